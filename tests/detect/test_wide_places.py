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
    "set the time zone to Asia/Kolkata",
    "she's from bolivia originally",
    "Cambodia and India are excluded",
    "clients in jordan want more",
    "some tough comps in north america and western europe",
    "Latin America was soft, Asia Pacific was not",
    "we're from texas originally",
    "NE",
    "Agent: and the state?\nCustomer: NE\nAgent: thanks",
    "the virginia one and the georgia ones",
)
GO = {
    "He lives in Lebanon, Pennsylvania.": "Lebanon",
    "born in Peru, Indiana": "Peru",
    "I live in Mexico City.": "Mexico City",
    "my daughter Georgia called": "Georgia",
    "ask Kenya about the rota": "Kenya",
    "a lot of you are dialing in from Harrowgate and some from Germany": "Harrowgate",
    "Good morning your honor, Jordan Young for the people.": "Young",
    "can you ask georgia reed about the invoice": "reed",
    "i spoke with jordan price yesterday": "jordan",
    "virginia long asked about that": "virginia",
    "we moved to Quorvin, Ohio": "Quorvin",
    "i grew up in eau claire but now i live in broken arrow": "broken arrow",
    "i'm about twenty minutes outside of twin forks": "twin forks",
    "mail it to 6570 Brekke 18\n Apt. 008\n Velká Thorvald\n Czech Republic 67420": "Czech Republic",
}


@pytest.mark.parametrize("text", STAY)
def test_states_and_countries_stay(redactor, text):
    assert redactor.redact_text(text) == text


@pytest.mark.parametrize("text, goes", GO.items(), ids=GO.values())
def test_towns_and_people_go(redactor, text, goes):
    assert goes not in redactor.redact_text(text)


@pytest.mark.parametrize(
    ("asked", "said", "goes"),
    [
        ("what neighborhood", "um the tenderloin i think", "tenderloin"),
        ("Which school?", "that would be orrin nursery", "orrin nursery"),
        ("What's your what3words?", "tables.grinning.hoops", "tables"),
    ],
)
def test_places_that_were_asked_for_go(redactor, asked, said, goes):
    messages = [{"role": "assistant", "content": asked}, {"role": "user", "content": said}]
    assert goes not in str(redactor.redact({"messages": messages}))


def test_places_under_their_names_go(redactor):
    record = {
        "school_name": "PS 118",
        "lives_in": "brevik",
        "meeting_point": "Orrin State Park",
        "plus4": "2214",
    }
    out = redactor.redact(record)
    assert all(out[name] != value for name, value in record.items())
