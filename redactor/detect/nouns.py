"""Words that stand where a common word does, though they are names as well: "the fern", "an angel", "The game ends at dawn"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redactor.conversation.lexicon import is_common
from redactor.detect.ner.features import Lexicon, key
from redactor.detect.plain_words import ALSO_NAMES, GIVEN_NAMES
from redactor.detect.talk import may_be_named
from redactor.spans import Span

_WORD = re.compile(r"[a-z]{3,20}")
_LETTERS = re.compile(r"[a-z]+")
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
_BEGINNING = re.compile(r"(?:^|[.!?…:;]\s{1,2})[\W\d]{0,6}([^\W\d_])")
"""The first letter of a sentence, or of one of its parts."""
_SENTENCE = 160
_COMMON_WORDS = re.compile(r"[a-z]{3,20}(?:[ -][a-z]{3,20}){0,2}")
_TO_SOMEBODY = re.compile(
    r"(?:[:=@/<]\s?|[^\W\d_],"
    r"|\b(?:sorry|ok|okay|yes|no|yeah|oh|well|right|morning|afternoon|evening|cheers|please|bye|goodbye|dear|poor|love"
    r"|ask|asked|tell|told|see|saw|met|meet|ring|rang|text|texted|email|emailed|message|messaged|cc|remind|thank|from|about|says?"
    r"|said|not|my|our|mum|mom|dad|aunt|auntie|uncle|sister|brother|cousin|son|daughter|wife|husband|friend|father|mother|i['’]?m"
    r"|it['’]?s),?\s)$",
    re.IGNORECASE,
)
"""What stands before whoever is greeted, asked, told or introduced, and before the value of a field."""
_OF_SOMEBODY = re.compile(
    r"['’]s\b|\s?[@:(]|,?\s\d|\s(?:says?|said|called|calls|rang|told|asked|asks|wants|wanted|needs|thinks|came|went|works|lives|is"
    r"|was|has|had|will|would|who|and (?:i|me|his|her))\b",
    re.IGNORECASE,
)
"""What stands behind whoever speaks, has or does something."""
_WITH_ARTICLE = re.compile(r"(?:an?|the|some) ([a-z]{3,20})")
_ONE_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{2,20}")
_OWNED = re.compile(
    r"\b(?:(?:with|and|or|then|have you|has|have|had|got|brought|bring|buy|bought|need|want|lifting|riding|driving|in|on|by|drives|put"
    r"|under|replaced|clean|cleaned|fix|fixed|use|using) an?|(?:the|an|some|these|those))\s$",
    re.IGNORECASE,
)
_ABOUT_SOMEBODY = re.compile(
    r"\b(?:(?-i:[A-ZÀ-Þ]\w{1,20})|is|['’]?s|was|be|there"
    r"|(?:spoke|spoken|speaking|speak|talked|talking|talk|dealt|met|lives?|chat|call) with|from|for|to|by"
    r"|called|calls?|ask|asked|met|spoke|name|named|family|both|who|ah|oh|you|and)"
    r" (?:an?|the|some|these|those)\s$",
    re.IGNORECASE,
)
"""What stands before an article in front of a family's name: "this is the Barraclough", "spoke to a Wray", "for the Imrans"."""
_ORDERS = frozenset("Mark Pat Grant Chase Sue Rob Bill Park".split())
_STARTS = re.compile(r"(?:^|[.!?:;•*]\s)[\s\"'“(\d.)*-]*$")
_ORDERED = re.compile(
    r" (?:(?:it|them|nobody|everybody)(?: (?:as|down|up|off|out|dry|in|[a-z]{3,12}ed)\b|\s?[.,;:!]|$)"
    r"|(?:the|every|each|all|your|my) [a-z]{2,14}(?<!er)(?<!or)(?<!man)(?<!ist)(?<!ian)(?: [a-z]{2,14})?(?:[.;:!]|$)|that no\b)"
)
"""What is to be marked or patted, to the end of the sentence: no calling ("Mark the plumber") and no second verb."""
_KIND = r"(?:tool|function|job|task|template|queue|topic|worker|plugin|module|hook|pipeline|workflow|flag|stage|step|service)"
_KIND_BEFORE = re.compile(rf"\b{_KIND}\s$")
_KIND_AND_NAME = re.compile(rf"{_KIND} ([a-z]{{3,20}})")
_RUNS = re.compile(
    r" (?:(?:was |is |has |got )?(?:invoked|returned|timed out|finished|skipped|rendered|enabled|disabled|started|stopped|failed"
    r"|succeeded|completed|queued|retried|scheduled|registered|loaded|exited|crashed|aborted|enqueued|deployed|unavailable))\b"
)
"""What a program says of what it runs."""
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
        if span.entity_type != "PERSON" or not (
            _is_noun(text, context, span, lexicon)
            or _is_in_small_letters(text, context, span, lexicon)
            or _is_article_and_noun(text, span, lexicon)
            or _is_make(text, context, span, lexicon)
            or _is_order(text, context, span)
            or _is_run(text, span, lexicon)
        ):
            yield span


def _is_in_small_letters(text: str, context: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether a span is common words in small letters in a sentence that has its capital, and nothing speaks of somebody there."""
    said = text[span.start : span.end]
    if _COMMON_WORDS.fullmatch(said) is None:
        return False
    if not all(is_common(word) or _is_seldom_called(word, lexicon) for word in _LETTERS.findall(said)):
        return False
    begun = [found[1] for found in _BEGINNING.finditer(text, max(0, span.start - _SENTENCE), span.start)]
    before = max(0, span.start - 16)
    return (
        bool(begun)
        and begun[-1].isupper()
        and not may_be_named(text, span.start, context)
        and _ASKED_WHO.search(text, 0, span.start) is None
        and _TO_SOMEBODY.search(text, before, span.start) is None
        and _OF_SOMEBODY.match(text, span.end) is None
    )


def _is_seldom_called(word: str, lexicon: Lexicon) -> bool:
    """Whether a common word in small letters is a name, and a given name only now and then: bishop, sterling."""
    entry = lexicon.entries.get(word)
    return word in ALSO_NAMES and word not in GIVEN_NAMES and (entry is None or entry.first < _FIRST_OF_ALL)


def _is_article_and_noun(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether a span is an article and a common word in small letters, nobody's second name behind it: "a bishop"."""
    thing = _WITH_ARTICLE.fullmatch(text, span.start, span.end)
    return (
        thing is not None
        and (is_common(thing[1]) or _is_seldom_called(thing[1], lexicon))
        and _NAMED.match(text, span.end) is None
    )


def _is_make(text: str, context: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether one word with a capital has an article and is no given name: "with a Leica", "stuck under the Aeron"."""
    if _ONE_NAME.fullmatch(text, span.start, span.end) is None:
        return False
    entry = lexicon.entries.get(key(text[span.start : span.end]))
    before = max(0, span.start - 28)
    return (
        (entry is None or entry.first == 0)
        and _OWNED.search(text, before, span.start) is not None
        and _ABOUT_SOMEBODY.search(text, before, span.start) is None
        and _NAMED.match(text, span.end) is None
        and _OF_SOMEBODY.match(text, span.end) is None
        and _ASKED_WHO.search(context) is None
    )


def _is_order(text: str, context: str, span: Span) -> bool:
    """Whether a name is the verb of an order that a sentence begins with: "Mark it as read", "Pat the dog"."""
    said = text[span.start : span.end]
    return (
        said in _ORDERS
        and _STARTS.search(text, max(0, span.start - 8), span.start) is not None
        and _ORDERED.match(text, span.end) is not None
        and _ASKED_WHO.search(context) is None
    )


def _is_run(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether an English word that is no given name is what a program runs: "tool ledger invoked", "job ledger finished"."""
    with_kind = _KIND_AND_NAME.fullmatch(text, span.start, span.end)
    said = with_kind[1] if with_kind else text[span.start : span.end]
    entry = lexicon.entries.get(said) if _WORD.fullmatch(said) else None
    return (
        entry is not None
        and entry.plain == _ENGLISH
        and entry.first == 0
        and (with_kind or _KIND_BEFORE.search(text, max(0, span.start - 12), span.start)) is not None
        and _RUNS.match(text, span.end) is not None
    )


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
