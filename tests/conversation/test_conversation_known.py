"""Known values: every spelling that must be found, and what must be left alone."""

import pytest

from redactor.conversation.fuzzy import Fuzzy
from redactor.conversation.known import known_values
from redactor.errors import QuarantineError
from redactor.spans import Span

NAME = ("PERSON", "Maria Lopez")
WILL = ("PERSON", "William Grace")
DOB = ("DATE_OF_BIRTH", "1984-03-12")
PHONE = ("PHONE_NUMBER", "+12025550143")
STREET = ("STREET_ADDRESS", "1187 Alder Street, Millbrook, NY, 12545")
MAIL = ("EMAIL_ADDRESS", "m.lopez84@postbox.example")
CARD = ("CREDIT_CARD", "4929 1166 3041 7782")

FOUND = [
    (NAME, "then MARIA LOPEZ came", ["MARIA LOPEZ"]),
    (NAME, "thanks maria, bye", ["maria"]),
    (NAME, "is Lopez's room ready", ["Lopez"]),
    (NAME, "Lopez, Maria", ["Lopez, Maria"]),
    (NAME, "signed M. Lopez", ["M. Lopez"]),
    (NAME, "signed M.L. today", ["M.L"]),
    (NAME, "user maria_lopez_3921 logged in", ["maria_lopez_3921"]),
    (NAME, "mlopez7@postbox.example", ["mlopez7"]),
    (NAME, "/uploads/maria-lopez.png", ["maria-lopez"]),
    (NAME, "https://x.example/u/lopezmaria?tab=1", ["lopezmaria"]),
    (NAME, "it's marie lopez", ["marie lopez"]),
    (NAME, "ms lopes called", ["lopes"]),
    (NAME, "m a r i a l o p e z", ["m a r i a l o p e z"]),
    (NAME, "l o p e z please", ["l o p e z"]),
    (NAME, "María López", ["María López"]),
    (WILL, "ask Will about it", ["Will"]),
    (("PERSON", "Quepzibah Quill"), "A contact number, Quep?", ["Quep"]),
    (("PERSON", "Quepzibah Quill"), "Que.", ["Que"]),
    (("PERSON", "Quepzibah"), "It is so. Quep. That is all", ["Quep"]),
    (("PERSON", "Gracewin"), "Gracewin pays you, I do", ["Gracewin"]),
    (WILL, "Grace pays you nothing. Grace conceded it.", ["Grace", "Grace"]),
    (("PERSON", "Basil Thorne"), "OK. tell basil at noon", ["basil"]),
    (("PERSON", "Basil Thorne"), "The bill is in basil's drawer", ["basil"]),
    (("PERSON", "Basil Thorne"), "she sat beside a basil thorne", ["basil thorne"]),
    (("PERSON", "mads"), "lol mads always forgets", ["mads"]),
    (("PERSON", "Tilly"), "what's up tilly today", ["tilly"]),
    (WILL, "bill grace is here", ["bill grace"]),
    (("PERSON", "May Quill"), "R0, no chemo. May to see in June.", ["May"]),
    (("PERSON", "Old Quilliam"), "gave it to Quilliam", ["Quilliam"]),
    (("PERSON", "Jane Little"), "then Ms Little came", ["Little"]),
    (WILL, "Will, what is your question? It's Monday", ["Will"]),
    (("PERSON", "Norm Quill"), "Norm said no to Ann", ["Norm"]),
    (("PERSON", "a d o"), "two packs for ado today", ["ado"]),
    (("PERSON", "smoke"), "smoke i can get you a bed", ["smoke"]),
    (("PERSON", "sunday"), "okay sunday let's see your ears", ["sunday"]),
    (("PERSON", "pilot"), "is pilot getting shots", ["pilot"]),
    (WILL, "liam is here", ["liam"]),
    (WILL, "I met Grace there", ["Grace"]),
    (DOB, "born 03/12/1984", ["03/12/1984"]),
    (DOB, "born 12/03/1984", ["12/03/1984"]),
    (DOB, "dob 1984-03-12T00:00", ["1984-03-12"]),
    (DOB, "March 12th 1984", ["March 12th 1984"]),
    (DOB, "the 12th of March, 1984", ["12th of March, 1984"]),
    (DOB, "12.3.84", ["12.3.84"]),
    (DOB, "19840312", ["19840312"]),
    (DOB, "march twelfth nineteen eighty four", ["march twelfth nineteen eighty four"]),
    (PHONE, "call 202-555-0143", ["202-555-0143"]),
    (PHONE, "call (202) 555 0143 now", ["202) 555 0143"]),
    (PHONE, "2025550143", ["2025550143"]),
    (
        PHONE,
        "two zero two five five five oh one four three",
        ["two zero two five five five oh one four three"],
    ),
    (PHONE, "the number ending in 0143", ["0143"]),
    (PHONE, "tel:+12025550143", ["12025550143"]),
    (STREET, "send it to 1187 alder st", ["1187 alder st"]),
    (STREET, "it's on Alder Street", ["Alder Street"]),
    (STREET, "1187 Alder Street, Millbrook, NY, 12545", ["1187 Alder Street, Millbrook, NY, 12545"]),
    (STREET, "eleven eighty seven Alder Street", ["eleven eighty seven Alder Street"]),
    (MAIL, "m.lopez84 is the user part", ["m.lopez84"]),
    (MAIL, "M.LOPEZ84@POSTBOX.EXAMPLE", ["M.LOPEZ84@POSTBOX.EXAMPLE"]),
    (CARD, "4929116630417782", ["4929116630417782"]),
    (CARD, "4929-1166-3041-7782", ["4929-1166-3041-7782"]),
    (CARD, "card ending in 7782", ["7782"]),
    (("UK_POSTCODE", "KT9 3GX"), "k t 9 3 g x", ["k t 9 3 g x"]),
    (("UK_POSTCODE", "KT9 3GX"), "and the last part is 3GX", ["3GX"]),
    (("UNIQUE_ID", "RV dash 441"), "it's RV-441", ["RV-441"]),
    (("ACCOUNT_NUMBER", "35153 1510"), "account 351531510", ["351531510"]),
    (("HEALTH_PLAN_ID", "WJ-55-092"), "is it wj 55092", ["wj 55092"]),
    (("PIN", "9503"), "my pin 9503 works", ["9503"]),
    (("USERNAME", "sunflower_88"), "Sunflower88", ["Sunflower88"]),
    (("SECURITY_ANSWER", "Pennington"), "pennington, as I said", ["pennington"]),
]

LEFT = [
    (("PERSON", "Ana Queto del Quano"), "Antes del jueves, Del Mar"),
    (("PERSON", "Old Quilliam"), "The Old Mill, an Old Fashioned"),
    (("PERSON", "Basil Thorne"), "No, no basil on it"),
    (("PERSON", "Melody"), "Please sing the melody again"),
    (("PERSON", "Marcelline Quill"), "due Mar 4, at the end of Mar. And the quep"),
    (("PERSON", "Quepzibah Quill"), "a quep in the Quepz"),
    (("PERSON", "Constance"), "that is a Con and a Cons"),
    (WILL, "will you come"),
    (WILL, "with good grace"),
    (WILL, "Will you come"),
    (("PERSON", "b a d"), "two bad packs"),
    (("PERSON", "hope"), "hope you are well"),
    (("PERSON", "smoke"), "the smoke is there"),
    (("PERSON", "sunday"), "they want it by sunday"),
    (WILL, "the bill is paid"),
    (NAME, "the market is closed"),
    (NAME, "5 ml of water"),
    (("PERSON", "Amy Ono"), "a my mistake"),
    (DOB, "on 03/12/1985"),
    (DOB, "version 1984.3.1"),
    (PHONE, "order 555014"),
    (PHONE, "id 1202555014399"),
    (PHONE, "the amount is $0143"),
    (STREET, "room 1187"),
    (STREET, "on the street"),
    (CARD, "item 77821"),
    (CARD, "4929"),
    (("PIN", "1984"), "in 1984"),
    (("UK_POSTCODE", "SW9 2ND"), "the 2nd time"),
    (("UK_POSTCODE", "KT9 3GX"), "KT9 is busy"),
    (("CARD_CVV", "317"), "room 317"),
    (("DATE_TIME", "Friday"), "on Friday"),
    (("SECURITY_ANSWER", "blue"), "the blue one"),
    (("EMAIL_ADDRESS", "info@firm.example"), "more info here"),
    (("EMAIL_ADDRESS", "leasing@firm.example"), "the leasing office"),
    (("EMAIL_ADDRESS", "returns@firm.example"), "returns are free"),
    (("ACCOUNT_NUMBER", "12"), "12 apples"),
    (("PERSON", ""), "nobody"),
]


@pytest.mark.parametrize(("seed", "text", "values"), FOUND)
def test_found_again(seed, text, values):
    (spans,) = known_values([text], [[]], seeds=[seed])
    assert [text[span.start : span.end] for span in spans] == values
    assert all(span.recognizer == "known_value" and 0.8 <= span.score <= 0.9 for span in spans)


@pytest.mark.parametrize(("seed", "text"), LEFT)
def test_left_alone(seed, text):
    assert known_values([text], [[]], seeds=[seed]) == [[]]


def test_found_in_one_text_is_hunted_in_the_others():
    texts = ["patient: Jonas Weber", "weber called", "summary: jonas wants a refill"]
    found = [[Span(9, 20, "PERSON", 0.9, "field")], [], []]
    spans = known_values(texts, found)
    assert [[text[s.start : s.end] for s in some] for text, some in zip(texts, spans, strict=True)] == [
        [],
        ["weber"],
        ["jonas"],
    ]
    assert {s.canonical for some in spans for s in some} == {"Jonas Weber"}


def test_what_is_found_already_is_not_found_again():
    found = [[Span(0, 5, "PERSON", 0.9, "field")]]
    assert known_values(["Jonas"], found) == [[]]


def test_a_guess_is_not_hunted():
    texts = ["Bramble", "bramble"]
    assert known_values(texts, [[Span(0, 7, "PERSON", 0.2, "guess")], []]) == [[], []]


def test_a_known_value_is_no_source():
    texts = ["Stephan", "stephani"]
    assert known_values(texts, [[Span(0, 7, "PERSON", 0.9, "known_value")], []]) == [[], []]


def test_two_names_in_one_handle_leave_nothing_between():
    (spans,) = known_values(["id noor_haddad_4516"], [[]], seeds=[("PERSON", "Noor"), ("PERSON", "Haddad")])
    assert [(span.start, span.end) for span in spans] == [(3, 19)]


def test_last_four_of_a_card_are_of_their_own_type():
    (spans,) = known_values(["ending in 7782"], [[]], seeds=[CARD])
    assert [span.entity_type for span in spans] == ["CARD_LAST4"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("will may bring his wife", ["will"]),
        ("and will he come", []),
        ("got june's letter", ["june"]),
        ("the june is over", []),
        ("tell grace about it", ["grace"]),
        ("with the grace of god", []),
    ],
)
def test_a_name_that_is_a_word_in_small_letters(said, found):
    first = "it's for will and june and grace"
    spans = [
        Span(first.index(name), first.index(name) + len(name), "PERSON", 0.9, "model")
        for name in ("will", "june", "grace")
    ]
    more = known_values([first, said], [spans, []])[1]
    assert [said[span.start : span.end].removesuffix("'s") for span in more] == found


def test_a_blob_is_no_name_that_is_misspelt():
    """The work would grow with the square of its letters."""
    fuzzy = Fuzzy()
    fuzzy.add("quorvinsel" * 5, "blob")
    fuzzy.add("quorvinsel", "name")
    assert fuzzy.look_up("quorvinsel" * 5) is None
    assert fuzzy.look_up("quorvinsal") == "name"


def test_a_record_with_more_values_than_are_kept_is_withheld(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"Quorvin{letter * 3} Tarvel{letter * 3}" for letter in "bdfgk"]
    texts = [*names, names[-1].lower()]
    found = [[Span(0, len(name), "PERSON", 0.9, "made_up")] for name in names] + [[]]
    assert known_values(texts, found)[-1]
    monkeypatch.setattr("redactor.conversation.known._MOST_FORMS", 2)
    texts[-1] = " ".join(texts).lower()
    with pytest.raises(QuarantineError):
        known_values(texts, found)
