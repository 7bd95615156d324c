"""A workbook that is read and the one that is written: names, formats, formulas, properties."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from typing import Any

from redactor import naming
from redactor.shells.excel.rows import GONE, Row, Unit, Value, attribute_writer, unit_of
from redactor.shells.excel.sheet import Sheet

_LITERAL = re.compile(r'"([^"]*)"')
_WHEN = (1980, 1, 1, 0, 0, 0)
_OWN_TIME = re.compile(rb"<(?:\w+:)?(created|modified)\b[^>]*>[^<]*</(?:\w+:)?\1>")
_LONGEST_TITLE = 31
_DEFINED = re.compile(r"[A-Za-z_\\][\w.\\]*")


class Copy:
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

    def units(self) -> Iterator[Unit]:
        """The records, in an order in which each needs only what was written before it."""
        titles = [sheet.title for sheet in self._source.worksheets]
        listed = [table.displayName for sheet in self._source.worksheets for table in sheet.tables.values()]
        yield self._naming(list(dict.fromkeys([*titles, *self._source.defined_names, *listed])))
        yield from self._number_formats()
        yield self._properties()
        for sheet in self._source.worksheets:
            yield from Sheet(sheet, self).units()

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
                    return GONE
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
            return (sheet if new == bare else quoted(new)) + mark + rest
        if "[" in text:
            table, sign, rest = text.partition("[")
            return self.called(table) + sign + rest if table in self._names else None
        by_fold = {name.casefold(): self._names[name] for name in self._source.defined_names}
        return by_fold.get(text.casefold(), text)

    def saved(self) -> bytes:
        """The new workbook; equal inputs give equal bytes."""
        for sheet in self._source.worksheets:
            Sheet(sheet, self).finish()
        # an empty sheet was made last
        self._target._sheets = [self.sheet(sheet.title) for sheet in self._source.worksheets]
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

    def _naming(self, names: list[str]) -> Unit:
        """The names of sheets and of cells; without an answer, none of them stays."""

        def keep(redacted: Any) -> None:
            fill(json.dumps(dict(redacted)))

        def fill(redacted: str | None) -> None:
            taken: set[str] = set()
            for old, new in naming.renamed(names, redacted, are_paths=False).items():
                short, number = new[:_LONGEST_TITLE], 1
                while short.casefold() in taken:
                    number += 1
                    short = f"{new[: _LONGEST_TITLE - 4]}_{number}"
                taken.add(short.casefold())
                self._names[old] = short

        return Unit(naming.as_json(names), keep, lambda text: fill(None))

    def _number_formats(self) -> Iterator[Unit]:
        """The words in number formats, such as `0 "units"`."""
        formats = sorted({str(form) for form in self._source._number_formats if _LITERAL.search(str(form))})
        row = Row()
        for form in formats:
            self._formats[form] = "General"
            row.add("text", " ".join(_LITERAL.findall(form)), self._format_writer(form))
        if row.names:
            yield unit_of(row)

    def _format_writer(self, form: str) -> Callable[[Value], None]:
        def write(value: Value) -> None:
            if value == " ".join(_LITERAL.findall(form)):
                self._formats[form] = form

        return write

    def _properties(self) -> Unit:
        row, new = Row(), self._target.properties
        for name in ("title", "subject", "description", "keywords", "category"):
            value = getattr(self._source.properties, name)
            if isinstance(value, str) and value:
                row.add(name, value, attribute_writer(new, name))
        return unit_of(row)

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


def quoted(title: str) -> str:
    """The name of a sheet in a formula; always in quotes, since `Q1` without them is a cell."""
    return "'" + title.replace("'", "''") + "'"
