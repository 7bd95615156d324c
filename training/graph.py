"""The tagger as an ONNX graph, written node by node: a quarter of the nodes that a traced export has.

With the ranges of what goes into the linear layers (`training.quantize`) it is written in 8 bits, with fixed scales: what it says
of a text is then the same, bit by bit, whatever other texts are in the run.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from onnx import ModelProto, TensorProto, checker, helper, numpy_helper

from training.model import Block, Joint, Tagger, Window
from training.quantize import Range, levels, weights

_MICROSOFT = "com.microsoft"


class _Builder:
    def __init__(self, ranges: Mapping[Any, Range] | None) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []
        self._count = 0
        self._ranges = ranges

    def constant(self, value: Any) -> str:
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, *inputs: str, outputs: int = 1, **attributes: Any) -> Any:
        self._count += 1
        names = [f"{kind}{self._count}_{i}" for i in range(outputs)]
        self.nodes.append(
            helper.make_node(kind, list(inputs), names, name=f"{kind}{self._count}", **attributes)
        )
        return names[0] if outputs == 1 else names

    def norm(self, x: str, layer: Any) -> str:
        return self.node("LayerNormalization", x, *self._norm(layer), axis=-1, epsilon=layer.eps)

    def add_norm(self, x: str, y: str, layer: Any) -> tuple[str, str]:
        """`x + y` normalised, and the sum; in two nodes, which run faster than ONNX Runtime's SkipLayerNormalization."""
        total = self.node("Add", x, y)
        return self.norm(total, layer), total

    def _norm(self, layer: Any) -> tuple[str, str]:
        return self.constant(_np(layer.weight)), self.constant(_np(layer.bias))

    def linear(self, x: str, layer: Any) -> str:
        return self._product(self._levels(x, layer), layer)

    def _levels(self, x: str, layer: Any) -> str:
        """What goes into a layer, in 8 bits where its range is known."""
        if self._ranges is None:
            return x
        scale, zero = levels(self._ranges[layer])
        return str(self.node("QuantizeLinear", x, self.constant(scale), self.constant(zero)))

    def _product(self, x: str, layer: Any) -> str:
        bias = self.constant(_np(layer.bias))
        if self._ranges is None:
            return str(self.node("Add", self.node("MatMul", x, self.constant(_np(layer.weight).T)), bias))
        scale, zero = (self.constant(value) for value in levels(self._ranges[layer]))
        table, scales = weights(layer)
        return str(
            self.node(
                "MatMulIntegerToFloat",
                *(x, self.constant(table), scale, self.constant(scales), zero),
                *(self.constant(np.zeros(len(scales), np.int8)), bias),
                domain=_MICROSOFT,
            )
        )

    def window(self, h: str, size: int, width: int, layer: Any) -> str:
        """A layer over each word beside its neighbours; row 0 of the gathered rows is zero and stands for what is outside."""
        outside = np.zeros((1, width), np.float32)
        if self._ranges is not None:
            outside = np.full((1, width), levels(self._ranges[layer])[1])
        rows = self.node("Reshape", self._levels(h, layer), self.constant(np.array([-1, width])))
        edge = self.node("Concat", self.constant(outside), rows, axis=0)
        near = self.node("Gather", edge, f"near{size}", axis=0)
        wide = self.constant(np.array([0, 0, (2 * size + 1) * width]))
        return self._product(self.node("Reshape", near, wide), layer)

    def split(self, x: str, parts: tuple[int, ...]) -> list[str]:
        found: list[str] = self.node("Split", x, self.constant(np.array(parts)), outputs=len(parts), axis=2)
        return found


def _np(tensor: Any) -> Any:
    return tensor.detach().numpy().astype(np.float32)


def _block(g: _Builder, x: str, h: str, block: Block, width: int, after: Any) -> tuple[str, str]:
    y = g.node("Relu", g.window(h, block.window, width, block.conv))
    h, x = g.add_norm(x, y, block.norm2)
    q, k, v = g.split(g.linear(h, block.qkv), (width,) * 3)
    y = g.node("MultiHeadAttention", q, k, v, num_heads=block.heads, domain=_MICROSOFT)
    h, x = g.add_norm(x, g.linear(y, block.mix), block.norm3)
    return g.add_norm(x, g.linear(g.node("Relu", g.linear(h, block.up)), block.down), after)


def _joint(g: _Builder, x: str, h: str, block: Joint, width: int, after: Any) -> tuple[str, str]:
    q, k, v, u = g.split(g.window(h, block.window, width, block.wide), block.parts)
    attended = g.node("MultiHeadAttention", q, k, v, num_heads=block.heads, domain=_MICROSOFT)
    both = g.node("Concat", attended, g.node("Relu", u), axis=2)
    return g.add_norm(x, g.linear(both, block.down), after)


def _window(g: _Builder, x: str, h: str, block: Window, width: int, after: Any) -> tuple[str, str]:
    return g.add_norm(x, g.node("Relu", g.window(h, block.window, width, block.conv)), after)


_WRITERS: dict[type, Any] = {Block: _block, Joint: _joint, Window: _window}
KINDS = tuple(_WRITERS)
"""The blocks that have nodes here."""


def build(tagger: Tagger, ranges: Mapping[Any, Range] | None = None) -> ModelProto:
    """Write the graph of a tagger.

    Args:
        tagger: trained, of blocks of `KINDS`; its dropout is left out.
        ranges: for each linear layer the least and the greatest number that goes into it; None writes the graph in 32 bits.

    Returns:
        A model from `vectors` [texts, words, width], `gaps` [texts, words] and, for each window of n words to a side, `nearN`
        [texts, words, 2n + 1] to `logits` [texts, words, tags]. A row of `nearN` lists the word's neighbours and itself,
        counted from 1 over all texts; 0 is outside the text.
    """
    g = _Builder(ranges)
    width = tagger.gaps.weight.shape[1]
    x = g.node("Add", "vectors", g.node("Gather", g.constant(_np(tagger.gaps.weight)), "gaps"))
    blocks: list[Any] = list(tagger.blocks)
    first = [block.norm1 if isinstance(block, Block) else block.norm for block in blocks]
    h = g.norm(x, first[0])
    for block, after in zip(blocks, [*first[1:], tagger.norm], strict=True):
        h, x = _WRITERS[type(block)](g, x, h, block, width, after)
    g.linear(h, tagger.out)
    g.nodes[-1].output[0] = "logits"
    texts = ["texts", "words"]
    near = [
        helper.make_tensor_value_info(f"near{n}", TensorProto.INT64, [*texts, 2 * n + 1])
        for n in sorted({block.window for block in blocks})
    ]
    graph = helper.make_graph(
        g.nodes,
        "tagger",
        [
            helper.make_tensor_value_info("vectors", TensorProto.FLOAT, [*texts, width]),
            helper.make_tensor_value_info("gaps", TensorProto.INT64, texts),
            *near,
        ],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [*texts, tagger.out.out_features])],
        g.constants,
    )
    model = helper.make_model(
        graph,
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(_MICROSOFT, 1)],
        ir_version=9,
    )
    checker.check_model(model)
    return model
