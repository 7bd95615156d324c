"""Calendar date, as written in the US, the UK, on the continent and in ISO 8601, also with a time and zone.

A month or a day alone where a cue makes it one ("since May", "on the nineteenth"). Not: times of day, weekdays, durations, relative
days, a year alone, fractions, versions, blood pressures. HIPAA, 45 CFR 164.514(b)(2)(i)(C): all elements of dates (except year) that
relate to an individual.
"""

from __future__ import annotations

from collections.abc import Iterable

from recognizers._dates import DATE_PATTERNS, dates_in
from recognizers._dates_said import SAID_PATTERNS
from recognizers.base import Candidate, PatternEntityRecognizer, search, traits_of


class DateTime(PatternEntityRecognizer):
    """Finds DATE_TIME."""

    entity = "DATE_TIME"
    patterns = DATE_PATTERNS
    context_words = (
        "date",
        "dated",
        "admitted",
        "discharged",
        "appointment",
        "visit",
        "dos",
        "expires",
        "due",
        "note",
        "notes",
        "seen",
        "recheck",
        "f/u",
        "adm",
        "arr",
    )

    def candidates(self, text: str) -> Iterable[Candidate]:
        """The dates of a text."""
        return dates_in(text) if traits_of(text).digits else search(SAID_PATTERNS, text)
