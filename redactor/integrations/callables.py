"""Ready callables for structlog, Langfuse, LangSmith and LiteLLM. None of those packages is imported.

    structlog.configure(processors=[..., structlog_processor(redactor), structlog.processors.JSONRenderer()])
    Langfuse(mask=langfuse_mask(redactor))
    langsmith.Client(anonymizer=langsmith_anonymizer(redactor))

Each returns a marker where a value can't be redacted; none raises with a value in its message.
"""

from __future__ import annotations

import copy
import sys
import traceback
from collections.abc import Callable, MutableMapping
from typing import Any

from redactor.errors import Reason
from redactor.integrations.logging_filter import redacted_record
from redactor.integrations.values import safe_text, safe_value
from redactor.quarantine import Form, marker

_SAID = (
    "messages input prompt suffix system instructions system_instruction contents prediction query documents user prompt_variables"
).split()
"""The members of a request to a model that hold what people said, over the APIs of the providers."""
_STRUCTLOG = ("_record", "_from_structlog", "_logger", "_name")
"""What structlog keeps in an event for its own use."""


def structlog_processor(engine: Any) -> Callable[[Any, str, MutableMapping[str, Any]], dict[str, Any]]:
    """A structlog processor; put it before the renderer.

    An exception that no processor has formatted yet becomes a text under `exception`, since a renderer would show it as it is.
    """

    def process(logger: Any, method: str, event: MutableMapping[str, Any]) -> dict[str, Any]:
        own = {name: event[name] for name in _STRUCTLOG if name in event}
        said = {name: value for name, value in event.items() if name not in own}
        if trace := _trace(said.pop("exc_info", None)):
            said["exception"] = trace
        done = safe_value(engine, said)
        if not isinstance(done, dict):
            done = {"event": done}
        if "_record" in own:  # of `logging`, inside of ProcessorFormatter
            own["_record"] = redacted_record(copy.copy(own["_record"]), engine)
        return {**done, **own}

    return process


def _trace(given: Any) -> str:
    """The traceback that `exc_info` stands for: True, an exception, or what `sys.exc_info` gives."""
    if isinstance(given, BaseException):
        given = (type(given), given, given.__traceback__)
    elif given and not isinstance(given, tuple):
        given = sys.exc_info()
    try:
        return "".join(traceback.format_exception(*given)).rstrip("\n") if given and given[0] else ""
    except Exception:  # noqa: BLE001 - an exception that can't be shown, or what is none
        return marker(Form.TEXT, Reason.INTERNAL, 1)


def langfuse_mask(engine: Any) -> Callable[..., Any]:
    """The `mask` of a Langfuse client: called as `mask(data=...)` with inputs, outputs and metadata."""

    def mask(*, data: Any, **ignored: Any) -> Any:
        return safe_text(engine, data) if isinstance(data, str) else safe_value(engine, data)

    return mask


def langsmith_anonymizer(engine: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """The `anonymizer` of a LangSmith client: inputs, outputs, metadata or the error of a run.

    LangSmith 0.14 sends the original error where the answer has no member `error`, so there always is one.
    """

    def anonymize(data: dict[str, Any]) -> dict[str, Any]:
        done = safe_value(engine, data)
        if not isinstance(done, dict):
            done = {"redactor": done}
        if isinstance(data, dict) and "error" in data:
            done.setdefault("error", done.get("redactor", marker(Form.TEXT, Reason.INTERNAL, 1)))
        return done

    return anonymize


def langfuse_mask_otel_spans(engine: Any) -> Callable[..., Any]:
    """The `mask_otel_spans` of a Langfuse client: the attributes of spans that other libraries made.

    It can't change names, events and links: for those give the client a `span_exporter` that
    `redactor.integrations.otel.RedactingSpanExporter` wraps.
    """

    def mask(*, params: Any) -> Any:
        from langfuse.types import MaskOtelSpansResult, OtelSpanPatch

        patches = {}
        for identifier, span in params.spans.items():
            done = safe_value(engine, span.attributes)
            kept = done if isinstance(done, dict) else {}
            patches[identifier] = OtelSpanPatch(set_attributes=kept, delete_attributes=tuple(span.attributes))
        return MaskOtelSpansResult(span_patches=patches)

    return mask


def redact_messages(engine: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """What a guardrail does with a request to a model: what is said in it is redacted together, so that it shares its numbers.

    `redactor.integrations.litellm_guardrail.RedactorGuardrail` is made of it. Members that only steer the call stay as they are.
    """

    def redact(data: dict[str, Any]) -> dict[str, Any]:
        said = {name: data[name] for name in _SAID if data.get(name) is not None}
        done = safe_value(engine, said) if said else {}
        if not isinstance(done, dict):
            empty: dict[str, Any] = {
                name: {} if isinstance(value, dict) else [] for name, value in said.items()
            }
            done = {name: done if isinstance(value, str) else empty[name] for name, value in said.items()}
        return {**data, **{name: done.get(name) for name in said}}

    return redact
