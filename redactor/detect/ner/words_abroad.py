"""Words of other languages that the lexicon of the model does not list: 200,000, none of them on a list of names."""

from __future__ import annotations

from functools import lru_cache

from redactor.detect.ner.features import Lexicon, key
from redactor.detect.ner.listed import packaged, shipped

_SHORTEST = 4
"""Letters of a word that says by itself in which language it is."""


@lru_cache(maxsize=1)
def more_words() -> Lexicon:
    """The words, which `training/words_abroad.py` wrote; read when they are first asked for."""
    return packaged("words_abroad.bin")


@lru_cache(maxsize=20000)
def is_word_abroad(word: str) -> bool:
    """Whether a word is one of another language, of English it is not, and no list holds it as a name of people or places.

    >>> [is_word_abroad(word) for word in ("przesyłki", "cenare", "parcel", "kacper", "thorvald")]
    [True, True, False, False, False]
    """
    if len(word) < _SHORTEST or not word.isalpha():
        return False
    folded = key(word)
    entry = shipped().entries.get(folded)
    if entry is None:
        return more_words().entries.get(folded) is not None
    return entry.plain > 1 and not (entry.first or entry.last or entry.city or entry.rank or entry.klass)
