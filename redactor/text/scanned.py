"""What reads letters for digits and digits for letters, as the reading of scans does: "O20 7946 OI12", "N0TE", "Car1a"."""

from __future__ import annotations

import re
from typing import Final

from redactor.text.view import Rewrite, View, rewrite

_MAY: Final = (
    re.compile(r"[0-9][OolI]{1,2}[0-9]"),
    re.compile(r"[OI](?:[OolI]{1,2}[0-9]|[0-9]{3})"),
    re.compile(r"l[l0-9][0-9]"),
)
"""Each begins with one sign of a few, so that looking costs little."""
_NUMBER: Final = re.compile(
    r"[0-9OolI](?<![^\W_].)[0-9OolI]{1,13}(?=(?:bis|ter|st|nd|rd|th|[a-c])?(?![^\W_]))", re.DOTALL
)
"""Digits and letters that look like digits."""
_BOTH: Final = re.compile(r"[0-9]+[OolI]|[OolI]+[0-9]")
_SURE: Final = re.compile(
    r"[0-9][OolI]{1,2}[0-9]|\A(?:[OI](?:[OolI]{1,2}[0-9]|[0-9]{4})|l[lIO]?[0-9]{2}|ll[0-9])"
)
_MORE_OF_NUMBER: Final = re.compile(r"(?<=[0-9][ ./-])O[0-9]{3}")
_MEASURE: Final = re.compile(r"[0-9]+[lI]")
"""Litres, or the number of a version in Roman figures."""
_WORD: Final = re.compile(
    r"(?<![^\W_])(?:(?P<inner>[^\W\d_]{1,20}[01]{1,2}[^\W\d_]{1,20})|[^\W\d_]{4,20}[01]|[01][^\W\d_]{4,20})(?![^\W_])"
)
"""A word in which a digit stands that looks like a letter."""
_DIGITS: Final = str.maketrans("OolI", "0011")
_BETWEEN_CONSONANTS: Final = re.compile(r"(?<=[^\W\d_aeiouAEIOU])1(?=[^\W\d_aeiou])")
_LEAST_WORDY: Final = 3
"""How much that is misread a text must hold before digits in words are read as letters: else they are handles and models."""


def scanned(text: str) -> View | None:
    """Return the view ``scanned``, in which misread digits and letters are put right, or None where nothing is misread.

    >>> scanned("Te1 O20 7946 Ol12, 4 x 5l").text
    'Te1 020 7946 0112, 4 x 5l'
    """
    if not any(may.search(text) for may in _MAY):
        return None
    numbers = [
        found
        for found in _NUMBER.finditer(text)
        if _BOTH.match(found.group()) and not _MEASURE.fullmatch(found.group())
    ]
    if not any(_is_sure(text, found.start(), found.group()) for found in numbers):
        return None
    words = list(_WORD.finditer(text))
    if sum(word["inner"] is not None for word in words) + len(numbers) < _LEAST_WORDY:
        words = []
    found = [_rewritten(match, match.group().translate(_DIGITS)) for match in numbers]
    found += [_rewritten(match, _spelled(match.group())) for match in words]
    return rewrite("scanned", text, found)


def _is_sure(text: str, start: int, said: str) -> bool:
    """Whether a number is misread and no measure, model or kind ("E. coli O157"), at whose place a letter stands rightly."""
    return _SURE.search(said) is not None or _MORE_OF_NUMBER.match(text, start) is not None


def _spelled(word: str) -> str:
    """A word with letters for its digits: "NKOS1" reads "NKOSI", "Car1a" reads "Carla", "Br1dge" reads "Bridge"."""
    if word.upper() == word:
        return word.replace("1", "I").replace("0", "O")
    return _BETWEEN_CONSONANTS.sub("i", word).replace("1", "l").replace("0", "o")


def _rewritten(match: re.Match[str], said: str) -> Rewrite:
    start = match.start()
    return Rewrite(start, match.end(), tuple((sign, start + i, start + i + 1) for i, sign in enumerate(said)))
