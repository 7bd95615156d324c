"""Parts of an address under names that mean anything elsewhere: `unit`, `num`, `cap`, `piso`.

Beside a street or a postcode, or in an `address`, `unit` is a flat and `num` a house; alone they are a measure and a count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from redactor.field_words import words
from redactor.fields import by_name
from redactor.jsontext import Kind, Path, Token

_HOUSES = frozenset(
    "hn hno hnr houseno housenr house num no nr number streetnumber streetno streetnr numero número nro civico numerocivico "
    "numciv nrdomu nrbudynku door portal".split()
)
_ROOMS = frozenset(
    "apt apartment apto appt apartamento departamento depto dpto flat unit suite ste floor fl flr room rm bldg building tower "
    "puerta piso planta escalera esc bloque bloco bat batiment bâtiment etage étage escalier interno scala piano "
    "compl complemento complement toev toevoeging huisletter bus lokal nrlok nrlokalu nrmieszkania mieszkanie wohnung stiege "
    "lgh lagenhet lägenhet lot".split()
)
_NEARBY = frozenset("landmark nearestlandmark locality sublocality colony".split())
"""What is told in words to find the house."""
PIECES = _HOUSES | _ROOMS | _NEARBY
_DWELLERS = frozenset("tenant tenants lessee renter occupant resident leaseholder rent".split())
"""Beside whom a number is that of a flat."""
_FLATS = frozenset("apt apartment apto appt apartamento depto dpto flat".split())
"""Those that are of a building wherever they stand beside another part of one."""
POSTCODES = frozenset("zp zp5 zc pc cap kod plz cep pcode postal".split())
_STREETS = frozenset("str ul via voie viale strada rue calle rua st street1 addr1 line1 l1 pincode".split())
_WHERE = frozenset("citta città comune provincia prov paese miasto woj indirizzo ort ville localite".split())
_HOLDERS = frozenset(
    "address addresses addr addrs adresse adres adress direccion dirección indirizzo endereco endereço shipto billto shippingaddress "
    "billingaddress homeaddress mailingaddress deliveryaddress".split()
)
_LONGEST = 80
_PIECE = re.compile(
    r"(?:[A-Za-z]{1,2}\.? ?[Nn]o\.? ?)?#?"
    r"(?:\d{1,5}(?:[ /.-]?[A-Za-zºª°]{1,3})?(?:[ /-]?\d{1,5})?(?: ?[A-Za-z])?|[A-Za-z]{1,2}[ -]?\d{1,5}|[A-Z]|hs|bis|ter)"
)
_POSTCODE = re.compile(r"\d{5}(?:-\d{3,4})?|\d\d-\d{3}|\d{4} ?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")


def told(holder: Path, held: dict[str, Path]) -> list[tuple[Path, str]]:
    """The members of one object that are parts of an address, and what they are then called.

    Args:
        holder: the path of the object.
        held: the paths of its members by their plain names.
    """
    codes, pieces = POSTCODES & held.keys(), PIECES & held.keys()
    if not codes and not pieces:
        return []
    kinds = {by_name(str(path[-1])).entity_type for path in held.values()}
    is_address = _is_address(holder) or not kinds.isdisjoint(("STREET_ADDRESS", "ZIP_CODE"))
    is_address = is_address or not _STREETS.isdisjoint(held)
    out: list[tuple[Path, str]] = []
    if codes and (is_address or "CITY" in kinds or not _WHERE.isdisjoint(held) or len(held) == 1):
        out += [(held[name], "postcode") for name in codes]
    if is_address or (len(pieces) > 1 and not _FLATS.isdisjoint(pieces)):
        out += [(held[name], "residence" if name in _NEARBY else "house_number") for name in pieces]
    elif not _DWELLERS.isdisjoint(held):
        out += [
            (held[name], "house_number") for name in pieces & {"unit", "flat", "suite", "bldg", "building"}
        ]
    return out


def fits(name: str, token: Token) -> bool:
    """Whether a value can be what its name then says."""
    if token.kind is Kind.NUMBER:
        return name == "house_number" and isinstance(token.value, int)
    if token.kind is not Kind.STRING:
        return False
    if name == "residence":
        return len(token.value) <= _LONGEST
    shape = _POSTCODE if name == "postcode" else _PIECE
    return shape.fullmatch(token.value.strip()) is not None


def _is_address(holder: Path) -> bool:
    called: Iterable[str] = (part for part in reversed(holder) if isinstance(part, str))
    return "".join(words(next(iter(called), ""))) in _HOLDERS
