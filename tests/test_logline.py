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


LINES = [
    '{"addr": ":8080", "msg": "listening"}',
    '{"addr": "aws_s3_bucket.assets"}',
    '{"addr": "etcd-3.internal:2379"}',
    "main.go:41: listening on :8080",
    "deploy : TTY=pts/0 ; PWD=/srv/app ; USER=root ; COMMAND=/usr/bin/systemctl restart nginx",
    "[INFO ][o.e.c.m.MetadataCreateIndexService] [es-data-3] creating index",
    "Worker (pid:9) was sent SIGKILL! Perhaps out of memory?",
    "[GC (Allocation Failure) [PSYoungGen: 65536K->8192K(76288K)] 65536K->12345K(251392K), 0.0123456 secs]",
    "tokens used: 8321 / 462106",
    "token budget 8321 of 462106 used",
    "outbound|8080|| to 127.0.0.6:41123",
    '"GET /v1/items HTTP/2" 200 - via_upstream - "-" 0 182 5 4 "-" "curl/8.4.0"',
    'http_front app_back/app1 0/0/1/12/13 200 1822 - - ---- 12/12/3/1/0 0/0 "GET /v1/catalog HTTP/1.1"',
    '{"@t": "2026-03-02T10:12:01.1234567Z", "@mt": "warm"}',
    '{"created_at": {"$date": "2026-03-02T10:12:01Z"}}',
    '{"t": {"$date": "2026-03-02T10:12:01.123+00:00"}, "s": "I", "msg": "Connection accepted"}',
    "-rw-r--r-- 1 root root 4182 server.log",
    "drwxr-xr-x 2 root root 4096 conf.d",
    '{"cp": "etcd-3"}',
    "<TransactionId>TX-88120-A</TransactionId>",
    "listing_id: MLS-4410928",
    "Run npm ci",
    "o.s.b.w.embedded.tomcat.TomcatWebServer  : started on port 8080 (http)",
    "session.timeout.ms = 45000",
    'ObjectReference{Kind:"Deployment", ResourceVersion:"918273"}',
    "val_acc=0.9182 val_loss=0.3012 best=0.9201 patience=3/5",
    "2026-02-04 18:31:07 W3SVC1 web GET /default.aspx - 443 - curl/8.4.0 - 200 0 0 12",
    "Collecting numpy==1.26.4",
    "%LINEPROTO-5-UPDOWN: Line protocol on Interface GigabitEthernet0/1, changed state to up",
    "Performing DigestJob now",
    "[1] 2026/02/04 18:31:07.123456 [INF] Server is ready",
    '{"asctime": "2026-02-04 18:31:07,123", "message": "batch 17 done"}',
]


@pytest.mark.parametrize("line", LINES)
def test_lines_of_programs_stay(redactor, line):
    assert redact_line(redactor, line).text == line


@pytest.mark.parametrize(
    ("line", "secret"),
    [
        ('{"addr": "17 Plumtree Lane"}', "Plumtree"),
        ('{"address": "Thorvald:17"}', "Thorvald"),
        ('{"address": "5 Mill St:8080"}', "Mill"),
        ('{"dob": {"$date": "1984-03-02T00:00:00Z"}}', "03-02"),
        ('{"seen": {"$date": "2026-03-02T10:12:01Z"}}', "03-02"),
        ("PWD=hunter22x ; UID=sa", "hunter22x"),
        ("pwd=/Th0rvald!secret", "Th0rvald"),
        ("PWD=/home/jaswinder/app", "jaswinder"),
        ('{"cp": "28013"}', "28013"),
        ('{"cp": "SW1A 1AA"}', "SW1A"),
        ("o.l.u.w.a.s.e.u.n", "u.w.a"),
        ("o.e.Thorvald", "Thorvald"),
        ("memory: 415 555 0134 of him", "0134"),
        ("-rw-r--r-- 1 jaswinder staff 4182 quorvin.log", "jaswinder"),
        ("Patient 0/0/1/12/13 415 5550134 x", "5550134"),
        ("token: 48213377 / 99", "48213377"),
        ("phone on :4155550134", "4155550134"),
        ("acc=48213377.12", "48213377"),
        ("lat=41.88251 lon=-87.62333", "88251"),
        ("o.e.thorvald.quorvin.JaneWhitlock", "quorvin"),
        ("user.phone.port=4155550134", "4155550134"),
        ("memberCount: 415 555 0134", "0134"),
        ("ThorvaldJob ran", "Thorvald"),
        ("fax.timeout=415.555.0134", "0134"),
        ("[12] 1984-03-02 was her birthday", "03-02"),
    ],
)
def test_what_only_looks_like_them_goes(redactor, line, secret):
    assert secret not in redact_line(redactor, line).text


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
