"""The part of a JSON line that has to be read, as a small JSON text of its own; what is to change in it is changed in the line.

A line in which something is found is mostly values in which nothing is. The others alone, under their names, are read as a record,
and what was found in them is looked for in those that were left out. Only values are ever changed: where a name would have
to be, the line is read as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import zip_longest

from redactor.document.nodes import Document, Excerpt, JsonNode, carried_over, edited
from redactor.document.records import read_json
from redactor.jsontext import Edit


@dataclass(frozen=True, slots=True)
class Member:
    """A value that has to be read: the names of the members on the way to it, and where its token stands in the line."""

    names: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """The values of a line that have to be read, as a JSON text.

    Attributes:
        line: the line.
        text: the JSON text.
        places: where a token of the text ends and where the line has it, by where it begins in the text.
    """

    line: str = field(repr=False)
    text: str = field(repr=False)
    places: dict[int, tuple[int, int]]

    def read(self) -> Document | None:
        """The fields of the text, in a document that writes the whole line; None where it is more than its fields.

        Raises:
            QuarantineError: it nests too deep.
        """
        document = read_json(self.text)
        root = document.root
        if document.streams or document.format or not isinstance(root, JsonNode) or root.marks:
            return None
        return Document(Excerpt(self.line, root, self.places), document.fields)

    def written(self, edits: list[Edit]) -> str:
        """The line with edits of the text, each of which is of a whole token."""
        return edited(self.line, carried_over(edits, self.places))


@lru_cache(maxsize=4096)
def _spelled(name: str) -> str:
    """The name of a member as JSON."""
    return json.dumps(name, ensure_ascii=False)


def excerpt(line: str, members: Sequence[Member]) -> Part | None:
    """Cut some members out of a line that holds one JSON object of no vendor's format.

    Args:
        line: the line.
        members: in the order in which they stand in it.

    Returns:
        them as a record of their own; None where an object or a name comes twice.
    """
    text: list[str] = ["{"]
    size = 1
    places: dict[int, tuple[int, int]] = {}
    opened: tuple[str, ...] = ()
    seen: set[tuple[str, ...]] = set()
    first = True
    for member in members:
        shared = 0
        for ours, theirs in zip_longest(opened, member.names[:-1]):
            if ours != theirs:
                break
            shared += 1
        lead = "}" * (len(opened) - shared)
        lead += "" if first and not lead else ","
        for depth in range(shared, len(member.names) - 1):
            path = member.names[: depth + 1]
            if path in seen:
                return None
            seen.add(path)
            lead += _spelled(path[-1]) + ":{"
        if member.names in seen:
            return None
        seen.add(member.names)
        lead += _spelled(member.names[-1]) + ":"
        size += len(lead)
        places[size] = (size + member.end - member.start, member.start)
        text += [lead, line[member.start : member.end]]
        size += member.end - member.start
        opened, first = member.names[:-1], False
    text.append("}" * (len(opened) + 1))
    return Part(line, "".join(text), places)
