"""What is said right after an address, by whoever hears it: its number put right or said again, or one word of it.

"Pinecroft, 2 Larch Rise." - "Twelve."; "Alma Road or Alma Vale?" - "Vale."
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from operator import attrgetter

import regex

from redactor.conversation.roles import Role, Turn
from redactor.spans import Span

RECOGNIZER = "known_value"
_START = attrgetter("start")
_SCORE = 0.7
_LEAST = 0.55
_REACH = 90
"""How far before the end of a turn its addresses may begin."""
_LONGEST = 300
"""Who says more than this does not only repeat."""
_ALIKE = 0.6
"""How alike two words are of which one is the other, heard wrongly."""
_SILENT = (Role.TOOL, Role.SYSTEM)
_UNIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_PIECE = (
    rf"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]{_UNIT})?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh"
    rf"|nine)teen|{_UNIT})"
)
_HOUSE = (
    rf"(?:(?:number|no\.?|flat|apartment|apt|unit) )?(?:\d{{1,5}}|(?:(?:a|{_UNIT}) hundred(?: and {_PIECE})?"
    rf"|{_PIECE}(?: (?:oh|zero|{_PIECE})){{0,3}}))(?: ?[a-h]\b)?"
)
_LEAD = (
    r"\W{0,3}(?:(?:no|nope|yes|yeah|yep|it['’]?s|that['’]?s|it is|sorry|actually|oh|uh|um|er|eh|ah|well|then|the|not|just|i said|wait)"
    r"\b[\s,.!…–-]{0,4}){0,5}"
)
_AT_END = r"(?=\s{0,2}(?:[.!?;…–—]|,(?!\d)|-\s)|\s{0,2}$|\s(?:not|actually|sorry|like|as in|what|now|then)\b)(?![.:]\d)"
_NUMBER = regex.compile(rf"{_LEAD}(?P<v>{_HOUSE}){_AT_END}", regex.IGNORECASE)
_WORD = regex.compile(rf"{_LEAD}(?P<v>[^\W\d_][\w'’-]{{2,24}}){_AT_END}", regex.IGNORECASE)
_STREET = regex.compile(
    rf"{_LEAD}(?P<v>(?P<name>[^\W\d_][\w'’-]{{2,24}}) (?P<kind>[^\W\d_][\w'’-]{{2,24}})){_AT_END}",
    regex.IGNORECASE,
)
_WORDS = regex.compile(r"[^\W\d_][\w'’-]*")
_BEHIND = regex.compile(
    r"(?:\W{0,3}(?:what|which(?: one)?|is that (?:right|correct|it)|correct|right|yes|yeah|sorry|then|please|thanks"
    r"|okay|ok)\b)?\W{0,4}",
    regex.IGNORECASE,
)
"""What may stand between an address and the end of its turn."""
_COUNTED = regex.compile(
    r"\b(?:how (?:many|long|much|old|often|far|big)|when|what time|rate|scale)\b", regex.IGNORECASE
)
_NO_WORD = frozenset(
    "the and not yes yeah yep nope sure okay thanks please right correct what which why who how that this there here one two both"
    " neither either left north south east west up down out off old new great good long".split()
)
"""Words of addresses that are answers of another kind when they stand alone."""


def readback(
    texts: Sequence[str], turns: Sequence[Turn], found: Sequence[Sequence[Span]]
) -> list[list[Span]]:
    """What is said alone right after an address that ends somebody's turn.

    Args:
        texts: all texts of one record.
        turns: what was said, in order; indexes into `texts`.
        found: for each text what was found in it so far.

    Returns:
        for each text the additional spans.
    """
    spans: list[list[Span]] = [[] for _ in texts]
    addresses = [sorted(filter(_is_address, each), key=_START) for each in found]
    if not any(addresses):
        return spans
    said = [turn for turn in turns if turn.role not in _SILENT]
    for before, after in pairwise(said):
        if (before.text, before.start) == (after.text, after.start) or after.end - after.start > _LONGEST:
            continue
        told = _told(texts[before.text], before, addresses[before.text])
        for span in _said_again(texts[after.text], after, told) if told else ():
            spans[after.text].append(span)
            insort(addresses[after.text], span, key=_START)
    return spans


def _is_address(span: Span) -> bool:
    return span.entity_type == "STREET_ADDRESS" and span.score >= _LEAST


def _told(text: str, turn: Turn, addresses: Sequence[Span]) -> str:
    """The addresses at the end of a turn; empty when it ends with something else, or asks for a number of another kind."""
    end = min(turn.end, len(text))
    near = addresses[
        bisect_left(addresses, max(turn.start, end - _REACH), key=_START) : bisect_left(
            addresses, end, key=_START
        )
    ]
    if not near or _BEHIND.fullmatch(text, min(end, max(span.end for span in near)), end) is None:
        return ""
    if _COUNTED.search(text, max(turn.start, end - 2 * _REACH), end) is not None:
        return ""
    return " ".join(text[span.start : span.end] for span in near)


def _said_again(text: str, turn: Turn, told: str) -> Iterator[Span]:
    number = _NUMBER.match(text, turn.start, turn.end)
    if number is not None:
        while number is not None:
            yield Span(number.start("v"), number.end("v"), "STREET_ADDRESS", _SCORE, RECOGNIZER)
            number = _NUMBER.match(text, number.end("v"), turn.end)
        return
    street = _STREET.match(text, turn.start, turn.end)
    if street is not None and _sounds_like_one_of(street, told):
        yield Span(street.start("v"), street.end("v"), "STREET_ADDRESS", _SCORE, RECOGNIZER)
        return
    word = _WORD.match(text, turn.start, turn.end)
    if word is None or word["v"].lower() in _NO_WORD:
        return
    if word["v"].lower() in {known.lower() for known in _WORDS.findall(told)}:
        yield Span(word.start("v"), word.end("v"), "STREET_ADDRESS", _SCORE, RECOGNIZER)


def _sounds_like_one_of(street: regex.Match[str], told: str) -> bool:
    """Whether a name and the kind of a street are one that was told, heard wrongly: "pair view" for "2 Pear View"."""
    words = [word.casefold() for word in _WORDS.findall(told)]
    name, kind = street["name"].casefold(), street["kind"].casefold()
    return any(
        known == kind and before != name and SequenceMatcher(None, before, name).ratio() >= _ALIKE
        for before, known in pairwise(words)
    )
