"""Delimited tables: a row is a record, cells are edited in place, what is no row is one fault."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor import Redactor, tables
from redactor.cli import run
from redactor.codecs import BOM
from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form
from redactor.shells.rows import RowCutter


@pytest.fixture(scope="module")
def redactor():
    return Redactor()


def cut(data, size=1 << 16, limit=1 << 20):
    cutter = RowCutter(limit)
    pieces = []
    for start in range(0, len(data), size):
        pieces += cutter.feed(data[start : start + size])
    return pieces + list(cutter.close())


def rows(piece):
    return json.loads(piece.body)["rows"].encode() if piece.body else b""


def whole(pieces):
    return b"".join(piece.before + rows(piece) + piece.after for piece in pieces)


def redacted(redactor, data):
    out = []
    for piece in cut(data):
        text = b""
        if piece.fault is not None:
            text = b"FAULT"
        elif piece.body:
            text = tables.run(piece.body.decode(), redactor.run_json).text.encode()
        out.append(piece.before + text + piece.after)
    return b"".join(out)


CELL = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=12)


@given(
    st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=6),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.integers(1, 50),
)
def test_cells_come_apart_as_csv_says_whatever_the_blocks(values, end, quoting, size):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=end, quoting=quoting)
    writer.writerows([["id", "text", "notes"], *values])
    data = out.getvalue().encode()
    pieces = cut(data, size)
    assert whole(pieces) == data
    assert [piece.fault for piece in pieces if piece.is_record] == [None] * (len(values) + 1)
    got = [
        [tables.value(text[s:e]) for s, e in tables.split(text, ",")[0]]
        for text in (rows(piece).decode() for piece in pieces if piece.body)
    ]
    assert got[1:] == values


def test_cells_are_edited_in_place(redactor):
    data = (
        b"\xef\xbb\xbfid,First Name,notes,duration_ms\r\n"
        b'1,Theda,"call, at 415-555-0132 ""soon""",2700\r\n'
        b'"2",,"nothing, here",1\r\n'
    )
    assert redacted(redactor, data) == (
        b"\xef\xbb\xbfid,First Name,notes,duration_ms\r\n"
        b'1,[PERSON_1],"call, at [PHONE_NUMBER_1] ""soon""",2700\r\n'
        b'"2",,"nothing, here",1\r\n'
    )


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_delimiters(redactor, sign):
    data = sign.join(["id", "email", "text"]) + "\n" + sign.join(["1", "dw@mail.example", "hello"]) + "\n"
    assert redacted(redactor, data.encode()).decode().split("\n")[1] == sign.join(
        ["1", "[EMAIL_ADDRESS_1]", "hello"]
    )


def test_rows_of_one_conversation_are_turns(redactor):
    data = b"call_id,role,text\nc1,agent,May I have your last name?\nc1,user,Winslow\nc2,user,hello\n"
    pieces = [piece for piece in cut(data) if piece.body]
    assert [rows(piece).count(b"\n") for piece in pieces] == [0, 1, 0]
    assert b"Winslow" not in redacted(redactor, data)


def test_a_table_without_a_header(redactor):
    assert b"Winslow" not in redacted(redactor, b"Dorothea,Winslow,415-555-0132\nTheda,Marsh,none\n")


@pytest.mark.parametrize(
    ("first", "columns"),
    [
        ("id,name", ("id", "name")),
        ("conversation_id;text", ("conversation_id", "text")),
        ("Dorothea,Winslow", ()),
        ("name,dw@mail.example", ()),
        ("text,4155550132", ()),
        ("text,text", ()),
        ('"a ""b""",text', ()),
    ],
)
def test_headers(first, columns):
    assert tables.layout(first).columns == columns


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b"2,Winslow\n", Reason.RAGGED),
        (b"2,Winslow,x,y\n", Reason.RAGGED),
        (b'2,"Win"slow",x\n', Reason.RAGGED),
        (b"2,Win\xffslow,x\n", Reason.INVALID_UTF8),
    ],
)
def test_what_is_no_row_is_withheld_and_the_rest_goes_on(row, reason):
    pieces = cut(b"id,text,notes\n1,a,b\n" + row + b"3,c,d\n", 7)
    assert [piece.fault for piece in pieces] == [None, None, reason, None]
    assert pieces[2].body == b"" and pieces[2].number == 3
    assert rows(pieces[3]) == b"3,c,d"


def test_a_quote_without_an_end_takes_the_rest():
    pieces = cut(b'id,text\n1,"abc\n2,def\n', 5)
    assert [piece.fault for piece in pieces] == [None, Reason.RAGGED]


def test_a_row_over_the_limit_takes_the_rest():
    pieces = cut(b'id,text\n1,a\n2,"' + b"x" * 200 + b'"\n3,b\n', 16, limit=64)
    assert [piece.fault for piece in pieces] == [None, None, Reason.TOO_LONG]


def test_a_broken_row_raises_nothing_else():
    with pytest.raises(QuarantineError):
        tables.split('a,"b', ",")


def test_batch_writes_tables_that_can_be_read(tmp_path):
    source = tmp_path / "in"
    source.mkdir()
    (source / "t.csv").write_text('id,text\n1,"I am\nDorothea Winslow"\nbroken\n2,fine\n')
    assert run(["batch", str(source), "--out", str(tmp_path / "out"), "--workers", "1"]) == 3
    with (tmp_path / "out" / "t.csv").open(newline="") as file:
        got = list(csv.reader(file))
    assert [len(row) for row in got] == [2, 2, 2, 2] and got[3] == ["2", "fine"]
    assert "Winslow" not in str(got) and "ragged_row" in got[2][0]


@pytest.mark.parametrize("size", [1, 3, 1 << 16])
@pytest.mark.parametrize("line", [b"sep=;\r\n", b'"sep=|"\n', b"SEP=,\r"])
def test_a_line_that_tells_the_delimiter_is_no_row(line, size):
    sign = line.lower().partition(b"sep=")[2][:1].decode()
    data = (
        BOM
        + line
        + sign.join(["case_id", "note"]).encode()
        + b"\n"
        + sign.join(["7", "a-b"]).encode()
        + b"\n"
    )
    pieces = cut(data, size)
    assert whole(pieces) == data and not any(piece.fault for piece in pieces)
    assert [piece.number for piece in pieces] == [1, 2]
    assert json.loads(pieces[1].body)["columns"] == ["case_id", "note"]
    assert pieces[0].before == BOM + line


def test_what_only_begins_like_such_a_line_is_a_row():
    pieces = cut(b"sep=x,name\n1,Thorvald\n")
    assert [rows(piece) for piece in pieces] == [b"sep=x,name", b"1,Thorvald"]


JANE = 'Jane "JW" Whitlock'


def saved(quoted, blank=""):
    return f'id,{blank}name,{blank}email\n7,{blank}{quoted},{blank}"jw@mail.example"\n'.encode()


@pytest.mark.parametrize("size", [1, 1 << 16])
def test_a_backslash_before_quotes(redactor, size):
    data = saved(r'"Jane \"JW\" Whitlock"')
    pieces = cut(data, size)
    assert whole(pieces) == data and json.loads(tables.as_json(pieces[1].body.decode()))["name"] == JANE
    assert redacted(redactor, data) == b'id,name,email\n7,"[PERSON_1]","[EMAIL_ADDRESS_1]"\n'


def test_blanks_before_quotes_stay(redactor):
    data = saved('"Whitlock, Jane"', " ")
    assert whole(cut(data)) == data
    assert redacted(redactor, data) == b'id, name, email\n7, "[PERSON_1]", "[EMAIL_ADDRESS_1]"\n'


@pytest.mark.parametrize("text", [JANE, "\\", 'a\\"', "C:\\new\\", "a\\\nb", '{"t": "a\\n\\\\"}', '""', " x"])
@pytest.mark.parametrize("old", ['"a"', r'"a\\b"', ' "a"', "a"])
@pytest.mark.parametrize("dialect", ["", " ", "\\", " \\"])
def test_a_cell_says_what_was_written(text, old, dialect):
    if old.startswith(" ") and " " not in dialect:
        return
    cell = tables.spelled(text, old, ",", dialect)
    assert tables.value(cell, dialect) == text
    if '"' in cell:
        assert tables.split(f"1,{cell},2", ",", dialect)[0][1] == (2, 2 + len(cell))


def test_quotes_are_those_of_the_standard_where_these_do():
    data = b'id,path\n1,"C:\\"\n2,"say ""hi"""\n'
    assert not any(piece.fault for piece in cut(data))
    assert json.loads(cut(data)[1].body)["dialect"] == ""


def test_a_table_that_no_dialect_fits_is_withheld_where_it_is_broken():
    pieces = cut(b'id,path\n1,"C:\\"\n2,"a \\"b\\" c"\n3,x\n')
    assert [piece.fault for piece in pieces] == [None, None, Reason.RAGGED, None]


@pytest.mark.parametrize("sign", ["^", "~"])
def test_rare_delimiters(redactor, sign):
    data = sign.join(["1", "Jane Whitlock", "jw@mail.example"]) + "\n" + sign.join(["2", "", "none"]) + "\n"
    done = redacted(redactor, data.encode()).decode()
    assert done.startswith(f"1{sign}[PERSON_1]{sign}[EMAIL_ADDRESS_1]\n") and done.endswith(data[-9:])


def test_rare_signs_in_a_column_divide_nothing():
    assert [piece.fault for piece in cut(b"a^b\nc\nd^e^f\n")] == [None, None, None]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("size", [1, 1 << 16])
def test_titles_and_comments_above_the_header(redactor, end, size):
    lines = [
        "Report for Jane Whitlock",
        "# 3 customers, all",
        "",
        "id,name,email",
        "1,Thorvald Marsh,tm@mail.example",
    ]
    data = BOM + (end.join(lines) + end).encode()
    pieces = cut(data, size)
    assert pieces[0].before == BOM and (pieces[0].form, pieces[0].number) == (Form.TEXT, 1)
    assert [piece.number for piece in pieces] == [1, 2, 3] and not any(piece.fault for piece in pieces)
    assert pieces[0].before + pieces[0].body + pieces[0].after + whole(pieces[1:]) == data
    assert rows(pieces[1]) == b"id,name,email" and json.loads(pieces[1].body)["header"]
    assert json.loads(pieces[2].body)["columns"] == ["id", "name", "email"]


def test_a_column_of_texts_has_nothing_above_its_header():
    assert [piece.form for piece in cut(b"note\nWhitlock, Jane\nMarsh, Thorvald\n")] == [Form.ROWS] * 3


def test_many_blank_lines_below_a_title():
    data = b"Report\n" + b"\n" * 12 + b"id,name\n1,x\n"
    assert [piece.fault for piece in cut(data) if piece.is_record] == [None, Reason.RAGGED, Reason.RAGGED]


def test_rows_before_a_break_go_out():
    cutter = RowCutter(1 << 20)
    pieces = [
        *cutter.feed(b"id,text\n1,a\n2,"),
        *cutter.broken(QuarantineError(Reason.TRUNCATED, "byte 9")),
    ]
    assert [rows(piece) for piece in pieces] == [b"id,text", b"1,a", b""]
    assert [piece.fault for piece in pieces] == [None, None, Reason.TRUNCATED]


def test_a_table_longer_than_what_it_is_known_by(redactor):
    data = b"id, name, email\n" + b'1, "Marsh, Thorvald", x\n' * 60_000
    pieces = cut(data)
    assert whole(pieces) == data and not any(piece.fault for piece in pieces)
