"""Values that are what somebody is called in a system: one word or two, neither common nor a machine's."""

from __future__ import annotations

import re

from redactor.conversation.lexicon import is_common
from redactor.detect.plain_words import ALSO_NAMES
from redactor.detect.software import is_software

_LOGIN = re.compile(r"[a-z]{3,24}")
_OF_A_NETWORK = re.compile(r"@?(?![0-9a-f-]+\Z)[A-Za-z][\w.-]{2,31}(?:#[A-Za-z\d]{2,5})?")
_LOGIN_OF_TWO = re.compile(r"([a-z]{3,24})[._-]([a-z]{3,24})")
_MARKED = re.compile(r"[a-z\d][._][A-Za-z\d]|[A-Za-z]\d|[a-z][A-Z]")
_NUMBERED = re.compile(r"[a-z]{4,16}\d{1,4}[a-z]{2,16}")
"""Words with a number between them: `reed2day`."""
_OF_A_SERVICE = re.compile(
    r"service|svc|queue|topic|table|bot\b|system|server|client|worker|api\b|cron|job|test|user|agent"
)
NOBODY = frozenset(
    "anonymous guest unknown other others none null total all default system n/a agent customer assistant bot user "
    "caller unassigned".split()
)
_ACCOUNTS = frozenset(
    "admin administrator root nobody daemon noreply no-reply scheduler service operator".split()
)


def names_service(value: str) -> bool:
    """Whether a word says that it is a part of a system: `aria-voicebot`, `claims-queue`."""
    return _OF_A_SERVICE.search(value) is not None


def is_account(value: str) -> bool:
    """Whether a word in small letters is what an account of a machine is called: `postgres`, `system`."""
    return value.islower() and (value in NOBODY or value in _ACCOUNTS or is_software(value))


def is_login(value: str) -> bool:
    """Whether who did something is a person by one word in small letters, and neither a machine nor a common word: `ekstromt`."""
    if not _LOGIN.fullmatch(value) or is_account(value):
        return False
    return value in ALSO_NAMES or not is_common(value)


def is_handle(value: str) -> bool:
    """Whether a word is what somebody is called in a network, and neither a setting nor a program: `moss.agate_`, not `deploy-bot`."""
    if (
        not _OF_A_NETWORK.fullmatch(value)
        or value.lower().endswith(("-bot", "_bot"))
        or is_account(value.lower())
    ):
        return False
    parts = re.findall(r"[a-z]+", value.lower())
    return any(not is_common(part) and not is_software(part) for part in parts if len(part) > 2)


def is_marked_handle(value: str) -> bool:
    """Whether a handle has a sign, a digit or a capital within, as no word and no name has: `xX_Moss_Xx`, `agate.z`, `quill77`."""
    if _OF_A_SERVICE.search(value.lower()):
        return False
    return _NUMBERED.fullmatch(value) is not None or (_MARKED.search(value) is not None and is_handle(value))


def is_login_of_two(value: str) -> bool:
    """Whether an id is two words that are neither common nor a program: `marjorie.tillinghast`, not `web.frontend`."""
    found = _LOGIN_OF_TWO.fullmatch(value)
    return found is not None and all(map(is_login, found.groups()))


def is_login_of_one_or_two(value: str) -> bool:
    """Whether an id is a login, of one word in any letters or of two."""
    return is_login(value.lower()) or is_login_of_two(value.lower())
