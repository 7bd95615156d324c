"""Values of health records in JSON, under the names that FHIR, DICOM and HL7 version 2 give them elsewhere.

FHIR (https://hl7.org/fhir): the `value` of an identifier is what its type and system say, the `display` of a reference to somebody a
name, an answer of a form what its question asks. DICOM's JSON (PS3.18 F.2) names elements by their tags, HL7's by segment and place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from redactor.fields import FieldClass, by_name, names_person
from redactor.jsontext import Kind, Path, Token

_PERSONS = frozenset(("Patient", "RelatedPerson", "Person"))
"""FHIR's resources that are one person, whom their id identifies."""
_WITH_NAMES = _PERSONS | {"Practitioner"}
_REFERENCE = re.compile(
    r"(?:[^\s?]{0,200}/)?(?P<type>Patient|RelatedPerson|Person|Practitioner)/(?P<id>[A-Za-z0-9.-]{1,64})"
)
_NAMED = re.compile(r"[^\W\d_][^\W\d_'’-]{0,40}(?:,? [^\W\d_][^\W\d_'’-]{0,40}\.?){0,4}")
_STANDARD = re.compile(
    r"https?://(?:(?:www|terminology)\.)?(?:loinc\.org|hl7\.org|snomed\.info|nlm\.nih\.gov|nucc\.org|ama-assn\.org|unitsofmeasure\.org)\b"
    r"|urn:oid:2\.16\.840\.1\.113883\.[356]\.|urn:(?:ietf|iso):"
)
"""Where the standards' own lists of codes are."""
_PLAIN_ID = re.compile(r"(?=[A-Za-z-]{0,12}\d)[A-Za-z\d][A-Za-z\d-]{2,39}")
_DIGIT = re.compile(r"\d")
_KINDS = {  # of identifiers: codes of table 0203, ends of systems' addresses
    "MR": "mrn", "SS": "ssn", "SB": "ssn", "DL": "drivers_license", "PPN": "passport_number", "MB": "member_id",
    "MC": "medicare_number", "MA": "medicaid_id", "SN": "subscriber_id", "NPI": "npi", "DEA": "dea_number",
    "AN": "account_number", "NI": "national_id",
    "us-ssn": "ssn", "us-npi": "npi", "us-mbi": "mbi", "us-medicare": "medicare_number", "nhs-number": "nhs_number",
}  # fmt: skip
_YEARS = frozenset(("a", "y", "yr", "yrs", "year", "years"))
_AGES = frozenset(("30525-0", "21612-7", "29553-5", "63900-5"))
"""Codes of LOINC for an age in years."""
_VALUES = frozenset(
    "value valueString valueInteger valueDecimal valueDate valueDateTime valueAge valueQuantity".split()
)
_TAG = re.compile(r"[0-9A-Fa-f]{8}")
_BY_KIND = {"PN": "patient_name", "AS": "patient_age"}
_BY_TAG = {
    "00100020": "patient_id", "00100030": "birth_date", "00101000": "patient_id", "00101005": "maiden_name", "00101040": "address",
    "00101060": "mothers_maiden_name", "00101090": "mrn", "00102154": "phone", "00102155": "phone",
    "00380010": "admission_number",
    "00380300": "room",
}  # fmt: skip
_ID = {1: "patient_id"}
_NAME = {1: "family_name", 2: "given_name", 3: "middle_name"}
_DAY, _PHONE, _SSN = {1: "birth_date"}, {1: "phone", 4: "email", 7: "phone", 12: "phone"}, {1: "ssn"}
_ADDRESS = {1: "street", 2: "street", 3: "city", 5: "zip_code"}
_DOCTOR = {1: "npi", 2: "family_name", 3: "given_name", 4: "middle_name"}
_PLAN = {1: "member_id"}
_SEGMENTS = {
    "PID": {2: _ID, 3: _ID, 4: _ID, 5: _NAME, 6: _NAME, 7: _DAY, 9: _NAME, 11: _ADDRESS, 13: _PHONE, 14: _PHONE,
            18: {1: "account_number"}, 19: _SSN, 20: {1: "drivers_license"}, 21: _ID, 23: {1: "birth_place"}},
    "NK1": {2: _NAME, 4: _ADDRESS, 5: _PHONE, 6: _PHONE, 16: _DAY, 30: _NAME, 31: _PHONE, 32: _ADDRESS, 37: _SSN},
    "GT1": {2: _ID, 3: _NAME, 4: _NAME, 5: _ADDRESS, 6: _PHONE, 7: _PHONE, 8: _DAY, 12: _SSN},
    "IN1": {8: {1: "group_number"}, 16: _NAME, 18: _DAY, 19: _ADDRESS, 36: _PLAN, 49: _PLAN},
    "PD1": {4: _DOCTOR}, "PV1": {7: _DOCTOR, 8: _DOCTOR, 9: _DOCTOR, 17: _DOCTOR, 19: {1: "encounter_number"}},
    "OBR": {16: _DOCTOR}, "ORC": {12: _DOCTOR}, "EVN": {5: _DOCTOR},
}  # fmt: skip
"""Segments, their fields and the components of these that are somebody's (HL7 2.5.1, chapters 3, 4 and 6)."""
_FIELD = re.compile(
    rf"(?P<segment>{'|'.join(_SEGMENTS)})[._-](?P<field>\d{{1,2}})(?:[._-](?P<part>\d{{1,2}}))?"
)
_COMPONENT = re.compile(r"[A-Z]{2,3}[._-](?P<part>\d{1,2})(?:[._-]\d{1,2})?")
SAY_HOW = frozenset(("resourceType", "vr")) | {
    sign.join((segment, str(field), *part))
    for segment, fields in _SEGMENTS.items()
    for field, parts in fields.items()
    for part in ((), *((str(number),) for number in parts))
    for sign in "._-"
}
"""A JSON text without a member of one of these names is none of these."""


class Health:
    """The health records of one JSON text.

    Args:
        tokens: all tokens of the text.
        keys: the names of all its members.
    """

    def __init__(self, tokens: Sequence[Token], keys: set[str]) -> None:
        self._texts: dict[Path, str] = {}
        self._resources: dict[Path, str] = {}
        self._named: dict[Path, str] = {}
        self._has_segments = self._has_tags = False
        if keys.isdisjoint(SAY_HOW):
            return
        self._texts = {token.path: token.value for token in tokens if token.kind is Kind.STRING}
        self._resources = {
            path[:-1]: text for path, text in self._texts.items() if path[-1:] == ("resourceType",)
        }
        self._has_tags, self._has_segments = "vr" in keys, not (keys & SAY_HOW <= {"resourceType", "vr"})
        if self._resources:
            self._named = {
                holder: name
                for path, text in self._texts.items()
                if (holder := _asked_at(path)) is not None and (name := _asked(path, text))
            }

    def path(self, path: Path, own: Path) -> Path:
        """The path of a value with a name in place of the last that says what it is; any other path as it is.

        Args:
            path: under which it is read otherwise.
            own: where it stands.
        """
        name = ""
        if self._resources and isinstance(own[-1], str):
            name = self._in_fhir(own)
        elif self._has_tags and len(own) > 2:
            name = self._in_dicom(own)
        if not name and self._has_segments:
            name = _in_hl7(own)
        if not name:
            return path
        in_quantity = own[-2:-1] and own[-2] in _VALUES  # of which a name says that it is an amount
        return (*path[: -2 if in_quantity else -1], name)

    def _in_fhir(self, path: Path) -> str:
        *_, last = path
        holder = path[:-1]
        if last == "id":
            return "patient_id" if self._resources.get(holder) in _PERSONS else ""
        if last == "display":
            if self._texts.get((*holder, "code")) and _STANDARD.match(
                self._texts.get((*holder, "system"), "")
            ):
                return "procedure"  # what a standard calls a code is nobody
            is_name = self._refers(holder) in _WITH_NAMES and _NAMED.fullmatch(self._texts.get(path, ""))
            return "patient_name" if is_name else ""
        if last == "reference":
            found = _REFERENCE.fullmatch(self._texts.get(path, ""))
            return (
                "user_id" if found and not _PLAIN_ID.fullmatch(found["id"]) else ""
            )  # others are found by their shape
        if not str(last).startswith("value"):
            return ""
        if holder[-2:-1] == ("class",) and self._resources.get(holder[:-2]) == "Coverage":
            return "group_number"
        if "identifier" in holder[-2:]:
            return self._identifier(holder)
        if "extension" in holder[-2:-1]:
            return self._texts.get((*holder, "url"), "").rpartition("/")[
                2
            ]  # "patient-age" beside valueInteger
        if last == "value" and holder and str(holder[-1]).endswith("Age"):
            return "age" if self._is_in_years(holder) else ""
        return self._answer(path)

    def _refers(self, holder: Path) -> str:
        """The type of the resource that a reference is to; "" where it does not say."""
        found = _REFERENCE.fullmatch(self._texts.get((*holder, "reference"), ""))
        return found["type"] if found else self._texts.get((*holder, "type"), "")

    def _identifier(self, holder: Path) -> str:
        """What an identifier is by its type or its system; that of a person is one in any case."""
        at = len(holder) - 1 if holder[-1] == "identifier" else len(holder) - 2
        above = holder[:at]
        system = self._texts.get((*holder, "system"), "").rpartition("/")[2]
        codes = (self._texts.get((*holder, "type", "coding", i, "code"), "") for i in range(4))
        kind = next((_KINDS[code] for code in (system, *codes) if code in _KINDS), "")
        whose = str(above[-1]) if above else ""
        is_of_a_person = (
            self._resources.get(above) in _WITH_NAMES or whose == "subject" or names_person(whose)
        )
        if not kind and not is_of_a_person:
            return ""
        return (
            kind or "unique_identifier"
            if _DIGIT.search(self._texts.get((*holder, "value"), ""))
            else "user_id"
        )

    def _is_in_years(self, holder: Path) -> bool:
        unit = self._texts.get((*holder, "code")) or self._texts.get((*holder, "unit")) or "a"
        return unit.strip().lower() in _YEARS

    def _answer(self, path: Path) -> str:
        """What is asked for, or measured, where a value stands: under a form's `item.answer`, beside a `code`."""
        at = next((i for i, part in enumerate(path) if part in _VALUES), -1)
        holder = path[: at - 2] if path[at - 2 : at - 1] == ("answer",) else path[:at]
        name = self._named.get(holder, "") if at >= 0 and path[at:][1:] in ((), ("value",)) else ""
        is_age = name and by_name(name).entity_type == "AGE_OVER_89"
        return "" if is_age and path[-1] == "value" and not self._is_in_years(path[:-1]) else name

    def _in_dicom(self, path: Path) -> str:
        """The name of an element: `{"00100020": {"vr": "LO", "Value": ["55120"]}}`."""
        at = next(
            (
                i
                for i, part in enumerate(path)
                if part == "Value" and isinstance(path[i - 1], str) and _TAG.fullmatch(str(path[i - 1]))
            ),
            0,
        )
        if not at:
            return ""
        return _BY_TAG.get(str(path[at - 1])) or _BY_KIND.get(self._texts.get((*path[:at], "vr"), ""), "")


def _asked_at(path: Path) -> Path | None:
    """Where a text names the values: a form's item by its `text`, an observation by what its `code` is called."""
    if path[-1:] == ("text",) and path[-3:-2] == ("item",):
        return path[:-1]
    if path[-2:] == ("code", "text"):
        return path[:-2]
    if path[-1:] in (("display",), ("code",)) and path[-4:-2] == ("code", "coding"):
        return path[:-4]
    return None


def _asked(path: Path, text: str) -> str:
    """The name that a text gives to values, where it says that they are personal."""
    if path[-1] == "code":
        return "age" if text in _AGES else ""
    return text if len(text) <= 80 and by_name(text).field_class is FieldClass.ENTITY else ""


def _in_hl7(path: Path) -> str:
    """The name of a component: `{"PID.5": [{"XPN.1": {"FN.1": "Quill"}}]}`."""
    for i, part in enumerate(path):
        found = _FIELD.fullmatch(part) if isinstance(part, str) else None
        if found:
            below = next(
                (
                    m
                    for name in path[i + 1 :]
                    if isinstance(name, str) and (m := _FIELD.fullmatch(name) or _COMPONENT.fullmatch(name))
                ),
                None,
            )
            component = int(found["part"] or (below["part"] if below else None) or 1)
            return _SEGMENTS[found["segment"]].get(int(found["field"]), {}).get(component, "")
    return ""
