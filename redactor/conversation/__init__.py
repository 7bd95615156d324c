"""The memory of one record: what was asked, what was said over several turns, what is already known.

It dies with the call.
"""

from redactor.conversation.assembly import assembly
from redactor.conversation.known import known_values
from redactor.conversation.lexicon import is_common
from redactor.conversation.memory import remember
from redactor.conversation.roles import Role, Turn, role_at, role_of, speaker_labels, split_turns
from redactor.conversation.slots import slots
from redactor.conversation.variants import SKIPPED as NOT_HUNTED

__all__ = [
    "NOT_HUNTED",
    "Role",
    "Turn",
    "assembly",
    "is_common",
    "known_values",
    "remember",
    "role_at",
    "role_of",
    "slots",
    "speaker_labels",
    "split_turns",
]
