"""Canaries: a redaction that lets one kind through is found out, and one that lets nothing through is believed."""

import json
import math
import random
import re
from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban, imei, luhn
from stdnum.us import ssn

from redactor.errors import QuarantineError, Reason
from redactor.launch import canaries
from redactor.launch.canaries import speech
from redactor.launch.canaries.bounds import at_least, lower_bound, needed
from redactor.launch.canaries.decoys import DECOYS
from redactor.launch.canaries.kinds import NOISE, SPEAKERS
from redactor.launch.canaries.look import Index, Spread, leaks, verbatim
from redactor.launch.canaries.make import Order, make
from redactor.launch.canaries.noise import garbled
from redactor.launch.canaries.values import MAKERS, Value
from redactor.launch.canaries.wording import WORDING
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
    """A redaction that lets nothing through but the carrier's own field names, and what is harmless."""
    if text in DECOYS:
        return text
    if is_key:
        return text if re.fullmatch("[a-z_]+", text) else "[KEY_1]"
    return "[TEXT_1]"


def blanked(path, text, is_key):
    """A redaction that lets nothing through but the carrier's own field names."""
    return everything(path, text, is_key) if is_key else "[TEXT_1]"


def but(weakness):
    """A redaction that lets nothing through but what `weakness(path, text, is_key)` says."""
    return walked(
        lambda path, text, is_key: text if weakness(path, text, is_key) else everything(path, text, is_key)
    )


def missed(redact, **options):
    found = canaries.run(redact, SAFE_HARBOR, **{"per_cell": 3, **options})
    return {(kind.entity_type, kind.form) for kind in found.kinds if kind.caught < kind.sent}


ALL = {(entity, form) for entity, make in MAKERS.items() for form in make(random.Random(1)).forms}


def test_without_any_redaction_nothing_is_caught():
    found = canaries.run(lambda text: text, SAFE_HARBOR, per_cell=6, documents=3)
    assert found.caught == 0
    assert all(cell.lower == 0.0 and cell.example for cell in found.cells)
    assert (found.decoys_changed, found.withheld, found.lost) == (0, 0, 0)
    assert {(kind.entity_type, kind.form) for kind in found.kinds} == ALL
    assert (found.documents, found.documents_clean) == (3, 0)
    assert len(found.leaky) == found.places > 20


def test_with_all_removed_everything_is_caught():
    assert missed(walked(everything)) == set()
    found = canaries.run(walked(everything), SAFE_HARBOR, per_cell=1, documents=3)
    assert (found.decoys_changed, found.decoys) == (0, 3 * len(DECOYS))
    blank = canaries.run(walked(blanked), SAFE_HARBOR, per_cell=1)
    assert blank.decoys_changed == blank.decoys == 3 * len(DECOYS)
    assert (found.documents, found.documents_clean, found.leaky) == (3, 3, ())


SPEECH = {"written", "spoken", "spelled", "split"}
TOOLS = ("params_as_json", "arguments")
PROSE = ("transcript_summary", "call_summary_title", "summary")
MAPS = ("dynamic_variables", "variables")


def is_text(path, text, is_key):
    return path[-1] in ("message", "content") and text[:1] != "{" and not is_key


@pytest.mark.parametrize(
    ("weakness", "forms"),
    [
        (lambda path, text, is_key: is_key and path[-2:-1] != (), {"key"}),
        (lambda path, text, is_key: path[-1] in PROSE and not is_key, {"summary"}),
        (lambda path, text, is_key: path[-1] in TOOLS, {"payload", "key"}),
        (lambda path, text, is_key: path[-1] == "result_value", {"payload", "key"}),
        (lambda path, text, is_key: path[-2:-1] and path[-2] in MAPS and not is_key, {"payload"}),
        (is_text, SPEECH),
    ],
    ids=["keys", "summaries", "tool calls", "tool results", "variables", "turns"],
)
def test_each_blind_spot_is_found_out(weakness, forms):
    assert {form for _, form in missed(but(weakness), per_cell=15)} == forms


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_redaction_that_is_deaf_to_one_speaker_is_found_out(speaker):
    role = {"agent": ("agent", "assistant"), "caller": ("user",)}[speaker]

    def deaf(text):
        record = json.loads(text)

        def one(value):
            if isinstance(value, dict):
                said = value.get("role") in role
                return {
                    key: item if said and key in ("message", "content") else one(item)
                    for key, item in value.items()
                }
            if isinstance(value, list):
                return [one(item) for item in value]
            return everything((), value, False) if isinstance(value, str) else value

        return json.dumps(one(record))

    found = canaries.run(deaf, SAFE_HARBOR, per_cell=6)
    leaky = {cell.speaker for cell in found.cells if cell.caught < cell.sent and cell.form in SPEECH}
    assert leaky == {speaker}
    assert {cell.noise for cell in found.cells if cell.form in SPEECH} == set(NOISE)


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
    assert found.caught == found.sent > 0
    assert found.withheld == found.probes
    assert found.decoys_changed == found.decoys


@pytest.mark.parametrize(
    "marker",
    [
        '{"redactor_quarantine": {"reason": "timeout", "record": 3}}',
        "[REDACTOR_QUARANTINE reason=timeout record=3]\n",
    ],
)
def test_the_marker_of_a_withheld_record_is_known(marker):
    found = canaries.run(lambda text: marker, SAFE_HARBOR, per_cell=1)
    assert found.withheld == found.probes


def test_a_policy_that_keeps_a_type_gets_no_canary_of_it():
    pci = Policy.load("pci")
    found = canaries.run(walked(everything), pci, per_cell=1)
    kinds = {kind.entity_type for kind in found.kinds}
    assert {"CREDIT_CARD", "ACCOUNT_NUMBER", "API_KEY"} <= kinds
    assert "PERSON" in canaries.kept(pci)
    assert kinds.isdisjoint(canaries.kept(pci))


def test_the_last_digits_that_a_policy_leaves_are_no_leak_but_more_are():
    def card(left):
        # Every digit but the last `left` of a run of 16 goes.
        return walked(
            lambda path, text, is_key: re.sub(
                r"(?:\d[ -]?){15}\d", lambda m: "*" * 12 + re.sub(r"\D", "", m.group())[-left:], text
            )
        )

    kinds = [("CREDIT_CARD", form) for form in ("written", "payload", "key", "summary")]
    masked = canaries.run(card(4), Policy.load("pci"), per_cell=4)
    assert all(kind.caught == 4 for kind in masked.kinds if (kind.entity_type, kind.form) in kinds)
    leaky = canaries.run(card(7), Policy.load("pci"), per_cell=4)
    assert all(kind.caught == 0 for kind in leaky.kinds if (kind.entity_type, kind.form) in kinds)


def test_the_same_seed_makes_the_same_canaries_and_another_does_not():
    def sent(seed):
        return [probe.text for probe in make(canaries.built_in(), SAFE_HARBOR, Order(1, 2, seed))]

    assert sent(1) == sent(1) != sent(2)


def test_one_more_kind_changes_no_other_canary():
    def values(**options):
        probes = make(canaries.built_in(), SAFE_HARBOR, Order(3, 0, 1, **options))
        return {(one.value.entity_type, one.form, one.text) for probe in probes for one in probe.planted}

    assert (
        values(entity_types=("US_SSN",), forms=("spoken", "key"))
        < values(entity_types=("US_SSN", "VIN"))
        < values()
    )


def test_no_carrier_holds_a_canary_by_itself():
    assert all(missed(walked(everything), seed=seed, per_cell=4) == set() for seed in range(3))


def test_every_record_has_an_id_of_its_own():
    probes = make(canaries.built_in(), SAFE_HARBOR, Order(2, 3, 1))
    markers = [probe.marker for probe in probes]
    assert len(set(markers)) == len(probes)
    assert all(probe.marker in probe.text for probe in probes)


def test_what_stands_in_a_sink_already_is_made_anew():
    first = make(canaries.built_in(), SAFE_HARBOR, Order(1, 0, 1, ("US_SSN",), ("written",)))
    taken = first[0].planted[0].text
    again = make(
        canaries.built_in(), SAFE_HARBOR, Order(1, 0, 1, ("US_SSN",), ("written",)),
        lambda value: value.forms["written"] == taken,
    )  # fmt: skip
    assert again[0].planted[0].text != taken


def test_every_entity_type_has_its_words():
    assert set(WORDING) == set(MAKERS)
    assert all("{}" in wording.summary or not wording.summary for wording in WORDING.values())


def vin_is_valid(text):
    """The check digit of 49 CFR 565.15(c), with the table as it stands there."""
    worth = {str(number): number for number in range(10)} | {"P": 7, "R": 9}
    for signs, first in (("ABCDEFGH", 1), ("JKLMN", 1), ("STUVWXYZ", 2)):
        worth |= {sign: number for number, sign in enumerate(signs, first)}
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    rest = sum(worth[sign] * weight for sign, weight in zip(text, weights, strict=True)) % 11
    return text[8] == ("X" if rest == 10 else str(rest))


def written(entity, count=200):
    return [MAKERS[entity](random.Random(number)).forms["written"] for number in range(count)]


@pytest.mark.parametrize(
    ("entity", "is_valid"),
    [
        ("CREDIT_CARD", lambda text: luhn.is_valid(re.sub(r"\D", "", text))),
        ("DEVICE_ID", imei.is_valid),
        ("IBAN_CODE", iban.is_valid),
        ("US_SSN", lambda text: ssn.is_valid(text.replace(" ", ""))),
        ("VIN", vin_is_valid),
        ("IP_ADDRESS", lambda text: ip_address(text).is_private),  # blocks for documentation count as such
        ("PHONE_NUMBER", lambda text: re.search(r"555\D*01\d\d$", text)),
        ("EMAIL_ADDRESS", lambda text: re.fullmatch(r"[a-z._+]+@example\.(com|org|net)", text)),
        ("US_MBI", lambda text: re.fullmatch(r"[1-9][A-Z][A-Z\d]\d-?[A-Z][A-Z\d]\d-?[A-Z]{2}\d\d", text)),
    ],
)
def test_made_up_values_are_valid_ones_and_nobodys(entity, is_valid):
    assert [text for text in written(entity) if not is_valid(text)] == []


@pytest.mark.parametrize("entity", sorted(set(MAKERS) - {"AGE_OVER_89", "CITY"}))
def test_made_up_values_are_many(entity):
    assert len(set(written(entity))) > 100


@pytest.mark.parametrize("entity", sorted(set(MAKERS) - {"API_KEY", "VIN", "CITY"}))
def test_made_up_values_are_written_in_more_than_one_way(entity):
    shapes = {re.sub(r"[A-Za-z]+", "a", re.sub(r"\d+", "9", text)) for text in written(entity)}
    assert len(shapes) > 1


def test_another_seed_makes_other_values_and_the_same_one_the_same():
    templates = canaries.built_in()
    one, same, other = (
        [probe.text for probe in make(templates, SAFE_HARBOR, Order(2, 1, seed))] for seed in (1, 1, 2)
    )
    assert one == same
    assert sum(a == b for a, b in zip(one, other, strict=True)) < len(one) / 20


@pytest.mark.parametrize("entity", MAKERS)
@pytest.mark.parametrize("level", NOISE)
def test_what_recognition_makes_of_a_value_is_still_found(entity, level):
    for number in range(20):
        value = MAKERS[entity](random.Random(number))
        for form in ("written", "spoken", "spelled"):
            if form in value.forms:
                said = garbled(value.forms[form], level, random.Random(number), is_spoken=form != "written")
                spread = Spread.of({"a": f"so it is {said} thanks"})
                assert leaks(value, spread) or verbatim(value.forms[form], spread)


@pytest.mark.parametrize(
    ("rate", "misses", "want"), [(0.95, 0, 59), (0.9, 0, 29), (0.9, 1, 46), (0.99, 0, 299)]
)
def test_how_many_it_takes(rate, misses, want):
    assert needed(rate, misses) == want
    assert lower_bound(want - misses, want) >= rate > lower_bound(want - 1 - misses, want - 1)


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


@pytest.mark.parametrize(
    ("text", "spread", "left"),
    [
        ("four one five five", "it is four one five five ok", True),
        ("four one for five", "FOUR, one for uh five", True),
        ("four one five five", "four one [PHONE_NUMBER_1] five", False),
        ("marisol okonkwo", "marisol okonkwo", False),
        ("four one five", "four one five", False),
    ],
)
def test_words_in_a_row_are_found_as_they_were_sent(text, spread, left):
    assert verbatim(text, Spread.of([spread])) is left


CODE = Value("US_MBI", {}, whole="1eg4te5mk73")
STREET = Value("STREET_ADDRESS", {"written": "4210 Foxglove Street"}, words=("foxglove",))


@pytest.mark.parametrize(
    ("value", "text", "hit"),
    [
        (PHONE, "caller=+1 (415) 555-0142 ok", True),
        (PHONE, "four one five five five five oh one four two", True),
        (PHONE, "4155 0142", False),
        (NAME, "name: Marisol OKONKWO", True),
        (NAME, "okonkwo, marisol", True),
        (NAME, "m a r i s o l o k o n k w o", True),
        (NAME, "marisol was here", False),
        (CODE, "1EG4-TE5-MK73", True),
        (CODE, "1EG4-TE5", False),
        (STREET, "4210 foxglove street", True),
        (STREET, "12 foxglove street", False),
        (BORN, "1984-03-21", False),
    ],
)
def test_only_whole_values_are_looked_for_among_other_things(value, text, hit):
    assert (Index([(7, value)]).hits(text) == {7}) is hit
