"""Anthropic's coverage under its Business Associate Agreement, as a decision table (`rules/anthropic.yaml`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from redactor.errors import UsageError
from redactor.launch.rules import dated, read_data, strict

RETENTION = ("standard", "zero")


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a product: what, through which access, with which retention, and the model if it is known.

    Attributes:
        product: chat, claude-code, cowork or api.
        access: enterprise-hipaa-ready, enterprise, api-hipaa-ready, api or third-party-cloud.
        retention: standard or zero.
        model: the id of the model, or nothing.
        organization: which organization uses it; uses with the same name share their settings.
    """

    product: str
    access: str
    retention: str
    model: str = ""
    organization: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a use is worth: covered by a BAA that is signed, open to Covered Models, and why not."""

    eligible: bool
    covered_models: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The decision table of a date."""

    date: date
    source: str
    models: frozenset[str]
    rows: tuple[tuple[Use, Coverage], ...]
    never: tuple[tuple[str, str, str], ...]


@cache
def table() -> Table:
    """The table that comes with redactor.

    Raises:
        UsageError: it is damaged.
    """
    data = strict(
        read_data("anthropic"),
        "anthropic.yaml",
        {"rule_set", "date", "source", "covered_models", "table", "never"},
    )
    rows = []
    for item in data["table"]:
        row = strict(
            item, "anthropic.yaml: table", {"product", "access", "retention", "eligible", "covered_models"}
        )
        if row["retention"] not in RETENTION or not isinstance(row["eligible"], bool):
            raise UsageError("anthropic.yaml: a row of the table is damaged")
        use = Use(row["product"], row["access"], row["retention"])
        rows.append((use, Coverage(row["eligible"], row["covered_models"])))
    never = [strict(item, "anthropic.yaml: never", {"product", "access", "why"}) for item in data["never"]]
    return Table(
        dated(data["date"], "anthropic.yaml"),
        data["source"],
        frozenset(data["covered_models"]),
        tuple(rows),
        tuple((item["product"], item["access"], item["why"]) for item in never),
    )


def is_covered_model(model: str) -> bool:
    """Whether a model is a Covered Model, which needs 30 days of retention; a dated snapshot counts as its model."""
    return any(model == name or model.startswith((f"{name}-", f"{name}@")) for name in table().models)


def coverage(use: Use) -> Coverage:
    """What the table says of a use. What no row names is not eligible: coverage is never inferred.

    Returns:
        the coverage on the condition that a BAA is signed, which no configuration can show.
    """
    for known, covered in table().rows:
        if (known.product, known.access, known.retention) == (use.product, use.access, use.retention):
            if covered.eligible:
                return covered
            return Coverage(
                False, covered.covered_models, _why(use) or "this configuration is not an Eligible Service"
            )
    why = _why(use) or "the table has no row for this configuration"
    # Standard retention is all that Covered Models need, but a use without a row shows nothing.
    return Coverage(False, False, why)


def _why(use: Use) -> str:
    for product, access, why in table().never:
        if product in ("*", use.product) and access in ("*", use.access):
            return why
    return ""


def conflicts(uses: Sequence[Use]) -> list[str]:
    """What can't be, whatever is covered; each a sentence.

    A Covered Model from an organization or workspace with zero retention is an error of the API, and so is HIPAA readiness
    together with zero retention on one API organization.
    """
    found = []
    for number, use in enumerate(uses, 1):
        if use.model and is_covered_model(use.model) and use.retention == "zero":
            found.append(f"use {number}: a Covered Model can't be used with zero data retention")
        if use.retention == "zero" and use.access == "api-hipaa-ready":
            found.append(
                f"use {number}: HIPAA readiness and zero data retention can't coexist on one API organization"
            )
    zero = {use.organization for use in uses if use.retention == "zero" and use.access == "api"}
    ready = {use.organization for use in uses if use.access == "api-hipaa-ready"}
    if any(zero & ready):
        found.append(
            "one API organization is both HIPAA-ready and with zero data retention: use two organizations"
        )
    return found
