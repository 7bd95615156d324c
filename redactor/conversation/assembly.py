"""Assembly: an identifier that is given over several turns, with acknowledgements between, is one entity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from recognizers._said_abroad import SAID_PIECE
from redactor.conversation.asks import Ask, asks_of, before_acknowledgement
from redactor.conversation.replies import DATES, WORDY, body, code_runs
from redactor.conversation.roles import Role, Turn
from redactor.conversation.tokens import (
    DIGIT_WORDS,
    FILLERS,
    LETTER_OF_WORD,
    NATO,
    Token,
    phrase_at,
    tokenise,
)
from redactor.conversation.values import garbled
from redactor.conversation.volunteered import announced
from redactor.spans import Span
from redactor.text import views
from redactor.text.acronyms import is_acronym
from redactor.text.lexicon import DIGITS, HOMOPHONES, LETTER_NAMES

RECOGNIZER = "assembly"
_SCORE = 0.95
_LEAST, _LEAST_ASKED = 7, 4
"""Digits and letters of an identifier that nobody asked for, and of one that was."""
_LEAST_OF = {"CARD_CVV": 3}
_LEAST_DIGITS = 3
"""Digits of one that nobody asked for."""
_LONGEST_TURN = 600
_CODE_WORDS = DIGIT_WORDS | NATO
_SOUNDS = frozenset((*HOMOPHONES, *LETTER_NAMES))
"""What speech recognition writes for digits and letters."""
_SIGNS = ".,;:!?…-"
_ABROAD = regex.compile(SAID_PIECE, regex.IGNORECASE)
_FEW = 4
_DIGITS = regex.compile(r"\d\d")
_SINGLE = DIGITS | {"oh": "0", "o": "0"}
_UNITS = regex.compile(
    r"\s*(?:%|percent|dollars?|pounds?|euros?|cents?|bucks?|minutes?|mins?|hours?|days?|weeks?|months?|"
    r"years?|people|persons?|guests?|nights?|times|mg|milligrams?|"
    r"am|pm|a\.m|p\.m|o['’]?clock|degrees|miles|tickets?|pieces?|stars?|items?|boxes|bags|tablets?|"
    r"pills?|units?|st|nd|rd|th)\b",
    regex.IGNORECASE,
)
_PAUSE = regex.compile(
    r"\W*(?:(?:no|wait|hold\s+on|hang\s+on|hello|sorry|oops|um+|uh+|er+m?|(?:just\s+)?(?:one|a)\s+(?:moment|second|sec|minute)"
    r"|let\s+me\s+(?:see|look|check|(?:start|try|say\s+(?:that|it))\s+(?:over|again))|(?:scratch|strike|not)\s+that|that['’]?s\s+wrong|i\s+mean"
    r"|my\s+(?:mistake|bad)|where\s+was\s+i|then|and|so)\b\W*){1,4}",
    regex.IGNORECASE,
)
"""What who dictates says between two pieces, and nothing else."""


@dataclass(slots=True)
class _Chain:
    """The fragments of one identifier so far: ``(text, start, end)``, who says it and what was asked."""

    speaker: Role
    kind: str
    parts: list[tuple[int, int, int]] = field(default_factory=list)
    echoes: list[tuple[int, int, int]] = field(default_factory=list)
    open_end: bool = True


def assembly(
    texts: Sequence[str], turns: Sequence[Turn], *, asks: Sequence[Ask] | None = None
) -> list[list[Span]]:
    """Spans of identifiers that are said over at least two turns.

    Args:
        texts: all texts of one record.
        turns: what was said, in order; indexes into `texts`.
        asks: what each turn asks for, when that was read already.

    Returns:
        for each text its spans; all fragments of one identifier share the type and the canonical.
    """
    spans: list[list[Span]] = [[] for _ in texts]
    if len(turns) < 2:
        return spans
    chain: _Chain | None = None
    wanted, asker = "", Role.UNKNOWN
    for turn, ask in zip(turns, asks_of(texts, turns) if asks is None else asks, strict=True):
        if turn.role in (Role.TOOL, Role.SYSTEM):
            continue
        text = texts[turn.text]
        start, end = turn.start, min(turn.end, len(text))
        if start >= end:
            continue
        if end - start > _LONGEST_TURN:
            _finish(chain, texts, spans)
            chain, wanted = None, ""
            continue
        piece = _fragment(text, start, end, asked=bool(wanted)) if _may_hold(text, start, end) else None
        wanted = _wanted(ask, piece, "" if turn.role is asker and _moves_on(ask, piece) else wanted)
        if ask.kinds:
            asker = turn.role
        if (
            chain is not None
            and (turn.role is not chain.speaker or turn.role is Role.UNKNOWN)
            and _acknowledges(ask, piece)
        ):
            if piece is not None:
                target = (
                    chain.parts
                    if turn.role is Role.UNKNOWN and not _said_before(texts, chain, text, piece)
                    else chain.echoes
                )
                target.append((turn.text, *piece[:2]))
            continue
        if (
            chain is not None
            and piece is None
            and (ask.go_on or _PAUSE.fullmatch(text, start, end) is not None)
        ):
            continue
        if (
            chain is not None
            and piece is not None
            and turn.role is chain.speaker
            and piece[2]
            and chain.open_end
        ):
            chain.parts.append((turn.text, piece[0], piece[1]))
            chain.open_end = piece[3]
            continue
        _finish(chain, texts, spans)
        chain = None
        if piece is not None and piece[3]:
            kind = next((k for _, k in announced(text, start, end) if k not in WORDY), "") or wanted
            chain = _Chain(turn.role, kind, [(turn.text, piece[0], piece[1])])
    _finish(chain, texts, spans)
    return spans


def _moves_on(ask: Ask, piece: tuple[int, int, bool, bool] | None) -> bool:
    """Whether who asked for a value speaks of something else now."""
    return piece is None and not (ask.kinds or ask.again or ask.confirm or ask.go_on)


def _wanted(ask: Ask, piece: tuple[int, int, bool, bool] | None, before: str) -> str:
    kinds = [kind for kind in ask.kinds if kind not in WORDY]
    if kinds:
        return kinds[0]
    said_back = piece is not None and piece[2] and piece[3]
    return "" if ask.question and not (ask.again or ask.confirm or said_back) else before


def _acknowledges(ask: Ask, piece: tuple[int, int, bool, bool] | None) -> bool:
    if ask.go_on or ask.again or ask.confirm:
        return True
    return piece is not None and piece[2] and piece[3]


def _said_before(texts: Sequence[str], chain: _Chain, text: str, piece: tuple[int, int, bool, bool]) -> bool:
    last = chain.parts[-1]
    return texts[last[0]][last[1] : last[2]].casefold() == text[piece[0] : piece[1]].casefold()


def _fragment(text: str, start: int, end: int, *, asked: bool) -> tuple[int, int, bool, bool] | None:
    """The run of digits and letters of a turn: ``(start, end, begins the turn, ends the turn)``.

    None when it has no such run. Where a code was `asked` for, letters that are an acronym elsewhere are a part of it.
    """
    said = tokenise(text, start, before_acknowledgement(text, start, end)) if asked else ()
    if len(said) > 1 and _ABROAD.fullmatch(text, said[0].start, said[-1].end) is not None:
        return said[0].start, said[-1].end, True, True  # "um" is a digit of Portuguese
    first, last = body(text, start, end)
    if first >= last:
        return None
    last = before_acknowledgement(text, first, last)
    tokens = tokenise(text, first, last)
    if not tokens:
        return None
    if asked and _is_heard(text, tokens) and not is_acronym(text[first:last], cues=True):
        return tokens[0].start, tokens[-1].end, True, True
    runs = _runs(text, first, last)
    if not runs or (
        len(tokenise(text, *runs[-1])) == 1
        and runs[-1] != (first, last)
        and not _DIGITS.search(text, *runs[-1])
    ):
        return None
    low, high = runs[-1]
    if is_acronym(text[low:high], cues=asked):
        return None
    if _UNITS.match(text, high, end):
        return None
    begins = runs[0][0] == tokens[0].start or _is_between(
        [token for token in tokens if token.end <= runs[0][0]]
    )
    ends = high == tokens[-1].end or _is_between([token for token in tokens if token.start >= high])
    if begins and not ends:
        low, high = runs[0]
    if not begins and not ends:
        return None
    return low, high, begins, ends


def _is_heard(text: str, tokens: Sequence[Token]) -> bool:
    """Whether all that was said sounds like digits and letters, however it was written: "won eight", "ate too", "kay ex"."""
    if garbled(tokens) or _ABROAD.fullmatch(text, tokens[0].start, tokens[-1].end) is not None:
        return True
    return len(tokens) <= _FEW and all(
        token.word.lower() in HOMOPHONES
        or (token.word.lower() in (_SOUNDS if len(tokens) > 1 else DIGIT_WORDS))
        for token in tokens
    )


def _is_between(tokens: Sequence[Token]) -> bool:
    """Whether words are no more than what is said between the pieces of a code: "no wait", "let me start over"."""
    at = 0
    while at < len(tokens):
        step = phrase_at(tokens, at) or (tokens[at].word.lower() in FILLERS)
        if not step:
            return False
        at += step
    return True


def _runs(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """The stretches of digits and letters, the last with the word that spells its last letter: "two n as in nancy"."""
    runs = code_runs(text, first, last)
    if runs:
        spelt = LETTER_OF_WORD.fullmatch(text, runs[-1][1] - 1, last)
        if spelt is not None and spelt["l"].casefold() == spelt["w"][0].casefold():
            runs[-1] = (runs[-1][0], last)
    return runs


def _may_hold(text: str, start: int, end: int) -> bool:
    """A cheap look at the first and last words of a turn for digits and letters one by one."""
    words = text[start:end].lower().split()
    return any(
        len(word) < 3
        or word in _CODE_WORDS
        or word in _SOUNDS
        or _ABROAD.fullmatch(word)
        or any("0" <= c <= "9" for c in word)
        for word in (said.strip(_SIGNS) for said in words[:8] + words[-6:])
    )


def _weight(token: Token, *, heard: bool) -> tuple[int, int]:
    """How many digits and letters a token stands for; `heard`, whether words that sound like them count."""
    low = token.word.lower()
    digits = sum(c.isdigit() for c in low)
    if "-" in low and not digits and token.code:
        return sum(part in DIGIT_WORDS for part in low.split("-")), sum(
            len(part) == 1 for part in low.split("-")
        )
    if digits:
        return digits, sum(c.isalpha() for c in low)
    if low in DIGIT_WORDS or (heard and (low in HOMOPHONES or _ABROAD.fullmatch(low) is not None)):
        return (0 if low in ("double", "triple", "treble") else 1), 0
    if low in NATO or len(low) == 1 or (heard and low in LETTER_NAMES):
        return 0, 1
    return 0, len(low) if token.word.isupper() else 0


def _finish(chain: _Chain | None, texts: Sequence[str], spans: list[list[Span]]) -> None:
    if chain is None or len(chain.parts) < 2:
        return
    digits = letters = 0
    asked = bool(chain.kind) and chain.kind not in DATES
    for index, start, end in chain.parts:
        for token in tokenise(texts[index], start, end):
            more = _weight(token, heard=asked)
            digits, letters = digits + more[0], letters + more[1]
    if digits + letters < (_LEAST_OF.get(chain.kind, _LEAST_ASKED) if asked else _LEAST) or digits < (
        1 if asked else _LEAST_DIGITS
    ):
        return
    value = "".join(_written(texts[index][start:end]) for index, start, end in chain.parts)
    kind = chain.kind if asked else _kind(digits, letters)
    for index, start, end in chain.parts + chain.echoes:
        spans[index].append(Span(start, end, kind, _SCORE, RECOGNIZER, value))


def _kind(digits: int, letters: int) -> str:
    if letters:
        return "UNIQUE_ID"
    return {9: "US_SSN", 10: "PHONE_NUMBER", 11: "PHONE_NUMBER", 15: "CREDIT_CARD", 16: "CREDIT_CARD"}.get(
        digits, "ACCOUNT_NUMBER"
    )


def _written(said: str) -> str:
    """The letters and digits of a fragment as they would be written."""
    spoken = next((view.text for view in views(said) if view.name == "spoken"), None)
    if spoken is None:
        spoken = " ".join(_SINGLE.get(word, word) for word in said.lower().split())
    return "".join(c for c in spoken.upper() if c.isalnum())
