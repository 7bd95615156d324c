"""The shell of evidence: reports written whole or not at all, and evidence that was written earlier read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from redactor.errors import UsageError
from redactor.launch.report import Report
from redactor.launch.reports import evidence
from redactor.launch.reports.diff import Diff, compare
from redactor.launch.reports.junit import junit
from redactor.launch.reports.sarif import sarif
from redactor.shells import atomic, files

KINDS = ("json", "html", "junit", "sarif")
"""The reports that can be written: the signed evidence, and what shows it."""


def read(path: Path) -> dict[str, Any]:
    """Evidence that was written earlier; whether it is as it was signed is not judged.

    Raises:
        UsageError: it can't be read, or is no evidence.
    """
    shown = files.show(path)
    try:
        if path.stat().st_size > evidence.MAX_BYTES:
            raise UsageError(f"{shown} is too large for evidence")
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"can't read {shown}: {error.strerror}") from None
    return evidence.loads(data, shown)


def verify(path: Path, key: bytes | None = None) -> evidence.Verification:
    """Whether evidence is as it was signed.

    Raises:
        UsageError: it can't be read, is no evidence, or the key is too short.
    """
    return evidence.verify(read(path), key)


def last(path: Path, key: bytes | None = None) -> dict[str, Any]:
    """Evidence to compare with. What is not as it was signed is no evidence.

    Raises:
        UsageError: it can't be read, is no evidence, or was changed.
    """
    old = read(path)
    found = evidence.verify(old, key)
    if not found.digest_fits or found.keyed is evidence.Keyed.WRONG:
        raise UsageError(
            f"{files.show(path)} is not as it was signed, or was signed with another key, so nothing can be compared with it"
        )
    return old


def publish(
    report: Report,
    targets: Mapping[str, Path],
    *,
    key: bytes | None = None,
    old: Mapping[str, Any] | None = None,
    places: Mapping[str, str] = MappingProxyType({}),
) -> tuple[dict[str, Any], Diff | None]:
    """Sign a report, compare it, and write what is asked for; each file appears whole, or its predecessor stays.

    Args:
        report: the report.
        targets: kind (see KINDS) -> the file that is written.
        key: of the keyed digest.
        old: evidence to compare with, of `last`.
        places: the name of the plan or of a document -> its path, for SARIF.

    Returns:
        the signed evidence, and what changed since the old one where that was given.

    Raises:
        UsageError: a kind is unknown, the key is too short, two kinds name one file, or a file can't be written.
    """
    check(targets, key)
    signed = evidence.sign(report, key)
    diff = compare(old, signed) if old is not None else None
    for kind, target in targets.items():
        try:
            atomic.write(target, _text(kind, report, signed, diff, places).encode())
        except OSError as error:
            raise UsageError(f"can't write {files.show(target)}: {error.strerror}") from None
    return signed, diff


def check(targets: Mapping[str, Path], key: bytes | None = None, *, read: Sequence[Path] = ()) -> None:
    """See that reports can be told apart and signed, and replace nothing that the run reads, before anything slow is done.

    Args:
        targets: kind (see KINDS) -> the file that is written.
        key: of the keyed digest.
        read: files and folders that the run reads.

    Raises:
        UsageError: a kind is unknown, a target is a folder or is read, two kinds name one file, or the key is too short.
    """
    if key is not None:
        evidence.key_id(key)
    if unknown := sorted(set(targets) - set(KINDS)):
        raise UsageError(f"unknown report {', '.join(unknown)}; known are {', '.join(KINDS)}")
    if len({target.resolve() for target in targets.values()}) < len(targets):
        raise UsageError("two reports name one file")
    for target in targets.values():
        if target.is_dir():
            raise UsageError(f"{files.show(target)} is a folder; a report needs the name of a file")
        spare(target, read)


def spare(target: Path, read: Sequence[Path]) -> None:
    """Refuse to write where a file stands that the run reads, itself or in a folder.

    Raises:
        UsageError: there is one.
    """
    place = target.resolve()
    known = {path.resolve() for path in read}
    if place in known or (place.exists() and not known.isdisjoint(place.parents)):
        raise UsageError(f"{files.show(target)} is read by this run: what is written needs a file of its own")


def _text(
    kind: str, report: Report, signed: Mapping[str, Any], diff: Diff | None, places: Mapping[str, str]
) -> str:
    match kind:
        case "json":
            return evidence.dumps(signed)
        case "junit":
            return junit(report)
        case "sarif":
            return sarif(report, places)
    from redactor.launch.reports.html import page  # only the page needs the template engine

    return page(report, signed["signature"], diff)
