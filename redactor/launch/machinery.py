"""What in a log line is the machine's own: the head of the line, times to the second, process numbers, ids of builds and containers.

The residual scan reads outputs at half the thresholds, and there such things look like dates, codes and names. They are told by shapes
that no person says or writes: a date counts as the machine's only with a time to the second beside it, a number only where the word
before it says what it numbers. On purpose this shares no code with the redaction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.analytics.vocabulary import model_name

_CLOCK = r"\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?"
_ZONE = r"(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)\b)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_TIME = re.compile(
    rf"\d{{4}}-\d\d-\d\d[T ]{_CLOCK}{_ZONE}"
    rf"|\d{{4}}/\d\d/\d\d {_CLOCK}"
    rf"|\d\d?/{_MONTH}/\d{{4}}:{_CLOCK}{_ZONE}"
    rf"|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:{_MONTH} [ \d]?\d|\d\d? {_MONTH}) (?:\d{{4}} )?{_CLOCK}{_ZONE}(?: \d{{4}}\b)?"
    rf"|(?<![\w.])[IWEF]\d{{4}} {_CLOCK}\s+\d+(?= )"  # klog: severity, month and day, time, thread
    rf"|(?<![\w:.]){_CLOCK}(?![\w:])"
    r"|\[ ?\d{1,9}\.\d{6}\]"  # the kernel's seconds since the start
    r"|(?<=\b20\d\d:)\d\d:\d\d:\d\d(?:\.\d+)?"  # what is left of 21/Nov/2026:06:58:02
)
_HEAD = re.compile(
    rf"^(?:(?:<\d{{1,3}}>)?{_MONTH} [ \d]\d {_CLOCK} |<\d{{1,3}}>\d \d{{4}}-\d\d-\d\dT{_CLOCK}{_ZONE} )"
    # A line of a transcript may start like this, with a name: a host has a sign that names lack, or a process number follows.
    r"(?P<host>[a-z0-9][\w.-]{0,63}) (?P<app>[a-z][\w./()-]{0,47})(?P<pid>\[\d{1,7}\])?(?=:? )",
    re.MULTILINE,
)
_TOKEN = re.compile(
    r"\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\b"  # a UUID
    r"|\bsha(?:1|224|256|384|512):[0-9A-Za-z+/=]{20,128}"
    r"|\b0x[0-9a-fA-F]{2,32}\b"
    r"|\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{12,128}\b"
    r"|(?<![\w./])(?:\d{1,6}/){3,8}\d{1,6}(?![\w/])"  # counters: 0/0/1/12/13
    r"|(?<=[\w.\]-])@\d{1,10}(?=[ \]])"  # the enterprise number of structured data (RFC 5424)
    r"|\b[\w.$<>-]{1,80}\.(?:java|py|go|js|ts|rb|rs|c|cc|cpp|h|php|cs):\d{1,6}\b"
    r"|\b[\w+-]{1,40}/v?\d{1,5}(?:\.\d{1,5}){1,3}(?:-[\w.]{1,20})?\b"  # a program and its version
)
_NUMBERED = re.compile(
    r"\b(?:pid|ppid|uid|gid|euid|tid|thread|session|port|worker|attempt|retry|job|batch|rows|bytes|status|signal|"
    r"device number|xid|seq|eventid|procid)(?:[ =:#]{1,3}|=\")\(?(?P<number>\d{1,9})\b",
    re.IGNORECASE,
)
_PROCESS = re.compile(r"\b[\w./()-]{1,48}\[(?P<number>\d{1,7})\]")
_MODEL = re.compile(r"\b[a-z][a-z0-9]*(?:[-.@][a-z0-9]+){1,8}\b")


def spans(text: str, *, times: bool = True) -> Iterator[tuple[int, int]]:
    """The stretches of a text that are the machine's own.

    Args:
        text: a log line, or any other text.
        times: whether times to the second are; they are not where a policy removes a record's own times.
    """
    if times:
        yield from (found.span() for found in _TIME.finditer(text))
    for head in _HEAD.finditer(text):
        if head["pid"] or any(sign in "0123456789.-" for sign in head["host"]):
            yield from (head.span(name) for name in ("host", "app", "pid") if head[name])
    yield from (found.span() for found in _TOKEN.finditer(text))
    for pattern in (_NUMBERED, _PROCESS):
        yield from (found.span("number") for found in pattern.finditer(text))
    for found in _MODEL.finditer(text):
        if model_name(found.group()):
            yield found.span()


def covers(text: str, start: int, end: int, *, times: bool = True) -> bool:
    """Whether characters `start` to `end` of a text are the machine's own, all of them."""
    return any(first <= start and end <= last for first, last in spans(text, times=times))
