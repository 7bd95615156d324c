"""Listens, gives each connection a thread, and drains when it is told to end."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from http import HTTPStatus
from types import FrameType

import h11

from redactor.errors import UsageError
from redactor.shells.serve.app import App
from redactor.shells.serve.lanes import Lanes
from redactor.shells.serve.metrics import Metrics
from redactor.shells.serve.settings import Settings
from redactor.shells.serve.wire import (
    BusyError,
    GoneError,
    Reply,
    ServerWire,
    Timed,
    TooLargeError,
    TooSlowError,
)
from redactor.shells.work import Setup


class Budget:
    """Bytes of bodies that are held at one time.

    Args:
        size: the most.
    """

    def __init__(self, size: int) -> None:
        self._left = size
        self._lock = threading.Lock()

    def take(self, size: int) -> bool:
        """Take some; False when there are not as many."""
        with self._lock:
            fits = size <= self._left
            self._left -= size if fits else 0
        return fits

    def give(self, size: int) -> None:
        """Give them back."""
        with self._lock:
            self._left += size


_BACKLOG = 128
_FULL = (
    b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
)


class Server:
    """The HTTP server. It listens once it is made; `start` builds the engine.

    Args:
        settings: where to listen, who may come, where to forward.
        setup: the engine.

    Raises:
        UsageError: it can't listen, or a certificate can't be used.
    """

    def __init__(self, settings: Settings, setup: Setup) -> None:
        self.metrics = Metrics()
        self.lanes = Lanes(setup, settings.workers)
        self._settings = settings
        self._app = App(settings, self.lanes, self.metrics)
        self._tls = settings.tls.context() if settings.tls else None
        self._draining = threading.Event()
        self._wake, self._poke = os.pipe()
        self._lock = threading.Lock()
        self._open: set[Timed] = set()
        self._budget = Budget(settings.limits.max_body * settings.limits.waiting)
        self._listener = _listener(settings)
        self._accepting = threading.Thread(target=self._accept, daemon=True)

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self._listener.getsockname()[1])

    @property
    def url(self) -> str:
        """Where it is."""
        host = f"[{self._settings.host}]" if ":" in self._settings.host else self._settings.host
        return f"http{'s' if self._tls else ''}://{host}:{self.port}"

    def start(self) -> None:
        """Answer /healthz at once, and all else when the engine is built. Raises UsageError when it can't be."""
        self._accepting.start()
        self.lanes.start()

    def stop(self) -> bool:
        """Take no more requests, let those at work end, close; give whether all of them did."""
        self._draining.set()
        os.write(self._poke, b"x")
        if self._accepting.is_alive():
            self._accepting.join()
        self._listener.close()
        deadline = time.monotonic() + self._settings.limits.drain_seconds
        while self._open and time.monotonic() < deadline:
            time.sleep(0.01)
        with self._lock:
            left = list(self._open)
        for timed in left:
            timed.close()
        self.lanes.stop()
        self._app.close()
        os.close(self._wake)
        os.close(self._poke)
        return not left

    def _accept(self) -> None:
        poll = select.poll()
        poll.register(self._listener, select.POLLIN)
        poll.register(self._wake, select.POLLIN)
        while not self._draining.is_set():
            poll.poll()
            if self._draining.is_set():
                return
            try:
                sock, _ = self._listener.accept()
            except BlockingIOError:
                continue
            except OSError:  # no more file descriptors: those that are open will end
                time.sleep(0.05)
                continue
            self._welcome(sock)

    def _welcome(self, sock: socket.socket) -> None:
        timed = Timed(sock)
        with self._lock:
            has_room = len(self._open) < self._settings.limits.connections
            if has_room:
                self._open.add(timed)
        if has_room:
            try:
                threading.Thread(target=self._serve, args=(timed,), daemon=True).start()
                return
            except RuntimeError:  # no more threads
                with self._lock:
                    self._open.discard(timed)
        self.metrics.count("connections_refused")
        with contextlib.suppress(OSError):
            sock.settimeout(0)
            if self._tls is None:
                sock.send(_FULL)
            sock.shutdown(socket.SHUT_WR)
        timed.close()

    def _serve(self, timed: Timed) -> None:
        self.metrics.gauge("connections", 1)
        try:
            timed.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._tls is None or self._handshake(timed):
                self._requests(timed)
        except (GoneError, TooSlowError, OSError):
            self.metrics.count("bad_requests")
        finally:
            timed.close()
            self.metrics.gauge("connections", -1)
            with self._lock:
                self._open.discard(timed)

    def _handshake(self, timed: Timed) -> bool:
        if self._tls is None:
            return True
        timed.sock.settimeout(self._settings.limits.read_seconds)
        try:
            timed.sock = self._tls.wrap_socket(timed.sock, server_side=True)
        except (OSError, ValueError):  # SSLError is an OSError
            self.metrics.count("handshakes_failed")
            return False
        return True

    def _requests(self, timed: Timed) -> None:
        wire = ServerWire(timed)
        while self._comes(wire):
            if not self._exchange(wire) or not wire.goes_on():
                return

    def _comes(self, wire: ServerWire) -> bool:
        """Wait for the first byte of a request; False when none comes."""
        sock = wire.timed.sock
        if wire.has_bytes() or getattr(sock, "pending", int)():
            return True
        poll = select.poll()
        poll.register(sock, select.POLLIN)
        poll.register(self._wake, select.POLLIN)
        events = dict(poll.poll(self._settings.limits.idle_seconds * 1000))
        return sock.fileno() in events

    def _exchange(self, wire: ServerWire) -> bool:
        """One request and its answer; False when the connection is to be closed."""
        began = time.monotonic()
        limits = self._settings.limits
        wire.timed.give(limits.read_seconds)
        head, unread, held = None, True, 0

        def may_hold(size: int) -> bool:
            nonlocal held
            fits = self._budget.take(size)
            held += size if fits else 0
            return fits

        try:
            head = wire.head()
            if head is None:
                return False
            reply = self._app.refusal(head)
            if reply is None:
                body = wire.body(limits.max_body, may_hold)
                unread = False
                reply = self._app.answer(head, body, lambda: not wire.timed.is_gone())
        except TooSlowError:
            reply = _plain(408)
        except TooLargeError:
            reply = _plain(413)
        except BusyError:
            reply = _plain(429)
        except h11.RemoteProtocolError as error:
            reply = _plain(error.error_status_hint)
        finally:
            self._budget.give(held)
        if head is None:
            self.metrics.count("bad_requests")
        close = unread or self._draining.is_set()
        if wire.can_reply:
            wire.timed.give(limits.read_seconds)
            wire.reply(reply, to_head=head is not None and head.method == "HEAD", close=close)
        self.metrics.request(App.path(head) if head else "other", reply.status, time.monotonic() - began)
        if unread:
            wire.timed.linger()
        return not close


def _plain(status: int) -> Reply:
    """What is answered before there is a request to answer: the same body as `App` gives."""
    words = json.dumps({"error": HTTPStatus(status).phrase}).encode("ascii")
    return Reply(status, words, "application/json", {"Retry-After": "1"} if status == 429 else {})


def _listener(settings: Settings) -> socket.socket:
    family, address = settings.address
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        sock.bind((address, settings.port))
        sock.listen(_BACKLOG)
        sock.setblocking(False)
        return sock
    except OSError as error:
        problem = os.strerror(error.errno) if error.errno else "no such address"
    sock.close()
    raise UsageError(f"can't listen: {problem}")


def run(settings: Settings, setup: Setup) -> bool:
    """Serve until SIGTERM or SIGINT; give whether every request that had begun was answered.

    Raises:
        UsageError: it can't listen, or the engine can't be built.
    """
    ended = threading.Event()

    def end(signum: int, frame: FrameType | None) -> None:
        if ended.is_set():  # the second signal does not wait
            os._exit(128 + signum)
        ended.set()

    server = Server(settings, setup)
    with _signals(end):
        try:
            server.start()
            sys.stderr.write(f"redactor: ready on {server.url}\n")
            sys.stderr.flush()
            while not ended.wait(3600):
                pass
        finally:
            whole = server.stop()
    return whole


@contextlib.contextmanager
def _signals(handler: object) -> Iterator[None]:
    before = {number: signal.signal(number, handler) for number in (signal.SIGTERM, signal.SIGINT)}  # type: ignore[arg-type]
    try:
        yield
    finally:
        for number, old in before.items():
            signal.signal(number, old)
