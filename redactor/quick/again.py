"""What became of small records and texts that came again: a caller's number stands in all lines of a call.

What becomes of a record depends on nothing but the record; what becomes of a part of a line (`redactor.quick.excerpt`) on nothing but
the part, as long as nothing that was found in it may stand in what was put aside. That is asked of each line anew. Only what comes a
second time is kept, in memory and bounded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from redactor.conversation.beside import Beside, Check
from redactor.detect.memo import _keep
from redactor.document.nodes import Document, Excerpt
from redactor.errors import SeenAsideError
from redactor.jsontext import Edit
from redactor.quick.excerpt import Part
from redactor.redact import Finding, Outcome

LONGEST = 1_000
"""Characters of a record that is kept."""
MOST = 8_000
"""Records, and texts, that are kept."""
_MOST_ONCE = 65_536


class Engine(Protocol):
    """What redacts."""

    def run_read(self, read: Callable[[], Document], aside: Beside) -> Outcome:
        """Redact a record that is read elsewhere."""

    def run_text(self, text: str) -> Outcome:
        """Redact a text."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What became of a part of a line, and what has to be asked of what stands beside it."""

    edits: list[Edit] = field(repr=False)
    counts: Mapping[str, int]
    findings: tuple[Finding, ...]
    checks: list[Check] = field(repr=False)


class Again:
    """Redacts parts of lines and texts; what comes again is not read a third time.

    Args:
        engine: what redacts, the same each time.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._once: dict[int, None] = {}
        self._parts: dict[str, _Known] = {}
        self._texts: dict[str, Outcome] = {}

    def run_part(self, part: Part, aside: Sequence[str]) -> Outcome | None:
        """Redact a part of a line beside some texts; None where it is no record by itself.

        Raises:
            QuarantineError: it can't be redacted.
            SeenAsideError: what was found may stand in one of the texts.
        """
        known = self._parts.get(part.text)
        if known is not None:
            if any(check(aside) for check in known.checks):
                raise SeenAsideError
            return Outcome(part.written(known.edits), known.counts, known.findings)
        document = part.read()
        if document is None:
            return None
        beside = Beside(aside, keeps=self._came_again(part.text))
        outcome = self._engine.run_read(lambda: document, beside)
        if beside.keeps and isinstance(document.root, Excerpt):
            edits = document.root.part.changes()
            known = _Known(edits, outcome.counts, outcome.findings, beside.checks)
            _keep(self._parts, part.text, known, MOST)
        return outcome

    def run_text(self, text: str) -> Outcome:
        """As `Redactor.run_text`."""
        known = self._texts.get(text)
        if known is None:
            known = self._engine.run_text(text)
            if self._came_again(text):
                _keep(self._texts, text, known, MOST)
        return known

    def _came_again(self, text: str) -> bool:
        """Whether a text, or one that can't be told from it, came before; none that is long did."""
        key = hash(text)
        if len(text) > LONGEST:
            return False
        if key in self._once:
            return True
        _keep(self._once, key, None, _MOST_ONCE)
        return False
