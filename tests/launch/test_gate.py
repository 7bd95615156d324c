"""The gate: one verdict, one exit code; and the residual scan."""

import json
from dataclasses import dataclass
from datetime import date

import pytest

from redactor.entities import ENTITIES
from redactor.errors import UsageError
from redactor.launch.gate import Settings, validate
from redactor.launch.report import Status
from redactor.launch.residual import Residual, independent, luhn, matched, strict_policy
from redactor.policy import Policy
from tests.launch.agents import GOOD_AGENT, GOOD_CALL, GOOD_SETTINGS
from tests.launch.test_canaries import everything, walked

SAFE_HARBOR = Policy.load("hipaa-safe-harbor")
DOCUMENTS = [("agent.json", GOOD_AGENT), ("settings.json", GOOD_SETTINGS), ("call.json", GOOD_CALL)]
ATTESTED = ["elevenlabs.baa"]


@dataclass
class Found:
    entity_type: str
    score: float
    pointer: str = ""
    start: int = 0
    end: int = 100
    is_key: bool = False


def gate(documents=DOCUMENTS, redact=None, policy=SAFE_HARBOR, residual=None, **settings):
    settings = Settings(date(2026, 12, 1), **{"per_cell": 2, "attested": ATTESTED, **settings})
    return validate(
        documents, redact=redact or walked(everything), policy=policy, settings=settings, residual=residual
    )


def statuses(report):
    return {result.check: result.status for result in report.results if result.status is not Status.PASS}


def test_pass():
    report = gate()
    # A redaction that blanks everything changes the harmless phrases too.
    assert statuses(report) == {"canaries.decoys": Status.WARNING}
    assert (report.verdict, report.exit_code) == (Status.PASS, 0)


def test_a_leak_fails():
    report = gate(redact=lambda text: text)
    assert statuses(report) == {"canaries.caught": Status.FAIL}
    assert report.exit_code == 1


def test_what_may_get_through_is_set():
    assert gate(redact=lambda text: text, max_leak=1.0).exit_code == 0


@pytest.mark.parametrize(
    ("options", "check"),
    [
        ({"attested": []}, "elevenlabs.baa"),
        ({"documents": DOCUMENTS[:1]}, "elevenlabs.conversation"),
        ({"per_cell": 0}, "canaries.caught"),
        ({"policy": Policy.load("pci")}, "policy.safe-harbor"),
    ],
)
def test_what_is_not_shown_is_incomplete(options, check):
    report = gate(**options)
    assert statuses(report)[check] is Status.NOT_SHOWN
    assert report.exit_code == 4


def test_a_failure_outweighs_what_is_not_shown():
    assert gate(attested=[], redact=lambda text: text).exit_code == 1


def test_the_zero_retention_policy_drops_all_and_that_is_right():
    assert statuses(gate(policy=Policy.load("zero-retention"))) == {}


def test_unusable_input_is_an_error():
    with pytest.raises(UsageError):
        gate(documents=[("x.json", {"a": 1})])


def test_the_report_is_plain_json_and_repeatable():
    one, two = (json.dumps(gate(seed=7).as_dict(), allow_nan=False) for _ in range(2))
    assert one == two
    data = json.loads(one)
    assert (data["verdict"], data["exit_code"], data["today"]) == ("pass", 0, "2026-12-01")
    assert data["facts"]["policy digest"] == SAFE_HARBOR.digest
    assert data["canaries"]["caught"] == data["canaries"]["sent"] > 0


def test_what_is_left_fails_and_what_is_doubtful_warns():
    residual = Residual(SAFE_HARBOR)
    residual.add("a: record 1", [], "[PERSON_1] called at ten")
    assert statuses(gate(residual=residual)) == {"canaries.decoys": Status.WARNING}
    residual.add("a: record 2", [Found("PERSON", 0.3)], "words")
    assert statuses(gate(residual=residual))["residual.doubtful"] is Status.WARNING
    assert gate(residual=residual).exit_code == 0
    residual.add("a: record 3", [Found("PERSON", 0.9)], "words")
    assert statuses(gate(residual=residual))["residual.redactor"] is Status.FAIL
    assert gate(residual=residual).exit_code == 1


def test_patterns_find_what_the_redaction_is_blind_for_and_quote_nothing():
    residual = Residual(SAFE_HARBOR)
    residual.add("b: record 9", [], "my social is 536-90-4399")
    report = gate(residual=residual)
    assert statuses(report)["residual.patterns"] is Status.FAIL
    text = json.dumps(report.as_dict())
    assert "b: record 9" in text
    assert "536-90-4399" not in text


def test_what_could_not_be_scanned_is_not_shown():
    residual = Residual(SAFE_HARBOR)
    assert statuses(gate(residual=residual))["residual.read"] is Status.NOT_SHOWN
    residual.unread("c: record 1")
    assert statuses(gate(residual=residual))["residual.read"] is Status.NOT_SHOWN


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("536-90-4399", ["US_SSN"]),
        ("a.b@example.com", ["EMAIL_ADDRESS"]),
        ("jo at example dot com", ["EMAIL_ADDRESS"]),
        ("(415) 555-0142", ["PHONE_NUMBER"]),
        ("+14155550142", ["PHONE_NUMBER"]),
        ("4111 1111 1111 1111", ["CREDIT_CARD"]),
        ("4111 1111 1111 1112", []),
        ("born on 03/12/1984", ["DATE_OF_BIRTH"]),
        ("four one five five five five oh one four two", ["SPOKEN_DIGITS"]),
        ("one two three go", []),
        ("[US_SSN_1] and [PHONE_NUMBER_2]", []),
        ("1767225600", []),
        ("conv_4155550142", []),
        ("2026-11-21", []),
        ("", []),
    ],
)
def test_plain_patterns(text, want):
    assert list(independent(text)) == want


@pytest.mark.parametrize(
    ("digits", "right"), [("4111111111111111", True), ("4111111111111112", False), ("5555555555554444", True)]
)
def test_luhn(digits, right):
    assert luhn(digits) is right


def test_the_strict_policy_halves_thresholds_and_keeps_what_is_kept():
    strict = strict_policy(SAFE_HARBOR)
    assert strict.rule("PERSON").threshold == SAFE_HARBOR.rule("PERSON").threshold / 2
    assert strict.rule("ORGANIZATION").operator == "keep"
    assert not strict_policy(Policy.load("zero-retention")).needs_key
    assert set(strict.entities) == set(ENTITIES)


@pytest.mark.parametrize(
    ("entity", "text", "want"),
    [
        ("DATE_OF_BIRTH", "1984", True),
        ("DATE_TIME", "2025", True),
        ("DATE_TIME", "3/12", False),
        ("DATE_TIME", "March 1984", False),
        ("ZIP_CODE", "941", True),
        ("ZIP_CODE", "94107", False),
        ("AGE_OVER_89", "90+", True),
        ("AGE_OVER_89", "93", False),
        ("PERSON", "1984", False),
    ],
)
def test_what_safe_harbor_leaves_is_not_residual(entity, text, want):
    residual = Residual(SAFE_HARBOR)
    residual.add("a", [Found(entity, 0.9)], text)
    assert (statuses(gate(residual=residual)).get("residual.redactor") is None) is want


def test_the_last_digits_of_a_masked_card_are_not_residual():
    residual = Residual(Policy.load("pci"))
    residual.add("a", [Found("CREDIT_CARD", 0.9)], "************4242")
    assert residual.results()[0].status is Status.PASS
    residual.add("a", [Found("CREDIT_CARD", 0.9)], "***********54242")
    assert residual.results()[0].status is Status.FAIL


RECORD = {"a": [{"b/c": '{"d": "born 1984"}'}], "n": 94107, "1984": True, "x": None}


@pytest.mark.parametrize(
    ("finding", "want"),
    [
        (Found("X", 1, "/a/0/b~1c#/d", 5, 9), "1984"),
        (Found("X", 1, "/n", 0, 5), "94107"),
        (Found("X", 1, "/1984", 0, 4, True), "1984"),
        (Found("X", 1, "/a/7", 0, 1), None),
        (Found("X", 1, "/x", 0, 1), None),
        (Found("X", 1, "/n#/d", 0, 1), None),
        (Found("X", 1, "/lost", 0, 1), None),
    ],
)
def test_the_text_of_a_finding(finding, want):
    assert matched(RECORD, finding) == want
