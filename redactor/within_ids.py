"""What is personal in a record and stands inside its ids: `order_ab12cd34` of the user `ab12cd34`, `sess-jane-whitlock-17`.

Ids of the machinery stay, whatever their words are, so they are not hunted through as texts are: only what can't be there by chance
counts. That is an identifier with a digit in it, the digits of a long number, a birthday written as one, a full name however it is
joined, and a rare family name of somebody whose full name is known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from redactor.conversation.dates import dates
from redactor.conversation.lexicon import is_common
from redactor.detect.ner.listed import is_full_name
from redactor.spans import Span

_SCORE = 0.95
IDENTIFIERS = frozenset(
    "PHONE_NUMBER FAX_NUMBER EMAIL_ADDRESS US_SSN ACCOUNT_NUMBER CREDIT_CARD MEDICAL_RECORD_NUMBER HEALTH_PLAN_ID USERNAME UNIQUE_ID "
    "DEVICE_ID PASSPORT US_DRIVER_LICENSE UK_NHS NATIONAL_ID US_MBI IBAN_CODE LICENSE_PLATE VIN".split()
)
"""Entity types of which a value is one person's, wherever it stands."""
_PHONES = frozenset(("PHONE_NUMBER", "FAX_NUMBER"))
_DISTINCT = re.compile(r"(?=.*\d)[^\s]{6,64}")
_LETTERS = re.compile(r"[^\W\d_]+")
_NO_LETTERS = re.compile(r"[\d\s().+-]+")
_JOINTS = str.maketrans("", "", "-_. ()+")
_JOINT = "[-_. ]?"
_LEAST_DIGITS = 7
_PHONE_DIGITS = 10
_LEAST_FAMILY_NAME = 6
_LEAST_WITH_INITIAL = 5
_BEGINNING = 6
_FEW = 60
"""Of so many values it is asked one by one whether they stand in an id; of more, only of those that begin as a part of it."""
_UNMISTAKABLE = 9
"""A name of so many letters needs no border: `sessjanewhitlock`."""


class WithinIds:
    """Looks for the values of one record.

    Args:
        values: what was found and what stands there, or its written form.
    """

    def __init__(self, values: Iterable[tuple[Span, str]]) -> None:
        self._patterns: dict[str, str] = {}  # the value without what joins its parts -> where it stands
        self._types: dict[str, str] = {}
        for span, value in values:
            value = value.strip().casefold()
            if span.entity_type == "PERSON":
                self._name(value)
            elif span.entity_type == "DATE_OF_BIRTH":
                self._birthday(value)
            elif span.entity_type in IDENTIFIERS:
                if _DISTINCT.fullmatch(value):
                    self._add(value.translate(_JOINTS), re.escape(value), span.entity_type)
                self._digits(value, span.entity_type)
        self._beginnings: dict[str, list[str]] = {}
        for value in self._patterns if len(self._patterns) > _FEW else ():
            self._beginnings.setdefault(value[:_BEGINNING], []).append(value)
        self._sizes = sorted({len(beginning) for beginning in self._beginnings})

    def may_stand_in(self, text: str) -> bool:
        """Whether a text may hold one of the values."""
        if not self._patterns:
            return False
        return bool(self._within(text.casefold().translate(_JOINTS)))

    def spans(self, text: str) -> list[Span]:
        """Where the values stand in an id; spans may overlap."""
        low = text.casefold()
        if len(low) != len(text):
            return []
        compact = low.translate(_JOINTS)
        found = []
        for value in sorted(self._within(compact), key=len, reverse=True):
            for hit in re.finditer(self._patterns[value], low):
                found.append(
                    Span(*hit.span(), self._types[value], _SCORE, "known_value", _canonical(hit.group()))
                )
        return found

    def _within(self, compact: str) -> list[str]:
        """The values that stand in a text without joints."""
        if not self._beginnings:
            return [value for value in self._patterns if value in compact]
        parts = {compact[at : at + size] for size in self._sizes for at in range(len(compact))}
        met = (self._beginnings[part] for part in sorted(self._beginnings.keys() & parts))
        return [value for values in met for value in values if value in compact]

    def _add(self, value: str, pattern: str, entity: str) -> None:
        if value and value not in self._patterns:
            self._patterns[value], self._types[value] = pattern, entity
        elif value and pattern not in self._patterns[value].split("|"):
            self._patterns[value] += "|" + pattern

    def _digits(self, value: str, entity: str) -> None:
        digits = "".join(sign for sign in value if sign.isdigit())
        if len(digits) < _LEAST_DIGITS or not digits.isascii() or not _NO_LETTERS.fullmatch(value):
            return
        ahead = ""
        if entity in _PHONES and len(digits) >= _PHONE_DIGITS:
            digits, ahead = digits[-_PHONE_DIGITS:], rf"(?:\+?\d{{1,3}}{_JOINT})?"
        self._add(digits, rf"(?<!\d){ahead}{_JOINT.join(digits)}(?!\d)", entity)

    def _birthday(self, value: str) -> None:
        for year, month, day in {day for _, _, days in dates(value) for day in days if day[0]}:
            y, m, d = f"{year:04}", f"{month:02}", f"{day:02}"
            for parts in ((y, m, d), (m, d, y), (d, m, y)):
                self._add("".join(parts), rf"(?<!\d){_JOINT.join(parts)}(?!\d)", "DATE_OF_BIRTH")

    def _name(self, value: str) -> None:
        plain = unicodedata.normalize("NFKD", value)
        words = _LETTERS.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))
        words = [word for word in words if word.isascii()]
        if len(words) < 2 or all(map(is_common, words)):
            return
        first, last = words[0], words[-1]
        for parts in (words, [first, last], [last, first]):
            if min(len(first), len(last)) > 1:
                self._add_name(parts)
        if is_common(last) or not is_full_name(f"{first} {last}"):
            return
        if len(last) >= _LEAST_WITH_INITIAL:
            self._add_name([first[0], last])
        if len(last) >= _LEAST_FAMILY_NAME:
            self._add_name([last])

    def _add_name(self, parts: list[str]) -> None:
        pattern = _JOINT.join(parts)
        if sum(map(len, parts)) < _UNMISTAKABLE or len(parts) == 1:
            pattern = rf"(?<![a-z]){pattern}(?![a-z])"
        self._add("".join(parts), pattern, "PERSON")


def _canonical(said: str) -> str:
    """A joined name as it is written, so that it is the same person's."""
    words = _LETTERS.findall(said)
    return " ".join(words) if len(words) > 1 and not any(sign.isdigit() for sign in said) else said
