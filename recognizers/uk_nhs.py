"""UK NHS number: ten digits, usually 3-3-4, the last a mod 11 check digit (NHS Data Dictionary). Check: python-stdnum, ``gb.nhs``.

One number in eleven passes by chance, so a valid bare number stays below the usual threshold.
"""

from __future__ import annotations

from stdnum.gb import nhs

from recognizers.base import Needs, Pattern, PatternEntityRecognizer


class UkNhs(PatternEntityRecognizer):
    """Finds UK_NHS."""

    entity = "UK_NHS"
    patterns = (Pattern("number", r"(?<![\w.+-])\d{3}([ -]?)\d{3}\1\d{4}(?!\w|[-.]\d)", 0.1),)
    context_words = ("nhs", "nhs number", "national health service", "health service number", "chi")
    needs = Needs(cluster=10, run=3)
    number_like = True
    valid_score = 0.4

    def validate(self, text: str) -> bool | None:
        """Whether the check digit holds."""
        return bool(nhs.is_valid("".join(c for c in text if c.isdigit())))
