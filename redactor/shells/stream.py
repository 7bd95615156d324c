"""Stream: a record in, a record out, in order, through one worker process.

The shell around `redactor.stream`: it reads, writes, keeps time and minds signals. Every record that has come is answered
and written before more is read, so nothing piles up.
"""

from __future__ import annotations

import os
import re
import select
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from types import FrameType

from redactor.errors import Reason, UsageError
from redactor.framing import Events, Framing, Lines
from redactor.protocols import MessagePack, OmprogLines, RsyslogMessages
from redactor.quarantine import Form
from redactor.shells.pool import Pool
from redactor.shells.work import MAX_RECORD, Answer, Piece, Setup
from redactor.stream import StreamFilter

BLOCK = 64 * 1024
CHUNK = 4 * 1024
"""Bytes of input that go through the filter together."""
PROTOCOLS = ("lines", "rsyslog-mmexternal", "rsyslog-omprog", "fluentd-exec", "fluentd-exec-msgpack", "sse")
HELD_SECONDS = 2.0
"""How long whole lines wait for more lines of their record."""


@dataclass(frozen=True, slots=True)
class Protocol:
    """How a stream is read and written.

    Attributes:
        name: one of PROTOCOLS.
        start: the start pattern of multi-line records; `lines` only.
        held_seconds: how long an unfinished multi-line record waits after the last byte that came.
        nonce: what marks a reply as redacted; `rsyslog-mmexternal` only, and required there.
        transactions: whether transaction marks are expected; `rsyslog-omprog` only.
    """

    name: str = "lines"
    start: str | None = None
    held_seconds: float = HELD_SECONDS
    nonce: str = field(default="", repr=False)
    transactions: bool = False

    def framing(self, limit: int) -> Framing:
        """The framing for records of at most `limit` bytes. Raises UsageError for options that don't fit."""
        if self.start is not None and self.name != "lines":
            raise UsageError("--multiline-start goes with --protocol lines")
        match self.name:
            case "lines":
                return Lines(limit, self._pattern())
            case "rsyslog-mmexternal":
                if len(self.nonce) < 16:
                    raise UsageError(
                        "rsyslog-mmexternal needs a nonce of at least 16 characters: REDACTOR_NONCE"
                    )
                return RsyslogMessages(limit, self.nonce)
            case "rsyslog-omprog":
                return OmprogLines(limit, self.transactions)
            case "fluentd-exec":
                return Lines(limit, json_only=True)
            case "fluentd-exec-msgpack":
                return MessagePack(limit)
            case "sse":
                return Events(limit)
        raise UsageError(f"--protocol knows {', '.join(PROTOCOLS)}")

    def _pattern(self) -> re.Pattern[bytes] | None:
        if self.start is None:
            return None
        try:
            return re.compile(self.start.encode())
        except re.error:
            pass
        raise UsageError("--multiline-start is no regular expression")


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
        max_record: the longest record in bytes; of a longer one only a marker goes out.
        protocol: how the stream is read and written.
        source: the file descriptor that is read.
        sink: the file descriptor that is written.
    """

    setup: Setup
    max_record: int = MAX_RECORD
    source: int = 0
    sink: int = 1
    protocol: Protocol = Protocol()
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
                framing = self.protocol.framing(self.max_record)
                stream = StreamFilter(framing, lambda pieces: _answers(pool, pieces))
                for block in self._blocks(wake, framing):
                    if block is None:
                        self._send(stream.release())
                        continue
                    for at in range(0, len(block), CHUNK):
                        self._send(stream.feed(block[at : at + CHUNK]))
                self._send(stream.release() if self._stopping else stream.close())
                self.quarantined += stream.quarantined
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

    def _blocks(self, wake: int, framing: Framing) -> Iterator[bytes | None]:
        """The blocks of the input; None when what is held has waited long enough."""
        came = time.monotonic()
        poll = select.poll()
        poll.register(self.source, select.POLLIN)
        poll.register(wake, select.POLLIN)
        poll.register(self.sink, 0)  # asks for nothing but the end of its reader
        while not self._stopping:
            patience = came + self.protocol.held_seconds - time.monotonic() if framing.holds else None
            events = dict(poll.poll(None if patience is None else max(0, patience * 1000)))
            if not events and framing.holds and time.monotonic() - came >= self.protocol.held_seconds:
                yield None
                continue
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
            came = time.monotonic()
            yield block

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


def _answers(pool: Pool[StreamChunk], pieces: Sequence[Piece]) -> Sequence[Answer]:
    ((_, answers),) = pool.run([StreamChunk(tuple(pieces))])
    return answers
