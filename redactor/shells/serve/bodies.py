"""Bodies of requests: decompressed under a limit, and cut into the records that shippers put into them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from redactor.codecs import BOM, Compression, decompressed
from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form
from redactor.shells.events import EventJoiner
from redactor.stream import StreamFilter
from redactor.wire.framing import Framing, Lines
from redactor.wire.pieces import Answer, Piece
from redactor.wire.protocols import MessagePack

_BLANK = b" \t\r\n"
_CODINGS = {"gzip": Compression.GZIP, "x-gzip": Compression.GZIP, "zstd": Compression.ZSTD}


class Kind(Enum):
    """How a body is read."""

    DOCUMENT = "one JSON document"
    LINES = "a JSON document a line"
    LOG = "lines of a log"
    MSGPACK = "MessagePack"


_KINDS = {
    "application/json": Kind.DOCUMENT,
    "application/x-ndjson": Kind.LINES,
    "application/ndjson": Kind.LINES,
    "application/jsonl": Kind.LINES,
    "application/x-jsonl": Kind.LINES,
    "application/jsonlines": Kind.LINES,
    "application/x-jsonlines": Kind.LINES,
    "application/stream+json": Kind.LINES,
    "text/plain": Kind.LOG,
    "application/msgpack": Kind.MSGPACK,
    "application/x-msgpack": Kind.MSGPACK,
    "application/vnd.msgpack": Kind.MSGPACK,
}

Answerer = Callable[[Sequence[Piece]], Sequence[Answer]]


class UnknownCodingError(Exception):
    """A Content-Encoding that is not known."""


class BodyTooLargeError(Exception):
    """A body that is larger than allowed once it is decompressed."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """A body again, and how many of its records are markers."""

    body: bytes = field(repr=False)
    quarantined: int


def media_type(header: str) -> str:
    """The media type of a Content-Type header, in small letters and without parameters; of several headers (Fluent Bit) the first."""
    return header.partition(",")[0].partition(";")[0].strip().lower()


def kind_of(media: str) -> Kind | None:
    """How a body of a media type is read; None when it is not."""
    if media.endswith(("+x-ndjson", "+ndjson")):  # of Elasticsearch's clients
        return Kind.LINES
    return _KINDS.get(media) or (Kind.DOCUMENT if media.endswith("+json") else None)


def decoded(body: bytes, coding: str, limit: int) -> bytes:
    """The body without its Content-Encoding.

    Raises:
        UnknownCodingError: it is none of identity, gzip, zstd.
        BodyTooLargeError: it is larger than `limit` bytes.
        QuarantineError: it is damaged.
    """
    coding = coding.strip().lower() or "identity"
    if coding == "identity":
        return body
    if coding not in _CODINGS:
        raise UnknownCodingError
    try:
        return decompressed(body, _CODINGS[coding], limit)
    except QuarantineError as error:
        if error.reason is not Reason.TOO_LONG:
            raise
    raise BodyTooLargeError


def redacted(kind: Kind, body: bytes, limit: int, answer: Answerer, *, splits: bool) -> Redacted:
    """Redact a body. A byte order mark in front of JSON does not come back (RFC 8259, 8.1).

    Args:
        kind: how it is read.
        body: its bytes.
        limit: the longest record.
        answer: what redacts.
        splits: whether a JSON array is a list of records and not one record.

    Raises:
        QuarantineError: one JSON document was expected, and it can't be redacted; or the body is no MessagePack.
        UsageError: MessagePack, and the package msgpack is missing.
    """
    if kind is not Kind.MSGPACK:
        body = body.removeprefix(BOM)
    if kind is Kind.DOCUMENT:
        return _document(body, answer, limit, splits=splits)
    is_msgpack = kind is Kind.MSGPACK
    framing: Framing = MessagePack(limit) if is_msgpack else Lines(limit, json_only=kind is Kind.LINES)
    stream = StreamFilter(framing, answer)
    try:
        out = stream.feed(body) + stream.close()
    except ValueError:
        if not is_msgpack:
            raise
    else:
        return Redacted(out, stream.quarantined)
    raise QuarantineError(Reason.UNSUPPORTED, "MessagePack")


def _document(body: bytes, answer: Answerer, limit: int, *, splits: bool) -> Redacted:
    if not body.strip(_BLANK):
        return Redacted(body, 0)
    joiner = EventJoiner(limit, between=False)
    pieces = list(_elements(body)) if splits else []
    if not pieces and not _is_json(body):
        pieces = list(_sequence(body))
    pieces = [*joiner.feed(pieces), *joiner.close()]
    if not pieces and not _is_json(body):
        pieces = _lines(body, limit)
    if not pieces:
        (only,) = answer([Piece(1, Form.JSON, body)])
        if only.reason is not None:
            raise QuarantineError(only.reason, only.position)
        return Redacted(only.text, 0)
    return _written(pieces, answer)


def _lines(body: bytes, limit: int) -> list[Piece]:
    """The lines of a body that is several JSON documents; nothing where no line is one: it is one document, which is broken."""
    framing = Lines(limit, json_only=True)
    pieces = [*framing.feed(body), *framing.close()]
    return pieces if any(piece.body[:1] in (b"{", b"[") and _is_json(piece.body) for piece in pieces) else []


def _written(pieces: Sequence[Piece], answer: Answerer) -> Redacted:
    asked = [piece for piece in pieces if piece.body and piece.fault is None]
    answers = iter(answer(asked) if asked else ())
    out, withheld = [], 0
    for piece in pieces:
        got = piece.answered(next(answers) if piece.body and piece.fault is None else None)
        withheld += got.reason is not None
        out.append(piece.written(got))
    return Redacted(b"".join(out), withheld)


def _is_json(body: bytes) -> bool:
    try:
        json.loads(body)
    except RecursionError:
        return True  # for the engine to refuse
    except ValueError:
        return False
    return True


def _elements(body: bytes) -> Iterator[Piece]:
    """The elements of a JSON array as records, with what stands between them; nothing where the body is none."""
    try:
        text = body.decode("utf-8")
        if not text.lstrip().startswith("[") or not json.loads(text):
            return
    except (ValueError, RecursionError):
        return
    at, number = text.index("[") + 1, 0
    before = text[:at]
    while True:
        start = _skipped(text, at)
        _, end = _DECODER.raw_decode(text, start)
        number += 1
        stop = _skipped(text, end) + 1
        last = text[stop - 1] == "]"
        after = text[end : len(text) if last else stop]
        yield Piece(
            number,
            Form.JSON,
            text[start:end].encode("utf-8"),
            (before + text[at:start]).encode("utf-8"),
            after.encode("utf-8"),
        )
        if last:
            return
        at, before = stop, ""


def _sequence(body: bytes) -> Iterator[Piece]:
    """JSON documents one right after another, as Fluent Bit's `json_stream` sends them; nothing where it is none."""
    pieces: list[Piece] = []
    at, number = 0, 0
    try:
        text = body.decode("utf-8")
        while (start := _skipped(text, at)) < len(text):
            _, end = _DECODER.raw_decode(text, start)
            number += 1
            before = text[at:start].encode("utf-8")
            pieces.append(Piece(number, Form.JSON, text[start:end].encode("utf-8"), before))
            at = end
    except (ValueError, RecursionError):
        return
    yield from pieces
    if pieces:
        yield Piece(0, Form.JSON, after=text[at:].encode("utf-8"))


_DECODER = json.JSONDecoder()


def _skipped(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n":
        at += 1
    return at
