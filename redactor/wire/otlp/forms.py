"""The two forms of a request on the wire, and what a redacted document needs to be one again."""

from __future__ import annotations

import base64
import binascii
import json
import math
import re
from collections.abc import Callable
from enum import StrEnum
from typing import Any, NoReturn

from redactor.errors import QuarantineError, Reason
from redactor.wire.otlp import protobuf
from redactor.wire.otlp.export import Node, Signal


class Form(StrEnum):
    """How a request is written; the value is its media type."""

    JSON = "application/json"
    PROTOBUF = "application/x-protobuf"


_WHOLE = re.compile(r"-?[0-9]{1,20}")
_FLOATS = frozenset(("NaN", "Infinity", "-Infinity"))
_SIGNED = range(-(1 << 63), 1 << 63)
_UNSIGNED = range(1 << 64)
_SMALL = range(1 << 32)
_RANGES = {
    "intValue": _SIGNED,
    "timeUnixNano": _UNSIGNED,
    "observedTimeUnixNano": _UNSIGNED,
    "startTimeUnixNano": _UNSIGNED,
    "endTimeUnixNano": _UNSIGNED,
    "severityNumber": range(25),
    "kind": range(6),
    "code": range(3),
    "flags": _SMALL,
    "droppedAttributesCount": _SMALL,
    "droppedEventsCount": _SMALL,
    "droppedLinksCount": _SMALL,
}


def read(signal: Signal, form: Form, body: bytes) -> tuple[Any, int]:
    """A request in the JSON mapping, ready to be redacted.

    Bytes that are text are shown as a string with an empty `bytesValue` beside it, other bytes are emptied: nobody
    can look into them.

    Returns:
        the document, and how many bytes of unknown fields were dropped (protobuf only).

    Raises:
        QuarantineError: the body is not such a request.
        UsageError: protobuf, and the package opentelemetry-proto is missing.
    """
    if form is Form.PROTOBUF:
        document, dropped = protobuf.read(signal, body)
    else:
        document, dropped = _json(body), 0
    walk(document, _show_bytes)
    return document, dropped


def write(signal: Signal, form: Form, document: Node) -> bytes:
    """A redacted document as a request: every value is of the type it had; a number that was redacted is 0.

    Raises:
        QuarantineError: it can't be written.
        UsageError: protobuf, and the package opentelemetry-proto is missing.
    """
    walk(document, _repair)
    if form is Form.PROTOBUF:
        return protobuf.write(signal, document)
    try:
        return json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode(
            "utf-8"
        )
    except (ValueError, RecursionError):
        raise QuarantineError(Reason.INTERNAL, "writing JSON") from None


def walk(document: Any, visit: Callable[[Node], None]) -> None:
    """Visit every object of a document, the outer ones first."""
    stack = [document]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            visit(item)
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)


def _json(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8-sig"), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        problem = Reason.INVALID_UTF8, f"byte {error.start}"
    except json.JSONDecodeError as error:
        problem = Reason.INVALID_JSON, f"character {error.pos}"
    except RecursionError:
        problem = Reason.TOO_DEEP, ""
    except ValueError:
        problem = Reason.INVALID_JSON, "a number"
    raise QuarantineError(*problem)


def _no_constant(name: str) -> NoReturn:
    raise ValueError


def _show_bytes(node: Node) -> None:
    if "bytesValue" not in node:
        return
    node.pop("stringValue", None)
    data = _decoded(node["bytesValue"])
    node["bytesValue"] = ""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return
    if not any(ord(sign) < 32 and sign not in "\t\r\n" for sign in text):
        node["stringValue"] = text


def _decoded(value: Any) -> bytes:
    """The bytes of a base64 text (RFC 4648, either alphabet); of anything else its own bytes, which are then read as text."""
    if not isinstance(value, str):
        return b""
    standard = value.replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(standard + "=" * (-len(standard) % 4), validate=True)
    except (binascii.Error, ValueError):
        return value.encode("utf-8", "replace")


def _repair(node: Node) -> None:
    if "bytesValue" in node:
        text = node.pop("stringValue", "")
        data = text.encode("utf-8", "replace") if isinstance(text, str) else b""
        node["bytesValue"] = base64.b64encode(data).decode("ascii")
    for name in node.keys() & _RANGES.keys():
        node[name] = _whole(node[name], _RANGES[name])
    if "doubleValue" in node:
        node["doubleValue"] = _float(node["doubleValue"])
    if "boolValue" in node and not isinstance(node["boolValue"], bool):
        node["boolValue"] = False


def _whole(value: Any, allowed: range) -> Any:
    """A whole number as it was written, or 0."""
    if isinstance(value, bool) or not isinstance(value, int | str) or not _WHOLE.fullmatch(str(value)):
        return "0" if isinstance(value, str) else 0
    return value if int(value) in allowed else 0


def _float(value: Any) -> Any:
    if isinstance(value, bool):
        return 0
    if isinstance(value, int | float):
        return value if math.isfinite(value) else 0
    return value if value in _FLOATS else 0
