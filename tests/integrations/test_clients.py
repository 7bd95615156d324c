"""The real clients of Langfuse, LangSmith and LiteLLM, with no network: what they would send holds nothing raw."""

import asyncio
import gzip
import json
import os

import httpx
import pytest
from engines import Engine

from redactor.integrations.callables import langfuse_mask, langfuse_mask_otel_spans, langsmith_anonymizer

os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")  # it would ask the network when it is imported


@pytest.fixture
def langfuse(request):
    module = pytest.importorskip("langfuse")
    memory = pytest.importorskip(
        "opentelemetry.sdk.trace.export.in_memory_span_exporter"
    ).InMemorySpanExporter()
    provider = pytest.importorskip("opentelemetry.sdk.trace").TracerProvider(shutdown_on_exit=False)
    asked = []

    def answer(sent):
        asked.append(sent)
        return httpx.Response(200, json={})

    from redactor.integrations.otel import RedactingSpanExporter

    wrapped = RedactingSpanExporter(memory, engine=Engine()) if request.param == "exporter" else memory
    client = module.Langfuse(
        public_key=f"pk-made-up-{request.param}",
        secret_key="sk-made-up",
        base_url="http://127.0.0.1:9",
        mask=langfuse_mask(Engine()) if request.param == "mask" else None,
        mask_otel_spans=langfuse_mask_otel_spans(Engine()) if request.param == "otel" else None,
        httpx_client=httpx.Client(transport=httpx.MockTransport(answer)),
        tracer_provider=provider,
        span_exporter=wrapped,
        should_export_span=lambda span: True,
    )
    yield client, memory, provider
    client.shutdown()
    provider.shutdown()


def sent(memory):
    return "".join(
        span.to_json() + json.dumps(dict(span.attributes), default=str)
        for span in memory.get_finished_spans()
    )


@pytest.mark.parametrize("langfuse", ["mask"], indirect=True)
def test_langfuse_mask(langfuse):
    client, memory, _ = langfuse
    with client.start_as_current_observation(
        name="step", as_type="generation", input={"messages": [{"role": "user", "content": "I am CANARY"}]}
    ) as step:
        step.update(output="hello CANARY", metadata={"user": "CANARY", "n": 1}, usage_details={"input": 3})
        step.update(output="BOOM CANARY")
    client.flush()
    text = sent(memory)
    assert "CANARY" not in text and "[SECRET]" in text and "REDACTOR_QUARANTINE" in text


@pytest.mark.parametrize("langfuse", ["otel"], indirect=True)
def test_langfuse_mask_otel_spans(langfuse):
    client, memory, provider = langfuse
    attributes = {"gen_ai.prompt": "I am CANARY", "CANARY.key": 1, "tokens": 5, "list": ["CANARY"]}
    with provider.get_tracer("another.library").start_as_current_span("chat", attributes=attributes):
        pass
    with provider.get_tracer("another.library").start_as_current_span(
        "x", attributes={"a": "BOOM CANARY", "b": 1}
    ):
        pass
    client.flush()
    assert "CANARY" not in sent(memory)
    first, second = memory.get_finished_spans()
    assert first.attributes["gen_ai.prompt"] == "I am [SECRET]" and first.attributes["tokens"] == 5
    assert "a" not in second.attributes and "b" not in second.attributes


@pytest.mark.parametrize("langfuse", ["exporter"], indirect=True)
def test_langfuse_with_a_redacting_exporter_covers_names_and_events_too(langfuse):
    client, memory, _ = langfuse
    with (
        pytest.raises(ValueError, match="CANARY"),
        client.start_as_current_observation(name="call of CANARY") as step,
    ):
        step.update(input="CANARY", status_message="CANARY")
        raise ValueError("CANARY")
    client.flush()
    assert "CANARY" not in sent(memory) and "call of [SECRET]" in sent(memory)


class Session:
    """Stands for requests.Session: keeps what would be sent."""

    def __init__(self):
        self.sent = []
        self.headers = {}

    def request(self, method, url, **options):
        import requests

        data = options.get("data") or options.get("json") or b""
        data = (
            data
            if isinstance(data, bytes | str)
            else data.read()
            if hasattr(data, "read")
            else json.dumps(data)
        )
        data = data.encode() if isinstance(data, str) else data
        self.sent.append(gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data)
        answer = requests.Response()
        answer.status_code, answer._content = 200, b"{}"
        return answer

    def mount(self, *args):
        pass

    def close(self):
        pass


def test_langsmith_anonymizer():
    langsmith = pytest.importorskip("langsmith")
    from langsmith.run_helpers import traceable, tracing_context

    session = Session()
    client = langsmith.Client(
        api_url="http://127.0.0.1:9",
        api_key="made-up",
        session=session,
        anonymizer=langsmith_anonymizer(Engine()),
        auto_batch_tracing=False,
    )

    @traceable(name="step", client=client, metadata={"user": "CANARY"})
    def step(question):
        if "fail" in question:
            raise ValueError("BOOM CANARY" if "boom" in question else "CANARY")
        return {"answer": "hello CANARY", "n": 1}

    with tracing_context(enabled=True):
        step("I am CANARY")
        for question in ("fail for CANARY", "fail with a boom"):
            with pytest.raises(ValueError, match="CANARY"):
                step(question)
    client.flush()
    text = b"".join(session.sent)
    assert len(session.sent) >= 4 and b"[SECRET]" in text and b"CANARY" not in text
    assert b"REDACTOR_QUARANTINE" in text


@pytest.mark.parametrize("text", ["CANARY", "BOOM CANARY"])
def test_langsmith_always_gets_an_error_back(text):
    """Without a member `error` in the answer it would send the original."""
    done = langsmith_anonymizer(Engine())({"error": text})
    assert "error" in done and "CANARY" not in str(done)

    class Dropping(Engine):
        def redact(self, record):
            return {}

    assert "QUARANTINE" in langsmith_anonymizer(Dropping())({"error": text})["error"]


@pytest.fixture(scope="module")
def litellm():
    module = pytest.importorskip("litellm")
    module.suppress_debug_info = True
    return module


def guardrail(**options):
    from redactor.integrations.litellm_guardrail import RedactorGuardrail

    return RedactorGuardrail(engine=Engine(), **options)


def asked(litellm, messages):
    """The body of the request that LiteLLM would send to a provider, with the guardrail switched on."""
    from litellm.llms.custom_httpx.http_handler import AsyncHTTPHandler

    seen = []

    def answer(request):
        seen.append(request.read())
        choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "ok"}}
        return httpx.Response(
            200,
            json={"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]},
        )

    async def run():
        handler = AsyncHTTPHandler()
        await handler.client.aclose()
        handler.client = httpx.AsyncClient(transport=httpx.MockTransport(answer))
        await litellm.acompletion(
            model="hosted_vllm/made-up",
            api_base="http://127.0.0.1:9/v1",
            messages=messages,
            guardrails=["redactor"],
            client=handler,
        )
        await handler.client.aclose()

    litellm.callbacks = [guardrail()]
    try:
        asyncio.run(run())
    finally:
        litellm.callbacks = []
    return b"".join(seen)


@pytest.mark.filterwarnings("ignore")
def test_litellm_sends_redacted_messages(litellm):
    body = asked(litellm, [{"role": "system", "content": "help"}, {"role": "user", "content": "I am CANARY"}])
    assert json.loads(body)["messages"][1]["content"] == "I am [SECRET]" and b"CANARY" not in body


@pytest.mark.filterwarnings("ignore")
def test_litellm_sends_nothing_raw_where_the_engine_fails(litellm):
    try:
        body = asked(litellm, [{"role": "user", "content": "BOOM CANARY"}])
    except Exception as error:  # noqa: BLE001 - a request without messages may be refused
        body = str(error).encode()
    assert b"CANARY" not in body


@pytest.mark.filterwarnings("ignore")
def test_the_guardrail_by_itself(litellm):
    rail = guardrail()
    data = {
        "model": "m",
        "messages": [{"content": "CANARY"}],
        "system": "CANARY",
        "user": "CANARY",
        "stream": True,
    }
    done = asyncio.run(rail.async_pre_call_hook(None, None, data, "completion"))
    assert done == {
        "model": "m",
        "messages": [{"content": "[SECRET]"}],
        "system": "[SECRET]",
        "user": "[SECRET]",
        "stream": True,
    }
