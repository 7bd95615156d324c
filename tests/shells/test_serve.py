"""The HTTP shell over the light engine."""

import http.client
import json
import os
import threading
from pathlib import Path

import pytest

from redactor.errors import UsageError
from redactor.shells.serve import Server
from redactor.shells.work import Setup

TOKEN = "a token for tests only"


@pytest.fixture(scope="module")
def start():
    path = os.environ.get("PYTHONPATH", "")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(Path(__file__).parent), path]))
    servers = []

    def one(**options):
        server = Server(("127.0.0.1", 0), Setup("light", engine="light:Light", timeout=5), **options)
        server.start()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return server

    yield one
    os.environ["PYTHONPATH"] = path
    for server in servers:
        server.shutdown()
        server.stop()


@pytest.fixture(scope="module")
def server(start):
    return start(max_body=1000, waiting=1)


def ask(server, method, path, body=None, kind="application/json", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=20)
    connection.request(method, path, body, {"Content-Type": kind, **headers})
    answer = connection.getresponse()
    data = answer.read()
    connection.close()
    return answer.status, data


@pytest.mark.parametrize("path", ["/redact", "/v1/logs", "/v1/traces"])
def test_json(server, path):
    assert ask(server, "POST", path, b'{"a": "CANARY"}') == (200, b'{"a": "[SECRET]"}')


def test_ndjson(server):
    status, data = ask(server, "POST", "/redact", b'{"a":"CANARY"}\n{CANARY\n', "application/x-ndjson")
    first, second = data.splitlines()
    assert status == 200 and first == b'{"a":"[SECRET]"}'
    assert json.loads(second)["redactor_quarantine"]["reason"] == "invalid_json"


@pytest.mark.parametrize(
    ("path", "body", "kind", "status"),
    [
        ("/redact", b"{CANARY", "application/json", 422),
        ("/redact", b'"RAISE CANARY"', "application/json", 422),
        ("/redact", b'"' + b"CANARY" * 500 + b'"', "application/json", 413),
        ("/redact", b"CANARY", "application/octet-stream", 415),
        ("/v1/logs", b"CANARY", "application/x-protobuf", 415),
        ("/CANARY", b"{}", "application/json", 404),
    ],
)
def test_what_is_refused_says_nothing(server, path, body, kind, status):
    answer = ask(server, "POST", path, body, kind)
    assert answer[0] == status and b"CANARY" not in answer[1]


def test_busy_and_not_ready(server):
    assert server.slots.acquire(blocking=False)
    try:
        assert ask(server, "POST", "/redact", b"{}")[0] == 429
    finally:
        server.slots.release()
    server.ready.clear()
    try:
        assert ask(server, "POST", "/redact", b"{}")[0] == 503
        assert ask(server, "GET", "/readyz")[0] == 503
        assert ask(server, "GET", "/healthz")[0] == 200
    finally:
        server.ready.set()


def test_metrics_hold_no_data(server):
    ask(server, "POST", "/CANARY?CANARY", b"CANARY")
    status, data = ask(server, "GET", "/metrics")
    assert status == 200 and b"CANARY" not in data
    assert b'redactor_requests_total{path="other",status="404"}' in data


def test_a_token(start):
    server = start(token=TOKEN)
    assert ask(server, "POST", "/redact", b"{}")[0] == 401
    assert ask(server, "POST", "/redact", b"{}", Authorization=f"Bearer {TOKEN}") == (200, b"{}")


@pytest.mark.parametrize(
    ("host", "token"), [("0.0.0.0", ""), ("::", ""), ("127.0.0.1", "short"), ("example.org", "")]
)
def test_never_open_to_all(host, token):
    with pytest.raises(UsageError):
        Server((host, 0), Setup("light"), token=token)
