"""Lines that are pieces of one streamed answer are one record; no other line is touched."""

import json

import pytest

from redactor.quarantine import Form
from redactor.shells.events import EventJoiner
from redactor.shells.serve import bodies
from redactor.shells.work import Answer, Piece
from redactor.wire.held import MOST_PARTS


def line(number, body, form=Form.JSON):
    return Piece(number, form, body, after=b"\n")


def delta(number, piece="x"):
    return line(number, json.dumps({"id": "c", "choices": [{"delta": {"content": piece}}]}).encode())


def joined(pieces, limit=10_000):
    joiner = EventJoiner(limit)
    return [*joiner.feed(pieces), *joiner.close()]


def raw(pieces):
    return b"".join(piece.before + piece.body + piece.after for piece in pieces)


def test_neighbours_join_and_no_byte_is_lost():
    pieces = [
        line(1, b'{"a":1}'),
        delta(2),
        delta(3),
        delta(4),
        line(5, b"", Form.TEXT),
        delta(6),
        line(7, b"[1]"),
    ]
    out = joined(pieces)
    assert [(piece.number, piece.form) for piece in out] == [
        (1, Form.JSON), (2, Form.EVENTS), (5, Form.TEXT), (6, Form.EVENTS), (7, Form.JSON)]  # fmt: skip
    assert b"".join(piece.written(Answer(piece.body)) for piece in out) == raw(pieces)


def test_a_byte_order_mark_and_a_missing_line_end_stay_outside():
    first = Piece(1, Form.JSON, delta(1).body, b"\xef\xbb\xbf", b"\r\n")
    last = Piece(2, Form.JSON, delta(2).body)
    (out,) = joined([first, last])
    assert (out.before, out.after) == (b"\xef\xbb\xbf", b"")
    assert raw([out]) == raw([first, last])


def test_a_long_answer_is_cut():
    pieces = [delta(number) for number in range(1, 41)]
    size = len(raw(pieces[:1]))
    out = joined(pieces, limit=10 * size)
    assert [piece.number for piece in out] == [1, 11, 21, 31]
    assert raw(out) == raw(pieces)


def test_what_is_no_text_is_left_alone():
    odd = line(2, b'{"delta": "\xff"}')
    assert joined([delta(1), odd]) == [delta(1), odd]


def test_other_lines_between_stay_in_their_places():
    """The answer goes out in parts, each with all of it to be read."""
    pieces = [
        delta(1, "Ja"),
        line(2, b'{"level": "info"}'),
        delta(3, "ne"),
        line(4, b"text", Form.LINE),
        delta(5, "!"),
    ]
    out = joined(pieces)
    assert [(piece.number, piece.form) for piece in out] == [
        (1, Form.EVENTS), (2, Form.JSON), (3, Form.EVENTS), (4, Form.LINE), (5, Form.EVENTS)]  # fmt: skip
    assert len({piece.body.rstrip(b"\n") for piece in out if piece.form is Form.EVENTS}) == 1
    assert b"".join(piece.written(Answer(piece.body)) for piece in out) == raw(pieces)


def test_an_event_that_says_so_ends_the_answer():
    last = line(2, b'{"id": "c", "choices": [{"delta": {}, "finish_reason": "stop"}]}')
    out = joined([delta(1), last, delta(3), delta(4), line(5, b'{"type": "done"}'), delta(6)])
    assert [piece.number for piece in out] == [1, 3, 5, 6]


def test_answers_without_a_delta_are_joined_too():
    gemini = [
        line(number, b'{"candidates": [{"content": {"parts": [{"text": "x"}]}}]}') for number in (1, 2, 3)
    ]
    assert [piece.form for piece in joined(gemini)] == [Form.EVENTS]


def test_events_packed_in_strings_and_behind_other_things_are_joined():
    packed = [line(n, json.dumps({"log": delta(n).body.decode()}).encode()) for n in (1, 2)]
    behind = [line(n, b"12:00 DEBUG " + delta(n).body, Form.LINE) for n in (3, 4)]
    end = line(5, json.dumps({"log": 'event: message_stop\ndata: {"type": "message_stop"}'}).encode())
    out = joined([*packed, end, *behind, line(6, b"12:01 DEBUG data: [DONE]", Form.LINE), *behind])
    assert [piece.form for piece in out] == [
        Form.EVENTS, Form.JSON, Form.EVENTS, Form.LINE, Form.EVENTS]  # fmt: skip


def test_json_behind_other_things_is_no_event_where_each_line_must_be_json():
    odd = [line(n, b"DEBUG " + delta(n).body) for n in (1, 2)]
    assert joined(odd) == odd


def test_an_answer_between_very_many_lines_is_cut_and_its_end_withheld():
    other = line(1, b'{"level": "info"}')
    pieces = [
        piece for number in range(1, 400) for piece in (delta(number, "please tell the driver "), other)
    ]
    parts = [piece.body.count(b"delta") for piece in joined(pieces) if piece.form is Form.EVENTS]
    assert max(parts) <= MOST_PARTS + 1 and len(parts) == 399


@pytest.mark.parametrize(
    "body", [b'[{"delta": "Ja"}, {"delta": "ne"},\n {"a": 1}]', b'{"delta": "Ja"}{"delta": "ne"} {"a": 1}']
)
def test_pieces_in_one_body_of_a_request_are_read_together(body):
    asked = []

    def answer(pieces):
        asked.extend(pieces)
        return [Answer(piece.body) for piece in pieces]

    assert bodies.redacted(bodies.Kind.DOCUMENT, body, 10_000, answer, splits=True).body == body
    assert [piece.form for piece in asked] == [Form.EVENTS, Form.JSON]
