"""Firms, shops and brands, which the language model takes for people: "Olive Garden", "Maple Telecom", "Luigi's Trattoria".

Brands are listed, but none that could be somebody's name; other firms tell by their last word. Words of talk in small letters in
front of a name in capitals, or behind one, are cut off: "new home Storgata 41", "Henriksen gives". Written for this project.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from redactor.conversation.lexicon import is_common
from redactor.conversation.plans import PLANS
from redactor.detect.named_things import LONGEST_THING, NAMED_THINGS
from redactor.detect.ner.listed import is_full_name
from redactor.detect.plain_words import ALSO_NAMES
from redactor.spans import Span

_BRANDS = frozenset(name.strip() for name in """
7-eleven, ace hardware, air france, alaska airlines, albertsons, aldi, amazon prime, american airlines, american
express, apple pay, applebee's, applebees, arby's, autozone, banana republic, bank of america, barnes & noble, barnes
and noble, bath & body works, bath and body works, bed bath and beyond, ben & jerry, ben & jerry's, ben and jerry's,
best buy, british airways, budget rent a car, buffalo wild wings, burger king, caesar salad, capital one, carl's jr,
carrefour, charter spectrum, chase bank, cheesecake factory, chick-fil-a, chili's, chipotle, chuck e. cheese, circle
k, citibank, coca cola, coca-cola, costa coffee, cracker barrel, cricket wireless, dairy queen, dan dan noodles, dave
& buster's, dave and buster's, del taco, delta air lines, delta airlines, denny's, dick's, dick's sporting goods,
dollar tree, domino's, dominos, doordash, dr pepper, dr. pepper, dr. scholl's, dunkin donuts, dunkin' donuts, edeka,
eggs benedict, famous dave's, fifth third, fisher price, foot locker, ford motor, four seasons, frito lay, general
electric, general mills, general tso's, golden corral, goldman sachs, google pay, grubhub, hard rock cafe, heineken,
hewlett packard, hilton garden inn, hobby lobby, holiday inn, home depot, in-n-out, instacart, jack daniel's, jack in
the box, jamba juice, jcpenney, jersey mike's, jet blue, jetblue, jimmy john's, johnson & johnson, johnson and
johnson, jollibee, jp morgan, kellogg's, kohl's, krispy kreme, levi's, liberty mutual, little caesars,
lord & taylor, lowe's, macy's, macys, marks & spencer, marks and spencer, mcdonald's, mcdonalds, men's
wearhouse, mercadona, mercedes benz, mercedes-benz, metro pcs, moët, mr. clean, mrs. fields, nando's, office depot,
olive garden, outback steakhouse, panda express, panera bread, papa gino's, papa john's, papa johns, papa murphy's,
peet's, pf chang's, pizza hut, planet fitness, pottery barn, quaker oats, quiznos, red lobster, rewe, rite
aid, ritz carlton, ruth's chris, ryan air, ryanair, sainsbury's, sainsburys, sally beauty, sam's club, shake shack,
skyscanner, smith & wesson, southwest airlines, starbucks, state farm, steak n shake, subaru, t-mobile, taco bell,
tesco, texas roadhouse, tgi fridays, the cheesecake factory, tiffany & co, tim hortons, trader joe's, trader joes,
turkish airlines, uncle julio's, under armour, union pacific, united airlines, verizon, victoria's secret, virgin
atlantic, virgin mobile, waffle house, walgreens, walmart, wells fargo, wendy's, wendys, wh smith, whole foods, winn
dixie, worcester bosch, zaxby's
""".replace("\n", " ").split(","))  # fmt: skip
_FIRM = frozenset("""
airlines airways bakery bistro brasserie brewery cafe café cantina catering chemicals communications couriers cruises
deli diner dynamics electric electronics energy enterprises foods foundation freight furniture grille hardware
healthcare holdings hospitality hostel hotel hotels inc industries insurance labs laundromat llc llp logistics ltd
mobile motel motors mutual noodles pharma pharmaceuticals pizza pizzeria plc plumbing properties pty realty rentals
resort resorts restaurant robotics saloon securities semiconductors services shipping software solutions spa spedition
steakhouse supermarket sushi systems taqueria tavern telecom telekom tire tires tooling toys trattoria travel trucking
utilities vineyards winery wireless
""".split())  # fmt: skip
"""Last words of the names of firms; none is in use as a family name."""
_DISHES = frozenset(
    "Burrito Cheesecake Chicken Corridor Lasagna Latte Line Masala Pie Rewards Risotto Salad Sandwich Smoothie Soup".split()
)
"""Last words of the names of dishes and railways, as they are written in such a name."""
_MAKES = _BRANDS | NAMED_THINGS
_NUMBERED = frozenset(
    "Case Ticket Ref Order Claim Invoice Bill Receipt Quote Job Batch Lot Bus Gate Flight Track Item Art".split()
)
"""What a code stands behind: "Case C-7712"; some are names, where none does."""
_KIN = re.compile(r"(?:step-?)?(?:son|daughter|mother|father|brother|sister)s?[- ]in[- ]laws?", re.IGNORECASE)
_CODE = re.compile(r"[.:]? #?(?=[A-Z-]{0,6}\d)[A-Z\d]")
_PARTICLES = frozenset(
    "van von de da do di du del della den der dos das la le el al bin ibn ben abu ter ten".split()
)
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_LED = frozenset("PERSON LOCATION CITY ORGANIZATION".split())
_LEAD = re.compile(r"\b(?:[Dd]r|[Mm]rs?|[Aa]unt|[Uu]ncle|[Dd]ame|[Ll]ady|[Kk]ing|[Ss]t)\.? $")
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_NEAR = 32
_PIECE = r"(?:[^\W_]+(?:['’.-][^\W_]+)*|&)"
_WORDS_BEFORE = re.compile(rf"(?<![\w'’&.-])(?:{_PIECE} ){{1,3}}$")
_WORDS_BEHIND = re.compile(rf"(?: {_PIECE}){{1,3}}(?![\w-])")
"""Words beside a name with nothing but a space between."""


def without_firms(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Leave out the firms among the names, and cut talk from the names' edges.

    Args:
        text: the text.
        spans: what the language model or a cue makes names there.
    """
    for span in spans:
        if span.entity_type not in _LED:
            yield span
            continue
        said = text[span.start : span.end].strip(" .,;:!?\"'").casefold().replace("’", "'")
        if (
            is_thing(text, span.start, span.end)
            or _KIN.fullmatch(said)
            or (span.entity_type == "PERSON" and _is_firm(text, span))
        ):
            continue
        yield _cut(text, span)


def is_thing(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text is a make or a thing, with what stands in front of it and a possessive ending behind it.

    >>> is_thing("a Dr Pepper", 5, 11), is_thing("Wendy's single", 0, 5), is_thing("Dr Quill", 3, 8)
    (True, True, False)
    """
    said = text[start:end].strip(" .,;:!?\"'").casefold().replace("’", "'")
    lead, ending = _LEAD.search(text, max(0, start - 10), start), text[end : end + 2].replace("’", "'")
    names = [said] if lead is None else [said, lead.group().lower() + said]
    if ending == "'s":
        names += [name + ending for name in names]
    names += [name.replace(". ", " ") for name in names if ". " in name]
    return (
        any(name in _BRANDS or name in PLANS or name in NAMED_THINGS for name in names)
        or _is_part(text, start, end, said)
        or _is_model(said)
    )


def _is_model(said: str) -> bool:
    """Whether a stretch is a make of two words or more and ordinary words behind it: "Calvin Klein shirt dress"."""
    words = said.split()
    return any(
        (name := " ".join(words[:size])) in _MAKES
        and not name.isalpha()
        and all(
            len(word) == 1 or (is_common(word) and word not in ALSO_NAMES)
            for word in " ".join(words[size:]).replace("-", " ").split()
        )
        for size in range(1, len(words))
    )


def _is_part(text: str, start: int, end: int, said: str) -> bool:
    """Whether a stretch of a text is a part of the name of a thing: "Shirley" of a Shirley Temple, "Belle" of Belle and Sebastian."""
    if text[end : end + 2].replace("’", "'") == "'s":
        said, end = said + "'s", end + 2
    before = _WORDS_BEFORE.search(text, max(0, start - _NEAR), start)
    behind = _WORDS_BEHIND.match(text, end, end + _NEAR)
    left = before.group().casefold().replace("’", "'").split() if before is not None else []
    right = behind.group().casefold().replace("’", "'").split() if behind is not None else []
    if not left and not right:
        return False
    size = said.count(" ") + 1
    for first in range(len(left) + 1):
        for last in range(min(len(right), LONGEST_THING - size - first) + 1):
            if first + last and " ".join((*left[len(left) - first :], said, *right[:last])) in NAMED_THINGS:
                return True
    return False


def _is_firm(text: str, span: Span) -> bool:
    """Whether the last of several words is one that firms end with, or the only word the label of a code."""
    words = [word.group() for word in _WORD.finditer(text, span.start, span.end)]
    if len(words) == 1 and words[0] in _NUMBERED and _CODE.match(text, span.end):
        return True
    if len(words) < 2 or words[-1] == words[-1].upper():
        return False
    if words[-1].casefold() not in _FIRM and words[-1] not in _DISHES:
        return False
    return not is_full_name(" ".join(words[:-1]))  # "Janet Doyle Plumbing" tells who Janet Doyle is


def _cut(text: str, span: Span) -> Span:
    words = [word.span() for word in _WORD.finditer(text, span.start, span.end)]
    capitals = [i for i, (start, _) in enumerate(words) if _CAPITAL.match(text, start)]
    if (
        not capitals or sum(end - start == 1 for start, end in words) > 1
    ):  # a spelling: small words are letters
        return span
    first, last = 0, len(words)
    if capitals[0] and all(_is_talk(text[a:b], span.entity_type) for a, b in words[: capitals[0]]):
        first = capitals[0]
    behind = words[capitals[-1] + 1 :]
    if behind and span.entity_type == "PERSON" and all(_is_talk(text[a:b], "PERSON") for a, b in behind):
        last = capitals[-1] + 1
    if (first, last) == (0, len(words)):
        return span
    start = words[first][0] if first else span.start
    end = words[last - 1][1] if last < len(words) else span.end
    return replace(span, start=start, end=end, canonical="")


def _is_talk(word: str, entity: str) -> bool:
    """Whether a word in small letters is one of talk; a town may be "new" or "old", nobody's name is."""
    if not word.islower() or word in _PARTICLES or not is_common(word):
        return False
    return entity != "PERSON" or word not in ALSO_NAMES
