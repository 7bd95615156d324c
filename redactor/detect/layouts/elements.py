"""Elements of XML whose name says what they hold: ``<cbc:CityName>Lund</cbc:CityName>``, ``<birthDate value="1961-04-02"/>``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.layouts.values import can_be
from redactor.fields import FieldClass, by_name
from redactor.spans import Span

RECOGNIZER = "elements"
_SCORE = 0.8
_ELEMENT = re.compile(
    r"<(?:[A-Za-z][\w-]{0,20}:)?(?P<key>[A-Za-z][\w.-]{1,40})"
    r"(?:(?:\s[^<>]{0,200})?>(?P<held>[^<>]{1,200})</|\svalue=\\?\"(?P<value>[^<>\"\\]{1,200})\\?\")"
)
_LEFT_TO_OTHERS = frozenset(("AGE_OVER_89", "PIN", "URL", "COORDINATES"))


def elements(text: str) -> Iterator[Span]:
    """The values of the elements of a text whose name says that they are personal.

    Args:
        text: any text.

    Returns:
        spans in order.
    """
    if "<" not in text:
        return
    for element in _ELEMENT.finditer(text):
        rule = by_name(element["key"])
        if rule.field_class is not FieldClass.ENTITY or rule.entity_type in _LEFT_TO_OTHERS:
            continue
        start, end = element.span("held" if element["held"] else "value")
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end and can_be(rule.entity_type, text[start:end]):
            yield Span(start, end, rule.entity_type, _SCORE, RECOGNIZER)
