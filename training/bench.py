# ruff: noqa: E501 - tables of words and forms read best as they are
"""Reads labelled sets (see docs/ner.md) as training and held-out examples, with copies that differ in style and names."""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from redactor.detect.ner.features import Lexicon, fold, tokenize
from training import slots, sources
from training import words as w
from training.examples import Example, join
from training.generate import plain, style

MEASURE_ONLY = frozenset({"sgd_tools", "earnings_asr"})
PARTIAL = frozenset({"star", "tau_fewshot", "records", "aci_asr"})
"""Sets whose gold is not exhaustive: words that look like names there are not judged."""

LABELS = {
    "PERSON": "PERSON", "PERSON_CLINICIAN": "PERSON", "NAME": "PERSON", "person": "PERSON", "first_name": "PERSON", "last_name": "PERSON",
    "PERSON_FIRST": "PERSON", "PERSON_LAST": "PERSON", "SECURITY_ANSWER": "?", "POSTCODE": "POSTCODE", "ZIP": "POSTCODE", "ZIP_CODE": "POSTCODE",
    "DATE_OF_BIRTH": "DATE", "DATE": "DATE", "EMAIL": "EMAIL", "EMAIL_ADDRESS": "EMAIL", "email_address": "EMAIL", "ADDRESS": "ADDRESS",
    "STREET_ADDRESS": "ADDRESS", "CITY": "LOCATION", "GEOGRAPHIC_LOCATION": "LOCATION", "ORGANIZATION": "ORGANIZATION", "USER_ID": "USERNAME",
    "PAYMENT_ID": "NUM", "ACCOUNT_NUMBER": "NUM", "CARD_LAST4": "NUM", "CVV": "NUM", "PHONE": "NUM", "PHONE_NUMBER": "NUM", "FAX_NUMBER": "NUM",
    "SSN": "NUM", "US_SSN": "NUM", "SOCIAL_SECURITY_NUMBER": "NUM", "CREDIT_CARD": "NUM", "IBAN_CODE": "NUM", "IP_ADDRESS": "NUM", "PIN": "NUM",
    "LICENSE_PLATE": "NUM", "MEDICAL_RECORD_NUMBER": "NUM", "HEALTH_PLAN_BENEFICIARY_NUMBER": "NUM", "UNIQUE_IDENTIFIER": "NUM",
    "people": "", "time": "", "timeofday": "", "TITLE": "", "AGE": "", "NRP": "", "relation": "", "product": "", "creative-work": "",
}  # fmt: skip
_COUNTRIES = {fold(c).removeprefix("the ") for c in (*w.COUNTRIES, *w.STATES)}
_MONTH = re.compile(r"\d|" + "|".join(w.MONTHS[:4] + w.MONTHS[5:] + ["of may"]), re.I)


_NTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?:(?:{'|'.join(w.TENS[:2])})[ -])?(?:{'|'.join(w.ORDINALS)}))"
_DAY = re.compile(
    rf"\b(?:(?:{'|'.join(w.DAYS)}),? (?:the )?{_NTH}(?: of (?:{'|'.join(w.MONTHS)}))?|{_NTH} (?:of )?(?:{'|'.join(w.MONTHS)})"
    rf"|(?:{'|'.join(w.MONTHS)}) (?:the )?(?:{_NTH}|\d{{1,2}})|\d{{1,2}} (?:of )?(?:{'|'.join(w.MONTHS)}))\b",
    re.I,
)
"""A day of the calendar, which sets without dates in their gold leave unlabelled: there it is not judged."""

_OPERATIONAL = re.compile(
    r'"(?:product|item|order|tracking|request|variant)_ids?": *(?:"[^"]*"|\[[^\]]*\]|\d+)'
)


def held_out(identity: str) -> bool:
    """Whether a record belongs to the fifth that never trains."""
    return int(hashlib.sha256(identity.encode()).hexdigest(), 16) % 5 == 0


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _label(span: list[Any], text: str) -> str:
    label, quasi = span[3], len(span) > 4
    value = text[span[1] : span[2]]
    if label in {"GPE", "place_name", "location"}:
        return "?" if fold(value).removeprefix("the ") in _COUNTRIES or label != "GPE" else "LOCATION"
    if label in {"date", "DATE_TIME"}:
        return (
            "DATE"
            if _MONTH.search(value) and not re.fullmatch(r"(19|20)\d\d", value) and ":" not in value
            else "?"
            if label == "DATE_TIME"
            else ""
        )
    if label == "GEOGRAPHIC_LOCATION" and value[:1].isdigit():
        return "ADDRESS"
    mapped = LABELS.get(label, "?")
    return "?" if quasi and mapped in {"PERSON", "POSTCODE", "DATE"} else mapped


def _message_spans(row: dict[str, Any], index: int) -> list[tuple[int, int, str]]:
    text = row["messages"][index]["content"]
    spans = sorted((s[1], s[2], _label(s, text)) for s in row["spans"] if s[0] == index)
    out: list[tuple[int, int, str]] = []
    for start, end, label in spans:
        if not label or (out and start < out[-1][1]):
            continue
        if label == "PERSON" and text[end - 2 : end] in {"'s", "’s"}:
            end -= 2
        if out and label == "PERSON" == out[-1][2] and text[out[-1][1] : start] == " ":
            out[-1] = (out[-1][0], end, label)
        else:
            out.append((start, end, label))
    return out


def _unsure(
    text: str, spans: list[tuple[int, int, str]], names: set[str], lexicon: Lexicon, partial: bool
) -> list[tuple[int, int, str]]:
    taken = [(a, b) for a, b, _ in spans]
    extra = []
    operational = [m.span() for m in _OPERATIONAL.finditer(text)] if partial else []
    for token in tokenize(text):
        if any(a <= token.start < b for a, b in operational):
            continue
        if any(a <= token.start < b for a, b in taken):
            continue
        word = fold(token.word)
        entry = lexicon.entries.get(word)
        odd = (
            partial
            and entry is not None
            and entry.rank < 7
            and entry.klass != 17
            and (entry.first >= 3 or entry.city >= 2 or entry.last >= 4)
        )
        digits = partial and (token.word.isdecimal() or (entry is not None and entry.klass == 3))
        if word in names or odd or digits:
            extra.append((token.start, token.end, "?"))
    if not any(label == "DATE" for _, _, label in spans):
        known = [*taken, *((a, b) for a, b, _ in extra)]
        extra += [
            (*m.span(), "?")
            for m in _DAY.finditer(text)
            if not any(a < m.end() and m.start() < b for a, b in known)
        ]
    return sorted(spans + extra)


def examples(path: Path, lexicon: Lexicon) -> Iterator[tuple[str, Example]]:
    """The messages of a set as `(record id, example)`, long ones cut at line ends."""
    partial = path.stem in PARTIAL
    for row in rows(path):
        messages = row["messages"]
        names: set[str] = set()
        for s in row["spans"]:
            if LABELS.get(s[3]) == "PERSON":
                names |= {
                    fold(t.word) for t in tokenize(messages[s[0]]["content"][s[1] : s[2]]) if len(t.word) > 2
                }
        for i, message in enumerate(messages):
            text = message["content"]
            spans = _unsure(text, _message_spans(row, i), names, lexicon, partial)
            context = (
                messages[i - 1]["content"]
                if i
                and message["role"] != messages[i - 1]["role"]
                and message["role"] in {"user", "assistant"}
                else ""
            )
            for start, end in pieces(text, spans):
                inner = tuple(
                    (a - start, b - start, label) for a, b, label in spans if start <= a and b <= end
                )
                yield row["id"], Example(text[start:end], inner, context if start == 0 else "", path.stem)


def pieces(text: str, spans: list[tuple[int, int, str]], size: int = 900) -> Iterator[tuple[int, int]]:
    """Cut a long text near every `size` characters, at a line end or blank and never inside a span."""
    start = 0
    while len(text) - start > size * 3 // 2:
        cut = (
            text.rfind("\n", start + size // 2, start + size) + 1
            or text.rfind(" ", start + size // 2, start + size) + 1
            or start + size
        )
        inside = [b for a, b, _ in spans if a < cut < b]
        cut = max([cut, *inside])
        yield start, cut
        start = cut
    if text[start:].strip():
        yield start, len(text)


def variants(example: Example, r: random.Random) -> Iterator[Example]:
    """Copies of an example: lower-cased, without punctuation, in capitals, with other names and places."""
    lower = Example(example.text.lower(), example.spans, example.context.lower(), example.source)
    if len(lower.text) == len(example.text) and lower.text != example.text:
        yield lower
    cut, pos = [], 0
    for a, b, label in example.spans:
        cut += [(example.text[pos:a], None), (example.text[a:b], label)]
        pos = b
    cut = [p for p in [*cut, (example.text[pos:], None)] if p[0]]
    if "{" not in example.text:
        yield _join(style(cut, r, "asr"), example)
    if any(label in {"PERSON", "LOCATION", "ADDRESS"} for _, _, label in example.spans):
        for _ in range(2):
            yield _join([(_swap(t, label, r), label) for t, label in cut], example)


def _swap(text: str, label: str | None, r: random.Random) -> str:
    if label == "PERSON" and (spelled := text.split()) and sum(len(x) == 1 for x in spelled) <= 1:
        words = [
            sources.first_name(r) if i < max(1, len(spelled) - 1) else sources.last_name(r)
            for i in range(len(spelled))
        ]
        if any(c in ".,-'" for c in text):
            return text
        new = " ".join(words)
        return plain(new).lower() if text.islower() else new.upper() if text.isupper() else new
    if (
        label == "LOCATION"
        and len(text.split()) <= 2
        and not re.search("clinic|hospital|health|medical|center|office|school|ucla|nyu", text, re.I)
        and r.random() < 0.7
    ):
        return sources.city(r).lower() if text.islower() else sources.city(r)
    if label == "ADDRESS" and r.random() < 0.5 and text[:1].isdigit() and "\n" not in text:
        new = slots.street_line(r, False)
        return new.lower() if text.islower() else new
    return text


def _join(pieces: list[tuple[str, str | None]], example: Example) -> Example:
    return join([p for p in pieces if p[0]], example.context, example.source)
