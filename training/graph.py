"""The tagger as an ONNX graph, written node by node: a third of the nodes that a traced export has."""

from __future__ import annotations

from typing import Any

import numpy as np
from onnx import ModelProto, TensorProto, checker, helper, numpy_helper

from training.model import Tagger


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
        return self.node(
            "LayerNormalization",
            x,
            self.constant(_np(layer.weight)),
            self.constant(_np(layer.bias)),
            axis=-1,
            epsilon=layer.eps,
        )

    def linear(self, x: str, layer: Any) -> str:
        return self.node(
            "Add", self.node("MatMul", x, self.constant(_np(layer.weight).T)), self.constant(_np(layer.bias))
        )


def _np(tensor: Any) -> Any:
    return tensor.detach().numpy().astype(np.float32)


def build(tagger: Tagger) -> ModelProto:
    """Write the graph of a tagger.

    Args:
        tagger: trained; its dropout is left out.

    Returns:
        A model from `vectors` [1, words, width] and `gaps` [1, words] to `logits` [1, words, tags].
    """
    g = _Builder()
    width = tagger.gaps.weight.shape[1]
    x = g.node("Add", "vectors", g.node("Gather", g.constant(_np(tagger.gaps.weight)), "gaps"))
    for block in tagger.blocks:
        n = block.window
        h = g.norm(x, block.norm1)
        padded = g.node("Pad", h, g.constant(np.array([0, n, 0, 0, n, 0], dtype=np.int64)))
        axis = g.constant(np.array([1], dtype=np.int64))
        parts = [
            g.node(
                "Slice",
                padded,
                g.constant(np.array([i])),
                g.constant(np.array([i - 2 * n if i < 2 * n else 2**62])),
                axis,
            )
            for i in range(2 * n + 1)
        ]
        h = g.node("Relu", g.linear(g.node("Concat", *parts, axis=2), block.conv))
        x = g.node("Add", x, h)
        qkv = g.linear(g.norm(x, block.norm2), block.qkv)
        q, k, v = g.node("Split", qkv, g.constant(np.array([width] * 3)), outputs=3, axis=2)
        h = g.node("MultiHeadAttention", q, k, v, num_heads=block.heads, domain="com.microsoft")
        x = g.node("Add", x, g.linear(h, block.mix))
        h = g.node("Relu", g.linear(g.norm(x, block.norm3), block.up))
        x = g.node("Add", x, g.linear(h, block.down))
    logits = g.linear(g.norm(x, tagger.norm), tagger.out)
    g.nodes[-1].output[0] = "logits"
    del logits
    graph = helper.make_graph(
        g.nodes,
        "tagger",
        [
            helper.make_tensor_value_info("vectors", TensorProto.FLOAT, [1, "words", width]),
            helper.make_tensor_value_info("gaps", TensorProto.INT64, [1, "words"]),
        ],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, "words", tagger.out.out_features])],
        g.constants,
    )
    model = helper.make_model(
        graph,
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)],
        ir_version=9,
    )
    checker.check_model(model)
    return model
