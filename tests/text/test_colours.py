"""Colours of a terminal: a text is read without their codes, and the codes stay."""

import copy

import pytest

from redactor.quick import Quick
from redactor.quick.masks import ZEROS
from redactor.text import uncoloured

BOLD, RED, OFF = "\x1b[1m", "\x1b[38;5;196m", "\x1b[0m"


@pytest.mark.parametrize("escape", ["\x1b", "\\x1b", "\\u001b", "\\033", "\\e", "#033", "^["])
def test_a_text_without_codes(escape):
    text = f"{BOLD}user{OFF} {RED}Thorvald{OFF} called".replace("\x1b", escape)
    view = uncoloured(text)
    assert view is not None and view.text == "user Thorvald called"
    start, end = view.to_original(5, 13)
    assert text[start:end] == "Thorvald"


@pytest.mark.parametrize(
    "text", ["", "user Thorvald", "[31m]", "a[1] = b", "page #033 [x]", "^[a-z]+$", "\\[0-9]"]
)
def test_a_text_that_has_none(text):
    assert uncoloured(text) is None


@pytest.mark.parametrize("escape", ["\x1b", "#033", "\\x1b"])
def test_what_is_coloured_is_found_and_codes_stay(redactors, escape):
    text = f"{RED}ERROR{OFF} user {BOLD}Thorvald{OFF} {BOLD}Quorvin{OFF} called 415-{BOLD}555{OFF}-0134 {BOLD}twice{OFF}"
    out = redactors("hipaa-safe-harbor").run_text(text.replace("\x1b", escape)).text
    assert (
        out
        == f"{RED}ERROR{OFF} user {BOLD}[PERSON_1]{OFF} called [PHONE_NUMBER_1] {BOLD}twice{OFF}".replace(
            "\x1b", escape
        )
    )


def test_no_mask_stands_for_texts_with_codes(redactors):
    judge = Quick(copy.copy(redactors("hipaa-safe-harbor")))._judge
    for text, proved in (
        ("request by #033[1mcache#033[0m took 12 ms", False),
        ("request by cache took 12 ms", True),
    ):
        assert judge._prove(judge.kept.line, text, text.translate(ZEROS)).proved is proved
