"""Parts of known numbers that are put right."""

import pytest

from redactor.conversation.beside import Beside
from redactor.conversation.corrections import corrections
from redactor.errors import SeenAsideError
from redactor.spans import Span

KNOWN = {
    "415 555 0172": "PHONE_NUMBER",
    "19 Saltmarsh Way": "STREET_ADDRESS",
    "thorvald21": "PERSON",
}
SPANS = [[Span(0, len(value), kind, 0.9, "r")] for value, kind in KNOWN.items()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes 27 not 72", ["27", "72"]),
        ("the label says 91 instead of 19", ["91", "19"]),
        ("it is 0127, not 0172. 19 rather than 91", ["0127", "0172", "19", "91"]),
        ("yes 11c not 11g like last time", ["11c", "11g"]),
        ("size 38 not 36, 21 not 12, 12 not 21 and 19 not 91 minutes", []),
        ("$27 not $72, 2.72 not 2.27, 27 not 72%", []),
    ],
)
def test_a_part_of_a_number_is_put_right(text, expected):
    found = corrections([*KNOWN, text], [*SPANS, []])[-1]
    assert [text[span.start : span.end] for span in found] == expected


def test_nothing_without_a_number():
    assert corrections(["27 not 72"], [[]]) == [[]]


def test_a_correction_in_a_text_aside_is_told():
    with pytest.raises(SeenAsideError):
        corrections(list(KNOWN), SPANS, aside=Beside(["27 not 72"]))
    assert corrections(list(KNOWN), SPANS, aside=Beside(["took 27"])) == [[], [], []]
