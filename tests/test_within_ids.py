"""What of a record stands inside its ids, however many values the record holds."""

import pytest

from redactor.spans import Span
from redactor.within_ids import WithinIds

KNOWN = [
    ("PERSON", "Ottilie Brankovic"),
    ("UNIQUE_ID", "qz48121x"),
    ("UNIQUE_ID", "7-----"),
    ("PHONE_NUMBER", "415-555-0134"),
    ("DATE_OF_BIRTH", "1984-03-12"),
]
IDS = {
    "sess-ottilie-brankovic-17": [(5, 22), (13, 22)],
    "order_qz48121x": [(6, 14)],
    "call:4155550134:19840312": [(5, 15), (16, 24)],
    "req-000000": [],
}


@pytest.mark.parametrize("others", [0, 500])
@pytest.mark.parametrize("text", IDS)
def test_a_value_is_found_among_few_and_among_many(text: str, others: int) -> None:
    many = [("UNIQUE_ID", f"ref{number:05}w") for number in range(others)]
    within = WithinIds((Span(0, len(value), kind, 0.9, "made_up"), value) for kind, value in KNOWN + many)
    found = sorted((span.start, span.end) for span in within.spans(text))
    assert found == IDS[text]
    assert within.may_stand_in(text) or not found
