"""JSON documents one after another."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.errors import Reason
from redactor.shells.documents import DocumentCutter
from redactor.shells.sniff import Kind, kind_of

VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


def cut(data, size=1 << 16, limit=1 << 20):
    cutter = DocumentCutter(limit)
    pieces = []
    for start in range(0, len(data), size):
        pieces += cutter.feed(data[start : start + size])
    return pieces + list(cutter.close())


def whole(pieces):
    return b"".join(piece.before + piece.body + piece.after for piece in pieces)


@given(
    st.lists(st.dictionaries(st.text(max_size=5), VALUES, max_size=3), min_size=1, max_size=5),
    st.sampled_from(["", " ", "\n", "\r\n\t"]),
    st.integers(1, 40),
)
def test_documents_come_apart_whatever_the_blocks(values, between, size):
    data = between.join(json.dumps(value, ensure_ascii=False) for value in values).encode()
    pieces = cut(data, size)
    assert [json.loads(piece.body) for piece in pieces] == values
    assert whole(pieces) == data


@pytest.mark.parametrize(
    "data", [b'{"a":1}x{"b":2}', b'{"a":"', b'}{"a":1}', b'{"a":1},{"b":2}', b"\xef\xbb\xbf{}[]"]
)
def test_nothing_gets_lost(data):
    assert whole(cut(data, 3)) == data


def test_a_document_over_the_limit_ends_the_file():
    pieces = cut(b'{"a":1}{"b":"' + b"x" * 100 + b'"}{"c":3}', 16, limit=50)
    assert [piece.fault for piece in pieces] == [None, Reason.TOO_LONG]
    assert pieces[0].body == b'{"a":1}'


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.json", b'{"a":1}{"a":2}', Kind.JSON_STREAM),
        ("a", b'{"a":1} {"a":2}\n', Kind.JSON_STREAM),
        ("a.txt", b'{"a":1}{"a":2}', Kind.JSON_STREAM),
        ("a.json", b'{\n "a":1\n}\n{\n "a":2\n}\n', Kind.JSON_STREAM),
        ("a.json", b'{"a":1}\n{"a":2}\n', Kind.JSONL),
        ("a.json", b'{"a":1}\n', Kind.JSON),
        ("a.json", b'[{"a":1},{"b":2}]', Kind.JSON),
        ("a.vtt", b"WEBVTT\n\n", Kind.TEXT),
        ("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\nhi\n", Kind.TEXT),
        ("a.sse", b'event: x\ndata: {"a":1}\n\n', Kind.TEXT),
    ],
)
def test_how_documents_follow_each_other(name, head, kind):
    assert kind_of(name, head) is kind
