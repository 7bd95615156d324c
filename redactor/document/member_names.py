"""What the name of a member is: a field's name, or a value that stands in a name's place."""

from __future__ import annotations

import re
from functools import lru_cache

from redactor.conversation.lexicon import is_common
from redactor.document.logins import NOBODY, is_login
from redactor.field_kinds import names_doer
from redactor.field_words import words
from redactor.fields import KEY, PERSON, TEXT, USERNAME, FieldClass, FieldRule, by_name, names_person, of_keys

_PLAIN_KEY = re.compile(r"[A-Za-z_$@.-][A-Za-z_$.-]*(?:\d{1,3}(?!\d)[A-Za-z_$.-]*){0,2}")
_PLAIN_KEY_ABROAD = re.compile(r"[^\W\d_]{2,}(?:[_.-]?[^\W\d_]+){0,4}")
"""A name of a member in another language, in small letters: `fødselsnr`."""
_OF_A_COUNT = frozenset(
    "buckets doc_count sum_other_doc_count doc_count_error_upper_bound items data rows results values value".split()
)
"""Members of what was counted by something, as Elasticsearch has it, that name nothing of it."""
_LONGEST_KEY = 36
_ID_OF_ONE = re.compile(
    r"(?!(?:19|20)\d\d-?[01]\d(?:-?[0-3]\d)?(?!\d))(?=(?:[A-Za-z_-]{0,8}\d){5})[A-Za-z\d][A-Za-z\d_-]{4,30}"
)
"""What one of several is called by: no day or month of a count, and no span of time (`new_7d`)."""
_HOLDERS = frozenset((("claims",), ("policies",), ("cases",), ("patients",), ("beneficiaries",)))
_UNIQUE_ID = FieldRule(FieldClass.ENTITY, "UNIQUE_ID")


def rule_of_name(above: str | None, name: str, *, is_read: bool) -> FieldRule | None:
    """What the name of a member is read as; None for one that is made of common words, and nobody's.

    Args:
        above: the name of the object that it is a member of; None for a member of the whole.
        name: its name.
        is_read: whether the names of such an object are values, as the vendor's format says.
    """
    sorted_by = None if above is None else _sorted_by(above, name)
    if sorted_by is not None and name.casefold() not in NOBODY | _OF_A_COUNT:
        return PERSON if sorted_by == USERNAME and " " in name else sorted_by
    if above is not None and _ID_OF_ONE.fullmatch(name) and _holds_people(above):
        return _UNIQUE_ID
    if is_read or not is_plain(name):
        return TEXT
    return None if is_ordinary(name) else KEY


def is_plain(key: str) -> bool:
    """Whether a key is a field name, and not a value."""
    return len(key) <= _LONGEST_KEY and (
        _PLAIN_KEY.fullmatch(key) is not None
        or (key[:1].islower() and _PLAIN_KEY_ABROAD.fullmatch(key) is not None)
    )


@lru_cache(maxsize=20_000)
def is_ordinary(key: str) -> bool:
    """Whether the name of a member is made of common words, so that nobody's name can stand in it."""
    return all(len(word) < 3 or is_common(word) or by_name(word) != TEXT for word in words(key))


def _holds_people(above: str) -> bool:
    """Whether an object is called after several people, or what they have: `patients`, `claims`."""
    return words(above)[-1:] in _HOLDERS or (above.lower().endswith("s") and names_person(above))


def _sorted_by(above: str, key: str) -> FieldRule | None:
    """What a member's name is in an object that is called after what it is sorted by; after who did something, it may be a login."""
    parts = words(above)
    by_doer = "by" in parts[:-1] and names_doer(parts[-1])
    return USERNAME if by_doer and is_login(key) else of_keys(above)
