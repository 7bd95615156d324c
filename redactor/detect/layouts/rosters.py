"""Lists whose lines begin with a family name in capitals and a given name: "QUILL, Oda    Ind.  412", "MAY, Chris"; and results."""

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


def rosters(text: str) -> Iterator[Span]:
    """The names that the lines of a list begin with.

    Args:
        text: any text of several lines.

    Returns:
        spans in order; none where just one line begins so.
    """
    for shape, least in ((_LINE, _LEAST_LINES), (_RESULT, _LEAST_LINES), (_REGISTER, _LEAST_OF_REGISTER)):
        found = list(shape.finditer(text))
        if len(found) >= least:
            for line in found:
                yield Span(*line.span("v"), "PERSON", _SCORE, RECOGNIZER)
