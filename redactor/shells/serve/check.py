"""POST /validate: an agent's configuration against the rules, answered as the platform answers a model that it does not allow."""

from __future__ import annotations

from datetime import date
from typing import Any

from redactor import jsontext
from redactor.errors import QuarantineError, UsageError
from redactor.launch.judge import Given, judge, recognised
from redactor.launch.report import Result, Status


def judged(body: bytes, today: date) -> tuple[int, dict[str, Any]]:
    """Status and answer for a configuration.

    Args:
        body: one export of the vendor as JSON, or an array of them (the agent, the workspace settings, the list of models).
        today: the day on which the age of the rules is judged.

    Returns:
        200, or 400 when a rule is broken (`detail.status` and `detail.message` name the rules, `failed` lists them), or
        when the body is no configuration. Nothing of the body is in the answer but JSON Pointers of its field names.
    """
    try:
        value = jsontext.parse(body.decode("utf-8-sig"))
    except (UnicodeDecodeError, QuarantineError):
        return 400, _error("invalid_json", "the body is not JSON in UTF-8")
    documents = value if isinstance(value, list) else [value]
    try:
        given = [Given(f"document {number}", document) for number, document in enumerate(documents, 1)]
        if not recognised(given)[0]:
            return 400, _error("unknown_configuration", "it is no export that the rules know")
        results = judge([], given, today=today)
    except UsageError as error:
        return 400, _error("unknown_configuration", str(error))
    by_status = {status: [result for result in results if result.status is status] for status in Status}
    failed = by_status[Status.FAIL]
    answer = {
        "verdict": (
            Status.FAIL if failed else Status.NOT_SHOWN if by_status[Status.NOT_SHOWN] else Status.PASS
        ).value,
        "failed": [_shown(result) for result in failed],
        "not_shown": [_shown(result) for result in by_status[Status.NOT_SHOWN]],
        "warnings": [_shown(result) for result in by_status[Status.WARNING]],
    }
    if failed:
        names = ", ".join(dict.fromkeys(result.check for result in failed))
        return 400, _error("configuration_not_allowed", f"the configuration breaks {names}") | answer
    return 200, answer


def _error(status: str, message: str) -> dict[str, Any]:
    return {"detail": {"status": status, "message": message}}


def _shown(result: Result) -> dict[str, Any]:
    return {
        "rule": result.check,
        "title": result.title,
        "detail": result.detail,
        "where": list(result.where),
        "fix": result.fix,
    }
