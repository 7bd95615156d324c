"""The paths that canaries take: what comes back is judged, what is lost is told, and nothing else is connected to."""

import json
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from redactor.errors import QuarantineError, Reason, UsageError
from redactor.launch.canaries import Judge, Known, Order, built_in, learn, make
from redactor.launch.plan import PathKind, PathSpec
from redactor.policy import Policy
from redactor.shells import trip, work
from tests.launch.test_canaries import everything, walked

SAFE_HARBOR = Policy.load("hipaa-safe-harbor")
PROBES = make(built_in(), SAFE_HARBOR, Order(1, 1, 5, ("US_SSN", "PERSON")))
TEXT = learn("Agent: hello\nCaller: hi\n", "t.txt", Known())
TEXTS = make([TEXT], SAFE_HARBOR, Order(1, 1, 5, ("US_SSN",)))


class Engine:
    def __init__(self, change=lambda text: text):
        self._change = change

    def run_json(self, text, *, format=None):
        return type("Outcome", (), {"text": self._change(text)})

    run_text = run_json


def send(kind, probes=PROBES, engine=None, **spec):
    judge = Judge(probes, SAFE_HARBOR)
    done = []
    journey = trip.send(
        probes, PathSpec(kind, **spec), judge, engine=lambda: engine or Engine(), advance=done.append
    )
    return judge.outcome(), journey, done


def test_in_process():
    outcome, journey, done = send(PathKind.IN_PROCESS)
    assert (outcome.caught, outcome.lost, journey.trouble) == (0, 0, "")
    assert done[-1] == len(PROBES)
    assert send(PathKind.IN_PROCESS, engine=Engine(walked(everything)))[0].caught == outcome.sent


def test_texts_in_process():
    assert send(PathKind.IN_PROCESS, TEXTS)[0].caught == 0


@pytest.mark.parametrize("change", [lambda text: 1 / 0, "refuse", "hang"])
def test_what_goes_wrong_in_process(change):
    def refuse(text):
        raise QuarantineError(Reason.INTERNAL)

    def hang(text):
        while True:
            pass

    if callable(change):
        with pytest.raises(ZeroDivisionError):
            send(PathKind.IN_PROCESS, engine=Engine(change))
        return
    engine = Engine({"refuse": refuse, "hang": hang}[change])
    outcome, _, _ = send(PathKind.IN_PROCESS, PROBES[:2], engine, timeout=0.05)
    assert (outcome.withheld, outcome.caught) == (2, outcome.sent)


FILTER = """
import json, sys
mode = sys.argv[1]
lines = sys.stdin.read().splitlines()
if mode == "reverse":
    lines.reverse()
if mode == "half":
    lines = lines[: len(lines) // 2]
if mode == "stderr":
    sys.stderr.write(lines[0] + chr(10))
if mode == "quiet":
    lines = []
for line in lines:
    print(line)
sys.exit({"fail": 9, "three": 3}.get(mode, 0))
"""


@pytest.fixture
def command(tmp_path):
    script = tmp_path / "filter.py"
    script.write_text(FILTER)
    return lambda mode: (sys.executable, str(script), mode)


@pytest.mark.parametrize(
    ("mode", "lost", "trouble"),
    [
        ("pass", 0, ""),
        ("reverse", 0, ""),
        ("three", 0, ""),
        ("half", len(PROBES) - len(PROBES) // 2, ""),
        ("quiet", len(PROBES), ""),
        ("fail", 0, "the command ended with exit code 9"),
    ],
)
def test_a_command(command, mode, lost, trouble):
    outcome, journey, _ = send(PathKind.COMMAND, command=command(mode))
    assert (outcome.lost, journey.trouble) == (lost, trouble)
    assert outcome.caught == 0  # lines are known by their ids, in whatever order they come


def test_what_a_command_says_beside_is_kept_for_looking(command):
    _, journey, _ = send(PathKind.COMMAND, command=command("stderr"))
    assert json.loads(journey.beside["stderr"][0]) == json.loads(PROBES[0].text)
    _, silent, _ = send(PathKind.COMMAND, command=command("pass"), answers=False)
    assert len(silent.beside["stdout"]) == len(PROBES)


@pytest.mark.parametrize("words", [("no-such-program-here",), ("/",)])
def test_a_command_that_can_not_be_run_is_an_error(words):
    with pytest.raises(UsageError, match=r"redaction\.command"):
        send(PathKind.COMMAND, command=words)


@pytest.mark.parametrize("where", ["stdout", "stderr"])
def test_a_command_that_leaves_something_running_is_ended_with_it(where):
    """What it started holds its pipes open."""
    words = ("sh", "-c", f"sleep 600 >/dev/{'null' if where == 'stderr' else 'stdout'} & exit 0")
    outcome, journey, _ = send(PathKind.COMMAND, command=words, timeout=1.0)
    assert outcome.lost == len(PROBES)
    assert journey.trouble in ("", "the command was ended after 1 seconds")


def test_more_than_a_pipe_holds_goes_both_ways(tmp_path):
    script = tmp_path / "loud.py"
    script.write_text(
        "import sys\nsys.stderr.write('x' * 300000)\nfor line in sys.stdin: sys.stdout.write(line)\n"
    )
    probes = make(built_in(), SAFE_HARBOR, Order(9, 1, 5, ("US_SSN", "PERSON")))
    outcome, journey, done = send(PathKind.COMMAND, probes, command=(sys.executable, str(script)))
    assert (outcome.lost, journey.trouble, len(journey.beside["stderr"][0])) == (0, "", 300_000)
    assert done == list(range(1, len(probes) + 1))


def test_a_command_that_reads_nothing_loses_all():
    outcome, journey, _ = send(PathKind.COMMAND, command=("true",))
    assert (outcome.lost, journey.trouble) == (len(PROBES), "")


def test_a_command_that_hangs_is_ended(tmp_path):
    script = tmp_path / "hang.py"
    script.write_text("import time\ntime.sleep(600)\n")
    outcome, journey, _ = send(PathKind.COMMAND, command=(sys.executable, str(script)), timeout=0.5)
    assert outcome.lost == len(PROBES)
    assert journey.trouble.startswith("the command was ended")


ACKNOWLEDGED = {"ok": '{"ok": true}', "nothing": "", "word": '"stored"', "list": "[]"}


class Handler(BaseHTTPRequestHandler):
    mode = "echo"
    seen: list = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.seen.append((self.path, self.headers.get("Authorization")))
        status = {"refuse": 401, "withhold": 422, "away": 302}.get(self.mode, 200)
        if self.mode == "clean":
            body = walked(everything)(body.decode()).encode()
        if self.mode in ACKNOWLEDGED:
            body = ACKNOWLEDGED[self.mode].encode()
        self.send_response(status)
        if self.mode == "away":
            self.send_header("Location", f"http://127.0.0.1:{self.server.server_port}/elsewhere")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture
def endpoint(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")  # a proxy would get everything
    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    Handler.seen = []
    yield f"http://127.0.0.1:{server.server_port}/redact"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("mode", "lost", "withheld", "trouble"),
    [
        ("echo", 0, 0, ""),
        ("clean", 0, 0, ""),
        ("withhold", 0, len(PROBES), ""),
        ("refuse", 0, 0, f"{len(PROBES)} times status 401"),
        ("away", 0, 0, f"{len(PROBES)} times status 302"),
    ],
)
def test_an_endpoint(endpoint, monkeypatch, mode, lost, withheld, trouble):
    monkeypatch.setattr(Handler, "mode", mode)
    monkeypatch.setenv("MY_TOKEN", "a token")
    outcome, journey, _ = send(PathKind.HTTP, url=endpoint, token_env="MY_TOKEN")
    assert (outcome.lost, outcome.withheld, journey.trouble) == (lost, withheld, trouble)
    assert set(Handler.seen) == {("/redact", "Bearer a token")}
    assert outcome.caught == (outcome.sent if mode == "clean" else 0)


@pytest.mark.parametrize("mode", ACKNOWLEDGED)
def test_an_answer_that_is_no_record_is_not_taken_for_a_redacted_one(endpoint, monkeypatch, mode):
    monkeypatch.setattr(Handler, "mode", mode)
    outcome, _, _ = send(PathKind.HTTP, url=endpoint)
    assert (outcome.sent, outcome.caught, outcome.lost, outcome.foreign) == (0, 0, len(PROBES), len(PROBES))


@pytest.mark.parametrize(
    ("change", "caught"),
    [
        (lambda lines: ['{"ok": true}'] * len(lines), None),
        (lambda lines: [re.sub("cnry[a-z]+", "gone", line) for line in reversed(lines)], 0),  # found by whole values
        (lambda lines: [line for line in lines for _ in "12"], 0),
    ],
)  # fmt: skip
def test_lines_of_a_command_that_are_no_answers(tmp_path, change, caught):
    given = [json.dumps(json.loads(probe.text)) for probe in PROBES]
    out = tmp_path / "out.jsonl"
    out.write_text("".join(f"{line}\n" for line in change(given)))
    outcome, _, _ = send(PathKind.COMMAND, command=("cat", str(out)))
    if caught is None:
        assert (outcome.sent, outcome.foreign) == (0, len(PROBES))
    else:
        assert outcome.sent > 0
        written = [kind for kind in outcome.kinds if kind.form == "written"]
        assert sum(kind.caught for kind in written) == caught


def test_an_endpoint_that_only_acknowledges_shows_nothing_by_itself(endpoint):
    outcome, _, _ = send(PathKind.HTTP, url=endpoint, answers=False)
    assert (outcome.sent, outcome.lost) == (0, len(PROBES))


def test_nobody_listens():
    with pytest.raises(UsageError, match="nobody answers"):
        send(PathKind.HTTP, url="http://127.0.0.1:1/")


def test_a_token_that_is_not_there_is_an_error(endpoint):
    with pytest.raises(UsageError, match="token_env"):
        send(PathKind.HTTP, url=endpoint, token_env="NO_SUCH_VARIABLE")


@pytest.mark.parametrize("kind", [PathKind.STREAM, PathKind.COMMAND, PathKind.HTTP])
def test_texts_go_by_files_only(kind):
    with pytest.raises(UsageError, match="texts can't go"):
        send(kind, TEXTS, command=("cat",), url="http://127.0.0.1:1/")


def test_batch(monkeypatch):
    """Over the light engine, which leaves canaries as they are: every record comes back, and every canary is seen."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    monkeypatch.setattr(work, "ENGINE", "light:Light")
    probes = [*PROBES, *make([TEXT], SAFE_HARBOR, Order(1, 0, 5, ("US_SSN",)))]
    probes = [probe.__class__(**{name: getattr(probe, name) for name in probe.__slots__} | {"number": at})
              for at, probe in enumerate(probes)]  # fmt: skip
    outcome, journey, done = send(PathKind.BATCH, probes, policy="light")
    assert done == sorted(done)
    assert done[-1] == len(probes)
    assert (outcome.caught, outcome.lost) == (0, 0)
    assert "manifest.json" in journey.beside


def test_a_path_in_words():
    assert (
        trip.shown(PathSpec(PathKind.COMMAND, command=("/usr/bin/python3", "--key=secret")))
        == "command python3"
    )
    assert trip.shown(PathSpec(PathKind.HTTP, url="https://h:8/p?token=x")) == "http https://h:8/p"
    assert trip.shown(PathSpec()) == "in-process"


def test_canaries_as_lines():
    lines = b"".join(trip.dump([*PROBES, *TEXTS])).decode().splitlines()
    assert len(lines) == len(PROBES) + len(TEXTS)
    assert all(isinstance(json.loads(line), dict) for line in lines)
