"""Parts of the names of streets and houses, said alone in records that tell the whole."""

import pytest

from redactor.conversation.beside import Beside
from redactor.conversation.street_names import street_names
from redactor.errors import SeenAsideError
from redactor.spans import Span

SAID = {
    "a street by its name": (
        "12 Quorvin Lane",
        "It's on quorvin. The app says Quorvin, past quorvin then left",
        ["quorvin"] * 3,
    ),
    "a name that is a thing": (
        "5 Nutmeg Close",
        "nutmeg on top, no nutmeg, nutmeg. A nutmeg, with nutmeg",
        [],
    ),
    "a common word": ("3 Orange Grove", "it was on orange, at orange", []),
    "a house by its name": (
        "Jackdaw Cottage",
        "Jackdaw. No, just jackdaw. A jackdaw is on it, the jackdaw.",
        ["jackdaw", "jackdaw"],
    ),
    "a house of two words": (
        "The Coach House, Sill Road",
        "you'll see coach house on a slate, no house for a coach",
        ["coach house"],
    ),
    "one of two streets": (
        "lone cedar and ferry line",
        "which side of ferry line? A ferry line.",
        ["ferry line"],
    ),
    "called so": (
        "the bend",
        "It's called the bend. Found the bend? Round a bend.",
        ["the bend", "the bend"],
    ),
    "not called so": ("the bend", "Found the bend?", []),
    "to choose between": ("7 Tansley Green", "is it close or green?", ["close", "green"]),
    "to choose between others": (
        "7 Tansley Green",
        "is it close or open? green or brown? is it road or lane?",
        [],
    ),
    "the kind before the name": (
        "4 Tansley Walk",
        "walk. tansley walk. Close. Very close.",
        ["walk", "tansley walk"],
    ),
}


def _parts(street: str, *said: str, aside: Beside | None = None) -> list[list[str]]:
    spans = [[Span(0, len(street), "STREET_ADDRESS", 0.8, "r")], *([] for _ in said)]
    found = street_names([street, *said], spans, aside=aside or Beside())
    return [
        [text[span.start : span.end] for span in sorted(each, key=lambda span: span.start)]
        for text, each in zip(said, found[1:], strict=True)
    ]


@pytest.mark.parametrize("name", SAID)
def test_parts_of_names(name):
    street, text, expected = SAID[name]
    assert [part.lower() for part in _parts(street, text)[0]] == expected


def test_the_kind_that_is_chosen_is_said_alone():
    street = "7 Tansley Green"
    assert _parts(street, "is that close or green", "it's green.", "the green one", "Green, please") == [
        ["close", "green"],
        ["green"],
        [],
        ["Green"],
    ]
    assert _parts(street, "green or brown", "green") == [[], []]


def test_nothing_without_a_street():
    assert street_names(["is it close or green?", "on quorvin."], [[], []]) == [[], []]


def test_a_part_in_a_text_aside_is_told():
    with pytest.raises(SeenAsideError):
        _parts("12 Quorvin Lane", aside=Beside(["past quorvin."]))
    with pytest.raises(SeenAsideError):
        _parts("12 Quorvin Lane", aside=Beside(["is it lane or road?"]))
    assert _parts("12 Quorvin Lane", aside=Beside(["lane two, no quorvin"])) == []
