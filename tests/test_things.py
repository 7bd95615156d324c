"""Names that stand beside prices, cuisines or trips: nobody's, or somebody's all the same."""

import json

import pytest

from redactor.document.records import read_json
from redactor.policy import Policy
from redactor.redact import Redactor


def read_under(value, pointer):
    """The names under which one field is read, and whether they are presumed."""
    return next(
        (item.names, item.is_presumed)
        for item in read_json(json.dumps(value)).fields
        if item.pointer == pointer
    )


@pytest.mark.parametrize(
    ("value", "pointer", "names"),
    [
        ({"items": [{"name": "Oat milk", "price": 3}]}, "/items/0/name", ("product", "name")),
        ({"hits": [{"name": "Oat milk", "isbn": "9"}]}, "/hits/0/name", ("product", "name")),
        ({"hits": [{"name": "Oven", "cuisine": "thai"}]}, "/hits/0/name", ("venue", "name")),
        ({"hits": [{"City": "Leeds", "cuisine": "thai"}]}, "/hits/0/City", ("hits", "venue_city")),
    ],
)
def test_what_stands_beside_a_name_says_what_it_is(value, pointer, names):
    assert read_under(value, pointer) == (names, True)


@pytest.mark.parametrize(
    ("value", "pointer"),
    [
        ({"arguments": {"name": "Oven", "cuisine": "thai"}}, "/arguments/name"),
        ({"guests": [{"name": "Oven", "cuisine": "thai"}]}, "/guests/0/name"),
        ({"hits": [{"name": "Oven", "open": True}]}, "/hits/0/name"),
    ],
)
def test_what_was_asked_for_and_people_are_no_things(value, pointer):
    assert read_under(value, pointer)[1] is False


@pytest.mark.parametrize(
    "record",
    [
        {"arguments": {"name": "Jane Whitfield", "cuisine": "thai", "people": 2}},
        {"hits": [{"name": "Jane Whitfield", "cuisine": "thai"}]},
        {"items": [{"name": "Jane Whitfield", "price": 30}]},
        {"bookings": [{"name": "Jane Whitfield", "number_of_rooms": 2, "stars": 3}]},
    ],
)
def test_a_person_beside_them_goes(redactor, record):
    assert "Whitfield" not in json.dumps(redactor.redact(record))


TRIP = {"origin_city": "Opelika", "home_city": "Opelika"}


def test_towns_of_trips_stay_where_the_policy_says_so_and_nobody_else_lives_there(redactor, tmp_path):
    assert redactor.redact({"origin_city": "Opelika"}) == {"origin_city": "Opelika"}
    assert "Opelika" not in json.dumps(redactor.redact(TRIP))
    (tmp_path / "own.yaml").write_text("name: own\ndefault: replace\n")
    assert Policy.load(tmp_path / "own.yaml").trips == "redact"
    assert "Opelika" not in json.dumps(
        Redactor(str(tmp_path / "own.yaml")).redact({"origin_city": "Opelika"})
    )
