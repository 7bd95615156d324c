"""Operators that put something else in the text's place: a placeholder, stars, nothing, or the text itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from redactor.operators.base import RedactorOperator, placeholder
from redactor.taxonomies import load as taxonomies
from redactor.taxonomies import placeholder_names, vendor_name

_STYLE = re.compile(
    r"(?P<open>[\[{<])(?:\{type\}|(?P<word>[A-Z][A-Z_]{1,30}))(?:_\{number\})?(?P<close>[\]}>])"
)
_DIGIT = re.compile(r"\d")
_CLOSING = {"[": "]", "{": "}", "<": ">"}


class Replace(RedactorOperator):
    """`[PERSON_1]`: the entity type and the number of the value within the record.

    `style` writes it in another way (`[{type}]`, `{{type}_{number}}`, `<{type}>`, `[PII]`), `names` with the names of a vendor's
    taxonomy (`elevenlabs`: `[NAME]`).
    """

    name = "replace"
    options = frozenset({"style", "names"})

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """Return the placeholder."""
        params = params or {}
        style, names = params.get("style"), params.get("names")
        if not style and not names:
            return placeholder(params)
        entity, number = str(params.get("entity_type", "REDACTED")), params.get("number")
        shown = vendor_name(names, entity) if names else entity
        if not style:
            return placeholder({**params, "entity_type": shown})
        return str(style).replace("{type}", shown).replace("{number}", str(number or 1))

    @classmethod
    def check(cls, options: Mapping[str, Any]) -> str:
        """Say what is wrong with the options."""
        style, names = options.get("style"), options.get("names")
        if names is not None and names not in list(taxonomies()):
            return f"operator replace: names must be one of {', '.join(sorted(taxonomies()))}"
        if style is not None:
            found = _STYLE.fullmatch(style) if isinstance(style, str) else None
            if (
                found is None
                or _CLOSING[found["open"]] != found["close"]
                or (found["word"] and found["word"] not in placeholder_names())
            ):
                return "operator replace: style must be like [{type}], {{type}_{number}}, <{type}> or [PII]"
        return super().check(options)


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
    """Stars for letters and digits; `keep_last` of them stay (0 to 4, default 0), and only where twice as many are hidden.

    A number that was said is masked as it is written.
    """

    name = "mask"
    options = frozenset({"keep_last"})

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """Return the text with stars."""
        params = params or {}
        keep, written = params.get("keep_last", 0), str(params.get("canonical") or "")
        if _DIGIT.search(written) and not _DIGIT.search(text):
            text = written
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
