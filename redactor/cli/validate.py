"""`redactor validate`."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from redactor.cli.ends import output_gone
from redactor.cli.options import DEFAULT_POLICY, KeyOption, NlpOption, PolicyOption, read_key
from redactor.shells import guard


def validate(
    config: Annotated[
        list[Path],
        typer.Option(
            "--config",
            metavar="FILE|DIR",
            help="Exports of ElevenLabs: the agent, the workspace settings, a test call, the history.",
            show_default=False,
        ),
    ],
    scan_: Annotated[
        list[Path] | None,
        typer.Option("--scan", metavar="DIR", help="Outputs to look through for what is left."),
    ] = None,
    policy: PolicyOption = DEFAULT_POLICY,
    llm_list: Annotated[
        Path | None,
        typer.Option("--llm-list", metavar="FILE", help="The workspace's answer of GET /v1/convai/llm/list."),
    ] = None,
    attest: Annotated[
        list[str] | None,
        typer.Option("--attest", metavar="RULE", help="A rule that you vouch for, such as elevenlabs.baa."),
    ] = None,
    per_cell: Annotated[
        int, typer.Option("--canaries", min=0, metavar="N", help="Canaries of each kind; 0 sends none.")
    ] = 6,
    max_leak: Annotated[
        float,
        typer.Option(
            "--max-leak", min=0, max=1, help="The part of the canaries of a kind that may get through."
        ),
    ] = 0.05,
    seed: Annotated[int, typer.Option("--seed", help="The same seed makes the same canaries.")] = 20261121,
    as_json: Annotated[bool, typer.Option("--json", help="Report as one JSON object.")] = False,
    key_file: KeyOption = None,
    nlp: NlpOption = None,
) -> int:
    """Judge a configuration and the redaction before launch. Exit code 0 pass, 1 fail, 4 something is not shown."""
    if nlp is None:
        guard.spare_torch()
    from redactor.shells import validate as shell

    request = shell.Request(
        config, scan_ or (), policy, llm_list, attest or (), seed, per_cell, max_leak, read_key(key_file), nlp
    )
    report = shell.run(request, today=datetime.now(UTC).date())
    try:
        shell.write(report, sys.stdout, json_wanted=as_json)
        sys.stdout.flush()
    except BrokenPipeError:
        return output_gone()
    return report.exit_code
