"""A file becomes chunks of pieces: decompressed, recognised, cut into records. Holds one chunk and one block at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator

from redactor.codecs import SUFFIXES, Compression
from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form
from redactor.shells import packed, sniff
from redactor.shells.content import Content, FileChunk, Options
from redactor.shells.cut import LineCutter, chunks, recognise
from redactor.shells.files import Source
from redactor.shells.sniff import Kind
from redactor.shells.work import Piece

__all__ = ["FileChunk", "LineCutter", "Options", "read"]


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
        inner = packed.read(source, status, content, options)
        if inner is not None:
            yield from inner
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
        for pieces in chunks(content, kind, options):
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
        compression = SUFFIXES.get(source.path.suffix.lower(), Compression.NONE)
    return FileChunk(source, (piece,), source.size, kind, compression, last=True, size=source.size)
