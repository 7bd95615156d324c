"""`redactor stream` as a process."""

import json
import os
import select
import signal
import subprocess
import time

import pytest
from processes import CANARY, alive, children

CASES = [
    ("nothing", b"", b"", 0),
    ("text", b"a CANARY1 b\n", b"a [SECRET] b\n", 0),
    ("json", b'{"a": "CANARY"}\n', b'{"a": "[SECRET]"}\n', 0),
    ("ends and blanks", b"CANARY\r\n\r\n\n x \nCANARY", b"[SECRET]\r\n\r\n\n x \n[SECRET]", 0),
    ("a mark at the front", b"\xef\xbb\xbf{}\n", b"\xef\xbb\xbf{}\n", 0),
    (
        "no line end but LF",
        "CANARY\u2028x\x85\x0b\x0c\x1cy\n".encode(),
        "[SECRET]\u2028x\x85\x0b\x0c\x1cy\n".encode(),
        0,
    ),
    ("brackets that are no JSON", b"[2026] x\n{x} y\n", b"[2026] x\n{x} y\n", 0),
    ("UTF-8", b"a \xff CANARY\nb\n", b"[REDACTOR_QUARANTINE reason=invalid_utf8 record=1]\nb\n", 3),
    ("UTF-32", "a CANARY\n".encode("utf-32-be"), b"[REDACTOR_QUARANTINE reason=invalid_utf8 record=1]\n", 3),
    ("zeros", b"\0\0\0a\0\0CANARY\0b\n", b"\0\0\0a\0\0[SECRET]\0b\n", 0),
    ("an error", b"RAISE CANARY\nb", b"[REDACTOR_QUARANTINE reason=internal_error record=1]\nb", 3),
    ("a slow one", b"SLEEP CANARY\nb\n", b"[REDACTOR_QUARANTINE reason=timeout record=1]\nb\n", 3),
    ("a deadly one", b"x\nDIE CANARY\nb\n", b"x\n[REDACTOR_QUARANTINE reason=worker_died record=2]\nb\n", 3),
    ("too long", b"CANARY" * 1000 + b"\r\nb\n", b"[REDACTOR_QUARANTINE reason=too_long record=1]\r\nb\n", 3),
]


@pytest.mark.parametrize(
    ("stdin", "stdout", "code"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_line_in_a_line_out(cli, stdin, stdout, code):
    done = cli("stream", "--timeout", 0.5, "--max-record", 1000, stdin=stdin)
    assert (done.stdout, done.stderr, done.returncode) == (stdout, b"", code)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_words_in_wide_letters_are_withheld(cli, encoding):
    done = cli("stream", stdin=b'{"a": "CANARY"}\nCANARY\n'.decode().encode(encoding))
    assert done.stdout.count(b"reason=invalid_utf8") == 2
    assert not {b"C\0", b"\0C"} & {done.stdout[at : at + 2] for at in range(len(done.stdout))}
    assert done.returncode == 3


def test_broken_json_is_withheld_not_read_as_text(cli):
    done = cli("stream", stdin=b'{"a": CANARY\n{"a":1}\n')
    first, second = done.stdout.splitlines()
    assert json.loads(first)["redactor_quarantine"]["reason"] == "invalid_json"
    assert second == b'{"a":1}'
    assert done.returncode == 3


@pytest.fixture
def filter_(cli):
    """A stream that runs, with its pipes."""
    run = cli.start("stream", stdin=subprocess.PIPE)
    yield run
    if run.poll() is None:
        run.kill()
    run.communicate()


def say(run, data):
    os.write(run.stdin.fileno(), data)


def hear(run, size, seconds=30):
    out = b""
    end = time.monotonic() + seconds
    while len(out) < size:
        assert select.select([run.stdout], [], [], max(0, end - time.monotonic()))[0], out
        piece = os.read(run.stdout.fileno(), 65536)
        assert piece, out
        out += piece
    return out


def test_each_line_comes_out_before_the_next_goes_in(filter_):
    for i in range(3):
        say(filter_, b"CANARY %d\n" % i)
        assert hear(filter_, 11) == b"[SECRET] %d\n" % i
    say(filter_, b"half a CAN")
    say(filter_, b"ARY line\n")
    assert hear(filter_, 21) == b"half a [SECRET] line\n"


def test_sigterm_lets_whole_lines_out_and_no_half_one(filter_):
    say(filter_, b"CANARY 1\n")
    hear(filter_, 11)
    say(filter_, b"NAP 2\n" * 10 + b"half CANARY")
    hear(filter_, 6)  # the block has been read
    filter_.terminate()
    stdout, stderr = filter_.communicate(timeout=30)
    assert CANARY not in stdout + stderr and b"half" not in stdout
    assert stdout in (b"", b"NAP 2\n" * 9)
    assert filter_.returncode == 0


def test_sigterm_while_it_waits(filter_):
    say(filter_, b"x\n")
    hear(filter_, 2)
    filter_.terminate()
    assert filter_.wait(timeout=30) == 0


def test_sigterm_does_not_reach_the_work_of_the_worker(filter_):
    """A service manager signals the whole group: what has been read still goes out."""
    say(filter_, b"x\n")
    hear(filter_, 2)
    for pid in children(filter_.pid):
        os.kill(pid, signal.SIGTERM)
        os.kill(pid, signal.SIGINT)
    say(filter_, b"CANARY\n")
    assert hear(filter_, 9) == b"[SECRET]\n"


def test_a_killed_worker_is_replaced(filter_):
    say(filter_, b"x\n")
    hear(filter_, 2)
    for pid in children(filter_.pid):
        os.kill(pid, signal.SIGKILL)
    say(filter_, b"CANARY\n")
    assert hear(filter_, 9) == b"[SECRET]\n"


def test_it_goes_when_the_reader_of_its_output_goes(filter_):
    say(filter_, b"x\n")
    hear(filter_, 2)
    workers = children(filter_.pid)
    filter_.stdout.close()
    assert filter_.wait(timeout=30) == 128 + signal.SIGPIPE
    assert filter_.stderr.read() == b""
    filter_.stdout = None
    assert not any(map(alive, workers))


def test_a_full_disk_ends_it(cli):
    with open("/dev/full", "wb") as full:
        run = cli.start("stream", stdin=subprocess.PIPE, stdout=full)
        _, stderr = run.communicate(b"CANARY\n" * 1000, timeout=30)
    assert run.returncode == 3
    assert stderr == b"redactor: error: the output can't be written\n"


@pytest.mark.parametrize(
    ("closed", "code", "says"), [("<&-", 2, b"the input is closed"), (">&-", 3, b"can't be written")]
)
def test_a_closed_input_or_output_ends_it_at_once(cli, closed, code, says):
    """A pipe of its own would get the number that is free, and it would wait for itself."""
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$@" {closed}', "sh", *cli.command, "stream"],
        input=b"CANARY\n",
        capture_output=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (code, b"")
    assert says in done.stderr


def test_a_line_without_end_is_not_held(cli):
    run = cli.start("stream", "--max-record", 100_000, stdin=subprocess.PIPE)
    for _ in range(500):
        run.stdin.write(b"CANARY" * 20_000)
    stdout, stderr = run.communicate(b"\nCANARY\n", timeout=60)
    assert stdout == b"[REDACTOR_QUARANTINE reason=too_long record=1]\n[SECRET]\n"
    assert CANARY not in stderr


def test_several_workers_keep_the_order(cli):
    lines = [b"NAP %d CANARY" % i if i % 7 else b"%d" % i for i in range(3000)]
    done = cli("stream", "--workers", 2, stdin=b"\n".join(lines) + b"\n")
    assert done.stdout.splitlines() == [line.replace(b"CANARY", b"[SECRET]") for line in lines]
    assert done.returncode == 0


def test_interim_words_are_emptied_unless_told_otherwise(cli):
    event = b'{"is_final": false, "transcript": "one CANARY"}\n'
    assert cli("stream", stdin=event).stdout == b'{"is_final": false, "transcript": ""}\n'
    assert cli("stream", "--interim", stdin=event).stdout == event.replace(b"CANARY", b"[SECRET]")


def test_what_is_held_of_an_answer_goes_out_when_time_is_up(cli):
    run = cli.start("stream", "--hold-seconds", 0.2, "--hold-characters", 100, stdin=subprocess.PIPE)
    say(run, b'{"choices": [{"index": 0, "delta": {"content": "Qx7 CANA"}}]}\n')
    assert b"CANA" not in hear(run, 20)
    run.communicate()


def test_too_few_file_descriptors_are_said_in_one_line(cli):
    few = ["sh", "-c", 'ulimit -n 10; exec "$@"', "sh", *cli.command, "stream", "--workers", "4"]
    done = subprocess.run(few, input=b"CANARY\n", capture_output=True, timeout=60)
    assert done.returncode == 2 and done.stdout == b""
    assert done.stderr == b"redactor: error: a worker process can't be started: Too many open files\n"
