"""The names of personal items are found as one expression of all would find them."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from redactor.conversation import items as module
from redactor.conversation.asks import asked
from redactor.conversation.items import items
from redactor.conversation.roles import Role, Turn
from redactor.conversation.slots import slots

ANYWHERE = re.compile(
    r"(?<!\w)(?:" + "|".join(f"(?P<k{i}>{pattern})" for i, (_, pattern) in enumerate(module._ITEMS)) + ")",
    re.IGNORECASE | re.MULTILINE,
)
WORDS = st.one_of(
    st.sampled_from(sorted(module._HINTS)),
    st.sampled_from(
        "your the mother's maiden of birth date first last security one-time card number address zip post "
        "where do you live who is calling best to reach you at expiration when does it expire İp ſsn — ... ? and".split()
    ),
    st.text(max_size=4),
)
TEXTS = st.lists(
    st.tuples(WORDS, st.sampled_from([" ", "  ", "-", "", ", ", "\n", ".", "_", "\t"])), max_size=10
).map(lambda parts: "".join(word + gap for word, gap in parts))


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.integers(0, 5))
@example("names, and names of the account", 0)
@example(" ...name please", 1)
def test_the_first_signs_hide_no_item(text, start):
    found = [(match.span(), kind) for kind, match in items(text, start, len(text))]
    expected = [
        (match.span(), module._ITEMS[int((match.lastgroup or "")[1:])][0])
        for match in ANYWHERE.finditer(text, start)
        if start <= len(text)
    ]
    has_hint = not module._HINTS.isdisjoint(module._WORD.findall(text[start:].lower()))
    assert found == (expected if has_hint else [])


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("whats ur bday", "DATE_OF_BIRTH"),
        ("last4 of card?", "CARD_LAST4"),
        ("last 4 cc?", "CARD_LAST4"),
        ("addy pls", "STREET_ADDRESS"),
        ("ur first pet?", "SECURITY_ANSWER"),
    ],
)
def test_what_is_asked_in_the_shorthand_of_chats(said, kind):
    assert asked(said).kinds == (kind,)


def test_a_file_that_is_cc_and_an_address_of_mail_are_no_shorthand():
    assert asked("cc: Ines, can you?").kinds == asked("is main.cc ok?").kinds == ()


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("and what's your date of birth?", "DATE_OF_BIRTH"),
        ("could I get the ZIP code", "ZIP_CODE"),
        ("the number on the back", "CARD_CVV"),
        ("your mother’s maiden name", "SECURITY_ANSWER"),
        ("where do you live", "STREET_ADDRESS"),
        ("number?", "STREET_ADDRESS"),
        ("and that’s number", "STREET_ADDRESS"),
        ("which property", "STREET_ADDRESS"),
        ("okay and where’s it going", "STREET_ADDRESS"),
        ("And it's number?", "STREET_ADDRESS"),
        ("and which number at Ferry Court?", "STREET_ADDRESS"),
        ("Which road, mate?", "STREET_ADDRESS"),
        ("what's the street", "STREET_ADDRESS"),
        ("where's home, ma'am", "STREET_ADDRESS"),
        ("ok, which tower?", "STREET_ADDRESS"),
        ("dropping where", "LOCATION"),
        ("and where to?", "LOCATION"),
        ("destination", "LOCATION"),
        ("where was she born", "CITY"),
        ("what's your SIN for payroll", "NATIONAL_ID"),
        ("sin?", "NATIONAL_ID"),
        ("pan card number please", "NATIONAL_ID"),
        ("what's your TFN", "NATIONAL_ID"),
        ("and the aadhaar", "NATIONAL_ID"),
    ],
)
def test_an_item_is_named(said, kind):
    assert kind in [kind for kind, _ in items(said, 0, len(said))]


@pytest.mark.parametrize(
    "said", ["is that a sin?", "do you know CPR?", "which pan do you need", "a tin of paint"]
)
def test_a_word_that_is_also_an_item_is_none_by_itself(said):
    assert not list(items(said, 0, len(said)))


@pytest.mark.parametrize(
    ("asked", "reply", "left"),
    [
        (
            "Full name, date of birth and licence number?",
            "Orrin Vale, 3/4/1988, licence number W123456789012",
            "licence number",
        ),
        ("What's your username and employee ID?", "quorvinz28, emp id 08284583", "emp id"),
        ("your name, date of birth and license number?", "orrin vale, 24 july 1991, dl d6486190", "dl"),
    ],
)
def test_what_says_which_code_is_meant_is_no_answer(asked, reply, left):
    spans = slots([asked, reply], [Turn(0, 0, len(asked), Role.AGENT), Turn(1, 0, len(reply), Role.CALLER)])[
        1
    ]
    at = reply.index(left)
    assert spans
    assert not [span for span in spans if span.start < at + len(left) and at < span.end]
