"""Geographic coordinates: latitude and longitude, at least four decimals (about 11 m), or degrees, minutes and seconds (ISO 6709).

Also the codes of one square on a map: Open Location Code (plus codes, 14 m) and what3words (3 m).
"""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

_LAT = r"[-+]?(?:90(?:\.0{1,15})?|[0-8]?\d\.\d{4,15})"
_LON = r"[-+]?(?:180(?:\.0{1,15})?|(?:1[0-7]\d|\d{1,2})\.\d{4,15})"
_PLUS = "23456789CFGHJMPQRVWX"
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
        Pattern(
            "plus code",
            rf"(?-i)(?<![\w+/=])(?=[A-Z+]{{0,11}}\d)(?=[\d+]{{0,11}}[A-Z])(?:[{_PLUS}]{{4}}){{1,2}}\+[{_PLUS}]{{2,3}}(?![\w+/=])",
            0.8,
            needs=Needs(literals=("+",), digits=1),
        ),
        Pattern(  # of one house on Google's maps
            "place id", r"(?-i)(?<![\w-])ChIJ[\w-]{23}(?![\w-])", 0.8, needs=Needs(literals=("ChIJ",))
        ),
        Pattern(
            "three words",
            r"(?<![\w/:])///(?P<v>[^\W\d_]{2,20}\.[^\W\d_]{2,20}\.[^\W\d_]{2,20})(?!\w|\.\w)",
            0.8,
            needs=Needs(literals=("///",)),
        ),
        Pattern(
            "three words, named",
            r"\bwhat ?(?:3|three) ?words\b(?: (?:address|location|code|is|are|it'?s|for (?:us|it|here) is)){0,2}[ :,=]{1,3}"
            r"(?P<v>[^\W\d_]{2,20}(?: dot |\.)[^\W\d_]{2,20}(?: dot |\.)[^\W\d_]{2,20})(?!\w|\.\w)",
            0.8,
            needs=Needs(words=words("words")),
        ),
    )
