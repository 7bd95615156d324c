"""US bank routing number (ABA).

Nine digits with a weighted check digit, 3-7-1; the first two are a Federal Reserve code (ABA, "Routing Number Administrative Board").
Check: python-stdnum, ``us.rtn``. One number in ten passes by chance, so validity alone stays below the usual threshold.
"""

from __future__ import annotations

from stdnum.us import rtn

from recognizers.base import Needs, Pattern, PatternEntityRecognizer


class AbaRoutingNumber(PatternEntityRecognizer):
    """Finds ABA_ROUTING_NUMBER."""

    entity = "ABA_ROUTING_NUMBER"
    patterns = (
        Pattern("bare", r"(?<![\w.-])\d{9}(?!\w|[.-]\d)", 0.1, needs=Needs(run=9)),
        Pattern("grouped", r"(?<![\w.-])\d{4}[- ]\d{4}[- ]\d(?!\w|[.-]\d)", 0.1, needs=Needs(run=4)),
    )
    context_words = ("routing", "aba", "rtn", "transit", "ach", "routing number", "bank")
    needs = Needs(cluster=9)
    number_like = True
    valid_score = 0.35

    def validate(self, text: str) -> bool | None:
        """Whether the check digit and the Federal Reserve code hold."""
        return bool(rtn.is_valid("".join(c for c in text if c.isdigit())))
