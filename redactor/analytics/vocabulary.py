"""The closed lists that a row's names come from, and the two doors from a text to such a name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

FORMATS = frozenset(
    {
        "elevenlabs.conversation",
        "elevenlabs.list",
        "elevenlabs.call_initiation_failure",
        "retell.call",
        "retell.chat",
        "vapi.call",
        "vapi.report",
        "openai.chat",
        "openai.responses",
        "anthropic.message",
        "chat",
    }
)
STATUS = frozenset({"not_started", "in_progress", "processing", "done", "failed"})
DIRECTION = frozenset({"inbound", "outbound", "web"})
SUCCESS = frozenset({"success", "failure", "unknown"})
SENTIMENT = frozenset({"positive", "neutral", "negative", "mixed", "unknown"})
TERMINATION = frozenset(
    {
        "caller_ended",
        "agent_ended",
        "transferred",
        "voicemail",
        "silence",
        "time_limit",
        "no_answer",
        "busy",
        "declined",
        "guardrail",
        "tool_use",
        "error",
        "completed",
        "other",
    }
)


def _data(name: str) -> Any:
    return yaml.safe_load(
        (files("redactor.analytics") / "tables" / f"{name}.yaml").read_text(encoding="utf-8")
    )


LANGUAGES: frozenset[str] = frozenset(_data("_languages")["codes"].split())
"""ISO 639-1 codes."""

_BCP47 = re.compile(r"([A-Za-z]{2})(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_MODEL_DATA = _data("_models")
_PREFIX = re.compile("|".join(re.escape(text) for text in _MODEL_DATA["prefixes"]))
_SNAPSHOT = re.compile(_MODEL_DATA["snapshot"])
_FAMILIES = tuple(re.compile(text) for text in _MODEL_DATA["families"])
_KEYWORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: tuple(words) for name, words in _data("_termination")["classes"].items()}
)
_MAX_NAME = 64


def language(text: str) -> str | None:
    """The ISO 639-1 code of a language tag; the region is left out.

    >>> language("en-US"), language("Maria")
    ('en', None)
    """
    match = _BCP47.fullmatch(text)
    code = match.group(1).lower() if match else ""
    return code if code in LANGUAGES else None


def model_name(text: str) -> str | None:
    """The family of a known model; its provider and its snapshot date are left out.

    >>> model_name("anthropic/claude-sonnet-4-5-20250929"), model_name("claude-for-maria")
    ('claude-sonnet-4-5', None)
    """
    if len(text) > _MAX_NAME:
        return None
    name = text.lower()
    prefix = _PREFIX.match(name)
    name = name[prefix.end() :] if prefix else name
    name = _SNAPSHOT.sub("", name)
    return name if any(family.fullmatch(name) for family in _FAMILIES) else None


def termination(text: str) -> str:
    """The class of what ended a conversation.

    Only the vendor's own words are looked at, which stand before the first colon: what follows is often what the agent
    or the caller said.

    >>> termination("end_call tool was called: the caller asked for voicemail")
    'agent_ended'
    """
    head = re.split(r"[:\n]", text[:200], maxsplit=1)[0].lower()
    words = f" {' '.join(re.findall(r'[a-z0-9]+', head))} "
    return next(
        (name for name, keys in _KEYWORDS.items() if any(f" {key} " in words for key in keys)), "other"
    )
