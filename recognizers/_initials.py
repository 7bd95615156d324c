"""Initials that stand for somebody: who wrote, signed, read or checked; and whom a court does not name."""

from __future__ import annotations

import regex

from recognizers.base import Needs, Pattern, words

_INITIALS = (
    r"(?!(?:[UNE]\.[SKN]|U\.S\.A|D\.C|M\.[DASB]|B\.[ASC]|R\.N|N\.[PYJCHMD]|P\.[AMO]|D\.O|A\.[MD]|J\.D|L\.A|E\.U|S\.[CD]|R\.I|I\.[DVT]"
    r"|i\.e|e\.g|G\.P|V\.P|C\.V|Q\.C|K\.C|P\.S|N\.B|T\.V|H\.R|I\.Q|P\.T|O\.T|C\.P|B\.C)\.)"
    r"[A-ZÀ-Þ]\.[ -]?[A-ZÀ-Þ]\.(?:[ -]?[A-ZÀ-Þ]\.)?(?![\w-])"
)
"""Two or three letters with dots, of a person, and of nothing that is known by them."""
_NO_INITIALS = (
    r"(?!(?i:ok|okay|no|yes|me|us|we|you|he|she|it|its|am|pm|id|tv|hr|it|or|and|but|so|if|in|on|at|to|of|by|is|as|be|do|go|up|an|the|all|any"
    r"|one|two|six|ten|new|old|big|end|eof|eod|eom|tbd|tba|na|none|nil|n/a|yet|now|not|out|off|who|why|how|his|her|our|my|oh|ah|um|uh|hi"
    r"|bye|lol|omg|idk|btw|fyi|asap|thx|ty|pls|plz|xx|xxx|xo|ed|er|ing|ly|day|man|men|mom|mum|dad|son|kid|dog|cat|car|bus|van|pay|due|see"
    r"|add|get|got|let|put|set|run|try|use|fix|wip|qa|pr|ci|cd|ui|ux|db|api|sql|aws|gcp|eu|un|uk|usa|usd|eur|gbp|llc|ltd|inc|gp|rn|md|np|pa|lpn"
    r"|emt|ems|er|icu|ot|pt|st|va|vs|ie|eg|etc|max|min|avg|sum|mg|ml|kg|cm|mm|km|lb|oz|hrs|sec|mon|tue|wed|thu|fri|sat|sun|jan|feb"
    r"|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|left|self|team|bot|none|root|null|true|desk|web|app|sms|ivr|crm|dpo|ceo|cfo|cto|vp|hq"
    r"|csr|sales|nurse|staff|mail|fax|hand|post|dhl|ups|usps|far|few|own|ago|ever|each|both|same|such|la|le|el|de|da|di|du)\b)"
)
"""What stands where initials do and is none."""
_INITIALLED = (
    r"applicant|victim|witness|minor|child|accused|complainant|defendant|plaintiff|appellant|petitioner|brother|sister|son"
    r"|daughter|husband|wife|mother|father|cousin|friend|neighbour|named|called|expert|officer|judge|ms|mr|mrs|patient|partner"
)
_SENTENCE = r"(?:[\w'’.,!?-]{1,30} ){2}"


def is_speaker(text: str, start: int, end: int) -> bool:
    """Whether a label is who speaks in a transcript, by another line on which a sentence stands behind it: "Agent: yep" is no form.

    Args:
        text: the text.
        start: the first character of the label.
        end: where what it labels begins, with no capital.
    """
    label = text[start:end].rstrip()
    if not text[end : end + 1].islower() or not label.endswith(":") or text[start - 1 : start].strip(" \t\n"):
        return False
    said = regex.compile(rf"(?:^|\n)[ \t]{{0,4}}{regex.escape(label)}[ \t]{_SENTENCE}")
    return said.search(text) is not None


def is_acronym_said(text: str, start: int, begin: int, end: int) -> bool:
    """Whether behind a label a turn of a transcript begins with an acronym, or with a choice.

    "Agent: IBAN for the debit?", "Agent: Passcode or last four?".

    Args:
        text: the text.
        start: the first character of the label.
        begin: where what it labels begins.
        end: the character after what may be a name.
    """
    said = text[begin:end]
    is_choice = " " not in said and regex.match(r" or [a-z]{2}", text, pos=end) is not None
    label = text[start:begin].rstrip()
    is_acronym = said.isascii() and said.isupper() and said.isalpha() and len(said) < _LONG
    if not (is_acronym or is_choice) or not label.endswith(":"):
        return False
    if regex.match(r" [a-z]{2}", text, pos=end) is None or text[start - 1 : start].strip(" \t\n"):
        return False
    return regex.search(rf"(?:^|\n)[ \t]{{0,4}}{regex.escape(label)}[ \t]{_SENTENCE}", text) is not None


_LONG = 6
"""Letters of a word in capitals that is hardly an acronym."""
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)? (?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?: \d{4})?"
    r"|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)"
)
_NO_HEAD = r"(?!(?:DO[BISADE]|LMP|ED[DC]|ET[AD]|EXP|RTC|F/?U|ADM|ARR|DEP|STD?|STA|NFA|TCI|CT|MR|BP|HR|TV|PV|TEL|TC|VM|REF|NO|NB)\b)"
"""What stands in front of a day and is nobody."""
_NO_SIGN = r"(?!(?:IV|BM|GC|UO|NG|DC|GI|OR|AC|PC|UV|CX|DX|HX|RX|TX|FX|AF|PE|CP|AV|PA|WC|CO|LE|RE)\b)"
"""What is noted of a bed or a room and is nobody."""
_NO_SHORTHAND = r"(?!(?:kk|xx|bb|gg|brb|tbh|smh|lmk|ngl|hmm|shh|np|wb|tks|wks|mths?|yrs|hr|ft)\b)"
_ROLE = r"(?:R[NM]|LPN|CNA|HCA|SRN|MD|DO|NP|PA-C|DDS|DMD|RDH|RDN|PharmD|RPh|DVM|MRCVS|RVN|EMT-[BP]|CNM|SHO|SpR|ST\d|FY\d|CT\d)"
INITIALS = (
    Pattern(  # "KB 04 Jan: called", "TW 11:52: cust says", "QT 15/1" at the end of a note
        "initials of an entry",
        rf"(?-i)(?:^|(?<=\n))[ \t]{{0,4}}(?P<v>{_NO_INITIALS}{_NO_HEAD}[A-Z]{{2,3}}) "
        rf"(?={_DAY}(?:,? \d{{1,2}}[:.]?\d\d)?(?::(?!\d)|[ \t]*(?:$|\n(?!.)))|\d{{1,2}}:\d\d(?: ?[ap]m)?:(?!\d))"
        rf"|(?<=\n)[ \t]{{0,4}}(?P<v>{_NO_INITIALS}[a-z]{{2,3}}) (?={_DAY}\s*$)",
        0.65,
        needs=Needs(digits=2, literals=(" ",)),
    ),
    Pattern(  # who dictated and who typed, at the end of a letter: "QD/kt"
        "initials of two",
        rf"(?-i)(?:^|(?<=[\s.:]))(?P<v>{_NO_INITIALS}[A-Z]{{2,4}}/{_NO_INITIALS}[a-z]{{2,4}})(?=\.?[ \t]*(?:$|\n))"
        rf"|(?<=[A-Z][a-z]{{2,16}} ?)/ ?(?P<v>{_NO_INITIALS}[a-z]{{2,3}})(?=\s*$)",
        0.65,
        needs=Needs(literals=("/",)),
    ),
    Pattern(  # in front of what they are: "NHS 1 2 3. QT RM"
        "initials and role",
        rf"(?-i)(?:(?<=[.\n] ?)|(?<= [-–—] ))(?P<v>{_NO_INITIALS}[A-Z]{{2,3}}),? (?={_ROLE}\.?[ \t]*(?:$|\n))",
        0.65,
        needs=Needs(
            words=words(
                "rn rm lpn cna hca srn md do np pa dds dmd rdh rdn pharmd rph dvm mrcvs rvn emt cnm sho spr st fy ct"
            )
        ),
    ),
    Pattern(  # a line of its own at the end: "\nQT", "\n\nK", "Please stop. S."
        "initials at the end",
        rf"(?-i)(?:(?<=[a-z\d.,!?)]\n{{1,2}})[ \t]{{0,4}}(?P<v>{_NO_INITIALS}[A-Z]{{2,3}})"
        r"|(?<=(?:[a-z]{2}[.,!?]?|[.,!?)])\n\n|[a-z)][.!?]\n|\n[A-Za-z][a-z ]{2,20}[.,!]?\n)[ \t]{0,4}"
        r"(?P<v>[A-Z])|(?<=[a-z\d][.!] )(?P<v>[A-Z])(?=\.)"
        rf"|(?<=[a-z\d]{{2}}[.!] )(?P<v>{_NO_INITIALS}{_NO_SHORTHAND}[bcdfghjklmnpqrstvwxz]{{2,3}}))"
        r"(?=\.?[\"”]?\s*(?:$|\n(?:>|--|—|_{3}|[Ss]ent (?:from|via|by) |On \d|On [A-Z][a-z]{2})))",
        0.6,
        needs=Needs(literals=("\n", ". ", "! ")),
    ),
    Pattern(
        "initials",
        r"(?-i)\b(?i:(?:dictated|transcribed|typed|signed|entered|scribed|charted|initialled|initialed|performed|read|done|seen|reviewed"
        r"|interpreted|verified|checked|approved|prepared|drawn|collected|phoned|rung|vetted|booked|triaged|printed|dispensed|screened|bled"
        r"|consented|actioned|u/s|us|echo|ekg|ecg|xray|x-ray) by(?: (?:phone|tel))?"
        r"|dictated|dict|typed|vetted|scribed?|(?:2nd|second) (?:review(?:er)?|reader|read)|initials?"
        r"|(?:transcribed|entered|initiall?ed)(?=:))(?::| is)? "
        r"(?P<v>(?!(?:MRI|CT|EMS|IV|PT|OT|US|PCP|ED|ER|EMT|IR|GI|RN|MD|NP|PA|PCR|IHC|FISH|EKG|ECG|CXR|ENT|QA|IT|HR|CI|API|LLM|AI|ML|CEO"
        r"|CFO|CTO|FBI|FDA|IRS|EU|UN|UK|USA|DHL|UPS|you|one|two|ten|who|now|its|far|any|day|eye|ear)\b)(?!(?:me|us|him|her|the|my|our|all|it|an?|fax|mail|hand|phone|text|he|she|we|in|on|at|by|and|or|but|to)\b)"
        r"(?:[a-z]{2,3}|[A-Z]{2,4}))(?=[./,;:)\n]|\s?$|\s{1,3}\d|\s{2})",
        0.65,
        needs=Needs(
            words=words(
                "phoned rung vetted booked triaged printed dispensed screened bled consented actioned dict scribe",
                "reviewer reader review",
                "performed read done seen reviewed interpreted verified checked approved prepared drawn collected u echo ekg ecg",
                "xray x dictated transcribed typed signed entered scribed charted initialled initialed initials initial",
            )
        ),
    ),
    Pattern(  # who wrote it: "thx -dz", "ex VAT. - lw", "-- rk", "^GB"
        "signed with initials",
        r"(?-i)(?:(?:(?:(?<=[.!?,)\"'…] )|(?<=\b(?i:thx|thanks|thank you|ty|best|rgds|regards|cheers|tia) ))(?:[-–—~]{1,2} ?|/)"
        r"|(?<=\n)(?:--|—|–|~) ?)"
        rf"(?P<v>{_NO_INITIALS}(?:[a-z]{{2,3}}|[A-Z]{{2,3}}|(?:[A-Z]\.){{1,4}}))(?=\s*$|[ \t]*\n\n)"
        rf"|(?<=\s)\^(?P<v>{_NO_INITIALS}[A-Z]{{2,3}})(?=$|[\s.,;)])"
        r"|(?<=\n)/(?P<v>(?!tmp|usr|opt|etc|bin|var|lib|dev|src|api|mnt|sys|run)[a-z]{2,3})/(?=\s*$|\n))",
        0.65,
        needs=Needs(literals=("-", "–", "—", "~", "^", "/")),
    ),
    Pattern(  # "Owner: rk", "Reviewer: LT", "RPh DMK", "read back, mjo"
        "initials in a form",
        r"(?-i)(?:\b(?i:owner|reviewer|reviewed|rep|agent|clerk|assignee|assigned(?: to)?|author|nurse|tech|pharmacist|operator"
        r"|(?:handled|logged|taken|filed|drafted|closed|opened|updated|counted|packed|read|witnessed) by|witness|verified"
        r"|check(?:ed)?|sig(?:ned)?|by): ?|\b(?:RPh|PharmD|R\.Ph\.)[:.]? |\bread ?back(?: ok| done)?, "
        r"|\b(?:packed|checked|counted|witnessed|verified|countersigned) by "
        r"|\b(?:Tech|Resolved|Closed|Cleared|Actioned) (?=[A-Z]{2}\.?\s*$)"
        r"|\bby (?=(?!ct|mr)[bcdfghjklmnpqrstvwxz]{2,3}\.?[ \t]*(?:$|\n)))"
        rf"(?P<v>{_NO_INITIALS}(?:[a-z]{{2,3}}|[A-Z]{{2,4}}))(?=[ \t]*(?:$|\n)|[.,;)|]|[ \t]{{2}})",
        0.65,
        needs=Needs(
            words=words(
                "owner reviewer reviewed rep agent clerk assignee assigned handled logged taken filed author nurse tech",
                "pharmacist operator drafted closed opened updated counted packed read witness witnessed verified check checked",
                "sig signed by rph pharmd back readback countersigned resolved cleared actioned",
            )
        ),
    ),
    Pattern(  # of minutes: "ACTION: QT to write to Highways"
        "initials of who acts",
        rf"(?-i)\b(?i:actions?)(?: for| on)?(?::| -| –) ?(?P<v>{_NO_INITIALS}[A-Z]{{2,3}})(?= to [a-z])",
        0.6,
        needs=Needs(words=words("action actions")),
    ),
    Pattern(  # of whom a note speaks: "B. to ring her back", "K. says no"
        "initial of whom",
        r"(?-i)(?<![\w.'’-])(?P<v>(?!I\.)[A-ZÀ-Þ]\.)"
        r"(?= (?:to (?:ring|call|chase|phone|text|check|send|bring|speak|collect|follow|book|arrange|confirm|update|review)"
        r"|says|said|rang|rings|phoned|texted|called|came|wants|thinks|told|asked|reports|denies|feels|agreed|cried)\b)"
        r"(?<=(?:^|[\n!?;>][ \t]{0,4}|[a-z\d)]\. {1,2}|[-–—•*:] )[A-ZÀ-Þ]\.)",
        0.6,
        needs=Needs(literals=(". to ", ". s", ". r", ". p", ". t", ". c", ". w", ". a", ". d", ". f")),
    ),
    Pattern(  # "bed 2 QT: off oxygen", "baby K, 3 days"
        "initials in a bed",
        rf"(?-i)\b(?i:bed|bay|cot|room|rm) ?#?\d{{1,2}}[A-D]?:? (?P<v>{_NO_INITIALS}{_NO_HEAD}{_NO_SIGN}[A-Z]{{2}})(?=[:,] )"
        r"|\b[Bb]aby (?P<v>[CDEFGHJKLMNOPQRSTUVWZ])(?=[,;:(] )",
        0.6,
        needs=Needs(words=words("bed bay cot room rm baby")),
    ),
    Pattern(  # of people whom a court does not name: "of H.K., A.Ö. and M.T.", "the applicant, B.W."
        "initials with dots",
        rf"(?-i)(?<![\w.])(?:(?<=(?:[A-ZÀ-Þ]\.(?:,| and|, and)|(?i:\b(?:{_INITIALLED})),?) )(?P<v>{_INITIALS})"
        rf"|(?P<v>{_INITIALS})(?=,? (?:and )?{_INITIALS}))",
        0.6,
        needs=Needs(literals=(".",), words=_LETTERS),
    ),
)
