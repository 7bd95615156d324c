"""States and countries stay (45 CFR 164.514(b)(2)(i)(B) names what is smaller than a state); and towns by where somebody lives."""

from __future__ import annotations

import re

from recognizers._vocabulary import COUNTRY_NAME, STATE_CODE, STATE_NAME
from redactor.conversation.lexicon import is_common
from redactor.detect.ner.listed import may_be_called
from redactor.spans import Span

_TOO = "new york|washington|singapore|luxembourg|hong kong|panama|guatemala|kuwait|djibouti|mexico city"
"""What is a town as well, and more often."""
_WIDE = rf"(?!(?:{_TOO})\b)(?:{STATE_NAME}|{COUNTRY_NAME})"
_CONTINENT = re.compile(
    r"(?<!\w)(?:(?:north|south|latin|central) america|south africa|(?:sub[- ]?saharan|north|east|west|southern) africa"
    r"|(?:western|eastern|central|northern|southern) europe|(?:south ?east|south|east|central) asia|asia pacific|middle east)(?!\w)",
    re.IGNORECASE,
)
"""A part of the world, of which a model takes a word: "comps in north america"."""
_CODE_ALONE = re.compile(STATE_CODE)
_ONLY = re.compile(r"\s*(?:\w[^\n:]{0,30}: )?[\s.]*")
"""What may stand beside the code of a state that is a whole turn: "NE"."""
_WIDEST = 20
_ALONE = re.compile(rf"(?:the )?(?P<v>{_WIDE})(?P<more>(?: [a-z]{{2,14}}){{0,2}})", re.IGNORECASE)
_ALSO = re.compile(rf"{_WIDE}(?!\w)", re.IGNORECASE)
_TOWN_OF = re.compile(
    rf",? (?:{STATE_NAME}|(?-i:{STATE_CODE})|{COUNTRY_NAME})(?!\w)(?!,? (?:and|or|&) |, )", re.IGNORECASE
)
"""Behind a town that is called as a state or a country is: "Peru, Indiana", "Delaware, OH"."""
_OF_THE_WORLD = re.compile(rf",? {COUNTRY_NAME}(?!\w)", re.IGNORECASE)
_STATE = re.compile(STATE_NAME, re.IGNORECASE)
_WITHIN = re.compile(
    r"(?:\b(?:in|into|across|throughout|within|all over)(?: the)?(?: state of)?"
    r"|(?:\bi['’]?m|\bi am|['’]s|is|are|['’]re|came|comes|calling"
    r"|travel(?:l?ed|l?ing)?|trips?|fl[yei]w?\w{0,3}|flights?|ship\w{0,5}|deliver\w{0,3}|move[ds]?|moving|return\w{0,3}|back|emigrated|imported|sent)"
    r" (?:here |there |back )?(?:to|from)|countr(?:y|ies)(?: of \w{4,12})?:?|(?:nationality|citizenship|states?|region):) $",
    re.IGNORECASE,
)
"""In front of a state or a country that somebody may be called as, too: "in Georgia", "a flight to India"."""
_THERE = re.compile(
    r"\b(?:in|into|across|throughout|within|outside|over|from|to|of|through|between)(?: the)?(?: state of)? $",
    re.IGNORECASE,
)
_ROW_BEFORE = re.compile(rf"(?<!\w){_WIDE}(?:,? (?:and|or|&) |, ?| ?/ ?)$", re.IGNORECASE)
_ROW_BEHIND = re.compile(rf"(?:,? (?:and|or|&) |, ?| ?/ ?){_WIDE}(?!\w)", re.IGNORECASE)
_AREA = r"(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)"
_ZONE = re.compile(rf"{_AREA}/[A-Z][A-Za-z_/-]{{2,30}}(?!\w)")
"""A time zone: "Asia/Kolkata"."""
_ZONE_BEFORE = re.compile(rf"(?<![\w/]){_AREA}/$")
_WITH_CODE = re.compile(r" \d{5,6}(?![\d/]|[.,]\d| ?[a-z])")
"""Behind the name of a state or a country in an address: "Spain 20416"."""
_REACH = 48
_HOME = re.compile(
    r"\b(?:(?:live|lives|living|lived|reside|resides|grew up|raised|born|staying|based|stationed)"
    r"(?: (?:out|over|up|down|here|back|alone))? (?:in|near|at|around|outside)|(?:moved|moving|relocat\w{2,3}|commut\w{1,3})"
    r"(?: (?:out|over|up|down|here|back))? (?:to|from|near)"
    r"|(?:dial\w{0,3}|call\w{0,3}|tun\w{1,3}|zoom\w{0,3}|log\w{0,4}|flew|fly\w{0,3}|dr[io]v\w{1,3}|join\w{0,3})"
    r" (?:in|us|down|up|over) from"
    r"|(?:minutes?|miles?|hours?|mins?|just)(?: (?:north|south|east|west))? (?:outside|from|of|outside of|away from)"
    r"|(?:house|home|apartment|place|cabin|farm|ranch) (?:in|near|outside)|(?:hometown|home town)(?: is|:)?) $",
    re.IGNORECASE,
)


_SIDE = (
    r"(?:(?:(?:north|south)[ -]?(?:east|west)?|east|west)(?:ern|bound)?|central|(?-i:[NS]?[NS]?[EW]|[NS]))"
)
_ROOM = (
    r"(?:(?:main|master|guest|front|back|spare|upstairs|downstairs) )?"
    r"(?:(?:bed|bath|living|dining|family|laundry|sun|guest|meeting|waiting)[ -]?room"
    r"|kitchen|basement|garage|hallway|attic|patio|porch|balcony|back ?yard|front yard|foyer|pantry|driveway|lounge|lobby)"
)
_PART_OF_A_TOWN = re.compile(
    rf"(?:the )?(?:{_SIDE}|{_ROOM}"
    rf"|{_SIDE}[ -](?:side|end|bank|campus|wing|gate|quarter|district|area|entrance|lobby|tower|building|terminal)"
    r"|(?:city|town)?[ -]?cent(?:re|er)|(?:down|up|mid)[ -]?town|(?:old|new)[ -](?:town|city|quarter)"
    r"|waterfront|seafront|suburbs|outskirts"
    r"|(?:main|upper|lower)[ -](?:campus|building|entrance|lobby|office|branch|terminal|deck|level))"
    r"(?: (?:branch|tower|location|store|office|terminal|(?:parking )?garage|car park|lobby|entrance))?",
    re.IGNORECASE,
)


def is_part_of_a_town(text: str) -> bool:
    """Whether a text is no more than a part of any town or house: "West", "Old Town", "Master Bedroom".

    >>> [is_part_of_a_town(text) for text in ("West", "Old Town", "Master Bedroom", "West Point", "Westtown")]
    [True, True, True, False, False]
    """
    return _PART_OF_A_TOWN.fullmatch(text.strip()) is not None


def is_wide(text: str, span: Span) -> bool:
    """Whether what is taken for a place or a person is a whole state or country.

    Args:
        text: the text.
        span: a place or a person in it, as the language model or a companion has it.
    """
    if _ZONE_BEFORE.search(text, max(0, span.start - 12), span.start) or _ZONE.match(text, span.start):
        return True
    if _CODE_ALONE.fullmatch(text, span.start, span.end) and _ONLY.fullmatch(
        f"{text[: span.start]}{text[span.end :]}"
    ):
        return True
    if len(span) < _WIDEST:
        for part in _CONTINENT.finditer(text, max(0, span.start - _WIDEST), span.end + _WIDEST):
            if part.start() <= span.start and span.end <= part.end():
                return True
    named = _ALONE.fullmatch(text, span.start, span.end)
    if named is None or not all(is_common(word) for word in named["more"].lower().split()):
        return False
    if _is_town(text, named.end("v")) or _WITH_CODE.match(text, span.end):
        return False
    if span.entity_type != "PERSON":
        return True
    if named["more"] and may_be_called(named.group()):  # "Jordan Young", "georgia reed"
        return False
    near = max(0, span.start - _REACH)
    if _ROW_BEFORE.search(text, near, span.start) or _ROW_BEHIND.match(text, span.end):
        return True
    if may_be_called(named["v"]):
        return bool(named["more"]) or _WITHIN.search(text, near, span.start) is not None
    return bool(named["more"]) or _THERE.search(text, near, span.start) is not None


def _is_town(text: str, end: int) -> bool:
    behind = _TOWN_OF.match(text, end)
    if behind is None:
        return False
    world = _OF_THE_WORLD.match(text, end)  # "Georgia, USA" is the state
    return world is None or _STATE.search(text, max(0, end - 20), end) is None


def is_home(text: str, span: Span) -> bool:
    """Whether somebody lives, was born or stays in what the language model takes for a place and doubts.

    >>> is_home("i live in broken arrow", Span(10, 22, "LOCATION", 0.0, ""))
    True
    """
    return (
        span.entity_type == "LOCATION"
        and len(words := text[span.start : span.end].split()) <= 3
        and not (len(words) == 1 and is_common(words[0].lower()))  # "the date was moved to spring"
        and _HOME.search(text, max(0, span.start - _REACH), span.start) is not None
        and not is_wide(text, span)
    )
