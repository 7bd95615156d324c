"""What is spelled letter by letter is a name, with the letter before an apostrophe; three letters where they are explained."""

import pytest

from redactor.detect.engine import Detector


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("capital D apostrophe capital A n g e l o", ["capital D apostrophe capital A n g e l o"]),
        ("Z for zebra, C, Z", ["Z for zebra, C, Z"]),
        ("it's c m p", []),
        ("        P  W  D  L  F  A\nRovers  14  9  3  2  31  14", []),
        ("N  G  U  Y  E  N\nborn 1961", ["N  G  U  Y  E  N"]),
    ],
)
def test_spelled_names(detector: Detector, text: str, spelled: list[str]) -> None:
    found = detector.detect(text, [], names=False)
    assert [text[span.start : span.end] for span in found if span.recognizer == "spelled_run"] == spelled
