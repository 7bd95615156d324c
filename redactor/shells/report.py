"""The report of a scan, written while it runs: lines for people, or one JSON object."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import TextIO

from redactor.shells.files import show
from redactor.shells.scan import Found, Scan, Unread


@dataclass
class Totals:
    """How much a scan found, and how much it could not read."""

    found: int = 0
    unread: int = 0
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, item: Found | Unread) -> None:
        """Count one item."""
        if isinstance(item, Found):
            self.found += 1
            self.counts[item.where.entity_type] += 1
        else:
            self.unread += 1


def write_lines(scan: Scan, out: TextIO) -> Totals:
    """One line for each finding, and a last one with the sums."""
    totals = Totals()
    for item in scan.run():
        totals.add(item)
        place = f"{show(item.file)}:{item.record}"
        if isinstance(item, Found):
            w = item.where
            key = " key" if w.is_key else ""
            out.write(
                f"{place} {show(w.pointer) or '-'}{key} {w.start}-{w.end} {w.entity_type} {w.score:.2f} {w.recognizer}\n"
            )
        else:
            out.write(f"{place} not read: {item.reason.value} {item.position}".rstrip() + "\n")
    out.write(f"{totals.found} found in {scan.records} records, {totals.unread} not read\n")
    out.flush()
    return totals


def write_json(scan: Scan, out: TextIO) -> Totals:
    """One JSON object: findings, one a line, what was not read, and totals."""
    totals = Totals()
    unread: list[dict[str, object]] = []
    out.write('{"findings": [')
    for item in scan.run():
        totals.add(item)
        if isinstance(item, Found):
            row = {"file": item.file, "record": item.record, **asdict(item.where)}
            out.write((",\n" if totals.found > 1 else "\n") + json.dumps(row))
        elif len(unread) < 10_000:
            unread.append(
                {"file": item.file, "record": item.record, "reason": item.reason, "position": item.position}
            )
    sums = {
        "records": scan.records,
        "found": totals.found,
        "not_read": totals.unread,
        "counts": dict(sorted(totals.counts.items())),
    }
    out.write(f'\n],\n"not_read": {json.dumps(unread)},\n"totals": {json.dumps(sums)}}}\n')
    out.flush()
    return totals
