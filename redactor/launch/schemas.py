"""Personal data in JSON schemas: property names, enum, const, pattern and descriptions, which a vendor keeps apart from messages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from redactor.analytics import JsonValue
from redactor.launch.saw import shown

Find = Callable[[str], Iterable[str]]
"""A text -> the entity types of what is personal in it. It raises QuarantineError where it can't tell."""

_NAMED = ("properties", "$defs", "definitions", "dependentSchemas", "dependentRequired", "dependencies")
_VALUES = ("enum", "const", "default", "examples", "example")
_WORDS = ("title", "description", "$comment")
_KEYWORDS = frozenset(
    {"type", "format", "$schema", "$id", "$ref", "$anchor", "contentEncoding", "contentMediaType"}
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[_\-./]+")
_REGEX = re.compile(
    r"\\([A-Za-z0-9])|\\(.)|\[(?:\\.|[^\]\\])*\]|\(\?[:=!<][=!]?|\{\d*,?\d*\}|[()|^$*+?.]", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Word:
    """A text of a schema: where it stands, what it is (name, value, pattern, words), and the texts to look through."""

    path: tuple[str | int, ...]
    what: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something personal in a schema: where, what it is, and the entity types; never the text."""

    where: str
    what: str
    entity_types: tuple[str, ...]


def words(schema: JsonValue, path: tuple[str | int, ...] = ()) -> Iterator[Word]:
    """Every text that the author of a schema chose."""
    if isinstance(schema, list):
        for number, item in enumerate(schema):
            yield from words(item, (*path, number))
    if not isinstance(schema, dict):
        return
    for key, value in schema.items():
        at = (*path, key)
        if key in _NAMED and isinstance(value, dict):
            for name, inner in value.items():
                yield Word((*at, name), "name", _name(name))
                yield from words(inner, (*at, name))
        elif key == "patternProperties" and isinstance(value, dict):
            for name, inner in value.items():
                yield Word((*at, name), "pattern", _pattern(name))
                yield from words(inner, (*at, name))
        elif key in _VALUES:
            yield from (Word(where, "value", (text,)) for where, text in leaves(value, at))
        elif key == "pattern" and isinstance(value, str):
            yield Word(at, "pattern", _pattern(value))
        elif key == "required":
            yield from (Word(where, "name", _name(text)) for where, text in leaves(value, at))
        elif isinstance(value, str):
            if key not in _KEYWORDS:
                yield Word(at, "words" if key in _WORDS else "value", (value,))
        else:
            yield from words(value, at)


def leaves(value: JsonValue, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text and number of a value, and every key of an object, with its place."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield (*path, key), key
            yield from leaves(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from leaves(item, (*path, number))
    elif value is not None and not isinstance(value, bool):
        yield path, str(value)


def _name(name: str) -> tuple[str, ...]:
    """A property's name as it is, and with its parts as words."""
    return tuple(dict.fromkeys([name, _CAMEL.sub(" ", name).strip()]))


def _pattern(pattern: str) -> tuple[str, ...]:
    """A regular expression without its anchors, and the literal texts in it."""
    literal = _REGEX.sub(lambda match: match[2] if match[2] else "\0", pattern)
    pieces = [piece.strip() for piece in literal.split("\0")]
    bare = pattern.removeprefix("^").removesuffix("$").replace("\\", "")
    return tuple(dict.fromkeys([bare, *(piece for piece in pieces if len(piece) > 1)]))


def look(found: Iterable[Word], find: Find) -> list[Finding]:
    """What is personal among the texts. A key in which something was found is never quoted, nor is one below it."""
    hits = []
    personal: dict[tuple[str | int, ...], bool] = {}
    known: dict[str, frozenset[str]] = {}
    for word in found:
        for text in word.texts:
            known[text] = known[text] if text in known else frozenset(find(text))
        types = sorted({name for text in word.texts for name in known[text]})
        if types:
            hits.append((word, tuple(types)))
            personal[word.path] = True
    return [Finding(_place(word.path, personal), word.what, types) for word, types in hits]


def _place(path: tuple[str | int, ...], personal: Mapping[tuple[str | int, ...], bool]) -> str:
    steps = [
        " "
        if path[: number + 1] in personal and isinstance(step, str) and not _is_keyword(path, number)
        else step
        for number, step in enumerate(path)
    ]
    return shown(steps)


def _is_keyword(path: tuple[str | int, ...], number: int) -> bool:
    """Whether a step is a word of JSON Schema, and none that the schema's author chose."""
    above = path[number - 1] if number else ""
    known = (*_VALUES, *_WORDS, "pattern", "required")
    return path[number] in known and above not in (*_NAMED, "patternProperties")
