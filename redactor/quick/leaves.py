"""What is kept: paths of records, and for each of them the verdicts on the values seen there. Bounded, in memory only."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from redactor.quick.bounds import Gate

MOST_LEAVES = 5_000
"""Paths that verdicts are kept for."""
MOST_A_LEAF = 4_096
"""Verdicts that are kept for one path, and for one mask."""
MOST_AGAIN = 512
"""Texts of one path, or of one mask, that came again."""
MOST_CHARACTERS = 32_000_000
"""Characters of values and masks that are kept in all; beyond that everything is forgotten."""

NOTHING = re.compile("(?!)")
"""Finds no text."""

UNKNOWN, READ, ALONE = range(3)
"""Verdicts on a value: something may be in it; nothing is in it, but it has to be read with the rest of a record in which something
is; nothing is in it, and only what is known of the rest of the record could be."""


class Proof:
    """What is proved for all texts of a mask, and what is still to be asked of each.

    Attributes:
        proved: whether anything is.
        codes: whether a run of the text could be an encoded text.
        runs: whether it holds ids.
        probes: what could find something: where alone in the text a match of which expression can begin.
        gates: what else could find something.
        crowd: what a text must have before one of `crowded` is asked.
        crowded: gates for texts with many digits close together.
        label: what the detector is told of the field.
        names: whether the detector is to look for names.
        lead: the label as it stands before the text.
        counts: where a count stands with its unit.
        alike: what the language model sees of all texts, where that is one.
        finer: what the language model says, by what it sees; None where it is not asked.
        again: what it saw and found clean, and that came again.
        told: whether what is still to be asked can be told by an expression, as far as that was tried (`redactor.quick.language`).
    """

    __slots__ = (
        "again", "alike", "codes", "counts", "crowd", "crowded", "finer", "gates", "label", "lead", "names", "probes",
        "proved", "runs", "told",
    )  # fmt: skip

    def __init__(self) -> None:
        self.proved = False
        self.codes = False
        self.runs = False
        self.crowd: re.Pattern[str] | None = None
        self.crowded: list[Gate] = []
        self.probes: list[tuple[Callable[[str, int], object], int, Gate]] = []
        self.gates: list[Gate] = []
        self.label = ""
        self.names = True
        self.lead = ""
        self.counts: list[tuple[int, int]] = []
        self.alike = ""
        self.finer: dict[str, bool] | None = None
        self.again: dict[str, None] = {}
        self.told = True


class Leaf:
    """One path of the records seen so far.

    Attributes:
        names: the names of the members on the way, the innermost last.
        never: whether no value here is judged by itself.
        free: whether any number may stand here.
        small: whether any number of few digits may.
        is_role: whether a value here can say who speaks.
        key: the name itself where what is found elsewhere could stand in it, else empty.
        values: verdicts on texts.
        again: clean texts that came again.
        numbers: whether numbers stay.
        masks: what is proved of masks; None: seen once.
        ids: the same for ids by what leads them, their kind and their length.
        child: the members of an object here.
        elements: what stands for all elements of an array here.
        told: finds a text that is known to be clean, up to and with the quotation mark after it (`redactor.quick.language`).
        dirty: how many texts in a row were looked at in full in which something was.
    """

    __slots__ = (
        *("again", "child", "depth", "dirty", "elements", "free", "ids", "is_role", "key", "masks", "names", "never", "numbers"),
        *("small", "told", "values"),
    )  # fmt: skip

    def __init__(self, names: tuple[str, ...], depth: int, *, never: bool, is_role: bool) -> None:
        self.names = names
        self.depth = depth
        self.never = never
        self.free = False
        self.small = False
        self.is_role = is_role
        self.key = ""
        self.values: dict[str, int] = {}
        self.again: dict[str, None] = {}
        self.numbers: dict[str, bool] = {}
        self.masks: dict[str, Proof | None] = {}
        self.ids: dict[tuple[str | None, int | None, int], Proof] = {}
        self.child: dict[str, Leaf] = {}
        self.elements: Leaf | None = None
        self.told = NOTHING
        self.dirty = 0


class Kept:
    """All that is kept of the lines of one worker, how much more there is room for, and how much was learned in all."""

    def __init__(self) -> None:
        self.root: dict[str, Leaf] = {}
        self.line = Leaf((), 0, never=False, is_role=False)
        self.leaves = 0
        self.facts = 0
        self.room = MOST_CHARACTERS

    @property
    def is_full(self) -> bool:
        """Whether it is time to forget everything."""
        return self.leaves > MOST_LEAVES or self.room < 0

    def put(self, table: dict[str, Any], key: str, value: object) -> None:
        """Keep something in one table; of too much in it the older half goes."""
        if len(table) >= MOST_A_LEAF:
            for old in list(table)[: MOST_A_LEAF // 2]:
                del table[old]
                self.room += len(old) + 100
        table[key] = value
        self.room -= len(key) + 100

    def came_again(self, table: dict[str, None], value: str) -> None:
        """Keep in mind that a clean text came again."""
        if value not in table and len(table) < MOST_AGAIN:
            table[value] = None
            self.room -= len(value) + 100
            self.facts += 1

    def verdict(self, leaf: Leaf, value: str, verdict: int) -> int:
        """Keep a verdict on a text, and give it back."""
        self.put(leaf.values, value, verdict)
        return verdict
