"""Firms are nobody, and talk in small letters is no part of a name."""

import pytest

from redactor.detect.firms import without_firms
from redactor.spans import Span


def kept(text: str, said: str, entity: str = "PERSON") -> list[str]:
    start = text.index(said)
    spans = without_firms(text, [Span(start, start + len(said), entity, 0.9, "model")])
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("never again olive garden", "olive garden"),
        ("Agent: Larch Telecom, how may I help", "Larch Telecom"),
        ("table at Otto's Trattoria", "Otto's Trattoria"),
        ("paid at Trader Joe’s.", "Trader Joe’s."),
        ("a Dr Pepper zero", "Pepper"),
        ("a Wendy's single", "Wendy"),
        ("two kilos of Maris Pipers", "Maris Pipers"),
        ("and a busy lizzie", "busy lizzie"),
        ("two shirley temples, no: one Shirley Temple", "Temple"),
        ("tickets for Belle and Sebastian please", "Sebastian"),
        ("queue steely dan next", "dan"),
        ("one Calvin Klein shirt dress", "Calvin Klein shirt dress"),
        ("a St. Bernard", "St. Bernard"),
        ("one Shepherd's Pie", "Shepherd"),
        ("one Margherita Pizza and a Victoria Line ticket", "Victoria Line"),
    ],
)
def test_firms_go(text: str, said: str) -> None:
    assert kept(text, said) == []


@pytest.mark.parametrize(
    ("text", "said", "entity", "name"),
    [
        ("I swear Tolliver gives the hardest tests", "Tolliver gives", "PERSON", "Tolliver"),
        ("our new home Myrgata 12, 4010 Nesby", "new home Myrgata 12", "LOCATION", "Myrgata 12"),
        ("signed by van der Meulen", "van der Meulen", "PERSON", "van der Meulen"),
        ("ask Rose about it", "Rose", "PERSON", "Rose"),
        ("met Shirley, Temple Road", "Shirley", "PERSON", "Shirley"),
        ("Belle and Sebastiano are here", "Belle", "PERSON", "Belle"),
        ("ask Dr Quill about it", "Quill", "PERSON", "Quill"),
        ("met Katrin rose there", "Katrin rose", "PERSON", "Katrin rose"),
        ("in Larch Telecom Park", "Larch Telecom", "LOCATION", "Larch Telecom"),
        ("jane doe called", "jane doe called", "PERSON", "jane doe called"),
        ("J. HOTELS signed", "J. HOTELS", "PERSON", "J. HOTELS"),
        ("from Janet Doyle Plumbing", "Janet Doyle Plumbing", "PERSON", "Janet Doyle Plumbing"),
        ("tell thorvald line two", "thorvald line", "PERSON", "thorvald line"),
        ("Calvin Klein Thorvald", "Calvin Klein Thorvald", "PERSON", "Calvin Klein Thorvald"),
        ("seen by Anna Kitchen", "Anna Kitchen", "PERSON", "Anna Kitchen"),
    ],
)
def test_names_stay(text: str, said: str, entity: str, name: str) -> None:
    assert kept(text, said, entity) == [name]
