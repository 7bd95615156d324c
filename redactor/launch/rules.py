"""Coverage rules as dated data (`rules/*.yaml`), which `redactor.launch.rulefile` parses strictly: an unknown key is an error.

A rule set has `rule_set` (the vendor's name), `date`, `sources`, `documents` and `rules`, and may have `products`, `default_products`,
`wrappers` and `lists`. docs/rules.md describes every key; in short, a rule has

    id, title      what it is
    document       the kind of export that is read; empty for what no export can show
    read           a JSON Pointer, or several; `*` steps into every element of an array; empty is the whole document
    within, having the parts of the document (a JSON Pointer; and the members one of which a part needs), each judged by itself
    unless         {read, values}: not for documents (or parts) where just that stands; anything else is judged, and nothing too
    check          `op` and its arguments; see `redactor.launch.checks`; an argument `{list: name}` is a list of the rule set
    missing        what it means that nothing stands there: fail (the vendor's default is unsafe), not_shown, warning, pass
    severity       error (default); warning or not_shown: what would be a fail is that
    product        a product for which nothing is not shown, and no pass, where it is in use
    delivered      false: not for what a webhook delivered to the customer, which shows nothing of what the vendor stores
    proof          another place that proves the same
    fallback       the rule that decides when nothing stands there and that rule's export was given
    attest         who must vouch for what no export can show
    source, fix    where it comes from, as `[name of a source] what it says there`, or a law; what to do
    date           where it differs from that of the set
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from redactor.launch.report import Source

MAX_AGE_DAYS = 90
"""A rule set older than this may be out of date: vendors move what is covered."""

VENDORS = ("anthropic", "assemblyai", "contact-lens", "elevenlabs", "retell", "twilio", "vapi")
"""The vendors that have rules; each has a file in `rules/`."""


Shape = Mapping[str, str]
"""JSON Pointer -> JSON type, or `=text` for just that text."""


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of export.

    Attributes:
        kind: its id.
        title: what it is, and which request answers with it.
        has: the shapes by which it is recognised; one that fits is enough.
        required: the products that can't be shown without one; `*` is every product.
    """

    kind: str
    title: str
    has: tuple[Shape, ...]
    required: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wrapper:
    """An answer that holds exports: how it is recognised, and where they stand in it.

    Attributes:
        has: the shape.
        take: a JSON Pointer; `*` takes each element.
        whole: the kind of export that the answer is besides, by itself; empty for none.
        json: what stands there is JSON in a text.
        delivered: it was delivered by a webhook, so it shows nothing of what the vendor stores.
    """

    has: Shape
    take: str
    whole: str = ""
    json: bool = False
    delivered: bool = False


@dataclass(frozen=True, slots=True)
class Product:
    """A product of the vendor, and whether it can be covered at all: yes, no or disputed."""

    id: str
    title: str
    eligible: str
    source: str
    aliases: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Proof:
    """A value in another export that proves the same as the rule."""

    document: str
    read: str
    value: Any


@dataclass(frozen=True, slots=True)
class Unless:
    """What must stand somewhere for a rule not to be asked for."""

    read: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; see the module's text."""

    id: str
    title: str
    document: str
    read: tuple[str, ...]
    op: str
    arguments: Mapping[str, Any]
    missing: str
    severity: str
    source: str
    fix: str
    date: datetime.date
    proof: Proof | None = None
    fallback: str = ""
    within: str = ""
    having: tuple[str, ...] = ()
    unless: Unless | None = None
    product: str = ""
    delivered: bool = True
    attest: str = ""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """A dated set of rules.

    Attributes:
        name: the vendor's.
        date: of when the set is.
        sources: the pages and packages that the rules are from.
        documents: kinds of exports.
        rules: in the order of the report.
        products: what the vendor sells; empty where products are no matter of the set.
        default_products: what is in use where nobody names products.
        wrappers: answers that hold exports.
        lists: what the operations compare with, by name; an override file can change each.
    """

    name: str
    date: datetime.date
    sources: tuple[Source, ...]
    documents: Mapping[str, Document]
    rules: tuple[Rule, ...]
    products: Mapping[str, Product] = field(default_factory=lambda: MappingProxyType({}))
    default_products: tuple[str, ...] = ()
    wrappers: tuple[Wrapper, ...] = ()
    lists: Mapping[str, tuple[Any, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def age(self, today: datetime.date) -> int:
        """How many days old the set is."""
        return (today - self.date).days

    def product(self, name: str) -> Product | None:
        """The product of that id or alias."""
        found = (item for item in self.products.values() if name == item.id or name in item.aliases)
        return next(found, None)
