import json

import pytest
from hypothesis import given
from strategies import VALUES, spelled

from redactor.conversation.roles import Role
from redactor.document.records import read_json, read_text
from redactor.fields import FieldClass


def fields(value):
    return read_json(json.dumps(value)).fields


@given(spelled())
def test_an_unedited_document_is_as_it_was(text):
    assert read_json(text).text() == text


@given(VALUES)
def test_every_text_and_number_is_a_field(value):
    texts = {item.text for item in fields(value)}
    for leaf in leaves(value):
        if isinstance(leaf, str) and leaf and not leaf.isspace():
            assert any(leaf in text or text in leaf for text in texts)
        elif not isinstance(leaf, str | bool) and leaf is not None:
            assert json.dumps(leaf) in texts


def leaves(value):
    if isinstance(value, dict):
        for item in value.values():
            yield from leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item)
    else:
        yield value


@pytest.mark.parametrize(
    ("value", "pointers"),
    [
        ({"a": "x", "b": [1, None, True, ""]}, ["/a", "/b/0"]),
        ({"plain_key": "x", "odd key": "y"}, ["/plain_key", "/odd key", "/odd key"]),
        ({"in": '{"deep": "{\\"deeper\\": \\"x\\"}"}'}, ["/in#/deep#/deeper"]),
        ({"log": 'INFO {"a": "x"} done'}, ["/log", "/log#/a", "/log"]),
        ({"list": "[1, 2]"}, ["/list#/0", "/list#/1"]),
        ({"no": "{not json}"}, ["/no"]),
    ],
)
def test_pointers(value, pointers):
    assert [item.pointer for item in fields(value)] == pointers


def test_json_is_opened_only_so_deep():
    value = {"note": "x"}
    for _ in range(12):
        value = {"v": json.dumps(value)}
    (found,) = fields(value)
    assert found.pointer.count("#") == 8
    assert "note" in found.text  # what is not opened is looked at as text


@pytest.mark.parametrize(
    ("turn", "role", "is_turn"),
    [
        ({"role": "user", "content": "x"}, Role.CALLER, True),
        ({"role": "assistant", "content": [{"type": "text", "text": "x"}]}, Role.AGENT, True),
        ({"role": "tool", "content": "x"}, Role.TOOL, True),
        ({"speaker": "agent", "text": "x"}, Role.AGENT, True),
        ({"role": "user", "metadata": {"note": "x"}}, Role.CALLER, False),
        ({"note": "x"}, Role.UNKNOWN, False),
    ],
)
def test_who_said_it(turn, role, is_turn):
    said = [item for item in fields({"turns": [turn]}) if item.text == "x"]
    assert [(item.role, item.is_turn) for item in said] == [(role, is_turn)]


@pytest.mark.parametrize(
    ("record", "turns"),
    [
        ([{"role": "spk_0", "content": "x"}, {"role": "spk_1", "content": "y"}], ["x", "y"]),
        ([{"speaker": "Tom", "text": "x"}, {"speaker": "agent", "text": "y"}], ["x", "y"]),
        ([{"who": "Bot", "msg": "x"}, {"who": "Tom", "msg": "y"}], ["x", "y"]),
        ([{"speaker": 0, "transcript": "x"}, {"speaker": 1, "transcript": "y"}], ["x", "y"]),
        (
            [
                {"speakerTag": 1, "alternatives": [{"transcript": "x"}]},
                {"speakerTag": 2, "alternatives": [{"transcript": "y"}]},
            ],
            ["x", "y"],
        ),
        ([{"sender_type": "staff_7", "text": "x"}, {"sender_type": "guest_2", "text": "y"}], ["x", "y"]),
        ([{"channel": 0, "text": "x"}, {"channel": 1, "text": "y"}], ["x", "y"]),
        ([{"channel": "build", "text": "x"}, {"channel": "test", "text": "y"}], []),
        ([{"is_agent": True, "text": "x"}, {"is_agent": False, "text": "y"}], ["x", "y"]),
        ([{"event": "bot", "text": "x"}, {"event": "user", "text": "y"}], ["x", "y"]),
        ([{"event": "user", "text": "x"}, {"event": "user", "text": "y"}], []),
        ([{"author": {"type": "admin"}, "body": "x"}, {"author": {"type": "user"}, "body": "y"}], ["x", "y"]),
        ({"a": {"author": {"role": "user"}, "content": {"parts": ["x"]}}}, ["x"]),
        (
            [{"role": "model", "parts": [{"text": "x"}]}, {"role": "user", "parts": [{"text": "y"}]}],
            ["x", "y"],
        ),
        (
            [{"agent": "and your name please?"}, {"customer": "thorvald"}],
            ["and your name please?", "thorvald"],
        ),
        (
            [{"agent": "Ines Quill", "customer": "Tomas Bekele"}, {"agent": "Ines Quill", "customer": "Ada"}],
            [],
        ),
        (
            [{"bot_message": "your name?", "user_message": "y"}, {"bot_message": "ok", "user_message": "z"}],
            ["your name?", "y", "ok", "z"],
        ),
        ([{"question": "what is your zip?", "answer": "y"}], ["what is your zip?", "y"]),
        ([{"question": "how do i reset my pin?", "answer": "y"}], []),
        (
            [
                {"inputTranscript": "x", "messages": [{"contentType": "PlainText", "content": "your name?"}]},
                {"inputTranscript": "y", "messages": [{"contentType": "PlainText", "content": "z"}]},
            ],
            ["x", "your name?", "y", "z"],
        ),
        (
            [
                {"queryInput": {"text": {"text": "x"}}, "queryResult": {"fulfillmentText": "your name?"}},
                {"queryResult": {"queryText": "y", "responseMessages": [{"text": {"text": ["z"]}}]}},
            ],
            ["x", "your name?", "y", "z"],
        ),
        ([{"input": {"text": "x"}, "output": {"generic": [{"text": "your name?"}]}}], ["x", "your name?"]),
        ([{"request": {"body": "is it?"}, "response": {"body": "y"}}], []),
        ([{"who": 0, "t": "your name"}, {"who": 1, "t": "y"}], ["your name", "y"]),
        ([{"who": 0, "t": "0:01", "text": "x"}, {"who": 1, "t": "0:02", "text": "y"}], ["x", "y"]),
        ([{"incoming": False, "body_text": "x"}, {"incoming": True, "body_text": "y"}], ["x", "y"]),
        ([{"direction": "INCOMING", "text": "x"}, {"direction": "OUTGOING", "text": "y"}], ["x", "y"]),
        ([["agent", "x"], ["caller", "y"]], ["x", "y"]),
        ([["agent", "x"], ["agent", "y"]], []),
        ({"transcript": ["how are you", "fine"]}, ["how are you", "fine"]),
        ({"messages": ["Invalid address", "too short"]}, []),
        ({"messages": ["agent: hello you", "caller: hi"]}, ["agent: hello you", "caller: hi"]),
        (
            [{"start": 0.5, "end": 1.5, "text": word} for word in ("how are you", "fine", "good")],
            ["how are you", "fine", "good"],
        ),
        ([{"label": 1, "text": word} for word in ("how are you", "fine", "good")], []),
        ([{"role": "Tom", "content": "x"}], []),
        ([{"role": "Baker", "dish": "x"}, {"role": "Tiler", "dish": "y"}], []),
        ({"a": {"role": "Tom", "content": "x"}, "b": {"role": "Ann", "content": "y"}}, []),
    ],
)
def test_who_speaks_may_be_called_by_any_name(record, turns):
    assert [item.text for item in fields(record) if item.is_turn] == turns


@pytest.mark.parametrize(
    ("value", "field_class"),
    [
        ({"type": "base64", "media_type": "image/png", "data": "iVBO"}, FieldClass.BLOB),
        ({"type": "text", "media_type": "text/plain", "data": "words"}, FieldClass.TEXT),
        ({"type": "thinking", "thinking": "words", "signature": "EqQB"}, FieldClass.BLOB),
        ({"type": "redacted_thinking", "data": "EmwK"}, FieldClass.BLOB),
        ({"type": "response.audio.delta", "delta": "UklG"}, FieldClass.BLOB),
        ({"type": "response.output_text.delta", "delta": "words"}, FieldClass.TEXT),
        ({"image_url": {"url": "data:image/png;base64,iVBO"}}, FieldClass.BLOB),
        ({"type": "blob", "modality": "audio", "content": "UklG"}, FieldClass.BLOB),
        ({"patient": "Jane Doe"}, FieldClass.ENTITY),
        ({"resourceType": "Patient", "id": "ab-7719"}, FieldClass.ENTITY),
        ({"entry": [{"resource": {"resourceType": "Person", "id": "ab-7719"}}]}, FieldClass.ENTITY),
        ({"resourceType": "Coverage", "class": [{"value": "60012245"}]}, FieldClass.ENTITY),
        ({"emailAddress": {"name": "Front Desk", "address": "desk@x.example"}}, FieldClass.ENTITY),
        ({"patient": "was late again, and cross"}, FieldClass.TEXT),
    ],
)
def test_what_stands_beside_a_value_counts(value, field_class):
    assert field_class in {item.rule.field_class for item in fields(value)}


@pytest.mark.parametrize("kind", ["tool_use", "function_call", "mcp_tool_use"])
def test_what_a_tool_is_called_is_machinery(kind):
    rules = {item.text: item.rule.field_class for item in fields({"type": kind, "name": "Bash"})}
    assert rules["Bash"] is FieldClass.OPERATIONAL
    assert fields({"type": "guest", "name": "Bash"})[-1].rule.field_class is FieldClass.TEXT


@pytest.mark.parametrize(
    ("value", "entity"),
    [
        ({"assignee": {"name": "oadeyemi"}}, "USERNAME"),
        ({"committer": {"name": "jaswinder"}}, "USERNAME"),
        ({"contributors": ["quorvin"]}, "PERSON"),
        ({"reviewers": ["quorvin"]}, "USERNAME"),
        ({"reviewer": {"name": "quorvin"}}, "USERNAME"),
        ({"user": {"name": "postgres"}}, ""),
        ({"host": {"name": "oadeyemi"}}, ""),
        ({"project": {"name": "oadeyemi"}}, ""),
    ],
)
def test_a_login_is_the_name_of_who_plays_a_part(value, entity):
    assert fields(value)[-1].rule.entity_type == entity


@pytest.mark.parametrize(
    "value",
    [
        {"resourceType": "Observation", "id": "ab-7719"},
        {"resourceType": "Coverage", "id": "ab-7719"},
        {"kind": "Patient", "id": "ab-7719"},
        {"resourceType": "Patient", "meta": {"id": "ab-7719"}},
    ],
)
def test_only_the_id_of_a_person_is_personal(value):
    assert FieldClass.ENTITY not in {item.rule.field_class for item in fields(value)}


def test_edits_reach_every_level():
    text = '{ "a":"keep", "b": "{\\"c\\": [ \\"old\\", 1.50 ]}", "old key": 2 }'
    document = read_json(text)
    for item in document.fields:
        if "old" in item.text:
            at = item.text.index("old")
            item.edits = [(at, at + 3, "[X]")]
    assert document.text() == '{ "a":"keep", "b": "{\\"c\\": [ \\"[X]\\", 1.50 ]}", "[X] key": 2 }'


def test_a_number_becomes_a_number():
    document = read_json('{"n": 12.50, "m": -3}')
    for item in document.fields:
        item.edits = [(0, len(item.text), "[X]")]
    assert document.text() == '{"n": 0, "m": 0}'


@pytest.mark.parametrize(
    ("edits", "start", "end", "expected"),
    [
        ([], 2, 5, "cde"),
        ([(0, 2, "X")], 2, 5, "cde"),
        ([(1, 4, "X")], 2, 6, "ef"),  # it began before
        ([(3, 9, "X")], 2, 5, "cX"),
        ([(0, 9, "X")], 2, 5, ""),
        ([(2, 3, "X"), (3, 4, ""), (4, 5, "Y")], 2, 5, "XY"),
    ],
)
def test_parts_of_an_edited_field(edits, start, end, expected):
    document = read_text("abcdefghi")
    (item,) = document.fields
    item.edits = edits
    assert item.part(start, end) == expected


def test_json_lines_in_a_text_are_opened():
    document = read_text('one\n{"note": "x"}\ntwo {"note": "y"}\n')
    assert [item.text for item in document.fields] == ["one\n", "x", "\ntwo ", "y", "\n"]


def test_what_a_restaurant_is_called_and_where_it_lies_is_nobody():
    record = [
        {"name": "Otto Brandt", "cuisine": "Austrian", "city": "Nesby"},
        {"name": "Otto Brandt", "city": "Nesby"},
    ]
    fields = {field.pointer: field for field in read_json(json.dumps(record)).fields}
    assert fields["/0/name"].names[-2:] == ("venue", "name")
    assert fields["/1/name"].names[-1:] == ("name",)
    assert fields["/0/city"].rule.field_class is FieldClass.TEXT
    assert fields["/1/city"].rule.field_class is FieldClass.ENTITY


@pytest.mark.parametrize(
    ("key", "is_read"), [("fødselsnr", False), ("größe_der_tür", False), ("José", True), ("þ8", True)]
)
def test_the_name_of_a_member_may_be_of_another_language(key, is_read):
    (found,) = [item for item in fields({key: "x"}) if item.is_key]
    assert (found.rule.field_class is not FieldClass.KEY) is is_read


@pytest.mark.parametrize(
    ("value", "entity"),
    [
        ({"wa": "6281234567890"}, "PHONE_NUMBER"),
        ({"wa": "12"}, ""),
        ({"hp": "7.4"}, ""),
        ({"شماره": "0912-1234567"}, "UNIQUE_ID"),
        ({"数量": "12"}, ""),
        ({"client_id": "marjorie.quorvin"}, "USERNAME"),
        ({"client_id": "web.frontend"}, ""),
        ({"trace": "marjorie.quorvin"}, ""),
        ({"lead": "Organic Search"}, ""),
        ({"contact": "email"}, ""),
        ({"contact": "email quorvin"}, "PERSON"),
        ({"contact": "rose"}, "PERSON"),
    ],
)
def test_what_a_short_name_and_the_value_say_together(value, entity):
    assert [field.rule.entity_type for field in read_json(json.dumps(value)).fields if not field.is_key] == [
        entity
    ]


def rules(record):
    """What the fields of a record are said to be, by their pointers."""
    return {
        item.pointer: item.rule.entity_type
        for item in read_json(json.dumps(record)).fields
        if not item.is_key
    }


@pytest.mark.parametrize(
    ("name", "value", "entity"),
    [
        ("last_name", "quorvin", "PERSON"),
        ("name", "quorvin", "PERSON"),
        ("patient", "quorvin", "PERSON"),
        ("city", "ludlow", "CITY"),
        ("age", 93, "AGE_OVER_89"),
        ("zip", 97201, "ZIP_CODE"),
        ("outcome", "booked", ""),
        ("pain", 7, ""),
    ],
)
def test_what_an_agent_collected_is_read_under_its_name(name, value, entity):
    said = {"data_collection_id": name, "value": value, "rationale": "Said so."}
    by_key = rules({"analysis": {"data_collection_results": {name: said}}})
    in_list = rules({"data_collection_results_list": [said]})
    alone = rules({"data_collection_results": {name: {"value": value}}})
    assert by_key[f"/analysis/data_collection_results/{name}/value"] == entity
    assert in_list["/data_collection_results_list/0/value"] == entity
    assert alone[f"/data_collection_results/{name}/value"] == entity


@pytest.mark.parametrize(
    ("record", "pointer", "entity"),
    [
        ({"changes": {"last_name": {"old": "quorvin", "new": "ada"}}}, "/changes/last_name/new", "PERSON"),
        ({"changes": {"status": {"old": "open", "new": "closed"}}}, "/changes/status/new", ""),
        ({"users": {"value": 1234}}, "/users/value", ""),
        ({"account": {"value": 120.5}}, "/account/value", ""),
        ({"latency": {"value": 120}}, "/latency/value", ""),
        ({"name": "caller_name", "result": "quorvin"}, "/result", "PERSON"),
        ({"name": "caller_age", "return_value": {"answer": "93"}}, "/return_value/answer", "AGE_OVER_89"),
        ({"name": "verify_address", "result": "quorvin lane it was"}, "/result", ""),
        ({"name": "caller_name", "result": "success"}, "/result", ""),
        ({"name": "empathy", "result": "quorvin"}, "/result", ""),
    ],
)
def test_values_of_what_the_object_is_called_after(record, pointer, entity):
    assert rules(record)[pointer] == entity


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("caller:oluwaseun", "caller:[PERSON_1]"),
        ("user_id:4411", "user_id:[USERNAME_1]"),
        ("env:prod,usr.id:quorvin,version:1.2", "env:prod,usr.id:[USERNAME_1],version:1.2"),
        ("patient:new", "patient:new"),
        ("user:admin", "user:admin"),
        ("host:web-1,agent:intake-bot", "host:web-1,agent:intake-bot"),
    ],
)
def test_tags_are_read_as_members(redactor, tags, expected):
    assert redactor.redact({"tags": ["prod", tags], "ddtags": tags}) == {
        "tags": ["prod", expected],
        "ddtags": expected,
    }


def test_what_elasticsearch_counted_by_is_read_under_the_name_of_the_aggregation():
    record = {"by_city": {"doc_count_error_upper_bound": 0, "buckets": [{"key": "ludlow", "doc_count": 3}]}}
    items = read_json(json.dumps(record)).fields
    assert [(item.pointer, item.rule.entity_type) for item in items if item.rule.entity_type] == [
        ("/by_city/buckets/0/key", "CITY")
    ]


def test_who_an_agent_was_told_of_has_the_name_that_it_collected():
    assert rules({"custom_analysis_data": {"name": "quorvin"}})["/custom_analysis_data/name"] == "PERSON"
    assert rules({"settings": {"name": "quorvin"}})["/settings/name"] == ""


def test_who_did_something_is_told_by_what_an_object_is_sorted_by():
    items = read_json(json.dumps({"by_reviewer": {"quorvin": 3, "intake-bot": 2}})).fields
    assert [
        (item.text, item.rule.entity_type) for item in items if item.is_key and item.rule.entity_type
    ] == [("quorvin", "USERNAME")]


FORM = {
    "fields": [
        {"id": "q1", "title": "What is your last name?"},
        {"id": "q2", "title": "How did you hear of us?"},
    ]
}


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (
            {
                **FORM,
                "answers": [
                    {"text": "thorvald", "field": {"id": "q1"}},
                    {"text": "radio", "field": {"id": "q2"}},
                ],
            },
            {"thorvald": "PERSON"},
        ),
        (
            {**FORM, "answers": {"q1": {"value": "thorvald"}, "q2": {"value": "radio"}}},
            {"thorvald": "PERSON"},
        ),
        (
            {**FORM, "answers": [{"questionId": "q1", "textAnswers": {"answers": [{"value": "thorvald"}]}}]},
            {"thorvald": "PERSON"},
        ),
        (
            [{"heading": "What town do you live in?", "answers": [{"text": "kongsvinger"}]}],
            {"kongsvinger": "CITY"},
        ),
        ([{"id": "c1", "text": "kongsvinger", "column": {"title": "Town"}}], {"kongsvinger": "CITY"}),
        (
            {"Town": {"type": "rich_text", "rich_text": [{"plain_text": "kongsvinger"}]}},
            {"kongsvinger": "CITY"},
        ),
        (
            [{"field": "assignee", "from": "priyanka", "toString": "nabara"}],
            {"priyanka": "PERSON", "nabara": "PERSON"},
        ),
        ([{"field": "status", "from": "open", "toString": "closed"}], {}),
        ({"question": "What town do you live in?", "answer": "kongsvinger"}, {"kongsvinger": "CITY"}),
        ({"q": "What town do you live in?", "a": "kongsvinger"}, {"kongsvinger": "CITY"}),
        ({"question": "How do I reset my password?", "answer": "Click on the link"}, {}),
        ({"propertyName": "firstname", "propertyValue": "thorvald"}, {"thorvald": "PERSON"}),
        ({"columnTitle": "First name", "previousValue": {"value": "thorvald"}}, {"thorvald": "PERSON"}),
        ({"tabLabel": "town", "value": "kongsvinger"}, {"kongsvinger": "CITY"}),
        ({"label": "Emergency contact", "answer": "quorvin"}, {"quorvin": "PERSON"}),
        ({"entity": "person", "value": "quorvin"}, {"quorvin": "PERSON"}),
        ({"q": "Who is your emergency contact?", "a": "quorvin"}, {"quorvin": "PERSON"}),
        ({"label": "Driver", "answer": "installed"}, {}),
        ({"attribute": "host", "value": "smtp"}, {}),
        # Of two questions with one id, neither is known to be the one that was answered.
        (
            {
                "a": [{"id": "1", "title": "Last name"}],
                "b": [{"id": "1", "title": "Size"}],
                "c": [{"id": "1", "value": "large"}],
            },
            {},
        ),
    ],
)
def test_an_answer_is_read_under_its_question(value, told):
    assert {
        item.text: item.rule.entity_type
        for item in fields(value)
        if item.rule.field_class is FieldClass.ENTITY
    } == told


@pytest.mark.parametrize(
    ("value", "entity"),
    [
        ({"agent": "priyanka"}, "PERSON"),
        ({"wrapup_agent": "quorvin"}, "PERSON"),
        ({"by": "nabara"}, "PERSON"),
        ({"n": "jaswinder"}, "PERSON"),
        ({"patron": "quorvin"}, "PERSON"),
        ({"boss": "quorvin"}, "PERSON"),
        ({"notary": "quorvin"}, "PERSON"),
        ({"with": "abernathy-cole"}, "PERSON"),
        ({"by": "rate-limiter"}, ""),
        ({"agent": "aria-voicebot"}, ""),
        ({"from": {"name": "quorvin"}}, "PERSON"),
        ({"contact": {"first": "quorvin"}}, "PERSON"),
        ({"host": "rose hale"}, "PERSON"),
        ({"host": "quillfern"}, ""),
        ({"executor": "celery"}, ""),
        ({"courier": "fedex"}, ""),
        ({"assigned_to": {"display_value": "priyanka"}}, "USERNAME"),
        ({"agent": "triage"}, ""),
        ({"agent": "langgraph"}, ""),
        ({"by": "price"}, ""),
        ({"for": "metformin"}, ""),
        ({"n": "kubelet"}, ""),
    ],
)
def test_a_word_of_no_dictionary_is_somebody_under_some_names(value, entity):
    assert fields(value)[-1].rule.entity_type == entity


def test_requests_of_a_trace_are_the_callers():
    trace = [
        {"type": "speak", "payload": {"message": "What is your last name?"}},
        {"type": "request", "payload": {"type": "text", "payload": "brekke"}},
    ]
    roles = {item.text: item.role for item in fields({"trace": trace}) if item.is_turn}
    assert roles == {"What is your last name?": Role.AGENT, "brekke": Role.CALLER}
