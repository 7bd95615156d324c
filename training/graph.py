"""The tagger as an ONNX graph, written node by node: a quarter of the nodes that a traced export has."""

from __future__ import annotations

from typing import Any

import numpy as np
from onnx import ModelProto, TensorProto, checker, helper, numpy_helper

from training.model import Block, Joint, Tagger, Window

_MICROSOFT = "com.microsoft"


class _Builder:
    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []
        self._count = 0

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
        return self.node(
            "Add", self.node("MatMul", x, self.constant(_np(layer.weight).T)), self.constant(_np(layer.bias))
        )

    def window(self, h: str, size: int, width: int) -> str:
        """Each word beside its neighbours; row 0 of the gathered rows is zero and stands for what is outside."""
        edge = self.node("Concat", self.constant(np.zeros((1, 1, width), np.float32)), h, axis=1)
        rows = self.node("Gather", edge, f"near{size}", axis=1)
        return str(self.node("Reshape", rows, self.constant(np.array([1, -1, (2 * size + 1) * width]))))

    def split(self, x: str, parts: tuple[int, ...]) -> list[str]:
        found: list[str] = self.node("Split", x, self.constant(np.array(parts)), outputs=len(parts), axis=2)
        return found


def _np(tensor: Any) -> Any:
    return tensor.detach().numpy().astype(np.float32)


def _block(g: _Builder, x: str, h: str, block: Block, width: int, after: Any) -> tuple[str, str]:
    y = g.node("Relu", g.linear(g.window(h, block.window, width), block.conv))
    h, x = g.add_norm(x, y, block.norm2)
    q, k, v = g.split(g.linear(h, block.qkv), (width,) * 3)
    y = g.node("MultiHeadAttention", q, k, v, num_heads=block.heads, domain=_MICROSOFT)
    h, x = g.add_norm(x, g.linear(y, block.mix), block.norm3)
    return g.add_norm(x, g.linear(g.node("Relu", g.linear(h, block.up)), block.down), after)


def _joint(g: _Builder, x: str, h: str, block: Joint, width: int, after: Any) -> tuple[str, str]:
    q, k, v, u = g.split(g.linear(g.window(h, block.window, width), block.wide), block.parts)
    attended = g.node("MultiHeadAttention", q, k, v, num_heads=block.heads, domain=_MICROSOFT)
    both = g.node("Concat", attended, g.node("Relu", u), axis=2)
    return g.add_norm(x, g.linear(both, block.down), after)


def _window(g: _Builder, x: str, h: str, block: Window, width: int, after: Any) -> tuple[str, str]:
    return g.add_norm(x, g.node("Relu", g.linear(g.window(h, block.window, width), block.conv)), after)


_WRITERS: dict[type, Any] = {Block: _block, Joint: _joint, Window: _window}
KINDS = tuple(_WRITERS)
"""The blocks that have nodes here."""


def build(tagger: Tagger) -> ModelProto:
    """Write the graph of a tagger.

    Args:
        tagger: trained, of blocks of `KINDS`; its dropout is left out.

    Returns:
        A model from `vectors` [1, words, width], `gaps` [1, words] and, for each window of n words to a side, `nearN` [words, 2n + 1]
        to `logits` [1, words, tags]. A row of `nearN` lists the word's neighbours and itself, counted from 1; 0 is outside the text.
    """
    g = _Builder()
    width = tagger.gaps.weight.shape[1]
    x = g.node("Add", "vectors", g.node("Gather", g.constant(_np(tagger.gaps.weight)), "gaps"))
    blocks: list[Any] = list(tagger.blocks)
    first = [block.norm1 if isinstance(block, Block) else block.norm for block in blocks]
    h = g.norm(x, first[0])
    for block, after in zip(blocks, [*first[1:], tagger.norm], strict=True):
        h, x = _WRITERS[type(block)](g, x, h, block, width, after)
    g.linear(h, tagger.out)
    g.nodes[-1].output[0] = "logits"
    near = [
        helper.make_tensor_value_info(f"near{n}", TensorProto.INT64, ["words", 2 * n + 1])
        for n in sorted({block.window for block in blocks})
    ]
    graph = helper.make_graph(
        g.nodes,
        "tagger",
        [
            helper.make_tensor_value_info("vectors", TensorProto.FLOAT, [1, "words", width]),
            helper.make_tensor_value_info("gaps", TensorProto.INT64, [1, "words"]),
            *near,
        ],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, "words", tagger.out.out_features])],
        g.constants,
    )
    model = helper.make_model(
        graph,
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(_MICROSOFT, 1)],
        ir_version=9,
    )
    checker.check_model(model)
    return model
