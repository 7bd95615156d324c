"""The gate: configuration, canaries, sinks and residual scan become one report with one exit code.

What canaries and sinks show is in `redactor.launch.shown`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from redactor.entities import ENTITIES
from redactor.launch import canaries, rulefile, shown
from redactor.launch.canaries.judge import Outcome
from redactor.launch.plan import Attestation, Thresholds
from redactor.launch.report import Attestation as Vouched
from redactor.launch.report import Canaries, Cell, Report, Result, Status
from redactor.launch.residual import Residual
from redactor.launch.shown import Seen
from redactor.policy import Policy

MAX_LEAK = Thresholds().max_leak
"""The part of the canaries of one kind that may get through."""

SOON = timedelta(days=30)
"""An attestation that ends within this time is worth a warning."""

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
        left_out: the forms, speakers and noise that the plan does not want, in words.
    """

    today: date
    seed: int = canaries.SEED
    per_cell: int = canaries.PER_CELL
    documents: int = 0
    thresholds: Thresholds = ONLY_LEAKS
    attestations: Sequence[Attestation] = ()
    left_out: Sequence[str] = ()


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
    over = {item.rule for item in settings.attestations if not item.holds(settings.today)}
    results = [_over(result) if result.check in over else result for result in results]
    results += [_attestation(item, settings.today) for item in settings.attestations if item.signed]
    if seen is None:
        seen = Seen(_sent(redact, policy, settings))
    thresholds = settings.thresholds
    results += [
        _policy(policy),
        *shown.results(seen, policy, thresholds, per_kind=settings.per_cell, left_out=settings.left_out),
    ]
    if residual is not None:
        results += residual.results()
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
        sources=rulefile.cited(results),
    )


def _sent(redact: canaries.Redact | None, policy: Policy, settings: Settings) -> Outcome:
    if redact is None:
        return Outcome()
    return canaries.run(
        redact, policy, seed=settings.seed, per_cell=settings.per_cell, documents=settings.documents
    )


def _over(result: Result) -> Result:
    """What is vouched for, but not today."""
    if result.status is not Status.NOT_SHOWN or not result.attest:
        return result
    return dataclasses.replace(result, detail="what vouches for it does not hold today")


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
    kept = []
    for name in (name for name, letter in ENTITIES.items() if letter != "-"):
        if policy.rule(name).operator == "keep":
            kept.append(name)
            continue
        kept += [f"{name} ({role})" for role in policy.roles if policy.rule(name, role).operator == "keep"]
        rules = [policy.rule(name, role) for role in ("", *policy.roles)]
        if any(rule.options.get("keep_last") for rule in rules):
            kept.append(f"{name} (its last characters)")
        if any(rule.operator == "date_shift" for rule in rules):
            kept.append(f"{name} (as another full date; Safe Harbor leaves the year alone)")
        if any(rule.operator == "pseudonym" for rule in rules):
            kept.append(f"{name} (as a code derived from it; 45 CFR 164.514(c)(1))")
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


def _coverage(seen: Seen, policy: Policy, thresholds: Thresholds) -> Canaries:
    outcome = seen.outcome
    kinds = {(kind.entity_type, kind.form): shown.judged(kind, thresholds) for kind in outcome.kinds}

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


__all__ = ["Seen", "Settings", "validate"]
