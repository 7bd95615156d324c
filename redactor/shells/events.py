"""Lines that are the pieces of one streamed answer are kept together as one record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from redactor.document.deltas import ends_answer, is_delta
from redactor.quarantine import Form
from redactor.shells.work import Piece
from redactor.wire.framing import STREAM_MARKS


class EventJoiner:
    """Neighbouring lines that are the pieces of one streamed answer become one record: a name may begin in one and end in the next.

    Args:
        limit: the longest record in bytes; a longer answer is cut.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._held: list[Piece] = []
        self._size = 0

    def feed(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """The pieces, those of answers joined; the last answer is held back."""
        for piece in pieces:
            if self._is_event(piece):
                if self._size + len(piece.body) > self._limit:
                    yield from self.close()
                self._held.append(piece)
                self._size += len(piece.body)
                if ends_answer(piece.body.decode("utf-8")):
                    yield from self.close()
            else:
                yield from self.close()
                yield piece

    def close(self) -> Iterator[Piece]:
        """What is held back."""
        held, self._held, self._size = self._held, [], 0
        if len(held) == 1:
            yield held[0]
        elif held:
            body = b"".join(piece.before + piece.body + piece.after for piece in held)
            before, after = held[0].before, held[-1].after
            yield Piece(
                held[0].number, Form.EVENTS, body[len(before) : len(body) - len(after)], before, after
            )

    @staticmethod
    def _is_event(piece: Piece) -> bool:
        if piece.fault is not None or not any(mark in piece.body for mark in STREAM_MARKS):
            return False
        try:
            return is_delta(piece.body.decode("utf-8"))
        except UnicodeDecodeError:
            return False
