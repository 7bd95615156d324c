"""MessagePack as bytes: objects cut from a stream, a value as JSON, and the value again with only what was redacted changed.

What is not redacted keeps its bytes: widths of numbers, order, repeated keys, extension types.

Source: the MessagePack specification of 2017; Forward Protocol Specification v1 (fluent/fluentd's wiki) for EventTime.
"""

from __future__ import annotations

import base64
import json
import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from redactor.errors import QuarantineError, Reason

LIMIT = 64 << 20
"""The largest object, in bytes as it stands in the file and decompressed."""
_MAX_DEPTH = 200
_MOST_VALUES = 1 << 20
NIL = 0xC0
_EVENT_TIME, _TIMESTAMP = 0, -1
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


class Kind(Enum):
    """What a value is."""

    MAP = "map"
    ARRAY = "array"
    TEXT = "text"
    BYTES = "bytes"
    NUMBER = "number"
    LITERAL = "literal"  # nil, true, false
    EXTENSION = "extension"


_LENGTHS = {
    0xC4: (Kind.BYTES, 1), 0xC5: (Kind.BYTES, 2), 0xC6: (Kind.BYTES, 4),
    0xC7: (Kind.EXTENSION, 1), 0xC8: (Kind.EXTENSION, 2), 0xC9: (Kind.EXTENSION, 4),
    0xD9: (Kind.TEXT, 1), 0xDA: (Kind.TEXT, 2), 0xDB: (Kind.TEXT, 4),
    0xDC: (Kind.ARRAY, 2), 0xDD: (Kind.ARRAY, 4), 0xDE: (Kind.MAP, 2), 0xDF: (Kind.MAP, 4),
}  # fmt: skip
"""First byte -> kind, and bytes of the length that follows."""
_NUMBERS = {
    0xCA: ">f", 0xCB: ">d", 0xCC: ">B", 0xCD: ">H", 0xCE: ">I", 0xCF: ">Q", 0xD0: ">b", 0xD1: ">h", 0xD2: ">i", 0xD3: ">q",
}  # fmt: skip
_LITERALS = {0xC0: None, 0xC2: False, 0xC3: True}


@dataclass(frozen=True, slots=True)
class _Head:
    """The first bytes of a value: its kind, where its content begins, and how long that is (bytes, elements or pairs)."""

    kind: Kind
    at: int
    length: int


def _head(data: bytes, at: int) -> _Head | None:
    """The head at an offset; None where more bytes are needed. Raises QuarantineError (corrupt)."""
    if at >= len(data):
        return None
    first = data[at]
    if first <= 0x7F or first >= 0xE0:
        return _Head(Kind.NUMBER, at, 1)
    if first <= 0x8F:
        return _Head(Kind.MAP, at + 1, first & 0x0F)
    if first <= 0x9F:
        return _Head(Kind.ARRAY, at + 1, first & 0x0F)
    if first <= 0xBF:
        return _Head(Kind.TEXT, at + 1, first & 0x1F)
    if first in _LITERALS:
        return _Head(Kind.LITERAL, at, 1)
    if first in _NUMBERS:
        return _Head(Kind.NUMBER, at, 1 + struct.calcsize(_NUMBERS[first]))
    if 0xD4 <= first <= 0xD8:
        return _Head(Kind.EXTENSION, at + 1, 1 + (1 << (first - 0xD4)))
    if first not in _LENGTHS:
        raise QuarantineError(Reason.CORRUPT, f"byte {at}")
    kind, width = _LENGTHS[first]
    start = at + 1 + width
    if start > len(data):
        return None
    length = int.from_bytes(data[at + 1 : start], "big")
    return _Head(kind, start, length + 1 if kind is Kind.EXTENSION else length)


def _end(data: bytes, at: int) -> int | None:
    """Where the value at an offset ends; None where more bytes are needed."""
    missing = 1
    while missing:
        head = _head(data, at)
        if head is None:
            return None
        missing -= 1
        if head.kind in (Kind.MAP, Kind.ARRAY):
            missing += head.length * (2 if head.kind is Kind.MAP else 1)
            at = head.at
        else:
            at = head.at + head.length
        if missing + at - len(data) > LIMIT:  # each missing value has one byte at least
            raise QuarantineError(Reason.TOO_LONG, f"byte {at}")
    return at if at <= len(data) else None


class Cutter:
    """Cuts bytes into objects: maps, arrays, and nil (a heartbeat). Any other byte shows that this is no stream of records.

    Args:
        limit: the most bytes of one object.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._held = b""
        self._done = 0
        self._wanted = 1

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The objects that these bytes complete. Raises QuarantineError (corrupt, too long), for good."""
        self._held += data
        if len(self._held) < self._wanted:  # a long object is not looked through again for each block
            return
        start = 0
        while start < len(self._held):
            head = _head(self._held, start)
            if head is not None and head.kind not in (Kind.MAP, Kind.ARRAY) and self._held[start] != NIL:
                raise QuarantineError(Reason.CORRUPT, f"byte {self._done + start}")
            end = _end(self._held, start)
            if (len(self._held) if end is None else end) - start > self._limit:
                raise QuarantineError(Reason.TOO_LONG, f"byte {self._done + start}")
            if end is None:
                break
            yield self._held[start:end]
            start = end
        self._held, self._done = self._held[start:], self._done + start
        self._wanted = len(self._held) * 2

    def close(self) -> Iterator[bytes]:
        """The last objects. Raises QuarantineError (truncated) where one has no end."""
        self._wanted = 0
        yield from self.feed(b"")
        if self._held:
            raise QuarantineError(Reason.TRUNCATED, f"byte {self._done}")


@dataclass(slots=True)
class Value:
    """One value: `start` to `end` of the data; elements, or keys and values in turn, are its `parts`."""

    kind: Kind
    start: int
    at: int
    end: int
    parts: Sequence[Value] = ()


def value_of(data: bytes, at: int = 0) -> Value:
    """The value at an offset. Raises QuarantineError (truncated, corrupt, too deep, too long)."""
    return _read(data, at, 0, [_MOST_VALUES])


def _read(data: bytes, at: int, depth: int, left: list[int]) -> Value:
    left[0] -= 1
    if depth > _MAX_DEPTH:
        raise QuarantineError(Reason.TOO_DEEP, f"depth {_MAX_DEPTH}")
    if left[0] < 0:
        raise QuarantineError(Reason.TOO_LONG, f"{_MOST_VALUES} values")
    head = _head(data, at)
    if head is None:
        raise QuarantineError(Reason.TRUNCATED, f"byte {at}")
    if head.kind not in (Kind.MAP, Kind.ARRAY):
        end = head.at + head.length
        if end > len(data):
            raise QuarantineError(Reason.TRUNCATED, f"byte {at}")
        return Value(head.kind, at, head.at, end)
    parts: list[Value] = []
    end = head.at
    for _ in range(head.length * (2 if head.kind is Kind.MAP else 1)):
        parts.append(_read(data, end, depth + 1, left))
        end = parts[-1].end
    return Value(head.kind, at, head.at, end, parts)


class AsJson:
    """One value of some data as a JSON text, and the value again from the redacted text."""

    def __init__(self, data: bytes, value: Value) -> None:
        self._data = data
        self._value = value

    def text(self) -> str:
        """The value as JSON. Raises QuarantineError for a text that is no UTF-8 and a key that is no scalar."""
        return "".join(self._written(self._value))

    def restored(self, text: str) -> bytes:
        """The value with what a redacted text changed in it.

        Raises:
            QuarantineError: the text has another shape.
        """
        old = json.loads(self.text(), object_pairs_hook=_Pairs)
        new = json.loads(text, object_pairs_hook=_Pairs)
        return b"".join(self._packed(self._value, old, new))

    def _written(self, value: Value) -> Iterator[str]:
        if value.kind is Kind.MAP:
            yield "{"
            for i in range(0, len(value.parts), 2):
                yield f"{', ' if i else ''}{json.dumps(self._key(value.parts[i]), ensure_ascii=False)}: "
                yield from self._written(value.parts[i + 1])
            yield "}"
        elif value.kind is Kind.ARRAY:
            yield "["
            for i, part in enumerate(value.parts):
                yield ", " if i else ""
                yield from self._written(part)
            yield "]"
        else:
            yield json.dumps(self._scalar(value), ensure_ascii=False)

    def _key(self, value: Value) -> str:
        if value.kind in (Kind.TEXT, Kind.BYTES):
            return self._decoded(value)
        if value.kind in (Kind.NUMBER, Kind.LITERAL):
            return json.dumps(self._scalar(value))
        raise QuarantineError(Reason.UNSUPPORTED, f"byte {value.start}")

    def _decoded(self, value: Value) -> str:
        try:
            return self._data[value.at : value.end].decode("utf-8")
        except UnicodeDecodeError:
            pass
        raise QuarantineError(Reason.INVALID_UTF8, f"byte {value.start}")

    def _scalar(self, value: Value) -> str | int | float | bool | None:
        """A scalar in a type of JSON; None for a number that JSON lacks."""
        content = self._data[value.at : value.end]
        if value.kind is Kind.TEXT:
            return self._decoded(value)
        if value.kind is Kind.BYTES:
            return _blob(content)
        if value.kind is Kind.LITERAL:
            return _LITERALS[content[0]]
        if value.kind is Kind.EXTENSION:
            time = seconds(content)
            return _blob(content[1:]) if time is None else time
        number = number_of(content)
        return None if number != number or number in (float("inf"), -float("inf")) else number

    def _packed(self, value: Value, old: Any, new: Any) -> Iterator[bytes]:
        if value.kind in (Kind.MAP, Kind.ARRAY):
            if not isinstance(new, type(old)) or len(new) != len(old):
                raise QuarantineError(Reason.INTERNAL, "shape")
            yield self._data[value.start : value.at]
            if value.kind is Kind.ARRAY:
                for part, was, now in zip(value.parts, old, new, strict=True):
                    yield from self._packed(part, was, now)
                return
            for i, ((old_key, was), (new_key, now)) in enumerate(zip(old, new, strict=True)):
                key = value.parts[2 * i]
                kept = old_key == new_key
                yield self._data[key.start : key.end] if kept else self._renamed(key, new_key)
                yield from self._packed(value.parts[2 * i + 1], was, now)
        elif type(old) is type(new) and old == new:
            yield self._data[value.start : value.end]
        else:
            yield self._changed(value, new)

    def _renamed(self, key: Value, new: str) -> bytes:
        return bytes_of(new.encode("utf-8")) if key.kind is Kind.BYTES else text_of(new)

    def _changed(self, value: Value, new: Any) -> bytes:
        content = self._data[value.at : value.end]
        if value.kind is Kind.NUMBER and isinstance(new, int | float) and 0 <= new <= 127:
            if content[0] in (0xCA, 0xCB):
                return content[:1] + struct.pack(_NUMBERS[content[0]], new)
            return bytes([int(new)])
        if value.kind is Kind.TEXT and isinstance(new, str):
            return text_of(new)
        if value.kind is Kind.BYTES and isinstance(new, str):
            return bytes_of(new.encode("utf-8"))
        if value.kind is Kind.EXTENSION and isinstance(new, int | float):  # a time
            return self._data[value.start : value.at + 1] + bytes(value.end - value.at - 1)
        if value.kind is Kind.EXTENSION and isinstance(new, str):
            body = new.encode("utf-8")
            return b"\xc9" + struct.pack(">I", len(body)) + content[:1] + body
        raise QuarantineError(Reason.INTERNAL, "type")


class _Pairs(list[tuple[str, Any]]):
    """The members of an object, in order, repeated ones too."""


def number_of(content: bytes) -> int | float:
    """The number that some bytes are."""
    first = content[0]
    if first in _NUMBERS:
        number: int | float = struct.unpack(_NUMBERS[first], content[1:])[0]
        return number
    return first if first <= 0x7F else first - 0x100


def seconds(content: bytes) -> float | int | None:
    """The seconds since the epoch that an extension says (its type, then its data): EventTime or a timestamp; else None."""
    code, body = struct.unpack("b", content[:1])[0], content[1:]
    if code == _EVENT_TIME and len(body) == 8:
        return int.from_bytes(body[:4], "big") + int.from_bytes(body[4:], "big") / 1e9
    if code != _TIMESTAMP or len(body) not in (4, 8, 12):
        return None
    if len(body) == 4:
        return int.from_bytes(body, "big")
    if len(body) == 8:
        both = int.from_bytes(body, "big")
        return (both & 0x3FFFFFFFF) + (both >> 34) / 1e9
    return int.from_bytes(body[4:], "big", signed=True) + int.from_bytes(body[:4], "big") / 1e9


def _blob(content: bytes) -> str:
    """Bytes that are a text as that text, others as a data URL, which is dropped."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = "\0"
    if _CONTROL.search(text):
        return "data:application/octet-stream;base64," + base64.b64encode(content).decode("ascii")
    return text


def text_of(text: str) -> bytes:
    """A text in the shortest form that holds it."""
    body = text.encode("utf-8")
    if len(body) < 32:
        return bytes([0xA0 | len(body)]) + body
    if len(body) < 256:
        return bytes([0xD9, len(body)]) + body
    return b"\xda" + struct.pack(">H", len(body)) + body if len(body) < 1 << 16 else long_of(0xDB, body)


def bytes_of(body: bytes) -> bytes:
    """Bytes as such."""
    return bytes([0xC4, len(body)]) + body if len(body) < 256 else long_of(0xC6, body)


def long_of(first: int, body: bytes) -> bytes:
    """Content behind a first byte and a length of four bytes."""
    return bytes([first]) + struct.pack(">I", len(body)) + body


def plain_of(value: Any) -> bytes:
    """Texts, whole numbers from 0 and maps of fewer than 16 members as MessagePack."""
    if isinstance(value, dict):
        return bytes([0x80 | len(value)]) + b"".join(
            text_of(name) + plain_of(item) for name, item in value.items()
        )
    return text_of(value) if isinstance(value, str) else b"\xcf" + struct.pack(">Q", value)
