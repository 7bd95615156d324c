"""The tokenizer and the features of one word."""

import gzip
import itertools
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.ner.features import (
    NGRAMS,
    SMALL,
    Entry,
    Lexicon,
    ends,
    fold,
    key,
    ngrams,
    shape,
    split,
    tokenize,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hi, it's Zoë-Mae O'Neil", ["hi", ",", "it", "'", "s", "Zoë", "-", "Mae", "O", "'", "Neil"]),
        ("NN4 1UY", ["NN", "4", "1", "UY"]),
        ("a_b@c.com", ["a", "_", "b", "@", "c", ".", "com"]),
        ("$12.50", ["$", "12", ".", "50"]),
        ("😀ok", ["😀", "ok"]),
        (" \t\n ", []),
        ("", []),
    ],
)
def test_words(text, words):
    assert [t.word for t in tokenize(text)] == words


@given(st.text())
def test_tokens_cover_all_but_white_space(text):
    tokens = tokenize(text)
    assert all(text[t.start : t.end] == t.word for t in tokens)
    assert all(a.end <= b.start for a, b in itertools.pairwise(tokens))
    covered = {i for t in tokens for i in range(t.start, t.end)}
    assert all(c.isspace() for i, c in enumerate(text) if i not in covered)


def test_gaps():
    assert [t.gap for t in tokenize("a-b c\nd")] == [2, 0, 0, 1, 2]


@given(st.text(st.sampled_from("aé7 \n\t\u00a0\x1c.-_'")) | st.text())
def test_the_fast_way_splits_alike(text):
    words, gaps, blanks = split(text)
    stops = ends(words, blanks)
    fast = [(stop - len(word), stop, word, gap) for word, gap, stop in zip(words, gaps, stops, strict=True)]
    assert fast == [tuple(token) for token in tokenize(text)]


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Zoë", "zoe"), ("ŁÓDŹ", "lodz"), ("Bjørn", "bjorn"), ("Straße", "strasse"), ("abc", "abc")],
)
def test_fold(word, folded):
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("word", "expected"),
    [("07", "07"), ("1984", "0y"), ("8999", "0#4"), ("123", "0#3"), ("9" * 30, "0#17"), ("Ann", "ann")],
)
def test_key(word, expected):
    assert key(word) == expected


def test_casing_tells_shapes_apart():
    assert len({shape(w) for w in ("ann", "Ann", "ANN", "aNn", "a", "A")}) == 6


@given(st.text(min_size=1, max_size=30))
def test_features_stay_inside_the_tables(text):
    lexicon = Lexicon({"ann": Entry(3, 5, 1, 0, 2, 0)})
    for token in tokenize(text):
        found = lexicon.features(token.word)
        assert len(found.small) == 7
        assert all(0 <= row < SMALL for row in found.small)
        assert all(0 <= piece < NGRAMS for piece in found.pieces)


def test_pieces_are_the_same_in_every_process():
    assert ngrams("a")[:2] == [zlib.crc32(b"^a") % NGRAMS] * 2


def test_lexicon_round_trip(tmp_path):
    lexicon = Lexicon(
        {"ann": Entry(1, 5, 2, 0, 3, 0), "\x1e": Entry(2), "delta": Entry(0, 1, 1, 2, 4, 35, 1)}
    )
    lexicon.write(tmp_path / "l")
    again = Lexicon.read((tmp_path / "l").read_bytes())
    assert dict(again.entries) == lexicon.entries
    assert again.rows == 3
    assert again.features("ANN").row == 1
    assert again.features("unknown").row == 0


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=6) | st.text(
    "ab", min_size=5, max_size=12
)


@given(st.dictionaries(WORDS, st.builds(Entry, st.integers(0, 9999), *[st.integers(0, 35)] * 6)), WORDS)
def test_a_lexicon_that_is_read_knows_what_was_written(tmp_path_factory, entries, other):
    path = tmp_path_factory.getbasetemp() / "lexicon"
    Lexicon(entries).write(path)
    if not entries:
        return
    read = Lexicon.read(path.read_bytes()).entries
    assert {word: read[word] for word in entries} == entries == dict(read)
    assert len(read) == len(entries)
    assert read.get(other) == entries.get(other) == read.get(other)
    assert Lexicon(read).everyday() == Lexicon(entries).everyday()


def test_a_word_that_no_lexicon_can_hold_is_unknown(tmp_path):
    Lexicon({"ann": Entry(1)}).write(tmp_path / "l")
    entries = Lexicon.read((tmp_path / "l").read_bytes()).entries
    assert [word in entries for word in ("ann", "an", "anna", "", "\ud800")] == [True] + [False] * 4
    with pytest.raises(KeyError):
        entries["bob"]


def test_a_lexicon_that_is_cut_off_is_refused():
    with pytest.raises(ValueError, match="cut off"):
        Lexicon.read(gzip.compress(b"ann\t1\t00000\nbob\t2"))
