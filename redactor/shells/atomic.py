"""Files that appear complete or not at all."""

from __future__ import annotations

import contextlib
import fcntl
import itertools
import os
from collections.abc import Iterable
from pathlib import Path

PREFIX, SUFFIX = ".redactor-", ".tmp"
_numbers = itertools.count(1)


class AtomicFile:
    """A temporary file beside its target, which replaces the target when it is committed.

    What is written to it must be redacted already. It holds a lock while it is open, so that :func:`clean` in another
    run leaves it alone. Every method raises OSError as the system gives it.
    """

    def __init__(self, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        self._target = target
        self._temporary = target.parent / f"{PREFIX}{os.getpid()}-{next(_numbers)}{SUFFIX}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW
        self._file = open(os.open(self._temporary, flags, 0o666), "wb", buffering=1 << 16)  # noqa: SIM115
        with contextlib.suppress(OSError):  # a file system without locks
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def write(self, data: bytes) -> None:
        """Write redacted bytes."""
        self._file.write(data)

    def commit(self) -> None:
        """Bring the file to the disk and put it in the place of its target."""
        self._file.flush()
        os.fsync(self._file.fileno())
        os.replace(self._temporary, self._target)
        self._file.close()
        folder = os.open(self._target.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            with contextlib.suppress(OSError):  # a file system whose folders can't be synced
                os.fsync(folder)
        finally:
            os.close(folder)

    def abandon(self) -> None:
        """Remove the temporary file; the target stays as it was."""
        with contextlib.suppress(OSError):
            os.unlink(self._temporary)
        with contextlib.suppress(OSError):  # closing writes what is buffered
            self._file.close()


def write(target: Path, data: bytes) -> None:
    """Put redacted bytes in the place of a file, whole."""
    file = AtomicFile(target)
    try:
        file.write(data)
        file.commit()
    except BaseException:
        file.abandon()
        raise


def clean(folders: Iterable[Path]) -> int:
    """Remove the temporary files that killed runs left in these folders; give how many there were."""
    removed = 0
    for folder in folders:
        for path in sorted(folder.glob(f"{PREFIX}*{SUFFIX}")):
            with contextlib.suppress(OSError), open(path, "rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises while its run is alive
                path.unlink()
                removed += 1
    return removed
