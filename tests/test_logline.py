"""Lines of logs over the real engine: headers stay, the rest is read."""

import json

import pytest

from redactor.errors import QuarantineError
from redactor.wire.logline import header_end, redact_events, redact_line, redact_rsyslog

SECRETS = ("Whitlock", "555-12-3456", "48213377", "jane.w@example.com", "Jane")


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("<134>1 2026-01-02T03:04:05Z web01 app 77 ID47 [x@1 a=\"b\" name=\"Jane Whitlock\"] ssn is 555-12-3456",
         "<134>1 2026-01-02T03:04:05Z web01 app 77 ID47 [x@1 a=\"b\" name=\""),
        ("<13>1 2026-01-02T03:04:05.123+01:00 web01 app - - - my name is Jane Whitlock",
         "<13>1 2026-01-02T03:04:05.123+01:00 web01 app - - - my name is ["),
        ("<13>1 2026-01-02T03:04:05Z web01 app 77 ID47 - [x a=\"b\"] my name is Jane Whitlock",
         "<13>1 2026-01-02T03:04:05Z web01 app 77 ID47 - [x a=\"b\"] my name is ["),
        ("<13>1 2026-01-02T03:04:05Z web01 app 77 ID47 - {\"patient_name\": \"Jane Whitlock\", \"n\": 1.50}",
         "<13>1 2026-01-02T03:04:05Z web01 app 77 ID47 - {\"patient_name\": \"["),
        ("Jan  2 03:04:05 web01 sshd[4121]: my ssn is 555-12-3456", "Jan  2 03:04:05 web01 sshd[4121]: my ssn is ["),
        ('level=info member_id=48213377 patient_name="Jane Whitlock" took=12ms', "level=info member_id=["),
        ('Jan  2 03:04:05 web01 app[1]: {"email": "jane.w@example.com", "n": 1.50}', 'Jan  2 03:04:05 web01 app[1]: {"email": "['),
        ('<13>Jan  2 03:04:05 web01 app[1]: @cee: {"patient_name": "Jane Whitlock"}', '<13>Jan  2 03:04:05 web01 app[1]: @cee: {"'),
    ],
)  # fmt: skip
def test_headers_stay_and_the_rest_is_read(redactor, line, stays):
    out = redact_line(redactor, line)
    assert out.text.startswith(stays), out.text
    assert not any(secret in out.text for secret in SECRETS) and out.counts


@pytest.mark.parametrize(
    "line",
    [
        "Jan  2 03:04:05 555-12-3456 app: x",
        "Jan  2 03:04:05 web01 my ssn 555-12-3456",
        "<134>1 2026-01-02T03:04:05Z 5551234567 app 77 ID47 - x",
        "<134>1 2026-01-02T03:04:05Z web01 app 77 a555-12-3456 - x",
        "plain words",
        "",
    ],
)
def test_what_does_not_look_like_a_header_is_none(line):
    assert header_end(line) == 0


@pytest.mark.parametrize(
    "line",
    [
        "2026-01-02T03:04:05Z {}: hello",
        "Jan  2 03:04:05 {}: hello",
        "<13>Jan  2 03:04:05 {}: hello",
        "2026-01-02T03:04:05Z room-17 {}: hello",
    ],
)
@pytest.mark.parametrize("who", ["Thorvald Quorvin", "Maria Whitlock", "Jean-Luc Quorvin"])
def test_who_said_a_line_is_no_host_and_program(redactor, line, who):
    line = line.format(who)
    assert header_end(line) == 0
    assert (
        "Quorvin" not in redact_line(redactor, line).text
        and "Whitlock" not in redact_line(redactor, line).text
    )


def test_who_said_a_line_in_small_letters_is_no_host_and_program(redactor):
    assert "quorvin" not in redact_line(redactor, "Jan  2 03:04:05 jaswinder quorvin: hi there").text


@pytest.mark.parametrize(
    "header",
    [
        "Jan  2 03:04:05 berlin sudo: ",
        "Jan  2 03:04:05 Annes-iMac kernel: ",
        "Jan  2 03:04:05 berlin CRON[77]: ",
        "Jan  2 03:04:05 web01 billing: ",
        "Jan  2 03:04:05 prod-web billing: ",
        "Jan  2 03:04:05 berlin auth-service: ",
        "<13>Jan  2 03:04:05 berlin billing: ",
        "<13>Jan  2 03:04:05 web01 Billing: ",
    ],
)
def test_a_host_and_a_program_are_a_header(header):
    assert header_end(header + "hello") == len(header)


@pytest.mark.parametrize(
    ("line", "out"),
    [
        ('phone=4155550134 msg="ok"', 'phone=[PHONE_NUMBER_1] msg="ok"'),
        ('a=1 mrn=48213377 msg="ok"', 'a=1 mrn=[MEDICAL_RECORD_NUMBER_1] msg="ok"'),
        (
            'phone=4155550134 msg="called \\"x\\" ok"',
            'phone=[PHONE_NUMBER_1] msg="called \\"x\\" ok"',
        ),
    ],
)
def test_a_code_ends_before_the_next_key_and_escaped_quotes_stay(redactor, line, out):
    assert redact_line(redactor, line).text == out


@pytest.mark.parametrize(
    "line",
    [
        "7:M 04 Feb 2026 18:31:07.042 * Background saving started by pid 2211",
        "26/02/04 18:31:07 INFO TaskSetManager: Finished task 41.0 in stage 12.0",
        "04-Feb-2026 18:31:07.042 INFO [main] com.acme.ledger.Boot started",
        "Feb 04, 2026 6:31:07 PM com.acme.ledger.Boot started",
        "[Wed Feb 04 18:31:07.042195 2026] [core:error] [pid 2211] request exceeded the limit",
        '[04/Feb/2026 18:31:07] "GET /static/base.css HTTP/1.1" 304 0',
        "2026/02/04 18:31:07.042195 main.go:41: cache warmed",
        "2026-02-04 18:31:07.042195+00:00 [info] accepting a connection",
        "2026-02-04T18:31:07.0421951Z compaction finished",
        "INFO  [CompactionExecutor:12] 2026-02-04 18:31:07,042 flushed 4 tables",
        "[ERROR]\t2026-02-04T18:31:07.042Z\tcache is full",
        "E, [2026-02-04T18:31:07.042195 #41]  ERROR -- : cache is full",
        "logger=context t=2026-02-04T18:31:07.042Z level=info status=200",
    ],
)
def test_the_time_in_front_of_a_line_stays(redactor, line):
    assert redact_line(redactor, line).text == line


@pytest.mark.parametrize(
    ("line", "out"),
    [
        ("INFO seen on 04-Feb-1984 at noon", "INFO seen on 1984 at noon"),
        ("04 Feb 1984 18:31:07 is when she was born", "1984 18:31:07 is when she was born"),
        ("INFO [main] seen on 26/02/1984", "INFO [main] seen on 1984"),
        ("paged 18:31:+44 20 7946 0123 twice", "paged 18:31:[PHONE_NUMBER_1] twice"),
    ],
)
def test_other_times_of_a_line_go(redactor, line, out):
    assert redact_line(redactor, line).text == out


def test_what_stands_in_brackets_after_nil_is_no_structured_data(redactor):
    """So nothing in it is escaped as there."""
    line = '<13>1 2026-01-02T03:04:05Z web01 app 77 ID47 - [x name="Jane Whitlock"] done'
    out = redact_line(redactor, line).text
    assert "Whitlock" not in out and out.endswith('"] done') and "\\]" not in out


@pytest.mark.parametrize(
    ("rest", "message"),
    [
        ("- hello", "hello"),
        ("-", ""),
        ("- ", ""),
        ("-hello", "-hello"),
        ('[x a="b"] hello', '[x a="b"] hello'),
    ],
)
def test_nil_structured_data_belongs_to_the_header(rest, message):
    line = f"<13>1 2026-01-02T03:04:05Z web01 app 77 ID47 {rest}"
    assert line[header_end(line) :] == message


def test_a_clean_line_stays_as_it_is(redactor):
    line = 'Jan  2 03:04:05 web01 app[7]: level=info msg="request done" status=200 took=12ms'
    assert redact_line(redactor, line).text == line


def test_a_message_of_rsyslog(redactor):
    message = {
        "msg": "my ssn is 555-12-3456",
        "rawmsg": '<134>1 2026-01-02T03:04:05Z web01 app 77 ID47 [x@1 name="Jane Whitlock"] my ssn is 555-12-3456',
        "hostname": "web01",
        "procid": "555-12-3456",
        "app-name": "app",
        "structured-data": '[x@1 name="Jane Whitlock"]',
        "$!": {"patient_name": "Jane Whitlock", "n": 1},
    }
    text = redact_rsyslog(redactor, json.dumps(message)).text
    reply = json.loads(text)
    assert not any(secret in text for secret in SECRETS)
    assert set(reply) == {"msg", "rawmsg", "structured-data", "procid", "$!"}
    assert reply["structured-data"].startswith('[x@1 name="[PERSON') and reply["$!"]["n"] == 1


def test_a_header_that_was_cut_from_the_words_of_a_line(redactor):
    """A line without a header: rsyslog takes its first words for host and tag, which stay where they are not personal."""

    def asked(tag, **more):
        raw = f"<13>patient_name={tag} ssn 555-12-3456"
        return json.dumps(
            {"msg": " ssn 555-12-3456", "rawmsg": raw, "syslogtag": tag, "hostname": "web01", **more}
        )

    assert json.loads(redact_rsyslog(redactor, asked("Whitlock")).text)["syslogtag"] == "-"
    plain = asked("x").replace("patient_name=x", "billing:").replace('"x"', '"billing:"')
    assert "syslogtag" not in json.loads(redact_rsyslog(redactor, plain).text)
    with pytest.raises(QuarantineError, match="unsupported"):
        redact_rsyslog(redactor, asked("Whitlock", programname="Whitlock"))


def test_a_value_that_is_a_placeholder_already_stays_one(redactor):
    assert redact_line(redactor, "a=1 phone=4155550123 b=2").text == "a=1 phone=[PHONE_NUMBER_1] b=2"


@pytest.mark.parametrize(
    ("line", "out"),
    [
        (
            "name='Jane Whitlock' dob='1984-03-12' took=3ms",
            "name='[PERSON_1]' dob='[DATE_OF_BIRTH_1]' took=3ms",
        ),
        ("member_id='48213377' note='it''s fine'", "member_id='[HEALTH_PLAN_ID_1]' note='it''s fine'"),
        ("user.email=jane.w@example.com ok=true", "user.email=[EMAIL_ADDRESS_1] ok=true"),
    ],
)
def test_values_in_single_quotes_and_keys_with_dots(redactor, line, out):
    assert redact_line(redactor, line).text == out


def test_events_behind_pairs(redactor):
    def event(piece):
        return json.dumps({"id": "c", "choices": [{"delta": {"content": piece}}]})

    lines = [
        f"12:00:01 level=debug login=kwhitlock7 chunk={event(piece)}"
        for piece in ("Hi, I'm Jane Whit", "lock")
    ]
    out = redact_events(redactor, "\n".join(lines)).text.split("\n")
    assert not any(secret in line for line in out for secret in ("kwhitlock7", "Jane", "Whit", "lock"))
    assert all(line.startswith("12:00:01 level=debug login=[USERNAME_1] chunk={") for line in out)
    assert all(json.loads(line[line.index("{") :])["id"] == "c" for line in out)
