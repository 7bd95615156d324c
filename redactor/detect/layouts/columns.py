"""Tables inside a text (Markdown, cut by commas, semicolons, tabs, bars or blanks): a cell is read under its column's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redactor.detect.layouts.values import can_be
from redactor.field_words import words
from redactor.fields import FieldClass, by_name, names_person
from redactor.spans import Span

RECOGNIZER = "column"
_SCORE = 0.8
_LINE = re.compile(r"[^\r\n]+")
_HEADING = re.compile(r"[\"']?[^\W\d_][\w .()/#-]{0,30}[\"']?|#?")
_RULE = re.compile(r"[ \t|:+-]{3,}")
_STAFF = frozenset(
    "rn lpn cna md do np pa pcp pharmd nurse provider attending resident hospitalist clinician rep agent owner".split()
)
_NAMES = frozenset((("first",), ("last",), ("name",), ("names",), ("surname",), ("middle",)))
_DOERS = frozenset((("by",), ("initials",), ("init",), ("sig",), ("signed",)))
_DEEDS = frozenset(
    "given administered checked seen taken done signed witnessed reported reviewed approved entered logged booked issued".split()
    + "dispensed collected performed read verified written recorded served handled counted weighed packed received".split()
)
_OF_DEED = 2
_INITIAL = re.compile(r"[A-ZÀ-Þ]\.?")
_OF_INITIALS = frozenset(("init", "init.", "initial", "initials", "middle initial", "mi"))
_DWELLINGS = frozenset("unit flat apt apartment house door plot stand lot villa".split())
"""Columns that tell, beside somebody's name, where they live."""
_AGE, _AGES = (
    "AGE_OVER_89",
    frozenset(("age", "alter", "âge", "edad", "età", "idade", "leeftijd", "wiek", "ålder", "alder")),
)
_OVER_89 = re.compile(r"9\d|1[0-2]\d")
_LEAST = {",": 3, ";": 3, "\t": 2, "|": 2}
_BLANKS = "  "
"""What cuts the cells of a table that was set out with blanks: two at least."""
_SET_OUT = re.compile(r"\S+(?: \S+)*")
_LEAST_SET_OUT, _LEAST_PERSONAL = 3, 2
_OF_MACHINES = frozenset(("IP_ADDRESS", "MAC_ADDRESS", "URL", "DEVICE_ID", "USERNAME", _AGE))
"""What tables of processes and hosts have columns of."""
_SURE = frozenset(
    "MEDICAL_RECORD_NUMBER US_SSN NATIONAL_ID UK_NHS HEALTH_PLAN_ID US_MBI ACCOUNT_NUMBER CREDIT_CARD IBAN_CODE PASSPORT US_NPI "
    "US_DRIVER_LICENSE UNIQUE_ID VIN ABA_ROUTING_NUMBER CARD_CVV".split()
)
"""What one column is enough for."""
_MOST_ROWS = 5_000


def columns(text: str) -> Iterator[Span]:
    """The personal cells of the tables in a text.

    Args:
        text: any text.

    Returns:
        spans in order.
    """
    delimiters = [sign for sign, least in _LEAST.items() if text.count(sign) >= 2 * (least - 1)]
    if not delimiters and _BLANKS not in text:
        return
    lines = [match.span() for match in _LINE.finditer(text)][:_MOST_ROWS]
    for sign in delimiters:
        yield from _tables(text, lines, sign)
    if _BLANKS in text:
        yield from _set_out(text, lines)


def _set_out(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """The personal cells of tables whose columns stand one below the other; a cell may be empty."""
    heads: list[tuple[int, int, str]] = []
    for start, end in lines:
        cells = (
            [cell.span() for cell in _SET_OUT.finditer(text, start, end)]
            if _BLANKS in text[start:end]
            else []
        )
        row = [
            (cell, kind)
            for cell in cells
            for first, last, kind in heads
            if cell[0] - start == first or cell[1] - start == last
        ]
        if len(row) > 1:
            yield from _row(text, [cell for cell, _ in row], [kind for _, kind in row])
        elif not _RULE.fullmatch(text, start, end):
            kinds = _header([text[a:b] for a, b in cells], _LEAST_SET_OUT)
            personal = sum(bool(kind) and kind not in _OF_MACHINES for kind in kinds)
            heads = (
                [(a - start, b - start, kind) for (a, b), kind in zip(cells, kinds, strict=True)]
                if personal >= _LEAST_PERSONAL or (personal and not _SURE.isdisjoint(kinds))
                else []
            )


def _tables(text: str, lines: Sequence[tuple[int, int]], sign: str) -> Iterator[Span]:
    kinds: list[str] = []
    initials: list[int] = []
    for start, end in lines:
        if _RULE.fullmatch(text, start, end):
            continue
        cells = list(_cells(text, start, end, sign))
        if kinds and len(cells) == len(kinds):
            yield from _row(text, cells, kinds)
            yield from _letters(text, [cells[at] for at in initials])
            continue
        names = [text[a:b] for a, b in cells]
        kinds = _header(names, _LEAST[sign])
        initials = [at for at, name in enumerate(names) if name.casefold() in _OF_INITIALS]


def _row(text: str, cells: Sequence[tuple[int, int]], kinds: Sequence[str]) -> Iterator[Span]:
    for (start, end), kind in zip(cells, kinds, strict=True):
        is_kind = (
            _OVER_89.fullmatch(text, start, end) if kind == _AGE else kind and can_be(kind, text[start:end])
        )
        if is_kind:
            yield Span(start, end, kind, _SCORE, RECOGNIZER)


def _letters(text: str, cells: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """The cells of columns of initials that hold one letter."""
    for start, end in cells:
        if _INITIAL.fullmatch(text, start, end):
            yield Span(start, end, "PERSON", _SCORE, RECOGNIZER)


def _cells(text: str, start: int, end: int, sign: str) -> Iterator[tuple[int, int]]:
    """The cells of a line without quotes, blanks and the bars around a Markdown row."""
    if sign == "|":
        while start < end and text[start] in " \t|":
            start += 1
        while end > start and text[end - 1] in " \t|":
            end -= 1
    at = start
    while at <= end:
        quoted = text.find('"', at + 1, end) if text[at : at + 1] == '"' else -1
        cut = text.find(sign, max(at, quoted), end)
        stop = end if cut < 0 else cut
        first, last = at, stop
        while first < last and text[first] in " \t\"'*":
            first += 1
        while last > first and text[last - 1] in " \t\"'*":
            last -= 1
        yield first, last
        at = stop + 1


def _header(cells: Sequence[str], least: int) -> list[str]:
    """The entity type of each column, or "" where it has none; empty when the cells are no header with a personal column."""
    if len(cells) < least or not all(_HEADING.fullmatch(cell) for cell in cells):
        return []
    if len({cell.casefold() for cell in cells}) < len(cells) or not all(cells[1:]):
        return []
    kinds = [_kind(cell) for cell in cells]
    if any(
        kind == "PERSON" and not _names_doer(words(cell)) for kind, cell in zip(kinds, cells, strict=True)
    ):
        kinds = [
            kind or ("STREET_ADDRESS" if cell.casefold() in _DWELLINGS else "")
            for kind, cell in zip(kinds, cells, strict=True)
        ]
    if any(kinds) and (
        kinds.count("PERSON") != 1 or len(set(kinds)) > 2 or "name" not in map(str.lower, cells)
    ):
        return [
            kind or (_AGE if cell.casefold() in _AGES else "")
            for kind, cell in zip(kinds, cells, strict=True)
        ]
    return []


def _kind(heading: str) -> str:
    rule = by_name(heading)
    if rule.field_class is FieldClass.ENTITY:
        return rule.entity_type if rule.entity_type != "AGE_OVER_89" else ""
    parts = words(heading)
    if (
        parts in _NAMES
        or names_person(heading)
        or (len(parts) == 1 and parts[0] in _STAFF)
        or _names_doer(parts)
    ):
        return "PERSON"
    return ""


def _names_doer(parts: Sequence[str]) -> bool:
    """Whether a column is called after who did something, who signs with initials: "given_by", "by", "init"."""
    return parts in _DOERS or (len(parts) == _OF_DEED and parts[1] == "by" and parts[0] in _DEEDS)
