"""Texts that stand beside what is read of a record: nothing is in them, but what is found in the rest of it could be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from redactor.errors import SeenAsideError

Check = Callable[[Sequence[str]], bool]
"""Whether something that was found may stand in one of some texts."""


class Beside:
    """The texts that were put aside of one record, each of which has to stay as it is.

    Args:
        texts: in which nothing was found; they have no views.
        keeps: whether the checks are kept, so that they can be asked of the texts beside an equal record.

    Attributes:
        checks: those that were kept.
    """

    def __init__(self, texts: Sequence[str] = (), *, keeps: bool = False) -> None:
        self.texts = texts
        self.keeps = keeps
        self.checks: list[Check] = []

    def ask(self, check: Check) -> None:
        """Ask whether something that was found may stand in the texts.

        Raises:
            SeenAsideError: it may.
        """
        if self.keeps:
            self.checks.append(check)
        if self.texts and check(self.texts):
            raise SeenAsideError


NOTHING = Beside()
"""No texts are put aside."""
