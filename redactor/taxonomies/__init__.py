"""Other people's names for what redactor finds: per vendor, its entity names and the entity types that they mean.

A table (`redactor/taxonomies/*.yaml`) has

    name          the taxonomy's name, for `redactor policy check --against`
    source        where the facts come from
    style         how the vendor writes a placeholder
    placeholders  words that its placeholders hold and that are no entity names (optional)
    entities      the vendor's name -> our entity types; a dot leads from a parent to its child; an empty list has no counterpart

The names are also what a record that was redacted elsewhere holds: `[PERSON_NAME]`, `[PII]`, `{NAME_1}` are no names of people.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from redactor import yaml_tables
from redactor.entities import ENTITIES
from redactor.errors import UsageError

_KEYS = {"name", "source", "style", "placeholders", "entities"}
_COMMON = (
    "PII PHI NAME NAMES PERSON_NAME FIRST_NAME LAST_NAME GIVEN_NAME FAMILY_NAME PATIENT_NAME CUSTOMER_NAME PHONE EMAIL SSN DOB "
    "ADDRESS ZIP DATE TIME AGE NUMBER ID ACCOUNT CARD CREDIT_CARD_NUMBER DRUG MEDICAL_CONDITION MEDICAL_PROCESS OCCUPATION "
    "REDACTED REMOVED FILTERED MASKED HIDDEN INAUDIBLE SOCIAL_SECURITY_NUMBER BANKING_INFORMATION HEALTHCARE_NUMBER NUMERICAL_PII"
).split()
_ONE_LETTER = re.compile(r"[A-Z]")


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """One vendor's entity names.

    Attributes:
        name: the taxonomy's name.
        source: where the facts come from.
        entities: the vendor's name -> the entity types that it means.
        placeholders: further words that its placeholders hold.
    """

    name: str
    source: str
    entities: Mapping[str, tuple[str, ...]]
    placeholders: tuple[str, ...] = ()


@cache
def load() -> dict[str, Taxonomy]:
    """All taxonomies, by name."""
    tables = yaml_tables.read(yaml_tables.files_of(resources.files(__name__)), _table, "taxonomy")
    return {table.name: table for table in tables}


@cache
def placeholder_names() -> tuple[str, ...]:
    """What stands in the brackets of placeholders that others write, in capitals; the longest first."""
    names = {*_COMMON, *ENTITIES}
    for table in load().values():
        names.update(name.rpartition(".")[2].upper() for name in (*table.entities, *table.placeholders))
    return tuple(
        sorted((name for name in names if not _ONE_LETTER.fullmatch(name)), key=lambda n: (-len(n), n))
    )


@dataclass(frozen=True, slots=True)
class Comparison:
    """A policy against a vendor's setting.

    Attributes:
        vendor_only: the vendor's names of which the policy redacts nothing, or which redactor has no entity type for.
        partly: the vendor's names -> the entity types in them that the policy keeps.
        policy_only: entity types that the policy redacts and no name of the vendor means.
    """

    vendor_only: tuple[str, ...]
    partly: Mapping[str, tuple[str, ...]]
    policy_only: tuple[str, ...]


def compare(taxonomy: Taxonomy, redacted: Collection[str]) -> Comparison:
    """What a vendor's whole setting would cover that a policy does not, and the reverse.

    Args:
        taxonomy: the vendor's names.
        redacted: the entity types that the policy does not keep.
    """
    vendor_only, partly = [], {}
    for name, types in taxonomy.entities.items():
        kept = tuple(entity for entity in types if entity not in redacted)
        if len(kept) == len(types):
            vendor_only.append(name)
        elif kept:
            partly[name] = kept
    meant = {entity for types in taxonomy.entities.values() for entity in types}
    return Comparison(tuple(vendor_only), partly, tuple(sorted(set(redacted) - meant)))


def vendor_name(taxonomy: str, entity: str) -> str:
    """What a vendor calls an entity type, in capitals: its narrowest name, or the entity type itself where it has none."""
    table = load()[taxonomy].entities
    names = [name for name, types in table.items() if entity in types]
    narrowest = min(names, key=lambda name: (len(table[name]), name.count(".")), default=entity)
    return narrowest.rpartition(".")[2].upper()


def _table(raw: dict[str, Any]) -> Taxonomy:
    if unknown := set(raw) - _KEYS:
        raise UsageError(f"taxonomy {raw.get('name')}: unknown {', '.join(sorted(unknown))}")
    meant = {entity for entities in raw["entities"].values() for entity in entities}
    if unknown := meant - set(ENTITIES):
        raise UsageError(f"taxonomy {raw['name']}: unknown entity types {', '.join(sorted(unknown))}")
    entities = {str(name): tuple(types) for name, types in raw["entities"].items()}
    return Taxonomy(raw["name"], raw["source"], entities, tuple(raw.get("placeholders", ())))
