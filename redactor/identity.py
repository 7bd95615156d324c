"""Which values of one record are the same one: "Maria" is Maria Lopez where the record knows only one Maria."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from redactor.operators.pseudonym import normal

_WORD = re.compile(r"[^\W\d_]+")
_PHONE_DIGITS = 10
_PHONES = frozenset(("PHONE_NUMBER", "FAX_NUMBER"))


class Identities:
    """Gives each value its identity: equal for spellings of the same value.

    Args:
        names: the names of people in the record, each as it stands there or in its written form.
    """

    def __init__(self, names: Iterable[str]) -> None:
        by_words = {
            tuple(word.casefold() for word in _WORD.findall(name)): normal(name)
            for name in sorted(set(names))
        }
        longer: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for words in by_words:
            if len(words) > 1:
                for word in set(words):
                    longer[word].append(words)
        self._whole: dict[str, str] = {}
        for words, name in by_words.items():
            if words:
                wholes = {
                    other
                    for other in longer[words[0]]
                    if len(other) > len(words) and set(words) <= set(other)
                }
                tops = {other for other in wholes if not any(set(other) < set(top) for top in wholes)}
                if len(tops) == 1:
                    self._whole[name] = by_words[tops.pop()]

    def of(self, entity_type: str, value: str) -> str:
        """The identity of a value of an entity type."""
        plain = normal(value)
        if entity_type == "PERSON":
            return self._whole.get(plain, plain)
        if entity_type in _PHONES:
            digits = "".join(sign for sign in plain if sign.isdigit())
            return digits[-_PHONE_DIGITS:] if len(digits) >= _PHONE_DIGITS else plain
        return plain
