"""Vendor formats as data: a table says how a format is recognised and which class a path has where the field's name misleads.

A table (`redactor/formats/*.yaml`) has

    name         the format's name, for `--format`
    source       where the facts come from
    recognise    lists of top-level names; a record that has all names of one list is of this format (`message/type` is a
                 name in the object `message`)
    list_of      the same for a record that is a list: the names that its first element has
    keys         paths of maps whose keys may be values
    fields       path pattern -> class: text, operational, timestamp, blob, or an entity type
                 (`*` stands for one name or index, `**` at the front for any beginning)

Most fields need no row: their names say enough (`redactor.fields`), and what is unknown is scanned as text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata, resources
from operator import itemgetter
from pathlib import Path as Location
from typing import Any

from redactor import yaml_tables
from redactor.entities import ENTITIES
from redactor.errors import UsageError
from redactor.fields import FieldClass, FieldRule
from redactor.jsontext import Path

GROUP = "redactor.formats"
"""The entry point group of packages that bring tables."""
_WRAPPERS = frozenset(("message", "data", "payload", "event", "call", "body", "detail"))
"""Objects that hold what a webhook or a queue delivers."""
_KEYS = {"name", "source", "recognise", "fields", "list_of", "keys"}


@dataclass(frozen=True, slots=True)
class Format:
    """One vendor format."""

    name: str
    source: str = ""
    recognise: tuple[frozenset[str], ...] = ()
    list_of: tuple[frozenset[str], ...] = ()
    keys: tuple[Path, ...] = ()
    exact: Mapping[Path, FieldRule] = field(default_factory=dict)
    tails: tuple[tuple[Path, FieldRule], ...] = ()

    def reads_keys(self, path: Path) -> bool:
        """Whether the keys of the map at a path may be values, and not only names."""
        return bool(self.keys) and any(len(one) == len(path) and _matches(one, path) for one in self.keys)

    def rule(self, path: Path) -> FieldRule | None:
        """The rule that the table has for a path, or None; a list of records is judged as each record is."""
        shape = tuple("*" if isinstance(part, int) else part for part in path)
        rule = self._rule(shape)
        return self._rule(shape[1:]) if rule is None and shape[:1] == ("*",) else rule

    def _rule(self, shape: Path) -> FieldRule | None:
        rule = self.exact.get(shape)
        if rule is not None:
            return rule
        for tail, tail_rule in self.tails:
            if len(tail) <= len(shape) and _matches(tail, shape[-len(tail) :]):
                return tail_rule
        return None


GENERIC = Format("")


def recognise(value: Any, name: str | None) -> Format:
    """The format of a parsed record.

    Args:
        value: the record.
        name: the format's name, the path of a table, or that of a folder of tables (which go before the built-in ones); else None.

    Raises:
        UsageError: no format has that name, or the tables can't be used.
    """
    formats = load()
    if name and name in formats:
        return formats[name]
    if name:
        own = user_tables(name)
        if not name.endswith((".yaml", ".yml")):
            formats = {**own, **formats}
        elif own:
            return next(iter(own.values()))
    inner = value[0] if isinstance(value, list) and value and isinstance(value[0], dict) else None
    if isinstance(value, dict) or inner is not None:
        keys = _names(value if inner is None else inner)
        signs = _built_in(inner is not None) if not name else _signs(formats, inner is not None)
        fitting = [
            (rank, form) for key in (*keys, "") for rank, names, form in signs.get(key, ()) if names <= keys
        ]
        if fitting:
            return min(fitting, key=itemgetter(0))[1]
    return GENERIC


_Signs = Mapping[str, Sequence[tuple[int, frozenset[str], Format]]]


@cache
def _built_in(in_list: bool) -> _Signs:
    return _signs(load(), in_list)


def _signs(formats: Mapping[str, Format], in_list: bool) -> _Signs:
    """By one of them, the names of members that tell a format, with its rank among all: the first one that fits counts."""
    signs: dict[str, list[tuple[int, frozenset[str], Format]]] = defaultdict(list)
    ranked = [
        (names, form) for form in formats.values() for names in (form.list_of if in_list else form.recognise)
    ]
    for rank, (names, form) in enumerate(ranked):
        signs[min(names, default="")].append((rank, names, form))
    return signs


def _names(record: dict[str, Any]) -> set[str]:
    """The names of a record's members, and those one object deeper."""
    deeper = {
        f"{name}/{inner}"
        for name, item in record.items()
        if name in _WRAPPERS and isinstance(item, dict)
        for inner in item
    }
    return {*record, *deeper}


@cache
def load() -> dict[str, Format]:
    """All tables by name: those of installed packages (the entry point group `redactor.formats`), then redactor's own.

    An entry point names a package; the YAML files in its folder are tables.

    Raises:
        UsageError: a package can't be read, holds no table, or has one whose name is taken.
    """
    forms: dict[str, Format] = {}
    for point in sorted(metadata.entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        try:
            files = yaml_tables.files_of(resources.files(point.value))
        except Exception:  # noqa: BLE001 - whatever importing a package raises
            files = []
        if not files:
            raise UsageError(f"entry point {point.name} of {GROUP} names no package with format tables")
        _add(forms, yaml_tables.read(files, _format, "format table"))
    _add(forms, yaml_tables.read(yaml_tables.files_of(resources.files(__name__)), _format, "format table"))
    return forms


def _add(forms: dict[str, Format], more: list[Format]) -> None:
    for form in more:
        if form.name in forms:
            raise UsageError(f"two format tables are named {form.name}")
        forms[form.name] = form


@cache
def user_tables(path: str) -> dict[str, Format]:
    """The tables of a file or a folder, by name.

    Raises:
        UsageError: there is none, or one of them is no table.
    """
    place = Location(path)
    if not (place.is_dir() or (path.endswith(yaml_tables.SUFFIXES) and place.is_file())):
        raise UsageError(
            f"unknown format {path!r}; known are {', '.join(sorted(load()))}, or give a .yaml file or a folder"
        )
    files = yaml_tables.files_of(place) if place.is_dir() else [place]
    forms = {form.name: form for form in yaml_tables.read(files, _format, "format table")}
    if not forms:
        raise UsageError(f"{path} holds no format table")
    return forms


def _format(raw: dict[str, Any]) -> Format:
    unknown = set(raw) - _KEYS
    if unknown:
        raise UsageError(f"format table {raw.get('name')}: unknown {', '.join(sorted(unknown))}")
    exact: dict[Path, FieldRule] = {}
    tails: list[tuple[Path, FieldRule]] = []
    for pattern, what in raw.get("fields", {}).items():
        parts = tuple(pattern.strip("/").split("/"))
        if parts[0] == "**":
            tails.append((parts[1:], _rule(what)))
        elif "*" in parts:
            exact[parts] = _rule(what)
            tails.append((parts, _rule(what)))
        else:
            exact[parts] = _rule(what)
    return Format(
        raw["name"],
        str(raw.get("source", "")),
        tuple(frozenset(names) for names in raw.get("recognise", [])),
        tuple(frozenset(names) for names in raw.get("list_of", [])),
        tuple(tuple(path.strip("/").split("/")) for path in raw.get("keys", [])),
        exact,
        tuple(tails),
    )


def _rule(what: str) -> FieldRule:
    if what in ENTITIES:
        return FieldRule(FieldClass.ENTITY, what)
    return FieldRule(FieldClass(what))


def _matches(pattern: Path, path: Path) -> bool:
    return all(want in ("*", part) for want, part in zip(pattern, path, strict=True))
