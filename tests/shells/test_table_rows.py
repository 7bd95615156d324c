"""Tables whose rows hold the events of streamed answers."""

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from redactor import tables
from redactor.document.records import read_json
from redactor.shells import rows
from redactor.shells.rows import RowCutter

HEADER = ("ts", "request_id", "event")


def event(piece, request="req_1"):
    said = {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": piece}}
    return ("12:00", request, json.dumps(said))


def other(request="req_1", said="ping"):
    return ("12:00", request, json.dumps({"type": said}))


def table(*lines):
    out = io.StringIO()
    csv.writer(out).writerows((HEADER, *lines))
    return out.getvalue().encode()


def cut(data, size=1 << 20, limit=1 << 20):
    cutter = RowCutter(limit)
    fed = [piece for at in range(0, len(data), size) for piece in cutter.feed(data[at : at + size])]
    return fed + list(cutter.close())


def many(pieces):
    """How many rows each piece has."""
    return [len(json.loads(piece.body)["rows"].splitlines()) for piece in pieces]


def texts(piece):
    return {field.text for field in read_json(tables.as_json(piece.body.decode())).fields}


def test_the_events_of_answers_are_read_as_the_texts_that_they_are():
    pieces = cut(
        table(
            event("Hi Quor"),
            event("Dear Od", "req_2"),
            other(),
            event("vin"),
            event("alie", "req_2"),
            other(),
        )
    )
    assert many(pieces) == [1, 5, 1]
    assert texts(pieces[1]) >= {"Hi Quorvin", "Dear Odalie"}


def test_rows_without_an_event_stay_alone():
    assert many(cut(table(other(), other(), ("12:00", "req_1", "the delta of the Po")))) == [1, 1, 1, 1]


def test_an_answer_that_does_not_go_on_is_not_waited_for():
    between = [other(str(n)) for n in range(rows.MOST_ROWS)]
    assert many(cut(table(event("Quor"), *between, event("vin"))))[:3] == [1, 1, 1]
    assert many(cut(table(event("Quor"), *between[1:], event("vin")))) == [1, rows.MOST_ROWS + 1]


def test_an_answer_over_the_limit_is_cut():
    data = table(*[event("x" * 50)] * 20)
    assert max(many(cut(data, limit=600))) < 20


@given(
    st.lists(
        st.sampled_from([event("Quor"), event("vin", "req_2"), other(), ("12:00", "", "words")]), max_size=12
    ),
    st.integers(1, 200),
)
def test_what_comes_out_is_what_came_in(lines, size):
    data = table(*lines)
    pieces = cut(data, size)
    assert pieces == cut(data)
    assert b"".join(p.before + json.loads(p.body)["rows"].encode() + p.after for p in pieces) == data
    numbers = [piece.number for piece in pieces]
    assert numbers == [1 + sum(many(pieces)[:n]) for n in range(len(pieces))]
