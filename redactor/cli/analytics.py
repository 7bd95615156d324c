"""`redactor analytics`."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Annotated

import typer

from redactor.cli.ends import on_signal
from redactor.cli.options import Inputs, read_format
from redactor.errors import UsageError
from redactor.shells.reader import Options
from redactor.shells.sniff import Kind


def analytics(
    inputs: Inputs,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="A .jsonl, .csv or .json file.")],
    min_cell: Annotated[
        int, typer.Option("--min-cell", min=1, metavar="N", help="The least count that totals show.")
    ] = 11,
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="FORMAT", help="What every file is: json, jsonl, text or lines."),
    ] = None,
) -> int:
    """Keep only typed metadata of conversations: durations, outcomes, latencies, costs."""
    from redactor.shells import analytics as shell

    signal.signal(signal.SIGTERM, on_signal)
    kind, record_format = read_format(format_)
    if record_format:
        raise UsageError(f"--format knows {', '.join(Kind)} here: record formats are recognised")
    result = shell.run(inputs, out, min_cell=min_cell, options=Options(kind))
    for name, value in shell.table(result.totals):
        typer.echo(f"{name:<28} {value}")
    return result.exit_code
