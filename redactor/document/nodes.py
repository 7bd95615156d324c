"""What a record was read into: fields, and the nodes that know where each of them stands and write it back."""

from __future__ import annotations

import base64
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from operator import itemgetter

from redactor import jsontext
from redactor.conversation.roles import Role
from redactor.document.media import Media
from redactor.document.offsets import Mark, moved
from redactor.errors import SeenAsideError
from redactor.fields import FieldRule
from redactor.jsontext import Edit, Kind, Token


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
        media: what it holds, where it is a blob.
        is_dropped: whether it goes whole, whatever it says: a raw copy in a record that was redacted elsewhere.
        is_presumed: whether its names are not its own, but presumed from what stands beside it.
        is_spread: whether it is spread over the elements of an array, such as words with times.
        said: stretches of the text and who said them, disjoint and in order, where it is a transcript of several turns.
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
    media: Media = Media.BLOB
    is_dropped: bool = False
    is_presumed: bool = False
    is_spread: bool = False
    said: list[tuple[int, int, Role]] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)

    def turn_at(self, offset: int) -> tuple[int, int, Role] | None:
        """The stretch of `said` in which the character at an offset stands."""
        at = bisect_right(self.said, offset, key=itemgetter(0))
        return self.said[at - 1] if at > 0 and offset < self.said[at - 1][1] else None

    def role_at(self, offset: int) -> Role:
        """Who said the character at an offset."""
        turn = self.turn_at(offset)
        return self.role if turn is None else turn[2]

    def edits_in(self, start: int, end: int) -> list[Edit]:
        """The edits that change one of the characters start to end, or stand between them."""
        first = bisect_right(self.edits, start, key=itemgetter(1))
        return self.edits[first : bisect_left(self.edits, end, first, key=itemgetter(0))]

    def part(self, start: int, end: int) -> str:
        """Characters start to end after the edits; an edit that reaches over the bounds stands where it begins."""
        out, done = [], start
        for first, last, new in self.edits_in(start, end):
            out.append(self.text[done : max(first, done)])
            if first >= start:
                out.append(new)
            done = min(last, end)
        return "".join([*out, self.text[done:end]])


def _number(new: str) -> int:
    """What stands for a redacted number, so that its type survives: 0, or the age over which all are one."""
    return 90 if new == "90+" else 0


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
    """One JSON text: which of its tokens are fields, and which hold a text that was opened.

    `members` are the names of each object of which one at least is a field: token and name, in order.
    """

    raw: str
    count: int
    pieces: list[Piece] = field(default_factory=list)
    opened: list[tuple[int, JsonNode | TextNode | Encoded]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    members: list[list[tuple[int, str]]] = field(default_factory=list)

    def changes(self) -> list[Edit]:
        """What is to change in the JSON text."""
        edits: dict[int, str | int] = {}
        for piece in self.pieces:
            if not piece.owner.edits_in(piece.start, piece.end):
                continue
            new = piece.owner.part(piece.start, piece.end)
            edits[piece.token] = _number(new) if piece.owner.is_number else new
            for other in piece.companions:
                edits[other.index] = 0 if other.kind is Kind.NUMBER else new
        self._keep_apart(edits)
        within: dict[int, list[Edit]] = {}
        for token, child in self.opened:
            inner = within[token] = child.changes()
            if inner:
                edits[token] = child.written(inner)
        self._move_marks(edits, within)
        return jsontext.changes(self.raw, edits, self.count)

    def written(self, edits: list[Edit]) -> str:
        """The JSON text with some edits."""
        return edited(self.raw, edits)

    def _keep_apart(self, edits: dict[int, str | int]) -> None:
        """Number the names of members that would become equal, so that no member is lost."""
        for names in self.members:
            if not any(token in edits for token, _ in names):
                continue
            taken = {name: name for token, name in names if token not in edits}  # new name -> old name
            for token, name in names:
                if token not in edits:
                    continue
                new, number = str(edits[token]), 1
                while taken.setdefault(new, name) != name:
                    number += 1
                    new = f"{edits[token]} ({number})"
                edits[token] = new

    def _move_marks(self, edits: dict[int, str | int], within: dict[int, list[Edit]]) -> None:
        """Let offsets point to where their text went."""
        if not self.marks:
            return
        for piece in self.pieces:
            if piece.start == 0 and piece.end == len(piece.owner.text):
                within.setdefault(piece.token, piece.owner.edits)
        for mark in self.marks:
            start, end = moved(mark, within.get(mark.text_token, ()))
            if (start, end) != (mark.start, mark.end):
                edits[mark.start_token], edits[mark.end_token] = start, end


@dataclass(slots=True)
class Spread:
    """A field that stands in stretches of a text, with other things between them: the words of captions.

    Attributes:
        owner: the field.
        runs: characters start to end of the field, and where they stand in the text; one character can stand as several (`&amp;`).
    """

    owner: Field
    runs: list[tuple[int, int, int, int]]

    def changes(self) -> list[Edit]:
        """What is to change in the text; what stands for an edit stands where its first character stood."""
        out: list[Edit] = []
        at = 0
        for start, end, new in self.owner.edits:
            while at < len(self.runs) and self.runs[at][1] <= start:
                at += 1
            for first, last, begin, stop in self.runs[at:]:
                if first >= end:
                    break
                if last - first == stop - begin:
                    begin, stop = begin + max(start - first, 0), stop - max(last - end, 0)
                out.append((begin, stop, new))
                new = ""
        return out


@dataclass(slots=True)
class TextNode:
    """Free text, stretches of which may be JSON or belong to one field."""

    raw: str
    parts: list[tuple[int, int, Field | JsonNode | Spread]] = field(default_factory=list)

    def changes(self) -> list[Edit]:
        """What is to change in the text."""
        return sorted(
            (start + first, start + last, new)
            for start, _, part in self.parts
            for first, last, new in (part.edits if isinstance(part, Field) else part.changes())
        )

    def written(self, edits: list[Edit]) -> str:
        """The text with some edits."""
        return edited(self.raw, edits)


@dataclass(slots=True)
class Encoded:
    """A text that stands as base64: `child` is what it says, or what stands for bytes that say nothing."""

    child: JsonNode | TextNode

    def changes(self) -> list[Edit]:
        """What is to change in the text."""
        return self.child.changes()

    def written(self, edits: list[Edit]) -> str:
        """The text with some edits, as base64 (RFC 4648)."""
        return base64.b64encode(self.child.written(edits).encode("utf-8", "surrogatepass")).decode("ascii")


@dataclass(slots=True)
class Stream:
    """One text that arrived in the pieces of many JSON events: `carrier` is what those pieces hold, `child` what it says."""

    carrier: Field
    child: JsonNode | TextNode


@dataclass(slots=True)
class Excerpt:
    """A JSON text of which some values were read as a JSON text of their own.

    Attributes:
        raw: the text.
        part: the text that was read.
        places: where a token of the part ends and where the text has it, by where it begins in the part.
    """

    raw: str
    part: JsonNode
    places: dict[int, tuple[int, int]]

    def changes(self) -> list[Edit]:
        """What is to change in the text.

        Raises:
            SeenAsideError: something besides those values is to change.
        """
        return carried_over(self.part.changes(), self.places)


def carried_over(edits: list[Edit], places: dict[int, tuple[int, int]]) -> list[Edit]:
    """Edits of a text, each of a whole token, as edits of another one that has those tokens.

    Args:
        edits: of the text.
        places: where a token of the text ends and where the other has it, by where it begins in the text.

    Raises:
        SeenAsideError: something besides those tokens is to change.
    """
    out: list[Edit] = []
    for start, end, new in edits:
        stop, at = places.get(start, (-1, 0))
        if end != stop:
            raise SeenAsideError
        out.append((at, at + end - start, new))
    return out


@dataclass(slots=True)
class Document:
    """A record that was read. `format` names the vendor format it was recognised as, or is empty."""

    root: JsonNode | TextNode | Excerpt
    fields: list[Field]
    format: str = ""
    streams: list[Stream] = field(default_factory=list)

    def text(self) -> str:
        """The record with its edits."""
        for stream in self.streams:
            stream.carrier.edits = stream.child.changes()
        return edited(self.root.raw, self.root.changes())


def edited(text: str, edits: list[Edit]) -> str:
    """The text with its edits, which are disjoint and in order."""
    out, done = [], 0
    for start, end, new in edits:
        out += [text[done:start], new]
        done = end
    return "".join([*out, text[done:]])
