"""A vector for each word, from the word alone: computed once for each distinct word, and kept."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final, NamedTuple

import numpy as np
from numpy import add

from redactor.detect.ner.features import Lexicon, WordFeatures

CACHE_WORDS: Final = 65536
"""Distinct words whose vectors are kept, at 4 bytes a component; on overflow the cache starts anew."""
_WORDS_AT_ONCE: Final = 64
_TINY: Final = np.float32(1e-5)


class WordVectors:
    """The vector that each member has for a word, computed once for each distinct word and kept in bounded tables."""

    def __init__(self, lexicon: Lexicon, encoders: Sequence[bytes]) -> None:
        """Read the tables of each member's encoder."""
        self._lexicon = lexicon
        self._encoders = [_Encoder(tables) for tables in encoders]
        self._lock = threading.Lock()
        self._forget()

    def rows(self, texts: Sequence[list[str]]) -> tuple[list[list[int]], list[Any]]:
        """The rows of the words of texts, and the table of each member that has them.

        The tables that are given stay as they are for these rows, whatever is asked later.
        """
        with self._lock:
            index = self._index
            try:
                rows = [[index[word] for word in words] for words in texts]
            except KeyError:
                if len(index) > CACHE_WORDS:
                    self._forget()
                    index = self._index
                self._add(list(dict.fromkeys(word for words in texts for word in words if word not in index)))
                rows = [[index[word] for word in words] for words in texts]
            return rows, self._tables

    def _forget(self) -> None:
        self._index: dict[str, int] = {}
        self._tables = [np.zeros((2048, encoder.width), dtype=np.float32) for encoder in self._encoders]

    def _add(self, words: list[str]) -> None:
        known, needed = len(self._index), len(self._index) + len(words)
        if needed > len(self._tables[0]):
            size = len(self._tables[0])
            while size < needed:
                size *= 2
            self._tables = [_grown(table, size) for table in self._tables]
        for i in range(0, len(words), _WORDS_AT_ONCE):
            features = [self._lexicon.features(word) for word in words[i : i + _WORDS_AT_ONCE]]
            first = known + i
            rows = _rows_of(features)
            for table, encoder in zip(self._tables, self._encoders, strict=True):
                table[first : first + len(features)] = encoder.encode(rows)
        self._index.update(zip(words, range(known, needed), strict=True))


def _grown(table: Any, size: int) -> Any:
    """A copy with room for more rows."""
    grown = np.zeros((size, table.shape[1]), table.dtype)
    grown[: len(table)] = table
    return grown


class _Encoder:
    """What makes a word's vector of its features: tables of 8 bits with a scale a row, and one small layer."""

    def __init__(self, tables: bytes) -> None:
        with np.load(BytesIO(tables), allow_pickle=False) as arrays:
            t = {name: arrays[name] for name in arrays.files}
        self._words, self._words_scale = t["words"], t["words_scale"].astype(np.float32)
        self._pieces, self._pieces_scale = t["pieces"], t["pieces_scale"].astype(np.float32)
        self._small = t["small"]
        self._norm = t["norm_weight"], t["norm_bias"]
        self._up, self._down = (t["up_weight"], t["up_bias"]), (t["down_weight"], t["down_bias"])
        self.width = self._small.shape[1]
        self._size = np.float32(self.width)

    def encode(self, rows: _Rows) -> Any:
        """The vectors of words, each to the last bit what it is alone: no sum and no product runs over more than one word."""
        x = self._words.take(rows.words, 0) * self._words_scale.take(rows.words)[:, None]
        x += add.reduce(self._small.take(rows.small, 0), 1)
        if rows.pieces is not None:
            pieces = self._pieces.take(rows.pieces, 0) * self._pieces_scale.take(rows.pieces)[..., None]
            x += add.reduce(pieces, 1) / rows.roots
        x -= add.reduce(x, 1, keepdims=True) / self._size
        x /= np.sqrt(add.reduce(x * x, 1, keepdims=True) / self._size + _TINY)
        x *= self._norm[0]
        x += self._norm[1]
        hidden = _one_by_one(x, self._up[0])
        hidden += self._up[1]
        y = _one_by_one(np.maximum(hidden, 0, out=hidden), self._down[0])
        y += x
        y += self._down[1]
        return y


class _Rows(NamedTuple):
    """Which rows of the tables words have: arrays of a row a word; `pieces` holds 0 for no piece and is None where none has any."""

    words: Any
    small: Any
    pieces: Any
    roots: Any


def _rows_of(features: Sequence[WordFeatures]) -> _Rows:
    words = np.array([word.row for word in features], np.intp)
    small = np.array([word.small for word in features], np.intp)
    counts = [len(word.pieces) for word in features]
    most = max(counts)
    if not most:
        return _Rows(words, small, None, None)
    # The table has a row of zeros before its first piece.
    pieces = np.array([word.pieces + (-1,) * (most - len(word.pieces)) for word in features], np.intp) + 1
    return _Rows(words, small, pieces, np.sqrt(np.array([[count or 1] for count in counts], np.float32)))


def _one_by_one(rows: Any, weights: Any) -> Any:
    """Each row times the weights by itself: what a product of all rows gives, depends on how many they are."""
    return np.matmul(rows[:, None], weights)[:, 0]
