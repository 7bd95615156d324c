"""JSON documents that follow one another without a separator are cut apart, each as a record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.codecs import BOM
from redactor.errors import QuarantineError, Reason
from redactor.quarantine import Form
from redactor.shells.work import Piece

_SIGN = re.compile(rb'"(?:[^"\\]|\\.)*"|"|[{}\[\]]', re.DOTALL)
_SPACE = b" \t\r\n"


class DocumentCutter:
    """Bytes become pieces, a JSON object or array each; what stands between them and is no white space spoils the next one.

    Args:
        limit: the longest document in bytes; where one is longer, it and all after it are one fault.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._held = b""
        self._at = 0
        self._depth = 0
        self._number = 0
        self._stopped = False

    def feed(self, data: bytes) -> Iterator[Piece]:
        """The documents that these bytes complete."""
        if self._stopped:
            return
        self._held += data
        start = 0
        while found := _SIGN.search(self._held, self._at):
            sign = found.group()
            if sign == b'"':  # a text that goes on in the next bytes
                self._at = found.start()
                break
            self._at = found.end()
            self._depth += (sign in b"{[") - (sign in b"}]") if len(sign) == 1 else 0
            if self._depth <= 0 and sign in (b"}", b"]"):
                self._depth = 0
                yield self._piece(self._held[start : self._at])
                start = self._at
        else:
            self._at = len(self._held)
        self._held, self._at = self._held[start:], self._at - start
        if len(self._held) > self._limit:
            self._number += 1
            size, self._held, self._stopped = len(self._held), b"", True
            yield Piece(self._number, Form.JSON, after=b"\n", fault=Reason.TOO_LONG, position=f"{size} bytes")

    def close(self) -> Iterator[Piece]:
        """What is left: white space, or a document that has no end."""
        if self._held:
            yield self._piece(self._held)
            self._held = b""

    def broken(self, error: QuarantineError) -> Piece:
        """What stands for all that could not be read."""
        return Piece(self._number + 1, Form.JSON, after=b"\n", fault=error.reason, position=error.position)

    def _piece(self, body: bytes) -> Piece:
        self._number += 1
        bom = BOM if self._number == 1 and body.startswith(BOM) else b""
        inner = body[len(bom) :].lstrip(_SPACE)
        before = body[: len(body) - len(inner)]
        core = inner.rstrip(_SPACE)
        return Piece(self._number, Form.JSON, core, before, inner[len(core) :])
