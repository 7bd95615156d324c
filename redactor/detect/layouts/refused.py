"""Values that a program refuses, with the field's name beside them: ``Invalid value 'W882134' for field 'memberId'``.

As validators, parsers and tests write it. What the name says of a value in a payload (`redactor.fields`) holds there as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.layouts.values import can_be, has_shape
from redactor.fields import FieldClass, by_name
from redactor.spans import Span

RECOGNIZER = "refused"
_SCORE = 0.8
_KEY = r"(?P<key>[A-Za-z][\w.-]{1,60})"
_FIELD = r"(?:field|column|param(?:eter)?|property|attribute|key|input|arg(?:ument)?|slot|variable|path|member|element)"
_SAID = (
    r"(?:is|was|has|had|got|given|gives?|not|no|a|an|the|in|of|as|at|to|for|by|but|value|values|input|valid|invalid|bad|illegal|wrong"
    r"|unexpected|malformed|allowed|accepted|rejected|unknown|supplied|provided|received|failed|fails|with|because|matches|match|does"
    r"|parse|format|regex|pattern|validation|error|and|or|null|empty|length|too|long|short|must|be|expected|it)"
)
_REFUSED = (
    re.compile(  # validation failed for field memberId: value "W882134" ...
        rf"\b{_FIELD} [\"'`]?{_KEY}[\"'`]?(?:[:,;]? {_SAID}\b){{0,8}}[:,;=]? ?[\"'`](?P<v>[^\"'`\n]{{2,80}})[\"'`]",
        re.IGNORECASE,
    ),
    re.compile(  # 'W882134' is not a valid memberId; '839201' was rejected (field smsCode)
        rf"[\"'`](?P<v>[^\"'`\n]{{2,80}})[\"'`](?:[:,;]? {_SAID}\b| [\"']{{2}}){{1,8}}[:,]? ?\(?(?:{_FIELD} )?[\"'`]?{_KEY}",
        re.IGNORECASE,
    ),
    re.compile(  # of Pydantic: memberId, and on the next line [type=..., input_value='W882134', ...]
        r"(?:^|\n)(?P<key>[A-Za-z][\w.]{1,80})\n[^\n]{1,300}?\binput_value=[\"'](?P<v>[^\"'\n]{2,80})[\"']"
    ),
    re.compile(r"\bKey \((?P<key>\w{2,60})\)=\((?P<v>[^()\n]{2,80})\)"),  # of PostgreSQL
)
_DIGIT = re.compile(r"\d")
_MARKS = ("'", '"', "`", ")=(")


def may_be_refused(text: str) -> bool:
    """Whether some text that differs in its digits names a personal field beside a value in quotes."""
    return any(mark in text for mark in _MARKS) and any(
        _DIGIT.search(found["key"]) or by_name(found["key"]).field_class is FieldClass.ENTITY
        for pattern in _REFUSED
        for found in pattern.finditer(text)
    )


def refused(text: str) -> Iterator[Span]:
    """The values in complaints whose field's name says that they are personal.

    Args:
        text: any text.

    Returns:
        spans, those of one way to write it after those of another.
    """
    if not any(mark in text for mark in _MARKS):
        return
    for pattern in _REFUSED:
        for found in pattern.finditer(text):
            rule = by_name(found["key"].rpartition(".")[2] or found["key"])
            value = found["v"]
            if rule.field_class is FieldClass.ENTITY and (
                has_shape(rule.entity_type, value)
                or (rule.entity_type != "PIN" and can_be(rule.entity_type, value))
            ):
                yield Span(*found.span("v"), rule.entity_type, _SCORE, RECOGNIZER)
