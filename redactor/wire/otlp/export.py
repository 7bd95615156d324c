"""One export request as records to redact, and the request again from their answers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form, marker
from redactor.wire.pieces import Answer, Piece

Node = dict[str, Any]
"""A message in the JSON mapping."""


class Signal(StrEnum):
    """What a request carries; the value is the end of its path: /v1/logs, /v1/traces."""

    LOGS = "logs"
    TRACES = "traces"

    @property
    def names(self) -> tuple[str, str, str]:
        """The names of the three lists: of resources, of scopes, of records."""
        return _NAMES[self]


_NAMES = {
    Signal.LOGS: ("resourceLogs", "scopeLogs", "logRecords"),
    Signal.TRACES: ("resourceSpans", "scopeSpans", "spans"),
}
_TIMES = ("timeUnixNano", "observedTimeUnixNano", "startTimeUnixNano", "endTimeUnixNano")
_IDS = {"traceId": 32, "spanId": 16, "parentSpanId": 16}
_HEX = re.compile(r"[0-9A-Fa-f]+")
_DIGITS = re.compile(r"[0-9]{1,20}")


@dataclass(frozen=True, slots=True)
class _Record:
    """Where a record stands: (resource, scope, place among the scope's records)."""

    resource: int
    scope: int
    node: Node = field(repr=False)


class Export:
    """One request.

    Args:
        signal: what it carries.
        document: the request in the JSON mapping; it belongs to this object from now on.

    Raises:
        QuarantineError: it has not the shape of such a request.
    """

    def __init__(self, signal: Signal, document: Any) -> None:
        self.signal = signal
        top, scopes, records = signal.names
        if not isinstance(document, dict) or (document and top not in document):
            raise QuarantineError(Reason.UNSUPPORTED, f"no {top}")
        self._groups = _list(document, top)
        self._records: list[_Record] = []
        for i, group in enumerate(self._groups):
            for j, scope in enumerate(_list(group, scopes)):
                self._records += [_Record(i, j, node) for node in _list(scope, records)]
                scope[records] = []
        for record in self._records:
            for holder, name in _ids(record.node):
                holder[name] = _valid_id(holder[name], _IDS[name])

    def __len__(self) -> int:
        """How many log records or spans it has."""
        return len(self._records)

    def heads(self) -> list[Piece]:
        """A JSON document for each resource with its scopes and without their records: what is redacted first."""
        return [_piece(i, {self.signal.names[0]: [group]}) for i, group in enumerate(self._groups, 1)]

    def records(self, heads: Sequence[Answer]) -> list[Piece]:
        """A JSON document for each record.

        Args:
            heads: the answers to `heads`. What was personal in a resource is shown with each of its records, so that
                it is known there too.
        """
        top, scopes, records = self.signal.names
        known = [self._personal(i, answer) for i, answer in enumerate(heads)]
        out = []
        for number, record in enumerate(self._records, 1):
            group: Node = {scopes: [{records: [record.node]}]}
            if known[record.resource]:
                group = {"resource": {"attributes": known[record.resource]}, **group}
            out.append(_piece(number, {top: [group]}))
        return out

    def joined(self, heads: Sequence[Answer], records: Sequence[Answer]) -> Node:
        """The request of redacted parts; markers stand for what was quarantined. Every record stays in its place."""
        top, scopes, name = self.signal.names
        groups = [self._head(i, answer) for i, answer in enumerate(heads)]
        for number, (record, answer) in enumerate(zip(self._records, records, strict=True), 1):
            redacted = _inner(answer, top, scopes, name)
            if redacted is None:
                reason = answer.reason or Reason.INTERNAL
                redacted = _withheld(self.signal, record.node, reason, number)
            else:
                _put_ids(record.node, redacted)
            groups[record.resource][scopes][record.scope][name].append(redacted)
        return {top: groups} if groups else {}

    def _head(self, index: int, answer: Answer) -> Node:
        top, scopes, records = self.signal.names
        redacted = _inner(answer, top)
        count = len(self._groups[index].get(scopes) or ())
        if redacted is None or len(redacted.get(scopes) or ()) != count:
            text = marker(Form.TEXT, answer.reason or Reason.INTERNAL, index + 1)
            redacted = {"resource": {"attributes": [_attribute("redactor.quarantine", text)]}}
            redacted[scopes] = [{} for _ in range(count)]
        redacted.setdefault(scopes, [])
        for scope in redacted[scopes]:
            scope[records] = []
        return redacted

    def _personal(self, index: int, answer: Answer) -> list[Node]:
        """The attributes of a resource and its scopes that were changed."""
        top, scopes, _ = self.signal.names
        redacted = _inner(answer, top)
        if redacted is None:
            return []
        before, after = _attributes(self._groups[index], scopes), _attributes(redacted, scopes)
        return [old for old, new in zip(before, after, strict=False) if old != new]


def _list(node: Node, name: str) -> list[Node]:
    items = node.get(name)
    if items is None:
        return []
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise QuarantineError(Reason.UNSUPPORTED, name)
    return items


def _piece(number: int, document: Node) -> Piece:
    try:
        return Piece(number, Form.JSON, json.dumps(document, ensure_ascii=False).encode("utf-8"))
    except RecursionError:
        fault = Reason.TOO_DEEP
    except UnicodeEncodeError:  # half of a surrogate pair, which JSON can spell
        fault = Reason.INVALID_UTF8
    return Piece(number, Form.JSON, fault=fault)


def _inner(answer: Answer, *names: str) -> Node | None:
    """What stands in the one element of each of the lists of a redacted text, or None."""
    if answer.reason is not None:
        return None
    node = json.loads(answer.text)
    for name in names:
        items = node.get(name) if isinstance(node, dict) else None
        if not isinstance(items, list) or len(items) != 1:
            return None
        node = items[0]
    return node if isinstance(node, dict) else None


def _attributes(group: Node, scopes: str) -> list[Any]:
    holders = [group.get("resource"), *(scope.get("scope") for scope in group.get(scopes) or ())]
    found = [holder.get("attributes") for holder in holders if isinstance(holder, dict)]
    return [item for items in found if isinstance(items, list) for item in items]


def _ids(record: Node) -> Iterator[tuple[Node, str]]:
    """Where the ids of a record and of its links stand."""
    links = record.get("links")
    for holder in (record, *(links if isinstance(links, list) else ())):
        if isinstance(holder, dict):
            yield from ((holder, name) for name in _IDS if name in holder)


def _put_ids(source: Node, redacted: Node) -> None:
    """Give a redacted record the ids that it had: they are of the shape of ids and say nothing."""
    before, after = list(_ids(source)), list(_ids(redacted))
    if [name for _, name in before] == [name for _, name in after]:
        for (old, name), (new, _) in zip(before, after, strict=True):
            new[name] = old[name]


def _valid_id(value: Any, length: int) -> str:
    """The id as it is, or nothing: an id of another shape could be anything."""
    valid = isinstance(value, str) and len(value) == length and _HEX.fullmatch(value)
    return value if valid else ""


def _attribute(key: str, text: str) -> Node:
    return {"key": key, "value": {"stringValue": text}}


def _withheld(signal: Signal, record: Node, reason: Reason, number: int) -> Node:
    """A record with its ids, times and severity, and a marker for all the rest."""
    out: Node = {}
    for name in _TIMES:
        value = record.get(name)
        if isinstance(value, str | int) and not isinstance(value, bool) and _DIGITS.fullmatch(str(value)):
            out[name] = value
    for name in ("severityNumber", "kind"):
        value = record.get(name)
        if type(value) is int and 0 <= value <= 24:
            out[name] = value
    out |= {name: record[name] for name in _IDS if name in record}
    text = marker(Form.TEXT, reason, number)
    out |= {"name": text} if signal is Signal.TRACES else {"body": {"stringValue": text}}
    out["attributes"] = [_attribute("redactor.quarantine", reason.value)]
    return out
