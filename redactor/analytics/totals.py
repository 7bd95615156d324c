"""Totals over rows: counts, rates and quantiles, with small cells suppressed."""

from __future__ import annotations

import dataclasses
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from redactor.analytics import suppress
from redactor.analytics.extract import JsonValue, rows
from redactor.analytics.row import Row
from redactor.analytics.tables import load

BREAKDOWNS = (
    "format",
    "success",
    "termination",
    "language",
    "direction",
    "status",
    "sentiment",
    "model",
    "year",
)
"""The columns that conversations are counted by."""

QUANTILES = (0.5, 0.9, 0.95, 0.99)
NOT_GIVEN = "not given"

Cells = Mapping[str, int | None]
"""Category -> count; None is a suppressed cell."""


@dataclass(frozen=True, slots=True)
class Totals:
    """What may be published about a set of conversations. None is "not in the records" or "too few to say".

    Attributes:
        conversations: rows.
        unrecognised: records of no known format; nothing was taken from them.
        quarantined: records that could not be read.
        min_cell: the least count that a breakdown shows.
        success_rate: successes among successes and failures.
        duration_secs: "p50", "p90", "p95", "p99" and "mean" of the durations, in seconds.
        mean_wait_secs: mean wait, in seconds, of those that tell it; so all means.
        tool_calls: tool calls in all conversations.
        tool_failures: tool results marked as errors.
        tool_failure_rate: failures among calls.
        breakdowns: column -> category -> count; a breakdown is None where every cell would have to be hidden.
        duration_p50_by_format: the median for the formats that are not suppressed.
        success_by_format: format -> success rate; None where one of its cells is small.
    """

    conversations: int
    unrecognised: int
    quarantined: int
    min_cell: int
    success_rate: float | None
    duration_secs: Mapping[str, float] | None
    mean_wait_secs: float | None
    mean_turns: float | None
    mean_cost_credits: float | None
    mean_cost_fiat: float | None
    mean_tokens_in: float | None
    mean_tokens_out: float | None
    tool_calls: int | None
    tool_failures: int | None
    tool_failure_rate: float | None
    breakdowns: Mapping[str, Cells | None]
    duration_p50_by_format: Mapping[str, float]
    success_by_format: Mapping[str, float] | None

    def as_dict(self) -> dict[str, Any]:
        """The totals as plain JSON."""
        return dataclasses.asdict(self)


@cache
def _columns() -> dict[str, frozenset[str]]:
    """What each format can say."""
    columns: dict[str, set[str]] = {}
    for table in load()[1]:
        columns.setdefault(table.format, set()).update(read.column for read in table.reads)
    return {name: frozenset(found) for name, found in columns.items()}


def quantile(ordered: list[float], q: float) -> float:
    """The q-quantile of sorted values, interpolated linearly (Hyndman and Fan, type 7)."""
    place = q * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


class Tally:
    """Counts rows as they come. Of each row it keeps its durations and counts only: 8 bytes a conversation."""

    def __init__(self) -> None:
        self.conversations = 0
        self.unrecognised = 0
        self.quarantined = 0
        self._cells: dict[str, Counter[str]] = {name: Counter() for name in BREAKDOWNS}
        self._success: Counter[tuple[str, str]] = Counter()
        self._durations: dict[str, array[float]] = {}
        self._sums: Counter[str] = Counter()
        self._known: Counter[str] = Counter()

    def record(self, record: JsonValue) -> list[Row]:
        """Count one parsed record and give its rows."""
        found = rows(record)
        for row in found:
            self.add(row)
        if not found:
            self.unrecognised += 1
        return found

    def add(self, row: Row) -> None:
        """Count one row."""
        self.conversations += 1
        for name in BREAKDOWNS:
            value = getattr(row, name)
            self._cells[name][NOT_GIVEN if value is None else str(value)] += 1
        if row.success in ("success", "failure"):
            self._success[row.format, row.success] += 1
        if row.duration_secs is not None:
            self._durations.setdefault(row.format, array("d")).append(row.duration_secs)
        turns = (
            None if row.user_turns is None or row.agent_turns is None else row.user_turns + row.agent_turns
        )
        self._sum("turns", turns)
        for name in ("wait_secs", "cost_credits", "cost_fiat", "tokens_in", "tokens_out"):
            self._sum(name, getattr(row, name))
        self._sums["tool_calls"] += row.tool_calls or 0
        self._sums["tool_failures"] += row.tool_failures or 0

    def _sum(self, name: str, value: float | None) -> None:
        if value is not None:
            self._sums[name] += value  # type: ignore[assignment]
            self._known[name] += 1

    def totals(self, *, min_cell: int = suppress.MIN_CELL) -> Totals:
        """What may be published of what was counted.

        Args:
            min_cell: the least count above zero that is shown; 1 shows all, for figures that stay inside.
        """
        formats = suppress.breakdown(self._cells["format"], min_cell)
        breakdowns = {
            name: formats if name == "format" else self._breakdown(name, formats, min_cell)
            for name in self._cells
        }
        success = breakdowns["success"]
        good, bad = self._cells["success"]["success"], self._cells["success"]["failure"]
        shown = success is not None and None not in (success.get("success", 0), success.get("failure", 0))
        calls, failures = self._sums["tool_calls"], self._sums["tool_failures"]
        calls_small = suppress.is_small(calls, min_cell)
        split = calls_small or any(suppress.is_small(n, min_cell) for n in (failures, calls - failures))
        return Totals(
            conversations=self.conversations,
            unrecognised=self.unrecognised,
            quarantined=self.quarantined,
            min_cell=min_cell,
            success_rate=suppress.rate(good, good + bad, min_cell) if shown else None,
            duration_secs=self._duration(min_cell),
            mean_wait_secs=self._mean("wait_secs", min_cell),
            mean_turns=self._mean("turns", min_cell),
            mean_cost_credits=self._mean("cost_credits", min_cell),
            mean_cost_fiat=self._mean("cost_fiat", min_cell),
            mean_tokens_in=self._mean("tokens_in", min_cell),
            mean_tokens_out=self._mean("tokens_out", min_cell),
            tool_calls=None if calls_small else int(calls),
            tool_failures=None if split else int(failures),
            tool_failure_rate=None if split else suppress.rate(int(failures), int(calls), min_cell),
            breakdowns=breakdowns,
            duration_p50_by_format=self._medians(breakdowns["format"], min_cell),
            success_by_format=self._success_by_format(min_cell) if shown else None,
        )

    def _breakdown(self, name: str, formats: Cells | None, min_cell: int) -> Cells | None:
        """The counts of one column. What others than those formats leave out that never give it is a cell."""
        cells = dict(self._cells[name])
        if set(cells) == {NOT_GIVEN}:  # a column that no row has is not a breakdown
            return {}
        never = sum(
            count
            for format_, count in (formats or {}).items()
            if count is not None and name not in _columns().get(format_, {name})
        )
        never = never if never <= cells.get(NOT_GIVEN, 0) else 0
        cells[NOT_GIVEN] = cells.get(NOT_GIVEN, 0) - never
        found = suppress.breakdown(cells, min_cell)
        if found is None or not never or found.get(NOT_GIVEN, 0) is None:
            return found
        return dict(sorted({**found, NOT_GIVEN: cells[NOT_GIVEN] + never}.items()))

    def _mean(self, name: str, min_cell: int) -> float | None:
        known = self._known[name]
        return round(self._sums[name] / known, 4) if known >= min_cell else None

    def _duration(self, min_cell: int) -> Mapping[str, float] | None:
        ordered = sorted(value for values in self._durations.values() for value in values)
        if len(ordered) < max(1, min_cell):
            return None
        found = {f"p{round(q * 100)}": round(quantile(ordered, q), 1) for q in QUANTILES}
        return found | {"mean": round(sum(ordered) / len(ordered), 1)}

    def _medians(self, formats: Cells | None, min_cell: int) -> Mapping[str, float]:
        return {
            name: round(quantile(sorted(values), 0.5), 1)
            for name, values in sorted(self._durations.items())
            if formats and formats.get(name) is not None and len(values) >= min_cell
        }

    def _success_by_format(self, min_cell: int) -> Mapping[str, float] | None:
        # Its margins are published, so one small cell would be derivable from the others: all of it or nothing.
        if any(suppress.is_small(count, min_cell) for count in self._success.values()):
            return None
        found: dict[str, float] = {}
        for name in sorted({name for name, _ in self._success}):
            good, bad = self._success[name, "success"], self._success[name, "failure"]
            value = suppress.rate(good, good + bad, min_cell)
            if value is not None:
                found[name] = value
        return found


def summarise(records: Iterable[JsonValue], *, min_cell: int = suppress.MIN_CELL) -> Totals:
    """The totals of parsed records of any formats; what is not a conversation counts as unrecognised."""
    tally = Tally()
    for record in records:
        tally.record(record)
    return tally.totals(min_cell=min_cell)
