"""What is personal in a record: per field, disjoint spans under a policy.

Three sources, in this order: what the field's name says, what the recognizers and the language model see in its text, and what the
conversation and the rest of the record make certain (`redactor.conversation`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from redactor.conversation import (
    NOT_HUNTED,
    Role,
    Turn,
    has_lines,
    is_common,
    is_role,
    labelled_turn,
    labels_of,
    remember,
    split_turns,
)
from redactor.conversation.beside import NOTHING, Beside
from redactor.conversation.lone_houses import without_lone_houses
from redactor.conversation.plans import PLANS
from redactor.detect import Detector
from redactor.detect.addresses import join_addresses
from redactor.detect.ages import ages
from redactor.detect.codes import codes
from redactor.detect.decoys import is_decoy
from redactor.detect.edges import tight, with_what_hangs_on
from redactor.detect.engine import SCANNED, as_written
from redactor.detect.house_numbers import with_house_numbers
from redactor.detect.kinds import is_kind, may_be_a_name
from redactor.detect.layouts.segments import at_separators
from redactor.detect.layouts.values import is_folder
from redactor.detect.machinery import without_machinery
from redactor.detect.ner.listed import is_nobody, may_be_called, tells_of_somebody
from redactor.detect.nlp import DEFAULT_MODEL
from redactor.detect.plain_words import ALSO_NAMES
from redactor.detect.programs import header_names
from redactor.detect.software import is_software
from redactor.document.records import Document, Field
from redactor.fields import (
    FieldClass,
    looks_operational,
    may_tell_of_people,
    names_call,
    names_doer,
    names_file,
    names_kind,
    names_person,
    names_program,
    names_shade,
    names_thing,
    names_time,
    names_trip,
    names_version,
)
from redactor.placeholders import is_redacted, outside_placeholders
from redactor.policy import Policy
from redactor.spans import Span, Stretches, resolve
from redactor.text import View, may_be_spoken, quantities
from redactor.text.acronyms import CUES as ACRONYM_CUES
from redactor.text.lines import has_other_ends, with_line_feeds
from redactor.text.markup import is_marked_up, outside_tags, without_tags
from redactor.within_ids import IDENTIFIERS, WithinIds

_CERTAIN = 0.95
_TITLED = re.compile(r"\b(?:dr|mr|mrs|ms|mx|miss|prof)\.? $", re.IGNORECASE)
_STRONG = 0.9
_CUED, _POSSIBLE = 0.6, 0.4
"""What a telephone number is worth that a cue announces, and one that ten digits might be."""
_LABEL = 0.6
_OVER_89 = re.compile(
    r"P?0?(?:9\d|1[0-2]\d)(?:\.\d{1,3})?(?: ?(?:y|yo|yrs?|years?)(?: old)?)?", re.IGNORECASE
)
_AREA = re.compile(r"\d{3}")
_DIGITS = re.compile(r"\d")
_TIME_SHAPE = re.compile(
    r"\d{4,19}(?:[.,]\d{1,9})?Z?|\d{1,3}[.,]\d{1,9}|\d{8}T\d{4,6}(?:\.\d{1,9})?Z?"
    r"|(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)|\d{1,2}:\d\d)(?:[T ,:.Z+-][\dTZ:.,+\- ]{0,32})?"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?,? {1,2}"
    r"(?:\d{1,2}[ -][a-z]{3,9}[ -](?:\d{4}|\d\d)|[a-z]{3,9} {1,2}\d{1,2})"
    r"[\d:., +-]{0,24}[a-z]{0,5}[\d:., +-]{0,8}",
    re.IGNORECASE,
)
_MAIL_TIME = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}"
    r"(?: \d\d:\d\d(?::\d\d)?(?: (?:[A-Z]{1,4}|[+-]\d{4}))?)?"
)
"""A time as mail and HTTP have it (RFC 5322, 3.3): three letters of it are no name."""
_EPOCH = re.compile(r"(?:1\d|2[01])\d{8}(?:\d{3}|\d{6}|\d{9})?(?:\.\d{1,9})?")
"""Seconds since 1970 up to the year 2039, or thousandths, millionths and so on of them."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[T ][\d:.,]{4,18}(?:Z|[+-]\d\d:?\d\d)?)?")
_LEVEL = "(?:trace|debug|info|notice|warn|warning|error|err|fatal|critical|crit|alert|emerg|severe)"
_SECOND = r"\d\d:\d\d:\d\d(?:[.,]\d{1,9})?"
_LEVELLED = rf"\[?\b(?:{_LEVEL.upper()}|{_LEVEL})\b\]?:?[ \t]{{1,4}}(?:\[[\w.:/#-]{{1,60}}\] {{1,3}})?"
"""What stands in front of the time where a line begins with its level: "INFO  [Compaction:12] ", "[ERROR]\t"."""
_LINE_TIME = re.compile(
    r"(?:(?:^|[\s,{\"])(?:ts?|time|timestamp|datetime)=\"?(?P<key>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[\d.,]{0,10}(?:Z|[+-]\d\d:?\d\d)?)"
    r"|(?<=\[)(?P<access>\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})(?=\]))"
    rf"|^[ \t]{{0,8}}(?:<\d{{1,3}}>\d? ?|\[\d{{1,7}}\] |[A-Z], (?=\[)|(?:https?|h2|wss?|grpcs) |{_LEVELLED})?"
    r"[\[(<]?(?:<\d{1,3}>\d? ?)?"
    r"(?P<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?Z| ?[+-]\d\d:?\d\d)?"
    rf"|\d{{4}}/\d\d/\d\d {_SECOND}|[A-Z][a-z]{{2}} [ \d]\d \d\d:\d\d:\d\d"
    r"|\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d(?: [+-]\d{4})?)"
    rf"|^\[?(?:\d{{1,7}}:[A-Z] )?(?P<written>\d{{4}}\.\d\d\.\d\d {_SECOND}|\d\d/\d\d/\d{{2,4}} {_SECOND}(?: [AP]M)?"
    rf"|\d\d[ /-][A-Z][a-z]{{2}}[ /-]\d{{4}}[ :]{_SECOND}|[A-Z][a-z]{{2}} \d\d, \d{{4}} \d{{1,2}}:\d\d:\d\d [AP]M"
    rf"|[A-Z][a-z]{{2}} [A-Z][a-z]{{2}} [ \d]\d {_SECOND}(?: [A-Z]{{3,4}})? \d{{4}})"
    rf"(?=[ \t\]]{{1,3}}(?:[\[*#|]|- |\"[A-Z]|{_LEVEL.upper()}\b|{_LEVEL.title()}\b|(?:[a-z]\w{{0,30}}\.){{2,8}}\w))",
    re.MULTILINE,
)
"""The time in front of a line. A day that is not written as ISO 8601 has it is a line's own before a level, a bracket or a class."""
_CLOCK = r"\d{4}[-/]\d\d[-/]\d\d(?:[T ]|, )\d\d:\d\d:\d\d"
_ZONE = r"(?: ?Z| ?[+-]\d\d:?\d\d| UTC| GMT)?"
_STAMP = r"[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d"
_LOGGED = re.compile(
    rf"^(?:[A-Z], )?[\[(]?(?P<time>{_CLOCK}(?:[.,]\d{{1,9}})?{_ZONE}"
    rf"|{_STAMP}(?= (?:[\w.-]{{1,63}} )?[\w./-]{{1,48}}\[\d{{1,7}}\]: "
    rf"| [a-z][\w.-]{{0,62}} [a-z][\w./-]{{1,48}}: ))(?: #\d{{1,9}})?[\])]?"
    r"(?:(?<=\]|\d): |(?= \S{1,63} [\w./-]{1,48}(?:\[\d{1,7}\])?: )"
    r"|[ \t|-]{1,4}(?:[\[{][\w./:#-]{1,60}[\]}] (?:- |[ ]{0,2})|\d{1,7} {1,3}){0,3}(?:[a-z][\w-]{0,19} )?"
    rf"(?:(?:{_LEVEL.upper()}|LOG|DETAIL|STATEMENT|HINT|CONTEXT)\b|[\[<(](?i:{_LEVEL})[\])>]|(?i:{_LEVEL}):)"
    r"|[ \t]{1,3}(?=[a-z_.]{2,20}=\S|[a-z_-]{2,20}[.:/][\w.:/-]{2,60}(?: |$)))"
    rf"|^(?:# Time: |<\d{{1,3}}>\d? ?)?[\[(]?(?P<fine>{_CLOCK}[.,]\d{{3,9}}{_ZONE})"
    rf"|^<\d{{1,3}}>\d? ?(?P<sent>{_CLOCK}{_ZONE}|{_STAMP})(?= \S)"
    r"|^(?:(?!ts|time)[a-z_]{2,12}=\S{1,40} ){0,2}(?:ts|time|timestamp|datetime|t)=\"?"
    r"(?P<key>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[\d.,]{0,10}(?:Z|[+-]\d\d:?\d\d)?)\"? (?=[a-z_.]{2,20}=\S)",
    re.MULTILINE,
)
"""The time in front of a line that a program wrote, where a person quotes it: a level, a process or pairs stand behind it.

Thousandths of a second, which nobody types, tell it as well.
"""
_PRIORITY = re.compile(r"<\d{1,3}>")
"""How a line of syslog begins (RFC 5424 6.2.1), also where it stands in a field."""
_LOG_LINES = frozenset("message msg log line raw rawmsg _raw original".split())
"""Members that hold a line as a program wrote it: the second in front of it is the line's own."""
_DATES = frozenset(("DATE_TIME", "DATE_OF_BIRTH"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_EMBEDDED = re.compile(
    r"data:[\w.+/-]{0,80}(?:;[\w=.-]{1,80}){0,4};base64,[\w+/=%-]*|@@@langfuseMedia:[^@]{1,400}@@@",
    re.IGNORECASE,
)
_NOTHING = frozenset(
    "none null nil n/a na unknown unspecified undefined true false yes no not provided redacted - empty tbd "
    "any other".split()
)
_DATA_TYPE = re.compile(
    r"(?:string|str|(?i:n?varchar2?|n?char(?=\()|bigint|smallint|timestamptz|datetime(?:64)?)|boolean|integer|float64|int(?:32|64))"
    r"(?:\(\d{1,5}(?:,\d{1,3})?\))?\??"
)
"""What a schema has in place of a value: `{"ssn": "varchar(11)"}`."""
_SECRETS = ("PASSWORD", "SECURITY_ANSWER")
_NUMERIC = frozenset(
    "PHONE_NUMBER FAX_NUMBER US_SSN ACCOUNT_NUMBER CREDIT_CARD CARD_CVV CARD_EXPIRY CARD_LAST4 PIN ZIP_CODE "
    "ABA_ROUTING_NUMBER MEDICAL_RECORD_NUMBER HEALTH_PLAN_ID US_NPI UK_NHS NATIONAL_ID COORDINATES IP_ADDRESS DEVICE_ID "
    "DATE_OF_BIRTH VIN PASSPORT US_DEA US_DRIVER_LICENSE UNIQUE_ID LICENSE_PLATE".split()
)
_ANSWERED_BY_SIGNS = _NUMERIC | {"EMAIL_ADDRESS"}
_CAMEL = re.compile(r"(?:[a-z]{2,20}|[A-Z][a-z]{2,20})(?:[A-Z][a-z]{1,20}){1,6}")
_HUMP = re.compile(r"[A-Z]?[a-z]+")
_ON_A_NET = re.compile(
    r"(?:(?:tel|sips?|whatsapp):)?\+[1-9]\d{7,14}|(?:\d{1,3}\.){3}\d{1,3}|[a-z\d][\w.+-]{0,62}@(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,6}"
)
"""What `address` holds that is no house: a telephone's, a machine's, a mailbox."""
_LOCATOR = re.compile(r"[A-Z]{6}")
"""A booking's code may be capitals alone."""
_SPELLED_OUT = 0.75
_HOST_NUMBER = re.compile(r"[a-z]{3,20}-\d{1,2}")
"""No postal code: the second of a kind of machine, `etcd-2`."""
_OF_A_MACHINE = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,15}://)?(?:localhost|\*|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}|\[[0-9A-Fa-f:]{2,45}\])?:\d{2,5}/?"
    r"|0x[0-9A-Fa-f]{1,16}|(?=[a-z0-9.]{0,40}_)[a-z][a-z0-9_]{1,60}(?:\.[a-z][a-z0-9_]{1,60}){1,4}(?:\[\w{1,20}\])?"
)
"""What is no street: an address with a port, of memory, or of a part of a configuration (`aws_s3_bucket.assets`)."""
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
_OWN_TIME = "own_time"
"""What finds the record's own times, where the policy drops them."""
_KNOWN = "known_value"
"""What looks for the values of a record in all its fields."""
_GUESSES = frozenset("slot assembly known_value spoken_run code redactor".split())
_WORDY = frozenset(("PERSON", "LOCATION", "CITY", "ORGANIZATION"))
_TOWNS = frozenset(("LOCATION", "CITY"))
_AMOUNTS = frozenset("MONEY DOSE DURATION COUNT PERCENT".split())
_MEASURES = _AMOUNTS | {"MEASURE", "CODE"}
_READERS = frozenset(("spoken_run", DEFAULT_MODEL))
"""Those of the guesses that nobody asked for: what was measured is no answer to them either."""
_FORM = "PersonCue"
"""What takes a word behind a label for the value of a form."""
_SHORT_NUMBER = 6
_SPOKEN_WORD = re.compile(r"(?<![\w-])[^\W\d_]{2,}(?![\w=-])")
_LABEL_WORD = re.compile(r"[^\W_]+")
_NOWHERE = Stretches()
_LONGEST_LABEL = 60
_LONGEST_VALUE = 200


def find(
    document: Document, policy: Policy, detector: Detector, *, aside: Beside = NOTHING
) -> list[list[Span]]:
    """The spans of each field of a document: disjoint, in order, none of whose entity types the policy keeps.

    Args:
        document: the record.
        policy: the policy.
        detector: what reads the texts.
        aside: texts of the record that are no fields of the document, since nothing is found in them.

    Raises:
        QuarantineError: a recognizer failed.
        SeenAsideError: what was found may stand in what is put aside.
    """
    fields = _readable(document)
    reader = _Reader(detector, policy)
    if policy.content == "drop":
        return _without_content(fields, policy, reader)
    turns = _turns(fields)
    for own, read in zip(document.fields, fields, strict=True):
        own.said = read.said
    reader.is_talk = bool(turns)
    asked = _before(fields, turns)
    found: list[list[Span]] = []
    seeds: list[tuple[str, str]] = []
    with detector.told(_said(fields, asked)):
        for i, item in enumerate(fields):
            spans = reader.spans(item, asked.get(i, ""))
            if len(spans) == 1 and spans[0].recognizer == "field_name":
                seeds.append((spans[0].entity_type, item.text))
            wanted = (span for span in spans if _wanted(item, span, policy))
            found.append(list(outside_tags(item.text, outside_placeholders(item.text, wanted))))
    texts = ["" if _is_fixed(item) else item.text for item in fields]
    found = without_lone_houses(texts, turns, found, DEFAULT_MODEL)
    found = [
        [*old, *(span for span in new[len(old) :] if _wanted(item, span, policy))]
        for item, old, new in zip(fields, found, with_house_numbers(texts, turns, found), strict=True)
    ]
    hunted = [
        [span for span in spans if not _stays(item, span, policy) and not _too_short_to_hunt(span)]
        for item, spans in zip(fields, found, strict=True)
    ]
    remembered = remember(texts, turns, hunted, seeds, views_of=reader.views, aside=aside)
    within = _within_ids(fields, found, aside)
    return [
        _dropped(item)
        if item.is_dropped
        else _as_written(item.text, _final(item, [*spans, *more, *within.get(i, ())], policy), reader)
        if spans or more or i in within
        else []
        for i, (item, spans, more) in enumerate(zip(fields, found, remembered, strict=True))
    ]


def _as_written(text: str, spans: list[Span], reader: _Reader) -> list[Span]:
    """The spans of a text; one that holds a number or a code which was said, with what that is in writing."""
    return [
        replace(span, canonical=_in_writing(text, span, reader))
        if not span.canonical
        and span.entity_type in _ANSWERED_BY_SIGNS
        and may_be_spoken(text[span.start : span.end])
        else span
        for span in spans
    ]


def _in_writing(text: str, span: Span, reader: _Reader) -> str:
    spoken = (view for view in reader.views(text) if view.name == "spoken")
    return next((view.derived_from(span.start, span.end) for view in spoken), "")


def said_in(document: Document) -> list[tuple[str, str]]:
    """What was said in a record, each turn with the one before it, as `find` asks the detector about them."""
    fields = _readable(document)
    return _said(fields, _before(fields, _turns(fields)))


def _readable(document: Document) -> list[Field]:
    """The fields of a document as they are read: with line feeds where lines end, and every character in its place."""
    return [
        replace(item, text=with_line_feeds(item.text)) if has_other_ends(item.text) else item
        for item in document.fields
    ]


def _said(fields: Sequence[Field], asked: Mapping[int, str]) -> list[tuple[str, str]]:
    return [
        (item.text, asked.get(i, ""))
        for i, item in enumerate(fields)
        if item.is_turn and item.rule.field_class is FieldClass.TEXT and not item.is_number
    ]


class _Reader:
    """Reads the fields of one record; the same text is read once, however often it stands in the record."""

    def __init__(self, detector: Detector, policy: Policy) -> None:
        self._detector = detector
        self._policy = policy
        self.is_talk = False
        self._views: dict[str, list[View]] = {}
        self._spans: dict[tuple[str, str, str, bool], list[Span]] = {}

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
        if rule.field_class is FieldClass.TIMESTAMP and (item.is_number or _TIME_SHAPE.fullmatch(text)):
            if self._policy.timestamps == "keep":
                return []
            return [Span(0, len(text), "DATE_TIME", 1.0, "field_name")]
        if self._policy.timestamps == "drop" and (times := _times(item)):
            return [*self._read(item, asked), *times]
        return self._read(item, asked)

    def _read(self, item: Field, asked: str) -> list[Span]:
        """What is read in a text, whatever becomes of the record's own times."""
        rule, text = item.rule, item.text
        if (
            rule.field_class is FieldClass.ENTITY
            and rule.entity_type not in _SECRETS
            and _DATA_TYPE.fullmatch(text)
        ):
            return []
        if rule.field_class is FieldClass.ENTITY and _plausible(rule.entity_type, text):
            whole = Span(0, len(text), rule.entity_type, _CERTAIN, "field_name")
            # A name that is only presumed may not hide what else the value is.
            return [whole, *self._detect(text, "", "", True)] if item.is_presumed else [whole]
        if rule.entity_type == "ZIP_CODE" and _AREA.fullmatch(text.strip()):  # what is left of a ZIP code
            return []
        if item.is_number:
            if rule.field_class is FieldClass.OPERATIONAL or len(_DIGITS.findall(text)) < 7:
                return []
            return _whole([_of_a_number(span) for span in self._detect(text, "", item.context, False)], text)
        if rule.field_class is FieldClass.OPERATIONAL and looks_operational(text):
            if not _DIGITS.search(text) and "@" not in text:
                return []
            name = item.names[-1] if item.names else ""
            return [
                span
                for span in self._detect(text, "", "", False)
                if is_no_id(span, text[span.start : span.end], name)
            ]
        is_value = not item.is_turn and len(text) <= _LONGEST_VALUE and "\n" not in text
        label = item.context[-_LONGEST_LABEL:] if is_value else ""
        names = not (
            (is_value and (_is_code(text) or names_no_person(item))) or (item.is_key and _is_caption(text))
        )
        spans = self._detect(text, asked, label, names)
        if is_value and names and _is_of_nobody(item):
            spans = [
                span
                for span in spans
                if (span.entity_type, span.recognizer) != ("PERSON", self._detector.model)
                or not is_nobody(text[span.start : span.end])
            ]
        if self._policy.trips == "keep" and item.names and names_trip(item.names[-1]):
            spans = [span for span in spans if span.entity_type not in _TOWNS]
        if item.is_turn or (self.is_talk and _is_note(text)) or (not item.names and "\n" in text):
            spans = [*spans, *codes(text), *self._misread_codes(text), *ages(text, asked, spans)]
        spans = list(without_machinery(text, spans, is_member=bool(item.names) and not item.is_turn))
        if item.said:
            spans = [span for span in spans if not _opens_turn(item, span)]
        labels, roles = labels_of(text)
        if roles:
            spans = [span for span in spans if (span.start, span.end) not in roles]
        headers = {header.start() for header in header_names(text)} if labels else ()
        blobs = _EMBEDDED.finditer(text) if "base64," in text or "@@@" in text else ()
        return [
            *spans,
            *(Span(blob.start(), blob.end(), "BLOB", 1.0, "embedded") for blob in blobs),
            *(
                Span(start, end, "PERSON", _LABEL, "speaker_label")
                for start, end in labels
                if not (
                    start in headers
                    or is_software(text[start:end])
                    or is_decoy(text[start:end])
                    or _is_heading(text[start:end])
                )
            ),
        ]

    def _misread_codes(self, text: str) -> Iterator[Span]:
        """The codes of a scan, read with its letters and digits put right."""
        for view in self.views(text):
            if view.name == SCANNED:
                yield from as_written(view, codes(view.text))

    def _detect(self, text: str, context: str, label: str, names: bool) -> list[Span]:
        key = (text, context, label, names)
        spans = self._spans.get(key)
        if spans is None:
            spans = self._spans[key] = self._detector.detect(
                text, self.views(text), context=context, label=label, names=names
            )
        return spans


def _is_of_nobody(item: Field) -> bool:
    """Whether a value is a few ordinary words that no one is called by, under a name that is neither a person's nor asks for one."""
    name, above = ("", "", *item.names)[-1], ("", "", *item.names)[-2]
    return (
        bool(name)
        and not (names_call(name) or names_doer(name) or names_person(name) or names_person(above))
        and is_kind(item.text)
    )


def _opens_turn(item: Field, span: Span) -> bool:
    """Whether words behind who speaks, taken for the value of a form, are those with which somebody begins: "Caller: Lovely."."""
    return (
        span.recognizer == _FORM
        and any(start == span.start for start, _, _ in item.said)
        and not may_be_a_name(item.text[span.start : span.end])
    )


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
        return True
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


def _is_code(text: str) -> bool:
    """Whether a value is one word of an id or enum: no language model needs to read it."""
    return looks_operational(text) and (
        text.islower()
        or text.isupper()
        or not text[:1].isalpha()
        or any(sign in text for sign in "_/:=+")
        or (_CAMEL.fullmatch(text) is not None and _is_of_things(_HUMP.findall(text)))
    )


def _is_of_things(words: Sequence[str]) -> bool:
    """Whether words are common ones that nobody is called by."""
    return all(is_common(word.lower()) and not may_be_called(word) for word in words)


def _is_caption(text: str) -> bool:
    """Whether the name of a member is common words of which the first alone has a capital: `Price unit`."""
    words = text.split(" ")
    return len(words) > 1 and " ".join(words[1:]).islower() and all(is_common(word.lower()) for word in words)


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
        return not (may_tell_of_people(item.names) and tells_of_somebody(item.text))
    if names_kind(item.names) and is_kind(item.text, is_shade=names_shade(item.names)):
        return True
    return (
        bool(item.names)
        and names_program(item.names[-1])
        and ("/" in item.text or " " not in item.text.strip())
    ) or _MAIL_TIME.fullmatch(item.text) is not None


def _plausible(entity: str, text: str) -> bool:
    """Whether a value can be what its field's name says."""
    bare = text.strip().casefold()
    if not bare or bare in _NOTHING or is_redacted(text) or not any(sign.isalnum() for sign in bare):
        return False
    if entity == "ZIP_CODE" and (_AREA.fullmatch(bare) or _HOST_NUMBER.fullmatch(bare)):
        return False
    if entity == "PASSWORD" and is_folder(text.strip()):
        return False
    if entity == "STREET_ADDRESS" and _OF_A_MACHINE.fullmatch(text.strip()):
        return False
    if entity == "UNIQUE_ID" and _LOCATOR.fullmatch(text.strip()) and not is_common(bare):
        return True
    if entity == "STREET_ADDRESS" and _ON_A_NET.fullmatch(bare):  # of a machine or of a line
        return False
    if entity in _NUMERIC:
        return bool(_DIGITS.search(bare)) or _may_be_read_out(bare)
    if entity == "PERSON":
        return not _is_plan(bare)
    if entity == "AGE_OVER_89":
        return bool(_OVER_89.fullmatch(bare))
    if entity == "EMAIL_ADDRESS":
        return "@" in bare or " at " in bare
    if entity == "API_KEY":
        return len(bare) >= 8
    return True


def _is_plan(text: str) -> bool:
    """Whether a value is a health plan, maybe with common words behind it: `payer: "Aetna Better Health"`."""
    words = text.split()
    return any(
        " ".join(words[:size]) in PLANS and all(map(is_common, words[size:]))
        for size in range(1, len(words) + 1)
    )


def _may_be_read_out(text: str) -> bool:
    """Whether words without a digit may be a code that was read out ("quebec lima tango"), and are no note ("not on file yet")."""
    said = [word for word in text.split() if word.isalpha()]
    if len(said) < 3:
        return False
    return may_be_spoken(text) or sum(not is_common(word) for word in said) * 4 > len(said)


def _dropped(item: Field) -> list[Span]:
    """A raw copy goes whole, unless it is machinery or gone already."""
    if item.is_number or _is_fixed(item) or is_redacted(item.text):
        return []
    return [Span(0, len(item.text), "BLOB", 1.0, "raw_copy")]


def _wanted(item: Field, span: Span, policy: Policy) -> bool:
    if span.entity_type == "BLOB":
        return True
    rule = policy.rule(span.entity_type, item.role_at(span.start).value)
    return span.score >= rule.threshold


def _final(item: Field, spans: Sequence[Span], policy: Policy) -> list[Span]:
    """Disjoint spans without what the policy keeps or allows, or what is redacted already."""
    kept: list[Span] = []
    stays: list[tuple[int, int]] = []
    amounts, measures = _amounts(item, spans)
    times = Stretches(_own_times(item, policy))
    within = outside_placeholders(item.text, (_within_turn(item, span) for span in spans))
    for span in outside_tags(item.text, within):
        if (
            span.recognizer in _GUESSES
            and span.entity_type not in _WORDY
            and (measures if span.recognizer in _READERS else amounts).hold(span.start, span.end)
        ):
            continue
        if _is_speaker(item, span):
            continue
        said = item.text[span.start : span.end]
        if span.entity_type == "DATE_TIME" and times.meet(span.start, span.end):
            continue
        if (
            is_redacted(said)
            or _is_beside_answer(item, span, said)
            or _is_remainder(span, said, policy)
            or " ".join(said.casefold().split()) in policy.allow
        ):
            continue
        if _stays(item, span, policy):
            stays.append((span.start, span.end))
        else:
            kept.append(span)
    staying = Stretches(stays)
    named = (
        span for span in kept if span.entity_type != "UNIQUE_ID" or not staying.hold(span.start, span.end)
    )
    apart = list(at_separators(item.text, named))
    own = [
        span for span in apart if span.recognizer == _OWN_TIME
    ]  # with its time of day, other dates without
    disjoint = resolve(
        apart if _is_fixed(item) else [*tight(item.text, with_what_hangs_on(item.text, apart)), *own]
    )
    return join_addresses(item.text, disjoint)


def is_harmless(item: Field, spans: Sequence[Span], policy: Policy) -> bool:
    """Whether what was found in a field changes nothing: neither the field itself, nor any other field of its record.

    Args:
        item: a field that is no turn of a conversation.
        spans: what was found in it, at every score.
        policy: the policy.
    """
    wanted = [span for span in spans if _wanted(item, span, policy)]
    if not wanted:
        return True
    if any(_reaches_out(item, span, policy) for span in wanted):
        return False
    return not _final(item, list(outside_placeholders(item.text, wanted)), policy)


def _reaches_out(item: Field, span: Span, policy: Policy) -> bool:
    """Whether what a span covers is looked for in other fields."""
    if span.recognizer == "field_name" or span.entity_type in IDENTIFIERS:
        return True
    return not (span.entity_type in NOT_HUNTED or _stays(item, span, policy) or _too_short_to_hunt(span))


def _within_turn(item: Field, span: Span) -> Span:
    """A span without the speaker's label in front of what was said ("A: one two" is no A12)."""
    turn = item.turn_at(span.end - 1)
    if turn is not None and span.start < turn[0]:
        return replace(span, start=turn[0], canonical="")
    return span


def _is_speaker(item: Field, span: Span) -> bool:
    """Whether a span is no more than the letter that stands for a speaker, or the part that one plays ("home health aide:")."""
    if not item.said or item.turn_at(span.start) is not None:
        return False
    return len(span) == 1 or (
        span.entity_type == "PERSON"
        and is_role(item.text[span.start : span.end])
        and _TITLED.search(item.text, max(0, span.start - 6), span.start) is None
    )


def _is_beside_answer(item: Field, span: Span, said: str) -> bool:
    """Whether an answer to a question is only words beside a value that is redacted already: "call me at [PHONE_NUMBER_1]"."""
    return (
        span.recognizer == "slot"
        and span.entity_type in _ANSWERED_BY_SIGNS
        and "[" in item.text
        and all(is_common(word) or word in ACRONYM_CUES for word in said.casefold().split())
        and not may_be_spoken(said)
        and sum(map(len, outside_placeholders(item.text, [replace(span, start=0, end=len(item.text))])))
        < len(item.text)
    )


def _is_remainder(span: Span, said: str, policy: Policy) -> bool:
    """Whether a span is what the policy's own operators leave: a year, three digits of a ZIP code."""
    if span.entity_type in _DATES and policy.rule("DATE_TIME").operator == "date_year":
        return bool(_YEAR.fullmatch(said.strip()))
    return (
        span.entity_type == "ZIP_CODE"
        and policy.rule("ZIP_CODE").operator == "zip3"
        and len(said.strip()) == 3
    )


def _own_times(item: Field, policy: Policy) -> list[tuple[int, int]]:
    """The times at which the lines of a log or transcript were made, where the policy keeps a record's own times."""
    return _line_times(item) if policy.timestamps == "keep" else []


def _times(item: Field) -> list[Span]:
    """The record's own times in a value, under a policy that drops them: in front of lines, and epochs and days under any other name.

    What is counted (`bytes_total`) may be as large a number as an epoch is: there the name has to tell of a time.
    """
    text = item.text
    if item.is_turn or not (_EPOCH.fullmatch(text) or _DAY.fullmatch(text)):
        lines = [] if item.is_number else _line_times(item)
        return [Span(start, end, "DATE_TIME", _CERTAIN, _OWN_TIME) for start, end in lines]
    is_counted = item.rule.field_class is FieldClass.OPERATIONAL and not (
        _DAY.fullmatch(text) or names_time(item.names[-1])
    )
    return [] if is_counted else [Span(0, len(text), "DATE_TIME", _CUED, _OWN_TIME)]


def _line_times(item: Field) -> list[tuple[int, int]]:
    """The times at which the lines of a log or transcript were made."""
    if item.is_turn:
        return [found.span(found.lastgroup or 0) for found in _LOGGED.finditer(item.text)]
    if item.names and not _PRIORITY.match(item.text):
        first = _LINE_TIME.match(item.text) if item.names[-1].casefold() in _LOG_LINES else None
        return [first.span("time")] if first and first["time"] and first["time"].count(":") > 1 else []
    return [found.span(found.lastgroup or 0) for found in _LINE_TIME.finditer(item.text)]


def _stays(item: Field, span: Span, policy: Policy) -> bool:
    """Whether the policy keeps a span; what is only known to identify stays with what says what it is.

    A role that may say a value of its own may not say what goes elsewhere in the record: an agent who reads back the caller's name.
    """
    if (
        span.entity_type == "BLOB"
        or policy.rule(span.entity_type, item.role_at(span.start).value).operator != "keep"
    ):
        return False
    return span.recognizer != _KNOWN or policy.rule(span.entity_type).operator == "keep"


def _amounts(item: Field, spans: Sequence[Span]) -> tuple[Stretches, Stretches]:
    """What is counted or paid, and that with what is measured, where a guess could take them for an identifier."""
    if item.is_number or not any(
        span.recognizer in _GUESSES and span.entity_type not in _WORDY for span in spans
    ):
        return _NOWHERE, _NOWHERE
    found = [quantity for quantity in quantities(item.text) if quantity.kind in _MEASURES]
    return (
        Stretches((one.start, one.end) for one in found if one.kind in _AMOUNTS),
        Stretches((one.start, one.end) for one in found),
    )


def _too_short_to_hunt(span: Span) -> bool:
    """Whether a span is a short number that only the language model takes for one: it may be any number."""
    return span.entity_type == "UNIQUE_ID" and span.recognizer == DEFAULT_MODEL and len(span) < _SHORT_NUMBER


def _within_ids(
    fields: Sequence[Field], found: Sequence[Sequence[Span]], aside: Beside
) -> dict[int, list[Span]]:
    """What is personal and stands inside ids of the machinery."""
    ids = {i: item.text for i, item in enumerate(fields) if _is_fixed_id(item)}
    if not (ids or aside.texts or aside.keeps):
        return {}
    known = _known(fields, found)
    aside.ask(lambda texts: known.may_stand_in("\n".join(texts)))
    return {i: known.spans(text) for i, text in ids.items() if known.may_stand_in(text)}


def _known(fields: Sequence[Field], found: Sequence[Sequence[Span]]) -> WithinIds:
    return WithinIds(
        (span, span.canonical or item.text[span.start : span.end])
        for item, spans in zip(fields, found, strict=True)
        for span in spans
        if not _is_of_a_link(span, spans)
    )


def _is_of_a_link(span: Span, spans: Sequence[Span]) -> bool:
    """Whether only the language model takes a part of a link for a code: calls and sessions stand so in links to them."""
    return (
        span.entity_type == "UNIQUE_ID"
        and span.recognizer == DEFAULT_MODEL
        and any(one.entity_type == "URL" and one.start <= span.start and span.end <= one.end for one in spans)
    )


def _is_fixed(item: Field) -> bool:
    """Whether a field's value is machinery that no known value may touch."""
    if item.rule.field_class in (FieldClass.BLOB, FieldClass.TIMESTAMP):
        return True
    return item.rule.field_class is FieldClass.OPERATIONAL and (
        item.is_number or looks_operational(item.text)
    )


def _turns(fields: Sequence[Field]) -> list[Turn]:
    """What was said, in order."""
    turns: list[Turn] = []
    for i, item in enumerate(fields):
        if item.is_key or item.is_number or item.rule.field_class is not FieldClass.TEXT:
            continue
        says = item.is_turn and item.role is not Role.UNKNOWN
        may_talk = ": " in item.text or has_lines(item.text)
        parts = split_turns(item.text, labelled=says) if may_talk else None
        if parts is None and item.is_turn and is_marked_up(item.text):
            parts = [(*_bare(item.text), item.role)]
        if parts is None and item.is_turn and not says and (one := labelled_turn(item.text)) is not None:
            parts = [one]
        if parts is not None:
            item.said = parts
            turns += [Turn(i, start, end, role) for start, end, role in parts]
        elif item.is_turn:
            turns.append(Turn(i, 0, len(item.text), item.role))
    return turns


def _bare(text: str) -> tuple[int, int]:
    """Where what was said begins and ends in a text that is marked up."""
    blank = without_tags(text)
    end = len(blank.rstrip())
    return (end - len(blank[:end].lstrip()), end) if end else (0, len(text))


def _before(fields: Sequence[Field], turns: Sequence[Turn]) -> dict[int, str]:
    """For each field that is a turn: the turn before it."""
    asked: dict[int, str] = {}
    for last, turn in pairwise(turns):
        if turn.text != last.text and turn.text not in asked:
            asked[turn.text] = fields[last.text].text[last.start : last.end]
    return asked


def _without_content(fields: Sequence[Field], policy: Policy, reader: _Reader) -> list[list[Span]]:
    """Under a policy without content: a field goes whole unless it is machinery, and from that goes what is personal."""
    found = [
        reader.spans(item, "") if _is_fixed_id(item) else _whole_content(item, policy) for item in fields
    ]
    known = _known(fields, found)
    return [
        _final(item, [*spans, *known.spans(item.text)], policy)
        if _is_fixed_id(item) or (item.rule.field_class is FieldClass.KEY and known.may_stand_in(item.text))
        else spans
        for item, spans in zip(fields, found, strict=True)
    ]


def _is_fixed_id(item: Field) -> bool:
    return item.rule.field_class is FieldClass.OPERATIONAL and not item.is_number and _is_fixed(item)


def _whole_content(item: Field, policy: Policy) -> list[Span]:
    """Under a policy without content, a field goes whole unless it is machinery."""
    rule = item.rule
    if is_redacted(item.text) or rule.field_class is FieldClass.KEY:  # a plain name of a member is structure
        return []
    if rule.field_class is FieldClass.OPERATIONAL and (item.is_number or looks_operational(item.text)):
        return _times(item) if policy.timestamps == "drop" else []
    is_time = rule.field_class is FieldClass.TIMESTAMP and (
        item.is_number or _TIME_SHAPE.fullmatch(item.text)
    )
    if is_time and policy.timestamps == "keep":
        return []
    entity = rule.entity_type if rule.field_class is FieldClass.ENTITY else "CONTENT"
    return [Span(0, len(item.text), entity, 1.0, "field_name")]
