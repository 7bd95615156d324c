"""The next hop: a redacted request goes there, and the client's answer is what came back."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import h11

from redactor.shells.serve.metrics import Metrics
from redactor.shells.serve.settings import Upstream
from redactor.shells.serve.wire import ClientWire, GoneError, Reply, Timed, TooSlowError

LONGEST_REPLY = 1024 * 1024
MOST_KEPT = 16
RETRY = (429, 502, 503, 504)
"""What shippers send again (OTLP/HTTP 1.x, "Failures": these four)."""
_REFUSED = (400, 413, 415, 422)
_LONGEST_WAIT = 3600


class Forwarder:
    """Sends requests to one upstream, over connections that stay open.

    Args:
        upstream: where.
        metrics: what counts.

    Raises:
        UsageError: a certificate can't be used.
    """

    def __init__(self, upstream: Upstream, metrics: Metrics) -> None:
        parts = urlsplit(upstream.url)
        self._upstream = upstream
        self._metrics = metrics
        self._context = upstream.context()
        self._host = str(parts.hostname)
        self._port = parts.port or (443 if self._context else 80)
        self._path = parts.path
        self._netloc = parts.netloc
        self._lock = threading.Lock()
        self._idle: list[ClientWire] = []

    def send(self, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """POST a redacted body.

        Args:
            path: what is added to the upstream's path.
            headers: Content-Type and the like.
            body: redacted bytes.

        Returns:
            what the client is to be told: 2xx when the upstream has it; 400, 413, 415, 422 when the upstream refuses it
            for good; 429, 502, 503, 504 when the client is to send it again, which is also what becomes of a redirect, of
            missing rights and of a path that is not there, since an operator can set them right.
        """
        began = time.monotonic()
        try:
            reply, got = self._exchange(path, headers, body)
            outcome = str(reply.status)
        except TooSlowError:
            reply, got, outcome = Reply(504), {}, "timeout"
        except (GoneError, OSError, h11.ProtocolError):
            reply, got, outcome = Reply(503), {}, "unreachable"
        self._metrics.forwarded(outcome, time.monotonic() - began)
        if 200 <= reply.status < 300 or reply.status in _REFUSED:
            return reply
        status = reply.status if reply.status in RETRY else 502
        return Reply(status, headers={"Retry-After": str(_seconds(got.get("retry-after", "")))})

    def close(self) -> None:
        """Close the connections that are open."""
        with self._lock:
            for wire in self._idle:
                wire.timed.close()
            self._idle.clear()

    def _exchange(
        self, path: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[Reply, Mapping[str, str]]:
        deadline = time.monotonic() + self._upstream.timeout
        wire = self._open(deadline)
        try:
            wire.timed.deadline = deadline
            target = (self._path.rstrip("/") + path) or "/"
            fields = {"Host": self._netloc, "User-Agent": "redactor", **headers, **self._upstream.headers}
            reply, got = wire.ask(target, fields, body, LONGEST_REPLY)
        except BaseException:
            wire.timed.close()
            raise
        with self._lock:
            keep = len(self._idle) < MOST_KEPT and wire.goes_on()
            if keep:
                self._idle.append(wire)
        if not keep:
            wire.timed.close()
        return reply, got

    def _open(self, deadline: float) -> ClientWire:
        while True:
            with self._lock:
                wire = self._idle.pop() if self._idle else None
            if wire is None:
                break
            if not wire.timed.has_news():  # an idle connection with news was closed by the other side
                return wire
            wire.timed.close()
        try:
            sock = socket.create_connection(
                (self._host, self._port), timeout=max(0.001, deadline - time.monotonic())
            )
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._context is not None:
                sock.settimeout(max(0.001, deadline - time.monotonic()))
                sock = self._context.wrap_socket(sock, server_hostname=self._host)
            return ClientWire(Timed(sock))
        except TimeoutError:
            raise TooSlowError from None


def _seconds(text: str) -> int:
    """The seconds of a Retry-After header (RFC 9110 section 10.2.3), at least 1."""
    if text.isdecimal() and len(text) < 8:
        return min(max(1, int(text)), _LONGEST_WAIT)
    try:
        left = (parsedate_to_datetime(text) - datetime.now(UTC)).total_seconds()
    except (ValueError, TypeError):
        return 1
    return min(max(1, int(left)), _LONGEST_WAIT)
