"""ZIP and tar archives: their files are read one after another, in memory only, and written into an archive of the same sort.

What is refused: paths that lead out of the archive, links and devices, encrypted files, archives inside, repeated names, more than
`MEMBERS` files, files that grow more than `RATIO` times, and all that comes after `TOTAL` bytes. The rest of the archive goes on.
Times, owners, comments and extra fields of members don't go out.
"""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any, cast

from redactor.codecs import Compression, Encoder, encoder
from redactor.errors import QuarantineError, Reason
from redactor.shells.sink import Sink

ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_APPLE_DOUBLE = b"\x00\x05\x16\x07"
_FOLDER_VIEW = b"\x00\x00\x00\x01Bud1"
MEMBERS = 10_000
RATIO = 200
TOTAL = 8 << 30
_FREE = 1 << 20  # bytes that any member may have, whatever its ratio
_LARGEST_IN_TAR = 1 << 30


def is_archive(head: bytes) -> bool:
    """Whether the first bytes of a content (after decompression) are those of a ZIP or tar file."""
    return head.startswith(ZIP_MAGIC) or head[257:262] == b"ustar"


def is_clutter(name: str, head: bytes) -> bool:
    """Whether a member is one that a Mac adds by itself: what a file system can't hold (`._call.json`), how a folder looks."""
    last = PurePosixPath(name).name
    return (last.startswith("._") and head.startswith(_APPLE_DOUBLE)) or (
        last == ".DS_Store" and head.startswith(_FOLDER_VIEW)
    )


def is_zip(path: Path) -> bool:
    """Whether a file begins as a ZIP file does; a tar file may end with one, which `zipfile.is_zipfile` takes for all of it."""
    with open(path, "rb") as file:
        return file.read(4).startswith(ZIP_MAGIC)


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive: what it is called and what can be read of it, or why nothing is."""

    number: int
    name: str
    file: Any = None
    refused: Reason | None = None


class _Limited:
    """A member that stops where it grows too large; every trouble of the archive's reader is an OSError.

    Attributes:
        allowed: the most bytes that it may have, also after it was decompressed by itself.
    """

    def __init__(self, file: IO[bytes], allowed: int, spent: list[int]) -> None:
        self._file = file
        self.allowed = allowed
        self._spent = spent
        self._read = 0

    def read(self, size: int) -> bytes:
        try:
            data = self._file.read(size)
        except Exception:  # noqa: BLE001 - bad checksums, broken streams: the message may quote a name
            raise OSError from None
        self._read += len(data)
        self._spent[0] += len(data)
        if self._read > self.allowed or self._spent[0] > TOTAL:
            raise QuarantineError(Reason.TOO_LONG, "archive limit")
        return data

    def tell(self) -> int:
        return self._read


def names(path: Path, blocks: Iterator[bytes]) -> tuple[str, ...]:
    """The names of the files that can be read, and so go out. Raises as `members`."""
    return tuple(dict.fromkeys(member.name for member in members(path, blocks) if member.name))


def members(path: Path, blocks: Iterator[bytes]) -> Iterator[Member]:
    """The files of an archive.

    Args:
        path: the archive, for a ZIP file, which is read from its end.
        blocks: its content after decompression, for a tar file.

    Raises:
        QuarantineError: the archive can't be read (corrupt, truncated).
    """
    try:
        yield from _zip(path) if is_zip(path) else _tar(blocks)
    except (
        zipfile.BadZipFile,
        tarfile.TarError,
        OSError,
        EOFError,
        NotImplementedError,
        ValueError,
        RuntimeError,
    ):
        pass
    else:
        return
    raise QuarantineError(Reason.CORRUPT, "archive")


def _zip(path: Path) -> Iterator[Member]:
    spent, seen = [0], set[str]()
    with zipfile.ZipFile(path) as archive:
        for number, info in enumerate(archive.infolist(), 1):
            if info.is_dir():
                continue
            refused = _refusal(info.filename, number, seen)
            if info.flag_bits & 1 or (info.external_attr >> 16) & 0o170000 == 0o120000:
                refused = refused or Reason.UNSUPPORTED
            if refused:
                yield Member(number, "", refused=refused)
                continue
            with archive.open(info) as file:
                allowed = max(_FREE, info.compress_size * RATIO)
                yield Member(number, info.filename, _Limited(file, allowed, spent))


class _Blocks:
    """A tar file as it comes."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._held = b""

    def read(self, size: int) -> bytes:
        while len(self._held) < size:
            block = next(self._blocks, None)
            if block is None:
                break
            self._held += block
        data, self._held = self._held[:size], self._held[size:]
        return data


def _tar(blocks: Iterator[bytes]) -> Iterator[Member]:
    spent, seen = [0], set[str]()
    with tarfile.open(fileobj=cast(Any, _Blocks(blocks)), mode="r|") as archive:
        for number, info in enumerate(archive, 1):
            if info.isdir():
                continue
            refused = _refusal(info.name, number, seen)
            file = archive.extractfile(info) if info.isreg() and not refused else None
            if file is None or info.size > _LARGEST_IN_TAR:
                yield Member(number, "", refused=refused or Reason.UNSUPPORTED)
                continue
            yield Member(number, info.name, _Limited(file, _LARGEST_IN_TAR, spent))


def _refusal(name: str, number: int, seen: set[str]) -> Reason | None:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or not path.parts:
        return Reason.UNSAFE_PATH
    if number > MEMBERS:
        return Reason.TOO_LONG
    if name in seen:
        return Reason.UNSUPPORTED
    seen.add(name)
    return None


class Assembler:
    """Puts redacted files into an archive again.

    Args:
        is_zip: whether it is a ZIP file; a tar file otherwise.
    """

    def __init__(self, *, is_zip: bool) -> None:
        self._sink = Sink()
        target: Any = self._sink
        self._zip = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) if is_zip else None
        self._tar = None if is_zip else tarfile.TarFile.open(None, "w|", target, format=tarfile.PAX_FORMAT)
        self._name = ""
        self._file: IO[bytes] = io.BytesIO()
        self._encoder: Encoder = encoder(Compression.NONE)

    def take(self, name: str, compression: Compression, data: bytes) -> bytes:
        """The bytes that more of one file make; another name begins another file."""
        if name != self._name:
            self._end()
        if name and name != self._name:
            self._name, self._encoder = name, encoder(compression)
            if self._zip is not None:
                info = zipfile.ZipInfo(name)
                info.compress_type = zipfile.ZIP_DEFLATED
                self._file = self._zip.open(info, "w", force_zip64=True)
            else:
                self._file = io.BytesIO()
        if name:
            self._file.write(self._encoder.compress(data))
        return self._sink.taken()

    def close(self) -> bytes:
        """The last bytes."""
        self._end()
        for archive in (self._zip, self._tar):
            if archive is not None:
                archive.close()
        return self._sink.taken()

    def _end(self) -> None:
        if not self._name:
            return
        self._file.write(self._encoder.flush())
        if self._tar is not None and isinstance(self._file, io.BytesIO):
            info = tarfile.TarInfo(self._name)
            info.size = self._file.tell()
            self._file.seek(0)
            self._tar.addfile(info, self._file)
        self._file.close()
        self._name = ""
