"""What a plan says of its uses of Anthropic's products, and what captured requests show, against the coverage table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from redactor.analytics import JsonValue
from redactor.errors import QuarantineError
from redactor.launch import anthropic_requests as requests
from redactor.launch.anthropic import Table, arrangements, coverage, is_covered_model, named
from redactor.launch.checks import STATED
from redactor.launch.exhibits import Exhibit
from redactor.launch.plan import Use
from redactor.launch.report import Result, Status
from redactor.launch.rules import Rule, RuleSet
from redactor.launch.saw import nodes
from redactor.launch.schemas import Find, look

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@:/-]{0,63}")
_HIPAA_ERROR = re.compile(r"HIPAA-regulated organization", re.IGNORECASE)
_RETENTION_ERROR = re.compile(r"must have data retention enabled", re.IGNORECASE)

_WORDS = {"hipaa": "HIPAA readiness", "zero": "zero retention"}

Seen = tuple[Status, str, tuple[str, ...], str]
"""Status, what was seen, where, and the name of the document."""


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that is judged.

    Attributes:
        uses: what the plan says, called as the table does.
        table: the coverage table.
        exhibits: captured requests, errors, schemas and logs.
        find: what finds personal data in a text, or None.
        attested: rules that somebody vouches for.
    """

    uses: Sequence[Use]
    table: Table
    exhibits: Sequence[Exhibit] = ()
    find: Find | None = None
    attested: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def label(self, number: int) -> str:
        """How a report calls a use: what the plan says of it."""
        use = self.uses[number]
        place = "/".join(filter(None, [use.organization, use.workspace]))
        words = [use.product, use.access, use.retention, use.model, place]
        return f"uses[{number}]: " + ", ".join(
            word if _ID.fullmatch(word) else "..." for word in words if word
        )

    def arrangement(self, use: Use) -> str:
        """By which arrangement the API is covered, hipaa or zero; nothing where it is not."""
        if use.product != "api" or not coverage(use, self.table).eligible:
            return ""
        return "hipaa" if use.access == "api-hipaa-ready" else "zero"


def check(rules: RuleSet, case: Case) -> Iterator[Result]:
    """What each rule on stated uses says, in the order of the rules."""
    case = Case(
        [named(use, case.table) for use in case.uses], case.table, case.exhibits, case.find, case.attested
    )
    for rule in rules.rules:
        if rule.op not in STATED:
            continue
        for status, detail, where, document in _OPERATIONS[rule.op](case):
            yield _result(rule, status, detail, where, document)


def _result(rule: Rule, status: Status, detail: str, where: tuple[str, ...], document: str) -> Result:
    return Result(
        check=rule.id,
        title=rule.title,
        status=status,
        detail=detail,
        where=where,
        document=document,
        fix="" if status is Status.PASS else rule.fix,
        source=rule.source,
        date=rule.date,
        attest=rule.attest if status is Status.NOT_SHOWN else "",
    )


def _coverage(case: Case) -> Iterator[Seen]:
    for number, use in enumerate(case.uses):
        found = coverage(use, case.table)
        words = "eligible under a BAA" if found.eligible else f"not eligible: {found.why}"
        yield Status.PASS if found.eligible else Status.FAIL, words, (case.label(number),), ""
    if not case.uses:
        yield Status.NOT_SHOWN, "the plan names no use: product, access and retention", (), ""


def _covered_model(case: Case) -> Iterator[Seen]:
    """Models that the plan states, and those of captured requests."""
    for number, use in enumerate(case.uses):
        where = (case.label(number),)
        if use.retention != "zero":
            yield Status.PASS, "no zero retention", where, ""
        elif not use.model:
            captured = any(seen.model for seen in requests.used(case.exhibits, case.table))
            words = "no model is named; those of captured requests are judged"
            status = Status.PASS if captured and case.arrangement(use) else Status.NOT_SHOWN
            yield status, words if status is Status.PASS else "no model is named", where, ""
        else:
            bad = is_covered_model(use.model, case.table)
            words = (
                "a Covered Model with zero retention: the API answers an error" if bad else "no Covered Model"
            )
            yield Status.FAIL if bad else Status.PASS, words, where, ""
    zero = {use.retention == "zero" for use in case.uses if use.product == "api"}
    for seen in requests.used(case.exhibits, case.table):
        if seen.model and is_covered_model(seen.model, case.table):
            words = "asks for a Covered Model"
            if zero == {True}:
                yield Status.FAIL, f"{words} with zero retention", ("/model",), seen.name
            elif zero != {False}:
                yield Status.NOT_SHOWN, f"{words}: which use sends it is not shown", ("/model",), seen.name


def _one_arrangement(case: Case) -> Iterator[Seen]:
    both = [
        case.label(number)
        for number, use in enumerate(case.uses)
        if use.access == "api-hipaa-ready" and use.retention == "zero"
    ]
    zero, ready = arrangements(case.uses)
    shared = (zero & ready) - {""}
    if both or shared:
        where = both or [
            case.label(number) for number, use in enumerate(case.uses) if use.organization in shared
        ]
        yield Status.FAIL, "one API organization has both", tuple(where), ""
    elif zero and ready and "" in zero | ready:
        yield Status.NOT_SHOWN, "both are used, and the organizations are not named", (), ""
    elif case.uses:
        yield Status.PASS, "", (), ""


def _workspace_retention(case: Case) -> Iterator[Seen]:
    """A workspace with standard retention in an organization whose other uses have zero retention, or with both."""
    api = [(number, use) for number, use in enumerate(case.uses) if use.access == "api"]
    zero = {use.organization for _, use in api if use.retention == "zero"}
    said: dict[tuple[str, str], set[str]] = {}
    for _, use in api:
        said.setdefault((use.organization, use.workspace), set()).add(use.retention)
    torn = {place for place, both in said.items() if len(both) > 1 and any(place)}
    for number, use in api:
        if (use.organization, use.workspace) in torn:
            words = "the plan states both retentions for it"
            yield Status.FAIL, words, (case.label(number),), ""
        elif use.retention == "standard" and use.workspace and use.organization in zero:
            words = "switched to standard retention while others keep zero: it is not covered"
            yield Status.FAIL, words, (case.label(number),), ""
    switched = any(
        use.retention == "standard" and use.workspace and use.organization in zero for _, use in api
    )
    if case.uses and not torn and not switched:
        yield Status.PASS, "", (), ""


def _eligible(case: Case, arrangement: str, name: str) -> tuple[Status, str]:
    feature = case.table.feature(name)
    if feature is None:
        return Status.NOT_SHOWN, "the table does not know it"
    if feature.hipaa if arrangement == "hipaa" else feature.zero:
        qualified = arrangement == "zero" and feature.qualified
        return Status.PASS, "a technical artifact is kept for a short time" if qualified else ""
    return (
        Status.FAIL,
        f"not eligible under {_WORDS[arrangement]}",
    )


def _features(case: Case) -> Iterator[Seen]:
    for number, use in enumerate(case.uses):
        arrangement, where = case.arrangement(use), (case.label(number),)
        if not arrangement:
            continue
        if not use.features:
            captured = len(list(requests.used(case.exhibits, case.table)))
            words = (
                f"not named; those of {captured} captured requests are judged" if captured else "not named"
            )
            yield Status.PASS if captured else Status.NOT_SHOWN, words, where, ""
            continue
        yield (*_summed(case, {arrangement}, use.features), where, "")


def _summed(case: Case, under: set[str], names: Sequence[str]) -> tuple[Status, str]:
    """The worst of what is said of features under one arrangement, or under two of which nobody knows which."""
    said: dict[Status, list[str]] = {}
    for name in names:
        shown = name if _ID.fullmatch(name) else "another"
        judged = [_eligible(case, arrangement, name) for arrangement in sorted(under)]
        statuses = {status for status, _ in judged}
        if len(statuses) > 1:
            said.setdefault(Status.NOT_SHOWN, []).append(f"{shown}: which use sends it is not shown")
            continue
        words = judged[0][1]
        said.setdefault(judged[0][0], []).append(f"{shown}: {words}" if words else shown)
    worst = next((s for s in (Status.FAIL, Status.NOT_SHOWN, Status.PASS) if said.get(s)), Status.PASS)
    return worst, "; ".join(said.get(worst, []))


def _request_features(case: Case) -> Iterator[Seen]:
    under = {found for use in case.uses if (found := case.arrangement(use))}
    for seen in requests.used(case.exhibits, case.table):
        if not under:
            yield Status.NOT_SHOWN, "no covered use of the API is stated", (), seen.name
            continue
        status, words = _summed(case, under, sorted(seen.features))
        if seen.unknown and status is Status.PASS:
            status, words = Status.NOT_SHOWN, f"the table does not know {', '.join(sorted(seen.unknown))}"
        yield status, words, (), seen.name


def _schemas(case: Case) -> Iterator[Seen]:
    given = list(requests.schema_words(case.exhibits))
    covered = [number for number, use in enumerate(case.uses) if case.arrangement(use)]
    for name, inside, beside in given:
        if not inside and not beside:
            yield Status.PASS, "no schema", (), name
            continue
        if case.find is None:
            yield Status.NOT_SHOWN, "nothing was there to look for personal data with", (), name
            continue
        try:
            found = look(inside, case.find), look(beside, case.find)
        except QuarantineError:
            yield Status.NOT_SHOWN, "a text in it could not be looked through", (), name
            continue
        yield (*_personal(*found), name)
    if given:
        return
    for number in covered:
        use, where = case.uses[number], (case.label(number),)
        ids = {feature.id for name in use.features if (feature := case.table.feature(name))}
        if use.features and "structured-outputs" not in ids:
            yield Status.PASS, "structured outputs are not in use", where, ""
        else:
            yield Status.NOT_SHOWN, "no schema and no captured request was given", where, ""


def _personal(inside: Sequence, beside: Sequence) -> tuple[Status, str, tuple[str, ...]]:  # type: ignore[type-arg]
    found = inside or beside
    if not found:
        return Status.PASS, "nothing personal was found", ()
    kinds = sorted({f"{name} in a {item.what}" for item in found for name in item.entity_types})
    words = "; ".join(kinds) + ("" if inside else ", beside the schema: in a tool's description or example")
    return Status.FAIL if inside else Status.WARNING, words, tuple(item.where for item in found)


def _messages(exhibits: Sequence[Exhibit]) -> Iterator[tuple[str, JsonValue]]:
    for exhibit in exhibits:
        if exhibit.kind == "anthropic.error":
            for _, message in nodes(exhibit.value, "/error/message"):
                yield exhibit.name, message


def _arrangement(case: Case) -> Iterator[Seen]:
    """Whether a captured error shows HIPAA readiness or zero retention, and whether it contradicts the plan."""
    stated = {
        "hipaa" if use.access == "api-hipaa-ready" else "zero"
        for use in case.uses
        if (use.access == "api-hipaa-ready" or use.retention == "zero") and coverage(use, case.table).eligible
    }
    shown: dict[str, str] = {}
    for name, message in _messages(case.exhibits):
        if isinstance(message, str) and _HIPAA_ERROR.search(message):
            shown["hipaa"] = name
        elif isinstance(message, str) and _RETENTION_ERROR.search(message):
            shown["zero"] = name
    for arrangement, name in shown.items():
        bad = bool(case.uses) and arrangement not in stated
        words = f"it shows {_WORDS[arrangement]}" + (", which no use states" if bad else "")
        yield Status.FAIL if bad else Status.PASS, words, ("/error/message",), name
    for arrangement in sorted(stated - set(shown)):
        words = f"{_WORDS[arrangement]} is what the plan states; no captured answer shows it"
        yield Status.WARNING, words, (), ""


_OPERATIONS: Mapping[str, Callable[[Case], Iterator[Seen]]] = MappingProxyType(
    {
        "coverage": _coverage,
        "covered_model": _covered_model,
        "one_arrangement": _one_arrangement,
        "workspace_retention": _workspace_retention,
        "features": _features,
        "request_features": _request_features,
        "schemas": _schemas,
        "arrangement": _arrangement,
    }
)
"""Name of an operation -> what it does."""
