"""Numbers that are somebody's age by what stands around them, and numbers that are not."""

import pytest

from redactor.detect.ages import ages, candidates
from redactor.spans import Span


def found(text, asked="", people=()):
    spans = [Span(text.index(name), text.index(name) + len(name), "PERSON", 0.9, "test") for name in people]
    return [text[span.start : span.end] for span in ages(text, asked, spans)]


@pytest.mark.parametrize(
    ("text", "asked", "people", "said"),
    [
        ("She ninety-two, so tell the driver to go easy", "Who's travelling?", [], ["ninety-two"]),
        ("my uncle quorvin died of it at 94", "any illness in the family", ["quorvin"], ["94"]),
        ("Lord Quorvin of Thorvald, 99; Oda, singer, 30", "", ["Lord Quorvin", "Oda"], ["99"]),
        ("Residents: Quorvin 101, Oda 74, Thorvald 92", "", ["Quorvin", "Oda", "Thorvald"], ["101", "92"]),
        ("ninety four", "how old is she", [], ["ninety four"]),
    ],
)
def test_ages_are_found_however_they_are_said(text, asked, people, said):
    assert found(text, asked, people) == said


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("ninety four", "how many do you want"),
        ("there are 95 people in the queue", ""),
        ("we have 120 in stock and 95 on order", ""),
        ("the temperature was 98 and the pressure 120 over 80", ""),
        ("it took ninety tries", "did it work"),
        ("bus 94 to the hospital", ""),
        ("her heart rate is 96", ""),
        ("i'm one hundred percent sure", ""),
        ("took 94 ms, 101 rows", ""),
        ("my dad is 96% sure, about 97 kilos and 99 minutes late", ""),
    ],
)
def test_other_numbers_stay(text, asked):
    assert found(text, asked) == []


def test_what_is_found_already_holds_no_age():
    text = "she is 94"
    assert found(text) == ["94"]
    assert list(ages(text, "", [Span(0, len(text), "STREET_ADDRESS", 0.8, "test")])) == []


def test_what_is_measured_is_no_candidate():
    text = "94 kg, 95%, 96 people, 97"
    assert [text[start:end] for start, end in candidates(text)] == ["97"]
    assert list(candidates("eighty eight to ninety two, and one thirty over ninety four")) == []
    assert len(list(candidates("my gran is ninety two, over and out"))) == 1
