"""Bytes in, bytes out: gzip, bzip2, XZ and Zstandard streams, and bytes cut into lines. Nothing here opens a file.

Each decoder is fed pieces of any size and gives the same result whatever the pieces were. A decoder that has raised
stays closed: it raises the same error again.
"""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

import zstandard

from redactor.errors import QuarantineError, Reason

GZIP_MAGIC = b"\x1f\x8b"
BZIP2_MAGIC = b"BZh"
XZ_MAGIC = b"\xfd7zXZ\x00"
ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
BOM = b"\xef\xbb\xbf"
_INPUT_STEP = 1 << 16
_OUTPUT_STEP = 1 << 20
# A Zstandard block of 128 KiB can come from 4 bytes; a small step bounds what one call can return to about 8 MiB.
_ZSTD_STEP = 1 << 8
_XZ_MEMORY = 1 << 28
"""Bytes that reading XZ may take: the strongest preset, -9, takes a quarter of it."""
_BZIP2_BLOCKS = (b"1AY&SY", b"\x17rE8P\x90")
"""How a block and an empty stream go on behind the size: pi and its root."""


class Compression(StrEnum):
    """How a file is compressed; the name is what the manifest says."""

    NONE = "none"
    GZIP = "gzip"
    BZIP2 = "bzip2"
    XZ = "xz"
    ZSTD = "zstd"


SUFFIXES = {
    ".gz": Compression.GZIP,
    ".gzip": Compression.GZIP,
    ".bz2": Compression.BZIP2,
    ".xz": Compression.XZ,
    ".zst": Compression.ZSTD,
    ".zstd": Compression.ZSTD,
}
"""What the end of a file's name promises, in small letters."""


def compression_of(head: bytes) -> Compression:
    """The compression that the first bytes of a file show (RFC 1952 section 2.3.1, RFC 8878 section 3.1, the .xz format 2.1.1.1)."""
    if head.startswith(GZIP_MAGIC):
        return Compression.GZIP
    if head.startswith(BZIP2_MAGIC) and head[4:10] in _BZIP2_BLOCKS:
        return Compression.BZIP2
    if head.startswith(XZ_MAGIC):
        return Compression.XZ
    skippable = head[1:4] == b"\x2a\x4d\x18" and 0x50 <= head[0] <= 0x5F
    return Compression.ZSTD if skippable or head.startswith(ZSTD_MAGIC) else Compression.NONE


class Decoder(Protocol):
    """What turns the bytes of a file into the bytes of its content."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Decode one more piece. Raises QuarantineError (corrupt_compression) where the stream is damaged."""

    def close(self) -> None:
        """Say that the file has ended. Raises QuarantineError (truncated) inside an unfinished stream."""


class PlainDecoder:
    """A file that is not compressed."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give the piece back."""
        yield data

    def close(self) -> None:
        """Nothing can be unfinished."""


class _Member(Protocol):
    """One gzip member, bzip2 or XZ stream or Zstandard frame that is being read."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...


class _FramedDecoder:
    """What all share: members one after another, each of which must be complete."""

    def __init__(self) -> None:
        self._member: _Member | None = None
        self._offset = 0
        self._failed: QuarantineError | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Decode one more piece of the file, through as many members as it holds."""
        if self._failed:
            raise self._failed
        while data:
            if self._member is None:
                data = self._skip_padding(data)
                if not data:
                    return
                self._member = self._open()
            before = len(data)
            try:
                yield from self._decode(self._member, data)
            except (zlib.error, lzma.LZMAError, zstandard.ZstdError, OSError, MemoryError):
                self._failed = QuarantineError(Reason.CORRUPT, f"compressed byte {self._offset}")
                raise self._failed from None
            data = self._member.unused_data if self._member.eof else b""
            self._offset += before - len(data)
            if self._member.eof:
                self._member = None

    def close(self) -> None:
        """Check that the last member was complete."""
        if self._failed:
            raise self._failed
        if self._member is not None:
            self._failed = QuarantineError(Reason.TRUNCATED, f"compressed byte {self._offset}")
            raise self._failed

    def _skip_padding(self, data: bytes) -> bytes:
        """The data from the next member on: zero bytes between members and after the last are padding."""
        rest = data.lstrip(b"\0") if self._offset else data
        self._offset += len(data) - len(rest)
        return rest

    def _open(self) -> _Member:
        raise NotImplementedError

    def _decode(self, member: _Member, data: bytes) -> Iterator[bytes]:
        raise NotImplementedError


class GzipDecoder(_FramedDecoder):
    """Reads gzip, of one member or several."""

    def _open(self) -> _Member:
        return zlib.decompressobj(wbits=31)

    def _decode(self, member: _Member, data: bytes) -> Iterator[bytes]:
        while data and not member.eof:
            yield member.decompress(data, _OUTPUT_STEP)  # type: ignore[attr-defined]
            data = member.unconsumed_tail  # type: ignore[attr-defined]


class _StreamDecoder(_FramedDecoder):
    """What bzip2 and XZ share: readers of the standard library that give no more than was asked for."""

    def _decode(self, member: _Member, data: bytes) -> Iterator[bytes]:
        yield member.decompress(data, _OUTPUT_STEP)  # type: ignore[attr-defined]
        while not (member.eof or member.needs_input):  # type: ignore[attr-defined]
            yield member.decompress(b"", _OUTPUT_STEP)  # type: ignore[attr-defined]


class Bzip2Decoder(_StreamDecoder):
    """Reads bzip2, of one stream or several, as pbzip2 writes them."""

    def _open(self) -> _Member:
        return bz2.BZ2Decompressor()


class XzDecoder(_StreamDecoder):
    """Reads XZ, of one stream or several."""

    def _open(self) -> _Member:
        return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)


class ZstdDecoder(_FramedDecoder):
    """Reads Zstandard, of one frame or several; skippable frames are skipped."""

    def __init__(self) -> None:
        super().__init__()
        self._context = zstandard.ZstdDecompressor()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Decode one more piece of the file, in steps that bound what one call can return."""
        for start in range(0, len(data), _ZSTD_STEP):
            yield from super().feed(data[start : start + _ZSTD_STEP])

    def _skip_padding(self, data: bytes) -> bytes:
        return data  # its frames know none

    def _open(self) -> _Member:
        return self._context.decompressobj()

    def _decode(self, member: _Member, data: bytes) -> Iterator[bytes]:
        yield member.decompress(data)  # type: ignore[attr-defined]


def decoder(compression: Compression) -> Decoder:
    """A fresh decoder for one file."""
    match compression:
        case Compression.GZIP:
            return GzipDecoder()
        case Compression.BZIP2:
            return Bzip2Decoder()
        case Compression.XZ:
            return XzDecoder()
        case Compression.ZSTD:
            return ZstdDecoder()
        case Compression.NONE:
            return PlainDecoder()


def decompressed(data: bytes, compression: Compression, limit: int) -> bytes:
    """What some compressed bytes hold, all of it.

    Raises:
        QuarantineError: it is more than `limit` bytes (too_long), damaged, or ends early.
    """
    reader = decoder(compression)
    parts, size = [], 0
    for start in range(0, len(data), _INPUT_STEP):
        for part in reader.feed(data[start : start + _INPUT_STEP]):
            size += len(part)
            if size > limit:
                raise QuarantineError(Reason.TOO_LONG, f"{limit} bytes")
            parts.append(part)
    reader.close()
    return b"".join(parts)


class Encoder(Protocol):
    """What turns content into the bytes of a file. The same content always gives the same bytes."""

    def compress(self, data: bytes, /) -> bytes:
        """Encode one more piece; may hold bytes back."""

    def flush(self) -> bytes:
        """The bytes held back and the end of the stream."""


class _PlainEncoder:
    def compress(self, data: bytes, /) -> bytes:
        return data

    def flush(self) -> bytes:
        return b""


def encoder(compression: Compression) -> Encoder:
    """A fresh encoder: gzip without a name or time in its header, XZ and Zstandard with a checksum."""
    match compression:
        case Compression.GZIP:
            return zlib.compressobj(6, zlib.DEFLATED, 31)
        case Compression.BZIP2:
            return bz2.BZ2Compressor()
        case Compression.XZ:
            return lzma.LZMACompressor(lzma.FORMAT_XZ)
        case Compression.ZSTD:
            return zstandard.ZstdCompressor(level=3, write_checksum=True).compressobj()
        case Compression.NONE:
            return _PlainEncoder()


def compressed(data: bytes, compression: Compression) -> bytes:
    """Some bytes, compressed."""
    out = encoder(compression)
    return out.compress(data) + out.flush()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of bytes.

    Attributes:
        body: the line without its end; of a line over the limit, only its first bytes.
        end: what ended it: LF, CR LF, or nothing at the end of the input.
        overlong: how many bytes a line over the limit had; 0 for every other line.
    """

    body: bytes = field(repr=False)
    end: bytes
    overlong: int = 0


class LineSplitter:
    """Cuts bytes into lines at LF and at nothing else (RFC 8259 lets U+2028 and U+0085 stand inside a JSON string).

    Args:
        limit: the most bytes a line may have. Of a longer one the first `KEPT` bytes stay, and the rest is counted
            and dropped as it comes: never more than `limit` bytes and one piece are held.
    """

    KEPT = 256

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._kept = min(limit, self.KEPT)
        self._parts: list[bytes] = []
        self._size = 0
        self._dropping = False
        self._last = b""

    def taken(self) -> bytes | None:
        """The line that has begun, which is held no more; None where it is over the limit and its rest has to be fed."""
        if self._dropping:
            return None
        begun = b"".join(self._parts)
        self._parts, self._size, self._last = [], 0, b""
        return begun

    def feed(self, data: bytes) -> Iterator[Line]:
        """Take one more piece and give the lines that it completes."""
        start = 0
        while (stop := data.find(b"\n", start)) >= 0:
            self._hold(data[start:stop])
            yield self._line(b"\n")
            start = stop + 1
        if start < len(data):
            self._hold(data[start:])

    def close(self) -> Iterator[Line]:
        """Give the last line, when it has no line end."""
        if self._size:
            yield self._line(b"")

    def _hold(self, part: bytes) -> None:
        if not part:
            return
        self._size += len(part)
        self._last = part[-1:]
        if self._dropping:
            return
        self._parts.append(part)
        # One byte more than the limit may be the CR of the line end.
        if self._size > self._limit + 1:
            self._parts = [b"".join(self._parts)[: self._kept]]
            self._dropping = True

    def _line(self, end: bytes) -> Line:
        body = b"".join(self._parts)
        if end and self._last == b"\r":
            end = b"\r\n"
            self._size -= 1
            body = body[: self._size]
        overlong = self._size if self._size > self._limit else 0
        self._parts, self._size, self._dropping, self._last = [], 0, False, b""
        return Line(body[: self._kept] if overlong else body, end, overlong)
