"""What is an address without number, name and street word, for ``street_address``: numbered roads, houses called by their number.

Parts named one by one, units, and streets whose word is a common one ("nine baker's yard"); with digits, or said in words.
"""

from __future__ import annotations

from recognizers._vocabulary import SURE_STREET_TYPE
from recognizers.base import Needs, Pattern, words

_UNDER_TEN = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
PIECE = rf"(?:{_TENS}(?:[ -]{_UNDER_TEN})?|{_TEENS}|{_UNDER_TEN})"
SAID_NUMBER = rf"(?:{PIECE}(?:[ -](?:oh|hundred|hundred and|{PIECE})){{0,3}})"
_HOUSE = rf"(?:\d{{1,5}}[a-z]?|{SAID_NUMBER}(?:\s[a-hj-z])?)(?!\w|[.,/:-]\d|%)"
NUMBER_WORDS = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
)
_LOWER_TYPE = (
    r"(?:rise|yard|wynd|mews|brae|croft|vale|meadows?|downs|fold|garth|view|crescent|terrace|gardens|close|grove|row|lane|cottages"
    r"|court|heights|place|walk|ferry|mill|bend|passage|weir|reach|chase"
    rf"|bank(?<=\b(?:{_TENS}[ -]{_UNDER_TEN}|\d{{1,3}}[a-z])\s[a-z'’]{{3,20}}\sbank))"
)
_LOWER_TYPES = words(
    "rise yard wynd mews brae croft vale meadow meadows downs fold garth view crescent terrace gardens close grove row lane cottages",
    "court heights place walk ferry mill bend passage weir reach chase bank",
)
_NO_NAME = (
    r"(?!(?:a|an|the|and|or|of|to|in|on|at|for|from|with|by|my|your|our|his|her|their|this|that|is|are|was|front|back|main|side|left"
    r"|right|last|next|new|other|more|per|percent|minutes?|hours?|days?|weeks?|months?|years?|miles?|times|people|oclock|o['’]clock"
    r"|am|pm|hundred|thousand|million|second|third|seats?|square|cubic|big|small|same|different|great|good|scenic|city|sea|ocean"
    r"|street|page|web|list|grid|map|school|ship|navy|front|full|half|job|work|parking|bus|train|tennis|basketball|food|high|low)\b)"
)
_LABEL = (
    r"(?:plot|house|villa|flat|apt|apartment|block|blk|lot|street|lane|road|gali|sector|sec|phase|pocket|purok|sitio|zone|building"
    r"|bldg|tower|wing|floor|unit|door|shop|stan|ulaz|sprat|entrance|staircase|bât|bat|esc|kv|lgh|podyezd|corps?|hut|camp|bunk|bed"
    r"|moo|stairs?"
    r"|vhod|et|ap)"
)
_CODE = r"(?:[A-Z]{0,2}-?\d{1,4}[A-Z]?(?:[/-]\d{1,4}[A-Z]?)?|(?-i:[IVX]{1,5}|[A-Z]))(?![\w/]|-\d|[.:]\d)"
_PART = rf"{_LABEL}\.?\s?(?:no\.?|nr\.?|number|#|:)?\s?{_CODE}"

PART_PATTERNS = (
    Pattern(  # "one hundred sixty two that's the house number"
        "what the house number is",
        rf"(?<![\w$€£.,:/-])(?P<v>\d{{1,5}}[a-z]?|{SAID_NUMBER}),? (?:that['’]?s|that is|is)"
        rf" (?:the|my|our|her|his) (?:house|street|building"
        r"|apartment|apt|unit|flat|door) number\b",
        0.65,
        needs=Needs(words=words("number")),
    ),
    Pattern(  # "on the corner of maple trail and fifth terrace"
        "two streets that cross, small letters",
        rf"\b(?:corner of|intersection of|cross ?streets? (?:is|are)|crossing of) (?:the )?(?P<v>(?:[a-z\d][\w'’]{{1,16}} ){{1,3}}"
        rf"{SURE_STREET_TYPE} and"
        rf" (?:[a-z\d][\w'’]{{1,16}} ){{0,3}}?(?:{SURE_STREET_TYPE}(?!\w)|[a-z\d][\w'’]{{1,16}}(?=[.,;!?]|$)))",
        0.65,
        needs=Needs(words=words("corner intersection cross crossstreet crossstreets crossing")),
    ),
    Pattern(  # "off county road 9", "heading up Route 27 toward", "rural route six"
        "numbered road",
        r"\b(?:on|off|off of|along|down|up|near|outside|past|across|by|at|from|to|of)\s(?:the\s|old\s)?"
        rf"(?P<v>(?:(?:state|county|us|u\.s\.|farm)\s)?(?:county road|state road|rural route|star route|highway|hwy)\s"
        rf"(?:[1-9]\d{{0,3}}[a-z]?(?![\w.,/-]\d|\w|%)|{SAID_NUMBER}\b)"
        r"(?:\s(?:north|south|east|west)(?:bound)?\b)?"
        r"|(?-i:(?:US |State |County )?(?:Route|Rte\.?) (?!53\b)|route (?=\d{1,3} (?:in|near|past|toward|towards|outside|just)\b))"
        r"[1-9]\d{0,2}(?![\w.,/-]\d|\w|%))",
        0.6,
        needs=Needs(words=words("highway hwy route rte county state rural star")),
    ),
    Pattern(  # "eight eighteen rural route six", "Box 41, Star Route 7"
        "rural route",
        rf"(?<![\w$.,/-])(?:{_HOUSE},?\s|box\s\d{{1,5}},?\s)(?:rural|star|county)\s(?:route|road)\s(?:\d{{1,4}}|{SAID_NUMBER})(?!\w)"
        rf"|\b(?:rural|star)\sroute\s(?:\d{{1,4}}|{SAID_NUMBER}),?\sbox\s(?:\d{{1,5}}|{SAID_NUMBER})(?!\w)",
        0.75,
        needs=Needs(words=words("rural star county")),
    ),
    Pattern(  # "at nine baker's yard", "you're still at fourteen kestrel rise", "it's thirty one mill bank"
        "street with a common word",
        rf"(?:(?:^|\b(?:it['’]?s|that['’]?s|for|from)\s)(?=\d{{1,4}}[a-z]\s|{PIECE}\s(?:{PIECE}|[a-h])\s)|\b(?:at|to|address(?:\sis)?|live|lives|outside|flat|number"
        rf"|still)[,:]?\s)"
        rf"(?P<v>(?:number\s|no\.?\s)?{_HOUSE}\s(?:{_NO_NAME}[a-zà-ÿ][a-zà-ÿ'’]{{2,20}}\s|old\s){{1,3}}"
        rf"{_LOWER_TYPE})(?![\w-])",
        0.6,
        needs=Needs(words=_LOWER_TYPES),
    ),
    Pattern(  # "got it, fourteen cobbler's rise"
        "street that is somebody's",
        rf"(?<![\w$.,/-])(?:(?!one\b){SAID_NUMBER}|\d{{1,4}}[a-z]?)\s{_NO_NAME}(?!men|women|boy|girl|kid|child|customer|player|driver)"
        r"[a-zà-ÿ]{3,20}['’]s\s(?:rise|yard|wynd|mews|brae|croft|vale|downs|fold|garth|crescent|terrace|gardens|close|grove|row|lane"
        r"|cottages|reach)(?![\w-]|\s(?:in|of|to|from)\b)",
        0.6,
        needs=Needs(words=_LOWER_TYPES, literals=("'s ", "’s ", "'S ")),
    ),
    Pattern(  # "a hostel on governor avenue", "outside the shop on mill road"
        "street in small letters",
        rf"(?-i)\b(?:on|off|onto|along|corner of|junction of) (?P<v>(?:{_NO_NAME}(?!high|private|open|quiet|busy|country|dirt"
        rf"|another|one|any|some"
        rf"|every|each|toll|gravel|paved|rural|public|whose|no|dead|back)[a-z][a-z'’]{{3,16}} ){{1,2}}"
        r"(?:avenue|street|lane|crescent|boulevard|terrace|road))(?![\w'’-]| (?:signs?|works?|trips?|tests?|rage|tax|food|view|map"
        r"|party|safety"
        r"|names?|address|parking|lights?|closures?)\b)",
        0.55,
        needs=Needs(words=words("avenue street lane crescent boulevard terrace road")),
    ),
    Pattern(  # "number nine the crescent"
        "number, the",
        rf"\b(?:number|no\.?)\s{_HOUSE},?\s(?:on\s)?the\s{_LOWER_TYPE}(?![\w-])",
        0.6,
        needs=Needs(words=_LOWER_TYPES),
    ),
    Pattern(  # "left with the lady at no. 31", "behind number twelve", "can't find no 16"
        "house called by its number",
        rf"(?<!\bfinished\s)(?<!\branked\s)(?<!\brated\s)(?<!\bpeaked\s)(?<!\bdebuted\s)(?<!\bquestion\s)(?<!\bcame\sin\s)"
        rf"\b(?:at|behind|opposite|outside|beside|across\sfrom|next\sto|next\sdoor\sto|opposite\sto|between|past"
        rf"|leave\sit\swith|give\sit\sto|belongs\sto|still|i['’]?m|we['’]?re|i\sam|we\sare|live)"
        rf"\s(?:the\s(?:people|lady|man|guy|neighbou?rs?|house|flat)\s(?:at|in)\s)?"
        rf"(?P<v>(?:number|no\.?|nr\.?|№)\s?(?:(?!one\b){SAID_NUMBER}|\d{{1,4}}[a-z]?))"
        r"(?![\w%:/-]|[.,]\d|\s(?:am|pm|percent|years|miles|km|weeks|of|on\s(?:the|your|my|our|this)|in\s(?:line|the|your|our|this"
        r"|my)"
        r"|priority|bus|train|tram|questions?|choice|seed|hit|fan|rule)\b)",
        0.6,
        needs=Needs(words=words("number no nr")),
    ),
    Pattern(  # "plot 77, street 4, sector F-11/3", "Plot 12A, Block IV", "stan 9, ulaz 2"
        "parts",
        rf"(?<![\w-])(?:plot|house|villa|flat|h\.?\sno|apt|apartment|blk|block|blok|purok|tower|wing|bldg|building|stan|shop|door"
        rf"|bât|lot|camp|hut)\.?\s?"
        rf"(?:no\.?|nr\.?|number|#|:)?\s?(?!\d{{1,2}}[ -]?(?:bed|bath|bd|br|room)){_CODE}(?:,?\s{_PART}){{1,5}}",
        0.7,
        needs=Needs(
            words=words(
                "plot house villa flat no apt apartment blk block blok purok tower wing bldg building stan shop door lot b camp hut"
            )
        ),
    ),
    Pattern(  # "Bedok Central blk 220 #05-33"
        "Singapore",
        r"(?<!\w)(?:blk|block)\.?\s\d{1,4}[a-z]?(?:,?\s[a-z]{3,15}){0,4}(?:,?\s?#\d{1,2}-\d{2,4}[a-z]?(?!\w))"
        r"|(?<!\w)blk\.?\s\d{1,4}[a-z]?(?![\w-])|(?<![\w#&])#(?:\d{2}|B\d)-\d{2,4}(?![\w-])",
        0.6,
        needs=Needs(digits=2, literals=("blk", "Blk", "BLK", "#")),
    ),
    Pattern(  # units of other languages: "stan 14", "lgh 1203"
        "unit abroad",
        r"(?<![\w-])(?:(?-i:stan|Stan)|apto\.?|dpto\.?|depto\.?|lgh|app\.(?=\s)|daire|lokal"
        r"|(?<=[,/-] )appt\.?|wohnung(?:\snr\.?)?|whg\.?)"
        r"\s?:?(?:no:?\s?)?\d{1,4}[a-z]?(?![\w%/-]|[.,:]\d|\s(?:years|times|days|percent|ans|jahre|minutes|min|km|gods|godina)\b)",
        0.6,
        needs=Needs(digits=1, words=words("stan apto dpto depto lgh app daire lokal appt wohnung whg")),
    ),
    Pattern(  # "at my premises C 118/4"
        "house code",
        r"\b(?:premises|property|house|residence|home|reside[sd]?|live[sd]?|compound|stays?|staying)\b(?:\sis)?(?:\sat)?,?\s"
        r"(?P<v>(?-i:[A-Z]{1,3})[ -]?\d{1,4}/\d{1,4}[A-Z]?)(?![\w/-])",
        0.65,
        needs=Needs(
            digits=2,
            words=words(
                "premises property house residence home reside resides resided live lives lived compound stay stays staying"
            ),
        ),
    ),
)
