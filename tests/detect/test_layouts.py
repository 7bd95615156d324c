"""What stands where is known from a text's layout: interface messages, cards, statements, tables, forms."""

import pytest

from redactor.detect.layouts import laid_out
from redactor.detect.layouts.journals import journals
from redactor.detect.layouts.ledger import ledger
from redactor.detect.layouts.posted import posted
from redactor.detect.layouts.segments import at_separators
from redactor.spans import Span

HL7 = (
    "MSH|^~\\&|LAB|HILLTOP|EHR|HILLTOP|20240102030405||ORU^R01|77|P|2.5.1\r"
    "PID|1||5512008^^^HIL^MR~900-12-3456^^^SSA^SS||QUILL^ODA^M||19510314|F|||4 FEN RD^^LUTON^^LU1 1AA||01582 555010\r"
    "PV1|1|I|3W^12^A||||1234567890^BRAND^TOVE^^^^MD\r"
    "OBX|1|NM|2345-7^GLUCOSE^LN||141|mg/dL|70-99|H"
)
XML = (
    "<cac:Address><cbc:StreetName>Fen Rd 4</cbc:StreetName><cbc:CityName> Lund </cbc:CityName><cbc:Line>2</cbc:Line></cac:Address>"
    '<family value="Quill"/><birthDate value="1951-03-14"/><status value="final"/><b>Total</b>'
)
X12 = (
    "ST*271*0001~NM1*PR*2*SOME PAYER*****PI*842610001~NM1*IL*1*QUILL*ODA*M***MI*W200114455~N3*4 FEN RD~N4*LUTON*OH*44000~"
    "DMG*D8*19510314*F~EB*1**30**GOLD 123 PLAN~HI*BBR:0B110F5:D8:20310321~"
)
BARS = X12.replace("*", "|")
CARD = (
    "BEGIN:VCARD\nVERSION:3.0\n"
    "N:Quill;Oda;;Dr.;\nFN:Oda Quill\nADR;TYPE=HOME:;;4 Fen Rd;Luton;;LU1 1AA;UK\nTEL:01582 555010\nEND:VCARD"
)
EVENT = 'BEGIN:VEVENT\nSUMMARY:Review\nATTENDEE;CN="Oda Quill";ROLE=REQ:mailto:oda@firm.example\nEND:VEVENT'
INSERT = (
    "INSERT INTO people (id, full_name, city, note) "
    "VALUES (7, 'Oda ''O'' Quill', 'Luton', 'vip'), (8, 'Tove Brand', 'Hull', 'new');"
)
FAILED = "[SQL: INSERT INTO u (first, last) VALUES ('Oda', 'Quill') RETURNING id]\n(Background on this error)"
SELECT = "SELECT id FROM p JOIN c ON c.id = p.id WHERE p.last_name ILIKE '%Quill%' AND p.status = 'OPEN'"
COMMAS = "id,first,last,phone,plan\n7,Oda,Quill,01582 555010,Pro\n8,Tove,Brand,01482 555011,Free\n\nThat, is, all, for, now"
SIGNED = "drug,unit,dose,given_by,by\nQuovax,box,0.5,qk,QB\nQuorax,box,0.5,qk,system"
MARKDOWN = "| Patient | DOB | Dx | RN |\n|---|---|---|---|\n| Quill, Oda | 3/14/51 | CHF | Tove |\n"
NUMBERED = "| # | Patient | PCP |\n|--:|---|---|\n| 1 | Rose | House |\n"
SET_OUT = (
    "Last      First     Sex  DOB         City      Phone\n"
    "Quill     Oda       T    02/11/1984  Luton     3125550100\n"
    "House     April          01/05/2001  Reading   4155550134\n"
    "\nSum of all   rows  44   as said\n"
)
FORM = "Full Name: Oda Quill; Sex: F; City: Luton; Login: oda_q84; Blood type: O+"
QUERY = "GET /find?patient=Oda+Quill&agent=9&caller=Tove&user_agent=Oda+Quill HTTP/1.1"
FIELDS = 'level=warn first_name="Oda" city=Luton status=ok attempts=3 user_id=88 name="Retry"'


BOXED = "+------+--------+\n| pnr  | status |\n+------+--------+\n| Q7XK2B | open |\n+------+--------+"
INPUT = '<input type="text" name="medicalLicenseNo" value="MD-84451"/><span id="cardCvv">381</span><span id="total">381</span>'
PYDANTIC = (
    "1 validation error for Intake\nmemberId\n  String should match [type=mismatch, input_value='W88213A']"
)


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        (BOXED, ["Q7XK2B"]),
        (INPUT, ["MD-84451", "381"]),
        (PYDANTIC, ["W88213A"]),
        ('validation failed for field staffId: value "E15991" does not match', ["E15991"]),
        ("AssertionError: expected 'TN-167-CM' but was '' (field numberPlate)", ["TN-167-CM"]),
        ("Key (patientNumber)=(65-33-38) already exists.", ["65-33-38"]),
        ("verify(cardCvv=256, smsCode='839 201', retries=3)", ["256", "839 201"]),
        ("map[cardCvv:2012 tier:gold]", ["2012"]),
        ("lookup --cardCvv '835' --member-id W882134 --format json", ["835", "W882134"]),
        ("- name: cvc\n  value: '191'\n- name: tier\n  value: gold", ["191"]),
        ("customer.setCardCvv('721').setTier('gold')", ["721"]),
        ("lookup pinCode=<3637> employeeId=<93196>", ["3637", "93196"]),
        ('Content-Disposition: form-data; name="memberId"\r\n\r\nW882134\r\n--x', ["W882134"]),
        ("STATUS    account number      COUNT\nopen      4051-1539-20        3", ["4051-1539-20"]),
        ("book(reservationCode='TZMVDM', state='CLOSED')", ["TZMVDM"]),
        (HL7, ["5512008", "900-12-3456", "QUILL", "ODA", "19510314", "4 FEN RD^^LUTON^^LU1 1AA", "01582 555010", "3W^12^A",
               "1234567890", "BRAND", "TOVE", "HILLTOP"]),
        (XML, ["Fen Rd 4", "Lund", "Quill", "1951-03-14"]),
        (X12, ["QUILL", "ODA", "W200114455", "4 FEN RD", "LUTON", "44000", "19510314", "20310321"]),
        (BARS, ["QUILL", "ODA", "W200114455", "4 FEN RD", "LUTON", "44000", "19510314", "20310321"]),
        (CARD, ["Quill", "Oda", "Dr.", "Oda Quill", "4 Fen Rd;Luton;;LU1 1AA;UK", "01582 555010"]),
        (EVENT, ["Oda Quill", "oda@firm.example"]),
        (QUERY, ["Oda+Quill"]),
        (INSERT, ["Oda ''O'' Quill", "Luton", "Tove Brand", "Hull"]),
        (FAILED, ["Oda", "Quill"]),
        (SELECT, ["Quill"]),
        (COMMAS, ["Oda", "Quill", "01582 555010", "Tove", "Brand", "01482 555011"]),
        (SIGNED, ["qk", "QB", "qk"]),
        (MARKDOWN, ["Quill, Oda", "3/14/51", "Tove"]),
        (NUMBERED, ["Rose", "House"]),
        (SET_OUT, ["Quill", "Oda", "02/11/1984", "Luton", "3125550100", "House", "April", "01/05/2001", "Reading", "4155550134"]),
        (FORM, ["Oda Quill", "Luton", "oda_q84"]),
        (FIELDS, ["Oda", "Luton", "88"]),
    ],
    ids="boxed input pydantic field assertion postgres call map options list setter angles parts column booking "
    "hl7 xml x12 bars card event query insert failed select commas signed markdown numbered set_out form fields".split(),
)  # fmt: skip
def test_what_the_layout_names_is_found_and_nothing_else(text: str, gone: list[str]) -> None:
    found = {text[span.start : span.end] for span in laid_out(text)}
    assert {value for value in gone if value in found or value == "M"} == set(gone)
    assert all(any(value in one or one in value for one in gone) for value in found - {"M"}), found


@pytest.mark.parametrize(
    "text",
    [
        "def save(first_name: str, city=None, email=row.email): return first_name",
        "The address: it was never written down, she said.",
        "Colours, sizes, and prices are listed\nred, small, cheap",
        "| Name | Price |\n|---|---|\n| Oat milk | 3.50 |\n",
        "Password: required\nCity: unknown\nUsername: ${USER}",
        'final="a table" conf=0.64 lang=en',
        "a|b|c\nPID is a process id | or a loop",
        "CONTAINER ID   IMAGE     STATUS    NAMES\n88cf01aa       redis     running   cache",
        "USER       PID  COMMAND   HOST\nroot       17   sshd      web",
        "UPDATE orders SET status = 'SHIPPED' WHERE total > 12",
        "'gold' is not a valid tier; field retries: value '3' was rejected",
        "lookup --retries 3 --pin 3 --format json --port 8080",
        "book(confirmation='FAILED', pin=3)",
    ],
)
def test_other_texts_have_no_such_layout(text: str) -> None:
    assert [text[span.start : span.end] for span in laid_out(text)] == []


LEDGERS = [
    ("04.09 transfer 450,00\n15.09 card 8,40", ["04.09", "15.09"]),
    ("12/28 rent\n12/30 gas\nsum 14", ["12/28", "12/30"]),
    ("1.1 Scope\n1.2 Terms", []),
    ("1/2 cup oats\n3/4 cup milk", []),
    ("10.11 Scope\n10.12 Terms", []),
    ("04.09 alone", []),
    ("04.09.2031 whole\n05.09.2031 whole", []),
]


@pytest.mark.parametrize(("text", "days"), LEDGERS)
def test_the_days_that_lines_begin_with(text: str, days: list[str]) -> None:
    assert [text[span.start : span.end] for span in ledger(text)] == days


def test_names_that_lines_begin_with():
    text = "WARD 7\nQUILL, Oda         Ind.   412\nVAN DER BEEK, Jo-Ann M.\t17\nTOTAL, all 429"
    found = [text[span.start : span.end] for span in laid_out(text) if span.recognizer == "roster"]
    assert found == ["QUILL, Oda", "VAN DER BEEK, Jo-Ann M."]
    crew = " 4  QUILL, ODA                 MASTER  PHL\n 5  TIN, MAUNG MA              OILER   MMR"
    found = [crew[span.start : span.end] for span in laid_out(crew) if span.recognizer == "roster"]
    assert found == ["QUILL, ODA", "TIN, MAUNG MA"]
    results = "1 Oda QUILL-TASH 16:41\n14 Tove BRAND 21:59!\nWave TWO 22"
    found = [results[span.start : span.end] for span in laid_out(results) if span.recognizer == "roster"]
    assert found == ["Oda QUILL-TASH", "Tove BRAND"]
    race = "1  QUILL-TASH Jebet  KEN  2:24:07\n2  VAN BRAND Tove  ETH  2:24:19\nEND Of it"
    found = [race[span.start : span.end] for span in laid_out(race) if span.recognizer == "roster"]
    assert found == ["QUILL-TASH Jebet", "VAN BRAND Tove"]
    register = "Day, Oda - absent\nBest, Tove - best reader\nQuill-Tash, Bo - late 4 times"
    found = [register[span.start : span.end] for span in laid_out(register) if span.recognizer == "roster"]
    assert found == ["Day, Oda", "Best, Tove", "Quill-Tash, Bo"]
    assert not [span for span in laid_out("QUILL, Oda   412\nSMALL, but fine") if span.recognizer == "roster"]


def test_initials_of_those_in_the_beds_of_a_ward():
    ward = "WARD 7\n1    Q.T.  67   NSTEMI\n2    Q.A-B.  71  CAP\n3   -- EMPTY"
    ward += "\n4  M.Q'S  94  hip\n5  QW   58\n6  P.deQ. 80 x\nSR 8 Q.   33"
    found = [ward[span.start : span.end] for span in laid_out(ward) if span.recognizer == "roster"]
    assert found == ["Q.T.", "Q.A-B.", "M.Q'S", "QW", "P.deQ.", "Q."]
    for other in (ward.replace("WARD", "SHOP"), "Ward\n1 KG 30\n2 ML 50", "Ward\n1 QT 67"):
        assert not [span for span in laid_out(other) if span.recognizer == "roster"]


def test_a_letter_in_a_column_of_initials():
    board = "BED\tSURNAME\tINIT\tTRIAGE\n1\tQUILL\tF\t3\n2\tempty\t\t\n6\tMAY\tD\t5"
    found = [board[span.start : span.end] for span in laid_out(board) if span.recognizer == "column"]
    assert {"F", "D", "QUILL", "MAY"} <= set(found)
    guests = "NAME\tGUARDIAN\tTRIAGE\nQUILL\tF\t3"
    assert "F" not in [guests[span.start : span.end] for span in laid_out(guests)]


def test_members_of_what_go_writes_end_where_the_next_begins():
    text = "user &{ID:7 Name:Quorvin Astelmar Email:q@w.example City:Vell Status:Very Late}"
    found = [text[span.start : span.end] for span in laid_out(text) if span.recognizer == "keyed"]
    assert found == ["Quorvin Astelmar", "q@w.example", "Vell"]
    assert not list(laid_out("{Name Quorvin} and Status:Very Late Mode:Fast"))


def test_parts_of_a_name_under_their_keys():
    text = '{"subject": {"first": "Cherry Pie", "middle": "Dimacul", "last": "Quill"}, "next": "page"}'
    found = [text[span.start : span.end] for span in laid_out(text) if span.recognizer == "keyed"]
    assert found == ["Cherry Pie", "Dimacul", "Quill"]
    assert not list(laid_out('{"first": "Cherry Pie", "then": "Apple"}'))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("svc=crm fn=thorvald ln=quorvin plan=gold", ["thorvald", "quorvin"]),
        ("GET /x?first=Oda&last=quorvin&n=2", ["Oda", "quorvin"]),
        ("first=1 last=20", []),
        ("fn=handler line=42", []),
        ("first_name=haven last_name=law status=open", ["haven", "law"]),
        ("user={'first_name': 'grant', 'surname': 'law', 'plan': 'gold'}", ["grant", "law"]),
        ("slots={'patient': 'thorvald quorvin', 'doctor': 'pickles'}", ["thorvald quorvin", "pickles"]),
        ("{'patient': 'new', 'doctor': 'unavailable', 'agent': 'billing'}", []),
        ("save(first_name=first_name, last_name=last)", []),
        ("first_name: required", []),
    ],
)
def test_halves_of_a_name_in_pairs(text, names):
    assert [text[span.start : span.end] for span in laid_out(text) if span.recognizer == "keyed"] == names


def test_what_a_code_is_called_is_no_name():
    tags = '<code code="8302-2" displayName="Body Height"/><user displayName="Quorvin Astelmar"/>'
    assert [tags[span.start : span.end] for span in laid_out(tags)] == ["Quorvin Astelmar"]


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("21/11 qd smart meter, ring first\n28/11 qd came back\n05/12 jo meter in", ["qd", "qd", "jo"]),
        ("14/02 12:50 qdk: no access\n14/02 15:02 jj: holder is angry", ["qdk", "jj"]),
        ("QB 04 Jan: notice taken\nQWK 09 Jan: paid\nSQ: diary", ["QB", "QWK", "SQ"]),
        ("12/03 09:00 BP: high\n12/03 11:00 BP: low", []),
        ("12/03 CT head\n13/03 CT chest", []),
        ("12/03 tel call made\n13/03 out of the office", []),
        ("09:00 up and dressed\n10:00 fed", []),
        ("PK: the key\nFK: another key", []),
    ],
)
def test_initials_of_those_who_wrote_entries(text: str, initials: list[str]) -> None:
    found = sorted(journals(text), key=lambda span: span.start)
    assert [text[span.start : span.end] for span in found] == initials


def test_who_wrote_a_post():
    text = "FenWader · 3h\nHello\nOda Quill · 2d · edited\nNo\nRest · 5m\nfen.wader • 1 hr ago"
    assert [text[span.start : span.end] for span in posted(text)] == ["FenWader", "Oda Quill", "fen.wader"]
    assert not list(posted("FenWader · 3h\nHello"))


@pytest.mark.parametrize(
    ("text", "guess", "pieces"),
    [
        ("ST*837*1~NM1*IL*1*QUILL*ODA*M~N3*X~", "QUILL*ODA*M", ["QUILL", "ODA", "M"]),
        ("ST*837*1~PER*IC*ODA QUILL*TE*3605550111~", "ODA QUILL*TE*3605550111", ["ODA QUILL", "3605550111"]),
        ("ST|837|1~NM1|IL|1|QUILL||ODA~", "QUILL||ODA", ["QUILL", "ODA"]),
        ("MSH|^~\\&|A\rPID|1||7||QUILL^ODA|TOVE", "QUILL^ODA|TOVE", ["QUILL^ODA", "TOVE"]),
        ("Oda * Quill | Tove", "Oda * Quill | Tove", ["Oda * Quill | Tove"]),
    ],
)
def test_no_guess_runs_over_the_end_of_an_element(text: str, guess: str, pieces: list[str]) -> None:
    start = text.index(guess)
    spans = at_separators(text, [Span(start, start + len(guess), "PERSON", 0.9, "guess")])
    assert [text[span.start : span.end] for span in spans] == pieces
