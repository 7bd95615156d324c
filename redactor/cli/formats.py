"""`redactor formats`: list, explain."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from redactor.cli.ends import output_gone
from redactor.cli.options import FormatOption, read_format
from redactor.shells import guard
from redactor.shells.reader import Options

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def formats_commands() -> None:
    """List the record formats, or show how a file is read."""
    guard.spare_torch()


@app.command("list")
def formats_list() -> None:
    """Name the record formats and where their facts come from."""
    from redactor.formats import load

    for name, form in load().items():
        typer.echo(f"{name:<24} {form.source}")


@app.command("explain")
def formats_explain(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    format_: FormatOption = None,
) -> int:
    """Show which format a file is and what every path of it is taken for: names and classes, no values."""
    from redactor.shells import formats as shell

    kind, record_format = read_format(format_)
    try:
        return shell.explain(file, Options(kind), record_format, sys.stdout)
    except BrokenPipeError:
        return output_gone()
