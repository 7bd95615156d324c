"""What grows while canaries are sent: log files, and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from redactor.errors import UsageError
from redactor.launch.plan import Sink
from redactor.shells.sinks.base import MAX_LINE, SinkError


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
