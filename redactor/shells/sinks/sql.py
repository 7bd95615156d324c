"""Tables of SQLite and PostgreSQL as sinks: read-only, row by row. No message of a database is shown, since it may quote a value."""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from redactor.errors import UsageError
from redactor.launch.plan import Sink, SinkKind
from redactor.shells.sinks.base import SinkError, Source

BATCH = 500
"""Rows that are fetched together."""
CONNECT_SECONDS = 15


def source(sink: Sink) -> Source:
    """What reads the tables of a sink."""
    return Sqlite(sink) if sink.kind is SinkKind.SQLITE else Postgresql(sink)


def quoted(name: str) -> str:
    """A table's name, with its schema, as a quoted SQL identifier. The plan has checked that it is a plain name."""
    return ".".join(f'"{part}"' for part in name.split("."))


@dataclass
class _Tables(ABC):
    """The tables of a sink."""

    sink: Sink

    def before(self) -> Iterator[str]:
        """All rows, each as JSON."""
        return self._rows({})

    def after(self) -> Iterator[str]:
        """All rows, and at their end a SinkError that names the tables without one: such a table shows nothing."""
        counts: dict[str, int] = {}
        yield from self._rows(counts)
        if empty := [table for table in self.sink.tables if not counts.get(table)]:
            raise SinkError(f"without a row: {', '.join(empty)}")

    @abstractmethod
    def open(self) -> None:
        """See whether the database answers and the tables are there. Raises UsageError where not."""

    @abstractmethod
    def _rows(self, counts: dict[str, int]) -> Iterator[str]:
        """All rows, each as JSON; counts the rows of each table. Raises SinkError where one can't be read."""


class Sqlite(_Tables):
    """Tables of a SQLite file."""

    def open(self) -> None:
        """See whether the tables are there."""
        try:
            with contextlib.closing(self._connect()) as connection:
                known = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        except (sqlite3.Error, OSError):
            raise UsageError(f"the sink {self.sink.name} is no SQLite database that can be read") from None
        if lost := [table for table in self.sink.tables if table.rpartition(".")[2] not in known]:
            raise UsageError(f"the sink {self.sink.name} has no table {', '.join(lost)}")

    def _rows(self, counts: dict[str, int]) -> Iterator[str]:
        try:
            with contextlib.closing(self._connect()) as connection:
                connection.text_factory = lambda data: data.decode("utf-8", "replace")
                for table in self.sink.tables:
                    cursor = connection.execute(f"SELECT * FROM {quoted(table)}")  # noqa: S608 - a checked name
                    names = [column[0] for column in cursor.description]
                    while rows := cursor.fetchmany(BATCH):
                        counts[table] = counts.get(table, 0) + len(rows)
                        for row in rows:
                            yield json.dumps(
                                dict(zip(names, map(_readable, row), strict=True)), ensure_ascii=False
                            )
        except (sqlite3.Error, OSError) as error:
            raise SinkError(f"a table can't be read ({type(error).__name__})") from None

    def _connect(self) -> sqlite3.Connection:
        path = Path(self.sink.path or "").absolute()
        connection = sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True, timeout=CONNECT_SECONDS)
        connection.execute("PRAGMA query_only = ON")
        return connection


def _readable(value: Any) -> Any:
    """A column's value for JSON: bytes as text."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


class Postgresql(_Tables):
    """Tables of a PostgreSQL database, through psycopg 3."""

    def open(self) -> None:
        """See whether the server answers and the tables are there."""
        for table in self.sink.tables:
            with self._reading() as connection:
                found = connection.execute("SELECT to_regclass(%s)", [quoted(table)]).fetchone()
            if found is None or found[0] is None:
                raise UsageError(f"the sink {self.sink.name} has no table {table}")

    def _rows(self, counts: dict[str, int]) -> Iterator[str]:
        try:
            with self._reading() as connection:
                for number, table in enumerate(self.sink.tables):
                    with connection.cursor(name=f"redactor_{number}") as cursor:
                        cursor.itersize = BATCH
                        cursor.execute(f"SELECT to_jsonb(t)::text FROM {quoted(table)} AS t")  # noqa: S608 - as above
                        for (row,) in cursor:
                            counts[table] = counts.get(table, 0) + 1
                            yield _with_bytes(row)
        except UsageError as error:
            raise SinkError(str(error)) from None
        except Exception as error:  # noqa: BLE001 - whatever the driver says, it may quote a row
            raise SinkError(f"a table can't be read ({type(error).__name__})") from None

    def _reading(self) -> Any:
        try:
            driver = importlib.import_module("psycopg")
        except ImportError:
            raise UsageError(
                f"the sink {self.sink.name} needs psycopg: pip install 'redactor[postgresql]'"
            ) from None
        dsn = self.sink.dsn or os.environ.get(self.sink.dsn_env, "")
        if not dsn:
            raise UsageError(f"the sink {self.sink.name}: the variable {self.sink.dsn_env} is empty")
        options = "-c default_transaction_read_only=on"
        try:
            return driver.connect(dsn, connect_timeout=CONNECT_SECONDS, options=options)
        except driver.Error as error:
            kind = type(error).__name__
        raise UsageError(f"the sink {self.sink.name}: the database can't be reached ({kind})")


def _with_bytes(row: str) -> str:
    """A row with its bytea columns, which PostgreSQL writes as hexadecimal digits after a backslash and an x, read as text."""
    if '"\\\\x' not in row:
        return row
    value = json.loads(row)
    for name, item in value.items():
        if isinstance(item, str) and item.startswith("\\x"):
            with contextlib.suppress(ValueError):
                value[name] = bytes.fromhex(item[2:]).decode("utf-8", "replace")
    return json.dumps(value, ensure_ascii=False)
