"""The written forms of a calendar date, shared by ``date_time`` and ``date_of_birth``."""

from __future__ import annotations

import re
from functools import lru_cache

from recognizers._dates_parts import (
    _D,
    _FOREIGN_MONTH,
    _FOREIGN_WORDS,
    _KINGS,
    _L,
    _LEADS,
    _M,
    _MONTHS_OTHER_SCRIPTS,
    _NEXT,
    _NOT_VERB,
    _R,
    _RANKED,
    _WEEKDAY_ABROAD,
    _WEEKDAYS,
)
from recognizers._dates_said import SAID_PATTERNS
from recognizers._vocabulary import MONTH, MONTH_WORDS, ORDINAL, YEAR
from recognizers.base import Candidate, Needs, Pattern, search, words

_CLOCK = r"(?:[T ]\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:\s?(?:Z\b|[+-]\d{2}:?\d{2}\b))?)?"
_CELL = r"(?<!\w)(?<!\d[./:-])(?<![$€£])"
"""Where a date may begin that is written so that it can follow a number in a row of values: `17,03/12/1984,2`."""
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\.?\s(?:the\s)?)?"
_DAYS = rf"(?:{ORDINAL}|{_D}\b)(?:\s?(?:-|–|to|and|&)\s?(?:{ORDINAL}|{_D}\b(?!:)))?"
_DAY_LIST = rf"(?:(?:{ORDINAL}|{_D}\b),\s){{1,5}}(?:{ORDINAL}|{_D}\b)\s?(?:,\s)?(?:and|&|or|und|et|y)\s(?:{ORDINAL}|{_D}\b)"
"""Days of one month: "4, 5 and 6 May"."""
_NOT_AUXILIARY = r"(?!\s(?:be|have|not|also|need|want|take|get|help|apply|cause|only|or|well|even|still)\b)"
_NO_MAY = (
    rf"(?:(?<!\b(?:may|march))|(?<=\bof\s(?:may|march))|(?-i:(?<=\bMay|\bMarch)){_NOT_AUXILIARY}|{_NOT_VERB})"
)
"""Behind a month: where it is May or March, no verb ("may they", "5 may need")."""

_MONTHS_CUT = "ene abr dic fev fév févr janv juil déc dez giu ott okt mrt paź wrz şub ağu eyl"
"""Months of other languages cut short; only what is no word of English."""
_MONTH_CUT = rf"(?:{'|'.join(sorted(_MONTHS_CUT.split(), key=len, reverse=True))}|(?-i:avr))"
_CUT_WORDS = words("ene abr dic fev f fr v vr janv avr juil d c dez giu ott okt mrt pa wrz ub u eyl")
_WEEKDAYS_CUT = (
    "ma|ti|ke|pe|su|di|wo|vr|za|zo|mo|mi|fr|sa|man|tir|ons|tor|fre|l[øö]r|s[øö]n|m[åa]n|tis|pn|pon|wt|śr|czw|pt|sob|niedz"
    "|út|čt|pá|lun|mer|jeu|ven|dim|mi[ée]|jue|vie|s[áa]b|dom|gio|seg|ter|qua|qui|пн|вт|ср|чт|пт|сб|вс"
)
"""Weekdays of other languages cut short, with which a line of a diary begins."""
_MONTHS_OF_OTHER_CALENDARS = (
    "muharram|safar|rabi al-awwal|rabi al-thani|jumada al-awwal|jumada al-thani|rajab|sha['’]?ban|ramadan|shawwal"
    "|dh(?:u|ul|u al)[- ]?(?:qi['’]?dah?|hijjah?|qadah?)"
    "|nisan|iyy?ar|sivan|tamm?uz|elul|tishrei|tishri|(?:mar)?cheshvan|kislev|tevet|sh['’]?vat|adar(?: ii?)?"
    "|meskerem|tikimt|tekemt|hidar|tahsas|yekatit|megabit|miy?azia|ginbot|sene|hamle|nehase|pagumen?"
    "|farvardin|ordibehesht|khordad|mordad|shahrivar|bahman|esfand"
    "|bai?sakh|jestha|asadh|shrawan|bhadra|ashwin|kartik|mangsir|poush|falgun|chaitra"
)
_OTHER_MONTH = rf"(?:{_MONTHS_OF_OTHER_CALENDARS})"
_OTHER_WORDS = frozenset(re.findall("[a-z]{3,}", _MONTHS_OF_OTHER_CALENDARS)) | words(
    "nisan shaban shvat iyar tamuz dhul marcheshvan baisakh dhu miazia pagume"
)
_NO_VERSION = (
    r"(?<!\b(?:v|ver|versions?|releases?d?|builds?|rev|sections?|chapter|clause|art|fw|firmware|upgraded?|updated?|install(?:ed)?"
    r"|chrome"
    r"|firefox|android|ios|pip|npm|node|python|java|sdk|api)\b[^\n]{0,60})"
)
"""Not behind what counts versions or sections."""

_LISTED = rf"(?!\d{{1,2}}/(?:5|10)\b|1/[2-8]\b|[23]/[34]\b|[357]/8\b|24/7)(?:{_M}/{_D}|{_D}/{_M})"
"""A day that opens a line of a list: neither a mark nor a part of a cup."""
_OF_LIST = (
    r"(?=[ :,][ ]?[-–]?[ ]?[a-z(])"
    r"(?![ ](?:cups?|ts?ps?|tbsps?|teaspoons?|tablespoons?|inch(?:es)?|lbs?|oz|pints?|of|time|mile)\b)"
)
DATE_PATTERNS = (
    *SAID_PATTERNS,
    Pattern(
        "iso",
        rf"(?<!\w)(?<!\d[./:-])(?<![$€£])(?:1[89]|2[01])\d\d([-/.]){_M}\1{_D}(?!\d){_CLOCK}(?!\w|[-/.]\d)",
        0.85,
        needs=Needs(cluster=6, run=4),
    ),
    Pattern(
        "numeric",
        rf"{_CELL}(?:{_M}[/-]{_D}|{_D}[/-]{_M})[/-](?:1[89]|2[01])\d\d(?!\d){_CLOCK}(?!\w|[-/.]\d)",
        0.85,
        needs=Needs(cluster=6, run=4),
    ),
    Pattern(
        "dotted",
        rf"{_CELL}(?:{_D}\.{_M}|{_M}\.{_D})\.(?:1[89]|20)\d\d{_R}",
        0.8,
        needs=Needs(cluster=6, run=4, literals=(".",)),
    ),
    Pattern(  # "12.iv.23", "14/XI/1961"
        "month in Roman numerals",
        rf"(?<![\w.]){_D}(?:([./-])(?:i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii)\1(?:(?:1[89]|20)\d\d|\d\d)"
        rf"|\s(?-i:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII)\s(?:1[89]|20)\d\d){_R}",
        0.7,
        needs=Needs(words=words("i ii iii iv v vi vii viii ix x xi xii")),
    ),
    Pattern(  # "declined in 2019-08"
        "year and month",
        r"\b(?:in|since|from|until|till|of|by|back|dated?|as of|admitted|diagnosed|seen|started|ended|last|dx)[: ]\s?"
        rf"(?P<v>(?:19|20)\d\d[-/](?:0[1-9]|1[0-2])){_R}",
        0.6,
        needs=Needs(cluster=6, run=4),
    ),
    Pattern(  # "start": "2019-08"
        "year and month, or a compact date, as a whole value",
        r"(?:(?<=[\"'])|(?<=[:=]\s)|^)(?P<v>(?:19|20)\d\d-?(?:0[1-9]|1[0-2])(?:(?<!-\d\d)(?:0[1-9]|[12]\d|3[01])"
        r"(?:[0-2]\d[0-5]\d(?:[0-5]\d)?(?:\.\d{1,6})?(?:[+-]\d{4}|Z)?)?|(?<=-\d\d)))(?=\\?[\"']|$)",
        0.6,
        needs=Needs(cluster=6, run=4),
    ),
    Pattern(  # of tickets and logs of flights: "22OCT", "03JAN24"
        "day and month in letters, together",
        r"(?-i)(?<![\w.,$/-])(?:0?[1-9]|[12]\d|3[01])(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
        r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov)(?:(?:19|20)?\d\d)?(?![\w-])",
        0.7,
        needs=Needs(mixed=True, words=MONTH_WORDS),
    ),
    Pattern(  # of the Hijra: "1445/03/21 H"
        "numbers of another calendar",
        rf"(?<![\w./-])(?:1[34]\d\d([-/.]){_M}\1{_D}|{_D}([-/.]){_M}\2(?:1[34]\d\d))(?:\s?(?:A\.?H\b\.?|H\b\.?|هـ))",
        0.7,
        needs=Needs(cluster=6, run=4),
    ),
    Pattern(  # "24-26/05"
        "days and month",
        rf"(?<![\w./-]){_D}(?:\s?[-–]\s?|\s(?:to|bis|al?)\s){_D}(?:/(?:0[1-9]|1[0-2])(?![\w/]|[.-]\d)|\.(?:0[1-9]|1[0-2])\.(?!\d))",
        0.6,
        needs=Needs(cluster=4),
    ),
    Pattern(
        "ordinal of ordinal",
        rf"{_L}(?:the\s)?{_D}(?:st|nd|rd|th)?\s(?:of\s)(?:the\s)?(?:[1-9]|1[0-2])(?:st|nd|rd|th)(?:,?\s(?:of\s)?{YEAR})?(?!\w)",
        0.75,
        needs=Needs(words=words("of")),
    ),
    Pattern(
        "day and month together",
        rf"{_L}(?!(?:19|20)\d\d[-/])\d{{3,4}}[-/. ](?:19|20)\d\d{_R}",
        0.2,
        needs=Needs(cluster=7, run=4),
    ),
    Pattern(
        "loose separators",
        rf"{_L}(?:{_M}[-/. ]{{1,2}}{_D}|{_D}[-/. ]{{1,2}}{_M})[-/. ]{{1,2}}(?:19|20)\d\d{_R}",
        0.55,
        needs=Needs(cluster=6, run=4),
    ),
    Pattern(
        "two-digit year",
        rf"{_CELL}(?:{_M}([/-]){_D}|{_D}([/-]){_M})(?:\1|\2)\d\d{_CLOCK}{_R}",
        0.6,
        needs=Needs(cluster=4, literals=("/", "-")),
    ),
    Pattern(
        "two-digit year, dotted",
        rf"{_L}(?:{_D}\.{_M}|{_M}\.{_D})\.\d\d{_R}",
        0.3,
        needs=Needs(cluster=4, literals=(".",)),
    ),
    Pattern(  # "28.8.24": a version hardly begins so
        "two-digit year, dotted, with a day above 12",
        rf"{_L}{_NO_VERSION}(?:1[3-9]|2\d|3[01])\.{_M}\.\d\d(?=[,;:)]?(?:\s|$)|[.;](?:\s|$))",
        0.55,
        needs=Needs(cluster=5, literals=(".",)),
    ),
    Pattern(
        "two-digit year, dotted, at the end",
        rf"(?<=[^\W\d_][;,.:)]?\s)(?<!\b(?:to|is|was|from|and|or|with)\s){_NO_VERSION}(?:{_D}\.{_M}|{_M}\.{_D})\.\d\d(?=[ \t]?(?:\n"
        rf"|$|;))",
        0.5,
        needs=Needs(cluster=4, literals=(".",)),
    ),
    Pattern(  # "called at 11:05 on 6.14.22"
        "two-digit year, dotted, behind a word",
        rf"\b(?:on|dated|since|from|until|of|by|collected|received|seen|admitted|discharged)\s(?P<v>(?:{_D}\.{_M}"
        rf"|{_M}\.{_D})\.\d\d){_R}",
        0.6,
        needs=Needs(cluster=4, literals=(".",)),
    ),
    Pattern(
        "month day",
        rf"{_L}{_WEEKDAY}(?!may\s\d{{1,2}}\s[a-z])(?!(?-i:may|march)\s\d{{1,2}}(?!\d|st|nd|rd|th"
        rf"|,\s?\d{{4}})\b){MONTH}(?!\s{{0,2}}\n\s{{0,2}}\d{{1,2}}[.)])\s{{0,2}}(?:the\s)?{_DAYS}(?!\d|[:%]|\.\d"
        rf"|,\d{{3}})(?:,?\s{{1,2}}"
        rf"(?:(?:of\s)?{YEAR}|\d\d:\d\d:\d\d(?:\s[A-Z]{{3,4}})?\s(?:19|20)\d\d))?(?!\w)",
        0.8,
        needs=Needs(words=MONTH_WORDS),
    ),
    Pattern(
        "lower may or march",
        rf"{_L}(?-i:may|march)\s(?:{_D})(?!\d|[:%]|\.\d|,\d{{3}})(?:,?\s{YEAR})?(?!\w)(?!\s(?:people"
        r"|persons|miles|guests|times|days|hours))",
        0.6,
        needs=Needs(words=words("may march")),
    ),
    Pattern(
        "day month",
        rf"{_L}{_WEEKDAY}(?:the\s)?(?:{_DAY_LIST}|{_DAYS})\s?(?:day\s)?(?:of\s)?{MONTH}{_NO_MAY}(?:[,']?\s{{1,2}}(?:of\s)?{YEAR})?"
        rf"(?!\w)",
        0.8,
        needs=Needs(words=MONTH_WORDS),
    ),
    Pattern(
        "day month, two-digit year",
        rf"{_L}(?:the\s)?{ORDINAL}\s(?:of\s)?{MONTH},?\s\d\d(?=[.,;!?)\"]|\s?$|\s(?:and|at|is|for|but|so)\b)",
        0.8,
        needs=Needs(words=MONTH_WORDS),
    ),
    Pattern(
        "dashed month",
        rf"{_L}{_D}[-/. ]{MONTH}[-/. ](?:(?:1[89]|20)\d\d|\d\d)(?!\w|[-/:]\d)",
        0.85,
        needs=Needs(words=MONTH_WORDS),
    ),
    Pattern(
        "month dashed",
        rf"{_L}{MONTH}[-/]{_D}[-/](?:(?:1[89]|20)\d\d|\d\d){_R}",
        0.85,
        needs=Needs(words=MONTH_WORDS),
    ),
    Pattern(
        "year month day",
        rf"{_L}(?:1[89]|20)\d\d[-, /]{{1,2}}{MONTH}[- /]{_D}(?:st|nd|rd|th)?(?!\w)",
        0.85,
        needs=Needs(run=4, words=MONTH_WORDS),
    ),
    Pattern(  # "der Termin am 13. passt", "Freitag, dem 13., war zu"
        "day alone, German",
        rf"(?-i)(?<![Ii] )(?:\b(?:[Aa]m|[Vv]om|[Ss]eit dem|[Bb]is zum)|tag, (?:dem|den|der))\s"
        rf"(?P<v>{_D}\.)(?=,| (?!mal\b|tag\b|platz\b"
        rf"|stock\b"
        rf"|spieltag\b|und \d|oder \d)[a-zäöü]{{2,20}}\b|\s?$|\n)",
        0.55,
        needs=Needs(digits=1, words=words("am vom dem den der zum")),
    ),
    Pattern(  # "krank: 9.4. bis 11.4.", "Austritt 28.2. → Reha"
        "day.month. to another, German",
        rf"{_L}(?P<v>{_D}\.{_M}\.)(?=\s?(?:bis|→|–|-)\s?{_D}\.{_M}\.)"
        rf"|\b(?:(?:aus|ein)tritt|entlassung|aufnahme|vermerk|kontrolle|abreise|anreise|krank|urlaub)[ ,:]{{1,3}}(?:bis )?"
        rf"(?P<v>{_D}\.{_M}\.)"
        rf"(?!\d)|{_D}\.{_M}\.\sbis\s(?P<v>{_D}\.{_M}\.)(?!\d)",
        0.6,
        needs=Needs(
            digits=2,
            words=words(
                "bis austritt eintritt entlassung aufnahme vermerk kontrolle abreise anreise krank urlaub"
            ),
        ),
    ),
    Pattern(  # "március 11-én", "szeptember 3-án"
        "month day, Hungarian",
        rf"(?<!\w)(?:január|február|március|április|május|június|július|augusztus|szeptember|október|november|december)\s{_D}"
        r"(?:-?(?:j?[éáea]n|i)\b|\.)",
        0.7,
        needs=Needs(digits=1, literals=("-én", "-án", "-jén", "-ján", "-i", ".")),
    ),
    Pattern(
        "day and month, German",
        rf"\b(?:am|vom|bis|seit|ab|den|zum|dem|from|since|until|as of)\s(?P<v>{_D}\.\s?{_M}\.)(?!\d)",
        0.65,
        needs=Needs(digits=2, words=words("am vom bis seit ab den zum dem from since until of")),
    ),
    Pattern(
        "day month, other languages",
        rf"{_L}(?:{_WEEKDAY_ABROAD}|le\s|el\s|il\s|am\s|den\s|ika-?)"
        rf"(?:{_D}(?:\.|er|[º°ª])?\s?(?:e|y|et|und|en|i|og|och|o|ou|oder|of|al?|au|bis|tot|t/m|[-–])\s?(?:(?:le|el|il|den)\s)?)?"
        rf"{_D}(?:\.|er|[º°ª])?\s(?:de\s|d['’]"
        rf"|ng\s)?{_FOREIGN_MONTH}\.?(?:\s(?:de\s"
        rf"|del\s)?{YEAR})?(?!\w)",
        0.75,
        needs=Needs(words=_FOREIGN_WORDS),
    ),
    Pattern(  # "3 fév", "19 dic 2023", "04-DEZ-22"
        "day month cut short, other languages",
        rf"{_L}{_D}(?:\.?\s|[-/])(?:de\s)?{_MONTH_CUT}\b\.?(?:(?:\s(?:de\s)?|[-/])(?:19|20)\d\d|[-/]\d\d|\s['’]\d\d)?(?![\w]|[-/]\d)",
        0.65,
        needs=Needs(digits=1, words=_CUT_WORDS),
    ),
    Pattern(  # of a diary: "ma 6.2.  Kuopio", "wo 14/5 tandarts"
        "weekday cut short and day, other languages, opening a line",
        rf"(?:^|\n)[ \t>*-]{{0,4}}(?:(?:{_WEEKDAYS_CUT})[.:]?,?[ \t]{{1,3}}(?P<v>{_D}\.\s?{_M}\.(?:\d\d(?:\d\d)?)?|{_D}[/-]{_M})"
        rf"|(?:to|do|so|la|pa|st|ne|po|mar|sam)[.:]?[ \t]{{1,3}}(?P<v>{_D}\.\s?{_M}\.)(?=\s{{1,3}}(?-i:[A-ZÀ-Þ\d(])|[ ]{{2}}|\n|$))"
        rf"(?![\w%/-]|[.,]\d)",
        0.6,
        needs=Needs(digits=2),
    ),
    Pattern(  # of a book of cheques: "412   3/9         Ida, lawn"
        "column of days behind numbers",
        rf"(?:^|\n)[ \t]{{0,4}}#?\d{{3,6}}[ \t]{{1,8}}(?P<v>{_M}/{_D}|{_D}/{_M})(?=(?:[ ]{{2,24}}|\t)(?-i:[A-Z]))",
        0.6,
        needs=Needs(digits=3, literals=("/",)),
    ),
    Pattern(  # a date in parts, as Rails writes it: "dob(2i)"=>"4"
        "part of a date of birth",
        r"(?:dob|birth\w{0,8}|born\w{0,4}|bday)\(\di\)\\?[\"']?\s?(?:=>|[:=])\s?\\?[\"']?(?P<v>\d{1,4})(?!\w)",
        0.7,
        needs=Needs(digits=2, literals=("i)",)),
    ),
    Pattern(  # of a camera: "2024:03:09 17:20:11"
        "year, month and day with colons",
        r"(?<![\w.:-])(?:19|20)\d\d:(?:0[1-9]|1[0-2]):(?:0[1-9]|[12]\d|3[01])(?!\d|:\d)",
        0.7,
        needs=Needs(cluster=8, run=4, literals=(":",)),
    ),
    Pattern(  # read off paper by a machine: "l2/O4/23"
        "digits read as letters",
        r"(?-i)(?<![\w./-])(?=[\dlIO./-]{0,9}[lIO])(?=(?:[lIO./-]{0,5}\d){2})[\dlIO]{1,2}([./-])[\dlIO]{1,2}\1(?:[\dlIO]{4}"
        r"|[\dlIO]{2})(?![\w/-]|\.\d)",
        0.6,
        needs=Needs(mixed=True),
    ),
    Pattern(  # "any time 17/10", "rest 15/5": no mark, no odds, no part
        "day above 12 and month",
        r"(?P<v>(?:1[3-9]|2[1-9]|3[01])/(?:0[1-9]|[3-9]|1[0-2]))(?<=[^\W\d_]{2}[,:]?\s\d\d/\d{1,2})(?<!2[14]/7|16/9|16/8|18/6|21/9"
        r"|1[35]/8|30/[34])"
        r"(?<!\b(?:ratio|odds|score[ds]?|scoring|vision|shifts?|roster|fasting|average|aspect|bp|grade|marks?|of|got|at|size|gauge"
        r"|gear|temp|number"
        r"|no|nr|house|flat|unit|apt|page|chapter|lot|plot|version|tyres?|tires?|format|screen|time|beats?|signature|va|street"
        r"|road)[,:]?\s\d\d/\d{1,2})"
        r"(?=[,;:!)]|[.?](?!\w)|\s?$|\s?\n|\s(?:[ap]m|at|from|to|till|until|and|or|but|in|for|with|if|please|pls|around|about"
        r"|between|morning|afternoon"
        r"|evening|eve|night|lunch|noon|ok|works?|is|was|we|i|you)\b)",
        0.55,
        needs=Needs(digits=3, literals=("/",)),
    ),
    Pattern(  # "they can inspect Fri 12", "next tues 14"
        "weekday cut short and number",
        rf"(?-i)\b(?:(?P<v>(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat)\.?\s{_D})"
        r"|(?:next|this|last)\s(?P<v>(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)(?:day)?\.?\s(?:1[3-9]|2\d|3[01])))(?=[,;!)]"
        r"|[.?](?!\w)|\s?$|\s?\n)",
        0.55,
        needs=Needs(digits=1, words=_WEEKDAYS | words("weds")),
    ),
    Pattern(  # "22nd or 29th?"
        "day or another",
        rf"(?=\d)(?<!\w)(?<!\b(?:finish(?:ed)?|c[ao]me|place[ds]?|in|ranked|his|her|their|my|our|your|every|an?|the)\s)"
        rf"(?P<v>{ORDINAL})"
        rf"(?=\s(?:to|thru|through|till|until|or)\s(?:the\s)?{ORDINAL}{_RANKED})",
        0.6,
        needs=Needs(words=words("st nd rd th")),
    ),
    Pattern(  # "12th ok for you?", "One night from 24th works"
        "day that suits",
        rf"(?:^|[.!?,;:]\s|\n|\b(?:from|is|does|would|will|maybe|or|if|then)\s)(?:the\s)?(?P<v>{ORDINAL})(?=\s(?:ok|okay|works?"
        rf"|suits?|good|fine|free"
        r"|possible|better|instead|then|is\s(?:ok|okay|good|fine|free|better|best))\b)",
        0.55,
        needs=Needs(words=words("st nd rd th")),
    ),
    Pattern(  # "Sanne heeft de 19e nog plek", "tot de 3de"
        "day alone, Dutch",
        rf"\b(?:op|vanaf|tot|voor|na|sinds|heeft|hebben|kan|kunnen|is|van|om|bij|en|of)\s(?P<v>de\s{_D}(?:e|de|ste))(?=[.,;:!?)]"
        rf"|\s?$|\s(?:nog|om|ook|en|of"
        r"|niet|wel|weer|dan|kan|ben|is|heb|te|van\s(?:deze|volgende|de)\smaand|\w{2,5}tend|in\sde\sochtend)\b)",
        0.55,
        needs=Needs(digits=1, words=words("de")),
    ),
    Pattern(  # "ayın 6'sında", "her ayın 15'i"
        "day of the month, Turkish",
        rf"\bayın\s(?P<v>{_D}['’]\w{{1,6}})(?!\w)",
        0.65,
        needs=Needs(literals=("ayın", "Ayın")),
    ),
    Pattern(  # "课改到18号", "下个月3日"; no building, no line of a metro
        "sign of a day",
        r"(?=\d)(?<![\d月월:/.-])(?<!第)(?<![坐搭乘房间間桌座店])(?P<v>(?:0?[1-9]|[12]\d|3[01])\s?(?:号|號|日))(?=$"
        r"|[\s,.!?、。，！？吗嗎呢吧的上下早晚可行有来去之前后まにはのか]"
        r"|以前|以后|周|星期)(?![上下]?[楼線线])",
        0.6,
        needs=Needs(digits=1, literals=("号", "號", "日")),
    ),
    Pattern(  # "в августе 2019", "Січні 2021"
        "month year, Russian and Ukrainian",
        r"(?<!\w)(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьяею]|марте?|ма[йе]|августе?|січ(?:ень|ні)|лют(?:ий"
        r"|ому)"
        r"|берез(?:ень|ні)|квіт(?:ень|ні)|трав(?:ень|ні)|черв(?:ень|ні)|лип(?:ень|ні)|серп(?:ень|ні)|верес(?:ень|ні)|жовт(?:ень|ні)"
        r"|листопаді?"
        r"|груд(?:ень|ні))\s(?:19|20)\d\d(?!\d)",
        0.7,
        needs=Needs(
            run=4,
            literals=tuple(
                "нвар еврал прел июн июл юн юл ентябр ктябр оябр екабр арт май мае ма вгуст ень ні лют истопад".split()
            ),
        ),
    ),
    Pattern(  # "jeudi 6", "viernes 14"; of Portuguese, the days that are numbered have their "feira"
        "weekday and number, other languages",
        r"\b(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
        r"|luned[ìi]|marted[ìi]"
        rf"|mercoled[ìi]|gioved[ìi]|venerd[ìi]|domenica|(?:segunda|ter[çc]a|quarta|quinta|sexta)-feira)(?:,?\s(?:le|el|il|dia"
        rf"|d[ií]a))?\s{_D}"
        r"(?!\w|[.,:/-]\d|\s?(?:h|heures?|horas?|ore|uhr|€|euros?|%)(?!\w))",
        0.65,
        needs=Needs(digits=1),
    ),
    Pattern(
        "day by number, other languages",
        r"\b(?:el|no|do|ao|al|del|hoy\ses|hoje\s[ée]|para\so|at[ée]\so)?\s?(?P<v>d[ií]a\s(?:0?[1-9]|[12]\d|3[01]))(?=[.,;!?)](?!\d)"
        r"|\s?$|\s(?:de|y|e|a|à|às|o|ou|en|no|na|em|por"
        r"|para|pero|mas|que|me|te|se|si|cuando|quando|vence|pago|cobro|voy|vou)(?!\w))",
        0.55,
        needs=Needs(digits=1, words=words("dia d")),
    ),
    Pattern(  # "seit dem 4. April", "Dienstag, den 6. Okt."
        "day month, German",
        rf"\b(?:am|vom|bis|seit|ab|den|zum|dem|der|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)[ ,]{{1,2}}(?P<v>{_D}\.\s"
        rf"(?:{MONTH}|okt\b\.?|dez\b\.?|mär\b\.?)(?:\s{YEAR})?)(?!\w)",
        0.75,
        needs=Needs(digits=1, words=MONTH_WORDS | words("okt dez r")),
    ),
    Pattern(
        "month year, other languages",
        rf"{_L}{_FOREIGN_MONTH}\s(?:de\s|del\s)?(?:19|20)\d\d{_R}",
        0.65,
        needs=Needs(run=4, words=_FOREIGN_WORDS),
    ),
    Pattern(
        "month year",
        rf"{_L}{MONTH},?\s(?:of\s)?(?:(?:1[89]|20)\d\d(?!\d)|['’]\d\d\b)(?!\w)",
        0.7,
        needs=Needs(words=MONTH_WORDS),
    ),
    Pattern(
        "month-year", rf"{_L}{MONTH}-(?:(?:1[89]|20)\d\d){_R}", 0.7, needs=Needs(run=4, words=MONTH_WORDS)
    ),
    Pattern(
        "month/year", rf"{_L}(?:0?[1-9]|1[0-2])/(?:19|20)\d\d{_R}", 0.55, needs=Needs(run=4, literals=("/",))
    ),
    Pattern(
        "month/day", rf"{_L}(?:{_M}/{_D}|{_D}/{_M})(?![\w/%]|\.\d|-\d)", 0.2, needs=Needs(literals=("/",))
    ),
    Pattern(
        "on month-day",
        r"\b(?:on|dated|since|by|until|from|dos)\s(?P<v>(?:0?[1-9]|1[0-2])-(?:1[3-9]|2\d|3[01]))(?![\w%/-]|[.,]\d|\s(?:\w{1,12}s"
        r"|percent|per|of"
        r"|mg|ml|kg|year|day|week|month)\b)",
        0.55,
        needs=Needs(cluster=3, literals=("-",)),
    ),
    Pattern(
        "on month/day",
        rf"\b(?:on|dated|dos|since|by|until|(?:at|@)\s?\d{{1,2}}:?\d\d(?:\s?(?:[ap]m|h|hrs))?)\s(?P<v>(?!1/[2-9]\b"
        rf"|[23]/[345]\b)(?:{_M}/{_D}|{_D}/{_M}))(?![\w/%]|\.\d|-\d)",
        0.6,
        needs=Needs(literals=("/",)),
    ),
    Pattern(  # "ICD placed in 5/81"
        "month/two-digit year",
        r"\b(?:in|since|of|from|until|placed|dated|last)\s(?P<v>(?:0?[1-9]|1[0-2])/(?:[02-9]\d|1[0-9]))(?=[.,;:)\n]|\s?$"
        r"|\s(?:and|with|for|by|at|when|after|he|she|due|but|to)\b)(?<!\b[1-9]/[2-9]0)(?<!2/52)",
        0.55,
        needs=Needs(digits=3, literals=("/",)),
    ),
    Pattern(  # "entered 2/28", "starting 3/8"; no strength of 4/5, no pain of 8/10
        "verb month/day",
        r"\b(?:entered|starting|started|starts|effective|eff|due|verified|filed|signed|received|rec['’]?d|returned|admitted"
        r"|opens|closes|incl\.?|including|flies|flying|leaves|arrives|arriving"
        r"|discharged"
        r"|(?:re)?filled|dispensed|drawn|collected|resulted|swabbed|cultured|placed|completed|seen|visited|called|rtc|as of"
        r"|w(?:ee)?k of|w/c|ending|hired?|last dose|lmp)\s(?P<v>(?!1/[2-9]\b"
        r"|[23]/[345]\b"
        rf"|\d/(?:5|10)\b)(?:{_M}/{_D}|{_D}/{_M}))(?![\w/%]|\.\d|-\d)",
        0.6,
        needs=Needs(literals=("/",)),
    ),
    Pattern(  # of a scan: "DOB03/14/1962"
        "glued to its name",
        r"(?<![A-Za-z])(?:dob|born|birthdate)(?P<v>\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)|(?:19|20)\d\d-\d\d-\d\d|\d{8})"
        r"(?!\w|[/.-]\d)",
        0.7,
        needs=Needs(digits=4, words=words("dob born birthdate")),
    ),
    Pattern(  # "symptoms began 3/14", "hip replacement 5/3"; no part of an inch, no months ("5/12 ago")
        "event month/day",
        r"\b(?:began|begun|onset|resolved|occurred|happened|performed|administered|vaccinated|removed|repaired|replaced|inserted"
        r"|injected|moved|born|died"
        r"|married|expired|delivered|replacement|repair|surgery|operation|procedure|biopsy|colonoscopy|mammogram|ultrasound|x-?ray"
        r"|mri|ct|echo|ekg|ecg"
        r"|labs?|cultures?|[bu]cx|cx|swabs?|sputum|urine|stool|biopsy|bx|cxr|eeg|emg|pet|egd|tte|tee|cath|prep|scan|booster|vax"
        r"|vaccine|shot|wedding(?: is)?|birthday(?: is)?|anniversary(?: is)?|funeral(?: is)?|appt|appointment"
        r"|surgery is|lmp|edd"
        r"|accident|injury|fall|fell|postop|post-op)[ :]\s?(?P<v>(?!1/[2-9]\b|[23]/[345]\b|\d/(?:5|8|10|16)\b)"
        rf"(?:{_M}/{_D}|{_D}/{_M}))(?![\w/%]|\.\d|-\d"
        r"|\s?(?:ago|of|bottles?|sets?|gp[cr]s?|gn[cr]s?|gram|pos|positive|cups?|in|inch(?:es)?|weeks?|months?|mm|cm)\b)",
        0.6,
        needs=Needs(digits=2, literals=("/",)),
    ),
    Pattern(  # "for 10/12 or 10/14": two days, neither a mark nor a part
        "month/day or another",
        rf"{_L}(?P<v>{_M}/(?:1[1-57-9]|2\d|3[01]))(?=\s?(?:,|or|and|&|to|thru|through|till|until|–)\s{_M}/(?:1[1-57-9]|2\d"
        rf"|3[01])(?![\w/%]|[.-]\d))",
        0.55,
        needs=Needs(digits=6, literals=("/",)),
    ),
    Pattern(
        "weekday month/day",
        rf"{_L}(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]{{0,2}}\s(?:{_M}/{_D}|{_D}/{_M})(?![\w/%]|\.\d"
        rf"|-\d)",
        0.7,
        needs=Needs(literals=("/",), words=_WEEKDAYS),
    ),
    Pattern(  # "pending since 28.09"
        "day.month",
        r"\b(?:since|on|until|dated|till|by|am|vom|seit|bis|le|el|il|du|del|dal)\s(?P<v>(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2]))"
        r"(?![\w%/-]|[.,]\d|\s(?:am|pm|h|uhr|euros?|dollars|percent|points|kg|mg|ml|cm|mm|km|m)\b)",
        0.6,
        needs=Needs(digits=4, literals=(".",)),
    ),
    Pattern(  # "ADM 6.3", "next 2.27": no dose, no size
        "verb day.month",
        rf"\b(?:adm|admit(?:ted)?|d/c|dc['’]?d|disch(?:arged)?|next|adjourned (?:to|until)|postponed to|moved to|rescheduled (?:to"
        rf"|for)|entered|due"
        rf"|filed|signed|received|returned|hearing|seen|visit(?:ed)?|review(?:ed)?|called(?: to \w{{3,20}})?|week of|w/c|lmp|dated"
        rf"|booked for"
        rf"|back on|closed (?:on|from)|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?= [\d.]{{3,5}}\s?(?:\n"
        rf"|$))):?,?\s"
        rf"(?P<v>(?:{_D}\.[1-9]|[1-9]\.(?:1[3-9]|2\d|3[01])|(?:1[3-9]|2\d|3[01])\.1[0-2]))(?<!\b[01]\.\d)(?!\d|[\w%/:-]|[.,]\d"
        r"|\s?(?:[ap]\.?m|h|hrs?|uhr|euros?|eur|usd|dollars|bucks|pounds|quid|percent|points?|stars?|units?|million|billion"
        r"|[mk]?[gl]|kgs?|mls?|mc?g"
        r"|cm|mm|km|m|ft|in|inch(?:es)?|miles?|lbs?|oz|x|times|hours?|days?|weeks?|months?|years?|version|build|release)\b)",
        0.55,
        needs=Needs(digits=2, literals=(".",)),
    ),
    Pattern(  # "home game 14.12. at the rink"; "see you 5. 6."
        "day.month., in a sentence",
        rf"{_L}(?P<v>{_D}\.(?:0[1-9]|1[0-2])\.)(?=\s(?-i:[a-zà-ÿ]))(?!\s(?:a|p)\.?m)|(?<=[^\W\d_][.,]?\s)(?<!\b(?:chapter|section"
        rf"|sec|art|art\.|nr|no|nr\.|no\."
        rf"|and|see|rule|§) )(?P<v>{_D}\. (?:[1-9]|1[0-2])\.)(?=[ ]?$|[ ]?\n|,|\s(?-i:[a-zà-ÿ]))",
        0.55,
        needs=Needs(digits=2, literals=(".",)),
    ),
    Pattern(  # "same dates 27.6–30.6", "open from 12.5.-20.6."
        "day.month to day.month",
        rf"\b(?:dates?|from|stay(?:ing|ed)?|closed|away|leave|holidays?|booked|nights|between|vom|du|dal|od|period"
        rf"|week)\b[^\d\n]{{0,12}}"
        rf"(?P<v>{_D}\.{_M}\.?\s?[-–]\s?{_D}\.{_M}\.?)(?![\w%]|[.,]\d|\s?(?:mg|ml|kg|cm|mm|km|m|l|%|°|percent|euros?|points|hours"
        rf"|days|miles)\b)",
        0.6,
        needs=Needs(digits=4, literals=(".",)),
    ),
    Pattern(  # "wed 18.02. PCR", "Interview 13.10. 13:10", "next visit 26.1."
        "day.month., continental",
        rf"(?:{_L}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}}[.,]{{0,2}}|(?:mo|di|mi|do|fr|sa"
        rf"|so)\.,?)\s(?P<v>{_D}\.\s?{_M}\.)(?!\d)"
        rf"|\b(?:visit|review|appointment|interview|hearing|approved|date|\w{{0,20}}datum|dato|fecha|data|termin|due|dated|exam"
        rf"|deadline|seen|check-?up|meeting|party|leave"
        rf"|arriv(?:al|ed?)|(?:since|until|till|from|on|before|by|next|back)[ ](?=\d\d"
        rf"|\d\.[01]))[ :]{{0,8}}\s?(?P<v>{_D}\.\s?{_M}\.)"
        rf"(?=[\s,;)]|$)(?!\s?\d{{1,3}}\.|\skm)"
        rf"|{_L}(?<!\b(?:version|build|release|section|chapter)\s)(?P<v>{_D}\.\s?{_M}\.)(?=\s(?:um\s|ore\s|kl\.?\s"
        rf"|klo\s)?\d{{1,2}}:\d\d|\s(?:um|kl\.?|klo)\s\d{{1,2}}[.:]\d\d)"
        rf"|{_L}(?<!\b(?:version|build|release|section|chapter|sec|art|clause|item|rule|nr|no|§)\.?\s)"
        rf"(?P<v>{_D}\.(?:0[1-9]|1[0-2])\.)(?=[,;]\s))",
        0.6,
        needs=Needs(digits=2, literals=(".",)),
    ),
    Pattern(  # "11/II split", "due 3.XI."; no murmur of 2/VI
        "day and month in Roman numerals",
        rf"(?<![\w./-])(?<!\b(?:chapter|section|art|part|vol|book|op|no|act|nr)\.?\s){_D}(?-i:[./](?:I|II|III|IV|V|VI|VII|VIII|IX|X"
        rf"|XI|XII))(?<!\b[1-6]/(?:IV|VI|V))(?=[\s,;)]|\.(?!\w)|$)",
        0.55,
        needs=Needs(digits=1, words=words("i ii iii iv v vi vii viii ix x xi xii")),
    ),
    Pattern(  # "the 14th inst."
        "day of this month",
        rf"\b{ORDINAL}\s(?:inst|ult|prox)\b",
        0.7,
        needs=Needs(words=words("inst ult prox")),
    ),
    Pattern(  # "17th, Sunday. Rain"
        "day and weekday",
        rf"(?<!\bof\s)(?<![\w.]){ORDINAL}(?=[, ]{{1,2}}(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!\s(?:of|in)\b))",
        0.6,
        needs=Needs(words=_WEEKDAYS),
    ),
    Pattern(  # a list of days: "2/9 umbrella" and "4/9 gloves" in the next line
        "lines of days",
        rf"(?:^|\n)\s{{0,3}}(?P<v>{_LISTED})(?={_OF_LIST}[^\n]{{2,240}}\n\s{{0,3}}{_LISTED}{_OF_LIST})"
        rf"|(?<=(?:^|\n)\s{{0,3}}{_LISTED}{_OF_LIST}[^\n]{{2,240}}\n\s{{0,3}})(?P<v>{_LISTED})(?={_OF_LIST})",
        0.6,
        needs=Needs(digits=4, literals=("/",)),
    ),
    Pattern(  # "sunday the 14th", "wed week, the 3rd"
        "weekday and day",
        rf"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?: week| next)?|tomorrow|tmrw|tmw|yesterday)[,.]?"
        rf" the {ORDINAL}(?!\w)",
        0.7,
        needs=Needs(digits=1, words=_WEEKDAYS | words("tomorrow tmrw tmw yesterday")),
    ),
    Pattern(  # "23rd–27th", "out the 5th to the 9th", a cell of a table
        "days, counted",
        rf"(?<![\w-])(?P<v>{ORDINAL}\s?[-–]\s?{ORDINAL})(?!\s(?:grade|floor|century|centuries|percentile|place|street|st|avenue|ave"
        rf"|form|year|graders?)\b)"
        rf"|(?<!\w){ORDINAL}\s(?:to|thru|through|till|until|or)\s(?:the\s)?(?P<v>{ORDINAL}){_RANKED}"
        rf"|\bthe\s(?P<v>{ORDINAL})(?=\s(?:to|thru|through|till|until|or)\s(?:the\s)?{ORDINAL}{_RANKED})"
        rf"|(?<=[|\t]\s{{0,3}})(?P<v>{ORDINAL})(?=\s{{0,9}}[|\t])",
        0.6,
        needs=Needs(words=words("st nd rd th")),
    ),
    Pattern(  # "got rent the 1st"
        "day alone, at the very end",
        rf"(?<!\b(?:of|in|at|for|finished|placed|came|ranked|is|was|from)\s)\bthe\s(?P<v>{ORDINAL})(?=[.!?]{{0,3}}\s?$)",
        0.55,
        needs=Needs(words=words("st nd rd th")),
    ),
    Pattern(  # "by 14th." and "The 28th."
        "day alone, at the end",
        rf"(?:\b(?:on|by|until|till|before|since|due|dated)\s|(?:^|[.:;!?]\s)the\s)(?P<v>{ORDINAL})(?=[.!?]|\s?$)",
        0.55,
        needs=Needs(words=words("st nd rd th")),
    ),
    Pattern(  # "on the 2nd", "set for the 19th at 9"
        "day alone",
        rf"\bthe\s(?<={_LEADS}\sthe\s)(?P<v>{ORDINAL}){_NEXT}",
        0.55,
        needs=Needs(words=words("st nd rd th")),
    ),
    Pattern(
        "late day alone",
        rf"{_KINGS}\bthe\s(?P<v>(?:[12]\d|3[01])(?:st|nd|rd|th)\b){_NEXT}",
        0.55,
        needs=Needs(words=words("st nd rd th")),
    ),
    Pattern(  # a field of HL7, X12, DICOM, CDA, iCalendar: "|20260304091733|", "DA [20260217]", "DTSTART:20260428T143000"
        "compact, in a field",
        r"(?:(?<=[|*^~\[])|(?<=[Tt]ime value=\")|(?<=:)(?=\d{8}T\d))(?P<v>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
        r"(?:T?[0-2]\d[0-5]\d(?:[0-5]\d)?(?:\.\d{1,6})?(?:[+-]\d{4}|Z)?)?)(?=[|*^~\]\"\s]|$)",
        0.6,
        needs=Needs(run=8),
    ),
    Pattern(  # "令和6年11月5日", "2026年3月4日", "11월 5일"
        "signs of year, month and day",
        r"(?:(?:(?:(?:令和|平成|昭和|大正|民國|民国)\s?)?(?:\d{1,4}|元)\s?年|\d{4}\s?년)\s?)?(?<!\d)\d{1,2}\s?(?:月|월)\s?\d{1,2}\s?(?:日|号|號|일)",
        0.8,
        needs=Needs(digits=2, literals=("月", "월")),
    ),
    Pattern(
        "signs of year and month",
        r"(?<!\d)(?:(?:19|20)\d\d\s?(?:年|년)|(?:令和|平成|昭和)\s?(?:\d{1,2}|元)\s?年)\s?\d{1,2}\s?(?:月|월)(?!\s?\d)",
        0.7,
        needs=Needs(digits=2, literals=("月", "월")),
    ),
    Pattern(  # "ngày 5 tháng 11 năm 2024"
        "Vietnamese",
        r"\b(?:ngày\s)?\d{1,2}\stháng\s\d{1,2}(?:,?\snăm\s\d{4})?(?!\d)",
        0.75,
        needs=Needs(digits=2, literals=("tháng",)),
    ),
    Pattern(  # "5 ноября 1990 г.", "१५ अगस्त 1990"
        "day month, in other scripts",
        rf"(?<!\w)\d{{1,2}}η?\s(?:{'|'.join(_MONTHS_OTHER_SCRIPTS)})(?:\s\d{{4}}(?!\d))?",
        0.75,
        needs=Needs(digits=1, literals=_MONTHS_OTHER_SCRIPTS),
    ),
    Pattern(  # of a stamp: "07 ЯНВ 2024"
        "day month, in abbreviations of Russian",
        r"(?<!\w)\d{1,2}\s(?:янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)(?:\s\d{4})?(?!\w)",
        0.75,
        needs=Needs(
            digits=1,
            literals=tuple("ЯНВ ФЕВ МАР АПР МАЙ ИЮН ИЮЛ АВГ СЕН ОКТ НОЯ ДЕК янв фев окт дек".split()),
        ),
    ),
    Pattern(  # "Meskerem 3, 1985", "12 Ramadan 1446", "5 Nisan 5785"
        "other calendars",
        rf"(?<!\w)(?:\d{{1,2}}[\s-]{_OTHER_MONTH}(?:(?:,?\s|-)\d{{4}})?|{_OTHER_MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?)(?!\w)(?!\s(?:mg"
        rf"|ml|%))",
        0.7,
        needs=Needs(digits=1, words=_OTHER_WORDS),
    ),
    Pattern(
        "compact",
        rf"{_L}(?<!-)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T\d{{4,6}}Z?)?{_R}",
        0.3,
        needs=Needs(run=8),
    ),
)


@lru_cache(maxsize=1)
def dates_in(text: str) -> tuple[Candidate, ...]:
    """Every date of a text; two recognizers ask, so the last answer is kept."""
    return tuple(search(DATE_PATTERNS, text))
