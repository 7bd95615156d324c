"""The tables: which paths of which record are read at all. They are data (`tables/*.yaml`), parsed once and strictly.

A table file has `envelopes` (records that carry a record: `has`, and `at`, where it is) and `formats`, each with

    format    one of `vocabulary.FORMATS`
    has       path -> the JSON type there ("string", "number", "object", "array"), or the list of texts it must be one of
    columns   column of a row -> what is read:
        path     a path, or several: the first that gives something is taken, or all of them (`all: true`)
        type     number, name, language, model, termination, year, interval; for a count none is needed
        reduce   first (default), same (all alike, else nothing), count, numbers, sum, mean, max
        map      for a name: text, true or false of the record -> name of the column
        among    for a count: the values that count; `<object>` counts an object
        scale    a number that numbers are multiplied with
        from     for a year or an interval: unix_secs, unix_ms or iso

A path is a JSON Pointer in which `*` steps into every element of an array and `<any>` into every member of an object.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from redactor.analytics import vocabulary
from redactor.analytics.row import COLUMNS
from redactor.errors import UsageError

Path = tuple[str, ...]
"""The steps of a path."""

JSON_TYPES = frozenset({"string", "number", "object", "array"})
TYPES = frozenset({"number", "name", "language", "model", "termination", "year", "interval", "count"})
REDUCES = frozenset({"first", "same", "count", "numbers", "sum", "mean", "max"})
CLOCKS = frozenset({"unix_secs", "unix_ms", "iso"})
_NAMED = {"language": "language", "model": "model", "termination": "termination", "year": "year"}
_TABLES = ("elevenlabs", "retell", "vapi", "llm")


@dataclass(frozen=True, slots=True)
class Read:
    """What one column reads; see the module's text."""

    column: str
    paths: tuple[Path, ...]
    type: str
    reduce: str = "first"
    map: Mapping[str | bool, str] = field(default_factory=lambda: MappingProxyType({}))
    among: tuple[str | bool, ...] = ()
    every_path: bool = False
    scale: float = 1.0
    clock: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """A path and the JSON type that must be there, or the texts that it must be one of."""

    path: Path
    type: str = ""
    texts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Envelope:
    """A record that carries one record at `at`, or several where `at` has a `*`."""

    has: tuple[Condition, ...]
    at: Path


@dataclass(frozen=True, slots=True)
class Table:
    """How a record of one format is recognised, and what each column reads."""

    format: str
    has: tuple[Condition, ...]
    reads: tuple[Read, ...]


def _keys(data: object, where: str, allowed: set[str], required: set[str]) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise UsageError(f"{where} must be a mapping")
    unknown, missing = set(map(str, data)) - allowed, required - set(map(str, data))
    if unknown or missing:
        raise UsageError(f"{where}: unknown {sorted(unknown)}, missing {sorted(missing)}")
    return data


def _path(text: object, where: str) -> Path:
    if not isinstance(text, str) or not text.startswith("/"):
        raise UsageError(f"{where}: a path starts with /")
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in text[1:].split("/"))


def _conditions(data: object, where: str) -> tuple[Condition, ...]:
    if not isinstance(data, dict) or not data:
        raise UsageError(f"{where}: has must name at least one path")
    conditions = []
    for text, want in data.items():
        if isinstance(want, list) and want and all(isinstance(item, str) for item in want):
            conditions.append(Condition(_path(text, where), texts=frozenset(want)))
        elif want in JSON_TYPES:
            conditions.append(Condition(_path(text, where), type=want))
        else:
            raise UsageError(f"{where}: {text} needs a JSON type or a list of texts")
    return tuple(conditions)


def _read(column: str, data: object, where: str) -> Read:
    allowed = {"path", "type", "reduce", "map", "among", "all", "scale", "from"}
    spec = _keys(data, where, allowed, {"path"})
    if column not in COLUMNS or column == "format":
        raise UsageError(f"{where}: no column of that name; known are {', '.join(COLUMNS)}")
    texts = spec["path"] if isinstance(spec["path"], list) else [spec["path"]]
    reduce = spec.get("reduce", "first")
    kind = spec.get("type", "count" if reduce == "count" else "")
    if kind not in TYPES or reduce not in REDUCES or (kind == "count") != (reduce == "count"):
        raise UsageError(f"{where}: unknown type or reduce, or the two don't fit")
    if _NAMED.get(kind, column) != column:
        raise UsageError(f"{where}: type {kind} is for the column {_NAMED[kind]} only")
    names = spec.get("map", {})
    if (kind == "name") != bool(names) or not set(names.values()) <= COLUMNS[column].names:
        raise UsageError(f"{where}: a name needs a map to names of that column")
    clock = spec.get("from", "")
    if (kind in ("year", "interval")) != (clock in CLOCKS):
        raise UsageError(
            f"{where}: from must be one of {', '.join(sorted(CLOCKS))} for a year or an interval"
        )
    if kind == "interval" and len(texts) != 2:
        raise UsageError(f"{where}: an interval needs two paths")
    return Read(
        column,
        tuple(_path(text, where) for text in texts),
        kind,
        reduce,
        MappingProxyType(names),
        tuple(spec.get("among", ())),
        bool(spec.get("all", False)),
        float(spec.get("scale", 1.0)),
        clock,
    )


def parse(data: object, where: str) -> tuple[tuple[Envelope, ...], tuple[Table, ...]]:
    """Check the parsed YAML of one table file.

    Raises:
        UsageError: something in it is unknown, missing or of the wrong type; the message names the place.
    """
    whole = _keys(data, where, {"envelopes", "formats"}, {"formats"})
    envelopes = []
    for item in whole.get("envelopes", []):
        spec = _keys(item, f"{where}: envelope", {"has", "at"}, {"has", "at"})
        envelopes.append(Envelope(_conditions(spec["has"], where), _path(spec["at"], where)))
    tables = []
    for item in whole["formats"]:
        spec = _keys(item, f"{where}: format", {"format", "has", "columns"}, {"format", "has", "columns"})
        name = spec["format"]
        if name not in vocabulary.FORMATS:
            raise UsageError(f"{where}: unknown format")
        columns = _keys(spec["columns"], f"{where}: {name}", set(COLUMNS), set())
        reads = tuple(_read(column, read, f"{where}: {name}.{column}") for column, read in columns.items())
        tables.append(Table(name, _conditions(spec["has"], f"{where}: {name}"), reads))
    return tuple(envelopes), tuple(tables)


@cache
def load() -> tuple[tuple[Envelope, ...], tuple[Table, ...]]:
    """All envelopes and tables, in the order in which they are tried."""
    envelopes: list[Envelope] = []
    tables: list[Table] = []
    for name in _TABLES:
        text = (files("redactor.analytics") / "tables" / f"{name}.yaml").read_text(encoding="utf-8")
        more_envelopes, more_tables = parse(yaml.safe_load(text), f"{name}.yaml")
        envelopes.extend(more_envelopes)
        tables.extend(more_tables)
    return tuple(envelopes), tuple(tables)
