"""Word vectors: a word has one vector, whatever it is asked together with."""

from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.detect import ner
from redactor.detect.ner import vectors
from redactor.detect.ner.features import SEPARATOR, Lexicon
from redactor.detect.ner.vectors import WordVectors

DATA = Path(ner.__file__).with_name("data")
WORDS = st.sampled_from(
    "Whitlock whitlock JANE jane leeds é Zoë łódź 日本 x 7 1984 4155550134 @ — ß bcdfgh "
    f"pneumonoultramicroscopicsilicovolcanoconiosis {SEPARATOR}".split(" ")
)


@cache
def lexicon():
    return Lexicon.read((DATA / "lexicon.bin").read_bytes())


@cache
def encoders():
    return [(DATA / name).read_bytes() for name in ("words0.npz", "words1.npz")]


def made():
    return WordVectors(lexicon(), encoders())


def bits(found, at):
    rows, tables = found
    return [table[rows[at[0]][at[1]]].view(np.uint32).tolist() for table in tables]


@cache
def alone(word):
    return bits(made().rows([[word]]), (0, 0))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.lists(WORDS, max_size=6), max_size=4), max_size=4))
def test_a_words_vector_does_not_depend_on_what_it_is_asked_with(groups):
    all_words = made()
    for texts in groups:
        found = all_words.rows(texts)
        for i, words in enumerate(texts):
            for j, word in enumerate(words):
                assert bits(found, (i, j)) == alone(word)


@pytest.mark.parametrize("count", [vectors._WORDS_AT_ONCE, vectors._WORDS_AT_ONCE + 1, 5000])
def test_many_new_words_at_once(count):
    words = [f"w{'abcdefghij'[i % 10]}{i}" for i in range(count)]
    many, single = made(), made()
    rows, tables = many.rows([words])
    few = range(0, count, max(1, count // 40))
    for i in few:
        assert bits((rows, tables), (0, i)) == bits(single.rows([[words[i]]]), (0, 0))
    assert rows == [list(range(count))]


def test_tables_that_were_given_stay_when_they_grow():
    grown = made()
    rows, tables = grown.rows([["jane"]])
    before = bits((rows, tables), (0, 0))
    grown.rows([[str(n) for n in range(3000)]])
    assert bits((rows, tables), (0, 0)) == before == bits(grown.rows([["jane"]]), (0, 0))
