"""Made-up conversations of each format; `leak` strings stand wherever a person's data can."""

import copy

LEAK = "Zebulon Quimby"

ELEVENLABS = {
    "agent_id": "agent_x",
    "agent_name": f"Agent of {LEAK}",
    "status": "done",
    "user_id": LEAK,
    "conversation_id": "conv_x",
    "transcript": [
        {
            "role": "agent",
            "message": "Hello",
            "interrupted": False,
            "time_in_call_secs": 0,
            "conversation_turn_metrics": {"metrics": {"convai_tts_service_ttfb": {"elapsed_time": 0.2}}},
        },
        {"role": "user", "message": f"I am {LEAK}", "time_in_call_secs": 2},
        {
            "role": "agent",
            "message": None,
            "producing_llm": "gemini-2.5-flash",
            "interrupted": True,
            "tool_calls": [
                {"tool_name": "find", "params_as_json": f'{{"n": "{LEAK}"}}'},
                {"tool_name": "end"},
            ],
            "tool_results": [
                {"tool_name": "find", "is_error": True, "tool_latency_secs": 0.5, "raw_error_message": LEAK},
                {"tool_name": "end", "is_error": False, "tool_latency_secs": 1.5},
            ],
            "llm_usage": {
                "model_usage": {
                    LEAK: {"input": {"tokens": 100}, "output_total": {"tokens": 7}},
                    "gemini-2.5-flash": {"input": {"tokens": 11}, "output_total": {"tokens": 3}},
                }
            },
            "conversation_turn_metrics": {"metrics": {"convai_llm_service_ttfb": {"elapsed_time": 0.4}}},
        },
    ],
    "metadata": {
        "start_time_unix_secs": 1_760_000_000,
        "call_duration_secs": 93,
        "queue_wait_secs": 4.5,
        "cost": 310,
        "cost_fiat": 0.062,
        "feedback": {"rating": 4, "comment": LEAK},
        "main_language": "de-CH",
        "phone_call": {"direction": "outbound", "external_number": "+442079460018"},
        "termination_reason": f"Client disconnected: {LEAK} hung up",
        "warnings": [LEAK],
    },
    "analysis": {"call_successful": "failure", "call_success_score": 0.25, "transcript_summary": LEAK},
}
ELEVENLABS_ROW = {
    "format": "elevenlabs.conversation",
    "year": 2025,
    "status": "done",
    "direction": "outbound",
    "language": "de",
    "model": "gemini-2.5-flash",
    "termination": "caller_ended",
    "success": "failure",
    "success_score": 0.25,
    "rating": 4,
    "duration_secs": 93,
    "wait_secs": 4.5,
    "messages": 3,
    "user_turns": 1,
    "agent_turns": 2,
    "interruptions": 1,
    "tool_calls": 2,
    "tool_failures": 1,
    "tool_latency_count": 2,
    "tool_latency_mean_secs": 1.0,
    "tool_latency_max_secs": 1.5,
    "llm_latency_count": 1,
    "llm_latency_mean_secs": 0.4,
    "llm_latency_max_secs": 0.4,
    "tts_latency_count": 1,
    "tts_latency_mean_secs": 0.2,
    "tts_latency_max_secs": 0.2,
    "cost_credits": 310,
    "cost_fiat": 0.062,
    "tokens_in": 111,
    "tokens_out": 10,
}


def elevenlabs_2025():
    """The shape of 2025: no `metrics` level in the metrics of a turn."""
    record = copy.deepcopy(ELEVENLABS)
    for turn in record["transcript"]:
        if "conversation_turn_metrics" in turn:
            turn["conversation_turn_metrics"] = turn["conversation_turn_metrics"]["metrics"]
    return record


RETELL = {
    "call_id": "c",
    "call_status": "ended",
    "direction": "outbound",
    "duration_ms": 61_500,
    "start_timestamp": 1_760_000_000_000,
    "disconnection_reason": "voicemail_reached",
    "from_number": "+442079460018",
    "transcript": LEAK,
    "transcript_object": [{"role": "agent", "content": "Hi"}, {"role": "user", "content": LEAK}],
    "transcript_with_tool_calls": [
        {"role": "tool_call_invocation", "arguments": LEAK},
        {"role": "tool_call_result", "successful": False},
    ],
    "latency": {"llm": {"num": 2, "max": 900, "values": [700, 900]}},
    "call_analysis": {"user_sentiment": "Negative", "call_successful": False, "call_summary": LEAK},
    "call_cost": {"combined_cost": 25},
}
RETELL_ROW = {
    "format": "retell.call",
    "year": 2025,
    "status": "done",
    "direction": "outbound",
    "termination": "voicemail",
    "success": "failure",
    "sentiment": "negative",
    "duration_secs": 61.5,
    "messages": 2,
    "user_turns": 1,
    "agent_turns": 1,
    "tool_calls": 1,
    "tool_failures": 1,
    "llm_latency_count": 2,
    "llm_latency_mean_secs": 0.8,
    "llm_latency_max_secs": 0.9,
    "cost_fiat": 0.25,
}

VAPI = {
    "id": "v",
    "orgId": "o",
    "type": "webCall",
    "status": "ended",
    "endedReason": "silence-timed-out",
    "cost": 0.11,
    "startedAt": "2026-03-01T10:00:00.000Z",
    "endedAt": "2026-03-01T10:02:30.500Z",
    "messages": [
        {"role": "bot", "message": "Hi"},
        {"role": "user", "message": LEAK},
        {"role": "tool_calls", "toolCalls": [{"id": "t"}]},
    ],
    "analysis": {"successEvaluation": "false", "summary": LEAK},
    "costBreakdown": {"llmPromptTokens": 5, "llmCompletionTokens": 2},
    "customer": {"name": LEAK},
}
VAPI_ROW = {
    "format": "vapi.call",
    "year": 2026,
    "status": "done",
    "direction": "web",
    "termination": "silence",
    "success": "failure",
    "duration_secs": 150.5,
    "messages": 3,
    "user_turns": 1,
    "agent_turns": 1,
    "tool_calls": 1,
    "cost_fiat": 0.11,
    "tokens_in": 5,
    "tokens_out": 2,
}

CHAT = {
    "id": LEAK,
    "model": "anthropic/claude-haiku-4-5-20251001",
    "messages": [
        {"role": "user", "content": LEAK},
        {"role": "assistant", "content": [{"type": "text", "text": LEAK}, {"type": "tool_use", "input": {}}]},
        {"role": "user", "content": [{"type": "tool_result", "is_error": True, "content": LEAK}]},
        {"role": "assistant", "content": None, "tool_calls": [{"id": "a", "function": {"arguments": LEAK}}]},
    ],
}
CHAT_ROW = {
    "format": "chat",
    "model": "claude-haiku-4-5",
    "messages": 4,
    "user_turns": 2,
    "agent_turns": 2,
    "tool_calls": 2,
    "tool_failures": 1,
}

ANTHROPIC = {
    "id": "m",
    "type": "message",
    "role": "assistant",
    "model": "claude-sonnet-4-5",
    "stop_reason": "end_turn",
    "content": [{"type": "text", "text": LEAK}],
    "usage": {"input_tokens": 9, "output_tokens": 4},
}
ANTHROPIC_ROW = {
    "format": "anthropic.message",
    "model": "claude-sonnet-4-5",
    "termination": "completed",
    "messages": 1,
    "agent_turns": 1,
    "tool_calls": 0,
    "tool_failures": 0,
    "tokens_in": 9,
    "tokens_out": 4,
}

OPENAI = {
    "object": "chat.completion",
    "created": 1_760_000_000,
    "model": "gpt-4o-2024-08-06",
    "usage": {"prompt_tokens": 3, "completion_tokens": 1},
    "choices": [{"finish_reason": "content_filter", "message": {"role": "assistant", "content": LEAK}}],
}
OPENAI_ROW = {
    "format": "openai.chat",
    "year": 2025,
    "model": "gpt-4o",
    "termination": "guardrail",
    "messages": 1,
    "agent_turns": 1,
    "tool_calls": 0,
    "tokens_in": 3,
    "tokens_out": 1,
}

RESPONSES = {
    "object": "response",
    "created_at": 1_760_000_000,
    "status": "failed",
    "model": LEAK,
    "output": [{"type": "function_call", "arguments": LEAK}, {"type": "message", "content": []}],
    "usage": {"input_tokens": 1},
}
RESPONSES_ROW = {
    "format": "openai.responses",
    "year": 2025,
    "status": "failed",
    "termination": "error",
    "messages": 1,
    "agent_turns": 1,
    "tool_calls": 1,
    "tool_failures": 0,
    "tokens_in": 1,
}

LISTED = {
    "agent_id": "a",
    "agent_name": LEAK,
    "call_duration_secs": 12,
    "message_count": 4,
    "status": "failed",
    "direction": "inbound",
    "termination_reason": LEAK,
    "call_successful": "unknown",
    "main_language": LEAK,
    "transcript_summary": LEAK,
    "sentiment_analysis": {"overall_label": LEAK},
}
LISTED_ROW = {
    "format": "elevenlabs.list",
    "status": "failed",
    "direction": "inbound",
    "termination": "other",
    "success": "unknown",
    "duration_secs": 12,
    "messages": 4,
}

CASES = [
    ("elevenlabs", ELEVENLABS, ELEVENLABS_ROW),
    ("elevenlabs of 2025", elevenlabs_2025(), ELEVENLABS_ROW),
    (
        "elevenlabs webhook",
        {"type": "post_call_transcription", "event_timestamp": 1, "data": ELEVENLABS},
        ELEVENLABS_ROW,
    ),
    (
        "elevenlabs webhook of 2025",
        {"type": "post_call_transcription", "data": elevenlabs_2025()},
        ELEVENLABS_ROW,
    ),
    ("elevenlabs list", {"conversations": [LISTED], "has_more": False}, LISTED_ROW),
    (
        "elevenlabs failure",
        {
            "type": "call_initiation_failure",
            "event_timestamp": 1_760_000_000,
            "data": {"failure_reason": "no-answer", "x": LEAK},
        },
        {
            "format": "elevenlabs.call_initiation_failure",
            "year": 2025,
            "status": "failed",
            "direction": "outbound",
            "termination": "no_answer",
            "success": "failure",
        },
    ),
    ("retell", RETELL, RETELL_ROW),
    ("retell webhook", {"event": "call_analyzed", "call": RETELL}, RETELL_ROW),
    ("vapi", VAPI, VAPI_ROW),
    (
        "vapi page",
        {"results": [VAPI], "metadata": {"itemsPerPage": 100, "totalItems": 1, "currentPage": 1}},
        VAPI_ROW,
    ),
    (
        "vapi boolean",
        {"id": LEAK, "orgId": LEAK, "status": "ended", "analysis": {"successEvaluation": True}},
        {"format": "vapi.call", "status": "done", "success": "success"},
    ),
    ("chat", CHAT, CHAT_ROW),
    ("anthropic", ANTHROPIC, ANTHROPIC_ROW),
    (
        "anthropic batch",
        {"custom_id": LEAK, "result": {"type": "succeeded", "message": ANTHROPIC}},
        ANTHROPIC_ROW,
    ),
    ("openai", OPENAI, OPENAI_ROW),
    ("openai page", {"object": "list", "data": [OPENAI], "has_more": False}, OPENAI_ROW),
    ("openai batch", {"custom_id": LEAK, "response": {"body": OPENAI}}, OPENAI_ROW),
    ("openai responses", RESPONSES, RESPONSES_ROW),
]
"""(what, record, row without the columns that are None)."""
