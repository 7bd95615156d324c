"""A trained tagger in 8 bits: weights with a scale a column, what goes into the layers with one fixed scale each.

The scales of what goes in are fixed beforehand, on made-up text, and not anew in every run: so a text's numbers are its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import torch
from torch import nn

from training import generate
from training.encode import Types, encode
from training.model import Tagger, WordEncoder

Range = tuple[float, float]
"""The least and the greatest number; what is beyond goes to the nearer of them."""

_SEED, _TEXTS = 77, 2500
_BEYOND = 0.01
"""The share of texts whose extreme may lie beyond the range: one odd text shall not make the levels of all others coarse."""
_MOST = 64
"""7 of the 8 bits of a weight, so that processors without VNNI do not saturate."""


def ranges(tagger: Tagger, encoder: WordEncoder, types: Types) -> dict[Any, Range]:
    """Find what goes into each linear layer of a tagger, on made-up text of a fixed seed.

    Args:
        tagger: trained, in evaluation.
        encoder: its word vectors.
        types: encodes the texts.

    Returns:
        Layer to range.
    """
    made = [encode(example, types) for example in generate.corpus(_SEED, _TEXTS)]
    items = [item for item in made if item is not None]
    rows, pieces, small = types.tables()
    read = (
        (
            encoder(rows[item.types], pieces[item.types].long(), small[item.types]),
            torch.from_numpy(item.gaps).long(),
        )
        for item in items
    )
    return measured(tagger, read)


def measured(tagger: Tagger, texts: Iterable[tuple[torch.Tensor, torch.Tensor]]) -> dict[Any, Range]:
    """The ranges over texts, each the vectors and gaps of its words."""
    seen: dict[Any, list[Range]] = {}

    def note(layer: Any, inputs: Any, _: Any) -> None:
        seen.setdefault(layer, []).append((inputs[0].min().item(), inputs[0].max().item()))

    hooks = [layer.register_forward_hook(note) for layer in tagger.modules() if isinstance(layer, nn.Linear)]
    with torch.no_grad():
        for vectors, gaps in texts:
            tagger(vectors[None], gaps[None])
    for hook in hooks:
        hook.remove()
    return {
        layer: (
            float(np.quantile([low for low, _ in found], _BEYOND)),
            float(np.quantile([high for _, high in found], 1 - _BEYOND)),
        )
        for layer, found in seen.items()
    }


def levels(found: Range) -> tuple[Any, Any]:
    """The scale of a range in 256 levels, and the level that is exactly zero."""
    low, high = min(found[0], 0.0), max(found[1], 0.0)
    scale = np.float32(max((high - low) / 255, 1e-8))
    return scale, np.uint8(round(-low / float(scale)))


def weights(layer: Any) -> tuple[Any, Any]:
    """A layer's weights [in, out] in 7 bits, and the scale of each column."""
    table = layer.weight.detach().numpy().astype(np.float32).T
    scales = np.maximum(np.abs(table).max(0) / _MOST, 1e-8).astype(np.float32)
    return np.round(table / scales).astype(np.int8), scales
