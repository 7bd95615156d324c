"""Names that the lists know and that mean nothing else are found without the model's help."""

import pytest

from redactor.detect.listed_names import is_listed, is_ordinary, listed_names
from redactor.detect.ner.features import Entry, Lexicon
from redactor.spans import Span

LISTS = Lexicon(
    {
        "oswin": Entry(first=2, last=1),
        "quillon": Entry(first=1, last=1),
        "debora": Entry(first=2, rank=2),
        "marceline": Entry(first=3, rank=3),
        "dorset": Entry(first=1, last=2, city=3),
        "cinnamon": Entry(first=2, last=1),
        "barrack": Entry(last=3),
        "brisket": Entry(rank=4),
        "quorndell": Entry(last=3),
        "packer": Entry(last=3),
        "trade": Entry(rank=6, last=2),
        "tuft": Entry(rank=3, last=2),
        "hendersen": Entry(first=2, last=5, city=3, rank=3),
        "quenby": Entry(first=4, last=2, rank=4),
        "lyonesse": Entry(rank=1, city=3),
        "lyon": Entry(rank=4, city=4),
        "ballim": Entry(city=1),
        "aldertree": Entry(last=2),
        "hesterby": Entry(last=3, rank=3),
        "ensorro": Entry(last=3),
        "tamsine": Entry(first=3),
        "haddow": Entry(last=3, plain=1),
        "sang": Entry(first=4, last=2),
    }
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("i told oswin twice", ["oswin"]),
        ("Oswin's out, so is debora", ["Oswin", "debora"]),
        ("ask marceline or barrack", ["marceline", "barrack"]),
        ("quillon and dorset and cinnamon", []),
        ("the oswin of a barrack", []),
        ("Barrack's disease, the Oswin test", []),
        ("oswin@example.org, /oswin/, #oswin, oswin.pdf", []),
        ("OSWIN osWin", []),
        ("Ask haddow or Haddow", ["Haddow"]),
        ("ask haddow", ["haddow"]),
        ("who sang it", []),
        ("hit by Storm Oswin, said Oswin", ["Oswin"]),
        ("did the Quorndells come", ["Quorndells"]),
        ("give it to quenby", ["quenby"]),
        ("Done. Vroombek Tashkwil accepted.", ["Vroombek Tashkwil"]),
        ("Done. Vroombek Brisket accepted, a Vroombek Tashkwil box", []),
        ("a doctor near lyonesse", ["lyonesse"]),
        ("the lyonesse of old", []),
        ("a trip with the hendersens", ["hendersens"]),
        ("bernadette de saint-brieux", ["saint-brieux"]),
        ("she is in el order, in el brisquero", ["el brisquero"]),
        ("give it to pam, the pam with Lou Oddwyn disease", ["pam"]),
        ("the Vroombek twins, the Brisket family, the Packer boys", ["Vroombek"]),
        ("she moved to bakkersfeld, used to cinnamon", ["bakkersfeld"]),
        ("he stays near Vroombek, she was born in Ballim", ["Vroombek", "Ballim"]),
        ("near Redis, lives in Winter and born in Lyon", []),
        ("closed by mhesterby, cc mhesterby2 and tamsineb", ["mhesterby", "mhesterby2", "tamsineb"]),
        ("censorro, phesterby@example.org, /mhesterby/, xtuft, oswins", []),
        ("mail a.aldertree or aldertree.b, not e.barrackx or s.tuft", ["a.aldertree", "aldertree.b"]),
        ("nato a Lyonesse, geboren in Vroombek", ["Lyonesse", "Vroombek"]),
        ("the packers play the quorndell team", []),
    ],
)
def test_names_of_the_lists(text, names):
    assert sorted(text[span.start : span.end] for span in listed_names(text, [], LISTS)) == sorted(names)


def test_two_people_are_no_firm():
    text = "with Quorndell and Aldertree, of Brisket and Aldertree"
    firms = [Span(5, 28, "ORGANIZATION", 0.9, "r"), Span(33, 54, "ORGANIZATION", 0.9, "r")]
    assert [(s.start, s.end) for s in listed_names(text, firms, LISTS) if s.entity_type == "PERSON"] == [
        (5, 14),
        (19, 28),
    ]


def test_two_people_of_whom_one_has_both_names_are_no_firm():
    text = "with Quorndell & Aldertree Quist, of Quorndell & Aldertree Brisket"
    firms = [Span(5, 32, "ORGANIZATION", 0.9, "r"), Span(37, 66, "ORGANIZATION", 0.9, "r")]
    people = [s for s in listed_names(text, firms, LISTS) if s.entity_type == "PERSON"]
    assert [text[s.start : s.end] for s in people] == ["Quorndell", "Aldertree Quist"]


def test_what_is_found_already_is_left_to_its_finder():
    text = "oswin barrack of Oswin Brothers"
    found = [Span(0, 13, "PERSON", 0.9, "r"), Span(17, 31, "ORGANIZATION", 0.95, "r")]
    assert list(listed_names(text, found, LISTS)) == []
    unsure = [found[0], Span(17, 31, "ORGANIZATION", 0.5, "r")]
    assert [span.start for span in listed_names(text, unsure, LISTS)] == [17]


@pytest.mark.parametrize(
    ("word", "listed", "ordinary"),
    [
        ("oswin", True, False),
        ("brisket", False, True),
        ("trade", False, True),
        ("tuft", False, False),
        ("lyon", False, False),
        ("unheardof", False, False),
    ],
)
def test_what_the_lists_say_of_a_word(word, listed, ordinary):
    assert is_listed(word, LISTS) is listed
    assert is_ordinary(word, LISTS) is ordinary
