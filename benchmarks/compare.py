"""`python -m benchmarks.compare`: quality and speed of `redactor batch` beside stock Presidio, set by set, in one run.

Gold sets are JSONL files of `{"id", "messages": [{"role", "content"}], "spans": [[message, start, end, label, ("quasi")]]}`. Made-up
conversations of the project's own generator come with them, or alone without `--gold`. Both
sides run on one core. KB/s is without start-up, in process; the last line is end to end.
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
    ours, our_seconds = _ours(gold)
    stock, stock_seconds = ({}, 0.0) if args.no_stock else _stock(gold)
    _print(gold, ours, stock)
    _print_whole(gold, our_seconds, stock_seconds)
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
    from benchmarks.cueless import names, strange_words
    from benchmarks.handwritten import sets
    from benchmarks.spoken_forms import generate

    cases = [case.record() for case in generate(seed=1, n=count)]
    return {
        MADE_UP: [json.loads(json.dumps(case)) for case in cases],
        "made_up_names_without_cue": names(seed=1, count=min(count, 600)),
        "made_up_strange_words": strange_words(),
        **{name: rows[:count] for name, rows in sets().items()},
    }


def _plain(record: Record) -> Record:
    return {"id": record["id"], "messages": record["messages"]}


def _ours(gold: Gold) -> tuple[dict[str, tuple[Score, float]], float]:
    """Each set's score from one run of `redactor batch` over all of them, its KB/s in process, and the seconds of that run."""
    from redactor import Redactor

    results = {}
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "in"), Path(folder, "out")
        source.mkdir()
        for name, rows in gold.items():
            (source / f"{name}.jsonl").write_text("".join(_line(row) for row in rows), encoding="utf-8")
        command = [
            sys.executable,
            "-m",
            "redactor",
            "batch",
            str(source),
            "--out",
            str(out),
            "--workers",
            "1",
        ]
        begun = time.perf_counter()
        done = subprocess.run(command, capture_output=True, check=False)
        whole = time.perf_counter() - begun
        if done.returncode != 0:
            raise SystemExit(f"redactor batch ended with {done.returncode}")
        redactor = Redactor()
        redactor.redact_text("Jane Doe was here on 3 May 2020.")
        for name, rows in gold.items():
            lines = [_line(row) for row in rows]
            begun = time.perf_counter()
            for line in lines:
                redactor.run_json(line)
            seconds = time.perf_counter() - begun
            output = [
                json.loads(line)
                for line in (out / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
                if line
            ]
            results[name] = (score(rows, output), _size(rows) / 1000 / seconds)
    return results, whole


def _line(row: Record) -> str:
    return json.dumps(_plain(row), ensure_ascii=False) + "\n"


def _size(rows: list[Record]) -> int:
    return sum(len(_line(row).encode()) for row in rows)


def _stock(gold: Gold) -> tuple[dict[str, tuple[Score, float]], float]:
    """The same of stock Presidio: scores, KB/s, and the seconds of it all with loading."""
    from benchmarks.stock import StockPresidio

    started = time.perf_counter()
    engine = StockPresidio()
    engine.redact({"messages": [{"content": "Jane Doe was here on 3 May 2020."}]})
    results = {}
    for name, rows in gold.items():
        begun = time.perf_counter()
        output = [engine.redact(_plain(row)) for row in rows]
        seconds = time.perf_counter() - begun
        results[name] = (score(rows, output), _size(rows) / 1000 / seconds)
    return results, time.perf_counter() - started


def _print(gold: Gold, ours: dict[str, tuple[Score, float]], stock: dict[str, tuple[Score, float]]) -> None:
    table = Table(
        title="redactor · stock Presidio",
        caption="a higher recall is better; lower leak_docs and over are better",
    )
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


def _print_whole(gold: Gold, ours: float, stock: float) -> None:
    size = sum(map(_size, gold.values())) / 1000
    text = f"all {size:,.0f} KB, start-up included, one core: redactor batch {ours:.1f} s ({size / ours:.0f} KB/s)"
    if stock:
        text += f", stock Presidio {stock:.1f} s ({size / stock:.0f} KB/s)"
    Console(width=110).print(text)


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
