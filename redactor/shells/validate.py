"""The shell of `redactor validate`: a plan and files in, a report out.

The way of a run: read the plan's files, learn the samples, open the sinks, make the canaries, send them, look into the sinks, scan the
residual outputs, and let the gate judge.
"""

from __future__ import annotations

import contextlib
import dataclasses
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress

from redactor import jsontext, naming
from redactor.analytics import JsonValue
from redactor.errors import QuarantineError, UsageError
from redactor.launch import gate, planfile
from redactor.launch import plan as plans
from redactor.launch.canaries import Judge, Order, Probe, built_in, make
from redactor.launch.canaries.look import Index
from redactor.launch.canaries.values import Value
from redactor.launch.plan import PathKind, Plan, SinkKind
from redactor.launch.report import Report
from redactor.launch.report import Sink as SeenSink
from redactor.launch.residual import Residual, strict_policy
from redactor.policy import Policy
from redactor.quarantine import Form
from redactor.redact import Redactor
from redactor.shells import configuration, files, guard, samples, sinks, trip, worker
from redactor.shells.keys import read_key
from redactor.shells.reader import Options, read
from redactor.shells.work import TIMEOUT, Piece

ROUNDS = 3
"""So often canaries are made anew, where something of one stands in a sink already."""

_NAMES = 1000
_OWN = (PathKind.COMMAND, PathKind.HTTP)
"""Paths that are programs of the user's own."""

Advance = Callable[[int, int], None]
"""Called now and then with how many canaries were sent, and of how many."""


def _quiet(done: int, of: int) -> None:
    """No progress is shown."""


@dataclass(frozen=True, slots=True)
class Run:
    """What the command line says beside the plan.

    Attributes:
        plan: the plan.
        name: the name of its file, or nothing.
        command: the command line that repeats the run, without any secret.
        engine: what makes a redactor: (policy, key=, nlp=).
        advance: see Advance.
    """

    plan: Plan
    name: str = ""
    command: str = ""
    engine: Callable[..., Any] = field(default=Redactor, repr=False)
    advance: Advance = field(default=_quiet, repr=False)


def load(path: Path) -> Plan:
    """Read a plan.

    Raises:
        UsageError: it can't be read, or it is no plan; the exit code is 2.
    """
    shown = files.show(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"can't read the plan {shown}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UsageError(f"the plan {shown} is not UTF-8") from None
    return planfile.load(text, path.name, path.parent)


def inputs(plan: Plan) -> list[Path]:
    """The files and folders that a plan names to be read, where records end up among them."""
    spec = plan.redaction
    found = [
        *plan.samples,
        *plan.residual,
        *(path for vendor in plan.vendors for path in (*vendor.exports, *vendor.request_logs)),
        *(path for vendor in plan.vendors for use in vendor.uses for path in use.schemas),
    ]
    one = [
        *(vendor.llm_list for vendor in plan.vendors),
        *(sink.path for sink in plan.sinks),
        plan.overrides,
        plan.signature_key,
        spec.key_file,
        Path(spec.policy),
    ]
    return [*found, *(path for path in one if path is not None)]


def with_key(plan: Plan, key_file: Path | None) -> Plan:
    """The plan with the key file of the command line, or of its environment, where it names none itself."""
    if key_file is None or plan.redaction.key_file is not None:
        return plan
    return dataclasses.replace(plan, redaction=dataclasses.replace(plan.redaction, key_file=key_file))


@contextlib.contextmanager
def watched(is_wanted: bool) -> Iterator[Advance]:
    """A line on stderr that says how many canaries were sent, where somebody looks."""
    if not is_wanted:
        yield _quiet
        return
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("canaries", total=None)
        yield lambda done, of: progress.update(task, completed=done, total=of)


def watching(ask: Run, advance: Advance) -> Run:
    """The same run, watched."""
    return dataclasses.replace(ask, advance=advance)


def run(ask: Run, *, today: date) -> Report:
    """Read everything, send canaries, look, and judge.

    Args:
        ask: see Run.
        today: the day on which the age of rules and attestations is judged.

    Raises:
        UsageError: the plan or a file that it names can't be used; the exit code is 2.
    """
    plan, spec = ask.plan, ask.plan.redaction
    exports = configuration.load(plan)
    configuration.check(exports, plan, today)  # before anything slow is done
    policy = Policy.load(_policy_source(spec.policy))
    outputs = files.find(plan.residual)
    key = read_key(spec.key_file)
    opened = sinks.open_all(plan.sinks, is_whole=spec.kind is PathKind.OUTSIDE)
    redactor = ask.engine(policy, key=key, nlp=spec.nlp)
    judged = configuration.check(exports, plan, today, redactor)
    probes = _probes(plan, policy, redactor, opened)
    judge = Judge(probes, policy)
    journey = trip.send(
        probes,
        spec,
        judge,
        engine=lambda: redactor,
        key=key,
        advance=lambda done: ask.advance(done, len(probes)),
    )
    if probes:
        time.sleep(spec.settle)
    seen = [one.look(judge) for one in opened] if probes else []
    seen += [_beside(name, lines, judge) for name, lines in journey.beside.items() if lines]
    outcome = judge.outcome(plan.thresholds.confidence)
    residual = _scan(outputs, policy, ask.engine, spec.nlp) if plan.residual else None
    facts = dict(worker.engine_info(redactor).versions)
    if journey.trouble:
        facts["path trouble"] = journey.trouble
    settings = gate.Settings(
        today,
        plan.canaries.seed,
        plan.per_kind,
        plan.documents,
        plan.thresholds,
        plan.attestations,
        plan.canaries.left_out,
    )
    return gate.validate(
        judged,
        policy=policy,
        settings=settings,
        seen=gate.Seen(outcome, seen, trip.shown(spec), journey.trouble, spec.kind in _OWN),
        residual=residual,
        facts=facts,
        plan=ask.name,
        command=ask.command,
    )


def _policy_source(name: str) -> str | Path:
    return Path(name) if Path(name).is_file() else name


def _beside(name: str, lines: Sequence[str], judge: Judge) -> SeenSink:
    """What a path wrote beside its answers is looked into as well."""
    sink = plans.Sink(f"the path's {name}", SinkKind.LOG, ids=False)
    return sinks.look(sink, iter(lines), judge)


def _probes(plan: Plan, policy: Policy, redactor: Any, opened: Sequence[sinks.Opened]) -> list[Probe]:
    """The canaries of a plan; those of which something stands in a sink already are made anew."""
    wanted = plan.canaries
    if not plan.per_kind and not plan.documents:
        return []
    learned = samples.templates(plan.samples, redactor, record_format=plan.redaction.record_format)
    order = Order(
        plan.per_kind,
        plan.documents,
        wanted.seed,
        wanted.entity_types,
        wanted.forms,
        wanted.speakers,
        wanted.noise,
    )
    taken: set[str] = set()

    def is_taken(value: Value) -> bool:
        return value.forms["written"] in taken

    probes: list[Probe] = []
    for _ in range(ROUNDS):
        probes = make(learned or built_in(), policy, order, is_taken)
        if plan.redaction.kind is PathKind.OUTSIDE:
            break  # they are there because they were sent
        found = _there_already(probes, opened)
        if not found:
            break
        taken |= found
    return probes


def _there_already(probes: Sequence[Probe], opened: Sequence[sinks.Opened]) -> set[str]:
    """The values, as written, that stand in a sink before anything is sent."""
    values = [planted.value for probe in probes for planted in probe.planted]
    index = Index(enumerate(values))
    found: set[int] = set()
    for one in opened:
        try:
            for unit in one.before():
                found |= index.hits(unit)
        except sinks.SinkError as error:
            raise UsageError(f"the sink {one.sink.name} can't be read: {error}") from None
    return {values[number].forms["written"] for number in found}


def write_canaries(ask: Run, path: Path) -> int:
    """Write the canaries of a plan as JSON lines, for a path that only its user can start; give how many there are.

    Raises:
        UsageError: the plan can't be used, or the file can't be written.
    """
    policy = Policy.load(_policy_source(ask.plan.redaction.policy))
    redactor = ask.engine(policy, key=read_key(ask.plan.redaction.key_file), nlp=ask.plan.redaction.nlp)
    probes = _probes(ask.plan, policy, redactor, ())
    try:
        path.write_bytes(b"".join(trip.dump(probes)))
    except OSError as error:
        raise UsageError(f"can't write {files.show(path)}: {error.strerror}") from None
    return len(probes)


def _scan(
    outputs: Sequence[files.Source], policy: Policy, engine: Callable[..., Any], nlp: str | None
) -> Residual:
    """Scan outputs with a stricter redaction, record by record."""
    strict = engine(strict_policy(policy), key=None, nlp=nlp)
    residual = Residual(policy)
    shown = _shown_names([source.relative for source in outputs], strict)
    for source in outputs:
        if source.relative == files.MANIFEST:
            continue
        for chunk in read(source, Options()):
            name = files.show(shown[source.relative])
            if chunk.refused is not None:
                residual.unread(name)
            for piece in chunk.pieces:
                if piece.is_record:
                    _scan_piece(strict, piece, f"{name}: record {piece.number}", residual)
    return residual


def _shown_names(names: Sequence[str], engine: Any) -> dict[str, str]:
    """What outputs are called in reports: as `redactor batch` would call them, since a name may be a person's."""
    shown: dict[str, str] = {}
    for start in range(0, len(names), _NAMES):
        part = names[start : start + _NAMES]
        try:
            shown |= naming.renamed(part, engine.run_json(naming.as_json(part)).text)
        except QuarantineError:
            shown |= naming.renamed(part, None)
    return naming.apart(shown)


def _scan_piece(engine: Any, piece: Piece, place: str, residual: Residual) -> None:
    if piece.fault is None:
        try:
            text = piece.body.decode("utf-8")
            record, scan = _reading(text, piece.form, engine)
            residual.add(
                place, guard.limited(guard.allowance(TIMEOUT, len(piece.body)), scan).findings, record
            )
            return
        except (UnicodeDecodeError, QuarantineError, guard.DeadlineError):
            pass
    residual.unread(place)


def _reading(text: str, form: Form, engine: Any) -> tuple[JsonValue, Callable[[], Any]]:
    """A record as it is read, and what scans it."""
    if form is not Form.TEXT:
        try:
            return jsontext.parse(text), lambda: engine.scan_json(text)
        except QuarantineError:
            if form is Form.JSON:
                raise
    return text, lambda: engine.scan_text(text)


def flags(
    *,
    config: Iterable[Path],
    scan: Iterable[Path] = (),
    policy: str = plans.DEFAULT_POLICY,
    llm_list: Path | None = None,
    attested: Iterable[str] = (),
    seed: int = plans.SEED,
    per_kind: int = 6,
    max_leak: float = gate.MAX_LEAK,
    key_file: Path | None = None,
    nlp: str | None = None,
) -> Plan:
    """The plan that the options of a command line without a plan mean: ElevenLabs, in-process, only leaks count."""
    exports = tuple(config)
    return Plan(
        name="options of the command line",
        vendors=(plans.Vendor("elevenlabs", exports=exports, llm_list=llm_list),) if exports else (),
        attestations=tuple(plans.Attestation(rule) for rule in attested),
        redaction=plans.PathSpec(policy=policy, key_file=key_file, nlp=nlp),
        residual=tuple(scan),
        canaries=plans.CanarySpec(seed=seed, per_kind=per_kind, documents=0),
        thresholds=dataclasses.replace(gate.ONLY_LEAKS, max_leak=max_leak),
    )
