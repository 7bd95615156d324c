"""`redactor validate`."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from redactor.cli import evidence as options
from redactor.cli.ends import output_gone
from redactor.cli.options import DEFAULT_POLICY, KeyOption, NlpOption
from redactor.errors import UsageError
from redactor.shells import guard
from redactor.shells.keys import read_key

_WITHOUT_PLAN = "the plan says it: {} goes without a plan"


def validate(
    plan: Annotated[
        Path | None,
        typer.Argument(
            metavar="[PLAN.yaml]", help="The plan; with --init the file to write.", show_default=False
        ),
    ] = None,
    init: Annotated[
        bool, typer.Option("--init", help="Write a commented plan, from options, asking on a terminal.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Report as one JSON object.")] = False,
    write_canaries: Annotated[
        Path | None,
        typer.Option(
            "--write-canaries", metavar="FILE", help="Write the plan's canaries as JSON lines, and send none."
        ),
    ] = None,
    config: Annotated[
        list[Path] | None,
        typer.Option(
            "--config",
            metavar="FILE|DIR",
            help="Exports of a vendor; ElevenLabs without a plan.",
            show_default=False,
        ),
    ] = None,
    scan_: Annotated[
        list[Path] | None,
        typer.Option("--scan", metavar="DIR", help="Outputs to look through for what is left."),
    ] = None,
    policy: Annotated[
        str | None,
        typer.Option(
            "--policy",
            metavar="NAME|FILE",
            help="A built-in policy or a policy file.",
            show_default=DEFAULT_POLICY,
        ),
    ] = None,
    llm_list: Annotated[
        Path | None,
        typer.Option("--llm-list", metavar="FILE", help="The workspace's answer of GET /v1/convai/llm/list."),
    ] = None,
    attest: Annotated[
        list[str] | None,
        typer.Option("--attest", metavar="RULE", help="A rule that you vouch for, such as elevenlabs.baa."),
    ] = None,
    per_kind: Annotated[
        int | None,
        typer.Option(
            "--canaries", min=0, metavar="N", help="Canaries of each kind; 0 sends none.", show_default="6"
        ),
    ] = None,
    max_leak: Annotated[
        float | None,
        typer.Option(
            "--max-leak",
            min=0,
            max=1,
            help="The part of the canaries of a kind that may get through.",
            show_default="0.05",
        ),
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option("--seed", help="The same seed makes the same canaries.", show_default="20261121"),
    ] = None,
    vendor: Annotated[
        list[str] | None, typer.Option("--vendor", metavar="NAME", help="With --init: a vendor.")
    ] = None,
    sample: Annotated[
        list[str] | None,
        typer.Option("--sample", metavar="FILE", help="With --init: records of your own schema."),
    ] = None,
    sink: Annotated[
        list[str] | None,
        typer.Option(
            "--sink",
            metavar="KIND:PLACE[:TABLES]",
            help="With --init: where records end up, such as log:app.log.",
        ),
    ] = None,
    path: Annotated[
        str | None,
        typer.Option(
            "--path", metavar="KIND", help="With --init: in-process, batch, stream, command, http, outside."
        ),
    ] = None,
    command: Annotated[
        str | None,
        typer.Option("--command", metavar="WORDS", help="With --init: the command that records go through."),
    ] = None,
    url: Annotated[
        str | None, typer.Option("--url", help="With --init: the endpoint that records go to.")
    ] = None,
    evidence: options.EvidenceOption = None,
    html: options.HtmlOption = None,
    junit: options.JunitOption = None,
    sarif: options.SarifOption = None,
    diff: options.DiffOption = None,
    verify: options.VerifyOption = None,
    evidence_key: options.EvidenceKeyOption = None,
    key_file: KeyOption = None,
    nlp: NlpOption = None,
) -> int:
    """Judge a plan before launch: configuration, canaries, sinks. Exit code 0 pass, 1 fail, 4 something is not shown."""
    drafting = {
        "--vendor": vendor, "--sample": sample, "--sink": sink, "--path": path, "--command": command, "--url": url,
    }  # fmt: skip
    if verify is not None:
        if plan is not None or init:
            raise UsageError("--verify goes alone, or with --evidence-key")
        return options.verify(verify, evidence_key)
    if init:
        return _init(plan or Path("plan.yaml"), drafting, config, scan_, policy)
    if wrong := [name for name, value in drafting.items() if value]:
        raise UsageError(f"{', '.join(wrong)} goes with --init")
    if nlp is None:
        guard.spare_torch()
    from redactor.shells import configuration, screen
    from redactor.shells import evidence as reports
    from redactor.shells import validate as shell

    given: dict[str, Any] = {
        "--config": config, "--scan": scan_, "--policy": policy, "--llm-list": llm_list, "--attest": attest,
        "--canaries": per_kind, "--max-leak": max_leak, "--seed": seed, "--nlp": nlp,
    }  # fmt: skip
    if plan is not None:
        if wrong := [name for name, value in given.items() if value not in (None, [])]:
            raise UsageError(_WITHOUT_PLAN.format(", ".join(wrong)))
        loaded = shell.with_key(shell.load(plan), key_file)
    elif not config:
        raise UsageError(
            "name a plan (redactor validate PLAN.yaml; --init writes one), or exports with --config"
        )
    else:
        known = {name: given[flag] for flag, name in _FLAGS.items() if given[flag] not in (None, [])}
        loaded = shell.flags(key_file=key_file, **known)
    read = [*shell.inputs(loaded), *filter(None, (plan, evidence_key))]
    ask = shell.Run(loaded, plan.name if plan else "", _command_line())
    if write_canaries is not None:
        reports.spare(write_canaries, read)
        count = shell.write_canaries(ask, write_canaries)
        typer.echo(f"redactor: {count} records with canaries written, all made up", err=True)
        return 0
    wanted = {**loaded.reports, **options.targets(evidence=evidence, html=html, junit=junit, sarif=sarif)}
    key = read_key(evidence_key or loaded.signature_key)
    reports.check(wanted, key, read=read)
    old = reports.last(diff, key) if diff is not None else None
    with shell.watched(sys.stderr.isatty()) as advance:
        report = shell.run(shell.watching(ask, advance), today=datetime.now(UTC).date())
    signed, changed = reports.publish(
        report, wanted, key=key, old=old, places=configuration.places(loaded, plan)
    )
    try:
        screen.write(report, sys.stdout, signed=signed if as_json else None, diff=changed)
        sys.stdout.flush()
    except BrokenPipeError:
        return output_gone()
    return report.exit_code


_FLAGS = {
    "--config": "config",
    "--scan": "scan",
    "--policy": "policy",
    "--llm-list": "llm_list",
    "--attest": "attested",
    "--canaries": "per_kind",
    "--max-leak": "max_leak",
    "--seed": "seed",
    "--nlp": "nlp",
}


def _init(
    path: Path,
    drafting: Mapping[str, Any],
    config: list[Path] | None,
    scan: list[Path] | None,
    policy: str | None,
) -> int:
    from redactor.cli import drafting as drafts
    from redactor.launch.draft import Answers
    from redactor.launch.plan import PathKind

    kind = drafting["--path"] or (
        "command" if drafting["--command"] else "http" if drafting["--url"] else "in-process"
    )
    if kind not in tuple(PathKind):
        raise UsageError(f"--path knows {', '.join(PathKind)}")
    answers = Answers(
        name=path.stem if path.stem != "plan" else "my agent",
        vendors=tuple(drafting["--vendor"] or ("elevenlabs",)),
        exports=tuple(map(str, config or ())),
        policy=policy or DEFAULT_POLICY,
        path=PathKind(kind),
        command=tuple(shlex.split(drafting["--command"] or "")),
        url=drafting["--url"] or "",
        samples=tuple(drafting["--sample"] or ()),
        sinks=tuple(drafts.sink(item) for item in drafting["--sink"] or ()),
        residual=tuple(map(str, scan or ())),
    )
    drafts.write(path, answers, asking=sys.stdin.isatty())
    typer.echo(
        f"redactor: {path} written: fill in what is commented, then run: redactor validate {path}", err=True
    )
    return 0


def _command_line() -> str:
    """The command line, to repeat it. It holds names of files and no secret."""
    return shlex.join(["redactor", *sys.argv[1:]])
