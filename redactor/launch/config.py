"""Configuration against rules: what each rule says of each export, which products can be covered, and which exports are lacking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from redactor.analytics import JsonValue
from redactor.launch.checks import OPERATIONS, STATED
from redactor.launch.exhibits import Evidence, Exhibit
from redactor.launch.report import Result, Status
from redactor.launch.rules import MAX_AGE_DAYS, Rule, RuleSet, Unless
from redactor.launch.saw import BAD, MISSING, OK, TOLERATED, UNKNOWN, Saw, View, nodes, same

_STATUS = {
    "fail": Status.FAIL,
    "not_shown": Status.NOT_SHOWN,
    "warning": Status.WARNING,
    "pass": Status.PASS,
}
_WORST = (Status.FAIL, Status.NOT_SHOWN, Status.WARNING, Status.PASS)
UNREAD = "config.not-read"
"""The id of the result that names the documents that no rule reads."""


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
    parts = [part for part in parts if rule.unless is None or not _ruled_out(part[1], rule.unless)]
    if not parts and (rule.unless or rule.having):
        return _as_result(rule, Status.PASS, "nothing that it is for", (), exhibit.name)
    saws = [_saw(rule, exhibit, value, evidence, rules, at) for at, value in parts]
    return _result(rule, saws or [Saw(MISSING)], exhibit, evidence)


def _has_member(part: JsonValue, names: Sequence[str]) -> bool:
    return isinstance(part, dict) and any(part.get(name) is not None for name in names)


def _ruled_out(part: JsonValue, unless: Unless) -> bool:
    found = [value for _, value in nodes(part, unless.read) if value is not None]
    return bool(found) and all(any(same(value, item) for item in unless.values) for value in found)


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
    failed = _STATUS.get(rule.severity, Status.FAIL)
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
