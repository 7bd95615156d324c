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
import hashlib
import json
import logging
import re
import traceback
import warnings
from collections.abc import Mapping
from typing import Any

from redactor.errors import Reason
from redactor.integrations.values import engine_of, safe_text, safe_value
from redactor.quarantine import Form, marker

_BUSY: contextvars.ContextVar[bool] = contextvars.ContextVar("redactor_busy", default=False)
_PLAIN_NAME = re.compile(r"[A-Za-z]+(?:-[0-9_]{1,9})?(?: \([A-Za-z_][\w.<>]*\))?")
_PLAIN_LOGGER = re.compile(r"(?!.*\d{5})[A-Za-z_]\w*(?:[.-]\w+)*")
_PLAIN_EXTRA = re.compile(r"(?!.*\d{5})[A-Za-z_]\w{0,63}")
_CONVERSION = re.compile(
    r"%(?:\((?P<name>[^()]{0,80})\))?[#0\-+]{0,5}(?:\d{1,4}|\*)?(?:\.(?:\d{1,4}|\*)?)?[hlL]?(?P<kind>[diouxXeEfFgGcrsa%])"
)
"""A place for an argument in a message ("%s", "%(name)-10d", "%.2f")."""
_NAMES = {
    **dict.fromkeys(("threadName", "taskName", "processName"), _PLAIN_NAME),
    "name": _PLAIN_LOGGER,
}
"""What a record tells of its origin, and how it looks where nobody gave it a name by hand."""
_SAID = frozenset(("msg", "args", "message", "exc_info", "exc_text", "stack_info", *_NAMES))
"""What else of it may be personal, beside the extras."""
_OWN = frozenset(vars(logging.LogRecord("", 0, "", 0, "", (), None))) | {
    "message",
    "asctime",
    "taskName",
    "_redactor_done",
}


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
    """The record itself, redacted in place: message with arguments, extras, traceback, stack and names of logger, thread and task."""
    mark = _mark(record, engine)
    if mark is not None and getattr(record, "_redactor_done", None) == mark:
        return record
    token = _BUSY.set(True)
    try:
        _redact(record, engine)
    finally:
        _BUSY.reset(token)
    record._redactor_done = _mark(record, engine)
    return record


def _mark(record: logging.LogRecord, engine: Any) -> str | None:
    """The engine, and a digest of all that may be personal in the record: where a filter adds to a redacted one, it is redacted again.

    A text, since records are pickled for queues and sockets. None where it holds what no redacted record holds.
    """
    said = {name: value for name, value in vars(record).items() if name in _SAID or name not in _OWN}
    try:
        return f"{id(engine)} {hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()}"
    except Exception:  # noqa: BLE001 - objects of others
        return None


def _redact(record: logging.LogRecord, engine: Any) -> None:
    texts = {"message": _message(record), "exc_text": _trace(record), "stack_info": record.stack_info or ""}
    texts = {name: text for name, text in texts.items() if text or name == "message"}
    extras = {name: value for name, value in vars(record).items() if name not in _OWN}
    done = _together(engine, texts, extras) if len(texts) > 1 or extras else None
    if done is None:
        done = {name: safe_text(engine, text) for name, text in texts.items()}
        for name, value in extras.items():
            done.update(_extra(engine, name, value))
    for name in extras:
        delattr(record, name)
    record.exc_info = record.exc_text = record.stack_info = None
    for name, value in done.items():
        setattr(record, name, value)
    record.msg, record.args = record.message, ()
    for name, plain in _NAMES.items():
        value = getattr(record, name, None)
        if isinstance(value, str) and not plain.fullmatch(value):
            setattr(record, name, _name(engine, value))


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception:  # noqa: BLE001, S110 - arguments that don't fit
        pass
    try:
        return _filled(str(record.msg), record.args)
    except Exception:  # noqa: BLE001 - they can't be shown at all, and what they raise may quote them
        return marker(Form.TEXT, Reason.INTERNAL, 1)


def _filled(message: str, args: Any) -> str:
    """A message whose arguments don't fit ("%d" and a text): each as its text where it was to stand, and the others behind it."""
    named = {str(name): str(value) for name, value in args.items()} if isinstance(args, Mapping) else {}
    given = args if isinstance(args, tuple) else () if named or args is None else (args,)
    texts = [str(value) for value in given]

    def text(match: re.Match[str]) -> str:
        if match["kind"] == "%":
            return "%"
        if match["name"] is not None:
            used.add(match["name"])
            return named.get(match["name"], match[0])
        return texts.pop(0) if texts else match[0]

    used: set[str] = set()
    filled = _CONVERSION.sub(text, message)
    texts += [f"{name}={value}" for name, value in named.items() if name not in used]
    return " ".join([filled, ", ".join(texts)]).rstrip() if texts else filled


def _trace(record: logging.LogRecord) -> str:
    if record.exc_text or not record.exc_info:
        return record.exc_text or ""
    try:
        if record.exc_info[0] is None:
            return ""
        return "".join(traceback.format_exception(*record.exc_info)).rstrip("\n")
    except Exception:  # noqa: BLE001 - an exception that can't be shown
        return marker(Form.TEXT, Reason.INTERNAL, 1)


def _together(engine: Any, texts: dict[str, str], extras: dict[str, Any]) -> dict[str, Any] | None:
    """Texts and extras read as one record, so that what one names is known in the others; None where that fails."""
    done = safe_value(engine, {**texts, **extras})
    if isinstance(done, dict) and all(isinstance(done.get(name), str) for name in texts):
        return {name: value for name, value in done.items() if name in texts or name not in _OWN}
    return None


def _name(engine: Any, name: str) -> str:
    """A name that somebody gave by hand, and where nothing is found in it, each of its parts by itself."""
    done = safe_text(engine, name)
    if done != name or "." not in name:
        return done
    parts = safe_value(engine, name.split("."))
    return ".".join(map(str, parts)) if isinstance(parts, list) else str(parts)


def _extra(engine: Any, name: str, value: Any) -> dict[str, Any]:
    """An extra by itself: a marker where it fails, and nothing where its name may be personal as well."""
    done = safe_value(engine, {name: value})
    if isinstance(done, dict):
        return {key: item for key, item in done.items() if key not in _OWN}
    return {name: done} if _PLAIN_EXTRA.fullmatch(name) else {}


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
        if record.levelno < self._target.level:
            return
        done = copy.copy(record)
        if self._filter.filter(done):
            self._target.handle(done)

    def setFormatter(self, fmt: logging.Formatter | None) -> None:
        """Let the target write so: it is the one that writes."""
        self._target.setFormatter(fmt)

    def flush(self) -> None:
        """Flush the target."""
        self._target.flush()

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
