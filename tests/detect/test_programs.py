"""What programs write around values is told by its signs, and values beside it are not judged."""

import pytest

from redactor import Redactor
from redactor.detect.machinery import without_machinery
from redactor.detect.programs import header_names, written_by_programs
from redactor.spans import Span


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("level=info dur_ms=40 ok", "dur_ms"),
        ("allow_nets   = [1]", "allow_nets"),
        ('{"owner_kind": "x"}', "owner_kind"),
        ("{\\\"detail-type\\\": 1}", "detail-type"),
        ("X-Sender-Sig: t=1", "X-Sender-Sig"),
        ("Content-Type: text/html", "Content-Type"),
        ("dear&nbsp;all", "&nbsp;"),
        ("GET /rooms/{room_no}/key", "{room_no}"),
        ("cipher TLS_AES_256_GCM_SHA384", "TLS_AES_256_GCM_SHA384"),
        ("tests/test_x.py::test_case[ann-Ann] FAILED", "tests/test_x.py::test_case"),
        ("pod/iris-api-6d4cf56db6-m9x2t restarted", "pod/iris-api-6d4cf56db6-m9x2t"),
        ("scaled iris-api-6d4cf56db6 to 3", "iris-api-6d4cf56db6"),
        ("scan_7.jpg (OCR)", ".jpg"),
        ("panic: invalid memory address or nil pointer dereference", "nil pointer dereference"),
        ("goroutine 7 [chan receive, 2 minutes]:", "goroutine 7 [chan receive, 2 minutes]:"),
        ("from mx1.fernhill.example (192.0.2.4) by in.fernhill.example with ESMTPS id 44kq0", "mx1.fernhill.example"),
        ("from mx1.fernhill.example (192.0.2.4) by in.fernhill.example with ESMTPS id 44kq0", "in.fernhill.example"),
        ("Host: in.fernhill.example", "in.fernhill.example"),
        ("request_id=4c77e1d0-0b1e-4b35-8c52-a0de1190ff3b", "4c77e1d0-0b1e-4b35-8c52-a0de1190ff3b"),
        ("caller x trace_id=8f14e45fceea167a5a36dedd4bea2543", "8f14e45fceea167a5a36dedd4bea2543"),
        ('msg="a" parent_span_id="eee19b7ec3c1b174"', "eee19b7ec3c1b174"),
        ("  - id: case_014", "case_014"),
        ("sent dlv_01HZX3M9 twice", "dlv_01HZX3M9"),
        ("span_4f0aa9c1d2 closed", "span_4f0aa9c1d2"),
        ("whk_9fk2LmQ81x fired", "whk_9fk2LmQ81x"),
        ("chore: bump leftpad from 4.17.20 to 4.17.21", "4.17.20"),
        ("chore: bump leftpad from 4.17.20 to 4.17.21", "leftpad"),
        ("BEGIN:VEVENT\nUID:5f1b-22a9\nEND:VEVENT", "UID:5f1b-22a9"),
        ("BEGIN:VEVENT\nTRANSP:OPAQUE\nX-LIC-LOCATION:Europe/Quill\nEND:VEVENT", "TRANSP:OPAQUE"),
        ("BEGIN:VEVENT\nX-QUILL-PART:1\nEND:VEVENT", "X-QUILL-PART"),
        ("DTSTART;TZID=America/Chicago:20310918T143000", "America/Chicago"),
        ("Content-Transfer-Encoding: 8bit", "Content-Transfer-Encoding"),
        ('<body link="#A5C163">', "#A5C163"),
        ("DKIM-Signature: v=1; s=k1;\n bh=47DEQpj8HBSa+/TIm", "bh=47DEQpj8HBSa+/TIm"),
        ("X-Hub-Signature: sha1=7d38cdd689735b008b3c702edd92eea23791c5f6", "sha1=7d38"),
        ("webhook-signature: v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLdH2E=", "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLdH2E="),
        ("   at Desk.Store.SaveAsync(Pax p) in /src/Desk/Store.cs:line 301", "/src/Desk/Store.cs:line 301"),
        ("crm=> SELECT c.town, o.no FROM c JOIN o;\n c.town | o.no", "c.town"),
        ("SELECT c.town FROM c;\nSELECT o.no FROM o;\n x | c.town", "c.town"),
        ("EXEC dbo.usp_Join @keep = 7;", "dbo.usp_Join"),
        ("SELECT lena, rosa\nFROM wards;", "rosa"),
        ("SELECT DISTINCT lena, rosa;", "rosa"),
        ("SELECT count(lena);", "lena"),
        ("db> SELECT lena AS x FROM wards;", "lena"),
    ],
)  # fmt: skip
def test_a_programs_own_words(text: str, said: str) -> None:
    at = text.index(said)
    found = list(written_by_programs(text))
    assert any(start <= at and at + len(said) <= end for start, end in found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("user=lena.quill ok=1", "lena.quill"),
        ("lena=5, tom=7", "lena"),
        ("Mary-Jane: hello", "Mary-Jane"),
        ("member 38400000-8cf0-11bd-b23e-10b96e40000d", "38400000-8cf0-11bd-b23e-10b96e40000d"),
        ("member_id=8f14e45fceea167a5a36dedd4bea2543", "8f14e45fceea167a5a36dedd4bea2543"),
        ("trace_id=4111111111111111 ok", "4111111111111111"),
        ("trace_id=quorvin.tillman", "quorvin"),
        ("MRI_TORVALDSEN_19610418_00884127.dcm", "TORVALDSEN"),
        ("UPDATE lo encontramos gracias @don_che", "@don_che"),
        ("CALL SHEET WED: unit base Bray, 0530", "Bray"),
        ("SELECT x FROM t WHERE surname = 'quill';", "quill"),
        ("SELECT via psql: id=4 first=Lena last=Quillen", "Lena"),
        ("SELECT for the board: Lena (chair), Quillen", "Quillen"),
        ("SELECT TEAM = Lena", "Lena"),
        ("reconciled by p.ong RPh", "p.ong"),
        ("moth_queen: hello", "moth_queen"),
        ("at Desk.Store.Save(p) in /home/lquill/Store.cs:line 3", "lquill"),
        ("UID:lena@fernhill.example", "lena"),
        ("Signature: Lena Quillen      Date: 3/5/2031", "Lena Quillen"),
        ("BEGIN:VEVENT\nEND:VEVENT\nLENA: hello", "LENA"),
        ("she lives in Europe/Quillen", "Quillen"),
        ("fill: #882113", "882113"),
        ("Client-Signature: lena quillen", "lena quillen"),
        ("user {quillen} is in", "quillen"),
        ("call_quillen88 is in", "quillen88"),
        ("username: lena-quillen21", "lena-quillen21"),
        ("in /home/lena-quillen7/notes", "lena-quillen7"),
        ("user_01HZX3M9 is in", "01HZX3M9"),
        (
            "Received: from lenas-laptop.quill.home (192.0.2.4) by in.fernhill.example with",
            "lenas-laptop.quill.home",
        ),
    ],
)
def test_what_may_be_somebodys_is_none(text: str, said: str) -> None:
    at = text.index(said)
    assert not any(start < at + len(said) and at < end for start, end in written_by_programs(text))


@pytest.mark.parametrize(
    "text",
    [
        "login t=1741262202 ok",
        "exp: 1741262202123",
        "id: case_014",
        "bump a from 4.1 to 4.2",
        "Event ID: 4625",
        "at 1999-01-02",
    ],
)
def test_which_digits_stand_there_does_not_matter(text: str) -> None:
    other = text.translate(str.maketrans("0123456789", "4785216390"))
    assert sorted(written_by_programs(text)) == sorted(written_by_programs(other))


def test_a_guess_that_lies_in_a_programs_words_is_overruled() -> None:
    text = "SELECT c.town, o.no FROM c"
    guess = Span(7, 19, "PERSON", 0.9, "redactor")
    assert list(without_machinery(text, [guess])) == []
    known = Span(7, 13, "PERSON", 0.9, "known_value")
    assert list(without_machinery(text, [known])) == [known]


def test_headers_are_no_speakers(redactor: Redactor) -> None:
    text = (
        "Host: in.fernhill.example\nContent-Type: text/plain\nX-Sender-Sig: 7\n\nMary-Jane: call Lena Quill"
    )
    assert [found["name"] for found in header_names(text)] == ["Content-Type", "X-Sender-Sig"]
    redacted = redactor.redact({"messages": [{"role": "user", "content": text}]})["messages"][0]["content"]
    assert "Content-Type: text/plain\nX-Sender-Sig: 7\n" in redacted
    assert "Quill" not in redacted


CLINICAL_DOCUMENT = (
    '<ClinicalDocument xmlns="urn:hl7-org:v3"><typeId root="2.16.840.1.113883.1.3"/><raceCode code="2106-3" displayName="White"/>'
    '<code code="34133-9" codeSystem="2.16.840.1.113883.6.1" displayName="Note"/><given>Oda</given></ClinicalDocument>'
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            CLINICAL_DOCUMENT,
            ["2.16.840.1.113883.1.3", "2106-3", "White", "34133-9", "Note", "given", "ClinicalDocument"],
        ),
        ('<div xmlns="http://www.w3.org/1999/xhtml">x</div>', ["http://www.w3.org/1999/xhtml", "div"]),
        ("see http://hl7.org/fhir/sid/cvx.", ["http://hl7.org/fhir/sid/cvx."]),
        ("MSH|^~\\&|A|B\\rAIG|1||x\\rZPD|1", ["MSH", "\\rAIG", "\\rZPD"]),
        ("ST|270|1234~BHT|0022|13~EQ|30~", ["1234", "BHT", "EQ"]),
        ("(0010,1010) AS [041Y]", ["(0010,1010) AS "]),
    ],
)
def test_parts_of_health_documents_are_their_own(text, said):
    assert set(said) <= {text[start:end] for start, end in written_by_programs(text)}


@pytest.mark.parametrize("text", ["<Oda> hi there", "<Oda Quill> wrote", "call 1.415.555.0134"])
def test_what_is_no_part_of_a_document_is_judged(text):
    assert list(written_by_programs(text)) == []


def test_the_messages_own_fields_of_hl7_are_its_own():
    text = (
        "MSH|^~\\&|LAB|HILLTOP|EHR|HILLTOP|20240102030405||ORU^R01|QX00077|P|2.5.1\r"
        "PID|1||5512008^^^HIL^MR||QUILL^ODA^M||19510314|F|||4 FEN RD^^LUTON^^LU1 1AA^GBR||01582 555010\r"
        "NTE|1||her sister Tove rang\rDG1|1||I10^Pressure"
    )
    own = {text[start:end] for start, end in written_by_programs(text)}
    assert {"ORU^R01", "QX00077", "HIL", "MR", "GBR", "PID"} <= own
    assert not any(
        word in part
        for part in own
        for word in ("QUILL", "ODA", "Tove", "5512008", "FEN", "1951", "LUTON", "20240102")
    )


def test_the_transactions_own_elements_of_x12_are_its_own():
    text = (
        "BHT*0022*11*10001234*20240102*1319~NM1*IL*1*QUILL*ODA****MI*W200114455~N3*4 FEN RD~DMG*D8*19510314*F~"
        "CLM*26403774*412***11:B:1*Y*A*Y*Y~NTE*ADD*HER SISTER TOVE~MSG*CALL TOVE~EB*C*IND*30**QUILL PLAN*23*2500~SE*13*0001~"
    )
    own = {text[start:end] for start, end in written_by_programs(text)}
    assert {"10001234", "20240102", "Y", "A", "2500", "EB", "MI"} <= own
    assert not any(
        word in part for part in own for word in ("QUILL", "ODA", "TOVE", "FEN", "1951", "26403774", "W2001")
    )


WARES = "sku,title,brand,month,colour,price\nBK-1,Tove armchair,Quillpela,May,Rose,9\n"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (WARES, True),
        (WARES.replace(",", ";"), True),
        (WARES.replace("brand", "customer"), False),
        (WARES.replace("month", "email"), False),
        (WARES.replace("sku", "row"), False),
        (WARES.replace("title", "notes"), False),
    ],
)
def test_cells_that_tell_of_wares_are_no_names(text, own):
    assert ("Tove armchair" in {text[start:end] for start, end in written_by_programs(text)}) is own


def test_what_an_interchange_is_authorised_by_is_not_its_own():
    text = "ISA*01*QUILLPASS7*01*TOVESECRET*ZZ*SENDER*ZZ*PAYER*240102*0304*^*00501*000000077*0*P*:~"
    own = {text[start:end] for start, end in written_by_programs(text)}
    assert {"ISA", "SENDER", "PAYER", "240102"} <= own
    assert own.isdisjoint(("QUILLPASS7", "TOVESECRET"))


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("boom\nTraceback (most recent call last):\n", True),
        ("quorvin\nTraceback (most recent call last):\n", False),
        ("jaswinder\nTraceback (most recent call last):\n", False),
        ("wrote /tmp/pages of it", True),
        ("opened /tmp/Jane Quillen MRI.pdf", False),
        ("opened /thorvald/quillen.pdf", False),
    ],
)
def test_what_a_program_logs_of_itself_stays(redactor: Redactor, text: str, stays: bool) -> None:
    assert (redactor.redact_text(text) == text) is stays
    assert "/tmp/" not in text or "/tmp/" in redactor.redact_text(text)
