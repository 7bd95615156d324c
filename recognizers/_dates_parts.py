"""What dates are made of, written and said: months and weekdays of many languages, and what stands before and behind a day."""

from __future__ import annotations

import re

from recognizers._vocabulary import DAY
from recognizers.base import words

_M, _D = r"(?:0?[1-9]|1[0-2])", DAY
_L, _R = r"(?<!\w)(?<!\d[.,/:-])(?<![$€£])", r"(?!\w|[-/]\d|\.\d)"
_WEEKDAYS = words(
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday"
)
_NOT_VERB = r"(?!\s(?:be|have|not|also|need|want|take|get|help|apply|cause|only|or|well|even|i|we|you|he|she|they|it|still)\b)"
_MONTHS_ABROAD = (
    "jänner jaenner feber januar januari janvier enero janeiro gennaio februar februari février fevrier febrero fevereiro "
    "febbraio märz maart mars marzo março marco avril abril aprile mai mei mayo maio maggio juni juin "
    "junio junho giugno juli juillet julio julho luglio août aout augustus agosto septembre septiembre "
    "setiembre setembro settembre oktober octobre octubre outubro ottobre novembre noviembre novembro "
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września wrzesnia października pazdziernika listopada grudnia "
    "ledna února března dubna května června července srpna října listopadu prosince maj augusti "
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık ianuarie februarie martie aprilie iunie iulie "
    "dezember décembre decembre diciembre dezembro dicembre januarie desember marts maret agustus "
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta "
    "joulukuuta január február március április május június július augusztus szeptember október pebrero marso hunyo hulyo "
    "setyembre oktubre nobyembre disyembre machi aprili julai agosti septemba oktoba novemba desemba siječnja veljače ožujka "
    "travnja svibnja lipnja srpnja kolovoza rujna studenog studenoga januara februara avgusta "
    "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu "
    "styczeń luty marzec kwiecień czerwiec lipiec sierpień wrzesień październik grudzień "
    "lednu únoru březnu dubnu květnu červnu červenci srpnu říjnu prosinci "
    "tammikuussa helmikuussa maaliskuussa huhtikuussa toukokuussa kesäkuussa heinäkuussa elokuussa syyskuussa lokakuussa "
    "marraskuussa joulukuussa janúar febrúar apríl maí júní júlí ágúst nóvember "
    "září januára apríla mája júna júla augusta septembra októbra novembra decembra januarja februarja aprila junija julija "
    "oktobra sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio jaanuar "
    "veebruar märts aprill juuni juuli oktoober detsember gener febrer març maig juny juliol agost setembre desembre xaneiro "
    "febreiro xuño xullo decembro ogos disember"
).split()
_FOREIGN_MONTH = rf"(?:{'|'.join(sorted(_MONTHS_ABROAD, key=len, reverse=True))})"
_FOREIGN_WORDS = frozenset(
    part for name in _MONTHS_ABROAD for part in re.findall("[a-z]+", name) if len(part) > 1
) | {"j", "z"}
_MONTHS_OTHER_SCRIPTS = tuple(
    (
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря січня лютого березня квітня травня "
        "червня липня серпня вересня жовтня листопада грудня Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου "
        "Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر "
        "ديسمبر जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"
    ).split()
)
_NEXT = (
    r"(?=[.,;:!?)]|\s?$|\s?\n|\s(?:and(?!\s(?:final|last|most|only)\b)|at|but|to|so|for|because|when|if|or"
    r"|i|we|he|she|they|it|you|was|were|is|are|am|pm|with|though|tho|through"
    r"|thru|until|till|what|where|how|who|which|does|do|did|can|could|will|would|should|please|then|okay|ok|right|yes|yeah|no|not"
    r"|instead|full\sstop|comma|new\s(?:line|paragraph)"
    r"|my|your|his|her|our|their|this|that|from|in|by|about|around|after|before|half|noon|morning|afternoon|evening|thanks|um|uh"
    r"|works"
    r"|cause|cuz|cos|already|now|only(?! one)|or|too|either|maybe|latest|still"
    r"|works?|sorry|actually|again|just|since|as|says?|there|hopefully|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b"
    r"|['’](?:s|ll)\s(?!floor|time)[a-z]|\sthe\s(?:\w{3,7}[ -])?\w{3,9}th\b)"
)
"""What stands behind a day that says no more: what is ranked ("the third floor") would stand here."""
_LEADS = (
    r"\b(?:on|till?|until|by|since|from|before|after|due|about|around|through|thru|for|sorry|say|instead of|do"
    r"|between|arriv(?:ing|es?)"
    r"|leaving|departing|returning|starting|(?:move|push|change|switch) (?:it|that|me|us|this)(?: up| back)? to"
    r"|between the (?:\w{3,7}[ -])?\w{3,11} and|(?:from|on|or|either) the (?:\w{3,7}[ -])?\w{3,11} (?:or|to|through|thru)"
    r"|(?:day|date|deadline|appointment|birthday|due) is|(?:night|morning|evening|afternoon|week|minutes|meeting|letter|email) of)"
)
_RANKED = (
    r"(?!['’]?s?\s(?:floor|day|storey|story|level|deck|time|hour|minute|second|week|month|year|decade|century|birthday|anniversary"
    r"|jubilee"
    r"|street|st|avenue|ave|row|aisle|line|page|paragraph|chapter|verse|volume|edition|issue|amendment|hole|green|tee|fairway|lap"
    r"|round|race|game|match|over|inning|minute|try|attempt|go|take|call|visit|session|step|stair|rung|place|position|spot|seat|stop"
    r"|exit|mile|fret|string|bar|note|rib|vertebra|tooth|grade|form|percentile|draft|version|item|entry|question|slide|one|of\s(?!"
    r"(?:the\s)?(?:month|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|this|last|next)))\b)"
)
"""Not in front of what is ranked: "on the nineteenth floor"."""
_KINGS = (
    r"(?<!\b(?:henry|louis|charles|edward|george|james|william|richard|john|paul|pius|benedict|leo|gregory"
    r"|innocent|clement|ramses)\s)"
)
"""No day stands behind the name of a king or a pope: "henry the eighth"."""
_WEEKDAY_ABROAD = (
    r"(?:(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica|segunda|ter[çc]a|quarta|quinta|sexta"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
    r"(?:-feira)?,?\s(?:le\s|el\s|il\s|den\s|dem\s|de\s|dia\s)?)?"
)
