"""The options of `redactor validate` that write, compare and check evidence; the judging itself is played."""

import dataclasses
import json

import pytest

from redactor.cli import run
from redactor.shells import validate
from tests.launch import made_up
from tests.launch.made_up import GOOD, KEY


@pytest.fixture
def work(tmp_path, monkeypatch):
    """A folder with an export and a key, in which every validation ends with the report `work.report`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REDACTOR_EVIDENCE_KEY_FILE", raising=False)
    (tmp_path / "agent.json").write_text("{}")
    (tmp_path / "key").write_bytes(KEY + b"\n")
    (tmp_path / "other-key").write_bytes(b"another key that is long enough")

    def play(report):
        monkeypatch.setattr(validate, "run", lambda ask, today: report)

    play(GOOD)
    return play


def redactor(*words):
    return run(["validate", *words])


FILES = ["--evidence", "e.json", "--html", "out/r.html", "--junit", "j.xml", "--sarif", "s.sarif"]


def test_every_report_is_written(work, tmp_path, capsys):
    assert redactor("--config", "agent.json", *FILES, "--evidence-key", "key") == 0
    assert (tmp_path / "out" / "r.html").read_text().startswith("<!doctype html>")
    assert (tmp_path / "j.xml").exists() and (tmp_path / "s.sarif").exists()
    assert redactor("--verify", "e.json", "--evidence-key", "key") == 0
    assert capsys.readouterr().out.endswith("HMAC-SHA256: fits the key\nVERIFIED\n")


def test_sarif_names_a_file_below_the_folder_that_was_given(work, tmp_path):
    (tmp_path / "exports" / "eu").mkdir(parents=True)
    (tmp_path / "exports" / "eu" / "agent.json").write_text("{}")
    work(
        dataclasses.replace(GOOD, results=(dataclasses.replace(made_up.FAULTS[0], document="eu/agent.json"),))
    )
    redactor("--config", "exports", *FILES)
    (found,) = json.loads((tmp_path / "s.sarif").read_text())["runs"][0]["results"]
    assert found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "exports/eu/agent.json"


def test_the_verdict_is_the_exit_code_also_when_files_are_written(work):
    work(made_up.bad())
    assert redactor("--config", "agent.json", *FILES) == 1
    work(dataclasses.replace(GOOD, results=made_up.FAULTS[1:]))
    assert redactor("--config", "agent.json", *FILES) == 4


def test_json_is_the_signed_evidence(work, capsys, tmp_path):
    assert redactor("--config", "agent.json", "--json", "--evidence", "e.json", "--evidence-key", "key") == 0
    shown = capsys.readouterr().out
    assert shown == (tmp_path / "e.json").read_text()
    assert "hmac_sha256" in json.loads(shown)["signature"]


@pytest.mark.parametrize(
    ("change", "key", "code"),
    [
        (None, [], 0),
        (None, ["--evidence-key", "key"], 0),
        (None, ["--evidence-key", "other-key"], 1),
        (('"verdict": "fail"', '"verdict": "pass"'), [], 1),
        (('"verdict": "fail"', '"verdict": "pass"'), ["--evidence-key", "key"], 1),
        (('"hmac_sha256"', '"hmac"'), ["--evidence-key", "key"], 1),
        (('"schema"', '"scheme"'), [], 2),
        (None, ["--evidence-key", "agent.json"], 2),
        (None, ["--evidence-key", "lost"], 2),
    ],
)
def test_verify(work, tmp_path, capsys, change, key, code):
    work(made_up.bad())
    redactor("--config", "agent.json", "--evidence", "e.json", "--evidence-key", "key")
    capsys.readouterr()
    if change:
        path = tmp_path / "e.json"
        assert change[0] in path.read_text()
        path.write_text(path.read_text().replace(*change))
    assert redactor("--verify", "e.json", *key) == code
    seen = capsys.readouterr()
    assert seen.out.endswith({0: "\nVERIFIED\n", 1: "NOT VERIFIED\n", 2: ""}[code])
    assert seen.err.count("\n") == (code == 2)


def test_the_key_can_come_from_the_environment(work, monkeypatch):
    monkeypatch.setenv("REDACTOR_EVIDENCE_KEY_FILE", "key")
    assert redactor("--config", "agent.json", "--evidence", "e.json") == 0
    monkeypatch.setenv("REDACTOR_EVIDENCE_KEY_FILE", "other-key")
    assert redactor("--verify", "e.json") == 1


def test_diff_says_what_changed_and_leaves_the_verdict_alone(work, capsys, tmp_path):
    redactor("--config", "agent.json", "--evidence", "old.json")
    capsys.readouterr()
    assert redactor("--config", "agent.json", "--diff", "old.json") == 0
    assert capsys.readouterr().out.rstrip().endswith(": none")
    work(made_up.bad())
    assert redactor("--config", "agent.json", "--diff", "old.json", "--html", "r.html") == 1
    shown = " ".join(capsys.readouterr().out.split())
    assert (
        "Canaries caught less often than the bound shown then: PERSON, split: 59/59, at least 95 % -> 51/59"
        in shown
    )
    assert "What changed since the last evidence" in (tmp_path / "r.html").read_text()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--html", "a", "--junit", "./a"], "two reports name one file"),
        (["--html", "."], "is a folder"),
        (["--html", "agent.json"], "agent.json is read by this run"),
        (["--evidence", "key", "--evidence-key", "key"], "key is read by this run"),
        (["--write-canaries", "./agent.json"], "agent.json is read by this run"),
        (["--evidence", "e", "--evidence-key", "agent.json"], "16 bytes"),
        (["--diff", "agent.json"], "names no schema"),
        (["--diff", "lost.json"], "can't read lost.json"),
        (["--diff", "changed.json"], "not as it was signed"),
    ],
)
def test_wrong_options_are_one_line_before_anything_is_done(
    work, monkeypatch, tmp_path, capsys, words, message
):
    redactor("--config", "agent.json", "--evidence", "changed.json")
    path = tmp_path / "changed.json"
    path.write_text(path.read_text().replace('"exit_code": 0', '"exit_code": 4'))
    capsys.readouterr()
    monkeypatch.setattr(validate, "run", lambda ask, today: pytest.fail("it was judged"))
    assert redactor("--config", "agent.json", *words) == 2
    seen = capsys.readouterr()
    assert message in seen.err
    assert (seen.out, seen.err.count("\n")) == ("", 1)


def test_no_report_replaces_what_the_plan_reads(work, tmp_path, capsys):
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "agent.json").write_text("{}")
    plan = "name: x\nvendors: [{vendor: elevenlabs, exports: exports}]\nsinks: [{kind: log, path: app.log}]\n"
    (tmp_path / "plan.yaml").write_text(plan)
    for name in ("plan.yaml", "exports/agent.json", "app.log"):
        assert redactor("plan.yaml", "--sarif", name) == 2
        assert f"{name} is read by this run" in capsys.readouterr().err
    assert (tmp_path / "plan.yaml").read_text() == plan
    assert redactor("plan.yaml", "--evidence", "e.json") == 0
    assert redactor("plan.yaml", "--evidence", "e.json", "--diff", "e.json") == 0


def test_verify_goes_alone(work, capsys):
    redactor("--config", "agent.json", "--evidence", "e.json")
    assert redactor("plan.yaml", "--verify", "e.json") == 2
    assert "--verify goes alone" in capsys.readouterr().err
