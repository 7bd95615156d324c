"""What of a span is left beside what was redacted before."""

from redactor.placeholders import is_redacted, outside_placeholders
from redactor.spans import Span

TEXT = "Ilse [PERSON_1] Vane [CITY_2], Orla [PERSON_3]"


def left(*stretches: tuple[int, int]) -> list[str]:
    spans = [Span(start, end, "PERSON", 0.9, "made_up") for start, end in stretches]
    return [TEXT[span.start : span.end] for span in outside_placeholders(TEXT, spans)]


def test_a_span_goes_apart_where_placeholders_stand_in_it() -> None:
    assert left((0, len(TEXT))) == ["Ilse ", " Vane ", ", Orla "]


def test_each_of_many_spans_is_cut_by_the_placeholders_that_it_meets_alone() -> None:
    assert left((31, 35), (0, 4), (5, 15), (0, 9), (12, 20), (15, 21)) == [
        "Orla",
        "Ilse",
        "Ilse ",
        " Vane",
        " Vane ",
    ]


def test_letters_in_circles_are_not_redacted() -> None:
    assert not is_redacted("\u24c4\u24d3\u24d0")
    assert is_redacted("[PERSON_1] \u2022")
