"""In a line of a log, machinery stays and what is personal goes."""

import pytest

from redactor import Redactor
from redactor.detect.machinery import without_machinery
from redactor.detect.nlp import DEFAULT_MODEL
from redactor.spans import Span

STAYS = [
    "MR KNEE LEFT W/O CONTRAST, MR LUMBAR SPINE W WO CONTRAST and MR ANGIO HEAD",
    '198.51.100.9 - - [01/Mar/2026:12:00:00 +0000] "GET /api/items/889123?page=2 HTTP/1.1" 200 5123 "-" "curl/8.1"',
    '"-" "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1"',
    "I0301 12:00:00.123456   12345 controller.go:114] Reconciling pod default/api-7d9f8b6c5d-x2x8z",
    "goroutine 1 [running]: main.main() /app/main.go:42 +0x1b",
    "Connected to db-prod-3.internal:5432 in 12ms, pool 8/20, version 14.5.2 build 22621.1555",
    "sshd[4123]: Accepted publickey for deploy, port 51234 ssh2: RSA SHA256:abcdEFGHijklMNOPqrstUVWXyz0123456789ABCDEFG",
    "sha256 7d4e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca49599b and md5sum: 0f993b0931126a20f133d67c2b018a3b",
    "kernel: [12345.678901] eth0: link up, 1000Mbps, full-duplex",
    "ts=2026-03-01T12:00:00Z level=warn latency=33ms msg=done",
    "Dates are as in ISO 8601, see RFC 3339, in UTF-8; codes of ICD-10; pain 3/10.",
    "webhook delivered, status 204; the AMQP session-manager met a ValueError in AgentExecutor",
    "slow query took 40 ms, 1027 rows, disk usage 71.5%, leader election won, term 3811",
    "Client disconnected: 1005",
    "panic in src/api/handler.go:17, ./cmd/tool/main.go:9 and (/srv/app/index.js:12:3)",
    'msg="caller phone x" trace_id=8f14e45fceea167a5a36dedd4bea2543',
    "websocket closed; connection lost with code: 4001 (no status)",
    "at com.acme.Billing.charge(Billing.java:212) [worker-3]",
]
GOES = [
    ("skipped Patient/123 (Oluwaseun Brekke): missing birthDate", ["Oluwaseun Brekke"]),
    ("MR THORVALD came, MR HAND LEFT, MR QUORVIN KNEE", ["THORVALD", "HAND", "QUORVIN"]),
    ("at Object.<anonymous> (/home/jaswinder/app/index.js:12:3)", ["jaswinder"]),
    ("caught in /Users/quorvin/app/src/main.py:88", ["quorvin"]),
    ("callback in 3 days for 4155550123, ask for Lena Quill", ["4155550123", "Lena", "Quill"]),
    ("the LenaQuill service page, account of rose smith", ["rose smith"]),
    (
        'web01 nginx: 198.51.100.9 - lquill [01/Mar/2026:12:00:00 +0000] "GET / HTTP/1.1" 200 512',
        ["198.51.100.9", "lquill"],
    ),
    (
        'ts=2026-03-01T12:00:00Z user="Lena Quill" phone=4155550123 latency=33ms',
        ["Lena", "Quill", "4155550123"],
    ),
    ("port 4155550123 called by Lena Quill, ssn 536-22-8145", ["Lena Quill", "536-22-8145"]),
    ("Client disconnected: 4471 Quill Street", ["4471", "Quill"]),
    ("Client disconnected: Lena Quill", ["Lena", "Quill"]),
    ("sent by lena.quill@firm.example/5.0 (Lena Quill)", ["lena.quill", "Quill"]),
]


@pytest.mark.parametrize("line", STAYS)
def test_machinery_stays(redactor: Redactor, line: str) -> None:
    expected = line.replace("198.51.100.9", "[IP_ADDRESS_1]")
    assert redactor.redact_text(line) == expected


@pytest.mark.parametrize(("line", "gone"), GOES)
def test_what_is_personal_goes(redactor: Redactor, line: str, gone: list[str]) -> None:
    redacted = redactor.redact_text(line)
    assert [value for value in gone if value in redacted] == []


def test_a_cue_or_a_check_digit_is_not_overruled() -> None:
    text = "pid 536228145"
    kept = [
        Span(4, 13, "US_SSN", 0.5, "UsSsn"),
        Span(4, 13, "ACCOUNT_NUMBER", 0.9, "AccountNumber"),
        Span(4, 13, "UNIQUE_ID", 0.9, "known_value"),
    ]
    assert list(without_machinery(text, kept)) == kept
    for line, code in (
        ("ssh2: ED25519 SHA256:abcdEFGHijklMNOP", "ED25519 SHA256:abcdEFGHijklMNOP"),
        ("smtpd[204]: 7XbK2n1c9Zz3: client=mx.firm.example", "7XbK2n1c9Zz3"),
        ("250 2.0.0 Ok: queued as 7F1B2E0045", "7F1B2E0045"),
    ):
        guess = [Span(line.index(code), line.index(code) + len(code), "UNIQUE_ID", 0.65, "redactor")]
        assert list(without_machinery(line, guess)) == []
    assert list(without_machinery("pid 53622", [Span(4, 9, "ZIP_CODE", 0.65, "redactor")])) == []


@pytest.mark.parametrize(
    ("text", "said", "entity", "stays"),
    [
        ("webhook delivered", "webhook", "PERSON", True),
        ("upstream llm-router", "llm-router", "PERSON", True),
        ("from 17", "17", "ORGANIZATION", True),
        ("AMQP went away", "AMQP", "PERSON", True),
        ("renews in 32 days", "in 32 days", "DATE_TIME", True),
        ("renews in 32 days", "in", "DATE_TIME", True),
        ("renews in 32 days march", "in 32 days march", "DATE_TIME", False),
        ("1027 rows", "1027", "UNIQUE_ID", True),
        ("12 keys street", "12 keys street", "STREET_ADDRESS", False),
        ("JaneSmith left", "JaneSmith", "PERSON", False),
        ("RoseManager left", "RoseManager", "PERSON", False),
        ("rose router", "rose router", "PERSON", False),
        ("17422 left", "17422", "PERSON", False),
        ("4155550123 rows", "4155550123", "UNIQUE_ID", False),
        ("die Bestellung 77120938 fehlt", "77120938", "UNIQUE_ID", True),
        ("la commande n° 77120938", "77120938", "DATE_TIME", True),
        ("mi pedido: AB-77120 roto", "AB-77120", "UNIQUE_ID", True),
        ("pedido 4155550123", "4155550123", "UNIQUE_ID", False),
        ("pedido de Quorvin 77120938", "77120938", "UNIQUE_ID", False),
        ("ticket INC0077120 open", "INC0077120", "UNIQUE_ID", True),
        ("reads 77120 kWh", "77120", "ZIP_CODE", True),
        ("Oda 77120 km", "Oda 77120 km", "PERSON", False),
        ("B1~CLM*A", "CLM", "PERSON", True),
        ("1*CLM*A", "CLM", "PERSON", False),
    ],
)
def test_a_guess_at_software_is_overruled(text: str, said: str, entity: str, stays: bool) -> None:
    at = text.index(said)
    guess = Span(at, at + len(said), entity, 0.8, "redactor")
    assert list(without_machinery(text, [guess], is_member=True)) == ([] if stays else [guess])


def test_a_span_of_time_that_was_said_is_an_appointment() -> None:
    guess = Span(9, 18, "DATE_TIME", 0.8, "redactor")
    assert list(without_machinery("see you in 3 days", [guess])) == [guess]


def test_of_the_head_of_syslog_only_process_and_kind_are_machinery() -> None:
    text = "<134>1 2031-01-02T03:04:05Z thorvald-box app 77 ID47 - up"

    def left(said: str) -> list[Span]:
        start = text.index(said)
        return list(
            without_machinery(text, [Span(start, start + len(said), "UNIQUE_ID", 0.7, DEFAULT_MODEL)])
        )

    assert left("77 ID47") == []
    assert len(left("thorvald-box")) == 1
