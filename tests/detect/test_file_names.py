"""What files are called after whom they are about, their words joined by signs."""

import pytest

from redactor import Redactor
from redactor.detect import Detector
from redactor.detect.file_names import file_names


@pytest.fixture(scope="module")
def detector():
    return Detector()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Oluwaseun_Adeyemi-MRI2.pdf", ["Oluwaseun Adeyemi MRI"]),
        ("see a/ThorvaldBrekke.docx, b/IMG_2041.jpg", ["Thorvald Brekke", "IMG"]),
        ("x7kqm2_9f3a2c1e7b_scan.png", ["scan"]),
        ("u/3f2a9c1b-4dad-4b1e-9ada-3f2a9c1b4dad.wav", []),
        ("brekke%5Fmri.pdf", ["mri"]),
        ("main.py, v2.js, e.g.", []),
    ],
)
def test_the_words_of_names_of_files(text, said):
    assert [name.text for name in file_names(text)] == said


@pytest.mark.parametrize(
    ("text", "label", "said"),
    [
        ("feature/thorvald-fix-intake", "git branch", ["feature thorvald fix intake"]),
        ("refs/heads/quorvin/spike", "head ref", ["refs heads quorvin spike"]),
        ("main, or dev", "branch", []),
        ("quorvin/spike", "title", []),
    ],
)
def test_branches_are_read_as_files_are(text, label, said):
    assert [name.text for name in file_names(text, label)] == said


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Oluwaseun_Adeyemi_MRI.pdf", ["Oluwaseun_Adeyemi"]),
        ("s3://b/uploads/quorvin_ada_2024-03-02.pdf", ["2024-03-02", "quorvin_ada"]),
        ("labs_20260224_thorvald.csv, app_20260224.log", ["20260224", "thorvald"]),
        ("stored thorvald-brekke-scan.png (3 MB)", ["thorvald-brekke"]),
        ("JASWINDER_MRI.PDF", ["JASWINDER"]),
        ("mri-thorvald.pdf", ["thorvald"]),
        ("JaneWhitlock_MRI.pdf", ["JaneWhitlock"]),
        ("voicemail_from_jaswinder.wav", ["jaswinder"]),
        ("thorvald_brekke.json", ["thorvald_brekke"]),
        ("invoice_quorvin_sample.pdf", ["quorvin"]),
        ("IMG_2041.jpg", []),
        ("build-artifact-linux.tar.gz", []),
        ("core-js.min.js", []),
        ("report_final_v2.xlsx", []),
        ("shipper_rsyslog_mmexternal_fulljson.jsonl", []),
        ("img_headshot.jpg, ringback-tone-us.wav, favicon-32x32.png, CHANGELOG.txt", []),
        ("twilio-debugger-log.csv, pom.xml, firebase-adminsdk.json", []),
        ("MRI_brain_axial_T2.dcm, cbc_with_differential.pdf", []),
        ("insurance_card_front.jpg, patient-intake-form.pdf, voice_note.opus", []),
    ],
)
def test_people_in_the_names_of_files(detector, text, names):
    assert sorted({text[span.start : span.end] for span in detector.in_file_names(text)}) == names


def test_no_digit_changes_what_is_found(detector):
    one, other = "thorvald_17_brekke2_9f3a2c1e7b.pdf", "thorvald_93_brekke8_4b1d5a3c2f.pdf"
    found = [{(span.start, span.end) for span in detector.in_file_names(text)} for text in (one, other)]
    assert found[0] == found[1] == {(0, 18)}


def test_a_name_in_the_name_of_a_file_is_the_one_that_stands_elsewhere():
    record = {"patient": "Oluwaseun Adeyemi", "key": "uploads/mri-oluwaseun_adeyemi.pdf"}
    assert Redactor().redact(record) == {"patient": "[PERSON_1]", "key": "uploads/mri-[PERSON_1].pdf"}
    assert Redactor().redact({"source": "/in/adeyemi_o.pdf"}) == {"source": "/in/[PERSON_1].pdf"}


def test_the_rest_of_a_word_in_front_is_not_read():
    longest = [name.text for name in file_names("9f3a2c1e7badabe" + "-x1" * 48 + "-brekke.pdf")]
    assert longest == ["brekke"]
    assert [name.text for name in file_names("a" * 400 + ".pdf")] == []


@pytest.mark.parametrize(
    "name",
    [
        "uploads/quorvin_ada_2024-03-02.pdf",
        "Thorvald_Brekke_DOB_1984-03-12.pdf",
        "brekke_ssn_219-09-9999.pdf",
    ],
)
def test_nothing_is_left_of_dates_and_numbers_beside_somebody(name):
    out = Redactor().redact({"filename": name})["filename"]
    assert out.endswith("].pdf")
    assert not any(part in out for part in ("03", "1984", "2024", "9999"))
