"""National, tax and health numbers of other countries, by their own check digits (python-stdnum) or in context.

Forms: UK National Insurance number (two letters, six digits, A to D; HMRC NIM39110), Canada SIN, India Aadhaar and PAN, Australia
TFN and Medicare, Spain DNI and NIE, France NIR, Germany IdNr, Italy codice fiscale, Netherlands BSN, Poland PESEL, Brazil CPF,
Mexico CURP, Sweden personnummer, South Africa ID, Singapore NRIC, Ireland PPS, Belgium national number.
"""

from __future__ import annotations

from collections.abc import Callable

from stdnum.au import tfn
from stdnum.be import nn
from stdnum.br import cpf
from stdnum.ca import sin
from stdnum.de import idnr
from stdnum.es import dni, nie
from stdnum.fr import nir
from stdnum.ie import pps
from stdnum.in_ import aadhaar, pan
from stdnum.it import codicefiscale
from stdnum.mx import curp
from stdnum.nl import bsn
from stdnum.pl import pesel
from stdnum.se import personnummer
from stdnum.za import idnr as za_idnr

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, led, words

_END = r"(?![\w@]|[-.]\d)"
_START = r"(?<![\w.+@-])"
_DIGITS = rf"(?:\d[ .-]?){{8,14}}\d(?:[ /-]?[A-Z])?{_END}"

_LETTERED: tuple[Callable[[str], bool], ...] = (
    dni.is_valid,
    nie.is_valid,
    pan.is_valid,
    codicefiscale.is_valid,
    curp.is_valid,
    pps.is_valid,
    nir.is_valid,
)
_CHECKED: tuple[Callable[[str], bool], ...] = (
    sin.is_valid,
    aadhaar.is_valid,
    tfn.is_valid,
    idnr.is_valid,
    bsn.is_valid,
    pesel.is_valid,
    cpf.is_valid,
    nir.is_valid,
    personnummer.is_valid,
    za_idnr.is_valid,
    nn.is_valid,
)
_CUES = (
    r"national insurance|\bni\b|nino|\bsin\b|social insurance|aadhaar|aadhar|uidai|\bpan\b|\btfn\b|tax file|\bdni\b"
    r"|\bnie\b|\bnir\b|medicare|insee|s[ée]curit[ée] sociale|s[ée]cu|versichertennummer|versicherungsnummer|kvnr"
    r"|\brg\b|\bcuit\b|\bcuil\b|\bcedula\b|c[ée]dula|\bnif\b|\bjmbg\b|\boib\b|\bcnp\b"
    r"|steuer-?id(?:entifikationsnummer)?|\bidnr\b|codice fiscale|\bbsn\b|burgerservicenummer|pesel|\bcpf\b|\bcurp\b"
    r"|personnummer|personnr|f[øo]dselsn(?:umme)?r|isikukood|rodn[ée] [čc][íi]slo|asmens kodas|\btaj\b|kimlik no"
    r"|\bnric\b|\bfin\b|\bpps\b|ppsn|rijksregister(?:nummer)?|national (?:id(?:entity)?|identification)(?: card)?"
    r"|identity card|\bid card|kennitala|n[º°o]\.? ?s\.?s\.?|seguridad social|cart[ãa]o de cidad[ãa]o"
    r"|carta d['’]identit[àa]|carte (?:nationale )?d['’]identit[ée]"
    r"|dow[óo]d(?:em|u)? osobist\w{1,3}(?:,? (?:seri[aięą]{1,2}|i|nr|numer|o numerze)){0,4}|ob[čc]ansk\w{1,4} pr[ůu]kaz\w{0,2}"
    r"|ob[čc]iansk\w{1,4} preukaz\w{0,2}|\bo\.?p\.? [čc][íi]slo|[čc][íi]slo o\.?p\b"
    r"|szem[ée]lyi(?: igazolv[áa]ny\w{0,3})?(?: sz[áa]m\w{0,2})?"
    r"|buletin(?:ul)?|carte(?:a)? de identitate|(?:osobn\w|li[čc]n\w) (?:iskaznic|kart)\w{1,2}|documento de identidad"
    r"|(?:personal)?ausweis(?:nummer|-?nr\.?)?|\bcpr(?:-?n(?:umme)?r)?\b|henkilötunnus|\bhetu\b|\begn\b|\btckn\b"
)
_ROMANCE_COUNT = (
    r"(?:zero|cero|un[oa]?|uma?|dos|dois|duas|tr[eê]s|[cq]uatro|cinco|seis|meia|si?ete|oito|ocho|nueve|nove|die?z|onze"
    r"|once|do[zc]e|tre[zc]e"
    r"|[cq]u?atorze|catorce|quin[zc]e|dez[ae]sseis|dez[ae]ssete|dezoito|dez[ae]nove|dieci\w{4,6}|vinte|veinte"
    r"|veinti\w{3,6}|tr[ei]{1,2}nta"
    r"|[cq]uarenta|cin[cq]u?enta|se[st]{1,2}enta|oitenta|ochenta|noventa|cem|cien|cento|ciento|du[sz]entos|doscientos"
    r"|trezentos|trescientos"
    r"|[cq]uatrocientos|quatrocentos|qu[ií]nhentos|quinientos|sei[sc]{1,2}i?entos|set[ei]cientos|setecentos|oitocentos|ochocientos"
    r"|nov[ei]centos|novecientos|mil|milh[ãõ][oe]s?|mill[oó]n(?:es)?|e|y)"
)
"""A word of a number of Spanish or Portuguese that is read out as a whole."""
_CUE_WORDS = words(
    "national ni nino sin social aadhaar aadhar uidai pan tfn tax dni nie nir medicare insee s securite securit secu",
    "versichertennummer versicherungsnummer kvnr rg cuit cuil cedula c nif jmbg oib cnp steuer steuerid steueridentifikationsnummer",
    "idnr codice bsn burgerservicenummer pesel cpf curp personnummer nric fin pps ppsn rijksregister rijksregisternummer identity id",
    "kennitala n no noss nss seguridad cart cartao carta carte ausweis ausweisnummer ausweisnr personalausweis personalausweisnummer",
    "personalausweisnr cpr cprnr cprnummer henkil hetu egn tckn dow dowod dowodem dowodu osobisty osobistym osobistego ob obcansky",
    "personnr fodselsnr fodselsnummer f dselsnr isikukood rodn rodne asmens taj kimlik",
    "iansky obciansky o op szem szemelyi buletin buletinul cartea identitate osobna osobne li licna licne iskaznica karta identidad",
)
"""A word of each cue, as `Needs` has them: letters without an accent."""


class NationalId(PatternEntityRecognizer):
    """Finds NATIONAL_ID."""

    entity = "NATIONAL_ID"
    patterns = (
        Pattern(
            "uk national insurance",
            rf"{_START}(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PQR-TW-Z][A-CEGHJ-NPQR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]{_END}",
            0.75,
            lift=False,
            needs=Needs(digits=6),
        ),
        Pattern(
            "indian pan",
            rf"(?-i){_START}[A-Z]{{3}}[ABCFGHLJPT][A-Z]\d{{4}}[A-Z]{_END}",
            0.7,
            needs=Needs(run=4, mixed=True),
        ),
        Pattern(
            "curp",
            rf"{_START}[A-Z]{{4}}\d{{6}}[HM][A-Z]{{5}}[A-Z\d]\d{_END}",
            0.8,
            needs=Needs(run=6, mixed=True),
        ),
        Pattern(
            "codice fiscale",
            rf"{_START}[A-Z]{{6}} ?\d{{2}}[A-EHLMPRST]\d{{2}} ?[A-Z]\d{{3}}[A-Z]{_END}",
            0.8,
            needs=Needs(digits=7, mixed=True),
        ),
        Pattern(
            "spanish",
            rf"(?-i){_START}(?:\d{{8}}|[XYZ]-?\d{{7}})-?[A-HJ-NP-TV-Z]{_END}",
            0.6,
            needs=Needs(run=7),
        ),
        Pattern("irish", rf"{_START}\d{{7}}[A-W][A-IW]?{_END}", 0.3, needs=Needs(run=7, mixed=True)),
        Pattern(
            "singapore", rf"(?-i){_START}[STFGM]\d{{7}}[A-Z]{_END}", 0.65, needs=Needs(run=7, mixed=True)
        ),
        Pattern(
            "grouped by fours",
            rf"{_START}[2-9]\d{{3}}([ -])\d{{4}}\1\d{{4}}{_END}",
            0.3,
            needs=Needs(cluster=12),
        ),
        Pattern(
            "gstin",
            rf"(?-i){_START}[0-3]\d[A-Z]{{5}}\d{{4}}[A-Z][A-Z\d]Z[A-Z\d]{_END}",
            0.8,
            needs=Needs(run=4, mixed=True),
        ),
        Pattern(  # Danish, Finnish and Icelandic: day, month, year; Swedish and Czech: year, month (women's plus 50), day
            "date and serial",
            rf"{_START}(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d|(?:19|20)?\d\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01]))"
            rf"(?:[-+]\d{{3}}[\dA-Z]|/\d{{3,4}}){_END}",
            0.65,
            needs=Needs(run=6, literals=("-", "+", "/")),
        ),
        Pattern("pakistani", rf"{_START}[1-7]\d{{4}}-\d{{7}}-\d{_END}", 0.75, needs=Needs(cluster=13)),
        Pattern("cpf", rf"{_START}\d{{3}}\.\d{{3}}\.\d{{3}}-\d\d{_END}", 0.75, needs=Needs(cluster=11)),
        Pattern(
            "french",
            rf"{_START}[12] ?\d\d ?(?:0\d|1[0-2]) ?(?:\d\d|2[AB]) ?\d{{3}} ?\d{{3}} ?\d\d{_END}",
            0.3,
            needs=Needs(digits=13),
        ),
        Pattern(
            "french, grouped",
            rf"{_START}[12] \d\d (?:0\d|1[0-2]) (?:\d\d|2[AB]) \d{{3}} \d{{3}}(?:,? (?:cl[ée]:? )?\d\d)?{_END}",
            0.7,
            needs=Needs(digits=13),
        ),
        Pattern(  # of South America: "CI 4.118.203", "RUT 12.345.678-5"
            "dotted",
            led(
                r"c\.?i\.?|c\.?c\.?|r\.?u\.?[tn]\.?|d\.?n\.?i\.?|c[ée]dula(?: de (?:identidad|ciudadan[íi]a))?|documento|rg",
                rf"\d{{1,2}}\.\d{{3}}\.\d{{3}}(?:-[\dk])?{_END}",
            ),
            0.75,
            needs=Needs(
                digits=7, words=words("ci c cc rut run r d dni cedula dula documento rg"), literals=(".",)
            ),
        ),
        Pattern(  # "C.I. seria XT nr. 204917", "carta d'identità serie AX n. 1234567"
            "series and number",
            r"\bser(?:ia|ie|ii|ię)[ :]{1,2}(?P<v>(?-i:[A-Z]{2,3}),?\s(?:i\s)?(?:nr\.?|num[eă]r(?:ul)?|numero|n[º°.]"
            r"|no\.?|№)\s?\d{5,9})(?!\w)",
            0.7,
            needs=Needs(run=5, words=words("seria serie serii seri")),
        ),
        Pattern(  # "Führerschein: 19/441 028", "permis de conduire n° 12AB34567", "prawo jazdy nr 00417/14/2207"
            "licence or passport of another country",
            r"\b(?:führerschein|f[øo]rerkort|k[öo]rkort|rijbewijs|permis de conduire|permisul de conducere|patente di guida"
            r"|licencia de condu(?:cir|cción)"
            r"|carta de condução|cnh|prawo jazdy|ajokortti|řidičsk\w{1,3} průkaz\w{0,2}|jogos[íi]tv[áa]ny|ehliyet|reisepass|passeport"
            r"|passaporto|pasaporte"
            r"|passaporte|paszport|paspoort|pasaport|pašaport|útlevél)(?:-?nummer|s?numero)?(?: ?(?:nr\.?|n[º°o.]{1,2}"
            r"|n[úu]mero|numéro|nummer"
            r"|number|no:|seri no))?\s?[:.]?\s"
            r"(?P<v>(?-i:(?=(?:[A-Z/. -]{0,3}\d){4})[A-Z\d](?:[A-Z\d]|[/. -](?=[A-Z\d])){4,16}))(?![\w@]|[.,-]\d)",
            0.75,
            needs=Needs(
                digits=4,
                words=words(
                    "hrerschein fuehrerschein f rerkort forerkort k rkort korkort rijbewijs permis permisul patente",
                    "licencia carta cnh prawo",
                    "ajokortti idi jogos ehliyet reisepass reisepassnummer passeport passaporto pasaporte",
                    "passaporte paszport paspoort",
                    "paspoortnummer pasaport port tlev",
                ),
            ),
        ),
        Pattern(  # "rg três milhões duzentos e quatro mil", "cédula número diez millones cuatrocientos"
            "said, as a number",
            rf"\b(?:rg|cpf|dni|nif|cnp|nie|curp|c[ée]dula|identidade|documento|carn[ée]|bilhete de identidade|cart[ãa]o de cidad[ãa]o)"
            rf"(?: de (?:identidad|identidade|ciudadan[íi]a))?(?: n[úu]mero)?(?: [ée]s?)?[ :,]{{1,2}}(?P<v>{_ROMANCE_COUNT}"
            rf"(?:[ -]{_ROMANCE_COUNT}){{2,15}})(?![\w-])",
            0.75,
            needs=Needs(
                words=words(
                    "rg cpf dni nif cnp nie curp cedula c dula identidade documento carn carne bilhete cart cartao"
                )
            ),
        ),
        Pattern(
            "led",
            led(
                _CUES,
                rf"(?:\d{{6,9}} ?\d ?(?-i:[A-Z]{{2}}\d){_END}|(?-i:\d{{6}} ?[A-Z]{{2}}){_END}|{_DIGITS}"
                rf"|(?-i:[A-Z]{{1,3}}(?: ?\d){{4,10}}(?: ?[A-Z])?){_END})",
            ),
            0.75,
            needs=Needs(digits=4, words=_CUE_WORDS),
        ),
    )
    context_words = (
        "nino",
        "sin",
        "aadhaar",
        "aadhar",
        "pan",
        "tfn",
        "medicare",
        "dni",
        "nie",
        "nir",
        "insee",
        "idnr",
        "bsn",
        "pesel",
        "cpf",
        "curp",
        "personnummer",
        "nric",
        "ppsn",
        "pps",
        "nif",
        "cif",
        "kvnr",
    )
    needs = Needs()
    number_like = True
    valid_score = 0.75

    def validate(self, text: str) -> bool | None:
        """Whether a check digit that few numbers hold by chance does; None where the form has none."""
        bare = "".join(sign for sign in text if sign.isalnum()).upper()
        if not bare.isdigit():
            return True if any(_holds(check, bare) for check in _LETTERED) else None
        if len(bare) in (12, 15) and any(_holds(check, bare) for check in _CHECKED):
            return True
        return None


def _holds(check: Callable[[str], bool], bare: str) -> bool:
    return bool(check(bare))
