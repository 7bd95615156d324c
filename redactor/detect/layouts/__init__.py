"""Texts whose layout says what stands where: interface messages, contact cards, elements of XML, tables, forms of ``key: value``.

Each module gives spans for one layout and costs a search for its mark where the layout is absent.
"""

from __future__ import annotations

from collections.abc import Iterator

from redactor.detect.layouts.cards import cards
from redactor.detect.layouts.columns import columns
from redactor.detect.layouts.elements import elements
from redactor.detect.layouts.hl7 import hl7
from redactor.detect.layouts.journals import journals
from redactor.detect.layouts.keyed import keyed
from redactor.detect.layouts.ledger import ledger
from redactor.detect.layouts.posted import posted
from redactor.detect.layouts.refused import refused
from redactor.detect.layouts.rosters import rosters
from redactor.detect.layouts.sql import sql
from redactor.detect.layouts.x12 import x12
from redactor.spans import Span

__all__ = ["laid_out"]


def laid_out(text: str) -> Iterator[Span]:
    """What a text's layout says is personal.

    Args:
        text: any text.

    Returns:
        spans, which may overlap.
    """
    yield from hl7(text)
    yield from x12(text)
    yield from cards(text)
    yield from sql(text)
    yield from elements(text)
    yield from refused(text)
    if "\n" in text:
        yield from columns(text)
        yield from ledger(text)
        yield from rosters(text)
        yield from journals(text)
        yield from posted(text)
    if ":" in text or "=" in text or "--" in text or "(" in text:
        yield from keyed(text)
