"""Where a name begins and ends: what hangs on it belongs to it ("dana.w"), the next sentence does not ("Tacoma. She").

Nor does a form of address ("Mister", "Aunt"), a degree ("MD"), a possessive ending, or the next column of a table; nor to a date a
small word in front of it or the time of day, to a code what it is called ("ID 7719").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from redactor.conversation.lexicon import is_common
from redactor.detect.plain_words import ALSO_NAMES
from redactor.spans import Span
from redactor.text.lexicon import NATO_WORDS

_NAMES = frozenset(("PERSON", "USERNAME"))
_DIVIDES = "/\\&^|~%"
"""What divides folders, pairs of a form and components of HL7, or stands around what is sought; it ends no name."""
_LEADS = re.compile(r"[\^|~]{1,8}|(?:i?like|rlike)\b\s{0,3}[NE]?['\"]%?|%(?![\dA-F]{2})", re.IGNORECASE)
"""What stands so in front of a name, and how SQL compares it: `ilike '%okonk%'`."""
_NEXT_PAIR = re.compile(r"[ &;?][\w.-]{0,40}\Z")
_NEXT_SEGMENT = re.compile(r"~[\r\n]{0,2}[A-Z][A-Z\d]{1,2}\*")
_LONGEST_SEGMENT = 6
_HANGS_ON = re.compile(
    r"(?:_[^\W_]\w{0,30}|\.(?:[^\W\d_]{1,2}|(?=[^\W_]{0,12}[\d_])[^\W_]\w{0,20}))(?![\w@])"
)
_OTHER_SCRIPT = re.compile(
    r"\s?[(（][\u0370-\u06ff\u0900-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\s·・.]{2,30}[)）]"
)
_NICKNAME = re.compile(
    r" (?:\"[^\W\d_][\w'’-]{1,20}\"|“[^\W\d_][\w'’-]{1,20}”|'[^\W\d_][\w’-]{1,20}'|\([A-Z][a-z]{1,14}\)) [A-ZÀ-Þ][\w'’-]{2,24}(?!\w)"
)
"""A nickname between given and family name: Cornelius "Corky" Vandermeer."""
_NICKNAME_BEFORE = re.compile(
    r"(?<![\w:=])(?:\"[A-Z][\w'’ -]{1,20}\"|“[A-Z][\w'’ -]{1,20}”|'[A-Z][\w -]{1,20}') $"
)
"""A nickname in front of the name: "Big Rick" Paulsen."""
_LED_BY = re.compile(
    r"(?:\b(?:Big|Lil|Wee|Auld|(?<=[\"“])(?:Old|Young)|BIG|LIL)"
    r"|(?<!\ba )(?<!the )(?<!so )(?<!too )(?<!how )(?<!\bas )\b(?:big|lil|wee|auld)) $"
)
"""What makes a name a nickname: "Big Rick"."""
_PARTICLES = re.compile(
    r"\b(?:[Mm]evrouw|[Mm]eneer|[Mm]evr\.?|[Dd]hr\.?|[Dd]e heer|Mw\.?|[Ff]am(?:ilie|\.)|Herrn?|Frau"
    r"|(?i:mrs?\.?|ms\.?|dr\.?|doctor|nurse|mister|missus|miss|professor)) "
    r"((?:(?:van|von|vom|de|den|der|ter|ten|te|zu|zur|['’]t|la|le|du|di|da|del|della|dos|el|al) )+['’]?)$"
)
"""The small words of a family name, behind a title: "mevrouw ter Braak"."""
_TRADE = re.compile(
    r" the (?:post|milk|shop|meat|bread|fish|coal|bus|bank|mill|farm|garage|oil|gas|taxi|sweep|forge|books|bins|wool|shoes|voice"
    r"|pipes|spark|steam|pub|chip|chips|eggs|paint|school|chapel)(?=$|[.,!?;]| (?:and|or|who|because|had|has|she|he|him|her|said|says"
    r"|rang|used|came|come|from|round|gave|put|told|till|when|with)\b)"
)
"""What tells one of several from the others by their trade: "dai the milk"."""
_GIVEN_THE = re.compile(
    r"\b(?:tell|told|give|gave|show|showed|hand|handed|send|sent|ask|asked|bring|brought|get|got|buy) $"
)
_SPELLED = "|".join(sorted(NATO_WORDS))
_TITLE = re.compile(
    r"(?:(?:the |his |her |my )?(?i:mister|missus|mr|mrs|ms|miss|mx|mdm|madam|ma['’]am|sir|dame|dr|doctor|prof|professor|rev|reverend"
    r"|pastor|rabbi|imam|deacon|monsignor|sister|brother|father|mother|officer|ofcr?|constable|sergeant|sgt|trooper|detective|det"
    r"|inspector|insp|sheriff|deputy|captain|capt|lieutenant|lt|colonel|corporal|cpl|nurse|matron|coach|judge|justice|magistrate"
    r"|mayor|alderman|cllr|councill?or|councilm(?:an|ember)|councilwoman|senator|governor|ambassador|commissioner|attorney|counsell?or"
    r"|auntie|aunty|aunt|uncle|grandma|grandpa|granny|grandmother|grandfather|grandad|granddad|cousin|nonna|nonno|kuya"
    r"|herrn?(?: kolleg(?:e|en))?|frau(?: kollegin)?|fräulein|familie"
    r"|tante|onkel|opa|oom|tonton|mama|papa(?![ ,]{1,2}(?:" + _SPELLED + r")\b)|alhaj[ia]|whaea|matua"
    r"|señor|señora|doña|señorita|srta|signora?|sig\.ra|dott(?:or|oressa|\.ssa)?|avv|licenciad[oa]|mme|mlle"
    r"|madame|monsieur|maître|mevrouw|meneer|mevr|dhr|pani|smt|shrimati|shri|sri|kumari|thiru|chacha|chachi|bhai|advocate)"
    r"|Sra?|Dra|Fr|Av|Lic|Ing|Hr|Mw|Hon|Gen|Col|Maj|Cmdr|Adv|Engr|Atty|Dipl|W?PC|PCSO|Pte|L/Cpl|Lt-Col|Lt-Cdr"
    r"|Drs|CPN|SN|Cellmate|Prisoner|Inmate|Sib|Pallbearers?|Godparents?|Officiant|IJ|DSL"
    r"|Maj-Gen|Cllrs|Revd|Commander|Commodore|(?:Battalion )?Chief"
    r"|Lady|Lord|Canon|Padre|RGN|Fdo)(?:\.[ \t]?|[ \t]+)(?=\w)"
)
"""A form of address in front of a name, which leaves with nobody."""
_TITLE_ALONE = re.compile(
    r"(?:(?:my|his|her|our|their|your|ur) )?(?:ex-?)?"
    r"(?:mister|missus|mr|mrs|ms|miss|mdm|madam|ma['’]am|sir|doctor|dr|professor|prof|officer|judge|nurse|matron|coach|mayor|sheriff"
    r"|deputy|inspector|detective|sergeant|constable|pastor|rabbi|reverend|bailiff|coroner|councilmember|councillor|chairwoman"
    r"|chairman|your hono[u]?r|auntie|aunty|aunt|uncle|granny|grandma|grandpa|grandmother|grandfather|grandad|granddad|grandson"
    r"|granddaughter|cousin|nonna|nonno|mama|papa|mum|mom|mummy|mommy|dad|daddy|father|mother|husband|wife|hubby|wifey"
    r"|step(?:son|daughter|mother|father|mom|mum|dad|brother|sister)|godson|goddaughter|godmother|godfather"
    r"|friend|brother|sister|son|daughter|nephew|niece|children|kids|mami|abuela|abuelo|signora?|monsieur|madame|herr|frau"
    r"|mevrouw|meneer|señora?|bhaiya|didi|beta|kuya|sensei)\.?",
    re.IGNORECASE,
)
"""What people are called by everybody; in capitals and small letters no name of anybody."""
_CALLED_SO = re.compile(
    r"(?<!\w)(?:(?:last|first|family|given|middle|maiden|sur)[ _-]?name(?:\s?[:=]\s?|['’]s | is | )[\"']?"
    r"|(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|rev)\.? )$",
    re.IGNORECASE,
)
"""What makes a form of address somebody's name: "Mrs Judge", "last name Sheriff"."""
_BEHIND_NAME = re.compile(
    r"(?:['’]s?"
    r"|,?[ \t](?:M\.? ?D\.?|D\.O\.|DDS|DMD|DVM|DPM|RN(?:-BC)?|LVN|LPN|NP|FNP(?:-C)?|PA-C|APRN|CRNA|CNM|CNA|CPhT|RPh|LCSW|LMFT|DPT"
    r"|LICSW|SPT|OTA|PTA|CCC-SLP|CCRN|CCDS|CWOCN|CDCES|RDN?|FACR|FACC|FAAP|FACEP|F\.A\.C\.[A-Z]\.?|USMC|JJ\.?"
    r"|OTR/?L?|PharmD|Ph\.? ?D\.?|PsyD|Esq\.?|J\.D\.|CPA|FACS|FACP|MBBS|MRCP|FRCP|FRCS|MBChB|BScN?|MSN?W?|Dip|KC|QC|VAT)"
    r"|[ \t](?:didi|bhaiya|bhai|bhabhi|ji|saab|sahab|sahib|garu|san|sama|sensei|hanım|abla|bey|efendi|teyze|amca"
    r"|junior|senior|jnr|snr)"
    r"|,?[ \t](?i:dob|d\.o\.b\.?|mrn|ssn|npi|nhs|tel|acct|emr|ehr|pcp|pmh)"
    r"|,[ \t](?i:aged?|born|sex|gender|phone|mobile|cell|fax|e-?mail|address|id|member|policy|account|room|bed|ward|date|no))$"
)
"""What stands behind a name and leaves with nobody: a degree ("Anjali Tate, MD"), a form of address ("Pinky didi"), what comes next is
called ("Anjali Tate, DOB")."""
_PART_BEHIND = re.compile(r"[ \t]\((?:([a-z]{2,14})|[A-Z]{2,4})\)?$")
"""What somebody is, in brackets behind the name: "Priti (bank)", "Stuart (OT"."""
_BEFORE_EMAIL = re.compile(
    r"(?:(?:me|us|him|her|them|it|you|at|to|is)\s+){1,4}(?=\S[^@]{0,80}\sat\s|\S+@)", re.IGNORECASE
)
"""Whom one writes to, in front of where to: "her at tamsin at example dot com"."""
_PLACES = frozenset(("LOCATION", "STREET_ADDRESS"))
_BEFORE_HOUSE = re.compile(r"\d{1,3},[ \t]+(?=\d{1,5}[ \t][^\W\d])")
"""A number that is counted among something else, in front of the number of a house: "age 45, 1200 W 5th St"."""
_BEHIND_PLACE = re.compile(r"[,;][ \t]+(?!(?:no|nr|num|number|cep)\b)", re.IGNORECASE)
_COLUMN = re.compile(r"[ \t]{3,}|\t|[ \t]{2,}(?=\d|[A-Z])")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_SPACED = re.compile(r"[^\W\d_](?: [^\W\d_]){2,40}")
"""A word whose letters stand apart: "T h o r v a l d"."""
_WITH_DIGIT = re.compile(r"\S*\d")
_LABEL = re.compile(r" ?(?:no|nr|id|names?|code|date)\b|\.? ?[:=#]", re.IGNORECASE)
"""What makes the word before it the name of the next field."""
_MOST_TITLES = 3
_AROUND_DATE = re.compile(
    r"(?:(?:the|on|of|in|at|by|till?|until|since|from|to|for|effective|close|and|or|this|is|was|due|dated|then|ok"
    r"|(?:le|el|il|am|den|dem|vom|seit|du|dal|del|n[ée]e? le|né[ea]? le|geboren am|geb\. am)(?= \d))\s)+(?=\w)",
    re.IGNORECASE,
)
_CELL_BEFORE = re.compile(r"(?:[\w-]{1,12}[ \t]{2,}|[\w-]{1,12}\t)+(?=\d{1,4}[ ./-])")
_CLOCK = re.compile(r"(?<=\d)[ \t]{1,2}\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:\s?(?:Z|[+-]\d{2}:?\d{2}))?$")
"""The time of day behind a date; one that is joined to it by a T goes with it."""
_MILITARY = re.compile(r"(?<=(?:19|20)\d\d)[ \t]{1,2}(?:[01]\d|2[0-3])[0-5]\d$")
"""The time of day as wards and soldiers write it, behind a year: "22-JAN-2024 0640"."""
_HOUR = re.compile(r"(?<=\w)[ \t]{1,2}\d{1,2}$")
_MINUTES = re.compile(r":\d\d(?!\d)")
"""The hour that was taken along behind a date, and what tells that it is one."""
_FOREIGN_WORD = re.compile(r" (?=[\w'’-]{0,20}[\u00df-\u024f])[A-Z\u00c0-\u024f][^\W\d_][\w'’-]{1,24}(?!\w)")
"""A word with a letter that English has not, behind a name: part of it."""
_NEXT_SENTENCE = re.compile(
    r"(?<=[^\W\d_]{3})[.?!]\s+(?:she|he|they|the|we|you|it|is|was|my|our|his|her|their|and|but|so|please|thanks?|yes|no|"
    r"okay|what|how|when|where|who|can|could|do|does|did|this|that|there|also|then|if|in|on|at|for|i)$",
    re.IGNORECASE,
)


_CODES = frozenset(
    "UNIQUE_ID ACCOUNT_NUMBER MEDICAL_RECORD_NUMBER HEALTH_PLAN_ID DEVICE_ID NATIONAL_ID LICENSE_PLATE ABA_ROUTING_NUMBER".split()
)
_LABELLED = _CODES | frozenset(
    "US_SSN US_NPI US_DEA US_MBI UK_NHS VIN PASSPORT CREDIT_CARD US_DRIVER_LICENSE IBAN_CODE PHONE_NUMBER FAX_NUMBER".split()
)
_MORE_OF_CODE = re.compile(
    r"(?:[-/](?:[A-Z]{1,6}(?=[-/]|(?![\w/-]))|(?=[A-Z\d]*\d)[A-Z\d]{1,12})){1,4}(?![\w-])"
)
"""The rest of a code behind a stroke ("EST-22-04471" and "-KT"); a code identifies as a whole."""
_LABEL_OF_CODE = re.compile(
    r"(?:(?:[a-z]{0,4}id|number|no|num|nr|nbr|acc(?:oun)?t|ref|reference|policy|claim|member|case|file|invoice|receipt|licen[cs]e"
    r"|passport|badge|chart|serial|ticket|booking|folio|medicare|medicaid|payer"
    r"|tel|tél|fax|cell?|mob|ext|dl|ppt|otp|auth|awb|e?tkt|rma|csn|ubrn|usdot|mmsi|imei|iccid|vin|s[iz]n"
    r"|mc?rn|nhs|nhi|ihi|chi|phn|mbi|hicn|dea|npi|gmc|nmc|hcpc|upn|urn|crn|pnc"
    r"|iban|bban|bsb|blz|rib|cup|ifsc|cbu|clabe"
    r"|vat|gst|hst|oln|svnr|ahv|nhc|ine|mbr|grp|fqtv|visa|ein|itin|ssn|sin|tfn|abn|acn|utr|nino|pps|ppsn|siret|siren|nir|bsn|kvk|cpr|cvr|pesel|regon|oib|egn|cnp|jmbg|rodné"
    r"|dni|nie|nif|cif|nuss|cpf|cnpj|cep|curp|rfc|rut|ruc|cuit|cuil|cedula|cédula"
    r"|aadhaar|aadhar|gstin|nric|cnic|ktp|nik|npwp|cccd|cmnd|mykad|nin|bvn|bin|inn|ogrn|snils|kpp|vsnr|mpan|mprn|ktn"
    r")\b\.?[ \t]?[:#]?[ \t]*)+(?=[^\W_](?:[^\W_]|[/-](?=[^\W_])){0,12}?\d|\d)",
    re.IGNORECASE,
)
"""What a code is called, in front of it: "ID 7719 0426"."""
_MORE_OF_HANDLE = re.compile(r"(?:\.[^\W_]\w{0,20})+(?![\w@])")
_FILE_ENDING = (
    r"(?:jpe?g|png|gif|svg|pdf|docx?|xlsx?|pptx?|csv|tsv|txt|json|xml|ya?ml|log|zip|wav|html?|parquet)"
)
_DOTTED_HANDLE = re.compile(rf"(?:\.(?!{_FILE_ENDING}(?:\s|$))[a-z]\w{{2,20}}){{1,2}}(?=\s|$)")
"""The rest of a handle that begins its line: "wildroot.studio she's here". In "quill.txt" it is the end of a file's name."""


def _of_handle(text: str, span: Span) -> re.Match[str] | None:
    """The rest of a handle behind its dot ("@mar1.bee")."""
    if "@" in text[max(0, span.start - 1) : span.start + 1]:
        return _MORE_OF_HANDLE.match(text, span.end)
    begins = text[max(0, span.start - 1) : span.start] in ("", "\n")
    return _DOTTED_HANDLE.match(text, span.end) if begins and text[span.start : span.end].islower() else None


_REST_OF_WORD = re.compile(r"(?<=\w)\w+")
_LEAD_OF_HANDLE = re.compile(r"[a-z][a-z\d]{0,15}(?:[._][a-z\d]{1,15}){0,2}[._]?")
"""What stands in front of a part of a handle, joined to it: "mr_" of "mr_biscuits_77"."""
_LONG_CODE = 6
_SERIES = re.compile(
    r"(?<![\w.-])(?!ID|NO|NR|NI|DL|IP|PO|RX|AC|PT|TX|OK|IS|US|UK|EU|AM|PM|TO|AT|OF|IN|ON|OR|IT|MY|BY|AS)[A-Z]{2} $"
)
"""The letters of a series in front of its number: "SR 2210 44 871"."""


def with_what_hangs_on(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Lengthen names and usernames over what hangs on them: the rest of a handle, the same name in another script."""
    for span in spans:
        if span.entity_type == "USERNAME":
            more = _REST_OF_WORD.match(text, span.end)
            span = span if more is None else replace(span, end=more.end(), canonical="")
            begin = _beginning_of_handle(text, span.start)
            span = span if begin == span.start else replace(span, start=begin, canonical="")
        if span.entity_type in _NAMES:
            rest = (
                _HANGS_ON.match(text, span.end)
                or _OTHER_SCRIPT.match(text, span.end)
                or (_behind_name(text, span) if span.entity_type == "PERSON" else None)
                or _of_handle(text, span)
            )
            if not rest and span.entity_type == "PERSON":
                rest = _FOREIGN_WORD.match(text, span.end)
            if rest:
                span = replace(span, end=rest.end(), canonical="")
            if span.entity_type == "PERSON":
                lead = _LED_BY.search(text, max(0, span.start - 8), span.start) or _NICKNAME_BEFORE.search(
                    text, max(0, span.start - 24), span.start
                )
                particles = _PARTICLES.search(text, max(0, span.start - 32), span.start)
                if lead or particles:
                    start = lead.start() if lead else particles.start(1) if particles else span.start
                    span = replace(span, start=start, canonical="")
        elif span.entity_type in _CODES and _may_go_on(text, span.end):
            more = _MORE_OF_CODE.match(text, span.end - (text[span.end - 1] in "-/"))
            if more:
                span = replace(span, end=more.end(), canonical="")
        if span.entity_type in _CODES and len(span) >= _LONG_CODE and text[span.start].isdigit():
            lead = _SERIES.search(text, max(0, span.start - 4), span.start)
            if lead:
                span = replace(span, start=lead.start(), canonical="")
        yield span


def _beginning_of_handle(text: str, start: int) -> int:
    """Where a handle begins of which a part was found: at "rn" in "rn.petrenko"."""
    if text[start : start + 1] not in ("_", ".") and text[start - 1 : start] not in ("_", "."):
        return start
    first = max(0, start - 40)
    while first < start and (lead := re.match(r"\S*\s+", text[first:start])) is not None:
        first += lead.end()
    return first if _LEAD_OF_HANDLE.fullmatch(text, first, start) is not None else start


def _behind_name(text: str, span: Span) -> re.Match[str] | None:
    """What goes with a person's name behind it: a nickname and the family name, or the trade."""
    if text[span.start : span.end].islower() and not _GIVEN_THE.search(
        text, max(0, span.start - 10), span.start
    ):
        return _TRADE.match(text, span.end)
    return _NICKNAME.match(text, span.end)


def _may_go_on(text: str, end: int) -> bool:
    """Whether a stroke joins what stands before an offset and what stands behind it."""
    before, behind = text[end - 1 : end], text[end : end + 1]
    return (before.isalnum() and behind in ("-", "/")) or (before in ("-", "/") and behind.isalnum())


def tight(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Cut what is no part of a value.

    From names go forms of address, degrees, a possessive ending, what the next value is called and the next column of a table, from
    dates the time of day, from codes what they are called, from places a number in front and a code behind, from addresses of mail
    whom one writes to. A name that covers its whole text is left as it is, unless it is nothing but a form of address.

    Args:
        text: the text.
        spans: what was found in it.
    """
    for span in spans:
        if span.entity_type in _NAMES or span.entity_type in _PLACES:
            span = _before_pair(text, span)
        if span.entity_type == "DATE_TIME" and (span.start, span.end) != (0, len(text)):
            span = _day(text, span)
        elif span.entity_type in _LABELLED or span.entity_type == "EMAIL_ADDRESS":
            before = _BEFORE_EMAIL if span.entity_type == "EMAIL_ADDRESS" else _LABEL_OF_CODE
            label = before.match(text, span.start, span.end)
            span = span if label is None else replace(span, start=label.end(), canonical="")
        if span.entity_type in _PLACES:
            yield from _place(text, span)
            continue
        if span.entity_type != "PERSON":
            yield span
            continue
        for start, end in _columns(text, span.start, span.end):
            kept = _without_address(text, start, end)
            if kept is not None:
                yield (
                    span
                    if kept == (span.start, span.end)
                    else replace(span, start=kept[0], end=kept[1], canonical="")
                )


def _before_pair(text: str, span: Span) -> Span:
    """A name or place without the name of the next pair ("Ada ln=Quill") or segment, and without what divides folders and pairs."""
    said = text[span.start : span.end]
    segment = _NEXT_SEGMENT.search(text, span.start, span.end + _LONGEST_SEGMENT) if "~" in said else None
    pair = _NEXT_PAIR.search(said) if text[span.end : span.end + 1] == "=" else None
    if pair is not None and pair.start() == 0 < len(said) - 1:
        return replace(span, start=span.start + 1, canonical="")
    if pair is not None and pair.start() > 0:
        said = said[: pair.start()]
    elif segment is not None and segment.start() < span.end:
        said = said[: segment.start() - span.start]
    end = span.start + len(said.rstrip(_DIVIDES) or said)
    lead = _LEADS.match(text, span.start, end)
    start = lead.end() if lead is not None and lead.end() < end else span.start
    return (
        span if (start, end) == (span.start, span.end) else replace(span, start=start, end=end, canonical="")
    )


def _place(text: str, span: Span) -> Iterator[Span]:
    """A place without the number in front of its own, and apart from the code that is named behind it ("Madrid, DNI 12345678Z")."""
    house = _BEFORE_HOUSE.match(text, span.start, span.end)
    if house is not None:
        span = replace(span, start=house.end(), canonical="")
    for comma in _BEHIND_PLACE.finditer(text, span.start, span.end):
        label = _LABEL_OF_CODE.match(text, comma.end(), span.end)
        if label is not None:
            yield replace(span, end=comma.start(), canonical="")
            yield replace(span, start=label.end(), entity_type="UNIQUE_ID", canonical="")
            return
    yield span


def _day(text: str, span: Span) -> Span:
    """A date without the small words in front of it and the time of day behind it."""
    cell = _CELL_BEFORE.match(text, span.start, span.end)
    if cell is not None:
        span = replace(span, start=cell.end(), canonical="")
    lead, clock = _AROUND_DATE.match(text, span.start, span.end), _CLOCK.search(text, span.start, span.end)
    clock = clock or _MILITARY.search(text, span.start, span.end)
    if clock is None and _MINUTES.match(text, span.end) is not None:
        clock = _HOUR.search(text, span.start, span.end)
    start = lead.end() if lead is not None else span.start
    end = clock.start() if clock is not None else span.end
    same = (start, end) == (span.start, span.end) or start >= end
    return span if same else replace(span, start=start, end=end, canonical="")


def _columns(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a stretch between the columns of a table; only those that may be names, where there are several."""
    cuts = list(_COLUMN.finditer(text, start, end))
    if not cuts:
        yield start, end
        return
    at = start
    for stop, more in (*((cut.start(), cut.end()) for cut in cuts), (end, end)):
        part = _WITH_DIGIT.split(text[at:stop].strip(), maxsplit=1)[0].strip()
        if _may_be_name(part) and _LABEL.match(text, stop) is None:
            begin = text.index(part, at)
            yield begin, begin + len(part)
        at = more


def _may_be_name(part: str) -> bool:
    if not part:
        return False
    if _LETTERS.search(part) is None:
        return (part.isalpha() and part not in "MFXYN") or _SPACED.fullmatch(part) is not None
    low = part.casefold()
    return not (part.isupper() and len(part) == 2) and (not is_common(low) or low in ALSO_NAMES)


def _without_address(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A name's stretch without the forms of address and degrees around it; None for one that is nothing else."""
    if _TITLE_ALONE.fullmatch(text[start:end].strip(" ,.")):
        return (start, end) if _CALLED_SO.search(text, max(0, start - 24), start) else None
    if (start, end) == (0, len(text)):
        return start, end
    for _ in range(_MOST_TITLES):
        more = _BEHIND_NAME.search(text, start, end)
        if more is None or more.start() == start:
            break
        end = more.start()
    part = _PART_BEHIND.search(text, start, end)
    if part is not None and (part[1] is None or (is_common(part[1]) and part[1] not in ALSO_NAMES)):
        end = part.start()
    for _ in range(_MOST_TITLES):
        more = _TITLE.match(text, start, end)
        if more is None or more.end() >= end:
            break
        start = more.end()
    return start, end


def without_next_sentence(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Cut from a span the one common word behind the end of its sentence."""
    for span in spans:
        more = _NEXT_SENTENCE.search(text, span.start, span.end)
        yield replace(span, end=more.start()) if more is not None and more.start() > span.start else span
