"""The written forms of a calendar date, shared by ``date_time`` and ``date_of_birth``."""

from __future__ import annotations

import re
from functools import lru_cache

from recognizers._vocabulary import _MONTHS, DAY, MONTH, MONTH_WORDS, ORDINAL, YEAR
from recognizers.base import Candidate, Needs, Pattern, search, words

_M, _D = r"(?:0?[1-9]|1[0-2])", DAY
_CLOCK = r"(?:[T ]\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:\s?(?:Z\b|[+-]\d{2}:?\d{2}\b))?)?"
_L, _R = r"(?<!\w)(?<!\d[.,/:-])(?<![$€£])", r"(?!\w|[-/]\d|\.\d)"
_CELL = r"(?<!\w)(?<!\d[./:-])(?<![$€£])"
"""Where a date may begin that is written so that it can follow a number in a row of values: `17,03/12/1984,2`."""
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\.?\s(?:the\s)?)?"
_WEEKDAYS = words(
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday"
)
_DAYS = rf"(?:{ORDINAL}|{_D}\b)(?:\s?(?:-|–|to|and|&)\s?(?:{ORDINAL}|{_D}\b(?!:)))?"
_NOT_VERB = r"(?!\s(?:be|have|not|also|need|want|take|get|help|apply|cause|only|or|well|even|i|we|you|he|she|they|it|still)\b)"
_MONTHS_ABROAD = (
    "januar januari janvier enero janeiro gennaio februar februari février fevrier febrero fevereiro "
    "febbraio märz maart mars marzo março marco avril abril aprile mai mei mayo maio maggio juni juin "
    "junio junho giugno juli juillet julio julho luglio août aout augustus agosto septembre septiembre "
    "setiembre setembro settembre oktober octobre octubre outubro ottobre novembre noviembre novembro "
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września wrzesnia października pazdziernika listopada grudnia "
    "ledna února března dubna května června července srpna října listopadu prosince januari februari maj augusti "
    "ocak şubat nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık ianuarie februarie martie aprilie iunie iulie "
    "dezember décembre decembre diciembre dezembro dicembre"
).split()
_FOREIGN_MONTH = rf"(?:{'|'.join(sorted(_MONTHS_ABROAD, key=len, reverse=True))})"
_FOREIGN_WORDS = frozenset(
    part for name in _MONTHS_ABROAD for part in re.findall("[a-z]+", name) if len(part) > 1
)

_SAID_DAY = (
    r"(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth"
    r"|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
_SAID_DAYS = frozenset(re.findall("[a-z]{5,}", _SAID_DAY))
_SAID_MONTH = f"(?:{'|'.join(_MONTHS)})"

_SAID_ABROAD = (
    "un uno una primero primer primo primeiro premier dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
    "quince dieciséis dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintiún veintidós veintidos veintitrés "
    "veintitres veinticuatro veinticinco veintiséis veintiseis veintisiete veintiocho veintinueve treinta cuarenta cincuenta "
    "sesenta setenta ochenta noventa novecientos mil dois três quatro oito nove dez onze doze treze quatorze quinze dezesseis "
    "dezasseis dezessete dezassete dezoito dezenove dezanove vinte trinta quarenta cinquenta sessenta oitenta novecentos deux "
    "trois quatre cinq sept huit neuf dix douze treize seize vingt trente quarante cinquante soixante quatre-vingt "
    "quatre-vingts cent cents mille due tre quattro cinque sei sette otto dieci undici dodici tredici quattordici quindici "
    "sedici diciassette diciotto diciannove venti ventuno ventidue ventitré ventitre ventiquattro venticinque ventisei "
    "ventisette ventotto ventinove trenta trentuno y e et"
).split()
"""Number words of Spanish, Portuguese, French and Italian, with what joins them."""
_SAID_NUMBER = rf"(?:{'|'.join(sorted(_SAID_ABROAD, key=len, reverse=True))})"
_GERMAN_DAY = (
    r"(?:ersten?|zweiten?|dritten?|vierten?|fünften?|sechsten?|sieb(?:en)?ten?|achten?|neunten?|zehnten?|elften?|zwölften?"
    r"|(?:drei|vier|fünf|sech|sieb|acht|neun)zehnten?|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:zwanzig|drei(?:ß|ss)ig)sten?"
    r"|(?:zwanzig|drei(?:ß|ss)ig)sten?"
    r"|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|\w{3,6}tiende|(?:\w{3,5}[eë]n)?(?:twin|der)tigste)"
)
_WEEKDAY_ABROAD = (
    r"(?:(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica|segunda|ter[çc]a|quarta|quinta|sexta"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
    r"(?:-feira)?,?\s(?:le\s|el\s|il\s|den\s|dem\s|de\s|dia\s)?)?"
)

SAID_PATTERNS = (
    Pattern(  # "weds 12th", "tuesday the eleventh"
        "weekday and day",
        rf"\b(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s(?:the\s(?:{_SAID_DAY}|first|second)|(?:the\s)?{ORDINAL})"
        r"(?!\s(?:street|st|ave|avenue|floor|time|row|week|place|of)\b)",
        0.7,
        needs=Needs(words=_WEEKDAYS | words("weds")),
    ),
    Pattern(  # "the last Friday in August"
        "weekday of a month",
        rf"\b(?:first|second|third|fourth|last)\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\s(?:in|of)\s{_SAID_MONTH}\b",
        0.65,
        needs=Needs(words=frozenset(_MONTHS)),
    ),
    Pattern(
        "first day alone",
        r"\bdue\s(?:on\s)?(?P<v>the\s(?:first|second))(?=[.,;:!?)]|\s?$|\s(?:and|but|so|when|if|or|i|we|he|she|they|it|was|because|of)\b)",
        0.55,
        needs=Needs(words=words("due")),
    ),
    Pattern(  # "born on the second of the fourth"
        "ordinal of ordinal, in words",
        rf"\bthe\s(?:first|second|{_SAID_DAY})\sof\s(?:the\s)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
        r"|eleventh|twelfth)\b(?!\s(?:floor|time|row|quarter|half|week|year|grade))",
        0.6,
        needs=Needs(
            words=words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
        ),
    ),
    Pattern(  # "veintitrés de mayo", "le vingt et un juin mille neuf cent"
        "day month, in words of other languages",
        rf"{_L}{_WEEKDAY_ABROAD}(?:{_SAID_NUMBER}[ -]){{1,4}}(?:de\s|d['’])?{_FOREIGN_MONTH}"
        rf"(?:\s(?:de\s|del\s)?{_SAID_NUMBER}(?:[ -]{_SAID_NUMBER}){{0,8}}|\s(?:de\s|del\s)?{YEAR})?(?!\w)",
        0.75,
        needs=Needs(words=_FOREIGN_WORDS),
    ),
    Pattern(  # "am dritten Oktober", "de eenentwintigste maart"
        "day month, in words of German and Dutch",
        rf"{_L}{_WEEKDAY_ABROAD}{_GERMAN_DAY}\s(?:{_FOREIGN_MONTH}|april|august|september|november)(?:\s\w{{0,12}}(?:hundert|tausend|honderd|duizend|zwanzig|twintig)\w{{0,24}}|\s{YEAR})?(?!\w)",
        0.75,
        needs=Needs(words=_FOREIGN_WORDS | words("april august september november")),
    ),
    Pattern(  # "on the eleventh", "until the twenty third"
        "day alone, in words",
        rf"\b(?:on|till?|until|by|since|before|after|due|(?:night|morning|evening|afternoon|week) of)\s(?P<v>the\s{_SAID_DAY})"
        r"(?=[.,;:!?)]|\s?$|\s(?:and|at|but|to|so|for|because|when|if|or|i|we|he|she|they|it|was|were|is|are|with|though)\b)",
        0.55,
        needs=Needs(words=_SAID_DAYS),
    ),
    Pattern(  # "the eighteenth of last month", "the 3rd of this month"
        "day of this or another month",
        rf"\bthe\s(?:{_SAID_DAY}|{ORDINAL}|first|second)\sof\s(?:(?:last|this|next|the)\s(?:same\s)?|every\s)month\b",
        0.6,
        needs=Needs(words=words("month")),
    ),
    Pattern(
        "holiday",
        r"(?:\b(?:on|since)|^)\s?(?P<v>(?:boxing|christmas|new\syear['’]?s|valentine['’]?s"
        r"|independence|memorial|labou?r|veterans|anzac|bastille|canada|australia|mlk|presidents['’]?|columbus|st\.?\spatrick['’]?s"
        r"|mother['’]?s|father['’]?s)\s(?:day|eve)|thanksgiving|halloween|easter\s(?:sunday|monday)|good\sfriday"
        r"|christmas\seve|juneteenth|the\s(?:fourth|4th)\sof\sjuly)\b",
        0.6,
        needs=Needs(words=words("day eve thanksgiving halloween easter friday juneteenth july")),
    ),
    Pattern(  # of contracts: "this first day of June, 2022"
        "day of a month, in words",
        rf"\b(?:first|second|{_SAID_DAY})\sday\sof\s{_SAID_MONTH}\b(?:,?\s(?:of\s)?{YEAR})?",
        0.8,
        needs=Needs(words=frozenset(_MONTHS)),
    ),
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
    Pattern(
        "ordinal of ordinal",
        rf"{_L}(?:the\s)?{_D}(?:st|nd|rd|th)?\s(?:of\s)(?:the\s)?(?:[1-9]|1[0-2])(?:st|nd|rd|th)(?:,?\s(?:of\s)?{YEAR})?(?!\w)",
        0.75,
        needs=Needs(words=words("of")),
    ),
    Pattern(
        "day and month together", rf"{_L}\d{{3,4}}[-/. ](?:19|20)\d\d{_R}", 0.2, needs=Needs(cluster=7, run=4)
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
    Pattern(  # "called at 11:05 on 6.14.22"
        "two-digit year, dotted, behind a word",
        rf"\b(?:on|dated|since|from|until|of|by|collected|received|seen|admitted|discharged)\s(?P<v>(?:{_D}\.{_M}|{_M}\.{_D})\.\d\d){_R}",
        0.6,
        needs=Needs(cluster=4, literals=(".",)),
    ),
    Pattern(
        "month day",
        rf"{_L}{_WEEKDAY}(?!may\s\d{{1,2}}\s[a-z])(?!(?-i:may|march)\s\d{{1,2}}(?!\d|st|nd|rd|th"
        rf"|,\s?\d{{4}})\b){MONTH}\s{{0,2}}(?:the\s)?{_DAYS}(?!\d|[:%]|\.\d|,\d{{3}})(?:,?\s{{1,2}}"
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
        rf"{_L}{_WEEKDAY}(?:the\s)?{_DAYS}\s?(?:day\s)?(?:of\s)?{MONTH}{_NOT_VERB}(?:[,']?\s{{1,2}}(?:of\s)?{YEAR})?(?!\w)",
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
        rf"{_L}{_D}[-/. ]{MONTH}[-/. ](?:(?:1[89]|20)\d\d|\d\d)(?!\w|[-/]\d)",
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
    Pattern(
        "day and month, German",
        rf"\b(?:am|vom|bis|seit|ab|den|zum|dem)\s(?P<v>{_D}\.\s?{_M}\.)(?!\d)",
        0.65,
        needs=Needs(digits=2, words=words("am vom bis seit ab den zum dem")),
    ),
    Pattern(
        "day month, other languages",
        rf"{_L}(?:{_WEEKDAY_ABROAD}|le\s|el\s|il\s|am\s|den\s){_D}(?:\.|er|[º°ª])?\s(?:de\s|d['’])?{_FOREIGN_MONTH}\.?(?:\s(?:de\s"
        rf"|del\s)?{YEAR})?(?!\w)",
        0.75,
        needs=Needs(words=_FOREIGN_WORDS),
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
        r"\b(?:entered|starting|started|starts|effective|eff|due|verified|filed|signed|received|rec['’]?d|returned|admitted|discharged"
        r"|placed|completed|seen|visited|called|rtc|as of|week of|w/c|ending|hired?|last dose|lmp)\s(?P<v>(?!1/[2-9]\b|[23]/[345]\b"
        rf"|\d/(?:5|10)\b)(?:{_M}/{_D}|{_D}/{_M}))(?![\w/%]|\.\d|-\d)",
        0.6,
        needs=Needs(literals=("/",)),
    ),
    Pattern(
        "weekday month/day",
        rf"{_L}(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]{{0,2}}\s(?:{_M}/{_D}|{_D}/{_M})(?![\w/%]|\.\d|-\d)",
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
    Pattern(  # "sunday the 14th", "wed week, the 3rd"
        "weekday and day",
        rf"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?: week| next)?|tomorrow|tmrw|tmw|yesterday)[,.]?"
        rf" the {ORDINAL}(?!\w)",
        0.7,
        needs=Needs(digits=1, words=_WEEKDAYS | words("tomorrow tmrw tmw yesterday")),
    ),
    Pattern(  # "by 14th." and "The 28th."
        "day alone, at the end",
        rf"(?:\b(?:on|by|until|till|before|since|due|dated)\s|(?:^|[.:;!?]\s)the\s)(?P<v>{ORDINAL})(?=[.!?]|\s?$)",
        0.55,
        needs=Needs(words=words("st nd rd th")),
    ),
    Pattern(  # "on the 2nd", "till the 3rd"
        "day alone",
        rf"\b(?:on|till?|until|by|since|from|before|after|due|around|through|arriv(?:ing|es?)|leaving|departing|returning|starting"
        rf"|(?:day|date|deadline|appointment|birthday|due) is"
        rf"|(?:night|morning|evening|afternoon|week|minutes|meeting|letter|email) of)\s(?P<v>the\s{ORDINAL})"
        r"(?=[.,;:!?)]|\s?$|\s(?:and|at|but|to|so|for|because|when|if|or|i|we|he|she|they|say|says|was|were|is|are|with|tho|though|through|thru|until|till)\b)",
        0.55,
        needs=Needs(words=words("st nd rd th")),
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
