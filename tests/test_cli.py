"""The command line: exit codes, one clear line for a wrong option, nothing of the input in any message."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from redactor import __version__
from redactor import cli as module
from redactor.errors import QuarantineError, Reason

sys.path.append(str(Path(__file__).parent / "shells"))
LIGHT = (sys.executable, str(Path(__file__).parent / "shells" / "light_cli.py"))


def light(*arguments, stdin=b"", **env):
    return subprocess.run(
        [*LIGHT, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=60,
        env={**os.environ, **env},
    )


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "in" / "a.jsonl"
    path.parent.mkdir()
    path.write_bytes(b'{"a":"CANARY"}\n{"b":1}\n')
    return path


WRONG = {
    "no input": ["batch", "--out", "{out}"],
    "no output": ["batch", "{in}"],
    "no such input": ["batch", "{in}/nowhere", "--out", "{out}"],
    "no such option": ["batch", "{in}", "--out", "{out}", "--fast"],
    "no such command": ["bitch"],
    "workers": ["batch", "{in}", "--out", "{out}", "--workers", "0"],
    "workers in words": ["batch", "{in}", "--out", "{out}", "--workers", "many"],
    "format": ["batch", "{in}", "--out", "{out}", "--format", "zip"],
    "policy": ["batch", "{in}", "--out", "{out}", "--policy", "missing"],
    "policy of a stream": ["stream", "--policy", "missing"],
    "transactions of a stream": ["stream", "--transactions"],
    "nonce of a stream": ["stream", "--protocol", "sse", "--nonce", "0123456789abcdef"],
    "policy of a scan": ["scan", "{in}", "--policy", "missing"],
    "key file": ["batch", "{in}", "--out", "{out}", "--key-file", "{in}/nowhere"],
    "engine": ["batch", "{in}", "--out", "{out}", "--policy", "broken"],
    "engine that kills": ["batch", "{in}", "--out", "{out}", "--policy", "deadly"],
    "timeout": ["stream", "--timeout", "0"],
    "timeout without end": ["batch", "{in}", "--out", "{out}", "--timeout", "inf"],
    "drain without end": ["serve", "--port", "0", "--drain", "inf"],
    "upstream timeout without end": [
        "serve",
        "--upstream",
        "http://127.0.0.1:1",
        "--upstream-timeout",
        "inf",
    ],
    "ack timeout without end": ["forward", "--upstream", "127.0.0.1:1", "--ack-timeout", "1e300"],
    "hold without end": ["stream", "--hold-seconds", "inf"],
    "max record": ["stream", "--max-record", "-1"],
    "format of analytics": ["analytics", "{in}", "--out", "{out}.csv", "--format", "openai"],
    "suffix of analytics": ["analytics", "{in}", "--out", "{out}"],
    "policy check": ["policy", "check", "{in}/nowhere.yaml"],
    "policy show": ["policy", "show", "nowhere"],
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_one_line_and_code_2(source, tmp_path, arguments):
    places = {"in": source.parent, "out": tmp_path / "out"}
    done = light(*[argument.format(**places) for argument in arguments])
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.startswith(b"redactor: error: ") and done.stderr.count(b"\n") == 1
    assert b"CANARY" not in done.stderr and b"Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_help_names_every_option():
    for command in (["batch"], ["stream"], ["scan"], ["policy", "list"], []):
        done = light(*command, "--help")
        assert done.returncode == 0 and b"Usage: redactor" in done.stdout
    assert light().returncode == 2


def test_version(capsys):
    assert module.run(["--version"]) == 0
    assert capsys.readouterr().out == f"redactor {__version__}\n"


def test_scan_says_where_and_never_what(source):
    done = light("scan", source.parent)
    assert done.returncode == 1
    assert done.stdout == b"a.jsonl:1 /a 6-12 SECRET 0.50 light\n1 found in 2 records, 0 not read\n"


def test_scan_as_json(source):
    (source.parent / "b.jsonl").write_bytes(b"{CANARY\n")
    done = light("scan", "--json", source.parent)
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert report["findings"] == [
        {
            "file": "a.jsonl",
            "record": 1,
            "pointer": "/a",
            "start": 6,
            "end": 12,
            "entity_type": "SECRET",
            "score": 0.5,
            "recognizer": "light",
            "is_key": False,
        }
    ]
    assert report["not_read"] == [
        {"file": "b.jsonl", "record": 1, "reason": "invalid_json", "position": "byte 1"}
    ]
    assert report["totals"] == {"records": 3, "found": 1, "not_read": 1, "counts": {"SECRET": 1}}
    assert b"CANARY" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("data", "code"), [(b'{"a":1}\n', 0), (b"{broken\n", 3), (b'{"a":"CANARY"}\n{broken\n', 1)]
)
def test_scan_codes(source, data, code):
    source.write_bytes(data)
    assert light("scan", source).returncode == code
    assert light("scan", source, "--json").returncode == code


def test_a_reader_of_the_report_that_goes_away(source):
    source.write_bytes(b'{"a":"CANARY"}\n' * 20_000)
    run = subprocess.Popen([*LIGHT, "scan", str(source)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    run.stdout.read(10)
    run.stdout.close()
    assert run.stderr.read() == b""
    run.stderr.close()
    assert run.wait(timeout=60) == 141


def test_the_key_comes_from_a_file_and_shows_only_as_a_check(source, tmp_path):
    key = tmp_path / "key"
    key.write_bytes(b"a made-up key of some length\n")
    checks = set()
    for name, variable in (("1", {}), ("2", {"REDACTOR_KEY_FILE": str(key)})):
        option = [] if variable else ["--key-file", key]
        assert light("batch", source, "--out", tmp_path / name, *option, **variable).returncode == 0
        text = (tmp_path / name / "manifest.json").read_text()
        assert "made-up" not in text
        checks.add(json.loads(text)["settings"]["key_check"])
    assert len(checks) == 1 and None not in checks
    key.write_bytes(b"\n")
    assert light("batch", source, "--out", tmp_path / "3", "--key-file", key).returncode == 2


def test_analytics_writes_rows_and_prints_totals(source, tmp_path):
    source.write_bytes(b'{"id": "CANARY", "messages": [{"role": "user", "content": "CANARY"}]}\n')
    done = light("analytics", source, "--out", tmp_path / "rows.jsonl", "--min-cell", 1)
    assert done.returncode == 0
    (row,) = (tmp_path / "rows.jsonl").read_bytes().splitlines()
    assert json.loads(row) and b"CANARY" not in row + done.stdout + done.stderr
    assert b"conversations" in done.stdout
    source.write_bytes(b"{broken")
    assert light("analytics", source, "--out", tmp_path / "rows.jsonl").returncode == 3


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ValueError("CANARY"), 70),
        (KeyboardInterrupt(), 130),
        (QuarantineError(Reason.TIMEOUT), 3),
        (MemoryError("CANARY"), 70),
    ],
)
def test_an_unexpected_error_shows_its_type_only(monkeypatch, capsys, error, code):
    def fail(name):
        raise error

    monkeypatch.setattr("redactor.policy.Policy.load", fail)
    assert module.run(["policy", "show", "pci"]) == code
    assert "CANARY" not in "".join(capsys.readouterr())


def test_hooks_hide_messages(tmp_path):
    script = (
        "import threading\n"
        "from redactor.shells import guard\n"
        "guard.seal()\n"
        "def fail(): raise ValueError('CANARY')\n"
        "t = threading.Thread(target=fail); t.start(); t.join()\n"
        "class Bad:\n    def __del__(self): raise ValueError('CANARY')\n"
        "Bad()\n"
        "fail()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60)
    assert done.stderr.count(b"internal error: ValueError at <string>:4") == 2
    assert done.stderr.count(b"internal error: ValueError") == 3
    assert b"CANARY" not in done.stderr and done.returncode == 1


def test_policies_are_listed_shown_and_checked(tmp_path, capsys):
    assert module.run(["policy", "list"]) == 0
    assert "hipaa-safe-harbor" in capsys.readouterr().out
    assert module.run(["policy", "show", "pci"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["name"] == "pci" and len(shown["digest"]) == 64
    good = tmp_path / "mine.yaml"
    good.write_text("name: mine\ndefault: replace\n")
    assert module.run(["policy", "check", str(good)]) == 0
    good.write_text("name: mine\ndefault: keep\n")
    assert module.run(["policy", "check", str(good)]) == 2
    assert "default" in capsys.readouterr().err


def test_python_m_and_the_script_are_the_same():
    by_module = subprocess.run(
        [sys.executable, "-m", "redactor", "policy", "list"], capture_output=True, timeout=60
    )
    script = Path(sys.executable).with_name("redactor")
    by_script = subprocess.run([script, "policy", "list"], capture_output=True, timeout=60)
    assert by_module.stdout == by_script.stdout != b""
