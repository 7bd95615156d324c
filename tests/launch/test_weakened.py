"""A redactor that was weakened on purpose is caught by the canaries, in each case, and the one that was not passes the same ones."""

import json
import sys
from datetime import date

import pytest

from redactor import findings
from redactor import redact as redact_module
from redactor.errors import QuarantineError
from redactor.launch.canaries import Judge, Known, Order, built_in, learn, make
from redactor.launch.gate import Seen, Settings, validate
from redactor.launch.plan import PathKind, PathSpec
from redactor.launch.report import Status
from redactor.policy import Policy
from redactor.shells import trip

SAFE_HARBOR = Policy.load("hipaa-safe-harbor")


def missed(redact, order, templates=None):
    """The kinds of which something was left."""
    probes = make(templates or built_in(), SAFE_HARBOR, order)
    judge = Judge(probes, SAFE_HARBOR)
    for probe in probes:
        try:
            judge.answered(probe.number, redact(probe.text))
        except QuarantineError:
            judge.withheld(probe.number)
    outcome = judge.outcome()
    assert outcome.withheld == outcome.lost == 0
    assert gated(outcome) is (Status.PASS if outcome.caught == outcome.sent else Status.FAIL)
    return {(kind.entity_type, kind.form) for kind in outcome.kinds if kind.caught < kind.sent}


def gated(outcome):
    """What the gate says of the canaries; a run of few kinds can't show all, so that its verdict is never a pass."""
    report = validate([], policy=SAFE_HARBOR, settings=Settings(date(2026, 12, 1)), seen=Seen(outcome))
    (found,) = (result.status for result in report.results if result.check == "canaries.caught")
    assert report.verdict is (Status.FAIL if found is Status.FAIL else Status.NOT_SHOWN)
    return found


def kinds(entity, *forms):
    return Order(4, 0, 1, (entity,), forms)


@pytest.fixture
def redact(redactor):
    return lambda text: redactor.run_json(text).text


@pytest.mark.parametrize(
    ("recognizer", "entity"),
    [("UsSsn", "US_SSN"), ("PhoneNumber", "PHONE_NUMBER"), ("CreditCard UniqueId", "CREDIT_CARD"), ("IpAddress", "IP_ADDRESS"),
     ("ApiKey", "API_KEY"), ("Vin UniqueId", "VIN"), ("ZipCode", "ZIP_CODE"), ("AgeOver89", "AGE_OVER_89")],
)  # fmt: skip
def test_one_recognizer_off(redactor, redact, monkeypatch, recognizer, entity):
    for room in ("member_names", "member_values"):
        monkeypatch.setattr(
            f"redactor.document.{room}.of_keys", lambda above: None
        )  # what a key is only its text tells
    order = kinds(entity, "written", "payload", "key")
    assert missed(redact, order) == set()
    working = redactor._detector._recognizers
    left = [
        (name, one) for name, one in working if name not in recognizer.split()
    ]  # a card and a VIN are identifiers, too
    assert len(left) == len(working) - len(recognizer.split())
    monkeypatch.setattr(redactor._detector, "_recognizers", left)
    assert {name for name, _ in missed(redact, order)} == {entity}


@pytest.fixture
def overlooking(monkeypatch):
    """Let the redaction find nothing in the fields that a predicate names."""

    def weaken(predicate):
        def find(document, *more, **named):
            found = findings.find(document, *more, **named)
            return [
                [] if predicate(item) else spans for item, spans in zip(document.fields, found, strict=True)
            ]

        monkeypatch.setattr(redact_module, "find", find)

    return weaken


@pytest.mark.parametrize(
    ("predicate", "forms"),
    [
        (lambda item: item.is_key, {"key"}),
        (lambda item: "#" in item.pointer and not item.is_key, {"payload"}),
        (lambda item: "summary" in item.pointer, {"summary"}),
        (lambda item: item.is_turn, {"written", "spoken"}),
    ],
    ids=["keys", "JSON in strings", "summaries", "turns"],
)
def test_fields_of_one_kind_not_scanned(redact, overlooking, predicate, forms):
    order = Order(9, 0, 1, ("PHONE_NUMBER",), ("written", "spoken", "payload", "key", "summary"))
    assert missed(redact, order) == set()
    overlooking(predicate)
    assert missed(redact, order) == {("PHONE_NUMBER", form) for form in forms}


@pytest.mark.parametrize(
    ("form", "entity"),
    [("spoken", "CREDIT_CARD"), ("split", "CREDIT_CARD"), ("spelled", "EMAIL_ADDRESS")],
)
def test_speech_not_read(redactor, redact, monkeypatch, form, entity):
    """Several readers see speech, so that all of them must be off."""
    order = kinds(entity, "written", form)
    assert missed(redact, order) == set()
    monkeypatch.setattr("redactor.detect.engine.views", lambda text: [])
    monkeypatch.setattr(findings, "remember", lambda texts, *more, **others: [[] for _ in texts])
    monkeypatch.setattr("redactor.detect.engine.may_be_spoken", lambda text: False)
    blind = type("Blind", (), {"name": "blind", "find_all": lambda self, asked: [() for _ in asked]})
    monkeypatch.setattr(redactor._detector, "_finder", blind())
    assert (entity, form) in missed(redact, order)
    assert (entity, "written") not in missed(redact, order)


def test_one_field_of_the_users_own_schema_not_read(redact):
    """The place is named, and only that."""
    sample = {"id": "c1", "notes": "x", "wrapUp": {"remark": "y"}}
    template = learn(json.dumps(sample), "own.json", Known())

    def deaf(text):
        before, after = json.loads(text), json.loads(redact(text))
        after["wrapUp"]["remark"] = before["wrapUp"]["remark"]
        return json.dumps(after)

    probes = make([template], SAFE_HARBOR, Order(4, 2, 1, ("US_SSN", "EMAIL_ADDRESS")))
    judge = Judge(probes, SAFE_HARBOR)
    for probe in probes:
        judge.answered(probe.number, deaf(probe.text))
    assert {place for place, _ in judge.outcome().leaky} == {"own.json: /wrapUp/remark"}


STREAM = """
import sys
from redactor import Redactor
from redactor.errors import QuarantineError
from redactor.wire.framing import Lines
from redactor.wire.pieces import Answer
from redactor.stream import StreamFilter

engine = Redactor()


def answer(pieces):
    found = []
    for piece in pieces:
        text = piece.body.decode("utf-8", "replace")
        try:
            done = engine.run_json(text)
        except QuarantineError:
            done = engine.run_text(text)
        found.append(Answer(text=done.text.encode()))
    return found


data = sys.stdin.buffer.read()
whole = StreamFilter(Lines(1 << 24), answer)
for at in range(0, len(data), 100):
    block = data[at : at + 100]
    if sys.argv[1] == "on":
        sys.stdout.buffer.write(whole.feed(block))
    else:  # nothing is held back until its line has ended
        part = StreamFilter(Lines(1 << 24), answer)
        sys.stdout.buffer.write(part.feed(block) + part.close())
sys.stdout.buffer.write(whole.close())
"""


@pytest.mark.parametrize("guard", ["on", "off"])
def test_stream_guard_off(tmp_path, guard):
    script = tmp_path / "stream.py"
    script.write_text(STREAM)
    order = Order(
        8, 0, 1, ("PERSON", "PHONE_NUMBER", "CREDIT_CARD"), ("written", "spoken", "payload", "summary")
    )
    probes = make(built_in(), SAFE_HARBOR, order)
    judge = Judge(probes, SAFE_HARBOR)
    spec = PathSpec(PathKind.COMMAND, command=(sys.executable, str(script), guard))
    journey = trip.send(probes, spec, judge, engine=lambda: None)
    outcome = judge.outcome()
    assert journey.trouble == ""
    assert gated(outcome) is (Status.PASS if guard == "on" else Status.FAIL)
    if guard == "on":
        assert (outcome.caught, outcome.lost) == (outcome.sent, 0)
    else:
        assert outcome.caught < outcome.sent
