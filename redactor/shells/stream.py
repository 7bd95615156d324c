"""Stream: a line in, a line out, in order, through one worker process.

Lines that are JSON are redacted as records, others as text; `redactor.shells.work.line_form` says which is which. Every
line that has come is answered and written before more is read, so nothing piles up.
"""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import FrameType

from redactor.errors import Reason
from redactor.quarantine import Form
from redactor.shells.pool import Pool
from redactor.shells.reader import LineCutter
from redactor.shells.sniff import Kind
from redactor.shells.work import MAX_RECORD, Piece, Setup

BLOCK = 64 * 1024
CHUNK = 4 * 1024
"""Bytes of lines that go to the worker together, and out together."""


@dataclass(frozen=True, slots=True)
class StreamChunk:
    """A few lines of the stream."""

    pieces: tuple[Piece, ...] = field(repr=False)


class OutputClosedError(Exception):
    """Whoever read our output has gone away."""


class OutputFailedError(Exception):
    """The output can't be written: a full disk, for one."""


@dataclass
class Stream:
    """One run of the filter.

    Args:
        setup: the engine.
        max_record: the longest line in bytes; of a longer one only a marker goes out.
        source: the file descriptor that is read.
        sink: the file descriptor that is written.
    """

    setup: Setup
    max_record: int = MAX_RECORD
    source: int = 0
    sink: int = 1
    quarantined: int = 0
    _stopping: bool = False

    def run(self) -> int:
        """Filter until the input ends or SIGTERM comes; give how many records were quarantined.

        After SIGTERM, lines that have been read whole still go out; a line that had only begun does not. A second
        SIGTERM ends the process at once. Raises UsageError when the engine can't be built, OutputClosedError when the
        reader of the output goes away and OutputFailedError when it can't be written.
        """
        wake, poke = os.pipe()
        os.set_blocking(poke, False)
        previous = signal.signal(signal.SIGTERM, self._stop)
        previous_wakeup = signal.set_wakeup_fd(poke, warn_on_full_buffer=False)
        try:
            with Pool[StreamChunk](self.setup, 1) as pool:
                _ = pool.info
                cutter = LineCutter(self.max_record, Kind.LINES)
                for block in self._blocks(wake):
                    self._put(pool, cutter.feed(block))
                if not self._stopping:
                    self._put(pool, cutter.close())
        finally:
            signal.set_wakeup_fd(previous_wakeup)
            signal.signal(signal.SIGTERM, previous)
            os.close(wake)
            os.close(poke)
        return self.quarantined

    def _stop(self, signum: int, frame: FrameType | None) -> None:
        if self._stopping:
            os._exit(128 + signum)
        self._stopping = True

    def _blocks(self, wake: int) -> Iterator[bytes]:
        poll = select.poll()
        poll.register(self.source, select.POLLIN)
        poll.register(wake, select.POLLIN)
        poll.register(self.sink, 0)  # asks for nothing but the end of its reader
        while not self._stopping:
            events = dict(poll.poll())
            if events.get(self.sink, 0) & (select.POLLERR | select.POLLHUP | select.POLLNVAL):
                raise OutputClosedError
            if self._stopping or self.source not in events:
                continue
            try:
                block = os.read(self.source, BLOCK)
            except BlockingIOError:
                continue
            except OSError:
                self._write(Piece(0, Form.TEXT, after=b"\n", fault=Reason.UNREADABLE))
                return
            if not block:
                return
            yield block

    def _put(self, pool: Pool[StreamChunk], pieces: Iterator[Piece]) -> None:
        for chunk, answers in pool.run(_chunks(pieces)):
            out = []
            for piece, answer in zip(chunk.pieces, answers, strict=True):
                self.quarantined += answer.reason is not None
                out.append(piece.written(answer))
            self._send(b"".join(out))

    def _write(self, fault: Piece) -> None:
        self.quarantined += 1
        self._send(fault.written(fault.answered(None)))

    def _send(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            try:
                rest = rest[os.write(self.sink, rest) :]
            except BlockingIOError:
                select.select([], [self.sink], [])
            except BrokenPipeError:
                raise OutputClosedError from None
            except OSError:
                raise OutputFailedError from None


def _chunks(pieces: Iterator[Piece]) -> Iterator[StreamChunk]:
    held: list[Piece] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece.body)
        if size >= CHUNK:
            yield StreamChunk(tuple(held))
            held, size = [], 0
    if held:
        yield StreamChunk(tuple(held))
