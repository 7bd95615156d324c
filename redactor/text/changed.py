"""Where a view of a long text is not its text, with room around: what stands elsewhere is found in the text itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from redactor.text.view import View

_LONG: Final = 1500
"""Characters of a view from which on its parts are worth telling apart."""
_NEAR: Final = 200
"""How far from a change something may stand that is found because of it: a cue, or a word in front of a number."""
_ROOM: Final = 400
"""Characters of the view that are read on either side, so that nothing near a change stands at an edge."""
_SHARE: Final = 0.6
"""Of a view that changes more than this, all is read."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a view that is read by itself.

    Attributes:
        start: its first character in the view.
        end: the character after its last.
        first: the first character near a change; what ends before it is the text's own.
        last: the character after the last one near a change; what begins there or later is the text's own.
    """

    start: int
    end: int
    first: int
    last: int


def changed_parts(view: View, original: str) -> list[Part]:
    """The parts of a view in which it differs from its original; one that is all of it where that is short or differs widely.

    Args:
        view: the view.
        original: the text that it is a view of.
    """
    whole = [Part(0, len(view.text), 0, len(view.text))]
    if len(view.text) < _LONG:
        return whole
    parts = list(_parts(view, original))
    return parts if sum(part.end - part.start for part in parts) < _SHARE * len(view.text) else whole


def _parts(view: View, original: str) -> Iterator[Part]:
    text, size = view.text, len(view.text)
    first = last = -1
    for at in _changes(view, original):
        if first < 0:
            first = at
        elif at - last > 2 * _ROOM:
            yield _part(text, first, last, size)
            first = at
        last = at
    if first >= 0:
        yield _part(text, first, last, size)


def _part(text: str, first: int, last: int, size: int) -> Part:
    start, end = max(0, first - _ROOM), min(size, last + 1 + _ROOM)
    start = 0 if start == 0 else text.rfind(" ", first - _ROOM - _NEAR, start) + 1 or start
    stop = text.find(" ", end, end + _NEAR)
    return Part(start, stop if stop > 0 else end, max(0, first - _NEAR), min(size, last + 1 + _NEAR))


def _changes(view: View, original: str) -> Iterator[int]:
    """The characters of a view that are not those of its original, or before which something of it is left out."""
    expected = 0
    for at, (sign, start, end) in enumerate(zip(view.text, view.starts, view.ends, strict=True)):
        if start != expected or end != start + 1 or original[start] != sign:
            yield at
        expected = end
