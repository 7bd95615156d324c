"""The parser for syslog-ng: by itself, and inside the real syslog-ng (Debian's syslog-ng-core and syslog-ng-mod-python)."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from processes import Cli

from redactor.shells import syslogng
from redactor.shells.syslogng import Helper, HelperError, Redact, StartError

SYSLOG_NG = shutil.which("syslog-ng") or shutil.which("syslog-ng", path="/usr/sbin")
MODULE = list(Path("/usr/lib/syslog-ng").glob("*/libmod-python*.so"))
real = pytest.mark.skipif(
    SYSLOG_NG is None or not MODULE,
    reason="syslog-ng with Python is not installed: apt-get install syslog-ng-core syslog-ng-mod-python",
)
COUNT = 10_000
ROOT = Path(__file__).parent.parent.parent
COMMAND = " ".join(Cli.command)
MARKER = "[REDACTOR_QUARANTINE reason={} record=1]"


class Message:
    """A LogMessage as syslog-ng 3.38 gives it: names and values in bytes, the macros after the values."""

    def __init__(self, **values):
        self.values = {
            name: value.encode() if isinstance(value, str) else value for name, value in values.items()
        }
        self.values["SOURCE"] = b"s_net"

    def keys(self):
        return [name.encode() for name in self.values] + [b"P_MONTH_NAME", b"CONTEXT_ID", b"S_AMPM"]

    def __getitem__(self, name):
        assert name in self.values, "asking for a macro can end syslog-ng"
        return self.values[name]

    def __setitem__(self, name, value):
        assert isinstance(value, str)
        self.values[name] = value.encode()

    def texts(self):
        return {name: value.decode() for name, value in self.values.items() if name != "SOURCE"}


@pytest.fixture(scope="module")
def parser():
    one = Redact()
    assert one.init({"command": COMMAND, "timeout": "2"})
    yield one
    one.deinit()


def parsed(parser, **values):
    message = Message(**values)
    return message.texts() if parser.parse(message) else None


BSD = {"MESSAGE": "a CANARY", "HOST": "web01", "PROGRAM": "app", "PID": "77", "LEGACY_MSGHDR": "app[77]: "}


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({"MESSAGE": "nothing"}, {"MESSAGE": "nothing"}),
        ({}, {"MESSAGE": ""}),
        (BSD, {**BSD, "MESSAGE": "a [SECRET]"}),
        (
            {**BSD, "PROGRAM": "Jane Doe's app", "LEGACY_MSGHDR": "Jane Doe's app[77]: "},
            {**BSD, "MESSAGE": "a [SECRET]", "PROGRAM": "-", "LEGACY_MSGHDR": "-: "},
        ),
        ({**BSD, "LEGACY_MSGHDR": "CANARY: "}, {**BSD, "MESSAGE": "a [SECRET]", "LEGACY_MSGHDR": "app: "}),
        (
            {"MESSAGE": "called", "PROGRAM": "CANARY", "LEGACY_MSGHDR": "CANARY "},
            {"MESSAGE": "called", "PROGRAM": "-", "LEGACY_MSGHDR": "-: "},
        ),
        ({"MESSAGE": "x", "HOST": "10.11.12.13"}, {"MESSAGE": "x", "HOST": "-"}),
        (
            {"MESSAGE": "a CANARY", "RAWMSG": "<13>Jan  2 03:04:05 web01 app: a CANARY"},
            {"MESSAGE": "a [SECRET]", "RAWMSG": "<13>Jan  2 03:04:05 web01 app: a [SECRET]"},
        ),
        (
            {"MESSAGE": "x", ".SDATA.meta@1.2.user": "CANARY", ".json.a": "CANARY", "own": "fine", "none": ""},
            {"MESSAGE": "x", ".SDATA.meta@1.2.user": "[SECRET]", ".json.a": "[SECRET]", "own": "fine", "none": ""},
        ),
        ({"MESSAGE": "a RAISE CANARY", "own": "CANARY"}, {"MESSAGE": MARKER.format("internal_error"), "own": "", "HOST": "-"}),
        ({"MESSAGE": "x", ".json.a": "a RAISE CANARY"}, {"MESSAGE": MARKER.format("internal_error"), ".json.a": "", "HOST": "-"}),
        ({"MESSAGE": "x", ".json.CANARY": "a"}, {"MESSAGE": MARKER.format("unsupported_format"), ".json.CANARY": "", "HOST": "-"}),
        ({"MESSAGE": b"CANARY \xff"}, {"MESSAGE": MARKER.format("invalid_utf8"), "HOST": "-"}),
        ({"MESSAGE": "a\nb\0c CANARY \u2028"}, {"MESSAGE": "a\nb\0c [SECRET] \u2028"}),
        ({"MESSAGE": "DIE CANARY"}, {"MESSAGE": MARKER.format("worker_died"), "HOST": "-"}),
    ],
)  # fmt: skip
def test_a_message(parser, given, wanted):
    got = parsed(parser, **given)
    assert {name: re.sub(r"record=\d+", "record=1", text) for name, text in got.items()} == wanted


def test_dropped_where_the_configuration_says_so():
    parser = Redact()
    assert parser.init({"command": COMMAND, "on_failure": "drop"})
    assert parsed(parser, MESSAGE="a RAISE") is None
    assert parsed(parser, MESSAGE=b"\xff") is None
    assert parsed(parser, MESSAGE="a CANARY") == {"MESSAGE": "a [SECRET]"}
    parser.deinit()


@pytest.mark.parametrize(
    "options",
    [
        {"command": "/nowhere/redactor"},
        {"command": COMMAND, "policy": "missing"},
        {"command": COMMAND, "polcy": "light"},
        {"command": COMMAND, "timeout": "soon"},
        {"command": COMMAND, "on_failure": "keep"},
        {"command": COMMAND, "timeout": "inf"},
        {"command": COMMAND, "wait": "nan"},
        {"command": COMMAND, "wait": "-1"},
        {"command": "'/opt/redactor"},
        {"command": ""},
    ],
)
def test_a_wrong_option_keeps_syslog_ng_from_starting(options, capfd):
    assert Redact().init(options) is False
    assert "redactor: " in capfd.readouterr().err


REPLIES = {
    "no JSON": b"CANARY\n",
    "no nonce": b'{"msg": "CANARY", "$!": {}}\n',
    "a wrong nonce": b'{"msg": "CANARY", "$!": {"redact": "guessed"}}\n',
    "no object": b"[]\n",
    "a made-up marker": b'{"msg": "[REDACTOR_QUARANTINE CANARY]"}\n',
    "nothing": b"",
}


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_a_helper_that_answers_garbage_is_not_believed(tmp_path, reply, monkeypatch):
    """Its first answer is right, so that it starts; then come the bytes of the case."""
    program = tmp_path / "helper.py"
    program.write_text(
        "import os, sys, json\n"
        "sys.stdin.readline()\n"
        "print(json.dumps({'msg': '', '$!': {'redact': os.environ['REDACTOR_NONCE']}}), flush=True)\n"
        f"sys.stdin.readline(); sys.stdout.buffer.write({reply!r}); sys.stdout.flush()\n"
    )
    helper = Helper([sys.executable, str(program)], 1.0)
    with pytest.raises(HelperError):
        helper.ask({"msg": "CANARY"})
    parser = Redact()
    parser._helper, parser._lock, parser._rests_until = helper, threading.Lock(), 0.0
    parser._on_failure, parser._wait = "marker", 0.5
    assert parsed(parser, MESSAGE="CANARY") == {"MESSAGE": MARKER.format("worker_died"), "HOST": "-"}
    helper.end()


def test_a_reply_without_all_values_drops_the_message(parser, monkeypatch):
    monkeypatch.setattr(parser, "_answer", lambda values: {"msg": "x", "$!": {}})
    assert parsed(parser, MESSAGE="x", own="CANARY") is None


def test_a_helper_that_hangs_is_replaced(parser):
    pid = parser._helper._process.pid
    os.kill(pid, signal.SIGSTOP)
    began = time.monotonic()
    assert parser._helper.timeout == 2.0
    assert parsed(parser, MESSAGE="a CANARY") == {"MESSAGE": "a [SECRET]"}
    assert parser._helper._process.pid != pid and time.monotonic() - began < 60


def test_no_helper_is_started_over_and_over(parser, monkeypatch):
    calls = []
    monkeypatch.setattr(parser, "_wait", 0.0)
    monkeypatch.setattr(parser._helper, "ask", lambda question: calls.append(1) or _fail())
    for _ in range(5):
        assert "worker_died" in parsed(parser, MESSAGE="CANARY")["MESSAGE"]
    assert len(calls) == 1
    parser._rests_until = 0.0


def _fail():
    raise StartError


CONFIG = """
@version: 3.38
options {{ stats-freq(0); log-fifo-size(100000); keep-hostname(yes); }};
source s_net {{ network(transport("tcp") ip("127.0.0.1") port({port}) flags(syslog-protocol, store-raw-message)
  log-iw-size(20000)); }};
parser p_redact {{ python(class("redactor.shells.syslogng.Redact") options("command" "{command}" "wait" "{wait}")); }};
destination d_out {{ file("{out}" template("$ISODATE $HOST $MSGHDR$MSGID $SDATA $MSG raw=$RAWMSG\\n")); }};
log {{ source(s_net); parser(p_redact); destination(d_out); }};
"""


class Server:
    """One syslog-ng; its lines come out in `out`."""

    def __init__(self, home, command=COMMAND, wait=60):
        self.home, self.out = home, home / "out.log"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        config = home / "syslog-ng.conf"
        config.write_text(CONFIG.format(port=self.port, out=self.out, command=command, wait=wait))
        self.log = (home / "syslog-ng.log").open("wb")
        places = [f"--{what}={home / what}" for what in ("persist-file", "pidfile", "control")]
        self.process = subprocess.Popen(
            [SYSLOG_NG, "-F", "--no-caps", "-e", "-f", str(config), *places],
            stdout=self.log,
            stderr=self.log,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )

    def send(self, lines):
        end = time.monotonic() + 30
        while True:
            try:
                connection = socket.create_connection(("127.0.0.1", self.port), timeout=60)
                break
            except OSError:
                assert time.monotonic() < end and self.process.poll() is None, "syslog-ng does not listen"
                time.sleep(0.05)
        with connection:
            connection.sendall(b"".join(lines))

    def wait_for(self, count, seconds=300):
        end = time.monotonic() + seconds
        while len(lines := self.lines()) < count and time.monotonic() < end:
            assert self.process.poll() is None, "syslog-ng has ended"
            time.sleep(0.25)
        return lines

    def lines(self):
        return self.out.read_bytes().splitlines() if self.out.exists() else []

    def helper(self):
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return max(int(child) for task in tasks for child in task.read_text().split())

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
    one = Server(tmp_path)
    yield one
    one.stop()


def log_lines(start=0, count=COUNT, text=b"CANARY%d"):
    return [
        b'<134>1 2026-01-02T03:04:05Z web01 app 77 ID47 [meta@1 user="%s"] n=%d %s\n'
        % (b"CANARY" if i % 11 == 0 else b"u", i, text % i if i % 7 == 0 else b"fine")
        for i in range(start, start + count)
    ]


def numbers(lines):
    return [int(found[1]) for line in lines if (found := re.search(rb"\] n=(\d+) ", line))]


def leaked(home):
    return [path.name for path in home.rglob("*") if path.is_file() and b"CANARY" in path.read_bytes()]


@real
def test_ten_thousand_lines(server, tmp_path):
    server.send(log_lines())
    out = server.wait_for(COUNT)
    assert numbers(out) == list(range(COUNT))
    assert b'web01 app[77]: ID47 [meta@1 user="[SECRET\\]"] n=0 [SECRET] raw=<134>1 ' in out[0]
    assert out[0].endswith(b'ID47 [meta@1 user="[SECRET\\]"] n=0 [SECRET]')
    server.stop()
    assert leaked(tmp_path) == []


@real
@pytest.mark.parametrize(("sign", "count"), [(signal.SIGKILL, COUNT), (signal.SIGTERM, 3000)])
def test_a_helper_that_is_killed_loses_nothing(server, tmp_path, sign, count):
    server.send(log_lines(0, count))
    server.wait_for(200)
    for _ in range(3):
        os.kill(server.helper(), sign)
        time.sleep(0.5)
    assert numbers(server.wait_for(count)) == list(range(count))
    server.stop()
    assert leaked(tmp_path) == []


@real
def test_garbage_and_failing_engines_become_markers(server, tmp_path):
    lines = []
    for i, line in enumerate(log_lines(0, 2000)):
        lines.append(line)
        if i % 100 == 0:
            lines.append(
                (b"CANARY \xff\xfe\n", b"<9999>CANARY \0 x\n", b"RAISE CANARY\n", b"\n")[i // 100 % 4]
            )
    server.send(lines)
    kept = [i for i in range(2000)]
    server.wait_for(len(kept) + 15)
    server.send([b"<134>1 2026-01-02T03:04:05Z web01 app 77 - - n=2000 end\n"])
    end = time.monotonic() + 30
    while not any(b"n=2000 end" in line for line in server.lines()) and time.monotonic() < end:
        time.sleep(0.1)
    text = server.out.read_bytes()
    assert [i for i in numbers(text.splitlines()) if i < 2000] == kept
    assert text.count(b"[REDACTOR_QUARANTINE reason=invalid_utf8") == 5
    assert text.count(b"[REDACTOR_QUARANTINE reason=internal_error") == 5
    server.stop()
    assert leaked(tmp_path) == []


@real
def test_a_helper_that_cannot_start_again_gives_markers(tmp_path):
    """The filter is gone for good: nothing raw comes out, and each message leaves a marker."""
    link = tmp_path / "redactor"
    link.write_text(f'#!/bin/sh\nexec {COMMAND} "$@"\n')
    link.chmod(0o755)
    home = tmp_path / "home"
    home.mkdir()
    server = Server(home, str(link), wait=1)
    try:
        server.send(log_lines(0, 100))
        server.wait_for(100)
        link.unlink()
        os.kill(server.helper(), signal.SIGKILL)
        server.send(log_lines(100, 100))
        out = server.wait_for(200)
        assert len(out) == 200 and sum(b"reason=worker_died" in line for line in out) == 100
    finally:
        server.stop()
    assert leaked(home) == []


@real
def test_syslog_ng_does_not_start_with_a_wrong_policy(tmp_path, monkeypatch):
    config = tmp_path / "syslog-ng.conf"
    text = CONFIG.format(port=0, out=tmp_path / "out.log", command=COMMAND, wait=1).replace(
        'options("command"', 'options("policy" "missing" "command"'
    )
    config.write_text(text)
    places = [f"--{what}={tmp_path / what}" for what in ("persist-file", "pidfile", "control")]
    done = subprocess.run(
        [SYSLOG_NG, "-F", "--no-caps", "-e", "-f", str(config), *places],
        capture_output=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode != 0 and b"no policy is named" in done.stderr


def test_the_question_is_a_message_as_rsyslog_sends_it():
    assert json.dumps(syslogng.request({"MESSAGE": "x", "SOURCE": "s"})) == '{"msg": "x", "$!": {}}'
