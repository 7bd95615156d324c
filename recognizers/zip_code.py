"""US ZIP code: five digits, or nine as 12345-6789, after a state or in context (USPS); five bare digits are weak."""

from __future__ import annotations

from recognizers._vocabulary import STATE_CODE, STATE_NAME
from recognizers.base import Needs, Pattern, PatternEntityRecognizer


class ZipCodeRecognizer(PatternEntityRecognizer):
    """Finds ZIP_CODE."""

    entity = "ZIP_CODE"
    patterns = (
        Pattern(
            "after a state code",
            rf"(?-i)\b{STATE_CODE}\.?,?\s{{1,2}}(?P<v>\d{{5}}(?:-\d{{4}})?)(?!\w|[-.,]\d)",
            0.8,
        ),
        Pattern("after a state", rf"\b{STATE_NAME},?\s{{1,2}}(?P<v>\d{{5}}(?:-\d{{4}})?)(?!\w|[-.,]\d)", 0.8),
        Pattern("nine digits", r"(?<![\w.,-])\d{5}-\d{4}(?!\w|[-.,]\d)", 0.5),
        Pattern("bare", r"(?<![\w.,$€£#+/-])\d{5}(?!\w|[-.,/:%]\d|%)", 0.1),
    )
    context_words = (
        "zip",
        "zipcode",
        "zip code",
        "zip codes",
        "postal",
        "postal code",
        "postcode",
        "area code is",
        "mailing code",
    )
    needs = Needs(digits=5)
    number_like = True
