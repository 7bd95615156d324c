"""Roles from labels, and transcripts inside one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.conversation.roles import Role, Turn, labels_of, role_at, role_of, split_turns

LABELS = [
    ("assistant", Role.AGENT),
    ("Agent 2", Role.AGENT),
    ("AI", Role.AGENT),
    ("bot", Role.AGENT),
    ("model", Role.AGENT),
    ("[doctor]", Role.AGENT),
    ("Customer Support", Role.AGENT),
    ("user", Role.CALLER),
    ("Customer", Role.CALLER),
    ("CALLER", Role.CALLER),
    ("human", Role.CALLER),
    ("[patient]", Role.CALLER),
    ("guest", Role.CALLER),
    ("Borrower", Role.CALLER),
    ("THE WITNESS", Role.CALLER),
    ("Texter", Role.CALLER),
    ("Volunteer", Role.AGENT),
    ("hospice rn", Role.AGENT),
    ("home health aide", Role.AGENT),
    ("payer rep", Role.AGENT),
    ("grandmother", Role.THIRD_PARTY),
    ("front desk", Role.AGENT),
    ("tool", Role.TOOL),
    ("tool_call", Role.TOOL),
    ("function", Role.TOOL),
    ("system", Role.SYSTEM),
    ("developer", Role.SYSTEM),
    ("interpreter", Role.THIRD_PARTY),
    ("SPEAKER_01", Role.UNKNOWN),
    ("Maria Lopez", Role.UNKNOWN),
    ("", Role.UNKNOWN),
]


@pytest.mark.parametrize(("label", "role"), LABELS)
def test_role_of(label, role):
    assert role_of(label) is role


TRANSCRIPTS = [
    (
        "user: hi there\nassistant: hello\nuser: bye",
        [("hi there", Role.CALLER), ("hello", Role.AGENT), ("bye", Role.CALLER)],
        [],
    ),
    ("[doctor] how are you\n[patient] fine", [("how are you", Role.AGENT), ("fine", Role.CALLER)], []),
    (
        "Agent (00:03): Your name?\nCaller (00:05): it's Mo\nstill me",
        [("Your name?", Role.AGENT), ("it's Mo\nstill me", Role.CALLER)],
        [],
    ),
    ("Agent  0:03\nYour name?\n\nCaller  0:05\nMo", [("Your name?", Role.AGENT), ("Mo", Role.CALLER)], []),
    ("### Agent\nYour name?\n### Caller\nMo", [("Your name?", Role.AGENT), ("Mo", Role.CALLER)], []),
    ("AGENT | Your name?\nCALLER | Mo", [("Your name?", Role.AGENT), ("Mo", Role.CALLER)], []),
    ("00:01\tagent\tYour name?\n00:02\tcaller\tMo", [("Your name?", Role.AGENT), ("Mo", Role.CALLER)], []),
    ("<agent> Your name?\n<caller> Mo", [("Your name?", Role.AGENT), ("Mo", Role.CALLER)], []),
    ("[agent 00:01] Your name?\n[caller 00:02] Mo", [("Your name?", Role.AGENT), ("Mo", Role.CALLER)], []),
    (
        "2026-03-04 10:00:01 Agent: Your name?\n2026-03-04 10:00:02 Caller: Mo",
        [("Your name?", Role.AGENT), ("Mo", Role.CALLER)],
        [],
    ),
    (
        "Agent: Your name? Caller: Mo Agent: thanks Caller: bye",
        [("Your name?", Role.AGENT), ("Mo", Role.CALLER), ("thanks", Role.AGENT), ("bye", Role.CALLER)],
        [],
    ),
    (
        "can i have your name\nmo\nand the pin\nfour four",
        [(line, Role.UNKNOWN) for line in ("can i have your name", "mo", "and the pin", "four four")],
        [],
    ),
    ("SPEAKER_00: hello\nSPEAKER_01: who is it", [("hello", Role.UNKNOWN), ("who is it", Role.UNKNOWN)], []),
    (
        "Agent: Hello, how are you?\nMaria Lopez: good\nAgent: great\nMaria Lopez: thanks",
        [
            ("Hello, how are you?", Role.AGENT),
            ("good", Role.CALLER),
            ("great", Role.AGENT),
            ("thanks", Role.CALLER),
        ],
        ["Maria Lopez", "Maria Lopez"],
    ),
    (
        "Ines: one\nTomas: two\nInes: three\nTomas: four",
        [("one", Role.UNKNOWN), ("two", Role.UNKNOWN), ("three", Role.UNKNOWN), ("four", Role.UNKNOWN)],
        ["Ines", "Tomas", "Ines", "Tomas"],
    ),
    (
        "user: hi\nassistant: I have\n- **Theme:** Art\n- **Difficulty Level:** Hard\nAddress Line 2: none\nMark: me too",
        [
            ("hi", Role.CALLER),
            ("I have\n- **Theme:** Art\n- **Difficulty Level:** Hard\nAddress Line 2: none", Role.AGENT),
            ("me too", Role.UNKNOWN),
        ],
        ["Mark"],
    ),
    (
        "Agente: buenas\nCliente: soy Quorvin\nPaciente: no\nRecepción: ok\nMitarbeiter: ja\nKundin: nein",
        [
            ("buenas", Role.AGENT),
            ("soy Quorvin", Role.CALLER),
            ("no", Role.CALLER),
            ("ok", Role.AGENT),
            ("ja", Role.AGENT),
            ("nein", Role.CALLER),
        ],
        [],
    ),
    (
        "12/03/31, 14:02 - Messages are encrypted.\n12/03/31, 14:03 - Ines Quill: hi\n"
        "12/03/31, 14:04 - +44 7700 900123: 4155\n12/03/31, 14:05 - Ines Quill: Note: ok\nmore",
        [
            ("12/03/31, 14:02 - Messages are encrypted.", Role.UNKNOWN),
            ("hi", Role.UNKNOWN),
            ("4155", Role.UNKNOWN),
            ("Note: ok\nmore", Role.UNKNOWN),
        ],
        ["Ines Quill", "Ines Quill"],
    ),
    (
        "[12/03/2031, 2:02:11\u202fPM] ~ xochi: name?\n\u200e[12/03/2031, 2:02:13\u202fPM] Ada: mo",
        [("name?", Role.UNKNOWN), ("mo", Role.UNKNOWN)],
        ["xochi", "Ada"],
    ),
    (
        "<p>Chat Origin: Web</p>( 2s ) Ines Q: name?<br>( 1m 4s ) Mo: mo<br>",
        [("Chat Origin: Web", Role.UNKNOWN), ("name?", Role.UNKNOWN), ("mo", Role.UNKNOWN)],
        ["Ines Q", "Mo"],
    ),
    (
        '<c>\n<turn id="1" speaker="agent">Your name?</turn>\n<turn speaker="Mo">mo <b>b</b></turn></c>',
        [("Your name?", Role.AGENT), ("mo <b>b", Role.CALLER)],
        ["Mo"],
    ),
    (
        "Ines Quill  2:03 PM\nname?\nMo, [04.02.31 14:04]\nmo\nInes Quill  2:05 PM\nok\nMo  2:06 PM\nbye",
        [("name?", Role.UNKNOWN), ("mo", Role.UNKNOWN), ("ok", Role.UNKNOWN), ("bye", Role.UNKNOWN)],
        ["Ines Quill", "Mo", "Ines Quill", "Mo"],
    ),
    (
        "# Examples\nuser: a b\nagent: c?\n\n# Output\nRespond in Quov: d\n- Client portal: e",
        [("# Examples", Role.UNKNOWN), ("a b", Role.CALLER), ("c?", Role.AGENT)],
        [],
    ),
    (
        "- Nurse Joy: name?\n- Patient: mo\n- Visitor hours: 9",
        [("name?", Role.AGENT), ("mo\n- Visitor hours: 9", Role.CALLER)],
        [],
    ),
    ("[00:01] user: a b\n[00:04] assistant: c", [("a b", Role.CALLER), ("c", Role.AGENT)], []),
]


@pytest.mark.parametrize(("text", "said", "labels"), TRANSCRIPTS)
def test_split_turns(text, said, labels):
    turns = split_turns(text)
    assert turns is not None
    assert [(text[start:end], role) for start, end, role in turns] == said
    assert [text[start:end] for start, end in labels_of(text)[0]] == labels


@pytest.mark.parametrize(
    "text",
    [
        "",
        "user",
        "Please call me back at noon: thanks",
        "Subject: refund\nFrom: desk\n\nHello",
        "Name: Jo\nAddress: 1 Elm St\nPhone: 555",
        '{"role": "user", "content": "hi"}',
        "http://example.org/a:b",
        "12:30 lunch\n13:30 meeting",
        "Standup 9:00 AM\nReview 10:00 AM\nStandup 9:00 AM\nReview 10:00 AM\n",
        "2031-03-12 14:02:11 - app.main: up\n2031-03-12 14:02:12 - uvicorn: up\n" * 2,
    ],
)
def test_no_transcript(text):
    assert split_turns(text) is None
    assert labels_of(text)[0] == []


def test_labels_that_are_roles_are_told_from_names():
    text = "Llamante: hola\nOda Quill: buenas\nLlamante: soy Ada\nOda Quill: bien"
    names, roles = labels_of(text)
    assert [text[start:end] for start, end in names] == ["Oda Quill"] * 2
    assert [text[start:end] for start, end in roles] == ["Llamante"] * 2


def test_role_at():
    turns = [Turn(0, 0, 4, Role.AGENT), Turn(0, 6, 9, Role.CALLER), Turn(2, 0, 3, Role.TOOL)]
    assert role_at(turns, 0, 0) is Role.AGENT
    assert role_at(turns, 0, 4) is Role.UNKNOWN
    assert role_at(turns, 0, 8) is Role.CALLER
    assert role_at(turns, 1, 0) is Role.UNKNOWN
    assert role_at(turns, 2, 1) is Role.TOOL


@pytest.mark.parametrize("wrong", [(-1, 0, 1), (0, 3, 2), (0, -1, 2)])
def test_turn_refuses_to_be_wrong(wrong):
    with pytest.raises(ValueError, match="turn"):
        Turn(*wrong, Role.AGENT)


LINES = st.lists(
    st.sampled_from(
        [
            "user: a",
            "agent: b c",
            "[doctor] x",
            "Mia: ",
            "**Bot:** y",
            "",
            "plain",
            "a:b",
            "[00:01] caller: z",
        ]
    ),
    max_size=12,
)


@given(st.one_of(st.text(max_size=200), LINES.map("\n".join)))
def test_turns_lie_in_order_inside_the_text(text):
    at = 0
    for start, end, _ in split_turns(text) or []:
        assert at <= start <= end <= len(text)
        at = end
    for start, end in labels_of(text)[0]:
        assert 0 <= start < end <= len(text)


def test_the_keys_of_yaml_are_no_speakers():
    text = "customer:\n  line1: Fen Road\n  town: Nesby\n  reg_no: A 1\n  plan: blue\n  town: Nesby\n"
    assert labels_of(text)[0] == []


def test_a_handle_with_an_underscore_speaks_beside_others():
    text = "fen_wader: hello\nOdaQ: no way\nfen_wader: it is\nOdaQ: prove it"
    assert [text[start:end] for start, end in labels_of(text)[0]] == ["fen_wader", "OdaQ"] * 2


FORMS = [
    "Member: Jo Brand\nMember ID: 77\nGroup Number: 4\nClaim Number: 9\nAmount Billed: 12\nProvider: Al Brand MD\n\nDear Jo Brand:\n"
    "We looked at it.\nEnclosures: none",
    "# Rules\n- Office hours: 8 to 5\n- New patient exam: 89 dollars\n- Ask for the date of birth.\n",
    "Applicant: Jo Brand\nCo-applicant: Al Brand\nDate submitted: today\nHome phone: none\nEmployer: none\nRemarks: none",
    "Kunde: Jo\nOrt: Ulm\nGrund: Umzug\nBetrag: 12\nKunde: Al\nOrt: Bonn\nGrund: Kauf\nBetrag: 14",
]


@pytest.mark.parametrize("text", FORMS)
def test_the_labels_of_a_form_are_nobody_who_speaks(text):
    assert labels_of(text)[0] == []
    assert split_turns(text) is None
