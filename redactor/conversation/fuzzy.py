"""Close misspellings of known names, as speech recognition makes them; bounded, and never a common word."""

from __future__ import annotations

from dataclasses import dataclass, field

from redactor.conversation.lexicon import is_common

_SHORTEST = 5
_LONG = 8
_LONGEST = 40
"""Letters of a name: what is longer is no name that anybody misspells, and the work grows with the square of it."""
_MOST_NAMES = 120
_MOST_LOOKUPS = 20_000


@dataclass(slots=True)
class Fuzzy:
    """Names by first letter; finds words one edit away (two from eight letters on)."""

    names: dict[str, list[tuple[str, str, int]]] = field(default_factory=dict, repr=False)
    seen: dict[str, str | None] = field(default_factory=dict, repr=False)
    count: int = 0

    def add(self, name: str, canonical: str) -> None:
        """Add one word of a name, folded."""
        if not _SHORTEST <= len(name) <= _LONGEST or is_common(name) or not name.isalpha():
            return
        bucket = self.names.setdefault(name[0], [])
        if len(bucket) < _MOST_NAMES and all(name != known for known, _, _ in bucket):
            bucket.append((name, canonical, _letters(name)))

    def forget(self) -> None:
        """Forget which words were looked up, so that as many more may be."""
        self.seen.clear()
        self.count = 0

    def look_up(self, word: str) -> str | None:
        """The canonical value of the name that `word` misspells, or None."""
        if len(word) < _SHORTEST or word[0] not in self.names:
            return None
        if word in self.seen:
            return self.seen[word]
        self.count += 1
        if self.count > _MOST_LOOKUPS:
            return None
        hit = None
        if not is_common(word):
            letters = _letters(word)
            hit = next(
                (
                    canonical
                    for name, canonical, others in self.names[word[0]]
                    if _may_be_close(name, others ^ letters) and _close(name, word)
                ),
                None,
            )
        self.seen[word] = hit
        return hit


def _limit(name: str) -> int:
    return 2 if len(name) >= _LONG else 1


def _letters(word: str) -> int:
    """The letters of a word as bits, wherever they stand; rare ones share theirs."""
    return sum({1 << (ord(letter) & 63) for letter in word})


def _may_be_close(name: str, apart: int) -> bool:
    """Whether a word can be close to a name by the letters that only one of them has: an edit brings one and takes one at most."""
    return apart.bit_count() <= 2 * _limit(name)


def _close(name: str, word: str) -> bool:
    limit = _limit(name)
    if abs(len(name) - len(word)) > limit:
        return False
    return _distance(name, word, limit) <= limit


def _distance(a: str, b: str, limit: int) -> int:
    """Edits between two words (insert, delete, replace, swap of neighbours).

    `limit` + 1 when there are more.
    """
    older: list[int] = []
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        older, previous = previous, current
    return previous[-1]
