"""Lines that are pieces of one streamed answer are one record; no other line is touched."""

import json

from redactor.quarantine import Form
from redactor.shells.events import EventJoiner
from redactor.shells.work import Piece


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
        (1, Form.JSON), (2, Form.EVENTS), (5, Form.TEXT), (6, Form.JSON), (7, Form.JSON)]  # fmt: skip
    assert raw(out) == raw(pieces)


def test_a_byte_order_mark_and_a_missing_line_end_stay_outside():
    first = Piece(1, Form.JSON, delta(1).body, b"\xef\xbb\xbf", b"\r\n")
    last = Piece(2, Form.JSON, delta(2).body)
    (out,) = joined([first, last])
    assert (out.before, out.after) == (b"\xef\xbb\xbf", b"")
    assert raw([out]) == raw([first, last])


def test_a_long_answer_is_cut():
    pieces = [delta(number) for number in range(1, 41)]
    size = len(pieces[0].body)
    out = joined(pieces, limit=10 * size)
    assert [piece.number for piece in out] == [1, 11, 21, 31]
    assert raw(out) == raw(pieces)


def test_what_is_no_text_is_left_alone():
    odd = line(2, b'{"delta": "\xff"}')
    assert joined([delta(1), odd]) == [delta(1), odd]
