"""Which part of one reply answers which of the kinds that were asked for."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from redactor.conversation.lexicon import is_common
from redactor.conversation.replies import DATES, WORDY, body, code_runs, first_clause, is_talk, sentence_like
from redactor.conversation.tokens import Token, tokenise

Found = tuple[int, int, str]
"""First character, character after the last, entity type."""

_MOST = 3000
_EMAIL = regex.compile(r"\S+@\S+|\b(?:dot|at)\b|\.(?:com|org|net|co|edu|uk|io)\b", regex.IGNORECASE)
_STREET = regex.compile(
    r"\d|\b(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl|"
    r"apartment|apt|unit|suite|flat|close|crescent|terrace|parkway|highway|box|square|"
    r"circle|gardens|mews|hill|grove)\b",
    regex.IGNORECASE,
)
_QUOTED = regex.compile(r"[\"“‘]([^\"“”‘’\n]{1,60})[\"”’]")
_MOST_DIGITS = {
    "ZIP_CODE": 9,
    "PIN": 8,
    "CARD_CVV": 4,
    "CARD_EXPIRY": 8,
    "CARD_LAST4": 6,
    "UK_POSTCODE": 6,
    "DATE_OF_BIRTH": 10,
}
_OTHER_ID = regex.compile(
    r"\b(?:order|item|product|model|part|sku|room|flight|gate|step|"
    r"ride)\b[^.?!]{0,12}$|#\W*$|\b[iI][dD]:?\s*$",
    regex.IGNORECASE,
)
_AFTER_CODE = frozenset("at for with from in on i if is was so but because as by which that my".split())
_CUE = regex.compile(
    r"\b(?:it['’]?s|it\s+is|that['’]?s|that\s+(?:is|would\s+be)|(?:name|number|code|address|answer|one|"
    r"date|birthday)\s+(?:is|was))\s+(?!not\b|the\s+same)",
    regex.IGNORECASE,
)
_PRONOUNS = frozenset("i me my we i'm im it he she they forgot forget".split())
_SPACE_DIGITS = regex.compile(r"\d")
_STATES = frozenset(
    (
        "not wrong incorrect blocked locked expired reset working invalid on in the a an too still being no "
        "different what correct right gone weak strong same changed required needed hidden lost stolen "
        "forgotten unavailable missing compromised safe secure visible getting saved set never also only "
        "all my your very now available asked at for to going just already always again why how when where "
        "that "
        "this it there here so stuck rejected declined showing coming broken unknown needed case good bad "
        "fine ok okay old new down up out off over under about with from by as if or and but because please"
    ).split()
)
_STATES |= frozenset(
    ("next later tomorrow today tonight soon asap maybe whenever anytime crazy i you he she they").split()
)
_ADJECTIVE = regex.compile(r".*(?:ing|ed|ic|ive|ous|ful|ish|able|ible|ly|less|ist|ian|ese)")


def states_something(word: str) -> bool:
    """Whether "my password is WORD" tells of a state, not of a value."""
    return word.lower() in _STATES or regex.fullmatch(r".{3,}(?:ing|n['’]t)", word.lower()) is not None


def namelike(word: str) -> bool:
    """Whether a word in any case could be a name by itself: not a common word, no adjective by its ending."""
    low = word.lower()
    return (
        word[:1].isalpha()
        and not is_common(low)
        and low not in _STATES
        and not (word.islower() and _ADJECTIVE.fullmatch(low))
    )


def fill(text: str, start: int, end: int, kinds: Sequence[str], *, strong: bool) -> list[Found]:
    """The values in a reply.

    Args:
        text: the text the reply stands in.
        start: the first character of the reply.
        end: the character after the last.
        kinds: the entity types asked for, in order.
        strong: whether the value itself was asked for just before, so that anything short that is no talk is the value.

    Returns:
        the ranges of `text`, in order, each with its kind.
    """
    stop, end = end, min(end, start + _MOST)
    while end < stop and not text[end].isspace():
        end += 1
    first, last = body(text, start, end)
    if first >= last:
        return []
    coded = [kind for kind in kinds if kind not in WORDY]
    if _spelled(text, start, end):
        return _spelling(text, start, first, end, kinds)
    if is_talk(text, first, last) or (
        text[last:end].strip().startswith("?") and is_talk(text, first, last, question=True)
    ):
        return _only_codes(text, first, last, coded)
    if len(kinds) > 1:
        return _several(text, first, last, kinds, strong)
    kind = kinds[0]
    cut = first_clause(text, first, last)
    clause = body(text, first, cut)
    found = _one(text, *clause, kind, strong) if clause[0] < clause[1] and not is_talk(text, *clause) else []
    if not found and strong:
        found = _after_cue(text, first, last, kind)
    if not found or (kind not in WORDY and not _SPACE_DIGITS.search(text, *clause)):
        found += _only_codes(text, cut, last, coded)
    return found


def _after_cue(text: str, first: int, last: int, kind: str) -> list[Found]:
    """The value after the last "it's" or "name is" of a longer reply."""
    cues = list(_CUE.finditer(text, first, last))
    for cue in reversed(cues[-3:]):
        start, end = body(text, cue.end(), last)
        if start < end and not is_talk(text, start, end):
            found = _one(text, *body(text, start, first_clause(text, start, end)), kind, strong=True)
            if found:
                return found
    return []


def _spelled(text: str, start: int, end: int) -> bool:
    """Whether a reply is said letter by letter (or digit by digit) for the most part."""
    if end - start > 400:
        return False
    tokens = tokenise(text, start, end)
    short = sum(len(token.word) == 1 for token in tokens)
    return short >= 3 and short * 2 >= len(tokens)


def _spelling(text: str, start: int, first: int, end: int, kinds: Sequence[str]) -> list[Found]:
    """All of a spelled reply: also what sounds like words is letters.

    A lead-in goes only when it can't be ("it's", "yes").
    """
    said = text[start:first].lower()
    if regex.search(r"\b(?:i['’]?m|i\s+am|i\s+see|oh|well)\b", said) and "name" not in said:
        first = start
    tokens = tokenise(text, first, end)
    while tokens and tokens[-1].word.lower() in ("please", "thanks"):
        tokens.pop()
    while tokens and tokens[0].word.lower() in ("um", "uh", "and", "so", "sure", "yes", "yeah", "ok", "okay"):
        tokens.pop(0)
    return [(tokens[0].start, tokens[-1].end, kinds[0])] if tokens else []


def _only_codes(text: str, first: int, last: int, coded: Sequence[str]) -> list[Found]:
    found: list[Found] = []
    for kind in coded[:1]:
        least = 3 if kind in ("CARD_CVV",) else 4
        for a, b in code_runs(text, first, last, dates=kind in DATES, least=least):
            if _plausible(text, first, a, b, kind):
                found.append((a, b, kind))
    return found


def _plausible(text: str, first: int, start: int, end: int, kind: str) -> bool:
    """Whether a code in a longer reply can be this kind.

    Not too long for it, and not called something else.
    """
    digits = sum(c.isdigit() for c in text[start:end])
    return digits <= _MOST_DIGITS.get(kind, 40) and not _OTHER_ID.search(text, max(first, start - 24), start)


def _one(text: str, first: int, last: int, kind: str, strong: bool) -> list[Found]:
    tokens = tokenise(text, first, last)
    if not tokens:
        return []
    whole = [(tokens[0].start, tokens[-1].end, kind)]
    if kind in WORDY:
        return _wordy(text, tokens, kind, strong, whole)
    flags = [token.date if kind in DATES else token.code for token in tokens]
    coded = sum(flags)
    if not coded:
        talk = "!" in text[first : last + 1] or any(token.word.lower() in _PRONOUNS for token in tokens)
        return whole if strong and len(tokens) <= 4 and not talk and not sentence_like(tokens) else []
    dense = coded * 2 >= len(tokens)
    tail = _tail(tokens, flags)
    if tail < len(tokens):
        return _one(text, first, tokens[tail - 1].end, kind, strong)
    if strong and (dense or len(tokens) <= 8) and not (sentence_like(tokens) and not dense):
        return whole
    if not strong and dense and (coded >= 2 or any(c.isdigit() for token in tokens for c in token.word)):
        return whole
    least = 2 if strong else 3
    return [(a, b, kind) for a, b in code_runs(text, first, last, dates=kind in DATES, least=least)]


def _tail(tokens: list[Token], flags: list[bool]) -> int:
    """Where the talk after a code begins: "84318931431 at the bank".

    The number of tokens when there is none.
    """
    last = max((i for i, flag in enumerate(flags) if flag), default=-1) + 1
    said = sum(
        len(token.word) if token.word[0].isdigit() else flag
        for token, flag in zip(tokens[:last], flags[:last], strict=True)
    )
    if last < len(tokens) and said >= 4 and tokens[last].word.lower() in _AFTER_CODE:
        return last
    return len(tokens)


def _wordy(text: str, tokens: list[Token], kind: str, strong: bool, whole: list[Found]) -> list[Found]:
    first, last = tokens[0].start, tokens[-1].end
    letters = sum(token.code for token in tokens)
    if len(tokens) >= 3 and letters * 2 >= len(tokens):
        return whole
    if kind == "EMAIL_ADDRESS":
        shape = _EMAIL.search(text, first, last) is not None
        if shape and len(tokens) > 24:
            return [
                (m.start(), m.end(), kind)
                for m in regex.finditer(r"[^\s,;<>()]+@[^\s,;<>()]+", text[:last], pos=first)
            ]
        return whole if shape or (strong and len(tokens) <= 5 and not sentence_like(tokens)) else []
    if _talks(tokens):
        return []
    if kind == "STREET_ADDRESS":
        shape = _STREET.search(text, first, last) is not None
        fits = len(tokens) <= 16 and not sentence_like(tokens)
        return whole if fits and (shape or (strong and len(tokens) <= 6)) else []
    if kind == "PERSON":
        return _person(tokens, strong, whole)
    quoted = _QUOTED.search(text, first, last)
    if quoted is not None:
        return [(*quoted.span(1), kind)]
    if not strong:
        return []
    return whole if len(tokens) <= 6 and not sentence_like(tokens) else _capitals(tokens, kind)


def _talks(tokens: list[Token]) -> bool:
    """Whether the first words are those of a sentence ("I apologize", "about that"), not of a value."""
    low = tokens[0].word.lower()
    if low in ("i", "you", "he", "she", "they", "we"):
        return len(tokens) > 1 and len(tokens[1].word) > 1
    return (
        low in _STATES
        and len(tokens) > 1
        and all(len(token.word) > 1 for token in tokens[1:])
        and all(is_common(token.word.lower()) for token in tokens)
    )


def _person(tokens: list[Token], strong: bool, whole: list[Found]) -> list[Found]:
    if strong and len(tokens) <= 5:
        return [] if sentence_like(tokens) else whole
    if (
        not strong
        and len(tokens) <= 3
        and all(token.word[0].isupper() for token in tokens)
        and namelike(tokens[0].word)
    ):
        return whole
    return _capitals(tokens, "PERSON") if strong else []


def _capitals(tokens: list[Token], kind: str) -> list[Found]:
    """The capitalised words a long reply begins with, or the first word that is no common one."""
    count = 0
    while (
        count < min(4, len(tokens))
        and tokens[count].word[0].isupper()
        and (count or namelike(tokens[0].word))
    ):
        count += 1
    if not count and namelike(tokens[0].word):
        count = 2 if len(tokens) > 1 and namelike(tokens[1].word) else 1
    return [(tokens[0].start, tokens[count - 1].end, kind)] if count else []


def _several(text: str, first: int, last: int, kinds: Sequence[str], strong: bool) -> list[Found]:
    """Answers to several items in one reply.

    Cut it at its clauses and commas, and where letters turn to digits.
    """
    found: list[Found] = []
    left = list(kinds)
    for start, end in _pieces(text, first, last):
        start, end = body(text, start, end)
        if start >= end or is_talk(text, start, end):
            continue
        for a, b, shape in _by_shape(text, start, end):
            kind = _pick(left, kinds, shape)
            if kind is None or (shape == "words" and not _fits_words(text, a, b, kind, bool(found))):
                continue
            got = (
                []
                if shape == "code" and not _plausible(text, first, a, b, kind)
                else _one(text, a, b, kind, strong)
            )
            if got:
                found += got
                if kind in left:
                    left.remove(kind)
    return found


def _fits_words(text: str, start: int, end: int, kind: str, later: bool) -> bool:
    """Whether words among other answers can be this value: later pieces have to look like a name."""
    tokens = tokenise(text, start, end)
    if not tokens or not later or kind not in WORDY:
        return bool(tokens)
    first = tokens[0].word
    return namelike(first) or (
        first[0].isupper()
        and not states_something(first)
        and len(tokens) <= 3
        and not is_common(first.lower())
    )


def _pieces(text: str, first: int, last: int) -> list[tuple[int, int]]:
    pieces = []
    while first < last:
        cut = first_clause(text, first, last)
        at = first
        for comma in regex.finditer(r",(?:\s*and\b)?\s*|\s+and\s+", text[:cut], pos=first):
            pieces.append((at, comma.start()))
            at = comma.end()
        pieces.append((at, cut))
        first = cut + 1
    return pieces[:24]


def _by_shape(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    if _EMAIL.search(text, start, end):
        return [(start, end, "email")]
    tokens = tokenise(text, start, end)
    marks = [token.code or token.date for token in tokens]
    split = next((i for i, mark in enumerate(marks) if mark and i and not any(marks[:i])), None)
    if not tokens:
        return []
    if split is None or _STREET.search(text, start, tokens[split].start if split else start):
        shape = "code" if marks[0] and sum(marks) * 2 >= len(marks) else "street" if marks[0] else "words"
        return [
            (
                start,
                end,
                shape
                if not all(m or t.date for m, t in zip(marks, tokens, strict=True)) or shape == "code"
                else "code",
            )
        ]
    return [(tokens[0].start, tokens[split - 1].end, "words"), (tokens[split].start, tokens[-1].end, "code")]


def _pick(left: Sequence[str], kinds: Sequence[str], shape: str) -> str | None:
    def fits(kind: str) -> bool:
        if shape == "email":
            return kind == "EMAIL_ADDRESS"
        if shape == "code":
            return kind not in WORDY
        if shape == "street":
            return kind == "STREET_ADDRESS" or kind not in WORDY
        return kind in WORDY and kind != "EMAIL_ADDRESS"

    for pool in (left, kinds):
        for kind in pool:
            if fits(kind):
                return kind
    return None
