"""What the language model takes for an address and is none, or holds words of the sentence around it."""

from __future__ import annotations

import re

from redactor.conversation.lexicon import is_common
from redactor.detect.abroad import ABROAD
from redactor.text.lexicon import KINDS

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_HOUSED = re.compile(
    r"\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|place|pl|square|sq|terrace|way|close|row|walk|hill|crescent|gardens?"
    r"|mews|gate|green|park|yard|rise|view|grove|parade|quay|wharf|bridge|corner|box|bag|flat|flt|apt|apartment|unit|suite|room|rm"
    r"|house|hse|cottages?|lodge|farm|hall|block|blk|building|bldg|floor|door|plot|lot|villa|tower|number|n[or](?=\.? ?\d)|route"
    r"|highway|hwy|rural|north|south|east|west)\b"
    r"|(?:stra(?:ß|ss)e|weg|gasse|allee|platz|laan|plein|gatan|vägen|vej|gade|veien|katu|kuja|utca)\b"
)
"""What makes an address of words in small letters."""
_NAMELESS = re.compile(
    r"(?:(?:which|what|any|the|a|your|is|it|and|or) ){0,4}"
    r"(?:street|road|avenue|apartment|unit|suite|house|flat|building|floor|door|block)"
    r"(?: (?:number|name|is (?:it|that)))?"
)
"""What is asked of an address, between two pieces of one."""
_FAMED = frozenset(
    """
wall street, fleet street, downing street, sesame street, coronation street, memory lane, penny lane, abbey road, easy street,
electric avenue, baker street, gerrard street, jump street, elm street, madison avenue, carnaby street, fifth avenue, bourbon street,
harley street, ramsay street, rodeo drive, savile row, skid row, death row, the high road, the silk road, tobacco road
""".strip()
    .replace("\n", " ")
    .split(", ")
)
"""Streets that are spoken of by people who do not live there: of songs, films, trades; none with its number."""
_BEFORE = re.compile(
    r"(?:(?:it['’]?s|is|was|at|on|in|from|to|of|near|nr|outside|off|drop|leave|bring|rented|can|present)\s+){1,3}(?=\w)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:[.,]?\s+(?:and|in|off|at|up|from|above|to|nr|near|a|the|an|um|uh|avoid|sorry|i|is|or|for|with)){1,3}[.,]?$",
    re.IGNORECASE,
)
"""What of a sentence stands before and behind an address and is no part of one."""


def is_talk_of_places(said: str) -> bool:
    """Whether words tell of no house and no street where somebody is: "a desert road", "mangia alle 7", "Wall Street".

    Args:
        said: what the model takes for an address.
    """
    if said.lower() in _FAMED:
        return True
    if not said.islower():
        return False
    if _NAMELESS.fullmatch(said):
        return True
    if _HOUSED.search(said):
        return said.startswith(("a ", "an ")) and not any(sign.isdigit() for sign in said)
    words = _TOKEN.findall(said)
    return not any(word in KINDS for word in words) and all(
        word.isdigit() or is_common(word) or word in ABROAD for word in words
    )


def address_alone(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of an address without the small words around it: "It's [Cedar Cottage]", "[4 Elm Blvd]. In"."""
    lead = _BEFORE.match(text, start, end)
    if lead is not None and lead.end() < end:
        start = lead.end()
    more = _BEHIND.search(text, start, end)
    return start, more.start() if more is not None and more.start() > start else end
