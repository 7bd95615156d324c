"""The answers of an OTLP/HTTP server: success, partial success, failure."""

from __future__ import annotations

import json
from typing import Any

from redactor.wire.otlp import protobuf
from redactor.wire.otlp.export import Signal
from redactor.wire.otlp.forms import Form

_REJECTED = {Signal.LOGS: "rejectedLogRecords", Signal.TRACES: "rejectedSpans"}


def success(signal: Signal, form: Form, *, rejected: int = 0, message: str = "") -> bytes:
    """An export response; with a number of rejected records or a message, the partial-success form.

    Args:
        signal: of the request.
        form: of the request, and so of the response.
        rejected: how many records were not accepted; they are not to be sent again.
        message: a warning, in our words.
    """
    document: dict[str, Any] = {}
    if rejected or message:
        partial = {_REJECTED[signal]: str(rejected)} if rejected else {}
        document = {"partialSuccess": partial | ({"errorMessage": message} if message else {})}
    if form is Form.PROTOBUF:
        return protobuf.write_reply(signal, document)
    return json.dumps(document).encode("ascii")


def rejected(signal: Signal, form: Form, body: bytes) -> int:
    """How many records an upstream's response says were rejected; 0 where it says nothing that can be read."""
    if form is Form.PROTOBUF:
        document: Any = protobuf.reply(signal, body)
    else:
        try:
            document = json.loads(body)
        except (ValueError, RecursionError):
            return 0
    partial = document.get("partialSuccess") if isinstance(document, dict) else None
    count = partial.get(_REJECTED[signal]) if isinstance(partial, dict) else None
    return (
        int(count) if isinstance(count, int | str) and str(count).isdecimal() and len(str(count)) < 12 else 0
    )


def failure(form: Form, code: int, message: str) -> bytes:
    """A google.rpc.Status, as OTLP/HTTP wants for errors: field 1 the code, field 2 the message.

    Args:
        form: of the request.
        code: a gRPC status code, 0 to 16.
        message: in our words, ASCII, at most 127 characters.
    """
    if form is Form.JSON:
        return json.dumps({"code": code, "message": message}).encode("ascii")
    text = message.encode("ascii")[:127]
    return bytes([0x08, code, 0x12, len(text)]) + text
