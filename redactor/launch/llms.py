"""Which language models are available under Zero Retention Mode: dated data, or the workspace's own list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

import yaml

from redactor.analytics import JsonValue
from redactor.errors import UsageError

CUSTOM = "custom-llm"
"""A language model of the customer's own; allowed, with a BAA of its own."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """A list of language models.

    Attributes:
        names: the ids.
        disputed: ids on which the published lists disagree.
        snapshot: what a fixed snapshot of a model has at its end; empty where ids are compared whole.
        date: of when the list is; None for one that was given.
    """

    names: frozenset[str]
    disputed: frozenset[str] = frozenset()
    snapshot: str = ""
    date: date | None = None

    def has(self, name: str) -> bool | None:
        """Whether the model is on the list; None where the published lists disagree."""
        bare = re.sub(self.snapshot, "", name) if self.snapshot else name
        if name in self.names or bare in self.names:
            return True
        return None if bare in self.disputed else False


@cache
def published() -> Allowed:
    """The list that comes with redactor."""
    text = (files("redactor.launch") / "rules" / "elevenlabs_llms.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    if set(data) != {"rule_set", "date", "sources", "snapshot", "allowed", "disputed"}:
        raise UsageError("elevenlabs_llms.yaml: unknown or missing keys")
    return Allowed(frozenset(data["allowed"]), frozenset(data["disputed"]), data["snapshot"], data["date"])


def given(answer: JsonValue) -> Allowed:
    """The list of a workspace: the answer of GET /v1/convai/llm/list, or a plain list of ids.

    Raises:
        UsageError: it is neither.
    """
    items = answer.get("llms") if isinstance(answer, dict) else answer
    if not isinstance(items, list) or not items:
        raise UsageError('the list of language models must be {"llms": [{"llm": ...}]} or a list of ids')
    names = [item.get("llm") if isinstance(item, dict) else item for item in items]
    if not all(isinstance(name, str) and name for name in names):
        raise UsageError("the list of language models has an element without an id")
    return Allowed(frozenset(str(name) for name in names) | {CUSTOM})
