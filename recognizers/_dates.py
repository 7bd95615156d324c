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
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık ianuarie februarie martie aprilie iunie iulie "
    "dezember décembre decembre diciembre dezembro dicembre januarie februarie desember januar februar marts maret agustus "
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta "
    "joulukuuta január február március április május június július augusztus szeptember október pebrero marso hunyo hulyo "
    "setyembre oktubre nobyembre disyembre machi aprili julai agosti septemba oktoba novemba desemba siječnja veljače ožujka "
    "travnja svibnja lipnja srpnja kolovoza rujna studenog studenoga januara februara avgusta"
).split()
_FOREIGN_MONTH = rf"(?:{'|'.join(sorted(_MONTHS_ABROAD, key=len, reverse=True))})"
_FOREIGN_WORDS = frozenset(
    part for name in _MONTHS_ABROAD for part in re.findall("[a-z]+", name) if len(part) > 1
)

_MONTHS_OTHER_SCRIPTS = tuple(
    (
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря січня лютого березня квітня травня "
        "червня липня серпня вересня жовтня листопада грудня Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου "
        "Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر "
        "ديسمبر जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"
    ).split()
)
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

_SAID_DAY = (
    r"(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth"
    r"|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
_SAID_DAYS = frozenset(re.findall("[a-z]{5,}", _SAID_DAY))
_LATE_DAY = (
    r"(?:tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth"
    r"|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
"""Days that rank hardly anything else: nobody counts to the nineteenth floor as often as to the nineteenth."""
_NEXT = (
    r"(?=[.,;:!?)]|\s?$|\s(?:and(?!\s(?:final|last|most|only)\b)|at|but|to|so|for|because|when|if|or"
    r"|i|we|he|she|they|it|you|was|were|is|are|am|pm|with|though|tho|through"
    r"|thru|until|till|what|where|how|who|which|does|do|did|can|could|will|would|should|please|then|okay|ok|right|yes|yeah|no|not|instead"
    r"|my|your|his|her|our|their|this|that|from|in|by|about|around|after|before|half|noon|morning|afternoon|evening|thanks|um|uh|works"
    r"|cause|cuz|cos|already|now|only(?! one)|or|too|either|maybe|latest|still"
    r"|works?|sorry|actually|again|just|since|as|says?|there|hopefully|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b"
    r"|['’](?:s|ll)\s(?!floor|time)[a-z])"
)
"""What stands behind a day that says no more: what is ranked ("the third floor") would stand here."""
_LEADS = (
    r"\b(?:on|till?|until|by|since|from|before|after|due|about|around|through|thru|for|sorry|say|instead of|do"
    r"|between|arriv(?:ing|es?)"
    r"|leaving|departing|returning|starting|(?:move|push|change|switch) (?:it|that|me|us|this)(?: up| back)? to"
    r"|between the (?:\w{3,7}[ -])?\w{3,11} and|(?:from|on|or|either) the (?:\w{3,7}[ -])?\w{3,11} (?:or|to|through|thru)"
    r"|(?:day|date|deadline|appointment|birthday|due) is|(?:night|morning|evening|afternoon|week|minutes|meeting|letter|email) of)"
)
_OPENS = r"^\s?(?:(?:u[mh]+|oh|okay|ok|yeah|yes|no|sorry|well|so|maybe|and|or|actually|then)[ ,.]{1,2}){0,3}"
_KINGS = (
    r"(?<!\b(?:henry|louis|charles|edward|george|james|william|richard|john|paul|pius|benedict|leo|gregory"
    r"|innocent|clement|ramses)\s)"
)
"""No day stands behind the name of a king or a pope: "henry the eighth"."""
_SAID_MONTH = f"(?:{'|'.join(_MONTHS)})"
_MONTH_ALONE = rf"(?:{'|'.join(_MONTHS)}|feb|apr|jun|jul|aug|sept?|oct|nov|dec)"

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
    r"|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien|(?:twin|der)tig"
    r"|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n(?:twin|der)tig"
    r"|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|\w{3,6}tiende|(?:\w{3,5}[eë]n)?(?:twin|der)tigste)"
)
_WEEKDAY_ABROAD = (
    r"(?:(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica|segunda|ter[çc]a|quarta|quinta|sexta"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
    r"(?:-feira)?,?\s(?:le\s|el\s|il\s|den\s|dem\s|de\s|dia\s)?)?"
)

_LISTED = rf"(?!\d{{1,2}}/(?:5|10)\b|1/[2-8]\b|[23]/[34]\b|[357]/8\b|24/7)(?:{_M}/{_D}|{_D}/{_M})"
"""A day that opens a line of a list: neither a mark nor a part of a cup."""
_OF_LIST = (
    r"(?=[ :,][ ]?[-–]?[ ]?[a-z(])"
    r"(?![ ](?:cups?|ts?ps?|tbsps?|teaspoons?|tablespoons?|inch(?:es)?|lbs?|oz|pints?|of|time|mile)\b)"
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
        rf"{_L}{_WEEKDAY_ABROAD}{_GERMAN_DAY}\s(?:{_FOREIGN_MONTH}|april|august|september|november|december)"
        rf"(?:\s\w{{0,12}}(?:hundert|tausend|honderd|duizend|zwanzig|twintig)\w{{0,24}}(?:\s\w{{0,16}}(?:tig|zig|ßig|tien|zehn))?|\s{YEAR})?(?!\w)",
        0.75,
        needs=Needs(words=_FOREIGN_WORDS | words("april august september november december")),
    ),
    Pattern(  # "on the eleventh", "about the eighth", "put it in for the fourteenth half twelve"
        "day alone, in words",
        rf"\bthe\s(?<={_LEADS}\sthe\s)(?P<v>{_SAID_DAY}){_NEXT}",
        0.55,
        needs=Needs(words=_SAID_DAYS),
    ),
    Pattern(  # "i have the thirtieth okay"
        "late day alone, in words",
        rf"{_KINGS}\bthe\s(?P<v>{_LATE_DAY}){_NEXT}",
        0.55,
        needs=Needs(words=_SAID_DAYS),
    ),
    Pattern(  # "the fifth at seven thirty", "Um, the eighth."
        "day alone, in words, to begin with",
        rf"{_OPENS}the\s(?P<v>{_SAID_DAY})(?=[.!?,]?\s?$|\s(?:at|i|i['’]m|we|he|she|please|instead|then|works|in the"
        rf"|half|around|about)\b)",
        0.55,
        needs=Needs(words=_SAID_DAYS),
    ),
    Pattern(  # "Twenty-eighth. Half past eight.", "the twenty first or second"
        "late day, whole",
        rf"{_OPENS}(?:the\s)?(?P<v>{_LATE_DAY})(?=[.!?]?\s?$|[.,]\s(?:half|quarter|at|around|noon|morning|afternoon|evening|\d)"
        rf"|\s(?:or|to|through|thru)\s(?:the\s)?(?:first|second|{_SAID_DAY})[.!?]?\s?$)",
        0.55,
        needs=Needs(words=_SAID_DAYS),
    ),
    Pattern(
        "late day or another",
        rf"\b(?:{_LATE_DAY})\s(?:or|to|through|thru)\s(?:the\s)?(?P<v>first|second|{_SAID_DAY})(?=[.,!?]|\s?$)",
        0.55,
        needs=Needs(words=_SAID_DAYS),
    ),
    Pattern(
        "first days alone",
        r"\b(?:on|until|till|since|after)\sthe\s(?P<v>first|second)(?=[.!?]|\s?$|\s(?:at|but|so|because|if|and(?!\s(?:the|second|third)\b))\b)",
        0.55,
        needs=Needs(words=words("first second")),
    ),
    Pattern(  # "since may", "by the end of march", "mid-January", "till next june"
        "month alone",
        rf"\b(?:(?:in|since|until|till|by|back in)(?:\s(?:early|late|mid|next|last))?|last|next|early|late|mid|(?:end|beginning|start"
        rf"|middle|rest|course) of|during|before|after|from|through)[ -](?P<v>{_MONTH_ALONE})(?!\w|\s(?:\d|the\s\d"
        r"|(?:be|have|not|also|need|want|take|get|help|apply|cause|only|well|even|still)\b|(?:order|step|time|formation|mode)\b))",
        0.55,
        needs=Needs(words=MONTH_WORDS),
    ),
    Pattern(  # "may or june", "november through march"
        "month and another",
        rf"\b(?!may or may\b)(?P<v>{_MONTH_ALONE})(?=\s?(?:or|to|and|through|thru|until|till|-|–)\s?{_MONTH_ALONE}(?!\w|\s\d))",
        0.55,
        needs=Needs(words=MONTH_WORDS),
    ),
    Pattern(
        "another month",
        rf"\b(?!may or may\b){_MONTH_ALONE}\s?(?:or|to|and|through|thru|until|till|-|–)\s?(?P<v>{_MONTH_ALONE})(?!\w|\s\d){_NOT_VERB}",
        0.55,
        needs=Needs(words=MONTH_WORDS),
    ),
    Pattern(  # "the May bill"
        "month of a bill",
        rf"\b(?:the|my|your|our|his|her|that|which|this) (?P<v>{_MONTH_ALONE}) (?:bill|statement|invoice|rent|payment"
        rf"|pay(?:slip|check|cheque|stub)"
        r"|instal+ment|premium|refill)s?\b",
        0.55,
        needs=Needs(words=MONTH_WORDS),
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
    Pattern(  # "двадцатое июня"
        "day month, in words of Russian",
        rf"(?<!\w)(?:(?:двадцать|тридцать)\s)?\w{{2,16}}(?:ое|ого|тье|тьего)\s(?:{'|'.join(_MONTHS_OTHER_SCRIPTS[:12])})(?:\s\d{{4}})?(?!\w)",
        0.75,
        needs=Needs(literals=_MONTHS_OTHER_SCRIPTS[:12]),
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
        rf"\b(?:am|vom|bis|seit|ab|den|zum|dem|from|since|until|as of)\s(?P<v>{_D}\.\s?{_M}\.)(?!\d)",
        0.65,
        needs=Needs(digits=2, words=words("am vom bis seit ab den zum dem from since until of")),
    ),
    Pattern(
        "day month, other languages",
        rf"{_L}(?:{_WEEKDAY_ABROAD}|le\s|el\s|il\s|am\s|den\s|ika-?){_D}(?:\.|er|[º°ª])?\s(?:de\s|d['’]|ng\s)?{_FOREIGN_MONTH}\.?(?:\s(?:de\s"
        rf"|del\s)?{YEAR})?(?!\w)",
        0.75,
        needs=Needs(words=_FOREIGN_WORDS),
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
    Pattern(  # "wed 18.02. PCR", "Interview 13.10. 13:10", "next visit 26.1."
        "day.month., continental",
        rf"(?:{_L}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}}[.,]{{0,2}}|(?:mo|di|mi|do|fr|sa|so)\.,?)\s(?P<v>{_D}\.\s?{_M}\.)(?!\d)"
        rf"|\b(?:visit|review|appointment|interview|hearing|approved|date|termin|due|dated|exam|deadline|seen|check-?up|meeting|party|leave"
        rf"|arriv(?:al|ed?)|(?:since|until|till|from|on|before|by|next|back)[ ](?=\d\d|\d\.[01]))[ :]?\s?(?P<v>{_D}\.\s?{_M}\.)"
        rf"(?=[\s,;)]|$)(?!\s?\d{{1,3}}\.|\skm)"
        rf"|{_L}(?<!\b(?:version|build|release|section|chapter)\s)(?P<v>{_D}\.\s?{_M}\.)(?=\s(?:um\s|ore\s|kl\.?\s|klo\s)?\d{{1,2}}:\d\d))",
        0.6,
        needs=Needs(digits=2, literals=(".",)),
    ),
    Pattern(  # "11/II split", "due 3.XI."; no murmur of 2/VI
        "day and month in Roman numerals",
        rf"(?<![\w./-])(?<!\b(?:chapter|section|art|part|vol|book|op|no|act|nr)\.?\s){_D}(?-i:[./](?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII))(?<!\b[1-6]/(?:IV|VI|V))(?=[\s,;)]|\.(?!\w)|$)",
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
        rf"(?<!\w)(?:\d{{1,2}}\s{_OTHER_MONTH}(?:,?\s\d{{4}})?|{_OTHER_MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?)(?!\w)(?!\s(?:mg|ml|%))",
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
