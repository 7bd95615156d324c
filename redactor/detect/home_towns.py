"""The town that somebody is of: "Oda Quill of [Tarrington]", "Ann Vane and her sister of [Dunmore]"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redactor.conversation.lexicon import is_common
from redactor.detect.decoys import is_decoy
from redactor.detect.firms import without_firms
from redactor.detect.medicine import is_medical
from redactor.detect.ner.features import key
from redactor.detect.ner.listed import shipped
from redactor.detect.software import is_software
from redactor.detect.wide_places import is_wide
from redactor.spans import Span, Stretches

_SCORE, _SURE = 0.55, 0.55
_CAPITAL = r"[A-ZÀ-Þ][^\W\d_]{2,20}(?:['’-][^\W\d_]{1,20}){0,2}"
_TOWN = re.compile(
    rf"(?:, | \()?(?: ?\d{{1,3}},)? ?of (?:(?:North|South|East|West|Upper|Lower|Great|Little|Old|New|St\.?|Mount|Fort|Port) )?"
    rf"(?P<v>{_CAPITAL}(?: {_CAPITAL})?)(?=[,.;:)](?: |$|\n)|[;)]|\s?\n|\s*$| and {_CAPITAL} {_CAPITAL}"
    r"| (?:was|is|has|had|died|passed|said|told|says|pleaded|admitted|denied|won|and (?:his|her|the|their|formerly))\b)"
)
_TWO = re.compile(r"[^\W\d_][^\s]* +[^\W\d_]")


def home_towns(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the towns behind the full names of people.

    Args:
        text: any text.
        spans: what was found in it.
    """
    sure = [span for span in spans if span.score >= _SURE]
    taken = Stretches((span.start, span.end) for span in sure if span.entity_type != "ORGANIZATION")
    for span in sure:
        if span.entity_type != "PERSON" or not _TWO.match(text, span.start, span.end):
            continue
        town = _TOWN.match(text, span.end)
        if town is None or taken.meet(*town.span("v")) or not _may_be_town(town["v"]):
            continue
        found = Span(*town.span("v"), "LOCATION", _SCORE, "home_town")
        if not is_wide(text, found):
            yield from without_firms(text, (found,))


def _may_be_town(said: str) -> bool:
    """Whether words may be a town's name: no department, firm or title of ordinary words."""
    for word in said.split():
        entry = shipped().entries.get(key(word))
        if entry is not None and entry.city:
            return True
        if (
            is_common(word.lower())
            or is_decoy(word)
            or is_software(word)
            or is_medical(word.lower())
            or (entry is not None and entry.plain and not entry.last)
        ):
            return False
    return True
