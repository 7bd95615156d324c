"""redactor inside other programs: logging, structlog, OpenTelemetry, and callables for tracing back ends."""
