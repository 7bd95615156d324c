"""Looking for a canary in an output, in any spelling. On purpose it shares no code with what redacts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from redactor.launch.canaries import speech
from redactor.launch.canaries.values import Value

MIN_RUN = 4
"""As many digits of an identifier in a row are a leak; fewer are what Safe Harbor itself leaves of a ZIP code."""

MIN_WHOLE = 8
"""As many signs in a row of a code of letters and digits are a leak."""

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
            joined: whether the strings are also read as one text, as someone reads turn after turn.
        """
        strings, numbers = texts(value)
        # Placeholders are upper case, so they are cut before the case is folded.
        whole = "\x00".join([*strings, *numbers, "\n".join(strings) if joined else ""])
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


def _has_day(part: str, month: int, day: int) -> bool:
    """Whether a month and a day are left near each other: by name, or as digits."""
    words = part.split()
    for index, word in enumerate(words):
        near = " ".join(words[max(0, index - 3) : index + 4])
        if word == speech.MONTHS[month - 1] and (str(day) in near.split() or speech.ordinal(day) in near):
            return True
        if word in (f"{month:02d}", str(month)) and str(day) in words[index + 1 : index + 2]:
            return True
    return False
