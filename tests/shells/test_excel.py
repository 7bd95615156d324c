"""Workbooks: what goes out is what was looked through; sheets, types, formulas and looks stay, stored results and media don't."""

import datetime as dt
import io
import json
import zipfile

import pytest

openpyxl = pytest.importorskip("openpyxl")

from openpyxl.chart import BarChart, Reference  # noqa: E402
from openpyxl.comments import Comment  # noqa: E402
from openpyxl.styles import Font  # noqa: E402
from openpyxl.workbook.defined_name import DefinedName  # noqa: E402
from openpyxl.worksheet.datavalidation import DataValidation  # noqa: E402
from openpyxl.worksheet.table import Table, TableStyleInfo  # noqa: E402

from redactor.cli import run  # noqa: E402
from redactor.errors import QuarantineError, Reason  # noqa: E402
from redactor.shells import excel  # noqa: E402
from redactor.shells.work import Answer  # noqa: E402

NAME = "Dorothea Winslow"
PERSONAL = (b"dorothea", b"winslow", b"theda", b"marsh", b"hale", b"0132", b"whitcomb", b"7741902")


def workbook():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Patients"
    sheet.append(["Patient Name", "DOB", "Phone", "Notes", "Cost", "Total", "Active"])
    sheet.append(
        [NAME, dt.datetime(1961, 3, 4), 4155550132, "Dorothea called from the garden", 12.5, "=E2*2", True]
    )
    sheet.append(
        ["Theda Marsh", "7/3/1971", "415-555-0132", "=not a formula", 3, '=E3&" for Theda Marsh"', False]
    )
    sheet["D3"].data_type = "s"
    sheet["A2"].comment = Comment(f"{NAME}:\ncall 415-555-0132", "Joy Hale")
    sheet["D2"].hyperlink = "mailto:theda.marsh@example.com"
    sheet["A1"].font = Font(bold=True)
    sheet["E2"].number_format = '0.00 "USD"'
    sheet["E3"].number_format = f'0 "{NAME}"'
    sheet.oddHeader.center.text = "Patients of Dr. Alan Whitcomb"
    sheet.oddFooter.left.text = "Page &P"
    sheet.column_dimensions["A"].width, sheet.freeze_panes = 33, "A2"
    sheet.merge_cells("A8:B9")
    sheet.add_table(
        Table(displayName="Pats", ref="A1:G3", tableStyleInfo=TableStyleInfo(name="TableStyleMedium9"))
    )
    allowed = DataValidation(type="list", formula1=f'"{NAME},Bob"')
    allowed.add("A6")
    sheet.add_data_validation(allowed)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=5, min_row=1, max_row=3), titles_from_data=True)
    sheet.add_chart(chart, "K2")
    form = book.create_sheet(NAME)
    for row in (
        ["Name:", NAME],
        ["DOB:", dt.date(1961, 3, 4)],
        ["Member ID:", "W7741902"],
        ["Memo", "nothing"],
    ):
        form.append(row)
    form["B6"], form["B7"], form["B8"] = f"='{NAME}'!B1", "=Winslow_Total*2", "=SUM(Pats[Cost])"
    form["B9"] = "=[1]Other!A1"
    book.defined_names["Winslow_Total"] = DefinedName("Winslow_Total", attr_text="Patients!$E$2")
    book.defined_names["who"] = DefinedName("who", attr_text=f'"{NAME}"')
    book.properties.creator = book.properties.lastModifiedBy = "Joy Hale"
    book.properties.title = f"Calls with {NAME}"
    return book  # fmt: skip


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def redacted(redactor, data, withhold=()):
    """The bytes of the new workbook, and the records that were read."""
    assembler, seen = excel.Assembler(data), []
    for pieces in excel.batches(data):
        answers = []
        for piece in pieces:
            seen.append(json.loads(piece.body))
            if piece.number in withhold:
                answers.append(Answer(reason=Reason.TIMEOUT))
            else:
                answers.append(Answer(redactor.run_json(piece.body.decode()).text.encode()))
        assembler.take(pieces, answers)
    return assembler.close(), seen


def everything(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist()).lower()


@pytest.fixture(scope="module")
def done(redactors):
    data, _ = redacted(redactors("hipaa-safe-harbor"), saved(workbook()))
    return data


@pytest.fixture(scope="module")
def book(done):
    return openpyxl.load_workbook(io.BytesIO(done))


def test_nothing_personal_is_anywhere_in_the_file(done):
    raw = everything(done)
    assert [value for value in PERSONAL if value in raw] == []
    assert b"chart" not in raw and b"datavalidation" not in raw and b"<v>25" not in raw


def test_cells_keep_place_type_and_look(book):
    sheet = book["Patients"]
    assert [cell.value for cell in sheet[1]] == [
        "Patient Name",
        "DOB",
        "Phone",
        "Notes",
        "Cost",
        "Total",
        "Active",
    ]
    assert [cell.value for cell in sheet[2]][2:] == [
        0,
        "[PERSON_1] called from the garden",
        12.5,
        "=E2*2",
        True,
    ]
    assert sheet["A2"].value == "[PERSON_1]" and sheet["B2"].value.startswith(("[", "1961"))
    assert (sheet["D3"].value, sheet["D3"].data_type) == ("=not a formula", "s")
    assert sheet["F3"].value == '=E3&" for [PERSON_1]"'
    assert sheet["A1"].font.bold and sheet["E2"].number_format == '0.00 "USD"'
    assert sheet["E3"].number_format == "General"
    assert sheet.column_dimensions["A"].width == 33 and sheet.freeze_panes == "A2"
    assert [area.coord for area in sheet.merged_cells.ranges] == ["A8:B9"]


def test_what_stands_beside_the_cells(book):
    sheet = book["Patients"]
    assert sheet["A2"].comment.text == "[PERSON_1]:\ncall [PHONE_NUMBER_1]"
    assert sheet["D2"].hyperlink is None
    assert "Whitcomb" not in sheet.oddHeader.center.text and sheet.oddFooter.left.text == "Page &P"
    assert list(sheet.tables) == ["Pats"]
    assert sheet.tables["Pats"].column_names[:2] == ["Patient Name", "DOB"]


def test_names_of_sheets_and_of_cells(book):
    assert book.sheetnames == ["Patients", "PERSON_1"]
    form = book["PERSON_1"]
    assert [form.cell(row, 1).value for row in range(1, 5)] == ["Name:", "DOB:", "Member ID:", "Memo"]
    assert form["B3"].value == "[HEALTH_PLAN_ID_1]" and form["B4"].value == "nothing"
    assert form["B6"].value == "='PERSON_1'!B1" and form["B7"].value == "=PERSON_1_Total*2"
    assert form["B8"].value == "=SUM(Pats[Cost])" and form["B9"].value == "[REMOVED_BLOB]"
    assert list(book.defined_names) == ["PERSON_1_Total"]


def test_properties(book, done):
    assert book.properties.title == "Calls with [PERSON_1]"
    assert b"created" not in zipfile.ZipFile(io.BytesIO(done)).read("docProps/core.xml")


def test_the_same_input_gives_the_same_bytes(redactor, done):
    assert redacted(redactor, saved(workbook()))[0] == done


def test_redacting_twice_changes_no_value(redactor, book, done):
    again = openpyxl.load_workbook(io.BytesIO(redacted(redactor, done)[0]))
    assert again.sheetnames == book.sheetnames
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert again[sheet.title][cell.coordinate].value == cell.value


def test_rows_of_one_conversation_are_read_together(redactor):
    book = openpyxl.Workbook()
    book.active.append(["conversation_id", "role", "content", "seconds"])
    turns = [
        ("c1", "agent", "What is your date of birth?", 1),
        ("c1", "user", "march fourth nineteen sixty one", 2),
    ]
    for turn in (*turns, ("c2", "agent", "hello", 3)):
        book.active.append(turn)
    data, seen = redacted(redactor, saved(book))
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert next(record for record in seen if isinstance(record, list))[1]["seconds"] == 2
    assert "march" not in sheet["C3"].value and [cell.value for cell in sheet["D"]] == ["seconds", 1, 2, 3]


def test_a_title_above_the_header(redactor):
    book = openpyxl.Workbook()
    for row in (
        ["Export"],
        [],
        ["first_name", "mrn", "cost"],
        ["Theda", 7741902, 5],
        ["Dorothea", 7741903, 6],
    ):
        book.active.append(row)
    data, _ = redacted(redactor, saved(book))
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert [cell.value for cell in sheet[4]] == ["[PERSON_1]", 0, 5] and sheet["A1"].value == "Export"


def test_a_withheld_row_is_empty_but_for_its_marker(redactor):
    _, seen = redacted(redactor, saved(workbook()))
    number = next(
        i
        for i, record in enumerate(seen, 1)
        if isinstance(record, dict) and record.get("Patient Name") == NAME
    )
    data, _ = redacted(redactor, saved(workbook()), withhold={number})
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Patients"]
    assert sheet["A2"].value == f"[REDACTOR_QUARANTINE reason=timeout record={number}]"
    assert {cell.value for cell in sheet[2][1:]} == {None} and sheet["A2"].comment is None
    assert sheet["A3"].value == "[PERSON_1]"


def test_withheld_names_stay_behind(redactor):
    data, _ = redacted(redactor, saved(workbook()), withhold={1})
    assert (
        b"winslow" not in everything(data) and len(openpyxl.load_workbook(io.BytesIO(data)).sheetnames) == 2
    )


def rezipped(data, name, content):
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for one in before.namelist():
            after.writestr(one, content if one == name else before.read(one))
    return out.getvalue()  # fmt: skip


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (saved(workbook())[:-200], Reason.CORRUPT),
        (rezipped(saved(workbook()), "xl/workbook.xml", b"<workbook"), Reason.CORRUPT),
        (rezipped(saved(workbook()), "xl/worksheets/sheet1.xml", b" " * 9_000_000), Reason.TOO_LONG),
        (rezipped(saved(workbook()), "xl/workbook.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'), Reason.UNSUPPORTED),
    ],
    ids=["truncated", "broken", "bomb", "entities"],
)  # fmt: skip
def test_bad_workbooks(data, reason):
    with pytest.raises(QuarantineError) as error:
        list(excel.batches(data))
    assert error.value.reason is reason and error.value.__cause__ is None


def test_through_the_command_line(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / f"{NAME}.xlsx").write_bytes(saved(workbook()))
    (tmp_path / "in" / "letter.docx").write_bytes(docx())
    with zipfile.ZipFile(tmp_path / "in" / "all.zip", "w") as archive:
        archive.writestr("Theda Marsh/book.xlsx", saved(workbook()))
        archive.writestr("a.json", '{"n": 1}')
        archive.writestr("letter.docx", docx())
    assert run(["batch", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--workers", "1"]) == 3
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "PERSON_1.xlsx",
        "all.zip",
        "manifest.json",
    ]
    text = (tmp_path / "out" / "manifest.json").read_text()
    assert "Winslow" not in text
    reasons = {
        file["path"]: [one["reason"] for one in file["quarantined"]] for file in json.loads(text)["files"]
    }
    assert reasons == {
        "PERSON_1.xlsx": [],
        "letter.docx": ["unsupported_format"],
        "all.zip": ["unsupported_format"],
    }
    with zipfile.ZipFile(tmp_path / "out" / "all.zip") as archive:
        assert archive.namelist() == ["PERSON_1/book.xlsx", "a.json"]
        inner = archive.read("PERSON_1/book.xlsx")
    assert inner == (tmp_path / "out" / "PERSON_1.xlsx").read_bytes()
    assert [value for value in PERSONAL if value in everything(inner)] == []


def docx():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:t>{NAME}</w:t>")
    return out.getvalue()


def test_sheets_keep_their_order_and_formulas_find_them():
    book = openpyxl.Workbook()
    book.active.title = "empty"
    for title in ("Q1", "O'Hara's sums", "plain"):
        book.create_sheet(title)["A1"] = 5
    book["plain"]["B1"] = "='Q1'!A1+'O''Hara''s sums'!A1+plain!A1"
    held = io.BytesIO()
    book.save(held)
    assembler = excel.Assembler(held.getvalue())
    for pieces in excel.batches(held.getvalue()):
        now = [piece.body.replace(b"O'Hara's", b"Ann's") for piece in pieces]
        assembler.take(pieces, [Answer(text) for text in now])
    done = openpyxl.load_workbook(io.BytesIO(assembler.close()))
    assert done.sheetnames == ["empty", "Q1", "Ann's_sums", "plain"]
    assert done["plain"]["B1"].value == "='Q1'!A1+'Ann''s_sums'!A1+plain!A1"
