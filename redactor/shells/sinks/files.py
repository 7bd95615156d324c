"""Files and folders as sinks: records, lines, and bytes of what is no known kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from redactor.codecs import Compression
from redactor.errors import Reason, UsageError
from redactor.launch.plan import Sink, SinkKind
from redactor.quarantine import Form
from redactor.shells import files
from redactor.shells.reader import FileChunk, Options, read
from redactor.shells.sinks.base import MAX_LINE, FileName, SinkError
from redactor.shells.sniff import Kind

NAMED = 5
"""So many files that can't be looked into are named."""

_TEXT_KINDS = (None, Kind.JSON, Kind.JSON_STREAM, Kind.JSONL, Kind.TEXT, Kind.CSV, Kind.LINES)
_TEXT_FAULTS = frozenset(
    {Reason.INVALID_UTF8, Reason.INVALID_JSON, Reason.TOO_LONG, Reason.TOO_DEEP, Reason.RAGGED}
)


@dataclass
class Files:
    """A file, or the files of a folder; compressed ones, archives and tables too."""

    sink: Sink

    def open(self) -> None:
        """A file may come into being later, its folder may not."""
        path = self.sink.path
        if path is None or not (path.exists() or path.parent.is_dir()):
            raise UsageError(f"the sink {self.sink.name} can't be read: no such folder")
        if self.sink.kind is SinkKind.DIRECTORY and path.exists() and not path.is_dir():
            raise UsageError(f"the sink {self.sink.name} is not a folder")

    def before(self) -> Iterator[str]:
        """All that is there."""
        return self._all([])

    def after(self) -> Iterator[str]:
        """Every record of every file; of a file of no known kind its bytes, which show nothing by themselves."""
        unknown: list[str] = []
        yield from self._all(unknown)
        if unknown:
            more = f" and {len(unknown) - NAMED} more" if len(unknown) > NAMED else ""
            raise SinkError(f"of a kind that can't be looked into: {', '.join(unknown[:NAMED])}{more}")

    def _all(self, unknown: list[str]) -> Iterator[str]:
        path = self.sink.path
        if path is None or not path.exists():
            return
        try:
            found = files.find([path])
        except UsageError:
            raise SinkError("can't be read") from None
        for source in found:
            if self.sink.kind is SinkKind.DIRECTORY and not source.path.match(_tail(self.sink.glob)):
                continue
            if not source.readable:
                raise SinkError(f"{files.show(source.relative)} can't be read")
            yield FileName(source.relative)
            yield from _records(source, unknown)


def _tail(glob: str) -> str:
    """A pattern for `PurePath.match`, which reads from the right and knows no `**`."""
    return glob.removeprefix("**/") or "*"


def _records(source: files.Source, unknown: list[str]) -> Iterator[str]:
    for chunk in read(source, Options(max_record=MAX_LINE)):
        if chunk.refused is not None or any(piece.fault for piece in chunk.pieces):
            if not _is_text(chunk):
                unknown.append(files.show(source.relative))
            yield from _bytes(source)  # from the beginning: some lines are looked at twice then
            return
        for piece in chunk.pieces:
            text = piece.body.decode("utf-8", "replace")
            if piece.form in (Form.TEXT, Form.EVENTS):
                yield from text.splitlines()
            elif text.strip():
                yield text


def _is_text(chunk: FileChunk) -> bool:
    """Whether the bytes of a file that can't be read as records are text all the same, so that looking at them shows something."""
    reasons = {chunk.refused, *(piece.fault for piece in chunk.pieces)} - {None}
    is_packed = chunk.member or chunk.compression is not Compression.NONE
    return reasons <= _TEXT_FAULTS and chunk.kind in _TEXT_KINDS and not is_packed


def _bytes(source: files.Source) -> Iterator[str]:
    """The lines of a file that is of no known kind."""
    try:
        with open(source.path, "rb") as file:
            while line := file.readline(MAX_LINE):
                yield line.decode("utf-8", "replace")
    except OSError:
        raise SinkError(f"{files.show(source.relative)} can't be read") from None
