"""The real collector `rotel` sends to `redactor serve`, which sends to a store: 10,000 records with planted identifiers.

Over the light engine; one smaller run is over the real one. rotel has several requests under way at a time and sends again
what was not confirmed, so that requests may come in another order and more than once; what is inside of a request stays as it is.
"""

import contextlib
import gzip
import http.client
import importlib.util
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from processes import Cli
from serve_process import Serve, wait_for
from serving import PROTOBUF, Upstream

proto = pytest.importorskip("opentelemetry.proto.collector.logs.v1.logs_service_pb2")
ROTEL = importlib.util.find_spec("rotel")
AGENT = Path(ROTEL.origin).with_name("rotel-agent") if ROTEL and ROTEL.origin else None
pytestmark = pytest.mark.skipif(AGENT is None or not AGENT.exists(), reason="needs the package rotel")

RECORDS, BATCH = 10_000, 500
BEGIN = 10**18
TRACE = bytes.fromhex("5b8efff798038103d269b633813fc60c")


class RealCli(Cli):
    command = (sys.executable, "-m", "redactor")


def request(numbers, text):
    """An export request; the time of each record is its number."""
    made = proto.ExportLogsServiceRequest()
    scope = made.resource_logs.add().scope_logs.add()
    made.resource_logs[0].resource.attributes.add(key="service.name").value.string_value = "voice"
    for number in numbers:
        record = scope.log_records.add(time_unix_nano=BEGIN + number, trace_id=TRACE)
        record.body.string_value = text(number)
        record.attributes.add(key="n").value.int_value = number
        record.attributes.add(key="note").value.string_value = text(number)
    return made.SerializeToString()


def planted(number):
    return f"line {number}" + (f" of CANARY{number} and CANARYtwo" if number % 3 == 0 else "")


def numbers_of(body):
    """The numbers of the records in a request, in their order."""
    made = proto.ExportLogsServiceRequest.FromString(body)
    records = [
        record for group in made.resource_logs for scope in group.scope_logs for record in scope.log_records
    ]
    numbers = [record.time_unix_nano - BEGIN for record in records]
    assert all(record.trace_id == TRACE for record in records)
    assert numbers == [
        attribute.value.int_value
        for record in records
        for attribute in record.attributes
        if attribute.key == "n"
    ]
    return numbers


class Collector:
    """rotel, and what it is given. Its log holds no records.

    Args:
        endpoint: where it sends.
        folder: for its pid file and its log.
        batch: the most records of a request.
    """

    def __init__(self, endpoint, folder, batch=BATCH):
        self.port, other = free_port(), free_port()
        options = {
            "otlp-http-endpoint": f"127.0.0.1:{self.port}",
            "otlp-grpc-endpoint": f"127.0.0.1:{other}",
            "pid-file": folder / "rotel.pid",
            "exporter": "otlp",
            "otlp-exporter-endpoint": endpoint,
            "otlp-exporter-protocol": "http",
            "otlp-exporter-request-timeout": "1500ms",
            "otlp-exporter-retry-initial-backoff": "100ms",
            "otlp-exporter-retry-max-backoff": "500ms",
            "batch-max-size": batch,
            "batch-timeout": "100ms",
        }
        arguments = [str(part) for name, value in options.items() for part in (f"--{name}", value)]
        self._log = folder / "rotel.log"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen([AGENT, "start", *arguments], stdout=log, stderr=log)
        wait_for(self._is_there)

    def _is_there(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            return False
        return True

    def send(self, body):
        """Give it a request; it takes none while too much waits."""
        deadline = time.monotonic() + 120
        while self._post(body) != 200:
            assert time.monotonic() < deadline
            time.sleep(0.1)

    def _post(self, body):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("POST", "/v1/logs", body, {"Content-Type": PROTOBUF})
            answer = connection.getresponse()
            answer.read()
            return answer.status
        finally:
            connection.close()

    def dropped(self):
        """How many requests it says it has dropped."""
        return self._log.read_bytes().count(b"dropping data")

    def close(self):
        self._process.kill()
        self._process.wait()


def free_port():
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


@pytest.fixture
def store():
    store = Upstream()
    yield store
    store.close()


@pytest.fixture
def serve(cli, store):
    serve = Serve(cli, "--upstream", store.url)
    yield serve
    if serve.process.poll() is None:
        serve.process.send_signal(signal.SIGCONT)
        serve.kill()


@pytest.fixture
def collector(serve, tmp_path):
    collector = Collector(f"http://127.0.0.1:{serve.port}", tmp_path)
    yield collector
    collector.close()


def came(store):
    """The numbers of all records downstream, each once, in the order in which they came; and how many came again."""
    requests = [numbers_of(body) for _, _, body in list(store.got)]
    for numbers in requests:
        assert numbers == sorted(numbers), "a request was put into another order"
    every = [number for numbers in requests for number in numbers]
    return list(dict.fromkeys(every)), len(every) - len(set(every))


def check(store, records=RECORDS):
    """Wait for all records; none was lost, nothing personal came."""
    wait_for(lambda: len(came(store)[0]) >= records, seconds=240, every=0.2)
    numbers, _ = came(store)
    assert sorted(numbers) == list(range(records))
    for _, _, body in store.got:
        assert b"CANARY" not in body
    assert sum(body.count(b"[SECRET] and [SECRET]") for _, _, body in store.got) >= 2 * len(
        range(0, records, 3)
    )


def feed(collector, start=0, stop=RECORDS, text=planted):
    for first in range(start, stop, BATCH):
        collector.send(request(range(first, first + BATCH), text))


def test_calm(serve, collector, store):
    """With one request at a time nothing comes in another order, or twice."""
    for first in range(0, RECORDS, BATCH):
        collector.send(request(range(first, first + BATCH), planted))
        wait_for(lambda done=first + BATCH: len(came(store)[0]) >= done)
    check(store)
    assert came(store) == (list(range(RECORDS)), 0)
    assert collector.dropped() == 0


def test_killed_and_started_again(serve, collector, store):
    """Killed between two requests: rotel keeps what it can't send."""
    feed(collector, 0, 2000)
    for part in (2000, 6000):
        wait_for(lambda part=part: len(came(store)[0]) >= part)
        time.sleep(0.5)
        serve.kill()
        feed(collector, part, part + 4000)
        serve.start()
    check(store)


def test_killed_with_requests_under_way(serve, collector, store):
    """rotel 0.0.1a15 drops a request whose connection ends without an answer, and says so: no more than that is lost."""
    feeding = threading.Thread(target=feed, args=(collector,))
    feeding.start()
    wait_for(lambda: store.got)
    serve.kill()
    serve.start()
    feeding.join()
    collector.send(request([RECORDS], planted))
    wait_for(lambda: RECORDS in came(store)[0], seconds=240, every=0.2)
    wait_for(lambda: len(came(store)[0]) + BATCH * collector.dropped() >= RECORDS + 1, seconds=240, every=0.2)
    for _, _, body in store.got:
        assert b"CANARY" not in body


def test_killed_under_a_sender_that_keeps_to_the_specification(serve, store):
    """A connection that ends without an answer is tried again (OTLP/HTTP, "All Other Responses"): nothing is lost."""

    def send():
        for first in range(0, RECORDS, BATCH):
            body = request(range(first, first + BATCH), planted)
            while True:
                try:
                    if serve.ask("POST", "/v1/logs", body, PROTOBUF)[0] == 200:
                        break
                except (OSError, http.client.HTTPException):
                    time.sleep(0.05)

    sending = threading.Thread(target=send)
    sending.start()
    for part in (1500, 5000):
        wait_for(lambda part=part: len(came(store)[0]) >= part)
        serve.kill()
        serve.start()
    sending.join()
    check(store)
    assert came(store)[0] == list(range(RECORDS))


def test_stopped(serve, collector, store):
    feed(collector, 0, 2000)
    wait_for(lambda: store.got)
    serve.process.send_signal(signal.SIGSTOP)
    feeding = threading.Thread(target=feed, args=(collector, 2000))
    feeding.start()
    time.sleep(4)
    taken = len(store.got)
    time.sleep(0.5)
    assert len(store.got) == taken
    serve.process.send_signal(signal.SIGCONT)
    feeding.join()
    check(store)


def test_slower_than_the_collector_waits(serve, collector, store):
    """Each request takes longer than rotel waits for its answer; what was done for one attempt is there for the next."""
    feed(collector, 0, 2000, lambda number: "NAP " + planted(number))
    check(store, 2000)


def test_a_worker_that_is_killed(serve, collector, store):
    feeding = threading.Thread(target=feed, args=(collector,))
    feeding.start()
    for _ in range(3):
        before = len(store.got)
        # A record at which workers die again and again would be withheld: each passes something on first.
        wait_for(lambda before=before: len(store.got) > before, seconds=60)
        for pid in serve.workers():
            with contextlib.suppress(
                ProcessLookupError
            ):  # one that was listed while it died of the last kill
                os.kill(pid, signal.SIGKILL)
    feeding.join()
    check(store)


def test_a_store_that_fails(serve, collector, store):
    store.plan = [503, 0, 429, 500, 502, 0, 404]
    feed(collector)
    check(store)


def test_garbage_besides(serve, collector, store):
    """Others send what is no request, what is too large, and what never ends."""
    bomb = gzip.compress(b"\0" * 30_000_000)
    head = b"POST /v1/logs HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-protobuf\r\n"
    pieces = [
        b"CANARY\r\n\r\n",
        os.urandom(5000),
        head + b"Content-Length: 6\r\n\r\nCANARY",
        head + b"Content-Length: 100\r\n\r\nCANARY",
        head + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(bomb) + bomb,
        head + b"Transfer-Encoding: chunked\r\n\r\nCANARY\r\n",
    ]
    ended = threading.Event()

    def disturb():
        while not ended.wait(0.05):
            for piece in pieces:
                try:
                    with socket.create_connection(("127.0.0.1", serve.port), timeout=5) as sock:
                        sock.sendall(piece)
                except OSError:
                    continue

    disturbing = threading.Thread(target=disturb)
    disturbing.start()
    feed(collector)
    check(store)
    ended.set()
    disturbing.join()
    assert serve.ask("GET", "/readyz")[0] == 200


PEOPLE = (
    ("patient Maria Lopez", "Maria", "Lopez"),
    ("call me at (202) 555-0143", "555-0143"),
    ("mail to zed.quux@example.org", "zed.quux"),
    ("my social is 536-22-8765", "536-22-8765"),
    ("from 203.0.113.77 today", "203.0.113.77"),
)


def test_the_real_engine(store, tmp_path):
    """300 records, with what the light engine can't know: names, numbers, addresses."""
    serve = Serve(RealCli(), "--upstream", store.url)
    collector = Collector(f"http://127.0.0.1:{serve.port}", tmp_path, batch=50)
    try:
        for first in range(0, 300, 50):
            body = request(range(first, first + 50), lambda number: f"line {number}: {PEOPLE[number % 5][0]}")
            collector.send(body)
        wait_for(lambda: len(came(store)[0]) >= 300, seconds=240, every=0.2)
    finally:
        collector.close()
        serve.kill()
    assert sorted(came(store)[0]) == list(range(300))
    everything = b"".join(body for _, _, body in store.got)
    assert [secret for _, *secrets in PEOPLE for secret in secrets if secret.encode() in everything] == []
    assert everything.count(b"[PERSON_1]") >= 60
