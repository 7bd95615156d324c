"""Speech without its hesitations: "the the third of uh may" reads as "the third of may"."""

from __future__ import annotations

import re

from redactor.text.view import Rewrite, View, rewrite

_MAY = re.compile(r"\b(?:uh+|um+|uhm|erm?)\b", re.IGNORECASE)
_HESITATION = re.compile(
    r"(?<=\w)[ ,]{0,2} (?:uh+|um+|uhm|erm?),?(?= )|\b(the|of|my|on|in|at|and|is|a|an|it's|to|he|she|was) (?=\1 )",
    re.IGNORECASE,
)


def fluent(text: str) -> View | None:
    """Return the view ``fluent``, without fillers and small words said twice, or None where nobody hesitates."""
    if _MAY.search(text) is None:
        return None
    found = [
        Rewrite(match.start(), match.end(), (("", match.start(), match.end()),))
        for match in _HESITATION.finditer(text)
    ]
    return rewrite("fluent", text, found) if found else None
