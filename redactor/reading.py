"""What is read in one field of a record: by the field's name, and by the recognizers and the language model in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from redactor.conversation.lexicon import is_common
from redactor.conversation.roles import labels_of
from redactor.detect import Detector
from redactor.detect.ages import ages
from redactor.detect.codes import codes
from redactor.detect.decoys import is_decoy
from redactor.detect.engine import SCANNED, as_written
from redactor.detect.kinds import is_kind, is_odd, may_be_a_name
from redactor.detect.machinery import without_machinery
from redactor.detect.ner.listed import is_nobody, may_be_called, tells_of_somebody
from redactor.detect.plain_words import ALSO_NAMES
from redactor.detect.programs import header_names
from redactor.detect.software import is_software
from redactor.detect.wide_places import is_part_of_a_town
from redactor.document.media import WRAPPED
from redactor.document.records import Field
from redactor.field_kinds import (
    may_tell_of_people,
    names_call,
    names_doer,
    names_file,
    names_id,
    names_id_of_a_run,
    names_kind,
    names_part_of_name,
    names_program,
    names_shade,
    names_somebody,
    names_state,
    names_thing,
    names_trip,
    names_version,
    names_where,
    names_writing,
)
from redactor.fields import FieldClass, looks_operational, names_person
from redactor.plausible import AREA, is_plausible
from redactor.policy import Policy
from redactor.record_times import is_time, times
from redactor.spans import Doubt, Span, believed
from redactor.text import View

_CERTAIN = 0.95
_CUED, _POSSIBLE = 0.6, 0.4
"""What a telephone number is worth that a cue announces, and one that ten digits might be."""
_DIGITS = re.compile(r"\d")
_STRONG = 0.9
_LABEL = 0.6
_MAIL_TIME = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}"
    r"(?: \d\d:\d\d(?::\d\d)?(?: (?:[A-Z]{1,4}|[+-]\d{4}))?)?"
)
"""A time as mail and HTTP have it (RFC 5322, 3.3): three letters of it are no name."""
_EMBEDDED = re.compile(
    r"data:[\w.+/-]{0,80}(?:;[\w=.-]{1,80}){0,4};base64,[\w+/=%-]*|@@@langfuseMedia:[^@]{1,400}@@@",
    re.IGNORECASE,
)
_DATA_TYPE = re.compile(
    r"(?:string|str|(?i:n?varchar2?|n?char(?=\()|bigint|smallint|timestamptz|datetime(?:64)?)|boolean|integer|float64|int(?:32|64))"
    r"(?:\(\d{1,5}(?:,\d{1,3})?\))?\??"
)
"""What a schema has in place of a value: `{"ssn": "varchar(11)"}`."""
_SECRETS = ("PASSWORD", "SECURITY_ANSWER")
_LONE = re.compile(r"[a-z]{4,24}")
_LONE_WRITTEN = re.compile(r"[a-z]{4,24}|[A-Z]{4,24}|#[A-Za-z]{4,24}")
"""One word in one case, as it is written and as a status is, or a hashtag."""
_BY_LOOKS = 0.5
"""What it is worth that an id of a thing looks like a key."""
_CAMEL = re.compile(r"(?:[a-z]{2,20}|[A-Z][a-z]{2,20})(?:[A-Z][a-z]{1,20}){1,6}")
_OWNED = re.compile(r"[^\W\d_]['’]s [^\W\d_]")
"""Whose something is: "Dean's Camry"."""
_HUMP = re.compile(r"[A-Z]?[a-z]+")
_SPELLED_OUT = 0.75
_PHONE = re.compile(r"(?:tel:)?(?:\+[1-9][\d.-]{7,18}|(?:1[-.])?\d{3}[-.]\d{3}[-.]\d{4})")
_NEVER_IDS = {
    "PHONE_NUMBER": _PHONE,
    "FAX_NUMBER": _PHONE,
    "US_SSN": re.compile(r"\d{3}-\d\d-\d{4}"),
    "IP_ADDRESS": re.compile(
        r"[1-9]\d{1,2}(?:\.\d{1,3}){3}|(?:[0-9a-f]{0,4}:){4,7}[0-9a-f]{0,4}", re.IGNORECASE
    ),
}
"""How these are written, and an id is not: `thread_id: "+14155550137"` is a telephone number. `2.10.0.1` is a version."""
_SEEN_THERE = frozenset(("PERSON",))
_SEEN = frozenset(("PERSON", "LOCATION", "STREET_ADDRESS"))
_TOWNS = frozenset(("LOCATION", "CITY"))
_FORM = "PersonCue"
"""What takes a word behind a label for the value of a form."""
_SPOKEN_WORD = re.compile(r"(?<![\w-])[^\W\d_]{2,}(?![\w=-])")
_LABEL_WORD = re.compile(r"[^\W_]+")
LONGEST_LABEL = 60
LONGEST_VALUE = 200


class Reader:
    """Reads the fields of one record; the same text is read once, however often it stands in the record."""

    def __init__(self, detector: Detector, policy: Policy) -> None:
        self._detector = detector
        self._policy = policy
        self.is_talk = False
        self._views: dict[str, list[View]] = {}
        self._spans: dict[tuple[str, str, str, bool], list[Span]] = {}
        self._doubts: dict[tuple[str, str], list[Doubt]] = {}

    def views(self, text: str) -> list[View]:
        """The other readings of a text."""
        found = self._views.get(text)
        if found is None:
            found = self._views[text] = self._detector.views(text)
        return found

    def spans(self, item: Field, asked: str) -> list[Span]:
        """What a field's name and text show, at every score; `asked` is what was said before it."""
        rule, text = item.rule, item.text
        if rule.field_class is FieldClass.KEY:
            return []
        if rule.field_class is FieldClass.BLOB:
            return [Span(0, len(text), "BLOB", 1.0, "field_name")]
        if is_time(item):
            if self._policy.timestamps == "keep":
                return []
            return [Span(0, len(text), "DATE_TIME", 1.0, "field_name")]
        if self._policy.timestamps == "drop" and (made := times(item)):
            return [*self._read(item, asked), *made]
        return self._read(item, asked)

    def doubts(self, text: str, asked: str) -> list[Doubt]:
        """What the language model saw in a text that was read, and redactor's rules did not believe."""
        return self._doubts.get((text, asked), [])

    def _read(self, item: Field, asked: str) -> list[Span]:
        """What is read in a text, whatever becomes of the record's own times."""
        rule, text = item.rule, item.text
        if rule.field_class is FieldClass.ENTITY:
            if rule.entity_type not in _SECRETS and _DATA_TYPE.fullmatch(text):
                return []
            if is_plausible(rule.entity_type, text):
                whole = Span(0, len(text), rule.entity_type, _CERTAIN, "field_name")
                # A name that is only presumed may not hide what else the value is.
                return [whole, *self._detect(text, "", "", True)] if item.is_presumed else [whole]
            if rule.entity_type == "ZIP_CODE" and AREA.fullmatch(text.strip()):  # what is left of a ZIP code
                return []
        if item.is_number:
            return self._of_number(item)
        if rule.field_class is FieldClass.OPERATIONAL and looks_operational(text) and not is_odd_word(item):
            return self._of_id(item)
        spans = self._of_text(item, asked)
        spans = list(without_machinery(text, spans, is_member=bool(item.names) and not item.is_turn))
        if item.said:
            opened = {start for start, _, _ in item.said}
            spans = [span for span in spans if not (span.start in opened and _opens_turn(text, span))]
        labels, roles = labels_of(text)
        if roles:
            spans = [span for span in spans if (span.start, span.end) not in roles]
        return [*spans, *_embedded(text), *_people(text, labels)]

    def _of_number(self, item: Field) -> list[Span]:
        """What a number of JSON is, as a whole."""
        if item.rule.field_class is FieldClass.OPERATIONAL or len(_DIGITS.findall(item.text)) < 7:
            return []
        found = self._detect(item.text, "", item.context, False)
        return _whole([_of_a_number(span) for span in found], item.text)

    def _of_id(self, item: Field) -> list[Span]:
        """What is personal in an id of the machinery; one that is what a file is called may be called after somebody."""
        text = item.text
        people = list(self._detector.in_file_names(text, "")) if "." in text else []
        if not _DIGITS.search(text) and "@" not in text:
            return people
        name = item.names[-1] if item.names else ""
        return people + [
            span
            for span in self._detect(text, "", "", False)
            if is_no_id(span, text[span.start : span.end], name)
        ]

    def _of_text(self, item: Field, asked: str) -> list[Span]:
        """What is found in words."""
        text = item.text
        is_value = not item.is_turn and len(text) <= LONGEST_VALUE and "\n" not in text
        label = item.context[-LONGEST_LABEL:] if is_value else ""
        names = not (
            (is_value and ((is_code(text) and not is_odd_word(item)) or names_no_person(item)))
            or (item.is_key and _is_caption(text))
        )
        spans = self._detect(text, asked, label, names)
        if is_value and item.names and names_id(item.names[-1]):
            spans = [span for span in spans if span.entity_type != "API_KEY" or span.score > _BY_LOOKS]
        if is_value and names and _is_of_nobody(item):
            spans = [
                span
                for span in spans
                if not (span.recognizer == self._detector.model and span.entity_type in _seen_in(item))
                or not is_nobody(text[span.start : span.end])
            ]
        if self._policy.trips == "keep" and item.names and names_trip(item.names[-1]):
            spans = [span for span in spans if span.entity_type not in _TOWNS]
        if item.is_turn or (self.is_talk and _is_note(text)) or (not item.names and "\n" in text):
            spans = [*spans, *codes(text), *self._misread_codes(text), *ages(text, asked, spans)]
        return spans

    def _misread_codes(self, text: str) -> Iterator[Span]:
        """The codes of a scan, read with its letters and digits put right."""
        for view in self.views(text):
            if view.name == SCANNED:
                yield from as_written(view, codes(view.text))

    def _detect(self, text: str, context: str, label: str, names: bool) -> list[Span]:
        key = (text, context, label, names)
        spans = self._spans.get(key)
        if spans is None:
            read = self._detector.detect(text, self.views(text), context=context, label=label, names=names)
            spans = self._spans[key] = believed(read)
            if len(read) > len(spans):
                self._doubts[text, context] = [span for span in read if isinstance(span, Doubt)]
        return spans


def _embedded(text: str) -> Iterator[Span]:
    """Blobs that stand in a text."""
    for blob in _EMBEDDED.finditer(text) if "base64," in text or "@@@" in text else ():
        yield Span(blob.start(), blob.end(), "BLOB", 1.0, "embedded")
    for blob in WRAPPED.finditer(text) if "\n" in text else ():
        yield Span(blob.start(), blob.end(), "BLOB", 1.0, "embedded")


def _people(text: str, labels: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """The speaker labels of a transcript that are people: neither headers of a protocol nor software nor words."""
    headers = {header.start() for header in header_names(text)} if labels else ()
    for start, end in labels:
        label = text[start:end]
        if not (start in headers or is_software(label) or is_decoy(label) or _is_heading(label)):
            yield Span(start, end, "PERSON", _LABEL, "speaker_label")


def _is_of_nobody(item: Field) -> bool:
    """Whether a value is a few ordinary words that no one is called by, under a name that is neither a person's nor asks for one."""
    name, above = ("", "", *item.names)[-1], ("", "", *item.names)[-2]
    return (
        bool(name)
        and not (names_call(name) or names_doer(name) or names_person(name) or names_person(above))
        and is_kind(item.text)
    )


def _seen_in(item: Field) -> frozenset[str]:
    """What the language model takes ordinary words for: places too, where the field is not called after where something is."""
    return _SEEN_THERE if names_where(item.names[-1]) else _SEEN


def _opens_turn(text: str, span: Span) -> bool:
    """Whether words behind who speaks, taken for the value of a form, are those with which somebody begins: "Caller: Lovely."."""
    return span.recognizer == _FORM and not may_be_a_name(text[span.start : span.end])


def _is_heading(label: str) -> bool:
    """Whether what stands before a colon is common words that nobody is called by, or the header of a protocol."""
    words = _LABEL_WORD.findall(label)
    return label.startswith("X-") or (
        bool(words) and all(is_common(word.lower()) and word.lower() not in ALSO_NAMES for word in words)
    )


def _is_note(text: str) -> bool:
    """Whether a value was written by somebody: words, not one code."""
    return len(_SPOKEN_WORD.findall(text)) > 2


def least_in_id(entity: str) -> float:
    """The score from which a span in an id of the machinery may count."""
    return _SPELLED_OUT if entity in _NEVER_IDS else _STRONG


def is_no_id(span: Span, said: str, name: str) -> bool:
    """Whether a span in an id of the machinery is personal all the same: certain, or written as no id is.

    Args:
        span: what was found.
        said: what stands there.
        name: the name of the field.
    """
    if span.score >= _STRONG:
        return not (span.entity_type == "CREDIT_CARD" and said.isdigit() and names_id_of_a_run(name))
    shape = _NEVER_IDS.get(span.entity_type)
    if shape is None or span.score < _SPELLED_OUT or not shape.fullmatch(said):
        return False
    return span.entity_type != "IP_ADDRESS" or not names_version(name)


def _of_a_number(span: Span) -> Span:
    """A span in a number of JSON, where ten digits that no cue calls a telephone's are most often a count."""
    is_guess = span.entity_type == "PHONE_NUMBER" and _POSSIBLE < span.score < _CUED
    return replace(span, score=_POSSIBLE) if is_guess else span


def _whole(spans: list[Span], text: str) -> list[Span]:
    """A number goes whole or not at all."""
    best = max(spans, key=lambda span: span.score, default=None)
    return [Span(0, len(text), best.entity_type, best.score, best.recognizer)] if best else []


def is_code(text: str) -> bool:
    """Whether a value is one word of an id or enum: no language model needs to read it."""
    return looks_operational(text) and (
        text.islower()
        or text.isupper()
        or not text[:1].isalpha()
        or any(sign in text for sign in "_/:=+")
        or (_CAMEL.fullmatch(text) is not None and _is_of_things(_HUMP.findall(text)))
    )


def is_odd_word(item: Field) -> bool:
    """Whether a value is one word that no dictionary has, where few words are in use (a status) or somebody writes (`body`)."""
    name = item.names[-1] if item.names else ""
    return (
        (names_state(name) and _LONE.fullmatch(item.text) is not None)
        or (names_writing(name) and _LONE_WRITTEN.fullmatch(item.text) is not None)
    ) and is_odd(item.text.lower().lstrip("#"))


def _is_of_things(words: Sequence[str]) -> bool:
    """Whether words are common ones that nobody is called by."""
    return all(is_common(word.lower()) and not may_be_called(word) for word in words)


def _is_caption(text: str) -> bool:
    """Whether the name of a member is common words of which the first alone has a capital: `Price unit`."""
    words = text.split(" ")
    return len(words) > 1 and " ".join(words[1:]).islower() and all(is_common(word.lower()) for word in words)


def asks_where(item: Field) -> bool:
    """Whether a field is called after neither a person nor what they are called, so that "West" is a side of a town."""
    name, above = ("", "", *item.names)[-1], ("", "", *item.names)[-2]
    return (names_where(name) or (" " in item.text and bool(name))) and not (
        names_call(name)
        or names_doer(name)
        or names_person(name)
        or names_person(above)
        or names_part_of_name(name)
        or names_somebody(name)
    )


def names_no_person(item: Field) -> bool:
    """Whether a value is called after a thing or a program, so that the language model need not be asked about it.

    Where that is only presumed, what people are called is none. What is offered, done or talked about (`service`, `topic`) may be
    with or for somebody; a file of several words is often called after one.
    """
    if names_thing(item.names, item.text):
        if names_file(item.names) and " " in item.text.strip():
            return False
        if item.is_presumed:
            return not (may_be_called(item.text) or tells_of_somebody(item.text))
        return not (
            may_tell_of_people(item.names) and (tells_of_somebody(item.text) or _OWNED.search(item.text))
        )
    if names_kind(item.names) and is_kind(item.text, is_shade=names_shade(item.names)):
        return True
    if asks_where(item) and is_part_of_a_town(item.text):
        return True
    return (
        bool(item.names)
        and names_program(item.names[-1])
        and ("/" in item.text or " " not in item.text.strip())
    ) or _MAIL_TIME.fullmatch(item.text) is not None
