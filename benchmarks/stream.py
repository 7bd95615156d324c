"""`python -m benchmarks.stream`: `redactor stream` as a process on one core, over a made-up JSON log mix; `--text`: of plain text.

Prints lines/s and MB/s, the time from a line's being written to it to the line's coming out at half that load (p50, p99), and
stock Presidio on a sample of the same lines. The filter and its worker share one core; who feeds it runs on another where there
is one. Verdicts on values are learned while it runs, so a stretch of the same mix goes first that is timed by itself. On a
machine that does other things too, the figure per second of processor time says more than the one per second on the clock; both
are printed.
"""

from __future__ import annotations

import argparse
import os
import select
import subprocess
import sys
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.logmix import SHARE_PERSONAL, lines, text_lines
from benchmarks.stock import StockPresidio

SAMPLE = 100
TICK = 0.005
_CLOCK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast a stretch of lines went through.

    Attributes:
        lines: how many.
        size: their bytes.
        clock: seconds on the clock.
        cpu: seconds of processor time of the filter and its workers.
    """

    lines: int
    size: int
    clock: float
    cpu: float


class Filter:
    """A running `redactor stream` that may use one core only."""

    def __init__(self, core: int) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "redactor", "stream"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            preexec_fn=lambda: os.sched_setaffinity(0, {core}),
        )
        assert self.process.stdin is not None and self.process.stdout is not None
        self.into, self.out = self.process.stdin.fileno(), self.process.stdout.fileno()
        os.set_blocking(self.into, False)

    def cpu(self) -> float:
        """Seconds of processor time so far, of the filter and the workers it has."""
        return sum(_cpu(pid) for pid in (self.process.pid, *_children(self.process.pid)))

    def close(self) -> None:
        """End it."""
        self.process.kill()
        self.process.communicate()


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _cpu(pid: int) -> float:
    after = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(after[11]) + int(after[12])) / _CLOCK


def through(run: Filter, data: bytes) -> Speed:
    """Send lines as fast as they are taken, until all have come back."""
    count = data.count(b"\n")
    rest, back = memoryview(data), 0
    cpu, begun = run.cpu(), time.perf_counter()
    while back < count:
        can_read, can_write, _ = select.select([run.out], [run.into] if rest else [], [])
        if can_write:
            rest = rest[os.write(run.into, rest[: 1 << 16]) :]
        if can_read:
            back += os.read(run.out, 1 << 20).count(b"\n")
    return Speed(count, len(data), time.perf_counter() - begun, run.cpu() - cpu)


def delays(run: Filter, made: list[bytes], rate: float) -> list[float]:
    """Send lines at a steady rate; give the seconds from each line's turn to its coming out, sorted."""
    found: list[float] = []
    due: deque[float] = deque()
    begun, sent = time.perf_counter(), 0
    while len(found) < len(made):
        now = time.perf_counter() - begun
        upto = min(int(now * rate) + 1, len(made))
        if sent < upto:
            block = memoryview(b"".join(made[sent:upto]))
            due.extend(i / rate for i in range(sent, upto))
            sent = upto
            while block:
                try:
                    block = block[os.write(run.into, block) :]
                except BlockingIOError:
                    _read(run, due, found, begun, TICK)
        _read(run, due, found, begun, TICK)
    return sorted(found)


def _read(run: Filter, due: deque[float], found: list[float], begun: float, seconds: float) -> None:
    if select.select([run.out], [], [], seconds)[0]:
        back = os.read(run.out, 1 << 20).count(b"\n")
        now = time.perf_counter() - begun
        found.extend(now - due.popleft() for _ in range(back))


def stock(sample: list[str]) -> float:
    """Seconds that stock Presidio takes for some lines, each as text."""
    engine = StockPresidio()
    records = [{"messages": [{"content": line}]} for line in sample]
    for record in records[:5]:
        engine.redact(record)
    begun = time.process_time()
    for record in records:
        engine.redact(record)
    return time.process_time() - begun


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=60_000, help="lines that are timed")
    parser.add_argument("--warm", type=int, default=150_000, help="lines that go first")
    parser.add_argument("--core", type=int, default=min(os.sched_getaffinity(0)), help="the filter's core")
    parser.add_argument(
        "--share", type=float, default=SHARE_PERSONAL, help="share of lines with something personal"
    )
    parser.add_argument(
        "--customers", type=int, help="people whom those lines are about, who come again; else each is new"
    )
    parser.add_argument("--text", action="store_true", help="the same events as lines of plain text")
    chosen = parser.parse_args()
    others = os.sched_getaffinity(0) - {chosen.core}
    mix = text_lines if chosen.text else lines
    both = [
        line.encode() + b"\n" for line in mix(1, chosen.warm + chosen.lines, chosen.share, chosen.customers)
    ]
    made = both[chosen.warm :]
    run = Filter(chosen.core)
    if others:
        os.sched_setaffinity(0, others)
    try:
        warm = through(run, b"".join(both[: chosen.warm]))
        speed = through(run, b"".join(made))
        rate = speed.lines / speed.clock / 2
        late = delays(run, made[: int(rate * 20)], rate)
    finally:
        run.close()
    sample = [line.decode().rstrip("\n") for line in made[:SAMPLE]]
    who = f"{chosen.customers} people who come again" if chosen.customers else "somebody new each"
    kind = f"{'plain text' if chosen.text else 'JSON'} log lines, {chosen.share:.0%} about {who}"
    _print(kind, warm, speed, rate, late, stock(sample) / len(sample))
    return 0


def _print(kind: str, warm: Speed, speed: Speed, rate: float, late: list[float], stock_line: float) -> None:
    table = Table("", "lines/s", "MB/s", "lines/s of CPU time", title=f"{speed.lines:,} {kind}; one core")
    for name, one in (("redactor stream, first stretch", warm), ("redactor stream", speed)):
        table.add_row(
            name,
            f"{one.lines / one.clock:,.0f}",
            f"{one.size / one.clock / 1e6:.1f}",
            f"{one.lines / max(one.cpu, 0.01):,.0f}",
        )
    size = speed.size / speed.lines
    table.add_row(
        "stock Presidio (a sample)",
        f"{1 / stock_line:,.0f}",
        f"{size / stock_line / 1e6:.2f}",
        f"{1 / stock_line:,.0f}",
    )
    console = Console(width=110)
    console.print(table)
    console.print(
        f"at {rate:,.0f} lines/s: p50 {1e3 * late[len(late) // 2]:.1f} ms, p99 {1e3 * late[len(late) * 99 // 100]:.1f} ms,"
        f" slowest {1e3 * late[-1]:.1f} ms"
    )


if __name__ == "__main__":
    sys.exit(main())
