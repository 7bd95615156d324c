"""Codes in what people say and write: a long one identifies unless something excuses it.

Nobody can list what is numbered for somebody (claims, lockers, consignments, court rolls, loyalty schemes of all countries). So in
talk the question is turned round: six digits and more, or letters with five digits, are somebody's unless they are an amount, a
measure, a time, a version, a standard, a code of diseases or a part. What the language model takes for a code is held against the same
excuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers._context import is_operational
from redactor.spans import Span

RECOGNIZER = "code"
_SCORE = 0.55
_LEAST, _LEAST_LETTERED, _PHONE = 6, 5, 10

_HARMLESS = (
    r"(?:(?:error|err|fault|status|exit|return|response|reason|remark|denial|revenue|procedure|billing"
    r"|diagnos[ie]s|dx|alarm|trouble"
    r"|tax|promo(?:tional)?|coupon|discount|colou?r|paint|dress|currency|department|cost|machine|airport"
    r"|event|commodity|hs|sic|mcc|naics|product|bug) ?(?:codes?|number)"
    r"|cpt|hcpcs|icd(?:-?\d\d)?(?:-cm|-pcs)?|ms-drg|drg|loinc|ndc|snomed|rxnorm|atc|ean|upc|isbn|issn|doi|pmid"
    r"|cve|sku|unspsc|gtin"
    r"|err(?:or)?|errno|fault|models?|versions?|builds?|release|firmware|fw|ports?|parts?|p/n|drawing|dwg"
    r"|forms?|pages?|chapter|section"
    r"|sec|level|lvl|bus(?:es)?|routes?|flights?|platform|rack|seats?|rows?|step|channel|frequency|baud"
    r"|grade|class|type|size"
    r"|standards?|norm|regulation|directive|articles?|rule|clause|exhibit|schedule|psalm|hymn|year|yr|built|since|yard|series"
    r"|hs|eu|e\.g\.|such as|for example|example|orders?)"
)
_EXCUSED = re.compile(
    rf"(?<![^\W_]){_HARMLESS}(?: (?:numbers?|nos?|nr|code|id|is|was|of|to|from|named|called|says|reads?)\b\.?"
    rf"|[ :#,.(\"'’=–-]){{0,4}}"
    r"(?:[A-Z\d][\w.-]{0,12}(?:, | and | or | to | ?[-–/] ?)){0,3}$"
    r"|\b(?:errors?|faults?|alarm)(?: (?:code|number|you|i|we|it|might|may|will|get|gets|got|is|was|says|shows"
    r"|a|an|the|with)){1,7}[ :]*$",
    re.IGNORECASE,
)
_SPELLED_CUE = re.compile(
    r"\b(?:c p t|i c d(?: (?:ten|10))?|d r g|n d c|h c p c s|e r r|s k u|u p c|a t c)(?: (?:code|number|is|of))*[ ,]*$"
)
"""A word before that says what a code is, and that it is nobody's; others of the list may stand between."""
_CUE = re.compile(
    r"(?:\b(?:numbers?|no|nos|nr|num|codes?|pins?|passcode|password|last|ends?|ending|ended|starts?|starting"
    r"|begins?|digits?|account|acct"
    r"|a/c|cards?|policy|claims?|tickets?|cases?|orders?|ref|refs|reference|badge|member|membership|serial"
    r"|s/?n|plates?|reg|registration"
    r"|tag|mrn|chart|licen[cs]e|passport|booking|confirmation|locator|pnr|vin|imei|docket|file|folio|invoice"
    r"|receipt|prescription|rx"
    r"|script|locker|otp|ext|extn|extension|pager|bleep|beeper|id|ids|i'?d|ident|otp|vehicle|car|van|truck"
    r"|plate|lot|batch|voucher"
    r"|parcel|tracking|application|student|employee|patient|subject|specimen|sample|acc|accession|nummer|n[úu]mero|num[ée]ro"
    r"|pass|safe|door|alarm|room safe|visa|permit|box|group|grp|bin|pcn|npi|dea|chip|meter|unit|key|fob"
    r"|wristband|band)\b|[#№º°])[^.?!\n]{0,40}$",
    re.IGNORECASE,
)
"""A word before that lets even a short code identify."""
_CUE_BEHIND = re.compile(
    r"\W{0,3}(?:is|was|as|are)? ?(?:my|the|your|his|her|our|their)? ?(?:\w+ )?(?:pin|code|number|password"
    r"|account|card|badge|plate|id)\b",
    re.IGNORECASE,
)
_CURRENCY = (
    r"(?:USD|EUR|GBP|NGN|INR|KES|ZAR|CHF|JPY|CNY|RMB|AUD|CAD|NZD|SGD|HKD|AED|SAR|QAR|PKR|BDT|LKR|PHP|IDR|MYR"
    r"|THB|VND|KRW|TRY|PLN|CZK|HUF"
    r"|RON|SEK|NOK|DKK|RUB|UAH|BRL|MXN|ARS|CLP|COP|PEN|EGP|MAD|GHS|UGX|TZS|XOF|XAF|Rs|RS|Ksh|KSh|Sh|N|R|F|Fr"
    r"|kr|zł|din|RM|RP|Rp)"
)
_WORDY_UNIT = (
    r"(?:[KMGT]i?B|[kKMG]?bps|[kKMG]?Hz|[kM]?W|[kM]?Wh|[kM]?VA|mA|mAh|MG|mg|mcg|ML|ml|mL|kg|KG|km|KM"
    r"|cm|CM|mm|MM|ft"
    r"|lbs?|oz|rpm|RPM|dpi|px|ms|min|IU|units?|sqm?|sq\.? \w+|acres?|dollars?|pounds?|euros?|naira|rupees"
    r"|shillings?|rand|yen|bucks|grand"
    r"|bytes?|rows?|records?|people|persons?|users?|views?|followers?|subscribers?|downloads?|steps?|tokens?"
    r"|points?|times|copies"
    r"|pixels?|words?|lines?|entries|items?|events?|requests?|messages?|files?|miles?|metres?|meters?|feet"
    r"|hectares?|litres?|liters?"
    r"|gallons?|tonnes?|tons?|kilos?|barrels?|votes?|residents|inhabitants|visitors|households|students"
    r"|soldiers|years?|days?|hours?"
    r"|minutes?|seconds?|cycles?|shares?|miles|barrels|percent|per ?cent)"
)
_UNIT = rf"(?:{_WORDY_UNIT}|in|[VALlgmshxXU])"
_STANDARD = (
    r"(?:ISO|IEC|EN|DIN|RFC|CVE|KB|NIST|ASTM|BS|ANSI|IEEE|UL|NCT|PMID|PMC|DOI|CWE|ICD|CPT|HCPCS|LOINC|NDC|JIS"
    r"|GSM|EC|EU|UN|HS|TARIC|NM|NP|HTTP"
    r"|SIP|ORA|TLS|SKU|UPC|EAN|ISBN|ISSN|PN|BAUD|HEX|RGB|FY|CY|AD|BC|BCE|CE|AM|PM|MM|CFR|USC|SHA|MD|UTF|BMI|BP"
    r"|HR|WBC|RBC|PLT|INR|TSH)"
)
_START = r"(?<![\w./:@\\=&%+$€£¥₹*^~°'’-])(?<![$€£¥₹] )#?"
_END = r"(?![\w%@°(^*]|[./\\:=-]\w|,\d{3}(?!\d)| ?[%°€£$]|['’]s?\w)"
_LETTERS = rf"(?!(?:{_STANDARD}|{_CURRENCY})\b)[A-Z]{{2,5}}(?:-[A-Z]{{2,6}})?"
_MIXED = re.compile(
    rf"{_START}(?P<v>(?:{_LETTERS}[ -])?(?=[A-Z/-]{{0,30}}\d)(?=[\d/-]{{0,30}}[A-Z])(?:(?=(?:[A-Z/-]{{0,30}}\d){{{_LEAST_LETTERED}}})"
    r"|(?=(?:[A-Z/-]{0,30}\d){4})(?=[A-Z\d]{0,24}/|[A-Z\d]{1,24}-[A-Z\d]{1,24}-))"
    rf"[A-Z\d]{{1,24}}(?:[/-][A-Z\d]{{1,24}}){{0,5}}|[a-z]{{1,3}}\d{{{_LEAST},12}}){_END}"
)
_LOCATOR = re.compile(
    rf"{_START}(?P<v>(?=[A-Z\d]{{6,12}}(?!\w))(?=\d*[A-Z]+\d+[A-Z]+\d"
    rf"|\d+[A-Z]+\d+[A-Z])(?=(?:\d*[A-Z]){{2}})[A-Z\d]{{6,12}}){_END}"
)
_DIGITS = re.compile(rf"{_START}(?<!\d )(?<!\d,)(?P<v>\d{{{_LEAST},19}}){_END}(?! \d)")
_STROKES = re.compile(
    rf"{_START}(?<!\d )(?P<v>\d{{1,8}}(?:[/-]\d{{1,10}}){{1,5}}(?:[/-][A-Z]{{1,3}})?){_END}"
)
_WITH_DIGIT = r"(?=[A-Z]{0,5}\d)[A-Z\d]{1,12}(?:-[A-Z\d]{1,4})?"
_DOTTED = re.compile(rf"{_START}(?P<v>(?!{_STANDARD}\b)[A-Z]{{2,6}}(?:[./-]\d{{2,10}}){{2,4}}){_END}")
_LED_LONG = re.compile(r"(?=.*\d{6})[A-Z]{2}.*")
_GROUP = r"(?:(?=[A-Z]{0,5}\d)[A-Z\d]{1,12}|[A-Z]{1,2}(?= [\dA-Z]))"
_GROUPS = re.compile(
    rf"{_START}(?<!\d )(?<!\d,)(?P<v>(?:{_LETTERS} {_WITH_DIGIT}(?: {_GROUP}){{0,7}}"
    rf"|{_WITH_DIGIT}(?: {_GROUP}){{1,7}}|{_WITH_DIGIT}(?= [A-Z]))(?: [A-Z]{{1,3}})?){_END}(?! \d)"
)
_SIGNS = re.compile(r"[^\W_]")
_DATE = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|[12]\d|3[01])(?:[/-](?:\d{4}|\d\d))?"
    r"|\d{4}[/-]\d{1,2}(?:[/-]\d{1,2})?|\d{1,2}[/-]\d{4}"
    r"|\d{1,2}[A-Z]{3}\d{2,4}|(?:19|20)\d\d(?:[ /-](?:19|20)?\d\d){1,5}"
)
_NOT_A_CODE = re.compile(
    rf"\d+(?:{_UNIT})|{_CURRENCY}\d+|\d+{_CURRENCY}|{_STANDARD}[ /-]?\d[\d/-]*|(?:[CHNOPSFKIB]\d{{0,2}}){{2,}}"
    rf"|\d{{6}}X\d{{3}}[A-Z]\d?"
    r"|\d{8}T\d{4,6}Z?|0X[\dA-F]+|(?=\d*[A-F])[\dA-F]{7,8}|(?:[\dA-F]{2}[:-]){2,7}[\dA-F]{2}"
    r"|[\dA-F]{8}-[\dA-F]{4}-[\dA-F-]{4,22}|\d{1,3}(?: \d{3}){1,2}(?: [FRM])?|[A-Z]{1,4}\d{1,2}(?:[/-]\d{1,2}){1,4}"
    r"|[A-Z]{1,3}\d{1,3}(?: [A-Z]{1,4}\d{1,3})+|\d(?:\.\d{1,10}){4,12}|\(?\d{4},\d{4}\)?|[^ ]*\*[^ ]*|[^\n]*(?:\t|  )[^\n]*"
    rf"|{_STANDARD}[ :]\d.*|[A-Z]{{1,4}}/(?:19|20)\d\d|(?:\d+[KMBG]/)+\d+[KMBG]|\d{{3}}/\d\d[A-Z]{{1,2}}\d\d"
    r"|\d{3,5}-\d?(?:RS|ZZ|Z)\d?|(?:\d+x\d+(?:, )?)+|(?:1\d|20)\d\d(?:(?:, | and | or | to |-)(?:1\d|20)\d\d)+"
    rf"|(?:\d{{3,4}} )?(?:[A-Z]{{1,4}} \d{{1,3}} ?){{2,8}}",
)
_COUNTED = re.compile(rf"{_UNIT}(?!\w)|[ -]{_WORDY_UNIT}(?!\w)|(?:st|nd|rd|th)\b")
_VALUED = re.compile(
    rf"(?:\b{_CURRENCY}\.?|\b(?:price|cost|worth|salary|income|rent|population|about|around|roughly|approximately|nearly|almost"
    r"|over|under|than|up to|at least|at most|total(?:s|ling)?|sum|amount|balance|quantity|qty|capacity|budget"
    r"|grid|size|limit|max|min"
    r"|threshold|timeout|seconds|bytes|count|paid|pay|owes?|lakhs?|value)(?: (?:of|is|was|to|=|:))?:?) ?$",
    re.IGNORECASE,
)
_ROUND = re.compile(r"\d*000")
_KEY = re.compile(r"(?:[\"']?[\w.-]{1,40}[\"']\s{0,2}:|[\w.-]{1,40}\s?=)\s{0,2}[\[{]?\s?$")
_OF_A_PROGRAM = re.compile(
    r"^\W{0,4}(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S{0,8}|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d\d:\d\d:\d\d[.,]\d+).{0,60}"
    r"(?:\b(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\b|\w\[\d+\]:|\w=)|(?<!\w)(?:\w{1,40}=[^\s,;|&]{1,80}[ ,;|&]{1,2}){2}"
    r"|^\s{0,12}(?:at |File \"|[-+]{3} |@@ |\$ |=> )"
    r"|^[^|\n]{0,80}\|[^|\n]{0,80}\|[^|\n]{0,80}\||\*[^*\n]{0,60}\*[^*\n]{0,60}\*|\t[^\t\n]{0,60}\t"
    r"|^\s{0,8}\[\d{1,9}\] |(?<!\s)(?:\s{2,20}[\d.,:%<>-]{1,20}(?=\s{2}|$)){2}"
)
_VEHICLE = re.compile(
    r"\b(?:cars?|vans?|trucks?|wagon|vehicles?|pickup|minibus|lorry|motorbike|scooter|taxi|cab|plates?"
    r"|number ?plates?|tag|regn?|registration"
    r"|registered|parked|driv(?:es?|ing|er)|drove|bakkie|jeep|panda|towed|reversed|hit-and-run|saloon|sedan|hatchback|suv|ute|estate)\b",
    re.IGNORECASE,
)
_PLATE = re.compile(
    rf"{_START}(?P<v>(?!{_STANDARD}\b)(?:[A-Z]{{2,3}}[ -]\d{{2,4}}[ -][A-Z]{{1,3}}|[A-Z]{{2}}\d\d ?[A-Z]{{3}}"
    r"|[A-Z]{2,3}[ -]?\d{3,6}|\d{2,3}-[A-Z]{1,2}-\d{1,6}|[A-Z]{2,3} \d\d(?: [A-Z]{2}){2}"
    r"|\d{1,4} [A-Z]{2,3} \d{1,4}|\d{2,4} (?!MPH|KPH|MIN|HRS|USD|EUR|GBP|LBS|MPG|RPM|KMH)[A-Z]{3}))(?: [A-Z]{2}(?![\w']))?"
    rf"{_END}"
)
_BRITISH = re.compile(
    rf"{_START}(?P<v>(?!(?:AT|ON|IN|BY|TO|OF|IS|NO|UP|OR|AN|MY|GO|DO|AM|PM)\b)[A-Z]{{2}} ?\d\d ?"
    rf"(?!JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|MIN|SEC|DAY|HRS|AND|FOR|THE|MPH|KPH|LBS|PCS|USD|EUR"
    rf"|GBP)[A-Z]{{3}}){_END}"
)
_ALONE = re.compile(
    r"\W{0,3}(?:(?:sorry|ok|okay|yes|yeah|no|it'?s|its|is|the|code|um|uh|so|here)\W{1,3}){0,3}"
    r"(?P<v>(?=[A-Z\d]{5,12}(?!\w))(?=(?:[A-Z]*\d){3})(?=\d*[A-Z])(?!\d+[A-Z]+\W)[A-Z\d]{5,12})\W{0,4}"
)
"""A turn that is a code and nothing else."""
_NEAR, _SHORT_TURN = 90, 60
_LONG = 20_000
"""Characters of a text in which the other places of a code are not looked up: it would take too long."""
_LETTERS_LED = re.compile(r"(?:[a-z] ){2,3}")
_LISTED = re.compile(r"\d\d, \d\d")
_TIMES = re.compile(r"\d\s?x\s?\d|\t|\s\s|\n|[()–;]|\bx ?\d", re.IGNORECASE)
_NUMERAL = re.compile(r"\d\d")


def codes(text: str) -> Iterator[Span]:
    """Codes in something that was said or written by somebody, which nothing excuses.

    Args:
        text: a turn of a conversation, a note.

    Yields:
        UNIQUE_ID, or LICENSE_PLATE where a vehicle is spoken of; the spans may overlap.
    """
    if not any("0" <= sign <= "9" for sign in text):
        return
    alone = _ALONE.fullmatch(text) if len(text) < _SHORT_TURN else None
    if alone is not None and not _NOT_A_CODE.fullmatch(alone["v"]):
        yield Span(*alone.span("v"), "UNIQUE_ID", _SCORE, RECOGNIZER)
    start, excused = 0, dict[str, bool]()
    for line in text.split("\n"):
        digits = sum(map(line.count, "0123456789"))
        if digits > 1:
            for a, b, entity in _in_line(line, digits):
                said = line[a:b]
                if said not in excused:
                    excused[said] = len(text) < _LONG and _is_excused_elsewhere(text, said)
                if not excused[said]:
                    yield Span(start + a, start + b, entity, _SCORE, RECOGNIZER)
        start += len(line) + 1


def _is_excused_elsewhere(text: str, said: str) -> bool:
    """Whether the text excuses a code in another place: orders are listed, then told of one by one."""
    for place in re.finditer(rf"(?<![^\W_]){re.escape(said)}(?![^\W_])", text):
        at = place.start()
        first, last = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        line = text[first : last if last >= 0 else len(text)]
        if is_excused(text, at) or _is_machinery(line, at - first, said):
            return True
    return False


def _in_line(line: str, digits: int) -> Iterator[tuple[int, int, str]]:
    by_program: bool | None = None
    for pattern in (_MIXED, _LOCATOR, _DIGITS, _STROKES, _GROUPS, _DOTTED) if digits > 3 else (_LOCATOR,):
        for found in pattern.finditer(line):
            start, end = found.span("v")
            if pattern is not _MIXED and not _LED_LONG.fullmatch(found["v"]):
                if by_program is None:
                    by_program = _OF_A_PROGRAM.search(line) is not None
                if by_program:
                    continue
            if _identifies(line, start, end):
                yield start, end, "UNIQUE_ID"
    for found in _PLATE.finditer(line):
        start, end = found.span("v")
        near = _VEHICLE.search(line, max(0, start - _NEAR), start)
        if near and not is_excused(line, start):
            yield start, found.end(), "LICENSE_PLATE"
    if not line.isupper():
        for found in _BRITISH.finditer(line):
            yield *found.span("v"), "LICENSE_PLATE"


def _identifies(line: str, start: int, end: int) -> bool:
    said = line[start:end]
    bare = "".join(_SIGNS.findall(said))
    digits = sum(sign.isdigit() for sign in bare)
    if _NOT_A_CODE.fullmatch(said) or _DATE.fullmatch(said) or (_ROUND.fullmatch(said) and digits < 10):
        return False
    if bare.isdigit():
        if digits < _LEAST or (("/" in said or "-" in said) and not _is_stroked(said, digits)):
            return False
        if " " in said and not _is_grouped(said, digits):
            return False
        if len(said) == digits and _is_amount(line, start, end):
            return False
    elif " " in said and not _is_lettered(said, digits):
        return False
    return not (_is_machinery(line, start, bare) or is_excused(line, start))


def _is_amount(text: str, start: int, end: int) -> bool:
    """Whether digits count or price something: a unit behind them, a word of value before, or a round number."""
    return (
        _COUNTED.match(text, end) is not None
        or _VALUED.search(text, max(0, start - 24), start) is not None
        or (_ROUND.fullmatch(text, start, end) is not None and _LEAST <= end - start < _PHONE)
    )


def _is_machinery(line: str, start: int, bare: str) -> bool:
    """Whether a code is the value of a key that names something of a program, or a number of JSON."""
    key = _KEY.search(line, max(0, start - 44), start)
    if key is None and line[max(0, start - 1) : start] not in ('"', "'"):
        return False
    return is_operational(line, start) or (key is not None and bare.isdigit())


def _is_stroked(said: str, digits: int) -> bool:
    """Whether digits with strokes are no date, range or ratio."""
    parts = re.split(r"[/-]", said)
    if len(parts) == 2:
        return digits > 6 and (("/" in said) or abs(len(parts[0]) - len(parts[1])) > 1)
    if len(parts) == 3 and len({len(part) for part in parts}) == 1:
        return all(len(part) == 2 for part in parts) and max(map(int, parts)) > 31
    return digits > 6


def _is_grouped(said: str, digits: int) -> bool:
    """Whether groups of digits are no amount, no years and no row of a table."""
    sizes = [len(part) for part in said.split()]
    if digits < 7 or len(sizes) > 7:
        return False
    if len(set(sizes)) == 1:
        return sizes[0] > 2 and len(sizes) > 2 and not all(part[:2] in ("19", "20") for part in said.split())
    return max(sizes) > 3 or (max(sizes) > 2 and digits > 9)


def _is_lettered(said: str, digits: int) -> bool:
    """Whether groups of capitals and digits are one code: "RR 77 120 448 5 RS", "PW 48 20 19 C"."""
    parts = said.split()
    if len(parts) == 2 and parts[0].isalpha():
        return digits >= _LEAST_LETTERED
    lettered = sum(not part.isdigit() for part in parts)
    if parts[0].isalpha() and parts[-1].isalpha():
        return digits >= _LEAST
    return digits > _LEAST or (digits == _LEAST and lettered > 1)


def is_excused(text: str, start: int, end: int = 0) -> bool:
    """Whether the words before a code, or the letters it begins with, say that it is nobody's: of an error, a part, a tariff.

    Args:
        text: the text.
        start: where the code begins.
        end: where it ends, if letters that it begins with count ("d r g four seventy").
    """
    first = max(text.rfind("\n", 0, start) + 1, start - 64)
    before = text[first:start]
    letters = _LETTERS_LED.match(text[start:end].lower()) if end else None
    said = before.lower() + (letters.group() if letters is not None else "")
    return _EXCUSED.search(before) is not None or _SPELLED_CUE.search(said) is not None


def is_announced(text: str, start: int, end: int) -> bool:
    """Whether a word beside a short code says that it stands for somebody or something of somebody's."""
    first = max(text.rfind("\n", 0, start) + 1, start - 60)
    return _CUE.search(text[first:start]) is not None or _CUE_BEHIND.match(text[end : end + 40]) is not None


def is_nobodys(text: str, start: int, end: int) -> bool:
    """Whether a guessed code is nobody's: excused by the words before, an amount, or figures of a unit or formula."""
    said = text[start:end]
    return (
        _NOT_A_CODE.fullmatch(said) is not None
        or is_excused(text, start, end)
        or (said.isdigit() and _is_amount(text, start, end))
    )


def is_written(said: str, digits: int) -> bool:
    """Whether what reads as a spoken code was written, and is a row of values: "P 78 R 16 BP", "420 x 18"."""
    if _TIMES.search(said) or _NOT_A_CODE.fullmatch(said) or (digits < _PHONE and _LISTED.search(said)):
        return True
    return _NUMERAL.search(said) is not None and digits < _LEAST and not said.replace(" ", "").isdigit()
