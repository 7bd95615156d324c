"""A number over 89 right behind somebody's name is an age; an amount, a street's number or a share is none."""

import pytest
from names_marked import read

from redactor.detect.aged import aged


def found(marked):
    """The ages beside the [names] that are marked."""
    text, spans = read(marked)
    return [(text[s.start : s.end], s.entity_type) for s in aged(text, spans)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The neighbour, [Quarchie], 93 he told me twice", "93"),
        ("[Thorvald Quorvin], 90, is staying with us", "90"),
        ("fru [Agda Quandsen], 96 år.", "96"),
        ("[Quinnie]'s ninety. She'd hate it", "ninety"),
        ("a room for [Oluwaseun] (97)", "97"),
        ("su madre [Virtudes], tiene 91 y un genio", "91"),
        ("[Odile Quarchand] a 93 ans", "93"),
        ("[Thorvald] will be ninety-two in May", "ninety-two"),
        ("[jaswinder] turns 95 on friday", "95"),
        ("[Rosa Quinardi] (novantadue), vive sola", "novantadue"),
        ("Frau [Quinardi] (93 J.) kommt", "93"),
    ],
)
def test_an_age_behind_a_name_is_found(text, age):
    assert found(text) == [(age, "AGE_OVER_89")]


@pytest.mark.parametrize(
    "text",
    [
        "[Jane Quiller], 92 Elm Street",
        "I gave [Thorvald] a hundred and two for it",
        "[Kofi] is ninety percent sure",
        "[Marie] is ninety minutes late",
        "[Lewis Quamilton], 95 points",
        "Ms [Adaeze], 92% of the vote",
        "[Tom Quigg], 72, and [Ann Quigg], 68.",
        "[Tom Quigg] is 95.5 kg",
        "see [Quorvin] 1991",
    ],
)
def test_another_number_behind_a_name_is_none(text):
    assert found(text) == []
