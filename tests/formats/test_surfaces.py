"""One value in many spellings: whatever a platform writes twice, splits or marks with offsets is redacted in all of its places."""

import base64
import json

import pytest

from redactor import Redactor
from redactor.formats import recognise

NAME = "Dorothea Winslow"


@pytest.fixture(scope="module")
def redactor():
    return Redactor()


def out(redactor, value):
    return json.loads(redactor.run_json(json.dumps(value)).text)


def spread(text, name, **more):
    return [{name: word, "start": i, "end": i + 0.5, **more} for i, word in enumerate(text.split())]


def test_raw_copies_are_dropped(redactor):
    record = {
        "id": "t1",
        "status": "completed",
        "text": "my name is ####",
        "unredacted_text": "it was about the garden",
        "unredacted_words": spread("it was about the garden", "text"),
        "unredacted_utterances": [{"text": "it was", "start": 0, "speaker": "A"}],
    }
    done = out(redactor, record)
    assert "garden" not in json.dumps(done) and "it was" not in json.dumps(done)
    assert [word["start"] for word in done["unredacted_words"]] == [0, 1, 2, 3, 4]
    assert done["text"] == record["text"]


@pytest.mark.parametrize(
    "text",
    ["My name is [PII].", "I am [PERSON_NAME], call [PHONE_NUMBER]", "{NAME_1} called", "<EMAIL_ADDRESS> is mine", "[NAME_GIVEN]"],
)  # fmt: skip
def test_what_others_redacted_stays(redactor, text):
    assert out(redactor, {"transcript": text}) == {"transcript": text}


def test_the_words_of_placeholders_are_not_hunted(redactor):
    record = {
        "RedactionTypesMetadata": {"PII": {"mode": "PII"}},
        "Transcript": [{"Content": "Hello. My name is [PII]."}],
    }
    assert out(redactor, record) == record


@pytest.mark.parametrize("text", ["[WINSLOW] called", "I am [Dorothea Winslow]"])
def test_brackets_alone_hide_nothing(redactor, text):
    record = {"patient_name": NAME, "transcript": text}
    assert "winslow" not in json.dumps(out(redactor, record)).casefold()


def test_offsets_follow_their_text(redactor):
    text = f"I am {NAME} and I want to cancel."
    start = text.index("I want")
    record = {
        "text": text,
        "entities": [{"text": NAME, "entity_type": "name", "start_char": 5, "end_char": 5 + len(NAME)}],
        "turn": {
            "Content": text,
            "IssuesDetected": [
                {
                    "CharacterOffsets": {"BeginOffsetChar": start, "EndOffsetChar": len(text)},
                    "Text": text[start:],
                }
            ],
        },
    }
    done = out(redactor, record)
    entity, issue = done["entities"][0], done["turn"]["IssuesDetected"][0]
    assert done["text"][entity["start_char"] : entity["end_char"]] == entity["text"] == "[PERSON_1]"
    offsets = issue["CharacterOffsets"]
    assert (
        done["turn"]["Content"][offsets["BeginOffsetChar"] : offsets["EndOffsetChar"]]
        == issue["Text"]
        == text[start:]
    )


def test_offsets_of_a_text_that_is_not_there_stay(redactor):
    record = {"annotations": [{"start_index": 7, "end_index": 900}]}
    assert out(redactor, record) == record


def test_an_attribute_is_read_under_its_key(redactor):
    def attribute(key, value):
        return {"key": key, "value": {"stringValue": value}}

    record = {"resourceSpans": [{"scopeSpans": [{"spans": [{"traceId": "5b8efff798038103d269b633813fc60c", "attributes": [
        attribute("service.name", "voice-agent"),
        attribute("host.name", "ip-10-0-0-1"),
        attribute("gen_ai.provider.name", "openai"),
        attribute("patient.mrn", "7741902"),
        attribute("enduser.id", "wins77"),
        {"key": "gen_ai.usage.input_tokens", "value": {"intValue": "1045"}},
    ]}]}]}]}  # fmt: skip
    done = out(redactor, record)["resourceSpans"][0]["scopeSpans"][0]["spans"][0]
    values = {one["key"]: next(iter(one["value"].values())) for one in done["attributes"]}
    assert done["traceId"] == "5b8efff798038103d269b633813fc60c"
    assert values["service.name"] == "voice-agent" and values["gen_ai.provider.name"] == "openai"
    assert values["gen_ai.usage.input_tokens"] == "1045" and values["host.name"] == "ip-10-0-0-1"
    assert values["patient.mrn"] == "[MEDICAL_RECORD_NUMBER_1]" and values["enduser.id"] != "wins77"


def test_a_name_beside_its_value(redactor):
    record = {"answers": [{"name": "dob", "value": "7-3-71"}, {"field": "First Name", "value": "Theda"}]}
    done = json.dumps(out(redactor, record))
    assert "7-3-71" not in done and "Theda" not in done


def test_pieces_of_a_search_hit_read_as_one(redactor):
    text = ["my name is Doro", "thea Win", "slow, thanks"]
    hits = [{"value": part, "is_hit": i == 1} for i, part in enumerate(text)]
    record = {
        "meta": {"total": 1},
        "results": [{"chunk_text": "".join(text), "chunk_highlights": hits}],
        "has_more": False,
    }
    done = out(redactor, record)["results"][0]
    assert "".join(hit["value"] for hit in done["chunk_highlights"]) == done["chunk_text"]
    assert "slow" not in done["chunk_text"]


def test_one_token_with_its_bytes(redactor):
    record = {
        "content": NAME,
        "logprobs": [{"token": "Dorothea", "bytes": [68, 111], "logprob": -0.1, "top_logprobs": []}],
    }
    done = out(redactor, record)["logprobs"][0]
    assert done["token"] == "[PERSON_1]" and done["bytes"] == [0, 0] and done["logprob"] == -0.1


@pytest.mark.parametrize(
    "text",
    ["@@@langfuseMedia:type=audio/wav|id=m1|source=bytes@@@", "see ![scan](data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==) here"],
)  # fmt: skip
def test_media_inside_texts(redactor, text):
    done = out(redactor, {"output": text})["output"]
    assert "[REMOVED_AUDIO]" in done or "[REMOVED_IMAGE 16 bytes]" in done
    assert "base64," not in done and "langfuseMedia" not in done


@pytest.mark.parametrize("name", ["recording_url", "recordingUrl", "audio_url", "audio_recording_path"])
def test_recordings_are_dropped(redactor, name):
    assert out(redactor, {name: "https://rec.example/calls/12.wav"})[name] == "[REMOVED_AUDIO]"


def test_usage_keys_can_be_users(redactor):
    done = out(
        redactor,
        {"time": [1767657600000], "usage": {"All": [3.0], "dorothea winslow": [2.0], "+14155550199": [1.0]}},
    )
    assert "winslow" not in json.dumps(done) and "0199" not in json.dumps(done)
    assert [values for values in done["usage"].values()] == [[3.0], [2.0], [1.0]]


@pytest.mark.parametrize(
    ("record", "name"),
    [
        ({"call_id": "c", "call_status": "ended", "agent_id": "a"}, "retell"),
        ({"event": "call_ended", "call": {}}, "retell"),
        ({"id": "1", "orgId": "o", "artifact": {}}, "vapi"),
        ({"message": {"type": "end-of-call-report", "artifact": {}}}, "vapi"),
        ({"message": {"type": "note"}, "level": "info"}, ""),
        ({"sentences": [], "meta": {}}, "twilio-intelligence"),
        ({"MessageSid": "SM1", "AccountSid": "AC1", "Body": "hi"}, "twilio"),
        ({"event": {"CallSid": "CA1", "AccountSid": "AC1"}}, "twilio"),
        ({"sid": "CA1", "account_sid": "AC1", "from": "", "to": ""}, "twilio"),
        ({"calls": [], "first_page_uri": ""}, "twilio"),
        ({"Version": "1", "AccountId": "1", "Transcript": []}, "contact-lens"),
        ({"jobName": "j", "accountId": "1", "results": {}}, "aws-transcribe"),
        ({"metadata": {}, "results": {}}, "deepgram"),
        ({"id": "1", "status": "completed", "audio_url": "", "text": ""}, "assemblyai"),
        ({"job_id": "1", "room_id": "r", "chat_history": {}}, "livekit"),
        ([{"lc": 1, "type": "constructor", "id": [], "kwargs": {}}], "langchain"),
        ([{"type": "human", "data": {}}], "langchain"),
        ({"id": "1", "run_type": "chain", "inputs": {}}, "langsmith"),
        ({"resourceLogs": []}, "otlp"),
        ({"time": [], "usage": {}}, "elevenlabs-usage"),
        ({"history": [], "has_more": False}, "elevenlabs-history"),
        ([{"role": "user", "content": "hi"}], ""),
    ],
)
def test_vendors_are_recognised(record, name):
    assert recognise(record, None).name == name


def test_what_twilio_says_of_a_caller_goes_and_its_ids_stay(redactor):
    ids = {
        "MessageSid": "SM" + "0f3b" * 8,
        "AccountSid": "AC" + "1e2d" * 8,
        "RecordingSid": "RE" + "2c4a" * 8,
    }
    caller = {"FromCity": "PETALUMA", "ProfileName": "cuthie", "WaId": "13125550109", "Digits": "041262199"}
    result = redactor.redact(ids | caller | {"NumMedia": "1"})
    assert {name: result[name] for name in caller} == {
        "FromCity": "[CITY_1]",
        "ProfileName": "[PERSON_1]",
        "WaId": "[PHONE_NUMBER_1]",
        "Digits": "[PIN_1]",
    }
    assert {name: result[name] for name in ids} == ids
    call = {
        "sid": "CA" + "0f3b" * 8,
        "account_sid": ids["AccountSid"],
        "from": "+13125550109",
        "to": "+13125550110",
    }
    call["uri"] = f"/2010-04-01/Accounts/{call['account_sid']}/Calls/{call['sid']}.json"
    result = redactor.redact(call)
    assert result == call | {"from": "[PHONE_NUMBER_1]", "to": "[PHONE_NUMBER_2]"}


def test_a_class_path_is_no_name(redactor):
    record = {
        "lc": 1,
        "type": "constructor",
        "id": ["langchain", "schema", "messages", "HumanMessage"],
        "kwargs": {"content": "hi", "id": "run-77"},
    }
    assert out(redactor, record) == record
    assert out(redactor, {"deep": [record]}) == {"deep": [record]}


def test_operational_ids_stay(redactor):
    record = {
        "Version": "1.1.0",
        "AccountId": "210987654321",
        "Transcript": [
            {"Id": "turn-1", "Content": "hello", "Sentiment": "NEUTRAL", "BeginOffsetMillis": 160}
        ],
        "phoneCallProviderId": "CA7",
        "date_updated": "2026-01-06T11:48:30Z",
    }
    assert out(redactor, record) == record


def attributes(*pairs):
    return {"attributes": [{"key": key, "value": {"stringValue": value}} for key, value in pairs]}


@pytest.mark.parametrize(
    "record",
    [
        attributes(("raw", "Dorothea"), ("name", NAME)),
        {"data": {"type": "people", "attributes": {"name": NAME}}},
        {"items": [{"id": 1, "name": NAME}]},
        {"attributes": [{"key": "raw", "value": {"bytesValue": base64.b64encode(NAME[:8].encode()).decode()}}],
         "patient_name": NAME},
    ],
)  # fmt: skip
def test_a_person_in_what_may_hold_things(redactor, record):
    done = json.dumps(out(redactor, record))
    assert "Winslow" not in done and "Dorothea" not in done
    assert base64.b64encode(b"Dorothea").decode() not in done


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (f"I am {NAME}".encode(), b"I am [PERSON_1]"),
        (json.dumps({"ssn": "536-90-4399", "n": 1}).encode(), b'{"ssn": "[US_SSN_1]", "n": 1}'),
        (b"\xff\xfe\x00\x01", b"[REMOVED_BLOB]"),
    ],
)
def test_bytes_in_json_stay_base64(redactor, data, said):
    record = {"attributes": [{"key": "raw", "value": {"bytesValue": base64.b64encode(data).decode()}}]}
    done = out(redactor, record)
    assert base64.b64decode(done["attributes"][0]["value"]["bytesValue"], validate=True) == said
    assert out(redactor, done) == done


def test_one_value_has_one_placeholder_whatever_its_field_is_called(redactor):
    record = {
        "user_identifier": "+12025550143",
        "phone": "202 555 0143",
        "dob": "1984-03-12",
        "prompt": "The caller's DOB is 03/12/1984.",
        "user_id": "dw@example.org",
        "email": "dw@example.org",
        "document": {"title": "Winslow referral", "source": "https://kb.example.com/winslow"},
        "patient_name": NAME,
    }
    done = out(redactor, record)
    assert done["user_identifier"] == done["phone"] == "[PHONE_NUMBER_1]"
    assert done["prompt"] == f"The caller's DOB is {done['dob']}."
    assert done["user_id"] == done["email"] == "[EMAIL_ADDRESS_1]"
    assert done["document"] == {"title": "[PERSON_1] referral", "source": "[URL_1]"}


def test_a_page_of_events_with_keys_pressed(redactor):
    events = [{"type": "sip_dtmf_received", "digit": "5", "code": 5}]
    done = out(redactor, {"job_id": "J", "room_id": "R", "chat_history": {}, "events": events})
    assert done["events"] == [{"type": "sip_dtmf_received", "digit": "[PIN_1]", "code": 0}]


def test_keys_that_are_pressed_are_no_menu(redactor):
    events = [{"role": "dtmf", "digit": sign} for sign in "4399#"]
    done = out(redactor, {"call_id": "c", "call_type": "phone_call", "transcript_with_tool_calls": events})
    assert not any(sign in json.dumps(done["transcript_with_tool_calls"]) for sign in ('"4"', '"3"', '"9"'))


def test_participants_without_a_name_stay(redactor):
    record = {
        "Version": "1.1.0",
        "AccountId": "210987654321",
        "Transcript": [],
        "Participants": [{"ParticipantId": who, "ParticipantRole": who} for who in ("AGENT", "CUSTOMER")],
        "ConversationCharacteristics": {"TalkSpeed": {"DetailsByParticipant": {"AGENT": {"Words": 7}}}},
    }
    assert out(redactor, record) == record


def test_machinery_in_messages_stays(redactor):
    record = {
        "error_reason": "INVITE failed: sip status: 486: Busy here (SIP 486)",
        "LanguageCode": "en-GB",
        "names": {"run": "ChatOpenAI", "chain": "RunnableSequence", "agent": "AgentExecutor"},
        "file_id": "file-1",
        "rawmsg": "<134>1 2026-01-02T03:04:05Z host app 77 ID47 - link up",
    }
    assert out(redactor, record) == record


@pytest.mark.parametrize(
    "record",
    [
        {"id": "3f19c2aa-6b1e-7d05-9c44-a7718e0b52d9", "monitor": {"listenUrl": "wss://phone.vapi.ai/3f19c2aa-6b1e-7d05-9c44-a7718e0b52d9/listen"}},
        {"session_id": "d7e1c0b2a39004fbe9d1", "page": "https://app.example/s/d7e1c0b2a39004fbe9d1"},
        {"account_sid": "ACd7e1c0b2a39004fbe9d15a3c1b22ee01", "service_sid": "GAd7e1c0b2a39004fbe9d15a3c1b22ee01",
         "sid": "GTd7e1c0b2a39004fbe9d15a3c1b22ee01", "channel": {},
         "url": "https://intelligence.twilio.com/v2/Transcripts/GTd7e1c0b2a39004fbe9d15a3c1b22ee01"},
    ],
)  # fmt: skip
def test_an_id_of_the_machinery_stays_beside_a_link_to_it(redactor, record):
    done = out(redactor, record)
    assert {name: done[name] for name in record if name.endswith("id")} == {
        name: record[name] for name in record if name.endswith("id")
    }
    assert "://" not in json.dumps(done)


@pytest.mark.parametrize(
    ("session", "link"),
    [
        ("s-8842137", "https://crm.example/customers/8842137"),
        ("s-XQ7741922", "https://crm.example/u?member_id=XQ7741922"),
    ],
)
def test_what_a_link_says_of_somebody_goes_from_ids(redactor, session, link):
    assert session[2:] not in json.dumps(out(redactor, {"session_id": session, "page": link}))
