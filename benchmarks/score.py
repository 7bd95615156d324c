"""What a redactor left behind: gold records against its output, whatever the redactor is.

A gold value is caught when none of its tokens is left in the redacted message more often than the text outside the gold spans has it.
Street words, single letters of prose and the year of a date do not count. "Over" is the share of tokens outside gold that vanished.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

_TOKEN = re.compile(r"[^\W_]+")
_PLACEHOLDER = re.compile(r"[\[<][A-Z][A-Z0-9_ ]*[\]>]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE_LABEL = re.compile("DATE|DOB|BIRTH")
_WEAK = frozenset(
    "street st avenue ave road rd lane ln drive dr boulevard blvd court ct way place pl apt suite unit of the "
    "and at is it's its to in on my a an i at dot com gmail name mr mrs ms dr".split()
)

Record = dict[str, Any]


@dataclass
class Score:
    """The counts of one set; the rates are properties, None where nothing was counted."""

    documents: int = 0
    leaking: int = 0
    kept: int = 0
    lost: int = 0
    caught: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)

    @property
    def recall(self) -> float | None:
        """The share of gold values that vanished."""
        total = self.total.total()
        return self.caught.total() / total if total else None

    @property
    def leak_docs(self) -> float | None:
        """The share of records with a value left."""
        return self.leaking / self.documents if self.total.total() else None

    @property
    def over(self) -> float | None:
        """The share of other tokens that vanished."""
        tokens = self.kept + self.lost
        return self.lost / tokens if tokens else None


def score(gold: Iterable[Record], output: Iterable[Record]) -> Score:
    """Score redacted records against gold `{"messages": [...], "spans": [[message, start, end, label, ("quasi")]]}`.

    Raises:
        ValueError: records or messages were lost or added.
    """
    result = Score()
    for want, got in zip(gold, output, strict=True):
        if len(want["messages"]) != len(got["messages"]):
            raise ValueError("messages were lost or added")
        result.documents += 1
        result.leaking += _record(want, got, result)
    return result


def _record(want: Record, got: Record, result: Score) -> bool:
    spans: dict[int, list[list[Any]]] = defaultdict(list)
    for message, *span in want["spans"]:
        spans[message].append(span)
    leaked = False
    for i, message in enumerate(want["messages"]):
        content = got["messages"][i]["content"]
        redacted = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        left = Counter(_tokens(_PLACEHOLDER.sub(" ", redacted)))
        outside = Counter(_tokens(_outside(message["content"], spans[i])))
        result.kept += sum(min(n, left[token]) for token, n in outside.items())
        result.lost += sum(max(0, n - left[token]) for token, n in outside.items())
        for start, end, label, *quasi in spans[i]:
            if not quasi:
                caught = _caught(message["content"][start:end], label, left, outside)
                result.total[label] += 1
                result.caught[label] += caught
                leaked |= not caught
    return leaked


def _caught(value: str, label: str, left: Counter[str], outside: Counter[str]) -> bool:
    tokens = _tokens(value)
    if len(tokens) >= 3 and sum(len(token) == 1 for token in tokens) >= 0.6 * len(tokens):  # spelled
        return sum(max(0, left[token] - outside[token]) for token in set(tokens)) <= 1
    strong = [t for t in tokens if t not in _WEAK and (len(t) > 1 or t.isdigit() or len(tokens) == 1)]
    strong = strong or ([] if len(tokens) < 4 else tokens)
    if _DATE_LABEL.search(label):
        strong = [token for token in strong if not _YEAR.fullmatch(token)]
    return all(left[token] <= outside[token] for token in strong)


def _outside(text: str, spans: list[list[Any]]) -> str:
    rest, done = [], 0
    for start, end, *_ in sorted(spans):
        rest.append(text[done:start])
        done = max(done, end)
    return " ".join([*rest, text[done:]])


def _tokens(text: str) -> list[str]:
    return [token.casefold() for token in _TOKEN.findall(text)]
