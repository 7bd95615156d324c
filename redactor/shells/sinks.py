"""The places that records end up in, read line by line, record by record or row by row, to look for canaries in them.

A sink is opened before the first canary is sent, so that what can't be read is known early, and read when all were sent. Nothing that
is read is kept or shown. Databases are in `redactor.shells.sinks_sql`.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from redactor.codecs import Compression
from redactor.errors import Reason, UsageError
from redactor.launch.canaries.judge import Judge
from redactor.launch.plan import Sink, SinkKind
from redactor.launch.report import Sink as Seen
from redactor.launch.report import Status
from redactor.quarantine import Form
from redactor.shells import files
from redactor.shells.reader import FileChunk, Options, read
from redactor.shells.sniff import Kind

NAMED = 5
"""So many files that can't be looked into are named."""
MAX_LINE = 16 * 1024 * 1024
"""The longest line, in bytes, that is looked at in one go; the rest of it is looked at as a line of its own."""


_TEXT_KINDS = (None, Kind.JSON, Kind.JSON_STREAM, Kind.JSONL, Kind.TEXT, Kind.CSV, Kind.LINES)
_TEXT_FAULTS = frozenset(
    {Reason.INVALID_UTF8, Reason.INVALID_JSON, Reason.TOO_LONG, Reason.TOO_DEEP, Reason.RAGGED}
)


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
        return self._all([])

    def after(self) -> Iterator[str]:
        """Every record of every file; of a file of no known kind its bytes, which show nothing by themselves."""
        unknown: list[str] = []
        yield from self._all(unknown)
        if unknown:
            more = f" and {len(unknown) - NAMED} more" if len(unknown) > NAMED else ""
            raise SinkError(f"of a kind that can't be looked into: {', '.join(unknown[:NAMED])}{more}")

    def _all(self, unknown: list[str]) -> Iterator[str]:
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
            yield from _records(source, unknown)


def _tail(glob: str) -> str:
    """A pattern for `PurePath.match`, which reads from the right and knows no `**`."""
    return glob.removeprefix("**/") or "*"


def _records(source: files.Source, unknown: list[str]) -> Iterator[str]:
    for chunk in read(source, Options(max_record=MAX_LINE)):
        if chunk.refused is not None or any(piece.fault for piece in chunk.pieces):
            if not _is_text(chunk):
                unknown.append(files.show(source.relative))
            yield from _bytes(source)  # from the beginning: some lines are looked at twice then
            return
        for piece in chunk.pieces:
            text = piece.body.decode("utf-8", "replace")
            if piece.form in (Form.TEXT, Form.EVENTS):
                yield from text.splitlines()
            elif text.strip():
                yield text


def _is_text(chunk: FileChunk) -> bool:
    """Whether the bytes of a file that can't be read as records are text all the same, so that looking at them shows something."""
    reasons = {chunk.refused, *(piece.fault for piece in chunk.pieces)} - {None}
    is_packed = chunk.member or chunk.compression is not Compression.NONE
    return reasons <= _TEXT_FAULTS and chunk.kind in _TEXT_KINDS and not is_packed


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
    """A file that grows: what is added after `open`. One that was rotated meanwhile is read from its beginning.

    Args:
        sink: the file.
        is_whole: whether all of it counts, since canaries were sent before this run.
    """

    sink: Sink
    is_whole: bool = False
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
        self._start, self._identity = 0 if self.is_whole else status.st_size, (status.st_dev, status.st_ino)

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


def source(sink: Sink, *, is_whole: bool = False) -> Source:
    """What reads a sink; `is_whole` as for `Log`."""
    if sink.kind in (SinkKind.SQLITE, SinkKind.POSTGRESQL):
        from redactor.shells import sinks_sql

        return sinks_sql.source(sink)
    kinds: dict[SinkKind, Callable[[Sink], Source]] = {
        SinkKind.FILE: Files,
        SinkKind.DIRECTORY: Files,
        SinkKind.LOG: lambda sink: Log(sink, is_whole),
        SinkKind.STDIN: Stdin,
    }
    return kinds[sink.kind](sink)


@dataclass
class Opened:
    """A sink that is ready to be read, before canaries are sent and after."""

    sink: Sink
    source: Source
    _there: Counter[int] = field(default_factory=Counter, repr=False)

    def before(self) -> Iterator[str]:
        """What stands there already. Raises SinkError."""
        self._there.clear()
        for unit in self.source.before():
            if not self.sink.ids:
                self._there[hash(unit)] += 1
            yield unit

    def look(self, judge: Judge) -> Seen:
        """Look for canaries in all that it holds now."""
        return look(self.sink, self.source.after(), judge, self._there)


def look(sink: Sink, units: Iterator[str], judge: Judge, before: Mapping[int, int] | None = None) -> Seen:
    """Look for canaries in all that a sink holds.

    Args:
        sink: where.
        units: its lines, records or rows.
        judge: knows what was sent, and counts what is found.
        before: hash of a unit -> how often it stood there before canaries were sent; for a sink without ids.
    """
    count, known, new = 0, 0, 0
    old = Counter(before or {})
    leaky: set[int] = set()
    trouble = ""
    try:
        for unit in units:
            is_own, left = judge.seen(unit)
            known += is_own
            leaky |= left
            if not isinstance(unit, FileName):
                count += 1
                new += not old[hash(unit)]
                old[hash(unit)] -= old[hash(unit)] > 0
    except SinkError as error:
        trouble = str(error)
    detail = f"{count} records or lines looked through, {known} of them by the id of a canary's record"
    trouble = trouble or _untouched(sink, count, known, new)
    if leaky:
        status = Status.FAIL
        detail += f"; something is left of {len(leaky)} canaries' records"
    elif trouble:
        status = Status.NOT_SHOWN
        detail = f"{detail}; {trouble}" if count else trouble
    else:
        status = Status.PASS
        if not known:
            detail += f", {new} new since canaries were sent: whole values were looked for, not parts of them"
    return Seen(sink.name, str(sink.kind), count, len(leaky), status, detail)


def _untouched(sink: Sink, count: int, known: int, new: int) -> str:
    """Why nothing shows that records of this run come here at all; or nothing."""
    if not count:
        return (
            "nothing is there, so nothing is shown"
            if sink.kind is not SinkKind.LOG
            else "nothing was added to it"
        )
    if sink.ids and not known:
        return "it has the id of no canary's record, so nothing shows that they come here (ids: false for a sink without ids)"
    return "" if sink.ids or new else "nothing in it is new since canaries were sent"


def open_all(sinks: Sequence[Sink], *, is_whole: bool = False) -> list[Opened]:
    """Make all sinks ready; `is_whole` as for `Log`. Raises UsageError for one that can't be read."""
    found = [Opened(sink, source(sink, is_whole=is_whole)) for sink in sinks]
    for one in found:
        one.source.open()
    return found
