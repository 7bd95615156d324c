"""Elements of XML whose name says what they hold: ``<cbc:CityName>Lund</cbc:CityName>``, ``<birthDate value="1961-04-02"/>``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.url import PUBLIC
from redactor.detect.layouts.values import can_be, has_shape
from redactor.field_shapes import by_shape
from redactor.fields import FieldClass, by_name
from redactor.spans import Span

RECOGNIZER = "elements"
_SCORE = 0.8
_ELEMENT = re.compile(
    r"<(?:[A-Za-z][\w-]{0,20}:)?(?P<key>[A-Za-z][\w.-]{1,40})"
    r"(?:(?:\s[^<>]{0,200})?>(?P<held>[^<>]{1,200})</|\svalue=\\?\"(?P<value>[^<>\"\\]{1,200})\\?\")"
)
_FORM = re.compile(  # <input name="memberId" value="W882134">, <span id="cardCvv">381</span>
    r"<(?:[A-Za-z][\w-]{0,20}:)?[A-Za-z][\w.-]{0,40}\s(?:[^<>]{0,200}?\s)?(?:name|id|key|field|data-field|data-label)=\\?\"(?P<key>[A-Za-z][\w.-]{1,60})\\?\""
    r"(?:[^<>]{0,200}?\s(?:value|content)=\\?\"(?P<value>[^<>\"\\]{1,200})\\?\"|[^<>]{0,200}?(?<!/)>(?P<held>[^<>]{1,200})</)"
)
_LEAST_DOTS = 4
_LEFT_TO_OTHERS = frozenset(("AGE_OVER_89", "PIN", "URL", "COORDINATES"))


def elements(text: str) -> Iterator[Span]:
    """The values of the elements of a text whose name says that they are personal.

    Args:
        text: any text.

    Returns:
        spans, those of names in attributes last.
    """
    if "<" not in text:
        return
    for element in (*_ELEMENT.finditer(text), *_FORM.finditer(text)):
        start, end = element.span("held" if element["held"] else "value")
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        entity = _entity(element["key"], text[start:end])
        if entity:
            yield Span(start, end, entity, _SCORE, RECOGNIZER)


_CLOSED = re.compile(r"</(?P<name>(?:[A-Za-z][\w-]{0,20}:)?[A-Za-z][\w.-]{0,60})>")
_OPENED = re.compile(r"<(?P<name>(?:[A-Za-z][\w-]{0,20}:)?[A-Za-z][\w.-]{0,60})(?=[\s/>])")
_CODE_ELEMENT = re.compile(r"<(?:c|[A-Za-z]{1,40}C)ode\s(?P<attributes>[^<>]{1,400})>")
_CODED = re.compile(
    r"<[A-Za-z][\w:.-]{0,60}\s(?=[^<>]{0,400}\bcodeSystem(?:Name)?=)(?P<attributes>[^<>]{1,400})>"
)
_CODE = re.compile(r"\b(?:code|codeSystem\w{0,10}|displayName)=\\{0,3}\"(?P<value>[^\"\\<>]{1,200})")
_NAMESPACE = re.compile(rf"https?://{PUBLIC}[^\s\"'<>?#|\\]{{0,200}}")
_OBJECT_ID = re.compile(r"(?<![\w.-])(?=[\d.]{0,40}\.\d{3,16}\.)\d(?:\.\d{1,39}){5,20}(?![\w-]|\.\d)")
"""An object identifier (X.660): who gives out ids, a list of codes, an image in DICOM."""


def machine_parts(text: str) -> Iterator[tuple[int, int]]:
    """What a document of XML has of its own: names of elements that are closed, codes with their list, namespaces, object identifiers.

    Args:
        text: any text.

    Returns:
        stretches in order of their kind.
    """
    if "://" in text:
        yield from (found.span() for found in _NAMESPACE.finditer(text))
    if text.count(".") > _LEAST_DOTS:
        yield from (found.span() for found in _OBJECT_ID.finditer(text))
    if "</" not in text:
        return
    closed = set()
    for found in _CLOSED.finditer(text):
        closed.add(found["name"])
        yield found.span("name")
    yield from (found.span("name") for found in _OPENED.finditer(text) if found["name"] in closed)
    if "codeSystem" in text:
        for coded in (
            *_CODED.finditer(text),
            *(_CODE_ELEMENT.finditer(text) if "urn:hl7-org" in text else ()),
        ):
            yield from (code.span("value") for code in _CODE.finditer(text, *coded.span("attributes")))


def _entity(name: str, value: str) -> str:
    """The entity type of what an element holds, as its name says, or its name and shape together; "" where it has none."""
    rule = by_name(name)
    if rule.field_class is not FieldClass.ENTITY:
        entity = by_shape(name, value)
        return "" if entity in _LEFT_TO_OTHERS else entity
    is_own = has_shape(rule.entity_type, value) or (
        value and rule.entity_type not in _LEFT_TO_OTHERS and can_be(rule.entity_type, value)
    )
    return rule.entity_type if is_own else ""
