"""US driver's licence number, in the company of a cue; each state has its own format (AAMVA), so the cue decides."""

from __future__ import annotations

from recognizers.base import IDENTIFIER, Needs, Pattern, PatternEntityRecognizer, led, words


class UsDriverLicense(PatternEntityRecognizer):
    """Finds US_DRIVER_LICENSE."""

    entity = "US_DRIVER_LICENSE"
    patterns = (
        Pattern(
            "led",
            led(
                r"driv(?:er|ing)['’]?s?['’]?[ _-]?(?:licen[cs]e|permit|id|lic)s?|d/?l ?(?=#|no|num|number|:)"
                r"|dl(?=\s[A-Z]{2}[ -]\d)|dln|state id"
                r"|licen[cs]e(?= ?(?:number|no|num|#|is|:))|(?:cdl|medical licen[cs]e)",
                rf"(?:[A-Z]{{2}}[ -](?=[A-Z]?\d))?{IDENTIFIER}",
            ),
            0.85,
        ),
    )
    needs = Needs(digits=3, words=words("driver drivers driving dl dln license licence licenses cdl state"))
