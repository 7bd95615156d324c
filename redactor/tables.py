"""Tables of delimited text (RFC 4180, and tabs, semicolons or bars): a row is a record whose field names are the columns.

Cells are edited in place: a row in which nothing is personal keeps every byte, quotes included. Where a table has a column of
conversation ids, one of roles and one of texts, the neighbouring rows of one conversation are read together, as its turns.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from redactor.errors import QuarantineError, Reason
from redactor.field_words import words
from redactor.fields import TEXT, by_name

if TYPE_CHECKING:
    from redactor.redact import Outcome

DELIMITERS = ",\t;|"
_RARE = "^~"
"""Signs between cells where no other one is."""
_DIALECTS = ("", " ", "\\", " \\")
"""What quotes allow beside RFC 4180: blanks in front of them, a backslash before one that ends nothing."""
_LINE = re.compile(r"[^\r\n]*+(?:\r\n|[\r\n]|\Z)")
_HEADER_WITHIN = 10
_LONGEST_OPEN = 1 << 16
_NAME = re.compile(r"[^\W\d_][\w .()/#%:&?'-]{0,79}|_?id", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{4}|@")
_COMMON = frozenset(
    "text message messages content transcript role speaker notes note summary comment comments question answer description title "
    "type label body subject value name names reason result results prompt response completion input output utterance date time "
    "turn intent category tags line age gender sex race diagnosis medication score rating agent caller customer patient user".split()
)
_CONVERSATIONS = frozenset(
    "conversation call session chat dialog dialogue thread interaction contact ticket".split()
)
_ROLES = frozenset("role speaker participant author sender from channel".split())
_SAID = frozenset("content message text transcript utterance body said words".split())


@dataclass(frozen=True, slots=True)
class Layout:
    """What the columns of a table are.

    Attributes:
        delimiter: the sign between cells.
        columns: their names; empty for a table without a header.
        width: how many cells a row has.
        dialect: what quotes allow beside RFC 4180: blanks in front (" "), a backslash before a quote in a cell, both, or nothing.
        conversation: the column of conversation ids by which rows belong together, or None.
    """

    delimiter: str
    columns: tuple[str, ...]
    width: int
    conversation: int | None = None
    dialect: str = ""


def quoted_pattern(dialect: str = "") -> str:
    """A regular expression for what stands in quotes, with them."""
    if "\\" in dialect:
        return r'"[^"\\]*+(?:(?:\\[\s\S]|"")[^"\\]*+)*+"'
    return r'"[^"]*+(?:""[^"]*+)*+"'


def cell_pattern(delimiter: str, dialect: str = "") -> str:
    """A regular expression for one cell, quoted or not."""
    d = re.escape(delimiter)
    lead, bare = ("[ ]*+", '(?![ ]*+")') if " " in dialect else ("", "")
    return rf'(?:{lead}{quoted_pattern(dialect)}[^"{d}\r\n]*+|{bare}[^"{d}\r\n][^{d}\r\n]*+|)'


@lru_cache(maxsize=32)
def _cells(delimiter: str, dialect: str) -> re.Pattern[str]:
    return re.compile(rf"({cell_pattern(delimiter, dialect)})({re.escape(delimiter)}|\r\n|\r|\n|\Z)")


def split(text: str, delimiter: str, dialect: str = "") -> list[list[tuple[int, int]]]:
    """The cells of some rows, as characters start to end; a row end at the end of the text begins no row.

    Raises:
        QuarantineError: a quote has no end, or something stands behind it.
    """
    rows: list[list[tuple[int, int]]] = []
    row: list[tuple[int, int]] = []
    at = 0
    while at < len(text) or row:
        found = _cells(delimiter, dialect).match(text, at)
        if found is None:
            raise QuarantineError(Reason.RAGGED, f"character {at}")
        row.append(found.span(1))
        at = found.end()
        if found[2] != delimiter:
            rows.append(row)
            row = []
    return rows


def value(cell: str, dialect: str = "") -> str:
    """What a cell says."""
    bare = _unled(cell, dialect)
    if not bare.startswith('"'):
        return cell
    end = bare.rindex('"')
    said = bare[1:end]
    if "\\" in dialect:
        return re.sub(r'\\(["\\\r\n])|"(")', lambda found: found[1] or found[2], said) + bare[end + 1 :]
    return said.replace('""', '"') + bare[end + 1 :]


def _unled(cell: str, dialect: str) -> str:
    return cell.lstrip(" ") if " " in dialect else cell


def spelled(text: str, old: str, delimiter: str, dialect: str = "") -> str:
    """A cell that says a text, quoted where it must be or where the old one was, with the blanks that stood in front."""
    bare = _unled(old, dialect)
    if not bare.startswith('"') and not any(sign in text for sign in (delimiter, '"', "\r", "\n")):
        return text
    lead = old[: len(old) - len(bare)] if bare.startswith('"') else ""
    if "\\" not in dialect:
        return lead + '"' + text.replace('"', '""') + '"'
    backslash = r"\\" if r"\\" in bare else r'\\(?=["\\\r\n]|\Z)'  # doubled all where the writer doubles them
    return lead + '"' + re.sub(backslash + '|"', lambda found: "\\" + found[0], text) + '"'


def _widths(text: str, delimiter: str, dialect: str, whole: bool) -> list[int]:
    """How many cells the rows of a table's beginning have, without blank rows; 0 at the end where a row is broken."""
    found: list[int] = []
    width = at = 0
    while at < len(text) or width:
        cell = _cells(delimiter, dialect).match(text, at)
        if cell is None:
            opened = not whole and text[at:].lstrip(" ").startswith('"') and len(text) - at < _LONGEST_OPEN
            return (
                found if opened and not re.match(" *" + quoted_pattern(dialect), text[at:]) else [*found, 0]
            )
        width += 1
        at = cell.end()
        if not cell[2] and not whole:
            break
        if cell[2] != delimiter:
            found += [width] * (width > 1 or bool(cell[1]))
            width = 0
    return found


def dialect(text: str, delimiter: str, whole: bool) -> str:
    """What quotes allow in a table, by its beginning: more than RFC 4180 only where nothing else gives rows of one width.

    Args:
        text: the beginning, the header first.
        delimiter: the sign between cells.
        whole: whether the text is all of the table.
    """
    for each in _DIALECTS:
        widths = _widths(text, delimiter, each, whole)
        if len(set(widths)) == 1 and widths[0] > 1:
            return each
    return ""


def delimiter(text: str, whole: bool) -> str:
    """The sign between cells, by the beginning of a table; arguments as of `dialect`."""
    first = _outside_quotes(text[: _LINE.match(text).end()])  # type: ignore[union-attr]
    usual = max(DELIMITERS, key=first.count)
    if usual in first:
        return usual
    for sign in _RARE:
        widths = _widths(text, sign, "", whole)
        if len(widths) > 1 and len(set(widths)) == 1 and widths[0] > 1:
            return sign
    return usual


def leading(text: str, whole: bool) -> int:
    """How many characters of titles, comments and blank lines stand above the header of a table; arguments as of `dialect`."""
    at = 0
    for _ in range(_HEADER_WITHIN):
        line = _LINE.match(text, at)
        if line is None or line.end() == at:
            return 0
        bare = line[0].strip()
        if bare and not bare.startswith("#") and any(sign in bare for sign in DELIMITERS + '"'):
            break
        at = line.end()
    else:
        return 0
    sign = max(DELIMITERS, key=_outside_quotes(bare).count)
    try:
        width = len(layout(bare, sign).columns)
    except QuarantineError:
        return 0
    widths = _widths(text[at:], sign, dialect(text[at:], sign, whole), whole)
    return at if width > 1 and len(widths) > 1 and widths.count(width) * 2 > len(widths) else 0


def layout(first: str, delimiter: str | None = None, dialect: str = "") -> Layout:
    """What a table's first row shows.

    Args:
        first: the row.
        delimiter: the sign between cells, where it is known.
        dialect: what quotes allow.

    Raises:
        QuarantineError: it is no row.
    """
    delimiter = delimiter or max(DELIMITERS, key=lambda sign: _outside_quotes(first).count(sign))
    cells = [value(first[start:end], dialect).strip() for start, end in split(first, delimiter, dialect)[0]]
    return replace(header(cells, delimiter), dialect=dialect)


def header(cells: Sequence[str], delimiter: str) -> Layout:
    """What the cells of a table's first row show: `columns` is empty where they are data."""
    if not _is_header(cells):
        return Layout(delimiter, (), len(cells))
    return Layout(delimiter, tuple(cells), len(cells), _conversation(cells))


def _outside_quotes(text: str) -> str:
    return re.sub(r'"[^"]*+(?:""[^"]*+)*+"', "", text)


def _is_header(cells: Sequence[str]) -> bool:
    if not all(_NAME.fullmatch(cell) and not _NUMBERED.search(cell) for cell in cells):
        return False
    return len(set(cells)) == len(cells) and any(
        by_name(cell) != TEXT or "_" in cell or not _COMMON.isdisjoint(words(cell)) for cell in cells
    )


def _conversation(columns: Sequence[str]) -> int | None:
    """The column of conversation ids, where the table is one of turns."""
    parts = [words(column) for column in columns]
    if not any(part and part[-1] in _ROLES for part in parts) or not any(
        part and part[-1] in _SAID for part in parts
    ):
        return None
    return next(
        (
            i
            for i, part in enumerate(parts)
            if part[-1:] in (("id",), ("sid",)) and not _CONVERSATIONS.isdisjoint(part)
        ),
        None,
    )


def mapping(columns: Sequence[str]) -> dict[str, str]:
    """Which columns make a table one of turns: `conversation`, `role` and `text` -> column; empty where it is none."""
    at = _conversation(columns)
    if at is None:
        return {}
    ends = [words(column)[-1:] for column in columns]
    role = next(i for i, end in enumerate(ends) if not _ROLES.isdisjoint(end))
    said = next(i for i, end in enumerate(ends) if not _SAID.isdisjoint(end))
    return {"conversation": columns[at], "role": columns[role], "text": columns[said]}


def columns(packed: str) -> list[str]:
    """The names of the columns of packed rows."""
    return json.loads(packed)["columns"] or []


def pack(form: Layout, rows: str, *, is_header: bool = False) -> str:
    """What a worker gets: rows as they stand, and what the columns are."""
    columns = None if not form.columns else list(form.columns)
    return json.dumps(
        {
            "delimiter": form.delimiter,
            "dialect": form.dialect,
            "columns": columns,
            "header": is_header,
            "rows": rows,
        },
        ensure_ascii=False,
    )


def run(packed: str, redact: Callable[[str], Outcome]) -> Outcome:
    """Redact packed rows.

    Args:
        packed: what `pack` gave.
        redact: redacts (or scans) one JSON text.

    Returns:
        the rows with their edits, and what was found, at JSON Pointers of column names. The text is empty after a scan.

    Raises:
        QuarantineError: as `redact`.
    """
    given = json.loads(packed)
    text, delimiter, dialect = given["rows"], given["delimiter"], given["dialect"]
    cells = split(text, delimiter, dialect)
    said = [[value(text[start:end], dialect) for start, end in row] for row in cells]
    outcome = redact(_json(said, given["columns"], given["header"]))
    if not outcome.text:
        return outcome
    new = _values(
        json.loads(outcome.text, object_pairs_hook=_Pairs), bool(given["columns"]), given["header"], len(said)
    )
    out, done = [], 0
    for row, before, after in zip(cells, said, new, strict=True):
        for (start, end), old, now in zip(row, before, after, strict=True):
            if now != old:
                out += [text[done:start], spelled(str(now), text[start:end], delimiter, dialect)]
                done = end
    return replace(outcome, text="".join([*out, text[done:]]))


def as_json(packed: str) -> str:
    """Packed rows as the JSON text that is redacted in their place."""
    given = json.loads(packed)
    text, dialect = given["rows"], given["dialect"]
    cells = split(text, given["delimiter"], dialect)
    said = [[value(text[start:end], dialect) for start, end in row] for row in cells]
    return _json(said, given["columns"], given["header"])


def _json(said: list[list[str]], columns: list[str] | None, is_header: bool) -> str:
    if not columns:
        return json.dumps(said[0] if len(said) == 1 else said, ensure_ascii=False)
    if is_header:
        return _object([(name, None) for name in said[0]])
    records = [_object(list(zip(columns, row, strict=True))) for row in said]
    return records[0] if len(records) == 1 else "[" + ",".join(records) + "]"


class _Pairs(list[tuple[str, Any]]):
    """The members of an object, in order; names may repeat."""


def _object(pairs: list[tuple[str, str | None]]) -> str:
    members = (
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(cell, ensure_ascii=False)}"
        for name, cell in pairs
    )
    return "{" + ",".join(members) + "}"


def _values(new: Any, named: bool, is_header: bool, rows: int) -> list[list[str]]:
    if not named:
        return [new] if rows == 1 else new
    if is_header:
        return [[name for name, _ in new]]
    return [[cell for _, cell in row] for row in ([new] if rows == 1 else new)]
