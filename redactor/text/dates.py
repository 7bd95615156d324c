"""Spoken dates as written ones: `march twelfth nineteen eighty four` -> `March 12, 1984`, in US and UK order."""

from itertools import pairwise
from typing import Final

from redactor.text.lexicon import DIGIT, LETTER, MONTHS, NATO, NUM, OH, ORDINALS, TEEN, TENS
from redactor.text.numbers import number_at, single_at, year_at
from redactor.text.tokens import Tokens
from redactor.text.view import Rewrite

_NUMBERS: Final = frozenset((NUM, DIGIT, TEEN, TENS, OH))
_SPOKEN: Final = _NUMBERS - {NUM}
_PIECEWISE: Final = _NUMBERS | {NATO, LETTER}
_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_THROUGH: Final = frozenset(("through", "thru"))
_OF_DAYS: Final = frozenset(
    (
        "service",
        "seen",
        "admitted",
        "discharged",
        "admission",
        "discharge",
        "review",
        "dated",
        "dos",
        "effective",
    )
)
_DAY_CUES: Final = _THROUGH | _OF_DAYS
_SUFFIXES: Final = {"1": "st", "2": "nd", "3": "rd"}
_PRICES: Final = frozenset(
    "total totals totaled copay bill bills billed balance price priced cost costs fee fees charge charged charges quote quoted pay "
    "paid owe owed refund refunded deposit rent premium worth tab amount comes came that'll that’ll".split()
)
_MONEY: Final = frozenset("dollars bucks tax cents dollar".split())
_BEFORE_A_DAY: Final = frozenset("on since from until till by born dob dated date birthday due of".split())
_AHEAD: Final = 5
_Part = tuple[str, int, int]  # digits, first token, token after


def month_dates(tokens: Tokens) -> list[Rewrite]:
    """Return rewrites of dates whose month is a word or an ordinal, and whose day or year is spoken."""
    found: list[Rewrite] = []
    floor, words = 0, tokens.words
    for index in range(len(tokens)):
        if index < floor:
            continue
        item = None
        if words[index] in MONTHS:
            item = _around_month(tokens, index, floor)
        elif words[index] == "of" and index:
            item = _ordinal_month(tokens, index, floor)
        if item is not None:
            _, last, parts = item
            if any(tokens.kinds[at] in _SPOKEN or words[at] in ORDINALS for _, at, _ in parts):
                found.append(_rewrite(tokens, parts, glue="/" if words[index] == "of" else " "))
            floor = last
    return found


def numeric_dates(tokens: Tokens) -> list[Rewrite]:
    """Return rewrites of dates said as numbers only: `oh three twelve eighty four`, `10 03 1969`."""
    found = []
    index, size = 0, len(tokens)
    while index < size:
        if tokens.kinds[index] not in _NUMBERS or (index and tokens.kinds[index - 1] in _NUMBERS):
            index += 1
            continue
        parts = _three(tokens, index)
        if parts is None:
            index += 1
            continue
        if not _is_price(tokens, index, parts):
            found.append(_rewrite(tokens, parts, glue="/"))
        index = parts[-1][2]
    return found


def _is_price(tokens: Tokens, first: int, parts: list[_Part]) -> bool:
    """Whether three numbers are a sum of money by the words around: "your total comes to one twelve eighty"."""
    if parts[0][0].startswith("0") or (first and tokens.words[first - 1] in _BEFORE_A_DAY):
        return False
    last = parts[-1][2]
    return not (
        _PRICES.isdisjoint(tokens.words[max(0, first - _AHEAD) : first])
        and _MONEY.isdisjoint(tokens.words[last : last + 2])
    )


def numbered_days(tokens: Tokens) -> list[Rewrite]:
    """Return rewrites of days said as two numbers, where a cue or a range makes them days: `seen on twelve oh two` -> `December 2`.

    A range is of days where both have the same month: `twelve oh two through twelve oh four`; others may be times.
    """
    words = tokens.words
    found: list[Rewrite] = []
    if _DAY_CUES.isdisjoint(words):
        return found
    pairs = [pair for index in range(len(tokens)) if (pair := _numbered_day(tokens, index)) is not None]
    for place, pair in enumerate(pairs):
        ranged = any(
            words[one[1][2]] in _THROUGH and other[0][1] == one[1][2] + 1 and one[0][0] == other[0][0]
            for one, other in pairwise(pairs[max(0, place - 1) : place + 2])
        )
        lead = words[max(0, pair[0][1] - 3) : pair[0][1]]
        if ranged or not _OF_DAYS.isdisjoint(lead):
            (month, first, after), day = pair
            found.append(
                _rewrite(tokens, [(_NAMES[int(month) - 1], first, after), (str(int(day[0])), *day[1:])])
            )
    return found


def _numbered_day(tokens: Tokens, index: int) -> tuple[_Part, _Part] | None:
    """Read month and day as two number words that fill a whole row of numbers."""
    if tokens.kinds[index] not in _SPOKEN or (index and tokens.kinds[index - 1] in _PIECEWISE):
        return None
    month = _small(tokens, index)
    if month is None or not 1 <= int(month[0]) <= 12 or tokens.kinds[month[2]] not in _SPOKEN:
        return None
    day = _small(tokens, month[2])
    if day is None or len(day[0]) < 2 or not 1 <= int(day[0]) <= 31 or tokens.kinds[day[2]] in _PIECEWISE:
        return None
    return None if _is_hour(tokens, day[2]) else (month, day)


def is_packed_date(digits: str) -> bool:
    """Whether eight digits read as day, month and year (in US or UK order), as in `03121984`."""
    if len(digits) != 8 or digits[4:6] not in ("19", "20"):
        return False
    return _is_date(digits[:2], digits[2:4])


def _rewrite(tokens: Tokens, parts: list[_Part], glue: str = " ") -> Rewrite:
    pieces = []
    for place, (text, first, last) in enumerate(parts):
        shown = text if place == 0 else glue + text
        pieces.append((shown, tokens.starts[first], tokens.ends[last - 1]))
    return Rewrite(pieces[0][1], pieces[-1][2], tuple(pieces))


def _around_month(tokens: Tokens, month: int, floor: int) -> tuple[int, int, list[_Part]] | None:
    words = tokens.words
    name = words[month].capitalize()
    before = month - 1
    if words[before] == "of":
        before -= 1
    day = _day_ending(tokens, before, floor) if before >= 0 else None
    at = month + 1
    if day is not None and (words[before + 1] == "of" or _is_ordinal(tokens, before)):
        year = _year(tokens, at)
        parts = [day, (name, month, month + 1)] + ([year] if year else [])
        return parts[0][1], parts[-1][2], parts
    if words[at] == "the":
        at += 1
    day = _day_starting(tokens, at)
    whole = year_at(tokens, at) if day is not None and tokens.kinds[at] in (TEEN, TENS) else None
    if day is not None and whole is not None and whole[1] > day[2] and _year(tokens, whole[1]) is None:
        return month, whole[1], [(name, month, month + 1), (whole[0], at, whole[1])]
    if day is None:
        year = _year(tokens, at)
        if year is None or (tokens.kinds[at] == NUM and len(words[at]) < 4):
            return None
        return month, year[2], [(name, month, month + 1), year]
    year = _year(tokens, day[2])
    suffix = ""
    if year is None and words[month] in ("may", "march"):
        if not _is_ordinal(tokens, day[2] - 1):
            return None
        suffix = _SUFFIXES.get(day[0][-1], "th") if len(day[0]) < 2 or day[0][0] != "1" else "th"
    if year is None and not _is_ordinal(tokens, day[2] - 1) and tokens.kinds[day[2]] in _PIECEWISE:
        return None
    shown = (day[0] + ("," if year else suffix), day[1], day[2])
    parts = [(name, month, month + 1), shown] + ([year] if year else [])
    return month, parts[-1][2], parts


def _ordinal_month(tokens: Tokens, of: int, floor: int) -> tuple[int, int, list[_Part]] | None:
    """`twenty third of the second nineteen twenty`."""
    words = tokens.words
    day = _day_ending(tokens, of - 1, floor)
    at = of + 2 if words[of + 1] == "the" else of + 1
    month = ORDINALS.get(words[at], 0)
    if day is None or not 1 <= month <= 12 or not _is_ordinal(tokens, of - 1):
        return None
    year = _year(tokens, at + 1)
    if year is None:
        return None
    return day[1], year[2], [day, (str(month), at, at + 1), year]


def _is_suffix(tokens: Tokens, index: int) -> bool:
    return tokens.words[index][:-2].isdigit() and tokens.words[index][-2:] in ("st", "nd", "rd", "th")


def _is_ordinal(tokens: Tokens, index: int) -> bool:
    return tokens.words[index] in ORDINALS or _is_suffix(tokens, index)


def _day_starting(tokens: Tokens, index: int) -> _Part | None:
    words, kinds = tokens.words, tokens.kinds
    if index >= len(tokens):
        return None
    if words[index] in ORDINALS:
        return str(ORDINALS[words[index]]), index, index + 1
    if _is_suffix(tokens, index) and int(words[index][:-2]) < 32:
        return words[index][:-2], index, index + 1
    if kinds[index] == TENS and tokens.values[index] in "23":
        after = index + 2 if words[index + 1] == "-" else index + 1
        if 0 < ORDINALS.get(words[after], 99) < 10:
            return tokens.values[index] + str(ORDINALS[words[after]]), index, after + 1
    if kinds[index] not in _NUMBERS:
        return None
    if kinds[index] == OH and single_at(tokens, index + 1):
        return tokens.values[index + 1], index, index + 2
    number = number_at(tokens, index)
    if number is None or not (len(number[0]) < 3 and 1 <= int(number[0]) <= 31):
        return None
    return str(int(number[0])), index, number[1]


def _day_ending(tokens: Tokens, index: int, floor: int) -> _Part | None:
    """Return the day whose last token is `index`."""
    for first in (index - 2, index - 1, index):
        if first >= floor and tokens.words[index] != "":
            day = _day_starting(tokens, first)
            if day is not None and day[2] == index + 1:
                return day
    return None


def _year(tokens: Tokens, index: int) -> _Part | None:
    at = index
    while at < len(tokens) and tokens.words[at] in (",", "in", "of", "uh", "um") and at < index + 2:
        at += 1
    if at >= len(tokens) or tokens.kinds[at] not in _NUMBERS:
        return None
    year = year_at(tokens, at)
    if year is None or _is_hour(tokens, year[1]):
        return None
    return year[0], at, year[1]


def _is_hour(tokens: Tokens, after: int) -> bool:
    """Whether what stands behind a number makes it a time of day: `eleven a m`, `ten thirty pm`, `nine o'clock`."""
    words = tokens.words
    return words[after] in ("am", "pm", "o'clock", "oclock") or (
        words[after] in ("a", "p") and words[after + 1 if words[after + 1] != "." else after + 2] == "m"
    )


def _three(tokens: Tokens, index: int) -> list[_Part] | None:
    """Read day, month and year as three numbers that fill a whole row of numbers."""
    first = _small(tokens, index)
    second = _small(tokens, _skip(tokens, first[2])) if first else None
    if first is None or second is None or not _is_date(first[0], second[0]):
        return None
    at = _skip(tokens, second[2])
    year = year_at(tokens, at) if at < len(tokens) and tokens.kinds[at] in _NUMBERS else None
    if tokens.kinds[at] == NUM and len(tokens.values[at]) < 4 and "," in tokens.words[index:at]:
        return None
    if (
        tokens.kinds[index] != NUM
        and tokens.words[at - 1] == "-"
        and tokens.kinds[at - 2] == tokens.kinds[at] == NUM
    ):
        return None  # a count, and a range in digits: "one 16-25 railcard"
    if year is None or tokens.kinds[year[1]] in _NUMBERS:
        return None
    if year[1] - index == 4 and tokens.kinds[at] == OH:  # four digits one by one: a code rather than 8/8/2001
        return None
    return [first, second, (year[0], at, year[1])]


def _skip(tokens: Tokens, index: int) -> int:
    return index + 1 if tokens.words[index] in (",", "-", "slash", "/", "dash") else index


def _small(tokens: Tokens, index: int) -> _Part | None:
    if index >= len(tokens) or tokens.kinds[index] not in _NUMBERS:
        return None
    if single_at(tokens, index) == "0":
        digit = single_at(tokens, index + 1)
        return ("0" + digit, index, index + 2) if digit else None
    number = number_at(tokens, index)
    if number is None or len(number[0]) > 2:
        return None
    return number[0], index, number[1]


def _is_date(first: str, second: str) -> bool:
    low, high = sorted((int(first), int(second)))
    return 1 <= low <= 12 and high <= 31
