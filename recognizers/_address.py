"""The written forms of a street address, for ``street_address``."""

from __future__ import annotations

from recognizers._vocabulary import (
    DIRECTION,
    MONTH,
    STATE_CODE,
    STATE_NAME,
    STREET_TYPE,
    STREET_WORDS,
    SURE_STREET_TYPE,
    UK_POSTCODE,
)
from recognizers.base import Needs, Pattern, words

_STOP = (
    r"(?!(?:a|an|the|and|or|of|to|in|on|at|is|are|was|for|from|with|by|my|your|our|his|her|their"
    r"|this|that|it|i|we|you|people|persons"
    r"|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|miles?|km|mg|ml|mcg|times|dollars"
    r"|pounds|percent|star|person|guests?"
    r"|am|pm|h|bid|tid|qid|prn|pal|pcs|wk|(?:left|right|fast|slow|middle|outside|inside|nearside|offside|bus|cycle)\slane"
    r"|[gmkt]b|[gmk]bps|if|but|so|as|when|then|can|will|need|want|per|over|under|units?|points?|more|than|other|different"
    r"|items?|please)\b)"
)
_NUMBER = (
    r"(?<![\w$€£#])(?<!\d[.,:/-])(?<!\bsize )(?<!\bsizes )"
    r"(?:(?:flat|unit|apt|apartment|suite|shop|level)\.? ?#?\w{1,4},? |\d/\d{1,2}, |\d{1,4}/)?\d{1,6}(?:[A-Z]|-\d{1,4}|[ ]?½"
    r"| 1/2)?,?"
)
_NAME = rf"(?:{_STOP}(?:[^\W\d_][\w'’-]{{0,24}}|\d{{1,3}}(?:st|nd|rd|th))(?:(?<=\b\w{{1,3}})\.)?\s)"
_DOT = r"(?:(?<=\b(?i:st|ave?|rd|blvd|dr|ln|ct|pl|hwy|pkwy|sq|ter|cir|trl))\.)?"
_S = r"(?:[,\s]\s{0,8}(?:[>?*-]{1,4}\s{0,2})?|\\n)"
_UNIT = (
    rf"(?:{_S}(?:apt|apartment|suite|ste|unit|floor|flr?|room|rm|bldg|building|lot|spc|space|flat|no"
    rf"|#)\b\.?\s?#?\s?[\w-]{{1,6}}|{_S}#\s?\w{{1,6}}|,?\s\d{{1,2}}(?:st|nd|rd|th) fl(?:oor|r)?\b\.?)?"
)
_CITY = (
    r"(?:(?-i:[A-Z][\w.'’-]{0,20})(?:[ ](?-i:[A-Z][\w.'’-]{0,20})){0,3}|[^\W\d_][\w.'’-]{1,20}"
    r"(?:[ ][^\W\d_][\w.'’-]{1,20}){0,2}(?=,?\s(?-i:[A-Z]{2})\b|,?\s\w{2,14}\s\d{5}))"
)
_NO_STATE = r"(?!(?-i:[A-Z][a-z]|in|or|me|oh|hi|ok|pa|ma|as|id|la|de|al|co|mi|mo)\b(?!\.?,?\s{1,2}\d{5}))"
"""Small words that look like a state's code ("Hebden Bridge in the", "Blvd. In lieu of") are none, but in front of a ZIP code."""
_STATE = rf"(?:{_NO_STATE}{STATE_CODE}|{STATE_NAME})\b"
_US_TAIL = (
    rf"(?:[,\s]\s{{0,2}}{_CITY})?[,\s]\s{{0,2}}{_STATE}\.?(?:,?\s{{1,2}}\d{{5}}(?:-\d{{4}})?(?!\d))?|"
    rf"(?:[,\s]\s{{0,2}}{_CITY})?,?\s{{1,2}}\d{{5}}(?:-\d{{4}})?(?!\d)"
    rf"|(?:[,\s]\s{{0,2}}{_CITY})?,?\s(?-i:NSW|VIC|QLD|WA|SA|TAS|ACT|NT),?\s\d{{4}}(?!\d)"
)
_UK_TAIL = (
    rf"(?:,\s{{1,2}}[^\W\d_][\w .'’-]{{1,25}}){{0,2}},?\s{{1,2}}(?:{UK_POSTCODE}|[A-Z]\d[A-Z] ?\d[A-Z]\d)\b"
)
_COUNTRY = (
    r"(?:,?\s{1,2}(?:USA|U\.S\.A\.|US|United States(?: of America)?|UK|United Kingdom|England|Scotland"
    r"|Wales|Canada|Australia|New Zealand|Germany|France|Spain|Italy|Ireland)\b)?"
)
_TAIL = rf"(?:(?:{_US_TAIL}|{_UK_TAIL}){_COUNTRY}|,\s(?-i:[A-Z][\w'’-]{{1,20}}(?: [A-Z][\w'’-]{{1,20}}){{0,2}})(?![\w]))?"
_CONT_WORD = (
    r"(?:rue|avenue|boulevard|chemin|all[ée]e|quai|via|viale|piazza|corso|strada|calle|avenida|avda\.?"
    r"|plaza|paseo|carrer|rua|r[úu]a|pra[çc]a|ulica|ul\.)"
)

_ROMANCE_WORDS = words(
    "rue avenue boulevard chemin all quai via viale piazza corso strada calle avenida avda plaza pa"
    "seo carrer rua r pra ulica ul place square cours impasse passage sentier ruelle faubourg esplanade"
)
_GERMANIC = (
    "stra",
    "str.",
    "weg",
    "gasse",
    "allee",
    "platz",
    "laan",
    "plein",
    "gatan",
    "vägen",
    "vej",
    "gade",
    "veien",
    "katu",
    "kuja",
    "tie",
    "utca",
    "út",
    "trasse",
    "Str.",
    "traße",
    "gracht",
    "kade",
    "singel",
    "steeg",
    "dijk",
    "markt",
    "damm",
    "ufer",
    "ring",
    "GRACHT",
    "Gracht",
    "SINGEL",
    "Singel",
    "STRAAT",
    "Straat",
    "STRASSE",
    "STR.",
    "WEG",
    "Weg",
    "PLATZ",
    "Platz",
    "LAAN",
    "Laan",
    "KADE",
    "Kade",
    "DIJK",
    "Dijk",
    "MARKT",
    "Markt",
    "PLEIN",
    "Plein",
    "ALLEE",
    "Allee",
    "GASSE",
    "Gasse",
)

ADDRESS_PATTERNS = (
    Pattern(
        "street",
        rf"{_NUMBER}[ \t](?:{DIRECTION}\s)?{_NAME}(?:(?:of\s)?{_NAME}){{0,3}}(?:{SURE_STREET_TYPE})\b{_DOT}"
        rf"(?:\s{DIRECTION}(?!\w))?{_UNIT}{_TAIL}",
        0.8,
        needs=Needs(words=STREET_WORDS),
    ),
    Pattern(
        "rarer street word",
        rf"(?-i){_NUMBER}[ \t](?![GMKT]B\b)(?:{DIRECTION}\s)?(?:[A-Z][\w'’-]{{0,24}}\s){{1,3}}?"
        rf"(?i:{STREET_TYPE})\b{_DOT}(?:\s{DIRECTION}(?!\w))?(?i:{_UNIT}{_TAIL})",
        0.7,
        needs=Needs(words=STREET_WORDS),
    ),
    Pattern(  # no street word: 8 Cae Glas, Burry Port SA16 0PT
        "names up to a postcode",
        rf"(?-i){_NUMBER}\s(?:(?:[A-ZÀ-Þ][\w'’.-]{{1,24}}|y|yr|the|of|na|an)\s){{0,3}}[A-ZÀ-Þ][\w'’.-]{{1,24}},\s"
        rf"(?:[A-Z][\w .'’-]{{1,25}},\s){{0,3}}"
        rf"(?:[A-ZÀ-Þ][\w'’-]{{1,20}}(?:[ -][A-ZÀ-Þa-z][\w'’-]{{1,20}}){{0,3}},?\s)?"
        rf"(?:{UK_POSTCODE}|[A-Z]\d[\dW]\s?[A-Z\d]{{4}})(?!\w)",
        0.75,
        needs=Needs(mixed=True, literals=(",",)),
    ),
    Pattern(  # a house with a name: The Old Forge, Nether Barton, Rutland LE15 9ZZ
        "house and places up to a postcode",
        r"(?-i)(?<![\w'’])(?!(?:It['’]s|I['’]m|We['’]re|At|My|Our|From|To|In|Address|Is) )(?:(?:The |Flat "
        rf"|Unit )?[A-ZÀ-Þ][\w'’-]{{0,24}}"
        rf"(?: (?:[A-ZÀ-Þ][\w'’-]{{0,24}}|y|yr|the|of|on|upon|le|in|under)){{0,4}}"
        rf"(?:,\s|,?\n[ \t>]{{0,4}})){{1,4}}"
        rf"(?:[A-ZÀ-Þ][\w'’-]{{1,24}}(?: [A-ZÀ-Þ][\w'’-]{{1,24}}){{0,2}},?[ \n])?{UK_POSTCODE}(?!\w)",
        0.75,
        needs=Needs(mixed=True, digits=2, literals=(",", "\n")),
    ),
    Pattern(
        "number after",
        r"(?-i)\b(?:[A-Z][\w'’-]{1,20}\s){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Drive"
        r"|Lane|Boulevard|Blvd\.?)\s(?:[Nn]o\.?\s)?\d{1,5}[A-Za-z]?(?![\w/:])",
        0.6,
        needs=Needs(words=words("street st avenue ave road rd drive lane boulevard blvd")),
    ),
    Pattern(
        "numbered highway",
        rf"{_NUMBER}\s(?:{DIRECTION}\s)?(?:(?:state|county|us|u\.s\.)\s)?(?:highway|hwy|route|rte"
        rf"|interstate|county road|(?<![,]\s)(?:cr|fm))\s[1-9]\d{{0,3}}(?![\d.]){_UNIT}{_TAIL}",
        0.7,
        needs=Needs(words=words("highway hwy route rte interstate county cr fm")),
    ),
    Pattern(
        "numbered street",
        rf"{_NUMBER}\s(?:{DIRECTION}\s)?\d{{1,3}}(?:st|nd|rd|th)?\s(?:street|st|avenue|ave|place|pl"
        rf"|road|rd|terrace|court|ct|drive|dr|lane|ln)\b{_DOT}(?:\s{DIRECTION}"
        rf"(?!\w))?{_UNIT}{_TAIL}",
        0.8,
        needs=Needs(words=STREET_WORDS),
    ),
    Pattern(
        "numbered, after a direction",
        rf"{_NUMBER}\s(?:north|south|east|west|[ns][ew]|[nsew])\.?\s\d{{1,3}}(?:st|nd|rd|th)\b{_UNIT}{_TAIL}",
        0.7,
        needs=Needs(digits=2, words=words("st nd rd th")),
    ),
    Pattern(  # "the 1900 block of Ludlow"
        "block",
        rf"(?<![\w$.,])\d{{2,5}}\s(?:hundred\s)?block\s(?:of\s)?(?:{DIRECTION}\s)?{_NAME}{{0,2}}[^\W\d_][\w'’-]{{1,24}}",
        0.75,
        needs=Needs(digits=2, words=words("block")),
    ),
    Pattern(  # "left with Mrs Oduya at number 46", "we live at 12b", "I'm at 46a"
        "number alone",
        r"\b(?:(?:live|lives|living|lived|staying|left|delivered|dropped|house|door|neighbou?rs?|over|up|down|across"
        r"|moved)\b[^.?!\n]{0,40}?"
        r"\b(?:at|to)\s(?:number|no\.?|nr\.?)\s|(?:live|lives|living)\sat\s(?:number\s|no\.?\s)?|(?:i['’]?m|we['’]?re|i\sam"
        r"|we\sare)\sat\s"
        r"(?:number\s|no\.?\s|(?=\d{1,4}[a-z]\b))|\b(?:op\snummer|in\s(?:der\s)?(?:haus)?nummer|au\snum[ée]ro|(?:al|en\sel"
        r"|no)\sn[úu]mero)\s)(?P<v>\d{1,4}[a-z]?)(?![\w%:/-]|[.,]\d|\s(?:am|pm|percent|years|miles|km|weeks)\b)",
        0.6,
        needs=Needs(
            digits=1,
            words=words(
                "live lives living lived staying left delivered dropped house door neighbor neighbors neighbour",
                "neighbours over up down across moved m im re am are nummer hausnummer num ro mero numero",
            ),
        ),
    ),
    Pattern(  # "left it with Tess at 46", "to the neighbours, 29A"
        "house of a neighbour",
        r"\b(?:(?:left|leave|dropped|delivered|parcel|package|deliver)\s(?:it\s|them\s|this\s)?with\s(?:[\w'’.]{2,16}\s){1,3}at"
        r"|neighbou?rs?(?:['’]s?)?(?:\s(?:at|in))?,?)\s(?:number\s|no\.?\s|#)?(?P<v>1[3-9]|[2-9]\d|\d{3,4}|\d{1,4}[a-h])"
        r"(?=[,;!?)]|\.(?!\d)|\s?$|\s(?:please|and|or|but|on|she|he|they|thanks|thx|pls)\b)",
        0.6,
        needs=Needs(
            digits=1,
            words=words(
                "left leave dropped delivered parcel package deliver neighbour neighbours neighbor neighbors"
            ),
        ),
    ),
    Pattern(  # "Mrs Adair at 31B has the key"
        "somebody at a number",
        r"(?-i)\b(?:Mr|Mrs|Ms|Miss|Mx)\.? [A-ZÀ-Þ][\w'’-]{1,20}(?:[ -][A-ZÀ-Þ][\w'’-]{1,20})? (?:at|in|from) "
        r"(?P<v>(?:number |no\.? |flat )?(?:\d{1,4}[A-Ha-h]|1[3-9]|[2-9]\d|\d{3}))(?![\w%:/-]|[.,]\d)(?=[,;!)]|[.?](?!\w)|\s?$|\s?\n"
        r"| (?:has|have|is|was|will|can|who|would|said|says|and|or|next|downstairs|upstairs|got|took|keeps|signed)\b)",
        0.6,
        needs=Needs(digits=2, words=words("mr mrs ms miss mx")),
    ),
    Pattern(  # "bij de buren: Joost, nr. 145", "chez les voisins, n° 12"
        "number of a neighbour",
        r"\b(?:buren|buurvrouw|buurman|nachbarn?|nachbarin|voisin[es]?s?|vicin[aio]|vecin[ao]s?|naboen?|granne"
        r"|neighbou?rs?)\b[^.?!\n\d]{0,24}[ ,:]"
        r"(?P<v>(?:nr\.?|no\.?|n[°º]|number|num[ée]ro|n[úu]mero)\s?\d{1,4}[a-h]?)(?![\w%:/-]|[.,]\d)",
        0.6,
        needs=Needs(digits=1),
    ),
    Pattern(  # "from the station to 22 Hyndland."
        "number and name",
        r"(?-i)\b(?:at|to|from|address is|address:|live in|lives in)\s"
        r"(?P<v>\d{1,5}[a-zA-Z]?\s(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
        r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Star|Year|Day|Week|Month|Hour|Min|Sec|Percent|People|Person|Guest|Adult|Point|Unit|Item"
        r"|Mile|Pound"
        r"|Dollar|Euro|Million|Billion|Uhr|Step|Page|Level|Part|Series|Mbps|Gbps|Kbps)[a-z]{0,9}\b)[A-Z][a-zà-ÿ'’]{3,20})"
        r"(?=[.,;!?)]|$|\n|\s(?:in|and|near|by|apt|flat|unit|on|with|but)\b)",
        0.55,
        needs=Needs(digits=1, words=words("at to from address live lives")),
    ),
    Pattern(  # "selling 4 The Shambles"
        "number and article",
        r"(?-i)(?<![\w.,$£€#:/%-])(?<!\b(?:[Cc]hapter|[Pp]art|[Ss]eason|[Ee]pisode|[Vv]ol|[Vv]olume|[Aa]ct|[Bb]ook|[Ss]tep"
        r"|[Ll]evel|[Tt]op|[Pp]hase"
        r"|[Rr]ound|[Dd]ay|[Ww]eek|[Tt]rack|[Rr]ule|[Tt]ip|[Aa]rticle|[Ss]ection) )"
        r"\d{1,4}[A-Za-z]? The (?:Old |New |Upper |Lower )?[A-Z][a-z]{3,20}s?"
        r"(?=[.,;!?)\n]|$| (?:in|and|near|is|was|please)\b)",
        0.6,
        needs=Needs(digits=1, literals=(" The ",)),
    ),
    Pattern(  # "street_number=418", "house_no: 12b"
        "house number, keyed",
        r"(?<![A-Za-z])(?:street|house|building)[ _]?(?:number|num|nr|no)[\"']?\s?[=:]\s?[\"']?(?P<v>\d{1,6}[a-z]?)(?![\w.:/-])",
        0.7,
        needs=Needs(digits=1, words=words("street house building streetnumber housenumber streetno houseno")),
    ),
    Pattern(  # "H.No. 12-7-33/A, Mettuguda", "Plot No: 14"
        "house number",
        r"(?<!\w)(?:h\.? ?no|house no|door no|d\.? ?no|plot no|flat no)\b[.: ]{0,3}(?P<v>\d[\w/-]{0,14}"
        r"(?:, ?(?-i:[A-Z])[\w'’-]{2,24}(?: (?-i:[A-Z])[\w'’-]{2,24})?){0,2})",
        0.7,
        needs=Needs(digits=1, words=words("no")),
    ),
    Pattern(
        "in a unit",
        r"\b(?:in|at|to|from)\s(?P<v>(?:unit|flat|apartment)\s#?\d{1,4}[A-Z]?)(?![\w-]|\s(?:of|test|tests|price|prices|cost))",
        0.55,
        needs=Needs(digits=1, words=words("unit flat apartment")),
    ),
    Pattern(
        "name then number",
        rf"(?-i)(?<![\w$.,:/-])\d{{1,6}} (?:(?i:{_STOP}(?!{MONTH}\b))[^\W\d_][\w.'’-]{{1,24}}[ ]){{1,3}}\d{{1,4}}(?![\w%:/-])",
        0.2,
    ),
    Pattern(
        "name, number, unit",
        r"(?<![\w$.,:/-])\d{1,6}\s(?:[^\W\d_][\w.'’-]{1,24}\s){1,3}\d{1,4}[,\s]\s{0,8}"
        r"(?:[>?*-]{1,4}\s{0,2})?(?:apt|suite|unit)\b\.?\s?\d{1,5}(?!\w)",
        0.7,
        needs=Needs(words=words("apt suite unit")),
    ),
    Pattern(
        "broadway",
        rf"{_NUMBER}\s(?:{DIRECTION}\s)?(?:broadway|(?-i:Main|Market|Elm|High)(?=[,.;)'\"\n]|$)"
        r"|the embarcadero|avenue of the americas|"
        rf"(?:el\s)?camino\s\w{{3,12}}|the alameda)\b{_UNIT}{_TAIL}",
        0.7,
        needs=Needs(words=words("broadway embarcadero americas camino alameda main market elm high")),
    ),
    Pattern(
        "po box",
        rf"(?<!\w)(?:(?:p\.?\s?o\.?|post office)\s?box|(?:RR|HC|(?:rural )?route|rte?\.?)\s?#?\d{{1,3}}(?:,?\ssite\s\d{{1,3}})?"
        rf",?\s(?:bo?x|comp|group))\s?#?\d{{1,7}}(?!\d){_TAIL}"
        r"|(?<!\w)(?-i:Box"
        rf"|BOX)\s\d{{1,5}},?\s(?-i:[A-Z])[\w.'’ -]{{2,24}},\s(?-i:{STATE_CODE})\s{{1,2}}\d{{5}}(?:-\d{{4}})?(?!\d)",
        0.85,
        needs=Needs(words=words("box bx comp group")),
    ),
    Pattern(
        "military",
        r"(?<!\w)(?:(?:PSC|CMR|Unit|USNS|USNV|USS|USCGC)\s[\w ]{1,20}(?:,?\s"
        r"(?i:box)\s\d{1,5})?[,\s]\s{0,2})?[FAD]PO,?\s(?:AA|AE|AP)\s\d{5}(?:-\d{4})?",
        0.85,
        needs=Needs(run=5, words=words("apo fpo dpo")),
    ),
    Pattern(
        "unit with a letter",
        r"(?-i)(?<!\w)(?:[Uu]nit|[Ff]lat)\s#?(?:\d{1,4}[A-Z]|[A-Z]\d{1,4})(?![\w-])",
        0.55,
        needs=Needs(digits=1, mixed=True, words=words("unit flat")),
    ),
    Pattern(
        "unit",
        r"(?<!\w)(?:suite|ste|apt|apartment)\b\.?\s?#?\s?(?!\d{1,2}[ -]?(?:bed|bath|bd|br|room))"
        r"(?:[A-Z]{1,2}-\d{1,5}|(?=\w{0,4}\d)\w{1,5})(?!\w)",
        0.55,
        needs=Needs(words=words("suite ste apt apartment")),
    ),
    Pattern(
        "germanic",
        r"(?<!\w)(?:\d{1,6}\s)?(?!(?:der|die|das|den|dem|in|im|an|am|bei|aus|vom|zur|zum|de|het|op|aan|on|at|to|of|from|near|nr"
        r"|is|the|my|house)\s"
        r"|(?-i:[a-zà-ÿ]{1,25} [A-ZÄÖÜÅØ]))(?:[^\W\d_][\w.-]{1,25}[ -]"
        r"|[^\W\d_][\w.-]{1,24}[ -]?[^\W\d_][\w-]{1,24})(?:stra(?:ß|ss)e|str\.|straat|weg|gasse"
        r"|allee|platz|laan|plein|gatan|vägen|vej|gade|veien|katu|kuja|utca|\bút|tér|körút|gracht|singel|steeg|dijk|markt|damm"
        r"|ufer"
        r"|(?<=(?-i:\b[A-ZÄÖÅØÜ])[\w-]{3,24}(?<![aeiou]|\bsp|\bst))(?:tie|ring|kade))\s\d{1,4}(?:\s?(?:bis|ter|[a-z])|-(?:hs"
        r"|[ivx]{1,4}|\d{1,3}))?"
        r"(?!\w)(?:,\s(?:st|\d{1,2})\.?\s?(?:tv|th|mf|sal|og|etage"
        r"|stock)\b\.?)?(?:,\s(?:[A-Z]{1,2}-)?\d{4,5}\s[^\W\d_][\w-]{1,24})?",
        0.7,
        needs=Needs(literals=_GERMANIC),
    ),
    Pattern(  # "Am Deich 4 in 26757 Borkum"
        "germanic, with a preposition",
        r"(?-i)(?<!\w)(?:Am|An de[rnm]|Im|In de[rn]|Auf de[rm]|Zum|Zur|Unter den|Hinter de[rm]|Beim|Vor de[rm]|Op de|Aan de)\s"
        r"(?!(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Jan|Feb|März|Apr|Mai|Juni|Juli|Aug|Sep|Okt|Nov|Dez|Jahr|Alter"
        r"|Ende|Anfang|Tag"
        r"|Seite|Moment|Zeitraum)(?:[A-ZÄÖÜ][a-zäöüß-]{2,20}\s){1,2}\d{1,3}\s?[a-z]?(?![\w:.%€])(?:(?:,"
        r"|\sin)\s\d{4,5}\s[A-ZÄÖÜ][\w-]{1,24})?",
        0.6,
        needs=Needs(digits=1, words=words("am an im in auf zum zur unter hinter beim vor op aan")),
    ),
    Pattern(
        "germanic, number first",
        r"(?<![\w$.,])\d{1,5},?\s(?-i:[A-ZÄÖÜÅØ])[\w-]{1,24}(?:stra(?:ß|ss)e|straat|weg|gasse|allee"
        r"|platz|laan|plein|gatan|vägen|vej|gade|veien|katu|kuja|tie|utca|út)(?!\w)",
        0.7,
        needs=Needs(literals=_GERMANIC),
    ),
    Pattern(
        "romance",
        rf"(?-i)(?<!\w)(?!VIA [A-Z]{{2}}|via [^.\d]{{0,40}}\. )(?i:{_CONT_WORD})\s(?:(?i:de|du|des|della|dei|del|da|do|la|le"
        r"|los|las"
        rf"|l['’])\s?){{0,2}}(?:[A-ZÀ-ÖØ-Þ][\w'’.-]{{1,24}}\s?){{1,4}},?\s?(?:n[°ºo]\.?\s?)?\d{{1,5}}"
        r"(?!\w|\s\d{4})",
        0.7,
        needs=Needs(words=_ROMANCE_WORDS),
    ),
    Pattern(
        "romance, number first",
        rf"(?<![\w$.,])\d{{1,4}}(?:-\d{{1,4}}|\s?bis|\s?ter)?,?\s(?!via\b)(?:{_CONT_WORD}|place|square|cours"
        rf"|impasse|passage|sentier|ruelle|faubourg|esplanade)\s(?:(?:de|du|des|della|dei|del|da|do|la|le|los|las|[ld]['’])\s?){{0,2}}"
        rf"(?-i:[A-ZÀ-ÖØ-Þ])[\w'’.-]{{0,24}}(?:[ \t](?-i:[A-ZÀ-ÖØ-Þ])[\w'’.-]{{1,24}}){{0,3}}(?:,?\s\d{{5}}(?:\s"
        rf"(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]{{1,24}})?)?",
        0.7,
        needs=Needs(words=_ROMANCE_WORDS),
    ),
)
