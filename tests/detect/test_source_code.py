"""Words of source code, pages and listings stay; people in them go."""

import copy

import pytest

from redactor.detect.source_code import source_code

CODE = '''import structlog
from fastapi import APIRouter
from tenacity import retry

logger = structlog.get_logger(__name__)


@retry(stop=3)
@router.get("/{patient_id}")
async def get_patient(patient_id: int) -> Patient:
    """Written by Jaswinder."""
    logger.info("patient.fetched", patient_id=7)
    faker = Faker("en_US")
    return Patient(first_name="Thorvald", last_name="quorvin", email="xochitl@acme.example")
'''
SCRIPT = """import { z } from 'zod';
import { Button, Card } from '@mui/material';
import lodash from 'lodash';
const owner = { name: 'Priyanka Raghunathan', manager: 'oluwaseun' };
"""
JAVA = """import lombok.RequiredArgsConstructor;

@Service
@RequiredArgsConstructor
public class PatientController {
    @Autowired private PatientService patientService;
    @Transactional(readOnly = true)
    public Patient byId(@PathVariable Long id) {
        return find("Thorvald Brekke");
    }
}
"""
PAGE = """- textbox "First name" [ref=e12]: Thorvald
- textbox "Street address": 14 Kestrel Lane
- textbox "ZIP code": "53066"
- spinbutton "Age": "41"
- row "Date Provider Reason":
  - columnheader "Reason"
- cell "Dr. Oluwaseun Adeyemi"
- gridcell "quorvin"
"""
HTML = (
    '<nav class="navbar"><button>Portal</button><svg viewBox="0 0 24 24"><path d="M12 2C6.48 2 2 6.48"/></svg>'
    '<style>.a{font-family:"Lato";color:red}@keyframes fade{from{opacity:0}}</style>'
    '<input value="jaswinder kaur" aria-invalid="false" autocomplete="family-name"></nav>'
)
SHELL = """drwxr-x---  9 quorvin   devs      4096 Sep 29 17:44 quorvin
uid=1003(xochitl) gid=1003(xochitl) groups=1003(xochitl),27(sudo)
xochitl     4121  1.2  0.8 712344 68120 pts/0    Sl+  09:12   0:31 node server.js
$ sudo -u xochitl psql -U jaswinder -h db.internal -d intake
Date:   Fri Oct 3 09:12:44 2025 +0200
    has merged #4312
"""


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        (CODE, ["Jaswinder", "Thorvald", "quorvin", "xochitl@acme.example"]),
        (SCRIPT, ["Priyanka Raghunathan", "oluwaseun"]),
        (JAVA, ["Thorvald Brekke"]),
        (PAGE, ["Thorvald", "14 Kestrel Lane", "53066", "Oluwaseun Adeyemi", "quorvin"]),
        (HTML, ["jaswinder kaur"]),
        (SHELL, ["quorvin", "xochitl", "jaswinder", "Sep 29", "Fri Oct 3 09:12:44 2025"]),
    ],
)
def test_code_stays_and_people_go(redactor, text, gone):
    redactor = copy.copy(redactor)
    left = iter(redactor.redact_text(text).split("\n"))
    for line in text.split("\n"):
        shown = next(left)
        if any(value in line for value in gone):
            assert not any(value in shown for value in gone)
            assert "[" in shown or "2025" in shown or "530" in shown
        else:
            assert shown == line
    assert next(left, None) is None


@pytest.mark.parametrize(
    "text",
    [
        "import quorvin",
        "import thorvald brekke from the old system",
        "from jaswinder: import the list",
        "@Quorvin final draft is ready, please look (today)",
        "@quorvin\n@jaswinder\nclass is cancelled",
        "@thorvald(oncall) is on it",
        "import { data } from '/home/quorvin/data'",
        "use Dr. Brekke for this;",
        'button "Thorvald"',
        '- button "Grace"',
        '- columnheader "Rose"',
        "<th>Xochitl</th>",
        "patient = thorvald",
    ],
)
def test_what_may_be_somebody_is_no_code(text):
    kept = {"import", "data", "columnheader"}
    said = [text[start:end] for start, end in source_code(text)]
    assert not [one for one in said if not any(word in one for word in kept)] and not any(
        name in one.lower()
        for one in said
        for name in ("quorvin", "thorvald", "jaswinder", "brekke", "rose", "grace", "xochitl")
    )


def test_which_digits_stand_there_does_not_matter():
    other = SHELL.translate(str.maketrans("0123456789", "4785216390"))
    assert list(source_code(SHELL)) == list(source_code(other))


def test_a_handle_ends_before_a_bracket_or_a_sentence(redactor):
    redactor = copy.copy(redactor)
    assert redactor.redact_text("- Thorvald Brekke (@tbrekke)") == "- [PERSON_1] ([USERNAME_1])"
    assert redactor.redact_text("cc (@tbrekke) and @quorvin.") == "cc ([USERNAME_1]) and [USERNAME_2]."


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"tools": ["Bash", "NotebookEdit", "WebFetch"]}, {"tools": ["Bash", "NotebookEdit", "WebFetch"]}),
        ({"sameSite": "Lax"}, {"sameSite": "Lax"}),
        (
            {"gitBranch": "feature/thorvald-fix-intake-form"},
            {"gitBranch": "feature/[PERSON_1]-fix-intake-form"},
        ),
        (
            {"head": {"ref": "jaswinder/fix-login", "label": "jaswinder:fix-login"}},
            {"head": {"ref": "[PERSON_1]/fix-login", "label": "[PERSON_1]:fix-login"}},
        ),
    ],
)
def test_records_of_agents_that_write_software(redactor, record, expected):
    assert copy.copy(redactor).redact(record) == expected
