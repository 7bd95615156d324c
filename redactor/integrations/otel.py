"""OpenTelemetry spans and log records: only redacted copies reach an exporter. Needs the package opentelemetry-sdk.

    provider.add_span_processor(RedactingSpanProcessor(OTLPSpanExporter()))
    logger_provider.add_log_record_processor(RedactingLogProcessor(OTLPLogExporter()))

Names, attributes (also those of resource and scope), events with their exceptions, links, status descriptions and bodies are read
together as one record, so that one value gets one placeholder. Ids, times, kinds and severities stay. A span or log record that
can't be redacted keeps only those and a marker for its name or body. Baggage in the trace state does not go on.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from opentelemetry.sdk._logs import ReadableLogRecord
from opentelemetry.sdk._logs.export import (
    BatchLogRecordProcessor,
    LogRecordExporter,
    LogRecordExportResult,
)
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import Event, ReadableSpan
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter, SpanExportResult
from opentelemetry.sdk.util.instrumentation import InstrumentationScope
from opentelemetry.trace import Link, SpanContext, Status, StatusCode

from redactor.errors import Reason
from redactor.integrations.values import engine_of, safe_value
from redactor.policy import DEFAULT_POLICY
from redactor.quarantine import Form, marker


class RedactingSpanExporter(SpanExporter):
    """Hands redacted copies of spans to another exporter.

    Args:
        target: what sends them.
        policy: a policy's name or file, where no engine is given.
        engine: a `redactor.redact.Redactor` to share.
    """

    def __init__(self, target: SpanExporter, policy: str = DEFAULT_POLICY, *, engine: Any = None) -> None:
        self._target = target
        self._engine = engine_of(engine, policy)
        self._resources = _Resources(self._engine)

    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        """Redact and hand on; nothing goes on when that fails."""
        try:
            done = [_span(self._engine, span, self._resources) for span in spans]
        except Exception:  # noqa: BLE001 - fail closed, and the SDK would log what the message quotes
            return SpanExportResult.FAILURE
        return self._target.export(done)

    def shutdown(self) -> None:
        """End the target."""
        self._target.shutdown()

    def force_flush(self, timeout_millis: int = 30000) -> bool:
        """Flush the target."""
        return self._target.force_flush(timeout_millis)


class RedactingLogExporter(LogRecordExporter):
    """Hands redacted copies of log records to another exporter.

    Args:
        target: what sends them.
        policy: a policy's name or file, where no engine is given.
        engine: a `redactor.redact.Redactor` to share.
    """

    def __init__(
        self, target: LogRecordExporter, policy: str = DEFAULT_POLICY, *, engine: Any = None
    ) -> None:
        self._target = target
        self._engine = engine_of(engine, policy)
        self._resources = _Resources(self._engine)

    def export(self, batch: Sequence[ReadableLogRecord]) -> LogRecordExportResult:
        """Redact and hand on; nothing goes on when that fails."""
        try:
            done = [_log(self._engine, record, self._resources) for record in batch]
        except Exception:  # noqa: BLE001 - fail closed, and the SDK would log what the message quotes
            return LogRecordExportResult.FAILURE
        return self._target.export(done)

    def shutdown(self) -> None:
        """End the target."""
        self._target.shutdown()  # type: ignore[no-untyped-call, unused-ignore]

    def force_flush(self, timeout_millis: int = 30000) -> bool:
        """Flush the target."""
        return self._target.force_flush(timeout_millis)


class RedactingSpanProcessor(BatchSpanProcessor):
    """A BatchSpanProcessor in front of an exporter that gets redacted spans only; they are redacted in its thread.

    Args:
        exporter: what sends them.
        policy: as for RedactingSpanExporter.
        engine: as for RedactingSpanExporter.
        options: those of BatchSpanProcessor.
    """

    def __init__(
        self, exporter: SpanExporter, policy: str = DEFAULT_POLICY, *, engine: Any = None, **options: Any
    ) -> None:
        super().__init__(RedactingSpanExporter(exporter, policy, engine=engine), **options)


class RedactingLogProcessor(BatchLogRecordProcessor):
    """A BatchLogRecordProcessor in front of an exporter that gets redacted log records only.

    Args:
        exporter: what sends them.
        policy: as for RedactingLogExporter.
        engine: as for RedactingLogExporter.
        options: those of BatchLogRecordProcessor.
    """

    def __init__(
        self, exporter: LogRecordExporter, policy: str = DEFAULT_POLICY, *, engine: Any = None, **options: Any
    ) -> None:
        super().__init__(RedactingLogExporter(exporter, policy, engine=engine), **options)


class _Resources:
    """The redacted copies of the last resource and scope: a process has few, and each record names them."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine
        self._resource: tuple[Resource, Resource] | None = None
        self._scope: tuple[InstrumentationScope, InstrumentationScope] | None = None

    def resource(self, given: Resource | None) -> Resource:
        if given is None:
            return Resource({})
        if self._resource is None or self._resource[0] is not given:
            url = str(_redacted(self._engine, {"url": given.schema_url}, {"url": ""})["url"])
            attributes = _redacted(self._engine, {"attributes": given.attributes}, {"attributes": {}})[
                "attributes"
            ]
            self._resource = given, Resource(attributes, url)
        return self._resource[1]

    def scope(self, given: InstrumentationScope | None) -> InstrumentationScope | None:
        if given is None:
            return None
        if self._scope is None or self._scope[0] is not given:
            about = {"name": given.name, "version": given.version, "attributes": given.attributes or {}}
            done = _redacted(self._engine, about, {"name": "", "version": "", "attributes": {}})
            scope = InstrumentationScope(str(done["name"]), done["version"], None, done["attributes"])
            self._scope = given, scope
        return self._scope[1]


def _redacted(engine: Any, record: Mapping[str, Any], otherwise: dict[str, Any]) -> dict[str, Any]:
    """The redacted record with all of its members, or `otherwise`."""
    done = safe_value(engine, record)
    if isinstance(done, dict) and all(n in done and _alike(done[n], value) for n, value in record.items()):
        return done
    return otherwise


def _alike(done: Any, value: Any) -> bool:
    """Whether mappings stayed mappings, and lists as long as they were."""
    if isinstance(value, Mapping):
        return isinstance(done, dict)
    if isinstance(value, list):
        return (
            isinstance(done, list)
            and len(done) == len(value)
            and all(_alike(a, b) for a, b in zip(done, value, strict=True))
        )
    return True


def _span(engine: Any, span: ReadableSpan, resources: _Resources) -> ReadableSpan:
    events, links = list(span.events), list(span.links)
    asked: dict[str, Any] = {
        "name": span.name,
        "attributes": span.attributes or {},
        "events": [{"name": event.name, "attributes": event.attributes or {}} for event in events],
        "links": [dict(link.attributes or {}) for link in links],
        "status": span.status.description,
    }
    nothing: dict[str, Any] = {
        "name": marker(Form.TEXT, Reason.INTERNAL, 1),
        "attributes": {},
        "events": [{"name": "", "attributes": {}} for _ in events],
        "links": [{} for _ in links],
        "status": None,
    }
    done = _redacted(engine, asked, nothing)
    if not all(isinstance(event.get("attributes"), dict) for event in done["events"]):
        done = nothing
    failed = span.status.status_code is StatusCode.ERROR
    return ReadableSpan(
        name=str(done["name"]),
        context=_context(span.get_span_context()),
        parent=_context(span.parent),
        resource=resources.resource(span.resource),
        attributes=done["attributes"],
        events=[
            Event(str(new["name"]), new["attributes"], event.timestamp)
            for new, event in zip(done["events"], events, strict=True)
        ],
        links=[
            Link(_context(link.context) or SpanContext(0, 0, False), new)
            for new, link in zip(done["links"], links, strict=True)
        ],
        kind=span.kind,
        status=Status(span.status.status_code, _text(done["status"]) if failed else None),
        start_time=span.start_time,
        end_time=span.end_time,
        instrumentation_scope=resources.scope(span.instrumentation_scope),
    )


def _log(engine: Any, record: ReadableLogRecord, resources: _Resources) -> ReadableLogRecord:
    log = copy.copy(record.log_record)
    asked: dict[str, Any] = {
        "body": log.body,
        "attributes": log.attributes or {},
        "event_name": log.event_name,
        "severity_text": log.severity_text,
    }
    nothing: dict[str, Any] = {
        "body": marker(Form.TEXT, Reason.INTERNAL, 1),
        "attributes": {},
        "event_name": None,
        "severity_text": None,
    }
    done = _redacted(engine, asked, nothing)
    log.body, log.attributes = done["body"], done["attributes"]
    log.event_name, log.severity_text = _text(done["event_name"]), _text(done["severity_text"])
    if hasattr(log, "exception"):
        log.exception = None
    scope = resources.scope(record.instrumentation_scope)
    return ReadableLogRecord(log, resources.resource(record.resource), scope, record.limits)


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _context(given: SpanContext | None) -> SpanContext | None:
    """The ids of a span, without the trace state, which may hold anything."""
    if given is None:
        return None
    return SpanContext(given.trace_id, given.span_id, given.is_remote, given.trace_flags)
