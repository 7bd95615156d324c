"""Tables that are YAML files in one folder: vendor formats, taxonomies."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.resources.abc import Traversable
from typing import TypeVar

import yaml

from redactor.errors import UsageError

Table = TypeVar("Table")
SUFFIXES = (".yaml", ".yml")


def files_of(folder: Traversable) -> list[Traversable]:
    """The tables in a folder, in the order of their names."""
    found = (file for file in folder.iterdir() if file.name.endswith(SUFFIXES))
    return sorted(found, key=lambda file: file.name)


def read(files: Iterable[Traversable], parse: Callable[[dict[str, object]], Table], what: str) -> list[Table]:
    """The tables of some files.

    Args:
        files: YAML files.
        parse: makes a table of what a file holds.
        what: what it should be, for the message.

    Raises:
        UsageError: one of them is no such table.
    """
    tables = []
    for file in files:
        try:
            tables.append(parse(yaml.safe_load(file.read_text(encoding="utf-8"))))
        except (OSError, UnicodeDecodeError, yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError):
            raise UsageError(f"{file} is not a {what}") from None
    return tables
