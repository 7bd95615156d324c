"""States and countries stay; towns that are called as they are, and people, go."""

import pytest

STAY = (
    "She was born in Albania and raised in Canada.",
    "we have clients in Ohio, Texas and Germany",
    "I'm calling from Nebraska",
    "i live in wisconsin",
    "he lives in Poland now",
    "a flight to India",
    "Texas law applies",
    "she's from bolivia originally",
    "Cambodia and India are excluded",
)
GO = {
    "He lives in Lebanon, Pennsylvania.": "Lebanon",
    "born in Peru, Indiana": "Peru",
    "I live in Mexico City.": "Mexico City",
    "my daughter Georgia called": "Georgia",
    "ask Kenya about the rota": "Kenya",
    "we moved to Quorvin, Ohio": "Quorvin",
    "i grew up in eau claire but now i live in broken arrow": "broken arrow",
    "i'm about twenty minutes outside of twin forks": "twin forks",
}


@pytest.mark.parametrize("text", STAY)
def test_states_and_countries_stay(redactor, text):
    assert redactor.redact_text(text) == text


@pytest.mark.parametrize("text, goes", GO.items(), ids=GO.values())
def test_towns_and_people_go(redactor, text, goes):
    assert goes not in redactor.redact_text(text)
