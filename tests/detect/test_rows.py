"""What follows an identifier in its row and has its form is one too."""

import pytest

from redactor.detect.rows import numbered, same_row
from redactor.spans import Span


@pytest.mark.parametrize(
    ("text", "first", "entity", "more"),
    [
        ("passports 18CV55201 & 19AB77312, thanks", "18CV55201", "PASSPORT", ["19AB77312"]),
        ("accounts 88123, 88124 and 88125 are open", "88123", "ACCOUNT_NUMBER", ["88124", "88125"]),
        ("policy PX-1182 and 3000 dollars", "PX-1182", "HEALTH_PLAN_ID", []),
        ("claim 8812 and then 8813", "8812", "DATE_TIME", []),
        ("account 88123. 88124 callers", "88123", "ACCOUNT_NUMBER", []),
    ],
)
def test_a_row(text, first, entity, more):
    start = text.index(first)
    found = same_row(text, [Span(start, start + len(first), entity, 0.8, "r")])
    assert [text[span.start : span.end] for span in found] == more


def test_an_unsure_one_says_nothing_of_its_neighbours():
    assert not list(same_row("12345 and 12346", [Span(0, 5, "ACCOUNT_NUMBER", 0.3, "r")]))


@pytest.mark.parametrize(
    ("marked", "numbers"),
    [
        ("interpreter <Thu-Lan> (#40718), then <Oda> (#12)", ["#40718"]),
        ("1   8812   <Oda Quill>   71\n2   8790   <Tove B.>   70", ["8812", "8790"]),
        ("| Y-041 | <Oda Quill> | 34 |\n| Y-042 | <Tove> | 31 |", ["Y-041", "Y-042"]),
        ("0910\t<Oda Quill>\t318 204 771\n0935\t<Tove>\t318 204 803", ["318 204 771", "318 204 803"]),
        ("<Oda Quill>  4500  paid\n<Tove Brand>  3200  open", []),
        ("2021 | <Oda Quill>\n2022 | <Tove Brand>", []),
        ("8812 | <Oda Quill>\n8812 | <Tove Brand>", []),
        ("8812   <Oda Quill>", []),
    ],
)
def test_the_numbers_that_people_have_in_a_list(marked, numbers):
    text, spans = "", []
    for i, piece in enumerate(marked.replace(">", "<").split("<")):
        if i % 2:
            spans.append(Span(len(text), len(text) + len(piece), "PERSON", 0.9, "r"))
        text += piece
    assert sorted(text[span.start : span.end] for span in numbered(text, spans)) == sorted(numbers)
