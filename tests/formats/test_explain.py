"""`redactor formats`: how a file is read, without what it says."""

import json

import pytest

from redactor import Redactor
from redactor.cli import run
from redactor.errors import UsageError
from redactor.formats import load, recognise, user_tables

SECRET = "Dorothea Winslow"


@pytest.fixture
def call(tmp_path):
    path = tmp_path / "call.json"
    record = {
        "call_id": "c1",
        "call_status": "ended",
        "agent_id": "a1",
        "from_number": "+14155550132",
        "duration_ms": 2700,
        "metadata": {SECRET: 1, "note": f"for {SECRET}"},
        "transcript_object": [
            {"role": "user", "content": f"I am {SECRET}", "words": [{"word": w, "end": 1} for w in SECRET.split()]}
        ],
        "unredacted_text": SECRET,
    }  # fmt: skip
    path.write_text(json.dumps(record))
    return path


def test_explain_shows_paths_and_classes_only(call, capsys):
    assert run(["formats", "explain", str(call)]) == 0
    shown = capsys.readouterr().out
    lines = {line.split("  ")[0].strip(): line.split("  ")[-1].strip() for line in shown.splitlines()}
    assert "format  retell  1 record" in shown
    assert lines["/from_number"] == "PHONE_NUMBER" and lines["/duration_ms"] == "operational"
    assert lines["/transcript_object/*/content"] == "text (said by caller)" and lines[
        "/metadata/*"
    ].startswith("key")
    assert lines["/unredacted_text"] == "dropped"
    assert "Winslow" not in shown and "0132" not in shown


def test_explain_counts_what_it_cannot_read(tmp_path, capsys):
    path = tmp_path / "a.jsonl"
    path.write_text('{"a": 1}\nbroken\n')
    assert run(["formats", "explain", str(path)]) == 3
    shown = capsys.readouterr().out
    assert "1 could not be read" in shown and "broken" not in shown


def test_explain_wants_one_file(tmp_path, capsys):
    assert run(["formats", "explain", str(tmp_path)]) == 2
    assert run(["formats", "explain", str(tmp_path / "none.json")]) == 2


def test_list_names_all(capsys):
    assert run(["formats", "list"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in load())
    assert all(form.source for form in load().values())


TABLE = """name: house-calls
source: ours
recognise:
  - [houseCall, who]
fields:
  /who: PERSON
  /houseCall: operational
  /memo: blob
"""


def test_own_tables(tmp_path):
    (tmp_path / "house.yaml").write_text(TABLE)
    record = {"houseCall": "hc-12", "who": "zzyzx", "memo": "anything"}
    for place in (str(tmp_path / "house.yaml"), str(tmp_path)):
        assert recognise(record, place).name == "house-calls"
        done = json.loads(Redactor().run_json(json.dumps(record), format=place).text)
        assert done == {"houseCall": "hc-12", "who": "[PERSON_1]", "memo": "[REMOVED_BLOB]"}
    assert recognise({"jsonrpc": "2.0", "id": 1}, str(tmp_path)).name == "mcp"


@pytest.mark.parametrize(
    "text", ["[", "- a\n- b\n", "name: x\nfields: {/a: SECRET}\n", "fields: {}\n", "name: x\nodd: 1\n"]
)
def test_what_is_no_table(tmp_path, text):
    path = tmp_path / "t.yaml"
    path.write_text(text)
    with pytest.raises(UsageError):
        user_tables(str(path))


def test_a_folder_without_tables(tmp_path):
    with pytest.raises(UsageError, match="no format table"):
        user_tables(str(tmp_path))


TURNS = "call_id,speaker,text,Member Code\nc1,agent,May I have your code?,Q7-AB\nc1,user,it is q7ab,Q7-AB\n"


def test_the_columns_of_turns_are_shown_and_a_table_says_what_others_are(tmp_path, capsys):
    (tmp_path / "t.csv").write_text(TURNS)
    table = tmp_path / "columns.yaml"
    table.write_text(
        'name: ours\nrecognise: [[call_id, speaker]]\nfields: {"/Member Code": HEALTH_PLAN_ID}\n'
    )
    assert run(["formats", "explain", str(tmp_path / "t.csv"), "--format", str(table)]) == 0
    shown = capsys.readouterr().out
    assert "turns   conversation: call_id, role: speaker, text: text" in shown
    assert "/*/Member Code" in shown and "HEALTH_PLAN_ID" in shown and "Q7" not in shown
    out = tmp_path / "out"
    assert (
        run(["batch", str(tmp_path / "t.csv"), "--out", str(out), "--format", str(table), "--workers", "1"])
        == 0
    )
    rows = (out / "t.csv").read_text().splitlines()
    assert [row.rpartition(",")[2] for row in rows] == [
        "Member Code",
        "[HEALTH_PLAN_ID_1]",
        "[HEALTH_PLAN_ID_1]",
    ]


def test_columns_that_may_be_names_are_not_shown(tmp_path, capsys):
    (tmp_path / "t.csv").write_text("name,Dorothea Winslow,note text\na,1,b\n")
    assert run(["formats", "explain", str(tmp_path / "t.csv")]) == 0
    shown = capsys.readouterr().out
    assert "Winslow" not in shown and "note text" in shown
