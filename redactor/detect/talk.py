"""What a language model takes along, or takes for a name or a code, that is talk.

Small words at the edges of a span, acronyms said letter by letter, the numbers of public services; a code cut in the middle.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from redactor.spans import Span
from redactor.text.acronyms import acronym_words

_NAMES = frozenset(("PERSON", "LOCATION", "ORGANIZATION"))
_CODES = frozenset(("UNIQUE_ID", "ZIP_CODE"))
_WORD = re.compile(r"[^\s]+")
_EDGE = ".,!?;:\"'()[]"
_SMALL = frozenset(
    (
        "he she they it he's she's it's that's they're who am is was and the my his her their your our uh um er erm yeah yes yep "
        "correct please thanks thank okay ok sorry hiya with from hers handy"
    ).split()
)
_SMALL_LEAD = _SMALL | frozenset(("a", "an"))
_AROUND_CODES = _SMALL_LEAD | frozenset(
    "number numbers group account acct plate policy member badge extension expires expiring report handy now new".split()
)
_SERVICES = re.compile(
    r"(?:nine one one|nine nine nine|one one two|nine eight eight|four one one|911|999|112|988|411)"
)
"""Emergency and information services: everybody's number."""
_SPANISH = frozenset(
    (
        "a adios adiós ahora al algo aló apellido aqui aquí así ayuda ayudar años bien buenas bueno buenos cita claro codigo "
        "como con cual cuando cuenta cuál cuándo código cómo da dar de del desde dia dias dice digo direccion dirección "
        "donde día días dígame dónde el ella ellos en entonces era eran es esa ese eso esposa esposo esta este esto estoy "
        "está favor fecha fue gracias ha hace hacer hasta hay hija hijo hola hoy igualmente la las le les llamada llamar "
        "llamo lo los luego mama mamá manana mande mañana me mi mire mis momento muchas mucho muy más nacimiento nada nadie "
        "necesito no nombre nos nuestra nuestro numero número o ok okay os otra otro papá para pasa perfecto permitame "
        "permítame pero por porque postal pronto puede puedo pues puse que quien quiero quisiera quién qué sabe se seguro "
        "senor senora servicio será señor señora si sin sobre solo soy su sus sí sólo también tan tarde tardes tarjeta te "
        "telefono teléfono tengo tiene todo tu tú un una uno usar usted va vale vamos ver verdad voy y ya yo"
    ).split()
)


def without_talk(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Cut the talk from a model's names and codes; leave out those that are nothing else.

    Args:
        text: the text that the model read.
        spans: what it found there.
    """
    said: frozenset[int] | None = None
    for span in spans:
        if span.entity_type in _CODES:
            span = _whole_code(text, span)
            if _SERVICES.fullmatch(text, span.start, span.end):
                continue
        elif span.entity_type not in _NAMES:
            yield span
            continue
        if said is None:
            said = acronym_words(text)
        kept = _cut(text, span, said)
        if kept is not None:
            yield kept


def _whole_code(text: str, span: Span) -> Span:
    """A code to the end of its word: what is left of "HX99Q2L" after "HX99Q" would still be its end."""
    start, end = span.start, span.end
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    return (
        span if (start, end) == (span.start, span.end) else replace(span, start=start, end=end, canonical="")
    )


def _cut(text: str, span: Span, said: frozenset[int]) -> Span | None:
    words = [(m.start(), m.end(), m.group().strip(_EDGE)) for m in _WORD.finditer(text, span.start, span.end)]
    code = span.entity_type in _CODES
    lead = _AROUND_CODES if code else _SMALL_LEAD
    tail = _AROUND_CODES if code else _SMALL
    first, last = 0, len(words)
    if sum(len(word) == 1 and at not in said for at, _, word in words) > 1:
        return span  # a spelling: what sounds like a small word is letters
    while first < last and (words[first][2] in lead or words[first][0] in said):
        first += 1
    while last > first and (words[last - 1][2] in tail or words[last - 1][0] in said):
        last -= 1
    if first == last or (not code and all(word in _SPANISH for _, _, word in words[first:last])):
        return None if len(words) > 1 or words[0][0] in said or words[0][2] in _SPANISH else span
    if (first, last) == (0, len(words)):
        return span
    return replace(span, start=words[first][0], end=words[last - 1][1], canonical="")
