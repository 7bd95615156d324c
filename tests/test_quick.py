"""The short way: what it calls clean, the full way gives back as it is; and what recognizers find, its bounds never rule out."""

import copy
import json
import re

import pytest
from case_texts import TEXTS
from hypothesis import given, settings
from hypothesis import strategies as st

import recognizers
from recognizers.base import Pattern
from redactor.errors import QuarantineError
from redactor.quick import Quick
from redactor.quick.masks import HEXES as _HEXES
from redactor.quick.masks import ZEROS as _ZEROS
from redactor.quick.speech import is_silent
from redactor.quick.widened import HEX, widened
from redactor.text import spelled_runs, spoken_runs
from redactor.text.spoken import spoken_views


@pytest.fixture(scope="module")
def redactor(redactors):
    """One of our own: `Quick` teaches it to remember."""
    return copy.copy(redactors("hipaa-safe-harbor"))


@pytest.fixture(scope="module")
def quick(redactor):
    return Quick(redactor)


@pytest.fixture(scope="module")
def every():
    return recognizers.build()


def never_ruled_out(text, mask, every, bounds):
    """Each score that a recognizer gives a text is possible in the eyes of the bounds of its mask."""
    found = [
        (made.supported_entities[0], result.score)
        for made in every
        for result in made.analyze(text, [], None)
    ]
    for entity, score in found:
        gates = bounds.reached(mask, lambda one, entity=entity, score=score: score if one == entity else 2.0)
        assert gates is None or any(gate.passes(text) and gate.finds(text, 0) for gate in gates), (
            entity,
            score,
        )


def test_every_case_of_every_recognizer_is_possible_in_its_mask(every, bounds):
    assert len(TEXTS) > 100
    for text in TEXTS:
        never_ruled_out(text, text.translate(_ZEROS), every, bounds)
        never_ruled_out(
            text,
            re.sub(
                r"(?<![0-9A-Za-z])[0-9a-f]{4,}(?![0-9A-Za-z])",
                lambda run: run.group().translate(_HEXES),
                text,
            ),
            every,
            bounds,
        )


@settings(max_examples=40, deadline=None)
@given(text=st.sampled_from(TEXTS), digits=st.lists(st.sampled_from("0123456789"), min_size=1, max_size=40))
def test_other_digits_are_possible_in_the_mask_too(every, bounds, text, digits):
    other = iter(digits * (len(text) // len(digits) + 1))
    changed = re.sub(r"[0-9]", lambda _: next(other), text)
    never_ruled_out(changed, text.translate(_ZEROS), every, bounds)


def test_a_letter_in_capitals_is_no_digit_of_an_id():
    exact, any_case = (
        widened(Pattern("x", f"{flag}k(?=[0-9]*[A-F])(?i:[A-F]{{2}})", 0.5)) for flag in ("(?-i)", "")
    )
    assert exact.search(f"k0A{HEX}") is None
    assert exact.search(f"kA{HEX}")
    assert any_case.search(f"k{HEX}{HEX}")


def test_every_pattern_has_a_bound(bounds):
    assert [bound.entity for bound in bounds._bounds if bound.pattern is None] == []


WORDS = st.sampled_from(
    (
        "request took took ms s for to a of retry attempt 5 17 200 1984 4155 20260302 35ms v1 1.5 3/4 x-1 "
        "oh one first may point dot , . - : ( ) ID AB 12 ago in unit as like sam flat room b"
    ).split()
)


@settings(max_examples=200, deadline=None)
@given(
    words=st.lists(WORDS, min_size=1, max_size=10),
    digits=st.lists(st.sampled_from("0123456789"), min_size=1, max_size=20),
)
def test_a_silent_mask_has_no_spoken_reading(words, digits):
    text = " ".join(words)
    if is_silent(text.translate(_ZEROS)):
        other = iter(digits * len(text))
        changed = re.sub(r"[0-9]", lambda _: next(other), text)
        assert spoken_views(changed) == []
        assert spoken_runs(changed) == []
        assert spelled_runs(changed) == []


VALUES = st.one_of(
    st.sampled_from(
        ["info", "request completed in 12 ms", "Jane Okonkwo called", "call 415-555-0134", "a@example.com", "/v1/users/48213",
         "4111 1111 1111 1111", "four one five five five five oh one three four", "10.0.0.7", "2026-03-02T08:00:00Z",
         "d20c41e64d6b0903f079897d83a52c76", "cbf0fc22-ae6b-4189-ae0f-7ae59abdf7a3", "4a616e65204f6b6f6e6b776f",
         "DE89370400440532013000", "caller: my ssn is 521-44-1234", '{"name": "Jane Okonkwo"}', "[12] done", "", "x" * 500,
         "escalated to okonkwo", "owner jane", "Jane", "ticket of j.okonkwo closed", "seen 4155550134 rows", "user_a@example.com",
         "dob 1984-03-07", "1984-03-07", "agent: your name?\ncaller: rose", "took 5 s", "batch of 4155550134 records"]
    ),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.none(),
    st.booleans(),
    st.builds("took {} ms, {} rows".format, st.integers(0, 10**10), st.integers(0, 10**5)),
    st.builds("{:032x}".format, st.integers(0, 2**128 - 1)),
    st.builds("sess_{:016x}".format, st.integers(0, 2**64 - 1)),
)  # fmt: skip
NAMES = st.sampled_from(
    (
        "message level trace_id span_id user phone status duration_ms role content type name value key patient_name path tags "
        "words labels id data delta text"
    ).split()
)
RECORDS = st.recursive(
    st.dictionaries(NAMES, VALUES, min_size=1, max_size=4),
    lambda inner: st.dictionaries(
        NAMES,
        st.one_of(VALUES, inner, st.lists(st.one_of(VALUES, inner), max_size=3)),
        min_size=1,
        max_size=3,
    ),
    max_leaves=4,
)


@settings(max_examples=80, deadline=None)
@given(record=RECORDS)
def test_a_line_that_is_called_clean_is_clean(quick, redactor, apart, record):
    line = json.dumps(record, ensure_ascii=False)
    whole = apart.run_json(line).text
    for _ in range(3):  # later from what was kept
        if quick.is_clean(line):
            assert whole == line
        assert quick.run_json(line).text == whole  # what is put aside changes nothing
        assert redactor.run_json(line).text == whole  # what was kept changes nothing


CLEAN = '{{"timestamp":"2026-03-02T08:00:0{n}Z","level":"info","trace_id":"d20c41e64d6b0903f079897d83a52c7{n}","status":20{n}}}'


def test_a_line_of_machinery_is_known_to_be_clean(quick):
    assert all(quick.is_clean(CLEAN.format(n=n)) for n in range(9))


@pytest.mark.parametrize(
    "line",
    ["", "x", "[]", "{}", '{"a":', '"text"', '{"phone": "415-555-0134"}', '{"message": "call 415-555-0134"}',
     '{"a": "x", "phone": "4155550134"}', '{"message":"x","message":"call 415-555-0134"}', '{"user": {"name": "Jane Okonkwo"}}',
     '{"4155550134": 1}', '{"role": "user", "content": "x"}'],
)  # fmt: skip
def test_a_line_that_is_not_known_to_be_clean(quick, line):
    assert not quick.is_clean(line)


def test_what_is_kept_is_bounded(redactor, monkeypatch):
    from redactor.quick import leaves

    monkeypatch.setattr(leaves, "MOST_LEAVES", 20)
    monkeypatch.setattr(leaves, "MOST_A_LEAF", 8)
    quick = Quick(redactor)
    for i in range(60):
        quick.is_clean(
            json.dumps(
                {f"field_{chr(97 + i % 26)}{chr(97 + i // 26)}": "x", "level": f"word{chr(97 + i % 26)}"}
            )
        )
        assert quick._judge.kept.leaves <= 22
        assert all(len(leaf.values) <= 8 for leaf in quick._judge.kept.root.values())


def test_a_mask_stands_for_its_texts(bounds):
    assert bounds.reached("took 000 ms", lambda entity: 0.5) == []
    assert bounds.reached("call 000-000-0000", lambda entity: 0.5)
    assert bounds.reached(f"key {HEX * 16}", lambda entity: 2.0) == []


TWICE = [
    {"message": "could not notify Jane Okonkwo", "owner": "team of okonkwo"},
    {"owner": "okonkwo-worker", "message": "could not notify Jane Okonkwo"},
    {"message": "call 415-555-0134", "topic": "replay 4155550134 rows"},
    {"message": "my social is 521-44-1234", "job": "521 44 1234"},
    {"patient": {"name": "Rose Adeyemi"}, "title": "Rose", "level": "info"},
    {"user_id": "ab12cd34", "order_id": "order_ab12cd34_001", "message": "user ab12cd34 left"},
    {"role": "user", "content": "hi this is Jane Okonkwo", "tags": ["jane", "vip"]},
    {"message": "born 1984-03-07", "dob": "1984-03-07", "run": "March 7, 1984"},
    {"name": "[PERSON_4] and Jane Okonkwo", "level": "[PERSON_7]"},
    {
        "message": "four one five five five five oh one three four",
        "note": "four one five, five five five, oh one three four",
    },
]


@pytest.mark.parametrize("record", TWICE)
def test_what_is_known_is_found_in_what_was_clean_before(quick, apart, record):
    for name, value in record.items():  # each by itself first, so that it is known
        quick.is_clean(json.dumps({"level": "info", name: value}))
    line = json.dumps(record)
    assert not quick.is_clean(line)
    once, whole = quick.run_json(line), apart.run_json(line)
    assert (once.text, once.counts) == (whole.text, whole.counts)


def test_only_what_is_not_known_to_be_clean_is_read(quick, monkeypatch):
    line = json.dumps(
        {"level": "info", "service": "billing", "status": 200, "message": "ask Jane Okonkwo about it"}
    )
    assert not quick.is_clean(line)
    read = []
    real = type(quick._detector).detect
    monkeypatch.setattr(
        type(quick._detector),
        "detect",
        lambda self, text, *rest, **more: read.append(text) or real(self, text, *rest, **more),
    )
    assert "Okonkwo" not in quick.run_json(line).text
    assert read == ["ask Jane Okonkwo about it"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("login=abcd12 took 12 ms", "login=rose84 took 12 ms"),
        ("given at 7777 to the pump", "given at 4155 to the pump"),
        ("ask for 777 rows", "ask for 41555 rows"),
        ("PID|1|00|77^^^A^MR", "PID|1|00|48^^^A^MR"),
        ("where name = 'x1'", "where name = 'Jane9'"),
        ("ssn_last_0: 7777", "ssn_last_4: 4321"),
        ("stored thorvald_brekke_17.pdf in 12 ms", "stored thorvald_brekke_98.pdf in 93 ms"),
        ("put 9f3a2c1e7b_scan.png for 12 s", "put 4adabecca1_scan.png for 93 s"),
    ],
)
def test_texts_that_differ_in_digits_are_not_taken_for_each_other(quick, apart, first, second):
    for text in (first, first, first, second, second):
        line = json.dumps({"level": "info", "message": text})
        whole = apart.run_json(line).text
        assert not quick.is_clean(line) or whole == line
        assert quick.run_json(line).text == whole


@pytest.mark.parametrize(
    "line",
    [
        '{"fn": "thorvald", "ln": "quorvin", "lvl": "info"}',
        '{"fn": ["thorvald"], "ln": ["quorvin"], "lvl": "info"}',
        '{"user": {"name": "quorvin", "pronouns": "she"}, "lvl": "info"}',
        '{"name": "quorvin", "dob": "1971-08-19", "lvl": "info"}',
        '{"sc": "20-00-00", "ac": "55779911", "lvl": "info"}',
        '{"street": "Odaville Row", "num": 17, "unit": "B", "lvl": "info"}',
        '{"citta": "Odaville", "cap": "10124", "lvl": "info"}',
        '{"at": {"l1": "9 Oda Row", "bldg": "7", "apt": 12}, "lvl": "info"}',
        '{"at": {"k": "plate", "v": "7QRB512"}, "lvl": "info"}',
        '{"kv": ["status", "active", "email", "q@hollow.example", "last_name", "quorvin"], "lvl": "info"}',
        '{"kv": ["status", "active 2", "last_name", "quorvin"], "lvl": "info"}',
        '{"name": "caller_name", "result": "quorvin", "lvl": "info"}',
        '{"last_name": {"old": "quorvin", "new": "quill"}, "lvl": "info"}',
        '{"tags": ["caller:quorvin", "env:prod"], "lvl": "info"}',
        '{"ddtags": "env:prod,caller:quorvin", "lvl": "info"}',
        '{"by_city": {"buckets": [{"key": "ludlow", "doc_count": 3}]}, "lvl": "info"}',
    ],
)
def test_what_members_say_together_is_read_together(quick, apart, line):
    alone = (
        '{"fn": "load", "lvl": "info"}',
        '{"ln": "quorvin", "lvl": "info"}',
        '{"unit": "B", "num": 1.5, "lvl": "x"}',
        '{"name": "intake", "result": "quorvin", "lvl": "info"}',
        '{"name": "verify_dob", "result": "ok", "lvl": "info"}',
    )
    for seen in (*alone, line, line):
        quick.is_clean(seen)
    assert not quick.is_clean(line)
    assert quick.run_json(line).text == apart.run_json(line).text != line


def test_two_numbers_are_judged_together(quick, apart):
    for pair in ([5.3213, 6.39], [60.3921, 5.25], [60.39213, 5.32518]):
        line = json.dumps({"level": "info", "center": pair})
        assert quick.run_json(line).text == apart.run_json(line).text


SHAPED = (
    '{{"level":"x","status":{status},"depth":{depth},"ok":{ok},'
    '"span_id":"{trace}","message":"{message}","user":{{"note":"{note}"}}}}'
)


@settings(max_examples=60, deadline=None)
@given(
    status=st.sampled_from(["200", "4155550134", "true", "null", "-1.5", "1e5"]),
    depth=st.sampled_from(["17", "4155550134", "null", "1.25", "123456", "1234567"]),
    ok=st.sampled_from(["true", "false", "null", "17", "4155550134"]),
    trace=st.sampled_from(["d20c41e64d6b0903f079897d83a52c76", "", "Jane Okonkwo", "a@example.com"]),
    message=st.sampled_from(
        [
            "took 12 ms",
            "took 4155 ms",
            "call 415-555-0134",
            "ask Jane Okonkwo",
            "\\u004aane Okonkwo",
            '\\"x\\"',
            "",
            "a\tb",
        ]
    ),
    note=st.sampled_from(["ok", "okonkwo", "Jane Okonkwo", "[PERSON_2]", "x,\\"]),
)
def test_lines_of_one_shape_are_judged_as_each_by_itself(quick, apart, **values):
    for line in (SHAPED.format(**values), SHAPED.format(**values).replace(":", ": ")):
        try:
            whole = apart.run_json(line).text
        except QuarantineError:
            whole = ""
        for _ in range(2):
            assert not quick.is_clean(line) or whole == line


def test_a_known_shape_needs_no_reader_of_json(quick, monkeypatch):
    from redactor.quick import lines

    line = '{{"level":"info","shape":"one","took_ms":{n},"message":"took {n} ms"}}'
    assert all(quick.is_clean(line.format(n=n)) for n in range(10, 14))
    monkeypatch.setattr(lines, "_decode_pairs", lambda line: pytest.fail("read as JSON"))
    assert quick.is_clean(line.format(n=777))
