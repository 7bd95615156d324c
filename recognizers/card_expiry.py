"""Card expiry date: month and year, led in by "exp", "expires", "valid thru", or right after a card number."""

from __future__ import annotations

from recognizers._vocabulary import MONTH
from recognizers.base import Needs, Pattern, PatternEntityRecognizer, led, words

_VALUE = rf"(?:(?:0?[1-9]|1[0-2])\s?[/\-. ]\s?(?:20)?\d\d|(?:0[1-9]|1[0-2])\d\d|{MONTH},?\s(?:of\s)?(?:20)?\d\d)(?![\w/]|-\d)"
_SAID = Needs(digits=2, words=words("exp expiry expires expiring expiration valid"))


class CardExpiry(PatternEntityRecognizer):
    """Finds CARD_EXPIRY."""

    entity = "CARD_EXPIRY"
    patterns = (
        Pattern(
            "led",
            led(
                r"exp|expiry|expir(?:es|ing|ation)|exp(?:iry|iration)?\.?[ _-]?(?:date|dt)|valid (?:thru|through|until|to|till)",
                _VALUE,
            ),
            0.86,
            needs=_SAID,
        ),
        Pattern("near", rf"\bexp(?:iry|iration|ires)?\b[^\d\n.]{{0,20}}(?P<v>{_VALUE})", 0.7, needs=_SAID),
        Pattern(  # "nine twenty seven"
            "said as one number",
            r"(?:(?:(?<![A-Za-z])(?:card|visa|mastercard|amex)(?![A-Za-z])|\d{4}[ -]?\d{3,6})[^\n/]{0,80}\bexp(?:iry|iration|ires)?\b"
            r"|\bexp(?:iry|iration) date\b)(?: date)?(?: is)?[:,.]? (?P<v>[1-9][2-4]\d)(?![\w/]|[.-]\d)",
            0.7,
            needs=_SAID,
        ),
        Pattern(
            "after a card",
            r"(?<![A-Za-z])(?:card|visa|mastercard|amex)(?![A-Za-z])[^\n/]{0,80}\d{4}[ ,;|]{1,3}"
            r"(?P<v>(?:0[1-9]|1[0-2])/(?:20)?\d\d)(?!\w|/)",
            0.6,
            needs=Needs(words=words("card visa mastercard amex")),
        ),
        Pattern(  # the whole number in front says that it is a card
            "after a card's number",
            r"\d{4}[ -]?\d{4}[ -]?\d{4}[ ,;|]{1,3}(?P<v>(?:0[1-9]|1[0-2])/(?:20)?\d\d)(?!\w|/)",
            0.7,
            needs=Needs(cluster=12, literals=("/",)),
        ),
    )
    needs = Needs(digits=2)
