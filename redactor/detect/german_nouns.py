"""Nouns of German, which have capitals like names: what stands behind an article there is a thing, unless many are called so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redactor.detect.ner.features import key
from redactor.detect.ner.listed import shipped
from redactor.spans import Span

_SURE = r"ein|eine[mnrs]?|kein|keine[mnr]?|im|ins|das|diese[mnrs]?|jede[mnrs]?|[mds]eine[mn]?|unsere[mn]?"
_ALSO_OF_PEOPLE = "der|die|den|dem|des|beim|vom|zum|zur"
"""Articles that stand in front of names in the south ("der Ueli", "die Vreni")."""
_SAID = re.compile(
    rf"(?:(?P<article>{_SURE}|{_ALSO_OF_PEOPLE}) )?(?P<noun>[A-ZÄÖÜ][a-zäöüß]{{2,30}})", re.IGNORECASE
)
_ARTICLE = re.compile(rf"(?<![\w-])(?P<article>{_SURE}|{_ALSO_OF_PEOPLE}) $", re.IGNORECASE)
_NAMED_AGAIN = re.compile(r" (?:[A-ZÄÖÜ][a-zäöüß]|von |van |\d)|-[A-ZÄÖÜ]")
"""Behind "Kater" in "der Kater Moritz", of which the name may have been taken with it, and behind a street."""
_GERMAN = re.compile(
    r"\b(?:der|das|dem|den|und|ist|nicht|ein|eine[mnr]?|ich|sie|mit|auf|für|im|zu|zum|zur|vom|von|wird|wurde|haben|habe|auch|noch|nach|wie"
    r"|aber|oder|wenn|dann|wir|ihr|nur|schon|dass|sich|kein|keine[nm]?|mein|meine|unser|bitte|danke|sind|wieder|beim|kommt|steht)\b",
    re.IGNORECASE,
)
_WORDS = 2
"""So many common words make a line German."""
_KNOWN = 3
"""How known a family's name may be that is a noun behind an article that no name follows."""
_LONG = 11
"""Letters of a noun behind an article that stands in front of names too; hardly a given name has so many."""
_DOING = ("en", "eln", "ern")
"""How what one is busy with ends: "beim Kegeln"."""
_SHORT_FOR = ("i", "y", "o", "a", "erl")
"""How names end that friends use."""


def without_german_nouns(line: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Leave out a model's persons that are one noun behind an article in a line of German.

    Args:
        line: one line of a text.
        spans: what the language model found there.
    """
    for span in spans:
        if span.entity_type != "PERSON" or not _is_noun(line, span):
            yield span


def _is_noun(line: str, span: Span) -> bool:
    said = _SAID.fullmatch(line, span.start, span.end)
    if said is None or not said["noun"][0].isupper() or _NAMED_AGAIN.match(line, span.end):
        return False
    article = said["article"]
    if article is None:
        before = _ARTICLE.search(line, max(0, span.start - 10), span.start)
        article = before["article"] if before is not None else None
    if article is None or len({word.lower() for word in _GERMAN.findall(line)}) < _WORDS:
        return False
    entry = shipped().entries.get(key(said["noun"]))
    if entry is not None and (entry.first or entry.city):
        return False
    family = entry.last if entry is not None else 0
    if re.fullmatch(_ALSO_OF_PEOPLE, article, re.IGNORECASE) is None:
        return family <= _KNOWN
    if article.lower() == "beim" and said["noun"].endswith(_DOING):
        return family <= _KNOWN
    return family == 0 and len(said["noun"]) >= _LONG and not said["noun"].endswith(_SHORT_FOR)
