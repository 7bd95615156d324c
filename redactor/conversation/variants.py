"""In which other spellings a value may stand again.

Keys made of letters and digits only, for one hash look-up each.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from redactor.conversation.lexicon import COMMON
from redactor.conversation.lexicon import is_common as _is_common
from redactor.conversation.nicknames import NICKNAMES
from redactor.conversation.things import THINGS

_WORDS = re.compile(r"[^\W\d_]+|\d+")
_LONGEST = 96
_TITLES = frozenset(
    "mr mrs ms miss mx dr doctor prof professor sir madam jr sr ii iii iv md phd rn nurse".split()
)
_BEFORE_A_NAME = frozenset(
    "old big little wee blind del della der den dem von van und zur zum bin ibn bint binti dos das abou abu umm sri hyphen".split()
)
_BEHIND_A_NAME = frozenset("the jnr snr junior senior second third fourth fifth".split())
"""What belongs to a name and means nobody without the rest of it: "Old Greg", "Cueto del Llano", "Quill the Third"."""
_STREET_FORMS = (
    ("street", "st"), ("avenue", "ave"), ("road", "rd"), ("lane", "ln"), ("drive", "dr"), ("boulevard", "blvd"), ("court", "ct"),
    ("place", "pl"), ("square", "sq"), ("terrace", "ter"), ("parkway", "pkwy"), ("highway", "hwy"), ("circle", "cir"), ("close", "cl"),
    ("north", "n"), ("south", "s"), ("east", "e"), ("west", "w"), ("apartment", "apt"), ("suite", "ste"), ("saint", "st"),
)  # fmt: skip
_STREETS = {form: pair for pair in _STREET_FORMS for form in pair}
_SUFFIXES = frozenset(form for pair in _STREET_FORMS[:14] for form in pair) | {
    "way",
    "crescent",
    "gardens",
    "mews",
    "hill",
    "grove",
}
_SHARED_MAIL = frozenset(
    (
        "info support help sales hello contact admin office service team billing noreply no-reply mail "
        "email test user postmaster hostmaster webmaster abuse security marketing legal privacy compliance leasing booking "
        "bookings reservations reception accounts accounting payments invoices invoice orders returns careers jobs recruiting "
        "press media news newsletter events feedback enquiries inquiries claims intake referrals records scheduling appointments "
        "pharmacy clinic frontdesk concierge dispatch members membership customer customers customerservice customercare "
        "helpdesk servicedesk system alerts notifications donotreply"
    ).split()
)
"""What is no person's in an address: boxes of roles (RFC 2142, and such as companies have)."""
DIGIT_TAILS = frozenset({"CREDIT_CARD", "US_SSN", "PHONE_NUMBER", "ACCOUNT_NUMBER", "IBAN_CODE", "US_ITIN"})
"""Types whose last four digits identify when they stand alone."""
WORD_TYPES = frozenset(
    {"PASSWORD", "SECURITY_ANSWER", "USERNAME", "CITY", "LOCATION", "URL", "IP_ADDRESS", "API_KEY"}
)
SKIPPED = frozenset(
    {
        "DATE_TIME",
        "ORGANIZATION",
        "AGE_OVER_89",
        "COORDINATES",
        "CARD_EXPIRY",
        "CARD_CVV",
        "CARD_LAST4",
        "OTHER_SCRIPT",
    }
)
"""Types that are not hunted: too short or too ordinary to mean the same thing elsewhere."""

_JOINTS = frozenset("con com mit avec und per pour por para della dello voor met och med".split())
"""What a reply in another language may hold beside a name ("arizmendi con zeta"), and nobody is called."""

_NAMES_LIKE_WORDS = frozenset("""
ares baseer booker bridger carly chancey codey corey daley dieter dries ermes fanny forrest gaines geary gifty glover hays ines ingolf
jarred jared jules laney lander letty loney maddy mads manny marly marrion mees merrily miley milly mindy minny missy petter plummer
predrag rosey robby robbie roddy sander scotty shelly sirry stoney stormy telly tilly toney tracey tracy urs wally weddy wilder willy
wills winny betty billy bobby danny davey denny dotty freddy gerry harry henny henry jenny jerry jimmy jimmie johnny kenny larry lenny
leslie lily macey mary mattie molly nelly patty penny perry polly rickey ronny sally sammy sidney sonny teddy terry timmy tommy tony
vinny wendy whitney willie carey casey brooks burns harding hayes james marshal miles mills oliver palmer wells wes wheeler woody
""".split())  # fmt: skip
"""Names that look like inflected words of English."""


def is_common(word: str) -> bool:
    """Whether a lower-case word is a common English word first of all, not a name that looks like the inflection of one."""
    return _is_common(word) and (word in COMMON or word not in _NAMES_LIKE_WORDS)


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a known value.

    Attributes:
        key: its letters and digits, folded.
        entity_type: what it is.
        canonical: the value it stands for.
        score: how sure a match is.
        cuts: where in the key one written word ends and the next begins.
        capital: it is also a common word: it counts only with a capital in mid-sentence, or as a whole text.
        exact: it counts only in this very spelling; empty for any.
        initials: it counts only as capital letters with full stops.
        tail: it is the last four digits of something longer.
        thing: it is a word of another kind as well: in small letters it does not count behind an article and the like.
    """

    key: str = field(repr=False)
    entity_type: str
    canonical: str = field(repr=False)
    score: float = 0.85
    cuts: frozenset[int] = frozenset()
    capital: bool = False
    exact: str = field(default="", repr=False)
    initials: bool = False
    tail: bool = False
    thing: bool = False


def fold(word: str) -> str:
    """A word without case and accents."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c))


_CORE_DIGITS = 6
_LEAST_CLIPPED = 5
_CLIPS = (3, 4)
_ABBREVIATIONS = frozenset(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur fri sat sun rev gen col sen ref tel ver vol est inc int
    alt del esc tab var val pro dep doc dom lib mag max min avg fig con mod cal cap cat com corp dev dir div ed ext fax fed gov
    hon lab lat lex log lon med mil net nom num obs ord org par per pol pos prof prop prov pub rec reg rel rep res sec ser
    spec stat std sub sup tech temp tex tot univ vet vic vis wil calc cert chem circ clin comp conf cons cont conv corr dept desc dest
    elec elev euro exec gard germ hist indi info inst intl japa jama lati maga mari mart meth mini natl nort orig pala para penn phys
    port pres prep proc publ refs riva rome serv serb spai subj supp symp synd synt toro tran vent vera vers xeno
    """.split()
)
"""Beginnings of names that stand for something else."""
_SHORTEST_SPELLED = 3


def words(value: str) -> list[str]:
    """The letter runs and digit runs of a value, folded."""
    return [fold(word) for word in _WORDS.findall(unicodedata.normalize("NFC", value))]


_INWARD = re.compile(r"\d(?!st|nd|rd|th|hr|ft|lb|gb|tb|pt|yr|ph|ds|el|xl|xs)[abd-hjlnp-uw-z]{2}")
"""The second half of a British postcode, folded, where it reads as nothing else ("2nd", "5ft")."""

_SIGNS = frozenset("dash hyphen slash stroke".split())
"""What stands for a sign in a code that is read out."""

_SAID_SIGNS = _SIGNS | {"underscore", "dot"}
"""The same in a secret, which is said back without them: "blue dash kettle dash seventy one", "blue kettle seventy one"."""

_SECRETS = frozenset(("PASSWORD", "USERNAME", "SECURITY_ANSWER"))
_FEW = 2
"""Of more words than these a secret is itself wherever it stands, however ordinary they are."""

May = Callable[[str], bool]
"""Whether a key is worth a form."""


def _any(key: str) -> bool:
    return True


def _form(parts: list[str], entity_type: str, canonical: str, **options: object) -> Form | None:
    key = "".join(parts)
    if not key or len(key) > _LONGEST:
        return None
    cuts = frozenset(accumulate(map(len, parts[:-1])))
    return Form(key, entity_type, canonical, cuts=cuts, **options)  # type: ignore[arg-type]


def forms(entity_type: str, value: str, canonical: str, *, may: May = _any) -> Iterator[Form]:
    """The spellings of one value.

    Args:
        entity_type: what it is.
        value: as it was found or typed.
        canonical: what the found spans shall carry.
        may: which keys are worth a form.

    Yields:
        forms; none for a value that is too short or too ordinary to be hunted.
    """
    if entity_type in SKIPPED or len(value) > 400:
        return
    made: Iterator[Form | None]
    if entity_type == "PERSON":
        made = _person(may, value, canonical)
    elif entity_type == "STREET_ADDRESS":
        made = _address(may, value, canonical)
    elif entity_type == "EMAIL_ADDRESS":
        made = _email(value, canonical)
    elif entity_type in WORD_TYPES:
        made = _plain(may, entity_type, value, canonical)
    else:
        made = _code(may, entity_type, value, canonical)
    yield from (form for form in made if form is not None and may(form.key))


def name_parts(value: str) -> list[str]:
    """The words of a person's name, folded, without titles; empty when the value holds digits or no name."""
    parts = [part for part in words(value.replace("'", "").replace("’", "")) if part not in _TITLES]
    if not parts or len(parts) > 6 or any(part.isdigit() for part in parts):
        return []
    return parts


def _person(may: May, value: str, canonical: str) -> Iterator[Form | None]:
    parts = name_parts(value)
    if not parts:
        return
    whole = "".join(parts)
    if len(parts) > 2 and sum(len(part) == 1 for part in parts) * 2 >= len(parts):
        if len(whole) >= _SHORTEST_SPELLED and may(whole):
            yield _form(
                parts, "PERSON", canonical, capital=len(whole) == _SHORTEST_SPELLED and is_common(whole)
            )
        return
    if len(parts) == len(whole) == 2:  # "m a" is no "am" and no "ma"
        yield _form(parts, "PERSON", canonical, score=0.8, initials=True)
        return
    if len(parts) > 1:
        if may(whole):
            yield _form(parts, "PERSON", canonical, capital=all(map(is_common, parts)), score=0.9)
        yield from _pairs(may, parts[0], parts[-1], canonical)
    if any(map(may, parts)):
        yield from _singles(parts, value, canonical)
    for nick in sorted(NICKNAMES.get(parts[0], ())):
        if may(nick):
            yield _form([nick], "PERSON", canonical, score=0.8, capital=len(nick) < 3 or is_common(nick))
        if len(parts) > 1 and may(nick + parts[-1]):
            yield _form([nick, parts[-1]], "PERSON", canonical, score=0.85)


def _singles(parts: list[str], value: str, canonical: str) -> Iterator[Form | None]:
    """Each word of a name alone."""
    raws = [
        raw for raw in _WORDS.findall(value.replace("'", "").replace("’", "")) if fold(raw) not in _TITLES
    ]
    for at, (part, raw) in enumerate(zip(parts, raws, strict=False)):
        if (
            part in _JOINTS
            or (part in _BEFORE_A_NAME and at < len(parts) - 1)
            or (part in _BEHIND_A_NAME and at)
        ):
            continue
        if len(part) >= 3:
            yield _form([part], "PERSON", canonical, capital=is_common(part), thing=part in THINGS)
        elif len(part) == 2 and raw[0].isupper():
            yield _form([part], "PERSON", canonical, exact=raw, capital=True)
    if parts and len(parts) == len(raws):
        yield from _clipped(parts[0], raws[0], canonical)


def _clipped(part: str, raw: str, canonical: str) -> Iterator[Form | None]:
    """The beginnings by which a given name may be called ("Hep" of "Hepzibah"), where they are no words themselves."""
    if len(part) < _LEAST_CLIPPED or not raw.istitle() or len(raw) != len(part) or is_common(part):
        return
    for size in _CLIPS:
        clip = part[:size]
        if len(part) - size > 1 and clip not in _ABBREVIATIONS and not is_common(clip):
            yield _form([clip], "PERSON", canonical, score=0.8, exact=raw[:size], capital=True)


def _pairs(may: May, first: str, last: str, canonical: str) -> Iterator[Form | None]:
    """Two names joined, turned round or shortened, as they stand in handles.

    File names and short mentions.
    """
    for parts in ([first, last], [last, first]):
        if may("".join(parts)):
            yield _form(parts, "PERSON", canonical, capital=is_common(first) and is_common(last))
    if len(last) >= 3:
        if may(first[0] + last):
            yield _form([first[0], last], "PERSON", canonical, capital=is_common(first[0] + last))
        if may(last + first[0]):
            common = is_common(last + first[0]) or is_common(last)
            yield _form([last, first[0]], "PERSON", canonical, capital=common)
    if len(first) >= 3 and may(first + last[0]):
        common = is_common(first + last[0]) or is_common(first)
        yield _form([first, last[0]], "PERSON", canonical, capital=common)
    if may(first[0] + last[0]):
        yield _form([first[0], last[0]], "PERSON", canonical, score=0.8, initials=True)


def _address(may: May, value: str, canonical: str) -> Iterator[Form | None]:
    pieces = [words(piece) for piece in re.split(r"[,\n;]", value)]
    pieces = [piece for piece in pieces if piece]
    for parts in [[part for piece in pieces for part in piece], *pieces]:
        if len(parts) >= 2 and len("".join(parts)) >= 6:
            for variant in _street_variants(may, parts):
                yield _form(variant, "STREET_ADDRESS", canonical, score=0.9)
    for index, parts in enumerate(pieces):
        name = [part for part in parts if not part.isdigit()]
        if (
            any(part.isdigit() for part in parts)
            and len(name) >= 2
            and any(part in _SUFFIXES for part in name)
        ):
            while name and name[-1] not in _SUFFIXES:
                name.pop()
            if len(name) >= 2 and len("".join(name)) >= 6:
                for variant in _street_variants(may, name):
                    yield _form(variant, "STREET_ADDRESS", canonical, score=0.8)
        elif index and all(part.isalpha() for part in parts) and len("".join(parts)) >= 4:
            yield _form(parts, "STREET_ADDRESS", canonical, score=0.8, capital=all(map(is_common, parts)))
        for part in parts:
            if part.isdigit() and len(part) >= 5:
                yield _form([part], "STREET_ADDRESS", canonical, score=0.8)


def _street_variants(may: May, parts: list[str]) -> list[list[str]]:
    variants: list[list[str]] = [[]]
    for part in parts[:14]:
        options = _STREETS.get(part, (part,)) if len(variants) < 16 else (part,)
        variants = [[*variant, option] for variant in variants for option in options]
    return [variant for variant in variants if may("".join(variant))]


def _email(value: str, canonical: str) -> Iterator[Form | None]:
    yield _form(words(value), "EMAIL_ADDRESS", canonical, score=0.9)
    user, at, _ = value.partition("@")
    parts = words(user)
    key = "".join(parts)
    if at and key not in _SHARED_MAIL and (len(key) >= 5 or (len(key) >= 4 and not is_common(key))):
        yield _form(parts, "EMAIL_ADDRESS", canonical, score=0.8, capital=len(parts) == 1 and is_common(key))


def _plain(may: May, entity_type: str, value: str, canonical: str) -> Iterator[Form | None]:
    parts = words(value)
    key = "".join(parts)
    if key.isdigit():
        yield from _code(may, entity_type, value, canonical)
    elif len(key) >= 4 or (len(key) == 3 and not is_common(key) and entity_type == "SECURITY_ANSWER"):
        bare = [part for part in parts if part not in _SAID_SIGNS]
        ordinary = all(part.isalpha() and is_common(part) for part in parts)
        is_phrase = entity_type in _SECRETS and len(bare) > _FEW
        yield _form(parts, entity_type, canonical, capital=ordinary and not is_phrase)
        if is_phrase and bare != parts:
            yield _form(bare, entity_type, canonical)


def _code(may: May, entity_type: str, value: str, canonical: str) -> Iterator[Form | None]:
    parts = [part for part in words(value) if part not in _SIGNS]
    key = "".join(parts)
    digits = "".join(c for c in key if c.isdigit())
    if (
        not digits
        or (len(digits) < 4 and len(key) < 5)
        or (key.isdigit() and len(key) == 4 and key[:2] in ("19", "20"))
    ):
        return
    if sum(part.isalpha() and len(part) > 2 for part in parts) > 1:
        return
    if may(key):
        yield _form(parts, entity_type, canonical, score=0.9)
    core = digits.lstrip("0")
    if (
        len(core) >= _CORE_DIGITS
        and core != key
        and any(part.isdigit() and part.lstrip("0") == core for part in parts)
    ):
        yield _form([core], entity_type, canonical, score=0.85)  # 482913 of MRN-00482913
    if entity_type == "UK_POSTCODE" and _INWARD.fullmatch(key[-3:]) and len(key) > 4 and may(key[-3:]):
        yield _form([key[-3], key[-2:]], entity_type, canonical, score=0.85)  # "and the last three?"
    if entity_type in ("PHONE_NUMBER", "FAX_NUMBER"):
        for other in filter(may, _phones(digits)):
            yield _form([other], entity_type, canonical)
    if entity_type in DIGIT_TAILS and len(digits) >= 8 and may(digits[-4:]):
        tail = "CARD_LAST4" if entity_type == "CREDIT_CARD" else entity_type
        yield _form([digits[-4:]], tail, "" if tail != entity_type else canonical, score=0.8, tail=True)


def _phones(digits: str) -> list[str]:
    national = digits
    if len(digits) == 11 and digits[0] == "1":
        national = digits[1:]
    elif digits.startswith("44") and len(digits) in (11, 12):
        national = "0" + digits[2:]
    elif digits.startswith("0044"):
        national = "0" + digits[4:]
    others = [digits, national]
    if len(national) == 10 and national[0] != "0":
        others += ["1" + national, national[3:]]
    elif national.startswith("0") and len(national) in (10, 11):
        others += ["44" + national[1:], "440" + national[1:], "0044" + national[1:], national[1:]]
    return list(dict.fromkeys(others))
