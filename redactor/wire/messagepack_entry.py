"""The objects of a MessagePack stream as records: each is one, but messages of the Fluent forward protocol and events are opened.

Of a message (Message, Forward, PackedForward, CompressedPackedForward) and of an event as Fluentd's chunk files hold it, the tag, the
records and their metadata are read one by one; times stay. An object in which nothing is personal comes back byte for byte,
but for compressed entries, which are compressed anew.

Source: Forward Protocol Specification v1 (fluent/fluentd's wiki); Fluent Bit 2.1 for events with metadata.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from redactor.codecs import Compression, decoder, encoder
from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form, marker
from redactor.wire.messagepack import (
    LIMIT,
    NIL,
    AsJson,
    Cutter,
    Kind,
    Value,
    bytes_of,
    long_of,
    number_of,
    plain_of,
    seconds,
    text_of,
    value_of,
)
from redactor.wire.pieces import Answer, Piece

WITHHELD = "redactor.withheld"
"""The tag of a message whose own tag could not be redacted."""
_CHUNK = re.compile(r"[A-Za-z0-9+/=_-]{1,64}")
_LAST_TIME = 4_102_444_800
"""Seconds from 1970 to 2100: a larger number is no time of an event."""


def fault_marker(reason: Reason, number: int, position: str = "") -> bytes:
    """What stands in place of a record that is withheld."""
    return plain_of(json.loads(marker(Form.JSON, reason, number, position)))


Writer = Callable[[Iterator[Answer]], bytes]
"""Takes the answers of its pieces and gives the bytes that stand in their place."""


class Entry:
    """One object of a stream: its records, and the object again once they were redacted.

    Args:
        data: the object, whole.
        number: the number of its first record in the file.
    """

    def __init__(self, data: bytes, number: int) -> None:
        self._data = data
        self._number = number
        self.pieces: list[Piece] = []
        self._writer = self._read()

    @property
    def next_number(self) -> int:
        """The number of the record after its last one."""
        return self._number

    def written(self, answers: Sequence[Answer]) -> bytes:
        """The object with the answers of its pieces in it."""
        given = iter(answers)
        return self._writer(given)

    def _read(self) -> Writer:
        try:
            value = value_of(self._data)
        except QuarantineError as error:
            return self._fault(error)
        if value.kind is Kind.ARRAY:
            if _is_event(self._data, value):
                return self._event(self._data, value)
            message = self._message(value)
            if message is not None:
                return message
        return self._record(self._data, value)

    def _fault(self, error: QuarantineError) -> Writer:
        number = self._number
        self.pieces.append(Piece(number, Form.JSON, fault=error.reason, position=error.position))
        self._number += 1
        return lambda given: _answered(next(given), number, lambda text: b"")

    def _record(self, data: bytes, value: Value) -> Writer:
        """A value that is read as one record."""
        number, record = self._number, AsJson(data, value)
        try:
            text = record.text()
        except QuarantineError as error:
            return self._fault(error)
        self.pieces.append(Piece(number, Form.JSON, text.encode("utf-8")))
        self._number += 1
        return lambda given: _answered(next(given), number, record.restored)

    def _event(self, data: bytes, value: Value) -> Writer:
        """`[time, record]` or `[[time, metadata], record]`."""
        time, record = value.parts
        before = data[value.start : record.start]
        noted: Writer | None = None
        if time.kind is Kind.ARRAY and time.parts[1].parts:
            before, noted = data[value.start : time.parts[1].start], self._record(data, time.parts[1])
            self._number -= 1
        main = self._record(data, record)
        return lambda given: before + (noted(given) if noted else b"") + main(given)

    def _message(self, value: Value) -> Writer | None:
        """A message of the forward protocol; None where it is another array."""
        data, parts = self._data, value.parts
        if not 2 <= len(parts) <= 4 or parts[0].kind is not Kind.TEXT:
            return None
        second, rest = parts[1], parts[2:]
        content: Callable[[], Writer]
        if second.kind is Kind.ARRAY and second.parts and all(_is_event(data, part) for part in second.parts):
            content = partial(self._entries, second)
        elif second.kind in (Kind.BYTES, Kind.TEXT):
            packed = _Packed(data, second, rest)
            if not packed.is_one:
                return None
            content = partial(self._packed, packed)
        elif rest and _is_time(data, second) and rest[0].kind is Kind.MAP:
            content, rest = partial(self._single, second, rest[0]), rest[1:]
        else:
            return None
        if len(rest) > 1 or (rest and rest[0].kind is not Kind.MAP and data[rest[0].start] != NIL):
            return None
        writers = [self._tag(parts[0]), content(), *map(self._options, rest)]
        head = data[value.start : parts[0].start]
        return lambda given: head + b"".join([writer(given) for writer in writers])

    def _tag(self, value: Value) -> Writer:
        """The tag, read under its name; one that can't be read has another in its place."""
        data, number = self._data, self._number
        try:
            tag = AsJson(data, value).text()
        except QuarantineError as error:
            self.pieces.append(Piece(number, Form.JSON, fault=error.reason, position=error.position))
            return lambda given: text_of(WITHHELD) if next(given) else b""
        self.pieces.append(Piece(number, Form.JSON, f'{{"tag": {tag}}}'.encode()))

        def written(given: Iterator[Answer]) -> bytes:
            answer = next(given)
            if answer.reason is not None:
                return text_of(WITHHELD)
            new = json.loads(answer.text)["tag"]
            return data[value.start : value.end] if new == json.loads(tag) else text_of(new)

        return written

    def _single(self, time: Value, record: Value) -> Writer:
        before = self._data[time.start : record.start]
        main = self._record(self._data, record)
        return lambda given: before + main(given)

    def _entries(self, value: Value) -> Writer:
        before = self._data[value.start : value.at]
        events = [self._event(self._data, part) for part in value.parts]
        return lambda given: before + b"".join([event(given) for event in events])

    def _packed(self, packed: _Packed) -> Writer:
        """Entries that are packed once more, compressed or not."""
        writers = [self._event(event, value) for event, value in packed.events]
        if packed.error is not None:
            broken = self._fault(packed.error)
            writers.append(lambda given: b"\x92\x00" + broken(given))
        return lambda given: packed.again(b"".join([writer(given) for writer in writers]))

    def _options(self, value: Value) -> Writer:
        """What stands behind the entries: known options as they are, all else is read."""
        if _are_known(self._data, value):
            as_it_is = self._data[value.start : value.end]
            return lambda given: as_it_is
        writer = self._record(self._data, value)
        self._number -= 1
        return writer


class _Packed:
    """The entries of a message of mode PackedForward or CompressedPackedForward.

    Attributes:
        events: those that can be read.
        error: why the others can't be read, or None.
        is_one: whether this is such a message at all, and not another array that begins with two texts.
    """

    def __init__(self, data: bytes, value: Value, rest: Sequence[Value]) -> None:
        self._kind = value.kind
        self._old = data[value.start : value.end]
        self._plain = content = data[value.at : value.end]
        members = _members(data, rest[0]) if rest else {}
        self._is_gzip = members.get("compressed") == "gzip"
        self.events: list[tuple[bytes, Value]] = []
        self.error: QuarantineError | None = None
        try:
            if self._is_gzip:
                self._plain = _decompressed(content)
            cut = Cutter()
            for event in (one for found in (cut.feed(self._plain), cut.close()) for one in found):
                read = value_of(event)
                if not _is_event(event, read):
                    raise QuarantineError(Reason.UNSUPPORTED, f"event {len(self.events) + 1}")
                self.events.append((event, read))
        except QuarantineError as error:
            self.error = error
        known = bool({"size", "chunk", "compressed"} & members.keys())
        self.is_one = bool(self.events) or known or (self.error is None and bool(rest))

    def again(self, plain: bytes) -> bytes:
        """The entries with these bytes in place of what was packed."""
        if plain == self._plain and self.error is None and not self._is_gzip:
            return self._old
        if self._is_gzip:  # also what is clean: the head of a gzip member can hold a name
            squeezer = encoder(Compression.GZIP)
            plain = squeezer.compress(plain) + squeezer.flush()
        return bytes_of(plain) if self._kind is Kind.BYTES else long_of(0xDB, plain)


def _answered(answer: Answer, number: int, restored: Callable[[str], bytes]) -> bytes:
    """What stands in place of a record: its redacted form, or a marker."""
    if answer.reason is None:
        return restored(answer.text.decode("utf-8"))
    return fault_marker(answer.reason, number, answer.position)


def _is_time(data: bytes, value: Value) -> bool:
    if value.kind is Kind.EXTENSION:
        return seconds(data[value.at : value.end]) is not None
    return value.kind is Kind.NUMBER and 0 <= number_of(data[value.at : value.end]) <= _LAST_TIME


def _is_event(data: bytes, value: Value) -> bool:
    """Whether a value is `[time, record]` or `[[time, metadata], record]`."""
    if value.kind is not Kind.ARRAY or len(value.parts) != 2 or value.parts[1].kind is not Kind.MAP:
        return False
    time = value.parts[0]
    if time.kind is Kind.ARRAY:
        return len(time.parts) == 2 and _is_time(data, time.parts[0]) and time.parts[1].kind is Kind.MAP
    return _is_time(data, time)


def _members(data: bytes, value: Value) -> dict[str, Any]:
    """The members of a map of scalars; empty where it is none, or can't be read."""
    try:
        members = json.loads(AsJson(data, value).text())
    except (QuarantineError, ValueError):
        return {}
    return members if isinstance(members, dict) else {}


def _are_known(data: bytes, options: Value) -> bool:
    """Whether options are no more than those of the protocol."""
    if not options.parts:
        return True
    members = _members(data, options)
    return bool(members) and all(
        (name in ("size", "fluent_signal") and isinstance(item, int))
        or (name == "compressed" and item in ("gzip", "text"))
        or (name == "chunk" and isinstance(item, str) and _CHUNK.fullmatch(item) is not None)
        for name, item in members.items()
    )


def _decompressed(content: bytes) -> bytes:
    """The content of gzip members. Raises QuarantineError (corrupt, truncated, too long)."""
    reader = decoder(Compression.GZIP)
    out = bytearray()
    for block in reader.feed(content):
        out += block
        if len(out) > LIMIT:
            raise QuarantineError(Reason.TOO_LONG, "compressed entries")
    reader.close()
    return bytes(out)
