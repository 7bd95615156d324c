"""Streets that their word abroad makes, with a number or without, and houses whose number is said in another language.

For ``street_address``: "in ulica Polna", "24, Triq San Pawl", "via dei Mille quarantotto", "trois rue des Lilas".
"""

from __future__ import annotations

from recognizers.base import Needs, Pattern, words

_PART = (
    r"(?:(?:de la|de|du|des|della|delle|degli|dello|dell['’]|dei|del|di|da|do|dos|la|le|les|el|y|tal|ta['’]|san|santa"
    r"|[ld]['’])\s?)"
)
_CAP = r"[A-ZÀ-ÞĀ-Ž][\w'’]{1,24}"
_CAPS = rf"{_CAP}(?:[ -]{_PART}{{0,2}}{_CAP}){{0,3}}"
_NUMBER_BEHIND = r"(?:,? (?:n[°ºo]\.? ?|nr\.? ?)?\d{1,4} ?(?:[a-z](?!\w))?(?![\w%:]|[.,]\d))?"
_ITALIAN = (
    r"(?=[a-z]{3})(?:(?:due|tre|quattro|cinque)?cento)?(?:(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[aio]?)?"
    r"(?:uno|due|tr[eé]|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette"
    r"|diciotto"
    r"|diciannove)?(?!\w)"
)
_GERMAN_UNIT = r"(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)"
_GERMAN = (
    rf"(?:{_GERMAN_UNIT}?hundert(?:und)?)?(?:(?:{_GERMAN_UNIT}und)?(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|sechzig|siebzig"
    rf"|achtzig"
    r"|neunzig)|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|eins|zwo|zehn|elf|zwölf"
    rf"|{_GERMAN_UNIT})(?![\wäöüß])(?:\s[a-e](?!\w))?"
)
_DUTCH = (
    r"(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)?honderd)?(?:(?:[a-zé]{3,6}[eë]n)?(?:twintig|dertig|veertig"
    r"|vijftig|zestig"
    r"|zeventig|tachtig|negentig)|(?:der|veer|vijf|zes|zeven|acht|negen)tien|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
    r"|tien|elf"
    r"|twaalf)(?![\w])(?:\s[a-e](?!\w))?"
)
_FIRST = r"(?:[eé]{1,2}n|zw|dr|vi|f[uü]|vij|se|si|ze|ac|ne|el|h[uo]nd|twe|twa|tw[iu]|ti|ta|de|ve)"
"""How the number words of German and Dutch begin."""
_SAID_WORDS = words(
    "zwei zwo drei vier nf sechs sieben acht neun zehn elf zw lf eins dreizehn vierzehn nfzehn sechzehn siebzehn achtzehn",
    "neunzehn zwanzig dreissig vierzig nfzig sechzig siebzig achtzig neunzig hundert twee drie vijf zes zeven negen tien",
    "twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig",
    "tachtig negentig honderd",
    *(f"{one}und{ten}" for one in ("ein", "zwei", "drei", "vier", "nf", "sechs", "sieben", "acht", "neun")
      for ten in ("zwanzig", "drei", "vierzig", "f", "sechzig", "siebzig", "achtzig", "neunzig")),
    *(f"{one}en{ten}" for one in ("een", "vier", "vijf", "zes", "zeven", "acht", "negen")
      for ten in ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")),
)  # fmt: skip
_FRENCH = (
    r"(?:mille|cents?|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente"
    r"|quarante"
    r"|cinquante|soixante|et)"
)
_SPANISH = (
    r"(?:mil|cien|ciento|(?:dos|tres|cuatro|seis|ocho)cientos|quinientos|setecientos|novecientos|un[oa]?|dos|tres|cuatro|cinco"
    r"|seis|siete"
    r"|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\w{4,6}|dez[ae]sseis|dez[ae]ssete|dezoito"
    r"|dez[ae]nove|dois|duas|três|quatro|sete|oito|nove|dez|onze|doze|treze|quatorze|quinze|vinte|trinta|quarenta"
    r"|veinte|veinti\w{3,6}|treinta|cuarenta|cincuenta|sesenta"
    r"|setenta"
    r"|ochenta|noventa)(?!\w)"
)
_NOT_NAMED = (
    r"(?!(?:en|con|por|para|que|qué|de|del|al|a|y|e|o|u|ni|no|es|era|está|esta|estan|hay|se|me|le|lo|la"
    r"|si|sin|mas|más|muy|tan|casi|como|cuando|donde"
    r"|dónde|porque|pero|pues|desde|hasta|hacia|entre|sobre|cerca|lejos|atr[aá]s|detr[aá]s|enfrente"
    r"|frente|junto|esquina|abajo|arriba|adelante|afuera"
    r"|ahora|ahorita|ayer|hoy|mañana|tiene|tenía|queda|quedó|llega|llegando|fue|iba|va|vive|viven|vivo"
    r"|aquí|aqui|allá|alla|ahí|ahi|allí|alli"
    r"|apartamento|departamento|depto|apto|unidad|suite|piso|casa|interior|n[uú]mero|c[oó]digo|colonia"
    r"|principal(?:es)?|administrativ[ao]|m[eé]dico|nuevo|viejo|blanco|grande|cerrad[ao]s?|angosta|ancha|oscura"
    r"|mojada|vac[ií]a|equivocada|correcta|siguiente|anterior|paralela|transversal|privada|peatonal"
    r"|tranquila|misma|otra|entera|gracias|por favor"
    r"|errada|certa|vizinha|hoje|ontem|agora|ali|quando|toda|onde|em|com|do|da|dos|das|não|está|fica|tem"
    r"|um|uma|meu|minha|el|los|las|ella|su|mi|tu|ya|yo|un|una)\b)"
)
"""What a word behind "la calle" may not be that is its name."""
_SAID_STREET = (
    rf"(?:(?:de la|de los|de las|del?|la|las|los|el|san|santa|santo|são|do|da|dos|das) ){{0,2}}{_NOT_NAMED}[^\W\d_]{{3,20}}"
    rf"(?: {_NOT_NAMED}[^\W\d_]{{3,20}}(?= (?:en|apartamento|departamento|depto|apto|unidad|suite|piso|y"
    rf"|esquina|entre)\b|[.,;?!]|\s?$))?"
)
_HINDI = (
    r"(?:ek|do|teen|tin|ch?aar|char|paanch|panch|chh?ah?|chh?e|saat|sat|aath|ath|nau|das|gyarah|barah|baarah|terah|chaudah"
    r"|pandrah|solah"
    r"|satrah|atharah|unnis|bees|bis|tees|tis|chalis|pachaas|pachas|saath|sattar|assi|nabbe|sau|hazaar|hazar|zero|shunya"
    r"|double|triple)"
)
_NO_COUNT = (
    r"(?!\s(?:uhr|stunden?|minuten?|tagen?|wochen?|monaten?|jahren?|leute|personen|mal|uur|dagen|keer|ore|minuti|euro|heures?"
    r"|horas))"
)

_DAY_OF_STREET = (
    r"(?:\d{1,2}\.?|[XVI]{1,5}|primero|primeiro|dos|dois|tres|três|quatro|cuatro|cinco|seis|sete|siete|oito|ocho|nove|nueve|dez|diez"
    r"|onze|once|doze|doce|treze|trece|quatorze|quinze|quince|dezesseis|dezoito|vinte(?: e \w{3,6})?|veinte|onze|quatre|huit|huit"
    r"|venticinque|venti|quattro)"
)
_MONTH_OF_STREET = (
    r"(?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|enero|febrero|marzo|mayo|junio|julio"
    r"|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januar|februar|märz|april|juni|juli|august|oktober"
    r"|dezember|maja|sierpnia|listopada|stycznia)"
)

ABROAD_PATTERNS = (
    Pattern(  # "rua quinze de novembro 318", "58 rue du 8 mai 1945", "Straße des 17. Juni 69"
        "street called after a day",
        r"(?<![\w'’-])(?:\d{1,4}(?: ?bis| ?ter)?,? )?(?:rua|r\.|calle|c/|via|avenida|av\.?|plaza|piazza|praça|travessa|alameda|largo"
        rf"|rue|avenue|place|boulevard|ul\.|ulica|plac|straße|strasse|platz)"
        rf" (?:(?:del?|du|da|do|des) )?{_DAY_OF_STREET} (?:de |di |d[ue] )?"
        rf"{_MONTH_OF_STREET}(?: (?:de )?(?:18|19|20)\d\d(?!\d))?(?:,? (?:n[°ºo]\.? ?)?\d{{1,5}} ?(?:[a-z](?!\w))?(?![\w%:]))?",
        0.85,
        needs=Needs(
            words=words(
                "rua r calle c via avenida av plaza piazza pra travessa alameda largo rue avenue place boulevard ul ulica plac stra",
                "strasse platz",
            )
        ),
    ),
    Pattern(  # "Pärnu mnt 82-10", "Gedimino pr. 46", "Brīvības iela 12": of the Baltic
        "Baltic",
        r"(?<![\w'’-])[^\W\d_]{3,20}(?: [^\W\d_]{3,20})? (?:tn|mnt|pst|puiestee|tänav|maantee|iela|prospekts|gatvė|g\.|pr\.|al\.) "
        r"\d{1,3} ?[a-z]?(?:-\d{1,3})?(?![\w%:/]|[.,]\d)",
        0.7,
        needs=Needs(digits=1, words=words("tn mnt pst puiestee t maantee iela prospekts gatv g pr al")),
    ),
    Pattern(  # "Sderot Rothschild 19", "Trg bana Jelačića 6a", "Námestie SNP 4"
        "square or street of Israel and the south",
        r"(?<![\w'’-])(?:derech|sderot|rehov|rechov|trg|bulevar|námestie|náměstí|trieda|třída) (?:[^\W\d_]{2,20}[ -]){1,3}"
        r"\d{1,4}(?:/\d{1,3})?[a-z]?(?![\w%:/]|[.,]\d)",
        0.7,
        needs=Needs(digits=1, words=words("derech sderot rehov rechov trg bulevar n trieda t")),
    ),
    Pattern(  # "za ulica Polna", "24, Triq San Pawl", "at the corner with vico Lungo Celso"
        "street word abroad, and a name",
        r"(?-i)\b(?=[\dTtSsOoLlVvRrCcBbAaUuJjHhp])(?<!['’-])(?:\d{1,4}[A-Za-z]?(?:/\d{1,4})?,? )?(?:[Tt]riq|TRIQ|[Ss]qaq"
        r"|[Oo]dos|ODOS|[Ll]eoforos|[Vv]ico"
        r"|[Rr]ruga|(?<!\b(?:I|we|you|they|to|ll|will|may|would|must) )rue"
        r"|R(?:ue|te|UE) (?=de |du |des |la |d['’]|l['’]|DE |DU |DES )|[Ss]ráid|[Bb]óthar|[Cc]alçada|[Bb]eco"
        r"|[Ll]argo (?=d[aeo]s? )"
        r"|[Ss]trada|[Aa]leea|[Cc]alea|[Uu]lic[aey]|[Jj]alan|[Ll]orong|[Hh]eol|(?<=\d )passage|[Tt]hanon|[Ss]oi)"
        rf"(?:(?<= )|\s){_PART}{{0,2}}{_CAPS}{_NUMBER_BEHIND}(?:,? house \d{{1,4}}(?:/\d{{1,4}})?(?!\w))?",
        0.6,
        needs=Needs(
            words=words(
                "triq sqaq odos leoforos vico rruga rue rte sr thar cal beco largo strada aleea calea ulica ulice ulicy jalan",
                "lorong heol passage thanon soi",
            )
        ),
    ),
    Pattern(  # "via delle Palme", "on Via Garibaldi", "casa di Gino in via Mezzocannone"
        "via, and a name",
        rf"(?-i)(?<![\w'’-])(?:via (?:dei|delle|degli|dello|della|dell['’]) ?|(?<=\b(?:[Oo]n|[Aa]t|of|[Ii]n|off|down"
        rf"|from) )Via {_PART}{{0,2}}(?=[A-Z])"
        rf"|(?<=\b(?:flat|home|apartment|house|casa|abit[aoi]|vive|ufficio|negozio|lives?|living|office|shop"
        rf"|bar)(?: [\w'’]{{1,14}}){{0,6}}"
        rf" (?:in|a|di) )via )(?:{_CAPS}|[a-z][\w'’]{{3,20}}(?= (?:numero |civico )?(?:\d|{_ITALIAN})))"
        rf"(?:,? (?:numero |civico )?(?:\d{{1,4}}(?:/?[a-zA-Z])?(?![\w%:]|[.,]\d)|{_ITALIAN}))?",
        0.65,
        needs=Needs(words=words("via")),
    ),
    Pattern(  # "viale dei giardini ventidue"
        "Italian, said",
        r"(?<![\w'’-])(?:via|viale|piazza|corso|vicolo|largo|contrada) (?:d\w{1,4}['’]? )?(?!(?:mail|email|web|per|con|sms"
        r"|app)\b)[\w'’]{3,20}"
        rf"(?: (?!numero|civico)[\w'’]{{3,20}})?,? (?:numero |civico )?{_ITALIAN}{_NO_COUNT}",
        0.65,
        needs=Needs(words=words("via viale piazza corso vicolo largo contrada")),
    ),
    Pattern(  # "rosengasse achtzehn tür neun", "am harras sieben"
        "German or Dutch, said",
        rf"\b(?=[\w-]{{6,34}} {_FIRST})(?P<v>[a-zäöüß-]{{3,24}}(?:stra(?:ß|ss)e|gasse|platz|allee|(?<=[a-zäöü]{{3}})weg|ufer"
        rf"|damm|markt) {_GERMAN}"
        rf"(?:,? (?:tür|stiege|top|stock) {_GERMAN}){{0,3}}){_NO_COUNT}"
        rf"|\b(?=[\w-]{{6,34}} {_FIRST})(?P<v>[a-zë-]{{3,24}}(?:straat|laan|plein|gracht|kade|singel|dijk|steeg"
        rf"|(?<=[a-zë]{{3}})weg) {_DUTCH}){_NO_COUNT}",
        0.65,
        needs=Needs(words=_SAID_WORDS),
    ),
    Pattern(  # "wohnt am harras 7"
        "lives there, in German",
        r"\b(?:wohn(?:t|e|en|haft)|adresse(?: ist)?|lebt|lebe|daheim|gemeldet)(?: bei [\wäöüß]{2,16}(?: [\wäöüß]{2,16})?)? "
        r"(?P<v>(?:am|im|an der|auf der|auf dem|in der|beim|zum|zur|unter den) "
        rf"[a-zäöüß-]{{3,20}} (?:{_GERMAN}|\d{{1,3}} ?[a-e]?(?![\w%:]|[.,]\d)){_NO_COUNT})",
        0.65,
        needs=Needs(words=words("wohnt wohne wohnen wohnhaft adresse lebt lebe daheim gemeldet")),
    ),
    Pattern(  # "trois rue des Lilas", "mille quarante chemin du lac"
        "French, said",
        rf"(?<![\w-])(?:{_FRENCH}[ -]){{1,6}}(?:bis |ter )?(?:rue|avenue|boulevard|chemin|all[ée]e|impasse|quai|passage|square"
        rf"|rang|(?:place"
        r"|route|cours)(?= d)) (?:(?:de la|de l['’]|du|des|de|d['’]|la|le|l['’]) ?)?[\w'’-]{3,20}(?:(?<=-\w{3})[\w-]{1,12})?",
        0.65,
        needs=Needs(
            words=words(
                "rue avenue boulevard chemin all allee impasse quai passage square rang place route cours"
            )
        ),
    ),
    Pattern(  # "calle olmo doscientos catorce"
        "Spanish, said",
        r"\b(?=[cptaverbl])(?:calle|avenida|paseo|plaza|carrera|travesía|rua|avinguda|carrer|privada|cerrada|callejón|calzada|andador"
        r"|pasaje|circuito|travessa|alameda|praça|viela|beco|ladeira|estrada|rodovia) (?:(?:de|del|la|los|las|san|santa|são|santo|do"
        r"|da|dos|das|e) ){0,3}"
        rf"[\w'’]{{3,20}}(?: [\w'’]{{3,20}})?,? (?:n[úu]mero )?{_SPANISH}(?: (?:[ye] )?{_SPANISH}){{0,3}}(?: (?:a|be|ce"
        rf"|de|bis)(?= en\b|[,.]|\s?$))?",
        0.65,
        needs=Needs(
            words=words(
                "calle avenida paseo plaza carrera traves rua avinguda carrer privada cerrada callej calzada andador pasaje circuito",
                "travessa alameda pra viela beco ladeira estrada rodovia",
            )
        ),
    ),
    Pattern(  # "el dos mil uno de la calle encino", "seiscientos doce avenida san pedro"
        "Spanish, said, its number first",
        rf"(?<![\w-]){_SPANISH}(?: (?:y )?{_SPANISH}){{0,5}},? (?:de la |en la |sobre la )?"
        rf"(?:calle|avenida|calzada|carretera|paseo|bulevar|rua) {_SAID_STREET}",
        0.65,
        needs=Needs(words=words("calle avenida calzada carretera paseo bulevar rua")),
    ),
    Pattern(  # "mil uno east cesar chavez", of the United States, with the number in Spanish
        "English, its number said in Spanish",
        rf"(?<![\w-]){_SPANISH}(?: (?:y )?{_SPANISH}){{1,5}} (?:north|south|east|west) {_NOT_NAMED}[^\W\d_]{{3,20}}"
        rf"(?: {_NOT_NAMED}[^\W\d_]{{2,20}}){{0,2}}",
        0.65,
        needs=Needs(words=words("north south east west")),
    ),
    Pattern(  # "con la calle flower", "queda en la avenida las palmas", "na rua das acácias": no number
        "Spanish, said, without a number",
        rf"\b(?:la|una|esta|esa|con|na|pela|nesta) (?P<v>(?:calle|avenida|calzada|bulevar|rua) {_SAID_STREET})"
        rf"|\b(?:el|del|al|en) (?P<v>(?:edificio|residencial|condominio|fraccionamiento|multifamiliar) {_SAID_STREET})",
        0.6,
        needs=Needs(
            words=words(
                "calle avenida calzada bulevar rua edificio residencial condominio fraccionamiento multifamiliar"
            )
        ),
    ),
    Pattern(  # "pe o box dos tres cuatro", "apartado postal setenta y uno"
        "box, said in Spanish",
        rf"\b(?:(?:pe|p) ?o box|apartado(?: postal)?|casilla(?: de correo)?) (?P<v>{_SPANISH}(?: (?:y )?{_SPANISH}){{0,6}})",
        0.65,
        needs=Needs(words=words("box apartado casilla")),
    ),
    Pattern(  # "rivadavia veintidós catorce piso cuatro", of Argentina: no word for the street
        "Spanish, said, with its floor",
        rf"(?<![\w-])[^\W\d_]{{4,18}} {_SPANISH}(?: (?:y )?{_SPANISH}){{0,4}},? (?:piso|depto|departamento|timbre) {_SPANISH}"
        rf"(?: (?:depto|departamento|puerta) {_SPANISH}| (?:a|be|ce|de)(?= |[,.]|$))?",
        0.65,
        needs=Needs(words=words("piso depto departamento timbre")),
    ),
    Pattern(  # of Colombia: "calle 12B número 40 Sur 7, apto 301", "carrera 7 # 45-10"
        "Colombian",
        r"\b(?:calle|carrera|cra|cll?|kr|diagonal|transversal|avenida|av)\.? \d{1,3} ?[A-Z]?(?: (?:sur|norte|este|oeste|bis))?,? "
        r"(?:#|n[úu]mero|n[º°o]\.?) ?\d{1,3} ?[A-Z]?(?: (?:sur|norte|este|oeste|bis))?[ –-]{1,3}\d{1,3}(?!\d)"
        r"(?:,? (?:piso|apto|apartamento|interior|int|torre|casa|bloque)\.? \w{1,5}){0,3}",
        0.8,
        needs=Needs(digits=4, words=words("calle carrera cra cl cll kr diagonal transversal avenida av")),
    ),
    Pattern(  # of Indonesia, by its neighbourhoods: "Dk. Ngemplak RT 03 RW 07", "RT.02/RW.05"
        "Indonesian, by its neighbourhoods",
        r"(?-i)(?<!\w)(?P<v>(?:(?:Dk|Dsn|Ds|Kp|Jl|Jln|Gg|Lk|Lingk)\.? |(?:Dukuh|Dusun|Desa|Kampung|Kampong|Komplek"
        r"|Perum(?:ahan)?|Gang|Jalan) )?"
        r"(?:(?!RT\b|RW\b"
        r"|Alamat\b)[A-Z][\w'’.-]{1,20} ){0,4}(?:[Nn]o\.? ?\d{1,4}\w?,? )?R[Tt][. ]{0,2}\d{1,3}(?: ?[/,] ?"
        r"| )R[Ww][. ]{0,2}\d{1,3})(?!\d)"
        r"|(?<!\w)RT ?/ ?RW\s?:?\s(?P<v>\d{1,3} ?/ ?\d{1,3})(?!\d)",
        0.75,
        needs=Needs(digits=2, words=words("rt")),
    ),
    Pattern(  # of the Philippines, without its barangay: "#14 Purok Maligaya", "Sitio Kawayan"
        "Philippine, part of a village",
        r"(?-i)(?<![\w#])(?:#? ?\d{1,4}[A-Z]?,? )?(?:Purok|Sitio|PUROK|SITIO|Prk\.) ?(?:\d{1,3}(?:-?[A-Z])?(?!\w)"
        r"|[A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{2,20})?)",
        0.7,
        needs=Needs(words=words("purok sitio prk")),
    ),
    Pattern(  # "Contrada Serralunga, senza numero", "loc. Pian di Neve snc", "Calle Mayor s/n"
        "Italian or Spanish, without a number",
        rf"(?-i)(?<!\w)(?i:contrada|c\.da|localit[àa]|loc\.|frazione|fraz\.|borgata|cascina|via|viale|strada|calle"
        rf"|avenida|camino|carretera"
        rf"|rua|estrada|largo|plaza|paraje) {_PART}{{0,2}}{_CAPS},? (?i:senza numero|s\.?n\.?c\.?|s/n|sin n[úu]mero"
        rf"|sem n[úu]mero)(?!\w)",
        0.75,
        needs=Needs(
            words=words(
                "contrada c localit localita loc frazione fraz borgata cascina via viale strada calle avenida",
                "camino carretera rua estrada",
                "largo plaza paraje",
            )
        ),
    ),
    Pattern(  # "Pradler Au 14/3", "Obere Lände 7": of Austria and Switzerland
        "German, two words",
        r"(?-i)(?<!\w)[A-ZÄÖÜ][a-zäöüß]{2,18}er (?:Au|Lände|Zeile|Gürtel|Anger|Graben|Lend|Kai|Hauptstraße|Hauptstr\."
        r"|Landstraße|Chaussee"
        r"|Steig|Stiege|Weide|Heide|Winkel|Reihe|Wall|Twiete|Ring|Ufer|Damm|Hof|Höhe|Wiese|Feld|Berg|Tor|Markt|Rain|Matte|Halde)"
        r" \d{1,3}[a-z]?(?:/\d{1,3}){0,3}(?![\w%:/]|[.,]\d)",
        0.65,
        needs=Needs(
            digits=1,
            words=words(
                "au l nde zeile g rtel anger graben lend kai hauptstra hauptstr landstra chaussee steig stiege",
                "weide heide winkel reihe",
                "wall twiete ring ufer damm hof h he wiese feld berg tor markt rain matte halde",
            ),
        ),
    ),
    Pattern(  # in a text with letters of Czech: "Nad Rybníkem 14", "Bezručova 61", "Pod Kaštany 5/112"
        "Czech, without a word for the street",
        r"(?-i)(?<!\w)(?<![.!?] V )(?:(?:Nad|Pod|Mezi|Na|Za|U|K|Ke|V|Ve|Při) (?:[A-ZÁČĎŘŠŤŽÚ][a-zà-ž]{2,16}"
        r"|[a-zà-ž]{3,14}(?:ou|em|ách|ích)(?= \d{1,4}(?:[.,\n)]|$)))"
        r"|[A-ZÁČĎŘŠŤŽÚ][a-zà-ž]{2,16}(?:ova|[sc]ká|[eí]ho)) \d{1,4}(?:/\d{1,4})?[a-z]?(?![\w%:/]|[.,]\d|\.\s(?-i:[a-zà-ž])|\s?Kč)",
        0.6,
        needs=Needs(digits=1, literals=("ř", "ě", "ů", "Ř", "č", "š", "ž", "Š", "Č", "Ž")),
    ),
    Pattern(  # "słoneczna piętnaście w józefowie", "kwiatowa siedem klatka b"
        "Polish, said",
        r"(?<![\w-])(?:(?:ulica|ulicy|ul\.?) [a-ząćęłńóśźż]{4,18}|[a-ząćęłńóśźż]{3,16}(?:ska|cka|owa|eczna|olna|jna|rna))"
        r" (?:jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć|(?:jede|dwa|trzy|czter|pięt|szes|siedem"
        r"|osiem|dziewięt)naście"
        r"|(?:dwadzieścia|trzydzieści|czterdzieści|\w{4,8}dziesiąt|sto)(?: (?:jeden|dwa|trzy|cztery|pięć|sześć|siedem"
        r"|osiem|dziewięć))?)"
        r"(?: (?:[a-e]|m|mieszkania|łamane przez|przez) \w{3,14})?(?=[.,]|\s?$|\s(?:w|we|klatka|mieszkanie|mieszkania"
        r"|lokal|kod|piętro|domofon"
        r"|parter|blok|na|koło|przy|drugie|pierwsze|trzecie)\b)(?<!(?:godzina|rozmowa|umowa|cyfrowa|połowa) \w{3,12})",
        0.65,
        needs=Needs(
            words=words(
                "jeden dwa trzy cztery siedem osiem pi sze dziewi dziesi jedena dwana trzyna czterna szesna",
                "siedemna osiemna dwadzie trzydzie sto",
            )
        ),
    ),
    Pattern(  # "makan number teen sau barah", "gali no saat", "gali no 7"
        "Hindi, said",
        rf"(?<!\w)(?:makaa?n|house|gali|plot|flat|kothi|sector|ward) (?:number |no\.? "
        rf"|nambar )(?:{_HINDI}(?: {_HINDI}){{0,4}}(?!\w)|(?<=gali"
        rf" (?:no|no\.|number) )\d{{1,4}}[a-z]?(?![\w.%]))(?:,? (?:gali|block|phase) (?:number |no\.? "
        rf"|nambar )?(?:{_HINDI}(?!\w)(?: {_HINDI}"
        r"(?!\w)){0,3}|\d{1,4}))?",
        0.7,
        needs=Needs(words=words("makan makaan house gali plot flat kothi sector ward")),
    ),
    Pattern(  # "hẻm 47/12 Lê Văn Sỹ", "so 45 ngo 120 Hoang Hoa Tham"
        "Vietnamese",
        r"(?-i)(?<!\w)(?:[Ss][ốo] (?:nhà )?\d{1,4}[A-Z]?,? )?(?:[Nn]g[õo]|[Hh][ẻe]m|[Nn]g[áa]ch"
        r"|[Kk]i[ệe]t) \d{1,4}(?:/\d{1,4}){0,3},? "
        r"(?:(?:đường|duong|phố|pho) )?[A-ZÀ-Ỹ]\w{0,8}(?: [A-ZÀ-Ỹ]\w{0,8}){1,3}(?!\w)",
        0.75,
        needs=Needs(digits=1, words=words("ng ngo h hem ngach kiet m ch ki t")),
    ),
    Pattern(  # "19 share3 Nasr", "sha2a 7"
        "Arabic, in Latin letters",
        r"(?<!\w)(?:\d{1,4} )?shar[ei]?3(?: el)?[ -](?!is|was|and|has|does|as)[\w'’]{2,20}(?:(?-i: [A-Z][\w'’]{2,20}))?(?!\w)"
        r"|(?<!\w)(?:(?:el )?do?r (?:el )?\w{3,10},? )?"
        r"(?:sha[2']?[2']a|3[oei]mara) (?:ra2am )?\d{1,4}(?!\w)",
        0.65,
        needs=Needs(digits=1, literals=("3", "sha2a", "Sha2a", "sha'a")),
    ),
    Pattern(  # "Mz. K lote 9", "vecina del 5º C"
        "Spanish, parts",
        r"(?-i)(?<!\w)(?P<v>M[zZ][aAnN]?[.:]? ?[A-Z]\d{0,2},? (?i:lote|lt\.?) ?\d{1,3}[A-Z]?)(?!\w)"
        r"|\b(?:del|el|vive en el|piso|puerta|vecin[oa] del) (?P<v>\d{1,2}\.?º ?[A-H])(?!\w)",
        0.65,
        needs=Needs(words=words("mz mza mzn del el vive piso puerta vecino vecina")),
    ),
    Pattern(  # "satul Poiana, nr. 12"
        "house of a village",
        rf"(?-i)(?<!\w)(?:[Ss]at(?:ul)?|[Cc]om(?:una)?\.?|[Ss]elo|[Oo]bec|[Ww]ieś) {_CAP}(?: {_CAP})?,? (?P<v>(?:nr|br"
        rf"|[čc]\.? ?p|[čc])\.? ?"
        r"\d{1,4}[a-zA-Z]?)(?![\w/])",
        0.65,
        needs=Needs(digits=1, words=words("sat satul com comuna selo obec wie")),
    ),
    Pattern(  # "Sakyo-ku Yoshida Honmachi 36-1, Haitsu Sakura 203"
        "Japanese, in Latin letters",
        r"(?-i)(?<![\w-])(?:[A-Z][a-zō]{2,14}-(?:to|fu|ken|shi|ku|cho|chō|gun|machi|mura),? ){1,4}(?:[A-Z][a-zō]{2,14}(?:-cho"
        r"|-chō)? ){0,3}"
        r"\d{1,4}(?:-\d{1,4}){0,3}(?:,? [A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14}){0,2} \d{2,4})?(?![\w-])",
        0.75,
        needs=Needs(digits=1, words=words("shi ku cho ch machi mura")),
    ),
    Pattern(  # "in nummer 12", "au numéro 14": the word with its number
        "number word abroad",
        r"\b(?:op|in(?: der)?|au|al|en el|no) (?P<v>(?:nummer|hausnummer|huisnummer|num[ée]ro|n[úu]mero) \d{1,4}[a-z]?)"
        r"(?![\w%:/-]|[.,]\d|\s(?:ans|jahre|euros?)\b)",
        0.6,
        needs=Needs(digits=1, words=words("nummer hausnummer huisnummer num ro mero numero")),
    ),
)
