"""The command line: options in, a shell called, errors turned into exit codes.

Exit codes: 0 done; 1 something was found (scan) or failed (validate); 2 a wrong option, policy or path; 3 done, and
something was quarantined; 4 something was not shown (validate); 70 an error of redactor itself; 128 and more: ended by
a signal (130 Ctrl-C, 141 the reader of the output went away, 143 SIGTERM).
"""

from __future__ import annotations

import io
import json
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Annotated, Any, NoReturn

import typer

from redactor import __version__
from redactor.errors import QuarantineError, UsageError
from redactor.shells import guard, work
from redactor.shells.reader import Options
from redactor.shells.sniff import Kind
from redactor.shells.work import Mode, Setup

OK, FOUND, USAGE, QUARANTINED, INTERNAL = 0, 1, 2, 3, 70
DEFAULT_POLICY = "hipaa-safe-harbor"

app = typer.Typer(
    name="redactor",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
policy_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.add_typer(policy_app, name="policy")
formats_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.add_typer(formats_app, name="formats")


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
        metavar="SECONDS",
        help="The time for each started 256 KiB of a record; a slower one is quarantined.",
    ),
]


@app.command()
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
    """Redact files and folders of JSON, JSON Lines, transcripts and logs, also .gz and .zst."""
    from redactor.shells import progress
    from redactor.shells.batch import Batch, summary

    signal.signal(signal.SIGTERM, _terminate)
    signal.signal(signal.SIGHUP, _terminate)
    kind, record_format = _format(format_)
    setup = Setup(policy, _key(key_file), nlp, Mode.REDACT, timeout, record_format)
    run = Batch(inputs, out, setup, Options(kind, max_record), workers or _cpus(), resume)
    sources = run.plan()
    with progress.bar(sources, sys.stderr.isatty()) as advance:
        sums = summary(run.run(sources, advance))
    found = sum(sums["counts"].values())
    _say(
        f"{sums['files']} files, {sums['records']} records, {found} values redacted, "
        f"{sums['quarantined_records']} quarantined"
    )
    return QUARANTINED if sums["quarantined_records"] else OK


@app.command()
def stream(
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
        typer.Option("--multiline-timeout", min=0.01, help="Seconds that a record waits for more lines."),
    ] = 2.0,
    nonce: Annotated[
        str,
        typer.Option("--nonce", envvar="REDACTOR_NONCE", help="What marks a reply to rsyslog's mmexternal."),
    ] = "",
    transactions: Annotated[
        bool, typer.Option("--transactions", help="rsyslog's omprog sends transaction marks.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="FILE", help="Where lines of rsyslog-omprog are appended."),
    ] = None,
) -> int:
    """Redact lines from stdin to stdout, in order, each as soon as it is there."""
    from redactor.shells.stream import OutputClosedError, OutputFailedError, Protocol, Stream

    _, record_format = _format(format_)
    setup = Setup(policy, _key(key_file), nlp, Mode.REDACT, timeout, record_format)
    wire = Protocol(protocol, multiline_start, multiline_timeout, nonce, transactions)
    if (output is not None) != (protocol == "rsyslog-omprog"):
        raise UsageError("--output goes with --protocol rsyslog-omprog, and is needed there")
    try:
        if output is not None:
            from redactor.shells.omprog import Sink

            return QUARANTINED if Sink(setup, output, max_record, transactions).run() else OK
        quarantined = Stream(setup, max_record, protocol=wire).run()
    except OutputClosedError:
        return 128 + signal.SIGPIPE
    except OutputFailedError:
        _say("error: the output can't be written")
        return QUARANTINED
    return QUARANTINED if quarantined else OK


@app.command()
def serve(
    host: Annotated[str, typer.Option("--host", help="Beyond loopback a token is needed.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535)] = 8089,
    token: Annotated[str, typer.Option("--token", envvar="REDACTOR_TOKEN", help="The bearer token.")] = "",
    policy: PolicyOption = DEFAULT_POLICY,
    key_file: KeyOption = None,
    nlp: NlpOption = None,
    timeout: TimeoutOption = work.TIMEOUT,
    max_body: Annotated[
        int, typer.Option("--max-body", min=1, metavar="BYTES", help="A longer body gets 413.")
    ] = work.MAX_RECORD,
    waiting: Annotated[
        int, typer.Option("--waiting", min=1, help="Requests at work or waiting; more get 429.")
    ] = 16,
) -> int:
    """Redact over HTTP: POST /redact (JSON, NDJSON), /v1/logs and /v1/traces (OTLP in JSON)."""
    from redactor.shells import serve as shell

    signal.signal(signal.SIGTERM, _terminate)
    setup = Setup(policy, _key(key_file), nlp, Mode.REDACT, timeout)
    shell.run(setup, host, port, token=token, max_body=max_body, waiting=waiting)
    return OK


@app.command()
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

    kind, record_format = _format(format_)
    setup = Setup(policy, None, nlp, Mode.SCAN, timeout, record_format)
    run = Scan(inputs, setup, Options(kind, max_record), workers or _cpus())
    try:
        totals = (write_json if as_json else write_lines)(run, sys.stdout)
    except BrokenPipeError:
        return _output_gone()
    if totals.found:
        return FOUND
    return QUARANTINED if totals.unread else OK


@app.command()
def analytics(
    inputs: Inputs,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="A .jsonl, .csv or .json file.")],
    min_cell: Annotated[
        int, typer.Option("--min-cell", min=1, metavar="N", help="The least count that totals show.")
    ] = 11,
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="FORMAT", help="What every file is: json, jsonl, text or lines."),
    ] = None,
) -> int:
    """Keep only typed metadata of conversations: durations, outcomes, latencies, costs."""
    from redactor.shells import analytics as shell

    signal.signal(signal.SIGTERM, _terminate)
    kind, record_format = _format(format_)
    if record_format:
        raise UsageError(f"--format knows {', '.join(Kind)} here: record formats are recognised")
    result = shell.run(inputs, out, min_cell=min_cell, options=Options(kind))
    for name, value in shell.table(result.totals):
        typer.echo(f"{name:<28} {value}")
    return result.exit_code


@app.command()
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
        config, scan_ or (), policy, llm_list, attest or (), seed, per_cell, max_leak, _key(key_file), nlp
    )
    report = shell.run(request, today=datetime.now(UTC).date())
    try:
        shell.write(report, sys.stdout, json_wanted=as_json)
        sys.stdout.flush()
    except BrokenPipeError:
        return _output_gone()
    return report.exit_code


@policy_app.callback()
def policy_commands() -> None:
    """List, show and check policies."""
    guard.spare_torch()


@policy_app.command("list")
def policy_list() -> None:
    """Name the built-in policies."""
    from redactor.policy import Policy, builtin_policies

    for name in builtin_policies():
        typer.echo(f"{name:<20} {Policy.load(name).description}".rstrip())


@policy_app.command("show")
def policy_show(name: Annotated[str, typer.Argument(metavar="NAME|FILE")]) -> None:
    """Print what a policy does with each entity type, as JSON."""
    from redactor.policy import Policy

    typer.echo(json.dumps(_shown(Policy.load(name)), indent=2))


@policy_app.command("check")
def policy_check(
    file: Annotated[str, typer.Argument(metavar="NAME|FILE")],
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="VENDOR",
            help="Compare with a vendor's entity names: elevenlabs, aws, azure, google, hipaa.",
        ),
    ] = None,
) -> None:
    """Check a policy; print its digest when it is right, or the field that is wrong."""
    from redactor.policy import Policy

    checked = Policy.load(Path(file) if os.path.exists(file) else file)
    typer.echo(f"{checked.name}: ok, digest {checked.digest}")
    if against is not None:
        _compare(checked, against)


def _compare(policy: Any, vendor: str) -> None:
    from redactor import taxonomies
    from redactor.entities import ENTITIES

    known = taxonomies.load()
    if vendor not in known:
        raise UsageError(f"--against knows {', '.join(known)}")
    redacted = [entity for entity in ENTITIES if policy.rule(entity).operator != "keep"]
    result = taxonomies.compare(known[vendor], redacted)
    typer.echo(f"{vendor} names that {policy.name} does not cover: {', '.join(result.vendor_only) or 'none'}")
    for name, kept in result.partly.items():
        typer.echo(f"covered in part: {name} (kept: {', '.join(kept)})")
    typer.echo(
        f"{policy.name} covers and {vendor} has no name for: {', '.join(result.policy_only) or 'none'}"
    )


@formats_app.callback()
def formats_commands() -> None:
    """List the record formats, or show how a file is read."""
    guard.spare_torch()


@formats_app.command("list")
def formats_list() -> None:
    """Name the record formats and where their facts come from."""
    from redactor.formats import load

    for name, form in load().items():
        typer.echo(f"{name:<24} {form.source}")


@formats_app.command("explain")
def formats_explain(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    format_: FormatOption = None,
) -> int:
    """Show which format a file is and what every path of it is taken for: names and classes, no values."""
    from redactor.shells import formats as shell

    kind, record_format = _format(format_)
    try:
        return shell.explain(file, Options(kind), record_format, sys.stdout)
    except BrokenPipeError:
        return _output_gone()


def _shown(policy: Any) -> dict[str, Any]:
    from redactor.entities import ENTITIES

    def rule(one: Any) -> dict[str, Any]:
        return {"operator": one.operator, "threshold": one.threshold, **dict(one.options)}

    return {
        "name": policy.name,
        "description": policy.description,
        "digest": policy.digest,
        "content": policy.content,
        "timestamps": policy.timestamps,
        "default": rule(policy.default),
        "entities": {entity: rule(policy.rule(entity)) for entity in sorted(ENTITIES)},
        "roles": {role: {e: rule(r) for e, r in rules.items()} for role, rules in policy.roles.items()},
        "allow": sorted(policy.allow),
    }


def _format(name: str | None) -> tuple[Kind | None, str | None]:
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


def _key(path: Path | None) -> bytes | None:
    if path is None:
        return None
    try:
        key = path.read_bytes()
    except OSError as error:
        raise UsageError(f"can't read the key file: {error.strerror}") from None
    key = key.removesuffix(b"\n").removesuffix(b"\r")
    if not key:
        raise UsageError("the key file is empty")
    return key


def _cpus() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _output_gone() -> int:
    """Make the interpreter's last flush harmless after the reader of stdout has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 128 + signal.SIGPIPE


def _say(text: str) -> None:
    typer.echo(f"redactor: {text}", err=True)


def _terminate(signum: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + signum)


def run(arguments: list[str]) -> int:
    """Run one command line and give its exit code. No message shows what a file or a pipe holds."""
    command = typer.main.get_command(app)
    try:
        code = command.main(args=arguments, prog_name="redactor", standalone_mode=False)
    except (UsageError, QuarantineError) as error:
        _say(f"error: {error}")
        return USAGE if isinstance(error, UsageError) else QUARANTINED
    except (KeyboardInterrupt, typer.Abort):
        return 128 + signal.SIGINT
    except Exception as error:  # noqa: BLE001 - the last door: the type may be shown, the message may not
        if hasattr(error, "format_message"):  # the parser refused the command line
            text = error.format_message()
            if type(error).__name__ == "NoArgsIsHelpError":
                typer.echo(text, err=True)
            else:
                _say(f"error: {' '.join(text.split())}")
            return USAGE
        guard.report(type(error), error.__traceback__)
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
