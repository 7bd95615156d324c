"""One sheet of a workbook: its header, its rows, and what stands beside the cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import copy
from functools import partial
from typing import Any, Protocol

from redactor import tables
from redactor.fields import TEXT, by_name
from redactor.shells.excel.rows import (
    GONE,
    Row,
    Unit,
    Value,
    attribute_writer,
    cell_writer,
    comment_writer,
    dumped,
    group,
    jsonable,
    put_text,
    unit_of,
)

_HEADER_WITHIN = 10
_LONG_NUMBER = re.compile(r"(?:\d\D?){7}")


class Book(Protocol):
    """What a sheet needs of the workbook that is written."""

    def called(self, name: str) -> str:
        """The new name of a table."""

    def sheet(self, old: str) -> Any:
        """The new sheet of that old name."""

    def style(self, old: Any, new: Any) -> None:
        """Give a cell the look of another one."""

    def formula(self, tokens: Sequence[Any], texts: dict[int, str]) -> str:
        """A formula with its new texts."""


class Sheet:
    """One sheet of the workbook."""

    def __init__(self, source: Any, book: Book) -> None:
        self._source = source
        self._book = book

    def units(self) -> Iterator[Unit]:
        """Its header row, its other rows, what is printed above and below it."""
        target = None
        rows = [[cell for cell in row if _says(cell)] for row in self._source.iter_rows()]
        rows = [row for row in rows if row]
        at, layout = _header(rows)
        names = {} if layout is None else {cell.column: str(cell.value).strip() for cell in rows[at]}
        conversation = None
        if layout is not None and layout.conversation is not None:
            conversation = rows[at][layout.conversation].column
        is_form = layout is None and _is_form(rows, max(map(len, rows), default=0))
        held: list[Row] = []
        last: Any = None
        for number, cells in enumerate(rows):
            target = target or self._book.sheet(self._source.title)
            if layout is not None and number == at:
                yield self._header_unit(cells, target)
                continue
            row = self._row(cells, names if number > at else {}, is_form, target)
            key = next((cell.value for cell in cells if cell.column == conversation), None)
            if held and (key is None or key != last or len(held) >= 200):
                yield group(held)
                held = []
            held, last = [*held, row], key
            if key is None:
                yield group(held)
                held = []
        if held:
            yield group(held)
        yield self._printed()

    def _header_unit(self, cells: list[Any], target: Any) -> Unit:
        new = [self._cell(cell, target) for cell in cells]

        def keep(redacted: Sequence[tuple[str, Value]]) -> None:
            for cell, (name, _) in zip(new, redacted, strict=True):
                put_text(cell, name)

        def withhold(text: str) -> None:
            put_text(new[0], text)

        members = ",".join(f"{dumped(str(cell.value).strip())}:null" for cell in cells)
        return Unit("{" + members + "}", keep, withhold)

    def _cell(self, old: Any, target: Any) -> Any:
        new = target.cell(old.row, old.column)
        self._book.style(old, new)
        return new

    def _row(self, cells: list[Any], names: dict[int, str], is_form: bool, target: Any) -> Row:
        row, label = Row(), ""
        if is_form and len(cells) == 2 and isinstance(cells[0].value, str) and cells[0].data_type == "s":
            label = cells[0].value
            row.labels[0] = self._cell(cells[0], target)
            row.cells.append(row.labels[0])
            cells = cells[1:]
        for cell in cells:
            new = self._cell(cell, target)
            row.cells.append(new)
            name = names.get(cell.column) or label or "text"
            if cell.data_type == "f":
                self._formula(row, name, cell, new)
            elif cell.data_type == "e":
                new.value = cell.value
            elif cell.value is not None:
                row.add(name, jsonable(cell.value), cell_writer(cell.value, new))
            label = "" if names else _label(cell.value)
            self._beside(row, cell, new)
        return row

    def _formula(self, row: Row, name: str, old: Any, new: Any) -> None:
        from openpyxl.formula import Tokenizer

        text = old.value if isinstance(old.value, str) else getattr(old.value, "text", None)
        if not isinstance(text, str) or not text.startswith("="):
            new.value = GONE
            return
        tokens = Tokenizer(text).items
        texts: dict[int, str] = {}

        def write() -> None:
            formula = self._book.formula(tokens, texts)
            if formula == GONE or "" in texts.values():
                put_text(new, GONE)
            elif isinstance(old.value, str):
                new.value = formula
            else:
                made = copy(old.value)
                made.text = formula
                new.value = made

        def put(i: int, value: Value) -> None:
            if tokens[i].subtype == "TEXT":
                texts[i] = '"' + str(value).replace('"', '""') + '"'
            elif value != tokens[i].value:
                texts[i] = "0" if tokens[i].subtype == "NUMBER" else ""

        for i, token in enumerate(tokens):
            if token.type != "OPERAND":
                continue
            said = token.value
            if token.subtype == "TEXT":
                said = said[1:-1].replace('""', '"')
            elif not (
                (token.subtype == "NUMBER" and _LONG_NUMBER.search(said))
                or (token.subtype == "RANGE" and "[" in said)
            ):
                continue
            row.add(name, said, partial(put, i))
        row.add(name, None, lambda value: write())

    def _beside(self, row: Row, old: Any, new: Any) -> None:
        """The comment and the link of a cell."""
        if old.comment is not None:
            row.add("author", old.comment.author or None, lambda value: None)
            row.add("comment", old.comment.text, comment_writer(old.comment, new))
        link = old.hyperlink
        if link is not None:
            target, tip = link.target or link.location or "", link.tooltip or ""
            parts: list[Value] = []

            def write(value: Value) -> None:
                parts.append(value)
                if len(parts) == 2 and parts == [target or None, tip or None] and link.target:
                    value, number = new.value, new.data_type
                    new.hyperlink = target
                    new.value, new.data_type = value, number
                    new.hyperlink.tooltip = tip or None

            row.add("link", target or None, write)
            row.add("tip", tip or None, write)

    def _printed(self) -> Unit:
        old, row = self._source.HeaderFooter, Row()
        target = None
        for page in ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"):
            for side in ("left", "center", "right"):
                text = getattr(getattr(old, page), side).text
                if text:
                    target = target or self._book.sheet(self._source.title)
                    row.add(
                        "text",
                        text,
                        attribute_writer(getattr(getattr(target.HeaderFooter, page), side), "text"),
                    )
        return unit_of(row)

    def finish(self) -> None:
        """What holds no text: widths, merged cells, panes; and tables, whose columns are called as their cells are now."""
        old, new = self._source, self._book.sheet(self._source.title)
        new.sheet_state, new.freeze_panes = old.sheet_state, old.freeze_panes
        new.sheet_view.showGridLines = old.sheet_view.showGridLines
        for letter, column in old.column_dimensions.items():
            made = new.column_dimensions[letter]
            made.width, made.hidden = column.width, column.hidden
            made.min, made.max = column.min, column.max
        for number, line in old.row_dimensions.items():
            if line.height is not None or line.hidden:
                new.row_dimensions[number].height, new.row_dimensions[number].hidden = (
                    line.height,
                    line.hidden,
                )
        for area in old.merged_cells.ranges:
            new.merge_cells(area.coord)
        if old.auto_filter.ref:
            new.auto_filter.ref = old.auto_filter.ref
        self._tables(new)

    def _tables(self, new: Any) -> None:
        from openpyxl.worksheet.table import Table

        for table in self._source.tables.values():
            cells = new[table.ref][0]
            heads = [cell.value for cell in cells]
            if table.headerRowCount == 0 or not all(isinstance(head, str) and head for head in heads):
                continue
            made = Table(displayName=self._book.called(table.displayName), ref=table.ref)
            made.tableStyleInfo = copy(table.tableStyleInfo)
            new.add_table(made)


def _says(cell: Any) -> bool:
    return (
        cell.value is not None
        or getattr(cell, "comment", None) is not None
        or getattr(cell, "hyperlink", None) is not None
    )


def _header(rows: list[list[Any]]) -> tuple[int, tables.Layout | None]:
    """Which row holds the names of the columns, and what they say; -1 where none does."""
    widest = max(map(len, rows), default=0)
    for at, cells in enumerate(rows[:_HEADER_WITHIN]):
        if len(cells) * 2 < widest or not all(isinstance(cell.value, str) for cell in cells):
            continue
        if any(cell.data_type == "f" for cell in cells) or len(rows) == at + 1:
            continue
        layout = tables.header([cell.value.strip() for cell in cells], "\t")
        if layout.columns and not _is_form(rows, widest):
            return at, layout
    return -1, None


def _is_form(rows: list[list[Any]], widest: int) -> bool:
    """Whether rows are labels with their values beside them: a form, and no table."""
    return widest == 2 and sum(bool(_label(row[0].value)) for row in rows) * 2 >= len(rows)


def _label(value: Any) -> str:
    """The name that a cell gives to the one on its right, or an empty text."""
    if not isinstance(value, str) or len(value) > 40:
        return ""
    bare = value.strip().rstrip(":").strip()
    return bare if bare and (by_name(bare) != TEXT or value.rstrip().endswith(":")) else ""
