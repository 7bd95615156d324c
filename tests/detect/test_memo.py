"""A detector that remembers answers as the one it asks, and asks it once."""

from types import SimpleNamespace

import numpy as np

from redactor.detect import memo
from redactor.spans import Span


class Asked:
    """A detector that counts what it is asked."""

    model = "none"

    def __init__(self):
        self.questions = []

    def views(self, text):
        self.questions.append(("views", text))
        return []

    def detect(self, text, text_views, *, context="", label="", names=True):
        self.questions.append((text, context, label, names))
        return [Span(0, len(text), "PERSON", 0.9, context or "none")]


def engine():
    return SimpleNamespace(_detector=Asked())


def test_the_same_question_is_asked_once():
    redactor = engine()
    asked = redactor._detector
    detector = memo.remember(redactor)
    first = detector.detect("Ann", [])
    first.clear()
    assert [
        detector.detect("Ann", [])[0].recognizer,
        detector.detect("Ann", [], context="who")[0].recognizer,
    ] == ["none", "who"]
    assert detector.detect("Ann", [], names=False) == detector.detect("Ann", [], names=False)
    assert asked.questions == [("Ann", "", "", True), ("Ann", "who", "", True), ("Ann", "", "", False)]
    assert memo.remember(redactor) is redactor._detector is detector


def test_long_texts_and_old_ones_are_not_kept():
    redactor = engine()
    asked, detector = redactor._detector, memo.remember(redactor)
    for _ in range(2):
        detector.detect("x" * (memo.LONGEST + 1), [])
    assert len(asked.questions) == 2
    for i in range(memo.MOST_TEXTS + 10):
        detector.detect(f"text {i}", [])
        detector.views(f"text {i}")
    assert len(detector._found) <= memo.MOST_TEXTS
    assert len(detector._views) <= memo.MOST_TEXTS


class Adding:
    """A session that adds up what it is given, and counts how often."""

    def __init__(self):
        self.runs = 0

    def run(self, outputs, feed):
        self.runs += 1
        return [feed["vectors"].sum(-1)]


def test_a_run_is_remembered_with_the_shape_of_its_input():
    session = Adding()
    remembering = memo.RememberingSession(session)
    two = {"vectors": np.ones((2, 3, 4), np.float32), "gaps": np.zeros((2, 3), np.int64)}
    one = {name: value.reshape(1, 6, *value.shape[2:]) for name, value in two.items()}
    for feed in (two, one, two, one):
        assert remembering.run(["sums"], feed)[0].shape == feed["gaps"].shape
    assert session.runs == 2
