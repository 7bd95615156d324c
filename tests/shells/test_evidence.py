"""Files of evidence: written whole or not at all, and not believed without a look."""

import json

import pytest

from redactor.errors import UsageError
from redactor.launch.report import Report
from redactor.shells import evidence
from tests.launch import made_up
from tests.launch.made_up import GOOD, KEY


def targets(folder):
    return {kind: folder / "reports" / f"report.{kind}" for kind in evidence.KINDS}


def test_all_reports_are_written_and_the_evidence_is_verified(tmp_path):
    wanted = targets(tmp_path)
    signed, diff = evidence.publish(made_up.bad(), wanted, key=KEY)
    assert diff is None
    assert sorted(path.name for path in (tmp_path / "reports").iterdir()) == sorted(
        path.name for path in wanted.values()
    )
    assert evidence.verify(wanted["json"], KEY).passed
    assert evidence.read(wanted["json"])["signature"] == signed["signature"]
    assert signed["signature"]["sha256"] in wanted["html"].read_text()
    assert wanted["junit"].read_text().startswith("<?xml")
    assert json.loads(wanted["sarif"].read_text())["version"] == "2.1.0"


def test_only_what_is_asked_for_is_written(tmp_path):
    evidence.publish(GOOD, {"html": tmp_path / "one.html"})
    assert [path.name for path in tmp_path.iterdir()] == ["one.html"]


def test_the_last_evidence_is_compared(tmp_path):
    wanted = targets(tmp_path)
    evidence.publish(GOOD, wanted, key=KEY)
    old = evidence.last(wanted["json"], KEY)
    _, diff = evidence.publish(made_up.bad(), wanted, key=KEY, old=old)
    assert diff.verdict.new == "fail"
    assert "What changed since the last evidence" in wanted["html"].read_text()


@pytest.mark.parametrize("key", [None, KEY, b"another key that is long enough"])
def test_a_changed_evidence_is_not_compared_with(tmp_path, key):
    path = tmp_path / "old.json"
    evidence.publish(GOOD, {"json": path}, key=KEY)
    path.write_text(path.read_text().replace('"caught": 59', '"caught": 58', 1))
    with pytest.raises(UsageError, match="not as it was signed"):
        evidence.last(path, key)


def test_an_unsigned_evidence_can_be_compared_with(tmp_path):
    """The first run with a key has a last one without."""
    path = tmp_path / "old.json"
    evidence.publish(GOOD, {"json": path})
    assert evidence.last(path, KEY)["verdict"] == "pass"


def test_a_file_that_can_t_be_written_is_one_line_and_leaves_the_old_one(tmp_path):
    old = tmp_path / "old.json"
    evidence.publish(GOOD, {"json": old})
    before = old.read_bytes()
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="can't write"):
        evidence.publish(GOOD, {"html": tmp_path / "file" / "x.html"})
    with pytest.raises(UsageError, match="16 bytes"):
        evidence.publish(GOOD, {"json": old}, key=b"short")
    assert old.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "old.json"]


def test_targets_that_can_t_be_are_refused_before_anything_is_done(tmp_path):
    for wanted, message in [
        ({"pdf": tmp_path / "a"}, "known are json, html, junit, sarif"),
        ({"html": tmp_path / "a", "json": tmp_path / "b" / ".." / "a"}, "one file"),
        ({"html": tmp_path}, "is a folder"),
    ]:
        with pytest.raises(UsageError, match=message):
            evidence.check(wanted)
        with pytest.raises(UsageError, match=message):
            evidence.publish(GOOD, wanted)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [("lost.json", None, "can't read"), ("list.json", "[]", "names no schema"), (".", None, "can't read")],
)
def test_what_is_no_evidence(tmp_path, name, text, message):
    path = tmp_path / name
    if text is not None:
        path.write_text(text)
    with pytest.raises(UsageError, match=message):
        evidence.verify(path)


def test_an_empty_report_has_all_renderings(tmp_path):
    evidence.publish(Report(()), targets(tmp_path))
    assert evidence.verify(targets(tmp_path)["json"]).passed
