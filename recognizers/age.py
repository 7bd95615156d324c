"""Ages over 89, which identify under HIPAA, 45 CFR 164.514(b)(2)(i)(C): "93 years old", "95-year-old", "102 y/o", "aged 91"."""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

_N = r"(?:9\d|1[0-2]\d)"
_SPOKEN = r"(?:ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )?hundred(?:[- ](?:and[- ])?(?:one|two|three|four|five|six|seven|eight|nine|ten))?)"
_UNIT = r"(?:years?[- ]olds?|yrs?[- ]old|y/?o|y\.o\.?|yr/?o|years? of age)\b"


class AgeOver89Recognizer(PatternEntityRecognizer):
    """Finds AGE_OVER_89."""

    entity = "AGE_OVER_89"
    patterns = (
        Pattern("years old", rf"(?<![\w.,$/-])(?P<v>{_N}|{_SPOKEN})[- ]{{0,2}}{_UNIT}", 0.85),
        Pattern(
            "aged",
            rf"\b(?:aged?|turn(?:s|ed|ing)?|age(?: is| was|[\"']? ?[:=]))[\"']? ?[\"']?(?P<v>{_N}|{_SPOKEN})(?!\w|[.,/:%]\d|%| ?(?:days|minutes|hours))",
            0.75,
        ),
        Pattern(
            "is N",
            rf"\b(?:he|she|grandm\w{{1,8}}|grandf\w{{1,8}}|mother|father|mom|dad|patient)(?:['’]s| is| was) (?P<v>{_N})(?=[.,;!?]|\s(?:and|now|this|next|today)\b|$)",
            0.6,
        ),
        Pattern(
            "sex and age",
            rf"(?<![\w./-])(?P<v>{_N})[- ]?(?:yr|y|year)?[- ]?(?:old)?[- ]?(?:male|female|m|f|woman|man|lady|gentleman)\b",
            0.55,
        ),
    )
    needs = Needs(
        words=words(
            "old olds yo y o age aged yr yrs turns turned turning turn is was s male female m f woman man lady gentleman years year"
        )
    )
