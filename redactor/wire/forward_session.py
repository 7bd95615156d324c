"""The two ends of a connection of the Fluent forward protocol, without input or output: who may speak, and what was delivered.

    HELO (server: nonce) -> PING (client: salt and digest of the shared key) -> PONG (server: its own digest), then messages.

Where no shared key is set, messages begin at once. Nonces and salts are given from outside: 16 random bytes each.

Source: Forward Protocol Specification v1, section Handshake Messages.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from redactor.wire import forward
from redactor.wire.forward import ForwardError, Message, Receiver

_SMALL = 64 * 1024


@dataclass(frozen=True, slots=True)
class Secret:
    """What both ends know.

    Attributes:
        key: the shared key; empty where none is asked for.
        hostname: how this end calls itself.
    """

    key: str = field(default="", repr=False)
    hostname: str = "redactor"


class Server:
    """The end that receives events.

    Args:
        secret: what a client must know.
        nonce: 16 random bytes, fresh for each connection.
        limit: the most bytes of one message.

    Attributes:
        trusted: whether the client has shown that it knows the key, or needs none.
    """

    def __init__(self, secret: Secret, nonce: bytes, limit: int) -> None:
        self._secret = secret
        self._nonce = nonce
        self._receiver = Receiver(limit)
        self.trusted = not secret.key

    @property
    def waits(self) -> bool:
        """Whether the client is in the middle of something: it has not shown that it knows the key, or a message has begun."""
        return not self.trusted or self._receiver.is_inside

    def greeting(self) -> bytes:
        """What is sent first: nothing, or HELO."""
        if self.trusted:
            return b""
        return _packed(["HELO", {"nonce": self._nonce, "auth": b"", "keepalive": True}])

    def feed(self, data: bytes) -> Iterator[Message | bytes]:
        """Messages, and bytes that must be sent back at once.

        Raises:
            ForwardError: the client does not keep to the protocol, or does not know the key. What was given before
                counts; the connection must be closed.
        """
        for value in self._receiver.feed(data):
            if not self.trusted:
                reply, self.trusted = self._pong(value)
                yield reply
                if not self.trusted:
                    raise ForwardError("the client does not know the shared key")
            elif value is not None:  # nil is a heartbeat
                yield self._receiver.message(value)

    def _pong(self, ping: Any) -> tuple[bytes, bool]:
        if not isinstance(ping, list) or len(ping) != 6 or _text(ping[0]) != b"PING":
            raise ForwardError("no PING")
        hostname, salt, digest = map(_text, ping[1:4])
        known = hmac.compare_digest(_digest(salt, hostname, self._nonce, self._secret.key), digest)
        own = self._secret.hostname.encode()
        mine = _digest(salt, own, self._nonce, self._secret.key).decode() if known else ""
        reason = "" if known else "shared_key mismatch"
        return _packed(["PONG", known, reason, self._secret.hostname if known else "", mine]), known


class Client:
    """The end that sends events.

    Args:
        secret: what the server must know.
        salt: 16 random bytes, fresh for each connection.

    Attributes:
        ready: whether messages may be sent.
    """

    def __init__(self, secret: Secret, salt: bytes) -> None:
        self._secret = secret
        self._salt = salt
        self._nonce = b""
        self._receiver = Receiver(_SMALL)
        self.ready = not secret.key

    def feed(self, data: bytes) -> Iterator[bytes | str]:
        """Bytes that must be sent back at once, and texts: the chunks that the server acknowledges.

        Raises:
            ForwardError: the server does not keep to the protocol, or does not know the key.
        """
        for value in self._receiver.feed(data):
            if self.ready:
                chunk = forward.named(value).get("ack")
                if isinstance(chunk, str | bytes):
                    yield chunk if isinstance(chunk, str) else chunk.decode("ascii", "replace")
            elif not self._nonce:
                yield self._ping(value)
            else:
                self._check(value)
                self.ready = True

    def _ping(self, helo: Any) -> bytes:
        if (
            not isinstance(helo, list)
            or len(helo) != 2
            or _text(helo[0]) != b"HELO"
            or not isinstance(helo[1], dict)
        ):
            raise ForwardError("no HELO")
        self._nonce = _text(helo[1].get("nonce", ""))
        if not self._nonce or _text(helo[1].get("auth", "")):
            raise ForwardError("a HELO without nonce, or one that wants a user name")
        own = self._secret.hostname.encode()
        digest = _digest(self._salt, own, self._nonce, self._secret.key).decode()
        return _packed(["PING", self._secret.hostname, self._salt, digest, "", ""])

    def _check(self, pong: Any) -> None:
        if not isinstance(pong, list) or len(pong) != 5 or _text(pong[0]) != b"PONG" or pong[1] is not True:
            raise ForwardError("the server refuses")
        wanted = _digest(self._salt, _text(pong[3]), self._nonce, self._secret.key)
        if (
            not hmac.compare_digest(wanted, _text(pong[4]))
            or _text(pong[3]) == self._secret.hostname.encode()
        ):
            raise ForwardError("the server does not know the shared key")


def _digest(salt: bytes, hostname: bytes, nonce: bytes, key: str) -> bytes:
    return hashlib.sha512(salt + hostname + nonce + key.encode()).hexdigest().encode()


def _text(value: Any) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode("utf-8", "surrogateescape")
    raise ForwardError("no text in a handshake")


def _packed(value: Any) -> bytes:
    done: bytes = forward.msgpack.packb(value)
    return done
