"""The configuration, judged: what a plan says of its vendors, and the documents that were given, against every rule set that applies.

    judge(plan.vendors, documents, today=..., attested=..., overrides=..., find=...) -> results

It is pure: files were read, and JSON lines split, by whoever calls it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from redactor.errors import UsageError
from redactor.launch import anthropic, config, exhibits, llms, uses
from redactor.launch.exhibits import Evidence, Exhibit, Given
from redactor.launch.overrides import Overrides
from redactor.launch.plan import Vendor
from redactor.launch.report import Result, Status
from redactor.launch.rulefile import load
from redactor.launch.rules import VENDORS
from redactor.launch.schemas import Find

__all__ = ["Given", "attestable", "judge", "recognised"]

ATTESTED = "attested by the one who ran this, not verified"


def attestable() -> dict[str, str]:
    """The rules that a person can vouch for -> what they say."""
    return {
        rule.id: rule.title
        for vendor in VENDORS
        for rule in load(vendor).rules
        if rule.op.startswith("attest")
    }


def judge(
    vendors: Sequence[Vendor],
    documents: Sequence[Given],
    *,
    today: date,
    attested: Mapping[str, str] | Collection[str] = (),
    overrides: Overrides | None = None,
    llm_list: llms.Allowed | None = None,
    find: Find | None = None,
) -> list[Result]:
    """Judge a configuration.

    Args:
        vendors: what the plan says of each vendor. A vendor that only documents show is judged as well.
        documents: exports, logs of requests (kind `log`), JSON schemas (kind `schema`), each with the vendor under which it stands.
        today: the day on which the age of rules is judged.
        attested: ids of rules that somebody vouches for today, with the words that shall stand in the report ("by the privacy
            officer, until 2027-06-30; not verified"); an attestation that is over is not to be given here.
        overrides: changes to the lists of the rules.
        llm_list: the language models of the ElevenLabs workspace, in place of the published list.
        find: finds personal data in a text, for JSON schemas: a text -> entity types.

    Returns:
        results in the order: per vendor its rules, products and documents that are lacking; documents that no rule reads; lists
        that were changed; the age of the data. No text of a document is in them.

    Raises:
        UsageError: something attested is not for attesting.
    """
    known = attestable()
    if wrong := sorted(set(attested) - set(known)):
        raise UsageError(
            f"can't attest {', '.join(wrong)}; these can be attested: {', '.join(sorted(known))}"
        )
    words = dict(attested) if isinstance(attested, Mapping) else dict.fromkeys(attested, ATTESTED)
    overrides = overrides or Overrides()
    found, left = recognised(documents)
    stated = _stated(vendors, found)
    results: list[Result] = []
    ages: list[Result] = []
    for vendor in stated:
        if vendor.name not in VENDORS:
            results.append(_unknown(vendor.name))
            continue
        rules = overrides.rule_set(load(vendor.name))
        ages.append(config.age(rules.name, rules.date, today))
        own = found.get(vendor.name, [])
        allowed = _allowed(vendor.name, own, llm_list, overrides)
        products = frozenset(vendor.products or (rules.default_products if not vendor.uses else ()))
        products = frozenset(item.id if (item := rules.product(name)) else name for name in products)
        evidence = Evidence(own, allowed, words, products if rules.products else frozenset())
        if vendor.name == "elevenlabs" and allowed.date:
            ages.append(config.age("elevenlabs_llms", allowed.date, today))
        if vendor.name == "anthropic":
            table = overrides.coverage(anthropic.table())
            ages.append(config.age("anthropic_coverage", table.date, today))
            results += uses.check(rules, uses.Case(vendor.uses, table, own, find, words))
        elif vendor.uses:
            results.append(_no_table(vendor.name))
        results += config.apply(rules, evidence)
    results += [config.unread(left)] * bool(documents)
    changed = overrides.results()
    if overrides.date:
        ages.append(config.age("overrides", overrides.date, today))
    return [*results, *changed, *ages]


def recognised(documents: Sequence[Given]) -> tuple[dict[str, list[Exhibit]], list[str]]:
    """What the documents are: exhibits by vendor, and the names of the documents, or parts, that no rule reads."""
    found: dict[str, list[Exhibit]] = {}
    unread: list[str] = []
    for document in documents:
        tried = [name for name in VENDORS if document.vendor in ("", name)]
        lefts: list[list[str]] = []
        for name in tried:
            own, left = exhibits.recognise(document, load(name))
            found.setdefault(name, []).extend(own)
            lefts.append(left)
        # What one vendor's rules read is read; of a list, that may be some of the elements only.
        unread += (
            sorted(lefts, key=lambda left: (document.name in left, len(left)))[0]
            if lefts
            else [document.name]
        )
    return {name: items for name, items in found.items() if items}, unread


def _stated(vendors: Sequence[Vendor], exhibits: Mapping[str, Sequence[Exhibit]]) -> Iterator[Vendor]:
    """The vendors of the plan, those that stand twice as one, and then those that only documents show."""
    merged: dict[str, Vendor] = {}
    for vendor in vendors:
        before = merged.get(vendor.name, Vendor(vendor.name))
        products = (*before.products, *vendor.products)
        merged[vendor.name] = replace(before, products=products, uses=(*before.uses, *vendor.uses))
    yield from merged.values()
    yield from (Vendor(name) for name in VENDORS if name in exhibits and name not in merged)


def _allowed(
    vendor: str, exhibits: Sequence[Exhibit], given: llms.Allowed | None, overrides: Overrides
) -> llms.Allowed:
    """The language models on the list: the workspace's own, or the published ones; then what is overridden."""
    lists = [exhibit for exhibit in exhibits if exhibit.kind == "elevenlabs.llm_list"]
    if vendor == "elevenlabs" and given is None and lists:
        given = llms.given(lists[0].value)
    return overrides.allowed(given or llms.published())


def _unknown(name: str) -> Result:
    return Result(
        check="vendors.unknown",
        title=f"There are rules for {name}",
        status=Status.NOT_SHOWN,
        detail=f"no rules know it; known are {', '.join(VENDORS)}",
        fix="Judge it by hand, and keep the paper with the evidence.",
    )


def _no_table(name: str) -> Result:
    return Result(
        check=f"{name}.uses",
        title=f"There is a table that says which uses of {name} are covered",
        status=Status.NOT_SHOWN,
        detail="the rules of this vendor have none",
        fix="Name the products of this vendor instead of uses.",
    )
