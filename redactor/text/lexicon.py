"""The words of spoken identifiers, as data: number words, letter names, spelling alphabets, fillers, corrections.

Sources: ICAO/NATO spelling alphabet (ICAO Annex 10 vol. II, 5.2.1.3) with its usual misspellings; English letter names;
homophones that speech recognition writes for digits and letters.
"""

from typing import Final


def word_list(text: str) -> tuple[str, ...]:
    """Return the words of a table that is written as prose."""
    return tuple(text.split())


# Token kinds. One token has one kind; what depends on its neighbours is decided where tokens become atoms.
NUM: Final = "n"  # ASCII digits
DIGIT: Final = "d"  # zero ... nine
OH: Final = "o"  # oh, o: the digit 0 or the letter O
TEEN: Final = "t"  # ten ... nineteen
TENS: Final = "y"  # twenty ... ninety
HUNDRED: Final = "h"
THOUSAND: Final = "k"
REPEAT: Final = "x"  # double, triple ...
HOMOPHONE: Final = "v"  # to, for, ate, won: a digit only inside a run
LETTER: Final = "l"  # one letter
NATO: Final = "a"  # alpha ... zulu
NAME: Final = "e"  # bee, see, why: a letter only inside a run
CASE: Final = "u"  # capital, uppercase ...
CHUNK: Final = "c"  # two to four capitals
WORD: Final = "w"
PUNCT: Final = "p"
MACHINE: Final = (
    "m"  # one written token with digits and separators: a time, a UUID, a number with a decimal point
)

DIGITS: Final = {
    "zero": "0",
    "nought": "0",
    "naught": "0",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "niner": "9",
    "fife": "5",
    # Spanish
    "cero": "0",
    "uno": "1",
    "dos": "2",
    "tres": "3",
    "cuatro": "4",
    "cinco": "5",
    "seis": "6",
    "siete": "7",
    "ocho": "8",
    "nueve": "9",
}
_SPANISH_NUMBERS: Final = {
    word: str(value)
    for value, word in enumerate(
        word_list(
            "diez - doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres "
            "veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"
        ),
        10,
    )
    if word != "-"  # "once" is English for the most part
} | {
    "dieciséis": "16",
    "veintidós": "22",
    "veintitrés": "23",
    "veintiséis": "26",
    "cien": "100",
    "ciento": "100",
    "doscientos": "200",
    "trescientos": "300",
    "cuatrocientos": "400",
    "quinientos": "500",
    "seiscientos": "600",
    "setecientos": "700",
    "ochocientos": "800",
    "novecientos": "900",
    "mil": "1000",
}
TEENS: Final = _SPANISH_NUMBERS | {
    word: str(10 + value)
    for value, word in enumerate(
        word_list("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
    )
}
SPANISH_TENS: Final = {
    word: str(value)
    for value, word in enumerate(word_list("treinta cuarenta cincuenta sesenta setenta ochenta noventa"), 3)
}
TENS_WORDS: Final = (
    {
        word: str(2 + value)
        for value, word in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"))
    }
    | {"fourty": "4"}
    | SPANISH_TENS
)
REPEATS: Final = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
HOMOPHONES: Final = {
    "to": "2",
    "too": "2",
    "for": "4",
    "fore": "4",
    "ate": "8",
    "won": "1",
    "tree": "3",
    "nein": "9",
}
NATO_WORDS: Final = {
    word: word[0]
    for word in word_list(
        "alpha alfa bravo charlie delta echo foxtrot golf hotel india indigo juliet juliett juliette kilo lima mike "
        "november oscar papa quebec romeo sierra tango uniform victor whiskey whisky yankee zulu zebra"
    )
} | {"xray": "x", "foxtrott": "f"}
LETTER_NAMES: Final = {
    "be": "b",
    "bee": "b",
    "see": "c",
    "sea": "c",
    "cee": "c",
    "dee": "d",
    "eff": "f",
    "ef": "f",
    "gee": "g",
    "aitch": "h",
    "haitch": "h",
    "eye": "i",
    "jay": "j",
    "kay": "k",
    "ell": "l",
    "el": "l",
    "em": "m",
    "en": "n",
    "pee": "p",
    "queue": "q",
    "cue": "q",
    "are": "r",
    "ar": "r",
    "ess": "s",
    "tea": "t",
    "tee": "t",
    "you": "u",
    "yew": "u",
    "vee": "v",
    "ex": "x",
    "why": "y",
    "wye": "y",
    "zed": "z",
    "zedd": "z",
    "zee": "z",
}
CASES: Final = {"capital": True, "uppercase": True, "lowercase": False, "upper": True, "lower": False}
ORDINALS: Final = {
    word: value
    for value, word in enumerate(
        word_list(
            "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        )
    )
    if value
} | {"thirtieth": 30}
MONTHS: Final = frozenset(
    word_list(
        "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec"
    )
)

# Words that may stand between two parts of one identifier. A phrase is looked up by its first word.
FILLERS: Final = frozenset(
    word_list(
        "um umm uh uhm er erm hmm hm mm mmm ah eh like so then and okay ok well yeah yes right dash hyphen space comma "
        "next"
    )
)
FILLER_PHRASES: Final = {
    "let": (("me", "see"), ("me", "check"), ("me", "think"), ("us", "see")),
    "let's": (("see",),),
    "lets": (("see",),),
    "you": (("know",),),
    "hang": (("on",),),
    "hold": (("on",),),
    "one": (("moment",), ("sec",), ("second",)),
    "followed": (("by",),),
    "after": (("that",),),
    "and": (("then",), ("it's",), ("that's",)),
    "just": (("a", "moment"), ("a", "second"), ("a", "sec")),
}
CORRECTIONS: Final = frozenset(word_list("no wait sorry actually correction oops rather nope"))
CORRECTION_PHRASES: Final = {
    "i": (("mean",), ("meant",)),
    "scratch": (("that",), ("this",)),
    "strike": (("that",),),
    "make": (("that",),),
    "my": (("mistake",), ("bad",)),
    "let": (("me", "start", "over"), ("me", "start", "again"), ("me", "try", "again"), ("me", "repeat")),
    "start": (("over",), ("again",)),
    "no": (("no",), ("wait",), ("sorry",), ("it's",)),
    "not": (("that",),),
    "that's": (("wrong",), ("not", "right"), ("not", "it")),
}
GAP_PUNCT: Final = frozenset(",.-\u2013\u2014();…")

# Two to four letters that carry a meaning of their own and so are no part of a spelling.
ACRONYMS: Final = frozenset(
    word_list(
        "ssn pin dob mrn id zip ip url usa uk us eu am pm ok tv cvv cvc csv iban nhs dl npi dea ein itin vin po box apt "
        "asr api sms faq ceo it hr mph kph kmh khz mhz ghz rpm est pst cst gmt utc inc llc ltd"
    )
)
SHORT_WORDS: Final = frozenset(
    word_list(
        "a i an am as at be by do go he hi if in is it me my no of oh ok on or so to up us we all and any are ask bad bit but "
        "buy can car cat day did dog end far few fix for get god got had has her him his hot how its let lot low mad man "
        "may men met mom mr mrs ms dr new not now off old one our out own pay put ran run sad saw say see set she sir sit "
        "six son sun ten the tip too try two use via was way web who why yes yet you dad day due job key kid law lie led "
        "hey bye add air age ago big box boy cut eye fax fee gas gym ice ill ok pin sky tax tea top zip area code dot com org net www"
    )
)
CLAUSE_WORDS: Final = frozenset(
    word_list(
        "think am want have need will can would was do said just don't hope guess have've got know live called"
    )
)
GLUED_UNITS: Final = frozenset(
    word_list(
        "am pm st nd rd th mg ml kg km cm mm gb mb kb tb k m s h hr hrs min mins sec ms lb lbs oz ft in yrs yr d x bn"
    )
)

KINDS: Final[dict[str, tuple[str, str]]] = {}
for _kind, _table in (
    (LETTER, {letter: letter for letter in "abcdefghijklmnpqrstuvwxyz"}),
    (NAME, LETTER_NAMES),
    (NATO, NATO_WORDS),
    (HOMOPHONE, HOMOPHONES),
    (TENS, TENS_WORDS),
    (TEEN, TEENS),
    (DIGIT, DIGITS),
    (OH, {"oh": "0", "o": "0"}),
    (HUNDRED, {"hundred": "00", "hundreds": "00"}),
    (THOUSAND, {"thousand": "000"}),
    (REPEAT, {word: str(times) for word, times in REPEATS.items()}),
    (CASE, {word: word for word in CASES}),
):
    for _word, _value in _table.items():
        KINDS[_word] = (_kind, _value)
