"""Geographic coordinates: latitude and longitude, at least four decimals (about 11 m), or degrees, minutes and seconds (ISO 6709)."""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

_LAT = r"[-+]?(?:90(?:\.0{1,15})?|[0-8]?\d\.\d{4,15})"
_LON = r"[-+]?(?:180(?:\.0{1,15})?|(?:1[0-7]\d|\d{1,2})\.\d{4,15})"
_NO_RATE = r"(?<!(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|AUD|NZD|CAD|PLN|CZK|HUF|TRY|INR|CNY|ZAR|SGD|HKD|BRL|MXN)\s)"
"""Behind the code of a currency stand its rates, to buy and to sell."""


class Coordinates(PatternEntityRecognizer):
    """Finds COORDINATES."""

    entity = "COORDINATES"
    patterns = (
        Pattern(
            "pair",
            rf"(?<![\w.+-]){_NO_RATE}{_LAT}(?:°?\s?[NS]\b|°)?(?:,\s{{0,2}}|;\s?|\s){_LON}(?:°?\s?[EW]\b|°)?(?![\d.]\d|\d)",
            0.8,
            needs=Needs(cluster=10),
        ),
        Pattern(
            "keyed",
            rf"(?<![A-Za-z])(?:lat(?:itude)?|lng|lon(?:g(?:itude)?)?)[\"']?\s?[:=]?\s?[\"']?(?P<v>{_LON})(?![\d])",
            0.8,
            needs=Needs(words=words("lat latitude lng lon long longitude")),
        ),
        Pattern(
            "degrees",
            r"\d{1,3}°\s?\d{1,2}['’′]\s?(?:\d{1,2}(?:\.\d{1,4})?[\"”″]\s?)?[NS],?\s{0,2}\d{1,3}°\s?\d{1"
            r",2}['’′]\s?(?:\d{1,2}(?:\.\d{1,4})?[\"”″]\s?)?[EW]",
            0.85,
            needs=Needs(literals=("°",)),
        ),
    )
    needs = Needs(run=2, literals=(".", "°"))
