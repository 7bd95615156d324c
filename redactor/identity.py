"""Which values of one record are the same: "Maria" is Maria Lopez where the record knows only one, 03/12/1984 is March 12th 1984."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import islice

from redactor.conversation.dates import Day, dates
from redactor.operators.pseudonym import PHONES, in_order, normal, subscriber

_NUMBER = re.compile(r"\+?[\d ().-]{10,24}")
_DATES = frozenset(("DATE_OF_BIRTH", "DATE_TIME"))
_YEAR_FIRST = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_Words = tuple[str, ...]
"""The words of a name in the order of the alphabet: "Lopez, Maria" is Maria Lopez."""
GENERAL = frozenset(("USERNAME", "UNIQUE_ID"))
"""Types that say only that a value identifies: where the record shows what it is, it is that."""


class Identities:
    """Gives each value its identity: equal for spellings of the same value.

    Args:
        names: the names of people in the record, each as it stands there or in its written form.
        others: entity type and value of all that is no name.
    """

    def __init__(self, names: Iterable[str], others: Iterable[tuple[str, str]] = ()) -> None:
        by_words: dict[_Words, str] = {}
        same: dict[str, _Words] = {}
        for name in sorted(set(names)):
            words = in_order(name)
            if words:
                plain = normal(name)
                by_words.setdefault(words, plain)
                same[plain] = max(same.get(plain, words), words, key=_whole_words)
        longer: dict[str, list[_Words]] = defaultdict(list)
        for words in by_words:
            for word in set(words):
                longer[word].append(words)
        self._whole: dict[str, _Words] = {}
        for name, words in same.items():
            rarest = min(
                (word for word in words if len(word) > 1), key=lambda word: len(longer[word]), default=""
            )
            self._whole[name] = _longest(words, longer[rarest] if rarest else ())
        others = sorted(set(others))
        days = [_days(value) for entity, value in others if entity in _DATES]
        self._days = {day for options in days if len(options) == 1 for day in options}
        self._types: dict[str, str] = {}
        if any([entity in GENERAL for entity, _ in others]):  # nothing else asks
            self._types = {
                self.of(entity, value): entity for entity, value in reversed(others) if entity not in GENERAL
            }
            self._types |= dict.fromkeys((by_words[words] for words in self._whole.values()), "PERSON")

    def kind(self, entity_type: str, value: str) -> str:
        """The entity type of a value: for one that only "identifies", what it is elsewhere in the record."""
        if entity_type not in GENERAL:
            return entity_type
        as_number = "PHONE_NUMBER" if _NUMBER.fullmatch(value.strip()) else entity_type
        return self._types.get(self.of(as_number, value), entity_type)

    def of(self, entity_type: str, value: str) -> str:
        """The identity of a value of an entity type."""
        plain = normal(value)
        if entity_type == "PERSON":
            return "".join(self._whole.get(plain) or in_order(value)) or plain
        if entity_type in PHONES:
            return subscriber(plain)
        if entity_type in _DATES:
            days = _days(value)
            days = days if len(days) == 1 else days & self._days
            return "-".join(map(str, *days)) if len(days) == 1 else plain
        return plain


def _whole_words(words: _Words) -> int:
    return sum(len(word) > 1 for word in words)


def _longest(words: _Words, others: Iterable[_Words]) -> _Words:
    """The words of the one longer name among others that these are a part of, or these themselves."""
    wholes = [other for other in others if _is_part(words, other)]
    tops = (other for other in wholes if not any(_is_part(other, top) for top in wholes))
    two = list(islice(tops, 2))
    return two[0] if len(two) == 1 else words


def _is_part(words: _Words, other: _Words) -> bool:
    """Whether each word stands in a name of as many words or more; an initial is the word that it begins."""
    return (
        words != other
        and len(words) <= len(other)
        and all(
            word in other or (len(word) == 1 and any(long.startswith(word) for long in other))
            for word in words
        )
    )


def _days(value: str) -> set[Day]:
    """The days that a value may stand for, where it is one whole date and nothing else."""
    bare = value.strip()
    first = _YEAR_FIRST.fullmatch(bare)
    if first:
        return {(int(first[1]), int(first[2]), int(first[3]))}
    found = [days for start, end, days in dates(bare) if (start, end) == (0, len(bare))]
    return {day for days in found for day in days if day[0]}
