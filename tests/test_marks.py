"""Lines that hold a mark: the automaton and the search mark by mark say what a look at each line says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.wire import marks
from redactor.wire.framing import INTERIM_MARKS, STREAM_MARKS

MARKS = (b'"ab"', b"bb", b"abba", b"c")
LINES = st.lists(
    st.text('ab"cd', max_size=9).map(str.encode) | st.binary(max_size=6).filter(lambda one: b"\n" not in one)
)


def naive(data, wanted):
    found, at = [], 0
    for line in data.split(b"\n")[:-1]:
        size = len(line) + 1
        if any(mark in line for mark in wanted):
            found.append((at, at + size))
        at += size
    return found


@pytest.fixture(params=["automaton", "one by one"])
def finder(request, monkeypatch):
    if request.param == "one by one":
        monkeypatch.setattr(marks, "_automata", None)
    elif marks._automata is None:
        pytest.skip("ahocorasick-rs is not installed")
    return marks.marked_lines


def test_an_example(finder):
    data = b'a\n"ab" and c and bb\n\nabc\nlast\n'
    assert list(finder(MARKS)(data)) == [(2, 20), (21, 25)]
    assert list(finder(MARKS)(b"")) == []


@given(lines=LINES)
def test_each_line_with_a_mark_is_found_once(lines):
    data = b"".join(line + b"\n" for line in lines)
    found = naive(data, MARKS)
    assert list(marks.marked_lines(MARKS)(data)) == found
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(marks, "_automata", None)
        assert list(marks.marked_lines(MARKS)(data)) == found


@pytest.mark.parametrize("mark", [*STREAM_MARKS, *INTERIM_MARKS])
def test_each_mark_of_a_stream_is_found(finder, mark):
    lines = [b'{"is":"final"}\n', b"{" + mark + b": 1}\n", b'{"deltas": "done."}\n']
    start = len(lines[0])
    assert list(finder((*STREAM_MARKS, *INTERIM_MARKS))(b"".join(lines))) == [(start, start + len(lines[1]))]
