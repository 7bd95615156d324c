"""Files that are no text and have records: Parquet, Excel workbooks, OTLP in protobuf, MessagePack, also in archives.

Each kind has a module with `batches(source)`, which gives the records, `names(source)`, the names in it that can be personal
(`redactor.naming` is not asked: they are read as the names of members), and an `Assembler(source)`, which puts redacted records
together again. A source is a path, or bytes where it lies in an archive: what is unredacted goes into no temporary file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from redactor.shells import excel, messagepack, otlp, parquet
from redactor.shells.sniff import Kind, unpacked
from redactor.shells.work import Answer, Piece

LARGEST_MEMBER = 256 << 20
"""Bytes that such a file may have in an archive."""

Source = Path | bytes

_READERS: Mapping[Kind, Any] = {
    Kind.PARQUET: parquet,
    Kind.EXCEL: excel,
    Kind.OTLP: otlp,
    Kind.MESSAGEPACK: messagepack,
}
KINDS = frozenset(_READERS)
UNSIGNED = frozenset((Kind.OTLP, Kind.MESSAGEPACK))
"""Kinds without first bytes of their own: a file is of them by its name, or because the user says so."""


class Assembler(Protocol):
    """Puts the redacted records of one file together."""

    def rename(self, names: Mapping[str, str]) -> None:
        """Take what the file's own names become, before its first records."""

    def take(self, pieces: Sequence[Piece], answers: Sequence[Answer]) -> bytes:
        """The bytes that some more records make."""

    def close(self) -> bytes:
        """The last bytes."""


def kind_of(name: str, head: bytes, source: Source | None = None) -> Kind | None:
    """The kind of a file by its first bytes, or None.

    Args:
        name: the name of the file; protobuf and MessagePack have no first bytes of their own.
        head: the first bytes.
        source: the file, for what its first bytes leave open: a ZIP file can be a workbook.
    """
    if head.startswith(parquet.MAGIC):
        return Kind.PARQUET
    if source is not None and head.startswith(b"PK\x03\x04") and excel.office_kind(source) == "xlsx":
        return Kind.EXCEL
    plain = unpacked(name)
    if plain.endswith(messagepack.SUFFIXES):
        return Kind.MESSAGEPACK
    return Kind.OTLP if plain.endswith(otlp.SUFFIXES) else None


def available(kind: Kind) -> bool:
    """Whether the library for a kind is installed."""
    return bool(_READERS[kind].available())


def batches(kind: Kind, source: Source) -> Iterator[tuple[Piece, ...]]:
    """The records of a file. Raises QuarantineError where it can't be read."""
    made: Iterator[tuple[Piece, ...]] = _READERS[kind].batches(source)
    return made


def names(kind: Kind, source: Source) -> tuple[str, ...]:
    """The names of a file's own that are to be looked through. Raises QuarantineError where it can't be read."""
    return parquet.names(source) if kind is Kind.PARQUET else ()


def assembler(kind: Kind, source: Source) -> Assembler:
    """What puts the redacted records together."""
    made: Assembler = _READERS[kind].Assembler(source)
    return made
