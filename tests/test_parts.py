"""Short names of members say what they hold beside their other half."""

import json

import pytest

from redactor.document.records import read_json
from redactor.fields import FieldClass


def _entities(value) -> dict[str, str]:
    fields = read_json(json.dumps(value)).fields
    return {item.text: item.rule.entity_type for item in fields if item.rule.field_class is FieldClass.ENTITY}


@pytest.mark.parametrize(
    "value",
    [
        {"guests": [{"ln": "Dell", "fn": "Tove"}]},
        {"sur": "Dell", "giv": "Tove"},
        {"Vorname": "Tove", "Name": "Dell"},
        {"imię": "Tove", "nazwisko": "Dell"},
        {"SurName": "Dell", "fore_names": ["Tove"]},
        {"first": "Tove", "last": "Dell"},
        {"nombre": "Tove", "apellidos": "Dell"},
    ],
)
def test_halves_of_a_name_are_a_persons(value):
    assert _entities(value) == {"Dell": "PERSON", "Tove": "PERSON"}


@pytest.mark.parametrize(
    "value",
    [
        {"fn": "scale", "args": 3},
        {"fn": "Dell", "ln": 120},
        {"fn": "Dell", "ln": "45", "file": "a.py"},
        {"first": 1, "last": 20},
        {"first": "2026-01-01", "last": "2026-02-01"},
        {"first": "asc", "last": "desc"},
        {"name": "Dell", "kind": "screen"},
        {"sc": "20-45-77", "zone": "K"},
        {"sc": "open", "ac": "on"},
        {"n": "OPEN/CLOSED"},
        {"n": "LHR/AMS"},
        {"path": "MIRA/TOVE"},
    ],
)
def test_one_half_or_another_value_says_nothing(value):
    assert _entities(value) == {}


@pytest.mark.parametrize(
    "value",
    [
        {"name": "quorvin", "dob": "yes"},
        {"Name": "QUORVIN", "Marital Status": "single"},
        {"patient": {"name": "quorvin"}},
        {"patients": [{"name": "quorvin", "age": 3}]},
        {"lead": {"contact": {"name": ["quorvin"]}}},
        {"data": {"name": "quorvin", "email": "on file"}},
    ],
)
def test_the_name_of_what_only_people_have_or_are_is_a_persons(value):
    assert {"quorvin": "PERSON"}.items() <= {k.lower(): v for k, v in _entities(value).items()}.items()


@pytest.mark.parametrize(
    "value",
    [
        {"name": "checkout", "zone": "K"},
        {"driver": {"name": "postgres"}},
        {"customers": {"name": "retention"}},
        {"patient": {"ward": {"name": "larch"}}},
        {"patient": {"name": "bed 4/larch"}},
        {"name": "Front desk", "mail": "on file"},
        {"name": "quorvin", "email": "on file", "website": "none"},
        {"properties": {"name": {"type": "string"}, "dob": {"type": "string"}}},
    ],
)
def test_the_name_of_a_thing_is_nobodys(value):
    assert "PERSON" not in _entities(value).values()


def test_a_sort_code_and_an_account_stand_beside_each_other():
    held = {"bank": {"sc": "20-45-77", "ac": "43881207"}}
    assert _entities(held) == {"20-45-77": "ACCOUNT_NUMBER", "43881207": "ACCOUNT_NUMBER"}


@pytest.mark.parametrize("name", ["n", "pax", "passenger"])
def test_a_name_on_a_ticket_is_a_person(name):
    assert _entities({name: "QUILLPELA/TOVE"}) == {"QUILLPELA/TOVE": "PERSON"}


def test_the_address_of_an_extension_names_its_value():
    held = {"url": "http://hl7.org/fhir/StructureDefinition/patient-age", "valueInteger": 94}
    assert _entities({"resourceType": "Patient", "extension": [held]}) == {"94": "AGE_OVER_89"}


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (
            {"resourceType": "Patient", "identifier": [{"system": "urn:oid:1.2", "value": "QX77"}]},
            {"QX77": "UNIQUE_ID"},
        ),
        (
            {
                "resourceType": "Patient",
                "identifier": [{"type": {"coding": [{"code": "DL"}]}, "value": "QXABCD45DG"}],
            },
            {"QXABCD45DG": "US_DRIVER_LICENSE"},
        ),
        (
            {"resourceType": "Task", "for": {"reference": "Patient/quill"}},
            {"Patient/quill": "USERNAME"},
        ),
        (
            {"resourceType": "Task", "for": {"reference": "Patient/771", "display": "Grace Summer"}},
            {"Grace Summer": "PERSON"},
        ),
        (
            {"resourceType": "Patient", "deceasedDateTime": "2031-02-03T04:05:00Z"},
            {"2031-02-03T04:05:00Z": "DATE_TIME"},
        ),
        (
            {"resourceType": "Condition", "onsetAge": {"value": 94, "unit": "years", "code": "a"}},
            {"94": "AGE_OVER_89"},
        ),
        (
            {
                "resourceType": "Observation",
                "code": {"coding": [{"code": "30525-0"}]},
                "valueQuantity": {"value": 94, "unit": "y"},
            },
            {"94": "AGE_OVER_89"},
        ),
        (
            {
                "resourceType": "QuestionnaireResponse",
                "item": [{"text": "How old are you?", "answer": [{"valueInteger": 94}]}],
            },
            {"94": "AGE_OVER_89"},
        ),
        (
            {
                "resourceType": "QuestionnaireResponse",
                "item": [{"text": "Insurance ID", "answer": [{"valueString": "QX77"}]}],
            },
            {"QX77": "HEALTH_PLAN_ID"},
        ),
        ({"00100020": {"vr": "LO", "Value": ["55120"]}}, {"55120": "MEDICAL_RECORD_NUMBER"}),
        ({"00081070": {"vr": "PN", "Value": [{"Alphabetic": "quill^oda"}]}}, {"quill^oda": "PERSON"}),
        ({"00101010": {"vr": "AS", "Value": ["094Y"]}}, {"094Y": "AGE_OVER_89"}),
        ({"PID": {"PID.3": [{"CX.1": "55120", "CX.5": "MR"}]}}, {"55120": "MEDICAL_RECORD_NUMBER"}),
        ({"PID.5.1": "QUILL", "PID.5.5": "MS"}, {"QUILL": "PERSON"}),
        (
            {"PID": {"PID-7": "19310304", "PID-8": "F", "PID-19": "900123456"}},
            {"19310304": "DATE_OF_BIRTH", "900123456": "US_SSN"},
        ),
        ({"NK1": {"NK1.4": {"XAD.3": "Zillah", "XAD.4": "WA"}}}, {"Zillah": "CITY"}),
    ],
)
def test_values_of_health_records_are_what_their_formats_say(value, found):
    assert _entities(value) == found


@pytest.mark.parametrize(
    "value",
    [
        {"resourceType": "Condition", "onsetAge": {"value": 94, "unit": "days", "code": "d"}},
        {
            "resourceType": "Observation",
            "code": {"text": "Age"},
            "valueQuantity": {"value": 94, "code": "mo"},
        },
        {
            "resourceType": "Observation",
            "code": {"text": "Body weight"},
            "valueQuantity": {"value": 94, "unit": "kg"},
        },
        {"resourceType": "Task", "identifier": [{"value": "QX77"}]},
        {"resourceType": "Task", "owner": {"reference": "Organization/7", "display": "Billing"}},
        {"00280010": {"vr": "US", "Value": [512]}},
        {
            "resourceType": "Basic",
            "value": "x",
            "display": "y",
            "reference": "z",
            "identifier": {"value": 7},
            "Value": ["w"],
        },
        {"PID": {"PID.8": "F"}, "OBX": {"OBX.5": "212"}},
    ],
)
def test_other_values_of_health_records_are_read_as_any(value):
    assert _entities(value) == {}


@pytest.mark.parametrize("value", ["quorvin", "jaswinder-thakkar", "Tove.Brekke"])
def test_an_id_of_somebody_that_is_a_name_is_a_login(value):
    assert _entities({"patient_id": value}) == {value: "USERNAME"}


@pytest.mark.parametrize(
    "value",
    [{"client_id": "web-frontend"}, {"relationToSubscriber": "Child"}, {"relationship_to_patient": "Mother"}],
)
def test_what_is_nobodys_name_beside_people(value):
    assert _entities(value) == {}


def test_a_search_by_system_and_id_holds_an_id():
    assert _entities({"identifier": "urn:oid:1.2.3|55120"}) == {"urn:oid:1.2.3|55120": "UNIQUE_ID"}


def test_a_share_confirms_nothing():
    assert _entities({"conf": 0.93}) == {}
    assert _entities({"conf": "QX7L2M"}) == {"QX7L2M": "UNIQUE_ID"}


@pytest.mark.parametrize(
    "value",
    [{"PtLast": "Dell", "MI": "J"}, {"last_name": "Dell", "init": "J"}, {"fn": "Dell", "ln": "J", "x": 1}],
)
def test_initials_stand_beside_a_name(value):
    assert _entities(value) == {"Dell": "PERSON", "J": "PERSON"}


def test_initials_alone_are_anything():
    assert _entities({"distance": "4", "mi": "J"}) == {}


def test_half_of_a_name_is_a_persons_in_a_person():
    assert _entities({"rider": {"fn": "Dell", "rank": "J"}}) == {"Dell": "PERSON"}


def test_day_and_month_of_a_birth_date():
    born = {"dob": {"y": 1968, "m": 12, "d": 27}, "renewal": {"y": 2031, "m": 11, "d": 26}}
    assert {text: kind for text, kind in _entities(born).items() if text != "1968"} == {
        "12": "DATE_OF_BIRTH",
        "27": "DATE_OF_BIRTH",
    }
