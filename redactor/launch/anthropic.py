"""Anthropic's coverage under its Business Associate Agreement, as a decision table (`rules/anthropic_coverage.yaml`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

from redactor.errors import UsageError
from redactor.launch.plan import RETENTION, Use
from redactor.launch.report import Source
from redactor.launch.rulefile import dated, read_data, sources, strict

__all__ = [
    "Coverage",
    "Feature",
    "Table",
    "Use",
    "changed",
    "coverage",
    "is_covered_model",
    "lists",
    "named",
    "table",
]

_SEEN = ("tools", "blocks", "fields", "betas", "paths")
_LISTS = ("covered_models", "eligible_features", "zero_retention_features")


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a use is worth: covered by a BAA that is signed, open to Covered Models, and why not."""

    eligible: bool
    covered_models: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature of the API.

    Attributes:
        id: its id.
        hipaa: eligible under HIPAA readiness.
        zero: eligible under zero data retention; qualified counts, and is said.
        qualified: a bounded technical artifact is kept for a short time under zero retention.
        aliases: other ids of it.
        seen: by what it is recognised in a request: tools, blocks, fields, betas, paths.
    """

    id: str
    hipaa: bool
    zero: bool
    qualified: bool = False
    aliases: frozenset[str] = frozenset()
    seen: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Table:
    """The decision table of a date.

    Attributes:
        date: of when it is.
        sources: where it is from.
        models: the Covered Models.
        rows: a use -> what it is worth.
        never: (product, access, why); `*` is any.
        aliases: product and access by their other names.
        features: of the API, in the order of the file.
        plain_fields: members of a request that are no feature.
    """

    date: date
    sources: tuple[Source, ...]
    models: frozenset[str]
    rows: tuple[tuple[Use, Coverage], ...]
    never: tuple[tuple[str, str, str], ...]
    aliases: Mapping[str, Mapping[str, str]]
    features: tuple[Feature, ...]
    plain_fields: frozenset[str]

    def feature(self, name: str) -> Feature | None:
        """The feature of that id or alias; `_` and upper case are as good."""
        plain = name.strip().lower().replace("_", "-").replace(" ", "-")
        return next((item for item in self.features if plain == item.id or plain in item.aliases), None)


_KEYS = {
    "rule_set",
    "date",
    "sources",
    "covered_models",
    "aliases",
    "table",
    "never",
    "features",
    "plain_fields",
}


@cache
def table() -> Table:
    """The table that comes with redactor.

    Raises:
        UsageError: it is damaged.
    """
    return parse(read_data("anthropic_coverage"), "anthropic_coverage.yaml")


def parse(whole: object, where: str) -> Table:
    """Check the parsed YAML of a table.

    Raises:
        UsageError: something in it is unknown, missing or of the wrong type.
    """
    data = strict(whole, where, _KEYS)
    rows = []
    for item in data["table"]:
        row = strict(
            item, f"{where}: table", {"product", "access", "retention", "eligible", "covered_models"}
        )
        flags = (row["eligible"], row["covered_models"])
        if row["retention"] not in RETENTION or not all(isinstance(flag, bool) for flag in flags):
            raise UsageError(f"{where}: a row of the table is damaged")
        rows.append((Use(row["product"], row["access"], row["retention"]), Coverage(*flags)))
    never = [strict(item, f"{where}: never", {"product", "access", "why"}) for item in data["never"]]
    aliases = strict(data["aliases"], f"{where}: aliases", {"product", "access"})
    return Table(
        dated(data["date"], where),
        sources(data["sources"], data["rule_set"], where),
        frozenset(data["covered_models"]),
        tuple(rows),
        tuple((item["product"], item["access"], item["why"]) for item in never),
        MappingProxyType({name: MappingProxyType(dict(items)) for name, items in aliases.items()}),
        tuple(_feature(item, f"{where}: features") for item in data["features"]),
        frozenset(data["plain_fields"]),
    )


def _feature(data: object, where: str) -> Feature:
    item: dict[str, Any] = strict(data, where, {"id", "hipaa", "zero"}, {"aliases", "seen"})
    if not isinstance(item["hipaa"], bool) or item["zero"] not in (True, False, "qualified"):
        raise UsageError(f"{where} ({item['id']}): hipaa and zero must be true or false (zero: qualified)")
    seen = strict(item.get("seen", {}), f"{where} ({item['id']}): seen", set(), set(_SEEN))
    return Feature(
        item["id"],
        item["hipaa"],
        bool(item["zero"]),
        item["zero"] == "qualified",
        frozenset(item.get("aliases", [])),
        MappingProxyType({name: tuple(seen.get(name, ())) for name in _SEEN}),
    )


def lists(found: Table) -> dict[str, frozenset[str]]:
    """The lists of a table that an override file can change."""
    hipaa = frozenset(item.id for item in found.features if item.hipaa)
    zero = frozenset(item.id for item in found.features if item.zero)
    return dict(zip(_LISTS, (found.models, hipaa, zero), strict=True))


def changed(found: Table, new: Mapping[str, frozenset[str]]) -> Table:
    """A table with some of its lists replaced; a feature that it does not know is added without a way to see it."""
    wanted = {**lists(found), **new}
    known = {item.id for item in found.features}
    extra = sorted((wanted["eligible_features"] | wanted["zero_retention_features"]) - known)
    features = [*found.features, *(Feature(name, False, False) for name in extra)]
    return replace(
        found,
        models=wanted["covered_models"],
        features=tuple(
            replace(
                item,
                hipaa=item.id in wanted["eligible_features"],
                zero=item.id in wanted["zero_retention_features"],
            )
            for item in features
        ),
    )


def named(use: Use, found: Table | None = None) -> Use:
    """A use with its product and access called as the table does."""
    aliases = (found or table()).aliases
    return replace(
        use,
        product=aliases["product"].get(use.product, use.product),
        access=aliases["access"].get(use.access, use.access),
    )


def is_covered_model(model: str, found: Table | None = None) -> bool:
    """Whether a model is a Covered Model, which needs 30 days of retention; a version or snapshot counts as its model.

    A prefix of a cloud (`us.anthropic.`) is no part of the name.
    """
    bare = model.rpartition("anthropic.")[2].rpartition("/")[2]
    return any(
        bare == name or bare.startswith((f"{name}-", f"{name}@", f"{name}."))
        for name in (found or table()).models
    )


def coverage(use: Use, found: Table | None = None) -> Coverage:
    """What the table says of a use. What no row names is not eligible: coverage is never inferred.

    Returns:
        the coverage on the condition that a BAA is signed, which no configuration can show.
    """
    rows = found or table()
    use = named(use, rows)
    for known, covered in rows.rows:
        if (known.product, known.access, known.retention) == (use.product, use.access, use.retention):
            if covered.eligible:
                return covered
            why = _why(use, rows) or "this configuration is not an Eligible Service"
            return Coverage(False, covered.covered_models, why)
    why = _why(use, rows) or "the table has no row for this configuration"
    # Standard retention is all that Covered Models need, but a use without a row shows nothing.
    return Coverage(False, False, why)


def _why(use: Use, found: Table) -> str:
    for product, access, why in found.never:
        if product in ("*", use.product) and access in ("*", use.access):
            return why
    return ""


def arrangements(uses: Sequence[Use]) -> tuple[set[str], set[str]]:
    """The API organizations with zero retention, and those that are HIPAA-ready; empty is one that has no name."""
    zero = {use.organization for use in uses if use.retention == "zero" and use.access == "api"}
    ready = {use.organization for use in uses if use.access == "api-hipaa-ready"}
    return zero, ready
