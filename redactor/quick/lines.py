"""Which JSON log lines are clean, decided field by field, with verdicts that are kept in memory.

A line without a conversation, without values spread over several members and without anything found in one of its fields has
nothing in any field: what the fields hold does not depend on each other. So a verdict on (path, value) can be kept
(`redactor.quick.judge`). Lines of one shape are read by one expression (`redactor.quick.shapes`). Of a line in which something is
found only what is not known to be clean is read (`redactor.quick.excerpt`).

Everything is bounded, and dies with the process. What is kept never leaves it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from redactor.detect.memo import remember, remember_runs
from redactor.document.records import Aside
from redactor.errors import QuarantineError, SeenAsideError
from redactor.formats import _WRAPPERS, GENERIC, recognise
from redactor.jsontext import _TOKEN
from redactor.quick.again import Again
from redactor.quick.excerpt import Member, excerpt
from redactor.quick.judge import Judge
from redactor.quick.leaves import ALONE, MOST_A_LEAF, UNKNOWN, Kept, Leaf
from redactor.quick.runs import Later, Runs
from redactor.quick.shapes import Plan, Shape, Shapes
from redactor.quick.walk import Seen, is_said, look, plan, speaks
from redactor.redact import Outcome, Redactor
from redactor.wire.logline import header_end, holds_personal_pairs

_decode_pairs = json.JSONDecoder(object_pairs_hook=tuple).decode

Shaped = tuple[Shape[Leaf], re.Match[str]]


def _at_once(work: Callable[[], None]) -> None:
    work()


class Quick:
    """Tells clean log lines.

    Args:
        redactor: the full way, whose judgement this is.
        later: does what takes tenths of a second and can wait; at once, if not given.
    """

    def __init__(self, redactor: Redactor, *, later: Later = _at_once) -> None:
        self._later = later
        self._redactor = redactor
        self._policy = redactor.policy
        self._detector = remember(redactor)  # the full way remembers with it
        remember_runs(self._detector)
        self._judge = Judge(self._detector, self._policy)
        self._off = "drop" in (self._policy.content, self._policy.timestamps)
        # What a role said may count otherwise, and keyed operators look at who a record is about.
        self._may_put_aside = not self._policy.roles and not self._policy.needs_key
        self._judge.notes = not self._may_put_aside
        self._judged = ""
        self._seen: Seen | None = None
        self._shaped: tuple[Shaped, list[int]] | None = None
        self._forget()

    def _forget(self) -> None:
        self._judge.kept = Kept()
        self._generic: dict[tuple[str, ...], bool] = {}
        self._shapes: Shapes[Leaf] = Shapes()
        self._runs = Runs(self._later)
        self._again = Again(self._redactor)

    def is_clean(self, line: str) -> bool:
        """Whether the full way gives a line back as it is. False: it does not, or that is not known.

        Args:
            line: a line that holds one JSON object.
        """
        self._judged, self._seen, self._shaped = "", None, None
        if self._off:
            return False
        if self._judge.kept.is_full:
            self._forget()
        if self._judge.notes:
            self._detector.clean.clear()
        try:
            shaped = self._shapes.read(line)
            return self._is_clean_shape(line, shaped) if shaped is not None else self._is_clean_object(line)
        except (ValueError, RecursionError, QuarantineError):
            return False

    def is_clean_text(self, line: str) -> bool:
        """Whether `redactor.wire.logline.redact_line` gives a line of plain text back as it is; False as in `is_clean`."""
        self._judged = ""
        if self._off:
            return False
        if self._judge.kept.is_full:
            self._forget()
        rest = line[header_end(line) :]
        body = rest.lstrip()
        if not body:
            return True
        if body[0] == "{":
            return self.is_clean(body)
        if body[0] in '["' or body.startswith("@cee:") or holds_personal_pairs(rest):
            return False
        try:
            if self._judge.line(rest) == UNKNOWN:
                return False
        except (ValueError, RecursionError, QuarantineError):
            return False
        self._runs.missed += 1
        return True

    def clean_until(self, text: str, at: int = 0, *, json_only: bool = False) -> int:
        """Where neighbouring lines that are known to be clean end.

        Args:
            text: lines, each with its end.
            at: where the first of them begins.
            json_only: whether a line of plain text is none.

        Returns:
            the place after the end of the last such line; `at` where the first is none, or that is not known. For each of them,
            `is_clean` or `is_clean_text` would be True.
        """
        if self._off:
            return at
        kept = self._judge.kept
        if kept.is_full:
            self._forget()
        elif self._runs.is_due(kept):
            self._runs.make(kept, self._shapes.kept)
        return self._runs.end(text, at, json_only=json_only)

    def _is_clean_shape(self, line: str, shaped: Shaped) -> bool:
        """The same for a line of a known shape, by its texts."""
        judge, again = self._judge.text, self._judge.came_again
        verdicts: list[int] = []
        shape, found = shaped
        for leaf, value, (start, _) in zip(shape.leaves, found.groups(), found.regs[1:], strict=True):
            if leaf is None or not value:
                verdicts.append(ALONE)
                continue
            known = leaf.values.get(value)
            if known is None:
                known = ALONE if _is_told(leaf, value, line, start) else judge(leaf, value)
            elif known != UNKNOWN:
                again(leaf, value)
            verdicts.append(known)
        if UNKNOWN not in verdicts:
            self._runs.missed += 1
            return True
        self._judged, self._shaped = line, (shaped, verdicts)
        return False

    def _is_clean_object(self, line: str) -> bool:
        pairs = _decode_pairs(line)
        if type(pairs) is not tuple or not pairs or not self._is_generic(pairs):
            return False
        seen = look(pairs, self._judge)
        made: Plan[Leaf] = Plan()
        if plan(pairs, self._judge.kept.root, made):
            self._judge.kept.facts += self._shapes.learn(line, made)
        self._judged, self._seen = line, seen
        return seen.clean

    def run_json(self, text: str, *, format: str | None = None) -> Outcome:
        """As `Redactor.run_json`; of the line that `is_clean` was asked of last, only what is not known to be clean is read."""
        if format is None and text == self._judged and self._may_put_aside:
            try:
                return self._run_part(text) or self._run_beside(text)
            except SeenAsideError:
                pass
        return self._redactor.run_json(text, format=format)

    def run_text(self, text: str) -> Outcome:
        """As `Redactor.run_text`."""
        return self._again.run_text(text)

    def _run_part(self, line: str) -> Outcome | None:
        """Redact what has to be read of a line as a record of its own; None where it makes none."""
        if self._shaped is not None:
            shaped, verdicts = self._shaped
            if not shaped[0].part:
                return None
            members, aside = _members_of_shape(shaped, verdicts)
        elif self._seen is not None and self._seen.part:
            members, aside = _members_of_line(line, self._seen)
        else:
            return None

        part = excerpt(line, members)
        return None if part is None else self._again.run_part(part, aside)

    def _run_beside(self, line: str) -> Outcome:
        """Redact a line without the values that need not be read."""
        seen = self._seen
        if seen is None:
            seen = look(_decode_pairs(line), self._judge)
        may = bool(seen.tokens) and not seen.whole
        aside = Aside(frozenset(seen.tokens), tuple(seen.texts)) if may else None
        return self._redactor.run_json(line, aside=aside)

    def __getattr__(self, name: str) -> Any:
        """All else that a `Redactor` has."""
        if name == "_redactor":  # a copy that is not filled yet
            raise AttributeError(name)
        return getattr(self._redactor, name)

    def _is_generic(self, pairs: Any) -> bool:
        """Whether a line is of no vendor's format, as far as the names of its members tell."""
        names = tuple([pair[0] for pair in pairs])
        wrapped = {
            key: dict.fromkeys(pair[0] for pair in value)
            for key, value in pairs
            if key in _WRAPPERS and type(value) is tuple
        }
        known = None if wrapped else self._generic.get(names)
        if known is None:
            known = recognise({**dict.fromkeys(names), **wrapped}, None) is GENERIC
            if not wrapped:
                if len(self._generic) >= MOST_A_LEAF:
                    self._generic.clear()
                self._generic[names] = known
        return known


def _is_told(leaf: Leaf, value: str, line: str, start: int) -> bool:
    """Whether a text, which begins at a place of a line, is proved to be clean by itself; of one that came again that is not known."""
    return leaf.told.match(line, start) is not None and "[" not in value and value not in leaf.again


def _members_of_shape(shaped: Shaped, verdicts: list[int]) -> tuple[list[Member], list[str]]:
    """The values that have to be read of a line of a known shape, and the texts that need not."""
    shape, found = shaped
    all_read = list(zip(shape.leaves, found.groups(), verdicts, strict=True))
    talks = any(leaf is not None and speaks(leaf, value) for leaf, value, _ in all_read)
    members: list[Member] = []
    aside = list(shape.keys)
    for group, (leaf, value, known) in enumerate(all_read, 1):
        if leaf is not None and (known != ALONE or (talks and value and is_said(leaf))):
            members.append(Member(leaf.names, found.start(group) - 1, found.end(group) + 1))
        else:
            aside.append(value)
    return members, aside


def _members_of_line(line: str, seen: Seen) -> tuple[list[Member], list[str]]:
    """The same of a line that was read as JSON."""
    read = dict((token, leaf) for leaf, token in seen.read)
    if seen.speaks:
        read.update((token, leaf) for leaf, token, _ in seen.said)
    places = [token.span() for token in _TOKEN.finditer(line)]
    return [Member(read[token].names, *places[token]) for token in sorted(read)], seen.texts
