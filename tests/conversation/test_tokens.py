"""Which words of a reply can be part of a code."""

import pytest

from redactor.conversation.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("no luck at 18:30 or 19:30", []),
        ('port.ask(pin="6642", at=["7 Fen Rd"])', []),
        ("it's 4417 and K 2", ["4417", "K", "2"]),
        ("pin=6642", ["pin=6642"]),
        ("41:22:07", ["41:22:07"]),
    ],
)
def test_times_and_written_arguments_are_no_code(text, codes):
    assert [token.word for token in tokenise(text, 0, len(text)) if token.code] == codes
