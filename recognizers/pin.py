"""Personal identification number and one-time code: four to eight digits in the company of a cue."""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, led, words

_CUE = (
    r"pins?(?: ?(?:code|number))?|pin[ _-]?code|passcode|otp|mfa code|2fa code|one[- ]time (?:code|password|passcode|pin)"
    r"|(?:verification|security|access|confirmation|auth(?:entication|orization)?|sms|door|gate"
    r"|alarm|entry|unlock|lock ?box|login)[ _-]?(?:code|pin)"
)
_VALUE = r"(?:\d{4,8}|\d{3}[- ]\d{3}|\d(?:[- ]\d){3,7})(?![\w%]|[.,/:-]\d)"


class Pin(PatternEntityRecognizer):
    """Finds PIN."""

    entity = "PIN"
    patterns = (
        Pattern("led", led(_CUE, _VALUE), 0.8),
        Pattern("near", rf"\b(?:{_CUE})\b[^\d\n.?!]{{0,20}}\b(?:is|was|be|to|as|=|:)\s(?P<v>{_VALUE})", 0.75),
        Pattern(
            "of a door",
            r"\b(?:gate|door|garage|alarm|entry|keypad|lock ?box|buzzer|call ?box)"
            r"(?: ?(?:code|pin|number) ?(?:is|=|:)?\s(?:star |hash |pound )?"
            r"(?P<v>[#*]?\d{3,8}[#*]?)|\s(?P<v>[#*]\d{3,8}))(?![\w%]|[.,/:-]\d)",
            0.75,
            needs=Needs(
                digits=3, words=words("gate door garage alarm entry keypad lock lockbox buzzer callbox")
            ),
        ),
        Pattern(
            "key safe",
            r"\bkey ?safe(?: (?:code|pin|number))?(?: is|:)?\s(?P<v>(?:[A-Z] ?)?\d{3,6}[A-Z]?)(?![\w%]|[.,/:-]\d)",
            0.75,
            needs=Needs(digits=3, words=words("safe keysafe")),
        ),
        Pattern(  # of a message with a one-time code: "Use 019 554 to verify your device"
            "to be used",
            r"\b(?:use|enter|type|submit) (?P<v>\d{3}[ -]?\d{3}|\d{4,8}) (?:to|as|for|when) (?:verify|confirm|log|sign|complete"
            r"|authori[sz]e|approve|access|activate|reset|finish|continue|your|verification)",
            0.75,
            needs=Needs(digits=4, words=words("use enter type submit")),
        ),
        Pattern(
            "before",
            rf"(?<![\w.,$/-])(?P<v>\d{{4,8}}) (?:is|as) (?:the|my|your) (?:\w{{1,12}} )?(?:{_CUE})\b",
            0.75,
        ),
    )
    needs = Needs(
        digits=3,
        words=words(
            "pin pins pincode passcode otp mfa code codes gate door garage alarm entry keypad lock lockbox buzzer",
            "callbox safe keysafe",
            "use enter type submit",
        ),
    )
