"""`python -m benchmarks.own_logs FILE...`: how much of logs that are at hand vanishes, beside stock Presidio on the same lines.

Most lines of a log are about machines: what vanishes of those, a filter in a log shipper destroys. Nothing of the lines is printed but
how many of them changed and which share of their words went; whether a word went rightly, only who reads both can tell.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.stock import StockPresidio
from redactor import Redactor
from redactor.wire.logline import redact_line

_WORD = re.compile(r"\w+")
_PLACEHOLDER = re.compile(r"\[[A-Z_]+_\d+\]|<[A-Z_]+>")


@dataclass(slots=True)
class Loss:
    """What vanished: lines, changed lines, words, words that vanished."""

    lines: int = 0
    changed: int = 0
    words: int = 0
    lost: int = 0

    def add(self, line: str, redacted: str) -> None:
        """Count one line."""
        words = Counter(_WORD.findall(line))
        left = Counter(_WORD.findall(_PLACEHOLDER.sub(" ", redacted)))
        self.lines += 1
        self.changed += redacted != line
        self.words += words.total()
        self.lost += sum(max(0, count - left[word]) for word, count in words.items())

    def join(self, other: Loss) -> None:
        """Count what was counted elsewhere."""
        self.lines += other.lines
        self.changed += other.changed
        self.words += other.words
        self.lost += other.lost

    def __str__(self) -> str:
        """The share of lines that changed, and of words that vanished."""
        return f"{self.changed / max(1, self.lines):.3f}, {self.lost / max(1, self.words):.3f}"


def sample(path: Path, count: int) -> list[str]:
    """So many lines of a file that are not empty, always the same ones."""
    lines = [line for line in path.read_text(errors="replace").split("\n") if line.strip()]
    return random.Random(path.name).sample(lines, min(count, len(lines)))


def loss(lines: Iterable[str], redact: Callable[[str], str]) -> Loss:
    """What a redactor takes of some lines."""
    total = Loss()
    for line in lines:
        total.add(line, redact(line))
    return total


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="logs, as text")
    parser.add_argument("--lines", type=int, default=400, help="how many lines of each are read")
    chosen = parser.parse_args()
    ours, stock = Redactor(), StockPresidio()
    table = Table("log", "lines", "redactor: lines changed, words that vanished", "stock Presidio")
    totals = (Loss(), Loss())
    for path in chosen.files:
        lines = sample(path, chosen.lines)
        losses = (_ours(ours, lines), _stock(stock, lines))
        table.add_row(path.name, str(len(lines)), *map(str, losses))
        for total, one in zip(totals, losses, strict=True):
            total.join(one)
    table.add_row("all", str(totals[0].lines), *map(str, totals))
    Console(width=120).print(table)
    return 0


def _ours(redactor: Redactor, lines: list[str]) -> Loss:
    return loss(lines, lambda line: redact_line(redactor, line).text)


def _stock(stock: StockPresidio, lines: list[str]) -> Loss:
    return loss(
        lines, lambda line: str(stock.redact({"messages": [{"content": line}]})["messages"][0]["content"])
    )


if __name__ == "__main__":
    sys.exit(main())
