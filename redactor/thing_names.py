"""Words of a record that it says itself are what a thing is called: `{"movie_title": "Erin Brockovich"}` - "Enjoy Erin Brockovich!".

What stands under the name of a thing is nobody's there (`redactor.reading.names_no_person`); here it is nobody's in what is said of it
either, unless the record knows somebody by one of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from redactor.conversation.beside import Beside
from redactor.conversation.lexicon import is_common
from redactor.conversation.roles import Role
from redactor.detect.kinds import is_kind
from redactor.detect.nlp import DEFAULT_MODEL, FAST_MODEL
from redactor.detect.wide_places import is_part_of_a_town
from redactor.document.records import Field
from redactor.field_kinds import holds_anything, names_call, names_file, names_firm, names_kind, names_thing
from redactor.field_words import words
from redactor.fields import FieldClass
from redactor.reading import asks_where, names_no_person
from redactor.spans import Span

_WORD = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"(?:an?|the) (?=\w)", re.IGNORECASE)
_CUE = "PersonCue"
"""What takes two words in capitals for somebody by what stands before them."""
_SIGNS = re.compile(r"\A[\W_]+|[\W_]+\Z")
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
    """Of what a thing is called: how many words that is, and whether it can't be what somebody is called."""

    words: int
    is_sure: bool


@dataclass(slots=True)
class _Things:
    """What the things of a record are called, in small letters and without signs around it, and all words of that."""

    named: dict[str, _Thing] = field(default_factory=dict, repr=False)
    words: set[str] = field(default_factory=set, repr=False)


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
    if not things.named:
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


def _things(fields: Sequence[Field], found: Sequence[Sequence[Span]]) -> _Things:
    things = _Things()
    for item, spans in zip(fields, found, strict=True):
        if _names_thing(item, spans):
            name = _SIGNS.sub("", item.text.lower())
            if name not in things.named:
                parts = list(_words(name))
                things.named[name] = _Thing(len(parts), _is_sure(item))
                things.words.update(parts)
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


def _is_of(item: Field, span: Span, things: _Things) -> bool:
    """Whether a span is a part of what a thing is called, where that may be spoken of."""
    by_caller = item.role_at(span.start) is Role.CALLER
    is_cued = span.recognizer == _CUE and not by_caller
    if span.entity_type not in _NAMED or not (is_cued or span.recognizer in _GUESSED) or item.is_key:
        return False
    is_whole = span.start == 0 and span.end == len(item.text)
    if item.names and not item.is_turn and is_whole and words(item.names[-1])[-1:] not in _SAY_WHAT:
        return False
    said = _said(item, span)
    if next(_words(said), "") not in things.words:
        return False
    return any(
        not ((by_caller or is_cued) and thing.words == 1)
        and (thing.is_sure or (span.entity_type in _PLACES and said != name))
        for name in _around(item.text, span.end - len(said), span.end)
        if (thing := things.named.get(name)) is not None
    )


def _around(text: str, start: int, end: int) -> Iterator[str]:
    """All runs of whole words around a stretch of a text, in small letters."""
    first, last = max(0, start - _LONGEST), end + _LONGEST
    around = text[first:last]
    low = around.lower()
    if len(low) != len(around):
        low = around
    places = [
        word.span()
        for word in _WORD.finditer(around)
        if (first == 0 or word.start()) and (last >= len(text) or word.end() < len(around))
    ]
    for begin, _ in places:
        if first + begin > start:
            break
        yield from (low[begin:stop] for _, stop in places if first + stop >= end and stop - begin <= _LONGEST)


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


def _words(text: str) -> Iterator[str]:
    return (word.group() for word in _WORD.finditer(text.lower()))
