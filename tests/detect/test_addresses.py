"""An address is one span, from its number to its country; what is not part of it stays."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.addresses import join_addresses
from redactor.spans import Span


def spans_of(marked):
    """A text in which spans are written as <TYPE|words>."""
    text, spans, rest = "", [], marked
    while "<" in rest:
        lead, _, rest = rest.partition("<")
        entity, _, rest = rest.partition("|")
        value, _, rest = rest.partition(">")
        text += lead
        spans.append(Span(len(text), len(text) + len(value), entity, 0.8, "r"))
        text += value
    return text + rest, spans


JOINED = {
    "a level in front": ("at L3, <STREET_ADDRESS|212 Elm St> Perth", ["L3, 212 Elm St"]),
    "a house named in front of its street": (
        "of Treloar House, <STREET_ADDRESS|Mill Street>.",
        ["Treloar House, Mill Street"],
    ),
    "a floor without a comma": (
        "<STREET_ADDRESS|h.no. 12/B> second floor. code",
        ["h.no. 12/B second floor"],
    ),
    "the first half of a postcode": ("<STREET_ADDRESS|Elm Lane>, TN13. 5 bed", ["Elm Lane, TN13"]),
    "more of a postcode": ("<STREET_ADDRESS|Elm Lane>, TA2 4-something", ["Elm Lane, TA2 4"]),
    "a road behind it": ("<STREET_ADDRESS|Elm Lane>, A14, M6.", ["Elm Lane"]),
    "a postcode and a town on the next line": (
        "<STREET_ADDRESS|Chaussée de Mons 4>, bte 7\n1070 Anderlecht\nTel",
        ["Chaussée de Mons 4, bte 7\n1070 Anderlecht"],
    ),
    "a lot in front of its number": ("we're lot <LOCATION|9 Mill Hwy, Tolley>.", ["lot 9 Mill Hwy, Tolley"]),
    "a farm of Italy": (
        "at Masseria Due Querce, <STREET_ADDRESS|Contrada Foggia 4>.",
        ["Masseria Due Querce, Contrada Foggia 4"],
    ),
    "a storey and the town behind its code, of Iceland": (
        "<STREET_ADDRESS|Tolbraut 5>, 3. hæð\n107 <LOCATION|Tolvík>\n",
        ["Tolbraut 5, 3. hæð\n107 Tolvík"],
    ),
    "a floor and a town in Cyrillic": (
        "<STREET_ADDRESS|ул. Роза 8>, ет. 3\n1504 Толево\n",
        ["ул. Роза 8, ет. 3\n1504 Толево"],
    ),
    "a Hungarian floor and door": ("at <STREET_ADDRESS|Rózsa utca 9>, III/2, from", ["Rózsa utca 9, III/2"]),
    "a Norwegian flat": ("<STREET_ADDRESS|Storgata 14> H0301.", ["Storgata 14 H0301"]),
    "an Indian postcode": ("<STREET_ADDRESS|7 Mill Rd, Madurai> 625 020.", ["7 Mill Rd, Madurai 625 020"]),
    "a floor in front": ("to Top Floor, <STREET_ADDRESS|5 Mill Wynd>?", ["Top Floor, 5 Mill Wynd"]),
    "a house with a name in front": (
        "at The Lodge, <STREET_ADDRESS|1 Mill Walk>.",
        ["The Lodge, 1 Mill Walk"],
    ),
    "a flat that is said": (
        "flat nine, the maltings, <STREET_ADDRESS|eighty mill street>",
        ["flat nine, the maltings, eighty mill street"],
    ),
    "a pole of light": ("to LP 118 <STREET_ADDRESS|Mill Road>.", ["LP 118 Mill Road"]),
    "a floor and its side": (
        "in <LOCATION|Gartenstr. 14>, second floor right by",
        ["Gartenstr. 14, second floor right"],
    ),
    "a floor in German": (
        "für <STREET_ADDRESS|Gartenstr. 14>, 2. OG rechts ein",
        ["Gartenstr. 14, 2. OG rechts"],
    ),
    "an apartment behind the number": (
        "at <STREET_ADDRESS|204 Mission>, number 6, for",
        ["204 Mission, number 6"],
    ),
    "a town and its postcode": (
        "at <STREET_ADDRESS|2/47 Fen Rise>, Nesby 2022. Rent",
        ["2/47 Fen Rise, Nesby 2022"],
    ),
    "a month and its year": ("at <STREET_ADDRESS|2/47 Fen Rise>, October 2022. Rent", ["2/47 Fen Rise"]),
    "a postcode of Korea": (
        "<STREET_ADDRESS|산로 217, 103동 1502호> (54101) 부서",
        ["산로 217, 103동 1502호 (54101)"],
    ),
    "a Dutch postcode behind a box": (
        "<STREET_ADDRESS|DIJK 313 BOX 77 NESBEEK> 1431 GB",
        ["DIJK 313 BOX 77 NESBEEK 1431 GB"],
    ),
    "a postcode of India behind the town": (
        "<STREET_ADDRESS|12 Kovil Street, Nesby> 600 118. Ph",
        ["12 Kovil Street, Nesby 600 118"],
    ),
    "a gate": ("<STREET_ADDRESS|No 23 Alaka street>, second gate. 450k", ["No 23 Alaka street, second gate"]),
    "a landmark": (
        "at <STREET_ADDRESS|Plot 4>, behind Konga station, <LOCATION|Ajah>",
        ["Plot 4, behind Konga station, Ajah"],
    ),
    "a building in front": ("bât. B, <STREET_ADDRESS|22 rue des Lilas> now", ["bât. B, 22 rue des Lilas"]),
    "an Italian door": (
        "<STREET_ADDRESS|Piazza dei Signori 4>/R int. 2, then",
        ["Piazza dei Signori 4/R int. 2"],
    ),
    "house in front of a street, Indian postcode": (
        "of 304 Shantha Kunji, <STREET_ADDRESS|SV Road>, <LOCATION|Borivalla>, <LOCATION|Mumbai> - 400092 now",
        ["304 Shantha Kunji, SV Road, Borivalla, Mumbai - 400092"],
    ),
    "house with a name in front of a street": (
        "Pugh, The Vicarage, <STREET_ADDRESS|Church Lane>, <LOCATION|Llandrof>. Tel",
        ["The Vicarage, Church Lane, Llandrof"],
    ),
    "a floor between": (
        "<STREET_ADDRESS|2 Brattle>, third floor, <LOCATION|Westby> now",
        ["2 Brattle, third floor, Westby"],
    ),
    "a house's name between": (
        "<STREET_ADDRESS|Flat 3>, The Maltings, <STREET_ADDRESS|Quay Street> now",
        ["Flat 3, The Maltings, Quay Street"],
    ),
    "town, country and postcode below": (
        "at <STREET_ADDRESS|12 Fasanenweg 4>\n <LOCATION|Kleinau>\n Norway 95441 soon",
        ["12 Fasanenweg 4\n Kleinau\n Norway 95441"],
    ),
    "region and postcode": (
        "<STREET_ADDRESS|12 Oak Street>\n<LOCATION|Westby>\n, NI\n 61089\nMobile",
        ["12 Oak Street\nWestby\n, NI\n 61089"],
    ),
    "unit on its own line": (
        "<STREET_ADDRESS|9 Elm Road>\n <STREET_ADDRESS|Suite 12>",
        ["9 Elm Road\n Suite 12"],
    ),
    "words left over before the unit": (
        "<STREET_ADDRESS|9 Elm Drive> Quarry Points\n <STREET_ADDRESS|Apt. 335>",
        ["9 Elm Drive Quarry Points\n Apt. 335"],
    ),
    "the street before a unit": (
        "to 567 r da madeira 1 <STREET_ADDRESS|suite 696>",
        ["567 r da madeira 1 suite 696"],
    ),
    "quoted lines": (
        "> <STREET_ADDRESS|9 Elm Road>\n> <LOCATION|Westby>\n> Belgium",
        ["9 Elm Road\n> Westby\n> Belgium"],
    ),
    "postcode inside the country's tail": (
        "<STREET_ADDRESS|9 Elm Road>, <LOCATION|Westby>, Spain <ZIP_CODE|95441> ok",
        ["9 Elm Road, Westby, Spain 95441"],
    ),
}
APART = {
    "a person is no part": "<STREET_ADDRESS|9 Elm Road>, <PERSON|Ada Quill> called",
    "a number in a sentence": "<STREET_ADDRESS|9 Elm Road> 12345 times",
    "two sentences": "<STREET_ADDRESS|9 Elm Road>. <LOCATION|Westby> is far",
    "an empty line": "<STREET_ADDRESS|9 Elm Road>\n\n<LOCATION|Westby>",
    "no street": "<LOCATION|Westby>, Norway 95441",
}


@pytest.mark.parametrize("name", JOINED)
def test_parts_of_an_address_are_one_span(name):
    text, spans = spans_of(JOINED[name][0])
    joined = join_addresses(text, spans)
    assert [text[span.start : span.end] for span in joined] == JOINED[name][1]
    assert {span.entity_type for span in joined} == {"STREET_ADDRESS"}


@pytest.mark.parametrize("name", APART)
def test_what_is_no_part_stays_apart(name):
    text, spans = spans_of(APART[name])
    assert join_addresses(text, spans) == spans


PARTS = st.lists(
    st.sampled_from(
        [
            "<STREET_ADDRESS|9 Elm Road>",
            "<LOCATION|Westby>",
            "<ZIP_CODE|95441>",
            "<PERSON|Ada>",
            ", ",
            "\n",
            " ",
            "Norway",
            "NI",
            "word",
            "77",
        ]
    ),
    max_size=12,
)


@given(PARTS)
def test_nothing_is_uncovered_and_spans_stay_disjoint(parts):
    text, spans = spans_of("".join(parts))
    joined = join_addresses(text, spans)
    assert all(a.end <= b.start for a, b in pairwise(joined))
    assert all(any(new.start <= old.start and old.end <= new.end for new in joined) for old in spans)


GAPS = {
    "a house, a storey and a door in front of the code": (
        "at <PERSON|Vester Allé> 18, 3. tv., <ZIP_CODE|8724> <LOCATION|Kolvik>",
        ["Vester Allé 18, 3. tv., 8724 Kolvik"],
    ),
    "a door of Turkey": (
        "<PERSON|Gül Sokak> no: 4 d: 7, <ZIP_CODE|34710> <LOCATION|Moda>",
        ["Gül Sokak no: 4 d: 7, 34710 Moda"],
    ),
    "a house of two numbers in front of its quarter": (
        "to 58/6, <LOCATION|Gandhi Nagar>.",
        ["58/6, Gandhi Nagar"],
    ),
    "a house of two numbers behind its street": ("at <LOCATION|Dolhanská> 596/6.", ["Dolhanská 596/6"]),
    "the street in front of a house of two numbers": (
        "at Dolhaná <STREET_ADDRESS|558/5, Tolva>",
        ["Dolhaná 558/5, Tolva"],
    ),
    "a postcode that hangs on its town": (
        "<STREET_ADDRESS|House 8, Road 2>, <LOCATION|Dhaka>-1230",
        ["House 8, Road 2, Dhaka-1230"],
    ),
    "the word of a street abroad": ("at pasaje los <STREET_ADDRESS|aromos 214>", ["pasaje los aromos 214"]),
    "a landmark in small letters": (
        "<STREET_ADDRESS|8 orrin road> opposite first bank <LOCATION|abuja>",
        ["8 orrin road opposite first bank abuja"],
    ),
    "a town in small letters in front of its code": (
        "<STREET_ADDRESS|11 orrin lane> cork <UK_POSTCODE|t45 n2p8>",
        ["11 orrin lane cork t45 n2p8"],
    ),
    "words in front of a code that are no town": (
        "<STREET_ADDRESS|11 orrin lane> my zip <ZIP_CODE|02134>",
        ["11 orrin lane", "02134"],
    ),
    "an office": (
        "at Office 1467, <STREET_ADDRESS|Orrin Plaza, Mill Road>.",
        ["Office 1467, Orrin Plaza, Mill Road"],
    ),
    "a code in two groups": (
        "<STREET_ADDRESS|Orrinova 9>\n<LOCATION|Tolice> 952 13 tomorrow",
        ["Orrinova 9\nTolice 952 13"],
    ),
    "a street with somebody's rank": ("to ul. gen. <STREET_ADDRESS|Orrina 5>", ["ul. gen. Orrina 5"]),
    "a town behind its code, in small letters": (
        "<STREET_ADDRESS|seestrasse 47, 5762> tolvik and",
        ["seestrasse 47, 5762 tolvik"],
    ),
    "a word behind a code": (
        "<STREET_ADDRESS|12 elm st, denver, co 80202> please",
        ["12 elm st, denver, co 80202"],
    ),
    "a town with an apostrophe": (
        "<STREET_ADDRESS|Rehov Orrin 18>, <LOCATION|Be>'er Sheva and",
        ["Rehov Orrin 18, Be'er Sheva"],
    ),
    "a room of a house": ("is in room 14B at <LOCATION|Orrin Court>.", ["room 14B at Orrin Court"]),
    "a numbered house": ("at No. 74/5, <PERSON|Orrin Mawatha>.", ["No. 74/5, Orrin Mawatha"]),
    "the age of somebody who lives there": (
        "<PERSON|Jane Doe>, 45, <STREET_ADDRESS|12 Elm St>",
        ["Jane Doe", "12 Elm St"],
    ),
    "counts of towns": ("<LOCATION|Denver> 45, <LOCATION|Boston> 60", ["Denver", "Boston"]),
    "hours": ("<STREET_ADDRESS|12 Elm St>, 3 hours, <LOCATION|Denver>", ["12 Elm St", "Denver"]),
    "a list": ("1. <STREET_ADDRESS|12 Elm St>\n2. <STREET_ADDRESS|14 Oak St>", ["12 Elm St", "14 Oak St"]),
}


@pytest.mark.parametrize("marked, expected", GAPS.values(), ids=GAPS.keys())
def test_what_stands_between_the_parts_of_an_address_is_part_of_it(marked, expected):
    text, spans = spans_of(marked)
    assert [text[span.start : span.end] for span in join_addresses(text, spans)] == expected
