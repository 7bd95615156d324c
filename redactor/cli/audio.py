"""`redactor audio`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from redactor.cli.ends import OK, QUARANTINED, say
from redactor.cli.options import (
    DEFAULT_POLICY,
    KeyOption,
    NlpOption,
    PolicyOption,
    TimeoutOption,
    read_record_format,
)
from redactor.errors import QuarantineError
from redactor.shells import work
from redactor.shells.keys import read_key
from redactor.shells.work import Setup


def audio(
    recording: Annotated[Path, typer.Argument(metavar="RECORDING", help="A WAV file, or what ffmpeg reads.")],
    transcript: Annotated[
        Path,
        typer.Option("--transcript", metavar="FILE", help="Its transcript, with the times of words."),
    ],
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE", help="Where it goes: .wav, or what ffmpeg writes.")
    ],
    transcript_out: Annotated[
        Path | None,
        typer.Option("--transcript-out", metavar="FILE", help="Where the redacted transcript goes."),
    ] = None,
    beep: Annotated[bool, typer.Option("--beep/--silence", help="What stands for a redacted word.")] = False,
    margin: Annotated[
        float,
        typer.Option("--margin", min=0.0, max=10.0, metavar="SECONDS", help="What goes before and after it."),
    ] = 0.15,
    fade: Annotated[
        float,
        typer.Option("--fade", min=0.0, max=1.0, metavar="SECONDS", help="How long the sound fades beside."),
    ] = 0.01,
    cues: Annotated[
        bool, typer.Option("--cues", help="Silence whole cues or turns where words have no times.")
    ] = False,
    own_channel: Annotated[
        bool,
        typer.Option(
            "--own-channel",
            help="Silence only the channel in which a word was said, where the transcript tells.",
        ),
    ] = False,
    policy: PolicyOption = DEFAULT_POLICY,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="The record format of the transcript.",
            show_default="recognised by content",
        ),
    ] = None,
    key_file: KeyOption = None,
    nlp: NlpOption = None,
    timeout: TimeoutOption = work.TIMEOUT,
) -> int:
    """Silence every redacted word of a recording; without the times of one of them there is no output (exit code 3)."""
    from redactor.shells.audio import Options, redact

    setup = Setup(policy, read_key(key_file), nlp, timeout=timeout, record_format=read_record_format(format_))
    options = Options(beep, margin, fade, cues, own_channel)
    try:
        report = redact(recording, transcript, out, setup, options, transcript_out)
    except QuarantineError as error:
        say(f"error: no output: {error.position or 'the transcript'} ({error.reason.value})")
        return QUARANTINED
    say(
        f"{report.words} words in {report.stretches} stretches {'beeped' if beep else 'silenced'}: "
        f"{report.silenced:.1f} of {report.seconds:.1f} seconds"
    )
    return OK
