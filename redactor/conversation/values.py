"""Which part of some words is a value of one kind, by the shape of that kind."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from recognizers._vocabulary import STATE_CODE, STATE_NAME
from redactor.conversation.lexicon import is_common
from redactor.conversation.replies import DATES, WORDY, code_runs, says_i, says_something, sentence_like
from redactor.conversation.tokens import DIGIT_WORDS, Token, tokenise
from redactor.text.acronyms import CUES
from redactor.text.lexicon import HOMOPHONES, LETTER_NAMES

Found = tuple[int, int, str]
"""First character, character after the last, entity type."""

EMAIL = regex.compile(r"\S+@\S+|\b(?:dot|at)\b|\.(?:com|org|net|co|edu|uk|io)\b", regex.IGNORECASE)
_SIGNS = regex.compile(r"@|\bdot\b|\.(?:com|org|net|co|edu|uk|io)\b", regex.IGNORECASE)
"""What is hardly in a sentence that holds no address of electronic mail."""
MAILBOX = regex.compile(r"[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,6}")
STREET = regex.compile(
    r"\d|\b(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl|"
    r"apartment|apt|unit|suite|flat|close|crescent|terrace|parkway|highway|box|square|"
    r"circle|gardens|mews|hill|grove|calle|avenida|carrera|colonia|apartamento|departamento|rua|travessa|bairro|rue|chemin|all[ée]e|"
    r"impasse|via|viale|piazza|\p{L}{0,20}(?:stra(?:ß|ss)e|gasse|platz|weg|straat|laan|gracht|plein)|ulic[ay]|osiedl[eu]|kalye|barangay)\b",
    regex.IGNORECASE,
)
_STATES_ALONE = regex.compile(
    rf"(?:(?!(?:new york|washington)\b){STATE_NAME}|(?-i:(?!LA|DC){STATE_CODE})"
    r"|(?:mine|hers|his|theirs|in|the|state|of|and|or|both|us|usa)\b"
    r"|[\s,.]){1,24}+|(?!la|dc)" + STATE_CODE,
    regex.IGNORECASE,
)
"""A reply that names nothing smaller than a state: "mine Ohio, hers Michigan", "NE"."""
_QUOTED = regex.compile(r"[\"“‘]([^\"“”‘’\n]{1,60})[\"”’]")
_MOST_DIGITS = {
    "ZIP_CODE": 9,
    "PIN": 8,
    "CARD_CVV": 4,
    "CARD_EXPIRY": 8,
    "CARD_LAST4": 6,
    "UK_POSTCODE": 6,
    "DATE_OF_BIRTH": 10,
}
_OTHER_ID = regex.compile(
    r"\b(?:order|item|product|model|part|sku|room|flight|gate|step|"
    r"ride)\b[^.?!]{0,12}$|#\W*$|\b[iI][dD]:?\s*$",
    regex.IGNORECASE,
)
_WRITTEN_CODE = 4
"""From how many digits on a code is written down, and no word behind it is a part of it."""
_SPELT_ON = frozenset("as like for and then dash hyphen slash dot underscore capital".split())
"""What goes on with a code."""
_AFTER_CODE = frozenset(
    "at for with from in on i if is was so but because as by which that my wait hang hold sorry".split()
)
_PRONOUNS = frozenset("i me my we i'm im it he she they forgot forget".split())
_STATES = frozenset(
    (
        "not wrong incorrect blocked locked expired reset working invalid on in the a an too still being no "
        "different what correct right gone weak strong same changed required needed hidden lost stolen "
        "forgotten unavailable missing compromised safe secure visible getting saved set never also only "
        "all my your very now available asked at for to going just already always again why how when where "
        "that "
        "this it there here so stuck rejected declined showing coming broken unknown case good bad "
        "fine ok okay old new down up out off over under about with from by as if or and but because please"
    ).split()
)
_STATES |= frozenset(
    ("next later tomorrow today tonight soon asap maybe whenever anytime crazy i you he she they").split()
)
_ADJECTIVE = regex.compile(r".*(?:ing|ed|ic|ive|ous|ful|ish|able|ible|ly|less|ist|ian|ese)")


def states_something(word: str) -> bool:
    """Whether "my password is WORD" tells of a state, not of a value."""
    return word.lower() in _STATES or regex.fullmatch(r".{3,}(?:ing|n['’]t)", word.lower()) is not None


def namelike(word: str) -> bool:
    """Whether a word in any case could be a name by itself: not a common word, no adjective by its ending."""
    low = word.lower()
    return (
        word[:1].isalpha()
        and not is_common(low)
        and low not in _STATES
        and not (word.islower() and _ADJECTIVE.fullmatch(low))
    )


def plausible(text: str, first: int, start: int, end: int, kind: str) -> bool:
    """Whether a code in a longer reply can be this kind.

    Not too long for it, and not called something else.
    """
    digits = sum(c.isdigit() for c in text[start:end])
    return digits <= _MOST_DIGITS.get(kind, 40) and not _OTHER_ID.search(text, max(first, start - 24), start)


_SOUNDS = (
    frozenset(LETTER_NAMES)
    | frozenset(HOMOPHONES)
    | frozenset(("and", "the", "an", "in", "end", "a", "i", "oh"))
)
"""What speech recognition writes for letters and digits."""
_EDGE_WORDS = frozenset(
    (
        "it's its it’s is was that's that’s hers his mine theirs my the on card paper letter bottle letterhead "
        "says reads yeah yes yep yup sure ok okay correct sorry sry thanks thx uh um umm erm er hmm hold hang wait "
        "sir ma'am madam hiya hi hello well actually es sí pues bueno"
    ).split()
)
_LAST_WORDS = frozenset("and he's she's he’s she’s they're who with same so like last year".split())
_NAME_LEADS = frozenset(
    (
        "first last full middle maiden sur given family name names surname father mother dad mom mum wife husband "
        "son daughter brother sister uncle aunt cousin partner spouse and her their our for under ex"
    ).split()
)


def _core(tokens: Sequence[Token], kind: str) -> Sequence[Token]:
    """The words of a reply without those at its edges that no value of this kind begins or ends with."""
    leads = _EDGE_WORDS | _NAME_LEADS if kind == "PERSON" else _EDGE_WORDS
    if all(token.word.lower() in leads and len(token.word) > 1 for token in tokens):
        return ()
    first, last = _after_is(tokens) if kind not in WORDY else 0, len(tokens)
    while first < last - 1 and tokens[first].word.lower() in leads:
        first += 1
    while last - 1 > first and tokens[last - 1].word.lower() in _EDGE_WORDS | _LAST_WORDS:
        last -= 1
    return tokens[first:last]


def _after_is(tokens: Sequence[Token]) -> int:
    """Where a code begins that an "is" leads in: "teh number is 9O8"."""
    for i, token in enumerate(tokens[:6]):
        if token.code or token.date:
            return 0
        if token.word.lower() in ("is", "are", "it's", "it’s") and i + 1 < len(tokens) and tokens[i + 1].code:
            return i + 1
    return 0


def garbled(tokens: Sequence[Token]) -> bool:
    """Whether a reply is a code that speech recognition partly wrote as words: "and and 401 you why" for NN4 0 1UY."""
    soft = [token.code or token.word.lower() in _SOUNDS for token in tokens]
    return 2 <= len(tokens) <= 12 and all(soft) and sum(token.code for token in tokens) * 5 >= len(tokens)


_SECRET = regex.compile(r"(?=\S*\d)(?=\S*\p{L})\S{6,40}")
"""A word that is a password by its letters and digits: "gravel-moth-31"."""
_WRITTEN_DATE = regex.compile(
    r"(?<![\w/.-])(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)|\d{4}-\d\d-\d\d)(?![\w/-])"
)
"""A date that is whole as it is written, whatever talk stands around it."""


_CLOCK = regex.compile(r"\W*(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?[ap]\.?m)?\W*", regex.IGNORECASE)
"""The time of a day alone, which is no number of anybody's."""
_AGE = regex.compile(
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"
    r"(?:[- ]?(?:years?|yrs?)(?:[- ]old)?)?\W*",
    regex.IGNORECASE,
)
_LISTED_KEY = regex.compile(r"(?:^|\n)[ \t]*-[ \t]+\{?name:[ \t]*[\"']?$")
"""How a member of a list of settings begins: "- name: start_date"."""


def is_nobodys_name(text: str, tokens: Sequence[Token]) -> bool:
    """Whether words where a name may stand are an age ("I'm seventy-nine"), or what a program calls a setting ("call_parameters")."""
    first, last = tokens[0], tokens[-1]
    if text[last.end : last.end + 1] == "_" or any("_" in token.word for token in tokens):
        return True
    if all(is_common(token.word) for token in tokens) and _LISTED_KEY.search(
        text, max(0, first.start - 40), first.start
    ):
        return True
    return _AGE.fullmatch(text, first.start, last.end) is not None


def value_of(text: str, first: int, last: int, kind: str, strong: bool) -> list[Found]:
    """The values of one kind in ``text[first:last]``; `strong` when it was asked for just before."""
    if kind not in WORDY and kind not in DATES and _CLOCK.fullmatch(text, first, last):
        return []
    tokens = tokenise(text, first, last)
    if strong and kind not in WORDY and garbled(tokens):
        return [(tokens[0].start, tokens[-1].end, kind)]
    if kind not in ("SECURITY_ANSWER", "PASSWORD", "EMAIL_ADDRESS"):
        tokens = tuple(_core(tokens, kind))
    if not tokens:
        return []
    first, last = tokens[0].start, tokens[-1].end
    whole = [(tokens[0].start, tokens[-1].end, kind)]
    if kind in WORDY:
        return _wordy(text, tokens, kind, strong, whole)
    flags = [token.date if kind in DATES else token.code for token in tokens]
    coded = sum(flags)
    if not coded:
        talk = (
            "!" in text[first : last + 1]
            or any(token.word.lower() in _PRONOUNS for token in tokens)
            or all(token.word.lower() in _AFTER_CODE for token in tokens)
            or (kind in DATES and all(is_common(token.word.lower()) for token in tokens))
        )
        return whole if strong and len(tokens) <= 4 and not talk and not sentence_like(tokens) else []
    dense = coded * 2 >= len(tokens)
    tail = min(_tail(tokens, flags), _behind(text, tokens, flags))
    if tail < len(tokens):
        return value_of(text, first, tokens[tail - 1].end, kind, strong)
    if kind in DATES and not dense:
        written = list(_WRITTEN_DATE.finditer(text, first, last))
        if len(written) == 1:
            return [(*written[0].span(), kind)]
    if strong and (dense or len(tokens) <= 8) and not (sentence_like(tokens) and not dense):
        return whole
    if not strong and dense and (coded >= 2 or any(c.isdigit() for token in tokens for c in token.word)):
        return whole
    least = 2 if strong else 3
    return [(a, b, kind) for a, b in code_runs(text, first, last, dates=kind in DATES, least=least)]


def _tail(tokens: Sequence[Token], flags: list[bool]) -> int:
    """Where the talk after a code begins: "84318931431 at the bank".

    The number of tokens when there is none.
    """
    last = max(
        (i for i, flag in enumerate(flags) if flag and not says_i(tokens, i)),
        default=-1,
    )
    last += 1
    said = sum(
        len(token.word) if token.word[0].isdigit() else flag
        for token, flag in zip(tokens[:last], flags[:last], strict=True)
    )
    if last < len(tokens) and said >= 4 and tokens[last].word.lower() in _AFTER_CODE:
        return last
    return len(tokens)


def _behind(text: str, tokens: Sequence[Token], flags: list[bool]) -> int:
    """Where words begin that are no part of a written code: "BF 7718 2093 1, she's Platinum", "0171 5550 183 ask for Thi".

    The number of tokens when there are none.
    """
    last = max((i for i, flag in enumerate(flags) if flag and not says_i(tokens, i)), default=-1) + 1
    written = sum(sign.isdigit() for token in tokens[:last] for sign in token.word)
    if not 0 < last < len(tokens) or written < _WRITTEN_CODE:
        return len(tokens)
    words = [token.word.lower() for token in tokens[last:]]
    if words[0] in _SPELT_ON or not _SOUNDS.isdisjoint(words[:1]):
        return len(tokens)
    apart = text[tokens[last - 1].end : tokens[last].start].strip(" ") in (",", ";", ".", ". ")
    return (
        last if apart or (is_common(words[0]) and not any(len(word) == 1 for word in words)) else len(tokens)
    )


def _wordy(text: str, tokens: Sequence[Token], kind: str, strong: bool, whole: list[Found]) -> list[Found]:
    first, last = tokens[0].start, tokens[-1].end
    if tokens[-1].word.lower() in _NO_ANSWER.get(kind, ()) and all(
        is_common(token.word.lower()) for token in tokens
    ):
        return []
    if kind in ("CITY", "LOCATION") and _STATES_ALONE.fullmatch(text, first, last) is not None:
        return []
    if kind in ("PERSON", "CITY"):
        tokens = before_digits(tokens)
        while len(tokens) > 1 and tokens[-1].word.lower() in _LAST_WORDS:
            tokens = tokens[:-1]
        if not tokens or (len(tokens) == 1 and tokens[0].word.lower() in _NOBODY | CUES):
            return []
        if tokens[-1].word.lower() in _RELATIVES and _OWNED.search(text, max(0, first - 7), last):
            return []
        last = tokens[-1].end
        whole = [(first, last, kind)]
    letters = sum(token.code for token in tokens)
    if len(tokens) >= 3 and letters * 2 >= len(tokens) and (strong or kind != "STREET_ADDRESS"):
        return whole
    if kind == "EMAIL_ADDRESS":
        shape = EMAIL.search(text, first, last) is not None
        if sentence_like(tokens) and _SIGNS.search(text, first, last) is None:  # "it is open at nine"
            return []
        mailbox = MAILBOX.search(text, first, last)
        if mailbox is not None and _SIGNS.search(text, mailbox.end(), last) is None:
            behind = tokenise(text, mailbox.end(), last)
            if sum(is_common(token.word.lower()) for token in behind) * 2 >= len(behind):
                whole, last = [(first, mailbox.end(), kind)], mailbox.end()
        if shape and len(tokens) > 24:
            return [
                (m.start(), m.end(), kind)
                for m in regex.finditer(r"[^\s,;<>()]+@[^\s,;<>()]+", text[:last], pos=first)
            ]
        return whole if shape or (strong and len(tokens) <= 5 and not sentence_like(tokens)) else []
    if _talks(tokens) and not (
        strong
        and (
            (kind in _PHRASES and (_is_phrase(tokens) or _is_secret_phrase(tokens)))
            or (kind == "STREET_ADDRESS" and _is_place_called(tokens))
        )
    ):
        return []
    if kind == "STREET_ADDRESS":
        if _CONTRACTED.match(text, first, last) and all(is_common(token.word.lower()) for token in tokens):
            return []
        shape = STREET.search(text, first, last) is not None
        fits = len(tokens) <= 16 and not sentence_like(tokens)
        return whole if fits and (shape or (strong and len(tokens) <= 6)) else []
    if kind == "PERSON":
        return [] if is_nobodys_name(text, tokens) else _person(tokens, strong, whole)
    quoted = _QUOTED.search(text, first, last)
    if quoted is not None:
        return [(*quoted.span(1), kind)]
    if not strong:
        return whole if kind == "PASSWORD" and len(tokens) == 1 and _SECRET.fullmatch(tokens[0].word) else []
    if kind in _PHRASES and _is_secret_phrase(tokens):
        return whole
    return whole if len(tokens) <= 6 and not sentence_like(tokens) else _capitals(tokens, kind)


NATIONALITIES = frozenset(
    (
        "afghan albanian algerian american angolan argentinian armenian australian austrian azerbaijani "
        "bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian cambodian cameroonian "
        "canadian chilean chinese colombian congolese croatian cuban czech danish dutch ecuadorian egyptian "
        "english eritrean estonian ethiopian filipino finnish french georgian german ghanaian greek guatemalan haitian "
        "hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian "
        "kazakh kenyan korean kuwaiti kyrgyz latvian lebanese libyan lithuanian malaysian maltese mexican "
        "moldovan mongolian moroccan nepalese nepali nigerian norwegian pakistani palestinian peruvian philippine "
        "polish portuguese romanian russian rwandan saudi scottish senegalese serbian singaporean slovak "
        "slovenian somali spanish sudanese swedish swiss syrian taiwanese tanzanian thai tunisian turkish ugandan "
        "ukrainian uruguayan venezuelan vietnamese welsh yemeni zambian zimbabwean"
    ).split()
)
"""Answers to "nationality?", which is asked for together with a name."""
_CONTRACTED = regex.compile(r"(?:you|i|we|they)['’](?:ve|ll|d)\b", regex.IGNORECASE)
"""How a sentence begins that tells no address: "You've got it"."""
_PHRASES = frozenset(("SECURITY_ANSWER", "PASSWORD"))
"""Kinds whose value may be common words alone, with an article."""
_VAGUE = frozenset(
    "same usual normal standard default one ones other old new last first second right wrong previous current original long short"
    " thing number password word answer question".split()
)
"""What a reply says of a secret that it does not tell: "the same old one"."""
_LONGEST_PHRASE = 10
_LEADS = frozenset("so but and because oh well anyway also or if then actually about on".split())
"""How talk begins that goes on beside a secret."""
_DODGES = frozenset(
    "i you he she we they it this these those yes no yeah yep nope not never none nothing same usual sure know knows remember"
    " remembers forgot forgotten forget idea think guess maybe perhaps set sets wrote written write changed change reset password"
    " passwords passphrase passcode pin word question answer account file mine me him her them us your call back later email text"
    " app website what which who why how when please sorry wait hold hang second moment minute sec let just is are was were be been"
    " have has had do does did need want would could can will cannot locked here there hello hi thanks thank ok okay old new one"
    " ones something anything else already again handles handled keeps usually always ever".split()
)
"""What a reply says that does not tell the secret it was asked for."""
_OWNED = regex.compile(r"\b(?:my|me|our|his|her|their|the)\s(?:\w{2,8}\s)?\w{2,12}$", regex.IGNORECASE)
_RELATIVES = frozenset(
    "nan nana gran granny mum mom dad mother father wife husband son daughter brother sister partner kid child baby boy girl boss"
    " friend neighbor neighbour grandma grandpa grandmother grandfather aunt uncle cousin niece nephew boyfriend girlfriend".split()
)
"""Who is somebody's, and is no name: "my nan"."""
_NOBODY = frozenset("me you him her us them myself both doc dr doctor sir ma'am same self".split())
_ANY_PLACE = frozenset(
    "home house place flat work office job town city village centre center station airport hospital clinic surgery school"
    " church shop shops pub hotel sea beach bank library gym here there".split()
)
"""What is a place and names none: "home", "the train station"."""
_PLACES_BEGIN = frozenset("the old new long".split())
"""Words that talk begins with, and names of places too."""
_PLACE_WORDS = 4
_KEPT_IN = frozenset("file record records profile system form app website".split())
"""Where a value stands that a reply does not tell: "the one on file"."""
_NO_ANSWER = {"LOCATION": _ANY_PLACE | _KEPT_IN, "STREET_ADDRESS": _KEPT_IN}
"""Words that a reply of common words ends with which tells of no place."""
_NEXT_FIELD = frozenset(
    "docket number case account acct policy passport phone email address dob birthday ssn zip claim member".split()
)
"""Words behind a name that begin the next item."""
_GOES_ON = frozenset("born aged".split())
"""The same where a word follows them: "jaswinder gill born june fifth", but Max Born."""


def before_digits(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words of a reply up to a number that is said in it: no name holds two digits."""
    digits = [
        i for i, token in enumerate(tokens) if token.word[0].isdigit() or token.word.lower() in DIGIT_WORDS
    ]
    field = next(
        (i for i in range(1, len(tokens)) if _begins_next(tokens[i], tokens[i + 1 : i + 2])), len(tokens)
    )
    tokens = tokens[:field]
    code = next(
        (i for i, token in enumerate(tokens) if sum(sign.isdigit() for sign in token.word) > 3), len(tokens)
    )
    return tokens[: min(digits[0], code)] if len(digits) >= 2 else tokens[:code]


def _begins_next(token: Token, behind: Sequence[Token]) -> bool:
    """Whether a word behind a name begins what is said next: a date of birth, an age, where somebody lives, another item."""
    low = token.word.lower()
    if low == "at":  # "at 12 Elm Street"
        return any(word.word[0].isdigit() or word.word.lower() in DIGIT_WORDS for word in behind)
    return low in _NEXT_FIELD or (low in _GOES_ON and bool(behind))


def _talks(tokens: Sequence[Token]) -> bool:
    """Whether the first words are those of a sentence ("I apologize", "about that"), not of a value."""
    low = tokens[0].word.lower()
    if low in ("i", "you", "he", "she", "they", "we"):
        return len(tokens) > 1 and len(tokens[1].word) > 1
    return (
        low in _STATES
        and len(tokens) > 1
        and all(len(token.word) > 1 for token in tokens[1:])
        and all(is_common(token.word.lower()) for token in tokens)
    )


def _is_phrase(tokens: Sequence[Token]) -> bool:
    """Whether words that begin with an article name something and state nothing: "the princess bride", not "the usual one"."""
    low = [token.word.lower() for token in tokens]
    return low[0] in ("the", "a", "an") and not says_something(tokens) and not _VAGUE.issuperset(low[1:])


def _is_secret_phrase(tokens: Sequence[Token]) -> bool:
    """Whether a reply is a phrase that nothing says about a secret: "my dog ate the moon", not "my wife has it"."""
    low = [token.word.lower() for token in tokens]
    return (
        len(low) <= _LONGEST_PHRASE
        and low[0] not in _LEADS
        and _DODGES.isdisjoint(low)
        and not any("'" in word or "’" in word for word in low)
    )


def _is_place_called(tokens: Sequence[Token]) -> bool:
    """Whether a few common words name a place as houses and streets are called: "old mill", "the old dairy", not "the same one"."""
    low = [token.word.lower() for token in tokens]
    return (
        low[0] in _PLACES_BEGIN
        and 1 < len(low) <= _PLACE_WORDS
        and low[-1] not in _VAGUE | _ANY_PLACE | _STATES | _NEXT_FIELD
        and not says_something(tokens)
    )


def _person(tokens: Sequence[Token], strong: bool, whole: list[Found]) -> list[Found]:
    if strong and len(tokens) <= 5:
        return [] if sentence_like(tokens) else whole
    if (
        not strong
        and len(tokens) <= 3
        and all(token.word[0].isupper() for token in tokens)
        and namelike(tokens[0].word)
    ):
        return whole
    return _capitals(tokens, "PERSON") if strong else []


def _capitals(tokens: Sequence[Token], kind: str) -> list[Found]:
    """The capitalised words a long reply begins with, or the first word that is no common one."""
    count = 0
    while (
        count < min(4, len(tokens))
        and tokens[count].word[0].isupper()
        and (count or namelike(tokens[0].word))
    ):
        count += 1
    if not count and namelike(tokens[0].word):
        count = 2 if len(tokens) > 1 and namelike(tokens[1].word) else 1
    return [(tokens[0].start, tokens[count - 1].end, kind)] if count else []
