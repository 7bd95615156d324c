"""US Medicare Beneficiary Identifier.

Eleven characters by position: 1-9, letter, letter or digit, digit, letter, letter or digit, digit, letter, letter, digit, digit;
the letters S, L, O, I, B, Z are not used; dashes are display only (CMS, "Understanding the MBI Format").
"""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, led, words

_A = "[AC-HJKMNP-RT-Y]"
_AN = "[AC-HJKMNP-RT-Y0-9]"


class UsMbi(PatternEntityRecognizer):
    """Finds US_MBI."""

    entity = "US_MBI"
    patterns = (
        Pattern(
            "number",
            rf"(?<![\w-])[1-9]{_A}{_AN}\d[- ]?{_A}{_AN}\d[- ]?{_A}{_A}\d\d(?![\w-])",
            0.8,
            needs=Needs(mixed=True),
        ),
        Pattern(
            "led",
            led(
                "mbi|medicare|medicare beneficiary",
                r"(?=[A-Z\d-]{0,10}\d)[A-Z\d][A-Z\d -]{9,12}[A-Z\d](?!\w)",
            ),
            0.8,
            needs=Needs(words=words("mbi medicare")),
        ),
    )
    context_words = ("mbi", "medicare", "beneficiary")
    needs = Needs(digits=4)
