"""Leanings: what a dictionary knows of words that the language model never saw."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.ner import leanings
from redactor.detect.ner.features import ABROAD, FORMS, Entry, Lexicon
from redactor.detect.ner.leanings import PLAIN, UNKNOWN, UNKNOWN_ABROAD, UNKNOWN_CAPITAL, Leanings
from redactor.detect.ner.words_medical import medical_words

LISTS = Lexicon(
    {
        "orla": Entry(first=2),
        "rose": Entry(first=4, rank=5, plain=1),
        "whitlock": Entry(last=2),
        "tarn": Entry(city=1),
        "omelette": Entry(plain=1),
        "appointment": Entry(rank=3, plain=1),
        "parcel": Entry(rank=2),
        "amoxicillin": Entry(klass=16),
        "rechnung": Entry(plain=2),
        "heute": Entry(plain=2),
        "kommt": Entry(plain=2),
    }
)


@cache
def shared():
    return Leanings(LISTS)


def leaning(word):
    return shared().of([word])[0]


def test_a_word_of_medicine_leans_nowhere():
    known = Leanings(Lexicon(LISTS.entries, ((), {"colorectal", "whitlock"})))
    assert known.of(["colorectal", "Colorectal", "quorvin"]) == [0, 0, UNKNOWN]


@pytest.mark.parametrize("word", ["colorectal", "imuran", "exacerbations", "dexbrompheniramin"])
def test_diseases_and_drugs_are_words_of_medicine(word):
    assert medical_words().entries.get(word) is not None


@pytest.mark.parametrize("word", ["kugelberg", "thorvald", "oluwaseun", "hodgkin", "ruti", "parcel"])
def test_people_and_other_words_are_no_words_of_medicine(word):
    assert medical_words().entries.get(word) is None


@pytest.mark.parametrize("word", ["omelette", "Omelette", "appointment", "parcel", "amoxicillin"])
def test_a_word_of_the_dictionary_is_seldom_a_name(word):
    assert leaning(word) == PLAIN < 0


@pytest.mark.parametrize(("word", "expected"), [("quorvin", UNKNOWN), ("Quorvin", UNKNOWN_CAPITAL)])
def test_a_word_that_nothing_lists_leans_to_a_name(word, expected):
    assert leaning(word) == expected > 0


@pytest.mark.parametrize(
    "word",
    [
        *("orla", "rose", "Whitlock"),  # on a list of names: the model knows
        *("tarn", "rechnung"),  # a town, a word of another language
        *("apointment", "appointmment", "appiontment", "appointmentt", "parcell", "paarcel", "amoxicilin"),
        *("QUORVIN", "QuB", "quorVin"),
        *("qv", "x", "7", "4155550134", "q7v9", "@", ",", "日本語", "кворвин"),
    ],
)
def test_all_else_leans_nowhere(word):
    assert leaning(word) == 0


def test_in_a_text_in_another_language_strange_words_are_no_names():
    abroad = "heute kommt omelette quorvin Dasbel rechnung orla".split()
    assert shared().of(abroad) == [PLAIN, PLAIN, PLAIN, UNKNOWN_ABROAD, UNKNOWN_ABROAD, PLAIN, 0]
    assert UNKNOWN_ABROAD < UNKNOWN_CAPITAL


@pytest.mark.parametrize("place", [ABROAD, FORMS])
def test_what_another_dictionary_holds_is_a_word_abroad_unless_the_first_knows_it(place):
    beside = [frozenset(), frozenset(), frozenset()]
    beside[place - ABROAD] = frozenset(("przesylka", "omelette", "orla"))
    more = Leanings(Lexicon(LISTS.entries, beside))
    assert more.of(["przesyłka", "omelette", "orla", "quorvin"]) == [0, PLAIN, 0, UNKNOWN]
    assert more.of("heute kommt przesyłka rechnung heute kommt".split())[2] == PLAIN


def test_a_short_answer_of_strange_words_is_a_name():
    assert shared().of(["quorvin", "dasbel"]) == [UNKNOWN, UNKNOWN]


def test_one_strange_word_makes_no_other_language():
    text = "parcel parcel parcel parcel parcel parcel quorvin heute".split()
    assert shared().of(text)[-2:] == [UNKNOWN, 0]


WORDS = st.sampled_from([*LISTS.entries, "quorvin", "Dasbel", "apointment", "7", "@", "Орла", "é"])


@given(st.lists(st.lists(WORDS, max_size=9), max_size=6))
def test_what_a_text_leans_to_does_not_depend_on_what_was_read_before(texts):
    known = Leanings(LISTS)
    for text in texts:
        assert known.of(text) == Leanings(LISTS).of(text)


def test_words_are_forgotten_when_they_are_too_many(monkeypatch):
    monkeypatch.setattr(leanings, "_KEPT_WORDS", 3)
    known = Leanings(LISTS)
    for text in (["quorvin"], ["dasbel", "orla"], ["parcel", "omelette"], ["tarn", "quorvin"]):
        assert known.of(text) == Leanings(LISTS).of(text)
    assert len(known._kept) < 3 + 3
