"""Dates as they are said: days by their rank or alone, months alone, numbers in words of many languages."""

from __future__ import annotations

import re

from recognizers._dates_abroad import ABROAD_SAID_PATTERNS
from recognizers._dates_parts import (
    _D,
    _FOREIGN_MONTH,
    _FOREIGN_WORDS,
    _KINGS,
    _L,
    _LEADS,
    _MONTHS_OTHER_SCRIPTS,
    _NEXT,
    _NOT_VERB,
    _RANKED,
    _WEEKDAY_ABROAD,
    _WEEKDAYS,
)
from recognizers._vocabulary import _MONTHS, MONTH_WORDS, ORDINAL, YEAR
from recognizers.base import Needs, Pattern, words

_SAID_DAY = (
    r"(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth"
    r"|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth))"
)
_SAID_DAYS = frozenset(re.findall("[a-z]{5,}", _SAID_DAY))
_LATE_DAY = (
    r"(?:tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth"
    r"|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
"""Days that rank hardly anything else: nobody counts to the nineteenth floor as often as to the nineteenth."""
_OPENS = r"^\s?(?:(?:u[mh]+|oh|okay|ok|yeah|yes|no|sorry|well|so|maybe|and|or|actually|then)[ ,.]{1,2}){0,3}"
_SAID_COUNT = (
    r"(?:(?:twenty|thirty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
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
_SPANISH_DAY = (
    r"(?:primero|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci(?:s[ée]is|siete|ocho|nueve)"
    r"|veinti(?:uno|d[óo]s|tr[ée]s|cuatro|cinco|s[ée]is|siete|ocho|nueve)|veinte|treinta(?:\sy\suno)?)\b"
)
_FRENCH_DAY = (
    r"(?:premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:[- ](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize"
    r"|vingt(?:[- ](?:et[- ]un|deux|trois|quatre|cinq|six|sept|huit|neuf))?|trente(?:[- ]et[- ]un)?)\b"
)
_GERMAN_ORDINAL = (
    r"(?:ersten?|zweiten?|dritten?|vierten?|fünften?|sechsten?|sieb(?:en)?ten?|achten?|neunten?|zehnten?|elften?|zwölften?"
    r"|(?:drei|vier|fünf|sech|sieb|acht|neun)zehnten?|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:zwanzig|drei(?:ß"
    r"|ss)ig)sten?"
    r"|(?:zwanzig|drei(?:ß|ss)ig)sten?)"
)
_GERMAN_DAY = (
    rf"(?:{_GERMAN_ORDINAL}"
    r"|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien|(?:twin|der)tig"
    r"|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n(?:twin|der)tig"
    r"|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|\w{3,6}tiende|(?:\w{3,5}[eë]n)?(?:twin"
    r"|der)tigste)"
)

SAID_PATTERNS = (
    Pattern(  # "weds 12th", "tuesday the eleventh", "saturday night the twenty second"
        "weekday and day",
        rf"\b(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s(?:the\s(?:{_SAID_DAY}|first|second)"
        rf"|(?:the\s)?{ORDINAL}|(?:night|morning|afternoon|evening|lunchtime|coming|next|week),?\sthe\s(?:{_SAID_DAY}|{ORDINAL}))"
        r"(?!\s(?:street|st|ave|avenue|floor|time|row|week|place|of|half|shift|dose|one|thing|child|baby|test|attempt)\b)",
        0.7,
        needs=Needs(words=_WEEKDAYS | words("weds")),
    ),
    Pattern(  # "the last Friday in August", "the last day of July"
        "weekday of a month",
        rf"\b(?:first|second|third|fourth|last)\s(?:mon|tues|wednes|thurs|fri|satur|sun)?day\s(?:in|of)\s{_SAID_MONTH}\b",
        0.65,
        needs=Needs(words=frozenset(_MONTHS)),
    ),
    Pattern(
        "first day alone",
        r"\bdue\s(?:on\s)?(?P<v>the\s(?:first|second))(?=[.,;:!?)]|\s?$|\s(?:and|but|so|when|if|or|i|we|he|she|they|it|was|because"
        r"|of)\b)",
        0.55,
        needs=Needs(words=words("due")),
    ),
    Pattern(  # "born on the second of the fourth"
        "ordinal of ordinal, in words",
        rf"(?:\b(?=the\s|{_LATE_DAY})|{_OPENS})(?P<v>(?:the\s(?:first|second|{_SAID_DAY})|{_SAID_DAY})\sof\s(?:the\s)?"
        r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth))\b(?!\s(?:floor|time|row|quarter"
        r"|half|week|year|grade))",
        0.6,
        needs=Needs(
            words=words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
        ),
    ),
    Pattern(  # "veintitrés de mayo", "le vingt et un juin mille neuf cent"
        "day month, in words of other languages",
        rf"{_L}{_WEEKDAY_ABROAD}(?:[eil]l\s|le\s)?(?:{_SAID_NUMBER}[ -]){{1,4}}(?:de\s|d['’]|du\smois\s(?:de\s|d['’])"
        rf"|del\smes\sde\s)?{_FOREIGN_MONTH}"
        rf"(?:\s(?:de\s|del\s)?{_SAID_NUMBER}(?:[ -]{_SAID_NUMBER}){{0,8}}|\s(?:de\s|del\s)?{YEAR})?(?!\w)",
        0.75,
        needs=Needs(words=_FOREIGN_WORDS),
    ),
    Pattern(  # "am dritten Oktober", "de eenentwintigste maart"
        "day month, in words of German and Dutch",
        rf"{_L}{_WEEKDAY_ABROAD}{_GERMAN_DAY}\s(?:{_FOREIGN_MONTH}|april|august|september|november|december)"
        rf"(?:\s\w{{0,12}}(?:hundert|tausend|honderd|duizend|zwanzig|twintig)\w{{0,24}}(?:\s\w{{0,16}}(?:tig|zig|ßig|tien|zehn))?"
        rf"|\s{YEAR})?(?!\w)",
        0.75,
        needs=Needs(words=_FOREIGN_WORDS | words("april august september november december")),
    ),
    Pattern(  # "am siebten neunten", "geboren am dritten siebten neunzehnhundertvierzig"
        "day and month as ordinals, in words of German",
        rf"(?<!\w){_GERMAN_ORDINAL}\s{_GERMAN_ORDINAL}(?:\s(?:neunzehnhundert|zweitausend)\w{{0,24}})?(?!\w|\s(?:mal|platz|stock)\b)",
        0.7,
        needs=Needs(
            words=words(
                "erste ersten zweite zweiten dritte dritten vierte vierten sechste sechsten siebte siebten achte achten neunte"
            )
            | words(
                "neunten zehnte zehnten elfte elften zwanzigsten zwanzigste zehnten siebzehnten achtzehnten"
            )
        ),
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
    Pattern(  # "by-election on the nineteenth shows": late days rank hardly anything, and these words lead in a day
        "late day, led in",
        rf"\bthe\s(?<=\b(?:on|till?|until|by|since|before|after|out|back)\s(?:the\s)?(?:\w{{3,6}}day\s)?the\s)"
        rf"(?P<v>{_LATE_DAY}|(?:1[3-9]|2\d|3[01])(?:st|nd|rd|th)\b){_RANKED}(?![\w-])",
        0.55,
        needs=Needs(words=_SAID_DAYS | words("st nd rd th")),
    ),
    Pattern(  # "the fourth and the fifth"
        "two days, whole",
        rf"{_OPENS}(?P<v>(?:the\s)?(?!{_LATE_DAY})(?:first|second|{_SAID_DAY})\s(?:and|or|to|through|thru|until"
        rf"|till)\s(?:the\s)?(?:second|{_SAID_DAY}))[.!?]?\s?$",
        0.55,
        needs=Needs(words=_SAID_DAYS),
    ),
    Pattern(  # "i can do the second at nine"
        "first days at an hour",
        r"\b(?:on|do|for|by|from|make|take)\sthe\s(?P<v>first|second)(?=\s(?:at|around|about|in\sthe)\s(?:\d|one|two|three|four"
        r"|five|six"
        r"|seven|eight|nine|ten|eleven|twelve|noon|half|quarter|morning|afternoon|evening)\b)",
        0.55,
        needs=Needs(words=words("first second")),
    ),
    Pattern(  # "oh five slash eleven"
        "two numbers with a slash, said",
        rf"\b(?:(?:oh|zero)\s(?:one|two|three|four|five|six|seven|eight|nine)|one|two|three|four|five|six|seven|eight|nine|ten"
        rf"|eleven"
        rf"|twelve)(?<!ty[ -]\w{{3,5}})\sslash\s(?:(?:oh|zero)\s)?(?:{_SAID_COUNT})(?:\sslash\s(?:{_SAID_COUNT}|nineteen"
        rf"|oh)(?:\s(?:{_SAID_COUNT}|oh)){{0,2}})?\b(?!\s(?:hundred|thousand))",
        0.55,
        needs=Needs(words=words("slash")),
    ),
    Pattern(  # "its feb now", "she knew it was november", "was 66 at june"
        "month that it is",
        rf"\b(?:it['’]?s|it is|it was|(?:was|were|weighed) [\d.]{{1,5}} (?:kg |st )?(?:at|in)) (?P<v>(?!may\b"
        rf"|march\b){_MONTH_ALONE})(?![\w'’-]|\s\d|\s(?:who|that|calling|here|from)\b)",
        0.55,
        needs=Needs(words=MONTH_WORDS),
    ),
    Pattern(  # "feb last year"
        "month of a year",
        rf"\b(?P<v>{_MONTH_ALONE})(?=\s(?:of\s)?(?:last|this|next|that|the\ssame)\syear\b)",
        0.6,
        needs=Needs(words=MONTH_WORDS),
    ),
    Pattern(  # "desde enero", "depuis février", "seit Oktober", "até março"
        "month alone, other languages",
        rf"(?<!\w)(?:desde|hasta|en|em|w|od|até|depuis|jusqu['’]en|dès|début|fin|seit|bis|im|ab|ende|anfang|mitte|sinds|tot|vanaf|eind"
        rf"|fino\sa|entro)\s"
        rf"(?P<v>{_FOREIGN_MONTH}|april|august|september|november)(?![\w'’-]|\s\d)",
        0.55,
        needs=Needs(words=_FOREIGN_WORDS | words("april august september november")),
    ),
    Pattern(  # "desde el quince o dieciséis", "vuelve el 20", "le douze", "am zwölften"
        "day alone, other languages",
        rf"(?<!\w)(?<!\b(?:oprima|marque|presione|pulse|pulsa|elija|digite|n[úu]mero|bus|línea)\s)(?P<v>el\s(?:{_SPANISH_DAY}"
        rf"|{_D}\b)(?:\s(?:o|y|al)\s(?:el\s)?(?:{_SPANISH_DAY}|{_D}\b))?)"
        r"(?=[.,;!?)](?!\d)|\s?$|\s(?:a\slas?|en\sla|por\sla|cuando|si|no|pero|para|mejor|porque|que\sviene|estoy|puedo|tengo)\b)"
        rf"|\b(?P<v>le\s(?:{_FRENCH_DAY}|{_D}\b))(?=[.,;!?)](?!\d)|\s?$|\s(?:à|et|ou|si|mais|pour|au|je|vous|on|c['’]est|ça|alors"
        rf"|donc|svp)(?!\w))"
        rf"|\b(?:am|zum|vom|seit\sdem|bis\szum|den)\s(?P<v>{_GERMAN_ORDINAL})(?=[.,;!?)]|\s?$|\s(?:um|und|oder|bin|ist|bei|wegen|zur"
        rf"|hab|kann"
        rf"|habe|geht|wäre|bis|rein|raus"
        rf"|vorbei|wieder|kommt?|kommen|will|wollte|h[äa]tte|würde|muss|müssen|soll|sollte|passt|bitte|dann|abends|früh|nachmittags"
        rf"|vormittags|mittags|ab|an|noch|nicht|nur)\b)",
        0.55,
        needs=Needs(words=words("el le am zum vom dem den")),
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
        rf"\b(?:{_LATE_DAY})\s(?:or|to|through|thru)\s(?:the\s)?(?P<v>first|second|{_SAID_DAY}){_NEXT}",
        0.55,
        needs=Needs(words=_SAID_DAYS),
    ),
    Pattern(
        "first days alone",
        r"\b(?:on|until|till|since|after)\sthe\s(?P<v>first|second)(?=[.!?]|\s?$|\s(?:full\sstop|at|but|so|because|if|and(?!\s"
        r"(?:the|second"
        r"|third)\b))\b)",
        0.55,
        needs=Needs(words=words("first second")),
    ),
    Pattern(  # "since may", "by the end of march", "mid-January", "till next june"
        "month alone",
        rf"\b(?:(?:in|since|until|till|by|back(?: in)?)(?:\s(?:early|late|mid|next|last))?|last|next|early|late|mid|(?:end"
        rf"|beginning|start"
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
        rf"\b(?!may or may\b){_MONTH_ALONE}\s?(?:or|to|and|through|thru|until|till|-|–)\s?(?P<v>{_MONTH_ALONE})(?!\w"
        rf"|\s\d){_NOT_VERB}",
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
        rf"\b(?:the\s(?:first|second)\sof\s(?:(?:last|this|next|the)\s(?:same\s)?|every\s)month|(?:the\s)?(?:{_SAID_DAY}"
        rf"|{ORDINAL})\sof"
        r"\s(?:(?:last|this|next|the)\s(?:same\s)?|every\s|each\s)month)\b",
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
        rf"(?<!\w)(?:(?:двадцать|тридцать)\s)?\w{{2,16}}(?:ое|ого|тье"
        rf"|тьего)\s(?:{'|'.join(_MONTHS_OTHER_SCRIPTS[:12])})(?:\s\d{{4}})?(?!\w)",
        0.75,
        needs=Needs(literals=_MONTHS_OTHER_SCRIPTS[:12]),
    ),
    *ABROAD_SAID_PATTERNS,
    Pattern(  # of contracts: "this first day of June, 2022"
        "day of a month, in words",
        rf"\b(?:first|second|{_SAID_DAY})\sday\sof\s{_SAID_MONTH}\b(?:,?\s(?:of\s)?{YEAR})?",
        0.8,
        needs=Needs(words=frozenset(_MONTHS)),
    ),
)
