"""Card verification value.

Three or four digits in the company of a cue: CVV, CVC, CID, "security code" (PCI DSS 4.0, requirement 3.3.2: never stored).
"""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, led, words

_CUE = (
    r"cvv2?|cvc2?|cvn|csc|cid|ccv|(?:card )?(?:security|verification)(?: ?code| value| number)"
    r"|(?:card )?security code on the back(?: of (?:the|my|your|his|her) card)?"
    r"|(?:three|four|3|4)[- ]digits?(?: code)?(?: on the back)?"
)

_SAID = Needs(digits=3, words=words("code cvv cvc cvn csc cid ccv security verification digit digits"))


class CardCvv(PatternEntityRecognizer):
    """Finds CARD_CVV."""

    entity = "CARD_CVV"
    patterns = (
        Pattern("led", led(_CUE, r"\d{3,4}(?![\w%]|[.,/-]\d)"), 0.85, needs=_SAID),
        Pattern(
            "near",
            rf"\b(?:{_CUE})\b[^\d\n.]{{0,24}}(?<![A-Z]-)(?P<v>\d{{3,4}})(?![\w%]|[.,/-]\d)",
            0.75,
            needs=_SAID,
        ),
        Pattern(
            "behind the expiry",
            r"\b(?:exp(?:ires|iry|iration)?(?: date)?|valid (?:thru|until|to))\.?[: ]{0,3}"
            r"\d{1,2} ?[/-] ?\d{2,4},? (?:and )?(?:the )?(?:sec(?:urity)?(?: ?code)?|code|csv):? (?:is )?"
            r"(?P<v>\d{3,4})(?![\w%]|[.,/-]\d)",
            0.8,
            needs=Needs(words=words("code sec security csv")),
        ),
        Pattern(  # "381 on the back", "the three numbers on the back are 902"
            "on the back",
            r"(?<![\w.,$/-])(?P<v>\d{3,4})(?:,? (?:is |it's )?on (?:the|its) (?:back|reverse)|,? from the back)\b"
            r"(?! (?:of (?:the|my|his|her|a) (?!card)|seat|row|page|door|wall|yard|burner))",
            0.7,
            needs=Needs(digits=3, words=words("back reverse")),
        ),
        Pattern(
            "digits of the back",
            r"\b(?:three|3|four|4)(?: (?:digits?|numbers?|figures))? (?:on|at|from) the (?:back|front|reverse)(?: of (?:the|my"
            r"|your) card)?"
            r"(?: (?:are|is|say|read)|:|,)? (?P<v>\d{3,4})(?![\w%]|[.,/-]\d)",
            0.8,
            needs=Needs(digits=3, words=words("back front reverse")),
        ),
        Pattern(  # of a card that is read out whole: "4111 1111 1111 1111, 09/28, 381"
            "behind card and expiry",
            r"\d{4}[ -]?\d{3,6}[,;]? (?:exp(?:iry|ires)?\.?:? )?(?:0[1-9]"
            r"|1[0-2]) ?/ ?(?:20)?[2-4]\d[,;]? (?:and )?(?P<v>\d{3,4})(?![\w%]|[.,/-]\d)",
            0.75,
            needs=Needs(cluster=12, literals=("/",)),
        ),
        Pattern(  # "4111 1111 1111 1111, Orrin Vale, exp 11/28, 381"
            "behind card, holder and expiry",
            r"\d{4}[ -]?\d{3,6}[^\w\n]{1,3}[^\d\n]{1,48}(?<=\W)(?:0?[1-9]|1[0-2]) ?[/-] ?(?:20)?[2-4]\d[^\w\n/]{1,3}"
            r"(?:and |code )?(?P<v>\d{3,4})(?![\w%]|[.,/-]\d| ?[a-z]{1,3}\b)",
            0.7,
            needs=Needs(cluster=12),
        ),
        Pattern(  # "4111 1111 1111 1111 381 11/28"
            "between card and expiry",
            r"\d{4}[ -]?\d{3,6}[^\w\n]{1,3}(?P<v>\d{3,4})[^\w\n]{1,3}(?:exp(?:iry|ires)?\.?:? )?"
            r"(?:0[1-9]|1[0-2]) ?/ ?(?:20)?[2-4]\d(?![\w/])",
            0.7,
            needs=Needs(cluster=12, literals=("/",)),
        ),
        Pattern(  # "exp 11/28, 381."
            "alone behind the expiry",
            r"\bexp(?:ires|iry|iration)?(?: date)?\.?[: ]{0,3}(?:0[1-9]|1[0-2]) ?/ ?(?:20)?[2-4]\d[,;] "
            r"(?P<v>\d{3})(?=\.?\s*$|[,;.]\s|\n)",
            0.6,
            needs=Needs(digits=7, literals=("/",), words=words("exp expires expiry expiration")),
        ),
        Pattern(
            "before",
            rf"(?<![\w.,$/-])(?P<v>\d{{3,4}})[\"'”`)]?(?: is| was| as| for)? (?:the|my|your|his|her|their) (?:card )?(?:{_CUE})\b",
            0.8,
            needs=_SAID,
        ),
    )
    needs = Needs(digits=3)
