"""A logging filter that redacts messages, arguments, extras and tracebacks. Attach it to handlers.

    logging.config.dictConfig({
        "version": 1,
        "filters": {"redact": {"()": "redactor.integrations.logging_filter.RedactingFilter", "policy": "hipaa-safe-harbor"}},
        "handlers": {"out": {"class": "logging.StreamHandler", "filters": ["redact"]}},
        "root": {"handlers": ["out"]},
    })

A filter of a logger does not see what its children log; `misplaced` finds such, and the filter warns once when it is used so.
"""

from __future__ import annotations

import contextvars
import copy
import logging
import re
import traceback
import warnings
from typing import Any

from redactor.integrations.values import engine_of, safe_text, safe_value

_BUSY: contextvars.ContextVar[bool] = contextvars.ContextVar("redactor_busy", default=False)
_PLAIN_NAME = re.compile(r"[A-Za-z]+(?:-[0-9_]{1,9})?(?: \([A-Za-z_][\w.<>]*\))?")
_OWN = frozenset(vars(logging.LogRecord("", 0, "", 0, "", (), None))) | {"message", "asctime", "taskName"}


class RedactingFilter(logging.Filter):
    """Gives handlers a redacted copy of each record.

    Args:
        policy: a policy's name or file, where no engine is given.
        engine: a `redactor.redact.Redactor` to share.
    """

    def __init__(self, policy: str = "hipaa-safe-harbor", *, engine: Any = None) -> None:
        super().__init__()
        self._engine = engine_of(engine, policy)
        self._looked = False

    def filter(self, record: logging.LogRecord) -> bool:
        """Redact the record, and merge its arguments into the message. False, which drops it, for what the engine itself logs."""
        if _BUSY.get():
            return False
        if not self._looked:
            self._looked = True
            for name in misplaced():
                warnings.warn(
                    f"RedactingFilter sits on the logger {name!r}: attach it to handlers, since a logger's filter does "
                    "not see what its children log",
                    RuntimeWarning,
                    stacklevel=2,
                )
        redacted_record(record, self._engine)
        return True


def redacted_record(record: logging.LogRecord, engine: Any) -> logging.LogRecord:
    """The record itself, redacted in place: message with arguments, extras, traceback, stack and the names of thread and task."""
    if getattr(record, "_redactor_done", None) is engine:
        return record
    token = _BUSY.set(True)
    try:
        return _redacted(record, engine)
    finally:
        _BUSY.reset(token)


def _redacted(record: logging.LogRecord, engine: Any) -> logging.LogRecord:
    try:
        message = record.getMessage()
    except Exception:  # noqa: BLE001 - arguments that don't fit: all of them are shown instead, redacted
        message = f"{record.msg!s} {record.args!r}"
    trace = record.exc_text or ""
    if record.exc_info and record.exc_info[0] is not None and not trace:
        trace = "".join(traceback.format_exception(*record.exc_info)).rstrip("\n")
    record.msg, record.args = safe_text(engine, message), ()
    record.exc_text = safe_text(engine, trace) if trace else None
    record.exc_info = None
    record.message = record.msg
    if record.stack_info:
        record.stack_info = safe_text(engine, record.stack_info)
    for name in ("threadName", "taskName", "processName"):
        value = getattr(record, name, None)
        if isinstance(value, str) and not _PLAIN_NAME.fullmatch(value):
            setattr(record, name, safe_text(engine, value))
    for name in [name for name in vars(record) if name not in _OWN]:
        done = safe_value(engine, {name: getattr(record, name)})
        value = done.get(name, "") if isinstance(done, dict) and name in done else done
        setattr(record, name, value)
    record._redactor_done = engine
    return record


class RedactingHandler(logging.Handler):
    """A handler around another one, which gets redacted copies; what else listens keeps the original records.

    Args:
        target: the handler that writes.
        policy: as for RedactingFilter.
        engine: as for RedactingFilter.
    """

    def __init__(
        self, target: logging.Handler, policy: str = "hipaa-safe-harbor", *, engine: Any = None
    ) -> None:
        super().__init__(target.level)
        self._filter = RedactingFilter(policy, engine=engine)
        self._target = target

    def emit(self, record: logging.LogRecord) -> None:
        """Hand a redacted copy on."""
        done = copy.copy(record)
        if self._filter.filter(done):
            self._target.handle(done)

    def close(self) -> None:
        """Close the target too."""
        self._target.close()
        super().close()


def misplaced() -> list[str]:
    """The names of loggers that a RedactingFilter is attached to, where it can't see everything."""
    loggers = [logging.getLogger(), *logging.Logger.manager.loggerDict.values()]
    return [
        item.name
        for item in loggers
        if isinstance(item, logging.Logger) and any(isinstance(one, RedactingFilter) for one in item.filters)
    ]
