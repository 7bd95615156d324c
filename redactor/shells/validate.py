"""The shell of `redactor validate`: files in, a report out. What the command line does is only to call `run` and `render`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from redactor import jsontext
from redactor.analytics import JsonValue
from redactor.errors import QuarantineError, UsageError
from redactor.launch import canaries, config, llms, rules
from redactor.launch.gate import MAX_LEAK, Settings, validate
from redactor.launch.report import Report, Status
from redactor.launch.residual import Residual, strict_policy
from redactor.policy import DEFAULT_POLICY, Policy
from redactor.quarantine import Form
from redactor.redact import Redactor
from redactor.shells import files, guard, worker
from redactor.shells.reader import Options, read
from redactor.shells.work import TIMEOUT, Piece

MAX_CONFIG = 16 * 1024 * 1024
"""The largest export that is read, in bytes."""

_STYLES = {Status.PASS: "green", Status.FAIL: "bold red", Status.WARNING: "yellow", Status.NOT_SHOWN: "cyan"}


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for.

    Attributes:
        config: exports of the vendor: files, or folders of `.json` files.
        scan: outputs to scan for what is left: files or folders.
        policy: the name or the file of the policy.
        llm_list: the language models of the workspace: the answer of GET /v1/convai/llm/list.
        attested: ids of rules that a person vouches for.
        seed: of the canaries.
        per_cell: canaries of each kind.
        max_leak: the part of the canaries of one kind that may get through.
        key: of keyed operators.
        nlp: the language model.
    """

    config: Sequence[Path]
    scan: Sequence[Path] = ()
    policy: str = DEFAULT_POLICY
    llm_list: Path | None = None
    attested: Sequence[str] = ()
    seed: int = canaries.SEED
    per_cell: int = canaries.PER_CELL
    max_leak: float = MAX_LEAK
    key: bytes | None = None
    nlp: str | None = None


def run(request: Request, *, today: date, engine: Callable[..., Any] = Redactor) -> Report:
    """Read everything, and judge it.

    Args:
        request: what to read.
        today: the day on which the age of rules is judged.
        engine: what makes a redactor: (policy, key=, nlp=).

    Raises:
        UsageError: a file can't be used; the exit code is 2.
    """
    documents = [(name, _json(path)) for name, path in _exports(request.config)]
    config.exhibits(documents, rules.load())  # before anything slow is done
    allowed = llms.given(_json(request.llm_list)) if request.llm_list else None
    policy = Policy.load(request.policy)
    settings = Settings(today, request.seed, request.per_cell, request.max_leak, request.attested, allowed)
    outputs = files.find(request.scan)
    redactor = engine(policy, key=request.key, nlp=request.nlp)
    residual = _scan(outputs, policy, engine, request) if request.scan else None
    facts = dict(worker.engine_info(redactor).versions)
    return validate(
        documents,
        redact=lambda text: str(redactor.run_json(text).text),
        policy=policy,
        settings=settings,
        residual=residual,
        facts=facts,
    )


def _exports(paths: Iterable[Path]) -> list[tuple[str, Path]]:
    found: list[tuple[str, Path]] = []
    for path in paths:
        sources = files.find([path])
        named = path.is_file()
        found += [
            (files.show(source.relative), source.path)
            for source in sources
            if named or source.path.suffix.lower() == ".json"
        ]
    if not found:
        raise UsageError("--config names no JSON file")
    return found


def _json(path: Path) -> JsonValue:
    shown = files.show(path)
    try:
        if path.stat().st_size > MAX_CONFIG:
            raise UsageError(f"{shown} is too large for an export")
        parsed: JsonValue = jsontext.parse(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"can't read {shown}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UsageError(f"{shown} is not UTF-8") from None
    except QuarantineError as error:
        raise UsageError(f"{shown} is not JSON ({error})") from None
    return parsed


def _scan(
    outputs: Sequence[files.Source], policy: Policy, engine: Callable[..., Any], request: Request
) -> Residual:
    """Scan outputs with a stricter redaction, record by record."""
    strict = engine(strict_policy(policy), key=None, nlp=request.nlp)
    residual = Residual(policy)
    for source in outputs:
        if source.relative == files.MANIFEST:
            continue
        for chunk in read(source, Options()):
            name = files.show(source.relative)
            if chunk.refused is not None:
                residual.unread(name)
            for piece in chunk.pieces:
                if piece.is_record:
                    _scan_piece(strict, piece, f"{name}: record {piece.number}", residual)
    return residual


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


def as_json(report: Report) -> str:
    """The report as JSON."""
    return json.dumps(report.as_dict(), indent=2, ensure_ascii=True)


def render(report: Report, console: Console) -> None:
    """Show the report as tables: what failed first, then what is not shown, then warnings, then what passed."""
    table = Table(title="Validation", show_lines=False, expand=False)
    for column in ("status", "check", "what was seen", "what to do"):
        table.add_column(column, overflow="fold")
    for status in (Status.FAIL, Status.NOT_SHOWN, Status.WARNING, Status.PASS):
        for result in report.having(status):
            seen = "; ".join(filter(None, [result.detail, ", ".join(result.where[:5])]))
            document = f" ({result.document})" if result.document else ""
            table.add_row(
                f"[{_STYLES[status]}]{status.value}[/]",
                escape(f"{result.title}\n{result.check}{document}"),
                escape(seen),
                escape(result.fix),
            )
    console.print(table)
    if report.canaries.cells:
        console.print(_coverage(report))
    for cell in report.canaries.cells:
        if cell.example:
            line = f"made-up {cell.entity_type}, {cell.form}: something is left of {cell.example!r}"
            console.print(line, markup=False, highlight=False)
    for name, value in report.facts.items():
        console.print(f"{name}: {value}", style="dim", markup=False, highlight=False)
    console.print(summary(report), style=_STYLES[report.verdict], markup=False, highlight=False)


def _coverage(report: Report) -> Table:
    table = Table(title="Canaries caught, of those sent (all made up)", show_lines=False)
    forms = list(dict.fromkeys(cell.form for cell in report.canaries.cells))
    cells = {(cell.entity_type, cell.form): cell for cell in report.canaries.cells}
    table.add_column("entity type")
    for form in forms:
        table.add_column(form, justify="right")
    for entity_type in dict.fromkeys(cell.entity_type for cell in report.canaries.cells):
        shown = []
        for form in forms:
            cell = cells.get((entity_type, form))
            style = "green" if cell and cell.caught == cell.sent else "bold red"
            shown.append(f"[{style}]{cell.caught}/{cell.sent}[/]" if cell else "")
        table.add_row(entity_type, *shown)
    return table


def summary(report: Report) -> str:
    """The verdict in one line."""
    words = {Status.PASS: "PASS", Status.FAIL: "FAIL", Status.NOT_SHOWN: "INCOMPLETE"}[report.verdict]
    counts = ", ".join(f"{len(report.having(status))} {status.value}" for status in Status)
    return f"{words}: {counts}"


def write(report: Report, out: TextIO, *, json_wanted: bool) -> None:
    """Write the report to a stream: JSON, or tables as wide as the terminal (120 columns where there is none)."""
    if json_wanted:
        out.write(as_json(report) + "\n")
        return
    wide = None if out.isatty() else 120
    render(report, Console(file=out, width=wide, soft_wrap=False))
