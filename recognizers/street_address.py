"""Street address: number, name and street word, with unit, city, state and ZIP code as one span; PO boxes; military mail.

USPS Publication 28 for US forms; UK forms with a postcode; continental forms where a street word occurs. HIPAA,
45 CFR 164.514(b)(2)(i)(B): all geographic subdivisions smaller than a state.
"""

from __future__ import annotations

from dataclasses import replace

from recognizers._address import ADDRESS_PATTERNS
from recognizers._address_abroad import ABROAD_PATTERNS
from recognizers._address_english import ENGLISH_PATTERNS
from recognizers._address_parts import PART_PATTERNS
from recognizers._address_told import TOLD_PATTERNS
from recognizers._address_world import WORLD_PATTERNS
from recognizers.base import Needs, Pattern, PatternEntityRecognizer


def _with_digit(pattern: Pattern) -> Pattern:
    """The pattern, tried only where a digit stands."""
    return replace(pattern, needs=replace(pattern.needs, digits=max(1, pattern.needs.digits)))


class StreetAddress(PatternEntityRecognizer):
    """Finds STREET_ADDRESS."""

    entity = "STREET_ADDRESS"
    patterns = (
        *map(_with_digit, ADDRESS_PATTERNS + WORLD_PATTERNS),
        *PART_PATTERNS,
        *TOLD_PATTERNS,
        *ABROAD_PATTERNS,
        *ENGLISH_PATTERNS,
    )
    context_words = (
        "address",
        "live at",
        "lives at",
        "living at",
        "reside",
        "resides",
        "located at",
        "ship to",
        "deliver to",
        "moved to",
    )
    needs = Needs()
