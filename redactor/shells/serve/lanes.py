"""The engine behind the server: worker processes, each fed by a thread that lives as long as it does."""

from __future__ import annotations

import queue
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from redactor.errors import UsageError
from redactor.quarantine import Form
from redactor.shells.pool import Pool
from redactor.shells.work import Setup
from redactor.wire.pieces import Answer, Piece

_AGAIN_SECONDS = 1.0
_END_SECONDS = 1.0


class NotReadyError(Exception):
    """No worker can answer now."""


@dataclass(frozen=True, slots=True)
class Lot:
    """A few records for a worker."""

    pieces: tuple[Piece, ...] = field(repr=False)


@dataclass(slots=True)
class _Job:
    pieces: Sequence[Piece] = field(repr=False)
    done: threading.Event = field(default_factory=threading.Event)
    answers: list[Answer] | None = None


class Lanes:
    """Some workers.

    Args:
        setup: the engine.
        count: how many.
    """

    def __init__(self, setup: Setup, count: int = 1) -> None:
        self._setup = setup
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._up = 0
        self._digest = ""
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
        """End the workers; jobs that wait are not answered, and one at work is left behind after a second."""
        self._stopping.set()
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            if thread.is_alive():
                thread.join(_END_SECONDS)

    def answers(self, pieces: Sequence[Piece]) -> list[Answer]:
        """An answer for each record. Raises NotReadyError when no worker can answer now."""
        if not any(piece.body and piece.fault is None for piece in pieces):
            return [piece.answered(None) for piece in pieces]
        if not self.ready:
            raise NotReadyError
        job = _Job(pieces)
        self._jobs.put(job)
        while not job.done.wait(_AGAIN_SECONDS):
            if self._stopping.is_set() and not any(thread.is_alive() for thread in self._threads):
                raise NotReadyError
        if job.answers is None:
            raise NotReadyError
        return job.answers

    def _work(self) -> None:
        """A lane's thread. It also is the parent of its workers: they end when the thread that started them does."""
        while not self._stopping.is_set():
            try:
                with Pool[Lot](self._setup, 1) as pool:
                    self._same_policy(pool.info.digest)
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
            ((_, job.answers),) = pool.run([Lot(tuple(job.pieces))])
        finally:
            job.done.set()

    def _same_policy(self, digest: str) -> None:
        """Refuse a policy file that was changed since the server started: nobody has checked it."""
        with self._lock:
            self._digest = self._digest or digest
            if digest != self._digest:
                raise UsageError("the policy file was changed while the server used it")

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
