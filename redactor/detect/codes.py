"""Codes in what people say and write: a long one identifies unless something excuses it.

Nobody can list what is numbered for somebody (claims, lockers, consignments, court rolls, loyalty schemes of all countries). So in
talk the question is turned round: six digits and more, or letters with five digits, are somebody's unless they are an amount, a
measure, a time, a version, a standard, a code of diseases or a part. What the language model takes for a code is held against the same
excuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum import isbn

from recognizers._context import is_operational
from recognizers.ip_address import is_everybodys
from redactor.detect.code_shapes import (
    ALONE,
    BRITISH,
    COUNTED,
    CUE,
    CUE_BEHIND,
    DATE,
    DECIMAL,
    DECIMAL_BEFORE,
    DIGITS,
    DOTTED,
    EXCUSED,
    GROUPED,
    GROUPS,
    KEY,
    LEAST,
    LEAST_LETTERED,
    LED_LONG,
    LETTERS_LED,
    LISTED,
    LOCATOR,
    MIXED,
    NOT_A_CODE,
    NUMERAL,
    OF_A_PROGRAM,
    PAIR,
    PLATE,
    ROUND,
    SHORT,
    SIGNS,
    SPELLED_CUE,
    STROKES,
    TEXTED,
    TIMES,
    VALUED,
    VEHICLE,
    WORD,
)
from redactor.spans import Span

RECOGNIZER = "code"
_SCORE, _PHONE = 0.55, 10
_IN_GROUPS = re.compile(r"\d(?: \d){1,5}(?: {2,3}\d(?: \d){1,5}){1,5}")
"""Digits one by one, the groups of the number apart: "9 3 0  4 5 8  2 2 1"."""
_NEAR, _BEFORE, _SHORT_TURN, _FEW = 90, 60, 60, 3
_FIGURES = re.compile(r"\d{1,3}(?: {1,6}\d{1,3}){5,12}")
"""Figures in the columns of a table, behind two blanks: "Rovers  14 8 3 3 22 12 27"."""
_BOOK = re.compile(r"97[89]([ -])\d{1,5}\1\d{1,7}\1\d{1,7}\1\d")
_LONG = 20_000
"""Characters of a text in which the other places of a code are not looked up: it would take too long."""


def codes(text: str) -> Iterator[Span]:
    """Codes in something that was said or written by somebody, which nothing excuses.

    Args:
        text: a turn of a conversation, a note.

    Yields:
        UNIQUE_ID, or LICENSE_PLATE where a vehicle is spoken of; the spans may overlap.
    """
    if not any("0" <= sign <= "9" for sign in text):
        return
    alone = ALONE.fullmatch(text) if len(text) < _SHORT_TURN else None
    if alone is not None and (
        GROUPED.fullmatch(alone["v"]) if " " in alone["v"] else not NOT_A_CODE.fullmatch(alone["v"])
    ):
        yield Span(*alone.span("v"), "UNIQUE_ID", _SCORE, RECOGNIZER)
    start, excused = 0, dict[str, bool]()
    for line in text.split("\n"):
        digits = sum(map(line.count, "0123456789"))
        if digits > 1:
            for a, b, entity in _in_line(line, digits):
                said = line[a:b]
                if said not in excused:
                    excused[said] = len(text) < _LONG and _is_excused_elsewhere(text, said)
                if not excused[said]:
                    yield Span(start + a, start + b, entity, _SCORE, RECOGNIZER)
        start += len(line) + 1


def _is_excused_elsewhere(text: str, said: str) -> bool:
    """Whether the text excuses a code in another place: orders are listed, then told of one by one."""
    for place in re.finditer(rf"(?<![^\W_]){re.escape(said)}(?![^\W_])", text):
        at = place.start()
        first, last = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        line = text[first : last if last >= 0 else len(text)]
        if is_excused(text, at) or _is_machinery(line, at - first, said):
            return True
    return False


def _in_line(line: str, digits: int) -> Iterator[tuple[int, int, str]]:
    by_program: bool | None = None
    for pattern in (MIXED, LOCATOR, DIGITS, STROKES, GROUPS, DOTTED) if digits > 3 else (LOCATOR,):
        for found in pattern.finditer(line):
            start, end = found.span("v")
            if pattern is not MIXED and not LED_LONG.fullmatch(found["v"]):
                if by_program is None:
                    by_program = OF_A_PROGRAM.search(line) is not None
                if by_program:
                    continue
            if _identifies(line, start, end):
                yield start, end, "UNIQUE_ID"
    for found in SHORT.finditer(line) if digits > 3 else ():
        if CUE.search(line, max(0, found.start() - _BEFORE), found.start("v")) and _identifies(
            line, *found.span("v")
        ):
            yield *found.span("v"), "UNIQUE_ID"
    for found in PLATE.finditer(line):
        start, end = found.span("v")
        near = VEHICLE.search(line, max(0, start - _NEAR), start)
        if near and not is_excused(line, start):
            yield start, found.end(), "LICENSE_PLATE"
    if not line.isupper():
        for found in BRITISH.finditer(line):
            yield *found.span("v"), "LICENSE_PLATE"


def _identifies(line: str, start: int, end: int) -> bool:
    said = line[start:end]
    bare = "".join(SIGNS.findall(said))
    digits = sum(sign.isdigit() for sign in bare)
    if PAIR.fullmatch(said) and TEXTED.search(line, max(0, start - _NEAR), start):
        return True
    if (
        NOT_A_CODE.fullmatch(said)
        or DATE.fullmatch(said)
        or is_of_a_book(said)
        or (ROUND.fullmatch(said) and digits < 10)
    ):
        return False
    if bare.isdigit():
        if digits < LEAST or (("/" in said or "-" in said) and not _is_stroked(said, digits)):
            return False
        if " " in said and not _is_grouped(said, digits):
            return False
        if (len(said) == digits or " " in said) and _is_amount(line, start, end):
            return False
    elif (" " in said and not _is_lettered(said, digits)) or (digits < _FEW and len(bare) < LEAST_LETTERED):
        return False
    if " " in said and is_excused(line, start + said.index(" ") + 1):
        return False
    return not (_is_machinery(line, start, bare) or is_excused(line, start))


def _is_amount(text: str, start: int, end: int) -> bool:
    """Whether digits count or price something: a unit behind them, a word of value before, or a round number."""
    return (
        COUNTED.match(text, end) is not None
        or VALUED.search(text, max(0, start - 24), start) is not None
        or (ROUND.fullmatch(text, start, end) is not None and LEAST <= end - start < _PHONE)
    )


def _is_machinery(line: str, start: int, bare: str) -> bool:
    """Whether a code is the value of a key that names something of a program, or a number of JSON."""
    key = KEY.search(line, max(0, start - 44), start)
    if key is None and line[max(0, start - 1) : start] not in ('"', "'"):
        return False
    return is_operational(line, start) or (key is not None and bare.isdigit())


def _is_stroked(said: str, digits: int) -> bool:
    """Whether digits with strokes are no date, range or ratio."""
    parts = re.split(r"[/-]", said)
    if len(parts) == 2:
        return digits > 6 and (("/" in said) or abs(len(parts[0]) - len(parts[1])) > 1)
    if len(parts) == 3 and len({len(part) for part in parts}) == 1:
        return all(len(part) == 2 for part in parts) and max(map(int, parts)) > 31
    return digits > 6


def _is_grouped(said: str, digits: int) -> bool:
    """Whether groups of digits are no amount, no years and no row of a table."""
    sizes = [len(part) for part in said.split()]
    if digits < 7 or len(sizes) > 7:
        return False
    if len(set(sizes)) == 1:
        return sizes[0] > 2 and len(sizes) > 2 and not all(part[:2] in ("19", "20") for part in said.split())
    return max(sizes) > 3 or (max(sizes) > 2 and digits > 9)


def _is_lettered(said: str, digits: int) -> bool:
    """Whether groups of capitals and digits are one code: "RR 77 120 448 5 RS", "PW 48 20 19 C"."""
    parts = said.split()
    if len(parts) == 2 and parts[0].isalpha():
        return digits >= LEAST_LETTERED
    lettered = sum(not part.isdigit() for part in parts)
    if parts[0].isalpha() and parts[-1].isalpha():
        return digits >= LEAST
    return digits > LEAST or (digits == LEAST and lettered > 1)


def is_excused(text: str, start: int, end: int = 0) -> bool:
    """Whether the words before a code, or the letters it begins with, say that it is nobody's: of an error, a part, a tariff.

    Args:
        text: the text.
        start: where the code begins.
        end: where it ends, if letters that it begins with count ("d r g four seventy").
    """
    first = max(text.rfind("\n", 0, start) + 1, start - 64)
    before = text[first:start]
    letters = LETTERS_LED.match(text[start:end].lower()) if end else None
    said = before.lower() + (letters.group() if letters is not None else "")
    return EXCUSED.search(before) is not None or SPELLED_CUE.search(said) is not None


def is_announced(text: str, start: int, end: int) -> bool:
    """Whether a word beside a short code says that it stands for somebody or something of somebody's."""
    first = max(text.rfind("\n", 0, start) + 1, start - 60)
    return CUE.search(text[first:start]) is not None or CUE_BEHIND.match(text[end : end + 40]) is not None


def is_nobodys(text: str, start: int, end: int) -> bool:
    """Whether a guessed code is nobody's: excused by the words before, an amount, or figures of a unit or formula."""
    while end > start + 1 and not text[end - 1].isalnum() and text[end - 1] not in "*#":
        end -= 1
    said = text[start:end]
    if _is_part_of_decimal(text, start, end) or _is_word(said):
        return True
    return (
        NOT_A_CODE.fullmatch(said) is not None
        or is_everybodys(said)
        or is_of_a_book(said)
        or (text[max(0, start - 2) : start] == "  " and _FIGURES.fullmatch(said) is not None)
        or is_excused(text, start, end)
        or (said.isdigit() and _is_amount(text, start, end))
    )


def is_of_a_book(said: str) -> bool:
    """Whether digits are the number of a book in its five groups, check digit included (ISO 2108): "978-0-14-143958-7"."""
    return _BOOK.fullmatch(said) is not None and isbn.is_valid(said)


def _is_part_of_decimal(text: str, start: int, end: int) -> bool:
    """Whether digits are the first of a number with points: of a tariff, of a disease, of an amount ("8471" in "8471.30.00")."""
    return DECIMAL.match(text, end) is not None and DECIMAL_BEFORE.fullmatch(text, start, end) is not None


def _is_word(said: str) -> bool:
    """Whether what is taken for a code is one word without a digit: what a number is called, not the number ("Medicare")."""
    return WORD.fullmatch(said) is not None


def is_written(said: str, digits: int) -> bool:
    """Whether what reads as a spoken code was written, and is a row of values: "P 78 R 16 BP", "420 x 18"."""
    if _IN_GROUPS.fullmatch(said):
        return False
    if TIMES.search(said) or NOT_A_CODE.fullmatch(said) or (digits < _PHONE and LISTED.search(said)):
        return True
    return NUMERAL.search(said) is not None and digits < LEAST and not said.replace(" ", "").isdigit()
