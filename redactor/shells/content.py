"""What is read of a file: its decompressed bytes with a look ahead, and the chunks that they become."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from redactor.codecs import Compression, compression_of, decoder
from redactor.errors import QuarantineError, Reason
from redactor.shells.files import Source
from redactor.shells.sniff import Kind
from redactor.shells.work import MAX_RECORD, Piece

BLOCK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Options:
    """How files are read.

    Attributes:
        kind: the kind of every file, or None to recognise each.
        max_record: the longest line in bytes.
        names: whether the names inside of archives and tables come as records of their own, before all else.
    """

    kind: Kind | None = None
    max_record: int = MAX_RECORD
    names: bool = False


@dataclass(frozen=True, slots=True)
class FileChunk:
    """Some records of one file.

    Attributes:
        source: the file.
        pieces: the records, in order.
        consumed: bytes of the file that have been read so far.
        kind: how the file is cut, or None when it was not recognised.
        compression: how it is compressed, and how its output will be.
        last: whether the file ends here.
        refused: why nothing of the file goes out, or None.
        size: bytes of the file when it was opened.
        mtime_ns: when it was changed last, in nanoseconds since the epoch.
        member: in an archive, the file in it that the records are of.
        member_compression: how that file is compressed by itself.
        member_kind: its kind, where it is no text, and then
        data: its content.
        left_out: whether this stands for a file of an archive that holds no record: see `archives.is_clutter`.
        names: names of the file's own, which its only piece holds as a record: of members, of columns.
    """

    source: Source
    pieces: tuple[Piece, ...] = field(default=(), repr=False)
    consumed: int = 0
    kind: Kind | None = None
    compression: Compression = Compression.NONE
    last: bool = False
    refused: Reason | None = None
    size: int = 0
    mtime_ns: int = 0
    member: str = ""
    member_compression: Compression = Compression.NONE
    member_kind: Kind | None = None
    data: bytes | None = field(default=None, repr=False)
    left_out: bool = False
    names: tuple[str, ...] = field(default=(), repr=False)


class Content:
    """The decompressed bytes of an open file, with a look ahead.

    Args:
        file: what to read.
        most: the most bytes that may come out of it.
    """

    def __init__(self, file: BinaryIO, most: int | None = None) -> None:
        self._file = file
        self._left = most
        raw = self._read()
        self.compression = compression_of(raw)
        self.consumed = 0
        self._decoder = decoder(self.compression)
        self._raw: bytes = raw
        self._source = self._decode()
        self._ahead: list[bytes] = []
        self._fault: QuarantineError | None = None
        self.ended = False

    def _read(self) -> bytes:
        try:
            return self._file.read(BLOCK)
        except OSError:
            raise QuarantineError(Reason.UNREADABLE, f"byte {self._file.tell()}") from None

    def _decode(self) -> Iterator[bytes]:
        while self._raw:
            for block in self._decoder.feed(self._raw):
                if self._left is not None:
                    self._left -= len(block)
                    if self._left < 0:
                        raise QuarantineError(Reason.TOO_LONG, "archive limit")
                if block:
                    yield block
            self.consumed += len(self._raw)
            self._raw = self._read()
        self._decoder.close()

    def peek(self, size: int, until: bytes = b"") -> bytes:
        """The content from its beginning: at least `size` bytes, or up to the first `until`, or all there is."""
        held = sum(map(len, self._ahead))
        while not self.ended and held < size and not (until and any(until in part for part in self._ahead)):
            try:
                block = next(self._source, None)
            except QuarantineError as error:
                self._fault, block = error, None
            if block is None:
                self.ended = True
                break
            self._ahead.append(block)
            held += len(block)
        self._ahead = [b"".join(self._ahead)]
        return self._ahead[0]

    def blocks(self) -> Iterator[bytes]:
        """All content from its beginning. Raises QuarantineError where it can't be read any further."""
        ahead, self._ahead = self._ahead, []
        yield from filter(None, ahead)
        if not self.ended:
            yield from self._source
        if self._fault:
            raise self._fault
