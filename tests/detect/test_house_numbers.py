"""Numbers of houses that a talk tells by themselves, and numbers that are none."""

import pytest

from redactor.conversation.roles import Role, Turn
from redactor.detect.house_numbers import candidates, with_house_numbers
from redactor.spans import Span


def added(*said, street=""):
    turns = [Turn(at, 0, len(text), (Role.AGENT, Role.CALLER)[at % 2]) for at, text in enumerate(said)]
    found = [
        [Span(text.index(street), text.index(street) + len(street), "STREET_ADDRESS", 0.8, "test")]
        if street and street in text
        else []
        for text in said
    ]
    out = with_house_numbers(said, turns, found)
    assert all(new[: len(old)] == old for old, new in zip(found, out, strict=True))
    return [
        text[span.start : span.end]
        for text, old, new in zip(said, found, out, strict=True)
        for span in new[len(old) :]
    ]


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        (("which house number was it", "18"), ["18"]),
        (("which flat are you in", "flat 7"), ["7"]),
    ],
)
def test_numbers_of_houses_are_added(said, numbers):
    assert added(*said) == numbers


@pytest.mark.parametrize(
    "said",
    [
        ("how many people", "table for four at seven"),
        ("which option", "option two"),
        ("how many pills", "take two in the morning and one at night"),
        ("what's your pain from one to ten", "seven"),
        ("how many rooms", "four bedrooms and two baths"),
        ("which channel", "channel 4"),
        ("how many", "34 kg, 12% and 7 people"),
    ],
)
def test_other_numbers_stay(said):
    assert added(*said) == []


def test_what_was_found_is_not_found_again():
    assert added("which house number was it", "18", street="18") == []


def test_a_turn_within_a_text_is_read_by_itself():
    text = "Agent: which flat are you in\nCaller: flat 7"
    turns = [Turn(0, 7, 28, Role.AGENT), Turn(0, 37, len(text), Role.CALLER)]
    [spans] = with_house_numbers([text], turns, [[]])
    assert [text[span.start : span.end] for span in spans] == ["7"]


def test_what_is_measured_is_no_candidate():
    text = "34 kg, 12%, 7 people, 18"
    assert [text[start:end] for start, end in candidates(text)] == ["18"]
