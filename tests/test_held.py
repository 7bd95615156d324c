"""Streamed answers go out early, and never with more than the whole answer would show."""

import json
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamed import LAST, PLACES, vendor, with_value

from redactor.document.records import read_text
from redactor.quarantine import Form
from redactor.stream import StreamFilter
from redactor.wire.framing import Bundles, Events
from redactor.wire.held import CONTEXT, HOLD, LOOK, MOST_BETWEEN, PARTS, WITHHELD, settled
from redactor.wire.pieces import Answer

SECRET = re.compile(r"Jane Doe|\d{3}-\d\d-\d{4}")
PROSE = (
    "Thank you for calling us today. I have found your order in the system. It was sent to Jane Doe last week. "
    "Is there anything else that you would like to know? The number we have is 521-44-1234 and it can be changed.\n"
    "Please tell me if the person at the door was Jane Doe or not. We will be happy to help you with the rest of it."
)


def redacted(body):
    """A stand-in engine that finds SECRET in what the pieces say together."""
    document = read_text(body.decode())
    for item in document.fields:
        item.edits = [(m.start(), m.end(), "[X]") for m in SECRET.finditer(item.text)]
    return document.text().encode()


def answer(pieces):
    return [
        Answer(redacted(p.body) if p.form is Form.EVENTS else p.body.replace(b"Jane Doe", b"[X]"))
        for p in pieces
    ]


def openai(text):
    return {"id": "c", "choices": [{"index": 0, "delta": {"content": text}}]}


def completions(text):
    return {
        "id": "c",
        "object": "text_completion",
        "choices": [{"index": 0, "text": text, "finish_reason": None}],
    }


def anthropic(text):
    return {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": text}}


def responses(text):
    return {"type": "response.output_text.delta", "item_id": "i", "output_index": 0, "delta": text}


VENDORS = {
    "openai": (openai, lambda e: e["choices"][0]["delta"]["content"]),
    "completions": (completions, lambda e: e["choices"][0]["text"]),
    "anthropic": (anthropic, lambda e: e["delta"]["text"]),
    "responses": (responses, lambda e: e["delta"]),
    **{name: vendor(name) for name in PLACES},
}
FRAMINGS = {
    "sse": (lambda: Events(100_000), lambda event: b"data: " + json.dumps(event).encode() + b"\n\n"),
    "lines": (lambda: Bundles(100_000), lambda event: json.dumps(event).encode() + b"\n"),
    "packed": (
        lambda: Bundles(100_000),
        lambda event: json.dumps({"log": f"data: {json.dumps(event)}\n", "at": 1}).encode() + b"\n",
    ),
    "log": (lambda: Bundles(100_000), lambda event: b"DEBUG chunk " + json.dumps(event).encode() + b"\n"),
}


def opened(line):
    event = json.loads(line[line.index("{") :])
    return opened(event["log"]) if "log" in event else event


def said(out, read):
    events = [line for line in out.decode().split("\n") if line]
    return "".join(read(opened(event)) for event in events if "quarantine" not in event)


def tokens_of(text, cuts):
    edges = sorted({0, len(text), *(cut % (len(text) + 1) for cut in cuts)})
    return [text[a:b] for a, b in pairwise(edges)]


CUTS = st.lists(st.integers(0, 10_000), min_size=5, max_size=120)


@settings(max_examples=10)
@pytest.mark.parametrize("vendor", VENDORS)
@pytest.mark.parametrize("framing", FRAMINGS)
@given(cuts=CUTS, size=st.integers(1, 4000))
def test_what_goes_out_is_what_the_whole_answer_would_be(vendor, framing, cuts, size):
    event, read = VENDORS[vendor]
    make, wire = FRAMINGS[framing]
    data = b"".join(wire(event(token)) for token in tokens_of(PROSE, cuts))
    stream = StreamFilter(make(), answer)
    parts = [stream.feed(data[i : i + size]) for i in range(0, len(data), size)]
    out = b"".join(parts)
    for upto in range(1, len(parts)):
        shown = said(b"".join(parts[:upto]), read)
        assert not SECRET.search(shown) and "Jane" not in shown and "521" not in shown
    assert said(out + stream.close(), read) == SECRET.sub("[X]", PROSE)


@pytest.mark.parametrize("framing", FRAMINGS)
def test_text_goes_out_before_the_answer_ends(framing):
    make, wire = FRAMINGS[framing]
    stream = StreamFilter(make(), answer)
    words = re.findall(r"\S+\s*", PROSE)
    longest, sent, shown = 0, 0, 0
    for word in words:
        sent += len(word)
        shown += len(said(stream.feed(wire(openai(word))), VENDORS["openai"][1]))
        longest = max(longest, sent - shown)
    assert longest < HOLD
    assert shown > len(PROSE) / 2


@pytest.mark.parametrize(
    ("text", "since", "upto"),
    [
        ("We have them. " + "x" * LOOK, 0, "We have them. "),
        ("We have them. " + "x" * (LOOK - 1), 0, ""),
        ("We met Dr. " + "x" * LOOK, 0, ""),
        ("It is five. " + "x" * LOOK, 0, ""),
        ("One line\nnext", 0, "One line\n"),
        ("Is that so? " + "x" * LOOK, 0, "Is that so? "),
        ("We have {them. " + "x" * LOOK, 0, ""),
        ("please tell the driver " + "x" * HOLD, 0, "please tell the "),
        ("please tell the driver " + "x" * (HOLD - 20), 0, ""),
        ("Jane Doe " * 40, 0, ""),
    ],
)
def test_where_a_text_is_settled(text, since, upto):
    assert text[: settled(text, since)] == upto


def test_prose_that_does_not_settle_is_withheld_and_what_follows_goes_on():
    make, wire = FRAMINGS["sse"]
    stream = StreamFilter(make(), answer)
    out = b"".join(stream.feed(wire(openai("Qx7 "))) for _ in range(400))
    out += b"".join(stream.feed(wire(openai(word))) for word in re.findall(r"\S+\s*", PROSE)) + stream.close()
    assert b"redactor_quarantine" in out and stream.quarantined
    assert "Thank you for calling us today." in said(out, VENDORS["openai"][1])
    assert b"Jane" not in out


def test_arguments_of_tools_are_held_to_their_end():
    make, wire = FRAMINGS["sse"]
    stream = StreamFilter(make(), answer)
    pieces = tokens_of(json.dumps({"note": PROSE, "ssn": "521-44-1234"}), range(0, 400, 7))

    def event(text):
        call = {"index": 0, "function": {"arguments": text}}
        return {"choices": [{"index": 0, "delta": {"tool_calls": [call]}}]}

    assert b"".join(stream.feed(wire(event(piece))) for piece in pieces) == b""
    out = said(stream.close(), lambda e: e["choices"][0]["delta"]["tool_calls"][0]["function"]["arguments"])
    assert json.loads(out)["ssn"] == "[X]"


def test_when_time_is_up_the_end_is_withheld():
    make, wire = FRAMINGS["sse"]
    framing = make()
    stream = StreamFilter(framing, answer)
    read = VENDORS["openai"][1]
    text = "please tell the driver that the order was taken to the wrong door by Jane D"
    assert b"".join(stream.feed(wire(openai(word))) for word in re.findall(r"\S+\s*", text)) == b""
    assert framing.holds == 1
    out = stream.release()
    shown = said(out, read)
    assert shown.startswith("please tell the driver") and text.startswith(shown) and "Jane" not in shown
    assert framing.holds > 1
    out = stream.release()
    assert said(out, read) == WITHHELD
    assert framing.holds == 0
    rest = (
        stream.feed(wire(openai("oe. Then it was brought back to us by the driver and we have it.")))
        + stream.close()
    )
    assert "oe" not in said(rest, read)[:4] and "it was brought back" in said(rest, read)


def test_an_answer_that_holds_too_much_shows_nothing_of_it():
    stream = StreamFilter(Events(500), answer)
    event = {
        "choices": [
            {
                "index": 0,
                "delta": {"tool_calls": [{"index": 0, "function": {"arguments": '{"a": "Jane Doe '}}]},
            }
        ]
    }
    out = (
        b"".join(stream.feed(b"data: " + json.dumps(event).encode() + b"\n\n") for _ in range(500))
        + stream.close()
    )
    assert out.count(b"redactor_quarantine") == 2 and b"too_long" in out and b"Jane" not in out


def test_what_is_kept_of_a_long_answer_is_bounded():
    framing = Events(10_000_000)
    stream = StreamFilter(framing, answer)
    out, most = b"", 0
    for _ in range(300):
        out += stream.feed(b"data: " + json.dumps(openai(PROSE + " ")).encode() + b"\n\n")
        most = max(most, sum(map(len, framing._answering._texts.values())))
    out += stream.close()
    assert most < CONTEXT + CONTEXT // PARTS + 2 * len(PROSE)
    assert said(out, VENDORS["openai"][1]) == SECRET.sub("[X]", (PROSE + " ") * 300)


def last_of(name, text):
    event, _ = VENDORS[name]
    path, value = LAST[name]
    return with_value(event(text), path, value)


@pytest.mark.parametrize("name", LAST)
@pytest.mark.parametrize("framing", FRAMINGS)
def test_the_last_event_of_an_answer_ends_it(name, framing):
    """The next answer does not go on with it, and nothing of it waits."""
    make, wire = FRAMINGS[framing]
    event, read = VENDORS[name]
    cutting = make()
    stream = StreamFilter(cutting, answer)
    out = stream.feed(wire(event("I have Jane D")) + wire(last_of(name, "oe")))
    assert said(out, read) == "I have [X]" and cutting.holds == 0
    out = stream.feed(wire(event("Jane ")) + wire(event("Do")) + wire(event("e 52"))) + stream.close()
    assert said(out, read) == "[X] 52"


@pytest.mark.parametrize("name", LAST)
def test_a_whole_answer_in_one_event_is_a_record(name):
    cutting = Bundles(100_000)
    (piece,) = cutting.feed(json.dumps(last_of(name, "I have Jane Doe")).encode() + b"\n")
    assert piece.form is Form.JSON and cutting.holds == 0


def test_an_answer_that_ends_beside_another_one_does_not_end_that():
    make, wire = FRAMINGS["sse"]
    event, read = VENDORS["gemini"]

    def of(answer_id, made):
        return wire({**made, "responseId": answer_id})

    stream = StreamFilter(make(), answer)
    out = stream.feed(
        of("a", event("I have Ja")) + of("b", event("He is ")) + of("b", last_of("gemini", "here."))
    )
    out += stream.feed(of("a", event("ne Doe on file."))) + stream.close()
    assert said(out, read) == "I have [X]He is here. on file."


OTHERS = {
    "sse": [b'event: status\ndata: {"state":"working"}\n\n', b"data: [0]\n\n"],
    "lines": [b'{"level": "info", "msg": "took 12 ms"}\n', b"2026-01-02 INFO received\n", b"\n"],
}
OTHERS["packed"] = OTHERS["log"] = OTHERS["lines"]


@pytest.mark.parametrize("size", [1, 100, 100_000])
@pytest.mark.parametrize("framing", FRAMINGS)
def test_what_comes_between_the_pieces_waits_with_them(framing, size):
    """Another line is no end of an answer: a name may go on after it. Each line stays in its place."""
    make, wire = FRAMINGS[framing]
    event, read = VENDORS["openai"]
    others = OTHERS[framing]
    data = b"".join(
        wire(event(word)) + others[i % len(others)] for i, word in enumerate(re.findall(r"\w+|\W", PROSE))
    )
    stream = StreamFilter(make(), answer)
    out = b"".join(stream.feed(data[i : i + size]) for i in range(0, len(data), size)) + stream.close()
    mine = [line for line in out.split(b"\n") if b"choices" in line]
    assert said(b"\n".join(mine), read) == SECRET.sub("[X]", PROSE)
    blank = re.compile(rb"^.*choices.*$", re.MULTILINE)
    assert blank.sub(b"P", out) == blank.sub(b"P", data)


@pytest.mark.parametrize("framing", FRAMINGS)
def test_many_other_lines_do_not_wait_for_an_answer_that_never_ends(framing):
    make, wire = FRAMINGS[framing]
    event, read = VENDORS["openai"]
    cutting = make()
    stream = StreamFilter(cutting, answer)
    assert stream.feed(wire(event("please tell the driver that it was Jane D"))) == b""
    out = stream.feed(OTHERS[framing][0] * (MOST_BETWEEN + 1))
    assert cutting.holds == 0 and out.count(OTHERS[framing][0]) == MOST_BETWEEN + 1
    out += stream.feed(wire(event("oe. "))) + stream.close()
    shown = said(b"\n".join(line for line in out.split(b"\n") if b"choices" in line), read)
    assert WITHHELD in shown and "Jane" not in shown


@pytest.mark.parametrize(
    "end",
    [
        b"data: [DONE]\n\n",
        b'event: content_block_stop\ndata: {"type":"content_block_stop","index":0}\n\n',
        b'data: {"type": "response.output_text.done", "text": ""}\n\n',
        b'data: {"messageStop": {"stopReason": "end_turn"}}\n\n',
        b"event: done\ndata: {}\n\n",
        b'data: {"id": "c", "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}\n\n',
    ],
)
def test_an_event_that_says_so_ends_the_answer(end):
    make, wire = FRAMINGS["sse"]
    event, _ = VENDORS["openai"]
    cutting = make()
    stream = StreamFilter(cutting, answer)
    assert stream.feed(wire(event("this is Jane D")) + wire(event("oe"))) == b""
    out = stream.feed(end)
    assert out.endswith(end) and cutting.holds == 0
    assert b"this is [X]" in out and b"Jane" not in out


def test_json_over_several_lines_of_data():
    make, _ = FRAMINGS["sse"]
    events = [json.dumps(openai(text), indent=1) for text in ("Ja", "ne D", "oe.")]
    data = "".join("".join(f"data: {line}\n" for line in event.split("\n")) + "\n" for event in events)
    stream = StreamFilter(make(), answer)
    out = stream.feed(data.encode()) + stream.close()
    assert said(out, VENDORS["openai"][1]) == "[X]."


@pytest.mark.parametrize("framing", FRAMINGS)
def test_a_long_answer_is_not_read_again_for_each_of_its_sentences(framing):
    make, wire = FRAMINGS[framing]
    read = []

    def counting(pieces):
        read.extend(len(piece.body) for piece in pieces)
        return answer(pieces)

    text = (PROSE + " ") * 20
    data = [wire(openai(text[i : i + 4])) for i in range(0, len(text), 4)]
    stream = StreamFilter(make(), counting)
    out = b"".join(map(stream.feed, data)) + stream.close()
    assert said(out, VENDORS["openai"][1]) == SECRET.sub("[X]", text)
    assert sum(read) < 4 * sum(map(len, data))


@pytest.mark.parametrize("framing", FRAMINGS)
def test_choices_that_come_by_turns_are_read_on_each_with_its_own_words(framing):
    make, wire = FRAMINGS[framing]
    text = (PROSE + " ") * 3
    data = [
        wire({"id": "c", "choices": [{"index": choice, "delta": {"content": piece}}]})
        for i in range(0, len(text), 7)
        for choice, piece in enumerate((text[i : i + 7], text[i : i + 7].upper()))
    ]
    stream = StreamFilter(make(), answer)
    out = b"".join(map(stream.feed, data)) + stream.close()
    told = {0: "", 1: ""}
    for line in filter(None, out.decode().split("\n")):
        choice = opened(line)["choices"][0]
        told[choice["index"]] += choice["delta"]["content"]
    assert told[0] == SECRET.sub("[X]", text)
    assert told[1] == SECRET.sub("[X]", text.upper())
