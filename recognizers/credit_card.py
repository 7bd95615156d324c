"""Payment card number.

12 to 19 digits, the last a Luhn digit (ISO/IEC 7812-1). In groups of 4-4-4-4 or 4-6-5 it goes even when the Luhn digit fails, and so
does any digit run in card context: a gate would let out a misheard card. A bare run without context must pass Luhn and begin as the
networks' ranges do. Check: python-stdnum, ``luhn``.
"""

from __future__ import annotations

from stdnum import luhn

from recognizers.base import Needs, Pattern, PatternEntityRecognizer

_LENGTHS = {
    "2": (16,),
    "3": (14, 15, 16),
    "4": (13, 16, 19),
    "5": (16, 18, 19),
    "6": (12, 13, 15, 16, 17, 18, 19),
}


class CreditCard(PatternEntityRecognizer):
    """Finds CREDIT_CARD."""

    entity = "CREDIT_CARD"
    patterns = (
        Pattern(
            "4-4-4-4",
            r"(?<![\w.+-])\d{4}([ \-–.]{1,3})\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?(?!\w|-\d)",
            1.0,
            needs=Needs(run=4),
        ),
        Pattern(
            "4-6-5",
            r"(?<![\w.+-])3\d{3}[ -]\d{6}[ -]\d{4,5}(?!\w|-\d)",
            1.0,
            needs=Needs(run=4, literals=(" ", "-")),
        ),
        Pattern("run", r"(?<![\w.+-])\d{12,19}(?!\w|[.-]\d)", 0.3, needs=Needs(run=12)),
        Pattern(
            "any grouping",
            r"(?<![\w.+-])\d(?:[ -]?\d){12,18}(?!\w|[ .-]\d)",
            0.2,
        ),
    )
    context_words = (
        "card", "cards", "credit", "debit", "visa", "mastercard", "master card", "amex", "american express", "discover", "diners",
        "pan", "cc", "ccn", "jcb", "maestro", "payment", "cardholder",
    )  # fmt: skip
    needs = Needs(cluster=12)
    number_like = True

    def validate(self, text: str) -> bool | None:
        """True when Luhn holds for a network's first digit and length, False when Luhn fails, else None."""
        digits = "".join(c for c in text if c.isdigit())
        if not luhn.is_valid(digits):
            return False
        return True if len(digits) in _LENGTHS.get(digits[0], ()) else None
