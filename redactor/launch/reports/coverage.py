"""The coverage matrix: entity type by surface form, and the same canaries by speaker and by noise."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from redactor.launch.canaries.bounds import lower_bound
from redactor.launch.report import Canaries, Cell, Status

_WORST = (Status.FAIL, Status.NOT_SHOWN, Status.WARNING, Status.PASS)


@dataclass(frozen=True, slots=True)
class Tally:
    """Canaries that are counted together.

    Attributes:
        sent: how many.
        caught: how many of them left nothing.
        lower: the lower 95 % confidence bound of the rate, 0 to 1.
        status: the worst of what is counted together.
    """

    sent: int
    caught: int
    lower: float
    status: Status

    @property
    def rate(self) -> float:
        """The part that was caught, 0 to 1; 0 where nothing was sent."""
        return self.caught / self.sent if self.sent else 0.0


@dataclass(frozen=True, slots=True)
class Matrix:
    """Tallies by entity type and form, each in the order in which the report has them."""

    entity_types: tuple[str, ...]
    forms: tuple[str, ...]
    cells: Mapping[tuple[str, str], Tally]

    def row(self, entity_type: str) -> list[Tally | None]:
        """The tallies of an entity type, one a form; None where nothing was sent."""
        return [self.cells.get((entity_type, form)) for form in self.forms]


def tally(cells: Iterable[Cell]) -> Tally:
    """Count cells together."""
    cells = tuple(cells)
    if len(cells) == 1:
        return Tally(cells[0].sent, cells[0].caught, cells[0].lower, cells[0].judged)
    sent, caught = sum(cell.sent for cell in cells), sum(cell.caught for cell in cells)
    worst = min((cell.judged for cell in cells), key=_WORST.index, default=Status.NOT_SHOWN)
    lower = math.floor(lower_bound(caught, sent) * 1000) / 1000  # rounded down: it says "at least"
    return Tally(sent, caught, lower, worst)


def by(canaries: Canaries, name: Callable[[Cell], str]) -> dict[str, Tally]:
    """Tallies of the cells that have one name; cells without a name are left out."""
    names = dict.fromkeys(filter(None, map(name, canaries.cells)))
    return {one: tally(cell for cell in canaries.cells if name(cell) == one) for one in names}


def matrix(canaries: Canaries) -> Matrix:
    """The matrix of a run; speakers and noise are counted together."""
    groups: dict[tuple[str, str], list[Cell]] = {}
    for cell in canaries.cells:
        groups.setdefault((cell.entity_type, cell.form), []).append(cell)
    return Matrix(
        tuple(dict.fromkeys(entity_type for entity_type, _ in groups)),
        tuple(dict.fromkeys(form for _, form in groups)),
        MappingProxyType({place: tally(cells) for place, cells in groups.items()}),
    )
