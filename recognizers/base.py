"""What every recognizer here is built on: patterns, a check digit, the words around a match.

This is not Presidio's ``PatternRecognizer``: that one skips a pattern whose search times out with a warning, so the text leaves
unredacted. Here a search that runs too long raises ``TimeoutError``, and nothing catches it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any, ClassVar, TypeAlias

import regex
from presidio_analyzer import EntityRecognizer, RecognizerResult

from recognizers._context import around, is_operational
from recognizers._needs import Needs, traits_of, words

__all__ = [
    "IDENTIFIER",
    "Candidate",
    "Needs",
    "Pattern",
    "PatternEntityRecognizer",
    "led",
    "matches",
    "search",
    "traits_of",
    "words",
]

_Compiled: TypeAlias = "regex.Pattern[str]"

SEARCH_TIMEOUT_SECONDS = 20.0
_SHORT = 256
"""Characters of a text in which no search can run long, each quantifier being bounded: a limit would cost a quarter of its time."""
CONTEXT_SCORE = 0.85
VALID_SCORE = 0.95
OPERATIONAL_SCORE = 0.3
SURE_SCORE = 0.7


@dataclass(frozen=True, slots=True)
class Pattern:
    """One expression. A group named ``v`` is the span; without one the whole match is.

    Args:
        name: What the shape is called.
        regex: The expression; every quantifier in it is bounded. Letter case is ignored unless it starts with ``(?-i)``.
        score: What a bare match is worth, 0 to 1.
        lift: Whether a context word may raise the score.
        needs: What a text must have before this pattern is tried.
        checks: Whether a check digit raises or halves the score.
    """

    name: str
    regex: str
    score: float
    lift: bool = True
    needs: Needs = field(default=Needs())
    checks: bool = True
    compiled: _Compiled = field(init=False, repr=False, compare=False)
    group: str | int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Compile.

        Raises:
            ValueError: If the score is not between 0 and 1.
        """
        if not 0 < self.score <= 1:
            raise ValueError("a pattern's score must be above 0 and at most 1")
        exact = self.regex.startswith("(?-i)")
        flags = regex.V0 if exact else regex.V0 | regex.IGNORECASE
        object.__setattr__(self, "compiled", regex.compile(self.regex.removeprefix("(?-i)"), flags))
        object.__setattr__(self, "group", "v" if "v" in self.compiled.groupindex else 0)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible span, its offsets in characters, its score before check digit and context, and whether these change it."""

    start: int
    end: int
    score: float
    lift: bool = True
    checks: bool = True


def led(cue: str, value: str) -> str:
    """An expression for a value that a cue leads in, with the usual filler between: ``cue number is: value``."""
    return rf"(?<![A-Za-z])(?:{cue})(?:(?<![A-Za-z])|(?![A-Za-z])){LINK}(?P<v>{value})"


LINK = (
    r"(?:\s{0,3}(?:numbers?\b|num\b|no\b\.?|nr\b\.?|ids?\b|codes?\b|is\b|was\b|it'?s\b|are\b|reads?\b|of\b"
    r"|number(?=_)|id(?=_)|[:=#\"'*_>(\[\-–]|\\[\"']|\([^()\d\n]{1,24}\))){0,7}\s{0,12}"
)
"""What may stand between a cue and its value: in a form also what it says of the field ("(required)"), and its indentation."""

_OF_A_PAGE = r"\.(?:png|jpe?g|gif|svg|webp|ico|css|m?js|woff2?)\b"
"""How the name of a part of a web page ends: "hero-mobile.png" speaks of no telephone."""
_NOT_LETTERS = r"(?!(?:A|AM|AND|ARE|AS|AT|BY|DOB|DUE|FOR|FROM|I|IN|IS|OF|ON|OR|PM|PO|THE|TO|WAS|WITH)\b)"
_GROUP = r"(?:\d{2,12}|(?-i:(?=[A-Z/]{0,4}\d[A-Z\d/]|\d?[A-Z/]{1,4}\d)[A-Z\d/]{2,8}|[A-Z](?=[.,;)|\n]|$)))(?![\w/]|:\d|\.\d)"
_SIGN = r"(?:[A-Z\d]|[-/._#](?=[A-Z\d]))"
_DAY = r"(?:19|20)\d\d-[01]\d-[0-3]\d(?![\w-])"
IDENTIFIER = (
    rf"(?!{_DAY})(?:(?-i:{_NOT_LETTERS}[A-Z]{{1,4}}) (?=\d{{2}})|\d (?=\d{{3}} \d{{3}}|\d{{5}}))?"
    rf"(?=[A-Z\d#/._\-]{{0,24}}\d)[A-Z\d](?:{_SIGN}{{2,47}}|{_SIGN}(?=\ \d{{2}}))(?:\ {_GROUP}){{0,5}}(?![\w@])"
)
"""An identifier as written: letters and digits with inner separators, one digit at least, 3 to 48 characters, then groups of digits
or of capitals and digits; capitals may stand in front ("WXH 3310 77", "Q7 449 20", "000217 KX/9P", "00 4417"). No day."""


def matches(patterns: Iterable[Pattern], text: str) -> Iterator[tuple[Pattern, regex.Match[str]]]:
    """Yield each pattern whose needs are met, with each of its matches.

    Raises:
        TimeoutError: If one search in a text that is not short takes longer than ``SEARCH_TIMEOUT_SECONDS``.
    """
    met = traits_of(text).met
    limit = SEARCH_TIMEOUT_SECONDS if len(text) > _SHORT else None
    for pattern in patterns:
        if pattern.needs.bit & met:
            for match in pattern.compiled.finditer(text, timeout=limit):
                yield pattern, match


def search(patterns: Iterable[Pattern], text: str) -> Iterator[Candidate]:
    """Yield the spans of every pattern's matches."""
    for pattern, match in matches(patterns, text):
        start, end = match.span(pattern.group)
        if start < end:
            yield Candidate(start, end, pattern.score, pattern.lift, pattern.checks)


class PatternEntityRecognizer(EntityRecognizer):
    """Finds one entity type by patterns, weighed by a check digit and by the words around.

    A subclass sets the class attributes and, where one exists, ``validate``.

    Attributes:
        entity: The entity type.
        patterns: The expressions.
        context_words: Words and phrases, lower case, that lift a weak match.
        needs: What a text must have before any pattern is tried.
        context_score: What a match in context is worth at least.
        context_required: Without a context word there is no result at all.
        valid_score: What a check digit that holds is worth; less where one random number in ten would pass.
        context_adjacent: A context word before the span counts only when no digit stands between.
        number_like: Whether an operational key or word in front (``order_id``, ``trace``) lowers the score to 0.3;
            never for a pattern of 0.7 or more, whose form alone says enough.
    """

    entity: ClassVar[str]
    patterns: ClassVar[tuple[Pattern, ...]] = ()
    context_words: ClassVar[tuple[str, ...]] = ()
    needs: ClassVar[Needs] = Needs()
    context_score: ClassVar[float] = CONTEXT_SCORE
    context_required: ClassVar[bool] = False
    context_adjacent: ClassVar[bool] = False
    number_like: ClassVar[bool] = False
    valid_score: ClassVar[float] = VALID_SCORE

    def __init__(self, supported_language: str = "en", name: str | None = None) -> None:
        """Build for one language tag; the patterns themselves are the same for all."""
        lifted = "|".join(regex.escape(word) for word in sorted(self.context_words, key=len, reverse=True))
        self._context = (
            re.compile(rf"(?<![^\W_])(?:{lifted})(?![^\W_]|{_OF_A_PAGE})", re.IGNORECASE) if lifted else None
        )
        listed = type(self).candidates is PatternEntityRecognizer.candidates
        self._wanted = reduce(or_, (pattern.needs.bit for pattern in self.patterns), 0) if listed else -1
        self._metadata_name = name or type(self).__name__
        super().__init__(
            supported_entities=[self.entity], name=self._metadata_name, supported_language=supported_language
        )
        # The attribute ``context`` stays empty, so that Presidio's own enhancer does not lift a score a second time.

    def load(self) -> None:
        """Nothing to load: no file, no network."""

    def may_match(self, met: int) -> bool:
        """Say whether a text with these ``Traits.met`` has what is needed for any result."""
        return bool(self.needs.bit & met and self._wanted & met)

    def validate(self, text: str) -> bool | None:
        """Say whether a check digit holds; None where the form has none."""
        return None

    def candidates(self, text: str) -> Iterable[Candidate]:
        """Yield the possible spans: here, the matches of every pattern.

        Raises:
            TimeoutError: If one search takes longer than ``SEARCH_TIMEOUT_SECONDS``.
        """
        return search(self.patterns, text)

    def analyze(
        self, text: str, entities: Iterable[str] | None = None, nlp_artifacts: object = None
    ) -> list[RecognizerResult]:
        """Find the entity in a text.

        Args:
            text: Any string.
            entities: The entity types asked for; none or empty means all.
            nlp_artifacts: Not used; here because Presidio passes it.

        Returns:
            One result a span, offsets in characters, ordered by offset.

        Raises:
            TimeoutError: If a search runs too long.
        """
        if entities and self.entity not in entities:
            return []
        if not self.may_match(traits_of(text).met):
            return []
        best: dict[tuple[int, int], float] = {}
        for found in self.candidates(text):
            score = self._weigh(text, found)
            span = (found.start, found.end)
            if score > best.get(span, 0.0):
                best[span] = score
        return [self._result(start, end, score) for (start, end), score in _outermost(best)]

    def _weigh(self, text: str, found: Candidate) -> float:
        score = found.score
        valid = self.validate(text[found.start : found.end]) if found.checks else None
        if valid:
            score = max(score, self.valid_score)
        elif valid is False:
            score /= 2
        if (found.lift or self.context_required) and self._in_context(text, found.start, found.end):
            return max(score, self.context_score) if found.lift else score
        if self.context_required:
            return 0.0
        if self.number_like and found.score < SURE_SCORE and is_operational(text, found.start):
            return min(score, OPERATIONAL_SCORE)
        return score

    def _in_context(self, text: str, start: int, end: int) -> bool:
        if self._context is None:
            return False
        return self._context.search(around(text, start, end, adjacent=self.context_adjacent)) is not None

    def _result(self, start: int, end: int, score: float) -> RecognizerResult:
        metadata: dict[str, Any] = {
            RecognizerResult.RECOGNIZER_NAME_KEY: self._metadata_name,
            # Presidio's engine drops, without a word, a result whose identifier is not its recognizer's.
            RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
        }
        return RecognizerResult(self.entity, start, end, score, recognition_metadata=metadata)


def _outermost(best: dict[tuple[int, int], float]) -> list[tuple[tuple[int, int], float]]:
    """Drop a span that lies inside another of at least its score; order the rest by offset."""
    kept: list[tuple[tuple[int, int], float]] = []
    for (start, end), score in sorted(best.items(), key=lambda item: (item[0][0], -item[0][1])):
        if score > 0 and not any(s <= start and end <= e and score <= at for (s, e), at in kept[-4:]):
            kept.append(((start, end), score))
    return kept
