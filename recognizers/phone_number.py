"""Telephone number, in US, UK, continental and international (E.164) forms, with extensions.

A number goes when it is possible, not only when it is valid (ITU-T E.164: at most 15 digits; NANP: 3-3-4). ``phonenumbers`` is
asked only about shapes that need it, since it is slow. A bare run of ten digits is weak (0.4), seven digits weaker.
"""

from __future__ import annotations

import phonenumbers

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

_L = r"(?<![\w+#$€£])(?<!\d[.,/-])(?!(?<=\d:\d\d:)\d\d[.,]\d)"
"""What stands before a number; the seconds of a time of day begin none: "10:12:01.123456"."""
_EXTENSION = r"[,;]?\s{0,2}(?:(?:extension|extn|ext|x)(?:\.|:|=|\s?#)?\s{0,2}|(?<=\s)#\s?(?=\d{2,5}(?!\w))|,{2,4})\d{1,6}#?"
"""The line behind a number: "x204", "ext. 204", ";ext=204" (RFC 3966), " #204"."""
_R = rf"(?:{_EXTENSION})?(?!\w|[-./,]\d)"
_NOT_DATE = (
    r"(?!\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d\d(?![-./ ]?\d)|\d{3}[- ]\d{2}[- ]\d{4}(?!\d)|(?:19|20)\d\d-\d\d-\d\d(?!\d)"
    r"|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})? \d{1,2}:\d\d(?!\d)|\d\d\.\d\d ?[-–] ?\d\d\.\d\d(?!\d|[-./ ]\d))"
)
"""Not in front of a date, also one with the time of day behind it, nor of hours: "07.35–08.05"."""
_REGIONS = ("GB", "DE", "FR", "ES", "IT", "NL", "AU", "IN", "BE", "CH", "AT", "SE", "NZ", "ZA", "IE")

PHONE_PATTERNS = (
    Pattern(
        "nanp",
        rf"{_L}(?:\(?\+?1\)?[-. ]{{0,2}}|001[-. ]{{0,2}})?(?:\(\d{{3}}\)[-. ]{{0,2}}"
        rf"|\d{{3}}[-. /]{{1,2}})\d{{3}}[-. ]{{0,2}}\d{{4}}{_R}",
        0.75,
        needs=Needs(cluster=10, run=3),
    ),
    Pattern(
        "nanp with +1",
        rf"{_L}(?:\+1|001|1-)[-. ]?\d{{3}}[-. ]?\d{{3}}[-. ]?\d{{4}}{_R}",
        0.8,
        needs=Needs(cluster=11),
    ),
    Pattern(  # 17,415-555-0137,2: in a row of values
        "in a row",
        r"(?<![\w+#$€£])(?<!\d[./-])(?:(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}|\+[1-9]\d{9,14})(?!\w|[-./]\d)",
        0.75,
        needs=Needs(cluster=10),
    ),
    Pattern(
        "international",
        rf"(?:(?<![\w+])|(?<=\b(?:ph|tel|mob|cell|fax)))\+\(?\d(?:[ .\-/()]{{0,2}}\d){{6,14}}{_R}",
        0.8,
        needs=Needs(literals=("+",)),
    ),
    Pattern(  # of Asterisk: "SIP/2065550142-0000001a", "Local/2065550142@from-internal"
        "of a channel",
        r"(?-i)(?<![\w/])(?:PJSIP|SIP|IAX2|DAHDI|SCCP|Local)/(?P<v>\+?\d{7,15})(?=[@-]|(?![\w.]))",
        0.75,
        needs=Needs(run=7, literals=("SIP/", "IAX2/", "DAHDI/", "SCCP/", "Local/")),
    ),
    Pattern(
        "00 prefix",
        rf"{_L}00[1-9](?:[ .\-/()]{{0,2}}\d){{8,13}}{_R}",
        0.6,
        needs=Needs(cluster=11, literals=("00",)),
    ),
    Pattern(
        "uk mobile",
        rf"{_L}07\d{{3}}[ -]?\d{{3}}[ -]?\d{{3}}{_R}",
        0.7,
        needs=Needs(cluster=11, literals=("07",)),
    ),
    Pattern(
        "trunk zero",
        rf"{_L}{_NOT_DATE}(?:\(0\d{{1,5}}\)|0\d{{1,5}}(?: ?/ |[ ./-]))[ ./-]?\d(?:[ ./-]?\d){{4,9}}{_R}",
        0.4,
        needs=Needs(literals=("0",)),
    ),
    Pattern(
        "brazilian",
        rf"{_L}\(\d{{2}}\) ?9? ?\d{{4}}[- ]\d{{4}}{_R}",
        0.75,
        needs=Needs(digits=10, literals=("(",)),
    ),
    Pattern("pairs", rf"{_L}0\d(?:[ .-]\d\d){{4}}{_R}", 0.75, needs=Needs(cluster=10, literals=("0",))),
    Pattern("ten digits", rf"{_L}1?\d{{10}}{_R}", 0.4, needs=Needs(run=10)),
    Pattern(  # who called whom: from: 447700900123; no time in seconds, thousandths or as a date
        "parties of a call",
        r"\A(?:[^\n:\d]{0,50} )?(?:from|to|ani|dnis|cli|clid|caller|callee|calling|called|src|dst|source|destination)"
        r"(?: (?:party|number|no|id))?: "
        r"(?P<v>(?!1[5-9]\d{8}(?:\d{3})?\s?\Z|20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d){0,2}\s?\Z)"
        r"[1-9]\d{9,14})\s?\Z",
        0.8,
        needs=Needs(run=10),
    ),
    Pattern(  # number: 14155550134
        "eleven digits alone",
        r"\A(?:[^\n:\d]{0,50} )?(?:numbers?|contacts?|lines?|did|customers?): (?P<v>1[2-9](?!11)\d{2}[2-9](?!11)\d{6})\s?\Z",
        0.7,
        needs=Needs(run=11),
    ),
    Pattern(  # all that a text is, or a field that may hold anything; a product's number looks alike
        "ten digits alone",
        r"\A(?:(?:[^\n:\d]{0,50} )?(?:notes?|value|answer|input|content|message|text|comments?|responses?|results?|body|reply|details?"
        r"|info|utterance|transcript|query|raw|string|entry): )?(?P<v>1?[2-9](?!11)\d{2}[2-9](?!11)\d{6})\s?\Z",
        0.55,
        needs=Needs(run=10),
    ),
    Pattern(
        "groups",
        rf"{_L}{_NOT_DATE}(?!\d{{3}}[-.]\d{{3}}[-.]\d{{4}} )"
        rf"(?=(?:\D{{0,3}}\d){{7,15}})\(?\d{{1,5}}\)?(?:[ .-]{{1,2}}\d{{2,6}}){{1,5}}{_R}",
        0.2,
        needs=Needs(digits=7, cluster=3),
    ),
    Pattern("seven digits", rf"{_L}[2-9]\d{{2}}[-. ]\d{{4}}{_R}", 0.35, needs=Needs(run=4)),
    Pattern("run", rf"{_L}\d{{7,13}}{_R}", 0.2, needs=Needs(run=7)),
    Pattern(
        "masked",
        r"(?<![\w*•#])\(?(?:[*•#]{3}|[xX]{3})\)?(?:[-. ]{1,2}(?:[*•#]{3}|[xX]{3}))[-. ]{1,2}(?P<v>\d{4})(?![\w-])",
        0.7,
        needs=Needs(run=4),
    ),
    Pattern(
        "partly masked",
        r"(?<![\w*•#-])(?:\+?1[-. ]{0,2})?(?:\(\d{3}\)|\d{3})[-. ]{1,2}"
        r"(?:(?:[*•#]{3}|[xX]{3})[-. ]{1,2}\d{4}|\d{3}[-. ]{1,2}[*•#xX]{4})(?![\w-])",
        0.7,
        needs=Needs(run=3),
    ),
    Pattern(  # all that a turn says, as most of the continent writes it: "604-118-992."
        "nine digits in threes, alone",
        r"\A\s?(?P<v>\d{3}([- ])\d{3}\2\d{3})[.!]?\s?\Z",
        0.55,
        needs=Needs(cluster=9),
    ),
    Pattern(  # "Durchwahl -318", "toestel 4417", "wewn. 22"
        "line of an office, other languages",
        r"\b(?:durchwahl|dw|klappe|toestel|anknytning|wewn(?:ętrzny|\.)?|linka|extensi[óo]n|anexo|ramal|interno|poste(?! de\b))"
        r"(?: (?:nr\.?|n[º°o]\.?|ist))?"
        r"[.:]? (?P<v>-?\d{2,5})(?![\w%€-]|[.,:/]\d|\s(?:uhr|heures?|euros?|mg|ml)\b)",
        0.6,
        needs=Needs(
            digits=2,
            words=words(
                "durchwahl dw klappe toestel anknytning wewn linka extensi extension anexo ramal interno poste"
            ),
        ),
    ),
    Pattern(  # "(c) 4155550134 (w) 4155550135"
        "kind in brackets",
        r"\((?:[chwmof]|cell|home|work|mobile|office|fax)\)\s?(?P<v>\+?1?[2-9]\d{9})(?!\w)",
        0.75,
        needs=Needs(run=10, literals=("(",)),
    ),
    Pattern(  # "or page 60515", "page me at 4471"
        "page",
        r"\b(?:(?:or|please|pls|can|may|just|and|also) page(?: (?:me|us|him|her|them|(?:dr|doctor)\.? [\w'’-]{2,20}))?"
        r"|page (?:me|us|him|her|them|(?:dr|doctor)\.? [\w'’-]{2,20}))(?: (?:at|on))? #?(?P<v>\d{4,6})(?![\w%-]|[.,:/]\d)",
        0.65,
        needs=Needs(run=4, words=words("page")),
    ),
    Pattern(  # "pager 4471", "beeper: 60515"
        "pager",
        r"\b(?:pager|beeper|bleep)s?(?: ?(?:number|no\.?|num|id|is|was|on|at|#)){0,3}[ :#=(]{1,3}(?P<v>#?\d{3,7})(?![\w%-]|[.,:/]\d)",
        0.7,
        needs=Needs(digits=3, words=words("pager pagers beeper beepers bleep bleeps")),
    ),
    Pattern(
        "line of an office",
        r"\b(?:at|on|ext|extension|dial|call|reach|line|desk)[:. ]{1,2}(?P<v>x(?:\d{1,2}-)?\d{4,5})(?![\w-])",
        0.7,
        needs=Needs(run=4, words=words("x")),
    ),
    Pattern(
        "with extension",
        rf"{_L}\d{{3}}[-. ]?\d{{3,4}}[-. ]?\d{{4}}{_EXTENSION}(?!\w)",
        0.75,
        needs=Needs(cluster=10),
    ),
)


class PhoneNumber(PatternEntityRecognizer):
    """Finds PHONE_NUMBER."""

    entity = "PHONE_NUMBER"
    patterns = PHONE_PATTERNS
    context_words = (
        "phone", "phones", "telephone", "tel", "cell", "cellphone", "mobile", "mob", "call", "call me", "callback", "call back",
        "reach", "contact number", "text", "sms", "whatsapp", "landline", "home number", "work number", "dial", "ring", "ph",
        "hotline", "answering", "answer at", "messages to", "message to", "desk number", "registered number", "office number",
        "my number", "the number is", "his number", "her number", "their number", "pager", "voicemail", "extension", "msisdn",
        "caller", "callee", "dnis", "cli", "from number", "to number", "called number", "ani", "telefon", "téléphone", "teléfono",
        "tfno", "tlf", "cel", "celular", "móvil",
        "movil", "handy", "portable", "telefone", "telefono", "telefoon", "rufnummer", "puhelin",
        "cb", "c/b",
    )  # fmt: skip
    needs = Needs(digits=2)
    number_like = True
    valid_score = 0.6

    def validate(self, text: str) -> bool | None:
        """True for a trunk-zero number that is valid in a region; None for every other shape."""
        if text[0] not in "(0" or "0" not in text[:2] or text[:2] == "00" or not _separated(text):
            return None
        return True if any(_is_valid(text, region) for region in _REGIONS) else None


def _separated(text: str) -> bool:
    return any(not c.isdigit() for c in text)


def _is_valid(text: str, region: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(text, region))
    except phonenumbers.NumberParseException:
        return False
