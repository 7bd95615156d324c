"""What speech recognition makes of what was said. Nothing of a value is lost by it: a reader would still know it."""

from __future__ import annotations

import random
import re

from redactor.launch.canaries import speech

_LEADS = ("uh", "um", "so", "yeah", "let me see")
_HOMOPHONES = {"four": "for", "two": "to", "eight": "ate", "one": "won"}
_PUNCTUATION = re.compile(r"[,.?!](?=\s|$)")


def garbled(text: str, level: str, rng: random.Random, *, is_spoken: bool) -> str:
    """A value as it comes out of speech recognition.

    Args:
        text: the value as it is said, one piece of it where it is split over turns.
        level: one of `redactor.launch.canaries.kinds.NOISE`.
        rng: decides where it goes wrong.
        is_spoken: whether the value is in words; what is written keeps its signs.
    """
    if level == "clean":
        return text
    words = text.split()
    if level == "garbled" and is_spoken:
        words = _misheard(words, rng)
    lead = rng.choice(_LEADS)
    gaps = [
        at for at in range(1, len(words)) if words[at - 1] not in speech.TENS
    ]  # nobody parts "twenty" and "one"
    if is_spoken and len(words) > 2 and gaps:
        words.insert(rng.choice(gaps), rng.choice(speech.FILLERS[:2]))
    return f"{lead} {' '.join(words)}"


def flattened(text: str) -> str:
    """A sentence without case and punctuation, as many recognizers give it.

    >>> flattened("Sure, it is Ann.")
    'sure it is ann'
    """
    return " ".join(_PUNCTUATION.sub("", text).lower().split())


def _misheard(words: list[str], rng: random.Random) -> list[str]:
    """Some digits as figures, and one as a word that sounds the same."""
    places = [at for at, word in enumerate(words) if word in speech.DIGITS]
    out = list(words)
    for at in places:
        if rng.random() < 0.3:
            out[at] = str(speech.DIGITS.index(words[at]))
    alike = [at for at in places if out[at] in _HOMOPHONES]
    if len(places) > 5 and alike and rng.random() < 0.5:
        at = rng.choice(alike)
        out[at] = _HOMOPHONES[out[at]]
    return out
