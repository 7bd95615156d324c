"""Elements of XML whose name says what they hold: ``<cbc:CityName>Lund</cbc:CityName>``, ``<birthDate value="1961-04-02"/>``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.layouts.values import can_be
from redactor.field_shapes import by_shape
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
        start, end = element.span("held" if element["held"] else "value")
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        entity = _entity(element["key"], text[start:end])
        if entity:
            yield Span(start, end, entity, _SCORE, RECOGNIZER)


def _entity(name: str, value: str) -> str:
    """The entity type of what an element holds, as its name says, or its name and shape together; "" where it has none."""
    rule = by_name(name)
    if rule.field_class is not FieldClass.ENTITY:
        entity = by_shape(name, value)
        return "" if entity in _LEFT_TO_OTHERS else entity
    is_own = value and rule.entity_type not in _LEFT_TO_OTHERS and can_be(rule.entity_type, value)
    return rule.entity_type if is_own else ""
