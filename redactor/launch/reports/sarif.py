"""A report as SARIF 2.1.0 (OASIS, 2020), for code scanning.

The rules that were judged are all listed; results are what is not passed: `fail` with level error or warning, and what is not
shown as kind `open`, "insufficient information to decide" (3.27.9), which has level none (3.27.10). Passes are left out, because
code scanning would list each as an alert. GitHub needs a location for every result, so one without a document is at the plan.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from redactor import __version__
from redactor.launch.report import Report, Result, Status
from redactor.launch.reports.words import cleaned, group, group_title, seen

SCHEMA_URI = "https://json.schemastore.org/sarif-2.1.0.json"
NO_PLAN = "redactor-plan.yaml"
"""The place of results where the run had no plan."""

_PART = re.compile(r"(?:\[\d{1,9}\]){1,20}$")
_LEVELS = {
    Status.FAIL: ("fail", "error"),
    Status.WARNING: ("fail", "warning"),
    Status.NOT_SHOWN: ("open", "none"),
}


def sarif(report: Report, places: Mapping[str, str] = MappingProxyType({})) -> str:
    """The report as one SARIF log, ASCII.

    Args:
        report: the report.
        places: the name of the plan or of a document -> its path below the folder that code scanning looks from.
    """
    rules: dict[str, dict[str, Any]] = {}
    for result in report.results:
        if result.check not in rules or result.fix:  # a check that passed says no fix
            rules[result.check] = _rule(result, report)
    indexes = {check: index for index, check in enumerate(rules)}
    found = [result for result in report.results if result.status in _LEVELS]
    run = {
        "tool": {
            "driver": {
                "name": "redactor",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": list(rules.values()),
            }
        },
        "automationDetails": {"id": "redactor/validate/"},
        "invocations": [
            {"executionSuccessful": True, "exitCode": report.exit_code}
            | ({"commandLine": report.command} if report.command else {})
        ],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(result, indexes[result.check], _uri(result.document or report.plan or NO_PLAN, places))
            for result in found
        ],
        "properties": {
            "verdict": report.verdict.value,
            "counts": {status.value: len(report.having(status)) for status in Status},
            "facts": dict(report.facts),
        },
    }
    return json.dumps(cleaned({"$schema": SCHEMA_URI, "version": "2.1.0", "runs": [run]}), indent=2) + "\n"


def _rule(result: Result, report: Report) -> dict[str, Any]:
    text = (
        "\n".join(filter(None, [result.fix, f"Source: {result.source}" if result.source else ""]))
        or result.title
    )
    properties: dict[str, Any] = {"tags": ["redactor", group_title(group(result))]}
    if result.date:
        properties["date"] = result.date.isoformat()
    source = report.source(result)
    return {
        "id": result.check,
        "shortDescription": {"text": result.title},
        "fullDescription": {"text": result.title},
        "help": {"text": text},
        **({"helpUri": source.url} if source else {}),
        "defaultConfiguration": {"level": "error"},
        "properties": properties,
    }


def _result(result: Result, index: int, uri: str) -> dict[str, Any]:
    kind, level = _LEVELS[result.status]
    text = f"{result.title}: {result.status.value}" + (f". {seen(result)}" if seen(result) else "")
    text += f". To do: {result.fix}" if result.fix else ""
    text += f" To be attested by: {result.attest}." if result.attest else ""
    print_ = hashlib.sha256(
        "\0".join([result.check, result.document, *result.where]).encode(errors="replace")
    ).hexdigest()
    return {
        "ruleId": result.check,
        "ruleIndex": index,
        "kind": kind,
        "level": level,
        "message": {"text": text},
        "locations": [_location(result, uri)],
        "partialFingerprints": {"redactorCheck/v1": print_},
    }


def _uri(name: str, places: Mapping[str, str]) -> str:
    """Where the file of that name lies; a part of a document (`agents.json[2]`) lies where its file does."""
    file = name if name in places else _PART.sub("", name)
    return quote(places.get(file, name), safe="/", errors="replace")


def _location(result: Result, uri: str) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": uri}, "region": {"startLine": 1}}
    }
    if result.where:
        location["logicalLocations"] = [{"fullyQualifiedName": place} for place in result.where]
    return location
