"""What a worker tells its parent: positions, never values."""

from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from light import Finding

from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form, marker
from redactor.shells import guard, worker
from redactor.shells.events import EventJoiner
from redactor.shells.reader import LineCutter
from redactor.shells.sniff import Kind
from redactor.shells.work import Answer, Mode, Piece, Setup, line_form
from redactor.shells.worker import answer, answer_all, whereabouts


def finding(pointer, is_key=False):
    return Finding(pointer, 0, 1, "PERSON", 0.9, "test", is_key)


@pytest.mark.parametrize(
    ("pointers", "shown"),
    [
        ([("/messages/0/content", False)], ["/messages/0/content"]),
        ([("", False)], [""]),
        ([("/a#/b/0", False)], ["/a#/b/0"]),
        ([("/by_name/Jane", True), ("/by_name/Jane/x", False)], ["/by_name/[PERSON]", "/by_name/[PERSON]/x"]),
        ([("/a#/Jane", True), ("/a#/Jane/x", False), ("/b/Jane", False)], ["/a#/[PERSON]", "/a#/[PERSON]/x", "/b/Jane"]),
        ([("/Jane Doe/x", False), ("/jane@example.org", False)], ["/*/x", "/*"]),
        ([("/id_4155550134/x", False), ("/4155550134", False)], ["/*/x", "/*"]),
        ([("/gen_ai.prompt.0/$ref/x-y", False), ("/1234567", False)], ["/gen_ai.prompt.0/$ref/x-y", "/1234567"]),
    ],
)  # fmt: skip
def test_no_personal_key_shows_in_a_pointer(pointers, shown):
    found = whereabouts(finding(pointer, is_key) for pointer, is_key in pointers)
    assert [where.pointer for where in found] == shown


class Failing:
    def __init__(self, error):
        self.error = error

    def run_text(self, text):
        raise self.error

    def run_json(self, text, *, format):
        raise self.error


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (ValueError("CANARY"), Reason.INTERNAL),
        (RecursionError("CANARY"), Reason.TOO_DEEP),
        (MemoryError("CANARY"), Reason.INTERNAL),
        (QuarantineError(Reason.DETECTOR_FAILED, "a recognizer"), Reason.DETECTOR_FAILED),
    ],
)
@pytest.mark.parametrize(
    "form", [form for form in Form if form is not Form.ROWS]
)  # each row has a reason of its own
def test_every_error_becomes_a_reason(error, reason, form):
    bodies = {
        Form.RSYSLOG: b'{"msg": "CANARY"}',
        Form.ROWS: b'{"delimiter": ",", "dialect": "", "columns": null, "header": false, "rows": "a,CANARY"}',
    }
    body = bodies.get(form, b"CANARY")
    got = answer(Failing(error), Setup("p"), form, body, 10)
    assert (got.text, got.reason) == (b"", reason)
    assert "CANARY" not in repr(got)


def test_a_lone_surrogate_is_withheld():
    class Odd:
        def run_text(self, text):
            return type("Outcome", (), {"text": "\ud800", "counts": {}})

    assert answer(Odd(), Setup("p"), Form.TEXT, b"x", 10).reason is Reason.INTERNAL


def test_raw_bytes_are_in_no_repr():
    piece = Piece(1, Form.TEXT, b"CANARY", b"CANARY")
    assert "CANARY" not in repr(piece) + repr(Setup("p", b"CANARY"))


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b'{"a":1}', Form.JSON),
        (b" {}", Form.JSON),
        (b"{", Form.JSON),
        (b'[{"a":1}]', Form.JSON),
        (b"[]", Form.JSON),
        (b"[1, 2]", Form.EITHER),
        (b"[2026-01-02] words", Form.EITHER),
        (b'"a string"', Form.EITHER),
        (b"{thread-1} words", Form.EITHER),
        (b"words", Form.TEXT),
        (b"42", Form.TEXT),
    ],
)
def test_how_a_line_is_read(head, form):
    assert line_form(head) is form


@given(
    st.lists(st.sampled_from([b"a", b"\n", b"\r", b" ", b"\xef\xbb\xbf", b"{"])).map(b"".join),
    st.integers(1, 40),
)
def test_pieces_join_to_the_input(data, step):
    cutter = LineCutter(1 << 20, Kind.LINES)
    pieces = [p for i in range(0, len(data), step) for p in cutter.feed(data[i : i + step])]
    pieces += cutter.close()
    assert b"".join(p.before + p.body + p.after for p in pieces) == data
    assert [p.number for p in pieces] == list(range(1, len(pieces) + 1))


@given(st.sampled_from(list(Reason)), st.integers(0, 10**9))
def test_markers_are_one_line_of_ascii(reason, record):
    for form in Form:
        text = marker(form, reason, record, "byte 1")
        assert text.isascii() and "\n" not in text and reason.value in text and str(record) in text


def test_the_time_limit_reaches_a_regex_and_leaves_no_alarm():
    import re
    import signal

    with pytest.raises(guard.DeadlineError):
        guard.limited(0.05, lambda: re.match(r"(a+)+$", "a" * 60 + "b"))
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert guard.limited(5, lambda: 1) == 1
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.parametrize(("size", "steps"), [(0, 1), (1, 1), (guard.STEP, 1), (guard.STEP + 1, 2)])
def test_a_longer_record_has_more_time(size, steps):
    assert guard.allowance(3.0, size) == 3.0 * steps
    assert guard.allowance(guard.LONGEST, size) == guard.LONGEST  # poll counts milliseconds, in 32 bits


EVENT, RECORD = b'{"delta": {"text": "a"}}\n', b'{"a": 1}\n'
lines_with_events = st.lists(st.sampled_from([EVENT, RECORD, b"\n", b"words\r\n", b'{"delta": \n'])).map(
    b"".join
)


@given(lines_with_events, st.integers(1, 200))
def test_joined_events_hold_the_same_bytes_in_the_same_order(data, limit):
    joiner, cutter = EventJoiner(limit), LineCutter(1 << 20, Kind.JSONL)
    pieces = [*joiner.feed(cutter.feed(data)), *joiner.feed(cutter.close()), *joiner.close()]
    assert b"".join(p.written(Answer(p.body)) for p in pieces) == data
    assert all(len(p.body.replace(b"\n", b"")) <= limit for p in pieces if p.form is Form.EVENTS)
    assert [p.number for p in pieces] == sorted({p.number for p in pieces})


class Upper:
    """An engine that shows what it was asked."""

    def run_json(self, text, *, format=None):
        return Outcome(text.upper())

    run_text = run_json


@dataclass
class Outcome:
    text: str
    counts: dict = field(default_factory=dict)
    findings: tuple = ()


class Told:
    """Knows lines that end in a given way: alone, in runs, or not even that."""

    def __init__(self, alone, run, fails=False):
        self.alone, self.run, self.fails = alone, run, fails

    def is_clean(self, line):
        if self.fails:
            raise RuntimeError("CANARY")
        return line.endswith(self.alone)

    is_clean_text = is_clean

    def clean_until(self, text, at=0, *, json_only=False):
        if self.fails:
            raise RuntimeError("CANARY")
        while at < len(text) and text[: text.index("\n", at)].endswith(self.run):
            at = text.index("\n", at) + 1
        return at


LINES = [
    b'{"a":"x"}',
    b'{"b":"y"}',
    b"x is y",
    "\u00e4 y".encode(),
    b"\xff y",
    b"y\r",
    b'{"a":"x"}\r',
    b"",
    b" \t",
    b'{"a":',
    b"[1] x y",
]
UPPER = Setup("p", engine="light:Upper", quick=True)


def answers(engine, setup, piece, known):
    """What the worker answers to a piece, however often it says between that it is alive."""
    said = list(answer_all(engine, setup, [(0, piece)], known))
    assert [last for _, last in said] == [False] * (len(said) - 1) + [True]
    return [one for ready, _ in said for one in ready]


@given(
    lines=st.lists(st.sampled_from(LINES), min_size=1, max_size=12),
    known=st.builds(Told, st.sampled_from(["y", "x", "}"]), st.sampled_from(["y", "x", "}"]), st.booleans()),
    form=st.sampled_from([Form.LINES, Form.JSON_LINES]),
)
def test_what_goes_together_comes_out_as_each_line_by_itself(lines, known, form):
    def out(number, *bodies):
        piece = Piece(number, form, b"".join(body + b"\n" for body in bodies))
        ((_, done),) = answers(Upper(), UPPER, piece, known)
        return done

    whole = out(7, *lines)
    apart = [out(number, line) for number, line in enumerate(lines, 7)]
    assert whole.text == b"".join(one.text for one in apart)
    assert whole.withheld == sum(one.withheld for one in apart)
    for line, one in zip(lines, apart, strict=True):
        ends = () if known.fails else (known.alone.encode(), known.run.encode())
        if not one.withheld and not line.rstrip(b"\r").endswith(ends):
            assert one.text.decode() == line.decode().upper() + "\n"


@pytest.mark.parametrize("form", [Form.LINE, Form.JSON, Form.EITHER, Form.EVENTS])
@pytest.mark.parametrize("mode", [Mode.REDACT, Mode.SCAN])
def test_a_line_that_is_known_to_be_clean_is_not_read(form, mode):
    setup = replace(UPPER, mode=mode)
    if mode is Mode.SCAN:
        Upper.scan_json = Upper.scan_text = Upper.run_json
    ((_, done),) = answers(Upper(), setup, Piece(1, form, b'{"a": "y"}'), Told("}", "}"))
    clean = mode is Mode.REDACT and form in (Form.LINE, Form.JSON)
    assert done.text == (b"" if mode is Mode.SCAN else b'{"a": "y"}' if clean else b'{"A": "Y"}')


class Early:
    """An engine that can read ahead, and hangs where it is told to."""

    def __init__(self, hangs=""):
        self.hangs, self.seen = hangs, []

    def _do(self, what):
        self.seen.append(what)
        while what == self.hangs:
            pass

    def read_ahead(self, text, *, format):
        self._do(f"read {text}")

    @contextmanager
    def together(self):
        self._do("together")
        yield
        self._do("end")

    def run_json(self, text, *, format=None):
        self._do(f"run {text}")
        return Outcome(text.upper())

    run_text = run_json


def jobs_of(*bodies, form=Form.JSON):
    return [(i, Piece(i + 1, form, body)) for i, body in enumerate(bodies)]


def all_answers(engine, jobs, timeout=0.1):
    said = list(answer_all(engine, Setup("p", timeout=timeout), jobs, Told("-", "-")))
    assert [last for _, last in said] == [False] * (len(said) - 1) + [True]
    return [done for some, _ in said for _, done in sorted(some, key=lambda one: one[0])]


@pytest.mark.parametrize(
    ("hangs", "late"),
    [
        ("", []),
        ("read {1}", [1]),
        ("together", []),
        ("run {2}", [2]),
        ("read {0}", [0]),
    ],
)
def test_time_that_reading_ahead_takes_is_the_records_own(hangs, late):
    engine = Early(hangs)
    got = all_answers(engine, jobs_of(b"{0}", b"{1}", b"{2}"))
    assert [i for i, one in enumerate(got) if one.reason is Reason.TIMEOUT] == late
    assert [one.text for i, one in enumerate(got) if i not in late] == [
        f"{{{i}}}".encode() for i in range(3) if i not in late
    ]
    assert all(got[i].position == "after 0.1 s" for i in late)
    assert ("end" in engine.seen) == (hangs != "together")


@pytest.mark.parametrize(
    ("bodies", "form", "seen"),
    [
        ([b"{a}"], Form.JSON, ["run {a}"]),
        ([b"{a}", b"{b}"], Form.JSON, ["read {a}", "read {b}", "together", "run {a}", "run {b}", "end"]),
        ([b"{a}", b"\xff"], Form.JSON, ["read {a}", "together", "run {a}", "end"]),
        ([b"{a}", b"x" * 20_000, b"{b}"], Form.EITHER, ["run {a}", f"run {'x' * 20_000}", "run {b}"]),
    ],
)
def test_small_records_are_read_ahead_together(bodies, form, seen):
    engine = Early()
    all_answers(engine, jobs_of(*bodies, form=form))
    assert engine.seen == seen


@given(st.lists(st.integers(0, 20_000), max_size=80))
def test_groups_are_bounded_and_keep_the_order(sizes):
    jobs = jobs_of(*(b"x" * size for size in sizes))
    groups = list(worker._groups(Early(), jobs))
    assert [job for group in groups for job in group] == jobs
    for group in groups:
        assert len(group) <= worker._GROUP
        assert len(group) == 1 or sum(len(piece.body) for _, piece in group) <= worker._GROUP_BYTES
    assert list(worker._groups(Upper(), jobs)) == [[job] for job in jobs]
