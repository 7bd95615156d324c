"""What every recognizer here is built on: patterns, a check digit, the words around a match.

This is not Presidio's ``PatternRecognizer``: that one skips a pattern whose search times out with a warning, so the text leaves
unredacted. Here a search that runs too long raises ``TimeoutError``, and nothing catches it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, ClassVar, TypeAlias

import regex
from presidio_analyzer import EntityRecognizer, RecognizerResult

_Compiled: TypeAlias = "regex.Pattern[str]"

SEARCH_TIMEOUT_SECONDS = 20.0
CONTEXT_SCORE = 0.85
VALID_SCORE = 0.95
OPERATIONAL_SCORE = 0.3
WINDOW_BEFORE = 60
WINDOW_AFTER = 20

_WORD = re.compile(r"[a-z]+")
_CLUSTER = re.compile(r"\d(?:[^\w\n]{0,3}\d)*")
_DIGIT_RUN = re.compile(r"\d+")
_MIXED = re.compile(r"[^\W\d]\d|\d[^\W\d]")
_DOTTED = re.compile(r"\w\.[^\W\d_][\w-]")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_|-")
_KEY = re.compile(
    r"""(?:["']([\w .\-/]{1,40})\\?["']\s{0,2}:\s{0,2}|(?<![\w.\-])([\w.\-]{1,40})=)[\[{\\]{0,3}["']?[(+#]{0,2}$"""
)
_OPERATIONAL = re.compile(
    r"\b(?:orders?|products?|items?|sku|upc|ean|isbn|trace|span|request|correlation|transaction|tracking|epoch|timestamp|ts|time"
    r"|duration|ms|price|amount|total|balance|version|build|commit|hash|sha1|sha256|md5|checksum|etag|count|size|bytes|offset"
    r"|seq|latency|created|updated|expires|menu|model|invoice|ticket|port|pid)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Traits:
    """What ``Needs`` asks about, counted once a text."""

    digits: int
    cluster: int
    run: int
    mixed: bool
    dotted: bool
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Needs:
    """What a text must have before anything is searched, so that a text without identifiers costs next to nothing.

    Args:
        digits: At least this many digits in the text.
        cluster: At least this many digits with no more than three separators between two.
        run: At least this many digits in a row.
        mixed: A letter next to a digit.
        dotted: A dot between a word and two letters, as in a host name.
        literals: At least one of these strings, as written.
        words: At least one of these words, lower case, letters only (a part of a ``camelCase`` or ``snake_case`` name counts).
    """

    digits: int = 0
    cluster: int = 0
    run: int = 0
    mixed: bool = False
    dotted: bool = False
    literals: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()

    def met(self, text: str, traits: Traits) -> bool:
        """Whether a text has all of it."""
        return not (
            traits.digits < self.digits
            or traits.cluster < self.cluster
            or traits.run < self.run
            or (self.mixed and not traits.mixed)
            or (self.dotted and not traits.dotted)
            or (self.words and self.words.isdisjoint(traits.words))
            or (self.literals and not any(literal in text for literal in self.literals))
        )


@dataclass(frozen=True, slots=True)
class Pattern:
    """One expression. A group named ``v`` is the span; without one the whole match is.

    Args:
        name: What the shape is called.
        regex: The expression; every quantifier in it is bounded. Letter case is ignored unless it starts with ``(?-i)``.
        score: What a bare match is worth, 0 to 1.
        lift: Whether a context word may raise the score.
        needs: What a text must have before this pattern is tried.
    """

    name: str
    regex: str
    score: float
    lift: bool = True
    needs: Needs = field(default=Needs())
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
    """A possible span, its offsets in characters, and its score before check digit and context."""

    start: int
    end: int
    score: float
    lift: bool = True


@lru_cache(maxsize=1)
def _traits(text: str) -> Traits:
    words = set(_WORD.findall(text.lower()))
    if not (text.islower() or text.isupper()):
        words.update(_WORD.findall(_CAMEL.sub(" ", text).lower()))
    dotted = "." in text and _DOTTED.search(text) is not None
    clusters = [_DIGIT_RUN.findall(cluster) for cluster in _CLUSTER.findall(text)]
    if not clusters:
        return Traits(0, 0, 0, mixed=False, dotted=dotted, words=frozenset(words))
    sizes = [sum(map(len, runs)) for runs in clusters]
    longest = max(len(run) for runs in clusters for run in runs)
    mixed = _MIXED.search(text) is not None
    return Traits(sum(sizes), max(sizes), longest, mixed=mixed, dotted=dotted, words=frozenset(words))


def words(*names: str) -> frozenset[str]:
    """Several space-separated lists of words as one set."""
    return frozenset(word for name in names for word in name.split())


def led(cue: str, value: str) -> str:
    """An expression for a value that a cue leads in, with the usual filler between: ``cue number is: value``."""
    return rf"(?<![A-Za-z])(?:{cue})(?:(?<![A-Za-z])|(?![A-Za-z])){LINK}(?P<v>{value})"


LINK = (
    r"(?:\s{0,3}(?:numbers?\b|num\b|no\b\.?|nr\b\.?|ids?\b|codes?\b|is\b|was\b|it'?s\b|are\b|reads?\b|of\b"
    r"|number(?=_)|id(?=_)|[:=#\"'*_>(\[\-–]|\\[\"'])){0,7}\s{0,3}"
)
"""What may stand between a cue and its value."""

TOKEN = r"(?=[A-Z\d#/._\-]{0,24}\d)[A-Z\d](?:[A-Z\d]|[-/._#](?=[A-Z\d])){2,31}(?:\ \d{2,6}(?![\w/])){0,5}(?![\w@])"
"""An identifier as written: letters and digits with inner separators, one digit at least, 3 to 32 characters, then digit groups."""


class PatternEntityRecognizer(EntityRecognizer):
    """Finds one entity type by patterns, weighed by a check digit and by the words around.

    A subclass sets the class attributes and, where one exists, ``validate``.

    Attributes:
        entity: The entity type.
        patterns: The expressions.
        context_words: Words and phrases, lower case, that lift a weak match to 0.85.
        needs: What a text must have before any pattern is tried.
        context_required: Without a context word there is no result at all.
        valid_score: What a check digit that holds is worth; less where one random number in ten would pass.
        number_like: Whether an operational key or word in front (``order_id``, ``trace``) lowers the score to 0.3.
    """

    entity: ClassVar[str]
    patterns: ClassVar[tuple[Pattern, ...]] = ()
    context_words: ClassVar[tuple[str, ...]] = ()
    needs: ClassVar[Needs] = Needs()
    context_required: ClassVar[bool] = False
    number_like: ClassVar[bool] = False
    valid_score: ClassVar[float] = VALID_SCORE

    def __init__(self, supported_language: str = "en", name: str | None = None) -> None:
        """Build for one language tag; the patterns themselves are the same for all."""
        lifted = "|".join(regex.escape(word) for word in sorted(self.context_words, key=len, reverse=True))
        self._context = re.compile(rf"(?<![^\W_])(?:{lifted})(?![^\W_])", re.IGNORECASE) if lifted else None
        self._metadata_name = name or type(self).__name__
        super().__init__(
            supported_entities=[self.entity], name=self._metadata_name, supported_language=supported_language
        )
        # The attribute ``context`` stays empty, so that Presidio's own enhancer does not lift a score a second time.

    def load(self) -> None:
        """Nothing to load: no file, no network."""

    def validate(self, text: str) -> bool | None:
        """Say whether a check digit holds; None where the form has none."""
        return None

    def candidates(self, text: str) -> Iterator[Candidate]:
        """Yield the matches of every pattern.

        Raises:
            TimeoutError: If one search takes longer than ``SEARCH_TIMEOUT_SECONDS``.
        """
        for pattern, match in self.matches(text):
            start, end = match.span(pattern.group)
            if start < end:
                yield Candidate(start, end, pattern.score, pattern.lift)

    def matches(self, text: str) -> Iterator[tuple[Pattern, regex.Match[str]]]:
        """Yield each pattern whose needs are met with each of its matches."""
        traits = _traits(text)
        for pattern in self.patterns:
            if pattern.needs.met(text, traits):
                for match in pattern.compiled.finditer(text, timeout=SEARCH_TIMEOUT_SECONDS):
                    yield pattern, match

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
        if not self.needs.met(text, _traits(text)):
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
        valid = self.validate(text[found.start : found.end])
        if valid:
            score = max(score, self.valid_score)
        elif valid is False:
            score /= 2
        if (found.lift or self.context_required) and self._in_context(text, found.start, found.end):
            return max(score, CONTEXT_SCORE) if found.lift else score
        if self.context_required:
            return 0.0
        if self.number_like and is_operational(text, found.start):
            return min(score, OPERATIONAL_SCORE)
        return score

    def _in_context(self, text: str, start: int, end: int) -> bool:
        return self._context is not None and self._context.search(_around(text, start, end)) is not None

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


@lru_cache(maxsize=32)
def _around(text: str, start: int, end: int) -> str:
    return "\n".join(windows(text, start, end))


@lru_cache(maxsize=32)
def is_operational(text: str, start: int) -> bool:
    """Whether the key, or the 24 characters, in front of an offset name an operational value and no identifier of a person."""
    before = text[max(0, start - WINDOW_BEFORE) : start]
    key = _KEY.search(before)
    near = (key.group(1) or key.group(2)) if key else before[-24:].rpartition("\n")[2]
    return _OPERATIONAL.search(_CAMEL.sub(" ", near)) is not None


def windows(text: str, start: int, end: int) -> tuple[str, ...]:
    """The words around a span that may speak about it, with ``_`` and ``camelCase`` taken apart.

    A key right in front (``"phone": "``, ``phone=``) is the only window, for what stands before it speaks about another value.
    Else it is the line before (and the line above when the span opens its line), and the clause after.
    """
    before = text[max(0, start - WINDOW_BEFORE) : start]
    key = _KEY.search(before)
    if key:
        return (_CAMEL.sub(" ", key.group(1) or key.group(2)),)
    lines = before.split("\n")
    while len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    after = re.split(r"[,;:\n{}\"|]|\. ", text[end : end + WINDOW_AFTER], maxsplit=1)[0]
    return _CAMEL.sub(" ", lines[-1]), _CAMEL.sub(" ", after)
