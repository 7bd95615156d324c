"""Names and values side by side in a text: ``Spouse name: Ann``, ``city=Leeds``, ``"login" => "ann84"``.

What a field's name says of its value in a payload (`redactor.fields`) holds in a form, a log line or a piece of code as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.layouts.values import can_be, has_shape
from redactor.detect.ner.listed import is_nobody
from redactor.field_kinds import names_part_of_name, names_program
from redactor.field_shapes import by_shape, tells
from redactor.field_words import words
from redactor.fields import FieldClass, by_name, names_person
from redactor.spans import Span

RECOGNIZER = "keyed"
WHO = "WHO"
"""What a name says that is a person's part (`patient`): its value is a person where it is a full name."""
_SCORE = 0.8
_KEY = r"(?P<key>[^\W\d_][\w.-]{0,40}(?:[ /][\w.'-]{1,20}){0,4})"
PAIR = re.compile(
    rf"(?:(?P<head>^[ \t>*#•-]{{0,6}}|[;|\t][ ]?| {{2,8}}|, ?|[({{\['\"])|(?<![\w.@/])){_KEY}(?: \([^()\n]{{1,20}}\))?"
    r"[\"'*_]{0,3}(?P<sign>[ ]?:(?![:/])[*_]{0,2}[ \t]{0,8}|[ ]?=>[ ]?|[ ]?={1,2}[ ]?)(?P<rest>(?=\S))",
    re.MULTILINE,
)
_QUOTED = re.compile(r"\\?([\"'`])((?:(?!\1|\\)[^\n]){1,100})\\?\1")
_LINE_VALUE = re.compile(
    r"(?:(?![;|\t\r\n]|  |, ?[\w /]{1,24}[:=]|\. [A-Z]| [-–] |[ ]\w{1,20}(?: \w{1,12})?:(?!\S)|[ ][A-Z]\w{1,20}:)[^\n]){1,100}"
)
_WORD_VALUE = re.compile(r"[^\s,;&|\"'`<>(){}\[\]]{1,80}")
_MORE = re.compile(r" (?![\w.-]{1,40}[=:])[A-ZÀ-Þ][\w'’.-]{0,30}")
_CODE_VALUE = re.compile(r"[A-Z\d#][\w/#.+-]*(?:[ -]\d[\w-]*){0,6}", re.IGNORECASE)
_SHAPED_VALUE = re.compile(
    r"[+(]{0,2}[A-Z\d][A-Z\d/().-]{1,30}(?: [\d(][\d().-]{1,12}){0,5}(?=[\s,;|)}\]&<>]|$)"
)
_OPTION = re.compile(r"(?<!\S)--(?P<key>[A-Za-z][\w-]{1,40}) (?P<rest>(?=[^\s-]))")
"""Of a command: `--member-id W882134`."""
_BESIDE = (
    re.compile(  # of Kubernetes, of a list of form fields: "- name: DB_PASSWORD", and below it "value: ..."
        r"(?:(?<=[\s{,\"'-])|^)(?:name|key|field|label)[\"']?: ?[\"']?(?P<key>[A-Za-z][\w .-]{1,40}?)[\"']?,?"
        r"[ \t]{0,4}(?:\r?\n[ \t]{0,24}|(?<=,)[ ]?)"
        r"[\"']?(?:value|val|content)[\"']?: ?(?P<rest>(?=\S))"
    )
)
_PART = re.compile(  # of a form that is sent in parts (RFC 7578)
    r"\bname=\"(?P<key>[A-Za-z][\w.\[\]-]{1,60})\"(?:\r?\n[^\r\n]{1,100}){0,3}\r?\n\r?\n(?P<v>[^\r\n]{2,100})(?=\r?\n--)"
)
_SETTER = re.compile(  # customer.setMemberId("W882134")
    r"\.(?:set|with)_?(?P<key>[A-Za-z]\w{1,40})\((?P<rest>(?=[\"']))"
)
_QUOTES = frozenset("'\"")
_STRUCT = re.compile(r"\{[A-Z]\w{0,30}:(?=\S)")
_MEMBER = re.compile(
    r"(?<=[{ ])(?P<key>[A-Z]\w{1,30}):(?P<value>(?:(?! [A-Z]\w{0,30}:)[^{}\[\]\n:]){1,100})(?= [A-Z]\w{0,30}:|\})"
)
"""Of what Go writes for `%+v`: `{ID:7 Name:Jane Doe Phone:4155550134}`, where a value ends at the next name with a colon."""
_NAME_PARTS = frozenset("first last middle given family fn ln".split())
_NAME_PART = re.compile(
    rf"[\"'](?P<quoted>{'|'.join(sorted(_NAME_PARTS))})[\"'][ ]?:[ ]?[\"']"
    rf"|(?<![\w.-])(?P<bare>{'|'.join(sorted(_NAME_PARTS))})=[\"']?(?=[^\W\d_])"
)
"""Keys that are parts of somebody's name where two of them stand in one text."""
_CODED = re.compile(r"<[^<>]{0,300}\scode(?:System)?=[^<>]{0,300}\Z")
"""What stands in front of what a code is called in a tag: `<code code="8302-2" displayName="Height"/>`."""
_FULL_NAME = re.compile(
    r"[A-ZÀ-Þ][\w'’-]{1,30}(?:(?:[ +]|%20)(?:[A-ZÀ-Þ]\.?|[a-zà-ÿ]{1,3}))?(?:[ +]|%20)[A-ZÀ-Þ][\w'’-]{1,30}"
)
_WORDY = frozenset((WHO, "PERSON", "STREET_ADDRESS", "CITY", "LOCATION", "SECURITY_ANSWER"))
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
        spans, those of Go's structures first.
    """
    yield from _members(text)
    yield from _options(text)
    yield from _parts(text)
    in_parts = len({part["quoted"] or part["bare"] for part in _NAME_PART.finditer(text)}) > 1
    for pair in PAIR.finditer(text):
        entity = entity_of(pair["key"])
        if not entity and in_parts and _last_word(pair) in _NAME_PARTS:
            entity = "PERSON"
        if not entity and tells(_last_word(pair)):
            yield from _shaped(text, pair)
        if entity in _LEFT_TO_OTHERS:
            yield from _of_shape(text, pair, entity)
        if not entity or entity in _LEFT_TO_OTHERS:
            continue
        is_colon = ":" in pair["sign"]
        if pair["key"] == "displayName" and _CODED.search(
            text, max(0, pair.start() - 400), pair.start("key")
        ):
            continue
        at = pair.end() + (text[pair.end() : pair.end() + 1] == "<")
        start, end = _value(text, at, entity, is_line=is_colon)
        if entity == WHO:
            if (not is_colon and _FULL_NAME.fullmatch(text, start, end)) or _is_written_out(
                text, pair, start, end
            ):
                yield Span(start, end, "PERSON", _SCORE, RECOGNIZER)
            continue
        if is_colon and pair["head"] is None and text[pair.end() : pair.end() + 1] not in "\"'":
            continue  # prose: "the address: it was ..."
        if text[end : end + 1] == "(":
            continue  # a call
        names_part = names_part_of_name(_last_word(pair))
        if names_part and {*words(text[start:end])} <= {*words(pair["key"]), "name"}:
            continue  # a variable: `last_name=last`
        is_part = names_part and (not is_colon or _is_quoted(text, pair))
        if start < end and can_be(entity, text[start:end], is_word=is_part):
            yield Span(start, end, entity, _SCORE, RECOGNIZER)


def _is_quoted(text: str, pair: re.Match[str]) -> bool:
    """Whether a program wrote the name of a pair and its value in quotes: `'patient': 'thorvald'`."""
    key, end = pair.span("key")
    return {text[key - 1 : key], text[end : end + 1], text[pair.end() : pair.end() + 1]} <= _QUOTES


def _is_written_out(text: str, pair: re.Match[str], start: int, end: int) -> bool:
    """Whether what a program wrote in quotes under a person's part can be somebody's name, and is no common word ("new")."""
    said = text[start:end]
    return _is_quoted(text, pair) and can_be("PERSON", said) and not is_nobody(said)


def _options(text: str) -> Iterator[Span]:
    """The values behind a name that no sign joins to them: of options, setters and lists, where it says that they are personal."""
    for option in (*_OPTION.finditer(text), *_SETTER.finditer(text), *_BESIDE.finditer(text)):
        entity = entity_of(option["key"])
        if not entity or entity in _WORDY:
            continue
        quoted = _QUOTED.match(text, option.end())
        found = quoted or _WORD_VALUE.match(text, option.end())
        if found is None:
            continue
        start, end = found.span(2 if quoted else 0)
        value = text[start:end]
        if has_shape(entity, value) if entity in _LEFT_TO_OTHERS else can_be(entity, value):
            yield Span(start, end, entity, _SCORE, RECOGNIZER)


def _parts(text: str) -> Iterator[Span]:
    """The values of a form that was sent in parts."""
    for part in _PART.finditer(text) if 'name="' in text else ():
        entity = entity_of(part["key"])
        if has_shape(entity, part["v"]) or (
            entity and entity not in (*_LEFT_TO_OTHERS, WHO) and can_be(entity, part["v"])
        ):
            yield Span(*part.span("v"), entity, _SCORE, RECOGNIZER)


def _of_shape(text: str, pair: re.Match[str], entity: str) -> Iterator[Span]:
    """The value of a key in which the cue of a recognizer is hidden: `cardCvv=381`, `smsCode: 839 201`."""
    at = pair.end() + (text[pair.end() : pair.end() + 1] == "<")
    quoted = _QUOTED.match(text, at)
    found = quoted or _SHAPED_VALUE.match(text, at)
    if found is not None and (quoted or "=" in pair["sign"] or pair["head"] is not None):
        start, end = found.span(2 if quoted else 0)
        if has_shape(entity, text[start:end]):
            yield Span(start, end, entity, _SCORE, RECOGNIZER)


def _shaped(text: str, pair: re.Match[str]) -> Iterator[Span]:
    """A value whose name and shape together say what it is: `apt=4B`."""
    start, end = _value(text, pair.end(), "UNIQUE_ID", is_line=False)
    entity = by_shape(_last_word(pair), text[start:end])
    if entity and (entity not in _LEFT_TO_OTHERS or entity == "PHONE_NUMBER"):
        yield Span(start, end, entity, _SCORE, RECOGNIZER)


def _last_word(pair: re.Match[str]) -> str:
    """The name of a pair, without the value before it where a `=` follows: "fn=Ada ln=Quill"."""
    return pair["key"].rpartition(" ")[2] if pair["sign"] == "=" else pair["key"]


def entity_of(key: str) -> str:
    """The entity type of what a name's value is; WHO for one that may be a person, "" for nothing personal."""
    rule = by_name(key)
    if rule.field_class is FieldClass.ENTITY:
        return rule.entity_type
    return WHO if names_person(key) and not names_program(key) else ""


def _members(text: str) -> Iterator[Span]:
    """The values in what Go writes for a structure whose name says that they are personal; a `Name` beside one is that of a person."""
    if _STRUCT.search(text) is None:
        return
    told = [(member, entity_of(member["key"])) for member in _MEMBER.finditer(text)]
    is_personal = any(entity not in ("", WHO) for _, entity in told)
    for member, entity in told:
        if is_personal and member["key"] == "Name":
            entity = WHO
        if entity == WHO:
            entity = "PERSON" if _FULL_NAME.fullmatch(member["value"]) else ""
        if entity and entity not in _LEFT_TO_OTHERS and can_be(entity, member["value"]):
            yield Span(*member.span("value"), entity, _SCORE, RECOGNIZER)


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
