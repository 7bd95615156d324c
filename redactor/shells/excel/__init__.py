"""Excel workbooks (.xlsx, the extra `tables`): the rows of each sheet are records, as those of a delimited table are.

A new workbook is written, into which goes only what was looked through: sheets and their names, cells with their types and styles,
formulas (their texts are scanned; results that Excel stored are not taken over), comments, links, headers and footers, defined names,
title, subject, description, keywords and category. All else stays behind: who made and changed it and when, charts, images and other
media, pivot tables, macros, links to other files, conditional formats, lists of allowed values, filters' criteria.

Redacted numbers become 0, redacted dates and texts text. A quarantined row is empty but for a marker in its first cell.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form, marker
from redactor.shells.excel.book import Copy
from redactor.shells.work import Answer, Piece

_BATCH = 256
_MOST_MEMBERS = 10_000
_MOST_BYTES = 512 << 20
_RATIO = 200
_FREE = 1 << 20
_OFFICE = "[Content_Types].xml"
_MAIN = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def available() -> bool:
    """Whether openpyxl is installed."""
    try:
        import openpyxl  # noqa: F401
    except ImportError:
        return False
    return True


def office_kind(source: Path | bytes) -> str:
    """`xlsx`, `other` for another Office or OpenDocument file, or empty for anything else."""
    try:
        with zipfile.ZipFile(source if isinstance(source, Path) else io.BytesIO(source)) as archive:
            names = set(archive.namelist())
            if _OFFICE in names:
                with archive.open(_OFFICE) as types:
                    return "xlsx" if _MAIN in types.read(1 << 20) else "other"
            return "other" if "mimetype" in names and "META-INF/manifest.xml" in names else ""
    except Exception:  # noqa: BLE001 - it is no ZIP file, or a broken one
        return ""


def batches(source: Path | bytes) -> Iterator[tuple[Piece, ...]]:
    """The records of a workbook. Raises QuarantineError where it can't be read or is too large."""
    held: list[Piece] = []
    for number, text in enumerate(_texts(_load(source)), 1):
        held.append(Piece(number, Form.JSON, text.encode("utf-8", "surrogatepass")))
        if len(held) >= _BATCH:
            yield tuple(held)
            held = []
    if held:
        yield tuple(held)


def _texts(workbook: Any) -> Iterator[str]:
    try:
        for unit in Copy(workbook, writes=False).units():
            yield unit.text
        return
    except Exception:  # noqa: BLE001, S110 - a formula or a style that the library can't read; the message may quote it
        pass
    raise QuarantineError(Reason.CORRUPT, "workbook")


class Assembler:
    """Puts redacted records into a new workbook.

    Args:
        source: the input, read a second time.
    """

    def __init__(self, source: Path | bytes) -> None:
        self._copy = Copy(_load(source), writes=True)
        self._units = self._copy.units()

    def rename(self, names: Mapping[str, str]) -> None:
        """The names in a workbook are records themselves."""

    def take(self, pieces: Sequence[Piece], answers: Sequence[Answer]) -> bytes:
        """Write some more records into the workbook; it gives no bytes before its end."""
        for piece, answer in zip(pieces, answers, strict=True):
            if piece.fault is not None:
                continue
            unit = next(self._units)
            if answer.reason is not None:
                unit.withhold(marker(Form.TEXT, answer.reason, piece.number))
            else:
                unit.keep(json.loads(answer.text, object_pairs_hook=_Pairs))
        return b""

    def close(self) -> bytes:
        """The workbook."""
        return self._copy.saved()


class _Pairs(list[tuple[str, Any]]):
    """The members of an object, in order; names may repeat."""


def _load(source: Path | bytes) -> Any:
    import openpyxl

    reason = Reason.CORRUPT
    try:
        with open(source, "rb") if isinstance(source, Path) else io.BytesIO(source) as file:
            _check(file)
            file.seek(0)
            return openpyxl.load_workbook(file, keep_links=False)
    except QuarantineError as error:
        reason = error.reason
    except Exception:  # noqa: BLE001, S110 - whatever the reader raises may quote the file
        pass
    raise QuarantineError(reason, "workbook")


def _check(file: IO[bytes]) -> None:
    """Refuse what grows without bounds: raises QuarantineError (too_long, unsupported)."""
    with zipfile.ZipFile(file) as archive:
        members = archive.infolist()
        if len(members) > _MOST_MEMBERS or sum(info.file_size for info in members) > _MOST_BYTES:
            raise QuarantineError(Reason.TOO_LONG, "workbook")
        for info in members:
            if info.file_size > max(_FREE, info.compress_size * _RATIO):
                raise QuarantineError(Reason.TOO_LONG, "workbook")
            if info.filename.endswith((".xml", ".rels")):
                with archive.open(info) as part:
                    if b"<!DOCTYPE" in part.read(4096):
                        raise QuarantineError(Reason.UNSUPPORTED, "workbook")
