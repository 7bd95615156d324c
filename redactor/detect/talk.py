"""What a language model takes along, or takes for a name or a code, that is talk.

Small words at the edges of a span, acronyms said letter by letter, the numbers of public services; a code cut in the middle.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from redactor.conversation.lexicon import is_common
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
_VOCATIVES = frozenset("mate love duck pal hun honey darling sweetie folks guys dude mister".split())
_SERVICES = re.compile(
    r"(?:nine one one|nine nine nine|one one two|nine eight eight|four one one|911|999|112|988|411)"
)
"""Emergency and information services: everybody's number."""
_NOBODYS = {
    "USERNAME": re.compile(r"(?:spk|speaker|channel|ch|participant)[ _-]?\d{0,3}", re.IGNORECASE),
    "PERSON": re.compile(r"(?:spk|speaker|channel|participant)[ _-]?\d{0,3}", re.IGNORECASE),
    "STREET_ADDRESS": re.compile(
        r"(?:room|gate|bay|door|aisle|window|counter|desk|seats?|bed|exit|platform|pump|lane)\s(?:[\w-]{1,6}|\w{3,10} [a-z])",
        re.IGNORECASE,
    ),
}
"""Speakers' labels, and places inside of a building that many people pass."""
_SPANISH = frozenset(
    (
        "a abril abuela abuelo adios adiós agosto ahora al algo aló apartamento apellido aqui aquí arroba así ayuda "
        "ayudar ayudarle año años bien bill buenas bueno buenos cada cambiar cancelar casa cita claro clínica cobraron "
        "cobro codigo como completa completo con confirmar correcto correo cosa cual cuando cuenta cuál cuándo cuánta "
        "cuánto cuántos código cómo da dame dar de del deme desde dia dias dice diciembre digo direccion dirección "
        "disculpe doctor doctora domingo donde déme día días dígale dígame dólares dónde edad el ella ellos en enero "
        "entonces envíe era eran es esa ese eso español esposa esposo esta este esto estoy está exacto factura favor "
        "febrero fecha fue fueron gracias guion gusto ha haber habla hablar hablo había hace hacer hasta hay hermana "
        "hermano hija hijas hijo hijos hola hospital hoy hubo igualmente inglés jueves julio junio la las le les letra "
        "letras listo llamada llamar llamo llega llegó lo los luego lunes madre mama mamá manana mande martes marzo "
        "mayo mañana me mes meses mi mire mis misma mismo miércoles momentito momento muchas mucho muy mándeme más "
        "nacimiento nada nadie necesita necesito no nombre nos noviembre nuestra nuestro nuestros nueva nuevo numero "
        "número números o octubre oiga ok okay os otra otro padre pagar pago pagué papá para pasa pase paso perdón "
        "perfecto permiso permitame permítame pero pesos plan por porque postal primer primera problema pronto puede "
        "puedes puedo pues punto puse que quien quiere quiero quisiera quién qué regala regalo sabe se segunda segundo "
        "seguro semana senor senora septiembre servicio servirle será sería señor señora si sin sobre solo soy su "
        "supuesto sus sábado sí sólo también tan tarde tardes tarjeta te telefono teléfono tener tengo tenía tiene "
        "tienes todo trabajo tu tus tía tío tú un una uno usar usted va vale vamos ver verdad verificar viernes vive "
        "vivo voy y ya yo óigame última último"
    ).split()
)


_SURELY = 0.9
_SELDOM_NAMES = frozenset(
    (
        "will may march law laws good best little small young long short price page park church day weeks love gold "
        "silver field fields banks lake stone rock forest woods wood hill home bean penny miles lance noble major minor "
        "wise strong swift chance hope faith spring summer autumn winter april june august cook baker judge bishop pope "
        "king knight star moon paris london sydney austin"
    ).split()
)
"""Those that more often are not."""
_ALSO_NAMES = frozenset(
    (
        "rose mark will grace hope faith joy may june april august summer autumn dawn eve daisy lily violet iris ivy holly hazel "
        "olive pearl ruby amber jade crystal ginger rosemary basil sage jasmine heather brook brooks robin jay martin drew chase "
        "chance hunter mason carter cooper tanner taylor turner tyler baker cook miller smith potter walker parker porter fisher "
        "hill wood woods forest stone rock rivers lake banks bush field fields ford marsh pond brown black white green gray grey "
        "king young long short rich price page park church bishop pope knight day weeks moon star bell ball love gold silver bird "
        "fox wolf lamb swan crane frank grant dean bill bob rob jack pat sue art ray gene guy van don ken ben dan tom tim jim sam "
        "max rex buddy bud dale glen cliff heath christian angel charity mercy harmony melody destiny trinity virginia georgia "
        "paris london sydney austin jordan israel kent lance miles victor victoria penny bean little small best good moody savage "
        "strong swift wise noble major minor sergeant butler archer gardener gardner shepherd sheriff judge law laws"
    ).split()
)
"""Common words that are names of persons too."""


_BESIDE = re.compile(
    r"(?<![^\W_])([^\W\d_]{2,12}),?\s(?:and|or)\s(?:my\s|his\s|her\s)?(?:(?:mr|mrs|ms|dr|doctor|nurse|miss|mister)\.?\s)?$",
    re.IGNORECASE,
)


def beside_a_person(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the names that are common words and stand beside a person: "if dawn or nurse kimberly"."""
    for span in spans:
        if span.entity_type == "PERSON" and span.score >= _SURELY:
            before = _BESIDE.search(text, max(0, span.start - 40), span.start)
            if before is not None and before.group(1).lower() in _ALSO_NAMES - _SELDOM_NAMES:
                yield replace(span, start=before.start(1), end=before.end(1), canonical="")


def is_plain(said: str) -> bool:
    """Whether what a model takes for a name is ordinary words in small letters, none of which is in use as a name."""
    return (
        said.islower()
        and all(is_common(word) and word not in _ALSO_NAMES for word in re.findall(r"[^\W\d_]+", said))
        and not any(sign.isdigit() for sign in said)
    )


def without_talk(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Cut the talk from a model's names and codes; leave out those that are nothing else.

    Args:
        text: the text that the model read.
        spans: what it found there.
    """
    said: frozenset[int] | None = None
    for span in spans:
        nobodys = _NOBODYS.get(span.entity_type)
        if nobodys is not None and nobodys.fullmatch(text, span.start, span.end):
            continue
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
    if span.entity_type == "PERSON" and text[span.start : span.end] in _VOCATIVES:
        return None
    first, last = 0, len(words)
    if first < last and words[0][2] == "law" and text[: span.start].endswith("in "):
        first = 1
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
