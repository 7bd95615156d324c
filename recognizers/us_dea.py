"""US DEA registration number.

Two letters (registrant type; the first of the name, or 9) and seven digits; the last is the last digit of
(d1+d3+d5) + 2(d2+d4+d6) (DEA Diversion Control Division, 21 CFR 1301).
"""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer


class UsDea(PatternEntityRecognizer):
    """Finds US_DEA."""

    entity = "US_DEA"
    patterns = (Pattern("number", r"(?<![\w-])[ABCDEFGHJKLMPRSTUX][A-Z9][- ]?\d{7}(?![\w-])", 0.3),)
    context_words = ("dea", "drug enforcement", "prescriber", "controlled substance", "registration number")
    needs = Needs(run=7, mixed=True)
    valid_score = 0.7

    def validate(self, text: str) -> bool | None:
        """Whether the check digit holds."""
        digits = [int(c) for c in text[2:] if c.isdigit()]
        return (sum(digits[0:6:2]) + 2 * sum(digits[1:6:2])) % 10 == digits[6]
