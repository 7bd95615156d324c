"""Canaries: a redaction that lets one kind through is found out, and one that lets nothing through is believed."""

import copy
import json
import math
import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.errors import QuarantineError, Reason
from redactor.launch import canaries
from redactor.launch.canaries import speech
from redactor.launch.canaries.bounds import at_least, lower_bound
from redactor.launch.canaries.carriers import DECOYS, FORMS, SHAPES, decoys, record
from redactor.launch.canaries.look import Spread, leaks
from redactor.launch.canaries.values import MAKERS, Value
from redactor.policy import Policy

SAFE_HARBOR = Policy.load("hipaa-safe-harbor")


def walked(change):
    """A redaction that changes strings: change(path, text, is_key) -> text."""

    def one(value, path):
        if isinstance(value, dict):
            return {change((*path, key), key, True): one(item, (*path, key)) for key, item in value.items()}
        if isinstance(value, list):
            return [one(item, path) for item in value]
        return change(path, value, False) if isinstance(value, str) else value

    return lambda text: json.dumps(one(json.loads(text), ()))


def everything(path, text, is_key):
    """A redaction that lets nothing through but the carrier's own field names."""
    if is_key:
        return text if re.fullmatch("[a-z_]+", text) else "[KEY_1]"
    return "[TEXT_1]"


def but(weakness):
    """A redaction that lets nothing through but what `weakness(path, text, is_key)` says."""
    return walked(
        lambda path, text, is_key: text if weakness(path, text, is_key) else everything(path, text, is_key)
    )


def missed(redact, **options):
    found = canaries.run(redact, SAFE_HARBOR, **{"per_cell": 3, **options})
    return {(cell.entity_type, cell.form) for cell in found.cells if cell.caught < cell.sent}


ALL = {(entity, form) for entity, make in MAKERS.items() for form in make(random.Random(1)).forms}


def test_without_any_redaction_nothing_is_caught():
    found = canaries.run(lambda text: text, SAFE_HARBOR)
    assert found.caught == 0
    assert all(cell.lower == 0.0 and cell.example for cell in found.cells)
    assert (found.decoys_changed, found.quarantined) == (0, 0)
    assert {(cell.entity_type, cell.form) for cell in found.cells} == ALL


def test_with_all_removed_everything_is_caught():
    assert missed(walked(everything)) == set()
    assert canaries.run(walked(everything), SAFE_HARBOR, per_cell=1).decoys_changed == 2 * len(DECOYS)


SPEECH = {"written", "spoken", "spelled", "split"}


@pytest.mark.parametrize(
    ("weakness", "forms"),
    [
        (lambda path, text, is_key: is_key, {"key"}),
        (lambda path, text, is_key: "summary" in path[-1] and not is_key, {"summary"}),
        (lambda path, text, is_key: path[-1] in ("params_as_json", "arguments"), {"payload"}),
        (lambda path, text, is_key: path[-1] == "result_value", {"payload"}),
        (lambda path, text, is_key: path[-1] in ("message", "content") and text[:1] != "{", SPEECH),
    ],
    ids=["keys", "summaries", "tool calls", "tool results", "turns"],
)
def test_each_blind_spot_is_found_out(weakness, forms):
    assert {form for _, form in missed(but(weakness))} == forms


def test_a_redaction_of_written_digits_only_is_found_out_by_speech():
    def digits(path, text, is_key):
        return re.sub(r"\d", "#", text)

    found = missed(walked(digits))
    assert ("US_SSN", "written") not in found
    assert {
        ("US_SSN", "spoken"),
        ("US_SSN", "split"),
        ("CREDIT_CARD", "spoken"),
        ("PERSON", "written"),
    } <= found


def test_what_is_withheld_counts_as_caught_and_is_told():
    def refuse(text):
        raise QuarantineError(Reason.TIMEOUT)

    found = canaries.run(refuse, SAFE_HARBOR, per_cell=1)
    assert found.caught == found.sent == found.quarantined
    assert found.decoys_changed == found.decoys


def test_a_policy_that_keeps_a_type_gets_no_canary_of_it():
    found = canaries.run(walked(everything), Policy.load("pci"), per_cell=1)
    assert {cell.entity_type for cell in found.cells} == {"CREDIT_CARD", "ACCOUNT_NUMBER", "API_KEY"}
    assert "PERSON" in found.not_in_policy


def test_the_last_digits_that_a_policy_leaves_are_no_leak_but_more_are():
    def card(left):
        # Every digit but the last `left` of a run of 16 goes.
        return walked(
            lambda path, text, is_key: re.sub(r"(?:\d ?){15}\d", lambda m: "*" * 12 + m.group()[-left:], text)
        )

    kinds = [("CREDIT_CARD", form) for form in ("written", "payload", "key", "summary")]
    masked = canaries.run(card(4), Policy.load("pci"), per_cell=4)
    assert all(cell.caught == 4 for cell in masked.cells if (cell.entity_type, cell.form) in kinds)
    leaky = canaries.run(card(7), Policy.load("pci"), per_cell=4)
    assert all(cell.caught == 0 for cell in leaky.cells if (cell.entity_type, cell.form) in kinds)


def test_the_same_seed_makes_the_same_canaries_and_another_does_not():
    def sent(seed):
        seen = []
        canaries.run(lambda text: seen.append(text) or text, SAFE_HARBOR, seed=seed, per_cell=1)
        return seen

    assert sent(1) == sent(1) != sent(2)


def test_no_carrier_holds_a_canary_by_itself():
    assert all(missed(walked(everything), seed=seed, per_cell=4) == set() for seed in range(5))


@pytest.mark.parametrize("entity", MAKERS)
@pytest.mark.parametrize("shape", SHAPES)
def test_no_word_of_a_carrier_is_taken_for_a_value(entity, shape):
    for number in range(5):
        value = MAKERS[entity](random.Random(number))
        for form in FORMS:
            empty = record(entity, form, "nothing", shape, random.Random(number))
            assert not any(word in part for word in value.words for part in Spread.of(empty).letters())
        assert not leaks(value, Spread.of(decoys(shape), joined=True)) or value.digits


NAME = Value("PERSON", {}, words=("marisol", "okonkwo"))
PHONE = Value("PHONE_NUMBER", {}, digits="4155550142")
BORN = Value("DATE_OF_BIRTH", {}, day=(3, 21))


@pytest.mark.parametrize(
    ("value", "text", "leak"),
    [
        (NAME, "I am MARISOL", True),
        (NAME, "m a r i s o l", True),
        (NAME, "M-A-R-I-S-O-L", True),
        (NAME, "okonkwo's bag", True),
        (NAME, "x_okonkwo_y", True),
        (NAME, "[PERSON_1] [PERSON_2]", False),
        (NAME, "mari [PERSON_1] sol", False),
        (NAME, "mari", False),
        (PHONE, "call 415-555-0142", True),
        (PHONE, "[PHONE_NUMBER_1] 0142", True),
        (PHONE, "four one five five", True),
        (PHONE, "four one triple five oh one forty two", True),
        (PHONE, "it's 4 1 5, uh, five", True),
        (PHONE, "area 415", False),
        (PHONE, "415 [PHONE_NUMBER_1] 555", False),
        (PHONE, "[PHONE_NUMBER_4155]", False),
        (PHONE, "oh one four two", True),
        (BORN, "03/21/1984", True),
        (BORN, "1984-03-21", True),
        (BORN, "march twenty first", True),
        (BORN, "the 21st of March", True),
        (BORN, "March 21, 1984", True),
        (BORN, "1984", False),
        (BORN, "march", False),
        (BORN, "march 1984", False),
        (BORN, "04/21", False),
    ],
)
def test_looking_in_any_spelling(value, text, leak):
    for place in ({"a": text}, {text: 1}, {"a": json.dumps({"b": text})}, [["x", text]]):
        assert leaks(value, Spread.of(place)) is leak


def test_looking_over_turns_and_at_numbers():
    turns = {"m": [{"c": "four one"}, {"c": "mm-hm"}, {"c": "five five"}]}
    assert not leaks(PHONE, Spread.of(turns))
    assert leaks(PHONE, Spread.of(turns, joined=True))
    assert leaks(PHONE, Spread.of({"phone": 4155550142}))
    assert not leaks(PHONE, Spread.of({"a": "four one", "secs": 3, "b": "five"}))


@given(st.text("0123456789", min_size=1, max_size=16))
def test_digits_that_are_said_are_read_again(digits):
    assert speech.numbers(speech.digits(digits)) == digits


@given(st.integers(1, 31), st.integers(1930, 2029).filter(lambda y: y % 100))
def test_days_and_years_that_are_said_are_read_again(day, year):
    assert speech.numbers(speech.ordinal(day)) == str(day)
    if not 2000 <= year < 2010:
        assert speech.numbers(speech.year(year)) == (
            str(year) if year % 100 > 9 else f"{year // 100}0{year % 10}"
        )


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_bound_is_where_the_tail_is_one_in_twenty(case):
    successes, trials = case
    bound = lower_bound(successes, trials)
    assert 0 <= bound <= successes / trials
    if successes:
        exact = math.fsum(
            math.comb(trials, k) * bound**k * (1 - bound) ** (trials - k)
            for k in range(successes, trials + 1)
        )
        assert exact == pytest.approx(0.05, abs=1e-6)


@pytest.mark.parametrize(
    ("successes", "trials", "want"),
    [(59, 59, 0.95048), (10, 10, 0.74113), (95, 100, 0.8977), (1, 10, 0.00512)],
)
def test_known_bounds(successes, trials, want):
    assert lower_bound(successes, trials) == pytest.approx(want, abs=1e-4)


def test_tails():
    assert at_least(0, 5, 0.1) == 1.0
    assert (at_least(3, 5, 0.0), at_least(3, 5, 1.0)) == (0.0, 1.0)
    assert at_least(5, 5, 0.5) == pytest.approx(1 / 32)


def test_records_are_not_shared_between_canaries():
    one = record("PERSON", "written", "Marisol Okonkwo", "chat", random.Random(1))
    two = copy.deepcopy(one)
    record("PERSON", "key", "Tobias Haddad", "chat", random.Random(1))
    assert one == two
    assert set(FORMS) >= {form for _, form in ALL}
