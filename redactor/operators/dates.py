"""Operators for dates and ages under 45 CFR 164.514(b)(2)(i)(C): the year may stay, ages over 89 become 90+."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from redactor.operators.base import RedactorOperator, placeholder
from redactor.operators.pseudonym import keyed_digest

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OLDEST_YEAR = 1945
"""Earlier years do not stay, since a birth in them shows an age over 89. The core has no clock: this line holds until 2034."""
_FORMATS = (
    "%Y-%m-%d",
    "%m/%d/%Y",
    "%d/%m/%Y",
    "%m-%d-%Y",
    "%d.%m.%Y",
    "%Y/%m/%d",
    "%Y%m%d",
    "%B %d, %Y",
    "%B %d %Y",
    "%d %B %Y",
    "%b %d, %Y",
    "%b %d %Y",
    "%d %b %Y",
    "%m/%d/%y",
    "%d/%m/%y",
)
_DATES = frozenset({"DATE_TIME", "DATE_OF_BIRTH", "CARD_EXPIRY"})
_CLOCK = re.compile(
    r"(?<=\d)[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?[AP]M| ?Z| ?[+-]\d\d:?\d\d)?", re.IGNORECASE
)
"""The time of day behind a date, which stays as it is."""
_FILLED = re.compile(r"(?<!\d)0\d(?!\d)")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)


class DateYear(RedactorOperator):
    """The year of the date ("March 12, 1984" -> "1984"), or a placeholder where there is not exactly one, or one too long ago."""

    name = "date_year"
    fits = _DATES

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """Return the year or the placeholder."""
        params = params or {}
        years = set(_YEAR.findall(text)) or set(_YEAR.findall(str(params.get("canonical", ""))))
        year = years.pop() if len(years) == 1 else ""
        return year if year and int(year) >= _OLDEST_YEAR else placeholder(params)


class DateShift(RedactorOperator):
    """The date moved by a secret number of days, the same within one subject, in the same format; else a placeholder.

    The offset is 1 to `days` (default 365) back, from the key and the subject, so intervals inside a record survive.
    """

    name = "date_shift"
    keyed = True
    fits = _DATES
    options = frozenset({"days"})

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """Return the moved date or the placeholder."""
        params = params or {}
        span = int(params.get("days", 365))
        offset = (
            1
            + int.from_bytes(keyed_digest(params["key"], "date", str(params.get("subject", "")))[:8], "big")
            % span
        )
        for written in (text, str(params.get("canonical") or "")):
            moved = _moved(written, timedelta(days=offset))
            if moved:
                return moved
        return placeholder(params)

    @classmethod
    def check(cls, options: Mapping[str, Any]) -> str:
        """Say what is wrong with the options."""
        days = options.get("days", 365)
        if isinstance(days, bool) or not isinstance(days, int) or not 1 <= days <= 36500:
            return "operator date_shift: days must be a whole number from 1 to 36500"
        return super().check(options)


def _moved(text: str, back: timedelta) -> str:
    """A date earlier by so many days, written as it was; empty where it is not one date of a known form."""
    clock = _CLOCK.search(text)
    day, rest = (text[: clock.start()], text[clock.start() :]) if clock else (text, "")
    if clock and clock.end() < len(text.rstrip()):
        return ""
    plain = " ".join(_ORDINAL.sub("", day).split())
    for form in _FORMATS:
        try:
            moved = (datetime.strptime(plain, form) - back).strftime(form)
        except (ValueError, OverflowError):
            continue
        bare = re.search(r"(?<!\d)\d(?!\d)", plain) and not _FILLED.search(plain)
        return (_FILLED.sub(lambda two: two[0][1], moved) if bare else moved) + rest
    return ""


class AgeOver89(RedactorOperator):
    """An age over 89 becomes "90+"."""

    name = "age_90_plus"
    fits = frozenset({"AGE_OVER_89"})

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """Return "90+"."""
        return "90+"
