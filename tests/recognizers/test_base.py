"""The base: scores, check digits, context, and a search that runs too long."""

from __future__ import annotations

import pytest
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine

import recognizers
from recognizers import base
from recognizers._context import is_operational, windows
from recognizers.base import Needs, Pattern, PatternEntityRecognizer


class Secret(PatternEntityRecognizer):
    """A made-up entity: "secret" and digits; an even number is valid."""

    entity = "SECRET"
    patterns = (
        Pattern("digits", r"\d{3}", 0.3),
        Pattern("fixed", r"S\d", 0.4, lift=False),
    )
    context_words = ("secret", "top secret")
    needs = Needs(digits=1)
    number_like = True

    def validate(self, text: str) -> bool | None:
        return None if text == "777" else int(text[-1]) % 2 == 0


def scores(text: str) -> list[tuple[str, float]]:
    return [(text[r.start : r.end], r.score) for r in Secret().analyze(text, [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a 777", [("777", 0.3)]),
        ("a 112", [("112", 0.95)]),
        ("a 111", [("111", 0.15)]),
        ("secret 111", [("111", 0.85)]),
        ("secret 112", [("112", 0.95)]),
        ("SECRET 777", [("777", 0.85)]),
        ("secretary 777", [("777", 0.3)]),
        ("777 is the secret", [("777", 0.85)]),
        ("777, secret", [("777", 0.3)]),
        ("secret\nother 777", [("777", 0.3)]),
        ("secret:\n777", [("777", 0.85)]),
        ('{"secret": "1", "order_id": "777"}', [("777", 0.3)]),
        ('{"topSecret": "777"}', [("777", 0.85)]),
        ("my_secret=777", [("777", 0.85)]),
        ("order_id=112", [("112", 0.3)]),
        ("secret S1", [("S1", 0.2)]),
        ("", []),
        ("secret", []),
    ],
)
def test_scores(text: str, expected: list[tuple[str, float]]) -> None:
    assert scores(text) == expected


def test_a_search_that_runs_too_long_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow(PatternEntityRecognizer):
        entity = "SLOW"
        patterns = (Pattern("slow", r"(?:a|aa|aaa|aaaa)+b", 0.5),)

    monkeypatch.setattr(base, "SEARCH_TIMEOUT_SECONDS", 0.01)
    with pytest.raises(TimeoutError) as caught:
        Slow().analyze("a" * 5000 + "c", [])
    assert "aaa" not in str(caught.value)


@pytest.mark.parametrize("score", [0.0, -0.1, 1.1])
def test_a_pattern_refuses_a_score_outside_its_range(score: float) -> None:
    with pytest.raises(ValueError, match="score"):
        Pattern("x", "x", score)


def test_a_key_in_front_is_the_only_window() -> None:
    text = '{"phone": "1", "traceId": "22"}'
    assert windows(text, text.index("22"), text.index("22") + 2) == ("trace Id",)
    assert is_operational(text, text.index("22"))
    assert not is_operational(text, text.index("1"))


class _NoNlp(NlpEngine):  # type: ignore[misc]
    def load(self) -> None: ...

    def is_loaded(self) -> bool:
        return True

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        return NlpArtifacts([], [], [], [], self, language)

    def process_batch(self, texts, language, **kwargs):  # type: ignore[no-untyped-def]
        return ((t, self.process_text(t, language)) for t in texts)

    def is_stopword(self, word: str, language: str) -> bool:
        return False

    def is_punct(self, word: str, language: str) -> bool:
        return False

    def get_supported_entities(self) -> list[str]:
        return []

    def get_supported_languages(self) -> list[str]:
        return ["en"]


def test_they_work_in_a_plain_analyzer_engine() -> None:
    registry = RecognizerRegistry(recognizers=recognizers.build(), supported_languages=["en"])
    engine = AnalyzerEngine(registry=registry, nlp_engine=_NoNlp(), supported_languages=["en"])
    text = "my ssn is 078-05-1120 and I am at 415-555-0134"
    found = {(r.entity_type, text[r.start : r.end]) for r in engine.analyze(text, "en", score_threshold=0.5)}
    assert ("US_SSN", "078-05-1120") in found
    assert ("PHONE_NUMBER", "415-555-0134") in found


def test_stock_presidio_still_builds_beside_them() -> None:
    """Presidio finds its own classes by name among all subclasses: ours must not carry one of those names."""
    from presidio_analyzer import EntityRecognizer

    import recognizers

    def below(kind: type) -> set[type]:
        return {kind}.union(*(below(other) for other in kind.__subclasses__()))

    theirs = {
        kind.__name__ for kind in below(EntityRecognizer) if kind.__module__.startswith("presidio_analyzer")
    }
    assert not theirs & {kind.__name__ for kind in recognizers.RECOGNIZERS}
