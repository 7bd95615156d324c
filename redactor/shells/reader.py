"""A file becomes chunks of pieces: decompressed, recognised, cut into records. Holds one chunk and one block at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from redactor.codecs import BOM, Compression, LineSplitter, compression_of, decoder
from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form
from redactor.shells import archives, parquet, sniff
from redactor.shells.documents import DocumentCutter
from redactor.shells.events import EventJoiner
from redactor.shells.files import Source
from redactor.shells.rows import RowCutter
from redactor.shells.sniff import PEEK, Kind
from redactor.shells.work import MAX_RECORD, Piece, line_form

BLOCK = 64 * 1024
CHUNK = 32 * 1024
"""Bytes of lines that go to a worker together."""
CHUNK_LINES = 256
TEXT_LIMIT = 16 * 1024 * 1024
"""A text of more bytes is read line by line."""
DOCUMENT_LIMIT = 1024 * 1024 * 1024
"""The largest JSON document, in bytes after decompression."""
BLANK = b" \t\r\n\v\f"


@dataclass(frozen=True, slots=True)
class Options:
    """How files are read.

    Attributes:
        kind: the kind of every file, or None to recognise each.
        max_record: the longest line in bytes.
    """

    kind: Kind | None = None
    max_record: int = MAX_RECORD


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


class Content:
    """The decompressed bytes of an open file, with a look ahead."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
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


def read(source: Source, options: Options) -> Iterator[FileChunk]:
    """The chunks of one file; the last one says so. Never raises for what is in the file."""
    if os.path.isdir(source.path):  # a folder that can't be listed
        yield FileChunk(source, last=True, refused=Reason.UNREADABLE)
        return
    try:
        if not source.readable:
            raise OSError
        descriptor = os.open(source.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        yield _withheld(source, options, Reason.UNREADABLE)
        return
    with open(descriptor, "rb", buffering=0) as file:
        status = os.fstat(descriptor)
        try:
            content = Content(file)
        except QuarantineError as error:
            yield _withheld(source, options, error.reason)
            return
        if (
            content.peek(4).startswith(parquet.MAGIC)
            and content.compression is Compression.NONE
            and parquet.available()
        ):
            yield from _parquet(source, status)
            return
        if options.kind is None and archives.is_archive(content.peek(512)):
            yield from _archive(source, status, content.compression, options)
            return
        kind, refused = recognise(source.relative, content, options)
        if refused is not None:
            if refused is Reason.INVALID_UTF8:
                yield _withheld(source, options, refused, "byte 0", content.compression)
            else:
                yield FileChunk(
                    source, consumed=status.st_size, last=True, refused=refused, size=status.st_size
                )
            return
        chunks = _chunks(content, kind, options)
        for pieces in chunks:
            yield FileChunk(source, pieces, content.consumed, kind, content.compression, size=status.st_size)
        yield FileChunk(
            source,
            (),
            status.st_size,
            kind,
            content.compression,
            True,
            None,
            status.st_size,
            status.st_mtime_ns,
        )


def _chunks(content: Content, kind: Kind, options: Options) -> Iterator[tuple[Piece, ...]]:
    match kind:
        case Kind.JSON_STREAM:
            return _documents(content, options)
        case Kind.CSV:
            return _rows(content, options)
        case Kind.JSONL | Kind.LINES:
            return _lines(content, kind, options)
        case _:
            return _whole(content, kind)


def _archive(
    source: Source, status: os.stat_result, compression: Compression, options: Options
) -> Iterator[FileChunk]:
    size, kind = status.st_size, Kind.ARCHIVE

    def fault(number: int, reason: Reason, position: str) -> FileChunk:
        piece = Piece(number, Form.TEXT, fault=reason, position=position)
        return FileChunk(source, (piece,), 0, kind, compression, size=size)

    try:
        for member in archives.members(source.path):
            where = f"member {member.number}"
            if member.refused is not None:
                yield fault(member.number, member.refused, where)
                continue
            try:
                content = Content(member.file)
                found, refused = recognise(member.name, content, options)
            except QuarantineError as error:
                yield fault(member.number, error.reason, where)
                continue
            if refused is not None:
                yield fault(member.number, refused, where)
                continue
            first = FileChunk(
                source,
                (),
                0,
                kind,
                compression,
                size=size,
                member=member.name,
                member_compression=content.compression,
            )
            yield first
            for pieces in _chunks(content, found, options):
                yield replace(first, pieces=pieces)
    except QuarantineError as error:
        yield FileChunk(source, (), size, kind, compression, True, error.reason, size)
        return
    yield FileChunk(source, (), size, kind, compression, True, None, size, status.st_mtime_ns)


def _parquet(source: Source, status: os.stat_result) -> Iterator[FileChunk]:
    size, kind = status.st_size, Kind.PARQUET
    number = 0
    try:
        for pieces in parquet.batches(source.path):
            number += len(pieces)
            yield FileChunk(source, pieces, 0, kind, size=size)
    except QuarantineError as error:
        if not number:
            yield FileChunk(source, consumed=size, kind=kind, last=True, refused=error.reason, size=size)
            return
        yield FileChunk(
            source,
            (Piece(number + 1, Form.JSON, fault=error.reason, position=error.position),),
            0,
            kind,
            size=size,
        )
    yield FileChunk(source, (), size, kind, last=True, size=size, mtime_ns=status.st_mtime_ns)


def recognise(name: str, content: Content, options: Options) -> tuple[Kind, Reason | None]:
    """The kind of a file, or why it is refused."""
    head = content.peek(PEEK)
    if options.kind is Kind.PARQUET:
        return Kind.PARQUET, Reason.UNSUPPORTED
    if options.kind is not None:
        return options.kind, None
    if head.startswith(sniff.UTF16_BOMS):
        return Kind.TEXT, Reason.INVALID_UTF8
    if not sniff.is_text(name, head):
        return Kind.TEXT, Reason.UNSUPPORTED
    if b"\n" not in head and sniff.kind_by_name(name) is not Kind.JSONL:
        head = content.peek(options.max_record + 1, b"\n")
    kind = sniff.kind_of(name, head)
    if kind is Kind.TEXT and len(content.peek(TEXT_LIMIT + 1)) > TEXT_LIMIT:
        kind = Kind.LINES
    return kind, None


def _withheld(
    source: Source,
    options: Options,
    reason: Reason,
    position: str = "",
    compression: Compression | None = None,
) -> FileChunk:
    """A file of which nothing can be read: one marker stands for all of it."""
    kind = options.kind or sniff.kind_by_name(source.relative) or Kind.TEXT
    form = Form.JSON if kind in (Kind.JSON, Kind.JSONL, Kind.JSON_STREAM) else Form.TEXT
    piece = Piece(1, form, after=b"\n", fault=reason, position=position)
    if compression is None:
        compression = {".gz": Compression.GZIP, ".zst": Compression.ZSTD}.get(
            source.path.suffix, Compression.NONE
        )
    return FileChunk(source, (piece,), source.size, kind, compression, last=True, size=source.size)


def _whole(content: Content, kind: Kind) -> Iterator[tuple[Piece, ...]]:
    form = Form.JSON if kind is Kind.JSON else Form.TEXT
    parts: list[bytes] = []
    size = 0
    try:
        for block in content.blocks():
            size += len(block)
            if size > DOCUMENT_LIMIT:
                raise QuarantineError(Reason.TOO_LONG, f"more than {DOCUMENT_LIMIT} bytes")
            parts.append(block)
    except QuarantineError as error:
        yield (Piece(1, form, after=b"\n", fault=error.reason, position=error.position),)
        return
    body = b"".join(parts)
    before = BOM if body.startswith(BOM) else b""
    body = body[len(before) :]
    if body.strip(BLANK):
        end = body[len(body.rstrip(BLANK)) :]
        yield (Piece(1, form, body[: len(body) - len(end)], before, end),)
    else:
        yield (Piece(1, form, before=before + body),)


def _documents(content: Content, options: Options) -> Iterator[tuple[Piece, ...]]:
    cutter = DocumentCutter(options.max_record)
    try:
        for block in content.blocks():
            yield from _chunked(cutter.feed(block))
        yield from _chunked(cutter.close())
    except QuarantineError as error:
        yield (cutter.broken(error),)


def _rows(content: Content, options: Options) -> Iterator[tuple[Piece, ...]]:
    cutter = RowCutter(options.max_record)
    try:
        for block in content.blocks():
            yield from _chunked(cutter.feed(block))
        yield from _chunked(cutter.close())
    except QuarantineError as error:
        yield tuple(cutter.broken(error))


def _chunked(pieces: Iterator[Piece]) -> Iterator[tuple[Piece, ...]]:
    held: list[Piece] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece.body)
        if size >= CHUNK or len(held) >= CHUNK_LINES:
            yield tuple(held)
            held, size = [], 0
    if held:
        yield tuple(held)


def _lines(content: Content, kind: Kind, options: Options) -> Iterator[tuple[Piece, ...]]:
    cutter = LineCutter(options.max_record, kind)
    events = EventJoiner(options.max_record)
    pieces: list[Piece] = []
    size = 0
    try:
        for block in content.blocks():
            for piece in events.feed(cutter.feed(block)):
                pieces.append(piece)
                size += len(piece.body)
                if size >= CHUNK or len(pieces) >= CHUNK_LINES:
                    yield tuple(pieces)
                    pieces, size = [], 0
        pieces.extend(events.feed(cutter.close()))
        pieces.extend(events.close())
    except QuarantineError as error:
        pieces.extend(events.close())
        pieces.append(cutter.broken(error))
    if pieces:
        yield tuple(pieces)


class LineCutter:
    """Bytes become pieces, a line each; works on bytes alone, so that files and pipes share it.

    Args:
        limit: the longest line in bytes; a longer one becomes a fault.
        kind: JSONL for lines that must be JSON, LINES for lines of either sort.
    """

    def __init__(self, limit: int, kind: Kind) -> None:
        self._splitter = LineSplitter(limit)
        self._kind = kind
        self._number = 0

    def feed(self, data: bytes) -> Iterator[Piece]:
        """The pieces that these bytes complete."""
        for line in self._splitter.feed(data):
            yield self._piece(line.body, line.end, line.overlong)

    def close(self) -> Iterator[Piece]:
        """The last line, when it has no end."""
        for line in self._splitter.close():
            yield self._piece(line.body, line.end, line.overlong)

    def broken(self, error: QuarantineError) -> Piece:
        """What stands for all that could not be read; a line that had begun goes with it."""
        form = Form.JSON if self._kind is Kind.JSONL else Form.TEXT
        return Piece(self._number + 1, form, after=b"\n", fault=error.reason, position=error.position)

    def _piece(self, body: bytes, end: bytes, overlong: int) -> Piece:
        self._number += 1
        before = BOM if self._number == 1 and body.startswith(BOM) else b""
        body = body[len(before) :]
        form = Form.JSON if self._kind is Kind.JSONL else line_form(body[:256])
        if overlong:
            return Piece(self._number, form, b"", before, end, Reason.TOO_LONG, f"{overlong} bytes")
        if not body.strip(BLANK):
            return Piece(self._number, form, before=before + body, after=end)
        return Piece(self._number, form, body, before, end)
