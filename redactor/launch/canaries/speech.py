"""How people say what they write: digits, letters, dates and addresses as a speech recognizer spells them out."""

from __future__ import annotations

import random

DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
FILLERS = ("uh", "um", "er", "so")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip


def digits(text: str) -> str:
    """Each digit as a word, "oh" for a zero that does not come first; letters stay, one by one.

    >>> digits("4150")
    'four one five oh'
    """
    words = []
    for place, sign in enumerate(c for c in text if c.isalnum()):
        zero = "zero" if place == 0 else "oh"
        words.append((zero if sign == "0" else DIGITS[int(sign)]) if sign.isdigit() else sign.lower())
    return " ".join(words)


def said(text: str, rng: random.Random) -> str:
    """Digits and letters as someone says them: plainly, with "double" and "triple", or with pauses and fillers."""
    signs = [c for c in text if c.isalnum()]
    style = rng.choice(["plain", "double", "filler"])
    words: list[str] = []
    at = 0
    while at < len(signs):
        run = (
            next((n for n in (3, 2) if signs[at : at + n] == signs[at : at + 1] * n), 1)
            if style == "double"
            else 1
        )
        words += [["double"], ["triple"]][run - 2] if run > 1 else []
        words.append(digits(signs[at]) if at == 0 or signs[at] != "0" else rng.choice(["oh", "zero"]))
        at += run
        if style == "filler" and at < len(signs) and rng.random() < 0.2:
            words.append(rng.choice(FILLERS))
    return " ".join(words)


def two_digits(number: int) -> str:
    """A number below 100 in words.

    >>> two_digits(84), two_digits(5)
    ('eighty four', 'oh five')
    """
    if number < 10:
        return f"oh {DIGITS[number]}"
    if number < 20:
        return TEENS[number - 10]
    return TENS[number // 10] + (f" {DIGITS[number % 10]}" if number % 10 else "")


def year(number: int) -> str:
    """A year in words.

    >>> year(1984), year(2003)
    ('nineteen eighty four', 'two thousand three')
    """
    if 2000 <= number < 2010:
        return "two thousand" + (f" {DIGITS[number % 10]}" if number % 10 else "")
    return f"{two_digits(number // 100)} {two_digits(number % 100)}"


def ordinal(day: int) -> str:
    """A day of the month in words.

    >>> ordinal(12), ordinal(21)
    ('twelfth', 'twenty first')
    """
    if day <= 20:
        return _ORDINALS[day - 1]
    return "thirtieth" if day == 30 else f"{TENS[day // 10]} {_ORDINALS[day % 10 - 1]}"


def spelled(text: str) -> str:
    """Letters one by one.

    >>> spelled("Ann Lee")
    'a n n l e e'
    """
    return " ".join(c.lower() for c in text if c.isalnum())


def numbers(text: str) -> str:
    """Every digit that a text says, written or spoken, in order: the digits of "four one 5, eighty four" are "41584".

    Ordinals, tens, teens, "double" and "triple" count; other words do not part the digits.
    """
    out: list[str] = []
    times, tens = 1, 0
    for word in text.split():
        value = _VALUES.get(word, "")
        if word.isdigit():
            value = word
        if word in ("double", "triple"):
            times = 2 if word == "double" else 3
            continue
        if tens and len(value) == 1 and value != "0":
            out[-1] = str(tens * 10 + int(value))
        elif value:
            out.append(value * times)
        tens = TENS.index(word) if word in TENS[2:] else 0
        times = 1
    return "".join(out)


_VALUES = (
    {word: str(number) for number, word in enumerate((*DIGITS, *TEENS))}
    | {word: str(number * 10) for number, word in enumerate(TENS) if word}
    | {word: str(number) for number, word in enumerate(_ORDINALS, 1)}
    | {"oh": "0", "o": "0", "thirtieth": "30", "nought": "0", "nil": "0", "thousand": "000", "hundred": "00"}
)
