"""Grids: tables as arrays of arrays."""

import json

import pytest

from redactor.document.records import read_json

HEAD = ["patient", "visits", "mrn"]
CELLS = [["Ana Lopez", 3, "8841207"], ["Bo Chen", 4, "8841208"]]
NAMED = {
    "/0/0": "patient",
    "/0/1": "visits",
    "/0/2": "mrn",
    "/1/0": "patient",
    "/1/1": "visits",
    "/1/2": "mrn",
}


def last_names(value):
    """Pointer -> the last name that a field is read under."""
    return {item.pointer: item.names[-1:] for item in read_json(json.dumps(value)).fields}


@pytest.mark.parametrize(
    ("value", "rows"),
    [
        ({"columns": HEAD, "index": [0, 1], "data": CELLS}, "/data"),
        ({"result": {"Headers": HEAD, "rows": CELLS}}, "/result/rows"),
        ({"columns": [{"name": name, "type": "text"} for name in HEAD], "rows": CELLS}, "/rows"),
        (
            {"manifest": {"schema": {"columns": [{"name": name} for name in HEAD]}}, "data_array": CELLS},
            "/data_array",
        ),
        ({"a": {"fields": ["x", "y", "z"]}, "b": {"fields": HEAD, "rows": CELLS}}, "/b/rows"),
        ({"body": json.dumps({"columns": HEAD, "data": CELLS})}, "/body#/data"),
    ],
)
def test_a_cell_is_read_under_its_columns_name(value, rows):
    names = last_names(value)
    assert {at: names[rows + at] for at in NAMED} == {at: (name,) for at, name in NAMED.items()}


def test_the_first_row_may_hold_the_names_and_is_not_read_under_them():
    names = last_names({"values": [HEAD, *CELLS]})
    assert [names[f"/values/0/{i}"] for i in range(3)] == [("values",)] * 3
    assert [names[f"/values/2/{i}"] for i in range(3)] == [(name,) for name in HEAD]


def test_rows_of_bigquery():
    schema = {"fields": [{"name": name, "type": "STRING"} for name in HEAD]}
    rows = [{"f": [{"v": str(cell)} for cell in row]} for row in CELLS]
    names = last_names({"schema": schema, "rows": rows})
    assert names["/rows/1/f/2/v"] == ("mrn",)


@pytest.mark.parametrize(
    "value",
    [
        {"columns": HEAD, "data": [[1, 2], [3, 4]]},
        {"columns": ["a lot of words!", "7", "?"], "data": CELLS},
        {"points": [["north", "south"], ["east", "west"]]},
        {"values": [HEAD]},
        {"values": [[*HEAD, "mrn"], ["Ana Lopez", 3, "8841207", "x"]]},
    ],
)
def test_what_is_no_table_is_read_as_it_stands(value):
    assert not any(names and names[0] in HEAD for names in last_names(value).values())


@pytest.mark.parametrize(
    "column", ["status", "product_name", "created_at", "user_agent", "destination_city", "audio", "company"]
)
@pytest.mark.parametrize(
    "place", [lambda head: head, lambda head: {"meta": head}], ids=["beside", "elsewhere"]
)
def test_a_header_is_presumed_and_hides_nothing(redactor, column, place):
    cells = [["Ana Lopez", "Bo Chen"], ["Cleo Diaz", "Dan Evans"]]
    record = {**place({"fields": [column, f"other_{column}"]}), "calls": cells}
    out = json.dumps(redactor.redact(record)["calls"])
    assert not any(part in out for row in cells for name in row for part in name.split())


def test_cells_go_and_names_of_columns_stay(redactor):
    table = {"columns": HEAD, "data": CELLS}
    assert redactor.redact(table) == {
        "columns": HEAD,
        "data": [
            ["[PERSON_1]", 3, "[MEDICAL_RECORD_NUMBER_1]"],
            ["[PERSON_2]", 4, "[MEDICAL_RECORD_NUMBER_2]"],
        ],
    }


def test_names_and_values_by_turns():
    flat = {"h": ["last_name", "quorvin", "tier", "gold", "policy_no", "HX-2201"]}
    assert last_names(flat) | {"/h/1": ("last_name",), "/h/3": ("tier",)} == last_names(flat)
    pairs = {"rows": [["Name", "quorvin"], ["DOB", "08/19/1971"], ["PCP", "thorvald"], ["SSN", 521881940]]}
    names = last_names(pairs)
    assert [names[f"/rows/{i}/1"] for i in range(4)] == [("full name",), ("DOB",), ("PCP",), ("SSN",)]
    assert [names[f"/rows/{i}/0"] for i in range(4)] == [("rows",)] * 4


@pytest.mark.parametrize(
    "cells",
    [
        ["first_name", "ssn", "dob", "city"],
        ["city", "tier", "email", "plan"],
        ["status", "active 2", "mode", "b 7"],
        ["last_name", "quorvin"],
        [["status", "x 1"], ["rate", "y 2"]],
    ],
)
def test_names_alone_are_no_names_and_values(cells):
    assert set(last_names({"h": cells}).values()) == {("h",)}
