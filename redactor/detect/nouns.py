"""Words that stand where a common word does, though they are names as well: "the fern", "an angel", "it's just short"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redactor.conversation.lexicon import is_common
from redactor.detect.ner.features import Lexicon, key
from redactor.spans import Span

_WORD = re.compile(r"[a-z]{3,20}")
_DETERMINED = re.compile(r"\b(?:the|an?|these|those|some|any|every|each|another|whose)\s$", re.IGNORECASE)
_NAMED = re.compile(
    r"\s(?:[A-ZÀ-Þ]|(?:famil(?:y|ies)|twins|kids|children|brothers|sisters|boys|girls|couple|wedding|party|household|house|residence)\b)"
)
"""Behind a family's name with an article: "the underhill twins"."""
_TOLD = re.compile(
    r"(?:\b(?:so|too|very|not|just|quite|really|been|isn['’]?t|aren['’]?t|wasn['’]?t)|\b(?:its|it['’]s|that['’]s|they['’]re|are|were))\s$",
    re.IGNORECASE,
)
"""Behind which stands how something is, where nobody was asked for a name."""
_ASKED_WHO = re.compile(r"\b(?:names?|who|whose|spell\w*|surname|called)\b", re.IGNORECASE)
_ENGLISH = 1
_FIRST_OF_ALL, _IN_USE = 4, 2
"""From which bucket of given names on a word is a name first of all; from which rank on a word is in use."""


def without_nouns(text: str, context: str, spans: Iterable[Span], lexicon: Lexicon) -> Iterator[Span]:
    """Leave out a model's names that are one word of English in small letters, where its place is that of a noun or an adjective.

    Args:
        text: the text that the model read.
        context: what was said or asked before it.
        spans: what it found there.
        lexicon: the dictionaries and the lists of names.
    """
    for span in spans:
        if span.entity_type != "PERSON" or not _is_noun(text, context, span, lexicon):
            yield span


def _is_noun(text: str, context: str, span: Span, lexicon: Lexicon) -> bool:
    said = text[span.start : span.end]
    entry = lexicon.entries.get(key(said)) if _WORD.fullmatch(said) else None
    if entry is None or entry.plain != _ENGLISH:
        return False
    before = max(0, span.start - 12)
    if _DETERMINED.search(text, before, span.start):
        return (
            (entry.first < _FIRST_OF_ALL or is_common(said))
            and (entry.rank >= _IN_USE or is_common(said))
            and _NAMED.match(text, span.end) is None
        )
    return (
        entry.first == 0
        and is_common(said)
        and _TOLD.search(text, before, span.start) is not None
        and _ASKED_WHO.search(context) is None
        and _ASKED_WHO.search(text, 0, span.start) is None
    )
