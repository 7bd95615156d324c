"""One rule for values in a running program: redacted, or a marker; never the value, and never an exception with it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form, marker


def engine_of(engine: Any, policy: str) -> Any:
    """The engine that was given, or one of a policy. Raises UsageError for a policy that can't be used."""
    if engine is not None:
        return engine
    from redactor.redact import Redactor

    return Redactor(policy)


def safe_text(engine: Any, text: str) -> str:
    """The redacted text, or a marker where it can't be redacted.

    Args:
        engine: a `redactor.redact.Redactor`.
        text: what may be personal.
    """
    try:
        return str(engine.redact_text(text))
    except QuarantineError as error:
        reason = error.reason
    except Exception:  # noqa: BLE001 - fail closed: its message may quote the text
        reason = Reason.INTERNAL
    return marker(Form.TEXT, reason, 1)


def safe_value(engine: Any, value: Any) -> Any:
    """The redacted value of JSON types; anything else is redacted as its text. A marker where that fails."""
    try:
        return engine.redact(plain(value))
    except QuarantineError as error:
        reason = error.reason
    except Exception:  # noqa: BLE001 - fail closed: `str` of a foreign object may fail in any way
        reason = Reason.INTERNAL
    return marker(Form.TEXT, reason, 1)


def plain(value: Any, depth: int = 0) -> Any:
    """The value in JSON types: sequences as lists, what has named members as a mapping, other objects as their text.

    Raises:
        QuarantineError: it nests too deep.
    """
    if depth > 100:
        raise QuarantineError(Reason.TOO_DEEP, "100 levels")
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float) and value == value and value not in (float("inf"), float("-inf")):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bytes | bytearray):
        return bytes(value).decode("utf-8", "replace")
    if isinstance(value, Mapping):
        return {str(name): plain(item, depth + 1) for name, item in value.items()}
    members = _members(value)
    if members is not None:
        return plain(members, depth + 1)
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item, depth + 1) for item in value]
    return str(value)


def _members(value: Any) -> dict[str, Any] | None:
    """The named members of a named tuple or of a dataclass's or Pydantic model's instance: their names say what the values are."""
    if isinstance(value, tuple):
        names = getattr(type(value), "_fields", None)
        return dict(zip(names, value, strict=True)) if isinstance(names, tuple) else None
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {item.name: getattr(value, item.name) for item in dataclasses.fields(value)}
    dump = getattr(type(value), "model_dump", None)
    return dict(value.model_dump()) if callable(dump) else None
