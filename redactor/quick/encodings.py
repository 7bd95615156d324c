"""Whether a text of a mask reads as an encoded text too, told by an expression.

The bytes of such a text are UTF-8 without control characters. For base64 four signs are three bytes. Most fours can stand in
no such text: a control character, a byte that UTF-8 has not, or one that can't follow the one before. One of them in a run is enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from redactor.quick.masks import CODED, UTF8_IN_HEX
from redactor.quick.openings import after
from redactor.quick.widened import HEX

_BASE64 = {
    sign: at for at, sign in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
}
_BASE64 |= {"-": _BASE64["+"], "_": _BASE64["/"]}
_STRETCH = re.compile(f"[0-9A-Za-z{HEX}]+")
_HEX_SIGNS = frozenset("0123456789abcdef")
_GROUPS = re.compile(f"[0-9a-fA-F{HEX}]{{4}}-(?:[0-9a-fA-F{HEX}]{{4}}-){{3}}$")
_UUID = re.compile(f"[0-9a-f{HEX}]{{4}}{_GROUPS.pattern[:-1]}[0-9a-f{HEX}]{{12}}")
_LEAST = 12
"""Signs of an encoded text (`redactor.text.escapes`)."""


@lru_cache(maxsize=4096)
def undecodable(mask: str) -> str | None:
    """An expression that matches at the beginning of a text of a mask only where nothing in the text reads as an encoded text.

    Args:
        mask: a mask; what stands between its digits and ids is known not to read so.

    Returns:
        the expression, which may be empty; None where this can't be told so.
    """
    out: list[str] = []
    for run in CODED.finditer(mask):
        said = run.group()
        if "0" not in said and HEX not in said:
            continue
        is_id = set(said) <= _HEX_SIGNS | {HEX} or _UUID.fullmatch(said) is not None
        if len(said) % 4 != 1 and not is_id and not _is_broken(said):
            out.append(_broken_somewhere(run.start(), len(said), _signs(said)))
        for stretch in _STRETCH.finditer(said):
            part = stretch.group()
            if len(part) < _LEAST or len(part) % 2 or set(part) == {"0"}:
                continue
            if not set(part.lower()) <= _HEX_SIGNS | {HEX} or _GROUPS.search(said[: stretch.start()]):
                continue
            if part != part.lower():
                return None
            out.append(f"(?!{after(run.start() + stretch.start())}{UTF8_IN_HEX}(?![0-9A-Za-z]))")
    return "".join(out)


def _signs(mask: str) -> frozenset[str]:
    """All signs that texts of a mask can have."""
    signs = set(mask)
    if "0" in signs:
        signs |= set("0123456789")
    if HEX in signs:
        signs = (signs - {HEX}) | _HEX_SIGNS
    return frozenset(signs)


def _is_broken(run: str) -> bool:
    """Whether no text of a mask is such a text for the signs that all its texts have."""
    fours = (run[at : at + 4] for at in range(0, len(run) - 3, 4))
    broken = re.compile(_broken(frozenset(run) - {"0", HEX}))
    return any(broken.match(four) for four in fours)


def _broken_somewhere(start: int, size: int, signs: frozenset[str]) -> str:
    return f"(?={after(start)}(?:{_first(signs)}(?:.{{4}}){{0,{size // 4 - 1}}}?{_broken(signs)}))"


def _first(signs: Iterable[str]) -> str:
    """A first sign that begins with a byte that goes on with another."""
    found = [sign for sign in signs if sign in _BASE64 and 32 <= _BASE64[sign] < 48]
    return f"{_class(found)}|" if found else ""


@lru_cache(maxsize=256)
def _broken(signs: frozenset[str]) -> str:
    """An expression for four signs of which two by themselves can stand in no such text."""
    pairs = ("", _one_two), (".", _two_three), ("..", _three_four)
    return "(?:" + "|".join(f"{lead}{_pairs(signs, is_bad)}" for lead, is_bad in pairs) + ")"


def _pairs(signs: frozenset[str], is_bad: Callable[[int, int], bool]) -> str:
    seconds: dict[str, list[str]] = defaultdict(list)
    for first in sorted(signs & _BASE64.keys()):
        bad = [second for second in signs & _BASE64.keys() if is_bad(_BASE64[first], _BASE64[second])]
        if bad:
            seconds[_class(bad)].append(first)
    return "(?:" + ("|".join(_class(firsts) + bad for bad, firsts in seconds.items()) or "(?!)") + ")"


def _class(signs: Iterable[str]) -> str:
    return "[" + "".join(re.escape(sign) for sign in sorted(signs)) + "]"


def _one_two(one: int, two: int) -> bool:
    return _bad(one << 2 | two >> 4, (two & 15) >> 2 == 2)


def _two_three(two: int, three: int) -> bool:
    return _bad((two & 15) << 4 | three >> 2, three & 3 == 2)


def _three_four(three: int, four: int) -> bool:
    return _is_no_byte((three & 3) << 6 | four)


def _bad(byte: int, goes_on: bool) -> bool:
    """Whether a byte is in no such text, or not before one that goes on with a character (or not)."""
    return _is_no_byte(byte) or (byte < 0x80 and goes_on) or (byte >= 0xC0 and not goes_on)


def _is_no_byte(byte: int) -> bool:
    return (byte < 0x20 and byte not in (0x09, 0x0A, 0x0D)) or byte in (0x7F, 0xC0, 0xC1) or byte > 0xF4
