"""Decoding: legal sequences, the best of them, scores."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.ner.tags import TagSet

TAGS = ("O", "B-PERSON", "I-PERSON", "B-DATE", "I-DATE")


def logits(*names, sure=5.0):
    out = np.zeros((len(names), len(TAGS)), dtype=np.float32)
    for row, name in zip(out, names, strict=True):
        row[TAGS.index(name)] = sure
    return out


def decoded(tags, scores):
    best, _ = tags.best(scores, np.zeros(len(scores), np.float32), 0.0)
    return list(tags.decode(scores, best.tolist()))


@pytest.mark.parametrize(
    ("names", "spans"),
    [
        (["O", "O"], []),
        (["B-PERSON", "I-PERSON", "O"], [(0, 1, "PERSON")]),
        (["B-PERSON", "B-PERSON"], [(0, 0, "PERSON"), (1, 1, "PERSON")]),
        (["O", "B-DATE", "I-DATE"], [(1, 2, "DATE")]),
        (["B-DATE", "B-PERSON", "I-PERSON"], [(0, 0, "DATE"), (1, 2, "PERSON")]),
    ],
)
def test_legal_sequences(names, spans):
    assert [s[:3] for s in decoded(TagSet(TAGS, 0.0), logits(*names))] == spans


def legal(path):
    return all(
        not TAGS[b].startswith("I-") or (a is not None and TAGS[a][2:] == TAGS[b][2:])
        for a, b in itertools.pairwise([None, *path])
    )


@given(st.lists(st.lists(st.floats(-4, 4, width=32), min_size=5, max_size=5), min_size=1, max_size=4))
def test_the_best_legal_sequence_wins(values):
    scores = np.array(values, dtype=np.float32)
    found = decoded(TagSet(TAGS, 0.0), scores.copy())
    path = [0] * len(values)
    for first, last, label, score in found:
        assert 0 <= score <= 1
        path[first : last + 1] = [TAGS.index(f"B-{label}")] + [TAGS.index(f"I-{label}")] * (last - first)
    assert legal(path)
    total = sum(float(scores[i, t]) for i, t in enumerate(path))
    best = max(
        sum(float(scores[i, t]) for i, t in enumerate(p))
        for p in itertools.product(range(5), repeat=len(values))
        if legal(p)
    )
    assert total == pytest.approx(best, abs=1e-3)


def test_bias_against_outside():
    scores = logits("O", sure=1.0)
    scores[0, 1] = 0.9
    assert decoded(TagSet(TAGS, 0.0), scores.copy()) == []
    assert [s[2] for s in decoded(TagSet(TAGS, -0.5), scores.copy())] == ["PERSON"]


@pytest.mark.parametrize(
    ("bias", "margin", "close"), [(0.0, 0.5, True), (0.0, 0.05, False), (-2.0, 0.5, False)]
)
def test_a_word_is_close_where_two_tags_nearly_tie(bias, margin, close):
    scores = logits("O", "B-DATE", sure=1.0)
    scores[0, 1] = 0.9
    best, near = TagSet(TAGS, bias).best(scores[None], np.zeros((1, 2), np.float32), np.float32(margin))
    assert near.tolist() == [[close, False]]
    assert best.tolist() == [[0 if bias == 0 else 1, TAGS.index("B-DATE")]]


def test_a_leaning_is_against_outside_or_against_persons():
    scores = logits("O", "B-DATE", "O", sure=1.0)
    TagSet(TAGS, 0.0).best(scores, np.array([2, -3, 0], np.float32), np.float32(0))
    assert scores.tolist() == [[-1, 0, 0, 0, 0], [0, -3, -3, 1, 0], [1, 0, 0, 0, 0]]


@pytest.mark.parametrize("tags", [("B-PERSON", "O"), ("O", "PERSON")])
def test_strange_tags_are_refused(tags):
    with pytest.raises(ValueError, match="tags"):
        TagSet(tags, 0.0)
