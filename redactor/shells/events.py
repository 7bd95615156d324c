"""Lines that are the pieces of one streamed answer are kept together as one record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from redactor.document.deltas import says_end
from redactor.shells.work import Piece
from redactor.wire.framing import holds_delta
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
            if holds_delta(piece):
                yield from self._answer.add(piece, piece.body.decode("utf-8"))
            elif self._between and piece.fault is None and not says_end(piece.body):
                yield from self._answer.pass_by(piece)
            else:
                yield from self.close()
                yield piece

    def close(self) -> Iterator[Piece]:
        """What is held back."""
        yield from self._answer.end()
        self._answer = Answer(self._limit, early=False)
