"""`redactor validate` on real files, with an engine that needs no language model."""

import io
import json
from dataclasses import dataclass
from datetime import date

import pytest
from rich.console import Console

from redactor.errors import QuarantineError, Reason, UsageError
from redactor.launch.planfile import load as parse
from redactor.launch.report import Status
from redactor.policy import Policy
from redactor.shells import validate as shell
from redactor.shells.screen import render, write
from redactor.shells.validate import Run, flags, run, write_canaries
from tests.launch.agents import EMPTY_HISTORY, GOOD_AGENT, GOOD_CALL, GOOD_SETTINGS
from tests.launch.test_canaries import everything, walked

TODAY = date(2026, 12, 1)
NAME = "Zebulon Quimby"


@dataclass
class Finding:
    entity_type: str
    score: float
    pointer: str = ""
    start: int = 0
    end: int = 1
    recognizer: str = "fake"
    is_key: bool = False


@dataclass
class Outcome:
    text: str
    counts: dict
    findings: tuple = ()


class Engine:
    """Removes everything; finds a made-up name."""

    model = "none"

    def __init__(self, policy, *, key=None, nlp=None):
        self.policy = policy

    def run_json(self, text, *, format=None):
        return Outcome(walked(everything)(text), {})

    def run_text(self, text):
        return Outcome("\n".join("Agent: [TEXT_1]" for _ in text.splitlines()), {})

    def scan_json(self, text, *, format=None):
        if not text.lstrip().startswith(("{", "[")):
            raise QuarantineError(Reason.INVALID_JSON)
        return self.scan_text(text)

    def scan_text(self, text):
        return Outcome("", {}, (Finding("PERSON", 0.9),) if NAME in text else ())


class Leaky(Engine):
    """Lets everything through."""

    def run_json(self, text, *, format=None):
        return Outcome(text, {})


EXPORTS = [
    ("agent", GOOD_AGENT),
    ("settings", GOOD_SETTINGS),
    ("call", GOOD_CALL),
    ("history", EMPTY_HISTORY),
]


@pytest.fixture
def exports(tmp_path):
    folder = tmp_path / "exports"
    folder.mkdir()
    for name, value in EXPORTS:
        (folder / f"{name}.json").write_text(json.dumps(value))
    (folder / "notes.txt").write_text("not an export")
    return folder


def validate(*config, engine=Engine, **options):
    plan = flags(config=config, **{"per_kind": 1, "attested": ["elevenlabs.baa"], **options})
    return run(Run(plan, engine=engine), today=TODAY)


def failed(report):
    return {result.check for result in report.results if result.status is Status.FAIL}


def by_check(report):
    return {result.check: result for result in report.results}


def test_a_folder_of_exports_passes(exports):
    report = validate(exports)
    assert (failed(report), report.exit_code) == (set(), 0)
    assert report.facts["model"] == "none"
    assert report.facts["policy digest"] == Policy.load("hipaa-safe-harbor").digest


def test_one_export_alone_is_incomplete(exports):
    assert validate(exports / "agent.json").exit_code == 4
    assert validate(exports, attested=[]).exit_code == 4


def test_a_fault_fails_and_is_named(exports):
    agent = {**GOOD_AGENT, "platform_settings": {}}
    (exports / "agent.json").write_text(json.dumps(agent))
    report = validate(exports)
    assert report.exit_code == 1
    assert "elevenlabs.agent.zero-retention-mode" in failed(report)


def test_a_redaction_that_lets_all_through_fails(exports):
    report = validate(exports, engine=Leaky)
    assert failed(report) == {"canaries.caught"}
    assert (report.canaries.sent, report.canaries.caught) == (140, 0)


def test_the_list_of_the_workspace(exports, tmp_path):
    file = tmp_path / "list.json"
    file.write_text(json.dumps({"llms": [{"llm": "gpt-4o"}]}))
    assert validate(exports, llm_list=file).exit_code == 1


def test_the_scan_says_where_and_never_what(exports, tmp_path):
    outputs = tmp_path / "out"
    outputs.mkdir()
    (outputs / "a.jsonl").write_text(f'{{"m": "[PERSON_1]"}}\n{{"m": "{NAME}"}}\n{{"m": "536-90-4399"}}\n')
    (outputs / "manifest.json").write_text('{"sha256": "4111111111111111"}')
    report = validate(exports, scan=[outputs])
    found = by_check(report)
    assert found["residual.redactor"].where == ("a.jsonl: record 2",)
    assert found["residual.patterns"].where == ("a.jsonl: record 3",)
    assert found["residual.read"].detail.startswith("3 records")
    screen = io.StringIO()
    render(report, Console(file=screen, width=200))
    for text in (json.dumps(report.as_dict()), screen.getvalue()):
        assert "Zebulon" not in text and "536-90" not in text
    assert "FAIL" in screen.getvalue()


def test_the_name_of_an_output_is_no_value_either(exports, tmp_path):
    outputs = tmp_path / "out"
    outputs.mkdir()
    (outputs / "call zebulon@quimby.example.jsonl").write_text(f'{{"m": "{NAME}"}}\n')

    class Named(Engine):
        def run_json(self, text, *, format=None):
            return Outcome(text.replace("zebulon@quimby.example", "[EMAIL_ADDRESS_1]"), {})

    report = validate(exports, scan=[outputs], engine=Named)
    assert by_check(report)["residual.redactor"].where == ("EMAIL_ADDRESS_1.jsonl: record 1",)
    assert "quimby" not in json.dumps(report.as_dict())


def test_what_the_scan_can_not_read_is_not_passed(exports, tmp_path):
    file = tmp_path / "out.jsonl"
    file.write_bytes(b'{"m": "\xff"}\n')
    report = validate(exports, scan=[file])
    assert by_check(report)["residual.read"].status is Status.NOT_SHOWN


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 500])
def test_an_unusable_export_is_an_error_that_quotes_nothing(exports, content):
    (exports / "other.json").write_bytes(content)
    with pytest.raises(UsageError) as error:
        validate(exports)
    assert "\n" not in str(error.value)


def test_an_export_that_no_rule_knows_is_not_passed(exports):
    (exports / "other.json").write_text('{"a": 1}')
    assert validate(exports).exit_code == 4


@pytest.mark.parametrize("name", ["other.yaml", "eu/other.YML", "others.json.gz"])
def test_an_export_in_a_form_that_is_not_read_is_not_passed(exports, name):
    (exports / name).parent.mkdir(exist_ok=True)
    (exports / name).write_text(json.dumps({**GOOD_AGENT, "platform_settings": {}}))
    report = validate(exports)
    assert report.exit_code == 4
    assert by_check(report)["config.not-read"].where == (name,)


def test_what_the_plan_names_elsewhere_is_no_export(exports, tmp_path):
    (exports / "changes.yaml").write_text(
        "date: 2026-11-21\nsource: a letter\nlists: {elevenlabs.llms: {add: [own-1]}}\n"
    )
    assert planned(tmp_path, PLAN).exit_code == 4
    assert planned(tmp_path, PLAN + "overrides: exports/changes.yaml\n").exit_code == 0


@pytest.mark.parametrize(
    "options", [{"policy": "nothing"}, {"attested": ["nothing"]}, {"scan": "lost"}, {"llm_list": "agent"}]
)
def test_a_wrong_option_is_an_error(exports, tmp_path, options):
    if "scan" in options:
        options = {"scan": [tmp_path / "lost"]}
    if "llm_list" in options:
        options = {"llm_list": exports / "agent.json"}
    with pytest.raises(UsageError):
        validate(exports, **options)


def test_no_export_is_an_error(tmp_path):
    with pytest.raises(UsageError):
        validate(tmp_path)
    with pytest.raises(UsageError):
        validate(tmp_path / "missing.json")


# Plans.


def planned(folder, text, engine=Engine, today=TODAY):
    plan = parse(text, "P.yaml", folder)
    return run(Run(plan, "P.yaml", "redactor validate P.yaml", engine), today=today)


PLAN = """
name: front desk
vendors: [{vendor: elevenlabs, exports: exports}]
attestations: [{rule: elevenlabs.baa, by: Privacy Officer, signed: 2026-01-31, until: 2027-01-31}]
thresholds: {rate: null, overall: null, documents: null}
canaries: {per_kind: 2, documents: 2}
"""


def test_a_plan_passes(exports, tmp_path):
    report = planned(tmp_path, PLAN)
    assert (failed(report), report.exit_code) == (set(), 0)
    assert (report.plan, report.command) == ("P.yaml", "redactor validate P.yaml")
    assert [item.by for item in report.attestations] == ["Privacy Officer"]
    assert (report.canaries.documents, report.canaries.documents_clean) == (2, 2)


def test_an_attestation_that_is_over_fails(exports, tmp_path):
    report = planned(tmp_path, PLAN, today=date(2027, 2, 1))
    assert failed(report) == {"attestation.elevenlabs.baa"}
    assert by_check(report)["elevenlabs.baa"].status is Status.NOT_SHOWN
    assert report.exit_code == 1


def test_enough_canaries_are_made_to_show_what_is_asked_for(exports, tmp_path):
    text = PLAN.replace(
        "{rate: null, overall: null, documents: null}", "{rate: 0.5, misses: 0, overall: 0.9, documents: 0.5}"
    )
    report = planned(tmp_path, text.replace("canaries: {per_kind: 2, documents: 2}", ""))
    assert report.exit_code == 0
    assert report.facts["canaries per kind"] == "5"
    assert {cell.status for cell in report.canaries.cells} == {Status.PASS}


SAMPLE = {
    "id": "call-1",
    "from": "+14155550142",
    "turns": [{"role": "agent", "text": "hi"}, {"role": "user", "text": f"i am {NAME}"}],
}


def test_canaries_take_the_structure_of_samples(exports, tmp_path):
    (tmp_path / "s.jsonl").write_text(
        json.dumps(SAMPLE) + "\n" + json.dumps({**SAMPLE, "note": "x"}) + "\n" + json.dumps(SAMPLE)
    )
    report = planned(tmp_path, PLAN + "samples: s.jsonl\n", engine=Leaky)
    assert report.facts["templates"] == "s.jsonl, s.jsonl record 2"
    shown = set(by_check(report)["canaries.places"].where)
    assert {"s.jsonl: /turns", "s.jsonl record 2: /note"} <= shown
    assert "Zebulon" not in json.dumps(report.as_dict())


@pytest.mark.parametrize("content", ["", "3", "{}", "words", "\xff"])
def test_an_unusable_sample_is_an_error_that_quotes_nothing(exports, tmp_path, content):
    (tmp_path / "s.json").write_bytes(content.encode("latin-1"))
    with pytest.raises(UsageError, match=r"s\.json"):
        planned(tmp_path, PLAN + "samples: s.json\n")


def test_texts_are_samples_in_process(exports, tmp_path):
    (tmp_path / "s.txt").write_text(f"Agent: hello {NAME}\nCaller: hi\n")
    assert planned(tmp_path, PLAN + "samples: s.txt\n").canaries.caught > 0
    with pytest.raises(UsageError, match="texts can't go"):
        planned(tmp_path, PLAN + "samples: s.txt\nredaction: {path: stream}\n")


def test_a_policy_file_beside_the_plan(exports, tmp_path):
    (tmp_path / "own.yaml").write_text("name: own\ndefault: replace\n")
    assert planned(tmp_path, PLAN + "redaction: {policy: ./own.yaml}\n").facts["policy"] == "own"


def test_canaries_can_be_sent_by_the_user(exports, tmp_path):
    """They are written, take a way that nobody here knows, and are looked for where that ends."""
    text = PLAN + "redaction: {path: outside}\nsinks: [{kind: file, path: end.jsonl}]\n"
    ask = Run(parse(text, "P.yaml", tmp_path), engine=Engine)
    sent = tmp_path / "canaries.jsonl"
    count = write_canaries(ask, sent)
    lines = sent.read_text().splitlines()
    assert len(lines) == count > 100
    end = tmp_path / "end.jsonl"
    assert planned(tmp_path, text).exit_code == 4  # nothing is there yet
    end.write_text("\n".join(map(walked(everything_but_ids), lines)))
    assert failed(planned(tmp_path, text)) == set()
    end.write_text("\n".join(lines))
    assert "sink.end.jsonl" in failed(planned(tmp_path, text))


def everything_but_ids(path, text, is_key):
    return text if path[-1] in ("id", "conversation_id") else everything(path, text, is_key)


@pytest.mark.parametrize("as_json", [True, False])
def test_what_is_written(exports, as_json):
    report = validate(exports)
    out = io.StringIO()
    write(report, out, signed=report.as_dict() if as_json else None)
    if as_json:
        assert json.loads(out.getvalue())["verdict"] == "pass"
    else:
        assert out.getvalue().rstrip().splitlines()[-1].startswith("PASS")


@pytest.mark.parametrize("content", [None, b"\xff", b"a: ["])
def test_an_unusable_plan_is_an_error(tmp_path, content):
    path = tmp_path / "P.yaml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=r"P\.yaml"):
        shell.load(path)


def test_the_way_of_the_canaries_can_be_watched():
    with shell.watched(False) as advance:
        advance(1, 2)
    with shell.watched(True) as advance:
        advance(1, 2)


def test_a_key_from_the_environment_serves_a_plan_without_one(tmp_path):
    plan = parse("name: x", "P.yaml", tmp_path)
    assert shell.with_key(plan, None) is plan
    assert shell.with_key(plan, tmp_path / "k").redaction.key_file == tmp_path / "k"
    own = parse("name: x\nredaction: {key_file: own}", "P.yaml", tmp_path)
    assert shell.with_key(own, tmp_path / "k").redaction.key_file == tmp_path / "own"
