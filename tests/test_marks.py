"""Lines that hold a mark: the automaton says what a look at each line says."""

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


def test_an_example():
    data = b'a\n"ab" and c and bb\n\nabc\nlast\n'
    assert list(marks.marked_lines(MARKS)(data)) == [(2, 20), (21, 25)]
    assert list(marks.marked_lines(MARKS)(b"")) == []


@given(lines=LINES)
def test_each_line_with_a_mark_is_found_once(lines):
    data = b"".join(line + b"\n" for line in lines)
    assert list(marks.marked_lines(MARKS)(data)) == naive(data, MARKS)


@pytest.mark.parametrize("mark", [*STREAM_MARKS, *INTERIM_MARKS])
def test_each_mark_of_a_stream_is_found(mark):
    lines = [b'{"is":"finished"}\n', b"{" + mark + b": 1}\n", b'{"deltas": "done."}\n']
    start = len(lines[0])
    assert list(marks.marked_lines((*STREAM_MARKS, *INTERIM_MARKS))(b"".join(lines))) == [
        (start, start + len(lines[1]))
    ]
