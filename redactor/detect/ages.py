"""Which numbers from 90 to 129 in talk and in texts of several lines are somebody's age, by what stands around them.

`recognizers/age.py` knows the phrases that say it ("93 years old", "my gran is 93"). People say it in endless others: "93 bin ich",
"Walt 92, Ottoline 89", "who was ninety one and cross".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from recognizers.age import NINETY_ABROAD, NUMBER, SPOKEN
from redactor.detect import around
from redactor.spans import Span, Stretches
from redactor.text import quantities
from redactor.text.quantities import Quantity

_LEAST = 0.3
"""From this probability on a number is an age: docs/ner.md says what that finds and takes."""
_SCORE = 0.6
_SURE = 0.5
_ABROAD = r"(?:tisini(?: na \w{3,6})?|cento(?:uno|due|tr[eé]|quattro|cinque)|chín mươi(?: \w{2,4})?)"
_CANDIDATE = re.compile(
    rf"(?<![\w.,$€£/:#@-])(?:{NUMBER}(?![\w%°]|[.,/:-]\d| ?[%°€£$/])|{SPOKEN}(?!\w)|{NINETY_ABROAD}(?!\w)|{_ABROAD}(?!\w))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:to|over)\b", re.IGNORECASE)
"""What stands within a reading: "eighty eight to ninety two", "one forty over ninety"."""
_NEAR = 40
_LETTERS = re.compile(r"[^\W\d_](?s:.*)(?<=[^\W\d_])")
"""From the first letter of a text to its last."""


def ages(text: str, asked: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the numbers of a text that are ages over 89 by what stands around them.

    Args:
        text: what was said or written.
        asked: what was said before it.
        spans: what was found in it.
    """
    if _CANDIDATE.search(text) is None:
        return
    sure = [span for span in spans if span.score >= _SURE]
    people = Stretches((span.start, span.end) for span in sure if span.entity_type == "PERSON")
    taken = Stretches((span.start, span.end) for span in sure if span.entity_type != "PERSON")
    is_asked = around.OF_AGE.search(asked) is not None
    letters = _LETTERS.search(text)
    told = around.Text(text, asked, people)
    for start, end in candidates(text):
        beside = letters is not None and (letters.start() < start or letters.end() > end)
        if (
            (is_asked or beside)
            and not taken.meet(start, end)
            and around.probability("ages", told.features(start, end)) >= _LEAST
        ):
            yield Span(start, end, "AGE_OVER_89", _SCORE, "age")


def candidates(text: str) -> Iterator[tuple[int, int]]:
    """Where the numbers stand that may be ages over 89: those that measure nothing, and are no end of a reading in words."""
    readings: Stretches | None = None
    for found in _CANDIDATE.finditer(text):
        if around.measures(text, found.end()):
            continue
        if _BETWEEN.search(text, max(0, found.start() - _NEAR), found.end() + _NEAR) is not None:
            if readings is None:
                readings = Stretches(
                    (one.start, one.end)
                    for one in quantities(text)
                    if one.kind == "MEASURE" and _is_pair(text, one)
                )
            if readings.hold(*found.span()):
                continue
        yield found.span()


def _is_pair(text: str, one: Quantity) -> bool:
    return _BETWEEN.search(text, one.start, one.end) is not None
