"""A vector for each word, from the word alone: computed once for each distinct word, and kept."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

import numpy as np

from redactor.detect.ner.features import Lexicon, WordFeatures

CACHE_WORDS: Final = 65536
"""Distinct words whose vectors are kept, at 4 bytes a component; on overflow the cache starts anew."""


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
                for words in texts:
                    for word in words:
                        if word not in index:
                            self._add(word)
                rows = [[index[word] for word in words] for words in texts]
            return rows, self._tables

    def _forget(self) -> None:
        self._index: dict[str, int] = {}
        self._tables = [np.zeros((2048, encoder.width), dtype=np.float32) for encoder in self._encoders]

    def _add(self, word: str) -> None:
        row, features = len(self._index), self._lexicon.features(word)
        if row == len(self._tables[0]):
            self._tables = [np.concatenate([table, np.zeros_like(table)]) for table in self._tables]
        for table, encoder in zip(self._tables, self._encoders, strict=True):
            table[row] = encoder.encode(features)
        self._index[word] = row


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

    def encode(self, f: WordFeatures) -> Any:
        """The vector of a word."""
        x = self._words[f.row].astype(np.float32) * self._words_scale[f.row] + self._small[list(f.small)].sum(
            0
        )
        if f.pieces:
            rows = [p + 1 for p in f.pieces]
            pieces = self._pieces[rows].astype(np.float32) * self._pieces_scale[rows, None]
            x = x + pieces.sum(0) / np.float32(len(rows) ** 0.5)
        x = x - x.mean()
        x = x / np.sqrt((x * x).mean() + np.float32(1e-5)) * self._norm[0] + self._norm[1]
        hidden = np.maximum(x @ self._up[0] + self._up[1], 0)
        return x + hidden @ self._down[0] + self._down[1]
