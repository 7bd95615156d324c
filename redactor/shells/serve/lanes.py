"""The engine behind the server: worker processes, each fed by a thread that lives as long as it does."""

from __future__ import annotations

import hashlib
import queue
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from redactor.errors import Reason, UsageError
from redactor.pieces import Answer, Piece
from redactor.quarantine import Form
from redactor.shells.pool import Pool
from redactor.shells.work import Setup

STEP = 128
"""Records that a worker gets at once; between them it is asked whether the client still waits."""
MEMORY = 64 * 1024 * 1024
"""Bytes of redacted records that are kept for a client that asks again."""
_AGAIN_SECONDS = 1.0
_PASSING = (Reason.TIMEOUT, Reason.WORKER_DIED, Reason.INTERNAL)


class NotReadyError(Exception):
    """No worker can answer now."""


class AbandonedError(Exception):
    """Nobody waits for the answers any more."""


@dataclass(frozen=True, slots=True)
class Lot:
    """A few records for a worker."""

    pieces: tuple[Piece, ...] = field(repr=False)


@dataclass(slots=True)
class _Job:
    pieces: Sequence[Piece] = field(repr=False)
    is_wanted: Callable[[], bool]
    done: threading.Event = field(default_factory=threading.Event)
    answers: list[Answer] | None = None
    abandoned: bool = False


class Memory:
    """The answers to records seen lately, so that a client that gave up and asks again finds them.

    Of a record only a keyed hash is kept; of its answer the redacted text. The key is made anew with each process.

    Args:
        size: bytes of answers that are kept at most.
    """

    def __init__(self, size: int = MEMORY) -> None:
        self._size = size
        self._key = secrets.token_bytes(32)
        self._lock = threading.Lock()
        self._held = 0
        self._answers: OrderedDict[bytes, Answer] = OrderedDict()

    def name(self, piece: Piece) -> bytes:
        """What stands for a record."""
        return hashlib.blake2b(
            piece.form.value.encode() + b"\n" + piece.body, key=self._key, digest_size=16
        ).digest()

    def get(self, name: bytes) -> Answer | None:
        """The answer, if it is still known."""
        with self._lock:
            answer = self._answers.get(name)
            if answer is not None:
                self._answers.move_to_end(name)
            return answer

    def put(self, name: bytes, answer: Answer) -> None:
        """Keep an answer, but for those that may be others next time."""
        if answer.reason in _PASSING:
            return
        with self._lock:
            old = self._answers.pop(name, None)
            self._held += _weight(answer) - (_weight(old) if old else 0)
            self._answers[name] = answer
            while self._held > self._size:
                self._held -= _weight(self._answers.popitem(last=False)[1])


def _weight(answer: Answer) -> int:
    return len(answer.text) + 200


class Lanes:
    """Some workers.

    Args:
        setup: the engine.
        count: how many.
        memory: answers of attempts before.
    """

    def __init__(self, setup: Setup, count: int = 1, memory: Memory | None = None) -> None:
        self._setup = setup
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._memory = memory or Memory()
        self._lock = threading.Lock()
        self._up = 0
        self._problem: UsageError | None = None
        self._news = threading.Event()
        self._stopping = threading.Event()
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(count)]

    @property
    def ready(self) -> bool:
        """Whether a worker's engine has answered and it is still there."""
        return self._up > 0 and not self._stopping.is_set()

    def start(self) -> None:
        """Start the workers and wait until one has answered. Raises UsageError when the engine can't be built."""
        for thread in self._threads:
            thread.start()
        self._news.wait()
        if self._problem is not None and not self._up:
            self.stop()
            raise UsageError(str(self._problem))

    def stop(self) -> None:
        """End the workers; jobs that wait are not answered."""
        self._stopping.set()
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def answers(
        self, pieces: Sequence[Piece], is_wanted: Callable[[], bool] = lambda: True
    ) -> tuple[list[Answer], int]:
        """Redact records.

        Args:
            pieces: the records.
            is_wanted: asked now and then whether somebody still waits.

        Returns:
            an answer for each record, and how many came from the memory.

        Raises:
            NotReadyError: no worker can answer now.
            AbandonedError: nobody waits any more; what was answered so far is remembered.
        """
        found = [self._known(piece) for piece in pieces]
        missing = [i for i, (_, answer) in enumerate(found) if answer is None]
        answers = [answer for _, answer in found]
        for start in range(0, len(missing), STEP):
            part = missing[start : start + STEP]
            for i, answer in zip(part, self._ask([pieces[i] for i in part], is_wanted), strict=True):
                self._memory.put(found[i][0], answer)
                answers[i] = answer
        return [answer for answer in answers if answer is not None], len(pieces) - len(missing)

    def _known(self, piece: Piece) -> tuple[bytes, Answer | None]:
        if piece.fault is not None or not piece.body:
            return b"", piece.answered(None)
        name = self._memory.name(piece)
        return name, self._memory.get(name)

    def _ask(self, pieces: Sequence[Piece], is_wanted: Callable[[], bool]) -> list[Answer]:
        if not self.ready:
            raise NotReadyError
        job = _Job(pieces, is_wanted)
        self._jobs.put(job)
        while not job.done.wait(_AGAIN_SECONDS):
            if self._stopping.is_set() and not any(thread.is_alive() for thread in self._threads):
                raise NotReadyError
        if job.abandoned:
            raise AbandonedError
        if job.answers is None:
            raise NotReadyError
        return job.answers

    def _work(self) -> None:
        """A lane's thread. It also is the parent of its workers: they end when the thread that started them does."""
        while not self._stopping.is_set():
            try:
                with Pool[Lot](self._setup, 1) as pool:
                    _ = pool.info
                    self._probe(pool)
                    self._level(+1)
                    try:
                        while (job := self._jobs.get()) is not None:
                            self._do(pool, job)
                    finally:
                        self._level(-1)
                    return
            except UsageError as error:
                self._problem = error
            except Exception as error:  # noqa: BLE001 - a lane never ends for good; the type says nothing of a record
                self._problem = UsageError(f"the engine failed ({type(error).__name__})")
            self._news.set()
            self._refuse_while_down()

    def _do(self, pool: Pool[Lot], job: _Job) -> None:
        try:
            job.abandoned = not job.is_wanted()
            if not job.abandoned:
                ((_, job.answers),) = pool.run([Lot(tuple(job.pieces))])
        finally:
            job.done.set()

    def _probe(self, pool: Pool[Lot]) -> None:
        ((_, (answer,)),) = pool.run([Lot((Piece(1, Form.JSON, b'{"ready": "yes"}'),))])
        if answer.reason is not None:
            raise UsageError(f"the engine does not answer ({answer.reason.value})")

    def _level(self, by: int) -> None:
        with self._lock:
            self._up += by
        self._news.set()

    def _refuse_while_down(self) -> None:
        """Before the next try: answer jobs that no other lane will take."""
        self._stopping.wait(_AGAIN_SECONDS)
        while not self.ready:
            try:
                job = self._jobs.get_nowait()
            except queue.Empty:
                return
            if job is not None:
                job.done.set()
