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
from functools import lru_cache
from typing import Any

from redactor import jsontext
from redactor.conversation.lexicon import is_common
from redactor.conversation.roles import Role
from redactor.detect.ner.listed import is_nobody
from redactor.detect.plain_words import ALSO_NAMES
from redactor.detect.software import is_software
from redactor.document import captions
from redactor.document.deltas import companions, delta_keys, may_stream, outer_ids, starts_anew
from redactor.document.grids import Grids
from redactor.document.groups import Group, find_groups
from redactor.document.health import Health
from redactor.document.media import Media, as_text, is_encoded, is_sound
from redactor.document.media import named as media_of
from redactor.document.named import NAMING, Named
from redactor.document.nodes import Document, Encoded, Field, JsonNode, Piece, Spread, Stream, TextNode
from redactor.document.offsets import OFFSETS, marks
from redactor.document.parts import Parts
from redactor.document.speakers import SAID_NAMES, Speakers
from redactor.document.things import Things
from redactor.entities import ENTITIES
from redactor.errors import QuarantineError
from redactor.field_shapes import by_shape
from redactor.fields import (
    BLOB,
    COORDINATES,
    KEY,
    OPERATIONAL,
    PERSON,
    TEXT,
    FieldClass,
    FieldRule,
    by_name,
    context_of,
    counts,
    is_unreadable,
    names_cover,
    names_doer,
    names_machine,
    names_network,
    names_person,
    names_persons_id,
    names_point,
    of_keys,
    words,
)
from redactor.formats import Format, recognise
from redactor.jsontext import Kind, Path, Token, pointer

__all__ = ["Aside", "Document", "Field", "is_ordinary", "read_json", "read_text"]

MAX_OPENED = 8
"""How deep JSON in a string in a string is opened."""

USERNAME = FieldRule(FieldClass.ENTITY, "USERNAME")

_BLOB_TYPES = frozenset(
    "base64 redacted_thinking signature_delta audio image input_audio "
    "response.audio.delta response.output_audio.delta".split()
)
_TOOL_CALLS = frozenset(
    "tool_use server_tool_use mcp_tool_use tool_call function_call custom_tool_call mcp_call tool-call tool function".split()
)
"""What calls itself so has the name of a tool, and nobody's."""
_BESIDE_BLOB = ("media_type", "mimeType", "mime_type", "thinking", "transcript", "format")
_DATA_URL = re.compile(r"data:[\w.+/-]{0,80}(?:;[\w=.-]{1,80}){0,4};base64,", re.IGNORECASE)
_HANDLE = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[\w.+-]{3,64}")
_LOGIN = re.compile(r"[a-z]{3,24}")
_OF_A_NETWORK = re.compile(r"@?(?![0-9a-f-]+\Z)[A-Za-z][\w.-]{2,31}(?:#\d{4})?")
_LOGIN_OF_TWO = re.compile(r"([a-z]{3,24})[._-]([a-z]{3,24})")
_DIGIT = re.compile(r"\d")
_LEAST_DIGITS = 6
"""Digits of a number that may identify somebody, where its name can't be read."""
_REDACTED_NAME = re.compile(rf"\[(?:{'|'.join(sorted(ENTITIES))})_[0-9A-F]{{1,12}}\]")
"""A name that was redacted already: a small number under it counts something of whoever that is, and is no second identifier."""
_LARGEST_COUNT = 100_000
_PLAIN_KEY = re.compile(r"[A-Za-z_$@.-][A-Za-z_$.-]*(?:\d{1,3}(?!\d)[A-Za-z_$.-]*){0,2}")
_PLAIN_KEY_ABROAD = re.compile(r"[^\W\d_]{2,}(?:[_.-]?[^\W\d_]+){0,4}")
"""A name of a member in another language, in small letters: `fødselsnr`."""
_NOBODY = frozenset(
    "anonymous guest unknown other others none null total all default system n/a agent customer assistant bot user "
    "caller unassigned".split()
)
_OF_A_COUNT = frozenset(
    "buckets doc_count sum_other_doc_count doc_count_error_upper_bound items data rows results values value".split()
)
"""Members of what was counted by something, as Elasticsearch has it, that name nothing of it."""
_TAGS = frozenset(
    (word,)
    for word in "tag tags ddtags label labels segment segments filter filters dimension dimensions".split()
)
_TAG = re.compile(r"(?:(?P<name>[A-Za-z][\w.-]{0,60})[:=](?P<value>[^\s,:=/][^,]*))|[^,]+")
"""One of the tags of Datadog and others, with commas between several."""
_BUCKETS = ("buckets", "key")
_ACCOUNTS = frozenset(
    "admin administrator root nobody daemon noreply no-reply scheduler service operator".split()
)
_LONGEST_KEY = 36
_NAME = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+){0,4}\.?")
_TICKETED = re.compile(r"[A-Z]{2,20}(?:[ -][A-Z]{2,20})?/[A-Z]{2,20}(?: [A-Z]{1,20}){0,3}")
"""How tickets name passengers: "QUILL/ODA MRS"."""
_PASSENGERS = frozenset("pax passenger_name traveller_name traveler_name".split())
_NAME_KEYS = frozenset(("n", "nm", "name"))
_MEDIA = re.compile(r"@@@langfuseMedia:[^@]{1,400}@@@")
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
        things = Things(tokens)
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
            path = speakers.path(
                parts.path(health.path(named.path(grids.path(token.path)), token.path), token.path)
            )
            if token.index in groups:
                self._group(
                    node, groups[token.index], self._place(token, place, speakers, path, things, grids)
                )
            elif token.index in grouped or token.kind is Kind.LITERAL or token.value == "":
                continue
            elif token.kind is Kind.KEY or named.is_key(token):
                sorted_by = _sorted_by(str(token.path[-2]), token.value) if len(token.path) > 1 else None
                if sorted_by is not None and token.value.casefold() not in _NOBODY | _OF_A_COUNT:
                    rule = PERSON if sorted_by.entity_type == "USERNAME" and " " in token.value else sorted_by
                elif not _is_plain(token.value) or self._format.reads_keys(token.path[:-1]):
                    rule = TEXT
                elif is_ordinary(token.value):
                    continue
                else:
                    rule = KEY
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
        rule = self._format.rule(token.path) or _rule(token, place.names, siblings)
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
        media = _media(token, place.names, siblings) if rule.field_class is FieldClass.BLOB else Media.BLOB
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
                told = _rule(replace(token, value=tag["value"], path=(*token.path, tag["name"])), names, {})
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


def _sorted_by(above: str, key: str) -> FieldRule | None:
    """What a member's name is in an object that is called after what it is sorted by; after who did something, it may be a login."""
    parts = words(above)
    by_doer = "by" in parts[:-1] and names_doer(parts[-1])
    return USERNAME if by_doer and _is_login(key) else of_keys(above)


def _is_plain(key: str) -> bool:
    """Whether a key is a field name, and not a value."""
    return len(key) <= _LONGEST_KEY and (
        _PLAIN_KEY.fullmatch(key) is not None
        or (key[:1].islower() and _PLAIN_KEY_ABROAD.fullmatch(key) is not None)
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


def _rule(token: Token, names: tuple[str, ...], siblings: dict[Path, Any]) -> FieldRule:
    name = names[-1] if names else ""
    rule = by_name(name, names[-2] if len(names) > 1 else "")
    if (
        names[-2:] == _BUCKETS and len(names) > 2
    ):  # what Elasticsearch counted by, under the name of the aggregation
        rule = of_keys(names[-3]) or by_name(names[-3])
    if token.kind is Kind.STRING and (_DATA_URL.match(token.value) or is_encoded(token.value)):
        return BLOB
    if token.kind is not Kind.STRING:
        is_small = abs(token.value) < _LARGEST_COUNT and len(names) > 1
        is_count = is_small and (counts(names[-2]) or _REDACTED_NAME.fullmatch(name) is not None)
        is_share = rule.entity_type == "UNIQUE_ID" and isinstance(token.value, float)  # "conf": 0.93
        is_element = token.path and isinstance(token.path[-1], int) and names[-2:-1] != ("",)
        if is_element and (rule == COORDINATES or names_point(name)):
            return COORDINATES if _is_point(token.path[:-1], siblings) else OPERATIONAL
        return OPERATIONAL if is_count or is_share else rule
    is_name = _NAME.fullmatch(token.value) is not None and not (names_machine(name) and token.value.islower())
    if rule.entity_type == "PERSON" and names_machine(name) and not is_name:
        return TEXT
    if (
        rule.field_class is FieldClass.ENTITY
        and names_persons_id(name)
        and _is_login_of_one_or_two(token.value)
    ):
        return FieldRule(FieldClass.ENTITY, "USERNAME")  # "patient_id": "quorvin-thakkar", no number
    if rule.field_class is FieldClass.TEXT:
        if _MEDIA.fullmatch(token.value) or is_sound(names, token.value):
            return BLOB
        if _TICKETED.fullmatch(token.value) and _names_passenger(name, token.value):
            return PERSON
        if (
            names_person(name)
            and is_name
            and not names_cover(name)
            and not (_is_account(token.value) or is_nobody(token.value))
        ):
            return FieldRule(FieldClass.ENTITY, "PERSON")
        if names_person(name) and not names_machine(name) and _HANDLE.fullmatch(token.value):
            return USERNAME
        if entity := by_shape(name, token.value):
            return FieldRule(FieldClass.ENTITY, entity)
        if is_unreadable(name) and len(_DIGIT.findall(token.value)) >= _LEAST_DIGITS:
            return FieldRule(FieldClass.ENTITY, "UNIQUE_ID")
        if names_persons_id(name) and _is_login_of_two(token.value):
            return USERNAME
        if names_network(name) and _is_handle(token.value):
            return USERNAME
        above = names[-2] if name == "name" and len(names) > 1 else ""  # {"assignee": {"name": "jdoe"}}
        is_called = names_person(above) and not names_machine(above) and not names_cover(above)
        doer = (
            name.removesuffix("s") if token.path and isinstance(token.path[-1], int) else name
        )  # one of `reviewers`
        if (names_doer(doer) or names_doer(above) or is_called) and _is_login(token.value):
            return USERNAME
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
    return rule


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


def _is_account(value: str) -> bool:
    """Whether a word in small letters is what an account of a machine is called: `postgres`, `system`."""
    return value.islower() and (value in _NOBODY or value in _ACCOUNTS or is_software(value))


def _is_login(value: str) -> bool:
    """Whether who did something is a person by one word in small letters, and neither a machine nor a common word: `ekstromt`."""
    if not _LOGIN.fullmatch(value) or _is_account(value):
        return False
    return value in ALSO_NAMES or not is_common(value)


def _is_handle(value: str) -> bool:
    """Whether a word is what somebody is called in a network, and neither a setting nor a program: `moss.agate_`, not `deploy-bot`."""
    if (
        not _OF_A_NETWORK.fullmatch(value)
        or value.lower().endswith(("-bot", "_bot"))
        or _is_account(value.lower())
    ):
        return False
    parts = re.findall(r"[a-z]+", value.lower())
    return any(not is_common(part) and not is_software(part) for part in parts if len(part) > 2)


def _is_login_of_two(value: str) -> bool:
    """Whether an id is two words that are neither common nor a program: `marjorie.tillinghast`, not `web.frontend`."""
    found = _LOGIN_OF_TWO.fullmatch(value)
    return found is not None and all(map(_is_login, found.groups()))


def _is_login_of_one_or_two(value: str) -> bool:
    return _is_login(value.lower()) or _is_login_of_two(value.lower())


@lru_cache(maxsize=20_000)
def is_ordinary(key: str) -> bool:
    """Whether the name of a member is made of common words, so that nobody's name can stand in it."""
    return all(len(word) < 3 or is_common(word) or by_name(word) != TEXT for word in words(key))


def _is_blob(token: Token, siblings: dict[Path, Any]) -> bool:
    """Whether `data`, `signature` ... holds bytes: what stands beside it says so."""
    kind = siblings.get((*token.path[:-1], "type"))
    return kind in _BLOB_TYPES or (
        kind != "text" and any((*token.path[:-1], name) in siblings for name in _BESIDE_BLOB)
    )


def _media(token: Token, names: tuple[str, ...], siblings: dict[Path, Any]) -> Media:
    """What a blob holds, as the names and types around it say."""
    beside = [
        str(siblings.get((*path, name), ""))
        for path in (token.path[:-1], token.path[:-2])
        for name in (*_BESIDE_BLOB[:3], "type", "format", "filename")
    ]
    return media_of(*names[:-3:-1], *beside)


def _try_json(text: str) -> Any:
    try:
        return jsontext.parse(text)
    except QuarantineError:
        return None
