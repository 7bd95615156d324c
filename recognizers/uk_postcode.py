"""UK postcode (BS 7666; Royal Mail PAF Programmers' Guide): outward and inward part. Without the space it is weaker."""

from __future__ import annotations

from recognizers._vocabulary import UK_POSTCODE
from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words


class UkPostcode(PatternEntityRecognizer):
    """Finds UK_POSTCODE."""

    entity = "UK_POSTCODE"
    patterns = (
        Pattern("spaced", rf"(?<![\w-])(?=\w{{2,4}} ){UK_POSTCODE}(?![\w-])", 0.75),
        Pattern(
            "together, upper case",
            r"(?-i)(?<![\w-])[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-HJKMNPR-Y]?[0-9][ABD-HJLNP-UW-Z]{2}(?![\w-])",
            0.55,
        ),
        Pattern(  # of Ireland: T12 X8K4
            "eircode",
            r"(?-i)(?<![\w-])[AC-FHKNPRTV-Y]\d[\dW] (?=\d{0,3}[A-Z])[\dAC-FHKNPRTV-Y]{4}(?![\w-])",
            0.65,
            needs=Needs(mixed=True, digits=2, literals=(" ",)),
        ),
        Pattern(  # the same in small letters: its routing keys are few, and its second half has letters and digits
            "eircode, small letters",
            r"(?-i)(?<![\w-])(?:[ac-fhknprtv-y]\d\d|d6w) (?=\d{0,3}[a-z])(?=[a-z]{0,3}\d)[\dac-fhknprtv-y]{4}(?![\w-])",
            0.6,
            needs=Needs(digits=2, literals=(" ",)),
        ),
        Pattern("together", rf"(?<![\w-]){UK_POSTCODE}(?![\w-])", 0.4),
        Pattern(
            "outward",
            r"\bpost ?code\b[^\n\d.?!]{1,24}?(?P<v>\b[A-Z]{1,2}[0-9][0-9A-Z]?)(?![\w-])",
            0.6,
            needs=Needs(words=words("postcode code")),
        ),
    )
    context_words = ("postcode", "post code", "postal code", "postal", "zip", "address", "live", "london")
    needs = Needs(digits=2, mixed=True)
