"""Finding names, places and dates with a language model: redactor's own, or any installed spaCy pipeline."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from redactor.conversation.lexicon import is_common
from redactor.detect.amounts import without_amounts
from redactor.detect.decoys import without_decoys
from redactor.detect.grown import grown
from redactor.detect.joints import parts
from redactor.detect.listed_names import is_ordinary, listed_names
from redactor.detect.medicine import is_medical
from redactor.detect.ner.features import ENGLISH, key
from redactor.detect.nouns import without_nouns
from redactor.detect.positions import by_position
from redactor.detect.software import is_software
from redactor.detect.talk import (
    as_in_a_sentence,
    as_placed,
    beside_a_person,
    is_plain,
    is_verbal,
    may_be_named,
    without_talk,
)
from redactor.errors import ModelError
from redactor.spans import Doubt, Span, Stretches

if TYPE_CHECKING:
    from redactor.detect.ner import NerSpan

DEFAULT_MODEL = "redactor"
"""The two small models that come with redactor, together: what one overlooks the other may find."""
FAST_MODEL = "redactor-fast"
"""The smaller of the two alone; see docs/ner.md for what it finds more and less."""

DOUBTED = "doubt"
"""What a `Doubt` gives as its recognizer."""
_FIRM = "ORGANIZATION"

_ENTITY_OF = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "ADDRESS": "STREET_ADDRESS",
    "POSTCODE": "ZIP_CODE",
    "LOCATION": "LOCATION",
    "LOC": "LOCATION",
    "GPE": "LOCATION",
    "FAC": "LOCATION",
    "ORG": "ORGANIZATION",
    "ORGANIZATION": "ORGANIZATION",
    "DATE": "DATE_TIME",
    "EMAIL": "EMAIL_ADDRESS",
    "NUM": "UNIQUE_ID",
    "USERNAME": "USERNAME",
}
"""A model's label -> entity type; other labels are not used."""


class NameFinder(Protocol):
    """A language model that finds entities. What it says of a text depends on that text and its context alone."""

    name: str

    def find(self, text: str, context: str) -> list[Span]:
        """The spans of one text; `context` is what was asked or said before it."""

    def find_all(self, asked: Sequence[tuple[str, str]]) -> list[list[Span]]:
        """The spans of texts, each with its context: what `find` says of each."""


class SpacyFinder:
    """An installed spaCy pipeline, of which only what the entity recognizer needs is run."""

    _DATE_SCORE = 0.6
    _SCORE = 0.75

    def __init__(self, name: str) -> None:
        import spacy

        self.name = name
        try:
            self._nlp = spacy.load(name)
        except (OSError, ImportError, ValueError):
            raise ModelError(f"the spaCy pipeline {name!r} is not installed, or can't be loaded") from None
        if "ner" not in self._nlp.pipe_names:
            raise ModelError(f"the spaCy pipeline {name!r} has no entity recognizer")
        listens = {"ner", "tok2vec", "transformer"}
        self._nlp.select_pipes(disable=[pipe for pipe in self._nlp.pipe_names if pipe not in listens])
        self._nlp.max_length = 100_000_000

    def find(self, text: str, context: str) -> list[Span]:
        """The spans of one text; the context is not used."""
        spans = []
        for ent in self._nlp(text).ents:
            entity = _ENTITY_OF.get(ent.label_)
            if entity is None or (entity == "DATE_TIME" and not _is_date(ent.text)):
                continue
            score = self._DATE_SCORE if entity == "DATE_TIME" else self._SCORE
            spans.append(Span(ent.start_char, ent.end_char, entity, score, self.name))
        return spans

    def find_all(self, asked: Sequence[tuple[str, str]]) -> list[list[Span]]:
        """The spans of texts, one after the other."""
        return [self.find(text, context) for text, context in asked]


_SMALL_NUMBER = re.compile(r"\D{0,2}\d{1,3}(?:[/.,:]\d{1,3})?\D{0,2}")
"""A blood pressure, a ratio, a count: too small to identify by itself."""
_NEXT_KEY = re.compile(r"(?<=\w)[ ,;]{1,3}[a-z][a-z_.-]{1,40}$")
"""The name of the next pair behind a code: `phone=4155550134 msg="..."`."""
_NOBODY = frozenset(
    "anonymous guest nobody unknown none null true false root admin system kernel daemon localhost".split()
    + "rsa dsa ecdsa tcp udp http https ssh tls".split()
    + "page copay copays coinsurance deductible premium memo invoice refill pulmonology cardiology oncology paracetamol".split()
)
"""What machines write where a name or a login could stand, and words of bills and clinics that begin a line with a capital."""
_MODEL_KNOWS_BEST = frozenset(("PERSON", "STREET_ADDRESS", "LOCATION", "ORGANIZATION"))
_BELOW_PATTERNS = 0.84
"""The most a model's word counts for numbers and dates: which kind it is, a recognizer that fires knows better."""


_SECOND_OPINION = 0.8
"""How sure the second of two models must be."""
_WORDS_ONLY = frozenset(("PERSON", "LOCATION", "ORGANIZATION", "USERNAME"))
_SURE_ALONE = 0.95
"""How sure one of two models must be of a name that is ordinary words in small letters and that the other does not see."""


_SURELY = 0.9
"""How sure each of two models must be of a name that is a word as well."""
_SELDOM = 2
"""How common such a word may be in English, of five."""
_ARTICLE = re.compile(r"\b(?:an?|the|my|your|his|her|our|their|its|this|that|some|any|no) $", re.IGNORECASE)
_A_THING = re.compile(r"\W{0,3}(?:an?|the) ([a-z]{2,20})")
"""An article and a word: with one in everyday use ("a demo") nobody's name."""
_ADJECTIVE = re.compile(r".{3,16}(?:ic|ous|ful|less|able|ible|ive|ed|ing)")
_TWO_WORDS = re.compile(r"([a-zà-ÿ'’-]{3,20}) ([a-zà-ÿ'’-]{3,20})")


class _Beside(Stretches):
    """Spans, asked for those at a place."""

    def __init__(self, spans: list[Span]) -> None:
        super().__init__((span.start, span.end) for span in spans)
        self._spans = sorted(spans, key=lambda span: (span.start, span.end))

    def around(self, span: Span) -> list[Span]:
        """Those of one type that hold all of a span."""
        at = bisect_right(self._starts, span.start)
        found = []
        while at > 0 and self._reached[at - 1] >= span.end:
            at -= 1
            other = self._spans[at]
            if other.entity_type == span.entity_type and span.end <= other.end:
                found.append(other)
        return found


def _of_both(span: Span, others: _Beside) -> Span:
    """A name as sure as two models that saw it there, each by itself, make it."""
    if span.entity_type not in _WORDS_ONLY or span.score >= _SECOND_OPINION:
        return span
    same = [other.score for other in others.around(span)]
    if not same:
        return span
    return replace(span, score=max(span.score, min(1 - (1 - span.score) * (1 - max(same)), _SECOND_OPINION)))


class OwnFinder:
    """redactor's own taggers.

    Args:
        name: DEFAULT_MODEL or FAST_MODEL.
    """

    name = DEFAULT_MODEL

    def __init__(self, name: str = DEFAULT_MODEL) -> None:
        from redactor.detect.ner import FAST, NerModel

        self.model = NerModel.load(member=FAST if name == FAST_MODEL else None)

    def find(self, text: str, context: str) -> list[Span]:
        """The spans of one text, read with what was asked or said before it; also, as `Doubt`s, all that the model said by itself."""
        return self._named(text, context, self.model.predict_each(text, context))

    def find_all(self, asked: Sequence[tuple[str, str]]) -> list[list[Span]]:
        """The spans of texts, each read with what was asked or said before it; those of one length at once."""
        read = self.model.predict_each_of(asked)
        return [self._named(text, context, each) for (text, context), each in zip(asked, read, strict=True)]

    def _named(self, text: str, context: str, each: Sequence[list[NerSpan]]) -> list[Span]:
        """What of the answers of the model's members counts, and what stands beside it."""
        first, *others = each
        spans = self._spans(text, first)
        seen = [spans]
        for found in others:
            more = spans if found is first else self._spans(text, found)
            seen.append(more)
            spans, more = self._without_tails(text, spans, more), self._without_tails(text, more, spans)
            of_first, of_other = _Beside(spans), _Beside(more)
            alone = [span for span in spans if not of_other.meet(span.start, span.end)]
            alone += [span for span in more if not of_first.meet(span.start, span.end)]
            if found is not first:
                spans = [_of_both(span, of_other) for span in spans]
            known = set(spans)
            spans += [span for span in more if span.score >= _SECOND_OPINION and span not in known]
            lone = {id(span) for span in alone if span.score < _SURE_ALONE}
            doubted = {
                id(span)
                for span in spans
                if span.entity_type in _WORDS_ONLY
                and is_plain(as_in_a_sentence(text, span, self._is_ordinary), self._is_ordinary)
                and not self._is_surely_called(text, span, of_first, of_other)
                and (
                    id(span) in lone
                    or is_verbal(text[span.start : span.end])
                    or not may_be_named(text, span.start, context)
                )
            }
            spans = [span for span in spans if id(span) not in doubted]
        spans = list(without_nouns(text, context, spans, self.model.lexicon))
        whole = {text[span.start : span.end] for span in spans}
        spans = [
            span
            for span in without_amounts(text, context, as_placed(text, context, without_talk(text, spans)))
            if not self._is_remains(text, span, whole, context)
        ]
        spans += beside_a_person(text, spans, self._is_ordinary)
        judged = list(without_decoys(text, spans, self.name))
        placed = list(by_position(text, judged, self.model.lexicon))
        spans += placed
        spans += listed_names(text, judged + placed, self.model.lexicon)
        return [*grown(text, spans, self.model.lexicon), *_doubts(seen)]

    def _is_surely_called(self, text: str, span: Span, *of_each: _Beside) -> bool:
        """Whether each model for itself is sure that a word which is seldom said is somebody's name: "Juno denies pain"."""
        said = text[span.start : span.end]
        entry = self.model.lexicon.entries.get(key(said))
        return (
            span.entity_type == "PERSON"
            and entry is not None
            and entry.rank <= _SELDOM
            and not (is_common(said.lower()) or is_verbal(said) or is_medical(said.lower()))
            and _ARTICLE.search(text, max(0, span.start - 8), span.start) is None
            and all(
                any(other.score >= _SURELY and len(other) == len(span) for other in beside.around(span))
                for beside in of_each
            )
        )

    def _without_tails(self, text: str, spans: list[Span], others: list[Span]) -> list[Span]:
        """Names without an everyday word before or behind them that the other model does not see ("kevin fetch")."""
        beside = _Beside(others)
        return [self._without_tail(text, span, beside) for span in spans]

    def _without_tail(self, text: str, span: Span, others: _Beside) -> Span:
        two = _TWO_WORDS.fullmatch(text, span.start, span.end) if span.entity_type == "PERSON" else None
        if two is None:
            return span
        for word, left in ((2, 1), (1, 2)):
            if (
                (self._is_ordinary(two.group(word)) or (word == 2 and self._tells_how(two.group(word))))
                and not self._is_ordinary(two.group(left))
                and not others.meet(two.start(word), two.end(word))
            ):
                return replace(span, start=two.start(left), end=two.end(left))
        return span

    def _tells_how(self, word: str) -> bool:
        """Whether a word of a dictionary is an adjective by its ending, and no name of anybody or anywhere: "allergic"."""
        entry = self.model.lexicon.entries.get(word)
        return (
            entry is not None
            and entry.plain == ENGLISH
            and entry.first == entry.last == entry.city == 0
            and _ADJECTIVE.fullmatch(word) is not None
        )

    def _is_remains(self, text: str, span: Span, whole: set[str], context: str) -> bool:
        """Whether a span is everyday words that are left of what a model took for a name ("h r shared")."""
        said = text[span.start : span.end]
        return (
            span.entity_type in _WORDS_ONLY
            and span.score < _SURE_ALONE
            and said not in whole
            and is_plain(said, self._is_ordinary)
            and not may_be_named(text, span.start, context)
        )

    def _is_ordinary(self, word: str) -> bool:
        return is_ordinary(word, self.model.lexicon)

    def _spans(self, text: str, predicted: list[NerSpan]) -> list[Span]:
        spans = []
        for found in predicted:
            entity = _ENTITY_OF.get(found.label)
            said = text[found.start : found.end]
            if entity == "EMAIL_ADDRESS" and "@" not in said and " at " not in said:
                entity = "URL"
            if entity == "UNIQUE_ID" and _SMALL_NUMBER.fullmatch(said):
                continue
            if entity in {"PERSON", "USERNAME"} and (said.lower() in _NOBODY or is_software(said)):
                continue
            thing = _A_THING.fullmatch(said) if entity == "PERSON" else None
            if thing is not None and self._is_ordinary(thing[1]):
                continue
            if entity:
                score = found.score if entity in _MODEL_KNOWS_BEST else min(found.score, _BELOW_PATTERNS)
                for start, end in parts(text, found.start, found.end):
                    start, end = _trimmed(text, start, end)
                    key = _NEXT_KEY.search(text, start, end) if entity == "UNIQUE_ID" else None
                    end = key.start() if key and text[end : end + 1] == "=" else end
                    spans.append(Span(start, end, entity, score, self.name))
        return spans


def _doubts(seen: Sequence[list[Span]]) -> Iterator[Doubt]:
    """All that the members of a model see and that would not stay anyway: what is not found in the end is doubted."""
    voices = Counter((span.start, span.end, span.entity_type) for spans in seen for span in set(spans))
    told: dict[tuple[int, int, str], float] = {}
    for spans in seen:
        for span in spans:
            place = span.start, span.end, span.entity_type
            told[place] = max(span.score, told.get(place, 0.0))
    members = [_Beside(spans) for spans in seen]
    for (start, end, entity), score in told.items():
        if entity != _FIRM:
            doubt = Doubt(start, end, entity, 0.0, DOUBTED, told=score, voices=voices[start, end, entity])
            sure = [max((span.score for span in each.around(doubt)), default=0.0) for each in members]
            yield replace(doubt, agreed=min(sure))


_HANDLE = re.compile(r"@[\w.-]*\w(?=[.)]{1,2}\Z)")
"""Somebody's handle, before the end of a sentence or a bracket."""


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the quotes and brackets around it, and without the sign that escapes a quote behind it."""
    while start < end - 1 and text[start] in "'\"“‘[{<=:":
        start += 1
    while end - 1 > start and text[end - 1] in "'\"”’]}>,;:\\ ":
        end -= 1
    if text[start] == "@" and (handle := _HANDLE.match(text, start, end)) is not None:
        end = handle.end()
    return start, end


def load_finder(name: str | None) -> NameFinder:
    """The model to use.

    Args:
        name: a spaCy pipeline's name or path; None or "redactor" is the project's own two, "redactor-fast" one of them alone.

    Raises:
        ModelError: it is not there or damaged.
    """
    if name in (None, DEFAULT_MODEL, FAST_MODEL):
        return OwnFinder(name or DEFAULT_MODEL)
    return SpacyFinder(name)


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _is_date(text: str) -> bool:
    """Whether what a model calls a date names a day or month, and not "today", "two weeks" or a year alone."""
    low = text.lower()
    words = low.replace(",", " ").split()
    has_month = any(word[:3] in _MONTHS and len(word) <= 9 and word.isalpha() for word in words)
    digits = sum(sign.isdigit() for sign in low)
    return digits > 0 and (has_month or low.count("/") == 2 or low.count("-") == 2)
