"""(record, policy) -> (record, counts): the core that every shell calls. Pure: no file, socket, clock or environment."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from redactor.conversation.beside import NOTHING, Beside
from redactor.detect import Detector
from redactor.document.records import Aside, Document, read_json, read_text
from redactor.errors import PolicyError, QuarantineError, Reason, RedactorError
from redactor.findings import find
from redactor.placeholders import Replacer
from redactor.policy import DEFAULT_POLICY, Policy
from redactor.spans import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """Where something personal stands, never what.

    Attributes:
        pointer: JSON Pointer (RFC 6901) of the value, or of the key where `is_key`; "#" goes on inside JSON that stands in a string.
        start: the first character within the value.
        end: the character after the last.
        entity_type: what it is.
        score: how sure, 0 to 1.
        recognizer: what found it.
        is_key: whether it stands in the name of a member.
    """

    pointer: str
    start: int
    end: int
    entity_type: str
    score: float
    recognizer: str
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one record: its redacted text, how often each entity type was found, and where."""

    text: str
    counts: Mapping[str, int]
    findings: tuple[Finding, ...]


class Redactor:
    """Redacts records under one policy. It stays in its process: others make one of their own (docs/shippers/in-process.md).

    Args:
        policy: a built-in policy's name, a policy file's path, or a Policy.
        key: the secret of keyed operators (pseudonym, date_shift): at least 16 bytes.
        nlp: the language model: an installed spaCy pipeline's name; None is the default.

    Raises:
        PolicyError: the policy can't be used, or it needs a key and none (or a short one) is given.
        ModelError: the language model can't be loaded.
    """

    def __init__(
        self,
        policy: str | Path | Policy = DEFAULT_POLICY,
        *,
        key: bytes | None = None,
        nlp: str | None = None,
    ) -> None:
        self.policy = policy if isinstance(policy, Policy) else Policy.load(policy)
        if self.policy.needs_key and (key is None or len(key) < 16):
            raise PolicyError(
                f"policy {self.policy.name} has a keyed operator: give a key of at least 16 bytes"
            )
        self._key = key
        self._detector = Detector(nlp)
        self.model = self._detector.model

    def __copy__(self) -> Redactor:
        """Another one of the same parts, which are shared, as `copy.copy` promises."""
        copied = object.__new__(type(self))
        vars(copied).update(vars(self))
        return copied

    def __deepcopy__(self, memo: object) -> Redactor:
        """The same one: nothing in it changes."""
        return self

    def __reduce_ex__(self, protocol: object) -> Any:
        """Refuse to be pickled: the key may not leave the process, and the models would be loaded again for every task.

        Raises:
            TypeError: always.
        """
        raise TypeError(
            "a Redactor can't be pickled: make one in each process, for example in the initializer of "
            "multiprocessing.Pool, and give the pool a function of a module that uses it"
        )

    def redact(self, record: Any) -> Any:
        """Redact one record of JSON types (dict, list, str, int, float, bool, None).

        Raises:
            QuarantineError: it can't be redacted; nothing of it is in the message.
            TypeError: it holds something that JSON has no type for.
        """
        text = _written(record)
        _check_types(record)
        return json.loads(self.run_json(text).text)

    def redact_text(self, text: str) -> str:
        """Redact free text: prose, a transcript of "Speaker: words" lines, a log line.

        Raises:
            QuarantineError: it can't be redacted.
        """
        return self.run_text(text).text

    def run_json(self, text: str, *, format: str | None = None, aside: Aside | None = None) -> Outcome:
        """Redact one JSON document given as text; only the tokens that hold something personal differ in the result.

        Args:
            text: the document.
            format: the vendor format's name, or None to recognise it.
            aside: what of it is known to be clean and need not be read again (`redactor.quick`).

        Raises:
            QuarantineError: it is not JSON, nests too deep, or can't be redacted.
            UsageError: no format has that name.
            SeenAsideError: what was found may stand in what was put aside.
        """
        beside = NOTHING if aside is None else Beside(aside.texts)
        return self._run(lambda: read_json(text, format_name=format, aside=aside), beside)

    def run_read(self, read: Callable[[], Document], aside: Beside) -> Outcome:
        """Redact a record that is read elsewhere, of which some texts were put aside (`redactor.quick`).

        Raises:
            QuarantineError: it can't be redacted.
            SeenAsideError: what was found may stand in what was put aside.
        """
        return self._run(read, aside)

    def run_text(self, text: str) -> Outcome:
        """Redact free text.

        Raises:
            QuarantineError: it can't be redacted.
        """
        return self._run(lambda: read_text(text))

    def scan_json(self, text: str, *, format: str | None = None) -> Outcome:
        """Find, and give no text back. Raises as `run_json`."""
        return _without_text(self.run_json(text, format=format))

    def scan_text(self, text: str) -> Outcome:
        """Find, and give no text back. Raises as `run_text`."""
        return _without_text(self.run_text(text))

    def _run(self, read: Callable[[], Document], aside: Beside = NOTHING) -> Outcome:
        try:
            return self._redact(read(), aside)
        except QuarantineError as error:
            reason, position = error.reason, error.position
        except RedactorError:
            raise
        except RecursionError:
            reason, position = Reason.TOO_DEEP, ""
        except MemoryError:
            reason, position = Reason.TOO_LONG, "memory"
        except Exception as error:  # noqa: BLE001 - fail closed: whatever it is, its message may quote the record
            reason, position = Reason.INTERNAL, type(error).__name__
        # Raised here, and not where it happened: `from None` would keep the first error, which may quote the record, as __context__.
        raise QuarantineError(reason, position)

    def _redact(self, document: Document, aside: Beside) -> Outcome:
        found = find(document, self.policy, self._detector, aside=aside)
        replacer = Replacer(self.policy, self._key, document, found)
        counts: Counter[str] = Counter()
        findings: list[Finding] = []
        for item, spans in zip(document.fields, found, strict=True):
            item.edits = [(span.start, span.end, replacer.replacement(item, span)) for span in spans]
            counts.update(span.entity_type for span in spans)
            findings += [_finding(item.pointer, item.is_key, span) for span in spans]
        return Outcome(document.text(), dict(sorted(counts.items())), tuple(findings))


def _finding(pointer: str, is_key: bool, span: Span) -> Finding:
    return Finding(pointer, span.start, span.end, span.entity_type, span.score, span.recognizer, is_key)


def _without_text(outcome: Outcome) -> Outcome:
    return Outcome("", outcome.counts, outcome.findings)


def _written(record: Any) -> str:
    """The record as JSON.

    Raises:
        QuarantineError: it nests too deep, or holds itself.
        TypeError: it holds something that JSON has no type for.
    """
    try:
        return json.dumps(record, ensure_ascii=False)
    except RecursionError:
        position = "more levels than can be written"
    except ValueError:
        position = "a record that holds itself"
    raise QuarantineError(Reason.TOO_DEEP, position)


def _check_types(value: Any) -> None:
    """Raise TypeError for what `json.dumps` would change or refuse, without quoting it."""
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            if not all(isinstance(key, str) for key in item):
                raise TypeError("a record's keys must be texts")
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)
        elif item is not None and not isinstance(item, str | int | float | bool):
            raise TypeError(f"a record holds JSON types only, not {type(item).__name__}")
