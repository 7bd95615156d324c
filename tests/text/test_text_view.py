"""The view and its maps."""

import pytest

from redactor.text import View, ViewBuilder
from redactor.text.view import Rewrite, rewrite


def test_pieces_map_to_what_produced_them() -> None:
    text = "call four, five now"
    view = rewrite("v", text, [Rewrite(5, 15, (("4", 5, 9), ("5", 11, 15)))])
    assert view is not None
    assert view.text == "call 45 now"
    assert view.to_original(5, 7) == (5, 15)
    assert view.to_original(6, 7) == (9, 15), "a separator belongs to the piece after it"
    assert view.to_original(8, 11) == (16, 19)


def test_what_is_left_out_belongs_to_what_follows() -> None:
    builder = ViewBuilder("v", "a-b-")
    builder.copy_to(1)
    builder.append("", 1, 2)
    builder.copy_to(3)
    builder.append("", 3, 4)
    view = builder.build()
    assert view.text == "ab"
    assert view.to_original(1, 2) == (1, 4)
    assert view.to_original(0, 2) == (0, 4)


def test_pieces_must_come_in_order() -> None:
    builder = ViewBuilder("v", "abc")
    builder.append("x", 1, 2)
    with pytest.raises(ValueError, match="order"):
        builder.append("y", 0, 1)


def test_nothing_changed_is_no_view() -> None:
    assert rewrite("v", "abc", [Rewrite(0, 1, (("a", 0, 1),))]) is None


def test_an_overlap_keeps_the_first() -> None:
    view = rewrite("v", "abcd", [Rewrite(1, 3, (("X", 1, 3),)), Rewrite(0, 2, (("Y", 0, 2),))])
    assert view is not None
    assert view.text == "aXd"


def test_an_empty_range_stays_empty() -> None:
    view = View("v", "ab", (3, 4), (4, 6))
    assert view.to_original(1, 1) == (4, 4)
    assert view.to_original(2, 2) == (6, 6)
    assert View("v", "", (), ()).to_original(0, 0) == (0, 0)


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (0, 4), (2, 1)])
def test_a_range_outside_is_refused(start: int, end: int) -> None:
    view = View("v", "abc", (0, 1, 2), (1, 2, 3))
    with pytest.raises(ValueError, match="outside"):
        view.to_original(start, end)


def test_maps_must_fit_the_text() -> None:
    with pytest.raises(ValueError, match="one start"):
        View("v", "ab", (0,), (1,))


def test_composition_maps_through_both() -> None:
    inner = rewrite("inner", "%41%42 x", [Rewrite(0, 6, (("A", 0, 3), ("B", 3, 6)))])
    assert inner is not None
    outer = rewrite("outer", inner.text, [Rewrite(1, 3, (("-", 1, 3),))])
    assert outer is not None
    both = inner.compose(outer)
    assert both.text == "A-x"
    assert both.to_original(1, 2) == (3, 7)


def test_composition_needs_a_view_of_the_view() -> None:
    with pytest.raises(ValueError, match="not a view"):
        View("v", "a", (0,), (1,)).compose(View("w", "b", (4,), (5,)))


def test_the_text_is_not_in_the_repr() -> None:
    assert "secret" not in repr(View("v", "secret", tuple(range(6)), tuple(range(1, 7))))
