"""Archives, and files that are no text: what is in them becomes chunks, each file or table one after another, in memory only."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from redactor import naming
from redactor.codecs import Compression
from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form
from redactor.shells import archives, binaries, excel
from redactor.shells.content import Content, FileChunk, Options
from redactor.shells.cut import chunks, recognise
from redactor.shells.files import Source
from redactor.shells.sniff import Kind
from redactor.shells.work import Piece


def read(
    source: Source, status: os.stat_result, content: Content, options: Options
) -> Iterator[FileChunk] | None:
    """The chunks of a file that is no text; None for a text file."""
    if options.kind is None or options.kind in binaries.KINDS:
        plain = content.compression is Compression.NONE
        kind = binaries.kind_of(source.relative, content.peek(4), source.path if plain else None)
        if kind is None and options.kind in binaries.UNSIGNED:
            kind = options.kind
        if kind is not None and binaries.available(kind):
            return _binary(source, status, kind, content, options)
    if options.kind is None and _is_archive(content, source.path):
        return _archive(source, status, content, options)
    return None


def _is_archive(content: Content, path: Path) -> bool:
    head = content.peek(512)
    return archives.is_archive(head) and not (head.startswith(archives.ZIP_MAGIC) and excel.office_kind(path))


def _archive(
    source: Source, status: os.stat_result, content: Content, options: Options
) -> Iterator[FileChunk]:
    size, kind, compression = status.st_size, Kind.ARCHIVE, content.compression
    base = FileChunk(source, (), 0, kind, compression, size=size)
    try:
        names = archives.names(source.path, _again(source.path)) if options.names else ()
        if names:
            text = naming.as_json(names)
            yield replace(base, names=names, pieces=(Piece(0, Form.JSON, text.encode()),))
        for member in archives.members(source.path, content.blocks()):
            yield from _member(member, base, options)
    except QuarantineError as error:
        yield replace(base, consumed=size, last=True, refused=error.reason)
        return
    yield replace(base, consumed=size, last=True, mtime_ns=status.st_mtime_ns)


def _again(path: Path) -> Iterator[bytes]:
    """The content of a file, read for itself."""
    try:
        with open(path, "rb", buffering=0) as file:
            yield from Content(file).blocks()
        return
    except OSError:
        pass
    raise QuarantineError(Reason.UNREADABLE)


def _member(member: archives.Member, base: FileChunk, options: Options) -> Iterator[FileChunk]:
    """The chunks of one file in an archive."""
    where = f"member {member.number}"
    reason, found, binary, data = member.refused, Kind.TEXT, None, None
    if reason is None:
        try:
            content = Content(member.file, member.file.allowed)
            head = content.peek(8)
            if archives.is_clutter(member.name, head):
                yield replace(base, left_out=True)
                return
            binary = binaries.kind_of(member.name, head)
            if binary is None and head.startswith(archives.ZIP_MAGIC):
                data = _gathered(content)
                binary = binaries.kind_of(member.name, head, data)
            if binary is not None:
                data = data if data is not None else _gathered(content)
                reason = None if binaries.available(binary) else Reason.UNSUPPORTED
            elif data is not None:
                reason = Reason.UNSUPPORTED
            else:
                found, reason = recognise(member.name, content, options)
        except QuarantineError as error:
            reason = error.reason
    if reason is not None:
        fault = Piece(member.number, Form.TEXT, fault=reason, position=where)
        yield replace(base, pieces=(fault,))
        return
    first = replace(
        base, member=member.name, member_compression=content.compression, member_kind=binary, data=data
    )
    if binary is None or data is None:
        yield first
        for pieces in chunks(content, found, options):
            yield replace(first, pieces=pieces)
        return
    yield from _records(first, binary, data, options, member.number, where)


def _gathered(content: Content) -> bytes:
    """All of a member. Raises QuarantineError (too long)."""
    parts, size = [], 0
    for block in content.blocks():
        size += len(block)
        if size > binaries.LARGEST_MEMBER:
            raise QuarantineError(Reason.TOO_LONG, "archive limit")
        parts.append(block)
    return b"".join(parts)


def _records(
    base: FileChunk, kind: Kind, source: Path | bytes, options: Options, number: int = 1, where: str = ""
) -> Iterator[FileChunk]:
    """The chunks of a file that is no text; where it breaks off, a fault stands for the rest."""
    done = 0
    started = False
    try:
        names = binaries.names(kind, source) if options.names else ()
        if names:
            text = naming.keys_as_json(names)
            yield replace(base, names=names, pieces=(Piece(0, Form.JSON, text.encode()),))
        for pieces in binaries.batches(kind, source):
            started = True
            done += len(pieces)
            yield replace(base, pieces=pieces)
        if not started:
            yield base
        return
    except QuarantineError as error:
        reason, position = error.reason, error.position
    if not base.member and not started:
        raise QuarantineError(reason, position)
    if not started:
        base, done = replace(base, member="", member_kind=None, data=None), number - 1
    yield replace(base, pieces=(Piece(done + 1, Form.JSON, fault=reason, position=where or position),))


def _binary(
    source: Source, status: os.stat_result, kind: Kind, content: Content, options: Options
) -> Iterator[FileChunk]:
    size = status.st_size
    base = FileChunk(source, (), 0, kind, content.compression, size=size)
    try:
        if content.compression is not Compression.NONE:
            base = replace(base, data=_gathered(content))
        yield from _records(base, kind, source.path if base.data is None else base.data, options)
    except QuarantineError as error:
        yield replace(base, consumed=size, last=True, refused=error.reason)
        return
    yield replace(base, consumed=size, last=True, mtime_ns=status.st_mtime_ns)
