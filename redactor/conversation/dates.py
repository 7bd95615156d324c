"""Dates of birth in any order and spelling, compared as (year, month, day)."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTH_NAMES = "january february march april may june july august september october november december".split()
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)} | {
    name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)
}
_MONTHS["sept"] = 9
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth "
        "seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
        "twenty-fourth twenty-fifth twenty-sixth "
        "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(),
        1,
    )
}
_M = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_D = r"\d{1,2}(?:st|nd|rd|th)?|" + "|".join(
    sorted((o.replace("-", r"[-\s]") for o in _ORDINALS), key=len, reverse=True)
)
_Y = r"(?:1[89]|20)\d{2}|['’]?\d{2}"
_S = r"(?:\s*[,/.\-]\s*|\s+(?:of\s+|the\s+|in\s+)*|(?<=\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\d))"
_DATE = re.compile(
    rf"(?<![\w])(?:(?P<y1>(?:1[89]|"
    rf"20)\d{{2}})\s*[-/. ]\s*(?P<m1>\d{{1,2}})\s*[-/. ]\s*(?P<d1>\d{{1,2}})(?!\d)|"
    rf"(?P<a>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*[-/. ]\s*|\s+of\s+(?:the\s+)?)(?P<b>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?\s*[-/., ]\s*(?P<y2>{_Y})(?!\d)|"
    rf"(?P<m3>{_M}){_S}(?:the\s+)?(?P<d3>{_D})(?:{_S}(?P<y3>{_Y})(?!\d))?|"
    rf"(?P<d4>{_D}){_S}(?P<m4>{_M})(?:{_S}(?P<y4>{_Y})(?!\d))?|"
    r"(?P<run>(?:1[89]|20)\d{6}|\d{4}(?:1[89]|20)\d{2})(?!\d))",
    re.IGNORECASE,
)

Day = tuple[int, int, int]
"""Year (0 when it was not said), month, day."""


def dates(text: str) -> Iterator[tuple[int, int, set[Day]]]:
    """Each date in a text: first character, character after the last, and the days it may stand for."""
    for match in _DATE.finditer(text):
        days = _days(match.groupdict())
        if days:
            yield match.start(), match.end(), days


def parse(text: str) -> set[Day]:
    """The days that a value may stand for; empty when it holds no whole date."""
    return {day for _, _, days in dates(text) for day in days if day[0]}


def _days(found: dict[str, str | None]) -> set[Day]:
    if found["run"]:
        run = found["run"]
        year_first = [(run[:4], run[4:6], run[6:])]
        year_last = [(run[4:], run[:2], run[2:4]), (run[4:], run[2:4], run[:2])]
        return _valid([*year_first, *year_last])
    if found["y1"]:
        return _valid([(found["y1"], found["m1"], found["d1"]), (found["y1"], found["d1"], found["m1"])])
    if found["y2"]:
        return _valid([(found["y2"], found["a"], found["b"]), (found["y2"], found["b"], found["a"])])
    month = found["m3"] or found["m4"]
    day = found["d3"] or found["d4"]
    return _valid([(found["y3"] or found["y4"] or "", month, day)])


def _valid(options: list[tuple[str | None, str | None, str | None]]) -> set[Day]:
    days: set[Day] = set()
    for year, month, day in options:
        m = _MONTHS.get((month or "").lower().rstrip("."), 0) or _number(month)
        d = _ORDINALS.get(re.sub(r"\s", "-", (day or "").lower()), 0) or _number(day)
        if not (1 <= m <= 12 and 1 <= d <= 31):
            continue
        digits = "".join(c for c in year or "" if c in "0123456789")
        if not digits:
            days.add((0, m, d))
        elif len(digits) == 2:
            days.update({(1900 + int(digits), m, d), (2000 + int(digits), m, d)})
        elif 1850 <= int(digits) <= 2100:
            days.add((int(digits), m, d))
    return days


def _number(word: str | None) -> int:
    digits = "".join(c for c in word or "" if c in "0123456789")
    return int(digits) if digits else 0
