"""The words of other languages that the product knows beyond the lexicon: everyday things, phrases of programs, common words.

`python -m training.words_abroad FOLDER OUT`, where FOLDER holds these, unpacked: the npm package `cldr-annotations-full` (48.2,
Unicode-3.0: what emoji show, in 40 languages here) and the Python packages `django` (5.2), `wagtail` (8.0), `django-oscar` (4.2, all
BSD-3) and `django-allauth` (65, MIT): what they say in other languages. With them come the word lists of `faker` and of
`pyspellchecker` (MIT). What a list of names holds, and what is part of a name in a text written by hand, is left out.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import marked
from redactor.detect.ner.features import Entry, Lexicon, fold
from redactor.detect.ner.listed import shipped
from training.catalogs import LANGUAGES, said_in, strings
from training.sources import spelled

_LETTERS = re.compile(r"[^\W\d_]{3,24}")
_FIELDS = re.compile(r"%\(\w+\)s|\{[^}]*\}|<[^>]*>")
_SEEN = 51
"""How often a word came in the texts of `pyspellchecker`: 50 are given to what never did."""
_ABROAD = Entry(plain=2)


def _texts(folder: Path) -> Iterator[str]:
    """What the packages say in these languages."""
    for file in folder.rglob("annotations.json"):
        if file.parent.name in LANGUAGES:
            yield from strings(json.loads(file.read_text(encoding="utf-8")))
    yield from (_FIELDS.sub(" ", text) for _, text in said_in(folder))
    lorem = importlib.import_module("faker.providers.lorem")
    for module in pkgutil.iter_modules(lorem.__path__):
        if module.name.split("_")[0] in LANGUAGES:
            yield " ".join(importlib.import_module(f"{lorem.__name__}.{module.name}").Provider.word_list)
    for language in ("es", "de", "fr", "it", "pt", "nl"):
        yield " ".join(word for word, count in spelled(language).items() if count >= _SEEN)


def names_by_hand() -> set[str]:
    """Parts of names of people and places in the texts written by hand."""
    found: set[str] = set()
    for file in sorted(Path(__file__).with_name("texts").glob("*.txt")):
        for turn in (turn for text in marked.read(file) for turn in text.turns):
            for start, end, label in turn.spans:
                if label in {"PERSON", "LOCATION"}:
                    found.update(map(fold, _LETTERS.findall(turn.text[start:end])))
    return found


def words(folder: Path) -> set[str]:
    """The folded words."""
    known, names = shipped().entries, names_by_hand()
    found = {fold(word) for text in _texts(folder) for word in _LETTERS.findall(text)}
    return {word for word in found - names if word.isascii() and word.isalpha() and known.get(word) is None}


def main() -> None:
    """Write the table that `redactor.detect.ner.words_abroad` reads."""
    folder, out = map(Path, sys.argv[1:])
    Lexicon(dict.fromkeys(words(folder), _ABROAD)).write(out)


if __name__ == "__main__":
    main()
