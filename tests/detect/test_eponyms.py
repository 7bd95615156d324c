"""What is called after somebody is nobody; a patient who is called so is somebody."""

import pytest

from redactor.detect.eponyms import is_eponym, without_eponyms
from redactor.spans import Span


@pytest.mark.parametrize(
    ("text", "name", "is_thing"),
    [
        ("Rovsing negative today", "Rovsing", True),
        ("read him his Miranda rights", "Miranda", True),
        ("Janeway -, Osler -, Roth -", "Osler", True),
        ("Miranda called, Dr Osler came", "Miranda", False),
        ("Miranda called, Dr Osler came", "Osler", False),
        ("name: Marfan Syndrome", "Marfan Syndrome", True),
        ("name: Holter Monitor", "Holter", True),
        ("name: Quorvin Syndrome", "Quorvin Syndrome", False),
        ("Dr Holter Monitor", "Holter", False),
        ("name: Holter", "Holter", False),
        ("a Whipple procedure", "Whipple", True),
        ("a Kocher manoeuvre", "Kocher", True),
        ("hx Whipple 2019", "Whipple", True),
        ("Hawkins +, Neer -", "Hawkins", True),
        ("Berg 38; TUG 31 s", "Berg", True),
        ("Young's modulus", "Young", True),
        ("Gauss-Newton steps", "Gauss", True),
        ("Cheyne Stokes seen", "Cheyne Stokes", True),
        ("played the King's Gambit", "King", True),
        ("Allen test normal", "Allen", True),
        ("no Budd-Chiari seen", "Budd-Chiari", True),
        ("Spitz nevus on the back", "Spitz", False),
        ("Dr Seidel saw him", "Seidel", False),
        ("Seidel negative", "Seidel", True),
        ("Allen test results are in", "Allen", False),
        ("Murphy's test came back", "Murphy", False),
        ("Mr Whipple procedure room", "Whipple", False),
        ("J. Foley bag", "Foley", False),
        ("Mrs Braden 15", "Braden", False),
        ("a Kelly clamp", "Kelly clamp", True),
        ("Mallampati III", "Mallampati III", True),
        ("with Frank Field today", "Frank Field", False),
        ("on hartmann's at eighty", "hartmann", True),
        ("Hartmann's wife came", "Hartmann", False),
        ("asked Weber again", "Weber", False),
        ("no Barton or Lisfranc injury", "Barton", True),
        ("Rovsing, Murphy, McBurney", "Murphy", True),
        ("Barton or Ellis will call", "Barton", False),
        ("Barthel (15), sleeps well", "Barthel", True),
        ("seen with ?Gilbert, mild", "Gilbert", True),
        ("a Kirschner wire", "Kirschner", True),
        ("with Kirschner today", "Kirschner", False),
        ("Quillmoor sign", "Quillmoor", False),
    ],
)
def test_names_of_things(text, name, is_thing):
    start = text.index(name)
    assert is_eponym(text, start, start + len(name)) is is_thing
    span = Span(start, start + len(name), "PERSON", 0.9, "r")
    assert list(without_eponyms(text, [span])) == ([] if is_thing else [span])


def test_other_entities_are_not_judged():
    span = Span(0, 7, "UNIQUE_ID", 0.9, "r")
    assert list(without_eponyms("Rovsing negative", [span])) == [span]
