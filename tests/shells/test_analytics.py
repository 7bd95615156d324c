"""`redactor analytics` on real files."""

import csv
import gzip
import json

import pytest
import zstandard

from redactor.errors import UsageError
from redactor.shells.analytics import run, table
from tests.analytics.made_up import CHAT, ELEVENLABS, LEAK, RETELL


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "in"
    root.mkdir()
    (root / "a.json").write_text(json.dumps(ELEVENLABS, indent=1))
    (root / "b.jsonl").write_text(f'{json.dumps(RETELL)}\n{{"broken": {LEAK}\n\n{json.dumps(CHAT)}\n')
    (root / "c.jsonl.gz").write_bytes(gzip.compress(json.dumps(RETELL).encode() + b"\n"))
    (root / "d.json.zst").write_bytes(zstandard.compress(json.dumps(CHAT).encode()))
    (root / "e.txt").write_text(f"Agent: Hello\nCaller: {LEAK}\n")
    return root


FORMATS = ["elevenlabs.conversation", "retell.call", "chat", "retell.call", "chat"]


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".json"])
def test_rows_in_input_order_without_any_text_of_the_input(folder, tmp_path, suffix):
    out = tmp_path / f"rows{suffix}"
    result = run([folder], out)
    text = out.read_text()
    if suffix == ".csv":
        found = list(csv.DictReader(text.splitlines()))
    elif suffix == ".json":
        found = json.loads(text)["rows"]
        assert json.loads(text)["totals"]["conversations"] == 5
    else:
        found = [json.loads(line) for line in text.splitlines()]
    assert [row["format"] for row in found] == FORMATS
    assert not any(word in text for word in LEAK.split())
    assert (result.rows, result.exit_code) == (5, 3)
    assert (result.totals.quarantined, result.totals.unrecognised) == (1, 1)


def test_a_clean_run_ends_with_0_and_the_same_bytes_each_time(folder, tmp_path):
    one, two = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    assert run([folder / "a.json"], one).exit_code == 0
    run([folder / "a.json"], two)
    assert one.read_bytes() == two.read_bytes()


def test_a_truncated_file_is_quarantined(folder, tmp_path):
    data = (folder / "c.jsonl.gz").read_bytes()
    (folder / "c.jsonl.gz").write_bytes(data[: len(data) // 2])
    assert run([folder / "c.jsonl.gz"], tmp_path / "o.csv").exit_code == 3


@pytest.mark.parametrize("name", ["rows.xlsx", "rows", "in"])
def test_a_wrong_output_is_refused_before_anything_is_written(folder, tmp_path, name):
    with pytest.raises(UsageError):
        run([folder], tmp_path / name)


def test_an_input_is_never_replaced(folder):
    before = (folder / "a.json").read_bytes()
    with pytest.raises(UsageError):
        run([folder], folder / "a.json")
    assert (folder / "a.json").read_bytes() == before


def test_the_table_says_what_is_not_shown(folder, tmp_path):
    lines = dict(table(run([folder], tmp_path / "o.jsonl").totals))
    assert lines["conversations"] == "5"
    assert lines["success rate"] == "not shown"
    assert lines["by format"] == "hidden: cells <11"
