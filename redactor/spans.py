"""A span is a stretch of one text that is personal; `resolve` makes any set of spans disjoint and uncovers nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import accumulate

_MOST_NAMED = {"UNIQUE_ID": 0.7, "OTHER_SCRIPT": 0.0}
"""However sure a recognizer is that something identifies, or can't be read: one that can say what it is names the span."""
_NUMBERED = 0.6
"""How sure a recognizer has to be of a number, for a year or a month in it to be part of it."""
_ADDRESSES = frozenset(("URL", "EMAIL_ADDRESS"))
_OF_ADDRESS = frozenset(("PERSON", "LOCATION", "CITY", "DATE_TIME", "ZIP_CODE", "UK_POSTCODE"))
"""What may be read into a street, a house number or a town."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of one text hold an entity.

    Attributes:
        start: the first character, counted from 0.
        end: the character after the last.
        entity_type: one of `redactor.entities.ENTITIES`.
        score: how sure the recognizer is, 0 to 1.
        recognizer: the name of what found it.
        canonical: the value in its written form, where that differs from the text ("415" for "four one five").
            It decides which placeholder number the span gets and is never shown.
    """

    start: int
    end: int
    entity_type: str
    score: float
    recognizer: str
    canonical: str = field(default="", repr=False, compare=False)

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got {self.start} and {self.end}")
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"a score lies between 0 and 1, got {self.score}")

    def __len__(self) -> int:
        return self.end - self.start

    def shifted(self, by: int) -> Span:
        """The same span, `by` characters further right."""
        return Span(
            self.start + by, self.end + by, self.entity_type, self.score, self.recognizer, self.canonical
        )


@dataclass(frozen=True, slots=True)
class Doubt(Span):
    """What a language model sees and redactor's rules do not believe; its score is 0, so that it counts for nothing by itself.

    Attributes:
        told: how sure the model is, 0 to 1.
        voices: how many members of the model see it, or have nothing against it.
        agreed: how sure each member is of it, or of more around it, at least; 0 where one sees nothing of the kind.
    """

    told: float = 0.0
    voices: int = 1
    agreed: float = 0.0

    def shifted(self, by: int) -> Doubt:
        """The same, `by` characters further right."""
        return replace(self, start=self.start + by, end=self.end + by)


def believed(spans: Iterable[Span]) -> list[Span]:
    """The spans that are no doubts."""
    return [span for span in spans if not isinstance(span, Doubt)]


class Stretches:
    """Stretches of one text, each from its first character to the one after its last; a text may hold thousands.

    Args:
        stretches: the stretches, in any order; they may overlap.
    """

    def __init__(self, stretches: Iterable[tuple[int, int]] = ()) -> None:
        self._ordered = ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._reached = list(accumulate((end for _, end in ordered), max))
        """How far all up to each of them reach."""

    def add(self, start: int, end: int) -> None:
        """Take one more."""
        at = bisect_right(self._starts, start)
        self._ordered.insert(at, (start, end))
        self._starts.insert(at, start)
        self._reached.insert(at, max(end, self._reached[at - 1]) if at else end)
        for later in range(at + 1, len(self._reached)):
            if self._reached[later] >= end:
                break
            self._reached[later] = end

    def meet(self, start: int, end: int) -> bool:
        """Whether any of them has a character in common with a stretch."""
        at = bisect_left(self._starts, end)
        return at > 0 and self._reached[at - 1] > start

    def meeting(self, start: int, end: int) -> list[tuple[int, int]]:
        """Those that have a character in common with a stretch, in the order in which they begin."""
        first, last = bisect_right(self._reached, start), bisect_left(self._starts, end)
        return [one for one in self._ordered[first:last] if one[1] > start]

    def hold(self, start: int, end: int) -> bool:
        """Whether one of them holds all of a stretch."""
        at = bisect_right(self._starts, start)
        return at > 0 and self._reached[at - 1] >= end


def resolve(spans: Iterable[Span]) -> list[Span]:
    """Merge overlapping spans until all are disjoint, in order.

    Every character that was covered stays covered: spans that overlap become one span over their union, with the
    entity type, score and recognizer of the strongest (highest score, then longest, then first by name). An address
    (of the web, of mail, of a house) in which a name stands is still that address. The written form that a span of the same extent and
    type knows stays.

    Args:
        spans: spans of one text, in any order.

    Returns:
        disjoint spans, sorted by start. Touching spans stay apart.
    """
    merged: list[Span] = []
    best: Span | None = None
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if best is None or span.start >= merged[-1].end:
            merged.append(span)
            best = span
            continue
        best = _stronger(best, span)
        start, end = merged[-1].start, max(merged[-1].end, span.end)
        whole = (start, end, best.entity_type)
        canonical = next(
            (
                one.canonical
                for one in (best, merged[-1], span)
                if one.canonical and (one.start, one.end, one.entity_type) == whole
            ),
            "",
        )
        merged[-1] = Span(*whole, best.score, best.recognizer, canonical)
    return merged


def _stronger(one: Span, other: Span) -> Span:
    """Which of two spans that overlap says what they are."""
    for outer, inner in ((one, other), (other, one)):
        holds = outer.start <= inner.start and inner.end <= outer.end
        if (
            holds
            and outer.entity_type == "UNIQUE_ID"
            and inner.entity_type == "DATE_TIME"
            and _is_more(outer, inner)
        ):
            return outer  # the year in a number of a case is part of it
        if holds and outer.entity_type == "STREET_ADDRESS" and inner.entity_type in _OF_ADDRESS:
            if len(outer) > len(inner):
                return outer
            continue
        if not holds or outer.entity_type not in _ADDRESSES:
            continue
        if inner.entity_type not in _ADDRESSES or len(outer) > len(inner):
            return outer
    return max(one, other, key=_strength)


def _is_more(outer: Span, inner: Span) -> bool:
    return outer.score >= _NUMBERED and len(outer) > len(inner)


def _strength(span: Span) -> tuple[float, int, str]:
    score = min(span.score, _MOST_NAMED.get(span.entity_type, 1.0))
    return (score, len(span), span.entity_type)
