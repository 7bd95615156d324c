"""US Individual Taxpayer Identification Number.

Nine digits, 9XX-YY-ZZZZ, where YY is 50-65, 70-88, 90-92 or 94-99 (IRS Publication 4757). Check: python-stdnum, ``us.itin``.
"""

from __future__ import annotations

from stdnum.us import itin

from recognizers.base import Needs, Pattern, PatternEntityRecognizer


class UsItin(PatternEntityRecognizer):
    """Finds US_ITIN."""

    entity = "US_ITIN"
    patterns = (
        Pattern("dashed", r"(?<![\w-])9\d{2}[-– ]\d{2}[-– ]\d{4}(?!\w|-\d)", 0.6),
        Pattern("bare", r"(?<![\w.,/-])9\d{8}(?![\w/-]|[.,]\d)", 0.2, needs=Needs(run=9)),
    )
    context_words = ("itin", "individual taxpayer", "taxpayer", "tax id", "tax identification")
    needs = Needs(cluster=9)
    number_like = True

    def validate(self, text: str) -> bool | None:
        """True for a separated number in an issued range; bare digits prove nothing."""
        if text.isdigit():
            return None
        return bool(itin.is_valid("".join(c for c in text if c.isdigit())))
