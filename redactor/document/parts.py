"""Short names of members that only say what they hold in pairs: `fn` and `ln`, `sur` and `giv`, `sc` and `ac` of a bank.

Alone, `fn` may be a function, `first` a page and `nom` anything; beside its other half it is somebody's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from redactor.fields import words
from redactor.jsontext import Kind, Path, Token

_GIVEN = frozenset(
    "fn first given giv gn gname vn vorname prenom prénom nombre nombres nome imie imię voornaam förnamn fornavn fornamn etunimi fore "
    "rufname fore_names forenames keresztnev keresztnév jmeno jméno ime ad isim firstname givenname givennames".split()
)
_FAMILY = frozenset(
    "ln last family fam sur surn sn sname nn nachname familienname nom apellido apellidos cognome sobrenome nazwisko achternaam "
    "efternamn etternavn efternavn sukunimi soyad soyadi soyadı vezeteknev vezetéknév prijmeni příjmení prezime surname lastname "
    "familyname".split()
)
_BESIDE_NAME = frozenset("vorname prenom prénom rufname voornaam förnamn fornavn".split())
"""Beside one of these, `name` is the family's."""
_SORT, _ACCOUNT = frozenset(("sc", "sort")), frozenset(("ac", "acc", "an", "acct"))
_NAME = re.compile(r"[^\W\d_][^\W\d_.'’ʻ‘-]{0,30}\.?(?:[ '’ʻ‘-]{1,2}[^\W\d_][^\W\d_.'’ʻ‘-]{0,30}\.?){0,4}")
_SORT_CODE = re.compile(r"\d\d[- ]?\d\d[- ]?\d\d")
_NUMBER = re.compile(r"\d{6,12}")
_ORDERS = frozenset("asc desc true false none null first last auto".split())


class Parts:
    """The objects of one JSON text that hold both halves of a pair.

    Args:
        tokens: all tokens of the text.
        keys: the names of all its members.
    """

    def __init__(self, tokens: Sequence[Token], keys: set[str]) -> None:
        self._renamed: dict[Path, str] = {}
        here = {_plain(key) for key in keys}
        if here.isdisjoint(_GIVEN) and here.isdisjoint(_SORT):
            return
        members: dict[Path, dict[str, Path]] = {}
        for token in tokens:
            if token.kind is Kind.KEY:
                members.setdefault(token.path[:-1], {}).setdefault(_plain(str(token.path[-1])), token.path)
        told = {path: name for held in members.values() for path, name in _told(held)}
        for token in tokens if told else ():
            holder = token.path[:-1] if isinstance(token.path[-1:] and token.path[-1], int) else token.path
            name = told.get(holder)
            if name is not None and token.kind is Kind.STRING and _fits(name, token.value):
                self._renamed[token.path] = name

    def path(self, path: Path, own: Path) -> Path:
        """The path of a value under the name that its pair says; any other path as it is.

        Args:
            path: under which it is read otherwise.
            own: where it stands.
        """
        name = self._renamed.get(own)
        return path if name is None else (*own[:-1], name)


def _plain(key: str) -> str:
    return "".join(words(key)) if key not in _GIVEN else key


def _told(held: dict[str, Path]) -> list[tuple[Path, str]]:
    """What the members of one object are called, of those that stand in a pair."""
    given, family = _GIVEN & held.keys(), _FAMILY & held.keys()
    if not family and "name" in held and not _BESIDE_NAME.isdisjoint(held):
        family = frozenset(("name",))
    out = []
    if given and family:
        out += [(held[name], "first_name") for name in given] + [(held[name], "last_name") for name in family]
    sort, account = _SORT & held.keys(), _ACCOUNT & held.keys()
    if sort and account:
        out += [(held[name], "sort_code") for name in sort] + [
            (held[name], "account_number") for name in account
        ]
    return out


def _fits(name: str, value: str) -> bool:
    if name == "sort_code":
        return _SORT_CODE.fullmatch(value) is not None
    if name == "account_number":
        return _NUMBER.fullmatch(value) is not None
    return _NAME.fullmatch(value) is not None and value.casefold() not in _ORDERS
