"""The written forms of street addresses of countries whose order or words are their own, for ``street_address``.

Slavic and Romanian, Turkish, Spanish and Portuguese with floor and door, Indian, Japanese, Malay and Indonesian.
"""

from __future__ import annotations

from recognizers.base import Needs, Pattern, words

_PART = r"(?:de|del|da|do|das|dos|la|las|los|y|e|el|al|di|van|von|der|den)"
_NAME = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]{0,24}"
_NAMES = rf"(?:{_PART} ){{0,2}}(?:\d{{1,2}} de )?{_NAME}(?: (?:{_PART} ){{0,2}}{_NAME}){{0,4}}"
_NUMBER = (
    r"(?:(?:n[º°.r]{1,2}\.?|[Nn]o\.?|num\.?|number|#) ?)?(?:\d{1,2}\.\d{3}|\d{1,5})(?: ?[a-zA-Z](?!\w))?"
    r"(?:[-/]\d{1,4}[A-Za-z]?){0,2}(?!\d)"
)
_IN = (
    r"(?:,? (?:(?i:bl|sc|et|D|Blk|lgh|ap|apt|m|lok|kv|kor|d|k|daire|kat|bloco|casa|piso|puerta|esc|escalera|bajo|izq"
    r"(?:da)?|dcha|dpto|depto|int"
    r"|interior|andar|sala|conj|apto|no|flat|floor|cons(?:ultorio)?|of(?:icina)?|torre|local|m)\b\.?:? ?[\w-]{0,6}"
    r"|\d{1,2}\. ?(?:OG|Stock|Etage|Obergeschoss)|\d{1,2}\.?[º°ª](?: ?(?:[Ee]sq(?:uerdo)?\.?|[Dd](?:to|ir(?:eito)?)\.?"
    r"|[Ff]r(?:ente|t)?\.?|izq(?:da|uierda)?"
    r"|dcha|derecha|[A-Z]|\d[ªº]?))?)\.?){0,5}"
)
_MONTH_NAME = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_PLACE = (
    r"(?:(?:, (?:Col|Colonia|Fracc|Barrio|Urb|Bo|Res|U\.H)\.? [A-ZÀ-Þ][\w'’-]{1,24}(?: [A-ZÀ-Þ][\w'’-]{1,24}){0,3}"
    r"(?: \d{1,2}[aª]\.? Secc(?:ión|\.)?)?)"
    r"|(?:,| [-–])? (?:[A-Z]{1,2}-)?\d{2,6}(?:-\d{2,4}|[ ]\d{2,3})?(?: [A-ZÀ-Þ][\w'’-]{1,24}){0,3}|(?:,"
    r"| [-–]) [A-ZÀ-Þ][\w'’-]{1,24}(?: [A-ZÀ-Þ][\w'’-]{1,24}){0,2}"
    r"(?:,? \d{4,6}(?:-\d{3,4})?(?!\w))?){0,4}"
)

WORLD_PATTERNS = (
    Pattern(  # ул. Лесная, д. 7, кв. 41
        "russian",
        r"(?<!\w)(?:ул(?:ица|\.)|пр(?:оспект|-т|\.)|пер(?:еулок|\.)|пл(?:ощадь|\.)|наб(?:ережная|\.)|б(?:ульва|-)р|ш(?:оссе|\.)"
        r"|вул\.)\s?"
        r"(?:\d{1,3}(?:-\w{1,3})?\s)?[\w.-]{2,30}(?:\s[\w.-]{2,30}){0,3},?\s(?:д(?:ом|\.)\s?"
        r"|буд\.\s?)?\d{1,4}[а-я]?(?:[/-]\d{1,4})?"
        r"(?:,\s?(?:к(?:орп(?:ус)?|в(?:артира)?)?|ет(?:аж)?|ап|вх(?:од)?|бл(?:ок)?|стр|оф(?:ис)?|под(?:ъезд)?|эт"
        r"(?:аж)?)\.?\s?\d{1,4}\w?){0,4}",
        0.8,
        needs=Needs(digits=1, literals=("ул", "пр", "пер", "пл", "наб", "бул", "б-р", "ш", "вул")),
    ),
    Pattern(
        "slavic or romanian",
        rf"(?-i)(?<!\w)(?:[Ss]tr\.|[Ss]trada|[Bb]-?d(?:ul)?\.?|[Bb]ulevardul|[Cc]alea|[Aa]leea|[Șș]os\.|[Uu]l\.|[Vv]ul\."
        rf"|[Pp]rosp\."
        rf"|[Uu]lica"
        rf"|[Uu]litsa|[Uu]lice"
        rf"|[Aa]l\.|[Oo]s\.|[Pp]rospekt|[Pp]r-t|[Bb]ul\.|[Tt]rg|[Nn]ám\.|[Tt]ř\.|[Bb]ulevar|[Kk]ej|[Aa]leja|[Pp]l\.)"
        rf" {_NAMES},? {_NUMBER}{_IN}{_PLACE}",
        0.75,
        needs=Needs(
            digits=1,
            words=words(
                "str strada bd bulevardul calea aleea os ul vul prosp ulica ulitsa ulice al prospekt pr trg n m t",
                "bulevar kej aleja pl b dul bdul bul",
            ),
        ),
    ),
    Pattern(
        "turkish",
        rf"(?-i)(?<!\w){_NAMES} (?:\d{{1,4}}\. ?)?(?:[Mm]ah(?:\.|allesi)|[Cc]ad(?:\.|desi)|[Ss]o?k(?:\.|ak|ağı)|[Cc]d\."
        rf"|[Bb]ul(?:\.|varı)|[Bb]lv\.),?"
        rf"(?: (?:{_NAMES}|\d{{2,5}}\.?) (?:[Cc]ad(?:\.|desi)|[Ss]ok(?:\.|ak|ağı)|[Bb]ul(?:\."
        rf"|varı)),?)?(?: (?:No[:.]? ?)?\d{{1,4}}"
        rf"(?:/\w{{1,4}})?){_IN}{_PLACE}",
        0.8,
        needs=Needs(digits=1, words=words("mah mahallesi cad caddesi sok sokak soka bul bulvar sk cd blv")),
    ),
    Pattern(
        "spanish or portuguese",
        rf"(?-i)(?<!\w)(?:[Cc]/|[Cc]alle|CALLE|[Aa]v(?:enid|d)?a?\.?|AV\.?|[Pp]aseo|P\.º|[Pp]laza|[Pp]za\.?"
        rf"|[Cc]arrera|[Cc]ra\.?|[Cc]ll\.?"
        rf"|[Tt]ravessa|[Aa]lameda|[Rr]ua|R\.|[Ee]strada|[Rr]odovia|[Jj]irón|[Jj]r\.|[Pp]rivada|[Cc]errada|[Cc]allejón|[Cc]alzada"
        rf"|[Pp]rolongación|[Pp]riv\.|[Pp]rol\.|[Cc]da\.|[Cc]jón\.|[Cc]alz\.|[Aa]nd\.|[Aa]ndador|[Cc]ircuito|[Pp]asaje|[Cc]amino"
        rf"|[Cc]arretera|[Bb]lvd\.?) (?:{_NAMES}|\d{{1,3}}[A-Za-z]?),? {_NUMBER}{_IN}{_PLACE}",
        0.7,
        needs=Needs(
            digits=1,
            words=words(
                "c calle av avda avenida ave paseo p plaza pza carrera cra cll travessa alameda rua r estrada rodovia jir jr pasaje",
                "privada cerrada callej calzada prolongaci andador circuito camino carretera blvd avd avena ava",
                "priv prol cda cj calz and",
            ),
        ),
    ),
    Pattern(
        "indian",
        r"(?-i)(?<![\w.,])(?:(?:(?:[Ff]lat|[Hh]ouse|[Dd]oor|[Pp]lot|[Ss]hop|H|D)\.? ?(?:[Nn]o\.? ?:?|#|-)? ?[\dA-Z][\w/-]{0,9}"
        r"|[A-Z]-\d{1,4}|#? ?\d{1,4}(?:[/-]\w{1,4}){0,3})"
        r",? (?:[\w .'’/()-]{2,40}, ){0,5}?[\w .'’/()-]{0,30}\b(?:[Nn]agar|[Cc]olony|[Ll]ayout"
        r"|[Ss]ector|[Bb]lock|[Ee]nclave|[Vv]ihar|[Pp]uram|[Gg]anj|[Cc]ross|[Mm]arg|[Cc]howk|[Ss]ociety|[Aa]partments?"
        r"|[Rr]esidency"
        r"|[Pp]hase|[Gg]ali"
        r"|CHS|CHSL|[Cc]o-?op|[Bb]azaar|[Cc]hawl|[Mm]ain [Rr]oad|[Mm]ain)\b(?: [\dIV]{1,4}\b)?(?:, [A-Z][\w ]{2,25}){0,4})"
        r"(?:,? ?[-–]? ?\d{3} ?\d{3}(?!\w)|(?<=, [A-Z][a-z]{3,24}))",
        0.75,
        needs=Needs(
            digits=1,
            words=words(
                "nagar colony layout sector block enclave vihar puram palli pet ganj cross marg chowk society",
                "apartment apartments residency phase",
                "gali bazaar chawl main chs chsl coop co",
            ),
        ),
    ),
    Pattern(  # "plot 88 sector 21-C", "house no 4 phase 7 Mohali"
        "indian, sector",
        r"(?<!\w)(?:plot|flat|house|h\.? ?no|door|shop|kothi)\.? ?(?:no\.? ?)?#?\d{1,5}[A-Z]?,? (?:sector|sec|phase|pocket"
        r"|block)[ -]?"
        r"(?:\d{1,3}(?:-?[A-Z])?|[A-Z])(?!\w)(?:,? (?-i:[A-Z][a-z]{3,15})(?: (?-i:[A-Z][a-z]{3,15}))?)?",
        0.75,
        needs=Needs(digits=1, words=words("sector sec phase pocket block")),
    ),
    Pattern(  # "C.P. 41009 Sevilla", "PLZ 80331 München"
        "postcode with its cue, and town",
        r"(?<!\w)(?:c\.? ?p\.?|(?-i:CAP)|plz|code postal|c[óo]digo postal|cep|postnr)\.?:? {1,2}"
        r"(?P<v>(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3})?"
        r"(?: (?-i:[A-ZÀ-Þ][\w'’-]{1,24})(?: (?-i:[A-ZÀ-Þ][\w'’-]{1,24})){0,2})?)(?!\w)",
        0.7,
        needs=Needs(run=4, words=words("c p cp cap plz code cep digo postnr")),
    ),
    Pattern(
        "japanese",
        r"(?-i)(?<![\w-])(?:〒?\d{3}-\d{4},? )?(?:\d{1,3}(?:-\d{1,3}){1,2}(?:-\d{1,4})?,? "
        r"(?:[A-Z][\w'-]{1,20} ?){1,3}|(?:[A-Z][\w'-]{1,20} ){1,2}\d{1,2}-chome(?: \d{1,3}-\d{1,3})?)"
        r",? (?:[A-Z][\w'-]{1,20}-(?:ku|shi|cho|machi|gun|mura))(?:,? [A-Z][\w-]{1,20}){0,3}(?:"
        r",? 〒?\d{3}-\d{4})?(?!\w)",
        0.8,
        needs=Needs(digits=2, words=words("ku shi cho machi gun mura chome")),
    ),
    Pattern(
        "malay or indonesian",
        rf"(?-i)(?<!\w)(?:(?:No\.? ?\d{{1,4}}\w?,? )?(?:[Jj]alan|[Jj]l\.?|[Jj]ln\.?|[Ll]orong) {_NAMES}(?:"
        rf",? {_NUMBER})?{_IN})(?:, [A-Z][\w ]{{2,25}}){{0,3}}(?:,? \d{{5}}(?!\d))?{_PLACE}",
        0.7,
        needs=Needs(digits=1, words=words("jalan jl jln lorong")),
    ),
    Pattern(
        "philippine",
        rf"(?-i)(?<!\w)(?:(?i:Lot|Blk\.?|Block|Unit|No\.?|Purok|Sitio|Zone|Phase"
        rf"|#) ?\d{{1,4}}\w?,? ){{0,3}}(?:{_NAMES},? ){{0,3}}"
        rf"(?i:Brgy\.?|Barangay) {_NAMES}(?:, {_NAMES}){{0,3}}(?:,? \d{{4}}(?!\d))?",
        0.8,
        needs=Needs(words=words("brgy barangay")),
    ),
    Pattern(  # the order of the continent: street, number, postcode, town
        "postcode and town",
        rf"(?-i)(?<![\w.])(?:(?:Am|An|Im|In|Auf|Unter|Zum|Zur|Via|Viale|Rue) )?{_NAMES},? \d{{1,4}}(?: ?[a-zA-Z](?!\w))?"
        rf"(?<!\b{_MONTH_NAME}[a-z]{{0,6}}\.? \d{{1,2}})(?:[-/]\d{{1,4}})?{_IN}"
        rf"(?:,|\n|,\n| [·•|]) ?(?:[A-Z]{{1,2}}-)?(?:\d{{5}}|\d{{4}}(?: [A-Z]{{2}})?|\d{{3}} \d{{2}}|\d{{2}}-\d{{3}})"
        rf" {_NAME}(?:(?<![^\W\d_]{{3}}\.) {_NAME}){{0,2}}(?!\w)",
        0.7,
        needs=Needs(digits=5, run=2, literals=(",", "\n", "·", "•", "|")),
    ),
    Pattern(  # "53 Sejong-daero, Jung-gu": as it is written in English
        "korean, number first",
        r"(?-i)(?<![\w$.,/:-])\d{1,4}(?:-\d{1,3})?,? [A-Z][a-z]{2,20}-(?:daero|ro|gil)(?: \d{1,3}(?:beon)?-?gil)?(?![\w-])"
        r"(?:,? [A-Z][a-z]{1,20}-(?:gu|dong|si|eup|myeon|gun|do)(?![\w-])){0,3}",
        0.75,
        needs=Needs(digits=1, words=words("ro daero gil")),
    ),
    Pattern(  # "Sinchon-ro 22-gil 14, Mapo-gu", "Banpo Xi Apt 103-dong 1204-ho"
        "korean",
        r"(?-i)(?<![\w-])(?:(?:[A-Z][\w-]{1,20} ){0,3}\d{1,4}-dong,? \d{1,4}-ho(?!\w)|[A-Z][a-z]{1,20}(?:-dae)?-ro(?![\w-])"
        r"(?: \d{1,4}(?:beon)?-?gil)?(?: \d{1,4}(?:-\d{1,4})?)?)"
        r"(?:,? (?:\d{1,4}-(?:dong|ho)|[A-Z][a-z]{1,20}-(?:ro|daero|gu|dong|si|eup|myeon|ri|gun|do)(?: \d{1,4}(?:beon)?-?gil)?"
        r"(?: \d{1,4}(?:-\d{1,4})?)?|\d{5})(?![\w-])){0,6}",
        0.75,
        needs=Needs(digits=1, words=words("dong ho ro gil")),
    ),
    Pattern(  # "2-14-7 コーポ柴崎 203", "東京都調布市国領町3-8-15"
        "japanese or chinese script",
        r"(?-i)(?<![\w-])(?:〒?\d{3}-\d{4}[ 　]?)?(?:[一-龥ぁ-んァ-ヶー]{2,12}(?:都|道|府|県|省|市|区|區|郡|町|村|路|街|号|號|丁目))"
        r"{1,5}[一-龥ぁ-んァ-ヶー]{0,8}[ 　]?\d{1,4}(?:(?:[-‐–−ー]|丁目|番地?|号|號|弄|楼|室|巷|之)\d{0,4}){0,6}"
        r"(?:[ 　]?[一-龥ぁ-んァ-ヶー]{2,14}[ 　]?\d{0,4}(?:号?室)?)?"
        r"|(?<![\w-])\d{1,3}(?:-\d{1,3}){1,3}[ 　]?[一-龥ァ-ヶー]{2,14}(?:[ 　]?\d{1,4}(?:号?室)?)(?![\w-])",
        0.7,
        needs=Needs(digits=1, literals=tuple("都道府県省市区區郡町村路街号號室荘館棟ーンスルトコハマメパレ")),
    ),
    Pattern(
        "korean, arabic or hebrew script",
        r"(?-i)(?:[가-힣]{1,10}(?:시|도|군|구|동|읍|면|리|로|길)\s){1,5}(?:[가-힣\d]{1,12}(?:동|로|길)\s)?\d{1,4}(?:-\d{1,4})?"
        r"(?:,?\s?\d{1,4}(?:동|호|층)){0,3}(?:\s?\(\d{5}\))?"
        r"|(?:شارع|طريق|حي|عمارة|مبنى|شقة|بناية)\s[\u0600-\u06ff]{2,20}(?:\s[\u0600-\u06ff]{2,20}){0,3}"
        r"(?:[،,]?\s(?:مبنى|شقة|رقم|عمارة|بناية|الدور|ط)?\s?[\d\u0660-\u0669]{1,5}){1,4}"
        r"|(?:(?:בית|דירה)\s\d{1,4},?\s)?(?:רחוב|רח['׳]|שדרות"
        r"|שד['׳])\s[\u0590-\u05ff'׳\"״]{2,20}(?:\s[\u0590-\u05ff'׳\"״]{2,20}){0,2}"
        r"(?:\s\d{1,4})?(?:,\s?(?:דירה|קומה)\s\d{1,3}){0,2}",
        0.75,
        needs=Needs(
            literals=(*"시도군구동읍면리로길", "شارع", "طريق", "حي", "عمارة", "مبنى", "شقة", "رح", "רח", "שד")
        ),
    ),
)
