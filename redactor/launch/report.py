"""What a validation found: pure data that becomes a table or JSON. No value of the scanned data is ever in it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any


class Status(StrEnum):
    """What a check says."""

    PASS = "pass"  # noqa: S105
    FAIL = "fail"
    WARNING = "warning"
    NOT_SHOWN = "not shown"
    """It can't be proved from what was given: never the same as passed."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one check says.

    Attributes:
        check: the id of the rule.
        title: what would be good.
        status: how it is.
        detail: what was seen, in words that hold no text of the input; a model's name only where it is a known one.
        where: JSON Pointers, or places.
        document: the name of the file that was read, or nothing.
        fix: what to do.
        source: where the rule comes from.
        date: of when the rule is.
    """

    check: str
    title: str
    status: Status
    detail: str = ""
    where: tuple[str, ...] = ()
    document: str = ""
    fix: str = ""
    source: str = ""
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """Canaries of one entity type in one surface form.

    Attributes:
        entity_type: what was planted.
        form: how it was written; see `redactor.launch.canaries`.
        sent: how many.
        caught: how many of them were found in no spelling in the output.
        lower: the lower 95 % confidence bound of the rate caught (Clopper and Pearson), 0 to 1.
        example: a made-up text of which something was left, or nothing.
    """

    entity_type: str
    form: str
    sent: int
    caught: int
    lower: float
    example: str = ""


@dataclass(frozen=True, slots=True)
class Canaries:
    """All canaries of a run.

    Attributes:
        cells: by entity type and form.
        decoys: harmless phrases sent.
        decoys_changed: how many of them were redacted, though nothing is personal in them.
        not_in_policy: entity types that the policy keeps, so that nothing was sent.
        quarantined: records that were withheld whole; their canaries count as caught.
    """

    cells: tuple[Cell, ...] = ()
    decoys: int = 0
    decoys_changed: int = 0
    not_in_policy: tuple[str, ...] = ()
    quarantined: int = 0

    @property
    def sent(self) -> int:
        """All canaries sent."""
        return sum(cell.sent for cell in self.cells)

    @property
    def caught(self) -> int:
        """All canaries caught."""
        return sum(cell.caught for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Report:
    """The whole validation.

    Attributes:
        results: every check, configuration first.
        canaries: the coverage by canaries.
        facts: versions, policy name and digest, seed: what it takes to repeat the run.
        today: the day on which the age of rules was judged.
    """

    results: tuple[Result, ...]
    canaries: Canaries = field(default_factory=Canaries)
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    today: date | None = None

    def having(self, status: Status) -> tuple[Result, ...]:
        """The results with that status."""
        return tuple(result for result in self.results if result.status is status)

    @property
    def verdict(self) -> Status:
        """Fail if anything failed, else not shown if anything was not shown, else pass."""
        for status in (Status.FAIL, Status.NOT_SHOWN):
            if self.having(status):
                return status
        return Status.PASS

    @property
    def exit_code(self) -> int:
        """0 pass, 1 fail, 4 incomplete; 2, unusable input, is an error and no report."""
        return {Status.FAIL: 1, Status.NOT_SHOWN: 4}.get(self.verdict, 0)

    def as_dict(self) -> dict[str, Any]:
        """The report as plain JSON."""
        data = dataclasses.asdict(dataclasses.replace(self, facts={}))
        for result in data["results"]:
            result["date"] = result["date"].isoformat() if result["date"] else None
        return {
            "verdict": self.verdict.value,
            "exit_code": self.exit_code,
            "today": self.today.isoformat() if self.today else None,
            "facts": dict(self.facts),
            "counts": {status.value: len(self.having(status)) for status in Status},
            "results": data["results"],
            "canaries": data["canaries"] | {"sent": self.canaries.sent, "caught": self.canaries.caught},
        }
