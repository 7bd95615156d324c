"""What a record says itself is called so is nobody in what is said of it; who is known by such a word is somebody all the same."""

import json

import pytest

from redactor.redact import Redactor


def told(payload: dict[str, object], said: str) -> dict[str, object]:
    """A tool's result and what the agent says then."""
    return {
        "messages": [
            {"role": "user", "content": "Could you look that up for me please?"},
            {"role": "tool", "content": json.dumps(payload)},
            {"role": "assistant", "content": said},
        ]
    }


@pytest.mark.parametrize(
    ("payload", "said"),
    [
        ({"movie_title": "Jerry Maguire", "genre": "Drama"}, "Jerry Maguire starts at 7:30 PM."),
        ({"title": "Edward Scissorhands", "showtimes": ["19:30"]}, "I have Edward Scissorhands at 19:30."),
        ({"restaurants": [{"name": "Nobu", "cuisine": "Thai"}]}, "I found Nobu, which serves Thai food."),
        ({"area": "Old Town", "location": "West"}, "There are two places in the Old Town, in the West."),
        ({"class_name": "Aqua Fit"}, "You're in for Aqua Fit on Tuesday."),
        ({"home_team": "Los Angeles Lakers", "score": "4-2"}, "The Los Angeles Lakers won."),
        ({"neighborhood": "West End"}, "The hotel in West End has a pool."),
        ({"fixtures": [{"home": "San Jose Sharks", "kickoff": "noon"}]}, "San Jose Sharks host at noon."),
        ({"dish": "Tom Collins"}, "They are known for its Tom Collins."),
        ({"room_type": "Ocean View Suite"}, "The hotel has a Ocean View Suite for $64 a night."),
    ],
)
def test_the_name_of_a_thing_stays_where_it_is_spoken_of(redactor: Redactor, payload, said) -> None:
    record = told(payload, said)
    assert redactor.redact(record) == record


@pytest.mark.parametrize(
    ("payload", "said", "gone"),
    [
        ({"movie_title": "Jolene", "booked_for": "Jolene Brekke"}, "Jolene, enjoy Jolene!", "Brekke"),
        ({"hotel": "Chase", "guest_1": "Grace Chase"}, "Grace is staying at the hotel.", "Grace"),
        ({"business_name": "Thorvald Quill"}, "It went to Thorvald Quill on Monday.", "Thorvald"),
        ({"merchant": {"name": "Dean West"}}, "It went to Dean West on Monday.", "Dean"),
        ({"service": "Cut with Priya"}, "Your cut with Priya is set.", "Priya"),
        ({"home_team": "Lakers", "captain": "Oluwaseun Brekke"}, "Oluwaseun Brekke leads.", "Oluwaseun"),
        ({"data": {"car": "Priya's Camry"}}, "The car is ready.", "Priya"),
    ],
)
def test_somebody_called_so_goes(redactor: Redactor, payload, said, gone) -> None:
    assert gone not in json.dumps(redactor.redact(told(payload, said))["messages"][1:])


def test_one_word_that_the_caller_says_is_not_excused(redactor: Redactor) -> None:
    record = {
        "messages": [
            {"role": "assistant", "content": "Who is calling?"},
            {"role": "user", "content": "This is Amara."},
            {"role": "tool", "content": json.dumps({"plan": "Amara"})},
            {"role": "assistant", "content": "Thanks, Amara."},
        ]
    }
    said = [turn["content"] for turn in redactor.redact(record)["messages"]]
    assert "Amara" not in said[1] + said[3]


@pytest.mark.parametrize(
    "record",
    [
        {"location": "West", "seniority": "Mid-Senior", "seat": "Mezzanine"},
        {"neighborhood": "Old Town", "wing": "Main Campus"},
        {"flight_number": "DL 1482", "coverages": ["Silver PPO"]},
        {"hotel": "Hyatt", "bank": "Chase", "theater_name": "AMC Metreon"},
        {"features": ["Corner Lot", "Hardwood"], "breed": "German Shepherd"},
        {
            "studio": "Main Studio",
            "devices": [{"friendly_name": "Bedroom Fan", "branch": "North Side Branch"}],
        },
        {"fixtures": [{"home": "San Jose Sharks", "away": "Manchester United", "kickoff": "noon"}]},
        {"area": "Basement", "speaker": "Kitchen", "building": "Eastbound Tower", "food": "French"},
        {"note": "The Lakers won 4-2.", "accounts": [{"institution": "Chase"}]},
        {"results": [{"title": "Calvin Klein Boxer Briefs", "brand": "Calvin Klein"}]},
    ],
)
def test_things_stay_under_their_names(redactor: Redactor, record) -> None:
    assert redactor.redact(record) == record


@pytest.mark.parametrize(
    "record",
    [
        {"contact": "4155550199"},
        {"agent": "West"},
        {"locks": [{"name": "Back Door", "code": "4821"}]},
        {"handled_by": "North"},
        {"note": "she won on 3-14"},
        {"card": "8820041175"},
        {"fan": "tquill88"},
        {"fixtures": [{"home": "Grace Holloway", "kickoff": "noon"}]},
        {"address": "Pleasant Grove", "note": "ok"},
        {"coverages": ["Thorvald Quill"]},
        {"title": "Dr Oluwaseun Brekke", "specialty": "Cardiology"},
        {"seat": "Oluwaseun Brekke"},
        {"location": "Quorvin Haddad", "name": "West"},
    ],
)
def test_people_go_under_names_of_things(redactor: Redactor, record) -> None:
    first = next(iter(record))
    assert json.dumps(redactor.redact(record)[first]).count("_1]") == 1
