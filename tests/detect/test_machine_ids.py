"""Ids of what happens in programs stay in lines of logs; ids of people, and names and numbers inside ids, go."""

import copy

import pytest

from redactor.detect.machine_ids import cuts_an_id, machine_ids
from redactor.quick import Quick
from redactor.wire.logline import redact_line

STAYS = [
    "GET /v1/sessions/7bdd20cae418 200 12ms",
    "GET /v1/sessions/fad9cc8817ec/turns 200 31ms",
    "GET /v1/sessions/96782 200 12ms",
    "/v1/jobs/3f0e52b1-9c4d-4e6a-8b7f-20cd51ea6634/events",
    "level=info msg=done run_id=86454",
    "level=info msg=done run_id=add127454b4667a20f1fa2261bd2b5ff4891e5dc",
    "request_id=F2Xk9qLmN3pQrStU took 12ms",
    "container dc223393f121 exited",
    "opened shard i-093830dccee320a96 on node-7",
    "session 01HZX3K8Q2M5V7B9N4C6D8F0GJ closed after 12s",
    "session dabc4e01fbcd9504bca7a5c59340afef closed after 12s",
    "cache miss for key inventory:2357",
    "cache miss for key routing:17",
    "cache miss for key reports:815",
    "session 70575870 closed",
    "order 48213377",
    "job_no=882134 order_no=48213 terminal_id=88213344",
    "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "X-Amzn-Trace-Id: Root=1-67891233-abcdef012345678912345678",
    "pipeline 918273 passed",
    "evicted key blob:047226249de8",
    "/v1/usage?from=281936&limit=50",
    "GET /v1/usage?cursor=66981710d0a4ade46dc54703&limit=50",
    "Enqueued DigestJob (Job ID: 48213377) now",
    'msg="cleaning up" id=8d1f0c2e5c1b4b6e9a771c0d2e3f4a5b namespace=k8s.io',
    '{"reqId": "req-1b3", "insertId": "1f0c2e8d5c1b4b", "ConnectionId": "0HN1F2Q3R4S5T"}',
]
GOES = [
    ("GET /v1/users/48213 200 12ms", "48213"),
    ("GET /v1/patients/4acc30def160 200", "4acc30def160"),
    ("GET /v1/calls/4155550134 200", "4155550134"),
    ("session_id=+14155550134", "4155550134"),
    ("session_id=415-555-0134", "415-555-0134"),
    ("build_id: 94110-4155550134", "4155550134"),
    ("session_id=thorvald-17 started", "thorvald"),
    ("cache miss for key user:48213", "48213"),
    ("cache miss for key phone:555013", "555013"),
    ("cache miss for key customer:48213", "48213"),
    ("cache miss for key thorvald:17", "thorvald"),
    ("cache miss for key routing:123456780", "123456780"),
    ("account acc12345678 closed", "12345678"),
    ("case id 4acc30def160", "4acc30def160"),
    ("customer id=48213377", "48213377"),
    ("customer id=4acc30def160", "4acc30def160"),
    ("patient id: 86e08733-edb9-41ca-8e82-f97e03272c11", "86e08733"),
    ("/v1/usage?from=281936&to=4155550199", "4155550199"),
    ("session 415-555-0134 closed", "0134"),
    ("call 5550134", "5550134"),
    ("order 48213 Oak Street", "Oak Street"),
    ("container Oluwaseun exited", "Oluwaseun"),
    ('{"connection_id": "+14155550134"}', "4155550134"),
    ('{"build_id": "jaswinder.quorvin@acme.test"}', "quorvin"),
]


@pytest.fixture(scope="module")
def quick(redactor):
    return Quick(copy.copy(redactor))  # which remembers what it read, and the shared one must not


@pytest.mark.parametrize("line", STAYS)
def test_ids_of_machinery_stay(redactor, quick, line):
    assert redact_line(redactor, line).text == line
    for _ in range(3):
        quick.is_clean_text(line)
        assert redact_line(quick, line).text == line


@pytest.mark.parametrize(("line", "secret"), GOES)
def test_ids_of_people_and_values_in_ids_go(redactor, quick, line, secret):
    assert secret not in redact_line(redactor, line).text
    assert not quick.is_clean_text(line)
    assert secret not in redact_line(quick, line).text


def test_digits_do_not_matter():
    for line in STAYS:
        other = line.translate(str.maketrans("0123456789", "5678901234"))
        assert list(machine_ids(other)) == list(machine_ids(line)), line


def test_a_word_with_its_number_behind_it_is_no_id():
    assert not cuts_an_id("account acc12345678", 11, 19, at_the_end=True)
    assert cuts_an_id("account 1acc2345678", 12, 19, at_the_end=False)
