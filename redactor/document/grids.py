"""Grids, which are tables as arrays of arrays: a cell is read under its column's name.

Forms: `{"columns": ["name", "mrn"], "data": [["Jane Doe", "8841207"]]}` as pandas' `to_json(orient="split")` writes, Elasticsearch SQL
(columns with a `name`), BigQuery (`rows[].f[].v` under `schema.fields`), and rows of which the first holds the names (Google Sheets).
So are names and values by turns, in one array as Redis gives a hash (`["name", "Jane Doe", "mrn", "8841207"]`) or two in each
(`[["name", "Jane Doe"], ["mrn", "8841207"]]`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from redactor.field_kinds import names_program, names_thing, names_trip
from redactor.fields import NUMBERED, TEXT, FieldClass, by_name
from redactor.jsontext import Kind, Path, Token

_HEADERS = frozenset("columns cols column_names columnnames fields field_names header headers names".split())
_LABELS = ("name", "label", "title", "column_name")
_WORD = re.compile(r"[^\W\d_][^\W\d]{0,39}")
_LEAST_TURNS = 4
_OF_A_PERSON = frozenset(("DATE_OF_BIRTH", "US_SSN", "MEDICAL_RECORD_NUMBER", "UK_NHS", "NATIONAL_ID"))
"""What only people have: beside it a `name` is that of one."""
_HEADING = re.compile(r"[^\W\d_][\w .()/#-]{0,39}")


class Grids:
    """The arrays of arrays of one JSON text that are tables.

    Args:
        tokens: all tokens of the text.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._names: dict[Path, dict[int, str]] = {}
        self._headed: set[Path] = set()
        self._beside: dict[Path, str] = {}
        rows: dict[Path, dict[int, dict[int, Token]]] = defaultdict(lambda: defaultdict(dict))
        lists: dict[Path, list[Token]] = defaultdict(list)
        for token in tokens:
            if token.kind is not Kind.KEY:
                if isinstance(token.path[-1:] and token.path[-1], int):
                    lists[token.path[:-1]].append(token)
                cell = _cell(token.path)
                if cell is not None:
                    table, row, column = cell
                    rows[table][row][column] = token
        for path, cells in lists.items():
            self._beside |= _by_turns(path, cells)
        if not rows:
            return
        headers = _headers(tokens)
        for table, found in rows.items():
            width = max(max(cells) for cells in found.values()) + 1
            beside = _labelled(found) if width == 2 else {}
            if beside:
                self._beside |= beside
                continue
            names = _first_row(found, width)
            if names:
                self._headed.add(table)
            else:
                names = _nearest(headers, table, width)
            if names:
                self._names[table] = {column: name for column, name in names.items() if _only_adds(name)}

    def holds(self, path: Path) -> bool:
        """Whether a path is that of a cell, which is read under a name that is presumed to be its column's."""
        return self.path(path) is not path

    def path(self, path: Path) -> Path:
        """The path of a cell with its column's name in place of its number; any other path as it is."""
        beside = self._beside.get(path)
        if beside is not None:
            return (*path[:-1], "", beside)
        cell = _cell(path) if self._names else None
        if cell is None:
            return path
        table, row, column = cell
        name = self._names.get(table, {}).get(column)
        if name is None or (row == 0 and table in self._headed):
            return path
        return (*table, row, "", name)


def may_be_by_turns(cells: Sequence[object]) -> bool:
    """Whether the elements of an array may be names and values by turns."""
    return (
        len(cells) >= _LEAST_TURNS
        and len(cells) % 2 == 0
        and any(
            isinstance(cell, str) and by_name(cell).field_class is FieldClass.ENTITY for cell in cells[::2]
        )
    )


def _by_turns(path: Path, cells: list[Token]) -> dict[Path, str]:
    """The names of the values in an array of names and values by turns, by the paths of the values.

    One of the names says that its value is personal; no value is a name itself, and one at least is no plain word.
    """
    if len(cells) < _LEAST_TURNS or len(cells) % 2 or (path and str(path[-1]).casefold() in _HEADERS):
        return {}
    places = [cell.path[-1] for cell in cells]
    if places != list(range(len(cells))) or any(cell.kind is not Kind.STRING for cell in cells):
        return {}
    values = [cell.value for cell in cells[1::2]]
    if all(map(_WORD.fullmatch, values)) or any(by_name(value) != TEXT for value in values):
        return {}
    return _named(cells[::2], cells[1::2], 1)


def _labelled(rows: dict[int, dict[int, Token]]) -> dict[Path, str]:
    """The same for rows of two cells, the left of which names the right one."""
    if any(len(cells) < 2 or cells[0].kind is not Kind.STRING for cells in rows.values()):
        return {}
    is_numbered = any(
        by_name(cells[0].value).entity_type in (*NUMBERED, "UNIQUE_ID") for cells in rows.values()
    )
    least = 1 if is_numbered and len(rows) > 1 and all(len(cells) == 2 for cells in rows.values()) else 2
    return _named([cells[0] for cells in rows.values()], [cells[1] for cells in rows.values()], least)


def _named(labels: Sequence[Token], values: Sequence[Token], least: int) -> dict[Path, str]:
    """The name of each value by its path, where `least` of the names say that their values are personal."""
    names = [str(label.value) for label in labels]
    if len(set(names)) < len(names) or not all(map(_HEADING.fullmatch, names)):
        return {}
    told = [rule.entity_type for rule in map(by_name, names) if rule.field_class is FieldClass.ENTITY]
    named = sum(isinstance(value.value, str) and by_name(value.value) != TEXT for value in values)
    if len(told) < least or named * 2 > len(values):
        return {}
    if not _OF_A_PERSON.isdisjoint(told):
        names = ["full name" if name.casefold() == "name" else name for name in names]
    return {value.path: name for value, name in zip(values, names, strict=True) if _only_adds(name)}


def _only_adds(name: str) -> bool:
    """Whether more is found under a name than without one. Which header a table has is presumed: it may not hide what a cell holds."""
    is_nobody = names_thing(("", name), name) or names_program(name) or names_trip(name)
    return not is_nobody and by_name(name).field_class in (FieldClass.ENTITY, FieldClass.TEXT)


def _cell(path: Path) -> tuple[Path, int, int] | None:
    """The table, row and column of a path, where it may be a cell's."""
    if not path:
        return None
    if path[-1] == "v" and path[-3:-2] == ("f",):  # BigQuery
        path = (*path[:-3], path[-2])
    if len(path) < 2 or not isinstance(column := path[-1], int) or not isinstance(row := path[-2], int):
        return None
    return path[:-2], row, column


def _headers(tokens: Sequence[Token]) -> dict[Path, dict[int, str]]:
    """The lists of names under a name that says so, by the path of the list."""
    headers: dict[Path, dict[int, str]] = defaultdict(dict)
    for token in tokens:
        if token.kind is not Kind.STRING:
            continue
        path = token.path[:-1] if token.path[-1:] and token.path[-1] in _LABELS else token.path
        if len(path) > 1 and isinstance(column := path[-1], int) and str(path[-2]).casefold() in _HEADERS:
            headers[path[:-1]].setdefault(column, token.value)
    return headers


def _nearest(headers: dict[Path, dict[int, str]], table: Path, width: int) -> dict[int, str]:
    """The header with as many names as the table has columns that shares most of its path."""
    fitting = [
        (_shared(path, table), path)
        for path, names in headers.items()
        if len(names) == width and path != table and all(map(_HEADING.fullmatch, names.values()))
    ]
    return headers[max(fitting, key=lambda found: found[0])[1]] if fitting else {}


def _shared(one: Path, other: Path) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))


def _first_row(rows: dict[int, dict[int, Token]], width: int) -> dict[int, str]:
    """The names in the first of several rows, where they are names of fields and one of them is of something personal."""
    first = rows.get(0, {})
    if len(first) != width or width < 2 or len(rows) < 2:
        return {}
    names = {cell: token.value for cell, token in first.items()}
    if any(token.kind is not Kind.STRING for token in first.values()) or len(set(names.values())) < width:
        return {}
    if not all(map(_HEADING.fullmatch, names.values())):
        return {}
    personal = any(by_name(name).field_class is FieldClass.ENTITY for name in names.values())
    return names if personal else {}
