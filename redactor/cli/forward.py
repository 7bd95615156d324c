"""`redactor forward`."""

from __future__ import annotations

import signal
from typing import Annotated

import typer

from redactor.cli.ends import OK
from redactor.cli.options import (
    DEFAULT_POLICY,
    KeyOption,
    NlpOption,
    PolicyOption,
    TimeoutOption,
)
from redactor.shells import guard, work
from redactor.shells.keys import read_key
from redactor.shells.work import Mode, Setup


def forward(
    upstream: Annotated[
        str,
        typer.Option(
            "--upstream", metavar="HOST:PORT", help="Where redacted messages go; it must acknowledge."
        ),
    ],
    listen: Annotated[
        str, typer.Option("--listen", metavar="HOST:PORT", help="Beyond loopback a shared key is needed.")
    ] = "127.0.0.1:24224",
    shared_key: Annotated[
        str,
        typer.Option(
            "--shared-key", envvar="REDACTOR_FORWARD_KEY", metavar="KEY", help="What clients must know."
        ),
    ] = "",
    upstream_key: Annotated[
        str,
        typer.Option(
            "--upstream-key", envvar="REDACTOR_UPSTREAM_KEY", metavar="KEY", help="The upstream's shared key."
        ),
    ] = "",
    ack_timeout: Annotated[
        float,
        typer.Option(
            "--ack-timeout",
            min=0.1,
            max=guard.LONGEST,
            metavar="SECONDS",
            help="How long the upstream may take to acknowledge.",
        ),
    ] = 60.0,
    max_message: Annotated[
        int,
        typer.Option(
            "--max-message", min=1, metavar="BYTES", help="The largest message, as it comes and decompressed."
        ),
    ] = 32 * 1024 * 1024,
    connections: Annotated[
        int, typer.Option("--connections", min=1, help="The most clients at a time.")
    ] = 64,
    policy: PolicyOption = DEFAULT_POLICY,
    key_file: KeyOption = None,
    nlp: NlpOption = None,
    timeout: TimeoutOption = work.TIMEOUT,
) -> int:
    """Redact the Fluent forward protocol (Fluent Bit, Fluentd) on its way to another server."""
    from redactor.shells import forward as shell

    settings = shell.Settings(
        shell.address(listen, "--listen"),
        shell.address(upstream, "--upstream"),
        shared_key,
        upstream_key,
        max_message,
        ack_timeout,
        connections,
    )
    server = shell.ForwardServer(Setup(policy, read_key(key_file), nlp, Mode.REDACT, timeout), settings)
    signal.signal(signal.SIGTERM, lambda *_: server.stop())
    server.run()
    return OK
