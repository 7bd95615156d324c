"""Configuration against rules: which kind of export each document is, and what each rule says of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from redactor.analytics import JsonValue
from redactor.errors import UsageError
from redactor.launch import llms
from redactor.launch.checks import BAD, MISSING, OPERATIONS, Saw, View, nodes
from redactor.launch.report import Result, Status
from redactor.launch.rules import MAX_AGE_DAYS, Rule, RuleSet

_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "number": (int, float),
}


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An export that was given: the name of its file, what kind it is, and the parsed JSON."""

    name: str
    kind: str
    value: JsonValue = field(repr=False)


def recognise(value: JsonValue, rules: RuleSet) -> str | None:
    """The kind of an export by its shape, or None."""
    for document in rules.documents.values():
        if all(_has(value, path, kind) for path, kind in document.has.items()):
            return document.kind
    return None


def _has(value: JsonValue, path: str, kind: str) -> bool:
    return any(isinstance(item, _TYPES[kind]) for _, item in nodes(value, path))


def exhibits(documents: Sequence[tuple[str, JsonValue]], rules: RuleSet) -> list[Exhibit]:
    """Name the kind of each document. A post-call webhook counts as the test call that it carries.

    Raises:
        UsageError: a document is of no kind that the rules know, or there is none at all.
    """
    found = []
    for name, value in documents:
        if isinstance(value, dict) and value.get("type") == "post_call_transcription":
            value = value.get("data")
        kind = recognise(value, rules)
        if kind is None:
            known = "; ".join(document.title for document in rules.documents.values())
            raise UsageError(f"{name} is no export that the rules know: {known}")
        found.append(Exhibit(name, kind, value))
    if not found:
        raise UsageError("no configuration was given")
    return found


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that rules look at."""

    exhibits: Sequence[Exhibit]
    llms: llms.Allowed
    attested: Collection[str]

    def of(self, kind: str) -> list[Exhibit]:
        """The exhibits of a kind."""
        return [exhibit for exhibit in self.exhibits if exhibit.kind == kind]

    def value(self, kind: str, pointer: str) -> JsonValue:
        """The one value at a pointer in the exhibits of a kind; None where there is none, or several differ."""
        found = [value for exhibit in self.of(kind) for _, value in nodes(exhibit.value, pointer)]
        return found[0] if found and all(value == found[0] for value in found) else None


def check(
    documents: Sequence[tuple[str, JsonValue]],
    *,
    rules: RuleSet,
    today: date,
    llm_list: llms.Allowed | None = None,
    attested: Collection[str] = (),
) -> list[Result]:
    """Judge exports by the rules.

    Args:
        documents: (name of the file, parsed JSON), each an export of the vendor.
        rules: the rule set.
        today: the day on which the age of the rules is judged.
        llm_list: the language models of the workspace, in place of the published list.
        attested: ids of rules that a person vouches for.

    Returns:
        a result for each rule and export, in the order of the rules, and one for each rule set that is old.

    Raises:
        UsageError: an export is of an unknown kind, or something attested is not for attesting.
    """
    open_to = {rule.id for rule in rules.rules if rule.op.startswith("attest")}
    if wrong := sorted(set(attested) - open_to):
        raise UsageError(
            f"can't attest {', '.join(wrong)}; these can be attested: {', '.join(sorted(open_to))}"
        )
    found = exhibits(documents, rules)
    lists = [exhibit for exhibit in found if exhibit.kind == "elevenlabs.llm_list"]
    if llm_list is None and lists:
        llm_list = llms.given(lists[0].value)
    evidence = Evidence(found, llm_list or llms.published(), attested)
    results = [result for rule in rules.rules for result in _rule(rule, evidence)]
    return [*results, *_not_given(rules, evidence), *_ages(rules, evidence.llms, today)]


def _rule(rule: Rule, evidence: Evidence) -> Iterator[Result]:
    if not rule.document:
        yield _result(rule, _look(rule, None, evidence), "", evidence)
        return
    for exhibit in evidence.of(rule.document):
        yield _result(rule, _look(rule, exhibit, evidence), exhibit.name, evidence)


def _not_given(rules: RuleSet, evidence: Evidence) -> Iterator[Result]:
    for document in rules.documents.values():
        if document.required and not evidence.of(document.kind):
            count = sum(rule.document == document.kind for rule in rules.rules)
            yield Result(
                check=document.kind,
                title=f"Given: {document.title}",
                status=Status.NOT_SHOWN,
                detail=f"not given, so {count} rules could not be judged",
                fix=f"Export it and give it as well: {document.title}.",
                date=rules.date,
            )


def _look(rule: Rule, exhibit: Exhibit | None, evidence: Evidence) -> Saw:
    value = exhibit.value if exhibit else None
    return OPERATIONS[rule.op].run(View(value, rule.read, rule.arguments, evidence.llms, evidence.value))


def _result(rule: Rule, saw: Saw, document: str, evidence: Evidence) -> Result:
    status, detail, where = _status(rule, saw, evidence)
    if status is Status.FAIL and rule.severity == "warning":
        status = Status.WARNING
    read = tuple(path for path in rule.read if path)
    return Result(
        check=rule.id,
        title=rule.title,
        status=status,
        detail=detail,
        where=where or (read if saw.state == MISSING else ()),
        document=document,
        fix="" if status is Status.PASS else rule.fix,
        source=rule.source,
        date=rule.date,
    )


def _status(rule: Rule, saw: Saw, evidence: Evidence) -> tuple[Status, str, tuple[str, ...]]:
    match saw.state:
        case "ok":
            return Status.PASS, saw.detail, saw.where
        case "tolerated":
            return Status.WARNING, saw.detail, saw.where
        case "unknown" if saw.detail == "attest" and rule.id in evidence.attested:
            return Status.PASS, "attested by the one who ran this, not verified", saw.where
        case "unknown":
            return Status.NOT_SHOWN, saw.detail, saw.where
    if rule.proof and evidence.value(rule.proof.document, rule.proof.read) is rule.proof.value:
        return Status.PASS, f"shown by {rule.proof.document} {rule.proof.read}", ()
    if saw.state == BAD:
        return Status.FAIL, saw.detail, saw.where
    if rule.fallback and any(exhibit.kind == _kind(rule.fallback) for exhibit in evidence.exhibits):
        return Status.PASS, f"not set here: {rule.fallback} decides", ()
    missing = {"fail": Status.FAIL, "not_shown": Status.NOT_SHOWN, "pass": Status.PASS}[rule.missing]
    words = "not set; the vendor's default is unsafe" if missing is Status.FAIL else "not set"
    return missing, saw.detail or words, saw.where


def _kind(rule_id: str) -> str:
    return rule_id.rpartition(".")[0]


def _ages(rules: RuleSet, allowed: llms.Allowed, today: date) -> Iterator[Result]:
    ages = [(rules.name, rules.date)] + ([("elevenlabs_llms", allowed.date)] if allowed.date else [])
    for name, day in ages:
        age = (today - day).days
        old = age > MAX_AGE_DAYS
        yield Result(
            check=f"rules.{name}.age",
            title=f"The rule set {name} is at most {MAX_AGE_DAYS} days old",
            status=Status.WARNING if old else Status.PASS,
            detail=f"it is of {day.isoformat()}, {age} days old",
            fix="Update redactor; vendors move what is covered." if old else "",
            date=day,
        )
