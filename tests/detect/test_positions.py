"""Where a word is a name, whatever else it means, and where it is none."""

import pytest

from redactor.detect.ner.features import Entry, Lexicon
from redactor.detect.positions import by_position
from redactor.spans import Span

LISTS = Lexicon(
    {
        "blessing": Entry(first=2, rank=3),
        "lotus": Entry(rank=3),
        "dog": Entry(rank=5),
        "boot": Entry(rank=4),
        "great": Entry(rank=5),
        "paris": Entry(first=2, city=5),
        "ann": Entry(first=5),
        "male": Entry(first=2, rank=5),
    }
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("hello it's only me blessing from the district nurses", ["blessing"]),
        ("hi odalie it's kit from doctor quill's office", ["kit"]),
        ("hello it's great from the balcony", []),
        ("my cousin lotus starts school on monday", ["lotus"]),
        ("our neighbour lotus fixed it, my brother lotus and i saw it", ["lotus", "lotus"]),
        ("my cousin lotus has petals, our neighbour dog lives here, her sister boots and i", []),
        ("my sister upstairs said no, my friend seldom works", []),
        ("The next question is from Great Quorvin of Paris Bank", ["Great Quorvin"]),
        ("a question comes from the line of Lotus O'Quill with Ann & Co", ["Lotus O'Quill"]),
        ("the question is from Great Britain on trade", []),
        ("uncle beans is at work", ["beans"]),
        ("HPI: Lotus is a pleasant, active 67-year-old woman. Dune was an 8-month-old", ["Lotus", "Dune"]),
        (
            "Patient is a 34 y/o man. Mom is a 31 y/o nurse. She is a 7 yo girl. Great is a 3 year old thing",
            [],
        ),
        ("uncle who is at work", []),
        ("we all called him doc", ["doc"]),
        ("everybody calls me smoke and so on", ["smoke"]),
        ("everybody called me back", []),
        ("everyone calls him names", []),
        ("pinky didi ne bola", ["pinky"]),
        ("mere bhaiya ne bola", []),
        ("So I am speaking with so blessing", ["blessing"]),
        ("am I talking to um ann? I have you down as er, blessing", ["ann", "blessing"]),
        ("I have you down as male. I am talking to so dog", []),
        ("Thank you. Blessing, your next call is at two", ["Blessing"]),
        ("Great, can you spell it? A Blessing in disguise, you know", []),
        ("im Odalie, she's Blessing", ["Blessing"]),
        ("she's Great, it's a Blessing.", []),
        ("strong men needed. Verity, 01484 496 0207.", ["Verity"]),
        ("needed. Mobile 07700 900118, Reception, 01484 496 0207", []),
        ("Time, 20 13 2014", []),
        ("I've told Ping. Then ask for Cricket.", ["Ping", "Cricket"]),
        ("So that's Mbuali with an M, 7 7 1", ["Mbuali"]),
        ("kit with a k i t", ["kit"]),
        ("a Shirt with a V-neck, a line with a view", []),
        ("put me down as Wednesday, that's my actual name", ["Wednesday"]),
        ("- Tue Boxer (yes that's his name)", ["Boxer"]),
        ("Tuesday. Yes, like the day. And yes, like the month.", ["Tuesday"]),
        ('"Conkers". thats all they call him', ["Conkers"]),
        ("a fin like the fish, it is like the others, that's what they said", []),
        ("my student Ask (that's his name) asked", ["Ask"]),
        ("yes that's my name", []),
        ("Blessing heard it first and Blessing took the bus", ["Blessing", "Blessing"]),
        ("Great said the boy, the Blessing said so, a blessing took hold", []),
        ("Blessing's on her way. Great's asleep, Blessing's great", ["Blessing"]),
        ("say that Quorvin's on his way, the Great's asleep and Mum's off sick", ["Quorvin"]),
        ("I came with Blessing, her sister, and saw Great, my boss.", ["Blessing"]),
        ("blessing, my twin, was there", ["blessing"]),
        ("great, my twin, was there. A blessing, my sister.", []),
        ("sign it Quevin xx", ["Quevin"]),
        ("so Quorvin (7) has swimming and Ann (4), who is shy", ["Quorvin", "Ann"]),
        ("Great (7) has it, the Quorvin (3) is on, Quorvin (88) is", []),
        ("See you there, Blessing x", ["Blessing"]),
        ("Happy Birthday xx\nMerry Christmas xx see you Friday xx love you Mum xx in Paris xx Great xx", []),
        ("on 12th week?\nlove from Quilla &c.", ["Quilla"]),
        ("With love and apologies, Quio", ["Quio"]),
        ("With love from Paris, Management. In the end, Great", []),
        ("Operators: Ann (7) and Quuniper (5)", ["Ann", "Quuniper"]),
        ("Ann (7) and Great (5), Quolves (1) and Quilla (2)", []),
        ("ask for Reception, tell Siri to stop, Tell Time", []),
    ],
)
def test_names_by_their_place(text, names):
    assert [text[span.start : span.end] for span in by_position(text, [], LISTS)] == names


def test_what_is_known_is_not_found_again():
    assert not list(by_position("uncle beans is here", [Span(6, 11, "PERSON", 0.9, "r")], LISTS))
