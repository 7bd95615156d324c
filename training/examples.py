"""A labelled example, and the pieces that one is put together of."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

Pieces = list[tuple[str, str | None]]
"""Texts that follow one another, each with its label, if it has one."""
R = random.Random


@dataclass(frozen=True)
class Example:
    """A text with its labelled spans `(start, end, label)`; the label `?` means: do not judge. `context` is what was said before."""

    text: str
    spans: tuple[tuple[int, int, str], ...]
    context: str = ""
    source: str = field(default="made", compare=False)


def join(pieces: Pieces, context: str = "", source: str = "made") -> Example:
    """Put pieces together; neighbours of the same label stay apart."""
    text, spans = "", []
    for piece, label in pieces:
        if label is not None:
            lead, tail = len(piece) - len(piece.lstrip()), len(piece.rstrip())
            if tail > lead:
                spans.append((len(text) + lead, len(text) + tail, label))
        text += piece
    return Example(text, tuple(spans), context, source)
