"""What a number is by what stands around it: logistic regressions over hashed features.

`training.around` trains them on texts that were marked by hand.
"""

from __future__ import annotations

import functools
import math
import re
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from redactor.detect.ner.features import key
from redactor.detect.ner.listed import shipped
from redactor.spans import Stretches

WEIGHTS = Path(__file__).parent / "around.npz"
SLOTS = 1 << 16
"""Weights of features of one question; one more is everybody's, behind them."""
_AROUND = 6
"""Words to each side that are looked at, of which five by their place."""
_REACH = 90
"""Characters in which they are looked for."""
_MEASURED = re.compile(
    r"[ -]?(?:%|per ?cent|percentile|min(?:ute)?s?\b|sec(?:ond)?s?\b|hours?\b|hrs?\b|days?\b|weeks?\b|months?\b|km|kilo|kg|lbs?\b"
    r"|pounds?\b|quid\b|m(?:c?g|l|m|m²|ph|²|³|iles?|etres?|eters?)\b|cm\b|degrees?\b|grad\b|words?\b|pages?\b|dollars?\b|bucks\b|euros?\b"
    r"|pence\b|cents?\b|thousand\b|million\b|hundred\b|grand\b|k\b|bpm\b|beats?\b|points?\b|k?cal|square\b|watts?\b|volts?\b|times\b"
    r"|people\b|guests\b|units?\b|tablets?\b|pieces?\b|items?\b|tips?\b|copies\b|rooms?\b|seats?\b|calls?\b|steps?\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|\n|[^\w\s]")
OF_AGE = re.compile(
    r"\b(?:age|aged|old|birthday|years|alt|âge|edad|anos|años|anni|oud|gammel|lat|taon|miaka|born|dob|ninety)\b",
    re.IGNORECASE,
)
"""What an age is asked for with."""
_SOMEBODY = frozenset(
    "mother father mom mum dad gran grandma grandpa nan nana nanna grandmother grandfather uncle aunt auntie aunty husband "
    "wife sister brother son daughter granddad grandad dadi dida oma opa nonna nonno abuela abuelo mamma papa he she i'm im "
    "i you you're she's he's they who patient pt resident lady gentleman woman man widow pensioner tenant neighbour "
    "neighbor old miss mrs mr lord".split()
)
_OFTEN, _IN_USE, _EVERYDAY = 3, 2, 5


def measures(text: str, end: int) -> bool:
    """Whether something is counted or measured by a number that ends in a text at a place."""
    return _MEASURED.match(text, end) is not None


class Text:
    """A text whose numbers are asked about; what is told of all of it is looked for once.

    Args:
        text: the text.
        asked: what was said before it.
        people: where names of people stand.
        at: where the text begins in that by whose characters `people` are told.
    """

    def __init__(self, text: str, asked: str, people: Stretches, at: int = 0) -> None:
        self._text = text
        self._people = people
        self._at = at
        self._whole = ["asked"] if OF_AGE.search(asked[-_REACH:]) else []
        self._whole += ["of age"] if OF_AGE.search(text) else []

    def features(self, start: int, end: int) -> list[str]:
        """What is told of the number from one place to another: its form, the words around it, who is near, what was asked for."""
        before = list(_WORD.finditer(self._text, max(0, start - _REACH), start))[-_AROUND:]
        behind = list(_WORD.finditer(self._text, end, end + _REACH))[:_AROUND]
        left = [*(_said(word) for word in reversed(before)), *["<s>"] * (_AROUND - len(before))]
        right = [*(_said(word) for word in behind), *["</s>"] * (_AROUND - len(behind))]
        kinds = [*(kinds_of(word.group()) for word in reversed(before)), *[()] * (_AROUND - len(before))]
        named = [*(self._is_named(word) for word in reversed(before)), *[False] * (_AROUND - len(before))]
        number = self._text[start:end]
        told = ["digits" if number[0].isdigit() else "words", f"starts {number[0].lower()}", *self._whole]
        for at in range(_AROUND - 1):
            told += [f"b{at} {left[at]}", f"b {left[at]}", f"a{at} {right[at]}", f"a {right[at]}"]
            told += [f"b{at} is {kind}" for kind in kinds[at]]
            told += [f"b{at} named"] if named[at] else []
        for at, word in enumerate(behind[: _AROUND - 1]):
            told += [f"a{at} is {kind}" for kind in kinds_of(word.group())]
            told += [f"a{at} named"] if self._is_named(word) else []
        told += [f"bb {left[1]} {left[0]}", f"aa {right[0]} {right[1]}", f"ba {left[0]} {right[0]}"]
        for kind in (*kinds[1], *(("named",) if named[1] else ())):
            told += [f"bb {kind} {left[0]}", f"bba {kind} {left[0]} {right[0]}"]
        for kind in (*kinds[0], *(("named",) if named[0] else ())):
            told.append(f"ba {kind} {right[0]}")
        told += [f"bbb named {left[1]} {left[0]}"] if named[2] else []
        told += ["somebody near"] if any(named) else []
        told += ["alone"] if not before and not behind else []
        return told

    def _is_named(self, word: re.Match[str]) -> bool:
        return self._people.meet(self._at + word.start(), self._at + word.end())


def _said(word: re.Match[str]) -> str:
    said = word.group()
    return f"<{len(said)}>" if said.isdigit() else said.lower()


def kinds_of(word: str) -> tuple[str, ...]:
    """Whether a word has a capital, is on no list, can be a name, or is somebody's."""
    if not word[:1].isalpha():
        return ()
    entry = shipped().entries.get(key(word))
    capital = word[:1].isupper()
    told = ["capital"] if capital else []
    if entry is None:
        told.append("strange")
    elif max(entry.first, entry.last) >= _OFTEN and entry.rank < _EVERYDAY:
        told.append("a name")
    elif entry.first >= _IN_USE and capital:
        told.append("may be a name")
    if word.lower() in _SOMEBODY:
        told.append("somebody")
    return tuple(told)


def probability(question: str, named: Iterable[str]) -> float:
    """How probable an answer is.

    Args:
        question: `ages` or `houses`.
        named: the features.
    """
    return 1 / (1 + math.exp(-float(weights()[question][slots(named)].sum())))


def slots(named: Iterable[str]) -> Any:
    """Where the weights of features stand, and the one of everybody."""
    return np.array([*sorted({zlib.crc32(name.encode()) % SLOTS for name in named}), SLOTS])


@functools.cache
def weights() -> dict[str, Any]:
    """The weights of each question, by slot."""
    with np.load(WEIGHTS) as held:
        return {question: held[question].astype(np.float64) for question in held.files}
