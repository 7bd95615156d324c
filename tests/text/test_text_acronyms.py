"""Acronyms said letter by letter are words, not spellings."""

import pytest

from redactor.text import spelled_runs, spoken_runs
from redactor.text.acronyms import acronym_words, joined


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("may i have your n p i please", "may i have your npi please"),
        ("m r n", "mrn"),
        ("an m r i and a c t scan", "an mri and a ct scan"),
        ("my name is k i m", "my name is k i m"),
        ("nothing said here", "nothing said here"),
    ],
)
def test_joined(said, written):
    assert joined(said) == written


@pytest.mark.parametrize(
    "said",
    ["it's an m r i", "a c t scan", "the d m v said", "i have a d h d", "her h i p a a form", "what's a p a"],
)
def test_an_acronym_is_no_spelled_word(said):
    assert spelled_runs(said) == []
    assert acronym_words(said)


@pytest.mark.parametrize("said", ["n h s m i t h", "nine four two u s", "k i m", "d m v one two"])
def test_a_longer_spelling_or_a_code_is_no_acronym(said):
    assert not acronym_words(said)


def test_measures_part_the_numbers_of_a_panel():
    said = "total is one ninety two l d l one eighteen h d l fifty one"
    assert all(len(run.text) < 4 for run in spoken_runs(said))
