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
        "ledger": Entry(last=2, plain=1),
        "baker": Entry(first=2, last=5, rank=3, plain=1),
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
    ("text", "name"),
    [
        ("The fair begins after dawn, rain or shine.", "dawn"),
        ("Do not plant rose under it.", "rose"),
        ("One of them is a bishop.", "a bishop"),
        ("He came with a Leica and left.", "Leica"),
        ("It rolled under the Aeron.", "Aeron"),
        ("Mark it as done.", "Mark"),
        ("First wash. Pat them dry.", "Pat"),
        ("Pat the dog: free", "Pat"),
        ("Grant that no one falls.", "Grant"),
    ],
)
def test_a_word_of_a_sentence_is_nobody(text, name):
    assert not kept(text, name)


@pytest.mark.parametrize(
    ("text", "name", "context"),
    [
        ("Please ask rose to call.", "rose", ""),
        ("Sorry pearl, we are late.", "pearl", ""),
        ("Then dawn said no.", "dawn", ""),
        ("Contact: mark", "mark", ""),
        ("It was rose.", "rose", "who took it?"),
        ("do not plant rose under it", "rose", ""),
        ("She spoke to a Wray yesterday.", "Wray", ""),
        ("He is a Barraclough.", "Barraclough", ""),
        ("The Barraclough twins", "Barraclough", ""),
        ("then the Brandon said", "Brandon", ""),
        ("the cottage Tal an Wenn", "Wenn", ""),
        ("Mark the plumber.", "Mark", ""),
        ("Mark, it is done.", "Mark", ""),
        ("Mark your order is ready", "Mark", ""),
        ("Pat it is.", "Pat", ""),
        ("Grant.", "Grant", ""),
    ],
)
def test_somebody_in_a_sentence_stays(text, name, context):
    assert kept(text, name, context)


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tool ledger invoked", "ledger"),
        ("scheduled job ledger finished in 12 ms", "job ledger"),
        ("prompt template ledger was rendered", "ledger"),
    ],
)
def test_what_a_program_runs_is_nobody(text, name):
    assert not kept(text, name, "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tool quorvin invoked", "quorvin"),
        ("tool baker invoked", "baker"),
        ("job thorvald finished", "thorvald"),
        ("ledger finished the job", "ledger"),
        ("tool ledger said", "ledger"),
    ],
)
def test_who_may_be_somebody_beside_a_program_stays(text, name):
    assert kept(text, name, "")
