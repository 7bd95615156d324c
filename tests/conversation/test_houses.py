"""Houses that are called by their number, in records that tell of a street."""

import pytest

from redactor.conversation.beside import Beside
from redactor.conversation.houses import houses
from redactor.errors import SeenAsideError
from redactor.spans import Span

CALLED = {
    "after a street without number": (
        "Elm Drive",
        "Number 14 has moved. So has no. 16b.",
        ["Number 14", "no. 16b"],
    ),
    "in words": ("8 Hazel Close", "the people at number nine", ["number nine"]),
    "in hundreds": ("Elm Drive", "yeah number one hundred and six", ["number one hundred and six"]),
    "in many hundreds": ("42 Tanner Row", "number nine hundred and six", []),
    "letters of neighbours": ("27B Lark Mews", "so 27b, not 27a or 29c", ["27b", "27a", "29c"]),
    "bare, set apart": ("42 Tanner Row", "behind 44, not 46", ["44", "46"]),
    "whose it is": ("42 Tanner Row", "forty two is my neighbour", ["forty two"]),
    "said with its letter": ("42 Tanner Row", "forty two a, please", ["forty two a"]),
    "other numbers": (
        "42 Tanner Row",
        "order number 42, you are number 3 in the queue, number one, not 42 minutes, at 42, room no 4, not 900, 64a, number 8812",
        [],
    ),
    "things that are numbered": (
        "42 Tanner Row",
        "Symphony No. 40, loom no. 41, number two shed, a bay (no. 43), no 4 this week",
        [],
    ),
    "said again": ("7 Tanner Row", "We took 7 Tanner Row. Seven! Sixteen.", ["Seven"]),
    "in another sentence": ("18 Tanner Row", "It's eighteen now. There are nine.", ["eighteen"]),
    "letters of neighbours, said": (
        "seventeen c Tanner Row",
        "is that seventeen d, or seventeen a day",
        ["seventeen d"],
    ),
    "looked for": ("8 Tanner Row", "I can't see a twelve. It belongs to 62.", ["twelve", "62"]),
    "counted": ("7 Tanner Row", "Seven. It's seven, they said seven times", []),
    "the known number again": (
        "48 Tanner Row",
        "48 is the bakery. The app says 48. Skip 48, we rang 48 first. 48 ok. I see 48, Thirsk",
        ["48", "48", "48", "48", "48", "48"],
    ),
    "the known number, counted": (
        "48 Tanner Row",
        "48 is enough. It costs 48, he owes 48. At 48. Says 48 hours. 48 people. tried 48 times. Not 4.8. Line says 48.5",
        [],
    ),
    "somebody at a number": (
        "61 Tanner Row",
        "I'm at 16 🙃 parcel for Oluwaseun at 23. That's quorvin's mate from nineteen, Thorvald from seventeen said so",
        ["16", "23", "nineteen", "seventeen"],
    ),
    "times, ages, loads": (
        "61 Tanner Row",
        "We meet at 20. Thorvald at 11. I'm at 15%. I'm at 40 minutes. Ilse from 24 hours on. Meet at 18. Arrived at 15. he's at 4",
        [],
    ),
    "heard or written wrongly": (
        "36 Tanner Row",
        "63? The app says 63. It goes to 36, you said 30. Skip 66.",
        ["63", "63", "36"],
    ),
    "teens and tens": (
        "Eighty Tanner Row",
        "eighteen? it's eighteen. It's seventeen.",
        ["eighteen", "eighteen"],
    ),
    "other parts of the kind that is known": (
        "Tower 9, Larch Park",
        "you called Tower five. Tower B. tower 3 of 5, unit 7, tower a bit, towers 4",
        ["Tower five", "Tower B"],
    ),
    "house and number": ("Larch Drive", "if you need it, house 28. House 3 of 5, house two", ["house 28"]),
    "which of them": (
        "18 Tanner Row",
        "Which eighteen? I see two eighteens, the eighteen with a gnome. Eighteen's the odd one, no eighty here, no eighteen pounds",
        ["eighteen", "eighteens", "eighteen", "Eighteen", "eighty"],
    ),
    "put right": (
        "80 Tanner Row",
        "its not eighteen its eighty. Fourteen or forty. es 80",
        ["eighteen", "eighty", "80"],
    ),
    "one or the other": (
        "14 Tanner Row",
        "is it fourteen or forty? 14 or 41. 14 or 40 minutes, 14 or 15, 30 or 40",
        ["fourteen", "forty", "14", "41"],
    ),
    "lived at, brought to": (
        "11 Tanner Row",
        "Quorvin lived at four, the parcel went to nine. It went to nine instead. Lives at nine am. My keys are with seven",
        ["four", "nine", "nine", "seven"],
    ),
    "beside one that is told": ("46 Tanner Row", "46 Tanner Row, we're 44. Okay we're 44.", ["44"]),
    "lettered, without a number": (
        "Tanner Row",
        "34B boiler again. Which 34B? Try 34C, size 34C. Key with Thorvald at 34A.",
        ["34B", "34B", "34A"],
    ),
    "gates": ("gate 4 of Quorvin Park", "gate 5? gate 6 of 7", ["gate 5"]),
    "places of boats": (
        "slip 42, Quorvin Marina",
        "Slip forty. 42 is by the fuel, gate 4",
        ["Slip forty", "42"],
    ),
    "shown in a picture": (
        "88b Tanner Row",
        "The photo shows 86. Looks like 68b. He is my neighbour lol. At 86. It says 87, the app shows 85% and 4.",
        ["86", "68b", "86"],
    ),
    "put right by who heard it": ("41 Tanner Row", "Corrected to 41. The price was changed to 39.", ["41"]),
    "lines of a transcript": (
        "88 Tanner Row",
        "Agent: the photo shows 86\nCustomer: 88\nAgent: total: 88 dollars\nCustomer: looks like 68b\nAgent: ok",
        ["86", "88", "68b"],
    ),
    "far away": ("2 Tanner Row", "not 31 and 40c", []),
}


@pytest.mark.parametrize("name", CALLED)
def test_houses_are_called_by_their_number(name):
    street, text, expected = CALLED[name]
    within = text.find(street)
    told = [Span(within, within + len(street), "STREET_ADDRESS", 0.8, "r")] if within >= 0 else []
    found = houses([street, text], [[Span(0, len(street), "STREET_ADDRESS", 0.8, "r")], told])
    said = {span.start: text[span.start : span.end] for span in found[1]}
    assert [said[at] for at in sorted(said)] == expected
    assert {span.entity_type for span in found[1]} <= {"STREET_ADDRESS"}


def test_no_house_without_a_street():
    assert houses(["number 14 and 27b"], [[]]) == [[]]
    assert houses(["x", "number 14"], [[Span(0, 1, "PERSON", 0.9, "r")], []]) == [[], []]


def test_the_numbers_of_a_list_are_no_houses():
    spans = [[Span(0, 9, "STREET_ADDRESS", 0.9, "r")]]
    assert houses(["4 Elm Row.\n 3. Sleep.\n 4. Pain: none.\n"], spans) == [[]]
    assert [span.start for span in houses(["4 Elm Row.\n4. that's right"], spans)[0]][:1] == [11]


def test_a_house_in_a_text_aside_is_told():
    spans = [[Span(0, 9, "STREET_ADDRESS", 0.9, "r")]]
    with pytest.raises(SeenAsideError):
        houses(["4 Elm Row"], spans, aside=Beside(["left at number 6"]))
    assert houses(["4 Elm Row"], spans, aside=Beside(["took 6 ms"])) == [[]]
    with pytest.raises(SeenAsideError):
        houses(["Elm Row"], spans, aside=Beside(["the key is at 34A"]))
    with pytest.raises(SeenAsideError):
        houses(["Elm Row, at 34A"], [[Span(0, 7, "STREET_ADDRESS", 0.9, "r")]], aside=Beside(["34A again"]))
    assert houses(["Elm Row"], spans, aside=Beside(["34A"])) == [[]]
