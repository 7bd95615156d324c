"""`redactor stream`."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Annotated

import typer

from redactor.cli.ends import OK, QUARANTINED, say
from redactor.cli.options import (
    DEFAULT_POLICY,
    KeyOption,
    MaxRecordOption,
    NlpOption,
    PolicyOption,
    TimeoutOption,
    read_record_format,
)
from redactor.errors import UsageError
from redactor.shells import guard, work
from redactor.shells.keys import read_key
from redactor.shells.work import Mode, Setup


def stream(
    context: typer.Context,
    policy: PolicyOption = DEFAULT_POLICY,
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="FORMAT", help="The record format of every JSON line."),
    ] = None,
    key_file: KeyOption = None,
    nlp: NlpOption = None,
    max_record: MaxRecordOption = work.MAX_RECORD,
    timeout: TimeoutOption = work.TIMEOUT,
    protocol: Annotated[
        str, typer.Option("--protocol", metavar="NAME", help="lines, sse, or what a log shipper speaks.")
    ] = "lines",
    multiline_start: Annotated[
        str | None,
        typer.Option("--multiline-start", metavar="REGEX", help="What the first line of a record holds."),
    ] = None,
    multiline_timeout: Annotated[
        float,
        typer.Option(
            "--multiline-timeout",
            min=0.01,
            max=guard.LONGEST,
            help="Seconds that a record waits for more lines.",
        ),
    ] = 2.0,
    hold_characters: Annotated[
        int,
        typer.Option(
            "--hold-characters", min=40, help="Characters of a streamed answer held back within a sentence."
        ),
    ] = 200,
    hold_seconds: Annotated[
        float,
        typer.Option(
            "--hold-seconds",
            min=0.01,
            max=guard.LONGEST,
            help="Seconds that text of a streamed answer is held.",
        ),
    ] = 2.0,
    nonce: Annotated[
        str,
        typer.Option("--nonce", envvar="REDACTOR_NONCE", help="What marks a reply to rsyslog's mmexternal."),
    ] = "",
    transactions: Annotated[
        bool, typer.Option("--transactions", help="rsyslog's omprog sends transaction marks.")
    ] = False,
    interim: Annotated[
        bool,
        typer.Option("--interim", help="Let out the words of interim speech recognition, redacted."),
    ] = False,
    workers: Annotated[
        int, typer.Option("--workers", min=1, max=64, help="How many processes redact; the order stays.")
    ] = 1,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="FILE", help="Where lines of rsyslog-omprog are appended."),
    ] = None,
) -> int:
    """Redact lines from stdin to stdout, in order, each as soon as it is there."""
    from redactor.shells.stream import OutputClosedError, OutputFailedError, Protocol, Stream

    record_format = read_record_format(format_)
    setup = Setup(policy, read_key(key_file), nlp, Mode.REDACT, timeout, record_format, quick=True)
    held = hold_seconds if multiline_start is None else multiline_timeout
    source = context.get_parameter_source("nonce")
    if source is not None and source.name == "COMMANDLINE" and protocol != "rsyslog-mmexternal":
        raise UsageError("--nonce goes with --protocol rsyslog-mmexternal")
    if transactions and protocol != "rsyslog-omprog":
        raise UsageError("--transactions goes with --protocol rsyslog-omprog")
    wire = Protocol(protocol, multiline_start, held, nonce, transactions, hold_characters, interim)
    if (output is not None) != (protocol == "rsyslog-omprog"):
        raise UsageError("--output goes with --protocol rsyslog-omprog, and is needed there")
    try:
        if output is not None:
            from redactor.shells.omprog import Sink

            return QUARANTINED if Sink(setup, output, max_record, transactions).run() else OK
        quarantined = Stream(setup, max_record, protocol=wire, workers=workers).run()
    except OutputClosedError:
        return 128 + signal.SIGPIPE
    except OutputFailedError:
        say("error: the output can't be written")
        return QUARANTINED
    return QUARANTINED if quarantined else OK
