"""Two numbers of which one is put right by the other: "yes 27, not 72", "the label says 91 instead of 19"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from redactor.conversation.beside import NOTHING, Beside
from redactor.spans import Span

RECOGNIZER = "known_value"
_SCORE = 0.7
_LEAST = 0.55
_MOST = 50
_ALONE = 3
"""From how many digits on a part of a number is one by its digits; shorter ones have to be those of the other, in another order."""
_NO_NUMBERS = frozenset(("DATE_TIME", "DATE_OF_BIRTH", "AGE_OVER_89", "PERSON", "CITY", "ORGANIZATION"))
_PAIR = regex.compile(
    r"(?<![\w.,/$£€#:+-])(?P<one>\d{2,8})(?P<between>,? (?:and )?not(?: at)? |,? instead of |,? rather than )(?P<other>\d{2,8})"
    r"(?![\w%:/+-]|[.,]\d|\s(?:[ap]m|seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|times|people|percent|dollars|pounds|euros"
    r"|bucks|quid|miles|km|kg|lbs?|gb|mg|inch(?:es)?)\b)",
    regex.IGNORECASE,
)
_LETTERED = regex.compile(
    r"(?<![\w.,/-])(?P<one>(?P<number>\d{1,4})[a-h]),? (?:not|instead of|rather than) (?P<other>(?P=number)[a-h])(?![\w/:-])",
    regex.IGNORECASE,
)
"""A flat of the same number, by another letter: "11c not 11g"; of an address that is told."""
_DIGITS = regex.compile(r"\d+")


def corrections(
    texts: Sequence[str], found: Sequence[Sequence[Span]], *, aside: Beside = NOTHING
) -> list[list[Span]]:
    """Parts of known numbers that are put right, and what they were taken for.

    Args:
        texts: all texts of one record.
        found: for each text what was found in it so far.
        aside: further texts of the record, in which nothing was found.

    Returns:
        for each text the additional spans.

    Raises:
        SeenAsideError: one of the texts aside puts a part of a number right.
    """
    known = _Known()
    for text, spans in zip(texts, found, strict=True):
        for span in spans[:_MOST]:
            if span.score >= _LEAST and span.entity_type not in _NO_NUMBERS:
                known.learn(span.canonical or text[span.start : span.end], span.entity_type)
    if not known.kinds:
        return [[] for _ in texts]
    known.digits = "\n".join(known.kinds)
    aside.ask(lambda beside: any(True for text in beside for _ in _corrected(text, known)))
    return [list(_corrected(text, known)) for text in texts]


@dataclass(slots=True)
class _Known:
    """The numbers of a record by their digits, each with what it is; `digits` is all of them, a line each."""

    kinds: dict[str, str] = field(default_factory=dict, repr=False)
    digits: str = field(default="", repr=False)
    has_address: bool = False

    def learn(self, value: str, kind: str) -> None:
        """Add the digits of a number; of an address those of the house."""
        numbers = _DIGITS.findall(value)
        if numbers:
            self.kinds.setdefault(numbers[0] if kind == "STREET_ADDRESS" else "".join(numbers), kind)
            self.has_address = self.has_address or kind == "STREET_ADDRESS"

    def kind_of(self, part: str) -> str | None:
        """What the first number is that has these digits; None if there is none."""
        at = self.digits.find(part)
        if at < 0:
            return None
        start, end = self.digits.rfind("\n", 0, at) + 1, self.digits.find("\n", at)
        return self.kinds[self.digits[start : end if end >= 0 else None]]


def _corrected(text: str, known: _Known) -> Iterator[Span]:
    if known.has_address:
        for match in _LETTERED.finditer(text):
            for side in ("one", "other"):
                yield Span(match.start(side), match.end(side), "STREET_ADDRESS", _SCORE, RECOGNIZER)
    for match in _PAIR.finditer(text, overlapped=True):
        one, other = match["one"], match["other"]
        if len(one) != len(other) or (len(one) < _ALONE and sorted(one) != sorted(other)):
            continue
        kind = known.kind_of(one) or known.kind_of(other)
        if kind is not None:
            for side in ("one", "other"):
                yield Span(match.start(side), match.end(side), kind, _SCORE, RECOGNIZER)
