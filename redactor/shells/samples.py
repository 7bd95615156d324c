"""Samples of the user's own records become templates for canaries. Nothing of a sample's text goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from redactor import jsontext
from redactor.errors import QuarantineError, UsageError
from redactor.launch.canaries import Known, Template, learn
from redactor.launch.residual import value_at
from redactor.shells import files, guard
from redactor.shells.reader import Options, read
from redactor.shells.work import TIMEOUT

PER_FILE = 3
"""So many records of a file are learned, the first of each structure."""
LOOKED_AT = 2_000
"""So many records of a file are looked at for another structure."""


def templates(paths: Sequence[Path], engine: Any, *, record_format: str | None = None) -> list[Template]:
    """Learn all samples.

    Args:
        paths: files or folders: JSON, JSON lines, or transcripts of "Agent: words" lines.
        engine: the redactor; what it finds in a sample becomes a place for canaries of that type.
        record_format: the record format, or None to recognise it.

    Raises:
        UsageError: a sample can't be read, or no record can be made of it.
    """
    found: list[Template] = []
    for source in files.find(paths):
        name = files.show(source.relative)
        before = len(found)
        seen: set[object] = set()
        for number, text in enumerate(_records(source), 1):
            if number > LOOKED_AT or len(found) - before == PER_FILE:
                break
            label = name if number == 1 else f"{name} record {number}"
            template = learn(text, label, _known(text, engine, record_format), format_name=record_format)
            shape = tuple((place.kind, place.pointer, place.entity_type) for place in template.places)
            if shape not in seen:
                seen.add(shape)
                found.append(template)
        if len(found) == before:
            raise UsageError(f"the sample {name} holds no record")
    return found


def _records(source: files.Source) -> Iterator[str]:
    for chunk in read(source, Options()):
        if chunk.refused is not None:
            raise UsageError(f"the sample {files.show(source.relative)} can't be read: {chunk.refused.value}")
        for piece in chunk.pieces:
            if piece.is_record and piece.body.strip():
                try:
                    yield piece.body.decode("utf-8")
                except UnicodeDecodeError:
                    raise UsageError(f"the sample {files.show(source.relative)} is not UTF-8") from None


def _known(text: str, engine: Any, record_format: str | None) -> Known:
    """What the redaction finds: values that are personal as a whole, and names of members."""
    try:
        value = jsontext.parse(text)
        outcome = guard.limited(
            guard.allowance(TIMEOUT, len(text)), lambda: engine.scan_json(text, format=record_format)
        )
    except (QuarantineError, guard.DeadlineError):
        return Known()
    whole: dict[str, str] = {}
    keys: dict[str, str] = {}
    for finding in outcome.findings:
        if finding.is_key:
            keys[finding.pointer] = finding.entity_type
        elif finding.start == 0:
            held = value_at(value, finding.pointer)
            if isinstance(held, str | int | float) and finding.end == len(str(held)):
                whole[finding.pointer] = finding.entity_type
    return Known(whole, keys)
