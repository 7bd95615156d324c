"""What is read of a line in which something is found: as a small record, with the same result as the whole line."""

import contextlib
import copy
import json
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.detect.memo import RememberingSession
from redactor.document.nodes import Excerpt
from redactor.errors import SeenAsideError
from redactor.quick import Quick
from redactor.quick.again import LONGEST
from redactor.quick.excerpt import Member, excerpt
from redactor.quick.masks import holds_encoded
from redactor.text.escapes import decode
from redactor.wire.logline import redact_line


@pytest.fixture(scope="module")
def redactor(redactors):
    """One of our own: `Quick` teaches it to remember."""
    return copy.copy(redactors("hipaa-safe-harbor"))


@pytest.fixture(scope="module")
def quick(redactor):
    return Quick(redactor)


@pytest.fixture(scope="module")
def other(redactors):
    """One that has not seen much."""
    return Quick(copy.copy(redactors("hipaa-safe-harbor")))


def same(quick, apart, line):
    """What both ways say of a line, which has to be the same."""
    quick.is_clean(line)
    part, whole = quick.run_json(line), apart.run_json(line)
    assert (part.text, part.counts, part.findings) == (whole.text, whole.counts, whole.findings)
    return part.text


HEAD = '{"time":"2026-03-02T08:00:00Z","level":"info","trace_id":"d20c41e64d6b0903f079897d83a52c76",'

PARTS = [
    HEAD + '"role":"user","content":"hi this is Jane Okonkwo","n":3}',
    HEAD + '"role":"user","content":"my pin is four four one nine","message":"okonkwo","text":"x"}',
    HEAD + '"role":"agent","text":"what is your name?","note":"ok"}',
    HEAD + '"role":"system","content":"[PERSON_1] left"}',
    HEAD + '"type":"blob","content":"aGVsbG8gd29ybGQ"}',
    HEAD + '"message":"call 415-555-0134","attempt":134,"limit":9999}',
    HEAD + '"message":"card 4111 1111 1111 1111","last":1111,"code":"1111"}',
    HEAD
    + '"args":{"customer_name":"Jane Okonkwo","phone":"(415) 555-0134","x":{"email":"jane@example.com"}},"team":"blue"}',
    HEAD
    + '"args":{"email":"jane@example.com"},"user":{"name":"Jane Okonkwo"},"owner":"jane-okonkwo-laptop"}',
    HEAD + '"message":"Jane \\u004fkonkwo called","level2":"warn"}',
    HEAD + '"text":"ask Jane Okonkwo","start_index":4,"end_index":8}',
    HEAD + '"items":{"name":"Rose Garden","price":12},"message":"Jane Okonkwo bought it"}',
    HEAD + '"message":"Jane Okonkwo","tags":["a","b"],"note":"ok"}',
    HEAD + '"message":"Jane Okonkwo","tags":[],"note":null}',
    HEAD + '"a":{"message":"Jane Okonkwo"},"b":"x","a":{"message":"call 415-555-0134"}}',
    HEAD + '"message":"Jane Okonkwo","message":"call 415-555-0134"}',
    HEAD + '"jane_okonkwo":"on","message":"ask Jane Okonkwo"}',
    HEAD + '"message":"ask Mr Cedric Adeyemi","cedric":{"status":200}}',
    HEAD + '"data":{"text":"Jane Okonkwo"},"format":"wav"}',
    HEAD + '"key":"user.email","value":"jane@example.com"}',
    HEAD + '"propertyName":"firstname","propertyValue":"thorvald","state":"waitlisted"}',
    HEAD + '"columnTitle":"Town","previousValue":{"value":"kongsvinger"},"status":"thorvald"}',
    HEAD
    + '"fields":[{"id":"q1","title":"Last name"}],"answers":{"q1":{"value":"thorvald"}},"agent":"priyanka"}',
    HEAD + '"member_id":"88123","group_id":"GX77120","agent":"triage"}',
    HEAD + '"group_id":"GX77120","plan":{"status":"ok"},"span_id":"4111111111111111"}',
    HEAD + '"movie_title":"Jerry Maguire","message":"Enjoy Jerry Maguire, Quorvin!"}',
    HEAD + '"film":{"title":"Jerry Maguire","genre":"Drama"},"message":"Jerry Maguire is on, Oluwaseun"}',
    HEAD + '"results":{"title":"Michael Kors Tote","brand":"Michael Kors"},"message":"ask Jane Okonkwo"}',
    HEAD
    + '"match":{"home":"Los Angeles Lakers","kickoff":"noon"},"area":"Old Town","message":"in the Old Town with Jane Okonkwo"}',
    HEAD + '"claimNumbers":["Y58862"],"state":"ok"}',
    HEAD + '"question":"What is your sortcode?","response":"21 36 35"}',
    HEAD + '"attribute_name":"patientNumber","from":null,"to":"9232092"}',
    HEAD + '"tags":["a"],"q":{"title":"First name","answers":{"text":"thorvald"}}}',
]


@pytest.mark.parametrize("line", PARTS)
def test_a_part_is_redacted_as_the_whole(quick, apart, line):
    for _ in range(3):  # as it is, by its shape, from what is kept
        same(quick, apart, line)
        same(quick, apart, line.replace('"info"', '"warn"'))


@pytest.mark.parametrize("line", PARTS[:9])
def test_most_lines_are_read_in_part(quick, monkeypatch, line):
    quick.is_clean(line)
    monkeypatch.setattr(quick._redactor, "run_json", lambda *_, **__: pytest.fail("read as a whole"))
    if quick._seen is None or not quick._seen.clean:
        with contextlib.suppress(SeenAsideError):
            assert quick._run_part(line) is not None


AGAIN = [
    '{"args":{"customer_name":"Jane Okonkwo","phone":"(415) 555-0134"},"trace_id":"%s","note":"%s"}',
    '{"message":"send it to Jane Okonkwo, 12 Mill Road, born 1984-03-07","trace_id":"%s","note":"%s"}',
]
"""Lines of which a part comes again beside other texts."""


def times(quick, line, notes):
    """A line with some notes beside it, each with an id of its own, as they come out."""
    outcomes = []
    for count, note in enumerate(notes):
        one = line % (f"d20c41e64d6b0903f079897d83a5{count:04x}", note)
        quick.is_clean(one)
        outcomes.append((one, quick.run_json(one)))
    return outcomes


@pytest.mark.parametrize("line", AGAIN)
def test_what_comes_again_is_not_read_a_third_time(redactor, apart, monkeypatch, line):
    quick = Quick(redactor)
    for one, outcome in times(quick, line, ["ok", "ok"]):
        assert outcome == apart.run_json(one)
    monkeypatch.setattr(redactor, "_run", lambda *_: pytest.fail("read again"))
    more = times(quick, line, ["ok", "ok", "ok"])
    monkeypatch.undo()
    for one, outcome in more:
        assert outcome == apart.run_json(one)


@pytest.mark.parametrize("line", AGAIN)
@pytest.mark.parametrize(
    "note", ["ask okonkwo", "at number 12", "janeokonkwo", "Okonkwa left", "0134", "4155550134", "7 March 1984", "4 1 5 5 5 5 0 1 3 4"]
)  # fmt: skip
def test_what_was_found_is_seen_beside_what_comes_again(redactor, apart, line, note):
    quick = Quick(redactor)
    quick.is_clean(json.dumps({"note": note}))
    for one, outcome in times(quick, line, ["ok", "ok", "ok", note, "ok", note, note]):
        assert outcome == apart.run_json(one)


def test_texts_that_come_again_come_out_alike(redactor, apart):
    quick = Quick(redactor)
    for text in ("callback scheduled to (415) 555-0134", "nothing here", "Jane Okonkwo left") * 4:
        assert quick.run_text(text) == apart.run_text(text)


def test_no_more_is_kept_of_what_comes_again_than_is_said(redactor, monkeypatch):
    monkeypatch.setattr("redactor.quick.again.MOST", 4)
    monkeypatch.setattr("redactor.quick.again._MOST_ONCE", 6)
    again = Quick(redactor)._again
    for text in [f"call Jane Okonkwo {count}" for count in range(20)]:
        for _ in range(3):
            again.run_text(text)
        assert len(again._texts) <= 4 and len(again._once) <= 6
    again.run_text("x" * (LONGEST + 1))
    assert all(len(text) <= LONGEST for text in again._texts)


SAID = st.sampled_from(
    ["ok", "took 12 ms", "hi this is Jane Okonkwo", "okonkwo", "call 415-555-0134", "0134", "my name is rose", "rose", "",
     "Rose", "ab12cd34", "order_ab12cd34_1", "what is your zip code?", "six oh six oh one", "[PERSON_2]", "jane@example.com"]
)  # fmt: skip
SPEAKERS = st.sampled_from(["user", "agent", "assistant", "system", "worker", "x"])


@settings(max_examples=80, deadline=None)
@given(
    role=SPEAKERS, said=SAID, message=SAID, note=SAID, tag=SAID, number=st.sampled_from(["0", "134", "134.5", "4155550134", "null"])
)  # fmt: skip
def test_lines_of_one_shape_are_redacted_as_each_by_itself(
    quick, apart, role, said, message, note, tag, number
):
    line = (
        f'{{"level":"x","role":{json.dumps(role)},"content":{json.dumps(said)},"message":{json.dumps(message)},'
        f'"depth":{number},"user":{{"note":{json.dumps(note)},"user_id":{json.dumps(tag)}}}}}'
    )
    same(quick, apart, line)


@pytest.mark.parametrize(
    "line",
    [
        '{"accounts_by_user":{"rose.adeyemi":5},"level":"x"}',
        '{"accounts_by_user":{"rose.adeyemi":true},"level":"x"}',
        '{"level":"x","resource":{"resourceType":"Patient","id":"ada-1815"}}',
        '{"level":"x","00100020":{"vr":"LO","Value":["55120"]}}',
        '{"level":"x","PID":{"PID.3":"55120"}}',
    ],
)
def test_a_name_that_is_personal_is_no_clean_line(quick, apart, line):
    assert apart.run_json(line).text != line
    for _ in range(3):
        assert not quick.is_clean(line)
        same(quick, apart, line)


def test_an_excerpt_changes_values_of_the_line_only():
    line = '{"a": {"b": "Jane", "c": 1}, "d": "x", "a2": "y"}'
    members = [
        Member(("a", "b"), line.index('"Jane"'), line.index('"Jane"') + 6),
        Member(("a2",), line.index('"y"'), line.index('"y"') + 3),
    ]
    part = excerpt(line, members)
    document = part.read()
    assert [(item.pointer, item.text) for item in document.fields if not item.is_key] == [
        ("/a/b", "Jane"),
        ("/a2", "y"),
    ]
    next(item for item in document.fields if item.text == "Jane").edits = [(0, 4, "[PERSON_1]")]
    assert document.text() == line.replace("Jane", "[PERSON_1]")


def test_an_excerpt_of_an_object_that_comes_again_is_none():
    line = '{"a":{"b":"x"},"c":"y","a":{"d":"z"}}'
    parts = [Member(names, line.index(f'"{v}"'), line.index(f'"{v}"') + 3) for names, v in
             ((("a", "b"), "x"), (("c",), "y"), (("a", "d"), "z"))]  # fmt: skip
    assert excerpt(line, parts) is None
    assert excerpt(line, [parts[1], parts[1]]) is None


def test_a_name_can_not_be_changed_in_an_excerpt(monkeypatch):
    document = excerpt('{"rose":"x"}', [Member(("rose",), 8, 11)]).read()
    assert isinstance(document.root, Excerpt)
    monkeypatch.setattr(type(document.root.part), "changes", lambda self: [(1, 7, '"[PERSON_1]"')])
    with pytest.raises(SeenAsideError):
        document.text()


@settings(max_examples=200, deadline=None)
@given(
    number=st.integers(0, 2**128 - 1),
    size=st.sampled_from([0, 8, 12, 16, 24, 32]),
    lead=st.sampled_from(["", "sess_", "req-"]),
)
def test_ids_that_read_as_encoded_texts_are_told(number, size, lead):
    digits = f"{number:032x}"[:size] if size else str(UUID(int=number))
    assert holds_encoded(lead + digits, digits) == (decode(lead + digits) is not None)


@settings(max_examples=100, deadline=None)
@given(
    number=st.integers(0, 2**128 - 1),
    text=st.sampled_from(["GB82WEST12345698765432", "de89370400440532013000"]),
)
def test_a_check_digit_decides_only_where_nothing_else_could(bounds, number, text):
    for value in (f"{number:032x}", text):
        mask = "".join("\u0127" if sign in "0123456789abcdef" else sign for sign in value)
        for gate in bounds.reached(mask, lambda entity: 0.9):
            found = [one for one in gate.recognizer.analyze(value, [], None) if one.score >= 0.9]
            if gate.checked and found and not gate.finds(value, 0):
                others = [other for other in bounds.reached(mask, lambda entity: 0.9) if other is not gate]
                assert any(other.recognizer is gate.recognizer and other.finds(value, 0) for other in others)


def test_a_network_is_asked_once_for_one_input():
    import numpy

    class Session:
        asked = 0

        def run(self, outputs, feed):
            self.asked += 1
            return [feed["vectors"][0] + feed["gaps"].sum()]

    session = Session()
    remembering = RememberingSession(session)
    one = {"vectors": numpy.ones((1, 3, 2), numpy.float32), "gaps": numpy.array([[1, 2, 3]])}
    other = {**one, "gaps": numpy.array([[1, 2, 4]])}
    for feed in (one, other, one, other):
        (found,) = remembering.run(["logits"], feed)
        assert found.tolist() == (feed["vectors"][0] + feed["gaps"].sum()).tolist()
        found[:] = 0  # what is kept does not change with what was given
    assert session.asked == 2


LINES = st.sampled_from(
    [
        "request completed in {n} ms",
        "2026-03-02 08:00:{s:02d},{n} INFO [worker-{s}] queue depth {n}, oldest {n} ms",
        "<34>Mar  2 08:00:{s:02d} web01 app[{n}]: cache miss for key routing:{n}",
        "<165>1 2026-03-02T08:00:{s:02d}.003Z web01 api {n} - - took {n} ms",
        "<165>1 2026-03-02T08:00:{s:02d}.003Z web01 api {n} - [a@1 user=\"jane\"] took {n} ms",
        "Mar  2 08:00:{s:02d} web01 app: {{\"level\":\"info\",\"took_ms\":{n}}}",
        "Mar  2 08:00:{s:02d} web01 app: {{\"level\":\"info\",\"message\":\"call 415-555-{n}\"}}",
        "ts=2026-03-02T08:00:{s:02d}Z level=info msg=\"retry {s} of 5\" status={n}",
        "ts=2026-03-02T08:00:{s:02d}Z level=info user=jane.okonkwo status={n}",
        "[2026-03-02 08:00:{s:02d}] job {n} done",
        "call 415-555-{n}", "born 03/{s:02d}/{n}", "on March {s} they left", "ask for Jane Okonkwo, room {n}", "pin {n}",
        "10.0.0.{s} - - [02/Mar/2026:08:00:{s:02d} +0000] \"GET /v1/x HTTP/1.1\" 200 {n} \"-\" \"curl/8.{s}\"",
        "- - - [02/Mar/2026:08:00:{s:02d} +0000] \"GET /v1/x HTTP/1.1\" 200 {n}",
        "span d20c41e64d6b0903f079897d83a5{n}aa closed", "zip {n}{s}", "card ending {n}", "SSN 521-44-{n}",
        "q=4{s}=6{n}=7{s}=6{s} n={n}", "left ={s}D of {n}", "<b>{n}</b>{s} of {n}",
        "visit at 2026-03-{s:02d} 09:00, seen {n}", "2026-03-02T08:00:{s:02d}Z agent said dob 03/{s:02d}/1984",
    ]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(
    line=LINES,
    numbers=st.lists(st.sampled_from([7, 12, 134, 1984, 2026, 4155, 94107, 60614]), min_size=3, max_size=4),
    second=st.integers(1, 28),
)
def test_a_line_of_text_that_is_called_clean_is_clean(quick, apart, line, numbers, second):
    for number in numbers:
        text = line.format(n=number, s=second)
        whole = redact_line(apart, text)
        assert not quick.is_clean_text(text) or whole.text == text
        assert redact_line(quick, text).text == whole.text


@pytest.mark.parametrize(
    ("line", "proved"),
    [
        ("request completed in {n} ms", True),
        ("<34>Mar  2 08:00:07 web01 app[{n}]: queue depth {n}, oldest {n} ms", True),
        ("2026-03-02T08:00:07.{n}Z INFO [worker-3] flushed {n} events", True),
        ("Mar  2 08:00:07 web01 app: {{\"level\":\"info\",\"took_ms\":{n}}}", True),
        ("{{\"phone\": \"415-555-0{n}\"}}", False),
        ("level=info user=jane status={n}", False),
        ("[{n}] done", False),
        ("call 415-555-0{n}", False),
    ],
)  # fmt: skip
def test_lines_of_text_that_differ_in_numbers_are_judged_by_their_mask(other, monkeypatch, line, proved):
    quick = other
    for number in (812, 913, 714):
        assert quick.is_clean_text(line.format(n=number)) is proved
    if proved:
        monkeypatch.setattr(quick._judge, "_look", lambda *_: pytest.fail("looked at in full"))
        assert quick.is_clean_text(line.format(n=555))


def test_an_empty_message_is_clean(quick):
    assert quick.is_clean_text("Mar  2 08:00:07 web01 app: ")


def test_the_networks_of_both_models_are_remembered(quick):
    members = quick._detector._finder.model._sessions
    assert members
    assert all(isinstance(member._session, RememberingSession) for member in members)
    assert quick._judge._numbers_alike
