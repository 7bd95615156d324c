"""The places that records end up in, read line by line, record by record or row by row, to look for canaries in them.

A sink is opened before the first canary is sent, so that what can't be read is known early, and read when all were sent. Nothing that
is read is kept or shown. Databases are in `redactor.shells.sinks_sql`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from redactor.errors import UsageError
from redactor.launch.canaries.judge import Judge
from redactor.launch.plan import Sink, SinkKind
from redactor.launch.report import Sink as Seen
from redactor.launch.report import Status
from redactor.quarantine import Form
from redactor.shells import files
from redactor.shells.reader import Options, read

MAX_LINE = 16 * 1024 * 1024
"""The longest line, in bytes, that is looked at in one go; the rest of it is looked at as a line of its own."""


class SinkError(Exception):
    """A sink can't be read; the message quotes nothing of it."""


class FileName(str):
    """The name of a file, which may be a value too; it is looked at, and is no record."""

    __slots__ = ()


class Source(Protocol):
    """What a sink is read with."""

    def open(self) -> None:
        """Get ready, before canaries are sent. Raises UsageError when it can't be read."""

    def before(self) -> Iterator[str]:
        """What stands there before canaries are sent. Raises SinkError."""

    def after(self) -> Iterator[str]:
        """What is to be looked through once they were. Raises SinkError."""


@dataclass
class Files:
    """A file, or the files of a folder; compressed ones, archives and tables too."""

    sink: Sink

    def open(self) -> None:
        """A file may come into being later, its folder may not."""
        path = self.sink.path
        if path is None or not (path.exists() or path.parent.is_dir()):
            raise UsageError(f"the sink {self.sink.name} can't be read: no such folder")
        if self.sink.kind is SinkKind.DIRECTORY and path.exists() and not path.is_dir():
            raise UsageError(f"the sink {self.sink.name} is not a folder")

    def before(self) -> Iterator[str]:
        """All that is there."""
        return self.after()

    def after(self) -> Iterator[str]:
        """Every record of every file."""
        path = self.sink.path
        if path is None or not path.exists():
            return
        try:
            found = files.find([path])
        except UsageError:
            raise SinkError("can't be read") from None
        for source in found:
            if self.sink.kind is SinkKind.DIRECTORY and not source.path.match(_tail(self.sink.glob)):
                continue
            if not source.readable:
                raise SinkError(f"{files.show(source.relative)} can't be read")
            yield FileName(source.relative)
            yield from _records(source)


def _tail(glob: str) -> str:
    """A pattern for `PurePath.match`, which reads from the right and knows no `**`."""
    return glob.removeprefix("**/") or "*"


def _records(source: files.Source) -> Iterator[str]:
    for chunk in read(source, Options(max_record=MAX_LINE)):
        if chunk.refused is not None or any(piece.fault for piece in chunk.pieces):
            yield from _bytes(source)  # from the beginning: some lines are looked at twice then
            return
        for piece in chunk.pieces:
            text = piece.body.decode("utf-8", "replace")
            if piece.form in (Form.TEXT, Form.EVENTS):
                yield from text.splitlines()
            elif text.strip():
                yield text


def _bytes(source: files.Source) -> Iterator[str]:
    """The lines of a file that is of no known kind."""
    try:
        with open(source.path, "rb") as file:
            while line := file.readline(MAX_LINE):
                yield line.decode("utf-8", "replace")
    except OSError:
        raise SinkError(f"{files.show(source.relative)} can't be read") from None


@dataclass
class Log:
    """A file that grows: what is added after `open`. One that was rotated meanwhile is read from its beginning."""

    sink: Sink
    _start: int = 0
    _identity: tuple[int, int] | None = None

    def open(self) -> None:
        """Note where the file ends."""
        path = self.sink.path
        if path is None or not path.parent.is_dir() or path.is_dir():
            raise UsageError(f"the sink {self.sink.name} is no file and can't become one")
        try:
            status = path.stat()
        except FileNotFoundError:
            return
        except OSError as error:
            raise UsageError(f"the sink {self.sink.name} can't be read: {error.strerror}") from None
        if not os.access(path, os.R_OK):
            raise UsageError(f"the sink {self.sink.name} can't be read: no permission")
        self._start, self._identity = status.st_size, (status.st_dev, status.st_ino)

    def before(self) -> Iterator[str]:
        """Nothing: what is there already is not read."""
        return iter(())

    def after(self) -> Iterator[str]:
        """The lines that were added."""
        path = self.sink.path
        if path is None or not path.exists():
            return
        try:
            with open(path, "rb") as file:
                status = os.fstat(file.fileno())
                is_same = (status.st_dev, status.st_ino) == self._identity
                file.seek(self._start if is_same and status.st_size >= self._start else 0)
                while line := file.readline(MAX_LINE):
                    yield line.decode("utf-8", "replace")
        except OSError as error:
            raise SinkError(f"can't be read: {error.strerror}") from None


@dataclass
class Stdin:
    """Standard input: read to its end after the canaries were sent."""

    sink: Sink
    stream: Any = field(default_factory=lambda: sys.stdin.buffer)

    def open(self) -> None:
        """A terminal is no sink."""
        if self.stream.isatty():
            raise UsageError(f"the sink {self.sink.name} is standard input: pipe something into it")

    def before(self) -> Iterator[str]:
        """Nothing can be read twice."""
        return iter(())

    def after(self) -> Iterator[str]:
        """Its lines."""
        try:
            while line := self.stream.readline(MAX_LINE):
                yield line.decode("utf-8", "replace")
        except (OSError, ValueError):
            raise SinkError("can't be read") from None


def source(sink: Sink) -> Source:
    """What reads a sink."""
    if sink.kind in (SinkKind.SQLITE, SinkKind.POSTGRESQL):
        from redactor.shells import sinks_sql

        return sinks_sql.source(sink)
    kinds: dict[SinkKind, Callable[[Sink], Source]] = {
        SinkKind.FILE: Files,
        SinkKind.DIRECTORY: Files,
        SinkKind.LOG: Log,
        SinkKind.STDIN: Stdin,
    }
    return kinds[sink.kind](sink)


def look(sink: Sink, units: Iterator[str], judge: Judge) -> Seen:
    """Look for canaries in all that a sink holds.

    Args:
        sink: where.
        units: its lines, records or rows.
        judge: knows what was sent, and counts what is found.
    """
    count, known = 0, 0
    leaky: set[int] = set()
    trouble = ""
    try:
        for unit in units:
            count += not isinstance(unit, FileName)
            is_own, left = judge.seen(unit)
            known += is_own
            leaky |= left
    except SinkError as error:
        trouble = str(error)
    detail = f"{count} records or lines looked through, {known} of them by the id of a canary's record"
    if leaky:
        status = Status.FAIL
        detail += f"; something is left of {len(leaky)} canaries' records"
    elif trouble or (not count and sink.kind is not SinkKind.LOG):
        status = Status.NOT_SHOWN
        detail = trouble or "nothing is there, so nothing is shown"
    else:
        status = Status.PASS
        if not known:
            detail += ": so whole values were looked for, not parts of them"
    return Seen(sink.name, str(sink.kind), count, len(leaky), status, detail)


def open_all(sinks: Sequence[Sink]) -> list[tuple[Sink, Source]]:
    """Make all sinks ready. Raises UsageError for one that can't be read."""
    found = [(sink, source(sink)) for sink in sinks]
    for _, one in found:
        one.open()
    return found
