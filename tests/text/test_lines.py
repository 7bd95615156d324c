"""Lines end at other signs than the line feed as well."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.text.lines import has_other_ends, with_line_feeds

ENDS = ["\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"]


@pytest.mark.parametrize("end", ["\n", "\r\n", *ENDS])
def test_the_line_after_a_question_is_its_answer(redactor, end):
    text = f"Agent: Who is this?{end}User: Barnaby Thistlewood{end}Agent: thanks{end}"
    assert redactor.redact_text(text) == text.replace("Barnaby Thistlewood", "[PERSON_1]")
    record = json.dumps({"transcript": text})
    assert json.loads(redactor.run_json(record).text)["transcript"] == redactor.redact_text(text)


@given(st.text(alphabet=["a", " ", "\n", *ENDS]))
def test_every_character_keeps_its_place(text):
    read = with_line_feeds(text)
    assert len(read) == len(text)
    assert all(new in (old, "\n") for old, new in zip(text, read, strict=True))
    assert has_other_ends(text) == (read != text)
    assert not has_other_ends(read)
