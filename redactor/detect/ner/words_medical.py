"""Words of medicine that no other list of the model holds: diseases and drugs, none of them on a list of names."""

from __future__ import annotations

from functools import lru_cache

from redactor.detect.ner.features import Lexicon
from redactor.detect.ner.listed import packaged


@lru_cache(maxsize=1)
def medical_words() -> Lexicon:
    """The words, which `training/words_medical.py` wrote; read when they are first asked for."""
    return packaged("words_medical.bin")
