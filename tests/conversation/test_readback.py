"""What is said right after an address: its number put right, or one word of it."""

import pytest

from redactor.conversation import readback as module
from redactor.conversation.readback import readback
from redactor.conversation.roles import Role, Turn
from redactor.spans import Span

SAID = {
    "another number": ("Fernholme, <2 Larch Walk>.", "Twelve.", "Twelve"),
    "a number heard wrongly": ("It's going to <Sixteen Fenn Fold>", "Sixty?", "Sixty"),
    "put right, with talk": (
        "So <40 Larch Walk>, correct?",
        "no, sorry, it's fourteen b, not forty",
        "fourteen b|forty",
    ),
    "in digits": ("<40 Larch Walk>?", "14", "14"),
    "its kind of street": ("<Larch Road> or <Larch Vale>?", "Vale, please", "Vale"),
    "its kind of street, told": ("<Larch Road> or <Larch Vale>?", "the vale.", "vale"),
    "digit by digit": ("<Fifteen Larch Walk>?", "FOUR OH", "FOUR OH"),
    "heard wrongly": ("<two Pear View>", "Pare View?", "Pare View"),
    "what is like it in nothing but its last word": ("<two Larch Walk>", "Nice walk!", ""),
    "how many": ("How many live at <2 Larch Walk>?", "Twelve.", ""),
    "something else behind": ("At <2 Larch Walk>. And for how many people?", "Twelve.", ""),
    "a count": ("<2 Larch Walk>?", "twelve minutes", ""),
    "an amount": ("<2 Larch Walk>?", "12.50", ""),
    "yes": ("<2 Larch Walk>?", "Yes.", ""),
    "a word of talk": ("<2 Great Walk>?", "Great.", ""),
    "no address": ("Larch Walk?", "Twelve.", ""),
}


@pytest.mark.parametrize("name", SAID)
def test_what_answers_an_address_is_part_of_one(name):
    marked, reply, expected = SAID[name]
    told, spans = "", []
    for piece in marked.replace(">", "<").split("<"):
        if len(told) < len(marked) and marked.count("<") and f"<{piece}>" in marked:
            spans.append(Span(len(told), len(told) + len(piece), "STREET_ADDRESS", 0.8, "r"))
        told += piece
    turns = [Turn(0, 0, len(told), Role.AGENT), Turn(1, 0, len(reply), Role.CALLER)]
    found = readback([told, reply], turns, [spans, []])
    assert found[0] == []
    assert [reply[span.start : span.end] for span in found[1]] == (expected.split("|") if expected else [])


def test_a_number_said_twice_is_one_twice():
    told = [[Span(0, 13, "STREET_ADDRESS", 0.8, "r")], []]
    reply = "63. Sixty three. Twenty minutes."
    turns = [Turn(0, 0, 13, Role.AGENT), Turn(1, 0, len(reply), Role.CALLER)]
    found = readback(["36 Larch Walk", reply], turns, told)
    assert [reply[span.start : span.end] for span in found[1]] == ["63", "Sixty three"]


def test_tools_and_long_turns_repeat_nothing():
    told = [[Span(0, 12, "STREET_ADDRESS", 0.8, "r")], []]
    for reply, role in (("Twelve.", Role.TOOL), ("Twelve. " + "And so on. " * 40, Role.CALLER)):
        turns = [Turn(0, 0, 12, Role.AGENT), Turn(1, 0, len(reply), role)]
        assert readback(["2 Larch Walk", reply], turns, told) == [[], []]


def test_what_is_an_address_is_asked_once_for_each_span(monkeypatch):
    asked = []
    monkeypatch.setattr(module, "_is_address", lambda span: asked.append(span) or span.score > 0.5)
    text = "2 Larch Walk. Twelve.\n" * 40
    spans = [Span(at, at + 12, "STREET_ADDRESS", 0.8, "r") for at in range(0, len(text), 22)]
    turns = [
        Turn(0, at + start, at + end, role)
        for at in range(0, len(text), 22)
        for start, end, role in ((0, 13, Role.AGENT), (14, 21, Role.CALLER))
    ]
    assert len(readback([text], turns, [spans])[0]) == 40
    assert len(asked) == len(spans)
