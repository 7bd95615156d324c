"""Words with times that repeat what was said, beside turns, channels and whole calls."""

from __future__ import annotations

import json
from typing import Any

import pytest

from redactor import Redactor
from redactor.copies import copies
from redactor.document.records import read_json
from redactor.turns import turns_of

CALL = [
    "Thank you for calling, may I have your name?",
    "quorvin",
    "What is your phone number?",
    "four one five",
    "uh huh",
    "five five five oh one three two",
    "Name of your first pet?",
    "biscuit",
    "how old are you?",
    "ninety three",
    "is that a dog?",
    "yes",
]


def _words(text: str, member: str, start: float) -> list[dict[str, Any]]:
    return [
        {member: word, "start": start + i * 0.35, "end": start + i * 0.35 + 0.3, "confidence": 0.9}
        for i, word in enumerate(text.split())
    ]


def _turns(text: str, word: str) -> list[dict[str, Any]]:
    return [
        {"speaker": "AB"[i % 2], text: said, "words": _words(said, word, 9.0 * i)}
        for i, said in enumerate(CALL)
    ]


def _gone(was: list[str], turns: list[dict[str, Any]], word: str) -> list[list[str]]:
    """The words of each turn that are not there any more."""
    return [
        [old for old, new in zip(said.split(), turn["words"], strict=True) if new[word] != old]
        for said, turn in zip(was, turns, strict=True)
    ]


@pytest.mark.parametrize(("text", "word"), [("transcript", "word"), ("text", "text"), ("content", "word")])
def test_the_words_of_a_turn_go_where_its_text_does(redactor: Redactor, text: str, word: str) -> None:
    turns = redactor.redact({"utterances": _turns(text, word)})["utterances"]
    gone = _gone(CALL, turns, word)
    assert gone == [
        [], ["quorvin"], [], ["four", "one", "five"], [], "five five five oh one three two".split(), [], ["biscuit"],
        [], ["ninety", "three"], [], [],
    ]  # fmt: skip


def test_the_words_and_the_text_of_a_whole_call_and_of_a_channel(redactor: Redactor) -> None:
    turns = _turns("transcript", "word")
    sides = [[turn for turn in turns if turn["speaker"] == side] for side in "AB"]
    channels = [
        {
            "transcript": " ".join(turn["transcript"] for turn in side),
            "words": [word for turn in side for word in turn["words"]],
        }
        for side in sides
    ]
    whole = [word for turn in turns for word in turn["words"]]
    record = {"text": " ".join(CALL), "words": whole, "channels": channels, "utterances": turns}
    out = redactor.redact(record)
    for part in (out, *out["channels"]):
        said = [word["word"] for word in part["words"]]
        assert not {"quorvin", "biscuit", "ninety"} & set(said), said
    assert "biscuit" not in out["text"] and "Thank you for calling, may I have your name?" in out["text"]
    assert "biscuit" not in out["channels"][1]["transcript"] and "yes" in out["channels"][1]["transcript"]


def test_words_alone_are_a_turn_and_beside_the_text_they_are_none() -> None:
    words = [{"speaker": "A", "words": _words(said, "text", 9.0 * i)} for i, said in enumerate(CALL[:2])]
    for record, count in (({"utterances": words}, 2), ({"utterances": _turns("text", "text")}, len(CALL))):
        document = read_json(json.dumps(record))
        turns = turns_of(document.fields)
        assert len(turns) == count
        assert not any(turn.text in copies(document.fields, turns) for turn in turns)


def test_a_turn_that_begins_as_another_does_is_found_in_the_whole() -> None:
    said = ["yes", "yes please", "yes", "no"]
    turns = [{"speaker": "A", "text": one} for one in said]
    record = {"utterances": turns, "words": _words("yes please no", "text", 0.0)}
    document = read_json(json.dumps(record))
    spread = [i for i, item in enumerate(document.fields) if item.is_spread]
    assert copies(document.fields, turns_of(document.fields)) == set(spread) and len(spread) == 1
