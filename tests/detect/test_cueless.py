"""Names without a cue that no list holds, and strange words that are nobody's: the generator, and what is found of it."""

import json

from benchmarks.cueless import names, strange_words
from benchmarks.score import score
from redactor import Redactor


def test_the_spans_hold_the_names() -> None:
    for record in names(3, 90):
        (message,) = record["messages"]
        rest = message["content"]
        for _, start, end, _ in reversed(record["spans"]):
            assert rest[start:end].strip() == rest[start:end] != ""
            rest = rest[:start] + rest[end:]
        assert record["spans"]


def test_the_same_seed_gives_the_same_records() -> None:
    assert json.dumps(names(5, 40)) == json.dumps(names(5, 40)) != json.dumps(names(6, 40))


def test_most_names_go_and_most_strange_words_stay(redactor: Redactor) -> None:
    named, strange = names(7, 120), strange_words()
    found = score(named, [redactor.redact(record) for record in named])
    assert found.recall is not None
    assert found.recall >= 0.9
    kept = score(strange, [redactor.redact(record) for record in strange])
    assert kept.over is not None
    assert kept.over <= 0.1
