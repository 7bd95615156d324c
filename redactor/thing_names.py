"""Words of a record that it says itself are what a thing is called: `{"movie_title": "Erin Brockovich"}` - "Enjoy Erin Brockovich!".

What stands under the name of a thing is nobody's there (`redactor.reading.names_no_person`); here it is nobody's in what is said of it
either, unless the record knows somebody by one of its words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from redactor.conversation.beside import Beside
from redactor.conversation.lexicon import is_common
from redactor.conversation.roles import Role
from redactor.detect.kinds import is_kind
from redactor.detect.nlp import DEFAULT_MODEL, FAST_MODEL
from redactor.detect.wide_places import is_part_of_a_town
from redactor.document.records import Field
from redactor.fields import (
    FieldClass,
    holds_anything,
    names_call,
    names_file,
    names_firm,
    names_kind,
    names_thing,
    words,
)
from redactor.reading import asks_where, names_no_person
from redactor.spans import Span

_WORD = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"(?:an?|the) (?=\w)", re.IGNORECASE)
_CUE = "PersonCue"
"""What takes two words in capitals for somebody by what stands before them."""
_LONGEST = 80
_SHORTEST = 3
_NAMED = frozenset("PERSON LOCATION CITY ORGANIZATION STREET_ADDRESS USERNAME UNIQUE_ID".split())
_PLACES = frozenset(("LOCATION", "CITY"))
_SAY_WHAT = frozenset(
    (word,)
    for word in "title label text value summary description query result winner choice option answer".split()
)
"""Names of fields that say next to nothing of their values."""
_GUESSED = frozenset(
    (DEFAULT_MODEL, FAST_MODEL, "second_look", "listed_name", "companion", "joined_name", "City")
)
"""What sees a name by its looks, and not by what was asked or said of it."""


@dataclass(frozen=True, slots=True)
class _Thing:
    """What a thing is called, in small letters, how many words that is, and whether it can't be what somebody is called."""

    name: str
    words: int
    is_sure: bool


def without_thing_names(
    fields: Sequence[Field], found: Sequence[list[Span]], aside: Beside
) -> list[list[Span]]:
    """Leave out what only looks like a name and is, by the record's own word, that of a thing.

    Args:
        fields: the fields of one record.
        found: for each field what was found in it.
        aside: texts of the record that are no fields.

    Raises:
        SeenAsideError: one of the texts aside may be what a thing is called that was found.
    """
    said = {
        _said(item, span)
        for item, spans in zip(fields, found, strict=True)
        for span in spans
        if span.entity_type in _NAMED and (span.recognizer == _CUE or span.recognizer in _GUESSED)
    }
    if not said:
        return list(found)
    aside.ask(lambda texts: any(_holds(text, said) for text in texts))
    things = _things(fields, found)
    if not things:
        return list(found)
    guessed = [
        {n for n, span in enumerate(spans) if spans and _is_of(item, span, things)}
        for item, spans in zip(fields, found, strict=True)
    ]
    if not any(guessed):
        return list(found)
    people = {
        word
        for item, spans, left in zip(fields, found, guessed, strict=True)
        for n, span in enumerate(spans)
        if n not in left and span.entity_type in ("PERSON", "USERNAME")
        for word in _words(item.text[span.start : span.end])
    }
    return [
        [
            span
            for n, span in enumerate(spans)
            if n not in left or not people.isdisjoint(_words(item.text[span.start : span.end]))
        ]
        for item, spans, left in zip(fields, found, guessed, strict=True)
    ]


def _things(fields: Sequence[Field], found: Sequence[Sequence[Span]]) -> dict[str, list[_Thing]]:
    """What the things of a record are called, by each of the words."""
    things: dict[str, list[_Thing]] = defaultdict(list)
    seen = set()
    for item, spans in zip(fields, found, strict=True):
        if _names_thing(item, spans) and (name := item.text.strip().lower()) not in seen:
            seen.add(name)
            parts = list(_words(name))
            for word in set(parts):
                things[word].append(_Thing(name, len(parts), _is_sure(item)))
    return things


def _names_thing(item: Field, found: Sequence[Span]) -> bool:
    """Whether a value is what a thing is called, and nobody."""
    text = item.text.strip()
    if item.names and not item.is_turn and asks_where(item) and is_part_of_a_town(text):
        return True
    if (
        item.is_turn
        or item.is_key
        or item.is_number
        or (item.is_presumed and item.names[-1:] != ("home_team",))
        or not item.names
        or not _SHORTEST <= len(text) <= _LONGEST
        or item.rule.field_class not in (FieldClass.TEXT, FieldClass.OPERATIONAL)
        or (holds_anything(item.names[:-1]) and names_call(item.names[-1]))
        or names_file(item.names)
    ):
        return False
    if item.is_presumed:
        return not found
    if names_no_person(item):
        return True
    return not found and names_kind(item.names) and " " in text and any(map(is_common, _words(text)))


def _is_sure(item: Field) -> bool:
    """Whether what a thing is called is nobody's name: a firm may be called after whose it is, a film is not."""
    return not (names_thing(item.names, item.text) and names_firm(item.names)) or is_kind(item.text)


def _is_of(item: Field, span: Span, things: dict[str, list[_Thing]]) -> bool:
    """Whether a span is a part of what a thing is called, where that may be spoken of."""
    by_caller = item.role_at(span.start) is Role.CALLER
    is_cued = span.recognizer == _CUE and not by_caller
    if span.entity_type not in _NAMED or not (is_cued or span.recognizer in _GUESSED) or item.is_key:
        return False
    is_whole = span.start == 0 and span.end == len(item.text)
    if item.names and not item.is_turn and is_whole and words(item.names[-1])[-1:] not in _SAY_WHAT:
        return False
    said = _said(item, span)
    start = span.end - len(said)
    first = next(_words(said), "")
    around = item.text[max(0, start - _LONGEST) : span.end + _LONGEST].lower()
    at = min(start, _LONGEST)
    return any(
        not ((by_caller or is_cued) and thing.words == 1)
        and (thing.is_sure or (span.entity_type in _PLACES and said != thing.name))
        and _covers(around, at, at + len(said), thing.name)
        for thing in things.get(first, ())
    )


def _said(item: Field, span: Span) -> str:
    """What a span covers without an article, in small letters."""
    article = _ARTICLE.match(item.text, span.start, span.end)
    said = item.text[span.start if article is None else article.end() : span.end]
    return said.lower() if len(said.lower()) == len(said) else said


def _holds(text: str, said: set[str]) -> bool:
    """Whether a text that may be what a thing is called has something that was said in it."""
    low = text.strip().lower()
    if not _SHORTEST <= len(low) <= _LONGEST:
        return False
    return any(one in low for one in said)


def _covers(text: str, start: int, end: int, name: str) -> bool:
    """Whether a name stands in a text around a stretch of it, as whole words."""
    at = text.find(name, max(0, end - len(name)))
    while 0 <= at <= start:
        behind = at + len(name)
        if end <= behind and not text[at - 1 : at].isalnum() and not text[behind : behind + 1].isalnum():
            return True
        at = text.find(name, at + 1)
    return False


def _words(text: str) -> Iterator[str]:
    return (word.group() for word in _WORD.finditer(text.lower()))
