"""A name that the words of a turn announce ends where something else begins."""

import pytest

from redactor.conversation.volunteered import volunteered


@pytest.mark.parametrize(
    "text",
    [
        "CALL ME BACK!!!",
        "My name is call_parameters",
        "My name is thirty-six",
        "rules:\n  - name: kindness\n    weight: 3",
    ],
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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{'dob': '1978-10-30', 'last4': '6620'}", "1978-10-30"),
        ("mrn=5 dob=19520311\nNov  3 02:14:09 gw ifc[884]: done", "19520311"),
        ("<dob>06/06/2001</dob></patient>", "06/06/2001"),
        ("DOB: 06/06/2001\n02:15:30 unit 12 on its way", "06/06/2001"),
    ],
)
def test_a_value_ends_with_its_quote_tag_or_line(text, value):
    found = [(start, end) for start, end, kind in volunteered(text, 0, len(text)) if kind == "DATE_OF_BIRTH"]
    assert found == [(text.index(value), text.index(value) + len(value))]
