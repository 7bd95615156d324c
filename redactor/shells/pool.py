"""Worker processes that redact records, with answers in the order of the records.

A worker gets one chunk at a time and holds nothing but that chunk. When a worker dies, what it had not answered is tried
once more in a fresh one, record by record, so that only the record that kills is withheld. The pool starts with one
worker and adds more only while work waits, so that a small input pays for one start.
"""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Generic, Protocol, TypeVar

from redactor.errors import Reason, StoppedError, UsageError
from redactor.shells import work
from redactor.shells.guard import allowance
from redactor.shells.work import Answer, EngineInfo, Piece, Setup

LOAD_SECONDS = 300.0
"""How long a worker may take to build its engine."""
WINDOW = 8 * 1024 * 1024
"""Bytes of records in flight, besides at least one chunk."""
LARGE_WINDOW = 256 * 1024 * 1024
"""The same while there are fewer chunks in flight than workers: large documents use all workers too."""
GROWTH = 192 * 1024
"""Bytes that wait when one more worker is worth its start."""
_LOAD_ATTEMPTS = 3
_COMMAND = "import sys; from redactor.shells.worker import main; main(int(sys.argv[1]))"


class Chunk(Protocol):
    """Some pieces of an input; a shell's own class says what else belongs to them."""

    @property
    def pieces(self) -> Sequence[Piece]:
        """The pieces in their order."""


ChunkT = TypeVar("ChunkT", bound=Chunk)


class Ticket(Generic[ChunkT]):
    """One chunk in flight."""

    def __init__(self, chunk: ChunkT) -> None:
        self.chunk = chunk
        self.size = sum(len(piece.body) for piece in chunk.pieces)
        self.missing = {i for i, piece in enumerate(chunk.pieces) if piece.body and piece.fault is None}
        self.answers: dict[int, Answer] = {}

    def settle(self, index: int, answer: Answer) -> None:
        """Take the answer for one piece."""
        self.answers[index] = answer
        self.missing.discard(index)

    @property
    def done(self) -> bool:
        """Whether all its records are answered."""
        return not self.missing

    def result(self) -> list[Answer]:
        """An answer for each piece."""
        return [piece.answered(self.answers.get(i)) for i, piece in enumerate(self.chunk.pieces)]


@dataclass
class _Batch(Generic[ChunkT]):
    """Records of one ticket that go to one worker together."""

    ticket: Ticket[ChunkT]
    indexes: list[int]
    retry: bool = False

    def jobs(self) -> list[tuple[int, Piece]]:
        pieces = self.ticket.chunk.pieces
        return [(i, replace(pieces[i], before=b"", after=b"")) for i in self.indexes]

    def size(self) -> int:
        return sum(len(self.ticket.chunk.pieces[i].body) for i in self.indexes)

    def slowest(self, timeout: float) -> float:
        return max(allowance(timeout, len(self.ticket.chunk.pieces[i].body)) for i in self.indexes)


@dataclass(eq=False)
class _Worker(Generic[ChunkT]):
    """One process and the parent's end of its socket pair."""

    process: subprocess.Popen[bytes]
    connection: Connection
    ready: bool = False
    batch: _Batch[ChunkT] | None = None
    expires: float = field(default=0.0)

    def end(self) -> None:
        """Kill the process and wait for it: it holds nothing that is worth a goodbye."""
        self.connection.close()
        self.process.kill()
        self.process.wait()


def _start(setup: Setup) -> _Worker[ChunkT]:
    """A worker that builds its engine. Raises UsageError when the system gives no process or no file descriptor for it."""
    try:
        return _started(setup)
    except OSError as error:
        problem = os.strerror(error.errno) if error.errno else "unknown reason"
    raise UsageError(f"a worker process can't be started: {problem}")


def _started(setup: Setup) -> _Worker[ChunkT]:
    ours, theirs = socket.socketpair()
    with theirs:
        environment = dict(os.environ, PYTHONPATH=os.pathsep.join(filter(None, sys.path)), PYTHONHASHSEED="0")
        for threads in (
            "OMP_NUM_THREADS",
            "OPENBLAS_NUM_THREADS",
            "MKL_NUM_THREADS",
            "TOKENIZERS_PARALLELISM",
        ):
            environment.setdefault(threads, "1")
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and a constant program
            [sys.executable, "-P", "-c", _COMMAND, str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
    connection = Connection(ours.detach())
    worker: _Worker[ChunkT] = _Worker(process, connection, expires=time.monotonic() + LOAD_SECONDS)
    with contextlib.suppress(OSError):  # it is dead already, which the next look at its connection shows
        connection.send(setup)
    return worker


class Pool(Generic[ChunkT]):
    """Up to `workers` processes that build the same engine.

    Args:
        setup: what each worker builds.
        workers: the most processes at a time, at least 1.
        eager: whether all of them start at once, and not only when work waits.

    The first worker is started, and its engine is checked, when the pool is entered. Raises UsageError when the engine
    can't be built: an unknown policy, a language model that is missing. Once an engine was there, what stops the run is a
    StoppedError; workers that can't be had beside those that answer are done without.
    """

    def __init__(self, setup: Setup, workers: int = 1, *, eager: bool = False) -> None:
        self._eager = eager
        self._setup = setup if setup.engine else replace(setup, engine=work.ENGINE)
        self._limit = max(1, workers)
        self._workers: list[_Worker[ChunkT]] = []
        self._queue: deque[_Batch[ChunkT]] = deque()
        self._failed_loads = 0
        self._info: EngineInfo | None = None

    def __enter__(self) -> Pool[ChunkT]:
        for _ in range(self._limit if self._eager else 1):
            self._workers.append(_start(self._setup))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    @property
    def info(self) -> EngineInfo:
        """What the engine says of itself. Waits for the first worker to be ready."""
        while self._info is None:
            self._listen()
        return self._info

    @property
    def processes(self) -> list[int]:
        """The process ids of the workers."""
        return [worker.process.pid for worker in self._workers]

    def run(self, chunks: Iterable[ChunkT]) -> Iterator[tuple[ChunkT, list[Answer]]]:
        """Each chunk with an answer for each of its pieces, in the order of the chunks.

        Reads ahead of what it gives by a bounded number of bytes.
        """
        source = iter(chunks)
        window: deque[Ticket[ChunkT]] = deque()
        held = 0
        more = True
        while more or window:
            while more and self._has_room(held, len(window)):
                chunk = next(source, None)
                if chunk is None:
                    more = False
                    break
                ticket = Ticket(chunk)
                window.append(ticket)
                held += ticket.size
                if ticket.missing:
                    self._queue.append(_Batch(ticket, sorted(ticket.missing)))
                    self._assign()
            while window and not window[0].missing:
                ticket = window.popleft()
                held -= ticket.size
                yield ticket.chunk, ticket.result()
                self._assign()
            if window and window[0].missing:
                self._grow()
                self._assign()
                self._listen()

    def submit(self, chunk: ChunkT) -> Ticket[ChunkT]:
        """Give a chunk to the workers without waiting; `listen` until its ticket is done."""
        ticket = Ticket(chunk)
        if ticket.missing:
            self._queue.append(_Batch(ticket, sorted(ticket.missing)))
            self._assign()
        return ticket

    @property
    def connections(self) -> list[Connection]:
        """What becomes readable when a worker has something to say."""
        return [worker.connection for worker in self._workers]

    @property
    def patience(self) -> float | None:
        """Seconds until `listen` must be called even if no worker says anything; None while all are idle."""
        busy = [worker.expires for worker in self._workers if worker.batch is not None or not worker.ready]
        return max(0.0, min(busy) - time.monotonic()) if busy else None

    def listen(self) -> None:
        """Deal with all that workers have said, without waiting."""
        self._listen(wait_for_more=False)
        while len(self._workers) < (self._limit if self._eager else 1):  # in place of those that died
            self._add()
        self._assign()

    def _has_room(self, held: int, chunks: int) -> bool:
        return (held < WINDOW and chunks < 4096) or (chunks < self._limit and held < LARGE_WINDOW)

    def _grow(self) -> None:
        """Start a first worker again, or one more while enough work waits for it."""
        waiting = sum(batch.size() for batch in self._queue)
        loading = sum(not worker.ready for worker in self._workers)
        if not self._workers or (len(self._workers) < self._limit and waiting > GROWTH * (1 + loading)):
            self._add()

    def _add(self) -> None:
        """Start one more worker."""
        try:
            self._workers.append(_start(self._setup))
            return
        except UsageError as error:
            problem = str(error)
        self._do_without(problem)

    def _do_without(self, problem: str) -> None:
        """No more workers can be had: those that answer go on alone. Raises what `_ended` gives where none does."""
        if any(worker.ready for worker in self._workers):
            self._limit, self._failed_loads = len(self._workers), 0
            return
        raise self._ended(problem)

    def _ended(self, problem: str) -> StoppedError | UsageError:
        return UsageError(problem) if self._info is None else StoppedError(problem)

    def _assign(self) -> None:
        for worker in list(self._workers):
            if not self._queue:
                return
            if worker.ready and worker.batch is None:
                worker.batch = self._queue.popleft()
                self._restart_clock(worker)
                try:
                    worker.connection.send(worker.batch.jobs())
                except OSError:
                    self._lost(worker, Reason.WORKER_DIED)

    def _restart_clock(self, worker: _Worker[ChunkT]) -> None:
        if worker.batch is not None and worker.batch.indexes:
            worker.expires = time.monotonic() + 2 * worker.batch.slowest(self._setup.timeout) + 1.0

    def _listen(self, *, wait_for_more: bool = True) -> None:
        """Wait for a message, a death or a deadline, and deal with all that have come."""
        if not self._workers:
            self._add()
        busy = [worker for worker in self._workers if worker.batch is not None or not worker.ready]
        patience = max(0.0, min((worker.expires for worker in busy), default=0.0) - time.monotonic())
        patience = patience if wait_for_more else 0.0
        heard = wait([worker.connection for worker in self._workers], timeout=patience)
        for worker in list(self._workers):
            if worker.connection in heard:
                self._hear(worker)
            elif worker in busy and time.monotonic() > worker.expires:
                self._lost(worker, Reason.TIMEOUT)

    def _hear(self, worker: _Worker[ChunkT]) -> None:
        try:
            message = worker.connection.recv()
        except (EOFError, OSError):
            self._lost(worker, Reason.WORKER_DIED)
            return
        if isinstance(message, UsageError):
            raise message if self._info is None else StoppedError(str(message))
        if isinstance(message, EngineInfo):
            worker.ready = True
            self._info = self._info or message
            if message.digest != self._info.digest:
                raise StoppedError("the policy file was changed while the run used it")
            self._failed_loads = 0
            self._assign()
            return
        answers, done = message
        batch = worker.batch
        if batch is None:
            raise RuntimeError("a worker answered what it was not asked")
        for index, answer in answers:
            batch.ticket.settle(index, answer)
        batch.indexes = [i for i in batch.indexes if i in batch.ticket.missing]
        if done:
            worker.batch = None
            self._assign()
        else:
            self._restart_clock(worker)

    def _lost(self, worker: _Worker[ChunkT], reason: Reason) -> None:
        """Bury a worker that died or hangs; try its records once more, each alone, or withhold the one that kills."""
        worker.end()
        self._workers.remove(worker)
        if not worker.ready:
            self._failed_loads += 1
            if self._failed_loads >= _LOAD_ATTEMPTS:
                self._do_without("a worker process ended while it loaded the engine; is there enough memory?")
            return
        batch = worker.batch
        if batch is None:
            return
        alone = len(batch.indexes) == 1
        if alone and (batch.retry or reason is Reason.TIMEOUT):
            batch.ticket.settle(batch.indexes[0], Answer(reason=reason))
            return
        for index in reversed(batch.indexes):
            self._queue.appendleft(_Batch(batch.ticket, [index], retry=True))
