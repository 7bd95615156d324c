"""`redactor serve`."""

from __future__ import annotations

import signal
from typing import Annotated

import typer

from redactor.cli.ends import OK, on_signal
from redactor.cli.options import DEFAULT_POLICY, KeyOption, NlpOption, PolicyOption, TimeoutOption, read_key
from redactor.shells import work
from redactor.shells.work import Mode, Setup


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

    signal.signal(signal.SIGTERM, on_signal)
    setup = Setup(policy, read_key(key_file), nlp, Mode.REDACT, timeout)
    shell.run(setup, host, port, token=token, max_body=max_body, waiting=waiting)
    return OK
