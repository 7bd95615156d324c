"""Keys that pseudonyms, shifted dates and signatures are made with, each in a file of its own."""

from __future__ import annotations

from pathlib import Path

from redactor.errors import UsageError


def read_key(path: Path | None) -> bytes | None:
    """The key in a file: its bytes without a last line end.

    Raises:
        UsageError: there is none.
    """
    if path is None:
        return None
    try:
        key = path.read_bytes()
    except OSError as error:
        raise UsageError(f"can't read the key file: {error.strerror}") from None
    key = key.removesuffix(b"\n").removesuffix(b"\r")
    if not key:
        raise UsageError("the key file is empty")
    return key
