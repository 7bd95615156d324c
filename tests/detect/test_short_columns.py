"""Ages in columns of tables; flats and plates by name and shape in pairs and elements."""

import pytest

from redactor.detect.layouts.columns import columns
from redactor.detect.layouts.elements import elements
from redactor.detect.layouts.keyed import keyed


def _found(text: str, find) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.entity_type) for span in find(text)]


def test_ages_over_89_in_a_table_of_people():
    text = "first;last;age\nOda;Dell;93\nTove;Quill;41"
    assert ("93", "AGE_OVER_89") in _found(text, columns)
    assert "41" not in [said for said, _ in _found(text, columns)]


def test_ages_of_things_stay():
    assert _found("item;age;price\npod;93;4\nbox;95;2", columns) == []
    assert _found("name\tready\tage\npod\t1\t93\nbox\t0\t95", columns) == []


@pytest.mark.parametrize("text", ["zip=1&apt=7C&x=2", "id=4 last=Dell apt=7C", 'plan: x, "apt": "7C"'])
def test_a_flat_in_a_pair(text):
    assert ("7C", "STREET_ADDRESS") in _found(text, keyed)


@pytest.mark.parametrize("text", ["run apt=install now", "suite=regression", "plt=210"])
def test_a_program_or_a_count_in_a_pair(text):
    assert _found(text, keyed) == []


def test_a_plate_in_an_element_tells_by_its_shape():
    text = "<V><Plt> 7QRB512 </Plt><Plt>210</Plt><Lane>7C</Lane><Plate>OD 77</Plate><Name>12</Name></V>"
    assert _found(text, elements) == [("7QRB512", "LICENSE_PLATE"), ("OD 77", "LICENSE_PLATE")]
