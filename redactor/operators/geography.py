"""The ZIP operator under 45 CFR 164.514(b)(2)(i)(B): three digits stay where their area holds more than 20,000 people."""

from __future__ import annotations

import re
from typing import Any

from redactor.operators.base import RedactorOperator, placeholder

RESTRICTED_ZIP3 = frozenset("036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893".split())
"""Three-digit areas of 20,000 people or fewer by the 2000 census: HHS, Guidance Regarding Methods for De-identification, 2012."""

_ZIP = re.compile(r"(?<!\d)(\d{3})\d{2}(?:[- ]?\d{4})?(?!\d)")


class Zip3(RedactorOperator):
    """The first three digits of a US ZIP code, "000" for restricted areas; a placeholder for anything else."""

    name = "zip3"
    fits = frozenset({"ZIP_CODE"})

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """Return three digits or the placeholder."""
        params = params or {}
        found = _ZIP.fullmatch(text.strip()) or _ZIP.fullmatch(str(params.get("canonical", "")).strip())
        if found is None:
            return placeholder(params)
        return "000" if found[1] in RESTRICTED_ZIP3 else found[1]
