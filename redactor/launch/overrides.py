"""An override file: dated changes to the lists of the rules, without code. What it changes stands in the report.

    date: 2026-11-21
    source: where the change comes from, one line
    lists:
      elevenlabs.llms: {add: [some-model], remove: [another]}     # or {replace: [...]}

`names()` gives the lists there are.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from redactor.errors import UsageError
from redactor.launch import anthropic, llms, rulefile, rules
from redactor.launch.report import Result, Status

_ITEM = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@:/-]{0,63}")
LLMS = "elevenlabs.llms"
_PRODUCTS = "eligible_products"


@dataclass(frozen=True, slots=True)
class Change:
    """A change to one list: either another list, or what is added and removed."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    replace: tuple[str, ...] | None = None

    def apply(self, items: Sequence[str]) -> tuple[str, ...]:
        """The changed list, without duplicates."""
        if self.replace is not None:
            return self.replace
        kept = [item for item in items if item not in self.remove]
        return tuple(dict.fromkeys([*kept, *self.add]))


@dataclass(frozen=True, slots=True)
class Overrides:
    """An override file; empty where there is none."""

    date: datetime.date | None = None
    source: str = ""
    lists: Mapping[str, Change] = field(default_factory=lambda: MappingProxyType({}))

    def rule_set(self, found: rules.RuleSet) -> rules.RuleSet:
        """A rule set with its lists changed."""
        changed = {
            name: self.lists[f"{found.name}.{name}"].apply(items)
            for name, items in found.lists.items()
            if f"{found.name}.{name}" in self.lists
        }
        eligible = self.lists.get(f"{found.name}.{_PRODUCTS}")
        products = dict(found.products)
        if eligible is not None:
            before = [item.id for item in products.values() if item.eligible == "yes"]
            after = eligible.apply(before)
            for name, item in products.items():
                now = "yes" if name in after else "no" if name in before else item.eligible
                products[name] = replace(item, eligible=now)
        return replace(
            found,
            lists=MappingProxyType({**found.lists, **changed}),
            products=MappingProxyType(products),
        )

    def allowed(self, found: llms.Allowed) -> llms.Allowed:
        """The list of language models, changed; what is named here is no longer disputed."""
        change = self.lists.get(LLMS)
        if change is None:
            return found
        names = frozenset(change.apply(sorted(found.names)))
        named = {*change.add, *change.remove, *(change.replace or ())}
        return replace(found, names=names, disputed=found.disputed - named)

    def coverage(self, found: anthropic.Table) -> anthropic.Table:
        """The coverage table of Anthropic with its lists changed."""
        changed = {
            name: frozenset(self.lists[f"anthropic.{name}"].apply(sorted(items)))
            for name, items in anthropic.lists(found).items()
            if f"anthropic.{name}" in self.lists
        }
        return anthropic.changed(found, changed)

    def results(self) -> list[Result]:
        """One result for each list that was changed: a warning, since the vendor's published list no longer decides."""
        return [
            Result(
                check=f"overrides.{name}",
                title=f"The list {name} is the published one",
                status=Status.WARNING,
                detail=_words(change),
                fix="Keep the paper that allows it; look it up again before the next launch.",
                source=f"override file: {self.source}",
                date=self.date,
            )
            for name, change in self.lists.items()
        ]


def _words(change: Change) -> str:
    if change.replace is not None:
        return f"replaced by the override file: {', '.join(change.replace) or 'nothing'}"
    parts = [f"added {', '.join(change.add)}"] * bool(change.add)
    parts += [f"removed {', '.join(change.remove)}"] * bool(change.remove)
    return f"changed by the override file: {'; '.join(parts)}"


def names() -> dict[str, tuple[str, ...]]:
    """Every list that can be changed -> what is on it as published."""
    found: dict[str, tuple[str, ...]] = {LLMS: tuple(sorted(llms.published().names))}
    for vendor in rules.VENDORS:
        rule_set = rulefile.load(vendor)
        found |= {f"{vendor}.{name}": items for name, items in rule_set.lists.items()}
        if rule_set.products:
            eligible = tuple(item.id for item in rule_set.products.values() if item.eligible == "yes")
            found[f"{vendor}.{_PRODUCTS}"] = eligible
    coverage = anthropic.lists(anthropic.table())
    return found | {f"anthropic.{name}": tuple(sorted(items)) for name, items in coverage.items()}


def parse(data: object, where: str) -> Overrides:
    """Check the parsed YAML of an override file.

    Raises:
        UsageError: something in it is unknown, missing or of the wrong type; the message names the place.
    """
    whole = rulefile.strict(data, where, {"date", "source", "lists"})
    day = rulefile.dated(whole["date"], where)
    if not isinstance(whole["source"], str) or not whole["source"].strip() or "\n" in whole["source"]:
        raise UsageError(f"{where}: source must be one line that says where the change comes from")
    known = names()
    if not isinstance(whole["lists"], dict) or not whole["lists"]:
        raise UsageError(f"{where}: lists must name a list; known are {', '.join(sorted(known))}")
    if wrong := sorted(str(name) for name in whole["lists"] if name not in known):
        raise UsageError(f"{where}: unknown list {', '.join(wrong)}; known are {', '.join(sorted(known))}")
    changes = {
        name: _change(item, f"{where}: lists: {name}", known[name]) for name, item in whole["lists"].items()
    }
    for name, change in changes.items():
        vendor, _, kind = name.rpartition(".")
        products = {*rulefile.load(vendor).products} if kind == _PRODUCTS else set()
        if kind == _PRODUCTS and (lost := sorted({*change.add, *(change.replace or ())} - products)):
            known_products = ", ".join(sorted(products))
            raise UsageError(f"{where}: lists: {name}: unknown {', '.join(lost)}; known are {known_products}")
    return Overrides(day, whole["source"].strip(), MappingProxyType(changes))


def _change(data: object, where: str, published: Sequence[str]) -> Change:
    item = rulefile.strict(data, where, set(), {"add", "remove", "replace"})
    if not item or ("replace" in item and len(item) > 1):
        raise UsageError(f"{where} needs add, remove or both, or replace alone")
    for key, values in item.items():
        if not isinstance(values, list) or not all(
            isinstance(value, str) and _ITEM.fullmatch(value) for value in values
        ):
            raise UsageError(f"{where}: {key} must be a list of ids")
    if lost := [value for value in item.get("remove", []) if value not in published]:
        raise UsageError(f"{where}: remove: {', '.join(lost)} is not on the list")
    replaced = tuple(item["replace"]) if "replace" in item else None
    return Change(tuple(item.get("add", [])), tuple(item.get("remove", [])), replaced)
