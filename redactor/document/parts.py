"""Names of members that only say what they hold by what stands beside or above them.

Alone, `fn` may be a function, `first` a page and `nom` anything; beside its other half (`ln`, `last`, `prenom`) it is somebody's name.
So are `sc` and `ac` of a bank, and a `name` in a `patient` or beside a `dob` is a person's, where it may be anything else's elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from redactor.document import address_parts
from redactor.field_words import words
from redactor.fields import by_name
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
_MIDDLE = frozenset("mi mn init minit mid middle".split())
"""Beside a part of somebody's name, what stands between them."""
_BESIDE_NAME = frozenset("vorname prenom prénom rufname voornaam förnamn fornavn".split())
"""Beside one of these, `name` is the family's."""
_OF_A_PERSON = frozenset(
    "dob dateofbirth birthdate birthday datumsnarozeni geburtsdatum fechanacimiento fechadenacimiento datedenaissance ssn "
    "socialsecuritynumber mrn medicalrecordnumber nhsnumber nationalid passportnumber patientid maritalstatus bloodtype "
    "allergies nextofkin pronouns dateofdeath".split()
)
"""What only people have: beside it, `name` is that of one."""
_MAIL = frozenset("email emailaddress mail emailaddr workemail personalemail useremail contactemail".split())
_OF_A_FIRM = frozenset(
    "website domain industry company companyname employees founded products services sku price".split()
)
"""What firms and wares have, whose addresses of mail stand beside their names as well."""
_PEOPLE = frozenset(
    "patient caller callee customer contact passenger guest employee doctor nurse physician practitioner spouse husband wife guardian "
    "beneficiary cardholder policyholder subscriber resident attendee applicant claimant insured caregiver dependent "
    "emergencycontact nextofkin student teacher traveler traveller rider pax".split()
)
"""Whose `name` is that of a person: one of them, or a list of them in the plural. Fewer than `redactor.fields.names_person` knows: the
`name` of an `account`, an `owner` or a `driver` is as often a thing's."""
_COLLECTED = frozenset(
    "customanalysisdata structureddata dynamicvariables retellllmdynamicvariables collecteddata extracteddata traits userproperties "
    "personproperties".split()
)
"""What agents collect of who calls, and what analytics keep of their users: a `name` there is that person's."""
_SORT, _ACCOUNT = frozenset(("sc", "sort")), frozenset(("ac", "acc", "an", "acct"))
_HALVES = ("first_name", "last_name")
_OF_AN_ADDRESS = ("house_number", "postcode", "residence")
_OF_A_COVER = frozenset(
    "memberid memberno membernumber subscriberid payer payername payerid insurance insurer carrier planname planid plantype "
    "policynumber policyid rxbin rxgroup groupname groupnumber copay".split()
)
"""Beside one of these, a `group_id` is that of an insurance."""
_DAYS = frozenset("d dd day m mm mo mon month".split())
"""Members of a date that tell the day or the month."""
_TOLD = _GIVEN | _SORT | _MIDDLE | address_parts.PIECES | address_parts.POSTCODES | {"name", "f", "groupid"}
"""Members whose values another one may explain."""
_NAME = re.compile(r"[^\W\d_][^\W\d_.'’ʻ‘-]{0,30}\.?(?:[ '’ʻ‘-]{1,2}[^\W\d_][^\W\d_.'’ʻ‘-]{0,30}\.?){0,4}")
_SORT_CODE = re.compile(r"\d\d[- ]?\d\d[- ]?\d\d")
_NUMBER = re.compile(r"\d{6,12}")
_ORDERS = frozenset("asc desc true false none null first last auto".split())


class Parts:
    """The objects of one JSON text that hold both halves of a pair, or a person's name.

    Args:
        tokens: all tokens of the text.
        keys: the names of all its members.
    """

    def __init__(self, tokens: Sequence[Token], keys: set[str]) -> None:
        self._renamed: dict[Path, str] = {}
        here = {_plain(key) for key in keys}
        if here.isdisjoint(_TOLD | _DAYS):
            return
        members: dict[Path, dict[str, Path]] = {}
        for token in tokens:
            if token.kind is Kind.KEY:
                members.setdefault(token.path[:-1], {}).setdefault(_plain(str(token.path[-1])), token.path)
        told = {path: name for holder, held in members.items() for path, name in _told(holder, held)}
        lines = {
            token.path[:-1] for token in tokens if told.get(token.path) == "last_name" and _is_number(token)
        }
        for token in tokens if told else ():
            holder = token.path[:-1] if isinstance(token.path[-1:] and token.path[-1], int) else token.path
            name = told.get(holder)
            if name in _HALVES and holder[:-1] in lines:
                continue  # a function and a line, as in `{"fn": "handler", "ln": 120}`
            if name is not None and _fits(name, token):
                self._renamed[token.path] = name

    def path(self, path: Path, own: Path) -> Path:
        """The path of a value under the name that its pair says; any other path as it is.

        Args:
            path: under which it is read otherwise.
            own: where it stands.
        """
        name = self._renamed.get(own)
        return path if name is None else (*own[:-1], name)


@lru_cache(maxsize=20_000)
def may_be_half(key: str) -> bool:
    """Whether what a member of this name holds may be told by what stands beside it."""
    plain = _plain(key)
    return plain in _TOLD or plain in _FAMILY or plain in _ACCOUNT or plain == "l"


@lru_cache(maxsize=20_000)
def told_beside(keys: tuple[str, ...]) -> frozenset[str]:
    """Those members of an object whose values are read under another name since the others stand beside them.

    Args:
        keys: the names of all its members.
    """
    held: dict[str, Path] = {}
    for key in keys:
        held.setdefault(_plain(key), (key,))
    return frozenset(str(path[-1]) for path, _ in _told((), held))


def _plain(key: str) -> str:
    return "".join(words(key)) if key not in _GIVEN else key


def _is_of_a_person(holder: Path, held: dict[str, Path]) -> bool:
    """Whether an object is a person: by what it holds, or by what it or the list around it is called."""
    if not _OF_A_PERSON.isdisjoint(held):
        return True
    called = next((_plain(part) for part in reversed(holder) if isinstance(part, str)), "")
    return (
        called in _PEOPLE
        or called in _COLLECTED
        or (called.removesuffix("s") in _PEOPLE and isinstance(holder[-1], int))
    )


def _names_somebody(key: str | int) -> bool:
    return by_name(str(key)).entity_type == "PERSON" or _plain(str(key)) in _FAMILY


def _is_birth(holder: Path) -> bool:
    """Whether an object is somebody's date of birth: by what it is called."""
    return bool(holder) and by_name(str(holder[-1])).entity_type == "DATE_OF_BIRTH"


def _told(holder: Path, held: dict[str, Path]) -> list[tuple[Path, str]]:
    """What the members of one object are called, of those that say it by what is beside or above them."""
    given, family = _GIVEN & held.keys(), _FAMILY & held.keys()
    if held.keys() >= {"f", "l"} and _is_of_a_person(holder, held):
        given, family = given | {"f"}, family | {"l"}
    if not family and "name" in held and not _BESIDE_NAME.isdisjoint(held):
        family = frozenset(("name",))
    out = address_parts.told(holder, held)
    if _is_birth(holder):
        out += [(held[name], "birth_day") for name in _DAYS & held.keys()]
    if given and family:
        out += [(held[name], "first_name") for name in given] + [(held[name], "last_name") for name in family]
    elif (given or "name" in held) and _is_of_a_person(holder, held):
        out += [(held[name], "full_name") for name in sorted(given) or ["name"]]
    elif "name" in held and not _MAIL.isdisjoint(held) and _OF_A_FIRM.isdisjoint(held):
        out.append((held["name"], "agent_name"))  # somebody's, or that of a desk
    if (middle := _MIDDLE & held.keys()) and any(_names_somebody(path[-1]) for path in held.values()):
        out += [(held[name], "middle_name") for name in middle]
    if "groupid" in held and not _OF_A_COVER.isdisjoint(held):
        out.append((held["groupid"], "group_number"))
    sort, account = _SORT & held.keys(), _ACCOUNT & held.keys()
    if sort and account:
        out += [(held[name], "sort_code") for name in sort] + [
            (held[name], "account_number") for name in account
        ]
    return out


def _is_number(token: Token) -> bool:
    return token.kind is Kind.NUMBER or (token.kind is Kind.STRING and token.value.isdigit())


def _fits(name: str, token: Token) -> bool:
    if name in _OF_AN_ADDRESS:
        return address_parts.fits(name, token)
    if name in ("birth_day", "group_number"):
        return token.kind in (Kind.STRING, Kind.NUMBER)
    if token.kind is not Kind.STRING:
        return False
    value = token.value
    if name == "sort_code":
        return _SORT_CODE.fullmatch(value) is not None
    if name == "account_number":
        return _NUMBER.fullmatch(value) is not None
    return _NAME.fullmatch(value) is not None and value.casefold() not in _ORDERS
