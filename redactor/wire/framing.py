"""Bytes become records, and answers become bytes again: the framings of `redactor.stream`. Sans-IO.

A framing is fed bytes in pieces of any size and gives the records that they complete; the records do not depend on
where the bytes were cut. It holds at most `limit` bytes of one record, and counts and drops the rest of a longer one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from redactor.codecs import BOM, Line, LineSplitter
from redactor.document import deltas
from redactor.document.deltas import is_delta, says_end
from redactor.errors import Reason
from redactor.quarantine import Form, marker
from redactor.wire.held import HOLD
from redactor.wire.held import Answer as Answering
from redactor.wire.interim import MARKS as INTERIM_MARKS
from redactor.wire.interim import emptied
from redactor.wire.marks import marked_lines
from redactor.wire.pieces import Answer, Piece, line_form

BLANK = b" \t\r\n\v\f"
STREAM_MARKS = tuple(mark.encode() for mark in deltas.STREAM_MARKS)
"""A line without any of these is no piece of a streamed answer."""


class Framing(Protocol):
    """How a stream is cut into records, and how what became of them is written."""

    @property
    def holds(self) -> int:
        """The number of the first whole line (or event) that waits for more, or 0; not of a line that has only begun."""

    def feed(self, data: bytes) -> Iterator[Piece]:
        """The records that these bytes complete."""

    def release(self) -> Iterator[Piece]:
        """The record of whole lines that waits for more lines; never a line that has only begun."""

    def close(self) -> Iterator[Piece]:
        """All that is held, because the input has ended."""

    def written(self, piece: Piece, answer: Answer) -> bytes:
        """The bytes that go out for one record."""


class Grouper:
    """Neighbouring lines become one record.

    Args:
        limit: the longest record in bytes; a longer one becomes a fault as a whole.
        joins: whether a line goes on with the lines that are held; asked with the first held line, or None.
        form: how a record of more than one line is read, from its bytes.
    """

    def __init__(
        self, limit: int, joins: Callable[[Piece, Piece | None], bool], form: Callable[[bytes], Form]
    ) -> None:
        self._limit = limit
        self._joins = joins
        self._form = form
        self._held: list[Piece] = []
        self._size = 0
        self._over = False

    @property
    def holds(self) -> int:
        """The number of the first line that waits for more, or 0."""
        return self._held[0].number if self._held else 0

    def feed(self, piece: Piece) -> Iterator[Piece]:
        """The record that this line ends, if any; the line itself is held where it may begin or go on with one."""
        if piece.fault is not None or not self._joins(piece, self._held[0] if self._held else None):
            yield from self.release()
        self._size += len(piece.before) + len(piece.body) + len(piece.after)
        if self._held and self._size > self._limit:
            self._over = True
            self._held = [replace(self._held[0], body=b""), replace(piece, body=b"", before=b"")]
        else:
            self._held.append(piece)
        if piece.fault is not None:
            yield from self.release()

    def release(self) -> Iterator[Piece]:
        """What is held, as one record."""
        held, size, over = self._held, self._size, self._over
        self._held, self._size, self._over = [], 0, False
        if over:
            yield Piece(
                held[0].number,
                line_form_of(held[0].form),
                before=held[0].before.strip(BLANK) and BOM,
                after=held[-1].after,
                fault=Reason.TOO_LONG,
                position=f"{size} bytes",
            )
        elif len(held) == 1:
            yield held[0]
        elif held:
            body = b"".join(piece.before + piece.body + piece.after for piece in held)
            before, after = held[0].before, held[-1].after
            body = body[len(before) : len(body) - len(after)]
            yield Piece(held[0].number, self._form(body), body, before, after)


def line_form_of(form: Form) -> Form:
    """The form whose marker stands for a line of this form."""
    return Form.JSON if form is Form.JSON else Form.LINE


def _log_form(body: bytes) -> Form:
    form = line_form(body[:256])
    return Form.LINE if form is Form.TEXT else form


class Lines:
    """Lines of a log: JSON, logfmt, syslog, plain text, or all of them mixed.

    Neighbouring JSON lines that are the pieces of one streamed answer are read together (see `redactor.wire.held`). With a start
    pattern, lines that do not match it belong to the line before them (stack traces, pretty JSON).

    Args:
        limit: the longest record in bytes.
        start: what a record's first line holds, or None when each line is a record.
        json_only: whether every line must be JSON.
        hold: how many characters of a streamed answer are held back; see `redactor.wire.held`.
        interim: whether the words of interim hypotheses go out, redacted; else they are emptied (`redactor.wire.interim`).
    """

    def __init__(
        self,
        limit: int,
        start: re.Pattern[bytes] | None = None,
        json_only: bool = False,
        hold: int = HOLD,
        interim: bool = False,
    ) -> None:
        self._interim = interim
        self._splitter = LineSplitter(limit)
        self._start = start
        self._json_only = json_only
        self._number = 0
        self._held = (limit, hold)
        self._answering = Answering(limit, hold)
        self._groups = Grouper(limit, self._goes_on, _log_form)

    @property
    def holds(self) -> int:
        """The number of the first whole line that waits for more, or 0."""
        return self._answering.oldest or self._groups.holds

    def feed(self, data: bytes) -> Iterator[Piece]:
        """The records that these bytes complete."""
        yield from self._grouped(self._splitter.feed(data))

    def release(self) -> Iterator[Piece]:
        """The lines that wait for more, as one record."""
        yield from self._answering.release()
        yield from self._groups.release()

    def close(self) -> Iterator[Piece]:
        """All that is held."""
        yield from self._grouped(self._splitter.close())
        yield from self._answering.end()
        yield from self._groups.release()

    def written(self, piece: Piece, answer: Answer) -> bytes:
        """The redacted record, or a marker line."""
        return piece.written(answer)

    def _grouped(self, lines: Iterable[Line]) -> Iterator[Piece]:
        for line in lines:
            piece = self._piece(line)
            if self._start is not None:
                yield from self._groups.feed(piece)
            elif holds_delta(piece):
                yield from self._answering.add(piece, piece.body.decode("utf-8"))
            else:
                yield from self._passing(piece)

    def _passing(self, piece: Piece) -> Iterator[Piece]:
        """A line that is no piece of an answer: one that says that the answer ends, or one that comes between its pieces."""
        if not self._answering.oldest or says_end(piece.body):
            yield from self._answering.end()
            self._answering = Answering(*self._held)
            yield piece
        else:
            yield from self._answering.pass_by(piece)

    def _goes_on(self, piece: Piece, first: Piece | None) -> bool:
        return (
            first is not None
            and self._start is not None
            and not self._start.search(piece.before + piece.body)
        )

    def _piece(self, line: Line) -> Piece:
        self._number += 1
        piece = piece_of(line, self._number, self._json_only)
        return piece if self._interim else _final_only(piece)


def piece_of(line: Line, number: int, json_only: bool = False) -> Piece:
    """The record that a line is; `number` is the number of the line, from 1."""
    body, end = line.body, line.end
    before = BOM if number == 1 and body.startswith(BOM) else b""
    body = body[len(before) :]
    form = Form.JSON if json_only else _log_form(body)
    if line.overlong:
        return Piece(number, form, b"", before, end, Reason.TOO_LONG, f"{line.overlong} bytes")
    if not body.strip(BLANK):
        return Piece(number, form, before=before + body, after=end)
    return Piece(number, form, body, before, end)


class Bundles(Lines):
    """As `Lines` without a start pattern, but neighbouring lines go together, so that many lines cost one round.

    What comes out does not depend on what went together: each line of a bundle is a record of its own. Pieces of a
    streamed answer and interim hypotheses go by themselves.

    Args:
        limit: the longest record in bytes.
        json_only: whether every line must be JSON.
        hold: see `Lines`.
        interim: see `Lines`.
    """

    def __init__(self, limit: int, json_only: bool = False, hold: int = HOLD, interim: bool = False) -> None:
        super().__init__(limit, json_only=json_only, hold=hold, interim=interim)
        self._marked = marked_lines(STREAM_MARKS if interim else (*STREAM_MARKS, *INTERIM_MARKS))
        self._form = Form.JSON_LINES if json_only else Form.LINES
        self._limit = limit

    def feed(self, data: bytes) -> Iterator[Piece]:
        """The lines that these bytes complete, in bundles."""
        first, last = 0, data.rfind(b"\n") + 1
        if last:
            begun = self._splitter.taken()
            if begun is None:  # a line over the limit: what is left of it is dropped
                begun, first = b"", data.index(b"\n") + 1
                yield from super().feed(data[:first])
            yield from self._lines(begun + data[first:last])
        if last < len(data):
            yield from super().feed(data[last:])

    def _lines(self, whole: bytes) -> Iterator[Piece]:
        """Whole lines in bundles, and those that must go by themselves."""
        if len(whole) > self._limit and max(map(len, whole.split(b"\n"))) > self._limit:
            yield from super().feed(whole)
            return
        done = 0
        for start, stop in self._marked(whole):
            line = whole[start:stop]
            if self._goes_alone(line):
                yield from self._bundle(whole[done:start])
                yield from super().feed(line)
                done = stop
        yield from self._bundle(whole[done:])

    def _goes_alone(self, line: bytes) -> bool:
        piece = Piece(0, self._form, line.removeprefix(BOM).rstrip(b"\r\n"))
        return holds_delta(piece) or (not self._interim and _final_only(piece) is not piece)

    def _bundle(self, lines: bytes) -> Iterator[Piece]:
        while lines and self._answering.oldest:  # they wait with it, one by one
            first = lines.index(b"\n") + 1
            yield from super().feed(lines[:first])
            lines = lines[first:]
        if lines:
            self._answering = Answering(*self._held)
            yield Piece(self._number + 1, self._form, lines)
            self._number += lines.count(b"\n")


def lines_of(piece: Piece) -> Iterator[Piece]:
    """The lines of a bundle, each as a record."""
    splitter = LineSplitter(len(piece.body))
    for number, line in enumerate(splitter.feed(piece.body), piece.number):
        yield piece_of(line, number, piece.form is Form.JSON_LINES)


def _final_only(piece: Piece) -> Piece:
    """The record, or an interim hypothesis without its words."""
    if not any(mark in piece.body for mark in INTERIM_MARKS):
        return piece
    start = piece.body.find(b"{")
    if start < 0:
        return piece
    try:
        text = emptied(piece.body[start:].decode("utf-8"))
    except UnicodeDecodeError:
        return piece
    return piece if text is None else replace(piece, body=piece.body[:start] + text.encode("utf-8"))


def holds_delta(piece: Piece) -> bool:
    """Whether a line is a piece of a streamed answer, or holds one: in a string of it, or (a line of text) behind other things."""
    if piece.fault is not None or not any(mark in piece.body for mark in STREAM_MARKS):
        return False
    is_json = piece.form in (Form.JSON, Form.JSON_LINES) or line_form(piece.body[:256]) is Form.JSON
    try:
        return is_delta(piece.body.decode("utf-8"), is_text=not is_json)
    except UnicodeDecodeError:
        return False


class Events:
    """An event stream (server-sent events, WHATWG HTML 9.2): the events of one streamed answer are read together.

    An event goes out as soon as its text is settled (see `redactor.wire.held`); all of them at an event that says that the answer
    ends (`[DONE]`, `content_block_stop`), or at the end. Other events between its pieces wait with them.

    Args:
        limit: the most bytes that are held; of an answer that holds more nothing goes out but a marker event.
        hold: how many characters are held back where no sentence has ended.
        interim: see `Lines`.
    """

    _NEUTRAL = re.compile(rb"(?:\A|\n)(?:event:[ ]?ping\b|data:[ ]?\{\"type\": ?\"ping\")")

    def __init__(self, limit: int, hold: int = HOLD, interim: bool = False) -> None:
        self._interim = interim
        self._splitter = LineSplitter(limit)
        self._event = Grouper(limit, lambda piece, first: first is not None, lambda body: Form.EVENTS)
        self._held = (limit, hold)
        self._answering = Answering(limit, hold)
        self._number = 0
        self._in_answer = False

    @property
    def holds(self) -> int:
        """The number of the first whole event that waits for more, or 0."""
        return self._answering.oldest

    def feed(self, data: bytes) -> Iterator[Piece]:
        """The answers and other events that these bytes complete."""
        yield from self._events(self._splitter.feed(data))

    def release(self) -> Iterator[Piece]:
        """The events that wait for more."""
        yield from self._answering.release()

    def close(self) -> Iterator[Piece]:
        """All that is held."""
        yield from self._events(self._splitter.close())
        for event in self._event.release():
            yield from self._answers(event)
        yield from self._answering.end()

    def written(self, piece: Piece, answer: Answer) -> bytes:
        """The redacted events, or one event that holds a marker."""
        if answer.reason is None:
            return piece.written(answer)
        text = marker(Form.EVENTS, answer.reason, piece.number, answer.position)
        return f"event: redactor_quarantine\ndata: {text}\n\n".encode("ascii")

    def _events(self, lines: Iterable[Line]) -> Iterator[Piece]:
        for line in lines:
            if not line.body and not line.overlong:
                done = list(self._event.release())
                if not done:
                    yield from self._answers(self._blank(line.end))
                for event in done:
                    yield from self._answers(replace(event, after=event.after + line.end))
                continue
            if not self._event.holds:
                self._number += 1
            fault = Reason.TOO_LONG if line.overlong else None
            body = b"" if line.overlong else line.body
            position = f"{line.overlong} bytes" if line.overlong else ""
            for event in self._event.feed(
                Piece(self._number, Form.EVENTS, body, b"", line.end, fault, position)
            ):
                yield from self._answers(event)

    def _blank(self, end: bytes) -> Piece:
        return Piece(self._number, Form.EVENTS, after=end)

    def _answers(self, event: Piece) -> Iterator[Piece]:
        if not self._interim:
            event = _final_only(event)
        data = _data(event)
        if data and is_delta(data):
            self._in_answer = True
            yield from self._answering.add(_on_one_line(event), data)
        elif self._in_answer and self._is_neutral(event):
            yield from self._answering.add(event, "")
        elif self._answering.oldest and not says_end(event.body):
            yield from self._answering.pass_by(event)
        else:
            yield from self._answering.end()
            if self._in_answer:
                self._answering = Answering(*self._held)
            self._in_answer = False
            yield event

    def _is_neutral(self, event: Piece) -> bool:
        if event.fault is not None:
            return False
        lines = event.body.split(b"\n")
        return (
            not event.body
            or bool(self._NEUTRAL.search(event.body))
            or all(line.startswith(b":") for line in lines)
        )


def _on_one_line(event: Piece) -> Piece:
    """The event with its data on one line: JSON may be spread over several, whose ends are white space in it."""
    lines = event.body.split(b"\n")
    data = [line for line in lines if line.startswith(b"data:")]
    if len(data) < 2:
        return event
    rest = [line for line in lines if not line.startswith(b"data:")]
    said = b"data:" + b"".join(line[5:].rstrip(b"\r") for line in data)
    return replace(event, body=b"\n".join([*rest, said]))


def _data(event: Piece) -> str:
    """The data of an event that may be a piece of a streamed answer; empty for every other."""
    if event.fault is not None or not any(mark in event.body for mark in STREAM_MARKS):
        return ""
    try:
        lines = event.body.decode("utf-8").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError:  # also of a line that is no data: an answer's events are read as a whole
        return ""
    return "\n".join(line[5:] for line in lines if line.startswith("data:"))
