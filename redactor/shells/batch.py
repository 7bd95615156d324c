"""Batch: files and folders in, the same files redacted out, with a manifest."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from redactor import naming
from redactor.errors import StoppedError, UsageError
from redactor.manifest import FileEntry, Manifest, totals
from redactor.quarantine import Form
from redactor.shells import atomic, files
from redactor.shells.files import MANIFEST, Source
from redactor.shells.output import Output
from redactor.shells.pool import Pool
from redactor.shells.reader import FileChunk, Options, read
from redactor.shells.work import EngineInfo, Piece, Setup

Advance = Callable[[Source, int], None]
"""Called with a file and how many of its bytes are done."""


_NAMES = 1000
"""Names of files that are read together."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What one run is to do.

    Attributes:
        inputs: files and folders.
        out: the folder for the outputs and the manifest; made when it is not there.
        setup: the engine.
        options: how files are read.
        workers: the most worker processes.
        resume: whether files that an earlier run completed are skipped.
    """

    inputs: Sequence[Path]
    out: Path
    setup: Setup
    options: Options = field(default_factory=Options)
    workers: int = 1
    resume: bool = False

    def plan(self) -> list[Source]:
        """The files of the run. Raises UsageError for inputs and outputs that can't be."""
        sources = files.find(self.inputs)
        files.check(self.inputs, sources, self.out)
        return sources

    def run(self, sources: Sequence[Source], advance: Advance = lambda source, done: None) -> Manifest:
        """Redact the files and give the manifest, which is also written.

        Raises UsageError when the engine can't be built or the output folder can't be made, and StoppedError when no worker can
        be had any more.
        """
        with Pool[FileChunk](self.setup, self.workers) as pool:
            sources = _renamed(sources, pool)
            journal = Journal(self.out, self._manifest(pool.info), sources)
            journal.open(self.resume)
            waiting = [source for source in sources if not journal.has(source)]
            for source in sources:
                if journal.has(source):
                    advance(source, source.size)
            abandoned: set[str] = set()
            output: Output | None = None
            try:
                for chunk, answers in pool.run(
                    _chunks(waiting, replace(self.options, names=True), abandoned)
                ):
                    output = output or Output(self.out / chunk.source.target, chunk)
                    output.take(chunk, answers)
                    if output.failed:
                        abandoned.add(chunk.source.relative)
                    advance(chunk.source, chunk.consumed)
                    if chunk.last:
                        entry, output = output.close(chunk), None
                        journal.add(entry)
            finally:
                if output is not None:
                    output.abandon()
            return journal.close()

    def _manifest(self, info: EngineInfo) -> Manifest:
        settings: dict[str, Any] = {
            "format": self.options.kind.value if self.options.kind else None,
            "record_format": self.setup.record_format,
            "max_record": self.options.max_record,
            "nlp": self.setup.nlp,
            "key_check": key_check(self.setup.key),
        }
        return Manifest({"name": info.policy, "digest": info.digest}, dict(info.versions), settings)


def _renamed(sources: Sequence[Source], pool: Pool[FileChunk]) -> list[Source]:
    """The sources with what their outputs are called: names that hold something personal are redacted, all as one record."""
    renamed: dict[str, str] = {}
    for start in range(0, len(sources), _NAMES):
        names = [source.relative for source in sources[start : start + _NAMES]]
        piece = Piece(0, Form.JSON, naming.as_json(names).encode())
        for _, (answer,) in pool.run([FileChunk(sources[start], (piece,))]):
            renamed |= naming.renamed(names, None if answer.reason else answer.text.decode())
    return [
        replace(source, output=new)
        for source, new in zip(sources, naming.apart(renamed).values(), strict=True)
    ]


def key_check(key: bytes | None) -> str | None:
    """32 bits of an HMAC under the key: enough to notice another key, too few to be one."""
    return hmac.new(key, b"redactor manifest key check", hashlib.sha256).hexdigest()[:8] if key else None


def _chunks(sources: Sequence[Source], options: Options, abandoned: set[str]) -> Iterator[FileChunk]:
    for source in sources:
        for chunk in read(source, options):
            if source.relative in abandoned and not chunk.last:
                chunk = replace(chunk, pieces=())
            yield chunk


class Journal:
    """The manifest while the run goes on: written now and then, so that a killed run can be resumed."""

    def __init__(self, out: Path, manifest: Manifest, sources: Sequence[Source]) -> None:
        self._out = out
        self._manifest = manifest
        self._order = [source.target for source in sources]
        self._sources = {source.target: source for source in sources}
        self._entries: dict[str, FileEntry] = {}
        self._unsaved = 0

    def open(self, resume: bool) -> None:
        """Clean up after killed runs, take over what is complete, and write the first manifest."""
        try:
            self._out.mkdir(parents=True, exist_ok=True)
            folders = {(self._out / relative).parent for relative in self._order} | {self._out}
            atomic.clean(sorted(folder for folder in folders if folder.is_dir()))
            if resume:
                self._take_over()
            self._save()
        except OSError as error:
            raise UsageError(f"can't write to --out {files.show(self._out)}: {error.strerror}") from None

    def has(self, source: Source) -> bool:
        """Whether this file is complete."""
        return source.target in self._entries

    def add(self, entry: FileEntry) -> None:
        """Note a file that is done. The manifest is written when a tenth of the files is new to it."""
        self._entries[entry.path] = entry
        self._unsaved += 1
        if self._unsaved * 10 >= len(self._entries):
            with contextlib.suppress(OSError):  # a full disk: the last write decides
                self._save()

    def close(self) -> Manifest:
        """Write the manifest a last time and give it. Raises StoppedError when it can't be written."""
        self._manifest = replace(self._manifest, complete=True)
        try:
            return self._save()
        except OSError as error:
            raise StoppedError(f"can't write {files.show(self._out / MANIFEST)}: {error.strerror}") from None

    def _save(self) -> Manifest:
        entries = tuple(self._entries[path] for path in self._order if path in self._entries)
        manifest = replace(self._manifest, files=entries)
        atomic.write(self._out / MANIFEST, manifest.to_json().encode("ascii"))
        self._unsaved = 0
        return manifest

    def _take_over(self) -> None:
        path = self._out / MANIFEST
        if not path.exists():
            return
        old = Manifest.parse(path.read_text("utf-8"))
        if not old.same_run(self._manifest):
            return
        for entry in old.files:
            source = self._sources.get(entry.path)
            if source is not None and entry.is_final and self._unchanged(entry, source):
                self._entries[entry.path] = entry

    def _unchanged(self, entry: FileEntry, source: Source) -> bool:
        try:
            status = source.path.stat()
            if (status.st_size, status.st_mtime_ns) != (entry.input_bytes, entry.input_mtime_ns):
                return False
            with open(self._out / entry.path, "rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == entry.output_sha256
        except OSError:
            return False


def summary(manifest: Manifest) -> Mapping[str, Any]:
    """The sums of a run, for a line on the terminal."""
    return totals(manifest.files)
