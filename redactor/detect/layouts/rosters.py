"""Lists whose lines begin with a family name in capitals and a given name: "QUILL, Oda    Ind.  412", "MAY, Chris"; and results.

And lists of a ward, whose lines begin with a bed and initials: "4   Q.O'L   81   hip".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.spans import Span

RECOGNIZER = "roster"
_SCORE = 0.75
_LEAST_LINES = 2
_LINE = re.compile(
    r"^[ \t]{0,4}(?:\d{1,3}[.)]?[ \t]{1,4}|[-*•] )?(?P<v>[A-ZÀ-Þ][A-ZÀ-Þ'’-]{1,24}(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]{1,24}){0,2}"
    r", (?:[A-ZÀ-Þ][a-zà-ÿ'’]{1,20}(?:[ -][A-ZÀ-Þ](?:[a-zà-ÿ'’]{1,20}|\.)?){0,2}(?=[ \t]{2,}|\t|[ \t]*(?:$|[\d|;(]))"
    r"|[A-ZÀ-Þ'’]{2,20}(?:[ -][A-ZÀ-Þ]{1,20}){0,2}(?=[ \t]{2,}|\t|[ \t]*\|)))",
    re.MULTILINE,
)


_RESULT = re.compile(
    r"^[ \t]{0,4}\d{1,4}[.)]?[ \t]{1,4}(?P<v>(?:[A-ZÀ-Þ][a-zà-ÿ'’-]{1,20} [A-ZÀ-Þ]{3,20}(?:-[A-ZÀ-Þ]{2,20})?"
    r"|[A-ZÀ-Þ]{3,20}(?:[- ][A-ZÀ-Þ]{2,20}){0,2} [A-ZÀ-Þ][a-zà-ÿ'’-]{1,20}))"
    r"(?=[ \t]{1,12}(?:[\d(]|[A-Z]{3}[ \t]{1,12}\d)|[ \t]*$)",
    re.MULTILINE,
)
"""Results: "2 Unto QUILLPELA 17:20"."""


_REGISTER = re.compile(
    r"^[ \t]{0,4}(?:\d{1,3}[.)]?[ \t]{1,4}|[-*•] )?(?P<v>[A-ZÀ-Þ][a-zà-ÿ'’]{1,20}(?:[ -][A-ZÀ-Þ][a-zà-ÿ'’]{1,20})?"
    r", [A-ZÀ-Þ][a-zà-ÿ'’-]{1,20}(?: [A-ZÀ-Þ]\.?)?)(?= [-–—] )",
    re.MULTILINE,
)
"""Registers: "Quill, Oda - absent"."""
_LEAST_OF_REGISTER = 3
_IN_BED = re.compile(
    r"^[ \t]{0,4}(?:(?i:bed|room|rm|bay|cot|sr|side ?room)[ \t]{0,2})?[A-Z]?\d{1,2}[A-Z]?[.):]?[ \t|]{1,8}"
    r"(?P<v>[A-Z](?:\.[ -]?|['’-]|(?=[A-Z])|(?=de[A-Z])|(?=\s))(?:(?:de)?[A-Z](?:\.[ -]?|['’-])?){0,2})"
    r"(?<![ -])(?<!KG|ML|CM|MM|OZ|LB|MG)"
    r"(?=[ \t|]{1,8}\d{1,3}(?: ?(?:y|yo|y/o|yrs?|M|F)\b)?(?:[ \t|,/]|$))",
    re.MULTILINE,
)
"""Lists of a ward: bed, initials, age."""
_WARD = re.compile(
    r"\b(?:beds?|ward|init(?:ials)?|patients?|pts?|hand-?over|hand-?off|hca|resus|obs|bay|theatre|icu|nurse|nights)\b",
    re.IGNORECASE,
)


def rosters(text: str) -> Iterator[Span]:
    """The names that the lines of a list begin with.

    Args:
        text: any text of several lines.

    Returns:
        spans in order; none where just one line begins so.
    """
    shapes = [(_LINE, _LEAST_LINES), (_RESULT, _LEAST_LINES), (_REGISTER, _LEAST_OF_REGISTER)]
    if _WARD.search(text):
        shapes.append((_IN_BED, _LEAST_LINES))
    for shape, least in shapes:
        found = list(shape.finditer(text))
        if len(found) >= least:
            for line in found:
                yield Span(*line.span("v"), "PERSON", _SCORE, RECOGNIZER)
