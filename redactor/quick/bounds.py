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

import regex

import recognizers
from recognizers import _dates, api_key, date_of_birth, date_time, ip_address, person_cue
from recognizers._needs import CAMEL, Needs, Traits, traits_of
from recognizers.base import SEARCH_TIMEOUT_SECONDS, Pattern, PatternEntityRecognizer
from redactor.detect.layouts.keyed import PAIR, entity_of
from redactor.detect.layouts.refused import may_be_refused
from redactor.quick.widened import DIGITS, HEX, widened

_SCORE = 1.0
_FEW_STARTS = 4
_ID_LETTERS = frozenset("abcdef")

Threshold = Callable[[str], float]
"""The least score that counts, by entity type."""

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
        first: where in a text of the mask a match can begin first.
        starts: where alone a match can begin, as all texts of a mask have one length; None: anywhere.
        checked: whether a match counts only where its check digit holds.
    """

    cluster: int
    run: int
    pattern: regex.Pattern[str] | None
    recognizer: PatternEntityRecognizer
    least: float = 0.0
    first: int = 0
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

    def reached(self, mask: str, threshold: Threshold) -> list[Gate] | None:
        """As `Reach.gates`, for once."""
        return self.reach(threshold).gates(mask)

    def reach(self, threshold: Threshold) -> Reach:
        """What could count.

        Args:
            threshold: the least score that counts, for each entity type.
        """
        return Reach(self._bounds, threshold, opaque=bool(self._opaque))


@dataclass(frozen=True, slots=True)
class _Row:
    """One bound: the least score that counts, whether it reaches that without context, and the bits of what it needs.

    `loose` is whether a literal that it needs holds a digit, which may stand in any text of a mask.
    """

    bound: _Bound
    least: float
    alone: bool
    bits: int
    loose: bool

    def may_be_met(self, mask: str, traits: Traits) -> bool:
        """Whether a text of a mask can have what is needed."""
        # Ids end where words do, so that a word which no id can hold stands in the mask itself.
        if HEX in mask:
            return all(_may_have_word(needs.words, traits.words) for needs in self.bound.needs)
        return traits.met & self.bits == self.bits or (
            self.loose and all(_met(needs, mask, traits) for needs in self.bound.needs)
        )


class Reach:
    """Which patterns could find something in the texts of a mask, with a score that counts."""

    def __init__(self, bounds: Iterable[_Bound], threshold: Threshold, *, opaque: bool) -> None:
        self._opaque = opaque
        self._rows: list[_Row] = []
        for bound in bounds:
            least = threshold(bound.entity)
            alone = bound.score >= least and not bound.context_required
            if alone or max(bound.score, bound.lifted) >= least:
                bits = 0
                for needs in bound.needs:
                    bits |= needs.bit
                loose = any(DIGITS & set(one) for needs in bound.needs for one in needs.literals)
                self._rows.append(_Row(bound, least, alone, bits, loose))

    def gates(self, mask: str) -> list[Gate] | None:
        """What could still find something in a text of a mask.

        Args:
            mask: the mask; other characters stand for themselves.

        Returns:
            a gate for each pattern that could: a text that passes none of them holds nothing. None: nothing can be said.
        """
        if self._opaque:
            return None
        words = f"{mask}\n{CAMEL.sub(' ', mask)}".lower()
        traits = traits_of(mask)
        contexts: dict[int, bool] = {}
        gates = []
        for row in self._rows:
            bound = row.bound
            if not row.may_be_met(mask, traits):
                continue
            if not row.alone and not _is_in(bound.context, words, contexts):
                continue
            if bound.pattern is None or bound.pattern.search(mask):
                in_context = _is_in(bound.context, words, contexts)
                plain = max(bound.plain, bound.lifted) if in_context else bound.plain
                first, starts = _starts(bound.pattern, mask)
                checked = plain < row.least
                gates.append(
                    replace(bound.gate, least=row.least, first=first, starts=starts, checked=checked)
                )
        return gates


def _may_have_word(words: frozenset[str], standing: frozenset[str]) -> bool:
    """Whether one of some words stands in a text of a mask with ids, in which these stand."""
    return not words or not words.isdisjoint(standing) or any(set(word) <= _ID_LETTERS for word in words)


def _is_in(context: tuple[str, ...], words: str, known: dict[int, bool]) -> bool:
    """Whether a context word of a recognizer, whose patterns share one tuple of them, stands in a text."""
    found = known.get(id(context))
    if found is None:
        found = known[id(context)] = any(map(words.__contains__, context))
    return found


def _starts(pattern: regex.Pattern[str] | None, mask: str) -> tuple[int, tuple[int, ...] | None]:
    """Where in a mask a widened pattern can begin first, and where else; None where that is not worth knowing."""
    if pattern is None:
        return 0, None
    starts: list[int] = []
    for at in range(len(mask) + 1):
        if pattern.match(mask, at):
            starts.append(at)
            if len(starts) > _FEW_STARTS:
                return starts[0], None
    return starts[0] if starts else 0, tuple(starts)


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
            None if pattern is None else widened(pattern),
            score or max(own, made.valid_score if checks and (pattern is None or pattern.checks) else 0.0),
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
        or (needs.literals and not any(DIGITS & set(one) or one in mask for one in needs.literals))
    )


_LAID_OUT = re.compile(r"[|*'\n<]|BEGIN:V|--[A-Za-z]|\.(?:set|with)_?[A-Za-z]")
"""What all layouts but pairs of names and values need (`redactor.detect.layouts`)."""


def may_be_laid_out(mask: str) -> bool:
    """Whether the layout of some text of a mask could say that something in it is personal."""
    if _LAID_OUT.search(mask) or may_be_refused(mask):
        return True
    if ":" not in mask and "=" not in mask:
        return False
    return HEX in mask or any(
        DIGITS & set(pair["key"]) or entity_of(pair["key"]) for pair in PAIR.finditer(mask)
    )
