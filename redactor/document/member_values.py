"""What the value of a member is, by its name, its own shape and what stands beside it."""

from __future__ import annotations

import re
from typing import Any

from redactor.composed_names import is_given, may_count
from redactor.conversation.lexicon import is_common
from redactor.detect.kinds import is_odd
from redactor.detect.ner.listed import is_nobody
from redactor.document.logins import (
    is_account,
    is_handle,
    is_login,
    is_login_of_one_or_two,
    is_login_of_two,
    is_marked_handle,
    names_service,
)
from redactor.document.media import Media, is_encoded, is_sound
from redactor.document.media import named as media_of
from redactor.entities import ENTITIES
from redactor.field_kinds import (
    counts,
    is_unreadable,
    names_account,
    names_doer,
    names_host,
    names_machine,
    names_network,
    names_persons_id,
    names_point,
    names_somebody,
)
from redactor.field_shapes import by_shape
from redactor.field_words import words
from redactor.fields import (
    BLOB,
    COORDINATES,
    OPERATIONAL,
    PERSON,
    TEXT,
    USERNAME,
    FieldClass,
    FieldRule,
    by_name,
    names_cover,
    names_person,
    of_keys,
)
from redactor.jsontext import Kind, Path, Token

_BLOB_TYPES = frozenset(
    "base64 redacted_thinking signature_delta audio image input_audio "
    "response.audio.delta response.output_audio.delta".split()
)
_TOOL_CALLS = frozenset(
    "tool_use server_tool_use mcp_tool_use tool_call function_call custom_tool_call mcp_call tool-call tool function".split()
)
"""What calls itself so has the name of a tool, and nobody's."""
BESIDE_BLOB = ("media_type", "mimeType", "mime_type", "thinking", "transcript", "format")
_DATA_URL = re.compile(r"data:[\w.+/-]{0,80}(?:;[\w=.-]{1,80}){0,4};base64,", re.IGNORECASE)
_HANDLE = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[\w.+-]{3,64}")
_USER_NAME = ("user", "name")
_DIGIT = re.compile(r"\d")
_LEAST_DIGITS = 6
"""Digits of a number that may identify somebody, where its name can't be read."""
_REDACTED_NAME = re.compile(rf"\[(?:{'|'.join(sorted(ENTITIES))})_[0-9A-F]{{1,12}}\]")
"""A name that was redacted already: a small number under it counts something of whoever that is, and is no second identifier."""
_LARGEST_COUNT = 100_000
_NUMBERED_ALONE = frozenset(
    "ACCOUNT_NUMBER HEALTH_PLAN_ID MEDICAL_RECORD_NUMBER NATIONAL_ID UNIQUE_ID".split()
)
"""What is written as a number of JSON under a name that is short for several things; digits of a telephone may be a time or a size."""
_NAMED_ONLY = frozenset(("secrets", "imagepullsecrets", "signatures"))
"""Lists of what things are called, not of the things."""
_TOLD = frozenset(
    (
        "PERSON",
        "STREET_ADDRESS",
        "CITY",
        "LOCATION",
        "AGE_OVER_89",
        "DATE_TIME",
        "COORDINATES",
        "URL",
        "SECURITY_ANSWER",
    )
)
"""What is found by what it says, whether there are several of it or not."""
_BUCKETS = ("buckets", "key")
"""Where Elasticsearch has what it counted by, under the name of the aggregation."""
_NAME = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+){0,4}\.?")
_TICKETED = re.compile(r"[A-Z]{2,20}(?:[ -][A-Z]{2,20})?/[A-Z]{2,20}(?: [A-Z]{1,20}){0,3}")
"""How tickets name passengers: "QUILL/ODA MRS"."""
_PASSENGERS = frozenset("pax passenger_name traveller_name traveler_name".split())
_MAIL = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{1,255}")
_CALLED_BY = frozenset("name value display_value displayValue".split())
"""Members that tell what the one is called whom the object around them is about: `{"assignee": {"name": "jdoe"}}`."""
_PARTS_OF_A_NAME = frozenset("first middle last fn ln".split())
_ENDS = frozenset("from to cc bcc".split())
"""The ends of a message or a call: `{"from": {"name": "..."}}`."""
_SHORT_NAME, _DOUBLE = 3, 2
_NETWORKS = frozenset("social socials social_media socialmedia handles".split())
"""Where an object has what somebody is called in each network: `{"social": {"x": "..."}}`."""
_NAME_KEYS = frozenset(("n", "nm", "name"))
_MEDIA = re.compile(r"@@@langfuseMedia:[^@]{1,400}@@@")


def rule_of_value(token: Token, names: tuple[str, ...], siblings: dict[Path, Any]) -> FieldRule:
    """What a value is.

    Args:
        token: the value.
        names: the names of the members that lead to it, its own at the end.
        siblings: the values of the record that are strings or fractions, by their paths.
    """
    name = names[-1] if names else ""
    rule = by_name(name, names[-2] if len(names) > 1 else "")
    if names[-2:] == _BUCKETS and len(names) > 2:
        rule = of_keys(names[-3]) or by_name(names[-3])
    if rule == TEXT and token.path and isinstance(token.path[-1], int):
        rule = _of_several(token, name)
    if token.kind is not Kind.STRING:
        return _of_number(token, names, rule, siblings)
    if _DATA_URL.match(token.value) or is_encoded(token.value):
        return BLOB
    is_name = _NAME.fullmatch(token.value) is not None and not (
        names_machine(name) and token.value.islower() and not (names_host(name) and " " in token.value)
    )
    if rule == PERSON and names_machine(name) and not is_name:
        return TEXT
    if rule == PERSON and words(name)[-2:] == _USER_NAME and _HANDLE.fullmatch(token.value):
        return USERNAME  # "userName": "quorvin71"
    if (
        rule.field_class is FieldClass.ENTITY
        and names_persons_id(name)
        and is_login_of_one_or_two(token.value)
    ):
        return USERNAME  # "patient_id": "quorvin-thakkar", no number
    if rule.entity_type == "STREET_ADDRESS" and _MAIL.fullmatch(token.value):
        return FieldRule(
            FieldClass.ENTITY, "EMAIL_ADDRESS"
        )  # {"emailAddress": {"name": ..., "address": ...}}
    if rule == OPERATIONAL and is_given(name, token.value):
        return FieldRule(FieldClass.ENTITY, "UNIQUE_ID")
    if rule.field_class is not FieldClass.TEXT:
        return rule
    if _MEDIA.fullmatch(token.value) or is_sound(names, token.value):
        return BLOB
    return _of_somebody(token, names, is_name=is_name) or _of_machinery(token, name, siblings) or rule


def says_of_several(name: str) -> bool:
    """Whether a name says, as the plural of another, what each element of an array is: `claimNumbers`."""
    return name.lower().endswith("s") and by_name(name[:-1]).field_class is FieldClass.ENTITY


def _of_several(token: Token, name: str) -> FieldRule:
    """What one of several values is that stand under the plural of what one is called: `claimNumbers`, `cvvs`."""
    if not name.lower().endswith("s") or name.lower() in _NAMED_ONLY:
        return TEXT
    rule = by_name(name[:-1])
    if rule.field_class is not FieldClass.ENTITY or rule.entity_type in _TOLD:
        return TEXT
    if token.kind is not Kind.STRING:
        return TEXT if abs(token.value) < _LARGEST_COUNT else rule
    return TEXT if rule.entity_type == "USERNAME" and is_common(token.value.lower()) else rule


def _of_number(token: Token, names: tuple[str, ...], rule: FieldRule, siblings: dict[Path, Any]) -> FieldRule:
    """What a number is; `rule` is what its name says."""
    name = names[-1] if names else ""
    is_small = abs(token.value) < _LARGEST_COUNT and len(names) > 1
    is_count = is_small and (counts(names[-2]) or _REDACTED_NAME.fullmatch(name) is not None)
    is_share = rule.entity_type == "UNIQUE_ID" and isinstance(token.value, float)  # "conf": 0.93
    is_element = token.path and isinstance(token.path[-1], int) and names[-2:-1] != ("",)
    if is_element and (rule == COORDINATES or names_point(name)):
        return COORDINATES if _is_point(token.path[:-1], siblings) else OPERATIONAL
    if is_count or is_share:
        return OPERATIONAL
    if (
        rule == TEXT
        and isinstance(token.value, int)
        and token.value >= _LARGEST_COUNT
        and not may_count(name)
    ):
        entity = by_shape(name, str(token.value))
        return FieldRule(FieldClass.ENTITY, entity) if entity in _NUMBERED_ALONE else rule
    return rule


def _of_somebody(token: Token, names: tuple[str, ...], *, is_name: bool) -> FieldRule | None:
    """What the value of a field is that may be called after somebody, or hold what identifies them."""
    name = names[-1] if names else ""
    if _TICKETED.fullmatch(token.value) and _names_passenger(name, token.value):
        return PERSON
    if (
        names_person(name)
        and is_name
        and not names_cover(name)
        and not (is_account(token.value) or is_nobody(token.value))
    ):
        return PERSON
    if names_person(name) and not names_machine(name) and _HANDLE.fullmatch(token.value):
        return USERNAME
    if entity := by_shape(name, token.value):
        return FieldRule(FieldClass.ENTITY, entity)
    if is_unreadable(name) and len(_DIGIT.findall(token.value)) >= _LEAST_DIGITS:
        return FieldRule(FieldClass.ENTITY, "UNIQUE_ID")
    if names_persons_id(name) and is_login_of_two(token.value):
        return USERNAME
    if (names_network(name) or (names[-2:-1] and names[-2].lower() in _NETWORKS)) and is_handle(token.value):
        return USERNAME
    if (names_account(name) or names_doer(name)) and is_marked_handle(token.value):
        return USERNAME
    return _of_who_is_called(token, name, names[-2] if len(names) > 1 else "", is_name=is_name)


def _of_who_is_called(token: Token, name: str, above: str, *, is_name: bool) -> FieldRule | None:
    """What a word is that may be what somebody is called, by the name of its field and that of the object around it."""
    is_calling = name in _CALLED_BY
    if is_calling and above == "login" and is_handle(token.value):
        return USERNAME
    is_persons = names_person(above) and not names_machine(above) and not names_cover(above)
    if is_calling and is_persons and not token.value.isalpha() and is_marked_handle(token.value):
        return USERNAME
    is_one_of_several = bool(token.path) and isinstance(token.path[-1], int)  # of `reviewers`
    doer = name.removesuffix("s") if is_one_of_several else name
    if (names_doer(doer) or (is_calling and (is_persons or names_doer(above)))) and is_login(token.value):
        return USERNAME
    if is_name and name in _PARTS_OF_A_NAME and is_persons and not is_nobody(token.value):
        return PERSON
    is_loud = token.value.isupper()  # "agent_name": "SIRIPORN"
    if (
        (names_somebody(name) or (is_calling and above in _ENDS) or (is_loud and names_doer(name)))
        and len(token.value) > _SHORT_NAME
        and _is_odd_name(token.value.lower() if is_loud else token.value)
    ):
        return PERSON
    return None


def _is_odd_name(value: str) -> bool:
    """Whether a word in small letters, or two with a stroke between them, are in no dictionary: `quorvin`, `abernathy-cole`."""
    parts = value.split("-")
    if len(parts) > 1 and (len(parts) > _DOUBLE or names_service(value)):
        return False
    return all(map(is_login, parts)) and any(map(is_odd, parts))


def _of_machinery(token: Token, name: str, siblings: dict[Path, Any]) -> FieldRule | None:
    """What the value of a field is whose meaning stands beside it: the name of a tool or a class, bytes."""
    if name == "name" and siblings.get((*token.path[:-1], "type")) in _TOOL_CALLS:
        return OPERATIONAL
    if name in ("data", "signature", "delta", "audio") and _is_blob(token, siblings):
        return BLOB
    if name == "content" and siblings.get((*token.path[:-1], "type")) == "blob":  # OpenTelemetry GenAI
        return BLOB
    if (
        token.path[-2:-1] == ("id",)
        and isinstance(token.path[-1], int)
        and siblings.get((*token.path[:-2], "type")) == "constructor"
    ):
        return OPERATIONAL  # the class that LangChain's `dumpd` names
    return None


def _names_passenger(name: str, value: str) -> bool:
    """Whether two words with a stroke between them are a name on a ticket, and not two of anything ("OPEN/CLOSED", "NBO/AMS")."""
    if all(is_common(word.lower()) for word in re.findall(r"[A-Z]+", value)):
        return False
    return (
        names_person(name)
        or name.lower() in _PASSENGERS
        or (name.lower() in _NAME_KEYS and max(map(len, value.split("/"))) > 3)
    )


def _is_point(path: Path, siblings: dict[Path, Any]) -> bool:
    """Whether the first two numbers of an array are a place on earth to some hundred metres, and not one on a screen."""
    pair = [siblings.get((*path, place)) for place in (0, 1)]
    return all(
        isinstance(number, float) and abs(number) <= 180 and number != round(number, 2) for number in pair
    )


def _is_blob(token: Token, siblings: dict[Path, Any]) -> bool:
    """Whether `data`, `signature` ... holds bytes: what stands beside it says so."""
    kind = siblings.get((*token.path[:-1], "type"))
    return kind in _BLOB_TYPES or (
        kind != "text" and any((*token.path[:-1], name) in siblings for name in BESIDE_BLOB)
    )


def media_beside(token: Token, names: tuple[str, ...], siblings: dict[Path, Any]) -> Media:
    """What a blob holds, as the names and types around it say."""
    beside = [
        str(siblings.get((*path, name), ""))
        for path in (token.path[:-1], token.path[:-2])
        for name in (*BESIDE_BLOB[:3], "type", "format", "filename")
    ]
    return media_of(*names[:-3:-1], *beside)
