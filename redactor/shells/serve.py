"""`redactor serve`: the redaction over HTTP on loopback, for shippers that can post and can't pipe.

POST /redact (JSON, or NDJSON with `application/x-ndjson`), /v1/logs and /v1/traces (OTLP/HTTP in JSON); GET /healthz, /readyz,
/metrics. 413 for a body over the limit, 422 for one that can't be redacted, 429 while as many requests as may wait are waiting,
503 while the engine is not ready: shippers send again on 429 and 503. No answer and no metric holds anything of a request but
its redacted form.
"""

from __future__ import annotations

import hmac
import ipaddress
import json
import threading
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from redactor.errors import UsageError
from redactor.framing import Lines
from redactor.pieces import Answer, Piece
from redactor.quarantine import Form, marker
from redactor.shells.pool import Pool
from redactor.shells.stream import StreamChunk
from redactor.shells.work import Setup
from redactor.stream import StreamFilter

MAX_BODY = 16 * 1024 * 1024
READ_SECONDS = 30.0
_POSTS = ("/redact", "/v1/logs", "/v1/traces")
_GETS = ("/healthz", "/readyz", "/metrics")
_BUCKETS = (0.005, 0.025, 0.1, 0.5, 2.5, 10.0)


@dataclass
class Metrics:
    """Counts and latencies; no label comes from data."""

    requests: dict[tuple[str, int], int] = field(default_factory=dict)
    seconds: list[int] = field(default_factory=lambda: [0] * (len(_BUCKETS) + 1))
    total_seconds: float = 0.0
    quarantined: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self, path: str, status: int, seconds: float) -> None:
        """Count one request; `path` is one of ours or `other`."""
        with self.lock:
            self.requests[path, status] = self.requests.get((path, status), 0) + 1
            at = next((i for i, bound in enumerate(_BUCKETS) if seconds <= bound), len(_BUCKETS))
            self.seconds[at] += 1
            self.total_seconds += seconds

    def text(self) -> str:
        """In Prometheus' text format 0.0.4."""
        with self.lock:
            lines = ["# TYPE redactor_requests_total counter"]
            for (path, status), count in sorted(self.requests.items()):
                lines.append(f'redactor_requests_total{{path="{path}",status="{status}"}} {count}')
            lines += [
                "# TYPE redactor_quarantined_total counter",
                f"redactor_quarantined_total {self.quarantined}",
            ]
            lines.append("# TYPE redactor_request_seconds histogram")
            below = 0
            for bound, count in zip((*_BUCKETS, float("inf")), self.seconds, strict=True):
                below += count
                name = "+Inf" if bound == float("inf") else f"{bound:g}"
                lines.append(f'redactor_request_seconds_bucket{{le="{name}"}} {below}')
            lines += [
                f"redactor_request_seconds_sum {self.total_seconds:.6f}",
                f"redactor_request_seconds_count {below}",
            ]
        return "\n".join(lines) + "\n"


class Server(ThreadingHTTPServer):
    """The HTTP server.

    Args:
        address: host and port; a host beyond loopback needs a token.
        setup: the engine.
        token: the bearer token, at least 16 characters, or empty for none.
        max_body: the largest body in bytes.
        waiting: how many requests may be at work or wait; more get 429.

    Raises:
        UsageError: the host is beyond loopback without a token, or the token is short.
    """

    daemon_threads = True

    def __init__(
        self,
        address: tuple[str, int],
        setup: Setup,
        *,
        token: str = "",
        max_body: int = MAX_BODY,
        waiting: int = 16,
    ) -> None:
        if token and len(token) < 16:
            raise UsageError("the bearer token needs at least 16 characters")
        if not token and not _is_loopback(address[0]):
            raise UsageError("beyond loopback `serve` needs a bearer token: REDACTOR_TOKEN")
        super().__init__(address, Handler)
        self.token = token
        self.max_body = max_body
        self.metrics = Metrics()
        self.slots = threading.BoundedSemaphore(waiting)
        self.ready = threading.Event()
        self._pool = Pool[StreamChunk](setup, 1)
        self._turn = threading.Lock()

    def start(self) -> None:
        """Build the engine. Raises UsageError when it can't be built."""
        self._pool.__enter__()
        _ = self._pool.info
        self.ready.set()

    def stop(self) -> None:
        """End the worker."""
        self.ready.clear()
        self._pool.__exit__(None, None, None)
        self.server_close()

    def answers(self, pieces: list[Piece]) -> list[Answer]:
        """Redact, one request at a time."""
        with self._turn:
            ((_, answers),) = self._pool.run([StreamChunk(tuple(pieces))])
        return answers

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a message could quote a request."""


def run(setup: Setup, host: str, port: int, *, token: str, max_body: int, waiting: int) -> None:
    """Serve until the process is told to end. Raises UsageError when it can't listen or the engine can't be built."""
    try:
        server = Server((host, port), setup, token=token, max_body=max_body, waiting=waiting)
    except OSError as error:
        problem = error.strerror or "no such host"
    else:
        problem = ""
    if problem:
        raise UsageError(f"can't listen: {problem}")
    thread = threading.Thread(
        target=server.serve_forever, daemon=True
    )  # /readyz answers while the engine loads
    thread.start()
    try:
        server.start()
        thread.join()
    finally:
        server.shutdown()
        server.stop()


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server_version = "redactor"
    sys_version = ""
    timeout = READ_SECONDS
    server: Server

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing: a path may hold anything."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer without the words of the request."""
        self._reply(code, {"error": HTTPStatus(code).phrase})

    def do_GET(self) -> None:
        """Health, readiness and metrics."""
        if not self._is_allowed():
            return
        if self.path == "/metrics":
            self._send(200, self.server.metrics.text().encode(), "text/plain; version=0.0.4")
        elif self.path == "/healthz":
            self._reply(200, {"status": "ok"})
        elif self.path == "/readyz":
            ready = self.server.ready.is_set()
            self._reply(200 if ready else 503, {"status": "ready" if ready else "loading"})
        else:
            self._reply(404, {"error": "Not Found"})

    def do_POST(self) -> None:
        """Redact a body."""
        began = time.monotonic()
        path = self.path if self.path in _POSTS else "other"
        self._status = 0
        try:
            if self._is_allowed():
                self._redact(path)
        finally:
            self.server.metrics.count(path, self._status, time.monotonic() - began)

    def _redact(self, path: str) -> None:
        if path == "other":
            self.close_connection = True
            self._reply(404, {"error": "Not Found"})
            return
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or len(length) > 12 or self.headers.get("Transfer-Encoding"):
            self._refuse(411)
        elif int(length) > self.server.max_body:
            self._refuse(413)
        elif self.headers.get("Content-Encoding", "identity") != "identity":
            self._refuse(415)
        elif not self.server.ready.is_set():
            self._refuse(503)
        elif not self.server.slots.acquire(blocking=False):
            self._refuse(429)
        else:
            try:
                self._answer(path, int(length))
            finally:
                self.server.slots.release()

    def _answer(self, path: str, length: int) -> None:
        body = self.rfile.read(length)
        kind = self.headers.get_content_type()
        if len(body) < length:
            self._refuse(400)
        elif kind == "application/x-ndjson" and path == "/redact":
            stream = StreamFilter(
                Lines(self.server.max_body, json_only=True), lambda p: self.server.answers(list(p))
            )
            out = stream.feed(body) + stream.close()
            self.server.metrics.quarantined += stream.quarantined
            self._send(200, out, kind)
        elif kind == "application/json":
            (answer,) = self.server.answers([Piece(1, Form.JSON, body)]) if body else (Answer(),)
            if answer.reason is None:
                self._send(200, answer.text, kind)
            else:
                self.server.metrics.quarantined += 1
                self._send(422, marker(Form.JSON, answer.reason, 1, answer.position).encode(), kind)
        else:
            self._refuse(415)

    def _is_allowed(self) -> bool:
        wanted = f"Bearer {self.server.token}".encode()
        given = self.headers.get("Authorization", "").encode("utf-8", "replace")
        if not self.server.token or self.path == "/healthz" or hmac.compare_digest(wanted, given):
            return True
        self._refuse(401)
        return False

    def _refuse(self, status: int) -> None:
        """Answer and close: the body is not read."""
        self.close_connection = True
        self._reply(status, {"error": HTTPStatus(status).phrase})

    def _reply(self, status: int, body: dict[str, str]) -> None:
        self._send(status, json.dumps(body).encode(), "application/json")

    def _send(self, status: int, body: bytes, kind: str) -> None:
        self._status = int(status)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if status in (429, 503):
            self.send_header("Retry-After", "1")
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)
