"""Values that are one of a list of kinds (a department, a priority, a colour): words that dictionaries hold, and nobody's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from redactor.conversation.lexicon import is_common
from redactor.detect.ner.features import ENGLISH, Entry, key
from redactor.detect.ner.listed import is_full_name, shipped, tells_of_somebody
from redactor.detect.ner.words_medical import medical_words
from redactor.detect.plain_words import GIVEN_NAMES
from redactor.detect.software import is_software
from redactor.field_kinds import names_kind, names_shade
from redactor.spans import Span

_WORD = re.compile(r"[^\W\d_]+")
_LABEL = re.compile(
    r"(?:^|(?<=[.;|,\t(])|(?<= ))(?P<key>[^\W\d_]{2,20}(?:[ _/][^\W\d_]{2,16}){0,2}) ?[:=] {0,3}(?:[^:=;|.,\n]{0,40} )?$"
)
_VALUE = re.compile(r"[^;|.,\n()\t]{1,60}")
_LONGEST_LABEL = 80
_WORDY = frozenset(("PERSON", "LOCATION", "USERNAME", "ORGANIZATION"))
_POSSESSIVE = re.compile(r"['’]s(?![^\W\d_])")
_CODE = re.compile(r"\d{3}")
_FEW_WORDS, _SHADED = 5, 3
_FIRST_OF_ALL, _FREQUENT = 3, 5
"""From which bucket of given names, and of family names, on a word is somebody's name as well."""
_EVERYDAY = 5
"""From which rank on a word is said so often that a few people who are called so don't make it a name: "General", "Spring"."""


_PREFIX = re.compile(r"\A(?:re|pre|de|dis|un|semi|non|over|under|in|tele|multi)(?=[a-z]{4})")


@lru_cache(maxsize=1000)
def is_odd(word: str) -> bool:
    """Whether a word in small letters is in no dictionary, nor made of two that are or of one with a prefix.

    >>> [is_odd(word) for word in ("thorvald", "rose", "triage", "preordered", "onboarding", "kubelet")]
    [True, True, False, False, False, False]
    """
    if word in GIVEN_NAMES:
        return True
    return not (
        any(is_kind(part) or is_common(part) or is_software(part) for part in (word, _PREFIX.sub("", word)))
        or any(is_common(word[:at]) and is_common(word[at:]) for at in range(2, len(word) - 1))
    )


@lru_cache(maxsize=1000)
def is_kind(text: str, *, is_shade: bool = False) -> bool:
    """Whether a value is a few words of dictionaries by which no one is called; a shade may be such a word: "Rose Quartz".

    >>> [is_kind(text) for text in ("General Practice", "High", "Rose", "Ask Quorvin", "Yoga with Rose")]
    [True, True, False, False, False]
    >>> is_kind("Rose Quartz", is_shade=True), is_kind("Quorvin", is_shade=True)
    (True, False)
    """
    found = _WORD.findall(_POSSESSIVE.sub("", text))
    if _CODE.search(text) or not 0 < len(found) <= _FEW_WORDS or not all(map(_is_of_a_dictionary, found)):
        return False
    if is_shade and len(found) <= _SHADED:
        return not is_full_name(text)
    return not (any(map(_may_be_a_name, found)) or tells_of_somebody(text))


def _is_of_a_dictionary(word: str) -> bool:
    entry = shipped().entries.get(key(word)) or Entry()
    return (
        entry.plain == ENGLISH
        or (entry.klass > 0 and not entry.first)
        or is_common(word.lower())
        or key(word) in medical_words().entries
    )


def _may_be_a_name(word: str) -> bool:
    entry = shipped().entries.get(key(word)) or Entry()
    if entry.last >= _FREQUENT or word.lower() in GIVEN_NAMES:
        return True
    return entry.first >= (_FIRST_OF_ALL if is_common(word.lower()) and entry.rank >= _EVERYDAY else 1)


def may_be_a_name(text: str) -> bool:
    """Whether a word of a text is in use as somebody's name, or no dictionary holds it.

    >>> [may_be_a_name(text) for text in ("Brilliant", "Lovely", "Rose", "Quorvin", "Hope")]
    [False, False, True, True, True]
    """
    return any(_may_be_a_name(word) or not _is_of_a_dictionary(word) for word in _WORD.findall(text))


def without_kinds(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Leave out a language model's names that are what a form says behind a kind's name: "Religion: Christian".

    Args:
        text: one line.
        spans: what the model found in it.
    """
    for span in spans:
        label = (
            _LABEL.search(text, max(0, span.start - _LONGEST_LABEL), span.start)
            if span.entity_type in _WORDY
            else None
        )
        if label is None or not names_kind((label["key"],)):
            yield span
            continue
        value = _VALUE.match(text, label.end())
        if (
            value is None
            or not is_kind(value.group(), is_shade=names_shade((label["key"],)))
            or not value.start() <= span.start < span.end <= value.end()
        ):
            yield span
