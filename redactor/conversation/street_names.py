"""Streets and houses called by a part of the name that the record tells: "Kestrel Cottage" - "past kestrel", "close or green?"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex

from redactor.conversation.beside import NOTHING, Beside
from redactor.conversation.lexicon import is_common
from redactor.conversation.tokens import DIGIT_WORDS
from redactor.spans import Span

RECOGNIZER = "known_value"
_SCORE = 0.7
_LEAST = 0.55
_MOST = 50
_SHORTEST = 4
_MOST_WORDS = 3
_KINDS = frozenset(
    "street road avenue lane drive boulevard court place square terrace parkway circle close crescent gardens grove hill mews row walk"
    " trail loop alley plaza way green park rise view vale yard quay wharf parade garth croft wynd brae villas cottages".split()
)
"""What streets are called, and is said alone when two of them are to be told apart."""
_HOUSES = frozenset(
    "cottage house farm farmhouse lodge barn hall manor grange mill rectory vicarage bungalow stables cottages croft villa".split()
)
_NO_NAME = frozenset(
    "address line number flat unit apartment apt the a an of on in at by no st saint and or".split()
)
_KIND = rf"(?:{'|'.join(sorted(_KINDS))})"
_CHOICE = regex.compile(
    rf"\b(?:is|was)\s(?:it|that|this)\s(?:an?\s|the\s)?(?P<v>{_KIND})(?:,?\sor\s(?:an?\s|the\s)?(?P<v>{_KIND}))+(?=\W|$)",
    regex.IGNORECASE,
)
"""Which kind of street it is: "is it close or green?"."""
_CHOSEN = regex.compile(
    rf"^\W{{0,3}}(?:(?:it['’]?s|yes|yeah|no|sorry|the|a|um|uh|er)\W{{1,3}}){{0,3}}(?P<v>{_KIND})(?=[.,!?;]|\s?$|\s(?:not|please|with)\b)",
    regex.IGNORECASE,
)
_BEFORE_NAME = regex.compile(
    rf"(?:^|(?<=[.!?]\s))(?P<v>{_KIND})[.,…]{{1,3}}\s(?P<whole>(?P<name>[\p{{L}}'’-]{{3,20}}(?:\s[\p{{L}}'’-]{{3,20}})?)\s(?P=v))\b",
    regex.IGNORECASE,
)
"""The kind of a street that its name follows: "grove. quorvin grove"."""
_CALLED = regex.compile(r"\b(?:called|named)\s(?P<v>the\s[\p{L}'’-]{3,20})", regex.IGNORECASE)
_PARTS = regex.compile(r"[,\n;&/]|\s(?:and|at|or|past|off|on)\s", regex.IGNORECASE)
_WORD = regex.compile(r"[\p{L}'’-]+|\d+\w*")
_WHERE = r"(?<![\w'’-])(?:on|onto|off|at|to|from|past|round|around|near|by|says|called|(?:side|end|top|bottom|corner|half)\sof)\s"
"""What stands before the name of a street where it is a place."""
_SAID = r"(?:(?<![\w'’-])(?:it['’]?s|its|not|no|just|is|find|found|see|and|or)\s|^|(?<=[.!?]\s))"
"""What may stand before the name of a house besides."""
_ENDS = r"(?=[.,!?;:…)](?!\w)|\s?$|\s(?:is|was|then|not|now|please|what|which|with|on|in|but|and|or|as|last|got|it['’]?s)\b)"


def street_names(
    texts: Sequence[str], found: Sequence[Sequence[Span]], *, aside: Beside = NOTHING
) -> list[list[Span]]:
    """Parts of the names of streets and houses that stand alone, where the record tells the whole.

    Args:
        texts: all texts of one record.
        found: for each text what was found in it so far.
        aside: further texts of the record, in which nothing was found.

    Returns:
        for each text the additional spans; they may overlap.

    Raises:
        SeenAsideError: one of the texts aside holds such a part.
    """
    streets = [
        text[span.start : span.end]
        for text, spans in zip(texts, found, strict=True)
        for span in spans
        if span.entity_type == "STREET_ADDRESS" and span.score >= _LEAST
    ][:_MOST]
    if not streets:
        return [[] for _ in texts]
    names = _pattern([name for street in streets for name in _names(street)], set(_called(texts, streets)))
    kinds = {word.lower() for street in streets for word in street.split()[-1:]} & _KINDS
    chosen = any(_choice(text, kinds) for text in texts)
    aside.ask(
        lambda beside: any(
            _choice(text, kinds) or any(True for _ in _parts(text, names, kinds, chosen=chosen))
            for text in beside
        )
    )
    return [list(_parts(text, names, kinds, chosen=chosen)) if text else [] for text in texts]


def _names(street: str) -> Iterator[tuple[str, bool]]:
    """What streets and houses are called without number and kind, and whether it is a house: "kestrel" for "Kestrel Cottage"."""
    for part in _PARTS.split(street.lower()):
        words = [word for word in _WORD.findall(part) if word[0].isalpha()]
        while words and (words[0] in _NO_NAME or words[0] in DIGIT_WORDS):
            words.pop(0)
        kind = words[-1] if len(words) > 1 and words[-1] in _KINDS | _HOUSES else ""
        if kind and not (kind in _HOUSES and len(words) == 2 and is_common(words[0])):
            words.pop()
        if len(words) > 1 and len(words) <= _MOST_WORDS and len("".join(words)) > _SHORTEST + 2:
            yield " ".join(words), False
        elif (
            len(words) == 1
            and len(words[0]) >= _SHORTEST
            and not is_common(words[0])
            and words[0] not in _KINDS
        ):
            yield words[0], kind in _HOUSES


def _called(texts: Iterable[str], streets: Sequence[str]) -> Iterator[str]:
    """Houses called by an article and a word: "it's called the bend"."""
    known = {street.lower().removeprefix("called ") for street in streets}
    for text in texts:
        for match in _CALLED.finditer(text):
            if match["v"].lower() in known:
                yield match["v"].lower()


def _pattern(names: Sequence[tuple[str, bool]], whole: set[str]) -> regex.Pattern[str] | None:
    """What finds these names where they may stand for a place, and the `whole` ones anywhere.

    A name of two words needs no word before it.
    """
    single = _any(name for name, _ in names if " " not in name)
    houses = _any(name for name, is_house in names if is_house)
    several = _any({name for name, _ in names if " " in name} | whole)
    ways = [rf"{_WHERE}(?P<v>{single}){_ENDS}"] if single else []
    ways += [rf"{_SAID}(?P<v>{houses}){_ENDS}"] if houses else []
    ways += [rf"(?<![\w'’-])(?<!\b(?:an?|any|my|your|his)\s)(?P<v>{several})(?![\w'’-])"] if several else []
    return regex.compile("|".join(ways), regex.IGNORECASE) if ways else None


def _any(names: Iterable[str]) -> str:
    alternatives = "|".join(regex.escape(name) for name in sorted(set(names)))
    return f"(?:{alternatives})" if alternatives else ""


def _choice(text: str, kinds: set[str]) -> list[tuple[int, int]]:
    """The kinds of street that somebody asks to choose between, one of which is known."""
    return [
        place
        for match in _CHOICE.finditer(text)
        if not kinds.isdisjoint(kind.lower() for kind in match.captures("v"))
        for place in match.spans("v")
    ]


def _parts(text: str, names: regex.Pattern[str] | None, kinds: set[str], *, chosen: bool) -> Iterator[Span]:
    """The parts of names in one text; `chosen` whether the record asks which kind of street it is."""
    for start, end in _choice(text, kinds):
        yield Span(start, end, "STREET_ADDRESS", _SCORE, RECOGNIZER)
    alone = _CHOSEN.match(text) if chosen else None
    if alone is not None:
        yield Span(alone.start("v"), alone.end("v"), "STREET_ADDRESS", _SCORE, RECOGNIZER)
    for match in _BEFORE_NAME.finditer(text):
        if not all(map(is_common, match["name"].lower().split())):
            yield Span(match.start("v"), match.end("v"), "STREET_ADDRESS", _SCORE, RECOGNIZER)
            yield Span(match.start("whole"), match.end("whole"), "STREET_ADDRESS", _SCORE, RECOGNIZER)
    for match in names.finditer(text) if names is not None else ():
        yield Span(match.start("v"), match.end("v"), "STREET_ADDRESS", _SCORE, RECOGNIZER)
