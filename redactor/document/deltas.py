"""Streamed answers: one text that arrives in pieces, each in a JSON event of its own.

OpenAI `chat.completion.chunk`, OpenAI Responses, Realtime and Assistants `*.delta` events, Anthropic `content_block_delta` (openai SDK
3.52.0, anthropic SDK 2.11.0), Cohere, Bedrock's ConverseStream and whatever else calls its pieces `delta`, also inside of another
event; and the shapes of `_SHAPES`, which have no such name. What belongs together has the same key: the names on the way, the
indexes that the events themselves give, and the ids of the event.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from redactor import jsontext
from redactor.document.groups import TOKEN_IDS
from redactor.errors import QuarantineError
from redactor.jsontext import Kind, Path, Token

_TEXTS = frozenset(
    "content text partial_json thinking arguments refusal reasoning reasoning_content transcript input delta summary tool_plan".split()
)
_IDS = (
    "id",
    "message_id",
    "messageId",
    "item_id",
    "response_id",
    "toolCallId",
    "output_index",
    "content_index",
    "contentBlockIndex",
    "summary_index",
    "index",
)
_OUTER_IDS = ("session_id", "run_id", "request_id", "call_id", "conversation_id", "trace_id")
"""Of what an event is packed into; other ids there number the lines."""
_KINDS = ("type", "event", "event_type", "object")
_EACH = None
"""In a path: any place of an array."""
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class _Shape:
    """Events whose pieces of text are not called `delta`.

    Attributes:
        mark: the member that only such events have, or (`is_kind`) what their member `type` or `event` says.
        texts: where the text is, from the object with the mark.
        flag: what the mark's value must be.
        ids: which members tell answers apart.
        beside: members of which one must be there, from the object with the mark; empty: none.
        last: the member that says in the last event that it is that.
    """

    mark: str
    texts: tuple[tuple[str | None, ...], ...]
    is_kind: bool = False
    flag: tuple[type, ...] = ()
    ids: tuple[str, ...] = ()
    beside: tuple[Path, ...] = ()
    last: Path = ()


_CHUNK = (("content",), ("content", _EACH, "text"), ("tool_call_chunks", _EACH, "args"))
_SHAPES = (
    _Shape(
        "done",
        (("response",), ("message", "content"), ("message", "thinking")),
        flag=(bool,),
        last=("done",),
    ),  # Ollama
    _Shape("stop", (("content",),), flag=(bool,), last=("stop",)),  # llama.cpp
    _Shape("is_finished", (("text",),), flag=(bool,), last=("is_finished",)),  # Cohere 1
    _Shape(
        "content_complete", (("content",),), flag=(bool,), ids=("response_id",), last=("content_complete",)
    ),  # Retell's own models
    _Shape(
        "generated_text",
        (("token", "text"),),
        flag=(str, type(None)),
        beside=(("token",),),
        last=("generated_text",),
    ),  # Text Generation Inference
    _Shape(
        "candidates",
        (("candidates", _EACH, "content", "parts", _EACH, "text"),),
        ids=("responseId",),
        beside=(("candidates", 0, "content"), ("candidates", 0, "finishReason")),
        last=("candidates", 0, "finishReason"),
    ),  # Gemini
    *(
        _Shape(
            mark,
            tuple(
                (mark, *path) for path in ((turn, "parts", _EACH, "text"), (heard, "text"), (said, "text"))
            ),
        )
        for mark, turn, heard, said in (
            ("serverContent", "modelTurn", "inputTranscription", "outputTranscription"),
            ("server_content", "model_turn", "input_transcription", "output_transcription"),
        )
    ),  # Gemini Live
    _Shape(
        "totalOutputTextTokenCount", (("outputText",),), ids=("index",), last=("completionReason",)
    ),  # Titan on Bedrock
    _Shape("generation_token_count", (("generation",),), last=("stop_reason",)),  # Llama on Bedrock
    _Shape(
        "outputs",
        (("outputs", _EACH, "text"),),
        beside=(("outputs", 0, "stop_reason"),),
        last=("outputs", 0, "stop_reason"),
    ),  # Mistral on Bedrock
    _Shape(
        "completion", (("completion",),), is_kind=True, last=("stop_reason",)
    ),  # Anthropic's old completions
    _Shape("generated_token_count", (("generated_text",),), last=("stop_reason",)),  # watsonx
    _Shape(
        "answer", (("answer",),), flag=(str,), ids=("message_id", "conversation_id"), beside=(("task_id",),)
    ),  # Dify
    _Shape(
        "text_response_part", (("text_response_part", "text"),), last=("text_response_part", "type")
    ),  # ElevenLabs agents
    _Shape("textDelta", (("textDelta",),), flag=(str,), ids=("id",)),  # AI SDK 4 and 5
    _Shape("inputTextDelta", (("inputTextDelta",),), flag=(str,), ids=("toolCallId",)),
    _Shape("argsTextDelta", (("argsTextDelta",),), flag=(str,), ids=("toolCallId",)),
    _Shape(
        "text_completion", (("choices", _EACH, "text"),), is_kind=True, ids=("id",)
    ),  # OpenAI's old completions
    _Shape("model-output", (("output",),), is_kind=True),  # Vapi
    _Shape("bot-llm-text", (("data", "text"),), is_kind=True),  # Pipecat
    _Shape("bot-tts-text", (("data", "text"),), is_kind=True),
    _Shape("AIMessageChunk", _CHUNK, is_kind=True, ids=("id",)),  # LangChain
    *(
        _Shape(kind, tuple((name,) for name in ("content", "text", "token", "value", "data")), True, ids=_IDS)
        for kind in ("token", "text_delta", "content_delta", "llm_new_token", "on_llm_new_token")
    ),  # servers of one's own
    *(
        _Shape(
            kind,
            tuple(("data", "chunk", *path) for path in (*_CHUNK, ("text",))),
            is_kind=True,
            ids=("run_id",),
        )
        for kind in ("on_chat_model_stream", "on_llm_stream")
    ),
)
_DELTA = _Shape("delta", (("content",), ("text",), ("token",)), is_kind=True, ids=_IDS)
"""Events whose kind ends so ("conversation.message.delta" of Coze)."""
_KIND_MARKS = frozenset(shape.mark for shape in _SHAPES if shape.is_kind)
_GOES_ON = (None, False, "", "start", "delta", "not_finished")
"""What the member that marks an answer's last event says in the others."""
STREAM_NAMES = frozenset(("delta", "choices", *(shape.mark for shape in _SHAPES if not shape.is_kind)))
"""Names of members of streamed answers' pieces."""
_DELTAS = ("delta", "Delta")
STREAM_MARKS = tuple(
    mark + end
    for mark in (
        *_DELTAS,
        *(f'"{name}' for name in sorted(STREAM_NAMES | _KIND_MARKS) if not name.endswith(_DELTAS)),
    )
    for end in ('"', "\\")
)
"""A line without any of these is no piece of a streamed answer: names of members and what a member says, in quotes, which in a string
of JSON are escaped."""
_MOST_PACKED = 3
"""In how many strings of JSON, one in another, an event may be packed."""
_KIND_QUOTED = (*(f'{name}"' for name in _DELTAS), *(f'"{name}"' for name in sorted(_KIND_MARKS)))
_END = re.compile(
    rb"(?:\A|[\n\" ])data: ?\[DONE\]|"
    rb"(?:\"(?:type|event|event_type|object)\"[ ]?:[ ]?\"|(?:\A|[\n\" ])event:[ ]?)(?:content_block_stop|message_stop|"
    rb"(?:response|conversation|thread)\.[\w.]*(?:done|completed|incomplete|failed|cancelled|expired)|"
    rb"message_end|(?:message|content|tool-plan|tool-call|stream|text|reasoning|tool-input)-end|tool-input-available|finish(?:-step)?|"
    rb"on_(?:chat_model|llm)_end|bot-(?:llm|tts)-stopped|agent_response|TEXT_MESSAGE_END|TOOL_CALL_END|RUN_(?:FINISHED|ERROR)|"
    rb"done|end|stop|error|complete|completed|assistant|result)(?:\"|\r|\n|\Z)|"
    rb"\"(?:contentBlockStop|messageStop)\"|"
    rb"\"(?:(?:turn|generation)(?:C|_c)omplete|interrupted)\"[ ]?:[ ]?true"
)
"""What other events say when an answer has ended."""
_STARTS = frozenset(("message_start", "response.created"))


class _Event:
    """One JSON text as an event: which members it has, and where an answer's pieces are in it.

    Args:
        tokens: those of the text.
        outer: what tells apart the answers of the texts in which it is packed.
    """

    def __init__(self, tokens: Sequence[Token], outer: Hashable = ()) -> None:
        self.tokens = tokens
        self._outer = outer
        self._members = {token.path for token in tokens if token.kind is Kind.KEY}
        self.values: Mapping[Path, Any] = {
            token.path: token.value for token in tokens if token.kind is not Kind.KEY
        }
        self.roots = list(self._shapes())

    def _shapes(self) -> Iterator[tuple[Path, _Shape]]:
        for path in self._members:
            for shape in _BY_MEMBER.get(path[-1], ()):
                if self._fits(shape, path):
                    yield path[:-1], shape
            if path[-1] in _KINDS and (kind := _of_kind(self.values.get(path))) is not None:
                yield path[:-1], kind

    def _fits(self, shape: _Shape, path: Path) -> bool:
        if shape.beside and not any((*path[:-1], *member) in self._members for member in shape.beside):
            return False
        return not shape.flag or (path in self.values and isinstance(self.values[path], shape.flag))

    @property
    def is_piece(self) -> bool:
        """Whether it is one event of a streamed answer."""
        return bool(self.roots) or any(
            path[-1] == "delta" and len(path) <= _DEEPEST and isinstance(self.values.get(path, ""), str)
            for path in self._members
        )

    @property
    def ends(self) -> bool:
        """Whether it says that it is the last one of its answer."""
        return self._is_finished or any(
            shape.last and self.values.get((*root, *shape.last)) not in _GOES_ON for root, shape in self.roots
        )

    @property
    def _is_finished(self) -> bool:
        """Whether OpenAI's reason to finish is given."""
        return any(
            path[-1] in ("finish_reason", "stop_reason") and isinstance(self.values.get(path), str)
            for path in self._members
            if "choices" in path or "delta" in path
        )

    def key(self, path: Path) -> Hashable | None:
        """The text that a string is a piece of, or None."""
        if _is_logprob(path):
            at = next((path.index(name) for name in ("choices", "delta") if name in path), 0)
            return self._key(
                path[: path.index("logprobs") + 1], at, _IDS
            )  # which token of an event does not matter
        for root, shape in self.roots:
            if path[: len(root)] == root and any(_is_at(path[len(root) :], text) for text in shape.texts):
                return self._key(path, len(root), shape.ids)
        if "delta" in path and (path[-1] in _TEXTS or path[-2:] == ("text", "value")):
            at = next(path.index(name) for name in ("choices", "delta") if name in path)
            return self._key(path, at, _IDS)
        return None

    def keys(self) -> dict[int, Hashable]:
        """The tokens that are pieces of streamed texts: token's index -> the key of its text."""
        keys = {
            token.index: self.key(token.path)
            for token in self.tokens
            if token.kind is Kind.STRING and token.path
        }
        return {index: key for index, key in keys.items() if key is not None}

    def packs(self, token: Token, packed: int) -> bool:
        """Whether a token is a string that may hold an event; the event itself stands in so many strings."""
        return (
            packed < _MOST_PACKED
            and token.kind is Kind.STRING
            and any(mark in token.value for mark in STREAM_MARKS)
        )

    def ids_at(self, path: Path) -> Hashable:
        """What tells apart the answers whose events are packed in the string at a path."""
        return outer_ids(self.values, path, self._outer)

    def _key(self, path: Path, at: int, ids: Sequence[str]) -> Hashable:
        event = path[:at]
        steps = tuple(
            self.values.get((*path[: i + 1], "index"), part) if isinstance(part, int) else part
            for i, part in enumerate(path)
            if i >= at
        )
        names = tuple(part for part in event if isinstance(part, str))
        outer = (self.values.get((*event[:i], name)) for i in range(len(event) + 1) for name in _OUTER_IDS)
        return (names, (*(self.values.get((*event, name)) for name in ids), *outer, self._outer), steps)


_BY_MEMBER: dict[object, tuple[_Shape, ...]] = {
    shape.mark: (shape,) for shape in _SHAPES if not shape.is_kind
}
_BY_KIND = {shape.mark: shape for shape in _SHAPES if shape.is_kind}


def _of_kind(said: Any) -> _Shape | None:
    """The shape of the events that say so of their kind."""
    if not isinstance(said, str):
        return None
    return _BY_KIND.get(said) or (_DELTA if said.endswith(_DELTAS) else None)


def may_stream(raw: str, names: AbstractSet[str]) -> bool:
    """Whether a JSON text, whose members have these names, may hold a piece of a streamed answer; a cheap look."""
    return not names.isdisjoint(STREAM_NAMES) or any(mark in raw for mark in _KIND_QUOTED)


def outer_ids(values: Mapping[Path, Any], path: Path, outer: Hashable = ()) -> Hashable:
    """What tells apart the answers whose events are packed in the string at a path; `outer`: what its own text is packed in."""
    found = (values.get((*path[:i], name)) for i in range(len(path)) for name in _OUTER_IDS)
    return (outer, *(value for value in found if isinstance(value, str)))


def delta_keys(tokens: Sequence[Token], outer: Hashable = ()) -> dict[int, Hashable]:
    """The tokens of one JSON text that are pieces of streamed texts: token's index -> the key of its text."""
    if not any(
        token.value in STREAM_NAMES
        if token.kind is Kind.KEY
        else token.path[-1:] and token.path[-1] in _KINDS and _of_kind(token.value) is not None
        for token in tokens
    ):
        return {}
    return _Event(tokens, outer).keys()


def companions(token: Token, tokens: Sequence[Token]) -> list[Token]:
    """What repeats a model's token in an event: its bytes and its rivals."""
    if not _is_logprob(token.path):
        return []
    base = token.path[:-1]
    return [
        other
        for other in tokens
        if other.path[: len(base)] == base
        and (
            (other.kind is Kind.STRING and "top_logprobs" in other.path)
            or (other.kind is Kind.NUMBER and ("bytes" in other.path or other.path[-1] in TOKEN_IDS))
        )
    ]


def _is_at(path: Path, text: tuple[str | None, ...]) -> bool:
    return len(path) == len(text) and all(
        isinstance(part, int) if name is _EACH else part == name
        for part, name in zip(path, text, strict=True)
    )


def _is_logprob(path: Path) -> bool:
    return path[-1:] == ("token",) and "logprobs" in path and "top_logprobs" not in path


def starts_anew(tokens: Sequence[Token]) -> bool:
    """Whether a new message begins here, whose indexes count from 0 again."""
    return any(
        token.kind is Kind.STRING and token.path[-1:] == ("type",) and token.value in _STARTS
        for token in tokens
    )


def is_delta(line: str, *, is_text: bool = False) -> bool:
    """Whether a line (of JSON Lines, or of an event stream) is one event of a streamed answer, or holds one in a string.

    A reader that cuts a file into records keeps neighbouring lines of this kind together, as one text record: a name
    that arrives in two events is in neither of them.

    Args:
        line: the line.
        is_text: whether the JSON may stand behind other things, as in a log: a time, a level, `data:`.
    """
    return any(event.keys() if packed else event.is_piece for event, packed in _events(line, is_text))


def ends_answer(line: str) -> bool:
    """Whether such an event says that it is the last one of its answer. Many say so in an event that holds none of it instead."""
    return any(event.ends for event, _ in _events(line))


def says_end(event: bytes) -> bool:
    """Whether an event that is no piece of an answer says that the answer has ended."""
    return _END.search(event.replace(b"\\", b"")) is not None


def texts_of(line: str) -> Iterator[tuple[Token, Hashable]]:
    """The pieces of streamed texts that a line holds, in order, each with the key of the text that it goes on with."""
    for event, _ in _events(line):
        keys = event.keys()
        yield from ((token, keys[token.index]) for token in event.tokens if token.index in keys)


def rewritten(
    text: str, change: Callable[[Token, Hashable], str], packed: int = 0, outer: Hashable = ()
) -> str:
    """An event with other pieces of streamed texts.

    Args:
        text: the event, or the text in a string of it.
        change: what takes a piece and the key of the text that it goes on with, in order, and gives what stands there instead.
        packed: in how many strings the text stands.
        outer: see `outer_ids`.
    """
    out, done = [], 0
    for first, last, value in jsontext.find(text):
        event = _Event(list(jsontext.tokens(value)), outer)
        keys, edits = event.keys(), {}
        for token in event.tokens:
            if token.index in keys:
                edits[token.index] = change(token, keys[token.index])
            elif event.packs(token, packed):
                edits[token.index] = rewritten(token.value, change, packed + 1, event.ids_at(token.path))
        for begin, stop, new in jsontext.changes(text[first:last], edits, len(event.tokens)):
            out += [text[done : first + begin], new]
            done = first + stop
    return "".join([*out, text[done:]])


def _events(line: str, is_text: bool = True) -> Iterator[tuple[_Event, bool]]:
    """What the JSON of a line says, and the JSON in its strings; with each whether it stood in a string or behind other things."""
    if not any(mark in line for mark in STREAM_MARKS):
        return
    try:
        value = json.loads(line.removeprefix("data:"))
    except (ValueError, RecursionError):
        found = list(jsontext.find(line)) if is_text else []
    else:
        found = [(0, 0, value)] if isinstance(value, dict) else []
        is_text = False
    try:
        for _, _, value in found:
            yield from _unpacked(value, int(is_text), ())
    except QuarantineError:
        return


def _unpacked(value: Any, packed: int, outer: Hashable) -> Iterator[tuple[_Event, bool]]:
    event = _Event(list(jsontext.tokens(value)), outer)
    yield event, packed > 0
    for token in event.tokens:
        if event.packs(token, packed):
            for _, _, inner in jsontext.find(token.value):
                yield from _unpacked(inner, packed + 1, event.ids_at(token.path))
