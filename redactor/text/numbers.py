"""Spoken numbers: one number phrase at a time, as the digits a person means by it."""

from redactor.text.lexicon import DIGIT, HUNDRED, NUM, OH, REPEAT, SPANISH_TENS, TEEN, TENS, THOUSAND
from redactor.text.tokens import Tokens

_ONES = DIGIT + OH


def single_at(tokens: Tokens, index: int) -> str | None:
    """Return the digit that token `index` is by itself: `four`, `oh`, `7`."""
    kind = tokens.kinds[index]
    if kind in (DIGIT, OH) or (kind == NUM and len(tokens.values[index]) == 1):
        return tokens.values[index]
    return None


def number_at(tokens: Tokens, index: int, *, compound: bool = True) -> tuple[str, int] | None:
    """Read one number phrase: `four`, `twenty one`, `eight hundred`, `two thousand and four`, `double seven`, `415`.

    Args:
        tokens: The tokens.
        index: Where the phrase begins.
        compound: Read `twenty one` as 21 and `one hundred five` as 105, rather than 20 1 and 100 5.

    Returns:
        ``(digits, index of the next token)``, or None when no number begins here. Punctuation ends a phrase, except
        the hyphen of `twenty-one`.
    """
    kinds = tokens.kinds
    if kinds[index] == REPEAT:
        times, digit = int(tokens.values[index]), single_at(tokens, index + 1)
        return (digit * times, index + 2) if digit is not None else None
    small = _below_hundred(tokens, index, compound)
    if small is None:
        return None
    digits, at = small
    if kinds[at] not in (HUNDRED, THOUSAND) or len(digits) > 3 or int(digits) == 0:
        return digits, at
    value = int(digits)
    if kinds[at] == HUNDRED:
        value, at = value * 100, at + 1
        if compound:
            rest, at = _tail(tokens, at, below=100)
            value += rest
    if kinds[at] == THOUSAND:
        value, at = value * 1000, at + 1
        if compound:
            rest, at = _tail(tokens, at, below=1000)
            value += rest
    return str(value), at


def _below_hundred(tokens: Tokens, index: int, compound: bool) -> tuple[str, int] | None:
    kind, value = tokens.kinds[index], tokens.values[index]
    if kind in (DIGIT, OH, TEEN, NUM):
        return value, index + 1
    if kind != TENS:
        return None
    after = index + 1
    if (tokens.words[after] == "-" and tokens.glued(after) and tokens.glued(after + 1)) or (
        tokens.words[after] == "y"
        and tokens.words[index] in SPANISH_TENS
        and tokens.kinds[after + 1] == DIGIT
    ):
        after += 1
    if compound and tokens.kinds[after] == DIGIT and tokens.values[after] != "0":
        return value + tokens.values[after], after + 1
    return value + "0", index + 1


def _tail(tokens: Tokens, index: int, *, below: int) -> tuple[int, int]:
    """Read what is added after a hundred or a thousand; a row of single digits is not added."""
    at = index
    joined = tokens.words[at] == "and"
    if joined:
        at += 1
    small = _below_hundred(tokens, at, compound=True)
    if small is None or tokens.kinds[at] == OH or (tokens.kinds[at] == NUM and not joined):
        return 0, index
    digits, after = small
    if after < len(tokens) and tokens.kinds[after] == HUNDRED and below == 1000 and len(digits) == 1:
        rest, end = _tail(tokens, after + 1, below=100)
        return int(digits) * 100 + rest, end
    if tokens.kinds[at] == DIGIT and not joined and tokens.kinds[after] in (DIGIT, OH, REPEAT):
        return 0, index
    if int(digits) >= below:
        return 0, index
    return int(digits), after


def year_at(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Read a spoken or written year: `nineteen eighty five`, `twenty oh four`, `two thousand and four`, `85`, `1985`.

    Returns:
        ``(four digits, index of the next token)``; two digits are taken as 1930 to 2029.
    """
    kinds, values = tokens.kinds, tokens.values
    kind = kinds[index]
    if kind == NUM:
        if len(values[index]) == 4 and values[index][:2] in ("18", "19", "20"):
            return values[index], index + 1
        return (_century(values[index]), index + 1) if len(values[index]) == 2 else None
    century = {"18": "18", "19": "19"}.get(values[index]) if kind == TEEN else None
    if kind == TENS and values[index] == "2":
        century = "20"
    if century:
        at = index + 1
        if kinds[at] == OH or (kinds[at] == DIGIT and values[at] == "0"):
            if kinds[at + 1] == DIGIT:
                return century + "0" + values[at + 1], at + 2
        elif kinds[at] in (TEEN, TENS):
            small = _below_hundred(tokens, at, compound=True)
            if small is not None:
                return century + small[0], small[1]
        elif kinds[at] == HUNDRED:
            rest, end = _tail(tokens, at + 1, below=100)
            return f"{century}{rest:02d}", end
        elif kinds[at] == NUM and len(values[at]) == 2:
            return century + values[at], at + 1
    if kind == DIGIT and values[index] in "12" and kinds[index + 1] in _ONES:
        four = [single_at(tokens, index + step) for step in range(4) if index + step < len(tokens)]
        digits = "".join(digit for digit in four if digit is not None)
        if len(digits) == 4 and digits[:2] in ("18", "19", "20"):
            return digits, index + 4
    if kind == OH and kinds[index + 1] == DIGIT:
        return "200" + values[index + 1], index + 2
    number = number_at(tokens, index)
    if number is None:
        return None
    digits, at = number
    if len(digits) == 4 and digits[:2] in ("18", "19", "20"):
        return digits, at
    return (_century(digits), at) if len(digits) == 2 and kind in (TENS, TEEN) else None


def _century(two_digits: str) -> str:
    return ("20" if int(two_digits) < 30 else "19") + two_digits
