"""Forms of words of other languages: all are known, hardly any name is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.ner.dictionaries import dictionaries
from redactor.detect.ner.features import ABROAD, ENGLISH, FORMS, MEDICAL, Entry, Lexicon, fold
from redactor.detect.ner.forms import BITS_A_WORD, SHORTEST, Forms, forms_abroad, made_of
from redactor.detect.ner.listed import shipped

WORDS = st.text(min_size=1, max_size=12)


@given(st.sets(WORDS, max_size=60))
def test_what_is_put_in_is_in(words):
    forms = Forms(made_of(words))
    assert all((word in forms) == (len(word) >= SHORTEST) for word in words)


def test_few_others_are_taken_for_them():
    forms = Forms(made_of(f"word{n}" for n in range(4000)))
    taken = sum(f"other{n}" in forms for n in range(4000))
    assert 0 < taken < 4000 / 25
    assert len(made_of(f"word{n}" for n in range(4000))) == 4000 * BITS_A_WORD // 8


def test_of_nothing_nothing_is_known():
    assert "word" not in Forms(made_of(()))


@pytest.mark.parametrize(
    "word", ["preguntaremos", "przyjechalismy", "nettoyait", "geholpen", "zurückgesetzt"]
)
def test_forms_that_people_say_are_known(word):
    assert fold(word) in forms_abroad()


@pytest.mark.parametrize("word", ["thorvald", "oluwaseun", "jaswinder", "quorvin", "dasbel"])
def test_names_are_none(word):
    assert word not in forms_abroad()


def test_a_dictionary_has_a_number():
    lists = {"omelette": Entry(plain=1), "rechnung": Entry(plain=2), "parcel": Entry(rank=2)}
    lexicon = Lexicon(lists, ({"przesylka"}, {"colorectal"}, {"preguntaremos", "przesylka"}))
    words = ("omelette", "rechnung", "przesylka", "colorectal", "preguntaremos", "parcel", "quorvin", "12")
    found = [lexicon.dictionary(word) for word in words]
    assert found == [ENGLISH, ABROAD, ABROAD, MEDICAL, FORMS, 0, 0, 0]
    assert lexicon.features("preguntaremos").small[-1] - lexicon.features("quorvin").small[-1] == FORMS


def test_all_dictionaries_come_with_the_package():
    lexicon = Lexicon(shipped().entries, dictionaries())
    words = ("omelette", "przesylka", "colorectal", "preguntaremos", "quorvin")
    assert [lexicon.dictionary(word) for word in words] == [ENGLISH, ABROAD, MEDICAL, FORMS, 0]
