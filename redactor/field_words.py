"""The words that names of fields are put together of, and what `field_names.yaml` says of them."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_]+")
_SHORTENED = {
    "nm": "name",
    "usr": "user",
    "cust": "customer",
    "emp": "employee",
    "brth": "birth",
    "bth": "birth",
    "empl": "employee",
    "mbr": "member",
    "sbr": "subscriber",
    "clm": "claim",
    "clmt": "claimant",
    "insd": "insured",
    "bene": "beneficiary",
    "emg": "emergency",
    "emerg": "emergency",
    "cntct": "contact",
    "phys": "physician",
    "txn": "transaction",
    "tkt": "ticket",
}
"""Words that names of columns are shortened to, which mean nothing else there."""
_OF_SALESFORCE = ("__c", "__pc", "__C")
"""How Salesforce ends the names of fields that a firm made."""
_COMPOUND = re.compile(r"(?<=[^\W\d_]{2})nr\Z")
"""How German and Dutch shorten a number within a word: `Hausnr`."""


@lru_cache(maxsize=20_000)
def words(name: str) -> tuple[str, ...]:
    """The words of a field name, lower-case, without a possessive; `cust_nm` and `guarantorssn` are written out."""
    return tuple(part for word in _marked(name) for part in _apart(word))


def _marked(name: str) -> tuple[str, ...]:
    """The words of a field name that a sign or a capital begins."""
    if name.endswith(_OF_SALESFORCE):
        name = name.rpartition("__")[0]
    found = (word.lower() for word in _WORDS.findall(name.replace("'s", "").replace("’s", "")))
    written = tuple(_SHORTENED.get(word) or _COMPOUND.sub("nummer", word) for word in found)
    return ("patient", *written[1:]) if len(written) > 1 and written[0] == "pt" else written


def _apart(word: str) -> tuple[str, ...]:
    """The words of a name that is written as one (`guarantorssn`, `homephone`), where it ends in one that says what its value is."""
    if len(word) < _SHORTEST_JOINED or word in _KNOWN_WORDS or not word.isascii():
        return (word,)
    for at in range(len(word) - _SHORTEST_END + 1):
        end = _JOINED.get(word[at:])
        if end and (whose := _whose(word[:at])) is not None and (whose or len(end) > 1):
            return (*whose, *end)
    if word.endswith("name") and (whose := _whose(word[:-4])) and whose[-1] in PEOPLE - {"host"}:  # hostname
        return (*whose, "name")
    return (word,)


def _whose(word: str) -> tuple[str, ...] | None:
    """The words for a person's part or for one of several that were written as one; None where it is none of that."""
    if not word:
        return ()
    for at in range(len(word), 1, -1):
        first = _SHORTENED.get(word[:at], word[:at])
        if (first in PEOPLE or first in _WHICH) and (rest := _whose(word[at:])) is not None:
            return (first, *rest)
    return None


TABLES = yaml.safe_load(Path(__file__).with_name("field_names.yaml").read_text(encoding="utf-8"))


def endings(names: list[str]) -> frozenset[tuple[str, ...]]:
    """Names of a list of the table, as words."""
    return frozenset(_marked(str(name)) for name in names)


PEOPLE = frozenset(TABLES["people"])
THINGS = frozenset(TABLES["things"])
ENDINGS = {_marked(str(name)): entity for entity, names in TABLES["entities"].items() for name in names}
OPERATIONAL_ENDINGS = endings(TABLES["operational"])
METRIC_WORDS = frozenset(TABLES["metric_words"])
TRIPS = endings(TABLES["trips"])
TIME_ENDINGS = endings(TABLES["timestamps"])
BLOB_ENDINGS = endings(TABLES["blobs"])
_SHORTEST_JOINED, _SHORTEST_END = 6, 3
_KNOWN_WORDS = (
    PEOPLE
    | THINGS
    | {word for ending in (*ENDINGS, *OPERATIONAL_ENDINGS, *TIME_ENDINGS, *BLOB_ENDINGS) for word in ending}
)
_WHICH = frozenset(TABLES["which"])
_JOINED = {
    "".join(ending): ending
    for ending in sorted(ENDINGS, key=len, reverse=True)
    if "".join(ending).isascii() and ending not in (("age",), ("ages",))
}
_JOINED |= {
    "".join(ending)[:-6] + short: ending
    for ending in _JOINED.values()
    if len(ending) > 1 and ending[-1] == "number"
    for short in ("nbr", "num")
}
