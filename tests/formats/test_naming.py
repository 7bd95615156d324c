"""Names of files, members, columns: what is personal in them goes, what is not stays, and no two become one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor import naming


def named(redactor, *names):
    return list(naming.renamed(names, redactor.run_json(naming.as_json(names)).text).values())


@pytest.mark.parametrize(
    "name",
    [
        "calls.jsonl",
        "export-2026-11-03.jsonl.gz",
        "20261103.log",
        "a/b/elevenlabs_webhook_post_call_transcription.json",
        "conversations/conv_01jz8tq4c2ef7rwa3m5n6p7q8.json",
        "CA1234567890abcdef1234567890abcdef.json",
        ".hidden",
        "README",
        "data (1).csv",
        "tau_fewshot.jsonl",
        "billing_eu_west.json",
        "springfield_notes.jsonl",
        "v2_asr_lc.jsonl",
    ],
)
def test_names_that_stay(redactor, name):
    assert named(redactor, name) == [name]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("dorothea_winslow.json", "PERSON_1.json"),
        ("DorotheaWinslow.csv.gz", "PERSON_1.csv.gz"),
        ("dorothea_winslow_2026-03-14.json", "PERSON_1_2026.json"),
        ("dorothea.winslow", "PERSON_1"),
        ("o'brien dorothea.json", "PERSON_1.json"),
        ("ndlovu_cuthbert_mrn_8841207.json", "PERSON_1_mrn_MEDICAL_RECORD_NUMBER_1.json"),
        ("Dorothea Winslow 415-555-0134.json", "PERSON_1_PHONE_NUMBER_1.json"),
        ("dorothea.winslow@example.com.txt", "EMAIL_ADDRESS_1.txt"),
        ("calls/+1-415-555-0132.json", "calls/PHONE_NUMBER_1.json"),
        ("Dorothea Winslow/calls.json", "PERSON_1/calls.json"),
        ("dorothea_winslow_conv_01jz8tq4c2ef7rwa3m5n6p7q8.json", "PERSON_1_conv_01jz8tq4c2ef7rwa3m5n6p7q8.json"),
    ],
)  # fmt: skip
def test_names_that_go(redactor, name, expected):
    assert named(redactor, name) == [expected]


def test_one_person_has_one_number_and_names_stay_apart(redactor):
    names = ("dorothea_winslow.json", "Dorothea-Winslow.json", "theda_marsh.csv", "a.json")
    assert named(redactor, *names) == [
        "PERSON_1.json",
        "PERSON_1_2.json",
        "PERSON_2.csv",
        "a.json",
    ]


def test_a_new_name_takes_no_name_that_is_there(redactor):
    names = ("PERSON_1.json", "dorothea_winslow.json")
    new = named(redactor, *names)
    assert new[0] == "PERSON_1.json" and len(set(new)) == 2


def test_without_an_answer_no_name_stays():
    names = ("dorothea/winslow.json", "calls/winslow.csv", "calls/a.csv")
    new = naming.renamed(names, None)
    assert len(set(new.values())) == 3 and not any(
        part in " ".join(new.values()) for part in ("doro", "winslow", "calls")
    )
    assert [name.rpartition(".")[2] for name in new.values()] == ["json", "csv", "csv"]


def test_names_of_columns():
    names = ("cost", "Dorothea Winslow", "dorothea winslow")
    record = naming.keys_as_json(names)
    assert json.loads(record) == dict.fromkeys(names)
    redacted = '{"cost": null, "[PERSON_1]": null, "[PERSON_1] (2)": null}'
    assert list(naming.renamed_keys(names, redacted).values()) == ["cost", "[PERSON_1]", "[PERSON_1] (2)"]
    assert list(naming.renamed_keys(names, None).values()) == ["column_1", "column_2", "column_3"]


@given(
    st.lists(
        st.text("ab._-/ 1", min_size=1, max_size=8).filter(lambda name: name.strip("/")),
        unique=True,
        max_size=8,
    )
)
def test_new_names_are_never_equal(names):
    spoken = json.loads(naming.as_json(names))["files"]
    for redacted in (
        None,
        json.dumps({"files": ["[PERSON_1]"] * len(spoken)}),
        json.dumps({"files": spoken}),
    ):
        new = naming.renamed(names, redacted)
        assert (
            len({path.casefold() for path in new.values()}) == len({name.casefold() for name in names})
            or redacted
        )
        assert list(new) == names and all(new.values())
    assert naming.renamed(names, json.dumps({"files": spoken})) == {name: name for name in names}
