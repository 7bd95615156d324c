"""Lines that are the pieces of one streamed answer are kept together as one record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from redactor.document.deltas import is_delta, says_end
from redactor.shells.work import Piece
from redactor.wire.framing import STREAM_MARKS
from redactor.wire.held import Answer


class EventJoiner:
    """Lines that are the pieces of one streamed answer become one record: a name may begin in one and end in the next.

    Other lines between them stay where they are; then the answer goes out in several parts, each read with the others.

    Args:
        limit: the longest record in bytes; a longer answer is cut.
        between: whether an answer may go on after other lines; only where each piece ends with its line.
    """

    def __init__(self, limit: int, *, between: bool = True) -> None:
        self._limit = limit
        self._between = between
        self._answer = Answer(limit, early=False)

    def feed(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """The pieces, those of answers joined; the last answer is held back."""
        for piece in pieces:
            data = _event(piece)
            if data:
                yield from self._answer.add(piece, data)
            elif self._between and piece.fault is None and not says_end(piece.body):
                yield from self._answer.pass_by(piece)
            else:
                yield from self.close()
                yield piece

    def close(self) -> Iterator[Piece]:
        """What is held back."""
        yield from self._answer.end()
        self._answer = Answer(self._limit, early=False)


def _event(piece: Piece) -> str:
    """The text of a piece of a streamed answer; empty for every other line."""
    if piece.fault is not None or not any(mark in piece.body for mark in STREAM_MARKS):
        return ""
    try:
        text = piece.body.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return text if is_delta(text) else ""
