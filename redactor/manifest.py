"""The manifest of a batch: what was read, what came out, and what was withheld. It holds counts and codes, no values.

File names are those of the outputs: a name that says who it is about was redacted (`redactor.naming`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from redactor.errors import Reason, UsageError

VERSION = 1
LISTED = 1000
"""Quarantined records that are listed for one file; the others are only counted."""
PASSING = frozenset(
    {Reason.TIMEOUT, Reason.WORKER_DIED, Reason.WRITE_FAILED, Reason.UNREADABLE, Reason.INTERNAL}
)
"""Reasons that may be gone in another run."""


@dataclass(frozen=True, slots=True)
class Quarantined:
    """One record that was withheld: its number, from 1, the reason code and the position."""

    record: int
    reason: str
    position: str


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One input file.

    Attributes:
        path: the path below the output folder; that below the input folder is the same, but for what was redacted in it.
        kind: how it was cut into records, or None when it was not recognised.
        compression: none, gzip, bzip2, xz or zstd, of the input and of the output.
        input_bytes: the size of the input.
        input_mtime_ns: when the input was changed last, in nanoseconds since the epoch.
        output_bytes: the size of the output, or None when there is none.
        output_sha256: the SHA-256 of the output file, in hexadecimal, or None when there is none.
        records: how many records it has, with those withheld.
        counts: how many values of each entity type were found.
        quarantined_records: how many records were withheld.
        quarantined: the first `LISTED` of them.
        left_out: how many files of an archive are not in the output because they hold no record: those that a Mac adds.
    """

    path: str
    kind: str | None
    compression: str
    input_bytes: int
    input_mtime_ns: int
    output_bytes: int | None
    output_sha256: str | None
    records: int
    counts: Mapping[str, int]
    quarantined_records: int
    quarantined: tuple[Quarantined, ...] = ()
    left_out: int = 0

    @property
    def is_final(self) -> bool:
        """Whether another run with the same settings would give the same output."""
        listed = all(Reason(item.reason) not in PASSING for item in self.quarantined)
        return self.output_sha256 is not None and listed and self.quarantined_records == len(self.quarantined)

    @classmethod
    def parse(cls, data: Mapping[str, Any]) -> FileEntry:
        """An entry from the JSON of a manifest. Raises TypeError for other fields."""
        quarantined = tuple(Quarantined(**item) for item in data["quarantined"])
        return cls(**{**data, "quarantined": quarantined})


@dataclass(frozen=True, slots=True)
class Manifest:
    """All files of one run.

    Attributes:
        policy: name and digest of the policy.
        versions: the versions of all that decides what comes out.
        settings: the options that decide what comes out; a key shows only as a check value.
        files: one entry for each file, in the order of the run.
        complete: whether the run came to its end.
    """

    policy: Mapping[str, str]
    versions: Mapping[str, str]
    settings: Mapping[str, Any]
    files: tuple[FileEntry, ...] = field(default=())
    complete: bool = False

    def to_json(self) -> str:
        """The text of `manifest.json`. The same run gives the same text."""
        body = {
            "manifest_version": VERSION,
            "complete": self.complete,
            "policy": dict(self.policy),
            "versions": dict(self.versions),
            "settings": dict(self.settings),
            "totals": totals(self.files),
            "files": [asdict(entry) for entry in self.files],
        }
        return json.dumps(body, indent=1) + "\n"

    def same_run(self, other: Manifest) -> bool:
        """Whether both were made under the same policy, versions and settings."""
        return (dict(self.policy), dict(self.versions), dict(self.settings)) == (
            dict(other.policy),
            dict(other.versions),
            dict(other.settings),
        )

    @classmethod
    def parse(cls, text: str) -> Manifest:
        """A manifest from its text. Raises UsageError for anything else."""
        try:
            data = json.loads(text)
            if data["manifest_version"] != VERSION:
                raise ValueError
            files = tuple(FileEntry.parse(entry) for entry in data["files"])
            return cls(data["policy"], data["versions"], data["settings"], files, data["complete"])
        except (ValueError, TypeError, KeyError, AttributeError):
            raise UsageError("the manifest.json in the output folder is not one of this version") from None


def totals(files: Iterable[FileEntry]) -> dict[str, Any]:
    """The sums over all files."""
    counts: Counter[str] = Counter()
    sums = {"files": 0, "input_bytes": 0, "records": 0, "quarantined_records": 0}
    for entry in files:
        counts.update(entry.counts)
        sums["files"] += 1
        sums["input_bytes"] += entry.input_bytes
        sums["records"] += entry.records
        sums["quarantined_records"] += entry.quarantined_records
    return {**sums, "counts": dict(sorted(counts.items()))}
