"""Configuration against rules: which kind of export each document is, and what each rule says of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from redactor.analytics import JsonValue
from redactor.jsontext import MAX_DEPTH
from redactor.launch import llms, request_log
from redactor.launch.checks import OPERATIONS, STATED
from redactor.launch.report import Result, Status
from redactor.launch.rules import MAX_AGE_DAYS, Proof, Rule, RuleSet, Shape, When
from redactor.launch.saw import BAD, MISSING, OK, TOLERATED, UNKNOWN, Saw, View, nodes

_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "number": (int, float),
}
_STATUS = {
    "fail": Status.FAIL,
    "not_shown": Status.NOT_SHOWN,
    "warning": Status.WARNING,
    "pass": Status.PASS,
}
_WORST = (Status.FAIL, Status.NOT_SHOWN, Status.WARNING, Status.PASS)
_MAX_DEPTH = 4
UNREAD = "config.not-read"
"""The id of the result that names the documents that no rule reads."""


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
    parts: list[JsonValue] = []
    for wrapper in rules.wrappers:
        if depth and _fits(value, wrapper.has):
            parts = [part for _, part in nodes(value, wrapper.take)]
            parts = [_parsed(part) for part in parts] if wrapper.json else parts
            delivered = delivered or wrapper.delivered
            break
    if not parts and isinstance(value, list) and depth:
        parts = value
    found: list[Exhibit] = []
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


def apply(rules: RuleSet, evidence: Evidence) -> Iterator[Result]:
    """What each rule says of each export of its kind, and which exports are lacking, in the order of the rules."""
    for rule in rules.rules:
        if rule.op in STATED:
            continue
        if not rule.document:
            yield _result(rule, [_saw(rule, None, None, evidence, rules, "")], None, evidence)
        for exhibit in evidence.of(rule.document):
            yield _judged(rule, exhibit, evidence, rules)
        if rule.op == "never" and evidence.exhibits and not evidence.of(rule.document):
            yield _as_result(rule, Status.PASS, "none among what was given", (), "")
    yield from _products(rules, evidence)
    yield from _lacking(rules, evidence)


def _judged(rule: Rule, exhibit: Exhibit, evidence: Evidence, rules: RuleSet) -> Result:
    if exhibit.delivered and not rule.delivered:
        words = "a webhook delivered it, which shows nothing of what is stored"
        return _as_result(rule, Status.WARNING, words, rule.read, exhibit.name)
    parts = [("", exhibit.value)]
    if rule.within:
        parts = list(nodes(exhibit.value, rule.within))
    if rule.having:
        parts = [part for part in parts if _has_member(part[1], rule.having)]
    parts = [part for part in parts if rule.when is None or _applies(part[1], rule.when)]
    if not parts and (rule.when or rule.having):
        return _as_result(rule, Status.PASS, "nothing that it is for", (), exhibit.name)
    saws = [_saw(rule, exhibit, value, evidence, rules, at) for at, value in parts]
    return _result(rule, saws or [Saw(MISSING)], exhibit, evidence)


def _has_member(part: JsonValue, names: Sequence[str]) -> bool:
    return isinstance(part, dict) and any(part.get(name) is not None for name in names)


def _applies(part: JsonValue, when: When) -> bool:
    found = [value for _, value in nodes(part, when.read) if value is not None]
    return not found or any(value in when.values for value in found)


def _saw(
    rule: Rule, exhibit: Exhibit | None, value: JsonValue, evidence: Evidence, rules: RuleSet, at: str
) -> Saw:
    arguments = {
        name: rules.lists[item["list"]] if isinstance(item, dict) and set(item) == {"list"} else item
        for name, item in rule.arguments.items()
    }
    saw = OPERATIONS[rule.op].run(View(value, rule.read, arguments, evidence.llms, evidence.values))
    where = saw.where or (rule.read if saw.state == MISSING else ())
    return Saw(saw.state, saw.detail, tuple(at + place for place in where if at + place))


def _result(rule: Rule, saws: Sequence[Saw], exhibit: Exhibit | None, evidence: Evidence) -> Result:
    judged = [(*_status(rule, saw, evidence), saw.where) for saw in saws]
    worst = next(status for status in _WORST if any(status is item[0] for item in judged))
    some = [item for item in judged if item[0] is worst]
    detail = "; ".join(dict.fromkeys(words for _, words, _ in some if words))
    where = tuple(dict.fromkeys(place for *_, places in some for place in places))
    return _as_result(rule, worst, detail, where, exhibit.name if exhibit else "")


def _as_result(rule: Rule, status: Status, detail: str, where: Sequence[str], document: str) -> Result:
    return Result(
        check=rule.id,
        title=rule.title,
        status=status,
        detail=detail,
        where=tuple(where),
        document=document,
        fix="" if status is Status.PASS else rule.fix,
        source=rule.source,
        date=rule.date,
        attest=rule.attest if status is Status.NOT_SHOWN else "",
    )


def _status(rule: Rule, saw: Saw, evidence: Evidence) -> tuple[Status, str]:
    failed = Status.WARNING if rule.severity == "warning" else Status.FAIL
    if saw.state == OK:
        return Status.PASS, saw.detail
    if saw.state == TOLERATED:
        return Status.WARNING, saw.detail
    if saw.state == UNKNOWN:
        if saw.detail != "attest":
            return Status.NOT_SHOWN, saw.detail
        said = evidence.attested.get(rule.id)
        return (Status.NOT_SHOWN, "nobody vouches for it") if said is None else (Status.PASS, said)
    if rule.proof and evidence.proves(rule.proof):
        return Status.PASS, f"shown by {rule.proof.document} {rule.proof.read}"
    if saw.state == BAD:
        return failed, saw.detail
    if rule.fallback and evidence.of(rule.fallback.rpartition(".")[0]):
        return Status.PASS, f"not set here: {rule.fallback} decides"
    if rule.product and rule.product in evidence.products:
        return Status.NOT_SHOWN, saw.detail or "not set"
    if rule.missing == "fail":
        return failed, saw.detail or "not set; the vendor's default is unsafe"
    return _STATUS[rule.missing], saw.detail or "not set"


def _products(rules: RuleSet, evidence: Evidence) -> Iterator[Result]:
    """Whether each product in use can be covered at all."""
    for name in sorted(evidence.products):
        product = rules.product(name)
        if product is None:
            yield Result(
                check=f"{rules.name}.product",
                title=f"{name} can be covered",
                status=Status.NOT_SHOWN,
                detail=f"no rule knows it; known are {', '.join(rules.products)}",
                fix="Name the product as the rules do, or take it off the plan.",
                date=rules.date,
            )
            continue
        status, words, fix = {
            "yes": (Status.PASS, "eligible", ""),
            "no": (Status.FAIL, "not eligible", "Keep it out of everything that sees personal data."),
            "disputed": (
                Status.NOT_SHOWN,
                "the vendor's pages disagree",
                "Have the vendor say in writing that the BAA covers it, and name it in an override file.",
            ),
        }[product.eligible]
        title = f"{product.title} can be covered"
        yield Result(
            f"{rules.name}.product.{product.id}",
            title,
            status,
            words,
            fix=fix,
            source=product.source,
            date=rules.date,
        )


def _lacking(rules: RuleSet, evidence: Evidence) -> Iterator[Result]:
    for document in rules.documents.values():
        needed = document.required & (evidence.products | {"*"})
        if not needed or evidence.of(document.kind):
            continue
        count = sum(rule.document == document.kind for rule in rules.rules)
        yield Result(
            check=document.kind,
            title=f"Given: {document.title}",
            status=Status.NOT_SHOWN,
            detail=f"not given, so {count} rules could not be judged",
            fix=f"Export it and give it as well: {document.title}.",
            date=rules.date,
        )


def age(name: str, day: date, today: date) -> Result:
    """Whether a set of dated data is young enough to be trusted."""
    days = (today - day).days
    fix = ""
    if days > MAX_AGE_DAYS:
        fix = "Update redactor, or look the facts up again and override them; vendors move what is covered."
    elif days < 0:
        fix = "It is of a day to come: see whether this computer's clock, or the date in the file, is right."
    return Result(
        check=f"rules.{name}.age",
        title=f"The rule set {name} is at most {MAX_AGE_DAYS} days old",
        status=Status.WARNING if fix else Status.PASS,
        detail=f"it is of {day.isoformat()}, {days} days old",
        fix=fix,
        date=day,
    )


def unread(names: Sequence[str]) -> Result:
    """The documents that no rule reads, by name: what is in them is not shown."""
    return Result(
        check=UNREAD,
        title="Every document that was given is read by some rule",
        status=Status.NOT_SHOWN if names else Status.PASS,
        detail=f"{len(names)} not read" if names else "",
        where=tuple(names),
        fix="Take them out, or give the answer of the API whole and as it came; docs/rules.md lists what is read."
        if names
        else "",
    )
