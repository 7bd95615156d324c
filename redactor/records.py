"""A record as a list of fields, and the record again after its fields were edited.

A record arrives as text: one JSON document, or free text. JSON inside strings, and JSON inside free text, is opened too, as deep as it
goes. What comes out is a flat list of `Field`s in reading order, each one text to look at, with what is known of it: where it stands,
what its name says, who said it. A field can be spread over several JSON tokens (one word or one character each); it then reads as one
text. Edits are put into the fields; `Document.text()` writes the record again, in which only the edited tokens differ.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from redactor import jsontext
from redactor.conversation import Role, role_of
from redactor.errors import QuarantineError
from redactor.fields import TEXT, FieldClass, FieldRule, by_name, context_of, names_person
from redactor.formats import Format, recognise
from redactor.groups import Group, find_groups
from redactor.jsontext import Kind, Path, Token, pointer

Edit = tuple[int, int, str]
"""Characters start to end of a text, and what stands there instead."""

MAX_OPENED = 8
"""How deep JSON in a string in a string is opened."""

_ROLE_NAMES = frozenset(
    "role speaker participant participantrole participantid author sender from type".split()
)
_SAID_NAMES = frozenset(
    "content message text transcript utterance body said words value output_text input".split()
)
_BLOB_TYPES = frozenset(
    "base64 redacted_thinking audio image input_audio response.audio.delta response.output_audio.delta".split()
)
_BESIDE_BLOB = ("media_type", "mimeType", "mime_type", "thinking", "transcript", "format")
_PLAIN_KEY = re.compile(r"[A-Za-z_$@.-][A-Za-z_$.-]*(?:\d{1,3}(?!\d)[A-Za-z_$.-]*)*")
_NAME = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+){0,4}\.?")


@dataclass(slots=True)
class Field:
    """One text of a record.

    Attributes:
        pointer: JSON Pointer of its (first) token; "#" goes into JSON that stands in a string.
        text: what is looked at.
        rule: what the field's name says.
        context: the words of the names around it.
        names: the names of the members it stands in, the innermost last.
        role: who said it, where that is known.
        is_turn: whether it was said in a conversation, and not just written somewhere.
        is_key: whether it is the name of a member.
        is_number: whether it stands as a JSON number.
        said: stretches of the text and who said them, where it is a transcript of several turns.
        edits: what is to change: disjoint, in order.
    """

    pointer: str
    text: str
    rule: FieldRule
    context: str = ""
    names: tuple[str, ...] = ()
    role: Role = Role.UNKNOWN
    is_turn: bool = False
    is_key: bool = False
    is_number: bool = False
    said: list[tuple[int, int, Role]] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)

    def role_at(self, offset: int) -> Role:
        """Who said the character at an offset."""
        return next((role for start, end, role in self.said if start <= offset < end), self.role)

    def part(self, start: int, end: int) -> str:
        """Characters start to end after the edits; an edit that reaches over the bounds stands where it begins."""
        out, done = [], start
        for first, last, new in self.edits:
            if last <= start or first >= end:
                continue
            out.append(self.text[done : max(first, done)])
            if first >= start:
                out.append(new)
            done = min(last, end)
        return "".join([*out, self.text[done:end]])


@dataclass(slots=True)
class Piece:
    """Characters `start` to `end` of the field `owner` stand in token `token`."""

    token: int
    owner: Field
    start: int
    end: int
    companions: list[Token] = field(default_factory=list)


@dataclass(slots=True)
class JsonNode:
    """One JSON text: which of its tokens are fields, and which hold a text that was opened."""

    raw: str
    count: int
    pieces: list[Piece] = field(default_factory=list)
    opened: list[tuple[int, JsonNode | TextNode]] = field(default_factory=list)

    def text(self) -> str:
        """The JSON text with the edits of everything in it."""
        edits: dict[int, str | int] = {}
        for piece in self.pieces:
            if not any(first < piece.end and last > piece.start for first, last, _ in piece.owner.edits):
                continue
            new = piece.owner.part(piece.start, piece.end)
            edits[piece.token] = 0 if piece.owner.is_number else new
            for other in piece.companions:
                edits[other.index] = 0 if other.kind is Kind.NUMBER else new
        for token, child in self.opened:
            new = child.text()
            if new != child.raw:
                edits[token] = new
        return jsontext.rewrite(self.raw, edits, self.count)


@dataclass(slots=True)
class TextNode:
    """Free text, stretches of which may be JSON."""

    raw: str
    parts: list[tuple[int, int, Field | JsonNode]] = field(default_factory=list)

    def text(self) -> str:
        """The text with the edits of everything in it."""
        out, done = [], 0
        for start, end, part in self.parts:
            out.append(self.raw[done:start])
            out.append(part.part(0, len(part.text)) if isinstance(part, Field) else part.text())
            done = end
        return "".join([*out, self.raw[done:]])


@dataclass(slots=True)
class Document:
    """A record that was read. `format` names the vendor format it was recognised as, or is empty."""

    root: JsonNode | TextNode
    fields: list[Field]
    format: str = ""

    def text(self) -> str:
        """The record with its edits."""
        return self.root.text()


@dataclass(frozen=True, slots=True)
class _Place:
    """What a text inherits from where it stands."""

    pointer: str = ""
    names: tuple[str, ...] = ()
    role: Role = Role.UNKNOWN
    is_turn: bool = False
    opened: int = 0


def read_json(text: str, *, format_name: str | None = None) -> Document:
    """Read one JSON document.

    Raises:
        QuarantineError: it is not JSON or nests too deep.
    """
    value = jsontext.parse(text)
    form = recognise(value, format_name)
    reader = _Reader(form)
    return Document(reader.json(text, value, _Place()), reader.fields, form.name)


def read_text(text: str) -> Document:
    """Read free text: prose, a transcript, a log line, with or without JSON in it."""
    reader = _Reader(recognise(None, None))
    return Document(reader.free(text, TEXT, _Place()), reader.fields)


class _Reader:
    """Collects the fields of one record in reading order."""

    def __init__(self, form: Format) -> None:
        self.fields: list[Field] = []
        self._format = form

    def json(self, raw: str, value: Any, place: _Place) -> JsonNode:
        """Read a JSON text that was parsed to `value`."""
        tokens = list(jsontext.tokens(value))
        node = JsonNode(raw, len(tokens))
        roles, groups = _roles(tokens), find_groups(tokens)
        grouped = {token.index for group in groups.values() for token, _ in group.pieces}
        grouped |= {
            other.index for group in groups.values() for more in group.companions.values() for other in more
        }
        siblings = {token.path: token.value for token in tokens if token.kind is Kind.STRING}
        for token in tokens:
            if token.index in groups:
                self._group(node, groups[token.index], self._place(token, place, roles))
            elif token.index in grouped or token.kind is Kind.LITERAL or token.value == "":
                continue
            elif token.kind is Kind.KEY:
                if not _PLAIN_KEY.fullmatch(token.value):
                    self._leaf(
                        node,
                        token,
                        TEXT,
                        _Place(place.pointer + pointer(token.path), _names(token.path[:-1])),
                    )
            else:
                self._value(node, token, self._place(token, place, roles), siblings)
        return node

    def free(self, raw: str, rule: FieldRule, place: _Place) -> TextNode:
        """Read free text, opening the JSON in it."""
        node, done = TextNode(raw), 0
        inner = _Place(place.pointer + "#", place.names, place.role, False, place.opened + 1)
        for start, end, value in jsontext.find(raw) if place.opened < MAX_OPENED else ():
            self._stretch(node, done, start, rule, place)
            node.parts.append((start, end, self.json(raw[start:end], value, inner)))
            done = end
        self._stretch(node, done, len(raw), rule, place)
        return node

    def _place(self, token: Token, place: _Place, roles: dict[Path, Role]) -> _Place:
        role, is_turn = _said(token.path, roles)
        if role is None:
            role, is_turn = place.role, False
        return _Place(place.pointer + pointer(token.path), _names(token.path), role, is_turn, place.opened)

    def _value(self, node: JsonNode, token: Token, place: _Place, siblings: dict[Path, Any]) -> None:
        rule = self._format.rule(token.path) or _rule(token, siblings)
        if token.kind is Kind.STRING and rule.field_class is FieldClass.TEXT:
            child = self._open(token.value, rule, place)
            if child is not None:
                node.opened.append((token.index, child))
                return
        self._leaf(node, token, rule, place)

    def _leaf(self, node: JsonNode, token: Token, rule: FieldRule, place: _Place) -> None:
        text = token.value if isinstance(token.value, str) else json.dumps(token.value)
        item = self._field(text, rule, place)
        item.is_key, item.is_number = token.kind is Kind.KEY, token.kind is Kind.NUMBER
        node.pieces.append(Piece(token.index, item, 0, len(text)))

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
        self.fields.append(item)
        return item

    def _open(self, text: str, rule: FieldRule, place: _Place) -> JsonNode | TextNode | None:
        """The node of a string that is or holds JSON, else None."""
        if place.opened >= MAX_OPENED or not jsontext.may_hold(text):
            return None
        value = _try_json(text)
        if isinstance(value, dict | list):
            inner = _Place(place.pointer + "#", place.names, place.role, False, place.opened + 1)
            return self.json(text, value, inner)
        return self.free(text, rule, place)


def _roles(tokens: list[Token]) -> dict[Path, Role]:
    """Who speaks in which object: path of the object -> role."""
    roles: dict[Path, Role] = {}
    for token in tokens:
        if token.kind is Kind.STRING and token.path and str(token.path[-1]).lower() in _ROLE_NAMES:
            role = role_of(token.value)
            if role is not Role.UNKNOWN:
                roles[token.path[:-1]] = role
    return roles


def _said(path: Path, roles: dict[Path, Role]) -> tuple[Role | None, bool]:
    """Who said what stands at a path, and whether it is the turn itself."""
    for depth in range(len(path) - 1, -1, -1):
        role = roles.get(path[:depth])
        if role is not None:
            names = [str(part).lower() for part in path[depth:] if isinstance(part, str)]
            return role, bool(names) and all(name in _SAID_NAMES for name in names)
    return None, False


def _names(path: Path) -> tuple[str, ...]:
    return tuple(part for part in path if isinstance(part, str))


def _rule(token: Token, siblings: dict[Path, Any]) -> FieldRule:
    name = next((part for part in reversed(token.path) if isinstance(part, str)), "")
    rule = by_name(name)
    if rule.field_class is FieldClass.TEXT and token.kind is Kind.STRING:
        if names_person(name) and _NAME.fullmatch(token.value):
            return FieldRule(FieldClass.ENTITY, "PERSON")
        if name in ("data", "signature", "delta", "audio") and _is_blob(token, siblings):
            return FieldRule(FieldClass.BLOB)
    return rule


def _is_blob(token: Token, siblings: dict[Path, Any]) -> bool:
    """Whether `data`, `signature` ... holds bytes: what stands beside it says so."""
    kind = siblings.get((*token.path[:-1], "type"))
    return kind in _BLOB_TYPES or (
        kind != "text" and any((*token.path[:-1], name) in siblings for name in _BESIDE_BLOB)
    )


def _try_json(text: str) -> Any:
    try:
        return jsontext.parse(text)
    except QuarantineError:
        return None
