"""One of a list of kinds is nobody, where dictionaries hold its words and no one is called by them."""

import json

import pytest

from redactor.detect.kinds import is_kind, may_be_a_name, without_kinds
from redactor.spans import Span


@pytest.mark.parametrize("value", ["General Practice", "High", "Labor and Delivery", "Power Hour", "Spring"])
def test_ordinary_words_are_of_a_list(value):
    assert is_kind(value)


@pytest.mark.parametrize(
    "value",
    [
        "Rose",
        "Hunter",
        "harmony",
        "Thorvald",
        "quorvin",
        "Ask jaswinder",
        "Yoga with Rose",
        "Oluwaseun's class",
        "",
    ],
)
def test_what_may_be_somebody_is_not(value):
    assert not is_kind(value)


@pytest.mark.parametrize(
    ("value", "is_one"),
    [
        ("Rose Quartz", True),
        ("Christian", True),
        ("Quorvin", False),
        ("thorvald", False),
        ("Rose Hunter", False),
    ],
)
def test_a_shade_may_be_a_word_that_people_are_called_by(value, is_one):
    assert is_kind(value, is_shade=True) is is_one


@pytest.mark.parametrize("word", ["Rose", "Hope", "Quorvin", "jaswinder", "Baker"])
def test_names_and_words_of_no_dictionary_may_be_names(word):
    assert may_be_a_name(word)


@pytest.mark.parametrize(
    ("text", "said", "stays"),
    [
        ("Religion: Christian", "Christian", True),
        ("teacher. Religion: Christian.", "Christian", True),
        ("Department: Family Medicine", "Family Medicine", True),
        ("Religion: Thorvald", "Thorvald", False),
        ("Department: Rose", "Rose", False),
        ("Patient: Christian", "Christian", False),
        ("Religion: none, ask Christian", "Christian", False),
    ],
)
def test_what_a_form_says_of_a_kind(text, said, stays):
    start = text.index(said)
    found = [Span(start, start + len(said), "PERSON", 0.95, "redactor")]
    assert list(without_kinds(text, found)) == ([] if stays else found)


@pytest.mark.parametrize(
    "record",
    [
        {"issue": {"priority": {"name": "High"}}},
        {"Day": "Sunday", "Weather": "Sunny", "conditions": "Misty", "month": "April"},
        {"serviceType": [{"text": "Family Medicine"}], "specialty": [{"text": "General Practice"}]},
        {
            "amenities": ["Fitness Center", "Valet Parking"],
            "color_name": "Rose Quartz",
            "religion": "Christian",
        },
        {
            "diagnoses": [{"name": "Marfan Syndrome"}],
            "orders": [{"name": "Holter Monitor"}, {"name": "Lipid Panel"}],
        },
        {"allergies": [{"substance": "Penicillin G", "reaction": "Hives"}], "next_action": "OfferDiscount"},
        {"section": "Mezzanine", "red_flags": ["Stridor", "Trismus"]},
    ],
)
def test_kinds_in_payloads_stay(redactor, record):
    assert redactor.redact(record) == record


@pytest.mark.parametrize(
    "name", ["Thorvald Quorvin", "Priyanka Oluwaseun", "Rose Hunter", "thorvald quorvin"]
)
@pytest.mark.parametrize(
    "record",
    [
        {"department": "{}"},
        {"status": {"name": "Waiting on {}"}},
        {"orders": [{"name": "{}"}]},
        {"classes": [{"name": "Yoga with {}"}]},
        {"section": "{}"},
        {"owner": "{}"},
    ],
)
def test_people_where_kinds_stand_go(redactor, record, name):
    redacted = json.dumps(redactor.redact(json.loads(json.dumps(record).replace("{}", name))))
    assert not any(word in redacted for word in name.split())


def test_whoever_begins_with_a_common_word_is_not_called_so(redactor):
    talk = "Agent: Could you take a quarter to seven?\nCaller: {} Is there parking?\nAgent: Yes, behind us.\nCaller: {}, see you then."
    for word in ("Brilliant.", "Lovely.", "Awesome."):
        said = talk.format(word, "Cheers")
        assert redactor.redact_text(said) == said
    asked = "Agent: Can I have your first name?\nCaller: {}.\nAgent: Thank you.\nCaller: No problem at all."
    for name in ("Thorvald", "Rose", "Hope", "quorvin"):
        assert name not in redactor.redact_text(asked.format(name))
