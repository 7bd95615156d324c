"""Whether no way of reading numbers and letters as speech applies to any text of a mask."""

from __future__ import annotations

from functools import lru_cache

from redactor.text.lexicon import (
    CHUNK,
    HOMOPHONE,
    LETTER,
    MACHINE,
    MONTHS,
    NAME,
    NUM,
    ORDINALS,
    PUNCT,
    SHORT_WORDS,
    WORD,
)
from redactor.text.runs import _expansion, gap
from redactor.text.spoken import _NUMBERED, _UNITS_BEFORE
from redactor.text.symbols import addresses
from redactor.text.tokens import Tokens, tokenise

_INERT = frozenset((WORD, PUNCT, MACHINE, NAME, HOMOPHONE, ""))
_JOINING = frozenset((",", "-", "/", "slash", "dash"))
_POINTS = frozenset(("dot", "dott", "slash", "@", "underscore", "colon", "point"))
_ROW = frozenset(("of", *_NUMBERED))
_SPELLS = frozenset(("as", "for", "like", "is"))
"""Words after a letter that say what it stands for."""
_SYLLABLE = 4
"""Letters of a word that could go on a spelling (`redactor.text.runs`)."""


@lru_cache(maxsize=4096)
def is_silent(mask: str) -> bool:
    """Whether no text of a mask has a spoken reading: each number stands alone among plain words.

    Args:
        mask: a text whose digits are all `0`; a text of the mask has any digits there.
    """
    tokens = tokenise(mask)
    words, kinds = tokens.words, tokens.kinds
    if not _POINTS.isdisjoint(words) or addresses(tokens):
        return False
    if ("full" in words and "stop" in words) or any(word in MONTHS for word in words):
        return False
    if not _ROW.isdisjoint(words) and any(word in ORDINALS for word in words):
        return False
    return all(
        kinds[at] in _INERT or (kinds[at] in (NUM, LETTER, CHUNK) and _stands_alone(tokens, at))
        for at in range(len(tokens))
    )


def _stands_alone(tokens: Tokens, at: int) -> bool:
    """Whether a run that begins at a number, a letter or a few capitals goes no further than that."""
    kinds = tokens.kinds
    if _counts_seconds(tokens, at):
        return True
    if kinds[at] == LETTER and _expansion(tokens, at, tokens.words[at]) > at + 1:
        return False
    after, _, _, _ = gap(tokens, at + 1)
    while after < len(tokens) and tokens.words[after] in _JOINING:
        after += 1
    if kinds[at] == CHUNK:  # opens a run only before a number or a letter
        return kinds[at + 1] not in (NUM, LETTER, CHUNK) and kinds[after] not in (NUM, LETTER, CHUNK)
    if kinds[after] == HOMOPHONE:  # "to", "for": a digit only before another
        after += 1
    return kinds[after] in (WORD, MACHINE, PUNCT, "")


def _counts_seconds(tokens: Tokens, at: int) -> bool:
    """Whether a number counts seconds among plain words ("expired 12 s ago"): two pieces are no code, and it ends there."""
    kinds, words = tokens.kinds, tokens.words
    if kinds[at] != NUM or words[at + 1] != "s" or tokens.newline_before(at + 1):
        return False
    before = words[at - 1] if at and kinds[at - 1] == WORD else ""
    after = words[at + 2]
    if not before or before in _UNITS_BEFORE or kinds[at + 2] not in (WORD, "") or after in _SPELLS:
        return False
    return not after or len(after) > _SYLLABLE or after in SHORT_WORDS
