"""Words that are nobody and nowhere, which the language model takes for names: of clinics, bills, courts and forms.

A span of the model that holds nothing but such words goes; at the edges of a longer span they are cut off. Abbreviations count in
capitals only. Words that are in use as names of persons as well drop nothing that the model is sure of. Written for this project.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from redactor.conversation.lexicon import is_common
from redactor.conversation.values import NATIONALITIES
from redactor.detect.codes import is_nobodys
from redactor.detect.decoy_words import (
    ABBREVIATIONS,
    DEPARTMENTS,
    EDGES,
    ONLY_LOWER,
    PEOPLE_TOO,
    SHORT_FOR_NAMES,
    WHOLE_ONLY,
    WORDS,
)
from redactor.detect.helping_verbs import is_helping_verb
from redactor.detect.kinds import may_be_a_name
from redactor.detect.medicine import is_medical
from redactor.detect.ner.listed import holds_a_name, is_nobody, may_be_called
from redactor.detect.pantry import is_of_a_pantry
from redactor.detect.spoken_places import address_alone, is_talk_of_places
from redactor.detect.wares import is_move, is_ware
from redactor.detect.wide_places import is_wide
from redactor.spans import Span
from redactor.text.chat import CHAT, undrawn
from redactor.text.lexicon import KINDS

_NATIONS = NATIONALITIES - frozenset(
    "english french georgian german irish maltese moldovan philippine thai welsh".split()
)
"""Whence people come; what some are called by as well is left out."""
_A_THING_OF = re.compile(
    r"\b(?:an?|the|th(?:is|at|ese|ose)|my|your|his|her|our|their|its|no|any|some|each|one|two|new|old|used|rented|\d{1,4}|skoda|škoda"
    r"|volkswagen|vw|s/p|via|transfemoral|per|brca|tumou?r|ford|hyundai) $",
    re.IGNORECASE,
)
"""What stands in front of a thing, and of no given name."""
_THING_ITSELF = re.compile(
    r" (?:therap(?:y|ies)|tests?|testing|mutations?|panel|sequenc\w+|expression|variants?|filter|procedure|valve|brace|vest|nevus|sign"
    r"|effect|orbit|traction|car|suv|dealer(?:ship)?|engine|code|\d)\b",
    re.IGNORECASE,
)
_LEARNED = re.compile(
    r"[a-z]{2,16}(?:(?:olog|iatr|otherap|otom)ists?|ectomy|oscopy|o?stomy|oplasty|oedema|aemia|opathy|rrh(?:oea|ages?|agia))"
)
"""Endings of professions, procedures and diseases in Greek, that no name has: "Rheumatologist", "papilloedema"."""
_STRETCHED = re.compile(
    r"a?ha(?:ha)+h?|he(?:he)+|he+y{2,}a?|hi{2,}|g+r{2,}|s+h{2,}|so{3,}|o{2,}h+|a{2,}h+|u+h+m*|hm+|mhm+|m{2,}|e{3,}k?|w[oa]{2,}w+"
    r"|no{3,}|yes{2,}|yea{2,}h|blah"
)
"""Sounds, and words drawn out in writing: "haha", "heyy", "grr", "sooo"."""
_SHORT, _LONGEST_HASHTAG = 3, 32
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_NAMED = frozenset(
    (
        "PERSON",
        "LOCATION",
        "CITY",
        "ORGANIZATION",
        "USERNAME",
        "UNIQUE_ID",
        "ZIP_CODE",
        "STREET_ADDRESS",
        "URL",
    )
)
_BY_CUE = frozenset(("PERSON", "USERNAME"))
_WIDE = frozenset(("PERSON", "LOCATION", "CITY"))
_NAMES_OF_WORDS = frozenset(("PERSON", "LOCATION", "ORGANIZATION"))
_POSTCODE = re.compile(
    r"(?i:zip|postcode|post code|cep|plz|pin)?:? ?(?:(?:[A-Z]{1,2}-)?\d{4,7}(?:[- ]\d{3,4})?"
    r"|\d{3}[- ]\d{2,4}|\d{2}-\d{3}|\d{4} ?[A-Za-z]{2}"
    r"|[A-Za-z]{1,2}\d{1,2}[A-Za-z]? ?\d[A-Za-z]{2}|[A-Za-z]\d[A-Za-z][- ]?\d[A-Za-z]\d|\d(?:[ ,.-]{1,2}\d){3,8}|\D*|\d{3})\W?"
)
_MIXED_CODE = re.compile(r"(?=[A-Z]*\d[A-Z\d]*[A-Z]|[A-Z]+\d)(?=(?:[A-Z]*\d){4})[A-Z\d]{8,20}")
"""A code of capitals and digits that is no postcode's."""
_FRACTION = re.compile(r"\W?(\d{1,3})(?:[/.-](\d{1,3}))?\W?")
_MONTH_OF_YEAR = re.compile(r"(?:0?[1-9]|1[0-2])/(?:3[2-9]|[4-9]\d)")
_ELEMENT = re.compile(r"[\w:.-]+(?:>(?! )|/>|\s+[\w:-]+=)|[a-z]+[A-Z]\w*")
_COMMAND = re.compile(r"[A-Z][A-Z\d]{1,5}")
_CALL = re.compile(r"\(")
_CODE_LINE = re.compile(
    r"^\s*(?:return|def|if|for|while|await|const|let|var|\w[\w.\[\]]* [-+*/|&]?=)\s?|;\s*$|\bSELECT\b"
)
_OPENERS = frozenset(
    "och aye grand ta brill cheers ow amen lah hah hmm oya wow yay ooh aah eek phew right sure fair lovely nah yah yeh yep yup nope "
    "okie okey um er oof welp alas cool deal sound wait hang haha hehe wahey woohoo tada gotcha good nice "
    "sweet smart lucky super".split()
)
"""With what people open what they say, or say alone: "och, hello", "aye. yes"."""
_LABELLED = re.compile(r"(?:^|\n)[^\n:]{1,48}: {1,2}\Z")
_SIDE = re.compile(r"[RLB] ([a-z]{3,14})")
"""A side and what has it: "R knee"."""
_SEX, _AGE_BEFORE = (
    re.compile(r"[MFmf](?: [ch])?"),
    re.compile(r"\d ?-?(?:y/?o|yrs?|years?[ -]old)\.? $", re.IGNORECASE),
)
"""A sex behind an age, with the first letter of what stands behind it: "39 y/o F c/o knee pain"."""
_OPENED = re.compile(r"(?:\s*[,.!?…]|\s*$| (?:hello|hiya|love|darlin|mate|so|yes|no|yeah|thanks|now|then)\b)")
_LETTER_AND_NUMBER = re.compile(r"[A-Za-z]\.? ?\d{1,3}")
"""What is said of a relative in a note, and no name: "mother d. 71"."""
_INITIAL = re.compile(r"[A-ZÀ-Þ]\.")
_BEFORE_INITIAL = re.compile(r"[a-z]{2},? $")
_SURE_OF_DATE = 0.8
_MATCH = 48
_SCORE = re.compile(r"\d{1,3} ?[-–] ?\d{1,3}")
_WON = re.compile(
    r"\b(?:won|wins?|beat|beats|lost|lead|leads|led|trail(?:ed|s)?|tied|drew|defeat(?:ed|s)?|scored?)\b[^\d.!?\n]{0,40}$",
    re.IGNORECASE,
)
_DAYS_NEAR = 20
_SURE_OF_NAME = 0.9
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?", re.IGNORECASE)
_DAY_BEFORE = re.compile(
    r"\b(?:on|this|next|last|every|each|until|till|since|through|open|closed|see (?:you|ya|u)"
    r"|(?:booked|scheduled|set|reserved|confirmed|free|available"
    r"|opening|slots?|tables?|appointments?|tickets?|forecast|weather) for) $",
    re.IGNORECASE,
)
"""What makes a day of the week no one who is called so: "booked for Thursday"."""
_HOLIDAY = re.compile(
    r"(?:christmas|xmas|easter|thanksgiving|hanukkah|halloween|diwali|ramadan)", re.IGNORECASE
)
_HOLIDAY_BEFORE = re.compile(
    r"\b(?:before|after|at|for|over|until|till|by|since|every|last|next|this|around|during|of|on|happy|merry|holidays?:) $",
    re.IGNORECASE,
)
_HOLIDAY_BEHIND = re.compile(
    r" (?:eve|day|lights?|trees?|cards?|dinner|lunch|party|break|holidays?|morning|presents?|egg|eggs|bunny|in (?:even|odd)|with)\b",
    re.IGNORECASE,
)
_DAY_BEHIND = re.compile(
    r" (?:(?:will be|looks|is) (?:mostly|partly|sunny|cloudy|rainy|cold|hot|warm|dry|wet|fine|good|great|better|best|ok|okay"
    r"|perfect|full|open|closed|free|available|booked)|works|at \d|mornings?|afternoons?|evenings?|nights?|the \d)\b",
    re.IGNORECASE,
)
"""What is said of a day."""
_IN_LINE = re.compile(
    r" (?:in|on) (?:(?:the|our|a) )?(?:queue|line|wait(?:ing|list)?)\b(?!['’])", re.IGNORECASE
)
"""Behind the place that somebody has among those who wait: "number 4 in the queue", "3rd on the waitlist"."""
_YEAR_OF_NOTHING = re.compile(
    r"(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|easter|christmas|year|early|mid|late)"
    r"|(?:[^\W\d_]{0,20}[^\x00-\x7f]))[a-z]{4,20} (?:19|20)\d\d",
    re.IGNORECASE,
)
"""A word that is no month's and digits like a year's ("keysafe 1982"): no date, whatever else it is."""
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_OF_A_WORD = re.compile(
    rf"(?:the )?{_ORDINAL}(?:(?:, | and |, and )(?:the )?{_ORDINAL}){{0,4}} (?:letters?|characters?|digits?|words?)\b",
    re.IGNORECASE,
)
"""Which part of a word is meant, and no day: "the 2nd and 5th letter of your password"."""
_PRICE = re.compile(r"\W?\d{1,3}(?:[ .]\d{3}){0,2},\d\d\W?")
"""An amount as the continent writes it: 19,99."""
_TRIPLE = re.compile(r"\W?(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\W?")
_DATED = re.compile(
    r"^\W{0,2}(?:\d{1,2}[ ./,-]{1,2}\d{1,2}[ ./,-]{1,2}\d{2,4}"
    r"|(?:19|20)\d\d\W\d{1,2}(?:\W\d{1,2})?|\d{1,2}\W\d{4}|\d{1,8})(?:\W{0,2}$|[ T,–-])"
)
_LETTERS = re.compile(r"[A-Z]{1,4}|[a-z]{1,2}|[Nn][°º]")
_CALLED = re.compile(
    r"(?:get|set|update|create|delete|fetch|load|save|send|find|list|is|has|on|to|handle|use|add|remove|parse|build|make|init|check"
    r"|validate|render|process|Get|Set|Update|Create|Delete|Fetch|Load|Save|Send|Find|List|Handle|Add|Remove|Parse|Build|Make|Init"
    r"|Check|Validate|Render|Process)(?:[A-Z][a-z]+)+"
)
_CONSTANT = re.compile(r"[A-Z]{2,20}(?:_[A-Z]{1,20})+")
_VARIABLE = re.compile(r"[a-z]{1,20}(?:_[a-z]{1,20})+")
_VALUED = re.compile(r"[\"']?\s?[=:]\s?(?:[\[{]|-?\d|true\b|false\b|null\b)")
_ASSIGNED = re.compile(r"\d{0,2}[\"']?\s?[=:(\[]")
_MONEY = re.compile(
    r"\d(?:[.,]\d+)?\s(?:pesos|euros?|d[óo]lares|reais|dollars|rupees|kronor|francs)\b", re.IGNORECASE
)
_BY_MEANS_OF = re.compile(r"(?:via|by|per|from|to|in|at) [^\d]+", re.IGNORECASE)
_ROOT = re.compile(
    r"tmp|var|etc|usr|opt|srv|mnt|media|proc|sys|dev|bin|sbin|lib|run|root|boot|home|data|private"
)
"""Folders at the root of a computer's files (FHS 3.0)."""
_HOST = re.compile(r"\w\.[^\W\d_]{2}|://|\bwww\b|\bdot\b|\.[^\W\d_]{2,}$", re.IGNORECASE)
_PER_UNIT = re.compile(r"\d/$")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})\. ([A-ZÀ-Þ][a-zà-ÿ]+)$")
_INTERCHANGE = re.compile(
    r"^(?:MSH|PID|PV1|OBX|OBR|ORC|NK1|IN1|DG1|EVN|GT1|AL1|NTE|SPM|TXA)\||^ISA\*|~(?:ST|HL|NM1|EB|DTP|REF|BHT)\*"
)
_PLACE = re.compile(
    r"\d.*[^\W\d_]{3}|[^\W\d_]{3}.*\d|[A-ZÀ-Þ][^\W\d_]{2}|\d{4}"
    r"|(?i:street|road|avenue|lane|drive|court|apartment|unit|floor|p\.? ?o\.? box)"
    r"|^[a-z]+(?: [a-z]+)+$"
)
_KEY_ENDS = re.compile(r"=(?![=~>])")
_SETTING_ENDS = re.compile(r" = ?\S")
_KEY_BEGINS = re.compile(r"(?:^|[\s,;&?({|])$")
_CALLED_AFTER = frozenset(("PERSON", "LOCATION"))
_PLAYED = frozenset(("PERSON", "LOCATION", "USERNAME", "UNIQUE_ID"))
_SHIP = re.compile(
    r"(?:\b(?:M/?V|S/?V|F/?V|R/?V|SS|HMS|USS|RMS|HMCS|HMAS|HNLMS|RRS|PS|USNS|USCGC)|\b(?:[Vv]essel|[Ll]ifeboat|[Tt]rawler|[Nn]arrowboat"
    r"|[Tt]ug|[Yy]acht|[Ss]chooner|[Ff]erry)) (?:Captain |Lady |Sir |King |Queen |Princess )?$"
)
_STORM = re.compile(r"\b(?:[Hh]urricane|[Tt]yphoon|[Cc]yclone|[Ss]torm|[Tt]ropical [Ss]torm)s? $")
_PROJECT = re.compile(
    r"\brenam(?:e|ed|es|ing) (?:the |our )?[\w-]{1,24} (?:service|cluster|queue|bucket|repo|branch|topic|project|module|app) to $"
    r"|\b(?:[Pp]roject|[Oo]peration|[Cc]ode-?named?|[Cc]luster|[Qq]ueue|[Cc]olou?rway|[Ss]hade|[Pp]reset|[Gg]amme|[Ss]al[oó]n) $"
)
_THING_BEHIND = re.compile(
    r" (?:syndrome|disease|palsy|theorem|lemma|conjecture|modulus|angle|artichokes?|harissa|gambit|presets?|bookcases?|sauce"
    r"|press-ups?|classification|criteria|protocol|regimen|sander|seats|gel|gloves?|wave|varieties)\b(?!['’])"
)
"""What is called after a name in front of it, and nobody has or does there: "the Amber preset", "Brewster angle"."""
_TITLE_BEFORE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|and|with|for|to|told|asked|gave)\.? $")
_STORM_NAMED = re.compile(r"(?:Storm|Hurricane|Typhoon|Cyclone|Project|Operation) [A-ZÀ-Þ]")
_PLANT = re.compile(
    r"\b(?:rose|clematis|apple|pear|plum|cherry|dahlia|peony|tulip|daffodil|narcissus|lavender|hosta|hebe|camellia|iris|fuchsia"
    r"|pelargonium|geranium|hydrangea|poppy|sweet peas?|tomato|potato|delphinium|penstemon|salvia|heuchera|rhododendron|azalea"
    r"|magnolia|lilac|lily|lupin|phlox|aster|crocosmia|hellebore|snowdrop|primula|viola|pansy|begonia|chrysanthemum|sowed),? $",
    re.IGNORECASE,
)
_BOOK = re.compile(
    r"(?:(?:[1-3] |first |second |third )?(?:Ruth|Job|Mark|Luke|John|James|Samuel|Daniel|Joel|Amos|Micah|Jonah|Nahum|Timothy|Titus"
    r"|Peter|Ezra|Esther|Joshua|Matthew|Hosea|Zechariah|Malachi|Isaiah|Jeremiah|Ezekiel|Nehemiah|Philemon|Jude|Judith|Tobit|Baruch))(?![\w'’-])",
    re.IGNORECASE,
)
_VERSE = re.compile(
    r" \d{1,3}:\d{1,3}(?:[-–]\d{1,3})(?![\d:])(?! ?[ap]\.?m)|,? (?:chapters?|ch\.|verses?) \d|(?: \d{1,3}){2} to \d",
    re.IGNORECASE,
)
"""Chapter and verses; one time of a day would read like a single verse."""
_NUMBERS = frozenset(("UNIQUE_ID", "ZIP_CODE", "DATE_TIME"))
_SPOKEN_OF = frozenset(("PERSON", "STREET_ADDRESS"))
_JUDGED = _NAMED | _NUMBERS
_MEASURE = re.compile(  # counts digits, never reads them: a verdict on a text may be kept for other digits
    r"(?:^|(?<=\n))[ \t]{0,4}\d{4}(?:h|hrs)?(?=[ \t]?[:-]?[ \t](?:[A-Z\d\"]|(?!(?:is|was|and|thanks?|thx|please|pls|sorry"
    r"|that|for|the|your|yes|you|but)\b)[a-z]{3}))"  # the hour of a nurse's note
    r"|(?<=[.;] )[0-2]\d[0-5]\d(?= (?:[a-z]|[A-Z]{2,4}\b|Pt\b))"  # the same within a line
    r"|(?:\b(?:at|given|since|until|by|around|approx\.?|from|before|after|starts?|started|begins?|opens?|closes?|mtg|meeting|arr|dep"
    r"|eta|etd)|[@~]) ?\d{4}(?:h|hrs)?(?!\w|[-/.]\d)"
    r"|(?<=\d/\d\d )\d{4}(?=[.,;)]?(?:\s|$))"  # the hour behind a date
    r"|\b\d{1,2}(?:-\d{1,2})?/\d\d\b(?=[^.\n]{0,24}\b(?:pain|severity|intensity|ache|headache|discomfort|cramp\w*|scale)\b)"
    r"|\b(?:pain|[Aa]nxiety|[Mm]ood|[Dd]epression|[Dd]istress|[Ee]nergy|rated?|severity|c/o|strength"
    r"|motor|reflexes|GCS|apgars?|vision|visual acuity)\b[^.\n\d]{0,16}\d{1,2}/\d{1,3}\b"
    r"|\b(?:LDL|HDL|BP|HR|RR|WBC|RBC|Hgb|Hct|Plt|INR|BUN|Cr|TSH|A1c|HbA1c|BNP|CRP|ESR|AST|ALT|PSA|eGFR|FSBS|glucose|troponin"
    r"|ferritin|SpO2|O2 sat|[Bb]?[Ww]t|BW|bw|odo)\b(?: (?:is|was|of))?[ :=]{0,3}\d{1,4}(?:[./-]\d{1,3})?(?![\w/-])"
    r"|\b(?:pp?\. ?|(?:pages?|slides?|chapters?|verses?) )\d{1,3}(?:[-–]\d{1,3})?(?![\w/-]|\.\d| \d)"
    r"|\b\d{1,2}/10 (?=would |(?:highly |do not |dont |don't )?recommend|experience\b|service\b)"  # the mark of a review
    r"|\b\d{1,4}(?:\.\d{1,3})? ?(?:mg|mcg|µg|g|kg|lbs?|mL|ml|cc|cm|mm|mEq|mmol|units?|IU|bpm|mmHg|kcal|dL|L/min|x\d)\b(?:/\w{1,6})?"
    r"|\b(?:OD|BD|BID|TDS|TID|QDS|QID|nocte|mane|for|x|ago|after"
    r"|[Rr]eview|[Rr]v|[Ff]/?[Uu]|[Ii]n) \d{1,2}/(?:7|52|12)\b(?!/)|\b\d{1,2}/(?:7|52) (?:ago|course)\b"
    r"|\b2/2\b(?= [a-z])"  # secondary to
    r"|\b(?:AMTS|MMSE|MoCA|[Ss]core[ds]?|[Pp]ower|[Gg]rade)\b[^.\n\d]{0,8}\d{1,2}/\d{1,2}\b"
    r"|\b[CTLS]\d{1,2}[-/][CTLS]?\d{1,2}\b|\b(?:PHQ|GAD|ASA|BI-?RADS|TNM|Gleason)[- ]?\d{1,2}\b|\b[A-Z]{2,4}\d{1,2}\+"
    r"|\b(?:[Tt]ooth|[Tt]eeth|[Mm]olars?|[Ii]ncisors?) (?:no\.? |number )?#?\d{1,2}(?:(?:, | and |-)#?\d{1,2}){0,3}\b"
    r"|\b(?:sugars?|glucose|readings?|BGs?|pressures?)\b[^.\n\d]{0,24}\d{2,3}(?:-\d{2,3})?(?![\w/-])"
    r"|\bx ?\d{1,2}[dhwm]\b|\b[0-2]\d[0-5]\d-[0-2]\d[0-5]\d\b(?=[.,;\n]|$| [A-Z])"
    r"|\bNCT\d{8}\b|\b\d{2,3}-\d{2,3}[kK]\b"
    r"|\(\d{1,3}(?:\.\d{1,2})?-\d{1,4}(?:\.\d{1,2})?\)"  # a registered trial; a range of reference
    r"|\b(?:[A-Z]{1,3}-?)?\d{2,5}-\d(?=\^)"  # a LOINC code of an HL7 message
)
_LABEL_BEFORE = re.compile(
    r"(?:[^\W\d_]{0,20},(?=\d)"  # the cell before in a row of values: "Legal,2018-09-17"
    r"|(?:[Tt]xt|[Tt]ext|[Tt]el|[Cc]all|[Ff]ax|[Pp]h|[Pp]hone|[Mm]ob|[Cc]ell|[Nn]o|[Nn]r|am"
    r"|GMC|NMC|HCPC|bar|UTR|EIN|PESEL|NPI|Grp|Ref|[TMFPC])[.:]? {1,2}(?=[+(]?\d[\d ().-]{5}))"
)
_LABEL_BEHIND = re.compile(
    r"[ \t]{2,}[^\W\d_]{2,15}(?=(?: [a-z]{1,8})? ?[#:=])"
    r"| [A-Z][a-z]{2,14}"
    r"(?= (?:Address|Port|Name|ID|Domain|Number|Date|Type|Time|Code|Status|Phone|Email|Count|Reason|Workstation) ?[:=])"
)


_FAREWELL = re.compile(r"(?:love|hugs|best|cheers|warmly|yours|blessings|kisses|peace)", re.IGNORECASE)
_LINE_ENDS = re.compile(r", ?(?=\n|$)")
"""What ends the line that bids farewell: "Love,"."""
_DEGREE = re.compile(
    r"(?:M\.?D|D\.?O|Ph\.?D|F\.?A\.?C\.?[A-Z]{1,2}|FRC[A-Z]{1,3}|MRC[A-Z]{1,3}|CPA|MSN|MSW|MPH|MBA|LCSW|JJ|QC|KC|SPT|PT|OT|MA|BSN|CCRN|CCDS|CWOCN)"
    r"\.?(?:,? (?:M\.?D|Ph\.?D|F\.?A\.?C\.?[A-Z]{1,2}|MPH|MBA)\.?){0,2}"
)
_DEGREE_BEFORE = re.compile(r"(?:[^\W\d_]{2}|\b[A-Z]\.|M\.D\.),? $")
"""A degree, and what stands in front of one."""
_WORD_OF_NAME = re.compile(r"[^\s]+")
_WITHIN_NAMES = frozenset(
    "and the of de la le du da do dos das den der van von bin y i e al el o st big old little wee".split()
)
"""Small words that stand within the names of people, or join those of two."""


_LATER_WORD = re.compile(r"(?<= )[a-z]{3,}(?![\w'’-])")
_BEHIND_NAMES = frozenset(
    "reports denies states presents complains feels describes endorses admits period comma colon semicolon by from with at for via"
    " during per his her their my our as".split()
)
"""What is noted, or dictated, behind somebody's name in small letters: "mr quorvin reports", "mr quorvin period"."""


def without_decoys(text: str, spans: Iterable[Span], model: str) -> Iterator[Span]:
    """Leave out what the language model takes for a name and is none, and cut such words off the names.

    Args:
        text: the text.
        spans: its spans.
        model: the recognizer's name of the language model's spans; others are not judged.
    """
    spans = list(spans)
    judged = any(span.recognizer == model and span.entity_type in _JUDGED for span in spans)
    cased, is_interchange = judged and not text.islower(), judged and _INTERCHANGE.search(text) is not None
    for span in spans:
        if span.recognizer != model or span.entity_type not in _JUDGED:
            yield span
            continue
        for part in _parts(text, span):
            kept = _cut(text, part, cased, is_interchange)
            if kept is not None:
                yield kept


def _parts(text: str, span: Span) -> Iterator[Span]:
    """A name that is written with capitals, without the common words in small letters that it was found with: "Oda feels Quill"."""
    said = text[span.start : span.end]
    if span.entity_type != "PERSON" or " " not in said:
        yield span
        return
    if said.islower():
        more = next((word for word in _LATER_WORD.finditer(said) if word.group() in _BEHIND_NAMES), None)
        yield span if more is None else replace(span, end=span.start + more.start() - 1, canonical="")
        return
    last = max(word.start() for word in _WORD_OF_NAME.finditer(said) if not word.group().islower())
    start, end, first = None, 0, 0
    for word in _WORD_OF_NAME.finditer(said):
        low = word.group()
        if (
            not (low.isalpha() and low.islower() and is_common(low))
            or low in _WITHIN_NAMES
            or may_be_called(low)
        ):
            start, end = word.start() if start is None else start, word.end()
        elif word.start() < last or low in _BEHIND_NAMES:
            if start is not None:
                yield replace(span, start=span.start + start, end=span.start + end, canonical="")
            start, first = None, word.end()
            if word.start() > last:
                return
        else:
            end = word.end()
    if first == 0:
        yield span
    elif start is not None:
        yield replace(span, start=span.start + start, end=span.start + end, canonical="")


def _cut(text: str, span: Span, cased: bool, is_interchange: bool) -> Span | None:
    """What is left of a span; None for nothing. Whether the text has capitals, and is a message between machines, is asked once."""
    if span.entity_type in _NUMBERS:
        label = _LABEL_BEFORE.match(text, span.start, span.end)
        if label is not None:
            span = replace(span, start=label.end(), canonical="")
        if span.entity_type == "ZIP_CODE" and _MIXED_CODE.fullmatch(text, span.start, span.end):
            span = replace(span, entity_type="UNIQUE_ID")
    if _is_nothing(text, span, is_interchange):
        return None
    start, end = span.start, _end(text, span)
    if span.entity_type == "STREET_ADDRESS":
        start, end = address_alone(text, start, end)
    words = [word.span() for word in _TOKEN.finditer(text, start, end)]
    alike = words
    if span.entity_type == "STREET_ADDRESS":  # "1215 FSBS 188, 2u Humalog": a number names no street
        alike = [(a, b) for a, b in words if not text[a].isdigit()] or words
    if span.entity_type == "PERSON":  # "A. GALLBLADDER": the letter of a list
        alike = [(a, b) for a, b in words if b - a > 1] or words
    if not words or (all(_is_decoy(text[a:b], cased) for a, b in alike) and not _is_somebody(text, span)):
        return None
    if (
        span.entity_type in _NAMES_OF_WORDS
        and len(words) > 1
        and all(_is_of_a_department(text[a:b]) for a, b in words)
    ):
        return None
    if span.entity_type in _BY_CUE:
        while len(words) > 1 and _is_lead(text[slice(*words[0])]):
            words.pop(0)
            start = words[0][0]
        while len(words) > 1 and _is_edge(text[slice(*words[-1])]):
            words.pop()
            end = words[-1][1]
    same = (start, end) == (span.start, span.end)
    if end - start == 1 and not same and span.entity_type == "PERSON":  # "Penicillin G", "R knee"
        return None
    return span if same else replace(span, start=start, end=end, canonical="")


def _is_hashtag_of_words(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a hashtag that ordinary words make, by which nobody is called: "#neveragain", not "#teampriya"."""
    said = text[start:end].lower()
    if text[start - 1 : start] != "#" or not said.isalpha() or not _SHORT < len(said) <= _LONGEST_HASHTAG:
        return False
    reached = {0}
    for at in range(2, len(said) + 1):
        if any(at - a >= 2 and is_common(said[a:at]) and is_nobody(said[a:at]) for a in reached):
            reached.add(at)
    return len(said) in reached


def _is_of_a_department(word: str) -> bool:
    return word.lower() in DEPARTMENTS or _is_decoy(word, True)


def _is_nothing(text: str, span: Span, is_interchange: bool) -> bool:
    """Whether a span can't be what the model says, by its own signs or those beside it."""
    entity, said = span.entity_type, text[span.start : span.end]
    if _CALLED.fullmatch(said) or (is_interchange and entity not in _SPOKEN_OF):
        return True  # what the fields of an interface message hold, the layout says
    if (entity == "UNIQUE_ID" and _LETTERS.fullmatch(said)) or _is_constant(text, span):
        return True
    if entity == "UNIQUE_ID" and is_nobodys(text, span.start, span.end):
        return True
    if entity in _WIDE and is_wide(text, span):
        return True
    if entity in _PLAYED and is_move(text, span.start, span.end):
        return True
    if entity in _NUMBERS:
        return (
            (
                entity == "DATE_TIME"
                and (_OF_A_WORD.match(text, span.start) or _IN_LINE.match(text, span.end)) is not None
            )
            or not (_has_shape(entity, said) or (entity == "DATE_TIME" and _is_month_of_year(span, said)))
            or (entity == "DATE_TIME" and _is_result(text, span))
            or _is_measure(text, span)
            or _is_wordy(said)
        )
    if entity == "URL":
        return " " not in said and _HOST.search(said) is None
    if entity == "STREET_ADDRESS":
        measured = said.islower() and _is_measure(text, span)
        return (
            measured
            or _IN_LINE.match(text, span.end) is not None
            or not _PLACE.search(said)
            or is_talk_of_places(said)
            or _MONEY.search(text, span.start, span.end + 16) is not None
            or _BY_MEANS_OF.fullmatch(said) is not None
        )
    if entity in _NAMED and (_is_markup(text, span.start, span.end) or _is_key(text, span)):
        return True
    if _ROOT.fullmatch(said) and text[span.start - 1 : span.start] == "/" == text[span.end : span.end + 1]:
        return True
    if entity in _WIDE and is_day_or_goods(text, span.start, span.end):
        return True
    if entity in _CALLED_AFTER and is_called_after(text, span.start, span.end):
        return True
    if _is_hashtag_of_words(text, span.start, span.end):
        return True
    if entity not in _BY_CUE:
        return False
    if _FAREWELL.fullmatch(said) and _LINE_ENDS.match(text, span.end):
        return True
    if _DEGREE.fullmatch(said) and _DEGREE_BEFORE.search(text, max(0, span.start - 24), span.start):
        return True
    if (side := _SIDE.fullmatch(said)) and not may_be_a_name(side[1]):
        return True
    if _SEX.fullmatch(said) and _AGE_BEFORE.search(text, max(0, span.start - 12), span.start):
        return True
    if (
        _opens(text, span)
        or is_helping_verb(text, span.start, span.end)
        or _LETTER_AND_NUMBER.fullmatch(said)
    ):
        return True
    per_unit = _PER_UNIT.search(text, max(0, span.start - 8), span.start) is not None
    return per_unit or (len(said.strip(" .")) < 2 and not _is_initial(text, span)) or _is_heading(text, span)


def is_day_or_goods(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a day of the week, something to eat or a length, by what stands beside it, and so is no one called so.

    >>> is_day_or_goods("booked for Friday", 11, 17), is_day_or_goods("tell Friday", 5, 11)
    (True, False)
    """
    if is_of_a_pantry(text, start, end):
        return True
    if _HOLIDAY.fullmatch(text, start, end) is not None:
        return (
            _HOLIDAY_BEFORE.search(text, max(0, start - _DAYS_NEAR), start)
            or _HOLIDAY_BEHIND.match(text, end)
        ) is not None
    return (
        _DAY.fullmatch(text, start, end) is not None
        and (_DAY_BEFORE.search(text, max(0, start - _DAYS_NEAR), start) or _DAY_BEHIND.match(text, end))
        is not None
    )


def _is_markup(text: str, start: int, end: int) -> bool:
    """Whether a stretch is the name of an element or a command of markup or code: `<clinician>`, `</li>`, `^FS`, `len(`."""
    before = text[max(0, start - 2) : start]
    behind = text[end : end + 1]
    if before.endswith("</") or (before.endswith("<") and _ELEMENT.match(text, start) is not None):
        return True
    if before[-1:] == "\\":
        return behind == "{" and " " not in text[start:end]
    if before[-1:] == "^" and not before[:1].isalpha():
        return _COMMAND.fullmatch(text, start, end) is not None
    if _CALL.match(text, end) is not None and text[start:end].islower():
        return _CODE_LINE.search(text) is not None
    return behind == ":" and text[end : end + 2] == "::"


def _is_key(text: str, span: Span) -> bool:
    """Whether one word in small letters is the name of a setting or a field: `lat=52.1`, `hostname = x`."""
    said = text[span.start : span.end]
    return (
        said.islower()
        and said.isalnum()
        and (
            (
                _KEY_ENDS.match(text, span.end) is not None
                and _KEY_BEGINS.search(text, max(0, span.start - 1), span.start) is not None
            )
            or (not text[: span.start].strip() and _SETTING_ENDS.match(text, span.end) is not None)
        )
        and not may_be_called(said)
    )


def is_called_after(text: str, start: int, end: int) -> bool:
    """Whether a name is that of a ship, a storm, a project, a plant or a book of the Bible: "HMS Daring", "Rose 'Gertrude'"."""
    before = text[max(0, start - 64) : start]
    if _SHIP.search(before) or _STORM.search(before) or _PROJECT.search(before):
        return True
    if _STORM_NAMED.match(text, start, end):
        return True
    if _THING_BEHIND.match(text, end) and text[start].isupper() and not _TITLE_BEFORE.search(before):
        return True
    if before[-1:] in "'‘" and text[end : end + 1] in ("'", "’") and _PLANT.search(before[:-1]):
        return True
    return (_BOOK.match(text, start) is not None and _VERSE.match(text, end) is not None) or is_ware(
        text, start, end
    )


def _opens(text: str, span: Span) -> bool:
    """Whether a stretch is a word with which people open or close what they say, and stands where they do so."""
    said = text[span.start : span.end]
    begin = text[: span.start].strip(" \"'“")
    return (
        said.lower() in _OPENERS
        and (not begin or begin[-1] in ".!?,—-")
        and _OPENED.match(text, span.end) is not None
        and not (begin and said.istitle())
    )


def is_exclaimed(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a common word, nobody's name, that is said alone behind who speaks: "Doctor: Wonderful. Now breathe"."""
    said = text[start:end]
    return (
        said.isalpha()
        and is_common(said.lower())
        and text[end : end + 1] in ".!,…"
        and _LABELLED.search(text, max(0, start - 60), start) is not None
        and is_nobody(said)
    )


def _is_initial(text: str, span: Span) -> bool:
    """Whether a letter with a dot stands for somebody ("the bailiff, G., did nothing")."""
    return (
        span.entity_type == "PERSON"
        and span.score >= _SURE_OF_DATE
        and _INITIAL.fullmatch(text, span.start, span.end) is not None
        and _BEFORE_INITIAL.search(text, max(0, span.start - 4), span.start) is not None
    )


def _end(text: str, span: Span) -> int:
    """Where a name ends: before the next field's name, and before the next sentence's first word."""
    end = span.end
    if span.entity_type == "PERSON":
        label = _LABEL_BEHIND.search(text, span.start, min(len(text), end + 16))
        if label is not None and end - 1 <= label.end() <= end + 2:
            end = label.start()
    more = _SENTENCE_END.search(text, span.start, end)
    return more.start() if more is not None and is_common(more[1].lower()) else end


def _is_result(text: str, span: Span) -> bool:
    """Whether two numbers with a stroke between them are how a match ended: "won 4-2", "beat the Bears 4-2"."""
    before = text[max(0, span.start - _MATCH) : span.start]
    if before.endswith((" on ", " by ", " since ", " from ")):
        return False
    return _SCORE.fullmatch(text, span.start, span.end) is not None and _WON.search(before) is not None


def _has_shape(entity: str, said: str) -> bool:
    """Whether a code or a date is written as such things are; a model that reads words does not count digits."""
    if entity == "ZIP_CODE":
        return _POSTCODE.fullmatch(said) is not None
    if entity == "DATE_TIME":
        if _PRICE.fullmatch(said) or _YEAR_OF_NOTHING.fullmatch(said):
            return False
        parts = _FRACTION.fullmatch(said)
        if parts is None:
            parts = _TRIPLE.fullmatch(said)
        if parts is None:
            return any(sign.isalpha() for sign in said) or _DATED.search(said) is not None
        a, b = sorted((int(parts[1]), int(parts[2] or 0)))
        return 1 <= a <= 12 and b <= 31
    return True


def _is_month_of_year(span: Span, said: str) -> bool:
    """Whether a model is sure of a month and the last digits of a year (9/79)."""
    return span.score >= _SURE_OF_DATE and _MONTH_OF_YEAR.fullmatch(said) is not None


def _is_wordy(said: str) -> bool:
    """Whether a code has no digit and is words of talk: no number, nothing spelled."""
    words = _TOKEN.findall(said)
    return (
        said.islower()
        and said.replace(" ", "").isalpha()
        and not any(word in KINDS or len(word) == 1 for word in words)
        and (len(words) > 1 or len(said) <= _SHORT)
    )


def _is_heading(text: str, span: Span) -> bool:
    """Whether a common word with a colon behind it is the name of a field, and no speaker's."""
    said = text[span.start : span.end]
    return text[span.end : span.end + 1] == ":" and said.isalpha() and is_common(said.lower())


def _is_constant(text: str, span: Span) -> bool:
    """Whether a span is a name of code to which something is assigned: `MAX_RETRIES = 5`, `mem_mb: 4096`."""
    if _VARIABLE.fullmatch(text, span.start, span.end) is not None:
        return _VALUED.match(text, span.end) is not None
    return (
        _CONSTANT.fullmatch(text, span.start, span.end) is not None
        and _ASSIGNED.match(text, span.end) is not None
    )


def _is_measure(text: str, span: Span) -> bool:
    """Whether a number is a time of day, a dose or a value that was measured."""
    begin = max(text.rfind("\n", 0, span.start) + 1, span.start - 40)
    end = span.end - (text[span.end - 1] in ".,;" and span.end - 1 > span.start)
    return any(
        found.start() <= end and end <= found.end() and span.start < found.end()
        for found in _MEASURE.finditer(text, begin, min(len(text), span.end + 32))
    )


def _is_decoy(word: str, cased: bool) -> bool:
    if word in ABBREVIATIONS or word in WHOLE_ONLY or (cased and word in ONLY_LOWER):
        return True
    if word.islower() and len(word) >= _SHORT and word.upper() in ABBREVIATIONS and not _is_called_so(word):
        return True
    low = word.lower()
    return (
        low in WORDS
        or low in _NATIONS
        or _STRETCHED.fullmatch(low) is not None
        or low in CHAT
        or any(said in CHAT or said in WORDS or is_nobody(said) for said in undrawn(low))
        or _LEARNED.fullmatch(low) is not None
        or (not word.istitle() and is_medical(low))
    )


def _is_somebody(text: str, span: Span) -> bool:
    """Whether one word of the list that people are called by as well is somebody where it stands."""
    return (
        span.entity_type == "PERSON"
        and span.score >= _SURE_OF_NAME
        and (said := text[span.start : span.end]).lower() in PEOPLE_TOO
        and (said.islower() or said.istitle())
        and _A_THING_OF.search(text, max(0, span.start - 16), span.start) is None
        and _THING_ITSELF.match(text, span.end) is None
    )


def _is_called_so(word: str) -> bool:
    """Whether an abbreviation in small letters is somebody's name or nickname as well."""
    return word in SHORT_FOR_NAMES or holds_a_name(word)


def is_abbreviation(word: str) -> bool:
    """Whether a word in capitals stands for something of clinics, bills or courts, and is nobody's name: CAD, HTN."""
    return word in ABBREVIATIONS and not _is_called_so(word.lower())


def is_decoy(word: str) -> bool:
    """Whether a word is one of clinics, bills, courts or forms, and nobody's name."""
    return _is_decoy(word, cased=True)


def is_only_decoys(text: str) -> bool:
    """Whether a name is nothing but such words, by which nobody is called: "tbh"; "king" may be somebody."""
    return all(map(is_decoy, _TOKEN.findall(text))) and not may_be_called(text)


def _is_lead(word: str) -> bool:
    """Whether a word in front of a name is no part of it: "Doula Jessamy"; behind one, a word with a capital may be a family name."""
    return _is_edge(word) or (len(word) > _SHORT and word.lower() in WORDS and not may_be_called(word))


def _is_edge(word: str) -> bool:
    """Whether a word beside a name is no part of it: an abbreviation in capitals, a word of the list in lower case."""
    return (
        (len(word) > 1 and word in ABBREVIATIONS)
        or word in EDGES
        or (word.islower() and _is_decoy(word, True) and not may_be_called(word))
    )
