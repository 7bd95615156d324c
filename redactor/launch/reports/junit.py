"""A report as JUnit XML, for the test page of a CI system.

What is written is what Jenkins' `junit-10.xsd`, GitLab and the common GitHub actions read. A check is a test case; its group is the
suite. A failed check is a `failure`; one that is not shown is an `error`, because a skipped test looks as if nothing were
missing; a warning passes and tells itself in `system-out`. Each kind of canaries is a test case too.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from xml.etree import ElementTree as ET

from redactor.launch.report import Canaries, Cell, Report, Result, Status
from redactor.launch.reports.words import VERDICTS, clean, group_title, groups, percent, seen


def junit(report: Report) -> str:
    """The report as one XML document, with its declaration."""
    root = ET.Element("testsuites", {"name": "redactor validate"})
    for key, results in groups(report).items():
        _suite(root, report.today, group_title(key), [_result(result, key) for result in results])
    if report.canaries.cells:
        _suite(root, report.today, "Canaries by kind", _canaries(report.canaries))
    if len(root):
        root[0].insert(0, _properties(report))
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _properties(report: Report) -> ET.Element:
    properties = ET.Element("properties")
    for name, value in [("verdict", VERDICTS[report.verdict]), *report.facts.items()]:
        ET.SubElement(properties, "property", {"name": clean(name), "value": clean(value)})
    return properties


def _suite(root: ET.Element, today: date | None, name: str, cases: Sequence[ET.Element]) -> None:
    suite = ET.SubElement(
        root,
        "testsuite",
        {
            "name": clean(name),
            "tests": str(len(cases)),
            "failures": str(sum(case.find("failure") is not None for case in cases)),
            "errors": str(sum(case.find("error") is not None for case in cases)),
            "skipped": "0",
            "time": "0",
        },
    )
    if today is not None:
        suite.set("timestamp", f"{today.isoformat()}T00:00:00")
    suite.extend(cases)


def _case(class_name: str, name: str) -> ET.Element:
    return ET.Element("testcase", {"classname": clean(class_name), "name": clean(name), "time": "0"})


def _result(result: Result, key: str) -> ET.Element:
    named = f"{result.check}: {result.title}" + (f" ({result.document})" if result.document else "")
    case = _case(f"redactor.validate.{key}", named)
    facts = [seen(result), f"To do: {result.fix}" if result.fix else "", _attest(result), _source(result)]
    text = clean("\n".join(filter(None, facts)))
    match result.status:
        case Status.FAIL | Status.NOT_SHOWN as status:
            tag = "failure" if status is Status.FAIL else "error"
            problem = ET.SubElement(
                case, tag, {"type": status.value, "message": clean(result.detail or status.value)}
            )
            problem.text = text
        case status:
            said = f"{status.value}\n{text}".strip() if status is Status.WARNING else text
            if said:
                ET.SubElement(case, "system-out").text = said
    return case


def _attest(result: Result) -> str:
    return f"To be attested by: {result.attest}" if result.attest else ""


def _source(result: Result) -> str:
    day = f" ({result.date.isoformat()})" if result.date else ""
    return f"Rule: {result.source}{day}" if result.source or day else ""


def _canaries(canaries: Canaries) -> list[ET.Element]:
    return [_cell(cell) for cell in canaries.cells]


def _cell(cell: Cell) -> ET.Element:
    name = ", ".join(filter(None, [cell.entity_type, cell.form, cell.speaker, cell.noise]))
    case = _case("redactor.validate.canaries", name)
    text = f"{cell.caught} of {cell.sent} caught, at least {percent(cell.lower)} with 95 % confidence"
    if cell.judged is Status.FAIL:
        problem = ET.SubElement(case, "failure", {"type": "leak", "message": text})
        problem.text = clean(f"{text}\nMade up: {cell.example}") if cell.example else text
    elif cell.judged is Status.NOT_SHOWN:
        ET.SubElement(case, "error", {"type": cell.judged.value, "message": text})
    else:
        ET.SubElement(case, "system-out").text = text
    return case
