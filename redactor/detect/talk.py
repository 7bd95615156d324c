"""What a language model takes along, or takes for a name or a code, that is talk.

Small words at the edges of a span, acronyms said letter by letter, the numbers of public services; a code cut in the middle.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from redactor.conversation.lexicon import is_common
from redactor.detect.decoys import is_decoy
from redactor.detect.ner.listed import may_be_called
from redactor.detect.plain_words import ALSO_NAMES, GIVEN_NAMES, SPANISH
from redactor.spans import Span, Stretches
from redactor.text.acronyms import acronym_words
from redactor.text.lexicon import DIGIT, HUNDRED, KINDS, OH, TEEN, TENS

_NAMES = frozenset(("PERSON", "LOCATION", "ORGANIZATION"))
_CODES = frozenset(("UNIQUE_ID", "ZIP_CODE"))
_WORD = re.compile(r"[^\s]+")
_EDGE = ".,!?;:\"'()[]"
_SMALL = frozenset(
    (
        "he she they it he's she's it's that's they're who am is was and the my his her their your our uh um er erm yeah yes yep "
        "correct please thanks thank okay ok sorry hiya with from hers handy i've i'm i'd i'll i’ve i’m we're we've you're y'all ur "
        "tysm thx lol lmao omg howya cuz its im ive ya shes hes theyre thats whos dont cant didnt namaste aye naw yer tae och ye y es "
        "in or nor for under over into onto about after before until because but then than that this these those there here where "
        "when what which how why while if though just only also too even still yet again already anyway anyways legally actually "
        "probably maybe perhaps btw idk smthn something someone everyone anybody guessing correction spelled spelling says said "
        "told tells asked asks asking hung gave gives calls called wants wanted needs needed held got gets due reference wrong "
        "nope nah hmm uhh umm like ask been being were has have had did does not never ever alright mahalo danke merci "
        "gracias hola bonjour salam salaam alaikum arre arey haan lah leh lor yaar yah innit bruv that'd it'd who'd don't doesn't "
        "didn't isn't wasn't can't won't poor"
    ).split()
)
_CONTRACTED = re.compile(r"(?:That|It|He|She|They|We|You|I|What|There|Who|Here)['’](?:d|s|m|re|ll|ve)")
_SMALL_LEAD = _SMALL | frozenset(("a", "an"))
_AROUND_CODES = _SMALL_LEAD | frozenset(
    "number numbers group account acct plate policy member badge extension expires expiring report handy now new".split()
)
_RUN_TOGETHER = re.compile(
    r"(?:(?:you|they|u)(?:re|ve|ll|d)|weve|ive|(?:it|that|there|who|what)(?:ll|d)|whats|theres|heres|whos|wheres|hows|lets)(?= [a-z])",
    re.IGNORECASE,
)
"""Words without their apostrophe, with which a sentence goes on: "youll get", "ure booked"."""
_TITLES_BEHIND = frozenset("vice president author ceo cfo coo chief".split())
"""What stands behind the name of somebody who is introduced: "kristoff beaumont vice president"."""
_VOCATIVES = frozenset(
    "mate love duck pal hun hon honey darling sweetie sweetheart folks guys dude mister handy fam hiya howdy maam ma'am".split()
)
_BEGINS_PLACES = frozenset("new san los las saint st fort mount el santa port".split())
_NEXT_WORD = re.compile(r"\s[^\W\d_]{3,20}(?!\w)")
_COURTESY = frozenset("correct please thanks thank okay".split())
_SERVICES = re.compile(
    r"(?:nine one one|nine nine nine|one one two|nine eight eight|four one one|911|999|112|988|411"
    r"|four (?:o|oh|zero) (?:one|three) (?:k|b)|five (?:two|twenty) ?nine|ten ninety[ -]?(?:nine|eight))"
)
"""Emergency and information services, plans and forms: everybody's number."""
_KEY_OF_MENU = (
    r"(?:uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|cero"
    r"|one|two|three|four|five|six|seven|eight|nine|zero|star|pound|\d)"
)
_MENU = re.compile(
    r"(?:oprim[ae]|marque|marca|presion[ae]|puls[ae]|digite|teclee|press|dial|hit|push) (?:(?:el|la) )?"
    rf"{_KEY_OF_MENU}(?:,? {_KEY_OF_MENU}){{0,3}},? (?:o|or|y|and) {_KEY_OF_MENU}(?: (?:para|for|to))?",
    re.IGNORECASE,
)
"""What a menu offers: "oprima uno dos tres o cuatro"."""
_NOBODYS = {
    "USERNAME": re.compile(r"(?:spk|speaker|channel|ch|participant)[ _-]?\d{0,3}", re.IGNORECASE),
    "PERSON": re.compile(r"(?:spk|speaker|channel|participant)[ _-]?\d{0,3}", re.IGNORECASE),
    "LOCATION": re.compile(
        r"home (?:health|care|hospice|infusion)(?: (?:care|services|agency))?", re.IGNORECASE
    ),
    "STREET_ADDRESS": re.compile(
        r"(?:room|gate|bay|door|aisle|window|counter|desk|seats?|bed|exit|platform|pump|lane|row|page|courtroom|studio|carousel|slides?"
        r"|loc|stand|stall|berth|scene|locker|table|carriage|coach|voyage|slot|ward|halle|gleis|wagen|haken)"
        r"\s(?:[\w-]{1,6}|\w{3,10} [a-z])"
        r"|\d{1,5} ?(?:g|kg|mg|cl|ml|dl|eur|usd|gbp|chf|rs|kr|birr|gwei|naira|pesos|ppl|ccf|hcf|kwh"
        r"|therms?|gbp?s?|mbp?s|gal|pax)(?: [\w' -]{1,24})?"
        r"|(?:(?:see|read|in|a|the|to|of|\d{1,3} pages?)[ ,]{1,2}){0,2}box(?:es)? \d{1,3}(?: says)?\W?|\d{1,2}\. box"
        r"|(?:house|senate|assembly) (?:bill|resolution) \d{1,5}|cross[- ]streets?|side streets?"
        r"|(?:\d{1,3}|[a-z]+(?: [a-z]+){0,2}) (?:hundred|thousand|million)|0\d{3}|via [a-z]{2,5}\d{1,2}"
        r"|(?:mile ?)?marker|(?:an? )?p\.? ?o\.? ?box"
        r"|(?:\d{1,3}|[a-z]+(?: [a-z]+)?)[ -](?:hour|minute|mile|block)s? (?:drive|walk|ride|trail|loop)",
        re.IGNORECASE,
    ),
}
"""Speakers' labels, and places inside of a building that many people pass."""


_SURELY = 0.9
_NEAR = 24
_WRITTEN, _LONG_WORD = 4, 5
"""From how many digits on a code is written and not said; letters of a word that is no series of one."""


_COUNTED = [
    word for word, (kind, _) in KINDS.items() if kind in (DIGIT, OH, TEEN, TENS, HUNDRED) and len(word) > 1
]
_BESIDE = re.compile(
    r"(?<![^\W_])([^\W\d_]{2,12}),?\s(?:and|or)\s(?:my\s|his\s|her\s)?(?:(?:mr|mrs|ms|dr|doctor|nurse|miss|mister)\.?\s)?$",
    re.IGNORECASE,
)
_KIN = re.compile(
    r"\b(?:[Mm]y|[Mm]e|[Hh]is|[Hh]er|[Oo]ur|hubby|wifey|,) (?:(?:ex|late|older|younger|elder|eldest|youngest|little|big|baby) )?"
    r"(?:wife|wifey|husband|hubby|hubs|bf|gf|bff|bestie|son"
    r"|daughter|sister|brother|mother|father|mom|mum|dad|partner|cousin|uncle|aunt|niece|nephew|boyfriend|girlfriend|fiance|fiancee"
    r"|grandson|stepson|stepdaughter|stepmother|stepfather|stepmom|stepdad|stepmum|stepsister|stepbrother|godson|goddaughter"
    r"|granddaughter|roommate|flatmate|neighbou?r|mate|colleague|coworker|landlord|landlady)(?: in law)? ([a-zà-ÿ]{3,14})(?![\w'’-])"
    r"|(?:\b(?:an?|the|some|this|that|other|one) (?:\w{2,12} )?(?:man|woman|lady|gentleman|guy|fella|fellow|bloke|chap|lad|lass|boy"
    r"|girl|kid|person|driver|doctor|nurse|teacher|lawyer|agent|genius) (?:called|named|by the name of)"
    r"|(?:^|\b(?:see|from|tell|ask|thank|with|and|to|listener|for|by) )(?:sister|brother))"
    r" ([a-zà-ÿ]{3,14}(?: [a-zà-ÿ]{4,14})?)(?![\w'’-])"
)
_SAID_NUMBER = rf"(?:{'|'.join(sorted(_COUNTED, key=len, reverse=True))})"
_NUMBERED = re.compile(
    rf"\b(?:live|lives|living|lived|still|stays?|staying|i['’]?m|he['’]?s|she['’]?s|we['’]?re|they['’]?re"
    r"|house|over|out|mail|home|up) (?:at|on)"
    rf" ((?:(?:{_SAID_NUMBER}|\d{{1,5}}) ){{1,5}}([a-zà-ÿ]{{4,16}}))(?![\w'’-])"
    rf"|\b(?:at|to|from|property|address|is|it['’]s|flat|place|house|pickup|drop(?:[ -]?off)?),? "
    rf"((?:{_SAID_NUMBER} (?:{_SAID_NUMBER} ){{1,4}}|\d{{2,5}}[a-zA-Z]? |\d[A-Z] )([A-Za-zÀ-Þà-ÿ][a-zà-ÿ]{{4,16}}))(?![\w'’-])"
)
"""A number and a strange word where somebody lives: "she's still at sixteen stobhill", "the property at two eighteen larkmoor"."""
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_CLOCK_SAID = re.compile(
    rf"{_HOUR} (?:o['’]?clock|oh five|ten|fifteen|(?:twenty|thirty|forty|fifty)(?: five)?) ", re.IGNORECASE
)
_MET = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|morning|afternoon|evening|see you|appointment|booked"
    r"|scheduled|(?:the|at) \w{3,10}teenth|the \w{3,8}(?:th|first|second|third))\b[^.?!\n]{0,24}$",
    re.IGNORECASE,
)
"""What makes two numbers a time of the day, with a name behind: "see you thursday at two thirty quenby"."""
_STREET = r"(?:street|road|avenue|lane|drive|close|crescent|terrace|gardens|boulevard|blvd|parkway|ave|rd)"
_STREET_NAMED = re.compile(
    rf"\b(?:the|on|at|in|of|from|to|near|off|by|down|along|up|is|it['’]s|and|,) ([a-zà-ÿ]{{5,16}}) {_STREET}\b",
    re.IGNORECASE,
)
"""A strange word in front of what streets are called, without a number: "the kettlewell road one"."""
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))"
_CROSSING = re.compile(
    rf"\b(?:on|at|of|near|by|to|from|is|it['’]s) (?:the corner of )?"
    rf"((?:([a-zà-ÿ]{{4,16}}) (?:and|&) {_ORDINAL}|{_ORDINAL} (?:and|&) ([a-zà-ÿ]{{4,16}}))(?: {_STREET})?)(?![\w'’-])",
    re.IGNORECASE,
)
"""Where two streets cross: "the laundromat on pruett and third"."""
_TITLED = re.compile(
    r"\b(?:(?:my|our|his|her|the|new|to|tell|ask|with|for|see|from|by|and|is|was|saw|call|text|email|wish|hi|hey|hello"
    r"|thanks|thank you) "
    r"|^\W{0,2}|[.,!?] )"
    r"(?:mister|mr|mrs|ms|miss|dr|doctor|nurse|officer|detective|deputy|sergeant|trooper|captain|lieutenant|coach|pastor|reverend"
    r"|deacon"
    r"|professor|judge|attorney|principal|auntie|aunt|uncle|grandpa|grandma|granny|cousin|papaw|mamaw|nana|lil|big|little|old|miss)"
    r" ([a-zà-ÿ]{3,14})(?![\w'’-])"
)
"""A title of a person, or what kin is called, behind words that a sentence or a part of one begins with."""
_TITLE_WRITTEN = re.compile(r"(?<![\w.-])(?:mr|mrs|ms|mx|prof)\. ([a-zà-ÿ]{3,14})(?![\w'’-])")
"""A title with its dot, in small letters: nothing else is written so."""
_ASKED = re.compile(
    r"\b(?:[Pp]ing|[Aa]sk|[Tt]ell|told|asked|[Cc][Cc]|[Rr]emind|[Tt]hank|met|married|texted|emailed|messaged|paged|saw|via"
    r"|(?:sent|forwarded|handed|given|reported|shipped|assigned) to|signed by|picked up by|cared for by)"
    r" ([A-ZÀ-Þ][a-zà-ÿ]{3,14})(?![\w'’-]| [A-Z\d]|\.\w)"
)
"""What is done with people, in front of a strange word with a capital."""
_PART = re.compile(
    r"\b(?:[Ww]itness|[Cc]laimant|[Tt]enant|[Ll]andlord|[Ll]andlady|[Dd]river|[Pp]assenger|[Ss]upervisor|[Pp]lumber|[Nn]eighbou?r"
    r"|[Aa]dvisor|[Aa]djuster|[Cc]olleague|[Aa]ide|[Cc]arer|[Cc]aregiver|[Rr]oommate|[Cc]omplainant|[Dd]efendant|[Bb]orrower)"
    r" ([A-ZÀ-Þ][a-zà-ÿ]{3,16}(?: [A-ZÀ-Þ][a-zà-ÿ]{2,16})?)(?![\w'’-]|\.\w)"
)
"""The part that somebody plays, in front of a strange word with a capital and maybe one more."""
_BYLINE = re.compile(
    r"(?:[^\W\d_]|[.!?\"”)]) ?[—–-]{1,2} ?([A-ZÀ-Þ][a-zà-ÿ]{2,14}(?: [A-ZÀ-Þ]\.)?(?: [A-ZÀ-Þ][a-zà-ÿ'’-]{2,16}){1,2})\s*$"
)
"""Strange words with capitals behind a dash, at the end of a line: who wrote it."""
_GREETS = re.compile(
    r"\b(?:hey|hi|hello|hiya|yo|morning|afternoon|evening)(?:,? [a-zà-ÿ'’-]{2,16}){0,3}?,? "
    r"(?:it['’]?s|this is|its) (?:just |only )?(?:me,? )?([A-Za-zà-ÿ][a-zà-ÿ]{2,14})"
    r"(?=$|[.,!?]| (?:from|at|calling|again|here|give|call|just|i['’]?m|i|so|and|next|over|your|in)\b)",
    re.IGNORECASE,
)
"""Who speaks on a voicemail: "hey marge it's stu"."""
_DIALLED = re.compile(
    r"^(?:(?:hey |ok |okay )?(?:siri|alexa|google|cortana|bixby),? |(?:please|can you|could you) )?"
    r"(?:call|text|facetime|message|dial|phone|whatsapp|skype|video ?call|ring|tell|ask|remind)(?: up)? ([a-zà-ÿ]{3,14})"
    r"(?=$| (?!the\b|back\b|cent(?:er|re)\b)\w|['’]s\b)"
    r"|^(?:ruf|rufe|bel|llama a|ll[áa]mame a|escribe a|appelle|rappelle-moi d['’]appeler|envoie un message [àa]|chiama|telefona a"
    r"|manda un messaggio a|scrivi a|liga(?:r|ue)? para(?: [oa])?|manda mensagem para(?: [oa])?|schreib|schreibe|texte) "
    r"((?:(?:ma[îi]tre|tante|onkel|oom|t[íi][ao]|tata|oma|opa|zia|zio|docteur|don|do[ñn]a|dona|seu) )?[a-zà-ÿ]{3,14})(?=$| an$| )",
    re.IGNORECASE,
)
"""Whom a voice assistant is to reach: "facetime babcia"."""
_GUY = re.compile(
    r"(?:\b(?:an?|the|this|that|some|other|another|our|my|your|nice|one)\s(?:\w{2,14}\s)?|\b\w+s\s)guy$"
    r"|guy(?=\s(?:named|called|who|that|from|at)\b)",
    re.IGNORECASE,
)
"""What makes "guy" any man."""
_UNITS = re.compile(
    r"(?:gram|meter|metre|liter|litre|bel|pascal|newton|watt|volt|byte|pixel|joule|amp|ohm|lumen|calorie|unit|micron|mile|pound|ounce"
    r"|gallon|degree|second|percent|hertz|inch|inche|mole|bit|decade|stone|kilo|point|dollar|euro|rupee|shilling|dirham|ringgit)s?$"
)
"""What is counted or measured, with whatever stands in front: "a hundred milligrams"."""
_NO_NAME = re.compile(r"(?:ing|ed|ly|ies|tion|ment|ness|ful|less|ous|ive|able|itis|osis|[xyz]s|cs|rs|ts)$")
"""Endings of verbs and other words that follow kin and that no list holds in full."""
_STRANGE = 0.6


def beside_a_person(text: str, spans: Iterable[Span], is_ordinary: Callable[[str], bool]) -> Iterator[Span]:
    """Yield the names beside a person: common words ("if dawn or nurse kimberly"), and strange ones ("my husband prakash").

    Args:
        text: any text.
        spans: what was found in it.
        is_ordinary: says of a lower-case word whether it is in everyday use and nobody's name.
    """
    spans = list(spans)
    taken = Stretches((span.start, span.end) for span in spans)
    for cue in (
        *_KIN.finditer(text),
        *_TITLED.finditer(text),
        *_ASKED.finditer(text),
        *_PART.finditer(text),
        *_DIALLED.finditer(text),
        *_GREETS.finditer(text),
    ):
        which = cue.lastindex or 1
        start, end = cue.span(which)
        words = cue.group(which).lower().split()
        if cue.re is _DIALLED and which > 1:
            words = words[-1:]  # behind a form of address
        elif cue.re is _KIN and len(words) > 1:
            first = start + len(words[0])
            if taken.meet(first, end) or not _is_strange(words[1], is_ordinary):
                end = first
        if not taken.meet(start, end) and _is_strange(words[0], is_ordinary):
            yield Span(start, end, "PERSON", _STRANGE, "kin")
    for cue in _TITLE_WRITTEN.finditer(text):
        if not (taken.meet(*cue.span(1)) or is_ordinary(cue.group(1)) or is_decoy(cue.group(1))):
            yield Span(*cue.span(1), "PERSON", _STRANGE, "kin")
    byline = _BYLINE.search(text, max(0, len(text) - 60))
    if (
        byline is not None
        and not taken.meet(*byline.span(1))
        and not any(
            is_common(word) or is_ordinary(word)
            for word in re.findall(r"[^\W\d_]{2,}", byline.group(1).lower())
        )
    ):
        yield Span(byline.start(1), byline.end(1), "PERSON", _STRANGE, "kin")
    lower = text.lower()
    if " and " in lower or "&" in text:
        yield from _streets(_CROSSING, text, taken, is_ordinary)
    if any(word in lower for word in _STREET_WORDS):
        yield from _streets(_STREET_NAMED, text, taken, is_ordinary)
    for at in _NUMBERED.finditer(text):
        name, where = (at.group(2) or at.group(4)).lower(), 1 if at.group(2) else 3
        if (
            not is_common(name)
            and not is_ordinary(name)
            and name not in SPANISH
            and name not in KINDS
            and _UNITS.search(name) is None
            and (where == 1 or (name not in GIVEN_NAMES and _NO_NAME.search(name) is None))
        ):
            time = _CLOCK_SAID.fullmatch(text, at.start(where), at.start(where + 1))
            if time is not None and _MET.search(text, max(0, at.start() - 48), at.start()):
                yield Span(time.end(), at.end(where), "PERSON", _STRANGE, "kin")
            else:
                yield Span(at.start(where), at.end(where), "STREET_ADDRESS", _STRANGE, "kin")
    for span in spans:
        if span.entity_type == "PERSON" and span.score >= _SURELY:
            before = _BESIDE.search(text, max(0, span.start - 40), span.start)
            if before is not None and before.group(1).lower() in GIVEN_NAMES:
                yield replace(span, start=before.start(1), end=before.end(1), canonical="")


def _is_strange(name: str, is_ordinary: Callable[[str], bool]) -> bool:
    """Whether a word in small letters is in no everyday use and ends as names do."""
    return (
        not (is_common(name) or is_ordinary(name) or is_decoy(name))
        and name not in SPANISH
        and _NO_NAME.search(name) is None
    )


_STREET_WORDS = (" st", " ro", " av", " la", " dr", " cl", " cr", " te", " ga", " bo", " bl", " pa", " rd")


def _streets(
    shape: re.Pattern[str], text: str, taken: Stretches, is_ordinary: Callable[[str], bool]
) -> Iterator[Span]:
    """Yield streets without a number that a strange word names."""
    for at in shape.finditer(text):
        start, end = at.span(1) if shape is _CROSSING else (at.start(1), at.end())
        name = next(word for word in at.groups()[1 if shape is _CROSSING else 0 :] if word).lower()
        if (
            not taken.hold(start, end)
            and not is_common(name)
            and not is_ordinary(name)
            and name not in SPANISH
            and name not in KINDS
            and _NO_NAME.search(name) is None
        ):
            yield Span(start, end, "STREET_ADDRESS", _STRANGE, "kin")


_CUED = re.compile(
    r"\b(?:name is|name['’]?s|this is|i['’]?m|i am|mr|mrs|ms"
    r"|(?<!['’]ll )(?<!\bto )(?<!\bwill )(?<!\bi )miss|mister|dr|doctor|nurse|named|called|call|text|call me|speaking"
    r"|with|for|to|hi|hello|hey|thanks|by|is|and|or)\s$",
    re.IGNORECASE,
)
_ASKED_WHO = re.compile(r"\b(?:names?|who|whose|spell|surname|nombre|llama)\b", re.IGNORECASE)


def may_be_named(text: str, start: int, context: str) -> bool:
    """Whether what stands before a word, or was asked before, lets a common word be a name there."""
    return _CUED.search(text, max(0, start - 16), start) is not None or _ASKED_WHO.search(context) is not None


_PLACED = re.compile(
    r"(?:\b(?:zip|postal|post ?code|eircode|plz|address|live|lives|living|state)\b[^\n]{0,40}"
    r"|(?-i:,\s?[A-Z]{2}\.?\s{1,2}|\b[A-Z]{2}\s))$",
    re.IGNORECASE,
)
_ASKED_WHERE = re.compile(
    r"\b(?:zip|postal|post ?code|eircode|address|city|town|state|live|where)\b", re.IGNORECASE
)
_PLACES = frozenset(("LOCATION", "CITY", "STREET_ADDRESS"))


def as_placed(text: str, context: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Call a model's postcode a code where nothing speaks of a place: three digits of a ZIP code may stay, of an order number not."""
    spans = list(spans)
    ends = sorted(span.end for span in spans if span.entity_type in _PLACES)
    asked = _ASKED_WHERE.search(context) is not None
    for span in spans:
        if (
            span.entity_type == "ZIP_CODE"
            and not asked
            and bisect_right(ends, span.start - _NEAR) == bisect_right(ends, span.start)
            and not _PLACED.search(text, max(0, span.start - 60), span.start)
        ):
            span = replace(span, entity_type="UNIQUE_ID")
        yield span


def is_run_together(text: str, start: int, end: int) -> bool:
    """Whether a stretch is two words without their apostrophe, with which a sentence goes on.

    >>> is_run_together("youll get it", 0, 5), is_run_together("thanks youll", 7, 12)
    (True, False)
    """
    found = _RUN_TOGETHER.match(text, start)
    return found is not None and found.end() == end


def is_verbal(said: str) -> bool:
    """Whether a word in small letters ends like a form of a verb ("this call is recorded")."""
    return said.islower() and said.isalpha() and said.endswith(("ed", "ing"))


def as_in_a_sentence(text: str, span: Span, is_ordinary: Callable[[str], bool]) -> str:
    """What a span says, in small letters where it is one word with the capital of a sentence's beginning, or nobody's name.

    Args:
        text: the text.
        span: a stretch of it.
        is_ordinary: says of a lower-case word whether it is in everyday use and nobody's name.
    """
    said = text[span.start : span.end]
    if (said.istitle() or said.isupper()) and said.isalpha() and is_ordinary(said.lower()):
        return said.lower()
    if said.istitle() and said.isalpha() and _BEGINS.search(text, max(0, span.start - 8), span.start):
        return said.lower()
    return said


_BEGINS = re.compile(r"(?:^|[.!?:\n])[\s\"'“(]*$")


def is_plain(said: str, is_ordinary: Callable[[str], bool]) -> bool:
    """Whether what a model takes for a name is ordinary words in small letters, none of which is in use as a name.

    Args:
        said: what it takes for a name.
        is_ordinary: says of a lower-case word whether it is in everyday use and nobody's name.
    """
    return (
        said.islower()
        and all(
            (is_common(word) or is_ordinary(word)) and word not in ALSO_NAMES
            for word in re.findall(r"[^\W\d_]+", said)
        )
        and not any(sign.isdigit() for sign in said)
    )


def without_talk(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Cut the talk from a model's names and codes; leave out those that are nothing else.

    Args:
        text: the text that the model read.
        spans: what it found there.
    """
    said: frozenset[int] | None = None
    word: Span | None = None
    for span in spans:
        if word is not None and _is_part(span, word):
            continue
        if span.entity_type == "LOCATION" and text[span.start : span.end].lower() in _BEGINS_PLACES:
            span = _with_next_word(text, span)
        nobodys = _NOBODYS.get(span.entity_type)
        if nobodys is not None and nobodys.fullmatch(text, span.start, span.end):
            continue
        if span.entity_type in _CODES:
            whole = _whole_code(text, span)
            word = whole if text[whole.start : whole.end].isalnum() else None
            span = _without_words(text, whole)
            if any(said_to_all.fullmatch(text, span.start, span.end) for said_to_all in (_SERVICES, _MENU)):
                continue
        elif span.entity_type not in _NAMES:
            behind = _BEHIND.get(span.entity_type)
            more = None if behind is None else behind.search(text, span.start, span.end)
            if span.entity_type != "DATE_TIME" or not _is_amount(text, span):
                yield span if more is None else replace(span, end=more.start(), canonical="")
            continue
        if said is None:
            said = acronym_words(text)
        kept = _cut(text, span, said)
        if kept is not None:
            yield kept


def _is_part(span: Span, word: Span) -> bool:
    """Whether a span is more of a code that is one word and was found whole (of a blob, a model finds hundreds of parts)."""
    return (
        (span.entity_type, span.recognizer) == (word.entity_type, word.recognizer)
        and word.start <= span.start
        and span.end <= word.end
        and span.score <= word.score
    )


def _with_next_word(text: str, span: Span) -> Span:
    more = _NEXT_WORD.match(text, span.end)
    return replace(span, end=more.end(), canonical="") if more is not None else span


def _is_amount(text: str, span: Span) -> bool:
    """Whether a model's date is number words that are counted ("on three hundred thousand")."""
    said = text[span.start : span.end].split()
    if _PRICED.search(text, max(0, span.start - 24), span.start) and all(word in KINDS for word in said):
        return True
    counted = said[-1] in _ROUND or _UNIT.match(text, span.end) is not None
    return counted and all(word in KINDS or word in _ROUND for word in said)


_PRICED = re.compile(
    r"\b(?:that['’]?ll be|that will be|that['’]?s going to be|comes? to|total(?: is|['’]s)?|costs?|charged?|owe|pay)\s$"
)
_ROUND = frozenset(("hundred", "thousand", "million", "billion"))
_UNIT = re.compile(
    r"\s(?:hundred|thousand|million|billion|percent|dollars|bucks|euros|pounds|degrees|point)\b"
)
_BEHIND_DATE = re.compile(
    r"(?:\s(?:and|but|so|or|he|she|it|i|we|they|is|was|because|uh|um|comma|full stop|period))+$"
)
_BEHIND = {
    "DATE_TIME": _BEHIND_DATE,
    "DATE_OF_BIRTH": _BEHIND_DATE,
    "STREET_ADDRESS": re.compile(
        r",?\s(?:I|i|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t)['’](?:ve|m|d|ll|re|s)$"
    ),
}
"""What a model takes along behind a date or an address: "12 Larkspur Lane, I've been"."""
_GOES_ON = re.compile(r"(?:-(?=[A-Z]{0,6}\d|\d)[A-Z\d]{2,12})+(?![\w])")


def _whole_code(text: str, span: Span) -> Span:
    """A code to the end of its word: what is left of "HX99Q2L" after "HX99Q" would still be its end."""
    start, end = span.start, span.end
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    more = None if text[start:end].isdigit() else _GOES_ON.match(text, end)
    end = more.end() if more is not None else end
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    return (
        span if (start, end) == (span.start, span.end) else replace(span, start=start, end=end, canonical="")
    )


def _without_words(text: str, span: Span) -> Span:
    """A written code without the words of talk around it ("whatsapp 07305 660 912", "01337 820 554 after"): those name no digit."""
    words = list(_WORD.finditer(text, span.start, span.end))
    while len(words) > 1 and _is_beside_code(words[0].group()):
        words.pop(0)
    while len(words) > 1 and _is_beside_code(words[-1].group()):
        words.pop()
    start, end = words[0].start(), words[-1].end()
    if (start, end) == (span.start, span.end) or sum(map(str.isdigit, text[start:end])) < _WRITTEN:
        return span
    return replace(span, start=start, end=end, canonical="")


def _is_beside_code(word: str) -> bool:
    bare = word.strip(_EDGE + "-–—")
    if not bare:
        return True
    return (
        bare.isalpha()
        and (bare.islower() or (bare.isupper() and len(bare) > 2))
        and bare.lower() not in KINDS
        and (is_common(bare.lower()) or (bare.islower() and len(bare) >= _LONG_WORD))
    )


_PARTICLES = frozenset(
    "de da do dos du van von der den ter ten al el la le bin ibn ben bint del della di st san mac o".split()
)


def _without_company(words: list[tuple[int, int, str]], first: int, last: int) -> tuple[int, int]:
    """The words of a name without a common word before its capital ("passenger Macsen") and without a firm ("ayodele at marlowe")."""
    if last - first > 1 and words[first + 1][2][:1].isupper():
        lead = words[first][2]
        if lead.islower() and lead not in _PARTICLES and is_common(lead) and lead not in ALSO_NAMES:
            first += 1
    if (
        last - first > 1
        and is_verbal(words[first][2])
        and is_common(words[first][2])
        and not may_be_called(words[first][2])  # "blessing field", "king carter"
    ):
        first += 1
    firm = next((i for i in range(first + 1, last) if words[i][2] == "at"), last)
    return first, firm


_FAREWELL = re.compile(
    r"\W*(?:(?:all )?(?:the )?best|yours|warmly|regards|sincerely|respectfully|cordially|cheers),\s*",
    re.IGNORECASE,
)
"""A line under a message, before the name of who wrote it."""
_TIME_UNIT = re.compile(r"(?:mos?|wks?|yrs?|hrs?|mins?)\.?", re.IGNORECASE)


def _counts(text: str, span: Span) -> bool:
    """Whether a span is the unit behind a number: "RTC 3 mo"."""
    return (
        text[max(0, span.start - 4) : span.start].rstrip()[-1:].isdigit()
        and _TIME_UNIT.fullmatch(text, span.start, span.end) is not None
    )


_NEXT_SAID = re.compile(
    r"(?:nice (?:and|to (?:meet|see|hear|be)|work|job|one|catch)|good (?:morning|afternoon|evening|job|point|question|luck|stuff|so"
    r"|to (?:meet|see|hear|be|go))|great (?:job|point|question|work|thanks|stuff|so|and|to (?:meet|see|hear|have|be))|long time"
    r"|ha (?:ha|thanks|yeah|yes|no)|all (?:in favou?r|right|set|those)|way to|matters arising|jump in|hop on"
    r"|day (?:one|two|three|four|five|six|seven|eight|nine|ten|\d))(?!\w)"
)
"""How the next sentence begins in talk without punctuation, whose first word a name took along: "kalani nice to meet you"."""


def _cut(text: str, span: Span, said: frozenset[int]) -> Span | None:
    words = [(m.start(), m.end(), m.group().strip(_EDGE)) for m in _WORD.finditer(text, span.start, span.end)]
    if not words:
        return None
    code = span.entity_type in _CODES
    lead = _AROUND_CODES if code else _SMALL_LEAD
    tail = _AROUND_CODES if code else _SMALL if len(words) < 3 else _SMALL | _TITLES_BEHIND
    if span.entity_type == "PERSON" and text[span.start : span.end] in _VOCATIVES:
        return None
    if text[span.start : span.end].lower() in ("r u", "u r"):
        return None
    if span.entity_type == "PERSON" and (_FAREWELL.fullmatch(text) or _counts(text, span)):
        return None
    if is_run_together(text, span.start, span.end):
        return None
    if text[span.start : span.end] == "guy" and (
        _GUY.search(text, max(0, span.start - 24), span.end) or _GUY.match(text, span.start)
    ):
        return None
    first, last = 0, len(words)
    if words[0][2] == "law" and text[: span.start].endswith("in "):
        if last == 1:
            return None
        first = 1
    if span.entity_type == "PERSON":
        first, last = _without_company(words, first, last)
    if (
        sum(len(word) == 1 and at not in said for at, _, word in words) > 1
    ):  # a spelling: small words are letters
        behind = words[-1]
        return replace(span, end=words[-2][1], canonical="") if behind[2] in _COURTESY else span
    while first < last and (
        words[first][2] in lead or words[first][0] in said or _CONTRACTED.fullmatch(words[first][2])
    ):
        first += 1
    while last > first and (words[last - 1][2] in tail or words[last - 1][0] in said):
        last -= 1
    if last - first > 1 and span.entity_type == "PERSON" and _NEXT_SAID.match(text, words[last - 1][0]):
        last -= 1
    if first == last or (not code and all(word in SPANISH for _, _, word in words[first:last])):
        return None if len(words) > 1 or words[0][0] in said or words[0][2] in SPANISH else span
    if (first, last) == (0, len(words)):
        return span
    return replace(span, start=words[first][0], end=words[last - 1][1], canonical="")
