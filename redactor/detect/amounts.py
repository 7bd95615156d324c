"""Numbers in words that identify nobody, which the language model takes for dates and codes: times, lab values, readings, prices.

What names them stands in `redactor.text.quantities`; here is what only the model's reading of them can show.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redactor.spans import Span
from redactor.text.lexicon import DIGIT, HUNDRED, LETTER, MONTHS, OH, ORDINALS, TEEN, TENS, THOUSAND
from redactor.text.numbers import number_at
from redactor.text.quantities import MEASURES
from redactor.text.tokens import Tokens, tokenise

_NUMBERS = frozenset((DIGIT, OH, TEEN, TENS, HUNDRED, THOUSAND))
_PLACES = frozenset(("STREET_ADDRESS", "LOCATION", "CITY"))
_FEW_DIGITS, _FEW_SIGNS, _WORDY, _READING, _ENTRY = 4, 5, 7, 8, 12
_BEFORE, _BEHIND, _ASKED = 60, 24, 120
_DATED = re.compile(
    r"\b(?:birth\w{0,4}|born|b ?day|d ?o ?b|dates?|dated|through|thru|review|admitted|admission|discharged?"
    r"|expir\w{1,6}|seen on|visit|of service"
    r"|geboren|nac\w{3,8}|né|née)\b"
)
_POINTS = re.compile(
    r"\b(?:numbers?|codes?|account|acct|last|digits?|i ?d|ends?|ending|starts?|starting|begins|plates?|policy"
    r"|ref(?:erence)?|confirmation"
    r"|p ?i ?n|case|claim|ticket|booking|order|card|member|badge|ext(?:ension)?|phone|mobile|cell|zip|post\w{0,5}|rest"
    r"|licen[cs]e|passport|serial|regi?\w{0,10}|tag|locator|group|social|s ?s ?n|m ?r ?n|chart|spell\w{0,4}|again|repeat)\b"
)
_RANKED = re.compile(
    r"(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth)"
    r" (?:one|time|try|(?:per)?centiles?|floor|grade|edition|update|round|inning|century|place|day(?! of)|attempt|row|half|quarter)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)|(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"|(?:eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie)th",
    re.IGNORECASE,
)
_HERS = re.compile(r"\b(?:my|your|his|her|our|their|its)\s$", re.IGNORECASE)
"""Whose the third is: no day of a month."""
_ROW = re.compile(r"\d{1,2} ?– ?\d{1,2}|\d-\d-\d(?:-\d)?|\d{1,2}(?:, \d{1,2})+")
"""Hours, formations of a team, numbers that were drawn: "12–4", "4-3-3", "4, 19, 27"."""
_YEARS = re.compile(r"((?:19|20)\d\d) ?(?:[–/] ?(\d\d)|[–/-] ?((?:19|20)\d\d))")
_FRACTION = re.compile(r"\d{1,2}(?:/\d{1,2}){1,2}")
_SCORED = re.compile(
    r"\b(?:pages?|pr|tof|greeting|empathy|read-?back|accuracy|tone|rapport|scores?d?|rating|rated|quality|closing|courtesy|slides?|parts?"
    r"|episodes?|weeks?|levels?|rounds?|tickets?|size|ratio|apgars?|tests?|docs?|documents|nodes?|b[iI]?pap|cpap|vas|nrs"
    r"|nausea|recall|memory|fatigue|itch|visibility|seq|step|kept|aspect|HA|SOB)(?:[ :=]{1,3}| ?[<>≥≤=~] ?)$|[<>≥≤=] ?$",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"^ ?(?:stars|points|correct|pages|marks|of (?:a|the) |full\b|time\b[,.;]|no longer\b|pain\b|before,|after\b|at rest|done\b"
    r"|complete|on the (?!\d))",
)
_MARK = re.compile(r"(?:[0-5][+-]?/5|\d{1,2}/10)[+-]?")
_MARKED = re.compile(
    r"\b(?:arms?|legs?|limbs?|strength|power|motor|grip|hands?|foot|feet|deltoids?|biceps|triceps|quad(?:ricep)?s|hamstrings?|flex\w{0,4}"
    r"|exten\w{0,5}|[BLR]?[UL]E|[BLR][UL]E|pain|scores?d?|rat(?:ed?|ing)|marks?|stars?|solid|quality|food|service|value"
    r"|AMTS?|clock|risk|significance|confidence|severity|cond(?:ition)?)\b[^.!?\n]{0,24}$"
    r"|(?:^|[.!?\n]\s?)[*_ ]{0,4}$|[\w.!?…][\"”»] (?:[-–—] )?$"
)
"""What is marked out of five or ten; the beginning of a sentence that is a mark, or the end of what is quoted before it."""
_MARK_ENDS = re.compile(r"[-+]?(?:[.,;:!)]|\s|$)(?!\d)")
_SPELL = re.compile(r"\d{1,2}/52|[1-9]/7")
_DOSED = re.compile(r"\b(?:od|bd|bid|tds|tid|qds|qid|qhs|nocte|mane|prn|stat)[, ]{1,2}$", re.IGNORECASE)
_MONTH_BEFORE = re.compile(
    r"\b(?:born|b|dob|birth\w{0,4}|in|since|from|until|exp\w{0,6})[.:]?\s$", re.IGNORECASE
)
"""Weeks and days as British notes write them ("4/52"), which might be a month of 1952 as well."""
_ACUITY = re.compile(
    r"(?:6/(?:4|5|6|9|12|18|24|36|60)|20/(?:15|16|20|25|30|40|50|60|70|80|100|200|400)|[1-3]/60)[+-]?\d?"
)
_SEEN = re.compile(r"\b(?:VA|BCVA|UCVA|acuity|vision|Snellen|unaided|pinhole)\b[^\n]{0,36}\Z")
"""Lines of Snellen's chart, and what is told by them."""
_ALWAYS = re.compile(r"24/7(?: \w+)?|24/7/365")
"""Round the clock."""
_ON_DAY = re.compile(
    r"\b(?:on|dated?|since|by|due|until|till|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})[,.:]? $",
    re.IGNORECASE,
)
_MIXED = re.compile(r"\d (?:1/[2-9]|[23]/[345]|[357]/8)$")
"""A whole number and a part: a size of 44 2/3."""
_PART = re.compile(r"1/[2-9]|2/3|3/4|[357]/8|\d/16")
_PART_OF = re.compile(
    r"^ ?(?:(?:an?|the|of|in it|spent|full|tsp|tbsp|cups?|inch|tab(?:let)?s?|pints?|mile|way|term|size|share)\b|[\"”″])",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"\d{1,2}\.\d")
_DOTTED = re.compile(r"\d{1,2}\.(?:1[3-9]|[2-5]\d)\.?")
"""A time of day or a price with a dot ("Wed 9.20"): no day's month is above twelve."""
_COUNT = re.compile(
    r"\d{1,3}/[A-Za-z]{1,8}|\d{1,3} ?x|(?:[Dd]ay|[Tt]ag|[Jj]our|[Dd]ía) \d{1,3}"
    r"|\d{1,3} (?:Tage[n]?|Wochen|Monate[n]?|Stunden|Minuten|jours|semaines|mois|heures|días|semanas|meses|horas|giorni|settimane|mesi"
    r"|ore|dagen|weken|maanden|dias|dni|tygodni|gün|hafta|saat|dk|sn)",
)
"""So many a day, of so many years and a sex, a stretch of time: "10/day", "54/F", "day 28", "28 Tage"."""
_MONTH = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)",
    re.IGNORECASE,
)
_OF_BUSINESS = re.compile(
    r" (?:quarter|payroll|release|freeze|edition|issue|results|figures|sales|rate (?:cut|rise|hike))\b(?!['’])",
    re.IGNORECASE,
)
"""What a firm or a paper does each month: "the March quarter"."""
_ON = re.compile(r"\b(?:on|dated?|since|until|till|by|due|born|dob)[:.]? $", re.IGNORECASE)
_COLONS = re.compile(r"\d:$")
_TENTHS = re.compile(r"\d{1,2}/10\b[^\n]{0,40}$")
_ABROAD = re.compile(
    r"\b(?:am|vom|bis|seit|ab|den|dem|zum|le|du|il|el|del|dal|on|since|until|dated|geb)[. ]{1,2}$",
    re.IGNORECASE,
)
_COMES_TO = re.compile(
    r"\b(?:(?:that|it)(?:['’]s|['’]ll be| is| will be)(?: just| only)?|(?:comes|came) to|total(?:s| is)?|i owe(?: you)?) $"
)
"""What stands before a price: "that's forty two ninety nine"."""
_METER = re.compile(r"\b(?:meter|odometer|mileage|on the clock)\b")
_NUMBERED = re.compile(r"\b(?:serial|account|meter number|m ?p ?[ar] ?n|supply number|reference)\b")
_CATALOGUE = re.compile(
    r"\b(?:n ?d ?c|c ?p ?t|i ?c ?d|d ?r ?g|h ?c ?p ?c ?s|(?:procedure|diagnosis|billing|revenue|error|fault) codes?)\b"
)


def is_asked_amount(said: str, context: str, digits: int) -> bool:
    """Whether a number answers to what was said before it: a meter's reading, a code of a catalogue.

    Args:
        said: the text of the number, up to its beginning.
        context: what was asked before the text.
        digits: how many it has.
    """
    before = said[-_BEFORE:].lower() + "\n" + context[-_ASKED:].lower()
    return _NUMBERED.search(before) is None and (
        (digits <= _READING and _METER.search(before) is not None)
        or (digits < _ENTRY and _CATALOGUE.search(context[-_ASKED:].lower()) is not None)
    )


def without_amounts(text: str, context: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Leave out a model's dates, codes and places that are numbers in words and identify nobody.

    Args:
        text: the text that the model read.
        context: what was said or asked before it.
        spans: what it found there.
    """
    for span in spans:
        said = text[span.start : span.end]
        if (
            span.entity_type in ("DATE_TIME", "UNIQUE_ID")
            and not any(sign.isdigit() for sign in said)
            and _is_harmless(text, context, span, tokenise(said))
        ):
            continue
        if span.entity_type == "DATE_TIME" and _is_no_day(text, span, said):
            continue
        if span.entity_type in _PLACES and _is_measure(said):
            continue
        yield span


def _is_no_day(text: str, span: Span, said: str) -> bool:
    """Whether what a model calls a date is ranked, scored, a range of years or hours, a row of numbers or a decimal."""
    behind = text[span.end : span.end + _BEHIND]
    if _RANKED.fullmatch(said) or _ROW.fullmatch(said) or _RANKED.match(f"{said}{behind}"[:_BEHIND]):
        return True
    years = _YEARS.fullmatch(said)
    if years is not None:
        return years[3] is not None or int(years[2]) == (int(years[1]) + 1) % 100
    if _is_mark(text, span):
        return True
    before = text[max(0, span.start - _BEHIND) : span.start]
    if _ORDINAL.fullmatch(said) and _HERS.search(before):
        return True
    if _ALWAYS.fullmatch(said.rstrip(":;,.")):
        return _ON_DAY.search(before) is None
    if _MIXED.search(before[-4:] + said):
        return True
    if _SPELL.fullmatch(said):
        return (said.endswith("52") and _MONTH_BEFORE.search(before) is None) or _DOSED.search(
            before
        ) is not None
    if _FRACTION.fullmatch(said):
        return (
            (
                _COLONS.search(before) is not None and behind[:1] == ":"
            )  # of the types of a tissue: 02:01/24:02
            or (
                said.endswith("/10") and _TENTHS.search(text, max(0, span.start - 48), span.start) is not None
            )
            or _SCORED.search(before) is not None
            or _OUT_OF.search(behind) is not None
            or (_PART.fullmatch(said) is not None and _PART_OF.search(behind) is not None)
        )
    if _COUNT.fullmatch(said) or (_MONTH.fullmatch(said) and _OF_BUSINESS.match(behind)):
        return True
    if _DOTTED.fullmatch(said):
        return _ON.search(before) is None
    if _DECIMAL.fullmatch(said):
        return _ABROAD.search(before) is None
    return False


def _is_mark(text: str, span: Span) -> bool:
    """Whether what a model calls a date is a strength, a mark ("leg 3/5") or what an eye sees ("VA 6/18")."""
    if _ACUITY.fullmatch(text, span.start, span.end) and _SEEN.search(
        text, max(0, span.start - 48), span.start
    ):
        return True
    return (
        _MARK.fullmatch(text, span.start, span.end) is not None
        and _MARKED.search(text, max(0, span.start - 40), span.start) is not None
        and _MARK_ENDS.match(text, span.end) is not None
    )


def _is_harmless(text: str, context: str, span: Span, tokens: Tokens) -> bool:
    if _NUMBERS.isdisjoint(tokens.kinds):
        return False
    before = text[max(0, span.start - _BEFORE) : span.start].lower()
    asked = context[-_ASKED:].lower()
    if span.entity_type == "DATE_TIME":
        named = any(word in MONTHS or word in ORDINALS for word in tokens.words)
        return not named and _DATED.search(before) is None and _DATED.search(asked) is None
    digits, letters = _counted(tokens)
    if is_asked_amount(text[: span.start], context, digits):
        return True
    few = digits < _FEW_DIGITS if not letters else digits + letters < (_WORDY if digits < 2 else _FEW_SIGNS)
    few = few or (digits == _FEW_DIGITS and not letters and _COMES_TO.search(before) is not None)
    around = f"{before}\n{text[span.start : span.end + _BEHIND].lower()}\n{asked}"
    return few and _POINTS.search(around) is None and not _goes_on(asked)


def _goes_on(asked: str) -> bool:
    """Whether what was said before ends in numbers, of which this may be the rest."""
    tokens = tokenise(asked[-24:])
    return len(tokens) > 0 and tokens.kinds[len(tokens) - 1] in _NUMBERS


def _counted(tokens: Tokens) -> tuple[int, int]:
    """How many digits and single letters are said."""
    digits = letters = at = 0
    while at < len(tokens):
        number = number_at(tokens, at)
        if number is None:
            letters += tokens.kinds[at] == LETTER
            at += 1
        else:
            digits, at = digits + len(number[0]), number[1]
    return digits, letters


def _is_measure(said: str) -> bool:
    """Whether words end in a number and its unit ("eighty eight megapascals")."""
    words = said.lower().split()
    return len(words) > 1 and words[-1] in MEASURES and tokenise(words[-2]).kinds[0] in _NUMBERS
