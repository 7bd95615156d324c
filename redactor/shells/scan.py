"""Scan: where personal data lies in files, never what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from redactor.errors import Reason
from redactor.shells import files
from redactor.shells.pool import Pool
from redactor.shells.reader import FileChunk, Options, read
from redactor.shells.work import Setup, Where


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: the file, the number of the record in it, and where in the record."""

    file: str
    record: int
    where: Where


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be scanned, and why; record 0 is the whole file."""

    file: str
    record: int
    reason: Reason
    position: str


@dataclass
class Scan:
    """One run.

    Args:
        inputs: files and folders.
        setup: the engine, in scan mode.
        options: how files are read.
        workers: the most worker processes.
    """

    inputs: Sequence[Path]
    setup: Setup
    options: Options = field(default_factory=Options)
    workers: int = 1
    records: int = 0

    def run(self) -> Iterator[Found | Unread]:
        """The findings in the order of files and records. Raises UsageError for what can't be scanned at all."""
        sources = files.find(self.inputs)
        with Pool[FileChunk](self.setup, self.workers) as pool:
            _ = pool.info
            for chunk, answers in pool.run(c for source in sources for c in read(source, self.options)):
                file = chunk.source.relative
                if chunk.refused is not None:
                    yield Unread(file, 0, chunk.refused, "")
                elif chunk.left_out:
                    yield Unread(file, 0, Reason.UNSUPPORTED, "")
                for piece, answer in zip(chunk.pieces, answers, strict=True):
                    self.records += piece.is_record
                    if answer.reason is not None:
                        yield Unread(file, piece.number, answer.reason, answer.position)
                    for where in answer.findings:
                        yield Found(file, piece.number, where)
