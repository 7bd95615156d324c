"""What shapes in a sample mean: who says what, which texts are words of the machinery, and what stands for the rest."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from redactor.conversation.lexicon import is_common
from redactor.conversation.roles import Role, role_of
from redactor.field_words import words
from redactor.fields import FieldClass, FieldRule, by_name

WRAPPERS = frozenset("stringValue intValue doubleValue boolValue string_value int_value double_value".split())
"""What stands between the name of an OpenTelemetry attribute and its value."""
KEPT_ALIKE = 2
"""So many elements of one shape are kept of an array."""

_SAID = frozenset(
    "content message text transcript utterance body said words value output_text parts sentence".split()
)
_ROLES = (
    "role",
    "speaker",
    "participant",
    "participantrole",
    "participantid",
    "author",
    "sender",
    "from",
    "speaker_id",
    "channel",
)
OPEN = frozenset(
    "arguments argument params parameters variables input inputs payload body custom attributes extra args".split()
)
_TOKENS = ("word", "punctuated_word", "text", "token", "character", "char", "content")
_TIMES = frozenset(
    "start end start_time end_time starttime endtime offset duration start_ms end_ms logprob confidence".split()
)
LISTS = frozenset("words characters chars tokens text_tokens".split())
KINDS = (("type",), ("status",), ("method",), ("event",), ("kind",), ("object",))
_PLAIN = re.compile(r"[A-Za-z_$@][A-Za-z0-9_$.:/@-]{0,63}")
_MANY_DIGITS = re.compile(r"\d{4}")
NAME_LIKE = re.compile(r"[A-Z][a-z]+")
WORD = re.compile(r"[A-Za-z][A-Za-z_.-]{0,39}")
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-\d\d-\d\d(.*)", re.DOTALL)
_LINE = re.compile(r"^\s*([A-Za-z][\w .'-]{0,40}):[ \t]+\S", re.MULTILINE)
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_EPOCH = 1767225600
_TEXT = FieldRule(FieldClass.TEXT)
_UUID_IDLE = "cafe0000-0000-4000-8000-000000000000"


def field_name(path: Sequence[str | int]) -> str:
    """The last name on a path."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def is_name(key: str) -> bool:
    """Whether a key is the name of a field and nobody's: no blank, no number, no capitalised word that is no common one."""
    if not key or not _PLAIN.fullmatch(key) or _MANY_DIGITS.search(key):
        return False
    return (
        not NAME_LIKE.fullmatch(key) or is_common(key.lower()) or by_name(key) != _TEXT or key in _KNOWN_NAMES
    )


_KNOWN_NAMES = frozenset(
    "Participant Content Type Transcript Turn Items Text Confidence Score Id Name Role Metadata".split()
)


def is_word(value: str) -> bool:
    """Whether a text is one word of the machinery, made of common words: it says nothing of anybody."""
    if not WORD.fullmatch(value):
        return False
    parts = words(value)
    return bool(parts) and all(
        len(part) < 3 or is_common(part) or role_of(part) is not Role.UNKNOWN for part in parts
    )


def is_role(path: Sequence[str | int], value: str) -> bool:
    """Whether a value says who speaks."""
    return bool(path) and str(path[-1]).lower() in _ROLES and len(value) <= 40


def json_in(value: str) -> Any:
    """The object or array that a string holds, or None."""
    if value.lstrip()[:1] not in ("{", "["):
        return None
    try:
        opened = json.loads(value)
    except (ValueError, RecursionError):
        return None
    return opened if isinstance(opened, dict | list) and opened else None


def label_of(item: Mapping[str, Any]) -> str:
    """Who says an element of an array, as it is written there."""
    low = {
        key.lower(): value
        for key, value in item.items()
        if isinstance(value, str | int) and not isinstance(value, bool)
    }
    return next((str(low[name]) for name in _ROLES if low.get(name) not in (None, "")), "")


def said_path(item: Any) -> tuple[str | int, ...]:
    """Where in an element its words stand, or nothing."""
    if not isinstance(item, dict):
        return ()
    for key, value in item.items():
        if key.lower() not in _SAID:
            continue
        if isinstance(value, str) and json_in(value) is None:
            return (key,)
        if isinstance(value, list):
            for at, part in enumerate(value):
                if isinstance(part, dict) and (inner := said_path(part)):
                    return (key, at, *inner)
        if isinstance(value, dict) and (inner := said_path(value)):
            return (key, *inner)
    return ()


def roles_of(labels: Sequence[str]) -> dict[str, str]:
    """Label -> "agent", "user" or nothing; labels that name nobody take turns."""
    kinds = {Role.AGENT: "agent", Role.CALLER: "user", Role.UNKNOWN: "?"}
    found = {label: kinds.get(role_of(label), "") for label in labels}
    free = [name for name in ("agent", "user") if name not in found.values()]
    for number, label in enumerate(label for label, role in found.items() if role == "?"):
        found[label] = free[number % len(free)] if free else "user"
    return found


def labels_of(text: str) -> dict[str, str] | None:
    """The labels of a transcript by role, or None for another text. A label that is no role is replaced."""
    found = list(dict.fromkeys(match.group(1).strip() for match in _LINE.finditer(text)))
    if len(_LINE.findall(text)) < 2 or len(found) < 2:
        return None
    out: dict[str, str] = {}
    for label, role in roles_of(found).items():
        if role:
            out.setdefault(
                role, label if role_of(label) is not Role.UNKNOWN and is_word(label) else role.title()
            )
    return out if out else None


def unlike(value: Sequence[Any], roles: Collection[str] = ()) -> list[tuple[int, Any]]:
    """The elements of an array with their indexes, at most a few of each shape."""
    seen: dict[str, int] = {}
    kept = []
    for at, item in enumerate(value):
        shape = _shape(item) + (label_of(item) if roles and isinstance(item, dict) else "")
        seen[shape] = seen.get(shape, 0) + 1
        if seen[shape] <= KEPT_ALIKE:
            kept.append((at, item))
    return kept


def _shape(value: Any) -> str:
    if isinstance(value, dict):
        beside = (
            next((str(value[key]) for key in ("key", "name") if key in value), "") if "value" in value else ""
        )
        return beside + "{" + ",".join(f"{key}:{_shape(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + "|".join(sorted({_shape(item) for item in value})) + "]"
    return "0" if value is None or value == "" else type(value).__name__


def token_names(item: Mapping[str, Any]) -> list[str]:
    """The members of an element that hold its one word; an element has times or a likelihood beside it."""
    if not _TIMES.intersection(key.lower() for key in item):
        return []
    return [
        key
        for key, value in item.items()
        if key.lower() in _TOKENS
        and isinstance(value, str)
        and len(value) <= 40
        and not re.search(r"\S\s+\S", value)
    ]


def made_up_id(value: str) -> str:
    """An id of the same shape: letters become consonants and digits become 0, so that no word and no number is left."""
    if UUID.fullmatch(value):
        return _UUID_IDLE
    out = []
    for at, sign in enumerate(value[:200]):
        letter = _CONSONANTS[(at * 7 + len(value)) % len(_CONSONANTS)]
        if sign.isdigit():
            out.append("0")
        elif sign.isalpha():
            out.append(letter.upper() if sign.isupper() else letter)
        else:
            out.append(sign if sign.isascii() and sign.isprintable() else "_")
    return "".join(out)


def made_up_time(value: str) -> str:
    """A time of the same shape, the same for all."""
    found = _ISO.fullmatch(value)
    if found:
        return "2026-01-01" + re.sub(r"\d", "0", found.group(1))[:40]
    return re.sub(r"\d", "0", value) if re.fullmatch(r"[\d:., TZ+-]{1,40}", value) else "2026-01-01T00:00:00Z"


def made_up_epoch(value: float) -> int | float:
    """Seconds, or parts of them, since 1970 in the same unit, the same for all."""
    if isinstance(value, float):
        return float(_EPOCH) if value > 1e8 else 0.5
    for power in (9, 6, 3, 0):
        if value >= 10 ** (8 + power):
            return _EPOCH * 10**power
    return 3
