"""What the gazetteer of the language model lists, without the model."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from itertools import pairwise

from redactor.conversation.lexicon import is_common
from redactor.detect.ner.features import Lexicon, key

_FREQUENT = 5
"""How common as a family name a word is that is an ordinary word as well: Young, Baker; not Lamp."""
_WORD = re.compile(r"[^\W\d_]+")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_]{2})")
_BEFORE_SOMEBODY = frozenset("with for mr mrs ms miss dr".split())


@lru_cache(maxsize=1000)
def is_full_name(text: str) -> bool:
    """Whether a text is two or more words, all in use as names, and one of them as a given name; "o'brien" is one word."""
    words = _WORD.findall(_APOSTROPHE.sub("", text))
    if len(words) < 2:
        return False
    known = [shipped().entries.get(key(word)) for word in words]
    listed = [entry for entry in known if entry is not None and (entry.first or entry.last)]
    return len(listed) == len(known) and any(entry.first for entry in listed)


@lru_cache(maxsize=1000)
def may_be_called(text: str) -> bool:
    """Whether somebody may be called so: one word is in use as a given name, and no other is only an ordinary word.

    >>> [may_be_called(text) for text in ("Priya Raghunathan", "Amber Lamp", "Oat milk")]
    [True, False, False]
    """
    words = _WORD.findall(text)
    known = [shipped().entries.get(key(word)) for word in words]
    return any(entry is not None and entry.first for entry in known) and all(
        not is_common(word.lower()) or (entry is not None and (entry.first or entry.last >= _FREQUENT))
        for word, entry in zip(words, known, strict=True)
    )


@lru_cache(maxsize=1000)
def holds_a_name(text: str) -> bool:
    """Whether one word of a text is in use as a given or family name."""
    known = (shipped().entries.get(key(word)) for word in _WORD.findall(text))
    return any(entry is not None and (entry.first or entry.last) for entry in known)


def is_called(word: str) -> bool:
    """Whether a word is in use as a given or family name, and no everyday word.

    >>> is_called("Priya"), is_called("grace"), is_called("quorvin")
    (True, False, False)
    """
    entry = shipped().entries.get(key(word))
    return entry is not None and bool(entry.first or entry.last) and not is_common(word.lower())


@lru_cache(maxsize=1000)
def is_nobody(text: str) -> bool:
    """Whether all words of a text are ordinary ones that next to nobody is called by; a word that no list knows may be a name.

    >>> [is_nobody(text) for text in ("Organic Search", "Rose Gold", "email Quorvin")]
    [True, False, False]
    """
    known = [shipped().entries.get(key(word)) for word in _WORD.findall(text)]
    return bool(known) and all(
        entry is not None and entry.plain and not entry.first and entry.last <= 1 for entry in known
    )


@lru_cache(maxsize=1000)
def tells_of_somebody(text: str) -> bool:
    """Whether a text that is called after a thing names somebody all the same: two names in a row, or one after "with" or "for".

    >>> [tells_of_somebody(text) for text in ("Cut with Priya", "Visit of Priya Raghunathan", "Deep tissue massage", "Rose Gold")]
    [True, True, False, False]
    """
    words = _WORD.findall(text)
    return any(
        may_be_called(second)
        if first.lower() in _BEFORE_SOMEBODY
        else not is_common(first.lower()) and may_be_called(first) and may_be_called(f"{first} {second}")
        for first, second in pairwise(words)
    )


@lru_cache(maxsize=1)
def shipped() -> Lexicon:
    """The lexicon that comes with the package."""
    return packaged("data/lexicon.bin")


def packaged(name: str) -> Lexicon:
    """Read a table of words of the package."""
    return Lexicon.read(resources.files("redactor.detect.ner").joinpath(name).read_bytes())
