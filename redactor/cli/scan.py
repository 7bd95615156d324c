"""`redactor scan`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from redactor.cli.ends import FOUND, OK, QUARANTINED, output_gone
from redactor.cli.options import (
    DEFAULT_POLICY,
    FormatOption,
    Inputs,
    MaxRecordOption,
    NlpOption,
    PolicyOption,
    TimeoutOption,
    WorkersOption,
    cpus,
    read_format,
)
from redactor.shells import work
from redactor.shells.reader import Options
from redactor.shells.work import Mode, Setup


def scan(
    inputs: Inputs,
    as_json: Annotated[bool, typer.Option("--json", help="Report as one JSON object.")] = False,
    policy: PolicyOption = DEFAULT_POLICY,
    workers: WorkersOption = None,
    format_: FormatOption = None,
    nlp: NlpOption = None,
    max_record: MaxRecordOption = work.MAX_RECORD,
    timeout: TimeoutOption = work.TIMEOUT,
) -> int:
    """Report where personal data lies, never what it is. Exit code 1 when something was found."""
    from redactor.shells.report import write_json, write_lines
    from redactor.shells.scan import Scan

    kind, record_format = read_format(format_)
    setup = Setup(policy, None, nlp, Mode.SCAN, timeout, record_format)
    run = Scan(inputs, setup, Options(kind, max_record), workers or cpus())
    try:
        totals = (write_json if as_json else write_lines)(run, sys.stdout)
    except BrokenPipeError:
        return output_gone()
    if totals.found:
        return FOUND
    return QUARANTINED if totals.unread else OK
