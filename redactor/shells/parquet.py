"""Parquet files (the extra `tables`): a row is a record; read and written in bounded batches with the schema that was there.

Numbers that are redacted become 0, dates and times null, bytes that are no text go; a quarantined row is null but for a marker in
its first text column. What the file says of itself (metadata of writers) is not taken over, but for pandas' list of columns.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
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
_EXACT = (datetime, date, time, timedelta)


def available() -> bool:
    """Whether pyarrow is installed."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        return False
    return True


def batches(path: Path) -> Iterator[tuple[Piece, ...]]:
    """The rows of a file as JSON records. Raises QuarantineError (corrupt) where it can't be read."""
    number = 0
    for rows in _batches(path):
        pieces = []
        for row in rows:
            number += 1
            body = json.dumps(_jsonable(row), ensure_ascii=False).encode("utf-8", "surrogatepass")
            pieces.append(Piece(number, Form.JSON, body))
        yield tuple(pieces)


def _batches(path: Path) -> Iterator[list[dict[str, Any]]]:
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(_BATCH):
                yield batch.to_pylist()
    except Exception:  # noqa: BLE001, S110 - whatever the reader raises may quote the file
        pass
    else:
        return
    raise QuarantineError(Reason.CORRUPT, "parquet")


class Assembler:
    """Puts redacted rows into a Parquet file again; reads the rows that they were a second time, for their types.

    Args:
        path: the input.
    """

    def __init__(self, path: Path) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        with pq.ParquetFile(path) as file:
            schema = file.schema_arrow
            meta = file.metadata
            codec = (
                meta.row_group(0).column(0).compression
                if meta.num_row_groups and meta.num_columns
                else "SNAPPY"
            )
        kept = {name: text for name, text in (schema.metadata or {}).items() if name == b"pandas"}
        self._schema = schema.with_metadata(kept or None)
        self._sink = Sink()
        self._writer = pq.ParquetWriter(
            self._sink, self._schema, compression="none" if codec == "UNCOMPRESSED" else codec.lower()
        )
        self._table = pa.Table
        self._text = next((field.name for field in schema if pa.types.is_string(field.type)), None)
        self._before = (row for rows in _batches(path) for row in rows)
        self._rows: list[dict[str, Any]] = []

    def take(self, pieces: Sequence[Piece], answers: Sequence[Answer]) -> bytes:
        """The bytes that some more rows make."""
        for piece, answer in zip(pieces, answers, strict=True):
            if answer.reason is not None:
                text = marker(Form.TEXT, answer.reason, piece.number)
                if piece.fault is None:
                    next(self._before)
                    self._rows.append(
                        {name: text if name == self._text else None for name in self._schema.names}
                    )
                continue
            new = json.loads(answer.text, object_pairs_hook=_Pairs)
            self._rows.append(_restored(next(self._before), new))
        if len(self._rows) >= _ROWS:
            self._flush()
        return self._sink.taken()

    def close(self) -> bytes:
        """The last bytes."""
        self._flush()
        self._writer.close()
        return self._sink.taken()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(self._table.from_pylist(self._rows, schema=self._schema))
            self._rows = []


class _Pairs(list[tuple[str, Any]]):
    """The members of an object, in order."""


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
    if value is None or isinstance(value, str | bool | int | float):
        return value
    return str(value)


def _restored(old: Any, new: Any) -> Any:
    """A redacted value with the type that the table has for it."""
    if isinstance(old, dict):
        return {name: _restored(item, now) for (name, item), (_, now) in zip(old.items(), new, strict=True)}
    if isinstance(old, list | tuple):
        return type(old)(_restored(item, now) for item, now in zip(old, new, strict=True))
    if _jsonable(old) == new:
        return old
    if isinstance(old, str):
        return str(new)
    if isinstance(old, bytes):
        return str(new).encode("utf-8")
    if isinstance(old, Decimal):
        return Decimal(0)
    return None if isinstance(old, _EXACT) else type(old)(0)
