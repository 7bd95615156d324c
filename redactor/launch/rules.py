"""Coverage rules as dated data (`rules/*.yaml`), parsed strictly: an unknown key or operation is an error.

A rule set has `rule_set`, `date`, `documents` (how each kind of export is recognised, and whether a launch needs it) and `rules`:

    id, title      what it is
    document       the kind of export that is read; empty for what no export can show
    read           a JSON Pointer, or several; `*` steps into every element of an array; empty is the whole document
    check          `op` and its arguments; see `redactor.launch.checks`
    missing        what it means that nothing stands there: fail (the vendor's default is unsafe), not_shown, pass
    severity       error (default), or warning: what would be a fail is a warning
    proof          another place that proves the same
    fallback       the rule that decides when nothing stands there and that rule's export was given
    source, fix    where it comes from, what to do
    date           where it differs from that of the set
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from redactor.errors import UsageError
from redactor.launch.checks import OPERATIONS

MAX_AGE_DAYS = 90
"""A rule set older than this may be out of date: vendors move what is covered."""

_MISSING = frozenset({"fail", "not_shown", "pass"})
_SEVERITY = frozenset({"error", "warning"})
_TYPES = frozenset({"object", "array", "string", "boolean", "number"})


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of export: how it is recognised (path -> JSON type), and whether a launch can't be shown without one."""

    kind: str
    title: str
    has: Mapping[str, str]
    required: bool


@dataclass(frozen=True, slots=True)
class Proof:
    """A value in another export that proves the same as the rule."""

    document: str
    read: str
    value: Any


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; see the module's text."""

    id: str
    title: str
    document: str
    read: tuple[str, ...]
    op: str
    arguments: Mapping[str, Any]
    missing: str
    severity: str
    source: str
    fix: str
    date: datetime.date
    proof: Proof | None = None
    fallback: str = ""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """A dated set of rules."""

    name: str
    date: datetime.date
    documents: Mapping[str, Document]
    rules: tuple[Rule, ...]

    def age(self, today: datetime.date) -> int:
        """How many days old the set is."""
        return (today - self.date).days


def strict(data: object, where: str, required: set[str], optional: set[str] = frozenset()) -> dict[str, Any]:  # type: ignore[assignment]
    """A mapping with exactly these keys.

    Raises:
        UsageError: a key is unknown or missing.
    """
    if not isinstance(data, dict):
        raise UsageError(f"{where} must be a mapping")
    unknown, missing = (
        sorted(set(map(str, data)) - required - optional),
        sorted(required - set(map(str, data))),
    )
    if unknown or missing:
        parts = [f"unknown {', '.join(unknown)}"] * bool(unknown) + [f"missing {', '.join(missing)}"] * bool(
            missing
        )
        raise UsageError(f"{where}: {'; '.join(parts)}")
    return data


def dated(value: object, where: str) -> datetime.date:
    """A date of a YAML file. Raises UsageError when it is none."""
    if type(value) is not datetime.date:
        raise UsageError(f"{where}: date must be a day such as 2026-11-21")
    return value


def parse(data: object, where: str) -> RuleSet:
    """Check the parsed YAML of a rule set.

    Raises:
        UsageError: something in it is unknown, missing or of the wrong type; the message names the place.
    """
    whole = strict(data, where, {"rule_set", "date", "documents", "rules"})
    day = dated(whole["date"], where)
    documents = {kind: _document(kind, item, where) for kind, item in whole["documents"].items()}
    rules = tuple(
        _rule(item, f"{where}: rule {number}", day, documents)
        for number, item in enumerate(whole["rules"], 1)
    )
    ids = [rule.id for rule in rules]
    twice = sorted({name for name in ids if ids.count(name) > 1})
    lost = sorted({rule.fallback for rule in rules if rule.fallback} - set(ids))
    if twice or lost:
        raise UsageError(f"{where}: rules that stand twice {twice}, fallbacks that are no rule {lost}")
    return RuleSet(str(whole["rule_set"]), day, MappingProxyType(documents), rules)


def _document(kind: str, data: object, where: str) -> Document:
    spec = strict(data, f"{where}: {kind}", {"title", "has", "required"})
    if (
        not isinstance(spec["has"], dict)
        or not set(spec["has"].values()) <= _TYPES
        or not isinstance(spec["required"], bool)
    ):
        raise UsageError(f"{where}: {kind}: has needs JSON types, required true or false")
    return Document(kind, str(spec["title"]), MappingProxyType(spec["has"]), spec["required"])


def _rule(data: object, where: str, day: datetime.date, documents: Mapping[str, Document]) -> Rule:
    required = {"id", "title", "document", "read", "check", "missing", "source", "fix"}
    spec = strict(data, where, required, {"severity", "date", "proof", "fallback"})
    where = f"{where} ({spec['id']})"
    check = spec["check"]
    if not isinstance(check, dict) or check.get("op") not in OPERATIONS:
        raise UsageError(f"{where}: check needs an op; known are {', '.join(sorted(OPERATIONS))}")
    arguments = {key: value for key, value in check.items() if key != "op"}
    strict(arguments, f"{where}: {check['op']}", *OPERATIONS[check["op"]].arguments)
    if spec["missing"] not in _MISSING or spec.get("severity", "error") not in _SEVERITY:
        raise UsageError(f"{where}: missing or severity is not one of those known")
    proof = None
    if "proof" in spec:
        item = strict(spec["proof"], f"{where}: proof", {"document", "read", "value"})
        proof = Proof(item["document"], item["read"], item["value"])
    named = {spec["document"], proof.document if proof else "", arguments.get("document", "")} - {""}
    if not named <= set(documents):
        raise UsageError(f"{where}: unknown document; known are {', '.join(sorted(documents))}")
    read = spec["read"] if isinstance(spec["read"], list) else [spec["read"]]
    if not all(isinstance(path, str) and (not path or path.startswith("/")) for path in read):
        raise UsageError(f"{where}: read needs JSON Pointers")
    return Rule(
        id=spec["id"],
        title=spec["title"],
        document=spec["document"],
        read=tuple(read),
        op=check["op"],
        arguments=MappingProxyType(arguments),
        missing=spec["missing"],
        severity=spec.get("severity", "error"),
        source=spec["source"],
        fix=spec["fix"],
        date=dated(spec["date"], where) if "date" in spec else day,
        proof=proof,
        fallback=spec.get("fallback", ""),
    )


def read_data(name: str) -> Any:
    """The parsed YAML of a file in `rules/`."""
    return yaml.safe_load((files("redactor.launch") / "rules" / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def load(name: str = "elevenlabs") -> RuleSet:
    """A rule set that comes with redactor."""
    return parse(read_data(name), f"{name}.yaml")
