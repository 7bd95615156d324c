"""The sans-IO stream: pieces do not matter, errors close for good, nothing grows."""

import json
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.errors import Reason
from redactor.quarantine import Form
from redactor.stream import StreamClosedError, StreamFilter
from redactor.wire.framing import Bundles, Events, Lines, lines_of
from redactor.wire.pieces import Answer
from redactor.wire.protocols import MessagePack, OmprogLines, RsyslogMessages

NONCE = "n" * 16
DELTA = b'data: {"choices":[{"delta":{"content":"CANARY"}}]}'


def answer(pieces):
    """A stand-in engine: a body is answered with its form and itself in capitals."""
    out = []
    for piece in pieces:
        if piece.form in (Form.LINES, Form.JSON_LINES):
            lines = list(lines_of(piece))
            answers = iter(answer([line for line in lines if line.body and line.fault is None]))
            parts = [
                line.written(line.answered(next(answers) if line.body and line.fault is None else None))
                for line in lines
            ]
            out.append(Answer(b"".join(parts)))
            continue
        try:
            text = piece.body.decode()
        except UnicodeDecodeError as error:
            out.append(Answer(reason=Reason.INVALID_UTF8, position=f"byte {error.start}"))
            continue
        if piece.form is Form.RSYSLOG:
            out.append(Answer(b'{"msg":"x","$!":{}}'))
        elif piece.form is Form.JSON:
            try:
                json.loads(text)
                out.append(Answer(text.encode()))
            except ValueError:
                out.append(Answer(reason=Reason.INVALID_JSON))
        else:
            out.append(Answer(f"<{piece.number} {piece.form.value} {text}>".encode()))
    return out


FRAMINGS = {
    "lines": lambda: Lines(60),
    "multi-line": lambda: Lines(60, re.compile(rb"^\d{4}|^\{")),
    "json": lambda: Lines(60, json_only=True),
    "mmexternal": lambda: RsyslogMessages(60, NONCE),
    "sse": lambda: Events(120),
    "bundles": lambda: Bundles(60),
    "bundles of json": lambda: Bundles(60, json_only=True),
}
BITS = st.sampled_from(
    [b"\n", b"\r\n", b"\r", b"\n\n", "é\U0001f600\u2028\x85".encode(), b"\xff", b"\xef\xbb\xbf",
     b"{\n", b"}\n", b"2026 a\n", b"  at x\n",
     b'{"a": 1}\n', b'{"delta":{"content":"b"}}\n', DELTA, DELTA + b"\n\n", b"data: [DONE]\n\n", b": ping\n\n",
     b"event: ping\n", b"data: {\n", b"x" * 50]
) | st.binary(max_size=8)  # fmt: skip


def run(framing, parts):
    stream = StreamFilter(framing, answer)
    return b"".join(map(stream.feed, parts)) + stream.close()


@pytest.mark.parametrize("name", FRAMINGS)
@given(bits=st.lists(BITS, max_size=12), cuts=st.lists(st.integers(0, 400), max_size=8))
def test_pieces_do_not_matter(name, bits, cuts):
    data = b"".join(bits)
    edges = sorted({0, len(data), *(cut for cut in cuts if cut < len(data))})
    whole = run(FRAMINGS[name](), [data])
    assert run(FRAMINGS[name](), [data[a:b] for a, b in pairwise(edges)]) == whole
    assert run(FRAMINGS[name](), [data[i : i + 1] for i in range(len(data))]) == whole


def test_an_event_with_a_line_that_is_no_text_is_no_piece_of_an_answer():
    """Its data is text, the line above is not: it is quarantined, and the stream goes on."""
    data = DELTA + b"\n\n" + b"\x00\x80\n" + DELTA + b"\n\n" + b"data: {}\n\n"
    out = run(FRAMINGS["sse"](), [data])
    assert b"invalid_utf8" in out
    assert out.endswith(b"<3 events data: {}>\n\n")


@given(bits=st.lists(BITS, max_size=20))
def test_nothing_is_lost_or_reordered(bits):
    """What goes out, without the marks of the stand-in engine, is what came in."""
    data = b"".join(bits).replace(b"\xff", b"")
    lines = Lines(10_000)
    pieces = [*lines.feed(data), *lines.close()]
    assert b"".join(piece.written(Answer(piece.body)) for piece in pieces) == data
    events = Events(10_000)
    pieces = [*events.feed(data), *events.close()]
    assert b"".join(piece.before + piece.body + piece.after for piece in pieces) == data


def test_an_error_is_for_good():
    def fail(pieces):
        raise RuntimeError

    stream = StreamFilter(Lines(100), fail)
    assert stream.feed(b"half") == b""
    with pytest.raises(RuntimeError):
        stream.feed(b" a line\n")
    for step in (lambda: stream.feed(b"x\n"), stream.release, stream.close):
        with pytest.raises(StreamClosedError):
            step()


@pytest.mark.parametrize(
    ("framing", "unit"),
    [(lambda: Lines(500), b"x" * 99), (lambda: Lines(500, re.compile(b"^START")), b"more\n")],
)
def test_what_is_held_is_bounded(framing, unit):
    framing = framing()
    stream = StreamFilter(framing, answer)
    assert b"".join(stream.feed(unit) for _ in range(3000)) == b""
    held = framing._groups._held
    assert sum(len(p.before) + len(p.body) + len(p.after) for p in held) < 2000 and len(held) < 20
    out = stream.close()
    assert b"too_long" in out and b"more" not in out and b"CANARY" not in out


def test_pieces_of_one_answer_are_one_record_and_pings_do_not_part_them():
    data = DELTA + b"\n\nevent: ping\ndata: {}\n\n" + DELTA + b"\n\ndata: [DONE]\n\nevent: x\ndata: y\n\n"
    stream = StreamFilter(Events(1000), answer)
    out = stream.feed(data)
    first = out.split(b">", 1)[0]
    assert first.count(b"CANARY") == 2
    assert out.count(b"<") == 3


def test_multi_line_records_and_their_release():
    stream = StreamFilter(Lines(1000, re.compile(rb"^\d{4}")), answer)
    out = stream.feed(b"2026 boom\n  at a\n  at b\n2026 next\n  at")
    assert out == b"<1 line 2026 boom\n  at a\n  at b>\n"
    assert stream.release() == b"<4 line 2026 next>\n"
    assert stream.close() == b"<5 line   at>"


def test_a_reply_of_mmexternal_has_the_nonce_only_where_nothing_raw_is_left():
    framing = RsyslogMessages(1000, NONCE)
    stream = StreamFilter(framing, lambda pieces: [Answer(reason=Reason.TIMEOUT) for _ in pieces])
    messages = [
        {"msg": "CANARY", "hostname": "web01", "$!": None},
        {"msg": "CANARY", "$!": {"a": "CANARY"}},
        {"msg": "CANARY", "hostname": "555-12-3456"},
    ]
    out = stream.feed(b"".join(json.dumps(m).encode() + b"\n" for m in messages) + b"garbage\n\n")
    replies = [json.loads(line) for line in out.splitlines()]
    assert ["$!" in reply for reply in replies] == [True, False, False, False, True]
    assert b"CANARY" not in out


def test_marks_of_transactions():
    data = b"BEGIN TRANSACTION\na\nCOMMIT TRANSACTION\n"
    assert [p.number for p in OmprogLines(100, True).feed(data)] == [0, 1, 0]
    assert [p.number for p in OmprogLines(100, False).feed(data)] == [1, 2, 3]


def test_message_pack():
    msgpack = pytest.importorskip("msgpack")
    records = [
        {"a": "é", "n": 1},
        {"t": msgpack.ExtType(0, bytes(8))},
        {"b": b"\xff"},
        {"e": msgpack.ExtType(9, b"CANARY")},
    ]
    data = b"".join(map(msgpack.packb, records))
    whole = run(MessagePack(1000), [data])
    assert run(MessagePack(1000), [data[i : i + 1] for i in range(len(data))]) == whole
    out = list(msgpack.Unpacker(iter_bytes(whole)))
    assert out[:2] == [{"a": "é", "n": 1}, {"t": 0.0}]
    assert [record["redactor_quarantine"]["reason"] for record in out[2:]] == ["unsupported_format"] * 2
    with pytest.raises((ValueError, StreamClosedError)):
        run(MessagePack(10), [b"\xc1"])


@pytest.mark.parametrize("data", [b"CANARY", b"\x93CANARY", b"\x81\xa1n\x01CANARY", b"\xa6CANARY"])
def test_text_is_no_messagepack(data: bytes) -> None:
    pytest.importorskip("msgpack")
    with pytest.raises(ValueError, match="no MessagePack"):
        run(MessagePack(1000), [data])


@pytest.mark.parametrize("kept", range(1, 12))
def test_a_message_pack_record_that_never_ends_is_quarantined(kept):
    msgpack = pytest.importorskip("msgpack")
    half = msgpack.packb({"name": "CANARY"})[:kept]
    data = msgpack.packb({"n": 1}) + half
    stream = StreamFilter(MessagePack(1000), answer)
    out = b"".join([*(stream.feed(data[i : i + 1]) for i in range(len(data))), stream.close()])
    first, marker = msgpack.Unpacker(iter_bytes(out))
    assert first == {"n": 1}
    assert marker["redactor_quarantine"] == {"reason": "truncated", "record": 2, "position": f"{kept} bytes"}
    assert stream.quarantined == 1
    assert b"CANARY" not in out


def iter_bytes(data):
    import io

    return io.BytesIO(data)


@pytest.mark.parametrize("json_only", [False, True])
def test_lines_go_together_unless_they_are_pieces_of_an_answer_or_interim(json_only):
    """A mark alone (a member that is named as in streamed answers) parts no bundle; numbers go on whatever went alone."""
    marked = b'{"done": "not yet", "action": "stop"}\n'
    plain = b'{"a": 1}\n'
    delta = b'{"choices":[{"delta":{"content":"b"}}]}\n'
    interim = b'{"is_final": false, "transcript": "my name is"}\n'
    framing = Bundles(1000, json_only=json_only)
    form = Form.JSON_LINES if json_only else Form.LINES
    pieces = list(framing.feed(plain + marked + plain + interim + marked + plain + delta))
    assert [(piece.number, piece.body) for piece in pieces if piece.form is form] == [
        (1, plain + marked + plain),
        (5, marked + plain),
    ]
    (alone,) = (piece for piece in pieces if piece.form is not form)
    assert alone.number == 4 and b"my name is" not in alone.body
    assert framing.holds == 7


def test_a_line_that_has_begun_goes_with_the_next_block():
    framing = Bundles(1000)
    assert [piece.body for piece in framing.feed(b'{"a": 1}\n{"b"')] == [b'{"a": 1}\n']
    assert list(framing.feed(b": ")) == []
    assert [(piece.number, piece.body) for piece in framing.feed(b"2}\nx\n")] == [(2, b'{"b": 2}\nx\n')]


def test_lines_are_bundled_where_a_block_is_over_the_limit_and_no_line_is():
    framing = Bundles(20)
    (piece,) = framing.feed(b"0123456789\n" * 5)
    assert piece.body == b"0123456789\n" * 5
    pieces = list(framing.feed(b"x" * 30 + b"\n" + b"0123456789\n"))
    assert [(one.number, one.fault) for one in pieces] == [(6, Reason.TOO_LONG), (7, None)]
