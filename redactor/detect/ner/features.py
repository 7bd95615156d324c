"""Words and their features: the exact-offset tokenizer and what the tagger knows about one word.

A word's features depend on the word alone, never on its neighbours, so each distinct word is encoded once and cached.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np

TOKEN = re.compile(r"[^\W\d_]+|\d+|\S")
SEPARATOR = "\x1e"
"""The pseudo-word between the context and the text."""

NGRAMS = 12288
MAX_NGRAMS = 20
SHAPES, FIRST, LAST, CITY, RANKS, CLASSES, DICTIONARIES = 20, 6, 6, 5, 9, 40, 5
SMALL = SHAPES + FIRST + LAST + CITY + RANKS + CLASSES + DICTIONARIES
"""Rows of the table of small features: shape, first name, last name, city, commonness, word class, dictionary."""
_FIRST, _LAST, _CITY, _RANK, _CLASS, _DICTIONARY = accumulate((SHAPES, FIRST, LAST, CITY, RANKS, CLASSES))
"""Where each kind but the first begins."""

ENGLISH, ABROAD, MEDICAL, FORMS = 1, 2, 3, 4
"""Which dictionary holds a word; 0 is none."""

_PUNCTUATION = {
    ".": 10,
    ",": 10,
    "?": 11,
    "!": 11,
    '"': 12,
    "'": 13,
    "\u2019": 13,
    "-": 14,
    "_": 14,
    ":": 15,
    "@": 16,
}
_BRACKETS = frozenset("()[]{}<>")


class Token(NamedTuple):
    """A word of a text: `text[start:end] == word`; `gap` is 0 glued to the word before, 1 after a blank, 2 on a new line."""

    start: int
    end: int
    word: str
    gap: int


def tokenize(text: str) -> list[Token]:
    """Split a text into runs of letters, runs of digits and single other characters.

    Args:
        text: any text.

    Returns:
        The tokens in order; every character that is not white space belongs to exactly one of them.
    """
    tokens, end = [], -1
    for match in TOKEN.finditer(text):
        start = match.start()
        gap = 0 if start == end else 2 if end < 0 or "\n" in text[end:start] else 1
        end = match.end()
        tokens.append(Token(start, end, match.group(), gap))
    return tokens


_SPACED = re.compile(rf"(\s*)({TOKEN.pattern})")


def split(text: str) -> tuple[list[str], list[int], list[str]]:
    """The words of a text and their gaps, as `tokenize` has them, without an object a word.

    Args:
        text: any text.

    Returns:
        The words, their gaps, and the white space before each, from which `ends` counts characters.
    """
    # Without the blanks at its end: each of them would be tried as the start of a word.
    found = _SPACED.findall(text.rstrip())
    if not found:
        return [], [], []
    blanks, words = zip(*found, strict=True)
    gaps = [0 if not blank else 2 if "\n" in blank else 1 for blank in blanks]
    gaps[0] = 2
    return list(words), gaps, list(blanks)


def ends(words: list[str], blanks: list[str]) -> list[int]:
    """Where each word of `split` ends, in characters of the text."""
    return list(accumulate(map(add, map(len, blanks), map(len, words))))


def fold(word: str) -> str:
    """Lower-case a word and strip its accents, the form in which the lexicon lists it."""
    low = word.lower()
    if low.isascii():
        return low
    bare = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    return bare.translate(_LETTERS)


_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
)


def key(word: str) -> str:
    """The dictionary form: folded letters; small numbers as they are, years as `0y`, other digits by their count."""
    if word.isdecimal():
        if len(word) <= 2:
            return word
        if len(word) == 4 and "1900" <= word <= "2039":
            return "0y"
        return f"0#{min(len(word), 17)}"
    return fold(word)


def shape(word: str) -> int:
    """The written form of a word as a class from 0 to 19: its casing, its number of digits or its kind of sign."""
    head = word[0]
    if head.isalpha():
        if len(word) == 1:
            return 5 if head.isupper() else 4
        if word.islower():
            return 0
        if word.isupper():
            return 2
        return 1 if head.isupper() and word[1:].islower() else 3
    if word.isdecimal():
        return 6 if len(word) <= 2 else 7 if len(word) <= 4 else 8 if len(word) <= 8 else 9
    return _PUNCTUATION.get(word, 17 if word in _BRACKETS else 18 if word.isascii() else 19)


def ngrams(folded: str) -> list[int]:
    """Hashed pieces of a word: its first two and three letters, its last two and three, and every run of three and four."""
    marked = f"<{folded[:24]}>"
    size = len(marked)
    ends = [f"^{folded[:2]}", f"^{folded[:3]}", f"${folded[-2:]}", f"${folded[-3:]}"]
    raw = marked.encode()
    pieces = [end.encode() for end in ends]
    if len(raw) == size:
        pieces += [raw[i : i + n] for n in (3, 4) for i in range(size - n + 1)]
    else:
        pieces += [marked[i : i + n].encode() for n in (3, 4) for i in range(size - n + 1)]
    return [crc32(piece) % NGRAMS for piece in pieces[:MAX_NGRAMS]]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lexicon knows of one folded word: row in the word table (0 none) and buckets (0 none, higher is commoner).

    `plain` is 1 for a word of an English dictionary, 2 for a common one of another language; no feature is made of it, see
    `redactor.detect.ner.leanings`.
    """

    row: int = 0
    first: int = 0
    last: int = 0
    city: int = 0
    rank: int = 0
    klass: int = 0
    plain: int = 0


@dataclass(frozen=True, slots=True)
class WordFeatures:
    """Table rows of one word: in the word table, in the table of hashed pieces, in the table of small features."""

    row: int
    pieces: tuple[int, ...]
    small: tuple[int, ...]


class _Packed(Mapping[str, Entry]):
    """The entries of a table of sorted lines `word TAB row TAB first, last, city, rank, class, plain`, the last six one digit each.

    A line is read when it is asked for; what was asked is kept, up to `_KEPT_WORDS` words.
    """

    def __init__(self, table: bytes) -> None:
        self._table = table
        self._ends = np.flatnonzero(np.frombuffer(table, np.uint8) == ord("\n"))
        self._heads = _heads(table, self._ends)
        self._kept: dict[str, Entry | None] = {}

    def __getitem__(self, word: str) -> Entry:
        entry: Entry | None = self.get(word)
        if entry is None:
            raise KeyError
        return entry

    def get(self, word: Any, default: Any = None) -> Any:
        """The entry of a word."""
        try:
            entry = self._kept[word]
        except KeyError:
            entry = self._find(word)
            if len(self._kept) >= _KEPT_WORDS:
                self._kept.clear()
            self._kept[word] = entry
        return default if entry is None else entry

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self._table.decode().split("\n")[:-1])

    def __len__(self) -> int:
        return len(self._ends)

    def everyday(self) -> Iterator[str]:
        """The words of `Lexicon.everyday`, without an object a line."""
        return (word.decode() for word in _EVERYDAY.findall(self._table))

    def _find(self, word: str) -> Entry | None:
        wanted = f"{word}\t".encode(errors="surrogatepass")
        head = int.from_bytes(wanted[:_HEAD].ljust(_HEAD, b"\0"), "big")
        low = bisect_left(self._heads, head)
        if len(wanted) > _HEAD:
            high = bisect_right(self._heads, head, low)
            low = bisect_left(range(high), wanted, low, key=self._line)
        if low == len(self._ends) or not (line := self._line(low)).startswith(wanted):
            return None
        row, _, rest = line[len(wanted) :].decode().partition("\t")
        return Entry(int(row), *(int(digit, 36) for digit in rest))

    def _line(self, number: int) -> bytes:
        start = self._ends[number - 1] + 1 if number else 0
        return self._table[start : self._ends[number]]


_KEPT_WORDS = 65536
_HEAD = 8
_EVERYDAY = re.compile(rb"^([^\t\n]+)\t\d+\t0..(?:[^0].|.[^0]).$", re.MULTILINE)
"""A line of a word that is no given name and has a rank or a class."""


def _heads(table: bytes, ends: Any) -> array[int]:
    """The first bytes of each line as a number: in the order of the lines, and compared at once."""
    starts = np.concatenate([[0], ends[:-1] + 1]) if len(ends) else ends
    padded = np.frombuffer(table + bytes(_HEAD), np.uint8)
    first = np.lib.stride_tricks.sliding_window_view(padded, _HEAD)[starts]
    return array("Q", first.view(">u8").astype(np.uint64).tobytes())


class Lexicon:
    """The gazetteer and the vocabulary: folded word to `Entry`."""

    def __init__(self, entries: Mapping[str, Entry], beside: Sequence[Container[Any]] = ()) -> None:
        """Keep the entries; the row of an unlisted word is 0.

        Args:
            entries: the lists.
            beside: more dictionaries, asked in this order for what those do not hold: other languages, medicine, their forms.
        """
        self.entries = entries
        self._beside = beside

    @property
    def rows(self) -> int:
        """How many rows the word table has."""
        return 1 + max((entry.row for entry in self.entries.values()), default=0)

    def everyday(self) -> frozenset[str]:
        """The words in everyday use, or of a class, that are no given names."""
        if isinstance(self.entries, _Packed):
            return frozenset(self.entries.everyday())
        return frozenset(word for word, e in self.entries.items() if (e.rank or e.klass) and not e.first)

    @classmethod
    def read(cls, packed: bytes, beside: Sequence[Container[Any]] = ()) -> Lexicon:
        """Read a gzipped table as `write` writes it; `beside` as in `Lexicon`.

        Raises:
            ValueError: the table does not end with a whole line.
        """
        table = gzip.decompress(packed)
        if not table.endswith(b"\n"):
            raise ValueError("the lexicon is cut off")
        return cls(_Packed(table), beside)

    def write(self, path: Path) -> None:
        """Write the table that `read` reads, byte for byte the same for the same entries."""
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"
        lines = [
            f"{w}\t{e.row}\t{''.join(digits[n] for n in (e.first, e.last, e.city, e.rank, e.klass, e.plain))}\n"
            for w, e in sorted(self.entries.items())
        ]
        path.write_bytes(gzip.compress("".join(lines).encode("utf-8"), 9, mtime=0))

    def features(self, word: str) -> WordFeatures:
        """Look a word up.

        Args:
            word: one token as written.

        Returns:
            Its rows; `small` is always shape, first, last, city, rank, class, dictionary, in that order.
        """
        folded = key(word)
        entry = self.entries.get(folded, UNLISTED)
        small = (
            shape(word),
            _FIRST + entry.first,
            _LAST + entry.last,
            _CITY + entry.city,
            _RANK + entry.rank,
            _CLASS + entry.klass,
            _DICTIONARY + self._dictionary(folded, entry),
        )
        return WordFeatures(entry.row, tuple(ngrams(folded)) if word[0].isalpha() else (), small)

    def dictionary(self, folded: str) -> int:
        """Which dictionary holds a folded word: 0 none, 1 English, 2 one of another language, 3 medicine, 4 the forms of others."""
        return self._dictionary(folded, self.entries.get(folded, UNLISTED))

    def _dictionary(self, folded: str, entry: Entry) -> int:
        if entry.plain or not folded.isalpha():
            return entry.plain
        for number, words in enumerate(self._beside, ABROAD):
            if folded in words:
                return number
        return 0


UNLISTED = Entry()
"""What is known of a word that no list holds."""
