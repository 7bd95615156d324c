"""The small tokens that slot filling looks at, and which of them can be part of a code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from redactor.conversation.lexicon import COMMON
from redactor.text.lexicon import CORRECTION_PHRASES, DIGIT, FILLER_PHRASES, KINDS, TEEN, TENS

_TOKEN = regex.compile(r"[^\s,;]+")
_COUNTED = regex.compile(
    r"\d+-\p{L}{3,}(?:-\p{L}+)*|[$£€₹]\S+|\S+%|\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{1,4}\.\d\d"
    r"|\d{1,2}:\d\d|[^\s=]{1,80}=\[?[\"'][^\s=]*"
)
"""What counts, prices or tells the time, and an argument of a call that is written out (`pin="6642"`): no code of a reply."""
_EDGE = ".,!?;:\"“”()[]…*'’`-–—"

DIGIT_WORDS = frozenset(
    (
        "zero oh o one two three four five six seven eight nine nought naught ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand double "
        "triple treble"
    ).split()
    + "cero uno dos tres cuatro cinco seis siete ocho nueve".split()
    + [word for word, (kind, _) in KINDS.items() if kind in (DIGIT, TEEN, TENS)]
)
NATO = frozenset(
    "alpha alfa bravo charlie delta echo foxtrot golf hotel india indigo juliet juliett kilo lima mike "
    "november oscar papa quebec romeo sierra "
    "tango uniform victor whiskey whisky xray x-ray yankee zulu zebra zed zee".split()
)
ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth "
    "eighteenth nineteenth twentieth thirtieth thirty-first".split()
)
MONTHS = (
    "january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sep sept oct nov dec "
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"
).split()
_MONTHS = frozenset(MONTHS)
_DATES_ABROAD = frozenset(
    (
        "januar januari janvier janeiro gennaio februar februari février fevrier fevereiro febbraio märz maart marzo março "
        "abril aprile avril mai mei maio maggio juni juin junho giugno juli juillet julho luglio août aout agosto setembro "
        "settembre oktober octobre outubro ottobre novembro novembre dezember dezembro décembre decembre dicembre un une uno "
        "una dos tres tre três due deux trois quatre cinq sept huit neuf cuatro cinco quatro cinque quattro sei seis siete "
        "sete sette ocho oito otto nueve nove diez dez dieci once onze undici doce doze dodici trece treze tredici catorce "
        "catorze quatorze quattordici quince quinze quindici dieciséis dezesseis sedici diecisiete dezessete diciassette "
        "dieciocho dezoito diciotto diecinueve dezenove diciannove veinte vinte venti vingt treinta trinta trenta trente "
        "cuarenta quarenta quaranta quarante cincuenta cinquenta cinquanta cinquante sesenta sessenta sessanta soixante "
        "setenta settanta ochenta oitenta ottanta noventa novanta mil mille cent ein eins zwei drei vier fünf sechs sieben "
        "acht neun zehn elf zwölf zwanzig dreißig twee drie vijf zes zeven negen tien twaalf twintig dertig premier primero "
        "primo primeiro"
    ).split()
)
"""Months and numbers as they are said in other languages; words of a date where one was asked for."""
FILLERS = frozenset(
    (
        "um uh er erm hmm and then dash hyphen space so like for as in is dot the capital letter slash to "
        "no wait sorry of or either point underscore at y de del el not actually oops nope"
    ).split()
)

LETTER_OF_WORD = regex.compile(
    r"(?<![\p{L}\p{N}'’])(?:(?:double|triple|capital)\s)?(?P<l>\p{L})\s(?:is\s)?(?:for|as\s+in|like|comme|wie|come"
    r"|as)\s+(?P<w>\p{L}\p{L}{1,14})(?!\p{L})",
    regex.IGNORECASE,
)
"""One letter and a word that begins with it, or a word that doesn't: the two have to be compared."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a reply without the punctuation around it; `start` and `end` are characters of the text."""

    start: int
    end: int
    word: str

    @property
    def code(self) -> bool:
        """Whether it reads as part of a number or a code: digits, a lone letter, a number word, a spelling word."""
        return _is_code(self.word)

    @property
    def date(self) -> bool:
        """Whether it reads as part of a date."""
        return _is_date(self.word)


_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=4096)
def _is_code(word: str) -> bool:
    if any(letter.isdigit() for letter in word):
        return _COUNTED.fullmatch(word) is None
    low = word.lower()
    if len(word) == 1:
        return low.isalpha() and word not in ("a", "I")
    if low in DIGIT_WORDS or low in NATO:
        return True
    if "-" in low and all(
        part in DIGIT_WORDS or (len(part) == 1 and part.isalpha()) for part in low.split("-")
    ):
        return True
    return (
        word.isupper()
        and word.isalpha()
        and low not in COMMON
        and (len(word) <= 5 or (len(word) <= 8 and _VOWELS.isdisjoint(low)))
    )


@lru_cache(maxsize=4096)
def _is_date(word: str) -> bool:
    low = word.lower()
    return (
        low in _MONTHS
        or low in ORDINALS
        or low in DIGIT_WORDS
        or low in _DATES_ABROAD
        or any(letter.isdigit() for letter in low)
    )


@lru_cache(maxsize=1024)
def tokenise(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of ``text[start:end]``, with offsets in `text`; kept for the record at hand, until `forget`."""
    tokens = []
    for match in _TOKEN.finditer(text, start, end):
        raw = match.group()
        left = len(raw) - len(raw.lstrip(_EDGE))
        word = raw.strip(_EDGE)
        if word:
            tokens.append(Token(match.start() + left, match.start() + left + len(word), word))
    return tuple(tokens)


def phrase_at(tokens: Sequence[Token], at: int) -> int:
    """How many words a phrase has that begins at a token and is no part of a code: "let me see", "scratch that"; 0 for none."""
    low = tokens[at].word.lower().replace("’", "'")
    for rest in (*FILLER_PHRASES.get(low, ()), *CORRECTION_PHRASES.get(low, ())):
        if tuple(token.word.lower() for token in tokens[at + 1 : at + 1 + len(rest)]) == rest:
            return 1 + len(rest)
    return 0


def forget() -> None:
    """Drop the words of the last record."""
    for kept in (tokenise, _is_code, _is_date):
        kept.cache_clear()
