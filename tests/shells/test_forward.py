"""`redactor forward` between made-up peers: a client that waits for acks, and an upstream that may die, hang or talk nonsense."""

import contextlib
import fcntl
import gzip
import os
import re
import resource
import signal
import socket
import subprocess
import threading
import time

import pytest
from processes import children

from redactor.errors import UsageError
from redactor.shells import forward
from redactor.shells.forward import Settings, address
from redactor.shells.work import Mode, Setup
from redactor.wire.forward import ForwardError
from redactor.wire.forward_session import Client, Secret, Server

msgpack = pytest.importorskip("msgpack")
KEY = "a shared key for tests"


class Upstream:
    """A server of the protocol that keeps what it gets. `acks` says whether it acknowledges."""

    def __init__(self, port=0, key=""):
        self.got, self.acks, self.key = [], True, key
        self.socket = socket.create_server(("127.0.0.1", port))
        self.port = self.socket.getsockname()[1]
        self.lines, self.running = [], True
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        with contextlib.suppress(OSError):
            while True:
                line, _ = self.socket.accept()
                self.lines.append(line)
                threading.Thread(target=self.serve, args=(line,), daemon=True).start()

    def serve(self, line):
        session = Server(Secret(self.key, "upstream"), b"n" * 16, 1 << 26)
        with contextlib.suppress(OSError, ForwardError):
            line.sendall(session.greeting())
            while block := line.recv(1 << 16):
                for item in session.feed(block):
                    if isinstance(item, bytes):
                        line.sendall(item)
                        continue
                    self.got.append(item)
                    if self.acks:
                        line.sendall(msgpack.packb({"ack": item.chunk}))

    def kill(self):
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        for line in self.lines:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()

    def texts(self):
        return [event.record["log"] for message in list(self.got) for event in message.events]

    def wait(self, count, seconds=30):
        end = time.monotonic() + seconds
        while len(self.texts()) < count and time.monotonic() < end:
            time.sleep(0.02)
        return self.texts()


OPEN = []


@pytest.fixture(autouse=True)
def _closed():
    yield
    while OPEN:
        OPEN.pop().close()


class Sender:
    """A client that waits for its acks."""

    def __init__(self, port, key=""):
        end = time.monotonic() + 30
        while True:
            try:
                self.line = socket.create_connection(("127.0.0.1", port), timeout=30)
                break
            except OSError:
                assert time.monotonic() < end, "redactor does not listen"
                time.sleep(0.05)
        OPEN.append(self.line)
        self.client = Client(Secret(key, "sender"), b"s" * 16)
        while not self.client.ready:
            for item in self.client.feed(self.line.recv(1 << 16)):
                self.line.sendall(item)

    def send(self, value):
        self.line.sendall(msgpack.packb(value))

    def ack(self, seconds=30.0):
        """The next ack, or None when the connection closed or nothing came."""
        self.line.settimeout(seconds)
        try:
            while block := self.line.recv(1 << 16):
                for item in self.client.feed(block):
                    return item
        except OSError:
            pass
        return None

    def close(self):
        self.line.close()


@pytest.fixture
def upstream():
    one = Upstream()
    yield one
    one.kill()


@pytest.fixture
def started(cli, upstream, tmp_path):
    """Starts `redactor forward` to the upstream and gives its port and process."""
    running = []

    def start(*options, env=None):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        log = (tmp_path / "stderr").open("ab")
        OPEN.append(log)
        to = f"127.0.0.1:{upstream.port}"
        running.append(
            cli.start(
                *("forward", "--listen", f"127.0.0.1:{port}", "--upstream", to, *options),
                stdout=subprocess.DEVNULL,
                stderr=log,
                env=env,
            )
        )
        return port, running[-1]

    yield start
    for process in running:
        process.kill()
        process.wait()
    assert b"CANARY" not in (tmp_path / "stderr").read_bytes()


def events(start, count):
    return [[i, {"log": f"n={i} {'CANARY' if i % 7 == 0 else 'fine'}"}] for i in range(start, start + count)]


def wanted(count):
    return [f"n={i} {'[SECRET]' if i % 7 == 0 else 'fine'}" for i in range(count)]


def modes(i, events):
    """The same events in each mode in turn."""
    packed = b"".join(map(msgpack.packb, events))
    chunk = {"chunk": f"c{i}"}
    return [
        ["app.log", events, chunk],
        ["app.log", packed, {**chunk, "size": len(events)}],
        ["app.log", gzip.compress(packed), {**chunk, "compressed": "gzip"}],
    ][i % 3]


def test_ten_thousand_events_in_all_modes(started, upstream):
    port, process = started()
    sender = Sender(port)
    for i in range(100):
        sender.send(modes(i, events(i * 100, 100)))
        if i % 10 == 0:
            sender.line.sendall(b"\xc0")  # a heartbeat
    assert [sender.ack() for _ in range(1)] == ["c0"]
    assert upstream.wait(10_000) == wanted(10_000)
    assert {message.mode for message in upstream.got} == {"forward", "packed", "compressed"}
    sender.send(["app.log", 5, {"log": "CANARY"}, {"chunk": "last"}])
    assert upstream.wait(10_001)[-1] == "[SECRET]"
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=20) == 0


def test_no_ack_before_the_upstream_has_acknowledged(started, upstream):
    port, _ = started("--ack-timeout", "1")
    upstream.acks = False
    sender = Sender(port)
    sender.send(modes(0, events(0, 10)))
    assert len(upstream.wait(10)) >= 10 and sender.ack(2) is None
    upstream.acks = True
    assert sender.ack() == "c0"
    assert set(upstream.texts()) == set(wanted(10))  # at least once


def test_an_upstream_that_dies_delays_and_loses_nothing(started, upstream):
    port, _ = started("--ack-timeout", "5")
    sender = Sender(port)
    done = []
    thread = threading.Thread(target=lambda: done.extend(sender.ack() for _ in range(1)))
    sender.send(modes(0, events(0, 100)))
    assert sender.ack() == "c0"
    upstream.kill()
    sender.send(modes(1, events(100, 100)))
    thread.start()
    time.sleep(1)
    assert not done
    again = Upstream(upstream.port)
    thread.join(timeout=30)
    assert done == ["c1"] and again.texts() == wanted(200)[100:]
    again.kill()


def test_stderr_says_when_the_upstream_is_in_the_way_and_when_no_more(started, upstream, tmp_path):
    port, _ = started("--ack-timeout", "3")
    said = tmp_path / "stderr"
    sender = Sender(port)
    sender.send(modes(0, events(0, 10)))
    assert sender.ack() == "c0"
    assert said.read_text() == f"redactor: ready on 127.0.0.1:{port}\n"
    upstream.acks = False
    sender.send(modes(1, events(10, 10)))
    assert sender.ack(6) is None
    upstream.acks = True
    assert sender.ack() == "c1"
    assert said.read_text().splitlines()[1:] == [
        "redactor: the upstream does not acknowledge: messages wait for it",
        "redactor: the upstream acknowledges again",
    ]


def test_a_client_without_acks_is_held_back_and_not_dropped(started, upstream):
    port, _ = started()
    upstream.kill()
    sender = Sender(port)
    sender.send(["app.log", events(0, 10)])
    sender.send(["app.log", events(10, 10)])
    sender.close()
    time.sleep(1)
    again = Upstream(upstream.port)
    assert again.wait(20) == wanted(20)
    again.kill()


def test_a_client_that_went_away_sends_again(started, upstream):
    port, _ = started("--ack-timeout", "1")
    upstream.kill()
    sender = Sender(port)
    sender.send(modes(0, events(0, 10)))
    time.sleep(0.3)
    sender.close()
    sender = Sender(port)
    sender.send(modes(0, events(0, 10)))
    again = Upstream(upstream.port)
    assert sender.ack() == "c0" and set(again.texts()) == set(wanted(10))
    again.kill()


def test_the_filter_that_is_killed_loses_nothing(started, upstream):
    port, process = started()
    sender = Sender(port)
    sender.send(modes(0, events(0, 10)))
    assert sender.ack() == "c0"
    process.kill()
    process.wait()
    sender.send(modes(1, events(10, 10)))
    assert sender.ack() is None  # no ack: it is sent again
    port, _ = started()
    sender = Sender(port)
    sender.send(modes(1, events(10, 10)))
    assert sender.ack() == "c1"
    assert upstream.texts() == wanted(20)


def test_a_worker_that_is_killed_delays_and_loses_nothing(started, upstream):
    port, process = started()
    sender = Sender(port)
    for i in range(50):
        sender.send(modes(i, events(i * 20, 20)))
        if i in (10, 20, 30):
            with contextlib.suppress(OSError, IndexError):
                os.kill(children(process.pid)[0], signal.SIGKILL)
    assert upstream.wait(1000) == wanted(1000)


def test_a_slow_and_stopped_filter_delays(started, upstream):
    port, process = started()
    sender = Sender(port)
    sender.send(modes(0, events(0, 10)))
    assert sender.ack() == "c0"
    process.send_signal(signal.SIGSTOP)
    sender.send(modes(1, [[i, {"log": f"n={i} NAP"}] for i in range(10)]))
    assert sender.ack(1) is None and len(upstream.texts()) == 10
    process.send_signal(signal.SIGCONT)
    assert sender.ack() == "c1" and len(upstream.texts()) == 20


def test_garbage_ends_one_connection_and_no_other(started, upstream):
    port, process = started("--max-message", "100000")
    good = Sender(port)
    for data in (
        b"CANARY\r\n",
        b"\xc1" * 9,
        msgpack.packb(["t", b"\0" * 300_000]),
        msgpack.packb({"CANARY": 1}),
    ):
        bad = Sender(port)
        bad.line.sendall(data)
        assert bad.ack(10) is None
    bomb = gzip.compress(b"\0" * 10_000_000)
    good.send(["t", bomb, {"compressed": "gzip", "chunk": "bomb"}])
    assert good.ack() == "bomb"
    good.send(modes(0, events(0, 10)))
    assert good.ack() == "c0" and process.poll() is None
    quarantined, *rest = [event.record for message in upstream.got for event in message.events]
    assert quarantined["redactor_quarantine"]["reason"] == "too_long" and len(rest) == 10


@pytest.mark.parametrize("word", ["RAISE", "DIE", "REGEX"])
def test_an_engine_that_fails_leaves_a_marker(started, upstream, word):
    port, _ = started("--timeout", "1")
    sender = Sender(port)
    sender.send(
        ["t", [[1, {"log": "CANARY"}], [2, {"log": f"{word} CANARY"}], [3, {"log": "x"}]], {"chunk": "c"}]
    )
    assert sender.ack() == "c"
    first, marked, last = [event.record for message in upstream.got for event in message.events]
    assert (first, last) == ({"log": "[SECRET]"}, {"log": "x"})
    assert marked["redactor_quarantine"]["reason"] in ("internal_error", "worker_died", "timeout")


def test_shared_keys_on_both_sides(started, upstream):
    upstream.key = "the key of the upstream"
    env = {**os.environ, "REDACTOR_FORWARD_KEY": KEY, "REDACTOR_UPSTREAM_KEY": upstream.key}
    port, _ = started(env=env)
    sender = Sender(port, KEY)
    sender.send(modes(0, events(0, 10)))
    assert sender.ack() == "c0" and upstream.texts() == wanted(10)
    with pytest.raises(Exception, match=r"refuses|reset|closed"):
        Sender(port, "a wrong shared key")
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(msgpack.packb(["t", events(0, 10)]))
        time.sleep(0.5)
    assert upstream.texts() == wanted(10)


def test_an_upstream_with_another_key_gets_nothing(started, upstream, tmp_path):
    upstream.key = "the key of the upstream"
    port, _ = started("--upstream-key", "not the key of the upstream", "--ack-timeout", "1")
    sender = Sender(port)
    sender.send(modes(0, events(0, 10)))
    assert sender.ack(2) is None and upstream.got == []
    assert "has another shared key" in (tmp_path / "stderr").read_text()


def test_more_clients_than_allowed_are_turned_away(started, upstream):
    port, _ = started("--connections", "1")
    first = Sender(port)
    first.send(modes(0, events(0, 1)))
    assert first.ack() == "c0"
    second = Sender(port)
    assert second.ack(10) is None
    first.close()
    time.sleep(0.5)
    third = Sender(port)
    third.send(modes(1, events(1, 1)))
    assert third.ack() == "c1"


def test_more_clients_than_file_descriptors_wait(started, upstream):
    port, process = started()
    first = Sender(port)
    first.send(modes(0, events(0, 10)))
    assert first.ack() == "c0"
    hard = resource.prlimit(process.pid, resource.RLIMIT_NOFILE)[1]
    resource.prlimit(process.pid, resource.RLIMIT_NOFILE, (20, hard))
    crowd = [Sender(port) for _ in range(30)]
    time.sleep(0.5)
    assert process.poll() is None
    first.send(modes(1, events(10, 10)))
    assert first.ack() == "c1"
    for one in crowd:
        one.close()
    last = Sender(port)
    last.send(modes(2, events(20, 10)))
    assert last.ack() == "c2"


def test_many_file_descriptors_are_no_hindrance():
    """`select` takes none over 1,023, and what it then raises ended the thread of the client."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 1100:
        pytest.skip("this system allows too few file descriptors")
    resource.setrlimit(resource.RLIMIT_NOFILE, (1100 if soft < 1100 else soft, hard))
    ours, theirs = socket.socketpair()
    high = socket.socket(fileno=fcntl.fcntl(ours, fcntl.F_DUPFD, 1050))
    with ours, theirs, high:
        assert not forward._has_ended(high)
        theirs.close()
        assert forward._has_ended(high)
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_a_client_that_does_not_say_the_key_holds_its_place_for_a_while_only(monkeypatch):
    monkeypatch.setattr(forward, "PATIENCE", 0.3)
    settings = Settings(("127.0.0.1", 0), ("127.0.0.1", 1), key=KEY)
    server = forward.ForwardServer(Setup("light", None, None, Mode.REDACT, 5.0), settings)
    with socket.create_connection(("127.0.0.1", server.port)) as silent:
        connection, _ = server._socket.accept()
        server._welcome(connection)
        silent.settimeout(10)
        assert silent.recv(1 << 16)  # HELO
        silent.sendall(b"\x96")  # the beginning of a PING, and no more
        assert silent.recv(1 << 16) == b""
    server._socket.close()


def test_a_client_that_falls_silent_in_a_message_holds_its_place_for_a_while_only(monkeypatch):
    monkeypatch.setattr(forward, "PATIENCE", 0.3)
    settings = Settings(("127.0.0.1", 0), ("127.0.0.1", 1))
    server = forward.ForwardServer(Setup("light", None, None, Mode.REDACT, 5.0), settings)
    address = ("127.0.0.1", server.port)
    with socket.create_connection(address) as silent, socket.create_connection(address) as idle:
        for _ in range(2):
            connection, _ = server._socket.accept()
            server._welcome(connection)
        idle.sendall(b"\xc0")  # a heartbeat: nothing has begun
        silent.sendall(msgpack.packb(["app", 7, {"log": "CANARY"}])[:-3])
        silent.settimeout(10)
        assert silent.recv(1 << 16) == b""
        idle.settimeout(0.5)
        with pytest.raises(TimeoutError):
            idle.recv(1 << 16)
    server._socket.close()


def test_a_real_client(started, upstream):
    """Python's fluent-logger, which waits for no ack, with times in nanoseconds."""
    sender = pytest.importorskip("fluent.sender")
    port, _ = started()
    Sender(port).close()
    client = sender.FluentSender("py.client", host="127.0.0.1", port=port, nanosecond_precision=True)
    assert client.emit("calls", {"log": "a CANARY", "n": [1, None]}), client.last_error
    client.close()
    assert upstream.wait(1) == ["a [SECRET]"]
    (message,) = upstream.got
    assert message.tag == "py.client.calls" and float(message.events[0].time) > 1_700_000_000


@pytest.mark.parametrize(
    ("options", "text"),
    [
        (("--upstream", "nowhere"), "--upstream must be HOST:PORT"),
        (("--upstream", "127.0.0.1:x"), "--upstream must be HOST:PORT"),
        (("--upstream", "127.0.0.1:1", "--listen", "0.0.0.0:0"), "needs a shared key"),
        (("--upstream", "127.0.0.1:1", "--listen", "0.0.0.0:0", "--shared-key", "short"), "at least 16"),
        (
            ("--upstream", "127.0.0.1:1", "--listen", "127.0.0.1:0", "--policy", "missing"),
            "no policy is named",
        ),
        (("--upstream", "127.0.0.1:1", "--listen", "203.0.113.1:9", "--shared-key", KEY), "can't listen"),
    ],
)
def test_wrong_options(cli, options, text):
    done = cli("forward", *options)
    assert done.returncode == 2 and re.search(text, done.stderr.decode()) and not done.stdout


def test_addresses():
    assert address("[::1]:24224", "--listen") == ("::1", 24224)
    assert Settings(("::1", 1), ("h", 2)).connections == 64
    with pytest.raises(UsageError):
        address("127.0.0.1:99999", "--listen")


def test_help_names_the_options(cli):
    out = subprocess.run([*cli.command, "forward", "--help"], capture_output=True, text=True).stdout
    assert "--upstream-key" in out and "--ack-timeout" in out
