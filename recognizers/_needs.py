"""What a text must have before anything is searched in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[a-z]+")
_CLUSTER = re.compile(r"\d(?:[^\w\n]{0,3}\d)*")
_DIGIT_RUN = re.compile(r"\d+")
_MIXED = re.compile(r"[^\W\d]\d|\d[^\W\d]")
_DOTTED = re.compile(r"\w\.[^\W\d_][\w-]")
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_|-")


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


@lru_cache(maxsize=1)
def traits_of(text: str) -> Traits:
    words = set(_WORD.findall(text.lower()))
    if not (text.islower() or text.isupper()):
        words.update(_WORD.findall(CAMEL.sub(" ", text).lower()))
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
