"""Runs of clean lines: what one expression matches, the full way gives back as it is; and what the expression is made of holds."""

import copy
import json
import re
from uuid import UUID

import pytest
from case_texts import TEXTS
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from redactor.errors import QuarantineError
from redactor.quick import Quick, leaves, runs
from redactor.quick.encodings import undecodable
from redactor.quick.masks import HEXES, ZEROS
from redactor.quick.openings import closed, opening
from redactor.quick.tries import joined
from redactor.text.escapes import decode
from redactor.wire.logline import HEADER, header_end, redact_line


@pytest.fixture(scope="module")
def quick(redactors):
    return Quick(copy.copy(redactors("hipaa-safe-harbor")))


def learned(quick, lines, text=False):
    """The short way after it saw some lines twice."""
    for line in (*lines, *lines):
        (quick.is_clean_text if text else quick.is_clean)(line)
    quick._runs.make(quick._judge.kept, quick._shapes.kept)
    return quick


LINE = (
    '{{"timestamp":"2026-03-02T08:00:0{d}.{n:03d}Z","level":"info","trace_id":"{a:032x}","span_id":"{b:016x}","request_id":"{uuid}",'
    '"session_id":"sess_{b:016x}","message":"{said}","path":"/v1/sessions/{c:012x}/turns","took_ms":{n},"depth":{d},'
    '"kubernetes":{{"pod_name":"api-{c:012x}","ok":true}}}}'
)
SAID = st.sampled_from(
    ["request completed in {n} ms", "queue depth {d}, oldest item {n} ms", "cache miss for key routing:{n}",
     "token budget {n} of {d} used", "call 415-555-0{n:03d}", "signature expired {n} s ago", "batch {c:012x} committed",
     "seen by Jane Okonkwo", "port {n}",
     "[{n}] done",
     "card 4111 1111 1111 {n:04d}", "born {d}/{d}/{n}", ""]
)  # fmt: skip


@st.composite
def lines(draw):
    a, b, c = (draw(st.integers(0, 2**bits - 1)) for bits in (128, 64, 48))
    n, d = draw(st.integers(0, 2100)), draw(st.integers(0, 9))
    digits = f"{a:032x}"
    parts = (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
    said = draw(SAID).format(n=n, d=d, c=c)
    return LINE.format(a=a, b=b, c=c, n=n, d=d, uuid="-".join(parts), said=said)


@settings(max_examples=30, deadline=None)
@given(seen=st.lists(lines(), min_size=1, max_size=3), later=st.lists(lines(), min_size=1, max_size=3))
def test_a_run_of_clean_lines_is_clean(quick, apart, seen, later):
    learned(quick, seen)
    for line in (*seen, *later):
        for one in (line, line.replace(":", ": ", 1)):
            if quick.clean_until(one + "\n") == len(one) + 1:
                assert apart.run_json(one).text == one
                assert quick.is_clean(one)


IDS = {
    "trace": "{:032x}",
    "session": "sess_{:016x}",
    "path": "/v1/sessions/{:012x}/turns",
    "file": "app.{:012x}.js",
}


@settings(max_examples=30, deadline=None)
@given(
    name=st.sampled_from(sorted(IDS)),
    number=st.one_of(
        st.integers(0, 2**128 - 1),
        st.sampled_from([b"Jane Okonkwo", b"call Jane", b"0123456789"]).map(
            lambda text: int.from_bytes(text, "big")
        ),
        st.sampled_from([4155550134, 0xDE89370400440532013000, 0x4111111111111111, 0xBC1A11]),
    ),
)
def test_ids_in_a_run_hold_nothing(quick, apart, name, number):
    line = json.dumps({"level": "info", f"{name}_id": IDS[name].format(number)}, separators=(",", ":"))
    learned(quick, [json.dumps({"level": "info", f"{name}_id": IDS[name].format(n)}, separators=(",", ":"))
                    for n in (0xD20C41E64D6B0903, 0xA52C76D20C41E64D)])  # fmt: skip
    if quick.clean_until(line + "\n"):
        assert apart.run_json(line).text == line


TEXT = st.sampled_from(
    ["<34>Mar  2 08:00:0{d} web01 app[{n}]: cache miss for key routing:{n}",
     "<165>1 2026-03-02T08:00:0{d}.003Z web01 api {n} - - took {n} ms",
     "<165>1 2026-03-02T08:00:0{d}.003Z web01 api {n} - [a@1 user=\"jane\"] took {n} ms", "Mar  2 08:00:0{d} web01 app: [{n}] done",
     "Mar  2 08:00:0{d} web01 app: {{\"level\":\"info\",\"took_ms\":{n}}}", "took {n} ms", "2026-03-02T08:00:0{d}Z INFO took {n} ms",
     "status={n} took {n} ms", "user_{d}=jane took {n} ms", "ssn={n} took {n} ms", "Mar  2 08:00:0{d} web01 app: ",
     "call 415-555-0{n:03d}",
     "Mar  2 08:00:0{d} web01 app: call 415-555-0{n:03d}", "took {n} ms\r", "Mar  2 08:00:0{d} jane-laptop app: took {n} ms"]
)  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(form=st.lists(TEXT, min_size=1, max_size=2), n=st.lists(st.integers(0, 2100), min_size=2, max_size=3))
def test_a_run_of_lines_of_text_is_clean(quick, apart, form, n):
    made = [one.format(n=number, d=number % 10) for one in form for number in n]
    learned(quick, made[1:], text=True)
    for line in made:
        if quick.clean_until(line + "\n") == len(line) + 1:
            try:
                assert redact_line(apart, line).text == line
            except QuarantineError:
                pytest.fail("the full way withholds it")
        assert not (line[:1] != "{" and quick.clean_until(line + "\n", json_only=True))


CLEAN = '{{"level":"info","service":"{word}","trace_id":"d20c41e64d6b0903f079897d83a52c{n:02d}","message":"took {n} ms"}}'


def test_neighbouring_lines_go_together(quick):
    made = [CLEAN.format(word="billing", n=n) for n in range(10, 30)]
    learned(quick, made[:5])
    dirty = '{"level":"info","message":"call 415-555-0134"}'
    text = "\n".join([*made, dirty, *made, ""])
    first = quick.clean_until(text)
    assert text[first:].startswith(dirty)
    assert quick.clean_until(text, first) == first
    rest = first + len(dirty) + 1
    assert quick.clean_until(text, rest) == len(text)
    assert quick.clean_until(made[0]) == 0  # no whole line


def test_the_expression_is_made_when_that_pays(redactors):
    quick = Quick(copy.copy(redactors("hipaa-safe-harbor")))
    made = [CLEAN.format(word="billing", n=n % 90 + 10) + "\n" for n in range(runs._LEAST_MISSED + 20)]
    matched = [quick.clean_until(line) == len(line) or quick.is_clean(line[:-1]) for line in made]
    assert all(matched[20:])
    assert quick._runs._json
    assert quick.clean_until(made[0]) == len(made[0])


def test_a_line_is_asked_only_for_the_texts_that_no_expression_tells(redactors, monkeypatch):
    quick = Quick(copy.copy(redactors("hipaa-safe-harbor")))
    learned(quick, [CLEAN.format(word="billing", n=n) for n in range(10, 15)])
    asked = []
    judge = quick._judge.text
    monkeypatch.setattr(quick._judge, "text", lambda leaf, value: asked.append(value) or judge(leaf, value))
    assert quick.is_clean(CLEAN.format(word="routing", n=77))
    assert asked == ["routing"]


def test_a_part_beside_texts_that_an_expression_tells(quick, apart):
    learned(quick, [CLEAN.format(word="billing", n=n) for n in range(10, 15)])
    for word in ("Jane Okonkwo", "[x]"):
        for n in (78, 79):
            line = CLEAN.format(word=word, n=n)
            assert not quick.is_clean(line) or apart.run_json(line).text == line
            assert quick.run_json(line).text == apart.run_json(line).text


def test_what_an_expression_is_made_of_is_bounded(redactors, monkeypatch):
    monkeypatch.setattr(leaves, "MOST_AGAIN", 5)
    monkeypatch.setattr(runs, "LARGEST", 3_000)
    quick = Quick(copy.copy(redactors("hipaa-safe-harbor")))
    names = ("alpha", "bravo", "delta", "metric", "window", "sector", "module", "branch", "kernel")
    for _ in range(3):
        for name in names:
            quick.is_clean(f'{{"level":"{name}","{name}_kind":"{name}"}}')
    quick._runs.make(quick._judge.kept, quick._shapes.kept)
    assert all(len(leaf.again) <= 5 for leaf in quick._judge.kept.root.values())
    assert len(quick._runs._json) <= 3_000


def test_nothing_is_known_after_all_was_forgotten(redactors, monkeypatch):
    quick = Quick(copy.copy(redactors("hipaa-safe-harbor")))
    line = CLEAN.format(word="billing", n=17) + "\n"
    learned(quick, [line[:-1]])
    assert quick.clean_until(line)
    quick._judge.kept.room = -1
    assert not quick.clean_until(line)


def test_a_policy_that_drops_content_calls_nothing_clean(redactors, monkeypatch):
    quick = Quick(copy.copy(redactors("hipaa-safe-harbor")))
    line = CLEAN.format(word="billing", n=17) + "\n"
    learned(quick, [line[:-1]])
    monkeypatch.setattr(quick, "_off", True)
    assert not quick.clean_until(line)


@pytest.mark.parametrize("widen", [lambda text: text.translate(ZEROS), lambda text: re.sub(
    r"[0-9a-f]{4,}", lambda run: run.group().translate(HEXES), text)])  # fmt: skip
def test_what_is_told_closed_lets_nothing_through(bounds, widen):
    told = 0
    for text in TEXTS:
        if "\n" in text or '"' in text:
            continue
        gates = bounds.reached(widen(text), lambda entity: 0.0)
        for gate in gates or ():
            expression = closed((gate,), 0)
            if expression is not None:
                told += 1
                assert not (re.match(expression, text + '","b":"7"') and gate.passes(text))
    assert told > 1_000


def test_most_patterns_have_an_opening(bounds):
    known = [bound.gate.pattern for bound in bounds._bounds if bound.gate.pattern is not None]
    assert sum(bool(opening(pattern)) for pattern in known) > len(known) * 0.6


@settings(max_examples=300, deadline=None)
@given(
    data=st.one_of(st.binary(min_size=6, max_size=24), st.text(min_size=6, max_size=24).map(str.encode)),
    lead=st.sampled_from(["", "sess_", "req-", "/v1/s/", "a=", "Zz", "dead-beef-"]),
    is_uuid=st.booleans(),
)
def test_what_is_told_to_be_no_encoded_text_is_none(data, lead, is_uuid):
    digits = str(UUID(bytes=(data * 3)[:16])) if is_uuid else data.hex()
    value = lead + digits
    assume(not digits.isdigit())
    expression = undecodable(lead + digits.translate(HEXES))
    if expression is not None and re.match(expression, value + '"'):
        assert decode(value) is None


def test_few_ids_are_left_to_be_looked_at():
    import random

    rng = random.Random(1)
    expression = undecodable("\u0127" * 32)
    left = sum(not re.match(expression, f'{rng.getrandbits(128):032x}"') for _ in range(1000))
    assert left == 0


WORDS = st.lists(st.sampled_from(["a", "b", r"\.", "12", "13", "7", "[0-9]{3}", "[0-9]{4}"]), max_size=5).map(
    tuple
)


@settings(max_examples=100, deadline=None)
@given(texts=st.sets(WORDS, min_size=1, max_size=6), other=WORDS)
def test_joined_texts_are_those_texts(texts, other):
    expression = re.compile(f"(?>{joined(sorted(texts), '!')})")
    for text in (*texts, other):
        said = (
            "".join({"[0-9]{3}": "555", "[0-9]{4}": "5555", r"\.": "."}.get(one, one) for one in text) + "!"
        )
        apart = any(re.fullmatch("".join(one) + "!", said) for one in texts)
        assert bool(expression.fullmatch(said)) is apart


@pytest.mark.parametrize(
    "line",
    ["Jan  2 03:04:05 web01 sshd[412]: session opened", "<165>1 2026-03-02T08:00:01.003Z web01 api 12 - - took 3 ms",
     "<165>1 2026-03-02T08:00:01Z web01 api 12 ID47", "took 3 ms", "<13>2026-03-02T08:00:01Z h a: x", "<1>1 - - - - - x",
     "<165>1 2026-03-02T08:00:01Z 415-555-0134 api 12 - - x"],
)  # fmt: skip
def test_a_header_within_lines_is_a_header(line):
    assert re.compile(HEADER).match(line + "\nMar  2 08:00:00 h a: y", 0).end() == header_end(line)
