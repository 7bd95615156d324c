"""What travels between the shells and the workers: jobs one way, answers the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from redactor.wire.pieces import Answer, Piece, Where, line_form

__all__ = ["Answer", "EngineInfo", "Mode", "Piece", "Setup", "Where", "line_form"]

ENGINE = "redactor.redact:Redactor"
"""What a worker builds: `module:name` of a class with the interface of `redactor.redact.Redactor`."""
MAX_RECORD = 16 * 1024 * 1024
"""The longest line, in bytes, unless an option says otherwise."""
TIMEOUT = 30.0
"""Seconds for each started 256 KiB of a record, unless an option says otherwise."""


class Mode(StrEnum):
    """What is wanted of each record."""

    REDACT = "redact"
    SCAN = "scan"


@dataclass(frozen=True, slots=True)
class Setup:
    """All that a worker must know to build its engine.

    Attributes:
        policy: the name of a policy or the path of a policy file.
        key: the key of keyed operators; never shown or stored.
        nlp: the language model, or None for the default.
        timeout: seconds for each started 256 KiB of a record.
        record_format: the record format for every JSON record, or None to recognise each.
        engine: `module:name` of what to build.
        quick: whether verdicts on values are kept in the worker's memory, so that clean log lines cost little.
    """

    policy: str
    key: bytes | None = field(default=None, repr=False)
    nlp: str | None = None
    mode: Mode = Mode.REDACT
    timeout: float = TIMEOUT
    record_format: str | None = None
    engine: str = ""
    quick: bool = False


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """What a worker's engine says of itself, for the manifest."""

    policy: str
    digest: str
    versions: Mapping[str, str]
