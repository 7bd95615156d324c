"""The words of interim hypotheses are withheld, all else stays."""

import json

import pytest

from redactor.stream import StreamFilter
from redactor.wire.framing import Bundles, Events
from redactor.wire.interim import emptied
from redactor.wire.pieces import Answer

WORDS = {"transcript": "CANARY one", "words": [{"word": "CANARY", "start": 0.1}]}
INTERIM = [
    {"type": "Results", "is_final": False, "channel": {"alternatives": [WORDS]}},
    {"message_type": "PartialTranscript", "text": "CANARY one", "confidence": 0.9},
    {
        "type": "Turn",
        "end_of_turn": False,
        "transcript": "CANARY",
        "words": [{"text": "CANARY", "word_is_final": False}],
    },
    {"message_type": "partial_transcript", "text": "CANARY"},
    {"message": {"type": "transcript", "transcriptType": "partial", "role": "user", "transcript": "CANARY"}},
    {"interaction_type": "update_only", "transcript": [{"role": "user", "content": "CANARY"}]},
    {"Transcript": {"Results": [{"IsPartial": True, "Alternatives": [{"Transcript": "CANARY"}]}]}},
    {
        "type": "TurnInfo",
        "event": "Update",
        "turn_index": 2,
        "transcript": "CANARY",
        "words": [{"word": "CANARY"}],
    },
    {"Utterance": {"PartialContent": "CANARY one", "TranscriptId": "t"}},
    {"results": [{"alternatives": [WORDS], "stability": 0.89, "resultEndTime": "1.2s"}]},
    {"result_index": 0, "results": [{"final": False, "alternatives": [WORDS]}]},
    {"Path": "speech.hypothesis", "Text": "CANARY one", "Offset": 5, "Duration": 7},
    {
        "message": "AddPartialTranscript",
        "metadata": {"transcript": "CANARY one"},
        "results": [{"alternatives": [{"content": "CANARY"}]}],
    },
    {"type": "partial", "ts": 0.1, "elements": [{"type": "text", "value": "CANARY"}]},
    {"partial": "CANARY one"},
    {"type": "user-transcription", "data": {"text": "CANARY", "final": False, "user_id": "u"}},
    {"type": "transcript", "text": "CANARY", "is_final": "false"},
]
FINAL = [
    {"type": "Results", "is_final": True, "channel": {"alternatives": [WORDS]}},
    {"message_type": "FinalTranscript", "text": "CANARY one"},
    {"type": "Turn", "end_of_turn": True, "transcript": "CANARY"},
    {"message": {"type": "transcript", "transcriptType": "final", "transcript": "CANARY"}},
    {"note": "is_final", "text": "CANARY"},
    {"type": "TurnInfo", "event": "EndOfTurn", "turn_index": 2, "transcript": "CANARY"},
    {"results": [{"alternatives": [WORDS], "stability": 0.0, "isFinal": True}]},
    {"results": [{"final": True, "alternatives": [WORDS]}]},
    {"type": "final", "elements": [{"type": "text", "value": "CANARY"}]},
    {"draft": 3, "final": False, "text": "CANARY"},
    {"event": "Update", "text": "CANARY"},
    {"order": 5, "partial": "CANARY"},
    {"stability": 3, "text": "CANARY"},
]


@pytest.mark.parametrize("event", INTERIM)
def test_an_interim_event_says_nothing(event):
    text = json.dumps(event)
    out = emptied(text)
    assert "CANARY" not in out
    assert json.loads(out).keys() == event.keys()
    assert out.count('"') == text.count('"')


@pytest.mark.parametrize("event", FINAL)
def test_a_final_event_stays(event):
    assert emptied(json.dumps(event)) is None


def test_words_in_json_in_a_string_are_emptied_there():
    event = {
        "TranscriptionData": '{"transcript": "CANARY", "confidence": 0.9}',
        "Final": "false",
        "Track": "inbound",
    }
    assert json.loads(emptied(json.dumps(event))) == {
        **event,
        "TranscriptionData": '{"transcript": "", "confidence": 0.9}',
    }


def test_only_what_is_interim_in_a_record_is_emptied():
    record = {"results": [{"isFinal": True, "text": "kept"}, {"isFinal": False, "text": "CANARY"}]}
    assert json.loads(emptied(json.dumps(record)))["results"] == [
        {"isFinal": True, "text": "kept"},
        {"isFinal": False, "text": ""},
    ]


@pytest.mark.parametrize("text", ["", "{", "[]", '"is_final"'])
def test_what_is_no_json_object_stays(text):
    assert emptied(text) is None


@pytest.mark.parametrize("interim", [False, True])
@pytest.mark.parametrize("make", [Bundles, Events])
@pytest.mark.parametrize("event", INTERIM)
def test_streams_withhold_them_unless_told_otherwise(event, make, interim):
    lead, end = (b"data: ", b"\n\n") if make is Events else (b"", b"\n")
    data = b"".join(lead + json.dumps(e).encode() + end for e in ({"a": "before"}, event, {"a": "after"}))
    stream = StreamFilter(make(10_000, interim=interim), lambda pieces: [Answer(p.body) for p in pieces])
    out = stream.feed(data) + stream.close()
    assert (b"CANARY" in out) is interim
    assert b"before" in out and b"after" in out
