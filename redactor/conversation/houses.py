"""Houses that a record calls by their number once it has told of a street: "Number 14 has complained", "27b, not 27a"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from redactor.conversation.beside import NOTHING, Beside
from redactor.spans import Span
from redactor.text.lexicon import DIGIT, KINDS, TEEN, TENS

RECOGNIZER = "known_value"
_SCORE = 0.7
_LEAST = 0.55
_MOST = 50
_NEAR = 6
"""How far apart the numbers of neighbours may be."""
_FEW = 200
"""Most houses of most streets have a number below this."""
_NO_COUNT_FROM = 13
"""From where on a number alone hardly counts or rates something."""
_SAID = frozenset(word for word, (kind, _) in KINDS.items() if kind in (DIGIT, TEEN, TENS) and word.isascii())
_UNIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TEEN = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_MANY = r"(?:(?:thir|four|fif|six|seven|eigh|nine)teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)"
_PIECE = rf"(?:{_TENS}(?:[ -]{_UNIT})?|{_TEEN}|{_UNIT})"
_WORDS = rf"{_PIECE}(?:[ ]hundred(?:(?:[ ]and)?[ ]{_PIECE})?|[ ]{_PIECE})?(?:[ ][a-h])?\b"
_HOUSE = rf"(?:\d{{1,4}}(?:[ ]?[a-h])?\b|{_WORDS})"
_BEGINS = r"\A|(?<=[.!?…]\s)|(?<=^[A-Za-z][\w ]{0,20}:\s)"
"""Where somebody begins to speak or a sentence does, also in a transcript."""
_NO_COUNT = (
    r"(?![%:/-]|[.,]\d|\s(?:am|pm|o['’]?clock|percent|seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|times|people|of|hundred"
    r"|thousand|million|dollars|pounds|euros|bucks|quid|miles|km|and\sa\s(?:half|quarter)|priority|bus|train|tram|seed|hit|fan|rule"
    r"|choice|questions?|shed|hangar|shift|platform|crew|squad|team|engine|boiler|furnace|pit|machine|this\s(?:week|month|year)|on\s(?:the|your|my|our|this)|in\s(?:line|the|your|our|this|my))\b)"
)
_THINGS = (
    r"phone|mobile|cell|fax|order|account|reference|ref|case|claim|policy|member|ticket|tracking|card|serial|model|part|item|room|flight"
    r"|gate|platform|bus|line|question|option|page|step|section|version|invoice|customer|booking|confirmation|registration|licen[cs]e"
    r"|plate|employee|record|file|job|batch|lot|box|form|route|channel|track|chapter|table|figure|seat|press|dial|enter|lucky|favou?rite"
    r"|wrong|any|a|this|that|my|your|his|her|their|our|same|extension|text|call|id|vat|tax|pin|chart|bay|pump|mile|size|vote|yard|check|cheque|emp|badge|taxi|engine"
    r"|symphony|concerto|sonata|opus|op|quartet|quintet|prelude|nocturne|loom|machine|boiler|furnace|hangar|shed|study|lane|psalm|hymn|rule"
)
_CALLED = regex.compile(
    rf"(?<!\b(?:{_THINGS})\s\(?)(?<![\w-])(?:(?:number\s|no\.?\s?|nr\.?\s?|№\s?|house\s(?=\d))"
    rf"(?P<v>\d{{1,4}}(?:[ ]?[a-h])?)\b|number\s(?!one\b(?!\shundred))(?P<v>{_WORDS})){_NO_COUNT}",
    regex.IGNORECASE,
)
_LETTERED = regex.compile(r"(?<![\w.,/#+-])(?P<v>\d{1,4}[a-h])(?![\w/:-]|[.,]\d)", regex.IGNORECASE)
_AT_LETTERED = regex.compile(
    r"\b(?:at|from|which|outside|not|(?:lives?|living)\sin)\s(?P<v>\d{1,3}[a-h])(?![\w/:-]|[.,]\d)",
    regex.IGNORECASE,
)
"""A house by its number and letter in a record whose street has no number: "the key is with her at 34A"."""
_SAID_LETTERED = regex.compile(
    rf"(?<![\w-])(?P<v>{_PIECE}(?: {_PIECE})? (?:[b-hj]\b|a(?=[.,;!?]|$)))(?! (?:as|plus|minus)\b|[-'’])",
    regex.IGNORECASE,
)
_OF_HOUSES = regex.compile(
    rf"\b(?:belongs?\sto|there(?:['’]?s|\sis)\sno|(?:see|find)\s(?:a|any)|no\ssuch\shouse\sas)\s(?P<v>{_HOUSE})(?=[,.;!?]|\s?$|\son\b)",
    regex.IGNORECASE | regex.MULTILINE,
)
"""What is said of a house's number where a street is known: "the meter belongs to 62", "I can't see a twelve"."""
_AGAIN = regex.compile(
    rf"(?:{_BEGINS}|\b(?:it['’]?s|it\sis|that['’]?s|we['’]?re|we\sare)\s)(?P<v>{_HOUSE})(?=[.!?,](?!\d)|$|\s(?:now|not|actually)\b)",
    regex.IGNORECASE | regex.MULTILINE,
)
"""A number that is all that a sentence says: "I'm 9 Elm Yard. Nine!", "It's eight now. Eight Elm Way."."""
_SAME = regex.compile(
    rf"(?:{_BEGINS}|\b(?:i\ssee|no\ses|es|(?:app|label|note|map|list|card|screen)\ssays|you\ssaid|it['’]?s|its|not|rang|tried|skip|outside|next\sdoor|(?:go|goes|going|sent|deliver|delivered|corrected|changed|updated|amended)\sto)\s)"
    rf"(?P<v>{_HOUSE})(?=[.!?;,](?!\d)|\s?$|\s(?:ok|okay|again|what|now|first|last|is\s(?:my|our|the|his|her|their|an?|mrs?|ms|by\sthe|next)|round"
    r"\sthe|it['’]?s\s|es\s)\b)"
    rf"|(?<=\b(?:which|the|that|an?|another|no)\s)(?P<v>{_HOUSE}|{_MANY}){_NO_COUNT}(?=[.!?,](?!\d)|\s?$|\s(?:with|here|there|opposite|by"
    r"\sthe|at\sthe|on\sthe\s(?:left|right|corner|end)|next)\b)"
    rf"|(?<=\b(?:two|three|both|other)\s)(?P<v>{_MANY})(?![\w-])"
    rf"|(?<![\w.,/-])(?P<v>{_HOUSE})(?=['’]s\s(?:the|an?|my|our|your|his|her|their|got\s(?:a|the)|empty|next|round)\b)",
    regex.IGNORECASE | regex.MULTILINE,
)
"""The number of a house that is known, where a number can stand for it: "88 is the bakery", "the app says 14", "which eighteen?"."""
_OR = regex.compile(
    rf"(?<![\w.,/-])(?P<one>{_HOUSE}),? or (?P<other>{_HOUSE}){_NO_COUNT}(?!\s\w)", regex.IGNORECASE
)
"""Two numbers to choose between: "fourteen or forty?"."""
_LED = regex.compile(
    rf"\b(?:live[sd]?|living|lodge[sd]?|lodging)\sat\s(?P<v>{_HOUSE}){_NO_COUNT}(?![ ]?(?:[ap]\.?m\b|o['’]?clock))"
    r"|\b(?:(?:parcel|package|packet|delivery|letter|post|mail|takeaway|pizza|order|shopping|bins?|keys?|box)\b[^.?!,\n]{0,24}\s|it\s|mine\s|ours\s)"
    rf"(?:went|gone|goes|going|left|dropped|delivered|taken|handed|is|are|was)\s(?:off\s)?(?:to|with)\s(?P<v>{_HOUSE}){_NO_COUNT}"
    r"(?=[.!?;,](?!\d)|\s?$|\s(?:instead|again|by\smistake|not|but|and\s(?:they|he|she))\b)",
    regex.IGNORECASE | regex.MULTILINE,
)
"""A house that somebody lives at, or something was brought to: small numbers too."""
_BESIDE = regex.compile(
    rf",\s(?:we|they)(?:['’]?re|\sare)\s(?P<v>{_HOUSE})(?=[.!?;,](?!\d)|\s?$)",
    regex.IGNORECASE | regex.MULTILINE,
)
"""The neighbour of a house that the same sentence tells of: "46 Pumphouse Road, we're 44"."""
_WHO = (
    r"(?:i['’]?m|we['’]?re|i\sam|we\sare|he['’]?s|she['’]?s|they['’]?re|mine\sis|mine['’]?s|live[sd]?|living|(?:lady|man|guy|woman"
    r"|couple|family|people|neighbou?rs?|tenants?|folks|mate|parcel|(?-i:(?!(?:We|He|She|It|I|You|They|Motorway|Junction|Exit|Open|Closes?|Back"
    r"|Here|Start|Starts|Meet|Arrive|Arrived|Leave|Lunch|Dinner|Rated?|Temp|Set|Cap|Stay)\b)[A-Z][a-z]{2,14}))(?:\sover)?)"
)
_SOMEBODY_AT = regex.compile(
    rf"\b{_WHO}\s(?:at|from)\s(?P<v>{_HOUSE}){_NO_COUNT}(?=[.!?;,](?!\d)|\s?$|\s[^\w\s]|\s(?:and|but|who|she|he|they|i|we|said|says|has|is"
    r"|now|not)\b)",
    regex.IGNORECASE | regex.MULTILINE,
)
"""Who is at a house's number: "a parcel for Ilse at 23", "thats Gaz from nineteen", "i'm at 16"."""
_PART = regex.compile(
    rf"(?<![\w-])(?P<label>tower|block|blk|wing|flat|apt|apartment|unit|plot|lot|villa|house|berth|slip|mooring|pitch|caravan|chalet|stable|gate|pontoon)\s(?:{_PIECE}\b|\d{{1,4}}[a-z]?\b|(?-i:[A-H])(?![\w'’]))"
    rf"{_NO_COUNT}",
    regex.IGNORECASE,
)
"""A part of an address; where one of its kind is known, others are houses too: "Tower 9, 1704" - "you called Tower five"."""
_SET_APART = regex.compile(
    r"\b(?:not|behind|opposite|outside|next\sto|next\sdoor\sto|across\sfrom|(?:still|live|lives|i['’]?m|we['’]?re|left)\sat)\s"
    rf"(?P<v>{_HOUSE}){_NO_COUNT}"
    rf"|(?<![\w.,/-])(?P<v>{_HOUSE})(?=\s(?:is|was)\s(?:my|our|the|his|her|their)\s(?:neighbou?rs?|house|flat|place|one\snext|building"
    r"|address|people)\b)|^(?P<v>\d{1,5}[ ]?[a-h]|(?:"
    + _TENS
    + "|"
    + _TEEN
    + r")(?:[ -]"
    + _UNIT
    + r")?[ ][a-h])(?=[,.!?]|$)",
    regex.IGNORECASE,
)
_SHOWN = regex.compile(
    r"\b(?:(?:photos?|pictures?|pics?|label|map|app|sign|door|screen|tracking|slip)\s(?:shows?|says?|reads?|said)|(?:looks|reads)\slike)"
    rf"\s(?P<v>{_HOUSE})(?=[.!?;,](?!\d)|\s?$)"
    rf"|(?<=\b(?:neighbou?rs?|next\sdoor)\b[^\n]{{0,30}}[\s.!?…])at\s(?P<v>{_HOUSE})(?=[.!?]|$)",
    regex.IGNORECASE | regex.MULTILINE,
)
"""A house that a picture shows, or that is all a sentence tells: "the photo shows 86", "She's my neighbour. At 86"."""
_SHOWN_LETTERED = regex.compile(
    r"\b(?:looks\slike|shows?|says?|reads?)\s(?P<v>\d{1,4}[a-h])(?=[.!?;,]|\s?$)",
    regex.IGNORECASE | regex.MULTILINE,
)
_ITEM = regex.compile(r"^[ \t]{0,12}(?P<v>\d{1,3})\.[ \t]", regex.MULTILINE)
_SHAPES = (
    (_LETTERED, _NEAR),
    (_SAID_LETTERED, _NEAR),
    (_SET_APART, _NEAR),
    (_OF_HOUSES, _FEW),
    (_SOMEBODY_AT, _FEW),
    (_LED, _FEW),
    (_SHOWN, _NEAR),
    (_SHOWN_LETTERED, _FEW),
    (_AGAIN, 0),
    (_SAME, 0),
)
"""Each with how far from a known house's number its own may be."""
_NO_TIMES = (_SAME, _SOMEBODY_AT, _SHOWN)
"""Shapes in which a small number may well be a time or a count."""
_NUMBER = regex.compile(rf"(?<![\w.,-])(?:\d{{1,5}}|{_PIECE}(?:[ ]{_PIECE})?\b)", regex.IGNORECASE)


def houses(
    texts: Sequence[str], found: Sequence[Sequence[Span]], *, aside: Beside = NOTHING
) -> list[list[Span]]:
    """Houses called by their number alone, where a street is known.

    Args:
        texts: all texts of one record.
        found: for each text what was found in it so far.
        aside: further texts of the record, in which nothing was found.

    Returns:
        for each text the additional spans, in order of their kind; they may overlap.

    Raises:
        SeenAsideError: one of the texts aside calls a house by its number.
    """
    streets = [
        span.canonical or text[span.start : span.end]
        for text, spans in zip(texts, found, strict=True)
        for span in spans
        if span.entity_type == "STREET_ADDRESS" and span.score >= _LEAST
    ][:_MOST]
    if not streets:
        return [[] for _ in texts]
    known = {
        number
        for street in streets
        if (first := _NUMBER.search(street)) is not None and (number := _value(first.group())) is not None
    }
    labels = {
        part["label"].lower() for street in streets for part in _PART.finditer(street.replace(" of ", ", "))
    }
    aside.ask(lambda beside: any(True for text in beside for _ in _called(text, known, labels, told=False)))
    lettered = frozenset[str]() if known else _lettered(texts)
    aside.ask(
        lambda beside: (
            not known and any(_lettered((text,)) or any(_told_again(text, lettered)) for text in beside)
        )
    )
    return [
        [
            *_called(text, known, labels, told=any(span.entity_type == "STREET_ADDRESS" for span in spans)),
            *_told_again(text, lettered),
        ]
        if text
        else []
        for text, spans in zip(texts, found, strict=True)
    ]


def _called(text: str, known: set[int], labels: set[str], *, told: bool) -> Iterator[Span]:
    """The houses of one text.

    Args:
        text: the text.
        known: the numbers of houses that the record tells of with their street.
        labels: what parts of these addresses are called ("tower", "flat").
        told: whether the text tells of a street itself, so that a small number alone counts as well.

    Yields:
        spans, in order of their kind.
    """
    for part in _PART.finditer(text) if labels else ():
        if part["label"].lower() in labels:
            yield Span(part.start(), part.end(), "STREET_ADDRESS", _SCORE, RECOGNIZER)
    for match in _CALLED.finditer(text):
        number = _value(match["v"])
        if number is not None and (number < _FEW or any(abs(number - house) < _FEW for house in known)):
            yield Span(match.start(), match.end(), "STREET_ADDRESS", _SCORE, RECOGNIZER)
    items = _items(text) if known else {}
    for shape, apart in _SHAPES if known else ():
        for match in shape.finditer(text):
            number = _value(match["v"])
            if number is None or (number < _NO_COUNT_FROM and _is_loose(shape, told=told)):
                continue
            if number in items and items[number] == match.start("v"):
                continue
            if any(
                abs(number - house) <= apart or (not apart and _are_confused(number, house))
                for house in known
            ):
                yield Span(match.start("v"), match.end("v"), "STREET_ADDRESS", _SCORE, RECOGNIZER)
    yield from _chosen(text, known)
    for match in _BESIDE.finditer(text) if told else ():
        number = _value(match["v"])
        if number is not None and any(abs(number - house) <= _NEAR for house in known):
            yield Span(match.start("v"), match.end("v"), "STREET_ADDRESS", _SCORE, RECOGNIZER)


def _items(text: str) -> dict[int, int]:
    """The numbers that count the items of a list, and where each stands: one does where its neighbour does ("3.", "4.")."""
    items = {int(item["v"]): item.start("v") for item in _ITEM.finditer(text)} if "\n" in text else {}
    return {number: at for number, at in items.items() if {number - 1, number + 1} & items.keys()}


def _chosen(text: str, known: set[int]) -> Iterator[Span]:
    """The known number of a house and one that is taken for it, to choose between."""
    for match in _OR.finditer(text) if known else ():
        one, other = _value(match["one"]), _value(match["other"])
        if one is None or other is None or known.isdisjoint((one, other)):
            continue
        if _are_confused(one, other):
            for side in ("one", "other"):
                yield Span(match.start(side), match.end(side), "STREET_ADDRESS", _SCORE, RECOGNIZER)


def _lettered(texts: Sequence[str]) -> frozenset[str]:
    """Numbers of houses with their letter that stand behind a word which tells of one: "34a" for "she's at 34A"."""
    return frozenset(match["v"].lower() for text in texts for match in _AT_LETTERED.finditer(text))


def _told_again(text: str, lettered: frozenset[str]) -> Iterator[Span]:
    """Where one of these numbers stands in a text."""
    for match in _LETTERED.finditer(text) if lettered else ():
        if match["v"].lower() in lettered:
            yield Span(match.start("v"), match.end("v"), "STREET_ADDRESS", _SCORE, RECOGNIZER)


def _is_loose(shape: regex.Pattern[str], *, told: bool) -> bool:
    """Whether a small number in this shape may be a time or a count; `told` whether its text tells of a street."""
    return shape in _NO_TIMES or (shape is _AGAIN and not told)


def _are_confused(one: int, other: int) -> bool:
    """Whether two numbers of houses are heard or written for each other: 18 and 80, 36 and 63."""
    low, high = sorted((one, other))
    return low > _NO_COUNT_FROM - 1 and (
        high == (low - 10) * 10 or (high < 100 and high == low % 10 * 10 + low // 10)
    )


def _value(said: str) -> int | None:
    """The number of a house, without its letter: 42 for "42", "42b" and "forty two b"."""
    digits = "".join(sign for sign in said if sign.isdigit())
    if digits:
        return int(digits)
    written = ""
    hundreds = 0
    tens = False
    for word in said.lower().replace("-", " ").split():
        if word == "hundred" and written:
            hundreds, written, tens = int(written) * 100, "", False
        one = word.replace("ties", "ty").replace("teens", "teen")
        if one not in _SAID:
            continue
        kind, value = KINDS[one]
        if tens and kind == DIGIT:
            written = written[:-1] + value
        else:
            written += value + "0" * (kind == TENS)
        tens = kind == TENS
    return hundreds + int(written or 0) if written or hundreds else None
