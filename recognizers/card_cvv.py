"""Card verification value.

Three or four digits in the company of a cue: CVV, CVC, CID, "security code" (PCI DSS 4.0, requirement 3.3.2: never stored).
"""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, led, words

_CUE = (
    r"cvv2?|cvc2?|cvn|csc|cid|ccv|(?:card )?(?:security|verification)(?: ?code| value| number)"
    r"|(?:three|four|3|4)[- ]digits?(?: code)?(?: on the back)?"
)


class CardCvv(PatternEntityRecognizer):
    """Finds CARD_CVV."""

    entity = "CARD_CVV"
    patterns = (
        Pattern("led", led(_CUE, r"\d{3,4}(?![\w%]|[.,/-]\d)"), 0.85),
        Pattern("near", rf"\b(?:{_CUE})\b[^\d\n.]{{0,24}}(?P<v>\d{{3,4}})(?![\w%]|[.,/-]\d)", 0.75),
        Pattern(
            "behind the expiry",
            r"\b(?:exp(?:ires|iry|iration)?(?: date)?|valid (?:thru|until|to))\.?[: ]{1,3}"
            r"\d{1,2} ?[/-] ?\d{2,4},? (?:and )?(?:the )?(?:sec(?:urity)? )?code:? (?:is )?"
            r"(?P<v>\d{3,4})(?![\w%]|[.,/-]\d)",
            0.8,
            needs=Needs(words=words("code")),
        ),
        Pattern(
            "before", rf"(?<![\w.,$/-])(?P<v>\d{{3,4}})(?: is| was)? (?:the|my|for the) (?:{_CUE})\b", 0.8
        ),
    )
    needs = Needs(digits=3, words=words("code cvv cvc cvn csc cid ccv security verification digit digits"))
