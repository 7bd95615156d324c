"""Events of streamed answers as vendors send them: name -> (the event that carries a piece, where the piece stands in it)."""

from collections.abc import Callable
from functools import reduce
from typing import Any

PLACES: dict[str, tuple[dict[str, Any], tuple[Any, ...]]] = {
    "openai assistants": (
        {"id": "m", "delta": {"content": [{"index": 0, "text": {"value": ""}}]}},
        ("delta", "content", 0, "text", "value"),
    ),
    "openrouter": (
        {"id": "c", "choices": [{"delta": {"reasoning_details": [{"index": 0, "summary": ""}]}}]},
        ("choices", 0, "delta", "reasoning_details", 0, "summary"),
    ),
    "packed": (
        {
            "session_id": "s",
            "uuid": 7,
            "event": {"type": "content_block_delta", "index": 0, "delta": {"text": ""}},
        },
        ("event", "delta", "text"),
    ),
    "bedrock": (
        {"contentBlockDelta": {"contentBlockIndex": 0, "delta": {"text": ""}}},
        ("contentBlockDelta", "delta", "text"),
    ),
    "gemini": (
        {
            "responseId": "r",
            "candidates": [{"index": 0, "content": {"role": "model", "parts": [{"text": ""}]}}],
        },
        ("candidates", 0, "content", "parts", 0, "text"),
    ),
    "cohere 2": (
        {"type": "tool-plan-delta", "delta": {"message": {"tool_plan": ""}}},
        ("delta", "message", "tool_plan"),
    ),
    "cohere 1": ({"event_type": "text-generation", "is_finished": False, "text": ""}, ("text",)),
    "tgi": (
        {"index": 3, "token": {"id": 9, "text": "", "special": False}, "generated_text": None},
        ("token", "text"),
    ),
    "ollama": (
        {"model": "m", "message": {"role": "assistant", "content": ""}, "done": False},
        ("message", "content"),
    ),
    "llama.cpp": ({"index": 0, "content": "", "stop": False}, ("content",)),
    "ai sdk": ({"type": "text-delta", "id": "0", "textDelta": ""}, ("textDelta",)),
    "ai sdk, tool": (
        {"type": "tool-input-delta", "toolCallId": "c", "inputTextDelta": ""},
        ("inputTextDelta",),
    ),
    "elevenlabs": (
        {"type": "agent_chat_response_part", "text_response_part": {"text": "", "type": "delta"}},
        ("text_response_part", "text"),
    ),
    "vapi": ({"message": {"type": "model-output", "output": ""}}, ("message", "output")),
    "coze": (
        {"event": "conversation.message.delta", "conversation_id": "c", "role": "assistant", "content": ""},
        ("content",),
    ),
    "pipecat": (
        {"id": "changes", "label": "rtvi-ai", "type": "bot-llm-text", "data": {"text": ""}},
        ("data", "text"),
    ),
    "retell": (
        {"response_type": "response", "response_id": 4, "content": "", "content_complete": False},
        ("content",),
    ),
    "langchain": (
        {"event": "on_chat_model_stream", "run_id": "r", "data": {"chunk": {"content": ""}}},
        ("data", "chunk", "content"),
    ),
    "one's own": ({"type": "token", "content": ""}, ("content",)),
    "gemini live": (
        {"serverContent": {"outputTranscription": {"text": ""}}},
        ("serverContent", "outputTranscription", "text"),
    ),
    "gemini live, turn": (
        {"server_content": {"model_turn": {"parts": [{"text": ""}]}}},
        ("server_content", "model_turn", "parts", 0, "text"),
    ),
    "titan": (
        {"outputText": "", "index": 0, "totalOutputTextTokenCount": None, "completionReason": None},
        ("outputText",),
    ),
    "llama on bedrock": (
        {"generation": "", "prompt_token_count": None, "generation_token_count": 3, "stop_reason": None},
        ("generation",),
    ),
    "mistral on bedrock": ({"outputs": [{"text": "", "stop_reason": None}]}, ("outputs", 0, "text")),
    "anthropic, old": ({"type": "completion", "completion": "", "stop_reason": None}, ("completion",)),
    "watsonx": (
        {"results": [{"generated_text": "", "generated_token_count": 2, "stop_reason": "not_finished"}]},
        ("results", 0, "generated_text"),
    ),
    "dify": (
        {"event": "agent_message", "task_id": "t", "message_id": "m", "answer": "", "created_at": 5},
        ("answer",),
    ),
    "langgraph": (
        {"type": "AIMessageChunk", "id": "run--1", "content": "", "tool_call_chunks": []},
        ("content",),
    ),
}
LAST: dict[str, tuple[tuple[Any, ...], Any]] = {
    "gemini": (("candidates", 0, "finishReason"), "STOP"),
    "cohere 1": (("is_finished",), True),
    "tgi": (("generated_text",), "all of it"),
    "ollama": (("done",), True),
    "llama.cpp": (("stop",), True),
    "retell": (("content_complete",), True),
    "titan": (("completionReason",), "FINISH"),
    "llama on bedrock": (("stop_reason",), "stop"),
    "mistral on bedrock": (("outputs", 0, "stop_reason"), "length"),
    "anthropic, old": (("stop_reason",), "stop_sequence"),
    "watsonx": (("results", 0, "stop_reason"), "eos_token"),
}
"""What the last event of an answer says where it still carries a piece."""


def with_value(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """A copy of a JSON value that has something else at a place."""
    if not path:
        return new
    copy = value.copy()
    inner = None if isinstance(copy, dict) and path[0] not in copy else copy[path[0]]
    copy[path[0]] = with_value(inner, path[1:], new)
    return copy


def vendor(name: str) -> tuple[Callable[[str], Any], Callable[[Any], str]]:
    """What makes the event of a piece, and what reads the piece from an event."""
    event, path = PLACES[name]
    return (
        lambda text: with_value(event, path, text),
        lambda given: str(reduce(lambda value, step: value[step], path, given)),
    )
