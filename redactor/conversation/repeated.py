"""A word that somebody said of themselves, said again by whoever hears it, however common it is: "captain" - "so that's captain?"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from redactor.conversation.roles import Role, Turn
from redactor.spans import Span

RECOGNIZER = "known_value"
_START = attrgetter("start")
_SCORE, _LEAST = 0.7, 0.4
_KINDS = frozenset(("PERSON", "SECURITY_ANSWER", "PASSWORD", "USERNAME", "CITY", "LOCATION"))
_BACK = 2
"""So many turns after it was said, a word is still said again, and not used."""
_LONGEST = 300
"""Who says more than this does not only repeat."""
_MOST = 8
_WORDS = re.compile(r"[^\W\d_]{3,24}(?:['’ -][^\W\d_]{1,24}){0,3}")
_SENTENCE = re.compile(r"[.!?\n…]")
_LEAD = re.compile(
    r"[\s\"'“]{0,3}(?:(?:ok|okay|so|and|that['’]?s|that is|that was|it['’]?s|is it|was (?:it|that)|got it|got|i have|i['’]ve got"
    r"|you said|did you say|perfect|great|thanks|thank you|let me (?:read|repeat) that(?: back)?|yes|yeah|yep|alright|all right|right"
    r"|wonderful|excellent|lovely|cool|sure|noted|um|uh|just|to confirm|confirming|again|sorry|wait|no|actually|it is"
    r"|(?:the|your|my) (?:new |temporary |first )?(?:answer|password|username|login|name|pet|pet['’]s name) (?:is|was))"
    r"\b[\s,:;\"'“–—-]{1,4}){0,8}",
    re.IGNORECASE,
)
"""What somebody who has heard a word says in front of it."""
_BEHIND = re.compile(
    r"[\"'”]?(?:\s{0,2}[.!?,;…–—]|\s{0,2}$|\s(?:ok|okay|is that|correct|right|thanks|thank you|got it|great|perfect|matches|match"
    r"|yes|yeah|noted|is (?:correct|right|what (?:i|we))|that (?:matches|works|is)|checks out|works|verified|did i|as in|like the)\b)",
    re.IGNORECASE,
)


def repeated(
    texts: Sequence[str], turns: Sequence[Turn], found: Sequence[Sequence[Span]]
) -> list[list[Span]]:
    """What was found in a turn and is said again in one of the next two, as one does who has heard it.

    Args:
        texts: all texts of one record.
        turns: what was said, in order; indexes into `texts`.
        found: for each text what was found in it so far.

    Returns:
        for each text the additional spans.
    """
    spans: list[list[Span]] = [[] for _ in texts]
    told = [sorted(filter(_is_word, each), key=_START) for each in found]
    if not any(told):
        return spans
    heard: list[dict[str, Span]] = []
    for turn in turns:
        if turn.role in (Role.TOOL, Role.SYSTEM):
            continue
        text = texts[turn.text]
        if turn.end - turn.start <= _LONGEST:
            for words, span in {key: one for before in heard for key, one in before.items()}.items():
                spans[turn.text] += _again(text, turn, words, span)
        heard = [*heard[1 - _BACK :], _said(text, turn, told[turn.text])]
    return spans


def _is_word(span: Span) -> bool:
    return span.entity_type in _KINDS and span.score >= _LEAST


def _said(text: str, turn: Turn, told: Sequence[Span]) -> dict[str, Span]:
    """The words in a turn that somebody said of themselves, in small letters, each with what it is."""
    said: dict[str, Span] = {}
    for at in range(bisect_left(told, turn.start, key=_START), len(told)):
        span = told[at]
        if span.start >= turn.end or len(said) == _MOST:
            break
        words = text[span.start : span.end]
        if _WORDS.fullmatch(words):
            said.setdefault(words.lower(), replace(span, canonical=span.canonical))
    return said


def _again(text: str, turn: Turn, words: str, span: Span) -> Iterator[Span]:
    said = text[turn.start : turn.end]
    if words not in said.lower():  # nearly always, and an expression is dear to compile
        return
    for place in re.finditer(rf"(?<![\w'’-]){re.escape(words)}(?![\w-])", said, re.IGNORECASE):
        start, end = turn.start + place.start(), turn.start + place.end()
        begin = max((stop.end() for stop in _SENTENCE.finditer(text, turn.start, start)), default=turn.start)
        if _LEAD.fullmatch(text, begin, start) and _BEHIND.match(text, end, turn.end):
            yield Span(start, end, span.entity_type, _SCORE, RECOGNIZER, span.canonical)
