"""The one door to the package opentelemetry-proto (extra `otlp`): protobuf to the JSON mapping and back."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from redactor.errors import QuarantineError, Reason, UsageError
from redactor.wire.otlp.export import Node, Signal

if TYPE_CHECKING:
    from google.protobuf.message import Message

Result = TypeVar("Result")
MAX_LEVELS = 200
"""Deeper messages are refused; protobuf itself stops at 100 levels in reading."""
_IDS = ("traceId", "spanId", "parentSpanId")


def available() -> bool:
    """Whether the package is there."""
    try:
        _classes(Signal.LOGS)
    except UsageError:
        return False
    return True


def read(signal: Signal, body: bytes) -> tuple[Node, int]:
    """A request in the JSON mapping, and how many bytes of fields that the package does not know were dropped.

    Raises:
        QuarantineError: the bytes are no such request.
        UsageError: the package is missing.
    """
    request, _ = _classes(signal)
    message, dropped = _parsed(request, body)
    document: Node = _guarded(lambda: _to_dict(message), Reason.TOO_DEEP)
    for holder, name in _ids(signal, document):
        holder[name] = base64.b64decode(holder[name]).hex()
    return document, dropped


def write(signal: Signal, document: Node) -> bytes:
    """The request of a document in the JSON mapping; members that are no field are left out.

    Raises:
        QuarantineError: it can't be written.
        UsageError: the package is missing.
    """
    request, _ = _classes(signal)

    def work() -> bytes:
        for holder, name in _ids(signal, document):
            holder[name] = _packed(holder[name])
        return _from_dict(document, request())

    return _guarded(work, Reason.INTERNAL)


def signal_of(body: bytes) -> Signal:
    """What a request of unknown kind carries: the signal in which every field is known.

    Raises:
        QuarantineError: it is no request for logs or traces.
        UsageError: the package is missing.
    """
    for signal in Signal:
        try:
            if not _parsed(_classes(signal)[0], body)[1]:
                return signal
        except QuarantineError:
            continue
    raise QuarantineError(Reason.UNSUPPORTED, "no OTLP request for logs or traces")


def reply(signal: Signal, body: bytes) -> Node:
    """An export response in the JSON mapping; an empty one where the bytes are none. Raises UsageError as above."""
    try:
        message, _ = _parsed(_classes(signal)[1], body)
        return _to_dict(message)
    except QuarantineError:
        return {}


def write_reply(signal: Signal, document: Node) -> bytes:
    """An export response. Raises UsageError as above."""
    return _from_dict(document, _classes(signal)[1]())


def _classes(signal: Signal) -> tuple[type[Message], type[Message]]:
    """The request's and the response's class."""
    try:
        if signal is Signal.LOGS:
            from opentelemetry.proto.collector.logs.v1 import logs_service_pb2 as logs

            return logs.ExportLogsServiceRequest, logs.ExportLogsServiceResponse
        from opentelemetry.proto.collector.trace.v1 import trace_service_pb2 as traces

        return traces.ExportTraceServiceRequest, traces.ExportTraceServiceResponse
    except ImportError:
        pass
    raise UsageError("OTLP in protobuf needs the package opentelemetry-proto: install redactor[otlp]")


def _parsed(kind: type[Message], body: bytes) -> tuple[Message, int]:
    message = kind()

    def parse() -> int:
        message.ParseFromString(body)
        before = message.ByteSize()
        message.DiscardUnknownFields()
        return before - message.ByteSize()

    return message, _guarded(parse, Reason.UNSUPPORTED)


def _to_dict(message: Message) -> Node:
    from google.protobuf import json_format

    return json_format.MessageToDict(message, use_integers_for_enums=True)


def _from_dict(document: Node, message: Message) -> bytes:
    from google.protobuf import json_format

    json_format.ParseDict(document, message, ignore_unknown_fields=True, max_recursion_depth=MAX_LEVELS)
    return message.SerializeToString(deterministic=True)


def _guarded(work: Callable[[], Result], reason: Reason) -> Result:
    """What `work` returns; any error of the library becomes a reason, since its message may quote the request."""
    try:
        return work()
    except MemoryError:
        problem = Reason.TOO_LONG
    except Exception:  # noqa: BLE001 - protobuf raises errors of many kinds
        problem = reason
    raise QuarantineError(problem, "protobuf")


def _packed(value: Any) -> str:
    """Hex as base64; nothing for what is no hex."""
    try:
        return base64.b64encode(bytes.fromhex(value)).decode("ascii")
    except (ValueError, TypeError):
        return ""


def _ids(signal: Signal, document: Any) -> Iterator[tuple[Node, str]]:
    """Where ids stand in a document that came from, or goes to, protobuf."""
    top, scopes, records = signal.names
    for group in document.get(top) or ():
        for scope in group.get(scopes) or ():
            for record in scope.get(records) or ():
                for holder in (record, *(record.get("links") or ())):
                    yield from ((holder, name) for name in _IDS if name in holder)
