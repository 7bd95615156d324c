"""A word that somebody said of themselves, said again by whoever hears it."""

import pytest

from redactor.conversation.repeated import repeated
from redactor.conversation.roles import Role, Turn
from redactor.spans import Span

CALLER, AGENT = Role.CALLER, Role.AGENT


def _again(word: str, *later: str, kind: str = "SECURITY_ANSWER", role: Role = AGENT) -> list[str]:
    texts = [word, *later]
    turns = [Turn(i, 0, len(text), role if i else CALLER) for i, text in enumerate(texts)]
    found = [[Span(0, len(word), kind, 0.8, "r")], *([] for _ in later)]
    return [
        texts[i][span.start : span.end]
        for i, spans in enumerate(repeated(texts, turns, found))
        for span in spans
    ]


@pytest.mark.parametrize(
    "said",
    [
        "i have captain correct",
        "okay so that's captain is that right",
        "Got it. Captain, thank you.",
        "captain thanks",
        'your answer is "captain"',
        "captain okay that matches",
    ],
)
def test_a_common_word_goes_where_it_is_said_back(said):
    assert [word.lower() for word in _again("captain", said)] == ["captain"]


@pytest.mark.parametrize(
    "said",
    [
        "the captain of the boat thanks",  # a word like others
        "okay captain hook is a film",
        "okay may i ask about the captains",
        "so that's captain is that right " + "and then some " * 30,  # who says so much does not only repeat
    ],
)
def test_a_common_word_stays_where_it_is_used(said):
    assert _again("captain", said) == []


def test_it_is_said_back_in_one_of_the_next_two_turns():
    assert _again("captain", "one moment", "okay captain") == ["captain"]
    assert _again("captain", "one moment", "and then", "okay captain") == []


def test_neither_numbers_nor_tools_are_heard():
    assert _again("4471", "okay 4471", kind="PIN") == []
    assert _again("captain", "okay captain", role=Role.TOOL) == []


def test_turns_of_one_text_are_told_apart(redactor):
    said = "Agent: your first pet's name please\nCaller: captain\nAgent: i have captain correct\nCaller: yes"
    assert "captain" not in redactor.redact_text(said)
