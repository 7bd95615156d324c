"""Lines of one shape: the same members in the same order and spelling, so that one expression reads all of them.

A shape is made from a line that was read. What it matches is the same JSON object but for the values of its texts, numbers and
literals; its groups are the texts, and the numbers that a value found elsewhere could be. So a line of a known shape needs no
reader of JSON.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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
_SMALL = r"-?(?:(?:0|[1-9][0-9]{0,2})\.[0-9]{1,3}|0|[1-9][0-9]{0,5})"
_LITERAL = "true|false|null"


class Value(Enum):
    """What may stand in the place of a value that is no text, besides a literal."""

    NUMBER = f"{_LITERAL}|{_NUMBER}"
    SMALL = f"{_LITERAL}|{_SMALL}"  # of no more than six digits
    LITERAL = _LITERAL


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
    """One shape.

    Attributes:
        line: the expression for whole lines.
        parts: the same in parts: what a text belongs to stands for its expression.
        leaves: what each group of `line` belongs to (None: a small number or a literal).
        keys: the names of members that what is found elsewhere could stand in.
        part: whether some values of such a line make a record of their own.
    """

    line: re.Pattern[str]
    parts: tuple[str | LeafT, ...]
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

    @property
    def kept(self) -> Sequence[Shape[LeafT]]:
        """All shapes."""
        return self._kept

    def learn(self, line: str, plan: Plan[LeafT]) -> bool:
        """Keep the shape of a line that holds one JSON object; whether it is a new one."""
        told = tuple(map(id, plan.values))
        if told in self._told:
            return False
        if len(self._told) >= _MOST_PLANS:
            self._told.clear()
        self._told.add(told)
        made = _shape(line, plan) if len(line) <= LONGEST else None
        if made is not None and made.line.fullmatch(line):
            del self._kept[MOST - 1 :]
            self._kept.insert(0, made)
        return made is not None


def _shape(line: str, plan: Plan[LeafT]) -> Shape[LeafT] | None:
    parts: list[str | Value | LeafT] = []
    done, values = 0, iter(plan.values)
    for token in _TOKEN.finditer(line):
        start, end = token.span()
        parts.append(re.escape(line[done:start]))
        done = end
        said = token.group()
        if said[0] == '"' and line[end:].lstrip(" \t\r\n").startswith(":"):
            if "\\" in said:
                return None
            parts.append(re.escape(said))
            continue
        leaf: Any = next(values, None)
        if leaf is None or isinstance(leaf, Value) is (said[0] == '"'):
            return None
        parts.append(leaf)
    parts.append(re.escape(line[done:]))
    if next(values, None) is not None:
        return None
    grouped = [_grouped(part) for part in parts]
    leaves = [
        None if part is Value.SMALL else part
        for part in parts
        if not isinstance(part, str | Value) or part is Value.SMALL
    ]
    return Shape(re.compile("".join(grouped)), _joined(parts), tuple(leaves), tuple(plan.keys), plan.part)


def _grouped(part: object) -> str:
    if isinstance(part, Value):
        return f"({part.value})" if part is Value.SMALL else f"(?:{part.value})"
    return part if isinstance(part, str) else _TEXT


def _joined(parts: Sequence[str | Value | LeafT]) -> tuple[str | LeafT, ...]:
    """Neighbouring expressions as one, without groups."""
    out: list[str | LeafT] = [""]
    for part in parts:
        written = f"(?>{part.value})" if isinstance(part, Value) else part
        if isinstance(written, str) and isinstance(out[-1], str):
            out[-1] += written
        else:
            out.append(written)
    return tuple(out)
