"""The shell of `redactor analytics`: files in, rows and totals out. What the command line does is only to call `run`."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from redactor import jsontext
from redactor.analytics import COLUMNS, Row, Tally, Totals
from redactor.analytics.suppress import MIN_CELL
from redactor.errors import QuarantineError, UsageError
from redactor.quarantine import Form
from redactor.shells import files
from redactor.shells.atomic import AtomicFile
from redactor.shells.reader import Options, read

SUFFIXES = (".jsonl", ".ndjson", ".csv", ".json")


@dataclass(frozen=True, slots=True)
class Result:
    """What a run gives: the totals, and how many rows were written."""

    totals: Totals
    rows: int

    @property
    def exit_code(self) -> int:
        """0, or 3 when a record could not be read."""
        return 3 if self.totals.quarantined else 0


def run(
    inputs: Sequence[Path],
    out: Path,
    *,
    min_cell: int = MIN_CELL,
    options: Options | None = None,
    advance: Callable[[str], None] = lambda name: None,
) -> Result:
    """Read conversations and write a row for each, in the order of the input.

    Args:
        inputs: files and folders: JSON, JSON Lines, and both compressed (.gz, .bz2, .xz, .zst).
        out: the file to write, which appears complete or not at all. `.jsonl` and `.csv` hold rows, `.json` holds
            `{"totals": ..., "rows": [...]}`.
        min_cell: the least count that the totals show.
        options: how files are read.
        advance: is called with the path of each file when it is done.

    Raises:
        UsageError: an input does not exist, or the output can't be written there or has another suffix.
    """
    suffix = out.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"--out {files.show(out)} must end in {', '.join(SUFFIXES)}")
    if min_cell < 1:
        raise UsageError("--min-cell must be at least 1")
    if out.is_dir():
        raise UsageError(f"--out {files.show(out)} is a folder")
    sources = files.find(inputs)
    if out.exists() and any(source.readable and source.path.samefile(out) for source in sources):
        raise UsageError(f"--out {files.show(out)} would replace an input")
    tally = Tally()
    try:
        file = AtomicFile(out)
        try:
            written = _write(
                file, suffix, _rows(sources, options or Options(), tally, advance), tally, min_cell
            )
            file.commit()
        except BaseException:
            file.abandon()
            raise
    except OSError as error:
        raise UsageError(f"can't write {files.show(out)}: {error.strerror}") from None
    return Result(tally.totals(min_cell=min_cell), written)


def _rows(
    sources: Sequence[files.Source], options: Options, tally: Tally, advance: Callable[[str], None]
) -> Iterator[Row]:
    for source in sources:
        for chunk in read(source, options):
            if chunk.refused is not None:
                tally.quarantined += 1
            for piece in chunk.pieces:
                if piece.is_record:
                    yield from _piece(piece.body, piece.form, piece.fault is not None, tally)
        advance(source.relative)


def _piece(body: bytes, form: Form, faulty: bool, tally: Tally) -> list[Row]:
    """The rows of one record; what can't be read is counted, and nothing of it is kept."""
    if form is Form.EVENTS:
        tally.unrecognised += 1
        return []
    if not faulty and form is not Form.JSON and not body.lstrip().startswith((b"{", b"[")):
        tally.unrecognised += 1
        return []
    try:
        if not faulty:
            return tally.record(jsontext.parse(body.decode("utf-8")))
    except (QuarantineError, UnicodeDecodeError):
        pass
    tally.quarantined += 1
    return []


def _write(file: AtomicFile, suffix: str, rows: Iterator[Row], tally: Tally, min_cell: int) -> int:
    match suffix:
        case ".csv":
            return _csv(file, rows)
        case ".json":
            return _json(file, rows, tally, min_cell)
        case _:
            return _lines(file, rows)


def _lines(file: AtomicFile, rows: Iterator[Row]) -> int:
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007
        file.write(json.dumps(row.as_dict()).encode("ascii") + b"\n")
    return count


def _csv(file: AtomicFile, rows: Iterator[Row]) -> int:
    count = 0
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(COLUMNS), lineterminator="\n")
    writer.writeheader()
    for count, row in enumerate(rows, 1):  # noqa: B007
        writer.writerow(row.as_dict())
        file.write(text.getvalue().encode("ascii"))
        text.seek(0)
        text.truncate()
    file.write(text.getvalue().encode("ascii"))
    return count


def _json(file: AtomicFile, rows: Iterator[Row], tally: Tally, min_cell: int) -> int:
    count = 0
    file.write(b'{"rows": [')
    for count, row in enumerate(rows, 1):
        file.write((b",\n " if count > 1 else b"\n ") + json.dumps(row.as_dict()).encode("ascii"))
    totals = json.dumps(tally.totals(min_cell=min_cell).as_dict(), indent=1).encode("ascii")
    file.write(b'\n],\n"totals": ' + totals + b"}\n")
    return count


def table(totals: Totals) -> list[tuple[str, str]]:
    """The totals as lines of a table: what, and how much. A suppressed count reads `<11`, whatever it hides."""
    mark = f"<{totals.min_cell}"

    def show(value: float | None, unit: str = "") -> str:
        return "not shown" if value is None else f"{value:,}{unit}"

    lines = [
        ("conversations", f"{totals.conversations:,}"),
        ("unrecognised records", f"{totals.unrecognised:,}"),
        ("quarantined records", f"{totals.quarantined:,}"),
        ("success rate", "not shown" if totals.success_rate is None else f"{totals.success_rate:.1%}"),
    ]
    lines += [
        (f"duration {name}", show(value, " s")) for name, value in (totals.duration_secs or {}).items()
    ] or [("duration", "not shown")]
    lines += [
        ("mean wait", show(totals.mean_wait_secs, " s")),
        ("mean turns", show(totals.mean_turns)),
        ("mean cost (credits)", show(totals.mean_cost_credits)),
        ("mean cost (currency)", show(totals.mean_cost_fiat)),
        ("tool calls", show(totals.tool_calls)),
        (
            "tool failure rate",
            "not shown" if totals.tool_failure_rate is None else f"{totals.tool_failure_rate:.1%}",
        ),
    ]
    for name, cells in totals.breakdowns.items():
        if cells is None:
            lines.append((f"by {name}", f"hidden: cells {mark}"))
        for category, count in (cells or {}).items():
            lines.append((f"{name}: {category}", f"{mark} or hidden" if count is None else f"{count:,}"))
    return lines
