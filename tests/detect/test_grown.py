"""A name goes on over the strange words beside it, and over no others."""

import pytest

from redactor.detect.grown import grown
from redactor.detect.ner.features import Entry, Lexicon
from redactor.spans import Span

LISTS = Lexicon(
    {
        "oswin": Entry(first=2),
        "kettle": Entry(rank=3, plain=1),
        "lyonesse": Entry(city=3),
        "barrack": Entry(last=2),
    }
)


@pytest.mark.parametrize(
    ("text", "found", "name"),
    [
        ("between TOMBOS IFFAN RHYDD and others", "RHYDD", "TOMBOS IFFAN RHYDD"),
        ("between TOMBOS IFFAN RHYDD and others", "TOMBOS", "TOMBOS IFFAN RHYDD"),
        ("I met Oswin Vroombek-Tash there", "Oswin", "Oswin Vroombek-Tash"),
        ("I met Oswin Barrack there", "Barrack", "Oswin Barrack"),
        ("I met Oswin Barrack there", "Oswin", "Oswin Barrack"),
        ("Vroombek Oswin", "Oswin", "Oswin"),
        ("Oswin Monday, Oswin Hospital, Oswin Redis", "Oswin", "Oswin"),
        ("Oswin Lyonesse", "Oswin", "Oswin"),
        ("OSWIN Vroombek and OSWIN ECG", "OSWIN", "OSWIN"),
        ("Oswin Vroombek: yes, Oswin Vroombek@x", "Oswin", "Oswin"),
        ("oswin Vroombek", "oswin", "oswin"),
        ("i met oswin vroombek there", "oswin", "oswin vroombek"),
        ("i met oswin vroombek there", "vroombek", "oswin vroombek"),
        ("i met oswin kettle there", "oswin", "oswin"),
        ("oswin bring it, oswin vrmbk, oswin vroombing", "oswin", "oswin"),
        ("the kettle vroombek bought", "vroombek", "vroombek"),
    ],
)
def test_names_go_on(text, found, name):
    start = text.index(found)
    (span,) = grown(text, [Span(start, start + len(found), "PERSON", 0.8, "r")], LISTS)
    assert text[span.start : span.end] == name


def test_what_is_no_person_stays_as_it_is():
    span = Span(0, 5, "LOCATION", 0.8, "r")
    assert list(grown("Oswin Vroombek", [span], LISTS)) == [span]
