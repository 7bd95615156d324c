"""The files of coverage rules, parsed strictly into `redactor.launch.rules`: what is unknown or lacking is an error."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

import yaml

from redactor.errors import UsageError
from redactor.launch.checks import OPERATIONS
from redactor.launch.report import Result, Source
from redactor.launch.rules import (
    VENDORS,
    Document,
    Product,
    Proof,
    Rule,
    RuleSet,
    Shape,
    Unless,
    Wrapper,
)

_MISSING = frozenset({"fail", "not_shown", "warning", "pass"})
_SEVERITY = frozenset({"error", "warning", "not_shown"})
_TYPES = frozenset({"object", "array", "string", "boolean", "number"})
_ELIGIBLE = {True: "yes", False: "no", "yes": "yes", "no": "no", "disputed": "disputed"}
_CITED = re.compile(r"\[([a-z][a-z0-9-]*)\]")
_BESIDE = {"anthropic": ("anthropic_coverage",), "elevenlabs": ("elevenlabs_llms",)}
"""Vendor -> further files of dated data that its rules are judged with."""


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
        raise UsageError(f"{where}: a date must be a day such as 2026-11-21")
    return value


def sources(data: object, rule_set: str, where: str) -> tuple[Source, ...]:
    """The sources of a file: a name -> `{title, url, read}`, the last the day on which it was read.

    Raises:
        UsageError: one is damaged.
    """
    if not isinstance(data, dict) or not data:
        raise UsageError(f"{where}: sources must name where the rules are from")
    found = []
    for name, item in data.items():
        at = f"{where}: sources: {name}"
        if not _CITED.fullmatch(f"[{name}]"):
            raise UsageError(f"{at}: a name is lower-case letters, digits and dashes")
        spec = strict(item, at, {"title", "url", "read"})
        title, url = spec["title"], spec["url"]
        if not isinstance(title, str) or not title.strip() or "\n" in title:
            raise UsageError(f"{at}: title must be a text of one line")
        if not isinstance(url, str) or urlsplit(url).scheme != "https" or not urlsplit(url).hostname:
            raise UsageError(f"{at}: url must be an https URL")
        found.append(Source(rule_set, name, title, url, dated(spec["read"], at)))
    return tuple(found)


def cited(results: Iterable[Result]) -> tuple[Source, ...]:
    """The sources of the rule sets by which results were judged, in the order of the results."""
    judged = dict.fromkeys(result.check.partition(".")[0] for result in results)
    found: list[Source] = []
    for vendor in (name for name in judged if name in VENDORS):
        found += load(vendor).sources
        for name in _BESIDE.get(vendor, ()):
            found += sources(read_data(name)["sources"], name, f"{name}.yaml")
    return tuple(found)


def parse(data: object, where: str) -> RuleSet:
    """Check the parsed YAML of a rule set.

    Raises:
        UsageError: something in it is unknown, missing or of the wrong type; the message names the place.
    """
    optional = {"products", "default_products", "wrappers", "lists"}
    whole = strict(data, where, {"rule_set", "date", "sources", "documents", "rules"}, optional)
    day = dated(whole["date"], where)
    known = sources(whole["sources"], str(whole["rule_set"]), where)
    products = {item.id: item for item in map(_product(where), whole.get("products", []))}
    lists = {str(name): tuple(items) for name, items in (whole.get("lists") or {}).items()}
    documents = {kind: _document(kind, item, where, products) for kind, item in whole["documents"].items()}
    rules = tuple(
        _rule(item, f"{where}: rule {number}", day, documents)
        for number, item in enumerate(whole["rules"], 1)
    )
    wrappers = tuple(_wrapper(item, where) for item in whole.get("wrappers", []))
    ids = [rule.id for rule in rules]
    named = {value["list"] for rule in rules for value in rule.arguments.values() if _is_list_name(value)}
    cited = {name for item in (*rules, *products.values()) for name in _CITED.findall(item.source)}
    wrong = {
        "unknown sources": sorted(cited - {source.name for source in known}),
        "sources that no rule names": sorted({source.name for source in known} - cited),
        "rules that stand twice": sorted({name for name in ids if ids.count(name) > 1}),
        "fallbacks that are no rule": sorted({rule.fallback for rule in rules if rule.fallback} - set(ids)),
        "unknown products": sorted(
            ({rule.product for rule in rules} | set(whole.get("default_products", []))) - {""} - set(products)
        ),
        "unknown lists": sorted(named - set(lists)),
        "unknown documents": sorted({item.whole for item in wrappers} - {""} - set(documents)),
    }
    if any(wrong.values()):
        said = "; ".join(f"{words} {', '.join(names)}" for words, names in wrong.items() if names)
        raise UsageError(f"{where}: {said}")
    return RuleSet(
        str(whole["rule_set"]),
        day,
        known,
        MappingProxyType(documents),
        rules,
        MappingProxyType(products),
        tuple(whole.get("default_products", [])),
        wrappers,
        MappingProxyType(lists),
    )


def _is_list_name(value: object) -> bool:
    return isinstance(value, dict) and set(value) == {"list"}


def _product(where: str) -> Any:
    def parsed(data: object) -> Product:
        item = strict(data, f"{where}: products", {"id", "title", "eligible", "source"}, {"aliases"})
        if item["eligible"] not in _ELIGIBLE:
            raise UsageError(f"{where}: products: eligible must be yes, no or disputed")
        return Product(
            item["id"],
            item["title"],
            _ELIGIBLE[item["eligible"]],
            item["source"],
            frozenset(item.get("aliases", [])),
        )

    return parsed


def _shape(data: object, where: str) -> Shape:
    if (
        not isinstance(data, dict)
        or not data
        or not all(
            isinstance(kind, str) and (kind in _TYPES or kind.startswith("=")) for kind in data.values()
        )
    ):
        raise UsageError(f"{where}: has needs JSON types, or texts as =text")
    return MappingProxyType(dict(data))


def _wrapper(data: object, where: str) -> Wrapper:
    item = strict(data, f"{where}: wrappers", {"has", "take"}, {"whole", "json", "delivered"})
    return Wrapper(
        has=_shape(item["has"], where),
        take=item["take"],
        whole=item.get("whole", ""),
        json=item.get("json", False),
        delivered=item.get("delivered", False),
    )


def _document(kind: str, data: object, where: str, products: Mapping[str, Product]) -> Document:
    spec = strict(data, f"{where}: {kind}", {"title", "has", "required"})
    shapes = spec["has"] if isinstance(spec["has"], list) else [spec["has"]]
    required = spec["required"]
    if isinstance(required, bool):
        required = ["*"] if required else []
    if not isinstance(required, list) or not set(required) <= {"*", *products}:
        raise UsageError(f"{where}: {kind}: required must be true, false or a list of products")
    return Document(
        kind,
        str(spec["title"]),
        tuple(_shape(item, f"{where}: {kind}") for item in shapes),
        frozenset(required),
    )


_OPTIONAL = {
    "severity",
    "date",
    "proof",
    "fallback",
    "within",
    "having",
    "unless",
    "product",
    "delivered",
    "attest",
}


def _rule(data: object, where: str, day: datetime.date, documents: Mapping[str, Document]) -> Rule:
    spec = strict(
        data, where, {"id", "title", "document", "read", "check", "missing", "source", "fix"}, _OPTIONAL
    )
    where = f"{where} ({spec['id']})"
    check = spec["check"]
    if not isinstance(check, dict) or check.get("op") not in OPERATIONS:
        raise UsageError(f"{where}: check needs an op; known are {', '.join(sorted(OPERATIONS))}")
    arguments = {key: value for key, value in check.items() if key != "op"}
    strict(arguments, f"{where}: {check['op']}", *OPERATIONS[check["op"]].arguments)
    if spec["missing"] not in _MISSING or spec.get("severity", "error") not in _SEVERITY:
        raise UsageError(f"{where}: missing or severity is not one of those known")
    if not isinstance(spec.get("delivered", True), bool):
        raise UsageError(f"{where}: delivered must be true or false")
    proof, unless = None, None
    if "proof" in spec:
        item = strict(spec["proof"], f"{where}: proof", {"document", "read", "value"})
        proof = Proof(item["document"], item["read"], item["value"])
    if "unless" in spec:
        item = strict(spec["unless"], f"{where}: unless", {"read", "values"})
        unless = Unless(item["read"], tuple(item["values"]))
    named = {spec["document"], proof.document if proof else "", arguments.get("document", "")} - {""}
    named |= {kind for kind, _ in arguments.get("exports", [])}
    if not named <= set(documents):
        raise UsageError(f"{where}: unknown document; known are {', '.join(sorted(documents))}")
    read = spec["read"] if isinstance(spec["read"], list) else [spec["read"]]
    pointers = [*read, spec.get("within", ""), unless.read if unless else ""]
    if not all(isinstance(path, str) and (not path or path.startswith("/")) for path in pointers):
        raise UsageError(f"{where}: read, within and unless need JSON Pointers")
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
        within=spec.get("within", ""),
        having=tuple(spec.get("having", [])),
        unless=unless,
        product=spec.get("product", ""),
        delivered=spec.get("delivered", True),
        attest=spec.get("attest", ""),
    )


def read_data(name: str) -> Any:
    """The parsed YAML of a file in `rules/`."""
    return yaml.safe_load((files("redactor.launch") / "rules" / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def load(name: str = "elevenlabs") -> RuleSet:
    """A rule set that comes with redactor, by the vendor's name."""
    return parse(read_data(name.replace("-", "_")), f"{name}.yaml")
