"""What a validation found: pure data that becomes a table, JSON, JUnit, SARIF or a page. No value of the scanned data is ever in it.

The renderings are in `redactor.launch.reports`; what the JSON holds is written down in docs/evidence.md and in
`redactor/launch/reports/evidence.schema.json`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

SCHEMA = "redactor-evidence/1"
"""The name and version of the JSON that `Report.as_dict` gives. Members may be added under one version; none change or go."""


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
        attest: who must vouch for it where it can't be seen ("whoever signed the BAA"), or nothing.
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
    attest: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where rules come from.

    Attributes:
        rule_set: whose rules: the name of the rule set.
        name: how `Result.source` calls it, in brackets.
        title: what it is: a page, a package with its version.
        url: where it is.
        read: the day on which the rules were last compared with it.
    """

    rule_set: str
    name: str
    title: str
    url: str
    read: date


@dataclass(frozen=True, slots=True)
class Attestation:
    """What a person vouched for, as the plan names it; never verified.

    Attributes:
        check: the id of the rule, such as `elevenlabs.baa`.
        by: who vouches: a name or an office, as the plan gives it.
        on: the day on which it was signed.
        until: the last day on which it holds.
        note: where the paper is, or what else the plan says of it.
    """

    check: str
    by: str = ""
    on: date | None = None
    until: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """Canaries of one entity type in one surface form, said by one speaker under one kind of noise.

    Attributes:
        entity_type: what was planted.
        form: how it was written; see `redactor.launch.canaries`.
        sent: how many.
        caught: how many of them were found in no spelling in the output.
        lower: the lower 95 % confidence bound of the rate caught (Clopper and Pearson), 0 to 1.
        example: a made-up text of which something was left, or nothing.
        speaker: who said it, or nothing where speakers are not told apart.
        noise: what speech recognition made of it, or nothing where that is not told apart.
        status: what the gate makes of the cell; None leaves it to the counts: pass where all were caught.
    """

    entity_type: str
    form: str
    sent: int
    caught: int
    lower: float
    example: str = ""
    speaker: str = ""
    noise: str = ""
    status: Status | None = None

    @property
    def judged(self) -> Status:
        """What the gate makes of it, or the counts."""
        return self.status or (Status.PASS if self.caught >= self.sent else Status.FAIL)


@dataclass(frozen=True, slots=True)
class Sink:
    """A place in which canaries were looked for.

    Attributes:
        name: as the plan names it; a DSN without its password.
        kind: file, directory, table, log ...
        documents: how many records, rows or lines were looked through.
        leaks: in how many canaries something was found.
        status: not shown where it could not be read.
        detail: what was seen, without a value.
    """

    name: str
    kind: str
    documents: int
    leaks: int
    status: Status
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Canaries:
    """All canaries of a run.

    Attributes:
        cells: by entity type and form.
        decoys: harmless phrases sent.
        decoys_changed: how many of them were redacted, though nothing is personal in them.
        not_in_policy: entity types that the policy keeps, so that nothing was sent.
        quarantined: records that were withheld whole; their canaries count as caught.
        documents: how many records, rows or files were sent.
        documents_clean: how many of them came out with nothing left of any canary: the zero-leak rate is their part.
        sinks: where canaries were looked for; empty where only the answer of the path was.
    """

    cells: tuple[Cell, ...] = ()
    decoys: int = 0
    decoys_changed: int = 0
    not_in_policy: tuple[str, ...] = ()
    quarantined: int = 0
    documents: int = 0
    documents_clean: int = 0
    sinks: tuple[Sink, ...] = ()

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
        plan: the name of the plan's file, or nothing.
        command: the command line that repeats the run, without any secret, or nothing.
        attestations: what persons vouched for.
        sources: where the rules that were applied come from.
    """

    results: tuple[Result, ...]
    canaries: Canaries = field(default_factory=Canaries)
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    today: date | None = None
    plan: str = ""
    command: str = ""
    attestations: tuple[Attestation, ...] = ()
    sources: tuple[Source, ...] = ()

    def having(self, status: Status) -> tuple[Result, ...]:
        """The results with that status."""
        return tuple(result for result in self.results if result.status is status)

    def source(self, result: Result) -> Source | None:
        """The source that a result names first, or None where it names a law or no source at all."""
        rule_set = result.check.partition(".")[0]
        named = (one for one in self.sources if one.rule_set == rule_set)
        return next((one for one in named if result.source.startswith(f"[{one.name}]")), None)

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
        """The report as plain JSON, unsigned; see docs/evidence.md."""
        return {
            "schema": SCHEMA,
            "verdict": self.verdict.value,
            "exit_code": self.exit_code,
            "today": _day(self.today),
            "plan": self.plan,
            "command": self.command,
            "facts": dict(self.facts),
            "counts": {status.value: len(self.having(status)) for status in Status},
            "results": [_plain(result) for result in self.results],
            "attestations": [_plain(attestation) for attestation in self.attestations],
            "sources": [_plain(source) for source in self.sources],
            "canaries": _plain(self.canaries)
            | {
                "cells": [_cell(cell) for cell in self.canaries.cells],
                "sent": self.canaries.sent,
                "caught": self.canaries.caught,
            },
        }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _plain(item: Result | Attestation | Source | Canaries) -> dict[str, Any]:
    data = dataclasses.asdict(item)
    return {name: _day(value) if isinstance(value, date) else value for name, value in data.items()}


def _cell(cell: Cell) -> dict[str, Any]:
    """A cell; its example is named so that nobody takes it for a person's."""
    data = dataclasses.asdict(cell)
    example = data.pop("example")
    return data | {"made_up_example": example, "status": cell.judged.value}
