"""An address is one thing: what follows a street on the same or the next lines (town, region, postcode, country) belongs to it.

Recognizers find the parts; a part alone ("NI", "26783", "Norway") looks harmless, so it would stay behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recognizers._vocabulary import COUNTRY_NAME
from redactor.conversation.lexicon import is_common
from redactor.detect.address_gaps import fill_gaps
from redactor.spans import Span

_PLACES = frozenset(("STREET_ADDRESS", "LOCATION", "CITY", "ZIP_CODE", "UK_POSTCODE"))
_CODES = frozenset(("ZIP_CODE", "UK_POSTCODE"))
_TOWNS = frozenset(("LOCATION", "CITY"))
_REACH = 80
_GAP = r"[ \t]{0,8},?[ \t]{0,8}(?:\r?\n[ \t>?*|-]{0,8}(?:,[ \t]{0,4})?)?"
_JOINT = re.compile(rf"{_GAP}")
_DWELLINGS = (
    r"unit|flat|flt|apt|apartment|suite|office|quarter|phase|lvl|villa|house|hse|plot|lot|lote|erf|stand|door|shop|stan|block|blk|bloco|tower|torre"
    r"|building|bldg"
    r"|edificio|edif|ward|quadra|số|gali"
)
_LABELS = (
    rf"{_DWELLINGS}|ste|room|rm|floor|level|lvl|bloc|wing|extension|zone|phase|sector|stage|lane|street|road|soi|moo|seksyen"
    r"|jalan|piso"
    r"|esc|bus|bte|app|porte|no|nr|number|№|кв|kv|b[âa]t|escalier|appt?|quận|phường|ngõ|pocket|purok"
)
"""What the parts of an address are called in front of their number, those of a dwelling first."""
_NAMED = r"\b\.?[ ]?(?:no\.?|nr\.?|#|:)?[ ]?"
_CODE = (
    r"(?:[A-Z]{0,2}-?\d{1,5}(?:[/-]\d{1,4})?[A-Z]?|(?-i:[A-Z]|[IVX]{2,5}))(?![\w/-]|[.:]\d|%"
    r"|[ ](?:days?|hours?|minutes?|weeks?|months?|years?|times|percent|payments?|priority|people|items?|of)\b)"
)
_PART = (
    rf"(?:(?:{_LABELS}){_NAMED}{_CODE}|\d{{1,2}}/F(?!\w)|(?-i:[A-Z])-\d{{1,3}}/\d{{1,3}}(?![\w/])"
    r"|\d{1,3}(?:st|nd|rd|th)[ ](?:cross|main|floor|block|phase|stage|street|lane)\b|RT[ ]?\d{1,3}[ ]?/[ ]?RW[ ]?\d{1,3}(?!\w))"
)
_NEAR = (
    r"(?:off|behind|opposite|opp\.?|beside|near|nr\.?|adjacent[ ]to|next[ ]to)[ ](?-i:[A-Z])[^,.;:\n()]{2,40}"
)
"""A landmark, which tells where a house stands as its number does."""
_PARTS_BEFORE = re.compile(
    rf"(?<![\w./-])(?:{_DWELLINGS}|lp|light[ ]pole){_NAMED}{_CODE}(?:,?[ ]{_PART}){{0,3}}(?:,[ ]{_NEAR})?,?[ ]$",
    re.IGNORECASE,
)
"""Parts of an address in front of the place where they are: "Ward No. 7, near Hanuman temple, [Bikaner]"."""
_TAIL = re.compile(
    rf"{_GAP}(?:"
    rf"(?<=[ ,]){_PART}"
    r"|(?<=\d[ ][A-Z])[ ]\d{1,3}(?=,|$|\n)|(?<=\d[ ]m)\.[ ]?\d{1,3}(?!\w)|"  # a Finnish and a Polish flat
    rf"{COUNTRY_NAME}(?!\w)(?:[ ]\([^()\n]{{1,20}}\))?(?:,?[ ]\d{{4,6}}(?!\w))?"
    r"|(?<=,)[ ]?[^\W\d_]{1,3}(?:[ ]|[ \t]{0,4}\r?\n[ \t]{0,4})\d{4,6}(?:-\d{4})?(?!\w)"  # ", ON 14908", ", NI\n 61089"
    r"|[ ][-–][ ]?\d{3}[ ]?\d{3}(?!\w)|(?<=-)[ ]\d{3}[ ]?\d{3}(?!\w)"  # an Indian postcode: "Mumbai - 400092"
    r"|(?<=[a-z]{4})[ ]\d{1,2}(?=[.,;)\n]|$)"  # an estate's: "Umoja 2"
    r"|(?<=,)[ ]\d{3}[ ](?-i:[A-ZÀ-Þ])\w{3,20}(?=[,.;\n]|$)"  # a town of Iceland
    r"|(?<=,)[ ](?-i:Am|An[ ]de[rn]|Im|In[ ]de[rn]|Auf[ ]de[rm]|Zu[mr]|Hinterm"
    r"|Unterm)[ ](?-i:[A-ZÄÖÜ])(?!\w{2,7}tag\b)[\w-]{2,20}"
    r"(?:[ ](?-i:[A-ZÄÖÜ])[\w-]{2,20})?"
    r"|(?<=,)[ ]\d{1,2}(?:er|[eè]me|e)(?:[ ][ée]tage)?(?:[ ](?:gauche|droite|face))?(?=[,.;\n]|$)"
    r"|(?<=,)[ ](?:unit|apt|apartment|flat|suite)[ ][a-z](?:[ ](?:as[ ]in|for|like)[ ]\w{3,10})?(?=[,.;\n]|$)"
    r"|(?<=OG|DG)[ ](?:links|rechts|mitte)(?!\w)|(?<=[\d.])\.?[ ](?:[IVX]{1,4}|\d{1,2})\.[ ]?(?:emelet|em|pi[ęe]tro|p|patro|kat"
    r"|sprat)\b\.?"
    r"|(?<=,)[ ]?(?-i:[A-Z]{2,3})(?=[ \t]{0,4}\r?\n)"
    r"|(?<=(?-i:[\dA-Z]))[ ](?=first|second|third|fourth|fifth)\w{5,6}[ ]floor\b"  # "1142/B second floor"
    r"|(?<=,)[ ](?-i:[C-LN-Z]\d{1,2}[A-Z]?|[A-PR-UWYZ][A-HK-Y]\d{1,2}[A-Z]?)(?:[ ]\d(?![\w%]))?(?=[.,;\n)-]|$)"  # ", TN13."
    r"|\n[ \t]{0,4}(?:[A-Z]{1,2}-)?\d{3,5}[ ](?-i:[A-ZÀ-ÞА-Я])[\w'’-]{2,20}(?=[ \t]{0,4}(?:$|[\r\n,]))"  # "\n1160 Ixelles"
    r"|(?<=,)[ ](?:ground|lower|upper|top|first|second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th))[ ]fl(?:oo)?r?\b"
    r"(?:[ ](?:left|right|front|rear|back|flat)\b)?"
    r"|(?<=,)[ ](?:(?:ground|top|first|second|third|back|front|rear|side|left|right|green|blue|red|black|white)[ ]"
    r"(?:gate|door|house|entrance|bell|stairs?|buzzer|flat|apartment)|number[ ]\w{1,6}|rear|basement)\b"
    r"|(?<=,)[ ](?:\d{1,2}\.?[ ]?(?:OG|DG|UG|Stock|Etage|Obergeschoss|[ée]tage|kerros|sal|tr|hæð|v[åa]ning|etasje|ет(?:аж)?|эт"
    r"(?:аж)?)|EG|DG|Hinterhaus|Vorderhaus|HH"
    r"|VH)\b"
    r"(?:[ ](?:links|rechts|mitte|gauche|droite|tv|th))?"
    r"|[ ,]{1,2}(?:int|scala|piano|interno|sala|loja|local|conj|esc|piso|pta|puerta|lgh|stan|kv|кв|ет|эт|ап|вх|бл|daire"
    r"|kat)\b\.?[ ]?[\w/]{1,4}(?!\w)"
    rf"|(?<=,)[ ]{_NEAR}(?=,|$|[.;\n])"
    r"|/(?-i:[A-Z])\b"
    r"|(?<=\d,)[ ](?-i:[IVX]{1,4}|fsz(?:t)?|\d{1,2})\.?/[ ]?\d{1,3}(?!\w)"  # a Hungarian floor and door
    r"|(?<=\d)[ ](?-i:[HLUK])0\d{3}(?!\w)"  # a Norwegian flat
    r"|(?<=,)[ ](?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?-i:[A-ZÀ-Þ])[\w'’-]{2,20}"
    r"(?:[ ](?-i:[A-ZÀ-Þ])[\w'’-]{2,20})?[ ]\d{4,6}(?=[ \t]{0,4}(?:$|[\r\n.,;)]))"  # ", Nesby 2022."
    r"|(?<=\n)\d{4,6}[ ](?-i:[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω])[\w'’-]{2,24}(?:[ -](?-i:[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω])[\w'’-]{2,24}){0,2}(?=[ \t]{0,4}(?:$"
    r"|[\r\n,]))"
    r"|(?<=[^\W\d]{3})[ ]\d{3}[ ]\d{2}(?=[ \t]{0,4}(?:$|[\r\n.,;|)])"
    r"|[ ](?!\d)\w)"  # of the Czechs, Slovaks, Swedes, Greeks
    r"|[ ]?\(\d{5}\)|(?<=[ \n])\d{4}[ ]?(?-i:[A-Z]{2})(?!\w)"  # of Korea behind the house, of the Netherlands
    r"|(?<=[ \n])(?:\d{4,6}(?:-\d{4})?|\d{3}[ ]\d{3})(?=[ \t]{0,4}(?:$|[\r\n.,;]))"
    r")",
    re.IGNORECASE,
)
_LEFT_OVER = re.compile(
    rf"(?:,?[ ](?-i:[A-ZÀ-Þ])[\w.'’-]{{1,24}}(?:[ ](?:(?:of|the|on)[ ])?(?-i:[A-ZÀ-Þ])[\w.'’-]{{1,24}}){{0,2}}){{1,2}}(?={_GAP}$)"
)
"""Names between two parts of an address: "Flat 3, [The Maltings], Quay Street"."""
_NUMBER_BETWEEN = re.compile(r",?[ ]\d{1,5}(?:/\d{1,4})?,?[ ]")
"""A number between two parts of an address: "SQN [312] Bloco C"."""
_CODE_BETWEEN = re.compile(
    r"[ \t]{0,8},?(?:[ ]|[ \t]{0,8}\r?\n[ \t]{0,8})(?:[A-Z]{1,2}-)?\d{3,6}(?:[ ]\d{2,3})?[ ]"
)
"""A postcode between a street and its town: "Gata 5, 107 [Akureyri]"."""
_TOWN = re.compile(r",?(?:[ ](?-i:[A-ZÀ-Þ])[\w'’-]{1,24},?){1,4}[ ]")
"""What may stand between a street and its postcode: "Box 212, Yellow Grass [S0G 5J0]"."""
_LONGEST_CODE = 10
_CODE_LAST = re.compile(
    r"(?<![A-Za-z][A-Za-z] )(?<=[ ,\n])(?:[A-Za-z]{1,2}-)?(?:\d{4,6}|\d{3} \d{2}|\d{2}-\d{3})\Z"
)
_NEXT_WORD = re.compile(r" (?P<town>[^\W\d_]{4,20})(?![\w@'’=:(/-]|\.\w)")
_GAP_OF_TOWN = re.compile(r",?\s{1,2}(?:[^\W\d_]{3,24}(?:['’-][^\W\d_]{1,24})?,?[ ]){1,2}")
_UNIT = re.compile(r"(?:apt|apartment|suite|ste|unit|flat)\b", re.IGNORECASE)
_FLAT = re.compile(
    r"(?<![\w.,/-])(?:U\d{1,3}|\d/\d{1,2}|#\d{1,5}[A-Z]? ?[-–]|(?:[Bb][âa]t(?:iment)?|[Ee]sc(?:alier)?|[Aa]ppt?|[Ii]nt"
    r"|[Ff]lat)\.? ?\w{1,3}|L(?:vl|evel)?\.? ?\d{1,2}|[Ll]ock-?up \d{1,3}"
    r"|(?i:(?:top|ground|first|second|third|fourth|upper|lower|basement)[ ](?:floor|flat)(?:[ ](?:flat|left"
    r"|right|front|rear))?)"
    r"|(?i:(?:flat|apartment|unit) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,6}teen"
    r"|twenty(?:[ -]\w{3,5})?|\d{1,4}[a-z]?)),"
    r" (?:[Tt]he )?[\w'’]{3,20}(?: [\w'’]{3,20})?|The [A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{2,20})?),? $"
)
"""What may stand in front of a house's number: "0/2, [58 Crossloan Terrace]", "bât. C, [17 rue]"."""
_HOUSE = re.compile(
    r"(?<![\w.,/-])(?:(?:Masseria|Cascina|Podere|Fattoria|Villa|Casa|Quinta|Finca|Hacienda|Estancia|Cortijo|Herdade|Domaine|Château"
    r"|Ferme"
    r"|Edificio|Palazzo|Résidence|Residencial|Torre)(?: [A-ZÀ-Þ][\w'’-]{1,20}){1,3}|(?:(?:Plot|House|Villa|Block|Lot|Door|No\.?"
    r"|#) ?)?\d{1,5}[A-Za-z]?,?(?: [A-ZÀ-Þ][\w'’-]{1,20}){0,3}"
    r"|The [A-ZÀ-Þ][\w'’-]{2,20}(?: [A-ZÀ-Þ][\w'’-]{2,20})?"
    r"|(?:[A-ZÀ-Þ][\w'’-]{1,20} ){1,2}(?:House|Lodge|Hall|Cottage|Farm|Barn|Villa|View|End|Grange|Croft|Manor)), $"
)
"""What may stand in front of a street that has no number: "304 Shanti Kunj, [SV Road]", "The Vicarage, [Church Lane]"."""
_LABELLED = re.compile(r"(?<![\w.,/-])(?:[Ll]ot|[Pp]lot|[Ee]rf|LP|lp|[Ll]ight [Pp]ole) $")
"""What a number may be called in front of it: "lot [9 Mill Highway]"."""
_BEFORE_UNIT = re.compile(r"(?<![\w.,])\d{1,6},?[ ](?:[^\W\d_][\w.'’-]{0,24}[ ]){1,4}\d{1,5}[ ,]{1,2}$")


def join_addresses(text: str, spans: Sequence[Span]) -> list[Span]:
    """Make each address one span, from the street's number to the country.

    Args:
        text: the text.
        spans: its disjoint spans in order.

    Returns:
        disjoint spans in order, which cover at least what the given ones covered.
    """
    filled = fill_gaps(text, spans)
    if not any(span.entity_type == "STREET_ADDRESS" or _is_house(text, span) for span in filled):
        return filled
    return list(_joined(text, filled))


def _joined(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    done = 0  # how far into the text spans have been given out
    i = 0
    while i < len(spans):
        span = spans[i]
        i += 1
        if span.entity_type != "STREET_ADDRESS" and not _is_house(text, span):
            done = span.end
            yield span
            continue
        start = _lead(text, span, done)
        end, i = _extent(text, spans, span.end, i)
        end = _with_town(text, start, end, spans[i].start if i < len(spans) else len(text))
        done = end
        if (start, end) == (span.start, span.end):
            yield span
        else:
            yield Span(start, end, "STREET_ADDRESS", span.score, span.recognizer)


def _is_house(text: str, span: Span) -> bool:
    """Whether a place ends with a house's number, or has parts of an address in front: "Gartenstr. 14", "House 4, [Lima]"."""
    return span.entity_type in _TOWNS and (
        (text[span.end - 1].isdigit() and text[span.start].isalpha())
        or (
            text[span.start].isdigit()
            and _LABELLED.search(text, max(0, span.start - 16), span.start) is not None
        )
        or _PARTS_BEFORE.search(text, max(0, span.start - _REACH), span.start) is not None
    )


def _lead(text: str, span: Span, floor: int) -> int:
    """Where the street in front of a unit starts ("61 Some Name 4 [Suite 696]"), or the house of a street without a number."""
    if not _UNIT.match(text, span.start):
        house = _PARTS_BEFORE.search(text, max(floor, span.start - _REACH), span.start)
        if house is None:
            house = _FLAT.search(text, max(floor, span.start - _REACH), span.start)
        if house is None and text[span.start].isdigit():
            house = _LABELLED.search(text, max(floor, span.start - 16), span.start)
        if house is None and not any(sign.isdigit() for sign in text[span.start : span.start + 4]):
            house = _HOUSE.search(text, max(floor, span.start - 60), span.start)
        return house.start() if house is not None else span.start
    street = _BEFORE_UNIT.search(text[max(floor, span.start - 120) : span.start])
    return max(floor, span.start - 120) + street.start() if street else span.start


def _extent(text: str, spans: Sequence[Span], end: int, i: int) -> tuple[int, int]:
    """Where an address ends that goes at least to `end`, and the first span that is not part of it."""
    while True:
        following = spans[i] if i < len(spans) else None
        if following and following.entity_type in _PLACES and _between(text, end, following):
            end, i = following.end, i + 1
            continue
        tail = _TAIL.match(text, end)
        if tail is None:
            return end, i
        end = tail.end()
        while i < len(spans) and spans[i].start < end:
            end, i = max(end, spans[i].end), i + 1


def _with_town(text: str, start: int, end: int, ceiling: int) -> int:
    """Where an address ends whose postcode has its town behind it: "seestrasse 47, 5762 [tolvik]"."""
    code = _CODE_LAST.search(text, max(start, end - _LONGEST_CODE), end)
    town = _NEXT_WORD.match(text, end, ceiling) if code is not None else None
    if code is None or town is None or is_common(town["town"].lower()):
        return end
    return town.end() if any(sign.isdigit() for sign in text[start : code.start()]) else end


def _is_small_town(gap: str) -> bool:
    """Whether what stands between a street and its postcode can be a town in small letters, or on its own line."""
    words = gap.replace(",", " ").split()
    return (
        0 < len(words) < 3
        and _GAP_OF_TOWN.fullmatch(gap) is not None
        and not any(word.islower() and is_common(word) for word in words)
    )


def _between(text: str, end: int, following: Span) -> bool:
    gap = text[end : following.start]
    if _JOINT.fullmatch(gap):
        return True
    if following.entity_type in _TOWNS and _CODE_BETWEEN.fullmatch(gap):
        return True
    if following.entity_type in _CODES:
        return _TOWN.fullmatch(gap) is not None or _is_small_town(gap)
    return following.entity_type == "STREET_ADDRESS" and (
        _LEFT_OVER.match(gap) is not None or _NUMBER_BETWEEN.fullmatch(gap) is not None
    )
