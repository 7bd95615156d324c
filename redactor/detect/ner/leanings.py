"""How much a word by itself leans towards a name (above 0) or away from a person's (below 0), in logits; see `TagSet.best`.

The network knows some 20,000 words and the lists of names. To it any other word is of the same unknown kind, be it "omelette" or
"Tariku": it has to judge by the letters and by what stands around. A dictionary knows more: a word of it that is on no list of names
is seldom one, and a word that neither a dictionary nor a list holds is a name more often than not. A common word of another language
or of medicine leans nowhere, nor does what is one slip away from an everyday word (`apointment`) or has capitals in it (`EBITDA`,
`MiB`), and little does any unknown word of a text that is full of them.
"""

from __future__ import annotations

import re
from itertools import chain
from string import ascii_lowercase
from typing import Final, NamedTuple

from redactor.detect.ner.features import ABROAD, ENGLISH, FORMS, MEDICAL, UNLISTED, Lexicon, key

UNKNOWN: Final = 2.0
"""For an unknown word in small letters. Measured: docs/ner.md."""
UNKNOWN_CAPITAL: Final = 1.5
"""For an unknown word that begins with a capital, as products and firms do, too."""
UNKNOWN_ABROAD: Final = 0.0
"""For an unknown word of a text in another language, of which the dictionaries hold less."""
PLAIN: Final = -1.0
"""For a word of the dictionary that is on no list of names."""
_SHORTEST, _SHORTEST_MEANT, _LONGEST = 3, 4, 40
"""Letters of a word that leans; letters of a word that somebody may have meant."""
_FOREIGN_WORDS, _FOREIGN_SHARE = 6, 3
"""A text of so many words at least, of which more than one in so many is not English, is in another language."""
_OF_OTHERS = frozenset((ABROAD, FORMS))
_AGAIN = re.compile(r"(.)\1+")
_KEPT_WORDS = 65536


class _Word(NamedTuple):
    """What a word leans to in an English text and in one in another language, and whether it is no word of English."""

    leaning: float
    abroad: float
    is_strange: bool


_NEITHER = _Word(0.0, 0.0, False)
_ORDINARY = _Word(PLAIN, PLAIN, False)
_FOREIGN = _Word(0.0, PLAIN, True)
_SMALL, _CAPITAL = (_Word(leaning, UNKNOWN_ABROAD, True) for leaning in (UNKNOWN, UNKNOWN_CAPITAL))


class Leanings:
    """The leanings of words, which depend on their text alone.

    Args:
        lexicon: the lists, with the dictionaries.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._everyday = lexicon.everyday()
        self._kept: dict[str, _Word] = {}

    def of(self, words: list[str]) -> list[float]:
        """The leanings of the words of a text."""
        kept = self._kept
        try:
            found = [kept[word] for word in words]
        except KeyError:
            if len(kept) > _KEPT_WORDS:
                kept = self._kept = {}
            for word in words:
                if word not in kept:
                    kept[word] = self._of(word)
            found = [kept[word] for word in words]
        if len(words) >= _FOREIGN_WORDS:
            strange = sum([word.is_strange for word in found])
            if strange * _FOREIGN_SHARE > sum(map(str.isalpha, words)) >= _FOREIGN_WORDS:
                return [word.abroad for word in found]
        return [word.leaning for word in found]

    def _of(self, word: str) -> _Word:
        if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
            return _NEITHER
        folded = key(word)
        entry = self._lexicon.entries.get(folded, UNLISTED)
        if entry.first or entry.last:
            return _NEITHER
        if entry.plain == ENGLISH or entry.rank or entry.klass:
            return _ORDINARY
        dictionary = self._lexicon.dictionary(folded)
        if dictionary in _OF_OTHERS:
            return _FOREIGN
        if (
            not (word.islower() or word.istitle())
            or not folded.isascii()
            or entry.city
            or dictionary == MEDICAL
            or self._is_slip(folded)
        ):
            return _NEITHER
        return _SMALL if word.islower() else _CAPITAL

    def _is_slip(self, word: str) -> bool:
        """Whether only a letter too many, too few or in its neighbour's place is between this and an everyday word."""
        swapped = (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1))
        without = (word[:i] + word[i + 1 :] for i in range(len(word)))
        more = (word[:i] + sign + word[i:] for i in range(1, len(word)) for sign in ascii_lowercase)
        meant = chain((_AGAIN.sub(r"\1", word),), swapped, without, more)
        return any(other in self._everyday for other in meant if len(other) >= _SHORTEST_MEANT)
