"""The taggers that can be trained: the one that ships, and others to compare it with (see docs/ner.md)."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn

from training.model import Block, Joint, Tagger, Window, windowed

DEFAULT = "mixed2"


class Maxout(nn.Module):
    """The layer of spaCy's MaxoutWindowEncoder: a word and one to each side, three pieces, added to the stream."""

    def __init__(self, width: int, dropout: float = 0.1) -> None:
        """Make the layer."""
        super().__init__()
        self.linear = nn.Linear(3 * width, 3 * width)
        self.norm = nn.LayerNorm(width)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Run over `[batch, words, width]`; `mask` is 1 at words and 0 at padding, or None where there is none."""
        pieces = self.linear(windowed(x if mask is None else x * mask.unsqueeze(-1), 1))
        out: Tensor = x + self.drop(self.norm(pieces.view(*x.shape[:-1], 3, x.shape[-1]).amax(-2)))
        return out


class Recurrent(nn.Module):
    """A layer of gated recurrent units in both directions, added to the stream."""

    def __init__(self, width: int, dropout: float = 0.1) -> None:
        """Make the layer."""
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.gru = nn.GRU(width, width // 2, batch_first=True, bidirectional=True)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Run over `[batch, words, width]`; `mask` is 1 at words and 0 at padding, or None where there is none."""
        h = self.norm(x)
        if mask is None:
            return torch.as_tensor(x + self.drop(self.gru(h)[0]))
        lengths = mask.sum(1).long()
        packed = nn.utils.rnn.pack_padded_sequence(h, lengths, batch_first=True, enforce_sorted=False)
        out, _ = nn.utils.rnn.pad_packed_sequence(
            self.gru(packed)[0], batch_first=True, total_length=x.shape[1]
        )
        return torch.as_tensor(x + self.drop(out))


def _joint(*windows: int) -> Tagger:
    return Tagger(128, [Joint(128, n, 4, keys=64, hidden=128) for n in windows])


KINDS: dict[str, Callable[[], Tagger]] = {
    "joint": lambda: _joint(2, 1),
    "joint3": lambda: _joint(2, 1, 1),
    "mixed": lambda: Tagger(128, [Window(128, 2), Window(128, 1), Joint(128, 1, 4, keys=64, hidden=128)]),
    "mixed2": lambda: Tagger(
        128, [Window(128, 2), Window(128, 1), *(Joint(128, 1, 4, keys=64, hidden=128) for _ in range(2))]
    ),
    "blocks": lambda: Tagger(128, [Block(128, n, 4) for n in (2, 1, 1)]),
    "cnn64": lambda: Tagger(64, [Maxout(64) for _ in range(3)]),
    "cnn96": lambda: Tagger(96, [Maxout(96) for _ in range(4)]),
    "gru": lambda: Tagger(128, [Recurrent(128) for _ in range(2)]),
}
"""The taggers by name; the width of the first table of a tagger is the width of its word vectors."""
