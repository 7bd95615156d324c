"""A view: the same text in another form, with an exact map back to the original characters."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import repeat


@dataclass(frozen=True, slots=True)
class View:
    """Text derived from an original; `text[i]` was produced by `original[starts[i]:ends[i]]`.

    Both maps are monotone. Text that the view leaves out (fillers, separators, a retracted digit) belongs to the
    character that follows it, so the characters of a view together cover the whole original.

    Attributes:
        name: Which reading this is, such as ``spoken``.
        text: The derived text; kept out of ``repr``.
        starts: First original offset (in characters) of each derived character.
        ends: Offset after the last original character of each derived character.
    """

    name: str
    text: str = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)

    def __post_init__(self) -> None:
        if not len(self.text) == len(self.starts) == len(self.ends):
            raise ValueError("a view needs one start and one end for each character")

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """Return the original range that produced `text[start:end]`.

        Args:
            start: First offset in the view, in characters.
            end: Offset after the last character; at least `start`.

        Returns:
            ``(start, end)`` in the original; an empty range maps to an empty range.

        Raises:
            ValueError: The range does not lie inside the view.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError("range outside the view")
        if start == end:
            if start < len(self.starts):
                return self.starts[start], self.starts[start]
            last = self.ends[-1] if self.ends else 0
            return last, last
        return self.starts[start], self.ends[end - 1]

    def derived_from(self, start: int, end: int) -> str:
        """Return what of the view was produced by the original range."""
        return self.text[bisect_right(self.ends, start) : bisect_left(self.starts, end)]

    def compose(self, outer: "View") -> "View":
        """Return `outer`, a view of this view's text, as a view of this view's original.

        Args:
            outer: A view whose original is `self.text`.

        Raises:
            ValueError: `outer` points outside `self.text`.
        """
        size = len(self.text)
        if any(start < 0 or end > size for start, end in zip(outer.starts, outer.ends, strict=True)):
            raise ValueError("the outer view is not a view of this view")
        pairs = [self.to_original(start, end) for start, end in zip(outer.starts, outer.ends, strict=True)]
        return View(outer.name, outer.text, tuple(p[0] for p in pairs), tuple(p[1] for p in pairs))


class ViewBuilder:
    """Builds a view of `original` from left to right: copies, and pieces that replace a range."""

    def __init__(self, name: str, original: str) -> None:
        self._name = name
        self._original = original
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._at = 0
        self._open = 0

    def copy_to(self, end: int) -> None:
        """Copy the original unchanged up to offset `end`."""
        if end > self._at:
            self._parts.append(self._original[self._at : end])
            self._starts.append(self._open)
            self._starts.extend(range(self._at + 1, end))
            self._ends.extend(range(self._at + 1, end + 1))
            self._at = self._open = end

    def append(self, piece: str, start: int, end: int) -> None:
        """Append `piece`, every character of which was produced by `original[start:end]`.

        What lies between the last piece and `start` is left out and belongs to this piece. An empty piece leaves
        its range to what comes next.

        Raises:
            ValueError: The range runs backwards.
        """
        if not self._at <= start <= end:
            raise ValueError("pieces must come in order")
        self._at = end
        if piece:
            self._parts.append(piece)
            self._starts.extend(repeat(self._open, len(piece)))
            self._ends.extend(repeat(end, len(piece)))
            self._open = end

    def build(self) -> View:
        """Copy the rest and return the view; what was left out at the very end belongs to the last character."""
        self.copy_to(len(self._original))
        if self._open < self._at and self._ends:
            self._ends[-1] = self._at
        return View(self._name, "".join(self._parts), tuple(self._starts), tuple(self._ends))


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A range of a text and what a view shows in its place: ``(piece, start, end)`` from left to right."""

    start: int
    end: int
    pieces: tuple[tuple[str, int, int], ...] = field(repr=False)


def rewrite(name: str, text: str, rewrites: Sequence[Rewrite]) -> View | None:
    """Apply rewrites to a text.

    Args:
        name: The view's name.
        text: The original.
        rewrites: In order of preference; one that overlaps an earlier one is left out.

    Returns:
        The view, or None when nothing changes.
    """
    chosen: list[Rewrite] = []
    used: list[tuple[int, int]] = []
    for item in rewrites:
        at = bisect_right(used, (item.start, item.start))
        before = at > 0 and used[at - 1][1] > item.start
        after = at < len(used) and used[at][0] < item.end
        if not before and not after:
            used.insert(at, (item.start, item.end))
            chosen.append(item)
    chosen.sort(key=lambda item: item.start)
    builder = ViewBuilder(name, text)
    for item in chosen:
        builder.copy_to(item.start)
        for piece, start, end in item.pieces:
            builder.append(piece, start, end)
    view = builder.build()
    return view if view.text != text else None
