"""A name that the words of a turn announce ends where something else begins."""

import pytest

from redactor.conversation.volunteered import volunteered


@pytest.mark.parametrize(
    "text",
    ["My name is call_parameters", "My name is thirty-six", "rules:\n  - name: kindness\n    weight: 3"],
)
def test_what_is_no_name(text):
    assert volunteered(text, 0, len(text)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Your name is Maria Okonkwo, SSN and date of birth follow.", "Maria Okonkwo"),
        ("My name is Maria, SSN to follow.", "Maria"),
        ("My name is Okonkwo, Maria.", "Okonkwo, Maria"),
        ("My name is Maria Anna Okonkwo.", "Maria Anna Okonkwo"),
    ],
)
def test_where_a_name_ends(text, name):
    assert (text.index(name), text.index(name) + len(name), "PERSON") in volunteered(text, 0, len(text))
