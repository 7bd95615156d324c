"""Days said in words in languages of the north, the east and of Asia: "femtende i sjette", "siódmego sierpnia", "tanggal dua puluh".

For ``_dates``. A month said in the language, or a word that leads a day in, makes the number before or behind it a day.
"""

from __future__ import annotations

from recognizers.base import Needs, Pattern, words

_D = r"(?:0?[1-9]|[12]\d|3[01])"
_NORDIC_EARLY = (
    r"(?:f[øö]rst[ea]|anden|andr[ea]|tredje|fj[eä]rde|femte|sj[eä]tte|syvende|sjuende|sjunde|ottende"
    r"|[åa]tt[eo]nde|ni[eo]nde|ti[eo]nde)"
)
_NORDIC_LATE = (
    r"(?:elfte|ellevte|tol[fv]te|(?:trett|fjort|femt|sekst|sext|sytt|sjutt|att|art|nitt)[eo]nde|tyvende|tjuende|tjugonde"
    r"|(?:en|to|tre|fire|fem|seks|syv|otte|ni)og(?:tyvende|tredivte)|tredivte|tretti[eo]nde"
    r"|(?:tjue|tjugo|trettio?)(?:f[øö]rst[ea]|andr[ea]|tredje|fj[eä]rde|femte|sj[eä]tte|sju(?:e?nde)|syvende|[åa]tt[eo]nde|ni[eo]nde))"
)
_NORDIC = rf"(?:{_NORDIC_LATE}|{_NORDIC_EARLY})"
_NORDIC_MONTH = r"(?:januari?|februari?|mars|marts|april|maj|mai|juni|juli|august[i]?|september|oktober|november|de[sc]ember)"
_NORDIC_YEAR = (
    r"(?:(?:tv[åa]|to)\s?tusen(?:d|de)?|nitt[eo]n\s?hundre?a?(?:de)?)"
    r"(?:\s?(?:(?:og|och)\s)?(?:(?:tjue|tjugo|trettio?|f[øö]rtio?|femtio?|sekstio?|sextio?|s[jy]u?ttio?|[åa]ttio?|nittio?)"
    r"(?:e[it]?n|ett|to|tv[åa]|tre|fire|fyra|fem|seks|sex|s[jy][uv]|[åa]tt[ea]|nio?)?|ell?[ev]{1,2}[ae]|tol[fv]|tyve|tredive|fyrre|halv\w{3,7}|tres|firs|(?:en|to|tre|fire|fem|seks|syv|otte|ni)og\w{4,10}"
    r"|(?:trett|fjort|femt|sekst|sext|s[jy]u?tt|art|att|nitt)[eo]n|e[it]?n|ett|to|tv[åa]|tre|fire|fyra|fem|seks|sex|s[jy][uv]"
    r"|[åao]tt[ea]|nio?))?"
)
_NORDIC_COUNT = (
    r"(?:nitten|nitton|tjue|tjugo|to|tv[åa]|tusen|tusind|tusinde|hundre|hundra|hundrede|og|och|ti|tyve|tredive|fyrre|halvtreds"
    r"|tres|halvfjerds|firs|halvfems|(?:tjue|tjugo|trettio?|f[øö]rtio?|femtio?|sekstio?|sextio?|s[yju]{1,2}ttio?|[åa]ttio?"
    r"|nittio?)(?:e[it]?n|ett|to|tv[åa]|tre|fire|fyra|fem|seks|sex|s[jy][uv]|[åa]tt[ea]|nio?)?"
    r"|(?:en|to|tre|fire|fem|seks|syv|otte|ni)og\w{4,10})"
)
_ITALIAN = (
    r"(?:primo|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto"
    r"|diciannove|vent(?:i|uno|i(?:due|tr[eé]|quattro|cinque|sei|sette)|otto|inove)|trent(?:a|uno))"
)
_ITALIAN_MONTH = (
    r"(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)"
)
_ITALIAN_YEAR = (
    r"(?:(?:del\s)?(?:mille\s?\w{6,24}(?:\s\w{3,20})?|duemila\s?(?:vent\w{1,8}|\w{2,12})?"
    r"|(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[aiou]\w{0,8}))"
)
_POLISH = (
    r"(?:pierwszego|drugiego|trzeciego|czwartego|pi[ąa]tego|sz[óo]stego|si[óo]dmego|[óo]smego|dziewi[ąa]tego|dziesi[ąa]tego"
    r"|(?:jede|dwu|trzy|czter|pi[ęe]t|szes|siedem|osiem|dziewi[ęe]t)nastego|(?:dwu|trzy)dziestego(?:\s(?:pierwszego|drugiego"
    r"|trzeciego|czwartego|pi[ąa]tego|sz[óo]stego|si[óo]dmego|[óo]smego|dziewi[ąa]tego))?)"
)
_POLISH_MONTH = r"(?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrze[śs]nia|pa[źz]dziernika|listopada|grudnia)"
_POLISH_YEAR = (
    r"(?:tysi[ąa]c|dwa|tysi[ąa]ce|dziewi[ęe][ćc]set|osiemset|dwutysi[ęe]czn\w{2,3}|\w{3,9}dziesi[ąa]tego"
    r"|(?:dwu|trzy|czter)dziestego)"
)
_CZECH = (
    r"(?:prvního|druhého|třetího|čtvrtého|pátého|šestého|sedmého|osmého|devátého|desátého|\w{3,7}náctého"
    r"|(?:dvacátého|třicátého)(?:\s(?:prvního|druhého|třetího|čtvrtého|pátého|šestého|sedmého|osmého|devátého))?"
    r"|prvého|tretieho|štvrtého|piateho|šiesteho|siedmeho|ôsmeho|deviateho|desiateho|\w{3,7}násteho"
    r"|(?:dvadsiateho|tridsiateho)(?:\s(?:prvého|druhého|tretieho|štvrtého|piateho|šiesteho|siedmeho|ôsmeho|deviateho))?)"
)
_CZECH_MONTH = (
    r"(?:ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince"
    r"|januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra)"
)
_ROMANIAN = (
    r"(?:[îi]nt[âa]i|unu|doi|dou[ăa]|trei|patru|cinci|[șşs]ase|[șşs]apte|opt|nou[ăa]|zece|\w{2,6}sprezece"
    r"|(?:dou[ăa]|trei)zeci(?:\s[șşs]i\s\w{3,5})?)"
)
_ROMANIAN_MONTH = (
    r"(?:ianuarie|februarie|martie|aprilie|mai(?=[.,;!?]|\s?$|\s(?:la|ora|dimineața|seara|[îi]n|o"
    r"|două)\b)|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie)"
)
_MALAY = (
    r"(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|lapan|sembilan|sepuluh|sebelas|belas|puluh|seribu"
    r"|ribu|seratus|ratus)"
)
_MALAY_MONTH = (
    r"(?:januari|februari|maret|mac|april|mei|juni|jun|juli|julai|agustus|ogos|september|oktober|november"
    r"|desember|disember)"
)
_TURKISH_DIGIT = r"(?:bir|iki|[üu][çc]|d[öo]rt|be[şs]|alt[ıi]|yedi|sekiz|dokuz)"
_TURKISH = rf"(?:(?:on|yirmi|otuz)\s?{_TURKISH_DIGIT}|on|yirmi|otuz|{_TURKISH_DIGIT})"
_TURKISH_MONTH = (
    r"(?:ocak|[şs]ubat|mart|nisan|may[ıi]s|haziran|temmuz|a[ğg]ustos|eyl[üu]l|ekim|kas[ıi]m|aral[ıi]k)"
)
_TURKISH_COUNT = (
    rf"(?:bin|y[üu]z|k[ıi]rk|elli|altm[ıi][şs]|yetmi[şs]|seksen|doksan|on|yirmi|otuz|{_TURKISH_DIGIT})"
)
_SWAHILI = r"(?:moja|mbili|tatu|nne|tano|sita|saba|nane|tisa|kumi|ishirini|thelathini)"
_HINDI = (
    r"(?:ek|do|teen|tin|ch?aar|char|paanch|panch|chh?e|saat|aath|nau|das|gyarah|barah|baarah|terah|chaudah|pandrah|solah|satrah"
    r"|atharah|unnis|bees|ikkis|bais|teis|chaubis|pachchis|pachis|chabbis|sattais|atthais|untis|tees|iktis)"
)
_ENDS = (
    r"(?=[.,;:!?)]|\s?$|\s?\n|\s(?:kl|klokk?[ae]n?|og|och|eller|i|om|så|på|er|är|kan|skal|ska|passa?r|passer|tror"
    r"|men|ved|fra|till?)\b)"
)

ABROAD_SAID_PATTERNS = (
    Pattern(  # "femtende i sjette syttini", "den tredje oktober", "Nej, den femtende"
        "day in words, Nordic",
        rf"(?<!\w)(?P<v>(?:den\s)?{_NORDIC}\s(?:{_NORDIC_MONTH}|i\s{_NORDIC}(?=\s{_NORDIC_COUNT}|[.,;!?]|\s?$))"
        rf"(?:\s{_NORDIC_YEAR}|(?:\s{_NORDIC_COUNT}){{0,5}}))(?!\w)|\bden\s(?P<v>{_NORDIC_LATE}){_ENDS}",
        0.65,
        needs=Needs(
            words=words(
                "den i januar januari februar februari mars marts april maj mai juni juli august augusti september oktober november",
                "desember december",
            )
        ),
    ),
    Pattern(  # "quattordici febbraio settantuno", "il primo aprile del millenovecentottanta"
        "day in words, Italian",
        rf"(?<!\w){_ITALIAN}\s(?:di\s)?{_ITALIAN_MONTH}(?:\s{_ITALIAN_YEAR})?(?!\w)",
        0.7,
        needs=Needs(
            words=words(
                "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
            )
        ),
    ),
    Pattern(  # "siódmego sierpnia", "piętnastego ósmego tysiąc dziewięćset", "15-go"
        "day in words, Polish",
        rf"(?<!\w)(?P<v>{_POLISH}\s(?:{_POLISH_MONTH}|{_POLISH}(?!\s(?:wieku|razu|pi[ęe]tra"
        rf"|dnia)))(?:\s(?:{_POLISH_YEAR}|{_POLISH})){{0,5}})"
        rf"(?!\w)"
        rf"|(?<![\w./,-])(?P<v>(?:[12]\d|3[01])-?(?:t?ego|go|szego|stego)|[1-9]-(?:t?ego|go|szego))(?![\w-]|\s(?:wieku"
        rf"|roku|pi[ęe]tra))",
        0.65,
        needs=Needs(
            words=words(
                "pierwszego drugiego trzeciego czwartego tego stego szego szostego osmego dwudziestego trzydziestego jedenastego",
                "dwunastego trzynastego czternastego szesnastego siedemnastego osiemnastego pi sz si smego dziewi dziesi go ego",
            )
        ),
    ),
    Pattern(  # "osmého září", "dvacátého prvního srpna", "ôsmeho júla"
        "day in words, Czech and Slovak",
        rf"(?<!\w){_CZECH}\s{_CZECH_MONTH}(?!\w)",
        0.7,
        needs=Needs(literals=("ého ", "ího ", "eho ")),
    ),
    Pattern(  # "kolmas päivä lokakuuta", "viidentenä elokuuta": a month stands so behind its day alone
        "day in words, Finnish",
        r"(?<!\w)[^\W\d_]{4,30}(?:\späivä(?:nä)?)?\s(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras"
        r"|joulu)kuuta(?!\w)",
        0.7,
        needs=Needs(literals=("kuuta",)),
    ),
    Pattern(  # "douăzeci și trei iunie"
        "day in words, Romanian",
        rf"(?<!\w){_ROMANIAN}\s{_ROMANIAN_MONTH}(?!\w)",
        0.65,
        needs=Needs(
            words=words(
                "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"
            )
        ),
    ),
    Pattern(  # "október tizenötödikén", "május elsején"
        "day in words, Hungarian",
        r"(?<!\w)(?:január|február|március|április|május|június|július|augusztus|szeptember|október|november|december)\s"
        r"(?:[^\W\d_]{3,18}dik[aáeé](?:n|ig|tól|tők|ra|re|i)?|elsej[eé](?:n|ig|től|re)?)(?!\w)",
        0.7,
        needs=Needs(literals=("dik", "elsej")),
    ),
    Pattern(  # "tujuh belas agustus tujuh sembilan", "tanggal dua puluh", "tgl 20"
        "day in words, Malay and Indonesian",
        rf"(?<!\w)(?P<v>(?:{_MALAY}\s){{1,3}}{_MALAY_MONTH}(?:\s{_MALAY}){{0,7}})(?!\w)"
        rf"|\b(?:tanggal|tgl|tarikh)\.?\s(?P<v>(?:{_D}|{_MALAY}(?:\s{_MALAY}){{0,2}}))(?![\w%:/-]|[.,]\d)",
        0.65,
        needs=Needs(
            words=words(
                "tanggal tgl tarikh satu dua tiga empat lima enam tujuh delapan lapan sembilan sepuluh sebelas"
            )
        ),
    ),
    Pattern(  # "on yedi ağustos bin dokuz yüz seksen", "ayın on beşinde"
        "day in words, Turkish",
        rf"(?<!\w)(?P<v>(?!on\s(?:mart|nisan|ekim)\b){_TURKISH}\s{_TURKISH_MONTH}(?:\s{_TURKISH_COUNT}){{0,6}})(?!\w)"
        rf"|\bay[ıi]n\s(?P<v>(?:on\s?|yirmi\s?|otuz\s?)?(?:bir|iki|[üu][çc]|d[öo]r[td]|be[şs]|alt[ıi]|yedi|sekiz|dokuz|on|yirmi|otuz)"
        r"(?:s[ıiuü]|[ıiuü])(?:n?d[ae](?:n|ki)?|n[ae])?)(?!\w)",
        0.65,
        needs=Needs(
            words=words(
                "ocak ubat mart nisan mayis may haziran temmuz agustos a eyl eylul ekim kas kasim aral aralik ayin ay"
            )
        ),
    ),
    Pattern(  # "tarehe ishirini na tatu", "tarehe 4 mwezi wa nane"
        "day, Swahili",
        rf"\btarehe\s(?P<v>(?:{_D}"
        rf"|{_SWAHILI}(?:\sna\s{_SWAHILI})?)(?:\smwezi\swa\s{_SWAHILI}(?:\sna\s{_SWAHILI})?)?)(?![\w%/-]|[.,:]\d)",
        0.65,
        needs=Needs(words=words("tarehe")),
    ),
    Pattern(  # "20 tareekh ko", "bees tarikh"
        "day, Hindi",
        rf"(?<![\w./-])(?:{_D}|{_HINDI})(?=\s(?:tareekh|tarikh|taareekh|tareeq|tarik)\b)",
        0.65,
        needs=Needs(words=words("tareekh tarikh taareekh tareeq tarik")),
    ),
    Pattern(  # "pátek 21. v sedm", "piątek 28", "fredag den 3.", "jumat tanggal 4"
        "weekday and number, of the north and the east",
        r"(?<!\w)(?:pond[eě]l[íi]|pondelok|[úu]ter[ýy]|utorok|st[rř]ed[auyěe]|[čc]tvrte?k|štvrtok|p[áa]tek|p[áa]tku"
        r"|piatok|sobot[auęye]"
        r"|ned[ěe]l[ei]|nedeľ[auei]|poniedzia[łl]\w{2,3}|wtor(?:ek|ku)|[śs]rod[aęey]|czwart(?:ek|ku)|pi[ąa]t(?:ek|ku)|niedziel[aęei]"
        r"|m[åa]ndag|tirsdag|tisdag|onsdag|torsdag|fredag|l[øö]rdag|s[øö]ndag|(?:maanan|tiis|tors|perjan|lauan|sunnun)tai(?:na)?"
        r"|keskiviikko(?:na)?|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)"
        rf",?\s(?:(?:den|dem|dnia|dne)\s(?P<v>{_D}(?![\w%:/-]|[.,]\d))"
        rf"|(?P<v>{_D}\.(?=\s(?-i:[a-zà-ž])|[,?)])|(?:2[5-9]|3[01])(?![\w%:/-]|[.,]\d|\s?(?:°|€|euros?|kr|k[čc]|z[łl]|uhr)(?!\w))))",
        0.65,
        needs=Needs(
            digits=1,
            words=words(
                "pond pondeli pondelok ter uter utorok st stred streda strede edu tvrtek ctvrtek tvrtok p patek tku piatok sobota",
                "sobotu sobote soboty ned nedele nedeli nede poniedzia poniedzialek wtorek wtorku roda rod sroda czwartek czwartku",
                "pi piatek niedziela niedziele niedzieli mandag m ndag tirsdag tisdag onsdag torsdag fredag l rdag lordag s sondag",
                "maanantai tiistai torstai perjantai lauantai sunnuntai maanantaina tiistaina torstaina perjantaina lauantaina",
                "sunnuntaina keskiviikko keskiviikkona maandag dinsdag woensdag donderdag vrijdag zaterdag zondag montag dienstag",
                "donnerstag freitag samstag sonntag mittwoch",
            ),
        ),
    ),
    Pattern(  # "ngày 20", "mùng 5"
        "day, Vietnamese",
        rf"(?<!\w)(?<!\d\s)(?:ngày|mùng|mồng)\s(?P<v>{_D})(?![\w%/-]|[.,:]\d|\s(?:tháng|đêm|ngày))",
        0.6,
        needs=Needs(digits=1, literals=("ngày", "mùng", "mồng", "Ngày", "Mùng")),
    ),
    Pattern(  # "agosto dia dezesseis", "no dia quinze", "el día veintitrés", "jusqu'au 31"
        "day by its word, in words",
        r"\b(?P<v>(?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)\s(?:no\s)?dia\s"
        rf"(?:{_D}\b|(?:primeiro|dois|tr[êe]s|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|c?quatorze|catorze|quinze"
        r"|dez[ae]sseis|dez[ae]ssete|dezoito|dez[ae]nove|vinte(?:\se\s\w{2,6})?|trinta(?:\se\sum)?)\b))"
        r"|\b(?:no|do|ao|pro|até\so|para\so|el|del|al|para\sel)\s(?P<v>d[ií]a\s(?:primeiro|primero|dois|dos|tr[êe]s"
        r"|quatro|cuatro|cinco"
        r"|seis|sete|siete|oito|ocho|nove|nueve|dez|diez|onze|once|do[zc]e|tre[zc]e|[cq]u?atorze|catorce|quin[zc]e|dez[ae]sseis"
        r"|dez[ae]ssete|dezoito|dez[ae]nove|dieci\w{4,6}|vinte(?:\se\s\w{2,6})?|veinte|veinti\w{3,6}"
        r"|tr[ei]{1,2}nta(?:\s[ey]\sun?m?o?)?))\b"
        rf"|\bjusqu['’]au\s(?P<v>{_D})(?=[.;!?)]|,(?!\d)|\s?$|\s(?:inclus|au|pour|et|mais)\b)",
        0.6,
        needs=Needs(words=words("dia d jusqu")),
    ),
)
