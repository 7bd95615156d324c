"""How codes are written and what is said beside them, as data: units, currencies, standards, cues, and shapes of codes and plates.

Written for this project.
"""

from __future__ import annotations

import re

LEAST, LEAST_LETTERED = 6, 5
"""The fewest digits of a code: by itself, and with letters."""

HARMLESS = (
    r"(?:(?:error|err|fault|status|exit|return|response|reason|remark|denial|revenue|procedure|billing"
    r"|diagnos[ie]s|dx|alarm|trouble"
    r"|tax|promo(?:tional)?|coupon|discount|colou?r|paint|dress|currency|department|cost|machine|airport"
    r"|event|commodity|hs|sic|mcc|naics|product|bug|form) ?(?:codes?|number)"
    r"|cpt|hcpcs|icd(?:-?\d\d)?(?:-cm|-pcs)?|ms-drg|drg|loinc|ndc|snomed|rxnorm|atc|ean|upc|isbn|issn|doi|pmid"
    r"|cve|sku|unspsc|gtin"
    r"|err(?:or)?|errno|fault|models?|versions?|builds?|release|firmware|fw|ports?|parts?|p/n|drawing|dwg"
    r"|pages?|chapter|section"
    r"|sec|level|lvl|bus(?:es)?|routes?|flights?|platform|rack|seats?|rows?|step|channel|frequency|baud"
    r"|grade|class|type|size"
    r"|standards?|norm|regulation|directive|articles?|rule|clause|exhibit|schedule|psalm|hymn|year|yr|built|since|yard|series"
    r"|hs|hts|cas|taxonomy|recall|bearing|seed|unix time|epoch|timestamp"
    r"|ts|ean|octets|offset|rows?[_ ](?:examined|sent|scanned|affected)"
    r"|files|rows scanned|reading|previous reading|drawings?|art(?:icle)?\.? ?no\.?|spare parts?|bal|balance|elo|hex dump"
    r"|ral|frecciarossa|eurostar|thalys|(?-i:ICE|TGV)|(?-i:\(?(?:EC|EG|CE|EU|UE)\))|(?-i:Reg|VO|Verordnung|Règlement|Reglamento)"
    r"|mtu|mss|pull request|qnh|altimeter|tariff|train|toner|drums?|naics|squawk|elo after [a-z ]{1,20}|bortle|(?-i:NGC|HIP|HD)"
    r"|(?-i:LINE|ROW|(?<!DEBIT )(?<!CREDIT )(?<!DELIVERY )NOTE)|eu|e\.g\.|such as|for example|example|orders?)"
)
EXCUSED = re.compile(
    rf"(?<![^\W_]){HARMLESS}(?: (?:numbers?|nos?|nr|code|id|is|was|of|to|from|named|called|says|reads?)\b\.?"
    rf"|[ :#,.(\"'’=>–-]){{0,6}}"
    r"(?:[A-Z\d][\w.-]{0,12}(?:, | and | or | to | ?[-–/] ?)){0,3}$"
    r"|\b(?:errors?|faults?|alarm)(?: (?:code|number|you|i|we|it|might|may|will|get|gets|got|is|was|says|shows"
    r"|a|an|the|with)){1,7}[ :]*$",
    re.IGNORECASE,
)
"""A word before that says what a code is, and that it is nobody's; others of the list may stand between."""
SPELLED_CUE = re.compile(
    r"\b(?:c p t|i c d(?: (?:ten|10))?|d r g|n d c|h c p c s|e r r|s k u|u p c|a t c)(?: (?:code|number|is|of))*[ ,]*$"
)
"""The same, said letter by letter."""
CUE = re.compile(
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
CUE_BEHIND = re.compile(
    r"\W{0,3}(?:is|was|as|are)? ?(?:my|the|your|his|her|our|their)? ?(?:\w+ )?(?:pin|code|number|password"
    r"|account|card|badge|plate|id)\b",
    re.IGNORECASE,
)
"""The same behind it."""
CURRENCY = (
    r"(?:USD|EUR|GBP|NGN|INR|KES|ZAR|CHF|JPY|CNY|RMB|AUD|CAD|NZD|SGD|HKD|AED|SAR|QAR|PKR|BDT|LKR|PHP|IDR|MYR"
    r"|THB|VND|KRW|TRY|PLN|CZK|HUF"
    r"|RON|SEK|NOK|DKK|RUB|UAH|BRL|MXN|ARS|CLP|COP|PEN|EGP|MAD|GHS|UGX|TZS|XOF|XAF|Rs|RS|Ksh|KSh|Sh|N|R|F|Fr"
    r"|kr|zł|din|RM|RP|Rp)"
)
WORDY_UNIT = (
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
UNIT = rf"(?:{WORDY_UNIT}|in|[VALlgmshxXU])"
STANDARD = (
    r"(?:ISO|IEC|EN|DIN|RFC|CVE|KB|NIST|ASTM|BS|ANSI|IEEE|UL|NCT|PMID|PMC|DOI|CWE|ICD|CPT|HCPCS|LOINC|NDC|JIS"
    r"|GSM|EC|EU|UN|HS|TARIC|NM|NP|HTTP"
    r"|SIP|ORA|TLS|SKU|UPC|EAN|ISBN|ISSN|PN|BAUD|HEX|RGB|FY|CY|AD|BC|BCE|CE|AM|PM|MM|CFR|USC|SHA|MD|UTF|BMI|BP"
    r"|HR|LINE|NOTE|MODEL|PAGE|ROW|STEP|AFIB|BAL|WBC|RBC|PLT|INR|TSH)"
)
START = r"(?<![\w./:@\\=&%+$€£¥₹*^~°'’-])(?<![$€£¥₹] )#?"
"""What stands before a code; no sign of a path, a formula or an amount."""
END = r"(?![\w%@°(^*]|[./\\:=-]\w|,\d{3}(?!\d)| ?[%°€£$]|['’]s?\w)"
"""What stands behind one."""
LETTERS = rf"(?!(?:{STANDARD}|{CURRENCY})\b)[A-Z]{{2,5}}(?:-[A-Z]{{2,6}})?"
MIXED = re.compile(
    rf"{START}(?P<v>(?:{LETTERS}[ -])?(?=[A-Z/-]{{0,30}}\d)(?=[\d/-]{{0,30}}[A-Z])(?:(?=(?:[A-Z/-]{{0,30}}\d){{{LEAST_LETTERED}}})"
    r"|(?=(?:[A-Z/-]{0,30}\d){4})(?=[A-Z\d]{0,24}/|[A-Z\d]{1,24}-[A-Z\d]{1,24}-))"
    rf"[A-Z\d]{{1,24}}(?:[/-][A-Z\d]{{1,24}}){{0,5}}|[a-z]{{1,3}}\d{{{LEAST},12}}){END}"
)
"""Letters with digits in one word, also with strokes: Q44817203, KP/7730-W."""
SHORT = re.compile(rf"{START}(?P<v>{LETTERS}-\d{{4}}){END}")
"""Letters and four digits, which a word before has to announce: PD-0093."""
LOCATOR = re.compile(
    rf"{START}(?P<v>(?=[A-Z\d]{{6,12}}(?!\w))(?=\d*[A-Z]+\d+[A-Z]+\d"
    rf"|\d+[A-Z]+\d+[A-Z])(?=(?:\d*[A-Z]){{2}})[A-Z\d]{{6,12}}){END}"
)
"""Capitals and digits in turns, as of a booking: R4WZ8K."""
DIGITS = re.compile(rf"{START}(?<!\d )(?<!\d,)(?P<v>\d{{{LEAST},19}}){END}(?! \d)")
STROKES = re.compile(rf"{START}(?<!\d )(?P<v>\d{{1,8}}(?:[/-]\d{{1,10}}){{1,5}}(?:[/-][A-Z]{{1,3}})?){END}")
"""Digits with strokes: 31/806/0042."""
WITH_DIGIT = r"(?=[A-Z]{0,5}\d)[A-Z\d]{1,12}(?:-[A-Z\d]{1,4})?"
DOTTED = re.compile(rf"{START}(?P<v>(?!{STANDARD}\b)[A-Z]{{2,6}}(?:[./-]\d{{2,10}}){{2,4}}){END}")
"""Letters and digits with dots: AGRO.2025.0044117."""
LED_LONG = re.compile(r"(?=.*\d{6})[A-Z]{2}.*")
GROUP = r"(?:(?=[A-Z]{0,5}\d)[A-Z\d]{1,12}|[A-Z]{1,2}(?= [\dA-Z]))"
GROUPS = re.compile(
    rf"{START}(?<!\d )(?<!\d,)(?P<v>(?:{LETTERS} {WITH_DIGIT}(?: {GROUP}){{0,7}}"
    rf"|{WITH_DIGIT}(?: {GROUP}){{1,7}}|{WITH_DIGIT}(?= [A-Z]))(?: [A-Z]{{1,3}})?){END}(?! \d)"
)
"""Groups of digits and capitals: RR 77 120 448 5 RS."""
SIGNS = re.compile(r"[^\W_]")
DATE = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|[12]\d|3[01])(?:[/-](?:\d{4}|\d\d))?"
    r"|\d{4}[/-]\d{1,2}(?:[/-]\d{1,2})?|\d{1,2}[/-]\d{4}"
    r"|\d{1,2}[A-Z]{3}\d{2,4}|(?:19|20)\d\d(?:[ /-](?:19|20)?\d\d){1,5}"
)
"""What is a date or a row of years."""
NOT_A_CODE = re.compile(
    rf"\d{{1,4}}-\d{{1,4}} ?(?:{WORDY_UNIT}|V)|\d{{1,3}}(?: \d{{3}}){{1,2}} {CURRENCY}|\d{{2,3}}-\d{{2,3}}/[A-Z]{{1,4}}\d?"
    r"|\d{5}-\d{4}-\d\d|(?:30|60|90)(?:/(?:60|90|120)){1,3}|\d{3}/\d\d [A-Z]R?\d\d(?: \d{2,3}[A-Z])?"
    r"|(?=[\da-f]{0,6}[a-f])(?=[a-f]{0,6}\d)[\da-f]{7}(?: \d{6})?"
    r"|(?:[A-Z]{1,6}-?\d|[A-Z]{3,6}-?\d\d|[A-Z]\d[A-Z]\d|[A-Z]\d[A-Z]{3,5}|\d[A-Z]{2,4})|[GT]\d[GPA]\d{1,4}"
    rf"|\d+(?:{UNIT})|{CURRENCY}\d+|\d+{CURRENCY}|{STANDARD}[ /-]?\d[\d/-]*|(?:[CHNOPSFKIB]\d{{0,2}}){{2,}}"
    rf"|\d{{6}}X\d{{3}}[A-Z]\d?"
    r"|\d{8}T\d{4,6}Z?|0X[\dA-F]+|(?![A-F]\d{7}$)(?=\d*[A-F])[\dA-F]{7,8}|(?:[\dA-F]{2}[:-]){2,7}[\dA-F]{2}"
    r"|[\dA-F]{8}-[\dA-F]{4}-[\dA-F-]{4,22}|\d{1,3} \d{3}(?: [FRM])?|\d{1,2}(?: \d{3}){2}(?: [FRM])?"
    r"|\d{3}(?: \d{3}){2} [FRM]|[A-Z]{1,4}\d{1,2}(?:[/-]\d{1,2}){1,4}"
    r"|[A-Z]{1,3}\d{1,3}(?: [A-Z]{1,4}\d{1,3})+|\d(?:\.\d{1,10}){4,12}|\(?\d{4},\d{4}\)?|[^ ]*\*[^ ]*|[^\n]*(?:\t|  )[^\n]*"
    rf"|{STANDARD}[ :]\d.*|[A-Z]{{1,4}}/(?:19|20)\d\d|(?:\d+[KMBG]/)+\d+[KMBG]|\d{{3}}/\d\d[A-Z]{{1,2}}\d\d"
    r"|\d{3,5}-\d?(?:RS|ZZ|Z)\d?|(?:\d+x\d+(?:, )?)+|(?:1\d|20)\d\d(?:(?:, | and | or | to |-)(?:1\d|20)\d\d)+"
    rf"|(?:\d{{3,4}} )?(?:[A-Z]{{1,4}} \d{{1,3}} ?){{2,8}}"
    r"|\(?(?:EC|EG|CE|EU|UE)\)(?: (?:No )?\d{2,4}/\d{2,4})?|(?:ICE|TGV) ?\d{1,4}|\d{1,2}-\d{1,2}"
    r"|(?:NGC|HIP|HD|UGC|SAO|PGC) \d{1,6}(?: [a-z])?|(?:RAL|QNH) ?\d{4}|PR ?#?\d{1,5}|(?:EC|EU|EG)\)? \d{2,4}/\d{2,4}"
    r"|k\d?tog(?: \d{1,3})?|(?:mtu|mss) \d{3,5}",
)
"""What looks like a code and is an amount, a formula, a standard, a hash, a size, a row of a table."""
COUNTED = re.compile(rf"{UNIT}(?!\w)|[ -]{WORDY_UNIT}(?!\w)|(?:st|nd|rd|th)\b")
"""A unit behind a number."""
VALUED = re.compile(
    rf"(?:\b{CURRENCY}\.?|\b(?:price|cost|worth|salary|income|rent|population|about|around|roughly|approximately|nearly|almost"
    r"|over|under|than|up to|at least|at most|total(?:s|ling)?|sum|amount|balance|quantity|qty|capacity|budget"
    r"|grid|size|limit|max|min"
    r"|threshold|timeout|seconds|bytes|count|paid|pay|owes?|lakhs?|value)(?: (?:of|is|was|to|=|:))?:?) ?$",
    re.IGNORECASE,
)
"""A word of value or amount in front of a number."""
TEXTED = re.compile(
    r"\b(?:texted|otp|one[- ]time (?:code|pin|password)|(?:told|gave|sent|read)(?: out)?(?: (?:me|him|her|them|us|you))?"
    r"|codes?(?: (?:was|is|says|came|reads))?)(?: was| is)?[ :,]{1,2}$",
    re.IGNORECASE,
)
"""What stands before a code that was sent to a telephone: "she texted 318 204"."""
PAIR = re.compile(r"\d{3} \d{3}")
ROUND = re.compile(r"\d*000")
KEY = re.compile(r"(?:[\"']?[\w.-]{1,40}[\"']\s{0,2}:|[\w.-]{1,40}\s?=)\s{0,2}[\[{]?\s?$")
"""The key of a value."""
OF_A_PROGRAM = re.compile(
    r"^\W{0,4}(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S{0,8}|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d\d:\d\d:\d\d[.,]\d+).{0,60}"
    r"(?:\b(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\b|\w\[\d+\]:|\w=)|(?<!\w)(?:\w{1,40}=[^\s,;|&]{1,80}[ ,;|&]{1,2}){2}"
    r"|^\s{0,12}(?:at |File \"|[-+]{3} |@@ |\$ |=> )"
    r"|^[^|\n]{0,80}\|[^|\n]{0,80}\|[^|\n]{0,80}\||\*[^*\n]{0,60}\*[^*\n]{0,60}\*|\t[^\t\n]{0,60}\t"
    r"|^\s{0,8}\[\d{1,9}\] |(?<!\s)(?:\s{2,20}[\d.,:%<>-]{1,20}(?=\s{2}|$)){2}"
)
"""A line that a program wrote, or a row of a table."""
VEHICLE = re.compile(
    r"\b(?:cars?|vans?|trucks?|wagon|vehicles?|pickup|minibus|lorry|motorbike|scooter|taxi|cab|plates?"
    r"|number ?plates?|tag|regn?|registration"
    r"|registered|parked|driv(?:es?|ing|er)|drove|bakkie|jeep|panda|towed|reversed|hit-and-run|saloon|sedan|hatchback|suv|ute|estate)\b",
    re.IGNORECASE,
)
"""A word that speaks of a vehicle."""
PLATE = re.compile(
    rf"{START}(?P<v>(?!{STANDARD}\b)(?:[A-Z]{{2,3}}[ -]\d{{2,4}}[ -][A-Z]{{1,3}}|[A-Z]{{2}}\d\d ?[A-Z]{{3}}"
    r"|[A-Z]{2,3}[ -]?\d{3,6}|\d{2,3}-[A-Z]{1,2}-\d{1,6}|[A-Z]{2,3} \d\d(?: [A-Z]{2}){2}"
    r"|\d{1,4} [A-Z]{2,3} \d{1,4}|\d{2,4} (?!MPH|KPH|MIN|HRS|USD|EUR|GBP|LBS|MPG|RPM|KMH)[A-Z]{3}))(?: [A-Z]{2}(?![\w']))?"
    rf"{END}"
)
BRITISH = re.compile(
    rf"{START}(?P<v>(?!(?:AT|ON|IN|BY|TO|OF|IS|NO|UP|OR|AN|MY|GO|DO|AM|PM)\b)[A-Z]{{2}} ?\d\d ?"
    rf"(?!JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|MIN|SEC|DAY|HRS|AND|FOR|THE|MPH|KPH|LBS|PCS|USD|EUR"
    rf"|GBP)[A-Z]{{3}}){END}"
)
ALONE = re.compile(
    r"\W{0,3}(?:(?:sorry|ok|okay|yes|yeah|no|it'?s|its|is|the|code|um|uh|so|here)\W{1,3}){0,3}"
    r"(?P<v>(?=[A-Z\d]{5,12}(?!\w))(?=(?:[A-Z]*\d){3})(?=\d*[A-Z])(?!\d+[A-Z]+\W)[A-Z\d]{5,12}"
    r"|\d{3} \d{3}|\d{4} \d{4}|\d(?: \d){3,11}|[A-Z]{1,3} \d{3} \d{3}|\d\d \d{6,7}|\d{5} \d{5})\W{0,4}"
)
"""A turn that is a code and nothing else."""
GROUPED = re.compile(
    r"\d{3} \d{3}|(?!(?:19|20)\d\d (?:19|20)\d\d)\d{4} \d{4}|\d(?: \d){3,11}"
    r"|(?!(?:N|F|R|RM|KSH|USD|EUR|GBP|CHF|INR|NGN|KES|ZAR) )[A-Z]{1,3} \d{3} \d{3}"
    r"|\d\d \d{6,7}|\d{5} \d{5}"
)
"""Groups that are a code where they are a whole turn, and may be an amount or a row elsewhere."""
LETTERS_LED = re.compile(r"(?:[a-z] ){2,3}")
LISTED = re.compile(r"\d\d, \d\d")
TIMES = re.compile(r"\d\s?x\s?\d|\t|\s\s|\n|[()–;]|\bx ?\d", re.IGNORECASE)
NUMERAL = re.compile(r"\d\d")
DECIMAL = re.compile(r"\.(?:\d{1,4}(?:\.\d{1,4})*)(?![\w-]|\.\d)")
DECIMAL_BEFORE = re.compile(r"[A-Z]?\d{2,10}|[A-Z]{2}_\d{4,8}")
"""What stands before the point of a number that is none of a code's, and what stands behind it."""
WORD = re.compile(r"(?!(?:[A-Z]{4,9}|[A-ZÄÖÜ]-[A-Z]{1,2})$)(?:[^\W\d_][^\W\d_.-]{2,24}|[^\W\d_]{1,3}[.-])")
"""A word without a digit, which may be no locator of a booking."""
