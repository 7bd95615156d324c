"""Notes of several people, each entry with its day and who wrote it: "14/02 12:50 qdk: no access", "HQ: closed"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from redactor.conversation.lexicon import is_common
from redactor.spans import Span

RECOGNIZER = "journal"
_SCORE = 0.65
_LEAST_LINES = 2
_DAY = r"(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2} ?[A-Z][a-z]{2}(?: \d{2,4})?|\d{4}-\d\d-\d\d)"
_CLOCK = r"\d{1,2}[:.]?\d\d(?: ?[ap]m|h)?"
_ENTRY = re.compile(
    rf"^[ \t*•-]{{0,4}}(?:{_DAY}(?:,?[ \t]{{1,3}}{_CLOCK})?|{_CLOCK})[ \t]{{1,3}}(?:[-–|] )?"
    r"(?P<v>[a-z]{2,3}|[A-Z]{2,3})(?=(?P<colon>:)(?![ \t]?\d)| [a-z£€$])",
    re.MULTILINE,
)
"""Small letters may stand without a colon; so may no capitals, which most often are a procedure's or an organ's."""
_LED = re.compile(
    rf"^[ \t*•-]{{0,4}}(?P<v>[A-Z]{{2,3}})(?:(?P<day> {_DAY}(?:,? {_CLOCK})?| {_CLOCK})(?=[ \t]?[:–-](?!\d))|(?=:(?!\d)))",
    re.MULTILINE,
)
"""The other way round, in capitals: "HQ 04 Jan:"; among such lines also without a day."""
_NOBODY = frozenset(
    """
    am pm to re cc ps nb eg ie ok no tc vm ext tel mob fax sms tbc tba tbd nfa bp hr rr gcs ct mr mri us xr cxr ecg ekg echo
    fu rv ot pt slt sw rn gp np md ed er icu itu hdu ent iv im po pr pv sc bd od qds tds prn dx rx tx hx cx sx ix px nil npo
    nbm obs fbc crp inr abg vbg eta etd dob doa doi los url api db qa ci cd ui ux pin id ip isp wo rma sku usd eur gbp
    app bot lhr jfk
    """.split()
)
"""What begins entries and is nobody: ways to call, clinics, organs, doses."""


def journals(text: str) -> Iterator[Span]:
    """The initials of those who wrote the entries of a list.

    Args:
        text: any text of several lines.

    Returns:
        spans in order; none where no initials come again, or stand in front of a colon, in two entries at least.
    """
    yield from _of_entries([entry for entry in _ENTRY.finditer(text) if _may_be_somebody(entry["v"])])
    led = [line for line in _LED.finditer(text) if _may_be_somebody(line["v"])]
    if sum(line["day"] is not None for line in led) >= _LEAST_LINES:
        for line in led:
            yield Span(*line.span("v"), "PERSON", _SCORE, RECOGNIZER)


def _of_entries(entries: list[re.Match[str]]) -> Iterator[Span]:
    """The initials behind the day of each entry."""
    if len(entries) < _LEAST_LINES:
        return
    heads = Counter(entry["v"] for entry in entries)
    if not any(count > 1 for count in heads.values()) and not all(entry["colon"] for entry in entries):
        return
    for entry in entries:
        if entry["v"].islower() or entry["colon"]:
            yield Span(*entry.span("v"), "PERSON", _SCORE, RECOGNIZER)


def _may_be_somebody(head: str) -> bool:
    return head.lower() not in _NOBODY and not is_common(head.lower())
