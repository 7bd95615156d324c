"""`redactor batch` as a process: the contract of its outputs, its manifest and its faults."""

import bz2
import gzip
import hashlib
import json
import lzma
import os
import pty
import resource
import signal
import time
from pathlib import Path

import pytest
import zstandard
from processes import CANARY, alive, children, leaks

LINES = b'{"a":"CANARY1"}\r\n\r\n{"a": 1.50}\n{"b":"\xe2\x80\xa8 CANARY2"}\n \n{"last":true}'
CLEAN = LINES.replace(b"CANARY1", b"[SECRET]").replace(b"CANARY2", b"[SECRET]")
DEEP = b"[" * 5000 + b"]" * 5000

FAULTS = {
    "broken.jsonl": b'{"a":1}\n{"a": CANARY\n{"a":3}\n',
    "broken.json": b'{"a": CANARY',
    "utf8.jsonl": b'{"a":1}\n{"a":"CANARY\xff"}\n{"a":3}\n',
    "utf8.txt": b"Agent: CANARY \xff\n",
    "utf16.txt": "Agent: CANARY".encode("utf-16"),
    "deep.jsonl": b'{"a":1}\n' + DEEP + b"\n",
    "deep.json": DEEP,
    "long.jsonl": b'{"a":1}\n{"a":"' + b"CANARY" * 20_000 + b'"}\n{"a":3}\n',
    "raise.jsonl": b'{"a":"RAISE CANARY"}\n{"a":3}\n',
    "slow.jsonl": b'{"a":"SLEEP CANARY"}\n{"a":3}\n',
    "regex.jsonl": b'{"a":"REGEX CANARY"}\n{"a":3}\n',
    "hang.jsonl": b'{"a":"HANG CANARY"}\n{"a":3}\n',
    "die.jsonl": b'{"a":1}\n{"a":"DIE CANARY"}\n{"a":3}\n',
    "cut.jsonl.gz": gzip.compress(b'{"a":1}\n{"a":"CANARY"}\n' * 2000)[:-30],
    "cut.json.gz": gzip.compress(b'{"a":"CANARY"}')[:-5],
    "cut.jsonl.zst": zstandard.compress(b'{"a":1}\n{"a":"CANARY"}\n' * 2000)[:-5],
    "cut.txt.xz": lzma.compress(b"CANARY" * 9)[:-9],
    "damaged.txt.gz": b"\x1f\x8bCANARY not gzip at all",
    "image.png": b"\x89PNG\r\n\x1a\nCANARY",
    "unknown": b"CANARY\0\1\2\3",
    "twice.gz": gzip.compress(gzip.compress(b"CANARY")),
}
REASONS = {
    "broken.jsonl": [(2, "invalid_json")],
    "broken.json": [(1, "invalid_json")],
    "utf8.jsonl": [(2, "invalid_utf8")],
    "utf8.txt": [(1, "invalid_utf8")],
    "utf16.txt": [(1, "invalid_utf8")],
    "deep.jsonl": [(2, "too_deep")],
    "deep.json": [(1, "too_deep")],
    "long.jsonl": [(2, "too_long")],
    "raise.jsonl": [(1, "internal_error")],
    "slow.jsonl": [(1, "timeout")],
    "regex.jsonl": [(1, "timeout")],
    "hang.jsonl": [(1, "timeout")],
    "die.jsonl": [(2, "worker_died")],
    "cut.json.gz": [(1, "truncated")],
    "cut.txt.xz": [(1, "truncated")],
    "damaged.txt.gz": [(1, "corrupt_compression")],
    "image.png": [(0, "unsupported_format")],
    "unknown": [(0, "unsupported_format")],
    "twice.gz": [(0, "unsupported_format")],
    "dangling.jsonl": [(1, "unreadable")],
}


def fill(folder, files):
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def entries(out):
    return {entry["path"]: entry for entry in json.loads((out / "manifest.json").read_text())["files"]}


def tree(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def faulty(tmp_path_factory, cli):
    """One run over every fault, with good files between."""
    root = tmp_path_factory.mktemp("faulty")
    source = fill(root / "in", {**FAULTS, "good.jsonl": LINES, "zz.txt": b"Agent: CANARY\n"})
    (source / "dangling.jsonl").symlink_to("nowhere")
    out = root / "out"
    options = ("--workers", 2, "--timeout", 0.3, "--max-record", 100_000)
    return cli("batch", source, "--out", out, *options), out


def test_faults_give_exit_code_3_and_no_canary_anywhere(faulty):
    done, out = faulty
    assert done.returncode == 3
    assert CANARY not in done.stdout + done.stderr
    assert b"Traceback" not in done.stderr
    assert leaks(out) == []
    assert not list(out.rglob("*.tmp"))


@pytest.mark.parametrize("name", REASONS)
def test_the_manifest_names_record_and_reason(faulty, name):
    entry = entries(faulty[1])[name]
    assert [(q["record"], q["reason"]) for q in entry["quarantined"]] == REASONS[name]
    assert entry["quarantined_records"] == len(REASONS[name])


@pytest.mark.parametrize("name", [n for n, reasons in REASONS.items() if n.endswith(".jsonl")])
def test_a_marker_stands_in_the_place_of_the_record(faulty, name):
    lines = [json.loads(line) for line in (faulty[1] / name).read_bytes().splitlines()]
    ((number, reason),) = REASONS[name]
    marker = lines[number - 1]["redactor_quarantine"]
    assert (marker["record"], marker["reason"]) == (number, reason)
    assert all("redactor_quarantine" not in line for i, line in enumerate(lines) if i != number - 1)
    assert name == "dangling.jsonl" or len(lines) == FAULTS[name].count(b"\n")


@pytest.mark.parametrize("name", ["cut.jsonl.gz", "cut.jsonl.zst"])
def test_what_came_before_a_cut_goes_out(faulty, name):
    data = (faulty[1] / name).read_bytes()
    text = (
        gzip.decompress(data)
        if name.endswith("gz")
        else zstandard.ZstdDecompressor().decompressobj().decompress(data)
    )
    *before, last = [json.loads(line) for line in text.splitlines()]
    assert last["redactor_quarantine"]["reason"] == "truncated"
    assert all(line in ({"a": 1}, {"a": "[SECRET]"}) for line in before)
    assert last["redactor_quarantine"]["record"] == len(before) + 1


def test_markers_of_documents(faulty):
    out = faulty[1]
    assert json.loads((out / "broken.json").read_bytes())["redactor_quarantine"]["reason"] == "invalid_json"
    assert (out / "utf8.txt").read_bytes() == b"[REDACTOR_QUARANTINE reason=invalid_utf8 record=1]\n"
    assert gzip.decompress((out / "cut.json.gz").read_bytes()).startswith(b'{"redactor_quarantine"')


@pytest.mark.parametrize("name", ["image.png", "unknown", "twice.gz"])
def test_what_is_not_understood_is_not_passed_on(faulty, name):
    assert not (faulty[1] / name).exists()
    assert entries(faulty[1])[name]["output_sha256"] is None


def test_good_files_between_faults_are_whole(faulty):
    assert (faulty[1] / "good.jsonl").read_bytes() == CLEAN
    assert (faulty[1] / "zz.txt").read_bytes() == b"Agent: [SECRET]\n"


GOOD = {
    "a.jsonl": b"\xef\xbb\xbf" + LINES,
    "sub/b.jsonl.gz": gzip.compress(LINES) + gzip.compress(b"\n" + LINES),
    "sub/c.jsonl.zst": zstandard.compress(LINES) + zstandard.compress(b"\n" + LINES),
    "sub/d.log.bz2": bz2.compress(LINES) + bz2.compress(b"\n" + LINES),
    "sub/e.jsonl.xz": lzma.compress(LINES),
    "sub/deep er/d.json": b'{\n  "a": "CANARY",  "n": 1.0e5\n}\n\n',
    "e.txt": b"Agent: CANARY\r\nUser: x",
    "empty.json": b"",
    "blank.jsonl": b"\n \n",
    "many.jsonl": b"".join(
        b'{"n":%d,"a":"NAP CANARY%d"}\n' % (i, i) if i % 500 == 0 else b'{"n":%d}\n' % i
        for i in range(20_000)
    ),
}


@pytest.fixture(scope="module")
def good(tmp_path_factory, cli):
    """The same files with one worker and with three."""
    root = tmp_path_factory.mktemp("good")
    source = fill(root / "in", GOOD)
    runs = {n: cli("batch", source, "--out", root / f"out{n}", "--workers", n) for n in (1, 3)}
    assert {run.returncode for run in runs.values()} == {0}
    return root


def test_the_same_bytes_whatever_the_number_of_workers(good):
    assert tree(good / "out1") == tree(good / "out3")


def test_layout_order_and_line_ends_stay(good):
    out = good / "out1"
    assert (out / "a.jsonl").read_bytes() == b"\xef\xbb\xbf" + CLEAN
    assert gzip.decompress((out / "sub/b.jsonl.gz").read_bytes()) == CLEAN + b"\n" + CLEAN
    data = (out / "sub/c.jsonl.zst").read_bytes()
    assert zstandard.ZstdDecompressor().decompressobj().decompress(data) == CLEAN + b"\n" + CLEAN
    assert bz2.decompress((out / "sub/d.log.bz2").read_bytes()) == CLEAN + b"\n" + CLEAN
    assert lzma.decompress((out / "sub/e.jsonl.xz").read_bytes()) == CLEAN
    assert (out / "sub/deep er/d.json").read_bytes() == b'{\n  "a": "[SECRET]",  "n": 1.0e5\n}\n\n'
    assert (out / "e.txt").read_bytes() == b"Agent: [SECRET]\r\nUser: x"
    assert (out / "empty.json").read_bytes() == b""
    assert (out / "blank.jsonl").read_bytes() == b"\n \n"
    assert [json.loads(line)["n"] for line in (out / "many.jsonl").read_bytes().splitlines()] == list(
        range(20_000)
    )
    assert set(tree(out)) == {*GOOD, "manifest.json"}


def test_the_manifest_says_what_came_out(good):
    out = good / "out1"
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["complete"] is True
    assert manifest["policy"] == {"name": "hipaa-safe-harbor", "digest": "d" * 64}
    assert manifest["versions"]["redactor"] and manifest["versions"]["presidio-analyzer"]
    assert manifest["totals"]["quarantined_records"] == 0
    for entry in manifest["files"]:
        data = (out / entry["path"]).read_bytes()
        assert entry["output_sha256"] == hashlib.sha256(data).hexdigest()
        assert entry["output_bytes"] == len(data)
        assert entry["input_bytes"] == len(GOOD[entry["path"]])
    found = {entry["path"]: (entry["records"], entry["counts"]) for entry in manifest["files"]}
    assert found["a.jsonl"] == (4, {"SECRET": 2})
    assert found["sub/b.jsonl.gz"] == (8, {"SECRET": 4})
    assert found["blank.jsonl"] == (0, {})
    assert CANARY not in (out / "manifest.json").read_bytes()


def test_resume_skips_what_is_complete_and_does_what_is_not(good, cli):
    out = good / "out3"
    before = {path: (out / path).stat().st_mtime_ns for path in GOOD}
    (out / "e.txt").write_bytes(b"tampered")
    (out / "a.jsonl").unlink()
    os.utime(good / "in/blank.jsonl")
    done = cli("batch", good / "in", "--out", out, "--resume", "--workers", 2)
    assert done.returncode == 0
    changed = {path for path in GOOD if (out / path).stat().st_mtime_ns != before[path]}
    assert changed == {"e.txt", "a.jsonl", "blank.jsonl"}
    assert {p: d for p, d in tree(out).items() if p != "manifest.json"} == {
        p: d for p, d in tree(good / "out1").items() if p != "manifest.json"
    }
    assert set(entries(out)) == set(GOOD)


@pytest.mark.parametrize("change", [("--policy", "other"), ("--nlp", "other"), ("--max-record", "99")])
def test_resume_starts_again_under_other_settings(tmp_path, cli, change):
    source = fill(tmp_path / "in", {"a.txt": b"CANARY"})
    out = tmp_path / "out"
    assert cli("batch", source, "--out", out).returncode == 0
    before = (out / "a.txt").stat().st_mtime_ns
    assert cli("batch", source, "--out", out, "--resume", *change).returncode == 0
    assert (out / "a.txt").stat().st_mtime_ns != before


SLOW = b"".join(b'{"a":"CANARY%d NAP"}\n' % i for i in range(2000))  # 5 ms each


def lasting(out):
    """Temporary files that stay for a while: those of a file at work, not of the manifest."""
    before = set(out.glob("*.tmp"))
    time.sleep(0.2)
    return before & set(out.glob("*.tmp"))


def wait_for(condition, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_run_that_is_ended_leaves_nothing_raw_and_can_be_resumed(tmp_path, cli, number):
    source = fill(tmp_path / "in", {"a.jsonl": LINES, "b.jsonl": SLOW, "c.txt": b"CANARY"})
    out = fill(tmp_path / "out", {"b.jsonl": b"old"})
    run = cli.start("batch", source, "--out", out, "--workers", 2)
    wait_for(lambda: (out / "a.jsonl").exists() and lasting(out))
    workers = children(run.pid)
    assert workers
    run.send_signal(number)
    stdout, stderr = run.communicate(timeout=30)
    assert run.returncode in (-9, 143, 130)
    assert CANARY not in stdout + stderr and b"Traceback" not in stderr
    wait_for(lambda: not any(map(alive, workers)))
    assert leaks(out) == []
    assert (out / "b.jsonl").read_bytes() == b"old"
    assert (number == signal.SIGKILL) == bool(list(out.glob("*.tmp")))
    assert json.loads((out / "manifest.json").read_text())["complete"] is False
    first = (out / "a.jsonl").stat().st_mtime_ns
    (source / "b.jsonl").write_bytes(b'{"a":"CANARY"}\n')
    assert cli("batch", source, "--out", out, "--resume").returncode == 0
    assert not list(out.glob("*.tmp"))
    assert (out / "a.jsonl").stat().st_mtime_ns == first
    assert (out / "b.jsonl").read_bytes() == b'{"a":"[SECRET]"}\n'


def test_a_killed_worker_costs_nothing(tmp_path, cli):
    data = b"".join(b'{"n":%d,"a":"CANARY NAP"}\n' % i for i in range(400))
    source = fill(tmp_path / "in", {"a.jsonl": data})
    run = cli.start("batch", source, "--out", tmp_path / "out", "--workers", 1)
    wait_for(lambda: list((tmp_path / "out").glob("*.tmp")) or run.poll() is not None)
    time.sleep(0.2)
    for pid in children(run.pid):
        os.kill(pid, signal.SIGKILL)
    _stdout, stderr = run.communicate(timeout=60)
    assert run.returncode == 0, stderr
    assert (tmp_path / "out/a.jsonl").read_bytes() == data.replace(b"CANARY", b"[SECRET]")


def test_a_full_disk_withholds_the_file_and_the_rest_goes_on(tmp_path, cli):
    big = b"".join(b'{"n":%d,"a":"CANARY"}\n' % i for i in range(20_000))
    source = fill(tmp_path / "in", {"a.jsonl": big, "b.jsonl": LINES})
    out = fill(tmp_path / "out", {"a.jsonl": b"old"})
    done = cli("batch", source, "--out", out, env={"LIMIT_FSIZE": "100000"})
    assert done.returncode == 3
    assert (out / "a.jsonl").read_bytes() == b"old"
    assert (out / "b.jsonl").read_bytes() == CLEAN
    assert [q["reason"] for q in entries(out)["a.jsonl"]["quarantined"]] == ["write_failed"]
    assert leaks(out) == [] and not list(out.glob("*.tmp"))
    assert CANARY not in done.stderr


def test_workers_that_do_not_load_beside_one_that_does_are_done_without(tmp_path, cli):
    line = b'{"a":"NAP CANARY","b":"' + b"x" * 80_000 + b'"}\n'
    source = fill(tmp_path / "in", {f"{i}.jsonl": line * 9 for i in range(9)})
    policy = f"first:{tmp_path / 'loaded'}"
    done = cli("batch", source, "--out", tmp_path / "out", "--workers", "3", "--policy", policy)
    assert done.returncode == 0 and leaks(tmp_path / "out") == []
    assert json.loads((tmp_path / "out/manifest.json").read_text())["complete"]
    assert len(list((tmp_path / "out").glob("*.jsonl"))) == 9


def test_a_run_whose_workers_do_not_load_any_more_ends_in_the_middle(tmp_path, cli):
    source = fill(tmp_path / "in", {"a.jsonl": LINES, "b.jsonl": b'{"a":"DIE CANARY"}\n', "c.jsonl": LINES})
    out, policy = tmp_path / "out", f"first:{tmp_path / 'loaded'}"
    done = cli("batch", source, "--out", out, "--policy", policy)
    assert done.returncode == 75
    assert (
        done.stderr.startswith(b"redactor: error: a worker process ended") and done.stderr.count(b"\n") == 1
    )
    assert json.loads((out / "manifest.json").read_text())["complete"] is False
    assert (out / "a.jsonl").exists() and not (out / "b.jsonl").exists() and leaks(out) == []
    (tmp_path / "loaded").unlink()
    (source / "b.jsonl").write_bytes(LINES)
    assert cli("batch", source, "--out", out, "--policy", policy, "--resume").returncode == 0


def test_a_manifest_that_cannot_be_written_is_told(tmp_path, cli):
    source = fill(tmp_path / "in", {"a.jsonl": LINES})
    done = cli("batch", source, "--out", tmp_path / "out", env={"LIMIT_FSIZE": "10"})
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert leaks(tmp_path / "out") == []


def peak(pid):
    """The most memory that a process has held since it started its program, in KiB."""
    try:
        fields = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
        return int(fields["VmHWM"].split()[0])
    except (OSError, KeyError):
        return 0


def test_memory_does_not_grow_with_the_file(tmp_path, cli):
    line = b'{"a":"' + b"word " * 200 + b'CANARY"}\n'
    peaks = {}
    for n in (2_000, 60_000):
        source = fill(tmp_path / f"in{n}", {"a.jsonl.zst": zstandard.compress(line * n)})
        run = cli.start("batch", source, "--out", tmp_path / "out", "--workers", 2)
        peaks[n] = 0
        while run.poll() is None:
            peaks[n] = max(peaks[n], *map(peak, [run.pid, *children(run.pid)]))
            time.sleep(0.01)
        run.communicate()
        assert run.returncode == 0
    assert peaks[60_000] < peaks[2_000] + 30_000  # KiB; the content grew by 58 MB


def test_a_bar_on_a_terminal_and_nothing_in_a_pipe(tmp_path, cli):
    source = fill(tmp_path / "in", {"a.jsonl": b'{"a":"NAP"}\n' * 20})
    ours, theirs = pty.openpty()
    run = cli.start("batch", source, "--out", tmp_path / "out", stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 4096):
            shown += piece
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    run.communicate(timeout=30)
    assert run.returncode == 0
    assert b"redacting" in shown
    piped = cli("batch", source, "--out", tmp_path / "out")
    assert piped.stderr.count(b"\n") == 1 and b"redacting" not in piped.stderr


def _same_path(root):
    fill(root, {"x/a.txt": b"1", "y/a.txt": b"2"})
    return ["x", "y", "--out", "out"]


def _file_and_folder(root):
    fill(root, {"a": b"1", "y/a/b.txt": b"2"})
    return ["a", "y", "--out", "out"]


def _inside(root):
    fill(root, {"in/a.txt": b"1"})
    return ["in", "--out", "in/out"]


def _output_inside(root):
    fill(root, {"in/in/a.txt": b"1"})
    return ["in", "--out", "."]


def _equal(root):
    fill(root, {"in/a.txt": b"1"})
    return ["in", "--out", "in"]


def _replaces(root):
    fill(root, {"in/a.txt": b"1"})
    return ["in/a.txt", "--out", "in"]


def _hard_link(root):
    fill(root, {"in/a.txt": b"1", "out/b.txt": b""})
    (root / "out/a.txt").hardlink_to(root / "in/a.txt")
    return ["in", "--out", "out"]


def _loop(root):
    fill(root, {"in/a.txt": b"1"})
    (root / "in/again").symlink_to("../in")
    return ["in", "--out", "out"]


def _self_link(root):
    (root / "me").symlink_to("me")
    return ["me", "--out", "out"]


def _manifest_name(root):
    fill(root, {"in/manifest.json": b"{}"})
    return ["in", "--out", "out"]


def _out_is_a_file(root):
    fill(root, {"in/a.txt": b"1", "out": b""})
    return ["in", "--out", "out"]


def _pipe(root):
    os.mkfifo(root / "fifo")
    return ["fifo", "--out", "out"]


def _nowhere(root):
    return ["nowhere", "--out", "out"]


@pytest.mark.parametrize(
    "make",
    [
        *(_same_path, _file_and_folder, _inside, _equal, _replaces, _hard_link, _loop, _self_link),
        *(_output_inside, _manifest_name, _out_is_a_file, _pipe, _nowhere),
    ],
)
def test_paths_that_cannot_be_are_refused_in_one_line(tmp_path, cli, make, monkeypatch):
    arguments = make(tmp_path)
    before = tree(tmp_path) if make is not _pipe else None
    monkeypatch.chdir(tmp_path)
    done = cli("batch", *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith(b"redactor: error: ") and done.stderr.count(b"\n") == 1
    assert before is None or tree(tmp_path) == before


def test_a_link_to_a_file_and_a_pipe_in_a_folder(tmp_path, cli):
    source = fill(tmp_path / "in", {"a.txt": b"CANARY"})
    (source / "link.txt").symlink_to("a.txt")
    os.mkfifo(source / "pipe.txt")
    done = cli("batch", source, "--out", tmp_path / "out")
    assert done.returncode == 3
    assert (tmp_path / "out/link.txt").read_bytes() == b"[SECRET]"
    assert [q["reason"] for q in entries(tmp_path / "out")["pipe.txt"]["quarantined"]] == ["unreadable"]


def test_format_overrides_what_is_recognised(tmp_path, cli):
    source = fill(tmp_path / "in", {"a.txt": b'{"a":"CANARY"}\n{broken\n'})
    assert cli("batch", source, "--out", tmp_path / "1", "--format", "text").returncode == 0
    assert cli("batch", source, "--out", tmp_path / "2", "--format", "jsonl").returncode == 3
    assert (
        json.loads((tmp_path / "2/a.txt").read_bytes().splitlines()[1])["redactor_quarantine"]["record"] == 2
    )


def test_core_dumps_are_off(tmp_path, cli):
    run = cli.start("batch", fill(tmp_path / "in", {"a.jsonl": SLOW}), "--out", tmp_path / "out")
    wait_for(lambda: children(run.pid) and list((tmp_path / "out").glob("*.tmp")))
    pids = [run.pid, *children(run.pid)]
    limits = [resource.prlimit(pid, resource.RLIMIT_CORE)[0] for pid in pids]
    run.kill()
    run.communicate(timeout=30)
    assert set(limits) == {0}
