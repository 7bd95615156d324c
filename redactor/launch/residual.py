"""The residual scan: is anything left in outputs that were produced already? Looked for in two ways that share no code.

The first is the real redaction under a stricter policy: every entity type that the policy removes, at half its threshold. The second
is a handful of plain patterns of its own, so that a blind spot of the first does not hide itself.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Protocol

from redactor.analytics import JsonValue
from redactor.entities import ENTITIES
from redactor.launch import machinery
from redactor.launch.canaries import speech, texts
from redactor.launch.report import Result, Status
from redactor.policy import Policy, Rule

STRICTNESS = 0.5
"""What thresholds are multiplied with."""

LISTED = 10
"""So many places are listed."""

_PLACEHOLDER = re.compile(r"\[[A-Z][A-Z0-9_ =.a-z]*\]")
_PHONE = (
    r"(?<![\w.-])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-])"  # North American, written
    r"|(?<!\w)\+\d{10,15}\b"  # E.164
)
_EMAIL = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}|\b\w+ at \w+ dot (?:com|org|net|edu)\b"
_BIRTH = r"(?i)\b(?:born|dob|date of birth)\W{1,4}(?:on )?\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\b"
_PATTERNS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "US_SSN": re.compile(r"(?<![\w.-])\d{3}-\d{2}-\d{4}(?![\w-])"),
        "EMAIL_ADDRESS": re.compile(_EMAIL),
        "PHONE_NUMBER": re.compile(_PHONE),
        "CREDIT_CARD": re.compile(r"(?<![\w.-])[2-6]\d(?:[ -]?\d){11,17}(?![\w-])"),
        "DATE_OF_BIRTH": re.compile(_BIRTH),
    }
)
_SAID = re.compile(
    rf"\b(?:(?:{'|'.join(speech.DIGITS)}|oh|double|triple)\W+){{6,}}(?:{'|'.join(speech.DIGITS)}|oh)\b",
    re.IGNORECASE,
)


class Found(Protocol):
    """A finding of the real redaction."""

    @property
    def entity_type(self) -> str:
        """What it is."""

    @property
    def score(self) -> float:
        """How sure, 0 to 1."""

    @property
    def pointer(self) -> str:
        """A JSON Pointer; "#" goes on inside JSON that stands in a string."""

    @property
    def start(self) -> int:
        """The first character."""

    @property
    def end(self) -> int:
        """The character after the last."""

    @property
    def is_key(self) -> bool:
        """Whether it stands in the name of a member."""


def strict_policy(policy: Policy) -> Policy:
    """The policy with which outputs are scanned: what is kept stays kept, all else counts at half its threshold."""

    def strict(rule: Rule) -> Rule:
        return Rule(rule.operator if rule.operator == "keep" else "replace", rule.threshold * STRICTNESS)

    rules = {entity: strict(policy.rule(entity)) for entity in ENTITIES}
    return dataclasses.replace(
        policy,
        default=strict(policy.default),
        entities=MappingProxyType(rules),
        roles=MappingProxyType({}),
        content="redact",
    )


def left_on_purpose(policy: Policy, entity_type: str, text: str) -> bool:
    """Whether a text is what the policy itself makes of such a value: a year, 90+, three digits of a ZIP code, a masked card."""
    rule = policy.rule("DATE_TIME" if entity_type in ("DATE_OF_BIRTH", "UNIQUE_ID") else entity_type)
    match rule.operator:
        case "date_year":
            return re.fullmatch(r"(?:19|20)\d\d", text) is not None
        case "age_90_plus":
            return text.startswith("90+")
        case "zip3":
            return re.fullmatch(r"\d{3}", text) is not None
        case "mask":
            return re.fullmatch(rf"\W*\d{{0,{int(rule.options.get('keep_last', 0))}}}", text) is not None
    return False


def matched(record: JsonValue, finding: Found) -> str | None:
    """The text of a finding, or None where it can't be told: then it counts as one that is left.

    Args:
        record: the record, parsed; or the text of one that is no JSON.
        finding: its pointer leads through JSON in strings at each "#".
    """
    if finding.is_key:
        return (
            finding.pointer.rpartition("/")[2]
            .replace("~1", "/")
            .replace("~0", "~")[finding.start : finding.end]
        )
    value = value_at(record, finding.pointer)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = value if isinstance(value, str) else json.dumps(value)
    return text[finding.start : finding.end]


def value_at(record: JsonValue, pointer: str) -> JsonValue:
    """What stands at the pointer of a finding, or None. Each "#" in it goes into JSON that stands in a string."""
    value = record
    for number, stretch in enumerate(pointer.split("#")):
        if number:
            try:
                value = json.loads(value) if isinstance(value, str) else None
            except (ValueError, RecursionError):
                return None
        for step in stretch.split("/")[1:]:
            step = step.replace("~1", "/").replace("~0", "~")
            if isinstance(value, list) and step.isdigit() and int(step) < len(value):
                value = value[int(step)]
            elif isinstance(value, dict) and step in value:
                value = value[step]
            else:
                return None
    return value


def luhn(digits: str) -> bool:
    """Whether a card number's check digit is right (ISO/IEC 7812-1)."""
    return (
        sum(sum(divmod(int(sign) * (1 + place % 2), 10)) for place, sign in enumerate(reversed(digits))) % 10
        == 0
    )


def independent(text: str) -> Iterator[str]:
    """The entity types that plain patterns see in a text; placeholders are not text."""
    text = _PLACEHOLDER.sub(" | ", text)
    for entity_type, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            if entity_type != "CREDIT_CARD" or luhn(re.sub(r"\D", "", match.group())):
                yield entity_type
    for _ in _SAID.finditer(text):
        yield "SPOKEN_DIGITS"


class Residual:
    """What a scan of outputs has found so far: counts and places, nothing else.

    Args:
        policy: the policy that the outputs were made with; its thresholds part what is sure from what is worth a look.
    """

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self.records = 0
        self._sure: Counter[str] = Counter()
        self._unsure: Counter[str] = Counter()
        self._plain: Counter[str] = Counter()
        self._places: dict[str, list[str]] = {"sure": [], "unsure": [], "plain": [], "unread": []}
        self._unread = 0

    def add(self, place: str, findings: Iterable[Found], record: JsonValue) -> None:
        """Count what one record still holds.

        Args:
            place: the file and the record's number.
            findings: of the stricter redaction.
            record: the record, parsed, or its text; nothing of it is kept.
        """
        self.records += 1
        for finding in findings:
            text = matched(record, finding)
            if text == "90" and self._is_followed_by_plus(record, finding):
                text = "90+"
            if text is not None and (text == "0" or left_on_purpose(self._policy, finding.entity_type, text)):
                continue
            if self._is_machinery(record, finding):
                continue
            is_sure = finding.score >= self._policy.rule(finding.entity_type).threshold
            (self._sure if is_sure else self._unsure)[finding.entity_type] += 1
            self._place("sure" if is_sure else "unsure", place)
        text = record if isinstance(record, str) else "\n".join(texts(record)[0])
        for entity_type in independent(text):
            self._plain[entity_type] += 1
            self._place("plain", place)

    def _is_followed_by_plus(self, record: JsonValue, finding: Found) -> bool:
        whole = value_at(record, finding.pointer)
        return not finding.is_key and isinstance(whole, str) and whole.startswith("+", finding.end)

    def _is_machinery(self, record: JsonValue, finding: Found) -> bool:
        """Whether a finding is all of it the machine's own: the head of a log line, a process number, a container's id."""
        whole = value_at(record, finding.pointer)
        if finding.is_key or not isinstance(whole, str):
            return False
        times = self._policy.timestamps == "keep"
        return machinery.covers(whole, finding.start, finding.end, times=times)

    def unread(self, place: str) -> None:
        """Count a record that could not be scanned."""
        self.records += 1
        self._unread += 1
        self._place("unread", place)

    def _place(self, kind: str, place: str) -> None:
        if len(self._places[kind]) < LISTED and place not in self._places[kind]:
            self._places[kind].append(place)

    def results(self) -> list[Result]:
        """The scan as results of checks."""
        again = "Redact these files again, or find out which recognizer missed it."
        by_hand = "Look at these places by hand: at half the threshold, harmless words are found too."
        title = "Nothing is left that {}"
        return [
            self._result(
                "redactor", title.format("the redaction itself would remove"), "sure", self._sure, again
            ),
            self._result("patterns", title.format("plain patterns see"), "plain", self._plain, again),
            self._result("doubtful", title.format("the redaction doubts"), "unsure", self._unsure, by_hand),
            Result(
                check="residual.read",
                title="Every record of the outputs was scanned",
                status=Status.NOT_SHOWN if self._unread or not self.records else Status.PASS,
                detail=f"{self.records} records, {self._unread} of them unreadable",
                where=tuple(self._places["unread"]),
                fix="Name outputs that hold records, and leave out what can't be read."
                if self._unread or not self.records
                else "",
            ),
        ]

    def _result(self, name: str, title: str, kind: str, counts: Counter[str], fix: str) -> Result:
        words = ", ".join(f"{count} {entity}" for entity, count in sorted(counts.items()))
        bad = Status.WARNING if kind == "unsure" else Status.FAIL
        return Result(
            check=f"residual.{name}",
            title=title,
            status=bad if counts else Status.PASS,
            detail=words,
            where=tuple(self._places[kind]),
            fix=fix if counts else "",
        )
