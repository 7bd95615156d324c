"""How a file is read: its kind, the format of its records, and the class of every path in them. No value is shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from redactor import tables
from redactor.document.member_names import is_ordinary
from redactor.document.nodes import Field
from redactor.document.records import Document, read_json, read_text
from redactor.errors import QuarantineError, UsageError
from redactor.fields import FieldClass
from redactor.quarantine import Form
from redactor.shells import files
from redactor.shells.reader import FileChunk, Options, read
from redactor.shells.work import Piece

_SEGMENT = re.compile(r"[A-Za-z_@$][A-Za-z_@$.-]{0,59}(?:\d{1,3}[A-Za-z_.-]{0,20})?")
_COLUMN = re.compile(r"[A-Za-z]+(?: [A-Za-z]+){1,5}")
_DONE, _WITHHELD = 0, 3


def explain(file: Path, options: Options, record_format: str | None, out: TextIO) -> int:
    """Write how a file is read; give the exit code: 0, or 3 where some of it could not be.

    Raises:
        UsageError: there is no such file.
    """
    if file.is_dir():
        raise UsageError(f"{files.show(file)} is a folder: name one file")
    formats: Counter[str] = Counter()
    classes: dict[str, Counter[str]] = {}
    withheld, kind = 0, None
    turns: dict[str, str] = {}
    for source in files.find([file]):
        for chunk in read(source, options):
            kind = chunk.kind or kind
            withheld += chunk.refused is not None
            turns = turns or _turns(chunk)
            for document in _documents(chunk, record_format):
                if document is None:
                    withheld += 1
                    continue
                formats[document.format or "generic"] += 1
                for item in document.fields:
                    if item.rule.field_class is not FieldClass.KEY:
                        classes.setdefault(_pattern(item.pointer), Counter())[_class(item)] += 1
    out.write(f"kind    {kind.value if kind else 'not recognised'}\n")
    if turns:
        out.write("turns   " + ", ".join(f"{what}: {column}" for what, column in turns.items()) + "\n")
    for name, count in sorted(formats.items()):
        out.write(f"format  {name}  {count} record{'s' if count > 1 else ''}\n")
    width = min(max((len(pattern) for pattern in classes), default=0), 80)
    for pattern, found in classes.items():
        out.write(f"{pattern or '(text)':<{width}}  {', '.join(sorted(found))}\n")
    if withheld:
        out.write(f"{withheld} could not be read\n")
    return _WITHHELD if withheld else _DONE


def _turns(chunk: FileChunk) -> dict[str, str]:
    """The columns by which the rows of a delimited table are read as turns."""
    if not chunk.pieces or chunk.pieces[0].form is not Form.ROWS or not chunk.pieces[0].body:
        return {}
    return tables.mapping(tables.columns(chunk.pieces[0].body.decode("utf-8")))


def _documents(chunk: FileChunk, record_format: str | None) -> Iterator[Document | None]:
    for piece in chunk.pieces:
        if piece.is_record:
            yield _document(piece, record_format)


def _document(piece: Piece, record_format: str | None) -> Document | None:
    """How one record is read; None where it would be quarantined."""
    if piece.fault is not None:
        return None
    try:
        text = piece.body.decode("utf-8")
        if piece.form is Form.ROWS:
            return read_json(tables.as_json(text), format_name=record_format)
        if piece.form in (Form.TEXT, Form.EVENTS):
            return read_text(text)
        try:
            return read_json(text, format_name=record_format)
        except QuarantineError:
            return read_text(text) if piece.form is Form.EITHER else None
    except (QuarantineError, UnicodeDecodeError, RecursionError):
        return None


def _pattern(pointer: str) -> str:
    """A pointer without indexes, and without keys that may be values."""
    parts = re.split(r"(#?/)", pointer)
    return "".join(
        part if i % 2 or not part else _segment(part.replace("~1", "/").replace("~0", "~"))
        for i, part in enumerate(parts)
    )


def _segment(segment: str) -> str:
    bare = segment.removesuffix("#")
    shown = _SEGMENT.fullmatch(bare) or (_COLUMN.fullmatch(bare) and is_ordinary(bare))
    return segment if shown else "*" + segment[len(bare) :]


def _class(item: Field) -> str:
    if item.is_dropped:
        return "dropped"
    if item.is_key:
        return "key"
    name = (
        item.rule.entity_type if item.rule.field_class is FieldClass.ENTITY else item.rule.field_class.value
    )
    return f"{name} (said by {item.role.value})" if item.is_turn and item.role.value else name
