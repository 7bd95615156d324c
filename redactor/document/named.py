"""Names that stand beside their values: `{"key": "user.email", "value": {"stringValue": "..."}}`, `{"name": "dob", "value": "..."}`.

OpenTelemetry attributes, HTTP headers as lists, answers of forms, what an agent collected of a caller. The value is then read under
that name, as a member would be. So is the `value` of an object that has the name itself: `{"last_name": {"value": "..."}}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from redactor.conversation.asks import asked
from redactor.field_kinds import names_machine, names_network
from redactor.field_shapes import tells
from redactor.field_words import words
from redactor.fields import (
    COORDINATES,
    NUMBERED,
    TEXT,
    FieldClass,
    by_name,
    name_of,
    names_cover,
    names_person,
)
from redactor.jsontext import Kind, Path, Token

_HOLDERS = ("key", "name", "field", "label", "variable_name", "data_collection_id")
_OTHER_HOLDERS = tuple(
    "k id field_id fieldId field_name fieldName question prop property attribute attr variable parameter param slot entity "
    "column dimension title heading prompt propertyName property_name tabLabel columnTitle column_title columnName column_name "
    "attributeName attribute_name questionText question_text questionTitle parameterName q fieldLabel field_label fieldTitle "
    "field_title question_label customFieldName custom_field_name type kind t path".split()
)
"""What may name a value as well, where it says that it is personal."""
_NAMES_OF_NAMES = frozenset((*_HOLDERS, *_OTHER_HOLDERS))
_USUAL_VALUES = ("value", "new_value", "old_value")
_VALUES = (
    *_USUAL_VALUES,
    *"v val ans answer userAnswer user_answer propertyValue property_value fieldValue field_value attributeValue attribute_value "
    "newValue oldValue previousValue previous_value answerText answer_text number".split(),
)
_RESULTS = ("result", "response", "a", "return_value", "returnValue", "extracted_value", "extractedValue")
"""What else may hold what is named beside it: what was extracted from a conversation, as Vapi and Synthflow have it."""
_OF_ITS_NAME = frozenset(
    (
        *_VALUES,
        *"old new before after previous current".split(),
        *"from to eq ne in equals $eq $ne $in $nin _eq _in".split(),
        *"originalValue interpretedValue resolvedValue S N string stringValue integerValue $numberLong".split(),
    )
)
"""Members that hold what the object around them is called after: `{"city": {"old": "...", "new": "..."}}`, in slots and stores too."""
_QUESTIONS = ("question", "questionText", "question_text", "prompt", "q")
_ASKING = (*_HOLDERS, *_QUESTIONS)
_CHANGED = ("from", "to")
_LOCATIONS, _REFUSED = ("loc", "path"), ("input", "received", "value")
_TYPES = ("type", "kind", "t")
"""What says of many things what they are, and names what is a number alone: `{"type": "passport", "number": "..."}`."""
_COLLECTIONS = frozenset(("data_collection_results", "data_collection_results_list"))
"""Where ElevenLabs has what was collected of a caller: a `name` there is the caller's."""
_CHECKS = frozenset("check confirm delete match reset save send store submit update validate verify".split())
"""What a function that is called so gives back is whether it was done: `verify_dob`."""
_DONE = frozenset(
    "success succeeded failure failed fail error ok okay pass passed done complete completed verified matched mismatch found true "
    "false yes no pending skipped unknown".split()
)
_HOLD = frozenset((*_VALUES, *_RESULTS, *_CHANGED))
_LEAVES = (Kind.STRING, Kind.NUMBER)
NAMING = frozenset((*_OF_ITS_NAME, *_RESULTS, *_REFUSED))
"""A JSON text without a member of one of these names has no names beside or around values."""
_WRAPPERS = frozenset(
    "stringValue intValue doubleValue boolValue bytesValue arrayValue kvlistValue values string_value int_value double_value "
    "array_value kvlist_value".split()
)
_OF_THE_ASKER = re.compile(
    r"\b(?:how|can|should|do|where) (?:do |can |should )?(?:my|i|we|our)\b[^?]{0,80}\?", re.IGNORECASE
)
"""A question that people have is asked of nobody: "how do i reset my pin?"."""
_PLAIN = re.compile(r"[A-Za-z_$@.-][A-Za-z0-9_$.:/-]{0,79}")
_LONGEST = 80


class Named:
    """The objects of one JSON text whose values have their names beside them.

    Args:
        tokens: all tokens of the text.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._names: dict[Path, str] = {}
        self._wrapped: set[Path] = set()
        self._results: dict[Path, str] = {}
        self._done: set[Path] = set()
        valued = [token for token in tokens if token.kind in _LEAVES and token.path[-1:]]
        self._own: dict[Path, str] = {
            token.path: name
            for token in valued
            if _part(token.path) in _OF_ITS_NAME and (name := _called(token, _above(token.path)))
        }
        self._located = _located(tokens)
        holders = {token.path[:-1] for token in tokens if token.kind is Kind.KEY and token.value in _HOLD}
        if not holders:
            return
        self._done = {
            token.path
            for token in valued
            if token.path[-1] in _RESULTS and str(token.value).strip().casefold() in _DONE
        }
        usual = {
            token.path[:-1] for token in tokens if token.kind is Kind.KEY and token.value in _USUAL_VALUES
        }
        patches = {token.path[:-1] for token in valued if token.path[-1] == "op"}
        for token in tokens:
            if token.path[-1:] == ("path",) and token.path[:-1] not in patches:
                continue
            if token.kind is Kind.STRING and token.path[:-1] in holders and _names_value(token, usual):
                self._names.setdefault(token.path[:-1], _in_full(_at_end(token), token.path))
                if token.path[-1] in _HOLDERS and _gives_back(token.value):
                    self._results.setdefault(token.path[:-1], token.value)
                elif token.path[-1] in _QUESTIONS and (name := asks_for(token.value)):
                    self._results.setdefault(token.path[:-1], name)
            elif token.kind is Kind.KEY and token.value in _WRAPPERS and token.path[-2:-1] == ("value",):
                self._wrapped.add(token.path[:-2])

    def is_key(self, token: Token) -> bool:
        """Whether a token is the name of an OpenTelemetry attribute, and so no value."""
        return token.path[-1:] == ("key",) and token.path[:-1] in self._wrapped and token.kind is Kind.STRING

    def path(self, path: Path) -> Path:
        """The path with the names that stand beside values in place of `value`."""
        if path in self._own and not _is_personal(self._names.get(path[:-1], "")):
            return (*_above(path)[:-1], self._own[path])
        if path[-1:] and path[-1] in _REFUSED and path[:-1] in self._located:
            return (*path[:-1], "", self._located[path[:-1]])
        if not self._names:
            return path
        out: list[str | int] = []
        inside = False
        for i, part in enumerate(path):
            name = self._named(part, path[:i])
            if name:
                out += ["", name]  # what it stands in is a list of names, and says nothing of it
                inside = True
            elif not (inside and (part in _WRAPPERS or part in _VALUES)):
                out.append(part)
        return tuple(out)

    def _named(self, part: str | int, holder: Path) -> str:
        """The name that stands beside a member of an object, where the member may hold what it names; else nothing."""
        if part in _VALUES or part in _CHANGED:
            return self._names.get(holder, "")
        if part in _RESULTS and (*holder, part) not in self._done:
            return self._results.get(holder, "")
        return ""


def _names_value(token: Token, usual: set[Path]) -> bool:
    """Whether a text may be the name of the value beside it; where that is unusual, only one that says that it is personal."""
    name, holder = _at_end(token), token.path[-1]
    if len(name) > _LONGEST or holder not in _NAMES_OF_NAMES:
        return False
    if holder == "path":
        return by_name(name).field_class is FieldClass.ENTITY
    if holder in _TYPES:
        entity = by_name(name).entity_type
        is_number = entity in NUMBERED | {"UNIQUE_ID"} and entity not in ("PIN", "CARD_EXPIRY")
        return bool(name) and (is_number or names_network(name))
    if _is_personal(name):
        return not _OF_THE_ASKER.search(name)
    if asks_for(name) or (names_person(name) and not (names_machine(name) or names_cover(name))):
        return True
    is_usual = holder in _HOLDERS and token.path[:-1] in usual
    return is_usual and (_PLAIN.fullmatch(name) is not None or by_name(name) != TEXT)


def _at_end(token: Token) -> str:
    """The name that a text gives; of a JSON Pointer (RFC 6901), as a JSON Patch has it under `path`, the last of its names."""
    if token.path[-1] != "path":
        return str(token.value)
    return token.value.rpartition("/")[2] if token.value.startswith("/") else ""


def _located(tokens: Sequence[Token]) -> dict[Path, str]:
    """The names that validators (Pydantic, Zod) have at the end of a list: `{"loc": ["body", "ssn"], "input": "..."}`."""
    named: dict[Path, str] = {}
    for token in tokens:
        if (
            token.path[-2:-1]
            and token.path[-2] in _LOCATIONS
            and token.kind is Kind.STRING
            and isinstance(token.path[-1], int)
        ):
            named[token.path[:-2]] = token.value
    return {path: name for path, name in named.items() if by_name(name).field_class is FieldClass.ENTITY}


def _above(path: Path) -> Path:
    """What a value stands in, or the list that it is in."""
    return path[:-2] if isinstance(path[-1], int) else path[:-1]


def _part(path: Path) -> str | int:
    """The name of a value, or of the list that it is in."""
    return path[-2] if isinstance(path[-1], int) and len(path) > 1 else path[-1]


def _called(token: Token, above: Path) -> str:
    """The name of the object that a value stands in, where it says what the value is; else nothing."""
    if above[-1:] == ("value",) and token.path[-1] not in _VALUES:
        above = above[:-1]
    name = next((part for part in reversed(above) if isinstance(part, str)), "")
    if token.kind is Kind.NUMBER:
        rule = by_name(name)
        is_measure = isinstance(token.value, float) and rule != COORDINATES
        is_told = rule.field_class is FieldClass.ENTITY and token.path[-1] in _VALUES
        return name if is_told and not is_measure else ""
    if _part(token.path) in _CHANGED and by_name(name).entity_type not in NUMBERED | {"UNIQUE_ID"}:
        return ""
    if _is_personal(name):
        return name
    if above[-1:] != (name,):
        return ""
    full = _in_full(name, above)
    return full if full != name or (names_person(name) and token.path[-1] in _VALUES) else ""


def _is_personal(name: str) -> bool:
    """Whether a name says by itself, or with the shape of its value, that this is personal."""
    return by_name(name).field_class is FieldClass.ENTITY or tells(name)


def _in_full(name: str, path: Path) -> str:
    """The name, with whose it is where that goes without saying."""
    if name.casefold() == "name" and not _COLLECTIONS.isdisjoint(path):
        return "caller_name"
    return name if _PLAIN.fullmatch(name) else asks_for(name) or name


@lru_cache(maxsize=4096)
def asks_for(title: str) -> str:
    """The name of a field for what a question asks ("What town do you live in?"), where that is one personal thing; else "".

    >>> [asks_for(title) for title in ("When were you born?", "What town do you live in?", "How do I reset my PIN?", "Any questions?")]
    ['When were you born?', 'city', '', '']
    """
    if _OF_THE_ASKER.search(title):
        return ""
    if by_name(title).field_class is FieldClass.ENTITY:
        return title
    ask = asked(title) if " " in title.strip() else None
    return name_of(ask.kinds[0]) if ask is not None and ask.strong and len(ask.kinds) == 1 else ""


def _gives_back(name: str) -> bool:
    """Whether a name says that what was extracted or given back under it is personal, and not only whether something was done."""
    return by_name(name).field_class is FieldClass.ENTITY and words(name)[0] not in _CHECKS


def may_name_result(keys: Iterable[str]) -> bool:
    """Whether a member of these may name another one of them that is a result."""
    keys = frozenset(keys)
    return any(
        not (keys.isdisjoint(values) or keys.isdisjoint(holders))
        for values, holders in ((_RESULTS, _ASKING), (_CHANGED, _NAMES_OF_NAMES), (_REFUSED, _LOCATIONS))
    )
