"""Texts in which names are marked: "[Ada Quill], 93"."""

import re

from redactor.spans import Span


def read(marked):
    """A text without its marks, and the marked names in it."""
    text, spans, at = "", [], 0
    for part in re.finditer(r"\[([^\]]*)\]", marked):
        text += marked[at : part.start()]
        spans.append(Span(len(text), len(text) + len(part[1]), "PERSON", 0.9, "test"))
        text, at = text + part[1], part.end()
    return text + marked[at:], spans
