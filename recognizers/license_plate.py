"""Vehicle licence plate, in the company of a cue; the UK format (AB12 CDE, since 2001) also alone, but weak."""

from __future__ import annotations

from recognizers._vocabulary import STATE_CODE
from recognizers.base import Needs, Pattern, PatternEntityRecognizer, led, words

_VALUE = (
    rf"(?:(?-i:{STATE_CODE}) )?(?=[A-Z\d -]{{0,8}}\d)"
    r"(?:[A-Z]{1,3}[- ]?\d{1,4}(?:[A-Z]{1,3}|[- ](?-i:[A-Z]{1,3}))?|\d{1,4}[- ]?[A-Z]{1,3}[- ]?\d{0,4}|[A-Z\d]{4,8})(?![\w-])"
)


class LicensePlate(PatternEntityRecognizer):
    """Finds LICENSE_PLATE."""

    entity = "LICENSE_PLATE"
    patterns = (
        Pattern(
            "led",
            led(
                r"(?:licen[cs]e|number|registration|vehicle|car)[ _-]?(?:plates?|tag|registration|reg)"
                r"(?: ?(?:number|no))?|plates?"
                r"|vehicle tag|tag number",
                _VALUE,
            ),
            0.85,
            needs=Needs(words=words("plate plates tag registration reg")),
        ),
        Pattern("uk", r"(?-i)(?<![\w-])[A-Z]{2}\d{2} ?[A-Z]{3}(?![\w-])", 0.4, needs=Needs(mixed=True)),
    )
    context_words = (
        "plate",
        "plates",
        "license plate",
        "number plate",
        "registration",
        "reg",
        "vehicle",
        "car",
        "parked",
        "tag",
    )
    needs = Needs(digits=1)
