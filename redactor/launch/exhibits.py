"""What was given becomes exhibits: which kind of export each document is, told by its shape."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from redactor.analytics import JsonValue
from redactor.jsontext import MAX_DEPTH
from redactor.launch import llms, request_log
from redactor.launch.rules import Proof, RuleSet, Shape
from redactor.launch.saw import nodes

_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "number": (int, float),
}
_MAX_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Given:
    """A document that was given.

    Attributes:
        name: of its file.
        value: the parsed JSON; of a file of JSON lines, the list of their values.
        vendor: whose it is, where somebody said so; empty tries all.
        kind: `log` for a log of requests, `schema` for a JSON schema that is sent to a model, empty to recognise it by its shape.
    """

    name: str
    value: JsonValue = field(repr=False)
    vendor: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An export that was recognised: the name of its file, what kind it is, the parsed JSON, and whether a webhook brought it."""

    name: str
    kind: str
    value: JsonValue = field(repr=False)
    delivered: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that the rules of one vendor look at.

    Attributes:
        exhibits: what was given and recognised.
        llms: the language models on the list.
        attested: id of a rule -> what shall stand in the report of who vouches for it.
        products: ids of the products in use.
    """

    exhibits: Sequence[Exhibit]
    llms: llms.Allowed
    attested: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    products: frozenset[str] = frozenset()

    def of(self, kind: str) -> list[Exhibit]:
        """The exhibits of a kind."""
        return [exhibit for exhibit in self.exhibits if exhibit.kind == kind]

    def values(self, kind: str, pointer: str) -> list[JsonValue]:
        """The values at a pointer in the exhibits of a kind."""
        return [value for exhibit in self.of(kind) for _, value in nodes(exhibit.value, pointer)]

    def proves(self, proof: Proof) -> bool:
        """Whether another export was given, and all of its kind prove it."""
        found = self.values(proof.document, proof.read)
        return bool(found) and all(value is proof.value for value in found)


def recognise(given: Given, rules: RuleSet) -> tuple[list[Exhibit], list[str]]:
    """The exports in a document by their shapes, and the names of the parts that are none.

    A list is read element by element, and a wrapper (a webhook, a page of a list) for what it holds.
    """
    if _too_deep(given.value):
        return [], [given.name]
    kind = f"{rules.name}.requests"
    if kind in rules.documents:
        hosts = [str(host) for host in rules.lists.get("hosts", ())]
        is_log = given.kind == "log" and given.vendor == rules.name
        log = request_log.normal(given.value, hosts, is_log=is_log)
        if log is not None:
            return [Exhibit(given.name, kind, log)], []
    if given.kind == "log":
        return [], [given.name]
    if given.kind:
        kind = f"{rules.name}.{given.kind}"
        return (
            ([Exhibit(given.name, kind, given.value)], []) if kind in rules.documents else ([], [given.name])
        )
    return _open(given.name, given.value, rules, False, _MAX_DEPTH)


def _too_deep(value: JsonValue) -> bool:
    """Whether it nests deeper than what is read anywhere."""
    level = [value]
    for _ in range(MAX_DEPTH + 1):
        inner: list[JsonValue] = []
        for item in level:
            if isinstance(item, dict | list):
                inner += item.values() if isinstance(item, dict) else item
        if not inner:
            return False
        level = inner
    return True


def _open(
    name: str, value: JsonValue, rules: RuleSet, delivered: bool, depth: int
) -> tuple[list[Exhibit], list[str]]:
    for document in rules.documents.values():
        if any(_fits(value, shape) for shape in document.has):
            return [Exhibit(name, document.kind, value, delivered)], []
    found: list[Exhibit] = []
    parts: list[JsonValue] = []
    for wrapper in rules.wrappers:
        if depth and _fits(value, wrapper.has):
            parts = [part for _, part in nodes(value, wrapper.take)]
            parts = [_parsed(part) for part in parts] if wrapper.json else parts
            delivered = delivered or wrapper.delivered
            if wrapper.whole and None not in parts:
                found.append(Exhibit(name, wrapper.whole, value, delivered))
            break
    if not parts and isinstance(value, list) and depth:
        parts = value
    unread: list[str] = []
    for number, part in enumerate(parts):
        label = f"{name}[{number}]" if len(parts) > 1 else name
        exhibits, left = _open(label, part, rules, delivered, depth - 1)
        found += exhibits
        unread += left
    return (found, unread) if found else ([], [name])


def _fits(value: JsonValue, shape: Shape) -> bool:
    return all(_has(value, path, kind) for path, kind in shape.items())


def _has(value: JsonValue, path: str, kind: str) -> bool:
    found = (item for _, item in nodes(value, path))
    if kind.startswith("="):
        return any(item == kind[1:] for item in found)
    return any(isinstance(item, _TYPES[kind]) for item in found)


def _parsed(text: JsonValue) -> JsonValue:
    """The JSON of a text; None, which is no export, where it is not JSON."""
    if not isinstance(text, str):
        return text
    try:
        parsed: JsonValue = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return parsed
