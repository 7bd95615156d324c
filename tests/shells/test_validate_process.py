"""`redactor validate` as a process: canaries through a real `redactor serve`, and through standard input."""

import json
import sys
from pathlib import Path

import pytest
from processes import Cli
from serve_process import Serve

from redactor.launch.canaries import Judge, Order, built_in, make
from redactor.launch.plan import PathKind, PathSpec
from redactor.policy import Policy
from redactor.shells import trip

SAFE_HARBOR = Policy.load("hipaa-safe-harbor")
PROBES = make(built_in(), SAFE_HARBOR, Order(1, 2, 5, ("US_SSN", "PERSON", "PHONE_NUMBER")))
TOKEN = "a-token-for-tests-only"


class Other(Cli):
    """The command line over one of the engines of blank.py."""

    def __init__(self, engine):
        self.command = (sys.executable, str(Path(__file__).parent / "blank_cli.py"), engine)


@pytest.mark.parametrize("engine", ["Blank", "Leaky"])
def test_an_endpoint_of_redactor_serve(engine, monkeypatch):
    serve = Serve(Other(engine), "--policy", "light", "--token", TOKEN)
    monkeypatch.setenv("TOKEN", TOKEN)
    judge = Judge(PROBES, SAFE_HARBOR)
    url = f"http://127.0.0.1:{serve.port}/redact"
    spec = PathSpec(PathKind.HTTP, url=url, token_env="TOKEN")
    journey = trip.send(PROBES, spec, judge, engine=lambda: None)
    monkeypatch.setenv("TOKEN", "another")
    refused = trip.send(PROBES[:2], spec, Judge(PROBES, SAFE_HARBOR), engine=lambda: None)
    assert serve.stop()[0] == 0
    outcome = judge.outcome()
    assert (journey.trouble, outcome.lost, outcome.withheld, outcome.decoys_changed) == ("", 0, 0, 0)
    assert (outcome.caught, outcome.documents_clean) == ((outcome.sent, 2) if engine == "Blank" else (0, 0))
    assert outcome.sent > 10
    assert refused.trouble == "2 times status 401"


PLAN = """
name: front desk
redaction: {path: outside}
sinks: [{kind: stdin}]
canaries: {per_kind: 1, documents: 1}
thresholds: {rate: null, overall: null, documents: null}
"""


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """A folder with a plan, and the records that it wants to be sent."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "plan.yaml").write_text(PLAN)
    done = Other("Blank")("validate", folder / "plan.yaml", "--write-canaries", folder / "c.jsonl")
    assert done.returncode == 0, done.stderr
    return folder


def blanked(folder):
    from blank import Blank

    engine = Blank()
    return "".join(
        f"{engine.run_json(line).text}\n" for line in (folder / "c.jsonl").read_text().splitlines()
    )


@pytest.mark.parametrize(
    ("piped", "status", "code"),
    [
        (blanked, "pass", 4),  # no configuration is given
        (lambda folder: (folder / "c.jsonl").read_text(), "fail", 1),
        (lambda folder: "GET /health 200\n", "not shown", 4),
    ],
    ids=["redacted", "raw", "something else"],
)
def test_standard_input(sent, piped, status, code):
    done = Other("Blank")("validate", sent / "plan.yaml", "--json", stdin=piped(sent).encode())
    report = json.loads(done.stdout)
    found = {result["check"]: result["status"] for result in report["results"]}
    assert (found["sink.stdin"], done.returncode) == (status, code)
    assert found["canaries.delivered"] == ("pass" if status in ("pass", "fail") else "not shown")
    assert b"redactor: " not in done.stderr
