"""Records that are read together come out as each does alone."""

import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.ahead import Ahead
from redactor.detect import engine
from redactor.quarantine import Form
from redactor.shells import worker
from redactor.shells.work import Mode, Piece, Setup


def talk(*turns, **members):
    roles = ["assistant", "user"]
    said = [{"role": roles[i % 2], "content": turn} for i, turn in enumerate(turns)]
    return json.dumps({"messages": said, **members}, ensure_ascii=False).encode()


RECORDS = [
    talk("What is your full name?", "dylan whitlock", "And your date of birth?", "march third nineteen eighty"),
    talk("What is your full name?", "jane okafor", "Thanks, where do you live?", "14 Elm Street, Leeds"),
    talk("Hi, how can I help?", "it's Zoë from łódź &amp; i need a refill\nmy number is 415 555 0134"),
    talk("Hi, how can I help?", "two burgers and a coke please", "Anything else?", "no thanks"),
    b'{"messages": [{"role": "user", "content": "it is \\ud83d Priya Raman"}, {"role": "user", "content": "of Leeds"}]}',
    b'{"messages": [{"role": "user", "content": "I am Jane',
    b'{"messages": [{"role": "user", "content": "\xff"}]}',
    b"[2026-01-02] words of Jane Whitlock, no JSON",
    b"[" * 3000 + b"]" * 3000,
    b'{"name": "Jane Whitlock", "note": "called from Leeds"}',
    b"[]",
    talk(),
    talk("", "7", "Jane Whitlock, Jane Whitlock"),
]  # fmt: skip
FORMS = [Form.EITHER if record.startswith(b"[2") else Form.JSON for record in RECORDS]


class Counting:
    """A language model that counts how often it is asked, or fails."""

    def __init__(self, finder, fails=None):
        self._finder, self._fails = finder, fails
        self.name, self.calls = finder.name, []

    def find_all(self, asked):
        self.calls.append(len(asked))
        if self._fails is not None and len(asked) > self._fails:
            raise ValueError("CANARY")
        return self._finder.find_all(asked)


@pytest.fixture
def counted(apart):
    def made(fails=None):
        redactor = copy.copy(apart)
        redactor._detector = copy.copy(apart._detector)
        redactor._detector._finder = Counting(apart._detector._finder, fails)
        return redactor

    return made


def answers(redactor, numbers, mode=Mode.REDACT):
    jobs = [(i, Piece(i + 1, FORMS[n], RECORDS[n])) for i, n in enumerate(numbers)]
    out = {}
    for some, _ in worker.answer_all(redactor, Setup("p", mode=mode), jobs, worker._NothingKnown()):
        out.update(some)
    return [out[i] for i in range(len(numbers))]


@pytest.fixture(scope="module")
def alone(apart):
    return {
        mode: [answers(apart, [number], mode)[0] for number in range(len(RECORDS))]
        for mode in (Mode.REDACT, Mode.SCAN)
    }


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(range(len(RECORDS))), max_size=20),
    st.integers(1, 8),
    st.sampled_from([300, 1000, 64 * 1024]),
    st.sampled_from([Mode.REDACT, Mode.SCAN]),
)
def test_each_comes_out_as_alone_in_any_company(apart, alone, numbers, most, size, mode):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker, "_GROUP", most)
        patch.setattr(worker, "_GROUP_BYTES", size)
        assert answers(Ahead(apart), numbers, mode) == [alone[mode][number] for number in numbers]


def test_the_language_model_is_asked_once_of_all_that_was_said(counted):
    one, many = counted(), counted()
    numbers = [0, 1, 3]
    assert answers(one, numbers) == answers(Ahead(many), numbers)
    assert len(many._detector._finder.calls) == 1
    assert (
        many._detector._finder.calls[0] > max(one._detector._finder.calls) > 1
    )  # a record's turns go together, too
    assert not many._detector._told


@pytest.mark.parametrize("fails", [1, 0])
def test_a_language_model_that_fails_is_asked_of_each(counted, alone, fails):
    redactor = counted(fails)
    got = answers(Ahead(redactor), [0, 3, 10])
    if fails:  # with more than one text at once
        assert got == [alone[Mode.REDACT][number] for number in (0, 3, 10)]
    else:
        assert [one.reason and one.reason.value for one in got] == [
            "detector_failed",
            "detector_failed",
            None,
        ]
        assert "CANARY" not in repr(got)


def test_what_fails_before_the_model_is_asked_costs_no_other_record(apart, alone, monkeypatch):
    lines = engine._lines

    def fails(text, context):
        if "Elm Street" in text:
            raise ValueError("CANARY")
        return lines(text, context)

    monkeypatch.setattr(engine, "_lines", fails)
    first, second, third = answers(Ahead(apart), [0, 1, 2])
    assert [first, third] == [alone[Mode.REDACT][number] for number in (0, 2)]
    assert second.reason is not None
    assert "CANARY" not in repr(second)
    assert "Elm" not in repr(second)


def test_nothing_is_held_of_records_that_went(apart):
    ahead = Ahead(apart)
    answers(ahead, list(range(len(RECORDS))))
    assert not ahead._held
    assert not ahead._said
    assert not apart._detector._told


def test_a_record_that_comes_twice_is_not_the_first_ones_edits(apart, alone):
    assert answers(Ahead(apart), [0, 0, 0]) == [alone[Mode.REDACT][0]] * 3


def test_a_policy_without_content_asks_nothing(redactors):
    ahead = Ahead(redactors("zero-retention"))
    ahead.read_ahead(RECORDS[0].decode())
    assert not ahead._said
    assert ahead.run_json(RECORDS[0].decode()) == redactors("zero-retention").run_json(RECORDS[0].decode())
