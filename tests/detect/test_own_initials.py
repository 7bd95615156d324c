"""The initials of somebody whom a text names."""

import pytest
from names_marked import read

from redactor.detect.own_initials import abbreviated
from redactor.spans import Span


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("Oda Marie Quill (OMQ)\n\nOMQ: I did. OMQs", [(17, 20), (23, 26)]),
        ("Oda Quill (NASA)\n\nNASA: I did.", []),
        ("Oda (O) O: I did.", []),
    ],
)
def test_initials_that_a_text_gives(text, initials):
    end = text.index(" (")
    found = abbreviated(text, [Span(0, end, "PERSON", 0.9, "r")])
    assert [(span.start, span.end) for span in found] == initials


def test_the_initials_of_many_are_looked_for_together():
    text = "Oda Quill (OQ) and Ada Vane (AV). " * 50
    spans = [
        Span(at + first, at + last, "PERSON", 0.8, "r")
        for at in range(0, len(text), len(text) // 50)
        for first, last in ((0, 9), (19, 27))
    ]
    assert len(list(abbreviated(text, spans))) == len(spans)


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("Present: [Oda Quill], [Adela Vane]. ACTION: OQ to write", ["OQ"]),
        ("[Oda Quill] and [Adela Vane]. Action: OQ/AV by Friday", ["OQ", "AV"]),
        ("[B. Thorvald] spoke. Treasurer (BT) reports. BT to ask the council", ["BT", "BT"]),
        ("[Quill, Oda] slept. RTC 4 wks. -OQ", ["OQ"]),
        ("[Oda Quill] slept.\nOQ\n", ["OQ"]),
        ("[Oda Marie Quill] slept.\nOQ: I did", ["OQ"]),
        ("[M. Lindqvist] spoke. Treasurer (ML) reports", ["ML"]),
        ("[Paula Torvik]: PT to see. BP stable, OT OQ", []),
        ("[Oda Quill]: the OQ test, OQ 5, KOQ. Pump OQ failed", []),
        ("[Quill] slept. -OQ", []),
        ("MEMO\nTO: File\n[Thorvald Orrin] left", []),
    ],
)
def test_initials_stand_for_somebody_who_is_named(text, initials):
    plain, spans = read(text)
    assert [plain[span.start : span.end] for span in abbreviated(plain, spans)] == initials
