"""Assembly: an identifier that is given over several turns, with acknowledgements between, is one entity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from redactor.conversation.asks import Ask, asks_of
from redactor.conversation.replies import DATES, WORDY, body, code_runs
from redactor.conversation.roles import Role, Turn
from redactor.conversation.tokens import DIGIT_WORDS, FILLERS, LETTER_OF_WORD, NATO, Token, tokenise
from redactor.conversation.volunteered import announced
from redactor.spans import Span
from redactor.text import views
from redactor.text.acronyms import is_acronym
from redactor.text.lexicon import DIGITS

RECOGNIZER = "assembly"
_SCORE = 0.95
_LEAST, _LEAST_ASKED = 7, 4
"""Digits and letters of an identifier that nobody asked for, and of one that was."""
_LEAST_DIGITS = 3
"""Digits of one that nobody asked for."""
_LONGEST_TURN = 600
_CODE_WORDS = DIGIT_WORDS | NATO
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
    r"\W*(?:(?:wait|hold\s+on|hang\s+on|hello|sorry|um+|uh+|er+m?|(?:just\s+)?(?:one|a)\s+(?:moment|second|sec|minute)|let\s+me\s+(?:see"
    r"|look|check)|where\s+was\s+i|then|and|so)\b\W*){1,4}",
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
        wanted = _wanted(ask, "" if turn.role is asker and _moves_on(ask, piece) else wanted)
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


def _wanted(ask: Ask, before: str) -> str:
    kinds = [kind for kind in ask.kinds if kind not in WORDY]
    if kinds:
        return kinds[0]
    return "" if ask.question and not (ask.again or ask.confirm) else before


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
    first, last = body(text, start, end)
    if first >= last:
        return None
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
    tokens = tokenise(text, first, last)
    begins = runs[0][0] == tokens[0].start or all(
        token.word.lower() in FILLERS for token in tokens if token.end <= runs[0][0]
    )
    ends = high == tokens[-1].end
    if begins and not ends:
        low, high = runs[0]
    if not begins and not ends:
        return None
    return low, high, begins, ends


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
        len(word) < 3 or word.strip(".,;:!?") in _CODE_WORDS or any("0" <= c <= "9" for c in word)
        for word in words[:8] + words[-6:]
    )


def _weight(token: Token) -> tuple[int, int]:
    """How many digits and letters a token stands for."""
    low = token.word.lower()
    digits = sum(c.isdigit() for c in low)
    if digits:
        return digits, sum(c.isalpha() for c in low)
    if low in DIGIT_WORDS:
        return (0 if low in ("double", "triple", "treble") else 1), 0
    return 0, 1 if low in NATO or len(low) == 1 else len(low) if token.word.isupper() else 0


def _finish(chain: _Chain | None, texts: Sequence[str], spans: list[list[Span]]) -> None:
    if chain is None or len(chain.parts) < 2:
        return
    digits = letters = 0
    for index, start, end in chain.parts:
        for token in tokenise(texts[index], start, end):
            more = _weight(token)
            digits, letters = digits + more[0], letters + more[1]
    asked = chain.kind and chain.kind not in DATES
    if digits + letters < (_LEAST_ASKED if asked else _LEAST) or digits < (1 if asked else _LEAST_DIGITS):
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
