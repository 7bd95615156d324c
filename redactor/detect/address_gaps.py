"""What stands between two parts of an address, or beside them, belongs to it: "Vester Allé [18, 3. tv.], 8724 København".

Recognizers and the language model find the names and codes of an address whose form they do not know, and leave the small
pieces: numbers of houses, storeys, doors. Where such parts stand in one row, with a street or a postcode among them, nothing else
can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from redactor.conversation.lexicon import is_common
from redactor.spans import Span

_STREET = "STREET_ADDRESS"
_CODES = frozenset(("ZIP_CODE", "UK_POSTCODE", "UNIQUE_ID"))
_TOWNS = frozenset(("LOCATION", "CITY"))
_MEMBERS = frozenset((_STREET, "PERSON")) | _CODES | _TOWNS
_WIDEST = 44
_NUMBER = (
    r"#?(?:[A-Za-z]{1,3}[-/]?)?\d{1,6}(?:[/.-]\d{1,5}){0,2}(?:[A-Za-zº°ª]{1,3})?(?![\w%:$€£])"
    r"(?! ?(?:am|pm|h|min\w*|hours?|days?|weeks?|months?|years?|km|mi|miles?|mg|ml|m2|sqm|beds?|rooms?|people|items?|x|of)\b)"
)
_LABEL = (
    r"(?:h\. ?no|no|n|nr|nº|n°|d|dom|kv|m|lok|pb|bajos?|casa|cs|lote?|lt|mz|manzana|col|c\. ?p|cp|cep|int|interno|scala|depto|dpto"
    r"|apt[o.]?|ap|app|appt|bl|blk|block|bloc|bloco|sc|et|étage|etage|piso|planta|local|of|oficina|esc|izq|dcha|pta|bte|bus|stiege|top|tür|tv|th"
    r"|mf|st|lgh|tr|og|eg|dg|links|rechts|kat|daire|mah|sok|cad|section|sector|ward|post|vill|village|dist|tehsil|taluk|mandal|flat|unit"
    r"|floor|room|house|plot|door|phase|stage|near|opp|behind|opposite|off|em|fsz|u|г|д|кв|ул|корп|стр|эт|под|вул|буд|р-н"
    r"|apartments?|residency|heights|towers?|mansion|society|enclave|complex|building|chs|nagar|colony|estate)\.?"
)
_PIECE = rf"(?:{_NUMBER}\.?|(?:{_LABEL}:?|[A-Za-z]\.?)(?![\w'’]))"
_NEXT = r"(?:,? {1,2}|: ?| [-–] |, ?(?=\n)|-(?=\d))"
_FILLED = re.compile(
    r"(?:,? (?:opposite|opp\.?|near|behind|beside) (?:the )?[\w'’]{2,16}(?: [\w'’]{2,16}){0,2},? |"
    rf"(?:,? {{1,2}}|-(?=\d)|\. ){_PIECE}(?:{_NEXT}{_PIECE}){{0,5}}\.?(?:,? {{0,2}}| [-–] |,?\r?\n[ \t]{{0,8}}))",
    re.IGNORECASE,
)
"""What is filled: pieces of an address on the line of the part before them."""
_JOINT = re.compile(r"[ \t]{0,4},?[ \t]{0,4}(?:[-–][ \t]{0,2}|\r?\n[ \t]{0,8})?|\. ")
_BEFORE = re.compile(
    rf"(?<![^\s(\"':=])(?P<named>(?:h\.? ?no|no|flat|plot|door no|house)\.? ?)?#?"
    rf"(?:[A-Z]{{1,2}}-\d{{1,5}}|\d{{1,5}}[/-]\d{{1,4}}(?:[/-]\w{{1,5}})?)"
    rf"(?:, {_LABEL} ?\w{{1,4}})?, $",
    re.IGNORECASE,
)
"""The number of a house that has two parts, in front of the place where it is: "58/6, [Gandhi Nagar]"."""
_NAMED = re.compile(r"(?<![\w.'’-])(?:[A-ZÀ-ÞĀ-Ž][\w'’]{1,20} ){1,3}$")
_STREET_WORD = re.compile(
    r"(?<![\w'’-])(?:(?:calle|pasaje|privada|cerrada|andador|avenida|camino|rua|travessa|rue|cours|avenue|impasse|via|viale|corso|jalan"
    r"|fondamenta|piazzale|edif\.?|edificio)"
    r" (?:(?:de|del|des|du|la|las|los|el|le|les|da|do|dos|das|di|della|dei)(?: |['’])){0,2}"
    r"|(?:ulica|ul\.?|al\.|aleja|pl\.|plac|os\.|osiedle|trg|bulevar|n[aá]m[eě]st[ií]e?|n[aá]m\.|t[rř]ída|trieda|sráid|bóthar|sderot|rehov)"
    r" (?:(?:gen|św|ks|dr|prof|bana|kneza|kralja|cara|an|na)\.? ){0,2})$",
    re.IGNORECASE,
)
"""What a street abroad is called, in front of its name: "pasaje los [aromos 214]"."""
_ROOM = re.compile(
    r"(?<![\w-])(?:room|rm|space|lot|unit|bed|apt|apartment|flat|berth|cabin) #?(?:\d{1,4}-?[A-Za-z]?|[A-Za-z]-?\d{1,4})"
    r" (?:at|in|of)(?: the)? $",
    re.IGNORECASE,
)
"""Where somebody is in a house that is named behind it: "room 14B at [Orrin Court]"."""
_TWO_PARTS = re.compile(r"\d{1,4}/\d{1,4}(?![\w/])")
_BEHIND = re.compile(
    r" (?!24/7\b)\d{2,4}/\d{1,3}[a-z]?(?![\w/%])(?! (?:mmhg|mg|ml|people|days)\b)|(?<=[^\W\d])-\d{4,6}(?![\w-]|[.,]\d)"
    r"|(?<=[^\W\d])['’](?!s\b)[^\W\d_]{2,12}(?: (?!\d)[A-Z]\w{2,14})?(?!\w)"
)
"""Behind a town or a street: "[Vinohradská] 596/6", "[Dhaka]-1230", "[Be]'er Sheva"."""


def fill_gaps(text: str, spans: Sequence[Span]) -> list[Span]:
    """Let the parts of an address that stand in one row reach to each other.

    Args:
        text: the text.
        spans: its disjoint spans in order.

    Returns:
        disjoint spans in order, which cover at least what the given ones covered.
    """
    out = list(spans)
    start = 0
    while start < len(out):
        end = start + 1
        if out[start].entity_type not in _MEMBERS:
            start = end
            continue
        filled = []
        while end < len(out) and out[end].entity_type in _MEMBERS:
            gap = text[out[end - 1].end : out[end].start]
            if len(gap) <= _WIDEST and _fills(out[end - 1], gap):
                filled.append(end - 1)
            elif not _JOINT.fullmatch(gap):
                break
            end += 1
        if _is_address(out[start:end]):
            for at in filled:
                gap = text[out[at].end : out[at + 1].start]
                out[at] = _grown(out[at], out[at].start, out[at].end + len(gap.rstrip(" ,-–\r\n\t")))
        floor = out[start - 1].end if start else 0
        out[start] = _with_lead(text, out[start:end], floor)
        out[end - 1] = _with_rest(text, out[end - 1], out[end].start if end < len(out) else len(text))
        start = end
    return out


def _fills(span: Span, gap: str) -> bool:
    if span.entity_type == "PERSON" and gap.startswith(","):
        return False  # "Jane Doe, 45, 12 Elm St": her age
    return _FILLED.fullmatch(gap) is not None


def _is_address(parts: Sequence[Span]) -> bool:
    kinds = {part.entity_type for part in parts}
    return len(parts) > 1 and (_STREET in kinds or (bool(kinds & _CODES) and bool(kinds & _TOWNS)))


def _grown(span: Span, start: int, end: int) -> Span:
    return replace(span, start=start, end=end, entity_type=_STREET, canonical="")


def _with_lead(text: str, parts: Sequence[Span], floor: int) -> Span:
    """The first part of a row with the number in front of it, or with the name in front of a house of two numbers."""
    first = parts[0]
    near = max(floor, first.start - 64)
    if first.entity_type == _STREET and _TWO_PARTS.match(text, first.start):
        named = _NAMED.search(text, near, first.start)
        if named is not None and not any(is_common(word.lower()) for word in named.group().split()):
            return _grown(first, named.start(), first.end)
    if first.entity_type in _TOWNS or first.entity_type == _STREET:
        word = _STREET_WORD.search(text, near, first.start) or _ROOM.search(text, near, first.start)
        if word is not None:
            return _grown(first, word.start(), first.end)
    if text[first.start].isalpha():
        number = _BEFORE.search(text, near, first.start)
        placed = {part.entity_type for part in parts} & (_TOWNS | {_STREET})
        if number is not None and (placed or number["named"]):
            return _grown(first, number.start(), first.end)
    return first


def _with_rest(text: str, last: Span, ceiling: int) -> Span:
    if last.entity_type not in _TOWNS and last.entity_type != _STREET:
        return last
    more = _BEHIND.match(text, last.end, ceiling)
    return last if more is None else _grown(last, last.start, more.end())
