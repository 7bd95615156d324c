"""One program with its three pipes: all of its input goes in while its output is read, and it ends when its time is over."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO


@dataclass(frozen=True, slots=True)
class Done:
    """What a program left behind.

    Attributes:
        out: what it wrote to standard output.
        err: what it wrote to standard error.
        code: its exit code; None where it was ended because its time was over.
    """

    out: bytes = field(repr=False)
    err: bytes = field(repr=False)
    code: int | None


def run(
    command: list[str], data: bytes, seconds: float, advance: Callable[[int], None] = lambda lines: None
) -> Done:
    """Run a program; no shell is started.

    Args:
        command: its words.
        data: its standard input.
        seconds: how long it may take.
        advance: called with how many lines it has written.

    Raises:
        OSError: it can't be started.
    """
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)  # noqa: S603 - the caller's own command
    errors: list[bytes] = []
    late = threading.Event()

    def end() -> None:
        late.set()
        _end(process)

    with process:
        timer = threading.Timer(seconds, end)
        writer = threading.Thread(target=_write, args=(process.stdin, data))
        reader = threading.Thread(target=lambda: errors.append(_all(process.stderr)))
        try:
            for thread in (timer, writer, reader):
                thread.daemon = True
                thread.start()
            lines = []
            for line in process.stdout or ():
                lines.append(line)
                advance(len(lines))
            reader.join()
            writer.join()
            code = process.wait()
        except BaseException:
            _end(process)
            raise
        finally:
            timer.cancel()
    return Done(b"".join(lines), b"".join(errors), None if late.is_set() else code)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End it with all that it started and that may hold its pipes open."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _write(stream: IO[bytes] | None, data: bytes) -> None:
    """Write all, and close; a program may end before it has read everything."""
    if stream is not None:
        with contextlib.suppress(OSError, ValueError):
            stream.write(data)
        with contextlib.suppress(OSError, ValueError):
            stream.close()


def _all(stream: IO[bytes] | None) -> bytes:
    return stream.read() if stream is not None else b""
