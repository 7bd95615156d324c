"""What stands in one row with an identifier and looks like it is one too: "passports 18CV55201 & 19AB77312".

And the numbers that people have in a list: beside each name, of one form.
"""

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
_IN_BRACKETS = re.compile(r"\s?\((?P<v>#\d{3,8})\)")
"""A number behind a name: "interpreter Thu (#40718)"."""
_CELL = re.compile(r"[ \t]*(?:[|;,\t]|[ \t]{2,})[ \t|]*")
_LEAST_ROWS = 2
_NUMBERED = re.compile(
    r"(?=[^\d\n]{0,4}\d)(?P<v>#?(?:[A-Z]{1,3}[-/]?\d{2,8}[A-Z]?|\d{2,4}-\d{3,6}|(?!(?:19|20)\d\d(?!\d))\d{4,9}|\d{3} \d{3} \d{3}))"
)
_TIME = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_LONG = 7
"""Digits behind a name that are no amount."""
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


def numbered(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the numbers of people: in brackets behind a name, or in front of it or behind it in two rows of a table, in one form.

    What stands behind a name may be an amount; there only a long number or one with letters counts.

    Args:
        text: the text.
        spans: what was found in it, names among them.
    """
    people = [span for span in spans if span.entity_type == "PERSON" and span.score >= _SURE]
    for span in people if "(#" in text else ():
        found = _IN_BRACKETS.match(text, span.end)
        if found is not None:
            yield Span(*found.span("v"), "UNIQUE_ID", _SURE, "numbered")
    rows: dict[tuple[str, str], dict[int, tuple[int, int]]] = {}
    for span in people if "\n" in text else ():
        for where, start, end in _beside(text, span):
            shape = "".join(
                "9" if sign.isdigit() else "A" if sign.isalpha() else sign for sign in text[start:end]
            )
            rows.setdefault((where, shape), {})[text.count("\n", 0, start)] = (start, end)
    for places in rows.values():
        told = {text[start:end] for start, end in places.values()}
        if len(told) >= _LEAST_ROWS and not all(map(_TIME.fullmatch, told)):
            for start, end in places.values():
                yield Span(start, end, "UNIQUE_ID", _SURE, "numbered")


def _beside(text: str, span: Span) -> Iterator[tuple[str, int, int]]:
    """The cells in front of a name and behind it that hold a number."""
    first = text.rfind("\n", 0, span.start) + 1
    last = text.find("\n", span.end)
    line = text[first : last if last >= 0 else len(text)]
    cells, at = [], 0
    for cut in _CELL.finditer(line):
        cells.append((at, cut.start()))
        at = cut.end()
    cells.append((at, len(line)))
    mine = next((i for i, (start, end) in enumerate(cells) if start <= span.start - first < end), 0)
    for where, i in (("before", mine - 1), ("behind", mine + 1)):
        if not 0 <= i < len(cells):
            continue
        found = _NUMBERED.fullmatch(line, *cells[i])
        if found is None:
            continue
        said = found["v"]
        if where == "before" or sum(sign.isdigit() for sign in said) >= _LONG or any(map(str.isalpha, said)):
            yield where, first + found.start("v"), first + found.end("v")
