"""Names that the language model's own lists hold and that mean nothing else, wherever they stand.

A model weighs the words around a name and may overlook one ("i already told manny twice"). A word that is a name for many people, and
that ordinary texts do not use otherwise, is a name without any help.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from redactor.conversation.lexicon import COMMON, IRREGULAR, is_common
from redactor.detect.abroad import ABROAD, is_abroad
from redactor.detect.decoys import is_called_after, is_decoy
from redactor.detect.ner.features import Entry, Lexicon, key
from redactor.detect.pantry import is_of_a_pantry
from redactor.detect.plain_words import ALSO_NAMES, SPANISH
from redactor.detect.software import is_software
from redactor.spans import Span, Stretches

_WORD = re.compile(r"(?<![\w@#/\\.=&%+-])[^\W\d_]{4,20}(?![\w@/\\=+]|[.-]\w|\(|['’][a-rt-z])")
_SHORT_WORD = re.compile(r"(?<![\w@#/\\.=&%+'’-])[A-Za-z][a-z]{2}(?![\w@/\\=+-]|\.\w|\(|['’][a-rt-z])")
_SHORT = frozenset(
    "abe ali amy ann ava baz bev bob dan deb eva gav gaz gus ida jen jim joe jon kev kim leo liz lou meg ned pam ron roy stu tim tom"
    " viv zac zak zoe".split()
)
"""Names of three letters that are no words."""
_OF_SOMEBODY = re.compile(r" [A-Z][a-z]{2,15}(?:['’]s)? (?:disease|syndrome|sign|test|score|scale)")
_CAPITALS = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ]{2}")
"""A text in which words have capitals, as names would."""
_SCORE = 0.6
_SURELY = 0.85
_EVERYWHERE, _VERY_WELL_KNOWN, _WELL_KNOWN, _KNOWN = 5, 4, 3, 2
_ENGLISH = 1
"""How the lexicon marks a word of an English dictionary."""
_RARE_RANK, _FAIR_RANK, _USUAL_RANK = 2, 3, 4
_EPONYM = re.compile(
    r"(?:['’]s)?[ -](?:disease|syndrome|sign|test|score|scale|lymphoma|tumou?r|fracture|reflex|stage|class(?:ification)?|criteria"
    r"|cells?|man(?:oeu|eu)v(?:er|re)|method|procedure|catheter|tube|anemia|palsy|contracture|phenomenon|law|effect|theorem|hotel|inn|benz"
    r"|o?esophagus|thyroiditis|chorea|pupil|node|node?s|duct|gland|canal|cyst|virus|agar|stain)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:an?|the|this|that|these|those|some|each|every|per)\s$", re.IGNORECASE)
_FAMILY = re.compile(r"\b[Tt]he ((?:[a-z]|[A-Z](?=[a-z]))[a-z]{4,14}s)(?![\w'’-])")
_HOUSEHOLD = re.compile(
    r"\b[Tt]he ([A-Z][a-z]{3,15}) (?:twins|family|brothers|sisters|kids|boys|girls|children|household"
    r"|residence|wedding|funeral|estate)\b"
)
_PAIR = re.compile(
    r"(?<![\w@#/\\.=&%+-])(?<![A-Z][a-z] )([A-Z][a-zà-ÿ]{3,15}) ([A-Z][a-zà-ÿ]{3,15})"
    r"(?= (?:accepted|declined|approved|confirmed|signed|joined|replied|answered|called|emailed|texted|wrote|asked|told|said"
    r"|says|thinks|wants|complained|apologi[sz]ed|agreed|insists|promised|put)\b)"
)
_TOWN = re.compile(
    r"\b(?:in|near|around|outside|desde|hasta|aus|depuis|uit|naar) ([A-Z]?[a-z]{4,15})(?![\w@/\\=+(-]|\.\w|['’])"
)
_HOME = re.compile(
    r"\b(?:(?:live[sd]?|living|moved|born|based|raised|grew up|stays?|staying|resid(?:e|es|ing)|driving|drove|flew|commut(?:e|es|ing)"
    r"|settled|relocated|deported|travell?ed) (?:(?:out|up|over|down|back) )?(?:in|to|from|near)"
    r"|nat[oa] a|nacid[oa] en|née? à|geboren in|nascid[oa] em|wohnhaft in|résid\w{2,5} à|residente (?:en|em|a|in)"
    r"|near(?= [A-Z])|(?:outside|native|resident) of(?= [A-Z])) ([A-Z]?[a-zà-ÿ]{4,15})(?![\w@/\\=+(-]|\.\w|['’])"
)
"""A strange word where somebody lives or comes from: "moved to bakersfeild"."""
_BORN_ABROAD = re.compile(r"nat[oa] |nacid|née? |geb|nascid|wohn|résid|residente")
_SAINTLY = re.compile(
    r"\b(?:in|near|around|outside|from|to|at|live in|out of|de|à|aus|uit|di|da|te|nach)"
    r" ((?:el|san|santa|santo|los|las|saint|sainte|fort|baton|puerto|bad|sankt|sint)[ -]([a-zà-ÿ]{4,14}))(?![\w@/\\=+(-]|\.\w|['’])",
    re.IGNORECASE,
)
"""A town whose first word says that it is one: "in el paso"."""
_LOGIN = re.compile(
    r"(?<![\w@#/\\.=&%+-])(?:[a-z]{5,16}\d{0,4}|[a-z]\.[a-z]{5,16}|[a-z]{5,16}\.[a-z])(?![\w@=+(]|[./-]\w|['’])"
)
_TWO_PEOPLE = re.compile(
    r"([A-ZÀ-Þ][a-zà-ÿ]{3,15}|[a-zà-ÿ]{5,15}) and ([A-ZÀ-Þ][a-zà-ÿ]{3,15}|[a-zà-ÿ]{5,15})"
    r"|([A-ZÀ-Þ][a-zà-ÿ]{3,15}) (?:and|&) ([A-ZÀ-Þ][a-zà-ÿ]{2,15} [A-ZÀ-Þ][a-zà-ÿ]{2,15})"
)
"""Two people whom a model takes for a firm: "arrived with Quezada and Pratt", "Seller Quezada & Funmi Pratt"."""
_ONSET = re.compile(r".[aeiouy]|[bcfgps]l|[bcdfgptkw]r|s[ckmnpqtw]|[cpstwrgk]h|kn|gn|ps|qu|tw|wr|[aeiou]")
"""How an English word may begin."""
_SURNAME, _LONG_SURNAME = 5, 7
"""Letters of a family name that tells without its given name, and of one that few people have."""
_TEAMS = frozenset(
    "packers steelers mavericks yankees knicks lakers bruins blazers chargers cowboys dodgers giants jets mets pacers padres "
    "pirates raiders rangers ravens rockets saints sabres senators spurs titans twins vikings warriors beatles".split()
)
_ORDINARY = frozenset("""
abbot alba alexa almond alta amadeus anson aria ascension ashes aspen astros athena august aurora barbie baron basil beau bishop
bitten blanca blossom blot borg buena buffy bunk burr buster butch cadence candi capa carmel casper cassandra ceylon champ
chelsea cher chic chip christi cicero cinnamon clair cleopatra collin colon conan concepcion constance cornell creed crete
crystal dale dana deacon delilah denim diamond dixie dodo dogg dolly domino dove dusty easton ebony elder elif ember emerald
ether eugen euro falcon faye felicity fern flora ganga garland geneva genie gerd ginger goto grafton granville grit hannibal
harbor hermes hilton hind homer hoover huey iban imam immaculate indira indy iris isis isla jade jagger java karma kata katrina
kiel lacy ladino lance land lark laurel lavender layla lemon lenin lilac lingo loire loki lore lotta lotus lucca lucid mace
magna magnolia maha mala malaya malibu manly mano maple marathi marina marino mars mats maverick maxi maxim maximal maximus
meadow melody mercedes merlin messiah meta mina miner minerva mini misty mobil monarch monte mori moron morse moss musa musee
musk nana nanny nas nova novella novi oakley octave odin olympia oman opus orlando paladin pandora pansy pascal patty paxil
peace peanut pearl penny petra phoebe pilot pixie pleas polo prima pryor puck purity python quincy rain raleigh rani reef regal
regina rosemary rosewood ruby rune saba sabina sable safari saffron sage sahara samson sanford sari satin saturn sava savanna
savannah savior scout sedona selma seneca sequoia sera shea shell sherry sherwood sienna sierra silas simba siri sloane sol
solar sonata soul spice squire star stella steward storm stormy summer sumner supple surrey swift sylvan tabitha tad tahoe talon
tara tempest terra theres theresa theta tiger titan titus tome topaz tori trenton trinidad trinity triton troy tulip tung umbra
unity urban valentine valiant valley valves vegan venus verona versa vesta victory viola violet virgin virginia vista vita viva
vulcan wally whitney wilder willow winston winter yoga york zeta zion columbus napoleon newton denver houston lincoln
stanford foster marshall chester roosevelt sung hung dick carol kent
leon jean marco isaac clinton cameron andre franklin
""".split())  # fmt: skip
"""Names of the lists that are words of another kind just as often."""

_FORMED = re.compile(
    r".{3}(?:[ei]nsee|ment|[st]ion|ness|able|ible|ware|less|ful|ing|ical|ency|ance|ship|hood|wise|after|ism|over|work|bill|sheet|phone"
    r"|back|down|board|book|line|time|self|acy|gram|graph|meter|scope|cy)s?$"
)
"""Endings of words that are made of others, which names have not."""


def listed_names(text: str, spans: Iterable[Span], lexicon: Lexicon) -> Iterator[Span]:
    """Yield the words of a text that are names and nothing else, outside of the spans that are known.

    Args:
        text: any text; offsets are its characters.
        spans: what was found already.
        lexicon: the lists, with how common each word is.
    """
    spans = list(spans)
    taken = Stretches(
        (span.start, span.end)
        for span in spans
        if span.entity_type != "ORGANIZATION" or span.score >= _SURELY
    )
    yield from _words(text, taken, lexicon)
    yield from _read(_READINGS, text, taken, lexicon)
    yield from _two_people(text, spans, lexicon)
    if not is_abroad(text):
        named = Stretches((span.start, span.end) for span in spans if span.entity_type != "ORGANIZATION")
        yield from _read(_LOGINS, text, named, lexicon)
    yield from _read(_FAMILIES, text, taken, lexicon)


def _words(text: str, taken: Stretches, lexicon: Lexicon) -> Iterator[Span]:
    """Words that are in the lists of names."""
    cased = _CAPITALS.search(text) is not None
    for word in _WORD.finditer(text):
        said = word.group()
        if not (said.islower() or said.istitle()) or not is_listed(said, lexicon):
            continue
        start, end = word.span()
        if taken.meet(start, end):
            continue
        if (
            (said.islower() and said in ABROAD and is_abroad(text))
            or _EPONYM.match(text, end)
            or (said.islower() and _ARTICLE.search(text, max(0, start - 7), start))
            or (cased and said.islower() and _is_rather_a_word(said, lexicon))
            or is_called_after(text, start, end)
            or is_of_a_pantry(text, start, end)
        ):
            continue
        yield _span(start, end, "PERSON")
    for word in _SHORT_WORD.finditer(text):
        start, end = word.span()
        if (
            word.group().lower() in _SHORT
            and not taken.meet(start, end)
            and not _ARTICLE.search(text, max(0, start - 7), start)
            and not _OF_SOMEBODY.match(text, end)
            and not is_abroad(text)
        ):
            yield _span(start, end, "PERSON")


def _read(readings: Iterable[_Reading], text: str, taken: Stretches, lexicon: Lexicon) -> Iterator[Span]:
    """What stands where a name stands, and may be one."""
    for shape, group, entity_type, may_be in readings:
        for found in shape.finditer(text):
            start, end = found.span(group)
            if not taken.meet(start, end) and may_be(text, found, lexicon):
                yield _span(start, end, entity_type)


def _two_people(text: str, spans: Iterable[Span], lexicon: Lexicon) -> Iterator[Span]:
    """People of whom the language model makes one firm."""
    for firm in spans:
        both = (
            _TWO_PEOPLE.fullmatch(text, firm.start, firm.end) if firm.entity_type == "ORGANIZATION" else None
        )
        if both is None:
            continue
        people = [one for one in (1, 2, 3, 4) if both[one]]
        if all(_is_surname(name, lexicon) for one in people for name in both[one].split()):
            for one in people:
                yield _span(*both.span(one), "PERSON")


def _span(start: int, end: int, entity_type: str) -> Span:
    return Span(start, end, entity_type, _SCORE, "listed_name")


def _is_home(text: str, found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether where somebody lives or was born is a place: a strange word, or any with a capital behind a word for birth abroad."""
    return _is_strange(found[1], lexicon) or (
        found[1][0].isupper() and _BORN_ABROAD.match(text, found.start()) is not None
    )


def _is_rather_a_word(word: str, lexicon: Lexicon) -> bool:
    """Whether a word that is a family name alone is an English word; where a text has capitals, a name would have one."""
    entry = lexicon.entries.get(key(word))
    return entry is not None and entry.plain == _ENGLISH and entry.first == 0


def _is_strange_pair(text: str, pair: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether two words with capitals, of which no list holds one at least, are somebody's names ("Gbenga Adeyinka accepted")."""
    entries = [lexicon.entries.get(key(word)) for word in pair.groups()]
    if all(entries) or is_abroad(text):
        return False
    return all(
        (entry is None or bool(entry.first or entry.last))
        and not is_common(word.lower())
        and not is_decoy(word)
        for word, entry in zip(pair.groups(), entries, strict=True)
    )


def _is_household(word: str, lexicon: Lexicon) -> bool:
    """Whether a word with a capital names kin ("the Hargreaves twins"): no list holds it, or one of names does and none of towns."""
    entry = lexicon.entries.get(key(word))
    if entry is None:
        return _is_strange(word, lexicon)
    return (
        entry.last >= _KNOWN and entry.city <= 1 and entry.rank <= _RARE_RANK and not is_common(word.lower())
    )


def _is_strange(word: str, lexicon: Lexicon) -> bool:
    """Whether no list holds a word but as a town, and it ends like no form of a verb."""
    low = word.lower()
    entry = lexicon.entries.get(key(word))
    return (
        (entry is None or (word[0].isupper() and entry.city > 0 and entry.rank == 0))
        and not is_common(low)
        and not is_software(low)
        and low not in ABROAD
        and not is_decoy(low)
        and not low.endswith(("ing", "ed", "ly", "ness"))
    )


def _is_surname(word: str, lexicon: Lexicon) -> bool:
    """Whether a word can be what somebody is called: a list of names holds it, or none at all does."""
    low, entry = word.lower(), lexicon.entries.get(key(word))
    if is_common(low) or is_decoy(word) or is_software(low):
        return False
    return entry is None or (bool(entry.first or entry.last) and entry.rank <= _USUAL_RANK)


def is_login(said: str, lexicon: Lexicon) -> bool:
    """Whether a word in small letters is a login: an initial and a family name, or a given name and an initial (hbeaumont, saoirsek).

    Args:
        said: one word, maybe with digits behind it.
        lexicon: the lists.
    """
    word = said.rstrip("0123456789")
    if word[1] == "." or word[-2] == ".":
        name = word[2:] if word[1] == "." else word[:-2]
        entry = lexicon.entries.get(key(name))
        return (
            entry is not None
            and entry.last >= _KNOWN
            and entry.rank <= _RARE_RANK
            and not (is_common(name) or is_decoy(name))
        )
    if (
        word in COMMON
        or lexicon.entries.get(key(word))
        or is_common(word)
        or is_decoy(word)
        or word in ABROAD
        or is_software(word)
    ):
        return False
    family = lexicon.entries.get(key(word[1:])) if len(word) > _SURNAME else None
    known = _KNOWN if len(word) > _LONG_SURNAME else _WELL_KNOWN
    if _ONSET.match(word):  # "hollis" is known enough to tell in "rhollis"; "ensor" in "censor" is not
        known = _VERY_WELL_KNOWN + word.endswith("er")
    if family is not None and family.last >= known and family.rank <= _USUAL_RANK and not is_common(word[1:]):
        return True
    given = lexicon.entries.get(key(word[:-1])) if word[-1] != "s" else None
    return (
        given is not None
        and given.first >= _WELL_KNOWN
        and given.rank <= _RARE_RANK
        and not is_common(word[:-1])
    )


def _is_town(word: str, lexicon: Lexicon) -> bool:
    """Whether a word behind "in" or "near" is a town and hardly anything else."""
    low = word.lower()
    entry = lexicon.entries.get(key(word))
    return (
        entry is not None
        and entry.city >= _WELL_KNOWN
        and entry.rank <= _RARE_RANK
        and entry.first < _WELL_KNOWN
        and not is_common(low)
        and low not in _ORDINARY
        and low not in ALSO_NAMES
        and not is_decoy(low)
    )


def _is_family(word: str, lexicon: Lexicon) -> bool:
    """Whether a plural names a family ("did the mahoneys accept")."""
    low = word.lower()
    entry = lexicon.entries.get(key(low[:-1]))
    return (
        entry is not None
        and (
            (entry.last >= _WELL_KNOWN and entry.rank <= _RARE_RANK and entry.city <= 1)
            or entry.last >= _EVERYWHERE
        )
        and low not in _TEAMS
        and not any(is_common(form) or form in _ORDINARY or form in ALSO_NAMES for form in (low, low[:-1]))
        and not is_decoy(low)
    )


def is_listed(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is in use as a name and for nothing else.

    Args:
        word: one word in any case.
        lexicon: the lists.
    """
    low = word.lower()
    if low in COMMON or low in IRREGULAR or low in _ORDINARY or low in ALSO_NAMES or low in SPANISH:
        return False
    entry = lexicon.entries.get(key(word))
    return (
        entry is not None
        and _is_name(entry)
        and (entry.first >= _KNOWN or not is_common(low))
        and not is_decoy(low)
    )


def _is_name(entry: Entry) -> bool:
    """Whether the lists know a word as a name, more than as a town or an ordinary word."""
    if entry.city > max(1, entry.first):
        return False
    if entry.rank == 0:
        return entry.first + entry.last >= _WELL_KNOWN
    return (
        (entry.first >= _KNOWN and entry.rank <= _RARE_RANK)
        or (entry.first >= _WELL_KNOWN and entry.rank <= _FAIR_RANK)
        or (entry.first > _WELL_KNOWN and entry.rank <= _USUAL_RANK)
    )


def is_ordinary(word: str, lexicon: Lexicon) -> bool:
    """Whether a lower-case word is in everyday use and is no name of a person or a town.

    Args:
        word: one word in lower case.
        lexicon: the lists.
    """
    entry = lexicon.entries.get(key(word))
    return (
        entry is not None
        and entry.city == 0
        and entry.first == 0
        and (
            (entry.rank >= _RARE_RANK and entry.last <= 1)
            or (entry.rank >= 5 and entry.last <= 3)
            or (entry.plain == 1 and entry.last == 0 and _FORMED.search(word) is not None)
        )
    )


_Reading: TypeAlias = tuple["re.Pattern[str]", int, str, Callable[[str, "re.Match[str]", Lexicon], bool]]
"""An expression, the group of it that is the name, its entity type, and whether it may be one."""
_READINGS: tuple[_Reading, ...] = (
    (_PAIR, 0, "PERSON", _is_strange_pair),
    (_TOWN, 1, "LOCATION", lambda _, found, lexicon: _is_town(found[1], lexicon)),
    (_HOME, 1, "LOCATION", _is_home),
    (_SAINTLY, 1, "LOCATION", lambda _, found, __: not is_common(found[2].lower())),
    (_HOUSEHOLD, 1, "PERSON", lambda _, found, lexicon: _is_household(found[1], lexicon)),
)
_LOGINS: tuple[_Reading, ...] = (
    (_LOGIN, 0, "USERNAME", lambda _, found, lexicon: is_login(found[0], lexicon)),
)
_FAMILIES: tuple[_Reading, ...] = (
    (_FAMILY, 1, "PERSON", lambda _, found, lexicon: _is_family(found[1], lexicon)),
)
