"""The dictionaries beside the lists of the model: other languages, medicine, and the forms of other languages."""

from __future__ import annotations

import hashlib
from collections.abc import Container
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Final

from redactor.detect.ner.forms import forms_abroad
from redactor.detect.ner.words_abroad import more_words
from redactor.detect.ner.words_medical import medical_words

FILES: Final = ("words_abroad.bin", "words_medical.bin", "forms.bin")


def dictionaries() -> tuple[Container[Any], ...]:
    """Those that come with the package, in the order in which `redactor.detect.ner.features.Lexicon` numbers them."""
    return more_words().entries, medical_words().entries, forms_abroad()


@lru_cache(maxsize=1)
def sums() -> MappingProxyType[str, str]:
    """The SHA-256 of each file of theirs, by its name.

    Raises:
        OSError: one is missing.
    """
    folder = resources.files("redactor.detect.ner")
    return MappingProxyType(
        {name: hashlib.sha256(folder.joinpath(name).read_bytes()).hexdigest() for name in FILES}
    )
