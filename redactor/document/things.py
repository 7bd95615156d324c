"""Names that are nobody's, by what stands beside them in one object of a JSON text: a ware (`sku`), a house for guests (`cuisine`).

It is presumed, not said: who asks the language model for names still asks it of a value that is in use as a person's name.
"""

from __future__ import annotations

from collections.abc import Sequence

from redactor.field_kinds import (
    holds_anything,
    is_of_a_house,
    is_of_a_match,
    is_of_a_ware,
    is_of_a_work,
    is_of_goods,
    names_thing,
    says_what_it_is,
)
from redactor.field_words import words
from redactor.fields import names_person
from redactor.jsontext import Kind, Path, Token

_WHERE = frozenset("city town location area neighborhood neighbourhood district region".split())
_SIDES = frozenset("home away team opponent visitor".split())


class Things:
    """The objects of one JSON text that are things.

    Args:
        tokens: all tokens of the text.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        keys = [token for token in tokens if token.kind is Kind.KEY and says_what_it_is(token.value)]
        self._goods = {token.path[:-1] for token in keys if is_of_goods(token.value)}
        self._wares = {token.path[:-1] for token in keys if is_of_a_ware(token.value)}
        self._works = {token.path[:-1] for token in keys if is_of_a_work(token.value)}
        self._branded = {token.path[:-1] for token in keys if words(token.value) == ("brand",)}
        self._matches = {token.path[:-1] for token in keys if is_of_a_match(token.value)}
        self._houses = {token.path[:-1] for token in keys if is_of_a_house(token.value)}

    def names(self, above: Path, names: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
        """What a value is read under, and whether that was presumed.

        Args:
            above: the path of the object in which it stands.
            names: the names of the members in which it stands.
        """
        if not names or names_person("".join(names[-2:-1])):
            return names, False
        if names[-1].lower() == "title" and above in self._works | self._branded:
            return (*names[:-2], "movie" if above in self._works else "product", "title"), False
        if names[-1].lower() in _SIDES and above in self._matches:
            return (*names[:-1], "home_team"), True
        if above not in self._goods or (names_thing(names, "") and not holds_anything(names[:-1])):
            return names, False
        is_listed = isinstance(
            above[-1] if above else "", int
        )  # one of several, as found; not what somebody asked for
        is_ware = (above in self._wares and is_listed) or holds_anything(names[:-1])
        if names[-1] == "name" and is_ware:
            return (*names[:-2], "product", "name"), True
        if above in self._houses and is_listed:
            if names[-1] == "name":
                return (*names[:-2], "venue", "name"), True
            if names[-1].lower() in _WHERE:
                return (*names[:-1], "venue_city"), True
        return names, False
