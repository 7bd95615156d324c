"""Masks: what texts share that differ in digits only (`took 153 ms`), or in the digits and letters of an id.

A mask has `0` for any digit and `HEX` for any of `0-9a-f`; all texts of a mask have one length.
"""

from __future__ import annotations

import re
from binascii import a2b_base64
from typing import Any

from redactor.detect.nlp import OwnFinder
from redactor.quick.widened import HEX
from redactor.text.escapes import decode
from redactor.text.tokens import _TOKEN, _is_machine

DIGIT = re.compile(r"\d")
ZEROS = str.maketrans("123456789", "0" * 9)
HEXES = str.maketrans("0123456789abcdef", HEX * 16)
_NUMBER = re.compile(r"\d+")
ID_LETTERED = r"(?=[0-9-]*[a-f])(?=[a-f-]*[0-9])"
RUN_LETTERED = r"(?=[0-9]*[a-f])(?=[a-f]*[0-9])"
ID = re.compile(
    rf"([A-Za-z]{{1,12}}[_-])?{ID_LETTERED}(?:([0-9a-f]{{8,64}})|([0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}))"
)
"""An id as a whole: what leads it, then its digits together or as a UUID."""
RUN = re.compile(rf"(?<![0-9A-Za-z]){RUN_LETTERED}[0-9a-f]{{8,64}}(?![0-9A-Za-z])")
"""An id within a text."""
CODED = re.compile(rf"[A-Za-z0-9{HEX}+/_-]{{12,}}")
UTF8_IN_HEX = (
    "(?:0[9ad]|[2-6][0-9a-f]|7[0-9a-e]|(?:c[2-9a-f]|d[0-9a-f])[89ab][0-9a-f]|e[0-9a-f](?:[89ab][0-9a-f]){2}"
    "|f[0-4](?:[89ab][0-9a-f]){3})+"
)
_UTF8 = re.compile(UTF8_IN_HEX)
"""Hexadecimal digits whose bytes could be UTF-8 without control characters."""
_PLAIN_64 = str.maketrans("-_", "+/")
_HEX_RUN = re.compile(f"{HEX}+")
_YEARS = ("1977", "1900", "1999", "2000", "2039")
"""The first stands for all years; it is no hour of the day."""
_SEVENS = str.maketrans("012345689", "7" * 9)
_FEATURE_SAMPLES = (
    *("000", "917", "0000", "1700", "8251", "00000", "91723", "00000000", "19841231"),
    *("0" * 16, "4" * 16, "0" * 19, "7" * 19),
)


def like_a_word(mask: str) -> str:
    """The mask with a machine's word in place of each id."""
    return _HEX_RUN.sub(lambda run: ("0z" * len(run.group()))[: len(run.group())], mask)


def is_read_as_numbers(value: str) -> bool:
    """Whether an id without a lead could be read as numbers and letters that were said."""
    return len(value) < 9 or not _is_machine(value)


def ids_are_machine(value: str) -> bool:
    """Whether the words that hold ids are words of a machine, and not numbers and letters that were said."""
    return all(_is_machine(word) for word in _TOKEN.findall(value) if len(word) >= 8 and DIGIT.search(word))


def holds_encoded(value: str, digits: str) -> bool:
    """Whether an id reads as an encoded text too; `digits` is the id without what leads it."""
    return _may_decode(value, digits) and decode(value) is not None


def _may_decode(value: str, digits: str) -> bool:
    """Whether an id could be a text in hexadecimal or base64: whether its bytes could be UTF-8."""
    if _UTF8.fullmatch(digits):
        return True
    size = len(value)
    if size % 4 == 1 or value == digits:
        return False
    if not value.isalnum():
        value = value.translate(_PLAIN_64)
    try:
        a2b_base64(value + "=" * (-size % 4)).decode("utf-8")
    except UnicodeDecodeError:
        return False
    except ValueError:
        return True
    return True


def in_parts(value: str, counts: list[tuple[int, int]]) -> str:
    """What the language model sees of a text, whose counts with a unit stand between these characters."""
    if not counts:
        return _NUMBER.sub(_finer, value)
    out, done = [], 0
    for start, end in counts:
        out += [_NUMBER.sub(_finer, value[done:start]), value[start:end].translate(_SEVENS)]
        done = end
    return "".join([*out, _NUMBER.sub(_finer, value[done:])])


def _finer(number: re.Match[str]) -> str:
    """A number as the language model knows it: small ones by themselves, years as one, others by their length."""
    digits = number.group()
    if len(digits) < 3:
        return digits
    if len(digits) == 4 and "1900" <= digits <= "2039":
        return _YEARS[0]
    return "7" * len(digits)  # no hour, no year, no public service


def numbers_read_alike(detector: Any) -> bool:
    """Whether the language model tells long numbers of one length apart by nothing."""
    finder = getattr(detector, "_finder", None)
    if not isinstance(finder, OwnFinder):
        return False
    features = finder.model.lexicon.features
    lengths = {len(word) for word in _FEATURE_SAMPLES}
    alike = {(len(word), features(word)) for word in _FEATURE_SAMPLES}
    return len(alike) == len(lengths) and len({features(year) for year in _YEARS}) == 1
