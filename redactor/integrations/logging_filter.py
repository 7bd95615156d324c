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

import copy
import logging
import traceback
import warnings
from typing import Any

from redactor.integrations.values import safe_text, safe_value

_OWN = frozenset(vars(logging.LogRecord("", 0, "", 0, "", (), None))) | {"message", "asctime", "taskName"}


class RedactingFilter(logging.Filter):
    """Gives handlers a redacted copy of each record.

    Args:
        policy: a policy's name or file, where no engine is given.
        engine: a `redactor.redact.Redactor` to share.
    """

    def __init__(self, policy: str = "hipaa-safe-harbor", *, engine: Any = None) -> None:
        super().__init__()
        if engine is None:
            from redactor.redact import Redactor

            engine = Redactor(policy)
        self._engine = engine
        self._looked = False

    def filter(self, record: logging.LogRecord) -> logging.LogRecord:  # type: ignore[override]  # copies: Python 3.12
        """A redacted copy of the record, whose arguments are merged into the message.

        Before Python 3.12 a filter can't replace the record, so there the record itself is redacted.
        """
        if not self._looked:
            self._looked = True
            for name in misplaced():
                warnings.warn(
                    f"RedactingFilter sits on the logger {name!r}: attach it to handlers, since a logger's filter does "
                    "not see what its children log",
                    RuntimeWarning,
                    stacklevel=2,
                )
        return _redacted(record, self._engine)


def _redacted(record: logging.LogRecord, engine: Any) -> logging.LogRecord:
    if getattr(record, "_redactor_done", None) is engine:
        return record
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
        self._target.handle(self._filter.filter(copy.copy(record)))

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
