"""Ages over 89 and days that are the reply to a question, whatever else was asked."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from redactor.spans import Span

RECOGNIZER = "slot"
SHORT = 200
"""The most characters of a turn that is a reply and no more."""
LONGEST_QUESTION = 1500
"""How many characters at the end of a turn may ask for a day."""
_LIKELY = 0.75
_N = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_HOW_OLD = regex.compile(
    r"\bhow\s+old\b|\b(?:your|his|her|their|the\s+patient['’]s)\s+age\b|\bages?(?:\s+now|\s+please)?\s*\?"
    r"|^\W*(?:(?:and|ok|okay|so|the|what|patient)\W+)*(?:age|years\s+old)\W*$"
    r"|\b(?:s?he|you)(?:['’](?:s|re|d\s+be)|\s+(?:is|was|are|were|would\s+be|must\s+be))(?:\s+(?:now|about|like|over))?\W*$"
    r"|\b(?:qu[eé]|su|tu|la|de)\s+edad\b|\bcu[aá]ntos\s+a[nñ]os\b|\bquel\s+[âa]ge\b|\bwie\s+alt\b|\b(?:ihr|sein)\s+alter\b"
    r"|\b(?:sua|a|de)\s+idade\b|\bquantos\s+anos\b|\bquanti\s+anni\b|\bhoe\s+oud\b|\bleeftijd\b"
    r"|\b(?:makes?|making)\s+(?:you|him|her)\W*$|\bin\s+(?:his|her|your|their)\s+(?:seven|eigh|nine)ties\b",
    regex.IGNORECASE,
)
_OLD = regex.compile(
    r"(?<![\w.,$/-])(?:(?!90\+)(?:9\d|1[01]\d)\+?(?!\+)|ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?+"
    r"|noventa(?: (?:y|e) (?:un[oa]?|um|dos|dois|duas|tr[eê]s|[cq]uatro|cinco|seis|s(?:ie|e)te|ocho|oito|nueve|nove))?+"
    r"|(?:\w{3,6}und)?neunzig|(?:\w{3,6}[eë]n)?negentig|novant\w{1,7}"
    r"|quatre[- ]vingt[- ](?:dix(?:[- ](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize)"
    r"|(?:a|one) hundred(?: and)?+(?: (?:one|two|three|four|five|six|seven|eight|nine|ten))?+)(?![\w%]|[.,/:-]\d"
    r"| (?:per ?cent|dollars?|bucks?|pounds?|cents?|minutes?|hours?|days?|weeks?|months?|miles?|degrees?|milligrams?|mg|kilos?|kg"
    r"|people|times"
    r"|d[ií]as?|d[óo]lares|pesos|euros?|minutos?|horas?|semanas?|meses|por ciento|prozent|tage|pour cent|jours|libras)\b)",
    regex.IGNORECASE,
)
"""An age over 89, which identifies (45 CFR 164.514(b)(2)(i)(C)), in the reply to a question of age."""
_OLD_SAID_BACK = regex.compile(
    rf"\b(?:is|was|are|were|you['’]?re|she['’]?s|he['’]?s|they['’]?re|turn(?:s|ed|ing)?|age|aged)\s(?:{_OLD.pattern})"
    r"(?:\s(?:years?\sold|now|then|is\sthat\sright|correct|right))?\W*$",
    regex.IGNORECASE,
)
"""Whoever asks says the age: "she was ninety-five?"; the reply says it again."""
_MONTH_SAID = rf"(?:oh[ ]?)?{_N}|ten|eleven|twelve"
_DAY_SAID = (
    rf"(?:{_MONTH_SAID}|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:[ -]{_N})?|thirty(?:[ -]one)?)"
)
_ORDINAL_SAID = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teenth"
    r"|twentieth|thirtieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
_NAME_OF_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)"
)
_WHICH_DAY = regex.compile(
    r"\b(?:what|which)\s+(?:dates?|day|month)\b|\b(?:start|end|travel|departure|arrival|return|due|effective|service|check-?(?:in"
    r"|out)"
    r"|move-?(?:in|out)|appointment|incident|purchase|delivery|wedding|the|what)\s+date\b|\bdate\s+(?:of|for)\b(?!\s+birth)"
    r"|^\W*(?:(?:and|ok|okay|so|the)\s+)*(?:day|date|month)\W*$",
    regex.IGNORECASE,
)
_WHEN = regex.compile(
    r"\bwhen\W*$|\bwhen(?:['’]?s|\s(?:is|was|are|were|do|does|did|will|would|shall|should|can|could))\b[^.?!\n]{0,60}\W*$",
    regex.IGNORECASE,
)
"""What asks for a day or an hour: "coming back when?"; only what can be no hour is a day then."""
_HOUR = regex.compile(r"\d{1,2}\s?[.-]\s?\d", regex.IGNORECASE)
_DAY_ALONE = regex.compile(
    r"\W*(?:(?:it['’]?s|it['’]?d\s+be|it\s+was|that['’]?s|on|um|uh|yes|yeah|ok|okay|so|no|sorry|maybe|like|end\s+of|start\s+of"
    r"|early|late|mid|in|of"
    r"|around|about)\W+)*"
    rf"(?P<v>(?:the\s+)?(?:(?:{_MONTH_SAID})\s(?:the\s)?{_DAY_SAID}|{_DAY_SAID}\s(?:{_MONTH_SAID})"
    rf"|{_ORDINAL_SAID}(?:\s+or\s+(?:the\s+)?{_ORDINAL_SAID})?(?:\s+of\s+{_NAME_OF_MONTH})?"
    r"|\d{1,2}(?:st|nd|rd|th)|\d{1,2}\s?[/.-]\s?\d{1,2}(?:[/.-]\d{2,4})?)|the\s(?:twenty|thirty|\d{1,2})"
    rf"|{_NAME_OF_MONTH})(?:\s+(?:please|works|i\s+think|maybe|then|thanks|is\s+(?:fine|good)))?\W*",
    regex.IGNORECASE,
)
"""A day or a month and nothing else; where a date was asked for, two numbers are one: "five twelve"."""
_DAY_SURE = regex.compile(r"\d|(?:st|nd|rd|th)\b|ond\b", regex.IGNORECASE)
"""What is a day some turns later too, where two numbers may be a time."""
_DAYS_ASKED = 4
OF_THINGS = regex.compile(
    r"\b(?:order|tracking|parcel|package|shipment|model|product|item|sku|part|flight|quantity|amount|how\s+(?:much|many|long|old)"
    r"|price"
    r"|total|error|version|build|time|temperature|budget|reading|meter|size|fault|status|date|when)\b",
    regex.IGNORECASE,
)


_THE_DAY = regex.compile(r"\W*(?:(?:and|ok|okay|so|the|what|which)\W+)*day\W*", regex.IGNORECASE)
_NUMBER_OF_DAY = regex.compile(
    rf"\W*(?:(?:the|it['’]?s|um|uh|on)\W+)*(?P<v>{_DAY_SAID}|[12]?\d|3[01])\W*", regex.IGNORECASE
)
"""The day of a month, where no more than that was asked for: "day?" - "eighteen"."""


@dataclass(slots=True)
class AgesAndDays:
    """What the turns before have asked for: an age in the last of them, a day some turns ago; and the ages that the last one told."""

    aged: bool = False
    dated: int = 0
    told: frozenset[str] = frozenset()
    numbered: bool = False

    def read(self, text: str, start: int, end: int) -> list[Span]:
        """The ages and days with which a turn replies; what it asks for itself is kept for the next ones."""
        found: list[Span] = []
        if end - start <= SHORT:
            ages = _OLD.finditer(text, start, end) if self.aged or self.told else ()
            again = [old for old in ages if self.aged or old.group().casefold() in self.told]
            found += (_span(old, 0, "AGE_OVER_89") for old in again)
            self.told = frozenset(old.group().casefold() for old in again if self.aged)
            number = _NUMBER_OF_DAY.fullmatch(text, start, end) if self.numbered else None
            if number is not None:
                found.append(_span(number, "v", "DATE_TIME"))
            day = _DAY_ALONE.fullmatch(text, start, end) if self.dated else None
            if day is not None and (self.dated == _DAYS_ASKED or _is_sure_day(day["v"])):
                found.append(_span(day, "v", "DATE_TIME"))
        self.numbered = _THE_DAY.fullmatch(text, start, end) is not None
        self.aged = any(asked.search(text[start:end]) is not None for asked in (_HOW_OLD, _OLD_SAID_BACK))
        if _WHICH_DAY.search(text[max(start, end - LONGEST_QUESTION) : end]) is not None:
            self.dated = _DAYS_ASKED
        elif _WHEN.search(text, max(start, end - LONGEST_QUESTION), end) is not None:
            self.dated = _DAYS_ASKED - 1
        else:
            self.dated = max(0, self.dated - 1) if OF_THINGS.search(text, start, end) is None else 0
        return found


def _span(found: regex.Match[str], group: int | str, entity_type: str) -> Span:
    return Span(found.start(group), found.end(group), entity_type, _LIKELY, RECOGNIZER)


def _is_sure_day(said: str) -> bool:
    """Whether a day that was said by itself can be no hour."""
    return _DAY_SURE.search(said) is not None and _HOUR.search(said) is None
