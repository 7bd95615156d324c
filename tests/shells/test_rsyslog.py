"""The real rsyslogd with `redactor stream` as its helper; needs the Debian package rsyslog."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest
from processes import Cli

RSYSLOGD = shutil.which("rsyslogd") or shutil.which("rsyslogd", path="/usr/sbin")
pytestmark = pytest.mark.skipif(RSYSLOGD is None, reason="rsyslogd is not installed: apt-get install rsyslog")
COUNT = 10_000
NONCE = "a-nonce-for-tests-only"
COMMON = """
global(workDirectory="{home}" maxMessageSize="64k")
main_queue(queue.type="LinkedList" queue.size="50000" queue.timeoutShutdown="20000")
module(load="imptcp")
input(type="imptcp" port="{port}")
template(name="plain" type="string" string="%rawmsg%\\n")
"""
MMEXTERNAL = """
module(load="mmexternal")
action(type="mmexternal" binary="{helper}" interface.input="fulljson" forcesingleinstance="on")
if $!redact == "{nonce}" then {{
    action(type="omfile" file="{out}" template="plain")
}}
"""
OMPROG = """
module(load="omprog")
action(type="omprog" binary="{helper}" template="plain" confirmMessages="on" confirmTimeout="20000"
       useTransactions="{transactions}" action.resumeRetryCount="-1" action.resumeInterval="1")
"""


def number(line):
    return int(re.search(rb"n=(\d+) ", line)[1])


class Server:
    """One rsyslogd with one helper; its lines come out in `out`."""

    def __init__(self, home, config, options):
        self.home, self.out = home, home / "out.log"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        helper = home / "helper.sh"
        command = " ".join([*Cli.command, "stream", *options]).format(out=self.out)
        helper.write_text(
            f"#!/bin/sh\necho $$ >> {home}/pids\nexport REDACTOR_NONCE={NONCE}\nexec {command}\n"
        )
        helper.chmod(0o755)
        path = home / "rsyslog.conf"
        places = {"home": home, "port": self.port, "helper": helper, "nonce": NONCE, "out": self.out}
        transactions = "on" if "--transactions" in options else "off"
        path.write_text((COMMON + config).format(**places, transactions=transactions))
        self.log = (home / "rsyslogd.log").open("wb")
        self.process = subprocess.Popen(
            [RSYSLOGD, "-n", "-f", str(path), "-i", str(home / "pid")], stdout=self.log, stderr=self.log
        )

    def send(self, lines):
        end = time.monotonic() + 20
        while True:
            try:
                connection = socket.create_connection(("127.0.0.1", self.port), timeout=20)
                break
            except OSError:
                assert time.monotonic() < end, "rsyslogd does not listen"
                time.sleep(0.05)
        with connection:
            connection.sendall(b"".join(lines))

    def lines(self):
        return self.out.read_bytes().splitlines() if self.out.exists() else []

    def wait_for(self, count, seconds=60):
        end = time.monotonic() + seconds
        while len(self.lines()) < count and time.monotonic() < end:
            time.sleep(0.05)
        return self.lines()

    def settle(self):
        """Wait until no more comes out."""
        last = -1
        while (now := len(self.lines())) != last:
            last = now
            time.sleep(1.5)
        return self.lines()

    def kill_helper(self):
        pids = (self.home / "pids").read_text().split()
        os.kill(int(pids[-1]), signal.SIGKILL)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()


@pytest.fixture
def server(tmp_path):
    started = []

    def start(config, *options):
        started.append(Server(tmp_path, config, options))
        return started[-1]

    yield start
    for one in started:
        one.stop()


def log_lines(start=0, count=COUNT):
    return [
        b"<134>1 2026-01-02T03:04:05Z web01 app 77 ID47 - n=%d %s\n"
        % (i, b"CANARY%d" % i if i % 7 == 0 else b"fine")
        for i in range(start, start + count)
    ]


def leaked(home):
    """The files that hold a canary; shown by name."""
    return [path.name for path in Path(home).rglob("*") if path.is_file() and b"CANARY" in path.read_bytes()]


OMPROGS = [
    pytest.param(("--protocol", "rsyslog-omprog", "--output", "{out}"), id="single"),
    pytest.param(("--protocol", "rsyslog-omprog", "--output", "{out}", "--transactions"), id="transactions"),
]


def test_mmexternal(server, tmp_path):
    run = server(MMEXTERNAL, "--protocol", "rsyslog-mmexternal")
    run.send(log_lines())
    out = run.wait_for(COUNT)
    assert [number(line) for line in out] == list(range(COUNT))
    assert sum(b"[SECRET]" in line for line in out) == len(range(0, COUNT, 7))
    run.stop()
    assert leaked(tmp_path) == []


@pytest.mark.parametrize("options", OMPROGS)
def test_omprog(server, tmp_path, options):
    run = server(OMPROG, *options)
    run.send(log_lines())
    out = run.wait_for(COUNT)
    assert [number(line) for line in out] == list(range(COUNT))
    assert sum(b"[SECRET]" in line for line in out) == len(range(0, COUNT, 7))
    run.stop()
    assert leaked(tmp_path) == []


def test_mmexternal_that_is_killed_lets_nothing_through(server, tmp_path):
    """Lines whose helper died are lost, which the guard in the configuration sees to; none passes raw, none out of order."""
    run = server(MMEXTERNAL, "--protocol", "rsyslog-mmexternal")
    run.send(log_lines(0, 5000))
    run.wait_for(200)
    run.kill_helper()
    run.send(log_lines(5000, 5000))
    numbers = [number(line) for line in run.settle()]
    assert numbers == sorted(set(numbers))
    missing = sorted(set(range(COUNT)) - set(numbers))
    assert not missing or missing[-1] - missing[0] < 1024  # the batch in flight, and nothing after it
    run.stop()
    assert leaked(tmp_path) == []


@pytest.mark.parametrize("options", OMPROGS)
def test_omprog_that_is_killed_loses_nothing(server, tmp_path, options):
    run = server(OMPROG, *options)
    run.send(log_lines())
    run.wait_for(200)
    run.kill_helper()
    run.wait_for(COUNT)
    numbers = [number(line) for line in run.settle() if re.search(rb"n=(\d+) ", line)]
    first = list(dict.fromkeys(numbers))
    assert first == list(range(COUNT))  # all there, first seen in order; some may come twice
    run.stop()
    assert leaked(tmp_path) == []


def test_the_replies_are_json(cli):
    message = {"msg": "CANARY", "rawmsg": "<13>CANARY", "hostname": "web01", "$!": {"a": "CANARY"}}
    done = cli(
        "stream",
        "--protocol",
        "rsyslog-mmexternal",
        "--nonce",
        NONCE,
        stdin=json.dumps(message).encode() + b"\n",
    )
    assert json.loads(done.stdout) == {
        "msg": "[SECRET]",
        "rawmsg": "<13>[SECRET]",
        "$!": {"a": "[SECRET]", "redact": NONCE},
    }
