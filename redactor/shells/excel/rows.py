"""The values of a workbook that are read as one record, and how each is written back."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

GONE = "[REMOVED_BLOB]"
"""What stands for a formula that can't come along."""
Value = str | int | float | bool | None


@dataclass(slots=True)
class Unit:
    """Some values of a workbook that are read as one record.

    Attributes:
        text: the record, JSON.
        keep: takes the redacted record's values, in order, and writes them.
        withhold: writes a marker in their place.
    """

    text: str
    keep: Callable[[Any], None]
    withhold: Callable[[str], None]


@dataclass(slots=True)
class Row:
    """The values of one row, under the names that they have; a name can stand in a cell of its own."""

    names: list[str] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    writers: list[Callable[[Value], None]] = field(default_factory=list)
    labels: dict[int, Any] = field(default_factory=dict)
    cells: list[Any] = field(default_factory=list)

    def add(self, name: str, value: Value, writer: Callable[[Value], None]) -> None:
        """Put one more value under its name; `writer` takes what it becomes."""
        self.names.append(name)
        self.values.append(value)
        self.writers.append(writer)

    def text(self) -> str:
        """The row as a JSON object; names may repeat."""
        members = (
            f"{dumped(name)}:{dumped(value)}" for name, value in zip(self.names, self.values, strict=True)
        )
        return "{" + ",".join(members) + "}"

    def keep(self, new: Sequence[tuple[str, Value]]) -> None:
        """Write what the values became."""
        for i, (writer, (name, value)) in enumerate(zip(self.writers, new, strict=True)):
            writer(value)
            if i in self.labels:
                put_text(self.labels[i], name)

    def withhold(self, text: str) -> None:
        """Write a marker into the first cell; the others stay empty."""
        if self.cells:
            self.cells[0].value = text


def unit_of(row: Row) -> Unit:
    """A row as a record of its own."""
    return Unit(row.text(), row.keep, row.withhold)


def group(rows: list[Row]) -> Unit:
    """Some rows as one record: the turns of a conversation."""
    if len(rows) == 1:
        return unit_of(rows[0])

    def keep(new: Sequence[Any]) -> None:
        for row, values in zip(rows, new, strict=True):
            row.keep(values)

    def withhold(text: str) -> None:
        for row in rows:
            row.withhold(text)

    return Unit("[" + ",".join(row.text() for row in rows) + "]", keep, withhold)


def attribute_writer(target: Any, name: str) -> Callable[[Value], None]:
    """What writes a value into an attribute."""
    return lambda value: setattr(target, name, value)


def comment_writer(old: Any, new: Any) -> Callable[[Value], None]:
    """What writes the comment of a cell, without its author."""

    def write(value: Value) -> None:
        from openpyxl.comments import Comment

        new.comment = Comment(str(value), "", height=old.height, width=old.width)

    return write


def cell_writer(old: Any, new: Any) -> Callable[[Value], None]:
    """What writes a cell: its old value where nothing changed, else 0 for a number and a text for all else."""

    def write(value: Value) -> None:
        if value == jsonable(old) and isinstance(value, bool) == isinstance(old, bool):
            if isinstance(old, str):
                put_text(new, old)
            else:
                new.value = old
        elif isinstance(old, bool) or not isinstance(old, int | float):
            put_text(new, str(value))
        else:
            new.value = 0

    return write


def put_text(cell: Any, text: str) -> None:
    """Write a text that is no formula, whatever it begins with."""
    cell.value = text
    cell.data_type = "s"


def jsonable(value: Any) -> Value:
    """A value of a cell as JSON has it."""
    if isinstance(value, datetime | date | time):
        if isinstance(value, datetime) and value.time() == time():
            return value.date().isoformat()
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    return value if isinstance(value, str | int | float | bool) else str(value)


def dumped(value: Value) -> str:
    """A value as JSON."""
    return json.dumps(value, ensure_ascii=False)
