"""What kind of content a file holds, from its name and its first bytes."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from pathlib import PurePath

from redactor.codecs import BOM, SUFFIXES, Compression, compression_of

PEEK = 64 * 1024
"""Bytes of content that are looked at; more only while no line end has come."""


class Kind(StrEnum):
    """How a file is cut into records."""

    JSON = "json"
    """One JSON document is one record."""
    JSON_STREAM = "json_stream"
    """JSON documents one after another, without line ends or over several lines; each is a record."""
    JSONL = "jsonl"
    """Each line is a JSON record."""
    TEXT = "text"
    """The whole file is one text: a transcript."""
    CSV = "csv"
    """A table of delimited text: a row is a record."""
    PARQUET = "parquet"
    """A Parquet file: a row is a record."""
    EXCEL = "excel"
    """An Excel workbook: a row of a sheet is a record."""
    OTLP = "otlp_protobuf"
    """A request of OpenTelemetry in protobuf."""
    MESSAGEPACK = "msgpack"
    """A stream of MessagePack objects, those of the Fluent forward protocol too: a map, array or event is a record."""
    ARCHIVE = "archive"
    """A ZIP or tar file: its files are read as files are."""
    LINES = "lines"
    """Each line is a record, JSON or text: a log."""


UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_SUFFIXES = {
    ".json": Kind.JSON,
    ".jsonl": Kind.JSONL,
    ".ndjson": Kind.JSONL,
    ".log": Kind.LINES,
    ".txt": Kind.TEXT,
    ".md": Kind.TEXT,
    ".csv": Kind.CSV,
    ".tsv": Kind.CSV,
    ".vtt": Kind.TEXT,
    ".srt": Kind.TEXT,
    ".sse": Kind.TEXT,
}
_SIGNATURES = (
    b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"Rar!", b"7z\xbc\xaf", b"PAR1",
    b"\x7fELF", b"RIFF", b"OggS", b"ID3", b"fLaC", b"SQLite format 3", b"\x04\x22\x4d\x18", b"Obj\x01",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",  # old Office files, and encrypted ones of today
)  # fmt: skip
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_LEVEL = rb"(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|FATAL|CRITICAL|CRIT)"
_LOG_LINE = re.compile(
    rb"<\d{1,3}>"  # syslog priority
    rb"|\{.*\}\s*\Z"  # a JSON line
    rb"|[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d \S+ \S+:"  # BSD syslog (RFC 3164)
    rb"|\S+ \S+ \S+ \[\d\d/[A-Z][a-z]{2}/\d{4}:"  # web server
    rb"|(?:[\w.]+=(?:\"[^\"]*\"|\S*)\s+){2}"  # logfmt
    rb"|\W?" + _LEVEL + rb"[\]:|\s]"
    rb"|\W?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d.{0,60}?\b" + _LEVEL + rb"\b",
    re.DOTALL,
)
_JSON_DOCUMENT = re.compile(rb"\s*(?:\{\s*(?:[\"}]|\Z)|\[\s*(?:[\[{\"\]]|-?\d+\s*[,\]]|\Z))")


def kind_by_name(name: str) -> Kind | None:
    """The kind that the name of a file promises, below `.gz` and the like, or None."""
    return _SUFFIXES.get(PurePath(unpacked(name)).suffix)


def unpacked(name: str) -> str:
    """The name of a file in small letters, without what says how it is compressed."""
    path = PurePath(name.lower())
    while path.suffix in SUFFIXES:
        path = path.with_suffix("")
    return str(path)


def is_text(name: str, head: bytes) -> bool:
    """Whether the first bytes are those of a text; false for images, archives, recordings and the like."""
    if head.startswith(_SIGNATURES) or compression_of(head) is not Compression.NONE:
        return False
    controls = sum(map(head.count, (bytes([c]) for c in _CONTROLS)))
    if kind_by_name(name) is None and 0 in head:
        return False
    return controls * 10 <= len(head)


def kind_of(name: str, head: bytes) -> Kind:
    """The kind of a text file.

    Args:
        name: the file's name; its suffix decides between kinds that the content leaves open.
        head: the content from its beginning, with at least one whole line or the whole content.
    """
    named = kind_by_name(name)
    if named in (Kind.JSONL, Kind.LINES, Kind.CSV):
        return named
    head = head.removeprefix(BOM)
    if named is Kind.JSON:
        return _documents(head, Kind.JSONL)
    if _JSON_DOCUMENT.match(head):
        return _documents(head, Kind.LINES)
    return Kind.LINES if _is_log(head) else Kind.TEXT


def _documents(head: bytes, lines: Kind) -> Kind:
    """How JSON documents follow each other: one alone, one a line, or one after another."""
    text = head.decode("utf-8", "replace")
    start = len(text) - len(text.lstrip())
    try:
        _, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        end = -1
    rest = text[end:] if end >= 0 else ""
    one_a_line = "\n" not in text[start:end].strip() and "\n" in rest[: len(rest) - len(rest.lstrip())]
    if rest.lstrip().startswith(("{", "[")) and not one_a_line:
        return Kind.JSON_STREAM
    return lines if _is_json_lines(head) else Kind.JSON


def _full_lines(head: bytes) -> list[bytes]:
    lines = head.split(b"\n")
    if len(lines) > 1 and len(head) >= PEEK:
        lines.pop()  # it may go on
    return [line for line in lines if line.strip()]


def _is_json_lines(head: bytes) -> bool:
    """Whether lines are documents of their own: the first one is and more follows, or half of all are."""
    lines = _full_lines(head)[:200]
    if len(lines) < 2:
        more = head.partition(b"\n")[2].strip()
        return bool(lines and more) and _is_container(lines[0])
    return _is_container(lines[0]) or sum(map(_is_object, lines)) * 2 >= len(lines)


def _is_container(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict | list)
    except (ValueError, RecursionError):
        return False


def _is_object(line: bytes) -> bool:
    return line.startswith(b"{") and _is_container(line)


def _is_log(head: bytes) -> bool:
    lines = _full_lines(head)[:200]
    return bool(lines) and sum(bool(_LOG_LINE.match(line)) for line in lines) * 2 > len(lines)
