"""Writes the trained model as package data: `tagger0.onnx`, `words0.npz`, `lexicon.bin` and `meta.json`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from redactor.detect.ner.dictionaries import sums
from redactor.detect.ner.features import Lexicon
from redactor.detect.ner.model import FORMAT
from training import graph, quantize
from training.encode import Types
from training.model import LABELS, TAGS, Tagger, WordEncoder

MARGIN = 2.0
"""How close the logits of the best two tags of a word may be before a joint model asks its other member; see docs/ner.md."""
AROUND = 16
"""Words to each side of one that the last member is not sure of that another member reads, where a text is longer than a window."""
FILES = ("tagger0.onnx", "words0.npz", "lexicon.bin")
"""Of a model with one member; a second one has `tagger1.onnx` and `words1.npz`."""


def _quantized(table: torch.Tensor) -> tuple[Any, Any]:
    values = table.detach().numpy()
    scale = np.maximum(np.abs(values).max(1), 1e-8).astype(np.float32) / 127
    return np.round(values / scale[:, None]).astype(np.int8), scale.astype(np.float16)


def write(encoder: WordEncoder, tagger: Tagger, lexicon: Lexicon, out: Path) -> None:
    """Export both halves and their meta data; tables are kept in 8 bits with a scale a row."""
    lexicon.write(out / "lexicon.bin")
    words, words_scale = _quantized(encoder.words.weight)
    pieces, pieces_scale = _quantized(encoder.pieces.weight)
    arrays = {"words": words, "words_scale": words_scale, "pieces": pieces, "pieces_scale": pieces_scale}
    plain = {
        "small": encoder.small.weight,
        "norm_weight": encoder.norm.weight,
        "norm_bias": encoder.norm.bias,
        "up_weight": encoder.up.weight.T,
        "up_bias": encoder.up.bias,
        "down_weight": encoder.down.weight.T,
        "down_bias": encoder.down.bias,
    }
    arrays |= {name: value.detach().numpy().astype(np.float32) for name, value in plain.items()}
    save: Any = np.savez_compressed
    save(out / "words0.npz", **arrays)
    if all(isinstance(block, graph.KINDS) for block in tagger.blocks):
        found = quantize.ranges(tagger, encoder, Types(lexicon))
        (out / "tagger0.onnx").write_bytes(graph.build(tagger, found).SerializeToString())
    else:
        _trace(tagger, out / "tagger0.onnx")
    stamp(out, {"o_bias": 0.0, "calibration": [[[0.0, 0.0], [1.0, 1.0]]]})


def _trace(tagger: Tagger, path: Path) -> None:
    """Export blocks for which `training.graph` has no nodes of its own; they stay in 32 bits."""
    size, width = 17, tagger.gaps.embedding_dim
    torch.onnx.export(
        tagger,
        (torch.randn(1, size, width), torch.ones(1, size, dtype=torch.long)),
        str(path),
        input_names=["vectors", "gaps"],
        output_names=["logits"],
        dynamic_axes={name: {0: "texts", 1: "words"} for name in ("vectors", "gaps", "logits")},
        opset_version=17,
        dynamo=False,
    )


def stamp(out: Path, settings: dict[str, Any], files: Sequence[str] = FILES) -> None:
    """Write `meta.json` with the settings given and the sums of the files."""
    meta = {
        "format": FORMAT,
        "labels": list(LABELS),
        "tags": list(TAGS),
        "window": 128,
        "overlap": 32,
        "context_words": 16,
        "margin": MARGIN,
        "around": AROUND,
        **settings,
        "dictionaries": dict(sums()),
        "sha256": {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in files},
    }
    (out / "meta.json").write_text(json.dumps(meta, indent=1) + "\n", encoding="utf-8")
