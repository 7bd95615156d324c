"""A record's structure without any of its text: what a sample is learned as, and what is filled with canaries.

A template is a tree of nodes. The leaves in which a value can be planted are its places, each known by a number and a JSON Pointer in
which `*` stands for every element of an array. Whatever is not planted holds made-up, neutral text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from redactor.launch.canaries.wording import CLOSING, NEUTRAL, OPENING, SUMMARY, Turn

LABEL = {"agent": "Agent", "user": "Caller"}


class PlaceKind(StrEnum):
    """What kind of place it is."""

    TURNS = "turns"
    """An array of turns, each with a role and a text."""
    TRANSCRIPT = "transcript"
    """One text of "Agent: words" lines."""
    WORDS = "words"
    """An array with a word (or a character) an element."""
    PROSE = "prose"
    """A free text that nobody says: a summary, a note, an unknown field."""
    PAYLOAD = "payload"
    """A free text in a payload."""
    FIELD = "field"
    """A field whose name, or whose content in the sample, says what it is."""
    MEMBERS = "members"
    """An object with any members: arguments, variables."""
    KEY = "key"
    """The name of a member that was a value in the sample."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value can be planted.

    Attributes:
        number: its number in the template.
        pointer: where, with `*` for every element of an array and `#` before what stands in JSON in a string.
        kind: see PlaceKind.
        entity_type: the only type it takes, for FIELD and KEY; nothing takes any.
        is_number: whether a number stands there.
    """

    number: int
    pointer: str
    kind: PlaceKind
    entity_type: str = ""
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Plants:
    """What goes into a record.

    Attributes:
        texts: place -> text, for prose, payload, fields and keys.
        turns: place -> turns, for turns, transcripts and words.
        members: place -> (name, value) pairs, for members.
        marker: a made-up id of this record.
    """

    texts: Mapping[int, str] = field(default_factory=dict)
    turns: Mapping[int, Sequence[Turn]] = field(default_factory=dict)
    members: Mapping[int, Sequence[tuple[str, Any]]] = field(default_factory=dict)
    marker: str = ""


NOTHING = Plants()
IDLE: Sequence[Turn] = (*OPENING, *CLOSING)


class Node:
    """A part of a template."""

    __slots__ = ()

    def fill(self, plants: Plants) -> Any:
        """The JSON value, with what is planted."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Fixed(Node):
    """What is the same in every record: made-up, or a word of the machinery."""

    value: Any

    def fill(self, plants: Plants) -> Any:
        """The value."""
        return self.value


@dataclass(frozen=True, slots=True)
class Marked(Node):
    """An id that tells one record from another; `idle` stands there where none is needed."""

    idle: str

    def fill(self, plants: Plants) -> Any:
        """The marker."""
        return plants.marker or self.idle


@dataclass(frozen=True, slots=True)
class Leaf(Node):
    """A text, or a number, in which a value can be planted."""

    place: Place
    idle: Any

    def fill(self, plants: Plants) -> Any:
        """What is planted, or the idle value. Digits stay a number where a number stood."""
        text = plants.texts.get(self.place.number)
        if text is None:
            return self.idle
        digits = "".join(sign for sign in text if sign.isdigit())
        return int(digits) if self.place.is_number and digits else text


@dataclass(frozen=True, slots=True)
class Members(Node):
    """An object. A member's name is a text, or the place of one that was a value."""

    members: tuple[tuple[str | Place, Node], ...]
    place: Place | None = None

    def fill(self, plants: Plants) -> Any:
        """The object, with planted names and members."""
        out: dict[str, Any] = {}
        for name, node in self.members:
            shown = (
                name
                if isinstance(name, str)
                else plants.texts.get(name.number, f"item_{'abcdefgh'[name.number % 8]}")
            )
            out[shown] = node.fill(plants)
        if self.place is not None:
            out.update(plants.members.get(self.place.number, ()))
        return out


@dataclass(frozen=True, slots=True)
class Items(Node):
    """An array."""

    items: tuple[Node, ...]

    def fill(self, plants: Plants) -> Any:
        """The array."""
        return [item.fill(plants) for item in self.items]


@dataclass(frozen=True, slots=True)
class Inner(Node):
    """JSON in a string."""

    node: Node

    def fill(self, plants: Plants) -> Any:
        """The JSON text."""
        return json.dumps(self.node.fill(plants), ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Said(Node):
    """The words of a turn; `Turns` puts them in."""

    def fill(self, plants: Plants) -> Any:
        """The turn's words, which come as the text of place -1."""
        return plants.texts.get(-1, "")


@dataclass(frozen=True, slots=True)
class Turns(Node):
    """An array of turns.

    Attributes:
        place: where a conversation is planted.
        items: (role, element) in the order of the sample; the role is "agent", "user", or nothing for what nobody says.
    """

    place: Place
    items: tuple[tuple[str, Node], ...]

    def fill(self, plants: Plants) -> Any:
        """The elements of the sample with the turns, and as many more of them as it takes."""
        waiting = list(plants.turns.get(self.place.number, IDLE))
        bare = Plants(marker=plants.marker)
        out = []
        for role, node in self.items:
            words = ""
            if role:
                words = waiting.pop(0)[1] if waiting and waiting[0][0] == role else NEUTRAL[role]
            out.append(node.fill(_saying(plants, words)))
        kinds = dict(reversed(self.items))
        for role, words in waiting:
            node = kinds.get(role) or next(node for kind, node in self.items if kind)
            out.append(node.fill(_saying(bare, words)))
        return out


def _saying(plants: Plants, words: str) -> Plants:
    return Plants({**plants.texts, -1: words}, plants.turns, plants.members, plants.marker)


@dataclass(frozen=True, slots=True)
class Transcript(Node):
    """One text of lines, each with a label and what was said."""

    place: Place
    labels: Mapping[str, str]

    def fill(self, plants: Plants) -> Any:
        """The text."""
        turns = plants.turns.get(self.place.number, IDLE)
        return "\n".join(f"{self.labels.get(role, LABEL[role])}: {words}" for role, words in turns)


@dataclass(frozen=True, slots=True)
class Words(Node):
    """An array with a word or a character an element.

    Attributes:
        place: where something said is planted.
        element: an element in which `Said` stands for the word; None where elements are plain texts.
        by_sign: whether an element is one character.
        by_token: whether the spaces between words stand in the elements, as in the tokens of a language model.
    """

    place: Place
    element: Node | None
    by_sign: bool = False
    by_token: bool = False

    def fill(self, plants: Plants) -> Any:
        """An element for every word."""
        turns = plants.turns.get(self.place.number)
        text = " ".join(words for _, words in turns) if turns else SUMMARY
        pieces = list(text) if self.by_sign else re.findall(r" *[^ ]+" if self.by_token else r"[^ ]+", text)
        if self.element is None:
            return pieces
        return [self.element.fill(_saying(NOTHING, piece)) for piece in pieces]


@dataclass(frozen=True, slots=True)
class Template:
    """What a sample was learned as.

    Attributes:
        name: the file of the sample, and the record's number in it.
        root: the node of the whole record.
        places: in the order of their numbers.
        is_text: whether the record is a text and no JSON.
        has_marker: whether an id of the record can be told apart.
        is_uuid_marked: whether that id is a UUID.
    """

    name: str
    root: Node = field(repr=False)
    places: tuple[Place, ...]
    is_text: bool = False
    has_marker: bool = False
    is_uuid_marked: bool = False

    def text(self, plants: Plants = NOTHING) -> str:
        """The record as text: JSON, or a transcript."""
        value = self.root.fill(plants)
        return value if self.is_text else json.dumps(value, ensure_ascii=False)

    def at(self, *kinds: PlaceKind) -> Iterator[Place]:
        """The places of these kinds."""
        return (place for place in self.places if place.kind in kinds)
