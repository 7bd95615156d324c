"""Names that are those of wares, moves and words: a make before its model, what a dish is made with, a song, a word and what it means.

Each form needs something that no person has beside the name: the number of a model behind an article, a noun of wares behind "a", what
is measured in a kitchen, "by" behind what is played, the wording of a phrase book. Written for this project.
"""

from __future__ import annotations

import re

from redactor.conversation.lexicon import is_common
from redactor.detect.ner.listed import may_be_called
from redactor.detect.plain_words import SPANISH

_NEAR = 40
_ONE_SQUARE, _REACH = 3, 24
_ARTICLE = re.compile(r"\b(?:an?|my|our|your)(?: (?:old|new|spare|used|secondhand))? $", re.IGNORECASE)
_MODEL = re.compile(
    r" (?:(?:Mk|MK) ?)?(?!(?:ID|NO|NR|RM|BED|REF|MRN|NHS|DOB|ACC|TEL|EXT|BAY|SEAT|ROW|WARD|PO|CASE|FILE|UNIT|FLAT|ROOM)[ -]?\d)"
    r"(?:[A-Z]{1,3}-?\d{1,4}[A-Z]{0,2}|[A-Z]{1,2} \d{2,4}[A-Z]{0,2})(?![\w-])"
)
"""The number of a model, behind a make with an article: "a Brunnhild G 7160", "my Brunnhild V11"."""
_LEAD = re.compile(r"[Aa]n? (?=\w)")
_INDEFINITE = re.compile(r"\b[Aa]n?(?: (?:classic|proper|standard|traditional|vintage|passable))? $")
_KIND = re.compile(
    r"(?:['’]s)? (?:motion|warning|charge|subpoena|doctrine|clause|press|curl|squat|lamp|sofa|dress|tote|vase|guitar|amp|pedal|kettle"
    r"|lens|carb|locomotive|rose|apple|pear|plum|lemon|potato|carrot|tomato|curry|salad|cracker|bun|biscuit|tart|whisky|soup"
    r"|sandwich|cocktail|terrier|spaniel|setter|retriever|stitch|knot|function|matrix)s?"
    r"(?![\w'’-]| (?:orders?|bookings?|deliver(?:y|ies)|reservations?|accounts?|claims?|cases?|returns?|refunds?|for|nurse"
    r"|[a-z]{2,12}(?:er|or|ist|man|ant))\b)"
)
"""What is one of a kind that is called after a name: "a Brandreth motion"; with "the" it may be somebody's."""
_NAMED_AFTER = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
_SCIENCE = re.compile(r" (?:equations?|zeta|Prize|Trophy|Medal|Scholarship|Lectures?)(?![\w'’-])")
_SPOONED = re.compile(
    r"(?:\b(?:tbsps?|tsps?|tablespoons?|teaspoons?|[Pp]inch(?:es)?|[Dd]ash(?:es)?|[Ss]plash(?:es)?|[Dd]rizzle|[Kk]nobs?|[Ss]prigs?) of"
    r"|(?:\d/\d|[½¼¾⅓⅔]) ?cups?(?: of)?) $"
)
"""How much of something goes into a dish."""
_PLAYED = re.compile(r"\b[Pp]lay(?:ing)? $")
_BY = re.compile(
    r" by (?!(?:ear|then|now|the|me|my|mistake|accident|noon|tonight|tomorrow|next|phone|[a-z]{3,6}day)\b|\d)[^\W\d_]",
    re.IGNORECASE,
)
_BED = re.compile(r"(?:king|queen|twin|double)", re.IGNORECASE)
_SLEPT_IN = re.compile(
    r"[ -](?:size[d]? )?(?:beds?(?:room)?|rooms?|suites?|mattress(?:es)?|duvets?)(?![\w'’-]| ?#?\d)",
    re.IGNORECASE,
)
"""The size of a bed, and what stands behind it: "a Queen bed"; behind a patient stands the number of one."""
_TITLED = re.compile(r"\b(?:mr|mrs|ms|miss|mx|dr|mister|doctor|nurse)\.? $", re.IGNORECASE)
_MANNER = re.compile(
    r"(?<![\w'’-])(?P<what>[A-Za-z]{3,16}[aeio]) alla (?:[A-Za-z]{3,16}(?:ese|ale|(?<!ov)(?<!ev)(?<!in)(?<!sk)(?<!ay)a))"
    r"(?![\w'’-])"
)
"""A dish and how it is made: "penne alla norma", and no family name of the East behind a given one."""
_MEANS = re.compile(
    r"[\w '’,!?-]{0,40} = \W?(?:hello|goodbye|good (?:morning|evening|night|day|afternoon)|thank you(?: very much)?|excuse me|cheers"
    r"|how much|how are you|where is the [a-z]{3,14}|the (?:bill|check),? please|enjoy your meal|may it [a-z ]{3,20}|you['’]re welcome"
    r"|do you speak [a-z]{4,12}|i(?:['’]d| would) like an? [a-z]{3,12}|what time is it)[?!.]?\W?(?:$|[(,;])",
    re.IGNORECASE,
)
"""The rest of a phrase, and what a phrase book says that it means."""
_MOVE = r"(?:[KQRBN][a-h]?\d?x?[a-h]\d|[a-h]x[a-h]\d(?:=[QRBN])?|O-O(?:-O)?)[+#]?[!?]{0,2}"
_PAWN = r"[a-h]\d[+#]?[!?]{0,2}"
_MOVES = re.compile(
    rf"(?<![\w-])(?:{_PAWN}[ ,]{{1,2}}){{0,4}}{_MOVE}(?:[ ,]{{1,2}}(?:\d{{1,2}}\.{{1,3}} ?)?(?:{_MOVE}|{_PAWN})){{0,12}}(?![\w-])"
)
"""Moves of chess, of which one names a piece or takes: "Nxd4", "e6 f4 Be7"; read without what digits they hold."""
_HEADED = re.compile(
    r"^\W{0,3}(?:\d{1,2}[.)] )?(?:How to (?:take|use|store)|What you need to know before you (?:take|use)) $"
)
_TAKEN = re.compile(r"\btak(?:e|ing) $")
_TOLD = re.compile(
    r" if you (?:are|have|had) (?:ever (?:had|been allergic)|allergic|an? allerg|pregnant|breast-?feeding)"
    r"| is and what it is used for"
)
"""What a leaflet says of its medicine."""
_RATED = re.compile(
    r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine|zero|oh|\d{1,8})[ -]|\b(?:press|hit|push|then|enter) )$",
    re.IGNORECASE,
)
"""What stands in front of a star that rates something, or is a key: "five star", "1977 then star"."""
_IDENTIFIER = re.compile(
    r"\b(?:enum|variable|const(?:ant)?|struct|import|trait|crate|feature flag|moved value:|occurs because) `$"
)
_IS_CODE = re.compile(
    r"` (?:the (?:feature )?(?:flag|enum|variable)\b|has type|is (?:imported|unused|deprecated|undefined|shadowed)\b"
    r"|to `[a-z]{1,20}_)"
)
_ASSIGNED = re.compile(r"\b(?:let|const|var)(?: mut)? $")
_VALUE = re.compile(r" ?= ?(?:\w{1,24}(?:::|\(|\.\w)|new |await |[\d\"'\[{])")
_PERSONA = re.compile(r"\b[Yy]ou are $")
_MACHINE = re.compile(
    r", (?:an?|the)(?: [a-z-]{2,14}){0,2} (?:AI|friendly|helpful|polite|concise|cheerful|virtual|digital|coding"
    r"|voice|automated|autonomous)(?: [a-zA-Z]{2,12}){0,2} (?:assistant(?= of| for| in| at| that|[.,;]|$)|agent|chat ?bot|bot|model)\b"
)
"""What a prompt makes of a machine: "You are Brunnhild, the friendly assistant of a shop"."""


_PHONE_MAX = re.compile(
    r"\b(?:i ?(?:phone|pad)|air ?pods?|pixel|redmi|poco|realme|\d{1,2}"
    r"|(?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)) pro $",
    re.IGNORECASE,
)
"""In front of the largest of a make of telephones: "iphone fifteen pro max"."""


def is_move(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text is in moves of chess, of more than one square.

    >>> is_move("e6 f4 Be7", 0, 9), is_move("cxd4", 0, 3), is_move("Bea", 0, 3), is_move("Be7", 0, 3)
    (True, True, False, False)
    """
    return end - start <= _REACH and any(
        found.start() <= start and end <= found.end() and found.end() - found.start() > _ONE_SQUARE
        for found in _MOVES.finditer(text, max(0, start - _REACH), end + _REACH)
    )


def is_ware(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a line is the name of a thing by what stands beside it.

    >>> is_ware("a Brandreth motion", 2, 11), is_ware("the Brandreth motion", 4, 13), is_ware("my Brunnhild V11", 3, 12)
    (True, False, True)
    """
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead is not None else start
    before = max(0, start - _NEAR)
    alone = " " not in text[start:end]
    if text[start].isupper() and (
        (_MODEL.match(text, end) and _ARTICLE.search(text, before, start))
        or (_is_kind(text, start, end) and _INDEFINITE.search(text, before, start))
        or (_SCIENCE.match(text, end) and alone and _NAMED_AFTER.search(text, before, start))
    ):
        return True
    return (
        _SPOONED.search(text, before, start) is not None
        or (_PLAYED.search(text, before, start) is not None and _BY.match(text, end) is not None)
        or _MEANS.match(text, end) is not None
        or (text[start:end].lower() == "max" and _PHONE_MAX.search(text, before, start) is not None)
        or _is_bed(text, start, end)
        or _is_of_a_dish(text, start, end)
        or (text[start:end] in ("star", "stars") and _RATED.search(text, before, start) is not None)
        or _is_medicine(text, start, end)
        or _is_in_code(text, start, end)
        or (_PERSONA.search(text, before, start) is not None and _MACHINE.match(text, end) is not None)
    )


def _is_kind(text: str, start: int, end: int) -> bool:
    """Whether one of a kind stands behind a name, or is its last word."""
    last = text.rfind(" ", start, end)
    found = _KIND.match(text, last if last > start else end)
    return found is not None and (last < start or (found.end() == end and text.find(" ", start) == last))


def _is_bed(text: str, start: int, end: int) -> bool:
    """Whether a word tells the size of a bed."""
    return (
        _BED.fullmatch(text, start, end) is not None
        and _SLEPT_IN.match(text, end) is not None
        and _TITLED.search(text, max(0, start - _NEAR), start) is None
    )


def _is_of_a_dish(text: str, start: int, end: int) -> bool:
    """Whether a word says how a dish is made, or joins that to the dish, which is nobody's name and no word of talk."""
    return any(
        found.start() < start and end <= found.end()
        for found in _MANNER.finditer(text, max(0, start - _NEAR), end + _REACH)
        if not (
            may_be_called(found["what"])
            or is_common(found["what"].lower())
            or found["what"].lower() in SPANISH
        )
    )


def _is_medicine(text: str, start: int, end: int) -> bool:
    """Whether a leaflet speaks of a medicine: a heading that says how to take it, who must not."""
    if _HEADED.search(text, 0, start) and not text[end:].strip(" ."):
        return True
    told = _TOLD.match(text, end)
    return told is not None and (
        told.group().startswith(" is") or _TAKEN.search(text, max(0, start - _NEAR), start) is not None
    )


def _is_in_code(text: str, start: int, end: int) -> bool:
    """Whether a name is one of a program's, in backticks beside a word of programs or where it gets its value."""
    before = max(0, start - _NEAR)
    if text[start - 1 : start] == "`" == text[end : end + 1]:
        return _IDENTIFIER.search(text, before, start) is not None or _IS_CODE.match(text, end) is not None
    return _ASSIGNED.search(text, before, start) is not None and _VALUE.match(text, end) is not None
