"""Numbers in words that the language model takes for a house's, in conversations that tell of no house: seats, prices, sizes.

"which seat would you like" - "fourteen c"; "what's the fare" - "two seventy five". The number of a house whose street nobody names
identifies nobody. What is said digit by digit may be a code, and stays found.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from redactor.conversation.asks import asked
from redactor.conversation.roles import Turn
from redactor.conversation.tokens import DIGIT_WORDS, tokenise
from redactor.spans import Span
from redactor.text.lexicon import HUNDRED, KINDS, TEEN, TENS

_OF_A_HOUSE = regex.compile(
    r"\b(?:address(?:es)?|streets?|st|roads?|rd|avenue|ave|lane|drive|court|close|house|home|apartment|apt|flat|unit|building|block|door"
    r"|live[sd]?|living|located|location|where|zip|post\s?codes?|neighbou?rs?|property|properties|tenants?|emergency|corner)\b",
    regex.IGNORECASE,
)
"""Words of who tells of a house or asks for one; where one is said, numbers may be a house's."""
_OF_A_CODE = regex.compile(
    r"\b(?:numbers?|codes?|accounts?|acct|last|digits?|i ?d|ends?|ending|begins|plates?|polic(?:y|ies)|ref(?:erence)?|p ?i ?n|case"
    r"|claim|ticket|order|card|member\w*|badge|ext(?:ension)?|phone|mobile|cell|rest|licen[cs]e|passport|serial|tag|group|social|chart|again|repeat)\b",
    regex.IGNORECASE,
)
"""What is answered by a code, whatever the model calls it."""
_PLACES = frozenset(("STREET_ADDRESS", "ZIP_CODE", "UK_POSTCODE"))
_ASKED = _PLACES | {"LOCATION", "CITY"}
_COUNTING = frozenset((TEEN, TENS, HUNDRED))
_AROUND = frozenset(("number", "and", "a"))
_COUNTERS = frozenset("number level row seat question page hole".split())
"""What is counted with numbers; in a talk that tells of no house, "number nine" plays football."""
_OLD = regex.compile(
    r"(?:ninety(?:[ -]\p{L}{3,5})?|(?:a|one) hundred(?:(?: and)? \p{L}{3,5})?)", regex.IGNORECASE
)
"""What may be an age that identifies."""
_DICTATED = 3
"""So many digits one by one are dictated."""
_BEFORE = 120


def without_lone_houses(
    texts: Sequence[str], turns: Sequence[Turn], found: Sequence[list[Span]], model: str
) -> list[list[Span]]:
    """Leave out the model's numbers of houses where nothing in the conversation is one.

    Args:
        texts: all texts of one record.
        turns: what was said, in order; indexes into `texts`.
        found: for each text what was found in it.
        model: the name of the language model.

    Returns:
        for each text what is left.
    """
    lone = [
        {span for span in spans if span.recognizer == model and _is_number(text, span)}
        for text, spans in zip(texts, found, strict=True)
    ]
    if len(turns) < 2 or not any(lone) or _tells_of_a_house(texts, turns, found, lone):
        return list(found)
    codes = _behind_codes(texts, turns, lone)
    return [
        [span for span in spans if span not in numbers or span in kept]
        for spans, numbers, kept in zip(found, lone, codes, strict=True)
    ]


def _is_number(text: str, span: Span) -> bool:
    """Whether a place is a number in words and nothing else, not dictated digit by digit and not as high as an age over 89."""
    if span.entity_type != "STREET_ADDRESS" or _OLD.fullmatch(text, span.start, span.end) is not None:
        return False
    words = [token.word.lower() for token in tokenise(text, span.start, span.end)]
    units = [not _is_counted(word) for word in words if word in DIGIT_WORDS]
    return (
        any(_is_counted(word) or word in _COUNTERS for word in words)
        and all(
            word in DIGIT_WORDS or word in _AROUND or word in _COUNTERS or _is_letter(word) for word in words
        )
        and sum(units) < _DICTATED
    )


def _is_counted(word: str) -> bool:
    return KINDS.get(word, ("",))[0] in _COUNTING


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()


def _tells_of_a_house(
    texts: Sequence[str], turns: Sequence[Turn], found: Sequence[list[Span]], lone: Sequence[set[Span]]
) -> bool:
    return (
        any(
            span.entity_type in _PLACES and span not in numbers
            for spans, numbers in zip(found, lone, strict=True)
            for span in spans
        )
        or any(_OF_A_HOUSE.search(texts[turn.text], turn.start, turn.end) for turn in turns)
        or any(not _ASKED.isdisjoint(asked(texts[turn.text][turn.start : turn.end]).kinds) for turn in turns)
    )


def _behind_codes(texts: Sequence[str], turns: Sequence[Turn], lone: Sequence[set[Span]]) -> list[set[Span]]:
    """Those numbers that are said where a code was named, in the same turn or the one before, and all that nobody says."""
    spoken = {turn.text for turn in turns}
    kept = [set() if index in spoken else set(numbers) for index, numbers in enumerate(lone)]
    before = ""
    for turn in turns:
        text = texts[turn.text]
        for span in lone[turn.text]:
            if turn.start <= span.start < turn.end and (
                _OF_A_CODE.search(before)
                or _OF_A_CODE.search(text, max(turn.start, span.start - _BEFORE), span.start)
            ):
                kept[turn.text].add(span)
        before = text[turn.start : turn.end][-_BEFORE:]
    return kept
