"""What was found in a text is kept in memory, for logs say the same again and again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from redactor.spans import Span
from redactor.text import View

MOST_TEXTS = 10_000
LONGEST = 400
"""Characters of a text whose spans are kept."""


class Remembering:
    """A detector that answers the same question once: its answer depends on the question alone.

    Args:
        detector: a `redactor.detect.Detector`.
    """

    def __init__(self, detector: Any) -> None:
        self._detector = detector
        self.model = detector.model
        self.clean: set[tuple[str, str, bool]] = set()
        """Texts of the record at hand in which nothing that counts can be found: text, label, names."""
        self._found: dict[tuple[str, str, str, bool], list[Span]] = {}

    def __getattr__(self, name: str) -> Any:
        if name == "_detector":  # a copy that is not filled yet
            raise AttributeError(name)
        return getattr(self._detector, name)

    def detect(
        self, text: str, text_views: Sequence[View], *, context: str = "", label: str = "", names: bool = True
    ) -> list[Span]:
        """As `Detector.detect`."""
        if not context and (text, label, names) in self.clean:
            return []
        key = (text, context, label, names)
        found = self._found.get(key)
        if found is None:
            found = self._detector.detect(text, text_views, context=context, label=label, names=names)
            if len(text) + len(context) <= LONGEST:
                if len(self._found) >= MOST_TEXTS:
                    for old in list(self._found)[: MOST_TEXTS // 2]:
                        del self._found[old]
                self._found[key] = found
        return list(found)
