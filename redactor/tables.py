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
from redactor.fields import TEXT, by_name, words

if TYPE_CHECKING:
    from redactor.redact import Outcome

DELIMITERS = ",\t;|"
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
        conversation: the column of conversation ids by which rows belong together, or None.
    """

    delimiter: str
    columns: tuple[str, ...]
    width: int
    conversation: int | None = None


def cell_pattern(delimiter: str) -> str:
    """A regular expression for one cell, quoted or not."""
    d = re.escape(delimiter)
    return rf'(?:"[^"]*+(?:""[^"]*+)*+"[^"{d}\r\n]*+|[^"{d}\r\n][^{d}\r\n]*+|)'


@lru_cache(maxsize=8)
def _cells(delimiter: str) -> re.Pattern[str]:
    return re.compile(rf"({cell_pattern(delimiter)})({re.escape(delimiter)}|\r\n|\r|\n|\Z)")


def split(text: str, delimiter: str) -> list[list[tuple[int, int]]]:
    """The cells of some rows, as characters start to end; a row end at the end of the text begins no row.

    Raises:
        QuarantineError: a quote has no end, or something stands behind it.
    """
    rows: list[list[tuple[int, int]]] = []
    row: list[tuple[int, int]] = []
    at = 0
    while at < len(text) or row:
        found = _cells(delimiter).match(text, at)
        if found is None:
            raise QuarantineError(Reason.RAGGED, f"character {at}")
        row.append(found.span(1))
        at = found.end()
        if found[2] != delimiter:
            rows.append(row)
            row = []
    return rows


def value(cell: str) -> str:
    """What a cell says."""
    if not cell.startswith('"'):
        return cell
    end = cell.rindex('"')
    return cell[1:end].replace('""', '"') + cell[end + 1 :]


def spelled(text: str, old: str, delimiter: str) -> str:
    """A cell that says a text, quoted where it must be or where the old one was."""
    if old.startswith('"') or any(sign in text for sign in (delimiter, '"', "\r", "\n")):
        return '"' + text.replace('"', '""') + '"'
    return text


def layout(first: str, delimiter: str | None = None) -> Layout:
    """What a table's first row shows.

    Args:
        first: the row.
        delimiter: the sign between cells, where the table itself says it.

    Raises:
        QuarantineError: it is no row.
    """
    delimiter = delimiter or max(DELIMITERS, key=lambda sign: _outside_quotes(first).count(sign))
    cells = [value(first[start:end]).strip() for start, end in split(first, delimiter)[0]]
    return header(cells, delimiter)


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
        {"delimiter": form.delimiter, "columns": columns, "header": is_header, "rows": rows},
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
    text, delimiter = given["rows"], given["delimiter"]
    cells = split(text, delimiter)
    said = [[value(text[start:end]) for start, end in row] for row in cells]
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
                out += [text[done:start], spelled(str(now), text[start:end], delimiter)]
                done = end
    return replace(outcome, text="".join([*out, text[done:]]))


def as_json(packed: str) -> str:
    """Packed rows as the JSON text that is redacted in their place."""
    given = json.loads(packed)
    text = given["rows"]
    said = [[value(text[start:end]) for start, end in row] for row in split(text, given["delimiter"])]
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
