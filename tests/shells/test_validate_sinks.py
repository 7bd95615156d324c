"""Sinks: whatever a canary ends up in, and however it is written there, it is found; and nothing is found where nothing is."""

import gzip
import io
import json
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from redactor.errors import UsageError
from redactor.launch.canaries import Judge, Order, built_in, make
from redactor.launch.plan import Sink, SinkKind
from redactor.launch.report import Status
from redactor.policy import Policy
from redactor.shells import sinks
from redactor.shells.sinks import sql

SAFE_HARBOR = Policy.load("hipaa-safe-harbor")
PROBES = make(built_in(), SAFE_HARBOR, Order(3, 2, 5))
BY_KIND = {
    (probe.planted[0].value.entity_type, probe.planted[0].form): probe for probe in PROBES if probe.planted
}
SSN = BY_KIND["US_SSN", "payload"]
NAME = BY_KIND["PERSON", "written"]
PHONE = BY_KIND["PHONE_NUMBER", "spoken"]
CLEAN = f'{{"id": "{SSN.marker}", "text": "[US_SSN_1]"}}'
PARTLY = f'{{"id": "{SSN.marker}", "text": "ends in {SSN.planted[0].value.digits[-4:]}"}}'
SPELLED = " ".join("".join(NAME.planted[0].value.words))


def look(sink, write=lambda: None):
    judge = Judge(PROBES, SAFE_HARBOR)
    (one,) = sinks.open_all([sink])
    before = list(one.before())
    write()
    return one.look(judge), judge, before


def file_sink(path, kind=SinkKind.FILE, **options):
    return Sink(path.name, kind, path, **options)


@pytest.mark.parametrize(
    ("text", "status", "leaks"),
    [
        ("GET /health 200\n", Status.NOT_SHOWN, 0),  # no record of this run comes here
        (CLEAN, Status.PASS, 0),
        (PARTLY, Status.FAIL, 1),  # four digits are a leak in the record's own line
        (
            f"{CLEAN}\nssn ends in {SSN.planted[0].value.digits[-4:]}",
            Status.PASS,
            0,
        ),  # and may be anything elsewhere
        (f"ERROR bad ssn={SSN.planted[0].value.forms['written']}", Status.FAIL, 1),
        (f"ERROR bad ssn={SSN.planted[0].value.digits}", Status.FAIL, 1),
        (f"user {SPELLED} logged in", Status.FAIL, 1),
        (f"stt: {PHONE.planted[0].text}", Status.FAIL, 1),
        (SSN.text, Status.FAIL, 1),
        ("", Status.NOT_SHOWN, 0),
    ],
)
def test_a_file(tmp_path, text, status, leaks):
    path = tmp_path / "app.log"
    path.write_text(text)
    seen, _, _ = look(file_sink(path))
    assert (seen.status, seen.leaks) == (status, leaks)
    value = SSN.planted[0].value.forms["written"]
    assert value not in seen.detail


def test_a_file_that_does_not_come_into_being_shows_nothing(tmp_path):
    seen, _, before = look(file_sink(tmp_path / "later.jsonl"))
    assert (seen.status, before) == (Status.NOT_SHOWN, [])


@pytest.mark.parametrize("name", ["x.jsonl", "deep/er/x.jsonl.gz", "x.log", "x.bin", "x.json"])
def test_a_folder_with_what_is_in_it(tmp_path, name):
    path = tmp_path / "out" / name
    path.parent.mkdir(parents=True)
    data = SSN.text.encode()
    if name.endswith(".gz"):
        data = gzip.compress(data, mtime=0)
    if name.endswith(".bin"):
        data = b"\x00\xff\xfe\x80" + data
    path.write_bytes(data)
    seen, _, _ = look(file_sink(tmp_path / "out", SinkKind.DIRECTORY))
    assert (seen.status, seen.leaks) == (Status.FAIL, 1)
    other, _, _ = look(file_sink(tmp_path / "out", SinkKind.DIRECTORY, glob="**/*.csv"))
    assert other.status is Status.NOT_SHOWN


def test_the_name_of_a_file_is_looked_at(tmp_path):
    (tmp_path / f"call_{SSN.planted[0].value.digits}.txt").write_text("nothing\n")
    assert look(file_sink(tmp_path, SinkKind.DIRECTORY))[0].status is Status.FAIL


def test_of_a_log_only_what_is_added_counts(tmp_path):
    path = tmp_path / "app.log"
    path.write_text(f"old {SSN.planted[0].value.digits}\n")
    sink = file_sink(path, SinkKind.LOG)

    def add(text):
        with open(path, "a") as file:
            file.write(text)

    assert look(sink)[0].status is Status.NOT_SHOWN  # nothing was added
    assert look(sink, lambda: add("fine\n"))[0].status is Status.NOT_SHOWN  # it may be about anything
    assert look(sink, lambda: add(f"{CLEAN}\n"))[0].status is Status.PASS
    assert look(sink, lambda: add(f"bad {SSN.planted[0].value.digits}\n"))[0].status is Status.FAIL


def test_a_log_without_ids_shows_something_when_lines_were_added(tmp_path):
    path = tmp_path / "app.log"
    path.write_text("stored one\n")
    sink = file_sink(path, SinkKind.LOG, ids=False)

    def add(text):
        with open(path, "a") as file:
            file.write(text)

    assert look(sink)[0].status is Status.NOT_SHOWN
    assert look(sink, lambda: add("stored one\n"))[0].status is Status.PASS
    assert look(sink, lambda: add(f"bad {SSN.planted[0].value.digits}\n"))[0].status is Status.FAIL


@pytest.mark.parametrize("kind", [SinkKind.FILE, SinkKind.DIRECTORY])
def test_what_stood_there_before_shows_nothing_of_this_run(tmp_path, kind):
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / "app.jsonl"
    path.write_text('{"n": 1}\n{"n": 1}\n')
    place = path if kind is SinkKind.FILE else folder
    sink = file_sink(place, kind, ids=False)
    assert look(sink)[0].status is Status.NOT_SHOWN
    assert look(sink, lambda: path.write_text('{"n": 1}\n' * 3))[0].status is Status.PASS
    assert (
        look(file_sink(place, kind), lambda: path.write_text('{"n": 1}\n' * 4))[0].status is Status.NOT_SHOWN
    )
    assert look(file_sink(place, kind), lambda: path.write_text(f"{CLEAN}\n"))[0].status is Status.PASS


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("call.wav", b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00"),
        ("scan.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\x01"),
        ("dump.bin", b"\x00\xff\xfe\x80\x00"),
        ("old.jsonl.gz", gzip.compress(b'{"a": 1}\n', mtime=0)[:-6]),
    ],
)
def test_a_file_of_a_kind_that_can_not_be_looked_into_is_not_shown(tmp_path, name, data):
    (tmp_path / "good.jsonl").write_text(f"{CLEAN}\n")
    assert look(file_sink(tmp_path, SinkKind.DIRECTORY))[0].status is Status.PASS
    (tmp_path / name).write_bytes(data)
    seen, _, before = look(file_sink(tmp_path, SinkKind.DIRECTORY))
    assert seen.status is Status.NOT_SHOWN
    assert name in seen.detail
    assert CLEAN in before  # and it is no error before anything is sent
    assert look(file_sink(tmp_path, SinkKind.DIRECTORY, glob="**/good.*"))[0].status is Status.PASS


@pytest.mark.parametrize("text", ["Latin-1: \xfc\n", "x" * 100])
def test_a_text_in_another_encoding_is_looked_into_as_it_is(tmp_path, text):
    (tmp_path / "a.txt").write_bytes(f"{CLEAN}\n{text}".encode("latin-1"))
    assert look(file_sink(tmp_path, SinkKind.DIRECTORY))[0].status is Status.PASS
    (tmp_path / "a.txt").write_bytes(f"{CLEAN}\n{text} {SSN.planted[0].value.digits}".encode("latin-1"))
    assert look(file_sink(tmp_path, SinkKind.DIRECTORY))[0].status is Status.FAIL


def test_a_log_that_canaries_were_sent_to_before_this_run_is_read_whole(tmp_path):
    path = tmp_path / "app.log"
    path.write_text(f"{CLEAN}\n")
    for is_whole, status in ((True, Status.PASS), (False, Status.NOT_SHOWN)):
        (one,) = sinks.open_all([file_sink(path, SinkKind.LOG)], is_whole=is_whole)
        assert one.look(Judge(PROBES, SAFE_HARBOR)).status is status


def test_a_log_that_was_rotated_is_read_from_its_beginning(tmp_path):
    path = tmp_path / "app.log"
    path.write_text("x" * 5000)

    def rotate():
        path.rename(tmp_path / "app.log.1")
        path.write_text(f"bad {SSN.planted[0].value.digits}\n")

    assert look(file_sink(path, SinkKind.LOG), rotate)[0].status is Status.FAIL


def test_standard_input():
    sink = Sink("stdin", SinkKind.STDIN)
    judge = Judge(PROBES, SAFE_HARBOR)
    seen = sinks.look(
        sink, sinks.Stdin(sink, io.BytesIO(SSN.text.encode() + b"\n" + CLEAN.encode())).after(), judge
    )
    assert (seen.status, seen.documents, seen.leaks) == (Status.FAIL, 2, 1)


def test_what_a_sink_saw_is_counted_by_kind(tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_text("".join(f"{probe.text}\n" for probe in PROBES))
    _, judge, _ = look(file_sink(path))
    outcome = judge.outcome()
    assert (outcome.caught, outcome.lost, outcome.documents_clean, outcome.decoys_changed) == (0, 0, 0, 0)


def test_records_that_never_arrive_are_lost(tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_text(f"{CLEAN}\n")
    _, judge, _ = look(file_sink(path))
    outcome = judge.outcome()
    assert (outcome.sent, outcome.caught, outcome.lost) == (1, 1, len(PROBES) - 1)


@pytest.mark.parametrize(
    "make_sink",
    [
        lambda tmp: file_sink(tmp / "no" / "x.log"),
        lambda tmp: file_sink(tmp / "no" / "x.log", SinkKind.LOG),
        lambda tmp: file_sink(tmp, SinkKind.LOG),
        lambda tmp: file_sink(tmp / "file", SinkKind.DIRECTORY),
        lambda tmp: file_sink(tmp / "file", SinkKind.SQLITE, tables=("t",)),
        lambda tmp: file_sink(tmp / "no.db", SinkKind.SQLITE, tables=("t",)),
        lambda tmp: Sink("pg", SinkKind.POSTGRESQL, dsn_env="NO_SUCH_VARIABLE", tables=("t",)),
        lambda tmp: Sink("pg", SinkKind.POSTGRESQL, dsn=f"host={tmp} dbname=x", tables=("t",)),
    ],
)
def test_a_sink_that_can_not_be_read_is_an_error(tmp_path, make_sink):
    (tmp_path / "file").write_text("no database")
    with pytest.raises(UsageError):
        sinks.open_all([make_sink(tmp_path)])


def rows(text):
    return [(1, CLEAN, None, b"\x00\x01"), (2, text, 3.5, None)]


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "app.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute('CREATE TABLE calls (id INTEGER, body TEXT, cost REAL, "raw data" BLOB)')
        connection.executemany("INSERT INTO calls VALUES (?, ?, ?, ?)", rows("nothing"))
    return path


@pytest.mark.parametrize("column", ["body", '"raw data"'])
@pytest.mark.parametrize("text", [SSN.text, f"ssn {SSN.planted[0].value.digits}"])
def test_sqlite(database, column, text):
    sink = file_sink(database, SinkKind.SQLITE, tables=("calls",))
    seen, _, before = look(sink)
    assert (seen.status, seen.documents, len(before)) == (Status.PASS, 2, 2)

    def leak():
        with closing(sqlite3.connect(database)) as connection, connection:
            value = text.encode() if "raw" in column else text
            connection.execute(f"UPDATE calls SET {column} = ? WHERE id = 2", [value])

    assert look(sink, leak)[0].status is Status.FAIL


def test_sqlite_is_only_read(database):
    source = sql.Sqlite(file_sink(database, SinkKind.SQLITE, tables=("calls",)))
    with closing(source._connect()) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute("DELETE FROM calls")


def test_a_table_that_is_not_there_is_an_error(database):
    with pytest.raises(UsageError, match="no table lost"):
        sinks.open_all([file_sink(database, SinkKind.SQLITE, tables=("calls", "lost"))])


def test_each_table_that_is_named_must_have_rows(database):
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("CREATE TABLE empty (body TEXT)")
    seen, _, before = look(file_sink(database, SinkKind.SQLITE, tables=("calls", "empty")))
    assert (seen.status, seen.documents, len(before)) == (Status.NOT_SHOWN, 2, 2)
    assert "without a row: empty" in seen.detail


def test_a_table_in_which_nothing_is_new_is_not_shown(database):
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE calls SET body = 'nothing'")
    assert look(file_sink(database, SinkKind.SQLITE, tables=("calls",)))[0].status is Status.NOT_SHOWN
    sink = file_sink(database, SinkKind.SQLITE, tables=("calls",), ids=False)
    assert look(sink)[0].status is Status.NOT_SHOWN

    def add():
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.execute("INSERT INTO calls VALUES (3, 'nothing', 1, NULL)")

    assert look(sink, add)[0].status is Status.PASS


def test_a_table_that_goes_away_is_not_shown(database):
    sink = file_sink(database, SinkKind.SQLITE, tables=("calls",))

    def drop():
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.execute("DROP TABLE calls")

    assert look(sink, drop)[0].status is Status.NOT_SHOWN


BIN = next((path for path in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A PostgreSQL server of this test's own, on a socket in a folder, with no port."""
    pytest.importorskip("psycopg")
    if BIN is None:
        pytest.skip("no PostgreSQL here")
    folder = tmp_path_factory.mktemp("pg")
    user = "postgres" if os.getuid() == 0 else None
    if user:
        try:
            shutil.chown(folder, user)
        except LookupError:
            pytest.skip("a PostgreSQL server can't run as root")
        for parent in folder.parents:
            if not parent.stat().st_mode & 0o001 and str(parent).startswith("/tmp/"):
                parent.chmod(parent.stat().st_mode | 0o011)
    run = {"check": True, "capture_output": True, "timeout": 120, "user": user, "cwd": folder}
    subprocess.run([BIN / "initdb", "-D", folder / "data", "-U", "tester", "-A", "trust", "--no-sync"], **run)
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    subprocess.run(
        [BIN / "pg_ctl", "-D", folder / "data", "-o", options, "-l", folder / "log", "-w", "start"], **run
    )
    yield f"host={folder} user=tester dbname=postgres"
    subprocess.run([BIN / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop"], **run)


@pytest.fixture
def table(server):
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP SCHEMA IF EXISTS app CASCADE")
        connection.execute("CREATE SCHEMA app")
        connection.execute("CREATE TABLE app.calls (id int, body text, doc jsonb, raw bytea, tags text[])")
        connection.execute("INSERT INTO app.calls VALUES (1, %s, '{}', 'x', '{a,b}')", [CLEAN])
        yield connection


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("body", SSN.text),
        ("body", f"ssn {SSN.planted[0].value.digits}"),
        ("doc", json.dumps({"deep": [json.loads(SSN.text)]})),
        ("raw", SSN.text.encode()),
        ("tags", [f"ssn {SSN.planted[0].value.forms['written']}"]),
    ],
)
def test_postgresql(server, table, column, value, monkeypatch):
    monkeypatch.setenv("APP_DSN", server)
    sink = Sink("pg", SinkKind.POSTGRESQL, dsn_env="APP_DSN", tables=("app.calls",))
    seen, _, before = look(sink)
    assert (seen.status, seen.documents, len(before)) == (Status.PASS, 1, 1)
    seen, _, _ = look(sink, lambda: table.execute(f"UPDATE app.calls SET {column} = %s", [value]))
    assert (seen.status, seen.leaks) == (Status.FAIL, 1)


def test_an_empty_table_of_postgresql_is_not_shown(server, table):
    sink = Sink("pg", SinkKind.POSTGRESQL, dsn=server, tables=("app.calls",))
    assert look(sink, lambda: table.execute("TRUNCATE app.calls"))[0].status is Status.NOT_SHOWN


def test_postgresql_is_only_read(server, table):
    import psycopg

    source = sql.Postgresql(Sink("pg", SinkKind.POSTGRESQL, dsn=server, tables=("app.calls",)))
    with source._reading() as connection, pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        connection.execute("DELETE FROM app.calls")


def test_a_table_that_postgresql_does_not_have_is_an_error(server, table):
    with pytest.raises(UsageError, match=r"no table app\.lost"):
        sinks.open_all([Sink("pg", SinkKind.POSTGRESQL, dsn=server, tables=("app.lost",))])


def test_without_the_driver_the_error_says_what_to_install(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(UsageError, match="pip install"):
        sinks.open_all([Sink("pg", SinkKind.POSTGRESQL, dsn="dbname=x", tables=("t",))])
