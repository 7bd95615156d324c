"""Names of drugs and illnesses, and names of persons that end like them."""

import pytest

from redactor.detect.decoys import is_decoy
from redactor.detect.medicine import is_medical


@pytest.mark.parametrize(
    "word",
    "bisoprolol zongertinib ensitrelvir tarlatamab levobunolol candesartan otorrhea uveitis hyperkalaemia glioblastoma".split(),
)
def test_drugs_illnesses_and_operations_are_nobodys_names(word: str) -> None:
    assert is_medical(word)
    assert is_decoy(word)


@pytest.mark.parametrize("word", "lorvatinib brenofloxacin kestoplasty quorcillin".split())
def test_a_form_that_no_name_has_needs_no_dictionary(word: str) -> None:
    assert is_medical(word)


@pytest.mark.parametrize(
    "word",
    "jeremia onyeoma adaoma karanvir manolitis mathuria shaparin adamsone salmanafil wolfgram thaddosis philomena".split(),
)
def test_an_ending_that_names_have_too_drops_only_what_a_dictionary_holds(word: str) -> None:
    assert not is_medical(word)
    assert not is_decoy(word)
