"""The names of files, as somebody would read them aloud: `Oluwaseun_Adeyemi-MRI2.pdf` says "Oluwaseun Adeyemi MRI".

People call what they scan, record and write after whom it is about, and join the words by signs: to what reads texts that is one
word of a machine. Here the words are given apart, without digits and ids, so that what is found depends on none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from redactor.conversation.lexicon import is_common
from redactor.detect.decoys import is_decoy
from redactor.detect.ner.features import key
from redactor.detect.ner.listed import is_nobody, may_be_called, shipped
from redactor.detect.plain_words import ALSO_NAMES
from redactor.detect.programs import UUID
from redactor.detect.software import is_software
from redactor.makers import MAKERS
from redactor.spans import Span

_SCORE = 0.85
_DAY = re.compile(r"(?<![\dA-Za-z])\d{4}(?:\d{4}|[-.]\d\d[-.]\d\d)(?![\dA-Za-z])")
"""A day as files have it; which digits they are never matters here."""
_ENDS = "/\\ \t\n\"'"
"""What ends the name of a file."""
_FAR = 80
_LONGEST = 160
_PART = 4
"""Letters of a word that another one is made of."""
_BY_PEOPLE = (
    r"pdf|docx?|rtf|odt|pages|md|txt|csv|tsv|xlsx?|ods|pptx?|key|jpe?g|png|heic|heif|gif|webp|tiff?|bmp|dcm|mp3|wav|m4a|aac|ogg|opus|flac|amr|wma|mp4|mov"
    r"|mkv|avi|webm|vcf|ics|eml|msg|vtt|srt|hl7|ccda|zip"
)
_BY_PROGRAMS = r"json|jsonl|ndjson|xml|html?|ya?ml|gz|tgz|7z|rar|tar|zst|parquet|log|bak|msgpack|db"
_END = re.compile(
    rf"\.(?:(?P<people>{_BY_PEOPLE})|{_BY_PROGRAMS})(?![^\W_]|[-_]\w|\.[a-zA-Z])", re.IGNORECASE
)
_ROOM = re.compile(r"(?:\A| )(?:room|conference|meeting|friendly)(?: name)?\Z")
"""Members that hold what a room is called: `roomName`, `friendly_name`."""
_BRANCH = re.compile(r"(?:\A| )(?:branch|ref)(?: name)?\Z")
"""Members that hold what a branch of a repository is called: `gitBranch`, `head_ref`; people put their names in front."""
_PATH = re.compile(r"(?:[\w.-]{1,60}/){0,6}[\w.-]{1,100}")
_SLUG = re.compile(r"[^\W_]{1,40}(?:[_.-][^\W_]{1,40}){1,8}")
_SIGNS = "_-.+~'’"
_MACHINE = re.compile(
    rf"(?<![^\W_])(?:{UUID}|(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{{8,64}})(?![^\W_])",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W_]+")
_WORDY = re.compile(r"\d*([^\W\d_]{3,})\d*|([^\W\d_]{1,2})")
"""Letters by themselves, or with digits on one side: not `x7kqm2`."""
_HUMP = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ])")


@dataclass(frozen=True, slots=True)
class FileName:
    """The words of one name of a file.

    Attributes:
        text: the words, with blanks between.
        places: where each word begins in `text`, and where it stands in the original.
        by_people: whether it is a kind of file that people name, and not mostly programs.
    """

    text: str = field(repr=False)
    places: tuple[tuple[int, int, int], ...]
    by_people: bool

    def somebody(self, span: Span) -> Span | None:
        """What was found in `text` as a span of the original, without the words beside a name; None where it is nobody."""
        if span.entity_type != "PERSON":
            return None
        said = [
            place
            for place in self.places
            if place[0] < span.end and place[0] + place[2] - place[1] > span.start
        ]
        while said and self._is_beside(said[-1]):
            said.pop()
        while said and self._is_beside(said[0]):
            said.pop(0)
        if not said or (len(said) == 1 and not self._stands_alone(said[0])):
            return None
        name = " ".join(map(self._word, said))
        return Span(said[0][1], said[-1][2], "PERSON", _SCORE, "file_name", name)

    def _stands_alone(self, place: tuple[int, int, int]) -> bool:
        word = self._word(place)
        is_word = is_nobody(word) or is_common(word.lower())
        return self.by_people and len(word) > 2 and (may_be_called(word) or not is_word)

    def _is_beside(self, place: tuple[int, int, int]) -> bool:
        """Whether a word at the edge of a name is no part of it."""
        word = self._word(place)
        low = word.lower()
        if low in MAKERS or is_software(low) or _is_compound(low):
            return True
        return (is_common(low) or is_decoy(low)) and low not in ALSO_NAMES and not may_be_called(word)

    def _word(self, place: tuple[int, int, int]) -> str:
        return self.text[place[0] : place[0] + place[2] - place[1]]


def _is_compound(word: str) -> bool:
    """Whether a word that no list knows is made of two common ones or names of software: `headshot`, `fulljson`."""
    return key(word) not in shipped().entries and any(
        all(is_common(part) or is_software(part) for part in (word[:at], word[at:]))
        for at in range(_PART, len(word) - _PART + 1)
    )


def file_names(text: str, label: str = "") -> Iterator[FileName]:
    """Yield the names of files in a text that hold words, and of a room for calls or a branch where it is one.

    Args:
        text: any text.
        label: the words of the name of the field whose value it is.
    """
    reached = 0
    if (_ROOM.search(label) and _SLUG.fullmatch(text)) or (_BRANCH.search(label) and _PATH.fullmatch(text)):
        yield _read(text, list(_words(text, 0, len(text))), by_people=True)
    for end in _END.finditer(text):
        start = end.start()
        low = max(reached, start - _LONGEST)
        while start > low and _is_of_name(text[start - 1]):
            start -= 1
        while low > reached and start == low and _is_of_name(text[low - 1]) and text[start].isalnum():
            low = start = start + 1  # half a word or an id
        if text[start - 1 : start] == "%":  # two signs that stand for another one
            start = min(start + 2, end.start())
        reached = end.end()
        words = list(_words(text, start, end.start()))
        if any(stop - begin > 2 for begin, stop in words):
            yield _read(text, words, by_people=end["people"] is not None)


def _is_of_name(sign: str) -> bool:
    return sign.isalnum() or sign in _SIGNS


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    stem = _MACHINE.sub(lambda found: " " * len(found.group()), text[start:end])
    for token in _TOKEN.finditer(stem):
        wordy = _WORDY.fullmatch(token.group())
        if wordy is None:
            continue
        first, last = (token.start() + at for at in wordy.span(wordy.lastindex or 0))
        humps = [first, *(hump.start() for hump in _HUMP.finditer(stem, first, last)), last]
        yield from ((start + a, start + b) for a, b in pairwise(humps))


def _read(text: str, words: list[tuple[int, int]], *, by_people: bool) -> FileName:
    places, at = [], 0
    for begin, stop in words:
        places.append((at, begin, stop))
        at += stop - begin + 1
    return FileName(" ".join(text[begin:stop] for begin, stop in words), tuple(places), by_people)


def days_beside(text: str, name: Span) -> Iterator[Span]:
    """The days that stand in the name of a file beside somebody's: `labs_20260224_quillen.csv`."""
    first = max(text.rfind(sign, max(0, name.start - _FAR), name.start) for sign in _ENDS) + 1
    stops = [at for sign in _ENDS if (at := text.find(sign, name.end, name.end + _FAR)) >= 0]
    for day in _DAY.finditer(text, max(first, name.start - _FAR), min([*stops, len(text), name.end + _FAR])):
        if day.end() <= name.start or day.start() >= name.end:
            yield Span(*day.span(), "DATE_TIME", _SCORE, "file_name")
