"""`redactor serve` as a process: what it says, how it ends, what it leaves."""

import os
import signal
import socket
import threading

import pytest
from processes import alive
from serve_process import Serve, wait_for
from serving import Upstream

from redactor.cli import run


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_when_told(cli, number):
    serve = Serve(cli)
    assert serve.ask("POST", "/redact", b'"CANARY"') == (200, b'"[SECRET]"')
    workers = [pid for pid in serve.workers() if alive(pid)]
    assert workers
    code, said = serve.stop(number)
    assert (code, said) == (0, b"")
    wait_for(lambda: not any(map(alive, workers)))


def test_a_request_at_work_is_answered_before_the_end(cli):
    store = Upstream()
    store.delay = 1.0
    serve = Serve(cli, "--upstream", store.url)
    got = []
    thread = threading.Thread(target=lambda: got.append(serve.ask("POST", "/forward", b'"CANARY"')))
    thread.start()
    wait_for(lambda: store.seen)
    code, _ = serve.stop()
    thread.join()
    assert code == 0 and got == [(200, b"")] and store.got[0][2] == b'"[SECRET]"'
    store.close()


def test_a_request_that_takes_too_long_is_cut(cli):
    store = Upstream()
    store.delay = 5.0
    serve = Serve(cli, "--upstream", store.url, "--drain", "0.2")

    def ask():
        with pytest.raises(OSError):
            serve.ask("POST", "/forward", b'"CANARY"')

    thread = threading.Thread(target=ask)
    thread.start()
    wait_for(lambda: store.seen)
    assert serve.stop()[0] == 128 + signal.SIGTERM
    thread.join()
    store.close()


def test_workers_end_with_a_killed_server(cli):
    serve = Serve(cli)
    workers = serve.workers()
    serve.kill()
    wait_for(lambda: not any(map(alive, workers)))


def test_a_killed_worker_is_replaced(cli):
    serve = Serve(cli)
    for pid in serve.workers():
        os.kill(pid, signal.SIGKILL)
    for _ in range(3):
        assert serve.ask("POST", "/redact", b'"CANARY again"')[1] == b'"[SECRET] again"'
    assert len(serve.workers()) == 1
    serve.stop()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--host", "0.0.0.0"],
        ["--host", "0.0.0.0", "--token", "short"],
        ["--host", "256.256.256.256"],
        ["--tls-cert", "missing.pem"],
        ["--tls-cert", "missing.pem", "--tls-key", "missing.pem"],
        ["--client-ca", "missing.pem"],
        ["--upstream", "CANARY"],
        ["--upstream", "https://127.0.0.1", "--upstream-ca", "missing.pem"],
        ["--upstream", "http://127.0.0.1", "--upstream-headers", "no value"],
        ["--upstream-headers", "a=b"],
        ["--key-file", "missing"],
        ["--max-body", "0"],
        ["--workers", "0"],
    ],
    ids=" ".join,
)
def test_wrong_options(capsys, arguments):
    assert run(["serve", "--port", "0", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.startswith("redactor: error: ") and err.count("\n") == 1
    assert "CANARY" not in err


@pytest.mark.parametrize("policy", ["missing", "broken"])
def test_a_policy_that_can_not_be_used(cli, policy):
    done = cli("serve", "--port", "0", "--policy", policy)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert b"CANARY" not in done.stderr


def test_a_port_that_is_taken(cli):
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        sock.listen()
        done = cli("serve", "--port", sock.getsockname()[1])
    assert done.returncode == 2 and b"can't listen" in done.stderr


def test_options_from_the_environment(cli):
    store = Upstream()
    os.environ["REDACTOR_UPSTREAM_HEADERS"] = "Authorization=Basic abc==, X-Two=2"
    try:
        serve = Serve(cli, "--upstream", store.url)
    finally:
        del os.environ["REDACTOR_UPSTREAM_HEADERS"]
    assert serve.ask("POST", "/forward", b'"a"')[0] == 200
    serve.stop()
    headers = store.got[0][1]
    assert (headers["Authorization"], headers["X-Two"]) == ("Basic abc==", "2")
    store.close()
