"""What was found in a short text is kept in memory, for records repeat themselves: prompts, greetings, log messages.

It is bounded, never leaves the process and dies with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from hashlib import blake2b
from typing import Any

from redactor.spans import Span
from redactor.text import View

MOST_TEXTS = 10_000
LONGEST = 400
"""Characters of a text whose spans are kept."""
MOST_RUNS = 4_096
_DIGEST = 16
_LARGEST = 64 * 1024
"""Bytes of a network's input whose output is kept."""


class RememberingSession:
    """A session of onnxruntime that answers the same input once: texts whose words read the same to the network are one to it.

    Args:
        session: an `onnxruntime.InferenceSession` whose inputs besides `vectors` and `gaps` follow from their shape.
    """

    def __init__(self, session: Any) -> None:
        self._session = session
        self._kept: dict[bytes, Any] = {}

    def run(self, outputs: Sequence[str], feed: Mapping[str, Any]) -> Any:
        """As `InferenceSession.run`."""
        vectors, gaps = feed["vectors"], feed["gaps"]
        if vectors.nbytes > _LARGEST:
            return self._session.run(outputs, feed)
        digest = blake2b(repr(gaps.shape).encode(), digest_size=_DIGEST)
        digest.update(vectors.tobytes())
        digest.update(gaps.tobytes())
        key = digest.digest()
        found = self._kept.get(key)
        if found is None:
            found = self._session.run(outputs, feed)
            _keep(self._kept, key, found, MOST_RUNS)
        return [output.copy() for output in found]  # who asks may change what it gets


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
        self._views: dict[str, list[View]] = {}

    def __getattr__(self, name: str) -> Any:
        if name == "_detector":  # a copy that is not filled yet
            raise AttributeError(name)
        return getattr(self._detector, name)

    def views(self, text: str) -> list[View]:
        """As `Detector.views`."""
        found = self._views.get(text)
        if found is None:
            found = self._detector.views(text)
            if len(text) <= LONGEST:
                _keep(self._views, text, found)
        return list(found)

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
                _keep(self._found, key, found)
        return list(found)

    def told(self, texts: Iterable[tuple[str, str]]) -> AbstractContextManager[None]:
        """As `Detector.told`, without what was asked before."""
        new = (asked for asked in texts if (*asked, "", True) not in self._found)
        told: AbstractContextManager[None] = self._detector.told(new)
        return told


def remember(redactor: Any) -> Remembering:
    """Let the detector of a `redactor.redact.Redactor` answer the same question once; gives that detector."""
    detector = redactor._detector
    if not isinstance(detector, Remembering):
        detector = redactor._detector = Remembering(detector)
    return detector


def remember_runs(detector: Any) -> None:
    """Let the language models of a detector answer the same input once, where they are redactor's own."""
    model = getattr(getattr(detector, "_finder", None), "model", None)
    for member in getattr(model, "_sessions", ()):
        if not isinstance(member._session, RememberingSession):
            member._session = RememberingSession(member._session)


def _keep(table: dict[Any, Any], key: object, value: object, most: int = MOST_TEXTS) -> None:
    """Keep something; of too much the older half goes."""
    if len(table) >= most:
        for old in list(table)[: most // 2]:
            del table[old]
    table[key] = value
