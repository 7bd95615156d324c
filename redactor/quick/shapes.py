"""Lines of one shape: the same members in the same order and spelling, so that one expression reads all of them.

A shape is made from a line that was read. What it matches is the same JSON object but for the values of its texts, numbers and
literals; its groups are the texts, and the numbers that a value found elsewhere could be. So a line of a known shape needs no
reader of JSON.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Generic, TypeVar

from redactor.jsontext import _TOKEN

MOST = 128
"""Shapes that are kept."""
TRIED = 12
"""Shapes that a line is compared with."""
_MOST_PLANS = 1_000
LONGEST = 4_000
"""Characters of a line that a shape is made from."""
_TEXT = r'"([^"\\\x00-\x1f]*)"'
_NUMBER = r"-?(?:0|[1-9][0-9]{0,300})(?:\.[0-9]{1,300})?(?:[eE][+-]?[0-9]{1,3})?"
_SMALL = r"-?(?:0|[1-9][0-9]{0,5}|(?:0|[1-9][0-9]{0,2})\.[0-9]{1,3})"
_LITERAL = "true|false|null"


class Value(Enum):
    """What may stand in the place of a value that is no text, besides a literal."""

    NUMBER = rf"(?:{_LITERAL}|{_NUMBER})"
    SMALL = rf"({_LITERAL}|{_SMALL})"  # of no more than six digits
    LITERAL = rf"(?:{_LITERAL})"


LeafT = TypeVar("LeafT")


@dataclass(slots=True)
class Plan(Generic[LeafT]):
    """What a shape is made of.

    Attributes:
        values: for each value of the line in order, what a text there belongs to, or what else may stand there.
        keys: the names of members that what is found elsewhere could stand in.
        part: whether some values of such a line make a record of their own.
    """

    values: list[LeafT | Value] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    part: bool = True


@dataclass(frozen=True, slots=True)
class Shape(Generic[LeafT]):
    """One shape: the expression for whole lines, and what each of its groups belongs to (None: a small number or a literal)."""

    line: re.Pattern[str]
    leaves: tuple[LeafT | None, ...]
    keys: tuple[str, ...]
    part: bool


class Shapes(Generic[LeafT]):
    """The shapes seen last, the most recent first."""

    def __init__(self) -> None:
        self._kept: list[Shape[LeafT]] = []
        self._told: set[tuple[int, ...]] = set()

    def read(self, line: str) -> tuple[Shape[LeafT], re.Match[str]] | None:
        """The shape of a line and what its groups hold, or None where it is not known."""
        for at, shape in enumerate(self._kept[:TRIED]):
            found = shape.line.fullmatch(line)
            if found is not None:
                if at:
                    self._kept.insert(0, self._kept.pop(at))
                return shape, found
        return None

    def learn(self, line: str, plan: Plan[LeafT]) -> None:
        """Keep the shape of a line that holds one JSON object."""
        told = tuple(map(id, plan.values))
        if told in self._told:
            return
        if len(self._told) >= _MOST_PLANS:
            self._told.clear()
        self._told.add(told)
        made = _shape(line, plan) if len(line) <= LONGEST else None
        if made is not None and made.line.fullmatch(line):
            del self._kept[MOST - 1 :]
            self._kept.insert(0, made)


def _shape(line: str, plan: Plan[LeafT]) -> Shape[LeafT] | None:
    out: list[str] = []
    leaves: list[LeafT | None] = []
    done, values = 0, iter(plan.values)
    for token in _TOKEN.finditer(line):
        start, end = token.span()
        out.append(re.escape(line[done:start]))
        done = end
        said = token.group()
        if said[0] == '"' and line[end:].lstrip(" \t\r\n").startswith(":"):
            if "\\" in said:
                return None
            out.append(re.escape(said))
            continue
        leaf: Any = next(values, None)
        if said[0] == '"':
            if leaf is None or isinstance(leaf, Value):
                return None
            leaves.append(leaf)
            out.append(_TEXT)
        elif isinstance(leaf, Value):
            if leaf is Value.SMALL:
                leaves.append(None)
            out.append(leaf.value)
        else:
            return None
    out.append(re.escape(line[done:]))
    if next(values, None) is not None:
        return None
    return Shape(re.compile("".join(out)), tuple(leaves), tuple(plan.keys), plan.part)
