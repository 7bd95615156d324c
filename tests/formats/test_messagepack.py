"""MessagePack: structure, types and order survive, nothing personal does, and what can't be read is withheld with a reason."""

import gzip
import json
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.cli import run
from redactor.errors import QuarantineError, Reason
from redactor.shells import messagepack
from redactor.wire.messagepack import Cutter
from redactor.wire.pieces import Answer

msgpack = pytest.importorskip("msgpack")

NAME = "Dorothea Winslow"
RECORD = {"patient_name": NAME, "n": 1.5}
REDACTED = {"patient_name": "[PERSON_1]", "n": 1.5}
TIME = msgpack.ExtType(0, struct.pack(">II", 1767700000, 123456789))
FIRST = len(msgpack.packb([TIME, RECORD]))
PACKED = msgpack.packb([TIME, RECORD]) + msgpack.packb([1767700001, {"log": "ok"}])
ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text(max_size=40) | st.binary(max_size=40)
    | st.builds(msgpack.ExtType, st.integers(0, 127), st.binary(max_size=20))
    | st.builds(msgpack.Timestamp, st.integers(-(2**40), 2**40), st.integers(0, 999_999_999)),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.text(max_size=5) | st.integers(0, 300), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
RECORDS = st.lists(
    st.dictionaries(st.text(max_size=5), ANY, max_size=4) | st.lists(ANY, max_size=5), min_size=1, max_size=4
)


def through(data, redact=lambda text: text):
    """The bytes that come out when each record's JSON text goes through `redact`."""
    out, assembler = b"", messagepack.Assembler(data)
    for pieces in messagepack.batches(data):
        answers = [
            Answer(reason=piece.fault, position=piece.position)
            if piece.fault
            else Answer(text=redact(piece.body.decode()).encode())
            for piece in pieces
        ]
        out += assembler.take(pieces, answers)
    return out + assembler.close()


def unpacked(data):
    return list(unpacker(data))


def unpacker(data):
    reader = msgpack.Unpacker(strict_map_key=False, timestamp=0)
    reader.feed(data)
    return reader


def hide(text):
    return text.replace(NAME, "[PERSON_1]")


@settings(max_examples=40)
@given(RECORDS, st.integers(1, 9))
def test_clean_streams_stay_byte_for_byte_whatever_the_pieces(records, size):
    data = b"".join(map(msgpack.packb, records))
    cutter = Cutter()
    whole = [one for i in range(0, len(data), size) for one in cutter.feed(data[i : i + size])]
    assert b"".join([*whole, *cutter.close()]) == data
    if reasons(data) == ([], None):  # a key that is no UTF-8, or an array that looks like a broken message
        assert through(data) == data


@pytest.mark.parametrize(
    "value",
    [
        b"\x81\xa1n\xcd\x00\x05",  # a number that is wider than it must be
        b"\x81\xa1n\xca\x3f\x80\x00\x00",  # a float of 32 bits
        b"\x81\xda\x00\x01n\xdb\x00\x00\x00\x01x",  # long forms of short texts
        b"\xde\x00\x02\xa1a\x01\xa1a\x02",  # a key twice
        b"\x82\x01\xa1x\xc0\xa1y",  # keys that are no texts
        b"\x81\xa1f\xcb\x7f\xf8\x00\x00\x00\x00\x00\x00",  # not a number
        b"\x91\xc7\x0c\xff" + bytes(12),  # a timestamp of 96 bits
        b"\xc0",  # a heartbeat
    ],
)
def test_spellings_stay(value):
    assert through(value) == value


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (RECORD, REDACTED),
        ([RECORD, NAME, 7], [REDACTED, "[PERSON_1]", 7]),
        ([TIME, RECORD], [TIME, REDACTED]),
        ([1767700000, RECORD], [1767700000, REDACTED]),
        (["app", TIME, RECORD, {"chunk": "p8n9=="}], ["app", TIME, REDACTED, {"chunk": "p8n9=="}]),
        ([NAME, 1767700000.5, RECORD], ["[PERSON_1]", 1767700000.5, REDACTED]),
        (["app", [[TIME, RECORD], [[1, {"who": NAME}], {}]], {"size": 2}],
         ["app", [[TIME, REDACTED], [[1, {"who": "[PERSON_1]"}], {}]], {"size": 2}]),
        (["app", [[1, RECORD]], {"note": NAME}], ["app", [[1, REDACTED]], {"note": "[PERSON_1]"}]),
        ([NAME, "hello"], ["[PERSON_1]", "hello"]),
        ({"raw": NAME.encode(), NAME: {7: NAME}}, {"raw": b"[PERSON_1]", "[PERSON_1]": {7: "[PERSON_1]"}}),
        ({"ext": msgpack.ExtType(5, NAME.encode())}, {"ext": msgpack.ExtType(5, b"[PERSON_1]")}),
    ],
)  # fmt: skip
def test_objects_keep_their_structure(message, expected):
    assert unpacked(through(msgpack.packb(message), hide)) == [expected]


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_packed_entries_are_opened(pack):
    options = {"size": 2} if pack is bytes else {"size": 2, "compressed": "gzip"}
    tag, entries, after = unpacked(through(msgpack.packb(["app", pack(PACKED), options]), hide))[0]
    assert (tag, after) == ("app", options)
    plain = entries if pack is bytes else gzip.decompress(entries)
    assert unpacked(plain) == [[TIME, REDACTED], [1767700001, {"log": "ok"}]]


def test_the_head_of_a_gzip_member_goes():
    named = b"\x1f\x8b\x08\x08" + bytes(6) + b"winslow.log\0" + gzip.compress(PACKED, mtime=0)[10:]
    out = through(msgpack.packb(["app", named, {"compressed": "gzip"}]))
    assert b"winslow" not in out and gzip.decompress(unpacked(out)[0][1]) == PACKED


def test_numbers_and_times_keep_their_types():
    record = {"a": 5, "b": 1.25, "t": msgpack.Timestamp(1767700000), "x": msgpack.ExtType(0, TIME.data)}
    zero = lambda text: json.dumps(dict.fromkeys(json.loads(text), 0))  # noqa: E731
    assert unpacked(through(msgpack.packb(record), zero)) == [
        {"a": 0, "b": 0.0, "t": msgpack.Timestamp(0), "x": msgpack.ExtType(0, bytes(8))}
    ]


def reasons(data):
    """Reason of each record that is withheld, with what comes out in all."""
    found, last = [], None
    try:
        for part in messagepack.batches(data):
            found += [piece.fault for piece in part if piece.fault]
    except QuarantineError as error:
        last = error.reason
    return found, last


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (msgpack.packb(RECORD)[:-3], ([], Reason.TRUNCATED)),
        (msgpack.packb({"a": 1}) + b"\xdb\x00\x00\x00\x01x", ([], Reason.CORRUPT)),  # a text is no record
        (b"my name is " + NAME.encode(), ([], Reason.CORRUPT)),  # ASCII reads as small numbers
        (b"\x91\xc1", ([], Reason.CORRUPT)),
        (b"\xdd\xff\xff\xff\xff", ([], Reason.TOO_LONG)),
        (b"\xc6\xff\xff\xff\xff", ([], Reason.CORRUPT)),
        (b"\x91" * 300 + b"\x90", ([Reason.TOO_DEEP], None)),
        (b"\x81\xa1a\xa2\xff\xfe", ([Reason.INVALID_UTF8], None)),
        (b"\x81\x90\x01", ([Reason.UNSUPPORTED], None)),  # an array as a key
        (msgpack.packb(["app", PACKED[:-2], {"size": 2}]), ([Reason.TRUNCATED], None)),
        (msgpack.packb(["app", b"\x1f\x8b broken", {"compressed": "gzip"}]), ([Reason.CORRUPT], None)),
        (msgpack.packb(["app", gzip.compress(PACKED, mtime=0)[:-9], {"compressed": "gzip"}]), ([Reason.TRUNCATED], None)),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_withheld(data, expected):
    assert reasons(data) == expected


def test_events_before_a_break_go_out_and_a_marker_stands_for_the_rest():
    out = unpacked(through(msgpack.packb(["app", PACKED[:-2], {"size": 2}]), hide))[0]
    assert unpacked(out[1]) == [
        [TIME, REDACTED],
        [0, {"redactor_quarantine": {"reason": "truncated", "record": 2, "position": f"byte {FIRST}"}}],
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["log.msgpack", "log.mpk", "log.msgpack.gz"])
def test_batch(tmp_path, name):
    data = msgpack.packb({"log": f"patient {NAME} called"}) + msgpack.packb(["app", TIME, RECORD])
    cut = data + msgpack.packb(RECORD)[:-2]
    (tmp_path / name).write_bytes(gzip.compress(cut, mtime=0) if name.endswith("gz") else cut)
    assert run(["batch", str(tmp_path / name), "--out", str(tmp_path / "out"), "--workers", "1"]) == 3
    (entry,) = json.loads((tmp_path / "out" / "manifest.json").read_text())["files"]
    assert (entry["kind"], [one["reason"] for one in entry["quarantined"]]) == ("msgpack", ["truncated"])
    out = (tmp_path / "out" / name).read_bytes()
    first, second, marker = unpacked(gzip.decompress(out) if name.endswith("gz") else out)
    assert first == {"log": "patient [PERSON_1] called"} and second == ["app", TIME, REDACTED]
    assert marker["redactor_quarantine"]["reason"] == "truncated"


def test_a_name_of_another_kind_with_the_option(tmp_path):
    (tmp_path / "buffer.bin").write_bytes(msgpack.packb(RECORD))
    options = ["--out", str(tmp_path / "out"), "--workers", "1", "--format", "msgpack"]
    assert run(["batch", str(tmp_path / "buffer.bin"), *options]) == 0
    assert unpacked((tmp_path / "out" / "buffer.bin").read_bytes()) == [REDACTED]
