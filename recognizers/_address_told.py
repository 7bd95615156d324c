"""How people tell where a house is when they give no number, name and street word, for ``street_address``.

By its name, by what stands beside it, by stairs and doors, by a box of the post, by two roads that cross; and what stands for these in
other countries.
"""

from __future__ import annotations

from recognizers._address_parts import NUMBER_WORDS, PIECE
from recognizers.base import Needs, Pattern, words

_NO_DAY = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October"
    r"|November"
    r"|December|The|And|But|I|We|He|She|They|It|My|Your|Our|This|That|No|Not|Please|Thanks|Call|Tel|Phone|Email|Ring|Ask)\b)"
)
_NAME = r"[A-ZÀ-Þ][\w'’]{1,24}(?:-[\w'’]{1,20}){0,3}"
_PLACE = rf"(?:, {_NO_DAY}{_NAME}(?: (?:(?:of|on|the|upon|le|in|under|de) )?{_NAME}){{0,2}}(?![\w:]))"
_DWELLING = (
    r"(?:Coach House|Gate ?house|Boat ?house|Farm ?house|School ?house|Alms ?houses?|Malt ?house|Oast House|Dower House"
    r"|Mill House"
    r"|Station House|Lock ?house|Toll ?house|Bungalow|Cottages?|Rectory|Vicarage|Manse|Parsonage|Presbytery|Maltings|Granary"
    r"|Smithy"
    r"|Old (?:Chapel|Forge|Mill|School|Bakery|Dairy|Barn|Stables?|Post Office|Brewery|Police House|Station|Barracks|Parsonage"
    r"|Vicarage"
    r"|Rectory))"
)
_NO_DWELLING = r"(?! (?:[Pp]ie|[Cc]heese|[Hh]ospital|[Ii]ndustry|[Gg]arden|[Pp]ub|[Ii]nn|[Hh]otel|[Rr]estaurant|[Bb]ar|[Cc]af[eé])\b)"
_SMALL_DWELLING = (
    r"(?:(?:coach|gate|boat|farm|school|alms|malt|mill|station|lock|toll|summer) ?houses?|lodge|bungalow|rectory|vicarage|manse"
    r"|(?:\w{3,12} )?cottages?"
    r"|old (?:chapel|forge|mill|school|bakery|dairy|barn|stables?|post office|brewery|station|barracks|rectory|vicarage))"
)
_AT_HOME = (
    r"(?:address(?: is| was|:)?(?: still)?|(?:live[sd]?|living|stay(?:s|ed|ing)?|resid(?:e[sd]?|ing)|born|moved|round) (?:at|in"
    r"|to)"
    r"|(?:it['’]?s|i['’]?m at|we['’]?re at|i am at|we are at|deliver(?:ed|y)? (?:it )?to|sen[dt] (?:it |them )?to))"
)
_BY = (
    r"(?:behind|before|after|next to|next door to|opposite|past|beside|across from|on the corner of|at the (?:end|top|bottom"
    r"|foot) of|by"
    r"|facing|near)"
)
_HUE = r"(?:blue|green|red|yellow|white|black|pink|purple|orange|brown|gr[ea]y|brick|stone|wooden|mud|tin|thatched|tall|little)"
_NTH = r"(?:(?:very )?(?:first|second|third|fourth|fifth|sixth|last|end|corner))"
_BUILT = r"(?:house|cottage|bungalow|hut|cabin|trailer|caravan|shack|homestead|farmhouse|compound|gate|building|driveway|farm)"
_VERB = (
    r"(?!(?:is|are|was|were|has|have|had|and|or|but|with|who|that|which|when|because|so|if|as|will|would|can|could|it|he|she"
    r"|they|we|you"
    r"|i|me|us|him|them|all|nothing|everything|schedule|time|please|opened|closed|fell|broke|got|shut|to|for|then|there|while)\b)"
)
_SAID_WORD = rf"{_VERB}[\w'’-]{{2,20}}"
_THING = rf"(?:(?:the|a|an|our|my|st\.?) )?{_SAID_WORD}(?: {_SAID_WORD}){{0,2}}(?: on {_SAID_WORD}(?: [\w'’-]{{2,16}})?)?"
_MARK = (
    r"(?:church|chapel|mosque|temple|shrine|cathedral|synagogue|gurdwara|market|mill|bank|hotel|(?:petrol|gas|filling|service"
    r"|police|fire"
    r"|bus|train|railway) station|station|stage|school|hospital|clinic|pharmacy|chemist|supermarket|shop|store|flyover|bridge"
    r"|roundabout"
    r"|junction|dispensary|nursery|stadium|pub|club)"
)
_STEP = r"(?:top|ground|first|second|third|fourth|fifth|sixth|upper|lower|\d{1,2}(?:st|nd|rd|th)) fl(?:oo)?r"
_STOREY = r"(?:OG|UG|DG|Stock(?:werk)?|Etage|Obergeschoss)"
_BLOCKS = (
    r"(?<![\w/.,])(?:(?:\d{1,2}(?: ?1/2)?|1/2|½|media|una) ?(?:c|cuadras?)|\d{2,3} ?(?:varas?|vrs|mts|metros|m))\.? (?:al "
    r"|a la |hacia (?:el |la )?)?"
    r"(?:sur|norte|este|oeste|lago|arriba|abajo|montaña|costa)(?!\w)"
)
_ROAD = r"(?-i:Route|Rt\.?|Rte\.?|Hwy\.?|Highway|County Road|CR|State Road|SR|Interstate|I-|US[- ])"
_MOORED = r"(?:slip|berth|mooring|pitch|caravan|chalet|lodge|stable|gate|pontoon)"
_MOORED_NO = rf"(?:number |no\.? )?(?:[a-h] ?)?(?:{PIECE}(?: (?:oh )?{PIECE})?|\d{{1,4}}[a-z]?)"
_MOORED_WORD = r"(?!(?:the|of|and|in|at|on|is|was|to|from|for|with|by|my|our|your|a|an|any|near|next|this|that|which) )[\w'’-]{3,20}"
_MOORED_AT = (
    rf"(?:{_MOORED_WORD} ){{1,2}}(?:marina|harbou?r|boatyard|stables|farm|estate|caravan park|holiday park|camp ?site|campground"
    r"|touring park)"
)
"""Where boats, caravans and horses have places with numbers."""

TOLD_PATTERNS = (
    Pattern(  # "Rowan Cottage, Kirk Wynd", "at the Coach House"
        "house with a name",
        rf"(?-i)(?<![\w'’-])(?:[Tt]he )?(?:{_NAME} ){{0,2}}{_DWELLING}(?![\w'’-]){_NO_DWELLING}{_PLACE}{{0,1}}",
        0.6,
        needs=Needs(
            words=words(
                "house coachhouse gatehouse boathouse farmhouse schoolhouse almshouse almshouses malthouse lockhouse tollhouse "
                "bungalow",
                "cottage cottages rectory vicarage manse parsonage presbytery maltings granary smithy old",
            )
        ),
    ),
    Pattern(  # "the address is still the lodge", "it's the old chapel"
        "house called by what it was",
        rf"(?:^(?=the [\w ]{{3,24}}(?:,| at| in| on) [\w'’-]{{4,20}}(?: [\w'’-]{{3,20}})?[.!]?$)|\b(?:{_AT_HOME}|(?:write"
        rf"|writing|letters?|mail)\b[^.?!\n]{{0,16}} (?:at|to)|(?:order|parcel|package|pizzas?|bread|food|shopping|cab|taxi"
        rf"|bring|deliver|send|post)\b[^.?!\n]{{0,40}} to) )"
        rf"(?P<v>the {_SMALL_DWELLING}(?: (?:slip|unit|flat|room|number|no\.?|door) (?:{PIECE}|\d{{1,4}}[a-z]?))?)(?![\w'’-])",
        0.6,
        needs=Needs(
            words=words(
                "house houses coachhouse gatehouse boathouse farmhouse schoolhouse lodge bungalow rectory vicarage manse "
                "cottage cottages old"
            )
        ),
    ),
    Pattern(  # "the blue house behind the church", "third gate after the mill"
        "house beside something",
        rf"\b(?:the )?(?:{_NTH} (?:{_HUE} )?{_BUILT}|{_HUE} (?:{_BUILT}|door|entrance|bell|shop|kiosk)"
        rf"|the (?:caravan|cabin|trailer|hut|cottage|bungalow|shack|houseboat)) (?:(?:on the )?(?:left|right) )?{_BY} {_THING}",
        0.6,
        needs=Needs(
            words=words(
                "house cottage bungalow hut cabin trailer caravan shack homestead farmhouse compound gate door entrance "
                "building bell flat",
                "driveway farm shop kiosk houseboat",
            )
        ),
    ),
    Pattern(  # "behind the AIC church", "opposite the Shell station"
        "beside what has a name",
        rf"(?-i)\b(?i:behind|opposite|facing|beside|next to|next door to|across from|under|beneath) (?i:the )?"
        rf"(?P<v>(?!The |This |That |Our |My )(?:[A-ZÀ-Þ][\w'’.&-]{{1,20}} ){{1,3}}{_MARK}"
        rf"(?: on (?:[A-ZÀ-Þ][\w'’-]{{1,20}} ?){{1,3}})?)(?![\w-])",
        0.55,
        needs=Needs(words=words("behind opposite facing beside next across under beneath")),
    ),
    Pattern(  # "number 44, top floor", "14, first floor left"
        "house and floor",
        rf"(?<![\w.,/$-])(?<!\b(?:room|box|table|page|lot|desk|bed|gate) )(?:(?:number|no\.?|flat) )?(?:\d{{1,3}}[a-z]?"
        rf"|{PIECE}(?: [a-d])?),? {_STEP}(?: (?:left|right|front|rear|back|flat))?(?!\w)",
        0.6,
        needs=Needs(words=words("floor flr")),
    ),
    Pattern(  # "at sixty four a and my bed", "mums, ninety one a,"
        "house with a letter, said",
        rf"\b(?:at|mums?|mams?|dads?|nans?|number|bell|door|from|in),? (?P<v>{PIECE}(?: {PIECE})? [a-d])"
        r"(?=[,.;!?]|$| and (?:my|i|we|the|it|he|she)\b| (?:on|with|upstairs|downstairs|top)\b)",
        0.6,
        needs=Needs(words=NUMBER_WORDS),
    ),
    Pattern(  # "the blue door at fourteen on plumtree past the chapel"
        "house on a street, said",
        rf"\b(?:i['’]?m|we['’]?re|live[sd]?|living|door|house|flat|place|staying) at (?P<v>{PIECE}(?: [a-d])? on"
        r" (?!(?:\w{3,6}days?|the|my|our|your|this|that|an|top|foot|zoom|teams)\b)[a-z][\w'’-]{3,20})"
        r"(?= (?:past|by|near|opposite|next to|behind|beside|across)\b)",
        0.6,
        needs=Needs(words=NUMBER_WORDS),
    ),
    Pattern(  # "flat C-704", "apt, it is 16-D not 16-B", "my neighbour in 6C"
        "door by number and letter",
        r"(?-i)(?<!\w)(?P<v>(?:[Ff]lat|[Aa]pt\.?|[Aa]partment|[Uu]nit) (?:no\.? )?#?(?:[A-Z]-?\d{1,4}|\d{1,4}-?[A-Z]))(?![\w-])"
        r"|\b(?:[Aa]pt\.?|[Aa]partment|[Ff]lat|[Uu]nit|[Dd]oor)\b[^.?!\n]{0,24}\b(?:is|was|it['’]s|in"
        r"|be) (?P<v>\d{1,4}-?[A-Z](?:,? not \d{1,4}-?[A-Z])?)(?![\w-])"
        r"|\b(?:(?:[Ss]he|[Hh]e|[Tt]hey)(?:['’](?:s|re)| is| are| lives?)|(?:[Tt]enant|[Nn]eighbou?r|[Ll]ady|[Gg]uy|[Ww]oman"
        r"|[Cc]ouple|[Ff]amily"
        r"|[Hh]eat|[Hh]eating|[Ll]eak|[Nn]oise|[Pp]arcel|[Uu]pstairs|[Dd]ownstairs)s?)\b[^.?!\n]{0,16}\b(?:in|from|at) "
        r"(?P<v>(?![23]D)\d{1,2}-?[A-HJLNPRST])(?![\w-])",
        0.6,
        needs=Needs(
            digits=1,
            words=words(
                "flat apt apartment unit door house she he they tenant neighbor neighbour lady guy woman couple family",
                "heat heating leak noise parcel upstairs downstairs tenants neighbors neighbours",
            ),
        ),
    ),
    Pattern(  # "Private Bag X662", "S.L.P. 1140", "Postilokero 17"
        "box of the post",
        r"(?<![\w.])(?:private (?:mail ?)?bag|locked bag|post ?net suite|s\.? ?l\.? ?p\.?|postilokero|postfach|postbus|postboks"
        r"|box postal"
        r"|bo[îi]te postale|b\.p\.|apartado(?: de correos| postal)?|apdo\.?|casella postale|caixa postal|skr(?:ytka"
        r"|\.)? ?poczt(?:owa|\.)?"
        r"|po[šs]tanski (?:pretinac|fah)|po[sš]tov[ýy] prie[čc]inok|mail ?stop|p\.? ?m\.? ?b\.?|p\.? ?o\.? drawer|pigeon ?hole"
        r"|а/я|абонентский ящик)"
        r",?:? ?(?:no\.? ?|nr\.? ?|#|№ ?)?(?:[A-Z]{1,2}-?)?\d{1,6}(?:[ -]\d{2,3})?(?:-?[A-Z])?(?![\w-])",
        0.7,
        needs=Needs(
            digits=1,
            words=words(
                "bag postnet post s slp postilokero postfach postbus postboks box postale b bp apartado apdo casella caixa "
                "skrytka skr",
                "mailstop mail pmb drawer pigeonhole pigeon p tanski pretinac",
            ),
        ),
    ),
    Pattern(
        "box of the post, Russian",
        r"(?:а/я|абонентский ящик) ?№? ?\d{1,6}(?!\w)",
        0.7,
        needs=Needs(digits=1, literals=("а/я", "ящик")),
    ),
    Pattern(  # "Route 9 at Mill", "Rt. 9 & Mill"
        "road that another crosses",
        rf"(?-i)(?<!\w){_ROAD} ?\d{{1,3}}[A-Z]? (?:at|&|@) (?!Mile|Exit|Post|Speed)(?:(?:Old|North|South|East|West"
        rf"|[NSEW]\.) )?[A-Z][a-z]{{2,20}}(?: [A-Z][a-z]{{1,12}}\b)?(?!\w)",
        0.65,
        needs=Needs(digits=1, words=words("route rt rte hwy highway county cr state sr interstate i us")),
    ),
    Pattern(  # "612 E. Granite"
        "number, direction, name",
        r"(?-i)(?<![\w$€£#.,/:-])\d{2,5} (?:[NSEW]\.|North|South|East|West|[NS][EW]\.?|[NSE])"
        r" (?!Korea|Africa|America|Carolina|Dakota|Virginia|India|Indies|Bank|Ham|German|Timor|Asia|Coast|End|Side|Wing|Sea|Pole)"
        r"[A-Z][a-z]{3,20}(?=[,.;)\n]|$| (?:[Uu]nit|[Aa]pt|[Ss]uite|#|[Aa]partment))",
        0.6,
        needs=Needs(digits=2, mixed=False, words=words("n s e w north south east west ne nw se sw")),
    ),
    Pattern(  # "13/4 moo 7, soi wat pho"
        "Thai",
        r"(?<![\w/])(?:\d{1,4}(?:/\d{1,4})?,? )?(?:moo|mu|m\.) ?\d{1,2}(?:,? (?:soi|thanon|th\.|ban|t\."
        r"|tambon) ?[\w.-]{2,20}(?: [\w-]{2,15}){0,1})?(?!\w)"
        r"|(?<![\w/])\d{1,4}(?:/\d{1,4})?,? soi [\w-]{2,20}(?: \d{1,3})?(?!\w)",
        0.65,
        needs=Needs(digits=1, words=words("moo mu soi")),
    ),
    Pattern(  # "mkr. Dzhal-15, d. 8, kv. 41", "5-й мкр, дом 3"
        "quarter, house, flat",
        r"(?<!\w)(?:mkr|mikroraion|mikrorayon|kvartal|мкр|микрорайон)\.?-? ?[\w-]{1,20}(?:,? (?:d|dom|kv|korp|d-|д|дом|кв"
        r"|корп)\.? ?\d{1,4}[a-zа-я]?(?!\w)){1,3}",
        0.75,
        needs=Needs(
            digits=1,
            literals=("mkr", "Mkr", "mikror", "Mikror", "kvartal", "мкр", "микрорайон", "Микрорайон"),
        ),
    ),
    Pattern(  # "Hinterhaus, 2. OG links", "3.º izquierda", "2do C"
        "storey and door abroad",
        rf"(?-i)(?<!\w)(?:(?:Hinterhaus|Vorderhaus|Seitenflügel|Gartenhaus|HH|VH),? )?\d{{1,2}}\. ?{_STOREY}(?:,? (?:links"
        r"|rechts|[Mm]itte|hinten|vorne?))(?!\w)"
        rf"|(?<!\w)(?:Hinterhaus|Vorderhaus|Seitenflügel|Gartenhaus),? \d{{1,2}}\. ?{_STOREY}(?!\w)"
        r"|(?<![\w.])\d{1,2}\.?(?:[º°ª]|er|do|ro|to|mo) ?(?:izq(?:uierda|da)?|dcha|derecha|centro|interior|exterior|ext"
        r"|int)(?!\w)\.?"
        r"|(?<![\w.])\d{1,2}(?:do|ro|to|mo|er) (?!I\b)[A-H](?!\w)",
        0.65,
        needs=Needs(
            digits=1,
            words=words(
                "og ug dg stock stockwerk etage obergeschoss izq izquierda izqda dcha derecha centro interior exterior ext int",
                "do ro to mo er",
            ),
        ),
    ),
    Pattern(  # "off Calle de Doña Elvira", "chaussée d'Ixelles 200", "1182, rang Saint-Isidore"
        "romance, number or not",
        r"(?-i)(?<![\w'’])(?:\d{1,5}(?: ?bis| ?ter)?,? )?(?:[Cc]alle|[Aa]venida|[Cc]hauss[ée]e|[Ii]mpasse|[Rr]ésidence"
        r"|[Ll]otissement|rang(?= (?:S|d))|[Mm]ontée|[Ss]entier"
        r"|[Rr]ambla|[Cc]arrer|[Pp]asseig|[Vv]iale|[Ss]teenweg op|[Rr]oute de|[Cc]hemin|[Vv]icolo|[Cc]ontrada)"
        r" (?:(?:de|du|des|della|dei|del|da|do|la|le|los|las|els|[ld]['’]) ?){0,2}[A-ZÀ-Þ][\w'’]{1,24}(?:[ -](?:(?:de|du|la"
        r"|del) )?[A-ZÀ-Þ][\w'’]{1,24}){0,3}"
        r"(?:,? (?:n[°ºo]\.? ?)?\d{1,5}(?: ?bis| ?ter)?(?!\w))?(?:, (?:b[âa]t|esc|appt?|porte|bte"
        r"|bo[îi]te)\.? ?[\w]{1,4}(?!\w)){0,2}",
        0.6,
        needs=Needs(
            words=words(
                "calle avenida chauss impasse r sidence lotissement rang mont sentier rambla carrer passeig viale steenweg route",
                "chemin vicolo contrada",
            )
        ),
    ),
    Pattern(  # "Skolbacken 2", "Kristnesvegur 19"
        "northern, one word",
        r"(?-i)(?<![\w-])[A-ZÅÄÖÆØÞÁÍÓÚÉÝ][\w]{2,22}(?:backen|bakken|bakke|gränd|gränden|stigen|stien|svingen|tunet|torget"
        r"|torvet|torv|stræde|parken|sloot|plantsoen|wetering|bolwerk|vaart|brink|lijnbaan|schans|boulevard"
        r"|vegur|vegi|gata|götu|stræti|braut|tún|polku|kaari|rinne|pad|dreef|steenweg|hof|pfad|steig|stieg|twiete|chaussee"
        r"|promenade|zeile"
        r"|havn|haugen|lia|åsen|åsvägen|kroken|brinken|gården|holmen) \d{1,3}(?:[ -](?:hs|huis|I{1,3}|\d{1,3})(?!\w)| ?[A-Za-z]"
        r"(?!\w)| bis)?(?![\w%:/]|[.,]\d)",
        0.6,
        needs=Needs(
            digits=1,
            literals=(
                "backen",
                "bakke",
                "gränd",
                "stig",
                "stien",
                "sving",
                "tunet",
                "torget",
                "torv",
                "stræde",
                "parken",
                "veg",
                "gata",
                "götu",
                "stræti",
                "braut",
                "tún",
                "polku",
                "kaari",
                "rinne",
                "pad",
                "dreef",
                "steenweg",
                "hof",
                "pfad",
                "steig",
                "stieg",
                "twiete",
                "chaussee",
                "promenade",
                "zeile",
                "havn",
                "haugen",
                "lia",
                "åsen",
                "kroken",
                "brinken",
                "gården",
                "holmen",
                "sloot",
                "plantsoen",
                "wetering",
                "bolwerk",
                "vaart",
                "brink",
                "ijnbaan",
                "schans",
                "boulevard",
            ),
        ),
    ),
    Pattern(  # "down kyrkogatan", "off the Lindenstraße"
        "germanic, in an English sentence",
        r"\b(?:down|on|at|along|up|off|in|near|to|into|from) (?:the )?(?P<v>[^\W\d_]{3,20}(?:gatan|vägen|gränden|straße|strasse"
        r"|straat|gracht|gasse|utca|gade|veien))(?![\w-])",
        0.55,
        needs=Needs(
            literals=(
                "gatan",
                "vägen",
                "gränden",
                "straße",
                "strasse",
                "straat",
                "gracht",
                "gasse",
                "utca",
                "gade",
                "veien",
            )
        ),
    ),
    Pattern(  # "H/No. C 44, Nii Boi Link", "Old No. 14, New No. 29, Agraharam South Street"
        "house number of two kinds",
        r"(?-i)(?<!\w)(?:H/ ?No\.?|(?:Old|New|Old Door"
        r"|New Door) No\.?)[: ]{0,2}(?:[A-Z]{1,2}[ /-]?)?\d{1,5}[A-Z]?(?:/\d{1,4}[A-Z]?)?"
        r"(?:,? (?:\(?(?:Old"
        r"|New) No\.? ?\d{1,5}[A-Z]?(?:/\d{1,4})?\)?))?(?:, [A-ZÀ-Þ][\w'’-]{1,20}(?: [A-ZÀ-Þ][\w'’-]{1,20}){0,3})?(?!\w)",
        0.7,
        needs=Needs(digits=1, words=words("h old new")),
    ),
    Pattern(  # "lost near No. 6 Kiln Steps"
        "number and name",
        r"(?-i)\b(?:at|near|outside|to|from|of|in|behind|opposite|by) (?P<v>[Nn]o\.? ?\d{1,4}[a-z]?,? (?!The |And |Terminal"
        r"|Platform|Gate|Line|Bus|Squadron|Company|Battalion|Shed)[A-Z][\w'’-]{2,20}"
        r"(?: [A-Z][\w'’-]{2,20}){0,2})(?![\w-])",
        0.6,
        needs=Needs(digits=1, words=words("no")),
    ),
    Pattern(  # "lives at the end of Old Quarry Track", "not done on Thistle Way"
        "street without a number",
        r"(?-i)\b(?:on|at|in|along|outside|off|down|up|of|to|into|from|near|onto|corner of) (?:the )?(?:top |bottom |end )?"
        r"(?P<v>(?!(?:The|Wall|Sesame|Abbey|Downing|Fleet|Coronation|Electric|Baker|Memory|Easy|Penny|Harley|Milky|Third|Any"
        r"|Every|No|This|That|My|Our"
        r"|Your|One|Two|Half|Long|Some|Google|Fast|Right|Wrong|Same|Other|Another|Best|Only|Data|Swim"
        r"|Bus) )(?:[A-Z][\w'’-]{2,20} ){1,3}"
        r"(?:Street|Road|Avenue|Lane|Drive|Close|Crescent|Terrace|Gardens|Mews|Track|Way|Boulevard|Blvd|Rd|Ave|Grove|Drove|Wynd"
        r"|Hill|Row|Rise|Steps|Parade"
        r"|Quay|Wharf|(?:St|Ln|Ct|Pl|Terr?|Cres|Gdns|Sq|Hwy|Pkwy|Dr)\b\.?(?! ?[A-Z])))(?![\w'’-]| (?:Journal|Capital|Bank|Police"
        r"|Hospital|School|Market|Inc|Ltd|LLC|Station|Theatre|Church"
        r"|Clinic|Surgery|Partners))",
        0.55,
        needs=Needs(
            words=words(
                "street road avenue lane drive close crescent terrace gardens mews track way boulevard blvd rd ave grove drove "
                "wynd hill row rise",
                "steps parade quay wharf st ln ct pl ter terr cres gdns sq hwy pkwy dr",
            )
        ),
    ),
    Pattern(  # "unit 7 the Maltings", "Arch 12, The Viaduct"
        "unit and article",
        r"(?-i)(?<!\w)(?:[Uu]nit|[Ff]lat|[Aa]rch|[Ss]tudio|[Aa]partment|[Aa]pt|[Ss]hop|[Kk]iosk|[Ss]tall) \d{1,3}[A-Za-z]?,? [Tt]he "
        r"(?!The )[A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{2,20})?(?![\w-])",
        0.65,
        needs=Needs(digits=1, words=words("unit flat arch studio apartment apt shop kiosk stall")),
    ),
    Pattern(  # "Marl Trading Estate Unit 9", "Unit 4B, Coldharbour Industrial Park", "at Fenwick Business Park"
        "estate of firms",
        r"(?-i)(?=[A-Zubp])(?<![\w'’-])(?:(?:[Uu]nit|[Bb]lock|[Pp]lot) #?[A-Z]?\d{1,3}[A-Za-z]?,? (?:[A-Z][\w'’-]{2,20} ){1,3}"
        r"(?:Trading"
        r"|Industrial|Business|Retail"
        r"|Enterprise) (?:Estate|Park|Centre)"
        r"|(?!The |This |Our |My |At |From )(?:[A-Z][\w'’-]{2,20} ){1,3}(?:Trading|Industrial|Business|Retail|Enterprise) (?:Estate"
        r"|Park|Centre),? "
        r"(?:[Uu]nit|[Bb]lock|[Pp]lot) #?[A-Z]?\d{1,3}[A-Za-z]?"
        r"|(?<=\b(?:at|on|from|in|near|outside) )(?!The |This |Our |My )(?:[A-Z][\w'’-]{2,20} ){1,2}(?:Trading|Industrial) "
        r"(?:Estate|Park))(?![\w-])",
        0.65,
        needs=Needs(words=words("estate park centre")),
    ),
    Pattern(  # "room 12, block C, Alder Halls"
        "room and block",
        r"(?-i)(?<!\w)(?:[Rr]oom|[Rr]m\.?) ?#?[A-Z]?\d{1,4}[A-Z]?,? (?:[Bb]lock|[Bb]lk|[Bb]uilding|[Bb]ldg|[Ww]ing|[Tt]ower"
        r"|[Ss]taircase|[Hh]ouse) "
        r"(?:[A-Z]|\d{1,3}[A-Z]?)(?![\w-])(?:,? (?:[A-Z][\w'’-]{1,20} ){1,3}(?:Halls?|House|Court|Lodge|Residences?|Hostel|Village)"
        r"(?![\w-]))?",
        0.65,
        needs=Needs(digits=1, words=words("room rm")),
    ),
    Pattern(  # "Room 4-117, West Wing, Kellerman Hall"
        "room and hall",
        r"(?-i)(?<!\w)(?:[Rr]oom|[Rr]m\.?|ROOM) ?#?[A-Z]?\d{1,4}[A-Z]?(?:-\d{1,4})?(?:,? (?:[A-Z][\w'’-]{1,20} ){1,3}"
        r"(?:Wing|Hall|Building|Block|House|Tower|Lodge|Annexe?|Court|Residence)(?![\w-])){1,2}",
        0.65,
        needs=Needs(digits=1, words=words("room rm")),
    ),
    Pattern(  # "unit four, canal works"
        "unit of an estate",
        rf"(?<!\w)unit (?:{PIECE}|\d{{1,3}}[a-z]?),? (?!(?:the|of|and|in|at) )(?:[a-z][\w'’-]{{2,20}} ){{1,2}}"
        r"(?:works|(?:trading |industrial |business )?estate|(?:business |retail |industrial |trading )park|(?:business "
        r"|enterprise )centre|yard|wharf|arches)(?!\w)",
        0.65,
        needs=Needs(words=words("unit")),
    ),
    Pattern(  # "slip 14, Quorvin Marina", "stable 6 at hollin farm", "viamede marina, berth fourteen"
        "berth and harbour",
        rf"(?<![\w-])(?:{_MOORED} {_MOORED_NO},? (?:(?:at|in|on|of) )?(?:the )?{_MOORED_AT}"
        rf"|{_MOORED_AT},? (?:(?:on|in|at) )?{_MOORED} {_MOORED_NO})(?![\w-]|[.,]\d)",
        0.65,
        needs=Needs(words=words("slip berth mooring pitch caravan chalet lodge stable gate pontoon")),
    ),
    Pattern(  # "Km 14 carretera a Masaya", "2c al lago, 1/2c abajo", "300 varas al sur"
        "by kilometres and blocks",
        r"(?-i)(?<!\w)[Kk](?:m|ilómetro)\.? ?\d{1,3}(?:[.,]\d{1,2})?,? (?:de la |da |on the |of )?(?:[Cc]arretera|[Cc]arr\."
        r"|[Aa]utopista|[Rr]uta|[Rr]odovia"
        r"|[Ee]strada|[Rr]oute|[Hh]ighway)(?: (?:a|al|de|la|del|nacional|norte|sur|vieja|nueva|para|[A-Z\d][\w'’-]{0,20})){1,4}"
        r"|(?:(?<!\w)[Dd]el? (?:la |el "
        rf"|los )?(?:[A-ZÀ-Þ][\w'’.-]{{1,20}} ){{0,3}}[A-ZÀ-Þ][\w'’.-]{{1,20}},? )?{_BLOCKS}(?:(?:,| y)? {_BLOCKS}){{0,3}}",
        0.65,
        needs=Needs(words=words("km kil metro c cuadra cuadras vara varas vrs mts metros")),
    ),
    Pattern(  # "vul. Ushakova, no number"
        "Slavic, without a number",
        r"(?-i)(?<!\w)(?:[Vv]ul|[Uu]l|[Pp]rosp)\. [A-ZŁŚŻŠČŽ]\w{2,20}(?: [A-ZŁŚŻŠČŽ]\w{2,20})?"
        r"|(?<![\w-])[A-Z]\w{3,20} (?:prospekt|pereulok|ulitsa)(?!\w)",
        0.6,
        needs=Needs(words=words("vul ul prosp prospekt pereulok ulitsa")),
    ),
)
