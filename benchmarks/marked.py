"""Reads texts whose sensitive values are marked by hand: `{{LABEL|value}}`.

A file holds records. Each begins with a line `### kind of text` and goes on with turns (`speaker: text`, one a line) or, where that
line ends in `[text]`, with free text as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int, str]
LABELS = frozenset(
    {"PERSON", "USERNAME", "PASSWORD", "EMAIL", "PHONE", "URL", "IP", "ADDRESS", "POSTCODE", "LOCATION", "ORGANIZATION"}
    | {"DATE", "DATE_OF_BIRTH", "AGE", "ID"}
)  # fmt: skip
_MARK = re.compile(r"\{\{([A-Z_]+)\|((?:(?!\{\{|\}\}).)*)\}\}", re.S)
_TURN = re.compile(r"([a-z][a-z0-9_]*): ?(.*)")


@dataclass(frozen=True)
class Turn:
    """What one speaker says, without the marks, and the spans `(start, end, label)` they stood on."""

    speaker: str
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Text:
    """One record: its name, the kind of text and its turns; free text is one turn."""

    name: str
    kind: str
    turns: tuple[Turn, ...]


def read(path: Path) -> Iterator[Text]:
    """The records of a file.

    Raises:
        ValueError: a line is no turn, or a mark is broken or has an unknown label.
    """
    head, lines, count = "", list[str](), 0
    for line in [*path.read_text(encoding="utf-8").split("\n"), "### "]:
        if not line.startswith("### "):
            lines.append(line)
            continue
        if head:
            count += 1
            yield Text(
                f"{path.stem}/{count}", head.removesuffix("[text]").strip(), tuple(_turns(head, lines))
            )
        head, lines = line[4:].strip(), []


def folder(path: Path) -> list[Text]:
    """The records of all `*.txt` files of a folder, in the order of the files' names."""
    return [text for file in sorted(path.glob("*.txt")) for text in read(file)]


def _turns(head: str, lines: list[str]) -> Iterator[Turn]:
    if head.endswith("[text]"):
        yield Turn("user", *_unmarked("\n".join(lines).strip("\n")))
        return
    for line in filter(str.strip, lines):
        match = _TURN.fullmatch(line)
        if not match:
            raise ValueError(f"{head}: a line is not `speaker: text`")
        yield Turn(match[1], *_unmarked(match[2]))


def _unmarked(marked: str) -> tuple[str, tuple[Span, ...]]:
    text, spans, at = "", list[Span](), 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        if match[1] not in LABELS or not match[2].strip():
            raise ValueError("a mark has an unknown label or no value")
        spans.append((len(text), len(text) + len(match[2]), match[1]))
        text, at = text + match[2], match.end()
    text += marked[at:]
    if re.search(r"\{\{[A-Z_]+\|", text):
        raise ValueError("a mark does not end")
    return text, tuple(spans)
