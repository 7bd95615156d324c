"""`redactor validate` on real files, with an engine that needs no language model."""

import io
import json
from dataclasses import dataclass
from datetime import date

import pytest
from rich.console import Console

from redactor.errors import QuarantineError, Reason, UsageError
from redactor.policy import Policy
from redactor.shells.validate import Request, as_json, render, run
from tests.launch.agents import GOOD_AGENT, GOOD_CALL, GOOD_SETTINGS
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

    def scan_json(self, text, *, format=None):
        if not text.lstrip().startswith(("{", "[")):
            raise QuarantineError(Reason.INVALID_JSON)
        return self.scan_text(text)

    def scan_text(self, text):
        return Outcome("", {}, (Finding("PERSON", 0.9),) if NAME in text else ())


@pytest.fixture
def exports(tmp_path):
    folder = tmp_path / "exports"
    folder.mkdir()
    for name, value in [("agent", GOOD_AGENT), ("settings", GOOD_SETTINGS), ("call", GOOD_CALL)]:
        (folder / f"{name}.json").write_text(json.dumps(value))
    (folder / "notes.txt").write_text("not an export")
    return folder


def validate(*config, **options):
    return run(
        Request(config, **{"per_cell": 1, "attested": ["elevenlabs.baa"], **options}),
        today=TODAY,
        engine=Engine,
    )


def test_a_folder_of_exports_passes(exports):
    report = validate(exports)
    assert report.exit_code == 0
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
    assert json.loads(as_json(report))["verdict"] == "fail"


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
    found = {result.check: result for result in report.results}
    assert found["residual.redactor"].where == ("a.jsonl: record 2",)
    assert found["residual.patterns"].where == ("a.jsonl: record 3",)
    assert found["residual.read"].detail.startswith("3 records")
    screen = io.StringIO()
    render(report, Console(file=screen, width=200))
    for text in (as_json(report), screen.getvalue()):
        assert "Zebulon" not in text and "536-90" not in text
    assert "FAIL" in screen.getvalue()


def test_what_the_scan_can_not_read_is_not_passed(exports, tmp_path):
    file = tmp_path / "out.jsonl"
    file.write_bytes(b'{"m": "\xff"}\n')
    report = validate(exports, scan=[file])
    assert report.exit_code == 4


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": 1}', b"\xff\xfe", b"[" * 500, b"3"])
def test_an_unusable_export_is_an_error_that_quotes_nothing(exports, content):
    (exports / "other.json").write_bytes(content)
    with pytest.raises(UsageError) as error:
        validate(exports)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "options",
    [{"policy": "nothing"}, {"attested": ["nothing"]}, {"scan": ["/nothing/there"]}, {"llm_list": "agent"}],
)
def test_a_wrong_option_is_an_error(exports, tmp_path, options):
    from pathlib import Path

    if "scan" in options:
        options = {"scan": [Path("/nothing/there")]}
    if "llm_list" in options:
        options = {"llm_list": exports / "agent.json"}
    with pytest.raises(UsageError):
        validate(exports, **options)


def test_no_export_is_an_error(tmp_path):
    with pytest.raises(UsageError):
        validate(tmp_path)
    with pytest.raises(UsageError):
        validate(tmp_path / "missing.json")
