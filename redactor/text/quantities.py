"""Numbers that count, price or time something and so identify nobody: they stay numbers and are never a code."""

import re
from typing import Final, NamedTuple

from redactor.text.lexicon import DIGIT, HUNDRED, MACHINE, NUM, OH, PUNCT, TEEN, TENS, THOUSAND, word_list
from redactor.text.numbers import number_at
from redactor.text.tokens import Tokens, tokenise

_UNITS: Final[dict[str, str]] = {}
_BASE_UNITS: Final = word_list(
    "gram meter metre liter litre pascal newton watt volt amp ohm joule byte bit hertz second bel calorie mole unit"
)
for _prefix in ("", *word_list("kilo mega giga tera milli micro nano deci centi hecto")):
    for _word in _BASE_UNITS:
        if _prefix or _word not in ("second", "unit", "bit", "mole"):
            _UNITS[_prefix + _word] = _UNITS[_prefix + _word + "s"] = "MEASURE"
for _kind, _words in (
    (
        "MONEY",
        "dollar dollars buck bucks pound pounds euro euros cent cents pence quid grand usd gbp eur "
        "rupee rupees lakh lakhs crore crores dirham dirhams peso pesos naira rand francs kroner krona yen yuan ringgit shekels",
    ),
    ("PERCENT", "percent %"),
    (
        "DURATION",
        "second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks weekend "
        "month months year years decade decades fortnight fortnights",
    ),
    (
        "DOSE",
        "milligram milligrams mg microgram micrograms mcg gram grams milliliter milliliters millilitre millilitres ml "
        "unit tablet tablets pill pills capsule capsules drop drops puff puffs dose doses teaspoon teaspoons "
        "tablespoon cc",
    ),
    (
        "MEASURE",
        "mile miles kilometer kilometers kilometre kilometres km meter meters metre metres foot feet inch inches "
        "yard yards ounce ounces oz lb lbs kilo kilos kilogram kilograms kg stone degree degrees liter liters litre "
        "litres gallon gallons gigabyte gigabytes gig gigs gb megabyte megabytes mb pint pints acre acres "
        "cals calories mils mil bpm rpm psi mph kmh knots hertz khz mhz ghz decibels lux",
    ),
    (
        "COUNT",
        "person people guest guests adult adults child children kid kids item items times time room rooms bedroom "
        "bedrooms bed beds seat seats ticket tickets bag bags order orders star stars step steps option options "
        "question questions appointment appointments refill refills bottle bottles box boxes pair piece pieces "
        "copies page pages stop stops point points percentage thing things digit digits number numbers letter "
        "letters character characters other others of more less big large small medium dozen calls men women",
    ),
):
    for _word in word_list(_words):
        _UNITS[_word] = _kind
_WAYS: Final = frozenset(
    word_list("yard yards unit units stone drop drops foot feet acre acres mile miles rand grand degree")
)
MEASURES: Final = frozenset(
    word for word, kind in _UNITS.items() if kind in ("MEASURE", "DOSE") and word not in _WAYS
)
"""Units of what is measured, but for those that streets and places are called after."""
_SAID_BEFORE: Final = 8
_LINKS: Final = (
    r"(?:(?:is|was|are|were|be|been|at|of|to|it['’]?s|that['’]?s|came|comes|back|went|goes|going|got|gets|running|ran|reads?|reading|says|showed"
    r"|shows|showing|past|over|above|below|under|around|about|up|down|between|from|now|still|only|just|like|level|a|this|that|morning"
    r"|last|night|time|today|yesterday|in|on|the|max|flips|jumped|dropped|hit|your|their|his|her|my|total|amount|met|,|:|-) ){0,6}"
)
_MEASURED: Final = re.compile(
    r"(?<![\w'’])(?:temp(?:erature)?s?|fevers?|blood pressure|b p|bp|systolic|diastolic|pulse|heart rate|resps?|respirations?"
    r"|respiratory rate|sats?|saturations?|oxygen|o two|sugars?|glucose|a one c|a1c|(?:l d l|h d l|ldl|hdl)|cholesterol"
    r"|triglycerides|creatinine|ha?emoglobin|ha?ematocrit|platelets?|potassium|sodium|i n r|inr|t s h|tsh|p s a|psa"
    r"|e? ?g f r|egfr|b m i"
    r"|bmi|white count|weights?|weigh(?:s|ed|ing)?|peak flow|f e v(?: one)?|ejection fraction|g c s|gcs|apgars?|pain"
    r"|scor(?:e[ds]?|ing)"
    r"|(?:meter|gas|electric(?:ity)?|water|current|previous|opening|closing|estimated) readings?|odometer|mileage"
    r"|deductible|co ?insurance|co ?pay(?:ment)?|out of pocket|allowed|billed|ping|download|upload|voltage|torque|thrust|stress"
    r"|target|goal|baseline|average|maximum|max|minimum|plate thickness|p s i|r p m) " + _LINKS + r"$"
)
"""What a number is measured of."""
_MOVED: Final = re.compile(
    r"(?<![\w'’])(?:(?:goes|went|gone|going|climbed|climbs|dropped|drops|rose|fell|crept|jumped|spiked|shot)(?: up"
    r"| down| back)? (?:to|past|over|above|below|under)"
    r"|(?:land|sit|stay|be|keep (?:it|them|him|her))s? (?:at|between|under|below|above|over)) $"
)
"""What a number is that is reached: three digits at most."""
_CATALOGUE: Final = re.compile(
    r"(?<!\baccount )(?<!\bmember )(?<!\bpolicy )(?<!\bclaim )(?<!\bid )(?<!\bplate )(?<!\bgroup )(?<!\breference )(?<![\w'’])"
    r"(?:c p t|cpt|i c d(?: (?:nine|ten))?|icd(?: ?(?:9|10|nine|ten))?|d r g|drg|n d c|ndc|h c p c s|hcpcs|p h q|phq"
    r"|g a d|gad|f e v|fev"
    r"|(?:procedure|diagnosis|billing|revenue|reason|remark|denial|error|fault|status|trouble|dx|place of service)(?: codes?)?"
    r"|modifiers?|error|sections?|chapter|paragraph|clause|article|title|port|version|release|page|verse|psalm|hymn)"
    r"(?: (?:codes?|numbers?|number is|flips|goes|changes|is|was|it['’]?s|of|to|for|,|:|-)){0,4} (?:[a-hj-z] )?$"
)
"""What everybody's catalogues, forms and books number."""
_CATALOGUED: Final = frozenset(("point", "dash", "dot", "-", ".", "decimal", "hyphen"))
_MIDDLE: Final = frozenset(
    word_list("more business working calendar consecutive full whole straight extra other point")
)
_CURRENCY: Final = frozenset("$£€₹¥") | {"rs", "inr", "usd", "gbp", "eur", "aud", "cad"}
_PRICE_WORDS: Final = frozenset(
    word_list(
        "price prices priced cost costs costing charge charged charges fee fees copay total totals totalled pay paid "
        "paying refund owe owed balance only rate rates bill bills billed premium premiums deductible rent income salary wage wages "
        "earn worth fare discount deposit invoice budget"
    )
)
_PERIODS: Final = frozenset(word_list("month week year night day hour fortnight person head ticket"))
_THEN: Final = frozenset(word_list("ago later earlier before after back from old early late"))
"""Behind `a week` this makes it a time of day or year, not what a sum is for."""
_CENTS: Final = frozenset(word_list("99 95 98 89 79 49 50"))
_ROUGHLY: Final = frozenset(word_list("about around roughly approximately nearly almost"))
_CLOSING: Final = frozenset(
    word_list(
        "and but so or then plus a per for before after last this gross net total altogether right please thanks yeah i"
    )
)
_CLOCK_WORDS: Final = frozenset(
    word_list("at around about until till by from before after past since between")
)
_AND_THEN: Final = frozenset(("and", "then", "or", "also", "again", ","))
_UNTIL: Final = frozenset(("to", "till", "til", "until", "and"))
_TIME_WORDS: Final = frozenset(("am", "pm", "o'clock", "oclock", "o’clock"))
_STARTS: Final = frozenset((NUM, DIGIT, TEEN, TENS))


class Quantity(NamedTuple):
    """A range of a text, in characters, that says how much, how long or when in the day.

    `kind` is one of TIME, MONEY, DURATION, COUNT, DOSE, PERCENT, MEASURE, AGE, CODE (of a catalogue that is everybody's: `c p t six
    three zero four seven`, with what names it).
    """

    start: int
    end: int
    kind: str


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of a text, in order and disjoint; written and spoken."""
    tokens = tokenise(text)
    return [
        Quantity(tokens.starts[first], tokens.ends[last - 1], kind)
        for first, last, kind in token_quantities(tokens)
    ]


def token_quantities(tokens: Tokens) -> list[tuple[int, int, str]]:
    """Return ``(first token, token after the last, kind)`` of each quantity."""
    found = []
    index, size = 0, len(tokens)
    kinds, words = tokens.kinds, tokens.words
    while index < size:
        item = None
        if kinds[index] in _STARTS:
            item = _quantity_at(tokens, index)
            if item is None:
                index = _numbers(tokens, index)[1]
                continue
        elif kinds[index] == MACHINE:
            item = _written_at(tokens, index)
        elif words[index] in ("half", "quarter"):
            item = _clock_at(tokens, index)
        if item is None:
            index += 1
            continue
        found.append(item)
        index = item[1]
    return found


def _numbers(tokens: Tokens, index: int) -> tuple[list[str], int]:
    """Read number phrases side by side."""
    phrases = []
    at = index
    while at < len(tokens) and (tokens.kinds[at] in _STARTS or tokens.kinds[at] == OH):
        number = number_at(tokens, at)
        if number is None:
            break
        phrases.append(number[0])
        at = number[1]
    return phrases, max(at, index + 1)


def _quantity_at(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    phrases, at = _numbers(tokens, index)
    words = tokens.words
    lead = " ".join(words[max(0, index - _SAID_BEFORE) : index]) + " "
    named = _CATALOGUE.search(lead)
    if named is not None:
        return index - len(named.group().split()), _catalogued(tokens, at), "CODE"
    if words[at] == "clock" and words[at - 1] in ("o", "oh"):
        return index, at + 1, "TIME"
    clock = _meridiem(tokens, at)
    if clock and len(phrases) <= 3 and _is_hour(phrases):
        return index, clock, "TIME"
    if lead.endswith(" from ") and words[at] in _UNTIL and _is_time(phrases):
        more, after = _numbers(tokens, at + 1)
        if _is_time(more):
            return index, _meridiem(tokens, after) or after, "TIME"
    if words[at] == "over" and phrases and (end := _ratio_end(tokens, phrases, at)):
        return index, _readings_end(tokens, end), "MEASURE"
    if phrases and _is_measured(tokens, phrases, lead, at):
        return index, _range_end(tokens, at), "MEASURE"
    if len(phrases) > 2 and max(map(len, phrases)) == 1 and len(phrases) < 6 and _is_rate(tokens, at):
        return index, at, "MONEY"
    if not phrases or len(phrases) > 2:
        return None
    before = words[index - 1] if index else ""
    if before in _CURRENCY:
        return index - 1, at, "MONEY"
    if words[at] in ("past", "to", "til") and len(phrases) == 1 and len(phrases[0]) < 3:
        clock_end = _clock_end(tokens, at + 1)
        if words[at] == "past" and clock_end:
            return index, clock_end, "TIME"
    first = index
    if words[at] == "to" and (end := _ratio_end(tokens, phrases, at)):
        return first, end, "MEASURE"
    if words[at] in ("to", "or", "-", "\u2013") and len(phrases) == 1:
        more, after = _numbers(tokens, at + 1)
        if len(more) == 1 and tokens.kinds[at + 1] in _STARTS:
            end, kind = _unit(tokens, after)
            clock = _meridiem(tokens, after)
            if clock:
                return first, clock, "TIME"
            if end:
                return first, end, kind
    if len(phrases) == 1 or _UNITS.get(words[at], "") in ("MONEY", "DOSE", "MEASURE"):
        end, kind = _unit(tokens, at)
        if end and (len(phrases[0]) < 6 or kind == "MONEY"):
            return first, end, kind
    if _is_sum(tokens, index, at, phrases):
        return first, at, "MONEY"
    if len(phrases) == 2 and len(phrases[1]) == 2 and len(phrases[0]) < 3:
        if any(words[at] in _PRICE_WORDS for at in _of_line(tokens, index, 4)):
            return first, at, "MONEY"
        if before in _CLOCK_WORDS and _is_hour(phrases):
            return first, at, "TIME"
    return None


def _of_line(tokens: Tokens, index: int, most: int) -> range:
    """The tokens before one, as many as `most`, that stand in its line."""
    first = index
    while first > max(0, index - most) and not tokens.newline_before(first):
        first -= 1
    return range(first, index)


def _catalogued(tokens: Tokens, at: int) -> int:
    """Return the token after a number of a catalogue, of which the first piece ends before `at`."""
    while at < len(tokens):
        after = at + 1 if tokens.words[at] in _CATALOGUED else at
        if tokens.kinds[after] not in _STARTS and tokens.kinds[after] != OH:
            return at
        at = _numbers(tokens, after)[1]
    return at


def _range_end(tokens: Tokens, at: int) -> int:
    """Return the token after `and one thirty eight` where that stands at `at`, or `at`."""
    if tokens.words[at] not in ("and", "to", "or", "-") or tokens.kinds[at + 1] not in _STARTS:
        return at
    more, after = _numbers(tokens, at + 1)
    return after if sum(map(len, more)) < 4 else at


def _ratio_end(tokens: Tokens, upper: list[str], at: int) -> int:
    """Return the token after the second number of `one forty two over eighty eight`, of which "over" or "to" is at `at`, or 0."""
    if len(upper) > 2 or all(len(phrase) < 2 for phrase in upper) or tokens.kinds[at + 1] not in _STARTS:
        return 0
    lower, end = _numbers(tokens, at + 1)
    return end if 0 < len(lower) < 3 and _unit(tokens, end) == (0, "") else 0


def _readings_end(tokens: Tokens, at: int) -> int:
    """Return the token after all readings of two numbers that follow: `and then one thirty eight over eighty four`."""
    while True:
        next_at = at
        while next_at < len(tokens) and next_at < at + 4 and tokens.words[next_at] in _AND_THEN:
            next_at += 1
        if next_at == at or tokens.kinds[next_at] not in _STARTS:
            return at
        upper, over = _numbers(tokens, next_at)
        end = _ratio_end(tokens, upper, over) if tokens.words[over] == "over" else 0
        if not end:
            return at
        at = end


def _is_measured(tokens: Tokens, phrases: list[str], lead: str, at: int) -> bool:
    """Whether a number of up to six digits is what was measured, by the words before it or "on the clock" behind it."""
    digits = sum(map(len, phrases))
    if digits > 6:
        return False
    if digits < 4 and _MOVED.search(lead) is not None:
        return True
    if tokens.words[at] == "point" and tokens.kinds[at + 1] in _STARTS and digits > 2:
        return tokens.words[_numbers(tokens, at + 1)[1]] != "point" and not lead.endswith("point ")
    return _MEASURED.search(lead) is not None or tokens.words[at : at + 3] == ["on", "the", "clock"]


def _is_sum(tokens: Tokens, index: int, at: int, phrases: list[str]) -> bool:
    """Whether a number reads as an amount without its unit.

    `six fifty a month`, `for thirty nine ninety nine`, `about nineteen hundred`, `sixty one thousand four hundred`.
    """
    words, kinds = tokens.words, tokens.kinds
    if words[at] in ("each", "every") and words[at + 1] in _PERIODS:
        return len(phrases[0]) < 5
    if _is_rate(tokens, at):
        return len(phrases[0]) < 5
    closes = at >= len(tokens) or kinds[at] == PUNCT or words[at] in _CLOSING
    before = words[index - 1] if index else ""
    if len(phrases) == 2:
        return closes and before in ("for", "only") and len(phrases[0]) < 4 and phrases[1] in _CENTS
    large = set(kinds[index:at]) & {HUNDRED, THOUSAND}
    return closes and bool(large) and (len(large) == 2 or before in _ROUGHLY)


def _is_rate(tokens: Tokens, at: int) -> bool:
    """Whether `a month` or `per night` stands at a token, and not `a month ago`."""
    words = tokens.words
    return words[at] in ("a", "per") and words[at + 1] in _PERIODS and words[at + 2] not in _THEN


def _unit(tokens: Tokens, at: int) -> tuple[int, str]:
    """Return the token after a unit that begins at or soon after `at` and its kind, or ``(0, "")``."""
    words = tokens.words
    if words[at] == "and" and words[at + 1] in ("a", "an") and at + 2 < len(tokens):
        if words[at + 2] in ("half", "quarter"):
            at += 3
    elif words[at] == "point" and at + 1 < len(tokens) and tokens.kinds[at + 1] in _STARTS:
        at = _numbers(tokens, at + 1)[1]
        if words[at] not in _UNITS:
            return at, "COUNT"
    if words[at] == "-" or words[at] in _MIDDLE:
        if words[at + 1] not in _UNITS:
            return 0, ""
        at += 1
    if words[at] == "per" and words[at + 1] == "cent":
        return at + 2, "PERCENT"
    kind = _UNITS.get(words[at], "")
    if not kind or (words[at] == "%" and tokens.glued(at + 1) and words[at + 1].isalnum()):
        return 0, ""
    end = at + 1
    if words[end] == "old" or (
        words[at] in ("year", "years") and words[end] == "-" and words[end + 1] == "old"
    ):
        return end + (1 if words[end] == "old" else 2), "AGE"
    return end, kind


def _is_hour(phrases: list[str]) -> bool:
    digits = "".join(phrases)
    return bool(phrases) and len(phrases[0]) < 5 and len(digits) < 5 and int(phrases[0][:2]) < 25


def _is_time(phrases: list[str]) -> bool:
    """Whether number phrases are an hour and its minutes: `twelve oh five`, `one thirty`."""
    minutes = "".join(phrases[1:])
    return len(minutes) == 2 and len(phrases[0]) < 3 and int(phrases[0]) < 25 and int(minutes) < 60


def _meridiem(tokens: Tokens, at: int) -> int:
    """Return the token after `pm`, `p.m.`, `p m` or `o'clock`, or 0."""
    words = tokens.words
    if words[at] in _TIME_WORDS:
        return at + 1
    if words[at] in ("o", "oh") and words[at + 1] == "clock":
        return at + 2
    if words[at] not in ("a", "p"):
        return 0
    middle = at + 2 if words[at + 1] == "." else at + 1
    if middle < len(tokens) and words[middle] == "m":
        return middle + 2 if words[middle + 1] == "." else middle + 1
    return 0


def _clock_at(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    """`half past three`, `quarter to nine`."""
    if tokens.words[index + 1] in ("past", "to", "till", "after"):
        end = _clock_end(tokens, index + 2)
        if end:
            return index, end, "TIME"
    return None


def _clock_end(tokens: Tokens, at: int) -> int:
    if at >= len(tokens) or tokens.kinds[at] not in _STARTS:
        return 0
    phrases, end = _numbers(tokens, at)
    return (_meridiem(tokens, end) or end) if len(phrases) == 1 and _is_hour(phrases) else 0


def _written_at(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    """A written number: `3:30 pm`, `10mg`, `$19.99`, `3pm`."""
    raw = tokens.words[index]
    if index and tokens.words[index - 1] in _CURRENCY:
        return index - 1, index + 1, "MONEY"
    head, tail = raw.rstrip("abcdefghijklmnopqrstuvwxyz"), raw.lstrip("0123456789.,:")
    clock = _meridiem(tokens, index + 1)
    hour, _, minute = head.partition(":")
    timely = hour.isdigit() and minute.isdigit() and len(hour) < 3 and len(minute) == 2
    if tail in ("am", "pm") or timely:
        return index, clock or index + 1, "TIME"
    if not head.replace(".", "").replace(",", "").isdigit():
        return None
    if tail in _UNITS:
        return index, index + 1, _UNITS[tail]
    if not tail:
        end, kind = _unit(tokens, index + 1)
        if end:
            return index, end, kind
    return None
