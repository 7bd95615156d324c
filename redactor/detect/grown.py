"""Names that go on beside what was found of them: "TOMOS IFAN [RHYS]", "[Maria] Oyarzabal".

A model that knows one word of a name may stop before the word it never read. A word beside a name that is written as the name is,
that no everyday text uses and that is no word of clinics, bills or software is part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from redactor.conversation.lexicon import is_common
from redactor.detect.abroad import ABROAD
from redactor.detect.decoys import is_decoy
from redactor.detect.ner.features import Lexicon, key
from redactor.detect.plain_words import GIVEN_NAMES
from redactor.detect.software import is_software
from redactor.spans import Span

_BEHIND = re.compile(
    r" ([A-ZÀ-Þ][^\W\d_]{2,24}(?:['’-][A-ZÀ-Þ]?[^\W\d_]{1,20})?)(?![\w@]|['’-]\w|\.\w|[:=/])"
)
_BEFORE = re.compile(r"(?<![\w@.:/'’-])([A-ZÀ-Þ][^\W\d_]{2,24}(?:['’-][A-ZÀ-Þ]?[^\W\d_]{1,20})?) $")
_PART = re.compile(r"[^\W\d_]{2,}")
_SMALL_BEFORE = re.compile(r"(?<![\w@.:/'’-])([a-z]{3,12}) $")
_SMALL_BEHIND = re.compile(r" ([a-z]{4,14})(?![\w@'’-]|\.\w|[:=/])")
_KNOWN = 2
_MOST = 3
_REACH = 60
_RARE_RANK = 2


def grown(text: str, spans: Iterable[Span], lexicon: Lexicon) -> Iterator[Span]:
    """Lengthen names over the strange words beside them.

    Args:
        text: any text.
        spans: what was found in it.
        lexicon: the lists, with how common each word is.
    """
    for span in spans:
        if span.entity_type == "PERSON" and text[span.start].islower():
            yield _in_small_letters(text, span, lexicon)
            continue
        if span.entity_type != "PERSON" or not text[span.start].isupper():
            yield span
            continue
        start, end = span.start, span.end
        words = text[start:end].split()
        shout = words[-1].isupper()
        for _ in range(_MOST):
            more = _BEHIND.match(text, end)
            if more is None or not _goes_on(more.group(1), lexicon, shout=shout):
                break
            end = more.end()
        shout = words[0].isupper()
        for _ in range(_MOST):
            more = _BEFORE.search(text, max(0, start - _REACH), start)
            if more is None or not _goes_on(more.group(1), lexicon, shout=shout, led=True):
                break
            start = more.start(1)
        yield (
            span
            if (start, end) == (span.start, span.end)
            else replace(span, start=start, end=end, canonical="")
        )


def _in_small_letters(text: str, span: Span, lexicon: Lexicon) -> Span:
    """One word of a name where nothing is written with capitals, over the other: a given name before, a family name behind."""
    said = text[span.start : span.end]
    if not said.isalpha():
        return span
    before = _SMALL_BEFORE.search(text, max(0, span.start - _REACH), span.start)
    if before is not None and before.group(1) != said and _is_given(before.group(1), lexicon):
        return replace(span, start=before.start(1), canonical="")
    behind = _SMALL_BEHIND.match(text, span.end)
    if behind is not None and _is_given(said, lexicon) and _is_family(behind.group(1), lexicon):
        return replace(span, end=behind.end(), canonical="")
    return span


def _is_given(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is somebody's given name, more than a word."""
    entry = lexicon.entries.get(key(word))
    return word in GIVEN_NAMES or (
        entry is not None
        and entry.first >= _KNOWN
        and (entry.rank <= _RARE_RANK or entry.first > entry.rank)
        and not (is_common(word) or is_decoy(word) or word in ABROAD)
    )


def _is_family(word: str, lexicon: Lexicon) -> bool:
    """Whether a word can be nothing but a family name: no list holds it but one of those, and it is built as words are."""
    entry = lexicon.entries.get(key(word))
    return (
        (entry is None or (entry.last >= _KNOWN and entry.rank == 0 and entry.plain == 0))
        and not (is_common(word) or is_decoy(word) or is_software(word) or word in ABROAD)
        and not word.endswith(("ing", "ed", "ly", "in"))
        and any(sign in "aeiouy" for sign in word)
    )


def _goes_on(word: str, lexicon: Lexicon, *, shout: bool, led: bool = False) -> bool:
    """Whether a word can be nothing but a part of the name beside it; one in front has to be in use as a name, or in capitals."""
    if word.isupper() != shout or is_software(word):
        return False
    parts = _PART.findall(word)
    if any(is_common(part.lower()) or is_decoy(part) or part.lower() in ABROAD for part in parts):
        return False
    entries = [lexicon.entries.get(key(part)) for part in parts]
    if led and not shout and not any(entry is not None and entry.first for entry in entries):
        return False
    return all(
        entry is None or ((entry.first or entry.last) and entry.city <= max(entry.first, entry.last))
        for entry in entries
    ) and not (shout and all(entry is None for entry in entries) and len(word) < 4)
