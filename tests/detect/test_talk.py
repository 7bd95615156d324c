"""What a model takes along is cut off; acronyms and everybody's numbers are no finds."""

import pytest

from redactor.detect.talk import (
    as_in_a_sentence,
    as_placed,
    beside_a_person,
    is_plain,
    is_verbal,
    may_be_named,
    without_talk,
)
from redactor.spans import Span

EVERYDAY = frozenset({"brisket"})


def kept(text, found, entity):
    start = text.index(found)
    return [
        text[span.start : span.end]
        for span in without_talk(text, [Span(start, start + len(found), entity, 0.9, "r")])
    ]


@pytest.mark.parametrize(
    ("text", "found", "entity", "left"),
    [
        ("an intern named kalani nice to meet you", "kalani nice", "PERSON", ["kalani"]),
        ("thanks zainab long time listener", "zainab long", "PERSON", ["zainab"]),
        ("zainab long is here", "zainab long", "PERSON", ["zainab long"]),
        ("at 12 Larkspur Lane, I've been", "12 Larkspur Lane, I've", "STREET_ADDRESS", ["12 Larkspur Lane"]),
        ("born october first comma dear sirs", "october first comma", "DATE_OF_BIRTH", ["october first"]),
        ("luca he's eleven months", "luca he's", "PERSON", ["luca"]),
        (
            "my boss king tolquist said so",
            "king tolquist",
            "PERSON",
            ["king tolquist"],
        ),  # ends like "calling"
        ("{'doctor' 'tolquist'}", " ", "PERSON", []),
        ("Best,", "Best", "PERSON", []),
        ("ask Best, he knows", "Best", "PERSON", ["Best"]),
        ("RTC 3 mo.", "mo", "PERSON", []),
        ("my cat mo is in", "mo", "PERSON", ["mo"]),
        ("it's an m r i of the spine", "an m r i", "PERSON", []),
        ("this is beth r n who am i speaking with", "beth r n who am", "PERSON", ["beth"]),
        ("gracias por llamar en que", "gracias por llamar", "PERSON", []),
        ("soy guadalupe y llamo por", "guadalupe", "PERSON", ["guadalupe"]),
        ("M AR I am", "M AR I am", "PERSON", ["M AR I am"]),
        (
            "ending in eight eight oh one correct",
            "eight eight oh one correct",
            "UNIQUE_ID",
            ["eight eight oh one"],
        ),
        ("acct 000441908823", "acct 000441908823", "UNIQUE_ID", ["000441908823"]),
        ("is d e s h p a n d e correct", "d e s h p a n d e correct", "PERSON", ["d e s h p a n d e"]),
        ("in new york one oh", "new", "LOCATION", ["new york"]),
        ("nine one one what is it", "nine one one", "UNIQUE_ID", []),
        ("nine one one six two", "nine one one six two", "UNIQUE_ID", ["nine one one six two"]),
        ("CONF HX99Q2L NEED", "HX99Q", "ZIP_CODE", ["HX99Q2L"]),
        ("conf HX99-2LPQ now", "HX99", "ZIP_CODE", ["HX99-2LPQ"]),
        ("floor 12-2LPQ", "12", "UNIQUE_ID", ["12"]),
        ("whatsapp 07305 660 912 - bye", "whatsapp 07305 660 912 -", "UNIQUE_ID", ["07305 660 912"]),
        ("ring 01337 820 554 after six", "01337 820 554 after", "UNIQUE_ID", ["01337 820 554"]),
        ("it is kl 4471 902", "kl 4471 902", "UNIQUE_ID", ["kl 4471 902"]),
        ("gate lantern 22", "lantern 22", "UNIQUE_ID", ["lantern 22"]),
        ("kristoff beaumont vice president", "kristoff beaumont vice", "PERSON", ["kristoff beaumont"]),
        ("some insurance guy called", "guy", "PERSON", []),
        ("a guy named trey", "guy", "PERSON", []),
        ("ask guy about it", "guy", "PERSON", ["guy"]),
        ("on the third of may", "the third of may", "DATE_TIME", ["the third of may"]),
        ("on the eleventh and he", "the eleventh and he", "DATE_TIME", ["the eleventh"]),
        ("put down on three hundred thousand now", "three", "DATE_TIME", []),
        ("put down on three hundred thousand now", "three hundred thousand", "DATE_TIME", []),
        ("oprima uno dos tres o cuatro", "oprima uno dos tres o cuatro", "UNIQUE_ID", []),
        (
            "press uno dos tres cuatro",
            "press uno dos tres cuatro",
            "UNIQUE_ID",
            ["press uno dos tres cuatro"],
        ),
        ("in my four o one k now", "four o one k", "UNIQUE_ID", []),
        ("my daughter in law came", "law", "LOCATION", []),
        ("with passenger Macsen now", "passenger Macsen", "PERSON", ["Macsen"]),
        ("with von Trapp now", "von Trapp", "PERSON", ["von Trapp"]),
        ("is framing obi there", "framing obi", "PERSON", ["obi"]),
        ("ask ayodele at marlowe", "ayodele at marlowe", "PERSON", ["ayodele"]),
    ],
)
def test_talk_is_cut(text, found, entity, left):
    assert kept(text, found, entity) == left


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("mailing", True),
        ("about the", True),
        ("rose park", False),
        ("casey", False),
        ("Center", False),
        ("okonkwo", False),
        ("mailing brisket", True),
    ],
)
def test_plain_words(said, plain):
    assert is_plain(said, EVERYDAY.__contains__) is plain


@pytest.mark.parametrize(
    ("text", "person", "more"),
    [
        ("so if dawn or nurse kimberly could call", "kimberly", ["dawn"]),
        ("rose and leticia came", "leticia", ["rose"]),
        ("ask leticia, my husband oddwyn coughs", "leticia", ["oddwyn"]),
        ("ask leticia, my husband snored and my wife vomits", "leticia", []),
        ("ask leticia, it's my bf oddwyn", "leticia", ["oddwyn"]),
        ("the card and leticia", "leticia", []),
        ("facetime oddwyn about leticia", "leticia", ["oddwyn"]),
        ("message brisket about leticia", "leticia", []),
        ("in the park and leticia said", "leticia", []),
        ("leticia saw officer tronkwist and wish big tavo luck", "leticia", ["tronkwist", "tavo"]),
        ("leticia saw doctor brisket, the big brisket", "leticia", []),
        ("leticia told Oddwyn and Witness Tronkwist John saw", "leticia", ["Oddwyn", "Tronkwist John"]),
        ("leticia told Brisket and driver Brisket", "leticia", []),
        ("leticia is still at sixteen stobhill", "leticia", ["sixteen stobhill"]),
        ("leticia is still at sixteen brisket, i'm at nine monday", "leticia", []),
        ("leticia, the property at two eighteen larkmoor", "leticia", ["two eighteen larkmoor"]),
        ("leticia, the flat, 6C Innerwick", "leticia", ["6C Innerwick"]),
        ("leticia comes to nine brisket at two thirty monday", "leticia", []),
        ("leticia uses the kettlebeck road one", "leticia", ["kettlebeck road"]),
        ("leticia likes the brisket road, the winding road", "leticia", []),
        ("leticia is on pruwick and third", "leticia", ["pruwick and third"]),
        ("leticia sits on brisket and third, on first and third", "leticia", []),
        ("hey leticia it's stubo, call me", "leticia", ["stubo"]),
        ("hey leticia it's brisket, call me", "leticia", []),
        ("ruf anneke an, leticia", "leticia", ["anneke"]),
        ("llama a la tía, leticia", "leticia", []),
        ("a man called quodd vroombek rang leticia", "leticia", ["quodd vroombek"]),
        ("a man called brisket rang leticia", "leticia", []),
        ("leticia, it's good to see sister tronkwist on her feet", "leticia", ["tronkwist"]),
        ("leticia, my sister brisket is here", "leticia", []),
        ("leticia saw my neighbor oddwyn", "leticia", ["oddwyn"]),
        ("ring oddwyn and leticia", "leticia", ["oddwyn"]),
        ("quorvin laughed when ms. snow walked in", "quorvin", ["snow"]),
        ("quorvin laughed when mrs. potts left, ms. brisket", "quorvin", ["potts"]),
    ],
)
def test_a_name_that_is_a_word_beside_a_person(text, person, more):
    start = text.index(person)
    found = beside_a_person(
        text, [Span(start, start + len(person), "PERSON", 0.95, "r")], EVERYDAY.__contains__
    )
    assert [text[span.start : span.end] for span in found] == more


@pytest.mark.parametrize(
    ("said", "entity"),
    [
        ("r u", "PERSON"),
        ("spk_0", "USERNAME"),
        ("room twelve b", "STREET_ADDRESS"),
        ("seats 22A", "STREET_ADDRESS"),
        ("courtroom 9", "STREET_ADDRESS"),
        ("carousel 2", "STREET_ADDRESS"),
        ("300 g de beurre", "STREET_ADDRESS"),
        ("12 gwei", "STREET_ADDRESS"),
    ],
)
def test_labels_and_rooms_are_nobodys(said, entity):
    assert kept(said, said, entity) == []


@pytest.mark.parametrize("said", ["courtroom 9 Elm Road", "12 Gray Street", "lot 14", "unit 3"])
def test_where_somebody_may_live_stays(said):
    assert kept(said, said, "STREET_ADDRESS") == [said]


@pytest.mark.parametrize(
    ("text", "context", "kind"),
    [
        ("order number is seven one four four nine", "", "UNIQUE_ID"),
        ("it's seven one four four nine", "what is your zip code", "ZIP_CODE"),
        ("zip is seven one four four nine", "", "ZIP_CODE"),
        ("macon seven one four four nine", "", "ZIP_CODE"),
    ],
)
def test_a_postcode_needs_a_place(text, context, kind):
    start = text.index("seven")
    spans = [Span(start, len(text), "ZIP_CODE", 0.65, "r")]
    if text.startswith("macon"):
        spans.insert(0, Span(0, 5, "LOCATION", 0.9, "r"))
    assert [span.entity_type for span in as_placed(text, context, spans)][-1] == kind


@pytest.mark.parametrize(
    ("text", "context", "may"),
    [
        ("this is council", "", True),
        ("the council", "", False),
        ("council", "what is your name", True),
        ("council", "where", False),
    ],
)
def test_where_a_common_word_may_be_a_name(text, context, may):
    assert may_be_named(text, text.index("council"), context) is may


@pytest.mark.parametrize(
    ("text", "word", "said"),
    [
        ("Okay. Item four", "Item", "item"),
        ("Item four", "Item", "item"),
        ("take Item four", "Item", "Item"),
        ("Okay. ITEM four", "ITEM", "ITEM"),
        ("as the Licensee says", "Licensee", "licensee"),
        ("as the LICENSEE says", "LICENSEE", "licensee"),
    ],
)
def test_a_capital_of_a_sentence(text, word, said):
    start = text.index(word)
    assert (
        as_in_a_sentence(text, Span(start, start + len(word), "PERSON", 0.9, "r"), {"licensee"}.__contains__)
        == said
    )


@pytest.mark.parametrize(
    ("said", "verbal"), [("recorded", True), ("calling", True), ("Sterling", False), ("ann", False)]
)
def test_forms_of_verbs(said, verbal):
    assert is_verbal(said) is verbal


def test_parts_of_one_long_code_are_one_finding():
    """Of a blob the model finds hundreds of parts, and each of them is the whole word: the work would grow with its square."""
    text = "dump 9f31c07e55d2a8b4 of 4471"
    parts = [Span(at, at + 3, "UNIQUE_ID", 0.9, "r") for at in (5, 9, 14)] + [
        Span(25, 29, "UNIQUE_ID", 0.9, "r")
    ]
    assert [(span.start, span.end) for span in without_talk(text, parts)] == [(5, 21), (25, 29)]
    surer = [parts[0], Span(9, 12, "UNIQUE_ID", 0.95, "r"), Span(14, 17, "ZIP_CODE", 0.9, "r")]
    assert [(span.end, span.score) for span in without_talk(text, surer)] == [
        (21, 0.9),
        (21, 0.95),
        (21, 0.9),
    ]


def test_words_without_their_apostrophe_are_no_names(redactor):
    said = "youll get an email. ure booked on a train"
    assert (
        redactor.redact({"messages": [{"role": "assistant", "content": said}]})["messages"][0]["content"]
        == said
    )
