"""The names of personal items ("postcode", "mother's maiden name") and the kinds of value they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import regex

from redactor.conversation.items_abroad import ABROAD, ABROAD_HINTS, SECRETS_ABROAD

_NUM = r"(?:\s*(?:numbers?|no\.?|nos\.?|nr|num|#|code|id|details?|info(?:rmation)?))"
_SOMEONE = (
    r"(?:guest|host|patient|child|children|kid|son|daughter|wife|husband|spouse|partner|mother|father|"
    r"mom|dad|mum|parent|brother|sister|"
    r"friend|person|account\s?holder|card\s?holder|policy\s?holder|member|subscriber|caller|customer|"
    r"client|passenger|traveller|traveler|"
    r"recipient|sender|employee|employer'?s contact|contact|emergency contact|beneficiary|tenant|driver|"
    r"doctor|physician|provider|landlord|lawyer|attorney|supervisor|manager|officer|agent|neighbou?r|roommate|"
    r"therapist|dentist|nurse|specialist|pcp|primary care (?:doctor|provider|physician)|caregiver|"
    r"guardian|insured|applicant|owner|lead)"
)
_ON_THE = (
    r"(?:numbers?|ids?|digits?)\s+(?:that['’]?s\s+|printed\s+)?(?:on|off|from)\s+(?:the\s+(?:front|back|top|bottom)\s+of\s+)?"
    r"(?:your|the|his|her|their|that)\s+"
)
"""What a number is called by where it stands: "the number on your license"."""
_PLACE_OF = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,2}(?:st|nd|rd|th))"
)
_PARTS_OF = (
    rf"(?:{_PLACE_OF}(?:\s*,\s*|\s+and\s+|\s+)(?:the\s+)?){{1,4}}(?:characters?|letters?|digits?|numbers?)\s+"
    r"(?:of|from|in)\s+(?:your|the)\s+"
)
"""How a bank asks for a part of a secret: "the second and fifth characters of your memorable word"."""
_ITEMS: tuple[tuple[str, str], ...] = (
    *SECRETS_ABROAD,
    (
        "SECURITY_ANSWER",
        r"(?:mother|mum|mom|mommie|mommy)(?:['’]?s|s)?\s+maiden\s+name|"
        r"(?:the\s+)?name\s+of\s+(?:the|your|her|his)?\s*(?:first|childhood|favou?rite)?\s*(?:pet|dog|"
        r"cat|school|elementary school|primary school|teacher)\b|"
        r"(?:pet|dog|cat)['’]?s?\s+name|(?:security|secret|challenge)\s+(?:question|answer|word|"
        r"phrase)s?(?:\s+answer)?|"
        + _PARTS_OF
        + r"(?:memorable|secret|security)\s+(?:word|place|name|information|phrase)|"
        r"memorable\s+(?:word|place|name|information|date|phrase)|(?:safe|code)\s?words?\b|"
        r"(?:your|the|of|is)\s+(?:first|childhood|favou?rite)\s+(?:pet|school|car|job|teacher|street|movie|film|tv\s+show|toy|cartoon|place|employer|boss"
        r"|concert|hero|nickname|"
        r"roommate|best\s+friend|holiday|vacation|phone|album|band|singer|author|actor|restaurant|subject|city|flower|animal|drink|"
        r"book|colou?r|team|food|sport)|(?:mother|father|mum|mom|dad|spouse)['’]?s?\s+(?:birth\s?place|place\s+of\s+birth)|"
        r"(?:(?:what|which)\s+)?(?:city|town|place|where)\s+(?:were|was)\s+you\s+born|(?:city|town|"
        r"place)\s+of\s+(?:your\s+)?birth|birth\s?place|where\s+you\s+were\s+born|schools?\s+(?:that\s+)?you\s+(?:went\s+to|attended)|"
        r"where\s+(?:did\s+you|you)\s+(?:first\s+)?(?:meet|met|(?:get|got)\s+married|honeymoon(?:ed)?|grow\s+up|grew\s+up)",
    ),
    (
        "DATE_OF_BIRTH",
        r"fecha\s+de\s+nacimiento|cu[aá]ndo\s+naci[oó]|"
        r"(?:date|day|month|year)s?\s+(?:of|and year of)\s+(?:\w+['’]s\s+)?birth|birth\s?-?date|"
        r"birth\s?-?day|\bd\.?o\.?b\b\.?|when\s+(?:were|was)\s+(?:you|he|she|they)\s+born",
    ),
    ("IP_ADDRESS", r"\bip\s+address(?:es)?\b"),
    ("UK_POSTCODE", r"post\s?-?codes?|postal\s+codes?|eir\s?codes?"),
    (
        "ZIP_CODE",
        r"c[oó]digo\s+postal|"
        r"zip(?:\s?-?\s?codes?)?\b",
    ),
    (
        "CARD_CVV",
        r"\bcv[vc]2?\b|\bcsc\b|\bcvn\b|security\s+code|three[\s-]digit\s+(?:code|number|security)|"
        r"3[\s-]digit\s+(?:code|number|security)|(?:codes?|digits?|numbers?|three)\s+on\s+the\s+back",
    ),
    (
        "CARD_EXPIRY",
        r"expir(?:y|ation)(?:\s+date)?s?|exp\.?\s+date|when\s+(?:does|will)\s+(?:it|the\s+card|"
        r"your\s+card)\s+expire|valid\s+(?:thru|through|until)",
    ),
    (
        "CARD_LAST4",
        r"last\s+(?:four|4|five|5|six|6)(?:\s+digits?|\s+numbers?)?\s+(?:of|on|from|"
        r"for)\s+(?:\w+\s+){0,4}?(?:card|visa|mastercard|amex)|"
        r"last\s+(?:four|4)(?:\s+digits?)?\s+card\b|\blast\s+(?:four|4)(?:\s+digits?)?(?=\s*(?:\?|please))|"
        r"\bcard\s+(?:ending|ends)(?:\s+in)?(?=\s*\?)",
    ),
    (
        "US_SSN",
        r"(?:n[uú]mero\s+de\s+)?seguro\s+social|"
        r"(?:last\s+(?:four|4)(?:\s+digits?|\s+numbers?)?\s+(?:of|on|from|"
        r"for)\s+(?:\w+\s+){0,2}?)?(?:social(?:\s+security)?"
        r"(?:\s*(?:number|no\.?|#|num)|(?!\s+(?:media|worker|event|club|life|network|anxiety|distanc|"
        r"services|history)))\b|\bssn\b)|"
        r"national\s+insurance(?:\s+(?:number|no\.?))?|\bni\s+number|last\s+(?:four|4)\s+of\s+your\s+social",
    ),
    ("UK_NHS", r"\bnhs" + _NUM),
    (
        "CREDIT_CARD",
        r"n[uú]mero\s+de\s+(?:la\s+|su\s+)?tarjeta|"
        r"(?:credit|debit|bank|payment|visa|mastercard|amex|gift|loyalty)?\s*\bcard"
        + _NUM
        + (
            r"|long\s+(?:card\s+)?number|(?:sixteen|16)[\s-]digit\s+(?:card\s+)?number|"
            r"number\s+on\s+(?:the|your)\s+(?:front\s+of\s+(?:the|your)\s+)?card\b|digits\s+(?:on|"
            r"of)\s+(?:the|your)\s+card"
        ),
    ),
    (
        "HEALTH_PLAN_ID",
        r"n[uú]mero\s+de\s+(?:su\s+|la\s+)?(?:miembro|p[oó]liza|seguro(?!\s+social)|grupo|afiliado)|"
        r"(?:member|membership|subscriber|beneficiary|group|plan|insurance|policy|medicare|medicaid|"
        r"rx\s*bin|rxbin|pcn|health\s?plan)"
        r"(?:\s+(?:card|policy|member|group|plan|insurance|beneficiary))?"
        + _NUM
        + r"|\bmbi\b|member\s?id|policy\s?holder\s+id|"
        + _ON_THE
        + r"(?:(?:health|medical|dental)\s+)?(?:insurance|member(?:ship)?|medicare|medicaid|plan|benefits?)\s+card\b",
    ),
    (
        "MEDICAL_RECORD_NUMBER",
        r"medical\s+record"
        + _NUM
        + r"|\bmrn\b|(?:patient|chart|hospital)"
        + _NUM
        + r"|(?:prescription|rx)\s*(?:numbers?|no\.?|#)|"
        + _ON_THE
        + r"(?:(?:pill|prescription|medicine)\s+)?(?:bottle|prescription|chart)\b",
    ),
    ("ABA_ROUTING_NUMBER", r"routing" + _NUM + r"|sort\s+code|\baba\b"),
    ("IBAN_CODE", r"\biban\b(?:\s+number)?"),
    (
        "ACCOUNT_NUMBER",
        r"n[uú]mero\s+de\s+(?:su\s+|la\s+)?(?:cuenta|cliente)|"
        r"(?:bank|checking|savings?|customer|utility|loan|billing|client|loyalty|rewards?|"
        r"frequent\s+(?:flyer|flier)|iq)?\s*"
        r"(?:\baccount|\bacct\.?|\bcustomer|\bloan|\bfrequent\s+(?:flyer|flier)|\bloyalty|\brewards?)"
        + _NUM
        + r"|\biban\b|\bacct\.?\s*:",
    ),
    (
        "PIN",
        _PARTS_OF + r"(?:\w+\s+){0,2}?(?:pin|pass\s?code|pass\s?number|security\s+(?:number|code))\b|"
        r"\bpins?\b(?:\s*(?:number|code|#))?|\bp\.i\.n\.?|(?:verification|access|one[\s-]time|security|"
        r"authori[sz]ation|confirmation|otp|auth|two[\s-]factor|2fa|login|passcode|six[\s-]digit|"
        r"6[\s-]digit|four[\s-]digit|4[\s-]digit|gate|door|garage|alarm|entry|lock\s?box|keypad)\s+(?:pass)?codes?"
        r"|\bcodes?\s+(?:that\s+)?(?:we|i)(?:['’]ve|\s+have)?\s+(?:just\s+)?(?:texted|sent|e-?mailed|messaged)(?:\s+(?:you|over|across|through))?"
        r"|\bcodes?\s+(?:that\s+)?i\s+(?:just\s+)?(?:got|received)\b"
        r"|\bpass\s?codes?\b|\botp\b|^\W*(?:(?:and|ok|okay|so|the)\s+)*codes?(?=\s*\?)",
    ),
    (
        "PASSWORD",
        _PARTS_OF + r"(?:\w+\s+){0,2}?pass\s?word|"
        r"pass\s?words?|pass\s?phrases?|^\W*(?:(?:and|ok|okay|so|the)\s+)*wi-?fi(?=\s*\?)"
        r"|\b(?:wi-?fi|network)\s+(?:security\s+)?key\b|\b(?:what['’]?s|what\s+is)\s+(?:the|your|ur)\s+wi-?fi\b|anti-?phishing\s+(?:phrase|code)",
    ),
    (
        "US_DRIVER_LICENSE",
        r"driv(?:er|ing)(?:['’]?s)?\s+licen[cs]e"
        + _NUM
        + r"?|\bdl\s+number|\blicen[cs]e\s+(?:numbers?|no\.?|#)|"
        + _ON_THE
        + r"(?:driv\w{2,3}(?:['’]?s)?\s+)?licen[cs]e\b(?!\s+plate)",
    ),
    (
        "LICENSE_PLATE",
        r"(?:licen[cs]e|number|registration|vehicle|car)\s+plate(?:\s+number)?s?|plate\s+number|"
        r"\b(?:what['’]?s|what\s+is|and)\s+(?:your|the|his|her)\s+plate(?=\s*(?:\?|$|please\b))|"
        r"(?:vehicle|car)?\s*\breg(?:istration)?\s+(?:number|plate)|\btag\s+number|"
        r"(?:car|vehicle|van|bike|truck)['’]?s?\s+reg(?:istration)?\b|^\W*(?:(?:and|ok|okay|so|the|your|her|his|its)\s+)*(?:reg(?:o|istration)?|plates?"
        r"|tag)(?:\s+is)?(?=\W*$)|"
        r"(?:what['’]?s|what\s+is|read\s+(?:me\s+)?)\s+(?:the|your|his|her)\s+(?:plates?|tag|reg)\s+(?:on|of|for)\s+(?:the|your|his|her|this|that)\s+"
        r"(?:vehicle|car|van|truck|trailer|bike|motorcycle|one)\b|"
        r"(?:catch|get|got|see|remember|know|recall)\s+(?:any\s+of\s+|part\s+of\s+)?(?:the|his|her|their)\s+(?:plates?|tag|reg)\b|"
        r"registration\s+of\s+(?:the|your)\s+(?:car|vehicle|van|truck)",
    ),
    ("VIN", r"\bvin\b(?:\s+number)?|vehicle\s+identification\s+number"),
    ("PASSPORT", r"passport" + _NUM + r"?|" + _ON_THE + r"passport\b"),
    (
        "USERNAME",
        r"user\s?-?names?|user\s?-?ids?|(?<!\bfirst\s)(?<!\blast\s)(?<!\bnext\s)(?<!\beach\s)log\s?-?in(?:\s+(?:name|id))?(?!\s+page)|screen\s+name|"
        r"\bhandle\b|account\s+name|"
        r"(?:wi-?fi|network)(?:['’]s)?\s+(?:name|called)\b|name\s+of\s+(?:the|your)\s+(?:wi-?fi|(?:home\s+)?network)\b|\bssid\b|"
        r"(?:which|what)\s+(?:wi-?fi|network)\s+(?:are\s+you\s+(?:on|connected)|is\s+it|do\s+you\s+see)\b|"
        r"(?:wi-?fi|network)(?=\s+is\s+[^.?!\n]{2,40}\sand\s+the\s+password\s+is\b)",
    ),
    (
        "EMAIL_ADDRESS",
        r"correo(?:\s+electr[oó]nico)?|"
        r"e-?mail(?:\s+address(?:es)?|\s+id)?(?!\s+(?:inbox|folder|confirmation|notification|support))",
    ),
    ("FAX_NUMBER", r"\bfax(?:\s+number)?"),
    (
        "PHONE_NUMBER",
        r"(?:n[uú]mero\s+de\s+)?(?:tel[eé]fono|celular)|"
        r"(?:tele)?phone"
        + _NUM
        + r"|(?:cell|mobile|landline|contact|callback|call[\s-]back|home|work|office|daytime)"
        + r"\s*(?:phone\s*)?(?:numbers?|no\.?|#)|"
        r"^\W*(?:(?:and|ok|okay|best|a|good|your|the|now)\s+)*(?:tele)?(?:phone|mobile|cell|callback)\W*$|"
        + r"\bcell\s?phone\b|area\s+code|(?:best|good|right|a)\s+(?:\w+\s+)?number\s+(?:to|for|where)|"
        r"number\s+(?:to|can|should|we\s+can|i\s+can)\s+(?:we\s+|i\s+)?(?:reach|call|contact|ring|text)|"
        r"number\s+(?:that\s+)?(?:you['’]?re|you\s+are)\s+calling\s+from|(?:reach|call|contact|"
        r"ring)\s+you\s+(?:back\s+)?(?:at|on)|what['’]?s\s+your\s+(?:phone|cell|mobile)\b",
    ),
    (
        "STREET_ADDRESS",
        r"direcci[oó]n|domicilio|d[oó]nde\s+vive|"
        r"(?:street|home|mailing|billing|delivery|shipping|postal|current|full|new|residential|physical|"
        r"service|pick-?\s?up|house)?\s*\baddress(?:es)?\b|"
        r"where\s+(?:do\s+you|you|are\s+you|does\s+\w+)\s+(?:live|living|located|reside)|street\s+name|"
        r"and\s+the\s+(?:property|premises)\s*\?|location\s+of\s+(?:the\s+)?(?:pick-?\s?up|incident|emergency|property)|where\s+is\s+your\s+emergency|"
        r"where\s+(?:did|does)\s+(?:it|this|that|the\s+\w+)\s+happen|(?:pick-?\s?up|drop-?\s?off|meeting)\s+(?:location|point|spot|place)|"
        r"^\W*(?:deliver(?:y|ed)?|ship(?:ped)?|send(?:ing)?)\s+(?:it\s+)?to\s*\?|where\s+(?:am\s+i|are\s+we|is\s+the\s+driver)\s+(?:picking|dropping"
        r"|collecting)|your\s+(?:exact\s+|current\s+)?location\b|"
        r"which\s+(?:property|house|address)\b|(?:that['’]?s|you\s+mean)\s+number\W*$|where['’]?s\s+(?:it|this|that)\s+going\b|\bcross[\s-]?streets?\b"
        r"|(?:nearest|closest)\s+(?:corner|intersection|landmark|house)\b|"
        r"where(?:['’]s|\s+is)\s+(?:the|your|his|her)\s+(?:vehicle|car|truck|van|house|office|apartment|flat)(?:\s+(?:now|parked|located))?\W*$|"
        r"(?:which|what)\s+(?:berth|slip|mooring|pitch|caravan|chalet|stable)\s+(?:are\s+you|is\s+(?:yours|(?:he|she|it|the\s+\w+|your\s+\w+)\s+(?:in|on"
        r"|at)))\b|"
        r"(?:berth|slip|mooring|pitch|caravan|chalet|stable)\s+number\s*\?|"
        r"(?:house|door|building|plot)\s+(?:name|number|no\b)|what\s+number\s+(?:house|is\s+(?:it|the\s+house|your\s+(?:house|door)))|(?:first"
        r"|1st)\s+line\s+of\s+(?:your|the)|"
        r"^\W*(?:(?:and|ok|okay|so|the|your|what['’]?s|is|then)\s+)*(?:street|house|flat|apartment|unit|building)\W*$|^\W*number\W*$|\bnumber\s+on\s+\w+\s*\?|"
        r"\b(?:what|it['’]?s|house)\s+number\W*$|which\s+number\s+at\s|where(?:['’]?s|\s+is)\s+home\b|which\s+(?:block|tower|wing"
        r"|staircase)(?:\s+are\s+you\s+in)?\W*$|"
        r"(?:what|which)\s+(?:street|road)\b|what(?:['’]?s|\s+is)\s+the\s+(?:street|road)\W*$|(?:what|which)\s+(?:apartment|apt|unit|flat)\b|(?:apartment|apt"
        r"|unit|flat)\s+number|where\s+(?:should|shall"
        r"|can|do)\s+(?:we|i)\s+(?:deliver|ship|"
        r"send|pick)|where\s+should\s+(?:(?:the|your)\s+\w+|he|she|they)\s+(?:go|come|stop|meet|deliver|pick)\b",
    ),
    (
        "LOCATION",
        r"(?:which|what)\s+(?:gp\s+|doctor['’]?s\s+)?(?:surgery|practice|clinic|hospital|care\s+home|nursing\s+home|school|college|"
        r"university|church|parish)\s+(?:is|are|does|do|did|was|were)\s+(?:you|he|she|they|your|his|her)\b|"
        r"^\W*(?:(?:and|ok|okay|so|now|right)\W+)*(?:(?:going|headed|heading|where)\s+to|where\s+from|(?:going|to|from)\s+where"
        r"|(?:your\s+)?destination)\W*$|"
        r"where(?:['’]s|\s+is)\s+(?:he|she)\s+(?:(?:right\s+)?now|staying|living|headed|heading|going)\W*$|"
        r"where\s+(?:was|were)\s+(?:he|she|they|you)\s+last\s+seen\b|\bwhat\s?(?:3|three)\s?words\b|"
        r"(?:which|what)\s+(?:neighbou?rhood|part\s+of\s+(?:town|the\s+city)|borough|suburb|village)\b|"
        r"^\W*(?:(?:and|ok|okay|so)\W+)*(?:which|what)\s+(?:school|hospital|clinic|church|college|university)\W*$|"
        r"where\s+(?:are|were)\s+you\s+(?:(?:right\s+)?now|staying|living|calling\s+from|based|at|standing|parked|stuck)\b|"
        r"^\W*(?:dropping|picking\s+up|drop-?\s?off|pick-?\s?up|collecting)\s+where\W*$",
    ),
    (
        "CITY",
        r"^\W*(?:(?:and|ok|okay|so|the|your|what['’]?s|is|then)\s+)*(?:city|town|state|county)\W*$|"
        r"(?:what|which)\s+(?:city|town|state|county)|(?:city|town)\s+(?:and|do|you|of\s+residence)|"
        r"your\s+(?:city|town|hometown)\b|where\s+(?:were|was)\s+(?:you|he|she)\s+born\b",
    ),
    (
        "UNIQUE_ID",
        r"n[uú]mero\s+de\s+(?:su\s+|la\s+)?(?:confirmaci[oó]n|caso|referencia|reclamo|expediente|reserva(?:ci[oó]n)?)|"
        r"(?:confirmation|reference|claim|record|tracking|certificate|serial|employee|student|badge|"
        r"voucher|referral|authori[sz]ation)\s*"
        r"(?:reference\s*)?(?:numbers?|no\.?|#|code|id\b|locator)|(?:booking|case|ticket|reservation|"
        r"invoice)\s+(?:reference\s*)?(?:numbers?|code|ref(?:erence)?)|record\s+locator|\bpnr\b|"
        r"(?:claim|complaint|incident|crime|application|customer|delivery|repair|service|quote|payment|order|policy"
        r"|your|the)\s+ref(?:erence)?\b|"
        r"\b(?:awb|waybill|accession|specimen|requisition|encounter|consignment|parcel|order|job|docket|receipt|permit|visa|warrant|matter|file|folio|locker"
        r"|pass|lot|chassis|engine|meter|roll|matriculation|enrol?lment|registration|payroll|personnel|staff|crew"
        r"|token|complaint|incident|application|quote|collection|pick-?up|library|session|transaction|transfer)"
        r"\s+(?:card\s+)?(?:numbers?|no\.?|#|codes?|ids?\b)|\bawb\b|"
        r"\bnumber\s+(?:on|at|from)\s+(?:the|your)\s+(?:front|back|top|bottom|letter|pass|sticker|label|bill|receipt"
        r"|tag|box|meter|slip|wristband)|"
        r"\bimei\b|(?:bag(?:gage)?|luggage)\s+tags?\b|(?:tax|national|government|state)\s+id\b(?:\s+number)?|"
        r"^\W*(?:(?:and|ok|okay|so|the|your|correct|right|thanks|thank\s+you|great|perfect|good|now|then)\W+){0,4}"
        r"(?:badge|contract|reservation|booking|reference|ref|membership|policy|ticket|claim|permit|locator|confirmation|token|crn)(?=\s*\?)",
    ),
    (
        "PERSON",
        r"(?:su\s+)?(?:nombre(?:\s+completo)?|apellidos?)\b|c[oó]mo\s+se\s+llama|con\s+qui[eé]n\s+hablo|"
        r"(?:full|first|last|middle|given|family|legal|maiden|sur|complete|preferred|nick|own|"
        r"birth)[\s-]*(?:and\s+(?:last|sur|family)\s*)?names?\b|\bsurnames?|\bmaiden\s+name|"
        rf"(?:your|{_SOMEONE}(?:['’]?s)?|the|my|our|his|her|their|a)\s+name\b|\bnames?\s+(?:of|"
        rf"for)\s+(?:the|your|my|a|this|that|her|his|their|our)?\s*{_SOMEONE}|"
        r"^\W*(?:and\s+)?(?:the\s+)?names?\b|(?:what|whose|under\s+(?:what|which))\s+name|name\s+(?:please|"
        r"on\s+(?:the|your)\s+(?:account|card|file|policy|reservation|order|booking|prescription|"
        r"record))|"
        rf"who(?:['’]s|\s+is|\s+was)\s+(?:your|the)\s+(?:\w+\s+){{0,2}}?{_SOMEONE}\b|"
        r"^\W*(?:(?:and|ok|okay|so)\W+)*(?:you['’]?re|you\s+are|i['’]?m\s+(?:speaking|talking|chatting)\s+(?:to|with))(?=\W*$)|"
        r"who(?:['’]s|\s+is|m)?\s+(?:am\s+i|do\s+i\s+have\s+the\s+pleasure|i['’]?m|calling|"
        r"is\s+calling|this|speaking|on\s+the\s+line|the\s+(?:patient|appointment|reservation|host|guest))|"
        r"who(?:['’]?s|\s+is|\s+will\s+be)\s+(?:picking|dropping|collecting|coming|bringing|driving|staying|watching|going\s+to|"
        r"with\s+(?:you|him|her|them)|your\s+ride|at\s+home|on\s+(?:the|your)\s+(?:list|lease|account))\b|"
        r"(?:whom?)\s+(?:am\s+i|are\s+we)\s+speaking|what\s+(?:should|can|shall|do|may)\s+(?:i|we|"
        r"people)\s+call\s+(?:you|him|her|them)|what\s+would\s+you\s+like\s+(?:me|us|people)\s+to\s+call\s+you|"
        r"what\s+(?:do|would)\s+you\s+(?:go\s+by|(?:like|prefer)\s+to\s+be\s+called)|how\s+(?:should|shall|may|can)\s+(?:i|we)\s+address\s+you|"
        r"who(?:['’]?s|\s+is)\s+(?:it|this|that|the\s+(?:order|booking|appointment|reservation|account|prescription|parcel|delivery))\s+(?:for|under)\b|"
        r"and\s+you\s+are\W*$|who\s+(?:should|shall|"
        r"can)\s+i\s+(?:say|make)|"
        r"^\W*(?:(?:and|ok|okay|so|the|your|his|her|thanks|thank\s+you)\W+){0,3}(?:first|middle)(?=\W*$)|"
        r"names?\s+and\b|\b(?:and|,)\s+names?\b|\binitials?\b",
    ),
    *ABROAD,
)


def _alternatives(pattern: str) -> list[str]:
    """The parts of an expression between its outermost bars."""
    parts, depth, listed, last, at = [], 0, False, 0, 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif listed:
            listed = sign != "]"
        elif sign == "[":
            listed = True
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and not depth:
            parts.append(pattern[last:at])
            last = at + 1
        at += 1
    return [*parts, pattern[last:]]


_FLAGS = re.IGNORECASE | re.MULTILINE
_ALTERNATIVES = [(kind, part) for kind, pattern in _ITEMS for part in _alternatives(pattern)]
_BEGUN = [regex.compile(part, regex.IGNORECASE | regex.MULTILINE) for _, part in _ALTERNATIVES]
_ALL = tuple(range(len(_ALTERNATIVES)))
_START = re.compile(r"(?<!\w)(?:[^\W_]|[^\x00-\x7f]|(?<![^\n])[\x00-\x7f]|[ \t\n])")


@lru_cache(maxsize=len(_ALTERNATIVES))
def _alternative(index: int) -> re.Pattern[str]:
    """The expression of an alternative; of all of them together, or of some, it would take many times as long to compile."""
    return re.compile(_ALTERNATIVES[index][1], _FLAGS)


@lru_cache(maxsize=8192)
def _beginning(with_: str) -> tuple[int, ...]:
    """The alternatives that can begin with these few signs: to try them all at each word takes many times as long."""
    among = _beginning(with_[:-1]) if len(with_) > 1 else _ALL
    return tuple([i for i in among if _BEGUN[i].match(with_, partial=True)])


_HINTS = frozenset(
    (
        "name names birth born birthday birthdate birthdates dob d code codes postcode postcodes zip zips "
        "zipcode zipcodes card cards cvv cvc cvv2 "
        "cvc2 csc cvn digit digits three expiry expiries expire expires expiration exp valid four five six social "
        "ssn insurance ni number numbers no nos "
        "nr num # id ids mbi pcn rx rxbin mrn medical routing aba sort iban account accounts acct pin pins "
        "p otp password passwords passcode "
        "passcodes passphrase passphrases pass licence license licences licenses plate plates tag vin login "
        "username usernames userid user handle "
        "middle accession specimen requisition encounter "
        "screen mail email emails e fax phone phones telephone telephones cellphone cell area reach call "
        "contact ring address addresses live "
        "living located reside street road block tower wing staircase destination "
        "line deliver ship send pick city town locator pnr imei who whom whos "
        "initials initial mobile landline daytime flat unit state county answer answers question questions "
        "word words phrase safeword codeword first favorite favourite childhood member memberid policy plan group "
        "subscriber patient chart details postal nhs "
        "reference record tracking certificate serial employee student badge voucher referral authorization "
        "authorisation booking where passport "
        "surname surnames maiden birthplace vehicle reg registration are hometown claim case ticket reservation "
        "invoice confirmation log memorable secret security apartment house rewards loyalty what safe pet "
        "dog cat landlord lawyer attorney "
        "fecha cuándo cuando código codigo número numero seguro correo teléfono telefono celular dirección direccion domicilio dónde "
        "donde nombre apellido apellidos cómo como quién quien property premises location pickup "
        "eircode eircodes eir going headed heading calling based standing parked stuck now "
        "surgery practice clinic hospital school college university church parish door building plot "
        "awb waybill consignment parcel order job docket receipt permit visa warrant matter file folio locker lot "
        "network chassis engine meter roll matriculation enrolment enrollment payroll personnel staff crew token complaint "
        "incident application quote collection library ref session transaction transfer wifi fi contract membership "
        "speaking talking chatting crn berth slip mooring pitch caravan chalet stable"
    ).split()
    + ABROAD_HINTS
)
_WORD = re.compile(r"[^\W_]+|#")
_NOT_PERSON = regex.compile(
    r"\b(?:hotel|restaurant|file|brand|product|company|business|drug|medication|medicine|pharmacy|plan|"
    r"insurer|insurance|app|song|item|dish|event|venue|"
    r"party|team|project|domain|device|computer|server|network|bank|shop|store|street|building|airline|"
    r"clinic|hospital|practice|employer|organi[sz]ation|"
    r"provider company|model|trade|display|variable|movie|book|show|band|place|bar|"
    r"caf[eé])['’]?s?\s+names?\b|"
    r"\bnames?\s+of\s+(?:the\s+|your\s+|that\s+|this\s+|an?\s+|any\s+|his\s+|her\s+)?+(?!"
    + _SOMEONE
    + r")\w+",
    regex.IGNORECASE,
)


def named(sentence: str) -> list[tuple[str, int, int]]:
    """The items that one sentence names: kind, first character, character after the last.

    Names of things left out.
    """
    found: list[tuple[str, int, int]] = []
    for kind, match in items(sentence, 0, len(sentence)):
        if kind == "PERSON" and _NOT_PERSON.search(sentence, max(0, match.start() - 24), match.end() + 24):
            blocked = _NOT_PERSON.search(sentence, max(0, match.start() - 24), match.end() + 24)
            if blocked is not None and blocked.start() < match.end() and match.start() < blocked.end():
                continue
        found.append((kind, match.start(), match.end()))
    return found


def items(text: str, start: int, end: int) -> Iterator[tuple[str, re.Match[str]]]:
    """Where ``text[start:end]`` names a personal item, with its entity type: at each place the first alternative that matches."""
    if _HINTS.isdisjoint(_WORD.findall(text[start:end].lower())):
        return
    done = start
    for begin in _START.finditer(text, start, end):
        at = begin.start()
        if at >= done:
            sign = text[at : min(at + 3, end)].lower()
            for index in _beginning(sign) if sign.isascii() else _ALL:
                match = _alternative(index).match(text, at, end)
                if match is not None:
                    done = match.end()
                    yield _ALTERNATIVES[index][0], match
                    break
