"""Names that stand beside their values: `{"key": "user.email", "value": {"stringValue": "..."}}`, `{"name": "dob", "value": "..."}`.

OpenTelemetry attributes, HTTP headers as lists, answers of forms. The value is then read under that name, as a member would be.
So are three values of FHIR's resources: the id of one that is a person, the group of a coverage (https://hl7.org/fhir/coverage.html)
and that of an extension, which its address names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from redactor.field_shapes import tells
from redactor.fields import TEXT, FieldClass, by_name
from redactor.jsontext import Kind, Path, Token

_HOLDERS = ("key", "name", "field", "label", "variable_name")
_OTHER_HOLDERS = ("k", "id", "field_id", "fieldId", "question", "prop", "property", "attribute", "attr")
"""What may name a value as well, where it says that it is personal."""
_NAMES_OF_NAMES = frozenset((name,) for name in (*_HOLDERS, *_OTHER_HOLDERS))
_USUAL_VALUES = ("value", "new_value", "old_value")
_VALUES = (*_USUAL_VALUES, "v", "val", "answer")
NAMING = frozenset((*_VALUES, "resourceType"))
"""A JSON text without a member of one of these names has no names beside values."""
_WRAPPERS = frozenset(
    "stringValue intValue doubleValue boolValue bytesValue arrayValue kvlistValue values string_value int_value double_value "
    "array_value kvlist_value".split()
)
_PLAIN = re.compile(r"[A-Za-z_$@.-][A-Za-z0-9_$.:/-]{0,79}")
_LONGEST = 80
_PERSONS = frozenset(("Patient", "RelatedPerson", "Person"))
"""FHIR's resources that are one person, whom their id identifies."""


class Named:
    """The objects of one JSON text whose values have their names beside them.

    Args:
        tokens: all tokens of the text.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._names: dict[Path, str] = {}
        self._wrapped: set[Path] = set()
        self._resources: dict[Path, str] = {
            token.path[:-1]: token.value
            for token in tokens
            if token.kind is Kind.STRING and token.path[-1:] == ("resourceType",)
        }
        self._extended: dict[Path, str] = {
            token.path[:-1]: token.value.rpartition("/")[2]
            for token in (tokens if self._resources else ())
            if token.kind is Kind.STRING and token.path[-1:] == ("url",) and "extension" in token.path[-3:-2]
        }
        holders = {token.path[:-1] for token in tokens if token.kind is Kind.KEY and token.value in _VALUES}
        if not holders:
            return
        usual = {
            token.path[:-1] for token in tokens if token.kind is Kind.KEY and token.value in _USUAL_VALUES
        }
        for token in tokens:
            if token.kind is Kind.STRING and token.path[:-1] in holders and _names_value(token, usual):
                self._names.setdefault(token.path[:-1], token.value)
            elif token.kind is Kind.KEY and token.value in _WRAPPERS and token.path[-2:-1] == ("value",):
                self._wrapped.add(token.path[:-2])

    def is_key(self, token: Token) -> bool:
        """Whether a token is the name of an OpenTelemetry attribute, and so no value."""
        return token.path[-1:] == ("key",) and token.path[:-1] in self._wrapped and token.kind is Kind.STRING

    def path(self, path: Path) -> Path:
        """The path with the names that stand beside values in place of `value`."""
        if self._resources:
            path = self._in_resource(path)
        if not self._names or not any(part in _VALUES for part in path):
            return path
        out: list[str | int] = []
        inside = False
        for i, part in enumerate(path):
            if part in _VALUES and path[:i] in self._names:
                out += [
                    "",
                    self._names[path[:i]],
                ]  # what it stands in is a list of names, and says nothing of it
                inside = True
            elif not (inside and part in _WRAPPERS):
                out.append(part)
        return tuple(out)

    def _in_resource(self, path: Path) -> Path:
        """The path with a name that says what FHIR's resource holds there."""
        if path[-1:] == ("id",) and self._resources.get(path[:-1]) in _PERSONS:
            return (*path[:-1], "patient_id")
        if (
            path[-1:] == ("value",)
            and path[-3:-2] == ("class",)
            and self._resources.get(path[:-3]) == "Coverage"
        ):
            return (*path[:-1], "group_number")
        if path[:-1] in self._extended and str(path[-1]).startswith("value"):
            return (*path[:-1], self._extended[path[:-1]])  # "patient-age" beside valueInteger
        return path


def _names_value(token: Token, usual: set[Path]) -> bool:
    """Whether a text may be the name of the value beside it; where that is unusual, only one that says that it is personal."""
    name, holder = token.value, token.path[-1:]
    if len(name) > _LONGEST or holder not in _NAMES_OF_NAMES:
        return False
    if by_name(name).field_class is FieldClass.ENTITY or tells(name):
        return True
    is_usual = holder[0] in _HOLDERS and token.path[:-1] in usual
    return is_usual and (_PLAIN.fullmatch(name) is not None or by_name(name) != TEXT)
