"""JUnit XML and SARIF: what CI systems read of them."""

import dataclasses
import json
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from redactor.launch.report import Canaries, Report, Result, Status
from redactor.launch.reports.junit import junit
from redactor.launch.reports.sarif import sarif
from tests.launch import made_up

REPORTS = {"good": made_up.GOOD, "bad": made_up.bad(), "hostile": made_up.hostile(), "empty": Report(())}
every = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)


def suites(report):
    return ET.fromstring(junit(report).encode())


# --- JUnit: the elements and attributes that Jenkins' junit-10.xsd allows, in its order ------------------------------

ATTRIBUTES = {
    "testsuites": {"name", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time", "timestamp"},
    "testcase": {"name", "classname", "time"},
    "properties": set(),
    "property": {"name", "value"},
    "failure": {"type", "message"},
    "error": {"type", "message"},
    "system-out": set(),
}
CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"properties", "testcase"},
    "testcase": {"failure", "error", "system-out"},
    "properties": {"property"},
}


@every
def test_junit_has_what_readers_know(report):
    root = suites(report)
    assert root.tag == "testsuites"
    for element in root.iter():
        assert set(element.attrib) <= ATTRIBUTES[element.tag]
        assert {child.tag for child in element} <= CHILDREN.get(element.tag, set())
    for suite in root:
        assert {"name", "tests", "failures", "errors"} <= set(suite.attrib)
        assert [child.tag for child in suite].index("testcase") <= 1
    for case in root.iter("testcase"):
        assert case.get("name") and case.get("classname")
        assert len(case) <= 1


@every
def test_junit_counts_fit(report):
    root = suites(report)
    for node in [root, *root]:
        cases = list(node.iter("testcase"))
        assert int(node.get("tests")) == len(cases)
        assert int(node.get("failures")) == sum(case.find("failure") is not None for case in cases)
        assert int(node.get("errors")) == sum(case.find("error") is not None for case in cases)
    assert int(root.get("tests")) == len(report.results) + len(report.canaries.cells)


@pytest.mark.parametrize(
    ("status", "tag"),
    [
        (Status.FAIL, "failure"),
        (Status.NOT_SHOWN, "error"),
        (Status.WARNING, "system-out"),
        (Status.PASS, None),
    ],
)
def test_what_becomes_of_a_status(status, tag):
    root = suites(Report((Result("a.b", "A title", status),)))
    (case,) = root.iter("testcase")
    assert [child.tag for child in case] == ([tag] if tag else [])
    assert case.get("name") == "a.b: A title"
    assert case.get("classname") == "redactor.validate.a"


def test_junit_says_what_is_needed():
    root = suites(REPORTS["bad"])
    failure = next(root.iter("failure"))
    assert failure.get("message") == "not set; the vendor's default is unsafe"
    for part in ("/platform_settings/privacy/record_voice", "Set record_voice", "[sdk]", "2026-11-21"):
        assert part in failure.text
    assert any("whoever signed the BAA" in error.text for error in root.iter("error") if error.text)
    properties = {one.get("name"): one.get("value") for one in root.iter("property")}
    assert properties["policy digest"] == "9f" * 32
    assert properties["verdict"] == "FAIL"
    assert {suite.get("timestamp") for suite in root} == {"2026-12-01T00:00:00"}


def test_a_leak_is_a_failure_and_its_text_is_marked_as_made_up():
    (failure,) = [
        case.find("failure")
        for case in suites(REPORTS["bad"]).iter("testcase")
        if case.get("name") == "PERSON, split"
    ]
    assert "51 of 59 caught, at least 76.9 %" in failure.get("message")
    assert "Made up: my name is" in failure.text


# --- SARIF: section numbers are those of the OASIS standard ----------------------------------------------------------

LEVELS = {"fail": {"error", "warning"}, "open": {"none"}}


def run(report):
    log = json.loads(sarif(report))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (one,) = log["runs"]
    return one


def test_sarif_names_files_where_they_lie():
    """Code scanning shows an alert at a file of the repository; a part of a document lies in its file."""
    faults = [
        dataclasses.replace(made_up.FAULTS[0], document=name)
        for name in ("a.json", "b.jsonl[2][1]", "else.json", "")
    ]
    places = {
        "a.json": "launch/ex ports/a.json",
        "b.jsonl": "launch/b.jsonl",
        "plan.yaml": "launch/plan.yaml",
    }
    log = json.loads(
        sarif(dataclasses.replace(made_up.GOOD, results=tuple(faults), plan="plan.yaml"), places)
    )
    shown = [
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for one in log["runs"][0]["results"]
    ]
    assert shown == ["launch/ex%20ports/a.json", "launch/b.jsonl", "else.json", "launch/plan.yaml"]


@every
def test_sarif_refers_to_its_rules(report):
    one = run(report)
    rules = one["tool"]["driver"]["rules"]
    ids = [rule["id"] for rule in rules]
    assert len(ids) == len(set(ids))  # 3.19.23
    for result in one["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]  # 3.27.6
        assert result["level"] in LEVELS[result["kind"]]  # 3.27.10
        assert result["message"]["text"]  # 3.11.3
        (location,) = result["locations"]
        artifact = location["physicalLocation"]["artifactLocation"]["uri"]
        assert artifact.isascii() and " " not in artifact and "<" not in artifact  # 3.10.1, RFC 3986
        assert location["physicalLocation"]["region"]["startLine"] >= 1  # 3.30.5


@every
def test_sarif_fingerprints_tell_results_apart(report):
    prints = [result["partialFingerprints"]["redactorCheck/v1"] for result in run(report)["results"]]
    assert len(set(prints)) == len(
        {(r.check, r.document, r.where) for r in report.results if r.status != "pass"}
    )


def test_sarif_results_are_what_is_not_passed():
    report = REPORTS["bad"]
    one = run(report)
    assert [result["ruleId"] for result in one["results"]] == [result.check for result in made_up.FAULTS]
    assert len(one["tool"]["driver"]["rules"]) == len({result.check for result in report.results})
    assert {result["kind"] for result in one["results"]} == {"fail", "open"}
    assert one["invocations"] == [{"executionSuccessful": True, "exitCode": 1, "commandLine": report.command}]
    assert run(REPORTS["good"])["results"] == []


def test_sarif_places():
    results = {result["ruleId"]: result for result in run(REPORTS["bad"])["results"]}
    voice = results["elevenlabs.agent.record-voice"]["locations"][0]
    assert voice["physicalLocation"]["artifactLocation"]["uri"] == "exports/agent.json"
    assert voice["logicalLocations"] == [{"fullyQualifiedName": "/platform_settings/privacy/record_voice"}]
    baa = results["anthropic.baa"]
    assert baa["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "plans/launch.yaml"
    assert "To be attested by: whoever signed the BAA" in baa["message"]["text"]


def test_a_rule_links_to_the_page_that_it_is_from():
    (run,) = json.loads(sarif(made_up.GOOD))["runs"]
    links = {rule["id"]: rule.get("helpUri") for rule in run["tool"]["driver"]["rules"]}
    assert links["elevenlabs.agent.zero-retention-mode"] == made_up.SOURCES[0].url
    assert links["elevenlabs.agent.llm"] == made_up.SOURCES[1].url
    assert links["elevenlabs.baa"] is links["policy.safe-harbor"] is None  # a law has no page of a rule set


def test_a_rule_says_how_to_mend_it_though_another_document_passed():
    passed = Result("a.b", "title", Status.PASS, document="one.json")
    failed = dataclasses.replace(
        passed, status=Status.FAIL, document="two.json", fix="Mend it.", date=date(2026, 1, 2)
    )
    for results in ((passed, failed), (failed, passed)):
        (rule,) = run(Report(results))["tool"]["driver"]["rules"]
        assert rule["help"]["text"] == "Mend it."
        assert rule["properties"]["date"] == "2026-01-02"


@every
def test_both_are_the_same_every_time(report):
    assert (junit(report), sarif(report)) == (junit(report), sarif(report))


def test_no_canaries_make_no_suite():
    report = dataclasses.replace(REPORTS["good"], canaries=Canaries())
    assert "Canaries by kind" not in {suite.get("name") for suite in suites(report)}
