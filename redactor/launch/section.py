"""A mapping of a file that people write, read strictly: every error names the field, and what nobody asked for is an error."""

from __future__ import annotations

import contextlib
import datetime
import math
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from redactor.errors import UsageError

T = TypeVar("T")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Section:
    """One mapping of the plan while it is read. What nobody asked for is an error at the end."""

    def __init__(self, data: object, where: str, folder: Path) -> None:
        self.where, self.folder = where, folder
        if not isinstance(data, dict):
            raise UsageError(f"{where} must be a mapping")
        self._data = data
        self._asked: set[str] = set()

    def has(self, name: str) -> bool:
        """Whether the field is there and not null."""
        return self._data.get(name) is not None

    def done(self) -> None:
        """Refuse fields that nobody asked for."""
        if unknown := sorted(str(key) for key in self._data if key not in self._asked):
            known = ", ".join(sorted(self._asked))
            raise UsageError(f"{self.where}: unknown {', '.join(unknown)}; known are {known}")

    def _get(self, name: str, kind: type | tuple[type, ...], words: str, required: bool) -> Any:
        self._asked.add(name)
        value = self._data.get(name)
        if value is None:
            if required:
                raise UsageError(f"{self._at(name)} is missing: {words}")
            return None
        wrong_bool = isinstance(value, bool) and kind is not bool
        if not isinstance(value, kind) or wrong_bool:
            raise UsageError(f"{self._at(name)} must be {words}")
        return value

    def _at(self, name: str) -> str:
        return f"{self.where}: {name}" if ":" not in self.where else f"{self.where}.{name}"

    def text(self, name: str, *, required: bool = False, default: str = "") -> str:
        """A text of one line that is not empty."""
        value = self._get(name, str, "a text", required)
        if value is not None and (not value.strip() or "\n" in value.strip()):
            raise UsageError(f"{self._at(name)} must be a text of one line")
        return default if value is None else str(value.strip())

    def matching(self, name: str, pattern: re.Pattern[str], words: str, *, required: bool = False) -> str:
        """A text of a shape."""
        value = self.text(name, required=required)
        if value and not pattern.fullmatch(value):
            raise UsageError(f"{self._at(name)} must be {words}")
        return value

    def choice(self, name: str, known: Sequence[str], *, required: bool = False, default: str = "") -> str:
        """One of several texts."""
        value = self.text(name, required=required, default=default)
        if value not in known:
            raise UsageError(f"{self._at(name)} must be one of {', '.join(known)}")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self._get(name, list, "a list of texts", False) or []
        for number, item in enumerate(value):
            if not isinstance(item, str) or not item.strip():
                raise UsageError(f"{self._at(name)}[{number}] must be a text")
        return tuple(value)

    def choices(self, name: str, known: Sequence[str]) -> tuple[str, ...]:
        """A list of known texts."""
        found = self.texts(name)
        if unknown := [item for item in found if item not in known]:
            at = f"{self._at(name)}[{found.index(unknown[0])}]"
            raise UsageError(f"{at} is unknown; known are {', '.join(known)}")
        return found

    def path(self, name: str, *, required: bool = False) -> Path | None:
        """A path, relative to the plan's folder."""
        value = self._get(name, str, "a path", required)
        return None if value is None else self._path(value, self._at(name))

    def paths(self, name: str) -> tuple[Path, ...]:
        """A list of paths, or one path."""
        value = self._get(name, (list, str), "a list of paths", False) or []
        items = [value] if isinstance(value, str) else value
        return tuple(self._path(item, f"{self._at(name)}[{at}]") for at, item in enumerate(items))

    def _path(self, value: object, where: str) -> Path:
        if not isinstance(value, str) or not value.strip() or "\0" in value:
            raise UsageError(f"{where} must be a path")
        return self.folder / value

    def flag(self, name: str, *, default: bool) -> bool:
        """True or false."""
        value = self._get(name, bool, "true or false", False)
        return default if value is None else bool(value)

    def number(self, name: str, least: float, most: float, *, default: float) -> float:
        """A number within bounds."""
        value = self._get(name, (int, float), f"a number from {least:g} to {most:g}", False)
        if value is None:
            return default
        if not math.isfinite(value) or not least <= value <= most:
            raise UsageError(f"{self._at(name)} must be a number from {least:g} to {most:g}")
        return float(value)

    def whole(self, name: str, least: int, most: int, *, default: int | None = None) -> int | None:
        """A whole number within bounds."""
        value = self._get(name, int, f"a whole number from {least}", False)
        if value is None:
            return default
        if not least <= value <= most:
            raise UsageError(f"{self._at(name)} must be a whole number from {least} to {most}")
        return int(value)

    def part(self, name: str, default: float | None, *, below_one: bool) -> float | None:
        """A rate from 0 to 1, or null for none asked for."""
        if name in self._data and self._data[name] is None:
            self._asked.add(name)
            return None
        value = self.number(name, 0.0, 1.0, default=-1.0 if default is None else default)
        if below_one and value >= 1.0:
            raise UsageError(
                f"{self._at(name)} must be below 1: no number of canaries shows that nothing is ever missed"
            )
        return None if value < 0 else value

    def day(self, name: str, *, required: bool = False) -> datetime.date | None:
        """A day such as 2026-11-21."""
        words = "a day such as 2026-11-21"
        value = self._get(name, (datetime.date, str), words, required)
        if isinstance(value, str) and _DAY.fullmatch(value.strip()):  # in quotes, as JSON has it
            with contextlib.suppress(ValueError):
                value = datetime.date.fromisoformat(value.strip())
        if isinstance(value, datetime.datetime | str):
            raise UsageError(f"{self._at(name)} must be {words}")
        return value  # type: ignore[no-any-return]

    def one(self, name: str, make: Callable[[Section], T], default: T) -> T:
        """A section of this one."""
        value = self._get(name, dict, "a mapping", False)
        return default if value is None else self._made(value, self._at(name), make)

    def each(self, name: str, make: Callable[[Section], T]) -> tuple[T, ...]:
        """A list of sections."""
        value = self._get(name, list, "a list of mappings", False) or []
        return tuple(self._made(item, f"{self._at(name)}[{at}]", make) for at, item in enumerate(value))

    def _made(self, value: object, where: str, make: Callable[[Section], T]) -> T:
        section = Section(value, where, self.folder)
        made = make(section)
        section.done()
        return made
