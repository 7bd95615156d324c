"""Operators that put something else in the text's place: a placeholder, stars, nothing, or the text itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from redactor.operators.base import RedactorOperator, placeholder


class Replace(RedactorOperator):
    """`[PERSON_1]`: the entity type and the number of the value within the record."""

    name = "replace"

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """Return the placeholder."""
        return placeholder(params or {})


class Drop(RedactorOperator):
    """Nothing: the text is cut out."""

    name = "drop"

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """Return an empty text."""
        return ""


class Keep(RedactorOperator):
    """The text itself. A policy must name it for each entity type: it is never a default."""

    name = "keep"

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """Return the text."""
        return text


class Mask(RedactorOperator):
    """Stars for letters and digits; `keep_last` of them stay (0 to 4, default 0), and only where twice as many are hidden."""

    name = "mask"
    options = frozenset({"keep_last"})

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """Return the text with stars."""
        keep = (params or {}).get("keep_last", 0)
        signs = sum(sign.isalnum() for sign in text)
        hide = signs - keep if signs >= 3 * keep else signs
        out = []
        for sign in text:
            out.append("*" if sign.isalnum() and hide > 0 else sign)
            hide -= sign.isalnum()
        return "".join(out)

    @classmethod
    def check(cls, options: Mapping[str, Any]) -> str:
        """Say what is wrong with the options."""
        keep = options.get("keep_last", 0)
        if isinstance(keep, bool) or not isinstance(keep, int) or not 0 <= keep <= 4:
            return "operator mask: keep_last must be a whole number from 0 to 4"
        return super().check(options)
