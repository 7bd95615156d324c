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

_LEAST = 0.3
"""From this probability on a number is an age: docs/ner.md says what that finds and takes."""
_SCORE = 0.6
_SURE = 0.5
_ABROAD = r"(?:tisini(?: na \w{3,6})?|cento(?:uno|due|tr[eé]|quattro|cinque)|chín mươi(?: \w{2,4})?)"
_CANDIDATE = re.compile(
    rf"(?<![\w.,$€£/:#@-])(?:{NUMBER}(?![\w%°]|[.,/:-]\d| ?[%°€£$/])|{SPOKEN}(?!\w)|{NINETY_ABROAD}(?!\w)|{_ABROAD}(?!\w))",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")


def ages(text: str, asked: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the numbers of a text that are ages over 89 by what stands around them.

    Args:
        text: what was said or written.
        asked: what was said before it.
        spans: what was found in it.
    """
    if _CANDIDATE.search(text) is None:
        return
    people = [
        (span.start, span.end) for span in spans if span.entity_type == "PERSON" and span.score >= _SURE
    ]
    taken = Stretches(
        (span.start, span.end) for span in spans if span.entity_type != "PERSON" and span.score >= _SURE
    )
    for start, end in candidates(text):
        is_told = around.OF_AGE.search(asked) or _LETTER.search(text[:start] + text[end:])
        if is_told and not taken.meet(start, end):
            named = around.features(text, start, end, asked, people)
            if around.probability("ages", named) >= _LEAST:
                yield Span(start, end, "AGE_OVER_89", _SCORE, "age")


def candidates(text: str) -> Iterator[tuple[int, int]]:
    """Where the numbers stand that may be ages over 89: those that measure nothing."""
    for found in _CANDIDATE.finditer(text):
        if not around.measures(text, found.end()):
            yield found.span()
