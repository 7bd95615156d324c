"""The options of `redactor validate` that write, compare and check evidence."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from redactor.shells.keys import read_key

EvidenceOption = Annotated[
    Path | None, typer.Option("--evidence", metavar="FILE", help="Write the signed evidence, as JSON.")
]
HtmlOption = Annotated[
    Path | None, typer.Option("--html", metavar="FILE", help="Write the report as one HTML page.")
]
JunitOption = Annotated[
    Path | None, typer.Option("--junit", metavar="FILE", help="Write the report as JUnit XML.")
]
SarifOption = Annotated[
    Path | None, typer.Option("--sarif", metavar="FILE", help="Write the report as SARIF 2.1.0.")
]
DiffOption = Annotated[
    Path | None,
    typer.Option("--diff", metavar="OLD.json", help="Say what changed since this evidence."),
]
VerifyOption = Annotated[
    Path | None,
    typer.Option(
        "--verify", metavar="EVIDENCE.json", help="Only check that evidence is as it was signed: 0 or 1."
    ),
]
EvidenceKeyOption = Annotated[
    Path | None,
    typer.Option(
        "--evidence-key",
        envvar="REDACTOR_EVIDENCE_KEY_FILE",
        metavar="FILE",
        help="The file with the key that signs evidence, 16 bytes or more.",
    ),
]


def targets(
    *, evidence: Path | None, html: Path | None, junit: Path | None, sarif: Path | None
) -> Mapping[str, Path]:
    """The reports that options name, by kind."""
    named = {"json": evidence, "html": html, "junit": junit, "sarif": sarif}
    return {kind: path for kind, path in named.items() if path is not None}


def verify(path: Path, key_file: Path | None) -> int:
    """Say whether evidence is as it was signed; give the exit code, 0 or 1.

    Raises:
        UsageError: it can't be read, is no evidence, or the key can't be used.
    """
    from redactor.shells import evidence

    found = evidence.verify(path, read_key(key_file))
    for line in found.lines():
        typer.echo(line)
    return 0 if found.passed else 1
