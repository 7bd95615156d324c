"""The content of a text file becomes pieces: recognised, and cut into records. Holds one chunk and one block at a time."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.codecs import BOM, LineSplitter
from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form
from redactor.shells import sniff
from redactor.shells.content import Content, Options
from redactor.shells.documents import DocumentCutter
from redactor.shells.events import EventJoiner
from redactor.shells.rows import RowCutter
from redactor.shells.sniff import PEEK, Kind
from redactor.shells.work import Piece, line_form

CHUNK = 32 * 1024
"""Bytes of lines that go to a worker together."""
CHUNK_LINES = 256
TEXT_LIMIT = 16 * 1024 * 1024
"""A text of more bytes is read line by line."""
DOCUMENT_LIMIT = 1024 * 1024 * 1024
"""The largest JSON document, in bytes after decompression."""
BLANK = b" \t\r\n\v\f"


def recognise(name: str, content: Content, options: Options) -> tuple[Kind, Reason | None]:
    """The kind of a file, or why it is refused."""
    head = content.peek(PEEK)
    if options.kind in (Kind.PARQUET, Kind.EXCEL, Kind.OTLP, Kind.MESSAGEPACK):
        return options.kind, Reason.UNSUPPORTED
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


def chunks(content: Content, kind: Kind, options: Options) -> Iterator[tuple[Piece, ...]]:
    """The records of a text file of a kind, some at a time; never raises for what is in it."""
    match kind:
        case Kind.JSON_STREAM:
            return _documents(content, options)
        case Kind.CSV:
            return _rows(content, options)
        case Kind.JSONL | Kind.LINES:
            return _lines(content, kind, options)
        case _:
            return _whole(content, kind)


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
