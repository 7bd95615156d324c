"""What every sink is read through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

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
