"""A record's own times, at which it or a line in it was made: the values of some fields, and what stands in front of lines."""

from __future__ import annotations

import re

from redactor.document.records import Field
from redactor.field_kinds import names_time
from redactor.fields import FieldClass
from redactor.policy import Policy
from redactor.spans import Span

OWN_TIME = "own_time"
"""What finds the record's own times, where the policy drops them."""
_IN_FRONT, _AS_A_VALUE = 0.95, 0.6
"""How sure it is of the time in front of a line, and of a number that may be one."""
TIME_SHAPE = re.compile(
    r"\d{4,19}(?:[.,]\d{1,9})?Z?|\d{1,3}[.,]\d{1,9}|\d{8}T\d{4,6}(?:\.\d{1,9})?Z?"
    r"|(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)|\d{1,2}:\d\d)(?:[T ,:.Z+-][\dTZ:.,+\- ]{0,32})?"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?,? {1,2}"
    r"(?:\d{1,2}[ -][a-z]{3,9}[ -](?:\d{4}|\d\d)|[a-z]{3,9} {1,2}\d{1,2})"
    r"[\d:., +-]{0,24}[a-z]{0,5}[\d:., +-]{0,8}",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"(?:1\d|2[01])\d{8}(?:\d{3}|\d{6}|\d{9})?(?:\.\d{1,9})?")
"""Seconds since 1970 up to the year 2039, or thousandths, millionths and so on of them."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[T ][\d:.,]{4,18}(?:Z|[+-]\d\d:?\d\d)?)?")
_LEVEL = "(?:trace|debug|info|notice|warn|warning|error|err|fatal|critical|crit|alert|emerg|severe)"
_SECOND = r"\d\d:\d\d:\d\d(?:[.,]\d{1,9})?"
_LEVELLED = rf"\[?\b(?:{_LEVEL.upper()}|{_LEVEL})\b\]?:?[ \t]{{1,4}}(?:\[[\w.:/#-]{{1,60}}\] {{1,3}})?"
"""What stands in front of the time where a line begins with its level: "INFO  [Compaction:12] ", "[ERROR]\t"."""
_LINE_TIME = re.compile(
    r"(?:(?:^|[\s,{\"])(?:ts?|time|timestamp|datetime)=\"?(?P<key>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[\d.,]{0,10}(?:Z|[+-]\d\d:?\d\d)?)"
    r"|(?<=\[)(?P<access>\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})(?=\]))"
    rf"|^[ \t]{{0,8}}(?:<\d{{1,3}}>\d? ?|\[\d{{1,7}}\] |[A-Z], (?=\[)|(?:https?|h2|wss?|grpcs) |{_LEVELLED})?"
    r"[\[(<]?(?:<\d{1,3}>\d? ?)?"
    r"(?P<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?Z| ?[+-]\d\d:?\d\d)?"
    rf"|\d{{4}}/\d\d/\d\d {_SECOND}|[A-Z][a-z]{{2}} [ \d]\d \d\d:\d\d:\d\d"
    r"|\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d(?: [+-]\d{4})?)"
    rf"|^\[?(?:\d{{1,7}}:[A-Z] )?(?P<written>\d{{4}}\.\d\d\.\d\d {_SECOND}|\d\d/\d\d/\d{{2,4}} {_SECOND}(?: [AP]M)?"
    rf"|\d\d[ /-][A-Z][a-z]{{2}}[ /-]\d{{4}}[ :]{_SECOND}|[A-Z][a-z]{{2}} \d\d, \d{{4}} \d{{1,2}}:\d\d:\d\d [AP]M"
    rf"|[A-Z][a-z]{{2}} [A-Z][a-z]{{2}} [ \d]\d {_SECOND}(?: [A-Z]{{3,4}})? \d{{4}})"
    rf"(?=[ \t\]]{{1,3}}(?:[\[*#|]|- |\"[A-Z]|{_LEVEL.upper()}\b|{_LEVEL.title()}\b|(?:[a-z]\w{{0,30}}\.){{2,8}}\w))",
    re.MULTILINE,
)
"""The time in front of a line. A day that is not written as ISO 8601 has it is a line's own before a level, a bracket or a class."""
_CLOCK = r"\d{4}[-/]\d\d[-/]\d\d(?:[T ]|, )\d\d:\d\d:\d\d"
_ZONE = r"(?: ?Z| ?[+-]\d\d:?\d\d| UTC| GMT)?"
_STAMP = r"[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d"
_LOGGED = re.compile(
    rf"^(?:[A-Z], )?[\[(]?(?P<time>{_CLOCK}(?:[.,]\d{{1,9}})?{_ZONE}"
    rf"|{_STAMP}(?= (?:[\w.-]{{1,63}} )?[\w./-]{{1,48}}\[\d{{1,7}}\]: "
    rf"| [a-z][\w.-]{{0,62}} [a-z][\w./-]{{1,48}}: ))(?: #\d{{1,9}})?[\])]?"
    r"(?:(?<=\]|\d): |(?= \S{1,63} [\w./-]{1,48}(?:\[\d{1,7}\])?: )"
    r"|[ \t|-]{1,4}(?:[\[{][\w./:#-]{1,60}[\]}] (?:- |[ ]{0,2})|\d{1,7} {1,3}){0,3}(?:[a-z][\w-]{0,19} )?"
    rf"(?:(?:{_LEVEL.upper()}|LOG|DETAIL|STATEMENT|HINT|CONTEXT)\b|[\[<(](?i:{_LEVEL})[\])>]|(?i:{_LEVEL}):)"
    r"|[ \t]{1,3}(?=[a-z_.]{2,20}=\S|[a-z_-]{2,20}[.:/][\w.:/-]{2,60}(?: |$)))"
    rf"|^(?:# Time: |<\d{{1,3}}>\d? ?)?[\[(]?(?P<fine>{_CLOCK}[.,]\d{{3,9}}{_ZONE})"
    rf"|^<\d{{1,3}}>\d? ?(?P<sent>{_CLOCK}{_ZONE}|{_STAMP})(?= \S)"
    r"|^(?:(?!ts|time)[a-z_]{2,12}=\S{1,40} ){0,2}(?:ts|time|timestamp|datetime|t)=\"?"
    r"(?P<key>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[\d.,]{0,10}(?:Z|[+-]\d\d:?\d\d)?)\"? (?=[a-z_.]{2,20}=\S)",
    re.MULTILINE,
)
"""The time in front of a line that a program wrote, where a person quotes it: a level, a process or pairs stand behind it.

Thousandths of a second, which nobody types, tell it as well.
"""
_PRIORITY = re.compile(r"<\d{1,3}>")
"""How a line of syslog begins (RFC 5424 6.2.1), also where it stands in a field."""
_LOG_LINES = frozenset("message msg log line raw rawmsg _raw original".split())
"""Members that hold a line as a program wrote it: the second in front of it is the line's own."""


def is_time(item: Field) -> bool:
    """Whether a field holds a time of the record itself, by its name and its shape."""
    return item.rule.field_class is FieldClass.TIMESTAMP and (
        item.is_number or TIME_SHAPE.fullmatch(item.text) is not None
    )


def own_times(item: Field, policy: Policy) -> list[tuple[int, int]]:
    """Where the times stand at which the lines of a log or transcript were made, if the policy keeps a record's own times."""
    return _line_times(item) if policy.timestamps == "keep" else []


def times(item: Field) -> list[Span]:
    """The record's own times in a value, under a policy that drops them: in front of lines, and epochs and days under any other name.

    What is counted (`bytes_total`) may be as large a number as an epoch is: there the name has to tell of a time.
    """
    text = item.text
    if item.is_turn or not (_EPOCH.fullmatch(text) or _DAY.fullmatch(text)):
        lines = [] if item.is_number else _line_times(item)
        return [Span(start, end, "DATE_TIME", _IN_FRONT, OWN_TIME) for start, end in lines]
    is_counted = item.rule.field_class is FieldClass.OPERATIONAL and not (
        _DAY.fullmatch(text) or names_time(item.names[-1])
    )
    return [] if is_counted else [Span(0, len(text), "DATE_TIME", _AS_A_VALUE, OWN_TIME)]


def _line_times(item: Field) -> list[tuple[int, int]]:
    """The times at which the lines of a log or transcript were made."""
    if item.is_turn:
        return [found.span(found.lastgroup or 0) for found in _LOGGED.finditer(item.text)]
    if item.names and not _PRIORITY.match(item.text):
        first = _LINE_TIME.match(item.text) if item.names[-1].casefold() in _LOG_LINES else None
        return [first.span("time")] if first and first["time"] and first["time"].count(":") > 1 else []
    return [found.span(found.lastgroup or 0) for found in _LINE_TIME.finditer(item.text)]
