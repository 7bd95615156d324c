"""Other people's entity names."""

import json

import pytest

from redactor import Redactor, taxonomies
from redactor.cli import run
from redactor.entities import ENTITIES
from redactor.errors import PolicyError
from redactor.policy import Policy


def test_elevenlabs_has_its_55_names_and_parents():
    names = taxonomies.load()["elevenlabs"].entities
    assert len(names) == 55  # the literals of ConfigEntityType in elevenlabs 2.78.0
    for name, types in names.items():
        parent = name.rpartition(".")[0]
        assert not parent or set(types) <= set(names[parent])


def test_hipaa_letters_are_those_of_the_entities():
    letters = taxonomies.load()["hipaa"].entities
    assert {entity: letter for letter, types in letters.items() for entity in types} == {
        entity: letter for entity, letter in ENTITIES.items() if letter != "-"
    }


@pytest.mark.parametrize("vendor", taxonomies.load())
def test_comparison(vendor, capsys):
    assert run(["policy", "check", "hipaa-safe-harbor", "--against", vendor]) == 0
    shown = capsys.readouterr().out
    assert "ok, digest" in shown and "does not cover" in shown and "has no name for" in shown


def test_what_each_side_lacks():
    table = taxonomies.Taxonomy("x", "", {"a": ("PERSON", "CITY"), "b": ("URL",), "c": ()})
    result = taxonomies.compare(table, ["PERSON", "US_SSN"])
    assert (
        result.vendor_only == ("b", "c")
        and result.partly == {"a": ("CITY",)}
        and result.policy_only == ("US_SSN",)
    )


def test_an_unknown_vendor_lists_the_known_ones(capsys):
    assert run(["policy", "check", "pci", "--against", "acme"]) == 2
    assert "elevenlabs" in capsys.readouterr().err


def policy(tmp_path, rule):
    path = tmp_path / "p.yaml"
    path.write_text(f"name: p\ndefault: {json.dumps({'operator': 'replace', **rule})}\n")
    return path


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"style": "[{type}]"}, "[PERSON]"),
        ({"style": "[{type}]", "names": "elevenlabs"}, "[NAME]"),
        ({"style": "{{type}_{number}}", "names": "aws"}, "{NAME_1}"),
        ({"style": "<{type}>"}, "<PERSON>"),
        ({"style": "[PII]"}, "[PII]"),
        ({"names": "google"}, "[PERSON_NAME_1]"),
    ],
)
def test_placeholder_styles(tmp_path, rule, expected):
    redactor = Redactor(policy(tmp_path, rule))
    once = redactor.redact({"patient_name": "Dorothea Winslow"})
    assert once == {"patient_name": expected}
    assert redactor.redact(once) == once


@pytest.mark.parametrize(
    "rule", [{"style": "X"}, {"style": "[{type}>"}, {"style": "[WINSLOW]"}, {"names": "acme"}, {"style": 3}]
)
def test_styles_that_hide_nothing_are_refused(tmp_path, rule):
    with pytest.raises(PolicyError, match="replace"):
        Policy.load(policy(tmp_path, rule))
