"""Expressions for masks: one that matches a mask wherever a pattern matches one of its texts.

What tells digits apart, or the digits and letters of an id, is widened; what forbids something by telling them apart is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import regex

from recognizers.base import Pattern

HEX = "\u0127"
"""Stands for any of 0-9 and a-f; a letter, so that words end where they end in the texts."""
DIGITS = frozenset("0123456789")
_HEXES = DIGITS | frozenset("abcdef")
_V = "(?P<v>"


def widened(pattern: Pattern) -> regex.Pattern[str] | None:
    """The expression that matches a mask wherever the pattern matches one of its texts; None where none can be derived."""
    exact = pattern.regex.startswith("(?-i)")
    try:
        parsed = parser.parse(with_one_v(pattern.regex.removeprefix("(?-i)")))
        lines = regex.MULTILINE if parsed.state.flags & re.MULTILINE else regex.V0
        return regex.compile(
            _Widener(exact=exact).text(parsed),
            regex.V0 | lines if exact else regex.V0 | lines | regex.IGNORECASE,
        )
    except (re.error, regex.error, UnknownPartError, RecursionError, OverflowError):
        return None


def with_one_v(pattern: str) -> str:
    """The expression with a name for the first of its groups named `v` alone; only `regex` lets several have one name."""
    head, name, tail = pattern.partition(_V)
    return head + name + tail.replace(_V, "(?:")


class UnknownPartError(Exception):
    """The expression has a part that can't be widened."""


class _Widener:
    """Writes a parsed expression again, widened."""

    def __init__(self, *, exact: bool) -> None:
        self._groups: set[int] = set()
        self._exact = exact

    def text(self, parsed: Any) -> str:
        """The widened expression."""
        return "".join(self._part(op, value) for op, value in parsed)

    def _part(self, op: Any, value: Any) -> str:
        if op is sre.LITERAL:
            return self._one([(op, value)])
        if op is sre.NOT_LITERAL:
            return self._one([(sre.NEGATE, None), (sre.LITERAL, value)])
        if op is sre.IN:
            return self._one(value)
        if op is sre.ANY:
            return "."
        if op is sre.AT:
            return _at(value)
        if op is sre.BRANCH:
            return "(?:" + "|".join(self.text(branch) for branch in value[1]) + ")"
        if op is sre.SUBPATTERN:
            return self._group(*value)
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            low, high, inner = value
            high = "" if high is sre.MAXREPEAT else high
            return f"(?:{self.text(inner)}){{{low},{high}}}"
        if op is sre.ATOMIC_GROUP:
            return f"(?:{self.text(value)})"
        if op is sre.ASSERT:
            return f"(?{'<' if value[0] < 0 else ''}={self.text(value[1])})"
        if op is sre.ASSERT_NOT:
            if not _tells_none_apart(value[1]):
                return ""
            return f"(?{'<' if value[0] < 0 else ''}!{self.text(value[1])})"
        if op is sre.GROUPREF and value in self._groups:
            return f"(?P=g{value})"
        raise UnknownPartError

    def _one(self, items: Sequence[tuple[Any, Any]]) -> str:
        """One character of a set, or what stands for one of them in a mask."""
        plain = signs(items)
        hits = _hits(plain, exact=self._exact)
        more = ("0" if hits & DIGITS else "") + (HEX if hits & _HEXES else "")
        if not more or set(more) <= _hits(plain, more):
            return plain
        return f"(?:{plain}|[{more}])"

    def _group(self, group: int | None, add: int, drop: int, inner: Any) -> str:
        if (add | drop) & ~re.IGNORECASE:
            raise UnknownPartError
        outside = self._exact
        self._exact = bool(drop) or (outside and not add)
        text = self.text(inner)
        self._exact = outside
        if add or drop:
            text = f"(?{'i' if add else '-i'}:{text})"
        if group is None:
            return f"(?:{text})"
        self._groups.add(group)
        return f"(?P<g{group}>{text})"


_AT = {
    sre.AT_BEGINNING: "^",
    sre.AT_BEGINNING_STRING: r"\A",
    sre.AT_BOUNDARY: r"\b",
    sre.AT_NON_BOUNDARY: r"\B",
    sre.AT_END: "$",
    sre.AT_END_STRING: r"\Z",
}
_CATEGORIES = {
    sre.CATEGORY_DIGIT: r"\d",
    sre.CATEGORY_NOT_DIGIT: r"\D",
    sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_SPACE: r"\S",
    sre.CATEGORY_WORD: r"\w",
    sre.CATEGORY_NOT_WORD: r"\W",
}


def _at(where: Any) -> str:
    if where not in _AT:
        raise UnknownPartError
    return _AT[where]


def signs(items: Sequence[tuple[Any, Any]]) -> str:
    """A parsed set of characters as an expression."""
    out = []
    for op, value in items:
        if op is sre.NEGATE:
            out.append("^")
        elif op is sre.LITERAL:
            out.append(re.escape(chr(value)))
        elif op is sre.RANGE:
            out.append(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        elif op is sre.CATEGORY and value in _CATEGORIES:
            out.append(_CATEGORIES[value])
        else:
            raise UnknownPartError
    text = "".join(out)
    return text if len(items) == 1 and items[0][0] is sre.LITERAL else f"[{text}]"


def _hits(one: str, among: Iterable[str] = _HEXES, *, exact: bool = False) -> set[str]:
    """Which characters a set has, letter case aside if not `exact`."""
    found = re.compile(one, re.NOFLAG if exact else re.IGNORECASE)
    return {sign for sign in among if found.fullmatch(sign)}


def _tells_none_apart(parsed: Any) -> bool:
    """Whether an expression treats all digits alike, and all of 0-9a-f, and reads a mask as it reads its texts."""
    for op, value in parsed:
        if op in (sre.LITERAL, sre.NOT_LITERAL, sre.IN):
            items = value if op is sre.IN else [(sre.LITERAL, value)]
            if op is sre.NOT_LITERAL:
                items = [(sre.NEGATE, None), *items]
            hits = _hits(signs(items), {*_HEXES, HEX})
            if hits and hits != {*_HEXES, HEX}:
                return False
        elif op is sre.BRANCH:
            if not all(_tells_none_apart(branch) for branch in value[1]):
                return False
        elif op is sre.SUBPATTERN:
            if not _tells_none_apart(value[3]):
                return False
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            if not _tells_none_apart(value[2]):
                return False
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            if not _tells_none_apart(value[1]):
                return False
        elif op not in (sre.AT, sre.ANY):
            return False
    return True
