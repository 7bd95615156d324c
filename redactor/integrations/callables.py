"""Ready callables for structlog, Langfuse, LangSmith and LiteLLM. None of those packages is imported.

    structlog.configure(processors=[..., structlog_processor(redactor), structlog.processors.JSONRenderer()])
    Langfuse(mask=langfuse_mask(redactor))
    langsmith.Client(anonymizer=langsmith_anonymizer(redactor))

Each returns a marker where a value can't be redacted; none raises with a value in its message.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from typing import Any

from redactor.integrations.values import safe_text, safe_value


def structlog_processor(engine: Any) -> Callable[[Any, str, MutableMapping[str, Any]], dict[str, Any]]:
    """A structlog processor; put it after `format_exc_info` and before the renderer."""

    def process(logger: Any, method: str, event: MutableMapping[str, Any]) -> dict[str, Any]:
        done = safe_value(engine, dict(event))
        return done if isinstance(done, dict) else {"event": done}

    return process


def langfuse_mask(engine: Any) -> Callable[..., Any]:
    """The `mask` of a Langfuse client: called as `mask(data=...)` with inputs, outputs and metadata."""

    def mask(*, data: Any, **ignored: Any) -> Any:
        return safe_text(engine, data) if isinstance(data, str) else safe_value(engine, data)

    return mask


def langsmith_anonymizer(engine: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """The `anonymizer` of a LangSmith client: inputs or outputs of a run."""

    def anonymize(data: dict[str, Any]) -> dict[str, Any]:
        done = safe_value(engine, data)
        return done if isinstance(done, dict) else {"redactor": done}

    return anonymize


def redact_messages(engine: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """What a LiteLLM guardrail does with a request: its `messages` are redacted together, so that they share their numbers.

    Use it in `async_pre_call_hook` of a `CustomGuardrail`: `return redact(data)`.
    """

    def redact(data: dict[str, Any]) -> dict[str, Any]:
        out = dict(data)
        for name in ("messages", "input", "prompt"):
            if name in out:
                done = safe_value(engine, {name: out[name]})
                out[name] = done[name] if isinstance(done, dict) and name in done else []
        return out

    return redact
