"""What stands in one row with an identifier and looks like it is one too: "passports 18CV55201 & 19AB77312"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redactor.spans import Span

_IDENTIFIERS = frozenset(
    (
        "ACCOUNT_NUMBER HEALTH_PLAN_ID MEDICAL_RECORD_NUMBER UNIQUE_ID PASSPORT US_DRIVER_LICENSE LICENSE_PLATE VIN DEVICE_ID "
        "US_SSN NATIONAL_ID CREDIT_CARD PHONE_NUMBER UK_NHS"
    ).split()
)
_SURE = 0.7
_MOST = 8
_NEXT = re.compile(
    r"\s?(?:,|;|&|/|\b(?:and|or|plus)\b)(?:\s?(?:and|or|also))?\s?#?(?P<v>\w(?:[\w-]{2,30})\w)(?![\w@-])",
    re.IGNORECASE,
)
_RUNS = re.compile(r"\d+|[^\W\d_]+")


def same_row(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the identifiers that follow one with a comma or an "and" between and have its form.

    Args:
        text: the text.
        spans: what its recognizers found.
    """
    for span in spans:
        if span.entity_type not in _IDENTIFIERS or span.score < _SURE:
            continue
        form = _form(text[span.start : span.end])
        if form is None:
            continue
        end = span.end
        for _ in range(_MOST):
            more = _NEXT.match(text, end)
            if more is None or _form(more.group("v")) != form:
                break
            yield Span(*more.span("v"), span.entity_type, _SURE, "same_row")
            end = more.end()


def _form(value: str) -> tuple[str, int] | None:
    """The runs of letters and digits of a code, and how long it is; None for what is too plain to compare."""
    runs = _RUNS.findall(value)
    size = sum(map(len, runs))
    if size < 4 or not any(run.isdigit() for run in runs) or " " in value:
        return None
    return "".join("9" if run.isdigit() else "A" for run in runs), size
