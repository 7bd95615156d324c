"""Excel workbooks (.xlsx, the extra `tables`): the rows of each sheet are records, as those of a delimited table are.

A new workbook is written, into which goes only what was looked through: sheets and their names, cells with their types and styles,
formulas (their texts are scanned; results that Excel stored are not taken over), comments, links, headers and footers, defined names,
title, subject, description, keywords and category. All else stays behind: who made and changed it and when, charts, images and other
media, pivot tables, macros, links to other files, conditional formats, lists of allowed values, filters' criteria.

Redacted numbers become 0, redacted dates and texts text. A quarantined row is empty but for a marker in its first cell.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import IO, Any

from redactor import naming, tables
from redactor.errors import QuarantineError, Reason
from redactor.fields import TEXT, by_name
from redactor.quarantine import Form, marker
from redactor.shells.work import Answer, Piece

_BATCH = 256
_HEADER_WITHIN = 10
_MOST_MEMBERS = 10_000
_MOST_BYTES = 512 << 20
_RATIO = 200
_FREE = 1 << 20
_OFFICE = "[Content_Types].xml"
_MAIN = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_LITERAL = re.compile(r'"([^"]*)"')
_LONG_NUMBER = re.compile(r"(?:\d\D?){7}")
_GONE = "[REMOVED_BLOB]"
_WHEN = (1980, 1, 1, 0, 0, 0)
_OWN_TIME = re.compile(rb"<(?:\w+:)?(created|modified)\b[^>]*>[^<]*</(?:\w+:)?\1>")
_LONGEST_TITLE = 31
_DEFINED = re.compile(r"[A-Za-z_\\][\w.\\]*")

Value = str | int | float | bool | None


def available() -> bool:
    """Whether openpyxl is installed."""
    try:
        import openpyxl  # noqa: F401
    except ImportError:
        return False
    return True


def office_kind(source: Path | bytes) -> str:
    """`xlsx`, `other` for another Office or OpenDocument file, or empty for anything else."""
    try:
        with zipfile.ZipFile(source if isinstance(source, Path) else io.BytesIO(source)) as archive:
            names = set(archive.namelist())
            if _OFFICE in names:
                with archive.open(_OFFICE) as types:
                    return "xlsx" if _MAIN in types.read(1 << 20) else "other"
            return "other" if "mimetype" in names and "META-INF/manifest.xml" in names else ""
    except Exception:  # noqa: BLE001 - it is no ZIP file, or a broken one
        return ""


@dataclass(slots=True)
class _Unit:
    """Some values of a workbook that are read as one record.

    Attributes:
        text: the record, JSON.
        keep: takes the redacted record's values, in order, and writes them.
        withhold: writes a marker in their place.
    """

    text: str
    keep: Callable[[Any], None]
    withhold: Callable[[str], None]


def batches(source: Path | bytes) -> Iterator[tuple[Piece, ...]]:
    """The records of a workbook. Raises QuarantineError where it can't be read or is too large."""
    held: list[Piece] = []
    for number, text in enumerate(_texts(_load(source)), 1):
        held.append(Piece(number, Form.JSON, text.encode("utf-8", "surrogatepass")))
        if len(held) >= _BATCH:
            yield tuple(held)
            held = []
    if held:
        yield tuple(held)


def _texts(workbook: Any) -> Iterator[str]:
    try:
        for unit in _Copy(workbook, writes=False).units():
            yield unit.text
        return
    except Exception:  # noqa: BLE001, S110 - a formula or a style that the library can't read; the message may quote it
        pass
    raise QuarantineError(Reason.CORRUPT, "workbook")


class Assembler:
    """Puts redacted records into a new workbook.

    Args:
        source: the input, read a second time.
    """

    def __init__(self, source: Path | bytes) -> None:
        self._copy = _Copy(_load(source), writes=True)
        self._units = self._copy.units()

    def rename(self, names: Mapping[str, str]) -> None:
        """The names in a workbook are records themselves."""

    def take(self, pieces: Sequence[Piece], answers: Sequence[Answer]) -> bytes:
        """Write some more records into the workbook; it gives no bytes before its end."""
        for piece, answer in zip(pieces, answers, strict=True):
            if piece.fault is not None:
                continue
            unit = next(self._units)
            if answer.reason is not None:
                unit.withhold(marker(Form.TEXT, answer.reason, piece.number))
            else:
                unit.keep(json.loads(answer.text, object_pairs_hook=_Pairs))
        return b""

    def close(self) -> bytes:
        """The workbook."""
        return self._copy.saved()


class _Pairs(list[tuple[str, Any]]):
    """The members of an object, in order; names may repeat."""


def _load(source: Path | bytes) -> Any:
    import openpyxl

    reason = Reason.CORRUPT
    try:
        with open(source, "rb") if isinstance(source, Path) else io.BytesIO(source) as file:
            _check(file)
            file.seek(0)
            return openpyxl.load_workbook(file, keep_links=False)
    except QuarantineError as error:
        reason = error.reason
    except Exception:  # noqa: BLE001, S110 - whatever the reader raises may quote the file
        pass
    raise QuarantineError(reason, "workbook")


def _check(file: IO[bytes]) -> None:
    """Refuse what grows without bounds: raises QuarantineError (too_long, unsupported)."""
    with zipfile.ZipFile(file) as archive:
        members = archive.infolist()
        if len(members) > _MOST_MEMBERS or sum(info.file_size for info in members) > _MOST_BYTES:
            raise QuarantineError(Reason.TOO_LONG, "workbook")
        for info in members:
            if info.file_size > max(_FREE, info.compress_size * _RATIO):
                raise QuarantineError(Reason.TOO_LONG, "workbook")
            if info.filename.endswith((".xml", ".rels")):
                with archive.open(info) as part:
                    if b"<!DOCTYPE" in part.read(4096):
                        raise QuarantineError(Reason.UNSUPPORTED, "workbook")


@dataclass(slots=True)
class _Row:
    """The values of one row, under the names that they have; a name can stand in a cell of its own."""

    names: list[str] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    writers: list[Callable[[Value], None]] = field(default_factory=list)
    labels: dict[int, Any] = field(default_factory=dict)
    cells: list[Any] = field(default_factory=list)

    def add(self, name: str, value: Value, writer: Callable[[Value], None]) -> None:
        self.names.append(name)
        self.values.append(value)
        self.writers.append(writer)

    def text(self) -> str:
        members = (
            f"{_dumped(name)}:{_dumped(value)}" for name, value in zip(self.names, self.values, strict=True)
        )
        return "{" + ",".join(members) + "}"

    def keep(self, new: Sequence[tuple[str, Value]]) -> None:
        for i, (writer, (name, value)) in enumerate(zip(self.writers, new, strict=True)):
            writer(value)
            if i in self.labels:
                _put(self.labels[i], name)

    def withhold(self, text: str) -> None:
        if self.cells:
            self.cells[0].value = text


def _unit(row: _Row) -> _Unit:
    return _Unit(row.text(), row.keep, row.withhold)


class _Copy:
    """A workbook that is read, and the one that is written.

    Args:
        source: the workbook.
        writes: whether its records come back redacted; otherwise they are only read.
    """

    def __init__(self, source: Any, *, writes: bool) -> None:
        import openpyxl

        self._writes = writes
        self._source = source
        target: Any = openpyxl.Workbook()
        target.remove(target.active)
        self._target = target
        self._target.epoch = source.epoch
        self._names: dict[str, str] = {}
        self._formats: dict[str, str] = {}
        self._styles: dict[Any, Any] = {}

    def units(self) -> Iterator[_Unit]:
        """The records, in an order in which each needs only what was written before it."""
        titles = [sheet.title for sheet in self._source.worksheets]
        listed = [table.displayName for sheet in self._source.worksheets for table in sheet.tables.values()]
        yield self._naming(list(dict.fromkeys([*titles, *self._source.defined_names, *listed])))
        yield from self._number_formats()
        yield self._properties()
        for sheet in self._source.worksheets:
            yield from _Sheet(sheet, self).units()

    def called(self, name: str) -> str:
        """The new name of a table: one word."""
        return re.sub(r"\W", "_", self._names[name])

    def sheet(self, old: str) -> Any:
        """The new sheet of that old name; it is made when it is asked for."""
        title = self._names[old] if self._writes else old
        return self._target[title] if title in self._target.sheetnames else self._target.create_sheet(title)

    def style(self, old: Any, new: Any) -> None:
        """Give a cell the look of another one."""
        if not old.has_style:
            return
        key = tuple(old._style)
        if key not in self._styles:
            new.font, new.fill, new.border = copy(old.font), copy(old.fill), copy(old.border)
            new.alignment, new.protection = copy(old.alignment), copy(old.protection)
            new.number_format = self._formats.get(old.number_format, old.number_format)
            self._styles[key] = copy(new._style)
        else:
            new._style = copy(self._styles[key])

    def formula(self, tokens: Sequence[Any], texts: dict[int, str]) -> str:
        """A formula with its new texts and the new names of sheets; a marker where it points to what did not come along."""
        out = []
        for i, token in enumerate(tokens):
            if i in texts:
                out.append(texts[i])
            elif token.type == "OPERAND" and token.subtype == "RANGE":
                new = self._reference(token.value)
                if new is None:
                    return _GONE
                out.append(new)
            else:
                out.append(token.value)
        return "=" + "".join(out)

    def _reference(self, text: str) -> str | None:
        sheet, mark, rest = text.rpartition("!")
        if mark:
            bare = sheet.strip("'").replace("''", "'")
            if bare not in self._source.sheetnames:
                return None
            new = self._names[bare]
            return (f"'{new}'" if re.search(r"\W", new) else new) + mark + rest
        if "[" in text:
            table, sign, rest = text.partition("[")
            return self.called(table) + sign + rest if table in self._names else None
        by_fold = {name.casefold(): self._names[name] for name in self._source.defined_names}
        return by_fold.get(text.casefold(), text)

    def saved(self) -> bytes:
        """The new workbook; equal inputs give equal bytes."""
        for sheet in self._source.worksheets:
            _Sheet(sheet, self).finish()
        self._define()
        self._target.calculation.fullCalcOnLoad = True
        held = io.BytesIO()
        self._target.save(held)
        from openpyxl.xml.functions import tostring

        properties = self._target.properties
        properties.creator = None
        core = _OWN_TIME.sub(b"", tostring(properties.to_tree()))
        out = io.BytesIO()
        with zipfile.ZipFile(held) as before, zipfile.ZipFile(out, "w") as after:
            for name in before.namelist():
                info = zipfile.ZipInfo(name, _WHEN)
                info.compress_type = zipfile.ZIP_DEFLATED
                after.writestr(info, core if name == "docProps/core.xml" else before.read(name))
        return out.getvalue()

    def _naming(self, names: list[str]) -> _Unit:
        """The names of sheets and of cells; without an answer, none of them stays."""

        def keep(redacted: Any) -> None:
            fill(json.dumps(dict(redacted)))

        def fill(redacted: str | None) -> None:
            taken: set[str] = set()
            for old, new in naming.renamed(names, redacted).items():
                short, number = new[:_LONGEST_TITLE], 1
                while short.casefold() in taken:
                    number += 1
                    short = f"{new[: _LONGEST_TITLE - 4]}_{number}"
                taken.add(short.casefold())
                self._names[old] = short

        return _Unit(naming.as_json(names), keep, lambda text: fill(None))

    def _number_formats(self) -> Iterator[_Unit]:
        """The words in number formats, such as `0 "units"`."""
        formats = sorted({str(form) for form in self._source._number_formats if _LITERAL.search(str(form))})
        row = _Row()
        for form in formats:
            self._formats[form] = "General"
            row.add("text", " ".join(_LITERAL.findall(form)), self._format_writer(form))
        if row.names:
            yield _unit(row)

    def _format_writer(self, form: str) -> Callable[[Value], None]:
        def write(value: Value) -> None:
            if value == " ".join(_LITERAL.findall(form)):
                self._formats[form] = form

        return write

    def _properties(self) -> _Unit:
        row, new = _Row(), self._target.properties
        for name in ("title", "subject", "description", "keywords", "category"):
            value = getattr(self._source.properties, name)
            if isinstance(value, str) and value:
                row.add(name, value, _attribute_writer(new, name))
        return _unit(row)

    def _define(self) -> None:
        """Take over the defined names that point to cells; those that hold values or other files stay behind."""
        from openpyxl.workbook.defined_name import DefinedName

        for name, old in self._source.defined_names.items():
            new = self._range(str(old.attr_text or ""))
            called = self._names[name]
            if new is not None and not old.hidden and _DEFINED.fullmatch(called):
                self._target.defined_names[called] = DefinedName(called, attr_text=new)

    def _range(self, text: str) -> str | None:
        from openpyxl.formula import Tokenizer

        tokens = Tokenizer("=" + text).items
        if len(tokens) != 1 or tokens[0].subtype != "RANGE" or "!" not in text:
            return None
        return self._reference(text)


class _Sheet:
    """One sheet of the workbook."""

    def __init__(self, source: Any, book: _Copy) -> None:
        self._source = source
        self._book = book

    def units(self) -> Iterator[_Unit]:
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
        held: list[_Row] = []
        last: Any = None
        for number, cells in enumerate(rows):
            target = target or self._book.sheet(self._source.title)
            if layout is not None and number == at:
                yield self._header_unit(cells, target)
                continue
            row = self._row(cells, names if number > at else {}, is_form, target)
            key = next((cell.value for cell in cells if cell.column == conversation), None)
            if held and (key is None or key != last or len(held) >= 200):
                yield _group(held)
                held = []
            held, last = [*held, row], key
            if key is None:
                yield _group(held)
                held = []
        if held:
            yield _group(held)
        yield self._printed()

    def _header_unit(self, cells: list[Any], target: Any) -> _Unit:
        new = [self._cell(cell, target) for cell in cells]

        def keep(redacted: Sequence[tuple[str, Value]]) -> None:
            for cell, (name, _) in zip(new, redacted, strict=True):
                _put(cell, name)

        def withhold(text: str) -> None:
            _put(new[0], text)

        members = ",".join(f"{_dumped(str(cell.value).strip())}:null" for cell in cells)
        return _Unit("{" + members + "}", keep, withhold)

    def _cell(self, old: Any, target: Any) -> Any:
        new = target.cell(old.row, old.column)
        self._book.style(old, new)
        return new

    def _row(self, cells: list[Any], names: dict[int, str], is_form: bool, target: Any) -> _Row:
        row, label = _Row(), ""
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
                row.add(name, _jsonable(cell.value), _cell_writer(cell.value, new))
            label = "" if names else _label(cell.value)
            self._beside(row, cell, new)
        return row

    def _formula(self, row: _Row, name: str, old: Any, new: Any) -> None:
        from openpyxl.formula import Tokenizer

        text = old.value if isinstance(old.value, str) else getattr(old.value, "text", None)
        if not isinstance(text, str) or not text.startswith("="):
            new.value = _GONE
            return
        tokens = Tokenizer(text).items
        texts: dict[int, str] = {}

        def write() -> None:
            formula = self._book.formula(tokens, texts)
            if formula == _GONE or "" in texts.values():
                _put(new, _GONE)
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

    def _beside(self, row: _Row, old: Any, new: Any) -> None:
        """The comment and the link of a cell."""
        if old.comment is not None:
            row.add("author", old.comment.author or None, lambda value: None)
            row.add("comment", old.comment.text, _comment_writer(old.comment, new))
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

    def _printed(self) -> _Unit:
        old, row = self._source.HeaderFooter, _Row()
        target = None
        for page in ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"):
            for side in ("left", "center", "right"):
                text = getattr(getattr(old, page), side).text
                if text:
                    target = target or self._book.sheet(self._source.title)
                    row.add(
                        "text",
                        text,
                        _attribute_writer(getattr(getattr(target.HeaderFooter, page), side), "text"),
                    )
        return _unit(row)

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


def _group(rows: list[_Row]) -> _Unit:
    if len(rows) == 1:
        return _unit(rows[0])

    def keep(new: Sequence[Any]) -> None:
        for row, values in zip(rows, new, strict=True):
            row.keep(values)

    def withhold(text: str) -> None:
        for row in rows:
            row.withhold(text)

    return _Unit("[" + ",".join(row.text() for row in rows) + "]", keep, withhold)


def _attribute_writer(target: Any, name: str) -> Callable[[Value], None]:
    return lambda value: setattr(target, name, value)


def _comment_writer(old: Any, new: Any) -> Callable[[Value], None]:
    def write(value: Value) -> None:
        from openpyxl.comments import Comment

        new.comment = Comment(str(value), "", height=old.height, width=old.width)

    return write


def _cell_writer(old: Any, new: Any) -> Callable[[Value], None]:
    def write(value: Value) -> None:
        if value == _jsonable(old) and isinstance(value, bool) == isinstance(old, bool):
            if isinstance(old, str):
                _put(new, old)
            else:
                new.value = old
        elif isinstance(old, bool) or not isinstance(old, int | float):
            _put(new, str(value))
        else:
            new.value = 0

    return write


def _put(cell: Any, text: str) -> None:
    """Write a text that is no formula, whatever it begins with."""
    cell.value = text
    cell.data_type = "s"


def _jsonable(value: Any) -> Value:
    if isinstance(value, datetime | date | time):
        if isinstance(value, datetime) and value.time() == time():
            return value.date().isoformat()
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    return value if isinstance(value, str | int | float | bool) else str(value)


def _dumped(value: Iterable[str] | Value) -> str:
    return json.dumps(value, ensure_ascii=False)
