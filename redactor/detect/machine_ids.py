"""Ids that programs give to what happens in them, in a text: of requests, runs, sessions, containers, commits, objects in a path.

What a field's name says of an id in a payload (`redactor.fields`) holds in a line of a log as well: `run_id=86454`,
`/v1/sessions/4acc30def160`, `session 4acc30def160 closed`. Ids of people (`/users/48213`, `patient_id=...`) are none of these. What
the digits are never matters, only where digits and letters stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from redactor.detect.programs import UUID
from redactor.fields import FieldClass, by_name, names_person

Stretch = tuple[int, int]

_HEX = r"(?=[0-9]{0,63}[a-f])(?=[a-f]{0,63}[0-9])[0-9a-f]{7,64}"
_AWS = r"(?:i|ami|acl|eni|eipalloc|igw|lt|nat|pcx|rtb|sg|snap|subnet|tgw|vol|vpc|vpce)-[0-9a-f]{8}(?:[0-9a-f]{9})?"
_HASH = rf"(?:{UUID}|{_AWS}|{_HEX}|(?=[A-Z]{{0,25}}\d)[0-9A-HJKMNP-TV-Z]{{26}})(?![\w@-])"
_NO_PHONE = r"(?!\+|\d{3}[.-]\d{3}[.-]\d{4}(?!\d)|(?:[\w-]{0,40}[A-Za-z_-])?\d{10,11}(?!\d))"
_ID = rf"(?:{_HASH}|{_NO_PHONE}(?=[A-Za-z_-]{{0,40}}\d)[A-Za-z0-9][\w-]{{0,79}}(?![\w@.-]|:\d))"
_KEYED = re.compile(
    r"(?<![\w@.-])(?P<key>[A-Za-z_][\w.-]{0,40})\\{0,3}[\"']?[ ]?(?:[:=]|=>|>)[ ]?\\{0,3}[\"']?(?P<id>"
    + _ID
    + ")"
)
_NEAR = 24
_WORD_BEFORE = re.compile(r"(?<![=\"'\w])([A-Za-z]{2,20}) \Z")
_PATH = re.compile(rf"(?<=/)(?P<key>[a-z][a-z_-]{{1,30}})/(?P<id>{_ID})")
_NOUN = re.compile(rf"\b(?P<key>[A-Za-z]{{3,20}})[ :/=](?P<id>{_HASH})")
_NUMBERED = re.compile(
    r"\b(?i:order|session|shipment|invoice|transaction|ticket|build|pipeline|job|batch|request|deployment) "
    rf"(?P<id>{_NO_PHONE}\d{{5,12}})(?![\w@-]|[.:/]\d)"
)
"""What is counted through; a call or a message is none of these, as its number may be a telephone's."""
_STORED = re.compile(
    rf"\b(?P<word>[Kk]eys?) (?P<key>[a-z][a-z_-]{{1,30}}):(?P<id>{_HASH}|\d{{1,6}}(?![\w@.-]|:\d))"
)
"""The key of what a cache or store keeps: "cache miss for key inventory:2357"."""
_ASKED = re.compile(
    rf"[?&](?:from|to|since|until|before|after|start|end|cursor|next|page_token)=(?P<id>{_HASH}|\d{{1,6}}(?![\w@.-]))"
)
"""What part of a list a request asks for."""
_ANSWERED = re.compile(
    r"\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) /\S{0,300} (?:[-=]> )?(?P<id>\d{3})(?= |$)", re.MULTILINE
)
"""The status of a request behind its path."""
_LONGEST = 128
_RUN = re.compile(
    rf"(?<![\w@.-])(?:{UUID}|(?=[0-9]{{0,63}}[a-f])(?=[a-f]{{0,63}}[0-9])[0-9a-f]{{8,{_LONGEST}}})(?![\w@-])"
)
_HASHED = re.compile(rf"{_HASH}|[Kk]eys?")
_LED = re.compile(r"[a-f]{2,8}\d{1,30}")
_NUMBERS = frozenset("id ids uuid guid sid sha".split())
"""How a name ends that is one of an id and of nothing else."""
_COUNTED = frozenset("no nr num number ref".split())
"""How one ends that tells of a number: `job_no=88213`."""
_TRACED = re.compile(
    r"(?<![\w-])(?:\d\d-[0-9a-f]{32}-[0-9a-f]{16}-\d\d|\d-[0-9a-f]{8}-[0-9a-f]{24}|[0-9a-f]{32}-[0-9a-f]{16}(?:-[\dd])?)(?![\w-])"
)
"""A place in a trace: W3C's `traceparent`, X-Ray's `Root`, Zipkin's `b3`."""


def machine_ids(text: str) -> Iterator[Stretch]:
    """The ids of what happens in programs, which no guess of a number or a code takes; they may overlap.

    >>> text = "run_id=86454 user_id=48213 container dc223393f121 exited"
    >>> [text[start:end] for start, end in machine_ids(text)]
    ['86454', 'dc223393f121']
    """
    for found in _KEYED.finditer(text):
        bare = found["key"].lower() in _NUMBERS
        if _is_bare_id_of_machinery(text, found) if bare else _is_of_machinery(found["key"]):
            yield found.span("id")
    for found in _PATH.finditer(text):
        if _is_of_machinery(f"{found['key'].removesuffix('s')}_id"):
            yield found.span("id")
    yield from (found.span() for found in _TRACED.finditer(text))
    for found in _NOUN.finditer(text):
        if _is_of_machinery(f"{found['key']}_id"):
            yield found.span("id")
    yield from (found.span("id") for found in _NUMBERED.finditer(text))
    for found in _STORED.finditer(text):
        if not _is_of_somebody(found["key"]):
            yield found.span("word")
            yield found.span("id")
    if "?" in text or "&" in text:
        yield from (found.span("id") for found in _ASKED.finditer(text))
    yield from (found.span("id") for found in _ANSWERED.finditer(text))


def is_hashed(said: str) -> bool:
    """Whether an id is made of digits and letters by chance, so that no word or name is in it."""
    return _HASHED.fullmatch(said) is not None


def cuts_an_id(text: str, start: int, end: int, *, at_the_end: bool) -> bool:
    """Whether a stretch begins (or ends) within a run of hexadecimal digits: it is no word, name, date or number of its own.

    A word with its number behind it (`acc12345678`) is no such run.

    >>> text = "/v1/sessions/4acc30def160"
    >>> [cuts_an_id(text, start, 25, at_the_end=False) for start in (13, 17)]
    [False, True]
    """
    for run in _RUN.finditer(text, max(0, start - _LONGEST), min(len(text), end + _LONGEST)):
        cut = run.start() < start < run.end() or (at_the_end and run.start() < end < run.end())
        if cut and not _LED.fullmatch(run.group()):
            return True
    return False


def _is_bare_id_of_machinery(text: str, found: re.Match[str]) -> bool:
    """Whether what is called `id` and no more is no person's: "Job ID: 48213", `level=info id=4acc30def160`."""
    led = _WORD_BEFORE.search(text, max(0, found.start() - _NEAR), found.start())
    return is_hashed(found["id"]) if led is None else _is_of_machinery(f"{led[1]}_id")


@lru_cache(maxsize=4096)
def _is_of_machinery(name: str) -> bool:
    rule = by_name(name)
    return (
        rule.field_class is FieldClass.OPERATIONAL
        and re.split(r"[_.-]|(?<=[a-z])(?=[A-Z])", name)[-1].lower() in _NUMBERS | _COUNTED
    )


@lru_cache(maxsize=4096)
def _is_of_somebody(name: str) -> bool:
    """Whether what is kept under a name is somebody's: `user:48213`, `phone:...`."""
    ids = f"{name.removesuffix('s')}_id"
    return names_person(name) or any(by_name(one).field_class is FieldClass.ENTITY for one in (name, ids))
