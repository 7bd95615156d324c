"""Calendar date, as written in the US, the UK, on the continent and in ISO 8601, also with a time and zone.

Not: times of day, weekdays, durations, relative days, a year or a month alone, fractions, versions, blood pressures. HIPAA,
45 CFR 164.514(b)(2)(i)(C): all elements of dates (except year) that relate to an individual.
"""

from __future__ import annotations

from recognizers._dates import DATE_PATTERNS
from recognizers.base import Needs, PatternEntityRecognizer


class DateTimeRecognizer(PatternEntityRecognizer):
    """Finds DATE_TIME."""

    entity = "DATE_TIME"
    patterns = DATE_PATTERNS
    context_words = (
        "date",
        "dated",
        "dob",
        "born",
        "birthday",
        "admitted",
        "discharged",
        "appointment",
        "visit",
        "dos",
        "expires",
        "due",
    )
    needs = Needs(digits=1)
