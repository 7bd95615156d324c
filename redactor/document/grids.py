"""Grids, which are tables as arrays of arrays: a cell is read under its column's name.

Forms: `{"columns": ["name", "mrn"], "data": [["Jane Doe", "8841207"]]}` as pandas' `to_json(orient="split")` writes, Elasticsearch SQL
(columns with a `name`), BigQuery (`rows[].f[].v` under `schema.fields`), and rows of which the first holds the names (Google Sheets).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from redactor.fields import FieldClass, by_name, names_program, names_thing, names_trip
from redactor.jsontext import Kind, Path, Token

_HEADERS = frozenset("columns cols column_names columnnames fields field_names header headers names".split())
_LABELS = ("name", "label", "title", "column_name")
_HEADING = re.compile(r"[^\W\d_][\w .()/#-]{0,39}")


class Grids:
    """The arrays of arrays of one JSON text that are tables.

    Args:
        tokens: all tokens of the text.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._names: dict[Path, dict[int, str]] = {}
        self._headed: set[Path] = set()
        rows: dict[Path, dict[int, dict[int, Token]]] = defaultdict(lambda: defaultdict(dict))
        for token in tokens:
            if token.kind is not Kind.KEY:
                cell = _cell(token.path)
                if cell is not None:
                    table, row, column = cell
                    rows[table][row][column] = token
        if not rows:
            return
        headers = _headers(tokens)
        for table, found in rows.items():
            width = max(max(cells) for cells in found.values()) + 1
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
        cell = _cell(path) if self._names else None
        if cell is None:
            return path
        table, row, column = cell
        name = self._names.get(table, {}).get(column)
        if name is None or (row == 0 and table in self._headed):
            return path
        return (*table, row, "", name)


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
