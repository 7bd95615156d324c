"""The gate: one verdict, one exit code; and the residual scan."""

import json
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from redactor.entities import ENTITIES
from redactor.launch import canaries
from redactor.launch.canaries.judge import Kind, Outcome
from redactor.launch.config import age
from redactor.launch.gate import Seen, Settings, validate
from redactor.launch.judge import Given, judge
from redactor.launch.plan import Attestation, Thresholds, Vendor
from redactor.launch.report import Result, Sink, Status
from redactor.launch.residual import Residual, independent, luhn, matched, strict_policy
from redactor.launch.rules import VENDORS
from redactor.launch.shown import judged
from redactor.policy import Policy, parse
from tests.launch.test_canaries import blanked, everything, walked

SAFE_HARBOR = Policy.load("hipaa-safe-harbor")
GOOD = Result("elevenlabs.agent.zero-retention-mode", "Zero Retention Mode is on", Status.PASS)
NOT_SHOWN = Result("elevenlabs.baa", "A BAA is signed", Status.NOT_SHOWN)
TODAY = date(2026, 12, 1)
FEW = Thresholds(rate=0.2, overall=0.9, documents=None)
"""What two canaries of each kind can show."""
UNREAD = Sink("db", "sqlite", 0, 0, Status.NOT_SHOWN)


def every(**changes):
    """An outcome in which each entity type was sent and caught, and nothing else is wrong."""
    kinds = tuple(Kind(name, "key", 99, 99) for name in canaries.MAKERS)
    return Outcome(**{"kinds": kinds, "probes": 99, "decoys": 9, **changes})


@dataclass
class Found:
    entity_type: str
    score: float
    pointer: str = ""
    start: int = 0
    end: int = 100
    is_key: bool = False


def gate(configuration=(GOOD,), redact=None, policy=SAFE_HARBOR, residual=None, seen=None, **settings):
    return validate(
        configuration,
        redact=redact or walked(everything),
        policy=policy,
        settings=Settings(TODAY, **{"per_cell": 2, "thresholds": FEW, **settings}),
        residual=residual,
        seen=seen,
    )


def statuses(report):
    return {result.check: result.status for result in report.results if result.status is not Status.PASS}


def test_pass():
    report = gate()
    assert statuses(report) == {}
    assert (report.verdict, report.exit_code) == (Status.PASS, 0)


def test_a_leak_fails():
    report = gate(redact=lambda text: text)
    assert statuses(report) == {
        "canaries.caught": Status.FAIL,
        "canaries.overall": Status.FAIL,
        "canaries.places": Status.WARNING,
    }
    assert report.exit_code == 1


def test_what_may_get_through_is_set():
    thresholds = Thresholds(rate=None, overall=None, documents=None, max_leak=1.0)
    assert gate(redact=lambda text: text, thresholds=thresholds).exit_code == 0


@pytest.mark.parametrize(
    ("rules", "detail"),
    [
        ({"entities": {"CITY": "keep"}}, "it keeps CITY"),
        ({"roles": {"agent": {"PERSON": "keep"}}}, "it keeps PERSON (agent)"),
        (
            {"entities": {"US_SSN": {"operator": "mask", "keep_last": 4}}},
            "it keeps US_SSN (its last characters)",
        ),
        (
            {"roles": {"tool": {"DATE_TIME": "date_shift"}}},
            "it keeps DATE_TIME (as another full date; Safe Harbor leaves the year alone)",
        ),
        (
            {"entities": {"PERSON": "pseudonym"}},
            "it keeps PERSON (as a code derived from it; 45 CFR 164.514(c)(1))",
        ),
        ({"entities": {"DATE_TIME": "date_year", "DATE_OF_BIRTH": "replace", "ZIP_CODE": "zip3"}}, ""),
        ({"entities": {"ORGANIZATION": "keep", "US_SSN": "mask"}, "roles": {"tool": {"CITY": "drop"}}}, ""),
        ({"content": "drop", "entities": {"CITY": "keep"}}, ""),
    ],
)
def test_a_policy_that_keeps_an_identifier_or_a_part_of_one_is_not_shown(rules, detail):
    report = gate(policy=parse({"name": "mine", "default": "replace", **rules}))
    found = next(result for result in report.results if result.check == "policy.safe-harbor")
    assert (found.detail, found.status) == (detail, Status.NOT_SHOWN if detail else Status.PASS)


@pytest.mark.parametrize(
    ("options", "check"),
    [
        ({"configuration": [GOOD, NOT_SHOWN]}, "elevenlabs.baa"),
        ({"configuration": []}, "config.given"),
        ({"per_cell": 0}, "canaries.caught"),
        ({"policy": Policy.load("pci")}, "policy.safe-harbor"),
        ({"thresholds": Thresholds()}, "canaries.caught"),
        ({"thresholds": Thresholds(rate=None, overall=None)}, "canaries.documents"),
        ({"thresholds": Thresholds(rate=None, overall=0.999, documents=None)}, "canaries.overall"),
        ({"seen": Seen(Outcome(probes=9, lost=9))}, "canaries.delivered"),
        ({"seen": Seen(Outcome(probes=9, lost=9))}, "canaries.caught"),
        ({"seen": Seen(every(withheld=50))}, "canaries.withheld"),
        ({"seen": Seen(every(lost=1))}, "canaries.delivered"),
        ({"seen": Seen(every(lost=1, foreign=1))}, "canaries.delivered"),
        ({"seen": Seen(every(), trouble="ended with exit code 1")}, "canaries.delivered"),
        ({"seen": Seen(every(), [UNREAD])}, "sink.db"),
        ({"seen": Seen(Outcome(probes=9, lost=9), [UNREAD])}, "sink.db"),
        ({"seen": Seen(every(kinds=(Kind("VIN", "key", 99, 99),)))}, "canaries.types"),
        ({"redact": walked(blanked)}, "canaries.decoys"),
        ({"redact": lambda text: '{"status": "accepted"}'}, "canaries.caught"),
        ({"redact": lambda text: ""}, "canaries.caught"),
        ({"redact": lambda text: "[]"}, "canaries.delivered"),
    ],
)  # fmt: skip
def test_what_is_not_shown_is_incomplete(options, check):
    report = gate(**options)
    assert statuses(report)[check] is Status.NOT_SHOWN
    assert report.exit_code == 4
    given = (GOOD, NOT_SHOWN)
    assert [
        one.check
        for one in report.results
        if one.status is not Status.PASS and not one.fix and one not in given
    ] == []


def test_a_scan_that_read_nothing_says_what_to_do():
    found = Residual(SAFE_HARBOR).results()[-1]
    assert found.status is Status.NOT_SHOWN
    assert found.fix


def test_an_attestation_that_is_over_is_not_called_lacking():
    over = Attestation("elevenlabs.baa", "Privacy Officer", date(2025, 1, 31), date(2026, 1, 31))
    configuration = judge([Vendor("elevenlabs")], [], today=TODAY)
    report = gate(configuration, attestations=[over])
    found = {result.check: result for result in report.results}
    assert found["elevenlabs.baa"].detail == "what vouches for it does not hold today"
    assert found["elevenlabs.baa"].status is Status.NOT_SHOWN
    assert found["attestation.elevenlabs.baa"].status is Status.FAIL


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_vendor_of_which_nothing_is_given_is_not_shown(vendor):
    """Whatever is attested."""
    results = judge([Vendor(vendor)], [], today=TODAY, attested=[f"{vendor}.baa"])
    assert gate(results).exit_code == 4


@pytest.mark.parametrize("product", ["text-to-speech", "text-to-dialogue", "voice-changer", "speech-to-text"])
@pytest.mark.parametrize(
    "log", [[], [{"url": "https://example.com/x"}], [{"url": "https://api.elevenlabs.io/v1/models"}]]
)
def test_a_log_without_a_request_to_the_product_shows_nothing_of_it(product, log):
    history = Given("h.json", {"history": [], "has_more": False}, "elevenlabs")
    vendor = Vendor("elevenlabs", products=(product,))
    documents = [history, Given("l.json", log, "elevenlabs", "log")]
    results = judge([vendor], documents, today=TODAY, attested=["elevenlabs.baa"])
    found = {result.check: result.status for result in results}
    assert found.get(f"elevenlabs.requests.{product}", found["config.not-read"]) is Status.NOT_SHOWN
    assert gate(results).exit_code == 4


@pytest.mark.parametrize(("day", "status"), [(91, "warning"), (90, "pass"), (0, "pass"), (-1, "warning")])
def test_rules_that_are_old_or_of_a_day_to_come_are_a_warning(day, status):
    assert age("r", date(2026, 1, 1), date(2026, 1, 1) + timedelta(days=day)).status == status


@pytest.mark.parametrize(
    ("policy", "entity_types"), [("pci", ("PERSON",)), ("hipaa-safe-harbor", ("ORGANIZATION",))]
)
def test_a_plan_for_which_no_canary_can_be_made_is_not_shown(policy, entity_types):
    probes = canaries.make(canaries.built_in(), Policy.load(policy), canaries.Order(3, 3, 1, entity_types))
    assert probes == []


def test_a_failure_outweighs_what_is_not_shown():
    assert gate([NOT_SHOWN], redact=lambda text: text).exit_code == 1


def test_a_leak_in_a_sink_fails_whatever_the_path_gave_back():
    seen = Seen(
        every(),
        [Sink("app.log", "log", 40, 2, Status.FAIL, "two")],
    )
    report = gate(seen=seen)
    assert statuses(report) == {"sink.app.log": Status.FAIL}
    assert report.canaries.sinks == tuple(seen.sinks)


@pytest.mark.parametrize(
    ("options", "check"),
    [
        ({"thresholds": Thresholds(rate=None, overall=None, documents=None)}, "canaries.asked"),
        ({"left_out": ["forms spoken"]}, "canaries.left-out"),
        ({"seen": Seen(every(), is_own=True)}, "sink.named"),
        ({"seen": Seen(every(decoys_changed=1))}, "canaries.decoys"),
        ({"seen": Seen(every(decoys=0))}, "canaries.decoys"),
        ({"seen": Seen(every(withheld=1))}, "canaries.withheld"),
        ({"seen": Seen(every(leaky=(("call.json: /note", 1),)))}, "canaries.places"),
    ],
)  # fmt: skip
def test_what_weakens_a_pass_is_a_warning(options, check):
    report = gate(**options)
    assert statuses(report) == {check: Status.WARNING}
    assert report.exit_code == 0


def test_a_sink_that_is_named_ends_that_warning():
    good = Sink("app.log", "log", 40, 0, Status.PASS)
    assert statuses(gate(seen=Seen(every(), [good], is_own=True))) == {}


@pytest.mark.parametrize(
    ("caught", "sent", "options", "want"),
    [
        (46, 46, {}, Status.PASS),
        (45, 46, {}, Status.PASS),
        (44, 46, {}, Status.NOT_SHOWN),
        (28, 28, {}, Status.NOT_SHOWN),
        (29, 29, {}, Status.PASS),
        (43, 46, {}, Status.FAIL),
        (43, 46, {"max_leak": 0.5}, Status.NOT_SHOWN),
        (40, 46, {"max_leak": 0.5}, Status.FAIL),
        (6, 6, {"rate": None}, Status.PASS),
        (5, 6, {"rate": None}, Status.FAIL),
        (5, 6, {"rate": None, "max_leak": 0.2}, Status.PASS),
        (29, 29, {"confidence": 0.99}, Status.NOT_SHOWN),
    ],
)
def test_what_the_canaries_of_a_kind_show(caught, sent, options, want):
    assert judged(Kind("VIN", "spoken", sent, caught), Thresholds(**options)) is want


@pytest.mark.parametrize(
    ("signed", "until", "want"),
    [
        (date(2026, 1, 1), None, Status.PASS),
        (date(2026, 1, 1), date(2027, 6, 1), Status.PASS),
        (date(2026, 1, 1), date(2026, 12, 1), Status.WARNING),
        (date(2026, 1, 1), date(2026, 12, 31), Status.WARNING),
        (date(2026, 1, 1), date(2026, 11, 30), Status.FAIL),
        (date(2026, 12, 2), None, Status.FAIL),
    ],
)
def test_an_attestation_holds_from_its_signature_to_its_end(signed, until, want):
    item = Attestation("elevenlabs.baa", "Privacy Officer", signed, until)
    report = gate(attestations=[item])
    assert {result.status for result in report.results if result.check == "attestation.elevenlabs.baa"} == {
        want
    }
    assert item.holds(TODAY) is (want is not Status.FAIL)
    assert [(one.check, one.by, one.on, one.until) for one in report.attestations] == [
        ("elevenlabs.baa", "Privacy Officer", signed, until)
    ]


def test_the_zero_retention_policy_drops_all_and_that_is_right():
    assert statuses(gate(policy=Policy.load("zero-retention"))) == {}


def test_the_report_is_plain_json_and_repeatable():
    one, two = (json.dumps(gate(seed=7).as_dict(), allow_nan=False) for _ in range(2))
    assert one == two
    data = json.loads(one)
    assert (data["verdict"], data["exit_code"], data["today"]) == ("pass", 0, "2026-12-01")
    assert data["facts"]["policy digest"] == SAFE_HARBOR.digest
    assert data["canaries"]["caught"] == data["canaries"]["sent"] > 0


def test_the_report_says_how_many_it_takes_and_why():
    detail = {result.check: result.detail for result in gate(thresholds=Thresholds(), per_cell=3).results}
    assert "3 of each kind; 46 can show 90% with 1 missed" in detail["canaries.caught"]


def test_cells_of_a_kind_that_fails_are_good_where_all_were_caught():
    deaf = walked(
        lambda path, text, is_key: text if path[-1] == "message" else everything(path, text, is_key)
    )
    cells = gate(redact=deaf, per_cell=6).canaries.cells
    assert {cell.status for cell in cells if cell.form == "key"} == {Status.PASS}
    assert {cell.status for cell in cells if cell.form == "written" and cell.caught < cell.sent} == {
        Status.FAIL
    }


def test_what_is_left_fails_and_what_is_doubtful_warns():
    residual = Residual(SAFE_HARBOR)
    residual.add("a: record 1", [], "[PERSON_1] called at ten")
    assert statuses(gate(residual=residual)) == {}
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


LINES = [
    ("Nov 21 06:57:59 ip-10-0-3-17 systemd[1]: Started", "Nov 21 06:57:59"),
    ("Nov 21 06:57:59 ip-10-0-3-17 systemd[1]: Started", "ip-10-0-3-17"),
    ("Nov 21 06:57:59 mail postfix/smtpd[77712]: connect", "77712"),
    ("<165>1 2026-11-21T06:58:03.003Z web-1 app 1370 - - x", "2026-11-21T06:58:03.003Z"),
    ("<165>1 2026-11-21T06:58:03Z h evt 1 ID [ex@32473 a=b] x", "@32473"),
    ("2026-11-21 06:58:04,812 WARN x", "2026-11-21"),
    ('10.0.3.9 - - [21/Nov/2026:06:58:05 +0000] "GET /"', "21/Nov/2026"),
    ("I1121 06:58:01.123456    2214 kubelet.go:672] ready", "2214"),
    ("session opened for x by (uid=1000)", "1000"),
    ("worker=12 rows=123456 bytes=98765432", "98765432"),
    ("be/web1 0/0/1/12/13 200", "0/0/1/12/13"),
    ("call 3fa85f64-5717-4562-b3fc-2c963f66afa6 ended", "64-5717-4562"),
    ("image sha256:0f4f20021a0b8a1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f70819a gone", "5e6f708192"),
    ("model=claude-haiku-4-5-20251001 ok", "20251001"),
    ("python-requests/2.31.0 here", "2.31.0"),
]
STILL = [
    ("Nov 21 06:58:00 Marisol Okonkwo: hello", "Marisol"),
    ("2026-11-21 10:00:00 Marisol Okonkwo: hello", "Marisol Okonkwo"),
    ("nov 21 06:58:00 marisol okonkwo: hello", "marisol"),
    ("he was born 1984-03-21 in town", "1984-03-21"),
    ("due 03/21/1984 ok", "03/21/1984"),
    ("Nov 21 06:57:59 web-1 app[1]: ssn 536-90-4399", "536-90-4399"),
    ("uid 4155550142", "4155550142"),
    ("mrn=88123412", "88123412"),
    ("code 883412", "883412"),
    ("claude-for-maria-19840312", "19840312"),
    ("user=marisol@example.com", "marisol@example.com"),
    ("call me at 4155550142", "4155550142"),
]


@pytest.mark.parametrize(("line", "found"), LINES + STILL)
def test_what_is_the_machines_own_in_a_log_is_not_residual_and_all_else_is(line, found):
    residual = Residual(SAFE_HARBOR)
    start = line.index(found)
    residual.add("a", [Found("UNIQUE_ID", 0.9, start=start, end=start + len(found))], line)
    assert residual.results()[0].status is (Status.PASS if (line, found) in LINES else Status.FAIL)


def test_times_count_where_a_policy_removes_them():
    policy = Policy.load("zero-retention")
    assert policy.timestamps == "drop"
    residual = Residual(policy)
    residual.add("a", [Found("DATE_TIME", 0.9, start=0, end=15)], "Nov 21 06:57:59 web-1 app[1]: x")
    assert residual.results()[0].status is Status.FAIL


@pytest.mark.parametrize(("text", "left"), [("90+ years", False), ("90 years", True)])
def test_the_plus_of_an_age_stands_behind_it(text, left):
    residual = Residual(SAFE_HARBOR)
    residual.add("a", [Found("AGE_OVER_89", 0.9, start=0, end=2)], text)
    assert (residual.results()[0].status is Status.FAIL) is left
