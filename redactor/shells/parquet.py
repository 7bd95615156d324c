"""Parquet files (the extra `tables`): a row is a record; read and written in bounded batches with the schema that was there.

Numbers that are redacted become 0, dates, times and bytes of a fixed length null, other bytes that are no text go; a quarantined row
is null but for a marker in its first text column. A column that allows no null has the empty value of its type (0, "") there.
What the file says of itself (metadata of writers) is not taken over, but for pandas' list of columns.
"""

from __future__ import annotations

import base64
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form, marker
from redactor.shells.sink import Sink
from redactor.shells.work import Answer, Piece

MAGIC = b"PAR1"
_BATCH = 256
_ROWS = 8192
_PANDAS = ("index_columns", "column_indexes", "columns", "creator", "pandas_version")
_NOTE = re.compile(
    r"(?:None|name|field_name|pandas_type|numpy_type|metadata|kind|range|start|stop|step|encoding|UTF-8|timezone|num_categories"
    r"|ordered"
    r"|library|pyarrow|fastparquet|version|index_columns|column_indexes|columns|creator|pandas_version|__index_level_\d{1,3}__"
    r"|unicode|string|str|bytes|object|empty|mixed|mixed-integer|date|time|datetime|datetimetz|timedelta|categorical|decimal|bool"
    r"|boolean"
    r"|u?int(?:8|16|32|64)|U?Int(?:8|16|32|64)|float(?:16|32|64)?|Float(?:32|64)|complex\d{2,3}|list\[[a-z0-9]{1,20}\]|(?:datetime"
    r"|timedelta)64\[[a-z]{1,2}\]"
    r"|category|UTC|[A-Z][A-Za-z]{2,15}/[A-Z][A-Za-z_]{2,30}|[+-]\d\d:\d\d|\d{1,3}(?:\.\w{1,10}){1,4}(?:\+\w{1,20})?)"
)


class _Moment(int):
    """A date, time or duration as the number that the file holds, which Python's own types can't: nanoseconds, years over 9999."""

    said = ""

    def __str__(self) -> str:
        return self.said


def available() -> bool:
    """Whether pyarrow is installed."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        return False
    return True


def names(source: Path | bytes) -> tuple[str, ...]:
    """The names of all columns, and of what is nested in them. Raises QuarantineError (corrupt) where it can't be read."""
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(_opened(source)) as file:
            return tuple(dict.fromkeys(_names(file.schema_arrow)))
    except Exception:  # noqa: BLE001, S110 - whatever the reader raises may quote the file
        pass
    raise QuarantineError(Reason.CORRUPT, "parquet")


def _opened(source: Path | bytes) -> Any:
    return source if isinstance(source, Path) else io.BytesIO(source)


def _names(fields: Iterable[Any]) -> Iterator[str]:
    import pyarrow as pa

    for field in fields:
        kind = field.type.value_type if pa.types.is_dictionary(field.type) else field.type
        yield field.name
        if pa.types.is_nested(kind):
            inner = [kind.field(i) for i in range(kind.num_fields)]
            yield from _names(inner) if pa.types.is_struct(kind) else _names_below(inner)


def _names_below(fields: Iterable[Any]) -> Iterator[str]:
    """The names in what a list or map holds; its own parts have names that nobody gave."""
    import pyarrow as pa

    for field in fields:
        if pa.types.is_nested(field.type):
            inner = [field.type.field(i) for i in range(field.type.num_fields)]
            yield from _names(inner) if pa.types.is_struct(field.type) else _names_below(inner)


def batches(path: Path | bytes) -> Iterator[tuple[Piece, ...]]:
    """The rows of a file as JSON records. Raises QuarantineError (corrupt) where it can't be read."""
    number = 0
    for rows in _batches(path):
        pieces = []
        for row in rows:
            number += 1
            body = json.dumps(_jsonable(row), ensure_ascii=False).encode("utf-8", "surrogatepass")
            pieces.append(Piece(number, Form.JSON, body))
        yield tuple(pieces)


def _batches(path: Path | bytes) -> Iterator[list[dict[str, Any]]]:
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(_opened(path)) as file:
            if len(set(file.schema_arrow.names)) < len(file.schema_arrow.names):
                raise ValueError  # a row as an object would lose a column
            for batch in file.iter_batches(_BATCH):
                yield _rows(batch)
    except Exception:  # noqa: BLE001, S110 - whatever the reader raises may quote the file
        pass
    else:
        return
    raise QuarantineError(Reason.CORRUPT, "parquet")


def _rows(batch: Any) -> list[dict[str, Any]]:
    """The rows of a batch; where Python has no value for a date or time, those of that column are `_Moment`s."""
    columns = {}
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        try:
            columns[name] = column.to_pylist()
        except (ValueError, OverflowError):
            numbers = column.cast(_as_numbers(column.type)).to_pylist()
            columns[name] = [_moments(value, column.type) for value in numbers]
    return [{name: values[i] for name, values in columns.items()} for i in range(batch.num_rows)]


class Assembler:
    """Puts redacted rows into a Parquet file again; reads the rows that they were a second time, for their types.

    Args:
        path: the input.
    """

    def __init__(self, path: Path | bytes) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        with pq.ParquetFile(_opened(path)) as file:
            schema = file.schema_arrow
            meta = file.metadata
            codec = (
                meta.row_group(0).column(0).compression
                if meta.num_row_groups and meta.num_columns
                else "SNAPPY"
            )
        self._schema = pa.schema(
            [_renamed_field(field, {}) for field in schema],
            _pandas((schema.metadata or {}).get(b"pandas"), schema.names),
        )
        self._read = schema
        self._new_names: Mapping[str, str] = {}
        self._sink = Sink()
        self._codec = "none" if codec == "UNCOMPRESSED" else codec.lower()
        self._writer: Any = None
        self._table = pa.Table
        self._text = next((field.name for field in schema if pa.types.is_string(field.type)), None)
        self._before = (row for rows in _batches(path) for row in rows)
        self._rows: list[dict[str, Any]] = []

    def rename(self, names: Mapping[str, str]) -> None:
        """Take what the columns are called now."""
        import pyarrow as pa

        self._new_names = {old: new for old, new in names.items() if old != new}
        if self._new_names:
            self._schema = pa.schema([_renamed_field(field, self._new_names) for field in self._schema])
            self._text = self._new_names.get(self._text, self._text) if self._text else None

    def take(self, pieces: Sequence[Piece], answers: Sequence[Answer]) -> bytes:
        """The bytes that some more rows make."""
        for piece, answer in zip(pieces, answers, strict=True):
            if answer.reason is not None:
                text = marker(Form.TEXT, answer.reason, piece.number)
                if piece.fault is None:
                    next(self._before)
                    self._rows.append(
                        {
                            field.name: text if field.name == self._text else _nothing(field)
                            for field in self._schema
                        }
                    )
                continue
            new = json.loads(answer.text, object_pairs_hook=_Pairs)
            row = {
                field.name: _restored(old, now, field)
                for field, old, (_, now) in zip(self._read, next(self._before).values(), new, strict=True)
            }
            self._rows.append(_renamed(row, self._new_names))
        if len(self._rows) >= _ROWS:
            self._flush()
        return self._sink.taken()

    def close(self) -> bytes:
        """The last bytes."""
        self._flush()
        self._opened().close()
        return self._sink.taken()

    def _flush(self) -> None:
        if self._rows:
            self._opened().write_table(self._table.from_pylist(self._rows, schema=self._schema))
            self._rows = []

    def _opened(self) -> Any:
        import pyarrow.parquet as pq

        if self._writer is None:
            self._writer = pq.ParquetWriter(self._sink, self._schema, compression=self._codec)
        return self._writer


class _Pairs(list[tuple[str, Any]]):
    """The members of an object, in order."""


def _pandas(text: bytes | None, columns: Iterable[str]) -> dict[bytes, bytes] | None:
    """What pandas noted of the columns and the index, without what a user noted (`attrs`).

    Args:
        text: the note, as JSON.
        columns: the names of the columns, which are looked through elsewhere; a note with any other name is left out.
    """
    if not text:
        return None
    try:
        noted = json.loads(text)
        kept = {name: noted[name] for name in _PANDAS if name in noted}
        if not all(map(_is_note, _leaves(kept, frozenset(columns)))):
            return None
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return {b"pandas": json.dumps(kept).encode("utf-8")}


def _leaves(value: Any, columns: frozenset[str]) -> Iterator[Any]:
    """The values of a note but for the names of columns."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield name
            yield from _leaves(item, columns)
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item, columns)
    elif not (isinstance(value, str) and value in columns):
        yield value


def _is_note(value: Any) -> bool:
    """Whether a value is one of the words, types and numbers that pandas itself writes."""
    return not isinstance(value, str) or _NOTE.fullmatch(value) is not None


def _jsonable(value: Any) -> Any:
    """A value of a table as JSON has it; what JSON can't have becomes text, and bytes that are no text null."""
    if isinstance(value, dict):
        return {name: _jsonable(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_jsonable(item) for item in value]
    if isinstance(value, bytes):
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            return "data:application/octet-stream;base64," + base64.b64encode(value).decode("ascii")
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return None
    if value is None or (isinstance(value, str | bool | int | float) and not isinstance(value, _Moment)):
        return value
    return str(value)


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """A value whose members have their new names."""
    if not names:
        return value
    if isinstance(value, dict):
        return {names.get(name, name): _renamed(item, names) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_renamed(item, names) for item in value)
    return value


def _renamed_field(field: Any, names: Mapping[str, str], own: bool = True) -> Any:
    """A column under its new name, without what writers noted beside it."""
    import pyarrow as pa

    kind = field.type
    if pa.types.is_struct(kind):
        kind = pa.struct([_renamed_field(kind.field(i), names) for i in range(kind.num_fields)])
    elif pa.types.is_map(kind):
        kind = pa.map_(
            _renamed_field(kind.key_field, names, False),
            _renamed_field(kind.item_field, names, False),
            keys_sorted=kind.keys_sorted,
        )
    elif pa.types.is_large_list(kind):
        kind = pa.large_list(_renamed_field(kind.value_field, names, False))
    elif pa.types.is_fixed_size_list(kind):
        kind = pa.list_(_renamed_field(kind.value_field, names, False), kind.list_size)
    elif pa.types.is_list(kind):
        kind = pa.list_(_renamed_field(kind.value_field, names, False))
    return pa.field(names.get(field.name, field.name) if own else field.name, kind, field.nullable)


def _parts(kind: Any) -> list[Any]:
    """The fields that a nested type is made of; none for another type."""
    return [kind.field(i) for i in range(kind.num_fields)]


def _as_numbers(kind: Any) -> Any:
    """A type in which dates, times and durations are the numbers that the file holds."""
    import pyarrow as pa

    if pa.types.is_dictionary(kind):
        return _as_numbers(kind.value_type)
    if pa.types.is_temporal(kind):
        return pa.int32() if kind.bit_width == 32 else pa.int64()
    if pa.types.is_struct(kind):
        return pa.struct([field.with_type(_as_numbers(field.type)) for field in _parts(kind)])
    if pa.types.is_map(kind):
        return pa.map_(
            *(field.with_type(_as_numbers(field.type)) for field in (kind.key_field, kind.item_field))
        )
    if pa.types.is_large_list(kind):
        return pa.large_list(kind.value_field.with_type(_as_numbers(kind.value_type)))
    if pa.types.is_fixed_size_list(kind):
        return pa.list_(kind.value_field.with_type(_as_numbers(kind.value_type)), kind.list_size)
    if pa.types.is_list(kind):
        return pa.list_(kind.value_field.with_type(_as_numbers(kind.value_type)))
    return kind


def _moments(value: Any, kind: Any) -> Any:
    """A value in which the numbers of dates, times and durations say when that is."""
    import pyarrow as pa

    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    if value is None:
        return None
    if pa.types.is_temporal(kind):
        moment = _Moment(value)
        moment.said = str(pa.scalar(value, kind).cast(pa.string()))
        return moment
    if pa.types.is_struct(kind):
        return {field.name: _moments(value[field.name], field.type) for field in _parts(kind)}
    if pa.types.is_map(kind):
        return [(_moments(name, kind.key_type), _moments(item, kind.item_type)) for name, item in value]
    if pa.types.is_nested(kind):
        return [_moments(item, kind.value_type) for item in value]
    return value


def _nothing(field: Any) -> Any:
    """What stands where a value had to go: null, and where the table allows none, the empty value of its type."""
    import pyarrow as pa

    kind = field.type.value_type if pa.types.is_dictionary(field.type) else field.type
    kind = getattr(kind, "storage_type", kind)  # of an extension
    if field.nullable:
        return None
    if pa.types.is_struct(kind):
        return {part.name: _nothing(part) for part in _parts(kind)}
    if pa.types.is_fixed_size_list(kind):
        return [_nothing(kind.value_field)] * kind.list_size
    if pa.types.is_nested(kind):
        return []
    if pa.types.is_fixed_size_binary(kind):
        return bytes(kind.byte_width)
    if pa.types.is_boolean(kind):
        return False
    if pa.types.is_decimal(kind):
        return Decimal(0)
    if pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind):
        return ""
    return b"" if _is_binary(kind) else 0


def _is_binary(kind: Any) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_binary(kind) or pa.types.is_large_binary(kind) or pa.types.is_binary_view(kind))


def _restored(old: Any, new: Any, field: Any) -> Any:
    """A redacted value with the type that the table has for it."""
    import pyarrow as pa

    kind = field.type
    if isinstance(old, dict):
        return {
            part.name: _restored(item, now, part)
            for part, item, (_, now) in zip(_parts(kind), old.values(), new, strict=True)
        }
    if isinstance(old, list | tuple) and pa.types.is_map(kind):
        sides = (kind.key_field, kind.item_field)
        return [tuple(map(_restored, pair, now, sides)) for pair, now in zip(old, new, strict=True)]
    if isinstance(old, list | tuple):
        return [_restored(item, now, kind.value_field) for item, now in zip(old, new, strict=True)]
    if _jsonable(old) == new:
        return old
    if isinstance(old, str):
        return str(new)
    if isinstance(old, bytes) and not pa.types.is_fixed_size_binary(kind):
        return str(new).encode("utf-8")
    if isinstance(old, Decimal):
        return Decimal(0)
    if isinstance(old, bool | int | float) and not isinstance(old, _Moment):
        return type(old)(0)
    return _nothing(field)
