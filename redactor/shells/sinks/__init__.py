"""The places that records end up in, read line by line, record by record or row by row, to look for canaries in them.

A sink is opened before the first canary is sent, so that what can't be read is known early, and read when all were sent. Nothing that
is read is kept or shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from redactor.launch.canaries.judge import Judge
from redactor.launch.plan import Sink, SinkKind
from redactor.launch.report import Sink as Seen
from redactor.launch.report import Status
from redactor.shells.sinks.base import FileName, SinkError, Source
from redactor.shells.sinks.files import Files
from redactor.shells.sinks.growing import Log, Stdin

__all__ = ["Opened", "SinkError", "Stdin", "look", "open_all", "source"]


def source(sink: Sink, *, is_whole: bool = False) -> Source:
    """What reads a sink; `is_whole` as for `Log`."""
    if sink.kind in (SinkKind.SQLITE, SinkKind.POSTGRESQL):
        from redactor.shells.sinks import sql

        return sql.source(sink)
    kinds: dict[SinkKind, Callable[[Sink], Source]] = {
        SinkKind.FILE: Files,
        SinkKind.DIRECTORY: Files,
        SinkKind.LOG: lambda sink: Log(sink, is_whole),
        SinkKind.STDIN: Stdin,
    }
    return kinds[sink.kind](sink)


@dataclass
class Opened:
    """A sink that is ready to be read, before canaries are sent and after."""

    sink: Sink
    source: Source
    _there: Counter[int] = field(default_factory=Counter, repr=False)

    def before(self) -> Iterator[str]:
        """What stands there already. Raises SinkError."""
        self._there.clear()
        for unit in self.source.before():
            if not self.sink.ids:
                self._there[hash(unit)] += 1
            yield unit

    def look(self, judge: Judge) -> Seen:
        """Look for canaries in all that it holds now."""
        return look(self.sink, self.source.after(), judge, self._there)


def look(sink: Sink, units: Iterator[str], judge: Judge, before: Mapping[int, int] | None = None) -> Seen:
    """Look for canaries in all that a sink holds.

    Args:
        sink: where.
        units: its lines, records or rows.
        judge: knows what was sent, and counts what is found.
        before: hash of a unit -> how often it stood there before canaries were sent; for a sink without ids.
    """
    count, known, new = 0, 0, 0
    old = Counter(before or {})
    leaky: set[int] = set()
    trouble = ""
    try:
        for unit in units:
            is_own, left = judge.seen(unit)
            known += is_own
            leaky |= left
            if not isinstance(unit, FileName):
                count += 1
                new += not old[hash(unit)]
                old[hash(unit)] -= old[hash(unit)] > 0
    except SinkError as error:
        trouble = str(error)
    detail = f"{count} records or lines looked through, {known} of them by the id of a canary's record"
    trouble = trouble or _untouched(sink, count, known, new)
    if leaky:
        status = Status.FAIL
        detail += f"; something is left of {len(leaky)} canaries' records"
    elif trouble:
        status = Status.NOT_SHOWN
        detail = f"{detail}; {trouble}" if count else trouble
    else:
        status = Status.PASS
        if not known:
            detail += f", {new} new since canaries were sent: whole values were looked for, not parts of them"
    return Seen(sink.name, str(sink.kind), count, len(leaky), status, detail)


def _untouched(sink: Sink, count: int, known: int, new: int) -> str:
    """Why nothing shows that records of this run come here at all; or nothing."""
    if not count:
        return (
            "nothing is there, so nothing is shown"
            if sink.kind is not SinkKind.LOG
            else "nothing was added to it"
        )
    if sink.ids and not known:
        return "it has the id of no canary's record, so nothing shows that they come here (ids: false for a sink without ids)"
    return "" if sink.ids or new else "nothing in it is new since canaries were sent"


def open_all(sinks: Sequence[Sink], *, is_whole: bool = False) -> list[Opened]:
    """Make all sinks ready; `is_whole` as for `Log`. Raises UsageError for one that can't be read."""
    found = [Opened(sink, source(sink, is_whole=is_whole)) for sink in sinks]
    for one in found:
        one.source.open()
    return found
