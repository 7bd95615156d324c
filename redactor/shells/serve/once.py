"""Requests take turns, and a request that comes again is not worked on again.

A collector that gets no answer in time sends the same request again, and more of them the slower the answers are. So only a
few requests are worked on at a time, one whose client has gone while it waited for its turn is dropped, and what was finished
is kept for the next attempt: however slow the machine, every turn brings one request to its end.
"""

from __future__ import annotations

import hashlib
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

SIZE = 64 * 1024 * 1024
"""Bytes of redacted bodies that are kept."""
_LOOK_SECONDS = 0.1


class AbandonedError(Exception):
    """Nobody waits for the answer any more."""


@dataclass(frozen=True, slots=True)
class Done:
    """A redacted body.

    Attributes:
        body: its bytes.
        quarantined: how many of its records are markers.
        dropped: bytes of unknown protobuf fields that are no longer there.
        is_final: whether the same request would give the same again; not so where time ran out or a worker died.
    """

    body: bytes = field(repr=False)
    quarantined: int = 0
    dropped: int = 0
    is_final: bool = True


class Once:
    """The turns, and what was finished.

    Args:
        turns: how many requests are worked on at a time.
        size: bytes of redacted bodies that are kept at most. Of the request itself only a keyed hash is; the key is made
            anew with each process.
    """

    def __init__(self, turns: int, size: int = SIZE) -> None:
        self._turns = threading.BoundedSemaphore(turns)
        self._size = size
        self._key = secrets.token_bytes(32)
        self._lock = threading.Lock()
        self._making: dict[bytes, threading.Event] = {}
        self._held = 0
        self._done: OrderedDict[bytes, Done] = OrderedDict()

    def name(self, *parts: bytes) -> bytes:
        """What stands for a request: its path, its media type, its body."""
        digest = hashlib.blake2b(key=self._key, digest_size=24)
        for part in parts:
            digest.update(len(part).to_bytes(8, "big") + part)
        return digest.digest()

    def result(
        self, name: bytes, make: Callable[[], Done], is_wanted: Callable[[], bool]
    ) -> tuple[Done, bool]:
        """What `make` gives, or gave before.

        Args:
            name: of the request.
            make: does the work; its errors go to the caller.
            is_wanted: asked now and then, while the request waits for its turn, whether somebody still waits.

        Returns:
            the redacted body, and whether it was there already.

        Raises:
            AbandonedError: nobody waits any more.
        """
        while True:
            with self._lock:
                done = self._done.get(name)
                if done is not None:
                    self._done.move_to_end(name)
                    return done, True
                other = self._making.get(name)
                if other is None:
                    ours = self._making[name] = threading.Event()
                    break
            _patient(other.wait, is_wanted)
        try:
            done = self._made(make, is_wanted)
            self._keep(name, done)
        finally:
            with self._lock:
                del self._making[name]
            ours.set()
        return done, False

    def _made(self, make: Callable[[], Done], is_wanted: Callable[[], bool]) -> Done:
        _patient(lambda seconds: self._turns.acquire(timeout=seconds), is_wanted)
        try:
            return make()
        finally:
            self._turns.release()

    def _keep(self, name: bytes, done: Done) -> None:
        if not done.is_final:
            return
        with self._lock:
            self._done[name] = done
            self._held += len(done.body)
            while self._held > self._size:
                self._held -= len(self._done.popitem(last=False)[1].body)


def _patient(wait: Callable[[float], bool], is_wanted: Callable[[], bool]) -> None:
    while not wait(_LOOK_SECONDS):
        if not is_wanted():
            raise AbandonedError
