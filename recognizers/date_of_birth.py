"""Date of birth: a date (see ``date_time``), or eight digits, that a word of birth stands beside."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from recognizers._dates import dates_in
from recognizers.base import Candidate, Needs, Pattern, PatternEntityRecognizer, search, words

_CUE = r"\b(?:dob|d\.o\.b\.?|born|birth ?date|birthday|date of birth|birth)\b"


class DateOfBirth(PatternEntityRecognizer):
    """Finds DATE_OF_BIRTH."""

    entity = "DATE_OF_BIRTH"
    patterns = (
        Pattern(
            "digits",
            rf"{_CUE}[^\d\n]{{0,20}}(?P<v>\d{{6}}|\d{{8}}|\d{{1,2}}[ .-]\d{{1,2}}[ .-]\d{{2,4}})(?!\w)",
            0.5,
        ),
        Pattern("year", rf"{_CUE}(?: in| year)?[: ]{{1,3}}(?P<v>(?:19|20)\d\d)(?![\w/-])", 0.6),
        Pattern(
            "month",
            rf"{_CUE}(?: is| was)?(?: on| in)? (?P<v>(?:jan|feb|march|april|may|june|july|aug|sept?|oct|nov|dec)[a-z]{{0,6}})\b",
            0.3,
            lift=False,
        ),
    )
    context_words = (
        "dob",
        "d.o.b",
        "d.o.b.",
        "born",
        "birth",
        "birthday",
        "birthdate",
        "birth date",
        "date of birth",
        "bday",
        "b.",
    )
    context_score = 0.95
    context_required = True
    context_adjacent = True
    needs = Needs(words=words("dob d born birth birthday birthdate bday b"))

    def candidates(self, text: str) -> Iterable[Candidate]:
        """The dates of a text, and the shapes that only a word of birth makes a date."""
        return chain(dates_in(text), search(self.patterns, text))
