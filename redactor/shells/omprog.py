"""The helper of rsyslog's omprog: a line is confirmed after its redacted form has been written to a file and synced.

Fails closed: what is not confirmed was not delivered, and rsyslog sends it again. A line that was written just before the
helper was killed may thus come twice; none is lost. A file that was renamed or removed (rotated) is left, and one is opened anew
under its name, before the next transaction or line. The file may be a pipe to a command; when that ends, so does the helper,
without a confirmation, and rsyslog starts it again.
"""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from redactor.errors import UsageError
from redactor.shells.pool import Pool
from redactor.shells.stream import BLOCK, OutputClosedError, StreamChunk
from redactor.shells.work import MAX_RECORD, Setup
from redactor.wire.pieces import Piece
from redactor.wire.protocols import BEGIN, COMMIT, DEFER, OK, OmprogLines

FAILED = b"not written\n"
_MODE = 0o600


@dataclass
class Sink:
    """One run of the helper.

    Args:
        setup: the engine.
        target: the file that redacted lines are appended to.
        max_record: the longest line in bytes.
        transactions: whether rsyslog sends transaction marks.
        source: the file descriptor that rsyslog writes to.
        replies: the file descriptor that rsyslog reads.
    """

    setup: Setup
    target: Path
    max_record: int = MAX_RECORD
    transactions: bool = False
    source: int = 0
    replies: int = 1
    quarantined: int = 0

    def run(self) -> int:
        """Serve until rsyslog closes the pipe; give how many lines were quarantined.

        Raises UsageError when the file can't be opened or the engine can't be built, and OutputClosedError when rsyslog goes away.
        """
        file = _opened(self.target)
        if file is None:
            raise UsageError("--output can't be opened for writing")
        try:
            with Pool[StreamChunk](self.setup, 1) as pool:
                _ = pool.info
                self._reply(OK)
                framing = OmprogLines(self.max_record, self.transactions)
                begun: int | None = None
                while block := os.read(self.source, BLOCK):
                    for piece in framing.feed(block):
                        if begun is None and self._is_moved(file) and not self._reopened(file):
                            self._reply(FAILED)
                        elif not piece.number:
                            begun = self._mark(file, piece, begun)
                        else:
                            self._line(pool, file, piece, begun is not None)
        finally:
            os.close(file)
        return self.quarantined

    def _is_moved(self, file: int) -> bool:
        """Whether the file that is open does not have the name any more that it was opened by."""
        if _size(file) is None:
            return False
        try:
            return not os.path.samestat(os.stat(self.target), os.fstat(file))
        except OSError:
            return True

    def _reopened(self, file: int) -> bool:
        """Put the file that has the name now, or a new one, in the place of the one that is open; False where there can be none."""
        fresh = _opened(self.target)
        if fresh is None:
            return False
        os.dup2(fresh, file, inheritable=False)
        os.close(fresh)
        return True

    def _mark(self, file: int, piece: Piece, begun: int | None) -> int | None:
        if piece.after == BEGIN:
            self._reply(OK)
            return _size(file)
        if piece.after == COMMIT:
            try:
                _sync(file)
            except OSError:
                _cut(file, begun)
                self._reply(FAILED)
            else:
                self._reply(OK)
        return None

    def _line(self, pool: Pool[StreamChunk], file: int, piece: Piece, in_transaction: bool) -> None:
        ((_, answers),) = pool.run([StreamChunk((piece,))])
        self.quarantined += answers[0].reason is not None
        rest = memoryview(piece.written(answers[0]))
        before = _size(file)
        try:
            while rest:
                rest = rest[os.write(file, rest) :]
            if not in_transaction:
                _sync(file)
        except BrokenPipeError:  # the command that read our output has ended: rsyslog starts both again
            gone = True
        except OSError:
            _cut(file, before)
            self._reply(FAILED)
            return
        else:
            gone = False
        if gone:
            raise OutputClosedError
        self._reply(DEFER if in_transaction else OK)

    def _reply(self, data: bytes) -> None:
        try:
            os.write(self.replies, data)
        except OSError:
            gone = True
        else:
            gone = False
        if gone:
            raise OutputClosedError


def _opened(target: Path) -> int | None:
    """The file, for appending; None where it can't be opened."""
    try:
        return os.open(target, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, _MODE)
    except OSError:
        return None


def _size(file: int) -> int | None:
    """The size of a file in bytes, or None for what has none: a pipe."""
    size = os.fstat(file).st_size
    return size if os.path.isfile(f"/proc/self/fd/{file}") or sys.platform != "linux" else None


def _sync(file: int) -> None:
    if _size(file) is not None:
        os.fdatasync(file)


def _cut(file: int, size: int | None) -> None:
    """Take back half a line, or half a transaction: it will come again."""
    if size is not None:
        with contextlib.suppress(OSError):
            os.ftruncate(file, size)
