"""The real rsyslogd with `redactor stream` as its helper; needs the Debian package rsyslog."""

import contextlib
import json
import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest
from processes import children
from rsyslog import COUNT, MMEXTERNAL, NONCE, OMPROG, RSYSLOGD, Server, example, leaked, log_lines, number

real = pytest.mark.skipif(RSYSLOGD is None, reason="rsyslogd is not installed: apt-get install rsyslog")
MMEXTERNAL_TWICE = """
module(load="mmexternal")
action(type="mmexternal" binary="{helper}" interface.input="fulljson" forcesingleinstance="on")
if $!redact != "{nonce}" then {{
    action(type="mmexternal" binary="{helper}" interface.input="fulljson" forcesingleinstance="on")
}}
if $!redact == "{nonce}" then {{
    action(type="omfile" file="{out}" template="plain")
}}
"""
STREAM = ("--protocol", "rsyslog-mmexternal")
SINGLE = ("--protocol", "rsyslog-omprog", "--output", "{out}")
OMPROGS = [pytest.param(SINGLE, id="single"), pytest.param((*SINGLE, "--transactions"), id="transactions")]


@pytest.fixture
def server(tmp_path):
    started = []

    def start(config, *options, **more):
        started.append(Server(tmp_path, config, options, **more))
        return started[-1]

    yield start
    for one in started:
        one.stop()


def numbers(lines):
    return [number(line) for line in lines if re.search(rb" - n=(\d+) ", line)]


def all_there_once_or_more(lines, count=COUNT):
    """All there, first seen in order; some may come twice."""
    return list(dict.fromkeys(numbers(lines))) == list(range(count))


@real
def test_mmexternal(server, tmp_path):
    run = server(MMEXTERNAL, *STREAM)
    run.send(log_lines())
    out = run.wait_for(COUNT)
    assert [number(line) for line in out] == list(range(COUNT))
    assert sum(b"[SECRET]" in line for line in out) == len(range(0, COUNT, 7))
    run.stop()
    assert leaked(tmp_path) == []


@real
@pytest.mark.parametrize("options", OMPROGS)
def test_omprog(server, tmp_path, options):
    run = server(OMPROG, *options)
    run.send(log_lines())
    out = run.wait_for(COUNT)
    assert [number(line) for line in out] == list(range(COUNT))
    assert sum(b"[SECRET]" in line for line in out) == len(range(0, COUNT, 7))
    run.stop()
    assert leaked(tmp_path) == []


@real
def test_mmexternal_that_is_killed_loses_no_more_than_a_batch(server, tmp_path):
    """rsyslog lets the line in flight go on without the nonce, and sometimes the rest of its batch; the guard drops them."""
    run = server(MMEXTERNAL, *STREAM)
    run.send(log_lines(0, 5000))
    run.wait_for(200)
    run.signal_helper()
    run.send(log_lines(5000, 5000))
    found = numbers(run.wait_for_number(COUNT - 1))
    assert found == sorted(set(found)) and found[-1] == COUNT - 1
    assert COUNT - len(found) <= 1024
    run.stop()
    assert leaked(tmp_path) == []


@real
def test_mmexternal_with_a_second_helper_loses_nothing(server, tmp_path):
    """What the first helper did not answer is asked of the second one."""
    run = server(MMEXTERNAL_TWICE, *STREAM)
    run.send(log_lines(0, 5000))
    for wanted in (200, 1200):
        run.wait_for(wanted)
        run.signal_helper()
    run.send(log_lines(5000, 5000))
    assert numbers(run.wait_for_number(COUNT - 1)) == list(range(COUNT))
    run.stop()
    assert leaked(tmp_path) == []


@real
@pytest.mark.parametrize("options", OMPROGS)
def test_omprog_that_is_killed_loses_nothing(server, tmp_path, options):
    count = COUNT if "--transactions" in options else 3000  # each line alone is confirmed and synced
    run = server(OMPROG, *options)
    run.send(log_lines(0, count))
    run.wait_for(200)
    run.signal_helper()
    assert all_there_once_or_more(run.wait_for_number(count - 1), count)
    run.stop()
    assert leaked(tmp_path) == []


@real
@pytest.mark.parametrize(
    ("config", "options"), [(MMEXTERNAL, STREAM), (OMPROG, SINGLE)], ids=["mmexternal", "omprog"]
)
def test_a_filter_that_is_stopped_for_a_while_delays(server, tmp_path, config, options):
    run = server(config, *options)
    run.send(log_lines(0, 2000))
    run.wait_for(200)
    run.signal_helper(signal.SIGSTOP)
    time.sleep(0.5)
    before = len(run.lines())
    time.sleep(1.0)
    assert len(run.lines()) == before < 2000
    run.signal_helper(signal.SIGCONT)
    assert numbers(run.wait_for_number(1999)) == list(range(2000))
    run.stop()
    assert leaked(tmp_path) == []


@real
def test_omprog_that_stays_stopped_is_started_anew(server, tmp_path):
    """No confirmation comes in time, so that rsyslog ends the helper and sends again."""
    run = server(OMPROG, *SINGLE, confirm=12000)
    run.send(log_lines(0, 1000))
    run.wait_for(100)
    run.signal_helper(signal.SIGSTOP)
    assert all_there_once_or_more(run.wait_for_number(999), 1000)
    assert len(run.helpers()) >= 2
    with contextlib.suppress(OSError):
        os.kill(run.helpers()[0], signal.SIGKILL)
    run.stop()
    assert leaked(tmp_path) == []


@real
@pytest.mark.parametrize(
    ("config", "options"), [(MMEXTERNAL, STREAM), (OMPROG, SINGLE)], ids=["mmexternal", "omprog"]
)
def test_a_slow_engine_and_one_whose_worker_is_killed(server, tmp_path, config, options):
    run = server(config, *options)
    run.send([line.replace(b"fine", b"NAP") for line in log_lines(0, 600)])
    for wanted in (100, 200):
        run.wait_for(wanted)
        with contextlib.suppress(OSError, IndexError):
            os.kill(children(run.helpers()[-1])[0], signal.SIGKILL)
    assert numbers(run.wait_for_number(599)) == list(range(600))
    run.stop()
    assert leaked(tmp_path) == []


@real
@pytest.mark.parametrize(
    ("config", "options"), [(MMEXTERNAL, STREAM), (OMPROG, SINGLE)], ids=["mmexternal", "omprog"]
)
def test_garbage(server, tmp_path, config, options):
    garbage = [
        b"\xff\xfe CANARY \x80\n",
        b"CANARY without a header\n",
        b"<134>1 - - - - - - RAISE CANARY\n",
        b"<134>1 2026-01-02T03:04:05Z web01 app 77 ID47 - DIE CANARY\n",
        b"<134>1 2026-01-02T03:04:05Z CANARY@host CANARY@app 77 ID47 - x\n",
        b'<134>1 2026-01-02T03:04:05Z web01 app 77 ID47 [CANARY="CANARY"] x\n',
        b"<134>1 2026-01-02T03:04:05Z web01 app 77 ID47 - " + b"CANARY " * 20_000 + b"\n",
        b"<134>1 2026-01-02T03:04:05Z web01 app 77 ID47 - {\"CANARY\": \"CANARY\n",
        b"\0\0CANARY\n",
        b"BEGIN TRANSACTION\n",
    ]  # fmt: skip
    run = server(config, *options)
    lines = log_lines(0, 1000)
    run.send(
        [
            part
            for i, line in enumerate(lines)
            for part in ([line, garbage[i // 100]] if i % 100 == 50 else [line])
        ]
    )
    assert numbers(run.wait_for_number(999)) == list(range(1000))
    run.stop()
    assert leaked(tmp_path) == []


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 64 KiB; its size can be raised."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", place], capture_output=True)
    if made.returncode:
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", "-l", place], check=False)


@real
@pytest.mark.parametrize("options", OMPROGS)
def test_omprog_on_a_full_disk_waits_and_loses_nothing(server, tmp_path, small_disk, options):
    run = server(OMPROG, *options, out=small_disk / "out.log")
    run.send(log_lines(0, 2000))
    end = time.monotonic() + 60
    while sum(len(line) + 1 for line in run.lines()) < 63_000 and time.monotonic() < end:
        time.sleep(0.1)
    time.sleep(1.5)
    text = run.out.read_bytes()
    assert len(text) <= 65_536 and len(run.lines()) < 2000
    assert text.endswith(b"\n")  # no half line stays
    subprocess.run(["mount", "-o", "remount,size=4m", small_disk], check=True)
    assert all_there_once_or_more(run.wait_for_number(1999), 2000)
    assert run.process.poll() is None
    run.stop()
    assert leaked(tmp_path) == []


@real
@pytest.mark.parametrize("options", OMPROGS)
def test_omprog_leaves_a_file_that_was_rotated(server, tmp_path, options):
    """What is confirmed lies in the file that has the name, not in one that logrotate is about to pack and remove."""
    run = server(OMPROG, *options)
    run.send(log_lines(0, 500))
    run.wait_for(500)
    run.out.rename(tmp_path / "out.log.1")
    run.send(log_lines(500, 500))
    assert numbers(run.wait_for(500)) == list(range(500, 1000))
    assert numbers((tmp_path / "out.log.1").read_bytes().splitlines()) == list(range(500))
    run.out.unlink()
    run.send(log_lines(1000, 500))
    assert numbers(run.wait_for(500)) == list(range(1000, 1500))
    run.stop()
    assert leaked(tmp_path) == []


@real
def test_omprog_confirms_nothing_where_a_rotated_file_can_not_be_opened_anew(server, tmp_path):
    place = tmp_path / "place"
    place.mkdir()
    run = server(OMPROG, *SINGLE, "--transactions", out=place / "out.log")
    run.send(log_lines(0, 500))
    run.wait_for(500)
    place.rename(tmp_path / "old")
    run.send(log_lines(500, 500))
    time.sleep(2)
    assert numbers((tmp_path / "old" / "out.log").read_bytes().splitlines()) == list(range(500))
    place.mkdir()
    assert numbers(run.wait_for(500)) == list(range(500, 1000))
    run.stop()
    assert leaked(tmp_path) == []


@real
def test_the_example_loses_nothing_and_keeps_the_order_where_rsyslogd_is_killed(server, tmp_path):
    """The queue of the example is on disk alone, takes notes and does not throw away what waits for a slow filter."""
    home = tmp_path / "raw"  # the queue holds raw lines
    home.mkdir()
    out = tmp_path / "out.log"
    config = example("rsyslog-omprog.conf")
    run = Server(
        home, config, (*SINGLE, "--transactions"), common="", out=out, script="sleep 4; exec {command}"
    )
    try:
        run.send([line.replace(b"fine", b"NAP") for line in log_lines(0, 4000)])
        run.wait_for(300)
        run.process.kill()
        run.process.wait()
        assert len(run.lines()) < 4000
        run.start()
        assert all_there_once_or_more(run.wait_for_number(3999), 4000)
    finally:
        run.stop()
    assert b"CANARY" not in out.read_bytes() + (home / "rsyslogd.log").read_bytes()


@real
@pytest.mark.parametrize("name", ["rsyslog-omprog.conf", "rsyslog-omprog-command.conf"])
def test_with_the_examples_a_helper_that_does_not_start_says_why(server, tmp_path, name):
    options = (*SINGLE, "--policy", "missing")
    run = server(example(name), *options, common="")
    run.send(log_lines(0, 100))
    end = time.monotonic() + 30
    said = tmp_path / "redactor.log"
    while not (said.exists() and said.read_bytes()) and time.monotonic() < end:
        time.sleep(0.1)
    assert said.read_text().startswith("redactor: error: no policy is named 'missing'")
    assert run.lines() == []
    assert b"CANARY" not in said.read_bytes()
    run.stop()


@real
def test_omprog_to_a_command(server, tmp_path):
    """The command gets the redacted lines; when it is killed, rsyslog starts both again."""
    command = tmp_path / "command.sh"
    command.write_text(f"#!/bin/bash\necho $$ >> {tmp_path}/commands\nexec cat >> {tmp_path}/out.log\n")
    command.chmod(0o755)
    script = "exec {command} --output >(exec " + str(command) + ")"
    run = server(OMPROG, "--protocol", "rsyslog-omprog", script=script)
    run.send(log_lines(0, 1000))
    assert numbers(run.wait_for(1000)) == list(range(1000))
    command_pid = int((tmp_path / "commands").read_text().split()[-1])
    os.kill(command_pid, signal.SIGKILL)
    gone = Path(f"/proc/{command_pid}/fd")  # until then the pipe takes what nobody will read
    while os.path.isdir(gone) and any(gone.iterdir()):
        time.sleep(0.01)
    run.send(log_lines(1000, 1000))
    out = numbers(run.wait_for_number(1999))
    assert out == list(range(2000)) and len(run.helpers()) >= 2
    run.stop()
    assert leaked(tmp_path) == []


@real
def test_a_helper_that_does_not_start_writes_nothing(server, tmp_path):
    run = server(MMEXTERNAL, *STREAM, "--policy", "missing")
    run.send(log_lines(0, 100))
    time.sleep(3)
    assert run.lines() == []
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
