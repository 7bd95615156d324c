"""Tables of what is sold: what the cells are that look like names ("Charlotte armchair", "Norwood", "Rose") is a ware's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.field_words import words
from redactor.fields import FieldClass, by_name, names_person

_HEAD = re.compile(
    r"^[ \t|\"]{0,4}(?=[^\n]{0,200}\b(?i:sku|isbn|ean|gtin|upc|asin|item_?no|article_?no|art_?nr)\b)"
    r"(?P<cells>[A-Za-z][^\n]{8,300})$",
    re.MULTILINE,
)
_PRICED = frozenset("price stock qty quantity cost colour color".split())
_OF_WARES = frozenset(
    "sku isbn ean gtin upc asin title item product brand model colour color month season series variant material size "
    "category launched line collection style finish".split()
)
_CUTS = (",", ";", "\t", "|")
_LEAST_CELLS = 4
_LONGEST_CELL = 40
_MOST_ROWS = 2_000


def wares(text: str) -> Iterator[tuple[int, int]]:
    """The cells of the columns that tell of wares, in tables with a column of their numbers and one of price, stock or colour.

    Args:
        text: any text.

    Returns:
        stretches in order; none in a table that tells of people as well.
    """
    if "\n" not in text:
        return
    for head in _HEAD.finditer(text):
        cut = max(_CUTS, key=head["cells"].count)
        names = [cell.strip(' "\t') for cell in head["cells"].split(cut)]
        if len(names) >= _LEAST_CELLS and _is_of_wares(names):
            chosen = frozenset(i for i, name in enumerate(names) if not _OF_WARES.isdisjoint(words(name)))
            yield from _rows(text, head.end() + 1, cut, len(names), chosen)


def _is_of_wares(names: list[str]) -> bool:
    said = {word for name in names for word in words(name)}
    return not _PRICED.isdisjoint(said) and not any(
        names_person(name) or by_name(name).field_class is FieldClass.ENTITY for name in names
    )


def _rows(text: str, at: int, cut: str, width: int, chosen: frozenset[int]) -> Iterator[tuple[int, int]]:
    for _ in range(_MOST_ROWS):
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)]
        cells = line.split(cut)
        if len(cells) != width:
            return
        start = at
        for i, cell in enumerate(cells):
            if i in chosen and len(cell) <= _LONGEST_CELL:
                yield start, start + len(cell)
            start += len(cell) + 1
        if end < 0:
            return
        at = end + 1
