"""The memory of one record: what was asked, what was said over several turns, what is already known.

It dies with the call. Its modules are loaded when they are asked for: what only needs a role's name need not wait for all of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from redactor.conversation.known import known_values
    from redactor.conversation.lexicon import is_common
    from redactor.conversation.memory import remember
    from redactor.conversation.roles import (
        Role,
        Turn,
        has_lines,
        is_role,
        labelled_turn,
        labels_of,
        role_at,
        role_of,
        speaker_labels,
        split_turns,
    )
    from redactor.conversation.variants import SKIPPED as NOT_HUNTED

__all__ = [
    "NOT_HUNTED",
    "Role",
    "Turn",
    "has_lines",
    "is_common",
    "is_role",
    "known_values",
    "labelled_turn",
    "labels_of",
    "remember",
    "role_at",
    "role_of",
    "speaker_labels",
    "split_turns",
]

_WHERE = {
    "NOT_HUNTED": ("variants", "SKIPPED"),
    "Role": ("roles", "Role"),
    "Turn": ("roles", "Turn"),
    "has_lines": ("roles", "has_lines"),
    "is_common": ("lexicon", "is_common"),
    "is_role": ("roles", "is_role"),
    "known_values": ("known", "known_values"),
    "labelled_turn": ("roles", "labelled_turn"),
    "remember": ("memory", "remember"),
    "role_at": ("roles", "role_at"),
    "labels_of": ("roles", "labels_of"),
    "role_of": ("roles", "role_of"),
    "speaker_labels": ("roles", "speaker_labels"),
    "split_turns": ("roles", "split_turns"),
}


def __getattr__(name: str) -> Any:
    try:
        module, attribute = _WHERE[name]
    except KeyError:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
    globals()[name] = found = getattr(import_module(f"{__name__}.{module}"), attribute)
    return found
