"""A record on its way through a shell: what was cut from the input, what became of it, and the bytes that go out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from redactor.errors import Reason
from redactor.quarantine import Form, marker

_JSON_START = re.compile(rb"[ \t\r\n]*(?:\{[ \t\r\n]*(?:[\"}]|\Z)|\[[ \t\r\n]*(?:[\[{\"\]]|\Z))")
_MAYBE_JSON = re.compile(rb"[ \t\r\n]*[\[{\"]")


@dataclass(frozen=True, slots=True)
class Where:
    """Where one finding lies; see `redactor.redact.Finding`. Never what it is."""

    pointer: str
    start: int
    end: int
    entity_type: str
    score: float
    recognizer: str
    is_key: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one record: redacted bytes, or the reason why there are none.

    Attributes:
        text: the redacted record in UTF-8; empty when it was quarantined or only scanned.
        counts: how many values of each entity type were found.
        findings: where they are; filled by a scan only.
        reason: why the record is withheld, or None.
        position: where the trouble lies.
        withheld: how many records of many lines (`Form.LINES`) are withheld in `text`.
    """

    text: bytes = field(default=b"", repr=False)
    counts: Mapping[str, int] = field(default_factory=dict)
    findings: tuple[Where, ...] = ()
    reason: Reason | None = None
    position: str = ""
    withheld: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """One record of an input and the bytes around it, which hold white space or a byte-order mark only.

    Attributes:
        number: the number of the record, from 1; in a file of lines, the number of the line.
        form: how the body is read.
        body: the bytes of the record; empty for a blank line and for a fault.
        before: the bytes that go out before it as they are.
        after: the bytes that go out after it as they are.
        fault: why no record could be read here, or None.
        position: where that lies.
        skip: so many lines of the body are out already; they are there only so that the others are read with them.
        take: so many more line ends of the body go out, and what stands before the next; None: all of it.
    """

    number: int
    form: Form
    body: bytes = field(default=b"", repr=False)
    before: bytes = field(default=b"", repr=False)
    after: bytes = b""
    fault: Reason | None = None
    position: str = ""
    skip: int = 0
    take: int | None = None

    @property
    def is_record(self) -> bool:
        """Whether something stands here that counts as a record."""
        return bool(self.body) or self.fault is not None

    def answered(self, answer: Answer | None) -> Answer:
        """The answer of the worker, or what needs no worker: a fault, or nothing at all."""
        if answer is not None and self.fault is None:
            return answer
        return Answer(reason=self.fault, position=self.position)

    def written(self, answer: Answer) -> bytes:
        """The bytes that go out for this record."""
        text = answer.text
        if answer.reason is not None:
            text = marker(self.form, answer.reason, self.number, answer.position).encode("ascii")
        elif self.skip or self.take is not None:
            if text.count(b"\n") != self.body.count(
                b"\n"
            ):  # then what is out already can't be told from the rest
                return self.written(replace(answer, text=b"", reason=Reason.INTERNAL, position="lines"))
            text = text.split(b"\n", self.skip)[-1]
            if self.take is not None:
                text = b"\n".join(text.split(b"\n")[: self.take + 1]).removesuffix(b"\r")
        return self.before + text + self.after


def line_form(head: bytes) -> Form:
    """How a line of a log is read: JSON when it starts as an object or an array of things does, else it depends.

    A line that starts like JSON and does not parse is quarantined, because as text it would lose what its field names
    say; `[2026-01-02 ...] words` is no such line.
    """
    if _JSON_START.match(head):
        return Form.JSON
    return Form.EITHER if _MAYBE_JSON.match(head) else Form.TEXT
