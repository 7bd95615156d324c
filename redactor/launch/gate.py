"""The gate: configuration, canaries, sinks and residual scan become one report with one exit code."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from redactor.entities import ENTITIES
from redactor.launch import canaries
from redactor.launch.canaries.bounds import lower_bound
from redactor.launch.canaries.judge import Kind, Outcome
from redactor.launch.plan import Attestation, Thresholds
from redactor.launch.report import Attestation as Vouched
from redactor.launch.report import Canaries, Cell, Report, Result, Sink, Status
from redactor.launch.residual import Residual
from redactor.policy import Policy

MAX_LEAK = Thresholds().max_leak
"""The part of the canaries of one kind that may get through."""

SOON = timedelta(days=30)
"""An attestation that ends within this time is worth a warning."""

MOST_WITHHELD = 0.5
"""More than this part of the records withheld whole shows nothing of the redaction."""

LISTED = 10
ONLY_LEAKS = Thresholds(rate=None, overall=None, documents=None)
"""The thresholds of a run without a plan: only what got through counts, whatever can be shown."""

_NO_CONFIGURATION = Result(
    check="config.given",
    title="The configuration of the vendors is covered",
    status=Status.NOT_SHOWN,
    detail="no configuration was given",
    fix="Name the vendors and their exports in the plan.",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """How a validation is run.

    Attributes:
        today: the day on which the age of rules and attestations is judged.
        seed: the same seed makes the same canaries.
        per_cell: canaries of each entity type in each form; 0 sends none, and says so.
        documents: whole documents with several canaries.
        thresholds: what has to be shown.
        attestations: what persons vouch for.
    """

    today: date
    seed: int = canaries.SEED
    per_cell: int = canaries.PER_CELL
    documents: int = 0
    thresholds: Thresholds = ONLY_LEAKS
    attestations: Sequence[Attestation] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of the canaries of a run.

    Attributes:
        outcome: the counts.
        sinks: the places that were looked into.
        path: the way that the records took, in words for the report.
        trouble: why not all of them came to its end, or nothing.
    """

    outcome: Outcome = field(default_factory=Outcome)
    sinks: Sequence[Sink] = ()
    path: str = "in-process"
    trouble: str = ""


def validate(
    configuration: Sequence[Result],
    *,
    policy: Policy,
    settings: Settings,
    redact: canaries.Redact | None = None,
    seen: Seen | None = None,
    residual: Residual | None = None,
    facts: Mapping[str, str] | None = None,
    plan: str = "",
    command: str = "",
) -> Report:
    """Judge whether what is given may be launched.

    Args:
        configuration: what the coverage rules say of the vendors' configuration.
        policy: the policy of the redaction.
        settings: see Settings.
        redact: the real redaction of one JSON text; the canaries go through it where `seen` is not given.
        seen: what became of canaries that took the real path already.
        residual: what a scan of outputs found, if one was asked for.
        facts: versions and the like, for repeating the run.
        plan: the name of the plan's file.
        command: the command line that repeats the run.

    Returns:
        the report; nothing in it is a value of what was looked at.
    """
    results = list(configuration) or [_NO_CONFIGURATION]
    results += [_attestation(item, settings.today) for item in settings.attestations if item.signed]
    if seen is None:
        seen = Seen(_sent(redact, policy, settings))
    results += [_policy(policy), *_canaries(seen, policy, settings), *map(_sink, seen.sinks)]
    if residual is not None:
        results += residual.results()
    thresholds = settings.thresholds
    about = {
        "policy": policy.name,
        "policy digest": policy.digest,
        "path": seen.path,
        "canary seed": str(settings.seed),
        "canaries per kind": str(settings.per_cell),
        "confidence": f"{thresholds.confidence:g}",
        "templates": ", ".join(seen.outcome.templates),
    }
    return Report(
        results=tuple(results),
        canaries=_coverage(seen, policy, thresholds),
        facts={name: value for name, value in about.items() if value} | dict(facts or {}),
        today=settings.today,
        plan=plan,
        command=command,
        attestations=tuple(
            Vouched(item.rule, item.by, item.signed, item.until, item.reference)
            for item in settings.attestations
        ),
    )


def _sent(redact: canaries.Redact | None, policy: Policy, settings: Settings) -> Outcome:
    if redact is None:
        return Outcome()
    return canaries.run(
        redact, policy, seed=settings.seed, per_cell=settings.per_cell, documents=settings.documents
    )


def _attestation(item: Attestation, today: date) -> Result:
    """Whether what a person vouches for holds today; that it is true is not verified."""
    status, detail = Status.PASS, "vouched for, not verified"
    fix = ""
    if item.signed and item.signed > today:
        status, detail = Status.FAIL, f"signed on {item.signed.isoformat()}, which is not yet"
        fix = "Name the day of the signature."
    elif item.until and item.until < today:
        status, detail = Status.FAIL, f"it ended on {item.until.isoformat()}"
        fix = "Have it renewed, and name the new end."
    elif item.until and item.until - today <= SOON:
        status, detail = Status.WARNING, f"it ends on {item.until.isoformat()}"
        fix = "Have it renewed in time."
    return Result(
        check=f"attestation.{item.rule}",
        title=f"The attestation of {item.rule} holds",
        status=status,
        detail=detail,
        fix=fix,
        date=item.signed,
        attest=item.by,
    )


def _policy(policy: Policy) -> Result:
    kept = [
        name for name, letter in ENTITIES.items() if letter != "-" and policy.rule(name).operator == "keep"
    ]
    kept = [] if policy.content == "drop" else kept
    return Result(
        check="policy.safe-harbor",
        title="The policy keeps no Safe Harbor identifier",
        status=Status.NOT_SHOWN if kept else Status.PASS,
        detail=f"it keeps {', '.join(kept)}" if kept else "",
        source="45 CFR 164.514(b)(2)(i)",
        fix="Use hipaa-safe-harbor, or have an expert determine the risk (45 CFR 164.514(b)(1))."
        if kept
        else "",
    )


def judged(kind: Kind, thresholds: Thresholds) -> Status:
    """What the canaries of one kind show: a pass is shown, a fail is seen, and between them there are too few."""
    if kind.sent - kind.caught > thresholds.max_leak * kind.sent:
        return Status.FAIL
    return _rate(kind.caught, kind.sent, thresholds.rate, thresholds.confidence)


def _rate(good: int, sent: int, rate: float | None, confidence: float) -> Status:
    if rate is None:
        return Status.PASS
    if good < rate * sent:
        return Status.FAIL
    return Status.PASS if lower_bound(good, sent, confidence) >= rate else Status.NOT_SHOWN


def _canaries(seen: Seen, policy: Policy, settings: Settings) -> list[Result]:
    outcome = seen.outcome
    if not outcome.sent:
        why = "no canary was sent" if not outcome.probes else "no canary came out anywhere"
        nothing = Result("canaries.caught", "Canaries of every kind are caught", Status.NOT_SHOWN, why)
        return [nothing, *_delivered(outcome, seen.trouble)] if outcome.probes else [nothing]
    return [
        _kinds(outcome, settings),
        *_overall(outcome, settings.thresholds),
        *_places(outcome),
        *_delivered(outcome, seen.trouble),
        _decoys(outcome, policy, settings.thresholds),
    ]


def _kinds(outcome: Outcome, settings: Settings) -> Result:
    """The worst of all kinds, with the kinds that are not good named."""
    thresholds = settings.thresholds
    by_status: dict[Status, list[Kind]] = {}
    for kind in outcome.kinds:
        by_status.setdefault(judged(kind, thresholds), []).append(kind)
    status = next((one for one in (Status.FAIL, Status.NOT_SHOWN) if one in by_status), Status.PASS)
    bound = lower_bound(outcome.caught, outcome.sent, thresholds.confidence)
    words = [
        f"{outcome.caught} of {outcome.sent} caught, at least {bound:.1%} with {thresholds.confidence:.0%} confidence",
        f"{settings.per_cell} of each kind",
    ]
    if thresholds.rate is not None:
        enough = thresholds.per_kind()
        words[-1] += f"; {enough} can show {thresholds.rate:.0%} with {thresholds.misses} missed"
    for bad, lead in ((Status.FAIL, "too few caught"), (Status.NOT_SHOWN, "too few sent to show the rate")):
        if bad in by_status:
            worst = sorted(by_status[bad], key=lambda kind: kind.caught / kind.sent)
            shown = ", ".join(f"{k.entity_type} {k.form} {k.caught}/{k.sent}" for k in worst[:LISTED])
            more = f" and {len(worst) - LISTED} more" if len(worst) > LISTED else ""
            words.append(f"{lead}: {shown}{more}")
    fix = {
        Status.FAIL: "See which recognizer or reader should have found them; the examples are made up.",
        Status.NOT_SHOWN: "Send more of them, or leave room for more misses in the thresholds.",
    }
    return Result(
        check="canaries.caught",
        title="Canaries of every kind are caught",
        status=status,
        detail="; ".join(words),
        fix=fix.get(status, ""),
    )


def _overall(outcome: Outcome, thresholds: Thresholds) -> list[Result]:
    found = []
    for check, title, good, sent, rate in (
        (
            "overall",
            "Canaries are caught, all kinds together",
            outcome.caught,
            outcome.sent,
            thresholds.overall,
        ),
        (
            "documents",
            "Whole documents come out without a leak",
            outcome.documents_clean,
            outcome.documents,
            thresholds.documents,
        ),
    ):
        if rate is None and not sent:
            continue
        status = _rate(good, sent, rate, thresholds.confidence) if sent else Status.NOT_SHOWN
        bound = lower_bound(good, sent, thresholds.confidence)
        asked = f", {rate:.1%} asked for" if rate is not None else ""
        found.append(
            Result(
                check=f"canaries.{check}",
                title=title,
                status=status,
                detail=f"{good} of {sent}, at least {bound:.1%} with {thresholds.confidence:.0%} confidence{asked}",
                fix="See the kinds and places above." if status is Status.FAIL else "",
            )
        )
    return found


def _places(outcome: Outcome) -> list[Result]:
    """In which fields of the records something was left."""
    shown = tuple(place for place, _ in sorted(outcome.leaky, key=lambda item: -item[1])[:LISTED])
    count = len(outcome.leaky)
    return [
        Result(
            check="canaries.places",
            title="No field of the records lets a canary through",
            status=Status.WARNING if count else Status.PASS,
            detail=f"{outcome.places} fields tried"
            + (f", something was left in {count} of them" if count else ""),
            where=shown,
            fix="Look at what these fields are called and hold." if count else "",
        )
    ]


def _delivered(outcome: Outcome, trouble: str) -> list[Result]:
    too_many = outcome.withheld > MOST_WITHHELD * outcome.probes
    withheld = Status.NOT_SHOWN if too_many else Status.WARNING if outcome.withheld else Status.PASS
    lost = f"{outcome.lost} never came out: not counted" if outcome.lost else ""
    return [
        Result(
            check="canaries.delivered",
            title="Every canary's record came out",
            status=Status.NOT_SHOWN if outcome.lost or trouble else Status.PASS,
            detail="; ".join(filter(None, [f"{outcome.probes} sent", lost, trouble])),
            fix="See whether the path takes these records, and whether a sink keeps their ids."
            if outcome.lost
            else "",
        ),
        Result(
            check="canaries.withheld",
            title="No canary's record was withheld whole",
            status=withheld,
            detail=f"{outcome.withheld} quarantined, counted as caught" if outcome.withheld else "",
            fix="What is withheld whole shows nothing of the redaction." if too_many else "",
        ),
    ]


def _decoys(outcome: Outcome, policy: Policy, thresholds: Thresholds) -> Result:
    over = outcome.decoys_changed > thresholds.decoys * outcome.decoys and policy.content != "drop"
    return Result(
        check="canaries.decoys",
        title="Harmless phrases are left alone",
        status=Status.WARNING if over else Status.PASS,
        detail=f"{outcome.decoys_changed} of {outcome.decoys} were changed",
    )


def _sink(sink: Sink) -> Result:
    return Result(
        check=f"sink.{sink.name}",
        title=f"No canary is left in {sink.name}",
        status=sink.status,
        detail=sink.detail
        or f"{sink.documents} records looked through, {sink.leaks} canaries' records left something",
        fix="Find out what writes there before, or beside, the redaction."
        if sink.status is Status.FAIL
        else "",
    )


def _coverage(seen: Seen, policy: Policy, thresholds: Thresholds) -> Canaries:
    outcome = seen.outcome
    kinds = {(kind.entity_type, kind.form): judged(kind, thresholds) for kind in outcome.kinds}

    def status(cell: Cell) -> Status:
        of_kind = kinds[cell.entity_type, cell.form]
        return Status.PASS if of_kind is Status.FAIL and cell.caught == cell.sent else of_kind

    return Canaries(
        cells=tuple(dataclasses.replace(cell, status=status(cell)) for cell in outcome.cells),
        decoys=outcome.decoys,
        decoys_changed=outcome.decoys_changed,
        not_in_policy=tuple(canaries.kept(policy)),
        quarantined=outcome.withheld,
        documents=outcome.documents,
        documents_clean=outcome.documents_clean,
        sinks=tuple(seen.sinks),
    )
