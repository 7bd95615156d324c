"""What recognizers can find at most in texts that are alike but for their digits, or for the digits and letters of an id.

A *mask* stands for many texts: each `0` in it for any digit, each `HEX` for any of `0-9a-f`. From every pattern of a recognizer an
expression is derived that matches a mask wherever the pattern matches one of its texts: what tells digits apart is widened, and what
forbids something by telling them apart is left out. Where no such expression matches, no text of the mask has a match. The score
is bounded in the same way: a check digit holds, and a context word anywhere in the text lifts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import regex

import recognizers
from recognizers import _dates, api_key, date_of_birth, date_time, ip_address, person_cue
from recognizers._needs import CAMEL, Needs, Traits, traits_of
from recognizers.base import SEARCH_TIMEOUT_SECONDS, Pattern, PatternEntityRecognizer
from redactor.detect.layouts.keyed import PAIR, entity_of

HEX = "\u0127"
"""Stands for any of 0-9 and a-f; a letter, so that words end where they end in the texts."""
_DIGITS = frozenset("0123456789")
_HEXES = _DIGITS | frozenset("abcdef")
_SCORE = 1.0
_FEW_STARTS = 4
_V = "(?P<v>"

_LOOKS_ONLY_WHERE: dict[type[PatternEntityRecognizer], tuple[tuple[Pattern, ...], float | None]] = {
    ip_address.IpAddress: (ip_address.IpAddress.patterns, None),
    api_key.ApiKey: (api_key.ApiKey.patterns, None),
    date_time.DateTime: (_dates.DATE_PATTERNS, None),
    date_of_birth.DateOfBirth: ((*_dates.DATE_PATTERNS, *date_of_birth.DateOfBirth.patterns), None),
    person_cue.PersonCue: (person_cue.PersonCue.patterns, _SCORE),
}
"""Recognizers with a search of their own: it finds something only where one of these patterns matches, for the pattern's
score or less, or for the score given here."""


@dataclass(frozen=True, slots=True)
class Gate:
    """What a text of a mask must have for a pattern to find something in it.

    Attributes:
        cluster: so many digits close together.
        run: so many digits in a row.
        pattern: a match of this, if not None.
        recognizer: what then has the last word.
        least: the least score that counts.
        starts: where alone a match can begin, as all texts of a mask have one length; None: anywhere.
        checked: whether a match counts only where its check digit holds.
    """

    cluster: int
    run: int
    pattern: regex.Pattern[str] | None
    recognizer: PatternEntityRecognizer
    least: float = 0.0
    starts: tuple[int, ...] | None = None
    checked: bool = False

    def finds(self, text: str, lead: int, times: Sequence[tuple[int, int]] = ()) -> bool:
        """Whether something is found in a text of the mask, which begins with so many characters of a label.

        Dates do not count where the line's own times stand. Raises what the recognizer raises.
        """
        if self.checked and not self._holds(text):
            return False
        return any(
            found.score >= self.least
            and found.end > lead
            and not (lead and found.entity_type == "PERSON" and found.start <= lead)
            and not (
                found.entity_type == "DATE_TIME"
                and any(found.start < end and start < found.end for start, end in times)
            )
            for found in self.recognizer.analyze(text, [], None)
        )

    def passes(self, text: str) -> bool:
        """Whether a text has what is needed."""
        if self.starts is not None and self.pattern is not None:
            match = self.pattern.match
            if not any(match(text, at) for at in self.starts):
                return False
        if self.run > 1 and not at_least(self.run, apart=False).search(text):
            return False
        if self.cluster > 1 and not at_least(self.cluster).search(text):
            return False
        return self.pattern is None or self.starts is not None or self.pattern.search(text) is not None

    def _holds(self, text: str) -> bool:
        """Whether the check digit of some match holds."""
        if self.pattern is None:
            return True
        group = "v" if "v" in self.pattern.groupindex else 0
        return any(
            self.recognizer.validate(found[group] or "")
            for found in self.pattern.finditer(text, timeout=SEARCH_TIMEOUT_SECONDS)
        )


@lru_cache(maxsize=64)
def at_least(digits: int, *, apart: bool = True) -> re.Pattern[str]:
    """Finds so many digits, in a row or with no more than three signs between two."""
    return re.compile(rf"\d(?:[^\w\n]{{0,3}}\d){{{digits - 1}}}" if apart else rf"\d{{{digits}}}")


@dataclass(frozen=True, slots=True)
class _Bound:
    """One pattern: its widened expression (None matches everything), the most it is worth, and when it is tried at all.

    `plain` is the most it is worth where no check digit holds and no context lifts it.
    """

    entity: str
    pattern: regex.Pattern[str] | None
    score: float
    plain: float
    lifted: float
    context: tuple[str, ...]
    context_required: bool
    needs: tuple[Needs, ...]
    gate: Gate


class Bounds:
    """The bounds of all recognizers."""

    def __init__(self) -> None:
        self._bounds = [
            bound
            for made in recognizers.build()
            if isinstance(made, PatternEntityRecognizer)
            for bound in _bounds(made)
        ]
        self._opaque = [made for made in recognizers.build() if not isinstance(made, PatternEntityRecognizer)]

    def reached(self, mask: str, threshold: Callable[[str], float]) -> list[Gate] | None:
        """What could still find something in a text of a mask.

        Args:
            mask: the mask; other characters stand for themselves.
            threshold: the least score that counts, for each entity type.

        Returns:
            a gate for each pattern that could: a text that passes none of them holds nothing. None: nothing can be said.
        """
        if self._opaque:
            return None
        apart = CAMEL.sub(" ", mask)
        words = f"{mask}\n{apart}".lower()
        traits = None if HEX in mask else traits_of(mask)
        gates = []
        context: tuple[str, ...] | None = None
        in_context = False
        for bound in self._bounds:
            if bound.context is not context:  # one recognizer's stand together
                context = bound.context
                in_context = any([word in words for word in context])
            score = max(bound.score, bound.lifted) if in_context else bound.score
            if score < threshold(bound.entity) or (bound.context_required and not in_context):
                continue
            if traits is not None and not all(_met(needs, mask, traits) for needs in bound.needs):
                continue
            if bound.pattern is None or bound.pattern.search(mask):
                least = threshold(bound.entity)
                plain = max(bound.plain, bound.lifted) if in_context else bound.plain
                gates.append(
                    replace(
                        bound.gate, least=least, starts=_starts(bound.pattern, mask), checked=plain < least
                    )
                )
        return gates


def _starts(pattern: regex.Pattern[str] | None, mask: str) -> tuple[int, ...] | None:
    """Where in a mask a widened pattern can begin; None where that is not worth knowing."""
    if pattern is None:
        return None
    starts: list[int] = []
    for at in range(len(mask) + 1):
        if pattern.match(mask, at):
            starts.append(at)
            if len(starts) > _FEW_STARTS:
                return None
    return tuple(starts)


def _bounds(made: PatternEntityRecognizer) -> Iterable[_Bound]:
    kind = type(made)
    patterns: Sequence[Pattern | None] = made.patterns
    score: float | None = None
    searches = kind.candidates is not PatternEntityRecognizer.candidates
    if searches:
        patterns, score = _LOOKS_ONLY_WHERE.get(kind, ((None,), _SCORE))
    if (
        kind.analyze is not PatternEntityRecognizer.analyze
        or kind._weigh is not PatternEntityRecognizer._weigh
    ):
        patterns, score = (None,), _SCORE
    checks = kind.validate is not PatternEntityRecognizer.validate
    for pattern in patterns:
        needs = (made.needs,) if pattern is None else (made.needs, pattern.needs)
        own = _SCORE if pattern is None else pattern.score
        lifts = made.context_score if pattern is None or pattern.lift else 0.0
        yield _Bound(
            made.entity,
            None if pattern is None else _widened(pattern),
            score or max(own, made.valid_score if checks else 0.0),
            score or (_SCORE if searches else own),
            score or lifts,
            made.context_words,
            made.context_required and score is None,
            needs,
            Gate(
                max(need.cluster for need in needs),
                max(need.run for need in needs),
                None if pattern is None else pattern.compiled,
                made,
            ),
        )


def _met(needs: Needs, mask: str, traits: Traits) -> bool:
    """Whether a text of a mask can have what is needed; a literal that holds a digit may stand in any."""
    return not (
        traits.digits < needs.digits
        or traits.cluster < needs.cluster
        or traits.run < needs.run
        or (needs.mixed and not traits.mixed)
        or (needs.dotted and not traits.dotted)
        or (needs.words and needs.words.isdisjoint(traits.words))
        or (needs.literals and not any(_DIGITS & set(one) or one in mask for one in needs.literals))
    )


def _widened(pattern: Pattern) -> regex.Pattern[str] | None:
    """The expression that matches a mask wherever the pattern matches one of its texts; None where none can be derived."""
    exact = pattern.regex.startswith("(?-i)")
    try:
        text = _Widener().text(parser.parse(_with_one_v(pattern.regex.removeprefix("(?-i)"))))
        return regex.compile(text, regex.V0 if exact else regex.V0 | regex.IGNORECASE)
    except (re.error, regex.error, _UnknownError, RecursionError, OverflowError):
        return None


def _with_one_v(pattern: str) -> str:
    """The expression with a name for the first of its groups named `v` alone; only `regex` lets several have one name."""
    head, name, tail = pattern.partition(_V)
    return head + name + tail.replace(_V, "(?:")


class _UnknownError(Exception):
    """The expression has a part that can't be widened."""


class _Widener:
    """Writes a parsed expression again, widened."""

    def __init__(self) -> None:
        self._groups: set[int] = set()

    def text(self, parsed: Any) -> str:
        """The widened expression."""
        return "".join(self._part(op, value) for op, value in parsed)

    def _part(self, op: Any, value: Any) -> str:
        if op is sre.LITERAL:
            return _one([(op, value)])
        if op is sre.NOT_LITERAL:
            return _one([(sre.NEGATE, None), (sre.LITERAL, value)])
        if op is sre.IN:
            return _one(value)
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
        raise _UnknownError

    def _group(self, group: int | None, add: int, drop: int, inner: Any) -> str:
        text = self.text(inner)
        if (add | drop) & ~re.IGNORECASE:
            raise _UnknownError
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
        raise _UnknownError
    return _AT[where]


def _one(items: Sequence[tuple[Any, Any]]) -> str:
    """One character of a set, or what stands for one of them in a mask."""
    plain = _set(items)
    hits = _hits(plain)
    more = ("0" if hits & _DIGITS else "") + (HEX if hits & _HEXES else "")
    if not more or set(more) <= _hits(plain, more):
        return plain
    return f"(?:{plain}|[{more}])"


def _set(items: Sequence[tuple[Any, Any]]) -> str:
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
            raise _UnknownError
    text = "".join(out)
    return text if len(items) == 1 and items[0][0] is sre.LITERAL else f"[{text}]"


def _hits(one: str, among: Iterable[str] = _HEXES) -> set[str]:
    """Which characters a set has, letter case aside."""
    found = re.compile(one, re.IGNORECASE)
    return {sign for sign in among if found.fullmatch(sign)}


def _tells_none_apart(parsed: Any) -> bool:
    """Whether an expression treats all digits alike, and all of 0-9a-f, and reads a mask as it reads its texts."""
    for op, value in parsed:
        if op in (sre.LITERAL, sre.NOT_LITERAL, sre.IN):
            items = value if op is sre.IN else [(sre.LITERAL, value)]
            if op is sre.NOT_LITERAL:
                items = [(sre.NEGATE, None), *items]
            hits = _hits(_set(items), {*_HEXES, HEX})
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


_LAID_OUT = re.compile(r"[|*'\n]|BEGIN:V")
"""What all layouts but pairs of names and values need (`redactor.detect.layouts`)."""


def may_be_laid_out(mask: str) -> bool:
    """Whether the layout of some text of a mask could say that something in it is personal."""
    if _LAID_OUT.search(mask):
        return True
    if ":" not in mask and "=" not in mask:
        return False
    return HEX in mask or any(
        _DIGITS & set(pair["key"]) or entity_of(pair["key"]) for pair in PAIR.finditer(mask)
    )
