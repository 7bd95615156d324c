"""Records that are read ahead, so that the language model is asked about what was said in all of them together.

It reads many texts at once at half of what they cost one by one, and says the same of each, to the last bit.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any

from redactor.conversation.beside import NOTHING
from redactor.document.records import Document, read_json
from redactor.findings import said_in
from redactor.redact import Outcome, Redactor


class Ahead:
    """A `Redactor` that may be told which records come next. What it holds of them goes when they were asked for.

    Args:
        redactor: what redacts each.
    """

    def __init__(self, redactor: Redactor) -> None:
        self._redactor = redactor
        self._held: dict[tuple[str, str | None], Document] = {}
        self._said: list[tuple[str, str]] = []
        self._looks = redactor.policy.content != "drop"

    def read_ahead(self, text: str, *, format: str | None = None) -> None:
        """Read a JSON document that `run_json` or `scan_json` will be asked for; what is wrong with it, they will say."""
        if not self._looks:
            return
        with suppress(Exception):
            document = read_json(text, format_name=format)
            self._said += said_in(document)
            self._held[text, format] = document

    @contextmanager
    def together(self) -> Iterator[None]:
        """Ask the language model about all that was said in what was read ahead; its answers are known while this lasts."""
        try:
            with self._redactor._detector.told(self._said):
                yield
        finally:
            self._held.clear()
            self._said.clear()

    def run_json(self, text: str, *, format: str | None = None) -> Outcome:
        """As `Redactor.run_json`."""
        document = self._held.pop((text, format), None)
        if document is None:
            return self._redactor.run_json(text, format=format)
        return self._redactor.run_read(lambda: document, NOTHING)

    def scan_json(self, text: str, *, format: str | None = None) -> Outcome:
        """As `Redactor.scan_json`."""
        return replace(self.run_json(text, format=format), text="")

    def __getattr__(self, name: str) -> Any:
        """All else that a `Redactor` has."""
        if name == "_redactor":  # a copy that is not filled yet
            raise AttributeError(name)
        return getattr(self._redactor, name)
