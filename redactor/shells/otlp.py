"""OTLP files in protobuf (`.pb`, `.binpb`; the extra `otlp`): one request for logs or traces, which is one record."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from redactor.errors import QuarantineError, Reason, UsageError
from redactor.quarantine import Form
from redactor.shells.work import Answer, Piece
from redactor.wire import otlp

SUFFIXES = (".pb", ".binpb")
_LARGEST = 256 << 20


def available() -> bool:
    """Whether opentelemetry-proto is installed."""
    try:
        return importlib.util.find_spec("opentelemetry.proto") is not None
    except ModuleNotFoundError:
        return False


def batches(source: Path | bytes) -> Iterator[tuple[Piece, ...]]:
    """The request as one JSON record. Raises QuarantineError where it is none."""
    _, text = _read(source)
    yield (Piece(1, Form.JSON, text.encode("utf-8", "surrogatepass")),)


def _read(source: Path | bytes) -> tuple[otlp.Signal, str]:
    reason = Reason.UNSUPPORTED
    try:
        if isinstance(source, Path):
            with open(source, "rb") as file:
                source = file.read(_LARGEST + 1)
        if len(source) > _LARGEST:
            raise QuarantineError(Reason.TOO_LONG, "protobuf")
        return otlp.to_json(source)
    except QuarantineError as error:
        reason = error.reason
    except OSError:
        reason = Reason.UNREADABLE
    except UsageError:
        pass
    raise QuarantineError(reason, "protobuf")


class Assembler:
    """Writes the redacted request as protobuf again.

    Args:
        source: the input, for what it carries.
    """

    def __init__(self, source: Path | bytes) -> None:
        self._signal, _ = _read(source)
        self._data: bytes | None = None

    def rename(self, names: Mapping[str, str]) -> None:
        """The keys of attributes are in the record."""

    def take(self, pieces: Sequence[Piece], answers: Sequence[Answer]) -> bytes:
        """Take the request; it gives no bytes before its end."""
        for answer in answers:
            if answer.reason is None:
                self._data = otlp.from_json(self._signal, answer.text.decode("utf-8"))
        return b""

    def close(self) -> bytes:
        """The request, or one without records where it was withheld: no byte is an empty request."""
        return self._data or b""
