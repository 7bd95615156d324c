"""What belongs to a name that was found in part: "[Old] Greg", "Ann Quill [the Third]", "[Abu] Karim", 'Desmond ["Dizzy" Quill]'.

A model learns the words that are names; those that people put around them are few, and stand there alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from redactor.spans import Span

_SURE = 0.5
_REACH = 28
_CAPITAL = r"[A-ZÀ-Þ](?:[^\W\d_]{1,20}|(?=['’]))(?:['’-][^\W\d_]{1,20}){0,2}"
_SENIOR = r"(?:[JS]n?r|[js]nr|J[N]?R|SNR)"
_BEFORE = re.compile(
    r"(?<![\w'’-])(?:Old|Big|Little|Wee|Blind|BIG|LITTLE|WEE|big|Sri|Um|Umm|Abou|Abu|Ní|Nic|Ó|Mª|M\.ª"
    r"|[Vv]an de[rn]?|[Vv]on der|[Dd]e la) $"
)
"""What somebody is called besides, and particles, in front of a name with a capital; "big" also of one without."""
_INITIALS = re.compile(
    r"(?<![\w.'’-])((?:[A-ZÀ-Þ]\. ?){1,3})$"
    r"|(?:\b(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Cllr|Sgt|Cpl|Rev|Governor|Officer|Judge|Insp|Nurse|Master)\.? |(?<=[.,;:–—] )|(?:^|(?<=\n)))"
    r"((?:[A-ZÀ-Þ] ){1,3})$"
)
"""Initials in front of a family name; without full stops behind a form of address, or where a name may begin."""
_LETTERED = re.compile(
    r"\b(?:vitamin|plan|type|group|grade|class|part|step|exhibit|option|stage|section|schedule|flu|factor|hepatitis|appendix|question"
    r"|answer) $",
    re.IGNORECASE,
)
"""In front of a letter with which a sentence ends: "hepatitis B. Quill came"."""
_NO_INITIALS = frozenset("A I O Q".split())
"""Words, and what stands in front of what was asked and answered."""
_ENDS = re.compile(r"\s?(?:[,;:()]|\n|$)")
_BEHIND = re.compile(
    rf",? {_SENIOR}\b(?!['’])"
    r",?(?: the (?:Second|Third|Fourth|Fifth|second|third|fourth|fifth)(?=[.,;:!?)]|$)| III?\b)?"
    r"|,? the (?:Second|Third|Fourth|Fifth)\b"
    rf"| (?:del|della|de la|wa|bin|binti|bint|ibn|van(?: de[rn]?| 't| ’t)?|von(?: der| und zu)?|te[nr]|zu|af|dos|ferch) {_CAPITAL}"
    rf"| ?(?:\(?[\"“]|\()[A-ZÀ-Þ][\w'’-]{{1,16}}(?:[\"”]\)?|(?<=[\"”])\)) {_CAPITAL}(?: {_CAPITAL})?(?![\w'’])"
)
"""What goes on behind a name: "Quill Jr", "Quill the Third", "Cueto del Llano", 'Ann "Nan" Quill'."""
_BETWEEN = re.compile(r" (?:wa|ap|ibn|bin|hyphen|dash|[A-Z][a-z]{0,3}\.|[A-Z]['’][A-Z][a-z]{1,16}) ")
"""Between two parts of one name: "Ngala wa Tembe", "Rafa Ant. Quill", "quill hyphen dale"."""
_ALONE = re.compile(rf"{_SENIOR}\.?")
_LED = re.compile(rf"(?<![\w.@/'’-]){_CAPITAL} $")


def whole_names(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the names of a text with what belongs to them, where that is more than was found.

    Args:
        text: any text.
        spans: what was found in it.
    """
    people = sorted(
        {
            (span.start, span.end): span
            for span in spans
            if span.entity_type == "PERSON" and span.score >= _SURE
        }.values(),
        key=lambda span: (span.start, span.end),
    )
    starts = {span.start: span.end for span in people}
    for span in people:
        start, end = _from(text, span), _to(text, span, starts)
        if (start, end) != (span.start, span.end):
            yield replace(span, start=start, end=end, canonical="", recognizer="whole_name")


def _from(text: str, span: Span) -> int:
    """Where a name begins."""
    start = _initials(text, span)
    lead = _BEFORE.search(text, max(0, start - _REACH), start)
    if start < span.start and lead is None:
        return start
    if lead is None and _ALONE.fullmatch(text, span.start, span.end):
        lead = _LED.search(text, max(0, span.start - _REACH), span.start)
    if lead is None or not (text[span.start].isupper() or lead.group() == "big "):
        return span.start
    return lead.start()


def _initials(text: str, span: Span) -> int:
    """Where the initials in front of a family name begin."""
    if " " in text[span.start : span.end] or not text[span.start].isupper():
        return span.start
    found = _INITIALS.search(text, max(0, span.start - _REACH), span.start)
    if found is None:
        return span.start
    start = found.start(found.lastindex or 0)
    if _LETTERED.search(text, max(0, start - _REACH), start):
        return span.start
    letters = text[start : span.start].replace(".", " ").split()
    if len(letters) == 1 and letters[0] in _NO_INITIALS and not _ENDS.match(text, span.end):
        return span.start
    return start


def _to(text: str, span: Span, starts: dict[int, int]) -> int:
    """Where a name ends."""
    joint = _BETWEEN.match(text, span.end)
    if joint is not None and joint.end() in starts:
        return starts[joint.end()]
    more = _BEHIND.match(text, span.end) if text[span.start].isupper() else None
    return span.end if more is None else more.end()
