"""What `redactor serve` is told: checked when it is made, frozen afterwards."""

from __future__ import annotations

import ipaddress
import re
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from redactor.errors import UsageError

SHORTEST_TOKEN = 16
_FIELD_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}")
_FIELD_VALUE = re.compile(r"[\x21-\x7e](?:[\t\x20-\x7e]{0,8000}[\x21-\x7e])?")
_OWN_FIELDS = frozenset(
    "host content-length content-type content-encoding transfer-encoding connection expect".split()
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one client may take.

    Attributes:
        max_body: the largest body in bytes, as it comes and again after it is decompressed.
        waiting: requests at work or waiting for it; more get 429.
        connections: open connections; more get 503.
        read_seconds: the time in which a request must have come whole, TLS handshake and body included; else 408.
        idle_seconds: how long a connection may stay open between two requests; longer than the 90 seconds after which clients in
            Go and Rust close theirs, so that no request meets a connection that is just being closed.
        drain_seconds: how long requests may go on after SIGTERM.
    """

    max_body: int = 16 * 1024 * 1024
    waiting: int = 16
    connections: int = 128
    read_seconds: float = 30.0
    idle_seconds: float = 120.0
    drain_seconds: float = 25.0

    def __post_init__(self) -> None:
        """Refuse what can't be served."""
        if min(self.max_body, self.waiting, self.connections) < 1:
            raise UsageError("the limits of `serve` start at 1")
        if min(self.read_seconds, self.idle_seconds, self.drain_seconds) <= 0:
            raise UsageError("the times of `serve` must be above 0")


@dataclass(frozen=True, slots=True)
class Tls:
    """Certificates, as PEM files.

    Attributes:
        cert: our certificate and what it was signed by.
        key: its key.
        client_ca: who signs the certificates of clients; None when clients need none.
    """

    cert: Path
    key: Path
    client_ca: Path | None = None

    def context(self) -> ssl.SSLContext:
        """TLS 1.2 or later. Raises UsageError when a file can't be used."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        _load(context, self.cert, self.key)
        if self.client_ca is not None:
            _trust(context, self.client_ca)
            context.verify_mode = ssl.CERT_REQUIRED
        return context


@dataclass(frozen=True, slots=True)
class Upstream:
    """Where redacted requests go.

    Attributes:
        url: http or https; OTLP requests go to the same path below it (`/v1/logs`), others to the URL itself.
        headers: sent with every request; no header of a client is.
        timeout: seconds for the whole exchange.
        ca: who signs the upstream's certificate, as a PEM file; None for those that the system trusts.
        cert: our client certificate and its key in one PEM file, or None.
    """

    url: str
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    timeout: float = 10.0
    ca: Path | None = None
    cert: Path | None = None

    def __post_init__(self) -> None:
        """Refuse what can't be reached."""
        try:
            parts = urlsplit(self.url)
            known = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1) > 0
        except ValueError:
            known = False
        if not known or not _FIELD_VALUE.fullmatch(self.url) or " " in self.url:
            raise UsageError("--upstream needs a URL such as http://127.0.0.1:4318")
        if parts.username or parts.password or parts.query or parts.fragment:
            raise UsageError(
                "--upstream takes no user, query or fragment; credentials go into --upstream-headers"
            )
        for name, value in self.headers.items():
            if not _FIELD_NAME.fullmatch(name) or not _FIELD_VALUE.fullmatch(value):
                raise UsageError("--upstream-headers needs NAME=VALUE in ASCII")
            if name.lower() in _OWN_FIELDS:
                raise UsageError(f"--upstream-headers can't set {name}")

    def context(self) -> ssl.SSLContext | None:
        """TLS for an https URL. Raises UsageError when a file can't be used."""
        if not self.url.startswith("https:"):
            return None
        context = ssl.create_default_context()
        if self.ca is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            _trust(context, self.ca)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if self.cert is not None:
            _load(context, self.cert, self.cert)
        return context


@dataclass(frozen=True, slots=True)
class Settings:
    """All of it.

    Attributes:
        host: a name or an address to listen on; beyond loopback only with a token or client certificates.
        port: 0 for any that is free.
        token: the bearer token, at least 16 characters, or empty for none.
        tls: certificates, or None for plain HTTP.
        upstream: where redacted requests go, or None.
        workers: how many processes redact.
        limits: what one client may take.
    """

    host: str = "127.0.0.1"
    port: int = 0
    token: str = field(default="", repr=False)
    tls: Tls | None = None
    upstream: Upstream | None = None
    workers: int = 1
    limits: Limits = Limits()

    def __post_init__(self) -> None:
        """Refuse what would be open to all."""
        if self.token and (len(self.token) < SHORTEST_TOKEN or not _FIELD_VALUE.fullmatch(self.token)):
            raise UsageError(
                f"the bearer token needs at least {SHORTEST_TOKEN} characters, all of them ASCII"
            )
        has_client_ca = self.tls is not None and self.tls.client_ca is not None
        if not self.token and not has_client_ca and not self.is_loopback:
            raise UsageError(
                "beyond loopback `serve` needs a bearer token (REDACTOR_TOKEN) or client certificates (--client-ca)"
            )

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can come. Raises UsageError when the host is no address."""
        return ipaddress.ip_address(self.address[1].partition("%")[0]).is_loopback

    @property
    def address(self) -> tuple[socket.AddressFamily, str]:
        """The address that the host stands for. Raises UsageError when there is none."""
        try:
            if not self.host:
                raise OSError
            found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
            return found[0][0], str(found[0][4][0])
        except (OSError, UnicodeError):
            pass
        raise UsageError("--host is no address or name of this machine")


def _load(context: ssl.SSLContext, cert: Path, key: Path) -> None:
    try:
        context.load_cert_chain(cert, key, password=lambda: b"")
        return
    except (OSError, ssl.SSLError):
        pass
    raise UsageError("a certificate or its key can't be read, is encrypted, or they don't belong together")


def _trust(context: ssl.SSLContext, authority: Path) -> None:
    try:
        context.load_verify_locations(authority)
        return
    except (OSError, ssl.SSLError):
        pass
    raise UsageError("the file of a certificate authority can't be read")
