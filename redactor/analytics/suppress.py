"""Small cells: a published count of 1 to 10 could point at a person, and so could what lets one be derived.

The rule is that of the Centers for Medicare & Medicaid Services (CMS cell size suppression policy): no cell of 1 to 10,
and no figure from which such a cell can be computed.
"""

from __future__ import annotations

from collections.abc import Mapping

MIN_CELL = 11
"""The least count above zero that is published."""


def is_small(count: int, min_cell: int = MIN_CELL) -> bool:
    """Whether a count is neither zero nor large enough to be published."""
    return 0 < count < min_cell


def breakdown(cells: Mapping[str, int], min_cell: int = MIN_CELL) -> dict[str, int | None] | None:
    """Suppress the small cells of a breakdown whose total is known, and as many others as it takes.

    A reader who knows the total, the published cells and this rule can say of a suppressed cell only that it lies
    somewhere in 1 to `min_cell` or in a longer range: one suppressed cell would be total minus the rest, and cells that
    are all at their least would be known by their sum.

    Args:
        cells: name -> count; zeros are left out.
        min_cell: the least count that is published; 1 publishes everything.

    Returns:
        name -> count, or None for a suppressed cell (small or hidden with one: the two look alike); None in place of the
        whole where even hiding every cell would not do.
    """
    ordered = sorted((count, name) for name, count in cells.items() if count > 0)
    hidden = {name for count, name in ordered if is_small(count, min_cell)}
    if hidden:
        for _, name in ordered:
            if _safe([cells[item] for item in hidden], min_cell):
                break
            hidden.add(name)
        if not _safe([cells[item] for item in hidden], min_cell):
            return None
    return {name: None if name in hidden else cells[name] for _, name in sorted(ordered, key=lambda c: c[1])}


def _safe(hidden: list[int], min_cell: int) -> bool:
    return len(hidden) >= 2 and sum(hidden) - len(hidden) >= min_cell - 1


def rate(part: int, whole: int, min_cell: int = MIN_CELL) -> float | None:
    """`part / whole`, or None where it would tell a small count (of the part, or of the rest)."""
    if whole < min_cell or whole == 0 or is_small(part, min_cell) or is_small(whole - part, min_cell):
        return None
    return round(part / whole, 4)
