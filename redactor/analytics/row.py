"""A row: what may leave of one conversation. A row that holds anything else refuses to exist.

Every column is a bounded number, or a name out of a closed list; no column can hold a text of the record. So even a
wrong table (see `tables/*.yaml`) can't let a name, a phone number or an exact time out.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from redactor.analytics import vocabulary

Cell = str | int | float | None
"""What a column holds; None is "not in the record"."""

MAX_DIGITS = 10
"""An integer with more digits could be an identifier, and never leaves."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one column may hold.

    Attributes:
        kind: "number", "integer", or "name".
        about: what the column says, for the documentation.
        low: the least number.
        high: the greatest number; a number outside is dropped, never clipped.
        digits: the places after the point that a number is rounded to.
        names: the closed list of a "name" column; empty for a number.
    """

    kind: str
    about: str
    low: float = 0.0
    high: float = 0.0
    digits: int = 3
    names: frozenset[str] = frozenset()

    def admit(self, value: object) -> Cell:
        """The value as it may leave, or None where it may not."""
        if self.kind == "name":
            return self._name(value)
        return self._number(value)

    def _name(self, value: object) -> str | None:
        if not isinstance(value, str):
            return None
        if self.names:
            return value if value in self.names else None
        return value if vocabulary.model_name(value) == value else None

    def _number(self, value: object) -> int | float | None:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        # The comparison also refuses NaN; an int too large for a float compares well.
        if not self.low <= value <= self.high or abs(value) >= 10**MAX_DIGITS:
            return None
        if self.kind == "integer":
            return int(value) if value == int(value) else None
        return round(float(value), self.digits) if math.isfinite(value) else None


def _name(about: str, names: frozenset[str]) -> Any:
    return field(default=None, metadata={"column": Column("name", about, names=names)})


def _number(about: str, high: float, *, digits: int = 3) -> Any:
    return field(default=None, metadata={"column": Column("number", about, 0.0, high, digits)})


def _count(about: str, high: int = 100_000) -> Any:
    return field(default=None, metadata={"column": Column("integer", about, 0, high)})


_WEEK = 7 * 24 * 3600
_LATENCY = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The non-sensitive metadata of one conversation; every column but `format` may be None.

    Raises:
        ValueError: a column holds what it may not; the message names the column and never the value.
    """

    format: str = field(
        metadata={"column": Column("name", "the shape of the record", names=vocabulary.FORMATS)}
    )
    year: int | None = field(
        default=None, metadata={"column": Column("integer", "year of the start (UTC)", 2000, 2100)}
    )
    status: str | None = _name("where the conversation stands", vocabulary.STATUS)
    direction: str | None = _name("who called", vocabulary.DIRECTION)
    language: str | None = _name("ISO 639-1 code, without a region", vocabulary.LANGUAGES)
    model: str | None = _name("model family, without provider and snapshot date", frozenset())
    termination: str | None = _name("class of what ended it", vocabulary.TERMINATION)
    success: str | None = _name("the vendor's own judgement", vocabulary.SUCCESS)
    success_score: float | None = _number("the vendor's own score, 0 to 1", 1.0)
    sentiment: str | None = _name("class of the user's sentiment", vocabulary.SENTIMENT)
    rating: float | None = _number("the user's rating, 0 to 10", 10.0, digits=1)
    duration_secs: float | None = _number("length in seconds", _WEEK)
    wait_secs: float | None = _number("wait in a queue, in seconds", _WEEK)
    messages: int | None = _count("messages, of every role")
    user_turns: int | None = _count("turns of the user")
    agent_turns: int | None = _count("turns of the agent")
    interruptions: int | None = _count("agent turns that were interrupted")
    tool_calls: int | None = _count("tool calls")
    tool_failures: int | None = _count("tool results marked as errors")
    tool_latency_count: int | None = _count("tool calls with a latency")
    tool_latency_mean_secs: float | None = _number("mean latency of tools, in seconds", _LATENCY)
    tool_latency_max_secs: float | None = _number("greatest latency of tools, in seconds", _LATENCY)
    llm_latency_count: int | None = _count("turns with a latency of the language model")
    llm_latency_mean_secs: float | None = _number("mean latency of the language model, in seconds", _LATENCY)
    llm_latency_max_secs: float | None = _number(
        "greatest latency of the language model, in seconds", _LATENCY
    )
    tts_latency_count: int | None = _count("turns with a latency of the speech synthesis")
    tts_latency_mean_secs: float | None = _number(
        "mean latency of the speech synthesis, in seconds", _LATENCY
    )
    tts_latency_max_secs: float | None = _number(
        "greatest latency of the speech synthesis, in seconds", _LATENCY
    )
    cost_credits: float | None = _number("cost in the vendor's credits", 10_000_000, digits=2)
    cost_fiat: float | None = _number("cost in the currency of the bill", 100_000, digits=6)
    tokens_in: int | None = _count("tokens read by language models", 100_000_000)
    tokens_out: int | None = _count("tokens written by language models", 100_000_000)

    def __post_init__(self) -> None:
        for name, column in COLUMNS.items():
            value = getattr(self, name)
            if value is None and name != "format":
                continue
            admitted = column.admit(value)
            if admitted is None or admitted != value:
                raise ValueError(f"column {name} of a row can't hold this value")

    def as_dict(self) -> dict[str, Cell]:
        """The columns by name, in their order."""
        return {name: getattr(self, name) for name in COLUMNS}


COLUMNS: Mapping[str, Column] = MappingProxyType(
    {item.name: item.metadata["column"] for item in dataclasses.fields(Row)}
)
"""Every column of a row, in order."""
