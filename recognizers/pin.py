"""Personal identification number and one-time code: four to eight digits in the company of a cue."""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, led, words

_CUE = (
    r"pins?(?: ?(?:code|number))?|pin[ _-]?code|passcode|otp|mfa code|2fa code|one[- ]time (?:code|password|passcode|pin)"
    r"|(?:verification|security|access|confirmation|auth(?:entication|orization)?|sms|door|gate"
    r"|alarm|entry|unlock|lock ?box|login)[ _-]?(?:code|pin)|(?:your|my|his|her|our|their)(?: new| (?-i:[A-Z])\w{1,15})? code"
)
_VALUE = r"(?:\d{4,8}|G-\d{6}|\d{3}[- ]\d{3}|\d(?:[- ]\d){3,7})(?![\w%]|[.,/:-]\d)"

_PLACE = (
    r"(?:gate|door|garage|alarm|entry|entrance|keypad|key ?pad|key ?safe|lock ?box|key ?box|locker|safe|padlock|vault"
    r"|barrier|lobby"
    r"|buzzer|call ?box|shed|bike store|storage(?: unit)?|elevator|lift|airbnb|vrbo|apartment|cabin|front door|back door)"
)
_PLACES = words(
    "gate door garage alarm entry entrance keypad pad safe keysafe lock lockbox box keybox locker padlock vault",
    "barrier lobby",
    "buzzer callbox shed store storage unit elevator lift airbnb vrbo apartment cabin",
)
_KEYED = r"[#*]?(?:\d{3}[ -]\d{3}|\d{3,8}|(?-i:(?=[A-Z]?\d+[A-Z]?\d)[A-Z\d]{3,8}))[A-Z]?[#*]{0,2}"
_KEY = r"(?:(?:double |triple )?(?:oh|zero|one|two|three|four|five|six|seven|eight|nine)|\d{1,6})"
_SIGN = r"(?:star|hash|pound|asterisk)"
_PARTED = r"(?=[a-z-]{0,20}\d)[a-z\d]{4,6}(?:-[a-z\d]{4,6}){1,4}(?![\w-])"
_CUED = Needs(digits=4, words=words("pin pins pincode passcode otp code one") | _PLACES)


class Pin(PatternEntityRecognizer):
    """Finds PIN."""

    entity = "PIN"
    patterns = (
        Pattern("led", led(_CUE, _VALUE), 0.8, needs=_CUED),
        Pattern(  # with letters: "2FA code: VF985K"
            "led, with letters",
            led(
                r"otp|totp|passcode|(?:2fa|mfa|sms|one[- ]time|verification|two[- ]factor|log[- ]?in|sign[- ]in|auth(?:entication)?)"
                r"[ _-]?(?:pass)?code",
                r"(?-i:(?=[A-Z]{0,7}\d)(?=\d{0,7}[A-Z])[A-Z\d]{5,8})(?![\w@-])",
            ),
            0.75,
            needs=Needs(digits=1, mixed=True, words=words("otp totp passcode code")),
        ),
        Pattern(  # "backup code stak1-ufw24", "recovery codes: 4f9a-22bc, 81d0-77ae"
            "to get back in",
            r"\b(?:recovery|back-?up|scratch|emergency|rescue)[ _-]?codes?\b(?: (?:is|are|was|were))?[:=]?\s"
            rf"(?P<v>{_PARTED}(?:(?:, ?| and |, and |\s){_PARTED}){{0,11}})",
            0.75,
            needs=Needs(
                digits=1, literals=("-",), words=words("recovery backup back scratch emergency rescue")
            ),
        ),
        Pattern(
            "near",
            rf"\b(?:{_CUE})\b[^\d\n.?!]{{0,20}}\b(?:is|was|be|to|as|=|:)\s(?P<v>{_VALUE})",
            0.75,
            needs=_CUED,
        ),
        Pattern(
            "of a door",
            rf"\b{_PLACE}"
            r"(?:(?:,| at the (?:back|front|side))?(?: is)? ?(?:code|pin|number|combo|combination)(?: is|=|:| to"
            r"|,|(?: (?:was|is|has been|got))?(?: been| now| just)? (?:changed|reset|set|updated) to)?"
            r"(?: still| now)?\s(?:star |hash |pound )?"
            rf"(?P<v>{_KEYED})|\s(?P<v>[#*]\d{{3,8}}))(?![\w%]|[.,/:-]\d)",
            0.75,
            needs=Needs(digits=3, words=_PLACES),
        ),
        Pattern(  # "code for the locker is 482 116", "key code of the safe 4409#"
            "code for a door",
            rf"\b(?:(?:pass)?codes?|pin|combo|combination) (?:for|to|of|on|at) (?:the |my |our |your |his |her |their "
            rf"|unit )?(?:\w{{2,10}} )?{_PLACE}"
            rf"(?: door)?(?: is|was|['’]s|=|:|,)?(?: still| now)?\s(?P<v>{_KEYED})(?![\w%]|[.,/:-]\d)",
            0.75,
            needs=Needs(digits=3, words=words("code codes passcode passcodes pin combo combination")),
        ),
        Pattern(  # "Locker 14 opens with 830 274", "the code to open it is 1951"
            "opens with",
            rf"\b(?:(?:{_PLACE}|box)(?: \w{{1,4}})? (?:opens|unlocks) with|codes? to (?:open|unlock|enter"
            rf"|get in)(?: \w{{2,10}}){{0,3}}? (?:is|are)):?"
            rf"\s(?P<v>{_KEYED})(?![\w%]|[.,/:-]\d)",
            0.75,
            needs=Needs(digits=3, words=words("opens unlocks open unlock enter get")),
        ),
        Pattern(  # in other languages: "code du portail 4471B", "la clave del portón es 5513"
            "of a door abroad",
            r"\b(?:code|codes|digicode|clave|c[óo]digo|codice|combinazione)(?: d'entrée| d'accès)? (?:du|de la|de l['’]|de"
            r"|del|della|do|da|di) ?"
            r"(?:la |el |o |a )?(?:portail|porte|entrée|immeuble|garage|alarme|coffre|boîte à clés|port[óo]n|puerta|alarma"
            r"|caja|cochera|garaje|edificio"
            r"|port[ãa]o|porta|alarme|cofre|cancello|portone|allarme|cassaforte)(?: es| est| é| è|:)?(?: c['’]est)?\s"
            rf"(?P<v>{_KEYED})(?![\w%]|[.,/:-]\d)"
            r"|\b(?:T[üu]r|Tor|Haus|Alarm|Garagen|Schlüsselbox)-?code(?: ist|:)?\s(?P<v>[#*]?\d{3,8}[A-Z]?[#*]?)(?![\w%]"
            r"|[.,/:-]\d)",
            0.75,
            needs=Needs(
                digits=3,
                words=words(
                    "code codes digicode clave codigo digo codice combinazione rcode torcode turcode hauscode alarmcode garagencode"
                ),
            ),
        ),
        Pattern(  # "punch in 4471 on the keypad"
            "keyed into",
            r"\b(?:punch|key|keyed|type|enter|dial|buzz|press|hit)(?: in)? (?P<v>[#*]?\d{4,8}[#*]?) (?:on|into|at|for) (?:the |my "
            r"|our |your )?(?:\w{2,10} )?"
            r"(?:key ?pad|pad|gate|door|box|panel|intercom|buzzer|lock|entrance|lobby|call ?box)\b",
            0.7,
            needs=Needs(digits=4, words=words("punch key keyed type enter dial buzz press hit")),
        ),
        Pattern(  # "bike lock 9038"
            "of a lock",
            r"\b(?:bike|bicycle|suitcase|luggage|gym|door|gate|shed|cable|combo|combination|u|d)[ -]lock(?: (?:code|combo"
            r"|combination|pin))?(?: is|:|=)?:?\s"
            r"(?P<v>\d{3,6})(?![\w%]|[.,/:-]\d| (?:\w{1,12}s|mm|cm|in|inch|per)\b)",
            0.65,
            needs=Needs(digits=3, words=words("lock")),
        ),
        Pattern(  # "the alarm is 4471"
            "of an alarm",
            r"\b(?:alarm|key ?pad)(?: one)?(?: is|['’]s) (?P<v>\d{4,6})(?=[.,;!?]|\s?$|\s?\n|\s(?:and|then|so|for)\b)(?![.,]\d)",
            0.65,
            needs=Needs(digits=4, words=words("alarm keypad pad")),
        ),
        Pattern(  # of a dial: "safe combo 12-34-7"
            "turned",
            r"\b(?:combo|combination)(?: lock)?(?: for (?:the |my )?\w{2,12})?(?: is|:|=)?:?\s(?P<v>\d{1,2}(?:(?:-| ?, ?|"
            r" )\d{1,2}){2,3})(?![\w%]|[.,/:-]\d)",
            0.7,
            needs=Needs(digits=3, words=words("combo combination")),
        ),
        Pattern(
            "key safe",
            r"\b(?:key ?safe(?: (?:code|pin|number))?(?: is|:)?|(?:lock|key) ?box(?: is|:|(?=\s\d{4})))\s"
            r"(?P<v>(?:[A-Z] ?)?\d{3,6}[A-Z]?)(?![\w%]|[.,/:-]\d)",
            0.75,
            needs=Needs(digits=3, words=words("safe keysafe lock lockbox key keybox box")),
        ),
        Pattern(  # "code 1958 for the shed"
            "code for a door",
            r"\bcode (?P<v>\d{4,6}[#*]?) (?:for|to|on|opens) (?:the|your|my|our) (?:\w{1,10} )?"
            r"(?:shed|gate|garage|door|padlock|lock|barn|locker|safe|loft|store|lobby|entrance|key ?box|lock ?box)\b",
            0.7,
            needs=Needs(digits=4, words=words("code")),
        ),
        Pattern(  # of the letters of an agent's box: "Lockbox is QRV.", "lockbox code HDT"
            "letters of a lock",
            r"\b(?:(?:lock|key) ?box|key ?safe)(?:,? (?:code|combo|combination))?(?: is|:)?\s"
            r"(?P<v>(?-i:(?!NOT|THE|OUT|OFF|NEW|OLD|LOST|OPEN|GONE|EMPTY|ONLY|AND|FOR|KEY|CODE|TBC|TBD|SEE|ASK|CALL|TEXT|LEFT|BACK"
            r"|FRONT|SIDE|DOOR|GATE|WITH|HERE|HAS|WAS|BOX)[A-Z]{3,4}))(?=[.,;)]|\s?$|\s?\n)",
            0.65,
            needs=Needs(words=words("safe keysafe lock lockbox key keybox")),
        ),
        Pattern(  # "try 4417 then hash"
            "keyed, then hash",
            r"(?<![\w.,$/-])(?P<v>\d{3,8}),? (?:and )?(?:then|followed by) (?:the )?(?:hash|pound|star)\b",
            0.65,
            needs=Needs(digits=3, words=words("hash pound star")),
        ),
        Pattern(  # "lockbox on the railings, 4471"
            "where it hangs, then its code",
            r"\b(?:key ?safe|(?:lock|key) ?box)\b[^\d\n.;,:]{3,40}[,:] (?P<v>\d{4,6}[#*]?)(?![\w%]|[.,/:-]\d)",
            0.65,
            needs=Needs(digits=4, words=words("safe keysafe lock lockbox key keybox box")),
        ),
        Pattern(  # among notes on a visit: "prefers mornings; gate 4482; big dog", "key under the mat, alarm 6642"
            "of a gate, short",
            r"(?:^|\n|[;,(]|\bnotes?[\"']?\s?[:=])\s?[\"']?(?:gate|garage|keypad|key ?pad|key ?safe|buzz(?:er)?|lobby|padlock|side"
            r" door|front door"
            r"|alarm(?<=\b(?:keys?|door|gate|dog|cat|neighbou?r|porch|mat)\b[^\n]{0,60}))\s(?P<v>\d{4,6}[#*]?)(?=[\"']?(?:[;,.)]"
            r"|\s*$|\n))"
            r"(?!\.\d)",
            0.7,
            needs=Needs(
                run=4, words=words("gate garage keypad pad keysafe safe buzz buzzer lobby padlock door alarm")
            ),
        ),
        Pattern(  # "the alarm is 6629 press enter", "the keypad's 1977 then star"
            "of what it is keyed into",
            r"\b(?:alarm|gate|door|key ?pad|padlock|key ?safe|(?:lock|key) ?box)(?: is|['’]s|:)\s(?P<v>\d{3,8})"
            r"(?=,? (?:and )?(?:then )?(?:you )?(?:press|hit|push|enter|star|hash|pound)\b)",
            0.7,
            needs=Needs(digits=3, words=words("press hit push enter star hash pound")),
        ),
        Pattern(  # "the code's five star two star nine"
            "keyed with signs",
            rf"\b(?:code|combo|combination|keypad)(?: is|['’]s|:)? (?P<v>(?:{_KEY} ){{0,8}}{_SIGN}(?: (?:{_KEY}|{_SIGN})){{2,9}}"
            rf"|{_KEY} {_SIGN}(?: {_KEY}){{1,8}})(?!\w)",
            0.7,
            needs=Needs(words=words("star hash pound asterisk")),
        ),
        Pattern("of Google", r"(?-i)(?<![\w-])G-\d{6}(?![\w-])", 0.6, needs=Needs(run=6, literals=("G-",))),
        Pattern(  # as it is keyed in: "changed, 9038#"
            "with its hash",
            r"(?<![\w#*/.,$-])(?P<v>\d{4,8}(?<!00)#)(?![\w#])",
            0.6,
            needs=Needs(digits=4, literals=("#",)),
        ),
        Pattern(  # of a message with a one-time code: "Use 019 554 to verify your device"
            "to be used",
            r"\b(?:use|enter|type|submit) (?:(?:the |this )?(?:code|pin|otp) )?(?P<v>\d{3}[ -]?\d{3}|\d{4,8}) (?:to|as|for|when)"
            r" (?:verify|confirm|log|sign|complete"
            r"|authori[sz]e|approve|access|activate|reset|finish|continue|your|verification)",
            0.75,
            needs=Needs(digits=4, words=words("use enter type submit")),
        ),
        Pattern(
            "before",
            rf"(?<![\w.,$/-])(?P<v>{_VALUE})[\"'”`)]? (?:is|was|as|for) (?:the|my|your|his|her|their) (?:\w{{1,12}} )?(?:{_CUE})\b",
            0.75,
            needs=_CUED,
        ),
    )
