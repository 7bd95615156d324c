"""The Fluent forward protocol (version 1) without input or output: bytes become messages, and redacted messages bytes.

A message is a tag and events; the modes are Message, Forward, PackedForward and CompressedPackedForward (gzip; Zstandard, as
Fluentd 1.19 sends it), and each goes out in the mode it came in. Times stay as they were, EventTime (MessagePack's extension
type 0) included. Needs the extra `shippers`.

Source: Forward Protocol Specification v1 in the wiki of fluent/fluentd; Fluent Bit 2.1 for events with metadata.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from redactor.codecs import Compression, compressed, decompressed
from redactor.errors import QuarantineError, Reason, RedactorError, UsageError
from redactor.quarantine import Form, marker
from redactor.wire.pieces import Answer, Piece

try:
    import msgpack as msgpack
except ImportError:
    msgpack = None

WITHHELD = "redactor.withheld"
"""The tag of a message whose own tag could not be redacted."""
_MOST = 1 << 20
_FEED = 64 * 1024
_COMPRESSIONS = {"gzip": Compression.GZIP, "zstd": Compression.ZSTD, "text": Compression.NONE}


class ForwardError(RedactorError):
    """The peer sent what is no message of the protocol. The connection can't be used any more; the text says no data."""


class Mode(StrEnum):
    """How the events of a message stand in it."""

    MESSAGE = "message"
    FORWARD = "forward"
    PACKED = "packed"
    COMPRESSED = "compressed"


@dataclass(frozen=True, slots=True)
class Time:
    """A time of EventTime, as its eight bytes: seconds and nanoseconds."""

    data: bytes

    def __float__(self) -> float:
        return int.from_bytes(self.data[:4], "big") + int.from_bytes(self.data[4:], "big") / 1e9


@dataclass(frozen=True, slots=True)
class Event:
    """One event.

    Attributes:
        time: seconds, or a Time.
        record: what was logged.
        metadata: what Fluent Bit says beside it, or None.
        fault: why the event can't be redacted, or None.
    """

    time: Any
    record: Any = field(default=None, repr=False)
    metadata: Any = field(default=None, repr=False)
    fault: Reason | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a client.

    Attributes:
        tag: where its events belong.
        mode: how they stand in it.
        chunk: what the client wants to be acknowledged, as a text or as bytes; None when it waits for nothing.
        compression: how its events are compressed.
    """

    tag: str = field(repr=False)
    mode: Mode
    events: tuple[Event, ...]
    chunk: str | bytes | None = field(default=None, repr=False)
    compression: Compression = Compression.NONE

    def pieces(self) -> list[Piece]:
        """What has to be redacted: the tag, then for each event its record and, where it has some, its metadata."""
        found = [_piece(1, {"tag": self.tag}, None)]
        for number, event in enumerate(self.events, 1):
            found.append(_piece(number, event.record, event.fault))
            if event.metadata:
                found.append(_piece(number, event.metadata, event.fault))
        return found

    def written(self, answers: Sequence[Answer], chunk: str) -> bytes:
        """The redacted message.

        Args:
            answers: for each of `pieces()` what became of it.
            chunk: what the server shall acknowledge.
        """
        given = iter(answers)
        first = next(given)
        tag = WITHHELD if first.reason is not None else json.loads(first.text)["tag"]
        entries = [self._entry(number, event, given) for number, event in enumerate(self.events, 1)]
        options: dict[str, Any] = {"chunk": chunk}
        pack = msgpack.packb
        if self.mode is Mode.MESSAGE:
            message: list[Any] = [str(tag), *entries[0], options]
        elif self.mode is Mode.FORWARD:
            message = [str(tag), entries, {"size": len(entries), **options}]
        else:
            packed = b"".join(pack(entry, default=_default) for entry in entries)
            options = {"size": len(entries), **options}
            if self.mode is Mode.COMPRESSED:
                packed = compressed(packed, self.compression)
                options["compressed"] = self.compression.value
            message = [str(tag), packed, options]
        done: bytes = pack(message, default=_default)
        return done

    def _entry(self, number: int, event: Event, answers: Iterator[Answer]) -> list[Any]:
        answer = next(answers)
        faults = [answer]
        metadata: Any = event.metadata
        if event.metadata:
            faults.append(beside := next(answers))
            metadata = _restored(event.metadata, json.loads(beside.text)) if beside.reason is None else {}
        bad = next((item for item in faults if item.reason is not None), None)
        if bad is not None and bad.reason is not None:
            record = json.loads(marker(Form.JSON, bad.reason, number, bad.position))
        else:
            record = _restored(event.record, json.loads(answer.text))
            record = record if isinstance(record, dict) else {"message": record}
        return [event.time if metadata is None else [event.time, metadata], record]


class Receiver:
    """Cuts the bytes of a client into messages.

    Args:
        limit: the most bytes of one message, as it comes and decompressed.

    Raises:
        UsageError: the package msgpack is missing.
    """

    def __init__(self, limit: int) -> None:
        if msgpack is None:
            raise UsageError("the forward protocol needs the package msgpack: install redactor[shippers]")
        self._limit = limit
        self._unpacker = _unpacker(limit)
        self._closed = False
        self._fed = self._whole = 0

    @property
    def is_inside(self) -> bool:
        """Whether a value has begun that has not come whole."""
        return self._fed > self._whole

    def feed(self, data: bytes) -> Iterator[Any]:
        """The values that these bytes complete: arrays, or None for a heartbeat.

        Raises:
            ForwardError: they are no MessagePack, or one value is longer than the limit; for good.
        """
        view = memoryview(data)
        for start in range(0, len(view), _FEED):
            yield from self._values(bytes(view[start : start + _FEED]))

    def message(self, value: Any) -> Message:
        """The message that an array is.

        Raises:
            ForwardError: it is none; for good.
        """
        self._closed, was = True, self._closed
        message = self._message(value)
        self._closed = was
        return message

    def _message(self, value: Any) -> Message:
        if not isinstance(value, list) or not 2 <= len(value) <= 4 or not isinstance(value[0], str | bytes):
            raise ForwardError("no message of the forward protocol")
        tag = value[0] if isinstance(value[0], str) else value[0].decode("utf-8", "replace")
        entries = value[1]
        compression: Compression | None = Compression.NONE
        if isinstance(entries, str | bytes):
            options = _options(value, 2)
            compression = _compression(options)
            is_plain = compression in (Compression.NONE, None)
            mode, events = Mode.PACKED if is_plain else Mode.COMPRESSED, self._packed(entries, compression)
        elif isinstance(entries, list) and all(isinstance(entry, list) for entry in entries):
            options = _options(value, 2)
            mode, events = Mode.FORWARD, tuple(map(_event, entries))
        elif len(value) >= 3:
            options = _options(value, 3)
            mode, events = Mode.MESSAGE, (_event([value[1], value[2]]),)
        else:
            raise ForwardError("no message of the forward protocol")
        if mode is not Mode.MESSAGE and options.get("fluent_signal", 0) != 0:
            events = (
                Event(0, fault=Reason.UNSUPPORTED),
            )  # Fluent Bit's metrics and traces have another shape
        chunk = options.get("chunk")
        chunk = chunk if isinstance(chunk, str | bytes) else None
        return Message(tag, mode, events, chunk, compression or Compression.NONE)

    def _values(self, block: bytes) -> Iterator[Any]:
        values: list[Any] | None = None
        if not self._closed:
            try:
                self._fed += len(block)
                self._unpacker.feed(block)
                values = []
                for value in self._unpacker:
                    values.append(value)
                    self._whole = self._unpacker.tell()
            except Exception:  # noqa: BLE001 - its message may quote the bytes
                self._closed, values = True, None
        if values is None:
            raise ForwardError("no MessagePack, or a message over the limit")
        yield from values

    def _packed(self, entries: str | bytes, compression: Compression | None) -> tuple[Event, ...]:
        if compression is None:
            return (Event(0, fault=Reason.UNSUPPORTED),)
        data = entries.encode("utf-8", "surrogateescape") if isinstance(entries, str) else entries
        reason = None
        try:
            data = decompressed(data, compression, max(self._limit, len(data)))
        except QuarantineError as error:
            reason = error.reason
        if reason is not None:
            return (Event(0, fault=reason),)
        try:
            unpacker = _unpacker(max(self._limit, len(data)))
            unpacker.feed(data)
            events = tuple(map(_event, unpacker))
            whole = unpacker.tell() == len(data)
        except Exception:  # noqa: BLE001 - its message may quote the bytes
            events, whole = (), False
        return events if whole else (*events, Event(0, fault=Reason.CORRUPT))


def ack(chunk: str | bytes) -> bytes:
    """What tells a client that its chunk was delivered."""
    done: bytes = msgpack.packb({"ack": chunk}, unicode_errors="surrogateescape")
    return done


def _unpacker(limit: int) -> Any:
    return msgpack.Unpacker(
        raw=False,
        unicode_errors="surrogateescape",
        strict_map_key=False,
        ext_hook=_extension,
        max_buffer_size=limit + _FEED,
        max_array_len=_MOST,
        max_map_len=_MOST,
    )


def _extension(code: int, data: bytes) -> object:
    return Time(data) if code == 0 and len(data) == 8 else _Unknown()


class _Unknown:
    """A value of an extension type that nobody knows."""


def _event(entry: Any) -> Event:
    if not isinstance(entry, list) or len(entry) != 2:
        return Event(0, fault=Reason.CORRUPT)
    time, record = entry
    metadata = None
    if isinstance(time, list) and len(time) == 2 and isinstance(time[1], dict):
        time, metadata = time
    if isinstance(time, bool) or not isinstance(time, int | float | Time):
        return Event(0, fault=Reason.CORRUPT)
    return Event(time, record, metadata, None if isinstance(record, dict) else Reason.CORRUPT)


def named(value: Any) -> dict[str, Any]:
    """The members of a map whose names, and short values, some peers write as bytes; none where it is no map."""
    pairs = value.items() if isinstance(value, dict) else ()
    return {
        name.decode("ascii", "replace") if isinstance(name, bytes) else str(name): item
        for name, item in pairs
    }


def _options(message: Sequence[Any], place: int) -> dict[str, Any]:
    return named(message[place]) if len(message) > place else {}


def _compression(options: Mapping[str, Any]) -> Compression | None:
    """How the events of a message are compressed; None for what is not known here."""
    name = options.get("compressed") or "text"
    return _COMPRESSIONS.get(name.decode("ascii", "replace") if isinstance(name, bytes) else str(name))


def _piece(number: int, value: Any, fault: Reason | None) -> Piece:
    if fault is not None:
        return Piece(number, Form.JSON, fault=fault)
    try:
        return Piece(number, Form.JSON, _json(_plain(value)))
    except UnicodeEncodeError:
        return Piece(number, Form.JSON, fault=Reason.INVALID_UTF8)
    except RecursionError:
        return Piece(number, Form.JSON, fault=Reason.TOO_DEEP)
    except ValueError:  # NaN, bytes that are no text, an unknown extension type
        return Piece(number, Form.JSON, fault=Reason.UNSUPPORTED)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8")


def _plain(value: Any) -> Any:
    """The value in JSON types. Raises ValueError for what has none."""
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if isinstance(value, dict):
        plain = {_name(name): _plain(item) for name, item in value.items()}
        if len(plain) == len(value):
            return plain
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, Time):
        return float(value)
    raise ValueError("no type of JSON")


def _name(name: Any) -> str:
    if isinstance(name, bytes):
        return name.decode("utf-8")
    if isinstance(name, str | int | float) or name is None:
        return str(name)
    raise ValueError("no type of JSON")


def _restored(old: Any, new: Any) -> Any:
    """The redacted value in the types that the original had, where JSON has none of them: bytes, EventTime, other names than texts."""
    if isinstance(old, bytes) and isinstance(new, str):
        return new.encode("utf-8")
    if isinstance(old, Time) and new == float(old):
        return old
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return [_restored(a, b) for a, b in zip(old, new, strict=True)]
    if isinstance(old, dict) and isinstance(new, dict) and len(old) == len(new):
        pairs = zip(old.items(), new.items(), strict=True)
        return {(a if _name(a) == b else b): _restored(c, d) for (a, c), (b, d) in pairs}
    return new


def _default(value: Any) -> Any:
    if isinstance(value, Time):
        return msgpack.ExtType(0, value.data)
    raise TypeError("no type of MessagePack")
