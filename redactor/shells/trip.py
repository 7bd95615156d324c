"""Canaries take the path that the plan names: through this process, `batch`, `stream`, a command or an HTTP endpoint.

Everything that is sent, written to a temporary file or connected to here holds made-up values only.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPMessage
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from redactor.errors import QuarantineError, UsageError
from redactor.launch.canaries import Judge, Probe
from redactor.launch.plan import PathKind, PathSpec
from redactor.shells import guard, piped
from redactor.shells.batch import Batch
from redactor.shells.files import Source
from redactor.shells.reader import Options
from redactor.shells.work import Mode, Setup

ANSWERS = 64 * 1024 * 1024
"""The largest answer of an HTTP endpoint, in bytes."""
RECORD_SECONDS = 60.0
"""How long one record may take at most, in-process or by HTTP."""
FINE = (0, 3)
"""Exit codes after which what came back is all there is: done, and done with something quarantined."""


@dataclass
class Trip:
    """What a run of canaries along a path left behind.

    Attributes:
        beside: what came out beside the answers (what a command wrote to stderr, say): a name -> its lines.
        trouble: why not all came back, in words that quote nothing; or nothing.
    """

    beside: dict[str, list[str]] = field(default_factory=dict)
    trouble: str = ""


def send(
    probes: Sequence[Probe],
    spec: PathSpec,
    judge: Judge,
    *,
    engine: Callable[[], Any],
    key: bytes | None = None,
    advance: Callable[[int], None] = lambda done: None,
) -> Trip:
    """Send all canaries and give every answer to the judge.

    Args:
        probes: what is sent.
        spec: the path.
        judge: takes the answers, unless the path gives none.
        engine: the redactor of this process; for IN_PROCESS only.
        key: of keyed operators.
        advance: called now and then with how many were sent.

    Raises:
        UsageError: the path can't be taken at all: no such command, nobody listens.
    """
    if spec.kind not in (PathKind.IN_PROCESS, PathKind.BATCH, PathKind.OUTSIDE) and any(
        probe.is_text for probe in probes
    ):
        raise UsageError(f"samples that are texts can't go by path: {spec.kind}; take in-process or batch")
    match spec.kind:
        case PathKind.OUTSIDE:
            return Trip()
        case PathKind.IN_PROCESS:
            return _in_process(probes, spec, judge, engine(), advance)
        case PathKind.BATCH:
            return _batch(probes, spec, judge, key, advance)
        case PathKind.STREAM:
            return _command(probes, spec, judge, _stream_command(spec), advance)
        case PathKind.COMMAND:
            return _command(probes, spec, judge, list(spec.command), advance)
    return _http(probes, spec, judge, advance)


def shown(spec: PathSpec) -> str:
    """The path in words for the report: a command by its program, an endpoint without its query."""
    if spec.kind is PathKind.COMMAND:
        return f"command {Path(spec.command[0]).name}"
    if spec.kind is PathKind.HTTP:
        parts = urlsplit(spec.url)
        return f"http {parts.scheme}://{parts.netloc}{parts.path}"
    return str(spec.kind)


def _in_process(
    probes: Sequence[Probe], spec: PathSpec, judge: Judge, engine: Any, advance: Callable[[int], None]
) -> Trip:
    for probe in probes:
        try:
            text = guard.limited(min(spec.timeout, RECORD_SECONDS), partial(_redacted, engine, probe, spec))
            judge.answered(probe.number, text)
        except (QuarantineError, guard.DeadlineError):
            judge.withheld(probe.number)
        advance(probe.number + 1)
    return Trip()


def _redacted(engine: Any, probe: Probe, spec: PathSpec) -> str:
    if probe.is_text:
        return str(engine.run_text(probe.text).text)
    return str(engine.run_json(probe.text, format=spec.record_format).text)


def _batch(
    probes: Sequence[Probe],
    spec: PathSpec,
    judge: Judge,
    key: bytes | None,
    advance: Callable[[int], None],
) -> Trip:
    """Files in, files out, through the same code as `redactor batch`."""
    setup = Setup(spec.policy, key, spec.nlp, Mode.REDACT, record_format=spec.record_format)
    workers = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    with tempfile.TemporaryDirectory(prefix="redactor-canaries-") as name:
        given, out = Path(name, "in"), Path(name, "out")
        given.mkdir()
        lines = [probe for probe in probes if not probe.is_text]
        if lines:
            (given / "records.jsonl").write_text("".join(f"{probe.text}\n" for probe in lines), "utf-8")
        for probe in probes:
            if probe.is_text:
                (given / f"{probe.number}.txt").write_text(probe.text, "utf-8")
        run = Batch([given], out, setup, Options(), workers)
        sources = run.plan()
        size = sum(source.size for source in sources) or 1
        done: dict[str, int] = {}

        def read(source: Source, count: int) -> None:
            done[source.relative] = count
            advance(len(probes) * sum(done.values()) // size)

        run.run(sources, read)
        if lines:
            _answers(lines, _lines(out / "records.jsonl"), judge)
        for probe in probes:
            target = out / f"{probe.number}.txt"
            if probe.is_text and target.is_file():
                judge.answered(probe.number, target.read_text("utf-8"))
        manifest = (out / "manifest.json").read_text("utf-8").splitlines()
    return Trip({"manifest.json": manifest})


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.is_file() else []


def _answers(probes: Sequence[Probe], lines: Sequence[str], judge: Judge) -> None:
    """Give lines to the judge: by the ids in them, whatever their order; a line without one by its place, where none is lost."""
    known = [judge.number_of(line) for line in lines]
    answered = set(known)
    for at, (number, line) in enumerate(zip(known, lines, strict=True)):
        if number is not None:
            judge.answered(number, line)
            continue
        if len(lines) == len(probes) and probes[at].number not in answered:
            judge.answered(probes[at].number, line)
        judge.seen(line)  # it may be another's


def _stream_command(spec: PathSpec) -> list[str]:
    command = [sys.executable, "-m", "redactor", "stream", "--policy", spec.policy]
    for option, value in (
        ("--key-file", spec.key_file),
        ("--nlp", spec.nlp),
        ("--format", spec.record_format),
    ):
        if value is not None:
            command += [option, str(value)]
    return command


def _command(
    probes: Sequence[Probe],
    spec: PathSpec,
    judge: Judge,
    command: list[str],
    advance: Callable[[int], None],
) -> Trip:
    """JSON lines into a command's standard input, and what it writes."""
    data = "".join(f"{json.dumps(json.loads(probe.text))}\n" for probe in probes).encode()
    name = Path(command[0]).name
    try:
        done = piped.run(command, data, spec.timeout, advance)
    except FileNotFoundError:
        raise UsageError(f"redaction.command: there is no program {name}") from None
    except OSError as error:
        raise UsageError(f"redaction.command: {name} can't be run: {error.strerror}") from None
    if done.code is None:
        trouble = f"the command was ended after {spec.timeout:g} seconds"
    else:
        trouble = "" if done.code in FINE else f"the command ended with exit code {done.code}"
    lines = [line for line in done.out.decode("utf-8", "replace").split("\n") if line.strip()]
    beside = {"stderr": done.err.decode("utf-8", "replace").splitlines()}
    if spec.answers:
        _answers(probes, lines, judge)
    else:
        beside["stdout"] = lines
    return Trip(beside, trouble)


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Canaries go to the host that the plan names and nowhere else."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> None:
        """Refuse."""
        return None


def _http(probes: Sequence[Probe], spec: PathSpec, judge: Judge, advance: Callable[[int], None]) -> Trip:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirect())
    headers = {"Content-Type": "application/json", "User-Agent": "redactor-validate"}
    if spec.token_env:
        token = os.environ.get(spec.token_env)
        if not token:
            raise UsageError(f"redaction.token_env: the variable {spec.token_env} is empty")
        headers["Authorization"] = f"Bearer {token}"
    refused: dict[str, int] = {}
    for probe in probes:
        request = urllib.request.Request(spec.url, probe.text.encode(), headers, method="POST")  # noqa: S310 - http(s), checked by the plan
        try:
            with opener.open(request, timeout=min(spec.timeout, RECORD_SECONDS)) as answer:
                body = answer.read(ANSWERS).decode("utf-8", "replace")
            if spec.answers:
                judge.answered(probe.number, body)
        except urllib.error.HTTPError as error:
            _refused(probe, error, judge, refused)
        except (urllib.error.URLError, OSError, ValueError) as error:
            if probe.number == 0:
                raise UsageError(f"redaction.url: nobody answers there ({type(error).__name__})") from None
            refused["no answer"] = refused.get("no answer", 0) + 1
        advance(probe.number + 1)
    return Trip({}, ", ".join(f"{count} times {what}" for what, count in refused.items()))


def _refused(probe: Probe, error: urllib.error.HTTPError, judge: Judge, refused: dict[str, int]) -> None:
    """422 is what `redactor serve` answers to what it can't redact; its body may still quote the record, so it is looked at."""
    with error:
        body = error.read(ANSWERS).decode("utf-8", "replace")
    if error.code == 422:
        judge.withheld(probe.number)
        judge.seen(body)
        return
    refused[f"status {error.code}"] = refused.get(f"status {error.code}", 0) + 1
    judge.seen(body)


def dump(probes: Sequence[Probe]) -> Iterator[bytes]:
    """The canaries as JSON lines, for a path that only the user can start."""
    for probe in probes:
        yield (probe.text if not probe.is_text else json.dumps({"text": probe.text})).encode() + b"\n"


__all__ = ["Trip", "dump", "send", "shown"]
