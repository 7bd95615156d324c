"""Media access control address (IEEE 802 EUI-48): six pairs of hexadecimal digits, or three dotted fours; bare only in context."""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words


class MacAddress(PatternEntityRecognizer):
    """Finds MAC_ADDRESS."""

    entity = "MAC_ADDRESS"
    patterns = (
        Pattern(
            "pairs",
            r"(?<![\w:-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])",
            0.85,
            needs=Needs(literals=(":", "-")),
        ),
        Pattern(
            "dotted",
            r"(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.])",
            0.6,
            needs=Needs(literals=(".",)),
        ),
        Pattern(
            "bare",
            r"(?<!\w)[0-9a-f]{12}(?!\w)",
            0.1,
            needs=Needs(words=words("mac bssid wifi ethernet hardware")),
        ),
    )
    context_words = ("mac", "mac address", "bssid", "wifi", "ethernet", "hardware address")
    needs = Needs()
