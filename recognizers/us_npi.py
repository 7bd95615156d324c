"""US National Provider Identifier.

Ten digits that begin with 1 or 2; the last is a Luhn digit over the number prefixed with 80840 (45 CFR 162.406; CMS, "NPI Check
Digit Calculation"). One ten-digit number in fifty passes by chance, so that a valid number alone stays below the usual threshold.
"""

from __future__ import annotations

from stdnum import luhn

from recognizers.base import Needs, Pattern, PatternEntityRecognizer


class UsNpi(PatternEntityRecognizer):
    """Finds US_NPI."""

    entity = "US_NPI"
    patterns = (
        Pattern("bare", r"(?<![\w.-])[12]\d{9}(?!\w|[.-]\d)", 0.2, needs=Needs(run=10)),
        Pattern(
            "grouped", r"(?<![\w.-])[12]\d{2,3}[- ]\d{3}[- ]\d{3,4}(?!\w|[.-]\d)", 0.1, needs=Needs(run=3)
        ),
    )
    context_words = ("npi", "national provider", "provider id", "provider identifier", "provider number")
    needs = Needs(cluster=10)
    number_like = True
    valid_score = 0.4

    def validate(self, text: str) -> bool | None:
        """Whether the Luhn digit holds."""
        digits = "".join(c for c in text if c.isdigit())
        return bool(luhn.is_valid("80840" + digits))
