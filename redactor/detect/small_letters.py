"""Names in small letters, which in most lines are words that the language model does not know.

Who begins a sentence with a capital gives names one, and in a line of words that no English dictionary holds one more of them is a
word of that language. What a list holds as a name or a town stays, and so does what follows a title, a greeting or "my name is".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from redactor.detect.abroad import is_abroad
from redactor.detect.ner.features import key
from redactor.detect.ner.listed import shipped
from redactor.spans import Span

_JUDGED = frozenset(("PERSON", "LOCATION"))
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PLAIN = re.compile(r"[^\W\d_]+(?:[ '’-]{1,2}[^\W\d_]+){0,5}")
_BESIDE = frozenset("/\\@._=<>|&#~`$%+*-0123456789")
"""What stands beside the words of paths, logins and codes."""
_LABEL = re.compile(r"[\s\"'“¡¿(*•–-]{0,6}(?:[A-ZÀ-Þ][\w .-]{0,20}: )?[\s\"'“¡¿(*•–-]{0,6}")
_CAPITAL = re.compile(r"[A-ZÀ-ÞĀ-Ž](?=[a-zß-ž]|\s[a-zß-ž])")
_CAPITAL_WITHIN = re.compile(r"(?<=[a-zß-ž,;] )[A-ZÀ-ÞĀ-Ž][a-zß-ž]")
_CLOSED = re.compile(r"[.?!…][\"'”)]{0,2}\s{0,4}$")
_LEADS_IN = re.compile(
    r"\b(?:names?|named|called|call me|main"
    r"|surname|spell\w{0,5}|i am|i['’]?m|this is|it['’]?s|mrs?|ms|miss|dr|sir|from|nombre|llam[oa]n?|soy|nom"
    r"|appelle|hei(?:ß|ss)[et]{1,2}|bin|frau|herr[n]?|nome|chiam[oa]|chamo|sono|heet|ben|naam|nama|naitwa|naan|ad[ıi]m?|jmenuji|nazywam|heter"
    r"|doña|don|dona|señora?|seu|mme|madame|monsieur|signora?|mevrouw|meneer|pani?|pan[aiu]|bu|pak|mbak|mas|kak|bapak|ibu|chị|anh|cô|chú"
    r"|aunty|auntie|uncle|tante|onkel|tío|tía"
    r"|hi|hey|hello|dear|thanks|hola|ciao|hallo)[ ,:]{1,2}(?:is |es |ist |est |è |mi |not )?[\"'“]?$",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"\d{1,4} ?[a-z]?, $", re.IGNORECASE)
"""What a house's number leaves to say, such as its floor."""
_ASKS_WHO = re.compile(
    r"\?|\b(?:nam[aen]|names|naam|nom|nombre|nome|cognome|apellidos?|sobrenome|prénom|pangalan|apelyido|jina|ime|jméno|jmenuje|imię|nazwisko"
    r"|isi?m\w{0,4}|soyad\w{0,3}|adınız|numele|nimi|navn|namn|név|neve|tên|ismak|ismik|chi|quién|qui|wer|wie heißen|kaun|who|spell)\b",
    re.IGNORECASE,
)
"""What was asked where the next line may begin with a name."""
_ENGLISH = 1
_SHORTEST = 3
_OTHERS, _SHARE = 2, 3
"""So many other strange words, and one in so many, make a line strange."""
_RARELY = 2
"""How known a name may be that is a word where names have capitals."""


def without_small(line: str, context: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Leave out a model's names in small letters that no list holds, where the line tells that they are none.

    Args:
        line: one line of a text.
        context: the line before it.
        spans: what the language model found there.
    """
    for span in spans:
        if span.entity_type not in _JUDGED or not _is_word(line, context, span):
            yield span


def _is_word(line: str, context: str, span: Span) -> bool:
    said = line[span.start : span.end]
    if not said.islower() or _PLAIN.fullmatch(said) is None or _is_part(line, span):
        return False
    before = max(0, span.start - 24)
    if _LEADS_IN.search(line, before, span.start) or _HOUSE.search(line, before, span.start):
        return False
    if not line[: span.start].strip() and _ASKS_WHO.search(context) is not None:
        return False
    known = [_how_known(word) for word in _WORD.findall(said)]
    if gives_capitals(line):
        return min(known, default=0) <= _RARELY
    return not any(known) and _is_strange_line(line, said, context)


def _is_strange_line(line: str, said: str, context: str) -> bool:
    """Whether a line is in another language, or holds strange words beside the one in question."""
    if is_abroad(line):
        return True
    strange, words = _count(line)
    strange_said, words_said = _count(said)
    strange, words = strange - strange_said, words - words_said
    if strange > 0 and _CAPITAL.match(line, _begin(line)) is not None and _CLOSED.search(line) is not None:
        return True
    if words and _ASKS_WHO.search(context) is None:
        if is_abroad(context):
            return True
        if strange:
            more, others = _count(context)
            strange, words = strange + more, words + others
    return strange >= _OTHERS and strange * _SHARE >= words


def _is_part(line: str, span: Span) -> bool:
    """Whether a span is a part of a path, a login or a code."""
    return (span.start > 0 and line[span.start - 1] in _BESIDE) or (
        line[span.end : span.end + 1] in _BESIDE
        or (line[span.end : span.end + 1] == "." and line[span.end + 1 : span.end + 2].isalnum())
    )


@lru_cache(maxsize=64)
def gives_capitals(line: str) -> bool:
    """Whether a line begins with a capital, its label aside, and a word within it does.

    >>> [gives_capitals(line) for line in ("Two bream for Odile", "two bream for Odile", "Odile: two bream", "Two bream")]
    [True, False, False, False]
    """
    begin = _begin(line)
    return _CAPITAL.match(line, begin) is not None and _CAPITAL_WITHIN.search(line, begin + 1) is not None


def _begin(line: str) -> int:
    label = _LABEL.match(line)
    return label.end() if label is not None else 0


@lru_cache(maxsize=64)
def _count(text: str) -> tuple[int, int]:
    """How many words in small letters no English dictionary and no list of names holds, and how many words there are."""
    words = _WORD.findall(text)
    return sum(word.islower() and len(word) >= _SHORTEST and _is_strange(word) for word in words), len(words)


def _is_strange(word: str) -> bool:
    entry = shipped().entries.get(key(word))
    return entry is None or not (
        entry.plain == _ENGLISH or entry.rank or entry.klass or entry.first or entry.last
    )


def _how_known(word: str) -> int:
    """How many are called so, from 0 to 5, or live in a town of that name."""
    entry = shipped().entries.get(key(word))
    return 0 if entry is None else max(entry.first, entry.last, entry.city)
