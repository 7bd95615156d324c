"""Parquet: rows are records, types and schema stay."""

import datetime
import decimal
import io
import json

import pytest

from redactor.cli import run
from redactor.errors import QuarantineError, Reason
from redactor.shells import parquet
from redactor.wire.pieces import Answer

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
COUNT = 300


@pytest.fixture
def table():
    names = ["Dorothea Winslow", "Theda Marsh", None]
    return pa.table(
        {
            "id": list(range(COUNT)),
            "patient_name": pa.array([names[i % 3] for i in range(COUNT)]).dictionary_encode(),
            "turns": [[{"role": "user", "content": "my number is 415-555-0132"}, {"role": "agent", "content": "ok"}]] * COUNT,
            "dob": [datetime.date(1971, 3, 7)] * COUNT,
            "created_at": [datetime.datetime(2026, 1, 2, 3, 4, 5)] * COUNT,
            "cost": [decimal.Decimal("1.25")] * COUNT,
            "phone": [4155550132] * COUNT,
            "score": [0.5, float("nan"), None] * (COUNT // 3),
            "attributes": pa.array([[("who", "Dorothea Winslow")]] * COUNT, pa.map_(pa.string(), pa.string())),
            "payload": [json.dumps({"mrn": "7741902"}).encode()] * COUNT,
            "scan": [b"\xff\xfe\x00"] * COUNT,
            "nothing": pa.nulls(COUNT),
        }
    )  # fmt: skip


def redacted(tmp_path, expected):
    assert run(["batch", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--workers", "1"]) == expected


def test_schema_types_and_metrics_stay(tmp_path, table):
    (tmp_path / "in").mkdir()
    pq.write_table(table, tmp_path / "in" / "t.parquet", compression="zstd", row_group_size=100)
    redacted(tmp_path, 0)
    done = pq.read_table(tmp_path / "out" / "t.parquet")
    assert done.schema.equals(table.schema) and done.num_rows == COUNT
    for column in ("id", "created_at", "cost"):
        assert done[column] == table[column]
    assert done["score"].null_count == table["score"].null_count
    assert set(done["patient_name"].to_pylist()) == {"[PERSON_1]", None}
    assert set(done["phone"].to_pylist()) == {0} and done["dob"].null_count == COUNT
    row = done.slice(0, 1).to_pylist()[0]
    assert row["turns"] == [
        {"role": "user", "content": "my number is [PHONE_NUMBER_1]"},
        {"role": "agent", "content": "ok"},
    ]
    assert row["attributes"] == [("who", "[PERSON_1]")] and row["scan"] == b"[REMOVED_BLOB 3 bytes]"
    assert json.loads(row["payload"]) == {"mrn": "[MEDICAL_RECORD_NUMBER_1]"}
    raw = (tmp_path / "out" / "t.parquet").read_bytes()
    assert not any(value in raw for value in (b"Winslow", b"Marsh", b"0132", b"7741902"))


def test_a_truncated_file_gives_nothing_and_the_rest_goes_on(tmp_path, table):
    (tmp_path / "in").mkdir()
    pq.write_table(table.slice(0, 3), tmp_path / "in" / "a.parquet")
    whole = (tmp_path / "in" / "a.parquet").read_bytes()
    (tmp_path / "in" / "b.parquet").write_bytes(whole[:-100])
    (tmp_path / "in" / "c.parquet").write_bytes(b"PAR1")
    redacted(tmp_path, 3)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.parquet", "manifest.json"]
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    reasons = {file["path"]: [one["reason"] for one in file["quarantined"]] for file in manifest["files"]}
    assert reasons == {
        "a.parquet": [],
        "b.parquet": ["corrupt_compression"],
        "c.parquet": ["corrupt_compression"],
    }


def test_metadata_of_writers_is_not_taken_over(tmp_path):
    (tmp_path / "in").mkdir()
    table = pa.table({"id": [1]}).replace_schema_metadata({"made by": "Dorothea Winslow"})
    pq.write_table(table, tmp_path / "in" / "t.parquet")
    redacted(tmp_path, 0)
    assert b"Winslow" not in (tmp_path / "out" / "t.parquet").read_bytes()


def test_nested_columns_keep_their_types(tmp_path):
    """Lists of structs, maps of lists, structs in structs, fixed and large lists, dictionaries in them; nulls at every level."""
    (tmp_path / "in").mkdir()
    person = pa.struct(
        [("name", pa.string()), ("age", pa.int16()), ("created_at", pa.timestamp("us", "UTC"))]
    )
    seen = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    table = pa.table({
        "people": pa.array([[{"name": "Dorothea Winslow", "age": 44, "created_at": seen}, None], [], None], pa.list_(person)),
        "by_call": pa.array([[("c1", ["I am Dorothea Winslow", None])], [], None], pa.map_(pa.string(), pa.list_(pa.string()))),
        "deep": pa.array([{"a": {"note": "Dorothea Winslow called"}}, {"a": None}, None],
                         pa.struct([("a", pa.struct([("note", pa.large_string())]))])),
        "pair": pa.array([["Theda Marsh", "ok"], ["ok", "ok"], None], pa.list_(pa.string(), 2)),
        "many": pa.array([["Theda Marsh"], [], None], pa.large_list(pa.string())),
        "score": pa.array([0.25, None, 1.5], pa.float32()),
    })  # fmt: skip
    pq.write_table(table, tmp_path / "in" / "t.parquet")
    redacted(tmp_path, 0)
    done = pq.read_table(tmp_path / "out" / "t.parquet")
    assert done.schema.equals(table.schema) and done["score"] == table["score"]
    first = done.slice(0, 1).to_pylist()[0]
    assert first["people"] == [{"name": "[PERSON_1]", "age": 44, "created_at": seen}, None]
    assert first["by_call"] == [("c1", ["I am [PERSON_1]", None])]
    assert first["deep"] == {"a": {"note": "[PERSON_1] called"}}
    assert first["pair"] == ["[PERSON_2]", "ok"] and first["many"] == ["[PERSON_2]"]
    assert done.slice(1).to_pylist() == table.slice(1).to_pylist()


def test_statistics_and_dictionaries_hold_nothing_personal(tmp_path):
    """Smallest and largest values, Bloom filters and dictionaries stand beside the rows; so do categories that no row has."""
    (tmp_path / "in").mkdir()
    names = pa.DictionaryArray.from_arrays(
        pa.array([0, 0, 1], pa.int8()), ["Dorothea Winslow", "ok", "Theda Marsh"]
    )
    table = pa.table({"patient_name": names, "note": ["Theda Marsh", "aaa", "zzz"], "n": [1, 2, 3]})
    table = table.replace_schema_metadata({"ARROW:note": "Dorothea Winslow"})
    noted = table.schema.field("note").with_metadata({"comment": "Theda Marsh"})
    table = table.cast(
        pa.schema([table.schema.field(0), noted, table.schema.field(2)], table.schema.metadata)
    )
    pq.write_table(table, tmp_path / "in" / "t.parquet", write_statistics=True, write_page_index=True)
    redacted(tmp_path, 0)
    raw = (tmp_path / "out" / "t.parquet").read_bytes()
    assert not any(value in raw for value in (b"Winslow", b"Theda", b"Dorothea"))
    column = pq.read_metadata(tmp_path / "out" / "t.parquet").row_group(0).column(2)
    assert (column.statistics.min, column.statistics.max) == (1, 3)


@pytest.mark.parametrize(
    ("column_index", "stays"),
    [
        ({"name": None, "field_name": None, "pandas_type": "unicode", "metadata": {"encoding": "UTF-8"}}, True),
        ({"name": "Dorothea Winslow", "field_name": None, "pandas_type": "unicode", "metadata": None}, False),
    ],
)  # fmt: skip
def test_what_pandas_noted_stays_where_it_names_nobody(tmp_path, column_index, stays):
    (tmp_path / "in").mkdir()
    noted = {
        "index_columns": [{"kind": "range", "name": None, "start": 0, "stop": 1, "step": 1}],
        "column_indexes": [column_index],
        "columns": [{"name": "id", "field_name": "id", "pandas_type": "int64", "numpy_type": "int64", "metadata": None}],
        "attributes": {"by": "Dorothea Winslow"},
        "creator": {"library": "pyarrow", "version": "21.0.0"},
        "pandas_version": "2.3.1",
    }  # fmt: skip
    table = pa.table({"id": [1]}).replace_schema_metadata({"pandas": json.dumps(noted)})
    pq.write_table(table, tmp_path / "in" / "t.parquet")
    redacted(tmp_path, 0)
    assert b"Winslow" not in (tmp_path / "out" / "t.parquet").read_bytes()
    assert (b"pandas" in (pq.read_schema(tmp_path / "out" / "t.parquet").metadata or {})) is stays


INSTANT = 1_700_000_000_123_456_789
VALUES = {
    "nanoseconds": pa.array([INSTANT, None], pa.timestamp("ns", "America/New_York")),
    "far": pa.array([253_402_300_800_000, None], pa.timestamp("ms")),
    "nested": pa.array([{"at": [INSTANT]}, None], pa.struct([("at", pa.list_(pa.timestamp("ns")))])),
    "map": pa.array([[("a", INSTANT)], None], pa.map_(pa.string(), pa.timestamp("ns"))),
    "fixed": pa.array([b"\xff\x00\x01", None], pa.binary(3)),
    "day": pa.array([datetime.date(1971, 3, 7), None]),
    "flag": pa.array([True, None]),
    "text": pa.array(["Dorothea", None]),
    "cost": pa.array([decimal.Decimal("1.25"), None]),
}


def through(table, answer):
    """The table after each record was answered by a function."""
    held = io.BytesIO()
    pq.write_table(table, held)
    assembler = parquet.Assembler(held.getvalue())
    done = b""
    for pieces in parquet.batches(held.getvalue()):
        done += assembler.take(pieces, [answer(json.loads(piece.body)) for piece in pieces])
    return pq.read_table(io.BytesIO(done + assembler.close()))


def emptied(value):
    """What a redaction of everything gives."""
    if isinstance(value, dict):
        return {name: emptied(item) for name, item in value.items()}
    if isinstance(value, list):
        return [emptied(item) for item in value]
    return 0 if isinstance(value, bool | int | float) else value and "[GONE_1]"


@pytest.mark.parametrize("name", VALUES)
def test_values_that_python_has_no_type_for_stay_as_they_were(name):
    table = pa.table({name: VALUES[name], "n": [1, 2]})
    assert through(table, lambda record: Answer(json.dumps(record).encode())).equals(table)


@pytest.mark.parametrize("reason", [None, Reason.TIMEOUT], ids=["redacted", "withheld"])
@pytest.mark.parametrize("name", VALUES)
def test_a_column_without_nulls_has_none_after_its_values_went(name, reason):
    values = VALUES[name].slice(0, 1)
    table = pa.table([values], pa.schema([pa.field(name, values.type, nullable=False)]))
    done = through(table, lambda record: Answer(json.dumps(emptied(record)).encode(), reason=reason))
    assert done.schema.equals(table.schema) and done.num_rows == 1
    assert done[name].null_count == 0 and not done.equals(table)


def test_columns_of_one_name_are_refused():
    held = io.BytesIO()
    pq.write_table(pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["id", "id"]), held)
    with pytest.raises(QuarantineError):
        list(parquet.batches(held.getvalue()))
