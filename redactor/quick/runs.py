"""Runs of neighbouring lines that are known to be clean, found by one expression without taking them apart.

The expression is made of the shapes of lines (`redactor.quick.shapes`) and of what is known of each path (`redactor.quick.language`).
It is made anew when lines that it does not match were found to be clean often enough to pay for it, and enough was learned from them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from re._compiler import compile as _compile  # type: ignore[import-not-found]

from redactor.fields import FieldClass, by_name
from redactor.quick.language import language
from redactor.quick.leaves import NOTHING, Kept, Leaf
from redactor.quick.shapes import TRIED, Shape
from redactor.quick.tries import Tokens, joined
from redactor.quick.widened import HEX
from redactor.wire.logline import HEADER

LARGEST = 150_000
"""Characters of an expression; a shape with which it would have more stays out."""
_LEAST_MISSED = 200
_LEARNED = 1.4
"""So many times as much as before is known when it pays to make it anew."""
_PAYS = 20
"""So many characters of an expression take as long to compile as one line that it does not match takes to judge, or less."""
_KEY = re.compile(r"([\w.-]*)=")
_NOTHING = re.compile("")


Later = Callable[[Callable[[], None]], None]
"""Does some work, at once or aside while lines go on."""


class Runs:
    """The expression, and when to make it anew.

    Args:
        later: how it is made and compiled, which takes tenths of a second; until then the one before it is used.

    Attributes:
        missed: how many clean lines it did not match since it was made.
    """

    def __init__(self, later: Later) -> None:
        self.missed = 0
        self._later = later
        self._json = self._text = ""
        self._found: dict[bool, re.Pattern[str]] = {}
        self._asked: set[bool] = set()
        self._compiling: set[bool] = set()
        self._making = False
        self._due = _LEAST_MISSED
        self._facts = 0

    def end(self, text: str, at: int, *, json_only: bool) -> int:
        """Where a run of whole lines that are clean, which begins at a place, ends; that place where there is none."""
        if json_only not in self._asked:
            self._asked.add(json_only)
            self._compiling.add(json_only)
            self._later(partial(self._compile, json_only, self._json, "" if json_only else self._text))
        found = self._found.get(json_only)
        run = found.match(text, at) if found is not None else None
        return at if run is None else run.end()

    def _compile(self, json_only: bool, *lines: str) -> None:
        try:
            self._found[json_only] = _run_of(*lines)
        finally:
            self._compiling.discard(json_only)

    def is_due(self, kept: Kept) -> bool:
        """Whether the expression is to be made anew."""
        busy = self._making or bool(self._compiling)
        return not busy and self.missed >= self._due and kept.facts > self._facts * _LEARNED

    def make(self, kept: Kept, shapes: Sequence[Shape[Leaf]]) -> None:
        """Make the expression from all that is known; more may become known meanwhile."""
        self._making = True
        self._facts = kept.facts
        self.missed = 0
        self._later(partial(self._write, kept, tuple(shapes)))

    def _write(self, kept: Kept, shapes: Sequence[Shape[Leaf]]) -> None:
        try:
            self._write_all(kept, shapes)
        finally:
            self._making = False

    def _write_all(self, kept: Kept, shapes: Sequence[Shape[Leaf]]) -> None:
        known: dict[int, str] = {}
        lines: list[Tokens] = []
        size = 0
        for shape in shapes[:TRIED]:
            line = tuple(part if isinstance(part, str) else _known(known, part) for part in shape.parts)
            longer = sum(map(len, line))
            if size + longer <= LARGEST:
                size += longer
                lines.append(line)
        text = language(kept.line, "\n", _may_stand_alone)
        self._json = joined(lines, "\n") if lines else ""
        self._text = HEADER + text if text and size + len(text) <= LARGEST else ""
        self._asked.clear()
        self._due = max(_LEAST_MISSED, (len(self._json) + len(self._text)) // _PAYS)


def _known(known: dict[int, str], leaf: Leaf) -> str:
    if id(leaf) not in known:
        texts = language(leaf, '"')
        known[id(leaf)] = '"' + texts
        leaf.told = _compiled(texts, NOTHING) if texts else NOTHING
    return known[id(leaf)]


def _run_of(*lines: str) -> re.Pattern[str]:
    """The expression for a run of lines."""
    any_of = "|".join(filter(None, lines))
    return _compiled(f"(?:{any_of})*+", _NOTHING)


def _compiled(text: str, other: re.Pattern[str]) -> re.Pattern[str]:
    """An expression, not kept by `re` as others are, since it is large and soon made anew; the other where it can't be compiled."""
    try:
        found: re.Pattern[str] = _compile(text, re.UNICODE)
    except (re.error, RecursionError, OverflowError):
        return other
    return found


def _may_stand_alone(text: str) -> bool:
    """Whether no text of a mask is read otherwise as a line than by itself (`redactor.quick.lines.Quick.is_clean_text`)."""
    body = text.lstrip()
    if body[:1] in ("", "{", "[", '"') or body.startswith("@cee:"):
        return False
    return not any(
        "0" in key or HEX in key or by_name(key).field_class is FieldClass.ENTITY
        for key in _KEY.findall(text)
    )
