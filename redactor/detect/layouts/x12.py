"""X12 health care transactions (270, 271, 276, 277, 278, 834, 835, 837): what the elements of a segment hold.

Segments end with ``~`` and elements are cut by ``*``, as the implementation guides of 005010 recommend, or by ``|``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redactor.spans import Span

RECOGNIZER = "x12"
_SCORE = 0.9
_SEGMENT = re.compile(
    r"(?:^|(?<=[~\r\n]))[ \t]{0,4}(?P<name>NM1|N3|N4|DMG|PER|REF|CLM|CLP|DTP|SBR|TRN|PAT|HI)"
    r"(?:\*(?P<stars>[^~\r\n]{1,1000})|\|(?P<bars>[^~\r\n]{1,1000})(?=~))"
)
_CODED_DATE = re.compile(r":(?:R?D8):(?P<date>\d{8}(?:-\d{8})?)")
"""When something that a code tells was done: `BBR:0B110F5:D8:20310321`."""
_PERSON = "1"
_IDS = {"MI": "HEALTH_PLAN_ID", "XX": "US_NPI", "34": "US_SSN", "24": "UNIQUE_ID", "FI": "UNIQUE_ID"}
_REFERENCES = {
    "SY": "US_SSN", "EA": "MEDICAL_RECORD_NUMBER", "EJ": "ACCOUNT_NUMBER", "0F": "HEALTH_PLAN_ID", "1L": "HEALTH_PLAN_ID",
    "6P": "HEALTH_PLAN_ID", "IG": "HEALTH_PLAN_ID", "1W": "HEALTH_PLAN_ID", "F6": "HEALTH_PLAN_ID", "18": "HEALTH_PLAN_ID",
    "NQ": "HEALTH_PLAN_ID", "D9": "UNIQUE_ID", "G1": "UNIQUE_ID", "9F": "UNIQUE_ID", "1K": "UNIQUE_ID", "Y4": "UNIQUE_ID",
    "BB": "UNIQUE_ID", "1G": "US_NPI", "0B": "UNIQUE_ID", "TJ": "UNIQUE_ID", "EI": "UNIQUE_ID", "6R": "UNIQUE_ID", "F8": "UNIQUE_ID",
}  # fmt: skip
_CONTACTS = {"TE": "PHONE_NUMBER", "HP": "PHONE_NUMBER", "WP": "PHONE_NUMBER", "CP": "PHONE_NUMBER", "EM": "EMAIL_ADDRESS",
             "FX": "FAX_NUMBER"}  # fmt: skip
_WHOLE = {
    "N3": {1: "STREET_ADDRESS", 2: "STREET_ADDRESS"},
    "N4": {1: "CITY", 3: "ZIP_CODE"},
    "CLM": {1: "UNIQUE_ID"},
    "CLP": {1: "UNIQUE_ID", 7: "UNIQUE_ID"},
    "SBR": {3: "HEALTH_PLAN_ID"},
    "TRN": {2: "UNIQUE_ID"},
}

_Element = tuple[int, str]


def x12(text: str) -> Iterator[Span]:
    """The personal elements of the segments in a text, by their place.

    Args:
        text: any text; a segment begins a line or follows ``~``.

    Returns:
        spans in order.
    """
    if "*" not in text and "|" not in text:
        return
    for segment in _SEGMENT.finditer(text):
        if segment["name"] == "HI":
            dates = _CODED_DATE.finditer(text, *segment.span())
            yield from (Span(*date.span("date"), "DATE_TIME", _SCORE, RECOGNIZER) for date in dates)
            continue
        elements = [(0, segment["name"]), *_elements(segment)]
        for number, entity in _wanted(segment["name"], [value for _, value in elements]):
            start, value = elements[number]
            if any(sign.isalnum() for sign in value):
                yield Span(start, start + len(value), entity, _SCORE, RECOGNIZER)


def _elements(segment: re.Match[str]) -> Iterator[_Element]:
    """The elements of a segment, each with where it begins."""
    group, sign = ("stars", "*") if segment["bars"] is None else ("bars", "|")
    at = segment.start(group)
    for element in segment[group].split(sign):
        yield at, element
        at += len(element) + 1


_OWN = {
    "ISA": (1, 3, *range(5, 17)), "GS": range(1, 9),
    "ST": range(1, 4), "BHT": range(1, 7), "HL": range(1, 5), "SE": (1, 2), "GE": (1, 2),
    "IEA": (1, 2), "LX": (1,), "NM1": (1, 2, 8), "CLM": range(2, 13), "DMG": (1, 3), "DTP": (1, 2), "HI": range(1, 13),
    "SV1": range(1, 12), "SV2": range(1, 8), "EB": (1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13), "REF": (1,), "SBR": (1, 2, 5, 9),
    "PER": (1, 3, 5, 7), "TRN": (1,), "CAS": range(1, 20), "AAA": range(1, 5), "PRV": range(1, 4), "STC": (1, 3, 4), "HD": (1, 3),
    "INS": range(1, 9), "UM": range(1, 5), "LUI": (1, 2, 4),
}  # fmt: skip
"""Elements that hold no person: qualifiers, codes, amounts, when an interchange was made and its numbers.

Not ISA02 and ISA04, which may hold a password.
"""
_ANY = re.compile(
    rf"(?:^|(?<=[~\r\n]))[ \t]{{0,4}}(?P<name>{'|'.join(_OWN)})(?:\*(?P<stars>[^~\r\n]{{1,1000}})|\|(?P<bars>[^~\r\n]{{1,1000}}))(?=~)"
)
_FIRMS = frozenset(("PI", "46", "XV", "21", "94", "AD", "PP"))
"""Kinds of ids that a payer, a clearing house or a sender of files has (NM108)."""


def machine_elements(text: str) -> Iterator[tuple[int, int]]:
    """The elements of the segments in a text that are the transaction's own, and the names of the segments.

    Args:
        text: any text.

    Returns:
        stretches in order.
    """
    if "~" not in text or ("*" not in text and "|" not in text):
        return
    yield from (found.span() for found in _NAME.finditer(text))
    for segment in _ANY.finditer(text):
        elements = list(_elements(segment))
        for number, (at, element) in enumerate(elements, 1):
            is_own = number in _OWN[segment["name"]] or (
                number == _ID and _is_of_a_firm([value for _, value in elements])
            )
            if element and is_own and not _CODED_DATE.search(element):
                yield at, at + len(element)


_ID = 9
_NAME = re.compile(r"(?<=~)\s{0,4}[A-Z][A-Z\d]{1,2}(?=[*|])|^(?:ISA|GS|ST)(?=[*|])")


def _is_of_a_firm(values: Sequence[str]) -> bool:
    """Whether a segment NM1, given by its elements, has the number by which a firm is known to those it trades with."""
    return len(values) >= _ID and values[1] == "2" and values[_ID - 2] in _FIRMS


def _wanted(name: str, values: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The numbers of the elements that are personal, each with its entity type."""
    size = len(values)
    if name in _WHOLE:
        yield from ((n, entity) for n, entity in _WHOLE[name].items() if n < size)
    elif name == "NM1":
        if values[2:3] == [_PERSON]:
            yield from ((n, "PERSON") for n in range(3, min(size, 8)))
        if size > _ID and not _is_of_a_firm(values[1:]):
            yield _ID, _IDS.get(values[8], "UNIQUE_ID")
    elif name == "PER":
        if size > 2:
            yield 2, "PERSON"
        yield from (
            (n, _CONTACTS[values[n - 1]]) for n in (4, 6, 8) if n < size and values[n - 1] in _CONTACTS
        )
    elif name == "REF" and size > 2 and values[1] in _REFERENCES:
        yield 2, _REFERENCES[values[1]]
    elif name in ("DMG", "PAT") or name == "DTP":
        yield from ((n, "DATE_OF_BIRTH" if name == "DMG" else "DATE_TIME") for n in _dates(values))


def _dates(values: Sequence[str]) -> Iterator[int]:
    return (n for n in range(2, len(values)) if values[n - 1] in ("D8", "RD8", "DT"))
