"""A file that holds one request in protobuf, as one JSON text to redact, and as a file again."""

from __future__ import annotations

import json

from redactor.errors import QuarantineError, Reason
from redactor.wire.otlp import protobuf
from redactor.wire.otlp.export import Signal
from redactor.wire.otlp.forms import Form, read, write


def to_json(data: bytes) -> tuple[Signal, str]:
    """What a `.pb` or `.binpb` file carries, and its JSON text, which is redacted as one JSON document.

    Raises:
        QuarantineError: it is no request for logs or traces; the file is to be quarantined.
        UsageError: the package opentelemetry-proto is missing.
    """
    signal = protobuf.signal_of(data)
    document, _ = read(signal, Form.PROTOBUF, data)
    return signal, json.dumps(document, ensure_ascii=False)


def from_json(signal: Signal, text: str) -> bytes:
    """The file's bytes from the redacted JSON text.

    Raises:
        QuarantineError: it can't be written.
        UsageError: the package opentelemetry-proto is missing.
    """
    document = json.loads(text)
    if not isinstance(document, dict):
        raise QuarantineError(Reason.INTERNAL, "no request")
    return write(signal, Form.PROTOBUF, document)
