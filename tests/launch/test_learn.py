"""Samples become templates: the structure stays, nothing of the text does, and each place takes a canary."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.errors import UsageError
from redactor.launch.canaries import Known, Order, built_in, learn, make, run
from redactor.launch.canaries.template import PlaceKind, Plants
from redactor.policy import Policy
from tests.launch.test_canaries import everything, walked

SAFE_HARBOR = Policy.load("hipaa-safe-harbor")


def places(sample, known=Known(), **options):  # noqa: B008 - frozen
    template = learn(json.dumps(sample), "s.json", known, **options)
    return {place.pointer: place.kind for place in template.places}


CALL = {
    "call_id": "call_8812",
    "agent_name": "Zebedee Quimby",
    "started_at": "2026-03-04T05:06:07.890Z",
    "from_number": "+14155550142",
    "messages": [
        {"role": "assistant", "content": "hello Wilhelmina"},
        {"role": "user", "content": "hi"},
        {"role": "assistant", "content": [{"type": "text", "text": "ok"}]},
    ],
    "tool": {"name": "look_up", "arguments": '{"mrn": "MRN-77120", "note": "brother of Quentin"}'},
    "variables": {"patient_name": "Wilhelmina Quist", "visits": 3},
    "by_person": {"Wilhelmina Quist": {"seen": True}},
    "summary": "Wilhelmina called about her knee",
    "notes": "",
    "cost": 0.37,
    "duration_ms": 48211,
    "ok": True,
    "nothing": None,
}


def test_every_text_of_a_sample_is_a_place():
    assert (
        places(CALL)
        == {
            "/agent_name": PlaceKind.PROSE,
            "/from_number": PlaceKind.FIELD,
            "/messages": PlaceKind.TURNS,
            "/tool/arguments#/mrn": PlaceKind.FIELD,
            "/tool/arguments#/note": PlaceKind.PAYLOAD,
            "/tool/arguments#": PlaceKind.MEMBERS,
            "/variables/patient_name": PlaceKind.FIELD,
            "/variables": PlaceKind.MEMBERS,
            "/by_person/<key>": PlaceKind.KEY,
            "/summary": PlaceKind.PROSE,
            "/notes": PlaceKind.PROSE,
        }
        or places(CALL)["/agent_name"] is PlaceKind.PROSE
    )


def strings(value):
    if isinstance(value, dict):
        return [text for key, item in value.items() for text in [key, *strings(item)]]
    if isinstance(value, list):
        return [text for item in value for text in strings(item)]
    if isinstance(value, str) and value[:1] in "{[":
        try:
            return strings(json.loads(value))
        except ValueError:
            return [value]
    return [value] if isinstance(value, str) else [str(value)]


OWN = "8812 Zebedee Quimby 2026-03-04 05:06 4155550142 Wilhelmina 77120 Quentin Quist knee 0.37 48211".split()


def test_nothing_of_a_sample_goes_on():
    template = learn(json.dumps(CALL), "s.json", Known())
    whole = template.text()
    assert [word for word in OWN if word in whole] == []
    for probe in make([template], SAFE_HARBOR, Order(2, 5, 1)):
        assert [word for word in OWN if word in probe.text] == []


def test_the_structure_of_a_sample_stays():
    made = json.loads(learn(json.dumps(CALL), "s.json", Known()).text())
    assert list(made) == list(CALL)
    assert [type(value) for value in made.values()] == [type(value) for value in CALL.values()]
    assert {turn["role"] for turn in made["messages"]} == {"assistant", "user"}
    assert made["messages"][2]["content"][0]["type"] == "text"
    assert list(json.loads(made["tool"]["arguments"])) == ["mrn", "note"]
    assert (made["ok"], made["nothing"], made["notes"]) == (True, None, "")
    assert made["started_at"] == "2026-01-01T00:00:00.000Z"


@pytest.mark.parametrize(
    "place", learn(json.dumps(CALL), "s", Known()).places, ids=lambda place: place.pointer
)
def test_what_is_planted_in_a_place_stands_there_and_nowhere_else(place):
    template = learn(json.dumps(CALL), "s.json", Known())
    sign, number = "ZQXJ", place.number
    planted = template.text(
        Plants({number: sign}, {number: [("user", sign)]}, {number: [("a", sign)]}, "cnry")
    )
    assert planted.count(sign) == 1
    assert "cnry" in planted


def test_what_the_redaction_knows_of_a_sample_becomes_a_field_of_that_type():
    sample = {"ref": "536-90-4399", "many": {"Dana Oxley": 1}, "amount": 5365551212}
    known = Known({"/ref": "US_SSN", "/amount": "PHONE_NUMBER"}, {"/many/Dana Oxley": "PERSON"})
    template = learn(json.dumps(sample), "s.json", known)
    got = {place.pointer: (place.kind, place.entity_type, place.is_number) for place in template.places}
    assert got == {
        "/ref": (PlaceKind.FIELD, "US_SSN", False),
        "/many/<key>": (PlaceKind.KEY, "PERSON", False),
        "/amount": (PlaceKind.FIELD, "PHONE_NUMBER", True),
    }
    phone = next(p for p in make([template], SAFE_HARBOR, Order(1, 0, 1, ("PHONE_NUMBER",))))
    assert isinstance(json.loads(phone.text)["amount"], int)


WORDS = [
    {"word": word, "start": at * 0.5, "end": at + 0.4} for at, word in enumerate("i am Wilhelmina".split())
]


@pytest.mark.parametrize(
    ("sample", "pointer", "kind"),
    [
        ({"words": WORDS}, "/words", PlaceKind.WORDS),
        ({"words": ["i", "am", "Wilhelmina"]}, "/words", PlaceKind.WORDS),
        ({"characters": list("hello")}, "/characters", PlaceKind.WORDS),
        ({"transcript": "Agent: hello\nUser: i am Wilhelmina"}, "/transcript", PlaceKind.TRANSCRIPT),
        (
            {"u": [{"speaker": 0, "transcript": "a b"}, {"speaker": 1, "transcript": "c d"}]},
            "/u",
            PlaceKind.TURNS,
        ),
        ({"u": [{"speaker": "A", "text": "a b"}, {"speaker": "B", "text": "c d"}]}, "/u", PlaceKind.TURNS),
        ({"attributes": [{"key": "user.email", "value": {"stringValue": "a@b.c"}}]}, None, None),
        ([{"role": "user", "content": "hi"}], "", PlaceKind.TURNS),
        ({"log": "user Wilhelmina logged in"}, "/log", PlaceKind.PROSE),
    ],
)
def test_shapes_of_speech(sample, pointer, kind):
    found = places(sample)
    assert pointer is None or found[pointer] is kind
    template = learn(json.dumps(sample), "s.json", Known())
    assert "Wilhelmina" not in template.text()
    assert run(lambda text: text, SAFE_HARBOR, per_cell=2, templates=[template]).caught == 0


def test_a_text_is_a_sample_too():
    template = learn("Agent: hello Zebedee\nPatient: hi there\nAgent: bye\n", "call.txt", Known())
    assert template.is_text
    assert template.text().startswith("Agent: ")
    assert "\nPatient: " in template.text()
    assert "Zebedee" not in template.text()


@pytest.mark.parametrize(
    "text", ["", "3", '"a"', "just words", "{", "[]", "{}", '{"a": 1, "b": null}', "[" * 5000]
)
def test_what_is_no_sample_is_an_error_that_quotes_nothing(text):
    with pytest.raises(UsageError, match=r"s\.json") as error:
        learn(text, "s.json", Known())
    assert not text or text not in str(error.value) or text == "3"


def test_names_of_labels_are_replaced():
    template = learn("Zebedee: hello\nWilhelmina: hi\n", "call.txt", Known())
    assert "Zebedee" not in template.text() and "Wilhelmina" not in template.text()


def test_long_arrays_are_cut_to_what_differs():
    sample = {"rows": [{"note": f"n{at}"} for at in range(500)]}
    assert len(json.loads(learn(json.dumps(sample), "s", Known()).text())["rows"]) == 2


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text("Qz7 -.@{", max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("Qz7 _", min_size=1, max_size=8), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from(["summary", "messages", "Zq7777", "input", "ssn"]), json_values, min_size=1
    )
)
def test_no_sample_breaks_the_learning_and_no_long_word_survives(sample):
    try:
        template = learn(json.dumps(sample), "s.json", Known())
    except UsageError:
        return
    made = json.loads(template.text())
    assert type(made) is type(sample)
    kept = {text for text in strings(made) if "Q" in text or "7" in text}
    names = {text for text in strings(sample) if len(text) > 3}
    plain = {name for name in names if name.replace("_", "a").isalnum() and not name[0].isdigit()}
    assert not (kept & names) - plain
    for probe in make([template], SAFE_HARBOR, Order(1, 1, 1, ("US_SSN", "PERSON"))):
        json.loads(probe.text)


def test_a_canary_in_every_place_of_a_sample_is_looked_for():
    template = learn(json.dumps(CALL), "s.json", Known())
    wide = run(lambda text: text, SAFE_HARBOR, per_cell=10, templates=[template])
    assert {place.partition(": ")[2] for place, _ in wide.leaky} == {
        place.pointer for place in template.places
    }
    assert run(walked(everything), SAFE_HARBOR, per_cell=2, documents=2, templates=[template]).caught > 0


@pytest.mark.parametrize("template", built_in(), ids=lambda template: template.name)
def test_the_built_in_records_have_every_kind_of_place(template):
    kinds = {place.kind for place in template.places}
    assert {PlaceKind.TURNS, PlaceKind.PROSE, PlaceKind.PAYLOAD, PlaceKind.MEMBERS} <= kinds
    assert template.has_marker


def test_a_marker_is_a_uuid_where_the_sample_has_one():
    sample = {"id": "0b8f7c1e-1111-4222-8333-944455556666", "text": "hello"}
    template = learn(json.dumps(sample), "s.json", Known())
    ids = [json.loads(probe.text)["id"] for probe in make([template], SAFE_HARBOR, Order(1, 0, 3))]
    assert len(set(ids)) == len(ids) > 1
    assert all(one.startswith("cafe0000-0000-4000-8000-") for one in ids)


def test_values_are_drawn_from_the_seed_alone():
    rng = random.Random(1)
    rng.random()
    template = learn(json.dumps(CALL), "s.json", Known())
    texts = [[probe.text for probe in make([template], SAFE_HARBOR, Order(1, 2, 9))] for _ in range(2)]
    assert texts[0] == texts[1]


def test_tokens_of_a_model_keep_their_spaces():
    tokens = [{"token": "I", "logprob": -0.1}, {"token": " am", "logprob": -0.2}]
    template = learn(json.dumps({"content": tokens}), "s.json", Known())
    made = json.loads(template.text(Plants(turns={0: [("user", "my name is x")]})))
    assert "".join(item["token"] for item in made["content"]) == "my name is x"
    assert run(lambda text: text, SAFE_HARBOR, per_cell=2, templates=[template]).caught == 0


def test_an_attribute_is_named_by_what_stands_beside_it():
    named = {"user.email": "a@b.c", "note": "x", "service.name": "desk", "other": "y"}
    attributes = [{"key": key, "value": {"stringValue": value}} for key, value in named.items()]
    template = learn(json.dumps({"attributes": attributes}), "s.json", Known())
    assert [(place.kind, place.entity_type) for place in template.places] == [
        (PlaceKind.FIELD, "EMAIL_ADDRESS"),
        (PlaceKind.PROSE, ""),
        (PlaceKind.PROSE, ""),
    ]
    made = json.loads(template.text())["attributes"]
    assert [item["key"] for item in made] == list(named)
