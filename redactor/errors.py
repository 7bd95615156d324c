"""Every error redactor raises, in one tree.

    RedactorError
    ├── UsageError            a wrong option, path or configuration: one clear line, exit code 2
    │   ├── PolicyError       a policy that does not parse, or names something unknown
    │   └── ModelError        a language model that is not installed or is damaged
    ├── StoppedError          a run that had begun can't go on: one clear line, exit code 75
    ├── QuarantineError       one record could not be redacted: it is withheld, exit code 3
    └── SeenAsideError        a record must be read as a whole; never leaves `redactor.quick`

No message of this tree ever quotes input: a message says what went wrong and where, with a :class:`Reason` and a position.
"""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why a record was quarantined. The value is the reason code in markers, manifests and reports."""

    INVALID_UTF8 = "invalid_utf8"
    INVALID_JSON = "invalid_json"
    RAGGED = "ragged_row"
    TRUNCATED = "truncated"
    CORRUPT = "corrupt_compression"
    TOO_DEEP = "too_deep"
    TOO_LONG = "too_long"
    DETECTOR_FAILED = "detector_failed"
    TIMEOUT = "timeout"
    OPERATOR_FAILED = "operator_failed"
    INTERNAL = "internal_error"
    WORKER_DIED = "worker_died"
    UNSAFE_PATH = "unsafe_path"
    UNSUPPORTED = "unsupported_format"
    UNREADABLE = "unreadable"
    WRITE_FAILED = "write_failed"


class RedactorError(Exception):
    """The root of redactor's errors."""


class UsageError(RedactorError):
    """The caller asked for something that can't be done; the message is one line that says what to change."""


class PolicyError(UsageError):
    """A policy that can't be used. The message names the field."""


class ModelError(UsageError):
    """A language model that is not installed, or whose files are damaged."""


class StoppedError(RedactorError):
    """A run that had begun can't go on, through nothing that was asked: what is out stays, the rest is not done."""


class QuarantineError(RedactorError):
    """One record can't be redacted and must be withheld.

    Args:
        reason: the reason code.
        position: where in the record, in words that hold no input (a byte offset, a depth, a recognizer's name).
    """

    def __init__(self, reason: Reason, position: str = "") -> None:
        self.reason = reason
        self.position = position
        super().__init__(reason, position)  # what pickle needs to make it again

    def __str__(self) -> str:
        return f"{self.reason.value}{f' at {self.position}' if self.position else ''}"


class SeenAsideError(RedactorError):
    """What was found in a record may stand in a text that was put aside: the record must be read as a whole."""

    def __init__(self) -> None:
        super().__init__("seen in what was put aside")
