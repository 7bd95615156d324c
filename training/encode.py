"""Turns examples into arrays: word-type numbers, gaps, tag numbers."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from redactor.detect.ner.features import MAX_NGRAMS, SEPARATOR, Lexicon, tokenize
from training.examples import Example
from training.model import TAGS

IGNORE = -100
CONTEXT_WORDS = 40
TAG = {tag: i for i, tag in enumerate(TAGS)}


@dataclass
class Types:
    """The distinct words seen, each with its feature rows."""

    lexicon: Lexicon
    index: dict[str, int] = field(default_factory=dict)
    rows: list[int] = field(default_factory=list)
    pieces: list[tuple[int, ...]] = field(default_factory=list)
    small: list[tuple[int, ...]] = field(default_factory=list)

    def number(self, word: str) -> int:
        """The number of a word, given on first sight."""
        n = self.index.get(word)
        if n is None:
            n = self.index[word] = len(self.rows)
            features = self.lexicon.features(word)
            self.rows.append(features.row)
            self.pieces.append(
                tuple(p + 1 for p in features.pieces) + (0,) * (MAX_NGRAMS - len(features.pieces))
            )
            self.small.append(features.small)
        return n

    def tables(self) -> tuple[Tensor, Tensor, Tensor]:
        """All features as tensors."""
        return (
            torch.tensor(self.rows),
            torch.tensor(np.array(self.pieces, dtype=np.int32), dtype=torch.int32),
            torch.tensor(np.array(self.small, dtype=np.int64)),
        )


@dataclass(frozen=True)
class Item:
    """One encoded text: word types, gaps, tags (`IGNORE` where not judged), and how many words of context lead."""

    types: np.ndarray
    gaps: np.ndarray
    tags: np.ndarray
    context: int


def encode(example: Example, types: Types, limit: int = 320) -> Item | None:
    """Encode an example; None where there is nothing to learn."""
    tokens = tokenize(example.text)[:limit]
    if not tokens:
        return None
    tags = np.zeros(len(tokens), dtype=np.int16)
    at = 0
    for start, end, label in example.spans:
        while at < len(tokens) and tokens[at].end <= start:
            at += 1
        head = True
        while at < len(tokens) and tokens[at].start < end:
            tags[at] = IGNORE if label == "?" else TAG[f"{'B' if head else 'I'}-{label}"]
            head = False
            at += 1
    before = tokenize(example.context)[-CONTEXT_WORDS:] if example.context else []
    lead = [types.number(t.word) for t in before] + ([types.number(SEPARATOR)] if before else [])
    gaps = [t.gap + 3 for t in before] + ([5] if before else []) + [t.gap for t in tokens]
    return Item(
        np.array(lead + [types.number(t.word) for t in tokens], dtype=np.int32),
        np.array(gaps, dtype=np.int8),
        np.concatenate([np.full(len(lead), IGNORE, dtype=np.int16), tags]),
        len(lead),
    )


def batches(items: list[Item], budget: int, r: random.Random) -> list[list[Item]]:
    """Group items of like length into batches of about `budget` words, in random order."""
    order = sorted(items, key=lambda i: len(i.types) + r.random() * 4)
    out: list[list[Item]] = []
    batch: list[Item] = []
    for item in order:
        if batch and (len(batch) + 1) * len(item.types) > budget:
            out.append(batch)
            batch = []
        batch.append(item)
    if batch:
        out.append(batch)
    r.shuffle(out)
    return out


def collate(batch: list[Item]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pad a batch: types, gaps, tags, mask."""
    size = max(len(i.types) for i in batch)
    types = np.zeros((len(batch), size), dtype=np.int64)
    gaps = np.zeros((len(batch), size), dtype=np.int64)
    tags = np.full((len(batch), size), IGNORE, dtype=np.int64)
    mask = np.zeros((len(batch), size), dtype=np.float32)
    for row, item in enumerate(batch):
        n = len(item.types)
        types[row, :n], gaps[row, :n], tags[row, :n], mask[row, :n] = item.types, item.gaps, item.tags, 1
    return torch.from_numpy(types), torch.from_numpy(gaps), torch.from_numpy(tags), torch.from_numpy(mask)
