"""The gate with the real redaction and as a real command."""

import json
import subprocess
import sys

import pytest

from redactor import Redactor
from redactor.launch import canaries
from tests.launch.agents import GOOD_AGENT, GOOD_CALL, GOOD_SETTINGS


@pytest.fixture(scope="module")
def redactor():
    return Redactor()


def missed(redact, policy, per_cell=1):
    found = canaries.run(redact, policy, per_cell=per_cell)
    return {(cell.entity_type, cell.form) for cell in found.cells if cell.caught < cell.sent}


def test_the_real_redaction_catches_nearly_all(redactor):
    found = canaries.run(lambda text: redactor.run_json(text).text, redactor.policy, per_cell=1)
    assert found.caught >= 0.95 * found.sent
    assert found.decoys_changed <= 0.1 * found.decoys
    assert found.quarantined == 0


def test_a_real_redaction_that_leaves_keys_is_found_out(redactor):
    def restored(before, after):
        """The redacted values under the old keys."""
        if isinstance(before, dict):
            pairs = zip(before.items(), after.values(), strict=True)
            return {key: restored(old, new) for (key, old), new in pairs}
        if isinstance(before, list):
            return [restored(old, new) for old, new in zip(before, after, strict=True)]
        return after

    def leaky(text):
        return json.dumps(restored(json.loads(text), json.loads(redactor.run_json(text).text)))

    assert {entity for entity, form in missed(leaky, redactor.policy) if form == "key"} == set(
        canaries.MAKERS
    )


@pytest.fixture
def exports(tmp_path):
    for name, value in [("agent", GOOD_AGENT), ("settings", GOOD_SETTINGS), ("call", GOOD_CALL)]:
        (tmp_path / f"{name}.json").write_text(json.dumps(value))
    return tmp_path


def command(*arguments):
    line = [sys.executable, "-m", "redactor", "validate", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, text=True, timeout=300)


def test_the_command_ends_with_the_verdict(exports):
    left = exports / "left.jsonl"
    left.write_text('{"messages": [{"role": "user", "content": "my ssn is 536-90-4399"}]}\n')
    done = command(
        "--config", exports, "--attest", "elevenlabs.baa", "--canaries", 0, "--scan", left, "--json"
    )
    report = json.loads(done.stdout)
    assert (done.returncode, report["verdict"], done.stderr) == (1, "fail", "")
    failed = {result["check"] for result in report["results"] if result["status"] == "fail"}
    assert failed == {"residual.redactor", "residual.patterns"}
    assert "536-90" not in done.stdout


def test_the_command_refuses_what_it_can_not_use(exports):
    (exports / "other.json").write_text('{"a": 1}')
    done = command("--config", exports)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("redactor: error: other.json is no export")
    assert done.stderr.count("\n") == 1
