"""How a command ends: exit codes, messages, signals."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType
from typing import NoReturn

import typer

OK, FOUND, USAGE, QUARANTINED, INTERNAL, STOPPED = 0, 1, 2, 3, 70, 75


def output_gone() -> int:
    """Make the interpreter's last flush harmless after the reader of stdout has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 128 + signal.SIGPIPE


def say(text: str) -> None:
    """One line to stderr."""
    typer.echo(f"redactor: {text}", err=True)


def on_signal(signum: int, frame: FrameType | None) -> NoReturn:
    """End at a signal, with its exit code; what is open is cleaned up on the way."""
    raise SystemExit(128 + signum)
