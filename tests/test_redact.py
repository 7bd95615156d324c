"""The laws of the core, held on made-up records."""

import copy
import json
import logging
import pickle
import re
import sys
import traceback
from base64 import b64encode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import VALUES, spelled

from redactor.errors import QuarantineError, Reason, UsageError
from redactor.redact import Redactor

SECRET = "Zebulon Quackenbush"
few = settings(
    max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@st.composite
def identifiers(draw):
    """An identifier that every policy of names must find, in a text that says what it is."""
    digits = st.text("23456789", min_size=4, max_size=4)
    return draw(
        st.sampled_from(["my ssn is {}", "SSN: {}", "the social security number, {}, is mine"]).flatmap(
            lambda lead: st.builds(lambda a, b: (lead, f"4{a[:2]}-{a[2:]}-{b}"), digits, digits)
        )
        | st.builds(lambda a: ("call me at {} today", f"(415) 555-{a}"), digits)
        | st.builds(lambda a: ("write to {} please", f"user{a}@example.com"), digits)
    )


@st.composite
def records(draw):
    """A record, and the values in it that must not come out."""
    hidden = draw(st.lists(identifiers(), min_size=1, max_size=3))
    texts = [lead.format(value) for lead, value in hidden]
    wrap = draw(st.sampled_from(["plain", "json", "log", "deep", "key"]))
    if wrap == "json":
        texts = [json.dumps({"note": json.dumps([text])}) for text in texts]
    elif wrap == "log":
        texts = [f'INFO {{"msg": {json.dumps(text)}}} done' for text in texts]
    elif wrap == "key":
        return {text: i for i, text in enumerate(texts)} | {"clean": draw(VALUES)}, [v for _, v in hidden]
    record = {"messages": [{"role": "user", "content": text} for text in texts], "clean": draw(VALUES)}
    return ({"a": [[record]]} if wrap == "deep" else record), [value for _, value in hidden]


def bare(text):
    return re.sub(r"[^a-z0-9@]", "", text.casefold())


@few
@given(records(), st.booleans())
def test_no_detected_value_survives(redactor, made, ascii_only):
    record, hidden = made
    out = redactor.run_json(json.dumps(record, ensure_ascii=ascii_only)).text
    assert not any(bare(value) in bare(out) for value in hidden)


@few
@given(records(), st.sampled_from(["hipaa-safe-harbor", "direct-identifiers", "pci", "zero-retention"]))
def test_redacting_twice_changes_nothing(redactors, made, policy):
    once = redactors(policy).run_json(json.dumps(made[0])).text
    assert redactors(policy).run_json(once).text == once


@few
@given(records())
def test_the_same_record_gives_the_same_result(redactor, made):
    text = json.dumps(made[0])
    assert redactor.run_json(text) == redactor.run_json(text)


def shape(value):
    if isinstance(value, dict):
        return [(key if re.fullmatch(r"[a-z_]+", key) else None, shape(item)) for key, item in value.items()]
    if isinstance(value, list):
        return [shape(item) for item in value]
    return (
        "number" if isinstance(value, int | float) and not isinstance(value, bool) else type(value).__name__
    )


def opened(value):
    """The value with the JSON in its strings opened, as deep as it goes."""
    if isinstance(value, dict):
        return {key: opened(item) for key, item in value.items()}
    if isinstance(value, list):
        return [opened(item) for item in value]
    if isinstance(value, str) and value[:1] in "{[" and value:
        try:
            return opened(json.loads(value))
        except ValueError:
            return value
    return value


@few
@given(records())
def test_types_key_order_and_embedded_json_are_kept(redactor, made):
    record, _ = made
    out = json.loads(redactor.run_json(json.dumps(record)).text)
    assert shape(opened(out)) == shape(opened(record))


CLEAN = st.sampled_from(
    [
        "ok",
        "Your order ships today.",
        "duration",
        "",
        "line\nbreak",
        "naïve café",
        "😀",
        "yes\tno",
        'say "hi"',
        "a/b\\c",
    ]
)


@st.composite
def clean_json(draw):
    """JSON text without anything personal, in any spelling."""
    values = st.recursive(
        CLEAN | st.integers(-999, 999) | st.booleans() | st.none() | st.sampled_from([0.5, 1e-9, 12.25]),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.sampled_from(["ok", "status", "note", "n1", "x"]), inner, max_size=4)
        ),
        max_leaves=12,
    )
    text = json.dumps(
        draw(values),
        ensure_ascii=draw(st.booleans()),
        indent=draw(st.sampled_from([None, 1, "\t"])),
        separators=draw(st.sampled_from([None, (",", ":"), (" , ", " :  ")])),
    )
    return draw(st.sampled_from(["{}", " {}\n", "\r\n{}"])).replace("{}", text)


@few
@given(clean_json())
def test_clean_json_comes_back_byte_for_byte(redactor, text):
    assert redactor.run_json(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        '{"n": 1.0, "m": 1E+05, "big": 123456789012345678901234567890.50}',
        '{"status": "ok", "status": "ok",\r\n "note": "\\u0041\\/b" }',
        "  [ ]  ",
        '{"empty": "", "nested": "{\\"a\\": 1.50}"}',
        '"hello"',
        "3.0",
        "null",
        '{"surrogate": "\\ud800 x"}',
    ],
)
def test_odd_spellings_come_back_as_they_were(redactor, text):
    assert redactor.run_json(text).text == text


@few
@given(spelled())
def test_any_json_gives_json_or_is_quarantined(redactor, text):
    outcome = redactor.run_json(text)
    json.loads(outcome.text)
    if not outcome.findings:
        assert outcome.text == text


@few
@given(st.text(max_size=80))
def test_free_text_without_findings_is_unchanged(redactor, text):
    outcome = redactor.run_text(text)
    if not outcome.findings:
        assert outcome.text == text


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"phone": 4155550143, "duration_ms": 4155550143}, {"phone": 0, "duration_ms": 4155550143}),
        ({"ssn": "421-08-7736"}, {"ssn": "[US_SSN_1]"}),
        (
            {"patient_name": "Jane Okonkwo", "note": "Jane Okonkwo called"},
            {"patient_name": "[PERSON_1]", "note": "[PERSON_1] called"},
        ),
        ({"args": '{"email": "a.b@example.com"}'}, {"args": '{"email": "[EMAIL_ADDRESS_1]"}'}),
        ({"by": {"a.b@example.com": 2}}, {"by": {"[EMAIL_ADDRESS_1]": 2}}),
        (["mail a.b@example.com, then c.d@example.com, then a.b@example.com"],
         ["mail [EMAIL_ADDRESS_1], then [EMAIL_ADDRESS_2], then [EMAIL_ADDRESS_1]"]),
        (
            {"messages": [{"role": "agent", "content": "and your policy number?"},
                          {"role": "user", "content": "K V double eight three one oh six six"}],
             "args": {"policy_number": "KV8831066"}},
            {"messages": [{"role": "agent", "content": "and your policy number?"},
                          {"role": "user", "content": "[HEALTH_PLAN_ID_1]"}],
             "args": {"policy_number": "[HEALTH_PLAN_ID_1]"}},
        ),
    ],
)  # fmt: skip
def test_records(redactor, record, expected):
    before = copy.deepcopy(record)
    assert redactor.redact(record) == expected
    assert record == before  # the caller's record is not touched


def test_findings_say_where(redactor):
    outcome = redactor.run_json(
        '{"a/b": ["x", "mail a.b@example.com"], "c": "{\\"phone\\": \\"415-555-0143\\"}", "d.e@example.com": 1}'
    )
    assert [(f.pointer, f.start, f.end, f.entity_type, f.is_key) for f in outcome.findings] == [
        ("/a~1b/1", 5, 20, "EMAIL_ADDRESS", False),
        ("/c#/phone", 0, 12, "PHONE_NUMBER", False),
        ("/d.e@example.com", 0, 15, "EMAIL_ADDRESS", True),
    ]
    assert outcome.counts == {"EMAIL_ADDRESS": 2, "PHONE_NUMBER": 1}


def test_a_scan_gives_no_text(redactor):
    assert redactor.scan_json('{"ssn": "421-08-7736"}').text == ""
    assert redactor.scan_text("my ssn is 421-08-7736").text == ""
    assert redactor.scan_text("my ssn is 421-08-7736").counts == {"US_SSN": 1}


@pytest.mark.parametrize("record", [{1: "x"}, {"a": {2.5}}, {"a": b"secret"}, [object()]])
def test_what_json_has_no_type_for_is_refused(redactor, record):
    with pytest.raises(TypeError) as caught:
        redactor.redact(record)
    assert "secret" not in str(caught.value)


def test_a_record_that_nests_too_deep_or_holds_itself_is_quarantined(redactor, caplog):
    deep, loop = [SECRET], [SECRET]
    for _ in range(100_000):
        deep = [deep]
    loop.append(loop)
    for record in (deep, loop):
        with pytest.raises(QuarantineError) as caught:
            redactor.redact(record)
        assert caught.value.reason is Reason.TOO_DEEP
        assert_silent(caught.value, caplog)


def test_a_keyed_policy_needs_a_key(tmp_path):
    path = tmp_path / "keyed.yaml"
    path.write_text("name: keyed\ndefault: pseudonym\n")
    for key in (None, b"short"):
        with pytest.raises(UsageError, match="key of at least 16 bytes"):
            Redactor(path, key=key)


def test_an_unknown_format_is_a_usage_error(redactor):
    with pytest.raises(UsageError, match="openai"):
        redactor.run_json("{}", format="nonsense")


class Raiser:
    """A recognizer that fails as badly as it can: its error quotes the text."""

    def __init__(self, error):
        self.error = error

    def analyze(self, text, entities, artifacts):
        raise self.error(f"can't read {text}")


def another(redactor):
    done = object.__new__(Redactor)
    vars(done).update(vars(redactor))
    return done


def broken(redactor, error):
    bad = another(redactor)
    bad._detector = copy.copy(redactor._detector)
    bad._detector._recognizers = [("Raiser", Raiser(error))]
    return bad


FAULTS = {
    "value error": (ValueError, Reason.DETECTOR_FAILED),
    "timeout": (TimeoutError, Reason.TIMEOUT),
    "recursion": (RecursionError, Reason.DETECTOR_FAILED),
    "key error": (KeyError, Reason.DETECTOR_FAILED),
}


@pytest.mark.parametrize(("error", "reason"), FAULTS.values(), ids=FAULTS)
@pytest.mark.parametrize("run", ["run_json", "run_text", "scan_json", "scan_text"])
def test_a_failing_recognizer_quarantines_and_nothing_is_quoted(redactor, caplog, run, error, reason):
    text = json.dumps({"note": SECRET}) if "json" in run else SECRET
    with pytest.raises(QuarantineError) as caught:
        getattr(broken(redactor, error), run)(text)
    assert_silent(caught.value, caplog)
    assert (caught.value.reason, caught.value.position) == (reason, "Raiser")


@pytest.mark.parametrize(
    "text",
    [
        f'{{"note": "{SECRET}"',
        f'["{SECRET}", {"[" * 300}1{"]" * 300}]',
        f'{{"{SECRET}": {"9" * 5000}}}',
        f'["{SECRET}\x01"]',
    ],
    ids=["cut", "deep", "number", "control"],
)
def test_unreadable_json_is_not_quoted(redactor, caplog, text):
    with pytest.raises(QuarantineError) as caught:
        redactor.run_json(text)
    assert_silent(caught.value, caplog)


def test_an_unexpected_error_is_not_quoted(redactor, caplog):
    bad = another(redactor)
    bad._detector = None
    with pytest.raises(QuarantineError) as caught:
        bad.run_text(SECRET)
    assert_silent(caught.value, caplog)
    assert (caught.value.reason, caught.value.position) == (Reason.INTERNAL, "AttributeError")


def assert_silent(error, caplog):
    """No way to show, log or send an error may show the record."""
    assert error.__cause__ is None
    assert error.__context__ is None
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("test").exception("failed", exc_info=error)
    shown = [str(error), repr(error), repr(error.args), repr(vars(error)), caplog.text]
    shown += traceback.format_exception(error)
    shown.append(str(pickle.loads(pickle.dumps(error))))
    assert not any("Quackenbush" in text for text in shown)


def test_a_quarantine_error_survives_pickling():
    error = pickle.loads(pickle.dumps(QuarantineError(Reason.TOO_DEEP, "more than 200 levels")))
    assert (error.reason, error.position) == (Reason.TOO_DEEP, "more than 200 levels")
    assert str(error) == "too_deep at more than 200 levels"


def test_a_redactor_does_not_leave_its_process(redactor):
    keyed = another(redactor)
    keyed._key = b"a key of the tests only"
    for what in (redactor, redactor.redact_text, keyed):
        with pytest.raises(TypeError, match="make one in each process") as caught:
            pickle.dumps(what)
        assert "of the tests" not in str(caught.value)
    assert copy.deepcopy({"engine": redactor})["engine"] is redactor


def test_nothing_is_printed_or_logged(redactor, capfd, caplog):
    with caplog.at_level(logging.DEBUG):
        redactor.run_json(json.dumps({"messages": [{"role": "user", "content": f"I am {SECRET}"}]}))
    sys.stdout.flush()
    assert capfd.readouterr() == ("", "")
    assert "Quackenbush" not in caplog.text


def test_an_attachment_in_a_mail_goes_whole(redactor):
    lines = [b64encode(bytes((i * j * 7) % 251 for i in range(1, 58))).decode() for j in range(1, 9)]
    text = (
        "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
        + "\n".join([*lines, "Qm9v"])
        + "\n\n--b--\n"
    )
    assert redactor.redact_text(text) == text[: text.index(lines[0])] + "[REMOVED_BLOB]\n\n--b--\n"


def test_a_long_link_goes_whole(redactor):
    query = "&".join(f"k{i}=v{i}" for i in range(400))
    assert redactor.redact_text(f"see https://x.example/p?{query}&who=Odile%20Brandt ok") == "see [URL_1] ok"


@pytest.mark.parametrize(
    "said",
    [
        ["SSN: [US_SSN_1]", "call me at [US_SSN_2] today"],
        ["name: [EMAIL_ADDRESS_1]", "dob [US_SSN_1]"],
        ["SSN: [STREET_ADDRESS_1]", "MRN [EMAIL_ADDRESS_1]"],
    ],
)
def test_words_beside_what_is_redacted_are_no_answer(redactor, said):
    record = {"messages": [{"role": "user", "content": text} for text in said]}
    assert redactor.redact(record) == record


@pytest.mark.parametrize(
    ("asked", "told", "value"),
    [
        ("and your pin", "[PERSON_1] four two oh seven", "seven"),
        ("what is your plate?", "[PERSON_1], HKTRWQ", "HKTRWQ"),
        ("and the confirmation code?", "[PERSON_1] qwzxrt", "qwzxrt"),
    ],
)
def test_an_answer_beside_what_is_redacted_is_one(redactor, asked, told, value):
    record = {"messages": [{"role": "assistant", "content": asked}, {"role": "user", "content": told}]}
    assert value not in redactor.redact(record)["messages"][1]["content"]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Hi Dr Quillon, can you ring jaswinder about her results?", ["jaswinder"]),
        ("I spoke to oluwaseun on Monday and he said it was fine.", ["oluwaseun"]),
        ("I gave the form to svetlana and zbigniew at Reception", ["svetlana", "zbigniew"]),
        ("Ich bin die Mutter von jannis, wir wohnen in Ulm", ["jannis"]),
    ],
)
def test_names_in_small_letters_go_where_others_have_capitals(redactor, said, names):
    out = redactor.redact_text(said)
    assert not [name for name in names if name in out]
