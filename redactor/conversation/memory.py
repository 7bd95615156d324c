"""The whole memory of a record in one call: slots, assembly and known values."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from redactor.conversation.asks import Ask, asks_of
from redactor.conversation.assembly import assembly
from redactor.conversation.beside import NOTHING, Beside
from redactor.conversation.corrections import corrections
from redactor.conversation.houses import houses
from redactor.conversation.known import known_values
from redactor.conversation.readback import readback
from redactor.conversation.repeated import repeated
from redactor.conversation.roles import Turn
from redactor.conversation.slots import slots
from redactor.conversation.street_names import street_names
from redactor.conversation.tokens import forget
from redactor.spans import Span
from redactor.text import View, views


def remember(
    texts: Sequence[str],
    turns: Sequence[Turn],
    found: Sequence[Sequence[Span]],
    seeds: Sequence[tuple[str, str]] = (),
    *,
    views_of: Callable[[str], Sequence[View]] = views,
    aside: Beside = NOTHING,
) -> list[list[Span]]:
    """What the conversation adds to what was found text by text.

    Args:
        texts: all texts of one record.
        turns: what was said, in order; indexes into `texts`.
        found: for each text what was found in it so far.
        seeds: ``(entity type, value)`` from typed fields of the record.
        views_of: gives the views of a text; asked only where they are needed.
        aside: further texts of the record, in which nothing was found and which have no views.

    Returns:
        for each text the additional spans; they may overlap each other and those of `found`.

    Raises:
        SeenAsideError: a value that was found may stand in one of the texts aside.
    """
    try:
        asks = asks_of(texts, turns) if len(turns) > 1 else [Ask()] * len(turns)  # nobody replies to one
        asked = _joined(slots(texts, turns, asks=asks), assembly(texts, turns, asks=asks))
        told = asked
        passes: tuple[Callable[[list[list[Span]]], list[list[Span]]], ...] = (
            lambda seen: known_values(texts, seen, seeds=seeds, views_of=views_of, aside=aside),
            lambda seen: street_names(texts, seen, aside=aside),
            lambda seen: houses(texts, seen, aside=aside),
            lambda seen: corrections(texts, seen, aside=aside),
            lambda seen: readback(texts, turns, seen),
            lambda seen: repeated(texts, turns, seen),
        )
        for more in passes:
            told = _joined(told, more(_joined(found, told)))
        return told
    finally:
        forget()


def _joined(one: Sequence[Sequence[Span]], other: Sequence[Sequence[Span]]) -> list[list[Span]]:
    return [[*first, *second] for first, second in zip(one, other, strict=True)]
