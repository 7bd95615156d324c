"""Records of call platforms: numbers and names go, ids, times and parts of programs stay."""

import json

import pytest

GONE = [
    ({"from": "14155550134", "to": "18005550199", "uuid": "3f2a9c1b4dad4b1e9ada3f2a9c1b4daf", "status": "ok"}, ("from", "to")),
    ({"from": "447700900123", "to": "4915112345678", "status": "answered"}, ("from", "to")),
    ({"from": 14155550134, "step": 60}, ("from",)),
    ({"call": "in", "ani": "tel:+14155550134"}, ("ani",)),
    ({"To": "client:quorvin_ada", "From": "client:thorvald"}, ("To", "From")),
    ({"CallSid": "CA11aa22bb33cc44dd55ee66ff77aa88bb", "FromCity": "OAKLAND"}, ("FromCity",)),
    ({"Results": "4155550134"}, ("Results",)),
    ({"result": "14155550134"}, ("result",)),
    ({"Number": "14155550134", "Call ID": "c-1"}, ("Number",)),
    ({"address": "14155550134"}, ("address",)),
    ({"room": "visit-thorvald-brekke"}, ("room",)),
    ({"roomName": "intake_oluwaseun_17"}, ("roomName",)),
    ({"friendly_name": "ada-quorvin-room"}, ("friendly_name",)),
    ({"name": "jaswinderKaur"}, ("name",)),
]  # fmt: skip
STAY = [
    {"from": "1772550245", "to": "1772553845000", "step": "60"},
    {"from": "2026030311", "to": "2026030315"},
    {"from": 0, "to": 100},
    {"account_sid": "AC0a1b2c3d4e5f60718293a4b5c6d7e8f9", "flow_sid": "FW11aa22bb33cc44dd55ee66ff77aa88bb"},
    {"Recording SID": "RE11aa22bb33cc44dd55ee66ff77aa88bb"},
    {"egressId": "EG_a1b2c3d4e5f6", "room": {"sid": "RM_kZ8aQw3tYbN1"}},
    {"participant": {"sid": "PA_kZ8aQw3tYbN1"}},
    {"conversationStart": "2026-03-03T15:04:05.123Z", "metrics": [{"name": "tIvr", "emitDate": "2026-03-03T15:04:28Z"}]},
    {"segmentStart": "2026-03-03T15:04:05.123Z", "segmentEnd": "2026-03-03T15:04:28Z"},
    {"processor": "OpenAILLMService#0", "value": 0.521},
    {"name": "tokensPlayed", "value": "two"},
    {"Price unit": "USD", "Price": "-0.0255"},
    {"server.address": "api.openai.com", "server.port": 443},
    {"resourceMetrics": [{"scopeMetrics": [{"metrics": [{"name": "memory", "gauge": {"dataPoints": [{"asInt": "4155550134"}]}}]}]}]},
    {"msg": "stored recordings/9f3a2c1e7badabe1/call_17.wav (3 KB)"},
    {"msg": "put sessions/3f2a9c1b-4dad-4b1e-9ada-3f2a9c1b4dad/audio.ogg"},
    {"room": "main-lobby-2", "roomName": "support-queue"},
]  # fmt: skip


@pytest.mark.parametrize(("record", "names"), GONE, ids=str)
def test_who_called_and_from_where_goes(redactor, record, names):
    out = redactor.redact(record)
    assert {name: value for name, value in out.items() if name not in names} == {
        name: value for name, value in record.items() if name not in names
    }
    said = json.dumps(out).lower()
    for name in names:
        for word in str(record[name]).lower().replace("-", " ").replace("_", " ").replace(":", " ").split():
            if word not in ("tel", "client", "visit", "intake", "room", "17"):
                assert word.strip("+") not in said


@pytest.mark.parametrize("record", STAY, ids=str)
def test_ids_times_and_parts_of_programs_stay(redactor, record):
    assert redactor.redact(record) == record


def test_the_head_of_a_line_of_loguru_stays(redactor):
    head = "2026-03-03 15:04:07.100 | DEBUG    | pipecat.services.cartesia.tts:run_tts:301 - CartesiaTTSService#0: "
    assert (
        redactor.redact_text(head + "Generating TTS [Thanks Thorvald]")
        == head + "Generating TTS [Thanks [PERSON_1]]"
    )


def test_a_contact_record_keeps_its_ids_and_loses_its_people(redactor):
    record = {
        "AWSContactTraceRecordFormatVersion": "2017-03-10",
        "AWSAccountId": "123456789012",
        "ContactId": "da3c0ed7-1a1b-4c1b-9ada-3f2a9c1b4daf",
        "CustomerEndpoint": {"Address": "+14155550134", "Type": "TELEPHONE_NUMBER"},
        "Attributes": {"customer_first": "Oluwaseun"},
        "References": [{"Name": "caseNote", "Type": "STRING", "Value": "spoke to Mrs Adeyemi"}],
    }
    out = redactor.redact(record)
    assert out == {
        **record,
        "CustomerEndpoint": {"Address": "[PHONE_NUMBER_1]", "Type": "TELEPHONE_NUMBER"},
        "Attributes": {"customer_first": "[PERSON_1]"},
        "References": [{"Name": "caseNote", "Type": "STRING", "Value": "spoke to Mrs [PERSON_2]"}],
    }


@pytest.mark.parametrize(
    ("address", "out"),
    [
        ("+14155550134", "[PHONE_NUMBER_1]"),
        ("tel:+14155550134", "tel:[PHONE_NUMBER_1]"),
        ("203.0.113.77", "[IP_ADDRESS_1]"),
        ("quorvin.ada@mail.example.org", "[EMAIL_ADDRESS_1]"),
        ("12 Larkspur Lane", "[STREET_ADDRESS_1]"),
        ("1234567", "[STREET_ADDRESS_1]"),
    ],
)
def test_an_address_that_is_no_house_is_what_it_is(redactor, address, out):
    assert redactor.redact({"channel": {"address": address}}) == {"channel": {"address": out}}


def test_a_town_in_the_context_of_a_studio_goes(redactor):
    record = {
        "flow_sid": "FW11aa22bb33cc44dd55ee66ff77aa88bb",
        "context": {"trigger": {"call": {"FromCity": "OAKLAND"}}},
    }
    assert "OAKLAND" not in json.dumps(redactor.redact(record))


def test_what_is_typed_in_a_call_of_vonage_goes(redactor):
    record = {"dtmf": {"digits": "03121984", "timed_out": False}, "uuid": "3f2a9c1b4dad4b1e9ada3f2a9c1b4daf"}
    assert redactor.redact(record) == {**record, "dtmf": {"digits": "[PIN_1]", "timed_out": False}}
