"""OTLP/HTTP: an export request in protobuf or JSON, redacted record by record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from redactor.wire import otlp
from redactor.wire.pieces import Answer, Piece

Answerer = Callable[[Sequence[Piece]], Sequence[Answer]]
FORMS = {form.value: form for form in otlp.Form}
_CODES = {400: 3, 401: 16, 411: 3, 413: 3, 415: 3, 422: 3, 429: 8, 503: 14, 504: 4, 502: 14, 408: 4}


@dataclass(frozen=True, slots=True)
class Exported:
    """A redacted request.

    Attributes:
        body: its bytes, in the form in which it came.
        quarantined: how many records, and resources, are markers.
        dropped: bytes of unknown protobuf fields that are no longer there.
    """

    body: bytes = field(repr=False)
    quarantined: int
    dropped: int


def redacted(signal: otlp.Signal, form: otlp.Form, body: bytes, answer: Answerer) -> Exported:
    """Redact a request.

    Raises:
        QuarantineError: it is no such request, or can't be written.
        UsageError: protobuf, and the package opentelemetry-proto is missing.
    """
    document, dropped = otlp.read(signal, form, body)
    export = otlp.Export(signal, document)
    heads = answer(export.heads())
    records = answer(export.records(heads))
    joined = export.joined(heads, records)
    withheld = sum(one.reason is not None for one in (*heads, *records))
    return Exported(otlp.write(signal, form, joined), withheld, dropped)


def accepted(signal: otlp.Signal, form: otlp.Form, quarantined: int, rejected: int) -> bytes:
    """The answer to a request that was delivered: with a warning when something of it is a marker or was rejected."""
    words = []
    if quarantined:
        words.append(f"{quarantined} withheld by redactor: a marker stands in the place of each")
    if rejected:
        words.append(f"{rejected} rejected by the upstream")
    return otlp.success(signal, form, rejected=rejected, message="; ".join(words))


def refused(form: otlp.Form, status: int, message: str) -> bytes:
    """The answer to a request that was not delivered."""
    return otlp.failure(form, _CODES.get(status, 13), message)
