"""The gate with the real redaction, as a real command, on plans as users write them."""

import io
import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from redactor import cli
from redactor.launch import canaries
from redactor.launch.canaries.make import Order, make
from redactor.shells import samples
from tests.launch.agents import EMPTY_HISTORY, GOOD_AGENT, GOOD_CALL, GOOD_SETTINGS
from tests.launch.test_learn import CALL, OWN

EXPORTS = [
    ("agent", GOOD_AGENT),
    ("settings", GOOD_SETTINGS),
    ("call", GOOD_CALL),
    ("history", EMPTY_HISTORY),
]


def test_the_real_redaction_catches_nearly_all(redactor):
    found = canaries.run(lambda text: redactor.run_json(text).text, redactor.policy, per_cell=1, documents=3)
    assert found.caught >= 0.95 * found.sent
    assert found.decoys_changed <= 0.1 * found.decoys
    assert (found.withheld, found.lost) == (0, 0)
    assert found.documents_clean >= 2


def test_what_the_real_redaction_finds_in_a_sample_becomes_a_place(redactor, tmp_path):
    sample = {**CALL, "reference": "536-90-4399", "pairs": {"415-555-0142": "x"}}
    (tmp_path / "s.json").write_text(json.dumps(sample))
    (template,) = samples.templates([tmp_path / "s.json"], redactor)
    kinds = {(place.pointer, str(place.kind), place.entity_type) for place in template.places}
    assert {("/reference", "field", "US_SSN"), ("/pairs/<key>", "key", "PHONE_NUMBER")} <= kinds
    for probe in make([template], redactor.policy, Order(1, 3, 1)):
        assert [word for word in [*OWN, "4399", "5550142"] if word in probe.text] == []


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "exports").mkdir()
    for name, value in EXPORTS:
        (tmp_path / "exports" / f"{name}.json").write_text(json.dumps(value))
    return tmp_path


def command(*arguments, cwd=None, stdin=""):
    line = [sys.executable, "-m", "redactor", "validate", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, text=True, timeout=300, cwd=cwd, input=stdin)


def test_the_command_ends_with_the_verdict(folder):
    left = folder / "left.jsonl"
    left.write_text('{"messages": [{"role": "user", "content": "my ssn is 536-90-4399"}]}\n')
    done = command(
        "--config", folder / "exports", "--attest", "elevenlabs.baa", "--canaries", 0, "--scan", left, "--json"
    )  # fmt: skip
    report = json.loads(done.stdout)
    assert (done.returncode, report["verdict"], done.stderr) == (1, "fail", "")
    failed = {result["check"] for result in report["results"] if result["status"] == "fail"}
    assert failed == {"residual.redactor", "residual.patterns"}
    assert "536-90" not in done.stdout


PLAN = """
name: front desk
vendors: [{vendor: elevenlabs, exports: exports}]
attestations: [{rule: elevenlabs.baa, by: Privacy Officer, signed: 2026-01-31, until: 2099-01-31}]
samples: sample.json
redaction: {path: PATH, COMMAND}
sinks:
  - {kind: log, path: app.log, ids: false}
  - {kind: sqlite, path: app.db, tables: [calls]}
canaries: {per_kind: 2, documents: 2, forms: [written, payload, summary]}
thresholds: {rate: null, overall: null, documents: null}
"""

PIPELINE = """
import sqlite3, sys
from redactor import Redactor

engine = Redactor()
with sqlite3.connect("app.db") as database, open("app.log", "a") as log:
    for line in sys.stdin:
        out = engine.run_json(line.rstrip("\\n")).text
        database.execute("INSERT INTO calls VALUES (?)", [out])
        if "--debug" in sys.argv:
            log.write(f"DEBUG got {line}")
        log.write("stored one\\n")
        if "--ack" in sys.argv:
            print('{"ok": true}')
        else:
            print(out)
"""


@pytest.mark.parametrize(
    ("path", "words", "failing"),
    [
        ("stream", "", set()),
        ("command", "", set()),
        ("command", "--ack", set()),
        ("command", "--debug", {"sink.app.log", "canaries.caught"}),
    ],
)
def test_a_plan_from_end_to_end(folder, path, words, failing):
    (folder / "sample.json").write_text(json.dumps(CALL))
    (folder / "app.log").write_text("")
    (folder / "pipeline.py").write_text(PIPELINE)
    with closing(sqlite3.connect(folder / "app.db")) as database, database:
        database.execute("CREATE TABLE calls (body TEXT)")
    line = json.dumps([sys.executable, "pipeline.py", *words.split()])
    more = f"command: {line}" + (", answers: false" if words == "--ack" else "")
    text = PLAN.replace("PATH", path).replace("COMMAND", more if path == "command" else "settle: 0")
    if path != "command":
        text = re.sub(r"sinks:\n(  - .*\n)*", "", text)  # `redactor stream` writes nowhere else
    (folder / "plan.yaml").write_text(text)
    done = command("plan.yaml", "--json", "--evidence", "e.json", "--html", "e.html", cwd=folder)
    report = json.loads(done.stdout)
    assert done.stderr == ""
    assert {result["check"] for result in report["results"] if result["status"] == "fail"} == failing
    assert done.returncode == (1 if failing else 0), [r for r in report["results"] if r["status"] != "pass"]
    assert report["canaries"]["sent"] > 0
    assert [word for word in OWN if word in done.stdout] == []
    assert json.loads((folder / "e.json").read_text()) == report
    assert (folder / "e.html").read_text().lstrip().lower().startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "name a plan"),
        (["lost.yaml"], "can't read the plan"),
        (["bad.yaml"], "bad.yaml: nam: unknown"),
        (["good.yaml", "--seed", "3"], "the plan says it: --seed"),
        (["good.yaml", "--vendor", "retell"], "--vendor goes with --init"),
        (["good.yaml", "--html", "."], "is a folder"),
        (["good.yaml", "--diff", "lost.json"], "can't read lost.json"),
        (["--verify", "lost.json"], "can't read lost.json"),
        (["--init", "good.yaml"], "is there already"),
        (["--init", "new.yaml", "--path", "magic"], "--path knows"),
        (["--init", "new.yaml", "--path", "command"], "redaction.command is missing"),
        (["--init", "new.yaml", "--sink", "s3:x"], "--sink starts with"),
        (["--init", "new.yaml", "--sink", "sqlite:x"], "--sink sqlite needs"),
        (["--init", "no/such/new.yaml"], "can't write"),
        (["--config", "other.json"], "can't read other.json"),
    ],
)  # fmt: skip
def test_the_command_refuses_what_it_can_not_use(tmp_path, monkeypatch, capsys, arguments, message):
    monkeypatch.chdir(tmp_path)
    Path("good.yaml").write_text("name: x\n")
    Path("bad.yaml").write_text("nam: x\n")
    code = cli.run(["validate", *arguments])
    captured = capsys.readouterr()
    assert (code, captured.out) == (2, "")
    known = message.replace("bad.yaml: nam: unknown", "name is missing")
    assert known in captured.err
    assert captured.err.count("\n") == 1
    assert not Path("new.yaml").exists()


def test_a_plan_is_drafted_from_options_and_can_be_used(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    code = cli.run(
        ["validate", "--init", "p.yaml", "--vendor", "retell", "--vendor", "anthropic", "--config", "exports",
         "--sample", "s.json", "--command", "python filter.py --x 'a b'", "--sink", "log:app.log",
         "--sink", "postgresql:DSN:calls,public.events", "--scan", "out", "--policy", "pci"]
    )  # fmt: skip
    assert code == 0
    from redactor.shells.validate import load

    plan = load(Path("p.yaml"))
    assert [vendor.name for vendor in plan.vendors] == ["retell", "anthropic"]
    assert plan.redaction.command == ("python", "filter.py", "--x", "a b")
    assert [sink.tables for sink in plan.sinks] == [(), ("calls", "public.events")]
    assert (plan.redaction.policy, plan.samples, plan.residual) == ("pci", (Path("s.json"),), (Path("out"),))
    assert "p.yaml written" in capsys.readouterr().err


def test_paths_of_a_drafted_plan_start_at_its_folder(tmp_path, monkeypatch, capsys):
    from redactor.shells.validate import load

    monkeypatch.chdir(tmp_path)
    Path("launch").mkdir()
    Path("own.yaml").write_text("name: own\ndefault: replace\n")
    code = cli.run(
        ["validate", "--init", "launch/p.yaml", "--config", "exports", "--sample", "s.json", "--scan", "/srv/out",
         "--sink", "log:app.log", "--sink", "postgresql:DSN:calls", "--policy", "own.yaml"]
    )  # fmt: skip
    assert code == 0
    plan = load(Path("launch/p.yaml"))
    real = [path.resolve() for path in (*plan.samples, *plan.vendors[0].exports, *plan.residual)]
    assert real == [tmp_path / "s.json", tmp_path / "exports", Path("/srv/out")]
    assert Path(plan.redaction.policy).resolve() == tmp_path / "own.yaml"
    assert Path(plan.sinks[0].path).resolve() == tmp_path / "app.log"


def test_a_plan_is_drafted_by_asking(tmp_path, monkeypatch, capsys):
    from redactor.cli import drafting
    from redactor.launch.draft import Answers
    from redactor.shells.validate import load

    answers = [
        "desk", "nobody", "vapi, twilio", "exports", "The CISO", "a.json, b.json", "magic", "http", "http://127.0.0.1:9/x",
        "app.log", "log:app.log sqlite:app.db:calls,events",
    ]  # fmt: skip
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(answers) + "\n"))
    drafting.write(tmp_path / "p.yaml", Answers(), asking=True)
    said = capsys.readouterr().err
    assert said.count("Error: ") == 3  # nobody, magic and a sink without a kind: each is asked for again
    assert "no rules know nobody" in said
    plan = load(tmp_path / "p.yaml")
    assert (plan.name, [vendor.name for vendor in plan.vendors]) == ("desk", ["vapi", "twilio"])
    assert plan.samples == (tmp_path / "a.json", tmp_path / "b.json")
    assert plan.redaction.url == "http://127.0.0.1:9/x"
    assert [(sink.name, sink.tables) for sink in plan.sinks] == [
        ("app.log", ()),
        ("app.db", ("calls", "events")),
    ]
    assert "The CISO" in (tmp_path / "p.yaml").read_text()


def test_canaries_can_be_written_for_a_path_of_ones_own(folder, monkeypatch, capsys):
    monkeypatch.chdir(folder)
    Path("p.yaml").write_text(
        "name: x\nredaction: {path: outside}\nsinks: [{kind: log, path: a.log}]\ncanaries: {per_kind: 1, documents: 1}\n"
    )
    assert cli.run(["validate", "p.yaml", "--write-canaries", "c.jsonl"]) == 0
    lines = Path("c.jsonl").read_text().splitlines()
    assert len(lines) > 100
    assert f"{len(lines)} records with canaries written" in capsys.readouterr().err
