"""Street address: number, name and street word, with unit, city, state and ZIP code as one span; PO boxes; military mail.

USPS Publication 28 for US forms; UK forms with a postcode; continental forms where a street word occurs. HIPAA,
45 CFR 164.514(b)(2)(i)(B): all geographic subdivisions smaller than a state.
"""

from __future__ import annotations

from recognizers._address import ADDRESS_PATTERNS
from recognizers._address_world import WORLD_PATTERNS
from recognizers.base import Needs, PatternEntityRecognizer


class StreetAddress(PatternEntityRecognizer):
    """Finds STREET_ADDRESS."""

    entity = "STREET_ADDRESS"
    patterns = ADDRESS_PATTERNS + WORLD_PATTERNS
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
    needs = Needs(digits=1)
