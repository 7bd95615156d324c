"""City with a cue that needs no list of cities: "Springfield, IL", "lives in Springfield, Illinois"."""

from __future__ import annotations

from recognizers._vocabulary import COUNTRY_NAME, STATE_CODE, STATE_NAME
from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

_NAME = r"(?:(?:St|Ste|Ft|Mt|Pt)\. )?[A-Z][a-zà-ÿ'’-]{1,20}(?:[ -][A-Z][a-zà-ÿ'’-]{1,20}){0,2}"
_NOT = (
    r"(?!(?:Mr|Mrs|Ms|Dr|Hi|Hello|Yes|No|Ok|Okay|Thanks|Oh|Well)\b)"
    r"(?!(?:Neck|Head|Brain|Chest|Abdomen|Pelvis|Spine|Sinus|Thorax|Knee|Shoulder|Hip|Ankle|Wrist),\s?CT\b)"  # "MRI Neck, CT Chest"
)

_STATE_SAID = (
    r"(?:a[klrz]|c[aot]|d[ce]|fl|ga|i[al]|k[sy]|la|m[adinost]|n[cdehjmvy]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy])"
)
"""Codes of states in small letters, without those that are words: "in", "me", "ok"."""
_CAP = r"[A-ZÀ-Þ][\w'’-]{2,20}"
_LANDFORM = (
    r"(?:Park|Edge|Flats|Corner|Point|Fold|Hill|Hills|Green|Heath|Common|Cross|Bay|Beach|Creek|Falls|Springs|Ridge|Valley|Lake"
    r"|Island|Harbou?r"
    r"|Bridge|Moor|Forest|Marsh|Services|Junction|Crossing|Heights|Mills|Village|Landing|Cove|Downs|Head|Haven|Hollow|Sands"
    r"|Estate|Airport|End|Pavilion|Hostel|Lookout|Mart)"
)
_NO_PLACE = (
    r"(?!(?:The|This|That|Our|My|Your|His|Her|Their|Each|Every|Any|Some|One|Two|No|New Feature|Data|Power|Check|Match|Tipping"
    r"|Entry|Access|End"
    r"|Focal|Share|Set|Break|Key|Selling|Starting|Exit|Talking|Bullet|Real|Fourth|Red|Charging|Meeting|Pickup|Drop|Service|Web"
    r"|Car|Theme|Water"
    r"|Business|Science|Industrial|Customer|Financial|Professional|Shared|Managed|Online|Food|Building|Guest|Cloud|Room"
    r"|Emergency|Land|Joint"
    r"|Product|Department|Section|Team|Network|Air|International|Global|Human|Social|Health|Support|Legal|Home|Care|Church"
    r"|Public|Youth)\b)"
)

_NOT_WIDE = rf"(?!(?!New York|Washington|Singapore)(?:{STATE_NAME}|{COUNTRY_NAME})(?![\w'’-]|,? [A-Z]))"
"""States and countries stay, but "Mexico City" and "Lebanon, Pennsylvania"."""
_NOT_HERE = (
    r"(?!(?:the|an?|this|that|these|those|here|there|my|our|your|his|her|their|its|what|where|out|up|down|back|him|them|you|around|somewhere"
    r"|abroad|overseas|another|north|south|east|west|different|some|one|two|all|each|which|who|when)\b)"
)
_NO_LIST = rf"(?!(?:{STATE_NAME}|{COUNTRY_NAME}),? {STATE_NAME}(?:,? (?:and|or|&) |, ))"
"""States in a row: "Ohio, Texas and Utah"."""

_LIVE = words("live lives living lived reside resides residing based born moved grew")


class City(PatternEntityRecognizer):
    """Finds CITY."""

    entity = "CITY"
    patterns = (
        Pattern(
            "city, code",
            rf"(?-i)(?<![\w'’]){_NOT}(?P<v>{_NAME}),\s?(?!A[AEP]){STATE_CODE}(?![\w.'’])",
            0.7,
            needs=Needs(literals=(",",)),
        ),
        Pattern(
            "city code zip",
            rf"(?-i)(?<![\w'’]){_NOT}(?P<v>{_NAME})\s{STATE_CODE}\s\d{{5}}(?!\d)",
            0.7,
            needs=Needs(run=5),
        ),
        Pattern(  # a line of an address in small letters: "crescent springs ky 41017"
            "city code zip, in small letters",
            rf"(?-i)(?:(?<![^\n])|(?<=[:,] ))(?P<v>[a-zà-ÿ'’-]{{3,16}}(?: [a-zà-ÿ'’-]{{3,16}}){{0,2}}),?"
            rf" {_STATE_SAID},? \d{{5}}(?!\d|[.,-]\d)",
            0.6,
            lift=False,
            needs=Needs(run=5),
        ),
        Pattern(
            "city, state",
            rf"(?-i)(?<![\w'’]){_NOT}{_NO_LIST}(?P<v>{_NAME}),\s?{STATE_NAME}(?!\w)"
            r"(?! (?:Tech|State|University|College|Institute|Department|Court)\b)",
            0.7,
            needs=Needs(literals=(",",)),
        ),
        Pattern(
            "lives in",
            r"\b(?:live|lives|living|lived|reside|resides|residing|based|born|moved|grew up) (?:in|to"
            rf"|near|at) (?!the\b|a\b|my\b|this\b|that\b|an\b)(?P<v>[^\W\d_][\w.'’-]{{1,20}}"
            rf"(?: [^\W\d_][\w.'’-]{{1,20}})?),? (?:{STATE_NAME}|(?-i:{STATE_CODE}))(?!\w)",
            0.75,
            needs=Needs(words=_LIVE),
        ),
        Pattern(  # the same in other languages
            "abito a",
            rf"(?-i)\b(?i:abit(?:o|iamo|a) a|viv(?:o|imos|e) en|habit(?:e|ons) à"
            rf"|wohn(?:e|en|t) in|woon(?:t|en)? in|moro em|moramos em) (?P<v>{_NAME})",
            0.6,
            needs=Needs(
                words=words(
                    "abito abitiamo abita vivo vivimos vive habite habitons wohne wohnen wohnt woon woont wonen moro moramos"
                )
            ),
        ),
        Pattern(
            "i am from",
            rf"(?-i)\b(?i:i['’]?m|i am|he is|she is|who is|calling) from (?!(?:Dr|Drs|Doctor|Mr|Mrs|Ms|Prof)\b)"
            rf"{_NOT_WIDE}(?P<v>{_NAME})",
            0.5,
            needs=Needs(words=words("from")),
        ),
        Pattern(  # "my parents are from wexley originally", "originally from Wexley"
            "originally",
            rf"\b(?:originally from|from(?= [\w'’-]{{3,21}}(?: [\w'’-]{{3,21}})? originally\b)) {_NOT_HERE}"
            rf"(?!(?:{STATE_NAME}|{COUNTRY_NAME})(?![\w'’-]))(?P<v>[^\W\d_][\w'’-]{{2,20}}(?:[ -](?-i:[A-Z])[\w'’-]{{2,20}})?)",
            0.55,
            needs=Needs(words=words("originally")),
        ),
        Pattern(
            "lives in a name",
            rf"(?-i)\b(?i:live|lives|living|lived|resides?|residing|grew up|born) (?i:in|near) {_NOT_WIDE}(?P<v>{_NAME})",
            0.6,
            needs=Needs(words=_LIVE),
        ),
        Pattern(  # the same in languages of the north and east
            "bor i",
            r"(?-i)(?<!\w)(?i:bor (?:i|på)|bosatt i|flytt(?:et|at|ade) til[l]?|wonende te|woonachtig (?:te|in)|geboren te|uit"
            r"|mieszka[m]? w"
            r"|zamieszkał[ay] w|bydl[íi]m? v|kommer fr(?:a|ån)|f[øö]dd? i|locuie(?:sc|ște) în"
            r"|κάτοικο[ςι]?) (?P<v>(?:[A-ZÀ-ÖØ-ÞŁŚŻŠČŽĀĒŌŪΑ-ΩΆΈΉΊΌΎΏ][\w'’-]{2,20})"
            r"(?: [A-ZÀ-ÖØ-ÞŁŚŻŠČŽĀĒŌŪΑ-ΩΆΈΉΊΌΎΏ][\w'’-]{2,20})?)",
            0.55,
            needs=Needs(
                literals=(
                    "bor ",
                    "bosatt",
                    "flytt",
                    "wonende",
                    "woonachtig",
                    "geboren",
                    "uit ",
                    "mieszka",
                    "bydl",
                    "kommer",
                    "født",
                    "född",
                    "locuie",
                    "κάτοικο",
                )
            ),
        ),
        Pattern(  # Stow-on-the-Wold, Chalon-sur-Saône
            "place on a river",
            r"(?-i)(?<![\w-])(?!Jack-|Johnny-)[A-ZÀ-Þ][a-zà-ÿ]{2,15}-(?:(?:on|upon|under|next|le|sur|sous|lès|les|am|an-der"
            r"|ob-der|del)-(?:the-|la-|le-|l['’])?|in-the-|by-(?:the-)?(?=Sea))"
            r"[A-ZÀ-Þ][a-zà-ÿ]{2,20}(?![\w-])",
            0.6,
            needs=Needs(
                literals=(
                    "-on-",
                    "-upon-",
                    "-under-",
                    "-next-",
                    "-le-",
                    "-sur-",
                    "-sous-",
                    "-lès-",
                    "-les-",
                    "-am-",
                    "-an-",
                    "-ob-",
                    "-del-",
                    "-in-",
                    "-by-",
                )
            ),
        ),
        Pattern(  # Kittredge County, County Mayo, the Isle of Skye
            "county",
            rf"(?-i)(?<![\w'’-]){_NO_PLACE}(?P<v>(?:{_CAP} ){{0,1}}{_CAP} (?:County|Township|Borough))(?![\w-])"
            r"|(?<![\w'’-])(?!THE |THIS |ANY |EVERY |EACH )(?P<v>[A-Z][A-Z'’-]{2,20}(?: [A-Z'’-]{3,20})? COUNTY)(?![\w-])"
            r"|(?<![\w-])(?:County|Co\.) (?!Council|Court|Clerk|Road|Hall|Line|Fair|Jail|Board|Attorney|Sheriff|Commission|Health"
            r"|Police|Record|Assess|Seat|Durham and|Of|Energy|Water|Electric|Power|Gas|Bank)(?P<v>[A-Z][a-z]{3,12})(?![\w-])"
            r"|(?P<v>\b(?i:isles? of) (?!the\b)[A-Za-z][a-z]{2,12})(?![\w-])",
            0.6,
            needs=Needs(words=words("county township borough co isle isles")),
        ),
        Pattern(  # "at Finsbury Park", "near Ashby Fold"
            "place with the word of one",
            r"(?-i)(?i:\b(?:at|in|near|from|to|off|by the|via|towards?|through|around|outside|past"
            rf"|on)) (?:the )?{_NO_PLACE}(?P<v>(?:{_CAP} ){{1,2}}{_LANDFORM})(?![\w-]| (?:Corp|Inc|Ltd|LLC|Bank|Capital|Group"
            rf"|Software"
            r"|Partners))",
            0.55,
            needs=Needs(
                words=words(
                    "park edge flats corner point fold hill hills green heath common cross bay beach creek falls springs ridge "
                    "valley lake island harbor",
                    "harbour bridge moor forest marsh services junction crossing heights mills village landing cove downs head "
                    "haven hollow sands estate airport end pavilion hostel lookout mart",
                )
            ),
        ),
        Pattern(  # "its Upper Tolley not Lower Tolley", "away at Little Wenlow"
            "upper or lower",
            r"(?-i)(?<![\w'’-])(?P<v>(?:Upper|Lower|Nether) (?!East|West|North|South|Side|Body|Limbs?|Limits?|House|School|Sixth"
            r"|Class|Back|Lip"
            r"|Leg|Legs|Arm|Jaw|Abdom|Extremit|GI|Right|Left|Respiratory|Case|Deck|Level|Floor|Tier|Bound|Half|Division|Primary"
            r"|Secondary|Mantle"
            r"|Middle|Court|Region|Than|Your|The|Rate|Price|Cost|Urinary|Gastro|World|Manhattan|End)[A-Z][a-z]{3,20})(?![\w-]"
            r"| [A-Z])"
            r"|\b(?i:at|in|from|near|to|of|via|outside|around) (?P<v>Little (?!League|Caesars|Mermaid|Women|House|Richard|Bit|One"
            r"|Ones|Live|Rock|Red"
            r"|Sister|Brother|Boy|Girl|Big|Tikes|Black|Dorrit|Italy|Prince)[A-Z][a-z]{4,20})(?![\w-]| [A-Z])",
            0.55,
            needs=Needs(words=words("upper lower nether little")),
        ),
        Pattern(  # an inn: "opposite the Weavers Arms"
            "inn",
            r"(?-i)(?<![\w'’-])(?P<v>(?:(?!The )[A-Z][a-z]{2,14}['’]?s?['’]? ){1,2}Arms)(?![\w-]| (?:Race|Control|Trade|Deal|Length"
            r"|Dealer|Act))",
            0.55,
            needs=Needs(words=words("arms")),
        ),
        Pattern(  # "the levee at Point Marchand", "off Cape Ferrand", "lives in Fort Adair"
            "place led by the word of one",
            r"(?-i)\b(?i:at|in|near|from|to|around|off|outside|past|by|on) (?P<v>(?:Point|Fort|Port|Mount|Cape|Loch|Lough|Lake|Glen"
            r"|Puerto|Porto"
            r"|Isle|Bahía|Bad|Villa) (?!Blank|Break|Person|Zero|Release|Guard|Of|The|And|Authorit|Forward|Number|Knox|Nite|Volume"
            r"|Formation|House"
            r"|Effect|Rushmore|Wine|Request|Gateway|Company|Idea|News|Debt|Bank)[A-ZÀ-Þ][a-zà-ÿ'’-]{2,20}"
            r"(?: [A-ZÀ-Þ][a-zà-ÿ'’-]{2,20})?)(?![\w-])",
            0.55,
            needs=Needs(
                words=words("point fort port mount cape loch lough lake glen puerto porto isle bah bad villa")
            ),
        ),
        Pattern(  # "the atm at Sandvale mall", "seen at Tebworth services"
            "place of a mall or station",
            r"(?-i)\b(?i:at|near|from|outside) (?P<v>(?!Shell|Esso|Texaco|Total|Police|Fire|Train|Bus|Metro|Central|Main|Local"
            r"|Power|Base|Space|Weather"
            r"|Amazon|Google|Azure|Microsoft|Apple|Cloud|Web|Social|Health|Customer|Emergency|Support|Petrol|Gas|Radio|Docking"
            r"|Polling|The|This|That"
            rf"|Our|Your|My){_CAP}(?: {_CAP})?)(?= (?:mall|airport|station|services|crossroads|roundabout|marina|tube)\b)",
            0.55,
            needs=Needs(words=words("mall airport station services crossroads roundabout marina tube")),
        ),
        Pattern(  # "3 people. Opal Bay Resort, Kas"
            "town of a hotel",
            rf"(?-i)\b(?:Resort|Hotel|Hostel|Inn|Lodge|Guesthouse|Villas|Apartments|Campsite|Riad|Pousada), (?P<v>{_NOT}{_CAP}"
            rf"(?: {_CAP})?)(?=[ ]?$"
            r"|[ ]?\n|[.;)](?!\w))",
            0.55,
            needs=Needs(
                words=words(
                    "resort hotel hostel inn lodge guesthouse villas apartments campsite riad pousada"
                )
            ),
        ),
        Pattern(  # "the village of Nether Poppleton", "the see of Marrow Hill"
            "village of",
            r"(?-i)\b(?i:town|village|hamlet|suburb|borough|see|diocese|archdiocese|municipality|bishop|archbishop"
            rf"|sheriff|district|parish|port|commune|prefecture) of (?P<v>(?!The |A ){_CAP}(?: {_CAP})?)(?![\w-])",
            0.6,
            needs=Needs(
                words=words(
                    "town village hamlet suburb borough see diocese archdiocese municipality bishop archbishop sheriff "
                    "district parish port commune prefecture"
                )
            ),
        ),
    )
    needs = Needs()
