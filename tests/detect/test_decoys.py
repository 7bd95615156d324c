"""Words of clinics, bills and courts are nobody; what was measured is no identifier."""

import pytest

from redactor.detect.decoys import without_decoys
from redactor.spans import Span

MODEL = "model"


def kept(text: str, said: str, entity: str = "PERSON", recognizer: str = MODEL) -> list[str]:
    start = text.index(said)
    spans = without_decoys(text, [Span(start, start + len(said), entity, 0.9, recognizer)], MODEL)
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "said", "entity"),
    [
        ("Denies CP or SOB", "CP", "PERSON"),
        ("Consultant Rheumatologist", "Rheumatologist", "PERSON"),
        ("Best. Phlebotomist. Ever.", "Phlebotomist", "PERSON"),
        ("Sweet! What's her name?", "Sweet", "PERSON"),
        ("Smart. We'll remove it", "Smart", "PERSON"),
        ("that was greatttt and so gooodd", "greatttt", "PERSON"),
        ("im not getting pto lol", "pto", "PERSON"),
        ("tysmmm for that", "tysmmm", "USERNAME"),
        ("evry1 calls me that", "evry1", "USERNAME"),
        ("worst service #neveragain", "neveragain", "PERSON"),
        ("10/10 would ride again", "10/10", "DATE_TIME"),
        ("exclude papilloedema", "papilloedema", "PERSON"),
        ("I wrote to support and will call you", "will", "PERSON"),
        ("He saw Dr. Quill and may need a scan", "may", "PERSON"),
        ("a 40 pack-year smoker", "smoker", "PERSON"),
        ("LEAST_ROWS = 5", "LEAST_ROWS", "PERSON"),
        ("CARD KLEIN 8,40", "8,40", "DATE_TIME"),
        ("a bulge measuring 4 mm", "bulge measuring 4", "STREET_ADDRESS"),
        ("in a 2019 Corolla", "Corolla", "PERSON"),
        ("started on zonisoprazole", "zonisoprazole", "PERSON"),
        ("Findings: fix the key now", "fix", "PERSON"),
        ("0715 Report received", "0715", "UNIQUE_ID"),
        ("the atlas, pp. 118-142.", "118-142", "UNIQUE_ID"),
        ("see blue book p. 61", "p. 61", "UNIQUE_ID"),
        ("Pre-read: the deck, slides 12-19. Then", "12-19", "DATE_TIME"),
        ("6. AOB", "AOB", "PERSON"),
        ("lgtm once it is green", "lgtm", "PERSON"),
        ("given at 1540 by mouth", "1540", "UNIQUE_ID"),
        ("c/o 6/10 pain in the hip", "6/10", "DATE_TIME"),
        ("WBC 11.2, LDL 112", "112", "ZIP_CODE"),
        ("OD 20/40 OS", "20/40", "DATE_TIME"),
        ("the router HG8245", "HG8245", "ZIP_CODE"),
        ("mutation updateUser(id)", "updateUser", "PERSON"),
        ("rent $1,450/mo", "mo", "PERSON"),
        ("paid via Zelle", "via Zelle", "STREET_ADDRESS"),
        ("Case: S22", "Case", "PERSON"),
        ("a copy of the ekg for him", "ekg", "PERSON"),
        ("pump lat=51.2 on", "lat", "PERSON"),
        ("dtmf=4471#", "dtmf", "PERSON"),
        ("the HMS Marigold sailed", "Marigold", "PERSON"),
        ("before Storm Edwina hit", "Edwina", "PERSON"),
        ("after Hurricane Edwina hit", "Hurricane Edwina", "PERSON"),
        ("Project Cassius goes live", "Cassius", "PERSON"),
        ("the Cassius preset is new", "Cassius", "PERSON"),
        ("an Ellery modulus of 4", "Ellery", "PERSON"),
        ("the queue Loxley is stuck", "Loxley", "PERSON"),
        ("in the colourway Heather Marsh", "Heather Marsh", "PERSON"),
        ("one clematis 'Wilma Brandt' left", "Wilma Brandt", "PERSON"),
        ("Read Micah 6:1-8 first", "Micah", "PERSON"),
        ("OBX|1|NM|2345-7^GLUCOSE^LN", "2345-7", "UNIQUE_ID"),
        ("redis = Redis.new", "Redis.", "URL"),
        ("co-amoxiclav TDS 7/7", "7/7", "DATE_TIME"),
        ("AMTS 6/10 today", "6/10", "DATE_TIME"),
        ("bulge at L4-5 with", "L4-5", "UNIQUE_ID"),
        ("PHQ-9 14", "PHQ", "UNIQUE_ID"),
        ("seen 1015-1100. BP", "1015-1100", "UNIQUE_ID"),
        ("M/W 5'11 170", "5'11 170", "DATE_TIME"),
        ("firmware 3.12.5 please", "3.12.5", "DATE_TIME"),
        ("the list starts 0830.", "0830", "UNIQUE_ID"),
        ("a train before 1030 on tuesday", "1030", "UNIQUE_ID"),
        ("printed 11/19/22 1304", "1304", "UNIQUE_ID"),
        ("hahaha. Then what?", "hahaha", "PERSON"),
        ("grrr ok", "grrr", "PERSON"),
        ("is the laksa hot", "laksa", "PERSON"),
        ("Shakshuka with feta", "Shakshuka", "LOCATION"),
        ("the hotfix is out", "hotfix", "PERSON"),
        ("in /tmp/x.log", "tmp", "USERNAME"),
        ("Hola! One or two?", "Hola", "LOCATION"),
        ("[nlu] intent=book", "nlu", "PERSON"),
        ("at 9\nDoorbell: seen", "Doorbell", "PERSON"),
        ("Contrat n° 4417 220", "n°", "UNIQUE_ID"),
        ("the service was gr8 thx", "gr8", "USERNAME"),
        ("i nvr got it", "nvr", "PERSON"),
        ("May we contact you?", "May", "PERSON"),
        ("A. GALLBLADDER, BIOPSY", "A. GALLBLADDER", "PERSON"),
        ("39 y/o F c/o R knee", "F c", "PERSON"),
        ("39 y/o F c/o R knee", "R knee", "PERSON"),
        ("Penicillin G 1.2 MU", "Penicillin G", "PERSON"),
        ("Seen in Family Medicine", "Family Medicine", "LOCATION"),
        ("refer to General Practice", "General Practice", "LOCATION"),
        ("has a Fitness Center", "Fitness Center", "LOCATION"),
        ("rename the Kestrel service to Falcon", "Falcon", "LOCATION"),
        ("iphone fifteen pro max", "max", "PERSON"),
        ("the 2nd and 5th letter of it", "2nd", "DATE_TIME"),
    ],
)
def test_what_is_nobody_stays(text: str, said: str, entity: str) -> None:
    assert kept(text, said, entity) == []


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("discussed with NP Kowal", "NP Kowal", "Kowal"),
        ("Headteacher Oda Quill praised", "Headteacher Oda Quill", "Oda Quill"),
        ("kudos Quill for it", "kudos Quill", "Quill"),
        ("in /quill/x.log", "quill", "quill"),
        ("ask Dolma about it", "Dolma", "Dolma"),
        ("I wrote to Oda and Will call you", "Will", "Will"),
        ("I met Oda and will at noon", "will", "will"),
        ("i wrote to oda and will call you", "will", "will"),
        ("Insured: Oda Quill   Claim #: 7", "Oda Quill   Claim", "Oda Quill"),
        ("seen by Foley today", "Foley", "Foley"),
        ("i am till", "till", "till"),
        ("Mr Ellery seats them", "Ellery", "Ellery"),
        ("told Ellery protocol comes first", "Ellery", "Ellery"),
        ("Born in Kerem. Today she", "Kerem. Today", "Kerem"),
        ("Ordering: DR. MEI LIN  Copy to: X", "MEI LIN  Copy", "MEI LIN"),
        ("the Doula Oda Quill came", "Doula Oda Quill", "Oda Quill"),
        ("attorney for Gene Quorvin", "Gene Quorvin", "Gene Quorvin"),  # a word of clinics, and a given name
        ("dad is thorvald walker", "thorvald walker", "thorvald walker"),
        ("ODA QUILL MRI", "ODA QUILL MRI", "ODA QUILL"),
        ("from Soo at ten", "Soo", "Soo"),
        ("go #teamthorvald go", "teamthorvald", "teamthorvald"),
        ("with Shay today", "Shay", "Shay"),
        ("ask May if we can", "May", "May"),
        ("A. QUORVIN, BIOPSY", "A. QUORVIN", "A. QUORVIN"),
        ("39 y/o F Thorvald", "F Thorvald", "F Thorvald"),
        ("39 y/o R quorvin", "R quorvin", "R quorvin"),
        ("at Thorvald Medicine", "Thorvald Medicine", "Thorvald Medicine"),
        ("rename the contact to Thorvald", "Thorvald", "Thorvald"),
        ("the new pro max called", "max", "max"),
        ("Family: Oda Quill by phone", "Oda Quill by phone", "Oda Quill"),
        ("mr quorvin reports no pain", "quorvin reports", "quorvin"),
        ("care of mr quorvin period copy to", "quorvin period copy", "quorvin"),
        ("call quorvin stones, Thorvald hands", "quorvin stones", "quorvin stones"),
        ("call quorvin stones, Thorvald hands", "Thorvald hands", "Thorvald hands"),
        ("Oda Quill, PhD\nLove, all", "Oda Quill", "Oda Quill"),
        ("Mrs Christmas came", "Christmas", "Christmas"),
    ],
)
def test_a_name_stays_a_name(text: str, said: str, name: str) -> None:
    assert kept(text, said) == [name]


def test_a_word_between_two_names_parts_them() -> None:
    assert kept("Oda feels Quill Vane is high", "Oda feels Quill Vane") == ["Oda", "Quill Vane"]
    assert kept("I read QUILL his rights", "QUILL his") == ["QUILL"]
    assert kept("Oda Quill and Adela of Quarr", "Oda Quill and Adela of Quarr") == [
        "Oda Quill and Adela of Quarr"
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("with you soon.\nLove,\nOda", "Love"),
        ("Oda Quill, MD, PhD", "PhD"),
        ("off before Christmas", "Christmas"),
        ("Easter with Oda", "Easter"),
        ("LRTI on Monday", "LRTI"),
    ],
)
def test_farewells_degrees_and_holidays_are_nobody(text: str, said: str) -> None:
    assert kept(text, said) == []


def test_a_phone_is_no_page() -> None:
    assert kept("mobile p. 555 0182", "555 0182", "UNIQUE_ID") == ["555 0182"]


def test_what_a_recognizer_found_is_not_judged() -> None:
    assert kept("Denies CP", "CP", recognizer="PersonCue") == ["CP"]
    assert kept("room 1540 at 1540", "1540", "PHONE_NUMBER") == ["1540"]


def test_the_label_of_a_number_is_no_part_of_it() -> None:
    assert kept("or txt 914 555 0100", "txt 914 555 0100", "UNIQUE_ID") == ["914 555 0100"]
    assert kept("Quill,Legal,2019-04-02", "Legal,2019-04-02", "DATE_TIME") == ["2019-04-02"]
    assert kept("code SG 4410 8821", "SG 4410 8821", "UNIQUE_ID") == ["SG 4410 8821"]


@pytest.mark.parametrize(
    ("text", "name", "is_kept"),
    [
        ("<visitor>Dana Quill</visitor>", "visitor", False),
        ("<li>2 x Quill</li>", "li", False),
        ("<recordKeeper>", "recordKeeper", False),
        ("<dana> hello all", "dana", True),
        ("\\email{x}", "email", False),
        ("line = ^FS and", "FS", False),
        ("QUILL^DANA^M", "DANA", True),
        ("we are sorry ^Dana", "Dana", True),
        ("n = len(will)", "len", False),
        ("use quill::pid", "quill", False),
        ("och, hello", "och", False),
        ("aye. yes", "aye", False),
        ("thanks, lovely", "lovely", False),
        ("it is Lovely", "Lovely", True),
        ("Wahey!", "Wahey", False),
        ("Good, now the next", "Good", False),
        ("her name is Good", "Good", True),
        ("och aye the quill", "quill", True),
    ],
)
def test_markup_and_exclamations_are_nobody(text, name, is_kept):
    start = text.index(name)
    span = Span(start, start + len(name), "PERSON", 0.9, "model")
    assert bool(list(without_decoys(text, [span], "model"))) is is_kept


@pytest.mark.parametrize("said", ["Octavia", "kia", "tavi", "gene", "Wen"])
def test_a_word_that_people_are_called_by_is_somebody_where_nothing_makes_it_a_thing(said: str) -> None:
    assert kept(f"{said} denies chest pain", said) == [said]
    assert kept(f"I gave {said} her inhaler", said) == [said]
    assert kept(f"my {said} is in the shop", said) == kept(f"{said} therapy was discussed", said) == []
    assert kept(f"a brca {said}, {said.upper()} done", said.upper()) == []


@pytest.mark.parametrize(
    ("text", "said", "entity"),
    [
        ("needs a sealant on tooth 19.", "tooth 19", "DATE_TIME"),
        ("Missing teeth #17, 18 and 32", "17", "UNIQUE_ID"),
        ("Your blood sugars have been running 180-240 before dinner", "180-240", "UNIQUE_ID"),
        ("Call back re: INR 3.4.", "3.4.", "DATE_TIME"),
        ("mother d. 94, father d. 71 MI", "d. 71", "PERSON"),
    ],
)
def test_teeth_and_readings_are_no_identifiers(text: str, said: str, entity: str) -> None:
    assert kept(text, said, entity) == []


@pytest.mark.parametrize(
    ("text", "said", "entity"),
    [
        ("Your table is booked for Thursday at six", "Thursday", "PERSON"),
        ("sunday will be mostly sunny", "sunday", "PERSON"),
        ("You're number 4 in the queue.", "number 4", "STREET_ADDRESS"),
        ("You're 3rd on the waitlist for it", "3rd", "DATE_TIME"),
        ("will it rain in the morning", "rain", "PERSON"),
        ("you will get a text", "will", "PERSON"),
    ],
)
def test_days_places_in_line_and_verbs_of_a_booking_are_nobody(text: str, said: str, entity: str) -> None:
    assert kept(text, said, entity) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [("her name is Wednesday", "Wednesday"), ("tell Sunday it rained", "Sunday"), ("is it rain", "rain")],
)
def test_somebody_may_be_called_as_a_day_is(text: str, said: str) -> None:
    assert kept(text, said) == [said]
