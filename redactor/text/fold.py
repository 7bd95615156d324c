"""Unicode folding: invisible characters dropped, look-alikes, full-width forms and foreign digits made plain.

Sources: Unicode 15 normalisation (NFC, NFKC, UAX #15) and the Latin part of the confusables of UTS #39, shortened to
the Cyrillic, Greek and Armenian letters that look like Latin ones.
"""

import re
import unicodedata
from typing import Final

from redactor.text.view import Rewrite, View, rewrite

_MAX_MARKS: Final = 64
_ODD: Final = re.compile(r"[^\x00-\x7f]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FOREIGN_WORD: Final = re.compile(r"(?<!\w)\w*[\u0370-\u058f]\w*")
_LATIN: Final = re.compile(r"[A-Za-z0-9]")
_SIGNS: Final = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63", "-") | dict.fromkeys(
    "\u2044\u2215\u29f8", "/"
)
"""What looks like a hyphen or a stroke."""
_ENCLOSED: Final = {
    chr(first + at): chr(ord("A") + at) for first in (0x1F150, 0x1F170) for at in range(26)
}  # white on black, which Unicode decomposes to nothing
_CONFUSABLES: Final = dict(
    zip(
        "АВЕЅІЈКМНОРСТХУЗаеіјорсухѕһԁԛԝьгп" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγικνορτυχ" + "օոսցհ",
        "ABESIJKMHOPCTXYЗaeijopcyxshdqwbrn" + "ABEZHIKMNOPTYXayikvoptux" + "onugh",
        strict=True,
    )
)
_CONFUSABLES["З"] = "3"


def fold(text: str) -> View | None:
    """Return the view ``unicode``, in which a text reads as it looks, or None when nothing changes.

    Accented letters, typographic quotes and other scripts stay as they are.
    """
    if text.isascii() and text.isprintable():
        return None
    words = _mixed_words(text) if not text.isascii() else set()
    found = []
    for match in _ODD.finditer(text):
        at = match.start()
        item = _folded(text, at, at in words)
        if item is not None:
            found.append(item)
    return rewrite("unicode", text, found) if found else None


def _mixed_words(text: str) -> set[int]:
    """Return the offsets of look-alike letters in words that are Latin but for them, in a Latin text."""
    offsets: set[int] = set()
    latin_text = _LATIN.search(text) is not None
    for match in _FOREIGN_WORD.finditer(text):
        word = match.group()
        letters = [letter for letter in word if letter > "\x7f"]
        alike = all(letter in _CONFUSABLES for letter in letters)
        if _LATIN.search(word) or (alike and latin_text):
            offsets.update(match.start() + at for at, letter in enumerate(word) if letter in _CONFUSABLES)
    return offsets


def _folded(text: str, at: int, alike: bool) -> Rewrite | None:
    char = text[at]
    category = unicodedata.category(char)
    if alike:
        return Rewrite(at, at + 1, ((_CONFUSABLES[char], at, at + 1),))
    if category in ("Cf", "Cc") or "\ufe00" <= char <= "\ufe0f" or char == "\u034f":
        return _dropped(at) if _beside_plain(text, at) else None
    if category in ("Mn", "Me"):
        return _mark(text, at)
    around = text[max(at - 1, 0) : at] + text[at + 1 : at + 2]
    if char in _SIGNS or category == "Zs":
        plain = _SIGNS.get(char, " ")
        return Rewrite(at, at + 1, ((plain, at, at + 1),)) if any(map(str.isdigit, around)) else None
    if category == "Nd":
        return Rewrite(at, at + 1, ((str(unicodedata.decimal(char)), at, at + 1),))
    if category == "No":
        if not any(map(str.isdigit, around)):
            return None
        digit = unicodedata.digit(char, None)  # also of those in circles and brackets
        if digit is not None:
            return Rewrite(at, at + 1, ((str(digit), at, at + 1),))
    is_enclosed = category == "So" and any(unicodedata.category(near) == "So" for near in around)
    if category[0] in "LN" or is_enclosed or unicodedata.east_asian_width(char) == "F":
        plain = _ENCLOSED.get(char) or unicodedata.normalize("NFKC", char)
        if plain != char and plain.isascii():
            return Rewrite(at, at + 1, ((plain, at, at + 1),))
    return None


def _dropped(at: int) -> Rewrite:
    return Rewrite(at, at + 1, (("", at, at + 1),))


def _beside_plain(text: str, at: int) -> bool:
    """Whether an invisible character touches, through others like it, a plain letter, digit or `@`."""
    for step in (-1, 1):
        place = at + step
        while 0 <= place < len(text) and abs(place - at) < 16 and unicodedata.category(text[place]) == "Cf":
            place += step
        if (
            0 <= place < len(text)
            and (text[place].isalnum() or text[place] == "@")
            and text[place] < "\u0590"
        ):
            return True
    return False


def _mark(text: str, at: int) -> Rewrite | None:
    """Compose a combining mark with its letter, or drop it where no such letter exists."""
    base = at - 1
    while base >= max(at - _MAX_MARKS, 0) and unicodedata.category(text[base]) in ("Mn", "Me"):
        base -= 1
    if base < max(at - _MAX_MARKS, 0) or not (
        text[base] < "\x7f"
        or (text[base].isalnum() and (text[base] < "\u0530" or "\u1e00" <= text[base] < "\u2000"))
    ):
        return None
    composed = unicodedata.normalize("NFC", text[base] + text[at])
    if len(composed) == 1 and base == at - 1:
        return Rewrite(base, at + 1, ((composed, base, at + 1),))
    return _dropped(at)
