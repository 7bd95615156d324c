"""A second look, in talk and in what people wrote, at what the language model saw and the rules around it did not believe.

Rules that take back what a model calls a name or a number (prices, readings, words that are nobody, numbers of no house) know phrases,
and a seventh of what they take back is personal after all. And numbers that nothing takes for anything are sometimes the rest of
one. Both are weighed by what stands around them, by what was asked, and by what else was found in the record.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from recognizers._context import is_operational
from redactor.conversation.roles import Turn
from redactor.detect import around
from redactor.detect.decoys import is_day_or_goods
from redactor.detect.listed_names import is_ordinary
from redactor.detect.medicine import is_medical
from redactor.detect.ner.features import key
from redactor.detect.ner.listed import shipped
from redactor.spans import Doubt, Span, Stretches
from redactor.text.lexicon import DIGITS, HUNDRED, KINDS, REPEATS, TEENS, TENS_WORDS

QUESTION = "doubts"
_LEAST_SEEN = 0.45
"""From this probability on what the model saw counts: docs/ner.md says what that finds and takes."""
_LEAST_UNSEEN = 0.2
"""The same of numbers that nothing saw."""
_SCORE = 0.6
_SURE = 0.5
_NAME = "second_look"
_ASKED, _NEAR, _GAP = 60, 12, 3
_STEPS = 20
_NUMBER = "number"
_CODE = r"(?=[\w./-]{0,40}\d)[^\W_]{1,30}(?:[./_-][^\W_]{1,30}){0,6}"
_SAID = "|".join(
    sorted(
        {
            *DIGITS,
            *TEENS,
            *TENS_WORDS,
            *REPEATS,
            "oh",
            *(word for word, (kind, _) in KINDS.items() if kind == HUNDRED),
            *"un deux trois quatre cinq sept huit neuf dix um dois três quatro sete oito nove meia eins zwei zwo drei vier fünf "
            "sechs sieben acht neun null een twee drie vijf zes zeven negen nul due tre quattro cinque sei otto trenta cinquanta "
            "sessanta trinta cuarenta treinta veinte".split(),
        },
        key=len,
        reverse=True,
    )
)
_CANDIDATE = re.compile(
    rf"(?<![\w.,$€£/:#@%-])(?:{_CODE}|(?:{_SAID})(?:[ -](?:{_SAID})){{0,30}}(?!\w))",
    re.IGNORECASE,
)
_LOGGED = re.compile(r"[/ :,T-]{0,2}(?:\d{4})?[ :T]\d\d:\d\d")
"""The time of day behind the day of a line of a log."""
_WORD = re.compile(r"\w+")
_NAMES = frozenset(("PERSON", "LOCATION", "USERNAME"))
_ARTICLES = frozenset("a an the".split())
_HOW_OLD = re.compile(r"\b(?:how old|age|edad|idade|alt|âge|età|oud)\b", re.IGNORECASE)
_AGE = 3
_MIXED = re.compile(r"\d[^\W\d_]|[^\W\d_]\d|\d{4}|\d\W\d")
_YEAR_ASKED = re.compile(r"\b(?:years?|a[ñn]o|jahr|ann[ée]e|anno|ano)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROUND = re.compile(
    r".*\b(?:thousand|million|billion|tausend|millionen|mille|mila|mil|tusen|tusind|duizend)",
    re.IGNORECASE | re.DOTALL,
)
"""A sum that ends in thousands: nobody's number does."""
_STOPS = ".!?\n"
_LETTERS = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that is looked at again.

    Attributes:
        start: its first character in the text.
        end: the character after the last.
        doubts: what the model saw there; nothing where only a number stands.
    """

    start: int
    end: int
    doubts: tuple[Doubt, ...] = ()

    @property
    def entity_type(self) -> str:
        """What the model is most sure that it is."""
        return self._surest.entity_type if self.doubts else "UNIQUE_ID"

    @property
    def _surest(self) -> Doubt:
        return max(self.doubts, key=lambda doubt: doubt.told)  # of two that are as sure the first by its type

    def rank(self) -> tuple[float, int, int]:
        """What the model is surest of comes first."""
        return -self._surest.told, self.start, self.end

    def told(self) -> list[str]:
        """What the model says of it, as features."""
        if not self.doubts:
            return ["unseen"]
        kind, sure, voices = (
            self.entity_type,
            int(self._surest.told * _STEPS),
            sum(one.voices for one in self.doubts),
        )
        return [
            f"seen as {kind}",
            f"sure {sure}",
            f"sure {kind} {sure}",
            f"voices {voices}",
            f"sure {kind} {voices} {sure // 3}",
            f"kinds {len(self.doubts)}",
        ]


class Shown:
    """What a first look shows of one text; it is told once for all that is looked at again there.

    Args:
        spans: what was found in the text.
        doubts: what the model saw there.
    """

    def __init__(self, spans: Sequence[Span], doubts: Sequence[Doubt]) -> None:
        sure = [span for span in spans if span.score >= _SURE]
        self.people = Stretches((span.start, span.end) for span in sure if span.entity_type == "PERSON")
        self.taken = Stretches((span.start, span.end) for span in sure if span.entity_type != "ORGANIZATION")
        self.ending = {span.end: span.entity_type for span in sure}
        self.beginning = {span.start: span.entity_type for span in sure}
        self._doubts = sorted(
            (doubt for doubt in doubts if not self.taken.meet(doubt.start, doubt.end)),
            key=lambda doubt: (doubt.start, doubt.end, doubt.entity_type),
        )
        self._starts = [doubt.start for doubt in self._doubts]

    def doubts(self, turn: Turn) -> list[Candidate]:
        """Of what was seen in a turn and was not found: what overlaps nothing that the model is surer of."""
        places: dict[tuple[int, int], list[Doubt]] = {}
        first, last = bisect_left(self._starts, turn.start), bisect_left(self._starts, turn.end)
        for doubt in self._doubts[first:last]:
            if doubt.end <= turn.end:
                places.setdefault((doubt.start, doubt.end), []).append(doubt)
        ends: list[int] = []
        chosen: list[Candidate] = []
        for one in sorted(
            (Candidate(*place, tuple(same)) for place, same in places.items()), key=Candidate.rank
        ):
            at = bisect_right(ends, one.start)
            if at == len(chosen) or one.end <= chosen[at].start:
                ends.insert(at, one.end)
                chosen.insert(at, one)
        return chosen


class Look(around.Text):
    """A turn or a note that is looked at again.

    Args:
        text: all of the text in which it stands.
        turn: where it stands there.
        asked: what was said before it.
        shown: what the first look shows of the text.
        record: the entity types found in the record.
    """

    def __init__(self, text: str, turn: Turn, asked: str, shown: Shown, record: Collection[str]) -> None:
        super().__init__(text[turn.start : turn.end], asked, shown.people, turn.start)
        self._shown = shown
        self._turn = turn
        self._whole += [f"asked {word}" for word in _WORD.findall(asked[-_ASKED:].lower())]
        self._whole += [f"has {entity}" for entity in sorted(record)]
        self._tells_ages = "AGE_OVER_89" in record or _HOW_OLD.search(asked[-_ASKED:]) is not None
        self._tells_years = _YEAR_ASKED.search(asked[-_ASKED:]) is not None
        self._case = "small" if self._text.islower() else "capitals" if self._text.isupper() else "both"
        self._first = len(self._text) - len(self._text.lstrip())
        self._last = len(self._text.rstrip(" .!?,\n"))
        self._long = min(len(self._text) // 20, 8)

    def candidates(self) -> Iterator[Candidate]:
        """What is looked at again, its places being those of the whole text; nothing of it was found, and none overlaps."""
        seen = [one for one in self._shown.doubts(self._turn) if not self._is_plain(one)]
        yield from seen
        taken = Stretches((one.start, one.end) for one in seen)
        at = self._turn.start
        for found in _CANDIDATE.finditer(self._text):
            start, end = at + found.start(), at + found.end()
            if not (
                self._shown.taken.meet(start, end)
                or taken.meet(start, end)
                or _LOGGED.match(self._text, found.end())
                or is_operational(self._text, found.start())
                or (self._tells_years and _YEAR.fullmatch(found.group()))
            ):
                yield Candidate(start, end)

    def _is_plain(self, one: Candidate) -> bool:
        """Whether a name is everyday words and illnesses in small letters, a number round or an age, or it is a day or an article."""
        said = self._text[one.start - self._turn.start : one.end - self._turn.start]
        at = self._turn.start
        if said.lower() in _ARTICLES or is_day_or_goods(self._text, one.start - at, one.end - at):
            return True
        if one.entity_type in _NAMES:
            return said.islower() and all(
                is_ordinary(word, shipped()) or is_medical(word) for word in _WORD.findall(said)
            )
        return _ROUND.fullmatch(said) is not None or (
            self._tells_ages and len(said.split()) <= _AGE and not _MIXED.search(said)
        )

    def told(self, one: Candidate) -> list[str]:
        """The features of a candidate."""
        start, end = one.start - self._turn.start, one.end - self._turn.start
        said, kind = self._text[start:end], one.entity_type if one.doubts else _NUMBER
        shape = _LETTERS.sub("a", re.sub(r"[A-Z]", "A", re.sub(r"\d", "9", said)))
        words = _WORD.findall(said)
        told = [
            *self.features(start, end),
            *one.told(),
            f"words {min(len(words), 5)}",
            f"long {min(len(said), 14)}",
            f"shape {shape[:14]}",
            f"shape {kind} {shape[:8]}",
        ]
        for word in words[:4]:
            told += [f"in {word.lower()}", *(f"is {kind} {what}" for what in around.kinds_of(word))]
            entry = shipped().entries.get(key(word))
            if entry is not None:
                told += [
                    f"rank {kind} {entry.rank}",
                    f"first {kind} {entry.first}",
                    f"last {kind} {entry.last}",
                    f"city {kind} {entry.city}",
                    f"plain {kind} {entry.plain}",
                ]
        opening = start <= self._first or self._text[max(0, start - _GAP) : start].rstrip()[-1:] in _STOPS
        capital = f"capital {said[:1].isupper()} {opening}"
        told += [f"case {self._case}", f"case {kind} {self._case}", f"long text {self._long}"]
        told += [f"{capital} {kind}", f"{capital} {self._case}"]
        told += [f"opens {kind}"] if start <= self._first else []
        told += [f"closes {kind}"] if end >= self._last else []
        told += [*self._beside(one), *(f"of {kind} {what}" for what in self._whole[-4:])]
        return told

    def _beside(self, one: Candidate) -> Iterator[str]:
        """What was found right before and behind a candidate, and what stands between."""
        for side, edges, edge, step in (
            ("left", self._shown.ending, one.start, -1),
            ("right", self._shown.beginning, one.end, 1),
        ):
            for gap in range(_NEAR + 1):
                entity = edges.get(edge + step * gap)
                if entity is not None:
                    yield from (
                        f"{side} {entity}",
                        f"{side} {entity} {self._between(edge, edge + step * gap)}",
                    )
                    break

    def _between(self, first: int, second: int) -> str:
        start, end = sorted((first - self._turn.start, second - self._turn.start))
        return self._text[max(0, start) : end].strip().lower()


def looks(
    texts: Sequence[str],
    turns: Sequence[Turn],
    found: Sequence[Sequence[Span]],
    doubts: Sequence[Sequence[Doubt]],
) -> Iterator[tuple[Turn, Candidate, list[str]]]:
    """Each candidate of a record with its turn and features; arguments as for `with_second_look`."""
    record = {span.entity_type for spans in found for span in spans if span.score >= _SURE}
    shown: dict[int, Shown] = {}
    asked = ""
    for turn in turns:
        if turn.text not in shown:
            shown[turn.text] = Shown(found[turn.text], doubts[turn.text])
        look = Look(texts[turn.text], turn, asked, shown[turn.text], record)
        for one in look.candidates():
            yield turn, one, look.told(one)
        asked = texts[turn.text][turn.start : turn.end]


def with_second_look(
    texts: Sequence[str],
    turns: Sequence[Turn],
    found: Sequence[list[Span]],
    doubts: Sequence[Sequence[Doubt]],
) -> list[list[Span]]:
    """Add what is personal on second thoughts.

    Args:
        texts: all texts of one record.
        turns: what was said or written by somebody, in order; indexes into `texts`.
        found: for each text what was found in it.
        doubts: for each text what the language model saw in it and the rules did not believe.

    Returns:
        for each text what was found, and what counts of the rest.
    """
    out = [list(spans) for spans in found]
    for turn, one, told in looks(texts, turns, found, doubts):
        least = _LEAST_SEEN if one.doubts else _LEAST_UNSEEN
        if around.probability(QUESTION, told) >= least:
            out[turn.text].append(Span(one.start, one.end, one.entity_type, _SCORE, _NAME))
    return out
