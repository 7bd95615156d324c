"""The HTTP shell over the light engine, through real sockets."""

import copy
import gzip
import json
import re
import socket
import sys
import threading
import time
from pathlib import Path

import pytest
from serving import SETUP, Upstream, ask, light_path, metrics, serving

from redactor.errors import UsageError
from redactor.shells.serve import Limits, Server, Settings
from redactor.shells.serve import Upstream as Target

sys.path.append(str(Path(__file__).parent.parent / "launch"))
from agents import GOOD_AGENT, GOOD_SETTINGS

TOKEN = "a token for tests only"


@pytest.fixture(scope="module", autouse=True)
def light():
    with light_path():
        yield


@pytest.fixture(scope="module")
def server(light):
    with serving(limits=Limits(max_body=4000, read_seconds=5)) as server:
        yield server


@pytest.fixture
def upstream():
    store = Upstream()
    yield store
    store.close()


@pytest.fixture
def forwarding(light, upstream):
    with serving(upstream=Target(upstream.url + "/base", {"X-Store": "calls"}, timeout=1.0)) as server:
        yield server


NDJSON = "application/x-ndjson"


@pytest.mark.parametrize(
    ("kind", "body", "out"),
    [
        ("application/json", b'{"a": "CANARY"}', b'{"a": "[SECRET]"}'),
        ("application/json; charset=utf-8", b' {"a" : "CANARY"} \n', b' {"a" : "[SECRET]"} \n'),
        ("application/vnd.api+json", b'"CANARY"', b'"[SECRET]"'),
        ("application/json", b'[{"a": "CANARY"}, {"b": 1}]', b'[{"a": "[SECRET]"}, {"b": 1}]'),
        ("application/json", b'{"a":"CANARY"}\n{"b":1}\n', b'{"a":"[SECRET]"}\n{"b":1}\n'),
        ("application/json", b'{"a":"CANARY"}{"b":1} ', b'{"a":"[SECRET]"}{"b":1} '),
        ("application/json", b"", b""),
        ("application/json", b"\n \r\n", b"\n \r\n"),
        (NDJSON, b'{"a":"CANARY"}\r\n\n{"b":1}', b'{"a":"[SECRET]"}\r\n\n{"b":1}'),
        (f"{NDJSON}, {NDJSON}", b'{"a":"CANARY"}\n', b'{"a":"[SECRET]"}\n'),
        ("application/jsonl", b"", b""),
        (
            "application/vnd.elasticsearch+x-ndjson;compatible-with=8",
            b'{"a":"CANARY"}\n1',
            b'{"a":"[SECRET]"}\n1',
        ),
        ("application/json", b'\xef\xbb\xbf{"a": "CANARY"}', b'{"a": "[SECRET]"}'),
        ("application/json", b'\xef\xbb\xbf{"a":"CANARY"}{"b":1}', b'{"a":"[SECRET]"}{"b":1}'),
        (NDJSON, b'\xef\xbb\xbf{"a":"CANARY"}\n', b'{"a":"[SECRET]"}\n'),
    ],
)
def test_bodies_come_back(server, kind, body, out):
    status, data, headers = ask(server, "POST", "/redact", body, kind)
    assert (status, data, headers["content-type"]) == (200, out, re.split("[;,]", kind)[0])


def test_a_record_that_is_withheld_inside(server):
    status, data, headers = ask(server, "POST", "/redact", b'{"a":"CANARY"}\n{CANARY\n', NDJSON)
    first, second = data.splitlines()
    assert status == 200 and first == b'{"a":"[SECRET]"}' and headers["x-redactor-quarantined"] == "1"
    assert json.loads(second)["redactor_quarantine"]["reason"] == "invalid_json"


def zstd(body):
    import zstandard

    return zstandard.ZstdCompressor().compress(body)


@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("zstd", zstd), ("identity", bytes)])
def test_content_encodings(server, coding, pack):
    status, data, _ = ask(server, "POST", "/redact", pack(b'"CANARY"'), Content_Encoding=coding)
    assert (status, data) == (200, b'"[SECRET]"')


BOMB = gzip.compress(b'"' + b"CANARY" * 1_000_000 + b'"', mtime=0)


@pytest.mark.parametrize(
    ("path", "body", "kind", "coding", "status"),
    [
        ("/redact", b"{CANARY", "application/json", "", 422),
        ("/redact", b'"RAISE CANARY"', "application/json", "", 422),
        ("/redact", b'"CANARY', "application/json", "", 422),
        ("/redact", b'"CANARY\xff"', "application/json", "", 422),
        ("/redact", b'"' + b"CANARY" * 2000 + b'"', "application/json", "", 413),
        ("/redact", BOMB[:3990], "application/json", "gzip", 413),
        (
            "/redact",
            gzip.compress(b'"' + b"CANARY" * 500 + b'"' + b" " * 3000, mtime=0),
            "application/json",
            "gzip",
            413,
        ),
        ("/redact", gzip.compress(b'"CANARY"', mtime=0)[:-3], "application/json", "gzip", 422),
        ("/redact", b"CANARY", "application/json", "gzip", 422),
        ("/redact", b'{\n  "name": "CANARY",\n  "n": [\n    1\n  ],\n', "application/json", "", 422),
        ("/redact", b"CANARY\nCANARY\n", "application/json", "", 422),
        ("/redact", b"CANARY", "application/json", "br", 415),
        ("/redact", b"CANARY", "application/octet-stream", "", 415),
        ("/redact", b"CANARY", "text/plain", "", 415),
        ("/v1/logs", b"CANARY", "text/plain", "", 415),
        ("/forward", b'"CANARY"', "application/json", "", 503),
        ("/v1/logs", b"{}", "application/json", "", 503),
        ("/CANARY", b"{}", "application/json", "", 404),
        ("/redact/CANARY", b"{}", "application/json", "", 404),
    ],
)
def test_what_is_refused_says_nothing(server, path, body, kind, coding, status):
    got, data, headers = ask(server, "POST", path, body, kind, Content_Encoding=coding)
    assert got == status
    assert b"CANARY" not in data and "CANARY" not in str(headers)
    assert ("retry-after" in headers) == (status == 503)


@pytest.mark.parametrize(
    ("path", "kind", "coding", "word"),
    [
        ("/redact", "application/x-www-form-urlencoded", "", "application/json"),
        ("/forward", "CANARY/CANARY", "", "text/plain"),
        ("/redact", "application/json", "deflate", "zstd"),
        ("/v1/logs", "CANARY/CANARY", "", "application/x-protobuf"),
    ],
)
def test_a_type_that_is_not_known_is_told_what_is(server, path, kind, coding, word):
    status, data, _ = ask(server, "POST", path, b"{}", kind, Content_Encoding=coding)
    assert status == 415 and word in json.loads(data)["error"] and b"CANARY" not in data


@pytest.mark.parametrize("version", [b"1.0", b"1.1"])
def test_a_body_without_a_length_is_not_taken_for_none(server, version):
    """As old clients send it, who close the connection behind the body."""
    head = b"POST /redact HTTP/" + version + b"\r\nHost: a\r\nContent-Type: application/json\r\n\r\n"
    out = raw(server, head + b'"CANARY"')
    assert out.startswith(b"HTTP/1.1 411") and b"CANARY" not in out


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/redact", 405), ("POST", "/metrics", 405)])
def test_methods(server, method, path, status):
    got, _, headers = ask(server, method, path)
    assert got == status and headers["allow"]


def raw(server, data, *, wait=10.0):
    """All that a server says to some bytes until it closes the connection."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=wait) as sock:
        sock.sendall(data)
        out = b""
        while part := sock.recv(65536):
            out += part
    return out


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"CANARY\r\n\r\n", b"400"),
        (b"GET /healthz HTTP/1.1\r\n\r\n", b"400"),  # no Host
        (b"POST /redact HTTP/1.1\r\nHost: a\r\nContent-Length: CANARY\r\n\r\n", b"400"),
        (b"POST /redact HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n12", b"400"),
        (
            b"POST /redact HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            b"400",
        ),
        (b"POST /redact HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: CANARY\r\n\r\n", b"501"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"CANARY" * 20_000 + b"\r\n\r\n", b"431"),
        (b"GET /healthz HTTP/1.1\r\nHost: a\r\nX: " + b"CANARY" * 6_000 + b"\r\n\r\n", b"431"),
        (b"GET /healthz?" + b"CANARY" * 6_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n", b"431"),
        (b"POST /redact HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999\r\n\r\n", b"413"),
    ],
)
def test_garbage(server, data, status):
    out = raw(server, data)
    assert out.startswith(b"HTTP/1.1 " + status) and b"CANARY" not in out
    assert ask(server, "GET", "/healthz")[0] == 200


def test_chunks_and_a_second_request_on_the_connection(server):
    head = b"POST /redact HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
    one = head + b'Transfer-Encoding: chunked\r\n\r\n5\r\n"CANA\r\n3\r\nRY"\r\n0\r\n\r\n'
    two = head + b'Connection: close\r\nContent-Length: 2\r\n\r\n""'
    out = raw(server, one + two)
    assert out.count(b"HTTP/1.1 200") == 2 and b'"[SECRET]"' in out and out.endswith(b'""')


def test_too_much_in_chunks(server):
    head = b"POST /redact HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert raw(server, head + b"ffff\r\n" + b"CANARY" * 3000).startswith(b"HTTP/1.1 413")


def test_expect_continue(server):
    data = b"POST /redact HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nConnection: close\r\n"
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as sock:
        sock.sendall(data + b"Content-Length: 8\r\nExpect: 100-continue\r\n\r\n")
        assert sock.recv(1000).startswith(b"HTTP/1.1 100")
        sock.sendall(b'"CANARY"')
        out = b""
        while part := sock.recv(65536):
            out += part
    assert out.startswith(b"HTTP/1.1 200") and out.endswith(b'"[SECRET]"')


@pytest.mark.parametrize("start", [b"", b"POST /redact HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n"])
def test_a_request_that_drips_is_ended(light, start):
    """One byte after another resets no clock: the whole request has one deadline."""
    with serving(limits=Limits(read_seconds=0.5, idle_seconds=0.5)) as server:
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as sock:
            sock.sendall(start)
            ended = threading.Event()

            def drip():
                while not ended.wait(0.05):
                    try:
                        sock.sendall(b"P" if not start else b" ")
                    except OSError:
                        return

            thread = threading.Thread(target=drip)
            thread.start()
            out = b"".join(iter(lambda: sock.recv(1000), b""))
            ended.set()
            thread.join()
        assert out.startswith(b"HTTP/1.1 408") and out.endswith(b'{"error": "Request Timeout"}')


def test_connections_have_a_limit(light):
    with serving(limits=Limits(connections=2)) as server:
        with (
            socket.create_connection(("127.0.0.1", server.port)) as one,
            socket.create_connection(("127.0.0.1", server.port)) as two,
        ):
            for sock in (one, two):
                sock.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                assert sock.recv(1000).startswith(b"HTTP/1.1 200")
            assert raw(server, b"").startswith(b"HTTP/1.1 503")
        deadline = time.monotonic() + 10
        while raw(server, b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")[9:12] != b"200":
            assert time.monotonic() < deadline
        assert metrics(server)["redactor_connections_refused_total"] >= 1


def test_busy(light, upstream):
    """With one slot taken by a request that waits for its upstream, the next one is told to come again."""
    upstream.delay = 2.0
    with serving(upstream=Target(upstream.url), limits=Limits(waiting=1)) as server:
        first = []
        thread = threading.Thread(target=lambda: first.append(ask(server, "POST", "/forward", b"{}")))
        thread.start()
        while not upstream.seen:
            time.sleep(0.01)
        status, _, headers = ask(server, "POST", "/redact", b"{}")
        assert status == 429 and headers["retry-after"] == "1"
        assert ask(server, "GET", "/metrics")[0] == 200
        thread.join()
        assert first[0][0] == 200


def test_not_ready(light):
    server = Server(Settings(), SETUP)
    server._accepting.start()
    try:
        assert ask(server, "GET", "/readyz")[0] == 503
        assert ask(server, "GET", "/healthz")[0] == 200
        status, _, headers = ask(server, "POST", "/redact", b"{}")
        assert status == 503 and headers["retry-after"]
    finally:
        server.stop()


@pytest.mark.parametrize("policy", ["missing", "broken", "deadly"])
def test_an_engine_that_can_not_be_built(light, policy):
    from dataclasses import replace

    server = Server(Settings(), replace(SETUP, policy=policy))
    with pytest.raises(UsageError) as caught:
        server.start()
    server.stop()
    assert "CANARY" not in str(caught.value)


def test_a_record_that_kills_its_worker(server):
    status, data, _ = ask(server, "POST", "/redact", b'"fine"\n"DIE CANARY"\n"fine too"\n', NDJSON)
    lines = data.splitlines()
    assert status == 200 and (lines[0], lines[2]) == (b'"fine"', b'"fine too"')
    assert json.loads(lines[1])["redactor_quarantine"]["reason"] == "worker_died"
    assert ask(server, "POST", "/redact", b'"CANARY"')[:2] == (200, b'"[SECRET]"')


def test_what_was_finished_is_kept_and_a_passing_failure_is_not(server):
    before = metrics(server)
    for _ in range(2):
        assert ask(server, "POST", "/redact", b'{"seen": "CANARY"}')[1] == b'{"seen": "[SECRET]"}'
        assert ask(server, "POST", "/redact", b'"one"\n"RAISE"\n', NDJSON)[0] == 200
    after = metrics(server)
    assert after["redactor_repeated_total"] == before["redactor_repeated_total"] + 1
    assert after["redactor_records_total"] == before["redactor_records_total"] + 5


def test_metrics_hold_no_data(server):
    ask(server, "POST", "/CANARY?CANARY", b"CANARY")
    ask(server, "POST", "/redact?CANARY", b'{"CANARYKEY": "CANARY"}')
    ask(server, "POST", "/redact", b"{CANARY")
    status, data, headers = ask(server, "GET", "/metrics")
    assert (
        status == 200
        and b"CANARY" not in data
        and headers["content-type"].startswith("text/plain; version=0.0.4")
    )
    samples = metrics(server)
    assert samples['redactor_requests_total{path="other",status="404"}'] >= 1
    assert samples['redactor_quarantined_total{reason="invalid_json"}'] >= 1
    assert samples['redactor_values_total{entity="SECRET"}'] >= 1
    assert samples['redactor_request_seconds_count{path="/redact"}'] >= 2
    assert samples["redactor_ready"] == 1


def test_metrics_are_in_the_format_of_prometheus(server):
    parser = pytest.importorskip("prometheus_client.parser")
    families = {
        family.name: family
        for family in parser.text_string_to_metric_families(ask(server, "GET", "/metrics")[1].decode())
    }
    assert families["redactor_request_seconds"].type == "histogram"
    assert families["redactor_requests"].type == "counter"
    labels = {name for family in families.values() for sample in family.samples for name in sample.labels}
    assert labels <= {"path", "status", "le", "reason", "entity", "outcome", "to"}


def test_a_token(light):
    with serving(token=TOKEN) as server:
        status, _, headers = ask(server, "POST", "/redact", b"{}")
        assert status == 401 and headers["www-authenticate"] == "Bearer"
        for wrong in (f"Bearer {TOKEN}x", f"Basic {TOKEN}", "Bearer", "Bearer \xff"):
            assert ask(server, "POST", "/redact", b"{}", Authorization=wrong)[0] == 401
        assert ask(server, "GET", "/metrics")[0] == 401
        assert ask(server, "POST", "/redact", b"{}", Authorization=f"Bearer {TOKEN}")[:2] == (200, b"{}")
        assert ask(server, "GET", "/healthz")[0] == ask(server, "GET", "/readyz")[0] == 200


@pytest.mark.parametrize(
    "settings",
    [
        {"host": "0.0.0.0"},
        {"host": "::"},
        {"host": ""},
        {"host": "no such host"},
        {"token": "short"},
        {"token": "a token that is long\nenough"},
    ],
    ids=str,
)
def test_never_open_to_all(settings):
    with pytest.raises(UsageError):
        Settings(**settings)


def test_open_with_a_token():
    assert not Settings(host="0.0.0.0", token=TOKEN).is_loopback


@pytest.mark.parametrize(
    ("url", "headers"),
    [
        ("", {}),
        ("ftp://a", {}),
        ("http://", {}),
        ("http://user:pass@a", {}),
        ("http://a:99999", {}),
        ("http://a/?q=1", {}),
        ("http://a/ b", {}),
        ("http://a/\r\nX: 1", {}),
        ("http://a", {"X": "a\r\nY: b"}),
        ("http://a", {"Content-Length": "1"}),
        ("http://a", {"": "1"}),
        ("http://a", {"X": ""}),
    ],
)
def test_upstreams_that_are_refused(url, headers):
    with pytest.raises(UsageError):
        Target(url, headers)


@pytest.mark.parametrize(
    ("kind", "body", "out"),
    [
        ("application/json", b'[\n {"a": "CANARY"} ,\n 1]\n', b'[\n {"a": "[SECRET]"} ,\n 1]\n'),
        ("application/json", b'{"a":"CANARY"}{"b":1}', b'{"a":"[SECRET]"}{"b":1}'),
        ("application/json", b"[]", b"[]"),
        (NDJSON, b'{"a":"CANARY"}\n', b'{"a":"[SECRET]"}\n'),
        ("text/plain", b"a line\na CANARY line\n", b"a line\na [SECRET] line\n"),
    ],
)
def test_forward(forwarding, upstream, kind, body, out):
    status, data, _ = ask(forwarding, "POST", "/forward", body, kind, Authorization="CANARY", X_Raw="CANARY")
    ((path, headers, got),) = upstream.got
    assert (status, data, path, got) == (200, b"", "/base", out)
    assert headers["Content-Type"] == kind and headers["X-Store"] == "calls" and "CANARY" not in str(headers)


def test_forward_keeps_the_other_elements(forwarding, upstream):
    body = b'[{"a": "CANARY"}, "RAISE CANARY", 3]'
    status, _, headers = ask(forwarding, "POST", "/forward", body)
    assert (status, headers["x-redactor-quarantined"]) == (200, "1")
    first, second, third = json.loads(upstream.got[0][2])
    assert (first, third) == ({"a": "[SECRET]"}, 3)
    assert second["redactor_quarantine"] == {
        "reason": "internal_error",
        "record": 2,
        "position": "ValueError",
    }


@pytest.mark.parametrize("body", [b"CANARY", b"\x93CANARY", b"\x81\xa1n\x01CANARY", b"\xc1"])
def test_what_is_no_messagepack_is_refused_for_good(forwarding, upstream, body):
    pytest.importorskip("msgpack")
    status, said, _ = ask(forwarding, "POST", "/forward", body, "application/msgpack")
    assert (status, upstream.seen) == (422, 0)
    assert b"CANARY" not in said


def test_forward_msgpack(forwarding, upstream):
    msgpack = pytest.importorskip("msgpack")
    body = msgpack.packb([1767700000.5, {"log": "CANARY"}]) + msgpack.packb([2, {"log": "b"}])
    assert ask(forwarding, "POST", "/forward", body, "application/msgpack")[0] == 200
    unpacker = msgpack.Unpacker()
    unpacker.feed(upstream.got[0][2])
    assert list(unpacker) == [[1767700000.5, {"log": "[SECRET]"}], [2, {"log": "b"}]]


def test_forward_what_is_no_json_sends_nothing(forwarding, upstream):
    assert ask(forwarding, "POST", "/forward", b"[1, CANARY")[0] == 422
    assert upstream.seen == 0


@pytest.mark.parametrize(
    ("answers", "status", "retry"),
    [
        (429, 429, "7"),
        (502, 502, "7"),
        (503, 503, "7"),
        (504, 504, "7"),
        (500, 502, "7"),
        (302, 502, "7"),
        (401, 502, "7"),
        (404, 502, "7"),
        (400, 400, None),
        (413, 413, None),
        (0, 503, "1"),
    ],
)
def test_an_upstream_that_refuses(forwarding, upstream, answers, status, retry):
    upstream.plan, upstream.headers = [answers], {"Retry-After": "7", "Location": "/CANARY"}
    upstream.reply = ("text/plain", b"CANARY")
    got, data, headers = ask(forwarding, "POST", "/forward", b'"a"')
    assert (got, headers.get("retry-after")) == (status, retry)
    assert b"CANARY" not in data and "CANARY" not in str(headers)
    assert ask(forwarding, "POST", "/forward", b'"a"')[0] == 200
    assert len(upstream.got) == 1


def test_an_upstream_that_has_nothing_to_say(forwarding, upstream):
    """As Loki and InfluxDB answer; RFC 9110 section 8.6 allows no length there."""
    upstream.plan = [204]
    status, data, headers = ask(forwarding, "POST", "/forward", b'"a"')
    assert (status, data) == (204, b"") and {"content-length", "transfer-encoding"}.isdisjoint(headers)


@pytest.mark.parametrize(("answers", "status"), [(200, 200), (400, 400), (500, 502)])
def test_an_upstream_that_says_much(forwarding, upstream, answers, status):
    """Stores list every record that they took: that is no reason to send all of them again."""
    upstream.plan, upstream.reply = [answers], ("application/json", b"CANARY" * 500_000)
    got, data, _ = ask(forwarding, "POST", "/forward", b'"a"')
    assert (got, data) == (status, b"") and upstream.seen == 1
    assert ask(forwarding, "POST", "/v1/logs", b"{}")[:2] == (200, b"{}")


def test_an_upstream_that_hangs(forwarding, upstream):
    upstream.delay = 3.0
    status, _, headers = ask(forwarding, "POST", "/forward", b'"a"')
    assert status == 504 and headers["retry-after"] == "1"
    assert metrics(forwarding)['redactor_upstream_requests_total{outcome="timeout"}'] == 1


def test_an_upstream_that_is_not_there(light):
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{sock.getsockname()[1]}"
        with serving(upstream=Target(url)) as server:
            status, _, headers = ask(server, "POST", "/forward", b'"a"')
            assert status == 503 and headers["retry-after"] == "1"


def test_an_upstream_that_ends_idle_connections(forwarding, upstream):
    """A connection that was closed meanwhile costs no request."""
    upstream.reply = ("", b"")
    for _ in range(3):
        assert ask(forwarding, "POST", "/forward", b'"a"')[0] == 200
    assert metrics(forwarding)['redactor_upstream_requests_total{outcome="200"}'] == 3


NAPS = b'"NAP"\n' * 400
HEAD = b"POST /forward HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-ndjson\r\n"


def test_nothing_is_forwarded_for_a_client_that_is_gone(forwarding, upstream):
    """What was finished for it is there when it asks again."""
    with socket.create_connection(("127.0.0.1", forwarding.port)) as sock:
        sock.sendall(HEAD + b"Content-Length: %d\r\n\r\n" % len(NAPS) + NAPS)
    deadline = time.monotonic() + 20
    while not metrics(forwarding)["redactor_clients_gone_total"]:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert upstream.seen == 0
    assert ask(forwarding, "POST", "/forward", NAPS, NDJSON)[0] == 200
    assert [body for _, _, body in upstream.got] == [NAPS]
    samples = metrics(forwarding)
    assert samples["redactor_repeated_total"] == 1 and samples["redactor_records_total"] == 400


def test_the_same_request_at_the_same_time_is_worked_on_once(forwarding, upstream):
    got = []
    asking = [
        threading.Thread(target=lambda: got.append(ask(forwarding, "POST", "/forward", NAPS, NDJSON)[0]))
        for _ in range(4)
    ]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert got == [200] * 4 and len(upstream.got) == 4
    assert metrics(forwarding)["redactor_records_total"] == 400


def test_stop_lets_requests_end(light, upstream):
    upstream.delay = 1.0
    server = Server(Settings(upstream=Target(upstream.url)), SETUP)
    server.start()
    got = []
    thread = threading.Thread(target=lambda: got.append(ask(server, "POST", "/forward", b'"CANARY"')))
    thread.start()
    while not upstream.seen:
        time.sleep(0.01)
    idle = socket.create_connection(("127.0.0.1", server.port))
    assert server.stop()
    thread.join()
    idle.close()
    assert got[0][0] == 200 and got[0][2]["connection"] == "close" and upstream.got[0][2] == b'"[SECRET]"'
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", server.port)).close()


def agent(**prompt):
    """A made-up agent that is ready for launch, but for what is given."""
    made = copy.deepcopy(GOOD_AGENT)
    made["conversation_config"]["agent"]["prompt"] |= prompt
    return made


@pytest.mark.parametrize(
    ("documents", "status", "broken"),
    [
        (agent(), 200, []),
        ([agent(), GOOD_SETTINGS], 200, []),
        (agent(llm="gpt-CANARY"), 400, ["elevenlabs.agent.llm"]),
        (agent(backup_llm_config={"order": ["CANARY"]}), 400, ["elevenlabs.agent.backup-llm-order"]),
        (agent(mcp_server_ids=["CANARY"]), 400, ["elevenlabs.agent.mcp-servers"]),
        ({**agent(), "platform_settings": {}}, 400, ["elevenlabs.agent.zero-retention-mode"]),
        ({"CANARY": 1}, 400, None),
        ([], 400, None),
        ("CANARY", 400, None),
    ],
)
def test_validate(server_for_configurations, documents, status, broken):
    got, data, headers = ask(server_for_configurations, "POST", "/validate", json.dumps(documents))
    answer = json.loads(data)
    assert (got, headers["content-type"]) == (status, "application/json") and b"CANARY" not in data
    if broken is None:
        assert answer["detail"]["status"] == "unknown_configuration"
    else:
        assert set(broken) <= {result["rule"] for result in answer["failed"]}
        assert bool(broken) == ("detail" in answer) and all(
            name in answer["detail"]["message"] for name in broken
        )


def test_validate_what_is_no_json(server_for_configurations):
    status, data, _ = ask(server_for_configurations, "POST", "/validate", b"{CANARY")
    assert status == 400 and json.loads(data)["detail"]["status"] == "invalid_json" and b"CANARY" not in data


@pytest.fixture(scope="module")
def server_for_configurations(light):
    with serving() as server:
        yield server
