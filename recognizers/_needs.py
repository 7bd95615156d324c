"""What a text must have before anything is searched in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

_WORD = re.compile(r"[a-z]+")
_CLUSTER = re.compile(r"\d(?:[^\w\n]{0,3}\d)*")
_DIGIT_RUN = re.compile(r"\d+")
_MIXED = re.compile(r"[^\W\d]\d|\d[^\W\d]")
_DOTTED = re.compile(r"\w\.[^\W\d_][\w-]")
_MANY = 64  # nobody asks for more digits
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_|-")


@dataclass(frozen=True, slots=True)
class Traits:
    """What ``Needs`` asks about, counted once a text; `met` has a bit for each known ``Needs`` that the text meets."""

    digits: int
    cluster: int
    run: int
    mixed: bool
    dotted: bool
    words: frozenset[str]
    met: int


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

    Attributes:
        bit: Its bit in ``Traits.met``.
    """

    digits: int = 0
    cluster: int = 0
    run: int = 0
    mixed: bool = False
    dotted: bool = False
    literals: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    bit: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Take a bit; equal needs share one."""
        object.__setattr__(self, "bit", _INDEX.bit_of(self))


class _Index:
    """All needs by what they ask for, so that one look at a text answers them all."""

    def __init__(self) -> None:
        self._bits: dict[tuple[object, ...], int] = {}
        self._counts: list[tuple[int, int, int, bool, bool, int]] = []
        self._wordless = 0
        self._by_word: dict[str, int] = {}
        self._free_of_literals = 0
        self._by_literal: dict[str, int] = {}
        self._by_letter_abroad: dict[str, int] = {}
        self._counted = lru_cache(maxsize=4096)(self._count)

    def bit_of(self, needs: Needs) -> int:
        key = (needs.digits, needs.cluster, needs.run, needs.mixed, needs.dotted, needs.literals, needs.words)
        bit = self._bits.get(key)
        if bit is None:
            bit = self._bits[key] = 1 << len(self._bits)
            self._counts.append((*key[:5], bit))
            self._counted.cache_clear()
            if not needs.words:
                self._wordless |= bit
            for word in needs.words:
                self._by_word[word] = self._by_word.get(word, 0) | bit
            if not needs.literals:
                self._free_of_literals |= bit
            for literal in needs.literals:
                kept = self._by_literal if literal.isascii() else self._by_letter_abroad
                kept[literal] = kept.get(literal, 0) | bit
        return bit

    def met(self, text: str, found: set[str], counts: tuple[int, int, int, bool, bool]) -> int:
        by_word = self._by_word
        said = self._wordless
        for word in found:
            if word in by_word:
                said |= by_word[word]
        met = said & self._counted(*counts)
        literal = self._free_of_literals
        for sign, bits in self._by_literal.items():
            if bits & met and sign in text:
                literal |= bits
        for sign, bits in () if text.isascii() else self._by_letter_abroad.items():
            if bits & met and sign in text:
                literal |= bits
        return met & literal

    def _count(self, digits: int, cluster: int, run: int, mixed: bool, dotted: bool) -> int:
        met = 0
        for wants_digits, wants_cluster, wants_run, wants_mixed, wants_dotted, bit in self._counts:
            if (
                digits >= wants_digits
                and cluster >= wants_cluster
                and run >= wants_run
                and (mixed or not wants_mixed)
                and (dotted or not wants_dotted)
            ):
                met |= bit
        return met


_INDEX = _Index()


@lru_cache(maxsize=1)
def traits_of(text: str) -> Traits:
    """Count what ``Needs`` asks about."""
    words = set(_WORD.findall(text.lower()))
    if not (text.islower() or text.isupper()):
        words.update(_WORD.findall(CAMEL.sub(" ", text).lower()))
    dotted = "." in text and _DOTTED.search(text) is not None
    clusters = [_DIGIT_RUN.findall(cluster) for cluster in _CLUSTER.findall(text)]
    counts = (0, 0, 0, False, dotted)
    if clusters:
        sizes = [sum(map(len, runs)) for runs in clusters]
        longest = max(len(run) for runs in clusters for run in runs)
        mixed = _MIXED.search(text) is not None
        counts = (min(sum(sizes), _MANY), min(max(sizes), _MANY), min(longest, _MANY), mixed, dotted)
    return Traits(*counts, words=frozenset(words), met=_INDEX.met(text, words, counts))


def words(*names: str) -> frozenset[str]:
    """Several space-separated lists of words as one set."""
    return frozenset(word for name in names for word in name.split())
