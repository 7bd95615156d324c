"""Words that misspell a known name: what is passed over by its letters alone is never close."""

from hypothesis import given
from hypothesis import strategies as st

from redactor.conversation.fuzzy import Fuzzy, _close

_NAMES = st.lists(st.text("abvqkzé", min_size=5, max_size=10).map(lambda rest: "q" + rest), max_size=12)


@given(_NAMES, st.text("abvqkzé", min_size=4, max_size=11))
def test_the_first_close_name_is_the_one_that_is_meant(names, rest) -> None:
    fuzzy, word = Fuzzy(), "q" + rest
    for name in names:
        fuzzy.add(name, name.upper())
    assert fuzzy.look_up(word) == next((name.upper() for name in names if _close(name, word)), None)
