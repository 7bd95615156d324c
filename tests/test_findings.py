"""What the three sources together find: field names, text, conversation."""

from __future__ import annotations

import copy
import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from redactor import Redactor
from redactor.policy import parse


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("2026-01-06T11:46:40.123Z INFO worker ready", "2026-01-06T11:46:40.123Z"),
        ("Jan 12 06:25:43 web01 sshd[77]: session opened", "Jan 12 06:25:43"),
        ("<34>1 2026-01-06T11:46:40+01:00 web01 app - ready", "2026-01-06T11:46:40+01:00"),
        ("2026/01/06 11:46:40 listening", "2026/01/06 11:46:40"),
        ("[2026-01-06 11:46:40] INFO check dob=1984-03-12", "2026-01-06 11:46:40"),
    ],
)
def test_a_lines_own_time_stays(redactor: Redactor, text: str, stays: str) -> None:
    assert stays in redactor.redact_text(text)


def test_a_day_of_birth_goes_behind_the_time_of_its_line_and_as_midnight(redactor: Redactor) -> None:
    assert "03-12" not in redactor.redact_text("[2026-01-06 11:46:40] INFO check dob=1984-03-12")
    assert "03-12" not in redactor.redact_text("1984-03-12 00:00:00 dob")


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("it says\n2026-01-06 11:46:40,551 ERROR no route\n", "2026-01-06 11:46:40,551"),
        ("[2026-01-06T11:46:40Z] WARN: slow", "2026-01-06T11:46:40Z"),
        ("2026-01-06 11:46:40 [main] 12 INFO ready", "2026-01-06 11:46:40"),
        ("ts=2026-01-06T11:46:40Z level=warn svc=cart", "2026-01-06T11:46:40Z"),
        ("level=warn ts=2026-01-06T11:46:40Z msg=late", "2026-01-06T11:46:40Z"),
        ("Jan 12 06:25:43 web01 sshd[77]: session opened", "Jan 12 06:25:43 web01 sshd[77]"),
        ("it says\nJan 12 06:25:43 gw dhcpd: lease given", "Jan 12 06:25:43"),
        ("2026-01-06 11:46:40 UTC [812] DETAIL: key is there", "2026-01-06 11:46:40 UTC"),
        ("I, [2026-01-06T11:46:40.440 #812]  INFO -- : done", "2026-01-06T11:46:40.440"),
        ("[2026-01-06, 11:46:40 UTC] {runner.py:73} INFO - done", "2026-01-06, 11:46:40"),
        ("2026-01-06 11:46:40.001 queue:mail:active job=12", "2026-01-06 11:46:40.001"),
        ("2026-01-06 11:46:40 gw INFO ready", "2026-01-06 11:46:40"),
        ("2026-01-06T11:46:40Z ride.end veh=4", "2026-01-06T11:46:40Z"),
        ("<134>1 2026-01-06T11:46:40Z vpn charon 771", "2026-01-06T11:46:40Z"),
        ("# Time: 2026-01-06T11:46:40.120Z  Query_time: 4.8", "2026-01-06T11:46:40.120Z"),
        ("rustc 1.85.0 (4d91de4e4 2026-01-06)", "2026-01-06"),
        ("&ApiVersion=2026-01-06&a=b", "ApiVersion=2026-01-06"),
    ],
)
def test_the_time_of_a_log_line_that_somebody_quotes_stays(redactor: Redactor, text: str, stays: str) -> None:
    record = {"messages": [{"role": "user", "content": text}]}
    assert stays in redactor.redact(record)["messages"][0]["content"]


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-06 11:46:40 error in her file",
        "2026-01-06T11:46:40Z I rang her",
        "Jan 12 06:25:43 I rang her",
        "ts=2026-01-06T11:46:40Z that was when",
        "2026-01-06 11:46:40 nurse informed",
        "Jan 12 06:25:43 Anna: come over",
        "(seen 2026-01-06)",
        "Date: Tue, 06 Jan 2026 11:46:40 +0100",
    ],
)
def test_a_time_that_somebody_types_in_front_goes(redactor: Redactor, text: str) -> None:
    record = {"messages": [{"role": "user", "content": text}]}
    said = redactor.redact(record)["messages"][0]["content"]
    assert "-01-06" not in said
    assert "Jan 12" not in said
    assert "06 Jan" not in said


def test_a_time_that_is_said_goes_to_the_year(redactor: Redactor) -> None:
    line = "2026-01-06T11:46:40Z INFO visit booked for 2026-02-11T09:30:00"
    assert redactor.redact_text(line) == "2026-01-06T11:46:40Z INFO visit booked for 2026"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("What is your PIN?", "it cost me nineteen ninety nine plus two dollars shipping"),
        ("And your account number?", "that was two hundred and twenty one dollars last time"),
        ("What is the number on the card?", "i take twenty five milligrams of it"),
    ],
)
def test_an_amount_is_no_identifier_even_when_one_was_asked_for(
    redactor: Redactor, asked: str, said: str
) -> None:
    record = {"messages": [{"role": "assistant", "content": asked}, {"role": "user", "content": said}]}
    assert redactor.redact(record) == record


def test_an_answer_may_be_read_as_a_sum(redactor: Redactor) -> None:
    talk = [
        {"role": "assistant", "content": "please say your four digit pin"},
        {"role": "user", "content": "one thousand nine hundred forty eight"},
        {"role": "assistant", "content": "and the cvv?"},
        {"role": "user", "content": "nine hundred twenty seven"},
    ]
    said = [turn["content"] for turn in redactor.redact({"messages": talk})["messages"]]
    assert said[1::2] == ["[PIN_1]", "[CARD_CVV_1]"]


def test_what_is_asked_in_a_line_is_answered_in_the_next(redactor: Redactor) -> None:
    said = redactor.redact_text(
        "thanks for calling how can i help\nquestion about my bill\nwhat's the pin\n62 38\npolicy number please\n"
        "v d\nmm-hm\n2 4\ngo ahead\n1 0\nokay thank you"
    )
    assert not set("1023468") & set(said.replace("_1]", "").replace("_2]", ""))
    assert "question about my bill" in said


def test_a_known_identifier_inside_a_machine_id_goes(redactor: Redactor) -> None:
    out = redactor.redact(
        {"user_id": "q7w8e9r0t1", "order_id": "ord_q7w8e9r0t1_001", "trace_id": "ord_abc_001"}
    )
    assert "q7w8e9r0t1" not in json.dumps(out)
    assert out["order_id"].startswith("ord_[") and out["order_id"].endswith("_001")
    assert out["trace_id"] == "ord_abc_001"


@pytest.mark.parametrize(
    "record",
    [
        {"items": [{"name": "Amber Lamp", "item_id": "4410", "price": 12.5}]},
        {"merchant_name": "Jasmine House", "amount": 20},
        {"status": "delivered", "language": "en", "attempt": 3},
        {"id": "call-1", "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736", "duration_ms": 1234567},
        {"counts": {"PIN": 3, "PHONE_NUMBER": 12}, "usage": {"total_tokens": 1234567}},
    ],
)
def test_things_counts_and_machinery_stay(redactor: Redactor, record: dict[str, object]) -> None:
    assert redactor.redact(record) == record


@pytest.mark.parametrize(
    "record",
    [
        {"patient": {"id": "P-998123"}},
        {"customer": {"id": "48213377"}},
        {"user": "quillmara7"},
        {"FullName": "Mara Quill"},
        {"caller": "mara quill"},
        {"pin": 9431},
        {"phones": ["415 555 0134"]},
        {"Mara Quill": {"seen": True}},
        {"by_phone": {"+14155550134": 1}},
    ],
)
def test_people_and_their_numbers_go(redactor: Redactor, record: dict[str, object]) -> None:
    out = json.dumps(redactor.redact(record))
    for value in ("998123", "48213377", "quillmara", "Mara", "Quill", "quill", "9431", "0134"):
        assert value not in out


def test_a_known_name_is_hunted_through_urls_summaries_and_keys(redactor: Redactor) -> None:
    record = {
        "patient_name": "Tobin Vastergard",
        "summary": "tobin asked about a refill",
        "error": "404: no Patient?family=Vastergard&page=2",
        "file": "https://files.example.com/tobin-vastergard.png",
        "notes": {"vastergard_t": "called back"},
    }
    out = json.dumps(redactor.redact(record)).casefold()
    assert "tobin" not in out
    assert "vastergard" not in out


def test_one_person_has_one_number(redactor: Redactor) -> None:
    out = redactor.redact(
        {"patient_name": "Tobin Vastergard", "summary": "Tobin called.", "title": "Visit of Mr. Vastergard"}
    )
    assert out["patient_name"] == "[PERSON_1]"
    assert out["summary"] == "[PERSON_1] called."
    assert "[PERSON_1]" in out["title"]


def test_the_agents_own_name_may_stay_by_role() -> None:
    from redactor.policy import parse

    policy = parse({"name": "roles", "default": "replace", "roles": {"agent": {"PERSON": "keep"}}})
    record = {
        "messages": [
            {"role": "assistant", "content": "Hello, this is Beatrice speaking."},
            {"role": "user", "content": "Hi, my name is Tobin Vastergard."},
        ]
    }
    out = Redactor(policy).redact(record)
    assert "Beatrice" in out["messages"][0]["content"]
    assert "Tobin" not in out["messages"][1]["content"]


def test_a_role_that_may_say_its_own_name_may_not_say_the_name_of_another() -> None:
    from redactor.policy import parse

    policy = parse({"name": "roles", "default": "replace", "roles": {"agent": {"PERSON": "keep"}}})
    record = {
        "messages": [
            {"role": "assistant", "content": "Hello, this is Beatrice speaking."},
            {"role": "user", "content": "Hi, my name is Tobin Vastergard."},
            {"role": "assistant", "content": "Thank you, Tobin Vastergard. I will write to you, Tobin."},
        ]
    }
    said = [turn["content"] for turn in Redactor(policy).redact(record)["messages"]]
    assert "Beatrice" in said[0]
    assert said[2] == "Thank you, [PERSON_1]. I will write to you, [PERSON_1]."


def test_without_content_the_plain_names_of_members_stay(redactors) -> None:
    out = redactors("zero-retention").redact(
        {"leopold": {"count": 3}, "wilhelm": {"count": 4}, "note": "hi there"}
    )
    assert out == {"leopold": {"count": 3}, "wilhelm": {"count": 4}, "note": ""}


def test_without_content_members_named_by_values_stay_apart(redactors) -> None:
    out = redactors("zero-retention").redact({"Mara Quill": {"count": 3}, "Tobin Voss": {"count": 4}})
    assert out == {"[REDACTED_1]": {"count": 3}, "[REDACTED_2]": {"count": 4}}


def test_speakers_of_one_letter_are_no_names_and_their_letter_no_part_of_a_code(redactor: Redactor) -> None:
    text = "U: what is your address\nA: 10 downing\nU: and zip\nA: oh two one three nine\n"
    redacted = redactor.redact_text(text).splitlines()
    assert [line[:3] for line in redacted] == ["U: ", "A: ", "U: ", "A: "]
    assert (
        redacted[0] == "U: what is your address"
        and "downing" not in redacted[1]
        and "nine" not in redacted[3]
    )


def test_headings_and_headers_before_a_colon_are_no_speakers(redactor: Redactor) -> None:
    text = "SWAP: two lamps, blue\nX-Queue: 4\nOttilie: mine please\nSWAP: a box of jars\nX-Queue: 5\nTobin: and me\nOttilie: thanks\n"
    redacted = redactor.redact_text(text)
    assert redacted.count("SWAP: ") == redacted.count("X-Queue: ") == 2
    assert "Ottilie" not in redacted and "Tobin" not in redacted


def test_a_password_is_called_one(redactor: Redactor) -> None:
    redacted = redactor.redact_text("signed in as m_santos w/ password Tr0ub4dor&3")
    assert redacted.endswith("_1] w/ password [PASSWORD_1]") and "santos" not in redacted


def test_ages_over_89_are_one_also_as_numbers_and_what_is_one_already_stays(redactor: Redactor) -> None:
    record = {"age": 93, "patient_age": "95", "max_age": 120, "caller": {"age": 45}, "child": {"age": "90+"}}
    assert redactor.redact(record) == record | {"age": 90, "patient_age": "90+"}


def test_a_thing_in_a_list_of_items_is_nobody_and_people_may_stand_there_too(redactor: Redactor) -> None:
    record = {"items": [{"id": "cortado-38", "name": "Cortado"}, {"id": "sb-2", "name": "Skateboard"}]}
    assert redactor.redact(record) == record
    people = {"items": [{"id": 1, "name": "Ottilie Brandvold"}]}
    assert redactor.redact(people) == {"items": [{"id": 1, "name": "[PERSON_1]"}]}


@pytest.mark.parametrize(
    "value",
    [
        "sess-mara-quillfeather-17",
        "MaraQuillfeather",
        "quillfeather_mara",
        "lead-4155550134",
        "+14155550134",
        "pt-19840312",
        "1984-03-12",
    ],
)
def test_what_is_known_goes_from_ids_however_it_is_joined(redactor: Redactor, value: str) -> None:
    record = {
        "patient_name": "Mara Quillfeather",
        "phone": "(415) 555-0134",
        "dob": "March 12, 1984",
        "session_id": value,
        "source": f"web.{value}",
    }
    out = json.dumps(redactor.redact(record))
    assert value not in out
    assert "mara" not in out.lower()


def test_a_word_of_a_name_is_no_reason_to_change_an_id(redactor: Redactor) -> None:
    record = {
        "messages": [{"role": "user", "content": "I'm Claude Sonnet, and my wife is Rose May"}],
        "model": "claude-sonnet-4",
        "voice_id": "rose",
        "session_id": "maybe-4155",
    }
    out = redactor.redact(record)
    assert (out["voice_id"], out["session_id"]) == ("rose", "maybe-4155")


@pytest.mark.parametrize(
    ("name", "value", "stays"),
    [
        ("thread_id", "+14155550134", False),
        ("session_id", "415-555-0134", False),
        ("channel", "219-09-9482", False),
        ("source", "203.0.113.77", False),
        ("app_version", "22.0.113.77", True),
        ("object", "2.10.0.1", True),
        ("order_id", "305-1234567", True),
        ("invoice_id", "2024-001-4433", True),
    ],
)
def test_what_no_id_looks_like_goes_from_ids(redactor: Redactor, name: str, value: str, stays: bool) -> None:
    assert (redactor.redact({name: value}) == {name: value}) is stays


@pytest.mark.parametrize(
    ("record", "stays"),
    [
        ({"booking": {"service": "Massage with Mara Quillfeather"}}, False),
        ({"calendar": {"event": "Birthday of Mara Lopez"}}, False),
        ({"form": {"options": ["Mara Lopez", "Priya Raghunathan"]}}, False),
        ({"user_agent": "Mara Lopez"}, False),
        ({"movie": "Amarilla", "song": "Marisol", "seats": 2}, True),
        ({"voice": "Marisol", "voice_name": "Joanna", "engine": "neural"}, True),
        ({"voice": "Mara Quillfeather", "engine": "neural"}, False),
        (
            {
                "book": "Emma",
                "show": "Severance",
                "wine": "Rioja",
                "sprint": "Falcon",
                "course": "Intro to Haskell",
            },
            True,
        ),
        ({"podcast": "An hour with Mara Lopez", "episode": 4}, False),
        ({"user_agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0"}, True),
        (
            {
                "booking": {
                    "service": "Deep tissue massage",
                    "song": "Billie Jean",
                    "topic": "Billing question",
                }
            },
            True,
        ),
        (
            {
                "booking": {
                    "product": "Calvin Klein shirt",
                    "plan": "Blue Cross Gold",
                    "item": "Rose Gold ring",
                }
            },
            True,
        ),
    ],
)
def test_a_thing_may_be_with_or_for_somebody(
    redactor: Redactor, record: dict[str, object], stays: bool
) -> None:
    assert (redactor.redact(record) == record) is stays


def test_without_content_ids_hold_nobody_either() -> None:
    record = {
        "patient_name": "Mara Quillfeather",
        "session_id": "sess-mara-quillfeather-17",
        "thread_id": "+14155550134",
        "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
        "seen": {"mara_quillfeather": 2, "visits": 1},
    }
    out = Redactor(policy="zero-retention").redact(record)
    assert out["trace_id"] == record["trace_id"]
    assert not any(part in json.dumps(out) for part in ("mara", "quillfeather", "4155550134"))


@pytest.mark.parametrize(
    ("time", "stays"),
    [
        ("2026-01-02T10:11:12.123+02:00", True),
        ("Mon, 12 Jan 2026 06:25:43 GMT", True),
        ("1767348672.5", True),
        ("10:11", True),
        ("Monique Satterfield", False),
        ("4111 1111 1111 1111", False),
        ("219-09-9482", False),
    ],
)
def test_only_a_time_is_a_records_own_time(redactor: Redactor, time: str, stays: bool) -> None:
    assert (redactor.redact({"created_at": time}) == {"created_at": time}) is stays


@pytest.mark.parametrize(
    ("path", "stays"), [("intake_notes_2024.json", True), ("mara.quill@example.org.json", False)]
)
def test_a_manifest_names_outputs_and_nobody(redactor: Redactor, path: str, stays: bool) -> None:
    manifest = {
        "manifest_version": 1,
        "policy": {"name": "x"},
        "totals": {"files": 1},
        "files": [{"path": path}],
    }
    assert (redactor.redact(manifest) == manifest) is stays


@pytest.mark.parametrize(
    ("record", "stays"),
    [
        ({"note": "4155550137"}, False),
        ({"callback": 4155550137}, False),
        ({"order": "4155550137"}, True),
        ({"heap_used": 4155550137}, True),
        ({"nanos": 4155550137}, True),
    ],
)
def test_ten_digits_alone_are_a_telephones_but_no_count_is(
    redactor: Redactor, record: dict[str, Any], stays: bool
) -> None:
    assert (redactor.redact(record) == record) is stays


def test_a_number_is_a_telephones_as_surely_as_a_policy_wants(redactor: Redactor, tmp_path: Path) -> None:
    strict = tmp_path / "strict.yaml"
    strict.write_text(
        "name: strict\ndefault: replace\nentities:\n  PHONE_NUMBER: {operator: replace, threshold: 0.3}\n"
    )
    assert Redactor(str(strict)).redact({"value": 4155550137}) != {"value": 4155550137}
    assert redactor.redact({"value": 4155550137}) == {"value": 4155550137}


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("phone", "patient declined to give one"),
        ("confirmation", "Fraud report submitted successfully"),
        ("ssn", "last four are on file"),
        ("passport", "has no passport yet"),
    ],
)
def test_a_note_where_a_number_should_stand_stays(redactor: Redactor, name: str, note: str) -> None:
    assert redactor.redact({name: note}) == {name: note}


@pytest.mark.parametrize(
    ("name", "read_out"),
    [
        ("phone", "four one five five five five oh one two two"),
        ("confirmation_code", "quebec lima tango whiskey"),
        ("booking_reference", "abel baker charlie"),
        ("policy_number", "november four seven two"),
        ("dob", "third of may"),
    ],
)
def test_a_number_that_was_read_out_goes_whole(redactor: Redactor, name: str, read_out: str) -> None:
    out = redactor.redact({name: read_out})[name]
    assert not set(out.split()) & set(read_out.split())


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        ("message", "2026-01-01T00:00:00Z host app[12]: seen on 2026-03-04", "2026-01-01T00:00:00Z host app[12]: seen on 2026"),
        ("log", "2026-01-01 00:00:00,123 ERROR late", "2026-01-01 00:00:00,123 ERROR late"),
        ("note", "2026-01-01 00:00:00 seen", "2026 00:00:00 seen"),
        ("message", "2026-01-01 seen", "2026 seen"),
    ],
)  # fmt: skip
def test_the_time_of_a_log_line_stays_in_the_member_that_holds_it(redactor, name, text, kept):
    assert redactor.redact({name: text}) == {name: kept}


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        (
            "the case is three oh one two two four stroke sixty seven stroke one",
            "stroke sixty seven stroke one",
        ),
        ("it's capital G, r, e, e, b, nine, nine, exclamation mark", "exclamation mark"),
        ("the plate, kilo november sixty two, oscar zulu foxtrot", "oscar zulu foxtrot"),
        ("we have alpha alpha three seven seven here", "alpha alpha three seven seven"),
        ("Ref: DISC/MBA/118", "MBA/118"),
    ],
)
def test_what_is_said_piece_by_piece_goes_to_its_end(redactor: Redactor, text: str, gone: str) -> None:
    assert gone not in redactor.redact_text(text)


def test_letters_of_the_alphabet_alone_are_no_code(redactor: Redactor) -> None:
    for text in ("the hotel in india has two bars", "alpha and bravo teams won three times"):
        assert "UNIQUE_ID" not in redactor.redact_text(text)


@pytest.mark.parametrize(
    ("record", "stays"),
    [
        ({"created_by": "ekstromt"}, {"created_by": "[USERNAME_1]"}),
        ({"assigned_to": "quorvin", "ref": "main"}, {"assigned_to": "[USERNAME_1]", "ref": "main"}),
        ({"actor": "rose"}, {"actor": "[USERNAME_1]"}),
        (
            {"uname": "nekane.z", "usuario": "reed2day", "author": "quill77"},
            {"uname": "[USERNAME_1]", "usuario": "[USERNAME_2]", "author": "[USERNAME_3]"},
        ),
        ({"usr": "jaswinder", "item_nm": "garden hose"}, {"usr": "[PERSON_1]", "item_nm": "garden hose"}),
        ({"c_bd": "710403", "nm": 532}, {"c_bd": "[DATE_OF_BIRTH_1]", "nm": 532}),
        ({"loc": [5.32415, 60.39299]}, {"loc": [0, 0]}),
        ({"route": [[5.32415, 60.39299], [5.32511, 60.39301]]}, {"route": [[0, 0], [0, 0]]}),
        ({"gps": [60.39299, 5.32415, 12.0]}, {"gps": [0, 0, 0]}),
    ],
)
def test_what_names_of_members_tell(
    redactor: Redactor, record: dict[str, Any], stays: dict[str, Any]
) -> None:
    assert redactor.redact(record) == stays


@pytest.mark.parametrize(
    "record",
    [
        {"created_by": "system", "updated_by": "scheduler", "actor": "model", "who": "everyone"},
        {"user": "postgres", "owner": "root", "requester": "cron", "customer": "guest", "sender": "noreply"},
        {"user": "svc_etl", "usuario": "Gracias", "author": "node_exporter", "utente": "Buongiorno"},
        {"sender": {"name": "iPhone"}, "assignee": {"name": "QA_team"}},
        {"sorted_by": "recency", "powered_by": "shopify", "grouped_by": "sku"},
        {"action": "left_click", "coordinate": [512, 340], "coordinates": [512, 340]},
        {"point": [0.5, 0.25], "center": [12.5, 30.25], "loc": ["src/a.py", 12]},
        {"ci": [0.98213, 0.99123], "embedding": [0.12345, 0.98765]},
    ],
)
def test_accounts_of_machines_and_points_on_a_screen_stay(redactor: Redactor, record: dict[str, Any]) -> None:
    assert redactor.redact(record) == record


@pytest.mark.parametrize(
    "schema",
    [
        {"name": "string", "dob": "date", "ssn": "varchar(11)", "email": "string?", "phone": "NVARCHAR(20)"},
        {"schema": [["name", "string"], ["dob", "timestamptz"], ["ssn", "int64"]]},
    ],
)
def test_what_a_schema_says_of_its_values_stays(redactor: Redactor, schema: dict[str, Any]) -> None:
    assert redactor.redact(schema) == schema


def test_a_secret_may_be_called_as_a_type_is(redactor: Redactor) -> None:
    assert redactor.redact({"password": "string", "first_name": "Str"}) == {
        "password": "[PASSWORD_1]",
        "first_name": "[PERSON_1]",
    }


CALL = (
    ("agent", "can i have the name of your first pet"),
    ("customer", "biscuit"),
    ("agent", "and the last four of your social"),
    ("customer", "four four oh niner"),
    ("agent", "ok"),
    ("customer", "sorry hang on my dog is barking"),
    ("agent", "and the account number"),
    ("customer", "double one"),
    ("agent", "great the deposit of two thousand dollars arrives at nine"),
)


@pytest.mark.parametrize(
    "record",
    [
        {"utterances": [{"speaker": int(who == "agent"), "transcript": said} for who, said in CALL]},
        {"turns": [{who: said} for who, said in CALL]},
        {"log": [{"who": int(who == "agent"), "t": said} for who, said in CALL]},
        {"parts": [{"incoming": who != "agent", "body_html": f"<p>{said}</p>"} for who, said in CALL]},
        {
            "chat": "\n".join(
                f"12/03/31, 14:{at} - {who} 7: {said}" for at, (who, said) in enumerate(CALL, 10)
            )
        },
        {"chat": "".join(f"( {at}s ) {who.title()} Q: {said}<br>" for at, (who, said) in enumerate(CALL))},
        {"chat": "".join(f'<turn speaker="{who}">{said}</turn>' for who, said in CALL)},
        {"transcript": [said for _, said in CALL]},
        {"call": "\n".join(said for _, said in CALL)},
        {"call": " ".join(f"{who}: {said}" for who, said in CALL)},
        {"call": "\n".join(f"{who.title()}  0:{at}\n{said}\n" for at, (who, said) in enumerate(CALL, 10))},
    ],
)
def test_a_reply_is_what_was_asked_for_however_a_call_is_written(redactor: Redactor, record: Any) -> None:
    said = json.dumps(copy.copy(redactor).redact(record))
    assert not any(value in said for value in ("biscuit", "niner", "double one"))
    assert "two thousand dollars arrives at nine" in said and "my dog is barking" in said


@pytest.fixture(scope="module")
def timeless(redactor: Redactor) -> Redactor:
    """A redactor whose policy drops the record's own times."""
    done = copy.copy(redactor)
    done.policy = parse({"name": "timeless", "default": "replace", "timestamps": "drop"})
    return done


_EPOCHS = (1772359200, 1772359200123, 1772359200.5, "1772359200")
_DAYS = ("2026-03-01T10:00:00Z", "2026-03-01 10:00:00", "2026-03-01")


@pytest.mark.parametrize(
    ("name", "time"),
    [
        *itertools.product(
            "updated ended received timestamp_ms stamp created_at".split(), (*_EPOCHS, *_DAYS)
        ),
        *itertools.product(("first_event",), _DAYS),  # a count may be as large as an epoch
    ],
)
def test_times_that_are_dropped_go_under_any_name(timeless: Redactor, name: str, time: Any) -> None:
    assert timeless.redact({name: time})[name] in (0, "[DATE_TIME_1]")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mar  1 10:00:00 host app[12]: ready", "[DATE_TIME_1] host app[12]: ready"),
        ("[2026-03-01 10:00:00] words", "[[DATE_TIME_1]] words"),
        ("2026-03-01 10:00:00,123 INFO one\n2026-03-01 10:00:01,123 INFO two", "[DATE_TIME_1] INFO one\n[DATE_TIME_2] INFO two"),
    ],
)  # fmt: skip
def test_times_of_lines_are_dropped_whole(timeless: Redactor, line: str, expected: str) -> None:
    assert timeless.redact_text(line) == expected


def test_counts_and_ids_stay_where_times_are_dropped(timeless: Redactor) -> None:
    record = {"bytes_total": 1772359200, "call_id": 1772359200, "rows_updated": 12, "duration_ms": 1800}
    assert timeless.redact(record) == record


def test_without_content_no_time_is_left() -> None:
    policy = Redactor("zero-retention")
    assert policy.redact({"timestamp_ms": 1772359200123, "bytes_total": 1772359200}) == {
        "timestamp_ms": 0,
        "bytes_total": 1772359200,
    }


@pytest.mark.parametrize("name", ["updated", "modified", "iat"])
def test_when_a_record_was_changed_stays(redactor: Redactor, name: str) -> None:
    assert redactor.redact({name: "2026-03-01T10:00:00Z"}) == {name: "2026-03-01T10:00:00Z"}


@pytest.mark.parametrize("name", ["exp", "start", "when", "scheduled_for"])
def test_the_letters_of_a_time_are_no_name(redactor: Redactor, name: str) -> None:
    assert redactor.redact({name: "Sun, 01 Mar 2026 10:00:00 +0000"}) == {name: "2026 10:00:00 +0000"}


def test_who_speaks_and_what_is_exclaimed_is_nobody(redactor: Redactor) -> None:
    text = (
        "Home health aide: hello is this quorvin\nDaughter: no, he's asleep\nHome health aide: Wonderful. How is he?\n"
        "Doctor: Absolutely. I'll have Keisha call.\nDoctor: Thorvald. Come in."
    )
    assert redactor.redact_text(text) == (
        "Home health aide: hello is this [PERSON_1]\nDaughter: no, he's asleep\nHome health aide: Wonderful. How is he?\n"
        "Doctor: Absolutely. I'll have [PERSON_2] call.\nDoctor: [PERSON_3]. Come in."
    )


def test_readings_that_were_told_stay(redactor: Redactor) -> None:
    text = (
        "agent: what was your blood pressure this morning\n"
        "caller: one forty two over eighty eight and then one thirty eight over eighty four\n"
        "agent: heart rate\ncaller: eighty eight to ninety two"
    )
    assert redactor.redact_text(text) == text


def test_a_health_plan_is_nobody_who_pays(redactor: Redactor) -> None:
    plans = [{"payer": "Cigna", "rep": "quorvin"}, {"payer_name": "Aetna Better Health"}]
    assert redactor.redact(plans) == [
        {"payer": "Cigna", "rep": "[PERSON_1]"},
        {"payer_name": "Aetna Better Health"},
    ]
    people = [{"payer": "jaswinder"}, {"payer": "Humana Reyes"}]
    assert redactor.redact(people) == [{"payer": "[PERSON_1]"}, {"payer": "[PERSON_2]"}]


def test_tags_stay_around_what_goes(redactor: Redactor) -> None:
    record = {
        "parts": [
            {"author": {"type": "admin"}, "body": "<p>your last name?</p>"},
            {"author": {"type": "user"}, "body": "<p>its quorvin</p>"},
            {"author": {"type": "user"}, "body": "<div>mail me, ada.quill at example dot com<br></div>"},
        ]
    }
    out = copy.copy(redactor).redact(record)
    assert [part["body"] for part in out["parts"][1:]] == [
        "<p>its [PERSON_1]</p>",
        "<div>mail me, [EMAIL_ADDRESS_1]<br></div>",
    ]


@pytest.mark.parametrize(
    "value",
    [
        {"department": "thorvald"},
        {"status": "jaswinder"},
        {"Body": "thorvald"},
        {"review": {"comment": "JASWINDER"}},
        {"text": "#Quorvin"},
        {"ticket": {"subject": "nekane"}},
        {"queue": "quorvin"},
        {"location": "kongsvinger"},
        {"insurance": {"group_id": "88410"}},
        {"agent_name": "SIRIPORN"},
        {"relation": "spouse", "who": "QUORVIN"},
        {"last_name": "Judge"},
        {"patientSurname": "sheriff"},
    ],
)
def test_a_name_among_a_few_words_in_use_goes(redactor: Redactor, value: dict[str, Any]) -> None:
    assert redactor.redact(value) != value


@pytest.mark.parametrize(
    "value",
    [
        {"status": "waitlisted"},
        {"body": "tysm"},
        {"message": "econnreset"},
        {"comment": "GREAT"},
        {"status": "preordered"},
        {"agent_name": "BILLING"},
        {"assigned_to": "TRIAGE"},
        {"patient_name": "nurse"},
        {"department": "cardiology"},
        {"queue": "onboarding"},
        {"location": "telehealth"},
        {"group_id": 360006736354},
        {"board_id": 1771812698},
        {"metadata": {"uid": "d8b5b1f5-4f5e-4b7c-9f4e-0c5b5c5b5c5b"}},
        {"span_id": "4111111111111111"},
        {"external_id": "5FHneW46xGXgs5mUiveU4s"},
    ],
)
def test_operational_words_and_ids_stay(redactor: Redactor, value: dict[str, Any]) -> None:
    assert redactor.redact(value) == value


@pytest.mark.parametrize("name", ["order_id", "card_id", "note"])
def test_a_card_goes_where_somebody_may_have_said_it(redactor: Redactor, name: str) -> None:
    assert "4111111111111111" not in json.dumps(redactor.redact({name: "4111111111111111"}))


def test_the_group_of_an_insurance_goes(redactor: Redactor) -> None:
    assert redactor.redact({"member_id": "88123", "group_id": "GX77120"})["group_id"] != "GX77120"


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("To=%2B14155550100&ToZip=94105&Num=0", "&ToZip="),
        ("tel=07700900318&town=oslo", "&town="),
        ("agent=priyanka dept=thorvald n=jaswinder", " n="),
        ("login issue,fredrikstad", "login issue"),
        ("[2026-03-01 10:00:00,000: INFO/MainProcess] celery@worker-3 ready.", "celery@worker-3 ready."),
        ("2 123456789010 eni-1235b8ca1234567 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1418530010 1418530070 ACCEPT OK",
         " 20641 22 6 20 4249 1418530010 1418530070 ACCEPT OK"),
    ],
)  # fmt: skip
def test_what_stands_between_values_stays(redactor: Redactor, text: str, stays: str) -> None:
    assert stays in redactor.redact_text(text)


def test_a_slot_that_nobody_cares_about_and_the_article_of_a_day_stay(redactor: Redactor) -> None:
    assert redactor.redact({"directed_by": "dontcare"}) == {"directed_by": "dontcare"}
    said = {"messages": [{"role": "assistant", "content": "due on the 15th pay with the visa on file"}]}
    assert "due on the [" in redactor.redact(said)["messages"][0]["content"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("What city are you in?", "great"),
        ("The clinic is at Lakeview.", "Great thanks"),
        ("May I have your street address?", "Awesomeee!"),
        ("What's the zip code?", "perfect 😀"),
        ("Your order ships to Denver.", "coollll"),
        ("What is your password?", "no 👍"),
        ("How did you hear about us?", "ngl idk"),
    ],
)
def test_a_turn_that_only_reacts_stays(redactor: Redactor, asked: str, said: str) -> None:
    turns = [{"role": "assistant", "content": asked}, {"role": "user", "content": said}]
    assert redactor.redact({"messages": turns})["messages"][1]["content"] == said


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("What city are you in?", "Nice"),
        ("And your last name?", "Good"),
        ("What is your password?", "awesome quorvin"),
        ("Who is there?", "thorvaldddd"),
    ],
)
def test_a_word_that_reacts_elsewhere_may_be_the_answer(redactor: Redactor, asked: str, said: str) -> None:
    turns = [{"role": "assistant", "content": asked}, {"role": "user", "content": said}]
    assert redactor.redact({"messages": turns})["messages"][1]["content"] != said
