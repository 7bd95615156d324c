"""More ways in which English tells of a house or a corner, for ``street_address``.

Crossings, labelled units with the name of their house, houses that own something, the end of a street in small letters.
"""

from __future__ import annotations

from recognizers._address_parts import SAID_NUMBER
from recognizers.base import Needs, Pattern, words

_CAP = r"[A-Z][\w'’]{1,20}"
_TYPE = r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Drive|Dr|Lane|Ln|Parkway|Pkwy|Highway|Hwy|Way|Court|Ct|Trail|Trl|Pike)"
_TYPES = words(
    "street st road rd avenue ave boulevard blvd drive dr lane ln parkway pkwy highway hwy way court ct trail trl pike"
)
_NO_NAME = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October"
    r"|November"
    r"|December|And|But|I|We|He|She|They|It|My|Your|Our|This|That|No|Not|Please|Thanks|Call|Tel|Phone|Email|Ring|Ask|Mr|Mrs|Ms"
    r"|Dr|Figure"
    r"|Chapter|Page|Table|Item|Part|See)\b)"
)

ENGLISH_PATTERNS = (
    Pattern(  # "6:52 Coach & Dry Run Rd"
        "crossing",
        rf"(?-i)\b(?=[A-Z\d])(?P<v>(?:(?:{_CAP}|\d{{1,3}}(?:st|nd|rd|th)) ){{1,3}}+[&@] (?:(?:{_CAP}|\d{{1,3}}(?:st|nd|rd"
        rf"|th)) ){{1,3}}{_TYPE})(?!\w)",
        0.65,
        needs=Needs(words=_TYPES, literals=("& ", "@ ")),
    ),
    Pattern(  # "corner of Fifth and Alder"
        "corner",
        rf"(?-i)\b(?i:corner|junction|intersection|crossing) (?:of |at )?(?P<v>(?:(?:{_CAP}|\d{{1,3}}(?:st|nd|rd|th)) ){{1,3}}and"
        rf" (?:(?:{_CAP}|\d{{1,3}}(?:st|nd|rd|th)) ?){{1,3}}(?<! ))(?!\w)",
        0.65,
        needs=Needs(words=words("corner junction intersection crossing")),
    ),
    Pattern(  # "Flat 603, Moonlight Heights", "Shop 6, Old Mill Road", "Apt 3, The Old Customs House"
        "unit and the name of its house",
        r"(?-i)\b(?=[FfAaSsVvPpMmBLl])(?<!-)(?:[Ff]lat|FLAT|[Aa]pt|APT|[Aa]partment|[Ss]hop|SHOP|[Vv]illa|[Pp]enthouse"
        r"|[Mm]aisonette|[Mm]ooring"
        r"|[Bb]erth|[Ll]ock-?up)\.? (?:[Nn]o\.? ?)?"
        rf"#?(?:\d{{1,4}}[A-Za-z]?|[A-Z]\d{{0,3}}), (?!The (?:same|next)){_NO_NAME}(?:[Tt]he )?{_CAP}(?: (?:of "
        rf"|de )?{_CAP}){{0,3}}(?: \d{{1,3}}(?![\w.:%]))?"
        rf"(?:, {_NO_NAME}(?:{_CAP} ){{1,3}}{_TYPE}(?!\w))?",
        0.65,
        needs=Needs(
            words=words("flat apt apartment shop villa penthouse maisonette mooring berth lock lockup")
        ),
    ),
    Pattern(  # "Flat 102, or", "it says Plot 12 on"
        "flat by its number",
        r"(?-i)(?<![\w-])(?:Flat|Apt|Apartment|Plot|Mooring|Pontoon|Penthouse) (?:No\.? ?)?#?(?:\d{1,4}[A-Za-z]?"
        r"|[A-Z]\d{0,3})(?=[.,;:!?)\n](?!\d)|$"
        r"| (?:or|and|on|at|is|has|was|in|to|please|said|says|upstairs|downstairs|above|below)\b| [-–—] )",
        0.6,
        needs=Needs(words=words("flat apt apartment plot mooring pontoon penthouse")),
    ),
    Pattern(  # "Ropewalk Villas, no 8", "Ferry Street, number eleven"
        "street and number called so",
        rf"(?-i)(?<![\w'’-])(?!(?:The|This|My|Our|No|Any|It['’]?s|That['’]?s|At|On|In|From|To|Is|For|And) )"
        rf"(?:[A-Z][\w'’-]{{2,20}} ){{1,3}}(?:Villas|Cottages|Mansions|Buildings|Terrace|Court|House"
        rf"|Heights"
        rf"|Towers|Apartments|Flats|Gardens|Mews|Row|Place|Lodge|Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Way)\b\.?,? "
        rf"(?:[Nn]o\.?|[Nn]umber) (?:\d{{1,4}}[A-Za-z]?|(?i:{SAID_NUMBER}))"
        r"(?=[.,;!?)\n\"'](?!\d)|$| (?:and|or|on|in|at|is|please|for|to|with|by|opposite|near|behind)\b)",
        0.65,
        needs=Needs(words=words("no number")),
    ),
    Pattern(  # "resident unit 2104", "visitor for PH3", "lockout at unit 31"
        "unit of somebody in the house",
        r"(?-i)\b(?i:resident|tenant|occupant|occupier|visitor|lockout|leaseholder|subtenant)\b"
        r"[^.?!\n\d]{0,16}?(?<![\w-])"
        r"(?P<v>(?:(?:[Uu]nit|UNIT|[Aa]pt\.?|[Aa]partment|[Pp]enthouse) ?#?|PH[ -]?)\d{1,5}[A-Z]?)(?![\w-]|[.,]\d)",
        0.6,
        needs=Needs(
            digits=1,
            words=words("resident tenant occupant occupier visitor lockout leaseholder subtenant"),
        ),
    ),
    Pattern(  # "block number three's drive", "behind no. 12's fence"
        "house that owns something",
        r"(?<!\b(?:player|contestant|car|bus|lane|runner|horse|the|rank|seed|question|option|line|act|bib|driver|suspect"
        r"|witness|team) )"
        rf"\b(?:number|no\.?) (?:(?!one\b){SAID_NUMBER}|\d{{1,4}}[a-z]?)(?=['’]s (?!(?:song|single|album|hit|turn|score|shirt"
        rf"|goal|been|a|the|not"
        r"|going|on|in)\b))",
        0.6,
        needs=Needs(words=words("number no")),
    ),
    Pattern(  # "up the top of gallows hill", "at the foot of mill brae"
        "end of a street in small letters",
        r"(?-i)\b(?:top|bottom|foot|end|far end|other end) of (?P<v>(?!(?:the|a|an|my|your|our|his|her|their|this|that|each"
        r"|every|any|one|some|main"
        r"|no|another|which|what|whose|dead|steep|high|long) )[a-z][a-z'’]{3,16} (?:hill|lane|road|street|brae|rise|close"
        r"|drive|row|bank|terrace"
        r"|avenue|crescent|wynd|grove|gardens|mews))(?![\w'’-])",
        0.55,
        needs=Needs(
            words=words(
                "hill lane road street brae rise close drive row bank terrace avenue crescent wynd grove gardens mews"
            )
        ),
    ),
    Pattern(  # "1-19 odd, Jubilee Close", "11-15 Station Road"
        "several houses of a street",
        rf"(?-i)(?<![\w.,/-])\d{{1,4}}[A-Za-z]?(?: ?[-–] ?| to | and | & )\d{{1,4}}[A-Za-z]?,?(?: (?:odd|even|odds|evens"
        rf"|\((?:odd|even)s?\)),?)?"
        rf" (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?:{_CAP} ){{1,3}}(?:{_TYPE}|Close|Crescent|Terrace|Gardens"
        rf"|Mews|Row|Grove|Rise|Hill|Parade|Quay)(?!\w)",
        0.7,
        needs=Needs(
            digits=2,
            words=_TYPES | words("close crescent terrace gardens mews row grove rise hill parade quay"),
        ),
    ),
    Pattern(  # "five eighteen and a half fern", said where somebody lives
        "house and a half",
        rf"(?<![\w-]){SAID_NUMBER} and a half,? (?!(?:hours?|days?|weeks?|months?|years?|miles?|minutes?|times|percent|million"
        rf"|thousand|hundred"
        r"|pounds?|dollars?|inch(?:es)?|feet|foot|kilos?|cups?|men|people|is|are|or|to|of|at|in|for|with|ago|later|more|and"
        r"|but|star|stars)\b)"
        rf"(?:[a-z][\w'’]{{3,16}} ){{0,2}}[a-z][\w'’]{{3,16}}(?<=street|road|avenue|lane|mews|court|drive|place|terrace|close"
        rf"|row|yard|way)(?!\w)",
        0.6,
        needs=Needs(words=words("half")),
    ),
)
