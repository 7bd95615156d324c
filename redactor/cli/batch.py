"""`redactor batch`."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import Annotated

import typer

from redactor.cli.ends import OK, QUARANTINED, on_signal, say
from redactor.cli.options import (
    DEFAULT_POLICY,
    FormatOption,
    Inputs,
    KeyOption,
    MaxRecordOption,
    NlpOption,
    PolicyOption,
    TimeoutOption,
    WorkersOption,
    cpus,
    read_format,
)
from redactor.shells import work
from redactor.shells.keys import read_key
from redactor.shells.reader import Options
from redactor.shells.work import Mode, Setup


def batch(
    inputs: Inputs,
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="The folder for outputs and manifest.json.")
    ],
    policy: PolicyOption = DEFAULT_POLICY,
    workers: WorkersOption = None,
    resume: Annotated[
        bool,
        typer.Option("--resume", help="Skip files that an earlier run completed under the same settings."),
    ] = False,
    format_: FormatOption = None,
    key_file: KeyOption = None,
    nlp: NlpOption = None,
    max_record: MaxRecordOption = work.MAX_RECORD,
    timeout: TimeoutOption = work.TIMEOUT,
) -> int:
    """Redact files and folders of JSON, JSON Lines, transcripts and logs, also .gz, .bz2, .xz and .zst."""
    from redactor.shells import progress
    from redactor.shells.batch import Batch, summary

    signal.signal(signal.SIGTERM, on_signal)
    signal.signal(signal.SIGHUP, on_signal)
    kind, record_format = read_format(format_)
    setup = Setup(policy, read_key(key_file), nlp, Mode.REDACT, timeout, record_format)
    run = Batch(inputs, out, setup, Options(kind, max_record), workers or cpus(), resume)
    sources = run.plan()
    with progress.bar(sources, sys.stderr.isatty()) as advance:
        sums = summary(run.run(sources, advance))
    found = sum(sums["counts"].values())
    say(
        f"{sums['files']} files, {sums['records']} records, {found} values redacted, "
        f"{sums['quarantined_records']} quarantined"
    )
    return QUARANTINED if sums["quarantined_records"] else OK
