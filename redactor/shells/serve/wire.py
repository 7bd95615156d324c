"""HTTP/1.1 on one socket, on either side: h11 reads and writes the protocol, this module moves the bytes in time."""

from __future__ import annotations

import contextlib
import select
import socket
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

import h11

BLOCK = 64 * 1024
LONGEST_HEAD = 32 * 1024
"""Bytes of a request line and headers; longer ones get 431."""
LINGER_SECONDS = 2.0


class TooSlowError(Exception):
    """The time for an exchange is over."""


class TooLargeError(Exception):
    """A body is larger than allowed."""


class BusyError(Exception):
    """Too much is held for others already."""


class GoneError(Exception):
    """The other side went away in the middle."""


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a request."""

    method: str
    path: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer.

    Attributes:
        status: 200 to 599.
        body: the bytes.
        media_type: what they are; no header for an empty one.
        headers: others.
    """

    status: int
    body: bytes = field(default=b"", repr=False)
    media_type: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class Timed:
    """A socket whose every read and write keeps one deadline."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.deadline = 0.0

    def give(self, seconds: float) -> None:
        """Set the deadline, from now."""
        self.deadline = time.monotonic() + seconds

    def receive(self) -> bytes:
        """The next bytes; none at the end. Raises TooSlowError or GoneError."""
        try:
            self.sock.settimeout(self._left())
            return self.sock.recv(BLOCK)
        except TimeoutError:
            pass
        except OSError:
            raise GoneError from None
        raise TooSlowError

    def send(self, data: bytes) -> None:
        """Write all of it. Raises TooSlowError or GoneError."""
        try:
            self.sock.settimeout(self._left())
            self.sock.sendall(data)
            return
        except TimeoutError:
            pass
        except OSError:
            raise GoneError from None
        raise TooSlowError

    def _left(self) -> float:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def has_news(self) -> bool:
        """Whether the other side has sent something, or has closed."""
        poll = select.poll()
        poll.register(self.sock, select.POLLIN)
        return bool(poll.poll(0))

    def is_gone(self) -> bool:
        """Whether the other side has closed the connection. Plain sockets only: of TLS nothing is said."""
        if isinstance(self.sock, ssl.SSLSocket) or not self.has_news():
            return False
        try:
            self.sock.settimeout(0)
            return not self.sock.recv(1, socket.MSG_PEEK)
        except BlockingIOError:
            return False
        except OSError:
            return True

    def linger(self) -> None:
        """Let an answer arrive whose request was not read: closing at once would reset the connection."""
        self.give(LINGER_SECONDS)
        with contextlib.suppress(OSError, TooSlowError, GoneError):
            self.sock.shutdown(socket.SHUT_WR)
            while self.receive():
                pass

    def close(self) -> None:
        """Close it."""
        with contextlib.suppress(OSError):
            self.sock.close()


class _Wire:
    """One side of a connection, over one exchange after another."""

    def __init__(self, timed: Timed, side: type[h11.CLIENT] | type[h11.SERVER]) -> None:
        self.timed = timed
        self._http = h11.Connection(side, max_incomplete_event_size=LONGEST_HEAD)

    def goes_on(self) -> bool:
        """Make ready for the next request; False when there can be none."""
        if self._http.our_state is not h11.DONE or self._http.their_state is not h11.DONE:
            return False
        self._http.start_next_cycle()
        return True

    def _event(self) -> object:
        while (event := self._http.next_event()) is h11.NEED_DATA:
            self._http.receive_data(self.timed.receive())
        return event

    def _send(self, event: h11.Event) -> None:
        data = self._http.send(event)
        if data:
            self.timed.send(data)


class ServerWire(_Wire):
    """The server's side: `head`, perhaps `body`, then `reply`, and again while `goes_on`."""

    def __init__(self, timed: Timed) -> None:
        super().__init__(timed, h11.SERVER)

    def has_bytes(self) -> bool:
        """Whether bytes of a next request were read already."""
        return bool(self._http.trailing_data[0])

    def head(self) -> Head | None:
        """The next request's head; None when the client has ended.

        Raises:
            h11.RemoteProtocolError: it is no HTTP, or tells two lengths of its body (RFC 9112, 6.1); and as `Timed`.
        """
        event = self._event()
        if not isinstance(event, h11.Request):
            return None
        size = len(event.target) + sum(len(name) + len(value) for name, value in event.headers)
        if size > LONGEST_HEAD:  # h11 looks at a head that comes in parts only
            raise h11.RemoteProtocolError("a long head", error_status_hint=431)
        headers: dict[str, str] = {}
        for name, value in event.headers:
            key, text = name.decode("ascii"), value.decode("latin-1")
            headers[key] = f"{headers[key]}, {text}" if key in headers else text
        if (
            "content-length" in headers and "transfer-encoding" in headers
        ):  # one of two servers may be led astray
            raise h11.RemoteProtocolError("two lengths", error_status_hint=400)
        return Head(event.method.decode("ascii"), event.target.decode("ascii"), headers)

    def body(self, limit: int, may_hold: Callable[[int], bool]) -> bytes:
        """The body.

        Args:
            limit: its largest size in bytes.
            may_hold: asked for every part, with its size, whether it may be held.

        Raises:
            TooLargeError, BusyError: it is not taken; and as `head`.
        """
        if self._http.they_are_waiting_for_100_continue:
            self._send(h11.InformationalResponse(status_code=100, headers=[]))
        parts, size = [], 0
        while True:
            event = self._event()
            if isinstance(event, h11.Data):
                size += len(event.data)
                if size > limit:
                    raise TooLargeError
                if not may_hold(len(event.data)):
                    raise BusyError
                parts.append(bytes(event.data))
            elif isinstance(event, h11.EndOfMessage):
                return b"".join(parts)
            else:
                raise GoneError

    def reply(self, reply: Reply, *, to_head: bool = False, close: bool = False) -> None:
        """Send an answer. Raises as `Timed`."""
        headers = list(reply.headers.items())
        if reply.status != HTTPStatus.NO_CONTENT:  # which has no length (RFC 9110, 8.6)
            headers.append(("Content-Length", str(len(reply.body))))
        if reply.media_type:
            headers.append(("Content-Type", reply.media_type))
        if close:
            headers.append(("Connection", "close"))
        self._send(h11.Response(status_code=reply.status, headers=headers))
        if reply.body and not to_head:
            self._send(h11.Data(data=reply.body))
        self._send(h11.EndOfMessage())

    @property
    def can_reply(self) -> bool:
        """Whether an answer may still begin."""
        return self._http.our_state in (h11.IDLE, h11.SEND_RESPONSE)


class ClientWire(_Wire):
    """The client's side: `ask` as often as `goes_on`."""

    def __init__(self, timed: Timed) -> None:
        super().__init__(timed, h11.CLIENT)

    def ask(
        self, target: str, headers: Mapping[str, str], body: bytes, limit: int
    ) -> tuple[Reply, Mapping[str, str]]:
        """POST a body; give the answer and its headers. Of a body over `limit` bytes nothing is given: the status says it all.

        Raises:
            TooSlowError, GoneError: the answer did not come.
            h11.RemoteProtocolError: it is no HTTP.
        """
        fields = [*headers.items(), ("Content-Length", str(len(body)))]
        self._send(h11.Request(method="POST", target=target, headers=fields))
        self._send(h11.Data(data=body))
        self._send(h11.EndOfMessage())
        status, got, parts, size = 0, {}, [], 0
        while True:
            event = self._event()
            if isinstance(event, h11.Response):
                status = event.status_code
                got = {name.decode("ascii"): value.decode("latin-1") for name, value in event.headers}
            elif isinstance(event, h11.Data):
                size += len(event.data)
                if size > limit:
                    return Reply(status), got
                parts.append(bytes(event.data))
            elif isinstance(event, h11.EndOfMessage):
                return Reply(status, b"".join(parts), got.get("content-type", "")), got
            elif not isinstance(event, h11.InformationalResponse):
                raise GoneError
