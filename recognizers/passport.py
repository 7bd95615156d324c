"""Passport number: six to nine letters and digits (ICAO Doc 9303-4) in the company of a cue; the machine-readable zone's lines."""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, led, words


class Passport(PatternEntityRecognizer):
    """Finds PASSPORT."""

    entity = "PASSPORT"
    patterns = (
        Pattern(
            "led",
            led(
                r"passports?(?: ?(?:card|book))?(?: ?nos)?",
                r"(?=[A-Z\d-]{0,10}\d{2})(?:[A-Z]{0,3}[- ]?\d|\d{2}[A-Z]{2}\d)[A-Z\d-]{4,10}(?!\w)",
            ),
            0.85,
            needs=Needs(words=words("passport passports")),
        ),
        Pattern("number", r"(?<![\w-])[A-Z]{0,2}\d{6,9}(?![\w-])", 0.1, needs=Needs(run=6)),
        Pattern(
            "machine-readable zone",
            r"(?<!\w)P[A-Z<][A-Z]{3}[A-Z<]{39}(?:\s{0,2}[A-Z0-9<]{44})?",
            0.95,
            needs=Needs(literals=("<<",)),
        ),
        Pattern(  # of an identity card or a visa (ICAO Doc 9303-5)
            "machine-readable line",
            r"(?-i)(?<![\w<])[ACIV][A-Z<][A-Z]{3}[A-Z\d<]{10,39}(?<=<<[A-Z\d<]{0,38})(?![\w<])",
            0.9,
            needs=Needs(literals=("<<",)),
        ),
        Pattern(
            "second line",
            r"(?<!\w)[A-Z0-9<]{9}\d[A-Z]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]{14}\d\d(?!\w)",
            0.95,
            needs=Needs(run=7, mixed=True),
        ),
    )
    context_words = ("passport", "passports", "travel document")
    needs = Needs(digits=5)
    number_like = True
