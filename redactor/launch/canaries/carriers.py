"""The records that carry canaries where no sample is given: made-up conversations in which nothing is personal."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

from redactor.launch.canaries.kinds import FORMS
from redactor.launch.canaries.learn import Known, learn
from redactor.launch.canaries.template import IDLE, Template

__all__ = ["FORMS", "SAMPLES", "built_in"]

_PAYLOAD = json.dumps({"reason": "move"})
_FOUND = json.dumps({"found": {"reason": "move"}})


def _elevenlabs() -> dict[str, Any]:
    transcript: list[dict[str, Any]] = [
        {"role": role, "message": text, "time_in_call_secs": 3 * at, "tool_calls": [], "tool_results": []}
        for at, (role, text) in enumerate(IDLE)
    ]
    call = {"type": "webhook", "request_id": "req_made_up", "tool_name": "find_slot"}
    transcript[-2]["tool_calls"] = [{**call, "params_as_json": _PAYLOAD}]
    transcript[-2]["tool_results"] = [{**call, "result_value": _FOUND, "is_error": False}]
    return {
        "agent_id": "agent_made_up",
        "conversation_id": "conv_made_up_0",
        "status": "done",
        "transcript": transcript,
        "metadata": {"start_time_unix_secs": 1, "call_duration_secs": 45, "cost": 120, "main_language": "en"},
        "analysis": {"call_successful": "success", "transcript_summary": "?", "call_summary_title": "?"},
        "conversation_initiation_client_data": {"dynamic_variables": {"topic": "appointment"}},
    }


def _chat() -> dict[str, Any]:
    messages: list[dict[str, Any]] = [
        {"role": "assistant" if role == "agent" else "user", "content": text} for role, text in IDLE
    ]
    function = {"name": "find_slot", "arguments": _PAYLOAD}
    call = {"id": "call_made_up", "type": "function", "function": function}
    messages.insert(-1, {"role": "assistant", "content": None, "tool_calls": [call]})
    messages.insert(-1, {"role": "tool", "tool_call_id": "call_made_up", "content": _FOUND})
    return {
        "id": "chat_made_up_0",
        "messages": messages,
        "summary": "?",
        "variables": {"topic": "appointment"},
    }


SAMPLES: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "elevenlabs": _elevenlabs(),
        "webhook": {"type": "post_call_transcription", "event_timestamp": 1, "data": _elevenlabs()},
        "chat": _chat(),
    }
)
"""Name of a shape -> a record of it."""


@cache
def built_in() -> Sequence[Template]:
    """The templates of the made-up records."""
    return tuple(learn(json.dumps(sample), name, Known()) for name, sample in SAMPLES.items())
