"""The JSON of a report is what its schema says, and the schema says all of it."""

import copy
import json
from importlib.resources import files

import pytest

from redactor.launch.report import SCHEMA, Report
from redactor.launch.reports.evidence import dumps, sign
from tests.launch import made_up
from tests.launch.made_up import KEY

jsonschema = pytest.importorskip("jsonschema")
RULES = json.loads((files("redactor.launch.reports") / "evidence.schema.json").read_text())
VALIDATOR = jsonschema.Draft202012Validator(RULES)


def loaded(report, key=None):
    return json.loads(dumps(sign(report, key)))


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(RULES)
    assert RULES["properties"]["schema"]["const"] == SCHEMA


@pytest.mark.parametrize("key", [None, KEY])
@pytest.mark.parametrize("report", [made_up.GOOD, made_up.bad(), made_up.hostile(), Report(())])
def test_evidence_fits_its_schema(report, key):
    assert [error.message for error in VALIDATOR.iter_errors(loaded(report, key))] == []


def members(value, rules, path="$"):
    """Members of a document that the schema does not describe."""
    if isinstance(value, dict) and "properties" in rules:
        for name, item in value.items():
            if name not in rules["properties"]:
                yield f"{path}.{name}"
            else:
                yield from members(item, rules["properties"][name], f"{path}.{name}")
    if isinstance(value, list):
        for item in value:
            yield from members(item, rules["items"], f"{path}[]")


def test_the_schema_describes_every_member():
    assert list(members(loaded(made_up.bad(), KEY), RULES)) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda evidence: evidence.pop("signature"),
        lambda evidence: evidence.update(verdict="warning"),
        lambda evidence: evidence.update(exit_code=3),
        lambda evidence: evidence["results"][0].pop("source"),
        lambda evidence: evidence["results"][0].update(date="today"),
        lambda evidence: evidence["canaries"]["cells"][0].update(lower=1.5),
        lambda evidence: evidence["signature"].pop("key_id"),
    ],
)
def test_the_schema_refuses(spoil):
    evidence = copy.deepcopy(loaded(made_up.bad(), KEY))
    spoil(evidence)
    assert not VALIDATOR.is_valid(evidence)
