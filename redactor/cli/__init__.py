"""The command line: options in, a shell called, errors turned into exit codes.

Exit codes: 0 done; 1 something was found (scan) or failed (validate); 2 a wrong option, policy or path; 3 done, and
something was quarantined; 4 something was not shown (validate); 70 an error of redactor itself; 75 stopped in the middle;
128 and more: ended by a signal (130 Ctrl-C, 141 the reader of the output went away, 143 SIGTERM).
"""

from __future__ import annotations

import io
import signal
import sys
from typing import Annotated, NoReturn

import typer

from redactor import __version__
from redactor.cli import analytics, audio, batch, formats, forward, policy, scan, serve, stream, validate
from redactor.cli.ends import INTERNAL, OK, QUARANTINED, STOPPED, USAGE, say
from redactor.errors import QuarantineError, StoppedError, UsageError
from redactor.shells import guard

app = typer.Typer(
    name="redactor",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for _command in (
    batch.batch,
    stream.stream,
    serve.serve,
    forward.forward,
    scan.scan,
    analytics.analytics,
    audio.audio,
    validate.validate,
):
    app.command()(_command)
app.add_typer(policy.app, name="policy")
app.add_typer(formats.app, name="formats")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"redactor {__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Redact personal and health data from the records that AI-agent platforms leave behind."""


def run(arguments: list[str]) -> int:
    """Run one command line and give its exit code. No message shows what a file or a pipe holds."""
    command = typer.main.get_command(app)
    try:
        code = command.main(args=arguments, prog_name="redactor", standalone_mode=False)
    except (UsageError, StoppedError, QuarantineError) as error:
        say(f"error: {error}")
        if isinstance(error, StoppedError):
            return STOPPED
        return USAGE if isinstance(error, UsageError) else QUARANTINED
    except (KeyboardInterrupt, typer.Abort):
        return 128 + signal.SIGINT
    except Exception as error:  # noqa: BLE001 - the last door: the type may be shown, the message may not
        if hasattr(error, "format_message"):  # the parser refused the command line
            text = error.format_message()
            if type(error).__name__ == "NoArgsIsHelpError":
                typer.echo(text, err=True)
            else:
                say(f"error: {' '.join(text.split())}")
            return USAGE
        guard.report(type(error), error.__traceback__, error)
        return INTERNAL
    return code if isinstance(code, int) else OK


def main() -> NoReturn:
    """The console entry point."""
    guard.seal()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(
            errors="backslashreplace"
        )  # names of files, on a terminal that lacks a character
    sys.exit(run(sys.argv[1:]))
