"""`redactor serve`."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Annotated

import typer

from redactor.cli.ends import OK, say
from redactor.cli.options import DEFAULT_POLICY, KeyOption, NlpOption, PolicyOption, TimeoutOption
from redactor.errors import UsageError
from redactor.shells import guard, work
from redactor.shells.keys import read_key
from redactor.shells.work import Mode, Setup


def serve(
    host: Annotated[
        str, typer.Option("--host", help="Beyond loopback a token or client certificates are needed.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="0 takes any that is free; it is printed.")
    ] = 8089,
    token: Annotated[
        str, typer.Option("--token", envvar="REDACTOR_TOKEN", help="The bearer token of clients.")
    ] = "",
    tls_cert: Annotated[
        Path | None, typer.Option("--tls-cert", metavar="FILE", help="Our certificate (PEM): serve HTTPS.")
    ] = None,
    tls_key: Annotated[Path | None, typer.Option("--tls-key", metavar="FILE", help="Its key (PEM).")] = None,
    client_ca: Annotated[
        Path | None,
        typer.Option("--client-ca", metavar="FILE", help="Clients need a certificate signed by this one."),
    ] = None,
    upstream: Annotated[
        str,
        typer.Option(
            "--upstream",
            metavar="URL",
            help="Where redacted requests go: /v1/logs and /v1/traces to the same path below it, /forward to itself.",
        ),
    ] = "",
    upstream_headers: Annotated[
        str,
        typer.Option(
            "--upstream-headers",
            envvar="REDACTOR_UPSTREAM_HEADERS",
            metavar="NAME=VALUE,...",
            help="Sent to the upstream with every request.",
        ),
    ] = "",
    upstream_timeout: Annotated[
        float,
        typer.Option(
            "--upstream-timeout",
            min=0.01,
            max=guard.LONGEST,
            metavar="SECONDS",
            help="After it the client gets 504.",
        ),
    ] = 10.0,
    upstream_ca: Annotated[
        Path | None,
        typer.Option(
            "--upstream-ca", metavar="FILE", help="Who signs the upstream's certificate, if not the system."
        ),
    ] = None,
    upstream_cert: Annotated[
        Path | None,
        typer.Option(
            "--upstream-cert", metavar="FILE", help="Our certificate and key for the upstream (PEM)."
        ),
    ] = None,
    policy: PolicyOption = DEFAULT_POLICY,
    key_file: KeyOption = None,
    nlp: NlpOption = None,
    workers: Annotated[int, typer.Option("--workers", min=1, help="How many processes redact.")] = 1,
    timeout: TimeoutOption = work.TIMEOUT,
    max_body: Annotated[
        int,
        typer.Option(
            "--max-body", min=1, metavar="BYTES", help="A longer body, as sent or decompressed, gets 413."
        ),
    ] = work.MAX_RECORD,
    waiting: Annotated[
        int, typer.Option("--waiting", min=1, help="Requests at work or waiting; more get 429.")
    ] = 16,
    connections: Annotated[
        int, typer.Option("--connections", min=1, help="Open connections; more get 503.")
    ] = 128,
    read_timeout: Annotated[
        float,
        typer.Option(
            "--read-timeout",
            min=0.01,
            max=guard.LONGEST,
            metavar="SECONDS",
            help="A request not read by then gets 408.",
        ),
    ] = 30.0,
    drain: Annotated[
        float,
        typer.Option(
            "--drain",
            min=0.01,
            max=guard.LONGEST,
            metavar="SECONDS",
            help="How long requests may go on after SIGTERM.",
        ),
    ] = 25.0,
) -> int:
    """Redact over HTTP: POST /redact and /forward (JSON, NDJSON), /v1/logs and /v1/traces (OTLP), /validate."""
    from redactor.shells import serve as shell

    if (tls_cert is None) != (tls_key is None) or (client_ca is not None and tls_cert is None):
        raise UsageError("--tls-cert and --tls-key go together; --client-ca needs both")
    if not upstream and (upstream_headers or upstream_ca or upstream_cert):
        raise UsageError("the options of an upstream need --upstream")
    tls = shell.Tls(tls_cert, tls_key, client_ca) if tls_cert and tls_key else None
    target = None
    if upstream:
        headers = _headers(upstream_headers)
        target = shell.Upstream(upstream, headers, upstream_timeout, upstream_ca, upstream_cert)
    limits = shell.Limits(
        max_body=max_body,
        waiting=waiting,
        connections=connections,
        read_seconds=read_timeout,
        drain_seconds=drain,
    )
    settings = shell.Settings(host, port, token, tls, target, workers, limits)
    if token and tls is None and not settings.is_loopback:
        say("warning: without --tls-cert the token and the records travel in the clear")
    setup = Setup(policy, read_key(key_file), nlp, Mode.REDACT, timeout)
    return OK if shell.run(settings, setup) else 128 + signal.SIGTERM


def _headers(text: str) -> dict[str, str]:
    """The headers of `name=value,name=value`; a value may hold `=`, and no comma."""
    pairs = [part.partition("=") for part in text.split(",") if part.strip()]
    return {name.strip(): value.strip() for name, _, value in pairs}
