"""Coverage rules as dated data (`rules/*.yaml`), parsed strictly: an unknown key or operation is an error.

A rule set has `rule_set` (the vendor's name), `date`, `documents` and `rules`, and may have `products`, `default_products`, `wrappers`
and `lists`. docs/rules.md describes every key; in short, a rule has

    id, title      what it is
    document       the kind of export that is read; empty for what no export can show
    read           a JSON Pointer, or several; `*` steps into every element of an array; empty is the whole document
    within, having the parts of the document (a JSON Pointer; and the members one of which a part needs), each judged by itself
    when           {read, values}: the rule is for documents (or parts) where that is so; where nothing stands there it is for them too
    check          `op` and its arguments; see `redactor.launch.checks`; an argument `{list: name}` is a list of the rule set
    missing        what it means that nothing stands there: fail (the vendor's default is unsafe), not_shown, warning, pass
    severity       error (default), or warning: what would be a fail is a warning
    product        a product for which nothing is not shown, and no pass, where it is in use
    delivered      false: not for what a webhook delivered to the customer, which shows nothing of what the vendor stores
    proof          another place that proves the same
    fallback       the rule that decides when nothing stands there and that rule's export was given
    attest         who must vouch for what no export can show
    source, fix    where it comes from, what to do
    date           where it differs from that of the set
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from redactor.errors import UsageError
from redactor.launch.checks import OPERATIONS

MAX_AGE_DAYS = 90
"""A rule set older than this may be out of date: vendors move what is covered."""

VENDORS = ("anthropic", "assemblyai", "contact-lens", "elevenlabs", "retell", "twilio", "vapi")
"""The vendors that have rules; each has a file in `rules/`."""

_MISSING = frozenset({"fail", "not_shown", "warning", "pass"})
_SEVERITY = frozenset({"error", "warning"})
_TYPES = frozenset({"object", "array", "string", "boolean", "number"})
_ELIGIBLE = {True: "yes", False: "no", "yes": "yes", "no": "no", "disputed": "disputed"}

Shape = Mapping[str, str]
"""JSON Pointer -> JSON type, or `=text` for just that text."""


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of export.

    Attributes:
        kind: its id.
        title: what it is, and which request answers with it.
        has: the shapes by which it is recognised; one that fits is enough.
        required: the products that can't be shown without one; `*` is every product.
    """

    kind: str
    title: str
    has: tuple[Shape, ...]
    required: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wrapper:
    """An answer that holds exports: how it is recognised, and where they stand in it.

    Attributes:
        has: the shape.
        take: a JSON Pointer; `*` takes each element.
        json: what stands there is JSON in a text.
        delivered: it was delivered by a webhook, so it shows nothing of what the vendor stores.
    """

    has: Shape
    take: str
    json: bool = False
    delivered: bool = False


@dataclass(frozen=True, slots=True)
class Product:
    """A product of the vendor, and whether it can be covered at all: yes, no or disputed."""

    id: str
    title: str
    eligible: str
    source: str
    aliases: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Proof:
    """A value in another export that proves the same as the rule."""

    document: str
    read: str
    value: Any


@dataclass(frozen=True, slots=True)
class When:
    """What must stand somewhere for a rule to be asked for."""

    read: str
    values: tuple[Any, ...]


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
    within: str = ""
    having: tuple[str, ...] = ()
    when: When | None = None
    product: str = ""
    delivered: bool = True
    attest: str = ""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """A dated set of rules.

    Attributes:
        name: the vendor's.
        date: of when the set is.
        documents: kinds of exports.
        rules: in the order of the report.
        products: what the vendor sells; empty where products are no matter of the set.
        default_products: what is in use where nobody names products.
        wrappers: answers that hold exports.
        lists: what the operations compare with, by name; an override file can change each.
    """

    name: str
    date: datetime.date
    documents: Mapping[str, Document]
    rules: tuple[Rule, ...]
    products: Mapping[str, Product] = field(default_factory=lambda: MappingProxyType({}))
    default_products: tuple[str, ...] = ()
    wrappers: tuple[Wrapper, ...] = ()
    lists: Mapping[str, tuple[Any, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def age(self, today: datetime.date) -> int:
        """How many days old the set is."""
        return (today - self.date).days

    def product(self, name: str) -> Product | None:
        """The product of that id or alias."""
        found = (item for item in self.products.values() if name == item.id or name in item.aliases)
        return next(found, None)


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
    optional = {"products", "default_products", "wrappers", "lists"}
    whole = strict(data, where, {"rule_set", "date", "documents", "rules"}, optional)
    day = dated(whole["date"], where)
    products = {item.id: item for item in map(_product(where), whole.get("products", []))}
    lists = {str(name): tuple(items) for name, items in (whole.get("lists") or {}).items()}
    documents = {kind: _document(kind, item, where, products) for kind, item in whole["documents"].items()}
    rules = tuple(
        _rule(item, f"{where}: rule {number}", day, documents)
        for number, item in enumerate(whole["rules"], 1)
    )
    ids = [rule.id for rule in rules]
    named = {value["list"] for rule in rules for value in rule.arguments.values() if _is_list_name(value)}
    wrong = {
        "rules that stand twice": sorted({name for name in ids if ids.count(name) > 1}),
        "fallbacks that are no rule": sorted({rule.fallback for rule in rules if rule.fallback} - set(ids)),
        "unknown products": sorted(
            ({rule.product for rule in rules} | set(whole.get("default_products", []))) - {""} - set(products)
        ),
        "unknown lists": sorted(named - set(lists)),
    }
    if any(wrong.values()):
        said = "; ".join(f"{words} {', '.join(names)}" for words, names in wrong.items() if names)
        raise UsageError(f"{where}: {said}")
    return RuleSet(
        str(whole["rule_set"]),
        day,
        MappingProxyType(documents),
        rules,
        MappingProxyType(products),
        tuple(whole.get("default_products", [])),
        tuple(_wrapper(item, where) for item in whole.get("wrappers", [])),
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
    item = strict(data, f"{where}: wrappers", {"has", "take"}, {"json", "delivered"})
    return Wrapper(
        _shape(item["has"], where), item["take"], item.get("json", False), item.get("delivered", False)
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
    "when",
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
    proof, when = None, None
    if "proof" in spec:
        item = strict(spec["proof"], f"{where}: proof", {"document", "read", "value"})
        proof = Proof(item["document"], item["read"], item["value"])
    if "when" in spec:
        item = strict(spec["when"], f"{where}: when", {"read", "values"})
        when = When(item["read"], tuple(item["values"]))
    named = {spec["document"], proof.document if proof else "", arguments.get("document", "")} - {""}
    if not named <= set(documents):
        raise UsageError(f"{where}: unknown document; known are {', '.join(sorted(documents))}")
    read = spec["read"] if isinstance(spec["read"], list) else [spec["read"]]
    pointers = [*read, spec.get("within", ""), when.read if when else ""]
    if not all(isinstance(path, str) and (not path or path.startswith("/")) for path in pointers):
        raise UsageError(f"{where}: read, within and when need JSON Pointers")
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
        when=when,
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
