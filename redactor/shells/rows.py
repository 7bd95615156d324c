"""Bytes of a delimited table become pieces: a row each, or the neighbouring rows of one conversation or of streamed answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redactor import tables
from redactor.codecs import BOM
from redactor.document.deltas import STREAM_MARKS, is_delta
from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form
from redactor.shells.work import Piece

MOST_ROWS = 200
"""Rows of one conversation that are read together, and other rows between two events of streamed answers."""
SAMPLE = 1 << 20
"""Bytes by which a table is known: where its header stands, what divides its cells, how they are quoted."""
_SEPARATOR = re.compile(rb'"?sep=([,;|\t])"?(?:\r\n|\n|\r(?!\n))', re.IGNORECASE)
"""The line by which Excel is told how cells are divided."""


class RowCutter:
    """Cuts a table; the first row says what the columns are.

    A row with too few or too many cells, or with a broken quote, is a fault of its own; the rows after it go on.

    Args:
        limit: the longest row in bytes; from a longer one on, all is one fault.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._held = b""
        self._number = 0
        self._layout: tables.Layout | None = None
        self._row = re.compile(b"")
        self._cell = re.compile(b"")
        self._stopped = False
        self._joined: list[tuple[str, str]] = []
        self._joined_at = 0
        self._answered = 0
        self._held_size = 0
        self._before = b""
        self._above: Piece | None = None
        self._header_due = True
        self._ended = False

    def feed(self, data: bytes) -> Iterator[Piece]:
        """The rows that these bytes complete."""
        if not self._stopped:
            self._held += data
            yield from self._cut(last=False)

    def close(self) -> Iterator[Piece]:
        """The last rows."""
        if not self._stopped:
            yield from self._cut(last=True)
        yield from self._flush()

    def broken(self, error: QuarantineError) -> Iterator[Piece]:
        """What stands for all that could not be read, behind the rows that came before it."""
        self._ended = True
        if not self._stopped:
            yield from self._cut(last=False)
        yield from self._flush()
        yield self._fault(error.reason, error.position)

    def _cut(self, *, last: bool) -> Iterator[Piece]:
        at = 0
        if self._layout is None and self._held and not self._learn(last):
            yield from self._stop() if len(self._held) > max(self._limit, SAMPLE) else ()
            return
        if self._above is not None:
            yield self._above
            self._above = None
        while at < len(self._held):
            found = self._row.match(self._held, at)
            if (
                found is not None
                and (found[2] or last)
                and not (found[2] == b"\r" and found.end() == len(self._held) and not last)
            ):
                if len(found[1]) > self._limit:
                    break
                yield from self._take(found[1], found[2])
                at = found.end()
                continue
            if found is None and (end := self._skip(at, last)) > at:
                yield from self._flush()
                yield self._fault(Reason.RAGGED, "a quote")
                at = end
                continue
            break
        self._held = self._held[at:]
        if len(self._held) > self._limit:
            yield from self._stop()

    def _stop(self) -> Iterator[Piece]:
        yield from self._flush()
        yield self._fault(Reason.TOO_LONG, f"{len(self._held)} bytes")
        self._held, self._stopped = b"", True

    def _learn(self, last: bool) -> bool:
        """Read the first row; False while it is not all there."""
        body = self._held.removeprefix(BOM)
        self._before = self._held[: len(self._held) - len(body)]
        if not last and not self._ended and len(self._held) < SAMPLE:
            return False
        told = _SEPARATOR.match(body)
        start = told.end() if told else 0
        blank = body[: len(body) - len(body[start:].lstrip(b"\r\n"))]
        body = body[len(blank) :]
        text = self._held[:SAMPLE][len(self._before) + len(blank) :].decode("latin-1")
        above = body[: 0 if told else tables.leading(text, last)]
        body, text = body[len(above) :], text[len(above) :]
        first = re.match(rb'(?:[^"\r\n]*+(?:"[^"]*+")?+)*+(\r\n|\r|\n|\Z)', body)
        if not body or first is None or not (first[1] or last):
            return False
        delimiter = told[1].decode() if told else tables.delimiter(text, last)
        dialect = tables.dialect(text, delimiter, last)
        try:
            self._layout = tables.layout(body[: first.start(1)].decode("utf-8"), delimiter, dialect)
        except (QuarantineError, UnicodeDecodeError):
            width = body[: first.start(1)].count(delimiter.encode()) + 1
            self._layout = tables.Layout(delimiter, (), width, dialect=dialect)
        cell = tables.cell_pattern(delimiter, dialect).encode()
        sign = re.escape(delimiter).encode()
        self._cell = re.compile(cell + b"(?:" + sign + rb"|(?P<end>[\r\n]|\Z))")
        self._row = re.compile(b"(" + cell + b"(?:" + sign + cell + rb")*+)(\r\n|\n|\r|\Z)")
        self._held = body
        self._before += blank
        if above:
            self._number = 1
            said = above.rstrip(b"\r\n")
            self._above = Piece(1, Form.TEXT, said, self._before, above[len(said) :])
            self._before = b""
        return True

    def _skip(self, at: int, last: bool) -> int:
        """Where a broken row ends; `at` where more bytes may mend it."""
        while found := self._cell.match(self._held, at):
            at = found.end()
            if found["end"] is not None:
                return at
        dialect = self._layout.dialect if self._layout else ""
        lead = b"[ ]*+" if " " in dialect else b""
        broken = re.compile(lead + tables.quoted_pattern(dialect).encode()).match(self._held, at)
        if not broken:  # a quote without an end: more may come
            return len(self._held) if last else 0
        end = self._held.find(b"\n", broken.end())
        if end < 0:
            return len(self._held) if last else 0
        return end + 1

    def _take(self, body: bytes, end: bytes) -> Iterator[Piece]:
        form = self._layout
        before, self._before = self._before, b""
        if form is None or not body:
            yield from self._flush()
            yield Piece(self._number, Form.ROWS, before=before + body, after=end)
            return
        self._number += 1
        is_first, self._header_due = self._header_due, False
        try:
            text = body.decode("utf-8")
            cells = tables.split(text, form.delimiter, form.dialect)[0]
        except UnicodeDecodeError as error:
            yield from self._flush()
            yield self._fault(Reason.INVALID_UTF8, f"byte {error.start}", before, end, counted=True)
            return
        except QuarantineError as error:
            yield from self._flush()
            yield self._fault(error.reason, error.position, before, end, counted=True)
            return
        if len(cells) != form.width:
            yield from self._flush()
            yield self._fault(Reason.RAGGED, f"{len(cells)} of {form.width} cells", before, end, counted=True)
        elif is_first and form.columns:
            yield self._piece(tables.pack(form, text, is_header=True), before, end)
        elif form.conversation is not None:
            start, stop = cells[form.conversation]
            yield from self._join(text[start:stop], text, end.decode())
        elif form.columns and not before:
            yield from self._stream(form, text, end.decode(), _holds_delta(form, text, cells))
        else:
            yield self._piece(tables.pack(form, text), before, end)

    def _join(self, conversation: str, text: str, end: str) -> Iterator[Piece]:
        if self._joined and (
            self._joined[0][0] != conversation or len(self._joined) >= MOST_ROWS or self._is_full(text)
        ):
            yield from self._flush()
        self._hold(conversation, text + end)

    def _stream(self, form: tables.Layout, text: str, end: str, is_event: bool) -> Iterator[Piece]:
        """Take an event of a streamed answer, or another row, behind which an answer may go on."""
        if self._joined and (len(self._joined) - self._answered >= MOST_ROWS or self._is_full(text)):
            yield from self._flush()
        if not is_event and not self._joined:
            yield self._piece(tables.pack(form, text), b"", end.encode())
            return
        self._hold("", text + end)
        if is_event:
            self._answered = len(self._joined)

    def _is_full(self, text: str) -> bool:
        return self._held_size + len(text) > self._limit

    def _hold(self, conversation: str, row: str) -> None:
        if not self._joined:
            self._joined_at = self._number
        self._joined.append((conversation, row))
        self._held_size += len(row)

    def _flush(self) -> Iterator[Piece]:
        """What is held back: the rows that were joined as one piece, those behind the last event one by one."""
        if not self._joined or self._layout is None:
            return
        rows = [row for _, row in self._joined]
        together = self._answered or len(rows)
        self._joined, self._answered, self._held_size = [], 0, 0
        number, self._number = self._number, self._joined_at
        for text in ("".join(rows[:together]), *rows[together:]):
            body = text.rstrip("\r\n")
            yield self._piece(tables.pack(self._layout, body), b"", text[len(body) :].encode())
            self._number += together if self._number == self._joined_at else 1
        self._number = number

    def _piece(self, body: str, before: bytes, end: bytes) -> Piece:
        return Piece(self._number, Form.ROWS, body.encode("utf-8"), before, end)

    def _fault(
        self, reason: Reason, position: str, before: bytes = b"", end: bytes = b"\n", *, counted: bool = False
    ) -> Piece:
        self._number += not counted
        form = self._layout
        rest = form.delimiter * (form.width - 1) if form is not None else ""
        return Piece(
            self._number,
            Form.ROWS,
            before=before,
            after=rest.encode() + (end or b"\n"),
            fault=reason,
            position=position,
        )


def _holds_delta(form: tables.Layout, text: str, cells: Sequence[tuple[int, int]]) -> bool:
    """Whether a cell of a row holds an event of a streamed answer."""
    return any(mark in text for mark in STREAM_MARKS) and any(
        is_delta(tables.value(text[start:stop], form.dialect), is_text=True) for start, stop in cells
    )
