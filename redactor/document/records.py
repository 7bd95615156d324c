"""A record as a list of fields, and the record again after its fields were edited.

A record arrives as text: one JSON document, or free text. JSON inside strings, and JSON inside free text, is opened too, as deep as it
goes. What comes out is a flat list of `Field`s in reading order, each one text to look at, with what is known of it: where it stands,
what its name says, who said it. A field can be spread over several JSON tokens (one word or one character each); it then reads as one
text. Edits are put into the fields; `Document.text()` writes the record again, in which only the edited tokens differ.
"""

from __future__ import annotations

import json
import re
from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from typing import Any

from redactor import jsontext
from redactor.conversation.lexicon import is_common
from redactor.conversation.roles import Role
from redactor.document import captions
from redactor.document.deltas import companions, delta_keys, may_stream, outer_ids, starts_anew
from redactor.document.grids import Grids
from redactor.document.groups import Group, find_groups
from redactor.document.health import Health
from redactor.document.media import Media, as_text
from redactor.document.member_names import rule_of_name
from redactor.document.member_values import media_beside, rule_of_value
from redactor.document.named import NAMING, Named
from redactor.document.nodes import Document, Encoded, Field, JsonNode, Piece, Spread, Stream, TextNode
from redactor.document.offsets import OFFSETS, marks
from redactor.document.parts import Parts
from redactor.document.questions import Questions
from redactor.document.speakers import SAID_NAMES, Speakers
from redactor.document.things import Things
from redactor.errors import QuarantineError
from redactor.field_words import words
from redactor.fields import BLOB, TEXT, FieldClass, FieldRule, context_of
from redactor.formats import Format, recognise
from redactor.jsontext import Kind, Path, Token, pointer

__all__ = ["Aside", "Document", "Field", "read_json", "read_text"]

MAX_OPENED = 8
"""How deep JSON in a string in a string is opened."""


_TAGS = frozenset(
    (word,)
    for word in "tag tags ddtags label labels segment segments filter filters dimension dimensions".split()
)
_TAG = re.compile(r"(?:(?P<name>[A-Za-z][\w.-]{0,60})[:=](?P<value>[^\s,:=/][^,]*))|[^,]+")
"""One of the tags of Datadog and others, with commas between several."""
_BYTES = (("bytesValue",), ("bytes_value",))
_COPIES = ("unredacted_", "unredacted-")


@dataclass(frozen=True, slots=True)
class Aside:
    """Values of a record that need not be read: nothing is in them, whatever else the record holds.

    Attributes:
        tokens: which tokens of the JSON text they are.
        texts: those of them that what is found elsewhere could stand in.
    """

    tokens: frozenset[int]
    texts: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Place:
    """What a text inherits from where it stands."""

    pointer: str = ""
    names: tuple[str, ...] = ()
    role: Role = Role.UNKNOWN
    is_turn: bool = False
    opened: int = 0
    is_presumed: bool = False
    stream: Hashable = ()
    """What tells apart the streamed answers whose events are packed in strings; see `outer_ids`."""


def read_json(text: str, *, format_name: str | None = None, aside: Aside | None = None) -> Document:
    """Read one JSON document; of what is put aside, only what was said in a conversation becomes a field.

    Raises:
        QuarantineError: it is not JSON or nests too deep.
    """
    value = jsontext.parse(text)
    form = recognise(value, format_name)
    reader = _Reader(form)
    root = reader.json(text, value, _Place(), aside.tokens if aside else frozenset())
    streams = reader.streams()
    return Document(root, reader.fields, form.name, streams)


def read_text(text: str) -> Document:
    """Read free text: prose, a transcript, a log line, with or without JSON in it."""
    reader = _Reader(recognise(None, None))
    root = reader.free(text, TEXT, _Place())
    streams = reader.streams()
    return Document(root, reader.fields, "", streams)


@dataclass(slots=True)
class _Joined:
    """A stream while it is read: its pieces so far, and where its text belongs among the fields."""

    carrier: Field
    place: _Place
    at: int
    texts: list[str]
    length: int = 0


class _Reader:
    """Collects the fields of one record in reading order."""

    def __init__(self, form: Format) -> None:
        self.fields: list[Field] = []
        self._format = form
        self._joined: dict[Hashable, _Joined] = {}
        self._messages = 0
        self._joins = True

    def json(self, raw: str, value: Any, place: _Place, aside: frozenset[int] = frozenset()) -> JsonNode:
        """Read a JSON text that was parsed to `value`, without the tokens that are put aside."""
        tokens = list(jsontext.tokens(value))
        keys = {token.value for token in tokens if token.kind is Kind.KEY}
        listed = tokens if "[" in raw else []  # without an array nothing is spread over one
        node = JsonNode(raw, len(tokens), marks=[] if keys.isdisjoint(OFFSETS) else list(marks(tokens)))
        speakers, groups = Speakers(tokens), find_groups(listed)
        named, grids = Named([] if keys.isdisjoint(NAMING) else tokens), Grids(listed)
        parts, health = Parts(tokens, keys), Health(tokens, keys)
        things, questions = Things(tokens), Questions(tokens, keys)
        deltas = delta_keys(tokens, place.stream) if self._joins and may_stream(raw, keys) else {}
        if deltas:
            aside = frozenset()
            groups = {at: group for at, group in groups.items() if at not in deltas}
        grouped = {token.index for group in groups.values() for token, _ in group.pieces}
        grouped |= {
            other.index for group in groups.values() for more in group.companions.values() for other in more
        }
        siblings = {
            token.path: token.value
            for token in tokens
            if token.kind is Kind.STRING or isinstance(token.value, float)
        }
        repeated = {index: companions(tokens[index], tokens) for index in deltas}
        self._messages += "type" in keys and starts_anew(tokens)
        for token in tokens:
            path = questions.path(health.path(named.path(grids.path(token.path)), token.path), token.path)
            path = speakers.path(parts.path(path, token.path))
            if token.index in groups:
                self._group(
                    node, groups[token.index], self._place(token, place, speakers, path, things, grids)
                )
            elif token.index in grouped or token.kind is Kind.LITERAL or token.value == "":
                continue
            elif token.kind is Kind.KEY or named.is_key(token):
                above = str(token.path[-2]) if len(token.path) > 1 else None
                rule = rule_of_name(above, token.value, is_read=self._format.reads_keys(token.path[:-1]))
                if rule is None:
                    continue
                self._leaf(
                    node, token, rule, _Place(place.pointer + pointer(token.path), _names(token.path[:-1]))
                )
            elif token.index not in aside or (speakers and speakers.said(token.path)[1]):
                where = self._place(token, place, speakers, path, things, grids)
                self._value(node, token, where, siblings, deltas.get(token.index))
        node.members = _members(tokens, node.pieces)
        for piece in node.pieces:
            piece.companions += repeated.get(piece.token, [])
        return node

    def streams(self) -> list[Stream]:
        """Read what arrived in pieces as the texts that they are, after all else was read."""
        streams = []
        self._joins = False  # what a text holds is no stream
        for part in reversed(self._joined.values()):
            raw = part.carrier.text = "".join(part.texts)
            before, self.fields = self.fields, []
            child = self._open(raw, TEXT, part.place) or self.free(raw, TEXT, part.place)
            self.fields = [*before[: part.at], *self.fields, *before[part.at :]]
            streams.append(Stream(part.carrier, child))
        return streams

    def free(self, raw: str, rule: FieldRule, place: _Place) -> TextNode:
        """Read free text, opening the JSON in it."""
        if captions.is_captions(raw):
            return self._captions(raw, rule, place)
        node, done = TextNode(raw), 0
        inner = _Place(
            place.pointer + "#", place.names, place.role, False, place.opened + 1, stream=place.stream
        )
        for start, end, value in jsontext.find(raw) if place.opened < MAX_OPENED else ():
            self._stretch(node, done, start, rule, place)
            node.parts.append((start, end, self.json(raw[start:end], value, inner)))
            done = end
        self._stretch(node, done, len(raw), rule, place)
        return node

    def _captions(self, raw: str, rule: FieldRule, place: _Place) -> TextNode:
        """Read a caption file: what is said in its cues is one text."""
        node = TextNode(raw)
        for part in captions.parts(raw):
            if part.text:
                where = place if part.is_cues else _Place(place.pointer, opened=place.opened)
                node.parts.append((0, len(raw), Spread(self._field(part.text, rule, where), part.runs)))
        return node

    def _place(
        self, token: Token, place: _Place, speakers: Speakers, path: Path, things: Things, grids: Grids
    ) -> _Place:
        """What a token inherits; `path` is its own with the names that stand elsewhere."""
        role, is_turn = speakers.said(token.path)
        if role is None:
            role, is_turn = place.role, False
        names, presumed = things.names(token.path[:-1], _names(path))
        presumed = presumed or grids.holds(token.path)
        return _Place(
            place.pointer + pointer(token.path), names, role, is_turn, place.opened, presumed, place.stream
        )

    def _value(
        self, node: JsonNode, token: Token, place: _Place, siblings: dict[Path, Any], delta: Hashable
    ) -> None:
        rule = self._format.rule(token.path) or rule_of_value(token, place.names, siblings)
        if delta is not None and rule.field_class is FieldClass.TEXT:
            self._delta(node, token, place, (self._messages, delta))
            return
        if token.kind is Kind.STRING and (
            rule.field_class is FieldClass.TEXT or _is_packed(token.value, rule)
        ):
            packed = replace(place, stream=outer_ids(siblings, token.path, place.stream))
            child = self._open(
                token.value, TEXT if rule.field_class is FieldClass.OPERATIONAL else rule, packed
            )
            if child is not None:
                node.opened.append((token.index, child))
                return
        if token.kind is Kind.STRING and rule == TEXT and (tags := self._tags(token, place)) is not None:
            node.opened.append((token.index, tags))
            return
        if token.kind is Kind.STRING and token.path[-1:] in _BYTES:
            node.opened.append((token.index, self._bytes(token.value, rule, place)))
            return
        media = (
            media_beside(token, place.names, siblings) if rule.field_class is FieldClass.BLOB else Media.BLOB
        )
        self._leaf(node, token, rule, place, media)

    def _tags(self, token: Token, place: _Place) -> TextNode | None:
        """Read tags like `caller:oluwaseun` as the members that they stand for; None where none of them is of a person."""
        if not place.names or words(place.names[-1])[-1:] not in _TAGS:
            return None
        text, node, is_told = token.value, TextNode(token.value), False
        for tag in _TAG.finditer(text):
            rule, where, start = TEXT, place, tag.start()
            if tag["name"] is not None:
                names = (*place.names, tag["name"])
                told = rule_of_value(
                    replace(token, value=tag["value"], path=(*token.path, tag["name"])), names, {}
                )
                if told.field_class is FieldClass.ENTITY and not is_common(tag["value"].lower()):
                    rule, where, start, is_told = told, replace(place, names=names), tag.start("value"), True
            node.parts.append((start, tag.end(), self._field(text[start : tag.end()], rule, where)))
        if not is_told:
            del self.fields[len(self.fields) - len(node.parts) :]
            return None
        return node

    def _leaf(
        self, node: JsonNode, token: Token, rule: FieldRule, place: _Place, media: Media = Media.BLOB
    ) -> None:
        text = token.value if isinstance(token.value, str) else json.dumps(token.value)
        item = self._field(text, rule, place)
        item.media = media
        item.is_key, item.is_number = token.kind is Kind.KEY, token.kind is Kind.NUMBER
        node.pieces.append(Piece(token.index, item, 0, len(text)))

    def _delta(self, node: JsonNode, token: Token, place: _Place, key: Hashable) -> None:
        part = self._joined.get(key)
        if part is None:
            said = token.path[-1] in SAID_NAMES or token.path[-1] == "delta"
            place = _Place(place.pointer, (), Role.AGENT, said, place.opened)
            part = _Joined(Field(place.pointer, "", TEXT), place, len(self.fields), [])
            self._joined[key] = part
        start, part.length = part.length, part.length + len(token.value)
        part.texts.append(token.value)
        node.pieces.append(Piece(token.index, part.carrier, start, part.length))

    def _group(self, node: JsonNode, group: Group, place: _Place) -> None:
        item = self._field(group.text, TEXT, place)
        item.is_spread = True
        for token, start in group.pieces:
            companions = group.companions.get(token.index, [])
            node.pieces.append(Piece(token.index, item, start, start + len(token.value), companions))

    def _stretch(self, node: TextNode, start: int, end: int, rule: FieldRule, place: _Place) -> None:
        if start < end:
            node.parts.append((start, end, self._field(node.raw[start:end], rule, place)))

    def _field(self, text: str, rule: FieldRule, place: _Place) -> Field:
        item = Field(
            place.pointer, text, rule, context_of(place.names), place.names, place.role, place.is_turn
        )
        item.is_presumed = place.is_presumed
        item.is_dropped = any(name.lower().startswith(_COPIES) for name in place.names)
        self.fields.append(item)
        return item

    def _bytes(self, text: str, rule: FieldRule, place: _Place) -> Encoded:
        """The bytes of an OpenTelemetry value, which JSON has as base64: a text, or a blob."""
        said = as_text(text)
        if said is None:
            return Encoded(self.free(text, BLOB, place))
        return Encoded(self._open(said, rule, place) or self.free(said, rule, place))

    def _open(self, text: str, rule: FieldRule, place: _Place) -> JsonNode | TextNode | None:
        """The node of a string that is or holds JSON, else None."""
        if place.opened < MAX_OPENED and captions.is_captions(text):
            return self._captions(text, rule, place)
        if place.opened >= MAX_OPENED or not jsontext.may_hold(text):
            return None
        value = _try_json(text)
        if isinstance(value, dict | list):
            inner = _Place(
                place.pointer + "#", place.names, place.role, False, place.opened + 1, stream=place.stream
            )
            return self.json(text, value, inner)
        return self.free(text, rule, place)


def _is_packed(text: str, rule: FieldRule) -> bool:
    """Whether a field for a word of the machinery holds a whole JSON text instead, as `event` may."""
    return (
        rule.field_class is FieldClass.OPERATIONAL
        and text[:1] in "{["
        and isinstance(_try_json(text), dict | list)
    )


def _members(tokens: list[Token], pieces: list[Piece]) -> list[list[tuple[int, str]]]:
    """The names of all members of each object that has a name which is a field."""
    read = {piece.token for piece in pieces if piece.owner.is_key}
    if not read:
        return []
    objects = {token.path[:-1] for token in tokens if token.kind is Kind.KEY and token.index in read}
    names: dict[Path, list[tuple[int, str]]] = {path: [] for path in objects}
    for token in tokens:
        if token.kind is Kind.KEY and token.path[:-1] in names:
            names[token.path[:-1]].append((token.index, token.value))
    return list(names.values())


def _names(path: Path) -> tuple[str, ...]:
    return tuple(part for part in path if isinstance(part, str))


def _try_json(text: str) -> Any:
    try:
        return jsontext.parse(text)
    except QuarantineError:
        return None
