"""Device identifiers and serial numbers: IMEI (3GPP TS 23.003, Luhn), ICCID, advertising ids, serial numbers in context.

HIPAA, 45 CFR 164.514(b)(2)(i)(M). Check: python-stdnum, ``luhn``.
"""

from __future__ import annotations

from stdnum import luhn

from recognizers.base import IDENTIFIER, Needs, Pattern, PatternEntityRecognizer, led, words

_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?!\w)"

_WORDS = words(
    "imei imsi iccid meid udid udi idfa idfv gaid android device hardware handset implant pump pacemaker machine unit serial s sn"
)


class DeviceId(PatternEntityRecognizer):
    """Finds DEVICE_ID."""

    entity = "DEVICE_ID"
    patterns = (
        Pattern(
            "imei",
            r"(?<![\w.-])(?:\d{15,16}|\d{2}[- ]\d{6}[- ]\d{6}[- ]\d)(?!\w|[.-]\d)",
            0.1,
            needs=Needs(cluster=15),
        ),
        Pattern(
            "keyed",
            rf"(?<![A-Za-z])device[\"']?(?:\s?[:=]\s?|\s)[\"']?(?P<v>{_UUID})",
            0.8,
            needs=Needs(digits=3, words=words("device")),
        ),
        Pattern(  # unique device identifier of a medical device (GS1: item, expiry, serial number)
            "udi",
            r"\(01\) ?\d{14}(?: ?\(\d\d\) ?[\w-]{1,20}){0,5}",
            0.85,
            needs=Needs(run=14, literals=("(01)",)),
        ),
        Pattern(  # of a telephone's card (ITU-T E.118)
            "sim",
            r"\b(?:e?sim|iccid)s?(?:[ _-]?(?:card|serial|id|no|number)){0,2}[\"']?(?: is|:|=| ?#)?\s?[\"']?"
            r"(?P<v>\d{18,20}[A-Z]?)(?![\w.-])",
            0.8,
            needs=Needs(run=18, words=words("sim sims esim esims iccid")),
        ),
        Pattern(  # of an implant or a vaccine
            "lot",
            r"\b(?:lot|batch)(?: ?(?:no|nr|number|#)\b\.?)?[ :#]{1,3}(?P<v>(?-i:(?=[A-Z\d-]{0,12}\d)"
            r"(?=\d{0,12}[A-Z])[A-Z\d][A-Z\d-]{3,13}))(?![\w-])",
            0.6,
            needs=Needs(mixed=True, words=words("lot batch")),
        ),
        Pattern(  # how Windows calls a computer that nobody named
            "computer",
            r"(?-i)(?<![\w-])(?:DESKTOP|LAPTOP|WIN)-(?=[A-Z]*\d)[A-Z\d]{5,12}(?![\w-])",
            0.8,
            needs=Needs(mixed=True, words=words("desktop laptop win")),
        ),
        Pattern(
            "led",
            led(
                r"imei|imsi|iccid|meid|udid|udi|idfa|idfv|gaid|android[ _]?id|(?:device|hardware"
                r"|handset|implant|pump|pacemaker|machine|unit)"
                r"[ _-]?(?:id(?:entifier)?|serial|sn|number|no)(?:[ _-]?(?:number|no))?|serial(?:[ _-]?"
                r"(?:number|no|num|#))?|s/n|sn",
                rf"(?:{_UUID}|{IDENTIFIER})",
            ),
            0.85,
            needs=Needs(words=_WORDS),
        ),
    )
    context_words = ("imei", "imsi", "iccid", "handset", "device")
    needs = Needs(digits=1)
    valid_score = 0.4
    number_like = True

    def validate(self, text: str) -> bool | None:
        """Whether the Luhn digit of an IMEI holds; None for other forms."""
        digits = "".join(c for c in text if c.isdigit())
        return (
            bool(luhn.is_valid(digits))
            if len(digits) == 15 and not text.isalpha() and text[0].isdigit()
            else None
        )
