"""Ages over 89 of people who were found: "Thaddeus, 90, is staying", "Agda Frandsen, 96 år", "Winnie's ninety".

The recognizer of ages (`recognizers/age.py`) needs a word that says what the number is. Beside somebody's name it needs none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from recognizers.age import NINETY_ABROAD, NUMBER, SPOKEN
from redactor.spans import Span, Stretches

_SCORE = 0.6
_SURE = 0.55
_LONGEST = 120
"""Characters behind a name that are read."""
_AGE = rf"(?P<v>{NUMBER}|{SPOKEN}|{NINETY_ABROAD})"
_MAY_BE = re.compile(rf"(?<![\w.,/-])(?:{NUMBER}(?!\d)|{SPOKEN}\b|{NINETY_ABROAD}\b)", re.IGNORECASE)
_YEARS = r"(?:years?|yrs?|y/?o|ans|años|anos|anni|jahre|jaar|år|lat|let|vuotta|godina|j(?=\.))"
_CLOSED = rf"(?:[,;)!?\n]|\.(?!\d)|\s?$| {_YEARS}\b(?! (?:ago|of|later|lease|term|warranty|experience))"
_BESIDE = re.compile(  # "Archie, 93 he told me twice", "Rosa Minardi (novantadue anni)"
    rf"[\"”’]?(?:, ?| \()(?:now |aged |just )?{_AGE}(?={_CLOSED}| (?:who|is|was|has|had|lives|died|he|she|from)\b))",
    re.IGNORECASE,
)
_IS = re.compile(  # "Winnie's ninety", "Frau Quandt wird 91", "Odile a 93 ans", "Virtudes, tiene 91 y un genio"
    r"(?:['’]s|,? (?:is|was|will be|would be|turns|turned|has turned|just turned|is turning|be|ist|wird|wurde|tiene|cumple|tem|fez|faz"
    r"|va avoir|aura|compie|ne ha|wordt|is al|fyller|fylder|har fyllt|(?:a|ha|är|er|ma|má)(?! (?:one |a )?(?:ninety|hundred))))"
    r"(?: (?:only|just|now|nearly|almost|about|over|already|bijna|schon|fast|già|ya|já|déjà|presque|casi|quase|już))?"
    rf" {_AGE}(?={_CLOSED}| (?:and|but|now|already|y|e|et|und|en|og|och|i) (?!\d)))",
    re.IGNORECASE,
)
_TURNS = re.compile(  # "Kofi turns 95 on Friday", "Mrs Oda will be ninety in May"
    rf" (?:turns|turned|is turning|will be|would be) {_AGE}(?= (?:on|in|this|next|last|come|tomorrow|today)\b)",
    re.IGNORECASE,
)


def aged(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the ages over 89 that stand right behind somebody's name.

    Args:
        text: any text.
        spans: what was found in it.
    """
    if _MAY_BE.search(text) is None:
        return
    taken = Stretches()
    for span in spans:
        if span.entity_type != "PERSON" or span.score < _SURE:
            continue
        stop = min(len(text), span.end + _LONGEST)
        for pattern in (_BESIDE, _IS, _TURNS):
            found = pattern.match(text, span.end, stop)
            if found is not None and not taken.meet(*found.span("v")):
                taken.add(*found.span("v"))
                yield Span(*found.span("v"), "AGE_OVER_89", _SCORE, "aged")
