"""OTLP/HTTP through real sockets, over the light engine."""

import gzip
import json
import sys
from pathlib import Path

import pytest
from serving import PROTOBUF, Upstream, ask, light_path, metrics, serving

from redactor.shells.serve import Limits
from redactor.shells.serve import Upstream as Target
from redactor.wire.otlp import Form, Signal, read, rejected, success, write

sys.path.append(str(Path(__file__).parent.parent / "otlp"))
import otlp_requests

pytest.importorskip("opentelemetry.proto")

CASES = [(signal, form) for signal in Signal for form in Form]
EACH = pytest.mark.parametrize(("signal", "form"), CASES)


@pytest.fixture(scope="module")
def store():
    store = Upstream()
    yield store
    store.close()


@pytest.fixture(scope="module")
def server(store):
    with (
        light_path(),
        serving(upstream=Target(store.url + "/base/", timeout=2), limits=Limits(max_body=50_000)) as server,
    ):
        yield server


@pytest.fixture(autouse=True)
def fresh(store):
    store.got.clear()
    store.reply, store.plan, store.headers = ("", b""), [], {}


def request(signal, form, *records):
    make = {Signal.LOGS: otlp_requests.logs, Signal.TRACES: otlp_requests.traces}[signal]
    whole = {Signal.LOGS: otlp_requests.RECORD, Signal.TRACES: otlp_requests.SPAN}[signal]
    document = json.dumps(make(*(records or (whole,)))).encode()
    return write(signal, form, read(signal, Form.JSON, document)[0])


@EACH
@pytest.mark.parametrize("coding", ["", "gzip"])
def test_a_request_goes_on_redacted(server, store, signal, form, coding):
    body = request(signal, form)
    packed = gzip.compress(body) if coding else body
    status, data, headers = ask(server, "POST", f"/v1/{signal}", packed, form.value, Content_Encoding=coding)
    assert (status, data, headers["content-type"]) == (200, success(signal, form), form.value)
    ((path, sent, got),) = store.got
    assert path == f"/base/v1/{signal}" and sent["Content-Type"] == form.value
    assert sent.get("Content-Encoding", "") == coding
    assert b"CANARY" not in got and b"[SECRET]" in got
    assert ask(server, "POST", f"/redact/v1/{signal}", body, form.value)[:2] == (200, got)
    if form is Form.JSON:
        assert ask(server, "POST", f"/redact/v1/{signal}", b"\xef\xbb\xbf" + body, form.value)[:2] == (
            200,
            got,
        )


@EACH
def test_a_withheld_record_is_told_as_a_warning(server, store, signal, form):
    text = "RAISE CANARY"
    bad = {"name": text} if signal is Signal.TRACES else {"body": {"stringValue": text}}
    fine = {"traceId": "5b8efff798038103d269b633813fc60c"}
    status, data, headers = ask(
        server, "POST", f"/v1/{signal}", request(signal, form, fine, bad, fine), form.value
    )
    assert status == 200 and headers["x-redactor-quarantined"] == "1"
    assert rejected(signal, form, data) == 0 and b"1 withheld by redactor" in data
    got = store.got[0][2]
    assert b"CANARY" not in got and b"REDACTOR_QUARANTINE reason=internal_error record=2" in got


@EACH
def test_what_the_upstream_rejected_is_passed_on(server, store, signal, form):
    store.reply = (form.value, success(signal, form, rejected=2, message="CANARY"))
    status, data, _ = ask(server, "POST", f"/v1/{signal}", request(signal, form), form.value)
    assert status == 200 and rejected(signal, form, data) == 2 and b"CANARY" not in data


@EACH
@pytest.mark.parametrize(("answers", "status"), [(429, 429), (503, 503), (500, 502), (400, 400)])
def test_an_upstream_that_refuses(server, store, signal, form, answers, status):
    store.plan, store.headers, store.reply = [answers], {"Retry-After": "9"}, ("text/plain", b"CANARY")
    got, data, headers = ask(server, "POST", f"/v1/{signal}", request(signal, form), form.value)
    assert (got, headers.get("retry-after")) == (status, None if status == 400 else "9")
    assert headers["content-type"] == form.value and b"CANARY" not in data and b"the upstream" in data
    assert store.got == []


@EACH
@pytest.mark.parametrize("body", [b"CANARY", b"\x0a\x06CANARY", b"[]", b'{"resourceLogs": "CANARY"}'])
def test_garbage_is_refused_for_good(server, store, signal, form, body):
    status, data, headers = ask(server, "POST", f"/v1/{signal}", body, form.value)
    assert status == 400 and headers["content-type"] == form.value
    assert b"CANARY" not in data and store.got == []


@EACH
def test_empty_requests_are_accepted(server, store, signal, form):
    body = b"{}" if form is Form.JSON else b""
    assert ask(server, "POST", f"/v1/{signal}", body, form.value)[:2] == (200, body)


def test_a_bomb(server, store):
    bomb = gzip.compress(b"\0" * 10_000_000)
    status, data, _ = ask(server, "POST", "/v1/logs", bomb, PROTOBUF, Content_Encoding="gzip")
    assert status == 413 and len(data) < 100 and store.got == []


def test_metrics_of_requests(server):
    ask(server, "POST", "/v1/logs", request(Signal.LOGS, Form.PROTOBUF) + b"\xc2\x3e\x06CANARY", PROTOBUF)
    samples = metrics(server)
    assert samples["redactor_dropped_bytes_total"] >= 9
    assert samples['redactor_requests_total{path="/v1/logs",status="200"}'] >= 1
    assert not any("CANARY" in name for name in samples)


def test_what_stays_without_the_package(server, store, monkeypatch):
    """JSON needs no package; protobuf says which one is missing."""
    monkeypatch.setitem(sys.modules, "opentelemetry.proto.collector.logs.v1", None)
    monkeypatch.setitem(sys.modules, "opentelemetry.proto.collector.logs.v1.logs_service_pb2", None)
    assert ask(server, "POST", "/v1/logs", request(Signal.LOGS, Form.JSON), "application/json")[0] == 200
    status, data, _ = ask(server, "POST", "/redact/v1/logs", b"\x0a\x00", PROTOBUF)
    assert status == 415 and store.got and b"CANARY" not in data
