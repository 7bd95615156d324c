"""`python -m benchmarks.compare`: quality and speed of `redactor batch` beside stock Presidio, set by set, in one run.

Gold sets are JSONL files of `{"id", "messages": [{"role", "content"}], "spans": [[message, start, end, label, ("quasi")]]}`. Made-up
conversations of the project's own generator come with them, or alone without `--gold`. Both
sides run on one core; start-up is not counted in either.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

from rich.console import Console
from rich.table import Table

from benchmarks.score import Record, Score, score

Gold = dict[str, list[Record]]
MADE_UP = "made_up_spoken"


def main() -> int:
    """Run the comparison and print it; 0 unless a side failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, help="a folder of gold sets; made-up data is always measured")
    parser.add_argument("--sets", nargs="*", default=[], help="only these sets")
    parser.add_argument("--limit", type=int, default=0, help="at most so many records a set (0: all)")
    parser.add_argument("--no-stock", action="store_true", help="leave stock Presidio out")
    parser.add_argument("--labels", action="store_true", help="recall by label")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    args = parser.parse_args()
    logging.disable(logging.WARNING)
    gold = _read(args.gold, args.sets, args.limit) if args.gold else {}
    gold |= _made_up(args.limit or 1500) if not args.sets else {}
    ours = _ours(gold)
    stock = {} if args.no_stock else _stock(gold)
    _print(gold, ours, stock)
    _print_labels(ours if args.labels else {name: ours[name] for name in ours if name == MADE_UP})
    if args.json:
        args.json.write_text(
            json.dumps({"redactor": _figures(ours), "stock": _figures(stock)}, indent=1) + "\n"
        )
    return 0


def _read(folder: Path, names: list[str], limit: int) -> Gold:
    gold: Gold = {}
    for path in sorted(folder.glob("*.jsonl")):
        if names and path.stem not in names:
            continue
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
        gold[path.stem] = rows[:limit] if limit else rows
    return gold


def _made_up(count: int) -> Gold:
    from benchmarks.spoken_forms import generate

    cases = [case.record() for case in generate(seed=1, n=count)]
    return {MADE_UP: [json.loads(json.dumps(case)) for case in cases]}


def _plain(record: Record) -> Record:
    return {"id": record["id"], "messages": record["messages"]}


def _ours(gold: Gold) -> dict[str, tuple[Score, float]]:
    """Each set through `redactor batch` with one worker: its score and KB/s, start-up taken off."""
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        empty = root / "empty"
        empty.mkdir()
        (empty / "one.jsonl").write_text('{"id": "x", "messages": [{"role": "user", "content": "hello"}]}\n')
        start_up = _batch(empty, root / "out-empty")
        for name, rows in gold.items():
            source = root / name
            source.mkdir()
            text = "".join(json.dumps(_plain(row), ensure_ascii=False) + "\n" for row in rows)
            (source / f"{name}.jsonl").write_text(text, encoding="utf-8")
            seconds = max(_batch(source, root / f"out-{name}") - start_up, 1e-3)
            lines = (root / f"out-{name}" / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
            output = [json.loads(line) for line in lines if line]
            results[name] = (score(rows, output), len(text.encode()) / 1000 / seconds)
    return results


def _batch(source: Path, out: Path) -> float:
    begun = time.perf_counter()
    command = [sys.executable, "-m", "redactor", "batch", str(source), "--out", str(out), "--workers", "1"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"redactor batch ended with {done.returncode}")
    return time.perf_counter() - begun


def _stock(gold: Gold) -> dict[str, tuple[Score, float]]:
    from benchmarks.stock import StockPresidio

    engine = StockPresidio()
    engine.redact({"messages": [{"content": "Jane Doe was here on 3 May 2020."}]})
    results = {}
    for name, rows in gold.items():
        begun = time.perf_counter()
        output = [engine.redact(_plain(row)) for row in rows]
        seconds = time.perf_counter() - begun
        size = sum(len(json.dumps(_plain(row), ensure_ascii=False).encode()) + 1 for row in rows)
        results[name] = (score(rows, output), size / 1000 / seconds)
    return results


def _print(gold: Gold, ours: dict[str, tuple[Score, float]], stock: dict[str, tuple[Score, float]]) -> None:
    table = Table(title="redactor · stock Presidio", caption="recall and over: higher and lower is better")
    table.add_column("set")
    for name in ("records", "recall", "leak_docs", "over", "KB/s"):
        table.add_column(name, justify="right", no_wrap=True)
    for name, rows in gold.items():
        sides = [results[name] for results in (ours, stock) if name in results]
        cells = [
            " · ".join(_rate(getattr(side[0], figure)) for side in sides)
            for figure in ("recall", "leak_docs", "over")
        ]
        table.add_row(name, str(len(rows)), *cells, " · ".join(f"{side[1]:.0f}" for side in sides))
    Console(width=110).print(table)


def _print_labels(results: dict[str, tuple[Score, float]]) -> None:
    table = Table("set", "label", "caught", "of", "recall")
    for name, (result, _) in results.items():
        for label in sorted(result.total, key=lambda label: result.caught[label] - result.total[label]):
            caught, total = result.caught[label], result.total[label]
            table.add_row(name, label, str(caught), str(total), f"{caught / total:.3f}")
    Console(width=110).print(table)


def _rate(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _figures(results: dict[str, tuple[Score, float]]) -> dict[str, Any]:
    return {
        name: {"recall": s.recall, "leak_docs": s.leak_docs, "over": s.over, "kb_per_s": round(speed, 1)}
        for name, (s, speed) in results.items()
    }


if __name__ == "__main__":
    sys.exit(main())
