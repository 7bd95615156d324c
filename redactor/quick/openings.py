"""What a text must have for a pattern to match it, as an expression that stands in front of the text and never looks back.

Of a pattern only its beginning is taken, without what it asks of the characters around: a match of the pattern is one of this.
So it takes little time on any text, and reads a value that stands in a line as it reads the value by itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import regex

from redactor.quick.bounds import Gate, at_least
from redactor.quick.widened import UnknownPartError, signs, with_one_v

_MOST_OPTIONAL = 6
_MOST_CHOICES = 3
_MOST_TIMES = 12
"""How often something that can be read in several ways is read at most."""
_INSIDE = '[^"\\n]*?'
_REPEATS = frozenset((sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT))


def closed(gates: tuple[Gate, ...], lead: int) -> str | None:
    """An expression that matches at the beginning of a text only where none of some gates finds anything in it.

    Args:
        gates: of the text's mask.
        lead: characters of the label that stood in front of the text when the gates were made; there is no digit in it.

    Returns:
        the expression; None where a gate can't be told closed in this way.
    """
    found: dict[str, None] = {}
    for gate in gates:
        one = _closed(gate, lead)
        if one is None:
            return None
        found[one] = None
    return "".join(found)


def _closed(gate: Gate, lead: int) -> str | None:
    begins = None if gate.pattern is None else opening(gate.pattern)
    if begins and gate.starts is not None and all(at >= lead for at in gate.starts):
        return "".join(f"(?!{after(at - lead)}{begins})" for at in gate.starts)
    if gate.cluster > 1 or gate.run > 1:
        digits = at_least(gate.cluster) if gate.cluster > gate.run else at_least(gate.run, apart=False)
        return f"(?!{_INSIDE}{digits.pattern})"
    if begins and gate.first >= lead:
        return f"(?!{after(gate.first - lead)}{_INSIDE}{begins})"
    return None


def after(size: int) -> str:
    """An expression for so many characters of a text."""
    return f".{{{size}}}" if size else ""


@lru_cache(maxsize=4096)
def opening(pattern: regex.Pattern[str]) -> str:
    """An expression that matches wherever a pattern of a recognizer does; empty where none can be told."""
    try:
        text, _ = _Opening().text(parser.parse(with_one_v(pattern.pattern)))
        text = f"(?i:{text})" if text and pattern.flags & regex.IGNORECASE else text
        return "" if re.compile(text).match("") else text
    except (re.error, UnknownPartError, RecursionError, OverflowError):
        return ""


class _Opening:
    """Writes the beginning of a parsed expression; each part with whether it is all of it."""

    def __init__(self) -> None:
        self._optional = 0

    def text(self, parsed: Any) -> tuple[str, bool]:
        out = []
        for op, value in parsed:
            text, whole = self._part(op, value)
            out.append(text)
            if not whole:
                return "".join(out), False
        return "".join(out), True

    def _part(self, op: Any, value: Any) -> tuple[str, bool]:
        if op is sre.LITERAL:
            return signs([(op, value)]), True
        if op is sre.NOT_LITERAL:
            return signs([(sre.NEGATE, None), (sre.LITERAL, value)]), True
        if op is sre.IN:
            return signs(value), True
        if op is sre.ANY:
            return ".", True
        if op in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
            return "", True
        if op is sre.BRANCH:
            branches, before, most = [], self._optional, 0
            for branch in value[1]:
                self._optional = before
                branches.append(self.text(branch))
                most = max(most, self._optional)
            self._optional = most
            return f"(?:{'|'.join(text for text, _ in branches)})", all(whole for _, whole in branches)
        if op is sre.SUBPATTERN:
            return self._group(*value)
        if op is sre.ATOMIC_GROUP:
            text, whole = self.text(value)
            return f"(?:{text})", whole
        if op in _REPEATS:
            return self._repeat(*value)
        return "", False

    def _group(self, group: int | None, add: int, drop: int, inner: Any) -> tuple[str, bool]:
        if (add | drop) & ~re.IGNORECASE:
            raise UnknownPartError
        text, whole = self.text(inner)
        flags = "i" if add else "-i" if drop else ""
        return f"(?{flags}:{text})", whole

    def _repeat(self, low: int, high: int, inner: Any) -> tuple[str, bool]:
        if low == 0:
            self._optional += 1
            if high > _MOST_CHOICES or self._optional > _MOST_OPTIONAL:
                return "", False
        before = self._optional
        text, whole = self.text(inner)
        if low == 0:
            return (f"(?:{text}){{0,{high}}}", True) if whole else ("", False)
        if not whole:
            return f"(?:{text})", False
        times = low if self._optional == before else min(low, _MOST_TIMES)
        one = text if text.startswith("[") and "]" not in text[:-1] else f"(?:{text})"
        return f"{one}{{{times}}}", low == high == times
