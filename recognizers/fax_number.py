"""Fax number: a telephone number (see ``phone_number``) that a word such as "fax" stands beside."""

from __future__ import annotations

from recognizers.base import Needs, PatternEntityRecognizer, words
from recognizers.phone_number import PHONE_PATTERNS


class FaxNumber(PatternEntityRecognizer):
    """Finds FAX_NUMBER."""

    entity = "FAX_NUMBER"
    patterns = PHONE_PATTERNS
    context_words = ("fax", "faxes", "facsimile", "telefax", "fax number", "efax")
    context_score = 0.9
    context_required = True
    context_adjacent = True
    needs = Needs(cluster=7, words=words("fax faxes faxed facsimile telefax efax"))
