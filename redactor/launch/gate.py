"""The gate: configuration, canaries and residual scan become one report with one exit code."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from redactor.analytics import JsonValue
from redactor.entities import ENTITIES
from redactor.launch import canaries, config, rules
from redactor.launch.llms import Allowed
from redactor.launch.report import Canaries, Report, Result, Status
from redactor.launch.residual import Residual
from redactor.policy import Policy

MAX_LEAK = 0.05
"""The part of the canaries of one kind that may get through."""

MAX_DECOYS = 0.05
"""The part of the harmless phrases whose redaction is only worth a warning when it is more."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a validation is run.

    Attributes:
        today: the day on which the age of rules is judged.
        seed: the same seed makes the same canaries.
        per_cell: canaries of each entity type in each form; 0 sends none, and says so.
        max_leak: the part of the canaries of one kind that may get through, 0 to 1.
        attested: ids of rules that a person vouches for.
        llms: the language models of the workspace, in place of the published list.
    """

    today: date
    seed: int = canaries.SEED
    per_cell: int = canaries.PER_CELL
    max_leak: float = MAX_LEAK
    attested: Collection[str] = ()
    llms: Allowed | None = field(default=None, repr=False)


def validate(
    documents: Sequence[tuple[str, JsonValue]],
    *,
    redact: canaries.Redact,
    policy: Policy,
    settings: Settings,
    residual: Residual | None = None,
    facts: Mapping[str, str] | None = None,
) -> Report:
    """Judge whether what is given may be launched.

    Args:
        documents: (name of the file, parsed JSON): exports of the vendor's configuration and proofs.
        redact: the real redaction of one JSON text; the canaries go through it.
        policy: the policy of that redaction.
        settings: see Settings.
        residual: what a scan of outputs found, if one was asked for.
        facts: versions and the like, for repeating the run.

    Returns:
        the report; nothing in it is a value of the documents or of the outputs.

    Raises:
        UsageError: a document is no export that the rules know.
    """
    results = config.check(
        documents,
        rules=rules.load(),
        today=settings.today,
        llm_list=settings.llms,
        attested=settings.attested,
    )
    sent = canaries.run(redact, policy, seed=settings.seed, per_cell=settings.per_cell)
    results += [_policy(policy), *_canaries(sent, policy, settings)]
    if residual is not None:
        results += residual.results()
    about = {
        "policy": policy.name,
        "policy digest": policy.digest,
        "rules": rules.load().date.isoformat(),
        "canary seed": str(settings.seed),
        "canaries per kind": str(settings.per_cell),
    }
    return Report(tuple(results), sent, about | dict(facts or {}), settings.today)


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


def _canaries(sent: Canaries, policy: Policy, settings: Settings) -> list[Result]:
    if not sent.sent:
        why = "no canary was sent"
        return [Result("canaries.caught", "Canaries of every kind are caught", Status.NOT_SHOWN, why)]
    bad = [cell for cell in sent.cells if cell.sent - cell.caught > settings.max_leak * cell.sent]
    bound = canaries.lower_bound(sent.caught, sent.sent)
    kinds = ", ".join(f"{cell.entity_type} {cell.form} {cell.caught}/{cell.sent}" for cell in bad)
    results = [
        Result(
            check="canaries.caught",
            title="Canaries of every kind are caught",
            status=Status.FAIL if bad else Status.PASS,
            detail=f"{sent.caught} of {sent.sent} caught, at least {bound:.1%} with 95 % confidence"
            + (f"; too few: {kinds}" if bad else ""),
            fix="See which recognizer or reader should have found them; the examples are made up."
            if bad
            else "",
        ),
        Result(
            check="canaries.withheld",
            title="No canary's record was withheld whole",
            status=Status.WARNING if sent.quarantined else Status.PASS,
            detail=f"{sent.quarantined} quarantined, counted as caught" if sent.quarantined else "",
        ),
    ]
    over = sent.decoys_changed > MAX_DECOYS * sent.decoys and policy.content != "drop"
    results.append(
        Result(
            check="canaries.decoys",
            title="Harmless phrases are left alone",
            status=Status.WARNING if over else Status.PASS,
            detail=f"{sent.decoys_changed} of {sent.decoys} were changed",
        )
    )
    return results
