"""`redactor forward`: a server of the Fluent forward protocol that hands redacted messages on to another one.

    Fluent Bit or Fluentd --forward--> redactor --forward--> Fluentd, Fluent Bit, Vector, ...

A client's chunk is acknowledged after the upstream has acknowledged the redacted message. While the upstream is away nothing is
read, so that the client's buffer fills; a message may come twice (at least once), none is lost that was waiting for an ack.
"""

from __future__ import annotations

import contextlib
import ipaddress
import secrets
import select
import socket
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

from redactor.errors import StoppedError, UsageError
from redactor.shells.pool import Pool
from redactor.shells.stream import StreamChunk
from redactor.shells.work import Setup
from redactor.wire.forward import ForwardError, Message, ack
from redactor.wire.forward_session import Client, Secret, Server

BLOCK = 64 * 1024
MAX_MESSAGE = 32 * 1024 * 1024
PATIENCE = 300.0
"""Seconds that a client may take for the handshake, for one message from its first byte to its last, or let an ack lie."""
_PAUSES = (0.1, 0.5, 1.0, 2.0, 5.0)


class UpstreamError(Exception):
    """The upstream did not acknowledge; the text says what it did."""


class GoneError(Exception):
    """The client went away, or the server ends."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the server runs.

    Attributes:
        listen: host and port; beyond loopback a shared key is needed.
        upstream: host and port of the server that gets the redacted messages.
        key: the shared key that clients must know, or empty.
        upstream_key: the shared key of the upstream, or empty.
        max_message: the most bytes of one message, as it comes and decompressed.
        ack_seconds: how long the upstream may take to acknowledge a message.
        connections: the most clients at a time; more are turned away at once.
    """

    listen: tuple[str, int]
    upstream: tuple[str, int]
    key: str = ""
    upstream_key: str = ""
    max_message: int = MAX_MESSAGE
    ack_seconds: float = 60.0
    connections: int = 64

    def __post_init__(self) -> None:
        """Refuse what is unsafe. Raises UsageError."""
        if not self.key and not is_loopback(self.listen[0]):
            raise UsageError("beyond loopback `forward` needs a shared key: REDACTOR_FORWARD_KEY")
        if self.key and len(self.key) < 16:
            raise UsageError("the shared key needs at least 16 characters")


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach what listens at this host."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def address(text: str, option: str) -> tuple[str, int]:
    """`HOST:PORT` or `[HOST]:PORT`. Raises UsageError."""
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or len(port) > 5 or int(port) > 65535:
        raise UsageError(f"{option} must be HOST:PORT")
    return host.strip("[]"), int(port)


class Upstream:
    """The connection to the server that gets the redacted messages; opened when it is needed, one message at a time."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._line: socket.socket | None = None
        self._client = Client(Secret(), b"")

    def deliver(self, message: bytes, chunk: str) -> None:
        """Send one message and wait until it is acknowledged. Raises UpstreamError; the connection is closed by it."""
        end = time.monotonic() + self._settings.ack_seconds
        done, problem = False, "can't be reached"
        try:
            if self._line is not None and _has_ended(self._line):
                self.close()
            line = self._line or self._open(end)
            problem = "does not acknowledge"
            line.settimeout(max(0.01, end - time.monotonic()))
            line.sendall(message)
            done = any(item == chunk for item in self._answers(line, end))
        except ForwardError:
            problem = "does not keep to the protocol, or has another shared key"
        except OSError:
            pass
        if not done:
            self.close()
            raise UpstreamError(problem)

    def close(self) -> None:
        """Close the connection."""
        if self._line is not None:
            self._line.close()
        self._line = None

    def _open(self, end: float) -> socket.socket:
        self._line = line = socket.create_connection(self._settings.upstream, self._settings.ack_seconds)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._client = Client(Secret(self._settings.upstream_key, "redactor-client"), secrets.token_bytes(16))
        if not self._client.ready:
            for item in self._answers(line, end):
                if isinstance(item, bytes):
                    line.sendall(item)
                if self._client.ready:
                    break
        return line

    def _answers(self, line: socket.socket, end: float) -> Iterator[bytes | str | None]:
        """What the upstream says, and None after each block. Raises OSError when it says nothing in time, or closes."""
        while True:
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutError
            line.settimeout(left)
            if not (block := line.recv(BLOCK)):
                raise ConnectionResetError
            yield from self._client.feed(block)
            yield None


class ForwardServer:
    """The server.

    Args:
        setup: the engine.
        settings: see Settings.

    Raises:
        UsageError: it can't listen there.
    """

    def __init__(self, setup: Setup, settings: Settings) -> None:
        self._settings = settings
        self._pool = Pool[StreamChunk](setup, 1)
        self._turn = threading.Lock()
        self._slots = threading.BoundedSemaphore(settings.connections)
        self._upstream = Upstream(settings)
        self._trouble = ""
        self._problem: StoppedError | UsageError | None = None
        self._ended = threading.Event()
        family = socket.AF_INET6 if ":" in settings.listen[0] else socket.AF_INET
        try:
            self._socket = socket.create_server(settings.listen, family=family)
        except OSError as error:
            problem = error.strerror or "no such host"
        else:
            problem = ""
        if problem:
            raise UsageError(f"can't listen: {problem}")
        self._socket.settimeout(0.2)

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self._socket.getsockname()[1])

    def run(self) -> None:
        """Serve until `stop`. Raises UsageError when the engine can't be built, StoppedError when that is so later."""
        try:
            with self._pool:
                _ = self._pool.info
                _say(f"ready on {self._settings.listen[0]}:{self.port}")
                while not self._ended.is_set():
                    try:
                        connection, _ = self._socket.accept()
                    except TimeoutError:
                        continue
                    except OSError:  # no more file descriptors, or the client has gone already
                        self._ended.wait(0.05)
                        continue
                    self._welcome(connection)
                with self._turn:  # what is being delivered ends first
                    pass
        finally:
            self._ended.set()
            self._socket.close()
            self._upstream.close()
        if self._problem is not None:
            raise self._problem

    def stop(self) -> None:
        """End the server: what is not acknowledged yet is sent again by its client."""
        self._ended.set()

    def _welcome(self, connection: socket.socket) -> None:
        if self._slots.acquire(blocking=False):
            try:
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()
                return
            except RuntimeError:  # no more threads
                self._slots.release()
        connection.close()

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection, contextlib.suppress(OSError, ForwardError, GoneError):
                self._converse(connection)
        except (StoppedError, UsageError) as error:  # the engine can't be built any more
            self._problem = error
            self.stop()
        finally:
            self._slots.release()

    def _converse(self, connection: socket.socket) -> None:
        connection.settimeout(PATIENCE)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)  # a dead machine says no goodbye
        session = Server(
            Secret(self._settings.key, "redactor-server"), secrets.token_bytes(16), self._settings.max_message
        )
        connection.sendall(session.greeting())
        until = time.monotonic() + PATIENCE
        while not self._ended.is_set():
            if not session.waits:
                until = time.monotonic() + PATIENCE
            if time.monotonic() > until:
                return  # it holds a place, and bytes that nobody can use
            if not _is_readable(connection, 0.2):
                continue
            if not (block := connection.recv(BLOCK)):
                return
            for item in session.feed(block):
                if isinstance(item, bytes):
                    connection.sendall(item)
                else:
                    self._pass_on(connection, item)
                    until = time.monotonic() + PATIENCE  # nothing was read meanwhile

    def _pass_on(self, connection: socket.socket, message: Message) -> None:
        """Redact a message, deliver it, and only then acknowledge it."""
        chunk = secrets.token_urlsafe(16)
        pieces = tuple(message.pieces())
        with self._turn:
            self._check()
            ((_, answers),) = self._pool.run([StreamChunk(pieces)])
        data = message.written(answers, chunk)
        attempt = 0
        while True:
            with self._turn:
                self._check()
                if self._delivered(data, chunk):
                    break
            if message.chunk is not None and _has_ended(connection):
                raise GoneError  # it will send the message again
            self._ended.wait(_PAUSES[min(attempt, len(_PAUSES) - 1)])
            attempt += 1
        if message.chunk is not None:
            connection.sendall(ack(message.chunk))

    def _delivered(self, data: bytes, chunk: str) -> bool:
        """Deliver a message; say so on stderr when the upstream begins or ceases to be in the way."""
        trouble = ""
        try:
            self._upstream.deliver(data, chunk)
        except UpstreamError as error:
            trouble = str(error)
        if trouble != self._trouble:
            _say(
                f"the upstream {trouble}: messages wait for it"
                if trouble
                else "the upstream acknowledges again"
            )
        self._trouble = trouble
        return not trouble

    def _check(self) -> None:
        if self._ended.is_set():
            raise GoneError


def _say(text: str) -> None:
    """One line on stderr; nothing of a message is in it."""
    sys.stderr.write(f"redactor: {text}\n")
    sys.stderr.flush()


def _has_ended(line: socket.socket) -> bool:
    """Whether the other end has closed."""
    try:
        return _is_readable(line, 0) and not line.recv(1, socket.MSG_PEEK)
    except OSError:
        return True


def _is_readable(line: socket.socket, seconds: float) -> bool:
    """Whether there is something to read within some seconds. Not `select.select`, which takes no descriptor over 1,023."""
    poll = select.poll()
    poll.register(line, select.POLLIN)
    return bool(poll.poll(seconds * 1000))
