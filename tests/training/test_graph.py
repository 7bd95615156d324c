"""The graph that is written node by node says what the trained network says."""

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

import onnxruntime as ort
import torch

from training import graph
from training.kinds import KINDS
from training.model import TAGS

WRITTEN = [kind for kind in KINDS if all(isinstance(b, graph.KINDS) for b in KINDS[kind]().blocks)]


def near(count, n):
    rows = np.arange(1, count + 1)[:, None] + np.arange(-n, n + 1)
    return np.where((rows > 0) & (rows <= count), rows, 0).astype(np.int64)


@pytest.mark.parametrize("kind", WRITTEN)
@pytest.mark.parametrize("count", [1, 2, 19])
def test_the_graph_is_the_network(kind, count):
    torch.manual_seed(7)
    tagger = KINDS[kind]().eval()
    session = ort.InferenceSession(
        graph.build(tagger).SerializeToString(), providers=["CPUExecutionProvider"]
    )
    vectors = torch.randn(1, count, tagger.gaps.embedding_dim)
    gaps = torch.randint(0, 6, (1, count))
    feed = {
        put.name: near(count, int(put.name[4:]))
        for put in session.get_inputs()
        if put.name.startswith("near")
    }
    found = session.run(None, {**feed, "vectors": vectors.numpy(), "gaps": gaps.numpy()})[0]
    with torch.no_grad():
        expected = tagger(vectors, gaps).numpy()
    assert found.shape == (1, count, len(TAGS))
    assert np.abs(found - expected).max() < 1e-4


@pytest.mark.parametrize("kind", WRITTEN)
def test_padding_changes_nothing(kind):
    torch.manual_seed(3)
    tagger = KINDS[kind]().eval()
    vectors, gaps = torch.randn(1, 9, tagger.gaps.embedding_dim), torch.randint(0, 6, (1, 9))
    mask = torch.ones(1, 9)
    padded = torch.cat([vectors, torch.randn(1, 5, vectors.shape[2])], 1)
    with torch.no_grad():
        alone = tagger(vectors, gaps, mask)
        beside = tagger(padded, torch.cat([gaps, gaps[:, :5]], 1), torch.cat([mask, torch.zeros(1, 5)], 1))
    assert torch.allclose(alone, beside[:, :9], atol=1e-5)
