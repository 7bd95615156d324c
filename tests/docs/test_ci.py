"""The recipes of docs/ci.md are YAML, and what they call is there."""

import re
import shlex
from pathlib import Path

import pytest
import typer.main
import yaml

from redactor.cli import app
from redactor.shells.evidence import KINDS

TEXT = (Path(__file__).parents[2] / "docs" / "ci.md").read_text(encoding="utf-8")
EVIDENCE = (Path(__file__).parents[2] / "docs" / "evidence.md").read_text(encoding="utf-8")
RECIPES = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
OPTIONS = {
    name
    for parameter in typer.main.get_command(app).commands["validate"].params
    for name in (*parameter.opts, *parameter.secondary_opts)
}


def strings(value):
    if isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


def calls(texts):
    """The words of every call of `redactor validate`, lines that go on joined."""
    for text in texts:
        for line in text.replace("\\\n", " ").splitlines():
            for call in re.findall(r"redactor validate .*", line):
                yield shlex.split(call.partition(";")[0])


PARSED = [yaml.safe_load(recipe) for recipe in RECIPES]
CALLS = list(calls(text for recipe in PARSED for text in strings(recipe)))


def test_there_are_recipes():
    assert len(PARSED) == 4
    assert len(CALLS) == 3


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_recipes_call_what_is_there(words):
    used = {word.partition("=")[0] for word in words if word.startswith("--")}
    assert used and used <= OPTIONS


def test_the_documented_options_are_there():
    used = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", EVIDENCE)) - {"--detach-sign"}
    assert {"--verify", "--diff", "--evidence-key"} <= used <= OPTIONS


def test_github_gates_and_keeps_what_it_wrote():
    github = PARSED[0]
    assert set(github) == {"name", True, "permissions", "jobs"}  # `on` is a boolean to YAML 1.1
    steps = github["jobs"]["validate"]["steps"]
    for step in steps:
        assert ("uses" in step) != ("run" in step)
        assert "continue-on-error" not in step
    used = [step["uses"].partition("@") for step in steps if "uses" in step]
    assert all(version for _, _, version in used)
    assert [name for name, _, _ in used][-2:] == [
        "github/codeql-action/upload-sarif",
        "actions/upload-artifact",
    ]
    for step in steps[-2:]:
        assert "!cancelled()" in step["if"]  # also when the gate has failed
    written = " ".join(CALLS[0])
    assert steps[-2]["with"]["sarif_file"] in written
    assert f"{steps[-1]['with']['path']}evidence.json" in written
    assert github["jobs"]["validate"]["permissions"]["security-events"] == "write"


def test_gitlab_gates_and_keeps_what_it_wrote():
    job = PARSED[1]["validate"]
    assert "allow_failure" not in job
    assert job["artifacts"]["when"] == "always"
    assert job["artifacts"]["reports"]["junit"] in " ".join(CALLS[1])
    assert PARSED[3]["validate:merge-request"]["allow_failure"] == {"exit_codes": 4}


@pytest.mark.parametrize("words", CALLS[:2], ids=["GitHub", "GitLab"])
def test_every_report_is_written(words):
    flags = {"json": "--evidence", "html": "--html", "junit": "--junit", "sarif": "--sarif"}
    assert set(flags) == set(KINDS)
    assert set(flags.values()) <= set(words)


@pytest.mark.parametrize("recipe", PARSED, ids=["GitHub", "GitLab", "deploy", "merge request"])
def test_secrets_are_in_no_command(recipe):
    assert not [
        text for text in strings(recipe) if "secrets." in text and "redactor" in text.partition("secrets.")[0]
    ]
