"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from redactor.errors import UsageError
from redactor.shells import guard
from redactor.shells.sniff import Kind

DEFAULT_POLICY = "hipaa-safe-harbor"

Inputs = Annotated[
    list[Path], typer.Argument(metavar="INPUT...", help="Files or folders.", show_default=False)
]
PolicyOption = Annotated[
    str, typer.Option("--policy", metavar="NAME|FILE", help="A built-in policy or a policy file.")
]
WorkersOption = Annotated[
    int | None,
    typer.Option("--workers", min=1, help="The most worker processes.", show_default="one for each CPU"),
]
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="What every file is: json, jsonl, text or lines; or the record format of every JSON record, "
        "the path of a format table, or a folder of them.",
        show_default="recognised by content and name",
    ),
]
KeyOption = Annotated[
    Path | None,
    typer.Option(
        "--key-file",
        envvar="REDACTOR_KEY_FILE",
        metavar="FILE",
        help="The file that holds the key of pseudonyms and date shifts; its bytes without a last line end.",
    ),
]
NlpOption = Annotated[
    str | None,
    typer.Option(
        "--nlp", metavar="NAME", help="An installed language model.", show_default="the embedded one"
    ),
]
MaxRecordOption = Annotated[
    int,
    typer.Option(
        "--max-record", min=1, metavar="BYTES", help="The longest line; a longer one is quarantined."
    ),
]
TimeoutOption = Annotated[
    float,
    typer.Option(
        "--timeout",
        min=0.001,
        max=guard.LONGEST,
        metavar="SECONDS",
        help="The time for each started 256 KiB of a record; a slower one is quarantined.",
    ),
]


def read_format(name: str | None) -> tuple[Kind | None, str | None]:
    """The kind of file, or the record format, that an option names."""
    if name is None:
        return None, None
    if name == "ndjson":
        return Kind.JSONL, None
    if name in tuple(Kind):
        return Kind(name), None
    from redactor.formats import load, user_tables

    known = sorted(load())
    if os.path.exists(name):
        user_tables(name)
    elif name not in known:
        raise UsageError(
            f"--format knows {', '.join(Kind)} and the record formats {', '.join(known)}, or a format table's path"
        )
    return None, name


def read_record_format(name: str | None) -> str | None:
    """The record format that an option names, where all that is read is one kind.

    Raises:
        UsageError: it names a kind of file.
    """
    kind, record_format = read_format(name)
    if kind not in (None, Kind.JSON, Kind.JSONL):
        raise UsageError(
            f"--format {kind}: a record format is meant here, such as deepgram (redactor formats list)"
        )
    return record_format


def cpus() -> int:
    """How many CPUs this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
