"""Streamed answers: what arrives in pieces is read as one text."""

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamed import LAST, PLACES, vendor, with_value

from redactor.document.deltas import ends_answer, is_delta
from redactor.document.records import read_json, read_text

few = settings(max_examples=25)
NOTE = "Thank you, my number is 415-555-0143 and I'll wait."
ARGUMENTS = json.dumps(
    {"name": "Jane Okonkwo", "nested": json.dumps({"email": "a.b@example.com"}), "visits": 3}
)


def openai(piece, tool=False):
    delta = {"tool_calls": [{"index": 0, "function": {"arguments": piece}}]} if tool else {"content": piece}
    return {"id": "chatcmpl-1", "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": delta}]}


def anthropic(piece, tool=False):
    delta = (
        {"type": "input_json_delta", "partial_json": piece} if tool else {"type": "text_delta", "text": piece}
    )
    return {"type": "content_block_delta", "index": int(tool), "delta": delta}


def responses(piece, tool=False):
    kind = "response.function_call_arguments.delta" if tool else "response.output_text.delta"
    return {"type": kind, "item_id": f"item_{tool}", "output_index": 0, "delta": piece}


VENDORS = [openai, anthropic, responses]


def pieces_of(lines, tool):
    for line in lines:
        event = json.loads(line.removeprefix("data: "))
        if "choices" in event:
            delta = event["choices"][0]["delta"]
            yield delta["tool_calls"][0]["function"]["arguments"] if tool else delta.get("content", "")
        elif isinstance(event["delta"], str):
            yield event["delta"]
        else:
            yield event["delta"]["partial_json" if tool else "text"]


def cut(text, places):
    edges = [0, *sorted(place % (len(text) + 1) for place in places), len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


@few
@pytest.mark.parametrize("vendor", VENDORS)
@given(places=st.lists(st.integers(0, 10**6), max_size=12))
def test_the_cuts_do_not_matter(redactor, vendor, places):
    lines = "\n".join(json.dumps(vendor(piece)) for piece in cut(NOTE, places))
    out = redactor.run_text(lines).text.split("\n")
    assert "".join(pieces_of(out, False)) == NOTE.replace("415-555-0143", "[PHONE_NUMBER_1]")


@few
@pytest.mark.parametrize("vendor", VENDORS)
@given(places=st.lists(st.integers(0, 10**6), max_size=12))
def test_streamed_json_stays_json_at_every_level(redactor, vendor, places):
    lines = "\n".join("data: " + json.dumps(vendor(piece, tool=True)) for piece in cut(ARGUMENTS, places))
    out = redactor.run_text(lines).text.split("\n")
    arguments = json.loads("".join(pieces_of(out, True)))
    assert arguments == {"name": "[PERSON_1]", "nested": '{"email": "[EMAIL_ADDRESS_1]"}', "visits": 3}


def test_texts_of_one_stream_are_told_apart():
    events = [openai("one "), openai('{"a": ', tool=True), openai("two"), openai('"x"}', tool=True)]
    document = read_text("\n".join(map(json.dumps, events)))
    assert [item.text for item in document.fields if item.text.strip() in ("one two", "x")] == [
        "one two",
        "x",
    ]


def test_choices_and_messages_are_told_apart():
    def choice(index, piece):
        return {"id": "c", "choices": [{"index": index, "delta": {"content": piece}}]}

    start = {"type": "message_start", "message": {"content": []}}
    events = [
        choice(0, "a"),
        choice(1, "b"),
        choice(0, "c"),
        anthropic("d"),
        start,
        anthropic("e"),
        anthropic("f"),
    ]
    texts = [item.text for item in read_text("\n".join(map(json.dumps, events))).fields]
    assert [text for text in texts if text in ("ac", "b", "d", "ef")] == ["ac", "b", "d", "ef"]


@pytest.mark.parametrize("per_event", [1, 2, 3])
def test_probabilities_of_streamed_tokens_go_with_them(redactor, per_event):
    """The tokens stand beside the text they make up, with their bytes and their rivals, one or more to an event."""
    said = ["call", " 415", "-555", "-01", "43", " now"]

    def event(tokens):
        shown = [
            {
                "token": t,
                "bytes": list(t.encode()),
                "logprob": -1,
                "top_logprobs": [{"token": t, "bytes": None}],
            }
            for t in tokens
        ]
        return {
            "id": "c",
            "choices": [{"index": 0, "delta": {"content": "".join(tokens)}, "logprobs": {"content": shown}}],
        }

    parts = [said[i : i + per_event] for i in range(0, len(said), per_event)]
    out = redactor.run_text("\n".join(json.dumps(event(part)) for part in parts)).text
    tokens = [t for line in out.split("\n") for t in json.loads(line)["choices"][0]["logprobs"]["content"]]
    assert "".join(t["token"] for t in tokens) == "call [PHONE_NUMBER_1] now"
    assert "".join(t["top_logprobs"][0]["token"] for t in tokens) == "call [PHONE_NUMBER_1] now"
    assert [set(t["bytes"]) == {0} for t in tokens] == [False, True, True, True, True, False]
    assert "415" not in out and "555" not in out


def test_a_document_of_events_is_joined_too():
    document = read_json(json.dumps({"events": [openai("415-555"), openai("-0143")]}))
    assert "415-555-0143" in [item.text for item in document.fields]
    assert document.text() == json.dumps({"events": [openai("415-555"), openai("-0143")]})


def test_a_stream_that_breaks_off_is_redacted(redactor):
    lines = "\n".join(
        json.dumps(anthropic(piece, tool=True)) for piece in ('{"email": "a.b@exam', 'ple.com", "no')
    )
    assert "exam" not in redactor.run_text(lines).text


def test_what_a_stream_says_of_deltas_is_looked_at(redactor):
    inner = json.dumps(openai("mail a.b@example.com"))
    lines = "\n".join(json.dumps(anthropic(piece, tool=True)) for piece in cut(inner, [40, 100]))
    assert "a.b@example" not in "".join(pieces_of(redactor.run_text(lines).text.split("\n"), True))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        *[(json.dumps(vendor("x")), True) for vendor in VENDORS],
        ("data: " + json.dumps(anthropic("x")), True),
        (json.dumps({"choices": [{"delta": {}}]}), True),
        (json.dumps({"msg": '"delta": 3'}), False),
        (json.dumps({"metrics": {"delta": 3}}), False),
        ('{"delta": ', False),
        ("[" * 100_000 + '"delta": ', False),
        ("", False),
        ("event: content_block_delta", False),
        ('["delta": 1]', False),
    ],
)
def test_lines_of_a_stream(line, expected):
    assert is_delta(line) is expected


@pytest.mark.parametrize("vendor", VENDORS)
def test_events_packed_in_strings(vendor):
    event = json.dumps(vendor("x"))
    for _ in range(3):
        event = json.dumps({"msg": f"data: {event}\n\n"})
        assert is_delta(event)
    assert not is_delta(json.dumps({"msg": event}))
    assert not is_delta(json.dumps({"msg": json.dumps({"done": False, "delta": {"cpu": 1}})}))


def test_events_behind_other_things():
    line = "12:00:01 DEBUG data: " + json.dumps(openai("x"))
    assert is_delta(line, is_text=True) and not is_delta(line)
    assert not is_delta('12:00:01 DEBUG {"delta": "x"', is_text=True)
    assert not is_delta('12:00:01 DEBUG data: {"done": true}', is_text=True)


def test_packed_events_of_two_requests_are_told_apart():
    pieces = [("a", "Ja"), ("b", "Qui"), ("a", "ne D"), ("b", "ll"), ("a", "oe")]
    lines = [
        json.dumps({"request_id": which, "data": json.dumps(anthropic(piece))}) for which, piece in pieces
    ]
    texts = [item.text for item in read_text("\n".join(lines)).fields]
    assert "Jane Doe" in texts and "Quill" in texts


@pytest.mark.parametrize("name", PLACES)
def test_pieces_of_every_vendor_are_one_text(name):
    make, _ = vendor(name)
    texts = [
        item.text for item in read_text("\n".join(json.dumps(make(p)) for p in ("Ja", "ne D", "oe"))).fields
    ]
    assert "Jane Doe" in texts


@pytest.mark.parametrize("name", PLACES)
def test_which_event_is_the_last_one(name):
    event = vendor(name)[0]("x")
    assert is_delta(json.dumps(event)) and not ends_answer(json.dumps(event))
    if name in LAST:
        assert ends_answer(json.dumps(with_value(event, *LAST[name])))


@pytest.mark.parametrize(
    "event",
    [
        {"cpu": {"delta": 0.25}},
        {"candidates": [{"name": "a"}]},
        {"candidates": "x"},
        {"done": "yes", "response": "x"},
        {"stop": None, "content": "x"},
        {"type": "model-input", "output": "x"},
        {"note": "model-output"},
        [{"delta": "x"}],
    ],
)
def test_what_is_no_piece(event):
    assert not is_delta(json.dumps(event))


@pytest.mark.parametrize("name", ["event", "type", "log"])
def test_events_in_a_field_for_a_word_of_the_machinery(name):
    record = [{name: json.dumps(anthropic(piece))} for piece in ("Hello Quor", "vin, hi")]
    assert "Hello Quorvin, hi" in [field.text for field in read_json(json.dumps(record)).fields]
