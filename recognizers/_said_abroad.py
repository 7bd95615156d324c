"""Numbers said digit by digit, or in pairs, in languages of Europe, Asia and Africa: four words at least, or seven with hundreds.

English and Spanish are read as digits elsewhere; of these languages a written form is not needed, for nobody counts aloud so.
"""

from __future__ import annotations

from recognizers.base import words

_LANGUAGES = (
    "z[ée]ro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante"
    "|cinquante|soixante|et",
    "null|eins?|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn"
    "|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)",
    "zero|un[oa]?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette"
    "|diciotto|diciannove"
    "|(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[aio]?(?:uno|due|tre|quattro|cinque|sei|sette|otto|nove)?",
    "zero|uma?|dois|duas|três|tres|quatro|cinco|seis|meia|sete|oito|nove|dez|onze|doze|treze|quatorze|catorze|quinze|dezesseis|dezessete"
    "|dezoito|dezenove|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|e",
    "nul|e[eé]n|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien"
    "|(?:[a-zë]{3,6}[eë]n)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)",
    "zero|jeden|dwa|trzy|cztery|pi[ęe][ćc]|sze[śs][ćc]|siedem|osiem|dziewi[ęe][ćc]|dziesi[ęe][ćc]|(?:jede|dwa|trzy|czter|pi[ęe]t|szes|siedem"
    "|osiem|dziewi[ęe]t)na[śs]cie|dwadzie[śs]cia|trzydzie[śs]ci|czterdzie[śs]ci|(?:pi[ęe][ćc]|sze[śs][ćc]|siedem|osiem|dziewi[ęe][ćc])dziesi[ąa]t"
    "|sto|dwie[śs]cie|trzysta|czterysta|(?:pi[ęe][ćc]|sze[śs][ćc]|siedem|osiem|dziewi[ęe][ćc])set",
    "noll?|null?|ett|ei?n|tv[åa]|to|tre|fyra|fire|fem|sex|seks|sju|syv|[åa]tta|[åa]tte|otte|nio|ni|tio|ti|elva|elleve|tolv|(?:tret|fjor"
    "|fem|sex|seks|sjut|syt|ar|at|nit)t[eo]n|(?:(?:en|to|tre|fire|fem|seks|syv|otte|ni)og)?(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds"
    "|firs|halvfems)|(?:tjugo|tjue|trettio?|f[öøo]rtio?|fyrtio|femtio?|sextio?|sekstio?|sjuttio?|[åa]ttio?|nittio?)(?:ett|en|tv[åa]|to"
    "|tre|fyra|fire|fem|sex|seks|sju|syv|[åa]tta|[åa]tte|nio|ni)?",
    "s[ıi]f[ıi]r|bir|iki|[üu][çc]|d[öo]rt|be[şs]|alt[ıi]|yedi|sekiz|dokuz|on|yirmi|otuz|k[ıi]rk|elli|altm[ıi][şs]|yetmi[şs]|seksen|doksan",
    "kh[ôo]ng|m[ộo]t|hai|ba|b[ốo]n|t[ưu]|n[ăa]m|l[ăa]m|s[áa]u|b[ảa]y|t[áa]m|ch[íi]n|m[ườuo]{2}i",
    "nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh",
    "sifuri|moja|mbili|tatu|nne|tano|sita|saba|nane|tisa|kumi",
)
"""Digits and numbers below a hundred, or what is said like them, in these languages."""
_SPELLED = (
    (
        r"efe|hache|jota|eme|ene|eñe|erre|uve|equis|zeta|agá|dáblio",
        r"efe|hache|jota|eme|ene|eñe|erre|uve|equis|zeta|agá|dáblio|xis|zê|a|be|ce|de|e|ge|i|griega|ka|ele|o|pe|cu|ese"
        r"|te|u|ve|doble|corta"
        r"|ye|y|[bcdgpqtv]ê|cero|zero|un[oa]?|um|dos|dois|duas|tr[eê]s|cuatro|quatro|cinco|seis|siete|sete|ocho|oito"
        r"|nueve|nove|guion|guión"
        r"|traço|barra",
        words("efe hache jota eme ene erre uve equis zeta ag blio"),
    ),
    (
        r"effe|acca|emme|enne|erre|esse|cappa|ics|zeta|elle",
        r"effe|acca|emme|enne|erre|esse|cappa|ics|zeta|elle|a|bi|ci|di|e|gi|i|lunga|o|pi|cu|qu|ti|u|vi|vu|doppia"
        r"|ipsilon|zero|uno|due|tre"
        r"|quattro|cinque|sei|sette|otto|nove|dieci|trattino|barra",
        words("effe acca emme enne erre esse cappa ics zeta elle"),
    ),
)
"""What letters are called in Spanish, Portuguese and Italian: those that are hardly a word, and all with the digits; words of them."""
_SIGNS = r"(?:tra[çc]o|barra|barre|tiret|trattino|strich|schr[äa]gstrich|bindestrich|streep|streck|kre[sś]ka|[łl]amane|tire|g[ạa]ch)"
"""What a stroke between them is called."""
SAID_WORDS = words(
    "deux trois quatre cinq huit neuf onze douze quinze vingt trente quarante cinquante soixante zwei zwo drei vier sechs sieben",
    "neun zehn",
    "due tre quattro cinque sei sette otto nove dois duas quatro cinco sete oito twee drie vijf zes zeven negen zwanzig twintig",
    "jeden dwa trzy cztery siedem osiem noll ett fyra fem sju nio syv fire seks otte tyve tredive halvtreds bir iki",
    "yedi sekiz dokuz hai satu dua tiga empat lima enam",
    "tujuh delapan sifuri moja mbili tatu nne tano sita saba nane tisa",
)


_MORE = (
    (
        r"nolla|yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän",
        words("yksi kaksi kolme viisi kuusi"),
    ),
    (
        r"nula|jed(?:na|en|no|an)|dva|dvě|dve|tři|tri|čtyři|štyri|četiri|pět|päť|pet|šest|šesť|sedm|sedem|sedam|osm"
        r"|osem|osam|devět|deväť"
        r"|devet",
        words("jedna dva sedm sedem sedam osm osem osam"),
    ),
    (
        r"zero|unu|una|doi|două|doua|trei|patru|cinci|[șsş]ase|[șsş]apte|opt|nouă|noua",
        words("doi trei patru cinci"),
    ),
    (r"nulla|egy|kettő|két|három|négy|öt|hat|hét|nyolc|kilenc", words("egy nyolc kilenc")),
    (
        r"shunya|zero|sifar|ek|do|tee?n|chaa?r|paa?nch|ch[eh]{1,2}|cheh|saa?t|aa?th|nau|das|double|triple",
        words("ek teen chaar paanch saat nau aath"),
    ),
    (
        r"kosong|nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|lapan|sembilan",
        words("kosong nol satu dua tiga empat lima enam tujuh delapan lapan sembilan"),
    ),
)
_SPANISH_PAIRS = (
    r"cero|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\w{4,6}|veinte|veinti\w{3,6}"
    r"|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|y"
)
"""Of Spanish, whose digits are read elsewhere, what is said in pairs: "once cinco cuatro siete tres"."""
"""Digits of Finnish, Czech and its kin, Romanian, Hungarian, Hindi and Malay, each with words that tell of it."""
_WITH_HUNDREDS = (
    (
        r"z[ée]ro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente"
        r"|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?|mille|et",
        words("cent cents septante huitante octante nonante"),
    ),
    (
        r"s[ıi]f[ıi]r|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz"
        r"|[bcçdfghjklmnprsştvyz]e|[hk]a",
        words("iki yedi sekiz dokuz yirmi otuz"),
    ),
)
"""Numbers with hundreds, of which one takes up to six words ("deux cent quatre-vingt-dix-neuf")."""


def _run(numbers: str, least: int = 4) -> str:
    return rf"(?:(?:{numbers})[ ,.–-]{{1,3}}(?:{_SIGNS}[ ,]{{1,2}})?){{{least - 1},33}}(?:{numbers})"


def _whole(runs: str) -> str:
    return rf"(?<![\w-])(?:{runs})(?![\w-])"


def _spelled(sure: str, every: str) -> str:
    """Four letters and digits at least, two of them letters whose name is no word: "efe cuatro nueve jota"."""
    gap = "[ ,.–-]{1,3}"
    return (
        rf"(?<![\w-])(?=(?:(?:{every}){gap}){{3}}(?:{every})(?![\w-]))(?:(?:{every}){gap}){{0,6}}?(?:{sure}){gap}"
        rf"(?:(?:{every}){gap}){{0,6}}?(?:{sure})(?:{gap}(?:{every})){{0,16}}(?![\w-])"
    )


SAID_NUMBERS: tuple[tuple[str, frozenset[str]], ...] = (
    *((_whole(_run(numbers, 7)), told) for numbers, told in _WITH_HUNDREDS),
    (_whole("|".join(map(_run, _LANGUAGES))), SAID_WORDS),
    (
        _whole(_run(_SPANISH_PAIRS, 5)),
        words(
            "once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"
        ),
    ),
    *((_spelled(sure, every), told) for sure, every, told in _SPELLED),
    *((_whole(_run(numbers)), told) for numbers, told in _MORE),
)
"""Patterns, each with words of which a text must hold one."""


def _piece(numbers: str) -> str:
    return rf"(?:(?:{numbers}|\d{{1,4}})(?!\w)[ ,.…–-]{{0,5}}){{1,17}}"


SAID_PIECE = "|".join(map(_piece, (*_LANGUAGES, _SPANISH_PAIRS, *(numbers for numbers, _ in _MORE))))
"""What a piece of a number is, where one was asked for: words for digits of one of the languages, however few, and digits."""
