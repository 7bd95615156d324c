"""What stands in the place of each span of one record: the policy's operators, with one number for each value."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any

from redactor.document import media
from redactor.document.records import Document, Field
from redactor.entities import ENTITIES
from redactor.errors import QuarantineError, Reason
from redactor.identity import Identities
from redactor.operators import OPERATORS, RedactorOperator
from redactor.operators.pseudonym import normal
from redactor.policy import Policy
from redactor.spans import Span
from redactor.taxonomies import placeholder_names

_KINDS = "|".join(sorted((*ENTITIES, "REDACTED"), key=len, reverse=True))
_OTHERS = "|".join(placeholder_names())
_WORDS = frozenset(placeholder_names())
_NUMBER = r"(?:[_-]?[0-9]{1,6})?"
_PLACEHOLDER = re.compile(
    rf"\[(?:{_KINDS})(?:_(?:[0-9]{{1,6}}|[0-9A-F]{{12}}))?\]|{media.MARKER}"
    rf"|\[{{1,2}}(?:{_OTHERS}){_NUMBER}\]{{1,2}}|\{{{{1,2}}(?:{_OTHERS}){_NUMBER}\}}{{1,2}}|<(?:{_OTHERS}){_NUMBER}>"
)
_NUMBERED = re.compile(rf"\[({_KINDS})_([0-9]{{1,6}})\]")
_BRACKET = re.compile(r"[\[{<#]")
_LEFT = re.compile("[^\\W_]|[\u249c-\u24e9\U0001f110-\U0001f189]")
"""A letter or a digit; letters in circles and brackets are none for Unicode."""
_MASKED = re.compile(r"[^\w]*\*[\W]*\w{0,4}\W*")
_SUBJECTS = (
    "MEDICAL_RECORD_NUMBER",
    "HEALTH_PLAN_ID",
    "UNIQUE_ID",
    "USERNAME",
    "EMAIL_ADDRESS",
    "PHONE_NUMBER",
    "PERSON",
)

_APART = re.compile(r" \(\d{1,6}\)")
"""What keeps members apart whose names became equal."""


def is_redacted(text: str) -> bool:
    """Whether nothing is left in a text but placeholders, stars, a year, three digits of a ZIP code or "90+"."""
    if text.strip() in _WORDS:
        return True
    rest = _PLACEHOLDER.sub("", text)
    if not _LEFT.search(rest):
        return True
    return (
        rest.strip() in ("90+",)
        or bool(_MASKED.fullmatch(rest))
        or (rest != text and bool(_APART.fullmatch(rest)))
    )


def outside_placeholders(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The parts of spans that are not redacted yet; a span itself where no placeholder stands in it."""
    spans = list(spans)
    holes = [hole.span() for hole in _PLACEHOLDER.finditer(text)] if spans and _BRACKET.search(text) else []
    for span in spans:
        first = bisect_right(holes, span.start, key=itemgetter(1))
        inside = holes[first : bisect_left(holes, span.end, first, key=itemgetter(0))]
        if not inside:
            yield span
            continue
        edges = [span.start, *(edge for hole in inside for edge in hole), span.end]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            if start < end and _LEFT.search(text, start, end):
                yield Span(start, end, span.entity_type, span.score, span.recognizer)


def _subject(document: Document, found: Sequence[Sequence[Span]]) -> str:
    """Whose record it is: the first value of the surest kind of identifier in it, else the record's own id."""
    ranked: dict[str, str] = {}
    for item, spans in zip(document.fields, found, strict=True):
        for span in spans:
            if span.entity_type in _SUBJECTS:
                ranked.setdefault(
                    span.entity_type, normal(span.canonical or item.text[span.start : span.end])
                )
    for entity in _SUBJECTS:
        if entity in ranked:
            return ranked[entity]
    ids = [
        item.text
        for item in document.fields
        if item.pointer in ("/id", "/conversation_id", "/data/conversation_id")
    ]
    return ids[0] if ids else ""


class Replacer:
    """Gives each span of one record its replacement. Equal values of one entity type get equal numbers."""

    def __init__(
        self, policy: Policy, key: bytes | None, document: Document, found: Sequence[Sequence[Span]]
    ) -> None:
        self._policy = policy
        self._key = key
        self._numbers: dict[tuple[str, str], int] = {}
        self._next: dict[str, int] = {}
        self._operators: dict[str, RedactorOperator] = {}
        self._subject = _subject(document, found) if policy.needs_key else ""  # keyed operators alone ask
        values = [
            (span.entity_type, span.canonical or item.text[span.start : span.end])
            for item, spans in zip(document.fields, found, strict=True)
            for span in spans
        ]
        self._identities = Identities(
            [value for entity, value in values if entity == "PERSON"],
            [(entity, value) for entity, value in values if entity not in ("PERSON", "BLOB", "CONTENT")],
        )
        for item in document.fields:
            for entity, number in _NUMBERED.findall(item.text) if "[" in item.text else ():
                self._next[entity] = max(self._next.get(entity, 0), int(number))

    def replacement(self, item: Field, span: Span) -> str:
        """What stands in the span's place.

        Raises:
            QuarantineError: the operator failed.
        """
        if item.is_key and span.entity_type == "CONTENT":  # two members must not get one name
            return f"[REDACTED_{self._number('REDACTED', item.text)}]"
        if span.entity_type == "CONTENT":
            return ""
        text = item.text[span.start : span.end]
        if span.entity_type == "BLOB":
            return "[REMOVED_BLOB]" if span.recognizer == "raw_copy" else media.marker(text, item.media)
        entity, role = span.entity_type, item.role_at(span.start).value
        rule = self._policy.rule(entity, role)
        if rule.operator == "keep":  # what the role may keep is no finding: this one goes as everywhere else
            role, rule = "", self._policy.rule(entity)
        known = self._identities.kind(entity, span.canonical or text)
        if known != entity and self._policy.rule(known, role) == rule:
            entity = known
        operator = self._operators.get(rule.operator)
        if operator is None:
            operator = self._operators[rule.operator] = OPERATORS[rule.operator]()
        params: dict[str, Any] = {
            **rule.options,
            "entity_type": entity,
            "number": self._number(entity, span.canonical or text),
            "canonical": span.canonical,
            "identity": self._identities.of(entity, span.canonical or text),
            "key": self._key,
            "subject": self._subject,
        }
        try:
            return operator.operate(text, params)
        except Exception:  # noqa: BLE001 - whatever it raises may quote the text
            raise QuarantineError(Reason.OPERATOR_FAILED, rule.operator) from None

    def _number(self, entity: str, value: str) -> int:
        key = (entity, self._identities.of(entity, value))
        if key not in self._numbers:
            self._numbers[key] = self._next[entity] = self._next.get(entity, 0) + 1
        return self._numbers[key]
