"""Names and values side by side in a text: ``Spouse name: Ann``, ``city=Leeds``, ``"login" => "ann84"``.

What a field's name says of its value in a payload (`redactor.fields`) holds in a form, a log line or a piece of code as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.layouts.values import can_be
from redactor.fields import FieldClass, by_name
from redactor.spans import Span

RECOGNIZER = "keyed"
_SCORE = 0.8
_KEY = r"(?P<key>[^\W\d_][\w.-]{0,40}(?:[ /][\w.'-]{1,20}){0,4})"
_PAIR = re.compile(
    rf"(?:(?P<head>^[ \t>*#•-]{{0,6}}|[;|\t][ ]?| {{2,8}}|, ?|[({{\['\"])|(?<![\w.@/])){_KEY}(?: \([^()\n]{{1,20}}\))?"
    r"[\"'*_]{0,3}(?P<sign>[ ]?:(?![:/])[*_]{0,2}[ \t]{0,8}|[ ]?=>[ ]?|[ ]?={1,2}[ ]?)(?P<rest>(?=\S))",
    re.MULTILINE,
)
_QUOTED = re.compile(r"\\?([\"'`])((?:(?!\1|\\)[^\n]){1,100})\\?\1")
_LINE_VALUE = re.compile(
    r"(?:(?![;|\t\r\n]|  |, ?[\w /]{1,24}[:=]|\. [A-Z]| [-–] |[ ]\w{1,20}(?: \w{1,12})?:(?!\S))[^\n]){1,100}"
)
_WORD_VALUE = re.compile(r"[^\s,;&|\"'`<>(){}\[\]]{1,80}")
_MORE = re.compile(r" (?![\w.-]{1,40}[=:])[A-ZÀ-Þ][\w'’.-]{0,30}")
_CODE_VALUE = re.compile(r"[A-Z\d#][\w/#.+-]*(?:[ -]\d[\w-]*){0,6}", re.IGNORECASE)
_WORDY = frozenset(("PERSON", "STREET_ADDRESS", "CITY", "LOCATION", "SECURITY_ANSWER"))
_LEFT_TO_OTHERS = frozenset(
    (
        "AGE_OVER_89",
        "PIN",
        "CARD_EXPIRY",
        "CARD_CVV",
        "URL",
        "IP_ADDRESS",
        "COORDINATES",
        "DATE_OF_BIRTH",
        "PHONE_NUMBER",
        "FAX_NUMBER",
    )
)
"""Types whose shape their recognizers know better, with the same word as their cue."""


def keyed(text: str) -> Iterator[Span]:
    """The values in a text whose name says that they are personal.

    Args:
        text: any text.

    Returns:
        spans in order.
    """
    for pair in _PAIR.finditer(text):
        rule = by_name(pair["key"])
        if rule.field_class is not FieldClass.ENTITY or rule.entity_type in _LEFT_TO_OTHERS:
            continue
        is_colon = ":" in pair["sign"]
        start, end = _value(text, pair.end(), rule.entity_type, is_line=is_colon)
        if is_colon and pair["head"] is None and text[pair.end() : pair.end() + 1] not in "\"'":
            continue  # prose: "the address: it was ..."
        if text[end : end + 1] == "(":
            continue  # a call
        if start < end and can_be(rule.entity_type, text[start:end]):
            yield Span(start, end, rule.entity_type, _SCORE, RECOGNIZER)


def _value(text: str, at: int, entity: str, *, is_line: bool) -> tuple[int, int]:
    quoted = _QUOTED.match(text, at)
    if quoted is not None:
        return quoted.span(2)
    if entity not in _WORDY and entity not in ("USERNAME", "PASSWORD", "API_KEY", "EMAIL_ADDRESS"):
        found = _CODE_VALUE.match(text, at)
        return found.span() if found is not None else (at, at)
    if is_line and entity in _WORDY:
        found = _LINE_VALUE.match(text, at)
        if found is None:
            return at, at
        return at, at + len(found.group().rstrip(" ,.\"'*_)"))
    found = _WORD_VALUE.match(text, at)
    if found is None:
        return at, at
    end = at + len(found.group().rstrip(".,:"))
    while entity in _WORDY and (more := _MORE.match(text, end)) is not None:
        end = more.end()
    return at, end
