"""What the language model saw and the rules took back, and numbers that nothing took: what counts of them on second thoughts."""

import copy
import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.conversation.roles import Role, Turn
from redactor.detect import around
from redactor.detect.nlp import _doubts
from redactor.detect.second_look import Shown, looks, with_second_look
from redactor.policy import Policy
from redactor.spans import Doubt, Span, Stretches, believed


def doubt(text, said, entity="PERSON", told=0.9, voices=2):
    start = text.index(said)
    return Doubt(start, start + len(said), entity, 0.0, "doubt", told=told, voices=voices)


def added(*said, seen=()):
    turns = [Turn(at, 0, len(text), (Role.AGENT, Role.CALLER)[at % 2]) for at, text in enumerate(said)]
    doubts = [[doubt(text, *one) for one in seen if one[0] in text] for text in said]
    out = with_second_look(said, turns, [[] for _ in said], doubts)
    return [
        (text[span.start : span.end], span.entity_type)
        for text, spans in zip(said, out, strict=True)
        for span in spans
    ]


@pytest.mark.parametrize(
    ("said", "seen", "expected"),
    [
        (
            ("who runs the class", "Desta and Quarta"),
            [("Desta", "PERSON", 0.97), ("Quarta", "PERSON", 0.97)],
            [("Desta", "PERSON"), ("Quarta", "PERSON")],
        ),
        (("can you read me the code", "K7R2"), [], [("K7R2", "UNIQUE_ID")]),
    ],
)
def test_what_was_seen_or_asked_for_counts_after_all(said, seen, expected):
    assert added(*said, seen=seen) == expected


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        (("how many do you need", "eighteen please"), []),
        (("anything else", "no, that is all for today"), [("today", "PERSON", 0.5, 1)]),
        (("which aisle", "14 please"), []),
        (("has it gone out", "order 88123 has shipped"), []),
        (("what year were you born?", "1987"), []),
        (("salary expectations", "around forty two thousand"), []),
        (("salary expectations", "around forty two thousand"), [("forty two thousand", "DATE_TIME", 0.9)]),
    ],
)
def test_the_rest_stays(said, seen):
    assert added(*said, seen=seen) == []


def test_nothing_that_was_found_is_looked_at_again():
    text = "who runs it\nDesta does, her code is K7R2"
    turns = [Turn(0, 0, 11, Role.AGENT), Turn(0, 12, len(text), Role.CALLER)]
    found = [
        [Span(12, 17, "PERSON", 0.8, "test"), Span(text.index("K7R2"), len(text), "UNIQUE_ID", 0.8, "test")]
    ]
    assert list(looks([text], turns, found, [[doubt(text, "Desta"), doubt(text, "K7R2", "UNIQUE_ID")]])) == []


def test_a_day_of_a_log_and_what_is_counted_as_operational_are_no_candidates():
    text = "Mar 14 09:26:53 web01 restarted\nticket 48213 is closed"
    assert [
        text[one.start : one.end]
        for _, one, _ in looks([text], [Turn(0, 0, len(text), Role.UNKNOWN)], [[]], [[]])
    ] == ["web01"]


@st.composite
def seen_in_a_text(draw):
    doubts = []
    for _ in range(draw(st.integers(0, 12))):
        start = draw(st.integers(0, 50))
        end = draw(st.integers(start + 1, start + 9))
        kind = draw(st.sampled_from(["PERSON", "UNIQUE_ID", "LOCATION"]))
        told = draw(st.sampled_from([0.5, 0.8, 0.95]))
        doubts.append(Doubt(start, end, kind, 0.0, "doubt", told=told, voices=draw(st.integers(1, 2))))
    return doubts


@given(seen_in_a_text(), st.randoms())
def test_candidates_do_not_overlap_and_hang_on_no_order(doubts, random):
    turn = Turn(0, 5, 55, Role.CALLER)
    found = [Span(20, 24, "PERSON", 0.9, "test"), Span(30, 34, "PERSON", 0.2, "test")]
    chosen = Shown(found, doubts).doubts(turn)
    assert chosen == sorted(chosen, key=lambda one: one.start)
    assert all(one.end <= after.start for one, after in pairwise(chosen))
    assert all(one.start >= 5 and one.end <= 55 and (one.end <= 20 or one.start >= 24) for one in chosen)
    taken = Stretches((one.start, one.end) for one in chosen)
    assert all(
        taken.meet(one.start, one.end)
        for one in doubts
        if one.start >= 5 and one.end <= 55 and (one.end <= 20 or one.start >= 24)
    )
    shuffled = list(dict.fromkeys(doubts))
    random.shuffle(shuffled)
    again = Shown(found, shuffled).doubts(turn)
    assert [(one.start, one.end, one.entity_type) for one in again] == [
        (one.start, one.end, one.entity_type)
        for one in Shown(found, list(dict.fromkeys(doubts))).doubts(turn)
    ]


def test_a_doubt_counts_for_nothing_by_itself(redactor, monkeypatch, tmp_path):
    """Not even where a policy takes every score."""
    (tmp_path / "all.yaml").write_text(
        "name: all\ndescription: all\ndefault: {operator: replace, threshold: 0.0}\n"
    )
    monkeypatch.setattr(around, "probability", lambda *_: 0.0)
    one = copy.copy(redactor)
    one.policy = Policy.load(tmp_path / "all.yaml")
    asked, text = "who runs the class", "Desta and Quarta"
    said = {"messages": [{"role": "assistant", "content": asked}, {"role": "user", "content": text}]}
    detector = one._detector
    seen = detector.detect(text, detector.views(text), context=asked)
    assert any(isinstance(span, Doubt) for span in seen)
    assert all(finding.score > 0 for finding in one.run_json(json.dumps(said)).findings)


def test_who_is_believed():
    spans = [Span(0, 1, "PERSON", 0.5, "test"), Doubt(0, 1, "PERSON", 0.0, "doubt", told=0.5)]
    assert believed(spans) == spans[:1]
    assert spans[1].shifted(3) == Doubt(3, 4, "PERSON", 0.0, "doubt", told=0.5)


@pytest.mark.parametrize(
    ("agreed", "said", "counts"),
    [
        (0.99, "hey quorvin it's me", True),
        (0.87, "hey quorvin it's me", False),  # one member is not that sure
        (0.99, "hey trip it's me", False),  # next to nobody is called so
        (0.99, "hola quorvin cómo está usted", False),  # the members were made for English
    ],
)
def test_of_what_all_members_are_sure_counts_whatever_a_rule_knows_of_its_words(
    redactor, agreed, said, counts
):
    name = said.split()[1]
    seen = Doubt(4, 4 + len(name), "PERSON", 0.0, "doubt", told=0.99, voices=2, agreed=agreed)
    assert isinstance(redactor._detector._agreed(said, seen), Doubt) is not counts


def test_how_far_members_agree():
    text = "is gene dale in"
    alone, whole = Span(3, 7, "PERSON", 0.99, "r"), Span(3, 12, "PERSON", 0.98, "r")
    agreed = {(doubt.start, doubt.end): doubt.agreed for doubt in _doubts([[alone], [whole]])}
    assert agreed == {(3, 7): 0.98, (3, 12): 0.0}, text
