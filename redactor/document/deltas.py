"""Streamed answers: one text that arrives in pieces, each in a JSON event of its own.

OpenAI `chat.completion.chunk`, OpenAI Responses and Realtime `*.delta` events, Anthropic `content_block_delta` (openai SDK 3.52.0,
anthropic SDK 2.11.0), OpenAI's legacy completions (`choices[].text` of a `text_completion`), Ollama's chunks (`response` or
`message.content` beside `done`). What belongs together has the same key: the names on the way, the indexes that the events
themselves give, and the ids of the event.
"""

from __future__ import annotations

import json
import re
from collections.abc import Hashable, Sequence
from typing import Any

from redactor.jsontext import Kind, Path, Token

_TEXTS = frozenset(
    "content text partial_json thinking arguments refusal reasoning reasoning_content transcript input delta".split()
)
_IDS = (
    "id",
    "message_id",
    "item_id",
    "response_id",
    "output_index",
    "content_index",
    "summary_index",
    "index",
)
STREAM_NAMES = frozenset(("delta", "choices", "done"))
"""A record without a member of one of these names is no piece of a streamed answer."""
_STARTS = frozenset(("message_start", "response.created"))
_MARK = re.compile(r'"(?:delta|choices|done)"\s*:')


def delta_keys(tokens: Sequence[Token]) -> dict[int, Hashable]:
    """The tokens of one JSON text that are pieces of streamed texts: token's index -> the key of its text."""
    if not any(token.kind is Kind.KEY and token.value in STREAM_NAMES for token in tokens):
        return {}
    values = {token.path: token.value for token in tokens if token.kind is not Kind.KEY}
    is_text = _is_text
    if values.get(("object",)) == "text_completion":
        is_text = _is_completion
    elif isinstance(values.get(("done",)), bool):
        is_text = _is_chunk
    return {
        token.index: _key(token.path, values)
        for token in tokens
        if token.kind is Kind.STRING and (is_text(token.path) or _is_logprob(token.path))
    }


def companions(token: Token, tokens: Sequence[Token]) -> list[Token]:
    """What repeats a model's token in an event: its bytes and its rivals."""
    if not _is_logprob(token.path):
        return []
    base = token.path[:-1]
    return [
        other
        for other in tokens
        if other.path[: len(base)] == base
        and ("top_logprobs" in other.path or "bytes" in other.path)
        and (other.kind is Kind.STRING or "bytes" in other.path)
        and other.kind in (Kind.STRING, Kind.NUMBER)
    ]


def _is_text(path: Path) -> bool:
    return "delta" in path and path[-1] in _TEXTS


def _is_completion(path: Path) -> bool:
    return len(path) == 3 and path[0] == "choices" and path[2] == "text"


def _is_chunk(path: Path) -> bool:
    return path in (("response",), ("message", "content"), ("message", "thinking"))


def _is_logprob(path: Path) -> bool:
    return path[-1:] == ("token",) and "logprobs" in path and "top_logprobs" not in path


def starts_anew(tokens: Sequence[Token]) -> bool:
    """Whether a new message begins here, whose indexes count from 0 again."""
    return any(
        token.kind is Kind.STRING and token.path[-1:] == ("type",) and token.value in _STARTS
        for token in tokens
    )


def is_delta(line: str) -> bool:
    """Whether a line (of JSON Lines, or of an event stream) is one event of a streamed answer.

    A reader that cuts a file into records keeps neighbouring lines of this kind together, as one text record: a name
    that arrives in two events is in neither of them.
    """
    if not _MARK.search(line):
        return False
    try:
        event = json.loads(line.removeprefix("data:"))
    except (ValueError, RecursionError):
        return False
    return isinstance(event, dict) and ("delta" in event or _has_choices(event) or _has_chunk(event))


def _has_choices(event: dict[str, Any]) -> bool:
    choices = event.get("choices")
    member = "text" if event.get("object") == "text_completion" else "delta"
    return isinstance(choices, list) and any(isinstance(item, dict) and member in item for item in choices)


def _has_chunk(event: dict[str, Any]) -> bool:
    return isinstance(event.get("done"), bool) and (
        "response" in event or isinstance(event.get("message"), dict)
    )


def _key(path: Path, values: dict[Path, Any]) -> Hashable:
    end = next((path.index(name) for name in ("choices", "delta", "logprobs") if name in path), 0)
    event = path[:end]
    if _is_logprob(path):
        path = path[: path.index("logprobs") + 1]  # which token of an event it is does not matter
    steps = tuple(
        values.get((*path[: i + 1], "index"), part) if isinstance(part, int) else part
        for i, part in enumerate(path)
        if i >= end
    )
    names = tuple(part for part in event if isinstance(part, str))
    return (names, tuple(values.get((*event, name)) for name in _IDS), steps)
