"""Contact cards and calendar entries as lines of properties: vCard (RFC 6350) and iCalendar (RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.spans import Span

RECOGNIZER = "card"
_SCORE = 0.9
_LINE = re.compile(
    r"(?:^|(?<=\\n))(?:item\d{1,2}\.)?"
    r"(?P<name>N|FN|NICKNAME|SORT-STRING|ADR|LABEL|TEL|EMAIL|BDAY|ANNIVERSARY|GEO|IMPP|ATTENDEE|ORGANIZER|RELATED)"
    r"(?P<parameters>(?:;[^:\r\n]{1,200}?)?):(?P<value>(?:(?!\\n[A-Z])[^\r\n]){1,500})",
    re.MULTILINE,
)
_COMMON_NAME = re.compile(r";CN=\"?([^;:\"\r\n]{1,100})")
_COMPONENT = re.compile(r"[^;,]+")
_SCHEME = re.compile(r"(?:mailto|tel|xmpp|skype|sip|sms):(?=.)", re.IGNORECASE)
_NAMED = {
    "ADR": "STREET_ADDRESS",
    "LABEL": "STREET_ADDRESS",
    "TEL": "PHONE_NUMBER",
    "EMAIL": "EMAIL_ADDRESS",
    "BDAY": "DATE_OF_BIRTH",
    "ANNIVERSARY": "DATE_TIME",
    "GEO": "COORDINATES",
    "IMPP": "USERNAME",
    "ATTENDEE": "EMAIL_ADDRESS",
    "ORGANIZER": "EMAIL_ADDRESS",
}
_PEOPLE = frozenset(("N", "FN", "NICKNAME", "SORT-STRING", "RELATED"))


def cards(text: str) -> Iterator[Span]:
    """The personal properties of a card or calendar entry in a text.

    Args:
        text: any text; nothing is read in one without ``BEGIN:V``.

    Returns:
        spans in order.
    """
    if "BEGIN:V" not in text:
        return
    for line in _LINE.finditer(text):
        name, (start, end) = line["name"], line.span("value")
        for common in _COMMON_NAME.finditer(text, *line.span("parameters")):
            yield Span(*common.span(1), "PERSON", _SCORE, RECOGNIZER)
        if name in _PEOPLE:
            for part in _COMPONENT.finditer(text, start, end):
                if part.group().strip():
                    yield Span(*part.span(), "PERSON", _SCORE, RECOGNIZER)
        elif name in _NAMED and any(sign.isalnum() for sign in line["value"]):
            yield Span(*_trimmed(text, start, end), _NAMED[name], _SCORE, RECOGNIZER)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    scheme = _SCHEME.match(text, start, end)
    start = start if scheme is None else scheme.end()
    while start < end - 1 and text[start] in "; ":
        start += 1
    while end > start + 1 and text[end - 1] in "; ":
        end -= 1
    return start, end
