"""US Social Security number.

Nine digits, written AAA-GG-SSSS, with spaces or without separators. Area 000, 666 and 9xx, group 00 and serial 0000 are never
issued (SSA POMS RM 10201.035), but a number of the shape goes all the same: callers and clerks mistype. Nine bare digits without
context are weak. A masked number goes with its last four digits.
"""

from __future__ import annotations

from recognizers.base import LINK, Needs, Pattern, PatternEntityRecognizer, words

_SSN_WORDS = words("ssn social")


class UsSsn(PatternEntityRecognizer):
    """Finds US_SSN."""

    entity = "US_SSN"
    patterns = (
        Pattern(
            "dashed",
            r"(?<![\w-])(?:\d{3}[-–.]\d{2}[-–.]\d{4}|\d{3} \d{2} \d{4})(?!\w|-\d)",
            0.85,
            lift=False,
            needs=Needs(cluster=9),
        ),
        Pattern("bare", r"(?<!\w)(?<!\d[.,/-])\d{9}(?![\w/-]|[.,]\d)", 0.3, needs=Needs(run=9)),
        Pattern(
            "odd grouping",
            r"(?<![\w.,-])(?:\d{3}[- ]\d{6}|\d{5}[- ]\d{4}|\d{3}[- ]\d{3}[- ]\d{3})(?![\w-])",
            0.2,
            needs=Needs(cluster=9, run=3),
        ),
        Pattern(
            "masked", r"(?<!\w)[xX*•#]{3}[- ]?[xX*•#]{2}[- ](?P<v>\d{4})(?!\d)", 0.85, needs=Needs(run=4)
        ),
        Pattern(
            "last four",
            rf"(?<![A-Za-z])(?:ssn|social(?: security)?)(?![A-Za-z]){LINK}(?:(?:ends|ending) (?:in|with) )?(?P<v>\d{{4}})(?![\w-])",
            0.7,
            needs=Needs(run=4, words=_SSN_WORDS),
        ),
        Pattern(
            "last four of",
            r"last (?:4|four)[^.\n\d]{0,20}(?:ssn|social)[^.\n\d]{0,24}(?P<v>\d{4})(?![\w-])",
            0.85,
            needs=Needs(run=4, words=_SSN_WORDS),
        ),
    )
    context_words = ("ssn", "ssns", "social", "social security", "ss#", "ss no", "sin", "tax id", "taxpayer")
    needs = Needs(digits=4)
    number_like = True
