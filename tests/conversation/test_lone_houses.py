"""Numbers that the model takes for houses: they stay where nobody tells of a house, and go where somebody does."""

from __future__ import annotations

import pytest

from redactor.conversation.lone_houses import without_lone_houses
from redactor.conversation.roles import Role, Turn
from redactor.spans import Span

MODEL = "reads"


def _left(said: list[str], number: str, *more: tuple[str, str], by: str = MODEL) -> list[str]:
    """What is left of a number that is taken for a house's, said last, and of other findings in the first turn."""
    turns = [Turn(i, 0, len(text), (Role.AGENT, Role.CALLER)[i % 2]) for i, text in enumerate(said)]
    found = [[Span(0, len(value), kind, 0.9, MODEL) for kind, value in more], *([] for _ in said[1:])]
    start = said[-1].rindex(number)
    found[-1].append(Span(start, start + len(number), "STREET_ADDRESS", 0.9, by))
    return [
        text[span.start : span.end]
        for text, spans in zip(said, without_lone_houses(said, turns, found, MODEL), strict=True)
        for span in spans
    ]


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("which seat would you like", "fourteen c"),
        ("what's the fare", "two seventy five"),
        ("which bus", "number eleven"),
        ("and glasses", "forty eight"),
        ("who scored", "number nine"),
        ("when did you die", "level eighteen"),
    ],
)
def test_a_number_that_is_no_house(asked: str, number: str) -> None:
    assert _left([asked, number], number) == []


@pytest.mark.parametrize(
    ("said", "number"),
    [
        (["where do you live", "forty eight"], "forty eight"),
        (["it's the blue house", "which one", "fourteen c"], "fourteen c"),
        (["and the extension", "forty eight"], "forty eight"),
        (["go ahead", "four one two"], "four one two"),
        (["and mother", "ninety four"], "ninety four"),
        (["which seat", "14 c"], "14 c"),
        (["fourteen"], "fourteen"),
        (["which house", "number nine"], "number nine"),
        (["go ahead", "nine quorvin"], "nine quorvin"),
    ],
)
def test_a_number_that_may_identify(said: list[str], number: str) -> None:
    assert _left(said, number) == [number]


def test_a_number_beside_a_street_that_was_found() -> None:
    assert _left(["quorvin hill", "forty eight"], "forty eight", ("STREET_ADDRESS", "quorvin hill")) == [
        "quorvin hill",
        "forty eight",
    ]


def test_what_others_found_stays_found() -> None:
    assert _left(["which seat", "fourteen c"], "fourteen c", by="slot") == ["fourteen c"]
