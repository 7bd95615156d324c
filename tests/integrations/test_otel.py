"""OpenTelemetry's real SDK with exporters in memory: what reaches them holds nothing raw, and all that is not personal."""

import logging
import warnings

import pytest
from engines import Engine

pytest.importorskip("opentelemetry.sdk")

from opentelemetry import trace
from opentelemetry._logs import LogRecord, SeverityNumber
from opentelemetry.sdk._logs import LoggerProvider
from opentelemetry.sdk._logs.export import (
    InMemoryLogRecordExporter,
    LogRecordExportResult,
    SimpleLogRecordProcessor,
)
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor, SpanExportResult
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import Link, SpanContext, SpanKind, Status, StatusCode, TraceFlags, TraceState

from redactor.integrations.otel import (
    RedactingLogExporter,
    RedactingLogProcessor,
    RedactingSpanExporter,
    RedactingSpanProcessor,
)

RESOURCE = Resource({"service.name": "billing", "process.owner": "CANARY"}, "https://example.com/schema")


@pytest.fixture
def spans():
    exporter = InMemorySpanExporter()
    provider = TracerProvider(resource=RESOURCE, shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(RedactingSpanExporter(exporter, engine=Engine())))
    yield provider.get_tracer("made.up", "1.0", attributes={"team": "CANARY"}), exporter
    provider.shutdown()


@pytest.fixture
def logs():
    exporter = InMemoryLogRecordExporter()
    provider = LoggerProvider(resource=RESOURCE, shutdown_on_exit=False)
    provider.add_log_record_processor(
        SimpleLogRecordProcessor(RedactingLogExporter(exporter, engine=Engine()))
    )
    yield provider.get_logger("made.up", "1.0", attributes={"team": "CANARY"}), exporter
    provider.shutdown()


def shown(span):
    """Everything of a span, as OTLP would send it."""
    return span.to_json() + repr([
        span.name, dict(span.attributes), span.status.description, span.resource.attributes, span.context,
        span.parent, span.instrumentation_scope, [(e.name, dict(e.attributes)) for e in span.events],
        [(link.context, dict(link.attributes)) for link in span.links],
    ])  # fmt: skip


def test_a_span_in_all_its_parts(spans):
    tracer, exporter = spans
    state = TraceState([("vendor", "CANARY")])
    other = SpanContext(7, 8, True, TraceFlags(1), state)
    parent = trace.set_span_in_context(trace.NonRecordingSpan(SpanContext(5, 6, True, TraceFlags(1), state)))
    with (
        pytest.raises(ValueError, match="CANARY"),
        tracer.start_as_current_span(
            "call CANARY",
            parent,
            kind=SpanKind.CLIENT,
            links=[Link(other, {"who": "CANARY"})],
            attributes={
                "gen_ai.prompt": "I am CANARY",
                "tokens": 12,
                "list": ["a", "CANARY"],
                "CANARY.key": True,
            },
        ) as span,
    ):
        span.add_event("said CANARY", {"text": "CANARY", "n": 1.5})
        raise ValueError("CANARY")
    (done,) = exporter.get_finished_spans()
    assert "CANARY" not in shown(done)
    assert done.name == "call [SECRET]" and done.kind is SpanKind.CLIENT
    assert done.attributes == {
        "gen_ai.prompt": "I am [SECRET]", "tokens": 12, "list": ("a", "[SECRET]"), "[SECRET].key": True,
    } or done.attributes["list"] == ["a", "[SECRET]"]  # fmt: skip
    assert [event.name for event in done.events] == ["said [SECRET]", "exception"]
    assert done.events[1].attributes["exception.message"] == "[SECRET]"
    assert "ValueError: [SECRET]" in done.events[1].attributes["exception.stacktrace"]
    assert done.status.status_code is StatusCode.ERROR and done.status.description == "ValueError: [SECRET]"
    assert done.links[0].context.trace_id == 7 and done.links[0].attributes == {"who": "[SECRET]"}
    assert (
        done.parent.span_id == 6
        and done.context.trace_id == 5
        and done.context.span_id == span.context.span_id
    )
    assert (done.start_time, done.end_time) == (span.start_time, span.end_time)
    assert done.resource.attributes == {"service.name": "billing", "process.owner": "[SECRET]"}
    assert done.instrumentation_scope.attributes == {"team": "[SECRET]"}


def test_the_span_itself_and_other_exporters_are_left_alone(spans):
    tracer, exporter = spans
    with tracer.start_as_current_span("CANARY", attributes={"a": "CANARY"}) as span:
        pass
    assert span.name == "CANARY" and exporter.get_finished_spans()[0].name == "[SECRET]"


@pytest.mark.parametrize("place", ["name", "attribute", "event", "link", "status"])
def test_a_span_that_cannot_be_redacted_keeps_ids_and_times_only(spans, place):
    tracer, exporter = spans
    links = [Link(SpanContext(7, 8, True), {"a": "BOOM CANARY" if place == "link" else ""})]
    with tracer.start_as_current_span("BOOM CANARY" if place == "name" else "CANARY", links=links) as span:
        span.set_attribute("a", "BOOM CANARY" if place == "attribute" else "CANARY")
        span.add_event("BOOM CANARY" if place == "event" else "CANARY")
        span.set_status(Status(StatusCode.ERROR, "BOOM CANARY" if place == "status" else "CANARY"))
    (done,) = exporter.get_finished_spans()
    assert "CANARY" not in shown(done) and done.name.startswith("[REDACTOR_QUARANTINE")
    assert not done.attributes and len(done.events) == 1 and done.context.span_id == span.context.span_id
    assert done.status.status_code is StatusCode.ERROR


def test_a_log_record_in_all_its_parts(logs):
    logger, exporter = logs
    logger.emit(
        LogRecord(
            timestamp=5,
            body={"text": "I am CANARY", "n": [1, None, "CANARY"]},
            attributes={"user": "CANARY", "n": 1, "deep": {"a": ["CANARY"]}},
            severity_text="CANARY",
            severity_number=SeverityNumber.WARN,
            event_name="call.CANARY",
        )
    )
    (done,) = exporter.get_finished_logs()
    log = done.log_record
    assert "CANARY" not in done.to_json() + repr(vars(log)) + repr(done)
    assert log.body == {"text": "I am [SECRET]", "n": [1, None, "[SECRET]"]}
    assert log.attributes == {"user": "[SECRET]", "n": 1, "deep": {"a": ["[SECRET]"]}}
    assert (log.event_name, log.timestamp, log.severity_number) == ("call.[SECRET]", 5, SeverityNumber.WARN)
    assert done.resource.attributes["process.owner"] == "[SECRET]"


@pytest.mark.parametrize(
    "given",
    [
        {"body": "BOOM CANARY"},
        {"body": "CANARY", "attributes": {"a": "BOOM CANARY"}},
        {"body": b"BOOM CANARY \xff"},
        {"body": "x", "event_name": "BOOM CANARY"},
    ],
)
def test_a_log_record_that_cannot_be_redacted_becomes_a_marker(logs, given):
    logger, exporter = logs
    logger.emit(LogRecord(**given))
    (done,) = exporter.get_finished_logs()
    assert "CANARY" not in done.to_json() + repr(vars(done.log_record))
    assert done.log_record.body.startswith("[REDACTOR_QUARANTINE") and not done.log_record.attributes


def test_exceptions_of_logging_come_through_the_sdk_redacted():
    """The SDK's bridge from `logging` puts the exception into attributes."""
    handler_module = pytest.importorskip("opentelemetry.sdk._logs")
    if not hasattr(handler_module, "LoggingHandler"):
        pytest.skip("this SDK has no LoggingHandler")
    exporter = InMemoryLogRecordExporter()
    provider = LoggerProvider(shutdown_on_exit=False)
    provider.add_log_record_processor(
        SimpleLogRecordProcessor(RedactingLogExporter(exporter, engine=Engine()))
    )
    log = logging.Logger("made-up")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # deprecated in favour of an instrumentation package
        log.addHandler(handler_module.LoggingHandler(logger_provider=provider))
    try:
        raise ValueError("CANARY")
    except ValueError:
        log.exception("failed for %s", "CANARY", extra={"user": "CANARY"})
    (done,) = exporter.get_finished_logs()
    assert "CANARY" not in done.to_json() and "[SECRET]" in done.to_json()
    provider.shutdown()


def test_the_processors_send_in_batches():
    out, seen = InMemorySpanExporter(), InMemoryLogRecordExporter()
    provider, logger_provider = TracerProvider(shutdown_on_exit=False), LoggerProvider(shutdown_on_exit=False)
    provider.add_span_processor(RedactingSpanProcessor(out, engine=Engine(), max_export_batch_size=3))
    logger_provider.add_log_record_processor(RedactingLogProcessor(seen, engine=Engine()))
    for i in range(10):
        with provider.get_tracer("made.up").start_as_current_span(f"CANARY {i}"):
            logger_provider.get_logger("made.up").emit(LogRecord(body=f"CANARY {i}"))
    assert provider.force_flush() and logger_provider.force_flush()
    assert [span.name for span in out.get_finished_spans()] == [f"[SECRET] {i}" for i in range(10)]
    assert [item.log_record.body for item in seen.get_finished_logs()] == [f"[SECRET] {i}" for i in range(10)]
    provider.shutdown()
    logger_provider.shutdown()


class Broken:
    """Something that is no span at all: every look at it fails, with the text in the message."""

    def __getattr__(self, name):
        raise RuntimeError("CANARY")


def test_what_cannot_even_be_read_does_not_go_on_and_raises_nothing():
    out = InMemorySpanExporter()
    assert RedactingSpanExporter(out, engine=Engine()).export([Broken()]) is SpanExportResult.FAILURE
    assert out.get_finished_spans() == ()
    seen = InMemoryLogRecordExporter()
    assert RedactingLogExporter(seen, engine=Engine()).export([Broken()]) is LogRecordExportResult.FAILURE
    assert seen.get_finished_logs() == ()


def test_an_engine_that_answers_another_shape_lets_nothing_through():
    class Wrong(Engine):
        def redact(self, record):
            return {"name": "CANARY", "events": [], "attributes": "CANARY"}

    out = InMemorySpanExporter()
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(RedactingSpanExporter(out, engine=Wrong())))
    with provider.get_tracer("made.up").start_as_current_span("x", attributes={"a": 1}) as span:
        span.add_event("e")
    assert out.get_finished_spans()[0].name.startswith("[REDACTOR_QUARANTINE")
    provider.shutdown()


def test_over_the_real_engine(redactor):
    out = InMemorySpanExporter()
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(RedactingSpanExporter(out, engine=redactor)))
    said = '[{"role": "user", "content": "I am Jane Whitlock, my SSN is 536-90-4399"}]'
    attributes = {
        "gen_ai.input.messages": said,
        "gen_ai.usage.input_tokens": 21,
        "patient_name": "Jane Whitlock",
    }
    with provider.get_tracer("made.up").start_as_current_span("chat some-model", attributes=attributes):
        pass
    (done,) = out.get_finished_spans()
    assert "Whitlock" not in shown(done) and "536-90-4399" not in shown(done)
    assert done.name == "chat some-model" and done.attributes["gen_ai.usage.input_tokens"] == 21
    assert (
        done.attributes["patient_name"] in done.attributes["gen_ai.input.messages"]
    )  # one person, one placeholder
    provider.shutdown()
