"""The output of one file: what the workers answered, put together as the input was, published whole or not at all."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from redactor import naming
from redactor.codecs import Compression, Encoder, encoder
from redactor.errors import Reason
from redactor.manifest import LISTED, FileEntry, Quarantined
from redactor.shells import archives, atomic, binaries
from redactor.shells.content import FileChunk
from redactor.shells.sniff import Kind
from redactor.shells.work import Answer, Piece


class Output:
    """The output of one file while it grows, and what the manifest will say of it."""

    def __init__(self, target: Path, first: FileChunk) -> None:
        self.failed = False
        self._file: atomic.AtomicFile | None = None
        self._encoder: Encoder = encoder(first.compression)
        self._sha = hashlib.sha256()
        self._size = 0
        self._records = 0
        self._withheld = 0
        self._left_out = 0
        self._counts: Counter[str] = Counter()
        self._quarantined: list[Quarantined] = []
        self._rows: binaries.Assembler | None = None
        self._archive: archives.Assembler | None = None
        self._member = ""
        self._names: Mapping[str, str] = {}
        if first.refused is None:
            try:
                self._file = atomic.AtomicFile(target)
                if first.kind in binaries.KINDS:
                    data = first.source.path if first.data is None else first.data
                    self._rows = binaries.assembler(first.kind, data)
                elif first.kind is Kind.ARCHIVE:
                    self._archive = archives.Assembler(is_zip=archives.is_zip(first.source.path))
            except Exception:  # noqa: BLE001 - a full disk, or a table that can't be written; the message may quote it
                self._fail()

    def take(self, chunk: FileChunk, answers: Sequence[Answer]) -> None:
        """Write the answers of one chunk, in order."""
        if chunk.names:
            self._rename(chunk, answers[0])
            return
        self._left_out += chunk.left_out
        for piece, answer in zip(chunk.pieces, answers, strict=True):
            self._records += piece.is_record
            if answer.reason is not None:
                self._quarantine(piece.number, answer.reason, answer.position)
            self._counts.update(answer.counts)
        if chunk.refused is not None:
            self._quarantine(0, chunk.refused, "")
            if self._rows is not None or self._archive is not None:
                self.abandon()
        self._write(self._encoder.compress(self._assembled(chunk, answers)))

    def close(self, chunk: FileChunk) -> FileEntry:
        """Publish the file after its last chunk and say what it holds."""
        self._write(self._encoder.compress(self._assembled(None, ())))
        self._write(self._encoder.flush())
        if self._file is not None:
            try:
                self._file.commit()
            except OSError:
                self._fail()
        published = self._file is not None
        return FileEntry(
            path=chunk.source.target,
            kind=chunk.kind.value if chunk.kind else None,
            compression=chunk.compression.value,
            input_bytes=chunk.size,
            input_mtime_ns=chunk.mtime_ns,
            output_bytes=self._size if published else None,
            output_sha256=self._sha.hexdigest() if published else None,
            records=self._records,
            counts=dict(sorted(self._counts.items())),
            quarantined_records=self._withheld,
            quarantined=tuple(self._quarantined),
            left_out=self._left_out,
        )

    def _rename(self, chunk: FileChunk, answer: Answer) -> None:
        """Take the new names of members or columns; where they were withheld, none of the old ones goes out."""
        if answer.reason is not None:
            self._quarantine(0, answer.reason, answer.position)
        self._counts.update(answer.counts)
        redacted = None if answer.reason is not None else answer.text.decode()
        try:
            if self._archive is not None and not chunk.member:
                self._names = naming.renamed(chunk.names, redacted)
                return
            self._write(self._encoder.compress(self._enter(chunk)))
            if self._rows is not None:
                self._rows.rename(naming.renamed_keys(chunk.names, redacted))
        except Exception:  # noqa: BLE001 - what a library says may quote a name
            self._fail()

    def _assembled(self, chunk: FileChunk | None, answers: Sequence[Answer]) -> bytes:
        """The bytes that the records of a chunk make, or the last bytes."""
        if self._file is None:
            return b""
        try:
            if self._archive is None:
                return self._table(chunk, answers)
            if chunk is None:
                return self._leave() + self._archive.close()
            before = self._enter(chunk)
            data = self._table(chunk, answers) if chunk.member else b""
            name = self._names.get(chunk.member, chunk.member)
            return before + self._archive.take(name, chunk.member_compression, data)
        except Exception:  # noqa: BLE001 - the writer of a table may quote a value
            self._fail()
            return b""

    def _table(self, chunk: FileChunk | None, answers: Sequence[Answer]) -> bytes:
        if chunk is None:
            return self._rows.close() if self._rows is not None else b""
        if self._rows is not None:
            return self._rows.take(chunk.pieces, answers)
        return b"".join(map(Piece.written, chunk.pieces, answers))

    def _enter(self, chunk: FileChunk) -> bytes:
        """Begin another file of an archive; the bytes are the last ones of the file before."""
        if self._archive is None or chunk.member == self._member:
            return b""
        data = self._leave()
        self._member = chunk.member
        if chunk.member_kind is not None and chunk.data is not None:
            self._rows = binaries.assembler(chunk.member_kind, chunk.data)
        return data

    def _leave(self) -> bytes:
        """End a file of an archive that is no text."""
        if self._archive is None or self._rows is None:
            return b""
        data, self._rows = self._rows.close(), None
        return self._archive.take(self._names.get(self._member, self._member), Compression.NONE, data)

    def abandon(self) -> None:
        """Remove what was written; an older output stays."""
        if self._file is not None:
            self._file.abandon()
            self._file = None

    def _write(self, data: bytes) -> None:
        if self._file is None or not data:
            return
        try:
            self._file.write(data)
        except OSError:
            self._fail()
            return
        self._sha.update(data)
        self._size += len(data)

    def _fail(self) -> None:
        self.abandon()
        self.failed = True
        self._quarantine(0, Reason.WRITE_FAILED, "")

    def _quarantine(self, record: int, reason: Reason, position: str) -> None:
        self._withheld += 1
        if len(self._quarantined) < LISTED:
            self._quarantined.append(Quarantined(record, reason.value, position))
