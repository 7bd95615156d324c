"""Stream: a record in, a record out, in order, through worker processes.

The shell around `redactor.stream`: it reads, writes, keeps time and minds signals. No more is read while as many blocks are under
way as there are workers and one; so a slow reader of the output, or a slow worker, holds up who writes to us, and nothing piles up.
Nothing waits for company: what has come goes to a worker at once, and lines that come while workers are busy go together.
"""

from __future__ import annotations

import os
import re
import select
import signal
import time
from collections import Counter, deque
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from types import FrameType

from redactor.errors import Reason, UsageError
from redactor.quarantine import Form
from redactor.shells.pool import Pool, Ticket
from redactor.shells.work import MAX_RECORD, Answer, Piece, Setup
from redactor.stream import StreamFilter
from redactor.wire.framing import Bundles, Events, Framing, Lines, lines_of
from redactor.wire.held import HOLD
from redactor.wire.protocols import MessagePack, OmprogLines, RsyslogMessages

BLOCK = 64 * 1024
"""The most bytes of input that go through the filter together."""
PROTOCOLS = ("lines", "rsyslog-mmexternal", "rsyslog-omprog", "fluentd-exec", "fluentd-exec-msgpack", "sse")
HELD_SECONDS = 2.0
"""How long whole lines wait for more lines of their record."""


@dataclass(frozen=True, slots=True)
class Protocol:
    """How a stream is read and written.

    Attributes:
        name: one of PROTOCOLS.
        start: the start pattern of multi-line records; `lines` only.
        held_seconds: how long an unfinished multi-line record waits after the last byte that came, and how long text of a streamed
            answer is held back at most.
        hold: how many characters of a streamed answer are held back where no sentence has ended; `lines` and `sse`.
        interim: whether the words of interim hypotheses of speech recognition go out, redacted; else they are emptied.
        nonce: what marks a reply as redacted; `rsyslog-mmexternal` only, and required there.
        transactions: whether transaction marks are expected; `rsyslog-omprog` only.
    """

    name: str = "lines"
    start: str | None = None
    held_seconds: float = HELD_SECONDS
    nonce: str = field(default="", repr=False)
    transactions: bool = False
    hold: int = HOLD
    interim: bool = False

    def framing(self, limit: int) -> Framing:
        """The framing for records of at most `limit` bytes. Raises UsageError for options that don't fit."""
        if self.start is not None and self.name != "lines":
            raise UsageError("--multiline-start goes with --protocol lines")
        match self.name:
            case "lines":
                pattern = self._pattern()
                return (
                    Bundles(limit, hold=self.hold, interim=self.interim)
                    if pattern is None
                    else Lines(limit, pattern, interim=self.interim)
                )
            case "rsyslog-mmexternal":
                if len(self.nonce) < 16:
                    raise UsageError(
                        "rsyslog-mmexternal needs a nonce of at least 16 characters: REDACTOR_NONCE"
                    )
                return RsyslogMessages(limit, self.nonce)
            case "rsyslog-omprog":
                return OmprogLines(limit, self.transactions)
            case "fluentd-exec":
                return Bundles(limit, json_only=True, hold=self.hold, interim=self.interim)
            case "fluentd-exec-msgpack":
                return MessagePack(limit)
            case "sse":
                return Events(limit, self.hold, self.interim)
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
        workers: how many processes redact at a time; what comes out is in the order of what came in.
        source: the file descriptor that is read.
        sink: the file descriptor that is written.
    """

    setup: Setup
    max_record: int = MAX_RECORD
    source: int = 0
    sink: int = 1
    protocol: Protocol = Protocol()
    workers: int = 1
    quarantined: int = 0
    _stopping: bool = False

    def run(self) -> int:
        """Filter until the input ends or SIGTERM comes; give how many records were quarantined.

        After SIGTERM, lines that have been read whole still go out; a line that had only begun does not. A second
        SIGTERM ends the process at once. Raises UsageError when the engine can't be built or the input is no open file,
        OutputClosedError when the reader of the output goes away and OutputFailedError when it can't be written.
        """
        if not _is_open(self.sink):
            raise OutputFailedError
        if not _is_open(self.source):
            raise UsageError("the input is closed")
        wake, poke = os.pipe()
        os.set_blocking(poke, False)
        previous = signal.signal(signal.SIGTERM, self._stop)
        previous_wakeup = signal.set_wakeup_fd(poke, warn_on_full_buffer=False)
        try:
            with Pool[StreamChunk](self.setup, self.workers, eager=True) as pool:
                _ = pool.info
                self._filter(_Run(pool, self.protocol.framing(self.max_record)), wake)
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

    def _filter(self, run: _Run, wake: int) -> None:
        """Read, let redact and write until the input ends or SIGTERM comes."""
        came, ended = time.monotonic(), False
        oldest, since = 0, came
        while not ended and not self._stopping:
            if run.framing.holds != oldest:
                oldest, since = run.framing.holds, time.monotonic()
            begun = since if self.protocol.start is None else came
            held = begun + self.protocol.held_seconds - time.monotonic() if oldest else None
            ready = self._wait(run, wake, held, reads=run.under_way <= self.workers)
            if self._stopping:
                break
            if held is not None and held <= 0:
                run.take(None)
                came, oldest = time.monotonic(), 0
            if self.source in ready:
                try:
                    block = os.read(self.source, BLOCK)
                except BlockingIOError:
                    block = None
                except OSError:
                    self._drain(run)
                    self._write(Piece(0, Form.TEXT, after=b"\n", fault=Reason.UNREADABLE))
                    return
                if block is not None:
                    ended = not block
                    came = time.monotonic()
                    if block:
                        run.take(block)
            self._send(run.finished())
        if self._stopping:
            run.take(None)
            while (
                run.framing.holds
            ):  # the end of a streamed answer that waits goes out with a mark in its place
                run.take(None)
        else:
            run.end()
        self._drain(run)

    def _drain(self, run: _Run) -> None:
        """Let out all that is under way."""
        while run.under_way:
            run.wait()
            self._send(run.finished())
        self.quarantined += run.quarantined

    def _wait(self, run: _Run, wake: int, held: float | None, *, reads: bool) -> set[int]:
        """Wait for input, an answer, a signal or the end of patience; give which descriptors are ready."""
        poll = select.poll()
        poll.register(wake, select.POLLIN)
        poll.register(self.sink, 0)  # asks for nothing but the end of its reader
        if reads:
            poll.register(self.source, select.POLLIN)
        if run.under_way:
            for connection in run.pool.connections:
                poll.register(connection.fileno(), select.POLLIN)
        limits = [
            seconds for seconds in (held, run.pool.patience if run.under_way else None) if seconds is not None
        ]
        events = dict(poll.poll(max(0.0, min(limits)) * 1000 if limits else None))
        if events.get(self.sink, 0) & (select.POLLERR | select.POLLHUP | select.POLLNVAL):
            raise OutputClosedError
        return set(events)

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


def _is_open(number: int) -> bool:
    """Whether a file descriptor is one; asked before any is opened, which would get a number that is free."""
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


class _Run:
    """The filter between reading and writing: what is under way, in order."""

    def __init__(self, pool: Pool[StreamChunk], framing: Framing) -> None:
        self.pool = pool
        self.framing = framing
        self._stream = StreamFilter(framing, lambda pieces: ())
        self._tickets: deque[Ticket[StreamChunk]] = deque()

    @property
    def quarantined(self) -> int:
        """How many records were withheld so far."""
        return self._stream.quarantined

    @property
    def under_way(self) -> int:
        """How many blocks are not written yet."""
        return len(self._tickets)

    def take(self, block: bytes | None) -> None:
        """Give what a block completes to the workers; None: give what waits for more."""
        self._submit(self._stream.take(block))

    def end(self) -> None:
        """Give what is left: the input has ended."""
        self._submit(self._stream.end())

    def _submit(self, pieces: list[Piece]) -> None:
        if pieces:
            self._tickets.append(self.pool.submit(StreamChunk(tuple(pieces))))

    def wait(self) -> None:
        """Wait until a worker says something, or the first block is done."""
        if self._tickets and not self._tickets[0].done:
            wait(self.pool.connections, timeout=self.pool.patience)

    def finished(self) -> bytes:
        """The output of the first blocks that are done."""
        if self._tickets:
            self.pool.listen()
        out = []
        while self._tickets and self._tickets[0].done:
            ticket = self._tickets.popleft()
            pieces = ticket.chunk.pieces
            answers = [self._mended(*pair) for pair in zip(pieces, ticket.result(), strict=True)]
            out.append(self._stream.written(pieces, answers))
        return b"".join(out)

    def _mended(self, piece: Piece, answer: Answer) -> Answer:
        """The answer; the lines of a bundle that a worker died of, or hung on, are tried each by itself."""
        if answer.reason is None or piece.form not in (Form.LINES, Form.JSON_LINES):
            return answer
        lines = tuple(lines_of(piece))
        ((_, answers),) = self.pool.run([StreamChunk(lines)])
        counts: Counter[str] = Counter()
        for one in answers:
            counts.update(one.counts)
        return Answer(
            b"".join(line.written(one) for line, one in zip(lines, answers, strict=True)),
            dict(sorted(counts.items())),
            withheld=sum(one.reason is not None for one in answers),
        )
