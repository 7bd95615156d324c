"""One text in, spans out: every recognizer on the text and on each of its views, and the language model on its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any

from presidio_analyzer import EntityRecognizer, RecognizerRegistry

import recognizers
from recognizers.base import PatternEntityRecognizer, traits_of
from redactor.detect.abroad import CUED, is_abroad, without_talk_abroad
from redactor.detect.aged import aged
from redactor.detect.amounts import is_asked_amount
from redactor.detect.codes import is_announced, is_excused, is_written
from redactor.detect.companions import companions
from redactor.detect.decoys import (
    is_abbreviation,
    is_day_or_goods,
    is_exclaimed,
    is_only_decoys,
    without_decoys,
)
from redactor.detect.edges import tight, without_next_sentence
from redactor.detect.eponyms import without_eponyms
from redactor.detect.file_names import days_beside, file_names
from redactor.detect.firms import without_firms
from redactor.detect.german_nouns import without_german_nouns
from redactor.detect.helping_verbs import is_helping_verb
from redactor.detect.home_towns import home_towns
from redactor.detect.joined_names import joined_names
from redactor.detect.kinds import without_kinds
from redactor.detect.layouts import laid_out
from redactor.detect.machinery import steady
from redactor.detect.ner.features import key
from redactor.detect.ner.listed import is_nobody, shipped
from redactor.detect.nlp import NameFinder, load_finder
from redactor.detect.other_scripts import in_other_scripts
from redactor.detect.own_initials import abbreviated
from redactor.detect.rows import numbered, same_row
from redactor.detect.talk import is_run_together
from redactor.detect.whole_names import whole_names
from redactor.detect.wide_places import is_home, is_wide
from redactor.entities import ENTITIES
from redactor.errors import QuarantineError, Reason
from redactor.spans import Doubt, Span, Stretches, believed
from redactor.text import View, may_be_spoken, spelled_runs, spoken_runs, uncoloured, views
from redactor.text.changed import changed_parts
from redactor.text.chat import is_reaction
from redactor.text.lexicon import DIGITS, NATO_WORDS, TEENS, TENS_WORDS

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_DECODED = "decoded"
SCANNED = "scanned"
_PLAIN = frozenset((_DECODED, "unicode", SCANNED))
"""The readings of `redactor.text.views` in which a text stands as it looks, spoken forms aside."""
_JOINED = re.compile(
    r"_\+\d{8,15}(?!\d)|_\d{3}-\d\d-\d{4}(?!\d)|_(?:\(\d{3}\)|\d{3})-\d{3}-\d{4}(?!\d)|\d{3}-\d{3}-\d{4}_"
)
"""A number that no machine writes, joined to what stands beside it: `call_+14155550134_1`, `ssn_472-88-1930.pdf`."""
_PIECEWISE = 0.6
_AT_HOME = 0.6
_SHAPED = 0.65
"""However sure the language model is of a code: a recognizer that knows its shape or its cue names it."""

_NO_DOUBT = 0.9
"""How sure each member of the language model must be of a name that a rule took back: docs/ner.md says what that finds and takes."""
_AGREED, _SHORTEST_AGREED = 0.6, 3
"""How sure that makes redactor; letters of such a name: one or two are as often what was spelled, or a sign of something."""

_NAME_ASKED = re.compile(
    r"\b(?:names?|surname|who|whom|call(?:ed)?|nombre|apellido|nom|prénom|nome|cognome)\b", re.IGNORECASE
)
"""What was said before a reaction that may be somebody: "And your last name?" - "Good"."""
_BY_SHAPE = frozenset(("ZIP_CODE", "UNIQUE_ID"))
_NO_ARTIFACTS: Any = None
_AGED = re.compile(r"\d{1,3}[ -]?y\.? ?/?o\.?", re.IGNORECASE)
"""How notes begin an age: "58 y.o. F"."""
_SERIES = re.compile(r"(?<![\w-])[A-Z]{1,5}-$")
"""Letters in front of a number that is said digit by digit: "SR-1 1 0 4"."""
_WRITTEN = re.compile(
    r"\d[,.] [A-Z]{1,3}\d+ |\d, [A-Z] \d{1,3}, [A-Z] \d|\d d, |\bq\d|\d (?:BID|TID|QID|QD|QHS|PRN|MG|ML)\b"
)
"""What no run of spoken characters holds: "72, O2 96", "40 BID x3d", "B 60, C 48", "6 d, HFNC 4"."""
_SUMMED = re.compile(
    r"\b(?:hundred|thousand|mil|cien(?:to)?|(?:dos|tres|cuatro|seis|sete|ocho|nove)cientos|quinientos)\b"
    r"|(?<=\bde )\w{3,12} a \w{3,12}(?: y l[ao]s?)?$",
    re.IGNORECASE,
)
"""What is a sum, and no number digit by digit; also from when to when: "de ocho a cinco y los sábados"."""
_SUM = 8
_PIECE = rf"(?:{'|'.join((*DIGITS, *TEENS, *TENS_WORDS, 'oh'))}|\d+|(?:capital )?[a-z](?![a-z]))"
_SAID_SIGN = (
    r"(?:exclamation (?:mark|point)|question mark|hash(?:tag)?|dollar sign|percent sign|ampersand|asterisk|star|bang"
    r"|underscore)"
)
_GOES_ON = re.compile(
    rf"(?:[ ,]{{1,2}}(?:stroke|slash)(?:[ ,-]{{1,2}}{_PIECE})+|[ ,]{{1,2}}(?:and )?{_SAID_SIGN}(?:[ ,]{{1,2}}{_PIECE})*"
    rf"|(?:[ ,]{{1,2}}(?:{'|'.join(NATO_WORDS)})){{2,}})+(?!\w)",
    re.IGNORECASE,
)
"""The rest of what is said piece by piece: "three oh one stroke sixty seven", "r, e, e, exclamation mark"."""
_EXPLAINED = re.compile(r"\b[a-z],? (?:for|as in|like) [a-z]{3}", re.IGNORECASE)
"""A letter with a word that begins with it: nobody says so of an acronym."""
_TABLE_HEAD = re.compile(r"\S {2,20}\S {2,20}\S")
_ROW_BELOW = re.compile(r"[^\n]{0,80}\n[^\n\d]{0,60}\d{1,4}(?: {1,20}\d{1,4}){3}(?!\d)")
"""Letters over columns, and a row of numbers below them: the head of a league's table."""
_APOSTROPHE = re.compile(r"(?:\b(?:capital |big )?[a-z] (?:apostrophe|hyphen|dash) )+$", re.IGNORECASE)
"""What was spelled in front of a run of letters: "d apostrophe a n g e l o"."""
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def build_registry() -> RecognizerRegistry:
    """Redactor's recognizers as an explicit Presidio registry, for any AnalyzerEngine."""
    return RecognizerRegistry(recognizers=recognizers.build())


class Detector:
    """Finds personal spans in one text.

    Args:
        nlp: the language model's name, or None for the default.

    Raises:
        ModelError: the model can't be loaded.
    """

    def __init__(self, nlp: str | None = None) -> None:
        self._recognizers: list[tuple[str, EntityRecognizer]] = [
            (type(found).__name__, found) for found in build_registry().recognizers
        ]
        self._finder: NameFinder = load_finder(nlp)
        self._told: dict[tuple[str, str], list[Span]] = {}
        self.model = self._finder.name

    def views(self, text: str) -> list[View]:
        """The other readings of a text."""
        return views(text)

    def detect(
        self, text: str, text_views: Sequence[View], *, context: str = "", label: str = "", names: bool = True
    ) -> list[Span]:
        """Find spans.

        Args:
            text: the text.
            text_views: its other readings.
            context: what was said or asked before it.
            label: the words of the field's name, which recognizers read as "label: text".
            names: whether to ask the language model.

        Returns:
            spans of every score, which may overlap; last, without a label, the `Doubt`s.

        Raises:
            QuarantineError: a recognizer failed or ran too long; the position is its name.
        """
        text = _whole_characters(text)
        plain = uncoloured(text)
        if plain is not None:
            text_views = self.views(plain.text)
            return list(
                as_written(
                    plain, self.detect(plain.text, text_views, context=context, label=label, names=names)
                )
            )
        spans = [*self._patterns(text, label), *laid_out(text)]
        spans += list(same_row(text, spans))
        spans += joined_names(text)
        people = list(self.in_file_names(text, label))
        if people:  # what stands beside somebody's name is read as if blanks did
            spans += [*people, *self._patterns(text.replace("_", " "), label)]
        elif _JOINED.search(text):
            spans += self._patterns(text.replace("_", "|"), label)
        for view in text_views:
            seen = list(self._of_view(view, text, label))
            read = as_written(view, [*seen, *same_row(view.text, seen)])
            spans += read if view.name in _PLAIN else (span for span in read if not _is_row(text, span))
        if may_be_spoken(text):
            spans += _said_piecewise(text, context)
        plain = _plainer(text, text_views)
        if plain is not None:
            spans += as_written(plain, [*laid_out(plain.text), *self.in_file_names(plain.text)])
        doubts: list[Span] = []
        if names:
            for span in self._named(text, context, label):
                (doubts if isinstance(span, Doubt) else spans).append(span)
            if plain is not None:
                spans += as_written(plain, believed(self._named(plain.text, context, label)))
            spans += list(abbreviated(text, spans))
            spans += list(whole_names(text, spans))
            spans += list(companions(text, spans))
            if " of " in text:
                spans += list(home_towns(text, spans))
            spans += list(numbered(text, spans))
            spans += list(aged(text, spans))
        return [*(spans if text.isascii() else in_other_scripts(text, spans, self.model)), *doubts]

    @contextmanager
    def told(self, texts: Iterable[tuple[str, str]]) -> Iterator[None]:
        """Ask the language model about texts together, which is cheaper; while this lasts, `detect` knows what it said.

        Its answer to a text depends on nothing else, so that what `detect` gives is the same. What fails here, fails again where it
        is needed. Within another such stretch nothing is asked.

        Args:
            texts: texts without a label, each with its context.
        """
        told: dict[tuple[str, str], list[Span]] = {}
        with suppress(Exception):
            asked: dict[tuple[str, str], None] = {}
            for text, context in () if self._told else texts:
                asked.update(dict.fromkeys(_lines(_whole_characters(text), context)[1]))
            if len(asked) > 1:
                told = dict(zip(asked, self._finder.find_all(list(asked)), strict=True))
        if not told:
            yield
            return
        self._told = told
        try:
            yield
        finally:
            self._told = {}

    def in_file_names(self, text: str, label: str = "") -> Iterator[Span]:
        """Names of people in the names of files and rooms, whatever digits those have; `label` as for `detect`.

        Raises:
            QuarantineError: the language model failed.
        """
        for name in file_names(text, label):
            for span in self._names(name.text, ""):
                found = name.somebody(span)
                if found is not None:
                    yield found
                    yield from days_beside(text, found)

    def _named(self, text: str, context: str, label: str) -> Iterator[Span]:
        """What the language model finds in a text, which is a field's value where there is a label; else with what is doubted."""
        if not _WORD.search(text):
            return iter(())
        return self._value_names(text, label) if label else self._read(text, context)

    def _of_view(self, view: View, text: str, label: str) -> Iterator[Span]:
        """What the recognizers find in a view of a text, where it is not the text itself; in the view's own places."""
        for part in changed_parts(view, text):
            for span in self._patterns(view.text[part.start : part.end], label):
                if span.end + part.start > part.first and span.start + part.start < part.last:
                    yield span.shifted(part.start)

    def _patterns(self, text: str, label: str) -> Iterator[Span]:
        lead = f"{label}: " if label else ""
        whole = lead + text
        met = traits_of(whole).met
        for name, recognizer in self._recognizers:
            if isinstance(recognizer, PatternEntityRecognizer) and not recognizer.may_match(met):
                continue
            try:
                results = recognizer.analyze(whole, [], _NO_ARTIFACTS)
            except TimeoutError:
                raise QuarantineError(Reason.TIMEOUT, name) from None
            except Exception:  # noqa: BLE001 - whatever it raises may quote the text: only its name goes on
                raise QuarantineError(Reason.DETECTOR_FAILED, name) from None
            for result in results:
                start, end = max(result.start - len(lead), 0), result.end - len(lead)
                if lead and start == 0 and result.entity_type == "PERSON":
                    continue  # "name: Oat milk" is no cue: whose name it is, the language model judges
                if name == "PersonCue" and all(map(is_abbreviation, text[start:end].split())):
                    continue  # "mother HTN, father CAD"
                if start < end and result.entity_type in ENTITIES:
                    span = Span(start, end, result.entity_type, min(result.score, 1.0), name)
                    if name in CUED and is_exclaimed(text, start, end):
                        continue
                    yield from (
                        without_firms(text, without_talk_abroad(text, (span,))) if name in CUED else (span,)
                    )

    def _value_names(self, text: str, label: str) -> Iterator[Span]:
        """Names in a field's value, read as "name of the field: value"."""
        lead = f"{label.rsplit(' ', 2)[-1]}: "
        for span in self._names(lead + steady(text), ""):
            if span.end > len(lead):
                yield Span(
                    max(span.start - len(lead), 0),
                    span.end - len(lead),
                    span.entity_type,
                    span.score,
                    span.recognizer,
                )

    def _names(self, text: str, context: str) -> Iterator[Span]:
        return iter(believed(self._read(text, context)))

    def _read(self, text: str, context: str) -> Iterator[Span]:
        """What the language model finds, and what of that is doubted."""
        lines, asked = _lines(text, context)
        try:
            found = self._answers(asked)
        except Exception:  # noqa: BLE001 - as above
            raise QuarantineError(Reason.DETECTOR_FAILED, self._finder.name) from None
        for line, question, told in zip(lines, asked, found, strict=True):
            words = line.group()
            if told and is_reaction(words):
                told = [
                    span for span in told if span.entity_type == "PERSON" and _NAME_ASKED.search(question[1])
                ]
            spans = believed(told)
            named = without_firms(
                words,
                without_talk_abroad(
                    words,
                    without_decoys(
                        words,
                        without_german_nouns(words, tight(words, spans)),
                        self._finder.name,
                    ),
                ),
            )
            named = without_kinds(words, without_eponyms(words, named))
            left = list(without_next_sentence(words, named))
            for span in left:
                sure = min(span.score, _SHAPED) if span.entity_type in _BY_SHAPE else span.score
                yield replace(span, score=sure).shifted(line.start())
            if len(told) > len(spans):
                stays = Stretches(
                    (span.start, span.end) for span in left if span.entity_type != "ORGANIZATION"
                )
                for doubt in told:
                    if not isinstance(doubt, Doubt) or stays.meet(doubt.start, doubt.end):
                        continue
                    if is_home(words, doubt):
                        lives = Span(doubt.start, doubt.end, doubt.entity_type, _AT_HOME, doubt.recognizer)
                        yield lives.shifted(line.start())
                    elif not is_wide(words, doubt):
                        yield self._agreed(words, doubt).shifted(line.start())

    def _agreed(self, line: str, doubt: Doubt) -> Span:
        """A doubt; as a name that counts where all members of the model are sure of it, and its words may be somebody's."""
        if (
            doubt.entity_type == "PERSON"
            and doubt.agreed >= _NO_DOUBT
            and len(doubt) >= _SHORTEST_AGREED
            and not is_nobody(line[doubt.start : doubt.end])
            and not is_only_decoys(line[doubt.start : doubt.end])
            and not is_abroad(line)
            and not is_run_together(line, doubt.start, doubt.end)
            and not is_helping_verb(line, doubt.start, doubt.end)
            and not is_day_or_goods(line, doubt.start, doubt.end)
            and list(without_kinds(line, without_eponyms(line, without_firms(line, [doubt]))))
        ):
            return Span(doubt.start, doubt.end, doubt.entity_type, _AGREED, self._finder.name)
        return doubt

    def _answers(self, asked: list[tuple[str, str]]) -> list[list[Span]]:
        """What the language model says of lines: of those that are told, what is known."""
        told = self._told
        if not told:
            return self._finder.find_all(asked)
        found = [told.get(question) for question in asked]
        rest = [question for question, known in zip(asked, found, strict=True) if known is None]
        more = iter(self._finder.find_all(rest) if rest else ())
        return [next(more) if known is None else list(known) for known in found]


def _whole_characters(text: str) -> str:
    """The text without halves of characters, which no reader takes."""
    return _SURROGATE.sub("\ufffd", text) if _SURROGATE.search(text) else text


def _lines(text: str, context: str) -> tuple[list[re.Match[str]], list[tuple[str, str]]]:
    """The lines of a text that hold words, and each with the line before it, as the language model is asked."""
    lines, asked = [], []
    for line in _LINE.finditer(text):
        words = line.group()
        if _WORD.search(words) and not _heads_traceback(text, line):
            lines.append(line)
            asked.append((words, context))
        context = words
    return lines, asked


def _heads_traceback(text: str, line: re.Match[str]) -> bool:
    """Whether a line is one English word that is no given name, over Python's traceback: what a program logged."""
    word = line.group()
    entry = shipped().entries.get(key(word)) if word.isalpha() and word.islower() else None
    return (
        entry is not None
        and bool(entry.plain)
        and not entry.first
        and text.startswith("\nTraceback (most recent call last):", line.end())
    )


def _plainer(text: str, text_views: Sequence[View]) -> View | None:
    """The reading without escapes and look-alikes, where its words are not the text's or stand apart otherwise."""
    plain = [view for view in text_views if view.name in _PLAIN]
    if not plain or (plain[0].name != _DECODED and _WORD.findall(plain[-1].text) == _WORD.findall(text)):
        return None
    return plain[-1]


def as_written(view: View, spans: Iterable[Span]) -> Iterator[Span]:
    """Spans of a reading as spans of its text, each with what it reads as."""
    for span in spans:
        start, end = view.to_original(span.start, span.end)
        if start < end:
            written = view.text[span.start : span.end]
            yield Span(start, end, span.entity_type, span.score, span.recognizer, written)


def _is_row(text: str, span: Span) -> bool:
    """Whether a code was read out of a row of written values, by its shape alone."""
    if span.entity_type != "UNIQUE_ID" or span.score >= _SHAPED:
        return False
    return is_written(text[span.start : span.end], sum(sign.isdigit() for sign in span.canonical))


def _said_piecewise(text: str, context: str) -> Iterator[Span]:
    """What was said digit by digit or letter by letter identifies, whatever it is: nobody spells a common word."""
    for run in spoken_runs(text):
        pieces = len(text[run.start : run.end].split())
        digits = sum(sign.isdigit() for sign in run.text)
        if digits < _SUM and _SUMMED.search(text, run.start, run.end):
            continue
        if is_asked_amount(text[: run.start], context, digits):
            continue
        if _WRITTEN.search(text, run.start, run.end):
            continue
        if pieces < 3 or _AGED.match(text, run.start) or is_written(text[run.start : run.end], digits):
            continue
        if is_excused(text, run.start, run.end):
            continue
        announced = digits < 6 and is_announced(text, run.start, run.end)
        words = text[run.start : run.end].lower().split()
        by_alphabet = digits > 1 and sum(word in NATO_WORDS for word in words) > 1
        if run.kind == "code" and len(run.text) < 6 and not (announced or by_alphabet):
            continue
        if (
            digits >= 6
            or by_alphabet
            or (announced and digits >= 4 and pieces >= 4)
            or (run.kind == "code" and digits >= 2 and len(run.text) >= 5)
        ):
            series = _SERIES.search(text, max(0, run.start - 6), run.start)
            start = series.start() if series is not None else run.start
            more = _GOES_ON.match(text, run.end)
            end = run.end if more is None else more.end()
            yield Span(start, end, "UNIQUE_ID", _PIECEWISE, "spoken_run", run.text if more is None else "")
    for spelled in spelled_runs(text):
        if _TABLE_HEAD.search(text, spelled.start, spelled.end) and _ROW_BELOW.match(text, spelled.end):
            continue
        explained = _EXPLAINED.search(text, spelled.start, spelled.end) is not None
        if len(spelled.text) >= 4 - explained and spelled.confidence >= _PIECEWISE:
            lead = _APOSTROPHE.search(text, max(0, spelled.start - 48), spelled.start)
            yield Span(
                spelled.start if lead is None else lead.start(),
                spelled.end,
                "PERSON",
                _PIECEWISE,
                "spelled_run",
                spelled.text,
            )
