"""Redacted records still load in the vendors' own models. Needs the extra `sdk`."""

import json

import pytest


@pytest.fixture(scope="module")
def redacted(redactor, samples):
    """Sample's name -> its redacted JSON, and the same before."""

    def load(name):
        text = (samples / name).read_text(encoding="utf-8")
        lines = text.splitlines() if name.endswith(".jsonl") else [text]
        return [(json.loads(redactor.run_json(line).text), json.loads(line)) for line in lines]

    return load


def test_elevenlabs_conversation(redacted):
    types = pytest.importorskip("elevenlabs.types")
    for name in ("elevenlabs_conversation_2026.json", "elevenlabs_conversation_2025.json"):
        ((after, before),) = redacted(name)
        newer = {"has_auxiliary_audio": False}  # came after 2025
        model = types.GetConversationResponseModel(**{**newer, **after})
        assert model.conversation_id == before["conversation_id"]
        assert len(model.transcript) == len(before["transcript"])
        assert model.metadata.call_duration_secs == before["metadata"]["call_duration_secs"]
        assert model.analysis.call_successful == "success"


def test_elevenlabs_webhook(redacted):
    types = pytest.importorskip("elevenlabs.types")
    ((after, before),) = redacted("elevenlabs_webhook_post_call.json")
    assert (after["type"], after["event_timestamp"]) == (before["type"], before["event_timestamp"])
    model = types.GetConversationResponseModel(**after["data"])
    assert model.transcript[6].tool_calls[0].tool_name == "charge_card"


def test_openai_completion(redacted):
    chat = pytest.importorskip("openai.types.chat")
    ((after, _),) = redacted("openai_chat_completion.json")
    model = chat.ChatCompletion.model_validate(after, strict=True)
    assert model.usage.total_tokens == 265
    tokens = model.choices[0].logprobs.content
    assert "".join(token.token for token in tokens) == model.choices[0].message.content
    assert set(json.loads(after["choices"][0]["message"]["tool_calls"][0]["function"]["arguments"])) == {
        "to",
        "body",
    }


def test_openai_request(redacted):
    chat = pytest.importorskip("openai.types.chat")
    pydantic = pytest.importorskip("pydantic")
    ((after, _),) = redacted("openai_chat_request.json")
    adapter = pydantic.TypeAdapter(chat.ChatCompletionMessageParam)
    for message in after["messages"]:
        adapter.validate_python(message)
    assert set(json.loads(after["messages"][2]["tool_calls"][0]["function"]["arguments"])) == {
        "name",
        "ssn",
        "nested",
    }


def test_openai_stream(redactor, samples):
    chat = pytest.importorskip("openai.types.chat")
    out = redactor.run_text((samples / "openai_chat_stream.jsonl").read_text(encoding="utf-8")).text
    chunks = [chat.ChatCompletionChunk.model_validate_json(line, strict=True) for line in out.splitlines()]
    calls = [call for chunk in chunks for call in chunk.choices[0].delta.tool_calls or ()]
    assert json.loads("".join(call.function.arguments for call in calls))["visits"] == 3


def test_anthropic_messages(redacted):
    types = pytest.importorskip("anthropic.types")
    pydantic = pytest.importorskip("pydantic")
    ((response, _),) = redacted("anthropic_messages_response.json")
    message = types.Message.model_validate(response, strict=True)
    assert (message.stop_reason, message.usage.output_tokens) == ("tool_use", 97)
    ((request, _),) = redacted("anthropic_messages_request.json")
    adapter = pydantic.TypeAdapter(types.MessageParam)
    for turn in request["messages"]:
        adapter.validate_python(turn)


def test_anthropic_stream(redactor, samples):
    types = pytest.importorskip("anthropic.types")
    pydantic = pytest.importorskip("pydantic")
    out = redactor.run_text((samples / "anthropic_stream.sse").read_text(encoding="utf-8")).text
    adapter = pydantic.TypeAdapter(types.RawMessageStreamEvent)
    events = [adapter.validate_json(line[6:]) for line in out.splitlines() if line.startswith("data: ")]
    pieces = [
        getattr(event.delta, "partial_json", "") for event in events if event.type == "content_block_delta"
    ]
    assert set(json.loads("".join(pieces))) == {"patient", "email", "minutes"}


def test_mcp(redacted):
    types = pytest.importorskip("mcp.types")
    pydantic = pytest.importorskip("pydantic")
    adapter = pydantic.TypeAdapter(types.JSONRPCMessage)
    pairs = redacted("mcp_session.jsonl")
    for after, _ in pairs:
        adapter.validate_python(after)
    result = types.CallToolResult.model_validate(pairs[1][0]["result"])
    assert len(result.content) == 3


def test_blocks_of_media_stay_blocks(redactor):
    """The markers of audio, images and documents are texts, where the models want texts."""
    pydantic, types = pytest.importorskip("pydantic"), pytest.importorskip("anthropic.types")
    chat = pytest.importorskip("openai.types.chat")
    png, pdf = "iVBORw0KGgoAAAANSUhEUg==", "JVBERi0xLjQK"
    blocks = [
        {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": png}},
        {"type": "document", "source": {"type": "base64", "media_type": "application/pdf", "data": pdf}},
        {"type": "thinking", "thinking": "about Dorothea Winslow", "signature": "EqQBCgIYAhIM"},
    ]
    after = redactor.redact({"role": "user", "content": blocks})
    pydantic.TypeAdapter(types.MessageParam).validate_python(after)
    assert after["content"][0]["source"]["data"] == "[REMOVED_IMAGE 16 bytes]"
    parts = [
        {"type": "input_audio", "input_audio": {"data": "UklGRiQAAABXQVZF", "format": "wav"}},
        {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{png}"}},
        {"type": "file", "file": {"filename": "a.pdf", "file_data": f"data:application/pdf;base64,{pdf}"}},
    ]
    after = redactor.redact({"role": "user", "content": parts})
    pydantic.TypeAdapter(chat.ChatCompletionUserMessageParam).validate_python(after)
    assert after["content"][0]["input_audio"] == {"data": "[REMOVED_AUDIO 12 bytes]", "format": "wav"}
