"""The marker that goes out in place of a record that could not be redacted."""

from __future__ import annotations

import json
from enum import StrEnum

from redactor.errors import Reason


class Form(StrEnum):
    """How the bytes of one record are read."""

    JSON = "json"
    """One JSON document or one JSON line."""
    TEXT = "text"
    """Free text: a transcript, or a log line."""
    EITHER = "either"
    """A line that may be JSON and is text when it does not parse."""
    LINE = "line"
    """One line of a log, or the lines of one log record: a header, pairs, a message."""
    RSYSLOG = "rsyslog"
    """One message of rsyslog's mmexternal; what comes out is the reply."""
    EVENTS = "events"
    """Lines of JSON that are the pieces of one streamed answer."""
    LINES = "lines"
    """Many whole lines of a log, each a record of its own."""
    JSON_LINES = "json_lines"
    """The same, where every line must be JSON."""
    ROWS = "rows"
    """Rows of a table with what its columns are: see `redactor.tables.pack`."""


def marker(form: Form, reason: Reason, record: int, position: str = "") -> str:
    """The marker of one quarantined record, without a line end.

    Args:
        form: what stood here: the marker of a JSON record is JSON, of anything else a bracketed text.
        reason: why the record is withheld.
        record: the number of the record in its file, from 1; in a file of lines, the number of the line.
        position: where the trouble lies, in words that hold no input.

    Returns:
        one line of ASCII that holds nothing of the record.

    >>> marker(Form.JSON, Reason.INVALID_JSON, 12, "byte 311")
    '{"redactor_quarantine": {"reason": "invalid_json", "record": 12, "position": "byte 311"}}'
    >>> marker(Form.TEXT, Reason.INVALID_UTF8, 12)
    '[REDACTOR_QUARANTINE reason=invalid_utf8 record=12]'
    """
    if form in (Form.JSON, Form.EVENTS):
        body: dict[str, object] = {"reason": reason.value, "record": record}
        if position:
            body["position"] = position
        return json.dumps({"redactor_quarantine": body})
    return f"[REDACTOR_QUARANTINE reason={reason.value} record={record}]"
