"""The last four digits of a card or account: "ending in 1234", "last four 1234", ``**** 1234``."""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

_FOUR = r"(?P<v>\d{4})(?!\w|[.,/-]\d)"


class CardLast4(PatternEntityRecognizer):
    """Finds CARD_LAST4."""

    entity = "CARD_LAST4"
    patterns = (
        Pattern(
            "ending",
            rf"\b(?:ending|ends|end|finishing|finishes)(?: (?:in|with|on|by))?(?: the)?(?: digits| number)?[: #]{{1,3}}{_FOUR}",
            0.85,
            needs=Needs(words=words("ending ends end finishing finishes")),
        ),
        Pattern(
            "last four",
            rf"(?<![A-Za-z])last[ _-]?(?:4|four)(?![A-Za-z\d])[^\d\n.]{{0,30}}{_FOUR}",
            0.8,
            needs=Needs(words=words("last")),
        ),
        Pattern(
            "masked",
            rf"(?<!\w)(?:[x*•.X#]{{4}}[- ]?){{1,3}}{_FOUR}",
            0.85,
            needs=Needs(literals=("xxxx", "XXXX", "****", "••••", "....", "####")),
        ),
        Pattern(
            "first and last four",
            r"(?<![\w*])\d{4}[ -]?(?:\d{2})?(?:[*xX•#]{4,9}(?:[ -][*xX•#]{4}){0,2}|[*xX•#]{2}[ -][*xX•#]{4})[ -]?\d{4}(?!\w)",
            0.9,
            needs=Needs(run=4, literals=("**", "xx", "XX", "••", "##")),
        ),
        Pattern(
            "dotted",
            rf"(?<![•●·∙])[•●·∙]{{2,4}} ?{_FOUR}",
            0.75,
            needs=Needs(literals=("••", "●●", "··", "∙∙")),
        ),
        Pattern(
            "brand",
            rf"\b(?:visa|mastercard|amex|discover|card)(?: card)?[ :#(*.-]{{1,4}}{_FOUR}",
            0.6,
            needs=Needs(words=words("visa mastercard amex discover card")),
        ),
        Pattern(  # "texting a code to the 0147 number"
            "called by it",
            r"\b(?:the|my|your|his|her|their|our) (?P<v>(?!(?:19|20)\d\d)\d{4}) "
            r"(?:number|phone|cell|mobile|line|card|account|acct)(?!\w| holder)",
            0.6,
            needs=Needs(words=words("number phone cell mobile line card account acct")),
        ),
    )
    needs = Needs(run=4)
