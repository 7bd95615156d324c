"""Numbers of houses and flats that a talk tells by themselves: "she's at 34", "no the other one, eighteen", "flat's the 7".

The language model reads a turn with the one before it, and `redactor.conversation.houses` takes up the numbers that a record has told
with their street. What neither knows is weighed by what stands around a number, and by what else of addresses was found in the record.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from redactor.conversation.roles import Turn
from redactor.detect import around
from redactor.spans import Span, Stretches

_LEAST = 0.45
"""From this probability on a number is a house's: docs/ner.md says what that finds and takes."""
_SCORE = 0.6
_SURE = 0.5
_ASKED = 90
_MANY = 2
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_SAID = (
    rf"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:{_ONES}))?|{_ONES}|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_CANDIDATE = re.compile(
    rf"(?<![\w.,$€£/:#@-])(?:\d{{1,4}}[a-z]?(?![\w%°]|[.,/:-]\d| ?[%°€£$/])|{_SAID}(?: [a-f])?(?!\w))",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_OF_A_HOUSE = re.compile(
    r"\b(?:address|flat|unit|house|door|street|road|lane|live|lives|living|apartment|apt|floor|block|number|building|gate|postcode|zip"
    r"|deliver|delivery|parcel|neighbou?r|upstairs|downstairs|next door|corner|buzzer|where|cottage|room|lot)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a record tells of addresses beside one number.

    Attributes:
        addresses: how many were found.
        words: in how many of them a word stands, small letters.
    """

    addresses: int
    words: Mapping[str, int]


class Talk(around.Text):
    """A turn whose numbers are asked about; arguments as for `around.Text`, and what the record tells of addresses."""

    def __init__(self, text: str, asked: str, people: Stretches, told: Told, at: int = 0) -> None:
        super().__init__(text, asked, people, at)
        self._told = told
        near = asked[-_ASKED:]
        self._whole += ["addresses"] if told.addresses else []
        self._whole += ["many addresses"] if told.addresses > _MANY else []
        self._whole += ["house asked"] if _OF_A_HOUSE.search(near) else []
        self._whole += ["of a house"] if _OF_A_HOUSE.search(text) else []
        self._whole += [f"asked {word}" for word in _WORD.findall(near.lower())]

    def features(self, start: int, end: int) -> list[str]:
        """As `around.Text.features`."""
        named = super().features(start, end)
        number = self._text[start:end].lower().split()[0]
        if self._told.words.get(number):
            named += ["known", f"known {named[0]}"]
        named.append(f"digits {sum(sign.isdigit() for sign in number)}")
        named += ["lettered"] if number[0].isdigit() and number[-1].isalpha() else []
        return named


def with_house_numbers(
    texts: Sequence[str], turns: Sequence[Turn], found: Sequence[list[Span]]
) -> list[list[Span]]:
    """Add the numbers of houses that nothing found.

    Args:
        texts: all texts of one record.
        turns: what was said, in order; indexes into `texts`.
        found: for each text what was found in it.

    Returns:
        for each text what was found, and the numbers.
    """
    out = [list(spans) for spans in found]
    addresses = [
        texts[at][span.start : span.end]
        for at, spans in enumerate(found)
        for span in spans
        if span.entity_type == "STREET_ADDRESS" and span.score >= _SURE
    ]
    told = Told(len(addresses), counted(addresses))
    sure = [[span for span in spans if span.score >= _SURE] for spans in found]
    taken = [Stretches((span.start, span.end) for span in spans) for spans in sure]
    people = [
        Stretches((span.start, span.end) for span in spans if span.entity_type == "PERSON") for spans in sure
    ]
    asked = ""
    for turn in turns:
        said = texts[turn.text][turn.start : turn.end]
        if _CANDIDATE.search(said) is not None:
            talk = Talk(said, asked, people[turn.text], told, turn.start)
            out[turn.text] += _numbers(talk, said, turn.start, taken[turn.text])
        asked = said
    return out


def counted(addresses: Sequence[str]) -> Counter[str]:
    """In how many addresses each word stands."""
    return Counter(word for address in addresses for word in set(_WORD.findall(address.lower())))


def _numbers(talk: Talk, said: str, at: int, taken: Stretches) -> Iterator[Span]:
    for start, end in candidates(said):
        if not taken.meet(at + start, at + end) and (
            around.probability("houses", talk.features(start, end)) >= _LEAST
        ):
            yield Span(at + start, at + end, "STREET_ADDRESS", _SCORE, "house_number")


def candidates(text: str) -> Iterator[tuple[int, int]]:
    """Where the numbers stand that may be of houses: those of up to four digits, or in words, that measure nothing."""
    for found in _CANDIDATE.finditer(text):
        if not around.measures(text, found.end()):
            yield found.span()
