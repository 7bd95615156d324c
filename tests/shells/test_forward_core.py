"""The forward protocol without sockets: every mode, cut anywhere, with whatever a client may send."""

import gzip
from unittest.mock import ANY

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.codecs import Compression, compressed, decompressed
from redactor.errors import Reason
from redactor.wire.forward import ForwardError, Message, Mode, Receiver, ack
from redactor.wire.forward_session import Client, Secret, Server
from redactor.wire.pieces import Answer

msgpack = pytest.importorskip("msgpack")

LIMIT = 1 << 20
PACK = msgpack.Packer(unicode_errors="surrogateescape").pack  # bytes in texts, as old clients write them
KEY = "a shared key for tests"
TIME = msgpack.ExtType(0, b"\x69\x5c\x7f\x20\x1d\xcd\x65\x00")
RECORD = {"log": "a CANARY", "n": 1.5, "deep": {"list": [1, None, True, "CANARY"]}}
DONE = {"log": "a [SECRET]", "n": 1.5, "deep": {"list": [1, None, True, "[SECRET]"]}}


def redacted(message, chunk="our chunk"):
    """As the engine would answer, and what went out, read again."""
    answers = [
        Answer(reason=piece.fault)
        if piece.fault
        else Answer(reason=Reason.INTERNAL)
        if b"RAISE" in piece.body
        else Answer(piece.body.replace(b"CANARY", b"[SECRET]"))
        for piece in message.pieces()
    ]
    data = message.written(answers, chunk)
    assert b"CANARY" not in data
    value = msgpack.unpackb(data, strict_map_key=False)
    options = value[-1]
    assert options["chunk"] == chunk
    packed = value[1]
    if "compressed" in options:
        packed = decompressed(packed, Compression(options["compressed"]), LIMIT)
    if isinstance(packed, bytes):
        assert b"CANARY" not in packed
        unpacker = msgpack.Unpacker(strict_map_key=False)
        unpacker.feed(packed)
        return value[0], list(unpacker), options
    if len(value) == 4:
        return value[0], [value[1:3]], options
    return value[0], packed, options


def received(*values, limit=LIMIT):
    receiver = Receiver(limit)
    return [receiver.message(value) for value in receiver.feed(b"".join(map(PACK, values)))]


def entries(*events):
    return b"".join(map(msgpack.packb, events))


MODES = {
    "message": ["app.log", TIME, RECORD, {"chunk": "c1"}],
    "message without options": ["app.log", TIME, RECORD],
    "message with nil": ["app.log", TIME, RECORD, None],
    "forward": ["app.log", [[TIME, RECORD], [7, RECORD]], {"chunk": "c1"}],
    "forward without options": ["app.log", [[TIME, RECORD], [7, RECORD]]],
    "packed": ["app.log", entries([TIME, RECORD], [7, RECORD]), {"chunk": "c1", "size": 2}],
    "packed as text": ["app.log", b"\x92\x07\x81\x01\xcc\xff".decode("utf-8", "surrogateescape")],
    "compressed": ["app.log", gzip.compress(entries([TIME, RECORD], [7, RECORD])), {"compressed": "gzip", "chunk": "c1"}],
    "compressed in two members": [
        "app.log",
        gzip.compress(entries([TIME, RECORD])) + gzip.compress(entries([7, RECORD])),
        {"compressed": "gzip"},
    ],
    "compressed with Zstandard": [
        "app.log",
        compressed(entries([TIME, RECORD], [7, RECORD]), Compression.ZSTD),
        {"compressed": "zstd", "chunk": "c1"},
    ],
    "compressed, with options as bytes": ["app.log", gzip.compress(entries([7, RECORD])), {b"compressed": b"gzip"}],
    "said to be text": ["app.log", entries([7, RECORD]), {"compressed": "text"}],
    "metadata": ["app.log", [[[TIME, {"user": "CANARY"}], RECORD]], {}],
    "message with metadata": ["app.log", [TIME, {"user": "CANARY"}], RECORD, {"chunk": "c1"}],
    "metadata that is empty": ["app.log", entries([[TIME, {}], RECORD]), {}],
}  # fmt: skip


@pytest.mark.parametrize("value", MODES.values(), ids=MODES)
def test_each_mode_keeps_tag_times_and_order(value):
    (message,) = received(value)
    tag, events, options = redacted(message)
    assert tag == "app.log" and len(events) == len(message.events)
    for event, old in zip(events, message.events, strict=True):
        time = event[0][0] if isinstance(event[0], list) else event[0]
        assert time == (msgpack.ExtType(0, old.time.data) if hasattr(old.time, "data") else old.time)
        assert event[1] == (DONE if old.record == RECORD else {1: 255})
        if old.metadata is not None:
            assert event[0][1] == ({"user": "[SECRET]"} if old.metadata else {})
    assert options.get("size", 1) == len(events)
    assert (
        message.chunk == (value[-1] or {}).get("chunk")
        if isinstance(value[-1], dict)
        else message.chunk is None
    )


@given(st.data())
def test_the_cut_does_not_matter(data):
    stream = b"".join(PACK(value) for value in MODES.values()) + b"\xc0"
    whole = list(Receiver(LIMIT).feed(stream))
    receiver, found, at = Receiver(LIMIT), [], 0
    while at < len(stream):
        size = data.draw(st.integers(1, 400))
        found += receiver.feed(stream[at : at + size])
        at += size
    assert found == whole and whole[-1] is None


TYPES = [
    ({"bin": b"a CANARY", 5: "x", b"b": 1}, {"bin": b"a [SECRET]", 5: "x", b"b": 1}),
    ({"when": TIME, "none": None}, {"when": TIME, "none": None}),
    ({"big": 2**64 - 1, "low": -(2**63), "f": 1e300}, {"big": 2**64 - 1, "low": -(2**63), "f": 1e300}),
    ({"CANARY": 1}, {"[SECRET]": 1}),
    ({}, {}),
]


@pytest.mark.parametrize(("record", "wanted"), TYPES)
def test_types_that_json_lacks_come_back(record, wanted):
    _, events, _ = redacted(*received(["t", [[1, record]]]))
    assert events == [[1, wanted]]


WITHHELD = {
    "bytes": ({"a": b"\xff CANARY"}, "unsupported_format"),
    "no text": ({"a": "\udcff CANARY"}, "invalid_utf8"),
    "NaN": ({"a": float("nan"), "b": "CANARY"}, "unsupported_format"),
    "an unknown extension": ({"a": msgpack.ExtType(9, b"CANARY")}, "unsupported_format"),
    "names that fall together": ({"1": "CANARY", 1: 2}, "unsupported_format"),
    "an engine that fails": ({"a": "RAISE CANARY"}, "internal_error"),
    "no map": (["CANARY"], "corrupt_compression"),
    "a text": ("CANARY", "corrupt_compression"),
}


@pytest.mark.parametrize(("record", "reason"), WITHHELD.values(), ids=WITHHELD)
def test_an_event_that_cannot_be_redacted_becomes_a_marker(record, reason):
    receiver = Receiver(LIMIT)
    (value,) = receiver.feed(PACK(["t", [[1, {"a": 1}], [2, record], [3, {"a": 3}]], {"chunk": "c"}]))
    _, events, _ = redacted(receiver.message(value))
    assert events[0] == [1, {"a": 1}] and events[2] == [3, {"a": 3}]
    assert events[1][1]["redactor_quarantine"]["reason"] == reason


BOMB = gzip.compress(b"\0" * (3 * LIMIT))
MARKED = {
    "a bomb": (["t", BOMB, {"compressed": "gzip"}], "too_long"),
    "half a gzip": (["t", gzip.compress(entries([1, RECORD]))[:-9], {"compressed": "gzip"}], "truncated"),
    "no gzip": (["t", b"CANARY", {"compressed": "gzip"}], "corrupt_compression"),
    "half a Zstandard": (
        ["t", compressed(entries([1, RECORD]), Compression.ZSTD)[:-9], {"compressed": "zstd"}],
        "truncated",
    ),
    "a compression that nobody knows": (["t", b"CANARY", {"compressed": "lz4"}], "unsupported_format"),
    "half an entry": (["t", entries([1, RECORD])[:-3]], "corrupt_compression"),
    "metrics": (["t", entries([1, RECORD]), {"fluent_signal": 1}], "unsupported_format"),
    "no events": (["t", [[1]]], "corrupt_compression"),
    "a time that is none": (["t", [["CANARY", {}]]], "corrupt_compression"),
}


@pytest.mark.parametrize(("value", "reason"), MARKED.values(), ids=MARKED)
def test_a_message_that_cannot_be_read_becomes_a_marker(value, reason):
    _, events, _ = redacted(*received(value))
    assert [event[1]["redactor_quarantine"]["reason"] for event in events] == [reason]


GARBAGE = [
    b"GET / HTTP/1.1\r\nHost: CANARY\r\n\r\n",
    b"\xc1",
    msgpack.packb({"a": "CANARY"}),
    msgpack.packb([]),
    msgpack.packb(["t"]),
    msgpack.packb(["t", 1]),
    msgpack.packb([1, [[1, {}]]]),
    msgpack.packb(["t", 1, {}, {}, 5]),
    b"\xdd\xff\xff\xff\xff",
    b"\x91" * 5000,
    msgpack.packb(["t", b"\0" * (3 * LIMIT)]),
]


@pytest.mark.parametrize("data", GARBAGE)
def test_garbage_ends_the_connection_and_says_nothing_of_it(data):
    receiver = Receiver(LIMIT)
    with pytest.raises(ForwardError) as caught:
        for value in receiver.feed(data):
            receiver.message(value)
    assert (
        "CANARY" not in str(caught.value)
        and caught.value.__cause__ is None
        and caught.value.__context__ is None
    )


@given(st.binary(max_size=200))
def test_any_bytes_end_in_messages_or_an_error(data):
    receiver = Receiver(1000)
    try:
        for value in receiver.feed(data):
            if value is not None:
                assert isinstance(receiver.message(value), Message)
    except ForwardError:
        with pytest.raises(ForwardError):  # for good
            for value in receiver.feed(b"\xc1"):
                receiver.message(value)


@pytest.mark.parametrize("value", MODES.values(), ids=MODES)
def test_it_is_known_whether_a_message_has_begun(value):
    receiver, data = Receiver(LIMIT), PACK(value)
    for end in range(len(data)):
        assert receiver.is_inside == (end > 0)
        assert list(receiver.feed(data[end : end + 1])) == ([] if end < len(data) - 1 else [ANY])
    assert not receiver.is_inside
    assert len(list(receiver.feed(b"\xc0" + data + b"\x93"))) == 2 and receiver.is_inside


@pytest.mark.parametrize("chunk", ["c9", b"c9", "", b"\xff"])
@pytest.mark.parametrize("name", ["chunk", b"chunk"])
def test_a_chunk_is_acknowledged_as_it_was_written(name, chunk):
    (message,) = received(["t", [[7, RECORD]], {name: chunk}])
    assert msgpack.unpackb(ack(message.chunk)) == {"ack": chunk}


@pytest.mark.parametrize("answer", [{"ack": "c1"}, {"ack": b"c1"}, {b"ack": b"c1"}])
def test_an_ack_may_be_written_as_bytes(answer):
    client = Client(Secret(), b"")
    assert list(client.feed(msgpack.packb(answer))) == ["c1"]


@pytest.mark.parametrize("answer", [{"ack": 1}, {}, ["ack", "c1"], None, "c1"])
def test_what_is_no_ack_acknowledges_nothing(answer):
    client = Client(Secret(), b"")
    assert list(client.feed(msgpack.packb(answer))) == []


def test_a_tag_is_redacted_too_and_replaced_where_it_cannot_be():
    (message,) = received(["users.CANARY", [[1, {}]]])
    assert redacted(message)[0] == "users.[SECRET]"
    (message,) = received(["RAISE CANARY", [[1, {}]]])
    assert redacted(message)[0] == "redactor.withheld"
    receiver = Receiver(LIMIT)
    (value,) = receiver.feed(PACK(["\udcff", [[1, {}]], {"chunk": "\udcff"}]))
    message = receiver.message(value)
    assert redacted(message)[0] == "redactor.withheld"
    assert b"\xff" in ack(message.chunk)


def test_nothing_raw_is_shown():
    (message,) = received(["CANARY", [[1, RECORD]], {"chunk": "CANARY"}])
    assert "CANARY" not in repr(message) and message.mode is Mode.FORWARD
    assert msgpack.unpackb(ack("c1")) == {"ack": "c1"}


def shaken(server_key=KEY, client_key=KEY):
    server = Server(Secret(server_key, "server"), b"n" * 16, LIMIT)
    client = Client(Secret(client_key, "client"), b"s" * 16)
    to_client, seen = server.greeting(), []
    while to_client:
        to_server = b"".join(item for item in client.feed(to_client) if isinstance(item, bytes))
        seen += list(server.feed(to_server))
        to_client = b"".join(item for item in seen if isinstance(item, bytes))
        seen = [item for item in seen if not isinstance(item, bytes)]
    return server, client


def test_both_ends_know_the_key():
    server, client = shaken()
    assert client.ready
    (message,) = server.feed(msgpack.packb(["t", [[1, {"a": 1}]], {"chunk": "c"}]))
    assert list(client.feed(ack(message.chunk))) == ["c"]


def test_without_a_key_messages_come_at_once():
    server, client = shaken("", "")
    assert client.ready and len(list(server.feed(msgpack.packb(["t", [[1, {}]]])))) == 1


@pytest.mark.parametrize("keys", [(KEY, "another shared key"), ("another shared key", KEY)])
def test_a_wrong_key_ends_the_connection(keys):
    with pytest.raises(ForwardError):
        shaken(*keys)


HANDSHAKES = [
    ["t", [[1, {}]]],
    ["PING", "h", b"s", "0" * 128, "", ""],
    ["PING"],
    ["PING", 1, 2, 3, 4, 5],
    [["PING"], "h", b"s", "d", "", ""],
    None,
]


@pytest.mark.parametrize("value", HANDSHAKES)
def test_no_event_is_taken_before_the_key_is_shown(value):
    server = Server(Secret(KEY), b"n" * 16, LIMIT)
    with pytest.raises(ForwardError):
        taken = [item for item in server.feed(msgpack.packb(value) * 2) if isinstance(item, Message)]
        assert not taken


def test_a_server_that_reflects_is_not_trusted():
    """It sends the client's own digest back, under the client's own name."""
    client = Client(Secret(KEY, "client"), b"s" * 16)
    (ping,) = client.feed(msgpack.packb(["HELO", {"nonce": b"n" * 16, "auth": b""}]))
    digest = msgpack.unpackb(ping)[3]
    with pytest.raises(ForwardError):
        list(client.feed(msgpack.packb(["PONG", True, "", "client", digest])))
    assert not client.ready


@pytest.mark.parametrize(
    "helo",
    [
        ["HELO", {}],
        ["HELO", {"nonce": b"n", "auth": b"user"}],
        ["HELO"],
        {"ack": "x"},
        ["HELO", {"nonce": 5}],
    ],
)
def test_a_greeting_that_is_none(helo):
    with pytest.raises(ForwardError):
        list(Client(Secret(KEY), b"s" * 16).feed(msgpack.packb(helo)))


def test_the_digests_are_those_of_the_specification():
    """Computed by hand after the specification: SHA-512 of salt, host name, nonce and key, in hexadecimal."""
    import hashlib

    client = Client(Secret(KEY, "client"), b"salt")
    (ping,) = client.feed(msgpack.packb(["HELO", {"nonce": b"nonce", "auth": ""}]))
    assert msgpack.unpackb(ping) == [
        "PING", "client", b"salt", hashlib.sha512(b"salt" + b"client" + b"nonce" + KEY.encode()).hexdigest(), "", "",
    ]  # fmt: skip
