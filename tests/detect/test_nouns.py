"""A word that is a name as well is none where its place is that of a noun or an adjective."""

import pytest

from redactor.detect.ner.features import Entry, Lexicon
from redactor.detect.nouns import without_nouns
from redactor.spans import Span

LISTS = Lexicon(
    {
        "fern": Entry(first=3, last=3, rank=2, plain=1),
        "brandon": Entry(first=5, last=4, rank=4, plain=1),
        "oswin": Entry(first=2),
        "underhill": Entry(last=3, rank=2, plain=1),
        "cross": Entry(last=5, rank=5, plain=1),
    }
)


def kept(text, name, context=""):
    start = text.index(name)
    span = Span(start, start + len(name), "PERSON", 0.9, "redactor")
    return list(without_nouns(text, context, [span], LISTS)) == [span]


@pytest.mark.parametrize(
    ("text", "name"),
    [("the fern by the door", "fern"), ("she keeps a fern", "fern"), ("i am not cross at all", "cross")],
)
def test_a_noun_is_nobody(text, name):
    assert not kept(text, name)


@pytest.mark.parametrize(
    ("text", "name", "context"),
    [
        ("ask fern about it", "fern", ""),
        ("the Fern by the door", "Fern", ""),
        ("you spoke with a brandon", "brandon", ""),
        ("is there an oswin", "oswin", ""),
        ("i met the underhill twins", "underhill", ""),
        ("it's just cross", "cross", "what's your surname"),
        ("my name is just cross", "cross", ""),
    ],
)
def test_a_name_stays_one(text, name, context):
    assert kept(text, name, context)
