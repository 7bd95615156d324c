"""Several items asked for at once and answered in one reply."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from redactor.conversation.lexicon import is_common
from redactor.conversation.replies import WORDY, body, first_clause, is_talk
from redactor.conversation.tokens import tokenise
from redactor.conversation.values import (
    EMAIL,
    NATIONALITIES,
    STREET,
    Found,
    namelike,
    plausible,
    states_something,
    value_of,
)

_LABELS = frozenset(
    "id no nr num number dl lic licence license emp acct account ref policy member loyalty passport membership plate reg vin pin zip "
    "postcode code phone cell mobile tel ph card exp dob born ssn social ktn confirmation booking order my the is and its it's".split()
)
"""What stands in front of a code in a reply and says which one it is."""


def several(text: str, first: int, last: int, kinds: Sequence[str], strong: bool) -> list[Found]:
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
            if shape == "words" and text[a:b].lower() in NATIONALITIES:
                continue
            if kind is None or (shape == "words" and not _fits_words(text, a, b, kind, bool(found))):
                continue
            got = (
                []
                if shape == "code" and not plausible(text, first, a, b, kind)
                else value_of(text, a, b, kind, strong)
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
        for comma in regex.finditer(r",(?:\s*and\b)?\s*|\s+and\s+|\s+[/|]\s+|;\s+", text[:cut], pos=first):
            pieces.append((at, comma.start()))
            at = comma.end()
        pieces.append((at, cut))
        first = cut + 1
    return pieces[:24]


def _by_shape(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    if EMAIL.search(text, start, end):
        return [(start, end, "email")]
    tokens = tokenise(text, start, end)
    marks = [token.code or token.date for token in tokens]
    split = next((i for i, mark in enumerate(marks) if mark and i and not any(marks[:i])), None)
    if not tokens:
        return []
    if split is None or STREET.search(text, start, tokens[split].start if split else start):
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
    code = (tokens[split].start, tokens[-1].end, "code")
    if all(token.word.lower() in _LABELS for token in tokens[:split]):  # "licence number", "emp id", "dl"
        return [code]
    return [(tokens[0].start, tokens[split - 1].end, "words"), code]


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
