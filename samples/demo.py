"""Redacts everything in samples/ into out/demo with `redactor batch`, and shows what came of it. Run by `make demo`."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import check
from rich.console import Console
from rich.table import Table
from rich.text import Text

ROOT = check.FOLDER.parent
OUT = ROOT / "out" / "demo"
SHOWN = "phone_transcript.txt"
LINES = 12
WIDTH = 120
TYPES = 2


def main() -> int:
    """Run the demo; 0 when every value of expected.yaml has vanished and nothing was quarantined."""
    console = Console()
    if not console.is_terminal:
        console.width = WIDTH
    samples = check.expected()
    seconds = redact([check.FOLDER / name for name in samples])
    manifest = json.loads((OUT / "manifest.json").read_text(encoding="utf-8"))
    left = {name: remains(name, expected["vanish"]) for name, expected in samples.items()}
    console.print(table(manifest, left))
    totals = manifest["totals"]
    console.print(
        f"{totals['files']} files, {totals['records']} records, {sum(totals['counts'].values())} values redacted, "
        f"{totals['quarantined_records']} quarantined, in {seconds:.1f} s (with loading the model)\n"
    )
    console.print(before_after())
    console.print(f"\nRedacted files: {OUT.relative_to(ROOT)}/   What happened to each: manifest.json there")
    count = sum(map(len, left.values()))
    if count or totals["quarantined_records"]:
        console.print(f"[bold red]{count} made-up values are left in the output.[/]")
        return 1
    console.print("[bold green]No made-up value of samples/expected.yaml is left.[/]")
    return 0


def redact(files: list[Path]) -> float:
    """Run the batch command; the seconds it took. Ends the demo when it fails."""
    start = time.monotonic()
    command = [sys.executable, "-m", "redactor", "batch", *map(str, files), "--out", str(OUT)]
    done = subprocess.run(command, cwd=ROOT, check=False)  # noqa: S603 - our own command line
    if done.returncode not in (0, 3):
        sys.exit(done.returncode)
    return time.monotonic() - start


def remains(name: str, values: list[str]) -> list[str]:
    """The values left in the output of a sample; all of them when there is no output."""
    path = OUT / name
    return check.remaining(check.read(path), values) if path.exists() else values


def table(manifest: dict[str, Any], left: dict[str, list[str]]) -> Table:
    """One line for each file."""
    view = Table(title="samples/ redacted", title_justify="left", box=None, pad_edge=False)
    for name in ("file", "records", "quarantined", "values", "left"):
        view.add_column(name, justify="left" if name == "file" else "right", no_wrap=True)
    view.add_column("entity types", no_wrap=True)
    for entry in manifest["files"]:
        withheld, remaining = entry["quarantined_records"], len(left[entry["path"]])
        view.add_row(
            entry["path"],
            str(entry["records"]),
            Text(str(withheld), "red" if withheld else ""),
            str(sum(entry["counts"].values())),
            Text(str(remaining), "red" if remaining else "green"),
            types(entry["counts"]),
        )
    return view


def types(counts: dict[str, int]) -> str:
    """The most frequent entity types, and how many more there are."""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    more = [f"+{len(ranked) - TYPES} more"] if len(ranked) > TYPES else []
    return ", ".join([*(f"{entity} {count}" for entity, count in ranked[:TYPES]), *more])


def before_after() -> Table:
    """The first lines of a made-up call and what became of them."""
    before = check.read(check.FOLDER / SHOWN).splitlines()[:LINES]
    after = check.read(OUT / SHOWN).splitlines()[:LINES]
    view = Table(title=SHOWN, title_justify="left", show_lines=False, box=None, pad_edge=False)
    view.add_column("before (made up)", ratio=1)
    view.add_column("after", ratio=1)
    for old, new in zip(before, after, strict=True):
        view.add_row(Text(old), Text(new, "green" if old != new else ""))
    return view


if __name__ == "__main__":
    sys.exit(main())
