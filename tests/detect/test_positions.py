"""Where a word is a name, whatever else it means, and where it is none."""

import pytest

from redactor.detect.positions import by_position
from redactor.spans import Span


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("hello it's only me blessing from the district nurses", ["blessing"]),
        ("hi odalie it's kit from doctor quill's office", ["kit"]),
        ("hello it's great from the balcony", []),
        ("uncle beans is at work", ["beans"]),
        ("uncle who is at work", []),
        ("we all called him doc", ["doc"]),
        ("everybody calls me smoke and so on", ["smoke"]),
        ("everybody called me back", []),
        ("everyone calls him names", []),
        ("pinky didi ne bola", ["pinky"]),
        ("mere bhaiya ne bola", []),
    ],
)
def test_names_by_their_place(text, names):
    assert [text[span.start : span.end] for span in by_position(text, [])] == names


def test_what_is_known_is_not_found_again():
    assert not list(by_position("uncle beans is here", [Span(6, 11, "PERSON", 0.9, "r")]))
