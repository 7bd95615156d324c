"""Lists whose lines begin with a day and a month without a year: statements of account, diaries of care, timelines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.spans import Span

RECOGNIZER = "ledger"
_SCORE = 0.7
_LEAST_LINES = 2
_MONTHS = 12
_BEGINNING = re.compile(
    r"^[ \t>*•|-]{0,6}(?P<v>(?P<a>\d{1,2})(?P<sign>[./-])(?P<b>\d{1,2})\.?)(?=[ \t|;,]{1,12}(?!\d)\S)",
    re.MULTILINE,
)


def ledger(text: str) -> Iterator[Span]:
    """The days that the lines of a list begin with.

    Args:
        text: any text of several lines.

    Returns:
        spans in order; none where the numbers may be fractions ("1/2 cup") or sections ("1.2 Scope").
    """
    for sign in "./-":
        if text.count(sign) < _LEAST_LINES:
            continue
        found = [line for line in _BEGINNING.finditer(text) if line["sign"] == sign]
        if len(found) >= _LEAST_LINES and _are_days([(line["a"], line["b"]) for line in found]):
            for line in found:
                yield Span(*line.span("v"), "DATE_TIME", _SCORE, RECOGNIZER)


def _are_days(pairs: list[tuple[str, str]]) -> bool:
    """Whether all pairs are day and month in one order, and are written as such: in two digits each, or with a day above 12."""
    first, second = [int(a) for a, _ in pairs], [int(b) for _, b in pairs]
    valid = any(
        all(1 <= day <= 31 for day in days) and all(1 <= month <= _MONTHS for month in months)
        for days, months in ((first, second), (second, first))
    )
    padded = all(len(a) == 2 and len(b) == 2 for a, b in pairs) and any("0" in (a[0], b[0]) for a, b in pairs)
    return valid and (padded or max(*first, *second) > _MONTHS)
