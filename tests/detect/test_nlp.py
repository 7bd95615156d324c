"""What of the language model's answers counts; spans beside spans are found as if each were compared with each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.ner import NerSpan
from redactor.detect.nlp import _Beside, load_finder
from redactor.spans import Span, believed


@st.composite
def spans(draw):
    start = draw(st.integers(0, 30))
    end = draw(st.integers(start + 1, start + 8))
    return Span(start, end, draw(st.sampled_from(["PERSON", "LOCATION"])), 0.5, "r")


@given(st.lists(spans(), max_size=12), spans())
def test_what_holds_all_of_a_span(others, span):
    expected = [
        other
        for other in others
        if other.entity_type == span.entity_type and other.start <= span.start and span.end <= other.end
    ]
    key = lambda one: (one.start, one.end)  # noqa: E731
    assert sorted(_Beside(others).around(span), key=key) == sorted(expected, key=key)


@pytest.mark.parametrize("said", ["True", "false", "None"])
def test_what_a_program_writes_for_yes_and_no_is_nobody(monkeypatch, said):
    finder = load_finder(None)
    monkeypatch.setattr(
        finder.model, "predict_each", lambda text, _: [[NerSpan(0, len(text), "PERSON", 0.99)]] * 2
    )
    assert believed(finder.find(said, "good for kids?")) == []
    assert [span.entity_type for span in believed(finder.find("Odalie", "who?"))] == ["PERSON"]


def test_a_word_that_is_seldom_said_is_somebody_where_both_models_are_sure(monkeypatch):
    finder = load_finder(None)
    sure = [[0.97, 0.97]]

    def found(text: str, said: str) -> list[str]:
        start = text.index(said)
        answers = [[NerSpan(start, start + len(said), "PERSON", score)] for score in sure[0]]
        monkeypatch.setattr(finder.model, "predict_each", lambda *_: answers)
        return [text[span.start : span.end] for span in believed(finder.find(text, ""))]

    assert found("Juno was seen for asthma", "Juno") == ["Juno"]
    assert found("is that what indigo took", "indigo") == ["indigo"]
    assert found("was the indigo any good", "indigo") == found("did nothing go", "nothing") == []
    sure[0] = [0.97, 0.7]
    assert found("Juno was seen for asthma", "Juno") == []


def test_how_somebody_is_is_no_part_of_the_name(monkeypatch):
    finder = load_finder(None)

    def answers(text, _):
        end = text.index(" to")
        return [[NerSpan(3, 11, "PERSON", 0.99)], [NerSpan(3, end, "PERSON", 0.9)]]

    monkeypatch.setattr(finder.model, "predict_each", answers)
    names = {(span.start, span.end) for span in believed(finder.find("is thorvald allergic to nuts", ""))}
    assert names == {(3, 11)}
    assert (3, 19) in {
        (span.start, span.end) for span in believed(finder.find("is thorvald quorvin to call", ""))
    }
