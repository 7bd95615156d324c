"""The real rsyslogd with `redactor stream` as its helper, for tests."""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

from processes import Cli

RSYSLOGD = shutil.which("rsyslogd") or shutil.which("rsyslogd", path="/usr/sbin")
COUNT = 10_000
NONCE = "a-nonce-for-tests-only"
COMMON = """
global(workDirectory="{home}" maxMessageSize="64k" oversizemsg.report="off" oversizemsg.input.mode="truncate")
main_queue(queue.type="LinkedList" queue.size="50000" queue.timeoutShutdown="20000")
module(load="imtcp")
input(type="imtcp" port="{port}" discardTruncatedMsg="on")
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
action(type="omprog" binary="{helper}" template="plain" confirmMessages="on" confirmTimeout="{confirm}"
       useTransactions="{transactions}" action.resumeRetryCount="-1" action.resumeInterval="1")
"""


EXAMPLES = Path(__file__).parent.parent.parent / "docs" / "shippers" / "examples"


def example(name):
    """A configuration of the documentation, with the places that `Server` fills in; braces are doubled for `format`."""
    text = (EXAMPLES / name).read_text().replace("{", "{{").replace("}", "}}")
    for old, new in (
        ('"/var/spool/rsyslog"', '"{home}"'),
        ('port="514"', 'port="{port}"'),
        ('"/var/log/redactor.log"', '"{home}/redactor.log"'),
    ):
        assert old in text
        text = text.replace(old, new)
    return re.sub(r'binary="[^"]*"', 'binary="{helper}"', text)


def number(line):
    return int(re.search(rb"n=(\d+) ", line)[1])


class Server:
    """One rsyslogd with one helper; its lines come out in `out`."""

    def __init__(
        self,
        home,
        config,
        options=(),
        *,
        out=None,
        script="exec {command}",
        env="",
        confirm=20000,
        common=COMMON,
    ):
        self.home, self.out = home, out or home / "out.log"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        helper = home / "helper.sh"
        command = " ".join([*Cli.command, "stream", *options]).format(out=self.out)
        helper.write_text(
            f"#!/bin/bash\necho $$ >> {home}/pids\nexport REDACTOR_NONCE={NONCE} {env}\n"
            + script.format(command=command, out=self.out)
            + "\n"
        )
        helper.chmod(0o755)
        self.config = path = home / "rsyslog.conf"
        places = {
            "home": home,
            "port": self.port,
            "helper": helper,
            "nonce": NONCE,
            "out": self.out,
            "confirm": confirm,
        }
        transactions = "on" if "--transactions" in options else "off"
        path.write_text((common + config).format(**places, transactions=transactions))
        self.log = (home / "rsyslogd.log").open("wb")
        self.start()

    def start(self):
        (self.home / "pid").unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [RSYSLOGD, "-n", "-f", str(self.config), "-i", str(self.home / "pid")],
            stdout=self.log,
            stderr=self.log,
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

    def wait_for(self, count, seconds=200):
        end = time.monotonic() + seconds
        while len(self.lines()) < count and time.monotonic() < end:
            time.sleep(0.1)
        return self.lines()

    def wait_for_number(self, wanted, seconds=200):
        """Wait for a line by its number; give all lines."""
        end = time.monotonic() + seconds
        text = b"n=%d " % wanted
        while not any(text in line for line in self.lines()[-50:]) and time.monotonic() < end:
            time.sleep(0.25)
        return self.lines()

    def helpers(self):
        """The process ids of the helpers that were started, the newest last."""
        return [int(pid) for pid in (self.home / "pids").read_text().split()]

    def signal_helper(self, sign=signal.SIGKILL):
        os.kill(self.helpers()[-1], sign)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()


def log_lines(start=0, count=COUNT):
    return [
        b"<134>1 2026-01-02T03:04:05Z web01 app 77 ID47 - n=%d %s\n"
        % (i, b"CANARY%d" % i if i % 7 == 0 else b"fine")
        for i in range(start, start + count)
    ]


def leaked(home):
    """The files that hold a canary; shown by name."""
    return [path.name for path in Path(home).rglob("*") if path.is_file() and b"CANARY" in path.read_bytes()]
