"""Vehicle identification number: 17 letters and digits without I, O, Q; the ninth is a check digit (49 CFR 565.15; ISO 3779)."""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer

_VALUES = dict(
    zip(
        "0123456789ABCDEFGHJKLMNPRSTUVWXYZ",
        [*range(10), *range(1, 9), 1, 2, 3, 4, 5, 7, 9, *range(2, 10)],
        strict=True,
    )
)
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)


class Vin(PatternEntityRecognizer):
    """Finds VIN."""

    entity = "VIN"
    patterns = (
        Pattern(
            "number",
            r"(?<![\w-])(?=\d{0,16}[A-Z])[A-HJ-NPR-Z0-9]{13}(?:[A-HJ-NPR-Z0-9])?\d{3,4}(?<=\w{17})(?<!\w{18})(?![\w-])",
            0.5,
        ),
    )
    context_words = ("vin", "vin number", "vehicle", "vehicle identification", "chassis")
    needs = Needs(digits=4, run=3, mixed=True)

    def validate(self, text: str) -> bool | None:
        """Whether the check digit holds; cars sold outside North America may have none."""
        upper = text.upper()
        remainder = sum(_VALUES.get(c, 0) * w for c, w in zip(upper, _WEIGHTS, strict=True)) % 11
        return upper[8] == "0123456789X"[remainder]
