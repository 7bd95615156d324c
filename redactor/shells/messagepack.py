"""MessagePack files (`.msgpack`, `.mpk`): a stream of maps and arrays, each a record; forward messages are opened."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from redactor.errors import QuarantineError, Reason
from redactor.shells.work import Answer, Piece
from redactor.wire.messagepack import Cutter
from redactor.wire.messagepack_entry import Entry, fault_marker

SUFFIXES = (".msgpack", ".mpack", ".mpk")
_BLOCK = 256 * 1024


def available() -> bool:
    """Nothing beside redactor is needed."""
    return True


def batches(source: Path | bytes) -> Iterator[tuple[Piece, ...]]:
    """The records, those of one object together. Raises QuarantineError where no more can be read."""
    for entry in _entries(source):
        yield tuple(entry.pieces)


def _entries(source: Path | bytes) -> Iterator[Entry]:
    cutter = Cutter()
    number = 1
    whole = (data for block in _blocks(source) for data in cutter.feed(block))
    for data in itertools.chain(whole, cutter.close()):
        entry = Entry(data, number)
        number = entry.next_number
        yield entry


def _blocks(source: Path | bytes) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield from (source[start : start + _BLOCK] for start in range(0, len(source), _BLOCK))
        return
    try:
        with open(source, "rb", buffering=0) as file:
            while block := file.read(_BLOCK):
                yield block
        return
    except OSError:
        pass
    raise QuarantineError(Reason.UNREADABLE, "messagepack")


class Assembler:
    """Writes the objects again; reads what they were a second time, for all that stays.

    Args:
        source: the input.
    """

    def __init__(self, source: Path | bytes) -> None:
        self._entries = _entries(source)

    def rename(self, names: Mapping[str, str]) -> None:
        """Keys are in the records."""

    def take(self, pieces: Sequence[Piece], answers: Sequence[Answer]) -> bytes:
        """The object whose records these are; a marker where the rest can't be read."""
        if not pieces:
            return b""
        try:
            return next(self._entries).written(answers)
        except QuarantineError as error:
            return fault_marker(error.reason, pieces[0].number, error.position)

    def close(self) -> bytes:
        """No more bytes: each object was written with its records."""
        return b""
