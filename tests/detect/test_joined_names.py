"""Files and the machines that people carry are called after them."""

import pytest

from redactor import Redactor
from redactor.detect.joined_names import joined_names


def found(text):
    return [text[span.start : span.end] for span in joined_names(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("jane_okafor_labs.pdf", ["jane_okafor"]),
        ("okafor-marisol-intake-2024.docx", ["okafor-marisol"]),
        ("uploads/Marisol.Okafor.jpg", ["Marisol.Okafor"]),
        ("jane-okafor-mbp.local", ["jane-okafor"]),
        ("Janes-MacBook-Pro", ["Janes"]),
        ("chris-work-laptop", ["chris"]),
        ("thorvalds-macbook-pro", ["thorvalds"]),
        ("DESKTOP-QUORVIN", ["QUORVIN"]),
        ("laptop-oluwaseun-01", ["oluwaseun"]),
        ("laptop-of-thorvald-brekke", ["thorvald-brekke"]),
        ("laptop-oluwaseun-office", ["oluwaseun"]),
        ("laptop-of-the-office", []),
        ("Jaswinder's iPhone", ["Jaswinder"]),
        ("today's iPhone, Apple's iPhone", []),
        ("finance-laptop-3", []),
        ("berlin-laptop-4", []),
        ("laptop-sleeve-13", []),
        ("macbook-pro-16", []),
        ("iphone-simulator", []),
        ("DESKTOP-AB12CD3", []),
        ("final_report_v2.pdf", []),
        ("blue-cross-card.png", []),
        ("san-jose-office.png", []),
        ("austin-office-pc", []),
        ("apache-kafka-guide.pdf", []),
        ("april-june.pdf", []),
        ("prod-laptop-3", []),
        ("jane-okafor-7f9", []),
        ("grace-hopper-node-2", []),
        ("jane.py", []),
    ],
)
def test_names_in_the_names_of_files_and_machines(text, names):
    assert found(text) == names


def test_what_is_found_depends_on_no_digit():
    assert found("jane_okafor_17_labs_2.pdf") == found("jane_okafor_93_labs_8.pdf") == ["jane_okafor"]


@pytest.mark.parametrize(
    ("record", "out"),
    [
        ({"device_name": "Marisol's iPad"}, {"device_name": "[PERSON_1]'s iPad"}),
        ({"device_name": "Galaxy S22"}, {"device_name": "Galaxy S22"}),
        ({"host": "jane-okafor-laptop"}, {"host": "[PERSON_1]-laptop"}),
        ({"host": "gke-prod-pool-1-4f2a"}, {"host": "gke-prod-pool-1-4f2a"}),
        ({"file_name": "Thorvald Quorvin resume 2024.pdf"}, {"file_name": "[PERSON_1] resume 2024.pdf"}),
        ({"files": [{"name": "Thorvald Quorvin.pdf"}]}, {"files": [{"name": "[PERSON_1].pdf"}]}),
        (
            {"file_name": "README.md", "fileName": "Dockerfile"},
            {"file_name": "README.md", "fileName": "Dockerfile"},
        ),
        (
            {"who": "Marisol Okafor", "filename": "marisol.txt", "note": "Marisol lives here"},
            {"who": "[PERSON_1]", "filename": "[PERSON_1].txt", "note": "[PERSON_1] lives here"},
        ),
        ({"file_name": "Marisol Okafor consent.pdf"}, {"file_name": "[PERSON_1] consent.pdf"}),
    ],
)
def test_members_that_name_a_machine_or_a_file(record, out):
    assert Redactor().redact(record) == out
