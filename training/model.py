"""The tagger: a vector for each word from the word alone, then convolutions and attention over the text."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from redactor.detect.ner.features import MAX_NGRAMS, NGRAMS, SMALL

LABELS = ("PERSON", "ADDRESS", "POSTCODE", "LOCATION", "ORGANIZATION", "DATE", "EMAIL", "NUM", "USERNAME")
TAGS = ("O", *(f"{p}-{label}" for label in LABELS for p in "BI"))
GAPS = 6
"""Kinds of space before a word: none, blank, new line; the same three inside the context."""


class WordEncoder(nn.Module):
    """A vector for one word: table sums, then one residual layer that lets the features meet."""

    def __init__(self, rows: int, width: int) -> None:
        """Make the tables: `rows` words, hashed pieces, small features."""
        super().__init__()
        self.words = nn.Embedding(rows, width, padding_idx=0)
        self.pieces = nn.Embedding(NGRAMS + 1, width, padding_idx=0)
        self.small = nn.Embedding(SMALL, width)
        self.norm = nn.LayerNorm(width)
        self.up = nn.Linear(width, 2 * width)
        self.down = nn.Linear(2 * width, width)
        for table in (self.words, self.pieces, self.small):
            nn.init.normal_(table.weight, std=0.3)
        with torch.no_grad():
            self.words.weight[0] = 0
            self.pieces.weight[0] = 0

    def forward(self, rows: Tensor, pieces: Tensor, small: Tensor) -> Tensor:
        """Encode words; `pieces` is padded with 0 to `MAX_NGRAMS`, its numbers shifted by one."""
        count = (pieces > 0).sum(1, keepdim=True).clamp(min=1).float()
        x = self.words(rows) + self.pieces(pieces).sum(1) / count.sqrt() + self.small(small).sum(1)
        x = self.norm(x)
        return x + self.down(torch.relu(self.up(x)))


def windowed(h: Tensor, n: int) -> Tensor:
    """Each word beside its `n` neighbours to each side: `[batch, words, width]` to `[batch, words, (2n + 1) width]`."""
    padded = nn.functional.pad(h, (0, 0, n, n))
    return torch.cat([padded[:, i : i + h.shape[1]] for i in range(2 * n + 1)], dim=-1)


class Block(nn.Module):
    """A window of words, attention over the whole text, and a feed-forward layer, each added to the stream."""

    def __init__(self, width: int, window: int, heads: int, dropout: float = 0.1) -> None:
        """A window of `window` words to each side."""
        super().__init__()
        self.window, self.heads = window, heads
        self.norm1, self.norm2, self.norm3 = (nn.LayerNorm(width) for _ in range(3))
        self.conv = nn.Linear((2 * window + 1) * width, width)
        self.qkv = nn.Linear(width, 3 * width)
        self.mix = nn.Linear(width, width)
        self.up = nn.Linear(width, 2 * width)
        self.down = nn.Linear(2 * width, width)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Run over `[batch, words, width]`; `mask` is 1 at words and 0 at padding, or None where there is none."""
        h = self.norm1(x)
        if mask is not None:
            h = h * mask.unsqueeze(-1)
        x = x + self.drop(torch.relu(self.conv(windowed(h, self.window))))
        h = self.norm2(x)
        batch, size, width = h.shape
        q, k, v = self.qkv(h).view(batch, size, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        if mask is None:
            weights = torch.softmax(q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5, -1)
            h = weights @ v
        else:
            h = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :].bool())
        x = x + self.drop(self.mix(h.transpose(1, 2).reshape(batch, size, width)))
        return x + self.drop(self.down(torch.relu(self.up(self.norm3(x)))))


class Window(nn.Module):
    """One layer over a window of words, added to the stream."""

    def __init__(self, width: int, window: int, dropout: float = 0.1) -> None:
        """A window of `window` words to each side."""
        super().__init__()
        self.window = window
        self.norm = nn.LayerNorm(width)
        self.conv = nn.Linear((2 * window + 1) * width, width)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Run over `[batch, words, width]`; `mask` is 1 at words and 0 at padding, or None where there is none."""
        h = self.norm(x)
        if mask is not None:
            h = h * mask.unsqueeze(-1)
        return x + self.drop(torch.relu(self.conv(windowed(h, self.window))))


class Joint(nn.Module):
    """Attention over the text and a feed-forward layer side by side, both fed by one window of words, added to the stream.

    Two large products a block where `Block` has six small ones: the same number of weights runs twice as fast on one core.
    """

    def __init__(
        self, width: int, window: int, heads: int, *, keys: int, hidden: int, dropout: float = 0.1
    ) -> None:
        """A window of `window` words to each side; `keys` numbers compare words, `hidden` feed forward."""
        super().__init__()
        self.window, self.heads, self.parts = window, heads, (keys, keys, width, hidden)
        self.norm = nn.LayerNorm(width)
        self.wide = nn.Linear((2 * window + 1) * width, sum(self.parts))
        self.down = nn.Linear(width + hidden, width)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Run over `[batch, words, width]`; `mask` is 1 at words and 0 at padding, or None where there is none."""
        h = self.norm(x)
        if mask is not None:
            h = h * mask.unsqueeze(-1)
        q, k, v, u = self.wide(windowed(h, self.window)).split(self.parts, -1)
        batch, size, _ = h.shape
        q, k, v = (part.reshape(batch, size, self.heads, -1).transpose(1, 2) for part in (q, k, v))
        seen = None if mask is None else mask[:, None, None, :].bool()
        attended = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=seen)
        attended = attended.transpose(1, 2).reshape(batch, size, -1)
        return x + self.drop(self.down(torch.cat([attended, torch.relu(u)], -1)))


class Tagger(nn.Module):
    """Word vectors and gaps to tag logits, through any blocks."""

    def __init__(self, width: int, blocks: Sequence[nn.Module], dropout: float = 0.1) -> None:
        """Keep the blocks, which run one after the other."""
        super().__init__()
        self.gaps = nn.Embedding(GAPS, width)
        self.blocks = nn.ModuleList(blocks)
        self.norm = nn.LayerNorm(width)
        self.out = nn.Linear(width, len(TAGS))
        self.drop = nn.Dropout(dropout)

    def forward(self, vectors: Tensor, gaps: Tensor, mask: Tensor | None = None) -> Tensor:
        """Tag `[batch, words, width]`."""
        x = self.drop(vectors + self.gaps(gaps))
        for block in self.blocks:
            x = block(x, mask)
        logits: Tensor = self.out(self.norm(x))
        return logits


__all__ = [
    "GAPS",
    "LABELS",
    "MAX_NGRAMS",
    "TAGS",
    "Block",
    "Joint",
    "Tagger",
    "Window",
    "WordEncoder",
    "windowed",
]
