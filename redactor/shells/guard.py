"""Time limits, and the hooks that keep input out of tracebacks and core dumps."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import TypeVar

Result = TypeVar("Result")
STEP = 256 * 1024
"""Bytes of a record that one `--timeout` is meant for; a longer record gets as many as it has started steps."""

LONGEST = 86_400.0
"""The most seconds that anything is waited for."""


class DeadlineError(BaseException):
    """A record ran out of time. Not an Exception, so that no `except Exception` on the way can swallow it."""


def allowance(seconds: float, size: int) -> float:
    """The time in seconds that a record of `size` bytes may take; no more than a day, since clocks of the system take no more."""
    return min(seconds * max(1, -(-size // STEP)), LONGEST)


def limited(seconds: float, work: Callable[[], Result]) -> Result:
    """What `work` returns, or DeadlineError after `seconds` of wall-clock time.

    The alarm reaches Python code and `re` and `regex` matches. It comes again each second, in case something caught
    the first. Code in C that never looks at signals is ended by the parent process. Only the
    main thread can call this.
    """
    signal.signal(signal.SIGALRM, _ring)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
        try:
            return work()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:  # again, for an alarm that came in the line above
        signal.setitimer(signal.ITIMER_REAL, 0)


def _ring(signum: int, frame: FrameType | None) -> None:
    raise DeadlineError


def spare_torch() -> None:
    """Make `import torch` fail in this process, where nothing has imported it yet.

    presidio-analyzer 2.2.366 and thinc import it whenever it is installed, which costs seconds and 180 MB; the embedded
    language model does not need it. A pipeline that a user names may.
    """
    sys.modules.setdefault("torch", None)  # type: ignore[arg-type]


def _where(trace: TracebackType | None) -> str:
    while trace and trace.tb_next:
        trace = trace.tb_next
    if trace is None:
        return "an unknown place"
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"


def report(
    kind: type[BaseException] | None, trace: TracebackType | None, error: BaseException | None = None
) -> None:
    """Say on stderr what kind of exception came, where, and the system's own words for an OSError; never its message."""
    name = kind.__name__ if kind else "error"
    if isinstance(error, OSError) and isinstance(error.errno, int):
        name = f"{name} ({os.strerror(error.errno)})"
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"redactor: internal error: {name} at {_where(trace)}\n")


def seal() -> None:
    """Make every way an unexpected exception is shown say its type and place only, and forbid core dumps."""
    sys.excepthook = lambda kind, value, trace: report(kind, trace, value)
    threading.excepthook = lambda args: report(args.exc_type, args.exc_traceback, args.exc_value)
    sys.unraisablehook = lambda args: report(args.exc_type, args.exc_traceback, args.exc_value)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
