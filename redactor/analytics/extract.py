"""From a record to its rows. Default deny: only the paths of a table are followed, nothing else is even looked at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TypeAlias

from redactor.analytics import vocabulary
from redactor.analytics.row import COLUMNS, Cell, Row
from redactor.analytics.tables import Condition, Path, Read, load

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
"""A parsed JSON value."""

_CLOCK = {"unix_secs": 1.0, "unix_ms": 0.001}
_MAX_SECS = 4_102_444_800.0  # 2100-01-01, the end of what a year column admits
_MAX_ISO = 40


def at(record: JsonValue, path: Path) -> Iterator[JsonValue]:
    """Every value at a path; nothing where the record has another shape."""
    if not path:
        yield record
        return
    step, rest = path[0], path[1:]
    if isinstance(record, list):
        if step == "*":
            for item in record:
                yield from at(item, rest)
        elif step.isdigit() and int(step) < len(record):
            yield from at(record[int(step)], rest)
    elif isinstance(record, dict):
        if step == "<any>":
            for value in record.values():
                yield from at(value, rest)
        elif step in record:
            yield from at(record[step], rest)


def _is(value: JsonValue, kind: str) -> bool:
    match kind:
        case "string":
            return isinstance(value, str)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "object":
            return isinstance(value, dict)
        case _:
            return isinstance(value, list)


def _holds(record: JsonValue, condition: Condition) -> bool:
    values = list(at(record, condition.path))
    if condition.texts:
        return any(isinstance(value, str) and value in condition.texts for value in values)
    return any(_is(value, condition.type) for value in values)


def _secs(value: JsonValue, clock: str) -> float | None:
    if clock == "iso":
        if not isinstance(value, str) or len(value) > _MAX_ISO:
            return None
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            return None
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _MAX_SECS * 1000:
        return None
    return float(value) * _CLOCK[clock]


def _convert(value: JsonValue, read: Read) -> Cell:
    match read.type:
        case "number":
            if isinstance(value, bool) or not isinstance(value, int | float):
                return None
            # The first bound keeps an int that no float can hold away from the product.
            return value if read.scale == 1.0 else value * read.scale if abs(value) < 1e15 else None
        case "name":
            return read.map.get(value) if isinstance(value, str | bool) else None
        case "year":
            secs = _secs(value, read.clock)
            return datetime.fromtimestamp(secs, UTC).year if secs is not None and secs < _MAX_SECS else None
    if not isinstance(value, str):
        return None
    door = {
        "language": vocabulary.language,
        "model": vocabulary.model_name,
        "termination": vocabulary.termination,
    }
    return door[read.type](value)


def _counts(value: JsonValue, among: tuple[str | bool, ...]) -> bool:
    if isinstance(value, dict):
        return "<object>" in among
    # `1 == True` in Python, so the type is compared too.
    return any(type(value) is type(item) and value == item for item in among)


def _count(record: JsonValue, read: Read) -> int | None:
    found = []
    for path in read.paths:
        if "*" in path and not any(isinstance(v, list) for v in at(record, path[: path.index("*")])):
            continue
        values = list(at(record, path))
        found.append(sum(_counts(value, read.among) for value in values) if read.among else len(values))
        if not read.every_path:
            break
    return sum(found) if found else None


def _values(record: JsonValue, read: Read) -> list[Cell]:
    """What the paths give, each value as its column admits it."""
    column = COLUMNS[read.column]
    values: list[Cell] = []
    for path in read.paths:
        for raw in at(record, path):
            value = _convert(raw, read)
            if read.reduce != "numbers":
                value = column.admit(value)
            if value is not None:
                values.append(value)
        if values and not read.every_path:
            break
    return values


def _interval(record: JsonValue, read: Read) -> float | None:
    ends = [next((_secs(v, read.clock) for v in at(record, path)), None) for path in read.paths]
    return None if ends[0] is None or ends[1] is None else ends[1] - ends[0]


def _cell(record: JsonValue, read: Read) -> Cell:
    if read.reduce == "count":
        return _count(record, read)
    if read.type == "interval":
        return _interval(record, read)
    values = _values(record, read)
    if not values:
        return None
    match read.reduce:
        case "first":
            return values[0]
        case "same":
            return values[0] if len(set(values)) == 1 else None
        case "numbers":
            return len(values)
    numbers = [value for value in values if isinstance(value, int | float)]
    match read.reduce:
        case "sum":
            return sum(numbers)
        case "mean":
            return sum(numbers) / len(numbers)
        case _:
            return max(numbers)


def _row(record: JsonValue) -> Row | None:
    _, tables = load()
    if not isinstance(record, dict):
        return None
    for table in tables:
        if all(_holds(record, condition) for condition in table.has):
            cells = {read.column: COLUMNS[read.column].admit(_cell(record, read)) for read in table.reads}
            return Row(format=table.format, **cells)  # type: ignore[arg-type]
    return None


def rows(record: JsonValue) -> list[Row]:
    """The rows of one record: one for a conversation, several for a list of them, none for anything unknown."""
    if isinstance(record, list):
        return [row for item in record if isinstance(item, dict) for row in rows(item)]
    envelopes, _ = load()
    for envelope in envelopes:
        if all(_holds(record, condition) for condition in envelope.has):
            return [row for item in at(record, envelope.at) if (row := _row(item)) is not None]
    single = _row(record)
    return [] if single is None else [single]


def row(record: JsonValue) -> Row | None:
    """The row of a record that is one conversation (also in its webhook or batch envelope).

    Args:
        record: parsed JSON of any shape.

    Returns:
        typed, non-sensitive metadata; None for a record of no known format, or with several conversations.
    """
    found = rows(record)
    return found[0] if len(found) == 1 else None
