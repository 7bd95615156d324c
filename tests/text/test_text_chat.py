"""Words drawn out, abbreviations of chats, and turns that only react."""

import pytest

from redactor.text.chat import CHAT, is_reaction, undrawn


@pytest.mark.parametrize(
    "said",
    ["great", "Perfectttt!!", "oh great, thanks 😀", "OMG that's awesome", "niceeee", "thx so much", "kk 👍"],
)
def test_turns_that_only_react(said):
    assert is_reaction(said)


@pytest.mark.parametrize(
    "said", ["Nice", "great neck", "thanks Thorvald", "awesome quorvin", "😀", "", "ok, 14 Elm"]
)
def test_turns_that_say_more(said):
    assert not is_reaction(said)


@pytest.mark.parametrize(
    ("word", "stands_for"), [("greatttt", "great"), ("gooodddd", "good"), ("sooo", "so")]
)
def test_words_drawn_out(word, stands_for):
    assert stands_for in undrawn(word)


@pytest.mark.parametrize("word", ["thorvald", "ty", "ama", "stan", "aaron", "annnna", "quorvin", "bae"])
def test_names_are_no_words_of_chats(word):
    assert CHAT.isdisjoint((word, *undrawn(word)))
