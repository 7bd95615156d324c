"""The streaming filter without input or output: feed bytes, get bytes.

    filter = StreamFilter(Lines(limit), answer)
    out = filter.feed(block)   # what these bytes complete, redacted
    out = filter.close()       # the rest, when the input has ended

However the input is cut, the output is the same. After an error the filter is closed for good: nothing comes out of it
any more, since nobody knows what it had begun. What is held is bounded by the framing's limit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from redactor.errors import RedactorError
from redactor.wire.framing import Framing
from redactor.wire.pieces import Answer, Piece

Result = TypeVar("Result")
Answerer = Callable[[Sequence[Piece]], Sequence[Answer]]
"""What redacts records: for each piece one answer, in order. A worker process, or `answer_with` in this one."""


class StreamClosedError(RedactorError):
    """The filter had an error before, or was closed: it takes and gives nothing any more."""

    def __init__(self) -> None:
        super().__init__("the stream is closed")


class StreamFilter:
    """Redacts one stream.

    Args:
        framing: how the stream is cut and written.
        answer: what redacts; asked only for pieces with a body.

    Attributes:
        quarantined: how many records were withheld so far.
    """

    def __init__(self, framing: Framing, answer: Answerer) -> None:
        self._framing = framing
        self._answer = answer
        self._closed = False
        self.quarantined = 0

    @property
    def closed(self) -> bool:
        """Whether the filter has ended or failed."""
        return self._closed

    def feed(self, data: bytes) -> bytes:
        """Take the next bytes; give what they complete.

        Raises:
            StreamClosedError: the filter was closed, or failed before.
            Exception: whatever redacts failed; the filter is closed by it.
        """
        return self._guarded(lambda: self._answered(self._framing.feed(data)))

    def release(self) -> bytes:
        """Give a record of whole lines that waits for more: its time is up."""
        return self._guarded(lambda: self._answered(self._framing.release()))

    def close(self) -> bytes:
        """Give all that is left: the input has ended."""
        out = self._guarded(lambda: self._answered(self._framing.close()))
        self._closed = True
        return out

    def take(self, data: bytes | None) -> list[Piece]:
        """For who redacts elsewhere: the records that bytes complete (None: that wait for more), to be given to `written` in order.

        Raises:
            StreamClosedError: the filter was closed, or failed before.
        """
        return self._guarded(
            lambda: list(self._framing.release() if data is None else self._framing.feed(data))
        )

    def end(self) -> list[Piece]:
        """The last records: the input has ended."""
        return self._guarded(lambda: list(self._framing.close()))

    def written(self, pieces: Sequence[Piece], answers: Sequence[Answer]) -> bytes:
        """The bytes for records of `take`, with an answer for each.

        Raises:
            StreamClosedError: the filter failed before.
        """
        return self._guarded(lambda: self._written(pieces, answers))

    def _guarded(self, work: Callable[[], Result]) -> Result:
        if self._closed:
            raise StreamClosedError
        self._closed = True  # for good, unless all goes well
        out = work()
        self._closed = False
        return out

    def _answered(self, made: Iterable[Piece]) -> bytes:
        pieces = list(made)
        asked = [piece for piece in pieces if piece.body and piece.fault is None]
        answers = iter(self._answer(asked) if asked else ())
        return self._written(
            pieces,
            [
                piece.answered(next(answers) if piece.body and piece.fault is None else None)
                for piece in pieces
            ],
        )

    def _written(self, pieces: Sequence[Piece], answers: Sequence[Answer]) -> bytes:
        out = []
        for piece, answer in zip(pieces, answers, strict=True):
            self.quarantined += answer.withheld + (answer.reason is not None)
            out.append(self._framing.written(piece, answer))
        return b"".join(out)
