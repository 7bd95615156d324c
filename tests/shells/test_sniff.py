"""What a file is, from its name and its first bytes."""

import pytest

from redactor.shells.sniff import PEEK, Kind, is_text, kind_by_name, kind_of

LOG = b"2026-01-02T03:04:05Z INFO started\n2026-01-02T03:04:06Z ERROR stopped\n"
CASES = [
    ("a.jsonl", b'{"a":1}\n', Kind.JSONL),
    ("a.ndjson", b"not json", Kind.JSONL),
    ("A.JSONL.GZ", b"", Kind.JSONL),
    ("a.json", b'{"a":1}', Kind.JSON),
    ("a.json", b'{"a":1}\n', Kind.JSON),
    ("a.json", b'{"a":1}\n{"a":2}\n', Kind.JSONL),
    ("a.json", b'{"a":1\n{"a":2}\n{"a":3}\n', Kind.JSONL),
    ("a.json", b'[\n {"a":1},\n {"a":2}\n]\n', Kind.JSON),
    ("a.json", b'[\n{"a":1},\n{"a":2}\n]\n', Kind.JSON),
    ("a.json", b"broken", Kind.JSON),
    ("a.json", b'\xef\xbb\xbf{"a":1}', Kind.JSON),
    ("noname", b'{"a":1}', Kind.JSON),
    ("noname", b'{"a":1}\n{"a":2}\n', Kind.LINES),
    ("noname", b'{"a":\n', Kind.JSON),
    ("noname", b"[1, 2]", Kind.JSON),
    ("noname", b"[2026-01-02] words", Kind.TEXT),
    ("noname", LOG, Kind.LINES),
    ("a.txt", b"Agent: hello\nCaller: hi\n", Kind.TEXT),
    ("a.txt", b"[00:01:02] Agent: hello\n[00:01:05] Caller: hi\n", Kind.TEXT),
    ("a.txt", b"2026-01-02 10:00:00 Agent: hello\n2026-01-02 10:00:05 Caller: hi\n", Kind.TEXT),
    ("a.txt", LOG, Kind.LINES),
    ("a.txt", b"<34>1 2026-01-02T03:04:05Z host app - - words\n", Kind.LINES),
    ("a.txt", b"Jan  2 03:04:05 host app[1]: words\n", Kind.LINES),
    ("a.txt", b'10.0.0.1 - - [02/Jan/2026:03:04:05 +0000] "GET / HTTP/1.1" 200\n', Kind.LINES),
    ("a.txt", b'ts=1 level=info msg="x y"\nts=2 level=info msg=z\n', Kind.LINES),
    ("a.txt", b"", Kind.TEXT),
    ("a.log", b"whatever", Kind.LINES),
    ("a.csv", b"name,phone\nx,1\n", Kind.CSV),
]


@pytest.mark.parametrize(("name", "head", "kind"), CASES)
def test_kind(name, head, kind):
    assert kind_of(name, head) is kind


def test_a_long_first_json_line_and_more():
    head = b'{"a":"' + b"x" * PEEK + b'"}\n{"b"'
    assert kind_of("a.json", head) is Kind.JSONL


def test_a_long_json_line_alone():
    assert kind_of("a.json", b'{"a":"' + b"x" * PEEK + b'"}\n\n') is Kind.JSON


@pytest.mark.parametrize("name", ["a", "a.gz", "a.xml", ".json.bak"])
def test_names_that_say_nothing(name):
    assert kind_by_name(name) is None


@pytest.mark.parametrize(
    "head",
    [
        b"%PDF-1.7 text",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Jane Whitlock",
        b"PK\x03\x04",
        b"\x89PNG\r\n",
        b"text\0text",
        bytes(range(32)) * 4,
        b"\x1f\x8b\x08",
    ],
)
def test_what_is_no_text(head):
    assert not is_text("noname", head)


@pytest.mark.parametrize("head", [b"", b"words", "Zoë: hi".encode(), "Zoë".encode("latin-1"), b"\x1b[31mred"])
def test_what_is_text(head):
    assert is_text("noname", head)
