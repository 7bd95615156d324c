"""Which part of one reply answers which of the kinds that were asked for."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from redactor.conversation.lexicon import is_common
from redactor.conversation.places import described
from redactor.conversation.replies import DATES, WORDY, asks_next, body, code_runs, first_clause, is_talk
from redactor.conversation.several import several
from redactor.conversation.tokens import Token, tokenise
from redactor.conversation.values import Found, garbled, plausible, value_of
from redactor.text.acronyms import is_acronym
from redactor.text.chat import is_reaction
from redactor.text.lexicon import LETTER_NAMES

_MOST = 3000
_CONFIRMED = regex.compile(r"\bis\s+that\s+(?:right|correct|it)\b", regex.IGNORECASE)
_SPELLED_LEADS = frozenset("um uh and so sure yes yeah no ok okay".split())
_TALK_BEGINS = frozenset("wait i sorry hold hang and so but oh".split())
_TALK_BEHIND = 3
"""How many common words behind letters are talk."""
_LETTERS = frozenset((*LETTER_NAMES, "oh", "aye", "eh", "ache", "age", "double", "dash"))
"""What speech recognition writes for letters, and what is said between them."""
_CUE = regex.compile(
    r"\b(?:it['’]?s|it\s+is|that['’]?s|that\s+is|(?:that|it)\s+(?:would|should|must|might|could|will)\s+be|(?:name|number|code|address|answer|one|"
    r"date|birthday)\s+(?:is|was)|(?:starts?|begins?|ends?)\s+(?:with|in)|(?:make|set|change)\s+it(?:\s+to)?)\s+(?!not\b|the\s+same)",
    regex.IGNORECASE,
)
_SAID_END = regex.compile(
    r"\b(?:dot|period|point)\s+(?:com|org|net|edu|gov|info|biz|io|ai|co(?:\s+dot\s+[a-z]{2})?|us|uk|ca|au|de|fr|es|in|me)\b",
    regex.IGNORECASE,
)
_SAID_AT = regex.compile(r"\bat\b", regex.IGNORECASE)
_LONGEST_EMAIL = 40
_ONE_CODE = 60
"""The longest reply that may be one code with full stops in it: "D zero nine. X two K seven"."""
_MAY_BE_ASKED = frozenset(("PERSON", "CITY", "STREET_ADDRESS", "LOCATION"))
"""Kinds of which a question may hold the value: "can you see it under Marlowe?"."""
_WORDS_ALONE = frozenset(("PERSON", "PASSWORD", "SECURITY_ANSWER", "USERNAME"))
"""Kinds whose value may be a word that is a reaction elsewhere: "Good", "awesome"."""
_PLACES = frozenset(("STREET_ADDRESS", "LOCATION"))
_ASKS = regex.compile(
    r"(?!(?:is|was)\s+(?:it|that)\s+\p{L}+\s*\?)\W*(?:(?:and|so|but|ok|okay|well|also|then|sorry|wait|oh)\W+)*(?:is|are|was|were|do|does|did|can|could|will|would|has|have|should|what|where"
    r"|when|how|why|which)(?:['’]s)?\s+(?:\p{L}[\p{L}'’]*\s+){1,12}?[\p{L}'’]+\s*\?\s*\Z",
    regex.IGNORECASE,
)
"""A reply that asks something itself and names no number: "and is Morgan Freeman in it?"."""
_SPACE_DIGITS = regex.compile(r"\d")


def fill(text: str, start: int, end: int, kinds: Sequence[str], *, strong: bool) -> list[Found]:
    """The values in a reply.

    Args:
        text: the text the reply stands in.
        start: the first character of the reply.
        end: the character after the last.
        kinds: the entity types asked for, in order.
        strong: whether the value itself was asked for just before, so that anything short counts.

    Returns:
        the ranges of `text`, in order, each with its kind.
    """
    stop, end = end, min(end, start + _MOST)
    while end < stop and not text[end].isspace():
        end += 1
    first, last = body(text, start, end)
    if first >= last or asks_next(text, start, end):
        return []
    coded = [kind for kind in kinds if kind not in WORDY]
    reply = text[first:last]
    if len(coded) == len(kinds) and is_acronym(reply, cues=strong):
        return []
    if _spelled(text, start, end):
        return _spelling(text, start, first, last if _CONFIRMED.search(text, last, end) else end, kinds)
    if (
        is_talk(text, first, last)
        or (_WORDS_ALONE.isdisjoint(kinds) and is_reaction(text[first:last]))
        or (_MAY_BE_ASKED.isdisjoint(kinds) and _ASKS.match(text, start, stop) is not None)
        or (text[last:end].strip().startswith("?") and is_talk(text, first, last, question=True))
    ):
        return _only_codes(text, first, last, coded)
    place = described(text, first, last) if strong and not _PLACES.isdisjoint(kinds) else None
    if place is not None:
        return [(*place, next(kind for kind in kinds if kind in _PLACES))]
    if len(kinds) > 1:
        return several(text, first, last, kinds, strong)
    kind = kinds[0]
    if kind == "EMAIL_ADDRESS" and strong:
        said = _said_email(text, first, last)
        if said:
            return said
    if strong and kind not in WORDY and last - first <= _ONE_CODE:
        tokens = tokenise(text, first, last)
        if garbled(tokens):
            return [(tokens[0].start, tokens[-1].end, kind)]
    cut = first_clause(text, first, last)
    clause = body(text, first, cut)
    found = (
        value_of(text, *clause, kind, strong) if clause[0] < clause[1] and not is_talk(text, *clause) else []
    )
    if not found and strong:
        found = _after_cue(text, first, last, kind)
    if not found or (kind not in WORDY and not _SPACE_DIGITS.search(text, *clause)):
        found += _only_codes(text, cut, last, coded)
    return found


def _said_email(text: str, first: int, last: int) -> list[Found]:
    """An address that is said with pauses and explanations, whole: up to its last "dot com"."""
    ends = [match.end() for match in _SAID_END.finditer(text, first, last)]
    if not ends or _SAID_AT.search(text, first, ends[-1]) is None or "@" in text[first:last]:
        return []
    tokens = tokenise(text, first, ends[-1])
    return [(tokens[0].start, ends[-1], "EMAIL_ADDRESS")] if 4 <= len(tokens) <= _LONGEST_EMAIL else []


def _after_cue(text: str, first: int, last: int, kind: str) -> list[Found]:
    """The value after the last "it's" or "name is" of a longer reply."""
    cues = list(_CUE.finditer(text, first, last))
    for cue in reversed(cues[-3:]):
        start, end = body(text, cue.end(), last)
        if start < end and not is_talk(text, start, end):
            found = value_of(text, *body(text, start, first_clause(text, start, end)), kind, strong=True)
            if found:
                return found
    return []


def _spelled(text: str, start: int, end: int) -> bool:
    """Whether a reply is said letter by letter (or digit by digit) for the most part."""
    if end - start > 400:
        return False
    tokens = tokenise(text, start, end)
    short = sum(len(token.word) == 1 for token in tokens)
    sounds = 0
    while sounds < len(tokens) and (tokens[sounds].word.lower() in _LETTERS or len(tokens[sounds].word) == 1):
        sounds += 1
    return (short >= 3 and short * 2 >= len(tokens)) or (sounds > 3 and sounds * 2 >= len(tokens))


def _spelling(text: str, start: int, first: int, end: int, kinds: Sequence[str]) -> list[Found]:
    """All of a spelled reply: also what sounds like words is letters.

    A lead-in goes only when it can't be ("it's", "yes").
    """
    said = text[start:first].lower()
    if regex.search(r"\b(?:i['’]?m|i\s+am|i\s+see|oh|well)\b", said) and "name" not in said:
        first = start
    tokens = tokenise(text, first, end)
    while tokens and tokens[-1].word.lower() in ("please", "thanks"):
        tokens = tokens[:-1]
    while tokens and tokens[0].word.lower() in _SPELLED_LEADS:
        tokens = tokens[1:]
    tokens = _without_talk_behind(tokens)
    return [(tokens[0].start, tokens[-1].end, kinds[0])] if tokens else []


def _without_talk_behind(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """What is spelled, without the sentence behind it: "n o nine three eight wait i lost my place"."""
    last = len(tokens)
    while last and not tokens[last - 1].code and is_common(tokens[last - 1].word.lower()):
        last -= 1
    if len(tokens) - last < _TALK_BEHIND or any(token.word.lower() in _LETTERS for token in tokens[last:]):
        return tokens
    while last and tokens[last - 1].word.lower() in _TALK_BEGINS:
        last -= 1
    return tokens[:last] or tokens


def _only_codes(text: str, first: int, last: int, coded: Sequence[str]) -> list[Found]:
    found: list[Found] = []
    for kind in coded[:1]:
        least = 3 if kind in ("CARD_CVV",) else 4
        for a, b in code_runs(text, first, last, dates=kind in DATES, least=least):
            if plausible(text, first, a, b, kind):
                found.append((a, b, kind))
    return found
