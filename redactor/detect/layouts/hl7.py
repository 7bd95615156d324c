"""HL7 version 2 messages: what the fields of a segment hold (HL7 2.5.1, chapters 3, 4, 6 and 7).

A field is split into repetitions (``~``) and components (``^``); which components are personal depends on its data type.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from redactor.spans import Span

RECOGNIZER = "hl7"
_SCORE = 0.9
_SEGMENT = re.compile(
    r"(?:^|(?<=[\r\n])|(?<=\\r)|(?<=\\n))[ \t]{0,8}"
    r"(MSH|PID|PD1|NK1|PV1|PV2|GT1|IN1|IN2|OBR|OBX|ORC|EVN|AIP|ROL|DG1|PR1|SCH|TXA)\|((?:\^~\\{1,4}&)?[^\r\n\\]{1,4000})"
)
_NAME = re.compile(r"(?:^|(?<=[\r\n])|\\[rn])[ \t]{0,8}[A-Z][A-Z\d]{2}(?=\|)")
"""What a segment is called, also behind the end of another one that is written out."""
_ADDRESS_PARTS, _NAME_PARTS, _PERSON_PARTS = 5, 3, 4
_LETTERS_OF_A_CODE = 5

_Part = tuple[int, int]
_Read = Callable[[str, Sequence[_Part]], Iterator[Span]]


def _span(text: str, start: int, end: int, entity: str) -> Iterator[Span]:
    while start < end and text[start] in " ^&":
        start += 1
    while end > start and text[end - 1] in " ^&":
        end -= 1
    if any(sign.isalnum() for sign in text[start:end]):
        yield Span(start, end, entity, _SCORE, RECOGNIZER)


def _first(entity: str) -> _Read:
    """CX, EI, ST, TS: the first component."""

    def read(text: str, parts: Sequence[_Part]) -> Iterator[Span]:
        yield from _span(text, *parts[0], entity)

    return read


def _name(text: str, parts: Sequence[_Part]) -> Iterator[Span]:
    """XPN: family, given and middle name; a suffix, prefix or degree behind them is nobody's own."""
    for start, end in parts[:_NAME_PARTS]:
        if end - start > 1 or text[start:end].isalpha():
            yield from _span(text, start, end, "PERSON")


def _person(text: str, parts: Sequence[_Part]) -> Iterator[Span]:
    """XCN: an id, then a name; a name alone where the first component has no digit."""
    start, end = parts[0]
    kind = "UNIQUE_ID" if any(sign.isdigit() for sign in text[start:end]) else "PERSON"
    yield from _span(text, start, end, kind)
    for begin, stop in parts[1:_PERSON_PARTS]:
        yield from _span(text, begin, stop, "PERSON")


def _address(text: str, parts: Sequence[_Part]) -> Iterator[Span]:
    """XAD: street, other designation, city, state, ZIP code, as one span."""
    held = parts[:_ADDRESS_PARTS]
    yield from _span(text, held[0][0], held[-1][1], "STREET_ADDRESS")


def _phone(text: str, parts: Sequence[_Part]) -> Iterator[Span]:
    """XTN: the number, or its parts, or an address of electronic mail."""
    for start, end in parts:
        said = text[start:end]
        if "@" in said:
            yield from _span(text, start, end, "EMAIL_ADDRESS")
        elif any(sign.isdigit() for sign in said):
            yield from _span(text, start, end, "PHONE_NUMBER")


def _place(text: str, parts: Sequence[_Part]) -> Iterator[Span]:
    """PL: point of care, room, bed, facility."""
    yield from _span(text, parts[0][0], parts[-1][1], "LOCATION")


def _mrn(text: str, parts: Sequence[_Part]) -> Iterator[Span]:
    """CX of a patient: the fifth component is the kind of id (table 0203)."""
    kind = text[slice(*parts[4])] if len(parts) > 4 else ""
    yield from _span(text, *parts[0], _KINDS.get(kind, "MEDICAL_RECORD_NUMBER"))


_KINDS = {"SS": "US_SSN", "DL": "US_DRIVER_LICENSE", "PPN": "PASSPORT", "MC": "HEALTH_PLAN_ID", "MA": "HEALTH_PLAN_ID",
          "MB": "HEALTH_PLAN_ID", "NI": "NATIONAL_ID", "AN": "ACCOUNT_NUMBER"}  # fmt: skip
_MRN, _ID, _ACCOUNT = _mrn, _first("UNIQUE_ID"), _first("ACCOUNT_NUMBER")
_SSN, _LICENSE, _PLAN = _first("US_SSN"), _first("US_DRIVER_LICENSE"), _first("HEALTH_PLAN_ID")
_DOB, _DATE, _CITY = _first("DATE_OF_BIRTH"), _first("DATE_TIME"), _first("CITY")


def _house(text: str, parts: Sequence[_Part]) -> Iterator[Span]:
    """HD: a facility by its name; one by a few letters is a code."""
    start, end = parts[0]
    if sum(sign.isalpha() for sign in text[start:end]) > _LETTERS_OF_A_CODE:
        yield from _span(text, start, end, "LOCATION")


def _timing(text: str, parts: Sequence[_Part]) -> Iterator[Span]:
    """TQ: the fourth component is when it begins, the fifth when it ends."""
    for start, end in parts[3:5]:
        yield from _span(text, start, end, "DATE_TIME")


_FIELDS: dict[str, dict[int, _Read]] = {
    "MSH": {3: _house, 5: _house},  # the sign behind "MSH" is the first field
    "PID": {2: _MRN, 3: _MRN, 4: _MRN, 5: _name, 6: _name, 7: _DOB, 9: _name, 11: _address, 13: _phone, 14: _phone, 18: _ACCOUNT,
            19: _SSN, 20: _LICENSE, 21: _MRN, 23: _CITY, 29: _DATE},
    "PD1": {4: _person},
    "NK1": {2: _name, 4: _address, 5: _phone, 6: _phone, 12: _ID, 16: _DOB, 30: _name, 31: _phone, 32: _address, 37: _SSN},
    "PV1": {3: _place, 5: _ID, 6: _place, 7: _person, 8: _person, 9: _person, 17: _person, 19: _ID, 42: _place, 43: _place,
            44: _DATE, 45: _DATE, 50: _ID, 52: _person},
    "PV2": {8: _DATE, 9: _DATE, 13: _person},
    "GT1": {2: _ID, 3: _name, 4: _name, 5: _address, 6: _phone, 7: _phone, 8: _DOB, 12: _SSN, 19: _ID},
    "IN1": {8: _PLAN, 16: _name, 18: _DOB, 19: _address, 36: _PLAN, 49: _PLAN},
    "IN2": {1: _ID, 2: _SSN, 6: _PLAN, 8: _PLAN, 25: _PLAN, 61: _PLAN, 63: _phone},
    "OBR": {2: _ID, 3: _ID, 7: _DATE, 8: _DATE, 10: _person, 14: _DATE, 16: _person, 17: _phone, 22: _DATE, 28: _person,
            32: _person},
    "OBX": {14: _DATE, 16: _person},
    "ORC": {2: _ID, 3: _ID, 4: _ID, 10: _person, 11: _person, 12: _person, 14: _phone, 24: _address},
    "EVN": {5: _person},
    "SCH": {10: _timing, 11: _timing, 12: _person, 13: _phone, 14: _address, 16: _person, 17: _phone, 18: _address, 20: _person},
    "TXA": {4: _DATE, 5: _person, 6: _DATE, 7: _DATE, 9: _person, 10: _person, 11: _person},
    "AIP": {3: _person},
    "ROL": {4: _person, 11: _address, 12: _phone},
    "DG1": {5: _DATE, 16: _person},
    "PR1": {5: _DATE, 8: _person, 11: _person, 12: _person},
}  # fmt: skip


def hl7(text: str) -> Iterator[Span]:
    """The personal fields of the segments in a text, by their place.

    Args:
        text: any text; a segment begins a line.

    Returns:
        spans in order.
    """
    if "|" not in text:
        return
    for segment in _SEGMENT.finditer(text):
        table = _FIELDS[segment[1]]
        start = segment.start(2)
        for number, field in enumerate(segment[2].split("|"), 1):
            if field and number in table:
                for parts in _repetitions(field, start):
                    yield from table[number](text, parts)
            start += len(field) + 1


_OWN = {
    "MSH": frozenset((1, 2, 4, *range(7, 20))),
    "EVN": frozenset((1, 4)),
    "PID": frozenset((1, 8, 10, 15, 16, 17, 22, 27, 30)),
    "PV1": frozenset((1, 2, 4, 10, 14, 18, 36)),
    "DG1": frozenset((1, 2, 4, 6)),
    "OBX": frozenset((1, 2, 3, 6, 8, 11)),
    "SCH": frozenset((9,)),
    "TXA": frozenset((1, 2, 3, 17)),
}
"""Fields of segments that hold no person, nor anybody's words: ids of messages, codes.

When a message was made is when the patient came.
"""
_OWN_FROM = {("PID", 3): 3, ("PID", 11): 5}
"""From which component on a patient's id tells who gave it out and its kind, and an address its country."""


def machine_fields(text: str) -> Iterator[tuple[int, int]]:
    """The fields of the segments in a text that are the message's own, and the names of the segments.

    Args:
        text: any text.

    Returns:
        stretches in order.
    """
    if "|" not in text or "MSH|" not in text:
        return
    yield from (found.span() for found in _NAME.finditer(text))
    for segment in _SEGMENT.finditer(text):
        own, start = _OWN.get(segment[1], frozenset()), segment.start(2)
        for number, field in enumerate(segment[2].split("|"), 1):
            if field and number in own:
                yield start, start + len(field)
            elif field and (first := _OWN_FROM.get((segment[1], number))):
                for parts in _repetitions(field, start):
                    yield from parts[first:]
            start += len(field) + 1


def _repetitions(field: str, start: int) -> Iterator[list[_Part]]:
    for repetition in field.split("~"):
        at, parts = start, []
        for component in repetition.split("^"):
            parts.append((at, at + len(component)))
            at += len(component) + 1
        yield parts
        start += len(repetition) + 1
