from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.spans import Span, Stretches, resolve


@st.composite
def spans(draw):
    start = draw(st.integers(0, 30))
    return Span(
        start,
        start + draw(st.integers(1, 10)),
        draw(st.sampled_from(["PERSON", "CITY", "US_SSN", "URL"])),
        draw(st.sampled_from([0.1, 0.5, 0.9, 1.0])),
        draw(st.sampled_from(["one", "two"])),
        draw(st.sampled_from(["", "written"])),
    )


def covered(items):
    return {place for span in items for place in range(span.start, span.end)}


@given(st.lists(spans(), max_size=12))
def test_resolve_uncovers_nothing_and_covers_nothing_else(items):
    assert covered(resolve(items)) == covered(items)


@given(st.lists(spans(), max_size=12))
def test_resolved_spans_are_disjoint_and_in_order(items):
    merged = resolve(items)
    assert all(left.end <= right.start for left, right in pairwise(merged))


@pytest.mark.parametrize("order", [1, -1])
def test_a_written_form_outlives_a_stronger_span_that_has_none(order):
    found = [Span(0, 9, "PERSON", 0.6, "spelled_run", "Whitlock"), Span(0, 9, "PERSON", 0.99, "model")]
    assert [span.canonical for span in resolve(found[::order])] == ["Whitlock"]
    other = [Span(0, 9, "CITY", 0.6, "spelled_run", "Whitlock"), Span(0, 9, "PERSON", 0.99, "model")]
    assert [span.canonical for span in resolve(other[::order])] == [""]


@given(st.lists(spans(), max_size=12))
def test_resolve_twice_is_resolve_once(items):
    assert resolve(resolve(items)) == resolve(items)


@given(st.lists(spans(), max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_spans_does_not_matter(items, random):
    shuffled = list(items)
    random.shuffle(shuffled)
    assert [(s.start, s.end, s.entity_type, s.score) for s in resolve(shuffled)] == [
        (s.start, s.end, s.entity_type, s.score) for s in resolve(items)
    ]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], []),
        (
            [(0, 4, "CITY", 0.5), (4, 8, "PERSON", 0.5)],
            [(0, 4, "CITY"), (4, 8, "PERSON")],
        ),  # touching stay apart
        ([(0, 9, "CITY", 0.5), (2, 4, "US_SSN", 0.9)], [(0, 9, "US_SSN")]),  # the surest names it
        ([(0, 4, "CITY", 0.5), (2, 9, "PERSON", 0.5)], [(0, 9, "PERSON")]),  # then the longest
        ([(0, 4, "CITY", 0.5), (3, 6, "PERSON", 0.4), (5, 9, "URL", 0.9)], [(0, 9, "URL")]),  # a chain is one
        ([(0, 20, "URL", 0.5), (8, 13, "PERSON", 0.9)], [(0, 20, "URL")]),  # a name in an address
        ([(0, 20, "URL", 0.5), (0, 20, "PERSON", 0.9)], [(0, 20, "URL")]),
        ([(0, 20, "URL", 0.5), (8, 25, "PERSON", 0.9)], [(0, 25, "PERSON")]),  # more than the address
        ([(0, 11, "UNIQUE_ID", 0.6), (0, 7, "DATE_TIME", 0.8)], [(0, 11, "UNIQUE_ID")]),  # a year in a number
        ([(0, 11, "UNIQUE_ID", 0.5), (0, 7, "DATE_TIME", 0.8)], [(0, 11, "DATE_TIME")]),
        ([(0, 30, "URL", 0.5), (10, 30, "EMAIL_ADDRESS", 1.0)], [(0, 30, "URL")]),
    ],
)
def test_cases(items, expected):
    found = resolve(Span(*item, "test") for item in items)
    assert [(span.start, span.end, span.entity_type) for span in found] == expected


def test_the_written_form_stays_with_the_span_it_belongs_to():
    alone = resolve([Span(0, 8, "US_SSN", 0.9, "r", "12345"), Span(2, 4, "CITY", 0.3, "r")])
    grown = resolve([Span(0, 8, "US_SSN", 0.9, "r", "12345"), Span(6, 12, "CITY", 0.3, "r")])
    assert (alone[0].canonical, grown[0].canonical) == ("12345", "")


@pytest.mark.parametrize(
    ("start", "end", "score"), [(-1, 2, 0.5), (2, 2, 0.5), (3, 2, 0.5), (0, 1, 1.1), (0, 1, -0.1)]
)
def test_a_wrong_span_does_not_exist(start, end, score):
    with pytest.raises(ValueError, match=r"span|score"):
        Span(start, end, "CITY", score, "r")


def test_no_value_shows_in_a_repr():
    assert "secret" not in repr(Span(0, 1, "CITY", 0.5, "r", "secret"))


def test_shifted_keeps_everything_else():
    assert Span(1, 3, "CITY", 0.5, "r", "w").shifted(4) == Span(5, 7, "CITY", 0.5, "r", "w")
    assert Span(1, 3, "CITY", 0.5, "r", "w").shifted(4).canonical == "w"


_STRETCHES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda at: (at[0], sum(at))))


@given(_STRETCHES, _STRETCHES, st.integers(0, 40), st.integers(1, 9))
def test_stretches_say_what_asking_each_of_them_says(known, more, start, size) -> None:
    stretches, end = Stretches(known), start + size
    for one in more:
        stretches.add(*one)
    each = [*known, *more]
    assert stretches.meet(start, end) is any(first < end and start < last for first, last in each)
    assert stretches.hold(start, end) is any(first <= start and end <= last for first, last in each)
    assert sorted(stretches.meeting(start, end)) == sorted(
        one for one in each if one[0] < end and start < one[1]
    )
