"""What hangs on a name belongs to it; the next sentence does not."""

import pytest

from redactor.detect.edges import tight, with_what_hangs_on, without_next_sentence
from redactor.spans import Span


def ends(step, text, value, entity="PERSON"):
    start = text.index(value)
    (span,) = step(text, [Span(start, start + len(value), entity, 0.8, "r")])
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("ping (dana.w) now", "dana", "dana.w"),
        ("ping dana_quill84 now", "dana", "dana_quill84"),
        ("ping dana.q84 now", "dana", "dana.q84"),
        ("I saw Dana.please call", "Dana", "Dana"),
        ("hi\nfenwader.studio she is here", "fenwader", "fenwader.studio"),
        ("see fenwader.studio there", "fenwader", "fenwader"),
        ("I saw Dana. Please call", "Dana", "Dana"),
        ("dana.quill@firm.example", "dana", "dana"),
        ("Dana's cat", "Dana", "Dana"),
        ('Dana "Dot" Quill came', "Dana", 'Dana "Dot" Quill'),
        ('Dana "Dot" came', "Dana", "Dana"),
        ("refund Dana Nāquil now", "Dana", "Dana Nāquil"),
        ("w/ Big Quill.", "Quill", "Big Quill"),
        ("that was wee quill", "quill", "wee quill"),
        ("such a wee quill", "quill", "quill"),
        ("bij mevrouw ter Quill uit", "Quill", "ter Quill"),
        ("Mevrouw van 't Quill?", "t Quill", "van 't Quill"),
        ("de auto van Quill", "Quill", "Quill"),
        ('| "Old Quill" |', "Quill", "Old Quill"),
        ("bought it off quill the shop", "quill", "quill the shop"),
        ("and quill the milk had put it there", "quill", "quill the milk"),
        ("i told quill the shop is shut", "quill", "quill"),
        ("quill the shop opens", "quill", "quill"),
        ("with Dana RNA test", "Dana", "Dana"),
        ("my father quill did", "quill", "quill"),
        ('by "Big Dot" Quill', "Quill", '"Big Dot" Quill'),
        ("the dismiss Quill", "Quill", "Quill"),
        ("and big quill came", "quill", "big quill"),
        ("has a big quill now", "quill", "quill"),
        ("for Dana (다나 박) and", "Dana", "Dana (다나 박)"),
    ],
)
def test_the_rest_of_a_handle_goes_with_the_name(text, name, whole):
    assert ends(with_what_hangs_on, text, name) == whole


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("from a mr_bison_77.", "bison_77", "mr_bison_77"),
        ("1  rn.petrenko  VIEW", "petrenko", "rn.petrenko"),
        ("1  rn.petrenko  VIEW", ".petrenko", "rn.petrenko"),
        ("see Mr. bison_77 now", "bison_77", "bison_77"),
        ("ok. bison_77 did", "bison_77", "bison_77"),
        ("a-b.c/d_bison_77", "bison_77", "bison_77"),
    ],
)
def test_what_stands_in_front_of_a_part_of_a_handle_goes_with_it(text, part, whole):
    assert ends(with_what_hangs_on, text, part, "USERNAME") == whole


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("with Miss Quill", "Miss Quill", ["Quill"]),
        ("with mister quill", "mister quill", ["quill"]),
        ("MR QUILL: thank you", "MR QUILL", ["QUILL"]),
        ("is Dr. Dana Quill, MD, FACS free", "Dr. Dana Quill, MD, FACS", ["Dana Quill"]),
        ("con il dottor Quill alle", "dottor Quill", ["Quill"]),
        ("give it to Dana didi today", "Dana didi", ["Dana"]),
        ("thanks my uncle Quill", "my uncle Quill", ["Quill"]),
        ("as Lt Col Quill said", "Lt Col Quill", ["Quill"]),
        ("it's Dana's phone", "Dana's", ["Dana"]),
        ("ask my ex-wife now", "ex-wife", []),
        ("ask mum now", "mum", []),
        ("Yes, Judge. Quill", "Judge", []),
        ("Sirius Quill came", "Sirius Quill", ["Sirius Quill"]),
        ("Don Quill came", "Don Quill", ["Don Quill"]),
        ("it's papa romeo india if", "papa romeo india", ["papa romeo india"]),
        ("ask papa Quill now", "papa Quill", ["Quill"]),
        ("Nana Quill came", "Nana Quill", ["Nana Quill"]),
        ("QUILL, DANA     Registry no", "QUILL, DANA     Registry", ["QUILL, DANA"]),
        ("QUILL          DANA R 0012", "QUILL          DANA R 0012", ["QUILL", "DANA R"]),
        ("QUILL          DANA R", "QUILL          DANA R ", ["QUILL", "DANA R"]),
        ("7\tDANA\tF\t12", "DANA\tF", ["DANA"]),
        ("Patient Dana Quill, DOB 01/02", "Dana Quill, DOB", ["Dana Quill"]),
        ("Patient Dana Quill MRN 7044", "Dana Quill MRN", ["Dana Quill"]),
        ("Dana Quill, Phone 555", "Dana Quill, Phone", ["Dana Quill"]),
        ("Dana Phone is her name", "Dana Phone", ["Dana Phone"]),
        ("seen by PC Quill at ten", "PC Quill", ["Quill"]),
        ("with Lt-Col D. Quill", "Lt-Col D. Quill", ["D. Quill"]),
        ("Lady Quill taught it", "Lady Quill", ["Quill"]),
        ("I'm Battalion Chief Dana Quill", "Battalion Chief Dana Quill", ["Dana Quill"]),
        ("with Doña Quill at home", "Doña Quill", ["Quill"]),
        ("a note for Tante Dana today", "Tante Dana", ["Dana"]),
        ("dana bey they call him", "dana bey", ["dana"]),
        ("Dana (bank): is she in", "Dana (bank)", ["Dana"]),
        ("here: Dana (SLT), Oda", "Dana (SLT)", ["Dana"]),
        ("called quill (danny) now", "quill (danny)", ["quill (danny)"]),
        ("Canonica Quill came", "Canonica Quill", ["Canonica Quill"]),
        ("what is Mrs Judge's first name", "Judge", ["Judge"]),
        ("my last name is sheriff, yes", "sheriff", ["sheriff"]),
        ("ask the judge, yes", "judge", []),
        ("Cellmate Quorvin said", "Cellmate Quorvin", ["Quorvin"]),
        ("QUORVIN, ODA J.  MRN", "QUORVIN, ODA J.", ["QUORVIN, ODA J."]),
        ("Quorvin, JJ. concur", "Quorvin, JJ.", ["Quorvin"]),
    ],
)
def test_what_leaves_with_nobody_is_cut_off(text, found, kept):
    start = (text + " ").index(found)
    spans = tight(text, [Span(start, min(start + len(found), len(text)), "PERSON", 0.8, "r")])
    assert [text[span.start : span.end] for span in spans] == kept


@pytest.mark.parametrize(
    ("text", "found", "entity", "kept"),
    [
        ("MRN QX-70441 today", "MRN QX-70441", "MEDICAL_RECORD_NUMBER", "QX-70441"),
        ("GMC 7044102.", "GMC 7044102", "UNIQUE_ID", "7044102"),
        ("by IBAN: DE02 7044", "IBAN: DE02 7044", "IBAN_CODE", "DE02 7044"),
        ("TEL 808 555 0127", "TEL 808 555 0127", "PHONE_NUMBER", "808 555 0127"),
        ("MRN-70441 today", "MRN-70441", "MEDICAL_RECORD_NUMBER", "MRN-70441"),
        ("KLR 70441 today", "KLR 70441", "UNIQUE_ID", "KLR 70441"),
        ("OLN Q7044121", "OLN Q7044121", "UNIQUE_ID", "Q7044121"),
        ("GST 70441 2210 RT0002", "GST 70441 2210 RT0002", "UNIQUE_ID", "70441 2210 RT0002"),
    ],
)
def test_what_a_code_is_called_is_cut_off(text, found, entity, kept):
    start = text.index(found)
    (span,) = tight(text, [Span(start, start + len(found), entity, 0.8, "r")])
    assert text[span.start : span.end] == kept


@pytest.mark.parametrize(
    ("text", "found", "entity", "kept"),
    [
        ("to her at d.quill at x dot com", "her at d.quill at x dot com", "EMAIL_ADDRESS", ["d.quill at x dot com"]),
        ("it is me at example dot com", "me at example dot com", "EMAIL_ADDRESS", ["me at example dot com"]),
        ("age 45, 1200 W 5th St, Quill", "45, 1200 W 5th St", "LOCATION", ["1200 W 5th St"]),
        ("flat 45, 12th Street", "45, 12th Street", "STREET_ADDRESS", ["45, 12th Street"]),
        ("in 28013 Quillana, DNI 12345678Z", "28013 Quillana, DNI 12345678Z", "LOCATION", ["28013 Quillana", "12345678Z"]),
        ("12 Main St, No 5, Quillana", "12 Main St, No 5, Quillana", "LOCATION", ["12 Main St, No 5, Quillana"]),
    ],
)  # fmt: skip
def test_what_stands_around_a_place_or_an_address_of_mail_is_cut_off(text, found, entity, kept):
    start = text.index(found)
    spans = tight(text, [Span(start, start + len(found), entity, 0.8, "r")])
    assert [text[span.start : span.end] for span in spans] == kept


def test_a_whole_value_keeps_its_form_of_address():
    (span,) = tight("Ms Dana Quill", [Span(0, 13, "PERSON", 1.0, "field_name")])
    assert len(span) == 13


@pytest.mark.parametrize(
    ("text", "code", "whole"),
    [
        ("complaint SR 2210 44 871 is", "2210 44 871", "SR 2210 44 871"),
        ("with PIN 221044", "221044", "221044"),
        ("my ID 221044", "221044", "221044"),
        ("row SR 44", "44", "44"),
    ],
)
def test_the_letters_of_a_series_go_with_its_number(text, code, whole):
    assert ends(with_what_hangs_on, text, code, "UNIQUE_ID") == whole


@pytest.mark.parametrize(
    ("text", "handle", "whole"),
    [
        ("im @mar1gold.bee ok", "mar1gold", "mar1gold.bee"),
        ("im @mar1gold. Bee", "mar1gold", "mar1gold"),
        ("user mar1gold.bee ok", "mar1gold", "mar1gold"),
        ("to x@mar1gold.bee@home", "mar1gold", "mar1gold"),
    ],
)
def test_the_rest_of_a_handle_behind_its_dot(text, handle, whole):
    assert ends(with_what_hangs_on, text, handle, "USERNAME") == whole


def test_only_names_are_lengthened():
    assert ends(with_what_hangs_on, "on 5.w now", "5", "DATE_TIME") == "5"


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("in Tacoma. She was", "Tacoma. She", "Tacoma"),
        ("in Tacoma? And so", "Tacoma? And", "Tacoma"),
        ("in St. Joseph", "St. Joseph", "St. Joseph"),
        ("by Tacoma. She Maria", "Tacoma. She Maria", "Tacoma. She Maria"),
    ],
)
def test_the_next_sentence_is_cut_off(text, found, kept):
    assert ends(without_next_sentence, text, found) == kept


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        ("file EST-22-04471-KT was", "EST-22-04471", "EST-22-04471-KT"),
        ("group 70441-B of", "70441", "70441-B"),
        ("to 021000021/4418820917 now", "021000021", "021000021/4418820917"),
        ("id 70441-and so on", "70441", "70441"),
        ("id 70441 - B", "70441", "70441"),
    ],
)
def test_a_code_goes_as_a_whole(text, found, whole):
    assert ends(with_what_hangs_on, text, found, "UNIQUE_ID") == whole


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("until the nineteenth", "the nineteenth", "nineteenth"),
        ("at 2026-03-11T15:02:09.114Z now", "2026-03-11T15:02:09.114Z", "2026-03-11T15:02:09.114Z"),
        ("on 11/02/2025 07:52", "11/02/2025 07:52", "11/02/2025"),
        ("Quillix   1   15 Oct 2019  A2", "1   15 Oct 2019", "15 Oct 2019"),
        ("on Tuesday, June 9", "Tuesday, June 9", "Tuesday, June 9"),
        ("Metz, le 8 mars 2019", "le 8 mars 2019", "8 mars 2019"),
        ("hasta el 17 de mayo", "el 17 de mayo", "17 de mayo"),
        ("geht am 26. Juni los", "am 26. Juni", "26. Juni"),
        ("lu 06/11/24 22:04 done", "06/11/24 22", "06/11/24"),
        ("and 12 Feb 15:30 too", "12 Feb 15", "12 Feb"),
        ("and 12 Feb 15 too", "12 Feb 15", "12 Feb 15"),
        ("Coll 22-JAN-2024 0640", "22-JAN-2024 0640", "22-JAN-2024"),
        ("on 22 Jan 2024 now", "22 Jan 2024", "22 Jan 2024"),
        ("2026-03-11T15:02:09Z", "2026-03-11T15:02:09Z", "2026-03-11T15:02:09Z"),
    ],
)
def test_a_date_without_its_time_of_day(text, found, kept):
    start = text.index(found)
    (span,) = tight(text, [Span(start, start + len(found), "DATE_TIME", 0.8, "r")])
    assert text[span.start : span.end] == kept


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("/home/thorvald/reports", "thorvald/", "thorvald"),
        ("user=quorvin&step=2", "quorvin&", "quorvin"),
        ("PV1|1||||||4777^QUORVIN^ADA", "QUORVIN^", "QUORVIN"),
        ("88304~^Quorvin^Ada", "~^Quorvin", "Quorvin"),
        ("fn=Oda ln=Quill", "Oda ln", "Oda"),
        ("city=Odaville&apt=4B", "Odaville&apt", "Odaville"),
        ("N4*ODAVILLE*IA~N4*X", "ODAVILLE*IA~N", "ODAVILLE*IA"),
        ("x ilike '%quorvin%'", "ilike '%quorvin%", "quorvin"),
        ("x like '%quorvin%'", "%quorvin", "quorvin"),
        ("q=%C3%98da", "%C3%98da", "%C3%98da"),
        ("a=1&Quorvin=2", "&Quorvin", "Quorvin"),
    ],
)
def test_what_divides_folders_and_pairs_stays(text, found, kept):
    start = text.index(found)
    (span,) = tight(text, [Span(start, start + len(found), "USERNAME", 0.8, "r")])
    assert text[span.start : span.end] == kept


@pytest.mark.parametrize("said", ["T h o r v a l d   Q u i l l", "O d a   V a n e"])
def test_letters_that_stand_apart_are_names_in_columns_too(said):
    text = f"my name is {said}, thanks"
    start = text.index(said)
    spans = list(tight(text, [Span(start, start + len(said), "PERSON", 0.8, "r")]))
    assert "   ".join(text[span.start : span.end] for span in spans) == said
