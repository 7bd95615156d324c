"""A validation's report on a terminal: tables, the matrix of canaries, what changed; or signed evidence as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from redactor.launch.report import Report, Status
from redactor.launch.reports import evidence
from redactor.launch.reports.coverage import matrix
from redactor.launch.reports.diff import Diff

_STYLES = {Status.PASS: "green", Status.FAIL: "bold red", Status.WARNING: "yellow", Status.NOT_SHOWN: "cyan"}


def render(report: Report, console: Console) -> None:
    """Show the report as tables: what failed first, then what is not shown, then warnings, then what passed."""
    table = Table(title="Validation", show_lines=False, expand=False)
    for column in ("status", "check", "what was seen", "what to do"):
        table.add_column(column, overflow="fold")
    for status in (Status.FAIL, Status.NOT_SHOWN, Status.WARNING, Status.PASS):
        for result in report.having(status):
            seen = "; ".join(filter(None, [result.detail, ", ".join(result.where[:5])]))
            document = f" ({result.document})" if result.document else ""
            table.add_row(
                f"[{_STYLES[status]}]{status.value}[/]",
                escape(f"{result.title}\n{result.check}{document}"),
                escape(seen),
                escape(result.fix),
            )
    console.print(table)
    if report.canaries.cells:
        console.print(_coverage(report))
    for line in _examples(report):
        console.print(line, markup=False, highlight=False)
    for name, value in report.facts.items():
        console.print(f"{name}: {value}", style="dim", markup=False, highlight=False)
    console.print(summary(report), style=_STYLES[report.verdict], markup=False, highlight=False)


def _examples(report: Report) -> Iterator[str]:
    """One made-up text of each kind of which something was left, with who said it and how it was heard."""
    shown = set()
    for cell in report.canaries.cells:
        if cell.example and (cell.entity_type, cell.form) not in shown:
            shown.add((cell.entity_type, cell.form))
            how = ", ".join(filter(None, [cell.form, cell.speaker, cell.noise]))
            yield f"made-up {cell.entity_type} ({how}): something is left of {cell.example!r}"


def _coverage(report: Report) -> Table:
    whole = matrix(report.canaries)
    table = Table(title="Canaries caught, of those sent (all made up)", show_lines=False)
    table.add_column("entity type")
    for form in whole.forms:
        table.add_column(form, justify="right")
    for entity_type in whole.entity_types:
        shown = []
        for cell in whole.row(entity_type):
            text = f"[{_STYLES[cell.status]}]{cell.caught}/{cell.sent}[/]" if cell else ""
            shown.append(text)
        table.add_row(entity_type, *shown)
    return table


def summary(report: Report) -> str:
    """The verdict in one line."""
    words = {Status.PASS: "PASS", Status.FAIL: "FAIL", Status.NOT_SHOWN: "INCOMPLETE"}[report.verdict]
    counts = ", ".join(f"{len(report.having(status))} {status.value}" for status in Status)
    return f"{words}: {counts}"


def write(
    report: Report, out: TextIO, *, signed: Mapping[str, Any] | None = None, diff: Diff | None = None
) -> None:
    """Write the report to a stream.

    Args:
        report: the report.
        out: the stream; tables are as wide as its terminal, 120 columns where there is none.
        signed: the signed evidence, where JSON is wanted and no tables.
        diff: what changed since older evidence; said below the tables.
    """
    if signed is not None:
        out.write(evidence.dumps(signed))
        return
    wide = None if out.isatty() else 120
    console = Console(file=out, width=wide, soft_wrap=False)
    render(report, console)
    for line in diff.lines() if diff is not None else ():
        console.print(line, markup=False, highlight=False)
