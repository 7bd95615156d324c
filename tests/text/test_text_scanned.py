"""Scans: letters that were read for digits, and digits that were read for letters."""

import pytest

from redactor import Redactor
from redactor.text import scanned, views


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("tel O20 7946 Ol12", "tel 020 7946 0112"),
        ("LA 7O3l2", "LA 70312"),
        ("born l9/O4/l953, 4 x 5l", "born 19/04/1953, 4 x 5l"),
        ("D0B 2O01, Nam: Car1a V0urakis, Br1dge St", "DOB 2001, Nam: Carla Vourakis, Bridge St"),
        ("BX 77l3O4 F0R NKOS1 AND TH0M", "BX 771304 FOR NKOSI AND THOM"),
        ("Kade l22bis", "Kade 122bis"),
    ],
)
def test_what_is_misread_is_put_right(text, read):
    view = scanned(text)
    assert view is not None and view.text == read
    assert [view.to_original(i, i + 1) for i in range(len(read))] == [(i, i + 1) for i in range(len(read))]


@pytest.mark.parametrize(
    "text",
    [
        "SpO2 98 on O2, I10, E. coli O157:H7",
        "5l of oil, 10l of water, version 3I",
        "h0rse99 and l33t and IPv4 and x1O2y3",
        "user0, step1, page10 and B0TH",
        "hill 22, all 3, Ill 5",
        "0x4F10 and 1O",
    ],
)
def test_what_is_written_so_stays(text):
    assert scanned(text) is None


def test_digits_in_words_are_letters_only_where_much_is_misread():
    view = scanned("call 555 O1l2 for c0rn")
    assert view is not None and view.text == "call 555 0112 for c0rn"


def test_the_reading_is_one_of_the_views():
    assert views("call 020 7946 O112")[0].name == "scanned"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("DELIVERY N0TE  No. DN 77l3O4", "77l3O4"),
        ("Te1 O20 7946 O388", "O20 7946 O388"),
        ("Houma  LA  7O3l2", "7O3l2"),
    ],
)
def test_what_a_scan_tells_goes(text, value):
    assert (
        value
        not in Redactor().redact({"messages": [{"role": "user", "content": text}]})["messages"][0]["content"]
    )
