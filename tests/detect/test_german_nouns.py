"""German nouns behind an article are nobody; whom people call with one stays."""

import pytest

from redactor.detect.german_nouns import without_german_nouns
from redactor.spans import Span


def kept(line: str, said: str, entity: str = "PERSON") -> bool:
    start = line.index(said)
    return bool(list(without_german_nouns(line, [Span(start, start + len(said), entity, 0.9, "model")])))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Ich habe noch einen Staubsauger bestellt", "Staubsauger"),
        ("Das steht im Kalender und ist falsch", "Kalender"),
        ("Wir sind beim Kegeln und ihr nicht", "Kegeln"),
        ("Und dann kommt der Schornsteinfeger wieder", "Schornsteinfeger"),
        ("Der Hausmeister ist nicht da", "Der Hausmeister"),
        ("Bitte keinen Hering und keine Gurken", "Hering"),
    ],
)
def test_a_noun_goes(line: str, said: str) -> None:
    assert not kept(line, said)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Und dann kommt der Luggi wieder", "Luggi"),
        ("Und dann kommt der Müller wieder", "Müller"),
        ("Der Arzt war heute mit dem Thorvald bei ihr und ist weg", "Thorvald"),
        ("Und dann ist die Jaswinder nicht da", "Jaswinder"),
        ("Ich war beim Thorvald und ihr nicht", "Thorvald"),
        ("Das ist vom Oluwaseun und nicht von mir", "Oluwaseun"),
        ("Und dann ist der Hausmeister Quandt da", "Hausmeister"),
        ("Und dann kommt Schornsteinfeger wieder", "Schornsteinfeger"),
        ("Ich war beim Peter und ihr nicht", "Peter"),
        ("she saw the Schornsteinfeger in der Stadt", "Schornsteinfeger"),
        ("den Staubsauger please", "Staubsauger"),
    ],
)
def test_a_name_stays(line: str, said: str) -> None:
    assert kept(line, said)


def test_only_persons_are_judged() -> None:
    assert kept("Das steht im Kalender und ist falsch", "Kalender", entity="LOCATION")
