"""The graph that is written node by node says what the trained network says."""

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

import onnxruntime as ort
import torch

from training import graph, quantize
from training.kinds import KINDS
from training.model import TAGS

WRITTEN = [kind for kind in KINDS if all(isinstance(b, graph.KINDS) for b in KINDS[kind]().blocks)]


def near(texts, count, n):
    rows = np.arange(1, count + 1)[:, None] + np.arange(-n, n + 1)
    one = np.where((rows > 0) & (rows <= count), rows, 0).astype(np.int64)
    return np.stack([np.where(one > 0, one + i * count, 0) for i in range(texts)])


def session_of(graph_of):
    return ort.InferenceSession(graph_of.SerializeToString(), providers=["CPUExecutionProvider"])


def run(session, vectors, gaps):
    feed = {
        put.name: near(*gaps.shape, int(put.name[4:]))
        for put in session.get_inputs()
        if put.name.startswith("near")
    }
    return session.run(None, {**feed, "vectors": vectors.numpy(), "gaps": gaps.numpy()})[0]


def texts(tagger, count, size):
    return torch.randn(count, size, tagger.gaps.embedding_dim), torch.randint(0, 6, (count, size))


@pytest.mark.parametrize("kind", WRITTEN)
@pytest.mark.parametrize(("count", "size"), [(1, 1), (1, 2), (1, 19), (3, 7)])
def test_the_graph_is_the_network(kind, count, size):
    torch.manual_seed(7)
    tagger = KINDS[kind]().eval()
    vectors, gaps = texts(tagger, count, size)
    found = run(session_of(graph.build(tagger)), vectors, gaps)
    with torch.no_grad():
        expected = tagger(vectors, gaps).numpy()
    assert found.shape == (count, size, len(TAGS))
    assert np.abs(found - expected).max() < 1e-4


@pytest.fixture(scope="module", params=WRITTEN)
def in_8_bits(request):
    """A tagger, and the session of its graph in 8 bits."""
    torch.manual_seed(7)
    tagger = KINDS[request.param]().eval()
    many = [texts(tagger, 1, 19) for _ in range(40)]
    ranges = quantize.measured(tagger, ((vectors[0], gaps[0]) for vectors, gaps in many))
    return tagger, session_of(graph.build(tagger, ranges))


def test_8_bits_are_nearly_the_network(in_8_bits):
    tagger, session = in_8_bits
    vectors, gaps = texts(tagger, 20, 19)
    with torch.no_grad():
        expected = tagger(vectors, gaps).numpy()
    assert np.abs(run(session, vectors, gaps) - expected).mean() < 0.02 * expected.std()


@pytest.mark.parametrize("size", [1, 2, 5, 16, 40])
def test_in_8_bits_a_text_is_the_same_whatever_is_beside_it(in_8_bits, size):
    tagger, session = in_8_bits
    vectors, gaps = texts(tagger, 9, size)
    together = run(session, vectors * torch.arange(1, 10)[:, None, None], gaps)
    for i in range(9):
        alone = run(session, vectors[i : i + 1] * (i + 1), gaps[i : i + 1])
        assert np.array_equal(together[i], alone[0])


@pytest.mark.parametrize("found", [(0.0, 0.0), (-1.0, 2.0), (0.5, 3.0), (-4.0, -1.0), (0.0, 6.5)])
def test_zero_is_a_level(found):
    scale, zero = quantize.levels(found)
    assert scale > 0
    assert 0 <= int(zero) <= 255
    low, high = (0 - int(zero)) * scale, (255 - int(zero)) * scale
    assert low <= min(found[0], 0) + scale
    assert high >= max(found[1], 0) - scale


def test_weights_keep_to_7_bits():
    torch.manual_seed(2)
    layer = torch.nn.Linear(30, 5)
    table, scales = quantize.weights(layer)
    assert np.abs(table).max(0).tolist() == [64] * 5
    assert np.abs(table * scales - layer.weight.detach().numpy().T).max() <= scales.max() / 2 + 1e-6


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
