"""What a model takes for an address: talk of places, and words of the sentence around one."""

import pytest

from redactor.detect.addresses import join_addresses
from redactor.detect.spoken_places import address_alone, is_talk_of_places
from redactor.spans import Span


@pytest.mark.parametrize(
    ("said", "is_talk"),
    [
        ("a dusty road", True),
        ("alle 9", True),
        ("Abbey Road", True),
        ("memory lane", True),
        ("12 Abbey Road", False),
        ("gorse lane", False),
        ("flat 9", False),
        ("nineteen elm", False),
        ("lindenallee 5", False),
        ("Back Lane", False),
        ("apartment", True),
        ("which street", True),
        ("house number", True),
        ("any unit", True),
        ("apartment nine", False),
    ],
)
def test_talk_of_places(said, is_talk):
    assert is_talk_of_places(said) is is_talk


@pytest.mark.parametrize(
    ("said", "alone"),
    [
        ("It's Hazel Cottage", "Hazel Cottage"),
        ("at 9 Elm Row and", "9 Elm Row"),
        ("88 N. Quarry Blvd. In", "88 N. Quarry Blvd"),
        ("9 Elm Row", "9 Elm Row"),
        ("at", "at"),
    ],
)
def test_an_address_alone(said, alone):
    start, end = address_alone(said, 0, len(said))
    assert said[start:end] == alone


@pytest.mark.parametrize(
    ("text", "street", "whole"),
    [
        ("at Haus 4, Am Alten Hafen in Ulm", "Haus 4", "Haus 4, Am Alten Hafen"),
        ("to #12 - 880 Fern Road, ok", "880 Fern Road", "#12 - 880 Fern Road"),
        ("9 rue Gard, bât. B, ok", "9 rue Gard", "9 rue Gard, bât. B"),
        ("Stigur 4, 600 Akurvík", "Stigur 4", "Stigur 4, 600 Akurvík"),
        ("Fa út 8. II. em. | B", "Fa út 8", "Fa út 8. II. em."),
        ("2 Elm Rd, unit c as in charlie, ok", "2 Elm Rd", "2 Elm Rd, unit c as in charlie"),
        ("4 Lake Street, Pune - 411 002.", "4 Lake Street, Pune", "4 Lake Street, Pune - 411 002"),
        ("paid 4 Lake Street 5 times", "4 Lake Street", "4 Lake Street"),
    ],
)
def test_what_belongs_to_an_address(text, street, whole):
    start = text.index(street)
    found = join_addresses(text, [Span(start, start + len(street), "STREET_ADDRESS", 0.9, "r")])
    assert [text[span.start : span.end] for span in found] == [whole]
