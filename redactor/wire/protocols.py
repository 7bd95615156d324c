"""The wire protocols of log shippers that are more than lines. Sans-IO, like `redactor.wire.framing`.

Sources: rsyslog 8.2302 (mmexternal, omprog), Fluentd's exec_filter, the MessagePack specification.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from redactor.codecs import LineSplitter
from redactor.errors import Reason, UsageError
from redactor.quarantine import Form, marker
from redactor.wire.framing import Lines
from redactor.wire.logline import has_raw_rest
from redactor.wire.pieces import Answer, Piece


class RsyslogMessages:
    """Rsyslog's mmexternal with `interface.input="fulljson"`: a message a line, exactly one reply a line.

    A reply holds the nonce only where everything raw in the message is replaced; the configuration writes nothing
    without it, since rsyslog itself lets the original through when a helper fails.

    Args:
        limit: the longest message in bytes.
        nonce: what the configuration compares `$!redact` with; no log line may be able to know it.
    """

    holds = 0

    def __init__(self, limit: int, nonce: str) -> None:
        self._splitter = LineSplitter(limit)
        self._nonce = nonce
        self._number = 0

    def feed(self, data: bytes) -> Iterator[Piece]:
        """The messages that these bytes complete."""
        for line in self._splitter.feed(data):
            self._number += 1
            if line.overlong:
                position = f"{line.overlong} bytes"
                yield Piece(self._number, Form.RSYSLOG, after=b"\n", fault=Reason.TOO_LONG, position=position)
            else:
                yield Piece(self._number, Form.RSYSLOG, line.body or b"{}", after=b"\n")

    def release(self) -> Iterator[Piece]:
        """Nothing: no message waits for another."""
        yield from ()

    def close(self) -> Iterator[Piece]:
        """Nothing: half a message gets no reply."""
        yield from ()

    def written(self, piece: Piece, answer: Answer) -> bytes:
        """The reply."""
        if answer.reason is None:
            reply: dict[str, Any] = json.loads(answer.text)
            reply["$!"] = {**reply.get("$!", {}), "redact": self._nonce}
        else:
            text = marker(Form.LINE, answer.reason, piece.number)
            reply = {"msg": text, "rawmsg": text, "structured-data": "-"}
            if not has_raw_rest(_parsed(piece.body)):
                reply["$!"] = {"redact": self._nonce}
        return json.dumps(reply).encode("ascii") + b"\n"


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


BEGIN, COMMIT = b"BEGIN TRANSACTION", b"COMMIT TRANSACTION"
OK, DEFER = b"OK\n", b"DEFER_COMMIT\n"


class OmprogLines(Lines):
    """Lines of rsyslog's omprog: each is a record of its own, since each is confirmed on its own.

    Args:
        limit: the longest line in bytes.
        transactions: whether `BEGIN TRANSACTION` and `COMMIT TRANSACTION` lines are the protocol's (`useTransactions="on"`).
    """

    def __init__(self, limit: int, transactions: bool) -> None:
        super().__init__(limit)
        self._transactions = transactions
        self.in_transaction = False

    def feed(self, data: bytes) -> Iterator[Piece]:
        """The lines that these bytes complete, and the marks of transactions as pieces without a body."""
        for line in self._splitter.feed(data):
            if self._transactions and line.body in (BEGIN, COMMIT):
                yield Piece(0, Form.LINE, after=line.body)
            else:
                yield replace(self._piece(line), after=b"\n")

    def close(self) -> Iterator[Piece]:
        """Nothing: rsyslog sends half a line again."""
        yield from ()


class MessagePack:
    """A stream of MessagePack maps or arrays (Fluentd's exec_filter); needs the `shippers` extra.

    Args:
        limit: the longest record in bytes. A longer one, and bytes that are no MessagePack or neither map nor array, close the
            stream: where the next record begins can't be known.

    Raises:
        UsageError: the msgpack package is missing.
    """

    holds = 0

    def __init__(self, limit: int) -> None:
        try:
            import msgpack  # type: ignore[import-untyped, unused-ignore]
        except ImportError:
            raise UsageError("MessagePack needs the package msgpack: install redactor[shippers]") from None
        self._msgpack = msgpack
        self._unpacker = msgpack.Unpacker(
            raw=True, strict_map_key=False, max_buffer_size=limit + 64 * 1024, ext_hook=_extension
        )
        self._number = 0
        self._fed = self._read = 0

    def feed(self, data: bytes) -> Iterator[Piece]:
        """The records that these bytes complete. Raises ValueError, without input, for what is no MessagePack."""
        self._fed += len(data)
        view = memoryview(data)
        for start in range(0, len(view), 64 * 1024):
            try:
                self._unpacker.feed(bytes(view[start : start + 64 * 1024]))
                records = list(self._whole())
            except Exception:  # noqa: BLE001 - its message may quote the bytes
                records = None
            if records is None:
                raise ValueError("no MessagePack")
            for record in records:
                self._number += 1
                try:
                    body = json.dumps(_texts(record), ensure_ascii=False, allow_nan=False).encode("utf-8")
                except (ValueError, RecursionError):  # bytes, NaN, an unknown extension type
                    yield Piece(self._number, Form.JSON, fault=Reason.UNSUPPORTED)
                else:
                    yield Piece(self._number, Form.JSON, body)

    def _whole(self) -> Iterator[object]:
        for record in self._unpacker:
            if not isinstance(record, dict | list):  # plain text reads as one number a letter
                raise ValueError("no record")
            self._read = self._unpacker.tell()  # later it counts what has come of the next record as well
            yield record

    def release(self) -> Iterator[Piece]:
        """Nothing: no record waits for another."""
        yield from ()

    def close(self) -> Iterator[Piece]:
        """What is left of a record that never ended, as a fault: it can't be read, and must not be missed unseen."""
        left = self._fed - self._read
        if left:
            self._number += 1
            yield Piece(self._number, Form.JSON, fault=Reason.TRUNCATED, position=f"{left} bytes")

    def written(self, piece: Piece, answer: Answer) -> bytes:
        """The redacted record, or a map that holds a marker."""
        packed: bytes = self._msgpack.packb(json.loads(piece.written(answer)))
        return packed


def _extension(code: int, data: bytes) -> object:
    if code == 0 and len(data) == 8:  # Fluentd's EventTime: seconds and nanoseconds
        return int.from_bytes(data[:4], "big") + int.from_bytes(data[4:], "big") / 1e9
    return _Unknown()


class _Unknown:
    pass


def _texts(value: object) -> object:
    """The value with its texts decoded. Raises ValueError for what is no JSON."""
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if isinstance(value, dict):
        texts = {_name(name): _texts(item) for name, item in value.items()}
        if len(texts) != len(value):
            raise ValueError
        return texts
    if isinstance(value, list):
        return [_texts(item) for item in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    raise ValueError


def _name(name: object) -> str:
    return name.decode("utf-8") if isinstance(name, bytes) else str(name)
