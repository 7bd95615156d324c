"""Parts of an address under short names say it beside a street, a postcode or each other; names beside values say it too."""

import json

import pytest

from redactor.document.records import read_json
from redactor.fields import FieldClass


def _entities(value) -> dict[str, str]:
    fields = read_json(json.dumps(value)).fields
    return {item.text: item.rule.entity_type for item in fields if item.rule.field_class is FieldClass.ENTITY}


@pytest.mark.parametrize(
    "value",
    [
        {"street": "Odaville Row", "unit": "B", "num": 17},
        {"home": {"str": "Odaweg", "nr": "17", "etage": "B"}},
        {"indirizzo": "x", "civico": "17", "interno": "B", "cap": "10124"},
        {"calle": "Oda", "portal": "17", "puerta": "B"},
        {"addr": {"hn": "17", "flat": "B"}},
        {"addresses": [{"bldg": "17", "unit": "B"}]},
        {"apt": "17", "tower": "B"},
    ],
)
def test_parts_of_an_address_beside_each_other(value):
    assert {"17": "STREET_ADDRESS", "B": "STREET_ADDRESS"}.items() <= _entities(value).items()


def test_the_flat_of_a_tenant_and_what_is_near_a_house():
    assert _entities({"tenant": "x", "unit": "12C"}) == {"12C": "STREET_ADDRESS"}
    near = {"pincode": "560034", "landmark": "opp the Odamart", "house": "H.No 221"}
    assert _entities(near) == {
        "560034": "PIN",
        "opp the Odamart": "STREET_ADDRESS",
        "H.No 221": "STREET_ADDRESS",
    }
    assert _entities({"landmark": "Odamart"}) == {}
    assert _entities({"tenant": "x", "unit": "month"}) == {}


@pytest.mark.parametrize(
    "value", [{"cap": "10124"}, {"citta": "Oda", "cap": "10124"}, {"addr": {"zp": "10124", "x": 1}}]
)
def test_postcodes_under_short_names(value):
    assert _entities(value)["10124"] == "ZIP_CODE"


@pytest.mark.parametrize(
    "value",
    [
        {"city": "Oda", "unit": "F", "temp": 41},
        {"sensor": {"floor": "2", "room": "14"}},
        {"cap": "10000", "unit": "requests"},
        {"num": 4, "total": 12},
        {"unit": "3", "lesson": "4"},
        {"street": "Oda", "unit": "sqft", "num": 4.5},
        {"bus": "4", "no": "12"},
    ],
)
def test_measures_counts_and_rooms_of_machines_are_none(value):
    assert {"STREET_ADDRESS", "ZIP_CODE"}.isdisjoint(
        kind for text, kind in _entities(value).items() if text != "Oda"
    )


def test_what_stands_in_an_address_or_a_birth():
    held = {"address": {"lines": ["17 Oda Row"]}, "addr": {"line": "9 Oda Row"}, "birth": {"place": "Oda"}}
    assert _entities(held) == {"17 Oda Row": "STREET_ADDRESS", "9 Oda Row": "STREET_ADDRESS", "Oda": "CITY"}
    assert _entities({"frame": {"line": "17 x"}}) == {}


def test_single_letters_are_names_in_a_list_of_passengers():
    assert _entities({"pax": [{"f": "TOVE", "l": "DELL"}]}) == {"TOVE": "PERSON", "DELL": "PERSON"}
    assert _entities({"pins": [{"f": "TOVE", "l": "DELL"}]}) == {}


@pytest.mark.parametrize(
    "value",
    [
        {"k": "plate", "v": "7QRB512"},
        {"id": "licensePlate", "value": "7QRB512"},
        {"question": "Plate number", "answer": "7QRB512"},
        {"name": "plt", "val": "7QRB512"},
    ],
)
def test_names_beside_values_in_more_words(value):
    assert _entities([value]) == {"7QRB512": "LICENSE_PLATE"}


@pytest.mark.parametrize(
    "value",
    [{"k": "color", "v": "7QRB512"}, {"id": "status", "value": "Tove Dell"}, {"k": "status", "v": "Tove"}],
)
def test_names_beside_values_hide_nothing(value):
    fields = read_json(json.dumps([value])).fields
    assert [item.rule.field_class for item in fields if item.text == [*value.values()][1]] == [
        FieldClass.TEXT
    ]


def test_two_cells_with_a_number_are_a_point():
    assert _entities([["lat", 41.2], ["lng", -110.7]]) == {"41.2": "COORDINATES", "-110.7": "COORDINATES"}
    assert _entities([["lat_ms", 41.2], ["width", -110.7]]) == {}
