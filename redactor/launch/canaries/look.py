"""Looking for a canary in an output, in any spelling. On purpose it shares no code with what redacts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from redactor.launch.canaries import speech
from redactor.launch.canaries.values import Value

MIN_RUN = 4
"""As many digits of an identifier in a row are a leak; fewer are what Safe Harbor itself leaves of a ZIP code."""

MIN_WHOLE = 8
"""As many signs in a row of a code of letters and digits are a leak."""

MIN_SAID = 4
"""As many words in a row of a value that is said digit by digit, or letter by letter, are a leak."""

_LONGEST_SAID = 6
"""The longest word for a digit; longer ones are other words, and are looked for as such."""

_PLACEHOLDER = re.compile(r"\[[A-Z][A-Z0-9_ =.a-z]*\]|<[A-Z][A-Z0-9_]*>")
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")
_DIGIT_BORDER = re.compile(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)")
_ORDINAL_END = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")


def texts(value: Any) -> tuple[list[str], list[str]]:
    """Every string and key of a parsed output in their order, and every number."""
    found: list[str] = []
    numbers: list[str] = []
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            for key, member in reversed(item.items()):
                stack += [member, str(key)]
        elif isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, str):
            found.append(item)
        elif isinstance(item, int | float) and not isinstance(item, bool):
            numbers.append(str(item))
    return found, numbers


def columns(value: Any) -> Iterator[str]:
    """What reads as one text over the elements of an array: its words, its characters, and one member of its objects after another."""
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)
            names = dict.fromkeys(key for member in item if isinstance(member, dict) for key in member)
            rows = [[member for member in item if isinstance(member, str)]]
            rows += [
                [
                    member[key]
                    for member in item
                    if isinstance(member, dict) and isinstance(member.get(key), str)
                ]
                for key in names
            ]
            for row in rows:
                if len(row) > 1:
                    is_by_sign = all(len(text) <= 1 for text in row)
                    yield ("" if is_by_sign else " ").join(row)


def _signs(part: str) -> str:
    out, times = [], 1
    for word in part.split():
        if word in ("double", "triple"):
            times = 2 if word == "double" else 3
        elif word not in speech.FILLERS:
            out.append(_SIGNS.get(word, word) * times)
            times = 1
    return "".join(out)


_SIGNS = {word: str(number) for number, word in enumerate(speech.DIGITS)} | {"oh": "0"}


@dataclass(frozen=True, slots=True)
class Spread:
    """A whole output, spread out for looking: words, letters and digits between placeholders."""

    parts: tuple[str, ...]

    @classmethod
    def of(cls, value: Any, *, joined: bool = False) -> Spread:
        """Spread a parsed output.

        Args:
            value: the output.
            joined: whether the strings are also read as one text, as someone reads turn after turn, or word after word.
        """
        strings, numbers = texts(value)
        together = ["\n".join(strings), *columns(value)] if joined else []
        # Placeholders are upper case, so they are cut before the case is folded.
        whole = "\x00".join([*strings, *numbers, *together])
        words = _ORDINAL_END.sub("", _PLACEHOLDER.sub(" \x00 ", whole).casefold())
        return cls(
            tuple(_NOT_A_WORD.sub(" ", part).strip() for part in _DIGIT_BORDER.sub(" ", words).split("\x00"))
        )

    def digits(self) -> list[str]:
        """The digits of each part, written or spoken."""
        return [speech.numbers(part) for part in self.parts]

    def signs(self) -> list[str]:
        """The letters and digits of each part, spoken digits as digits, without anything between them."""
        return [_signs(part) for part in self.parts]

    def letters(self) -> list[str]:
        """The letters of each part without anything between them."""
        return [part.replace(" ", "") for part in self.parts]


def leaks(value: Value, spread: Spread, run: int = MIN_RUN) -> bool:
    """Whether something of a value is left.

    Args:
        value: what was planted.
        spread: the output.
        run: how many digits in a row are a leak.
    """
    if value.words and any(word in part for word in value.words for part in spread.letters()):
        return True
    if value.digits:
        size = min(run, len(value.digits))
        runs = {value.digits[at : at + size] for at in range(len(value.digits) - size + 1)}
        if any(piece in part for part in spread.digits() for piece in runs):
            return True
    if value.whole:
        runs = {value.whole[at : at + MIN_WHOLE] for at in range(len(value.whole) - MIN_WHOLE + 1)}
        if any(piece in part for part in spread.signs() for piece in runs):
            return True
    return value.day is not None and any(_has_day(part, *value.day) for part in spread.parts)


def verbatim(text: str, spread: Spread) -> bool:
    """Whether several words in a row of what was said, one digit or letter a word, are left as they were sent.

    Args:
        text: the spoken or spelled value as it was sent.
        spread: the output.
    """
    words = [word for word in _NOT_A_WORD.sub(" ", text.casefold()).split() if word not in speech.FILLERS]
    if len(words) < MIN_SAID or any(len(word) > _LONGEST_SAID for word in words):
        return False
    runs = {" ".join(words[at : at + MIN_SAID]) for at in range(len(words) - MIN_SAID + 1)}
    for part in spread.parts:
        plain = " ".join(word for word in part.split() if word not in speech.FILLERS)
        if any(f" {run} " in f" {plain} " for run in runs):
            return True
    return False


class Index:
    """Whole canaries that are looked for in places full of other things, where a few digits in a row say nothing.

    Looked for are values that hardly stand anywhere by chance: eight digits and more, a full name, a code. Written, spoken and spelled
    forms read the same here. A date, an age, a city or a ZIP code can't be told from another there.

    Args:
        values: what is looked for, each under a number.
    """

    def __init__(self, values: Iterable[tuple[int, Value]]) -> None:
        self._digits: dict[str, list[tuple[str, int]]] = {}
        self._signs: dict[str, list[tuple[str, int]]] = {}
        for number, value in values:
            if len(value.digits) >= MIN_WHOLE:
                self._digits.setdefault(value.digits[:MIN_WHOLE], []).append((value.digits, number))
            for needle in _whole(value):
                self._signs.setdefault(needle[:MIN_WHOLE], []).append((needle, number))

    def hits(self, text: str) -> set[int]:
        """The numbers of the values of which all stands in a text."""
        found: set[int] = set()
        spread = Spread.of(text)
        for streams, needles in ((spread.digits(), self._digits), (spread.signs(), self._signs)):
            for stream in streams:
                for at in range(len(stream) - MIN_WHOLE + 1):
                    for needle, number in needles.get(stream[at : at + MIN_WHOLE], ()):
                        if stream.startswith(needle, at):
                            found.add(number)
        return found


def _whole(value: Value) -> Iterator[str]:
    """The letters and digits of a value that hardly stand anywhere by chance."""
    if value.whole and len(value.whole) >= MIN_WHOLE:
        yield value.whole
    if len(value.words) > 1:
        for order in (value.words, value.words[::-1]):
            whole = "".join(order)
            if len(whole) >= MIN_WHOLE:
                yield whole
    elif value.words and value.entity_type == "STREET_ADDRESS":
        yield "".join(sign for sign in value.forms["written"].casefold() if sign.isalnum())


def _has_day(part: str, month: int, day: int) -> bool:
    """Whether a month and a day are left near each other: by name, its first three letters, or as digits; in either order."""
    words = [word for word in part.split() if word not in speech.FILLERS]
    for index, word in enumerate(words):
        near = " ".join(words[max(0, index - 3) : index + 4])
        if word in (speech.MONTHS[month - 1], speech.MONTHS[month - 1][:3]) and (
            str(day) in near.split() or speech.ordinal(day) in near
        ):
            return True
        if word in (f"{month:02d}", str(month)) and str(day) in words[max(0, index - 1) : index + 2]:
            return True
    return False
