"""Lines of one shape: the same members in the same order and spelling, so that one expression reads all of them.

A shape is made from a line that was read. What it matches is the same JSON object but for the values of its texts, numbers and
literals; its groups are the texts. So a line of a known shape needs no reader of JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from redactor.jsontext import _TOKEN

MOST = 64
"""Shapes that are kept."""
TRIED = 6
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
    SMALL = rf"(?:{_LITERAL}|{_SMALL})"  # of no more than six digits
    LITERAL = rf"(?:{_LITERAL})"


LeafT = TypeVar("LeafT")


@dataclass(frozen=True, slots=True)
class Shape(Generic[LeafT]):
    """One shape: the expression for whole lines, and what each of its groups belongs to."""

    line: re.Pattern[str]
    leaves: tuple[LeafT, ...]


class Shapes(Generic[LeafT]):
    """The shapes seen last, the most recent first."""

    def __init__(self) -> None:
        self._kept: list[Shape[LeafT]] = []
        self._told: set[tuple[int, ...]] = set()

    def read(self, line: str) -> Iterator[tuple[LeafT, str]] | None:
        """The texts of a line and what they belong to, or None where its shape is not known."""
        for at, shape in enumerate(self._kept[:TRIED]):
            found = shape.line.fullmatch(line)
            if found is not None:
                if at:
                    self._kept.insert(0, self._kept.pop(at))
                return zip(shape.leaves, found.groups(), strict=True)
        return None

    def learn(self, line: str, plan: list[LeafT | Value]) -> None:
        """Keep the shape of a line.

        Args:
            line: a line that holds one JSON object.
            plan: for each of its values in order, what a text there belongs to, or what else may stand there.
        """
        told = tuple(map(id, plan))
        if told in self._told:
            return
        if len(self._told) >= _MOST_PLANS:
            self._told.clear()
        self._told.add(told)
        made = _shape(line, plan) if len(line) <= LONGEST else None
        if made is not None:
            del self._kept[MOST - 1 :]
            self._kept.insert(0, made)


def _shape(line: str, plan: list[LeafT | Value]) -> Shape[LeafT] | None:
    out, leaves, done, values = [], [], 0, iter(plan)
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
            out.append(leaf.value)
        else:
            return None
    out.append(re.escape(line[done:]))
    if next(values, None) is not None:
        return None
    return Shape(re.compile("".join(out)), tuple(leaves))
