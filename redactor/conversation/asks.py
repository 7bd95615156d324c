"""What a turn asks for: the kinds of personal value that its questions and requests name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from redactor.conversation.roles import Turn

_NUM = r"(?:\s*(?:numbers?|no\.?|nos\.?|nr|num|#|code|id|details?|info(?:rmation)?))"
_SOMEONE = (
    r"(?:guest|host|patient|child|children|kid|son|daughter|wife|husband|spouse|partner|mother|father|mom|dad|mum|parent|brother|sister|"
    r"friend|person|account\s?holder|card\s?holder|policy\s?holder|member|subscriber|caller|customer|client|passenger|traveller|traveler|"
    r"recipient|sender|employee|employer'?s contact|contact|emergency contact|beneficiary|tenant|driver|doctor|physician|provider|"
    r"therapist|dentist|nurse|specialist|pcp|primary care (?:doctor|provider|physician)|caregiver|guardian|insured|applicant|owner|lead)"
)
_ITEMS: tuple[tuple[str, str], ...] = (
    (
        "SECURITY_ANSWER",
        r"(?:mother|mum|mom|mommie|mommy)(?:['’]?s|s)?\s+maiden\s+name|"
        r"(?:the\s+)?name\s+of\s+(?:the|your|her|his)?\s*(?:first|childhood|favou?rite)?\s*(?:pet|dog|cat|school|elementary school|primary school|teacher)\b|"
        r"(?:pet|dog|cat)['’]?s?\s+name|(?:security|secret|challenge)\s+(?:question|answer|word|phrase)s?(?:\s+answer)?|"
        r"memorable\s+(?:word|place|name|information|date|phrase)|safe\s?word|"
        r"(?:your|the)\s+(?:first|childhood|favou?rite)\s+(?:pet|school|car|job|teacher|street|movie|book|colou?r|team|food|sport)|"
        r"(?:(?:what|which)\s+)?(?:city|town|place|where)\s+(?:were|was)\s+you\s+born|(?:city|town|place)\s+of\s+(?:your\s+)?birth|birth\s?place|where\s+you\s+were\s+born",
    ),
    (
        "DATE_OF_BIRTH",
        r"(?:date|day|month|year)s?\s+(?:of|and year of)\s+(?:\w+['’]s\s+)?birth|birth\s?-?date|birth\s?-?day|\bd\.?o\.?b\b\.?|when\s+(?:were|was)\s+(?:you|he|she|they)\s+born",
    ),
    ("UK_POSTCODE", r"post\s?-?codes?|postal\s+codes?"),
    ("ZIP_CODE", r"zip(?:\s?-?\s?codes?)?\b"),
    (
        "CARD_CVV",
        r"\bcv[vc]2?\b|\bcsc\b|\bcvn\b|security\s+code|three[\s-]digit\s+(?:code|number|security)|3[\s-]digit\s+(?:code|number|security)|(?:code|digits|number)\s+on\s+the\s+back",
    ),
    (
        "CARD_EXPIRY",
        r"expir(?:y|ation)(?:\s+date)?s?|exp\.?\s+date|when\s+(?:does|will)\s+(?:it|the\s+card|your\s+card)\s+expire|valid\s+(?:thru|through|until)",
    ),
    (
        "CARD_LAST4",
        r"last\s+(?:four|4|five|5|six|6)(?:\s+digits?|\s+numbers?)?\s+(?:of|on|from|for)\s+(?:\w+\s+){0,4}?(?:card|visa|mastercard|amex)",
    ),
    (
        "US_SSN",
        r"(?:last\s+(?:four|4)(?:\s+digits?|\s+numbers?)?\s+(?:of|on|from|for)\s+(?:\w+\s+){0,2}?)?(?:social(?:\s+security)?"
        r"(?:\s*(?:number|no\.?|#|num)|(?!\s+(?:media|worker|event|club|life|network|anxiety|distanc|services|history)))\b|\bssn\b)|"
        r"national\s+insurance(?:\s+(?:number|no\.?))?|\bni\s+number|last\s+(?:four|4)\s+of\s+your\s+social",
    ),
    ("UK_NHS", r"\bnhs" + _NUM),
    (
        "CREDIT_CARD",
        r"(?:credit|debit|bank|payment|visa|mastercard|amex|gift|loyalty)?\s*\bcard"
        + _NUM
        + r"|long\s+(?:card\s+)?number|(?:sixteen|16)[\s-]digit\s+(?:card\s+)?number|number\s+on\s+(?:the|your)\s+(?:front\s+of\s+(?:the|your)\s+)?card\b|digits\s+(?:on|of)\s+(?:the|your)\s+card",
    ),
    (
        "HEALTH_PLAN_ID",
        r"(?:member|membership|subscriber|beneficiary|group|plan|insurance|policy|medicare|medicaid|rx\s*bin|rxbin|pcn|health\s?plan)"
        r"(?:\s+(?:card|policy|member|group|plan|insurance|beneficiary))?"
        + _NUM
        + r"|\bmbi\b|member\s?id|policy\s?holder\s+id",
    ),
    (
        "MEDICAL_RECORD_NUMBER",
        r"medical\s+record"
        + _NUM
        + r"|\bmrn\b|(?:patient|chart|hospital)"
        + _NUM
        + r"|(?:prescription|rx)\s*(?:numbers?|no\.?|#)",
    ),
    ("ABA_ROUTING_NUMBER", r"routing" + _NUM + r"|sort\s+code|\baba\b"),
    ("IBAN_CODE", r"\biban\b(?:\s+number)?"),
    (
        "ACCOUNT_NUMBER",
        r"(?:bank|checking|savings?|customer|utility|loan|billing|client|loyalty|rewards?|frequent\s+(?:flyer|flier)|iq)?\s*"
        r"(?:\baccount|\bacct\.?|\bcustomer|\bloan|\bfrequent\s+(?:flyer|flier)|\bloyalty|\brewards?)"
        + _NUM
        + r"|\biban\b|\bacct\.?\s*:",
    ),
    (
        "PIN",
        r"\bpins?\b(?:\s*(?:number|code|#))?|\bp\.i\.n\.?|(?:verification|access|one[\s-]time|security|authori[sz]ation|confirmation|otp|auth|two[\s-]factor|2fa|login|passcode|six[\s-]digit|6[\s-]digit|four[\s-]digit|4[\s-]digit)\s+(?:pass)?codes?|\bpass\s?codes?\b|\botp\b",
    ),
    ("PASSWORD", r"pass\s?words?|pass\s?phrases?"),
    ("US_DRIVER_LICENSE", r"driv(?:er|ing)(?:['’]?s)?\s+licen[cs]e" + _NUM + r"?|\bdl\s+number"),
    (
        "LICENSE_PLATE",
        r"(?:licen[cs]e|number|registration|vehicle|car)\s+plate(?:\s+number)?s?|plate\s+number|(?:vehicle|car)?\s*\breg(?:istration)?\s+(?:number|plate)|\btag\s+number",
    ),
    ("VIN", r"\bvin\b(?:\s+number)?|vehicle\s+identification\s+number"),
    ("PASSPORT", r"passport" + _NUM + r"?"),
    (
        "USERNAME",
        r"user\s?-?names?|user\s?-?ids?|log\s?-?in(?:\s+(?:name|id))?(?!\s+page)|screen\s+name|\bhandle\b|account\s+name",
    ),
    (
        "EMAIL_ADDRESS",
        r"e-?mail(?:\s+address(?:es)?|\s+id)?(?!\s+(?:inbox|folder|confirmation|notification|support))",
    ),
    ("FAX_NUMBER", r"\bfax(?:\s+number)?"),
    (
        "PHONE_NUMBER",
        r"(?:tele)?phone"
        + _NUM
        + r"|(?:cell|mobile|landline|contact|callback|call[\s-]back|home|work|office|daytime)"
        + r"\s*(?:phone\s*)?(?:numbers?|no\.?|#)|"
        r"\bcell\s?phone\b|area\s+code|(?:best|good|right|a)\s+(?:\w+\s+)?number\s+(?:to|for|where)|number\s+(?:to|can|should|we\s+can|i\s+can)\s+(?:we\s+|i\s+)?(?:reach|call|contact|ring|text)|"
        r"number\s+(?:that\s+)?(?:you['’]?re|you\s+are)\s+calling\s+from|(?:reach|call|contact|ring)\s+you\s+(?:back\s+)?(?:at|on)|what['’]?s\s+your\s+(?:phone|cell|mobile)\b",
    ),
    (
        "STREET_ADDRESS",
        r"(?:street|home|mailing|billing|delivery|shipping|postal|current|full|new|residential|physical|service|pick-?\s?up|house)?\s*\baddress(?:es)?\b|"
        r"where\s+(?:do\s+you|you|are\s+you|does\s+\w+)\s+(?:live|living|located|reside)|street\s+name|house\s+(?:name|number)|(?:first|1st)\s+line\s+of\s+(?:your|the)|"
        r"what\s+street|apartment\s+number|where\s+(?:should|shall|can|do)\s+(?:we|i)\s+(?:deliver|ship|send|pick)",
    ),
    (
        "CITY",
        r"(?:what|which)\s+(?:city|town|state)|(?:city|town)\s+(?:and|do|you|of\s+residence)|your\s+(?:city|town|hometown)\b",
    ),
    (
        "UNIQUE_ID",
        r"(?:confirmation|reference|claim|record|tracking|certificate|serial|employee|student|badge|voucher|referral|authori[sz]ation)\s*"
        r"(?:reference\s*)?(?:numbers?|no\.?|#|code|id\b|locator)|(?:booking|case|ticket|reservation|invoice)\s+(?:reference\s*)?(?:numbers?|code|ref(?:erence)?)|record\s+locator|\bpnr\b|\bimei\b|(?:tax|national|government|state)\s+id\b(?:\s+number)?",
    ),
    (
        "PERSON",
        r"(?:full|first|last|middle|given|family|legal|maiden|sur|complete|preferred|nick|own|birth)[\s-]*(?:and\s+(?:last|sur|family)\s*)?names?\b|\bsurnames?|\bmaiden\s+name|"
        rf"(?:your|{_SOMEONE}(?:['’]?s)?|the|my|our|his|her|their|a)\s+name\b|\bnames?\s+(?:of|for)\s+(?:the|your|my|a|this|that|her|his|their|our)?\s*{_SOMEONE}|"
        r"^\W*(?:and\s+)?(?:the\s+)?names?\b|(?:what|under\s+(?:what|which))\s+name|name\s+(?:please|on\s+(?:the|your)\s+(?:account|card|file|policy|reservation|order|booking|prescription|record))|"
        r"who(?:['’]s|\s+is|\s+was)\s+(?:your|the)\s+(?:\w+\s+){0,2}?"
        + _SOMEONE
        + r"\b|who(?:['’]s|\s+is|m)?\s+(?:am\s+i|do\s+i\s+have\s+the\s+pleasure|i['’]?m|calling|is\s+calling|this|speaking|on\s+the\s+line|the\s+(?:patient|appointment|reservation|host|guest))|"
        r"(?:whom?)\s+(?:am\s+i|are\s+we)\s+speaking|what\s+(?:should|can|shall|do)\s+(?:i|we|people)\s+call\s+(?:you|him|her|them)|and\s+you\s+are\s*\?|who\s+(?:should|shall|can)\s+i\s+(?:say|make)|"
        r"names?\s+and\b|\b(?:and|,)\s+names?\b|\binitials?\b",
    ),
)
_ITEM = re.compile(
    r"(?<!\w)(?:" + "|".join(f"(?P<k{index}>{pattern})" for index, (_, pattern) in enumerate(_ITEMS)) + ")",
    re.IGNORECASE | re.MULTILINE,
)
_HINTS = frozenset(
    "name names birth born birthday birthdate birthdates dob d code codes postcode postcodes zip zips zipcode zipcodes card cards cvv cvc cvv2 "
    "cvc2 csc cvn digit digits expiry expiries expire expires expiration exp valid four five six social ssn insurance ni number numbers no nos "
    "nr num # id ids mbi pcn rx rxbin mrn medical routing aba sort iban account accounts acct pin pins p otp password passwords passcode "
    "passcodes passphrase passphrases pass licence license licences licenses plate plates tag vin login username usernames userid user handle "
    "screen mail email emails e fax phone phones telephone telephones cellphone cell area reach call contact ring address addresses live "
    "living located reside street line deliver ship send pick city town locator pnr imei who whom initials answer answers question questions "
    "word words phrase safeword first favorite favourite childhood member memberid policy plan group subscriber patient chart details postal nhs "
    "reference record tracking certificate serial employee student badge voucher referral authorization authorisation booking where passport "
    "surname surnames maiden birthplace vehicle reg registration are hometown claim case ticket reservation "
    "invoice confirmation log memorable secret security apartment house rewards loyalty what safe pet dog cat".split()
)
_WORD = re.compile(r"[a-z0-9]+|#")
_SENTENCE = regex.compile(
    r"[^.?!\n]*(?:(?:(?<=\b(?:no|nos|mr|mrs|ms|dr|acct|exp|st))\.|(?<=\d)\.(?=\d)|\.(?=\w))[^.?!\n]*)*[.?!\n]*",
    regex.IGNORECASE,
)

_NOT_PERSON = regex.compile(
    r"\b(?:hotel|restaurant|file|brand|product|company|business|drug|medication|medicine|pharmacy|plan|insurer|insurance|app|song|item|dish|event|venue|"
    r"party|team|project|domain|device|computer|server|network|bank|shop|store|street|building|airline|clinic|hospital|practice|employer|organi[sz]ation|"
    r"provider company|model|trade|display|variable|movie|book|show|band|place|bar|caf[eé])['’]?s?\s+names?\b|"
    r"\bnames?\s+of\s+(?:the\s+|your\s+|that\s+|this\s+|an?\s+|any\s+|his\s+|her\s+)?+(?!"
    + _SOMEONE
    + r")\w+",
    regex.IGNORECASE,
)
_STRONG = regex.compile(
    r"\b(?:what|which|who|whom|when|where)(?:['’]?s|['’]?re|\s+(?:is|are|was|were|would|will|should|can|do|does|else|about|name|city|town|street|number|am|"
    r"address|email|date|state|zip|post|phone|card|account))?\b(?!\s+(?:happens|to\s+do))|"
    r"\b(?:may|can|could|might|would|will)\s+(?:i|we|you)\b(?!\s+(?:like|prefer|help|assist|have\s+(?:any|a\s+(?:second|moment))))|\b(?:please|pls)\b(?!\s+(?:bring|have\s+(?:your|it|this)|note|keep|make|remember|wait|hold|allow|visit|contact|call|feel|check|let|ensure|be|go|use|see|click|do|don['’]t|stay|look|refer|arrive|save|wear|take|update|reset|never|sign|log|try|press|select)\b)|"
    r"\b(?:tell|give|provide|confirm|verify|enter|say|spell|state|share|repeat|type|dial|read|key\s+in|leave|supply|include|submit)\b(?:\s+(?:me|us|to\s+me|out|in|back))?|"
    r"\b(?:i|we)(?:['’]ll|\s+will)?\s+(?:just\s+|also\s+|only\s+|first\s+|still\s+)*(?:need|require|want|have\s+to\s+(?:ask|have|get)|must\s+(?:have|ask)|ask\s+for|have\s+you)\b|"
    r"\b(?:need|require|get|grab|have|take|looking\s+for|start\s+with|begin\s+with|ask(?:ing)?\s+(?:for|you\s+for)|how\s+about|let['’]?s\s+(?:have|get|start)|"
    r"lastly|finally|first(?:ly)?|next)\b|\bmissing\b|\bdo\s+i\s+have\s+the\s+pleasure\b|\bhow\s+do\s+you\s+spell\b",
    regex.IGNORECASE,
)
_WEAK = regex.compile(
    r"\b(?:is|are|was|do|does|did|have|has|would|should|shall|could|can|will)\s+(?:this|that|it|your|the|you|i|we|he|she|they|there|my|our)\b|\?\s*$",
    regex.IGNORECASE,
)
_OPENS = regex.compile(
    r"\W*(?:(?:ok(?:ay)?|great|thanks?|perfect|alright|right|so|and|then|now|next|also|lastly|finally|just|um|uh|the|your|a|thank\s+you)\W+)*",
    regex.IGNORECASE,
)
_YES_NO = regex.compile(
    r"^\W*(?:(?:ok(?:ay)?|great|thanks?(?:\s+you)?|perfect|alright|so|and|sure|now|well|sorry|got\s+it)\W+)*"
    r"(?:is|are|was|do|does|did|have|has|would\s+you\s+(?:like|prefer|want)|should|shall|(?:could|can|will)\s+(?:it|that|this|the)|"
    r"(?:can|could|may|shall|should|would)\s+(?:i|we)\s+(?:send|email|text|call|mail|update|change|use|book|charge|put|place|confirm\s+that))\b",
    regex.IGNORECASE,
)
_STATEMENT = regex.compile(
    r"^\W*(?:['’]s\s+)?(?:number\s+|address\s+|code\s+)?(?:has|have|had|is|are|was|were|will|can(?:not|['’]t)?|does|did|isn['’]?t|hasn['’]?t|matches|seems?|appears?|looks?|must|should|won['’]?t)\b",
    regex.IGNORECASE,
)
_NEVER = regex.compile(
    r"\b(?:i['’]ll\s+(?:send|email|text|mail)|i['’]ve\s+(?:sent|emailed|texted|updated|changed|found|located|got)|(?:we|i)\s+(?:have|['’]ve)\s+(?:sent|emailed|updated|verified|located|found)|"
    r"you(?:['’]ll|\s+will)\s+(?:receive|get|need|see|find|also\s+receive)|(?:never|don['’]t|do\s+not)\s+(?:share|give|tell|provide|enter|say)|(?:reset|change|update|forgot(?:ten)?|lost)\s+(?:your|my|the)|"
    r"let\s+me\s+(?:look|check|pull|update|verify|find|see|send)|we\s+sent|has\s+been|have\s+been|thank\s+you\s+for\s+(?:providing|confirming|giving))\b",
    regex.IGNORECASE,
)
_AGAIN = regex.compile(
    r"\b(?:repeat|spell(?:ing|ed)?|one\s+more\s+time|once\s+more|say\s+that|(?:say|tell|give|read|try|provide|enter|type|start)\s+(?:\w+\s+){0,3}again|didn['’]?t\s+(?:quite\s+)?(?:catch|get|hear|understand)|"
    r"did\s+not\s+(?:quite\s+)?(?:catch|get|hear)|couldn['’]?t\s+(?:hear|find|understand|make)|pardon|come\s+again|slower|slowly|missed\s+(?:that|it)|double\s+check|you['’]?re\s+breaking\s+up|(?:in)?correct\s+(?:spelling|number))\b|"
    r"^\W*(?:(?:sorry|and|ok|okay|please|excuse\s+me|what\s+was\s+that|come\s+again|say\s+what|huh|what|again|that\s+again)\W*)+$|^\W*\?+\W*$|(?:doesn['’]t|does\s+not|didn['’]t)\s+match|(?:invalid|not\s+valid|not\s+recogni[sz]ed)\b",
    regex.IGNORECASE,
)
_GO_ON = regex.compile(
    r"(?:(?:ok(?:ay)?|k|m+\s?-?\s?h+m+|mm+|uh\s?-?\s?huh|yes|yeah|yep|right|got\s+(?:it|that|you)|sure|alright|all\s+right|go\s+(?:ahead|on)|i['’]?m\s+(?:listening|ready|here)|"
    r"(?:whenever|when)\s+you(?:['’]?re|\s+are)\s+ready|take\s+your\s+time|no\s+(?:problem|worries|rush)|of\s+course|continue|carry\s+on|keep\s+going|and(?:\s+then)?|then|next|perfect|great|thanks?(?:\s+you)?|"
    r"cool|gotcha|ready|please|the\s+rest|what['’]?s\s+(?:next|after\s+that)|and\s+the\s+(?:rest|last\s+(?:part|bit|four|digits?))|after\s+that|so\s+far(?:\s+so\s+good)?|good|fine|noted|copy|it['’]?s\s+ok(?:ay)?|absolutely|certainly)[\s.,!?…-]*)+",
    regex.IGNORECASE,
)
_CONFIRM = regex.compile(
    r"\b(?:is\s+that\s+(?:right|correct|ok(?:ay)?)|(?:that['’]?s|is\s+this)\s+(?:right|correct)|did\s+i\s+get\s+(?:that|it)|correct|right)\s*\?|"
    r"\bso\s+(?:that['’]?s|that\s+is|i\s+have|i['’]ve\s+got|it['’]?s)\b|\b(?:(?<!\b(?:may|can|could|should|do|if|might)\s)i\s+have|i['’]ve\s+got|you\s+said|reading\s+(?:that|it)\s+back|read\s+(?:that|it)\s+back)\b",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ask:
    """What one turn asks for.

    Attributes:
        kinds: the entity types asked for, in the order they are named; empty when nothing personal is asked.
        strong: whether it asks for the value itself, not a yes or no.
        again: whether it asks for what was asked before once more.
        go_on: whether it is a mere acknowledgement, after which a value may go on.
        confirm: whether it reads something back to be confirmed.
        question: whether it asks anything at all.
    """

    kinds: tuple[str, ...] = ()
    strong: bool = False
    again: bool = False
    go_on: bool = False
    confirm: bool = False
    question: bool = False


_LIMIT = 4000
_TAIL = 1500


def asked(said: str) -> Ask:
    """Read what a turn asks for.

    Args:
        said: the words of one turn; of a very long one only the end is read, where the question stands.

    Returns:
        what it asks.
    """
    if len(said) > _LIMIT:
        said = said[-_TAIL:]
    stripped = said.strip()
    if not stripped:
        return Ask()
    if len(stripped) < 120 and _GO_ON.fullmatch(stripped):
        return Ask(go_on=True)
    kinds: list[str] = []
    strong = False
    for sentence in _SENTENCE.findall(said):
        if not sentence.strip():
            continue
        found = _items(sentence)
        if not found:
            continue
        how = _force(sentence, found)
        if how is None:
            continue
        strong = strong or how
        kinds.extend(kind for kind, _, _ in found if kind not in kinds)
    return Ask(
        kinds=tuple(kinds),
        strong=strong,
        again=_AGAIN.search(said) is not None,
        confirm=_CONFIRM.search(said) is not None,
        question="?" in said,
    )


def _items(sentence: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for match in items(sentence, 0, len(sentence)):
        kind = kind_of(match)
        if kind == "PERSON" and _NOT_PERSON.search(sentence, max(0, match.start() - 24), match.end() + 24):
            blocked = _NOT_PERSON.search(sentence, max(0, match.start() - 24), match.end() + 24)
            if blocked is not None and blocked.start() < match.end() and match.start() < blocked.end():
                continue
        found.append((kind, match.start(), match.end()))
    return found


def _force(sentence: str, found: list[tuple[str, int, int]]) -> bool | None:
    """True for a request of the value, False for a yes-or-no question about it, None for neither."""
    first, last = found[0][1], found[-1][2]
    asks = "?" in sentence
    if _NEVER.search(sentence) and not regex.search(
        r"\b(?:what|could|can|may|please\s+(?:tell|give|provide|confirm))\b", sentence, regex.IGNORECASE
    ):
        return None
    if _YES_NO.match(sentence):
        return False if asks or len(sentence) < 80 else None
    before = sentence[:first]
    if _STRONG.search(sentence[: found[-1][1]]) or any(
        _STRONG.match(sentence, start) for _, start, _ in found
    ):
        return True
    after = sentence[last:]
    if _STATEMENT.match(after) and not asks:
        return None
    if regex.search(r"\b(?:please|pls)\b", after, regex.IGNORECASE):
        return True
    if _OPENS.fullmatch(before) and not asks:
        return True
    if len(regex.findall(r"\w+", sentence)) <= 7 and not regex.search(
        r"\b(?:my|i|i['’]m)\b", before, regex.IGNORECASE
    ):
        return True
    return False if asks else None


def asks_of(texts: Sequence[str], turns: Sequence[Turn]) -> list[Ask]:
    """What each turn asks for, in order."""
    return [asked(texts[turn.text][turn.start : turn.end]) for turn in turns]


def items(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where ``text[start:end]`` names a personal item; `kind_of` a match is its entity type."""
    if _HINTS.isdisjoint(_WORD.findall(text[start:end].lower())):
        return iter(())
    return _ITEM.finditer(text, start, end)


def kind_of(match: re.Match[str]) -> str:
    """The entity type of a match of `items`."""
    return _ITEMS[int((match.lastgroup or "k0")[1:])][0]
