"""The command line over the real engine: one run each of batch, stream and scan."""

import gzip
import json
import subprocess
import sys

import pytest

NAME, PHONE, SSN = "Zebulon Quimbleton", "415-555-0134", "536-22-8714"
CALL = {
    "conversation_id": "conv_01k8ab2cd3",
    "duration_ms": 61200,
    "messages": [
        {"role": "user", "content": f"Hi, my name is {NAME} and my number is {PHONE}"},
        {"role": "tool", "content": json.dumps({"patient_name": NAME, "ssn": SSN, "attempt": 2})},
    ],
}
LOG = f'2026-01-02T03:04:05Z INFO caller {PHONE} connected\n{{"level": "info", "ssn": "{SSN}"}}\n'


def redactor(*arguments, stdin=b""):
    command = [sys.executable, "-m", "redactor", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=300)


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    root = tmp_path_factory.mktemp("engine")
    source = root / "in"
    source.mkdir()
    lines = json.dumps(CALL) + "\r\n" + "[" * 250 + "]" * 250 + "\r\n" + json.dumps(CALL)
    (source / "calls.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    (source / "call.json").write_text(json.dumps(CALL, indent=2) + "\n")
    (source / "app.log").write_text(LOG)
    (source / "talk.txt").write_text(f"Agent: Who is calling?\nCaller: {NAME}, on {PHONE}.\n")
    return redactor("batch", source, "--out", root / "out", "--workers", 1), root


def test_nothing_personal_is_left_and_the_rest_stays(run):
    done, root = run
    assert done.returncode == 3  # the nested record
    texts = {path.name: path.read_bytes() for path in (root / "out").iterdir()}
    lines = gzip.decompress(texts.pop("calls.jsonl.gz")).decode()
    everything = lines + "".join(text.decode() for text in texts.values()) + done.stderr.decode()
    for value in (*NAME.split(), PHONE, SSN):
        assert value not in everything
    first, deep, last = (json.loads(line) for line in lines.split("\r\n"))
    assert first == last == json.loads(texts["call.json"])
    assert first["conversation_id"] == "conv_01k8ab2cd3" and first["duration_ms"] == 61200
    assert json.loads(first["messages"][1]["content"])["attempt"] == 2
    assert deep["redactor_quarantine"]["reason"] == "too_deep"
    assert b" INFO caller [PHONE_NUMBER_1] connected\n" in texts["app.log"]
    assert texts["talk.txt"].startswith(b"Agent: Who is calling?\nCaller: [PERSON_1]")


def test_the_manifest_counts(run):
    manifest = json.loads((run[1] / "out" / "manifest.json").read_text())
    entries = {entry["path"]: entry for entry in manifest["files"]}
    assert entries["calls.jsonl.gz"]["records"] == 3
    assert entries["app.log"]["counts"].items() >= {"PHONE_NUMBER": 1, "US_SSN": 1}.items()
    assert manifest["policy"]["name"] == "hipaa-safe-harbor"
    assert {"model", "spacy", "presidio-analyzer"} <= set(manifest["versions"])


def test_a_stream_gives_what_a_batch_gives(run):
    done = redactor("stream", stdin=LOG.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == (run[1] / "out" / "app.log").read_bytes()


def test_a_scan_of_the_input_finds_and_names_nothing(run):
    done = redactor("scan", "--json", run[1] / "in" / "call.json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert {"PERSON", "PHONE_NUMBER", "US_SSN"} <= set(report["totals"]["counts"])
    assert "/messages/1/content#/ssn" in {finding["pointer"] for finding in report["findings"]}
    assert not any(value in done.stdout.decode() for value in (*NAME.split(), PHONE, SSN))
