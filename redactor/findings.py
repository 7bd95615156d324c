"""What is personal in a record: per field, disjoint spans under a policy.

Three sources, in this order: what the field's name says, what the recognizers and the language model see in its text, and what the
conversation and the rest of the record make certain (`redactor.conversation`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from redactor.conversation.beside import NOTHING, Beside
from redactor.conversation.lexicon import is_common
from redactor.conversation.lone_houses import without_lone_houses
from redactor.conversation.memory import remember
from redactor.conversation.roles import Turn, is_role
from redactor.conversation.variants import SKIPPED as NOT_HUNTED
from redactor.copies import carried_over
from redactor.detect import Detector
from redactor.detect.addresses import join_addresses
from redactor.detect.edges import tight, with_what_hangs_on
from redactor.detect.house_numbers import with_house_numbers
from redactor.detect.layouts.segments import at_separators
from redactor.detect.nlp import DEFAULT_MODEL
from redactor.detect.second_look import with_second_look
from redactor.document.records import Document, Field
from redactor.field_kinds import names_part_of_name
from redactor.fields import FieldClass, looks_operational
from redactor.placeholders import is_redacted, outside_placeholders
from redactor.plausible import NUMERIC
from redactor.policy import Policy
from redactor.reading import Reader
from redactor.record_times import OWN_TIME, is_time, own_times, times
from redactor.spans import Doubt, Span, Stretches, resolve
from redactor.text import may_be_spoken, quantities
from redactor.text.acronyms import CUES as ACRONYM_CUES
from redactor.text.lines import has_other_ends, with_line_feeds
from redactor.text.markup import outside_tags
from redactor.thing_names import without_thing_names
from redactor.turns import asked_before, turns_of
from redactor.within_ids import IDENTIFIERS, WithinIds

_TITLED = re.compile(r"\b(?:dr|mr|mrs|ms|mx|miss|prof)\.? $", re.IGNORECASE)
_DATES = frozenset(("DATE_TIME", "DATE_OF_BIRTH"))
_MADE_AT = re.compile(r"(?!00:00)\d\d:\d\d:\d\d")
"""An hour, which nobody writes of a birth but as midnight."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_ANSWERED_BY_SIGNS = NUMERIC | {"EMAIL_ADDRESS"}
_KNOWN = "known_value"
"""What looks for the values of a record in all its fields."""
_GUESSES = frozenset("slot assembly known_value spoken_run code redactor".split())
_ANSWER = "slot"
_SAID_TO_BE = 0.8
_READ_OUT = re.compile(
    r"(?=[^\n]{0,80}\b(?:hundred|thousand)\b)(?:(?:and|oh|zero|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand)[ -]?\b){2,16}",
    re.IGNORECASE,
)
_RATE = re.compile(r" (?:an?|per|each|every) [^\W\d_]")
"""What follows a price: "six hundred a month"."""
_WORDY = frozenset(("PERSON", "LOCATION", "CITY", "ORGANIZATION"))
_AMOUNTS = frozenset("MONEY DOSE DURATION COUNT PERCENT".split())
_MEASURES = _AMOUNTS | {"MEASURE", "CODE"}
_READERS = frozenset(("spoken_run", DEFAULT_MODEL))
"""Those of the guesses that nobody asked for: what was measured is no answer to them either."""
_SHORT_NUMBER = 6
_NOWHERE = Stretches()


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
    reader = Reader(detector, policy)
    if policy.content == "drop":
        return _without_content(fields, policy, reader)
    seen = _seen(document, fields, policy, reader, detector)
    texts, turns, seeds = seen.texts, seen.turns, seen.seeds
    found = _with_wanted(
        fields, seen.found, with_second_look(texts, seen.written, seen.found, seen.doubts), policy
    )
    found = without_thing_names(fields, found, aside)
    hunted = [
        [span for span in spans if not _stays(item, span, policy) and not _too_short_to_hunt(span)]
        for item, spans in zip(fields, found, strict=True)
    ]
    remembered = remember(texts, turns, hunted, seeds, views_of=reader.views, aside=aside)
    told = [[*own, *more] for own, more in zip(found, remembered, strict=True)]
    for i, spans in carried_over(fields, turns, told, aside).items():
        remembered[i] += spans
    within = _within_ids(fields, found, aside)
    return [
        _dropped(item)
        if item.is_dropped
        else _as_written(item.text, _final(item, [*spans, *more, *within.get(i, ())], policy), reader)
        if spans or more or i in within
        else []
        for i, (item, spans, more) in enumerate(zip(fields, found, remembered, strict=True))
    ]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a first look at a record shows.

    Attributes:
        texts: the texts of its fields; of what may not change, nothing.
        turns: what was said, in order; indexes into `texts`.
        written: the same, and what else somebody wrote.
        found: for each text what was found in it, of what the policy wants.
        doubts: for each text what the language model saw in it and redactor's rules did not believe.
        seeds: the entity types and texts of fields whose names say what they hold.
    """

    texts: list[str]
    turns: list[Turn]
    written: list[Turn]
    found: list[list[Span]]
    doubts: list[list[Doubt]]
    seeds: list[tuple[str, str]]


def first_look(document: Document, policy: Policy, detector: Detector) -> Seen:
    """What `find` looks at a second time; arguments and errors as there."""
    return _seen(document, _readable(document), policy, Reader(detector, policy), detector)


def _seen(
    document: Document, fields: list[Field], policy: Policy, reader: Reader, detector: Detector
) -> Seen:
    turns = turns_of(fields)
    for own, read in zip(document.fields, fields, strict=True):
        own.said = read.said
    reader.is_talk = bool(turns)
    asked = asked_before(fields, turns)
    found: list[list[Span]] = []
    doubts: list[list[Doubt]] = []
    seeds: list[tuple[str, str]] = []
    with detector.told(_said(fields, asked)):
        for i, item in enumerate(fields):
            spans = reader.spans(item, asked.get(i, ""))
            if len(spans) == 1 and spans[0].recognizer == "field_name":
                seeds.append((spans[0].entity_type, item.text))
            wanted = (span for span in spans if _wanted(item, span, policy))
            found.append(list(outside_tags(item.text, outside_placeholders(item.text, wanted))))
            doubts.append(reader.doubts(item.text, asked.get(i, "")))
    texts = ["" if _is_fixed(item) else item.text for item in fields]
    found = without_lone_houses(texts, turns, found, DEFAULT_MODEL)
    found = _with_wanted(fields, found, with_house_numbers(texts, turns, found), policy)
    notes = [
        Turn(i, 0, len(item.text), item.role)
        for i, item in enumerate(fields)
        if not (item.is_turn or item.said or item.names or item.is_key) and "\n" in texts[i]
    ]
    return Seen(texts, turns, [*turns, *notes], found, doubts, seeds)


def _with_wanted(
    fields: Sequence[Field], found: Sequence[list[Span]], more: Sequence[list[Span]], policy: Policy
) -> list[list[Span]]:
    """What was found in each field, and of what stands behind it in `more` what the policy wants."""
    return [
        [*old, *(span for span in new[len(old) :] if _wanted(item, span, policy))]
        for item, old, new in zip(fields, found, more, strict=True)
    ]


def _as_written(text: str, spans: list[Span], reader: Reader) -> list[Span]:
    """The spans of a text; one that holds a number or a code which was said, with what that is in writing."""
    return [
        replace(span, canonical=_in_writing(text, span, reader))
        if not span.canonical
        and span.entity_type in _ANSWERED_BY_SIGNS
        and may_be_spoken(text[span.start : span.end])
        else span
        for span in spans
    ]


def _in_writing(text: str, span: Span, reader: Reader) -> str:
    spoken = (view for view in reader.views(text) if view.name == "spoken")
    return next((view.derived_from(span.start, span.end) for view in spoken), "")


def said_in(document: Document) -> list[tuple[str, str]]:
    """What was said in a record, each turn with the one before it, as `find` asks the detector about them."""
    fields = _readable(document)
    return _said(fields, asked_before(fields, turns_of(fields)))


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
    made = Stretches(own_times(item, policy))
    within = outside_placeholders(item.text, (_within_turn(item, span) for span in spans))
    for span in outside_tags(item.text, within):
        if (
            span.recognizer in _GUESSES
            and span.entity_type not in _WORDY
            and (measures if span.recognizer in _READERS else amounts).hold(span.start, span.end)
            and not (_is_read_out(item.text, span) and not amounts.hold(span.start, span.end + 1))
        ):
            continue
        if _is_speaker(item, span):
            continue
        said = item.text[span.start : span.end]
        if span.entity_type == "DATE_TIME" and made.meet(span.start, span.end):
            continue
        if span.entity_type == "DATE_OF_BIRTH" and _MADE_AT.search(said) and made.hold(span.start, span.end):
            continue  # a word of birth behind the time of a line
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
        span for span in apart if span.recognizer == OWN_TIME or _is_part_of_name(item, span)
    ]  # as they are
    disjoint = resolve(
        apart if _is_fixed(item) else [*tight(item.text, with_what_hangs_on(item.text, apart)), *own]
    )
    return join_addresses(item.text, disjoint)


def _is_part_of_name(item: Field, span: Span) -> bool:
    """Whether a span is the family name, or another part of a name, that its field's name says it is ("Judge")."""
    return span.recognizer == "field_name" and bool(item.names) and names_part_of_name(item.names[-1])


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


def _is_read_out(text: str, span: Span) -> bool:
    """Whether an answer that was asked for, or said to be one, is a number without a unit: "one thousand nine hundred two"."""
    return (
        span.recognizer == _ANSWER
        and span.score >= _SAID_TO_BE
        and _READ_OUT.fullmatch(text, span.start, span.end) is not None
        and _RATE.match(text, span.end) is None
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


def _without_content(fields: Sequence[Field], policy: Policy, reader: Reader) -> list[list[Span]]:
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
        return times(item) if policy.timestamps == "drop" else []
    if is_time(item) and policy.timestamps == "keep":
        return []
    entity = rule.entity_type if rule.field_class is FieldClass.ENTITY else "CONTENT"
    return [Span(0, len(item.text), entity, 1.0, "field_name")]
